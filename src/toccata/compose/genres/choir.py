"""The call and the response: a voice that scoops and falls, a choir in block chords after it."""

from __future__ import annotations

from ..bar import Bar, Tone, ladder
from ..comping import chord
from ..counterpoint import answer, guide_line
from ..melody import Manner, sing
from .accidentals import coloured

_CALLS = Manner(
    cells=(
        "x-- --x x-- ...",
        "..x x-- --- ...",
        "x-x x-- --. ...",
        ".xx x-x x-- ...",
        "x-- x-x -x- ...",
        "x-x -x- x-- ..x",
        ".xx xxx x-- --.",
        "x-x x-x x-- .xx",
        "..x x-x x-x x--",
        "xxx x-x -x- x-.",
        ".x- x-x xx- x--",
    ),
    closes=("x-x x-- --- ...", "x-- x-- --- ...", "..x x-- --- ...", "xxx x-- --- ..."),
    plans=("a.bc", "aabc", "abac", "abAc", "aaAc"),
    leap=0.22,
    compass=11,
    gapped=True,
    level=92,
    upbeat=0.3,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The call: it scoops into its notes, and lets a long one fall in a run of three."""
    tones = coloured(bar, sing(bar, last, _CALLS))
    if not tones:
        return tones
    tones = _scooped(bar, tones)
    long = max(tones, key=lambda t: t.length)
    third = bar.grid.beats[0].length // 3
    if bar.energy < 0.5 or long.length < 4 * third or bar.dice.random() > 0.5:
        return tones
    falls = ladder(_pentatonic(bar), max(bar.player.low, long.pitch - 7), long.pitch - 1)
    if len(falls) < 2:
        return tones
    begin, end = long.start, long.start + long.length
    run = [
        long._replace(length=third),
        Tone(begin + third, third // 2, falls[-1], long.velocity - 10),
        Tone(begin + third * 3 // 2, end - begin - third * 3 // 2, falls[-2], long.velocity - 6),
    ]
    return sorted([*(t for t in tones if t is not long), *run])


def _pentatonic(bar: Bar) -> tuple[int, ...]:
    shape = (0, 3, 5, 7, 10) if bar.key.is_minor else (0, 2, 4, 7, 9)
    return tuple((bar.key.tonic_pc + n) % 12 for n in shape)


def _scooped(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """Some notes reached from below, where there is room for it."""
    found: list[Tone] = []
    for place, tone in enumerate(tones):
        before = tones[place - 1].start if place else bar.start
        room = tone.start - before
        if tone.length > 400 and room > 300 and bar.dice.random() < 0.25:
            low = tone.pitch - (1 if bar.dice.random() < 0.5 else 2)
            if low >= bar.player.low:
                if found:
                    last = found[-1]
                    found[-1] = last._replace(length=min(last.length, tone.start - 80 - last.start))
                found.append(Tone(tone.start - 80, 80, low, tone.velocity - 16))
        found.append(tone)
    return found


_REPLIES = (
    ".xx x-x x-- x--", "..x x-- x-x x--", ".xx xxx x-- ...", "x-x x-- .xx x--", "..x x-x -x- x--",
    ".x- x-- .x- x--",
)  # fmt: skip


def choir(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The response: block chords where the call rests; in the chorus they sing it together."""
    player = bar.player
    if player.mono:
        return answer(bar, last, "... ... x-x x--", 84) if bar.closes else guide_line(bar, last, 72)
    all_in = bar.step % 2 == 0 or bar.habit("all in").random() < 0.3
    if bar.scene.act == "peak" and bar.lead and not bar.closes and all_in:
        return _together(bar)
    beat = bar.grid.beats[0].length
    quiet = max((t.start - bar.start for t in bar.lead), default=-beat) + beat * 2 // 3
    hits = [hit for hit in bar.hits(bar.habit(f"reply {bar.step % 2}").choice(_REPLIES))
            if hit.at >= quiet]  # fmt: skip
    tones: list[Tone] = []
    hand = last
    for hit in hits:
        hand = chord(bar, hand, hit.at, 3)
        length = int(min(hit.length, bar.left(hit.at)) * 0.9)
        tones.extend(bar.tone(hit.at, length, pitch, 84 * hit.weight) for pitch in hand)
    return tones


def around(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The choir with a tune that leaves it no room: it sings along, and at the end of every other
    bar it answers in one short chord."""
    tones = choir(bar, last)
    if tones or bar.player.mono or not bar.lead:
        return tones
    at = max(tone.start for tone in bar.lead) - bar.start + bar.grid.beats[-1].length // 3
    if bar.step % 2 and at < bar.grid.bar - 120:
        hand = chord(bar, last, at, 3)
        return [bar.tone(at, bar.grid.bar - at, pitch, 80) for pitch in hand]
    return _together(bar)


def _together(bar: Bar) -> list[Tone]:
    """The tune's rhythm in three voices under it, all moving the same way."""
    player = bar.player
    tones: list[Tone] = []
    for tone in bar.lead:
        if tone.length < 240:
            continue
        at = tone.start - bar.start
        change = bar.change(max(0, at))
        top = min(tone.pitch, player.center + 9, player.high)
        shape = ladder(change.tones, player.low, top)[-3:]
        tones.extend(bar.tone(at, tone.length, pitch, 82) for pitch in shape)
    return tones
