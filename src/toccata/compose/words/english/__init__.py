"""English, as musicians write it."""

from __future__ import annotations

from typing import Final

from ..language import Language
from . import forms, grammar, instruments, moods, styles

ENGLISH: Final = Language(
    name="English",
    numbers=grammar.NUMBERS,
    common=grammar.COMMON,
    musical=grammar.MUSICAL,
    instruments=instruments.INSTRUMENTS,
    ensembles=instruments.ENSEMBLES,
    sizes=instruments.SIZES,
    kit_pieces=instruments.KIT_PIECES,
    styles=styles.STYLES,
    weak_styles=styles.WEAK_STYLES,
    moods=moods.MOODS,
    speeds=moods.SPEEDS,
    energies=moods.ENERGIES,
    curves=moods.CURVES,
    images=moods.IMAGES,
    title_words=moods.TITLE_WORDS,
    meters=forms.METERS,
    counts=forms.COUNTS,
    forms=forms.FORMS,
    sections=forms.SECTIONS,
    lengths=forms.LENGTHS,
    modes=forms.MODES,
    short_modes=forms.SHORT_MODES,
    shy_modes=forms.SHY_MODES,
    mode_nouns=("scale", "mode", "raga", "raag", "maqam", "makam", "scale mode", "tonality"),
    **grammar.GRAMMAR,
)
