"""Treatments: every key of the shelf against the `ffmpeg` command, file to file, and stretching by ear.

A pair is one run of ours and one of the command, one right after the other, on the same three minutes
of 24-bit stereo; the ratio is the median over the pairs. Ours is timed in a process that is already
up, as a server does it: read the file, treat it, write the file. The start of the `toccata` command
is printed apart. The processor's time is compared too: it holds where other work shares the machine,
but counts our threads as if one after the other. The command gets filters that do the same work;
where its usual filter does less than ours (a delay without feedback, say), that one is timed too.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from rows.stretching import print_quality

RATE = 44_100


@dataclass(frozen=True, slots=True)
class Equal:
    """A chain of ours, and the filters or options of the command that do the same."""

    chain: str
    filters: str = ""
    options: tuple[str, ...] = ()
    suffix: str = ".wav"
    loudness: tuple[float, float] | None = None
    """LUFS and dBTP of a `loudnorm` in two passes behind the filters."""
    lighter: str = ""
    """A filter of the command that bears the name and does less than ours."""
    hall: bool = False
    """The command also gets our hall's answer to a click, as a second input."""


_WAV = ("-c:a", "pcm_s24le")
_COMPRESS = "acompressor=threshold=0.125893:ratio=3:attack=20:release=250:knee=1.9953:detection=rms"
_MASTER = (
    "lowshelf=f=90:g=2:t=s:w=0.5,highshelf=f=10000:g=1:t=s:w=0.5,"
    "acompressor=threshold=0.125893:ratio=1.8:attack=20:release=200:knee=1.9953:detection=rms"
)
_VOCAL = (
    "highpass=f=80,equalizer=f=200:t=h:w=150:g=-2,equalizer=f=3000:t=h:w=2000:g=2,"
    "acompressor=threshold=0.063096:ratio=3:attack=10:release=150:knee=1.9953:detection=rms"
)
_WORN = (
    "aresample=28100,acrusher=bits=12.4:mode=lin:aa=0.5:mix=1,aresample=44100,"
    "highpass=f=250:p=1,lowpass=f=7000,vibrato=f=0.555:d=0.3"
)
_EDGES = (
    "silenceremove=start_periods=1:start_threshold=-50dB,areverse,"
    "silenceremove=start_periods=1:start_threshold=-50dB,areverse"
)

_MIDDLE = (
    "asplit[a][b];[b]pan=stereo|c0=.5*c0+.5*c1|c1=.5*c0+.5*c1,"
    "firequalizer=gain='if(between(f,150,9000),0,-120)':delay=0.0232[m];"
    "[a]adelay=23|23[d];[d][m]amix=weights=1 -1:normalize=0"
)
"""The middle's band taken away, by a finite filter as long as ours."""


def _taps(late: int, first: float, feedback: float, dry: float) -> str:
    """A delay that feeds itself, as `aecho` can do it: a tap for each repeat down to −80 dB."""
    count = math.ceil(-80 / (20 * math.log10(feedback)))
    times = "|".join(str(late * (k + 1)) for k in range(count))
    gains = "|".join(f"{first * feedback**k:.6f}" for k in range(count))
    return f"aecho={dry}:1:{times}:{gains}"


_HALL = _taps(300, 0.4, 0.4, 1.0) + "[e];[e][1:a]afir=dry=8.5:wet=2:irgain=1"

