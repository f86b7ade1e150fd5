"""Small pieces that the tests of analysis read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toccata.theory.chord import parse_chord
from toccata.theory.voiceleading import lead


@dataclass(frozen=True)
class Tone:
    start: float
    length: float
    pitch: int


def part(pitches: Sequence[int], length: float = 1.0, start: float = 0.0) -> list[Tone]:
    """One voice in equal notes."""
    return [Tone(start + place * length, length, pitch) for place, pitch in enumerate(pitches)]


def choir(symbols: str, length: float = 1.0) -> list[list[Tone]]:
    """Chord symbols as four parts, soprano first."""
    sung = lead([parse_chord(symbol) for symbol in symbols.split()])
    return [part([voicing[voice] for voicing in sung], length) for voice in (3, 2, 1, 0)]
