"""Effects that are nothing but a level that swings: they remember where their wave is."""

from __future__ import annotations

import numpy as np

from ..knobs import Knobs
from ..tape import Block
from .effect import Unit
from .swing import SHAPES, settle, weights


class Swinging(Unit):
    """A wave with a knob `shape`; its one kernel takes block, knobs, sample rate, phase, shapes."""

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._phase = np.zeros(1, np.float64)
        self._shapes = weights(len(SHAPES), knobs.goal("shape"))

    def process(self, block: Block) -> None:
        move = self.kernels[0]
        move(block, self.knobs.table, float(self.sample_rate), self._phase, self._shapes)

    def reset(self) -> None:
        self.knobs.settle()
        self._phase.fill(0.0)
        settle(self._shapes, self.knobs.goal("shape"))
