"""What is said of a plucked string and what it remembers: the columns of its tables, by name."""

from __future__ import annotations

from typing import Final

NAMES: Final = ("decay", "decay_scaling", "release", "brightness", "position", "hardness", "noise",
                "touch", "velocity", "stiffness", "buzz", "tension", "pickup", "body", "body_tone",
                "strum", "vibrato", "wheel", "pressure", "timbre", "width", "level")  # fmt: skip
(DECAY, DECAY_SCALING, RELEASE, BRIGHTNESS, POSITION, HARDNESS, NOISE, TOUCH, STRENGTH, STIFFNESS,
 BUZZ, TENSION, PICKUP, BODY, BODY_TONE, STRUM, VIBRATO, WHEEL_PITCH, PRESSURE_PITCH, TIMBRE_BRIGHT,
 WIDTH, VOLUME) = range(len(NAMES))  # fmt: skip

LINE: Final = 8192
"""Samples of a string's memory: enough for key 0 at 48 kHz with a full bend down."""

(TONE, WAIT, FADE, AT, SPAN, LOSS, POLE, HALF_TONE, BITE, OUT_LEFT, OUT_RIGHT, LOW, BUZZED, QUIET,
 SHARP, STIFF, COMB, COMB_PLACE, DONE, THICK, FLAT, DRIFT, DRIFT_IN,
 DRIFT_OUT, FED, LASTING, STATE) = (
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 24, 25, 26, 27, 28, 29, 30, 31, 32,
    33, 34)  # fmt: skip
"""Columns of a note's memory: pitch; frames to wait; fade; where the loop stands; the line's
length in samples, the factor of one round and the pole of its low-pass; the coefficients of the
two all-passes; the sides' factors; the low-pass's and the buzzing all-pass's memory; for how many
frames it was quiet; what it is still sharp by; four stiff all-passes (input and output of each);
the pick-up's share and place; whether it has died away; its own stiffness and its bridge's buzz; a
high-pass and what it remembers; for how many samples the pluck is fed; in what time it falls."""

DAMPING: Final = 0.008  # seconds for 63 % of a damper's way

HEARD: Final = 12  # the column of a slot that says that its note has already sounded
UNIT: Final = 0.04  # a string at 0 dB, so that a preset's level stands near 0 dB
SILENT: Final = 1e-5  # of a string's first loudness: −100 dB
STIFF_ONES: Final = 4
BUZZ_MOST: Final = 6e-6  # of a period, for each % of buzz
SHORTEST: Final = 5.0  # samples that a line keeps, so that it can be read between them

MODES: Final = ((1.0, 14.0, 1.0), (1.93, 16.0, 0.9), (3.71, 12.0, 0.6), (6.2, 9.0, 0.5))
"""A body's four resonances: times its tone, sharpness, loudness."""
