"""Where everything stands in the tables that a strike is played from, and in what it remembers."""

from __future__ import annotations

from typing import Final

FIRST: Final = 35
"""The lowest key that strikes anything."""

CHOKED: Final = 12  # column of a slot: 1 where another strike has silenced it
MODES: Final = 8
BANDS: Final = 4
SQUARES: Final = 6

# Columns of a key's head.
INTERVAL, PAN, TRIM, BODY, RISE, LASTS, BRIGHT, GROUP, HELD = 0, 1, 2, 3, 4, 5, 6, 7, 8
RATE, DEPTH, COUNT, SPACING, SHRINK, JITTER, FAST = 9, 10, 11, 12, 13, 14, 15
MODE_COUNT, BAND_COUNT, SQUARE_COUNT, TONE_AT = 16, 17, 18, 19
RATIOS: Final = 20
STANDS: Final = 26
HEAD: Final = 37

# Columns of a mode, and of a band.
RATIO, GAIN, LENGTH = 0, 1, 2
SHAPE, AT, SHARP, LOUD, SECONDS, BY, FOLLOWS, AMOUNT, METAL, BEGINS, PULSED, TWICE = range(12)

# The controls of a drum, as in `drum.CONTROLS`.
TUNE, DECAY, LEVEL, TONE, ATTACK, SNAP, NOISE, SWEEP, BEND, RING, SPREAD = range(11)
CONTROL_COUNT: Final = 11

# The kit's own knobs stand first in its table.
KIT_TUNE, KIT_DECAY, KIT_LEVEL, KIT_DRIVE, KIT_VELOCITY, KIT_TONE = 0, 1, 2, 3, 4, 5
KIT_CUTOFF, KIT_GRAIN, KIT_WIDTH, KIT_LOOSE, KIT_SEED = 6, 7, 8, 9, 10

# Columns of what a slot remembers.
PHASE, ENVELOPE, SQUARE = 0, 8, 16
RISING, BENT, SINCE, DONE, NEXT, HOLD, GRAIN_AT = 22, 23, 24, 25, 26, 27, 28
DC_IN, DC_OUT, LOW, FADE, PITCHED, WARBLING = 29, 30, 31, 32, 33, 34
LEFT, RIGHT, LAST_LEFT, LAST_RIGHT, REST_LEFT, REST_RIGHT = 35, 36, 37, 38, 39, 40
LOOSE_TUNE, LOOSE_TONE, LOOSE_LEVEL = 41, 42, 43
TURNED_BY: Final = 52
LOUDNESS: Final = 44  # of each mode, at the end of the last step
MEMORY: Final = 53
PER_BAND: Final = 8  # of each band: two filters of two, envelope, rise, gains of noise and metal

MIDDLE: Final = 100 / 127
"""The velocity at which a strike is as loud and as bright as its drum says."""

# Rows of the scratch.
OUT, PACE, WHITE, BUZZ, PULSE, TURNED, TURNS, WAVE = 0, 1, 2, 3, 4, 5, 6, 7
ROWS: Final = 8

LIFT: Final = 22.0
"""Decibels by which a strike is lifted before the drive, so that a loud drum reaches it."""

SMALL: Final = 1e-5
"""−100 dB of a strike's own level: its end."""
