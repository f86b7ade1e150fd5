"""Sound on its way from one hand to the next, a second at a time, never lying down in between."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import Final, TypeVar

import numpy as np

from ..progress import Cancel
from .tape import BLOCK, Block, Tape

Item = TypeVar("Item")

_AHEAD: Final = 4
_AT_ONCE: Final = 8 * BLOCK


@dataclass(frozen=True, slots=True)
class Flow:
    """Stereo sound whose blocks (2, n) come once, in order.

    `frames` says how many will come in all, where that is known before.
    """

    sample_rate: int
    blocks: Iterator[Block]
    frames: int | None = None


def from_tape(tape: Tape, cancel: Cancel) -> Flow:
    """What lies on a tape; it raises `Cancelled` between two blocks when somebody asks."""

    def blocks() -> Iterator[Block]:
        for block in tape.blocks():
            cancel.check()
            yield block

    return Flow(tape.sample_rate, blocks(), tape.frames)


def laid(flow: Flow) -> Tape:
    """All of a flow on a tape of its own."""
    tape = Tape(flow.sample_rate)
    try:
        for block in flow.blocks:
            tape.write(block)
    except BaseException:
        tape.close()
        raise
    return tape


def gathered(blocks: Iterable[Block], most: int = _AT_ONCE) -> Iterator[Block]:
    """The same sound in longer blocks: for work that is shared out, where each turn costs a wait."""
    held: list[Block] = []
    for block in blocks:
        held.append(block)
        if sum(one.shape[1] for one in held) >= most:
            yield np.concatenate(held, axis=1)
            held = []
    if held:
        yield np.concatenate(held, axis=1)


def counted(flow: Flow, cancel: Cancel) -> Flow:
    """The same flow, knowing how many frames will come; it is laid down first where it must be."""
    return flow if flow.frames is not None else from_tape(laid(flow), cancel)


def changed(flow: Flow, change: Callable[[Block], Block]) -> Flow:
    """Every block changed by a function that gives as many frames as it got."""
    return Flow(flow.sample_rate, (change(block) for block in flow.blocks), flow.frames)


def ahead(items: Iterable[Item], most: int = _AHEAD) -> Generator[Item, None, None]:
    """The same items, made by a thread of their own that runs at most `most` of them ahead.

    What the thread raises is raised here. When nobody takes items any more, the thread ends.
    """
    waiting: Queue[tuple[Item | None, BaseException | None, bool]] = Queue(most)
    left = Event()

    def hand_on(item: Item | None, error: BaseException | None, last: bool) -> None:
        while not left.is_set():
            try:
                waiting.put((item, error, last), timeout=0.1)
                return
            except Full:  # look whether anybody still waits
                continue

    def work() -> None:
        source = iter(items)
        try:
            for item in source:
                hand_on(item, None, False)
                if left.is_set():
                    break
            if isinstance(source, Generator):
                source.close()
        except BaseException as error:
            hand_on(None, error, True)
        else:
            hand_on(None, None, True)

    thread = Thread(target=work, name="toccata-ahead", daemon=True)
    thread.start()
    try:
        while True:
            item, error, last = waiting.get()
            if error is not None:
                raise error
            if last:
                return
            yield item  # type: ignore[misc]
    finally:
        left.set()
        while True:
            try:
                waiting.get_nowait()
            except Empty:
                break
        thread.join()
