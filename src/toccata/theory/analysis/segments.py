"""Which chord sounds when: the best row of chords under the notes, by exact search."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ...progress import Cancel
from ..chord import Chord
from ..key import Key
from ..pitch import parse_pitch
from ..symbol import formula_of
from .frames import Frames
from .hearing import Bars
from .listener import KINDS, MELODY_EAR, PLAIN, STRICT_EAR, Ear

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float64]

_ROWS: Final = 40
"""Slices weighed at once: so few that the product stays on one core, where waiting costs nothing."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A chord from `start` to `end`, in quarter notes; None where nothing sounds."""

    start: float
    end: float
    root: int | None
    suffix: str = ""
    bass: int = 0


@lru_cache(maxsize=1)
def _templates() -> tuple[Table, Table, Table, tuple[tuple[int, str], ...]]:
    """Chords as rows: (C, 12) members, (C, 4, 12) root, third, fifth and seventh, (C,) costs."""
    import numpy as np

    members, tones, costs, names = [], [], [], []
    for suffix, (sizes, cost) in KINDS.items():
        for root in range(12):
            row, single = np.zeros(12), np.zeros((4, 12))
            roles = (0, 2) if suffix == "5" else range(len(sizes))
            for role, size in zip(roles, sizes, strict=True):
                row[(root + size) % 12] = 1.0
                single[role, (root + size) % 12] = 1.0
            members.append(row)
            tones.append(single)
            costs.append(cost)
            names.append((root, suffix))
    return np.asarray(members), np.asarray(tones), np.asarray(costs), tuple(names)


@lru_cache(maxsize=64)
def _at_home(key: Key) -> Table:
    """(C,): how much at home each chord is in the key, 0 to 1 and a little above."""
    import numpy as np

    tonic = key.tonic_pc
    natural = {
        (tonic + size) % 12
        for size in ((0, 2, 3, 5, 7, 8, 10) if key.is_minor else (0, 2, 4, 5, 7, 9, 11))
    }
    raised = natural | {(tonic + 11) % 12} if key.is_minor else natural
    members, _, _, names = _templates()
    found = np.zeros(len(names))
    for place, (root, _suffix) in enumerate(names):
        pcs = {pc for pc in range(12) if members[place, pc]}
        if pcs <= natural:
            found[place] = 1.0
        elif pcs <= raised:
            found[place] = 1.0 if root in ((tonic + 7) % 12, (tonic + 11) % 12) else 0.2
        elif (root + 5) % 12 in natural and _suffix in ("", "7") and (root + 4) % 12 not in natural:
            found[place] = 0.45  # a dominant of one of its chords
        if root in (tonic, (tonic + 7) % 12) and found[place] >= 1.0:
            found[place] += 0.3
    return found


def segments(
    slices: Frames, bars: Bars, keys: list[Key], ear: Ear = STRICT_EAR, cancel: Cancel | None = None
) -> list[Segment]:
    """The chords of the music: the row of highest score of all rows there are.

    `keys` is the key of each slice. A chord lasts at most two bars before it is said again.
    """
    import numpy as np

    count = len(slices)
    members, tones, costs, names = _templates()
    longest = min(count, max(4, round(2 * max(m.bar_beats for m in bars.meters) / slices.size)))
    different = list(dict.fromkeys(keys))
    number_of = {key: number for number, key in enumerate(different)}
    where = np.asarray([number_of[key] for key in keys])
    sums = np.vstack([np.zeros(12), np.cumsum(slices.chroma, axis=0)])
    lows = np.vstack([np.zeros(12), np.cumsum(slices.bass, axis=0)])
    tone_gain = members * ear.inside - (1 - members) * ear.outside
    tone_gain = tone_gain - tones[:, 3] * (ear.inside - ear.seventh)
    low_gain = (
        tones[:, 0] * ear.bass_root
        + tones[:, 1] * ear.bass_third
        + tones[:, 2] * ear.bass_fifth
        + tones[:, 3] * ear.bass_seventh
        + (1 - members) * ear.bass_foreign
    )
    missing = (ear.missing_root, ear.missing_third, ear.missing_fifth, ear.missing_seventh)
    need = np.einsum("crp,r->cp", tones, np.asarray(missing))
    rare = np.asarray([ear.rare * (suffix not in PLAIN) for _, suffix in names])
    fixed = (need.sum(axis=1) + costs + rare).astype(np.float32)
    homes = np.asarray([_at_home(key) for key in different], dtype=np.float32) * ear.diatonic
    base = (homes - fixed).astype(np.float32)[where]  # (F, C)
    gains = np.vstack([tone_gain.T, low_gain.T, need.T]).astype(np.float32)  # (36, C)
    change = (
        ear.change
        + np.where(
            slices.strength >= 0.5, 0.0, np.where(slices.strength >= 0.4, ear.on_weak, ear.off_beat)
        )
        + np.where((slices.strength >= 0.5) & (slices.strength < 0.75), ear.on_beat, 0.0)
        - np.where(slices.strength >= 0.75, 0.25, 0.0)
    )
    best_of = np.full((longest + 1, count + 1), -np.inf)
    which = np.zeros((longest + 1, count + 1), dtype=np.int64)
    stop = cancel or Cancel()
    for size in range(1, longest + 1):
        stop.check()
        span = sums[size:] - sums[:-size]  # (T, 12), T = count - size + 1
        low = lows[size:] - lows[:-size]
        told = np.hstack([span, low, span > 1e-9]).astype(np.float32)
        pick = np.empty(len(span), dtype=np.int64)
        peak = np.empty(len(span), dtype=np.float32)
        for begin in range(0, len(span), _ROWS):
            rows = slice(begin, min(begin + _ROWS, len(span)))
            score = told[rows] @ gains  # (rows, C)
            score += base[rows]
            pick[rows] = score.argmax(axis=1)
            peak[rows] = score.max(axis=1)
        silent = span.sum(axis=1) <= 1e-9
        which[size, size:] = np.where(silent, -1, pick)
        won = np.where(silent, 0.0, peak)
        best_of[size, size:] = won - change[: len(pick)]
    total = np.full(count + 1, -np.inf)
    total[0] = 0.0
    chosen = np.zeros(count + 1, dtype=np.int64)
    for end in range(1, count + 1):
        top = min(longest, end)
        options = best_of[1 : top + 1, end] + total[end - top : end][::-1]
        chosen[end] = int(options.argmax()) + 1
        total[end] = options[chosen[end] - 1]
    found: list[Segment] = []
    end = count
    while end > 0:
        size = int(chosen[end])
        number = int(which[size, end])
        start = end - size
        low = lows[end] - lows[start]
        bass = _bass(slices, start, end, members[number] if number >= 0 else None)
        root, suffix = names[number] if number >= 0 else (None, "")
        if ear is MELODY_EAR:  # a line alone has no bass, and a seventh that comes late is its step
            found.append(Segment(start * slices.size, end * slices.size, root, suffix, root or 0))
        else:
            found.extend(_split(slices, start, end, root, suffix, members[number], bass))
        end = start
    return _joined(_resolved(found[::-1], bars.meters[0].beat))


