"""A part played by its voice, block by block, from nothing but its messages."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ..units import Seconds
from .knobs import QUANTUM
from .message import Kind, Message, Part
from .tape import Block
from .voices import VOICES, Stage

SENDS: Final = {91: 0, 93: 1}
"""The controllers that say how much goes to the reverb and to the chorus, and their rows."""

_PEDALS: Final = (64, 66, 69)
_PEDAL_RING: Final = Seconds(3.0)


class PartPlayer:
    """Plays one part on a player of its own; the output depends on no other part.

    Messages fall on the nearest step of 64 frames. Music starts at `start`: what was set before
    holds, notes that began before are not heard. At `end` every key is let go, and three seconds
    later every pedal, so that nothing sounds for ever.
    """

    def __init__(
        self,
        part: Part,
        stage: Stage,
        *,
        start: Seconds = Seconds(0.0),
        end: Seconds | None = None,
    ) -> None:
        self.part = part
        voice = VOICES[part.voice or "soundfont"]
        self._player = voice.prepare(stage, part.preset, drums=part.drums)
        self._frame = 0
        self._next = 0
        self._send = np.array([part.reverb / 127, part.chorus / 127], np.float32)
        played = _playable(part, start, end)
        self._messages = played
        self._frames = [_frame_of(message.at - start, stage.sample_rate) for message in played]

    def play(self, out: Block, sends: NDArray[np.float32]) -> bool:
        """Write the next frames to `out` (2, n) and the send levels to `sends` (2, n).

        n is a multiple of 64. False means that `out` is silence (and `sends` was left alone).
        """
        out.fill(0.0)
        length = out.shape[1]
        begin, end = self._frame, self._frame + length
        sounded = False
        level_from = 0
        while self._frame < end:
            if self._act():
                here = self._frame - begin
                sends[:, level_from:here] = self._level[:, None]
                level_from = here
            upto = min(end, self._next_frame())
            if self._player.sounding:
                sounded = True
                self._player.add_to(out[:, self._frame - begin : upto - begin])
            self._frame = upto
        sends[:, level_from:] = self._send[:, None]
        return sounded

    def close(self) -> None:
        self._player.close()

    def _next_frame(self) -> int:
        return self._frames[self._next] if self._next < len(self._frames) else 1 << 60

    def _act(self) -> bool:
        """Carry out what is due; true when a send level changed (`_level` is the one before)."""
        self._level = self._send.copy()
        changed = False
        while self._next < len(self._frames) and self._frames[self._next] <= self._frame:
            message = self._messages[self._next]
            self._next += 1
            if message.kind is Kind.CONTROL and message.number in SENDS:
                self._send[SENDS[message.number]] = message.value / 127
                changed = True
                continue
            self._player.act(message)
        return changed


def _frame_of(at: float, sample_rate: int) -> int:
    """The nearest frame of the player's grid, at most 0.73 ms away."""
    return max(0, round(at * sample_rate / QUANTUM)) * QUANTUM


def _playable(part: Part, start: Seconds, end: Seconds | None) -> list[Message]:
    """The part's messages for a rendering from `start` to `end`, with nothing left hanging."""
    held: set[tuple[int, int]] = set()
    pedals: set[tuple[int, int]] = set()
    played: list[Message] = []
    for message in part.messages:
        if end is not None and message.at > end:
            break
        place = (message.lane, message.number)
        if message.kind is Kind.NOTE_ON:
            if message.at < start:
                continue
            held.add(place)
        elif message.kind is Kind.NOTE_OFF:
            if place not in held and message.at < start:
                continue
            held.discard(place)
        elif message.kind is Kind.CONTROL and message.number in _PEDALS:
            pedals = pedals | {place} if message.value >= 64 else pedals - {place}
        played.append(message)
    last = max(played[-1].at if played else start, start) if end is None else end
    played += [Message(last, Kind.NOTE_OFF, key, 0, lane) for lane, key in sorted(held)]
    lifted = Seconds(last + _PEDAL_RING)
    played += [Message(lifted, Kind.CONTROL, pedal, 0, lane) for lane, pedal in sorted(pedals)]
    return played
