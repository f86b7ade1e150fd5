import av
import numpy as np
import pyloudnorm
import pytest
from scipy.signal import resample_poly

from toccata.audio.loudness import SILENCE, Meter, loudness
from toccata.audio.peak import true_peak

RATES = [44_100, 48_000]


def music(rate, seconds=8):
    rng = np.random.default_rng(3)
    at = np.arange(rate * seconds) / rate
    swell = 0.02 + 0.5 * np.abs(np.sin(at * 0.7)) ** 3
    left = np.sin(2 * np.pi * 220 * at) + 0.3 * rng.standard_normal(at.size)
    right = np.sin(2 * np.pi * 331 * at) + 0.2 * rng.standard_normal(at.size)
    return (np.stack([left, right]) * swell * 0.3).astype(np.float32)


def ebur128(sound, rate):
    """Integrated loudness and true peak as FFmpeg's filter measures them."""
    graph = av.filter.Graph()
    source = graph.add_abuffer(
        sample_rate=rate, format="fltp", layout="stereo", time_base=f"1/{rate}"
    )
    meter = graph.add("ebur128", "metadata=1:peak=true")
    sink = graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(sound), "fltp", "stereo")
    frame.sample_rate = rate
    frame.pts = 0
    graph.push(frame)
    graph.push(None)
    last = {}
    while True:
        try:
            last = graph.pull().metadata or last
        except (av.error.EOFError, av.error.BlockingIOError):
            break
    peaks = [float(last[f"lavfi.r128.true_peaks_ch{c}"]) for c in (0, 1)]
    return float(last["lavfi.r128.I"]), 20 * np.log10(max(peaks))


@pytest.mark.parametrize("rate", RATES)
def test_loudness_agrees_with_pyloudnorm(rate):
    sound = music(rate)
    expected = pyloudnorm.Meter(rate).integrated_loudness(sound.T.astype(float))
    assert loudness([sound], rate) == pytest.approx(expected, abs=0.1)


@pytest.mark.parametrize("rate", RATES)
def test_loudness_and_true_peak_agree_with_ffmpeg(rate):
    sound = music(rate)
    lufs, peak = ebur128(sound, rate)
    assert loudness([sound], rate) == pytest.approx(lufs, abs=0.11)
    assert 20 * np.log10(true_peak([sound])) == pytest.approx(peak, abs=0.2)


@pytest.mark.parametrize("rate", RATES)
def test_a_full_sine_of_997_hertz_on_one_side_is_minus_three(rate):
    # BS.1770-4: a 0 dBFS sine of 997 Hz in one front channel reads −3.01 LKFS.
    at = np.arange(rate * 5) / rate
    sound = np.stack([np.sin(2 * np.pi * 997 * at), 0 * at]).astype(np.float32)
    assert loudness([sound], rate) == pytest.approx(-3.01, abs=0.02)


def test_blocks_of_any_size_read_the_same():
    sound = music(44_100, 2)
    whole = loudness([sound], 44_100)
    pieces = [np.ascontiguousarray(sound[:, at : at + 777]) for at in range(0, sound.shape[1], 777)]
    assert loudness(pieces, 44_100) == pytest.approx(whole, abs=1e-9)
    assert true_peak(pieces) == pytest.approx(true_peak([sound]), rel=1e-6)


def test_silence_and_a_moment_have_no_loudness():
    assert Meter(44_100).loudness() == SILENCE
    assert loudness([np.zeros((2, 44_100), np.float32)], 44_100) == SILENCE
    assert loudness([np.ones((2, 1000), np.float32)], 44_100) == SILENCE
    assert true_peak([np.zeros((2, 1000), np.float32)]) == 0.0


def test_the_true_peak_is_found_between_the_samples():
    # A sine at a quarter of the rate, sampled 45° off its tops, rises 3 dB above its samples.
    at = np.arange(4000)
    wave = np.sin(np.pi / 2 * at + np.pi / 4) * np.hanning(4000)
    sound = np.stack([wave, 0 * wave]).astype(np.float32)
    assert np.abs(sound).max() == pytest.approx(0.7071, abs=1e-3)
    assert true_peak([sound]) == pytest.approx(1.0, abs=0.01)
    assert true_peak([sound]) == pytest.approx(np.abs(resample_poly(wave, 16, 1)).max(), abs=0.01)
