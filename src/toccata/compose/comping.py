"""Chords under the hands: voicings that move little, struck, held, strummed or broken."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ..theory.key import Key
from .bar import Bar, Player, Tone, nearest
from .harmony import Change
from .manner import temper


@lru_cache(maxsize=16384)
def voiced(pcs: tuple[int, ...], last: tuple[int, ...], low: int, high: int) -> tuple[int, ...]:
    """The close position of some pitch classes that moves least from `last`, within a range."""
    middle = (low + high) // 2
    near = last or (middle - 5, middle, middle + 4)
    best: tuple[float, tuple[int, ...]] | None = None
    for inversion in range(len(pcs)):
        order = pcs[inversion:] + pcs[:inversion]
        start = order[0] + (low - order[0] + 11) // 12 * 12
        while start <= high:
            pitches = [start]
            for pc in order[1:]:
                pitches.append(pitches[-1] + ((pc - pitches[-1] - 1) % 12 + 1))
            if pitches[-1] <= high:
                found = tuple(pitches)
                cost = _motion(found, near) + 0.15 * abs(sum(found) / len(found) - middle)
                cost += 3.0 * sum(b - a == 1 for a, b in pairwise(found)) + 3.0 * (
                    len(found) > 1 and found[1] - found[0] < 3
                )
                if best is None or cost < best[0]:
                    best = (cost, found)
            start += 12
    if best is not None:
        return best[1]
    return tuple(sorted({nearest(pc, middle, low, high) for pc in pcs}))


def _motion(first: Sequence[int], second: Sequence[int]) -> float:
    """How far the voices of one chord are from the nearest of another, in semitones."""
    moves = sum(min(abs(pitch - other) for other in second) for pitch in first)
    return moves + abs(first[-1] - second[-1]) + 0.5 * abs(first[0] - second[0])


@lru_cache(maxsize=4096)
def spread(change: Change, key: Key, count: int, rootless: bool = False) -> tuple[int, ...]:
    """Which tones of a chord to take when there are `count` fingers, in rising thirds.

    Without its root a seventh chord keeps third and seventh and takes ninth and thirteenth from
    the key where they are consonant; with few fingers the fifth goes first.
    """
    tones = change.tones
    if rootless and len(tones) >= 4:
        kept = [tone for tone in tones[1:] if tone != change.fifth or len(tones) < 5]
        ninth = (change.root + 2) % 12
        clear = all(
            (ninth - tone) % 12 not in (0, 1, 11) or tone == change.tones[1] for tone in kept
        )
        if len(kept) < count and ninth in key.pitch_classes and clear:
            kept.append(ninth)
        if len(kept) < count and change.fifth not in kept:
            kept.append(change.fifth)
        return _rising(kept[:count], change.root)
    wanted = list(tones)
    if len(wanted) > count and change.fifth in wanted:
        wanted.remove(change.fifth)
    if len(wanted) > count and len(wanted) > 3:
        wanted = wanted[1:]
    return _rising(wanted[:count], change.root)


def _rising(pcs: Sequence[int], root: int) -> tuple[int, ...]:
    return tuple(sorted(pcs, key=lambda pc: (pc - root) % 12))


def chord(
    bar: Bar, last: tuple[int, ...], at: int, count: int = 4, rootless: bool = False
) -> tuple[int, ...]:
    """The voicing of the chord at a place of the bar, near the last one.

    It lies within nineteen semitones around the player's center: no hand is torn. Moods that lie
    low or high move it half as far as the tune.
    """
    player = bar.player
    center = player.center + round(temper(bar.mood).height / 2)
    low, high = max(player.low, center - 9), min(player.high, center + 10)
    pcs = spread(bar.change(at), bar.key, count, rootless)
    return voiced(pcs, tuple(p for p in last if low <= p <= high), low, high)


def at_home(bar: Bar, last: tuple[int, ...], at: int, count: int = 4) -> tuple[int, ...]:
    """The last chord; where nobody plays the bass it stands on its root, if that can be reached."""
    pitches = chord(bar, last, at, count)
    if any("bass" in (player.role, *player.hands) for player in bar.ensemble):
        return pitches
    root = bar.change(at).root
    under = pitches[0] - (pitches[0] - root) % 12
    if under < bar.player.low or under == pitches[0]:
        return pitches
    return (under, *(pitch for pitch in pitches if pitch % 12 != root))


def struck(
    bar: Bar, last: tuple[int, ...], rhythm: str, level: float = 72.0, gate: float = 0.9,
    count: int = 4, rootless: bool = False,
) -> list[Tone]:  # fmt: skip
    """Chords in a rhythm. A stroke just before a new chord already takes it, and is held over."""
    tones: list[Tone] = []
    hand = last
    beat = min(b.length for b in bar.grid.beats)
    for hit in bar.hits(rhythm):
        ahead = hit.at + hit.length
        pushed = hit.length >= beat and any(0 < s.at - hit.at <= beat // 2 for s in bar.spans)
        at = next((s.at for s in bar.spans if 0 < s.at - hit.at <= beat // 2), hit.at)
        hand = chord(bar, hand, at if pushed else hit.at, count, rootless)
        length = hit.length if pushed else min(hit.length, bar.left(hit.at))
        for place, pitch in enumerate(hand):
            top = 1.0 if place == len(hand) - 1 else 0.92
            tones.append(bar.tone(hit.at, int(length * gate), pitch, level * hit.weight * top))
        if ahead >= bar.grid.bar:
            break
    return tones


def held(bar: Bar, last: tuple[int, ...], level: float = 62.0, count: int = 4) -> list[Tone]:
    """Chords that last as long as the harmony, over barlines too."""
    tones: list[Tone] = []
    hand = last
    for place, span in enumerate(bar.spans):
        if place == 0 and bar.tied and last:
            continue
        hand = chord(bar, hand, span.at, count)
        more = bar.onward * bar.grid.bar if place == len(bar.spans) - 1 else 0
        tones.extend(bar.tone(span.at, span.length + more, pitch, level) for pitch in hand)
    return tones


def broken(
    bar: Bar, last: tuple[int, ...], rhythm: str, order: Sequence[int], level: float = 70.0,
    ring: bool = True, count: int = 4,
) -> list[Tone]:  # fmt: skip
    """A chord in single notes: each stroke takes the next number of `order` up the voicing.

    0 is the lowest; numbers beyond the voicing go on an octave higher. `ring` lets notes sound on
    through the beat.
    """
    tones: list[Tone] = []
    hand = last if len(last) > 2 else ()
    settled: Change | None = None
    for index, hit in enumerate(bar.hits(rhythm)):
        change = bar.change(hit.at)
        if change is not settled:  # a hand that came back to itself stays
            before, hand = hand, chord(bar, hand, hit.at, count)
            settled = change if hand == before else None
        octave, place = divmod(order[index % len(order)], len(hand))
        pitch = hand[place] + 12 * octave
        if pitch > bar.player.high:
            pitch = hand[place]
        length = min(hit.length * (2 if ring and not bar.player.mono else 1), bar.left(hit.at))
        tones.append(bar.tone(hit.at, length, pitch, level * hit.weight))
    return tones


def reach(player: Player) -> int:
    """How high a hand may set a root: an octave under its top, where it has all twelve below."""
    return min(player.high, max(player.low + 11, player.high - 12))


def power(
    bar: Bar, _last: tuple[int, ...], rhythm: str, level: float = 92.0, gate: float = 0.9
) -> list[Tone]:
    """Power chords: root, fifth and octave, low on the neck."""
    tones: list[Tone] = []
    player = bar.player
    for hit in bar.hits(rhythm):
        change = bar.change(hit.at)
        root = nearest(change.root, player.low + 4, player.low, reach(player))
        fifth = root + (change.fifth - root) % 12
        shape = [root, fifth] + ([root + 12] if bar.energy > 0.55 else [])
        shape = [pitch for pitch in shape if pitch <= player.high]
        length = int(min(hit.length, bar.left(hit.at)) * gate)
        tones.extend(bar.tone(hit.at, length, pitch, level * hit.weight) for pitch in shape)
    return tones
