"""The conjunto: singer and coro by turns, horns that shout, and closes that all strike together."""

from __future__ import annotations

from ..bar import Bar, Tone
from ..counterpoint import answer, guide_line
from ..line import on_chord, pitched
from ..melody import Manner, sing, thirds_below
from .clave import Sides, agreed, leaning, side, struck_at, three
from .tropical import doubled

_SINGS = Manner(
    cells=(
        "x- -- .. ..",
        ".x -- x- --",
        "x- -x -- x-",
        ".x -x x- --",
        "x- -x -x --",
        ".x xx -x --",
        "xx -x -x x-",
        ".x -x -x -x",
        "x- xx -x x-",
        "xx -- .x x-",
        "x- x- -x xx",
        ".x xx -x -x",
        ".x xx x- xx",
    ),
    closes=("xx -- .. ..", ".x -- .. ..", "xx x- .. ..", "x- -x -- ..", ".x xx -- ..", "xx -x x- ..",
            ".x x- x- ..", "x- xx x- .."),
    plans=("abac", "aAbc", "abAc", "a.bc"),
    leap=0.18,
    compass=9,
    level=88,
    gate=0.9,
    upbeat=0.5,
)  # fmt: skip
_SHOUTS = Manner(cells=(), closes=(), compass=8, level=92)

_REFRAINS = (
    Sides("x- -x -- x-", ".. x- x- .."),
    Sides("xx -x .x x.", "xx x- x- .."),
    Sides(".x -x -x -.", ".x x- xx .."),
    Sides("x- xx -x ..", "x- x- x- .."),
    Sides(".x xx -x -x", "-. x- .. .."),
    Sides("x- -x -x ..", "xx -x x- .."),
    Sides(".x xx -x x-", "-x x- x- .."),
    Sides("xx -x -x -x", "-. xx x- .."),
    Sides("x- -x xx -.", "x- xx .x .."),
    Sides(".. .x xx -x", "-x -x x- .."),
    Sides("x- xx -x -x", "-- x- xx .."),
    Sides(".x -x xx x-", ".x xx x- .."),
    Sides("xx .x -x x-", "x- -- xx x."),
    Sides(".x xx -x xx", "-- .. x- x."),
)
_RISES = (
    (0, 1, 2, 1), (2, 1, 0, 0), (0, 2, 1, 0), (0, 0, 1, 2), (2, 2, 1, 0), (1, 2, 0, -1),
    (0, 1, 0, -1, 0), (2, 1, 2, 0, 1), (0, -1, 1, 0, 2), (-1, 0, 1, 2, 0), (1, 1, 0, 2, 1),
    (3, 2, 1, 0, 1), (0, 2, 3, 2, 0), (1, -1, 0, 1, 2),
)  # fmt: skip


def called(bar: Bar) -> bool:
    """Whether the coro sings here: two bars of its refrain, then two bars of the lead singer."""
    return (bar.scene.theme == "coro" or bar.scene.act == "peak") and bar.place % 4 < 2


def blown(bar: Bar) -> bool:
    """Whether the horns have the word: in a mambo."""
    return bar.scene.theme == "mambo"


def closing(bar: Bar) -> bool:
    """Whether all strike together here to close the section."""
    return bar.ends and bar.scene.bars >= 8 and agreed(bar, bar.scene.theme).random() < 0.75


_BREAKS = (Sides("X- .X -. X.", ".. X. X. .."), Sides("X. XX .X ..", "X. X. .X X."),
           Sides("X- -X X- ..", ".X .X X. .."), Sides(".X .X .X X.", "X. XX X. .."))  # fmt: skip


def cierre(bar: Bar) -> str:
    """The rhythm in which the whole band closes a section."""
    return side(bar, agreed(bar, f"close {bar.scene.theme}").choice(_BREAKS))


def shouted(bar: Bar, last: tuple[int, ...], of: str, rhythms: tuple[Sides, ...], height: int = 0
            ) -> list[Tone]:  # fmt: skip
    """A figure of two bars that comes again and again, on whatever chord there is."""
    habit = bar.habit(of)
    rhythm, rise = habit.choice(rhythms), habit.choice(_RISES)
    hits = [hit for hit in struck_at(bar, rhythm) if hit.at >= 0]
    height += habit.choice((-1, 0, 0, 1))
    reply = habit.choice(((*rise[2:], *rise[:2]), rise[::-1], tuple(step - 1 for step in rise)))
    steps = rise if three(bar) else reply
    pitches = pitched(bar, hits, steps, height, _SHOUTS, last) if hits else []
    return [
        bar.tone(hit.at, int(hit.length * 0.8), pitch, 92 * hit.weight)
        for hit, pitch in zip(hits, pitches, strict=True)
    ]


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The singer or the lead trumpet: coro and pregón by turns, a riff where the horns shout."""
    if called(bar):
        return shouted(bar, last, "coro", _REFRAINS)
    if blown(bar):
        return shouted(bar, last, f"mambo {bar.place // 8}", _MONAS, 1)
    return leaning(bar, sing(bar, last, _SINGS))


_MONAS = (
    Sides("x. .x .x x.", ".x x. x. .."),
    Sides("xx .x .x ..", "xx x. .x x."),
    Sides(".x .x .x .x", "x. xx .. .."),
    Sides("x- -x -- x.", "xx x. xx x."),
    Sides("x. xx .x .x", ".. x. x. .."),
    Sides(".x xx .x x.", "x. .x x. .."),
    Sides("xx .x .x .x", ".x x. xx .."),
    Sides("x- -x .x x.", ".. xx x. x."),
    Sides(".. .x xx .x", ".x .x x. .."),
    Sides("xx x. .x x.", "x. xx x. .."),
)
_ANSWERS = (
    Sides(".. .. x. xx", "x. .. .. .x"),
    Sides(".. .x .. xx", ".. .. xx x."),
    Sides("x- -- -- ..", ".. .. .x x."),
    Sides(".. .. .x x-", "-. .x .x .."),
)


def struck_together(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The horns in a close: one chord tone, short, on every stroke of the band."""
    player = bar.player
    low, high = max(player.low, player.center - 8), min(player.high, player.center + 8)
    near = last[-1] if last and low <= last[-1] <= high else player.center
    tones: list[Tone] = []
    for hit in bar.hits(cierre(bar)):
        near = on_chord(near, bar.change(hit.at), bar, low, high)
        tones.append(bar.tone(hit.at, int(hit.length * 0.6), near, 94 * hit.weight))
    return tones


def horns(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The trombones: with the coro in thirds, against the trumpets in a mambo, else short replies."""
    if bar.final:
        return guide_line(bar, last, 80)
    if closing(bar):
        return doubled(bar, struck_together(bar, last))
    if called(bar) and bar.lead:
        return thirds_below(bar, bar.lead)
    if blown(bar):
        return shouted(bar, last, f"reply {bar.place // 8}", _ANSWERS, -1)
    if bar.energy > 0.45 and (bar.closes or not bar.lead):
        return answer(bar, last, ".. .. xx .x", 82)
    return []
