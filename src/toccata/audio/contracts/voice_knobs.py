"""What a voice's knobs must do: take what is legal, mean what they say, and never click."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np

from ...errors import OutOfRange, UnknownName
from ...param import Kind, Param
from ...units import Seconds
from ..knobs import bounds, number_of
from ..message import setting
from ..voices import Voice
from .playing import Patch, first_patch, off, on, play
from .settings import ends, told, turned
from .sounds import CLICK, loud, peak, sharpest

_SETTLED: Final = 12_288


def refuses_nonsense(voice: Voice, _brief: bool) -> Iterator[str]:
    player = first_patch(voice).player()
    try:
        try:
            player.act(setting(Seconds(0.0), "voice.no such knob", 0.0))
            yield "Setting a knob that there is not raised no UnknownName."
        except UnknownName:
            pass
        for param in turned(voice.params):
            try:
                player.act(setting(Seconds(0.0), f"voice.{param.name}", bounds(param)[1] + 1.0))
                yield f"Setting {param.name} beyond its bounds raised no OutOfRange."
            except OutOfRange:
                pass
    finally:
        player.close()


def knobs_do_what_they_say(voice: Voice, _brief: bool) -> Iterator[str]:
    """A knob that is turned leads to what a player made with its value does."""
    patch = first_patch(voice)
    key = patch.key
    script = [(0, on(key, 90)), (1024, on(key + 7, 40)), (4096, off(key))]
    player = patch.player()
    for param in turned(voice.params):
        for value in ends(param):
            player.act(setting(Seconds(0.0), f"voice.{param.name}", number_of(param, value)))
            player.reset()
            made = patch.heard(script, 6144, {param.name: value})
            if not np.array_equal(play(player, script, 6144), made):
                yield (
                    f"After {param.name} is turned to {told(value)}, and a reset, it does not sound"
                    " as one that was made so."
                )
                break
        player.close()
        player = patch.player()
    player.close()


def knobs_do_not_click(voice: Voice, _brief: bool) -> Iterator[str]:
    """A knob that jumps while a low note is held makes no sound of its own."""
    patch = first_patch(voice)
    for param in turned(voice.params):
        if param.kind in (Kind.NUMBER, Kind.SWITCH):
            low, high = ends(param)
            said = (_clicks(patch, param, low, high), _clicks(patch, param, high, low))
            yield from list(filter(None, said))[:1]


def _clicks(patch: Patch, param: Param, one: Any, other: Any) -> str:
    """What is to be said of a knob's jump in the middle of a note, "" if nothing is."""
    key = patch.key - 12
    turn = setting(Seconds(0.0), f"voice.{param.name}", number_of(param, other))
    made = patch.heard([(0, on(key)), (_SETTLED, turn)], 2 * _SETTLED, {param.name: one})
    before, jump = made[:, _SETTLED // 2 : _SETTLED], made[:, _SETTLED - 8 :]
    height = max(peak(before), peak(jump), 0.002)
    found, usual = sharpest(jump), max(CLICK * height, 4 * sharpest(before))
    # On its way the knob stands where the voice may be sharper than at either end.
    for part in (1.0, 0.95, 0.9, 0.75, 0.5, 0.25, 0.1):
        if found > usual:
            value = one + part * (other - one) if param.kind is Kind.NUMBER else other
            passed = patch.heard([(0, on(key))], 2 * _SETTLED, {param.name: value})
            usual = max(usual, 4 * sharpest(passed[:, _SETTLED // 2 :]))
    if found > usual:
        return (
            f"It clicks when {param.name} jumps from {told(one)} to {told(other)}: as if the sound"
            f" jumped by {loud(found / 3 / height)}; −40 dB is the most."
        )
    return ""
