"""What a musician would recognise: measures of an idiom, and the bounds that a genre keeps to.

A genre lists its `Check`s. They see the finished song and know nothing of how it was written, so
that they can be held against other genres' songs, and against files from elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ..score.notes import Notes
from ..score.song import Song
from ..theory.chord import parse_chord
from ..units import Ticks
from .drums import KEYS

Measure = Callable[[Song], float]
"""A number that is taken from a finished song."""

_NEAR: Final = 0.07
"""Beats by which a stroke may miss its place on the page."""


_LEFT: Final = 52
_RIGHT: Final = 62
"""Where the hands of a player who is alone part: under E3 the left, from D4 on the tune."""
_COLUMNS: Final = ("start", "length", "pitch", "velocity", "offset")


@dataclass(frozen=True, slots=True)
class Check:
    """A habit of a genre: its `name` as a sentence, how it is measured, between which bounds."""

    name: str
    measure: Measure
    low: float = 0.0
    high: float = float("inf")

    def holds(self, song: Song) -> bool:
        """Whether a song has the habit."""
        return self.low <= self.measure(song) <= self.high

    @property
    def beats(self) -> int:
        """How many beats a bar must have that this can be; 0 where any bar will do."""
        asked = self.measure.keywords if isinstance(self.measure, partial) else {}
        if self.low <= 0 or not isinstance(self.measure, partial):
            return 0
        return int(max(asked["places"])) + 1 if self.measure.func is bars_with else 0

    def explain(self, song: Song) -> str:
        """The measure beside its bounds."""
        found = self.measure(song)
        bounds = f"at least {self.low:g}" if self.high == float("inf") else (
            f"{self.low:g} to {self.high:g}")  # fmt: skip
        verdict = "holds" if self.holds(song) else "does not hold"
        return f"{self.name}: {found:.2f}, expected {bounds}; it {verdict}."


def played(song: Song, role: str) -> list[Notes]:
    """The notes of the players of a role; drums are the role "drums".

    One who plays alone has two hands: the highest notes are her melody, what lies under E3 (52) her
    bass, the rest her chords.
    """
    if role == "drums":
        return [t.notes for t in song.tracks if t.instrument.drums and len(t.notes)]
    pitched = [t for t in song.tracks if not t.instrument.drums and len(t.notes)]
    if len(pitched) == 1 and role in ("melody", "bass", "chords"):
        return [hand for hand in [_hand(pitched[0].notes, role)] if len(hand)]
    return [t.notes for t in song.tracks
            if t.role == role and not t.instrument.drums and len(t.notes)]  # fmt: skip


def _hand(notes: Notes, role: str) -> Notes:
    """What one hand of a player who is alone does."""
    top: dict[int, int] = {}
    for start, pitch in zip(notes.start.tolist(), notes.pitch.tolist(), strict=True):
        top[start] = max(pitch, top.get(start, 0))
    tops = np.array([top[start] for start in notes.start.tolist()])
    low = notes.pitch < _LEFT
    melody = (notes.pitch == tops) & (notes.pitch >= _RIGHT)
    kept = {"melody": melody, "bass": low, "chords": ~melody & ~low}[role]
    columns = {name: getattr(notes, name)[kept] for name in _COLUMNS}
    return Notes.from_columns(**columns)


def onsets(song: Song, role: str, keys: Sequence[int] = ()) -> NDArray[np.float64]:
    """Where a role is struck, in beats from the start; `keys` picks drums or pitches."""
    starts = [
        notes.start[np.isin(notes.pitch, keys)] if keys else notes.start
        for notes in played(song, role)
    ]
    every = np.concatenate(starts) if starts else np.zeros(0)
    beat = song.meters[0].beat(song.resolution)
    return np.asarray(np.unique(every) / beat, dtype=np.float64)


def beats(song: Song) -> int:
    """How many beats a bar has, as the meter counts them."""
    meter = song.meters[0]
    return round(meter.bar(song.resolution) / meter.beat(song.resolution))


def bars_with(song: Song, role: str, drums: Sequence[str], places: Sequence[float]) -> float:
    """The share of a role's bars in which one of these drums falls on every one of the places.

    Places are beats from the barline, from 0. `drums` are names of `drums.KEYS`, none for any
    pitch. Bars in which the role is silent do not count.
    """
    count = beats(song)
    every = onsets(song, role)
    if not len(every):
        return 0.0
    here = onsets(song, role, [KEYS[drum] for drum in drums])
    sounding = set(np.floor(every / count + 1e-6).astype(int).tolist())
    hit = set(np.round((here % (count * 10_000)) * 48).astype(int).tolist())
    near = range(-round(48 * _NEAR), round(48 * _NEAR) + 1)
    good = sum(
        all(any(round((bar * count + place) * 48) + d in hit for d in near) for place in places)
        for bar in sounding
    )
    return good / len(sounding)


def share_at(song: Song, role: str, places: Sequence[float], drums: Sequence[str] = ()) -> float:
    """The share of a role's strokes that fall on these places of the beat (0 on it, 0.5 half)."""
    found = onsets(song, role, [KEYS[drum] for drum in drums]) % 1.0
    if not len(found):
        return 0.0
    apart = np.abs(found[:, None] - np.array(places)[None, :])
    return float((np.minimum(apart, 1 - apart).min(axis=1) < _NEAR).mean())


