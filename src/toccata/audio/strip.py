"""A strip at work: its part, all that leads to it, and its effects one after another."""

from __future__ import annotations

from typing import Final

import numpy as np

from .due import Due
from .effects import Unit
from .fader import Way
from .meters import LevelMeter
from .player import Source
from .subsonic import Subsonic
from .tape import Block

CHUNK: Final = 16_384
"""Frames that a strip makes at once at most."""


class Sounds:
    """Stereo buffers of a strip, one for each chunk that is under way; views of any length."""

    def __init__(self, slots: int = 1, room: int = CHUNK) -> None:
        self._flat = np.zeros((slots, 2 * room), np.float32)
        self._views: dict[tuple[int, int], Block] = {}
        self.heard = [False] * slots
        """Whether there is anything but silence in each."""

    def view(self, length: int, slot: int = 0) -> Block:
        """The buffer as (2, length), its rows one after the other."""
        found = self._views.get((slot, length))
        if found is None:
            found = self._flat[slot, : 2 * length].reshape(2, length)
            self._views[slot, length] = found
        return found


class Patch:
    """An effect in a strip, and what it listens to."""

    def __init__(self, unit: Unit, room: int) -> None:
        self.unit = unit
        self.due: Due[tuple[str, float]] = Due()
        self._room = room
        self._scratch = Sounds(room=room)
        self._key: ChannelStrip | None = None
        self._way: Way | None = None
        self._heard: Sounds | None = None
        self._heard_piece: Sounds | None = None

    def listen_to(self, key: ChannelStrip, way: Way) -> None:
        """From now on the effect follows that strip's sound, which comes by `way`."""
        self._key, self._way = key, way
        self._heard, self._heard_piece = Sounds(room=self._room), Sounds(room=self._room)

    def process(self, block: Block, frame: int, slot: int) -> None:
        """Replace a strip's sound by what the effect makes of it; knobs turn when it is due."""
        length, here = block.shape[1], 0
        key = self._keyed(length, frame, slot)
        while here < length:
            if self.due.next_frame <= frame + here:
                for name, value in self.due.take(frame + here):
                    self.unit.set(name, value)
                if frame + here == 0:
                    self.unit.reset()
            upto = min(length, self.due.next_frame - frame)
            if upto - here == length:
                if key is not None:
                    self.unit.listen(key)
                self.unit.process(block)
                return
            self._piece(block, key, here, upto)
            here = upto

    def _piece(self, block: Block, key: Block | None, here: int, upto: int) -> None:
        if key is not None and self._heard_piece is not None:
            cut = self._heard_piece.view(upto - here)
            cut[:] = key[:, here:upto]
            self.unit.listen(cut)
        piece = self._scratch.view(upto - here)
        piece[:] = block[:, here:upto]
        self.unit.process(piece)
        block[:, here:upto] = piece

    def _keyed(self, length: int, frame: int, slot: int) -> Block | None:
        if self._key is None or self._way is None or self._heard is None:
            return None
        sound = self._heard.view(length)
        sound.fill(0.0)
        source = self._key.sounds
        self._way.pour(source.view(length, slot), sound, frame, source.heard[slot])
        return sound


class ChannelStrip:
    """Makes the sound of one strip before its fader; the ways that lead on carry the faders."""

    def __init__(self, name: str, slots: int, room: int) -> None:
        self.name = name
        self.sounds = Sounds(slots, room)
        self.source: Source | None = None
        self.subsonic: Subsonic | None = None
        """What takes out of its sum what is too low to be heard."""
        self.own: Way | None = None
        """The way of its own part, where that has to wait for others."""
        self.inputs: list[tuple[ChannelStrip, Way]] = []
        self.patches: dict[str, Patch] = {}
        self.idle: list[Way] = []
        """Ways that lead nowhere: their knobs move all the same."""
        self._scratch: Sounds | None = None
        self._meter: tuple[LevelMeter, Way, Sounds] | None = None
        self._room = room

    def watch(self, meter: LevelMeter | None, way: Way | None = None) -> None:
        """Let a meter listen behind a fader, or none any more."""
        self._meter = (meter, way, Sounds(room=self._room)) if meter and way else None

    def waits(self, way: Way) -> None:
        """Let the strip's own part come by a way with a delay."""
        self.own, self._scratch = way, Sounds(room=self._room)

    def play(self, frame: int, length: int, slot: int) -> None:
        """Make the frames from `frame` on; everything that it hears has made them before."""
        block = self.sounds.view(length, slot)
        block.fill(0.0)
        heard = self._play_part(block, frame)
        for other, way in self.inputs:
            source = other.sounds
            heard |= way.pour(source.view(length, slot), block, frame, source.heard[slot])
        if self.subsonic is not None:
            self.subsonic.process(block)
            heard = True
        for patch in self.patches.values():
            patch.process(block, frame, slot)
        heard = self.sounds.heard[slot] = heard or bool(self.patches)
        for way in self.idle:
            way.skip(length, frame)
        if self._meter is not None:
            meter, way, sounds = self._meter
            sound = sounds.view(length)
            sound.fill(0.0)
            way.pour(block, sound, frame, heard)
            meter.feed(sound)

    def _play_part(self, block: Block, frame: int) -> bool:
        if self.source is None:
            return False
        if self.own is None or self._scratch is None:
            return self.source.play(block, frame)
        sound = self._scratch.view(block.shape[1])
        sound.fill(0.0)
        heard = self.source.play(sound, frame)
        return self.own.pour(sound, block, frame, heard)

    def close(self) -> None:
        if self.source is not None:
            self.source.close()
