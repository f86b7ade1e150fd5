"""Which broken rules of part-writing a teacher would call faults in the music at hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ..score.instruments import facts

if TYPE_CHECKING:
    from ..theory.analysis import Flaw

CHOIR_ONLY: Final = frozenset({"range", "spacing"})
"""Rules about what a choir sings: how high each voice goes, how far apart the upper ones stand.

Instruments have other compasses (`faults.range_faults` looks at them) and stand as far apart as
they like (Adler 1982, The Study of Orchestration, on the spacing of strings).
"""

DOUBLING: Final = 3
"""From so many parallel octaves in a row on, two parts are one voice that is doubled.

Doublings are a colour, no voices that want to be told apart (Huron 2001, Tone and Voice: A
Derivation of the Rules of Voice-Leading from Perceptual Principles, Music Perception 19).
"""

_BOWED_AND_BLOWN: Final = frozenset({"Strings", "Ensemble", "Brass", "Reed", "Pipe"})
_SUNG: Final = frozenset({53, 54, 55})


def is_played(programs: Sequence[int]) -> bool:
    """Whether all parts are strings or winds, by General MIDI programs 1 to 128: no choir, and no
    keyboard, which may stand for one."""
    families = {facts(program).family for program in programs}
    return bool(programs) and families <= _BOWED_AND_BLOWN and _SUNG.isdisjoint(programs)


def counted(flaws: Sequence[Flaw], played: bool) -> tuple[Flaw, ...]:
    """The flaws that count: without the rules of choirs where instruments play, and without
    doublings in octaves."""
    doubled = doublings(flaws)
    return tuple(
        flaw for number, flaw in enumerate(flaws)
        if number not in doubled and not (played and flaw.rule in CHOIR_ONLY)
    )  # fmt: skip


def doublings(flaws: Sequence[Flaw]) -> frozenset[int]:
    """The places of parallel octaves that follow on one another, `DOUBLING` or more in a row."""
    found: set[int] = set()
    runs: dict[tuple[int, ...], list[int]] = {}
    for number, flaw in enumerate(flaws):
        if flaw.rule != "parallel octaves":
            continue
        run = runs.setdefault(flaw.voices, [])
        if run and flaws[run[-1]].notes[:2] != flaw.notes[2:]:
            run = runs[flaw.voices] = []
        run.append(number)
        if len(run) >= DOUBLING:
            found.update(run)
    return frozenset(found)


__all__ = ["CHOIR_ONLY", "DOUBLING", "counted", "doublings", "is_played"]
