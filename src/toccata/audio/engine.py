"""The engine: a desk at work, block by block, told what to do by messages and by nothing else."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np

from ..errors import Missing, UnknownName, WrongUse
from ..progress import Cancel
from ..units import Seconds
from . import fader
from .addressing import SENDS, Place, Switch, places
from .crew import AHEAD, Chunk, Crew
from .desk import MASTER, Desk
from .due import Due, frame_of, later
from .knobs import QUANTUM
from .message import Kind, Message
from .meters import LevelMeter, Levels
from .player import playable
from .soundfont import SoundFont, find_soundfont
from .strip import CHUNK, Sounds
from .tape import Block, check_sample_rate
from .voices import Stage
from .wiring import Board, Line, Share

LIVE: Final = 4096
"""Frames that an engine with one thread makes at once at most."""

_FONT_VOICES: Final = ("", "soundfont")


class Engine:
    """Plays a desk: any number of frames at a time, always the same samples.

    Inside, everything goes in steps of 64 frames; messages fall on the nearest. Where effects hold
    the sound back, what is told to faders and effects behind them waits with it. Music starts at
    `start` seconds: what was set before holds, without a glide. At `end`, or with a part's last
    message, its keys are let go. With more `workers` than one, strips that do not wait for each
    other play at the same time; the samples stay the same.

    `play` belongs to one thread at a time, `tell` to any. Raises what `find_soundfont` and the
    shelves raise, and `WrongUse` for a sample rate that there is not.
    """

    def __init__(
        self,
        desk: Desk,
        sample_rate: int = 44_100,
        soundfont: SoundFont | Path | str | None = None,
        *,
        start: Seconds = Seconds(0.0),
        end: Seconds | None = None,
        workers: int = 1,
        share: Share | None = None,
    ) -> None:
        self.desk, self.sample_rate = desk, check_sample_rate(sample_rate)
        self.soundfont = _font(desk, soundfont)
        self.frame = 0
        """Frames made since the start, those included that wait to be fetched."""
        self._start = start
        self._told: deque[tuple[int, list[Place]]] = deque()
        self._switches: Due[Switch] = Due()
        self._switched = {
            "mute": {strip.name for strip in desk.all if strip.mute},
            "solo": {strip.name for strip in desk.all if strip.solo},
        }
        self._meters: dict[str, tuple[LevelMeter, Line]] = {}
        slots, self._room = (AHEAD, CHUNK) if workers > 1 else (1, LIVE)
        stage = Stage(self.sample_rate, self.soundfont.path if self.soundfont else None)
        self._board = Board(desk, stage, slots=slots, room=self._room, share=share)
        try:
            self._load(end)
        except BaseException:
            self._board.close()
            raise
        self._made, self._waiting = Sounds(room=self._room), Sounds(room=QUANTUM)
        self._left = 0
        """Frames that are made and wait to be fetched, at the end of `_waiting`."""
        self._out: Block = np.zeros((2, 0), np.float32)
        self._filled = 0
        names = self._board.order
        needs = [self._board.before(name) for name in names]
        self._crew = Crew([self._job(name) for name in names], needs, workers, slots)
        self.late = self._board.late

    def _load(self, end: Seconds | None) -> None:
        """Put every part's messages where they are waited for."""
        for strip in self.desk.all:
            if strip.part is None:
                continue
            made = self._board.strips.get(strip.name)
            source = made.source if made else None
            for message in playable(strip.part, self._start, end):
                frame = self._frame_of(message)
                if message.kind is Kind.SET or message.number in SENDS:
                    for put, thing, late in self._places(strip.name, message):
                        put(later(frame, late), thing)
                elif source is not None:
                    source.due.add(frame, message)

    def _job(self, name: str) -> Callable[[Chunk, int], None]:
        strip = self._board.strips[name]
        if name != MASTER:
            return lambda chunk, slot: strip.play(chunk.frame, chunk.length, slot)

        def last(chunk: Chunk, slot: int) -> None:
            strip.play(chunk.frame, chunk.length, slot)
            self._deliver(strip.sounds, chunk, slot)

        return last

    def tell(self, strip: str, message: Message) -> None:
        """Tell a strip something for its moment; what has passed happens at once.

        `SET` messages turn “voice.x”, “delay.x” (“delay#2.x” for the second), “gain”, “pan” (−100
        to 100), “mute”, “solo”, “send.reverb”; “tempo” goes to everything in the strip that
        follows one, and told to the master, to everything. May be called by any thread while
        another plays; nothing waits. Raises `UnknownName` and `OutOfRange`, `WrongUse` for a note
        to a strip without a part, and `Unreadable` for a message beyond MIDI's bounds.
        """
        where = self._places(self.desk[strip].name, message)
        Message.from_data(message.to_data())  # it raises where no other process could say this
        self._told.append((self._frame_of(message), where))

    def _frame_of(self, message: Message) -> int:
        return frame_of(message.at - self._start, self.sample_rate)

    def _places(self, strip: str, message: Message) -> list[Place]:
        return places(self._board, self._switches.add, strip, message)

    @property
    def latency(self) -> int:
        """By how many frames all sound is late, because effects and voices hold it back."""
        return self.late.leaves[MASTER]

    def play(self, frames: int, cancel: Cancel | None = None) -> Block:
        """The next frames, (2, frames): any number of them; raises `WrongUse` below 0."""
        if frames < 0:
            raise WrongUse(f"The number of frames must be 0 or more, not {frames}.")
        out = np.zeros((2, frames), np.float32)
        self.play_into(out, cancel)
        return out

    def play_into(self, out: Block, cancel: Cancel | None = None) -> None:
        """Write the next frames to `out` (2, n), making no arrays; raises `Cancelled`."""
        frames = out.shape[1]
        take = min(self._left, frames)
        begin = QUANTUM - self._left
        out[:, :take] = self._waiting.view(QUANTUM)[:, begin : begin + take]
        self._left -= take
        need = -(-(frames - take) // QUANTUM) * QUANTUM
        if not need:
            return
        self._settle(self.frame + need)
        self._out, self._filled = out, take
        chunks = [
            Chunk(self.frame + at, min(self._room, need - at)) for at in range(0, need, self._room)
        ]
        self.frame += need
        self._crew.play(chunks, cancel)

    def _deliver(self, sounds: Sounds, chunk: Chunk, slot: int) -> None:
        """A chunk of the master, through its fader, to who has asked; what is over waits."""
        made = self._made.view(chunk.length)
        made.fill(0.0)
        source = sounds.view(chunk.length, slot)
        self._board.last.pour(source, made, chunk.frame, sounds.heard[slot])
        fits = min(chunk.length, self._out.shape[1] - self._filled)
        self._out[:, self._filled : self._filled + fits] = made[:, :fits]
        self._filled += fits
        self._left = chunk.length - fits
        if self._left:
            self._waiting.view(QUANTUM)[:, QUANTUM - self._left :] = made[:, fits:]

    def _settle(self, end: int) -> None:
        """Put what was told to its place, and see what mute and solo mean up to frame `end`."""
        while self._told:
            frame, where = self._told.popleft()
            for put, thing, late in where:
                put(max(later(frame, late), self.frame), thing)
        while self._switches.next_frame < end:
            frame = self._switches.next_frame
            for strip, name, on in self._switches.take(frame):
                (self._switched[name].add if on else self._switched[name].discard)(strip)
            opened = self._board.open_ways(self._switched["mute"], self._switched["solo"])
            for name, lines in self._board.lines.items():
                at = max(later(frame, self._board.late.leaves[name]), self.frame)
                for line in lines:
                    line.way.due.add(at, (fader.GATE, float(opened[name, line.to])))

    def watch(self, strip: str) -> None:
        """Put a meter behind a strip's fader; call it where `play` is called."""
        self.unwatch(strip)
        self._settle(self.frame)
        line = self._board.lines[self.desk[strip].name][0]
        twin = Line(line.to, line.way.twin(), send=False)
        self._board.lines[strip].append(twin)
        self._meters[strip] = LevelMeter(self.sample_rate), twin
        self._board.strips[strip].watch(self._meters[strip][0], twin.way)

    def unwatch(self, strip: str) -> None:
        """Take the meter away again; where there is none, nothing happens."""
        _, twin = self._meters.pop(strip, (None, None))
        if twin is not None:
            self._board.lines[strip].remove(twin)
            self._board.strips[strip].watch(None)

    def levels(self, strip: str) -> Levels:
        """What a strip's meter shows; raises `UnknownName` where none was put."""
        if strip not in self._meters:
            raise UnknownName("meter", strip, self._meters)
        return self._meters[strip][0].read()

    def close(self) -> None:
        """Give everything back; the engine cannot play afterwards."""
        self._crew.close()
        self._board.close()

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _font(desk: Desk, asked: SoundFont | Path | str | None) -> SoundFont | None:
    """The SoundFont to play with; none where no part needs one and none is there."""
    if isinstance(asked, SoundFont):
        return asked
    needed = any(strip.part and strip.part.voice in _FONT_VOICES for strip in desk.all)
    try:
        return find_soundfont(asked)
    except Missing:
        if needed:
            raise
        return None
