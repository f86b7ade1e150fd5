import numpy as np
import pyloudnorm
import pytest

from toccata.audio.voices import VOICES
from toccata.audio.voices.subtractive import SUBTRACTIVE

from .listening import RATE, control, hear, off, on, player

FAMILIES = {
    "bass", "lead", "pad", "keys", "pluck", "brass", "strings", "bells", "drums", "effect",
}  # fmt: skip
SLOW = {"riser"}


def loudness(name):
    """LUFS of the first second of a held note; of a sound that grows for long, of its loudest."""
    synth = player(preset=name)
    synth.act(on(36 if SUBTRACTIVE.presets[name].family == "bass" else 60))
    meter = pyloudnorm.Meter(RATE)
    seconds = [hear(synth, 1.0) for _ in range(9 if name in SLOW else 1)]
    return max(meter.integrated_loudness(one.T) for one in seconds)


@pytest.mark.parametrize("name", SUBTRACTIVE.presets.names)
def test_a_held_note_is_as_loud_as_the_soundfonts_parts(name):
    assert loudness(name) == pytest.approx(-37, abs=2)


@pytest.mark.parametrize("name", SUBTRACTIVE.presets.names)
def test_a_chord_sounds_when_asked_and_ends_when_told(name):
    synth = player(preset=name)
    for key in (48, 55, 64):
        synth.act(on(key))
    sound = hear(synth, 0.5)
    assert np.isfinite(sound).all()
    assert 0.0005 < np.abs(sound).max() < 1.0
    for key in (48, 55, 64):
        synth.act(off(key))
    hear(synth, 0.1)
    synth.act(control(120, 0))
    hear(synth, 0.02)
    assert not synth.sounding


def test_there_are_sounds_for_every_shelf_of_a_shop():
    presets = SUBTRACTIVE.presets
    assert len(presets) >= 40
    assert {preset.family for preset in presets.values()} <= FAMILIES
    assert all(preset.about.endswith(".") for preset in presets.values())
    asked = ("supersaw", "reese", "808", "acid", "warm pad", "pluck", "hoover", "drawbar organ")
    assert all(name in presets for name in asked)
    assert VOICES["subtractive"] is SUBTRACTIVE


def test_a_wobble_follows_the_tempo():
    slow, fast = (player({"tempo": tempo}, preset="wobble bass") for tempo in (70.0, 140.0))
    turns = []
    for synth in (slow, fast):
        synth.act(on(36))
        sound = np.square(hear(synth, 4.0)[0]).reshape(-1, 1920).mean(axis=1)
        bins = np.abs(np.fft.rfft((sound - sound.mean()) * np.hanning(sound.size), 1 << 14))
        hertz = np.fft.rfftfreq(1 << 14, 1920 / RATE)
        bins[hertz < 1.9] = 0.0  # its two oscillators beat
        turns.append(hertz[np.argmax(bins)])
    assert turns[1] == pytest.approx(2 * turns[0], rel=0.03)
