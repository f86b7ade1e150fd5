"""Effects that follow how loud a sound is: their own, another one, or only a part of it."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...errors import WrongUse
from ...param import Curve, Param
from ..compiled import inner
from ..knobs import Knobs
from ..tape import Block
from .effect import Unit
from .split import split

OPEN_LOW: Final = 20.0
OPEN_HIGH: Final = 20_000.0

KEY_LOW: Final = Param(
    "key_low", unit="Hz", low=OPEN_LOW, high=10_000.0, default=OPEN_LOW, curve=Curve.LOGARITHMIC,
    help="It does not hear what is lower; at 20 Hz it hears all.",
)  # fmt: skip
KEY_HIGH: Final = Param(
    "key_high", unit="Hz", low=40.0, high=OPEN_HIGH, default=OPEN_HIGH, curve=Curve.LOGARITHMIC,
    help="It does not hear what is higher: 120 Hz picks the kick out of a drum kit.",
)  # fmt: skip

SIFT: Final = 8
"""Numbers that `sift` remembers."""

LOUDEST: Final = 1e9
"""What is louder than this is cut: no finite sound then makes an infinite one."""


class Keyed(Unit):
    """An effect that follows its own sound, or the one that it was told to listen to."""

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._key: Block | None = None

    def listen(self, key: Block) -> None:
        self._key = key

    def heard(self, block: Block) -> Block:
        """What is to be followed during this block."""
        key, self._key = self._key, None
        if key is None:
            return block
        if key.shape != block.shape:
            raise WrongUse(
                f"The key must be as long as the block, {block.shape[1]} frames of stereo,"
                f" not of shape {key.shape}."
            )
        return key


@inner
def log2(x):  # type: ignore[no-untyped-def]
    """The logarithm to the base 2 of a float32 above 1e-37, to 5e-7; loops of it run on vectors.

    The exponent's bits, and the series of the area tangent for the rest.
    """
    bits = np.float32(x).view(np.int32)
    whole = (bits - np.int32(0x3F3504F3)) >> np.int32(23)
    rest = np.int32(bits - (whole << np.int32(23))).view(np.float32)
    z = (rest - np.float32(1.0)) / (rest + np.float32(1.0))
    q = z * z
    series = np.float32(0.57707802) + q * np.float32(0.41219859)
    series = np.float32(2.88539008) + q * (np.float32(0.96179669) + q * series)
    return np.float32(whole) + z * series


@inner
def exp2(x):  # type: ignore[no-untyped-def]
    """Two to the power of a float32 from −126 to 126, to 1e-6 of it; loops of it run on vectors."""
    x = min(max(np.float32(x), np.float32(-126.0)), np.float32(126.0))
    whole = np.floor(x + np.float32(0.5))
    f = x - whole
    series = np.float32(0.0013333558) + f * np.float32(0.00015403530)
    series = np.float32(0.055504109) + f * (np.float32(0.0096181291) + f * series)
    series = np.float32(0.69314718) + f * (np.float32(0.24022651) + f * series)
    power = np.int32((np.int32(whole) + np.int32(127)) << np.int32(23)).view(np.float32)
    return power * (np.float32(1.0) + f * series)


@inner
def pace(milliseconds, rate):  # type: ignore[no-untyped-def]
    """Which part of its way a one-pole filter goes in a frame, if it goes 63 % in that time."""
    return 1.0 - np.exp(-1000.0 / (milliseconds * rate))


@inner
def sift(key, begin, low, high, rate, state, scratch):  # type: ignore[no-untyped-def]
    """How loud the louder channel is in each of 64 frames, between two frequencies in Hz.

    The levels are laid in the first row of `scratch` (4, 64). `state` holds `SIFT` numbers. Each
    filter rests at its end of the knob.
    """
    level = scratch[0]
    if low <= 20.0 and high >= 20_000.0:
        for i in range(64):
            level[i] = max(abs(key[0, begin + i]), abs(key[1, begin + i]))
        return
    part, middle = scratch[1], scratch[2]
    for i in range(64):
        level[i] = np.float32(0.0)
    for side in range(2):
        at = 4 * side
        for i in range(64):
            x = key[side, begin + i]
            part[i] = min(max(x, np.float32(-LOUDEST)), np.float32(LOUDEST))
        if low > 20.0:
            split(part, low, rate, state[at : at + 2], middle, part)
        if high < 20_000.0:
            split(part, high, rate, state[at + 2 : at + 4], middle, scratch[3])
            for i in range(64):
                part[i] -= middle[i] + scratch[3, i]
        for i in range(64):
            level[i] = max(level[i], abs(part[i]))
