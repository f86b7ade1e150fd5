"""An effect: what is done to sound while it plays, block by block, with knobs that may be turned."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from ...param import Param
from ..compiled import Kernel
from ..knobs import Knobs, declared
from ..tape import Block

MIX: Final = Param(
    "mix", unit="%", low=0.0, high=100.0, default=100.0,
    help="How much of the effect is heard; the rest is the sound as it was.",
)  # fmt: skip


class Unit(ABC):
    """One effect at work, in one place of one mix: the only thing here that has a memory.

    `process` may be called with any multiple of 64 frames; however the sound is divided, the
    samples are the same. It makes no arrays that grow with time, keeps what it needs between
    blocks, and never fails for any finite sound.
    """

    kernels: ClassVar[tuple[Kernel[Any, Any], ...]] = ()
    """What has to be compiled before it can work."""

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        self.sample_rate, self.knobs = sample_rate, knobs

    @property
    def latency(self) -> int:
        """By how many frames the sound comes out later than it went in."""
        return 0

    @property
    def tail(self) -> float:
        """For how many seconds at most something is heard (above −90 dB) after the last sound."""
        return 0.0

    def set(self, name: str, value: float) -> None:
        """Turn a knob; raises `UnknownName` and `OutOfRange`."""
        self.knobs.set(name, value)

    @abstractmethod
    def process(self, block: Block) -> None:
        """Replace sound (2, n) by what the effect makes of it; n is a multiple of 64."""

    def listen(self, key: Block) -> None:  # noqa: ARG002
        """Another sound (2, n) for an effect with `keyed` to follow, instead of its own.

        It is given before each block, of the block's length, and is left as it is.
        """
        return None

    @abstractmethod
    def reset(self) -> None:
        """Forget all sound; knobs stand where they were going. Then it is as it was when made."""


@dataclass(frozen=True, slots=True, eq=False)
class Effect:
    """One entry of the shelf.

    `linear` is true where the answer to a sum is the sum of the answers: such a bus can be divided
    among stems. `keyed` effects can listen to another sound (sidechain).
    """

    name: str
    title: str
    help: str
    params: tuple[Param, ...]
    unit: type[Unit]
    linear: bool = False
    keyed: bool = False

    def __post_init__(self) -> None:
        declared(self.name, self.params, self.unit, Unit)

    def prepare(self, sample_rate: int, values: Mapping[str, Any] | None = None) -> Unit:
        """The effect ready to work; raises what its parameters raise."""
        return self.unit(sample_rate, Knobs(self.params, values or {}, sample_rate))
