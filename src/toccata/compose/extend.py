"""Going on: a piece takes its own themes up again and comes to a close; nothing of it changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from ..chance import chance
from ..errors import OutOfRange, WrongUse
from ..score.events import Event, control
from ..score.notes import Notes
from ..score.song import Song
from ..score.timeline import ChordMark, KeyMark, MeterMark, Section, TempoMark
from ..score.track import PEDAL, Track
from ..theory.key import Key
from ..units import Bpm, Ticks
from .bar import nearest
from .harmony import Change, Span, change, home, leading, renewed
from .hear import Heard, hear
from .material import joined, moved, of_bar, taken_up, turned, whole_bars, with_events
from .relaying import plain_key
from .tune import is_drums

MOST: Final = 256
"""Bars by which a piece can be extended at once."""
_RENEWS: Final = 0.25


def extend(song: Song, bars: int, seed: int = 0) -> Song:
    """The song and `bars` bars more in its own manner, with a cadence at the end.

    It begins a theme of its own again, bar by bar in its own texture; some chords give way to
    relatives, the tune is moved where it comes back. Every note and event of the song stays.
    Raises `OutOfRange` for bars that are not 1 to 256, `WrongUse` where there is nothing to take up.
    """
    if not 1 <= bars <= MOST:
        raise OutOfRange("number of bars", bars, 1, MOST, "bars")
    heard = hear(song)
    meter = heard.meter
    usable = whole_bars(heard, meter)
    if not usable:
        raise WrongUse(f"“{song.title}” has no whole bar that could be taken up again.")
    key = plain_key(heard.keys[-1] if heard.keys.count(heard.keys[-1]) > 2 else heard.home)
    length = heard.starts[usable[0] + 1] - heard.starts[usable[0]]
    begin = heard.starts[-1]
    sources = _sources(heard, usable, bars, seed)
    harmony = _harmony(heard, sources, key, length, seed)
    tracks = tuple(
        _continued(heard, number, sources, harmony, key, (begin, length), seed)
        for number in range(len(song.tracks))
    )
    end = begin + bars * length
    chords = song.chords + _marks(harmony, begin, length) if song.chords else ()
    mark = MeterMark(Ticks(begin), *meter)
    meters = heard.song.meters
    if heard.meters[-1] != meter:
        meters = (*meters, mark)
    return song.replace(
        tracks=tracks, length=Ticks(end), chords=chords, meters=meters, pickup=heard.song.pickup,
        tempos=_tempos(heard, begin), keys=_keys(song, key, begin),
        sections=(*song.sections, Section(Ticks(begin), Ticks(end - begin), "extension", 0.6))
        if song.sections else (),
    )  # fmt: skip


def _sources(heard: Heard, usable: Sequence[int], bars: int, seed: int) -> list[int]:
    """Which bars come again: those of one section and what followed it; silent ones are passed."""
    themes = [s for s in heard.scenes if s.act not in ("intro", "outro") and s.first in usable]
    loud = [s for s in themes if any(len(of_bar(heard, n, s.first))
            for n in range(len(heard.roles)))] or themes  # fmt: skip
    dice = chance(seed, "extend", "section")
    first = dice.choice(loud[: max(1, min(3, len(loud)))]).first if loud else usable[0]
    start = usable.index(first) if first in usable else 0
    body = [n for n in usable if n != heard.bars - 1] or list(usable)
    row = [n for n in body if n >= usable[start]] + [n for n in body if n < usable[start]]
    return [row[n % len(row)] for n in range(bars)]


def _harmony(
    heard: Heard, sources: Sequence[int], key: Key, length: int, seed: int
) -> list[tuple[Span, ...]]:
    """The chords of the new bars: the old ones, some of them renewed, and the way home."""
    found: list[tuple[Span, ...]] = [heard.harmony[source] for source in sources]
    found = renewed(found, key, _RENEWS, seed, heard.bars)
    if len(found) > 1:
        found[-2] = (Span(0, length, change(leading(key), key)),)
    found[-1] = (Span(0, length, change(home(key), key)),)
    return found


def _continued(
    heard: Heard, number: int, sources: Sequence[int], harmony: Sequence[tuple[Span, ...]],
    key: Key, place: tuple[int, int], seed: int,
) -> Track:  # fmt: skip
    """A track with its new bars."""
    track = heard.song.tracks[number]
    if not len(track.notes):
        return track
    begin, length = place
    fresh = Notes()
    events: list[Event] = []
    for turn, source in enumerate(sources[:-1]):
        start = begin + turn * length
        bar = taken_up(heard, number, source, start, harmony[turn], key)
        if heard.roles[number] == "melody":
            bar = _varied(bar, turn, key, seed)
        fresh = fresh + bar
        events += turned(heard, number, source, start)
    last = begin + (len(sources) - 1) * length
    before = fresh if len(fresh) else track.notes
    fresh = fresh + _close(
        heard, number, sources[-1], before, harmony[-1][0].change, (last, length)
    )
    if any(event.first == PEDAL for event in track.events):
        events.append(control(last, PEDAL, 0))
    notes = joined(track.notes, fresh, begin, begin + len(sources) * length)
    return track.replace(notes=notes, events=with_events(track.events, events))


def _varied(notes: Notes, turn: int, key: Key, seed: int) -> Notes:
    """The tune when it comes back: each second phrase has a bar that stands a step elsewhere."""
    if turn % 4 != 2 or not len(notes):
        return notes
    steps = chance(seed, "extend", "tune", turn).choice((-2, -1, 1, 2))
    return moved(notes, steps, key)


def _close(
    heard: Heard, number: int, source: int, before: Notes, tonic: Change, place: tuple[int, int]
) -> Notes:
    """The last bar of a track: its voices on the tonic, held; the drums strike once."""
    start, length = place
    model = of_bar(heard, number, source)
    if is_drums(heard.song.tracks[number]):
        first = model.within(model.start.min(), model.start.min() + 1) if len(model) else model
        return first.replace(start=np.full(len(first), start), id=np.zeros(len(first), np.int64))
    if not len(before):
        return Notes()
    role = heard.roles[number]
    latest = before.start == before.start.max()
    pitches = sorted(before.pitch[latest].tolist())
    level = round(float(before.velocity[latest].mean()))
    own = heard.song.tracks[number].notes.pitch
    low, high = int(own.min()), int(own.max())
    if role == "bass":
        found = {nearest(tonic.root, pitches[0], low, high)}
    elif role == "melody":
        found = {nearest(tonic.root, pitches[-1], low, high)}
    else:
        found = {_on(tonic, pitch, low, high) for pitch in pitches}
    rows = sorted(found)
    return Notes.from_columns(start=[start] * len(rows), length=[length] * len(rows), pitch=rows,
                              velocity=[level] * len(rows))  # fmt: skip


def _on(tonic: Change, pitch: int, low: int, high: int) -> int:
    """The tone of the last chord that is nearest to where a voice was."""
    choices = [nearest(tone, pitch, low, high) for tone in tonic.tones[:3]]
    return min(choices, key=lambda tone: (abs(tone - pitch), tone))


def _marks(harmony: Sequence[tuple[Span, ...]], begin: int, length: int) -> tuple[ChordMark, ...]:
    return tuple(
        ChordMark(Ticks(begin + n * length + span.at), Ticks(span.length), span.change.symbol,
                  span.change.roman)
        for n, spans in enumerate(harmony) for span in spans
    )  # fmt: skip


def _tempos(heard: Heard, begin: int) -> tuple[TempoMark, ...]:
    """After a piece that slowed down at its end the tempo comes back."""
    marks = heard.song.tempos
    now = sorted(marks, key=lambda mark: mark.tick)[-1:] if marks else []
    if not now or abs(float(now[0].bpm) - heard.tempo) < 0.05:
        return marks
    steady = tuple(replace(m, ramp=False) if m is now[0] else m for m in marks)
    return (*steady, TempoMark(Ticks(begin), Bpm(heard.tempo)))


def _keys(song: Song, key: Key, begin: int) -> tuple[KeyMark, ...]:
    last = song.keys[-1].key if song.keys else None
    if last is None or last.signature == key.signature:
        return song.keys
    return (*song.keys, KeyMark(Ticks(begin), key.tonic, key.mode))
