"""The contract of effects: what each must do with any sound, at any setting, however time is cut."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np

from ...errors import OutOfRange, UnknownName
from ...param import Kind, Param
from ..effects import Effect, Unit
from ..knobs import QUANTUM, bounds, number_of
from ..tape import SAMPLE_RATES, Block
from .declared import wrong_params, wrong_words
from .finding import Contract, Finding
from .settings import by_chance, ends, settings, some, told, turned
from .sounds import CLICK, FLOOR, gauntlet, loud, noise, peak, run, sharpest, tone

_RATE: Final = 44_100
_BRIEF_TAIL: Final = 4.0  # seconds
_LONG_TAIL: Final = 60.0
_BOUND: Final = 1e10
"""200 dB above full scale: no setting makes so much of a sound at full scale."""


def check_effect(effect: Effect, *, brief: bool = False) -> list[Finding]:
    """Measure an effect of the shelf; nothing is found where it keeps the contract.

    `brief` listens to less: fewer settings, and no tails beyond four seconds.
    """
    return CONTRACT.examine(effect.name, effect, brief)


def _can_be_played(effect: Effect, _brief: bool) -> Iterator[str]:
    for rate in SAMPLE_RATES:
        effect.prepare(rate).process(np.zeros((2, 64), np.float32))
    yield from ()


def _explains_itself(effect: Effect, _brief: bool) -> Iterator[str]:
    yield from wrong_words(effect.name, effect.title, effect.help)
    yield from wrong_params(effect.params)


def _refuses_nonsense(effect: Effect, _brief: bool) -> Iterator[str]:
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


def _stays_finite(effect: Effect, brief: bool) -> Iterator[str]:
    sound = gauntlet()
    for rate in SAMPLE_RATES:
        tried = settings if rate == _RATE else some
        for said, values in tried(effect.params, brief):
            unit = effect.prepare(rate, values)
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
        unit = effect.prepare(_RATE, values)
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
        unit = effect.prepare(_RATE, values)
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
    for number, (said, values) in enumerate(some(effect.params, brief)):
        whole = _with_a_turn(effect, effect.prepare(_RATE, values), sound, None)
        for seed in (number, None):
            unit = effect.prepare(_RATE, values)
            parts = (
                _with_a_turn(effect, unit, sound, seed)
                if seed is not None
                else np.concatenate(
                    [_in_steps(unit, sound[:, :4096]), _turned_on(effect, unit, sound)], axis=1
                )
            )
            if not np.array_equal(whole, parts):
                first = int(np.flatnonzero((whole != parts).any(axis=0))[0])
                yield (
                    f"With {said} the samples differ from frame {first} on when the sound comes in"
                    " other pieces: nothing may depend on where a call begins."
                )
                return


def _with_a_turn(effect: Effect, unit: Unit, sound: Block, seed: int | None) -> Block:
    """A sound with every knob turned in its middle."""
    first = run(unit.process, sound[:, :4096], seed)
    _turn_all(effect, unit)
    return np.concatenate([first, run(unit.process, sound[:, 4096:], seed)], axis=1)


def _in_steps(unit: Unit, sound: Block) -> Block:
    out = sound.copy()
    for begin in range(0, out.shape[1], QUANTUM):
        block = np.ascontiguousarray(out[:, begin : begin + QUANTUM])
        unit.process(block)
        out[:, begin : begin + QUANTUM] = block
    return out


def _turned_on(effect: Effect, unit: Unit, sound: Block) -> Block:
    _turn_all(effect, unit)
    return _in_steps(unit, sound[:, 4096:])


def _turn_all(effect: Effect, unit: Unit) -> None:
    for name, value in by_chance(effect.params, 77).items():
        param = next(param for param in effect.params if param.name == name)
        unit.set(name, number_of(param, value))


def _is_as_new_after_a_reset(effect: Effect, brief: bool) -> Iterator[str]:
    sound = noise(8192)
    for said, values in some(effect.params, brief):
        unit = effect.prepare(_RATE, values)
        first = run(unit.process, sound)
        unit.reset()
        if not np.array_equal(first, run(unit.process, sound)):
            yield f"With {said} the same sound comes out otherwise after a reset."
            return


def _knobs_do_what_they_say(effect: Effect, _brief: bool) -> Iterator[str]:
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


def _knobs_do_not_click(effect: Effect, _brief: bool) -> Iterator[str]:
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
            unit = effect.prepare(_RATE, values)
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
        _refuses_nonsense, _stays_finite, _silence_stays_silence, _falls_silent_after_its_tail,
        _any_division_gives_the_same_samples, _is_as_new_after_a_reset, _knobs_do_what_they_say,
        _knobs_do_not_click, _its_latency_is_true, _is_linear_if_it_says_so,
        _listens_if_it_says_so,
    ),
)  # fmt: skip
"""What is asked of every effect."""
