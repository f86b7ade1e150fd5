"""The subtractive synth at work."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from ...compiled import Kernel
from ...knobs import Knobs
from ...message import Kind, Message
from ...tape import Block
from .. import synth
from ..keys import GATE
from ..voice import Stage
from . import filters, panel, steer
from .oscillators import TAPS, rounding
from .params import VOICES_OF_UNISON
from .sound import sound


class Subtractive(synth.Synth):
    """Up to 32 notes at once, or one."""

    kernels: ClassVar[tuple[Kernel[..., object], ...]] = (*synth.KERNELS, sound)

    def __init__(
        self,
        stage: Stage,
        knobs: Knobs,
        *,
        drums: bool = False,
        polyphony: int = synth.POLYPHONY,
    ) -> None:
        super().__init__(stage, knobs, drums=drums, polyphony=polyphony)
        self._polyphony = polyphony
        count = len(self.keys.slots)
        lanes = filters.LANES
        self._notes = np.zeros(count * steer.MEMORY)
        self._spins = np.zeros((count, panel.ALL, VOICES_OF_UNISON, 2), np.int64)
        self._widths = np.zeros((count, panel.ALL), np.int64)
        self._buses = np.zeros(count * steer.ROOM, np.float32)
        self._memories = np.zeros((count, 2, 4), np.float32)
        self._shared = panel.shared_by_all(stage.sample_rate)
        self._oscillators = np.zeros((panel.ALL, panel.COLUMNS))
        self._unisons = np.zeros((VOICES_OF_UNISON, VOICES_OF_UNISON, 6))
        self._x = np.zeros(64 * lanes, np.float32)
        self._lanes = np.zeros(filters.ROWS * lanes, np.float32)
        self._old_lanes = np.zeros(filters.ROWS * lanes, np.float32)
        self._left = np.zeros(64 * lanes, np.float32)
        self._right = np.zeros(64 * lanes, np.float32)
        self._who = np.zeros((lanes, 3), np.int64)
        self._pen = np.array([0, 0, 0, 0, 0, 0, TAPS], np.uint32)
        self._rounding = rounding()
        self._warp = filters.warp(stage.sample_rate)
        self._play_as(int(knobs.goal("mode")))

    def act(self, message: Message) -> None:
        super().act(message)
        if message.kind is Kind.SET and message.name.removeprefix("voice.") == "mode":
            self._play_as(int(message.value))

    def reset(self) -> None:
        super().reset()
        self._shared[:] = panel.shared_by_all(self.stage.sample_rate)

    def _play_as(self, mode: int) -> None:
        """0 poly, 1 mono, 2 legato; notes that sound under another mode are let go."""
        keys = self.keys
        if keys.mono != (mode > 0):
            keys.slots[:, GATE] = np.minimum(keys.slots[:, GATE], 0.0)
        keys.mono, keys.legato = mode > 0, mode == 2
        keys.polyphony = 1 if keys.mono else self._polyphony

    def _sound(self, out: Block) -> None:
        sound(
            self.knobs.table, self.keys.slots, self._notes, self._spins, self._widths,
            self._buses, self._memories, self._shared, self._oscillators, self._unisons, self._x,
            self._lanes, self._old_lanes, self._left, self._right, self._who, self._pen,
            self._rounding, self._warp, out,
        )  # fmt: skip

    def _silence(self) -> None:
        self._notes.fill(0.0)
        self._shared[panel.READY] = 0.0
        # LFOs that are free go on from note to note, not through silence.
        self._shared[panel.TURNS : panel.TURNS + 2] = 0.0
