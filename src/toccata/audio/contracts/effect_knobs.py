"""What an effect's knobs must do: take what is legal, mean what they say, and never click."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np

from ...errors import OutOfRange, UnknownName
from ...param import Kind, Param
from ..effects import Effect
from ..knobs import bounds, number_of
from .settings import ends, told, turned
from .sounds import CLICK, loud, noise, peak, run, sharpest, tone

_RATE: Final = 44_100
_BOUND: Final = 1e10


def refuses_nonsense(effect: Effect, _brief: bool) -> Iterator[str]:
    unit = effect.prepare(_RATE)
    try:
        unit.set("no such knob", 0.0)
        yield "Setting a knob that there is not raised no UnknownName."
    except UnknownName:
        pass
    for param in turned(effect.params):
        try:
            unit.set(param.name, bounds(param)[1] + 1.0)
            yield f"Setting {param.name} beyond its bounds raised no OutOfRange."
        except OutOfRange:
            pass


def knobs_do_what_they_say(effect: Effect, _brief: bool) -> Iterator[str]:
    """A knob that is turned leads to what a unit made with its value does."""
    sound = noise(8192)
    for param in turned(effect.params):
        for value in ends(param):
            unit = effect.prepare(_RATE)
            run(unit.process, sound[:, :1024])
            unit.set(param.name, number_of(param, value))
            unit.reset()
            made = effect.prepare(_RATE, {param.name: value})
            if not np.array_equal(run(unit.process, sound), run(made.process, sound)):
                yield (
                    f"After {param.name} is turned to {told(value)}, and a reset, it does not sound as"
                    " one that was made so."
                )
                break


def knobs_do_not_click(effect: Effect, _brief: bool) -> Iterator[str]:
    gliding = [param for param in turned(effect.params) if param.kind in (Kind.NUMBER, Kind.SWITCH)]
    for param in gliding:
        low, high = ends(param)
        for one, other in ((low, high), (high, low)):
            said = _clicks(effect, param, one, other)
            if said:
                yield said
                break


def _clicks(effect: Effect, param: Param, one: Any, other: Any) -> str:
    """What is to be said of a knob's jump in the middle of a low sine, "" if nothing is."""
    settled, passing = 16_384, 22_016
    sound = tone(settled + passing, _RATE)
    unit = effect.prepare(_RATE, {param.name: one})
    before = run(unit.process, sound[:, :settled])[:, settled // 2 :]
    unit.set(param.name, number_of(param, other))
    jump = run(unit.process, sound[:, settled:], 3)
    if not np.isfinite(jump).all() or peak(jump) > _BOUND:
        return f"It blows up when {param.name} jumps from {told(one)} to {told(other)}."
    height = max(peak(jump), peak(before), 0.05)
    found = sharpest(np.concatenate([before[:, -8:], jump], axis=1))
    usual = max(CLICK * height, 4 * sharpest(before))
    # On its way the knob stands where the effect may be sharper than at either end.
    for part in (1.0, 0.95, 0.9, 0.75, 0.5, 0.25, 0.1):
        if found > usual:
            value = one + part * (other - one) if param.kind is Kind.NUMBER else other
            passed = run(effect.prepare(_RATE, {param.name: value}).process, sound[:, :settled])
            usual = max(usual, 4 * sharpest(passed[:, settled // 2 :]))
    if found > usual:
        return (
            f"It clicks when {param.name} jumps from {told(one)} to {told(other)}: as if the sound"
            f" jumped by {loud(found / 3 / height)}; −40 dB is the most."
        )
    return ""
