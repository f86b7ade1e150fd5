"""The shelf of effects: what is done to sound while it plays, one line each on this list."""

from __future__ import annotations

from ...catalog import Catalog
from . import (
    autopan,
    bitcrush,
    chorus,
    compressor,
    convolution,
    deesser,
    delay,
    eq,
    exciter,
    filter,
    flanger,
    gain,
    gate,
    limiter,
    phaser,
    reverb,
    ringmod,
    saturation,
    transient,
    tremolo,
    vibrato,
    width,
)
from .effect import Effect, Unit

EFFECTS: Catalog[Effect] = Catalog(
    "effect",
    [
        reverb.REVERB,
        convolution.CONVOLUTION,
        delay.DELAY,
        chorus.CHORUS,
        flanger.FLANGER,
        phaser.PHASER,
        tremolo.TREMOLO,
        vibrato.VIBRATO,
        autopan.AUTOPAN,
        ringmod.RINGMOD,
        compressor.COMPRESSOR,
        limiter.LIMITER,
        gate.GATE,
        transient.TRANSIENT,
        deesser.DEESSER,
        eq.EQ,
        filter.FILTER,
        saturation.SATURATION,
        exciter.EXCITER,
        bitcrush.BITCRUSH,
        width.WIDTH,
        gain.GAIN,
    ],
    group="toccata.effects",
)
"""Every effect by name; packages add theirs under the entry-point group “toccata.effects”."""

__all__ = ["EFFECTS", "Effect", "Unit"]
