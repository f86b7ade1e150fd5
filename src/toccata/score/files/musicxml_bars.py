"""A bar of one voice in note values: tied where a value does not fit, with tuplets and beams."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from .musicxml_grid import Frame, division, groups, levels
from .musicxml_voices import Chord

TYPES: Final = ("maxima", "long", "breve", "whole", "half", "quarter", "eighth", "16th", "32nd",
                "64th", "128th", "256th", "512th", "1024th")  # fmt: skip
_VALUES: Final = {Fraction(32, 2**place): name for place, name in enumerate(TYPES)}
"""The note values by their length in quarters."""

_SHORT: Final = TYPES.index("quarter")


@dataclass(slots=True)
class Piece:
    """One written note, chord or rest: `start` and `end` in ticks, its value and its dots.

    `chord` is None for a rest. `tuplet` is (actual, normal) where it belongs to one; `opens` and
    `closes` stand at the tuplet's ends. `beams` holds, beam by beam, begin, continue, end or a hook.
    """

    start: int
    end: int
    chord: Chord | None
    value: str = ""
    dots: int = 0
    tuplet: tuple[int, int] | None = None
    opens: bool = False
    closes: bool = False
    beams: list[str] = field(default_factory=list)

    @property
    def tied_from(self) -> bool:
        """Whether the note began before this piece."""
        return self.chord is not None and self.start > self.chord.start

    @property
    def tied_on(self) -> bool:
        """Whether the note goes on after this piece."""
        return self.chord is not None and self.end < self.chord.end


Span = tuple[int, int, Chord | None]


def bar_of(frame: Frame, chords: Sequence[Chord]) -> list[Piece]:
    """The pieces of a bar, without a gap. `chords` are those of a voice that sound in the bar."""
    if not chords and frame.end - frame.begin == frame.full:
        return [Piece(frame.begin, frame.end, None)]
    spans = list(_filled(frame, chords))
    pieces: list[Piece] = []
    for begin, end, parts in _regions(frame, spans):
        inside = [(max(a, begin), min(b, end), c) for a, b, c in spans if a < end and b > begin]
        if parts:
            pieces += _tuplet(frame, begin, end, parts, inside)
        else:
            for start, stop, chord in inside:
                pieces += _plain(frame, start, stop, chord)
    _beam(frame, pieces)
    return pieces


def value_of(length: int | Fraction, quarter: int) -> tuple[str, int] | None:
    """The note value and its dots (at most one) of a length in ticks; None where there is none."""
    quarters = Fraction(length) / quarter
    for dots in (0, 1):
        name = _VALUES.get(quarters * 2**dots / (2 ** (dots + 1) - 1))
        if name is not None:
            return name, dots
    return None


def _filled(frame: Frame, chords: Sequence[Chord]) -> Iterator[Span]:
    at = frame.begin
    for chord in chords:
        start, end = max(chord.start, frame.begin), min(chord.end, frame.end)
        if start > at:
            yield at, start, None
        yield start, end, chord
        at = end
    if at < frame.end:
        yield at, frame.end, None


def _regions(frame: Frame, spans: Sequence[Span]) -> Iterator[tuple[int, int, int]]:
    """The bar in regions (begin, end, parts): `parts` is 0 for plain values, else the tuplet's."""
    points = {start for start, _, _ in spans}
    plain_from = frame.begin
    for begin, end, parts in _divided(frame, sorted(points)):
        if parts:
            if plain_from < begin:
                yield plain_from, begin, 0
            yield begin, end, parts
            plain_from = end
    if plain_from < frame.end:
        yield plain_from, frame.end, 0


def _divided(frame: Frame, points: list[int]) -> Iterator[tuple[int, int, int]]:
    beat = frame.beat
    at = frame.window(frame.begin)
    while at < frame.end:
        for size in (4 * beat, 2 * beat):
            fits = (at - frame.origin) % size == 0 and at >= frame.begin and at + size <= frame.end
            inside = [p - at for p in points if at < p < at + size]
            if fits and inside and all(p * 3 % size == 0 for p in inside):
                yield at, at + size, 3
                break
        else:
            size = beat
            begin, end = max(at, frame.begin), min(at + beat, frame.end)
            if end - begin == beat:
                yield from _beat(at, beat, [p for p in points if at < p < at + beat])
        at += size


