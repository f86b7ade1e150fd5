"""What comes back: delays, echoes, and a hall that answers them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from ...param import Kind, Param
from ...progress import Cancel
from ..compiled import kernel
from ..effects.reverb import REVERB
from ..flow import Flow
from ..graph import TAIL_MOST, mapped
from ..tape import Block
from .live import through
from .treatment import Treated, Treatment


class Line:
    """A delay line for each side that feeds itself, or the other side where it `crosses`.

    `frames` are the delays of left and right; with 0 a side gives back what it gets, at once.
    """

    def __init__(self, frames: tuple[int, int], feedback: float, crosses: bool = False) -> None:
        self._frames = np.array(frames, np.int64)
        self._feedback, self._crosses = np.float32(feedback), crosses
        self._memory = np.zeros((2, max(1, *frames)), np.float32)
        self._places = np.zeros(2, np.int64)

    def mixed(self, block: Block, dry: float, wet: float) -> Block:
        """`dry` times the sound and `wet` times what was said before, again and again."""
        out = np.empty_like(block)
        _repeated(
            np.ascontiguousarray(block), out, self._memory, self._frames, self._places,
            self._feedback, self._crosses, np.float32(dry), np.float32(wet),
        )  # fmt: skip
        return out


@kernel("void(f4[:,::1], f4[:,::1], f4[:,::1], i8[::1], i8[::1], f4, b1, f4, f4)")
def _repeated(block, out, memory, lengths, places, feedback, crosses, dry, wet):  # type: ignore[no-untyped-def]
    left, right = places[0], places[1]
    for i in range(block.shape[1]):
        x0, x1 = block[0, i], block[1, i]
        y0 = memory[0, left] if lengths[0] > 0 else x0
        y1 = memory[1, right] if lengths[1] > 0 else x1
        out[0, i] = dry * x0 + wet * y0
        out[1, i] = dry * x1 + wet * y1
        back0 = feedback * (y1 if crosses else y0)
        back1 = feedback * (y0 if crosses else y1)
        # What is this soft is nobody's echo, and such small numbers are slow to reckon with.
        if abs(back0) < np.float32(1e-20):
            back0 = np.float32(0.0)
        if abs(back1) < np.float32(1e-20):
            back1 = np.float32(0.0)
        if lengths[0] > 0:
            memory[0, left] = x0 + back0
            left = left + 1 if left + 1 < lengths[0] else 0
        if lengths[1] > 0:
            memory[1, right] = x1 + back1
            right = right + 1 if right + 1 < lengths[1] else 0
    places[0], places[1] = left, right


def _frames(flow: Flow, milliseconds: float) -> int:
    return round(milliseconds * flow.sample_rate / 1000)


def _delay(flow: Flow, values: Mapping[str, Any], _cancel: Cancel) -> Treated:
    left, right = _frames(flow, values["left_ms"]), _frames(flow, values["right_ms"])
    line = Line((left, right), values["feedback"], values["ping_pong"])
    wet = values["mix"]
    return Treated(mapped(flow, lambda block: line.mixed(block, 1 - wet, wet), tail=TAIL_MOST))


def _echo(flow: Flow, values: Mapping[str, Any], _cancel: Cancel) -> Treated:
    late, decay = _frames(flow, values["delay_ms"]), values["decay"]
    line = Line((late, late), decay)
    return Treated(mapped(flow, lambda block: line.mixed(block, 1.0, decay), tail=TAIL_MOST))


def _reverb_delay(flow: Flow, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    late, decay = _frames(flow, values["delay_ms"]), values["decay"]
    line = Line((late, late), decay)
    ring = values["reverb_decay"]
    wet, dry = 0.1 + 0.2 * ring, 0.85
    level = np.float32(wet + dry)
    echoed = mapped(flow, lambda block: line.mixed(block, 1.0, decay) * level, tail=TAIL_MOST)
    hall = {"decay": 0.4 + 5.0 * ring * ring, "mix": 100 * wet / (wet + dry)}
    return Treated(
        Flow(flow.sample_rate, through(REVERB, hall, echoed.blocks, flow.sample_rate, cancel))
    )


_DECAY: Final = Param("decay", low=0.1, high=0.9, default=0.4, help="Each echo against the last.")

DELAY: Final = Treatment(
    "delay", "Delay", "Repeats, each side in its own time.",
    (
        Param("left_ms", unit="ms", low=0, high=2000, default=350.0, help="The left side's time."),
        Param("right_ms", unit="ms", low=0, high=2000, default=350.0, help="The right side's time."),
        Param("feedback", low=0, high=0.95, default=0.35, help="Each repeat against the last."),
        Param("mix", low=0, high=1, default=0.35, help="0 is the sound alone, 1 the repeats alone."),
        Param("ping_pong", Kind.SWITCH, default=False, help="Repeats change sides."),
    ),
    _delay, lengthens=True,
)  # fmt: skip
ECHO: Final = Treatment(
    "echo", "Echo", "The sound comes back, softer each time.",
    (Param("delay_ms", unit="ms", low=100, high=3000, default=400.0, help="How late it comes."),
     _DECAY),
    _echo, lengthens=True,
)  # fmt: skip
REVERB_DELAY: Final = Treatment(
    "reverb_delay", "Echo in a hall", "Echoes, and a hall that answers them.",
    (
        Param("delay_ms", unit="ms", low=100, high=2000, default=300.0, help="How late they come."),
        _DECAY,
        Param("reverb_decay", low=0.1, high=0.9, default=0.5, help="How long the hall rings."),
    ),
    _reverb_delay, lengthens=True,
)  # fmt: skip
