"""The knobs of the subtractive synth, and where each stands in the table that its kernel reads."""

from __future__ import annotations

from typing import Final

from ....param import Curve, Kind, Param

OSCILLATORS: Final = 8
VOICES_OF_UNISON: Final = 7

WAVES: Final = ("sine", "square", "saw", "triangle", "pulse", "noise")
SINE, SQUARE, SAW, TRIANGLE, PULSE, NOISE = range(6)

FILTERS: Final = ("off", "low", "band", "high", "notch", "ladder")
OFF, LOW, BAND, HIGH, NOTCH, LADDER = range(6)

SHAPES: Final = ("sine", "triangle", "saw", "ramp", "square", "random", "drift")

SYNCS: Final = (
    "free", "1/1", "1/2", "1/2.", "1/4", "1/4.", "1/4t", "1/8", "1/8.", "1/8t", "1/16", "1/16t",
    "1/32",
)  # fmt: skip
QUARTERS: Final = (0.0, 4.0, 2.0, 3.0, 1.0, 1.5, 2 / 3, 0.5, 0.75, 1 / 3, 0.25, 1 / 6, 0.125)
"""How many quarters each of `SYNCS` lasts."""

SILENT: Final = -60.0
"""An oscillator at this level in dB is off."""


def _number(
    name: str, unit: str, low: float, high: float, default: float, text: str, curve: str = "linear"
) -> Param:
    return Param(
        name, unit=unit, low=low, high=high, default=default, curve=Curve(curve), help=text
    )


def _whole(name: str, unit: str, low: int, high: int, default: int, text: str) -> Param:
    return Param(name, Kind.INTEGER, unit=unit, low=low, high=high, default=default, help=text)


def _choice(name: str, choices: tuple[str, ...], default: str, text: str) -> Param:
    return Param(name, Kind.CHOICE, choices=choices, default=default, help=text)


def _oscillator(number: int) -> tuple[Param, ...]:
    name, it = f"osc{number}", f"oscillator {number}"
    return (
        _choice(f"{name}_wave", WAVES, "saw", f"The wave of {it}."),
        _number(f"{name}_level", "dB", SILENT, 6, 0 if number == 1 else SILENT,
                f"How loud {it} is; −60 is off."),
        _whole(f"{name}_octave", "octaves", -4, 4, 0, f"By how many octaves {it} is moved."),
        _whole(f"{name}_semitone", "semitones", -12, 12, 0,
               f"By how many semitones {it} is moved."),
        _number(f"{name}_fine", "cents", -100, 100, 0, f"By how many cents {it} is moved."),
        _number(f"{name}_width", "%", 1, 99, 50, f"Which part of its period the pulse of {it} is up."),
        _number(f"{name}_pan", "%", -100, 100, 0, f"Where {it} stands, from left to right."),
    )  # fmt: skip


def _envelope(
    prefix: str, whose: str, default: tuple[float, float, float, float]
) -> tuple[Param, ...]:
    attack, decay, sustain, release = default
    log = "logarithmic"
    return (
        _number(f"{prefix}attack", "s", 0.001, 20, attack, f"How long {whose} rises, in a line.", log),
        _number(f"{prefix}decay", "s", 0.005, 30, decay,
                f"How long {whose} takes to fall by 60 dB towards its sustain.", log),
        _number(f"{prefix}sustain", "%", 0, 100, sustain, f"Where {whose} stays while a key is held."),
        _number(f"{prefix}release", "s", 0.01, 30, release,
                f"How long {whose} takes to fall by 60 dB when the key is let go.", log),
    )  # fmt: skip


def _lfo(number: int) -> tuple[Param, ...]:
    name, it = f"lfo{number}", f"LFO {number}"
    return (
        _choice(f"{name}_shape", SHAPES, "sine", f"The shape of {it}."),
        _number(f"{name}_rate", "Hz", 0.01, 50, 5, f"How fast {it} is when it is free.", "logarithmic"),
        _choice(f"{name}_sync", SYNCS, "free", f"The note value of one turn of {it}."),
        _choice(f"{name}_start", ("note", "free"), "note",
                f"Whether {it} begins with each note or with the first after silence."),
        _number(f"{name}_fade", "s", 0, 10, 0, f"How long {it} takes to come in after a note begins."),
        _number(f"{name}_pitch", "cents", -2400, 2400, 0, f"How far {it} moves the pitch."),
        _number(f"{name}_filter", "semitones", -96, 96, 0, f"How far {it} moves the cutoff."),
        _number(f"{name}_amplitude", "%", 0, 100, 0, f"How much {it} takes from the loudness."),
        _number(f"{name}_pan", "%", -100, 100, 0, f"How far {it} moves the sound to the sides."),
        _number(f"{name}_width", "%", -49, 49, 0, f"How far {it} moves the widths of pulses."),
    )  # fmt: skip


