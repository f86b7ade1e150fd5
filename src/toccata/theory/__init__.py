"""What every musician knows: pitches, scales, chords, progressions, voices, meters and keys."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from .chord import NO_CHORD, Chord, parse_chord
from .interval import Interval, between, parse_interval
from .key import Key, parse_key
from .pitch import Pitch, parse_pitch, pitch_class
from .scale import Scale
from .scalenames import find_scale
from .spelling import midi_name, spell

if TYPE_CHECKING:
    from .chordscale import Advice, chord_scale, scales_over
    from .circle import CIRCLE
    from .explaining import (
        explain_counterpoint,
        explain_leading,
        explain_numeral,
        explain_voicing,
    )
    from .generation import STYLES, Generated, generate
    from .guitar import Grip, grips
    from .keyfinding import KeyGuess, find_key
    from .musictheory import MusicTheory
    from .naming import name_chord
    from .numeral import numeral_of, roman
    from .polychord import Polychord, parse_polychord
    from .progression import Progression
    from .realization import find_progression, realize
    from .reharmonization import Harmonization, reharmonize
    from .rhythm import Meter, euclid, parse_meter
    from .scalesearch import Holding, modes_of, scales_holding
    from .scl import Tuning, parse_scl
    from .species import counterpoint, judge
    from .substitution import Substitute, substitutes
    from .swing import swing_of, swung, syncopation
    from .timelines import Timeline, find_timeline
    from .transposing import INSTRUMENTS, Capo, Transposition, capos
    from .voiceleading import Fault, faults, lead
    from .voicing import VOICINGS, voice

__all__ = [
    "Pitch", "parse_pitch", "pitch_class", "spell", "midi_name",
    "Interval", "between", "parse_interval",
    "Scale", "find_scale", "Key", "parse_key", "KeyGuess", "find_key",
    "Chord", "NO_CHORD", "parse_chord", "name_chord", "roman", "numeral_of",
    "Progression", "find_progression", "realize",
    "VOICINGS", "voice", "lead", "Fault", "faults",
    "Meter", "parse_meter", "euclid", "Timeline", "find_timeline",
    "generate", "Generated", "STYLES", "substitutes", "Substitute", "reharmonize", "Harmonization",
    "CIRCLE", "INSTRUMENTS", "Transposition", "Capo", "capos", "scales_over", "Advice",
    "chord_scale", "counterpoint", "judge", "grips", "Grip", "Polychord", "parse_polychord",
    "Tuning", "parse_scl",
    "explain_numeral", "explain_voicing", "explain_leading", "explain_counterpoint",
    "scales_holding", "Holding", "modes_of", "syncopation", "swung", "swing_of", "MusicTheory",
]  # fmt: skip

_UPSTAIRS: Final = {
    "rhythm": "Meter euclid parse_meter",
    "numeral": "numeral_of roman",
    "naming": "name_chord",
    "keyfinding": "KeyGuess find_key",
    "explaining": "explain_numeral explain_voicing explain_leading explain_counterpoint",
    "species": "counterpoint judge",
    "generation": "generate Generated STYLES",
    "guitar": "grips Grip",
    "musictheory": "MusicTheory",
    "polychord": "Polychord parse_polychord",
    "chordscale": "chord_scale scales_over Advice",
    "circle": "CIRCLE",
    "transposing": "INSTRUMENTS Transposition Capo capos",
    "progression": "Progression",
    "realization": "find_progression realize",
    "timelines": "Timeline find_timeline",
    "voiceleading": "lead faults Fault",
    "voicing": "VOICINGS voice",
    "reharmonization": "reharmonize Harmonization",
    "scalesearch": "scales_holding Holding modes_of",
    "scl": "Tuning parse_scl",
    "substitution": "substitutes Substitute",
    "swing": "syncopation swung swing_of",
}
"""What is imported when it is first asked for, so that the room opens quickly."""
_WHERE: Final = {name: module for module, names in _UPSTAIRS.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module 'toccata.theory' has no attribute '{name}'")
    found = getattr(import_module(f"{__name__}.{_WHERE[name]}"), name)
    globals()[name] = found
    return found
