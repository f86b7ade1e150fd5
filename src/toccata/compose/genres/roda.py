"""The strings of a roda de samba: a small guitar high above, seven strings that run below."""

from __future__ import annotations

from ..bar import Bar, Tone, ladder, nearest
from ..bass import ground
from ..comping import broken, held, spread, struck, voiced
from .batucada import in_two
from .clave import coming

_STRUMS = (
    "x.xo xo.x o.x. xo.x",
    ".xox .xo. x.xo .xox",
    "xo.x ox.x .xox .xo.",
    "x.ox .x.x ox.x .xox",
    ".xo. x.ox .x.x ox.x",
)
_PARTIDO = (".x.x ..x. x.x. .x.x", ".x.x ..x. ..x. .x.x", "..xx ..x. x..x .x.x")


def cavaquinho(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The small guitar: four high strings in sixteenths, the stroke before the beat most of all."""
    player = bar.player
    if player.family in ("Strings", "Ensemble", "Synth Pad", "Organ"):
        return held(bar, last, 56)
    if player.mono:
        return broken(bar, last, in_two(bar, ".x-x -x-- x-x- -x-x"), (0, 2, 1, 2), 70, ring=False)
    return strummed(bar, in_two(bar, bar.habit("strum").choice(_STRUMS)))


def partido(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Partido alto: fewer strokes, all of them where nobody steps."""
    if bar.player.mono:
        return cavaquinho(bar, last)
    return strummed(bar, in_two(bar, bar.habit("partido").choice(_PARTIDO)))


def strummed(bar: Bar, rhythm: str, level: float = 72) -> list[Tone]:
    """Chords high on the neck; the last sixteenth has the next chord already."""
    player = bar.player
    reach = min(beat.length for beat in bar.grid.beats) // 4
    low = max(player.low, min(player.center, player.high - 15))
    high = min(player.high, low + 17)
    tones: list[Tone] = []
    for hit in bar.hits(rhythm):
        shape = voiced(spread(coming(bar, hit.at, reach), bar.key, 4, True), (), low, high)
        length = int(min(hit.length, 3 * reach) * (0.85 if hit.weight > 0.8 else 0.4))
        heard = shape if hit.weight > 0.8 else shape[-2:]
        tones += [bar.tone(hit.at, length, pitch, level * hit.weight) for pitch in heard]
    return tones


_WALKS = (
    ("x--x x--x x--x x--x", "rr55"),
    ("x--x x--- x--x x---", "rr5"),
    ("x--. x--x x--. x--x", "r55"),
    ("x--- x--x x--- x--x", "r5r"),
    ("x--x -x-x x--x -x-x", "rr55"),
)
_RUNS = ("x--- xxxx x--- xxxx", "x-x- xxxx x-x- xxxx", "x--x x-xx x--x x-xx", "x-xx xxx- x-xx xxx-")


def low_strings(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The seven strings: the root, the fifth with the deep drum, and a run into the next chord."""
    habit = bar.habit("thumb")
    rhythm, steps = habit.choice(_WALKS)
    running = bar.after != bar.spans[-1].change and len(bar.spans) == 1
    if running and bar.dice.random() < (0.75 if bar.closes else 0.28):
        return run(bar, last, bar.dice.choice(_RUNS))
    player, tones, hand = bar.player, [], last
    for place, hit in enumerate(bar.hits(rhythm)):
        change = bar.change(hit.at)
        fresh = any(span.at == hit.at for span in bar.spans)
        root = ground(bar, hand, change)
        letter = "r" if fresh else steps[place % len(steps)]
        pitch = root
        if letter == "5":
            pitch = nearest(change.fifth, root - 3, player.low, player.center + 10)
        length = int(min(hit.length, bar.left(hit.at)) * 0.88)
        tones.append(bar.tone(hit.at, length, pitch, 84 * hit.weight))
        hand = (root,)
    return tones


def run(bar: Bar, last: tuple[int, ...], rhythm: str, level: float = 86) -> list[Tone]:
    """A run in steps of the scale from the root of this chord to the doorstep of the next."""
    player = bar.player
    hits = bar.hits(rhythm)
    here = ground(bar, last, bar.spans[0].change)
    top = min(player.high, player.center + 12)
    goal = nearest(bar.after.bass, here, player.low, top)
    rungs = ladder(bar.key.pitch_classes, player.low, top)
    below = [pitch for pitch in rungs if pitch < goal]
    above = [pitch for pitch in rungs if pitch > goal]
    count = len(hits) - 1
    rises = bar.dice.random() < (0.7 if goal >= here else 0.3)
    way = below[-count:] if rises and len(below) >= count else above[:count][::-1]
    if len(way) < count:
        way = below[-count:]
    way = way or [here]
    pitches = [here, *(way[place % len(way)] for place in range(count))]
    return [
        bar.tone(hit.at, int(hit.length * 0.9), pitch, (level + 2 * place) * hit.weight)
        for place, (hit, pitch) in enumerate(zip(hits, pitches, strict=True))
    ]


def plucked(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Samba-canção: the guitar plucks few chords and lets them ring."""
    player = bar.player
    if player.mono or player.family in ("Strings", "Ensemble", "Synth Pad", "Organ"):
        return cavaquinho(bar, last)
    rhythm = bar.habit("pluck").choice(
        ("x--- ..x- -.x- x---", "..x- ..x- ..x- x---", "x--. x-x- ..x- ..x-")
    )
    return struck(bar, last, in_two(bar, rhythm), 64, 0.95, 4, rootless=True)


def second_guitar(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A guitar under the cavaquinho: the partido in broken chords."""
    return broken(bar, last, in_two(bar, "x-.x -x.x x-.x -x.x"), (0, 2, 1, 2, 3), 64, ring=False)