def _beat(at: int, size: int, points: list[int]) -> Iterator[tuple[int, int, int]]:
    """The tuplets of a beat, or of its halves where a note begins in its middle."""
    parts = division([p - at for p in points], size) or 1
    odd = parts
    while odd % 2 == 0:
        odd //= 2
    if odd == 1:
        return
    half = at + size // 2
    if size % 2 == 0 and half in points:
        yield from _beat(at, size // 2, [p for p in points if p < half])
        yield from _beat(half, size // 2, [p for p in points if p > half])
        return
    yield at, at + size, odd


def _plain(frame: Frame, start: int, end: int, chord: Chord | None) -> Iterator[Piece]:
    """A span as one value, or cut at its strongest beat until every part is one."""
    strong = levels(frame.meter, frame.quarter)

    def level(tick: int) -> int:
        return strong.get(tick - frame.origin, -1)

    found = value_of(end - start, frame.quarter)
    inside = sorted(
        (place + frame.origin for place in strong if start < place + frame.origin < end),
        key=level,
    )
    top = level(inside[-1]) if inside else -1
    if found and _clear(frame, level(start), top, found[1], rest=chord is None):
        yield Piece(start, end, chord, *found)
        return
    if not inside or (found and top < 0):
        yield from _greedy(frame, start, end, chord)
        return
    cuts = [tick for tick in inside if level(tick) == top]
    cut = max(cuts) if level(start) >= top else min(cuts)
    yield from _plain(frame, start, cut, chord)
    yield from _plain(frame, cut, end, chord)


def _clear(frame: Frame, first: int, top: int, dots: int, *, rest: bool) -> bool:
    """Whether a value that begins at a place of one level may hide one of another."""
    if rest and dots and frame.meter[1] < 8:
        return False  # a dotted rest hides the beat
    if first >= top:
        return True
    compound = frame.meter[1] >= 8 and top == 4
    return not rest and not dots and not compound and first >= 2 and first + 1 >= top


def _greedy(frame: Frame, start: int, end: int, chord: Chord | None) -> Iterator[Piece]:
    """The longest values first; what is shorter than any value is written as the shortest."""
    while start < end:
        fitting = [
            (length, name)
            for quarters, name in _VALUES.items()
            if (length := quarters * frame.quarter).denominator == 1 and length <= end - start
        ]
        length, name = max(fitting, default=(Fraction(end - start), TYPES[-1]))
        yield Piece(start, start + int(length), chord, name)
        start += int(length)


def _tuplet(frame: Frame, begin: int, end: int, parts: int, spans: Sequence[Span]) -> list[Piece]:
    normal = 1 << (parts.bit_length() - 1)
    pieces: list[Piece] = []
    for start, stop, chord in spans:
        for a, b in _in_parts(begin, end, parts, start, stop, frame.quarter):
            written = value_of(Fraction((b - a) * parts, normal), frame.quarter)
            name, dots = written or (TYPES[-1], 0)
            pieces.append(Piece(a, b, chord, name, dots, (parts, normal)))
    pieces[0].opens = pieces[-1].closes = True
    return pieces


def _in_parts(
    begin: int, end: int, parts: int, start: int, stop: int, quarter: int
) -> Iterator[tuple[int, int]]:
    """A span of a tuplet as it is, or cut between the tuplet's parts where it is no value."""
    normal = 1 << (parts.bit_length() - 1)
    if value_of(Fraction((stop - start) * parts, normal), quarter):
        yield start, stop
        return
    cuts = [begin + (end - begin) * i // parts for i in range(1, parts)]
    inside = [cut for cut in cuts if start < cut < stop]
    if not inside:
        size = stop - start
        half = start + size // 2
        for quarters in sorted(_VALUES, reverse=True):
            length = quarters * quarter * normal / parts
            if length.denominator == 1 and length < size:
                half = start + int(length)
                break
        inside = [half] if start < half < stop else []
    if not inside:
        yield start, stop
        return
    yield from _in_parts(begin, end, parts, start, inside[0], quarter)
    yield from _in_parts(begin, end, parts, inside[0], stop, quarter)


def _beam(frame: Frame, pieces: Sequence[Piece]) -> None:
    """Join what is shorter than a quarter within each beat, or group of beats in eighths."""
    unit = max(1, frame.quarter * 4 // frame.meter[1])
    if frame.meter[1] >= 8:
        sizes = [size * unit for size in groups(frame.meter)]
    else:
        sizes = [frame.beat] * (frame.meter[0] * unit // frame.beat)
    borders, place = [], frame.origin
    for size in sizes:
        place += size
        borders.append(place)
    run: list[Piece] = []
    group = -1
    for piece in [*pieces, None]:
        count = 0 if piece is None or piece.chord is None else _beams(piece)
        here = -2 if piece is None else sum(piece.start >= border for border in borders)
        if not count or here != group:
            _join(run)
            run = []
        if count and piece is not None:
            run.append(piece)
        group = here


def _beams(piece: Piece) -> int:
    return max(0, TYPES.index(piece.value) - _SHORT)


def _join(run: Sequence[Piece]) -> None:
    if len(run) < 2:
        return
    counts = [_beams(piece) for piece in run]
    for place, piece in enumerate(run):
        for beam in range(1, counts[place] + 1):
            before = place > 0 and counts[place - 1] >= beam
            after = place + 1 < len(run) and counts[place + 1] >= beam
            lone = "backward hook" if place else "forward hook"
            piece.beams.append(
                "continue" if before and after else "end" if before else "begin" if after else lone
            )