PARAMS: Final = (
    _number("level", "dB", -40, 24, 0, "How loud the voice is."),
    *(param for number in range(1, OSCILLATORS + 1) for param in _oscillator(number)),
    _choice("sub_wave", ("sine", "square", "saw", "triangle"), "sine",
            "The wave of the sub oscillator."),
    _number("sub_level", "dB", SILENT, 6, SILENT, "How loud the sub oscillator is; −60 is off."),
    _whole("sub_octave", "octaves", -3, 0, -1, "By how many octaves it lies below."),
    _number("ring", "%", 0, 100, 0, "How much of oscillators 1 and 2 multiplied is heard."),
    _number("fm", "%", 0, 100, 0,
            "How far a sine at the pitch of oscillator 2 bends oscillator 1 where that is a sine."),
    _whole("unison", "", 1, VOICES_OF_UNISON, 1,
           "By how many each oscillator is played, from the next note on."),
    _number("detune", "cents", 0, 100, 15, "How far the outer ones of a unison are apart from the pitch."),
    _number("spread", "%", 0, 100, 60, "How wide a unison stands."),
    _choice("phase", ("free", "same"), "free",
            "Whether notes begin anywhere in the wave, or all at its beginning."),
    *_envelope("", "the loudness", (0.005, 0.5, 80, 0.2)),
    _number("velocity", "%", 0, 100, 70, "How much the loudness follows the touch."),
    _choice("filter", FILTERS, "low", "What the filter lets through."),
    _choice("slope", ("12", "24"), "12", "How steep the filter is, in dB an octave; a ladder has 24."),
    _number("cutoff", "Hz", 16, 20000, 20000, "Where the filter begins to cut.", "logarithmic"),
    _number("resonance", "%", 0, 100, 0, "How much the cutoff is raised; a ladder sings from 95 on."),
    _number("drive", "dB", 0, 36, 0, "How far the sound is driven into saturation before the filter."),
    *_envelope("filter_", "the filter", (0.001, 0.5, 0, 0.3)),
    _number("filter_envelope", "semitones", -120, 120, 0, "How far its envelope moves the cutoff."),
    _number("filter_velocity", "semitones", 0, 96, 0, "How far the softest touch closes the filter."),
    _number("filter_key", "%", -100, 100, 0, "How much the cutoff follows the keys, from C4."),
    _number("pitch_envelope", "semitones", -60, 60, 0, "How far the filter's envelope moves the pitch."),
    _choice("mode", ("poly", "mono", "legato"), "poly",
            "Many notes, one, or one that is tied while keys overlap."),
    _number("glide", "ms", 0, 5000, 0, "How long the pitch takes from note to note."),
    *_lfo(1),
    *_lfo(2),
    _number("vibrato", "cents", 0, 400, 50, "How far a full modulation wheel moves the pitch."),
    _number("vibrato_rate", "Hz", 0.1, 20, 5.5, "How fast the wheel's vibrato is."),
    _number("pressure_filter", "semitones", -96, 96, 24, "How far full pressure moves the cutoff."),
    _number("timbre_filter", "semitones", -96, 96, 36,
            "How far controller 74 moves the cutoff from its middle to an end."),
    _number("tempo", "BPM", 20, 400, 120, "What synced LFOs follow; the engine sets it."),
)  # fmt: skip

_PLACES: Final = {param.name: place for place, param in enumerate(PARAMS)}
_at = _PLACES.__getitem__

LEVEL: Final = _at("level")
OSC: Final = _at("osc1_wave")
OSC_KNOBS: Final = _at("osc2_wave") - OSC
"""Knobs of one oscillator, in the order wave, level, octave, semitone, fine, width, pan."""
SUB_WAVE: Final = _at("sub_wave")
SUB_LEVEL: Final = _at("sub_level")
SUB_OCTAVE: Final = _at("sub_octave")
RING: Final = _at("ring")
FM: Final = _at("fm")
UNISON: Final = _at("unison")
DETUNE: Final = _at("detune")
SPREAD: Final = _at("spread")
PHASE: Final = _at("phase")
AMPLITUDE: Final = _at("attack")
VELOCITY_TRACK: Final = _at("velocity")
FILTER: Final = _at("filter")
SLOPE: Final = _at("slope")
CUTOFF: Final = _at("cutoff")
RESONANCE: Final = _at("resonance")
DRIVE: Final = _at("drive")
CONTOUR: Final = _at("filter_attack")
"""First of four knobs of the filter's envelope, as `AMPLITUDE` is of the loudness's."""
FILTER_ENVELOPE: Final = _at("filter_envelope")
FILTER_VELOCITY: Final = _at("filter_velocity")
FILTER_KEY: Final = _at("filter_key")
PITCH_ENVELOPE: Final = _at("pitch_envelope")
MODE: Final = _at("mode")
GLIDE_TIME: Final = _at("glide")
LFO: Final = _at("lfo1_shape")
LFO_KNOBS: Final = _at("lfo2_shape") - LFO
"""Knobs of one LFO: shape, rate, sync, start, fade, pitch, filter, amplitude, pan, width."""
VIBRATO: Final = _at("vibrato")
VIBRATO_RATE: Final = _at("vibrato_rate")
PRESSURE_FILTER: Final = _at("pressure_filter")
TIMBRE_FILTER: Final = _at("timbre_filter")
TEMPO: Final = _at("tempo")
