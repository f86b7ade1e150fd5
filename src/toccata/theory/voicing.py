"""A voicing lays a chord out under the hands: close, open, dropped, in fourths, rootless."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, permutations
from typing import Final

from ..errors import UnknownName, WrongUse
from .chord import Chord
from .interval import Interval

Shape = tuple[int, ...]
"""Rising semitones above C in some octave; a voicing is a shape moved by octaves."""


def voice(
    chord: Chord,
    style: str,
    low: int,
    high: int,
    near: Sequence[int] | int | None = None,
) -> tuple[int, ...]:
    """MIDI numbers, rising, of the chord in a style of `VOICINGS`; always from `low` to `high`.

    `near` is the voicing (or the note) before: the one that moves least is taken. Without it the
    middle of the range is sought. Where the range is too narrow for the style, the chord is laid
    out closer and thinner; N.C. and a range without any chord tone give no notes. The jazz styles
    (quartal, cluster, rootless) may add a ninth, eleventh or thirteenth that the chord implies.

    Raises `UnknownName` for a style and `WrongUse` when `low` is above `high`.
    """
    name = style.lower().replace("-", " ").replace("_", " ")
    if name not in _SHAPES:
        name = {
            "drop2": "drop 2",
            "drop3": "drop 3",
            "drop24": "drop 2+4",
            "drop2+4": "drop 2+4",
        }.get(name, name)
    if name not in _SHAPES:
        raise UnknownName("voicing", style, VOICINGS)
    if low > high:
        raise WrongUse(f"The range of a voicing goes from low to high, not from {low} to {high}.")
    if chord.is_silent:
        return ()
    for attempt in (name, "close", "three", "two", "one"):
        placed = list(_placed(_shapes(attempt, chord), low, high))
        if placed:
            return _best(placed, low, high, near)
    return ()


def _placed(shapes: tuple[Shape, ...], low: int, high: int) -> Iterator[Shape]:
    for shape in shapes:
        lift = -((shape[0] - low) // 12) * 12
        while shape[-1] + lift <= high:
            yield tuple(note + lift for note in shape)
            lift += 12


def _best(placed: list[Shape], low: int, high: int, near: Sequence[int] | int | None) -> Shape:
    if near is None or (not isinstance(near, int) and not near):
        middle = (low + high) / 2
        return min(placed, key=lambda notes: abs(sum(notes) / len(notes) - middle) + _mud(notes))
    before = [near] if isinstance(near, int) else sorted(near)

    def travel(notes: Shape) -> float:
        outward = sum(min(abs(note - old) for old in before) for note in notes)
        back = sum(min(abs(note - old) for note in notes) for old in before)
        return outward + back + abs(notes[-1] - before[-1]) + _mud(notes)

    return min(placed, key=travel)


def _mud(notes: Shape) -> float:
    """How muddy it sounds: thirds and seconds below the C under middle C blur."""
    return sum(4.0 for under, over in pairwise(notes) if under < 48 and over - under < 5)


def essentials(chord: Chord, count: int) -> tuple[int, ...]:
    """The `count` pitch classes that tell the chord, most telling first.

    Third and seventh, root, then what is altered, then the highest tension; a perfect fifth last.
    """

    def rank(tone: Interval) -> tuple[int, int]:
        if tone.number in (2, 3, 4):
            return 0, tone.number
        if tone.number in (6, 7):
            return 1, tone.number
        if tone.number == 1:
            return 2, 0
        if tone.number == 5:
            return (3, 0) if tone.alteration else (6, 0)
        return (4, tone.number) if tone.alteration else (5, -tone.number)

    ranked = sorted(chord.intervals, key=rank)
    told = [(chord.root_pc + tone.semitones) % 12 for tone in ranked]
    return tuple(dict.fromkeys(told))[:count]


def _rising(classes: Sequence[int]) -> Shape:
    """Pitch classes stacked in this order, each the next one above the last."""
    notes = [classes[0]]
    for pc in classes[1:]:
        notes.append(notes[-1] + ((pc - notes[-1]) % 12 or 12))
    return tuple(notes)


def _inversions(classes: Sequence[int]) -> list[Shape]:
    """Every close position of these pitch classes."""
    ordered = sorted(set(classes))
    return [_rising(ordered[turn:] + ordered[:turn]) for turn in range(len(ordered))]


def _four(chord: Chord) -> list[Shape]:
    """Every close position in four notes; a triad doubles its lowest at the top."""
    shapes = _inversions(essentials(chord, 4))
    return [shape if len(shape) >= 4 else (*shape, shape[0] + 12) for shape in shapes]


def _on_its_bass(chord: Chord, shapes: list[Shape]) -> list[Shape]:
    """With a slash, only shapes that stand on the bass; it is put below where none does."""
    if chord.bass is None:
        return shapes
    standing = [shape for shape in shapes if shape[0] % 12 == chord.bass_pc]
    return standing or [(shape[0] - (shape[0] - chord.bass_pc) % 12, *shape) for shape in shapes]


def _close(chord: Chord) -> list[Shape]:
    return _on_its_bass(chord, _inversions(essentials(chord, 5)))


def _open(chord: Chord) -> list[Shape]:
    """The second note from below goes up an octave."""
    closed = _inversions(essentials(chord, 4))
    opened = [tuple(sorted((*s[:1], *s[2:], s[1] + 12))) if len(s) > 2 else s for s in closed]
    return _on_its_bass(chord, opened)


def _dropping(*from_top: int) -> Callable[[Chord], list[Shape]]:
    """The named notes, counted from the top, go down an octave."""

    def dropped(chord: Chord) -> list[Shape]:
        found = []
        for shape in _four(chord):
            if len(shape) < 4:
                found.append(shape)
                continue
            lowered = {len(shape) - place for place in from_top}
            found.append(tuple(sorted(n - 12 if i in lowered else n for i, n in enumerate(shape))))
        return found

    return dropped


def _implied(chord: Chord) -> set[int]:
    """Chord tones and the tensions that its kind carries, as pitch classes."""
    added = {
        "minor": (2, 5),
        "dominant": (2, 9),
        "major": (2, 9),
        "half-diminished": (5,),
        "suspended": (2,),
    }
    has = {tone.number for tone in chord.intervals}
    more = {size for size in added.get(chord.kind, ()) if {2: 9, 5: 11, 9: 13}[size] not in has}
    if any(tone.alteration and tone.number in (5, 9, 13) for tone in chord.intervals):
        more = set()
    return {(chord.root_pc + size) % 12 for size in more} | set(chord.pitch_classes)


def _stacked(chord: Chord, gaps: tuple[int, ...]) -> list[Shape]:
    """Three or four of the chord's colours with only these gaps, with its guide tones if it can."""
    pool = _implied(chord)
    guides = set(chord.guide_tones)
    for size in (4, 3):
        found = [
            _rising(order)
            for order in permutations(sorted(pool), size)
            if all((b - a) % 12 in gaps for a, b in pairwise(order))
        ]
        for wanted in (guides, set(chord.guide_tones[:1])):
            told = [shape for shape in found if wanted <= {note % 12 for note in shape}]
            if told:
                return told
    return []


