import numpy as np
import pytest
from scipy import signal

from toccata.audio.message import Kind, Message
from toccata.audio.voices.subtractive import PARAMS, SUBTRACTIVE

from .listening import (
    BARE,
    RATE,
    bend,
    cents,
    control,
    hear,
    hertz_of,
    off,
    on,
    pitch_of,
    player,
    to,
)


def test_glide_covers_99_percent_in_its_time():
    synth = player({**BARE, "osc1_wave": "sine", "mode": "legato", "glide": 200.0})
    synth.act(on(57))
    hear(synth, 0.2)
    synth.act(on(69))
    hear(synth, 0.2)
    assert abs(cents(pitch_of(hear(synth, 0.5)[0], 440.0), hertz_of(69 - 0.0001))) < 3
    synth.act(on(81))
    middle = pitch_of(hear(synth, 0.02)[0], 500.0)
    assert 440 < middle < 600


def test_a_glide_goes_from_the_last_note_in_poly_too():
    synth = player({**BARE, "osc1_wave": "sine", "glide": 1000.0})
    synth.act(on(45))
    hear(synth, 0.1)
    synth.act(off(45))
    hear(synth, 0.5)
    synth.act(on(69))
    early = hear(synth, 0.1)[0]
    assert np.flatnonzero(np.diff(np.sign(early))).size < 60  # 88 crossings would be at pitch


def test_a_wheel_brings_vibrato_and_a_lane_has_its_own_bend():
    synth = player({**BARE, "osc1_wave": "sine", "vibrato": 100.0, "vibrato_rate": 5.0})
    synth.act(on(69, lane=1))
    synth.act(bend(8191, lane=2))
    assert abs(cents(pitch_of(hear(synth, 1.0)[0][4800:], 440.0), 440.0)) < 0.1
    synth.act(control(1, 127, lane=1))
    hear(synth, 0.1)
    angle = np.unwrap(np.angle(signal.hilbert(hear(synth, 2.0)[0])))
    wandering = 1200 * np.log2(np.diff(angle)[4800:-4800] * RATE / 2 / np.pi / 440)
    assert wandering.max() == pytest.approx(100, abs=3)
    assert wandering.min() == pytest.approx(-100, abs=3)


def test_each_lane_of_mpe_has_its_own_pitch_and_brightness():
    synth = player({**BARE, "osc1_wave": "sine"})
    for number, value in ((101, 0), (100, 0), (6, 48)):
        synth.act(control(number, value, lane=1))
    synth.act(on(60, lane=1))
    synth.act(on(60, lane=2))
    synth.act(bend(8191, lane=1))
    hear(synth, 0.1)
    sound = hear(synth, 1.0)[0]
    low, high_one = hertz_of(60), hertz_of(108)
    assert abs(cents(pitch_of(sound, low), low)) < 0.1
    assert abs(cents(pitch_of(sound, high_one), high_one)) < 0.5


@pytest.mark.parametrize("message", [control(74, 127), control(74, 0)])
def test_timbre_moves_the_filter(message):
    bright = {}
    for told in (False, True):
        synth = player({"cutoff": 800.0, "slope": "24", "sustain": 100.0})
        synth.act(on(48))
        if told:
            synth.act(message)
        hear(synth, 0.2)
        bright[told] = np.diff(hear(synth, 0.3)[0]).std()
    assert (bright[True] > bright[False]) == (message.value > 64)


def test_pressure_opens_the_filter_of_one_key():
    synth = player({"cutoff": 500.0, "slope": "24", "sustain": 100.0})
    synth.act(on(48))
    hear(synth, 0.2)
    dull = np.diff(hear(synth, 0.3)[0]).std()
    synth.act(Message(0.0, Kind.KEY_PRESSURE, 48, 127))
    hear(synth, 0.1)
    assert np.diff(hear(synth, 0.3)[0]).std() > 1.5 * dull


def test_a_synced_lfo_keeps_the_tempo():
    synth = player({**BARE, "osc1_wave": "sine", "lfo1_amplitude": 100.0, "lfo1_sync": "1/8",
                    "tempo": 150.0})  # fmt: skip
    synth.act(on(93))
    loud = np.abs(signal.hilbert(hear(synth, 4.0)[0]))[4800:]
    bins = np.abs(np.fft.rfft((loud - loud.mean()) * np.hanning(loud.size), 1 << 20))
    assert np.argmax(bins) * RATE / (1 << 20) == pytest.approx(150 / 60 * 2, abs=0.05)


def test_soft_notes_are_softer_by_their_square():
    loud, soft = player({**BARE, "velocity": 100.0}), player({**BARE, "velocity": 100.0})
    loud.act(on(60, 127))
    soft.act(on(60, 64))
    ratio = hear(soft, 0.3).std() / hear(loud, 0.3).std()
    assert ratio == pytest.approx((64 / 127) ** 2, rel=1e-3)


def test_modes_can_be_changed_while_it_plays():
    synth = player(BARE)
    for key in (48, 52, 55):
        synth.act(on(key))
    hear(synth, 0.1)
    synth.act(to("mode", 1))
    hear(synth, 0.5)
    assert not synth.sounding
    synth.act(on(60))
    synth.act(on(64))
    hear(synth, 0.1)
    assert synth.keys.slots[:, 5].sum() == 1


def test_eight_oscillators_and_the_sub_sound_together():
    values = {f"osc{k}_wave": "sine" for k in range(1, 9)}
    values |= {f"osc{k}_level": -12.0 for k in range(1, 9)}
    values |= {f"osc{k}_semitone": k for k in range(1, 9)}
    synth = player({**BARE, **values, "sub_level": -12.0, "sub_octave": -2})
    synth.act(on(72))
    sound = hear(synth, 1.0)[0][4800:]
    for tone in [hertz_of(72 + k) for k in range(1, 9)] + [hertz_of(48)]:
        assert abs(cents(pitch_of(sound, tone), tone)) < 0.2


def test_the_shelf_entry_has_sane_params():
    names = [param.name for param in PARAMS]
    assert len(set(names)) == len(names)
    assert all(param.help.endswith(".") for param in PARAMS)
    assert SUBTRACTIVE.name == "subtractive"
