"""Who writes the lines when one calls: the composer inside, or a model that has learned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Protocol, runtime_checkable

import numpy as np

from ..chance import SEEDS
from ..errors import UnknownName, WrongUse
from ..score.song import Song
from ..theory.key import Key
from .brief import Brief, Part
from .composer import compose as composed
from .extend import extend
from .genre import Genre
from .meaning import genre_of

_TRIES: Final = 8
"""How many melodies are tried where only the most expected will do."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a model is asked for: bars of 4/4 in a key, in a style, as surprising as `temperature`.

    `before` is what it shall continue; None where it begins.
    """

    key: Key
    bars: int
    temperature: float
    style: str
    seed: int
    before: Song | None = None


@runtime_checkable
class Model(Protocol):
    """Anything that writes lines: the composer inside, or one that has learned."""

    @property
    def name(self) -> str: ...
    def melody(self, wish: Wish) -> Song: ...
    def goes_on(self, wish: Wish) -> Song: ...


class Embedded:
    """The composer that is always there: it knows themes, phrases and cadences, and learned nothing."""

    name = "embedded"

    def melody(self, wish: Wish) -> Song:
        """A tune: at temperature 0 the most expected of several, later fewer are tried, then one."""
        genre = genre_of(wish.style)[0]
        tries = max(1, round(_TRIES * (1 - min(1.0, wish.temperature))))
        first = 0 if wish.temperature == 0 else wish.seed
        songs = [_tune(genre, wish, (first + n * 7919) % SEEDS) for n in range(tries)]
        return max(songs, key=lambda song: _expected(song, wish.key)) if tries > 1 else songs[0]

    def goes_on(self, wish: Wish) -> Song:
        """The piece and its continuation."""
        if wish.before is None:
            raise WrongUse("To go on, a model needs what came before.")
        seed = 0 if wish.temperature == 0 else wish.seed
        return extend(wish.before, wish.bars, seed)


MODELS: Final[tuple[Model, ...]] = (Embedded(),)
"""The models that can be named; the first is taken where none is."""


def model_of(model: str | Model | None) -> Model:
    """A model by its name, the first for None, or one of your own. Raises `UnknownName`."""
    if model is None:
        return MODELS[0]
    if not isinstance(model, str):
        if not isinstance(model, Model):
            raise WrongUse("A model has a name and the methods melody and goes_on.")
        return model
    for known in MODELS:
        if known.name == model:
            return known
    raise UnknownName("model", model, [known.name for known in MODELS],
                      "Take one of these, or none for the composer inside.")  # fmt: skip


def _tune(genre: Genre, wish: Wish, seed: int) -> Song:
    """One tune in a genre's manner, alone."""
    part = Part(name="melody", program=74, role="melody")
    brief = Brief(genre=genre.name, title="Melody", tempo=genre.tempo[1], tonic=wish.key.tonic,
                  mode=wish.key.mode, parts=(part,), bars=wish.bars, seed=seed)  # fmt: skip
    return composed(brief, genre)


def _expected(song: Song, key: Key) -> float:
    """How little a tune surprises: small steps, rhythms that come again, the tonic at the end."""
    notes = song.tracks[0].notes
    moves = np.abs(np.diff(notes.pitch))
    bar = int(song.meters[0].bar(song.resolution))
    rhythms: dict[int, list[int]] = {}
    for start in notes.start.tolist():
        rhythms.setdefault(start // bar, []).append(start % bar)
    kinds = len({tuple(row) for row in rhythms.values()}) / max(1, len(rhythms))
    home = int(notes.pitch[-1]) % 12 == key.tonic_pc
    step = float(moves.mean()) if len(moves) else 0.0
    return -step - 2.0 * kinds - 2.0 * float((moves > 5).mean() if len(moves) else 0) + home
