"""What is done to sound while it plays: effects that work block by block."""

from .chorus import Chorus
from .reverb import Reverb

__all__ = ["Chorus", "Reverb"]
