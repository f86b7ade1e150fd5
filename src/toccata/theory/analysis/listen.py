"""From notes to an analysis: keys first, then chords, and from those everything else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from ...errors import LimitReached
from ...progress import Cancel
from ..key import Key, parse_key
from ..rhythm import Meter, parse_meter
from .frames import frames
from .hearing import COMMON, SHORTEST, Bars, Heard, NoteLike
from .keypath import KeySpan, key_path, whole_key
from .melody import is_line, sureness
from .ornaments import ornaments
from .phrases import cadences, phrases
from .repetition import sections
from .report import Analysis, ChordSpan, KeyArea
from .segments import MELODY_EAR, STRICT_EAR, as_chord, segments

if TYPE_CHECKING:
    from .segments import Segment

LONGEST: Final = 32768.0
"""The longest piece that is analysed, in quarter notes: four and a half hours at 120."""


def analyze(
    notes: Heard | Iterable[NoteLike] | Iterable[Iterable[NoteLike]],
    *,
    meter: Meter | str | Sequence[tuple[float, Meter]] = COMMON,
    pickup: float = 0.0,
    tempo: float | None = None,
    key: Key | str | None = None,
    per_quarter: float = 1,
    cancel: Cancel | None = None,
) -> Analysis:
    """What the notes say: keys, chords by beat, ornaments, phrases, cadences, form.

    `notes` are notes or parts of notes (`NoteLike`), or columns (`Heard`); their times count in
    1/`per_quarter` quarter notes, drums left out. `meter` is one for all or (place in quarters,
    meter) pairs; `pickup` the length of the upbeat in quarters. A `key` that is given is believed.
    Under a line alone the chords are guesses, one or two a bar, that say how sure they are.

    Raises `WrongUse` for what are no notes, `Unreadable` for a key or meter that cannot be read,
    `LimitReached` beyond 32,768 quarter notes of time, `Cancelled` when `cancel` is set.
    """
    stop = Cancel() if cancel is None else cancel
    heard = notes if isinstance(notes, Heard) else Heard.of(notes, per_quarter)
    if heard.total > LONGEST:
        raise LimitReached(
            f"The notes reach over {heard.total:.0f} quarter notes, and an analysis listens to"
            f" {LONGEST:.0f} at most. Take away what stands far behind the end, or cut the piece.",
            limit="length",
        )
    meters = parse_meter(meter) if isinstance(meter, str) else meter
    bars = Bars.of(heard.total, meters, pickup)
    first = bars.meters[bars.first - 1 if bars.first == 1 else min(1, len(bars.meters) - 1)]
    if not len(heard):
        home = parse_key(key) if isinstance(key, str) else key or Key("C")
        return Analysis(home, 0.0, first, bars, tempo)
    slices = frames(heard, bars)
    stop.check()
    home, sure = whole_key(heard, slices, bars)
    if key is not None:
        home, sure = parse_key(key) if isinstance(key, str) else key, 1.0
    implied = is_line(heard)
    ear = MELODY_EAR if implied else STRICT_EAR
    first_ear = segments(slices, bars, [home] * len(slices), ear, stop)
    path = key_path(slices, bars, home, first_ear)
    found = first_ear
    if len(path) > 1 or path[0].key != home:
        found = segments(slices, bars, _slice_keys(path, len(slices), slices.size), ear, stop)
    chords = tuple(
        _chord_span(segment, bars, path, sureness(slices, segment) if implied else None)
        for segment in found
    )
    stop.check()
    closed = phrases(heard, bars, chords)
    stop.check()
    spans = [(c.start, c.end, frozenset(c.chord.pitch_classes if c.chord else ())) for c in chords]
    foreign = [] if implied else ornaments(heard, bars, spans)
    stop.check()
    return Analysis(
        home, sure, first, bars, tempo,
        keys=tuple(KeyArea(*bars.place(span.start), span.start, span.end, span.key) for span in path),
        chords=chords,
        ornaments=tuple(foreign),
        phrases=tuple(closed),
        cadences=() if implied else tuple(cadences(heard, closed, chords)),
        sections=sections(heard, bars),
        implied=implied,
    )  # fmt: skip


def _slice_keys(path: Sequence[KeySpan], count: int, size: float) -> list[Key]:
    keys: list[Key] = []
    for span in path:
        keys.extend([span.key] * (round(span.end / size) - len(keys)))
    return (keys + [path[-1].key] * count)[:count]


def _chord_span(
    segment: Segment, bars: Bars, path: Sequence[KeySpan], sure: float | None
) -> ChordSpan:
    key = next((s.key for s in path if s.start <= segment.start + SHORTEST < s.end), path[-1].key)
    bar, beat = bars.place(segment.start)
    foot = bars.meters[bars.index(segment.start)].beat
    chord = None
    if segment.root is not None:
        chord = as_chord(segment.root, segment.suffix, segment.bass, key)
    beats = round((segment.end - segment.start) / foot, 4)
    return ChordSpan(bar, beat, beats, segment.start, segment.end, chord, key, sure)


__all__ = ["analyze"]
