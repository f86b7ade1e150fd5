import numpy as np
import pyloudnorm
import pytest
import soundfile
from scipy.signal import butter, fftconvolve, resample_poly, sosfilt

from toccata.audio.effects import EFFECTS
from toccata.audio.effects.fourier import transform_step
from toccata.audio.effects.impulse import NAMES, place, resampled
from toccata.errors import WrongUse

from .level_facts import RATE, decibels, noise, silence, through


def made_by(impulse, sound):
    return np.stack(
        [fftconvolve(sound[i].astype(float), impulse[i])[: sound.shape[1]] for i in range(2)]
    )


@pytest.mark.parametrize("name", ["room", "hall"])
def test_it_is_the_convolution_with_its_impulse(name):
    unit = EFFECTS["convolution"].prepare(RATE, {"place": name})
    sound = noise(4.0)
    wished = made_by(unit.impulse, sound)
    unit.process(sound)
    assert decibels((sound - wished).std() / wished.std()) < -120


@pytest.mark.parametrize(
    "frames", [1, 63, 64, 65, 1023, 1024, 1025, 8191, 8192, 8193, 12_289, 20_000]
)
def test_a_pattern_of_any_length_is_laid_on_without_a_gap_or_a_delay(tmp_path, frames):
    pattern = np.random.default_rng(frames).standard_normal((frames, 2)) * 0.1
    soundfile.write(tmp_path / "place.wav", pattern, RATE, "FLOAT")
    unit = EFFECTS["convolution"].prepare(RATE, {"file": str(tmp_path / "place.wav")})
    assert np.allclose(unit.impulse / unit.impulse[0, 0], pattern.T / pattern[0, 0], rtol=1e-4)
    sound = noise(0.7)
    wished = made_by(unit.impulse, sound)
    unit.process(sound)
    assert decibels((sound - wished).std() / wished.std()) < -120


@pytest.mark.parametrize("format", ["wav", "flac"])
def test_a_recorded_place_sounds_the_same_at_another_rate(tmp_path, format):
    time = np.arange(24_000) / 48_000
    pattern = np.random.default_rng(0).standard_normal((24_000, 2)) * np.exp(-time / 0.05)[:, None]
    pattern[0] = 0
    soundfile.write(tmp_path / f"p.{format}", 0.1 * pattern, 48_000)
    unit = EFFECTS["convolution"].prepare(RATE, {"file": str(tmp_path / f"p.{format}")})
    low = np.abs(np.fft.rfft(unit.impulse[0], 44_100)[100:10_000:100])
    wished = np.abs(np.fft.rfft(pattern[:, 0], 48_000)[100:10_000:100])
    ratio = decibels(low / wished)
    assert ratio.std() < 0.1


def test_resampling_agrees_with_scipy():
    smooth = fftconvolve(noise(0.3)[:, :9600].astype(float), np.hanning(40)[None], mode="same")
    smooth *= np.hanning(9600)
    made = resampled(smooth, 48_000, 44_100)
    wished = resample_poly(smooth, 147, 160, axis=1)
    count = min(made.shape[1], wished.shape[1])
    assert np.abs(made[:, :count] - wished[:, :count]).max() < 2e-3 * np.abs(wished).max()


@pytest.mark.parametrize("name", NAMES)
def test_a_place_rings_as_long_as_it_is_told_and_is_as_loud_as_the_sound(name):
    made = place(name, RATE, 1.2, 0.0)
    middle = sosfilt(butter(3, (500, 2000), "band", fs=RATE, output="sos"), made)
    left = np.sqrt(np.cumsum((middle**2).sum(axis=0)[::-1])[::-1] / (middle**2).sum())
    early, late = np.argmax(decibels(left) < -10), np.argmax(decibels(left) < -40)
    assert 2 * (late - early) / RATE == pytest.approx(1.2, rel=0.2)
    white = np.random.default_rng(2).standard_normal((2, 4 * RATE))
    pitch = np.maximum(np.fft.rfftfreq(4 * RATE, 1 / RATE), 20.0)
    pink = np.fft.irfft(np.fft.rfft(white) / np.sqrt(pitch))
    pink *= 0.1 / pink.std()
    meter = pyloudnorm.Meter(RATE)
    wet = np.stack([fftconvolve(pink[i], made[i])[: 4 * RATE] for i in range(2)])
    louder = meter.integrated_loudness(wet[:, RATE:].T) - meter.integrated_loudness(pink.T)
    assert louder == pytest.approx(0, abs=1.5)


