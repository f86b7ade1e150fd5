"""Ten tracks through the whole engine: faders, sends, effects, master, file; how fast, how large."""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import mido

sys.path.insert(0, str(Path(__file__).parents[1]))  # its neighbour, also where it is run alone

from bench.render_speed import write_song

EVERY, LAST = ("eq", "compressor"), ("saturation",)
"""What each track goes through besides its sends to a hall and a choir, and what the bass does."""


SONGS = (
    "lofi, 3 minutes", "jazz ballad, 3 minutes", "synthwave, 3 minutes", "house, 3 minutes",
    "trance, 3 minutes",
    "a pop song, 3 minutes, piano, electric piano, acoustic guitar, clean guitar, electric bass,"
    " strings, choir, flute, synth lead and drums",
)  # fmt: skip
"""Songs as the product writes and mixes them; the last has ten tracks."""


def _composed(prompt: str) -> tuple[Any, float]:
    import toccata
    from toccata.audio.performance import perform

    song = toccata.song(prompt, seed=1).score
    return perform(song), float(song.seconds)


def once(minutes: float, workers: int | None, prompt: str = "") -> dict[str, float]:
    """One rendering in this process: seconds of work, seconds of sound, mebibytes at the most."""
    from toccata.audio.encode import write_audio
    from toccata.audio.master import master
    from toccata.audio.message import parts_from_midi
    from toccata.audio.mixes import desk_for
    from toccata.audio.render import render
    from toccata.audio.soundfont import bundled_soundfont

    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "song.mid", Path(folder) / "song.wav"
        write_song(source, round(60 * minutes))
        now, events = 0.0, []
        for message in mido.MidiFile(source):
            now += message.time
            events.append((now, message))
        parts = parts_from_midi(events)
        del events
        if prompt:
            parts, now = _composed(prompt)
        before = _peak()
        began, worked = time.perf_counter(), time.process_time()
        desk = desk_for(parts)
        strips = desk.strips if prompt else [_with_effects(strip) for strip in desk.strips]
        mix = render(
            replace(desk, strips=tuple(strips)),
            soundfont=bundled_soundfont(),
            workers=workers,
        )
        played = time.perf_counter() - began
        with mix.tape, master(mix.tape).tape as tape:
            write_audio(target, tape)
        spent = time.perf_counter() - began
        return {
            "sound": now, "played": played, "spent": spent, "before": before, "peak": _peak(),
            "worked": time.process_time() - worked,
        }  # fmt: skip


def _with_effects(strip):  # type: ignore[no-untyped-def]
    from toccata.audio.desk import Insert

    if strip.part is None:
        return strip
    bass = any(m.kind == "program" and m.value == 33 for m in strip.part.messages[:4])
    names = (*EVERY, *LAST) if bass else EVERY
    return replace(strip, inserts=tuple(map(Insert, names)))


def _peak() -> float:
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (2**20 if sys.platform == "darwin" else 2**10)


def fresh(minutes: float, workers: int | None, prompt: str = "") -> dict[str, float]:
    """The same in a process of its own, so that nothing else counts as its memory."""
    command = [sys.executable, "-m", "bench.mix_speed", "--once", str(minutes)]
    command += ["--workers", str(workers)] if workers else []
    command += ["--song", prompt] if prompt else []
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, nargs="*", default=[3.0, 12.0])
    parser.add_argument("--rounds", type=int, default=3, help="runs of each, the best counts")
    parser.add_argument("--workers", type=int)
    parser.add_argument("--once", type=float, help=argparse.SUPPRESS)
    parser.add_argument("--song", default="", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.once:
        print(json.dumps(once(chosen.once, chosen.workers, chosen.song)))
        return
    fresh(0.2, chosen.workers)  # what has to be compiled is compiled
    print(
        "Ten tracks, equalizer and compressor on each, a driven bass, hall, choir, master, WAV;"
        f" {os.cpu_count()} cores:"
    )
    for minutes in chosen.minutes:
        runs = [fresh(minutes, chosen.workers) for _ in range(chosen.rounds)]
        best = min(runs, key=lambda run: run["spent"])
        print(
            f"{minutes:5.1f} min: {best['sound'] / best['spent']:5.1f} × real time"
            f" ({best['sound'] / best['played']:.1f} × before the master;"
            f" {best['sound'] / best['worked']:.1f} × a core's own time),"
            f" {max(run['peak'] for run in runs):5.0f} MiB at the most"
            f" ({best['before']:.0f} before the first note)"
        )
    print("Songs as they are written, with their own voices and effects, master, WAV:")
    for prompt in SONGS:
        runs = [fresh(1.0, chosen.workers, prompt) for _ in range(chosen.rounds)]
        best = min(runs, key=lambda run: run["spent"])
        print(
            f"{best['sound'] / best['spent']:5.1f} × real time"
            f" ({best['sound'] / best['worked']:.1f} × a core's own time),"
            f" {max(run['peak'] for run in runs):5.0f} MiB: {prompt}"
        )


if __name__ == "__main__":
    main()
