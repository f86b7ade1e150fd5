"""What the contract says of effects that are broken in one way each."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from toccata.audio.contracts import check_effect
from toccata.audio.contracts.effects import CONTRACT
from toccata.audio.effects import Effect, Unit
from toccata.audio.knobs import BEFORE, NOW, turn
from toccata.errors import WrongUse
from toccata.param import Kind, Param

GAIN = Param("gain", unit="dB", low=-24, high=24, default=-3, help="How loud.")


class Gain(Unit):
    """A gain as it should be."""

    def process(self, block):
        for begin in range(0, block.shape[1], 64):
            turn(self.knobs.table)
            first, last = (10 ** (self.knobs.table[row, 0] / 20) for row in (BEFORE, NOW))
            block[:, begin : begin + 64] *= np.linspace(first, last, 64, endpoint=False)

    def reset(self):
        self.knobs.settle()


class Late(Gain):
    """It is late by some frames, and says so."""

    late = 100
    latency = 100
    tail = 0.0

    def __init__(self, sample_rate, knobs):
        super().__init__(sample_rate, knobs)
        self.past = np.zeros((2, self.late), np.float32)

    def process(self, block):
        super().process(block)
        heard = np.concatenate([self.past, block], axis=1)
        self.past = heard[:, block.shape[1] :].copy()
        block[:] = heard[:, : block.shape[1]]

    def reset(self):
        super().reset()
        self.past.fill(0.0)


def effect(unit, params=(GAIN,), name="gain", **said):
    return Effect(name, "Gain", "A gain.", params, unit, **({"linear": True} | said))


def facts(entry):
    return {finding.fact for finding in check_effect(entry, brief=True)}


def told(entry, fact):
    """What one clause says: the others take their time."""
    clause = next(
        c
        for c in (CONTRACT.works, *CONTRACT.rest)
        if c.__name__.strip("_") == fact.replace(" ", "_")
    )
    return {f.fact for f in replace(CONTRACT, rest=(clause,)).examine(entry.name, entry, True)}


@pytest.mark.parametrize("unit", [Gain, Late])
def test_nothing_is_said_of_an_effect_that_keeps_the_contract(unit):
    assert check_effect(effect(unit), brief=True) == []


class Raises(Gain):
    def process(self, block):
        raise IndexError("out of tape")


class Infinite(Gain):
    def process(self, block):
        with np.errstate(all="ignore"):
            block *= block * block * np.float32(1e30) if np.abs(block).max() > 100 else 1


class Hums(Gain):
    def process(self, block):
        super().process(block)
        block += np.float32(1e-9)


class RingsOn(Late):
    late, latency = 3000, 0


class Forgets(Gain):
    """It fades in anew at every call."""

    def process(self, block):
        super().process(block)
        block[:, 0] *= 0.5


class Remembers(Late):
    def reset(self):
        self.knobs.settle()


class Deaf(Gain):
    """Its knob is read when it is made, and never again."""

    def __init__(self, sample_rate, knobs):
        super().__init__(sample_rate, knobs)
        self.fixed = 10 ** (knobs.goal("gain") / 20)

    def process(self, block):
        block *= np.float32(self.fixed)


class Clicks(Gain):
    def process(self, block):
        self.knobs.settle()
        super().process(block)


class Zips(Gain):
    """Its gain goes in steps."""

    def process(self, block):
        for begin in range(0, block.shape[1], 64):
            turn(self.knobs.table)
            block[:, begin : begin + 64] *= 10 ** (self.knobs.table[NOW, 0] / 20)


class LatencyLie(Late):
    latency = 90


class Curved(Gain):
    def process(self, block):
        super().process(block)
        np.tanh(block, out=block)


class Greedy(Gain):
    """It writes on the sound that it listens to."""

    def listen(self, key):
        key *= 0.5


class Careless(Gain):
    def set(self, name, value):
        if name in self.knobs.names:
            self.knobs.table[0, 0] = value


@pytest.mark.parametrize(
    ("unit", "fact"),
    [
        (Raises, "can be played"),
        (Infinite, "stays finite"),
        (Hums, "silence stays silence"),
        (RingsOn, "falls silent after its tail"),
        (Forgets, "any division gives the same samples"),
        (Remembers, "is as new after a reset"),
        (Deaf, "knobs do what they say"),
        (Clicks, "knobs do not click"),
        (Zips, "knobs do not click"),
        (LatencyLie, "its latency is true"),
        (Curved, "is linear if it says so"),
        (Greedy, "listens if it says so"),
        (Careless, "refuses nonsense"),
    ],
)
def test_a_broken_effect_is_told_what_is_wrong(unit, fact):
    assert told(effect(unit), fact) == {fact}


def test_an_effect_that_says_keyed_must_listen():
    assert told(effect(Gain, keyed=True), "listens if it says so")


@pytest.mark.parametrize(
    "param",
    [
        Param("gain", unit="dB", low=-24, high=24, default=-3),
        Param("gain", unit="dB", low=-24, high=24, help="How loud."),
        Param("gain", unit="dB", default=-3, help="How loud."),
        Param("Gain Of It", unit="dB", low=-24, high=24, default=-3, help="How loud."),
        Param("gain", unit="dB", low=-24, high=24, default=30, help="How loud."),
    ],
)
def test_a_parameter_that_does_not_explain_itself_is_told(param):
    assert "explains itself" in facts(effect(Gain, (param,)))


def test_names_are_of_small_letters():
    assert "explains itself" in facts(effect(Gain, name="My Gain"))


@pytest.mark.parametrize(
    ("name", "params", "unit"),
    [("", (GAIN,), Gain), ("gain", [GAIN], Gain), ("gain", ("gain",), Gain), ("gain", (), Param)],
)
def test_an_effect_that_is_no_effect_cannot_be_made(name, params, unit):
    with pytest.raises(WrongUse):
        Effect(name, "Gain", "A gain.", params, unit)


def test_choices_and_switches_are_tried_too():
    seen = set()

    class Sees(Gain):
        def __init__(self, sample_rate, knobs):
            super().__init__(sample_rate, knobs)
            seen.add((knobs.values["shape"], knobs.values["on"]))

    shape = Param("shape", Kind.CHOICE, choices=("soft", "hard"), default="soft", help="How.")
    switch = Param("on", Kind.SWITCH, default=True, help="Whether.")
    assert told(effect(Sees, (GAIN, shape, switch)), "stays finite") == set()
    assert seen >= {("hard", True), ("soft", False), ("soft", True)}
