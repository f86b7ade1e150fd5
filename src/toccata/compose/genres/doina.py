"""Klezmer tunes: a clarinet that sobs and laughs, the free doina, a fiddle that knows it otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..bar import Bar, Tone, ladder, nearest
from ..counterpoint import answer, guide_line
from ..melody import Manner, sing
from .accidentals import coloured

_DANCES: Final = Manner(
    cells=(
        "x- x- xx x-",
        "x- xx x- xx",
        "xx x- xx x-",
        "x- -x x- x-",
        "xx xx x- x-",
        "x-xx x-x- x-xx x-x-",
        "x-x- xxxx x-x- x---",
        "xx -x -x x-",
        "x-xx xxxx x-x- x-x-",
        "xxxx x-x- xxxx x-x-",
        "xx xx xx x-",
        "xxx xxx x- x-",
        "x-xx x-xx x-xx x-x-",
        ".x xx .x xx",
    ),
    closes=(
        "xx x- x- ..",
        "x- x- x- ..",
        "xxxx x-x- x--- ....",
        "xx xx x- --",
        "x-x- x--- x--- ....",
    ),
    plans=("aabc", "abac", "aAbc", "aaAc", "aavc", "abAc"),
    leap=0.16,
    compass=10,
    level=92,
    gate=0.8,
    builds=("period", "sentence", "period"),
    upbeat=0.25,
)

_FREE: Final = Manner(
    cells=(
        "x--- ---- ---- .xxx",
        "xxxxx x--- ---- ----",
        ".xxx x--- ---- xxxx",
        "x--- --xx xxxxxx x---",
        "x--- ---- xxxxx x---",
        ".... xxxxxx x--- ----",
        "x-xx xxxxx x--- ----",
    ),
    closes=("xxx x--- ---- ....", "x--- ---- ---- ....", ".xxx xx-- ---- ...."),
    plans=("abac", "a.bc", "abAc", "aAbc"),
    leap=0.14,
    compass=11,
    level=84,
    gate=0.98,
)

_SLOW: Final = Manner(
    cells=(
        "x- -- -- x-",
        "x- x- xx x-",
        "x- -x -- xx",
        "x- xx -- x-",
        "x--- x-xx ---- x-x-",
        "xx xx -- x-",
        "x- -- xx xx",
        "xxx x- -- x-",
    ),
    closes=("x- -- -- --", "xx x- -- ..", "x- x- -- .."),
    plans=("abAc", "aabc", "abac", "aavc"),
    leap=0.2,
    compass=10,
    level=88,
    gate=0.94,
)


def is_free(bar: Bar) -> bool:
    """Whether nobody counts in this section."""
    return bar.scene.theme == "doina"


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The tune with its sobs, turns and trills; in the doina without a beat."""
    manner = _FREE if is_free(bar) else _SLOW if len(bar.grid.beats) == 3 else _DANCES
    return _raised(bar, ornamented(bar, coloured(bar, sing(bar, last, manner))))


