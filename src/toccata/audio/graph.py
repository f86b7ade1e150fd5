"""Sound through FFmpeg's filters, block by block, its sample rate and both sides kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Any, Final

import numpy as np

from ..errors import Failure
from ..progress import Cancel
from .tape import Block, Tape

Filter = tuple[str, str]
"""A filter of FFmpeg and its arguments: ("highpass", "f=80")."""

TAIL_MOST: Final = 12.0
"""Seconds that an echo may ring after the end."""

_QUIET: Final = 10 ** (-80 / 20)


def filtered(
    tape: Tape, filters: Sequence[Filter], cancel: Cancel, sample_rate: int | None = None
) -> Tape:
    """The sound after some filters, at its own sample rate or at another one."""
    rate = sample_rate or tape.sample_rate
    out = Tape(rate)
    try:
        for block in _through(tape, filters, rate, cancel):
            out.write(block)
    except BaseException:
        out.close()
        raise
    return out


def _through(tape: Tape, filters: Sequence[Filter], rate: int, cancel: Cancel) -> Iterator[Block]:
    import av
    from av.filter import Graph

    graph = Graph()
    source: Any = graph.add_abuffer(
        format="fltp", sample_rate=tape.sample_rate, layout="stereo",
        time_base=Fraction(1, tape.sample_rate),
    )  # fmt: skip
    last = source
    close = ("aformat", f"sample_fmts=fltp:sample_rates={rate}:channel_layouts=stereo")
    try:
        for name, arguments in (*filters, close):
            step = graph.add(name, arguments)
            last.link_to(step)
            last = step
        sink: Any = graph.add("abuffersink")
        last.link_to(sink)
        graph.configure()
    except (av.FFmpegError, ValueError) as error:
        raise Failure(
            f"FFmpeg cannot do {' '.join(f'{n}={a}' for n, a in filters)}: {error}."
        ) from None
    done = 0
    for block in tape.blocks():
        cancel.check()
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block), "fltp", "stereo")
        frame.sample_rate = tape.sample_rate
        frame.time_base = Fraction(1, tape.sample_rate)
        frame.pts = done
        done += block.shape[1]
        source.push(frame)
        yield from _waiting(sink)
    source.push(None)
    yield from _waiting(sink)


def _waiting(sink: Any) -> Iterator[Block]:
    """What the graph has ready."""
    import av

    while True:
        try:
            frame = sink.pull()
        except (av.BlockingIOError, av.EOFError):
            return
        yield frame.to_ndarray()


def mapped(
    tape: Tape,
    change: Callable[[Block], Block],
    cancel: Cancel,
    *,
    tail: float = 0.0,
    late: int = 0,
) -> Tape:
    """The sound after a function of its blocks.

    After the end the function gets silence for at most `tail` seconds, until nothing louder than
    −80 dB comes. It may be `late` by some frames: they are taken off the beginning.
    """
    out = Tape(tape.sample_rate)
    try:
        skip = late
        for block in _followed(tape, change, cancel, tail, late):
            kept = block[:, skip:]
            skip -= min(skip, block.shape[1])
            out.write(kept)
    except BaseException:
        out.close()
        raise
    return out


def _followed(
    tape: Tape, change: Callable[[Block], Block], cancel: Cancel, tail: float, late: int
) -> Iterator[Block]:
    for block in tape.blocks():
        cancel.check()
        yield change(block)
    if late:
        yield change(np.zeros((2, late), np.float32))
    step = tape.sample_rate // 4
    for _ in range(round(4 * min(tail, TAIL_MOST))):
        cancel.check()
        rest = change(np.zeros((2, step), np.float32))
        if float(np.abs(rest).max()) < _QUIET:
            return
        yield rest


def joined(blocks: Iterable[Block], sample_rate: int) -> Tape:
    """Blocks on a tape of their own."""
    out = Tape(sample_rate)
    try:
        for block in blocks:
            out.write(block)
    except BaseException:
        out.close()
        raise
    return out


def fitted(tape: Tape, frames: int, cancel: Cancel) -> Tape:
    """The sound with just so many frames: cut, or with silence behind."""

    def blocks() -> Iterator[Block]:
        done = 0
        for block in tape.blocks():
            cancel.check()
            kept = block[:, : frames - done]
            done += kept.shape[1]
            yield kept
        yield np.zeros((2, max(0, frames - done)), np.float32)

    return joined(blocks(), tape.sample_rate)
