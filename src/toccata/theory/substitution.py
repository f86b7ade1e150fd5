"""What may stand for a chord: tritone, relative, borrowed, secondary dominant, passing diminished."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .chord import Chord
from .interval import degree
from .key import Key
from .numeral import numeral_of, roman
from .pitch import pitch_class, pretty
from .symbol import formula_of


@dataclass(frozen=True, slots=True)
class Substitute:
    """A way to say a chord otherwise: its `name`, the `chords` that are played, and the reason."""

    name: str
    chords: tuple[Chord, ...]
    reason: str

    def explain(self) -> str:
        """Why it works."""
        return f"{' '.join(pretty(c.symbol) for c in self.chords)} ({self.name}): {self.reason}"

    def __str__(self) -> str:
        return " ".join(pretty(chord.symbol) for chord in self.chords)

    def __repr__(self) -> str:
        return f"<Substitute {self.name}: {self}>"


@lru_cache(maxsize=2048)
def substitutes(chord: Chord, key: Key, after: Chord | None = None) -> tuple[Substitute, ...]:
    """What may stand for the chord in the key, the nearest first; `after` is the chord that follows.

    With more chords than one, they share the time of the old one. N.C. has no substitute.
    """
    if chord.is_silent:
        return ()
    found: list[Substitute] = []
    for make in (_relatives, _tritone, _approaches, _borrowed, _diminished, _coltrane):
        for substitute in make(chord, key, after):
            known = {other.chords for other in found}
            if substitute.chords not in known and substitute.chords != (chord,):
                found.append(substitute)
    return tuple(found)


def _plain(key: Key) -> tuple[str, ...]:
    if key.is_minor:
        return ("i7", "iiø7", "IIImaj7", "iv7", "V7", "VImaj7", "VII7")
    return ("Imaj7", "ii7", "iii7", "IVmaj7", "V7", "vi7", "viiø7")


def _relatives(chord: Chord, key: Key, _after: Chord | None) -> Iterator[Substitute]:
    """Chords of the key that share most notes."""
    own = set(chord.pitch_classes)
    rated = []
    for text in _plain(key):
        other = roman(text, key)
        if len(own) == 3:
            other = Chord(other.root, other.intervals[:3])
        shared = own & set(other.pitch_classes)
        if other.root_pc != chord.root_pc and len(shared) >= 2:
            rated.append((-len(shared), text, other, shared))
    for _, _, other, shared in sorted(rated, key=lambda row: row[:2]):
        notes = ", ".join(pretty(note) for note in other.notes if pitch_class(note) in shared)
        yield Substitute("relative", (other,), f"it shares {notes} with {pretty(chord.symbol)}.")


def _tritone(chord: Chord, key: Key, after: Chord | None) -> Iterator[Substitute]:
    if chord.kind != "dominant":
        return
    root = degree("b5").above(chord.root)
    other = Chord(root, formula_of("7")) if abs(root.accidental) < 2 else chord.transposed(6, key)
    third, seventh = (pretty(note) for note in (chord.notes[1], chord.notes[3]))
    goal = f" and its bass falls a semitone to {pretty(after.symbol)}" if after and (
        other.root_pc - after.root_pc) % 12 == 1 else ""  # fmt: skip
    yield Substitute("tritone", (other,), f"both have the tritone {third}–{seventh}{goal}.")


def _approaches(chord: Chord, key: Key, _after: Chord | None) -> Iterator[Substitute]:
    """The chord's own dominant, or its two and five, before it."""
    if chord.kind not in ("major", "minor", "dominant"):
        return
    home = Key(chord.root.note, "minor" if chord.is_minor else "major")
    five = roman("V7", home)
    yield Substitute(
        "secondary dominant", (five, chord),
        f"{pretty(five.symbol)} leads to {pretty(chord.symbol)} as {pretty(numeral_of(five, key))}.",
    )  # fmt: skip
    two = roman("iiø7" if chord.is_minor else "ii7", home)
    yield Substitute(
        "two-five", (two, five, chord),
        f"{pretty(two.symbol)} and {pretty(five.symbol)} are the two and the five of {pretty(chord.symbol)}.",
    )  # fmt: skip


def _borrowed(chord: Chord, key: Key, _after: Chord | None) -> Iterator[Substitute]:
    """The same degree from the parallel key, and the backdoor dominant."""
    other = key.parallel
    for text in _plain(other):
        lent = roman(text, other)
        if len(chord.intervals) == 3:
            lent = Chord(lent.root, lent.intervals[:3])
        same_letter = lent.root.letter == chord.root.letter
        if same_letter and set(lent.pitch_classes) != set(chord.pitch_classes):
            yield Substitute(
                "modal interchange", (lent,), f"the same degree, lent by {other.name}."
            )
    if chord.kind == "dominant" and (chord.root_pc - key.tonic_pc) % 12 == 7 and not key.is_minor:
        backdoor = roman("bVII7", key)
        yield Substitute(
            "backdoor", (backdoor,),
            "bVII7 comes home by the back door:"
            f" its seventh {pretty(backdoor.notes[3])} falls into the tonic chord.",
        )  # fmt: skip


def _diminished(chord: Chord, _key: Key, after: Chord | None) -> Iterator[Substitute]:
    """A diminished seventh for a dominant, or between two chords a tone apart."""
    if chord.kind == "dominant":
        root = degree("3").above(chord.root)
        dim = Chord(root, formula_of("dim7"))
        yield Substitute(
            "diminished", (dim,), f"it is {pretty(chord.symbol)} with a flat ninth and no root."
        )
    if after is not None and (after.root_pc - chord.root_pc) % 12 == 2:
        root = degree("#1").above(chord.root)
        if abs(root.accidental) < 2:
            passing = Chord(root, formula_of("dim7"))
            yield Substitute(
                "passing diminished", (chord, passing),
                f"the bass climbs by semitones from {pretty(chord.symbol)} to {pretty(after.symbol)}.",
            )  # fmt: skip


def _coltrane(chord: Chord, _key: Key, after: Chord | None) -> Iterator[Substitute]:
    """A five that goes home through two more keys, major thirds apart."""
    home = after if after is not None and after.kind == "major" else None
    if chord.kind != "dominant" or home is None or (home.root_pc - chord.root_pc) % 12 != 5:
        return
    down = home.transposed(-4, Key(home.root.note)), home.transposed(4, Key(home.root.note))
    path = [chord]
    for tonic in down:
        path += [roman("V7", Key(tonic.root.note)), Chord(tonic.root, formula_of("maj7"))]
    yield Substitute(
        "Coltrane changes", (*path, chord),
        f"three keys a major third apart before {pretty(home.symbol)}, as in Giant Steps.",
    )  # fmt: skip


__all__ = ["Substitute", "substitutes"]
