"""The performance: dynamics that follow the form, touch and time, breath, pedal and the mix."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ..chance import chance
from ..score.events import Event, Events, control
from ..score.feel import Feel
from ..score.instrument import Instrument
from ..score.instruments import facts, gm
from ..score.notes import Notes
from ..score.track import CHORUS, EXPRESSION, PAN, PEDAL, REVERB, VOLUME, Track
from ..units import Midi
from .bar import Bar, Player, Tone
from .manner import temper

LOUDEST, SOFTEST = 118, 9
"""Written velocities stay between these, so that touch never runs into 1 or 127."""

_FINEST: Final = 60
"""Ticks of a sixty-fourth note: the finest written length, but for notes that are shorter."""

_PLACES: Final[Mapping[str, tuple[int, int, int]]] = {
    # (more or less volume, reverb beside the genre's, chorus)
    "melody": (6, 8, 0), "counter": (-4, 14, 4), "chords": (-6, 0, 8), "pad": (-12, 24, 20),
    "arpeggio": (-10, 12, 8), "bass": (2, -26, 0), "drums": (0, -14, 0), "percussion": (-8, -4, 0),
}  # fmt: skip
_SEATS: Final = {"melody": 64, "bass": 64, "drums": 64, "counter": 86, "chords": 46, "pad": 78,
                 "arpeggio": 92, "percussion": 34}  # fmt: skip


def loudness(bar: Bar) -> float:
    """How strongly a bar is played: by the energy of its section, rising where it builds up.

    A mood plays softer or louder as a whole.
    """
    energy = bar.energy
    if bar.scene.act == "lift":
        energy += 0.25 * (bar.place / max(1, bar.scene.bars) - 0.5)
    if bar.scene.act == "outro":
        energy -= 0.12 * bar.place / max(1, bar.scene.bars)
    return 0.82 + 0.28 * energy + temper(bar.mood).level / 100


def track(
    player: Player, tones: Sequence[Tone], bars: Sequence[Bar], feel: Feel, wet: int, pedal: bool,
    seed: int, seat: int, moves: Sequence[Event] = (),
) -> Track:  # fmt: skip
    """A track from what a player means: the notes cleaned, shaped and given their micro-timing.

    `moves` are controllers of the genre's own; they replace the usual ones of the same number.
    """
    end = bars[-1].start + bars[-1].grid.bar
    feel = replace(feel, seed=chance(seed, "feel", player.role, player.copy).randrange(1, 2**30))
    if not bars[0].grid.swings(2 * feel.grid):
        feel = replace(feel, swing=50.0)
    written = _kept(player, tones, end)
    notes = _noted(player, written, feel, end)
    if player.drums:
        instrument = Instrument(
            player.name, player.program, drums=True, low=Midi(35), high=Midi(81)
        )
    else:
        instrument = gm(player.program)
    events = _mix(player, wet, seat)
    if pedal and 1 <= player.program <= 6 and player.role != "bass":
        events += _pedalled(written, bars, end)
    if player.role == "pad" and player.family in ("Ensemble", "Synth Pad", "Strings", "Organ"):
        events += _swells(bars)
    turned = {(event.status, event.first) for event in moves}
    events = [e for e in events if (e.status, e.first) not in turned] + list(moves)
    return Track(player.name, notes, instrument, player.role, feel, Events(events))


def _kept(player: Player, tones: Sequence[Tone], end: int) -> list[Tone]:
    """The tones that a player can play: one at a time if need be, none in the last moment."""
    written = _single(player, tones) if player.mono else sorted(set(tones))
    return [tone for tone in written if tone.start < end - 60] or [
        written[0]._replace(start=0)  # a song of one short bar
    ]


def noted(player: Player, tones: Sequence[Tone], feel: Feel, end: int) -> Notes:
    """Tones as notes: cut to what can be played, lengths cleaned, touch and micro-timing added."""
    return _noted(player, _kept(player, tones, end), feel, end)


def _noted(player: Player, written: Sequence[Tone], feel: Feel, end: int) -> Notes:
    starts = [tone.start for tone in written]
    pitches = [tone.pitch for tone in written]
    offsets = feel.offsets(starts, pitches)
    levels = [min(LOUDEST, max(SOFTEST, tone.velocity)) for tone in written]
    played = np.clip(np.array(levels, dtype=np.int64) + feel.touches(starts, pitches), 1, 127)
    return Notes.from_columns(
        start=starts, length=_lengths(player, written, offsets, end), pitch=pitches,
        velocity=played, offset=offsets,
    )  # fmt: skip


def _single(player: Player, tones: Sequence[Tone]) -> list[Tone]:
    """One note at a time: of notes struck together the top one stays, in a bass the lowest."""
    kept: list[Tone] = []
    for tone in sorted(tones):
        if kept and tone.start - kept[-1].start < 60:
            lower = player.role == "bass"
            if (tone.pitch < kept[-1].pitch) == lower:
                kept[-1] = tone._replace(start=kept[-1].start)
            continue
        kept.append(tone)
    return kept


def _lengths(
    player: Player, tones: Sequence[Tone], offsets: NDArray[np.int64], end: int
) -> NDArray[np.int64]:
    """Lengths that end before the song does and before the same key, or voice, sounds again."""
    columns = np.array(tones, dtype=np.int64).reshape(-1, 4)
    starts, lengths, pitches = columns[:, 0], columns[:, 1], columns[:, 2]
    voices = np.zeros_like(pitches) if player.mono else pitches
    order = np.argsort(voices, kind="stable")
    again = voices[order[:-1]] == voices[order[1:]]
    first, second = order[:-1][again], order[1:][again]
    limits = end - starts - np.maximum(0, offsets)
    near = starts[second] + np.minimum(0, offsets[second] - offsets[first]) - starts[first]
    limits[first] = np.minimum(limits[first], near)
    fitting = np.minimum(_written(lengths, _FINEST // 2), limits)
    return np.maximum(1, np.minimum(fitting, _written(limits)))


def _written(lengths: NDArray[np.int64], more: int = 0) -> NDArray[np.int64]:
    """Lengths (and so many ticks more) in whole sixty-fourth notes, so that they can be read;
    shorter ones stay."""
    return np.where(lengths < _FINEST, lengths, (lengths + more) // _FINEST * _FINEST)


def _mix(player: Player, wet: int, seat: int) -> list[Event]:
    """Volume, place, reverb and chorus at the start."""
    more, room, chorus = _PLACES.get(player.role, (0, 0, 0))
    volume = (facts(player.program).volume if not player.drums else 100) + more
    return [
        control(0, VOLUME, max(40, min(120, volume))),
        control(0, PAN, seat),
        control(0, REVERB, max(4, min(110, wet + room))),
        control(0, CHORUS, chorus),
    ]


def seats(players: Sequence[Player]) -> list[int]:
    """Where each player sits between left (0) and right (127): nobody in another's lap."""
    taken: list[int] = []
    places: list[int] = []
    for player in players:
        seat = _SEATS.get(player.role, 64)
        if player.copy or len(players) == 1:
            seat = 64 if len(players) == 1 else 128 - seat if seat != 64 else 40
        if player.role not in ("bass", "drums"):
            free = [s for s in (seat, 128 - seat, 30, 98, 52, 76, 20, 108, 40, 88, 64, 14, 114)
                    if all(abs(s - other) > 7 for other in taken)]  # fmt: skip
            seat = free[0] if free else seat
            taken.append(seat)
        places.append(seat)
    return places


def _pedalled(tones: Sequence[Tone], bars: Sequence[Bar], end: int) -> list[Event]:
    """The pedal goes down just after each chord is struck and up when the next one comes."""
    sounding = {tone.start // bars[0].grid.bar for tone in tones}
    events: list[Event] = []
    for bar in bars:
        if bar.number not in sounding:
            continue
        for span in bar.spans:
            at = bar.start + span.at
            events.append(control(at, PEDAL, 0))
            events.append(control(at + min(90, span.length // 2), PEDAL, 127))
        if bar.number + 1 not in sounding:
            events.append(control(min(end, bar.start + bar.grid.bar), PEDAL, 0))
    return events


def _swells(bars: Sequence[Bar]) -> list[Event]:
    """Expression of held sounds: it rises into the middle of each phrase and sinks again."""
    events: list[Event] = []
    for bar in bars:
        rise = 1 - abs(2 * (bar.step + 0.5) / bar.phrase - 1)
        value = round(84 + 22 * rise * (0.5 + 0.5 * bar.energy) + 8 * bar.energy)
        if not events or events[-1].second != value:
            events.append(control(bar.start, EXPRESSION, min(127, value)))
    return events
