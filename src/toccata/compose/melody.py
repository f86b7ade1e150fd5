"""Melody: short ideas with a rhythm and a shape, said again, moved, turned and answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Final

from ..chance import chance
from .bar import Bar, Idea, Theme, Tone, gapped, grates, ladder, nearest, within
from .harmony import Change
from .rhythm import Grid, Hit, lay


@dataclass(frozen=True, slots=True)
class Manner:
    """How a kind of music sings.

    `cells` are rhythms of a bar, calm ones first; `closes` are those that end a phrase and leave
    room to breathe. `plans` say how the bars of a phrase follow: a and b are ideas, A and B the
    same moved by a step, v an idea upside down, `.` a rest, c the close. `leap` is the chance of
    a jump, `compass` how far (in semitones) lines go from their center. `gapped` keeps to five
    notes; `notes` (semitones above the tonic) are sung whatever the key's scale has, where the
    idiom bends it. `level` is the velocity, `gate` the share of its length that a note sounds.
    """

    cells: tuple[str, ...]
    closes: tuple[str, ...]
    plans: tuple[str, ...] = ("abAc", "aabc", "aAbc", "abac")
    leap: float = 0.18
    compass: int = 9
    gapped: bool = False
    notes: tuple[int, ...] = ()
    level: float = 88.0
    gate: float = 0.94


_ARCS: Final = (
    (0, 1, 2, 0),
    (0, 0, 1, -1),
    (2, 1, 2, 0),
    (0, 2, 1, -1),
    (1, 0, -1, 0),
    (-1, 0, 2, 1),
)
_CONTRAST: Final = ((3, 2, 2, 0), (2, 3, 1, 0), (-2, 0, 2, 1))


@lru_cache(maxsize=512)
def theme(seed: int, name: str, manner: Manner, energy: int, contrast: bool) -> Theme:
    """The theme that a section of this name sings; `energy` is in tenths."""
    dice = chance(seed, "theme", name)
    count = len(manner.cells)
    busy = min(count - 1, int(count * energy / 11))
    pool = manner.cells[max(0, busy - 2) : busy + 2]
    first = dice.choice(pool)
    others = [cell for cell in pool if cell != first] or [first]
    ideas = {
        "a": Idea(first, shape(dice, manner)),
        "b": Idea(dice.choice(others), shape(dice, manner)),
        "c": Idea(dice.choice(manner.closes), shape(dice, manner, falling=True)),
    }
    rest = [close for close in manner.closes if close != ideas["c"].rhythm] or manner.closes
    ideas["d"] = Idea(dice.choice(rest), shape(dice, manner, falling=True))
    plan = dice.choice(manner.plans)
    other = dice.choice([p for p in manner.plans if p != plan] or [plan])
    arc = dice.choice(_CONTRAST if contrast else _ARCS)
    turned = dice.choice(_CONTRAST)
    plans = (plan, _answering(plan), _contrasting(other), _answering(plan))
    return Theme(tuple(ideas.items()), plans, (arc, arc, turned, arc))


def _answering(plan: str) -> str:
    """A plan that begins alike and goes another way before it closes."""
    turns = {"a": "b", "b": "B", "A": "b", "B": "v", "v": "b", ".": "b"}
    return f"{plan[:-2]}{turns[plan[-2]]}d"


def _contrasting(plan: str) -> str:
    """A plan that begins with the second idea."""
    return plan.translate(str.maketrans("abAB", "baBA"))


def shape(dice: Random, manner: Manner, falling: bool = False) -> tuple[int, ...]:
    """A contour of up to 16 notes in scale steps: mostly by step, a leap turns back."""
    place = 0
    steps = [0]
    lean = -1 if falling else dice.choice((1, 1, -1))
    while len(steps) < 16:
        draw = dice.random()
        if draw < 0.12:
            move = 0
        elif draw < 0.12 + manner.leap:
            move = lean * dice.choice((2, 3, 3, 4))
        else:
            move = lean * dice.choice((1, 1, 1, 2))
        if abs(place + move) > 4:
            move = -move
        place += move
        steps.append(place)
        if abs(move) > 1 or dice.random() < 0.3:
            lean = -lean
    return tuple(steps)


def sing(bar: Bar, _last: tuple[int, ...], manner: Manner) -> list[Tone]:
    """A bar of the section's theme: what was sung before comes again, a little different.

    The first phrase of a pair ends open, the second closes on the tonic. Returns of the section
    vary more each time.
    """
    scene = bar.scene
    era = f" {scene.turn // 4}" if scene.turn > 3 else ""  # very long pieces find new tunes
    air = bar.themes.get(scene.theme) or theme(
        bar.seed, scene.theme + era, manner, round(10 * scene.energy), scene.act == "contrast"
    )
    turn = bar.turn % len(air.plans)
    plan = air.plans[turn]
    letter = _letter(bar, plan)
    idea = air.idea(letter)
    if idea is None:
        return []
    arc = air.arcs[turn]
    anchor = arc[min(bar.step, len(arc) - 1)]
    lift = 1 if scene.act == "peak" else 0
    hits = bar.hits(idea.rhythm)
    dice = bar.dice
    pitches = pitched(bar, hits, idea.shape, anchor + lift, manner)
    if bar.closes and pitches:
        pitches[-1] = _goal(bar, hits[-1], pitches[-1], full=bool(bar.turn % 2) or bar.ends)
    tones = [
        bar.tone(hit.at, int(hit.length * manner.gate), pitch, _accent(bar, hit, pitch, manner))
        for hit, pitch in zip(hits, pitches, strict=True)
    ]
    if scene.turn or bar.turn > 1:
        tones = varied(bar, tones, dice, 0.12 + 0.06 * min(scene.turn, 3))
    return tones


def _letter(bar: Bar, plan: str) -> str:
    """The letter of the plan for this bar: the close stands in the phrase's last bar."""
    if bar.closes:
        return plan[-1] if bar.phrase > 1 else plan[0]
    return plan[bar.step % (len(plan) - 1)]


