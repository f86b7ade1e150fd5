"""Live playing in blocks of 128 frames: how long a block takes, and how often it comes too late."""

from __future__ import annotations

import argparse
import gc
import json
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from typing import Any

import numpy as np

BLOCK = 128
RATE = 44_100
STRETCH = 5.0
"""Seconds of playing, and then of idling, in turn."""

PROGRAMS = (16, 19, 48, 52, 61, 73, 4, 80)
CEILING = 25.0
"""What a block may take, in per cent of its length, at the 99.9th percentile."""


@dataclass
class Times:
    """What was measured: each block's work and whether it came late, playing and idling."""

    work: list[float] = field(default_factory=list)
    own: list[float] = field(default_factory=list)
    late: int = 0
    blocks: int = 0


def song(voices: int):  # type: ignore[no-untyped-def]
    """A desk of held notes for about so many voices of the SoundFont, with a hall and a choir."""
    from toccata.audio.message import Kind, Message, Part
    from toccata.audio.mixes import desk_for
    from toccata.units import Seconds

    parts = []
    for place, program in enumerate(PROGRAMS):
        told = [Message(Seconds(0.0), Kind.PROGRAM, 0, program)]
        told += [
            Message(Seconds(0.0), Kind.NOTE_ON, 40 + 4 * k + place, 80)
            for k in range(voices // len(PROGRAMS))
        ]
        parts.append(Part(f"Part {place}", tuple(told), chorus=20))
    return desk_for(parts)


def stage(minutes: float, voices: int) -> None:
    """The engine's side: plays and idles in turn, a block at a time, and prints what it saw."""
    from toccata.audio.engine import Engine
    from toccata.audio.soundfont import bundled_soundfont
    from toccata.audio.urgent import urgent
    from toccata.units import Seconds

    # FluidSynth gives some notes two voices: fewer notes are held until the count is right.
    notes = voices
    while True:
        engine = Engine(song(notes), RATE, bundled_soundfont(), end=Seconds(86_400.0))
        out = np.zeros((2, BLOCK), np.float32)
        for _ in range(400):
            engine.play_into(out)
        sounding = sum(
            strip.source.player._synth.voices  # type: ignore[attr-defined]
            for strip in engine._board.strips.values()
            if strip.source
        )
        if sounding <= voices or notes <= len(PROGRAMS):
            break
        engine.close()
        notes -= len(PROGRAMS)
    gc.collect()
    gc.freeze()
    gc.disable()
    urgency = urgent()
    playing, idling = Times(), Times()
    print("ready", flush=True)
    ends = time.perf_counter() + 60 * minutes
    while time.perf_counter() < ends:
        _stretch(playing, lambda: engine.play_into(out))
        _stretch(idling, lambda: None)
    length = BLOCK / RATE
    shares = 100 * np.array(playing.work) / length
    own = 100 * np.array(playing.own) / length
    print(json.dumps({
        "voices": sounding, "urgency": urgency or "nothing",
        "blocks": playing.blocks, "late": playing.late,
        "idle_blocks": idling.blocks, "idle_late": idling.late,
        "idle": float(np.percentile(100 * np.array(idling.work) / length, 99.9)),
        **{f"p{q}": float(np.percentile(shares, q)) for q in (50, 99, 99.9)},
        **{f"own{q}": float(np.percentile(own, q)) for q in (50, 99, 99.9)},
    }), flush=True)  # fmt: skip


def _stretch(times: Times, work) -> None:  # type: ignore[no-untyped-def]
    """Work at the pace of a sound card for some seconds; a block that is late sets a new pace."""
    length = BLOCK / RATE
    count = round(STRETCH / length)
    due = time.perf_counter() + length
    for _ in range(count):
        begin, own = time.perf_counter(), time.thread_time()
        work()
        done = time.perf_counter()
        times.work.append(done - begin)
        times.own.append(time.thread_time() - own)
        if done > due:
            times.late += 1
            due = done + length
            continue
        time.sleep(max(0.0, due - time.perf_counter()))
        due += length
    times.blocks += count


def compose_until(stop: threading.Event) -> None:
    """Songs, one after another, in the thread beside."""
    from toccata.compose.composer import compose
    from toccata.compose.options import Options
    from toccata.compose.reader import read_brief
    from toccata.services.stock import GENRES

    seed = 0
    while not stop.is_set():
        name = list(GENRES)[seed % len(GENRES)]
        compose(read_brief("", GENRES, Options(genre=name, seed=seed)), GENRES[name])
        seed += 1


def measured(minutes: float, voices: int, composing: bool) -> dict[str, Any]:
    """One run: the engine in its process, and here another thread that composes, or none."""
    command = [sys.executable, "-m", "bench.live_blocks", "--stage", str(minutes)]
    child = subprocess.Popen([*command, "--voices", str(voices)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    child.stdout.readline()
    stop = threading.Event()
    beside = threading.Thread(target=compose_until, args=(stop,))
    if composing:
        beside.start()
    try:
        found: dict[str, Any] = json.loads(child.stdout.readline())
    finally:
        stop.set()
        child.stdout.close()
        child.wait()
        if composing:
            beside.join()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0, help="ten for the claim")
    parser.add_argument("--voices", type=int, default=64)
    parser.add_argument("--stage", type=float, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.stage:
        stage(chosen.stage, chosen.voices)
        return
    print(f"Blocks of {BLOCK} frames ({1000 * BLOCK / RATE:.2f} ms), the engine in its process:")
    for composing in (False, True):
        run = measured(chosen.minutes, chosen.voices, composing)
        late, idle = run["late"] / run["blocks"], run["idle_late"] / run["idle_blocks"]
        print(
            f"{'while another thread composes' if composing else 'alone':30}"
            f" {run['voices']:.0f} voices: {run['p50']:.1f} % of the block, {run['p99.9']:.1f} % at"
            f" the 99.9th percentile (goal {CEILING:.0f}); of its own time {run['own50']:.1f} and"
            f" {run['own99.9']:.1f} %; late {100 * late:.3f} % of {run['blocks']:.0f} blocks,"
            f" an idle loop {100 * idle:.3f} % (its 99.9th: {run['idle']:.1f} %);"
            f" put before others: {run['urgency']}"
        )


if __name__ == "__main__":
    main()
