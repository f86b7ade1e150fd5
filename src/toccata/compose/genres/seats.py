"""Who has which voice of an imitative piece, and at what height."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ..bar import Bar, Player, Tone
from .imitation import semitones
from .motifs import Note


@lru_cache(maxsize=64)
def hands(ensemble: tuple[Player, ...]) -> tuple[tuple[str, str, int], ...]:
    """Everybody's hands that play notes with pitch, from the top: (name, role, copy)."""
    order = ("melody", "counter", "arpeggio", "chords", "pad", "percussion", "bass")
    found = [
        (order.index(role), p.copy, p.name, role)
        for p in ensemble
        if not p.drums and p.role != "percussion"
        for role in sorted({p.role, *p.hands}, key=order.index)
    ]
    return tuple((name, role, copy) for _, copy, name, role in sorted(found))


def seat(bar: Bar, most: int) -> tuple[int, int]:
    """(the voice of this hand, how many there are), `most` at the most; -1 for the ground below
    the voices, -2 for those who fill in."""
    every = hands(bar.ensemble)
    me = (bar.player.name, bar.player.role, bar.player.copy)
    low = [hand for hand in every if hand[1] == "bass"]
    solo = len(bar.ensemble) == 1
    if solo or len(every) <= most:
        singing = list(every)
        if solo and len(every) > most:
            singing = [h for h in every if h[1] in ("melody", "bass")][:most]
        ground: list[tuple[str, str, int]] = []
    else:
        singing = [hand for hand in every if hand not in low][:most]
        ground = low
    if me in ground:
        return -1, len(singing)
    return (singing.index(me), len(singing)) if me in singing else (-2, len(singing))


def sounded(bar: Bar, notes: Sequence[Note], voice: int, count: int, level: float) -> list[Tone]:
    """The notes of a voice at its height: every voice keeps to one octave of its own."""
    own = bar.own
    span = min(own.high, 78) - max(own.low, 38)
    alone = len(bar.ensemble) == 1
    center = bar.player.center
    if alone and count > 1:
        center = max(own.low, 38) + span * (2 * (count - 1 - voice) + 1) // (2 * count)
    tonic = center - 4 + (bar.key.tonic_pc - (center - 4) + 6) % 12 - 6
    lowest, highest = -2, 16
    while tonic + lowest < own.low and tonic + 12 + highest <= own.high + 5:
        tonic += 12
    while tonic + highest > own.high and tonic - 12 + lowest >= own.low - 5:
        tonic -= 12
    scale = bar.key.scale.semitones
    found = []
    for note in notes:
        pitch = tonic + semitones(note, scale)
        while pitch < own.low:
            pitch += 12
        while pitch > own.high:
            pitch -= 12
        beat = 3.0 if bar.grid.on_beat(note.at) else -2.0
        found.append(bar.tone(note.at, int(note.length * 0.93), max(own.low, pitch),
                              level * note.weight + beat))  # fmt: skip
    return found


class Section:
    """A section of one song for so many voices, known again by its harmony."""

    __slots__ = ("bar", "count", "known", "seed")

    def __init__(self, bar: Bar, count: int, seed: int) -> None:
        self.bar, self.count, self.seed = bar, count, seed
        self.known = (id(bar.harmony), bar.scene.first, bar.key, count, seed)

    def __hash__(self) -> int:
        return hash(self.known)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Section)
            and self.known == other.known
            and self.bar.harmony is other.bar.harmony
        )
