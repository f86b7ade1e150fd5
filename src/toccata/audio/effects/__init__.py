"""The shelf of effects: what is done to sound while it plays, one line each on this list."""

from __future__ import annotations

from ...catalog import Catalog
from . import chorus, compressor, convolution, deesser, exciter, gate, limiter, reverb, transient
from .effect import Effect, Unit

EFFECTS: Catalog[Effect] = Catalog(
    "effect",
    [
        reverb.REVERB,
        chorus.CHORUS,
        compressor.COMPRESSOR,
        gate.GATE,
        transient.TRANSIENT,
        deesser.DEESSER,
        limiter.LIMITER,
        exciter.EXCITER,
        convolution.CONVOLUTION,
    ],
    group="toccata.effects",
)
"""Every effect by name; packages add theirs under the entry-point group “toccata.effects”."""

__all__ = ["EFFECTS", "Effect", "Unit"]