def per_bar(song: Song, role: str, drums: Sequence[str] = ()) -> float:
    """Strokes in a bar, on average, of the bars in which the role plays."""
    found = onsets(song, role, [KEYS[drum] for drum in drums])
    every = onsets(song, role)
    count = beats(song)
    bars = len(np.unique(np.floor(every / count + 1e-6)))
    return len(found) / bars if bars else 0.0


def together(song: Song, role: str, other: str, drums: Sequence[str] = ()) -> float:
    """The share of a role's strokes that fall with one of another role, or of some of its drums."""
    mine, theirs = onsets(song, role), onsets(song, other, [KEYS[drum] for drum in drums])
    if not len(mine) or not len(theirs):
        return 0.0
    after = np.clip(np.searchsorted(theirs, mine), 1, len(theirs) - 1)
    apart = np.minimum(abs(theirs[after] - mine), abs(mine - theirs[after - 1]))
    return float((apart < _NEAR).mean())


def answers(song: Song) -> float:
    """The share of the counter-voices' bars in which they begin after the tune's last note there:
    call and response."""
    bar = int(song.meters[0].bar(song.resolution))
    latest: dict[int, int] = {}
    for notes in played(song, "melody"):
        for start in notes.start.tolist():
            latest[start // bar] = max(latest.get(start // bar, 0), start % bar)
    good: set[int] = set()
    sung: set[int] = set()
    for notes in played(song, "counter"):
        for number in np.unique(notes.start // bar).tolist():
            first = int(notes.start[notes.start // bar == number].min()) % bar
            sung.add(number)
            if first > latest.get(number, -1):
                good.add(number)
    return len(good) / len(sung) if sung else 0.0


def swing(song: Song, role: str) -> float:
    """Where the off-beat eighths of a role are heard, in percent of the beat: 50 straight, 67
    triplets; 50 where there are none."""
    late: list[float] = []
    for notes in played(song, role):
        place = notes.start % song.resolution
        half = np.abs(place - song.resolution // 2) < song.resolution // 16
        late += ((notes.start + notes.offset)[half] % song.resolution).tolist()
    return 100 * float(np.median(late)) / song.resolution if late else 50.0


def walking(song: Song) -> float:
    """The share of a bass's bars that have a note on every beat, most of them by step or third."""
    good = total = 0
    for notes in played(song, "bass"):
        bar = int(song.meters[0].bar(song.resolution))
        beat = int(song.meters[0].beat(song.resolution))
        for number in range(int(song.end) // bar):
            here = notes.within(Ticks(number * bar), Ticks((number + 1) * bar))
            if not len(here):
                continue
            total += 1
            on = {(int(n.start) - number * bar) // beat for n in here if int(n.start) % beat < 40}
            moves = np.abs(np.diff([int(n.pitch) for n in here]))
            small = float(((moves > 0) & (moves <= 5)).mean()) if len(moves) else 0.0
            good += len(on) == bar // beat and small >= 0.6
    return good / total if total else 0.0


def riffing(song: Song, role: str) -> float:
    """The share of a role's bars whose rhythm was heard before: how much it repeats itself."""
    bar = int(song.meters[0].bar(song.resolution))
    rhythms: dict[int, list[int]] = {}
    for notes in played(song, role):
        for start in np.unique(notes.start).tolist():
            rhythms.setdefault(start // bar, []).append(start % bar)
    known: set[tuple[int, ...]] = set()
    again = 0
    for number in sorted(rhythms):
        shape = tuple(sorted(rhythms[number]))
        again += shape in known
        known.add(shape)
    return again / len(rhythms) if rhythms else 0.0


def richness(song: Song) -> float:
    """Tones in a chord symbol, on average by time: 3 for triads, 4 for sevenths, 5 for ninths."""
    total = sum(int(mark.length) for mark in song.chords)
    if not total:
        return 0.0
    heard = sum(int(m.length) * len(parse_chord(m.symbol).pitch_classes) for m in song.chords)
    return heard / total


def chord_rhythm(song: Song) -> float:
    """Chords in a bar, on average."""
    return len(song.chords) / max(1, song.bars)


def outside(song: Song, role: str) -> float:
    """The share of a role's notes that leave the scale of the key."""
    key = song.keys[0].key if song.keys else None
    pitches = [notes.pitch % 12 for notes in played(song, role)]
    if key is None or not pitches:
        return 0.0
    every = np.concatenate(pitches)
    return float((~np.isin(every, key.pitch_classes)).mean())


def sounding(song: Song, role: str) -> float:
    """How long the notes of a role last, in beats, the middle value."""
    lengths = [notes.length for notes in played(song, role)]
    if not lengths:
        return 0.0
    return float(np.median(np.concatenate(lengths))) / song.meters[0].beat(song.resolution)


def on_beats(drums: Sequence[str], places: Sequence[float], role: str = "drums") -> Measure:
    """`bars_with` as a measure of a song."""
    return partial(bars_with, role=role, drums=drums, places=places)


BACKBEAT: Final = on_beats(("snare", "clap", "stick"), (1, 3))
"""The share of bars with the snare, clap or stick on two and four."""
FOUR_ON_THE_FLOOR: Final = on_beats(("kick",), (0, 1, 2, 3))
"""The share of bars with the kick on every beat of four."""
OFFBEAT_HATS: Final = on_beats(("closed", "open", "pedal"), (0.5, 1.5, 2.5, 3.5))
"""The share of bars with a hi-hat between all beats."""
