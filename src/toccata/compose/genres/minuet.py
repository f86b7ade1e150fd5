"""The minuet: three steps, a bass on the first of them, and a trio in another key."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ...chance import chance
from ..bar import Bar, Tone
from ..bass import ground, line
from ..comping import broken, chord, held, struck
from ..drums import groove
from ..melody import Manner, sing
from ..texture import plain_arpeggio
from .galant import LINES, adorned, inner, settled
from .led import banded, seat, sung
from .periodic import MINUET_CHECKS
from .periods import PERIODS

_DANCED = Manner(
    cells=(
        "x- x- .. x-",
        "x- -- .. xx",
        "x- xx .. x-",
        "xx x- .. x-",
        "x- xx .. xx",
        "xx xx .. x-",
        "xx xx .. xx",
        "x--x xxxx .... x---",
    ),
    closes=("x- x- .. --", "x- -- .. ..", "xx x- .. --", "xx xx .. x-"),
    plans=("abac", "abAc", "aabc", "aAbc"),
    leap=0.24,
    compass=10,
    level=84,
    upbeat=0.25,
)


def minuet_melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The same in the steps of the dance."""
    return adorned(bar, settled(bar, sing(bar, last, _DANCED)))


def minuet_chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """One, two, three: the bass has the first beat, the chords the others; Alberti in the trio."""
    player = bar.player
    if player.family in ("Ensemble", "Organ", "Synth Pad"):
        return held(bar, last, 58, 3)
    trio = _in_trio(bar)
    if banded(bar):
        return middle(bar, last)
    style = bar.habit("minuet").random()
    if player.mono or player.family in LINES:
        order = (1, 2) if trio else (1, 1)
        return broken(bar, last, ".. x- x- x-" if not trio else "xx xx xx xx", order, 60, False, 3)
    if hemiola(bar):
        return [t for span in bar.spans for t in _block(bar, last, span.at, span.length)]
    if trio or style < 0.4:
        return broken(bar, last, "xx xx xx xx", (0, 2, 1, 2, 1, 2), 62, ring=False, count=3)
    if bar.closes and bar.turn % 2:
        return struck(bar, last, "x- .. .. ..", 62, 0.8, 3)
    rhythm = ".. x- x- x-"
    return struck(bar, last, rhythm, 58, 0.55, 3) or struck(bar, last, "x-", 58, 0.6, 3)


def _in_trio(bar: Bar) -> bool:
    return bar.scene.theme.lower().startswith("trio") or bar.scene.act == "contrast"


_MIDDLE: Final = {
    False: (".. x- x- x-", "x- x- x- x-", "x- -- x- --", "x- -- -- x-"),
    True: ("xx xx xx xx", "x- -- -- --", ".x xx xx xx"),
}
"""How a middle voice moves, in a minuet and in its trio."""


