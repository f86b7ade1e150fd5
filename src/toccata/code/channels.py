"""Which of a MIDI file's sixteen channels each track of a program plays on, and its name there."""

from __future__ import annotations

from ..errors import WrongUse
from ..score import Song, Track
from ..score.drums import DRUM_CHANNEL, MELODIC_CHANNELS


def channel_each(song: Song) -> list[int]:
    """A channel, 0 to 15, for each track: its own where it has one, drums 9, else the next free.

    Raises `WrongUse` where there are too few.
    """
    taken = {track.channel for track in song.tracks if track.channel is not None}
    free = [number for number in MELODIC_CHANNELS if number not in taken]
    found = []
    for track in song.tracks:
        if track.channel is not None:
            found.append(track.channel)
        elif track.instrument.drums:
            found.append(DRUM_CHANNEL)
        elif free:
            found.append(free.pop(0))
        elif not len(track.notes):
            found.append(_beside(track, song))
        else:
            raise WrongUse(
                f"musicpy has room for 15 melodic tracks, and this song has {len(song.tracks)}"
                " tracks. Merge some, or let some share a channel."
            )
    return found


def _beside(track: Track, song: Song) -> int:
    """A channel for a track without notes where all are taken: one of the same program, if any."""
    others = [each for each in song.tracks if each.channel is not None]
    same = [each for each in others if each.instrument.program == track.instrument.program]
    return next((each.channel for each in [*same, *others] if each.channel is not None), 0)


def ascii_name(text: str) -> str:
    """A track's name as a MIDI file takes it from musicpy: Latin letters only."""
    return text.encode("latin-1", "replace").decode("latin-1")
