"""A sonata movement as it is played: a piano alone, four strings, or an orchestra."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..bar import Bar, Fill, Tone
from ..bass import line
from ..comping import broken, held, struck
from . import sonata
from .galant import feel, kettle, last_chord
from .led import banded, seat, sung
from .motifs import Motif, played
from .motifs import line as row
from .orchestra import hairpins, job, part
from .periodic import SONATA_CHECKS
from .periods import PERIODS
from .sonata import grounds, level, themes
from .sonataform import act, built, harmony


def orchestral(fill: Fill) -> Fill:
    """A way of playing for a small band; in an orchestra the player does what her desk does."""

    def play(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
        return part(bar) if job(bar) else fill(bar, last)

    return play


_ALBERTI: Final = ("x-x- x-x- x-x- x-x-", (0, 2, 1, 2))
_HURRIED: Final = ("xxxx xxxx xxxx xxxx", (0, 2, 1, 2))
_LOOSE: Final = ("x-x- x-x- x-x- x-x-", (0, 1, 2, 1))
_TRIPLE: Final = ("xxx xxx xxx xxx", (0, 1, 2))
_HANDS: Final = {
    "first theme": (_ALBERTI, "drum", "block", "answer"),
    "second theme": (_ALBERTI, _LOOSE, _TRIPLE),
    "transition": (_HURRIED, "drum", _ALBERTI),
    "closing": ("drum", _ALBERTI, "answer"),
    "retransition": ("drum", _HURRIED),
    "coda": ("drum", "block", _HURRIED),
    "stretto": ("block", "answer"),
}  # fmt: skip
_STRUCK: Final = {"drum": "x-x- x-x- x-x- x-x-", "block": "x--- ---- x--- ----",
                  "answer": "..x- x-x- ..x- x-x-"}  # fmt: skip


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The left hand: each theme with a figure of its own."""
    player, own, loud = bar.player, act(bar.scene), level(bar) - 18
    if player.mono:
        return inner(bar, last)
    if player.family in ("Ensemble", "Organ", "Synth Pad"):
        return held(bar, last, loud - 4, 3)
    if bar.closes and bar.turn % 2 and bar.phrase > 2:
        return struck(bar, last, "x--- x--- x--- ....", loud + 2, 0.8, 3)
    figure = bar.habit(f"figure {own}").choice(_HANDS.get(own, _HANDS["first theme"]))
    if isinstance(figure, str):
        return struck(bar, last, _STRUCK[figure], loud - 2, 0.6, 3)
    rhythm, order = figure
    if any(beat.triple for beat in bar.grid.beats):
        rhythm, order = _TRIPLE
    if rhythm == _HURRIED[0] and bar.tempo > 138:
        rhythm = _ALBERTI[0]
    return broken(bar, last, rhythm, order, loud, ring=False, count=3)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The ground of a movement: long notes, steps in what leads on, and in a stretto the tune."""
    loud = level(bar) - 6
    if act(bar.scene) == "stretto" and not bar.closes and len(bar.spans) == 1:
        return chased(bar, last, loud)
    if banded(bar):
        dice = bar.dice
        figures = ("x--- ---- x--- ----", "x--- x--- x--- x---", "x-x- x-x- x-x- x-x-")
        busy = 1 + (bar.energy > 0.6)
        return sung(bar, 0, dice.choice(figures[: busy + 1]), loud, 0.88)
    if bar.closes and bar.turn % 2 and bar.phrase > 2:
        return line(bar, last, "x--- x--- x--- ....", "r5r", loud + 2, 0.8)
    if act(bar.scene) in ("transition", "retransition", "closing", "coda"):
        figure = bar.dice.choice(("rrrr", "r8r8", "r8r8", "rr8r"))
        return line(bar, last, "x--- x--- x--- x---", figure, loud, 0.85)
    if bar.dice.random() < 0.25 and len(bar.spans) == 1:
        return line(bar, last, "x--- x--- x--- x---", bar.dice.choice(("r35a", "r3ra")), loud, 0.85)
    return line(bar, last, "x--- ---- x--- ----", bar.dice.choice(("rr", "r5", "r.")), loud, 0.95)


def chased(bar: Bar, last: tuple[int, ...], loud: float) -> list[Tone]:
    """The root, and from the middle of the bar the head of the theme, on the heels of the tune."""
    own = grounds(bar, "stretto", bar.song)[bar.place]
    head = themes(bar.song)["a"].head()
    cells = head.rhythm.split()
    half = cells[: max(1, len(cells) // 2)]
    motif = Motif(" ".join(["x---", "----", *half]), (0, *head.steps))
    notes = row((own._replace(motif=motif, aim=0),), bar.grid, bar.key.scale.semitones)[0]
    root = line(bar, last, "x--- ---- ---- ----", "r", loud, 0.45)
    answer = [note for note in notes if note.at >= bar.grid.half]
    return [*root, *played(bar, answer, loud)] if answer else root


def inner(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A middle voice, led by the rules: long under a song, beating where it presses on; it takes
    the head of the theme where the tune makes room for it."""
    loud = level(bar) - 12
    own = act(bar.scene)
    voice = seat(bar.ensemble, bar.own) if bar.own.mono else 2
    if own == "stretto" and bar.player.role == "counter" and not bar.closes:
        return chased(bar, (), loud) if voice == 0 else _answered(bar, loud + 8)
    rhythms = ("x--- ---- x--- ----", "x-x- x-x- x-x- x-x-", "..x- x-x- ..x- x-x-",
               "x--- x-x- x--- x-x-")  # fmt: skip
    rhythm = bar.habit("inner").choice(rhythms[1:] if bar.energy > 0.5 else rhythms)
    if bar.closes:
        rhythm = "x--- x--- x--- ----"
    return sung(bar, voice, rhythm, loud, 0.92)


def _answered(bar: Bar, loud: float) -> list[Tone]:
    """The head of the theme, half a bar after the tune has begun it."""
    own = grounds(bar, "stretto", bar.song)[bar.place]
    head = themes(bar.song)["a"].head()
    cells = head.rhythm.split()
    half = cells[: max(1, len(cells) // 2)]
    motif = Motif(" ".join(["....", "....", *half]), head.steps)
    notes = row((own._replace(motif=motif, aim=0),), bar.grid, bar.key.scale.semitones)[0]
    return played(bar, notes, loud)


_FILLS = {
    role: orchestral(fill)
    for role, fill in {
        "melody": sonata.melody, "chords": chords, "bass": bass, "counter": inner,
        "arpeggio": chords, "pad": chords,
    }.items()
}  # fmt: skip

SONATA = replace(
    PERIODS,
    tempo=(84, 126, 160),
    meters=((4, 4), (3, 4), (2, 4), (6, 8)),
    bars=68,
    built=built,
    builds=("sonata",),
    harmony=harmony,
    fills={**_FILLS, "drums": kettle, "percussion": orchestral(_FILLS["bass"])},
    last={"chords": last_chord},
    feel=feel,
    entrances=dict.fromkeys(("melody", "chords", "bass", "counter", "pad", "arpeggio", "drums",
                             "percussion"), -1.0),
    moves=hairpins,
    checks=SONATA_CHECKS,
)  # fmt: skip
