"""Hymns and chorales: lines of two bars, a chord a beat, and an Amen where it is sung."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ...theory.key import Key
from ..bar import Bar, Tone
from ..drums import KEYS
from ..form import Scene
from ..genre import Genre
from . import chorale
from .hymnchords import built, harmony
from .orchestra import hairpins
from .periodic import CHORALE_CHECKS
from .periods import PERIODS


def chorale_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Kettledrums, where a line of the hymn ends."""
    if not bar.closes:
        return []
    at = bar.spans[-1].at
    return [bar.tone(at, min(960, bar.grid.bar - at), KEYS["floor"], 58)]


def hymnal(words: str, meter: tuple[int, int]) -> Genre:
    """A chorale; with an Amen where it is a hymn. In few beats the chords come more slowly."""
    beats = meter[0] // 3 if meter[1] >= 8 and meter[0] % 3 == 0 else meter[0]
    slow = beats < 3 or meter[1] > 4
    amen = any(word in words for word in ("hymn", "church", "psalm", "anthem", "mass"))
    ending = _AMEN if amen else _AUTHENTIC
    return replace(
        CHORALE,
        changes=PERIODS.changes if slow else CHORALE.changes,
        harmony=None if slow else partial(_by_beat, beats=beats),
        built=None if slow else built,
        ending=PERIODS.ending if slow else ending,
    )


def _by_beat(scene: Scene, key: Key, seed: int, beats: int) -> tuple[str, ...]:
    return harmony(scene, key, seed, beats)


_AUTHENTIC = {"major": "V V7 | I", "minor": "V V7 | I"}
_AMEN = {"major": "V V7 I | IV | I", "minor": "V V7 i | iv | I"}

_HYMN_MAJOR = (
    "I I6 IV I | V6 I V | I V6 vi ii65 | V V7 I | I6 IV I64 V | vi V7/V V | vi iii IV I6 | "
    "ii65 V7 I",
    "I V43 I6 IV | ii6 V7 vi | IV I6 ii65 V | I64 V7 I | V6 I V43 I6 | IV V65/V V |"
    " I6 ii65 V V42 | I6 V7 I",
    "I IV I V6 | I ii6 V | vi V6 I IV | V V7 I | IV I6 V6 I | vi V65/V V | I6 IV vi ii6 | V V7 I",
)
_HYMN_MINOR = (
    "i i6 iv i | V6 i V | i V65 i iiø65 | V V7 i | III VII6 III iv6 | V i6 V | i VI iv i6 | "
    "iiø65 V7 i",
    "i V6 i iv6 | V V7 VI | iv i6 iiø65 V | i64 V7 i | III VI iv VII | III VII6 III |"
    " iv6 V i V42 | i6 V7 i",
    "i iv i V65 | i iiø65 V | VI III iv i6 | iiø65 V7 i | VII III VI III | iv6 iiø65 V |"
    " i6 iv VI iiø65 | V V7 i",
)
_HYMN_DORIAN = ("i VII i IV | i VII i | III VII i IV | VII IV i",)

CHORALE = replace(
    PERIODS,
    tempo=(50, 72, 96),
    meters=((4, 4), (3, 4)),
    keys=("G major", "D major", "F major", "A minor", "D minor", "Bb major", "C major"),
    ensemble=("church organ",),
    bars=16,
    forms=(
        "A 8 .5",
        "A 8 .48, B 8 .56",
        "A 8 .46, A 8 .5, B 8 .58",
        "A 8 .46, A 8 .5, B 8 .58, A 8 .54",
        "A 8 .46, A 8 .5, B 8 .6, C 8 .52, A 8 .56",
    ),
    changes={"major": _HYMN_MAJOR, "minor": _HYMN_MINOR, "dorian": _HYMN_DORIAN},
    ending=_AUTHENTIC,
    phrase=2,
    loops=True,
    led=False,
    fills=dict.fromkeys(("melody", "chords", "bass", "counter", "pad", "arpeggio", "melody 2",
                         "melody 3", "melody 4", "melody 5", "melody 6", "bass 2", "bass 3"),
                        chorale.voice) | {"drums": chorale_drums},
    last=dict.fromkeys(("melody", "chords", "bass", "counter", "pad", "arpeggio"), chorale.voice),
    entrances=dict.fromkeys(("melody", "chords", "bass", "counter", "pad", "arpeggio"), -1.0),
    wet=78,
    moves=hairpins,
    checks=CHORALE_CHECKS,
    rival="lullaby",
    kinds=None,
)  # fmt: skip
