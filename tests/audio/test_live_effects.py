"""The effects of the stage over a whole file: the same samples, in time, with their tail."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from toccata.audio.chain import read_chain, treat
from toccata.audio.effects import EFFECTS, Effect, Unit
from toccata.audio.tape import Tape
from toccata.audio.treatments.live import live_treatment, through
from toccata.catalog import Catalog
from toccata.errors import Failure, OutOfRange, UnknownName, WrongUse
from toccata.param import Param
from toccata.progress import Cancel

MIX = Param("mix", unit="%", low=0, high=100, default=100, help="How much.")


class Echo(Unit):
    """One echo after 12,345 frames, and all of it 100 frames late."""

    latency = 100
    tail = 0.5
    line = 12_345

    def __init__(self, sample_rate, knobs):
        super().__init__(sample_rate, knobs)
        self.past = np.zeros((2, self.line + self.latency), np.float32)

    def process(self, block):
        n = block.shape[1]
        heard = np.concatenate([self.past, block], axis=1)
        block[:] = heard[:, self.line : self.line + n] + 0.5 * heard[:, :n]
        self.past = heard[:, -self.past.shape[1] :]

    def reset(self):
        self.past.fill(0.0)


ECHO = Effect("echo_once", "Echo", "One echo.", (MIX,), Echo, linear=True)


def noise(frames, seed=1):
    return np.random.default_rng(seed).uniform(-0.5, 0.5, (2, frames)).astype(np.float32)


def after(effect, blocks, rate=48_000, values=None):
    return np.concatenate(list(through(effect, values or {}, blocks, rate, Cancel())), axis=1)


@pytest.mark.parametrize("sizes", [(30_000,), (1, 63, 64, 65, 12_000, 17_807), (7,) * 4285 + (5,)])
def test_an_effect_over_a_file_is_in_time_and_rings_out(sizes):
    sound = noise(30_000)
    places = np.cumsum((0, *sizes))
    parts = [sound[:, a:b] for a, b in pairwise(places)]
    made = after(ECHO, parts)
    assert made.shape[1] == 30_000 + Echo.line
    assert np.array_equal(made[:, : Echo.line], sound[:, : Echo.line])
    assert np.array_equal(made[:, 30_000:], 0.5 * sound[:, -Echo.line :])


def test_a_file_after_an_effect_has_the_samples_of_the_stage():
    sound = noise(64 * 700)
    whole = np.concatenate([sound, np.zeros((2, 64 * 3000), np.float32)], axis=1)
    unit = EFFECTS["reverb"].prepare(44_100, {"decay": 0.8})
    unit.process(whole)
    made = after(EFFECTS["reverb"], [sound[:, :10_000], sound[:, 10_000:]], 44_100, {"decay": 0.8})
    assert made.shape[1] > sound.shape[1] + 20_000
    assert np.array_equal(made, whole[:, : made.shape[1]])


@pytest.mark.parametrize("rate", [8000, 44_100, 96_000])
def test_a_chain_mixes_treatments_and_live_effects_at_the_rate_of_the_file(rate):
    tape = Tape(rate)
    tape.write(noise(rate // 4))
    made, _, _ = treat(tape, read_chain("volume:0.5,live.reverb:decay=0.5"))
    assert made.sample_rate == rate
    assert 0.3 < made.seconds < 1.2
    assert np.isfinite(made.samples()).all()


def test_silence_in_is_as_much_silence_out():
    made = after(EFFECTS["chorus"], [np.zeros((2, 1000), np.float32)])
    assert made.shape == (2, 1000)
    assert not made.any()


def test_an_empty_sound_stays_empty():
    assert after(EFFECTS["chorus"], [np.zeros((2, 0), np.float32)]).shape == (2, 0)


def test_a_tail_without_end_is_faded_out(monkeypatch):
    monkeypatch.setattr("toccata.audio.treatments.live.TAIL_MOST", 1.0)

    class Drone(Echo):
        latency = 0
        tail = 1e6

        def process(self, block):
            block += np.float32(0.1)

    made = after(Effect("drone", "Drone", "On and on.", (), Drone), [noise(4800)])
    assert made.shape[1] == pytest.approx(4800 + 48_000, abs=64)
    assert np.abs(made[:, -48]).max() < 0.001
    assert np.abs(made[:, 24_000]).max() == pytest.approx(0.1)


def test_an_effect_that_makes_no_numbers_is_stopped():
    class Broken(Echo):
        def process(self, block):
            block[:] = np.nan

    with pytest.raises(Failure, match="48000 Hz"):
        after(Effect("broken", "Broken", "None.", (), Broken), [noise(64)])


def test_a_compressor_without_live_is_the_treatment():
    (link,) = read_chain("Compressor:threshold=-18;ratio=3")
    assert (link.treatment.name, link.values["ratio"]) == ("compression", 3.0)


def test_a_link_says_every_parameter():
    (hall,) = read_chain("live.convolution:place=hall")
    assert str(read_chain(str(hall))[0]) == str(hall)
    (link,) = read_chain("live.chorus:0.5")
    assert str(link).startswith("live.chorus:rate=0.5;")
    assert live_treatment(EFFECTS["chorus"]).name == "live.chorus"


@pytest.mark.parametrize(
    ("chain", "error", "word"),
    [
        ("live.rewerb", UnknownName, "live.reverb"),
        ("chorus", UnknownName, "live.chorus"),
        ("highpas:80", UnknownName, "highpass"),
        ("live.", UnknownName, "live effect"),
        ("live.reverb:decay=1000", OutOfRange, "decay"),
        ("live.reverb:colour=red", WrongUse, "decay"),
    ],
)
def test_what_cannot_be_done_names_the_nearest(chain, error, word):
    with pytest.raises(error, match=word):
        read_chain(chain)


def test_an_effect_of_another_package_can_stand_in_a_chain(monkeypatch):
    shelf = Catalog("effect", [ECHO])
    monkeypatch.setattr("toccata.audio.chain.EFFECTS", shelf)
    tape = Tape(44_100)
    tape.write(noise(500))
    made, _, _ = treat(tape, read_chain("live.Echo_Once"))
    assert made.frames == 500 + Echo.line
