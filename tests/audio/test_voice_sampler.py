import json
import struct
from dataclasses import replace

import numpy as np
import pytest
import soundfile
from scipy.signal import freqz

from toccata.audio.desk import Desk, Strip
from toccata.audio.engine import Engine
from toccata.audio.voices import Stage
from toccata.audio.voices.sampler import SAMPLES, samples
from toccata.audio.voices.sampler.house_tables import TAPES
from toccata.audio.voices.sampler.samples import Recording, lay_out
from toccata.audio.voices.sampler.sound import UNIT
from toccata.audio.voices.sampler.zones import Zone, read_zones, spread
from toccata.errors import LimitReached, OutOfRange, UnknownName, Unreadable, WrongUse

from .audio_facts import note, part, pitch
from .voice_facts import RATE, bare, cents_off, control, off, on, partials, play, treble, turned

FULL = UNIT * (100 / 127) ** 2
"""What a recording at full scale comes to at velocity 100, where velocity makes no difference."""


PLAYING = {}


def sing(path, events, seconds, values=None, rate=RATE):
    plain = {"attack": 0.0, "velocity": 0.0, "file": str(path), **(values or {})}
    player = SAMPLES.prepare(Stage(rate), "", bare(SAMPLES, plain))
    # Who plays the same file again finds it loaded.
    PLAYING.update({str(path): player})
    return play(SAMPLES, events, seconds, player=player, rate=rate)


def sine(path, hertz=440.0, seconds=1.5, rate=RATE, subtype=None):
    t = np.arange(int(seconds * rate)) / rate
    soundfile.write(path, 0.5 * np.sin(2 * np.pi * hertz * t), rate, subtype=subtype)
    return path


@pytest.fixture(scope="module")
def a4(tmp_path_factory):
    return sine(tmp_path_factory.mktemp("tone") / "tone_A4.wav", subtype="FLOAT")


@pytest.mark.parametrize("key", [33, 50, 69, 70, 76, 83])
def test_a_recording_is_in_tune_on_every_key(a4, key):
    tone = 440 * 2 ** ((key - 69) / 12)
    sound = sing(a4, [(0, on(key))], 0.6)[0].astype(float)
    assert abs(cents_off(sound, tone, start=0.05, end=0.3)) < 0.1


def test_a_part_of_a_desk_plays_your_own_recording(tmp_path):
    own = sine(tmp_path / "tone_A4.wav", hertz=440.0)
    mine = part(note(0.0, 69, 1.0), voice="sampler", values={"file": str(own)})
    again = Desk.from_data(json.loads(json.dumps(Desk((Strip("a", mine),)).to_data())))
    with Engine(again, RATE) as engine:
        assert pitch(engine.play(RATE), RATE) == pytest.approx(440.0, abs=2.0)
    wrong = Desk((Strip("a", replace(mine, values={"cutof": 300.0})),))
    with pytest.raises(UnknownName):
        Engine(wrong, RATE)


def test_flac_and_other_sample_rates_are_in_tune_too(tmp_path):
    rates = {"a.flac": 48_000, "b.wav": 22_050, "c.wav": 192_000}
    zones = [
        {
            "file": str(sine(tmp_path / name, rate=rate, seconds=0.8)),
            "root": 69,
            "low": 68 + k,
            "high": 68 + k,
        }
        for k, (name, rate) in enumerate(rates.items())
    ]
    for key in (68, 69, 70):
        tone = 440 * 2 ** ((key - 69) / 12)
        sound = sing(json.dumps(zones), [(0, on(key))], 0.6, rate=48_000)[0].astype(float)
        assert abs(cents_off(sound, tone, start=0.05, end=0.3, rate=48_000)) < 0.1


@pytest.mark.parametrize("tone", [997.0, 7001.0, 16_001.0])
def test_at_any_speed_nothing_folds_back_and_nothing_is_lost(tmp_path, tone):
    path = sine(tmp_path / "high_C4.wav", tone, 3.0, subtype="FLOAT")
    for key in (48, 59, 60, 61, 67, 71, 74, 80, 88):
        sound = sing(path, [(0, on(key))], 0.3)[0].astype(float)[1024:]
        f, s = partials(sound)
        expected = tone * 2 ** ((key - 60) / 12)
        own = np.abs(f - expected) < 60
        strange = s[~own & (f < 16_000)].max()
        assert 20 * np.log10(strange / (0.5 * FULL)) < -85
        if expected < 16_000:
            loud = np.sqrt((s[own] ** 2).sum()) / np.sqrt(
                (partials(np.sin(np.arange(sound.size)))[1] ** 2).sum()
            )
            assert 20 * np.log10(loud / (0.5 * FULL)) == pytest.approx(0, abs=0.1)


