"""One note in one step: its envelopes, its movements, its pitch, its filter and its place."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from ...compiled import folded
from .. import keys
from . import envelopes, panel
from . import params as par
from .envelopes import follow
from .filters import (
    LANES,
    P1,
    P1_STEP,
    P2,
    P2_STEP,
    P3,
    P3_STEP,
    P_BAND,
    P_BAND_STEP,
    P_IN,
    P_LOW,
    STAGE,
    taken,
    warped,
)
from .lfo import swing
from .oscillators import BUS, HALF, TURN, scramble, sine

BORN: Final = 12
"""The column of a slot that is 1 once its note has begun here."""
ROOM: Final = 4 * BUS
"""What a note needs of the buses: left, right, and oscillators 1 and 2 by themselves."""

# What a note remembers.
LOUD: Final = 0  # its two envelopes, four places each
CONTOUR: Final = 4
TONE: Final = 8  # the key it is gliding from, as a MIDI number that moves
BEND: Final = 9
LEFT: Final = 10
RIGHT: Final = 11
UNISON: Final = 12
STEREO: Final = 13
COEFFICIENTS: Final = 14  # eight
TURNS: Final = 22  # of two LFOs
VIBRATO: Final = 24
PRESSURE: Final = 25
TIMBRE: Final = 26
WHEEL: Final = 27
AGE: Final = 28
SEED: Final = 29
PACE: Final = 30  # of its pitch, in phases a frame; what follows is for this step alone
WIDEN: Final = 31
CUTOFF: Final = 32
WAS_LEFT: Final = 33
WAS_RIGHT: Final = 34
PATH: Final = 35  # five places: what a filter lane follows
MEMORY: Final = 40


@folded
def begin(slots, s, notes, n, spins, widths, buses, memories, shared, table):  # type: ignore[no-untyped-def]
    """A note in a free slot: nothing is left there of the note before."""
    for k in range(MEMORY):
        notes[n + k] = 0.0
    seed = np.int64(slots[s, keys.BEGAN])
    last = shared[panel.LAST_KEY]
    notes[n + TONE] = slots[s, keys.KEY] if last < 0.0 else last
    notes[n + BEND] = slots[s, keys.PITCH] - slots[s, keys.KEY]
    notes[n + UNISON], notes[n + SEED] = table[1, par.UNISON], seed
    notes[n + PRESSURE], notes[n + TIMBRE] = slots[s, keys.PRESSURE], slots[s, keys.TIMBRE]
    notes[n + WHEEL] = slots[s, keys.WHEEL]
    free = table[1, par.PHASE] == 0.0
    for k in range(panel.ALL):
        widths[s, k] = -1
        for one in range(7):
            chance = np.int64(scramble(np.uint32(seed * 64 + k * 7 + one)))
            spins[s, k, one, 0] = chance if free else 0
            spins[s, k, one, 1] = -1
    for i in range(s * ROOM, (s + 1) * ROOM):
        buses[i] = np.float32(0.0)
    for row in range(4):
        memories[s, 0, row] = memories[s, 1, row] = np.float32(0.0)
    # Waves come twelve frames late: until then the line is below nothing.
    notes[n + LOUD] = -HALF * shared[panel.AMPLITUDE]
    slots[s, BORN] = 1.0


@folded
def swings(notes, n, table, shared):  # type: ignore[no-untyped-def]
    """What both LFOs do now: (cents, semitones of the filter, loudness, pan, width)."""
    cents, semitones, loud, place, widen = 0.0, 0.0, 1.0, 0.0, 0.0
    for k in range(2):
        at = par.LFO + k * par.LFO_KNOBS
        notes[n + TURNS + k] += shared[panel.SPEEDS + k]
        if shared[panel.USED + k] == 0.0:
            continue
        free = table[1, at + 3] == 1.0
        turns = shared[panel.TURNS + k] if free else notes[n + TURNS + k]
        seed = np.int64(k) if free else np.int64(notes[n + SEED]) * 2 + k
        now = swing(np.int64(table[1, at]), turns, seed)
        if table[1, at + 4] > 0.0:
            now *= min(1.0, notes[n + AGE] / table[1, at + 4])
        cents += now * table[1, at + 5]
        semitones += now * table[1, at + 6]
        loud *= 1.0 - table[1, at + 7] / 100.0 * (0.5 - 0.5 * now)
        place += now * table[1, at + 8] / 100.0
        widen += now * table[1, at + 9] / 100.0
    return cents, semitones, loud, place, widen


@folded
def steer(slots, s, notes, n, table, shared, fresh):  # type: ignore[no-untyped-def]
    """Move everything of a note by one step; false once it has ended."""
    gate = slots[s, keys.GATE]
    smooth = shared[panel.SMOOTH]
    notes[n + AGE] += shared[panel.SECONDS]
    at = panel.AMPLITUDE
    line, rise, fall, rate, plus = follow(
        notes, n + LOUD, gate, shared[at], shared[at + 1], shared[at + 2], shared[at + 3],
        shared[at + 4], shared[at + 5],
    )  # fmt: skip
    notes[n + PATH], notes[n + PATH + 1], notes[n + PATH + 2] = line, rise, fall
    notes[n + PATH + 3], notes[n + PATH + 4] = rate, plus
    at = panel.CONTOUR
    follow(
        notes, n + CONTOUR, max(gate, 0.0), shared[at], shared[at + 1], shared[at + 2],
        shared[at + 3], shared[at + 4], shared[at + 5],
    )  # fmt: skip
    contour = notes[n + CONTOUR]
    cents, semitones, loud, place, widen = swings(notes, n, table, shared)
    notes[n + PRESSURE] += (slots[s, keys.PRESSURE] - notes[n + PRESSURE]) * smooth
    notes[n + TIMBRE] += (slots[s, keys.TIMBRE] - notes[n + TIMBRE]) * smooth
    notes[n + WHEEL] += (slots[s, keys.WHEEL] - notes[n + WHEEL]) * smooth
    notes[n + BEND] += (slots[s, keys.PITCH] - slots[s, keys.KEY] - notes[n + BEND]) * smooth
    notes[n + TONE] += (slots[s, keys.KEY] - notes[n + TONE]) * shared[panel.GLIDE]
    if notes[n + WHEEL] > 1e-4:
        notes[n + VIBRATO] += shared[panel.VIBRATO]
        turn = notes[n + VIBRATO] - math.floor(notes[n + VIBRATO])
        wave = sine(np.float32(2.0 * turn if turn < 0.5 else 2.0 * turn - 2.0))
        cents += notes[n + WHEEL] * table[1, par.VIBRATO] * wave
    tone = (
        notes[n + TONE] + notes[n + BEND] + cents / 100.0 + contour * table[1, par.PITCH_ENVELOPE]
    )
    tone = min(max(tone, -48.0), 160.0)
    notes[n + PACE] = 440.0 * 2.0 ** ((tone - 69.0) / 12.0) / shared[panel.RATE] * TURN
    notes[n + WIDEN] = widen
    notes[n + CUTOFF] = (
        shared[panel.CUTOFF]
        + semitones
        + contour * table[1, par.FILTER_ENVELOPE]
        + (notes[n + TONE] + notes[n + BEND] - 60.0) * table[1, par.FILTER_KEY] / 100.0
        - (1.0 - slots[s, keys.VELOCITY]) * table[1, par.FILTER_VELOCITY]
        + notes[n + PRESSURE] * table[1, par.PRESSURE_FILTER]
        + (notes[n + TIMBRE] - 0.5) * 2.0 * table[1, par.TIMBRE_FILTER]
    )
    track = table[1, par.VELOCITY_TRACK] / 100.0
    touch = 1.0 - track + track * slots[s, keys.VELOCITY]
    gain = shared[panel.GAIN] * touch * touch * loud
    place = min(max(place, -1.0), 1.0)
    notes[n + WAS_LEFT], notes[n + WAS_RIGHT] = notes[n + LEFT], notes[n + RIGHT]
    notes[n + LEFT], notes[n + RIGHT] = gain, gain
    if place != 0.0:
        notes[n + LEFT] *= math.sqrt(1.0 - place)
        notes[n + RIGHT] *= math.sqrt(1.0 + place)
    if fresh:
        notes[n + WAS_LEFT], notes[n + WAS_RIGHT] = notes[n + LEFT], notes[n + RIGHT]
    return notes[n + LOUD + envelopes.STAGE] != envelopes.REST


@folded
def tune_lane(lanes, k, notes, n, kind, shared, table, still):  # type: ignore[no-untyped-def]
    """Write a note's filter into lane `k`; with `still` it does not move within the step."""
    g = warped(table, notes[n + CUTOFF])
    if kind == 9:
        one, two = g / (1.0 + g), 4.2 * shared[panel.RESONANCE]
        glide_lane(lanes, P1 + k, P1_STEP + k, notes, n + COEFFICIENTS, one, still)
        glide_lane(lanes, P2 + k, P2_STEP + k, notes, n + COEFFICIENTS + 1, two, still)
        return
    steep = kind > 4
    sort = kind - 4 if steep else kind
    for stage in range(2 if steep else 1):
        if steep:
            # A Butterworth filter of fourth order, whose second stage resonates.
            damping = 1.8477590650 if stage == 0 else shared[panel.DAMPING + 1]
        else:
            damping = shared[panel.DAMPING]
        c1 = 1.0 / (1.0 + g * (g + damping))
        at, row = n + COEFFICIENTS + 4 * stage, k + stage * STAGE
        enter, band, low = taken(sort, damping)
        glide_lane(lanes, P1 + row, P1_STEP + row, notes, at, c1, still)
        glide_lane(lanes, P2 + row, P2_STEP + row, notes, at + 1, g * c1, still)
        glide_lane(lanes, P3 + row, P3_STEP + row, notes, at + 2, g * g * c1, still)
        step = P_BAND_STEP + (k if stage == 0 else k + LANES)
        glide_lane(lanes, P_BAND + row, step, notes, at + 3, band, still)
        lanes[P_IN + row], lanes[P_LOW + row] = enter, low


@folded
def glide_lane(lanes, here, step, notes, at, goal, still):  # type: ignore[no-untyped-def]
    """Let a coefficient go in a line from where it was to its goal."""
    if still:
        notes[at] = goal
    lanes[here] = notes[at]
    lanes[step] = (goal - notes[at]) / 64.0
    notes[at] = goal
