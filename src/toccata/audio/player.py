"""A part played by its voice, block by block, from nothing but its messages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..units import Seconds
from .due import Due
from .message import Kind, Message, Part
from .tape import Block
from .voices import VOICES, Stage

_PEDALS: Final = (64, 66, 69)
_PEDAL_RING: Final = Seconds(3.0)


class Source:
    """Plays one part on a player of its own; the output depends on no other part.

    What is set before the first frame holds from the start, without a glide.
    """

    def __init__(self, part: Part, stage: Stage) -> None:
        voice = VOICES[part.voice or "soundfont"]
        self.player = voice.prepare(stage, part.preset, part.values, drums=part.drums)
        self.due: Due[Message] = Due()

    def play(self, out: Block, frame: int) -> bool:
        """Add the frames from `frame` on to `out` (2, n), n a multiple of 64.

        False means that nothing sounds, and `out` was left alone.
        """
        player, due = self.player, self.due
        length = out.shape[1]
        sounded, here = False, 0
        while here < length:
            if due.next_frame <= frame + here:
                self._act(due.take(frame + here), first=frame + here == 0)
            upto = min(length, due.next_frame - frame)
            if player.sounding:
                sounded = True
                player.add_to(out if upto - here == length else out[:, here:upto])
            here = upto
        return sounded

    def close(self) -> None:
        self.player.close()

    def _act(self, messages: Sequence[Message], *, first: bool) -> None:
        if first:
            set_first = [m for m in messages if m.kind is Kind.SET]
            for message in set_first:
                self.player.act(message)
            if set_first:
                self.player.knobs.settle()
            messages = [m for m in messages if m.kind is not Kind.SET]
        for message in messages:
            self.player.act(message)


def playable(
    part: Part, start: Seconds = Seconds(0.0), end: Seconds | None = None
) -> list[Message]:
    """The part's messages for a rendering from `start` to `end`, with nothing left hanging.

    What was set before `start` holds, notes that began before are not heard. At `end`, or with
    the last message, every key is let go, and three seconds later every pedal, so that nothing
    sounds for ever.
    """
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
            (pedals.add if message.value >= 64 else pedals.discard)(place)
        played.append(message)
    last = max(played[-1].at if played else start, start) if end is None else end
    played += [Message(last, Kind.NOTE_OFF, key, 0, lane) for lane, key in sorted(held)]
    lifted = Seconds(last + _PEDAL_RING)
    played += [Message(lifted, Kind.CONTROL, pedal, 0, lane) for lane, pedal in sorted(pedals)]
    return played
