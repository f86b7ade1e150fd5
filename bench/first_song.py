"""How long a song takes: the command line's start, prompt to MIDI warm, and a whole song cold.

Whole commands are timed as processes, several times; medians are printed. The cold song starts
with empty caches of compiled code.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

PROMPT = (
    "pop song in G major, 120 bpm, piano, electric guitar, strings, bass guitar, drums, 2 minutes"
)


def median(run: Callable[[], object], times: int) -> float:
    """The median time in seconds of `times` calls."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        run()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def command(*arguments: str, **extra: str) -> None:
    """Run the command line in a process of its own."""
    subprocess.run(
        [sys.executable, "-m", "toccata", *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, **extra},
    )


def whole_song(cold: bool) -> None:
    """A two-minute song with WAV and MP3 in a fresh process; `cold`: nothing compiled yet."""
    with tempfile.TemporaryDirectory() as folder:
        extra = {"NUMBA_CACHE_DIR": str(Path(folder) / "cache")} if cold else {}
        command("song", PROMPT, "--seed", "1", "--out", str(Path(folder) / "song"),
                "--formats", "py,mid,wav,mp3,svg", **extra)  # fmt: skip


def main() -> None:
    """Print the table."""
    import toccata

    toccata.song(PROMPT, seed=0).midi()
    seeds = iter(range(1, 100))
    rows = [
        ("toccata --help", "300 ms", median(lambda: command("--help"), 7)),
        (
            "prompt → MIDI, 2 minutes, 5 tracks, warm",
            "150 ms",
            median(lambda: toccata.song(PROMPT, seed=next(seeds)).midi(), 15),
        ),
        ("whole song with WAV and MP3, cold", "8 s", median(lambda: whole_song(True), 3)),
        ("whole song with WAV and MP3, caches warm", "", median(lambda: whole_song(False), 3)),
    ]
    for name, goal, seconds in rows:
        print(f"{name:<44} {seconds * 1000:8.0f} ms   {f'goal {goal}' if goal else ''}")


if __name__ == "__main__":
    main()