EQUALS = (
    Equal("mastering_chain:lowBoost=2;highBoost=1", _MASTER, loudness=(-14, -1)),
    Equal("compression:threshold=-18;ratio=3", _COMPRESS),
    Equal("highpass:80", "highpass=f=80"),
    Equal("lowpass:8000", "lowpass=f=8000"),
    Equal("volume:0.5", "volume=0.5"),
    Equal("vocal_processing", _VOCAL, loudness=(-16, -1.5)),
    Equal("lofi_vinyl:4", _WORN),
    Equal("stereo_widener:15", "stereowiden=delay=15:feedback=0:crossfeed=0.36:drymix=1",
          lighter="adelay=0|15"),
    Equal("reverb_delay", _HALL, hall=True,
          lighter="aecho=0.8:0.9:300|600:0.4|0.4,aecho=0.8:0.9:600:0.5"),
    Equal("sub_exciter:4;trebleBoost=2", "lowshelf=f=60:g=4:t=s:w=0.5,highshelf=f=10000:g=2:t=s:w=0.5"),
    Equal("phase_isolation", _MIDDLE, lighter="pan=stereo|c0=c0-c1|c1=c1-c0"),
    Equal("eq_mid:1000;width=500;gain=6", "equalizer=f=1000:t=h:w=500:g=6"),
    Equal("loudnorm:-14;truePeak=-1", loudness=(-14, -1)),
    Equal("delay:350", _taps(350, 0.35, 0.35, 0.65), lighter="adelay=350|350"),
    Equal("echo:400;decay=0.4", _taps(400, 0.4, 0.4, 1.0), lighter="aecho=0.8:0.9:400:0.4"),
    Equal("fade:2;fadeOutDuration=3", "afade=t=in:d=2:curve=qsin,afade=t=out:st=177:d=3:curve=qsin"),
    Equal("denoise:12", "afftdn=nr=12:nf=-50"),
    Equal("declick:55", "adeclick=w=55"),
    Equal("silence_remove:-50", _EDGES),
    Equal("export_flac:5", "", ("-c:a", "flac", "-sample_fmt", "s32", "-compression_level", "5"),
          ".flac"),
    Equal("export_mp3:320", "", ("-c:a", "libmp3lame", "-b:a", "320k", "-compression_level", "7"),
          ".mp3"),
    Equal("export_aac:256", "", ("-c:a", "aac", "-b:a", "256k"), ".m4a"),
    Equal("export_opus:160", "", ("-c:a", "libopus", "-b:a", "160k"), ".opus"),
    Equal("convert:48000", "aresample=48000:filter_size=64:cutoff=0.97"),
)  # fmt: skip
"""Every key but pitch and stretch, with the command's equal."""

STRETCHES = (
    Equal("tempo:1.25", "rubberband=tempo=1.25:pitchq=quality"),
    Equal("time_pitch:1.25;semitones=3", "rubberband=tempo=1.25:pitch=1.189207:pitchq=quality"),
    Equal("pitch_shift:300", "rubberband=pitch=1.189207:pitchq=quality"),
)
"""Pitch and stretch: timed for information, judged by quality."""


