"""How loud: volume, fades, and the ends without silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import numpy as np

from ...errors import WrongUse
from ...param import Param
from ...progress import Cancel
from ..graph import joined, mapped
from ..tape import Block, Tape
from .treatment import Treated, Treatment

_WINDOW: Final = 0.01
_BEFORE, _AFTER = 0.005, 0.05


def _volume(tape: Tape, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    gain = np.float32(values["volume"])
    return Treated(mapped(tape, lambda block: block * gain, cancel))


def _fade(tape: Tape, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    rate = tape.sample_rate
    into = round(values["fade_in_duration"] * rate)
    out = round(values["fade_out_duration"] * rate)
    last = tape.frames

    def faded() -> Iterator[Block]:
        at = 0
        for block in tape.blocks():
            cancel.check()
            place = np.arange(at, at + block.shape[1], dtype=np.float64)
            at += block.shape[1]
            gain = np.ones(block.shape[1])
            if into:
                gain *= np.clip(place / into, 0.0, 1.0)
            if out:
                gain *= np.clip((last - 1 - place) / out, 0.0, 1.0)
            # An equal-power curve: it sounds even where a straight line seems to drop at its end.
            yield (block * np.sin(gain * np.pi / 2)).astype(np.float32)

    return Treated(joined(faded(), rate))


def _silence_remove(tape: Tape, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    rate, floor = tape.sample_rate, 10 ** (values["threshold"] / 20)
    window = max(1, round(_WINDOW * rate))
    first = last = -1
    at = 0
    for block in tape.blocks(window * 4096):
        cancel.check()
        loud = np.flatnonzero(np.abs(block).max(axis=0) > floor)
        if loud.size:
            first = at + int(loud[0]) if first < 0 else first
            last = at + int(loud[-1])
        at += block.shape[1]
    if first < 0:
        raise WrongUse(
            f"Nothing is louder than {values['threshold']:g} dB: all of it would be removed."
            " Take a lower threshold."
        )
    begin = max(0, first - round(_BEFORE * rate))
    end = min(tape.frames, last + 1 + round(_AFTER * rate))

    def kept() -> Iterator[Block]:
        for place in range(begin, end, window * 4096):
            cancel.check()
            yield tape.read(place, min(window * 4096, end - place))

    return Treated(joined(kept(), rate))


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