def _accent(bar: Bar, hit: Hit, pitch: int, manner: Manner) -> float:
    """How loud a note of a line is: high notes and beats stand out, phrases swell and fade."""
    height = max(-6.0, min(6.0, 0.5 * (pitch - bar.player.center)))
    beat = 3.0 if bar.grid.on_beat(hit.at) else -3.0
    swell = (0.0, 2.0, 4.0, 0.0)[min(3, bar.step)]
    return manner.level * hit.weight + height + beat + swell


def compass(bar: Bar, manner: Manner) -> tuple[int, int]:
    """The lowest and highest note of the lines of a player."""
    player = bar.player
    return (
        max(player.low, player.center - manner.compass),
        min(player.high, player.center + manner.compass),
    )


def pitched(
    bar: Bar, hits: Sequence[Hit], steps: Sequence[int], anchor: int, manner: Manner
) -> list[int]:
    """The notes of an idea here: its shape on the scale, chord tones where the ear expects them."""
    low, high = compass(bar, manner)
    pcs = gapped(bar.key) if manner.gapped else bar.key.pitch_classes
    if manner.notes:
        pcs = tuple((bar.key.tonic_pc + note) % 12 for note in manner.notes)
    rungs = ladder(pcs, low, high) or ladder(bar.key.pitch_classes, bar.player.low, bar.player.high)
    middle = min(range(len(rungs)), key=lambda i: abs(rungs[i] - bar.player.center))
    pitches: list[int] = []
    beat = bar.grid.beats[0].length
    before = 0
    for hit, step in zip(hits, _stretched(steps, len(hits)), strict=True):
        place = _reflected(middle + anchor + step, len(rungs))
        pitch = rungs[place]
        change = bar.change(hit.at)
        strong = hit.at in bar.grid.heads or hit.length >= beat * 3 // 2
        if strong or (hit.length >= beat and grates(pitch % 12, change)):
            course = step - before if pitches else 0
            bent = bool(manner.notes)
            pitch = on_chord(pitch, change, bar, low, high, pitches[-1:], course, whole=bent)
        pitches.append(pitch)
        before = step
    return pitches


