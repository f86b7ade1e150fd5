"""What is due and when: messages wait for their frame, in order, also those that come late."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import Final, Generic, TypeVar

from .knobs import QUANTUM

T = TypeVar("T")

NEVER: Final = 1 << 60
_KEPT: Final = 4096


def frame_of(at: float, sample_rate: int) -> int:
    """The nearest frame of the grid of 64 frames, at most 0.73 ms away."""
    return max(0, round(at * sample_rate / QUANTUM)) * QUANTUM


def later(frame: int, late: int) -> int:
    """When sound comes by that is `late` frames late, on the grid; the start stays the start."""
    return frame + round(late / QUANTUM) * QUANTUM if frame else 0


class Due(Generic[T]):
    """Things that are due at frames; those of one frame come in the order in which they were told.

    One thread uses it at a time. What is added for a moment that has passed is due at once.
    """

    def __init__(self, entries: Iterable[tuple[int, T]] = ()) -> None:
        pairs = sorted(entries, key=lambda pair: pair[0])
        self._frames = [frame for frame, _ in pairs]
        self._things = [thing for _, thing in pairs]
        self._next = 0
        self.next_frame = self._frames[0] if self._frames else NEVER
        """When something is due next; `NEVER` where nothing waits."""

    def copy(self) -> Due[T]:
        """What waits, in a list of its own."""
        copied: Due[T] = Due()
        copied._frames, copied._things = self._frames[self._next :], self._things[self._next :]
        copied.next_frame = self.next_frame
        return copied

    def add(self, frame: int, thing: T) -> None:
        place = bisect_right(self._frames, frame, self._next)
        self._frames.insert(place, frame)
        self._things.insert(place, thing)
        self.next_frame = min(self.next_frame, frame)

    def take(self, frame: int) -> list[T]:
        """Everything that is due at `frame` or was before, in order."""
        begin = self._next
        end = bisect_right(self._frames, frame, begin)
        taken = self._things[begin:end]
        self._next = end
        self.next_frame = self._frames[end] if end < len(self._frames) else NEVER
        if end > _KEPT:
            del self._frames[:end], self._things[:end]
            self._next = 0
        return taken
