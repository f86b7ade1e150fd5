"""The composer that answers by simple calls, for Python."""

from __future__ import annotations

from ..compose.mlcomposer import MLComposer, Model, Wish
from ..compose.sketch import Sketch

__all__ = ["MLComposer", "Model", "Sketch", "Wish"]
