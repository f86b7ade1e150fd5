"""The galant manner: a tune in periods over broken chords, with ornaments where it rests."""

from __future__ import annotations

from typing import Final

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone, ladder, nearest, within
from ..bass import line
from ..comping import broken, chord, held, struck
from ..counterpoint import guide_line
from ..drums import KEYS, groove
from ..melody import Manner, sing
from ..texture import plain_arpeggio
from .led import banded, seat, sung

GALANT = Manner(
    cells=(
        "x--- ---- x-x- x---",
        "x--- x-x- x--- x---",
        "x-x- x-x- x--- x---",
        "x--- --x- x-x- x-x-",
        "x-x- x--- x-x- x-x-",
        "x--- --xx x-x- x-x-",
        "x-x- xxxx x--- x-x-",
        "xxxx x-x- xxxx x---",
    ),
    closes=(
        "x--- x--- x--- ....",
        "x-x- x-x- x--- ....",
        "x--- --x- x--- ....",
        "x-x- x--- x--- ----",
    ),
    plans=("abac", "abAc", "aAbc", "aabc"),
    leap=0.24,
    compass=10,
    level=86,
    upbeat=0.35,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A tune in periods: four bars ask, four bars answer; an ornament where the line rests."""
    return adorned(bar, settled(bar, sing(bar, last, GALANT)))


def settled(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """The line with its last note in the octave where its neighbour is."""
    if len(tones) < 2 or abs(tones[-1].pitch - tones[-2].pitch) < 7:
        return tones
    gap = tones[-1].pitch - tones[-2].pitch
    near = tones[-1].pitch - (12 if gap > 0 else -12)
    if not bar.player.low <= near <= bar.player.high:
        return tones
    return [*tones[:-1], tones[-1]._replace(pitch=near)]


def adorned(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """A leaning note into the cadence, a trill before it, seldom a mordent on the first beat."""
    if not tones:
        return tones
    dice = bar.dice
    scale = ladder(bar.key.pitch_classes, bar.player.low, bar.player.high)
    beat = bar.grid.beats[0].length
    found = list(tones)
    for index, tone in enumerate(tones):
        above = next((p for p in scale if p > tone.pitch), None)
        if above is None or tone.length < beat * 0.8 or above - tone.pitch > 3:
            continue
        first = tone.start == bar.start
        if bar.closes and first and len(tones) > 1 and dice.random() < 0.35:
            found.remove(tone)
            found += _leaning(tone, above)
            break
        if bar.step == bar.phrase - 2 and index == len(tones) - 1 and bar.phrase > 2:
            if tone.length >= beat and bar.turn % 2 and dice.random() < 0.4:
                found.remove(tone)
                found += _trill(tone, above)
            break
        if first and not bar.closes and (bar.scene.turn or bar.turn) and dice.random() < 0.1:
            found.remove(tone)
            found += _mordent(tone, above)
            break
    return sorted(found)


def _leaning(tone: Tone, above: int) -> list[Tone]:
    """An appoggiatura: the note above takes half the time and all the weight."""
    half = tone.length // 2
    return [
        Tone(tone.start, half, above, tone.velocity + 5),
        Tone(tone.start + half, tone.length - half, tone.pitch, tone.velocity - 8),
    ]


def _trill(tone: Tone, above: int) -> list[Tone]:
    """From the upper note, in quick turns."""
    step = 120
    count = max(4, tone.length // step // 2 * 2)
    size = tone.length // count
    return [
        Tone(
            tone.start + i * size,
            size,
            above if i % 2 == 0 else tone.pitch,
            tone.velocity - 6 + (i == 0) * 6,
        )
        for i in range(count)
    ]


def _mordent(tone: Tone, above: int) -> list[Tone]:
    step = 90
    return [
        Tone(tone.start, step, tone.pitch, tone.velocity),
        Tone(tone.start + step, step, above, tone.velocity - 12),
        Tone(tone.start + 2 * step, max(60, tone.length - 2 * step), tone.pitch, tone.velocity - 4),
    ]


LINES: Final = ("Reed", "Strings", "Brass", "Pipe")


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Alberti: low, high, middle, high. Other players repeat the chord softly."""
    player = bar.player
    if bar.closes and bar.turn % 2 and not player.mono and bar.phrase > 2:
        return struck(bar, last, "x--- x--- x--- ....", 66, 0.8, 3)
    if player.family in ("Ensemble", "Organ", "Synth Pad"):
        return held(bar, last, 60, 3)
    if banded(bar):
        return middle(bar)
    order: tuple[int, ...] = (0, 2, 1, 2)
    if player.mono or player.family in LINES:
        order = bar.habit("inner").choice(((1, 1), (0, 1, 0, 1), (1, 2, 1, 2)))
        return broken(bar, last, "x-x- x-x- x-x- x-x-", order, 62, ring=False, count=3)
    contrast = bar.scene.act == "contrast"
    if bar.energy > 0.68 and bar.tempo < 132:
        return broken(bar, last, "xxxx xxxx xxxx xxxx", order, 64, ring=False, count=3)
    if contrast and bar.habit("texture").random() < 0.5:
        return struck(bar, last, "..x- x-x- ..x- x-x-", 62, 0.6, 3)
    if any(beat.triple for beat in bar.grid.beats):
        return broken(bar, last, "xxx xxx xxx xxx", (0, 1, 2), 64, ring=False, count=3)
    return broken(bar, last, "x-x- x-x- x-x- x-x-", order, 64, ring=False, count=3)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A half note for each chord, quarters when it leads on, and the cadence: dominant, tonic."""
    if bar.closes and bar.turn % 2 and bar.phrase > 2:
        return line(bar, last, "x--- x--- x--- ....", "r5r", 80, 0.8)
    walking = bar.dice.random() < (0.25 if bar.energy < 0.55 else 0.5)
    if walking and len(bar.spans) == 1:
        return line(
            bar, last, "x--- x--- x--- x---", bar.dice.choice(("r35a", "r3ra", "rr5a")), 76, 0.85
        )
    return line(
        bar, last, "x--- ---- x--- ----", "r5" if bar.dice.random() < 0.3 else "rr", 76, 0.95
    )


_MIDDLE: Final = (
    "x--- ---- x--- ----", "x-x- x-x- x-x- x-x-", "..x- x-x- ..x- x-x-", "x--- x-x- x--- x-x-",
    "..x- x--- ..x- x---", "x--- x--- x--- x---",
)  # fmt: skip
"""How a middle voice moves among others."""


def middle(bar: Bar) -> list[Tone]:
    """A middle voice among single voices: led from chord to chord, beating where it presses on."""
    rhythm = bar.habit("middle").choice(_MIDDLE if bar.energy > 0.5 else _MIDDLE[:1] + _MIDDLE[4:])
    if bar.closes:
        rhythm = "x--- ---- x--- ----" if bar.turn % 2 == 0 else "x--- x--- x--- ...."
    return sung(bar, seat(bar.ensemble, bar.own), rhythm, 60, 0.92)


def inner(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A second voice: guide tones, moving in the gaps of the tune."""
    if banded(bar):
        return middle(bar)
    if bar.energy > 0.5 and bar.player.mono and not bar.closes:
        return broken(bar, last, "x-x- x-x- x-x- x-x-", (1, 1, 1, 1, 2, 2, 2, 2), 58, False, 3)
    return guide_line(bar, last, 64)


def arpeggio(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Chords broken upwards; a single voice among others is led with them."""
    return middle(bar) if banded(bar) else plain_arpeggio(bar, last)


def kettle(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """An orchestra's drums: hardly there; two strokes where a period closes, a roll for the end."""
    strong = bar.energy > 0.6
    kit: dict[str, str] = {}
    if bar.closes and bar.turn % 2:
        kit = {"floor": "x--- x--- x--- ....", "low": "x--- .... x--- ...."}
    elif bar.step == 0:
        kit = {"floor": "x--- ---- ---- ----"}
    elif strong:
        kit = {"triangle": "x--- .... .... ....", "floor": ".... .... x--- x---"}
    tones = groove(bar, kit, 0.72)
    if bar.ends and strong and bar.scene.act == "peak":
        tones.append(bar.tone(0, bar.grid.bar, KEYS["crash"], 70))
    return tones


def last_chord(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The last chord: full, short of the end by a breath."""
    at = bar.spans[-1].at
    if bar.player.mono:
        near = last[-1] if last else bar.player.center
        pool = [nearest(pc, near, bar.player.low, bar.player.high)
                for pc in within(bar.spans[-1].change, bar.key)]  # fmt: skip
        pitch = min(pool, key=lambda p: (abs(p - near), p))
        return [bar.tone(at, int((bar.grid.bar - at) * 0.9), pitch, 72)]
    return [bar.tone(at, int((bar.grid.bar - at) * 0.9), p, 70) for p in chord(bar, last, at, 4)]


def feel(role: str, _tempo: float) -> Feel:
    """Even, with the small freedom of a chamber player."""
    return Feel(loose=Ticks(8), touch=4, push=Ticks(4 if role == "melody" else 0))
