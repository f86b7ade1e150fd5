"""A teacher reads the part-writing, says what is wrong, and shows a way out that was tried."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from ..partwriting import Range
from ..rhythm import Meter
from ..spelling import midi_name
from .hearing import COMMON, SHORTEST, Heard, NoteLike
from .lines import Edit, Voices, moments, voices_of
from .listen import analyze
from .report import Analysis, ChordSpan, Finding
from .rules import GRAVE, Flaw, flaws

WINDOW: Final = 6.0
"""How far around a flaw, in quarter notes, a mend is listened to."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the teacher found: `findings` to read, the `flaws` and `mends` behind them, in order.

    `mends` holds for each flaw the edits that were tried and help, or nothing.
    """

    voices: Voices
    analysis: Analysis
    findings: tuple[Finding, ...]
    flaws: tuple[Flaw, ...]
    mends: tuple[tuple[Edit, ...], ...]


def check(
    notes: Heard | Iterable[NoteLike] | Iterable[Iterable[NoteLike]],
    *,
    meter: Meter | str | Sequence[tuple[float, Meter]] = COMMON,
    pickup: float = 0.0,
    key: str | None = None,
    names: Sequence[str] = (),
    ranges: Sequence[Range] = (),
    breaks: Sequence[float] = (),
    rules: Iterable[str] | None = None,
    per_quarter: float = 1,
    mend: bool = True,
) -> Checked:
    """Every broken rule of the part-writing, with a mend where one is found.

    `notes` as in `analyze`, a part for each voice; `names` and `ranges` are those of the parts.
    `breaks` are places in quarter notes where a phrase begins anew (fermatas): nothing is checked
    across them. `rules` limits what is looked for.
    A mend has been applied and checked: the flaw is gone, and none came.
    """
    heard = notes if isinstance(notes, Heard) else Heard.of(notes, per_quarter)
    analysis = analyze(heard, meter=meter, pickup=pickup, key=key)
    voices = voices_of(heard, names, ranges)
    wanted = None if rules is None else frozenset(rules)
    found = _wanted(flaws(voices, analysis.chords, breaks), wanted)
    mends = [
        find_mend(voices, flaw, analysis.chords, breaks, wanted) if mend else () for flaw in found
    ]
    told = []
    for flaw, edits in zip(found, mends, strict=True):
        bar, beat = analysis.bars.place(flaw.at)
        who = tuple(voices.names[number] for number in flaw.voices)
        told.append(
            Finding(bar, beat, flaw.rule, who, flaw.sentence, _said(voices, edits, analysis))
        )
    return Checked(voices, analysis, tuple(told), tuple(found), tuple(mends))


def _wanted(found: list[Flaw], rules: frozenset[str] | None) -> list[Flaw]:
    return found if rules is None else [flaw for flaw in found if flaw.rule in rules]


def _said(voices: Voices, edits: Sequence[Edit], analysis: Analysis) -> str:
    """A mend in words."""
    parts = []
    for edit in edits:
        bar, beat = analysis.bars.place(edit.start)
        parts.append(
            f"the {voices.names[edit.voice]} sing {midi_name(edit.new, analysis.key)} instead of"
            f" {midi_name(edit.old, analysis.key)} in bar {bar}, beat {beat:g}"
        )
    return f"Let {' and '.join(parts)}." if parts else ""


def find_mend(
    voices: Voices,
    flaw: Flaw,
    chords: Sequence[ChordSpan],
    breaks: Sequence[float] = (),
    rules: frozenset[str] | None = None,
) -> tuple[Edit, ...]:
    """The smallest change of one note, or of two, that takes the flaw away and brings no other.

    Notes go to other tones of their chord (or a step away where they are ornaments). The outer
    voices are changed last. Empty where no such change exists.
    """
    around = _around(voices, flaw)
    span = [span for span in chords if around[0] - 4 <= span.start <= around[1] + 4]
    before = _wanted(flaws(voices, span, breaks, *around), rules)
    choices = {note: _choices(voices, note, chords) for note in flaw.notes}
    singles = [(edit,) for edits in choices.values() for edit in edits]
    singles.sort(key=lambda edits: _cost(voices, edits))
    for edits in singles:
        if _helps(voices, flaw, edits, span, breaks, around, before, rules):
            return edits
    pairs = [
        (one, other)
        for first, second in _neighbours(voices, flaw)
        for one, other in product(
            _choices(voices, first, chords)[:5], _choices(voices, second, chords)[:5]
        )
    ]
    pairs.sort(key=lambda edits: _cost(voices, edits))
    for pair in pairs[:48]:
        if _helps(voices, flaw, pair, span, breaks, around, before, rules):
            return pair
    return ()


def _around(voices: Voices, flaw: Flaw) -> tuple[float, float]:
    notes = [voices.rows[voice][index] for voice, index in flaw.notes]
    return min(note.start for note in notes) - WINDOW / 2, max(
        note.end for note in notes
    ) + WINDOW / 2


def _choices(voices: Voices, note: tuple[int, int], chords: Sequence[ChordSpan]) -> list[Edit]:
    """Other pitches for a note, the nearest first: tones of every chord that it sounds in."""
    voice, index = note
    sung = voices.rows[voice][index]
    inside = [c for c in chords if c.start < sung.end - SHORTEST and c.end > sung.start + SHORTEST]
    allowed = [set(c.chord.pitch_classes) for c in inside if c.chord]
    common = set.intersection(*allowed) if allowed else {sung.pitch % 12}
    limit = voices.ranges[voice] if voice < len(voices.ranges) else None
    low, high = limit or (sung.pitch - 9, sung.pitch + 9)
    pitches = [p for p in range(max(low, sung.pitch - 9), min(high, sung.pitch + 9) + 1)
               if p % 12 in common and p != sung.pitch]  # fmt: skip
    pitches.sort(key=lambda p: abs(p - sung.pitch))
    return [Edit(voice, index, sung.start, sung.pitch, pitch) for pitch in pitches]


def _neighbours(voices: Voices, flaw: Flaw) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Pairs of notes that could change together: at the moment of the flaw, any two voices."""
    row = moments(voices, flaw.at - 4, flaw.at + SHORTEST)
    now = [m for m in row if abs(m.at - flaw.at) < SHORTEST]
    if not now:
        return []
    there = [(voice, index) for voice, index in enumerate(now[0].notes) if index is not None]
    pairs = [(a, b) for place, a in enumerate(there) for b in there[place + 1 :]]
    touched = {voice for voice, _ in flaw.notes}
    return [pair for pair in pairs if pair[0][0] in touched or pair[1][0] in touched]


