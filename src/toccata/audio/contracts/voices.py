"""The contract of voices: what each must do with any message, at any setting, however time is cut."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from ...units import Hertz, Seconds
from ..knobs import number_of
from ..message import Kind, Message, setting
from ..tape import SAMPLE_RATES
from ..voices import Voice
from . import presets
from .declared import wrong_params, wrong_words
from .finding import Contract, Finding
from .playing import (
    SECOND,
    Patch,
    control,
    first_patch,
    off,
    on,
    play,
    soup,
    tuning,
    until_silent,
)
from .settings import by_chance, ends, turned
from .sounds import CLICK, FLOOR, loud, peak, sharpest
from .voice_knobs import knobs_do_not_click, knobs_do_what_they_say, refuses_nonsense

_SOUP: Final = 16_384
_MOST: Final = 1000.0
"""60 dB above full scale: no heap of notes at any setting is so loud."""


def check_voice(voice: Voice, *, brief: bool = False) -> list[Finding]:
    """Measure a voice of the shelf and its presets; nothing is found where it keeps the contract.

    `brief` tries fewer settings, and every message on the first preset alone.
    """
    found = CONTRACT.examine(voice.name, voice, brief)
    if not any(finding.fact == "can be played" for finding in found):
        for preset in voice.presets.values():
            patch = Patch(voice, preset)
            found += presets.CONTRACT.examine(patch.name, patch, brief)
    return found


def _can_be_played(voice: Voice, _brief: bool) -> Iterator[str]:
    for rate in SAMPLE_RATES:
        player = first_patch(voice).player(rate=rate)
        play(player, [(0, on(60)), (64, off(60))], 128)
        player.close()
    yield from ()


def _explains_itself(voice: Voice, _brief: bool) -> Iterator[str]:
    yield from wrong_words(voice.name, voice.title, voice.help)
    yield from wrong_params(voice.params)
    families = {preset.family for preset in voice.presets.values()}
    if "drums" in families and len(families) > 1:
        yield f"Drums and {', '.join(sorted(families - {'drums'}))} must be voices of their own."


def _is_silent_until_asked(voice: Voice, _brief: bool) -> Iterator[str]:
    for rate in SAMPLE_RATES:
        player = first_patch(voice).player(rate=rate)
        out = play(player, [], 4096)
        if player.sounding or out.any():
            yield f"At {rate} Hz it sounds before anything is played."
        player.close()


def _stays_finite(voice: Voice, brief: bool) -> Iterator[str]:
    chosen = _patches(voice, brief)
    for seed in range(4 if brief else 16):
        patch = chosen[seed % len(chosen)]
        values = by_chance(voice.params, seed) if seed % 2 else {}
        rate = SAMPLE_RATES[seed % len(SAMPLE_RATES)]
        player = patch.player(values, rate)
        out = play(player, soup(voice.params, seed, _SOUP), _SOUP)
        player.close()
        if not np.isfinite(out).all():
            yield f"Messages by chance ({patch.preset.name}, {seed}) made a NaN or an infinity."
            return
        if (highest := peak(out)) > _MOST:
            yield f"Messages by chance ({patch.preset.name}, {seed}) reached {loud(highest)}."
            return


def _any_division_gives_the_same_samples(voice: Voice, brief: bool) -> Iterator[str]:
    for patch in _patches(voice, brief):
        script = [*soup(voice.params, 5, _SOUP), *_with_a_rest(voice, patch.key)]
        whole = patch.heard(script, 2 * _SOUP)
        for seed in (1, 2):
            player = patch.player()
            parts = play(player, script, 2 * _SOUP, seed)
            player.close()
            if not np.array_equal(whole, parts):
                first = int(np.flatnonzero((whole != parts).any(axis=0))[0])
                yield (
                    f"{patch.preset.name}: the samples differ from frame {first} on when they are"
                    " asked for in other pieces: nothing may depend on where a call begins."
                )
                return


def _with_a_rest(voice: Voice, key: int) -> list[tuple[int, Message]]:
    """After the soup all sound off, knobs turned in the silence, and a note."""
    knobs = [
        (_SOUP + 8192, setting(Seconds(0.0), f"voice.{param.name}", number_of(param, value)))
        for param in turned(voice.params)
        for value in ends(param)
    ]
    return [(_SOUP, control(120, 0)), *knobs, (_SOUP + 9216, on(key)), (_SOUP + 9216, on(key + 3))]


def _is_as_new_after_a_reset(voice: Voice, brief: bool) -> Iterator[str]:
    for patch in _patches(voice, brief):
        script = list(soup(voice.params, 6, _SOUP, knobs=False))
        player = patch.player()
        first = play(player, script, _SOUP)
        player.reset()
        if player.sounding:
            yield f"{patch.preset.name}: it says that it sounds after a reset."
        again = play(player, script, _SOUP)
        player.close()
        if not np.array_equal(first, again):
            yield f"{patch.preset.name}: the same messages sound otherwise after a reset."
            return


def _every_key_can_be_played(voice: Voice, brief: bool) -> Iterator[str]:
    for patch in _patches(voice, brief):
        keys = [(key * 256, on(key)) for key in range(128)]
        out = patch.heard(keys + [(at + 256, off(m.number)) for at, m in keys], 129 * 256)
        if not np.isfinite(out).all() or peak(out) > _MOST:
            yield f"{patch.preset.name}: the keys 0 to 127 made {loud(peak(out))}."


def _sixty_four_notes_can_be_played_and_stopped(voice: Voice, brief: bool) -> Iterator[str]:
    for patch in _patches(voice, brief):
        player = patch.player()
        heap = play(player, [(0, on(key)) for key in range(24, 88)], 4096)
        if not np.isfinite(heap).all() or peak(heap) > _MOST:
            yield f"{patch.preset.name}: 64 notes at once made {loud(peak(heap))}."
        player.act(control(120, 0))
        rest = until_silent(player, 22_528)
        if player.sounding:
            yield f"{patch.preset.name}: it sounds half a second after all sound off (120)."
        elif peak(rest[:, 4416:]) > FLOOR:
            yield f"{patch.preset.name}: it is still heard 0.1 s after all sound off (120)."
        if not patch.own:
            player.close()
            continue  # FluidSynth cuts at once
        before, after = heap[:, -2048:], np.concatenate([heap[:, -4:], rest[:, :4096]], axis=1)
        if sharpest(after) > max(2 * sharpest(before), CLICK * peak(before)):
            yield f"{patch.preset.name}: all sound off (120) clicks."
        player.close()


def _all_notes_off_ends_them(voice: Voice, _brief: bool) -> Iterator[str]:
    player = first_patch(voice).player()
    play(player, [(0, on(48)), (0, on(60)), (4096, control(123, 0))], 8192)
    until_silent(player)
    if player.sounding:
        yield "Notes sound on after all notes off (123)."
    player.close()


def _volume_and_expression_are_obeyed(voice: Voice, _brief: bool) -> Iterator[str]:
    patch = first_patch(voice)
    for number, name in ((7, "volume"), (11, "expression")):
        full, half, none = (
            patch.heard([(0, control(number, value)), (64, on(patch.key))], 16_384)
            for value in (127, 64, 0)
        )
        if peak(none) > FLOOR:
            yield f"It is heard at {loud(peak(none))} with {name} ({number}) at 0."
        wished = (127 / 64) ** 2
        ratio = float(np.sqrt((full.astype(float) ** 2).sum() / max(1e-20, float((half**2).sum()))))
        if abs(20 * np.log10(ratio / wished)) > 1.0:
            yield (
                f"From 64 to 127 {name} ({number}) makes it louder by {loud(ratio)};"
                f" {loud(wished)} are expected (40 log₁₀ of the ratio)."
            )


def _pan_is_obeyed(voice: Voice, _brief: bool) -> Iterator[str]:
    patch = first_patch(voice)
    for value, quiet in ((0, 1), (127, 0)):
        out = patch.heard([(0, control(10, value)), (64, on(patch.key))], 16_384)
        if peak(out[quiet : quiet + 1]) > 0.05 * peak(out):
            side = "right" if quiet else "left"
            yield f"With pan (10) at {value} the {side} side is not silent."


def _the_pedal_holds(voice: Voice, _brief: bool) -> Iterator[str]:
    patch = first_patch(voice)
    key, down = patch.key, (0, control(64, 127))
    fingers = patch.heard([down, (64, on(key))], 16_384)
    pedal = patch.heard([down, (64, on(key)), (4096, off(key))], 16_384)
    if not np.array_equal(fingers, pedal):
        yield "A key that is let go while the pedal (64) is down does not sound as a held one."


def _bending_reaches_two_semitones(voice: Voice, _brief: bool) -> Iterator[str]:
    patch = first_patch(voice)
    if not patch.pitched:
        return
    bend = Message(Seconds(0.0), Kind.BEND, 0, 8191)
    sound = patch.heard([(0, bend), (64, on(69))], SECOND)[:, 4096:]
    found = tuning(sound, Hertz(440.0 * 2 ** (2 / 12)))
    if found is None or abs(found[0]) > max(6.0, found[1] / 2):
        yield "A full bend does not make a B4 of an A4."


def _some_preset_heeds_velocity(voice: Voice, _brief: bool) -> Iterator[str]:
    for preset in voice.presets.values():
        patch = Patch(voice, preset)
        soft, hard = (
            peak(patch.heard([(0, on(patch.key, velocity))], 16_384)) for velocity in (30, 120)
        )
        if hard > 1.4 * soft:
            return
    yield "No preset is 3 dB louder at velocity 120 than at 30."


def _patches(voice: Voice, brief: bool) -> list[Patch]:
    """The first preset, or every one."""
    listed = [Patch(voice, preset) for preset in voice.presets.values()]
    return listed[:1] if brief else listed


CONTRACT: Final[Contract[Voice]] = Contract(
    _explains_itself,
    _can_be_played,
    (
        refuses_nonsense, _is_silent_until_asked, _stays_finite,
        _any_division_gives_the_same_samples, _is_as_new_after_a_reset, knobs_do_what_they_say,
        knobs_do_not_click, _every_key_can_be_played,
        _sixty_four_notes_can_be_played_and_stopped, _all_notes_off_ends_them,
        _volume_and_expression_are_obeyed, _pan_is_obeyed, _the_pedal_holds,
        _bending_reaches_two_semitones, _some_preset_heeds_velocity,
    ),
)  # fmt: skip
"""What is asked of every voice."""
