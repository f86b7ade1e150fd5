"""A theme with variations: the same bars told in figures, in steps of a march, in minor, in awe."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ...chance import chance
from ...theory.key import Key
from ..bar import Bar, Tone
from ..bass import line as walked
from ..comping import broken, struck
from ..form import Scene
from ..melody import sing
from . import movement
from .galant import GALANT, adorned
from .imitation import Copy, Rows, Wish, place_of, written
from .motifs import Note, line, played
from .movement import SONATA
from .seats import Section
from .sonata import grounds, level, themes
from .sonataform import harmony as sonata_harmony

_ORDER: Final = (("figural", 0.5), ("triplets", 0.56), ("march", 0.64), ("minor", 0.42),
                 ("canon", 0.52), ("adagio", 0.34))  # fmt: skip
"""The techniques, in the order in which they come, and how strongly they are played."""


def built(bars: int, minor: bool, _seed: int) -> str:
    """A theme of eight bars (sixteen in long pieces), variations of the same size, a finale that
    takes what is left."""
    if bars < 12:
        return f"theme {bars} .45"
    size = 16 if bars >= 112 else 8 if bars >= 16 else 4
    count = max(1, bars // size - 1)
    rows = ["theme " + f"{size} .45"]
    for number in range(count):
        name, energy = _ORDER[number % len(_ORDER)]
        if number == count - 1:
            name, energy, own = "finale", 0.76, bars - size * count
        else:
            own = size
        turn = "I" if minor else "i"
        label = "major" if name == "minor" and minor else name
        region = f" @{turn}" if name == "minor" else ""
        rows.append(f"variation {number + 1}: {label} {own} {energy}{region}")
    return ", ".join(rows)


def kind(scene: Scene) -> str:
    """The technique of a section: "theme", "figural", "march"; "" for any other section."""
    known = ("theme", "finale", "major", *(name for name, _ in _ORDER))
    return scene.theme if scene.theme in known else ""


def harmony(scene: Scene, key: Key, seed: int) -> tuple[str, ...]:
    """Every variation stands on the chords of the theme."""
    if not kind(scene):
        return sonata_harmony(scene, key, seed)
    return sonata_harmony(replace(scene, name="theme", theme="theme"), key, seed)


def told(bar: Bar, seed: int) -> tuple[Note, ...]:
    """The theme in this bar, as everybody knows it."""
    return line(grounds(bar, "theme", seed), bar.grid, bar.key.scale.semitones)[bar.place]


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The theme, or what this variation makes of it."""
    own = kind(bar.scene)
    if bar.scene.theme in bar.themes or not own:
        return adorned(bar, sing(bar, last, GALANT))
    if own == "canon":
        leads = followed(Section(bar, 2, bar.seed), bar.seed)[0][bar.place]
        return played(bar, leads, level(bar) + 2)
    notes = told(bar, bar.seed)
    work = _WORK.get(own)
    if work is None or (bar.closes and own != "adagio"):
        return adorned(bar, played(bar, notes, level(bar) + 2))
    return played(bar, work(bar, notes), level(bar) + 2, 0.9 if own == "march" else 0.96)


@lru_cache(maxsize=64)
def followed(section: Section, seed: int) -> tuple[Rows, ...]:
    """A canon at the octave on the theme's chords, made of its motifs: the leader, and the voice
    that says the same a bar later."""
    bar = section.bar
    found = themes(seed)
    pool = [found[letter] for letter in "gncx"]
    wishes: list[list[Wish]] = [
        [pool[number % 2], Copy(0, number - 1, 0) if number else None]
        for number in range(bar.scene.bars)
    ]
    return written(place_of(bar), wishes, chance(seed, "canon"), pool)


def answered(bar: Bar, last: tuple[int, ...], loud: float) -> list[Tone]:
    """What the bass of a canon plays: the root until the leader has begun, then what was said."""
    notes = followed(Section(bar, 2, bar.song), bar.song)[1][bar.place]
    return played(bar, notes, loud) if notes else walked(bar, last, "x--- ----", "r", loud, 0.9)


def _figural(bar: Bar, notes: Sequence[Note]) -> list[Note]:
    """Every beat in four: the note, its neighbours, and a step on the way to the next."""
    shape = bar.habit("figure").choice(((0, 1, 0, -1), (0, -1, 0, 1), (0, 2, 1, 2), (0, 1, 2, 1)))
    return _divided(bar, notes, 4, shape)


def _triplets(bar: Bar, notes: Sequence[Note]) -> list[Note]:
    """Every beat in three."""
    return _divided(bar, notes, 3, bar.habit("figure").choice(((0, -2, 0), (0, 1, 0), (0, -1, -2))))