def _cost(voices: Voices, edits: Sequence[Edit]) -> float:
    """How much a mend changes: semitones, more for the melody and the bass."""
    last = len(voices.rows) - 1
    weights = {0: 12.0, last: 6.0}
    return sum(abs(e.new - e.old) + weights.get(e.voice, 0.0) for e in edits) + 4 * len(edits)


def _helps(
    voices: Voices, flaw: Flaw, edits: Sequence[Edit], chords: Sequence[ChordSpan],
    breaks: Sequence[float], around: tuple[float, float], before: Sequence[Flaw],
    rules: frozenset[str] | None,
) -> bool:  # fmt: skip
    """Whether the flaw is gone, nothing new has come, and the chord still has its third."""
    changed = voices.replaced(edits)
    after = _wanted(flaws(changed, chords, breaks, *around), rules)
    if len(after) >= len(before):
        return False
    marks = {(f.rule, f.at, f.voices) for f in before}
    left = {(f.rule, f.at, f.voices) for f in after}
    if (flaw.rule, flaw.at, flaw.voices) in left or left - marks:
        return False
    if sum(f.rule in GRAVE for f in after) > sum(f.rule in GRAVE for f in before):
        return False
    return all(_whole(changed, edit, chords) for edit in edits)


def _whole(new: Voices, edit: Edit, chords: Sequence[ChordSpan]) -> bool:
    """Whether the chord keeps the note that is taken away somewhere, unless it is its fifth."""
    inside = [c for c in chords if c.start <= edit.start + SHORTEST < c.end and c.chord]
    if not inside or inside[0].chord is None:
        return True
    chord = inside[0].chord
    needed = {chord.root_pc, *(pc for pc in chord.guide_tones)}
    if edit.old % 12 not in needed:
        return True
    sounding = {
        note.pitch % 12
        for row in new.rows
        for note in row
        if note.start < inside[0].end - SHORTEST and note.end > inside[0].start + SHORTEST
    }
    return edit.old % 12 in sounding


def mend_all(
    checked: Checked, breaks: Sequence[float] = (), rules: Iterable[str] | None = None
) -> tuple[Voices, tuple[Edit, ...], tuple[Flaw, ...]]:
    """The voices with every mend that holds applied one after the other: voices, edits, what is left.

    Each mend is found anew on what the ones before have made, so they never work against each other.
    """
    voices = checked.voices
    done: list[Edit] = []
    wanted = None if rules is None else frozenset(rules)
    chords = checked.analysis.chords
    tried: set[tuple[str, float, tuple[int, ...]]] = set()
    while True:
        left = _wanted(flaws(voices, chords, breaks), wanted)
        todo = [f for f in left if (f.rule, f.at, f.voices) not in tried]
        if not todo:
            return voices, tuple(done), tuple(left)
        flaw = min(todo, key=lambda f: (f.rule not in GRAVE, f.at))
        tried.add((flaw.rule, flaw.at, flaw.voices))
        edits = find_mend(voices, flaw, chords, breaks, wanted)
        if edits:
            voices = voices.replaced(edits)
            done.extend(edits)


__all__ = ["Checked", "check", "find_mend", "mend_all"]
