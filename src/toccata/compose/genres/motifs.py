"""Motifs in scale degrees: stated, moved, turned over, cut short, and set on any chord of any key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from ...theory.key import Key
from ..bar import Bar, Tone
from ..harmony import Span
from ..rhythm import Grid, Hit, lay
from .led import banded

COMPASS: Final = (-6, 11)
"""The lowest and the highest degree of a line: a fourth below the tonic to a twelfth above."""


@dataclass(frozen=True, slots=True)
class Motif:
    """A rhythm of one bar, and for each of its notes the steps from the first."""

    rhythm: str
    steps: tuple[int, ...]

    def inverted(self) -> Motif:
        """Upside down."""
        return Motif(self.rhythm, tuple(-step for step in self.steps))

    def head(self) -> Motif:
        """The first half of the bar, then the same again: a fragment."""
        cells = self.rhythm.split()
        half = cells[: max(1, len(cells) // 2)]
        notes = sum(letter not in "-." for cell in half for letter in cell) or 1
        steps = self.steps[:notes]
        away = 1 if steps[-1] >= steps[0] else -1
        return Motif(" ".join(half * 2), (*steps, *(step + away for step in steps)))


class Note(NamedTuple):
    """A note of a line: ticks from the barline, length, degree above the tonic, semitones more."""

    at: int
    length: int
    degree: int
    alter: int
    weight: float


class Ground(NamedTuple):
    """What a line stands on in one bar: chords as (ticks from the barline, semitones above the
    tonic), the motif, the degree that it aims at, how it comes to rest ("", "half", "full")."""

    chords: tuple[tuple[int, tuple[int, ...]], ...]
    motif: Motif | None
    aim: int
    rest: str = ""


def relative(spans: Sequence[Span], key: Key) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """The chords of a bar as their distance from the tonic: the same in every key."""
    return tuple(
        (span.at, tuple((tone - key.tonic_pc) % 12 for tone in span.change.tones)) for span in spans
    )


def _tones(chords: Sequence[tuple[int, tuple[int, ...]]], at: int) -> tuple[int, ...]:
    found = chords[0][1]
    for start, tones in chords:
        if start <= at:
            found = tones
    return found


@lru_cache(maxsize=8192)
def _altered(size: int, tones: tuple[int, ...], scale: tuple[int, ...]) -> int:
    """How a note of the scale is bent where the chord has its neighbour instead: ♯7 over V."""
    if size in tones:
        return 0
    for more in (1, -1):
        near = (size + more) % 12
        if near in tones and near not in scale:
            return more
    return 0


def _fits(degree: int, tones: tuple[int, ...], scale: tuple[int, ...]) -> bool:
    return _fitting(tones, scale)[degree % len(scale)]


@lru_cache(maxsize=4096)
def _fitting(tones: tuple[int, ...], scale: tuple[int, ...]) -> tuple[bool, ...]:
    """Which degrees of a scale are tones of a chord, bent where the chord bends them."""
    return tuple((size + _altered(size, tones, scale)) % 12 in tones for size in scale)


@lru_cache(maxsize=2048)
def line(
    grounds: tuple[Ground, ...], grid: Grid, scale: tuple[int, ...]
) -> tuple[tuple[Note, ...], ...]:
    """A row of bars as one line: every motif where its strong notes fit the chord, near its aim
    and near the note before."""
    bars: list[tuple[Note, ...]] = []
    before: int | None = None
    for ground in grounds:
        notes = _bar(ground, grid, scale, before)
        bars.append(notes)
        before = notes[-1].degree if notes else before
    return tuple(bars)


def _bar(
    ground: Ground, grid: Grid, scale: tuple[int, ...], before: int | None
) -> tuple[Note, ...]:
    if ground.motif is None:
        return ()
    hits, steps, strong, tones = _laid(ground.motif, ground.chords, grid)
    if not hits:
        return ()
    beat = grid.beats[0].length
    anchor = _anchor(steps, strong, tones, scale, ground.aim, before)
    degrees = [_kept(anchor + step) for step in steps]
    for place, hit in enumerate(hits):
        rubs = hit.length >= beat and _rubs(degrees[place], tones[place], scale)
        if rubs or (strong[place] and not _fits(degrees[place], tones[place], scale)):
            course = steps[place] - steps[place - 1] if place else 0
            degrees[place] = _near(degrees[place], tones[place], scale, course)
    if ground.rest:
        degrees[-1] = _resting(degrees[-1], tones[-1], scale, ground.rest, len(scale))
    bent = [_altered(scale[d % len(scale)], t, scale) for d, t in zip(degrees, tones, strict=True)]
    _melodic(degrees, bent, tones, scale)
    return tuple(
        Note(hit.at, hit.length, degree, more, hit.weight)
        for hit, degree, more in zip(hits, degrees, bent, strict=True)
    )


@lru_cache(maxsize=2048)
def _laid(
    motif: Motif, chords: tuple[tuple[int, tuple[int, ...]], ...], grid: Grid
) -> tuple[tuple[Hit, ...], Sequence[int], Sequence[bool], Sequence[tuple[int, ...]]]:
    """The strokes of a motif in a bar, their steps, which are strong, the chord under each."""
    hits, heads = lay(motif.rhythm, grid), grid.heads
    beat = grid.beats[0].length
    return (
        hits,
        tuple(_step(motif.steps, place) for place in range(len(hits))),
        tuple(
            n == 0 or hit.at in heads or hit.length * 4 >= beat * 5 for n, hit in enumerate(hits)
        ),
        tuple(_tones(chords, hit.at) for hit in hits),
    )


def _rubs(degree: int, tones: tuple[int, ...], scale: tuple[int, ...]) -> bool:
    """Whether a degree lies a semitone beside a tone of the chord, and is none itself."""
    size = scale[degree % len(scale)]
    size = (size + _altered(size, tones, scale)) % 12
    return size not in tones and any((size - tone) % 12 in (1, 11) for tone in tones)


def _step(steps: Sequence[int], place: int) -> int:
    """The step of a note; in a bar that has more notes than the motif they go on in waves."""
    turns, at = divmod(place, len(steps))
    return steps[at] if turns % 2 == 0 else steps[-1 - at]


def _kept(degree: int) -> int:
    while degree < COMPASS[0]:
        degree += 7
    while degree > COMPASS[1]:
        degree -= 7
    return degree


def _anchor(
    steps: Sequence[int], strong: Sequence[bool], tones: Sequence[tuple[int, ...]],
    scale: tuple[int, ...], aim: int, before: int | None,
) -> int:  # fmt: skip
    """The degree on which a motif begins here."""

    placed = [
        (step, heavy, _fitting(chord, scale))
        for step, heavy, chord in zip(steps, strong, tones, strict=True)
    ]
    weighty = [(step, fitting) for step, heavy, fitting in placed if heavy]
    lowest, highest = COMPASS[0] - min(steps), COMPASS[1] - max(steps)
    count = len(scale)

    def strain(anchor: int) -> tuple[float, int]:
        cost = 0.55 * abs(anchor - aim)
        if lowest <= anchor <= highest:
            for step, fitting in weighty:
                if not fitting[(anchor + step) % count]:
                    cost += 2.4
        else:
            for step, heavy, fitting in placed:
                degree = anchor + step
                cost += 2.4 * heavy * (not fitting[degree % count])
                cost += 1.5 * max(0, COMPASS[0] - degree, degree - COMPASS[1])
        if before is not None:
            leap = abs(anchor + steps[0] - before)
            cost += 0.4 * leap + 1.2 * max(0, leap - 4) + 0.7 * (leap == 0)
        return cost, anchor

    return min(range(aim - 5, aim + 6), key=strain)


def _near(degree: int, tones: tuple[int, ...], scale: tuple[int, ...], course: int) -> int:
    """The nearest degree of a chord, on the side where the line was going."""
    choices = [d for d in range(degree - 4, degree + 5) if _fits(d, tones, scale)]
    side = 1 if course >= 0 else -1
    return min(choices, key=lambda d: (abs(d - degree), -side * d), default=degree)


def _resting(degree: int, tones: tuple[int, ...], scale: tuple[int, ...], rest: str, n: int) -> int:
    """The tonic at a full close, another chord tone at a half close."""
    if rest == "full" and 0 in tones:
        return min((0, n), key=lambda d: abs(d - degree))
    pool = [d for d in range(degree - 5, degree + 6) if _fits(d, tones, scale) and d % n]
    return min(pool, key=lambda d: (abs(d - degree), d), default=degree)


def _melodic(
    degrees: Sequence[int], bent: list[int], tones: Sequence[tuple[int, ...]],
    scale: tuple[int, ...],
) -> None:  # fmt: skip
    """No augmented second: the sixth rises, too, beside a raised seventh."""
    n = len(scale)
    if n != 7 or scale[5] != 8:
        return
    for place, degree in enumerate(degrees):
        if degree % n != 5 or 8 in tones[place]:
            continue
        beside = [p for p in (place - 1, place + 1) if 0 <= p < len(degrees)]
        if any(abs(degrees[p] - degree) == 1 and degrees[p] % n == 6 and bent[p] > 0
               for p in beside):  # fmt: skip
            bent[place] = 1


# Where it lies


def tonic_near(key: Key, center: int, low: int, high: int) -> int:
    """The tonic on which a line lies best: its middle, a third above it, near the center."""
    wish = center - 3
    pitch = wish + (key.tonic_pc - wish + 6) % 12 - 6
    while pitch - 5 < low and pitch + 24 <= high:
        pitch += 12
    while pitch + 13 > high and pitch - 20 >= low:
        pitch -= 12
    return pitch


def pitch_of(note: Note, key: Key, tonic: int, low: int, high: int) -> int:
    """The pitch of a note of a line, by octaves within the range."""
    scale = key.scale.semitones
    octave, place = divmod(note.degree, len(scale))
    pitch = tonic + 12 * octave + scale[place] + note.alter
    while pitch < low:
        pitch += 12
    while pitch > high:
        pitch -= 12
    return max(low, pitch)


_DEEP: Final = 64
"""Where the tune of a band of single voices would sink among those who accompany it."""


def played(
    bar: Bar, notes: Sequence[Note], level: float, gate: float = 0.94, shift: int = 0
) -> list[Tone]:
    """The notes of a line as this player plays them; `shift` in semitones from her own place."""
    player = bar.player
    tonic = tonic_near(bar.key, player.center, player.low, player.high) + shift
    heights = [pitch_of(note, bar.key, tonic, player.low, player.high) for note in notes]
    sunk = banded(bar) and player.role == "melody" and heights and not shift
    if sunk and sum(heights) < _DEEP * len(heights):
        tonic += 12
    tones = []
    for note in notes:
        pitch = pitch_of(note, bar.key, tonic, player.low, player.high)
        swell = (0.0, 2.0, 5.0, 1.0)[min(3, bar.step)]
        beat = 3.0 if bar.grid.on_beat(note.at) else -3.0
        weight = level * note.weight + beat + swell + max(-4.0, min(4.0, 0.4 * (note.degree - 2)))
        tones.append(bar.tone(note.at, int(note.length * gate), pitch, weight))
    return tones
