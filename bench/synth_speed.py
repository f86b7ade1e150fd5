"""Voices a core of the subtractive synth, against SuperCollider's scsynth, pyo and signalflow.

One patch for all: three saws a few cents apart, a low-pass of 12 dB with resonance whose cutoff
is moved by an envelope and by a sine LFO once in 64 frames, an envelope of the loudness; held
notes from C2 to B5, 48 kHz, stereo out. What differs: our saws and scsynth's are band-limited,
so are pyo's (its LFO); a second pyo reads tables of 60 harmonics,
which alias, and signalflow's saws are not band-limited at all. pyo and signalflow move the cutoff
in every frame. All times are processor seconds of one thread, the best of some rounds in turn.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import struct
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

RATE = 48_000
BLOCK = 256
CENTS = (0.0, 7.0, -7.0)
CUTOFF, RESONANCE, SWEEP, WOBBLE, SPEED = 1500.0, 30.0, 36.0, 12.0, 5.0
ATTACK, DECAY, SUSTAIN = 0.01, 0.5, 0.8


def keys(count: int) -> list[int]:
    return [36 + index % 48 for index in range(count)]


def ours(count: int, a_player: int = 32) -> Callable[[], float]:
    """Voices a core, in players of 32 notes, 256 frames a call."""
    import numpy as np

    from toccata.audio.message import Kind, Message
    from toccata.audio.voices import Player, Stage
    from toccata.audio.voices.subtractive import SUBTRACTIVE
    from toccata.units import Seconds

    values = {
        "osc2_level": 0.0, "osc3_level": 0.0, "osc2_fine": CENTS[1], "osc3_fine": CENTS[2],
        "filter": "low", "slope": "12", "cutoff": CUTOFF, "resonance": RESONANCE,
        "attack": ATTACK, "decay": DECAY, "sustain": SUSTAIN * 100, "filter_attack": ATTACK,
        "filter_decay": DECAY, "filter_sustain": SUSTAIN * 100, "filter_envelope": SWEEP,
        "lfo1_filter": WOBBLE, "lfo1_rate": SPEED,
    }  # fmt: skip
    players: list[Player] = []
    for index, key in enumerate(keys(count)):
        if index % a_player == 0:
            players.append(SUBTRACTIVE.prepare(Stage(RATE), "", values))
        players[-1].act(Message(Seconds(0.0), Kind.NOTE_ON, key, 100, index % 15))
    out = np.zeros((2, BLOCK), np.float32)

    def once() -> float:
        blocks = 200
        for player in players:
            player.add_to(out)
        begun = time.process_time()
        for _ in range(blocks):
            out.fill(0.0)
            for player in players:
                player.add_to(out)
        spent = time.process_time() - begun
        assert np.isfinite(out).all()
        assert np.abs(out).max() > 0.01
        return count * blocks * BLOCK / RATE / spent

    return once


def _pascal(text: str) -> bytes:
    return struct.pack(">B", len(text)) + text.encode()


def synth_definition() -> bytes:
    """The patch as SuperCollider's binary synth definition, version 2.

    SynthDef(\\patch, { |freq = 440, gate = 1|
        var cut = EnvGen.kr(Env.adsr(0.01, 0.5, 0.8, 0.2), gate) * 36 + (SinOsc.kr(5) * 12);
        var sum = Saw.ar(freq) + Saw.ar(freq * a) + Saw.ar(freq * b);
        var low = RLPF.ar(sum, cut.midiratio * 1500, 0.2);
        var out = low * EnvGen.kr(Env.adsr(0.01, 0.5, 0.8, 0.2), gate, 0.05, doneAction: 2);
        Out.ar(0, [out, out]) })
    """
    constants: list[float] = []
    units: list[bytes] = []
    control, audio = 1, 2

    def number(value: float) -> tuple[int, int]:
        if value not in constants:
            constants.append(value)
        return -1, constants.index(value)

    def unit(
        name: str, rate: int, inputs: list[tuple[int, int]], outputs: int, special: int = 0
    ) -> int:
        data = _pascal(name) + struct.pack(">BiiH", rate, len(inputs), outputs, special)
        data += b"".join(struct.pack(">ii", *one) for one in inputs)
        units.append(data + bytes([rate]) * outputs)
        return len(units) - 1

    plus, times, midiratio = 0, 2, 19

    def two(op: int, rate: int, one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
        return unit("BinaryOpUGen", rate, [one, other], 1, op), 0

    knobs = unit("Control", control, [], 2)
    freq, gate = (knobs, 0), (knobs, 1)

    def envelope(scale: float, done: int) -> tuple[int, int]:
        # Level at the start, segments, release node, no loop; then target, time, shape, curve.
        shape = [0, 3, 2, -99, 1, ATTACK, 5, -4, SUSTAIN, DECAY, 5, -4, 0, 0.2, 5, -4]
        head = [gate, number(scale), number(0), number(1), number(done)]
        return unit("EnvGen", control, head + [number(value) for value in shape], 1), 0

    moved = two(times, control, envelope(1, 0), number(SWEEP))
    swing = two(times, control, (unit("SinOsc", control, [number(SPEED), number(0)], 1), 0),
                number(WOBBLE))  # fmt: skip
    ratio = unit("UnaryOpUGen", control, [two(plus, control, moved, swing)], 1, midiratio), 0
    cutoff = two(times, control, ratio, number(CUTOFF))
    total = None
    for cents in CENTS:
        pitch = two(times, control, freq, number(2 ** (cents / 1200))) if cents else freq
        saw = unit("Saw", audio, [pitch], 1), 0
        total = saw if total is None else two(plus, audio, total, saw)
    assert total is not None
    quality = 2**-0.5 * (1 / 0.0178) ** (RESONANCE / 100)
    low = unit("RLPF", audio, [total, cutoff, number(1 / quality)], 1), 0
    loud = two(times, audio, low, envelope(0.05, 2))
    unit("Out", audio, [number(0), loud, loud], 0)
    body = _pascal("patch") + struct.pack(">i", len(constants))
    body += b"".join(struct.pack(">f", value) for value in constants)
    body += struct.pack(">i2f", 2, 440.0, 1.0)
    body += struct.pack(">i", 2) + _pascal("freq") + struct.pack(">i", 0)
    body += _pascal("gate") + struct.pack(">i", 1)
    body += struct.pack(">i", len(units)) + b"".join(units) + struct.pack(">h", 0)
    return b"SCgf" + struct.pack(">ih", 2, 1) + body


def _osc(address: str, *arguments: object) -> bytes:
    def padded(data: bytes) -> bytes:
        return data + b"\0" * (-len(data) % 4)

    tags, body = ",", b""
    for one in arguments:
        if isinstance(one, bytes):
            tags, body = tags + "b", body + struct.pack(">i", len(one)) + padded(one)
        elif isinstance(one, int):
            tags, body = tags + "i", body + struct.pack(">i", one)
        elif isinstance(one, float):
            tags, body = tags + "f", body + struct.pack(">f", one)
        else:
            tags, body = tags + "s", body + padded(str(one).encode() + b"\0")
    return padded(address.encode() + b"\0") + padded(tags.encode() + b"\0") + body


def score(count: int, seconds: float) -> bytes:
    """An OSC file for offline mode: the definition, all notes at once, and the end."""

    def bundle(at: float, messages: list[bytes]) -> bytes:
        stamp = struct.pack(">II", int(at), int(at % 1 * 2**32))
        data = b"#bundle\0" + stamp
        data += b"".join(struct.pack(">i", len(one)) + one for one in messages)
        return struct.pack(">i", len(data)) + data

    made = bundle(0.0, [_osc("/d_recv", synth_definition())])
    for index, key in enumerate(keys(count)):
        hertz = 440.0 * 2 ** ((key - 69) / 12)
        made += bundle(0.001, [_osc("/s_new", "patch", 1000 + index, 1, 0, "freq", hertz)])
    return made + bundle(seconds, [_osc("/c_set", 0, 0.0)])


def scsynth(count: int) -> Callable[[], float] | None:
    """Voices a core of scsynth, offline; starting and loading are taken off by a short run."""
    command = shutil.which("scsynth")
    if command is None:
        return None

    def spent(seconds: float) -> float:
        with tempfile.TemporaryDirectory() as folder:
            notes, sound = Path(folder) / "score.osc", Path(folder) / "out.wav"
            notes.write_bytes(score(count, seconds))
            before = os.times()
            subprocess.run(
                [command, "-N", notes, "_", sound, str(RATE), "WAV", "float", "-o", "2", "-i", "0",
                 "-n", "8192", "-m", "131072", "-V", "-1"],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            after = os.times()
            _must_sound(sound)
        return (
            after.children_user
            + after.children_system
            - before.children_user
            - before.children_system
        )

    return lambda: count * 4.0 / (spent(5.0) - spent(1.0))


def _must_sound(path: Path) -> None:
    import soundfile

    sound = soundfile.read(path)[0]
    assert abs(sound[RATE // 2 :]).max() > 0.01, "a peer made no sound"


PYO = f"""
import sys, time, json, io, contextlib
with contextlib.redirect_stdout(io.StringIO()):
    import pyo
    server = pyo.Server(sr={RATE}, nchnls=2, buffersize={BLOCK}, duplex=0, audio="offline").boot()
