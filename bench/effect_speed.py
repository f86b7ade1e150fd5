"""Effects while they play: microseconds a block of each on the shelf, and a chain against pedalboard.

The chain is five effects, one call of Python each, as a track plays them; pedalboard (C++) does
its chain in one call. Both are measured in turn, in one run, on the same sound.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from toccata.audio.effects import EFFECTS, Unit

RATE = 44_100

PEER = """
import json, sys, time
import numpy as np
import pedalboard as p

rate, frames, plugs, sound = json.loads(sys.stdin.readline())
blocks = np.frombuffer(bytes.fromhex(sound), np.float32).reshape(-1, 2, frames)
made = [getattr(p, name)(**values) for name, values in plugs]
boards = [p.Pedalboard(made), *(p.Pedalboard([getattr(p, n)(**v)]) for n, v in plugs)]
print(json.dumps(p.__version__), flush=True)
for line in sys.stdin:
    board = boards[int(line)]
    begin = time.perf_counter()
    for block in blocks:
        board(block, rate, reset=False)
    print((time.perf_counter() - begin) / len(blocks) * 1e6, flush=True)
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """An effect of ours and the plug-in that does about the same."""

    name: str
    plug: str
    values: Mapping[str, Any] = field(default_factory=dict)
    peer_values: Mapping[str, Any] = field(default_factory=dict)


CHAIN = (
    Pair("gate", "NoiseGate", {"threshold": -50.0}, {"threshold_db": -50.0}),
    Pair("compressor", "Compressor", {"threshold": -20.0}, {"threshold_db": -20.0, "ratio": 4.0}),
    Pair("eq", "PeakFilter", {"bell1_gain": 4.0}, {"cutoff_frequency_hz": 1000.0, "gain_db": 4.0}),
    Pair("chorus", "Chorus"),
    Pair("reverb", "Reverb"),
)


def music(frames: int) -> NDArray[np.float32]:
    """Blocks (count, 2, frames) of about two seconds: tones that are struck and die away."""
    count = 2 * RATE // frames
    at = np.arange(count * frames) / RATE
    wave = np.zeros((2, at.size))
    for number, hertz in enumerate((110.0, 277.2, 329.6, 1318.5, 5274.0)):
        since = at % (0.25 + 0.05 * number)
        wave[number % 2] += np.exp(-6 * since) * np.sin(2 * np.pi * hertz * at)
        wave[1 - number % 2] += 0.5 * np.exp(-6 * since) * np.sin(2 * np.pi * hertz * at + 1)
    wave += np.random.default_rng(1).standard_normal(wave.shape) * 0.01
    blocks = (wave * 0.25).astype(np.float32).reshape(2, count, frames)
    return np.ascontiguousarray(blocks.transpose(1, 0, 2))


def played(units: list[Unit], blocks: NDArray[np.float32]) -> float:
    """Microseconds a block that the effects take, one after another."""
    room = blocks.copy()
    begin = time.perf_counter()
    for block in room:
        for unit in units:
            unit.process(block)
    return (time.perf_counter() - begin) / len(blocks) * 1e6


class Peer:
    """Pedalboard in another Python: board 0 is the chain, the others are its plug-ins alone."""

    def __init__(self, python: str, frames: int, pairs: list[Pair], blocks: Any) -> None:
        self._process = subprocess.Popen(
            [python, "-c", PEER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        plugs = [(pair.plug, dict(pair.peer_values)) for pair in pairs]
        self.version = self._ask(json.dumps((RATE, frames, plugs, blocks.tobytes().hex())))

    def _ask(self, line: str) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def play(self, board: int) -> float:
        return float(self._ask(str(board)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer-python", help="a Python that can import pedalboard")
    parser.add_argument("--frames", type=int, default=256, help="frames in a block")
    parser.add_argument("--rounds", type=int, default=15, help="runs of each, in turn")
    chosen = parser.parse_args()
    frames, rounds = chosen.frames, range(chosen.rounds)
    blocks = music(frames)
    print(f"Microseconds a block of {frames} frames, {RATE} Hz, stereo; the best of the runs.\n")
    for name, effect in EFFECTS.items():
        unit = effect.prepare(RATE)
        print(f"{name:12} {min(played([unit], blocks) for _ in range(6)):7.2f}")
    pairs = [pair for pair in CHAIN if pair.name in EFFECTS]
    for pair in CHAIN:
        if pair not in pairs:
            print(f"\nThere is no {pair.name} on the shelf: it and {pair.plug} are left out.")
    units = [EFFECTS[pair.name].prepare(RATE, pair.values) for pair in pairs]
    names = " + ".join(pair.name for pair in pairs)
    if not chosen.peer_python:
        print(f"\n{names}: {min(played(units, blocks) for _ in rounds):.1f}")
        print("No --peer-python was given, so there is nothing to compare with.")
        return
    peer = Peer(chosen.peer_python, frames, pairs, blocks)
    compared: dict[str, tuple[list[Unit], int]] = {names: (units, 0)}
    for number, pair in enumerate(pairs):
        compared[f"{pair.name} | {pair.plug}"] = ([units[number]], number + 1)
    print(f"\nToccata and pedalboard {peer.version}, in turn:")
    for name, (ours, board) in compared.items():
        both = [(played(ours, blocks), peer.play(board)) for _ in rounds]
        mine, theirs = (min(times) for times in zip(*both, strict=True))
        ratio = median(a / b for a, b in both)
        print(f"{name:45} {mine:7.2f} {theirs:7.2f}   {ratio:.2f} × pedalboard's time")


if __name__ == "__main__":
    main()