def middle(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A middle voice among single voices, led from chord to chord; alone it fills in."""
    if not banded(bar):
        return inner(bar, last)
    rhythm = bar.habit("middle").choice(_MIDDLE[_in_trio(bar)])
    if bar.closes:
        rhythm = "x- -- x- --" if bar.turn % 2 == 0 else "x- -- -- --"
    return sung(bar, seat(bar.ensemble, bar.own), rhythm, 62, 0.88)


def arpeggio(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Chords broken upwards; a single voice among others is led with them."""
    return middle(bar, last) if banded(bar) else plain_arpeggio(bar, last)


def _block(bar: Bar, last: tuple[int, ...], at: int, length: int) -> list[Tone]:
    return [bar.tone(at, int(length * 0.9), pitch, 64) for pitch in chord(bar, last, at, 3)]


def hemiola(bar: Bar) -> bool:
    """Whether the chords of this bar and its neighbour make three twos out of two threes."""
    return (
        len(bar.spans) == 2
        and bar.spans[0].length != bar.spans[1].length
        and len(bar.grid.beats) == 3
    )


def minuet_bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The first beat, sometimes all three in a walk; at the cadence down an octave and home."""
    if hemiola(bar):
        tones: list[Tone] = []
        hand = last
        for span in bar.spans:
            pitch = ground(bar, hand, span.change)
            tones.append(bar.tone(span.at, int(span.length * 0.92), pitch, 82))
            hand = (pitch,)
        return tones
    if bar.closes and bar.turn % 2:
        return line(bar, last, "x- x- .. x-", "r5r", 80, 0.85)
    draw = bar.dice.random()
    if draw < 0.3 and len(bar.spans) == 1:
        return line(bar, last, "x- x- x- x-", bar.dice.choice(("r35", "r3a", "r5a")), 76, 0.85)
    if draw < 0.5 and len(bar.spans) == 1:
        return line(bar, last, "x- -- -- x-", "ra", 76, 0.9)
    return line(bar, last, "x- -- -- --", "r", 76, 0.9)


def minuet_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A tambourin: one strong, two weak."""
    kit = {"floor": "x-", "tambourine": ".. o. .. o."} if bar.energy > 0.55 else {"floor": "x-"}
    kit["floor"] = "x- .. .. .."
    return groove(bar, kit, 0.7)


_TRIO: Final = {False: ("IV", "vi", "V", "i"), True: ("III", "I", "VI")}
"""The keys of a trio, from a minuet in major and in minor."""


def built(bars: int, minor: bool, seed: int) -> str:
    """A minuet, a trio in another key, and the minuet written out again; short ones have none."""
    if bars < 24:
        return ""
    size = 16 if bars < 96 else 32
    third = bars // 3 // size * size or bars // 3 // 8 * 8
    key = chance(seed, "trio").choice(_TRIO[minor])
    first = (bars - third) // 2 // 8 * 8
    last = bars - third - first
    return f"minuet {first} .5, trio {third} .4 @{key}, minuet {last} .58"


MINUET = replace(
    PERIODS,
    tempo=(90, 126, 160),
    meters=((3, 4),),
    keys=("G major", "F major", "D major", "Bb major", "D minor", "G minor", "C major"),
    ensemble=("harpsichord",),
    bars=48,
    forms=(
        "minuet 8 .5",
        "minuet 16 .5",
        "minuet 8 .5, trio 8 .4, minuet 8 .56",
        "minuet 8 .5, minuet 8 .56, trio 8 .4, minuet 8 .58",
        "minuet 16 .5, trio 16 .4, minuet 16 .58",
        "minuet 16 .48, minuet 16 .52, trio 16 .38, trio 16 .42, minuet 16 .58",
    ),
    changes={
        "major": (
            "I | V65 | I | V | I | IV | I64 V7 | I | V | V7 | I | I6 | IV | ii6 ii6 I64 | "
            "I64 V7 V7 | I",
            "I | IV64 | I | V | vi | ii6 | I64 V7 | I | V7/V | V | V7 | I | IV | I6 | ii65 V7 | I",
            "I | I6 | ii6 | V | I | ii6 ii6 I64 | I64 V7 V7 | I | V43 | I | V | I6 | IV | "
            "ii6 | I64 V7 | I",
        ),
        "major contrast": (
            "I | I | V7 | V7 | V7 | V7 | I | I | V | V | I | I | ii6 | V7 | V7 | I",
            "I | IV64 | V43 | I | V7/vi | vi | V7/V | V | V7 | I | V7 | I | IV | I64 V7 | V7 | I",
        ),
        "minor": (
            "i | V65 | i | V | i | iv | i64 V7 | i | III | VII | III | III6 | iv | "
            "iiø65 iiø65 i64 | i64 V7 V7 | i",
            "i | iv64 | i | V | VI | iv6 | i64 V7 | i | VII7 | III | V65 | i | iv | i6 | "
            "iiø65 V7 | i",
        ),
        "minor contrast": (
            "III | III | VII7 | III | VI | iv6 | V7 | V | III | VII7 | III | VI | iv | "
            "i64 V7 | V7 | i",
        ),
        "dorian": ("i | IV | i | VII | i | IV | VII | i",),
        "mixolydian": ("I | VII | IV | I | I | v | VII | I",),
    },
    fills={"melody": minuet_melody, "chords": minuet_chords, "bass": minuet_bass, "counter": middle,
           "arpeggio": arpeggio, "drums": minuet_drums},
    kinds=None,
    built=built,
    builds=("minuet and trio",),
    checks=MINUET_CHECKS,
    rival="waltz",
)  # fmt: skip