def _stretched(steps: Sequence[int], count: int) -> list[int]:
    """As many steps of a shape as there are notes."""
    return [steps[index % len(steps)] for index in range(count)]


def _reflected(place: int, count: int) -> int:
    """A rung of the ladder; lines that would leave it turn back."""
    if count == 1:
        return 0
    place = abs(place) % (2 * count - 2)
    return place if place < count else 2 * count - 2 - place


def on_chord(
    pitch: int, change: Change, bar: Bar, low: int, high: int, before: Sequence[int] = (),
    course: int = 0, whole: bool = False,
) -> int:  # fmt: skip
    """The chord tone nearest to a pitch, of those in the key or of the `whole` chord.

    Where the line was on its way up or down (`course`) from the note `before`, it goes on that way.
    """
    pool = ladder(change.tones if whole else within(change, bar.key), low, high) or (pitch,)

    def strain(tone: int) -> tuple[float, int]:
        if not before or not course:
            return abs(tone - pitch), tone
        astray = (tone - before[-1]) * course <= 0
        return abs(tone - pitch) + 3.5 * astray, tone

    return min(pool, key=strain)


def _goal(bar: Bar, hit: Hit, pitch: int, full: bool) -> int:
    """Where a phrase comes to rest: on the tonic if it closes, on another chord tone if not."""
    change = bar.change(hit.at)
    tones = within(change, bar.key)
    tonic = bar.key.tonic_pc
    if full and tonic in tones:
        wanted: tuple[int, ...] = (tonic,)
    else:
        wanted = tuple(tone for tone in tones if tone != tonic) or tones
    choices = [nearest(pc, pitch, bar.player.low, bar.player.high) for pc in wanted]
    return min(choices, key=lambda tone: (abs(tone - pitch), tone))


def varied(bar: Bar, tones: list[Tone], dice: Random, chances: float) -> list[Tone]:
    """A line when it comes again: a long note is decorated, a weak one left out, seldom more."""
    scale = ladder(bar.key.pitch_classes, bar.player.low, bar.player.high)
    found: list[Tone] = []
    for index, tone in enumerate(tones):
        draw = dice.random()
        beat = bar.grid.beats[0].length
        inner = 0 < index < len(tones) - 1
        if draw < chances and tone.length >= beat * 0.9 and tone.length <= 2 * beat and inner:
            half = beat // 2 if tone.length < 1.4 * beat else beat
            above = next((pitch for pitch in scale if pitch > tone.pitch), tone.pitch)
            found.append(Tone(tone.start, half - 40, tone.pitch, tone.velocity))
            found.append(Tone(tone.start + half, tone.length - half, above, tone.velocity - 8))
        elif draw > 1 - chances / 2 and inner and not bar.grid.on_beat(tone.start - bar.start):
            continue
        else:
            found.append(tone)
    return found


def thirds_below(bar: Bar, tones: Sequence[Tone]) -> list[Tone]:
    """A second voice under a melody: the chord tone or third below, in the same rhythm."""
    player = bar.player
    found: list[Tone] = []
    pcs = bar.key.pitch_classes
    for tone in tones:
        change = bar.change(max(0, tone.start - bar.start))
        pool = within(change, bar.key)
        below = next((tone.pitch - d for d in (3, 4, 5, 8, 9) if (tone.pitch - d) % 12 in pool), 0)
        if not below:
            below = next(
                (tone.pitch - d for d in (3, 4, 5) if (tone.pitch - d) % 12 in pcs), tone.pitch
            )
        pitch = nearest(
            below % 12, min(max(below, player.low), player.high), player.low, player.high
        )
        found.append(Tone(tone.start, tone.length, pitch, tone.velocity - 12))
    return found


def cells(rhythm: str, meter: Grid) -> int:
    """How many notes a rhythm has in a bar of this meter."""
    return len(lay(rhythm, meter))
