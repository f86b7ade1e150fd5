"""The rules of part-writing, each a small ear that listens to two moments or one voice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from ..interval import between
from ..key import Key
from ..partwriting import tendencies
from ..pitch import NATURALS, parse_pitch
from ..spelling import midi_name
from .hearing import SHORTEST
from .lines import Moment, Voices, moments

if TYPE_CHECKING:
    from .report import ChordSpan

RULES: Final = {
    "parallel fifths": "Two voices that move in fifths sound like one.",
    "parallel octaves": "Two voices that move in octaves or unisons are one voice less.",
    "contrary fifths": "Fifths by contrary motion are fifths in another octave.",
    "contrary octaves": "Octaves by contrary motion are octaves in another place.",
    "hidden fifths": "The outer voices leap together into a fifth.",
    "hidden octaves": "The outer voices leap together into an octave.",
    "crossing": "A voice goes beyond its neighbour.",
    "overlap": "A voice goes beyond where its neighbour just was.",
    "spacing": "Upper voices more than an octave apart do not blend.",
    "range": "The note lies outside what the voice sings well.",
    "leading tone": "The leading tone wants to rise to the tonic.",
    "seventh": "The seventh of a chord wants to fall by step.",
    "augmented leap": "Augmented steps are hard to sing.",
}
"""Every rule and why it is one."""

GRAVE: Final = frozenset({"parallel fifths", "parallel octaves"})
"""What weighs more than the rest when a mend is judged."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A broken rule at a place in quarter notes; `voices` are numbers, 0 the highest.

    `notes` are (voice, index) of the notes that a mend might change.
    """

    rule: str
    at: float
    voices: tuple[int, ...]
    sentence: str
    notes: tuple[tuple[int, int], ...]


def flaws(
    voices: Voices,
    chords: Sequence[ChordSpan] = (),
    breaks: Sequence[float] = (),
    low: float = 0.0,
    high: float = float("inf"),
) -> list[Flaw]:
    """Every broken rule between `low` and `high` (quarter notes), in order of time.

    `chords` say what leading tones and sevenths are; without them those rules are silent. At a
    `break` (the end of a phrase) voices may start anew.
    """
    row = moments(voices, low - 8, high + 8)
    stops = {round(place, 4) for place in breaks}
    found: list[Flaw] = []
    for now in row:
        if low <= now.at <= high:
            found.extend(_standing(voices, now, _key_at(chords, now.at)))
    for before, now in pairwise(row):
        if low <= now.at <= high and round(now.at, 4) not in stops:
            found.extend(_moving(voices, before, now, _key_at(chords, now.at)))
    found.extend(_melodic(voices, chords, stops, low, high))
    for earlier, later in pairwise(chords):
        if low <= later.start <= high and round(later.start, 4) not in stops:
            found.extend(_tendencies(voices, earlier, later))
    return sorted(found, key=lambda flaw: (flaw.at, flaw.rule, flaw.voices))


def _key_at(chords: Sequence[ChordSpan], at: float) -> Key | None:
    """The key of a place, which decides how notes are spelled."""
    place = bisect_right(chords, at + SHORTEST, key=lambda span: span.start) - 1
    return chords[max(place, 0)].key if chords else None


def _standing(voices: Voices, now: Moment, key: Key | None) -> Iterator[Flaw]:
    """Range, crossing and spacing, told once: where a note begins."""
    names = voices.names
    for number, pitch in enumerate(now.pitches):
        if pitch is None or number >= len(voices.ranges) or not _begins(voices, number, now):
            continue
        limit = voices.ranges[number]
        if limit is None:
            continue
        lowest, highest = limit
        if not lowest <= pitch <= highest:
            which = "above" if pitch > highest else "below"
            yield Flaw(
                "range", now.at, (number,),
                f"The {names[number]} sings {midi_name(pitch, key)}, {which} its range of"
                f" {midi_name(lowest, key)} to {midi_name(highest, key)}.",
                _ids(now, number),
            )  # fmt: skip
    for over in range(len(names) - 1):
        under = over + 1
        high, deep = now.pitches[over], now.pitches[under]
        if (
            high is None
            or deep is None
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
        elif high - deep > 12 and under < len(names) - 1:
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


def _moving(voices: Voices, before: Moment, now: Moment, key: Key | None) -> Iterator[Flaw]:
    """Parallels, hidden parallels and overlap from one moment to the next."""
    names = voices.names
    for over, under in combinations(range(len(names)), 2):
        a, b = before.pitches[over], before.pitches[under]
        c, d = now.pitches[over], now.pitches[under]
        if a is None or b is None or c is None or d is None:
            continue
        if a == c and b == d:
            continue
        say = (a, b, c, d)

        def pair(over: int = over, under: int = under) -> str:
            return f"{names[over]} and {names[under]}"

        def where(say: tuple[int, int, int, int] = say) -> str:
            first, low, second, deep = (midi_name(pitch, key) for pitch in say)
            return f"({low}–{first} to {deep}–{second})"

        ids = _ids(now, over, under) + _ids(before, over, under)
        together = _begins(voices, over, now) and _begins(voices, under, now)
        if together and a != c and b != d:
            was, perfect = (a - b) % 12, (c - d) % 12
            same_way = (c > a) == (d > b)
            if was == perfect and perfect in (0, 7):
                what = "fifths" if perfect == 7 else "octaves"
                kind = "parallel" if same_way else "contrary"
                yield Flaw(f"{kind} {what}", now.at, (over, under),
                           f"{kind.capitalize()} {what} between {pair()} {where()}.", ids)  # fmt: skip
            elif (
                perfect in (0, 7)
                and same_way
                and over == 0
                and under == len(names) - 1
                and abs(c - a) > 2
            ):
                what = "fifth" if perfect == 7 else "octave"
                yield Flaw(f"hidden {what}s", now.at, (over, under),
                           f"{pair().capitalize()} leap together into the {what}"
                           f" {midi_name(d, key)}–{midi_name(c, key)}.",
                           ids)  # fmt: skip
        if under == over + 1 and (d > a or c < b) and c >= d:
            who, whom = (under, over) if d > a else (over, under)
            side = "above" if d > a else "below"
            yield Flaw("overlap", now.at, (over, under),
                       f"The {names[who]} goes {side} where the {names[whom]} just was {where()}.",
                       ids)  # fmt: skip


def _melodic(
    voices: Voices, chords: Sequence[ChordSpan], stops: set[float], low: float, high: float
) -> Iterator[Flaw]:
    """Augmented steps and leaps within a voice, as the key of the place spells them."""
    places = sorted(chords, key=lambda span: span.start)
    begins = [span.start for span in places]
    for number, row in enumerate(voices.rows):
        begin = max(bisect_right(row, low, key=lambda note: note.start) - 2, 0)
        until = bisect_right(row, high, key=lambda note: note.start)
        for index, (first, second) in enumerate(pairwise(row[begin:until]), begin):
            size = abs(second.pitch - first.pitch)
            if size not in (3, 6, 8, 10) or not low <= second.start <= high:
                continue
            if first.end < second.start - SHORTEST or round(second.start, 4) in stops or not places:
                continue
            names = [_spelled(_span_at(places, begins, n.start), n.pitch) for n in (first, second)]
            step = between(*map(parse_pitch, names))
            if step.quality == "A" and step.number > 1:
                yield Flaw(
                    "augmented leap", second.start, (number,),
                    f"The {voices.names[number]} moves an {step.words}"
                    f" ({names[0]} to {names[1]}).",
                    ((number, index + 1), (number, index)),
                )  # fmt: skip


def _span_at(places: Sequence[ChordSpan], begins: Sequence[float], at: float) -> ChordSpan:
    return places[max(bisect_right(begins, at + SHORTEST) - 1, 0)]


def _spelled(span: ChordSpan, pitch: int) -> str:
    """The name of a note: as its chord spells it, else as the key does."""
    for note in span.chord.notes if span.chord is not None else ():
        tone = parse_pitch(note)
        if tone.pitch_class == pitch % 12:
            return tone.at((pitch - NATURALS[tone.letter] - tone.accidental) // 12 - 1).name
    return midi_name(pitch, span.key)


def _tendencies(voices: Voices, earlier: ChordSpan, later: ChordSpan) -> Iterator[Flaw]:
    """Leading tones and sevenths that do not go where they want."""
    first, second = earlier.chord, later.chord
    if first is None or second is None or first.root_pc == second.root_pc:
        return
    leading, seventh = tendencies(first, second, earlier.key.tonic_pc)
    for number, row in enumerate(voices.rows):
        index = bisect_left(row, later.start - SHORTEST, key=lambda note: note.start) - 1
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


__all__ = ["Flaw", "flaws", "RULES", "GRAVE"]
