"""The engine: a desk at work, block by block, told what to do by messages and by nothing else."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from ..errors import Missing, OutOfRange, UnknownName, WrongUse
from ..param import Param
from ..progress import Cancel
from ..units import Seconds
from . import fader
from .crew import AHEAD, Chunk, Crew
from .desk import GAIN, MASTER, MUTE, PAN, PAN_LAWS, SEND, SOLO, Desk, Strip
from .due import Due, frame_of
from .effects import EFFECTS
from .fader import Way
from .knobs import QUANTUM, Knobs, bounds
from .message import Kind, Message
from .meters import LevelMeter, Levels
from .mixes import decibels
from .player import Source, playable
from .routing import Lateness, lateness, open_ways
from .soundfont import SoundFont, find_soundfont
from .strip import CHUNK, ChannelStrip, Patch, Sounds
from .subsonic import Subsonic
from .tape import Block, check_sample_rate
from .voices import Stage

SENDS: Final = {91: "reverb", 93: "chorus"}
"""The controllers that are the levels of a strip's sends, and where those lead."""

LIVE: Final = 4096
"""Frames that an engine with one thread makes at once at most."""

_Place = tuple[Callable[[int, Any], None], Any]
_Told = list[_Place]
"""What puts a thing where it waits for its frame, and the thing."""

_FONT_VOICES: Final = ("", "soundfont")


@dataclass(frozen=True, slots=True)
class Share:
    """The share of a desk that one engine plays, all else of it being silent.

    `parts` are the strips whose own part sounds, `strips` those that work, `ways` those from
    strip to strip that are open. `late` is what the whole desk waits for.
    """

    parts: frozenset[str]
    strips: frozenset[str]
    ways: frozenset[tuple[str, str]]
    late: Lateness


class _Line:
    """A way out of a strip, by name: to its out first, "" where that is nowhere, then its sends."""

    def __init__(self, to: str, way: Way, send: bool) -> None:
        self.to, self.way, self.send = to, way, send


