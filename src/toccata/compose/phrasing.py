"""Phrasing: a tune as a genre would say it, pushed ahead of the beat or softer."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..score.song import Song
from ..score.timeline import ChordMark, KeyMark, MeterMark, Section, TempoMark
from ..score.track import Track
from ..units import Bpm, Ticks
from .bar import Tone
from .composer import performed
from .genre import Genre
from .habits import alone
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
                 sections=tuple(Section(Ticks(s.first * whole.grid.bar), Ticks(s.bars * whole.grid.bar),
                                        s.name, s.energy) for s in whole.scenes),
                 length=Ticks(whole.bars * whole.grid.bar))  # fmt: skip

    def habits(track: Track) -> int:
        tune = alone(frame.replace(tracks=(track,)))
        return sum(check.holds(tune) for check in genre.checks)

    best, most = plain_one, habits(plain_one)
    beat = whole.grid.beats[0].length
    soft = [tone._replace(velocity=tone.velocity - 14) for tone in line]
    count = len(whole.grid.beats)
    places = (range(1, count, 2), range(2, count, 4), range(1, count), range(count))
    ways = [pushed(line, whole.grid, ahead, beats)
            for beats in places for ahead in (beat // 2, beat // 4)]  # fmt: skip
    for way in (*ways, soft):
        track = performed(whole, genre, lead, way)
        found = habits(track)
        if found > most:
            best, most = track, found
    return best


def pushed(line: Sequence[Tone], here: Grid, ahead: int, beats: Collection[int]) -> list[Tone]:
    """A tune that comes before some beats of the bar (from 0): `ahead` ticks sooner.

    A note comes sooner where the one before leaves room. It is always the same beats that are
    pushed, so that a rhythm that comes back is known again.
    """
    found: list[Tone] = []
    places = {here.beats[beat].start for beat in beats}
    for tone in line:
        room = not found or tone.start - found[-1].start >= 2 * ahead
        on = tone.start % here.bar in places and tone.start > 0
        if on and room and tone.length >= ahead:
            tone = tone._replace(start=tone.start - ahead, length=tone.length + ahead)
            if found:
                last = found[-1]
                found[-1] = last._replace(length=min(last.length, tone.start - last.start))
        found.append(tone)
    return found
