"""Ten thousand notes in ten tracks: written, read and transposed; mido beside it on the same file."""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable

import mido

from toccata.score import Notes, Song, Track, gm
from toccata.score.edit import transpose
from toccata.score.files import read_midi, write_midi


def median(work: Callable[[], object], times: int = 9) -> float:
    """The median time in seconds of `times` calls."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def song() -> Song:
    """Ten tracks of a thousand notes."""
    notes = Notes.from_columns(
        start=[240 * i for i in range(1000)],
        length=[200] * 1000,
        pitch=[48 + i * 7 % 36 for i in range(1000)],
    )
    tracks = tuple(Track(f"track {i + 1}", notes, gm(i + 1)) for i in range(10))
    return Song("Ten thousand notes", tracks)


def main() -> None:
    """Print the table."""
    whole = song()
    data = write_midi(whole)
    plain = io.BytesIO()
    mido.MidiFile(file=io.BytesIO(data)).save(file=plain)
    foreign = mido.MidiFile(file=io.BytesIO(plain.getvalue()))
    foreign.tracks[0][:] = [m for m in foreign.tracks[0] if m.type != "sequencer_specific"]
    stripped = io.BytesIO()
    foreign.save(file=stripped)
    rows: list[tuple[str, Callable[[], object]]] = [
        ("write", lambda: write_midi(whole)),
        ("read a file of ours", lambda: read_midi(data)),
        ("read a foreign file", lambda: read_midi(stripped.getvalue())),
        ("transpose", lambda: transpose(whole, 2)),
        ("mido reads it", lambda: mido.MidiFile(file=io.BytesIO(stripped.getvalue()))),
        ("mido writes it", lambda: foreign.save(file=io.BytesIO())),
    ]
    for name, work in rows:
        print(f"{name:<24} {median(work) * 1000:8.1f} ms")


if __name__ == "__main__":
    main()
