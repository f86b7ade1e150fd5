"""Dance tunes: eighths from end to end, each part twice, and a lift into the next."""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import Final, NamedTuple

from ...chance import chance
from ..bar import Bar, Tone, ladder, nearest, within
from ..harmony import Change
from ..rhythm import Grid


class Group(NamedTuple):
    """Notes under one stroke of the bow: where they start, how long each is, how many."""

    at: int
    step: int
    notes: int


@lru_cache(maxsize=64)
def groups(grid: Grid) -> tuple[Group, ...]:
    """The bar in threes where beats are dotted, else in fours."""
    found: list[Group] = []
    open_pair = False
    for beat in grid.beats:
        if beat.triple:
            found.append(Group(beat.start, beat.length // 3, 3))
            open_pair = False
        elif open_pair and not beat.head:
            found[-1] = Group(found[-1].at, found[-1].step, 4)
            open_pair = False
        else:
            found.append(Group(beat.start, beat.length // 2, 2))
            open_pair = True
    return tuple(found)


Figure = tuple[str, ...]


def _figures(text: str) -> tuple[Figure, ...]:
    return tuple(tuple(row.split()) for row in text.split(","))


# Numbers are scale steps from the note that the figure hangs on, c-numbers steps of the chord.
_THREES: Final = _figures(
    "0 1 2, 0 -1 -2, c0 c1 c2, c0 c-1 c-2, 0 1 0, 0 -1 0, 0 c-1 c0, c0 c1 1, 0 0 1, 0 2 1,"
    " c0 c1 c0, 0 1 c1"
)
_FOURS: Final = _figures(
    "0 1 2 3, 0 -1 -2 -3, 0 c-1 c0 1, c0 c-1 c1 c-1, c0 c1 c2 c1, 0 1 0 -1, 0 2 1 0, 0 0 1 2,"
    " 0 -1 0 c1, c0 c-1 c-2 c-1, 0 c-1 0 c1, 0 1 2 c0, c1 c0 1 2"
)
_ROLL: Final = ("0", "r", "r")
"""A long note turned into three: itself, cut from above, tapped from below."""

_PLANS: Final = (("abac", "abde"), ("aabc", "aade"), ("abac", "dbde"), ("abdc", "abde"))
_RISE: Final = {"A": 0, "B": 2, "C": 1, "D": -1}
"""By how many chord notes a part lies above the first one."""


def tune(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Eighths from end to end: arpeggios and runs, at each place of a part its own."""
    letter = _letter(bar)
    rungs = groups(bar.grid)
    tones: list[Tone] = []
    home = bar.closes and (bar.turn % 2 or bar.ends)
    notes = _homecoming(bar, rungs) if home else _run(bar, letter, rungs)
    ornate = bar.dice
    for at, length, pitch, rolled in notes:
        accent = 6 if at in bar.grid.heads else 2 if bar.grid.on_beat(at) else -3
        tone = bar.tone(
            at, int(length * 0.92), pitch, 86 + accent + (pitch - bar.player.center) / 3
        )
        same = bool(tones) and tones[-1].pitch == pitch
        wish = (
            0.9
            if rolled or same
            else (0.3 if bar.scene.turn else 0.14)
            if bar.grid.on_beat(at)
            else 0
        )
        if ornate.random() < wish and length >= 300 and (tones or bar.number):
            _graced(bar, tones, tone, below=rolled and same and ornate.random() < 0.5)
        tones.append(tone)
    return tones


def _graced(bar: Bar, tones: list[Tone], tone: Tone, below: bool) -> None:
    """A cut: a flick of the note above (or a tap of the one below) just before the beat."""
    scale = ladder(bar.key.pitch_classes, bar.player.low, bar.player.high)
    near = [p for p in scale if (p < tone.pitch if below else p > tone.pitch)]
    if not near:
        return
    pitch = near[-1] if below else near[0]
    if tones and tones[-1].start + tones[-1].length > tone.start - 75:
        tones[-1] = tones[-1]._replace(length=max(60, tone.start - 75 - tones[-1].start))
    tones.append(Tone(tone.start - 75, 70, pitch, tone.velocity - 16))


def _letter(bar: Bar, step: int | None = None) -> str:
    """Which bar of the part this is: two phrases that begin alike and end apart."""
    plan = _song_dice(bar, "plan").choice(_PLANS)[bar.turn % 2]
    place = bar.step if step is None else step
    return plan[3] if place == bar.phrase - 1 else plan[place % 3]


def _song_dice(bar: Bar, of: str) -> Random:
    return chance(bar.seed, "dance", bar.scene.theme, bar.scene.turn // 4, of)


def _hang(bar: Bar, letter: str, place: int, change: Change) -> int:
    """The chord note that a group of a bar hangs on."""
    player = bar.player
    low, high = max(player.low, player.center - 10), min(player.high, player.center + 14)
    pool = ladder(within(change, bar.key), low, high) or (player.center,)
    dice = _song_dice(bar, f"{letter} {place}")
    offset = dice.choice((-1, 0, 0, 1, 1, 2)) + _RISE.get(bar.scene.theme, 0) - (letter == "e")
    base = min(range(len(pool)), key=lambda i: abs(pool[i] - player.center + 3))
    return pool[min(max(base + offset, 0), len(pool) - 1)]


Sung = tuple[int, int, int, bool]
"""A note of a run: ticks from the barline, length, pitch, whether it belongs to a roll."""


def _run(bar: Bar, letter: str, rungs: tuple[Group, ...]) -> list[Sung]:
    """A bar of figures, each chosen so that it leads into the next."""
    hangs = [_hang(bar, letter, place, bar.change(g.at)) for place, g in enumerate(rungs)]
    following = _letter(bar, (bar.step + 1) % bar.phrase)
    hangs.append(_hang(bar, following, 0, bar.after))
    found: list[Sung] = []
    for place, group in enumerate(rungs):
        pool = _THREES if group.notes == 3 else _FOURS
        dice = _song_dice(bar, f"figure {letter} {place}")
        few = dice.sample(pool, 5)
        if dice.random() < 0.16 and group.notes == 3:
            few = [_ROLL]
        sung = [_pitches(bar, group, figure, hangs[place]) for figure in few]
        before = found[-1][2] if found else None

        def strain(
            notes: list[int], goal: int = hangs[place + 1], near: int | None = before
        ) -> float:
            step = abs(notes[-1] - goal)
            cost = step + (3.0 if step == 0 else 0.0)
            return cost + (2.0 if near == notes[0] else 0.0)

        best = min(range(len(few)), key=lambda i: (strain(sung[i]), i))
        rolled = few[best] == _ROLL
        for index, pitch in enumerate(sung[best]):
            found.append((group.at + index * group.step, group.step, pitch, rolled and index > 0))
    return found


def _pitches(bar: Bar, group: Group, figure: Figure, hang: int) -> list[int]:
    """The notes of a figure that hangs on a note."""
    player = bar.player
    change = bar.change(group.at)
    scale = ladder(bar.key.pitch_classes, player.low, player.high)
    tones = ladder(within(change, bar.key), player.low, player.high)
    found: list[int] = []
    for index in range(group.notes):
        word = figure[index % len(figure)]
        if word == "r":
            found.append(hang)
            continue
        pool = tones if word[0] == "c" else scale
        base = min(range(len(pool)), key=lambda i: abs(pool[i] - hang))
        step = base + int(word.removeprefix("c"))
        found.append(pool[step] if 0 <= step < len(pool) else pool[base])
    return found


def _homecoming(bar: Bar, rungs: tuple[Group, ...]) -> list[Sung]:
    """The last bar of a part: down the scale to the tonic, and a lift into what comes next."""
    player = bar.player
    tonic = nearest(bar.key.tonic_pc, player.center - 2, player.low, player.high)
    if bar.key.tonic_pc not in bar.spans[-1].change.tones:
        tonic = _hang(bar, "e", 0, bar.spans[-1].change)
    scale = ladder(bar.key.pitch_classes, player.low, player.high)
    base = min(range(len(scale)), key=lambda i: abs(scale[i] - tonic))

    def rung(step: int) -> int:
        return scale[min(max(base + step, 0), len(scale) - 1)]

    turn = _song_dice(bar, "home").choice(
        ((4, 3, 2, 1), (2, 3, 1, -1), (2, 1, 0, -1), (1, 0, -1, 1))
    )
    ahead = sum(group.notes for group in rungs[:-1])
    steps = [turn[-(ahead - i)] if ahead - i <= 4 else (6, 5, 4, 5)[i % 4] for i in range(ahead)]
    found: list[Sung] = []
    for group in rungs[:-1]:
        for index in range(group.notes):
            found.append(
                (group.at + index * group.step, group.step, rung(steps[len(found)]), False)
            )
    final = rungs[-1]
    lift = final.notes > 2 and bar.scene.act != "outro"
    held_for = final.step * (final.notes - 1 if lift else final.notes)
    found.append((final.at, held_for, tonic, False))
    if lift:
        up = _song_dice(bar, "lift").choice((-2, 1, 4, -1))
        found.append((final.at + held_for, final.step, rung(up), False))
    return found