count, blocks = int(sys.argv[1]), {RATE} // {BLOCK}
table = pyo.SawTable(order=60)
hold = []
for index in range(count):
    hertz = 440.0 * 2 ** ((36 + index % 48 - 69) / 12)
    sweep = pyo.Adsr({ATTACK}, {DECAY}, {SUSTAIN}, 0.2, dur=0, mul={SWEEP}).play()
    loud = pyo.Adsr({ATTACK}, {DECAY}, {SUSTAIN}, 0.2, dur=0, mul=0.05).play()
    move = pyo.Sine({SPEED}, mul={WOBBLE}, add=sweep)
    cutoff = pyo.Pow(2 ** (1 / 12), move, mul={CUTOFF})
    pitches = [hertz * 2 ** (c / 1200) for c in {CENTS}]
    if sys.argv[3:] == ["tables"]:
        saws = [pyo.Osc(table, pitch) for pitch in pitches]
    else:
        saws = [pyo.LFO(pitch, sharp=1, type=0) for pitch in pitches]
    low = pyo.Biquad(saws[0] + saws[1] + saws[2], freq=cutoff, q=2.36, type=0, mul=loud).out(0)
    also = pyo.Sig(low).out(1)
    hold.append((sweep, loud, move, cutoff, saws, low, also))
