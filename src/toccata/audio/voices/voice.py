"""A voice: what turns a part's messages into sound, with presets and knobs."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from ...catalog import Catalog
from ...errors import WrongUse
from ...param import Param
from ..compiled import Kernel
from ..knobs import Knobs, declared
from ..message import Message
from ..tape import Block


@dataclass(frozen=True, slots=True)
class Stage:
    """What every player of one rendering has in common."""

    sample_rate: int
    soundfont: Path | None = None
    """The SoundFont for the voices that need one."""


class Player(ABC):
    """A voice at work, playing one part.

    Messages take effect at the next frame that is made. `add_to` may be called with any multiple
    of 64 frames; however the time is divided, the samples are the same.
    """

    kernels: ClassVar[tuple[Kernel[Any, Any], ...]] = ()
    """What has to be compiled before it can play."""

    def __init__(self, stage: Stage, knobs: Knobs, *, drums: bool = False) -> None:
        self.stage, self.knobs, self.drums = stage, knobs, drums

    @property
    def latency(self) -> int:
        """By how many frames the sound comes later than its message."""
        return 0

    @property
    @abstractmethod
    def sounding(self) -> bool:
        """Whether anything is heard; while not, `add_to` would add exact zeros."""

    @abstractmethod
    def act(self, message: Message) -> None:
        """Do what a message says; what the voice does not know is passed over.

        A `SET` message turns the knob of its name (without the word “voice.”): it raises
        `UnknownName` and `OutOfRange`.
        """

    @abstractmethod
    def add_to(self, out: Block) -> None:
        """Add the next n frames to `out` (2, n); n is a multiple of 64."""

    @abstractmethod
    def reset(self) -> None:
        """Silence, and everything as it was when made."""

    def close(self) -> None:
        """Give back what the garbage collector does not see."""
        return None


@dataclass(frozen=True, slots=True)
class Preset:
    """A sound with a name: values for some of a voice's parameters, the rest at their defaults.

    `family` is what it is for: bass, lead, pad, keys, pluck, brass, strings, bells, drums, effect.
    """

    name: str
    family: str
    about: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """One entry of the shelf. The first preset is the one that sounds where none is named."""

    name: str
    title: str
    help: str
    params: tuple[Param, ...]
    presets: Catalog[Preset]
    player: type[Player]

    def __post_init__(self) -> None:
        declared(self.name, self.params, self.player, Player)
        if not len(self.presets):
            raise WrongUse(f"The voice “{self.name}” needs a preset, if only for its defaults.")

    def prepare(
        self,
        stage: Stage,
        preset: str = "",
        values: Mapping[str, Any] | None = None,
        *,
        drums: bool = False,
    ) -> Player:
        """A player with a preset's values and, over them, `values`.

        Raises `UnknownName` for a preset or a parameter that there is not, and what the
        parameters raise.
        """
        chosen = self.presets[preset or self.presets.names[0]]
        knobs = Knobs(self.params, {**chosen.values, **(values or {})}, stage.sample_rate)
        return self.player(stage, knobs, drums=drums)
