"""A way out of each flaw: small changes are tried, heard again, and only what helps is shown."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, Final

from .flaw import GRAVE, OCTAVES_HELP, Flaw
from .hearing import SHORTEST
from .lines import Edit, Moment, Sung, Voices, moments, start_of
from .rules import flaws, heard_flaws, stops_of

if TYPE_CHECKING:
    from .report import ChordSpan

Note = tuple[int, int]
Mark = tuple[str, float, tuple[int, ...]]

MOST_PAIRS: Final = 48
"""Pairs of changes that are tried at most where no single one helps."""


@dataclass(frozen=True, slots=True)
class Page:
    """The music as the teacher has it on the desk: voices, chords, ends of phrases, rules."""

    voices: Voices
    chords: Sequence[ChordSpan]
    breaks: Sequence[float] = ()
    rules: frozenset[str] | None = None

    def flaws(self, low: float = 0.0, high: float = float("inf")) -> list[Flaw]:
        """Every broken rule that counts here, between two places in quarter notes."""
        return flaws(self.voices, self.chords, self.breaks, low, high, self.rules)

    def replaced(self, edits: Sequence[Edit]) -> Page:
        """With some notes on other pitches."""
        return Page(self.voices.replaced(edits), self.chords, self.breaks, self.rules)

    def reach(self, notes: Sequence[Note]) -> tuple[float, float]:
        """From where to where changed notes can be heard: to the first start after they end."""
        sung = [self.voices.rows[voice][index] for voice, index in notes]
        end = max(note.end for note in sung) - SHORTEST
        nexts = []
        for row in self.voices.rows:
            place = bisect_left(row, end, key=start_of)
            nexts += [row[place].start] if place < len(row) else []
        follow = [
            self.voices.rows[v][i + 1].start for v, i in notes if i + 1 < len(self.voices.rows[v])
        ]
        high = max([min(nexts, default=end), *follow, end])
        return min(note.start for note in sung), high + SHORTEST


def mark_of(flaw: Flaw) -> Mark:
    """What tells a flaw from others: rule, place and voices."""
    return flaw.rule, flaw.at, flaw.voices


@dataclass(slots=True)
class Trial:
    """One flaw and its surroundings, in which changes are tried out; times do not change."""

    page: Page
    flaw: Flaw
    low: float
    high: float
    row: list[Moment]
    stops: frozenset[float]
    before: dict[frozenset[int], set[Mark]] = field(default_factory=dict)

    @classmethod
    def of(cls, page: Page, flaw: Flaw, notes: Sequence[Note]) -> Trial:
        """The surroundings of some notes."""
        low, high = page.reach(notes)
        return cls(page, flaw, low, high, moments(page.voices, low, high), stops_of(page.breaks))

    def helps(self, edits: Sequence[Edit]) -> bool:
        """Whether the flaw is gone, nothing new has come, and the chord still has its third.

        What is near the flaw is heard first, since most changes fail there.
        """
        among = frozenset(edit.voice for edit in edits)
        if among not in self.before:
            self.before[among] = self._marks(self.page.voices, self.row, among)
        before = self.before[among]
        allowed = before - {mark_of(self.flaw)}
        new = {(edit.voice, edit.index): edit.new for edit in edits}
        changed = self.page.voices.replaced(edits)
        here = [now for now in self.row if now.at <= self.flaw.at + SHORTEST][-2:]
        after: set[Mark] = set()
        for row in (here, self.row):
            low = self.flaw.at - SHORTEST if row is here else self.low
            high = self.flaw.at + SHORTEST if row is here else self.high
            for flaw in self._flaws(changed, [_resung(m, new) for m in row], among, low, high):
                if mark_of(flaw) not in allowed:
                    return False
                after.add(mark_of(flaw))
        return len(after) < len(before) and all(_whole(changed, e, self.page.chords) for e in edits)

    def _marks(self, voices: Voices, row: Sequence[Moment], among: frozenset[int]) -> set[Mark]:
        return {mark_of(f) for f in self._flaws(voices, row, among, self.low, self.high)}

    def _flaws(
        self, voices: Voices, row: Sequence[Moment], among: frozenset[int], low: float, high: float
    ) -> Iterator[Flaw]:
        page = self.page
        return heard_flaws(voices, row, page.chords, self.stops, low, high, among, page.rules)


def _resung(now: Moment, new: dict[Note, int]) -> Moment:
    """A moment with some notes on other pitches."""
    touched = [v for v, i in new if now.notes[v] == i]
    if not touched:
        return now
    pitches = list(now.pitches)
    for voice, index in new:
        if now.notes[voice] == index:
            pitches[voice] = new[voice, index]
    return Moment(now.at, now.notes, tuple(pitches))


def find_mend(page: Page, flaw: Flaw) -> tuple[Edit, ...]:
    """The smallest change of one note, or of two, that takes the flaw away and brings no other.

    Notes go to other tones of their chord (or a step away where they are ornaments). The outer
    voices are changed last. Empty where no such change exists.
    """
    wide = flaw.rule in OCTAVES_HELP
    singles = [(e,) for note in flaw.notes for e in _choices(page, note, wide)]
    trial = Trial.of(page, flaw, flaw.notes)
    for edits in sorted(singles, key=lambda edits: _cost(page.voices, edits)):
        if trial.helps(edits):
            return edits
    together = _neighbours(page.voices, flaw)
    if wide or not together:
        return ()
    choices = {note: _choices(page, note)[:5] for pair in together for note in pair}
    pairs = [edits for one, two in together for edits in product(choices[one], choices[two])]
    trial = Trial.of(page, flaw, [*flaw.notes, *choices])
    for pair in sorted(pairs, key=lambda edits: _cost(page.voices, edits))[:MOST_PAIRS]:
        if trial.helps(pair):
            return pair
    return ()


def _choices(page: Page, note: Note, wide: bool = False) -> list[Edit]:
    """Other pitches for a note, the nearest first: tones of every chord that it sounds in.

    With `wide` the same note in other octaves.
    """
    voice, index = note
    sung = page.voices.rows[voice][index]
    inside = _chords_in(page.chords, sung.start + SHORTEST, sung.end - SHORTEST)
    allowed = [set(c.chord.pitch_classes) for c in inside if c.chord]
    common = set.intersection(*allowed) if allowed and not wide else {sung.pitch % 12}
    limit = page.voices.ranges[voice] if voice < len(page.voices.ranges) else None
    reach = 36 if wide else 9
    low, high = limit or (sung.pitch - reach, sung.pitch + reach)
    pitches = [p for p in range(max(low, sung.pitch - reach), min(high, sung.pitch + reach) + 1)
               if p % 12 in common and p != sung.pitch]  # fmt: skip
    pitches.sort(key=lambda p: abs(p - sung.pitch))
    return [Edit(voice, index, sung.start, sung.pitch, pitch) for pitch in pitches]


def _chords_in(chords: Sequence[ChordSpan], low: float, high: float) -> Sequence[ChordSpan]:
    """The chords that sound between two places."""
    first = bisect_right(chords, low, key=lambda span: span.end)
    return chords[first : bisect_left(chords, high, key=lambda span: span.start)]


def _neighbours(voices: Voices, flaw: Flaw) -> list[tuple[Note, Note]]:
    """Pairs of notes that could change together: at the moment of the flaw, any two voices."""
    row = moments(voices, flaw.at, flaw.at + SHORTEST)
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


def _whole(new: Voices, edit: Edit, chords: Sequence[ChordSpan]) -> bool:
    """Whether the chord keeps the note that is taken away somewhere, unless it is its fifth."""
    inside = _chords_in(chords, edit.start + SHORTEST, edit.start + 2 * SHORTEST)
    if not inside or inside[0].chord is None:
        return True
    span, chord = inside[0], inside[0].chord
    if edit.old % 12 not in {chord.root_pc, *chord.guide_tones}:
        return True
    return any(note.pitch % 12 == edit.old % 12 for note in _sung_in(new, span.start, span.end))


def _sung_in(voices: Voices, low: float, high: float) -> Iterator[Sung]:
    """The notes that sound between two places."""
    for row in voices.rows:
        first = max(bisect_right(row, low, key=start_of) - 1, 0)
        until = bisect_left(row, high - SHORTEST, key=start_of)
        yield from (note for note in row[first:until] if note.end > low + SHORTEST)


def unheard(_fraction: float) -> None:
    """A listener who does not care how much is done."""


def mend_page(
    page: Page,
    found: Sequence[Flaw],
    known: dict[Mark, tuple[Edit, ...]] | None = None,
    listen: Callable[[float], None] = unheard,
) -> tuple[Page, tuple[Edit, ...], tuple[Flaw, ...]]:
    """The page with every mend that holds, one after the other: page, edits, flaws that are left.

    `found` are its flaws, `known` the mends that were found for some on the page as it is. Each
    is used only where no other has touched its surroundings, else it is looked for anew; after
    a mend only its surroundings are heard again. `listen` is told how much is done (0 to 1).
    """
    left = {mark_of(flaw): flaw for flaw in found}
    known = dict(known or {})
    done: list[Edit] = []
    tried: set[Mark] = set()
    while todo := [flaw for mark, flaw in left.items() if mark not in tried]:
        listen(len(tried) / (len(tried) + len(todo)))
        flaw = min(todo, key=lambda f: (f.rule not in GRAVE, f.at))
        tried.add(mark_of(flaw))
        edits = _known_mend(page, flaw, known)
        if not edits:
            continue
        page = page.replaced(edits)
        done.extend(edits)
        low, high = page.reach([(edit.voice, edit.index) for edit in edits])
        left = {mark: f for mark, f in left.items() if not low <= f.at <= high}
        left |= {mark_of(f): f for f in page.flaws(low, high)}
        for mark in [m for m in known if low - KNOWN_WITHIN <= m[1] <= high + KNOWN_WITHIN]:
            del known[mark]
    return page, tuple(done), tuple(sorted(left.values(), key=lambda f: (f.at, f.rule, f.voices)))


def _known_mend(page: Page, flaw: Flaw, known: dict[Mark, tuple[Edit, ...]]) -> tuple[Edit, ...]:
    """The mend that was found before, if it still helps, else one that is found now."""
    edits = known.get(mark_of(flaw))
    if edits is None:
        return find_mend(page, flaw)
    notes = [*flaw.notes, *((edit.voice, edit.index) for edit in edits)]
    return edits if not edits or Trial.of(page, flaw, notes).helps(edits) else find_mend(page, flaw)


KNOWN_WITHIN: Final = 16.0
"""How far from a change, in quarter notes, a mend that was found before it is found anew."""


__all__ = ["Page", "find_mend", "mend_page", "mark_of", "unheard"]
