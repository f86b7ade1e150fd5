"""Treatments: each does what its name says, to both sides, at the sample rate of the sound."""

from __future__ import annotations

import numpy as np
import pyloudnorm
import pytest
from scipy import signal

from toccata.audio.chain import read_chain, treat
from toccata.audio.tape import Tape
from toccata.audio.treatments import TREATMENTS
from toccata.audio.treatments.treatment import spelling
from toccata.errors import Cancelled, OutOfRange, UnknownName, Unreadable, WrongUse
from toccata.progress import Cancel

RATE = 48_000
STUDIO = {
    "mastering_chain": "lowBoost highBoost limiterCeiling targetLUFS",
    "compression": "attack decay", "highpass": "frequency", "lowpass": "frequency",
    "volume": "volume", "tempo": "tempo", "time_pitch": "tempo semitones",
    "vocal_processing": "highpassFreq presenceBoost targetLUFS",
    "lofi_vinyl": "degradation lowpassFreq", "stereo_widener": "delayMs",
    "reverb_delay": "delayMs decay reverbDecay", "sub_exciter": "subBoost trebleBoost",
    "phase_isolation": "cancelAmount", "eq_mid": "frequency width gain",
    "loudnorm": "targetLUFS truePeak", "pitch_shift": "shift", "delay": "leftMs rightMs",
    "echo": "delayMs decay", "fade": "fadeInDuration fadeOutDuration",
    "denoise": "noiseReduction", "declick": "windowSize", "silence_remove": "threshold",
    "export_flac": "level", "export_mp3": "bitrate", "export_aac": "bitrate",
    "export_opus": "bitrate",
}  # fmt: skip
"""The keys of the studio's catalogue and the parameters that they must have."""

SOUNDING = [t.name for t in TREATMENTS.values() if t.work is not None]
# A hall answers each side in its own way, and a widener parts them: that is what they are for.
ALIKE = [name for name in SOUNDING if name not in ("stereo_widener", "reverb_delay")]


def tape(samples, rate=RATE):
    made = Tape(rate)
    made.write(np.asarray(samples, dtype=np.float32))
    return made


def treated(samples, chain, rate=RATE):
    made, _, _ = treat(tape(samples, rate), read_chain(chain))
    assert made.sample_rate == rate
    return made.samples()


def tone(frequency, seconds=1.0, level=0.3, rate=RATE):
    return level * np.sin(2 * np.pi * frequency * np.arange(round(seconds * rate)) / rate)


def both(sound):
    return np.stack([sound, sound])


def music(seconds=2.0, rate=RATE):
    rng = np.random.default_rng(3)
    beat = 0.2 + 0.8 * (np.arange(round(seconds * rate)) * 8 // rate % 2 == 0)
    left = tone(220, seconds, 0.3, rate) + tone(331, seconds, 0.2, rate)
    right = tone(220, seconds, 0.2, rate) + tone(523, seconds, 0.2, rate)
    noise = 0.02 * rng.standard_normal((2, len(left)))
    return (np.stack([left, right]) * beat + noise).astype(np.float32)


def level(sound, frequency, rate=RATE):
    """The amplitude of a frequency, per side, in dB."""
    sound = np.atleast_2d(sound)
    window = np.hanning(sound.shape[1])
    turn = np.exp(-2j * np.pi * frequency * np.arange(sound.shape[1]) / rate)
    found = np.abs((sound * window * turn).sum(axis=1)) * 2 / window.sum()
    return 20 * np.log10(np.maximum(found, 1e-9))


def pitch(sound, rate=RATE):
    """The strongest frequency, to a fraction of a bin."""
    middle = sound[len(sound) // 4 : 3 * len(sound) // 4]
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle)), 8 * len(middle)))
    return np.argmax(spectrum) * rate / (8 * len(middle))


def test_the_shelf_has_every_key_of_the_studio_with_its_parameters():
    for name, spelled in STUDIO.items():
        have = {spelling(param.name) for param in TREATMENTS[name].params}
        assert set(spelled.split()) <= have


