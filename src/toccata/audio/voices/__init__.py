"""The shelf of voices: what a part can be played with, one line each on this list."""

from __future__ import annotations

from ...catalog import Catalog
from . import drumkit, fm, plucked, sampler, soundfont, subtractive
from .voice import Player, Preset, Stage, Voice

VOICES: Catalog[Voice] = Catalog(
    "voice",
    [
        soundfont.SOUNDFONT,
        subtractive.SUBTRACTIVE,
        fm.FOUR_OPERATORS,
        plucked.STRINGS,
        drumkit.DRUMKIT,
        sampler.SAMPLES,
    ],
    group="toccata.voices",
)
"""Every voice by name; packages add theirs under the entry-point group “toccata.voices”."""

__all__ = ["VOICES", "Player", "Preset", "Stage", "Voice"]
