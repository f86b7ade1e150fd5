"""What a listener knows classical music by: cadences on time, inversions, six-fours, Alberti."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from ...score.song import Song
from ...theory.chord import parse_chord
from ..idiom import Check


def inversions(song: Song) -> float:
    """The share of chords whose bass is not their root."""
    chords = [parse_chord(mark.symbol) for mark in song.chords]
    return sum(c.bass_pc != c.root_pc for c in chords) / max(1, len(chords))


def authentic(song: Song) -> float:
    """The share of the last two bars of each eight that hold a dominant and come home, by chords."""
    bar = int(song.meters[0].bar(song.resolution))
    good = total = 0
    for section in song.sections:
        for first in range(section.tick, section.tick + section.length - 8 * bar + 1, 8 * bar):
            here = [c for c in song.chords if first + 6 * bar <= c.tick < first + 8 * bar]
            total += 1
            good += any((a.roman.startswith("V") and b.roman in ("I", "i")) or b.roman in ("V", "V7")
                        for a, b in pairwise(here))  # fmt: skip
    return good / max(1, total)


def six_fours(song: Song) -> float:
    """Cadential six-four chords that fall to the dominant, in sixteen bars."""
    found = sum(
        a.roman in ("I64", "i64") and b.roman.startswith("V") for a, b in pairwise(song.chords)
    )
    return 16 * found / max(1, song.bars)


def alberti(song: Song) -> float:
    """The share of bars in which a broken chord turns back on itself: low, high, middle, high."""
    bar = int(song.meters[0].bar(song.resolution))
    turning: set[int] = set()
    for track in song.tracks:
        if track.instrument.drums:
            continue
        notes = [n for n in track.notes if n.pitch < 72 and n.length <= song.resolution]
        for here in zip(notes, notes[1:], notes[2:], notes[3:], strict=False):
            low, high, middle, again = (int(n.pitch) for n in here)
            steps = {int(b.start - a.start) for a, b in pairwise(here)}
            if low < middle < high == again and len(steps) == 1 and 0 not in steps:
                turning.add(int(here[0].start) // bar)
    return len(turning) / max(1, song.bars)


CHECKS: Final = (
    Check("chords stand on other notes than their roots", inversions, 0.15, 0.8),
    Check("eight bars close with a cadence", authentic, 0.5),
    Check("a six-four chord announces the close", six_fours, 0.4),
    Check("broken chords turn back on themselves: low, high, middle, high", alberti, 0.2),
)
"""The habits of the genre as it plays when nothing else is asked."""


def _keys(song: Song, name: str) -> list[tuple[str, tuple[str, str]]]:
    """The keys of the sections whose name holds a word: (the section's name, (tonic, mode))."""
    found = []
    for section in song.sections:
        if name in section.name:
            mark = [m for m in song.keys if m.tick <= section.tick][-1]
            found.append((section.name, (mark.tonic, mark.mode)))
    return found


def away_and_home(song: Song) -> float:
    """1 where a second theme is first heard in another key and in the end in the first key."""
    home = (song.keys[0].tonic, song.keys[0].mode) if song.keys else ("", "")
    seconds = [key for _, key in _keys(song, "second theme")]
    return float(len(seconds) > 1 and seconds[0] != home and seconds[-1] == home)


def developed(song: Song) -> float:
    """The share of a song that stands between the statement of its themes and their return."""
    total = sum(s.length for s in song.sections if s.name.startswith("development"))
    return total / max(1, song.length)


def recalled(song: Song) -> float:
    """The share of a song's sections that have been heard before, by name."""
    names = [section.name for section in song.sections]
    return (len(names) - len(set(names))) / max(1, len(names))


def abroad(song: Song) -> float:
    """The share of a song that is in another key than its first."""
    home = (song.keys[0].tonic, song.keys[0].mode) if song.keys else ("", "")
    away = 0
    for mark, end in zip(song.keys, [*(m.tick for m in song.keys[1:]), song.length], strict=True):
        away += (end - mark.tick) * ((mark.tonic, mark.mode) != home)
    return away / max(1, song.length)


def imitation(song: Song) -> float:
    """The share of bars with at least four notes of which another player, or a lower voice of one
    player, says a good part again in the same steps one or two bars later."""
    bar = int(song.meters[0].bar(song.resolution))
    parts = [
        [(int(n.start), int(n.pitch)) for n in t.notes]
        for t in song.tracks if not t.instrument.drums
    ]  # fmt: skip
    alone = len(parts) == 1
    good = total = 0
    for number, rows in enumerate(parts):
        others = [set(p) for n, p in enumerate(parts) if alone or n != number]
        bars: dict[int, list[tuple[int, int]]] = {}
        for at, pitch in rows:
            bars.setdefault(at // bar, []).append((at, pitch))
        for here in bars.values():
            if len(here) < 4:
                continue
            total += 1
            good += any(
                sum((at + late * bar, pitch + shift) in other for at, pitch in here)
                >= max(4, 0.3 * len(here))
                for other in others for late in (1, 2)
                for shift in (range(-29, -6) if alone else range(-24, 25))
            )  # fmt: skip
    return good / max(1, total)


def chords_to_a_beat(song: Song) -> float:
    """How many chords there are to a beat."""
    meter = song.meters[0]
    beats = song.bars * meter.bar(song.resolution) / meter.beat(song.resolution)
    return float(len(song.chords) / max(1.0, beats))


def rests_of_lines(song: Song) -> float:
    """How many chords in eight bars are held for two beats or more up to a barline."""
    bar, beat = (int(x(song.resolution)) for x in (song.meters[0].bar, song.meters[0].beat))
    held = [c for c in song.chords
            if (c.tick + c.length) % bar == 0 and 2 * beat <= c.length < 2 * bar]  # fmt: skip
    return 8 * len(held) / max(1, song.bars)


def _tops(song: Song) -> list[int]:
    """The highest note at every new note, in order."""
    top: dict[int, int] = {}
    for track in song.tracks:
        if not track.instrument.drums:
            for note in track.notes:
                top[int(note.start)] = max(top.get(int(note.start), 0), int(note.pitch))
    return [pitch for _, pitch in sorted(top.items())]


def voices_together(song: Song) -> float:
    """How many notes sound on a beat, on average."""
    beat = int(song.meters[0].beat(song.resolution))
    notes = [n for t in song.tracks if not t.instrument.drums for n in t.notes]
    spans = sum((int(n.start + n.length) - 1) // beat - (int(n.start) - 1) // beat for n in notes)
    return spans / max(1, int(song.length) // beat)


def in_three(song: Song) -> float:
    """1 where a bar has three beats."""
    meter = song.meters[0]
    return float(round(meter.bar(song.resolution) / meter.beat(song.resolution)) == 3)


def firm_first_beats(song: Song) -> float:
    """The share of bars on whose first beat the lowest note of the bar's beats is struck."""
    bar = int(song.meters[0].bar(song.resolution))
    notes = [n for t in song.tracks if not t.instrument.drums for n in t.notes]
    low: dict[int, int] = {}
    first: dict[int, int] = {}
    for note in notes:
        number, at = divmod(int(note.start), bar)
        low[number] = min(low.get(number, 127), int(note.pitch))
        if at == 0:
            first[number] = min(first.get(number, 127), int(note.pitch))
    good = sum(first.get(number, 128) <= lowest + 7 for number, lowest in low.items())
    return good / max(1, len(low))


CHORALE_CHECKS: Final = (
    Check("chords change with nearly every beat", chords_to_a_beat, 0.55),
    Check("lines come to rest on long chords", rests_of_lines, 2.0),
    Check("four voices sing", voices_together, 3.3, 5.0),
)
MINUET_CHECKS: Final = (
    Check("three steps to a bar", in_three, 1.0),
    Check("a chord lasts for a bar or nearly", chords_to_a_beat, 0.2, 0.6),
    Check("the trio is in another key", abroad, 0.15, 0.6),
    Check("the minuet comes back", recalled, 0.3),
    CHECKS[1],
    Check("the bass has the first step", firm_first_beats, 0.8),
)
SONATA_CHECKS: Final = (
    Check("the second theme comes in another key and comes home", away_and_home, 1.0),
    Check("a part of it works on the themes", developed, 0.15, 0.35),
    Check("it leaves its key for a third or more", abroad, 0.3, 0.75),
    *CHECKS[:3],
)
RONDO_CHECKS: Final = (
    Check("the refrain comes back", recalled, 0.3),
    Check("the episodes are in other keys", abroad, 0.15, 0.6),
    *CHECKS[1:2],
)
CANON_CHECKS: Final = (
    Check("what is said is said again by another voice", imitation, 0.45),
    Check("it does not leave its key", abroad, 0.0, 0.0),
)
INVENTION_CHECKS: Final = (
    Check("it goes through other keys", abroad, 0.2),
    Check("it is made of one subject", recalled, 0.2),
)
