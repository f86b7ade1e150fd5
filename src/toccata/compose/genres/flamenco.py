"""Flamenco: the cadence that falls to its tonic, a guitar that strums in fans, a song that laments."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

import numpy as np

from ...score.feel import Feel
from ...score.song import Song
from ...theory.chord import parse_chord
from ...units import Ticks
from ..bar import Bar, Tone
from ..counterpoint import guide_line
from ..genre import Genre
from ..idiom import Check, bars_with, onsets, played, riffing
from ..texture import plain_pad
from .compas import answering_guitar, bass, box, cierre, drums, palms, strums
from .falseta import melody


def counter(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Flute or voice under the guitar: long notes, silent where the strums close."""
    return [] if bar.closes else guide_line(bar, last, 66)


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A second guitar that plucks while the first one strums; others hold."""
    return answering_guitar(bar, last) if bar.player.family == "Guitar" else plain_pad(bar, last)


def feel(role: str, _tempo: float) -> Feel:
    """Palms and strings on top of the count; the song behind it."""
    push = {"melody": 6, "counter": 10, "percussion": -4, "chords": -2}.get(role, 0)
    return Feel(push=Ticks(push), loose=Ticks(6), touch=7)


_FIVE: Final = (0.0, 1.0, 2.0, 8 / 3, 10 / 3)


def compas_kept(song: Song) -> float:
    """The share of bars whose palms accent 12, 3, 6, 8 and 10 (the last four at least); in other
    meters than twelve, the share in which anybody claps."""
    if song.meters[0].numerator != 12:
        return bars_with(song, "drums", ("clap",), ())
    return bars_with(song, "drums", ("clap",), _FIVE[1:])


def rolls(song: Song) -> float:
    """The share of a guitar's chord notes that are struck a moment after the lowest or highest."""
    late = total = 0
    for notes in played(song, "chords"):
        gaps = np.diff(np.sort(notes.start))
        late += int(((gaps > 0) & (gaps <= song.resolution // 32)).sum())
        total += len(notes)
    return late / total if total else 0.0


def cadences(song: Song) -> float:
    """How often, in a bar, a major chord falls by a semitone to a major chord, or to the dominant."""
    found = 0
    for first, second in zip(song.chords, song.chords[1:], strict=False):
        one, two = parse_chord(first.symbol), parse_chord(second.symbol)
        falls = (one.root_pc - two.root_pc) % 12 == 1
        majors = all((c.root_pc + 4) % 12 in c.pitch_classes for c in (one, two))
        found += falls and majors
    return found / max(1, song.bars)


def claps(song: Song) -> float:
    """Claps in a bar, on average."""
    return len(onsets(song, "drums", [39])) / max(1, song.bars)


def _kinds(words: str, meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Soleá and alegrías slow the twelve down; rumba and tangos are in four, fandangos in three."""
    plain = replace(GENRE, kinds=None)
    if "rumba" in words or "tangos" in words or "tientos" in words:
        slow = "tientos" in words
        return replace(plain, meters=((4, 4),), tempo=(66, 80, 96) if slow else (92, 108, 132))
    if any(word in words for word in ("fandango", "sevillana", "malaguena")):
        return replace(plain, meters=((3, 4),), tempo=(100, 132, 168))
    if "solea" in words or "soleá" in words:
        return replace(plain, meters=((12, 8),), tempo=(40, 54, 72), bars=24)
    if "alegria" in words or "alegría" in words or "cantina" in words:
        return replace(plain, meters=((12, 8),), tempo=(60, 80, 100),
                       keys=("E major", "A major", "C major"))  # fmt: skip
    if "farruca" in words:
        return replace(plain, meters=((4, 4),), tempo=(84, 104, 128),
                       keys=("A minor", "E minor", "D minor"))  # fmt: skip
    if meter[0] not in (6, 9, 12):
        return replace(plain, tempo=(84, 108, 144))
    return plain


GENRE = Genre(
    name="flamenco",
    title="Flamenco",
    words=("flamenco", "bulerias", "bulerías", "buleria", "solea", "soleá", "soleares", "alegrias",
           "alegrías", "rumba flamenca", "flamenco rumba", "rumba gitana", "catalan rumba",
           "tangos flamencos", "flamenco tangos", "tientos", "farruca", "fandango", "fandangos",
           "sevillanas", "gypsy rumba", "nuevo flamenco", "malaguena"),
    tempo=(84, 108, 126),
    meters=((12, 8), (4, 4), (3, 4), (6, 8)),
    keys=("E mixed phrygian", "A mixed phrygian", "B mixed phrygian", "F# mixed phrygian",
          "E mixed phrygian", "A minor"),
    ensemble=("flamenco guitar: melody", "nylon guitar: chords", "fretless bass: bass",
              "palmas: percussion", "cajon: percussion"),
    bars=40,
    forms=(
        "falseta 8 .6",
        "falseta 8 .56, copla 8 .66",
        "intro 4 .42, falseta 8 .56, copla 8 .64, estribillo 4 .82",
        "intro 4 .42, falseta 8 .54, copla 8 .62, falseta 8 .66, estribillo 4 .84",
        "intro 4 .42, falseta 8 .54, copla 8 .6, falseta 8 .64, copla 8 .7, estribillo 4 .86",
        "intro 4 .42, copla 8 .55, falseta 8 .5, copla 8 .64, falseta 8 .7, estribillo 8 .84, "
        "outro 4 .7",
    ),
    changes={
        "mixed phrygian": (
            "I bII | I | I bII | I | iv bIII | bII | I bII | I",
            "I I bII I | I I bII I | iv bIII | bII bII | I I bII I | bVI bIII | bII bII | I",
            "iv bIII | bII I | iv bIII | bII I | bVI bIII7 | bVI bVI | bIII bII | I",
            "I | bII | I | bII | bIII | bII | bII | I",
        ),
        "mixed phrygian copla": (
            "bVI | bVI | bIII7 | bIII7 | bIII7 | bVI bVI | iv bIII | bII I",
            "iv | iv | bIII | bIII | bVI | bIII | bII | I",
            "bIII7 | bVI | bIII7 | bVI | iv | bIII | bII | I",
        ),
        "mixed phrygian contrast": (
            "bVI | bVI | bIII7 | bIII7 | bIII7 | bVI bVI | iv bIII | bII I",
            "iv | iv | bIII | bIII | bVI | bIII | bII | I",
        ),
        "mixed phrygian estribillo": (
            "iv bIII | bII I | iv bIII | bII I",
            "I I bII I | I I bII I | iv bIII | bII I",
        ),
        "phrygian": ("iv III | II i | iv III | II i", "i II | i | III II | i"),
        "minor": (
            "i VII | VI V | i VII | VI V | iv | i | V7 | i",
            "i | V7 | V7 | i | iv VII | III VI | VI V7 | i",
            "i i | VII VII | VI VI | V V | i VII | VI V | VI V | V",
        ),
        "minor copla": ("iv | i | VII7 | III | iv | i | VI | V", "III | VII | III | VII | iv | i | VI | V"),
        "minor contrast": ("iv | i | VII7 | III | iv | i | VI | V",),
        "major": (
            "I | V7 | V7 | I | I | V7 | V7 | I",
            "I I | V7 V7 | V7 V7 | I I | IV | I | V7 | I",
        ),
        "major copla": ("IV | I | V7 | I | IV | I | V7 | I", "vi | V | IV | I | IV | I | V7 | I"),
        "major contrast": ("IV | I | V7 | I | vi | V | IV | I",),
    },
    ending={"mixed phrygian": "iv bIII | bII | I", "minor": "VI | V7 | i", "major": "V7 | I",
            "phrygian": "II | i"},
    loops=True,
    fills={"melody": melody, "chords": strums, "pad": pad, "arpeggio": answering_guitar,
           "bass": bass, "drums": drums, "percussion": palms, "percussion 2": box,
           "counter": counter},
    last=dict.fromkeys(("melody", "chords", "bass", "drums", "percussion"), cierre),
    feel=feel,
    entrances={"melody": 0.45, "chords": 0.2, "bass": 0.5, "percussion": 0.44, "drums": 0.4,
               "counter": 0.6, "pad": 0.4},
    wet=40,
    kinds=_kinds,
    checks=(
        Check("palms accent 3, 6, 8 and 10", compas_kept, 0.7),
        Check("chords are rolled over the strings", rolls, 0.35),
        Check("the cadence falls a semitone to its tonic", cadences, 0.12),
        Check("strums keep their rhythm", partial(riffing, role="chords"), 0.5),
        Check("hands clap", claps, 2.5),
    ),
    rival="folk",
)  # fmt: skip
