"""What a drum is made of: parts that ring, noise and metal in bands, and what a drummer may turn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from types import MappingProxyType
from typing import Final

from ....param import Curve, Param

CONTROLS: Final = (
    "tune", "decay", "level", "tone", "attack", "snap", "noise", "sweep", "bend", "ring", "spread",
)  # fmt: skip
"""What can be turned on a drum; each drum has those that fit it."""

TUNE, DECAY, LEVEL, TONE, ATTACK, SNAP, NOISE, SWEEP, BEND, RING, SPREAD = range(len(CONTROLS))

FIXED: Final = -1
"""In the place of a control: nothing turns this."""

NEUTRAL: Final[Mapping[str, float]] = MappingProxyType({
    "tune": 440.0, "decay": 0.3, "level": 0.0, "tone": 4000.0, "attack": 0.0, "snap": 50.0,
    "noise": 50.0, "sweep": 0.0, "bend": 20.0, "ring": 0.3, "spread": 1.0,
})  # fmt: skip
"""Where a control stands that a drum does not have."""


class Shape(IntEnum):
    """What a filter lets through."""

    LOW = 0
    BAND = 1
    HIGH = 2


@dataclass(frozen=True, slots=True)
class Mode:
    """One partial of what rings: a sine.

    `ratio` is of the drum's tuned frequency, `gain` in dB, `length` a factor on its decay.
    """

    ratio: float
    gain: float = 0.0
    length: float = 1.0


@dataclass(frozen=True, slots=True)
class Band:
    """Noise, or noise and metal, through one filter, with an envelope of its own.

    `at` is the filter's frequency in Hz where the drum's tone stands at its default; it follows
    `follows` (TONE, TUNE or FIXED). `gain` in dB is the band's RMS level at its loudest.
    `seconds` is the time to −60 dB where `lasts` is FIXED, else a factor on DECAY or RING.
    `amount` is the control that turns its gain. With `metal` the drum's squares sound too, as much
    as its noise control leaves them. `rise` in seconds is the time constant of its beginning.
    A `pulsed` band begins again at each pulse of the strike, `twice` filters two times.
    """

    shape: Shape
    at: float
    q: float = 0.7
    gain: float = 0.0
    seconds: float = 1.0
    lasts: int = DECAY
    follows: int = TONE
    amount: int = FIXED
    metal: bool = False
    rise: float = 0.0
    pulsed: bool = False
    twice: bool = False


@dataclass(frozen=True, slots=True)
class Pulses:
    """Several strikes for one note: hands that clap, teeth that are scraped, beads that rattle.

    They come `spacing` seconds apart, each `shrink` times as strong as the one before, and stray
    from time and strength by `jitter`. Before the last, each fades 60 dB in `fast` seconds.
    """

    count: int = 1
    spacing: float = 0.01
    shrink: float = 1.0
    jitter: float = 0.0
    fast: float = 0.02


@dataclass(frozen=True, slots=True)
class Strike:
    """What one key of the kit does.

    `interval` is semitones from the drum's tune (times its spread), `pan` −1 to 1. `body` in dB
    is the gain of all modes, `rise` the time constant in seconds with which they begin, `lasts`
    the control (DECAY or RING) by which they die away, `squares` the ratios of the six square waves
    that make metal. `bright` is by how many octaves the hardest strike is brighter than the
    softest. Strikes of one `group` silence each other; 0 is no group. A `held` strike lasts while
    its key is down; `warble` is a rate in Hz and a depth of pitch and loudness.
    """

    key: int
    modes: tuple[Mode, ...] = ()
    bands: tuple[Band, ...] = ()
    interval: float = 0.0
    pan: float = 0.0
    body: float = 0.0
    rise: float = 0.0
    lasts: int = DECAY
    squares: tuple[float, ...] = ()
    bright: float = 1.5
    group: int = 0
    held: bool = False
    warble: tuple[float, float] = (0.0, 0.0)
    pulses: Pulses = field(default_factory=Pulses)


@dataclass(frozen=True, slots=True)
class Drum:
    """One instrument of the kit: its strikes, and its controls with their defaults.

    `named` gives a control another name on the knob: a snare's ring is its wires.
    """

    name: str
    title: str
    controls: Mapping[str, float]
    strikes: tuple[Strike, ...]
    named: Mapping[str, str] = field(default_factory=dict)

    def stands(self, control: str) -> float:
        """Where a control of this drum stands when nobody has turned it."""
        return self.controls.get(control, NEUTRAL[control])

    def knob(self, control: str) -> str:
        """The name of the parameter that turns a control: “kick_tune”."""
        return f"{self.name}_{self.named.get(control, control)}"

    @property
    def params(self) -> tuple[Param, ...]:
        """Its controls as parameters, in the order of `CONTROLS`, level always among them."""
        return tuple(
            self._param(control)
            for control in CONTROLS
            if control == "level" or control in self.controls
        )

    def _param(self, control: str) -> Param:
        unit, low, high, scaled, curve, text = _FACES[control]
        default = self.stands(control)
        if scaled:
            low, high = float(f"{low * default:.2g}"), float(f"{high * default:.2g}")
        words = text.format(self.title, part=self.named.get(control, control))
        return Param(
            self.knob(control), unit=unit, low=low, high=high, default=default, curve=curve,
            help=words,
        )  # fmt: skip


_LIN, _LOG = Curve.LINEAR, Curve.LOGARITHMIC

_FACES: Final[Mapping[str, tuple[str, float, float, bool, Curve, str]]] = MappingProxyType({
    "tune": ("Hz", 0.25, 4.0, True, _LOG, "The frequency to which the {0} is tuned."),
    "decay": ("s", 0.1, 10.0, True, _LOG, "How long the {0} rings until it is 60 dB softer."),
    "level": ("dB", -60.0, 24.0, False, _LIN, "How loud the {0} is."),
    "tone": ("Hz", 0.2, 4.0, True, _LOG, "Where the bright part of the {0} lies."),
    "attack": ("ms", 0.1, 60.0, False, _LOG, "How slowly the {0} begins, the stick apart."),
    "snap": ("%", 0.0, 100.0, False, _LIN, "How much is heard of what strikes the {0}."),
    "noise": ("%", 0.0, 100.0, False, _LIN, "How much noise is in the {0}."),
    "sweep": ("semitones", -24.0, 60.0, False, _LIN, "How far above its tune the {0} begins."),
    "bend": ("ms", 2.0, 200.0, False, _LOG, "How fast the pitch of the {0} falls to its tune."),
    "ring": ("s", 0.1, 10.0, True, _LOG, "How long the {part} of the {0} lasts (to −60 dB)."),
    "spread": ("semitones", 0.0, 7.0, False, _LIN, "How far one {0} is tuned from the next."),
})  # fmt: skip
"""Of each control: unit, bounds, whether these are factors on the default, curve, and help."""
