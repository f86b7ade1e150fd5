"""Whether a song is what its brief asks: tempo, meter, length, players."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ..compose.brief import Brief
    from ..score import Song

_TEMPO_SLACK: Final = 0.005  # a MIDI file holds whole microseconds a quarter, and ears are kind


def disagreements(song: Song, brief: Brief) -> tuple[str, ...]:
    """What a song has otherwise than its brief, one sentence each; empty where it obeys.

    A foreign ending may ring on: the song may be one bar longer than asked, not shorter.
    """
    found = []
    tempo = song.tempos[0].bpm if song.tempos else 120.0
    if abs(tempo - brief.tempo) > brief.tempo * _TEMPO_SLACK:
        found.append(f"the tempo is {tempo:g} quarter notes a minute, not {brief.tempo:g}")
    meter = (song.meters[0].numerator, song.meters[0].denominator) if song.meters else (4, 4)
    if meter != brief.meter:
        found.append(f"the meter is {_over(meter)}, not {_over(brief.meter)}")
    if not brief.bars <= song.bars <= brief.bars + 1:
        found.append(f"it has {song.bars} bars, not {brief.bars}")
    return (*found, *_players(song, brief))


def _players(song: Song, brief: Brief) -> list[str]:
    playing = [track for track in song.tracks if len(track.notes)]
    plays = Counter(t.instrument.program for t in playing if not t.instrument.drums)
    asked = Counter(part.program for part in brief.parts if not part.drums)
    found = []
    if lacking := sorted((asked - plays).elements()):
        found.append(f"no track plays program {', '.join(map(str, lacking))}")
    if added := sorted((plays - asked).elements()):
        found.append(f"program {', '.join(map(str, added))} was not asked for")
    drummed = any(track.instrument.drums for track in playing)
    if drummed != any(part.drums for part in brief.parts):
        found.append(
            "drums play, though none were asked for" if drummed else "the drums are missing"
        )
    return found


def _over(meter: tuple[int, int]) -> str:
    return f"{meter[0]}/{meter[1]}"
