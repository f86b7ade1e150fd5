"""Small ears of the strict style: each listens to one moment, to two, or along one voice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from ..interval import between
from ..key import Key
from ..partwriting import tendencies
from ..pitch import NATURALS, parse_pitch
from ..spelling import midi_name
from .flaw import Flaw
from .hearing import SHORTEST
from .lines import Moment, Voices, start_of

if TYPE_CHECKING:
    from .report import ChordSpan


def standing(
    voices: Voices, now: Moment, key: Key | None, among: frozenset[int] | None = None
) -> Iterator[Flaw]:
    """Range, crossing and spacing, told once: where a note begins."""
    names = voices.names
    for number, (pitch, limit) in enumerate(zip(now.pitches, voices.ranges, strict=False)):
        if pitch is None or limit is None or limit[0] <= pitch <= limit[1]:
            continue
        if (among is not None and number not in among) or not _begins(voices, number, now):
            continue
        lowest, highest = limit
        which = "above" if pitch > highest else "below"
        yield Flaw(
            "range", now.at, (number,),
            f"The {names[number]} sings {midi_name(pitch, key)}, {which} its range of"
            f" {midi_name(lowest, key)} to {midi_name(highest, key)}.",
            _ids(now, number),
        )  # fmt: skip
    tops = (
        range(len(names) - 1) if among is None else sorted({t for v in among for t in (v - 1, v)})
    )
    for over in tops:
        under = over + 1
        if over < 0 or under >= len(names):
            continue
        high, deep = now.pitches[over], now.pitches[under]
        if (
            high is None
            or deep is None
            or (deep <= high and (high - deep <= 12 or under == len(names) - 1))
            or not (_begins(voices, over, now) or _begins(voices, under, now))
        ):
            continue
        if deep > high:
            yield Flaw(
                "crossing", now.at, (over, under),
                f"The {names[under]} ({midi_name(deep, key)}) goes above"
                f" the {names[over]} ({midi_name(high, key)}).",
                _ids(now, over, under),
            )  # fmt: skip
        else:
            yield Flaw(
                "spacing", now.at, (over, under),
                f"{names[over].capitalize()} and {names[under]} are more than an octave apart"
                f" ({midi_name(deep, key)} to {midi_name(high, key)}).",
                _ids(now, over, under),
            )  # fmt: skip


def _begins(voices: Voices, number: int, now: Moment) -> bool:
    place = now.notes[number]
    return place is not None and abs(voices.rows[number][place].start - now.at) < SHORTEST


def _ids(now: Moment, *numbers: int) -> tuple[tuple[int, int], ...]:
    return tuple((n, place) for n in numbers if (place := now.notes[n]) is not None)


def moving(
    voices: Voices,
    before: Moment,
    now: Moment,
    key: Key | None,
    among: frozenset[int] | None = None,
) -> Iterator[Flaw]:
    """Parallels, hidden parallels and overlap from one moment to the next."""
    last = len(voices.names) - 1
    for over, under in _pairs(last + 1, among):
        a, b = before.pitches[over], before.pitches[under]
        c, d = now.pitches[over], now.pitches[under]
        if a is None or b is None or c is None or d is None or (a == c and b == d):
            continue
        perfect = (c - d) % 12 in (0, 7) and a != c and b != d
        if perfect and _begins(voices, over, now) and _begins(voices, under, now):
            kind = _into_perfect(a, b, c, d, outer=over == 0 and under == last)
            if kind:
                yield _two_voices(kind, voices, before, now, over, under, key)
        if under == over + 1 and (d > a or c < b) and c >= d:
            yield _two_voices("overlap", voices, before, now, over, under, key)


@cache
def _pairs(count: int, among: frozenset[int] | None) -> tuple[tuple[int, int], ...]:
    """Every two voices, the higher first; with `among` only those where one is in it."""
    every = combinations(range(count), 2)
    return tuple(p for p in every if among is None or not among.isdisjoint(p))


def _into_perfect(a: int, b: int, c: int, d: int, outer: bool) -> str:
    """How two voices come from a over b into the perfect interval of c over d; "" if well."""
    same_way = (c > a) == (d > b)
    what = "fifths" if (c - d) % 12 else "octaves"
    if (a - b) % 12 == (c - d) % 12:
        return f"{'parallel' if same_way else 'contrary'} {what}"
    return f"hidden {what}" if outer and same_way and abs(c - a) > 2 else ""


def _two_voices(
    rule: str, voices: Voices, before: Moment, now: Moment, over: int, under: int, key: Key | None
) -> Flaw:
    """The flaw of two voices in motion, in words."""
    notes = [m.pitches[v] for m in (before, now) for v in (under, over)]
    low, first, deep, second = (midi_name(pitch or 0, key) for pitch in notes)
    upper, lower = voices.names[over], voices.names[under]
    rises = (notes[2] or 0) > (notes[1] or 0)  # the lower voice goes above where the upper was
    where = f"({low}–{first} to {deep}–{second})"
    said = f"{rule.capitalize()} between {upper} and {lower} {where}."
    if rule.startswith("hidden"):
        pair = f"{upper} and {lower}".capitalize()
        said = f"{pair} leap together into the {rule[7:-1]} {deep}–{second}."
    elif rule == "overlap":
        who, whom, side = (lower, upper, "above") if rises else (upper, lower, "below")
        said = f"The {who} goes {side} where the {whom} just was {where}."
    ids = _ids(now, over, under) + _ids(before, over, under)
    return Flaw(rule, now.at, (over, under), said, ids)


def melodic(
    voices: Voices, chords: Sequence[ChordSpan], stops: frozenset[float], low: float, high: float,
    among: frozenset[int] | None = None,
) -> Iterator[Flaw]:  # fmt: skip
    """Augmented steps and leaps within a voice, as the key of the place spells them."""
    if not chords:
        return
    for number, row in enumerate(voices.rows):
        if among is not None and number not in among:
            continue
        begin = max(bisect_right(row, low, key=start_of) - 2, 0)
        until = bisect_right(row, high, key=start_of)
        for index, (first, second) in enumerate(pairwise(row[begin:until]), begin):
            size = abs(second.pitch - first.pitch)
            if size not in (3, 6, 8, 10) or not low <= second.start <= high:
                continue
            if first.end < second.start - SHORTEST or round(second.start, 4) in stops:
                continue
            names = [_spelled(_span_at(chords, n.start), n.pitch) for n in (first, second)]
            step = between(*map(parse_pitch, names))
            if step.quality == "A" and step.number > 1:
                yield Flaw(
                    "augmented leap", second.start, (number,),
                    f"The {voices.names[number]} moves an {step.words}"
                    f" ({names[0]} to {names[1]}).",
                    ((number, index + 1), (number, index)),
                )  # fmt: skip


def _span_at(chords: Sequence[ChordSpan], at: float) -> ChordSpan:
    return chords[max(bisect_right(chords, at + SHORTEST, key=lambda span: span.start) - 1, 0)]


def _spelled(span: ChordSpan, pitch: int) -> str:
    """The name of a note: as its chord spells it, else as the key does."""
    for note in span.chord.notes if span.chord is not None else ():
        tone = parse_pitch(note)
        if tone.pitch_class == pitch % 12:
            return tone.at((pitch - NATURALS[tone.letter] - tone.accidental) // 12 - 1).name
    return midi_name(pitch, span.key)


def resolving(
    voices: Voices,
    earlier: ChordSpan,
    later: ChordSpan,
    among: frozenset[int] | None = None,
) -> Iterator[Flaw]:
    """Leading tones and sevenths that do not go where they want."""
    first, second = earlier.chord, later.chord
    if first is None or second is None or first.root_pc == second.root_pc:
        return
    leading, seventh = tendencies(first, second, earlier.key.tonic_pc)
    for number, row in enumerate(voices.rows):
        if among is not None and number not in among:
            continue
        index = bisect_left(row, later.start - SHORTEST, key=start_of) - 1
        if index < 0 or index + 1 >= len(row):
            continue
        last, after = row[index], row[index + 1]
        if last.start < earlier.start - SHORTEST or abs(last.end - later.start) > SHORTEST:
            continue
        if abs(after.start - later.start) > SHORTEST:
            continue
        move, name = after.pitch - last.pitch, voices.names[number]
        was, goes = midi_name(last.pitch, earlier.key), midi_name(after.pitch, earlier.key)
        ids = ((number, index + 1), (number, index))
        inner = 0 < number < len(voices.rows) - 1
        if (
            last.pitch % 12 == leading
            and move not in (0, 1, 2)
            and not (inner and move in (-4, -3))
        ):
            yield Flaw("leading tone", later.start, (number,),
                       f"The leading tone {was} of the {name} goes to {goes}"
                       " instead of rising.", ids)  # fmt: skip
        if last.pitch % 12 == seventh and move not in (0, -1, -2):
            yield Flaw("seventh", later.start, (number,),
                       f"The seventh {was} of the {name} goes to {goes}"
                       " instead of falling by step.", ids)  # fmt: skip


__all__ = ["standing", "moving", "melodic", "resolving"]
