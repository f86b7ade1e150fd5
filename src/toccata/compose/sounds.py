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

SAID: Final[Mapping[str, str]] = {
    "supersaw": "supersaw", "super saw": "supersaw", "hoover": "hoover", "screech": "hardstyle screech",
    "sync lead": "sync lead", "trance lead": "supersaw", "acid": "acid", "303": "acid",
    "tb303": "acid", "reese": "reese", "808 bass": "808", "808 sub": "808",
    "wobble bass": "wobble bass", "growl bass": "growl bass", "sub bass": "sub bass",
    "sub": "sub bass", "sine bass": "sub bass", "moog bass": "synthwave bass",
    "analog bass": "synthwave bass", "analogue bass": "synthwave bass", "saw bass": "synthwave bass",
    "rubber bass": "rubber bass", "chiptune lead": "chip pulse", "chip lead": "chip pulse",
    "pulse lead": "chip pulse", "8 bit synth": "chip pulse", "chip synth": "chip pulse",
    "gameboy": "chip square", "game boy": "chip square", "nes synth": "chip square",
    "dub siren": "dub siren", "fm bass": "fm/dx bass", "lately bass": "fm/dx bass",
    "log drum": "fm/log drum", "noise sweep": "noise sweep",
}  # fmt: skip
"""Words in a player's name that say a sound outright; alone it is a preset of the synthesizer."""

SAID_OF_DRUMS: Final[Mapping[str, str]] = {
    "808": "808", "tr808": "808", "909": "909", "tr909": "909", "606": "606", "linn": "eighties",
    "linndrum": "eighties", "lm 1": "eighties", "dmx": "eighties", "gated drums": "eighties",
    "techno drums": "techno", "house drums": "house", "trap drums": "trap",
    "lofi drums": "dusty", "dusty drums": "dusty", "boom bap drums": "dusty",
}  # fmt: skip
"""Words in the name of a drum machine, and the kit that they mean."""


def sound_of(player: Player, genre: Genre) -> tuple[str, str]:
    """The voice and the preset that play: what the name says, else what the genre is used to.

    ("", "") means the SoundFont: instruments that exist keep their recordings.
    """
    said = said_by(player.name, player.drums)
    if not said and player.program in (MACHINES if player.drums else SYNTHS):
        said = genre.sounds.get(player.role, "")
    voice, _, preset = said.partition("/")
    return voice, preset


def said_by(name: str, drums: bool) -> str:
    """The "voice/preset" that a player's name says outright ("reese bass"), or ""."""
    words = f" {' '.join(re.findall(r'[a-z0-9]+', name.lower()))} "
    table, voice = (SAID_OF_DRUMS, "drumkit") if drums else (SAID, "subtractive")
    found = next((sound for word, sound in table.items() if f" {word} " in words), "")
    return found if "/" in found or not found else f"{voice}/{found}"


def chain_of(player: Player, players: Sequence[Player], genre: Genre) -> str:
    """The effects that a player's sound goes through in this music.

    "{drums}" in a genre's chain stands for the name of the drums; without drums the effect that
    names them is left out.
    """
    drums = next((each.name for each in players if each.role == "drums"), "")
    links = genre.chains.get(player.role, "").split(",")
    kept = [link for link in links if link and (drums or "{drums}" not in link)]
    return ",".join(kept).replace("{drums}", drums)
