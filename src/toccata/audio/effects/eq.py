"""Eight hands on the tone: a low cut, a low shelf, four bells, a high shelf, a high cut."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

import numpy as np

from ...param import Curve, Kind, Param
from ..compiled import inner, kernel
from ..knobs import QUANTUM, Knobs, turn
from ..tape import Block
from .effect import Effect, Unit
from .guard import bounded, clean

BANDS: Final = (
    ("low_cut", "low cut", False, 30.0, 0.7071, 6.0),
    ("low_shelf", "low shelf", True, 100.0, 0.7071, 2.0),
    ("bell1", "first bell", True, 200.0, 1.0, 12.0),
    ("bell2", "second bell", True, 600.0, 1.0, 12.0),
    ("bell3", "third bell", True, 1800.0, 1.0, 12.0),
    ("bell4", "fourth bell", True, 5000.0, 1.0, 12.0),
    ("high_shelf", "high shelf", True, 8000.0, 0.7071, 2.0),
    ("high_cut", "high cut", False, 18000.0, 0.7071, 6.0),
)
"""Name, words, whether it has a gain, and so is on from the start, frequency, Q, highest Q."""

COLUMNS = 4
"""Each band has four knobs in a row: on, freq, gain, q."""

_LOW_CUT, _LOW_SHELF, _HIGH_SHELF, _HIGH_CUT = 0, 1, 6, 7


def _params() -> Iterator[Param]:
    for name, words, gained, frequency, q, most in BANDS:
        yield Param(f"{name}_on", Kind.SWITCH, default=gained, help=f"Whether the {words} works.")
        yield Param(
            f"{name}_freq", unit="Hz", low=20.0, high=20000.0, default=frequency,
            curve=Curve.LOGARITHMIC, help=f"Where the {words} works.",
        )  # fmt: skip
        if gained:
            yield Param(
                f"{name}_gain", unit="dB", low=-24.0, high=24.0, default=0.0,
                help=f"How much louder or softer the {words} makes it.",
            )  # fmt: skip
        yield Param(
            f"{name}_q", low=0.1 if most > 6 else 0.3, high=most, default=q,
            curve=Curve.LOGARITHMIC, help=f"How narrow the {words} is.",
        )  # fmt: skip
    yield Param(
        "gain", unit="dB", low=-24.0, high=24.0, default=0.0, help="How loud it is afterwards."
    )


PARAMS: Final = tuple(_params())


class Eq(Unit):
    """Second-order filters in a row, with the curves of the cookbook (Bristow-Johnson 1998).

    They are built as state-variable filters by the trapezoidal rule (Simper 2013), which stay
    steady while their knobs are turned; the cuts are of 12 dB an octave.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._places = np.array(
            [
                [knobs.place(f"{name}_{knob}") if gained or knob != "gain" else -1
                 for knob in ("on", "freq", "gain", "q")]
                for name, _, gained, *_ in BANDS
            ],
            np.int64,
        )  # fmt: skip
        self._gain = knobs.place("gain")
        self._state = np.zeros((len(BANDS), 2, 2), np.float64)
        self._coefs = np.zeros((2, len(BANDS), 5), np.float64)
        self._known = np.zeros(1, np.int64)
        self._line = np.zeros((2, QUANTUM), np.float64)

    @property
    def tail(self) -> float:
        # Bands at one place ring into each other, and what they lift takes longer to fall.
        rings = [self._ring(band) for band in BANDS]
        lifted = sum(
            max(0.0, self.knobs.goal(f"{name}_gain")) for name, _, gained, *_ in BANDS if gained
        )
        lifted += max(0.0, self.knobs.goal("gain"))
        return sum(rings) + lifted / 120.0 * max(rings) + 0.02

    def _ring(self, band: tuple[str, str, bool, float, float, float]) -> float:
        """For how many seconds a band rings on after 120 dB."""
        name, _, gained, *_ = band
        if not self.knobs.goal(f"{name}_on"):
            return 0.0
        grown = abs(self.knobs.goal(f"{name}_gain")) if gained else 0.0
        sharp = max(1.0, self.knobs.goal(f"{name}_q")) * 10 ** (grown / 40)
        freq = self.knobs.goal(f"{name}_freq")
        turn = math.pi * min(0.49, freq / self.sample_rate)
        # Near half the sample rate bands grow narrower than they would be in the analog world.
        narrow = turn * (1.0 + math.tan(turn) ** 2) / math.tan(turn)
        return 4.5 * sharp * narrow / freq

    def process(self, block: Block) -> None:
        _equalize(
            block, self.knobs.table, float(self.sample_rate), self._places, self._gain,
            self._state, self._coefs, self._known, self._line,
        )  # fmt: skip

    def reset(self) -> None:
        self.knobs.settle()
        self._state.fill(0.0)
        self._coefs.fill(0.0)
        self._known.fill(0)


