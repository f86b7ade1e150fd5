"""Who plays a piece that is there already: the genre's players, one of whom sings the tune."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..score.instruments import facts
from .arrange import ensemble
from .brief import Part
from .genre import Genre
from .hear import Heard
from .options import Options

MELODY: Final = "melody"
"""The name of the track that has the tune."""


def players_for(parts: Sequence[Part], heard: Heard) -> tuple[Part, ...]:
    """The genre's players, one of whom sings and does nothing else."""
    players = ensemble(parts)
    found = [part if part.role else part.model_copy(update={"role": "" if player.hands else
             player.role}) for part, player in zip(parts, players, strict=True)]  # fmt: skip
    singer = next((n for n, p in enumerate(players) if p.role == "melody" and not p.hands), None)
    if singer is not None:
        found[singer] = found[singer].model_copy(update={"name": MELODY, "role": "melody"})
    else:
        alone = next((n for n, p in enumerate(players) if "melody" in (p.role, *p.hands)), None)
        program = parts[alone].program if alone is not None else _singer(heard, parts)
        if sum(not part.drums for part in found) > 14:
            found.pop(next(n for n, part in enumerate(found) if not part.drums))
        found.insert(0, Part(name=MELODY, program=program, role="melody"))
        if alone is not None:
            own = parts[alone]
            found[alone + 1] = own.model_copy(update={"role": "chords"})
            if "bass" in players[alone].hands:
                found.append(Part(name=f"{own.name} left", program=own.program, role="bass"))
    names: set[str] = {MELODY}
    for n, part in enumerate(found):
        if part.name == MELODY and part.role != "melody":
            found[n] = part.model_copy(update={"name": f"{MELODY} {n + 1}"})
        names.add(found[n].name)
    return tuple(found)


def _singer(heard: Heard, parts: Sequence[Part]) -> int:
    """Who sings where the genre has no singer: who sang before, if that is an instrument for it."""
    program = heard.song.tracks[heard.lead].instrument.program
    if facts(program).role == "melody":
        return program
    tuned = [
        part.program for part in parts if not part.drums and facts(part.program).role != "bass"
    ]
    return tuned[0] if tuned else program


def band(genre: Genre) -> tuple[Part, ...]:
    from .genres import GENRES
    from .reader import read_brief

    shelf = GENRES if genre.name in GENRES else {genre.name: genre}
    return read_brief(genre.name, shelf, Options(genre=genre.name, seed=0)).parts
