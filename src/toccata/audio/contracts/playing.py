"""A voice on trial: told something at a time, listened to, and measured."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np

from ...errors import ToccataError, WrongUse
from ...param import Param
from ...units import Hertz, Seconds
from ..knobs import bounds
from ..message import Kind, Message, setting
from ..soundfont import find_soundfont
from ..tape import Block
from ..voices import Player, Preset, Stage, Voice
from .settings import turned
from .sounds import pieces

RATE: Final = 44_100
SECOND: Final = 44_096
"""A second in whole steps of 64 frames."""

LONGEST: Final = 15 * SECOND
"""So long may a note ring after it is let go."""

Script = Iterable[tuple[int, Message]]
"""What is said, and at which frame (a multiple of 64)."""


@cache
def stage(sample_rate: int = RATE) -> Stage:
    """The stage of a trial, with this machine's SoundFont if there is one."""
    font: Path | None
    try:
        font = find_soundfont(None).path
    except ToccataError:
        font = None
    return Stage(sample_rate, font)


def on(key: int, velocity: int = 100, lane: int = 0) -> Message:
    return Message(Seconds(0.0), Kind.NOTE_ON, key, velocity, lane)


def off(key: int, lane: int = 0) -> Message:
    return Message(Seconds(0.0), Kind.NOTE_OFF, key, 0, lane)


def control(number: int, value: int) -> Message:
    return Message(Seconds(0.0), Kind.CONTROL, number, value)


def play(player: Player, script: Script, frames: int, seed: int | None = None) -> Block:
    """What a player makes of a script, in one piece a message, or divided as `pieces` says."""
    out = np.zeros((2, frames), np.float32)
    said = sorted(script, key=lambda told: told[0])
    at = 0
    for upto, message in [*said, (frames, None)]:
        if upto > at:
            for begin, end in [(0, upto - at)] if seed is None else pieces(upto - at, seed):
                player.add_to(out[:, at + begin : at + end])
            at = upto
        if message is not None:
            player.act(message)
    return out


def until_silent(player: Player, most: int = LONGEST) -> Block:
    """What a player still makes until it says that it does not sound, at most `most` frames."""
    made = [np.zeros((2, 0), np.float32)]
    done = 0
    while player.sounding and done < most:
        block = np.zeros((2, 1024), np.float32)
        player.add_to(block)
        made.append(block)
        done += 1024
    return np.concatenate(made, axis=1)


@cache
def _sounds_without_a_font(voice: Voice) -> bool:
    """Whether a voice makes its own sound: how loud a SoundFont is, is not the voice's doing."""
    try:
        voice.prepare(Stage(RATE)).close()
    except WrongUse:
        return False
    return True


class Patch:
    """A preset of a voice, and the note that it is judged by."""

    def __init__(self, voice: Voice, preset: Preset) -> None:
        self.voice, self.preset = voice, preset
        self.name = f"{voice.name}/{preset.name}"
        self.drums = preset.family == "drums"
        self.pitched = preset.family not in ("drums", "effect")
        self.own = _sounds_without_a_font(voice)
        self.key = 36 if preset.family in ("bass", "drums") else 60

    def player(self, values: Mapping[str, Any] | None = None, rate: int = RATE) -> Player:
        """A new player of it, with some values changed."""
        return self.voice.prepare(stage(rate), self.preset.name, values, drums=self.drums)

    def heard(self, script: Script, frames: int, values: Mapping[str, Any] | None = None) -> Block:
        """What a new player makes of a script."""
        player = self.player(values)
        try:
            return play(player, script, frames)
        finally:
            player.close()

    @cached_property
    def note(self) -> Note:
        """Its note, held for a second and let go."""
        player = self.player()
        try:
            held = play(player, [(0, on(self.key))], SECOND)
            sounded = player.sounding
            player.act(off(self.key))
            rest = until_silent(player)
            ended = not player.sounding
            after = np.zeros((2, 1024), np.float32)
            player.add_to(after)
        finally:
            player.close()
        return Note(held, rest, sounded, ended, not after.any())


def first_patch(voice: Voice) -> Patch:
    """A voice's first preset: the one that sounds where none is named."""
    return Patch(voice, voice.presets[voice.presets.names[0]])


