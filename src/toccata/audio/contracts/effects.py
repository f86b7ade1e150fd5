"""The contract of effects: what each must do with any sound, at any setting, however time is cut."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

import numpy as np

from ..effects import Effect, Unit
from ..knobs import QUANTUM, number_of
from ..tape import SAMPLE_RATES, Block
from .declared import wrong_params, wrong_words
from .effect_knobs import knobs_do_not_click, knobs_do_what_they_say, refuses_nonsense
from .finding import Contract, Finding
from .settings import Values, by_chance, settings, some
from .sounds import FLOOR, gauntlet, loud, noise, peak, run

_RATE: Final = 44_100
_BRIEF_TAIL: Final = 4.0  # seconds
_LONG_TAIL: Final = 60.0
_BOUND: Final = 1e10
"""200 dB above full scale: no setting makes so much of a sound at full scale."""


def check_effect(effect: Effect, *, brief: bool = False) -> list[Finding]:
    """Measure an effect of the shelf; nothing is found where it keeps the contract.

    `brief` listens to less: fewer settings, and no tails beyond four seconds.
    """
    try:
        return CONTRACT.examine(effect.name, effect, brief)
    finally:
        _made.cache_clear()


def _unit(effect: Effect, values: Values, rate: int = _RATE) -> Unit:
    """An effect with some values, made once and reset: some take their time to be made."""
    unit = _made(effect, tuple(values.items()), rate)
    unit.reset()
    return unit


@lru_cache(maxsize=32)
def _made(effect: Effect, values: tuple[tuple[str, Any], ...], rate: int) -> Unit:
    return effect.prepare(rate, dict(values))


def _can_be_played(effect: Effect, _brief: bool) -> Iterator[str]:
    for rate in SAMPLE_RATES:
        effect.prepare(rate).process(np.zeros((2, 64), np.float32))
    yield from ()


def _explains_itself(effect: Effect, _brief: bool) -> Iterator[str]:
    yield from wrong_words(effect.name, effect.title, effect.help)
    yield from wrong_params(effect.params)


def _stays_finite(effect: Effect, brief: bool) -> Iterator[str]:
    sound = gauntlet()
    for rate in SAMPLE_RATES:
        tried = settings if rate == _RATE else some
        for said, values in tried(effect.params, brief):
            unit = _unit(effect, values, rate)
            out = run(unit.process, sound)
            if not np.isfinite(out).all():
                yield f"At {rate} Hz with {said} it made a NaN or an infinity."
                return
            unit.reset()
            if (highest := peak(run(unit.process, noise(4096, 1.0)))) > _BOUND:
                yield f"At {rate} Hz with {said} it blew noise up to {loud(highest)}."
                return


def _silence_stays_silence(effect: Effect, brief: bool) -> Iterator[str]:
    silence = np.zeros((2, 4096), np.float32)
    tried = some if brief else settings
    for said, values in tried(effect.params, brief):
        unit = _unit(effect, values)
        if (highest := peak(run(unit.process, silence))) > 0.0:
            yield f"With {said} silence became {loud(highest)}: it must be exact zeros."
            return
        run(unit.process, noise(2048))
        unit.reset()
        if (highest := peak(run(unit.process, silence))) > 0.0:
            yield f"With {said} something sounds on after a reset, at {loud(highest)}."
            return


def _falls_silent_after_its_tail(effect: Effect, brief: bool) -> Iterator[str]:
    most = _BRIEF_TAIL if brief else _LONG_TAIL
    for said, values in settings(effect.params, brief):
        unit = _unit(effect, values)
        tail = unit.tail
        if not 0.0 <= tail < 3600.0:
            yield f"With {said} it reports a tail of {tail} s."
            return
        if tail > most:
            continue
        height = max(1.0, peak(run(unit.process, noise(_RATE // 256 * 64, 1.0))))
        left = _whole(round(tail * _RATE) + unit.latency)
        while left > 0:
            run(unit.process, np.zeros((2, min(left, 32_768)), np.float32))
            left -= 32_768
        rest = run(unit.process, np.zeros((2, 16_384), np.float32))
        if (highest := peak(rest) / height) > FLOOR:
            yield (
                f"With {said} it still sounds at {loud(highest)} after its tail of {tail:.2f} s;"
                " −90 dB is the most."
            )
            return


def _any_division_gives_the_same_samples(effect: Effect, brief: bool) -> Iterator[str]:
    sound = noise(8192)
    for number, (said, values) in enumerate(some(effect.params, brief), 1):
        whole = _with_a_turn(effect, values, sound, None)
        for seed in (0, number):
            parts = _with_a_turn(effect, values, sound, seed)
            if not np.array_equal(whole, parts):
                first = int(np.flatnonzero((whole != parts).any(axis=0))[0])
                yield (
                    f"With {said} the samples differ from frame {first} on when the sound comes in"
                    " other pieces: nothing may depend on where a call begins."
                )
                return


def _with_a_turn(effect: Effect, values: Values, sound: Block, seed: int | None) -> Block:
    """A sound in pieces, with every knob turned in its middle."""
    unit = effect.prepare(_RATE, values)
    first = run(unit.process, sound[:, :4096], seed)
    for name, value in by_chance(effect.params, 77).items():
        param = next(param for param in effect.params if param.name == name)
        unit.set(name, number_of(param, value))
    return np.concatenate([first, run(unit.process, sound[:, 4096:], seed)], axis=1)


def _is_as_new_after_a_reset(effect: Effect, brief: bool) -> Iterator[str]:
    sound = noise(8192)
    for said, values in some(effect.params, brief):
        unit = effect.prepare(_RATE, values)
        first = run(unit.process, sound)
        unit.reset()
        if not np.array_equal(first, run(unit.process, sound)):
            yield f"With {said} the same sound comes out otherwise after a reset."
            return


def _its_latency_is_true(effect: Effect, brief: bool) -> Iterator[str]:
    for said, values in some(effect.params, brief):
        unit = effect.prepare(_RATE, values)
        latency = unit.latency
        if not (isinstance(latency, int) and 0 <= latency <= _RATE):
            yield f"With {said} it reports a latency of {latency} frames."
            return
    names = {param.name: param for param in effect.params}
    dry = "mix" in names and names["mix"].low == 0
    values = {"mix": 0.0} if dry else {}
    unit = effect.prepare(_RATE, values)
    frames = 16_384
    sound = noise(frames, 0.05)
    out = run(unit.process, sound)
    found, likeness = _lag(sound, out)
    if dry and likeness < 0.98:
        yield f"With a mix of 0 % the sound does not come back as it was ({likeness:.0%} alike)."
    elif likeness > (0.9 if dry else 0.7) and abs(found - unit.latency) > (0 if dry else 2):
        yield f"The sound comes out {found} frames late, and it reports {unit.latency}."


def _lag(sound: Block, out: Block) -> tuple[int, float]:
    """By how many frames a sound comes late, and how like itself it still is (0 to 1)."""
    best = (0, 0.0)
    for before, after in zip(sound.astype(np.float64), out.astype(np.float64), strict=True):
        size = 2 * len(before)
        crossed = np.fft.irfft(np.fft.rfft(after, size) * np.conj(np.fft.rfft(before, size)), size)
        lag = int(np.argmax(np.abs(crossed[: len(before) // 2])))
        early, late = before[: len(before) - lag], after[lag:]
        power = float(np.sqrt((early @ early) * (late @ late)))
        like = abs(float(early @ late)) / power if power > 0 else 0.0
        if like > best[1]:
            best = lag, like
    return best


def _is_linear_if_it_says_so(effect: Effect, brief: bool) -> Iterator[str]:
    if not effect.linear:
        return
    one, other = noise(8192, 0.3, 1), noise(8192, 0.3, 2)
    for said, values in some(effect.params, brief):
        answers = [run(effect.prepare(_RATE, values).process, x) for x in (one, other, one + other)]
        rest = peak(answers[2] - answers[0] - answers[1])
        if rest > 1e-4 * max(peak(answers[2]), 1e-3):
            yield (
                f"With {said} the answer to a sum is not the sum of the answers: {loud(rest)} are"
                " left over. Say linear=False."
            )
            return


def _listens_if_it_says_so(effect: Effect, brief: bool) -> Iterator[str]:
    sound, key = noise(16_384, 0.5), noise(16_384, 1.0, 5)
    kept = key.copy()
    heard = False
    tried = settings if effect.keyed else some
    for _, values in tried(effect.params, brief):
        answers = []
        for listened in (key, np.zeros_like(key)):
            unit = _unit(effect, values)
            unit.listen(listened)
            answers.append(run(unit.process, sound))
        if not np.array_equal(key, kept):
            yield "It changes the sound that it listens to."
            return
        heard = heard or not np.array_equal(answers[0], answers[1])
    if effect.keyed and not heard:
        yield "It says keyed=True, but another sound that it listens to changes nothing."
    if heard and not effect.keyed:
        yield "Another sound changes what it does; say keyed=True."


def _whole(frames: int) -> int:
    return -(-frames // QUANTUM) * QUANTUM


CONTRACT: Final[Contract[Effect]] = Contract(
    _explains_itself,
    _can_be_played,
    (
        refuses_nonsense, _stays_finite, _silence_stays_silence, _falls_silent_after_its_tail,
        _any_division_gives_the_same_samples, _is_as_new_after_a_reset, knobs_do_what_they_say,
        knobs_do_not_click, _its_latency_is_true, _is_linear_if_it_says_so,
        _listens_if_it_says_so,
    ),
)  # fmt: skip
"""What is asked of every effect."""
