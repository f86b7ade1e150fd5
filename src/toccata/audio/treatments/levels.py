"""How loud: volume, fades, and the ends without silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import numpy as np

from ...errors import WrongUse
from ...param import Param
from ...progress import Cancel
from ..flow import Flow, changed, counted
from ..tape import BLOCK, Block, Tape
from .treatment import Treated, Treatment

_BEFORE, _AFTER = 0.005, 0.05


def _volume(flow: Flow, values: Mapping[str, Any], _cancel: Cancel) -> Treated:
    gain = np.float32(values["volume"])
    return Treated(changed(flow, lambda block: block * gain))


def _fade(flow: Flow, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    into = round(values["fade_in_duration"] * flow.sample_rate)
    out = round(values["fade_out_duration"] * flow.sample_rate)
    flow = counted(flow, cancel)
    last = flow.frames or 0

    def faded() -> Iterator[Block]:
        at = 0
        for block in flow.blocks:
            end = at + block.shape[1]
            yield _shaped(block, at, into, out, last) if at < into or end > last - out else block
            at = end

    return Treated(Flow(flow.sample_rate, faded(), flow.frames))


def _shaped(block: Block, at: int, into: int, out: int, last: int) -> Block:
    """A block that begins at frame `at`, with what of both fades lies in it."""
    place = np.arange(at, at + block.shape[1], dtype=np.float64)
    gain = np.ones(block.shape[1])
    if into:
        gain *= np.clip(place / into, 0.0, 1.0)
    if out:
        gain *= np.clip((last - 1 - place) / out, 0.0, 1.0)
    # An equal-power curve: it sounds even where a straight line seems to drop at its end.
    return (block * np.sin(gain * np.pi / 2)).astype(np.float32)


def _silence_remove(flow: Flow, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    rate, floor = flow.sample_rate, np.float32(10 ** (values["threshold"] / 20))
    tape = Tape(rate)
    loud = []
    for block in flow.blocks:
        if max(block.max(initial=0.0), -block.min(initial=0.0)) > floor:
            loud.append((tape.frames, block.shape[1]))
        tape.write(block)
    if not loud:
        tape.close()
        raise WrongUse(
            f"Nothing is louder than {values['threshold']:g} dB: all of it would be removed."
            " Take a lower threshold."
        )
    (first, head), (last, tail) = loud[0], loud[-1]
    first += int(np.argmax(_heights(tape, first, head) > floor))
    last += tail - int(np.argmax(_heights(tape, last, tail)[::-1] > floor))
    begin = max(0, first - round(_BEFORE * rate))
    end = min(tape.frames, last + round(_AFTER * rate))

    def kept() -> Iterator[Block]:
        for place in range(begin, end, BLOCK):
            cancel.check()
            yield tape.read(place, min(BLOCK, end - place))

    return Treated(Flow(rate, kept(), end - begin))


def _heights(tape: Tape, at: int, frames: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    heights: np.ndarray[tuple[int], np.dtype[np.float32]]
    heights = np.abs(tape.read(at, frames)).max(axis=0)
    return heights


VOLUME: Final = Treatment(
    "volume", "Volume", "Louder or softer: a factor on every sample.",
    (Param("volume", low=0.0, high=3.0, default=1.0, help="The factor: 0 is silence, 2 is +6 dB."),),
    _volume,
)  # fmt: skip
FADE: Final = Treatment(
    "fade", "Fade", "A rise at the beginning and a fall at the end.",
    (
        Param("fade_in_duration", unit="s", low=0.0, high=10.0, default=0.0,
              help="How long it takes to come."),
        Param("fade_out_duration", unit="s", low=0.0, high=10.0, default=0.0,
              help="How long before the end it begins to go."),
    ),
    _fade,
)  # fmt: skip
SILENCE_REMOVE: Final = Treatment(
    "silence_remove", "Remove silence", "Takes the silence off both ends.",
    (Param("threshold", unit="dB", low=-80.0, high=-20.0, default=-50.0,
           help="What stays under this is silence."),),
    _silence_remove, lengthens=True,
)  # fmt: skip
