"""An idea: a rhythm of a bar and a shape, and all that a composer does with one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from ..errors import WrongUse
from .motif import LETTERS, backwards, closer, count, fitted, head, held_out, wider


@dataclass(frozen=True, slots=True)
class Idea:
    """A motif: a rhythm of one bar, and its shape in steps of the scale from its first note.

    The shape has a step for each stroke of the rhythm as it is written; a shorter one goes round.
    `real` moves what is sung by semitones, whatever the scale. Raises `WrongUse` for a rhythm that
    cannot be read and for a shape without steps.
    """

    rhythm: str
    shape: tuple[int, ...]
    real: int = 0

    def __post_init__(self) -> None:
        strange = sorted(set(self.rhythm.replace(" ", "")) - LETTERS)
        if strange or not self.rhythm.split():
            raise WrongUse(
                "A rhythm is beats of X, x, o, - and ., such as “x--x --x- x--- ----”,"
                f" not “{self.rhythm}”."
            )
        if not self.shape:
            raise WrongUse("An idea needs a shape of at least one step, such as (0, 2, 1, 0).")

    @property
    def notes(self) -> int:
        """How many notes it has."""
        return count(self.rhythm)

    @property
    def steps(self) -> tuple[int, ...]:
        """The step of each of its notes."""
        return fitted(self.shape, self.notes)

    def moved(self, steps: int) -> Idea:
        """The same some steps of the scale higher: a diatonic sequence."""
        return replace(self, shape=tuple(step + steps for step in self.shape))

    def shifted(self, semitones: int) -> Idea:
        """The same some semitones higher, interval by interval: a real sequence."""
        return replace(self, real=self.real + semitones)

    def inverted(self) -> Idea:
        """The same upside down around its first note."""
        first = self.shape[0]
        return replace(self, shape=tuple(2 * first - step for step in self.shape))

    def reversed(self) -> Idea:
        """The same from the end to the beginning: retrograde."""
        return replace(self, rhythm=backwards(self.rhythm), shape=self.steps[::-1] or self.shape)

    def augmented(self, second: bool = False) -> Idea:
        """Twice as slow: the first bar of that, or the second."""
        rhythm = wider(self.rhythm, second)
        begin = count(wider(self.rhythm)) if second else 0
        return replace(self, rhythm=rhythm, shape=self.steps[begin:] or self.shape)

    def diminished(self) -> Idea:
        """Twice as fast, and said twice."""
        return replace(self, rhythm=closer(self.rhythm), shape=self.steps or self.shape)

    def fragment(self, beats: int = 2) -> Idea:
        """Its first beats alone, said again a step lower until the bar is full."""
        rhythm = head(self.rhythm, beats)
        size = max(1, count(" ".join(self.rhythm.split()[:beats])))
        steps = fitted(self.shape, size)
        shape = tuple(steps[n % size] - n // size for n in range(max(1, count(rhythm))))
        return replace(self, rhythm=rhythm, shape=shape)

    def extended(self) -> Idea:
        """Its end held out over the last beat."""
        return replace(self, rhythm=held_out(self.rhythm))

    def answered(self) -> Idea:
        """The tonal answer, a fourth lower: the fifth above its beginning is answered by it."""
        first = self.shape[0]
        return replace(
            self, shape=tuple(s - 3 - ((s - first) % 7 == 4) for s in self.shape)
        )  # fmt: skip

    def explain(self) -> str:
        """One line in a musician's words."""
        steps = " ".join(str(step) for step in self.steps)
        moved = f", {abs(self.real)} semitones {higher(self.real)}" if self.real else ""
        notes = "1 note" if self.notes == 1 else f"{self.notes} notes"
        return f"{self.rhythm}: {notes}, steps {steps or '–'} ({_course(self.steps)}){moved}"


def higher(size: int) -> str:
    """Which way a number of steps goes, in words."""
    return "higher" if size > 0 else "lower"


def _course(steps: tuple[int, ...]) -> str:
    """How a shape goes, in words."""
    if len(set(steps)) < 2:
        return "stays"
    top, low = max(steps), min(steps)
    peak = steps.index(top)
    if all(b <= a for a, b in pairwise(steps)):
        return "falls"
    if all(b >= a for a, b in pairwise(steps)):
        return "rises"
    if 0 < peak < len(steps) - 1 and top - max(steps[0], steps[-1]) > 0:
        return "rises and falls"
    if 0 < steps.index(low) < len(steps) - 1 and min(steps[0], steps[-1]) > low:
        return "falls and rises"
    return "falls, turning" if steps[-1] < steps[0] else "rises, turning"
