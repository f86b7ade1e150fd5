"""Why: sentences about numerals, voicings, part-writing and counterpoint, which are plain values."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .analysis import explain_chord
from .chord import Chord
from .key import Key, parse_key
from .numeral import roman
from .partwriting import faults
from .pitch import NATURALS, parse_pitch, pretty
from .species import Sound, judge
from .spelling import midi_name, spell

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def explain_numeral(numeral: str, key: Key | str) -> str:
    """Which chord a numeral is in a key, and what it does there. Raises what `roman` raises."""
    home = parse_key(key) if isinstance(key, str) else key
    chord = roman(numeral, home)
    why = explain_chord(chord, home)
    if f" is {numeral} of " in why:
        return why
    return f"{pretty_numeral(numeral)} in {home.name} is {pretty(chord.symbol)}. {why}"


def pretty_numeral(numeral: str) -> str:
    """A numeral as it is printed: `♭VII`."""
    return numeral.replace("b", "♭").replace("#", "♯")


def explain_voicing(notes: Sequence[int], chord: Chord) -> str:
    """What lies where in a voicing (MIDI numbers): each note, its place in the chord, the gaps.

    Notes that the chord does not name (a ninth that a pianist adds) are called colours.
    """
    if not notes:
        return f"{pretty(chord.symbol)} is silent here."
    rising = sorted(notes)
    degrees = {(chord.root_pc + tone.semitones) % 12: tone for tone in reversed(chord.intervals)}
    spelled = {pc: tone.above(chord.root).note for pc, tone in degrees.items()}
    said = []
    for note in rising:
        tone = degrees.get(note % 12)
        place = (
            pretty_numeral(tone.degree)
            if tone
            else "bass"
            if note % 12 == chord.bass_pc
            else "colour"
        )
        name = parse_pitch(spelled.get(note % 12) or spell(note, Key(chord.root.note)))
        octave = (note - NATURALS[name.letter] - name.accidental) // 12 - 1
        said.append(f"{name.at(octave).pretty} ({place})")
    left = [pretty(spelled[pc]) for pc in degrees if pc not in {note % 12 for note in rising}]
    gaps = "-".join(str(high - low) for low, high in pairwise(rising))
    text = f"{pretty(chord.symbol)} from below: {', '.join(said)}"
    text += f"; the gaps are {gaps} semitones" if gaps else ""
    return f"{text}; {' and '.join(sorted(left))} left out." if left else f"{text}."


def explain_leading(
    voices: Sequence[Sequence[int]], chords: Sequence[Chord], key: Key | None = None
) -> str:
    """How the voices go from chord to chord: what stays, how far they move, what is broken.

    `voices` are voicings as `lead` gives them, lowest first. One line for each step.
    """
    broken = faults(voices, chords, key)
    lines = []
    for place, (before, after) in enumerate(pairwise(voices), 1):
        step = f"{pretty(chords[place - 1].symbol)} → {pretty(chords[place].symbol)}: "
        if not before or not after:
            lines.append(f"{step}the voices rest.")
            continue
        moves = [new - old for old, new in zip(before, after, strict=False)]
        kept = moves.count(0)
        rest = [abs(move) for move in moves if move]
        said = f"{_count(kept)} {'voice stays' if kept == 1 else 'voices stay'}"
        if rest:
            widest = max(rest)
            said += f", {_count(len(rest))} {'moves' if len(rest) == 1 else 'move'} by"
            said += f" {widest} semitone{'s' if widest > 1 else ''}{' at most' if len(rest) > 1 else ''}"
        outer = (moves[0], moves[-1])
        if outer[0] * outer[1] < 0:
            said += "; bass and top go against each other"
        wrong = " ".join(fault.sentence for fault in broken if fault.index == place)
        lines.append(f"{step}{said}.{' ' if wrong else ''}{wrong}")
    return "\n".join(lines)


def explain_counterpoint(
    cantus: Sequence[int], line: Sequence[Sound], species: int, key: Key | str, above: bool = True
) -> str:
    """How a line stands against its cantus: its span, its dissonances, and every rule it breaks."""
    if not line:
        return "There is no line."
    breaches = judge(cantus, line, species, key, above=above)
    pitches = [sound.pitch for sound in line]
    steps = [abs(b - a) for a, b in pairwise(pitches)]
    by_step = sum(1 <= size <= 2 for size in steps)
    home = parse_key(key) if isinstance(key, str) else key
    said = (
        f"{len(line)} notes {'above' if above else 'below'} {len(cantus)}, from"
        f" {pretty(midi_name(min(pitches), home))} to {pretty(midi_name(max(pitches), home))};"
        f" {by_step} of {len(steps)} moves are by step."
    )
    if not breaches:
        return f"{said} It breaks no rule of species {species}."
    return "\n".join([said, *(breach.explain() for breach in breaches)])


def _count(number: int) -> str:
    return _COUNTS[number] if number < len(_COUNTS) else str(number)


__all__ = [
    "explain_numeral", "explain_voicing", "explain_leading", "explain_counterpoint", "pretty_numeral",
]  # fmt: skip