def test_a_closed_loop_sings_on_without_a_seam(tmp_path):
    # 100 periods of 441 Hz end where they began.
    path = sine(tmp_path / "loop_A4.wav", 441.0, 1.2, subtype="FLOAT")
    zone = [{"file": str(path), "root": 69, "loop_start": 4410, "loop_end": 14_410, "crossfade": 0}]
    for key in (57, 69, 76, 105):
        sound = sing(json.dumps(zone), [(0, on(key))], 3.0)[0].astype(float)
        f, s = partials(sound[RATE:])
        own = np.abs(f - 441 * 2 ** ((key - 69) / 12)) < 20
        assert 20 * np.log10(s[~own].max() / s.max()) < -90


def test_a_crossfade_hides_where_a_loop_closes(tmp_path):
    path = sine(tmp_path / "bad_A4.wav", 440.0, 1.0, subtype="FLOAT")
    seams = []
    for crossfade in (0, 40):
        zone = {"file": str(path), "root": 69, "loop_start": 8000, "loop_end": 12_350}
        sound = sing(json.dumps([{**zone, "crossfade": crossfade}]), [(0, on(69))], 1.0)[0]
        seams.append(treble(sound.astype(float), 12_350 / RATE, above=3000))
    assert seams[0] > -45
    assert seams[1] < seams[0] - 25


def test_zones_divide_the_keys_and_the_touches(tmp_path):
    for name, tone in (("low", 300.0), ("soft", 1000.0), ("hard", 3000.0)):
        sine(tmp_path / f"{name}.wav", tone, 0.5)
    (tmp_path / "map.json").write_text(json.dumps([
        {"file": "low.wav", "root": "C3", "high": "B3"},
        {"file": "soft.wav", "root": 60, "low": "C4", "high": 72, "loudest": 79},
        {"file": "hard.wav", "root": 60, "low": "C4", "high": 72, "softest": 80, "gain": -6},
    ]))  # fmt: skip

    def heard(key, velocity):
        sound = sing(tmp_path / "map.json", [(0, on(key, velocity))], 0.3)[0].astype(float)
        f, s = partials(sound)
        return f[s.argmax()], s.max()

    assert heard(48, 100)[0] == pytest.approx(300, abs=8)
    soft, hard = heard(60, 79), heard(60, 80)
    assert soft[0] == pytest.approx(1000, abs=8)
    assert hard[0] == pytest.approx(3000, abs=8)
    assert 20 * np.log10(hard[1] / soft[1]) == pytest.approx(-6, abs=0.2)
    silent = sing(tmp_path / "map.json", [(0, on(90))], 0.2)
    assert not silent.any()


def test_who_plays_the_same_files_shares_them(a4):
    one, two = (SAMPLES.prepare(Stage(RATE), values={"file": str(a4)}) for _ in range(2))
    assert one._samples is two._samples


def test_a_folder_of_named_files_covers_every_key(tmp_path):
    for name in ("harp_C3", "harp-F#3", "harp Db4", "harp.A4"):
        sine(tmp_path / f"{name}.flac", seconds=0.1)
    (tmp_path / "readme.txt").write_text("not a sound")
    zones = read_zones(str(tmp_path))
    assert [zone.root for zone in zones] == [48, 54, 61, 69]
    assert [(zone.low, zone.high) for zone in zones] == [(0, 51), (52, 57), (58, 65), (66, 127)]


def smpl(root, loops=()):
    """A “smpl” chunk as the RIFF standard lays it out; a loop's last frame counts in."""
    data = struct.pack("<9I", 0, 0, 22_676, root, 0, 0, 0, len(loops), 0)
    for start, last in loops:
        data += struct.pack("<6I", 0, 0, start, last, 0, 0)
    return b"smpl" + struct.pack("<I", len(data)) + data


