"""The drum kit by numbers, beside the SoundFont's kit: loudness, brightness and length of each key."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

import numpy as np

from toccata.audio.loudness import Meter
from toccata.audio.message import Kind, Message
from toccata.audio.soundfont import find_soundfont
from toccata.audio.tape import Block
from toccata.audio.voices.drumkit import DRUMKIT
from toccata.audio.voices.soundfont import SOUNDFONT
from toccata.audio.voices.voice import Player, Stage
from toccata.score.drums import DRUMS
from toccata.units import Seconds

RATE = 44_100

Hits = Sequence[tuple[float, int, int]]
"""Seconds, key, velocity."""


def played(player: Player, hits: Hits, seconds: float) -> Block:
    out = np.zeros((2, int(seconds * RATE) // 64 * 64), np.float32)
    now = 0
    for at, key, velocity in sorted(hits):
        frame = min(out.shape[1], round(at * RATE / 64) * 64)
        if frame > now:
            player.add_to(out[:, now:frame])
        now = frame
        player.act(Message(Seconds(at), Kind.NOTE_ON, key, velocity))
    player.add_to(out[:, now:])
    return out


def loudness(sound: Block) -> float:
    meter = Meter(RATE)
    meter.feed(sound)
    return meter.loudness()


def brightness(sound: Block) -> float:
    """The middle of the power spectrum, in Hz."""
    power = np.abs(np.fft.rfft(sound.sum(axis=0))) ** 2
    return float((power * np.fft.rfftfreq(sound.shape[1], 1 / RATE)).sum() / power.sum())


def length(sound: Block) -> float:
    """Seconds until all but a hundredth of the energy is spent."""
    spent = np.cumsum((sound.astype(np.float64) ** 2).sum(axis=0))
    return float(np.argmax(spent > 0.99 * spent[-1])) / RATE


def rock() -> tuple[list[tuple[float, int, int]], float]:
    eighth = 60 / 110 / 2
    hits = [(0.0, 49, 100)]
    for place in range(32):
        within = place % 8
        hits.append((place * eighth, 46 if place % 16 == 15 else 42, 70 if place % 2 else 90))
        if within in (0, 4, 5):
            hits.append((place * eighth, 36, 105))
        if within in (2, 6):
            hits.append((place * eighth, 38, 108))
    return hits, 32 * eighth


def house() -> tuple[list[tuple[float, int, int]], float]:
    beat = 60 / 124
    hits: list[tuple[float, int, int]] = []
    for place in range(16):
        at = place * beat
        hits += [(at, 36, 112), (at + beat / 2, 46, 92), (at + beat / 4, 42, 60)]
        hits += [(at + 0.75 * beat, 42, 66), *([(at, 39, 100)] if place % 2 else [])]
    return hits, 16 * beat


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kit", default="studio", help="the kit whose keys are measured")
    chosen = parser.parse_args()
    stage = Stage(RATE, find_soundfont().path)
    print(
        "Ours / the SoundFont's; ! where more than 0.8 octaves, twice the length or 2 LU lie between"
    )
    for key, name in DRUMS.items():
        ours = played(
            DRUMKIT.prepare(stage, chosen.kit, {"loose": 0.0}, drums=True), [(0, key, 100)], 3.0
        )
        theirs = played(SOUNDFONT.prepare(stage, drums=True), [(0, key, 100)], 3.0)
        one, two = loudness(ours[:, :RATE]), loudness(theirs[:, :RATE])
        high, bright = brightness(ours), brightness(theirs)
        long, wanted = length(ours), length(theirs)
        octaves, times = abs(np.log2(high / bright)), abs(np.log2(long / wanted))
        mark = "!" if octaves > 0.8 or times > 1 or abs(one - two) > 2 else " "
        print(
            f"{mark} {key} {name:20} {one:6.1f} /{two:6.1f} LUFS  {high:6.0f} /{bright:6.0f} Hz"
            f"  {long:5.2f} /{wanted:5.2f} s"
        )
    for title, (hits, seconds) in {"rock": rock(), "house": house()}.items():
        wanted = loudness(played(SOUNDFONT.prepare(stage, drums=True), hits, seconds))
        print(f"A {title} beat, LU above the SoundFont's {wanted:.1f} LUFS:")
        for name in DRUMKIT.presets.names:
            kit = DRUMKIT.prepare(stage, name, drums=True)
            print(f"  {name:11} {loudness(played(kit, hits, seconds)) - wanted:+.1f}")


if __name__ == "__main__":
    main()
