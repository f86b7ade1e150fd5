"""Falseta and copla: two fingers that run along the strings, a voice that laments."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..bar import Bar, Tone, ladder
from ..melody import Manner, sing
from .accidentals import coloured
from .compas import twelve
from .runs import runs

_PICADO: Final = Manner(
    cells=(
        "x-- x-x xxx x--",
        "x-x x-x xxx xxx",
        ".xx xxx x-x x--",
        "xxx x-- xxx x--",
        "x-- xxx xxx xxx",
        "xxx xxx x-x -x-",
        "x.x xxx .xx x--",
        "xxxxxx x-- xxx x--",
        "x-- x-- xxxxxx xxx",
        "xxx xxxxxx xxx x--",
        "..x xxx ..x xxx",
    ),
    closes=("xxx x-- x-- ...", "x-x x-- --- ...", "xxx xxx x-- ...", "x-- x-x -x- ..."),
    plans=("aAbc", "abac", "aabc", "abvc", "aaAc"),
    leap=0.14,
    compass=11,
    level=88,
    gate=0.8,
    busy=0.35,
    contours=("descent", "arch", "axial", "zigzag", "gap"),
)

_CANTE: Final = Manner(
    cells=(
        "..x x-- --- ---",
        "x-- x-- --- --x",
        "..x x-x x-- ---",
        "x-- --x -x- x--",
        "x-x x-- --- .xx",
        ".x- x-- x-- ---",
        "x-x -x- x-- --x",
    ),
    closes=("x-- --- --- ...", "x-x x-- --- ...", ".x- x-- --- ..."),
    plans=("abac", "a.bc", "aabc", "abAc"),
    leap=0.1,
    compass=8,
    level=90,
    gate=0.97,
    contours=("descent", "axial", "reciting", "arch"),
)

_PICADO_IN_FOUR: Final = replace(
    _PICADO,
    cells=(
        "x--x --x- x--x x---",
        "..x- x-x- xxxx x---",
        "x-xx x-x- x--x x-x-",
        ".xxx x-x- .xxx x---",
        "x--x -x-- xxxx x-x-",
        "xxxx x-xx x-x- x---",
        "x-x- xxx- x-x- xxxx",
        "..xx x-x- ..xx x-xx",
        "xxx x-x- xxx x-x-",
    ),
    closes=("x--x x--- x--- ....", "xxx- x--- ---- ....", "xxxx x--- x--- ....", "x-x- x--- .... ...."),
)  # fmt: skip

_CANTE_IN_FOUR: Final = replace(
    _CANTE,
    cells=(
        "..x- x--- ---- ----",
        "x--- x--- ---- --x-",
        "..x- x-x- x--- ----",
        "x--x --x- x--- ----",
        "x-x- x--- ---- x-x-",
        "..xx x-x- x--- --x-",
        ".xxx x--- ---- x---",
    ),
    closes=("x--- ---- ---- ....", "x-x- x--- ---- ....", "..x- x--- ---- ...."),
)

_PHRYGIAN: Final = (0, 1, 3, 5, 7, 8, 10)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Falsetas in runs, copla as a lament with a turn on its long notes."""
    sung = bar.scene.theme in ("copla", "B", "C", "verse") or bar.scene.act == "contrast"
    manner = _MANNERS[sung, twelve(bar)]
    if not sung and not bar.closes and bar.step % 2 == bar.habit("picado").randrange(2):
        return _lit(bar, coloured(bar, _picado(bar, last)))
    if bar.key.mode == "mixed phrygian":
        manner = _BENT[manner]
    tones = _lit(bar, coloured(bar, sing(bar, last, manner)))
    return _lamented(bar, tones) if sung else tones


_SIXES: Final = (
    (0, -1, -2, -3, -4, -5), (0, 1, 2, 1, 0, -1), (0, 2, 4, 2, 0, -2), (0, -1, 0, 1, 0, -1),
    (0, 1, 2, 3, 4, 5), (0, -1, -2, 0, -1, -2), (0, -2, -1), (0, 2, 1), (0, 1, 0),
)  # fmt: skip
_FOURS: Final = (
    (0, -1, -2, -3), (0, 1, 2, 1), (0, 2, 4, 2), (0, -1, 0, 1), (0, 1, 2, 3), (0, -2, -1, -3),
    (0, 1), (0, -1),
)  # fmt: skip


def _picado(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Two fingers that run along the strings."""
    mode = bar.key.mode == "mixed phrygian"
    pcs = tuple((bar.key.tonic_pc + n) % 12 for n in _PHRYGIAN) if mode else ()
    return runs(bar, last, _SIXES if twelve(bar) else _FOURS, pcs, 84)


_MANNERS: Final = {
    (False, True): _PICADO, (True, True): _CANTE,
    (False, False): _PICADO_IN_FOUR, (True, False): _CANTE_IN_FOUR,
}  # fmt: skip
_BENT: Final = {manner: replace(manner, notes=_PHRYGIAN) for manner in _MANNERS.values()}


def _lit(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """The third of the mode: major over the tonic chord, minor over the others."""
    third = (bar.key.tonic_pc + 3) % 12
    if bar.key.mode != "mixed phrygian":
        return tones
    found: list[Tone] = []
    for tone in tones:
        known = bar.change(max(0, tone.start - bar.start)).tones
        bright = (third + 1) % 12 in known
        if bright and tone.pitch % 12 == third and tone.pitch < bar.player.high:
            tone = tone._replace(pitch=tone.pitch + 1)
        elif third in known and tone.pitch % 12 == (third + 1) % 12:
            tone = tone._replace(pitch=tone.pitch - 1)
        found.append(tone)
    return found


def _lamented(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """A long note breaks into a turn: itself, the note above, itself, the note below."""
    scale = ladder(bar.key.pitch_classes, bar.player.low, bar.player.high)
    found: list[Tone] = []
    for tone in tones:
        draw = bar.dice.random()
        if tone.length < 900 or draw > 0.45 or tone.pitch not in scale:
            found.append(tone)
            continue
        place = scale.index(tone.pitch)
        above = scale[min(place + 1, len(scale) - 1)]
        below = scale[max(place - 1, 0)]
        begin = tone.start + tone.length // 2
        step = 110
        found.append(tone._replace(length=tone.length // 2))
        for turn, pitch in enumerate((above, tone.pitch, below)):
            found.append(Tone(begin + turn * step, step, pitch, tone.velocity - 10))
        rest = tone.start + tone.length - begin - 3 * step
        found.append(Tone(begin + 3 * step, rest, tone.pitch, tone.velocity - 8))
    return _lit(bar, found)
