"""Cinematic: strings that drive, low brass, drums as large as a room, a horn above, and a climb."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Any, Final

import numpy as np

from ...score.feel import Feel
from ...score.song import Song
from ...theory.chord import parse_chord
from ...units import Ticks
from ..bar import Bar, Tone
from ..drums import KEYS
from ..genre import Genre
from ..idiom import Check, per_bar, played, riffing
from ..melody import Manner, sing
from .pictures import bass, brass, candle, choir, drums, hairpins, ostinato, shadows, timpani

_HERO = Manner(
    cells=(
        "x--- ---- x--- ----",
        "x--- ---- ---- x---",
        "x--- ---- x--- x---",
        "x--- --x- x--- ----",
        "x--x ---- x--x ----",
        "x--- x--- x--x x---",
        "x--- --xx x--- x---",
    ),
    closes=("x--- ---- ---- ....", "x--- x--- ---- ....", "x--x ---- ---- ...."),
    plans=("abac", "aAbc", "aabc", "abAc"),
    leap=0.36,
    compass=10,
    level=94,
    gate=0.98,
    builds=("period", "sentence"),
)
_GRIEF = Manner(
    cells=(
        "x--- ---- x--- ----",
        "..x- x--- x--- ----",
        "x--- --x- x--- ----",
        "x--- x--- ---- --x-",
        "x--- ---- --x- x---",
        ".... x-x- x--- ---.",
    ),
    closes=("x--- ---- ---- ....", "x--- x--- ---- ....", "..x- x--- ---- ...."),
    plans=("abac", "aabc", "a.bc", "aAbc"),
    leap=0.16,
    compass=8,
    level=78,
    gate=1.0,
    upbeat=0.3,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The horn: few notes, wide steps, held to the end."""
    return sing(bar, last, _HERO)


def lament(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """One voice that falls by step and waits."""
    return sing(bar, last, _GRIEF)


def feel(role: str, _tempo: float) -> Feel:
    """Sections of players: near together, the brass a little late."""
    late = {"chords": 10, "pad": 14, "melody": 6}.get(role, 0)
    return Feel(push=Ticks(late), loose=Ticks(7), touch=4)


def mediants(song: Song) -> float:
    """The share of chord changes whose roots lie a third apart."""
    roots = [parse_chord(mark.symbol).root_pc for mark in song.chords]
    moves = [(b - a) % 12 for a, b in pairwise(roots) if a != b]
    return sum(move in (3, 4, 8, 9) for move in moves) / len(moves) if moves else 0.0


def growth(song: Song) -> float:
    """How many times more sound the fullest section has than the first: velocities for each bar."""
    full: list[float] = []
    for part in song.sections:
        heard = [t.notes.within(part.tick, Ticks(part.tick + part.length)) for t in song.tracks]
        full.append(sum(float(n.velocity.sum()) for n in heard) / max(1, part.length))
    return max(full, default=0.0) / max(full[0], 1e-9) if full else 0.0


_SKINS: Final = [KEYS[name] for name in ("kick", "floor", "low", "mid", "high")]


def skins(song: Song) -> float:
    """The share of drum strokes that fall on toms and bass drum."""
    every = [notes.pitch for notes in played(song, "drums")]
    return float(np.isin(np.concatenate(every), _SKINS).mean()) if every else 0.0


_KINDS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    (
        r"trailer|blockbuster|battle",
        {
            "tempo": (76, 138, 160),
            "forms": (
                "intro 4 .25, build 4 .6, climax 8 1",
                "intro 8 .25, theme 8 .5, build 8 .65, break 2 .2, climax 16 1, coda 2 .4",
            ),
        },
    ),
    (
        r"sad|emotional|tear|grief|piano|drama|touching",
        {
            "tempo": (54, 68, 92),
            "keys": ("A minor", "E minor", "C minor", "F major", "D major"),
            "ensemble": ("violin: melody", "piano: chords", "cello: bass", "strings: pad"),
            "bars": 36,
            "forms": (
                "A 8 .3, B 8 .5",
                "intro 4 .25, A 8 .36, B 8 .5, A 8 .66, coda 4 .28",
                "intro 4 .25, A 8 .36, B 8 .48, A 8 .55, B 8 .72, coda 4 .25",
            ),
            "fills": {"melody": lament, "chords": candle, "drums": shadows},
            "entrances": {"chords": 0.0, "melody": 0.32, "bass": 0.34, "pad": 0.45, "drums": 0.6},
            "pedal": True,
            "wet": 78,
        },
    ),
    (
        r"adventure|heroic|fantasy|superhero|victorious",
        {
            "tempo": (108, 132, 160),
            "keys": ("C major", "D major", "Bb major", "F lydian"),
        },
    ),
    (
        r"suspense|thriller|mystery|tension|horror",
        {
            "tempo": (66, 92, 120),
            "keys": ("C minor", "B minor", "E phrygian", "D harmonic minor"),
            "ensemble": ("celesta: melody", "pizzicato strings: arpeggio", "tremolo strings: pad",
                         "contrabass: bass", "timpani: percussion", "orchestral drums"),
            "forms": ("A 8 .38, B 8 .5",
                      "intro 4 .25, A 8 .4, B 8 .48, build 4 .55, A 8 .5, coda 4 .25"),
            "changes": {"minor": ("i | bvi | i | III", "i | i | bII | i", "i | VI | bii | V")},
        },
    ),
)  # fmt: skip