def write_music(path: Path, seconds: float) -> None:
    """Chords, a bass, a beat and a little hiss, the same every time; silence at both ends."""
    from toccata.audio.wav import write_wav

    frames = round(seconds * RATE)
    time = np.arange(RATE * 2) / RATE
    chance = np.random.default_rng(5)
    sound = np.zeros((2, frames), np.float32)
    for bar, at in enumerate(range(RATE // 2, frames - 3 * RATE, RATE * 2)):
        root = 110 * 2 ** ((0, -3, 5, -5)[bar % 4] / 12)
        piece = np.zeros((2, RATE * 2))
        for ratio, side in ((1, 0.5), (2.5, 0.2), (3, 0.8), (4, 0.5)):
            swell = np.exp(-time * 0.8) * (1 - np.exp(-time * 60))
            wave = sum(np.sin(2 * np.pi * root * ratio * k * time) / k**1.5 for k in range(1, 9))
            piece += 0.06 * np.array([[1 - side], [side]]) * swell * wave
        for beat in range(4):
            drum = np.exp(-np.arange(RATE // 2) / 1500) * chance.standard_normal(RATE // 2)
            piece[:, beat * RATE // 2 : (beat + 1) * RATE // 2] += 0.15 * drum
        sound[:, at : at + RATE * 2] = piece
    sound[:, RATE // 2 : -RATE] += 0.001 * chance.standard_normal((2, frames - RATE // 2 - RATE))
    write_wav(path, [sound], RATE)


def ours(source: Path, equal: Equal, folder: Path) -> None:
    """The verb itself, in this process."""
    from toccata.progress import Cancel, silent
    from toccata.services.treating import fx

    out = folder / f"ours{equal.suffix}"
    fx(file=str(source), chain=equal.chain, out=str(out), report=silent, cancel=Cancel())


def theirs(source: Path, equal: Equal, folder: Path) -> None:
    """The command, with as many threads as it takes by itself."""
    filters = [equal.filters] if equal.filters else []
    if equal.loudness:
        target, peak = equal.loudness
        level = f"loudnorm=I={target}:TP={peak}:LRA=11"
        said = _ffmpeg(source, [*filters, f"{level}:print_format=json"], ("-f", "null"), Path("-"))
        found = json.loads(said[said.rindex("{") : said.rindex("}") + 1])
        names = {"I": "i", "TP": "tp", "LRA": "lra", "thresh": "thresh"}
        measured = ":".join(f"measured_{a}={found[f'input_{b}']}" for a, b in names.items())
        filters.append(f"{level}:{measured}:offset={found['target_offset']}:linear=true")
    rate = ("-ar", str(RATE)) if equal.loudness else ()
    out = folder / f"theirs{equal.suffix}"
    second = (folder / "hall.wav",) if equal.hall and filters == [equal.filters] else ()
    _ffmpeg(source, filters, (*(equal.options or _WAV), *rate), out, *second)


def _ffmpeg(
    source: Path, filters: list[str], options: tuple[str, ...], out: Path, *more: Path
) -> str:
    graph = ("-filter_complex", ",".join(filters)) if filters else ()
    inputs = [part for file in (source, *more) for part in ("-i", str(file))]
    said = subprocess.run(
        ["ffmpeg", "-hide_banner", "-nostdin", "-y", *inputs, *graph, *options, str(out)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return said.stderr


def write_hall(path: Path) -> None:
    """Our hall's answer to a click, for the command to convolve with."""
    from toccata.audio.effects.reverb import REVERB
    from toccata.audio.wav import write_wav

    click = np.zeros((2, 2 * RATE), np.float32)
    click[:, 0] = 0.5
    REVERB.prepare(RATE, {"decay": 0.4 + 5.0 * 0.25}).process(click)
    write_wav(path, [click], RATE)


def _seconds(work: Callable[[], None]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def _processor() -> float:
    """Seconds of the processor that this process and its ended children have taken so far."""
    return sum(os.times()[:4])


@dataclass(frozen=True, slots=True)
class Pair:
    """Seconds by the clock and of the processor, ours and the command's."""

    ours: tuple[float, float]
    theirs: tuple[float, float]


def compare(source: Path, equal: Equal, folder: Path, rounds: int) -> str:
    """A row of the table: medians over the pairs."""
    pairs = []
    for turn in range(rounds):
        spent = {}
        for work in (ours, theirs) if turn % 2 else (theirs, ours):
            before = _processor()
            clock = _seconds(partial(work, source, equal, folder))
            spent[work] = (clock, _processor() - before)
        pairs.append(Pair(spent[ours], spent[theirs]))
    middle = statistics.median
    return (
        f"{middle(p.ours[0] for p in pairs):7.3f} s   ffmpeg"
        f" {middle(p.theirs[0] for p in pairs):7.3f} s "
        f" {middle(p.theirs[0] / p.ours[0] for p in pairs):6.2f} ×"
        f"  (processor {middle(p.theirs[1] / max(p.ours[1], 0.01) for p in pairs):6.2f} ×)"
    )


def cold(source: Path, folder: Path, rounds: int) -> float:
    """Seconds of `toccata fx` with a light treatment, from the shell."""
    command = [sys.executable, "-m", "toccata", "fx", str(source), "--chain", "volume:0.5"]
    command += ["--out", str(folder / "cold.wav")]
    run = lambda: subprocess.run(command, check=True, capture_output=True)  # noqa: E731
    return statistics.median(_seconds(lambda: (run(), None)[1]) for _ in range(rounds))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=180, help="length of the sound")
    parser.add_argument("--rounds", type=int, default=5, help="pairs for each key")
    parser.add_argument("--only", default="", help="keys to compare, parted by commas")
    parser.add_argument("--no-quality", action="store_true", help="leave pitch and stretch out")
    chosen = parser.parse_args()
    if shutil.which("ffmpeg") is None:
        print("The ffmpeg command is not installed, so there is nothing to compare with.")
        return
    only = {name for name in chosen.only.split(",") if name}
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        source = folder / "music.wav"
        write_music(source, chosen.seconds)
        write_hall(folder / "hall.wav")
        print(f"{chosen.seconds:g} s of 44.1 kHz stereo, {chosen.rounds} pairs, median;"
              f" {os.cpu_count()} cores. Ours in a process that is up.")  # fmt: skip
        for title, rows in (("", EQUALS), ("Pitch and stretch, judged by quality:", STRETCHES)):
            print(title, end="\n" if title else "")
            for equal in rows:
                key = equal.chain.partition(":")[0]
                if only and key not in only:
                    continue
                ours(source, equal, folder)  # compile and warm the file cache
                line = f"{key:16} {compare(source, equal, folder, chosen.rounds)}"
                if equal.lighter:
                    light = replace(equal, filters=equal.lighter, hall=False)
                    said = compare(source, light, folder, chosen.rounds)
                    line += f"\n{'':10} lighter {said}"
                print(line, flush=True)
        if not only:
            spent = cold(source, folder, 3)
            print(f"\n`toccata fx` with volume, from the shell: {spent:.2f} s, its start included.")
    if not chosen.no_quality and not only:
        print_quality()


if __name__ == "__main__":
    main()
