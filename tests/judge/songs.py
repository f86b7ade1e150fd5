"""Small songs by hand, for the judge."""

from __future__ import annotations

from collections.abc import Sequence

from toccata.score import Instrument, MeterMark, Notes, Song, Track, kit
from toccata.units import Ticks


def line(
    pitches: Sequence[int], length: float = 1.0, at: float = 0.0, resolution: int = 960
) -> Notes:
    """Notes one after the other, each `length` quarters long, from `at` on."""
    starts = [round((at + n * length) * resolution) for n in range(len(pitches))]
    return Notes.from_columns(
        start=starts, length=[round(length * resolution)] * len(starts), pitch=list(pitches)
    )


def struck(
    places: Sequence[float], pitch: int = 60, length: float = 0.25, resolution: int = 960
) -> Notes:
    """One pitch at places in quarters."""
    return Notes.from_columns(
        start=[round(place * resolution) for place in places],
        length=[round(length * resolution)] * len(places),
        pitch=[pitch] * len(places),
    )


def song(
    *tracks: Notes,
    drums: Notes | None = None,
    meter: tuple[int, int] = (4, 4),
    resolution: int = 960,
    program: int = 1,
) -> Song:
    """A song of pianos and, if given, drums."""
    parts = [
        Track(f"part {n}", notes, Instrument("piano", program)) for n, notes in enumerate(tracks, 1)
    ]
    if drums is not None:
        parts.append(Track("drums", drums, kit()))
    return Song(tracks=tuple(parts), meters=(MeterMark(Ticks(0), *meter),), resolution=resolution)


SCALE = [60, 62, 64, 65, 67, 69, 71]
CHORALE = [[72, 72, 71, 72], [67, 69, 67, 67], [64, 65, 62, 64], [48, 53, 55, 48]]
