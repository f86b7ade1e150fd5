"""The klezmer band under the tune: feet in the bass, the sekund after them, poyk and tsimbl."""

from __future__ import annotations

from random import Random
from typing import Final

from ...chance import chance
from ..bar import Bar, Tone, ladder, nearest
from ..bass import ground, lead_in
from ..comping import at_home, broken, chord, held, struck
from ..counterpoint import guide_line
from ..drums import KEYS, crash, filled, groove
from ..texture import last_hit
from .doina import is_free, tag


def _dance(bar: Bar, of: str) -> Random:
    """What the band has settled on for a section."""
    return chance(bar.song, "klezmer", bar.scene.theme, of)


def style(bar: Bar) -> str:
    """Which dance a section is: freylekhs or bulgar; the free doina; in three the hora."""
    if is_free(bar):
        return "doina"
    if len(bar.grid.beats) == 3:
        return "hora"
    return _dance(bar, "dance").choice(("freylekhs", "freylekhs", "bulgar"))


_BASSES: Final = {
    "freylekhs": ("x. x. x. x.", "x. x. x. xx", "x. .. x. ..", "x. x. xx x."),
    "bulgar": ("x- -x -- x-", "x- -x -- xx", "x- -x -x x-"),
    "hora": ("x- .. .. x-", "x- -- .. x-", "x- .. .. xx"),
}


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Root and fifth like two feet, or three, three and two; a run of four home at the close."""
    kind = style(bar)
    if kind == "doina":
        return _drone(bar, last)
    habit = bar.habit("feet")
    rhythm = habit.choice(_BASSES[kind])
    player = bar.player
    if bar.closes and kind == "freylekhs" and len(bar.spans) == 1 and bar.dice.random() < 0.5:
        return _run(bar, last)
    tones: list[Tone] = []
    hand = last
    for place, hit in enumerate(bar.hits(rhythm)):
        change = bar.change(hit.at)
        root = ground(bar, hand, change)
        fresh = place == 0 or any(span.at == hit.at for span in bar.spans)
        pitch = root
        if not fresh and place % 2:
            pitch = nearest(change.fifth, root - 4, player.low, player.high)
        length = int(min(hit.length, bar.left(hit.at)) * 0.62)
        tones.append(bar.tone(hit.at, length, pitch, 90 if fresh else 84))
        hand = (root,)
    return tones


def _drone(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """One bowed note as long as the chord."""
    if bar.tied and last:
        return []
    span = bar.spans[-1]
    length = span.length + bar.onward * bar.grid.bar
    pitch = ground(bar, last, span.change)
    low = [bar.tone(s.at, s.length, ground(bar, last, s.change), 64) for s in bar.spans[:-1]]
    return [*low, bar.tone(span.at, length, pitch, 64)]


def _run(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A note a beat by step to the next root."""
    player, beats = bar.player, bar.grid.beats
    pitch = ground(bar, last)
    target = nearest(bar.after.bass, pitch, player.low, player.high)
    rungs = ladder(bar.key.pitch_classes, player.low, player.high)
    rising = pitch < target or (pitch == target and bar.dice.random() < 0.5)
    side = [p for p in rungs if (p < target if rising else p > target)]
    way = sorted(side, key=lambda p: abs(p - target))[: len(beats) - 1][::-1]
    tones = [bar.tone(0, int(beats[0].length * 0.7), pitch, 90)]
    for place, beat in enumerate(beats[1:]):
        step = way[place] if place < len(way) else lead_in(bar, pitch, target, bar.dice)
        tones.append(bar.tone(beat.start, int(beat.length * 0.7), step, 84))
    return tones


