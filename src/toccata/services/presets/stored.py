"""A preset: a piece that is written and waiting, and the words that it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from ...errors import Missing
from ...units import Bpm

if TYPE_CHECKING:
    from ...compose.brief import Brief

SONGS = "songs"


@dataclass(frozen=True)
class Preset:
    """One stored piece, and what its words ask for.

    `prompt` and `seed` make the piece again. The rest says what a listener can check: `tempo` in
    quarter notes a minute, `meter`, `key` in words, `programs` (General MIDI, 1 to 128, without the
    drums) in the order in which the prompt names them, `drums`, `bars`.
    """

    name: str
    title: str
    description: str
    genre: str
    prompt: str
    seed: int
    tempo: Bpm
    meter: tuple[int, int]
    key: str
    programs: tuple[int, ...]
    drums: bool
    bars: int

    @cached_property
    def source(self) -> str:
        """The program, as it is stored: `song.py`."""
        return self._read("py")

    @cached_property
    def brief(self) -> Brief:
        """The brief that it was written for."""
        from ...compose.brief import Brief

        return Brief.model_validate_json(self._read("json"))

    def broken_promises(self, brief: Brief) -> tuple[str, ...]:
        """What a brief says otherwise than this preset, one sentence each; empty where it keeps."""
        said = {
            "genre": (brief.genre, self.genre),
            "tempo": (brief.tempo, self.tempo),
            "meter": (brief.meter, self.meter),
            "key": (brief.key, self.key),
            "programs": (
                tuple(part.program for part in brief.parts if not part.drums), self.programs,
            ),
            "drums": (any(part.drums for part in brief.parts), self.drums),
            "bars": (brief.bars, self.bars),
            "seed": (brief.seed, self.seed),
        }  # fmt: skip
        return tuple(
            f"the {name} would be {found}, not {promised}"
            for name, (found, promised) in said.items()
            if found != promised
        )

    def _read(self, suffix: str) -> str:
        file = songs().joinpath(f"{self.name}.{suffix}")
        if not file.is_file():
            raise Missing(
                f"The stored piece of the preset “{self.name}” is not in this installation;"
                " install Toccata again, or in its source tree run"
                " `python -m toccata.services.presets.build`."
            )
        return file.read_text(encoding="utf-8")


def songs() -> Traversable:
    """The folder of the stored pieces."""
    return files(__package__).joinpath(SONGS)
