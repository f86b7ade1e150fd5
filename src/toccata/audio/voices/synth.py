"""What our own voices share: keys in slots, a channel's volume and place, knobs that glide."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, ClassVar, Final

import numpy as np

from ..compiled import Kernel, kernel
from ..knobs import GLIDE, QUANTUM, Knobs
from ..message import Kind, Message
from ..tape import Block
from .keys import Keys
from .voice import Player, Stage

RUN: Final = 1024
"""Frames that a kernel makes at once at most; any number gives the same sound."""

POLYPHONY: Final = 32


class Synth(Player):
    """A player whose notes are rows of a table that one kernel turns into sound.

    A voice says how it sounds in `_sound`, and what it remembers in `_silence`. Volume and pan of
    the channel are put on its sum: at full left the right side is silent, in the middle both
    sides are as they were (the law of a balance control, with equal power: 3 dB up at an end).
    """

    kernels: ClassVar[tuple[Kernel[Any, Any], ...]] = ()

    def __init__(
        self,
        stage: Stage,
        knobs: Knobs,
        *,
        drums: bool = False,
        polyphony: int = POLYPHONY,
        mono: bool = False,
        legato: bool = False,
    ) -> None:
        super().__init__(stage, knobs, drums=drums)
        self.keys = Keys(polyphony, mono=mono, legato=legato)
        self._scratch = np.zeros((2, RUN), np.float32)
        self._pace = 1.0 - float(np.exp(-QUANTUM / (GLIDE * stage.sample_rate)))
        self._levels = self.keys.levels.copy()

    @property
    def sounding(self) -> bool:
        return self.keys.sounding

    def act(self, message: Message) -> None:
        if message.kind is Kind.SET:
            self.knobs.set(message.name.removeprefix("voice."), message.value)
            return
        was_silent = not self.keys.sounding
        self.keys.act(message)
        if was_silent and message.kind is Kind.NOTE_ON:
            # Nothing sounds that a jump could be heard in; and how much silence was asked for
            # since the last note, and in what pieces, is forgotten.
            self._levels[:] = self.keys.levels
            self.knobs.settle()
            self._silence()

    def add_to(self, out: Block) -> None:
        for begin in range(0, out.shape[1], RUN):
            if not self.sounding:
                return
            piece = out[:, begin : begin + RUN]
            made = self._scratch[:, : piece.shape[1]]
            made.fill(0.0)
            self._sound(made)
            _add(made, piece, self._levels, self.keys.levels, self._pace)

    def reset(self) -> None:
        self.keys.reset()
        self.knobs.settle()
        self._levels[:] = self.keys.levels
        self._silence()

    @abstractmethod
    def _sound(self, out: Block) -> None:
        """Add every slot's next frames to `out` (2, n), and mark the notes that have ended."""

    @abstractmethod
    def _silence(self) -> None:
        """Forget what still sounds; the slots are already empty."""


@kernel("void(f4[:,:], f4[:,:], f8[::1], f8[::1], f8)")
def _add(made, out, now, goal, pace):  # type: ignore[no-untyped-def]
    for begin in range(0, made.shape[1], 64):
        before = now[0] * now[1]
        left_before = before * np.sqrt(max(0.0, 1.0 - now[2]))
        right_before = before * np.sqrt(max(0.0, 1.0 + now[2]))
        for k in range(3):
            now[k] += (goal[k] - now[k]) * pace
        after = now[0] * now[1]
        left_step = (after * np.sqrt(max(0.0, 1.0 - now[2])) - left_before) / 64.0
        right_step = (after * np.sqrt(max(0.0, 1.0 + now[2])) - right_before) / 64.0
        for i in range(64):
            out[0, begin + i] += np.float32(left_before + left_step * i) * made[0, begin + i]
            out[1, begin + i] += np.float32(right_before + right_step * i) * made[1, begin + i]


KERNELS: Final = (_add,)
"""What has to be compiled before any of these voices can play."""
