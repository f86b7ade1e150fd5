"""What the contract says of voices that are broken in one way each: the template's, spoilt."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from toccata.audio.contracts import check_voice, presets, voices
from toccata.audio.contracts.playing import Patch
from toccata.audio.message import Kind
from toccata.audio.voices import Preset, Stage, Voice
from toccata.catalog import Catalog

sys.path.append(str(Path(__file__).parents[2] / "examples" / "plugin" / "src"))
from toccata_dusk.whistle import PARAMS, WHISTLE, Whistle


def spoilt(player, params=PARAMS, values=None, family="lead"):
    presets = Catalog("preset", [Preset("first", family, "A test.", values or {})])
    return Voice("spoilt", "Spoilt", "A voice that is wrong.", params, presets, player)


def facts(voice):
    return {finding.fact for finding in check_voice(voice, brief=True)}


def test_nothing_is_said_of_the_template():
    assert check_voice(WHISTLE) == []


class Raises(Whistle):
    def _sound(self, out):
        raise IndexError("no such note")


class Flat(Whistle):
    """It believes in a sample rate that is one percent higher."""

    def __init__(self, stage, knobs, *, drums=False):
        super().__init__(Stage(round(stage.sample_rate * 1.01)), knobs, drums=drums)


class Hangs(Whistle):
    def act(self, message):
        if message.kind is not Kind.NOTE_OFF:
            super().act(message)


class Boasts(Whistle):
    sounding = True


class Cuts(Whistle):
    """A key that is let go is cut at once."""

    def act(self, message):
        super().act(message)
        if message.kind is Kind.NOTE_OFF:
            self.keys.slots[self.keys.slots[:, 3] == 0, 5] = 0.0


class Even(Whistle):
    def act(self, message):
        if message.kind is Kind.NOTE_ON and message.value:
            message = replace(message, value=100)
        super().act(message)


class Backwards(Whistle):
    def act(self, message):
        if message.kind is Kind.NOTE_ON and message.value:
            message = replace(message, value=128 - message.value)
        super().act(message)


class Without(Whistle):
    """It does not know some controllers."""

    numbers: tuple[int, ...] = ()

    def act(self, message):
        if message.kind is not Kind.CONTROL or message.number not in self.numbers:
            super().act(message)


class NoPan(Without):
    numbers = (10,)


class NoVolume(Without):
    numbers = (7,)


class NoPedal(Without):
    numbers = (64,)


class NoPanic(Without):
    numbers = (120,)


class NoEnd(Without):
    numbers = (123,)


class Unbent(Whistle):
    def act(self, message):
        if message.kind is not Kind.BEND:
            super().act(message)


class Remembers(Whistle):
    def reset(self):
        self.knobs.settle()


class Steps(Whistle):
    """It begins every call a little softer."""

    def add_to(self, out):
        super().add_to(out)
        out[:, 0] *= 0.9


class DeadKnobs(Whistle):
    def act(self, message):
        if message.kind is not Kind.SET or message.name not in ("voice.level", "voice.attack"):
            super().act(message)


class Jumps(Whistle):
    """Its level is where it is set at once."""

    def _sound(self, out):
        self.knobs.settle()
        super()._sound(out)


class Explodes(Whistle):
    def _sound(self, out):
        super()._sound(out)
        if self.keys.slots[:, 5].sum() > 20:
            out *= float("inf")


def told(voice, fact):
    """What one clause says, of the voice or of its preset."""
    (preset,) = voice.presets.values()
    found = []
    for contract, entry in ((voices.CONTRACT, voice), (presets.CONTRACT, Patch(voice, preset))):
        named = (contract.works, *contract.rest)
        for clause in (c for c in named if c.__name__.strip("_") == fact.replace(" ", "_")):
            found += replace(contract, rest=(clause,)).examine(voice.name, entry, True)
    return {finding.fact for finding in found}


@pytest.mark.parametrize(
    ("player", "fact"),
    [
        (Raises, "can be played"),
        (Flat, "plays in tune"),
        (Hangs, "ends when told"),
        (Boasts, "is silent until asked"),
        (Cuts, "does not click when let go"),
        (Even, "some preset heeds velocity"),
        (Backwards, "is louder when struck harder"),
        (NoPan, "pan is obeyed"),
        (NoVolume, "volume and expression are obeyed"),
        (NoPedal, "the pedal holds"),
        (NoPanic, "sixty four notes can be played and stopped"),
        (NoEnd, "all notes off ends them"),
        (Unbent, "bending reaches two semitones"),
        (Remembers, "is as new after a reset"),
        (Steps, "any division gives the same samples"),
        (DeadKnobs, "knobs do what they say"),
        (Jumps, "knobs do not click"),
        (Explodes, "stays finite"),
    ],
)
def test_a_broken_voice_is_told_what_is_wrong(player, fact):
    assert told(spoilt(player), fact) == {fact}


@pytest.mark.parametrize(
    ("values", "family", "fact"),
    [
        ({"level": 6.0}, "lead", "is as loud as the rest"),
        ({"level": -40.0, "attack": 2000.0}, "lead", "sounds when asked"),
        ({"release": 4000.0}, "organ", "explains itself"),
        ({"no such": 1.0}, "lead", "can be played"),
    ],
)
def test_a_preset_that_stands_out_is_told(values, family, fact):
    assert fact in facts(spoilt(Whistle, values=values, family=family))


def test_a_preset_of_effects_needs_no_pitch_and_no_loudness():
    assert facts(spoilt(Flat, values={"level": 6.0}, family="effect")) == set()


def test_findings_are_sentences_with_figures():
    (finding,) = check_voice(spoilt(Whistle, values={"level": 6.0}))
    assert str(finding).startswith("spoilt/first: is as loud as the rest: It is at −3")
    assert "must go by −6" in finding.said
