"""Effects for tests alone, and a small desk that uses everything a desk can do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from toccata.audio.desk import Desk, Insert, Send, Strip
from toccata.audio.effects import EFFECTS, Effect, Unit
from toccata.param import Kind, Param

from .audio_facts import ORGAN, note, part, program


class Late(Unit):
    """Sound comes out some frames later."""

    def __init__(self, sample_rate, knobs):
        super().__init__(sample_rate, knobs)
        self._held = np.zeros((2, int(knobs.goal("frames"))), np.float32)

    @property
    def latency(self):
        return self._held.shape[1]

    def process(self, block):
        joined = np.concatenate([self._held, block], axis=1)
        block[:] = joined[:, : block.shape[1]]
        self._held = joined[:, block.shape[1] :]

    def reset(self):
        self._held.fill(0.0)


class Duck(Unit):
    """Silence wherever the key sounds; with a knob that scales what is left, and a tempo."""

    def __init__(self, sample_rate, knobs):
        super().__init__(sample_rate, knobs)
        self._key = None

    def listen(self, key):
        self._key = key.copy()

    def process(self, block):
        if self._key is not None:
            block *= np.abs(self._key).max(axis=0) < 1e-4
        block *= np.float32(self.knobs.goal("level"))

    def reset(self):
        self.knobs.settle()


class Clip(Unit):
    """A bend that no sum goes through."""

    def process(self, block):
        np.clip(block, -0.01, 0.01, out=block)

    def reset(self):
        self.knobs.settle()


class Flip(Unit):
    """Up is down."""

    def process(self, block):
        block *= np.float32(-1.0)

    def reset(self):
        self.knobs.settle()


LATE = Effect(
    "late", "Late", "Later.", (Param("frames", Kind.INTEGER, low=0, high=9999, default=100),), Late,
    linear=True,
)  # fmt: skip
DUCK = Effect(
    "duck", "Duck", "Gone.",
    (Param("level", low=0.0, high=1.0, default=1.0), Param("tempo", low=20, high=400, default=120)),
    Duck, keyed=True,
)  # fmt: skip
CLIP = Effect("clip", "Clip", "Bent.", (), Clip)
FLIP = Effect("flip", "Flip", "Turned over.", (), Flip, linear=True)


@contextmanager
def odd_effects() -> Iterator[None]:
    """The effects of this file stand on the shelf for a while."""
    before = dict(EFFECTS._entries)
    mine = {effect.name: effect for effect in (LATE, DUCK, CLIP, FLIP)}
    EFFECTS._entries.update(mine)
    try:
        yield
    finally:
        EFFECTS._entries.clear()
        EFFECTS._entries.update(before)


def pulses(name="Pulses", **settings):
    return part(program(ORGAN), *(note(0.3 * i, 48, 0.1) for i in range(5)), name=name, **settings)


def chord(name="Chord", **settings):
    return part(
        program(ORGAN), *(note(0.05 * k, key, 1.4) for k, key in enumerate((60, 64, 67))),
        name=name, **settings,
    )  # fmt: skip


def full_desk():
    """A group, two returns, effects that are late, a sidechain, faders and pans of all laws."""
    return Desk(
        (
            Strip("kick", pulses(), (Insert("late", {"frames": 77}),), out="drums"),
            Strip(
                "chords", chord(), (Insert("late", {"frames": 40}), Insert("duck", key="kick")),
                (Send("hall", -9.0), Send("choir", -6.0, before_fader=True)), gain=-4.0, pan=-30.0,
                pan_law="-3 dB",
            ),
            Strip("lead", part(note(0.1, 72, 1.0)), sends=(Send("hall", -3.0),), pan=40.0,
                  pan_law="-4.5 dB", gain=2.0),
            Strip("drums", None, (Insert("late", {"frames": 500}),), (Send("hall", -20.0),),
                  pan=10.0, pan_law="-6 dB"),
            Strip("hall", None, (Insert("reverb"),)),
            Strip("choir", None, (Insert("chorus"),), gain=-2.0),
        ),
        Strip("master", None, (Insert("late", {"frames": 33}),), gain=-1.0, out=""),
    )  # fmt: skip
