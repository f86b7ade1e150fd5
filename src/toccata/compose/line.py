"""Lines: how a shape becomes notes over the chords of a bar, and where it comes to rest."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from .bar import Bar, gapped, grates, ladder, within
from .harmony import Change
from .manner import Manner
from .rhythm import Hit


def compass(bar: Bar, manner: Manner) -> tuple[int, int]:
    """The lowest and highest note of the lines of a player."""
    player = bar.player
    center = _center(bar, manner)
    return (
        max(player.low, center - manner.compass),
        min(player.high, center + manner.compass),
    )


def _center(bar: Bar, manner: Manner) -> int:
    """The middle of a player's lines, moved where the manner lies higher or lower."""
    player = bar.player
    wish = player.center + manner.height
    return max(min(player.low + 5, player.center), min(wish, max(player.high - 5, player.center)))


def rungs_of(bar: Bar, manner: Manner) -> tuple[tuple[int, ...], int]:
    """The notes on which a manner's lines move in this key, and the place of their middle."""
    low, high = compass(bar, manner)
    pcs = gapped(bar.key) if manner.gapped else bar.key.pitch_classes
    if manner.notes:
        pcs = tuple((bar.key.tonic_pc + note) % 12 for note in manner.notes)
    rungs = ladder(pcs, low, high) or ladder(bar.key.pitch_classes, bar.player.low, bar.player.high)
    center = _center(bar, manner)
    return rungs, min(range(len(rungs)), key=lambda i: abs(rungs[i] - center))


def pitched(
    bar: Bar, hits: Sequence[Hit], steps: Sequence[int], anchor: int, manner: Manner,
    last: Sequence[int] = (),
) -> list[int]:  # fmt: skip
    """The notes of an idea here: its shape on the scale, chord tones where the ear expects them.

    Where the chord takes a note up or down, the notes behind it come along, so that the line keeps
    its steps. The line sets out within reach of the note that was sung `last`, if there is one.
    """
    low, high = compass(bar, manner)
    rungs, middle = rungs_of(bar, manner)
    pitches: list[int] = []
    beat = bar.grid.beats[0].length
    pillars = (*bar.grid.heads, bar.grid.half)
    row = _stretched(steps, len(hits))
    drift = _approach(rungs, middle + anchor + row[0], last[-1]) if last and row else 0
    before = 0
    for hit, step in zip(hits, row, strict=True):
        wish = middle + anchor + step
        place = reflected(wish + drift, len(rungs))
        pitch = rungs[place]
        change = bar.change(hit.at)
        strong = hit.at in pillars or hit.length >= beat * 3 // 2
        if strong or (hit.length >= beat and grates(pitch % 12, change)):
            course = step - before if pitches else 0
            bent = bool(manner.notes)
            near = pitches[-1:] or last[-1:]
            pitch = on_chord(pitch, change, bar, low, high, near, course, whole=bent)
            drift = max(-2, min(2, _rung(rungs, pitch, place) - reflected(wish, len(rungs))))
        pitches.append(pitch)
        before = step
    return pitches


_REACH = 5
"""Semitones within which a line sets out from the note before."""


def _approach(rungs: Sequence[int], wish: int, last: int) -> int:
    """By how many steps a line sets out nearer to the note before than it would: two at most."""
    gap = rungs[reflected(wish, len(rungs))] - last
    if abs(gap) <= _REACH:
        return 0
    sign = -1 if gap > 0 else 1
    return sign * (2 if abs(gap) > _REACH + 3 else 1)


def _rung(rungs: Sequence[int], pitch: int, near: int) -> int:
    """The place of a pitch on a ladder, or of its neighbour there on the side of `near`."""
    place = bisect_left(rungs, pitch)
    if place < len(rungs) and rungs[place] == pitch:
        return place
    return min(place, len(rungs) - 1) if near >= place else max(place - 1, 0)


def _stretched(steps: Sequence[int], count: int) -> list[int]:
    """As many steps of a shape as there are notes."""
    return [steps[index % len(steps)] for index in range(count)]


def reflected(place: int, count: int) -> int:
    """A rung of the ladder; lines that would leave it turn back."""
    if count == 1:
        return 0
    place = abs(place) % (2 * count - 2)
    return place if place < count else 2 * count - 2 - place


def on_chord(
    pitch: int, change: Change, bar: Bar, low: int, high: int, before: Sequence[int] = (),
    course: int = 0, whole: bool = False,
) -> int:  # fmt: skip
    """The chord tone nearest to a pitch, of those in the key or of the `whole` chord.

    Where the line was on its way up or down (`course`) from the note `before`, it goes on that way.
    """
    pool = ladder(change.tones if whole else within(change, bar.key), low, high) or (pitch,)

    def strain(tone: int) -> tuple[float, int]:
        if not before:
            return abs(tone - pitch), tone
        if not course:
            return abs(tone - pitch) + 0.8 * max(0, abs(tone - before[-1]) - 4), tone
        size = abs(tone - before[-1])
        astray = (tone - before[-1]) * course <= 0
        return abs(tone - pitch) + 3.5 * astray + 0.8 * max(0, size - 4), tone

    return min(pool, key=strain)


def resting(
    bar: Bar, hit: Hit, pitch: int, before: Sequence[int], full: bool, manner: Manner
) -> int:
    """Where a phrase comes to rest: on the tonic if it closes, on another chord tone if not.

    Near the note before, so that nobody falls into the close.
    """
    change = bar.change(hit.at)
    tones = within(change, bar.key)
    tonic = bar.key.tonic_pc
    if full and tonic in tones:
        wanted: tuple[int, ...] = (tonic,)
    else:
        wanted = tuple(tone for tone in tones if tone != tonic) or tones
    low, high = compass(bar, manner)
    if not any(ladder((pc,), low, high) for pc in wanted):
        low, high = bar.player.low, bar.player.high
    near = (pitch + 2 * before[-1]) // 3 if before else pitch
    choices = ladder(wanted, low, high)
    return min(choices, key=lambda tone: (abs(tone - near), tone))
