"""A note as it stands on the page, and apart from that how it is played."""

from __future__ import annotations

from dataclasses import dataclass

from ..units import Cents, Midi, Ticks


@dataclass(frozen=True, slots=True)
class Marks:
    """What few notes carry: spelling, articulation, tie, lyric, expression.

    `spelling` is a pitch name such as "D♭" or "Db4" where it is known. `articulation` is one of
    "", "staccato", "tenuto", "accent", "marcato", "legato", "ghost". `tie` is "", "start", "stop"
    or "continue". `expression` holds curves inside the note: (param, ((tick, value), …)), ticks
    counted from the note's start.
    """

    spelling: str = ""
    articulation: str = ""
    tie: str = ""
    lyric: str = ""
    expression: tuple[tuple[str, tuple[tuple[Ticks, float], ...]], ...] = ()


PLAIN = Marks()


@dataclass(frozen=True, slots=True)
class Note:
    """One note.

    `start` and `length` are what is written, in ticks from the start of the song. `offset` is
    micro-timing: it is played at `start + offset`. `pitch` is 0 to 127, `velocity` 1 to 127,
    `release` (the speed of letting go) 0 to 127. `cents` bends the pitch, −4800 to 4800. `id`
    names the note in its track through every edit; 0 means that it has no name yet.
    """

    start: Ticks
    length: Ticks
    pitch: Midi
    velocity: int = 80
    offset: Ticks = Ticks(0)
    release: int = 64
    cents: Cents = Cents(0.0)
    id: int = 0
    marks: Marks = PLAIN

    @property
    def end(self) -> Ticks:
        """The tick at which the written note is over."""
        return Ticks(self.start + self.length)

    @property
    def played(self) -> Ticks:
        """The tick at which it is heard, never before the song's first."""
        return Ticks(max(0, self.start + self.offset))
