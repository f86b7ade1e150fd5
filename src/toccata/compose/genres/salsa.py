"""Salsa: clave, a bass ahead of the bar, a piano in octaves, drums that interlock, call and coro."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Fill
from ..genre import Genre
from ..idiom import BACKBEAT, Check, share_at
from .clave import truth, two_sided
from .conjunto import horns, melody
from .cuban import kind
from .descarga import drums, percussion
from .montuno import bass, montuno, tres
from .tropical import ahead_of_bar, cut_short, cut_time, octaves


def feel(role: str, _tempo: float) -> Feel:
    """Straight eighths; the bass and the bell lean forward, the singer back."""
    push = {"bass": -4, "drums": -3, "melody": 8}.get(role, 0)
    return Feel(push=Ticks(push), loose=Ticks(6), touch=6)


def _kinds(words: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Son, mambo, cha-cha-chá and bolero where they are asked for."""
    return kind(replace(GENRE, kinds=None), words, _FILLS)


_FILLS: Mapping[str, Fill] = {
    "melody": melody, "counter": horns, "chords": montuno, "bass": bass, "drums": drums,
    "percussion": percussion, "arpeggio": tres, "pad": tres,
}  # fmt: skip

GENRE = Genre(
    name="salsa",
    title="Salsa",
    words=("salsa", "salsa dura", "salsa romantica", "son cubano", "son montuno", "cuban son",
           "montuno", "mambo", "cha cha", "cha cha cha", "chachacha", "bolero", "guajira", "cuban",
           "guaracha", "latin", "latin music", "latin dance"),
    kin=("timba", "boogaloo", "guaguanco", "charanga", "pachanga", "danzon", "bachata", "merengue"),
    tempo=(150, 184, 230),
    meters=((4, 4),),
    keys=("C minor", "A minor", "G minor", "D minor", "C major", "F major", "G major", "E minor"),
    ensemble=("trumpet: melody", "trombone: counter", "piano: chords", "electric bass: bass",
              "drums", "congas", "bongos"),
    bars=64,
    forms=(
        "coro 8 .6",
        "verse 8 .5, coro 8 .72",
        "intro 4 .62, verse 8 .5, coro 8 .72, outro 4 .66",
        "intro 8 .64, verse 16 .5, coro 16 .72, mambo 8 .86, coro 8 .78, outro 8 .7",
        "intro 8 .64, verse 16 .48, verse 16 .54, coro 16 .72, mambo 8 .86, coro 16 .76, "
        "solo 16 .7, mambo 8 .92, coro 16 .82, outro 8 .74",
    ),
    changes={
        "minor": (
            "i9 | iv9 | VII9 | IIImaj7 | VImaj7 | iiø7 | V7 | V7",
            "i9 | i9 | iv9 | iv9 | iiø7 | V7 | i9 | V7",
            "i9 | VII | VImaj7 | V7 | i9 | VII | VImaj7 | V7",
            "i9 | V7/iv | iv9 | VII9 | IIImaj7 | VImaj7 | iiø7 | V7",
        ),
        "minor coro": ("i | iv | V7 | iv", "i | iv | V7 | V7", "i | VII | VI | V7", "iv | i | V7 | i"),
        "minor mambo": ("i | V7 | i | V7", "iv | i | V7 | i", "i | i | V7 | V7"),
        "minor peak": ("i | iv | V7 | iv", "i | VII | VI | V7"),
        "minor solo": ("i | iv | V7 | iv", "i | i | iv | V7"),
        "major": (
            "I6/9 | vi7 | ii9 | V9 | I6/9 | vi7 | ii9 | V9",
            "Imaj9 | V7/ii | ii9 | V9 | iii7 | vi7 | ii9 | V9",
            "I6/9 | IV6/9 | V9 | IV6/9 | I6/9 | IV6/9 | ii9 | V9",
        ),
        "major coro": ("I | IV | V7 | IV", "I | vi | ii7 | V7", "ii7 | V7 | I6/9 | I6/9", "V7 | I | V7 | I"),
        "major mambo": ("I | V7 | V7 | I", "I | IV | V7 | IV", "I IV | V7 | I IV | V7"),
        "major peak": ("I | IV | V7 | IV", "I | vi | ii7 | V7"),
        "major solo": ("I | IV | V7 | IV", "I | ii7 | V7 | I"),
        "dorian": ("i7 | IV9 | i7 | IV9", "i7 | IV7 | VII | IV7"),
    },
    colour="7",
    ending={"major": "ii7 V7 | I6/9", "minor": "iiø7 V7 | i"},
    loops=True,
    fills={role: partial(cut_time, fill=fill) for role, fill in _FILLS.items()},
    last={role: partial(cut_short, role=role)
          for role in ("melody", "counter", "chords", "bass", "arpeggio")},
    feel=feel,
    entrances={"drums": 0.1, "percussion": 0.15, "bass": 0.2, "chords": 0.2, "counter": 0.4,
               "melody": 0.38, "arpeggio": 0.5},
    wet=34,
    kinds=_kinds,
    checks=(
        Check("the clave never turns around", truth, 0.9),
        Check("the bass is a beat ahead of the bar", ahead_of_bar, 0.6),
        Check("the piano plays between the beats", partial(share_at, role="chords", places=(0.5,)), 0.6),
        Check("the piano plays octaves", octaves, 0.6),
        Check("the piano is on one where the clave has two", partial(two_sided, role="chords"), 0.75),
        Check("no backbeat", BACKBEAT, 0, 0.2),
    ),
    rival="bossa",
)  # fmt: skip
