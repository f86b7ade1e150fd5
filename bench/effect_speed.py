"""Effects while they play: microseconds a block of each on the shelf, and a chain against pedalboard.

The chain is five effects, one call of Python each, as a track plays them; pedalboard (C++) does
its chain in one call. Both are measured in turn, in one run, on the same sound.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from numpy.typing import NDArray

from toccata.audio.effects import EFFECTS, Unit
from toccata.audio.effects.impulse import place

RATE = 44_100

PEER = """
import json, sys, time
import numpy as np
import pedalboard as p

rate, frames, chain, plugs, sound = json.loads(sys.stdin.readline())
blocks = np.frombuffer(bytes.fromhex(sound), np.float32).reshape(-1, 2, frames)
made = [getattr(p, name)(**values) for name, values in plugs]
boards = [p.Pedalboard(made[:chain]), *(p.Pedalboard([getattr(p, n)(**v)]) for n, v in plugs)]
print(json.dumps(p.__version__), flush=True)
for line in sys.stdin:
    board = boards[int(line)]
    times = []
    for block in blocks:
        begin = time.perf_counter()
        board(block, rate, reset=False)
        times.append((time.perf_counter() - begin) * 1e6)
    print(json.dumps(times), flush=True)
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

ALONE = (
    Pair("limiter", "Limiter", {"ceiling": -6.0}, {"threshold_db": -6.0}),
    Pair("convolution", "Convolution", {"file": "PLACE"}, {"impulse_response_filename": "PLACE"}),
)
"""Pedalboard's limiter looks at samples only, not ahead and not between them."""


def music(frames: int) -> NDArray[np.float32]:
    """Blocks (count, 2, frames) of about two seconds: tones that are struck and die away."""
    count = 2 * RATE // frames // 16 * 16  # so that long work falls on the same blocks in each run
    at = np.arange(count * frames) / RATE
    wave = np.zeros((2, at.size))
    for number, hertz in enumerate((110.0, 277.2, 329.6, 1318.5, 5274.0)):
        since = at % (0.25 + 0.05 * number)
        wave[number % 2] += np.exp(-6 * since) * np.sin(2 * np.pi * hertz * at)
        wave[1 - number % 2] += 0.5 * np.exp(-6 * since) * np.sin(2 * np.pi * hertz * at + 1)
    wave += np.random.default_rng(1).standard_normal(wave.shape) * 0.01
    blocks = (wave * 0.25).astype(np.float32).reshape(2, count, frames)
    return np.ascontiguousarray(blocks.transpose(1, 0, 2))


def played(units: list[Unit], blocks: NDArray[np.float32]) -> list[float]:
    """Microseconds that the effects take for each block, one after another."""
    times = []
    for block in blocks.copy():
        begin = time.perf_counter()
        for unit in units:
            unit.process(block)
        times.append((time.perf_counter() - begin) * 1e6)
    return times


def calm(runs: list[list[float]]) -> float:
    """Microseconds a block: of each block its best run, so that a busy machine counts for less."""
    return float(np.min(runs, axis=0).mean())


class Peer:
    """Pedalboard in another Python: board 0 is the chain, the others are its plug-ins alone."""

    def __init__(
        self, python: str, chain: int, plugs: list[tuple[str, Any]], blocks: NDArray[np.float32]
    ) -> None:
        self._process = subprocess.Popen(
            [python, "-c", PEER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        frames, sound = blocks.shape[2], blocks.tobytes().hex()
        self.version = self._ask(json.dumps((RATE, frames, chain, plugs, sound)))

    def _ask(self, line: str) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def play(self, board: int) -> list[float]:
        return list(self._ask(str(board)))


def placed(values: Mapping[str, Any], place: str) -> dict[str, Any]:
    """Values with the path of an impulse response where one is meant."""
    return {name: place if value == "PLACE" else value for name, value in values.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer-python", help="a Python that can import pedalboard")
    parser.add_argument("--frames", type=int, default=256, help="frames in a block")
    parser.add_argument("--rounds", type=int, default=15, help="runs of each, in turn")
    chosen = parser.parse_args()
    blocks = music(chosen.frames)
    print(f"Microseconds a block of {chosen.frames} frames, {RATE} Hz, stereo.\n")
    for name, effect in EFFECTS.items():
        unit = effect.prepare(RATE)
        print(f"{name:12} {calm([played([unit], blocks) for _ in range(6)]):7.2f}")
    for pair in CHAIN:
        if pair.name not in EFFECTS:
            print(f"\nThere is no {pair.name} on the shelf: it and {pair.plug} are left out.")
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "hall.wav")
        soundfile.write(path, place("hall", RATE).T, RATE, "FLOAT")
        compare(chosen.peer_python, chosen.rounds, blocks, path)


def compare(python: str | None, rounds: int, blocks: NDArray[np.float32], path: str) -> None:
    """The chain and its effects, ours and, where there is a Python that has it, pedalboard's."""
    chain = [pair for pair in CHAIN if pair.name in EFFECTS]
    pairs = [*chain, *ALONE]
    units = [EFFECTS[pair.name].prepare(RATE, placed(pair.values, path)) for pair in pairs]
    names = " + ".join(pair.name for pair in chain)
    rows = [(names, units[: len(chain)])]
    rows += [(f"{p.name} | {p.plug}", [unit]) for p, unit in zip(pairs, units, strict=True)]
    if not python:
        print(f"\n{names}: {calm([played(rows[0][1], blocks) for _ in range(rounds)]):.1f}")
        print("No --peer-python was given, so there is nothing to compare with.")
        return
    plugs = [(pair.plug, placed(pair.peer_values, path)) for pair in pairs]
    peer = Peer(python, len(chain), plugs, blocks)
    print(f"\nToccata and pedalboard {peer.version}, in turn:")
    for board, (name, ours) in enumerate(rows):
        both = [(played(ours, blocks), peer.play(board)) for _ in range(rounds)]
        mine, theirs = (calm(list(runs)) for runs in zip(*both, strict=True))
        print(f"{name:45} {mine:7.2f} {theirs:7.2f}   {mine / theirs:.2f} × pedalboard's time")


if __name__ == "__main__":
    main()