class Engine:
    """Plays a desk: any number of frames at a time, always the same samples.

    Inside, everything goes in steps of 64 frames; messages fall on the nearest. Music starts at
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
        self._share = share
        self._told: deque[tuple[int, _Told]] = deque()
        self._switches: Due[tuple[str, str, bool]] = Due()
        self._switched = {
            "mute": {strip.name for strip in desk.all if strip.mute},
            "solo": {strip.name for strip in desk.all if strip.solo},
        }
        slots, self._room = (AHEAD, CHUNK) if workers > 1 else (1, LIVE)
        self._order = [name for name in desk.order() if share is None or name in share.strips]
        self._leads_to = {strip.name: strip.leads_to() for strip in desk.all}
        self._strips: dict[str, ChannelStrip] = {}
        self._meters: dict[str, tuple[LevelMeter, _Line]] = {}
        self._lines: dict[str, list[_Line]] = {}
        try:
            self._set_up(slots)
            self._load(end)
        except BaseException:
            self.close()
            raise
        self._made, self._waiting = Sounds(room=self._room), Sounds(room=QUANTUM)
        self._left = 0
        self._out: Block | None = None
        self._filled = 0
        needs = [self._before(name) for name in self._order]
        self._crew = Crew([self._job(name) for name in self._order], needs, workers, slots)

    # Building: every strip, then the ways between them.

    def _set_up(self, slots: int) -> None:
        stage = Stage(self.sample_rate, self.soundfont.path if self.soundfont else None)
        for strip in self.desk.all:
            if strip.name not in self._order:
                continue
            made = ChannelStrip(strip.name, slots, self._room)
            if strip.name == MASTER:
                made.subsonic = Subsonic(self.sample_rate)
            self._strips[strip.name] = made
            plays = self._share is None or strip.name in self._share.parts
            if strip.part is not None and plays:
                made.source = Source(strip.part, stage)
            for name, insert in zip(strip.insert_names(), strip.inserts, strict=True):
                unit = EFFECTS[insert.effect].prepare(self.sample_rate, insert.values)
                made.patches[name] = Patch(unit, self._room)
        self.late = self._share.late if self._share else self._lateness()
        self._connect()

    def _lateness(self) -> Lateness:
        made = self._strips
        return lateness(
            self._order,
            self._leads_to,
            {strip.name: [each.key for each in strip.inserts] for strip in self.desk.all},
            {n: s.source.player.latency for n, s in made.items() if s.source is not None},
            {n: [p.unit.latency for p in s.patches.values()] for n, s in made.items()},
        )

    def _connect(self) -> None:
        late, opened = self.late, self._open()
        for strip in self.desk.all:
            self._lines[strip.name] = lines = []
            for to in self._leads_to[strip.name]:
                delay = late.enters[to] - late.leaves[strip.name]
                lines.append(self._line(strip, to, delay, opened[strip.name, to]))
                share = self._share
                if share is None or (strip.name, to) in share.ways:
                    self._strips[to].inputs.append((self._strips[strip.name], lines[-1].way))
            if not strip.out:
                lines.insert(0, self._line(strip, "", 0, not strip.mute))
            if strip.name in self._strips:
                self._wait(strip)
                if not strip.out and strip.name != MASTER:
                    self._strips[strip.name].idle.append(lines[0].way)
        self._last = self._lines[MASTER][0].way

    def _line(self, strip: Strip, to: str, delay: int, open_: bool) -> _Line:
        send = next((send for send in strip.sends if send.to == to), None)
        way = Way(
            self.sample_rate,
            gain=strip.gain,
            pan=strip.pan / 100,
            level=send.level_db if send else 0.0,
            law=PAN_LAWS.index(strip.pan_law),
            faded=send is None or not send.before_fader,
            open_=open_,
            delay=delay,
        )
        return _Line(to, way, send is not None)

    def _wait(self, strip: Strip) -> None:
        """Delay lines for what comes early: the strip's own part, and what its effects hear."""
        made, late = self._strips[strip.name], self.late
        if made.source is not None:
            delay = late.enters[strip.name] - made.source.player.latency
            if delay:
                made.waits(Way(self.sample_rate, faded=False, delay=delay))
        patches = made.patches.values()
        befores = late.before[strip.name]
        for insert, patch, before in zip(strip.inserts, patches, befores, strict=True):
            if insert.key:
                delay = before - late.leaves[insert.key]
                way = Way(self.sample_rate, faded=False, delay=delay)
                patch.listen_to(self._strips[insert.key], way)

    def _load(self, end: Seconds | None) -> None:
        """Put every part's messages where they are waited for."""
        for strip in self.desk.all:
            if strip.part is None:
                continue
            made = self._strips.get(strip.name)
            source = made.source if made else None
            notes: list[tuple[int, Message]] = []
            for message in playable(strip.part, self._start, end):
                frame = self._frame_of(message)
                if message.kind is Kind.SET or message.number in SENDS:
                    for put, thing in self._places(strip.name, message):
                        put(frame, thing)
                elif source is not None:
                    notes.append((frame, message))
            if source is not None:
                for frame, message in notes:
                    source.due.add(frame, message)

    def _before(self, name: str) -> list[int]:
        """The numbers of those that must have played before a strip does."""
        strip = self._strips[name]
        heard = [other.name for other, _ in strip.inputs]
        heard += [key for key in self.desk[name].listens_to() if key in self._strips]
        return [self._order.index(other) for other in heard]

    def _job(self, name: str) -> Callable[[Chunk, int], None]:
        strip = self._strips[name]
        if name != MASTER:
            return lambda chunk, slot: strip.play(chunk.frame, chunk.length, slot)

        def last(chunk: Chunk, slot: int) -> None:
            strip.play(chunk.frame, chunk.length, slot)
            self._deliver(strip.sounds, chunk, slot)

        return last

    # Telling: a message finds its place in the thread of who tells it.

    def tell(self, strip: str, message: Message) -> None:
        """Tell a strip something for its moment; what has passed happens at once.

        `SET` messages turn “voice.x”, “delay.x” (“delay#2.x” for the second), “gain”, “pan” (−100
        to 100), “mute”, “solo”, “send.reverb”; “tempo” goes to everything in the strip that
        follows one, and told to the master, to everything. May be called by any thread while
        another plays; nothing waits. Raises `UnknownName` and `OutOfRange`.
        """
        self.desk[strip]
        self._told.append((self._frame_of(message), self._places(strip, message)))

    def _frame_of(self, message: Message) -> int:
        return frame_of(message.at - self._start, self.sample_rate)

    def _places(self, strip: str, message: Message) -> _Told:
        made = self._strips.get(strip)
        if message.kind is Kind.SET:
            return list(self._settings(strip, message))
        if message.kind is Kind.CONTROL and message.number in SENDS:
            sends = [line for line in self._lines[strip] if line.send]
            level = decibels(message.value / 127)
            return [
                (line.way.due.add, (fader.LEVEL, level))
                for line in sends
                if line.to == SENDS[message.number]
            ]  # fmt: skip
        if made is not None and made.source is not None:
            return [(made.source.due.add, message)]
        if self._share is not None:
            return []
        raise WrongUse(f"The strip “{strip}” has no part that could play; it takes settings only.")

    def _settings(self, strip: str, message: Message) -> Iterable[_Place]:
        name, value = message.name, message.value
        where, _, param = name.partition(".")
        made = self._strips.get(strip)
        if name in ("mute", "solo"):
            _within(SOLO if name == "solo" else MUTE, value)
            if strip == MASTER and name == "solo":
                raise UnknownName("parameter", name, ("gain", "pan", "mute"))
            yield self._switches.add, (strip, name, value >= 0.5)
        elif made is None:
            return
        elif name == "tempo":
            yield from self._tempo(strip, message)
        elif name in ("gain", "pan"):
            _within(GAIN if name == "gain" else PAN, value)
            turn = (fader.GAIN, value) if name == "gain" else (fader.PAN, value / 100)
            for line in self._lines[strip]:
                yield line.way.due.add, turn
        elif where == "send":
            _within(SEND, value)
            lines = {line.to: line for line in self._lines[strip] if line.send}
            if param not in lines:
                raise UnknownName("send", param, lines)
            yield lines[param].way.due.add, (fader.LEVEL, value)
        elif where == "voice" and made.source is not None:
            made.source.player.knobs.check(param, value)
            yield made.source.due.add, message
        elif where in made.patches:
            made.patches[where].unit.knobs.check(param, value)
            yield made.patches[where].due.add, (param, value)
        elif self._share is None or where != "voice":
            known = ["gain", "pan", "mute", "solo", *(["voice"] if made.source else [])]
            raise UnknownName("parameter", name, [*known, *made.patches])

    def _tempo(self, strip: str, message: Message) -> Iterable[_Place]:
        for made in self._strips.values() if strip == MASTER else [self._strips[strip]]:
            if made.source is not None and _follows(made.source.player.knobs, message.value):
                told = Message(message.at, Kind.SET, 0, message.value, 0, "voice.tempo")
                yield made.source.due.add, told
            for patch in made.patches.values():
                if _follows(patch.unit.knobs, message.value):
                    yield patch.due.add, ("tempo", message.value)

    # Playing.

    # Watching.

    def watch(self, strip: str) -> None:
        """Put a meter behind a strip's fader; call it where `play` is called."""
        self._settle_told(self.frame)
        line = self._lines[self.desk[strip].name][0]
        twin = _Line(line.to, line.way.twin(), False)
        self.unwatch(strip)
        self._lines[strip].append(twin)
        self._meters[strip] = LevelMeter(self.sample_rate), twin
        self._strips[strip].watch(self._meters[strip][0], twin.way)

    def unwatch(self, strip: str) -> None:
        """Take the meter away again."""
        _, twin = self._meters.pop(strip, (None, None))
        if twin is not None:
            self._lines[strip].remove(twin)
            self._strips[strip].watch(None)

    def levels(self, strip: str) -> Levels:
        """What a strip's meter shows; raises `UnknownName` where none was put."""
        if strip not in self._meters:
            raise UnknownName("meter", strip, self._meters)
        return self._meters[strip][0].read()

    @property
    def latency(self) -> int:
        """By how many frames all sound is late, because effects and voices hold it back."""
        return self.late.leaves[MASTER]

    def play(self, frames: int, cancel: Cancel | None = None) -> Block:
        """The next frames, (2, frames): any number of them."""
        out = np.zeros((2, frames), np.float32)
        self.play_into(out, cancel)
        return out

    def play_into(self, out: Block, cancel: Cancel | None = None) -> None:
        """Write the next frames to `out` (2, n), making no arrays; raises `Cancelled`."""
        frames = out.shape[1]
        waiting = self._waiting.view(QUANTUM)
        take = min(self._left, frames)
        out[:, :take] = waiting[:, QUANTUM - self._left : QUANTUM - self._left + take]
        self._left -= take
        need = -(-(frames - take) // QUANTUM) * QUANTUM
        if not need:
            return
        self._settle_told(self.frame + need)
        self._out, self._filled = out, take
        chunks = [
            Chunk(self.frame + at, min(self._room, need - at)) for at in range(0, need, self._room)
        ]
        self.frame += need
        self._crew.play(chunks, cancel)
        self._out = None

    def _deliver(self, sounds: Sounds, chunk: Chunk, slot: int) -> None:
        """A chunk of the master, through its fader, to who has asked; what is over waits."""
        assert self._out is not None
        made = self._made.view(chunk.length)
        made.fill(0.0)
        source = sounds.view(chunk.length, slot)
        self._last.pour(source, made, chunk.frame, sounds.heard[slot])
        fits = min(chunk.length, self._out.shape[1] - self._filled)
        self._out[:, self._filled : self._filled + fits] = made[:, :fits]
        self._filled += fits
        self._left = chunk.length - fits
        if self._left:
            waiting = self._waiting.view(QUANTUM)
            waiting[:, QUANTUM - self._left :] = made[:, fits:]

    def _settle_told(self, end: int) -> None:
        """Put what was told to its place, and see what mute and solo mean up to `end`."""
        while self._told:
            frame, places = self._told.popleft()
            for put, thing in places:
                put(max(frame, self.frame), thing)
        while self._switches.next_frame < end:
            frame = self._switches.next_frame
            for strip, name, on in self._switches.take(frame):
                (self._switched[name].add if on else self._switched[name].discard)(strip)
            opened = self._open()
            for name, lines in self._lines.items():
                for line in lines:
                    goal = opened.get((name, line.to), name not in self._switched["mute"])
                    line.way.due.add(max(frame, self.frame), (fader.GATE, float(goal)))

    def _open(self) -> dict[tuple[str, str], bool]:
        order = self.desk.order()
        return open_ways(order, self._leads_to, self._switched["mute"], self._switched["solo"])

    def close(self) -> None:
        """Give everything back; the engine cannot play afterwards."""
        crew = getattr(self, "_crew", None)
        if crew is not None:
            crew.close()
        for strip in self._strips.values():
            strip.close()

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


def _within(param: Param, value: float) -> None:
    low, high = bounds(param)
    if not low <= value <= high:
        raise OutOfRange(param.spoken, value, low, high, param.unit)


def _follows(knobs: Knobs, tempo: float) -> bool:
    """Whether there is a knob for the tempo; raises `OutOfRange`."""
    if "tempo" not in knobs.names:
        return False
    knobs.check("tempo", tempo)
    return True
