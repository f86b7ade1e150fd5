"""One player's part: notes, instrument, role, and everything else that the part carries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from ..errors import UnknownName
from ..units import Ticks
from .events import Events
from .feel import Feel
from .instrument import Instrument
from .notes import Notes

VOLUME, PAN, EXPRESSION, PEDAL, REVERB, CHORUS, MODULATION = 7, 10, 11, 64, 91, 93, 1
BRIGHTNESS = 74
"""The controllers that a mix is made of; brightness opens a filter."""


SHAPES = ("linear", "step")
"""How an envelope goes from one point to the next."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """Automation of one parameter: points of (tick, value), `shape` "linear" or "step".

    Raises `UnknownName` for another shape.
    """

    param: str
    points: tuple[tuple[Ticks, float], ...]
    shape: str = "linear"

    def __post_init__(self) -> None:
        if self.shape not in SHAPES:
            raise UnknownName("shape of an envelope", self.shape, SHAPES)


@dataclass(frozen=True, slots=True)
class Track:
    """A part. `role` says what it does: melody, counter, chords, pad, arpeggio, bass, drums, …

    `channel` (0 to 15) is fixed where a file gave it; None means that it is given out when the song
    is written. `chain` says which effects the track goes through, as people type them:
    "filter:cutoff=800,delay:sync=1/8;mix=20"; "" for none. `chunk` is the number of the track of
    the file that it was read from, so that the file can be written as it was. `events` are
    everything of MIDI that is not a note, in order.
    """

    name: str
    notes: Notes = Notes()
    instrument: Instrument = Instrument("Acoustic Grand Piano")
    role: str = ""
    feel: Feel | None = None
    events: Events = Events()
    envelopes: tuple[Envelope, ...] = ()
    channel: int | None = None
    chunk: int | None = None
    muted: bool = False
    chain: str = ""

    def replace(self, **changes: Any) -> Track:
        """This track with some fields changed."""
        return replace(self, **changes)

    def setting(self, controller: int, default: int) -> int:
        """The first value of a controller (`VOLUME`, `PAN`, …), or `default`."""
        values = self.events.controls(controller)
        return values[0][1] if values else default
