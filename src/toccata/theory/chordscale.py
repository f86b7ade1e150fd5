"""Over every chord stands a scale: it holds the chord's tones and leans to the key."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from .chord import Chord
from .key import Key
from .scale import Scale
from .scalenames import find_scale

_CANDIDATES: Final = (
    "ionian", "mixolydian", "dorian", "aeolian", "lydian", "phrygian", "locrian",
    "melodic minor", "lydian dominant", "phrygian dominant", "locrian #2", "harmonic minor",
    "mixolydian b6", "dorian b2", "lydian augmented", "dorian #4", "ionian #5", "locrian #6",
    "mixolydian b2", "harmonic major", "dorian b5", "ultralocrian", "whole half diminished",
    "altered", "whole tone", "half whole diminished", "lydian #2", "hungarian minor", "gypsy",
)  # fmt: skip
"""What improvisers put over chords, the most common first; of equally good ones it wins."""

_SYMMETRIC: Final = frozenset(
    {"altered", "whole tone", "half whole diminished", "whole half diminished", "ultralocrian"}
)
"""Scales that cannot keep to one letter a degree: their tones are matched by sound."""


@lru_cache(maxsize=4096)
def chord_scale(chord: Chord, key: Key) -> Scale:
    """The scale from the chord's root that holds all chord tones and most notes of the key.

    Notes of the key count first, then few notes outside, then the order of custom. N.C. gives
    the key's own scale.
    """
    if chord.is_silent:
        return key.scale
    home = {(pc - chord.root_pc) % 12 for pc in key.pitch_classes}
    fitting = [scale for scale in map(find_scale, _CANDIDATES) if _fits(scale, chord, 0 in home)]
    if not fitting:
        return find_scale("chromatic")

    def closeness(scale: Scale) -> tuple[int, int]:
        sizes = set(scale.semitones)
        return len(sizes & home) - len(sizes - home), -len(sizes)

    return max(fitting, key=closeness)


def _fits(scale: Scale, chord: Chord, at_home: bool) -> bool:
    """Whether the scale holds the chord's tones, third, fifth and seventh at their own letters.

    A root outside the key takes no minor ninth that the chord does not ask for: so a tritone
    substitute is Lydian dominant.
    """
    wanted = {tone.semitones % 12 for tone in chord.intervals}
    if not wanted <= set(scale.semitones):
        return False
    if scale.name not in _SYMMETRIC:
        places = set(zip(scale.letters, scale.semitones, strict=True))
        told = [tone for tone in chord.intervals if tone.number in (3, 5, 7)]
        if any((tone.number - 1, tone.semitones) not in places for tone in told):
            return False
    return (
        at_home
        or 1 in wanted
        or 1 not in scale.semitones
        or "3" not in {t.degree for t in chord.intervals}
    )
