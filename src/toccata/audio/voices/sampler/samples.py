"""Recordings made ready to be played at any pitch: loops closed, octaves laid up, all in one place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final
from weakref import WeakValueDictionary

import numpy as np
from numpy.typing import NDArray

from ....errors import LimitReached, WrongUse
from ...decode import opened
from ...decode_many import read_tapes
from ...tape import Block
from .zones import Zone

OCTAVES: Final = 5
"""Copies of a recording, each an octave's worth slower: up to 32 times its speed can be played."""

TAPS: Final = 64
PHASES: Final = 256
FINENESS: Final = 8
"""Low-passes in an octave of speed."""

PAD: Final = 128
UNROLLED: Final = 128 << (OCTAVES - 1)
"""Frames that a loop goes on beyond its end, so that reading ahead never meets it."""

_LONGEST: Final = 8_000_000
_HALF: Final = 63

(STARTS, LENGTH, LOOP_START, LOOP_LENGTH, SPEED, GAIN, LOW, HIGH, SOFTEST, LOUDEST, COLUMNS) = (
    0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14)  # fmt: skip
"""Columns of the table of zones: where each octave's copy begins; frames; loop; frames a second
that key 0 takes; a factor; keys and velocities (0 to 1)."""


@dataclass(frozen=True, slots=True)
class Recording:
    """Sound (2, n) of a zone, at its own sample rate."""

    zone: Zone
    sound: Block
    sample_rate: int


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Samples:
    """All zones in one array (2, n), and the table (zones, 14) that says what stands where."""

    sound: Block
    table: NDArray[np.float64]


_ALIVE: Final[WeakValueDictionary[object, Samples]] = WeakValueDictionary()
"""Samples that some player still plays: another that asks for the same ones gets the same."""


def load(zones: Sequence[Zone]) -> Samples:
    """The zones' files, decoded in a process of their own and laid out.

    Raises what `read_tapes` raises, and `LimitReached` beyond eight million frames (three
    minutes), for all of them stay in memory.
    """
    files = sorted({zone.file for zone in zones})
    for file in files:
        opened(file)  # it raises where there is none
    stamps = tuple((stat.st_mtime_ns, stat.st_size) for stat in (file.stat() for file in files))
    wanted = (tuple(zones), stamps)
    found = _ALIVE.get(wanted)
    if found is None:
        tapes = read_tapes(files)
        try:
            if sum(tape.frames for tape in tapes) > _LONGEST:
                raise _too_long()
            heard = {
                file: (tape.samples(), tape.sample_rate)
                for file, tape in zip(files, tapes, strict=True)
            }
        finally:
            for tape in tapes:
                tape.close()
        found = lay_out([Recording(zone, *heard[zone.file]) for zone in zones])
        _ALIVE[wanted] = found
    return found


def _too_long() -> LimitReached:
    return LimitReached(
        f"The samples hold more than {_LONGEST:,} frames, the most that is kept in memory."
        " Shorten them or use fewer.",
        limit="memory",
    )


def lay_out(recordings: Sequence[Recording]) -> Samples:
    """Recordings with their loops closed and their octaves, one after another."""
    if sum(each.sound.shape[1] for each in recordings) > _LONGEST:
        raise _too_long()
    pieces: list[Block] = []
    table = np.zeros((len(recordings), COLUMNS))
    at = 0
    for row, each in zip(table, recordings, strict=True):
        zone = each.zone
        sound, start, length = _closed(each)
        row[LENGTH], row[LOOP_START], row[LOOP_LENGTH] = sound.shape[1], start, length
        middle = 2.0 ** ((zone.root - zone.tune / 100.0) / 12.0)
        row[SPEED], row[GAIN] = each.sample_rate / middle, 10.0 ** (zone.gain / 20.0)
        row[LOW], row[HIGH] = zone.low, zone.high
        row[SOFTEST], row[LOUDEST] = (zone.softest - 0.5) / 127, (zone.loudest + 0.5) / 127
        for octave in range(OCTAVES):
            padded = np.pad(sound, ((0, 0), (PAD, PAD)))
            row[STARTS + octave] = at + PAD
            pieces.append(padded)
            at += padded.shape[1]
            sound = _halved(sound)
    return Samples(np.ascontiguousarray(np.concatenate(pieces, axis=1)), table)