_TRIAD_OF: Final = {"7": "", "m7": "m", "maj7": "", "m7b5": "dim", "mmaj7": "m"}


def _split(
    slices: Frames, start: int, end: int, root: int | None, suffix: str, members: Table, bass: int
) -> list[Segment]:
    """The chord, last part first: a triad until its seventh comes in, where it comes in late."""
    size = slices.size
    whole = [Segment(start * size, end * size, root, suffix, bass)]
    if root is None or suffix not in _TRIAD_OF:
        return whole
    seventh = (root + KINDS[suffix][0][3]) % 12
    there = slices.chroma[start:end, seventh] > 1e-9
    late = int(there.argmax())
    if late == 0:
        return whole
    middle = start + late
    low = _bass(slices, middle, end, members)
    return [
        Segment(middle * size, end * size, root, suffix, low),
        Segment(start * size, middle * size, root, _TRIAD_OF[suffix], bass),
    ]


def _bass(slices: Frames, start: int, end: int, members: Table | None) -> int:
    """The bass of a chord: the first low chord tone, where it lasts, else the longest low one."""
    low = slices.bass[start:end]
    if members is None:
        return int(low.sum(axis=0).argmax())
    first = low[0] * (members > 0)
    if first.max() > 0:
        return int(first.argmax())
    lasting = low.sum(axis=0) * (members + 0.25)
    return int(lasting.argmax())


def _resolved(found: list[Segment], beat: float) -> list[Segment]:
    """A fourth that falls to its third within a beat is a suspension, not a chord."""
    for place, (now, after) in enumerate(pairwise(found)):
        held = now.suffix in ("sus4", "7sus4") and now.end - now.start <= beat + 1e-6
        if held and after.root == now.root and after.suffix in ("", "m", "7", "m7"):
            suffix = after.suffix if after.suffix in ("", "m") else _TRIAD_OF[after.suffix]
            suffix = suffix if now.suffix == "sus4" else {"": "7", "m": "m7"}[suffix]
            found[place] = Segment(now.start, now.end, now.root, suffix, now.bass)
    return found


def _joined(found: list[Segment]) -> list[Segment]:
    """Neighbours that are the same chord over the same bass, as one."""
    joined: list[Segment] = []
    for segment in found:
        last = joined[-1] if joined else None
        if (
            last
            and (last.root, last.suffix) == (segment.root, segment.suffix)
            and last.bass == segment.bass
        ):
            joined[-1] = Segment(last.start, segment.end, last.root, last.suffix, last.bass)
        else:
            joined.append(segment)
    return joined


@lru_cache(maxsize=4096)
def as_chord(root: int, suffix: str, bass: int, key: Key) -> Chord:
    """A segment's chord, spelled in its key."""
    name = key.spelling(root)
    if (suffix, root) in (
        ("dim", (key.tonic_pc + 11) % 12),
        ("dim7", (key.tonic_pc + 11) % 12),
        ("m7b5", (key.tonic_pc + 11) % 12),
    ):
        name = Key(key.tonic, "major").spelling(root)
    chord = Chord(parse_pitch(name), formula_of(suffix))
    if bass == chord.root_pc:
        return chord
    for tone in chord.intervals:
        note = tone.above(chord.root)
        if note.pitch_class == bass:
            return chord.over(note)
    return chord.over(key.spelling(bass))


__all__ = ["Ear", "STRICT_EAR", "MELODY_EAR", "KINDS", "Segment", "segments", "as_chord"]
