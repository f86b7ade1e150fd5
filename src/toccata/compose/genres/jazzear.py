"""What a jazz player listens for: chords without roots, a bass that leads on, a kick that is felt."""

from __future__ import annotations

import numpy as np

from ...score.song import Song
from ...theory.chord import parse_chord
from ..drums import KEYS
from ..idiom import played


def rootless(song: Song) -> float:
    """The share of struck chords (three notes or more) that leave their root to the bass.

    A chord just before a change may be either one's.
    """
    marks = [(int(m.tick), int(m.tick) + int(m.length), parse_chord(m.symbol).root_pc)
             for m in song.chords]  # fmt: skip
    free = total = 0
    for notes in played(song, "chords"):
        starts = notes.start.tolist()
        pitches = notes.pitch.tolist()
        hands: dict[int, set[int]] = {}
        for start, pitch in zip(starts, pitches, strict=True):
            hands.setdefault(start, set()).add(pitch % 12)
        for start, hand in hands.items():
            ahead = start + song.resolution // 2
            roots = {
                root for low, high, root in marks if low <= start < high or low <= ahead < high
            }
            if len(hand) < 3 or not roots:
                continue
            total += 1
            free += any(root not in hand for root in roots)
    return free / total if total else 0.0


def led(song: Song) -> float:
    """The share of new chords that the bass steps into: from a semitone or a tone away."""
    good = total = 0
    for notes in played(song, "bass"):
        starts, pitches = notes.start.tolist(), notes.pitch.tolist()
        changes = {int(m.tick) for m in song.chords}
        for place in range(1, len(starts)):
            if starts[place] in changes:
                total += 1
                good += abs(pitches[place] - pitches[place - 1]) in (1, 2)
    return good / total if total else 0.0


def loud_kicks(song: Song) -> float:
    """Strokes of the bass drum in a bar that stand out (velocity 62 and more)."""
    loud = [
        int((np.isin(notes.pitch, (35, KEYS["kick"])) & (notes.velocity >= 62)).sum())
        for notes in played(song, "drums")
    ]
    return sum(loud) / max(1, song.bars)
