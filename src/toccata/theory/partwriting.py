"""A strict ear hears what is clumsy in part-writing, and says where and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final

from .chord import Chord
from .interval import between
from .key import Key
from .pitch import parse_pitch

Voicing = tuple[int, ...]
Range = tuple[int, int]

SATB: Final[tuple[Range, ...]] = ((40, 60), (48, 67), (55, 74), (60, 81))
"""Bass, tenor, alto and soprano of a choir, as MIDI numbers, lowest voice first."""


def member(chord: Chord, number: int) -> int | None:
    """The pitch class of a chord's third, seventh, …"""
    for tone in chord.intervals:
        if tone.number == number:
            return (chord.root_pc + tone.semitones) % 12
    return None


def leading_tone(chord: Chord, after: Chord | None, key: Key | None) -> int | None:
    """The tone of a dominant that wants to rise: the key's, else its third, or the root of a °."""
    if key is not None:
        tone = (key.tonic_pc + 11) % 12
        dominant = chord.kind in ("major", "dominant", "diminished", "half-diminished", "augmented")
        return (
            tone if dominant and tone in chord.pitch_classes and tone != member(chord, 7) else None
        )
    if chord.kind == "dominant":
        third = member(chord, 3)
        resolves = after is None or (after.root_pc - chord.root_pc) % 12 in (5, 2, 1)
        return third if resolves else None
    if chord.kind in ("diminished", "half-diminished") and (
        after is not None and (after.root_pc - chord.root_pc) % 12 == 1
    ):
        return chord.root_pc
    return None


def tendencies(before: Chord, after: Chord, tonic: int | None) -> tuple[int | None, int | None]:
    """The leading tone and the seventh of a chord, as pitch classes, where the next resolves them.

    The leading tone counts where the dominant goes to its goal; `tonic` is the key's, so that a
    plain V is known as a dominant too. The seventh counts where its step down is in the next chord.
    """
    if before.root_pc == after.root_pc:
        return None, None
    up = 1 if before.kind in ("diminished", "half-diminished") else 5
    goal = (before.root_pc + up) % 12
    leading = leading_tone(before, after, None)
    if leading is None and before.kind == "major" and goal == tonic:
        leading = member(before, 3)
    seventh = member(before, 7)
    falls = seventh is not None and any(
        (seventh - size) % 12 in after.pitch_classes for size in (1, 2)
    )
    return (leading if goal == after.root_pc else None), (seventh if falls else None)


@lru_cache(maxsize=4096)
def augmented_moves(before: Chord, after: Chord) -> frozenset[tuple[int, int]]:
    """(pitch class, semitones) of every augmented step or leap between tones of two chords."""
    found = set()
    for first in before.notes:
        for second in after.notes:
            low, high = parse_pitch(first), parse_pitch(second)
            for octave in (3, 4, 5):
                step = between(low.at(4), high.at(octave))
                if step.quality[0] == "A" and step.number > 1 and abs(step.semitones) <= 12:
                    found.add((low.pitch_class, step.semitones))
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something clumsy: the `rule`, the voicing's `index`, the `voices`, and a sentence to read.

    Both count from 0; voice 0 is the lowest.
    """

    rule: str
    index: int
    voices: tuple[int, ...]
    sentence: str

    def explain(self) -> str:
        """Which chord it is in, counted from 1, and what is wrong there."""
        return f"Chord {self.index + 1}: {self.sentence}"


def faults(
    voices: Sequence[Sequence[int]],
    chords: Sequence[Chord] | None = None,
    key: Key | None = None,
    ranges: Sequence[Range] | None = None,
) -> list[Fault]:
    """What a strict ear hears: range, crossing, spacing, overlap, parallels, leading tones.

    `voices` are voicings as `lead` gives them, lowest voice first; empty ones are rests. Ranges
    default to `SATB` for four voices, else none are checked. The leading tone is checked where
    `chords` or `key` are given. A fault between two voicings has the index of the second.
    """
    limits = ranges if ranges is not None else (SATB if voices and len(voices[0]) == 4 else ())
    found: list[Fault] = []
    for index, now in enumerate(voices):
        found.extend(_standing(index, now, limits))
        before = voices[index - 1] if index else ()
        if now and before and len(now) == len(before):
            found.extend(_in_motion(index, before, now))
            found.extend(_unresolved(index, before, now, chords, key))
    return found


_NAMES: Final = ("bass", "tenor", "alto", "soprano")


def _name(voice: int, count: int) -> str:
    return _NAMES[voice] if count == 4 else f"voice {voice + 1}"


def _standing(index: int, now: Sequence[int], limits: Sequence[Range]) -> list[Fault]:
    """Range, crossing and spacing of one voicing."""
    count, found = len(now), []
    for voice, (note, (low, high)) in enumerate(zip(now, limits, strict=False)):
        if not low <= note <= high:
            found.append(
                Fault(
                    "range",
                    index,
                    (voice,),
                    f"The {_name(voice, count)} sings {note}, outside {low} to {high}.",
                )
            )
    for under in range(count - 1):
        gap = now[under + 1] - now[under]
        pair = f"the {_name(under, count)} and the {_name(under + 1, count)}"
        if gap < 0:
            found.append(
                Fault("crossing", index, (under, under + 1), f"{pair[:1].upper()}{pair[1:]} cross.")
            )
        elif under and gap > 12:
            found.append(
                Fault(
                    "spacing",
                    index,
                    (under, under + 1),
                    f"More than an octave lies between {pair}.",
                )
            )
    return found


def _in_motion(index: int, before: Sequence[int], now: Sequence[int]) -> list[Fault]:
    """Parallels and overlap between two voicings."""
    count, found = len(now), []
    for under, over in combinations(range(count), 2):
        if now[under] == before[under] or now[over] == before[over]:
            continue
        was, is_now = (before[over] - before[under]) % 12, (now[over] - now[under]) % 12
        if was == is_now and was in (0, 7):
            what = "fifths" if was == 7 else "octaves"
            pair = f"{_name(under, count)} and {_name(over, count)}"
            found.append(
                Fault(f"parallel {what}", index, (under, over), f"Parallel {what} between {pair}.")
            )
    for under in range(count - 1):
        if now[under] > before[under + 1] or now[under + 1] < before[under]:
            pair = f"{_name(under, count)} and {_name(under + 1, count)}"
            found.append(
                Fault(
                    "overlap",
                    index,
                    (under, under + 1),
                    f"One of {pair} moves past where the other was.",
                )
            )
    return found


def _unresolved(
    index: int,
    before: Sequence[int],
    now: Sequence[int],
    chords: Sequence[Chord] | None,
    key: Key | None,
) -> list[Fault]:
    """A leading tone that does not rise to its goal; an inner one may fall a third to the fifth."""
    if chords is not None:
        leading = leading_tone(chords[index - 1], chords[index], key)
    else:
        leading = None if key is None else (key.tonic_pc + 11) % 12
    if leading is None or (leading + 1) % 12 not in {note % 12 for note in now}:
        return []
    top = len(now) - 1
    found = []
    for voice, (old, new) in enumerate(zip(before, now, strict=True)):
        inner_drop = voice < top and new - old == -4
        if old % 12 == leading and new - old not in (0, 1) and not inner_drop:
            sentence = (
                f"The leading tone of the {_name(voice, len(now))} does not rise to its goal."
            )
            found.append(Fault("leading tone", index, (voice,), sentence))
    return found
