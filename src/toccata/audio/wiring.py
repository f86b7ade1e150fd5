"""A desk's strips, set up and wired to each other, with the waiting that keeps them together."""

from __future__ import annotations

from dataclasses import dataclass

from .desk import MASTER, PAN_LAWS, Desk, Strip
from .effects import EFFECTS
from .fader import Way
from .player import Source
from .routing import Lateness, lateness, open_ways
from .strip import ChannelStrip, Patch
from .subsonic import Subsonic
from .voices import Stage


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


class Line:
    """A way out of a strip, and where it leads; "" is nowhere."""

    __slots__ = ("send", "to", "way")

    def __init__(self, to: str, way: Way, *, send: bool) -> None:
        self.to, self.way, self.send = to, way, send


class Board:
    """Every strip at work and every way between two, for a whole desk or a share of it.

    `lines` are each strip's ways out: to its out first, then its sends.
    """

    def __init__(
        self, desk: Desk, stage: Stage, *, slots: int, room: int, share: Share | None = None
    ) -> None:
        self.desk, self.share = desk, share
        self._rate, self._whole_order = stage.sample_rate, desk.order()
        self.order = [name for name in self._whole_order if share is None or name in share.strips]
        self._leads_to = {strip.name: strip.leads_to() for strip in desk.all}
        self.strips: dict[str, ChannelStrip] = {}
        self.lines: dict[str, list[Line]] = {}
        try:
            for strip in desk.all:
                if strip.name in self.order:
                    self._set_up(strip, stage, slots, room)
            self.late = share.late if share else self._lateness()
            opened = self.open_ways({s.name for s in desk.all if s.mute}, _soloed(desk))
            for strip in desk.all:
                self._connect(strip, opened)
                if strip.name in self.strips:
                    self._wait(strip)
        except BaseException:
            self.close()
            raise

    @property
    def last(self) -> Way:
        """The master's fader."""
        return self.lines[MASTER][0].way

    def before(self, name: str) -> list[int]:
        """The places in the order of those that must have played before a strip does."""
        heard = [other.name for other, _ in self.strips[name].inputs]
        heard += [key for key in self.desk[name].listens_to() if key in self.strips]
        return [self.order.index(other) for other in heard]

    def open_ways(self, muted: set[str], soloed: set[str]) -> dict[tuple[str, str], bool]:
        """Which ways let sound through, also those that lead nowhere."""
        opened = open_ways(self._whole_order, self._leads_to, muted, soloed)
        return {**{(name, ""): name not in muted for name in self._whole_order}, **opened}

    def close(self) -> None:
        """Give every player's memory back."""
        for strip in self.strips.values():
            strip.close()

    def _set_up(self, strip: Strip, stage: Stage, slots: int, room: int) -> None:
        made = self.strips[strip.name] = ChannelStrip(strip.name, slots, room)
        if strip.name == MASTER:
            made.subsonic = Subsonic(self._rate)
        if strip.part is not None and (self.share is None or strip.name in self.share.parts):
            made.source = Source(strip.part, stage)
        for name, insert in zip(strip.insert_names(), strip.inserts, strict=True):
            unit = EFFECTS[insert.effect].prepare(self._rate, insert.values)
            made.patches[name] = Patch(unit, room)

    def _lateness(self) -> Lateness:
        made = self.strips
        return lateness(
            self.order,
            self._leads_to,
            {strip.name: [each.key for each in strip.inserts] for strip in self.desk.all},
            {n: s.source.player.latency for n, s in made.items() if s.source is not None},
            {n: [p.unit.latency for p in s.patches.values()] for n, s in made.items()},
        )

    def _connect(self, strip: Strip, opened: dict[tuple[str, str], bool]) -> None:
        ways = self._leads_to[strip.name] if strip.out else ("", *self._leads_to[strip.name])
        lines = self.lines[strip.name] = [
            self._line(strip, to, opened[strip.name, to]) for to in ways
        ]
        for line in lines:
            if line.to and (self.share is None or (strip.name, line.to) in self.share.ways):
                self.strips[line.to].inputs.append((self.strips[strip.name], line.way))
        if not strip.out and strip.name in self.strips and strip.name != MASTER:
            self.strips[strip.name].idle.append(lines[0].way)

    def _line(self, strip: Strip, to: str, open_: bool) -> Line:
        send = next((send for send in strip.sends if send.to == to), None)
        way = Way(
            self._rate,
            gain=strip.gain,
            pan=strip.pan / 100,
            level=send.level_db if send else 0.0,
            law=PAN_LAWS.index(strip.pan_law),
            faded=send is None or not send.before_fader,
            open_=open_,
            delay=self.late.enters[to] - self.late.leaves[strip.name] if to else 0,
        )
        return Line(to, way, send=send is not None)

    def _wait(self, strip: Strip) -> None:
        """Delay lines for what comes early: the strip's own part, and what its effects hear."""
        made, late = self.strips[strip.name], self.late
        if made.source is not None:
            delay = late.enters[strip.name] - made.source.player.latency
            if delay:
                made.waits(Way(self._rate, faded=False, delay=delay))
        patches, befores = made.patches.values(), late.before[strip.name]
        for insert, patch, before in zip(strip.inserts, patches, befores, strict=True):
            if insert.key:
                way = Way(self._rate, faded=False, delay=before - late.leaves[insert.key])
                patch.listen_to(self.strips[insert.key], way)


def _soloed(desk: Desk) -> set[str]:
    return {strip.name for strip in desk.all if strip.solo}
