"""Sound through FFmpeg's filters, block by block, its sample rate and both sides kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ..errors import Failure
from .flow import Flow, gathered
from .tape import Block

Filter = tuple[str, str]
"""A filter of FFmpeg and its arguments: ("highpass", "f=80")."""

TAIL_MOST: Final = 12.0
"""Seconds that an echo may ring after the end."""

_QUIET: Final = 10 ** (-80 / 20)


def filtered(flow: Flow, filters: Sequence[Filter]) -> Flow:
    """The sound after some filters; raises `Failure` at once where FFmpeg does not know them."""
    graph = Graph(filters, flow.sample_rate, sides=2)

    def blocks() -> Iterator[Block]:
        for block in flow.blocks:
            yield graph.process(block)
        yield graph.process(None)

    return Flow(flow.sample_rate, blocks(), flow.frames)


def each_side(flow: Flow, filters: Sequence[Filter]) -> Flow:
    """The same for filters that take long and hear one side at a time: the sides run side by side."""
    graphs = [Graph(filters, flow.sample_rate, sides=1) for _ in range(2)]

    def blocks() -> Iterator[Block]:
        with ThreadPoolExecutor(2, "toccata-side") as pool:

            def done(block: Block | None) -> Block:
                parts = [None, None] if block is None else [block[:1], block[1:]]
                made = pool.map(lambda graph, part: graph.process(part), graphs, parts)
                return np.concatenate(list(made))

            for block in gathered(flow.blocks):
                yield done(block)
            yield done(None)

    return Flow(flow.sample_rate, blocks(), flow.frames)


class Graph:
    """Some filters in a row, for one side or both, at one sample rate from end to end."""

    def __init__(self, filters: Sequence[Filter], sample_rate: int, sides: int) -> None:
        import av
        from av.filter import Graph as Filters

        self._rate, self._sides = sample_rate, sides
        self._layout = "mono" if sides == 1 else "stereo"
        self._done = 0
        graph = Filters()
        # What a thread for each piece of a block saves is less than what it costs.
        graph.threads = 1
        last: Any = graph.add_abuffer(
            format="fltp", sample_rate=sample_rate, layout=self._layout,
            time_base=Fraction(1, sample_rate),
        )  # fmt: skip
        self._source: Any = last
        end = f"sample_fmts=fltp:sample_rates={sample_rate}:channel_layouts={self._layout}"
        try:
            for name, arguments in (*filters, ("aformat", end)):
                step = graph.add(name, arguments)
                last.link_to(step)
                last = step
            self._sink: Any = graph.add("abuffersink")
            last.link_to(self._sink)
            graph.configure()
        except (av.FFmpegError, ValueError) as error:
            told = " ".join(f"{name}={arguments}" for name, arguments in filters)
            raise Failure(f"FFmpeg cannot do {told}: {error}.") from None
        self._graph = graph

    def process(self, block: NDArray[np.float32] | None) -> NDArray[np.float32]:
        """What is ready after one more block (sides, n); None is the end and gives the rest."""
        import av

        if block is None:
            self._source.push(None)
        elif block.shape[1]:
            frame = av.AudioFrame.from_ndarray(
                np.ascontiguousarray(block, np.float32), "fltp", self._layout
            )
            frame.sample_rate = self._rate
            frame.time_base = Fraction(1, self._rate)
            frame.pts = self._done
            self._done += block.shape[1]
            self._source.push(frame)
        ready = [np.empty((self._sides, 0), np.float32)]
        while True:
            try:
                ready.append(self._sink.pull().to_ndarray())
            except (av.BlockingIOError, av.EOFError):
                break
        return ready[1] if len(ready) == 2 else np.concatenate(ready, axis=1)


def mapped(
    flow: Flow, change: Callable[[Block], Block], *, tail: float = 0.0, late: int = 0
) -> Flow:
    """The sound after a function of its blocks.

    After the end the function gets silence for at most `tail` seconds, until nothing louder than
    −80 dB comes. It may be `late` by some frames: they are taken off the beginning.
    """

    def blocks() -> Iterator[Block]:
        skip = late
        for block in _followed(flow, change, tail, late):
            yield block[:, skip:] if skip else block
            skip -= min(skip, block.shape[1])

    return Flow(flow.sample_rate, blocks(), None if tail else flow.frames)


def _followed(
    flow: Flow, change: Callable[[Block], Block], tail: float, late: int
) -> Iterator[Block]:
    for block in flow.blocks:
        yield change(block)
    if late:
        yield change(np.zeros((2, late), np.float32))
    step = flow.sample_rate // 4
    for _ in range(round(4 * min(tail, TAIL_MOST))):
        rest = change(np.zeros((2, step), np.float32))
        if float(np.abs(rest).max()) < _QUIET:
            return
        yield rest


def fitted(flow: Flow, frames: int) -> Flow:
    """The sound with just so many frames: cut, or with silence behind."""

    def blocks() -> Iterator[Block]:
        done = 0
        for block in flow.blocks:
            kept = block[:, : frames - done]
            done += kept.shape[1]
            yield kept
        if done < frames:
            yield np.zeros((2, frames - done), np.float32)

    return Flow(flow.sample_rate, blocks(), frames)
