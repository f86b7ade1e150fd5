"""What a player knows when a bar begins: place, chords, key, energy, and the hands at work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random
from typing import NamedTuple

from ..chance import chance
from ..theory.key import Key
from .form import Scene
from .harmony import Bars, Change, Span
from .rhythm import Grid, Hit, lay


class Tone(NamedTuple):
    """One note as a player means it: ticks from the start of the song, velocity around 80."""

    start: int
    length: int
    pitch: int
    velocity: int


@dataclass(frozen=True, slots=True)
class Player:
    """One part of the ensemble: what it does, and where on its instrument it does it.

    `role` is its duty, `copy` counts the players of one duty from 0. `low` and `high` bound its
    notes; `center` is where its lines lie best. `mono` plays one note at a time. `hands` holds the
    further duties of one who plays alone with two hands. `program` is the General MIDI program.
    """

    name: str
    role: str
    copy: int
    low: int
    high: int
    center: int
    mono: bool
    program: int
    family: str
    drums: bool = False
    hands: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Idea:
    """A motif: a rhythm of one bar, and its shape in steps from its first note."""

    rhythm: str
    shape: tuple[int, ...]

    def moved(self, steps: int) -> Idea:
        """The same a few steps higher: a sequence."""
        return Idea(self.rhythm, tuple(step + steps for step in self.shape))

    def inverted(self) -> Idea:
        """The same upside down."""
        return Idea(self.rhythm, tuple(-step for step in self.shape))


@dataclass(frozen=True, slots=True)
class Theme:
    """What a section sings: ideas by letter, the plan of its phrases, where each bar sets out."""

    ideas: tuple[tuple[str, Idea], ...]
    plans: tuple[str, ...]
    arcs: tuple[tuple[int, ...], ...]

    def idea(self, letter: str) -> Idea | None:
        """The idea of a letter of the plan, moved or turned as the letter says."""
        ideas = dict(self.ideas)
        if letter in ideas:
            return ideas[letter]
        if letter == "v":
            return ideas["a"].inverted()
        found = ideas.get(letter.lower())
        return found.moved(1) if found else None


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar as one player sees it.

    `number` counts from 0 in the song, `place` in the section, `step` in the phrase of `phrase`
    bars; `turn` counts the phrases of the section. `start` is its first tick. `spans` are its
    chords, `after` the one that follows. `tempo` is in quarters a minute. `final` is the last bar.
    `tied` says that the bar before had this bar's chord already, `onward` for how many more bars of
    the section its last chord goes on. `harmony` is the whole song's, bar by bar, `scenes` are its
    sections, `song` is its seed and `ensemble` who else plays: for music whose parts are led
    together. `lead` is the tune in this bar, for those who do not play it; `themes` are tunes that
    are settled, by the name of their theme.
    """

    number: int
    start: int
    grid: Grid
    key: Key
    scene: Scene
    place: int
    step: int
    phrase: int
    turn: int
    spans: tuple[Span, ...]
    after: Change
    player: Player
    seed: int
    tempo: float
    final: bool = False
    tied: bool = False
    onward: int = 0
    harmony: Bars = ()
    ensemble: tuple[Player, ...] = ()
    scenes: tuple[Scene, ...] = ()
    song: int = 0
    lead: tuple[Tone, ...] = ()
    themes: Mapping[str, Theme] = field(default_factory=dict)

    @property
    def energy(self) -> float:
        """The energy of the section, 0 to 1."""
        return self.scene.energy

    @property
    def closes(self) -> bool:
        """Whether a phrase ends in this bar."""
        return self.step == self.phrase - 1

    @property
    def ends(self) -> bool:
        """Whether the section ends in this bar."""
        return self.place == self.scene.bars - 1

    @property
    def own(self) -> Player:
        """The player, where `player` is one of her hands."""
        me = self.player
        for other in self.ensemble:
            if (other.name, other.copy) == (me.name, me.copy) and me.role in (
                other.role, *other.hands,
            ):  # fmt: skip
                return other
        return me

    @property
    def low_hand(self) -> bool:
        """Whether this player's other hand, or somebody else, plays the bass."""
        return any(p.role == "bass" or "bass" in p.hands for p in self.ensemble)

    @property
    def dice(self) -> Random:
        """Chance of this player in this bar."""
        player = self.player
        return chance(self.seed, player.role, player.copy, self.scene.name, self.number)

    def habit(self, of: str) -> Random:
        """Chance that is the same in every bar of a theme: what this player settled on."""
        return chance(self.seed, self.player.role, self.player.copy, self.scene.theme, of)

    def custom(self, of: str) -> Random:
        """Chance that is the same in the whole song."""
        return chance(self.seed, self.player.role, self.player.copy, of)

    def hits(self, rhythm: str) -> tuple[Hit, ...]:
        """The strokes of a rhythm in this bar."""
        return lay(rhythm, self.grid, self.place)

    def change(self, at: int) -> Change:
        """The chord that sounds at a tick of the bar."""
        found = self.spans[0].change
        for span in self.spans:
            if span.at <= at:
                found = span.change
        return found

    def left(self, at: int) -> int:
        """Ticks from a place of the bar until its chord changes."""
        return next(span.at + span.length for span in self.spans if span.at + span.length > at) - at

    def tone(self, at: int, length: int, pitch: int, velocity: float) -> Tone:
        """A note so many ticks after the barline."""
        return Tone(self.start + at, max(1, length), pitch, round(velocity))


Fill = Callable[[Bar, tuple[int, ...]], list[Tone]]
"""How a bar is filled: the bar and the notes that this player struck last give new notes."""


def nearest(pc: int, near: int, low: int, high: int) -> int:
    """The note of a pitch class that is nearest to `near`, within a range if it has one there."""
    pitch = near + (pc - near + 6) % 12 - 6
    while pitch < low:
        pitch += 12
    while pitch > high:
        pitch -= 12
    return pitch if pitch >= low else min(max(pitch, low), high)


@lru_cache(maxsize=4096)
def ladder(pcs: tuple[int, ...], low: int, high: int) -> tuple[int, ...]:
    """Every note of some pitch classes from `low` to `high`, both included."""
    return tuple(pitch for pitch in range(low, high + 1) if pitch % 12 in pcs)


@lru_cache(maxsize=1024)
def gapped(key: Key) -> tuple[int, ...]:
    """The five notes of a key that never grate: its pentatonic where it has one, else all."""
    for shape in ((0, 3, 5, 7, 10), (0, 2, 4, 7, 9)):
        if set(shape) <= set(key.scale.semitones) and (3 in shape) == key.is_minor:
            return tuple((key.tonic_pc + size) % 12 for size in shape)
    return key.pitch_classes


@lru_cache(maxsize=4096)
def within(change: Change, key: Key) -> tuple[int, ...]:
    """The tones of a chord that belong to the key; all of them where hardly any do."""
    inside = tuple(tone for tone in change.tones if tone in key.pitch_classes)
    return inside if len(inside) > 1 else inside or change.tones


@lru_cache(maxsize=4096)
def grates(pc: int, change: Change) -> bool:
    """Whether a note rubs against a chord: a semitone from a tone of it and none itself."""
    return pc not in change.tones and any((pc - tone) % 12 in (1, 11) for tone in change.tones)
