"""What studios get wrong and this one must not: rate kept, both sides treated, fades at the end."""

from __future__ import annotations

import numpy as np
import pytest

from toccata.audio.treatments import TREATMENTS

from .test_treatments import RATE, both, level, music, pitch, tone, treated

EQUALIZERS = {
    "eq_mid:1000;width=400;gain=9": 1000.0,
    "mastering_chain:lowBoost=6": 40.0,
    "vocal_processing:presenceBoost=6": 3000.0,
    "sub_exciter:12": 40.0,
}


@pytest.mark.parametrize("name", ["loudnorm", "mastering_chain", "vocal_processing", "lofi_vinyl"])
@pytest.mark.parametrize("rate", [44_100, 96_000])
def test_loudness_and_lo_fi_leave_the_sample_rate(name, rate):
    sound = music(1.0, rate)
    assert treated(sound, name, rate).shape == sound.shape


@pytest.mark.parametrize(("chain", "hertz"), EQUALIZERS.items())
def test_the_right_side_is_equalized_as_the_left(chain, hertz):
    sound = both(tone(hertz, 2, 0.1) + tone(400, 2, 0.1))
    made = treated(sound, chain)[:, RATE // 2 :]
    rise = level(made, hertz) - level(made, 400)
    assert rise[0] == pytest.approx(rise[1], abs=0.01)
    assert (rise > 2.5).all()


def test_a_fade_out_ends_in_silence_and_begins_with_sound():
    made = treated(both(tone(440, 4)), "fade:fadeOutDuration=1")
    assert np.abs(made[:, :RATE]).max() == pytest.approx(0.3, abs=1e-3)
    assert np.abs(made[:, 2 * RATE : 3 * RATE - 100]).max() == pytest.approx(0.3, abs=1e-3)
    assert np.abs(made[:, -100:]).max() < 0.01


def test_two_hundred_cents_are_a_whole_tone_and_not_two_hundred_hertz():
    made = treated(both(tone(440, 3)), "pitch_shift:200")[0]
    assert pitch(made) == pytest.approx(440 * 2 ** (2 / 12), rel=0.002)


def test_the_compressor_turns_down_the_loud_and_leaves_the_soft():
    soft, loud = both(tone(500, 2, 0.01)), both(tone(500, 2, 0.9))
    chain = "compression:threshold=-20;ratio=4"
    late = slice(RATE, None)
    assert level(treated(soft, chain)[:, late], 500) == pytest.approx([-40, -40], abs=0.2)
    assert (level(treated(loud, chain)[:, late], 500) < -8).all()


def test_what_is_mono_is_not_silent_without_its_middle():
    sound = both(tone(60, 2) + tone(1000, 2) + tone(15_000, 2, 0.1))
    made = treated(sound, "phase_isolation:1")[:, 5000:-5000]
    assert level(made, 60) == pytest.approx([20 * np.log10(0.3)] * 2, abs=1)
    assert level(made, 15_000) == pytest.approx([-20, -20], abs=1)


def test_lo_fi_has_fewer_bits():
    rough = {}
    for worn in (0, 10):
        made = treated(both(tone(997, 1, 0.02)), f"lofi_vinyl:{worn};lowpassFreq=16000")[0]
        spectrum = np.abs(np.fft.rfft(made * np.hanning(len(made))))
        rough[worn] = 20 * np.log10(spectrum[1200:15_000].max() / spectrum.max())
    assert rough[0] < -75
    assert rough[10] > -40


def test_a_wider_sound_stays_in_the_middle():
    rng = np.random.default_rng(1)
    made = treated(both(0.1 * rng.standard_normal(2 * RATE)), "stereo_widener:20;amount=1")
    left, right = 10 * np.log10((made.astype(np.float64) ** 2).mean(axis=1))
    assert left == pytest.approx(right, abs=0.5)


def test_a_delay_has_feedback_and_mix_and_none_of_it_at_zero_milliseconds():
    click = np.zeros((2, RATE))
    click[:, 0] = 1.0
    made = treated(click, "delay:leftMs=0;rightMs=100;feedback=0.5;mix=0.4")
    step = RATE // 10
    assert made[0, [0, 1, step]] == pytest.approx([1.0, 0, 0])
    assert made[1, [0, step, 2 * step]] == pytest.approx([0.6, 0.4, 0.2])


def test_every_bound_of_the_studio_holds():
    bounds = {
        "tempo.tempo": (0.5, 2), "time_pitch.tempo": (0.25, 4), "time_pitch.semitones": (-12, 12),
        "pitch_shift.shift": (-4800, 4800), "eq_mid.frequency": (20, 20_000), "echo.decay": (0.1, 0.8),
        "eq_mid.gain": (-12, 12), "loudnorm.target_lufs": (-30, -8), "loudnorm.true_peak": (-6, 0),
        "silence_remove.threshold": (-80, -20), "denoise.noise_reduction": (5, 50),
        "declick.window_size": (10, 100), "volume.volume": (0, 3), "delay.left_ms": (0, 2000),
        "fade.fade_out_duration": (0, 10), "compression.attack": (0.01, 1),
        "compression.decay": (0.1, 2), "phase_isolation.cancel_amount": (0.5, 1),
        "mastering_chain.limiter_ceiling": (0.8, 1), "lofi_vinyl.degradation": (0, 10),
        "export_mp3.bitrate": (128, 320), "export_opus.bitrate": (64, 256), "export_flac.level": (0, 12),
    }  # fmt: skip
    for place, (low, high) in bounds.items():
        name, _, spelled = place.partition(".")
        param = next(p for p in TREATMENTS[name].params if p.name == spelled)
        assert param.low <= low, place
        assert param.high >= high, place
