"""The shelf of effects: what is done to sound while it plays, one line each on this list."""

from __future__ import annotations

from ...catalog import Catalog
from . import (
    autopan,
    bitcrush,
    chorus,
    delay,
    eq,
    filter,
    flanger,
    gain,
    phaser,
    reverb,
    ringmod,
    saturation,
    tremolo,
    vibrato,
    width,
)
from .effect import Effect, Unit

EFFECTS: Catalog[Effect] = Catalog(
    "effect",
    [
        reverb.REVERB,
        delay.DELAY,
        chorus.CHORUS,
        flanger.FLANGER,
        phaser.PHASER,
        tremolo.TREMOLO,
        vibrato.VIBRATO,
        autopan.AUTOPAN,
        ringmod.RINGMOD,
        bitcrush.BITCRUSH,
        saturation.SATURATION,
        filter.FILTER,
        eq.EQ,
        width.WIDTH,
        gain.GAIN,
    ],
    group="toccata.effects",
)
"""Every effect by name; packages add theirs under the entry-point group “toccata.effects”."""

__all__ = ["EFFECTS", "Effect", "Unit"]