def _raised(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """In plain minor the seventh degree is raised, but over chords that have it as it is."""
    plain = bar.key.mode == "minor"
    seventh = (bar.key.tonic_pc + 10) % 12
    found: list[Tone] = []
    for tone in tones:
        held = seventh in bar.change(max(0, tone.start - bar.start)).tones
        lifted = plain and not held and tone.pitch % 12 == seventh
        found.append(tone._replace(pitch=tone.pitch + 1) if lifted else tone)
    return found


_GRACE: Final = 90
"""Ticks of an ornamental note: a little under a thirty-second."""


def ornamented(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """Krekhts, dreydl and trill: the sob at the end of a note, the turn at its head, the shake."""
    scale = ladder(bar.key.pitch_classes, bar.player.low, bar.player.high)
    found: list[Tone] = []
    beat = bar.grid.beats[0].length
    for place, tone in enumerate(tones):
        above = next((p for p in scale if p > tone.pitch), tone.pitch)
        draw = bar.dice.random()
        room = tones[place + 1].start if place + 1 < len(tones) else bar.start + bar.grid.bar
        if tone.length >= beat * 3 // 4 and draw < 0.3:
            found += _turned(tone, above)
        elif tone.length >= beat * 3 // 4 and draw < 0.5:
            found += _sobbed(tone, above, room)
        elif tone.length >= beat and draw < 0.62:
            found += _shaken(tone, above)
        elif tone.length >= 340 and draw < 0.42:
            found += _flicked(tone, above)
        else:
            found.append(tone)
    return sorted(found)


def adorned(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A tune from elsewhere as a clarinet would have it: the same notes, with flicks and sobs."""
    scale = ladder(bar.key.pitch_classes, bar.player.low, bar.player.high)
    found: list[Tone] = []
    for tone in ornamented(bar, list(bar.lead)):
        above = next((p for p in scale if p > tone.pitch), tone.pitch)
        short = 220 <= tone.length < 340 and bar.dice.random() < 0.15
        found += _flicked(tone, above) if short else [tone]
    return found


def _turned(tone: Tone, above: int) -> list[Tone]:
    """The note, its upper neighbour, and the note again."""
    return [
        tone._replace(length=_GRACE),
        Tone(tone.start + _GRACE, _GRACE, above, tone.velocity - 8),
        tone._replace(start=tone.start + 2 * _GRACE, length=tone.length - 2 * _GRACE),
    ]


def _flicked(tone: Tone, above: int) -> list[Tone]:
    """The upper neighbour first, then the note."""
    return [
        Tone(tone.start, _GRACE, above, tone.velocity - 6),
        tone._replace(start=tone.start + _GRACE, length=tone.length - _GRACE),
    ]


def _sobbed(tone: Tone, above: int, room: int) -> list[Tone]:
    """The note breaks off; a catch in the throat a step higher ends it."""
    held = max(_GRACE, min(tone.length, room - tone.start) - 2 * _GRACE)
    return [
        tone._replace(length=held - 30),
        Tone(tone.start + held, _GRACE, above, max(20, tone.velocity - 18)),
    ]


def _shaken(tone: Tone, above: int) -> list[Tone]:
    """A trill for the first half of the note."""
    count = max(2, tone.length // 2 // _GRACE // 2 * 2)
    shakes = [
        Tone(tone.start + _GRACE * n, _GRACE, above if n % 2 else tone.pitch, tone.velocity - 4)
        for n in range(min(count, 8))
    ]
    begin = tone.start + _GRACE * len(shakes)
    return [*shakes, tone._replace(start=begin, length=tone.start + tone.length - begin)]


def fiddle(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A second singer says the tune an octave lower, with other notes left out: nobody agrees.

    In the doina it holds a note under the clarinet.
    """
    if is_free(bar):
        return guide_line(bar, last, 50)
    player = bar.player
    found: list[Tone] = []
    for tone in _plain(bar.lead):
        if not bar.grid.on_beat(tone.start - bar.start) and bar.dice.random() < 0.15:
            continue
        pitch = tone.pitch - 12 if tone.pitch - 12 >= player.low else tone.pitch
        pitch = nearest(pitch % 12, pitch, player.low, player.high)
        found.append(Tone(tone.start, tone.length, pitch, tone.velocity - 12))
    return found


def _plain(tones: Sequence[Tone]) -> list[Tone]:
    """A tune without its ornaments: what a grace note leads into begins where the grace did."""
    found: list[Tone] = []
    head = -1
    until = -1
    for tone in tones:
        if tone.start > until:
            head = -1
        until = tone.start + tone.length
        if tone.length <= _GRACE:
            head = tone.start if head < 0 else head
            continue
        start = head if head >= 0 else tone.start
        found.append(tone._replace(start=start, length=tone.length + tone.start - start))
        head = -1
    return found


def counter(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The trombone: long guide notes that lean on each other, a joke where the tune breathes."""
    if is_free(bar):
        return guide_line(bar, last, 48)
    if bar.closes:
        return answer(bar, last, bar.habit("joke").choice((".. .. xx x-", ".. .. .x xx",
                                                           ".... .... xxx- x---")), 84)  # fmt: skip
    return guide_line(bar, last, 72)


def tag(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The end that every dancer knows: tonic, fifth, tonic, short and dry."""
    player = bar.player
    at = bar.spans[-1].at
    near = last[-1] if last else player.center
    beats = [b for b in bar.grid.beats if b.start >= at]
    low = nearest(bar.key.tonic_pc, min(near, player.high - 12), player.low, player.high)
    steps = [low + 12, low + 7, low] if low + 12 <= player.high else [low, low, low]
    if len(beats) < 3 or (bar.key.tonic_pc + 7) % 12 not in bar.key.pitch_classes:
        return [bar.tone(at, bar.grid.bar - at, low, 88)]
    return [bar.tone(beat.start, int(beat.length * 0.6), pitch, 90)
            for beat, pitch in zip(beats, steps, strict=False)]  # fmt: skip
