"""A room with padded walls: a program plays in it, and only notes come out."""

from .layer import Found, Layer, best_layer, layers
from .limits import Limits
from .outcome import Outcome
from .program import run
from .server import Server

__all__ = ["Found", "Layer", "Limits", "Outcome", "Server", "best_layer", "layers", "run"]
