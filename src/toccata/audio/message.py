"""What an instrument is told, and when: the only language that the engine understands."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, Protocol

from ..errors import Unreadable
from ..score.drums import DRUM_CHANNEL
from ..units import Seconds


class Kind(StrEnum):
    """What a message says; the comment tells what `number` and `value` mean."""

    NOTE_ON = "note_on"  # key 0–127, velocity 1–127
    NOTE_OFF = "note_off"  # key 0–127, –
    CONTROL = "control"  # controller 0–127, value 0–127
    PROGRAM = "program"  # bank 0–16383, program 0–127
    BEND = "bend"  # –, −8192 to 8191
    PRESSURE = "pressure"  # –, 0–127
    KEY_PRESSURE = "key_pressure"  # key 0–127, 0–127
    SET = "set"  # –, any number: the parameter that `name` names takes this value


_BOUNDS: dict[Kind, tuple[int, int, int]] = {
    Kind.NOTE_ON: (127, 1, 127),
    Kind.NOTE_OFF: (127, 0, 127),
    Kind.CONTROL: (127, 0, 127),
    Kind.PROGRAM: (16383, 0, 127),
    Kind.BEND: (127, -8192, 8191),
    Kind.PRESSURE: (127, 0, 127),
    Kind.KEY_PRESSURE: (127, 0, 127),
}
"""Highest number, lowest value, highest value; the lowest number is 0."""


@dataclass(frozen=True, slots=True)
class Message:
    """One thing that a part is told at a moment.

    `at` is seconds from the start of the music. `lane`, 0 to 14, separates notes of one part
    that are bent differently; a message belongs to the notes of its lane. `name` is for `SET`
    alone: “voice.cutoff”, “delay.feedback”, “gain”, “pan”, “send.reverb”.
    """

    at: Seconds
    kind: Kind
    number: int = 0
    value: float = 0
    lane: int = 0
    name: str = ""

    def to_data(self) -> list[Any]:
        """The message as plain data for JSON."""
        data = [self.at, self.kind.value, self.number, self.value, self.lane]
        return [*data, self.name] if self.name else data

    @classmethod
    def from_data(cls, data: Any) -> Message:
        """The message from plain data; raises `Unreadable` for anything that is none."""
        try:
            if len(data) == 6:
                return _setting(*data)
            at, kind, number, value, lane = data
            message = cls(Seconds(float(at)), Kind(kind), int(number), int(value), int(lane))
            high, least, most = _BOUNDS[message.kind]
            whole = 0 <= message.number <= high and least <= message.value <= most
            if not (whole and 0 <= message.lane < 15 and 0 <= message.at < 1e9):
                raise ValueError
        except (TypeError, ValueError, KeyError, OverflowError):
            raise Unreadable(
                "A message is [seconds, kind, number, value, lane] within MIDI's bounds, or"
                f" [seconds, “set”, 0, value, 0, name], not {data!r}."
            ) from None
        return message


def setting(at: Seconds, name: str, value: float) -> Message:
    """The message that sets a parameter; a choice is the number of its place, a switch 0 or 1."""
    return Message(at, Kind.SET, 0, float(value), 0, name)


def _setting(at: Any, kind: Any, number: Any, value: Any, lane: Any, name: Any) -> Message:
    message = setting(Seconds(float(at)), str(name), float(value))
    whole = Kind(kind) is Kind.SET and not number and not lane and bool(message.name)
    if not (whole and 0 <= message.at < 1e9 and math.isfinite(message.value)):
        raise ValueError
    return message


@dataclass(frozen=True, slots=True)
class Part:
    """One instrument's messages in the order of time; a part with `drums` plays a kit.

    `gain` is a factor on its sound, `reverb` and `chorus` (0 to 127) are how much of it goes to
    the two common effects before a controller 91 or 93 says otherwise. `voice` and `preset` name
    what plays it; "" means the SoundFont, and the voice's first preset. `values` are for parameters
    of the voice, over the preset's: {"file": "harp.wav"} for a sampler. `chain` says which
    effects its sound goes through, as in “filter:cutoff=800,delay:sync=1/8;mix=20”. `role` is
    what it does in the song (bass, pad, …), where that is known: recipes of mixes go by it.
    """

    name: str
    messages: tuple[Message, ...]
    drums: bool = False
    gain: float = 1.0
    reverb: int = 40
    chorus: int = 0
    voice: str = ""
    preset: str = ""
    chain: str = ""
    role: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)

    def to_data(self) -> dict[str, Any]:
        """The part as plain data for JSON."""
        data = {name: getattr(self, name) for name in _PART}
        data["values"] = dict(self.values)
        return {**data, "messages": [message.to_data() for message in self.messages]}

    @classmethod
    def from_data(cls, data: Any) -> Part:
        """The part that `to_data` told, its messages in order; raises `Unreadable`."""
        known = isinstance(data, dict) and isinstance(data.get("messages", []), list)
        if not known or not {*data} <= {*_PART, "messages"} or "name" not in data:
            raise Unreadable(
                f"A part has the fields {', '.join(_PART)}, messages, not {data!r:.80}."
            )
        for name, kind in _PART.items():
            value = data.get(name, kind())
            right = isinstance(value, (int, float) if kind is float else kind)
            if not right or (kind is not bool and isinstance(value, bool)):
                raise Unreadable(f"The field “{name}” of a part cannot be {value!r:.60}.")
        messages = [Message.from_data(each) for each in data.get("messages", [])]
        fields = {name: data[name] for name in _PART if name in data}
        return cls(messages=tuple(sorted(messages, key=lambda message: message.at)), **fields)


_PART: Final[dict[str, type]] = {
    "name": str, "drums": bool, "gain": float, "reverb": int, "chorus": int, "voice": str,
    "preset": str, "chain": str, "role": str, "values": dict,
}  # fmt: skip


class MidiLike(Protocol):
    """A channel message as MIDI libraries show it, mido's for one; the other fields vary."""

    @property
    def type(self) -> str: ...


