"""Where the notes of a performance stand on a page: on the beat, its halves, thirds and so on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Final

from ...errors import ToccataError
from ...theory.rhythm import Meter

DIVISIONS: Final = (1, 2, 4, 8, 3, 6, 12, 5, 10, 7, 14, 16, 24, 9, 20, 18, 28, 11, 13, 32, 64, 128)
"""Into how many equal parts a beat is divided on a page, the plainest first."""

_HEARD: Final = ((1, 0.0), (2, 0.01), (4, 0.02), (3, 0.03), (8, 0.06), (6, 0.06))
"""Divisions that a performance is rounded to, and what part of a beat each must gain for it."""

_ROLL: Final = 10
"""Notes a tenth of a beat apart, or less, are a chord that a hand rolls."""

_PLAIN_ENDS: Final = (8, 12)


@dataclass(frozen=True, slots=True)
class Frame:
    """A bar of the page: `begin`, `end`, the `meter` (numerator, denominator), all in ticks.

    `origin` is where a whole bar would begin: before `begin` in an upbeat. `beat` is the window in
    which notes are divided: the meter's unit, at most a quarter.
    """

    begin: int
    end: int
    origin: int
    meter: tuple[int, int]
    quarter: int

    @property
    def beat(self) -> int:
        """The length of the window in ticks."""
        return max(1, min(self.quarter, self.quarter * 4 // self.meter[1]))

    @property
    def full(self) -> int:
        """How long the bar would be if nothing cut it short."""
        return max(1, self.quarter * 4 * self.meter[0] // self.meter[1])

    def window(self, tick: int) -> int:
        """The beginning of the window in which a tick lies."""
        return tick - (tick - self.origin) % self.beat


def division(points: Iterable[int], beat: int) -> int | None:
    """The plainest division of a beat on which all the points (ticks into it) lie."""
    inside = [point for point in points if point % beat]
    for parts in DIVISIONS:
        if all(point * parts % beat == 0 for point in inside):
            return parts
    return None


def on_page(
    rows: Sequence[tuple[int, int]], frames: Sequence[Frame], *, strokes: bool,
    swung: bool = False,
) -> list[tuple[int, int]]:  # fmt: skip
    """(start, end) on the page of each (start, end) that is given, in the same order.

    Starts that can be written stay exactly as they are; others are rounded, beat by beat. An end
    stays where a note begins, on a sixteenth, and where notes divide its beat as finely. Every other
    end is how a player lets go, and nobody wants to read it as a rest of a thirty-second: it goes
    on to the next sixteenth (in music that is `swung`, eighth), or the next note. With `strokes`
    (drums) every note lasts until the next, but not beyond its beat.
    """
    begins = [frame.begin for frame in frames]
    windows: dict[int, tuple[int, int]] = {}  # window -> (division, whether it was rounded)
    inside: dict[int, set[int]] = {}

    def frame_at(tick: int) -> Frame:
        return frames[max(0, bisect_right(begins, tick) - 1)]

    for start, _ in rows:
        frame = frame_at(start)
        inside.setdefault(frame.window(start), set()).add(start - frame.window(start))
    for window, points in inside.items():
        beat = frame_at(max(window, 0)).beat
        parts = division(points, beat)
        windows[window] = (parts or _rounded(points, beat), int(parts is None))

    heads = _rolled(rows, [frame_at(start).beat // _ROLL for start, _ in rows])

    def placed(start: int) -> int:
        frame = frame_at(start)
        window = frame.window(start)
        parts, rounded = windows[window]
        if not rounded:
            return start
        start = max(window, heads.get(start, start))
        step = ((start - window) * parts * 2 + frame.beat) // (2 * frame.beat)
        return min(window + step * frame.beat // parts, frames[-1].end - 1)

    starts = [placed(start) for start, _ in rows]
    onsets = sorted(set(starts))
    stop = frames[-1].end
    found = []
    for (_, end), begin in zip(rows, starts, strict=True):
        after = bisect_right(onsets, begin)
        following = onsets[after] if after < len(onsets) else stop
        frame = frame_at(begin)
        if strokes:
            last = min(frame.window(begin) + frame.beat, following, frame.end)
        else:
            last = _end(
                begin, end, following, frame_at(min(end, stop - 1)), windows, frame, swung=swung
            )
        found.append((begin, max(begin + 1, min(last, stop))))
    return found


def _rolled(rows: Sequence[tuple[int, int]], near: Sequence[int]) -> dict[int, int]:
    """Where a rolled chord begins, by the starts of its notes: each sounds on as the next begins."""
    heads: dict[int, int] = {}
    before, until = -1, -1
    for (start, end), gap in sorted(zip(rows, near, strict=True)):
        if before < start <= before + gap and until > start + gap:
            heads[start] = heads.get(before, before)
        if start != before:
            before, until = start, end
        until = min(until, end)
    return heads


def _rounded(points: Iterable[int], beat: int) -> int:
    """The division that a played beat is nearest to."""
    inside = list(points)

    def astray(parts: int) -> float:
        return sum(abs(p * parts / beat - round(p * parts / beat)) / parts for p in inside) / len(
            inside
        )

    return min(_HEARD, key=lambda choice: astray(choice[0]) + choice[1])[0]


def _end(
    begin: int, end: int, following: int, frame: Frame, windows: dict[int, tuple[int, int]],
    first: Frame, *, swung: bool,
) -> int:  # fmt: skip
    window, beat = frame.window(end), frame.beat
    parts, rounded = windows.get(window, (1, 0))
    into = end - window
    exact = any(into * d % beat == 0 for d in (*_PLAIN_ENDS, parts, 2 * parts))
    together = window != first.window(begin) or division((begin - window, into), beat) is not None
    if exact and together and not rounded and end > begin:
        if end == following or _readable(into, parts, frame, swung=swung):
            return end
        later = min(window + _next(into, parts, frame, swung=swung), frame.end)
        return min(later, following) if following > end else later
    gap = following - begin
    if 0.6 * gap <= end - begin <= 1.15 * gap:
        return following
    if not rounded and into:
        step = int(_step(parts, frame, swung=swung))
        last = window + _next(into, parts, frame, swung=swung)
        overlaps = end + step - last <= beat // 12 and last - step > begin
        return min(last - step if overlaps else last, frame.end)
    home = windows.get(first.window(begin), (1, 0))[0]
    grid = parts if window in windows and parts > 2 else 4
    if window == first.window(begin):
        grid = home if home > 2 else 4
    step = max(1, (into * grid * 2 + beat) // (2 * beat))
    last = window + step * beat // grid
    return last if last > begin else first.window(begin) + first.beat


def _step(parts: int, frame: Frame, *, swung: bool) -> Fraction:
    """The shortest rest, in ticks, that a beat is worth which notes divide into so many parts."""
    if parts & (parts - 1):
        return Fraction(frame.beat, parts)
    return min(Fraction(frame.quarter, 2 if swung else 4), Fraction(frame.beat, parts))


def _readable(into: int, parts: int, frame: Frame, *, swung: bool) -> bool:
    """Whether a note may end so many ticks into a beat."""
    sixth = parts <= 3 and into * 6 % frame.beat == 0
    return sixth or into % _step(parts, frame, swung=swung) == 0


def _next(into: int, parts: int, frame: Frame, *, swung: bool) -> int:
    """The next place in a beat where a note may end."""
    step = _step(parts, frame, swung=swung)
    return int(-(-into // step) * step)


@lru_cache(maxsize=256)
def levels(meter: tuple[int, int], quarter: int) -> dict[int, int]:
    """How strong each place of a bar is: 4 where a group of beats begins, 3 beats, then halves."""
    numerator, denominator = meter
    unit = max(1, quarter * 4 // denominator)
    found: dict[int, int] = {}
    for halves, level in ((8, 0), (4, 1), (2, 2), (1, 3)):
        if unit % halves == 0:
            found |= dict.fromkeys(range(0, unit * numerator, unit // halves), level)
    place = 0
    for size in groups(meter):
        found[place * unit] = 4
        place += size
    found[0] = 5
    return found


@lru_cache(maxsize=256)
def groups(meter: tuple[int, int]) -> tuple[int, ...]:
    """How the units of a bar are grouped: 2+2 in 4/4, 3+3 in 6/8."""
    try:
        return Meter(*meter).groups
    except ToccataError:
        return (meter[0],)