def _finale(bar: Bar, notes: Sequence[Note]) -> list[Note]:
    """Running from beginning to end."""
    return _divided(bar, notes, 4, bar.habit("figure").choice(((0, 1, 2, 3), (0, -1, -2, -1))))


def _divided(bar: Bar, notes: Sequence[Note], parts: int, shape: Sequence[int]) -> list[Note]:
    found: list[Note] = []
    for beat in bar.grid.beats:
        under = [note for note in notes if note.at <= beat.start]
        if not under:
            continue
        source = under[-1]
        own = 3 if beat.triple and parts == 3 else parts
        size = beat.length // own
        for place in range(own):
            degree = source.degree + shape[place % len(shape)]
            alter = source.alter if degree == source.degree else 0
            found.append(
                Note(beat.start + place * size, size, degree, alter, 1.0 - 0.08 * (place > 0))
            )
    return found


def _march(bar: Bar, notes: Sequence[Note]) -> list[Note]:
    """Dotted: long and short, the short one a step before what comes."""
    found: list[Note] = []
    pairs = [*pairwise(notes), (notes[-1], notes[-1])] if notes else []
    for note, after in pairs:
        beats = max(1, note.length // bar.grid.beats[0].length)
        size = note.length // beats
        for place in range(beats):
            at = note.at + place * size
            if size < 480:
                found.append(Note(at, size, note.degree, note.alter, note.weight))
                continue
            target = after.degree if place == beats - 1 else note.degree
            lean = 1 if target > note.degree else -1 if target < note.degree else 0
            found.append(Note(at, size * 3 // 4, note.degree, note.alter, 1.08))
            found.append(Note(at + size * 3 // 4, size // 4, note.degree + lean,
                              note.alter if not lean else 0, 0.9))  # fmt: skip
    return found


def _adagio(bar: Bar, notes: Sequence[Note]) -> list[Note]:
    """The notes that count, held, each with a turn before it goes on."""
    kept = [note for note in notes if note.at in bar.grid.heads or note is notes[0]]
    found: list[Note] = []
    for number, note in enumerate(kept):
        end = kept[number + 1].at if number + 1 < len(kept) else bar.grid.bar
        length = end - note.at
        if length < 1440 or bar.closes:
            found.append(note._replace(length=length))
            continue
        turn = length // 8
        found.append(note._replace(length=length - 4 * turn))
        for place, step in enumerate((1, 0, -1, 0)):
            at = end - (4 - place) * turn
            found.append(Note(at, turn, note.degree + step, note.alter if not step else 0, 0.85))
    return found


_WORK: Final[dict[str, Callable[[Bar, Sequence[Note]], list[Note]]]] = {
    "figural": _figural, "triplets": _triplets, "march": _march, "adagio": _adagio,
    "finale": _finale,
}  # fmt: skip


def inner(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A middle voice; in the canon the follower."""
    if kind(bar.scene) == "canon" and bar.player.role == "counter" and not bar.player.copy:
        notes = followed(Section(bar, 2, bar.song), bar.song)[1][bar.place]
        return played(bar, notes, level(bar) - 2)
    return movement.inner(bar, last)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """What each variation has under it: steps of a march, a lute in the adagio, Alberti else."""
    own, loud = kind(bar.scene), level(bar) - 18
    if bar.player.mono or bar.player.family in ("Ensemble", "Organ", "Synth Pad"):
        return movement.chords(bar, last)
    if own == "march":
        return struck(bar, last, ".... x--- .... x---", loud, 0.5, 3)
    if own in ("figural", "finale", "theme"):
        return struck(bar, last, "x--- x--- x--- x---", loud - 2, 0.7, 3)
    if own == "adagio":
        return broken(bar, last, "x-x- x-x- x-x- x-x-", (0, 1, 2, 1), loud - 4, count=3)
    if own == "canon":
        return []
    return movement.chords(bar, last)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Steps under a march, long notes under an adagio."""
    own, loud = kind(bar.scene), level(bar) - 6
    if own == "march" and not bar.closes:
        return walked(bar, last, "x--- x--- x--- x---", "r5r5", loud, 0.6)
    if own == "canon" and len(bar.ensemble) == 1:
        return answered(bar, last, loud + 6)
    if own == "adagio":
        return walked(bar, last, "x--- ---- x--- ----", bar.dice.choice(("rr", "r5")), loud, 0.97)
    return movement.bass(bar, last)


VARIATIONS = replace(
    SONATA,
    tempo=(72, 96, 132),
    meters=((4, 4), (3, 4), (2, 4), (6, 8)),
    bars=64,
    built=built,
    builds=("theme and variations",),
    harmony=harmony,
    fills={**SONATA.fills, "melody": movement.orchestral(melody),
           "counter": movement.orchestral(inner), "chords": movement.orchestral(chords),
           "bass": movement.orchestral(bass)},
)  # fmt: skip
