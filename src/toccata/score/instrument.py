"""What a track is played on: a General MIDI program, a drum kit, or a voice of ours."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import OutOfRange
from ..units import Midi


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument as a track names it.

    `program` is the General MIDI program as people count it, 1 to 128 (for a drum kit: the kit, 1
    standard, 26 analogue, 41 brushes). `drums` puts it on channel 10. `low` and `high` are the
    lowest and highest note that it plays (MIDI numbers, inclusive). `voice` and `preset` name a
    synthesized voice that is preferred where it exists; "" means: the SoundFont.
    """

    name: str
    program: int = 1
    drums: bool = False
    low: Midi = Midi(0)
    high: Midi = Midi(127)
    voice: str = ""
    preset: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.program <= 128:
            raise OutOfRange("program", self.program, 1, 128)
