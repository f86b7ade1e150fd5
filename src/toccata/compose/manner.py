"""A manner of singing: the rhythms, the reach and the habits of form of one kind of music."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, NamedTuple


@dataclass(frozen=True, slots=True)
class Manner:
    """How a kind of music sings.

    `cells` are rhythms of a bar, calm ones first; `closes` are those that end a phrase and leave
    room to breathe. Their halves are put together anew for every theme, and strokes come early or
    late where these rhythms have strokes. `plans` say how the bars of a phrase follow: a and b are
    ideas, A and B the same moved by a step, v an idea upside down, `.` a rest, c the close; or in
    words with spaces between, as `theme.Phrase` has them: "a a+2 b c". `builds` are the ways in
    which phrases make a whole: "period" (question and answer), "sentence" (said, said again,
    driven to its close). `contours` are shapes of lines (`contour.CONTOURS`).

    `leap` is the chance of a jump, `compass` how far (in semitones) lines go from their center,
    `height` by how much they lie above the middle of the voice. `gapped` keeps to five notes;
    `notes` (semitones above the tonic) are sung whatever the key's scale has, where the idiom bends
    it. `level` is the velocity, `gate` the share of its length that a note sounds. `upbeat` is the
    chance that phrases are led into, `busy` (−1 to 1) leans to the calm or the busy cells.
    """

    cells: tuple[str, ...]
    closes: tuple[str, ...]
    plans: tuple[str, ...] = ("abAc", "aabc", "aAbc", "abac")
    leap: float = 0.18
    compass: int = 9
    gapped: bool = False
    notes: tuple[int, ...] = ()
    level: float = 88.0
    gate: float = 0.94
    builds: tuple[str, ...] = ("period", "period", "sentence")
    contours: tuple[str, ...] = ()
    upbeat: float = 0.0
    busy: float = 0.0
    height: int = 0


class Temper(NamedTuple):
    """What a mood does to music: notes (−1 fewer, 1 more), height in semitones, leaps and lengths
    as factors, velocity steps."""

    busy: float = 0.0
    height: float = 0.0
    leap: float = 1.0
    gate: float = 1.0
    level: float = 0.0


TEMPERS: Final[Mapping[str, Temper]] = {
    name: temper
    for names, temper in (
        ("melancholic bitter cold rainy nostalgic", Temper(-0.3, -2, 0.85, 1.03, -4)),
        ("sad lonely hopeless", Temper(-0.5, -3, 0.7, 1.05, -6)),
        ("happy carefree festive playful", Temper(0.4, 3, 1.5, 0.8, 4)),
        ("uplifting triumphant adventurous innocent", Temper(0.3, 3, 1.4, 0.95, 5)),
        ("calm contemplative pastoral minimal", Temper(-0.6, -1, 0.7, 1.03, -8)),
        ("sleepy", Temper(-0.9, -2, 0.5, 1.05, -12)),
        ("dreamy", Temper(-0.6, 2, 1.1, 1.05, -6)),
        ("dark mysterious nocturnal hypnotic melodramatic", Temper(-0.2, -5, 0.85, 1.04, 0)),
        ("scary", Temper(-0.2, -5, 1.5, 0.9, 2)),
        ("tense dramatic", Temper(0.4, -2, 1.2, 0.9, 5)),
        ("angry heavy chaotic", Temper(0.8, -2, 1.3, 0.85, 12)),
        ("energetic", Temper(0.7, 1, 1.2, 0.88, 9)),
        ("epic", Temper(0.0, 2, 1.4, 1.03, 9)),
        ("romantic warm elegant exotic", Temper(-0.2, 0, 1.1, 1.04, -3)),
        ("groovy confident futuristic", Temper(0.3, 0, 1.0, 0.85, 3)),
    )
    for name in names.split()
}
"""What each mood does to music, by its name."""


@lru_cache(maxsize=256)
def temper(moods: tuple[str, ...]) -> Temper:
    """What some moods do together: the middle of all that are known."""
    known = [TEMPERS[mood] for mood in moods if mood in TEMPERS]
    if not known:
        return Temper()
    return Temper(*(sum(values) / len(known) for values in zip(*known, strict=True)))


@lru_cache(maxsize=512)
def tempered(manner: Manner, moods: tuple[str, ...]) -> Manner:
    """A manner in some moods. Loudness is not part of it: that concerns everybody who plays."""
    mood = temper(moods)
    if mood == Temper():
        return manner
    return replace(
        manner,
        busy=max(-1.0, min(1.0, manner.busy + mood.busy)),
        height=manner.height + round(mood.height),
        leap=manner.leap * mood.leap,
        gate=max(0.4, min(1.0, manner.gate * mood.gate)),
    )
