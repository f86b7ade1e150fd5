"""The compás: twelve counts with five accents, rumba and tangos in four; strums, palms and cajón."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..bar import Bar, Tone, ladder, nearest
from ..bass import ground
from ..comping import broken, chord
from ..drums import groove
from ..rhythm import Hit
from ..texture import plain_percussion

TWELVE: Final = "X.. X.. X.X .X."
"""Twelve counts from the twelfth on: accents on 12, 3, 6, 8 and 10."""


def twelve(bar: Bar) -> bool:
    """Whether the bar is felt in threes: bulerías, soleá, alegrías."""
    return any(beat.triple for beat in bar.grid.beats)


_STRUMS: Final = {
    "twelve": (
        "Xoo Xoo XoX oX.", "X.. X.o XoX oX.", "Xoo XooooX XoX .X.", "X.o X.o X.X .X.",
        "Xoo Xoo XooooX oX.", "X.. xxxxxX X.X .X.",
    ),
    "four": (
        "X.oX .oX. X.oX .oX.", "X.xo .oXo X.xo .oXo", "X..o X.o. X..o X.oo", "Xoxo oXxo Xoxo oXxo",
        ".ooo Xooo .ooo Xooo",
    ),
    "three": ("X- xo xo", "X. ooxo xo", "X. Xo Xo", "X- xx oooX"),
}  # fmt: skip
_CALM: Final = {"twelve": "x-- --- x-- -x-", "four": "x-.. .... x-.. ..x.", "three": "x- -- x-"}


def _family(bar: Bar) -> str:
    if twelve(bar):
        return "twelve"
    return "three" if len(bar.grid.beats) == 3 else "four"


def _spread(rhythm: str) -> str:
    """A rhythm of three beats where beats are picked out of four."""
    cells = rhythm.split()
    return f"{cells[0]} {cells[1]} {cells[1]} {cells[2]}" if len(cells) == 3 else rhythm


def strums(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Rasgueado: every chord rolled over the strings, down strong, up light, fans of five fingers."""
    kind = _family(bar)
    rhythm = bar.habit(f"strum {bar.step % 2}").choice(_STRUMS[kind])
    if bar.energy < 0.45:
        rhythm = _CALM[kind]
    elif bar.closes and kind == "twelve":
        rhythm = bar.habit("cierre").choice((TWELVE, "X.. X.. XxX .X.", "xxxxxX X.. X.X .X."))
    rhythm = _spread(rhythm)
    if bar.player.mono:
        return broken(bar, last, rhythm, (0, 2, 1, 2), 74, ring=False)
    return rolled(bar, last, bar.hits(rhythm), 80)


