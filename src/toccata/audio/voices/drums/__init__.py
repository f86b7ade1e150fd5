"""The drums of the kit, one line each on this list: every percussion key of General MIDI."""

from __future__ import annotations

from typing import Final

from .cymbals import BELL, CHINA, COWBELL, CRASH, RIDE, SPLASH
from .drum import Drum
from .hands import BONGO, CONGA, CUICA, TIMBALE
from .hats import HAT
from .kick import KICK
from .shaken import CABASA, GUIRO, MARACAS, TAMBOURINE, VIBRASLAP, WHISTLE
from .snare import CLAP, RIM, SNARE
from .toms import TOM
from .wood import AGOGO, BLOCK, CLAVES, TRIANGLE

DRUMS: Final[tuple[Drum, ...]] = (
    KICK, SNARE, RIM, CLAP, HAT, TOM, CRASH, RIDE, BELL, SPLASH, CHINA, COWBELL, TAMBOURINE,
    VIBRASLAP, BONGO, CONGA, TIMBALE, AGOGO, CABASA, MARACAS, WHISTLE, GUIRO, CLAVES, BLOCK,
    CUICA, TRIANGLE,
)  # fmt: skip
"""In the order in which their knobs stand."""
