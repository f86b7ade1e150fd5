"""How clean stretching and shifting is: in tune, sharp in time, near the sound that was meant."""

from __future__ import annotations

import itertools
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

RATE = 44_100
Sound = NDArray[np.float64]
Change = Callable[[Sound, float, float], Sound]
"""Sound, tempo and semitones in; the changed sound out."""

CASES = ((0.75, 0.0), (1.25, 0.0), (1.0, 3.0), (1.0, -5.0), (1.25, 3.0))


def tones(tempo: float = 1.0, semitones: float = 0.0) -> Sound:
    """Six held chords with harmonics, as they would be played at a tempo and in a key."""
    length = round(2 * RATE / tempo)
    time = np.arange(length) / RATE
    pieces = []
    for root in (110.0, 146.83, 98.0, 130.81, 164.81, 123.47):
        wave = np.zeros(length)
        for ratio in (1.0, 1.5, 2.519842):
            for k in range(1, 13):
                f = root * ratio * k * 2 ** (semitones / 12)
                if f < 15_000:
                    wave += np.sin(2 * np.pi * f * time + k * k) / k**1.3
        fade = np.minimum(1, np.minimum(time, time[-1] - time) * tempo / 0.05)
        pieces.append(0.06 * wave * fade)
    return np.concatenate(pieces)


def clicks(tempo: float = 1.0) -> Sound:
    """A beat: twenty short knocks, half a second apart."""
    sound = np.zeros(round(11 * RATE / tempo))
    knock = np.exp(-np.arange(400) / 40) * np.random.default_rng(2).standard_normal(400)
    for beat in range(20):
        at = round((0.5 + 0.5 * beat) * RATE / tempo)
        sound[at : at + 400] += 0.5 * knock
    return sound


def cents_off(change: Change, tempo: float, semitones: float) -> float:
    """The worst of eight sines, in cents."""
    worst = 0.0
    time = np.arange(3 * RATE) / RATE
    for wanted in (65.4, 110.0, 220.0, 440.0, 880.0, 1760.0, 3520.0, 7040.0):
        made = change(0.3 * np.sin(2 * np.pi * wanted * time), tempo, semitones)
        middle = made[len(made) // 4 : 3 * len(made) // 4]
        size = 1 << 21
        spectrum = np.abs(np.fft.rfft(middle * np.blackman(len(middle)), size))
        top = int(np.argmax(spectrum))
        a, b, c = np.log(spectrum[top - 1 : top + 2] + 1e-30)
        found = (top + (a - c) / (2 * (a - 2 * b + c))) * RATE / size
        worst = max(worst, abs(1200 * np.log2(found / wanted) - 100 * semitones))
    return worst


def smear(change: Change, tempo: float, semitones: float) -> tuple[float, float]:
    """Milliseconds that hold 90 % of a knock's energy, and how far off its place it is: medians."""
    made = change(clicks(), tempo, semitones) ** 2
    widths, places = [], []
    for beat in range(2, 18):
        wanted = (0.5 + 0.5 * beat) * RATE / tempo
        low = round(wanted - 0.2 * RATE / tempo)
        around = np.cumsum(made[low : low + round(0.4 * RATE / tempo)])
        around /= around[-1]
        first, last = np.searchsorted(around, [0.05, 0.95])
        widths.append((last - first) / RATE * 1000)
        places.append(abs(low + np.searchsorted(around, 0.5) - wanted) / RATE * 1000)
    return float(np.median(widths)), float(np.median(places))


def distance(change: Change, tempo: float, semitones: float) -> float:
    """Mean difference in dB of the spectra, in third octaves by 46 ms, from the sound as played so."""
    made, meant = change(tones(), tempo, semitones), tones(tempo, semitones)
    size = min(len(made), len(meant))
    one, two = _bands(made[:size]), _bands(meant[:size])
    floor = two.max() - 60
    return float(np.abs(np.maximum(one, floor) - np.maximum(two, floor)).mean())


def _bands(sound: Sound) -> Sound:
    """Energy in dB of third octaves (n, 26) in windows of 46 ms."""
    window = np.hanning(2048)
    frames = np.lib.stride_tricks.sliding_window_view(sound, 2048)[::1024] * window
    power = np.abs(np.fft.rfft(frames)) ** 2
    edges = np.round(50 * 2 ** (np.arange(27) / 3) * 2048 / RATE).astype(int)
    bands = [power[:, a : max(b, a + 1)].sum(axis=1) for a, b in itertools.pairwise(edges)]
    return 10 * np.log10(np.array(bands).T + 1e-12)


def ours(sound: Sound, tempo: float, semitones: float) -> Sound:
    """The treatment `time_pitch`."""
    from toccata.audio.chain import read_chain, treat
    from toccata.audio.tape import Tape

    tape = Tape(RATE)
    tape.write(np.stack([sound, sound]).astype(np.float32))
    made, _, _ = treat(tape, read_chain(f"time_pitch:tempo={tempo};semitones={semitones}"))
    return made.samples()[0].astype(np.float64)


def command(filters: str) -> Change:
    """A filter of the ffmpeg command, with {tempo} and {pitch} in its text."""

    def change(sound: Sound, tempo: float, semitones: float) -> Sound:
        pitch = 2 ** (semitones / 12)
        told = filters.format(
            tempo=tempo, pitch=pitch, rate=round(RATE * pitch), rest=tempo / pitch
        )
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "in.raw"
            sound.astype("<f4").tofile(source)
            raw = ("-f", "f32le", "-ar", str(RATE), "-ac", "1")
            done = subprocess.run(
                ["ffmpeg", "-v", "error", *raw, "-i", str(source), "-af", told, *raw, "-"],
                check=True, capture_output=True,
            )  # fmt: skip
        return np.frombuffer(done.stdout, "<f4").astype(np.float64)

    return change


def print_quality() -> None:
    """The table: our stretch beside the command's ways."""
    ways: dict[str, Change] = {"Toccata": ours}
    if shutil.which("ffmpeg"):
        known = subprocess.run(
            ["ffmpeg", "-v", "error", "-filters"], capture_output=True, text=True
        )
        if " rubberband " in known.stdout:
            ways["rubberband"] = command("rubberband=tempo={tempo}:pitch={pitch}:pitchq=quality")
        ways["asetrate + atempo"] = command("asetrate={rate},aresample=44100,atempo={rest}")
    print("\nWorst tuning (cents), width of a knock and how far off it is (ms), spectrum off (dB):")
    for tempo, semitones in CASES:
        for name, change in ways.items():
            tuning = cents_off(change, tempo, semitones)
            width, place = smear(change, tempo, semitones)
            off = distance(change, tempo, semitones)
            print(f"tempo {tempo:<5g} {semitones:+3g} semitones  {name:18} {tuning:7.2f} cents"
                  f" {width:6.1f} ms {place:6.1f} ms {off:6.2f} dB", flush=True)  # fmt: skip


if __name__ == "__main__":
    print_quality()
