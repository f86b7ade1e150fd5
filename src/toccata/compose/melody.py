"""Melody: short ideas with a rhythm and a shape, said again, moved, turned and answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from random import Random

from .bar import Bar, Theme, Tone, ladder, nearest, within
from .contour import shape as shape
from .form import Scene
from .invent import theme as theme
from .line import compass as compass
from .line import on_chord as on_chord
from .line import pitched as pitched
from .line import reflected, resting, rungs_of
from .manner import Manner as Manner
from .manner import tempered
from .rhythm import Grid, Hit, lay
from .theme import Idea, Phrase

_FRAMES = ("intro", "outro")
"""What is made from the tune of another section."""


class Songbook(dict[str, Theme]):
    """Themes by name, in which `sing` writes down what it finds beside those that are `given`."""

    __slots__ = ("given",)

    def __init__(self, given: Mapping[str, Theme]) -> None:
        super().__init__(given)
        self.given = given


def sing(bar: Bar, last: tuple[int, ...], manner: Manner) -> list[Tone]:
    """A bar of the section's theme: what was sung before comes again, a little different.

    The first phrase of a pair ends open, the second closes on the tonic. Returns of the section
    vary more each time.
    """
    manner = tempered(manner, bar.mood)
    air = tune(bar, manner)
    phrase = air.phrases[bar.turn % len(air.phrases)]
    idea = air.idea(phrase.word(bar.step, bar.phrase))
    tones: list[Tone] = []
    if idea is not None:
        tones = _sung(bar, last, idea, phrase, manner)
        if bar.scene.turn or bar.turn > 1:
            tones = varied(bar, tones, bar.dice, 0.12 + 0.06 * min(bar.scene.turn, 3))
    if bar.closes and bar.phrase > 1:
        tones = _breathed(bar, tones)
        if air.upbeat and not bar.ends and not bar.final:
            tones = _led(bar, tones, air, manner)
    return tones


def tune(bar: Bar, manner: Manner) -> Theme:
    """The theme of this bar's section: the one that is settled, or the one that is found for it."""
    scene = bar.scene
    era = f" {scene.turn // 4 + 1}" if scene.turn > 3 else ""  # very long pieces find new tunes
    book = bar.themes if isinstance(bar.themes, Songbook) else None
    given = bar.themes if book is None else book.given
    settled = given.get(scene.theme + era) or given.get(scene.theme)
    if settled is not None:
        return settled
    first = _first(scene, bar.scenes)
    found = theme(bar.seed, scene.theme + era, manner, round(10 * first.energy), first.act)
    if book is not None and (scene.act not in _FRAMES or scene.theme + era not in book):
        book[scene.theme + era] = found
    return found


@lru_cache(maxsize=512)
def _first(scene: Scene, scenes: tuple[Scene, ...]) -> Scene:
    """The section in which a theme is first heard whole: its returns sing the same tune."""
    same = [one for one in scenes if one.theme == scene.theme and one.act not in _FRAMES]
    return same[0] if same else scene


def _sung(
    bar: Bar, last: tuple[int, ...], idea: Idea, phrase: Phrase, manner: Manner
) -> list[Tone]:
    """The notes of an idea in this bar, at the height where the phrase has come."""
    hits, steps = placed(idea, bar.grid, bar.place)
    if not hits:
        return []
    anchor = phrase.height(bar.step, bar.phrase) + (1 if bar.scene.act == "peak" else 0)
    near = last if bar.place else ()
    pitches = pitched(bar, hits, steps, anchor, manner, near)
    if idea.real:
        pitches = [_reached(pitch + idea.real, bar) for pitch in pitches]
    if bar.closes and (bar.phrase > 1 or bar.ends) and phrase.close != "open":
        full = phrase.close == "full" or bar.ends
        pitches[-1] = resting(bar, hits[-1], pitches[-1], pitches[-2:-1], full, manner)
    return [
        bar.tone(hit.at, int(hit.length * manner.gate), pitch, _accent(bar, hit, pitch, manner))
        for hit, pitch in zip(hits, pitches, strict=True)
    ]


def _reached(pitch: int, bar: Bar) -> int:
    """A pitch in the octave in which the player has it."""
    return nearest(pitch % 12, pitch, bar.player.low, bar.player.high)


@lru_cache(maxsize=8192)
def placed(idea: Idea, meter: Grid, bar: int = 0) -> tuple[tuple[Hit, ...], tuple[int, ...]]:
    """The strokes of an idea in a bar of any meter, and the step of each.

    A beat that the meter leaves out takes its steps with it; one that comes twice lies a step
    higher the second time.
    """
    cells = idea.rhythm.split()
    half = 4 * (bar % max(1, len(cells) // 4))
    sizes = [sum(letter in "Xxo" for letter in cell) for cell in cells]
    begins = [sum(sizes[:place]) for place in range(len(cells))]
    steps: list[int] = []
    visits = [0] * len(cells)
    for beat in meter.beats:
        cell = (half + beat.cell) % len(cells)
        for stroke in range(begins[cell], begins[cell] + sizes[cell]):
            steps.append(idea.shape[stroke % len(idea.shape)] + visits[cell] % 2)
        visits[cell] += 1
    return lay(idea.rhythm, meter, bar), tuple(steps)


def _breathed(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """The end of a phrase with room to breathe before the barline."""
    if not tones or bar.final:
        return tones
    room = bar.grid.beats[-1].length // 4
    last = tones[-1]
    limit = bar.start + bar.grid.bar - room - last.start
    return [*tones[:-1], last._replace(length=min(last.length, limit))] if limit > room else tones


def _led(bar: Bar, tones: list[Tone], air: Theme, manner: Manner) -> list[Tone]:
    """The end of a phrase, and the upbeat that leads by step to where the next one begins."""
    hits = [hit for hit in bar.hits(air.upbeat) if hit.at >= bar.grid.beats[-1].start - 960]
    following = air.phrases[(bar.turn + 1) % len(air.phrases)]
    idea = air.idea(following.word(0, bar.phrase))
    if not hits or idea is None:
        return tones
    begin = bar.start + hits[0].at
    if tones and tones[-1].start > begin - bar.grid.beats[-1].length:
        return tones
    rungs, middle = rungs_of(bar, manner)
    goal = middle + following.height(0, bar.phrase) + idea.shape[0]
    sign = 1 if tones and tones[-1].pitch > rungs[reflected(goal, len(rungs))] else -1
    kept = [t._replace(length=min(t.length, begin - t.start - 60)) for t in tones]
    for place, hit in enumerate(hits):
        pitch = rungs[reflected(goal + sign * (len(hits) - place), len(rungs))]
        level = 0.9 * _accent(bar, hit, pitch, manner)
        kept.append(bar.tone(hit.at, int(hit.length * manner.gate), pitch, level))
    return kept


def _accent(bar: Bar, hit: Hit, pitch: int, manner: Manner) -> float:
    """How loud a note of a line is: high notes and beats stand out, phrases swell and fade."""
    height = max(-6.0, min(6.0, 0.5 * (pitch - bar.player.center)))
    beat = 3.0 if bar.grid.on_beat(hit.at) else -3.0
    swell = (0.0, 2.0, 4.0, 0.0)[min(3, bar.step)]
    return manner.level * hit.weight + height + beat + swell


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