@pytest.mark.parametrize("name", SOUNDING)
def test_the_sound_stays_sound_and_the_same_sound_gives_the_same(name):
    sound = music()
    source = tape(sound)
    made, _, _ = treat(source, read_chain(name))
    again, _, _ = treat(source, read_chain(name))
    result = made.samples()
    assert np.isfinite(result).all()
    assert np.abs(result).max() > 0.01
    assert np.array_equal(result, again.samples())
    assert np.array_equal(source.samples(), sound)
    if not TREATMENTS[name].lengthens:
        assert abs(made.seconds - source.seconds) < 1e-3


@pytest.mark.parametrize("name", ALIKE)
def test_both_sides_are_treated_alike(name):
    sound = music()
    one, other = treated(sound, name), treated(sound[::-1], name)
    assert np.allclose(one, other[::-1], atol=2e-3)


@pytest.mark.parametrize("name", [n for n in SOUNDING if n not in ("convert",)])
@pytest.mark.parametrize("rate", [8000, 22_050, 192_000])
def test_every_sample_rate_is_kept(name, rate):
    sound = music(0.5, rate)
    if name == "lowpass" and rate == 8000:
        assert treated(sound, "lowpass:3000", rate).shape[0] == 2
        return
    assert treated(sound, name, rate).shape[0] == 2


@pytest.mark.parametrize("name", SOUNDING)
@pytest.mark.parametrize("frames", [1, 100])
def test_a_sound_of_a_few_samples_is_treated(name, frames):
    made = treat(tape(np.full((2, frames), 0.5)), read_chain(name))[0]
    assert made.frames >= 1
    assert np.isfinite(made.samples()).all()


