"""Other chords under a melody: the best rows of chords that carry it, ranked and reasoned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ..errors import UnknownName, WrongUse
from .chord import Chord
from .key import Key, parse_key
from .numeral import roman
from .pitch import pretty
from .spelling import spell

if TYPE_CHECKING:
    from .analysis.hearing import NoteLike

PALETTES: Final = {
    # name: (major numerals, minor numerals, what it is)
    "plain": ("I ii iii IV V vi V7", "i ii° III iv V VI VII V7", "the chords of the key"),
    "jazz": ("Imaj7 ii7 iii7 IVmaj7 V7 vi7 viiø7 VI7 II7 bII7",
             "i7 iiø7 IIImaj7 iv7 V7b9 VImaj7 VII7 bII7", "sevenths, secondary and tritone dominants"),
    "borrowed": ("I ii IV V vi iv bVI bVII bIII V7", "i iv V VI VII III IV N V7",
                 "chords lent by the parallel key"),
    "circle": ("Imaj7 IVmaj7 viiø7 iii7 vi7 ii7 V7 III7 VI7 II7",
               "i7 iv7 VII7 IIImaj7 VImaj7 iiø7 V7", "roots that fall by fifths"),
}  # fmt: skip
"""What each way of harmonizing draws on."""


@dataclass(frozen=True, slots=True)
class Harmonization:
    """Chords for equal spans of a melody; `cost` ranks it, `reasons` has a sentence for each chord."""

    palette: str
    chords: tuple[Chord, ...]
    numerals: tuple[str, ...]
    span: float
    cost: float
    reasons: tuple[str, ...]

    def explain(self) -> str:
        """What it draws on, and why each chord stands where it stands."""
        return "\n".join([f"Harmonized with {PALETTES[self.palette][2]}.", *self.reasons])

    def __str__(self) -> str:
        return " | ".join(pretty(chord.symbol) for chord in self.chords)

    def __repr__(self) -> str:
        return f"<Harmonization {self.palette}: {self}>"


def reharmonize(
    melody: Sequence[NoteLike],
    key: Key | str,
    *,
    span: float = 4.0,
    palettes: Sequence[str] = tuple(PALETTES),
) -> list[Harmonization]:
    """One harmonization for each palette, the best first.

    A chord stands for `span` quarter notes. In each palette the cheapest row is found exactly:
    notes that the chord holds are good, clashes by a semitone bad (long and accented ones more);
    roots that fall a fifth are good, standing still is not; the end wants the tonic.
    Raises `WrongUse` without notes, for a span that is not positive, `UnknownName` for a palette.
    """
    home = parse_key(key) if isinstance(key, str) else key
    if not melody or span <= 0:
        raise WrongUse("Reharmonizing takes a melody of at least one note and a span above 0.")
    unknown = [name for name in palettes if name not in PALETTES]
    if unknown:
        raise UnknownName("palette", unknown[0], PALETTES)
    last = max(note.start + note.length for note in melody)
    count = max(1, min(4096, -int(-last // span)))
    heard = [_weights(melody, place * span, (place + 1) * span) for place in range(count)]
    found = [_best(name, home, heard, span) for name in palettes]
    return sorted(found, key=lambda harmonization: harmonization.cost)


def _weights(melody: Sequence[NoteLike], start: float, end: float) -> dict[int, float]:
    """How much each pitch class counts between two places: its length, more at the beginning."""
    found: dict[int, float] = {}
    for note in melody:
        inside = min(end, note.start + note.length) - max(start, note.start)
        if inside > 1e-9:
            accent = 1.5 if abs(note.start - start) < 1e-6 else 1.0
            pc = int(note.pitch) % 12
            found[pc] = found.get(pc, 0.0) + inside * accent
    return found


@lru_cache(maxsize=64)
def _palette(name: str, key: Key) -> tuple[tuple[str, Chord], ...]:
    text = PALETTES[name][1 if key.is_minor else 0]
    return tuple((numeral, roman(numeral, key)) for numeral in text.split())


def _best(name: str, key: Key, heard: Sequence[dict[int, float]], span: float) -> Harmonization:
    options = _palette(name, key)
    under = [[_clash(chord, notes) for _, chord in options] for notes in heard]
    last = len(heard) - 1
    cost = [under[0][n] + _at_home(chord, key, 0.4) for n, (_, chord) in enumerate(options)]
    back: list[list[int]] = []
    for place in range(1, len(heard)):
        row, came = [], []
        for n, (_, chord) in enumerate(options):
            price, best = min(
                (cost[m] + _move(before, chord), m) for m, (_, before) in enumerate(options)
            )
            end = _at_home(chord, key, 1.2) if place == last else 0.0
            row.append(price + under[place][n] + end)
            came.append(best)
        cost = row
        back.append(came)
    at = min(range(len(options)), key=lambda n: (cost[n], n))
    total, path = cost[at], [at]
    for came in reversed(back):
        path.append(came[path[-1]])
    path.reverse()
    chosen = [options[n] for n in path]
    reasons = tuple(_reason(place, chosen, notes, key) for place, notes in enumerate(heard))
    return Harmonization(
        name, tuple(c for _, c in chosen), tuple(t for t, _ in chosen), span,
        round(total / len(heard), 4), reasons,
    )  # fmt: skip


def _clash(chord: Chord, notes: dict[int, float]) -> float:
    """How badly a chord carries notes, 0 to about 2: foreign ones, and clashes by a semitone more."""
    total = sum(notes.values())
    if not total:
        return 0.0
    tones = chord.pitch_classes
    bad = 0.0
    for pc, weight in notes.items():
        if pc in tones:
            bad += 0.12 * weight if pc != tones[0] else 0.0
        elif (pc - 1) % 12 in tones:
            bad += 2.0 * weight
        else:
            bad += 0.9 * weight
    return bad / total


def _at_home(chord: Chord, key: Key, price: float) -> float:
    return 0.0 if chord.root_pc == key.tonic_pc and chord.is_minor == key.is_minor else price


def _move(before: Chord, after: Chord) -> float:
    """What going from root to root costs: fifths down are best, standing still is dull."""
    away = (after.root_pc - before.root_pc) % 12
    price = {0: 0.45, 5: 0.0, 7: 0.18, 2: 0.15, 10: 0.22, 9: 0.15, 3: 0.22, 8: 0.2, 4: 0.2, 11: 0.12,
             1: 0.2, 6: 0.4}[away]  # fmt: skip
    if before.kind == "dominant" and away not in (5, 11, 0, 2):
        price += 0.35
    return price


def _reason(
    place: int, chosen: Sequence[tuple[str, Chord]], notes: dict[int, float], key: Key
) -> str:
    numeral, chord = chosen[place]
    held = [pc for pc in notes if pc in chord.pitch_classes]
    names = ", ".join(pretty(spell(pc, key)) for pc in held)
    said = f"{place + 1}. {pretty(chord.symbol)} ({numeral}) " + (
        f"holds {names} of the melody" if held else "lets the melody lie above it"
    )
    if place + 1 < len(chosen):
        away = (chosen[place + 1][1].root_pc - chord.root_pc) % 12
        if away == 5:
            said += f" and falls a fifth to {pretty(chosen[place + 1][1].symbol)}"
        elif away == 11 and chord.kind == "dominant":
            said += f" and slides a semitone to {pretty(chosen[place + 1][1].symbol)}"
    return said + "."


__all__ = ["Harmonization", "reharmonize", "PALETTES"]
