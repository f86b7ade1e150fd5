"""Dance tunes: two parts of eight bars that begin alike, end at home, and lift into the next."""

from __future__ import annotations

from functools import partial
from random import Random
from typing import Final, NamedTuple

from ...chance import chance
from ..bar import Bar, Fill, Tone, ladder, nearest, within
from ..harmony import Change
from .figures import FIGURES, GAITS, LEADING, ROLL, Figure, Group, Rhythm, groups, rhythm, upbeat

_PLANS: Final = (
    ("abac", "abde"), ("aabc", "aade"), ("abac", "abde"), ("abdc", "abde"), ("abdc", "abde"),
    ("abac", "abae"), ("abdc", "fgde"), ("abac", "abde"), ("abac", "abae"), ("abab", "abde"),
)  # fmt: skip
_RISE: Final = {"A": 0, "B": 2, "C": 1, "D": -1}
"""By how many chord notes a part lies above the first one."""

_SHARED: Final = 0.75
"""How often the second part comes home as the first one did."""
_SEQUENCE: Final = 0.3
"""How often a bar moves the first one to its own chords."""
_GAPPED: Final = 0.55
"""How often a tune leaves out the note of the scale that its chords need least."""
_SHARP: Final = 0.28
"""How often a tune has sharpened notes under its fifth."""
_QUICK: Final = 144.0
"""Quarters a minute from which on nobody plays four notes to a beat."""


class Sung(NamedTuple):
    """A note of a run: ticks from the barline, length, pitch, whether it belongs to a roll."""

    at: int
    length: int
    pitch: int
    rolled: bool = False


def tune(bar: Bar, _last: tuple[int, ...], dance: str = "reel") -> list[Tone]:
    """Even notes with a long one here and there: arpeggios and runs, at each place its own."""
    letter = _letter(bar)
    rungs = groups(bar.grid, bar.tempo > _QUICK)
    home = bar.closes and (bar.turn % 2 or bar.ends)
    notes = _homecoming(bar, rungs, dance) if home else _run(bar, letter, rungs, dance)
    tones: list[Tone] = []
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


TUNES: Final[dict[str, Fill]] = {dance: partial(tune, dance=dance) for dance in GAITS}
"""How each dance is played."""


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
    plan = _dice(bar, "plan").choice(_PLANS)[bar.turn % 2]
    place = bar.step if step is None else step
    return plan[3] if place == bar.phrase - 1 else plan[place % 3]


