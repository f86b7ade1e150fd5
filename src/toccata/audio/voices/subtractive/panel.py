"""The panel: what the knobs mean in this step, for all notes alike."""

from __future__ import annotations

import math
from typing import Any, Final

import numpy as np

from ...compiled import folded, inner
from . import params as par
from .envelopes import fall_rate
from .params import QUARTERS

# Places in the list of what all notes share.
RATE: Final = 0  # of the sampling, in Hz
READY: Final = 1  # 0 before the first step: then nothing glides from where it was
LAST_KEY: Final = 2  # where a glide begins; −1 before the first note
GAIN: Final = 3
AMPLITUDE: Final = 4  # rise, sustain, fall, fall in 64 frames, release, release in 64
CONTOUR: Final = 10  # the same for the filter's envelope
CUTOFF: Final = 16  # as a MIDI number
RESONANCE: Final = 17
KIND: Final = 18  # of the filter: 0 off, 1 to 4 of 12 dB, 5 to 8 of 24 dB, 9 ladder
KIND_BEFORE: Final = 19
DRIVE: Final = 20
DRIVE_BEFORE: Final = 21
RING: Final = 22
RING_BEFORE: Final = 23
FM: Final = 24
FM_BEFORE: Final = 25
GLIDE: Final = 26  # which part of its way a pitch goes in a step
SMOOTH: Final = 27  # the same for what fingers and wheels do
PANNED: Final = 28  # 1 where an oscillator stands to one side
TURNS: Final = 29  # of two free LFOs
SPEEDS: Final = 31  # turns in a step, of two LFOs
VIBRATO: Final = 33  # turns in a step
SECONDS: Final = 34  # of a step
SPREAD: Final = 35  # 1 where unisons are wide
STILL: Final = 36  # steps since a knob moved
USED: Final = 37  # whether each LFO moves anything
COUNT: Final = 39  # oscillators that sound
DAMPING: Final = 40  # of the filter of 12 dB, and of the second stage of that of 24
SHARED: Final = 42

# Columns of the list of oscillators; the ninth is the sub oscillator.
WAVE, WAVE_BEFORE, LOUD, LOUD_BEFORE, RATIO, WIDTH, LEFT, LEFT_BEFORE, RIGHT, RIGHT_BEFORE = range(
    10
)
SOUNDING: Final = 10  # the numbers of those that sound, from the first row on
COLUMNS: Final = 11
ALL: Final = par.OSCILLATORS + 1

# Columns of the table of unisons, which has a row for each of each size.
FACTOR, ON_LEFT, ON_LEFT_BEFORE, ON_RIGHT, ON_RIGHT_BEFORE = range(5)

UNIT: Final = 0.05
"""What a full wave at level 0 dB is in the mix."""


@inner
def factor_of(decibels):  # type: ignore[no-untyped-def]
    """Decibels as a factor."""
    return 10.0 ** (decibels / 20.0)


@inner
def envelope_of(table, knob, shared, at):  # type: ignore[no-untyped-def]
    """Four knobs of an envelope as its rates."""
    rate = shared[RATE]
    shared[at] = 1.0 / (table[1, knob] * rate)
    shared[at + 1] = table[1, knob + 2] / 100.0
    fall, leave = fall_rate(table[1, knob + 1], rate), fall_rate(table[1, knob + 3], rate)
    shared[at + 2], shared[at + 3] = fall, fall**64
    shared[at + 4], shared[at + 5] = leave, leave**64


@folded
def oscillators_of(table, shared, oscs):  # type: ignore[no-untyped-def]
    """The nine oscillators' waves, levels, pitches, widths and places."""
    ready = shared[READY] > 0.0
    panned, count = 0.0, 0
    paired = table[1, par.RING] + table[2, par.RING] + table[1, par.FM] + table[2, par.FM] > 0.0
    for k in range(ALL):
        at = par.OSC + k * par.OSC_KNOBS
        oscs[k, WAVE_BEFORE], oscs[k, LOUD_BEFORE] = oscs[k, WAVE], oscs[k, LOUD]
        oscs[k, LEFT_BEFORE], oscs[k, RIGHT_BEFORE] = oscs[k, LEFT], oscs[k, RIGHT]
        level = table[1, par.SUB_LEVEL] if k == 8 else table[1, at + 1]
        oscs[k, LOUD] = 0.0 if level <= par.SILENT + 0.01 else factor_of(level)
        if oscs[k, LOUD] == 0.0 and oscs[k, LOUD_BEFORE] == 0.0 and not (paired and k < 2):
            continue
        oscs[count, SOUNDING] = k
        count += 1
        place = 0.0
        if k == 8:
            oscs[k, WAVE] = table[1, par.SUB_WAVE]
            oscs[k, RATIO] = 2.0 ** table[1, par.SUB_OCTAVE]
            oscs[k, WIDTH] = 0.5
        else:
            oscs[k, WAVE] = table[1, at]
            tones = table[1, at + 3] + table[1, at + 4] / 100.0
            oscs[k, RATIO] = 2.0 ** (table[1, at + 2] + tones / 12.0)
            oscs[k, WIDTH] = table[1, at + 5] / 100.0
            place = table[1, at + 6] / 100.0
        oscs[k, LEFT], oscs[k, RIGHT] = math.sqrt(1.0 - place), math.sqrt(1.0 + place)
        if not ready:
            oscs[k, WAVE_BEFORE], oscs[k, LOUD_BEFORE] = oscs[k, WAVE], oscs[k, LOUD]
            oscs[k, LEFT_BEFORE], oscs[k, RIGHT_BEFORE] = oscs[k, LEFT], oscs[k, RIGHT]
        if oscs[k, LEFT] != 1.0 or oscs[k, LEFT_BEFORE] != 1.0:
            panned = 1.0
    shared[PANNED], shared[COUNT] = panned, count


