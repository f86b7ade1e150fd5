"""What moves while the music plays: envelopes and the tempo, as messages at their seconds."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from ..errors import WrongUse
from ..param import Curve, Kind, Param
from ..score import Song, Track
from ..score.track import CHORUS, EXPRESSION, MODULATION, PAN, REVERB, VOLUME, Envelope
from ..units import TEMPO_HIGH, TEMPO_LOW, Seconds
from .desk import GAIN, MUTE, SEND, SOLO
from .effects import EFFECTS
from .inserts import read_inserts
from .knobs import bounds
from .message import Message, setting
from .mixes import effect_named
from .voices import VOICES, Voice

CONTROLLERS: Final = {
    "volume": VOLUME,
    "pan": PAN,
    "expression": EXPRESSION,
    "modulation": MODULATION,
    "brightness": 74,
    "resonance": 71,
    "reverb": REVERB,
    "chorus": CHORUS,
}
"""The parameters of envelopes that are MIDI controllers; their values are from 0 to 127."""

_STEP: Final = Seconds(0.015)
_TEMPO_STEP: Final = Seconds(0.05)
_KNOBS: Final = (Kind.NUMBER, Kind.INTEGER, Kind.CHOICE, Kind.SWITCH)

Moment = tuple[int, float]
"""A tick and a value."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The voice, preset or chain of a track; "" is the SoundFont, and no effects."""

    voice: str = ""
    preset: str = ""
    chain: str = ""
    missing: str = ""
    """A sentence where the track names what no shelf has."""


def chosen_voice(track: Track) -> Chosen:
    """The voice and preset of a track's instrument where the shelf has both, else the SoundFont."""
    voice, preset = track.instrument.voice, track.instrument.preset
    if not voice:
        return Chosen()
    if voice not in VOICES:
        return Chosen(missing=f"There is no voice “{voice}”: {track.name} plays on the SoundFont.")
    if preset and preset not in VOICES[voice].presets:
        what = f"The voice “{voice}” has no preset “{preset}”"
        return Chosen(missing=f"{what}: {track.name} plays on the SoundFont.")
    return Chosen(voice, preset)


def chain_of(track: Track) -> Chosen:
    """The track's chain of effects where it can be read, else a sentence that it cannot."""
    try:
        read_inserts(track.chain)
    except WrongUse as error:
        return Chosen(missing=f"{track.name} plays without its effects: {error}")
    return Chosen(chain=track.chain)


def turned(track: Track, name: str) -> Param | None:
    """The parameter that an envelope of a track moves by `SET` messages; None if there is none.

    “voice.x” is the voice's, “delay.x” or “delay#2.x” an effect's of the strip, “send.x” the
    level (dB) to a bus, “gain” (dB), “mute” and “solo” the strip's own.
    """
    where, dot, what = name.partition(".")
    if not dot:
        return {"gain": GAIN, "mute": MUTE, "solo": SOLO}.get(name)
    if where == "send":
        return SEND if what else None
    params: tuple[Param, ...] = ()
    if where == "voice":
        voice: Voice = VOICES[chosen_voice(track).voice or "soundfont"]
        params = voice.params
    elif effect := effect_named(where):
        params = EFFECTS[effect].params
    return next((p for p in params if p.name == what and p.kind in _KNOBS), None)


def settings(song: Song, envelope: Envelope, param: Param) -> Iterator[tuple[int, Message]]:
    """An envelope as settings with their ticks, some 15 ms apart; values beyond bounds are held.

    Between two points a parameter with a logarithmic curve moves in equal ratios, others in equal
    steps; those that cannot glide jump at the points.
    """
    low, high = bounds(param)
    glides = param.kind is Kind.NUMBER and envelope.shape == "linear"
    ratios = param.curve is Curve.LOGARITHMIC
    last = None
    for tick, value in moments(song, envelope, _STEP if glides else None, ratios=ratios):
        now = max(low, min(high, value))
        now = now if param.kind is Kind.NUMBER else float(round(now))
        if now != last:
            last = now
            yield tick, setting(Seconds(0.0), envelope.param, now)


def moments(
    song: Song, envelope: Envelope, step: Seconds | None, *, ratios: bool = False
) -> Iterator[Moment]:
    """The points of an envelope, and between them one about every `step` where that is given."""
    points = sorted(envelope.points)
    for (tick, value), (then, goal) in zip(points, [*points[1:], *points[-1:]], strict=True):
        if step is None or then <= tick:
            yield int(tick), value
            continue
        for at in between(song, int(tick), int(then), step):
            part = (at - tick) / (then - tick)
            if ratios and value > 0 and goal > 0:
                yield at, value * (goal / value) ** part
            else:
                yield at, value + part * (goal - value)


def between(song: Song, begin: int, end: int, step: Seconds) -> list[int]:
    """Places from `begin` up to, not including, `end`, about `step` apart."""
    first, last = song.seconds_at([begin, end]).tolist()
    steps = max(1, round((last - first) / step))
    return sorted({begin + (end - begin) * place // steps for place in range(steps)})


def tempos(song: Song) -> tuple[Message, ...]:
    """The tempo at the start, at each change and through each ramp, for everything in time with it."""
    marks = sorted(song.tempos, key=lambda mark: mark.tick)
    placed: list[Moment] = [] if marks and marks[0].tick == 0 else [(0, 120.0)]
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        if not mark.ramp or after is None:
            placed.append((int(mark.tick), float(mark.bpm)))
            continue
        for at in between(song, int(mark.tick), int(after.tick), _TEMPO_STEP):
            part = (at - mark.tick) / (after.tick - mark.tick)
            placed.append((at, mark.bpm + part * (after.bpm - mark.bpm)))
    times = song.seconds_at([tick for tick, _ in placed]).tolist()
    return tuple(
        setting(Seconds(at), "tempo", max(TEMPO_LOW, min(TEMPO_HIGH, bpm)))
        for at, (_, bpm) in zip(times, placed, strict=True)
    )


def unfollowed(track: Track, buses: Collection[str]) -> Iterator[str]:
    """What a track's envelopes ask for and cannot have, as sentences; sends go to `buses`."""
    for envelope in track.envelopes:
        name = envelope.param
        if name in CONTROLLERS:
            continue
        param = turned(track, name)
        if param is None or (name.startswith("send.") and name[5:] not in buses):
            yield f"Nothing in the sound of {track.name} follows the envelope “{name}”."
            continue
        low, high = bounds(param)
        if any(not low <= value <= high for _, value in envelope.points):
            yield (
                f"The envelope “{name}” of {track.name} goes beyond {low:g} to {high:g}"
                f"{' ' + param.unit if param.unit else ''}; it is held there."
            )