_SEKUNDS: Final = {
    "freylekhs": (".x .x .x .x", ".x .x .x xx", ".x ..xx .x ..xx", "..xx .x ..xx .x"),
    "bulgar": (".x xX xx Xx", "X. .X .. X.", "Xx xX xx Xx", ".x .x .x .x"),
    "hora": (".. .x .. x.", ".. .. .. x.", ".. x. .. x.", ".. .x .. xx"),
}


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The sekund: the chord after each step, dry; in the doina it only breathes."""
    kind = style(bar)
    if kind == "doina":
        return guide_line(bar, last, 54) if bar.player.mono else held(bar, last, 54, 3)
    rhythm = bar.habit("sekund").choice(_SEKUNDS[kind])
    if bar.player.mono:
        return broken(bar, last, rhythm, (1, 2, 1, 2), 72, ring=False)
    return struck(bar, last, rhythm, 76, 0.45, 3)


def tsimbl(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The dulcimer: hammers that run through the chord, and tremble in the doina."""
    if style(bar) == "doina":
        hand = chord(bar, last, 0, 3)
        step = 120
        return [
            bar.tone(at, step, hand[place % 2 + (place // 8) % 2] if len(hand) > 2 else hand[0], 48)
            for place, at in enumerate(range(0, int(bar.grid.bar) - step, step))
        ]
    order = bar.habit("hammers").choice(((0, 1, 2, 1), (0, 2, 1, 2), (2, 1, 0, 1), (0, 1, 2, 3)))
    rhythm = "xx xx xx xx" if bar.energy < 0.7 else "x.xx x.xx x.xx x.xx"
    return broken(bar, last, rhythm, order, 66)


_POYKS: Final = {
    "freylekhs": (
        {"kick": "X. x. X. x.", "snare": ".x .x .x ..xx"},
        {"kick": "X. x. X. x.", "snare": "x.xx x.xx x.xx x.xx"},
        {"kick": "X. x. X. x.", "ride": ".x .x .x .x", "snare": ".o .o .o oo"},
        {"kick": "X. .. X. ..", "snare": ".x ..xx .x ..xx"},
    ),
    "bulgar": (
        {"kick": "X. .X .. X.", "snare": "o.Xo .oX. o.Xo .oX."},
        {"kick": "X. x. X. x.", "snare": "Xo oX oo Xo"},
        {"kick": "X. .x .. x.", "snare": "XooX ooXo XooX ooXo", "ride": "x. .x .. x."},
    ),
    "hora": (
        {"kick": "X. .. .. x.", "snare": ".. .o .. x."},
        {"kick": "X. .. .. ..", "ride": ".. .. .. x.", "snare": ".. .. .. xo"},
        {"kick": "X. .. .. x.", "snare": ".. oo .. xo"},
    ),
}
_FILLS: Final = (
    {"snare": "xxxx xxxx", "kick": "x... x..."},
    {"snare": "xxx xxx", "kick": "x.. x.."},
    {"snare": "x.xx X.X.", "kick": "x... X.X."},
    {"block": "x.xx x.x.", "kick": "x... x..."},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The poyk and its little cymbal, a snare that rattles like a regiment gone dancing."""
    kind = style(bar)
    if kind == "doina":
        roll = {"ride": "x... .... .... ...."} if bar.step == 0 else {"ride": ".... .... .... ..o."}
        return groove(bar, roll, 0.5)
    kit = dict(bar.habit("poyk").choice(_POYKS[kind]))
    if bar.energy > 0.72:
        kit["tambourine"] = "xx xx xx xx" if kind != "hora" else "x. .. .. x."
    tones = groove(bar, kit, 0.9)
    if bar.place == 0 and bar.energy > 0.6:
        tones += crash(bar, 84)
    if bar.ends and kind != "hora":
        tones = filled(bar, tones, bar.dice.choice(_FILLS), bar.dice.choice((1, 2)))
    return tones


def stabs(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The last three strokes, chords under the tonic, fifth, tonic of the tune."""
    at = bar.spans[-1].at
    beats = [b for b in bar.grid.beats if b.start >= at]
    heads = [beats[0], beats[2]] if len(beats) > 2 else beats[:1]
    if bar.player.role == "bass":
        root = ground(bar, last, bar.change(at))
        return [bar.tone(b.start, int(b.length * 0.6), root, 90) for b in heads]
    if bar.player.mono:
        return tag(bar, last)
    hand = at_home(bar, last, at)
    return [bar.tone(b.start, int(b.length * 0.5), p, 82) for b in heads for p in hand]


def last_drums(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Drum and cymbal with the last strokes."""
    if not bar.player.drums or len(bar.grid.beats) < 3:
        return last_hit(bar, last)
    return [bar.tone(bar.grid.beats[n].start, 240, KEYS[drum], 94)
            for n in (0, 2) for drum in ("kick", "crash" if n else "snare")]  # fmt: skip
