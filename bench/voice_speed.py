"""How many voices one core plays: FM, plucked strings and the sampler, beside the SoundFont's player."""

from __future__ import annotations

import argparse
import time
from typing import Any

import numpy as np

from toccata.audio.message import Kind, Message
from toccata.audio.soundfont import bundled_soundfont
from toccata.audio.voices import VOICES, Player, Stage
from toccata.units import Seconds

NOTES = 32

SOUNDS = (
    ("fm", "rhodes"), ("fm", "organ"), ("fm", "brass"), ("fm", "dx bass"),
    ("plucked", "nylon guitar"), ("plucked", "steel guitar"), ("plucked", "electric bass"),
    ("plucked", "sitar"), ("sampler", "choir"), ("sampler", "dark choir"),
)  # fmt: skip
"""What is timed; its notes are held, and made to last, so that all of them sound all the time."""

LASTING: dict[str, dict[str, Any]] = {
    "fm": {f"op{number}_decay": 60.0 for number in (1, 2, 3, 4)} | {"mode": "poly"},
    "plucked": {"decay": 60.0, "decay_scaling": 0.0},
    "sampler": {},
}

PROGRAMS = ((1, "piano"), (20, "church organ"), (49, "strings"))


def began(player: Player, keys: range) -> Player:
    for key in keys:
        player.act(Message(Seconds(0.0), Kind.NOTE_ON, key, 100))
    return player


def seconds_of_work(player: Player, block: int, blocks: int, rounds: int) -> float:
    """Processor seconds for the blocks, the best of some rounds."""
    out = np.zeros((2, block), np.float32)
    for _ in range(8):
        player.add_to(out)
    best = float("inf")
    for _ in range(rounds):
        begin = time.process_time()
        for _ in range(blocks):
            player.add_to(out)
        best = min(best, time.process_time() - begin)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rate", type=int, default=48_000, help="sample rate")
    parser.add_argument("--block", type=int, default=256, help="frames in a block")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each, the best counts")
    chosen = parser.parse_args()
    stage = Stage(chosen.rate, bundled_soundfont().path)
    blocks = chosen.rate // chosen.block // 2
    heard = blocks * chosen.block / chosen.rate
    keys = range(40, 40 + NOTES)

    font: dict[str, float] = {}
    for program, name in PROGRAMS:
        player = began(VOICES["soundfont"].prepare(stage, values={"program": program}), keys)
        spent = seconds_of_work(player, chosen.block, blocks, chosen.rounds)
        # FluidSynth plays some notes with two voices, one for each side.
        font[name] = NOTES * heard / spent
        player.close()
    middle = sorted(font.values())[1]
    print(f"Notes one core plays at {chosen.rate} Hz in blocks of {chosen.block}:")
    for name, count in font.items():
        print(f"{'soundfont':10} {name:15} {count:6.0f}")
    for voice, preset in SOUNDS:
        player = began(VOICES[voice].prepare(stage, preset, LASTING[voice]), keys)
        spent = seconds_of_work(player, chosen.block, blocks, chosen.rounds)
        count = NOTES * heard / spent
        print(f"{voice:10} {preset:15} {count:6.0f}  {count / middle:5.2f} × the SoundFont's")


if __name__ == "__main__":
    main()
