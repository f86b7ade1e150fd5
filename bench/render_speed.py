"""MIDI to WAV, set to its loudness: Toccata against the `fluidsynth` command, same file and font."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import mido

PROGRAMS = (0, 4, 25, 33, 48, 52, 61, 73, 81)
"""Piano, electric piano, guitar, bass, strings, choir, brass, flute, lead; and a drum kit."""

CHORDS = ((48, 52, 55, 59), (45, 48, 52, 55), (41, 45, 48, 52), (43, 47, 50, 53))


def write_song(path: Path, seconds: int = 120) -> None:
    """A ten-track piece at 120 beats a minute, the same every time."""
    chance = Random(7)
    song = mido.MidiFile(ticks_per_beat=480)
    for index, program in enumerate((*PROGRAMS, 0)):
        drums = index == len(PROGRAMS)
        channel = 9 if drums else index
        events: list[tuple[int, int, mido.Message]] = [
            (0, 0, mido.Message("program_change", channel=channel, program=program)),
            (0, 0, mido.Message("control_change", channel=channel, control=91, value=40)),
            (0, 0, mido.Message("control_change", channel=channel, control=93, value=20)),
            (0, 0, mido.Message("control_change", channel=channel, control=10, value=20 + 10 * index)),
        ]  # fmt: skip
        for beat in range(seconds * 2):
            chord = CHORDS[beat // 8 % 4]
            steps = 4 if drums or index in (1, 7, 8) else 1
            keys = (36, 42, 38, 42) if drums else chord
            for step in range(steps):
                at = beat * 480 + step * 480 // steps
                struck = (keys[(beat + step) % 4],) if steps > 1 or index == 3 else chord[:3]
                for key in struck:
                    pitch = key if drums else key + 12 * (index % 3)
                    velocity = chance.randint(60, 110)
                    on = mido.Message("note_on", channel=channel, note=pitch, velocity=velocity)
                    off = mido.Message("note_off", channel=channel, note=pitch)
                    events += [(at, 2, on), (at + 440 // steps, 1, off)]
        track = mido.MidiTrack()
        now = 0
        for at, _, message in sorted(events, key=lambda event: event[:2]):
            track.append(message.copy(time=at - now))
            now = at
        song.tracks.append(track)
    song.save(path)


def toccata(source: Path, font: Path, target: Path, workers: int | None) -> None:
    """Everything that the product does: read, play, mix, loudness and peaks, 24-bit file."""
    from toccata.audio.encode import write_audio
    from toccata.audio.master import master
    from toccata.audio.message import parts_from_midi
    from toccata.audio.render import render

    now = 0.0
    events = []
    for message in mido.MidiFile(source):
        now += message.time
        events.append((now, message))
    mix = render(parts_from_midi(events), soundfont=font, workers=workers)
    mastered = master(mix.tape)
    write_audio(target, mastered.tape)
    mix.tape.close()
    mastered.tape.close()


def fluidsynth(source: Path, font: Path, target: Path) -> None:
    """The command as its manual shows it, with its own reverb and chorus; no loudness stage."""
    subprocess.run(
        ["fluidsynth", "-ni", "-q", "-r", "44100", "-O", "s24", "-F", target, font, source],
        check=True,
        capture_output=True,
    )


def best(work: Callable[[], None], rounds: int) -> float:
    """The shortest of several runs, in seconds of wall clock."""
    times = []
    for _ in range(rounds):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=120, help="length of the song")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each, the best counts")
    chosen = parser.parse_args()
    from toccata.audio.soundfont import bundled_soundfont

    font = bundled_soundfont().path
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "song.mid", Path(folder) / "song.wav"
        write_song(source, chosen.seconds)
        rows = []
        if shutil.which("fluidsynth"):
            rows.append(("fluidsynth command", lambda: fluidsynth(source, font, target)))
        else:
            print("The fluidsynth command is not installed, so there is nothing to compare with.")
        rows.append(("Toccata, 1 worker", lambda: toccata(source, font, target, 1)))
        rows.append(("Toccata", lambda: toccata(source, font, target, None)))
        toccata(source, font, target, None)  # compile and warm the file cache
        print(f"Ten tracks, {chosen.seconds} s of music, best of {chosen.rounds}:")
        times = {name: best(work, chosen.rounds) for name, work in rows}
        peer = times.get("fluidsynth command")
        for name, spent in times.items():
            ratio = f"{peer / spent:5.2f} × the command" if peer else ""
            print(f"{name:20} {spent:7.2f} s {chosen.seconds / spent:7.1f} × real time  {ratio}")


if __name__ == "__main__":
    main()
