"""The hands of jazz: chords without roots in their two forms, shells for strings, towers of fourths."""

from __future__ import annotations

from functools import lru_cache

from ...theory.key import Key
from ..bar import Bar, nearest
from ..comping import spread, voiced
from ..harmony import Change


@lru_cache(maxsize=4096)
def rootless(change: Change, key: Key) -> tuple[int, ...]:
    """Third, fifth or thirteenth, seventh and ninth of a chord; () where it has no seventh."""
    have = {(tone - change.root) % 12 for tone in change.tones}
    inside = {(pc - change.root) % 12 for pc in key.pitch_classes}
    thirds: list[int] = [d for d in (4, 3, 5, 2) if d in have]
    sevenths: list[int] = [d for d in (10, 11, 9) if d in have]
    if not thirds or not sevenths or len(have) < 4:
        return ()
    third, seventh = thirds[0], sevenths[0]
    ninths: list[int] = [d for d in (2, 1, 3) if d in have and d != third]
    if 2 in inside and third in (3, 4) and seventh != 9 and 6 not in have:
        ninths.append(2)
    fifths: list[int] = [d for d in (9, 8) if d in have and d != seventh]
    if third == 4 and seventh == 10 and 9 in inside and 8 not in have:
        fifths.append(9)
    fifths += [d for d in (7, 6) if d in have]
    row = dict.fromkeys((third, *fifths[:1], seventh, *(ninths or [0])[:1]))
    return tuple((change.root + d) % 12 for d in row)


@lru_cache(maxsize=16384)
def two_forms(pcs: tuple[int, ...], last: tuple[int, ...], low: int, high: int) -> tuple[int, ...]:
    """Form A stands on the third, form B on the seventh: the one that moves less from `last`."""
    third, seventh = pcs[0], pcs[2 if len(pcs) > 3 else -1]
    middle = (low + high) / 2
    best: tuple[float, tuple[int, ...]] | None = None
    for bottom in (third, seventh):
        order = sorted(pcs, key=lambda pc: (pc - bottom) % 12)
        start = low + (bottom - low) % 12
        while start + (order[-1] - bottom) % 12 <= high:
            found = tuple(start + (pc - bottom) % 12 for pc in order)
            cost = 0.35 * abs(sum(found) / len(found) - middle)
            if last:
                cost += sum(min(abs(p - other) for other in last) for p in found)
                cost += abs(found[-1] - last[-1])
            if best is None or cost < best[0]:
                best = (cost, found)
            start += 12
    return best[1] if best else voiced(pcs, last, low, high)


def voicing(bar: Bar, last: tuple[int, ...], change: Change, count: int = 4) -> tuple[int, ...]:
    """The chord under a pianist's left hand, near the one before."""
    low, high = _register(bar)
    pcs = rootless(change, bar.key)
    near = tuple(p for p in last if low <= p <= high)
    if not pcs or high - low < 14:
        return voiced(spread(change, bar.key, count, rootless=True), near, low, high)
    if count == 3:
        plain = bar.custom("third finger").random() < 0.6
        pcs = (pcs[0], pcs[1 if plain else -1], pcs[2] if len(pcs) > 3 else pcs[1])
    return two_forms(pcs, near, low, high)


def _register(bar: Bar) -> tuple[int, int]:
    """Where chords lie: in the middle, or above a guitar that keeps the beats."""
    player = bar.player
    above = 0
    if any(p.family == "Guitar" and p.role == "pad" for p in bar.ensemble):
        above = min(
            bar.custom("above the guitar").choice((3, 7, 10, 12)), player.high - player.center - 8
        )
    low = max(player.low, player.center - 13 + max(0, above))
    return low, min(player.high, player.center + 8 + max(0, above))


@lru_cache(maxsize=4096)
def fourths(change: Change, key: Key, low: int, high: int, turn: int) -> tuple[int, ...]:
    """Fourths of the key on top of one another with a third above, over one chord of a mode."""
    scale = key.pitch_classes
    if len(scale) != 7:
        return voiced(change.tones, (), low, high)
    root = min(
        range(7), key=lambda i: min((scale[i] - change.root) % 12, (change.root - scale[i]) % 12)
    )
    steps = [(root + turn + d) % 7 for d in (0, 3, 6, 9, 11)]
    found = [nearest(scale[steps[0]], low + 4, low, high)]
    for step in steps[1:]:
        found.append(found[-1] + ((scale[step % 7] - found[-1] - 1) % 12 + 1))
    return tuple(pitch for pitch in found if pitch <= high) or (found[0],)


@lru_cache(maxsize=4096)
def shell(change: Change, strings: int) -> tuple[int, ...]:
    """Root, third and seventh (or sixth): three strings say it all; a fourth has the fifth."""
    have = {(tone - change.root) % 12 for tone in change.tones}
    third = [d for d in (4, 3, 5, 2) if d in have]
    seventh = [d for d in (10, 11, 9, 7, 6) if d in have]
    fifth = [(change.fifth - change.root) % 12] if strings > 3 else []
    return tuple(
        (change.root + d) % 12 for d in dict.fromkeys((0, *third[:1], *fifth, *seventh[:1]))
    )
