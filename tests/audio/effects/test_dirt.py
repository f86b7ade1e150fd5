"""Saturation and bit crusher: which overtones they make, and which they must not."""

import numpy as np
import pytest

from toccata.audio.effects import EFFECTS

from .effect_facts import FRAMES, RATE, bin_of, decibels, impulse, noise, sine, spectrum, through

CURVES = {
    "tanh": np.tanh,
    "tape": lambda x: x / np.sqrt(1 + x * x),
    "tube": lambda x: np.tanh(x + 0.5) - np.tanh(0.5),
    "fold": np.sin,
}


def driven(shape, drive, hertz, level=1.0, rate=RATE):
    """The spectrum of a driven sine at rest, and the place of its fundamental."""
    tone = bin_of(hertz, rate=rate)
    made = through(
        "saturation", sine(tone, 2 * FRAMES, level, rate), rate, shape=shape, drive=drive
    )
    return spectrum(made[0, FRAMES:]), round(tone * FRAMES / rate)


@pytest.mark.parametrize("shape", CURVES)
@pytest.mark.parametrize("drive", [0.0, 12.0, 20.0])
def test_overtones_are_those_of_the_curve(shape, drive):
    tones, place = driven(shape, drive, 150.0)
    turn = np.arange(4096) / 4096
    known = spectrum(CURVES[shape](10 ** (drive / 20) * np.sin(2 * np.pi * turn)))
    many = np.arange(1, 20)
    assert tones[place * many] == pytest.approx(known[many], abs=2e-3)
    assert decibels(tones[0]) < -90


def test_a_lopsided_curve_makes_even_overtones_and_the_others_none():
    for shape in CURVES:
        tones, place = driven(shape, 9.0, 200.0)
        second = decibels(tones[2 * place] / tones[place])
        assert second > -30 if shape == "tube" else second < -100


@pytest.mark.parametrize("shape", CURVES)
@pytest.mark.parametrize(
    ("hertz", "drive", "most"),
    [(1245, 36.0, -60), (2093, 24.0, -80), (2093, 36.0, -60), (4186, 12.0, -90), (4186, 24.0, -65)],
)
def test_aliases_stay_low(shape, hertz, drive, most):
    tones, place = driven(shape, drive, hertz)
    rest = tones[: round(16_000 * FRAMES / RATE)].copy()
    rest[::place] = 0.0
    assert decibels(rest.max() / tones[place]) < most


def test_quiet_sound_comes_through_as_it_was_and_late_by_the_latency():
    unit = EFFECTS["saturation"].prepare(RATE, {"drive": 0.0, "shape": "tape"})
    made = impulse(at=256) * np.float32(1e-3)
    unit.process(made)
    made = made[0].astype(np.float64) * 1000
    hertz = np.fft.rfftfreq(len(made), 1 / RATE)
    answer = np.fft.rfft(made) * np.exp(2j * np.pi * hertz / RATE * (256 + unit.latency))
    audible = (hertz > 100) & (hertz < 15_000)
    assert np.abs(decibels(answer[audible])).max() < 0.35
    assert np.abs(np.angle(answer[audible & (hertz > 1000)])).max() < 0.01


@pytest.mark.parametrize("bits", [2, 4, 8])
def test_so_many_bits_make_so_many_levels(bits):
    ramp = np.tile(np.linspace(-1.2, 1.2, 64 * 400, dtype=np.float32), (2, 1))
    levels = np.unique(through("bitcrush", ramp, bits=bits, rate=48_000)[0])
    assert len(levels) == 2**bits - 1
    assert levels == pytest.approx(np.linspace(-1, 1, 2**bits - 1), abs=1e-6)
    assert 0.0 in levels


@pytest.mark.parametrize(("rate", "kept"), [(44_100, 11_025), (48_000, 8_000)])
def test_each_kept_sample_is_held_until_the_next(rate, kept):
    sound = noise()
    made = through("bitcrush", sound, rate, bits=16.0, rate=kept)
    held = rate // kept
    expected = np.repeat(sound[:, ::held], held, axis=1)[:, : sound.shape[1]]
    assert np.abs(made - expected).max() <= 2**-15


def test_the_low_pass_beforehand_keeps_folded_tones_away():
    tone = bin_of(9000.0)
    folded = round((11_025 - tone) * FRAMES / RATE)
    rough, soft = (
        spectrum(through("bitcrush", sine(tone), bits=16.0, rate=11_025, antialias=on)[0])[
            folded - 3 : folded + 4
        ].max()
        for on in (False, True)
    )
    assert decibels(rough / 0.5) > -6
    assert decibels(soft / rough) < -20
