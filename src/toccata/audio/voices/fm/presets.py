"""The sounds of the FM voice: electric pianos, bells, bars, basses, brass."""

from __future__ import annotations

from typing import Any, Final

from ..voice import Preset


def _op(number: int, ratio: float, level: float, decay: float, **values: Any) -> dict[str, Any]:
    """One operator, struck: it falls to nothing in `decay` seconds where nothing else is said."""
    said = {"ratio": ratio, "level": level, "decay": decay, "sustain": 0.0, **values}
    return {f"op{number}_{name}": value for name, value in said.items()}


def _held(number: int, ratio: float, level: float, **values: Any) -> dict[str, Any]:
    """One operator that stays while its key is held."""
    return _op(number, ratio, level, 1.0, **{"sustain": 100.0, "release": 0.12, **values})


# Bending in radians as levels: ½ is −28 dB, 1 −22, 2 −16, 3 −12.4, 5 −8.
PRESETS: Final = (
    Preset("rhodes", "keys", "An electric piano of tines: soft it is round, hard it barks.", {
        "algorithm": 5, "rate_scaling": 25.0, "lfo_pan": 35.0, "lfo_rate": 4.5, "level": -1.2,
        **_op(1, 1.0, 0.0, 7.0, velocity=60.0),
        **_op(2, 1.0, -21.0, 4.0, velocity=100.0, scaling=-3.0),
        **_op(3, 1.0, -9.0, 5.0, detune=2.0),
        **_op(4, 15.0, -27.0, 0.5, velocity=100.0, scaling=-5.0)}),
    Preset("reed piano", "keys", "An electric piano of reeds, nasal, with its tremolo.", {
        "algorithm": 5, "rate_scaling": 20.0, "lfo_level": 35.0, "lfo_rate": 5.6, "level": 0.6,
        **_op(1, 1.0, 0.0, 5.0, velocity=60.0),
        **_op(2, 2.0, -19.0, 4.0, velocity=100.0, scaling=-3.0),
        **_op(3, 2.0, -14.0, 2.5, velocity=80.0),
        **_op(4, 3.0, -20.0, 0.8, velocity=100.0, scaling=-4.0)}),
    Preset("glass piano", "keys", "The electric piano of the eighties: a clear tone and a chime.", {
        "algorithm": 5, "rate_scaling": 25.0, "level": -2.4,
        **_op(1, 1.0, 0.0, 6.0, velocity=50.0, release=0.3),
        **_op(2, 14.0, -24.0, 0.7, velocity=90.0, scaling=-4.0),
        **_op(3, 1.0, -2.0, 6.0, detune=4.0, release=0.3),
        **_op(4, 1.0, -20.0, 3.0, velocity=100.0, scaling=-2.0)}),
    Preset("clavinet", "keys", "A struck and damped string, thin and percussive.", {
        "algorithm": 3, "feedback": 30.0, "rate_scaling": 30.0, "level": -1.7,
        **_op(1, 1.0, 0.0, 2.5, release=0.05, velocity=60.0),
        **_op(2, 3.0, -15.0, 1.6, velocity=90.0, scaling=-3.0),
        **_op(3, 1.0, -20.0, 0.9, velocity=90.0),
        **_op(4, 5.0, -19.0, 0.5, velocity=90.0, scaling=-4.0)}),
    Preset("organ", "keys", "Four drawbars and a little of the turning horn.", {
        "algorithm": 8, "lfo_rate": 6.2, "lfo_pitch": 4.0, "lfo_pan": 12.0, "lfo_level": 8.0,
        "level": -0.8,
        **_held(1, 0.5, -2.0, attack=4.0, release=0.05, velocity=0.0),
        **_held(2, 1.0, 0.0, attack=4.0, release=0.05, velocity=0.0),
        **_held(3, 1.5, -3.0, attack=4.0, release=0.05, velocity=0.0),
        **_op(4, 3.0, -8.0, 0.4, sustain=30.0, attack=1.0, release=0.05, velocity=0.0)}),
    Preset("harmonica", "lead", "Reeds and breath, with a vibrato that comes late.", {
        "algorithm": 5, "feedback": 25.0, "lfo_rate": 5.2, "lfo_delay": 0.7, "lfo_pitch": 12.0,
        "lfo_level": 12.0, "level": -4.4,
        **_held(1, 1.0, 0.0, attack=45.0),
        **_held(2, 2.0, -15.0, attack=70.0, velocity=80.0, scaling=-4.0),
        **_held(3, 1.0, -5.0, attack=30.0, detune=5.0),
        **_held(4, 3.0, -18.0, attack=90.0, velocity=80.0, scaling=-4.0)}),
    Preset("dx bass", "bass", "The round and snappy bass of four operators.", {
        "algorithm": 3, "feedback": 40.0, "rate_scaling": 20.0, "level": -4.0,
        **_op(1, 1.0, 0.0, 5.0, release=0.08, velocity=50.0),
        **_op(2, 1.0, -14.0, 1.4, velocity=90.0, scaling=-3.0),
        **_op(3, 3.0, -22.0, 0.3, velocity=100.0),
        **_op(4, 1.0, -14.0, 0.9, velocity=80.0, scaling=-3.0)}),
    Preset("growl bass", "bass", "A bass that saws and opens with pressure.", {
        "algorithm": 5, "feedback": 80.0, "mode": "legato", "glide": 40.0, "pressure": 14.0,
        "level": -2.0,
        **_held(1, 1.0, 0.0, attack=3.0, release=0.08),
        **_op(2, 1.0, -13.0, 0.9, sustain=35.0, velocity=80.0),
        **_held(3, 2.0, -8.0, attack=3.0, release=0.08),
        **_op(4, 1.0, -13.0, 0.8, sustain=50.0, velocity=80.0)}),
    Preset("log drum", "bass", "The hollow, falling log drum of amapiano.", {
        "algorithm": 5, "feedback": 20.0, "pitch_start": 9.0, "pitch_time": 110.0, "level": 7.2,
        **_op(1, 1.0, 0.0, 1.5, release=0.25, velocity=50.0),
        **_op(2, 1.0, -13.0, 0.45, velocity=90.0, scaling=-3.0),
        **_op(3, 2.0, -8.0, 0.35, velocity=60.0),
        **_op(4, 3.5, -17.0, 0.12, velocity=90.0)}),
    Preset("bells", "bells", "A large bell whose partials are no chord.", {
        "algorithm": 5, "rate_scaling": 20.0, "level": -3.0,
        **_op(1, 1.0, 0.0, 14.0, release=6.0),
        **_op(2, 1.4, -10.0, 10.0, release=6.0, velocity=60.0, scaling=-3.0),
        **_op(3, 2.0, -8.0, 7.0, release=4.0, detune=3.0),
        **_op(4, 2.8, -14.0, 4.0, release=4.0, velocity=60.0, scaling=-3.0)}),
    Preset("tubular bells", "bells", "Hanging tubes, struck with a hammer.", {
        "algorithm": 5, "rate_scaling": 20.0, "level": -3.0,
        **_op(1, 1.0, 0.0, 9.0, release=3.0),
        **_op(2, 3.5, -15.0, 7.0, release=3.0, velocity=80.0, scaling=-3.0),
        **_op(3, 1.0, -3.0, 9.0, release=3.0, detune=-4.0),
        **_op(4, 3.5, -19.0, 2.0, release=2.0, velocity=90.0, detune=6.0, scaling=-3.0)}),
    Preset("glockenspiel", "bells", "Steel bars with the partials of a free bar.", {
        "algorithm": 8, "rate_scaling": 40.0, "level": 6.7,
        **_op(1, 2.0, 0.0, 5.0, release=3.0),
        **_op(2, 5.514, -10.0, 2.2, release=2.0, velocity=80.0),
        **_op(3, 10.81, -17.0, 0.9, release=0.9, velocity=90.0),
        **_op(4, 17.87, -22.0, 0.3, release=0.3, velocity=100.0)}),
    Preset("vibraphone", "bells", "Tuned bars, 1 : 4 : 10, over turning discs.", {
        "algorithm": 7, "rate_scaling": 30.0, "lfo_level": 55.0, "lfo_rate": 5.0, "width": 40.0,
        "level": 2.7,
        **_op(1, 1.0, 3.0, 7.0, release=0.6),
        **_op(2, 4.0, -9.0, 2.5, release=0.5, velocity=80.0),
        **_op(3, 10.0, -18.0, 0.35, release=0.3, velocity=90.0),
        **_op(4, 2.7, -22.0, 0.1, velocity=100.0)}),
    Preset("marimba", "bells", "Wooden bars, 1 : 4 : 10, over tubes.", {
        "algorithm": 7, "rate_scaling": 60.0, "width": 40.0, "level": 6.6,
        **_op(1, 1.0, 3.0, 1.6, release=1.0),
        **_op(2, 4.0, -8.0, 0.4, release=0.4, velocity=80.0),
        **_op(3, 10.0, -12.0, 0.1, velocity=90.0),
        **_op(4, 3.3, -14.0, 0.05, velocity=100.0)}),
    Preset("xylophone", "bells", "Hard bars, 1 : 3 : 6, dry and bright.", {
        "algorithm": 7, "rate_scaling": 60.0, "width": 40.0, "level": 10.2,
        **_op(1, 1.0, 0.0, 0.9, release=0.6),
        **_op(2, 3.0, -3.0, 0.4, release=0.3, velocity=80.0),
        **_op(3, 6.0, -8.0, 0.18, release=0.2, velocity=90.0),
        **_op(4, 2.7, -12.0, 0.06, velocity=100.0)}),
    Preset("kalimba", "pluck", "Tongues of steel on a wooden box.", {
        "algorithm": 7, "rate_scaling": 40.0, "level": 4.3,
        **_op(1, 1.0, 3.0, 2.4, release=0.8),
        **_op(2, 6.27, -14.0, 0.35, release=0.3, velocity=90.0),
        **_op(3, 1.0, -7.0, 0.5, release=0.3),
        **_op(4, 5.4, -19.0, 0.12, velocity=100.0)}),
    Preset("koto", "pluck", "A plucked silk string, bending down at first.", {
        "algorithm": 3, "feedback": 55.0, "pitch_start": 0.35, "pitch_time": 250.0,
        "rate_scaling": 40.0, "level": -2.4,
        **_op(1, 1.0, 0.0, 3.0, release=0.8, velocity=60.0),
        **_op(2, 3.0, -19.0, 1.5, velocity=90.0, scaling=-3.0),
        **_op(3, 7.0, -24.0, 0.4, velocity=90.0, scaling=-3.0),
        **_op(4, 1.0, -14.0, 1.8, velocity=80.0, scaling=-3.0)}),
    Preset("steel drum", "bells", "A pan from Trinidad, its octave singing after.", {
        "algorithm": 5, "rate_scaling": 30.0, "lfo_rate": 6.5, "lfo_level": 10.0, "level": 3.6,
        **_op(1, 1.0, 0.0, 1.8, release=0.8),
        **_op(2, 2.0, -17.0, 1.1, velocity=90.0, scaling=-3.0),
        **_op(3, 2.0, -5.0, 1.5, attack=12.0, release=0.6),
        **_op(4, 1.7, -16.0, 0.25, velocity=90.0)}),
    Preset("brass", "brass", "Brightness follows loudness, as in every trumpet.", {
        "algorithm": 2, "feedback": 35.0, "lfo_delay": 0.6, "lfo_pitch": 7.0, "lfo_rate": 5.3,
        "level": -5.9,
        **_op(1, 1.0, 0.0, 1.2, attack=45.0, sustain=85.0, release=0.15, velocity=60.0),
        **_op(2, 1.0, -12.0, 1.0, attack=80.0, sustain=65.0, release=0.15, velocity=100.0,
              scaling=-3.0),
        **_op(3, 1.0, -30.0, 0.3, attack=20.0, detune=8.0),
        **_op(4, 1.0, -26.0, 1.0, attack=60.0, sustain=60.0, release=0.2)}),
    Preset("glass pad", "pad", "Slow glass, with light that moves in it.", {
        "algorithm": 5, "lfo_rate": 0.35, "lfo_index": 5.0, "lfo_pan": 25.0, "level": -2.6,
        **_held(1, 1.0, 0.0, attack=700.0, release=2.5, detune=-4.0),
        **_held(2, 4.0, -24.0, attack=1500.0, release=2.0, scaling=-3.0),
        **_held(3, 2.0, -4.0, attack=900.0, release=2.5, detune=5.0),
        **_held(4, 7.0, -28.0, attack=2200.0, release=2.0, scaling=-4.0)}),
    Preset("metal lead", "lead", "A hard, ringing line that slides.", {
        "algorithm": 5, "feedback": 70.0, "mode": "legato", "glide": 60.0, "lfo_delay": 0.5,
        "lfo_pitch": 10.0, "level": -5.3,
        **_held(1, 1.0, 0.0, attack=4.0),
        **_op(2, 3.0, -14.0, 1.5, sustain=55.0, velocity=80.0, scaling=-4.0),
        **_held(3, 1.0, -3.0, attack=4.0, detune=7.0),
        **_op(4, 1.0, -12.0, 1.5, sustain=70.0, velocity=80.0, scaling=-3.0)}),
    Preset("flute", "lead", "Breath at the edge of a tube.", {
        "algorithm": 5, "lfo_delay": 0.5, "lfo_pitch": 8.0, "lfo_level": 15.0, "level": -2.6,
        **_held(1, 1.0, 0.0, attack=60.0),
        **_held(2, 1.0, -26.0, attack=90.0, velocity=90.0),
        **_op(3, 2.0, -18.0, 0.6, attack=30.0, sustain=30.0, release=0.1),
        **_op(4, 3.4, -16.0, 0.15, velocity=90.0)}),
)  # fmt: skip
