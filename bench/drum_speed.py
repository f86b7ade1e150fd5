"""What 64 strikes that sound at once cost: our drum kit, and the SoundFont's kit beside it."""

from __future__ import annotations

import argparse
import time

import numpy as np

from toccata.audio.message import Kind, Message
from toccata.audio.soundfont import find_soundfont
from toccata.audio.voices.drumkit import DRUMKIT
from toccata.audio.voices.soundfont import SOUNDFONT
from toccata.audio.voices.voice import Player, Stage
from toccata.units import Seconds

RATE = 48_000
BLOCK = 256

SWARMS = {
    "64 kicks (tails of 4 s)": ([35] * 64, {"kick_decay": 3.6}),
    "64 snares": ([38] * 64, {}),
    "64 open hats": ([46] * 64, {"hat_open": 4.0}),
    "64 crashes": ([49] * 64, {}),
    "64 rides": ([51] * 64, {}),
    "every key, and 17 again": ([35 + place % 47 for place in range(64)], {}),
}
"""Keys struck at once, and knobs. Groups are passed over, so that all strikes go on sounding."""


def strike(player: Player, keys: list[int]) -> None:
    for key in keys:
        message = Message(Seconds(0), Kind.NOTE_ON, key, 100)
        if hasattr(player, "keys"):
            player.keys.act(message)  # straight to the slots: nothing chokes
        else:
            player.act(message)


def cost(player: Player, keys: list[int], seconds: float) -> tuple[float, float]:
    """Processor time as a part of real time, and the slowest block in a hundred as one of its own."""
    block = np.zeros((2, BLOCK), np.float32)
    strike(player, keys)
    spent = []
    for _ in range(int(seconds * RATE / BLOCK)):
        block.fill(0.0)
        begin = time.thread_time()
        player.add_to(block)
        spent.append(time.thread_time() - begin)
    player.reset()
    length = BLOCK / RATE
    return sum(spent) / (len(spent) * length), float(np.percentile(spent, 99)) / length


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=0.25, help="sound of each swarm")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each, the best counts")
    chosen = parser.parse_args()
    stage = Stage(RATE, find_soundfont().path)
    print(f"{chosen.seconds} s from the strike, {RATE} Hz, blocks of {BLOCK}, one core:")
    for name, (keys, values) in SWARMS.items():
        ours = DRUMKIT.prepare(stage, values=values, drums=True)
        theirs = SOUNDFONT.prepare(stage, drums=True)
        cost(ours, keys, 0.05)  # compile
        best = min(cost(ours, keys, chosen.seconds) for _ in range(chosen.rounds))
        peer = min(cost(theirs, keys, chosen.seconds) for _ in range(chosen.rounds))
        print(
            f"{name:26} {100 * best[0]:5.1f} % of real time ({1 / best[0]:5.1f} ×),"
            f" p99 block {100 * best[1]:5.1f} %;  SoundFont {100 * peer[0]:5.1f} %"
        )


if __name__ == "__main__":
    main()