def spent(seconds):
    server.recordOptions(dur=seconds, filename=sys.argv[2])
    begun = time.process_time()
    server.start()
    return time.process_time() - begun
first, second = spent(0.25), spent(1.25)
print(json.dumps(count / (second - first)))
"""

SIGNALFLOW = f"""
import sys, time, json
import signalflow as sf
config = sf.AudioGraphConfig()
config.sample_rate = {RATE}
config.cpu_usage_limit = 0
graph = sf.AudioGraph(config=config, output_device=sf.AudioOut_Dummy(2, {BLOCK}), start=False)
count = int(sys.argv[1])
total = sf.Sum()
for index in range(count):
    hertz = 440.0 * 2 ** ((36 + index % 48 - 69) / 12)
    saws = [sf.SawOscillator(hertz * 2 ** (c / 1200)) for c in {CENTS}]
    sweep = sf.ADSREnvelope({ATTACK}, {DECAY}, {SUSTAIN}, 0.2, gate=1)
    loud = sf.ADSREnvelope({ATTACK}, {DECAY}, {SUSTAIN}, 0.2, gate=1)
    moved = sweep * {SWEEP} + sf.SineLFO({SPEED}, -{WOBBLE}, {WOBBLE})
    cutoff = sf.Pow(2 ** (1 / 12), moved) * {CUTOFF}
    low = sf.SVFilter(saws[0] + saws[1] + saws[2], "low_pass", cutoff, 0.5)
    total.add_input(low * loud * 0.05)
graph.play(sf.StereoPanner(total))
for _ in range(50):
    graph.render({BLOCK})
assert abs(total.output_buffer[0]).max() > 0.01
blocks = {RATE} // {BLOCK}
begun = time.process_time()
for _ in range(blocks):
    graph.render({BLOCK})
print(json.dumps(count * blocks * {BLOCK} / {RATE} / (time.process_time() - begun)))
import os
sys.stdout.flush()
os._exit(0)
"""


def peer(python: str | None, program: str, count: int, how: str = "") -> Callable[[], float] | None:
    """Voices a core that a program for another Python prints; None where it cannot run."""
    if python is None:
        return None

    def once() -> float:
        with tempfile.TemporaryDirectory() as folder:
            sound = str(Path(folder) / "out.wav")
            done = subprocess.run(
                [python, "-c", program, str(count), sound, *how.split()],
                capture_output=True, text=True, timeout=300,
            )  # fmt: skip
            if Path(sound).exists():
                _must_sound(Path(sound))
        return float(json.loads(done.stdout.strip().splitlines()[-1]))

    return once


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--peer-python", help="a Python with pyo and signalflow")
    options.add_argument("--voices", type=int, default=256)
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    engines: dict[str, Callable[[], float] | None] = {
        "toccata": ours(chosen.voices),
        "scsynth": scsynth(chosen.voices),
        "pyo": peer(chosen.peer_python, PYO, 64),
        "pyo, tables": peer(chosen.peer_python, PYO, 64, "tables"),
        "signalflow": peer(chosen.peer_python, SIGNALFLOW, 64),
    }
    best: dict[str, float] = {}
    for _ in range(chosen.rounds):
        for name, engine in engines.items():
            if engine is None:
                continue
            try:
                best[name] = max(best.get(name, 0.0), engine())
            except (ValueError, IndexError, subprocess.SubprocessError) as problem:
                print(f"{name}: did not run ({type(problem).__name__})")
                engines[name] = None
    print(f"{'':12}{'voices a core':>14}{'we are':>10}")
    for name in engines:
        if name in best:
            print(f"{name:12}{best[name]:14.0f}{best['toccata'] / best[name]:9.1f} ×")
        else:
            print(f"{name:12}{'not here':>14}")


if __name__ == "__main__":
    main()
