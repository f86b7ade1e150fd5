"""Envelopes: a line up, then falls that get slower and slower, as a capacitor's do.

The attack is a line to full; decay and release fall by 60 dB of their way in the time that their
knobs say. A filter lane reads both as `min(line, fall)`, where `line` gains the same in each
frame and `fall` is `fall * rate + plus`: in that way even a peak between two steps is exact.
"""

from __future__ import annotations

import math
from typing import Final

from ...compiled import inner

LEVEL: Final = 0
FADED: Final = 1
FADED_FROM: Final = 2
STAGE: Final = 3
SIZE: Final = 4
"""What an envelope remembers: its level, its stage, and of a fade the frames and the beginning."""

REST, ATTACK, DECAY, RELEASE, ENDING = 0.0, 1.0, 2.0, 3.0, 4.0
"""Stages."""

FAR: Final = 1e9
GONE: Final = 1e-5
"""A level under which a note has ended: −100 dB."""
FADE: Final = 256.0
"""Frames in which a note is ended that must end."""
FALL_60_DB: Final = math.log(1000.0)


@inner
def fall_rate(seconds, sample_rate):  # type: ignore[no-untyped-def]
    """What remains of a fall after a frame."""
    return math.exp(-FALL_60_DB / (seconds * sample_rate))


@inner
def strike(memory, at):  # type: ignore[no-untyped-def]
    """Begin the attack, from where the level is."""
    memory[at + STAGE] = ATTACK


@inner
def follow(memory, at, gate, rise, sustain, fall, falls, leave, leaves):  # type: ignore[no-untyped-def]
    """One step of 64 frames: (line, gain of the line, fall, rate, plus); the level is its last.

    `rise` is 1 / frames of the attack, `fall` and `leave` the rates of decay and release for one
    frame, `falls` and `leaves` for 64. The stage is at rest after a note that has ended.
    """
    stage = memory[at + STAGE]
    level = memory[at]
    if stage == REST:
        return 0.0, 0.0, 0.0, 0.0, 0.0
    if gate < 0.0 and stage != ENDING:
        stage, memory[at + FADED], memory[at + FADED_FROM] = ENDING, 0.0, level
    elif gate == 0.0 and stage < RELEASE:
        stage = RELEASE
    memory[at + STAGE] = stage
    if stage == ATTACK:
        left = (1.0 - level) / rise
        if left > 64.0:
            memory[at] = level + 64.0 * rise
            return level, rise, FAR, 1.0, 0.0
        ahead = (1.0 - sustain) * fall ** (-left)
        memory[at] = sustain + ahead * falls
        memory[at + STAGE] = DECAY
        return level, rise, sustain + ahead, fall, sustain * (1.0 - fall)
    if stage == DECAY:
        memory[at] = sustain + (level - sustain) * falls
        if memory[at] < GONE and sustain < GONE:
            memory[at], memory[at + STAGE] = REST, 0.0
            return level, -level / 64.0, FAR, 1.0, 0.0
        return FAR, 0.0, level, fall, sustain * (1.0 - fall)
    if stage == RELEASE:
        memory[at] = level * leaves
        if memory[at] < GONE:
            memory[at], memory[at + STAGE] = REST, 0.0
            return level, -level / 64.0, FAR, 1.0, 0.0
        return FAR, 0.0, level, leave, 0.0
    step = memory[at + FADED_FROM] / FADE
    memory[at + FADED] += 64.0
    memory[at] = memory[at + FADED_FROM] * (1.0 - memory[at + FADED] / FADE)
    if memory[at + FADED] >= FADE:
        memory[at], memory[at + STAGE] = REST, 0.0
    return level, -step, FAR, 1.0, 0.0