def rolled(bar: Bar, last: tuple[int, ...], hits: Sequence[Hit], level: float) -> list[Tone]:
    """Strokes as strums: down from the lowest string on accents, up and over fewer on light ones."""
    tones: list[Tone] = []
    for place, hit in enumerate(hits):
        hand = fretted(bar, last, hit.at)
        down = hit.weight >= 1 or place % 2 == 0
        strings = hand[1:] if down and hit.weight < 1 else hand if down else hand[-3:][::-1]
        step = min(20 if hit.weight > 1 else 13, max(1, hit.length // (2 * len(strings))))
        length = int(min(hit.length, bar.left(hit.at)) * 0.9)
        loud = level * (0.45 + 0.55 * hit.weight)
        for turn, pitch in enumerate(strings):
            late = turn * step
            if length - late < 30:
                break
            tones.append(bar.tone(hit.at + late, length - late, pitch, loud - turn))
    return tones


def fretted(bar: Bar, last: tuple[int, ...], at: int) -> tuple[int, ...]:
    """A chord as a guitar has it: the root low, a gap, then what the other strings give."""
    player = bar.player
    known = bar.change(at)
    root = player.low + (known.root - player.low) % 12
    upper = ladder(known.tones, root + 6, min(player.high, root + 25))[:5]
    return (root, *upper) if len(upper) > 2 else chord(bar, last, at, 4)


def answering_guitar(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A second guitar: tremolo and open arpeggios between the strums."""
    if bar.player.mono:
        return broken(bar, last, "x.x x.x x.x x.x", (2, 1, 0, 1), 66, ring=False)
    order = bar.habit("pluck").choice(((0, 1, 2, 3, 2, 1), (0, 2, 1, 3, 2, 1), (0, 3, 2, 1, 2, 3)))
    rhythm = "xxx xxx xxx xxx" if twelve(bar) else "xx xx xx xx"
    return broken(bar, last, rhythm, order, 62)


_BASSES: Final = {
    "twelve": ("x-- x-- x-x -x-", "x-- --- x-x -x-", "x-- x-- x-- -x-", "x-- --x x-x -x-",
               "..x x-- x-x -x-"),
    "four": ("x--x --x- x--x --x-", "x--- --x- x--- x-x-", "x--x --x- ..x- x-x-",
             "x--- x-x- .... x-x-"),
    "three": ("x- .. x-", "x- x. xx", "x- -- x-"),
}  # fmt: skip


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """With the palms: roots and fifths on the accents of the compás, a Phrygian step into the next."""
    kind = _family(bar)
    rhythm = _spread(bar.habit(f"bass {bar.step % 2}").choice(_BASSES[kind]))
    if bar.energy < 0.45:
        rhythm = _spread({"twelve": "x-- --- x-- ---", "four": "x--- ---- x--- ----",
                          "three": "x- -- --"}[kind])  # fmt: skip
    player = bar.player
    tones: list[Tone] = []
    hand = last
    hits = bar.hits(rhythm)
    for place, hit in enumerate(hits):
        change = bar.change(hit.at)
        root = ground(bar, hand, change)
        fresh = place == 0 or any(span.at == hit.at for span in bar.spans)
        pitch = root
        if not fresh and place % 2:
            side = 4 if root < player.center else -4
            pitch = nearest(change.fifth, root + side, player.low, player.high)
        if place == len(hits) - 1 and not fresh and bar.after.bass != change.bass:
            pitch = _step(bar, root)
        length = int(min(hit.length, bar.left(hit.at)) * 0.86)
        tones.append(bar.tone(hit.at, length, pitch, 86 * hit.weight))
        hand = (root,)
    return tones


def _step(bar: Bar, near: int) -> int:
    """The neighbour of the coming root, from above where the key has it a semitone away."""
    player = bar.player
    target = nearest(bar.after.bass, near, player.low, player.high)
    rungs = ladder(bar.key.pitch_classes, player.low, player.high)
    around = [p for p in rungs if 0 < abs(p - target) <= 2] or [target]
    return min(around, key=lambda p: (abs(p - target), -p))


_PALMS: Final = {
    "twelve": (
        {"clap": TWELVE}, {"clap": "Xoo Xoo XoX oXo"}, {"clap": "X.o X.o X.X oX."},
        {"clap": TWELVE, "block": ".x. .x. .x. x.x"},
    ),
    "four": (
        {"clap": ".... X... X... X..."}, {"clap": "..x. X.x. ..x. X.x."},
        {"clap": "X..X ..X. X..X ..X."}, {"clap": "x.Xx x.Xx x.Xx x.Xx"},
    ),
    "three": ({"clap": "x. Xo Xo"}, {"clap": ".. X. X."}, {"clap": "Xo xo xo"}),
}  # fmt: skip


def palms(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Palmas: hands that keep the accents, dry and together."""
    if not bar.player.drums:
        return plain_percussion(bar, last)
    kind = _family(bar)
    kit = bar.habit("palms").choice(_PALMS[kind])
    if bar.energy < 0.5 and kind == "twelve":
        kit = {"clap": "... X.. X.X .X."}
    return groove(bar, {drum: _spread(rhythm) for drum, rhythm in kit.items()}, 0.9)


_BOXES: Final = {
    "twelve": (
        {"kick": "x.. ... x.. ...", "stick": "... x.o ..x .xo"},
        {"kick": "x.. ..x x.. ...", "stick": ".oo x.o .ox oxo"},
        {"kick": "x.. x.. x.. ...", "stick": ".o. .oo .ox .x."},
    ),
    "four": (
        {"kick": "x..x .... x..x ....", "stick": "..o. x.o. ..o. x.oo"},
        {"kick": "x... ..x. x... ....", "stick": ".oo. x..o .oo. x.o."},
        {"kick": "x..x ..x. ...x ....", "stick": "...o x..o ..o. x.oo"},
    ),
    "three": ({"kick": "x. .. ..", "stick": ".o x. xo"}, {"kick": "x. .. .x", "stick": ".. xo x."}),
}  # fmt: skip


def box(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The cajón: a palm in the middle, fingers at the edge, a rush of them where phrases close."""
    if not bar.player.drums:
        return plain_percussion(bar, last)
    kind = _family(bar)
    kit = dict(bar.habit("box").choice(_BOXES[kind]))
    if bar.closes and bar.energy > 0.5:
        kit["stick"] = {"twelve": "... x.o xxxxxx .x.", "four": "..o. x.o. xxxx x.x.",
                        "three": ".. xxxx x."}[kind]  # fmt: skip
    return groove(bar, {drum: _spread(rhythm) for drum, rhythm in kit.items()}, 0.86)


def drums(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Where one player has everything: the box, and the hands if nobody else claps."""
    tones = box(bar, last)
    if not any(p.role == "percussion" and p.drums for p in bar.ensemble):
        tones = sorted([*tones, *palms(bar, last)])
    if bar.energy > 0.7:
        tones += groove(bar, {"closed": "xox xox xox xox" if twelve(bar) else "x.o. x.o. x.o. x.o."},
                        0.6)  # fmt: skip
    return tones


def last_accents(bar: Bar) -> tuple[Hit, ...]:
    """The accents of the last bar: those of the compás up to the ten, in four the first three."""
    return bar.hits(TWELVE) if twelve(bar) else bar.hits("X..X ..X. X... ....")


def cierre(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The close: everybody strikes the accents, the last one rings and is gone."""
    player = bar.player
    hits = last_accents(bar)
    if player.drums:
        drum = "X.. X.. X.X .X." if twelve(bar) else "X..X ..X. X... ...."
        return groove(bar, {"clap" if player.role == "percussion" else "kick": drum})
    if player.role == "bass" or player.mono or player.role == "melody":
        change = bar.spans[-1].change
        near = last[-1] if last else player.center
        pitch = nearest(change.root, near, player.low, player.high)
        if player.role == "bass":
            pitch = ground(bar, last, change)
        return [bar.tone(h.at, int(h.length * 0.7), pitch, 84 * h.weight) for h in hits]
    return rolled(bar, last, hits, 84)
