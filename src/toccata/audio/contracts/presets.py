"""The contract of presets: each is heard when asked, ends when told, in tune and as loud as the rest."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Final

import numpy as np

from ...units import Hertz
from ..loudness import loudness
from ..tape import Block
from ..voices import VOICES
from .finding import Contract
from .playing import RATE, SECOND, Patch, off, on, play, tuning
from .sounds import CLICK, loud, peak, sharpest

FAMILIES: Final = (
    "bass", "lead", "pad", "keys", "pluck", "brass", "strings", "bells", "drums", "effect",
)  # fmt: skip
"""What a preset can be for."""

LOUDNESS: Final = -37.0
"""LUFS in the first second of one held note, velocity 100: as the SoundFont's parts."""

_NEAR: Final = 2.0
_KIT_NEAR: Final = 4.0
_NAME: Final = re.compile(r"[a-z0-9]+([ _-][a-z0-9]+)*")
_HEARD: Final = 10 ** (-65 / 20)
_CENTS: Final = 5.0
_KIT: Final = ((0, 36), (5504, 42), (11_008, 38), (16_512, 42), (22_016, 36), (33_024, 38))
"""Half a bar of drums at 120 BPM, as (frame, key)."""


def _can_be_prepared(patch: Patch, _brief: bool) -> Iterator[str]:
    patch.player().close()
    yield from ()


def _explains_itself(patch: Patch, _brief: bool) -> Iterator[str]:
    preset = patch.preset
    if not _NAME.fullmatch(preset.name):
        yield f"The name “{preset.name}” must be of small letters and digits: “warm pad”."
    if preset.family not in FAMILIES:
        yield f"The family “{preset.family}” must be one of {', '.join(FAMILIES)}."
    if not preset.about.strip().endswith((".", "…")):
        yield f"It needs a sentence about itself; it has “{preset.about}”."


def _sounds_when_asked(patch: Patch, _brief: bool) -> Iterator[str]:
    note = patch.note
    if not np.isfinite(note.held).all():
        yield "A held note made a NaN or an infinity."
    elif (highest := peak(note.held)) < _HEARD:
        yield f"A note held for a second is not heard: its peak is {loud(highest)}."
    elif not patch.drums and not note.sounded and peak(note.held[:, -1024:]) > 0.0:
        yield "It says that it does not sound while a note is heard."


def _ends_when_told(patch: Patch, _brief: bool) -> Iterator[str]:
    note = patch.note
    if not note.ended:
        yield f"It still says that it sounds {note.rest.shape[1] / RATE:.0f} s after its note ended."
    elif not note.empty:
        yield "It says that it does not sound, and yet it adds something."
    else:
        whole = np.concatenate([note.held, note.rest], axis=1)
        heard = np.flatnonzero(np.abs(whole).max(axis=0))
        height = max(peak(note.held), 1e-9)
        if heard.size and (cut := peak(whole[:, heard[-1] - 15 : heard[-1] + 1])) > 0.003 * height:
            yield f"Its end is cut off at {loud(cut / height)} below its peak; −50 dB is the most."


def _is_as_loud_as_the_rest(patch: Patch, _brief: bool) -> Iterator[str]:
    if not patch.own:
        return
    if patch.drums:
        ours, wished, near = _kit_loudness(patch), _kit_loudness(_general_kit()), _KIT_NEAR
    elif patch.pitched:
        ours, wished, near = loudness([patch.note.held], RATE), LOUDNESS, _NEAR
    else:
        return
    if not abs(ours - wished) <= near:
        yield (
            f"It is at {ours:.1f} LUFS where {wished:.1f} ± {near:g} is expected; its level must go"
            f" by {wished - ours:+.1f} dB.".replace("-", "−")
            if math.isfinite(ours)
            else "It is too soft or too short to be measured."
        )


def _kit_loudness(patch: Patch) -> float:
    script = [(at, on(key)) for at, key in _KIT] + [(at + 4096, off(key)) for at, key in _KIT]
    return loudness([patch.heard(script, SECOND)], RATE)


def _general_kit() -> Patch:
    voice = VOICES["soundfont"]
    patch = Patch(voice, voice.presets[voice.presets.names[0]])
    patch.drums = True
    return patch


def _plays_in_tune(patch: Patch, _brief: bool) -> Iterator[str]:
    if not patch.pitched:
        return
    sound = patch.heard([(0, on(69))], SECOND)[:, 4096:]
    if peak(sound) < _HEARD:
        return
    found = tuning(sound, Hertz(440.0))
    if found is None:
        if patch.preset.family != "bells":
            yield "Its A4 has next to nothing at 440 Hz, nor an octave off."
        return
    off_by, wide = found
    # A choir or a vibrato is as wide as it is: its middle is only known so well.
    if abs(off_by) > max(_CENTS, wide / 2):
        yield f"Its A4 is {off_by:+.1f} cents off; {_CENTS:g} are the most.".replace("-", "−")


def _does_not_click_when_let_go(patch: Patch, _brief: bool) -> Iterator[str]:
    note = patch.note
    silence = np.zeros((2, 4), np.float32)
    around = np.concatenate([note.held[:, -4:], note.rest, silence], axis=1)[:, :4096]
    before = note.held[:, -8192:]
    height = max(peak(before), 1e-3)
    if (found := sharpest(around)) > max(2.0 * sharpest(before), CLICK * height):
        yield f"It clicks when its note is let go: a jump of {loud(found / 3 / height)}."


def _is_louder_when_struck_harder(patch: Patch, _brief: bool) -> Iterator[str]:
    soft, hard = (_power(patch, velocity) for velocity in (40, 120))
    if hard < soft * 10 ** (-0.05):
        yield f"Velocity 120 is {loud((soft / hard) ** 0.5)} softer than velocity 40."


def _power(patch: Patch, velocity: int) -> float:
    sound = patch.heard([(0, on(patch.key, velocity))], SECOND // 128 * 64)
    return float((sound.astype(np.float64) ** 2).mean()) + 1e-20


def _is_the_same_in_any_division_and_after_a_reset(patch: Patch, _brief: bool) -> Iterator[str]:
    key = patch.key
    script = [
        (0, on(key, 90)), (1024, on(key + 4, 60)), (3072, off(key)), (4096, on(key + 7, 127)),
        (5120, off(key + 4)),
    ]  # fmt: skip
    whole = patch.heard(script, 8192)
    player = patch.player()
    try:
        divided = play(player, script, 8192, 4)
        player.reset()
        again = play(player, script, 8192)
    finally:
        player.close()
    if not np.array_equal(whole, divided):
        yield _differ("in other pieces", whole, divided)
    if not np.array_equal(whole, again):
        yield _differ("after a reset", whole, again)


def _differ(when: str, one: Block, other: Block) -> str:
    first = int(np.flatnonzero((one != other).any(axis=0))[0])
    return f"The samples are others {when}, from frame {first} on."


CONTRACT: Final[Contract[Patch]] = Contract(
    _explains_itself,
    _can_be_prepared,
    (
        _sounds_when_asked, _ends_when_told, _is_as_loud_as_the_rest, _plays_in_tune,
        _does_not_click_when_let_go, _is_louder_when_struck_harder,
        _is_the_same_in_any_division_and_after_a_reset,
    ),
)  # fmt: skip
"""What is asked of every preset."""
