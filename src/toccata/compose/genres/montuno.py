"""The montuno: piano and tres break the chord in octaves, ahead of it; the bass ahead of the bar."""

from __future__ import annotations

from ..bar import Bar, Tone
from ..bass import ground
from ..comping import held, spread, voiced
from .clave import Sides, coming, side
from .conjunto import cierre, closing
from .tropical import pushed_bass

GUAJEOS = (
    Sides(".x .x .x .x", "x. xx .x .x"),
    Sides(".x .x .x .x", "x. xx .x x."),
    Sides(".x .x x. .x", "x. xx .x .x"),
    Sides(".x .x .x x.", "x. xx .x .x"),
    Sides(".x xx .x .x", "x. xx .x .x"),
    Sides(".x .x .. .x", "x. xx .x .x"),
)
"""What the piano plays: on the beat where the clave has its two, between the beats elsewhere."""
ORDERS = ((0, 1, 2, 1), (0, 2, 1, 2), (2, 1, 0, 1), (0, 1, 2, 0), (1, 2, 1, 0), (2, 0, 1, 0))


def montuno(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The guajeo: a broken chord in octaves that is at the next chord before the bar is."""
    player = bar.player
    if player.family in ("Strings", "Ensemble", "Synth Pad", "Organ", "Brass") and not player.mono:
        return held(bar, last, 58)
    rhythm = cierre(bar) if closing(bar) else side(bar, bar.habit("guajeo").choice(GUAJEOS))
    order = bar.habit("hand").choice(ORDERS)
    woven = bar.habit("weave").random() < 0.3
    if bar.closes and bar.dice.random() < 0.4:
        order = bar.dice.choice(ORDERS)
    return guajeo(bar, rhythm, order, woven)


def guajeo(bar: Bar, rhythm: str, order: tuple[int, ...], woven: bool = False, level: float = 76
           ) -> list[Tone]:  # fmt: skip
    """A chord in single notes, each in octaves; `woven` has the inner notes of the chord between."""
    player = bar.player
    reach = min(beat.length for beat in bar.grid.beats) // 2
    low = max(player.low, player.center)
    high = min(player.high, player.center + 16)
    busy = bool(bar.own.hands)  # her other hand has the tune
    tones: list[Tone] = []
    for place, hit in enumerate(bar.hits(rhythm)):
        change = coming(bar, hit.at, reach)
        shape = voiced(spread(change, bar.key, 3), (), low, high)
        pitch = shape[order[place % len(order)] % len(shape)]
        thin = player.mono or busy or pitch - 12 < player.low
        notes = [pitch] if thin else [pitch - 12, pitch]
        if woven and place % 2 and len(notes) > 1 and len(shape) > 2:
            notes = [note for note in shape if note != shape[0]]
        length = int(min(hit.length, 2 * reach) * 0.86)
        tones += [bar.tone(hit.at, length, note, level * hit.weight) for note in notes]
    return tones


def tres(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The tres: the guajeo in thin octaves, plucked."""
    if bar.player.family in ("Strings", "Ensemble", "Synth Pad", "Organ", "Brass"):
        return held(bar, last, 56)
    rhythm = side(bar, bar.habit("tres").choice(GUAJEOS))
    return guajeo(bar, rhythm, bar.habit("strings").choice(ORDERS), level=70)


_TUMBAOS = (
    (Sides(".. .x .. x-", ".. .x .. x-"), "5r"),
    (Sides(".. .x .. x-", ".. .x .. xx"), "5r"),
    (Sides(".. .x .. x-", ".. .x .x x-"), "85r"),
    (Sides(".. .x .. xx", ".. .x .. x-"), "5r"),
    (Sides(".. .x .. x-", ".. xx .. x-"), "35r"),
    (Sides(".. .x -- x-", ".. .x -x x-"), "85r"),
)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The tumbao: the and of two, and on four already the next bar's root, held over its one."""
    if closing(bar):
        hand, tones = last, []
        for hit in bar.hits(cierre(bar)):
            hand = (ground(bar, hand, bar.change(hit.at)),)
            tones.append(bar.tone(hit.at, int(hit.length * 0.7), hand[0], 94))
        return tones
    rhythm, steps = bar.habit("tumbao").choice(_TUMBAOS)
    if bar.dice.random() < 0.15:
        rhythm, steps = bar.dice.choice(_TUMBAOS)
    return pushed_bass(bar, last, side(bar, rhythm), steps)