@pytest.mark.parametrize("name", NAMES)
def test_a_place_is_made_the_same_every_time_and_wide(name):
    first = place(name, RATE, 0.8)
    place.cache_clear()
    assert np.array_equal(first, place(name, RATE, 0.8))
    assert abs(np.corrcoef(first)[0, 1]) < 0.5


def balance(impulse):
    power = (np.abs(np.fft.rfft(impulse)) ** 2).mean(axis=0)
    pitch = np.fft.rfftfreq(impulse.shape[1], 1 / RATE)
    return 10 * np.log10(power[pitch > 4000].sum() / power[(pitch > 100) & (pitch < 500)].sum())


def test_tone_makes_it_darker_and_brighter():
    dark, plain, bright = (balance(place("plate", RATE, 0.8, tone)) for tone in (-1.0, 0.0, 1.0))
    assert dark < plain - 6
    assert bright > plain + 6


def test_echoes_wait_for_the_predelay():
    click = silence(0.5)
    click[:, 0] = 1
    soon = through("convolution", click, place="room")
    late = through("convolution", click, place="room", predelay=100)
    assert np.abs(late[:, :4410]).max() < 1e-6
    assert np.allclose(late[:, 4410:], soon[:, :-4410], atol=1e-6)


def test_another_place_is_heard_after_a_reset():
    unit = EFFECTS["convolution"].prepare(RATE, {"place": "room"})
    unit.set("place", NAMES.index("plate"))
    unit.reset()
    sound = noise()
    unit.process(sound)
    assert np.array_equal(sound, through("convolution", noise(), place="plate"))


def test_a_mix_of_half_is_half_dry():
    sound = noise()
    wet = through("convolution", sound, place="room")
    half = through("convolution", sound, place="room", mix=50)
    assert np.allclose(half, (wet + sound) / 2, atol=1e-6)


@pytest.mark.parametrize(("rate", "channels"), [(192_000, 2), (8000, 1), (48_000, 6)])
def test_any_sound_file_can_be_the_place(tmp_path, rate, channels):
    pattern = np.random.default_rng(1).standard_normal((rate // 4, channels)) * 0.1
    soundfile.write(tmp_path / "p.wav", pattern, rate, "PCM_U8")
    unit = EFFECTS["convolution"].prepare(RATE, {"file": str(tmp_path / "p.wav")})
    assert unit.impulse.shape[1] == pytest.approx(RATE / 4, abs=2)
    assert unit.tail == pytest.approx(0.25, abs=1e-3)
    sound = noise()
    unit.process(sound)
    assert 0.02 < sound.std() < 0.4


def test_of_a_long_recording_ten_seconds_are_used_and_they_can_be_shortened(tmp_path):
    time = np.arange(12 * RATE) / RATE
    pattern = np.random.default_rng(1).standard_normal(time.size) * 10 ** (-3 * time / 4)
    soundfile.write(tmp_path / "p.wav", 0.1 * pattern, RATE)
    whole = EFFECTS["convolution"].prepare(RATE, {"file": str(tmp_path / "p.wav")}).impulse
    short = (
        EFFECTS["convolution"]
        .prepare(RATE, {"file": str(tmp_path / "p.wav"), "decay": 1.0})
        .impulse
    )
    assert whole.shape[1] == 10 * RATE
    for impulse, rings in ((whole, 4.0), (short, 1.0)):
        fall = decibels(impulse[:, :4410].std() / impulse[:, 44_100:48_510].std())
        assert 60 / fall == pytest.approx(rings, rel=0.05)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(WrongUse):
        EFFECTS["convolution"].prepare(RATE, {"file": str(tmp_path / "none.wav")})


def test_a_silent_file_is_silence(tmp_path):
    soundfile.write(tmp_path / "s.wav", np.zeros((1000, 2)), RATE)
    assert not through("convolution", noise(), file=str(tmp_path / "s.wav")).any()


@pytest.mark.parametrize("size", [8, 16, 128])
def test_the_steps_of_the_transform_make_the_spectrum(size):
    from toccata.audio.effects.fourier import passes, turns

    random = np.random.default_rng(size)
    z = np.zeros((4, size), np.float32)
    z[:2] = random.standard_normal((2, size))
    wished = np.fft.fft(z[0] + 1j * z[1])
    for step in range(passes(size)):
        a, b = (0, 2) if step % 2 == 0 else (2, 0)
        transform_step(step, size, turns(size), z[a], z[a + 1], z[b], z[b + 1])
    last = 0 if passes(size) % 2 == 0 else 2
    assert np.allclose(z[last] + 1j * z[last + 1], wished, atol=1e-4)
