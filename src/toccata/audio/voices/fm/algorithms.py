"""The operators of the FM voice, how they may be wired, and which knob stands in which column."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

OPERATORS: Final = 4
FIELDS: Final = ("ratio", "detune", "fixed", "frequency", "level", "attack", "decay", "sustain",
                 "release", "velocity", "scaling")  # fmt: skip
"""The parameters of one operator; the columns of the table of knobs begin with four such rows."""

OWN: Final = len(FIELDS)
(RATIO, DETUNE, FIXED, FREQUENCY, LEVEL, ATTACK, DECAY, SUSTAIN, RELEASE, VELOCITY_AMOUNT,
 SCALING) = range(OWN)  # fmt: skip

COMMON: Final = ("algorithm", "feedback", "brightness", "rate_scaling", "lfo_rate", "lfo_delay",
                 "lfo_pitch", "lfo_level", "lfo_index", "lfo_pan", "wheel", "pressure", "timbre",
                 "pitch_start", "pitch_time", "glide", "width", "level", "mode")  # fmt: skip
"""The parameters of the whole voice; their columns follow."""

(ALGORITHM, FEEDBACK, BRIGHTNESS, RATE_SCALING, LFO_RATE, LFO_DELAY, LFO_PITCH, LFO_LEVEL,
 LFO_INDEX, LFO_PAN, WHEEL_PITCH, PRESSURE_INDEX, TIMBRE_INDEX, PITCH_START, PITCH_TIME, GLIDE_TIME,
 WIDTH, VOLUME, MODE) = range(44, 63)  # fmt: skip

_CHAINS: Final = (
    ("4>3>2>1", "1"),
    ("4>2 3>2 2>1", "1"),
    ("4>1 3>2 2>1", "1"),
    ("4>3 3>1 2>1", "1"),
    ("4>3 2>1", "13"),
    ("4>3 4>2 4>1", "123"),
    ("4>3", "123"),
    ("", "1234"),
    ("4>3 3>2 3>1", "12"),
    ("4>3>2", "12"),
    ("4>1 3>1 2>1", "1"),
    ("4>2 3>1", "12"),
)
"""Who bends whom, and who is heard. The first eight are the usual ones of four operators."""


def routes() -> NDArray[np.float64]:
    """The algorithms as numbers, shape (12, 4, 5): [a, d, s] is 1 where operator s bends d
    (both from 0), [a, d, 4] where d is heard, divided by the number of those that are.
    """
    table = np.zeros((len(_CHAINS), OPERATORS, OPERATORS + 1))
    for place, (chains, heard) in enumerate(_CHAINS):
        for chain in chains.split():
            stations = [int(each) - 1 for each in chain.split(">")]
            for source, bent in pairwise(stations):
                table[place, bent, source] = 1.0
        for each in heard:
            table[place, int(each) - 1, OPERATORS] = 1.0 / len(heard)
    return table


ALGORITHMS: Final = len(_CHAINS)