def test_a_wav_file_tells_its_note_and_its_loop(tmp_path):
    path = sine(tmp_path / "plain.wav", seconds=0.2)
    data = path.read_bytes() + smpl(57, [(100, 4509)])
    path.write_bytes(data[:4] + struct.pack("<I", len(data) - 8) + data[8:])
    (zone,) = read_zones(str(path))
    assert (zone.root, zone.loop_start, zone.loop_end) == (57, 100, 4510)
    (named,) = read_zones(str(path.rename(tmp_path / "named_E4.wav")))
    assert (named.root, named.loop_end) == (64, 4510)


def test_a_note_of_one_shot_ends_with_its_recording(a4):
    player = SAMPLES.prepare(Stage(RATE), "", bare(SAMPLES, {"file": str(a4)}))
    sound = play(SAMPLES, [(0, on(81))], 1.5, player=player)
    assert not player.sounding
    assert np.abs(sound[:, int(0.76 * RATE) :]).max() < 1e-6


def test_the_low_pass_is_two_poles_by_the_bilinear_transform(tmp_path):
    impulse = np.zeros(4096)
    impulse[100] = 0.9
    soundfile.write(tmp_path / "tick_C4.wav", impulse, RATE, subtype="FLOAT")
    values = {"cutoff": 1500.0, "resonance": 60.0}
    sound = sing(tmp_path / "tick_C4.wav", [(0, on(60))], 0.09, values)[0].astype(float)
    f = np.geomspace(100, 12_000, 40)
    found = np.abs(freqz(sound, 1, f, fs=RATE)[1]) / (0.9 * FULL)
    g, k = np.tan(np.pi * 1500 / RATE), np.sqrt(2) * (1 - 0.98 * 0.6)
    b = np.array([1, 2, 1]) * g * g
    a = np.array([1 + k * g + g * g, 2 * (g * g - 1), 1 - k * g + g * g])
    assert found == pytest.approx(np.abs(freqz(b, a, f, fs=RATE)[1]), rel=0.01)


def test_fully_open_a_sound_is_as_recorded(tmp_path):
    noise = np.random.default_rng(5).uniform(-0.9, 0.9, 8192)
    soundfile.write(tmp_path / "noise_C4.wav", noise, RATE, subtype="FLOAT")
    sound = sing(tmp_path / "noise_C4.wav", [(0, on(60))], 0.15)[0].astype(float)
    f = np.linspace(200, 19_000, 60)
    found = np.abs(freqz(sound, 1, f, fs=RATE)[1] / freqz(noise[: sound.size], 1, f, fs=RATE)[1])
    assert np.median(20 * np.log10(found / FULL)) == pytest.approx(0, abs=0.1)


@pytest.mark.parametrize("tape", TAPES)
def test_the_houses_tapes_are_in_tune_and_without_a_seam(tape):
    sound = play(SAMPLES, [(0, on(60))], 7.0, values={"file": tape, "scatter": 0.0, "attack": 5.0})
    left = sound[0, RATE:].astype(float)
    f = np.fft.rfftfreq(left.size, 1 / RATE)
    power = np.abs(np.fft.rfft(left * np.hanning(left.size))) ** 2
    near = np.abs(f - 261.6256) < 8
    assert 1200 * np.log2(
        (f[near] * power[near]).sum() / power[near].sum() / 261.6256
    ) == pytest.approx(0, abs=4)
    seam = int(131_072 / 44_100 * RATE)
    around = [treble(sound[0].astype(float), (seam + k * 3000) / RATE, 8000) for k in range(-5, 6)]
    assert around[5] < np.max(around[:5] + around[6:]) + 3


EVENTS = {
    "a note let go": [(0.3, off(69))],
    "all sound off": [(0.3, control(120, 0))],
    "a louder level": [(0.3, turned("level", 6.0))],
    "a closed low-pass": [(0.3, turned("cutoff", 300.0))],
}


@pytest.mark.parametrize("name", EVENTS)
def test_nothing_clicks(a4, name):
    sound = sing(a4, [(0, on(69)), *EVENTS[name]], 0.6)[0].astype(float)
    assert treble(sound, 0.3) < -60


def text(path, words):
    path.write_text(words)
    return path


