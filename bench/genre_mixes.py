"""A song of every genre through its mix: loudness, true peak, offset, holes; goals are marked."""

from __future__ import annotations

import argparse
import math

import numpy as np


def row(genre: str, seed: int, seconds: int) -> tuple[str, bool]:
    """One genre's figures as a line, and whether all are as they should be."""
    import toccata

    piece = toccata.song(f"{genre}, {seconds} seconds", seed=seed)
    sound = piece.sound()
    with sound.tape:
        loudness = sound.mastered.loudness
        samples = sound.samples()
    offset = float(np.abs(samples.mean(axis=1)).max())
    direct = 20 * math.log10(max(offset, 1e-9))
    music = samples[:, : round(float(piece.score.seconds) * sound.sample_rate)]
    quiet = np.abs(music).max(axis=0) < 1e-6
    edges = np.flatnonzero(np.diff(np.concatenate([[0], quiet.view(np.int8), [0]])))
    longest = float((edges[1::2] - edges[::2]).max(initial=0)) / sound.sample_rate
    sides = 20 * math.log10(float(samples[0].std()) / float(samples[1].std()))
    voices = sorted({t.instrument.voice for t in piece.score.tracks if t.instrument.voice})
    loud = abs(loudness.after - loudness.target) <= 0.5 or loudness.held_back > 0
    good = loud and loudness.peak <= -0.95 and direct < -70 and bool(np.isfinite(samples).all())
    line = (
        f"{genre:12} {loudness.after:6.1f} LUFS {loudness.peak:6.2f} dBTP, limiter"
        f" {loudness.limited:3.1f} dB, offset {direct:4.0f} dB, sides {sides:+4.1f} dB, longest"
        f" silence {longest:4.2f} s  {', '.join(voices)}"
    )
    return line, good


def main() -> None:
    from toccata.services.stock import GENRES

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="genres, parted by commas")
    chosen = parser.parse_args()
    names = chosen.only.split(",") if chosen.only else list(GENRES)
    bad = 0
    for name in names:
        line, good = row(name, chosen.seed, chosen.seconds)
        bad += not good
        print(line, "" if good else " <-- not as it should be", flush=True)
    print(f"{len(names) - bad} of {len(names)} are as they should be.")


if __name__ == "__main__":
    main()