@inner
def _write(coefs, band, on, frequency, gain, q, sample_rate):  # type: ignore[no-untyped-def]
    """g, k, and how much of the sound, of its band and of its lows is heard."""
    g = np.tan(np.pi * min(frequency, 0.48 * sample_rate) / sample_rate)
    a = 10.0 ** (gain / 40.0)
    k = 1.0 / q
    if band == _LOW_CUT:
        x, b, low = 1.0, -k, -1.0
    elif band == _HIGH_CUT:
        x, b, low = 0.0, 0.0, 1.0
    elif band == _LOW_SHELF:
        g /= np.sqrt(a)
        x, b, low = 1.0, k * (a - 1.0), a * a - 1.0
    elif band == _HIGH_SHELF:
        g *= np.sqrt(a)
        x, b, low = a * a, k * (1.0 - a) * a, 1.0 - a * a
    else:
        k /= a
        x, b, low = 1.0, k * (a * a - 1.0), 0.0
    coefs[0] = g
    coefs[1] = k
    # A band that is off lets the sound through; on the way it is both.
    coefs[2] = 1.0 + on * (x - 1.0)
    coefs[3] = on * b
    coefs[4] = on * low


@inner
def _through(coefs):  # type: ignore[no-untyped-def]
    """Whether a band does nothing: it is off, or has no gain."""
    return coefs[2] == 1.0 and coefs[3] == 0.0 and coefs[4] == 0.0


@kernel(
    "void(f4[:,::1], f8[:,::1], f8, i8[:,::1], i8, f8[:,:,::1], f8[:,:,::1], i8[::1], f8[:,::1])"
)
def _equalize(  # type: ignore[no-untyped-def]
    block, knobs, sample_rate, places, gain_place, state, coefs, known, lines
):
    frames = block.shape[1]
    for begin in range(0, frames, 64):
        turn(knobs)
        count = min(64, frames - begin)
        for band in range(8):
            at = places[band]
            moved = known[0] == 0
            for n in range(4):
                moved |= at[n] >= 0 and knobs[1, at[n]] != knobs[2, at[n]]
            for n in range(5):
                coefs[1, band, n] = coefs[0, band, n]
            if moved:
                gain = knobs[1, at[2]] if at[2] >= 0 else 0.0
                _write(
                    coefs[0, band], band, knobs[1, at[0]], knobs[1, at[1]], gain, knobs[1, at[3]],
                    sample_rate,
                )  # fmt: skip
                if known[0] == 0:
                    for n in range(5):
                        coefs[1, band, n] = coefs[0, band, n]
        known[0] = 1
        level = 10.0 ** (knobs[2, gain_place] / 20.0)
        level_step = (10.0 ** (knobs[1, gain_place] / 20.0) - level) / 64.0
        left, right = lines[0], lines[1]
        for i in range(count):
            left[i], right[i] = bounded(block[0, begin + i]), bounded(block[1, begin + i])
        for band in range(8):
            old, new, held = coefs[1, band], coefs[0, band], state[band]
            if _through(old) and _through(new):
                held[:] = 0.0
                continue
            # Both sides side by side: while one waits for its last frame, the other goes on.
            s1, s2, t1, t2 = held[0, 0], held[0, 1], held[1, 0], held[1, 1]
            for i in range(count):
                end = (i + 1) / 64.0
                g = old[0] + (new[0] - old[0]) * end
                k = old[1] + (new[1] - old[1]) * end
                x = old[2] + (new[2] - old[2]) * end
                b = old[3] + (new[3] - old[3]) * end
                low = old[4] + (new[4] - old[4]) * end
                a1 = 1.0 / (1.0 + g * (g + k))
                a2 = g * a1
                a3 = g * a2
                rest = left[i] - s2
                v1 = a1 * s1 + a2 * rest
                v2 = s2 + a2 * s1 + a3 * rest
                s1, s2 = 2.0 * v1 - s1, 2.0 * v2 - s2
                left[i] = x * left[i] + b * v1 + low * v2
                rest = right[i] - t2
                v1 = a1 * t1 + a2 * rest
                v2 = t2 + a2 * t1 + a3 * rest
                t1, t2 = 2.0 * v1 - t1, 2.0 * v2 - t2
                right[i] = x * right[i] + b * v1 + low * v2
            held[0, 0], held[0, 1], held[1, 0], held[1, 1] = (
                clean(s1),
                clean(s2),
                clean(t1),
                clean(t2),
            )
        for i in range(count):
            loud = level + level_step * (i + 1)
            block[0, begin + i] = left[i] * loud
            block[1, begin + i] = right[i] * loud


Eq.kernels = (_equalize,)

EQ: Final = Effect(
    "eq", "Equalizer", "Two cuts, two shelves and four bells.", PARAMS, Eq, linear=True
)  # fmt: skip
