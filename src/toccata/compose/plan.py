"""The plan: all that is decided before the first note, each decision a value of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..theory.key import Key
from ..theory.numeral import roman
from ..theory.scalenames import find_scale
from .arrange import ensemble
from .bar import Player, Theme
from .brief import Brief
from .form import Scene, plan_form
from .genre import Genre
from .harmony import Bars, Change, Span, divided, home, leading, progression, renewed
from .rhythm import Grid, grid
from .texture import active


@dataclass(frozen=True, slots=True)
class Plan:
    """Sections, their keys, the chords of each bar, the players, who of them plays where.

    `keys` and `casts` have one entry for each of `scenes`, `harmony` one for each bar; a cast holds
    numbers of `players`. `themes` holds tunes that are to be sung, by the name of their theme
    ("verse"); the others are found. Any of them may be replaced before the notes are written
    (`dataclasses.replace`), so that a plan can be seen, kept and edited.
    """

    brief: Brief
    key: Key
    grid: Grid
    scenes: tuple[Scene, ...]
    keys: tuple[Key, ...]
    harmony: Bars
    players: tuple[Player, ...]
    casts: tuple[frozenset[int], ...]
    themes: Mapping[str, Theme] = field(default_factory=dict)

    @property
    def bars(self) -> int:
        """How many bars the piece has."""
        return len(self.harmony)

    def chord_at(self, tick: int) -> Change:
        """The chord that sounds at a tick of the song."""
        bar, at = divmod(tick, int(self.grid.bar))
        spans = self.harmony[min(bar, self.bars - 1)]
        return next((span.change for span in reversed(spans) if span.at <= at), spans[0].change)

    def key_at(self, tick: int) -> Key:
        """The key at a tick of the song."""
        return self.keys[self.scene_at(min(tick // int(self.grid.bar), self.bars - 1))]

    def scene_at(self, bar: int) -> int:
        """The number of the section in which a bar lies, bars counted from 0."""
        return next(i for i, scene in enumerate(self.scenes) if bar < scene.end)


def plan(brief: Brief, genre: Genre, seed: int | None = None) -> Plan:
    """The plan of a piece. `seed` stands in for the brief's in the harmony."""
    genre = kind_of(brief, genre)
    key = Key(brief.tonic, brief.mode)
    meter = grid(*brief.meter)
    built = genre.built(brief.bars, key.is_minor, brief.seed) if genre.built else ""
    scenes = plan_form(brief, genre.forms, built)
    keys = tuple(region_key(key, scene.region) for scene in scenes)
    players = ensemble(brief.parts)
    casts = tuple(frozenset(cast) for cast in active(genre, players, scenes))
    chords = plan_harmony(genre, keys, meter, scenes, brief.seed if seed is None else seed)
    return Plan(brief, key, meter, scenes, keys, chords, players, casts)


def kind_of(brief: Brief, genre: Genre) -> Genre:
    """The genre as the brief asks for it."""
    programs = tuple(part.program for part in brief.parts if not part.drums)
    return genre.kind(f"{brief.style} {brief.form}", brief.meter, programs)


def plain(key: Key) -> bool:
    """Whether a key is an ordinary major or minor."""
    return set(key.scale.semitones) in (set(find_scale(f).semitones) for f in ("major", "minor"))


def region_key(key: Key, region: str) -> Key:
    """The key of a numeral in a home key: "V" of C major is G major, "vi" A minor.

    Keys that are not major or minor have no regions: everything stays at home.
    """
    if not region or not plain(key):
        return key
    chord = roman(region, key)
    small = region.lstrip("b#").islower()
    return Key(chord.root.note, "minor" if small else "major").simplest


def plan_harmony(
    genre: Genre, keys: tuple[Key, ...], meter: Grid, scenes: tuple[Scene, ...], seed: int
) -> Bars:
    """The chords of every bar: each theme its progression, open at its end, and the way home.

    A section in another key is led to by its dominant. Themes that return are reharmonized where
    the genre likes it.
    """
    bars: list[tuple[Span, ...]] = []
    main = next((scene for scene in scenes if scene.act in ("theme", "peak")), scenes[0])
    for number, (scene, key) in enumerate(zip(scenes, keys, strict=True)):
        source = main if scene.act in ("intro", "outro", "solo") else scene
        given = genre.harmony(scene, key, seed) if genre.harmony else ()
        rows = given or _suited(progression(genre.changes, key, source, seed), scene.bars)
        chords = [
            divided(rows[place % len(rows)], key, meter, genre.colour)
            for place in range(scene.bars)
        ]
        if scene.turn and genre.renews:
            chords = renewed(chords, key, genre.renews, seed, scene.first)
        bars.extend(chords)
        if not genre.loops and scene.bars % len(rows) and scene.bars > 2:
            bars[-1] = divided(leading(key), key, meter, genre.colour)
        following = keys[number + 1] if number + 1 < len(keys) else key
        if following != key and scene.bars > 1:
            bars[-1] = divided("V7", following, meter, genre.colour)
    return _homeward(bars, genre, keys[-1], meter)


def _suited(rows: tuple[str, ...], bars: int) -> tuple[str, ...]:
    """A progression for a section that is shorter: its beginning and its last bars."""
    if bars >= len(rows):
        return rows
    tail = min(2, bars // 2)
    return (*rows[: bars - tail], *rows[len(rows) - tail :])


def _homeward(bars: list[tuple[Span, ...]], genre: Genre, key: Key, meter: Grid) -> Bars:
    """The last bars lead to the tonic and stay there."""
    family = "minor" if key.is_minor else "major"
    ending = genre.ending.get(key.mode) or (plain(key) and genre.ending.get(family)) or ""
    rows = [row.strip() for row in ending.split("|")] if ending else [leading(key), home(key)]
    if len(bars) < 2 * len(rows):
        rows = rows[-2:] if len(bars) > 2 else rows[-1:]
    rows[-1] = rows[-1].split()[-1]
    for place, row in enumerate(rows):
        bars[len(bars) - len(rows) + place] = divided(row, key, meter, genre.colour)
    return tuple(bars)
