"""What a player sounds like: the genre's own voices and effects where General MIDI falls short."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from .bar import Player
from .genre import Genre

SYNTHS: Final = frozenset({39, 40, 51, 52, 55, 63, 64, *range(81, 105)})
"""General MIDI programs that stand for any synthesizer; all others are instruments that exist."""

MACHINES: Final = frozenset({25, 26})
"""Kits that stand for any drum machine."""

SAID: Final[Mapping[str, str]] = {}
"""Words in a player's name that say a sound outright, and the voice and preset of it."""


def sound_of(player: Player, genre: Genre) -> tuple[str, str]:
    """The voice and the preset that play: what the name says, else what the genre is used to.

    ("", "") means the SoundFont: instruments that exist keep their recordings.
    """
    name = f" {' '.join(re.findall(r'[a-z0-9]+', player.name.lower()))} "
    synthetic = player.program in (MACHINES if player.drums else SYNTHS)
    said = next((sound for word, sound in SAID.items() if f" {word} " in name), "")
    if not said and synthetic:
        said = genre.sounds.get(player.role, "")
    voice, _, preset = said.partition("/")
    return voice, preset


def chain_of(player: Player, players: Sequence[Player], genre: Genre) -> str:
    """The effects that a player's sound goes through in this music.

    "{drums}" in a genre's chain stands for the name of the drums; without drums the effect that
    names them is left out.
    """
    drums = next((each.name for each in players if each.role == "drums"), "")
    links = genre.chains.get(player.role, "").split(",")
    kept = [link for link in links if link and (drums or "{drums}" not in link)]
    return ",".join(kept).replace("{drums}", drums)
