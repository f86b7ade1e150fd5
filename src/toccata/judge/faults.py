"""What is plainly wrong with a song, whatever its style: notes nobody can play, silence, leftovers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ..theory.spelling import midi_name
from .material import STEPS, Material, Whole

if TYPE_CHECKING:
    from ..score.song import Song


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault: `kind` in two words, how many `times`, and a `sentence` with the first place."""

    kind: str
    times: int
    sentence: str

    def card(self) -> dict[str, Any]:
        """The fault as JSON tells it."""
        return {"kind": self.kind, "times": self.times, "sentence": self.sentence}


def range_faults(heard: Material) -> Whole:
    """Which tuned notes lie outside what their instrument can play."""
    if not len(heard.tuned):
        return np.zeros(0, np.int64)
    low, high = np.array(heard.ranges).T
    part, pitch = heard.tuned.part, heard.tuned.pitch
    found: Whole = np.flatnonzero((pitch < low[part]) | (pitch > high[part]))
    return found


def past_sections(song: Song) -> list[tuple[str, int, str]]:
    """(track, bar from 1, section) of each note that is written past the end of its section.

    A sixteenth is forgiven. Only songs that know their sections can be asked.
    """
    found = []
    starts = np.asarray([s.tick for s in song.sections], dtype=np.int64)
    if not len(starts):
        return []
    ends = starts + np.asarray([s.length for s in song.sections], dtype=np.int64)
    bars = np.asarray(song.bar_starts(), dtype=np.int64)
    for track in song.tracks:
        place = np.searchsorted(starts, track.notes.start, side="right") - 1
        known = place >= 0
        past = track.notes.end > ends[np.maximum(place, 0)] + song.resolution // 4
        for note in np.flatnonzero(known & past).tolist():
            bar = int(np.searchsorted(bars, track.notes.start[note], side="right"))
            found.append((track.name, bar, song.sections[int(place[note])].name))
    return found


def faults_of(song: Song, heard: Material) -> tuple[Fault, ...]:
    """Everything that is plainly wrong, the worst first."""
    found = [_nothing(heard), *_ranges(heard), _long_silence(heard), _past(song), _cut(heard)]
    return tuple(fault for fault in found if fault is not None)


def _nothing(heard: Material) -> Fault | None:
    if len(heard.tuned) or len(heard.drums):
        return None
    return Fault("no notes", 1, "Nothing sounds: there is not one note.")


def _ranges(heard: Material) -> list[Fault]:
    """One fault for each track with notes out of range."""
    wrong = range_faults(heard)
    told = []
    for part in np.unique(heard.tuned.part[wrong]).tolist():
        mine = wrong[heard.tuned.part[wrong] == part]
        low, high = heard.ranges[part]
        worst = midi_name(int(heard.tuned.pitch[mine[0]]))
        told.append(
            Fault(
                "out of range",
                len(mine),
                f"{heard.names[part]} plays from {midi_name(low)} to {midi_name(high)};"
                f" {_times(len(mine), 'note lies', 'notes lie')} outside, the first a {worst}"
                f" in bar {int(heard.tuned.bar[mine[0]]) + 1}.",
            )
        )
    return told


def _long_silence(heard: Material) -> Fault | None:
    """Bars in a row in which nothing sounds, four or more."""
    sound = np.zeros(int(heard.bars[-1]) + 2)
    for row in (heard.tuned, heard.drums):
        ends = np.minimum(row.at + np.maximum(np.round(row.length * STEPS), 1), len(sound) - 1)
        np.add.at(sound, row.at, 1)
        np.add.at(sound, ends.astype(np.int64), -1)
    heard_at = np.concatenate([[0], np.cumsum(np.cumsum(sound) > 0)])
    silent = heard_at[heard.bars[1:]] == heard_at[heard.bars[:-1]]
    if silent.all():
        return None
    longest, first, run = 0, 0, 0
    for bar, empty in enumerate(silent.tolist(), 1):
        run = run + 1 if empty else 0
        if run > longest:
            longest, first = run, bar - run + 1
    if longest < 4:
        return None
    return Fault(
        "long silence", longest, f"Nothing sounds for {longest} bars, from bar {first} on."
    )


def _past(song: Song) -> Fault | None:
    past = past_sections(song)
    if not past:
        return None
    track, bar, section = past[0]
    return Fault(
        "past its section",
        len(past),
        f"{_times(len(past), 'note sounds', 'notes sound')} past the end of a section,"
        f" the first in {track}, bar {bar} ({section}).",
    )


def _cut(heard: Material) -> Fault | None:
    if not heard.cut:
        return None
    return Fault(
        "very long", 1, f"It is so long that only the first {heard.bar_count} bars were judged."
    )


def _times(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
