"""Many hands on one desk: strips that do not wait for each other play at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from heapq import heappop, heappush
from time import perf_counter
from typing import Final

from ..progress import Cancel

AHEAD: Final = 3
"""Chunks that may be under way at once: those who are quick do not wait for those who are slow."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of time that everybody plays."""

    frame: int
    length: int


Job = Callable[[Chunk, int], None]
"""Plays one strip for a chunk, into the buffer of a number."""


class Crew:
    """Runs the jobs of all strips for a row of chunks.

    `needs` says for each job which others must have played a chunk before it. A job plays its
    chunks in order. What is played does not depend on the number of threads.
    """

    def __init__(
        self, jobs: Sequence[Job], needs: Sequence[Sequence[int]], threads: int, slots: int
    ) -> None:
        self._jobs, self._slots = jobs, slots
        self._needs = [tuple(dict.fromkeys(before)) for before in needs]
        self._heard_by: list[list[int]] = [[] for _ in jobs]
        for job, before in enumerate(self._needs):
            for other in before:
                self._heard_by[other].append(job)
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads - 1, "toccata-crew") if threads > 1 else None
        self._spent = [0.0] * len(jobs)

    def play(self, chunks: Sequence[Chunk], cancel: Cancel | None = None) -> None:
        """Play all chunks to their end; raises what a job raised, and `Cancelled`."""
        if self._pool is None:
            for chunk in chunks:
                if cancel is not None:
                    cancel.check()
                for job in self._jobs:
                    job(chunk, 0)
            return
        run = _Run(
            self._jobs, self._needs, self._heard_by, self._slots, self._spent, chunks, cancel
        )
        futures = [self._pool.submit(run.work) for _ in range(self._threads - 1)]
        run.work()
        for future in futures:
            future.result()
        if run.error is not None:
            raise run.error

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)


class _Run:
    """One row of chunks under way: who has to wait for how many others, and who is ready."""

    def __init__(
        self,
        jobs: Sequence[Job],
        needs: Sequence[Sequence[int]],
        heard_by: Sequence[Sequence[int]],
        slots: int,
        spent: list[float],
        chunks: Sequence[Chunk],
        cancel: Cancel | None,
    ) -> None:
        self._jobs, self._needs, self._heard_by, self._slots = jobs, needs, heard_by, slots
        self._spent, self._chunks, self._cancel = spent, chunks, cancel
        self._state = threading.Condition()
        self._left = len(jobs) * len(chunks)
        self.error: BaseException | None = None
        self._ready: list[tuple[int, float, int]] = []
        self._waits = [
            [
                len(needs[job]) + (k > 0)
                + (len(heard_by[job]) if k >= slots else 0)
                for job in range(len(jobs))
            ]
            for k in range(len(chunks))
        ]  # fmt: skip
        for k in range(len(chunks)):
            for job in range(len(jobs)):
                self._offer(k, job)

    def work(self) -> None:
        """Take what is ready, the earliest chunk and the slowest strip first, until all is done."""
        while True:
            with self._state:
                while not self._ready and self._left and self.error is None:
                    self._state.wait()
                if not self._left or self.error is not None:
                    return
                k, _, job = heappop(self._ready)
            begin = perf_counter()
            try:
                if self._cancel is not None:
                    self._cancel.check()
                self._jobs[job](self._chunks[k], k % self._slots)
            except BaseException as error:
                with self._state:
                    self.error = error
                    self._state.notify_all()
                return
            with self._state:
                self._spent[job] = perf_counter() - begin
                self._done(k, job)

    def _done(self, k: int, job: int) -> None:
        self._left -= 1
        if k + 1 < len(self._chunks):
            self._lessen(k + 1, job)
        for hearer in self._heard_by[job]:
            self._lessen(k, hearer)
        # Its sources may use the buffer again that it has heard.
        if k + self._slots < len(self._chunks):
            for source in self._needs[job]:
                self._lessen(k + self._slots, source)
        self._state.notify_all()

    def _lessen(self, k: int, job: int) -> None:
        self._waits[k][job] -= 1
        self._offer(k, job)

    def _offer(self, k: int, job: int) -> None:
        if self._waits[k][job] == 0:
            self._waits[k][job] = -1
            heappush(self._ready, (k, -self._spent[job], job))