def _closed(recording: Recording) -> tuple[Block, int, int]:
    """The sound up to its loop's end and some rounds more; the loop's start and length, or 0."""
    zone, sound = recording.zone, recording.sound
    start, end = zone.loop_start, zone.loop_end
    if not end:
        return sound, 0, 0
    if end > sound.shape[1]:
        raise WrongUse(
            f"The loop of {zone.file} ends at frame {end}, but the file has {sound.shape[1]}."
        )
    length = end - start
    sound = sound[:, :end].copy()
    fade = min(round(zone.crossfade * recording.sample_rate / 1000), start, length)
    if fade:
        # Loop and lead-in are alike, not equal: sine and cosine keep the loudness of strangers,
        # lines that of twins; what they have in common decides.
        old, new = sound[:, end - fade :], sound[:, start - fade : start]
        likeness = _likeness(old, new)
        place = (np.arange(fade) + 0.5) / fade
        rise = place * likeness + np.sin(place * np.pi / 2) * (1 - likeness)
        fall = (1 - place) * likeness + np.cos(place * np.pi / 2) * (1 - likeness)
        sound[:, end - fade :] = old * fall.astype(np.float32) + new * rise.astype(np.float32)
    rounds = np.resize(np.arange(start, end), UNROLLED)
    return np.concatenate([sound, sound[:, rounds]], axis=1), start, length


def _likeness(one: Block, other: Block) -> float:
    """The correlation of two sounds, 0 where they are strangers."""
    power = float(np.sqrt((one**2).sum() * (other**2).sum()))
    return max(0.0, float((one * other).sum()) / power) if power > 0 else 0.0


@cache
def _half_taps() -> NDArray[np.float64]:
    at = np.arange(_HALF) - _HALF // 2
    taps: NDArray[np.float64] = 0.46 * np.sinc(0.46 * at) * np.kaiser(_HALF, 8.0)
    taps /= taps.sum()
    return taps


def _halved(sound: Block) -> Block:
    """Every other frame of the sound under a low-pass; frame n stands where frame 2n stood."""
    size = sound.shape[1]
    half = _HALF // 2
    padded = np.pad(sound.astype(np.float64), ((0, 0), (half, half + 1)))
    made = np.zeros((2, (size + 1) // 2))
    for k, tap in enumerate(_half_taps()):
        made += tap * padded[:, k : k + size + 1 : 2][:, : made.shape[1]]
    return made.astype(np.float32)


@cache
def kernels_of_reading() -> NDArray[np.float32]:
    """The windowed sincs that read between frames, shape (9, 257, 64).

    The first for speeds up to 1, then one for each eighth of an octave more; their low-pass ends
    where the sound's own half sample rate comes to lie. Kaiser's window (1974), −80 dB. Each
    row sums to 1, so that a constant stays one.
    """
    at = np.arange(TAPS) - (TAPS // 2 - 1)
    place = at[None, :] - np.arange(PHASES + 1)[:, None] / PHASES
    half = TAPS / 2
    window = np.i0(8.0 * np.sqrt(np.maximum(0.0, 1 - (place / half) ** 2))) / np.i0(8.0)
    table = np.empty((FINENESS + 1, PHASES + 1, TAPS), np.float32)
    for k in range(FINENESS + 1):
        width = 0.94 * 2.0 ** (-k / FINENESS)
        rows = width * np.sinc(width * place) * window
        table[k] = rows / rows.sum(axis=1, keepdims=True)
    return table