def _kinds(asked: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """A trailer, a sad scene, an adventure, suspense, if one is asked."""
    for words, changed in _KINDS:
        if re.search(words, asked):
            fills = {**GENRE.fills, **changed.get("fills", {})}
            return replace(GENRE, **{**changed, "fills": fills}, kinds=None)
    return GENRE


GENRE = Genre(
    name="cinematic",
    title="Cinematic",
    words=("cinematic", "cinematic music", "film score", "film music", "movie score",
           "movie music", "movie soundtrack", "soundtrack", "film soundtrack", "trailer music",
           "epic trailer", "epic orchestral", "epic music", "epic trailer music",
           "epic orchestral trailer", "epic orchestral music", "cinematic trailer",
           "epic cinematic", "orchestral trailer", "blockbuster", "blockbuster music",
           "emotional cinematic", "sad cinematic", "emotional film music",
           "sad film music", "emotional soundtrack", "sad soundtrack",
           "adventure film", "adventure music", "heroic film music", "fantasy music",
           "fantasy score", "suspense music", "suspense", "thriller music", "thriller score"),
    kin=("orchestral soundtrack", "underscore", "documentary music", "cinematic ambience"),
    tempo=(60, 118, 160),
    meters=((4, 4), (6, 8), (3, 4)),
    keys=("D minor", "C minor", "E minor", "A minor", "G minor", "B minor", "D major"),
    ensemble=("french horn: melody", "strings: arpeggio", "brass: chords", "contrabass: bass",
              "choir: pad", "timpani: percussion", "orchestral drums"),
    bars=48,
    forms=(
        "theme 8 .5, climax 8 .95",
        "intro 4 .25, theme 8 .48, build 4 .62, climax 12 .95, coda 4 .35",
        "intro 8 .24, theme 8 .46, theme 8 .56, build 8 .64, climax 12 .96, coda 4 .32",
        "intro 8 .22, theme 8 .44, theme 8 .54, build 4 .62, climax 8 .86, break 4 .25, theme 8 .5, "
        "build 8 .68, climax 16 1, coda 4 .3",
    ),
    changes={
        "minor": (
            "i | VI | III | VII",
            "i | i | VI | VI | III | III | iv | VII",
            "i | VI | i | III",
            "i | III | VI | iv",
            "i | VI | iv | VI",
        ),
        "minor peak": (
            "i | VI | III | VII",
            "VI | i | III | VII",
            "i | III | VII | VI",
            "i | VI | III | iv | i | VI | III | V",
        ),
        "minor lift": ("VI | VI | iv | V", "iv | VI | VII | V", "i | VI | iv | V"),
        "minor contrast": ("i | bvi | i | bvi", "VI | iv | i | III"),
        "major": (
            "I | vi | IV | I",
            "I | iii | IV | I",
            "I | vi | iii | IV",
            "I | I | vi | vi | IV | IV | ii | V",
        ),
        "major peak": ("I | iii | vi | IV", "I | vi | IV | V", "IV | vi | I | V"),
        "major lift": ("IV | ii | vi | V", "ii | IV | vi | V"),
        "major contrast": ("I | bVI | I | iii", "vi | IV | I | iii"),
        "lydian": ("I | II | vi | I", "I | vi | II | I"),
    },
    ending={"major": "bVI bVII | I", "minor": "VI VII | i"},
    fills={"melody": melody, "arpeggio": ostinato, "chords": brass, "bass": bass, "pad": choir,
           "drums": drums, "percussion": timpani},
    feel=feel,
    entrances={"arpeggio": 0.2, "bass": 0.24, "pad": 0.5, "chords": 0.45, "melody": 0.42,
               "percussion": 0.4, "drums": 0.42, "counter": 0.7},
    wet=74,
    kinds=_kinds,
    moves=hairpins,
    checks=(
        Check("strings keep one figure", partial(riffing, role="arpeggio"), 0.8),
        Check("they drive in eighths or faster", partial(per_bar, role="arpeggio"), 6.5),
        Check("harmony moves by thirds", mediants, 0.3),
        Check("it grows", growth, 2.5),
        Check("the drums are skins", skins, 0.5),
    ),
    rival="classical",
)  # fmt: skip