def _dice(bar: Bar, of: str) -> Random:
    """Chance of a part, the same whenever it is played."""
    return chance(bar.seed, "dance", _part(bar), bar.scene.turn // 4, of)


def _tunes(bar: Bar, of: str) -> Random:
    """Chance of a whole tune."""
    return chance(bar.seed, "dance", bar.scene.turn // 4, of)


def _part(bar: Bar) -> str:
    """The part whose music this bar has: the end of a second part may be the first's."""
    wish = _tunes(bar, "shared").random()
    since = 0 if wish < _SHARED / 3 else bar.phrase - 2
    last = bar.turn % 2 == 1 and bar.step >= since
    borrowed = last and bar.scene.theme == "B" and wish < _SHARED
    return "A" if borrowed else bar.scene.theme


def _scale(bar: Bar) -> tuple[int, ...]:
    """The notes on which the tune runs: the scale, or all of it but the fourth or the seventh."""
    pcs = bar.key.pitch_classes
    dice = _tunes(bar, "gapped")
    if dice.random() < _GAPPED and len(pcs) == 7:
        gap = pcs[dice.choice((3, 6, 6)) if not bar.key.is_minor else dice.choice((1, 5, 5))]
        if all(gap not in span.change.tones for span in bar.spans):
            pcs = tuple(pc for pc in pcs if pc != gap)
    return ladder(pcs, bar.player.low, bar.player.high)


def _hang(bar: Bar, letter: str, place: int, change: Change) -> int:
    """The chord note that a group of a bar hangs on."""
    player = bar.player
    low, high = max(player.low, player.center - 10), min(player.high, player.center + 14)
    pool = ladder(within(change, bar.key), low, high) or (player.center,)
    dice = _dice(bar, f"{_model(bar, letter)} {place}")
    offset = dice.choice((-1, 0, 0, 1, 1)) + _RISE.get(_part(bar), 0) - (letter == "e")
    base = min(range(len(pool)), key=lambda i: abs(pool[i] - player.center + 3))
    return pool[min(max(base + offset, 0), len(pool) - 1)]


def _run(bar: Bar, letter: str, rungs: tuple[Group, ...], dance: str) -> list[Sung]:
    """A bar of figures, each chosen so that it leads into the next."""
    hangs = [_hang(bar, letter, place, bar.change(g.at)) for place, g in enumerate(rungs)]
    following = _letter(bar, (bar.step + 1) % bar.phrase)
    hangs.append(_hang(bar, following, 0, bar.after))
    gait = _tunes(bar, "gait").choice(GAITS[dance])
    found: list[Sung] = []
    for place, group in enumerate(rungs):
        dice = _dice(bar, f"figure {_model(bar, letter)} {place}")
        pace = rhythm(dice, group.notes, gait)
        if bar.closes and place == len(rungs) - 1 and dice.random() < 0.55:
            pace = upbeat(dice, group.notes)
        pool = FIGURES[len(pace)]
        known = _dice(bar, "turns").sample(pool, min(8, len(pool)))
        few = dice.sample(known, min(5, len(known)))
        if dice.random() < 0.12 and pace == (1, 1, 1):
            few = [ROLL]
        elif _sharpens(bar, hangs[place]) and len(pace) in LEADING and dice.random() < 0.5:
            few = list(LEADING[len(pace)])
        before = found[-1].pitch if found else None
        sung = [_pitches(bar, group, figure, hangs[place]) for figure in few]
        best = _smoothest(sung, hangs[place + 1], before)
        found += _laid(group, pace, sung[best], few[best] == ROLL)
    return found


def _model(bar: Bar, letter: str) -> str:
    """The bar whose turns a bar takes: it may follow the first one, on chords of its own."""
    return "a" if _dice(bar, f"model {letter}").random() < _SEQUENCE else letter


def _laid(group: Group, pace: Rhythm, pitches: list[int], rolled: bool = False) -> list[Sung]:
    """The notes of a group in its rhythm."""
    found: list[Sung] = []
    at = 0.0
    for index, (length, pitch) in enumerate(zip(pace, pitches, strict=True)):
        begin, end = round(at * group.step), round((at + length) * group.step)
        found.append(Sung(group.at + begin, end - begin, pitch, rolled and index > 0))
        at += length
    return found


def _smoothest(sung: list[list[int]], goal: int, before: int | None) -> int:
    """Which figure leads best to the note that follows, and repeats none on its way."""

    def strain(notes: list[int]) -> float:
        step = abs(notes[-1] - goal)
        cost = step + (4.0 if step == 0 else 0.0)
        if before is not None:
            away = abs(notes[0] - before)
            cost += 5.0 if away == 0 else 0.6 * max(0, away - 5)
        return cost

    return min(range(len(sung)), key=lambda i: (strain(sung[i]), i))


def _sharpens(bar: Bar, hang: int) -> bool:
    """Whether the semitone under a note is played here: under the fifth, in minor the tonic too."""
    if _tunes(bar, "sharp").random() >= _SHARP:
        return False
    degree = (hang - bar.key.tonic_pc) % 12
    return degree == 7 or (degree == 0 and bar.key.is_minor)


def _pitches(bar: Bar, group: Group, figure: Figure, hang: int) -> list[int]:
    """The notes of a figure that hangs on a note."""
    player = bar.player
    scale = _scale(bar)
    tones = ladder(within(bar.change(group.at), bar.key), player.low, player.high)
    found: list[int] = []
    for word in figure:
        if word in ("r", "l"):
            found.append(max(hang - (word == "l"), player.low))
            continue
        pool = tones if word[0] == "c" else scale
        base = min(range(len(pool)), key=lambda i: abs(pool[i] - hang))
        step = base + int(word.removeprefix("c"))
        found.append(pool[step] if 0 <= step < len(pool) else pool[base])
    return found


_TURNS: Final = (
    (4, 3, 2, 1), (2, 3, 1, -1), (2, 1, 0, -1), (1, 0, -1, 1), (4, 2, 1, 0), (1, 3, 2, -1),
    (2, 0, 1, -1), (-1, 0, 1, 2), (4, 5, 6, 1),
)  # fmt: skip
"""Ways down or up to the tonic, in scale steps from it."""


def _homecoming(bar: Bar, rungs: tuple[Group, ...], dance: str) -> list[Sung]:
    """The last bar of a part: a turn to the tonic, and a lift into what comes next."""
    player = bar.player
    tonic = nearest(bar.key.tonic_pc, player.center - 2, player.low, player.high)
    if bar.key.tonic_pc not in bar.spans[-1].change.tones:
        tonic = _hang(bar, "e", 0, bar.spans[-1].change)
    scale = ladder(bar.key.pitch_classes, player.low, player.high)
    base = min(range(len(scale)), key=lambda i: abs(scale[i] - tonic))

    def rung(step: int) -> int:
        return scale[min(max(base + step, 0), len(scale) - 1)]

    dice = _dice(bar, "home")
    turn = dice.choice(_TURNS)
    gait = _tunes(bar, "gait").choice(GAITS[dance])
    paces = [
        rhythm(_dice(bar, f"home {place}"), g.notes, gait) for place, g in enumerate(rungs[:-1])
    ]
    ahead = sum(map(len, paces))
    steps = [turn[-(ahead - i)] if ahead - i <= 4 else (6, 5, 4, 5)[i % 4] for i in range(ahead)]
    found: list[Sung] = []
    for group, pace in zip(rungs, paces, strict=False):
        here = [rung(steps[len(found) + index]) for index in range(len(pace))]
        found += _laid(group, pace, here)
    final = rungs[-1]
    lift = final.notes > 2 and bar.scene.act != "outro"
    pace = _lift(dice, final.notes) if lift else (float(final.notes),)
    up = dice.choice((-2, 1, 4, -1))
    ways = [tonic, *(rung(up + (index if up > 0 else -index)) for index in range(len(pace) - 1))]
    return found + _laid(final, pace, ways)


def _lift(dice: Random, notes: int) -> Rhythm:
    """The tonic, held, and one, two or three notes that lead on."""
    if notes == 3:
        return dice.choice(((2, 1), (2, 1), (2, 1), (2, 0.5, 0.5)))
    return dice.choice(((2, 1, 1), (2, 1, 1), (2, 2), (3, 1), (2, 2 / 3, 2 / 3, 2 / 3)))
