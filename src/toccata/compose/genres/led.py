"""Inner voices and a bass that the solver leads from chord to chord through a whole piece."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ...errors import WrongUse
from ...theory.chord import parse_chord
from ...theory.voiceleading import lead
from ..bar import Bar, Player, Tone, nearest
from ..comping import voiced

RANGES: Final = ((36, 53), (50, 65), (57, 71))
"""Bass, tenor and alto, where a cello, a viola and a second violin lie well."""


class _Sheet:
    """The harmony of one song in its key, known again by being the same object."""

    __slots__ = ("bar", "harmony")

    def __init__(self, bar: Bar) -> None:
        self.bar, self.harmony = bar, bar.harmony

    def __hash__(self) -> int:
        return id(self.harmony)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Sheet) and self.harmony is other.harmony


@lru_cache(maxsize=8)
def _led(sheet: _Sheet) -> tuple[tuple[int, ...], tuple[tuple[int, ...], ...]]:
    """(where each chord begins, its voices from the lowest) in the whole song."""
    starts: list[int] = []
    symbols: list[str] = []
    length = sheet.bar.grid.bar
    for number, spans in enumerate(sheet.harmony):
        for span in spans:
            if symbols and symbols[-1] == span.change.symbol:
                continue
            starts.append(number * length + span.at)
            symbols.append(span.change.symbol)
    chords = [parse_chord(symbol) for symbol in symbols]
    try:
        found = [tuple(v) for v in lead(chords, RANGES, style="faultless")]
    except WrongUse:  # chords that three such voices cannot sing
        found = []
        for chord in chords:
            upper = voiced(chord.pitch_classes[:3], found[-1][1:] if found else (), 50, 72)
            found.append((nearest(chord.bass_pc, 46, *RANGES[0]), upper[0], upper[-1]))
    return tuple(starts), tuple(found)


def voices(bar: Bar, at: int) -> tuple[int, ...]:
    """What the three voices sing at a tick of a bar, the lowest first."""
    starts, found = _led(_Sheet(bar))
    return found[max(0, bisect_right(starts, bar.start + at) - 1)]


@lru_cache(maxsize=256)
def seat(ensemble: tuple[Player, ...], own: Player) -> int:
    """The voice of a player: 0 the bass, 1 the tenor, 2 the alto, by how high they lie."""
    if own.role == "bass":
        return 0
    inner = [p for p in ensemble if p.mono and not p.drums and p.role not in ("melody", "bass")]
    inner.sort(key=lambda p: (p.low + p.high, p.role, -p.copy))
    place = inner.index(own) if own in inner else 0
    return 1 if place < len(inner) / 2 and len(inner) > 1 else 2


def banded(bar: Bar) -> bool:
    """Whether single voices share the harmony, so that they had better be led together."""
    return bar.player.mono and sum(p.mono and not p.drums for p in bar.ensemble) > 2


def note_of(bar: Bar, voice: int, at: int) -> int:
    """The note of a voice at a tick of the bar, by octaves where this player can play it."""
    pitch = voices(bar, at)[voice]
    player = bar.own
    while pitch < player.low:
        pitch += 12
    while pitch > player.high:
        pitch -= 12
    return max(player.low, min(player.high, pitch))


def sung(bar: Bar, voice: int, rhythm: str, level: float, gate: float = 0.95) -> list[Tone]:
    """A voice in a rhythm: each stroke the note that it has there, and anew at each chord."""
    found: list[Tone] = []
    for at, length, weight in _strokes(bar, rhythm):
        pitch = note_of(bar, voice, at)
        found.append(bar.tone(at, int(length * gate), pitch, level * weight))
    return found


def _strokes(bar: Bar, rhythm: str) -> Sequence[tuple[int, int, float]]:
    """The strokes of a rhythm, cut and struck again where the chord changes."""
    found: list[tuple[int, int, float]] = []
    for hit in bar.hits(rhythm):
        end = hit.at + hit.length
        cuts = [hit.at, *(s.at for s in bar.spans if hit.at < s.at < end), end]
        found += [(a, b - a, hit.weight) for a, b in pairwise(cuts)]
    return found
