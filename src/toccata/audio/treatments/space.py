"""Where it sounds: echoes, halls, and what lies between the two sides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ...param import Kind, Param
from ...progress import Cancel
from ..effects.reverb import REVERB
from ..graph import TAIL_MOST, mapped
from ..tape import Block, Tape
from .treatment import Treated, Treatment


class Line:
    """A delay line for each side that feeds itself, or the other side where it `crosses`.

    `frames` are the delays of left and right; 0 is none. `process` gives the repeats alone. It takes
    blocks of any size: what it writes never reaches what it still has to read in one go.
    """

    def __init__(self, frames: tuple[int, int], feedback: float, crosses: bool = False) -> None:
        self._frames = [max(1, count) for count in frames]
        self._feedback, self._crosses = np.float32(feedback), crosses
        self._memory = [np.zeros(count, np.float32) for count in self._frames]
        self._places = [0, 0]

    def process(self, block: Block) -> Block:
        """What was said `frames` ago, and again and again."""
        out = np.empty_like(block)
        step = min(self._frames)
        for at in range(0, block.shape[1], step):
            piece = block[:, at : at + step]
            repeats = [self._read(side, piece.shape[1]) for side in (0, 1)]
            for side in (0, 1):
                out[side, at : at + step] = repeats[side]
                again = repeats[1 - side if self._crosses else side]
                self._write(side, piece[side] + self._feedback * again)
        return out

    def _read(self, side: int, count: int) -> NDArray[np.float32]:
        places = (self._places[side] + np.arange(count)) % self._frames[side]
        return self._memory[side][places]

    def _write(self, side: int, sound: NDArray[np.float32]) -> None:
        places = (self._places[side] + np.arange(len(sound))) % self._frames[side]
        self._memory[side][places] = sound
        self._places[side] = (self._places[side] + len(sound)) % self._frames[side]


def _frames(tape: Tape, milliseconds: float) -> int:
    return round(milliseconds * tape.sample_rate / 1000)


def _delay(tape: Tape, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    left, right = _frames(tape, values["left_ms"]), _frames(tape, values["right_ms"])
    line = Line((left, right), values["feedback"], values["ping_pong"])
    wet, dry = np.float32(values["mix"]), np.float32(1 - values["mix"])

    def change(block: Block) -> Block:
        repeats = line.process(block)
        return (dry * block + wet * repeats).astype(np.float32)

    return Treated(mapped(tape, change, cancel, tail=TAIL_MOST))


def _echo(tape: Tape, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    late = _frames(tape, values["delay_ms"])
    decay = np.float32(values["decay"])
    line = Line((late, late), values["decay"])
    return Treated(
        mapped(
            tape,
            lambda block: (block + decay * line.process(block)).astype(np.float32),
            cancel,
            tail=TAIL_MOST,
        )
    )


def _reverb_delay(tape: Tape, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    late = _frames(tape, values["delay_ms"])
    line = Line((late, late), values["decay"])
    decay, ring = np.float32(values["decay"]), values["reverb_decay"]
    hall = REVERB.prepare(tape.sample_rate, {"decay": 0.4 + 5.0 * ring * ring})
    wet, dry = np.float32(0.1 + 0.2 * ring), np.float32(0.85)

    def change(block: Block) -> Block:
        echoed = block + decay * line.process(block)
        answer = np.ascontiguousarray(echoed)
        hall.process(answer)
        sound: Block = (dry * echoed + wet * answer).astype(np.float32)
        return sound

    return Treated(mapped(tape, change, cancel, tail=TAIL_MOST))


def _widened(tape: Tape, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    late = max(1, _frames(tape, values["delay_ms"]))
    line = Line((late, late), 0.0)
    amount = np.float32(0.6 * values["amount"])

    def change(block: Block) -> Block:
        # What is in the middle goes to the sides, later, with opposite signs: in mono it is gone.
        late_middle = amount * line.process(np.stack([block.mean(axis=0)] * 2))[0]
        return np.stack([block[0] + late_middle, block[1] - late_middle]).astype(np.float32)

    return Treated(mapped(tape, change, cancel))


_TAPS: Final = 2047
_VOICE: Final = (150.0, 9000.0)


def _isolated(tape: Tape, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    band = Fir(_band(tape.sample_rate, *_VOICE))
    late = (_TAPS - 1) // 2
    held = np.zeros((2, late), np.float32)
    amount = np.float32(values["cancel_amount"])

    def change(block: Block) -> Block:
        nonlocal held
        middle = band.process(block.mean(axis=0).astype(np.float32))
        line = np.concatenate([held, block], axis=1)
        held = line[:, block.shape[1] :]
        sound: Block = (line[:, : block.shape[1]] - amount * middle).astype(np.float32)
        return sound

    said = "" if _has_sides(tape) else (
        "The sound is mono: what both sides share is all there is, so only its lowest and highest"
        " notes stay."
    )  # fmt: skip
    return Treated(mapped(tape, change, cancel, late=late), said)


def _has_sides(tape: Tape) -> bool:
    return any(float(np.abs(block[0] - block[1]).max()) > 1e-4 for block in tape.blocks())


def _band(sample_rate: int, low: float, high: float) -> NDArray[np.float64]:
    """The taps of a band-pass without delay of its own: a windowed sinc (Blackman)."""
    n = np.arange(_TAPS) - (_TAPS - 1) / 2
    high = min(high, 0.45 * sample_rate)
    ideal = 2 * high / sample_rate * np.sinc(2 * high / sample_rate * n)
    ideal -= 2 * low / sample_rate * np.sinc(2 * low / sample_rate * n)
    taps: NDArray[np.float64] = ideal * np.blackman(_TAPS)
    return taps


class Fir:
    """A finite filter by overlap and add; `process` takes any number of frames, one side."""

    def __init__(self, taps: NDArray[np.float64]) -> None:
        self._taps = taps
        self._over = np.zeros(len(taps) - 1)

    def process(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """The filtered sound, as late as the taps are."""
        size = len(sound) + len(self._taps) - 1
        room = 1 << (size - 1).bit_length()
        full = np.fft.irfft(np.fft.rfft(sound, room) * np.fft.rfft(self._taps, room), room)[:size]
        full[: len(self._over)] += self._over
        self._over = full[len(sound) :].copy()
        return full[: len(sound)].astype(np.float32)


_DECAY: Final = Param("decay", low=0.1, high=0.9, default=0.4, help="Each echo against the last.")

DELAY: Final = Treatment(
    "delay", "Delay", "Repeats, each side in its own time.",
    (
        Param("left_ms", unit="ms", low=0, high=2000, default=350.0, help="The left side's time."),
        Param("right_ms", unit="ms", low=0, high=2000, default=350.0, help="The right side's time."),
        Param("feedback", low=0, high=0.95, default=0.35, help="Each repeat against the last."),
        Param("mix", low=0, high=1, default=0.35, help="0 is the sound alone, 1 the repeats alone."),
        Param("ping_pong", Kind.SWITCH, default=False, help="Repeats change sides."),
    ),
    _delay, lengthens=True,
)  # fmt: skip
ECHO: Final = Treatment(
    "echo", "Echo", "The sound comes back, softer each time.",
    (Param("delay_ms", unit="ms", low=100, high=3000, default=400.0, help="How late it comes."),
     _DECAY),
    _echo, lengthens=True,
)  # fmt: skip
REVERB_DELAY: Final = Treatment(
    "reverb_delay", "Echo in a hall", "Echoes, and a hall that answers them.",
    (
        Param("delay_ms", unit="ms", low=100, high=2000, default=300.0, help="How late they come."),
        _DECAY,
        Param("reverb_decay", low=0.1, high=0.9, default=0.5, help="How long the hall rings."),
    ),
    _reverb_delay, lengthens=True,
)  # fmt: skip
STEREO_WIDENER: Final = Treatment(
    "stereo_widener", "Widener", "Wider, and the same as before in mono.",
    (
        Param("delay_ms", unit="ms", low=1, high=40, default=15.0, help="How far the sides part."),
        Param("amount", low=0, high=1, default=0.6, help="How wide it gets."),
    ),
    _widened,
)  # fmt: skip
PHASE_ISOLATION: Final = Treatment(
    "phase_isolation", "Centre removal", "Takes the voice out of the middle; bass and air stay.",
    (Param("cancel_amount", low=0.5, high=1, default=1.0, help="How much of the middle goes."),),
    _isolated,
)  # fmt: skip
