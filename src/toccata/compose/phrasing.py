"""Phrasing: a tune as a genre would say it, pushed ahead of the beat or softer."""

from __future__ import annotations

from collections.abc import Sequence

from ..score.song import Song
from ..score.timeline import ChordMark, KeyMark, MeterMark, TempoMark
from ..score.track import Track
from ..units import Bpm, Ticks
from .bar import Tone
from .composer import performed
from .genre import Genre
from .plan import Plan
from .rhythm import Grid


def in_manner(
    whole: Plan, genre: Genre, lead: int, line: Sequence[Tone], plain_one: Track
) -> Track:
    """The tune as the genre would phrase it: pushed ahead of the beat, or softer.

    Of a few ways the one is taken that has most of the genre's own habits; where none has more,
    the tune stays as it is.
    """
    if not genre.checks:
        return plain_one
    marks = tuple(
        ChordMark(Ticks(n * whole.grid.bar + s.at), Ticks(s.length), s.change.symbol, s.change.roman)
        for n, spans in enumerate(whole.harmony) for s in spans
    )  # fmt: skip
    frame = Song(meters=(MeterMark(Ticks(0), *whole.brief.meter),), chords=marks,
                 keys=(KeyMark(Ticks(0), whole.key.tonic, whole.key.mode),),
                 tempos=(TempoMark(Ticks(0), Bpm(whole.brief.tempo)),),
                 length=Ticks(whole.bars * whole.grid.bar))  # fmt: skip

    def habits(track: Track) -> int:
        alone = frame.replace(tracks=(track,))
        return sum(check.holds(alone) for check in genre.checks)

    best, most = plain_one, habits(plain_one)
    beat = whole.grid.beats[0].length
    soft = [tone._replace(velocity=tone.velocity - 14) for tone in line]
    ways = [pushed(line, whole.grid, beat // 2, 2), pushed(line, whole.grid, beat // 2, 1),
            pushed(line, whole.grid, beat // 4, 1), soft]  # fmt: skip
    for way in ways:
        track = performed(whole, genre, lead, way)
        found = habits(track)
        if found > most:
            best, most = track, found
    return best


def pushed(line: Sequence[Tone], here: Grid, ahead: int, every: int) -> list[Tone]:
    """A tune that comes before the beat: every so-manieth note on a beat is struck ahead of it.

    It comes by `ahead` ticks sooner where the note before leaves room; downbeats of sections stay.
    """
    found: list[Tone] = []
    turn = 0
    for tone in line:
        on = here.on_beat(tone.start % here.bar) and tone.start > 0
        room = not found or tone.start - found[-1].start >= 2 * ahead
        if on and room and tone.length >= ahead:
            turn += 1
            if turn % every == 0:
                tone = tone._replace(start=tone.start - ahead, length=tone.length + ahead)
                if found:
                    last = found[-1]
                    found[-1] = last._replace(length=min(last.length, tone.start - last.start))
        found.append(tone)
    return found
