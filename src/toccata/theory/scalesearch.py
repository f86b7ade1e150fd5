"""Which scales hold these notes? Every scale of the shelf on every tonic, the best fit first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .key import Key
from .pitch import Pitch, parse_pitch, pretty
from .scale import Scale
from .scales import SCALES
from .spelling import spell


@dataclass(frozen=True, slots=True)
class Holding:
    """A scale on a tonic that holds the notes; `spare` counts its other notes."""

    key: Key
    spare: int
    common: int

    def explain(self) -> str:
        """How well it fits."""
        more = {0: "and no other note", 1: "and one more"}.get(self.spare, f"and {self.spare} more")
        return f"{pretty(self.key.tonic)} {self.key.mode} holds them {more}."

    def __str__(self) -> str:
        return f"{self.key} (+{self.spare})"

    def __repr__(self) -> str:
        return f"<Holding {self}>"


_USUAL = ("major", "minor", "dorian", "mixolydian", "harmonic minor", "melodic minor", "lydian",
          "phrygian", "major pentatonic", "minor pentatonic", "blues")  # fmt: skip


def scales_holding(
    notes: Iterable[int | str | Pitch], most: int = 24, tonic: str | None = None
) -> list[Holding]:
    """The scales of the shelf that hold all the notes, fewest other notes first, at most `most`.

    Among equals those stand first whose tonic is the first note given, then the usual ones. With
    `tonic` only scales on it. Without notes there is nothing to hold, and the list is empty.
    """
    given = list(notes)
    if not given:
        return []
    pcs = [
        parse_pitch(n).pitch_class if isinstance(n, str)
        else n.pitch_class if isinstance(n, Pitch) else n % 12
        for n in given
    ]  # fmt: skip
    wanted, first = frozenset(pcs), pcs[0]
    only = parse_pitch(tonic).pitch_class if tonic else None
    named = {parse_pitch(n).pitch_class: parse_pitch(n).note for n in given if isinstance(n, str)}
    found: list[tuple[tuple[int, int, int, int, int], str, str]] = []
    for order, scale in enumerate(SCALES.values()):
        if any(scale.bends):
            continue
        sizes = frozenset(scale.semitones)
        usual = _USUAL.index(scale.name) if scale.name in _USUAL else len(_USUAL)
        for root in range(12) if only is None else (only,):
            if all((pc - root) % 12 in sizes for pc in wanted):
                name = named.get(root) or (parse_pitch(tonic).note if tonic else spell(root))
                inside = 0 if root in wanted else 1
                rank = (len(sizes) - len(wanted) + inside, int(root != first), usual, order, root)
                found.append((rank, name, scale.name))
    found.sort()
    return [
        Holding(Key(name, mode), len(Key(name, mode).pitch_classes) - len(wanted), len(wanted))
        for _, name, mode in found[:most]
    ]


def modes_of(scale: Scale) -> list[Scale]:
    """The scale begun on each of its degrees, itself first; by their names where the shelf has them.

    A mode without a name on the shelf is called after its degree: `enigmatic, mode 2`.
    """
    found = [scale]
    for start in range(1, len(scale)):
        turned = [(cents - scale.cents[start]) % 1200 for cents in scale.cents]
        cents = tuple(sorted(turned))
        named = next((one for one in SCALES.values() if one.cents == cents), None)
        found.append(named or Scale(f"{scale.name}, mode {start + 1}", _formula(cents)))
    return found


_DEGREES = ("1", "b2", "2", "b3", "3", "4", "#4", "5", "b6", "6", "b7", "7")


def _formula(cents: tuple[float, ...]) -> str:
    """Degrees for places in cents, quarter tones as the flat ones of the note above."""
    words = []
    for place in cents:
        flat = place % 100 != 0
        words.append(("d" if flat else "") + _DEGREES[int(place + (50 if flat else 0)) // 100 % 12])
    return " ".join(words)


__all__ = ["Holding", "scales_holding", "modes_of"]