class Note:
    """A note that was held for a second: its sound till then, and what rang on.

    `sounded` says whether the player said that it sounds when the note was let go, `ended` that it
    did not at last, `empty` that it then added nothing.
    """

    def __init__(self, held: Block, rest: Block, sounded: bool, ended: bool, empty: bool) -> None:
        self.held, self.rest = held, rest
        self.sounded, self.ended, self.empty = sounded, ended, empty


def soup(params: Iterable[Param], seed: int, frames: int, *, knobs: bool = True) -> Script:
    """Messages of every kind by chance, all legal; without `knobs` none that turn them."""
    chance = np.random.default_rng(seed)
    turning = turned(tuple(params)) if knobs else []
    kinds = list(_MADE) + ([Kind.SET] if turning else [])
    weights = np.array([_MADE[kind][0] if kind in _MADE else 4 for kind in kinds], float)
    script: list[tuple[int, Message]] = []
    for _ in range(160):
        at = 64 * int(chance.integers(0, frames // 64))
        kind = kinds[int(chance.choice(len(kinds), p=weights / weights.sum()))]
        if kind is Kind.SET:
            param = turning[int(chance.integers(len(turning)))]
            low, high = bounds(param)
            value = low + float(chance.choice([0.0, 1.0, chance.random()])) * (high - low)
            whole = param.kind not in (param.kind.NUMBER,)
            script.append(
                (at, setting(Seconds(0.0), f"voice.{param.name}", round(value) if whole else value))
            )
            continue
        _, top, low_value, high_value = _MADE[kind]
        number = int(chance.integers(0, top + 1))
        value = int(chance.integers(low_value, high_value + 1))
        lane = int(chance.choice([0, 0, 0, 1, 14]))
        script.append((at, Message(Seconds(0.0), kind, number, value, lane)))
    return script


_MADE: Final = {
    Kind.NOTE_ON: (24, 127, 1, 127),
    Kind.NOTE_OFF: (10, 127, 0, 127),
    Kind.CONTROL: (8, 127, 0, 127),
    Kind.BEND: (4, 0, -8192, 8191),
    Kind.PRESSURE: (3, 0, 0, 127),
    Kind.KEY_PRESSURE: (3, 127, 0, 127),
    Kind.PROGRAM: (1, 127, 0, 127),
}
"""How often a message comes, its highest number, its lowest and its highest value."""


def tuning(sound: Block, near: Hertz, sample_rate: int = RATE) -> tuple[float, float] | None:
    """How many cents a sound is off a pitch (or its octaves near by), and how wide it is in cents.

    The strongest of the pitch, its lower and its upper octave is taken, and of it the centre of the
    energy within half a semitone. None where there is too little of it to say.
    """
    window = np.hanning(sound.shape[1])
    size = 1 << 17
    energy = (np.abs(np.fft.rfft(sound * window, size, axis=1)) ** 2).sum(axis=0)
    total = float(energy.sum())
    best: tuple[float, float, float] | None = None
    for octave in (0.5, 1.0, 2.0):
        low, high = (near * octave * 2 ** (cents / 1200) for cents in (-50, 50))
        bins = np.arange(int(low * size / sample_rate) + 1, int(high * size / sample_rate) + 1)
        here = energy[bins]
        if best is None or here.sum() > best[0]:
            cents = 1200 * np.log2(bins * sample_rate / size / (near * octave))
            centre = float((here * cents).sum() / max(here.sum(), 1e-30))
            spread = float((here * (cents - centre) ** 2).sum() / max(here.sum(), 1e-30))
            # A steady sine is itself a little wide through this window (Hann, 1.44 bins).
            own = 0.7 * sample_rate / sound.shape[1] / (near * octave) * 1731.0
            best = float(here.sum()), centre, max(0.0, spread - own**2) ** 0.5
    if best is None or best[0] < 0.003 * total or total == 0.0:
        return None
    return best[1], best[2]


def measured(player: Player, work: Callable[[Player], Block]) -> Block:
    """What some work with a player gives; the player is closed."""
    try:
        return work(player)
    finally:
        player.close()
