"""A scale is a row of degrees above a tonic, with the quarter tones that it may bend."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ..errors import Unreadable, WrongUse
from .interval import degree

_DEGREE: Final = re.compile(r"([dt]?)((?:b|#)*\d+)")
_DEGREE_NAMES: Final = ("1", "b2", "2", "b3", "3", "4", "#4", "5", "b6", "6", "b7", "7")
_BENDS: Final = {"": 0.0, "d": -50.0, "t": 50.0}


_STEP_NAMES: Final = {1.0: "H", 2.0: "W", 3.0: "W+H", 4.0: "2W", 0.5: "1/4", 1.5: "3/4", 2.5: "5/4"}
_MAJOR: Final = "1 2 3 4 5 6 7"
_MINOR: Final = "1 2 b3 4 5 b6 b7"


def pretty_degrees(text: str) -> str:
    """Degrees as they are printed: `♭3`, `♯4`; quarter tones are said in words."""
    printed = text.replace("b", "♭").replace("#", "♯")
    return re.sub(r"d([♭♯]*[0-9]+)", r"\1 (a quarter tone flat)",
                  re.sub(r"t([♭♯]*[0-9]+)", r"\1 (a quarter tone sharp)", printed))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale by its degrees against the major scale, such as `1 2 b3 4 5 b6 7`.

    A `d` before a degree makes it a quarter tone flat, a `t` a quarter tone sharp (maqamat).
    `down` is the formula of the way down where it differs. `family` says which corner of the
    shelf the scale stands in.
    """

    name: str
    formula: str
    aliases: tuple[str, ...] = ()
    family: str = "custom"
    down: str = ""

    @classmethod
    def from_semitones(
        cls, name: str, semitones: Sequence[int], aliases: tuple[str, ...] = ()
    ) -> Scale:
        """A scale from semitones above the tonic, such as 0 2 4 5 7 9 11; order does not matter.

        Raises `WrongUse` without a single note.
        """
        places = sorted({0, *(int(s) % 12 for s in semitones)})
        if not semitones:
            raise WrongUse(
                f"The scale “{name}” needs at least one note; give semitones such as 0 2 4."
            )
        return cls(name, " ".join(_DEGREE_NAMES[place] for place in places), aliases)

    @classmethod
    def from_steps(cls, name: str, steps: Sequence[int], aliases: tuple[str, ...] = ()) -> Scale:
        """A scale from the semitones between its notes, such as 2 2 1 2 2 2 1.

        Raises `WrongUse` when they do not make an octave.
        """
        if sum(steps) != 12 or min(steps, default=0) < 1:
            raise WrongUse(
                f"The steps of a scale are at least 1 and add up to 12 semitones;"
                f" those of “{name}” add up to {sum(steps)}."
            )
        places = [sum(steps[:count]) for count in range(len(steps))]
        return cls.from_semitones(name, places, aliases)

    @property
    def semitones(self) -> tuple[int, ...]:
        """The written notes, in semitones above the tonic; quarter tones as the note they bend."""
        return _semitones(self.formula)

    @property
    def cents(self) -> tuple[float, ...]:
        """Every note in cents above the tonic, quarter tones included."""
        return tuple(100.0 * semitone + bend for _, semitone, bend in _read(self.formula))

    @property
    def bends(self) -> tuple[float, ...]:
        """How many cents each written note is bent: 0, or ∓50 in maqamat."""
        return tuple(bend for _, _, bend in _read(self.formula))

    @property
    def steps(self) -> tuple[float, ...]:
        """From each note to the next, up to the octave, in semitones (1.5 in maqamat)."""
        return tuple((b - a) / 100 for a, b in pairwise((*self.cents, 1200.0)))

    @property
    def pattern(self) -> str:
        """The steps as musicians say them: `W-W-H-W-W-W-H`, `W+H` for three semitones.

        H is a half step, W a whole step; the three-quarter step of maqamat is `3/4`.
        """
        return "-".join(_STEP_NAMES.get(step, f"{step:g}") for step in self.steps)

    def explain(self) -> str:
        """Its degrees and steps, and how it differs from the plain scale of its gender."""
        said = f"{self.name.capitalize()} has {len(self)} notes, {pretty_degrees(self.formula)}"
        said += f", in steps {self.pattern}"
        if self.down:
            said += f"; it comes down as {pretty_degrees(self.down)}"
        plain_name, plain = ("minor", _MINOR) if self.is_minor else ("major", _MAJOR)
        own, other = self.formula.split(), plain.split()
        new = [word for word in own if word not in other]
        if own == other:
            return (
                f"{said}." if self.name == plain_name else f"{said}; it is the {plain_name} scale."
            )
        if len(own) != 7 or len(new) > 3:
            return f"{said}."
        lost = ", ".join(word for word in other if word not in own)
        said += f"; against {plain_name} it has {pretty_degrees(', '.join(new))}"
        return f"{said} for {pretty_degrees(lost)}."

    @property
    def letters(self) -> tuple[int, ...]:
        """How many letters above the tonic each note is written: 0 2 3 4 6 in pentatonic minor."""
        return tuple(letter for letter, _, _ in _read(self.formula))

    @property
    def descending(self) -> Scale:
        """The scale as it comes down (its notes still listed upward)."""
        if not self.down:
            return self
        return Scale(f"{self.name} descending", self.down, family=self.family)

    @property
    def is_minor(self) -> bool:
        """A minor third and no major one; without any third, a minor sixth or second decides."""
        sizes = set(self.semitones)
        if sizes & {3, 4}:
            return 4 not in sizes
        return bool(sizes & {1, 8})

    def __len__(self) -> int:
        return len(_read(self.formula))

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<Scale {self}>"


@lru_cache(maxsize=1024)
def _semitones(formula: str) -> tuple[int, ...]:
    return tuple(semitone for _, semitone, _ in _read(formula))


@lru_cache(maxsize=1024)
def _read(formula: str) -> tuple[tuple[int, int, float], ...]:
    """(letters above the tonic, semitones, bend in cents) of every degree."""
    notes = []
    for word in formula.split():
        match = _DEGREE.fullmatch(word)
        if match is None:
            raise Unreadable(f"A scale is written like 1 2 b3 4 5 b6 7; “{word}” is not a degree.")
        step = degree(match[2])
        notes.append(((step.number - 1) % 7, step.semitones, _BENDS[match[1]]))
    if (
        not notes
        or notes[0][1:] != (0, 0.0)
        or any(a[1] + a[2] / 100 >= b[1] + b[2] / 100 for a, b in pairwise(notes))
    ):
        raise WrongUse(f"A scale starts on 1 and rises within the octave; “{formula}” does not.")
    return tuple(notes)
