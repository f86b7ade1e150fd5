"""Over every chord stands a scale: it holds the chord's tones and leans to the key."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from .chord import Chord
from .key import Key
from .pitch import pretty
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


@dataclass(frozen=True, slots=True)
class Advice:
    """A scale to play over a chord; `outside` are its notes that the key does not have."""

    chord: Chord
    scale: Scale
    outside: tuple[str, ...]
    clashes: tuple[str, ...]
    """Notes a semitone above a chord tone: to pass over, not to stay on."""

    def explain(self) -> str:
        """Which notes it adds, and which of them to avoid."""
        said = f"Over {pretty(self.chord.symbol)} play {pretty(self.chord.root.note)} {self.scale.name}"
        if self.outside:
            said += f", with {', '.join(map(pretty, self.outside))} from outside the key"
        if self.clashes:
            said += f"; pass over {', '.join(map(pretty, self.clashes))}"
        return f"{said}."

    def __str__(self) -> str:
        return f"{self.chord.root.note} {self.scale.name}"

    def __repr__(self) -> str:
        return f"<Advice {self}>"


def scales_over(chord: Chord, key: Key, most: int = 5) -> list[Advice]:
    """The scales from the chord's root that hold all its tones, those nearest to the key first.

    At most `most`; none for N.C.
    """
    if chord.is_silent:
        return []
    tones = {tone.semitones % 12 for tone in chord.intervals}
    found = []
    for scale in _ranked(chord, key)[:most]:
        own = Key(chord.root.note, scale.name)
        outside = tuple(own.spelling(pc) for pc in own.pitch_classes if not key.contains(pc))
        sizes = [size for size in scale.semitones if size not in tones]
        clashing = [size for size in sizes if (size - 1) % 12 in tones]
        altered = chord.kind == "dominant" and not {5, 11} & set(clashing)
        clashes = () if altered else tuple(
            own.spelling((chord.root_pc + size) % 12) for size in clashing)  # fmt: skip
        found.append(Advice(chord, scale, outside, clashes))
    return found


@lru_cache(maxsize=4096)
def chord_scale(chord: Chord, key: Key) -> Scale:
    """The scale from the chord's root that holds all chord tones and most notes of the key.

    Notes of the key count first, then few notes outside, then the order of custom. N.C. gives
    the key's own scale.
    """
    if chord.is_silent:
        return key.scale
    return next(iter(_ranked(chord, key)), find_scale("chromatic"))


def _ranked(chord: Chord, key: Key) -> list[Scale]:
    """Every scale that fits, the best first."""
    home = {(pc - chord.root_pc) % 12 for pc in key.pitch_classes}
    fitting = [scale for scale in map(find_scale, _CANDIDATES) if _fits(scale, chord, 0 in home)]

    def distance(scale: Scale) -> tuple[int, int]:
        sizes = set(scale.semitones)
        return len(sizes - home) - len(sizes & home), len(sizes)

    return sorted(fitting, key=distance)


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