def _quartal(chord: Chord) -> list[Shape]:
    return _stacked(chord, (5,)) or _stacked(chord, (5, 6)) or _stacked(chord, (4, 5, 6))


def _cluster(chord: Chord) -> list[Shape]:
    return _stacked(chord, (1, 2)) or _stacked(chord, (1, 2, 3))


def _spread(chord: Chord) -> list[Shape]:
    """Bass, then fifth or seventh, then the third a tenth up, and a colour on top."""
    told = [pc for pc in essentials(chord, 4) if pc != chord.bass_pc]
    third, rest = (told[0], told[1:]) if told else (chord.bass_pc, [])
    fifths = [(chord.root_pc + t.semitones) % 12 for t in chord.intervals if t.number == 5]
    under = rest[0] if rest else third
    if len(rest) == 1 and fifths and fifths[0] not in (under, third, chord.bass_pc):
        rest = [*rest, fifths[0]]
    order = [chord.bass_pc, *([under] if rest else []), third, *rest[1:]]
    shape = _rising(order)
    return (
        [shape] if shape[-1] - shape[0] > 12 else [(shape[0], *(note + 12 for note in shape[1:]))]
    )


def _shell(chord: Chord) -> list[Shape]:
    root, guides = chord.root_pc, chord.guide_tones
    if len(guides) < 2:
        return [_rising((root, *guides))]
    return [_rising((root, guides[0], guides[1])), _rising((root, guides[1], guides[0]))]


