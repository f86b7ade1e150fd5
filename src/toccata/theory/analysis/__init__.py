"""Listening with a pencil: from notes to keys, chords, cadences, phrases and form."""

from __future__ import annotations

from .checking import Checked, check, mend_all
from .flaw import RULES, Flaw
from .hearing import Bars, Heard, NoteLike
from .lines import Edit, Voices, strands_of, voices_of
from .listen import analyze
from .manners import Manner, manner_of
from .ornaments import Ornament
from .phrases import Cadence, Phrase
from .repetition import SectionSpan
from .report import Analysis, ChordSpan, Finding, KeyArea, explain_chord, function_of
from .rules import flaws

__all__ = [
    "analyze", "Analysis", "NoteLike", "Heard", "Bars", "ChordSpan", "KeyArea", "Ornament",
    "Phrase", "Cadence", "SectionSpan", "Finding", "explain_chord", "function_of",
    "check", "Checked", "mend_all", "Edit", "Voices", "voices_of", "strands_of", "Manner", "manner_of",
    "Flaw", "RULES", "flaws",
]  # fmt: skip
