"""Who sings together: the notes of a part go to staves, voices and chords."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from ..instrument import Instrument
from ..instruments import facts
from ..note import Note
from .musicxml_grid import Frame, division
from .musicxml_hands import MIDDLE_C, dampened, staves_of

_LOW, _HIGH = 53, 67
_KEYBOARDS: Final = frozenset({*range(1, 10), *range(17, 22), 47})
_ONE_STAFF: Final = {  # programs whose players read one clef, and that clef with its octave
    **dict.fromkeys(range(25, 33), ("G", 2, -1)),
    **dict.fromkeys((33, 34, 35, 36, 37, 38, 39, 40, 44), ("F", 4, -1)),
    42: ("C", 3, 0),
}
_WIDE: Final = 28


@dataclass(slots=True)
class Chord:
    """Notes struck and released together: `start` and `end` on the page, the lowest note first."""

    start: int
    end: int
    notes: list[Note]


@dataclass(slots=True)
class Voice:
    """Chords one after the other, on one staff (from 1)."""

    staff: int
    chords: list[Chord] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Clef:
    """A clef: its sign, its line, and by how many octaves the staff sounds away from it."""

    sign: str
    line: int
    octave: int = 0


def clefs(instrument: Instrument, pitches: Sequence[int]) -> tuple[Clef, ...]:
    """The clef of each staff: two staves for keyboards, and other chords, of a wide range."""
    if instrument.drums:
        return (Clef("percussion", 2),)
    program = instrument.program
    if program in _ONE_STAFF:
        return (Clef(*_ONE_STAFF[program]),)
    if not pitches:
        return (Clef("G", 2),)
    ordered = sorted(pitches)
    low, high, middle = ordered[0], ordered[-1], ordered[len(ordered) // 2]
    wide = low < _LOW and high > _HIGH
    if wide and not facts(program).mono and (program in _KEYBOARDS or high - low > _WIDE):
        return (Clef("G", 2), Clef("F", 4))
    if low >= _LOW or middle >= MIDDLE_C:
        return (Clef("G", 2),)
    return (Clef("F", 4),)


def voices(
    notes: Sequence[Note], places: Sequence[tuple[int, int]], staves: int,
    frames: Sequence[Frame], *, rings: bool = False,
) -> list[Voice]:  # fmt: skip
    """The voices of a part, those of the first staff first, the upper before the lower.

    `places` are the notes' (start, end) on the page. A voice never sounds over itself, and no beat
    of a voice is divided in two ways. In a part that `rings`, a broken chord is one voice.
    """
    gathered: dict[tuple[int, int, int], list[Chord]] = {}
    hands = staves_of([int(note.pitch) for note in notes], places, staves)
    if rings:
        places = dampened(places, hands)
    for note, staff, (start, end) in zip(notes, hands, places, strict=True):
        same = gathered.setdefault((staff, start, end), [])
        for chord in same:
            if all(member.pitch != note.pitch for member in chord.notes):
                chord.notes.append(note)
                break
        else:
            same.append(Chord(start, end, [note]))
    made: list[Voice] = []
    begins = [frame.begin for frame in frames]
    for staff in range(1, staves + 1):
        chords = [c for key, group in gathered.items() if key[0] == staff for c in group]
        for chord in chords:
            chord.notes.sort(key=lambda note: note.pitch)
        chords.sort(key=lambda chord: (chord.start, -chord.notes[-1].pitch, -chord.end))
        made += _parted(chords, staff, frames, begins)
    return made


def _parted(
    chords: Sequence[Chord], staff: int, frames: Sequence[Frame], begins: Sequence[int]
) -> list[Voice]:
    made: list[Voice] = []
    points: list[dict[int, set[int]]] = []
    ends: list[int] = []
    for chord in chords:
        marks = []
        for tick in (chord.start, chord.end):
            frame = frames[max(0, bisect_right(begins, tick) - 1)]
            window = frame.window(tick)
            if tick != window:
                marks.append((window, tick - window, frame.beat))
        for place in range(len(made) + 1):
            if place == len(made):
                made.append(Voice(staff))
                points.append({})
                ends.append(0)
            if ends[place] <= chord.start and all(
                division({*points[place].get(window, ()), *_of(marks, window)}, beat)
                for window, _, beat in marks
            ):
                break
        made[place].chords.append(chord)
        ends[place] = chord.end
        for window, point, _ in marks:
            points[place].setdefault(window, set()).add(point)
    return made


def _of(marks: Sequence[tuple[int, int, int]], window: int) -> list[int]:
    return [point for where, point, _ in marks if where == window]


def slurs_of(voices: Sequence[Voice]) -> dict[int, list[str]]:
    """Slurs over legato notes, from the first to the note after the last: marks by chord's id."""
    found: dict[int, list[str]] = {}
    for voice in voices:
        under = False
        for chord, after in zip(voice.chords, [*voice.chords[1:], None], strict=True):
            goes_on = (
                after is not None
                and after.start == chord.end
                and all(note.marks.articulation == "legato" for note in chord.notes)
            )
            marks = ["inside"] if under and goes_on else ["stop"] if under else []
            if goes_on and not under:
                marks.append("start")
            if marks:
                found[id(chord)] = marks
            under = goes_on
    return found