def _rootless(chord: Chord, from_third: bool) -> list[Shape]:
    """Third, fifth (thirteenth on dominants), seventh, ninth; or from the seventh up.

    A triad has nothing to put for its root, so it stays whole.
    """
    tones = chord.tones
    third, *others = chord.guide_tones
    if "seventh" not in tones and "sixth" not in tones:
        return _close(chord)
    seventh = others[0] if others else chord.root_pc
    plain_ninth = (
        chord.root_pc
        if chord.kind in ("half-diminished", "diminished")
        else (chord.root_pc + 2) % 12
    )
    ninth = tones.get("ninth", plain_ninth)
    fifth = tones.get("fifth", tones.get("thirteenth", (chord.root_pc + 7) % 12))
    if chord.kind == "dominant" and (fifth - chord.root_pc) % 12 == 7:
        fifth = tones.get("thirteenth", fifth)
    order = (third, fifth, seventh, ninth) if from_third else (seventh, ninth, third, fifth)
    return [_rising(order)]


def _rootless_a(chord: Chord) -> list[Shape]:
    return _rootless(chord, True)


def _rootless_b(chord: Chord) -> list[Shape]:
    return _rootless(chord, False)


def _satb(chord: Chord) -> list[Shape]:
    """Four parts on the chord's bass, no more than an octave between the upper ones."""
    told = essentials(chord, 4)
    upper = [pc for pc in told if pc != chord.bass_pc]
    doubled = chord.root_pc if chord.kind != "diminished" else (told[0] if told else chord.root_pc)
    parts = [*upper, doubled, *upper, doubled, doubled][:3]
    found = []
    for order in set(permutations(parts)):
        base = _rising((chord.bass_pc, *order))
        found.extend([base, (base[0], *(note + 12 for note in base[1:]))])
    return sorted(shape for shape in found if all(b - a <= 12 for a, b in pairwise(shape[1:])))


def _fewer(count: int) -> Callable[[Chord], list[Shape]]:
    def thin(chord: Chord) -> list[Shape]:
        told = essentials(chord, count)
        return _inversions(told) if count > 1 else [(pc,) for pc in essentials(chord, 12)]

    return thin


_SHAPES: Final[dict[str, Callable[[Chord], list[Shape]]]] = {
    "close": _close,
    "open": _open,
    "drop 2": _dropping(2),
    "drop 3": _dropping(3),
    "drop 2+4": _dropping(2, 4),
    "quartal": _quartal,
    "cluster": _cluster,
    "spread": _spread,
    "shell": _shell,
    "rootless a": _rootless_a,
    "rootless b": _rootless_b,
    "satb": _satb,
    "three": _fewer(3),
    "two": _fewer(2),
    "one": _fewer(1),
}
VOICINGS: Final = tuple(name for name in _SHAPES if name not in ("three", "two", "one"))
"""The styles that can be asked for."""


@lru_cache(maxsize=4096)
def _shapes(style: str, chord: Chord) -> tuple[Shape, ...]:
    """A style's shapes of a chord, each starting on its pitch class between 0 and 11."""
    shapes = _SHAPES[style](chord)
    return tuple(tuple(n - shape[0] + shape[0] % 12 for n in shape) for shape in shapes if shape)