@pytest.mark.parametrize("name", [n for n in SOUNDING if n != "silence_remove"])
def test_silence_stays_silence(name):
    assert not treated(np.zeros((2, RATE // 2)), name).any()


def test_a_high_pass_falls_by_twelve_decibels_an_octave():
    for frequency, loss in ((50, -24.1), (100, -12.3), (200, -3.0), (2000, 0.0)):
        before = both(tone(frequency, 2))
        gain = level(treated(before, "highpass:200")[:, RATE // 2 :], frequency) - level(
            before[:, RATE // 2 :], frequency
        )
        assert gain == pytest.approx([loss, loss], abs=0.5)


def test_a_low_pass_lets_the_low_through():
    sound = both(tone(500) + tone(8000))
    made = treated(sound, "lowpass:2000")
    assert level(made, 500) == pytest.approx(level(sound, 500), abs=0.3)
    assert (level(made, 8000) < level(sound, 8000) - 23).all()


def test_the_bell_raises_its_band_on_both_sides():
    sound = both(tone(1000) + tone(100))
    gain = level(treated(sound, "eq_mid:1000;width=300;gain=6"), 1000) - level(sound, 1000)
    assert gain == pytest.approx([6.0, 6.0], abs=0.1)
    low = level(treated(sound, "eq_mid:1000;width=300;gain=6"), 100) - level(sound, 100)
    assert low == pytest.approx([0.0, 0.0], abs=0.2)


def shelf(frequency, corner, gain, high=False):
    """The gain in dB of a shelf of slope one half, by the formulas of the audio cookbook (RBJ)."""
    a, w = 10 ** (gain / 40), 2 * np.pi * corner / RATE
    alpha = np.sin(w) / 2 * np.sqrt((a + 1 / a) * (1 / 0.5 - 1) + 2)
    root, sign = 2 * np.sqrt(a) * alpha, -1 if high else 1
    plus, minus, cosine = a + 1, a - 1, np.cos(w) * sign
    above = a * np.array([plus - minus * cosine + root, 2 * sign * (minus - plus * cosine),
                          plus - minus * cosine - root])  # fmt: skip
    below = np.array([plus + minus * cosine + root, -2 * sign * (minus + plus * cosine),
                      plus + minus * cosine - root])  # fmt: skip
    _, response = signal.freqz(above, below, worN=[frequency], fs=RATE)
    return 20 * np.log10(abs(response[0]))


def test_sub_and_air_rise_and_the_middle_stays():
    sound = both(tone(30, 2) + tone(1000, 2) + tone(16000, 2, 0.1))
    made = treated(sound, "sub_exciter:8;trebleBoost=6")
    for frequency in (30, 1000, 16_000):
        wanted = shelf(frequency, 60, 8) + shelf(frequency, 10_000, 6, high=True)
        gain = level(made[:, RATE:], frequency) - level(sound[:, RATE:], frequency)
        assert gain == pytest.approx([wanted, wanted], abs=0.2)


def test_what_is_over_the_threshold_comes_out_by_the_ratio():
    after = {}
    for said in (-40.0, -18.0, -12.0, -6.0):
        sine = both(tone(1000, 3, 10 ** (said / 20)))
        made = treated(sine, "compression:threshold=-28;ratio=4;knee=0;attack=0.01;decay=0.1")
        after[said] = float(level(made[:, RATE:], 1000)[0])
    assert after[-40.0] == pytest.approx(-40.0, abs=0.1)
    assert after[-12.0] - after[-18.0] == pytest.approx(6 / 4, abs=0.1)
    assert after[-6.0] - after[-12.0] == pytest.approx(6 / 4, abs=0.1)
    # The detector hears a sine somewhere between its mean square and its peak.
    assert -28 + (16 - 3) / 4 - 12 + 12 - 1 < after[-12.0] + 3 < -28 + 16 / 4 + 3 + 1


def test_the_loudness_is_reached_and_the_peak_kept():
    made = treated(music(4), "loudnorm:-20;truePeak=-3")
    assert pyloudnorm.Meter(RATE).integrated_loudness(made.T) == pytest.approx(-20, abs=0.2)
    peaks = np.abs(signal.resample_poly(made, 4, 1, axis=1)).max()
    assert 20 * np.log10(peaks) < -2.9


def test_what_the_limiter_cannot_reach_is_told():
    clicks = np.zeros((2, 4 * RATE), np.float32)
    clicks[:, :: RATE // 2] = 0.9
    _, _, said = treat(tape(clicks + 1e-3 * music(4)), read_chain("loudnorm:-8"))
    assert said
    assert "compress" in said[0]


@pytest.mark.parametrize("chain", ["mastering_chain", "vocal_processing"])
def test_a_chain_that_ends_in_a_loudness_reaches_it(chain):
    made = treated(music(4), f"{chain}:targetLUFS=-18")
    assert pyloudnorm.Meter(RATE).integrated_loudness(made.T) == pytest.approx(-18, abs=0.3)


@pytest.mark.parametrize("cents", [200, -1200, 350.0, 1200])
def test_a_pitch_shift_is_in_cents_and_keeps_the_harmonics_in_tune(cents):
    sound = both(tone(440, 2) + tone(880, 2, 0.1))
    made = treated(sound, f"pitch_shift:{cents}")
    factor = 2 ** (cents / 1200)
    assert pitch(made[0]) == pytest.approx(440 * factor, rel=0.005)
    assert made.shape == sound.shape
    steady = made[:, RATE // 2 : -RATE // 2]
    around = [level(steady, 880 * factor * k)[0] for k in (0.97, 1.0, 1.03)]
    assert around[1] == max(around)


@pytest.mark.parametrize("cents", [-500, 50, 700])
def test_a_pitch_shift_is_true_in_the_bass_too(cents):
    off = []
    for hertz in (65.4, 98.0, 130.8, 220.0, 523.3, 1760.0):
        found = pitch(treated(both(tone(hertz, 3)), f"pitch_shift:{cents}")[0])
        off.append(abs(1200 * np.log2(found / hertz) - cents))
    assert np.median(off) < 3
    assert max(off) < 8


@pytest.mark.parametrize("tempo", [0.5, 0.8, 1.37, 2.0])
def test_a_tempo_changes_the_length_and_not_the_pitch(tempo):
    made = treated(both(tone(440, 3)), f"tempo:{tempo}")
    assert made.shape[1] == round(3 * RATE / tempo)
    assert pitch(made[0]) == pytest.approx(440, rel=0.004)


def test_tempo_and_pitch_each_go_their_way():
    made = treated(both(tone(440, 3)), "time_pitch:tempo=0.7;semitones=-5")
    assert made.shape[1] == round(3 * RATE / 0.7)
    assert pitch(made[0]) == pytest.approx(440 * 2 ** (-5 / 12), rel=0.004)


def test_beats_stay_where_they_belong_when_the_tempo_changes():
    clicks = np.zeros((2, 20 * RATE), np.float32)
    clicks[:, RATE // 2 :: RATE] = 0.9
    heard = np.abs(treated(clicks, "tempo:1.3")[0])
    for second in range(1, 19):
        wanted = round((second + 0.5) * RATE / 1.3)
        around = heard[wanted - 2400 : wanted + 2400]
        assert abs(int(np.argmax(around)) - 2400) < 0.006 * RATE


def test_a_fade_out_is_at_the_end():
    made = treated(both(np.full(4 * RATE, 0.5)), "fade:fadeIn_Duration=1;fadeOutDuration=1")
    assert made[0, 0] == 0.0
    assert made[0, -1] == 0.0
    assert np.allclose(made[:, RATE : 3 * RATE - 1], 0.5)
    assert (np.diff(made[0, :RATE]) >= 0).all()
    assert (np.diff(made[0, 3 * RATE :]) <= 0).all()


def test_silence_goes_from_both_ends_and_stays_inside():
    sound = np.zeros((2, 4 * RATE))
    sound[:, RATE : RATE + RATE // 2] = tone(440, 0.5)
    sound[:, 2 * RATE : 2 * RATE + RATE // 2] = tone(440, 0.5)
    assert treated(sound, "silence_remove:-60").shape[1] == pytest.approx(1.555 * RATE, abs=50)


def test_all_silence_is_not_removed_in_silence():
    with pytest.raises(WrongUse, match="threshold"):
        treated(np.zeros((2, 1000)), "silence_remove")


def test_a_delay_has_its_time_on_each_side():
    click = np.zeros((2, RATE))
    click[:, 0] = 1.0
    made = treated(click, "delay:leftMs=100;rightMs=250;feedback=0.5;mix=0.5")
    left, right = RATE // 10, RATE // 4
    assert made[0, [0, left, 2 * left, 3 * left]] == pytest.approx([0.5, 0.5, 0.25, 0.125])
    assert made[1, [0, right, 2 * right]] == pytest.approx([0.5, 0.5, 0.25])
    assert made.shape[1] > RATE


def test_a_ping_pong_changes_sides():
    click = np.zeros((2, RATE))
    click[0, 0] = 1.0
    made = treated(click, "delay:leftMs=100;rightMs=100;feedback=0.5;mix=1;pingPong=on")
    step = RATE // 10
    assert made[:, step] == pytest.approx([1.0, 0.0])
    assert made[:, 2 * step] == pytest.approx([0.0, 0.5])
    assert made[:, 3 * step] == pytest.approx([0.25, 0.0])


def test_an_echo_comes_again_and_again():
    click = np.zeros((2, RATE // 2))
    click[:, 0] = 1.0
    made = treated(click, "echo:250;decay=0.5")
    step = RATE // 4
    assert made[0, [0, step, 2 * step, 3 * step]] == pytest.approx([1.0, 0.5, 0.25, 0.125])


def test_a_widened_sound_is_wider_and_the_same_in_mono():
    sound = both(tone(500))
    made = treated(sound, "stereo_widener:12;amount=1")
    assert np.abs(made[0] - made[1]).max() > 0.1
    assert np.allclose(made.mean(axis=0), sound.mean(axis=0), atol=1e-6)


def test_the_voice_in_the_middle_goes_and_sides_and_bass_stay():
    middle = tone(1000) + tone(60)
    sound = np.stack([middle + tone(3000), middle])
    made = treated(sound, "phase_isolation:1")[:, 4000:-4000]
    before = sound[:, 4000:-4000]
    assert (level(made, 1000) < level(before, 1000) - 40).all()
    assert level(made, 60) == pytest.approx(level(before, 60), abs=1.0)
    assert np.abs(made[0] - made[1] - (before[0] - before[1])).max() < 1e-5


def test_a_mono_sound_is_told_that_it_has_no_sides():
    _, _, said = treat(tape(both(tone(1000))), read_chain("phase_isolation"))
    assert "mono" in said[0]


@pytest.mark.parametrize("loud", [0.03, 0.01, 0.001])
def test_hiss_is_taken_away_and_the_tone_stays(loud):
    hiss = loud * np.random.default_rng(1).standard_normal((2, 4 * RATE))
    sound = both(tone(440, 4)) + hiss
    made = treated(sound, "denoise:30")
    late = slice(2 * RATE, 4 * RATE - 4800)
    assert level(made[:, late], 440) == pytest.approx(level(sound[:, late], 440), abs=1.0)
    high = signal.butter(6, 5000, "high", fs=RATE, output="sos")
    left, before = (signal.sosfilt(high, x[:, late]).std(axis=1) for x in (made, sound))
    assert 20 * np.log10(left / before) == pytest.approx([-29, -29], abs=6)


def test_clicks_are_mended():
    clean = both(tone(440, 2))
    broken = clean.copy()
    for at in range(5000, 90_000, 9000):
        broken[:, at : at + 3] = 0.95
    made = treated(broken, "declick")
    error = np.abs(made[:, : clean.shape[1]] - clean)
    assert error[:, 4000:-4000].max() < 0.1
    assert np.abs(broken - clean).max() > 0.6


def test_a_worn_record_loses_its_edges_and_keeps_its_rate():
    sound = both(tone(1000) + tone(12_000) + tone(60))
    made = treated(sound, "lofi_vinyl:8;lowpassFreq=4000")
    assert (level(made, 12_000) < level(sound, 12_000) - 15).all()
    assert (level(made, 60) < level(sound, 60) - 9).all()
    assert made.shape == sound.shape


def test_another_sample_rate_folds_nothing_down():
    high = tape(both(tone(30_000, 1, 0.5, 96_000) + tone(1000, 1, 0.3, 96_000)), 96_000)
    made, _, _ = treat(high, read_chain("convert:44100"))
    assert made.sample_rate == 44_100
    assert abs(made.frames - 44_100) <= 2
    sound = made.samples()[:, 2000:-2000]
    assert level(sound, 1000, 44_100)[0] == pytest.approx(20 * np.log10(0.3), abs=0.1)
    assert level(sound, 14_100, 44_100)[0] < -85


def test_a_chain_is_read_with_any_spelling():
    first, second, third = read_chain("highpass:80, delay:left_ms=100;rightMs=200 ,loudnorm")
    assert first.values["frequency"] == 80
    assert (second.values["left_ms"], second.values["right_ms"]) == (100, 200)
    assert third.values["target_lufs"] == -14
    assert str(first) == "highpass:frequency=80"


def test_treatments_come_in_their_order():
    sound = both(np.full(1000, 0.25))
    made = treated(sound, "volume:2,volume:0.5,volume:3")
    assert np.allclose(made, 0.75)


@pytest.mark.parametrize(
    ("chain", "error", "word"),
    [
        ("", WrongUse, "empty"),
        (" , ", WrongUse, "empty"),
        ("higpass:80", UnknownName, "highpass"),
        ("highpass:5", OutOfRange, "20"),
        ("highpass:loud", WrongUse, "number"),
        ("highpass:80;90", Unreadable, "name"),
        ("highpass:size=3", WrongUse, "size"),
        ("highpass:80;frequency=90", WrongUse, "twice"),
        ("fade:fade_in_duration=1;fadeInDuration=2", WrongUse, "twice"),
        ("volume:nan", WrongUse, "number"),
        ("convert:12345", UnknownName, "12345"),
        ("live.dealy", UnknownName, "live.delay"),
    ],
)
def test_a_chain_that_cannot_be_is_told(chain, error, word):
    with pytest.raises(error, match=word):
        read_chain(chain)


def test_work_that_is_cancelled_stops_and_leaves_nothing_open():
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        treat(tape(music()), read_chain("highpass"), cancel=cancel)