@folded
def unisons_of(table, shared, unisons):  # type: ignore[no-untyped-def]
    """The tunings and places of every size of unison; reckoned anew only while knobs move."""
    ready = shared[READY] > 0.0
    spread, detune = table[1, par.SPREAD] / 100.0, table[1, par.DETUNE]
    wide = spread > 0.0 or table[2, par.SPREAD] > 0.0
    shared[SPREAD] = 1.0 if wide else 0.0
    if ready and table[0, par.SPREAD] == table[2, par.SPREAD]:
        still = unisons[6, 0, ON_LEFT] == unisons[6, 0, ON_LEFT_BEFORE]
        if still and unisons[6, 6, 5] == detune:
            return
    for size in range(1, par.VOICES_OF_UNISON + 1):
        norm = 1.0 / math.sqrt(size)
        for k in range(size):
            off = 0.0 if size == 1 else 2.0 * k / (size - 1.0) - 1.0
            unisons[size - 1, k, ON_LEFT_BEFORE], unisons[size - 1, k, ON_RIGHT_BEFORE] = (
                unisons[size - 1, k, ON_LEFT],
                unisons[size - 1, k, ON_RIGHT],
            )
            unisons[size - 1, k, FACTOR] = 2.0 ** (off * detune / 1200.0)
            unisons[size - 1, k, ON_LEFT] = norm * math.sqrt(1.0 - off * spread)
            unisons[size - 1, k, ON_RIGHT] = norm * math.sqrt(1.0 + off * spread)
            if not ready:
                unisons[size - 1, k, ON_LEFT_BEFORE], unisons[size - 1, k, ON_RIGHT_BEFORE] = (
                    unisons[size - 1, k, ON_LEFT],
                    unisons[size - 1, k, ON_RIGHT],
                )
    unisons[6, 6, 5] = detune


@folded
def filter_of(table, shared):  # type: ignore[no-untyped-def]
    """The filter's kind and knobs."""
    ready = shared[READY] > 0.0
    kind = table[1, par.FILTER]
    if kind == par.LADDER:
        kind = 9.0
    elif kind != par.OFF and table[1, par.SLOPE] == 1.0:
        kind += 4.0
    shared[KIND_BEFORE] = shared[KIND] if ready else kind
    shared[KIND] = kind
    shared[CUTOFF] = 69.0 + 12.0 * math.log2(table[1, par.CUTOFF] / 440.0)
    shared[RESONANCE] = table[1, par.RESONANCE] / 100.0
    # From a Butterworth filter's damping down to a quality of 40.
    shared[DAMPING] = 1.4142135624 * 0.0178 ** shared[RESONANCE]
    shared[DAMPING + 1] = 0.7653668647 * 0.03125 ** shared[RESONANCE]
    shared[DRIVE], shared[DRIVE_BEFORE] = table[1, par.DRIVE], table[2, par.DRIVE]
    shared[RING], shared[RING_BEFORE] = table[1, par.RING] / 100.0, table[2, par.RING] / 100.0
    shared[FM], shared[FM_BEFORE] = table[1, par.FM] / 100.0, table[2, par.FM] / 100.0


@folded
def motions_of(table, shared):  # type: ignore[no-untyped-def]
    """How far LFOs, glides and fingers go in a step."""
    seconds = 64.0 / shared[RATE]
    shared[SECONDS] = seconds
    for k in range(2):
        at = par.LFO + k * par.LFO_KNOBS
        quarters = QUARTERS[int(table[1, at + 2])]
        hertz = table[1, at + 1]
        if quarters > 0.0:
            hertz = table[1, par.TEMPO] / 60.0 / quarters
        shared[SPEEDS + k] = hertz * seconds
        used = abs(table[1, at + 5]) + abs(table[1, at + 6]) + abs(table[1, at + 7])
        used += abs(table[1, at + 8]) + abs(table[1, at + 9])
        shared[USED + k] = 1.0 if used > 0.0 else 0.0
    shared[VIBRATO] = table[1, par.VIBRATO_RATE] * seconds
    glide = table[1, par.GLIDE_TIME] / 1000.0
    # 99 % of the way in the time that the knob says.
    shared[GLIDE] = 1.0 if glide <= 0.0 else 1.0 - math.exp(-4.605 * seconds / glide)
    shared[SMOOTH] = 1.0 - math.exp(-seconds / 0.005)


@folded
def read_panel(table, shared, oscs, unisons):  # type: ignore[no-untyped-def]
    """All of it, once a step; while no knob moves, what was read two steps ago is still true."""
    moved = shared[READY] == 0.0
    for k in range(table.shape[1]):
        if table[1, k] != table[2, k]:
            moved = True
    shared[STILL] = 0.0 if moved else shared[STILL] + 1.0
    if shared[STILL] < 2.0:
        shared[GAIN] = UNIT * factor_of(table[1, par.LEVEL])
        envelope_of(table, par.AMPLITUDE, shared, AMPLITUDE)
        envelope_of(table, par.CONTOUR, shared, CONTOUR)
        oscillators_of(table, shared, oscs)
        unisons_of(table, shared, unisons)
        filter_of(table, shared)
        motions_of(table, shared)
        shared[READY] = 1.0
    shared[TURNS] += shared[SPEEDS]
    shared[TURNS + 1] += shared[SPEEDS + 1]


def shared_by_all(sample_rate: int) -> Any:
    """The list, as it is before the first step."""
    shared = np.zeros(SHARED, np.float64)
    shared[RATE], shared[LAST_KEY] = sample_rate, -1.0
    return shared
