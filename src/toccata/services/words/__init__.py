"""Words become a brief, and a brief becomes a program, with the help of a language model."""

from .brief import brief_from_words
from .code import code_from_brief
from .model import LanguageModel

__all__ = ["LanguageModel", "brief_from_words", "code_from_brief"]
