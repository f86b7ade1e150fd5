"""Melody: short ideas with a rhythm and a shape, said again, moved, turned and answered."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache
from random import Random

from .bar import Bar, Theme, Tone, gapped, grates, ladder, nearest, within
from .contour import shape as shape
from .form import Scene
from .harmony import Change
from .invent import theme as theme
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
        pitches[-1] = _goal(bar, hits[-1], pitches[-1], pitches[-2:-1], full, manner)
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
    rungs, middle = _rungs(bar, manner)
    goal = middle + following.height(0, bar.phrase) + idea.shape[0]
    sign = 1 if tones and tones[-1].pitch > rungs[_reflected(goal, len(rungs))] else -1
    kept = [t._replace(length=min(t.length, begin - t.start - 60)) for t in tones]
    for place, hit in enumerate(hits):
        pitch = rungs[_reflected(goal + sign * (len(hits) - place), len(rungs))]
        level = 0.9 * _accent(bar, hit, pitch, manner)
        kept.append(bar.tone(hit.at, int(hit.length * manner.gate), pitch, level))
    return kept


def _accent(bar: Bar, hit: Hit, pitch: int, manner: Manner) -> float:
    """How loud a note of a line is: high notes and beats stand out, phrases swell and fade."""
    height = max(-6.0, min(6.0, 0.5 * (pitch - bar.player.center)))
    beat = 3.0 if bar.grid.on_beat(hit.at) else -3.0
    swell = (0.0, 2.0, 4.0, 0.0)[min(3, bar.step)]
    return manner.level * hit.weight + height + beat + swell


def compass(bar: Bar, manner: Manner) -> tuple[int, int]:
    """The lowest and highest note of the lines of a player."""
    player = bar.player
    center = _center(bar, manner)
    return (
        max(player.low, center - manner.compass),
        min(player.high, center + manner.compass),
    )


def _center(bar: Bar, manner: Manner) -> int:
    """The middle of a player's lines, moved where the manner lies higher or lower."""
    player = bar.player
    wish = player.center + manner.height
    return max(min(player.low + 5, player.center), min(wish, max(player.high - 5, player.center)))


def _rungs(bar: Bar, manner: Manner) -> tuple[tuple[int, ...], int]:
    """The notes on which a manner's lines move in this key, and the place of their middle."""
    low, high = compass(bar, manner)
    pcs = gapped(bar.key) if manner.gapped else bar.key.pitch_classes
    if manner.notes:
        pcs = tuple((bar.key.tonic_pc + note) % 12 for note in manner.notes)
    rungs = ladder(pcs, low, high) or ladder(bar.key.pitch_classes, bar.player.low, bar.player.high)
    center = _center(bar, manner)
    return rungs, min(range(len(rungs)), key=lambda i: abs(rungs[i] - center))


def pitched(
    bar: Bar, hits: Sequence[Hit], steps: Sequence[int], anchor: int, manner: Manner,
    last: Sequence[int] = (),
) -> list[int]:  # fmt: skip
    """The notes of an idea here: its shape on the scale, chord tones where the ear expects them.

    Where the chord takes a note up or down, the notes behind it come along, so that the line keeps
    its steps. The line sets out within reach of the note that was sung `last`, if there is one.
    """
    low, high = compass(bar, manner)
    rungs, middle = _rungs(bar, manner)
    pitches: list[int] = []
    beat = bar.grid.beats[0].length
    pillars = (*bar.grid.heads, bar.grid.half)
    row = _stretched(steps, len(hits))
    drift = _approach(rungs, middle + anchor + row[0], last[-1]) if last and row else 0
    before = 0
    for hit, step in zip(hits, row, strict=True):
        wish = middle + anchor + step
        place = _reflected(wish + drift, len(rungs))
        pitch = rungs[place]
        change = bar.change(hit.at)
        strong = hit.at in pillars or hit.length >= beat * 3 // 2
        if strong or (hit.length >= beat and grates(pitch % 12, change)):
            course = step - before if pitches else 0
            bent = bool(manner.notes)
            near = pitches[-1:] or last[-1:]
            pitch = on_chord(pitch, change, bar, low, high, near, course, whole=bent)
            drift = max(-2, min(2, _rung(rungs, pitch, place) - _reflected(wish, len(rungs))))
        pitches.append(pitch)
        before = step
    return pitches


_REACH = 5
"""Semitones within which a line sets out from the note before."""


def _approach(rungs: Sequence[int], wish: int, last: int) -> int:
    """By how many steps a line sets out nearer to the note before than it would: two at most."""
    gap = rungs[_reflected(wish, len(rungs))] - last
    if abs(gap) <= _REACH:
        return 0
    sign = -1 if gap > 0 else 1
    return sign * (2 if abs(gap) > _REACH + 3 else 1)


def _rung(rungs: Sequence[int], pitch: int, near: int) -> int:
    """The place of a pitch on a ladder, or of its neighbour there on the side of `near`."""
    place = bisect_left(rungs, pitch)
    if place < len(rungs) and rungs[place] == pitch:
        return place
    return min(place, len(rungs) - 1) if near >= place else max(place - 1, 0)


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
        if not before:
            return abs(tone - pitch), tone
        if not course:
            return abs(tone - pitch) + 0.8 * max(0, abs(tone - before[-1]) - 4), tone
        size = abs(tone - before[-1])
        astray = (tone - before[-1]) * course <= 0
        return abs(tone - pitch) + 3.5 * astray + 0.8 * max(0, size - 4), tone

    return min(pool, key=strain)


def _goal(bar: Bar, hit: Hit, pitch: int, before: Sequence[int], full: bool, manner: Manner) -> int:
    """Where a phrase comes to rest: on the tonic if it closes, on another chord tone if not.

    Near the note before, so that nobody falls into the close.
    """
    change = bar.change(hit.at)
    tones = within(change, bar.key)
    tonic = bar.key.tonic_pc
    if full and tonic in tones:
        wanted: tuple[int, ...] = (tonic,)
    else:
        wanted = tuple(tone for tone in tones if tone != tonic) or tones
    low, high = compass(bar, manner)
    if not any(ladder((pc,), low, high) for pc in wanted):
        low, high = bar.player.low, bar.player.high
    near = (pitch + 2 * before[-1]) // 3 if before else pitch
    choices = ladder(wanted, low, high)
    return min(choices, key=lambda tone: (abs(tone - near), tone))


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