BROKEN = {
    "nothing there": (lambda p: p / "none.wav", WrongUse, "no file"),
    "an empty folder": (lambda p: p, WrongUse, "named by its note"),
    "an empty file": (lambda p: text(p / "empty.wav", ""), Unreadable, "no sound file"),
    "a text that says it is sound": (lambda p: text(p / "text.flac", "la la la"), Unreadable, "no sound"),
    "no JSON": (lambda p: text(p / "a.json", "[{"), Unreadable, "no list of zones"),
    "JSON of another kind": (lambda p: text(p / "b.json", '{"a": 1}'), Unreadable, "list of zones"),
    "no zones": (lambda p: text(p / "c.json", "[]"), Unreadable, "one zone at least"),
    "a zone without a file": (lambda p: text(p / "d.json", '[{"root": 60}]'), Unreadable, "file"),
    "an unknown field": (lambda p: text(p / "e.json", '[{"file": "a", "rot": 1}]'), UnknownName, "root"),
    "a key that is none": (lambda p: text(p / "f.json", '[{"file": "a", "low": 200}]'), OutOfRange, "127"),
    "keys upside down": (
        lambda p: text(p / "g.json", '[{"file": "a", "low": 70, "high": 60}]'), WrongUse, "lowest"),
    "a loop upside down": (
        lambda p: text(p / "h.json", '[{"file": "a", "loop_start": 9, "loop_end": 3}]'), WrongUse, "loop"),
    "a file of the list that is missing": (
        lambda p: text(p / "i.json", '[{"file": "gone.wav"}]'), WrongUse, "gone.wav"),
    "nested without end": (lambda p: text(p / "j.json", "[" * 100_000), Unreadable, "no list"),
    "a number that is none": (
        lambda p: text(p / "k.json", '[{"file": "a", "tune": NaN}]'), OutOfRange, "tune"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_played_is_refused_with_a_reason(tmp_path, name):
    made, error, word = BROKEN[name]
    with pytest.raises(error, match=word):
        SAMPLES.prepare(Stage(RATE), "", {"file": str(made(tmp_path))})


def test_a_loop_beyond_the_end_of_its_file_is_refused(tmp_path):
    path = sine(tmp_path / "short.wav", seconds=0.1)
    zone = json.dumps([{"file": str(path), "loop_end": 100_000}])
    with pytest.raises(WrongUse, match="4410"):
        sing(zone, [], 0.1)


def test_odd_files_are_played_as_far_as_they_go(tmp_path):
    odd = np.zeros((2000, 6))
    odd[:, 0] = 0.5
    soundfile.write(tmp_path / "six_C4.wav", odd, RATE)
    soundfile.write(tmp_path / "one_C4.wav", [0.5], RATE)
    soundfile.write(tmp_path / "eight_C4.wav", np.full(2000, 0.25), 8000, subtype="PCM_U8")
    whole = sine(tmp_path / "cut_C4.flac", seconds=0.5).read_bytes()
    (tmp_path / "cut_C4.flac").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "wrong_C4.wav").write_bytes(whole)
    zones = [
        {"file": str(path), "low": key, "high": key}
        for key, path in enumerate(sorted(tmp_path.iterdir()), 58)
    ]
    for key in range(58, 63):
        sound = sing(json.dumps(zones), [(0, on(key))], 0.1)
        assert np.isfinite(sound).all()
        assert np.abs(sound).max() > 1e-3


def test_more_than_fits_in_memory_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(samples, "_LONGEST", 10_000)
    for name in ("a_C4.wav", "b_C5.wav"):
        sine(tmp_path / name, seconds=0.2)
    with pytest.raises(LimitReached, match="memory"):
        sing(tmp_path, [], 0.1)


def test_no_note_reads_beyond_its_own_recording():
    zones = spread([Zone(None, 40.0), Zone(None, 80.0)])
    recordings = [
        Recording(zones[0], np.zeros((2, 700), np.float32), RATE),
        Recording(zones[1], np.ones((2, 700), np.float32), RATE),
    ]
    player = SAMPLES.prepare(Stage(RATE), "", bare(SAMPLES, {"attack": 0.0}))
    player._samples = lay_out(recordings)
    for key in (20, 40, 59, 60):
        player.reset()
        sound = play(SAMPLES, [(0, on(key))], 0.2, player=player)
        assert not sound.any()