def parts_from_midi(
    events: Iterable[tuple[float, MidiLike]], *, names: Mapping[int, str] | None = None
) -> tuple[Part, ...]:
    """The parts of a stream of MIDI events (seconds, message), one for each channel with notes.

    A channel is one instrument, whichever tracks its events stand in. Messages have mido's
    fields; those without a channel say nothing to an instrument and are passed over. `names`
    gives names to channels, from 0.
    """
    found: dict[int, list[Message]] = {}
    banks: dict[int, int] = {}
    for at, midi in events:
        channel = getattr(midi, "channel", None)
        if channel is None:
            continue
        messages = found.setdefault(channel, [])
        if midi.type == "control_change" and getattr(midi, "control", None) in (0, 32):
            banks[channel] = _bank(banks.get(channel, 0), midi)
        message = _translated(Seconds(at), midi, banks.get(channel, 0))
        if message is not None:
            messages.append(message)
    return tuple(
        Part(
            (names or {}).get(channel, f"Channel {channel + 1}"),
            tuple(sorted(messages, key=lambda message: message.at)),
            drums=channel == DRUM_CHANNEL,
        )
        for channel, messages in sorted(found.items())
        if any(message.kind is Kind.NOTE_ON for message in messages)
    )


def _bank(bank: int, midi: Any) -> int:
    """The bank, of fourteen bits, after a controller 0 (its high half) or 32 (its low half)."""
    value = int(midi.value)
    return (value << 7) | (bank & 127) if midi.control == 0 else (bank & ~127) | value


def _translated(at: Seconds, midi: Any, bank: int) -> Message | None:
    if midi.type == "note_on" and midi.velocity > 0:
        return Message(at, Kind.NOTE_ON, midi.note, midi.velocity)
    if midi.type in ("note_on", "note_off"):
        return Message(at, Kind.NOTE_OFF, midi.note)
    if midi.type == "control_change" and midi.control not in (0, 32):
        return Message(at, Kind.CONTROL, midi.control, midi.value)
    if midi.type == "program_change":
        return Message(at, Kind.PROGRAM, bank, midi.program)
    if midi.type == "pitchwheel":
        return Message(at, Kind.BEND, 0, midi.pitch)
    if midi.type == "aftertouch":
        return Message(at, Kind.PRESSURE, 0, midi.value)
    if midi.type == "polytouch":
        return Message(at, Kind.KEY_PRESSURE, midi.note, midi.value)
    return None
