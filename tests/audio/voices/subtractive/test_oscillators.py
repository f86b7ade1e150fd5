import numpy as np
import pytest

from .listening import cents, hear, hertz_of, note, on, pitch_of, player, spectrum

WAVES = [
    ("saw", 50), ("square", 50), ("triangle", 50), ("sine", 50),
    ("pulse", 1), ("pulse", 10), ("pulse", 37), ("pulse", 99),
]  # fmt: skip
C7 = 96


def strangers(sound, rate, tones):
    """The strongest partial below 16 kHz that belongs to no tone, against the first fundamental."""
    hertz, levels = spectrum(sound, rate)
    far = (hertz > 20) & (hertz < 16_000)
    for tone in tones:
        far &= np.abs(hertz - np.round(hertz / tone) * tone) > 9
    return levels[far].max() - levels[np.abs(hertz - tones[0]) < 3].max()


@pytest.mark.parametrize(("wave", "width"), WAVES)
@pytest.mark.parametrize("rate", [44_100, 48_000])
def test_aliases_lie_80_db_under_the_fundamental(wave, width, rate):
    for key in (48, 79, 91, 95, C7):
        sound = note({"osc1_wave": wave, "osc1_width": width}, key, 1.0, rate)[rate // 10 :]
        assert strangers(sound, rate, [hertz_of(key)]) < -80


@pytest.mark.parametrize("rate", [44_100, 48_000])
def test_a_unison_of_pulses_has_no_aliases(rate):
    values = {"osc1_wave": "pulse", "osc1_width": 23, "unison": 3, "detune": 40}
    sound = note(values, 93, 1.0, rate)[rate // 10 :]
    tones = [hertz_of(93 + off) for off in (0, -0.4, 0.4)]
    assert strangers(sound, rate, tones) < -80


def test_a_naive_saw_would_fail():
    time = np.arange(48_000) / 48_000
    assert strangers(2 * (time * hertz_of(C7) % 1) - 1, 48_000, [hertz_of(C7)]) > -45


@pytest.mark.parametrize("rate", [44_100, 48_000])
@pytest.mark.parametrize("key", [12, 36, 69, C7, 115])
def test_pitch_is_true_within_a_twentieth_of_a_cent(key, rate):
    sound = note({"osc1_wave": "sine"}, key, 3.0, rate)[rate // 10 :]
    assert abs(cents(pitch_of(sound, hertz_of(key), rate), hertz_of(key))) < 0.05


def test_octave_semitone_and_fine_add_up():
    sound = note({"osc1_wave": "sine", "osc1_octave": 1, "osc1_semitone": 7, "osc1_fine": 31.0}, 48)
    assert abs(cents(pitch_of(sound[4800:], hertz_of(67.31)), hertz_of(67.31))) < 0.05


def test_a_saw_has_all_harmonics_as_fourier_says_up_to_18_khz():
    hertz, levels = spectrum(note({}, 45, 1.2)[4800:])
    at = [levels[np.abs(hertz - 110.0 * k) < 3].max() for k in range(1, 164)]
    assert np.allclose(np.array(at) - at[0], -20 * np.log10(np.arange(1, 164)), atol=0.02)


def test_a_square_has_odd_harmonics_and_a_triangle_weaker_ones():
    for wave, power in (("square", 1), ("triangle", 2)):
        hertz, levels = spectrum(note({"osc1_wave": wave}, 57, 1.2)[4800:])
        at = np.array([levels[np.abs(hertz - 220.0 * k) < 3].max() for k in range(1, 10)])
        assert np.allclose(at[::2] - at[0], -20 * power * np.log10([1, 3, 5, 7, 9]), atol=0.02)
        assert (at[1::2] < at[0] - 80).all()


@pytest.mark.parametrize("width", [5.0, 25.0, 50.0])
def test_a_pulse_has_the_harmonics_of_its_width_and_no_offset(width):
    sound = note({"osc1_wave": "pulse", "osc1_width": width}, 57, 1.2)[4800:]
    hertz, levels = spectrum(sound)
    at = np.array([levels[np.abs(hertz - 220.0 * k) < 3].max() for k in range(1, 8)])
    k = np.arange(1, 8)
    wanted = 20 * np.log10(np.abs(np.sin(np.pi * k * width / 100)) / k + 1e-9)
    loud = wanted > -60
    assert np.allclose((at - at[0])[loud], (wanted - wanted[0])[loud], atol=0.02)
    assert levels[hertz < 1].max() < at[0] - 80


def test_noise_is_white_and_two_notes_of_it_differ():
    sound = note({"osc1_wave": "noise"}, 60, 4.0)[4800:]
    power = np.abs(np.fft.rfft(sound[: 1 << 17].reshape(64, -1))) ** 2
    bands = power.mean(axis=0)[1:1025].reshape(8, -1).mean(axis=1)
    assert bands.max() / bands.min() < 1.1
    synth = player({"osc1_wave": "noise", "filter": "off"})
    synth.act(on(60))
    one = hear(synth, 0.5)[0]
    synth.act(on(62))
    two = hear(synth, 0.5)[0]
    assert abs(np.corrcoef(one, two)[0, 1]) < 0.1


def test_a_unison_is_wide_and_as_loud_as_one():
    wide = player({"unison": 7, "spread": 100.0, "filter": "off"})
    wide.act(on(60))
    left, right = hear(wide, 2.0)
    one = player({"filter": "off"})
    one.act(on(60))
    assert np.corrcoef(left, right)[0, 1] < 0.7
    assert left.std() == pytest.approx(hear(one, 2.0)[0].std(), rel=0.25)


def test_fm_makes_the_side_bands_that_bessel_wrote():
    from scipy.special import jv

    values = {"osc1_wave": "sine", "osc2_octave": -2, "fm": 20.0}
    sound = note(values, 93, 1.2)[4800:]
    carrier, gap = hertz_of(93), hertz_of(69)
    hertz, levels = spectrum(sound)
    at = [10 ** (levels[np.abs(hertz - carrier - k * gap) < 3].max() / 20) for k in (0, 1, 2)]
    wanted = np.abs(jv([0, 1, 2], 2 * np.pi * 0.2))
    assert np.allclose(at / wanted, at[0] / wanted[0], rtol=0.01)


def test_ring_makes_sum_and_difference():
    values = {"osc1_wave": "sine", "osc2_wave": "sine", "osc1_level": -60, "osc2_semitone": 7,
              "ring": 100.0}  # fmt: skip
    sound = note(values, 69, 1.2)[4800:]
    hertz, levels = spectrum(sound)
    fifth = hertz_of(76)
    for tone in (fifth - 440, fifth + 440):
        assert levels[np.abs(hertz - tone) < 3].max() > levels.max() - 0.1
    assert levels[np.abs(hertz - 440) < 3].max() < levels.max() - 80


def test_widths_follow_an_lfo_without_aliases():
    values = {"osc1_wave": "pulse", "lfo1_width": 40.0, "lfo1_rate": 1.0}
    sound = note(values, 84, 2.0)
    quiet = spectrum(sound[4800:])
    hertz, levels = quiet
    far = (hertz < 16_000) & (np.abs(hertz - np.round(hertz / hertz_of(84)) * hertz_of(84)) > 200)
    assert levels[far].max() < levels.max() - 60
