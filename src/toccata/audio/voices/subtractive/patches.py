"""Sounds of the subtractive synth, each as the knobs that differ from their defaults.

Levels are set so that one held note (C4, basses C2) of velocity 100 is as loud as the SoundFont's
parts: −37 LUFS in its first second.
"""

from __future__ import annotations

from typing import Any, Final

from ....catalog import Catalog
from ..voice import Preset


def _also(number: int, wave: str, level: float = 0.0, **more: Any) -> dict[str, Any]:
    """Values of one more oscillator."""
    named = {"wave": wave, "level": level, **more}
    return {f"osc{number}_{name}": value for name, value in named.items()}


def _amp(attack: float, decay: float, sustain: float, release: float) -> dict[str, Any]:
    return {"attack": attack, "decay": decay, "sustain": sustain, "release": release}


def _contour(
    semitones: float, attack: float, decay: float, sustain: float, release: float
) -> dict[str, Any]:
    return {
        "filter_envelope": semitones, "filter_attack": attack, "filter_decay": decay,
        "filter_sustain": sustain, "filter_release": release,
    }  # fmt: skip


_PATCHES: Final = (
    Preset("plain saw", "lead", "One saw, as it is.", {"level": -0.2}),
    # Leads
    Preset("supersaw", "lead", "Two wide walls of seven saws: trance and festival anthems.", {
        "level": -2.3, "unison": 7, "detune": 22, "spread": 90, **_also(2, "saw", -4, octave=1),
        "filter": "high", "cutoff": 120, **_amp(0.005, 0.6, 85, 0.35),
    }),
    Preset("hoover", "lead", "The rave vacuum: a pulse and saws that slide and swirl.", {
        "level": -5.7, "osc1_wave": "pulse", "osc1_width": 30, **_also(2, "saw", -2, octave=-1),
        **_also(3, "saw", -6, octave=1), "unison": 5, "detune": 32, "glide": 110, "mode": "legato",
        "lfo1_rate": 3.6, "lfo1_width": 25, "lfo2_rate": 5.4, "lfo2_pitch": 14, "cutoff": 6500,
        **_amp(0.01, 0.6, 90, 0.25), "pitch_envelope": -5,
        **_contour(0, 0.001, 0.25, 0, 0.2),
    }),
    Preset("sync lead", "lead", "A hard, vowel-like lead whose overtones sweep.", {
        "level": 3.1, "osc1_wave": "sine", **_also(2, "sine", -60, octave=0), "fm": 62,
        **_also(3, "saw", -7), "filter": "band", "cutoff": 700, "resonance": 45, "drive": 8,
        **_contour(34, 0.01, 1.4, 25, 0.4), "mode": "legato", "glide": 40,
        **_amp(0.005, 0.5, 90, 0.15),
    }),
    Preset("synthwave lead", "lead", "Two saws and a pulse with late vibrato, as in the eighties.", {
        "level": -3.9, "osc1_fine": -6, **_also(2, "saw", -1, fine=7),
        **_also(3, "pulse", -6, width=35, octave=-1), "slope": "24", "cutoff": 2600,
        "resonance": 18, **_contour(18, 0.01, 0.9, 35, 0.4), "mode": "legato", "glide": 55,
        "lfo1_rate": 5.4, "lfo1_pitch": 16, "lfo1_fade": 0.7, **_amp(0.008, 0.6, 85, 0.3),
    }),
    Preset("square lead", "lead", "A hollow square that answers the wheel.", {
        "level": -5.7, "osc1_wave": "square", **_also(2, "square", -8, octave=1, fine=4),
        "cutoff": 4200, "filter_key": 40, "mode": "legato", "glide": 30,
        **_amp(0.004, 0.4, 85, 0.12),
    }),
    Preset("whistle", "lead", "A pure tone with breath and a slow shake.", {
        "level": -2.7, "osc1_wave": "sine", **_also(2, "noise", -34), "lfo1_rate": 4.8,
        "lfo1_pitch": 22, "lfo1_fade": 0.5, "mode": "legato", "glide": 70,
        **_amp(0.04, 0.5, 95, 0.18),
    }),
    Preset("chip pulse", "lead", "A thin quarter pulse from a game console.", {
        "level": -4.3, "osc1_wave": "pulse", "osc1_width": 25, "filter": "off", "phase": "same",
        "mode": "mono", "velocity": 40, **_amp(0.001, 0.15, 75, 0.03),
    }),
    Preset("chip square", "lead", "A half pulse with a quick shake.", {
        "level": -5.9, "osc1_wave": "square", "filter": "off", "phase": "same", "velocity": 40,
        "lfo1_rate": 6.5, "lfo1_pitch": 18, "lfo1_fade": 0.25, **_amp(0.001, 0.2, 80, 0.04),
    }),
    Preset("chip arpeggio", "lead", "A narrow pulse that dies at once: for fast broken chords.", {
        "level": 7.1, "osc1_wave": "pulse", "osc1_width": 12.5, "filter": "off", "phase": "same",
        "velocity": 40, **_amp(0.001, 0.35, 0, 0.04),
    }),
    Preset("hardstyle screech", "lead", "A driven, resonant cry.", {
        "level": 7.6, "osc1_wave": "pulse", "osc1_width": 40, **_also(2, "saw", -3, fine=11),
        "filter": "band", "cutoff": 900, "resonance": 62, "drive": 22,
        **_contour(26, 0.02, 0.7, 40, 0.2), "mode": "legato", "glide": 60,
        **_amp(0.003, 0.4, 90, 0.1),
    }),
    # Basses
    Preset("reese", "bass", "Two saws that beat against each other under a dark filter.", {
        "level": -2.1, "osc1_fine": -14, **_also(2, "saw", 0, fine=14), "sub_level": -6,
        "slope": "24", "cutoff": 520, "resonance": 12, "filter_key": 40, "drive": 5,
        "lfo1_rate": 0.25, "lfo1_filter": 6, "mode": "legato", "glide": 60,
        **_amp(0.008, 0.5, 95, 0.15),
    }),
    Preset("808", "bass", "The long sine kick as a bass: a thump, then a hum.", {
        "level": 3.4, "osc1_wave": "sine", "phase": "same", "drive": 7, "filter": "low",
        "cutoff": 2500, "pitch_envelope": 30, **_contour(0, 0.001, 0.12, 0, 0.05),
        "mode": "mono", "glide": 45, **_amp(0.001, 3.5, 0, 0.25),
    }),
    Preset("acid", "bass", "The silver box: a saw through a singing ladder, with slides.", {
        "level": 3.4, "filter": "ladder", "cutoff": 260, "resonance": 82, "drive": 6,
        **_contour(40, 0.001, 0.55, 0, 0.2), "filter_velocity": 20, "mode": "legato", "glide": 65,
        **_amp(0.002, 1.2, 50, 0.06),
    }),
    Preset("acid square", "bass", "The same box, switched to its square.", {
        "level": 1.4, "osc1_wave": "square", "filter": "ladder", "cutoff": 220, "resonance": 86,
        "drive": 9, **_contour(44, 0.001, 0.4, 0, 0.2), "filter_velocity": 20, "mode": "legato",
        "glide": 65, **_amp(0.002, 1.2, 50, 0.06),
    }),
    Preset("wobble bass", "bass", "Dubstep: the filter opens and shuts in eighths.", {
        "level": -5.2, "osc1_fine": -9, **_also(2, "square", -2, fine=9), "sub_level": -3,
        "slope": "24", "cutoff": 420, "resonance": 38, "drive": 12, "lfo1_sync": "1/8",
        "lfo1_filter": 30, "lfo1_shape": "triangle", "mode": "legato", "glide": 50,
        **_amp(0.005, 0.5, 95, 0.12),
    }),
    Preset("growl bass", "bass", "A vowel-like bass whose band walks in triplets.", {
        "level": 4.5, "osc1_wave": "sine", **_also(2, "sine", -60, octave=0), "fm": 48,
        **_also(3, "saw", -6), "sub_level": -4, "filter": "band", "cutoff": 480, "resonance": 52,
        "drive": 18, "lfo1_sync": "1/4t", "lfo1_filter": 22, "mode": "legato", "glide": 40,
        **_amp(0.004, 0.5, 95, 0.1),
    }),
    Preset("synthwave bass", "bass", "A tight bass for running eighths.", {
        "level": -0.4, "osc1_fine": -4, **_also(2, "pulse", -3, width=40, fine=5), "sub_level": -5,
        "slope": "24", "cutoff": 380, "resonance": 22, **_contour(30, 0.001, 0.4, 10, 0.15),
        **_amp(0.002, 0.7, 60, 0.08), "mode": "mono",
    }),
    Preset("sub bass", "bass", "Little more than its fundamental.", {
        "level": -1.7, "osc1_wave": "sine", **_also(2, "triangle", -14), "phase": "same",
        "mode": "legato", "glide": 35, **_amp(0.006, 0.5, 95, 0.1),
    }),
    Preset("house bass", "bass", "A round organ-like bass with a soft knock.", {
        "level": 1.4, "osc1_wave": "sine", **_also(2, "square", -9), **_also(3, "sine", -10, octave=1),
        "cutoff": 700, "resonance": 10, **_contour(24, 0.001, 0.25, 0, 0.1), "mode": "mono",
        **_amp(0.002, 0.9, 45, 0.09),
    }),
    Preset("rubber bass", "bass", "A plucked, bouncing bass.", {
        "level": 3.2, "osc1_wave": "pulse", "osc1_width": 35, **_also(2, "saw", -4, octave=-1),
        "slope": "24", "cutoff": 180, "resonance": 35, **_contour(42, 0.001, 0.3, 0, 0.1),
        "filter_velocity": 12, **_amp(0.002, 0.8, 30, 0.1), "mode": "mono",
    }),
    # Pads and strings
    Preset("warm pad", "pad", "Slow, dark and wide.", {
        "level": -1.7, "unison": 3, "detune": 14, "spread": 80, **_also(2, "triangle", -3, octave=-1),
        "slope": "24", "cutoff": 900, "resonance": 8, **_contour(14, 1.2, 3.0, 50, 1.5),
        "lfo1_rate": 0.18, "lfo1_filter": 4, **_amp(0.7, 2.0, 85, 2.4), "velocity": 40,
    }),
    Preset("glass pad", "pad", "Bright overtones that drift.", {
        "level": 7.0, "osc1_wave": "triangle", **_also(2, "sine", -6, octave=2, fine=6),
        **_also(3, "pulse", -12, width=15, octave=1), "unison": 3, "detune": 9, "spread": 100,
        "filter": "band", "cutoff": 2200, "resonance": 5, "lfo1_shape": "drift", "lfo1_rate": 0.7,
        "lfo1_filter": 7, "lfo2_rate": 0.3, "lfo2_pan": 35, **_amp(0.9, 2.0, 90, 3.0),
        "velocity": 40,
    }),
    Preset("synthwave pad", "pad", "Saws that open like a sunset.", {
        "level": -5.1, "unison": 5, "detune": 18, "spread": 90, **_also(2, "pulse", -5, width=45),
        "lfo1_rate": 0.4, "lfo1_width": 18, "slope": "24", "cutoff": 650,
        **_contour(28, 1.8, 4.0, 45, 1.5), **_amp(0.35, 2.0, 85, 1.8), "velocity": 40,
    }),
    Preset("string machine", "strings", "An ensemble of electronic strings.", {
        "level": -3.7, "unison": 5, "detune": 12, "spread": 75, **_also(2, "saw", -5, octave=1),
        "cutoff": 4200, "filter_key": 30, "lfo1_rate": 5.2, "lfo1_pitch": 5, "lfo2_rate": 0.6,
        "lfo2_pitch": 4, **_amp(0.18, 1.0, 90, 0.7), "velocity": 40,
    }),
    Preset("slow strings", "strings", "The same, bowed late and low.", {
        "level": -1.4, "unison": 4, "detune": 10, "spread": 70, **_also(2, "saw", -6, octave=-1),
        "slope": "24", "cutoff": 2300, "filter_key": 30, **_contour(8, 0.8, 2.0, 60, 1.0),
        "lfo1_rate": 5.0, "lfo1_pitch": 6, "lfo1_fade": 1.0, **_amp(0.5, 1.0, 90, 1.2),
        "velocity": 50,
    }),
    Preset("choir pad", "pad", "Pulses through a vowel.", {
        "level": 2.8, "osc1_wave": "pulse", "osc1_width": 28, "unison": 4, "detune": 13,
        "spread": 80, **_also(2, "pulse", -4, width=20, octave=-1), **_also(3, "noise", -30),
        "filter": "band", "slope": "12", "cutoff": 850, "resonance": 20, "lfo1_rate": 4.6,
        "lfo1_pitch": 9, "lfo1_fade": 0.8, **_amp(0.4, 1.0, 90, 1.2), "velocity": 40,
    }),
    Preset("drone", "pad", "Fifths and octaves that never stand still.", {
        "level": -0.5, "unison": 4, "detune": 9, "spread": 100, **_also(2, "saw", -4, semitone=7, octave=-1),
        **_also(3, "triangle", -2, octave=-1), **_also(4, "noise", -28), "sub_level": -6,
        "slope": "24", "cutoff": 420, "resonance": 30, "lfo1_shape": "drift", "lfo1_rate": 0.35,
        "lfo1_filter": 16, "lfo2_rate": 0.11, "lfo2_pan": 40, **_amp(1.2, 3.0, 95, 4.0),
        "velocity": 30,
    }),
    # Keys, plucks, brass
    Preset("pluck", "pluck", "Short and bright, then gone.", {
        "level": 4.9, **_also(2, "saw", -3, fine=8), "slope": "24", "cutoff": 320,
        "resonance": 15, **_contour(52, 0.001, 0.35, 0, 0.3), "filter_velocity": 14,
        "filter_key": 50, **_amp(0.001, 1.3, 0, 0.4),
    }),
    Preset("trance pluck", "pluck", "Five saws, bitten off: for gates and arpeggios.", {
        "level": 9.5, "unison": 5, "detune": 16, "spread": 85, **_also(2, "square", -8, octave=1),
        "slope": "24", "cutoff": 600, "resonance": 10, **_contour(44, 0.001, 0.3, 0, 0.25),
        "filter_key": 40, **_amp(0.001, 1.1, 0, 0.35),
    }),
    Preset("marimba pluck", "pluck", "A sine with a knock of its double octave.", {
        "level": 7.3, "osc1_wave": "sine", **_also(2, "sine", -8, octave=2), "phase": "same",
        "filter": "low", "cutoff": 1200, **_contour(30, 0.001, 0.12, 0, 0.1),
        **_amp(0.001, 1.2, 0, 0.5),
    }),
    Preset("house stab", "keys", "A minor-key chord in one stroke: nineties house.", {
        "level": 5.7, "unison": 2, "detune": 12, "spread": 60, **_also(2, "square", -4, octave=-1),
        "slope": "24", "cutoff": 700, "resonance": 25, **_contour(36, 0.001, 0.45, 0, 0.2),
        **_amp(0.001, 1.0, 20, 0.18),
    }),
    Preset("rave stab", "keys", "Saws in a fifth, hit hard.", {
        "level": 2.0, "unison": 3, "detune": 20, "spread": 80, **_also(2, "saw", -2, semitone=7),
        "cutoff": 1500, "resonance": 18, "drive": 6, **_contour(26, 0.001, 0.5, 10, 0.2),
        **_amp(0.001, 1.3, 30, 0.2),
    }),
    Preset("synth brass", "brass", "Saws whose filter swells as lips would.", {
        "level": -2.9, "osc1_fine": -5, **_also(2, "saw", 0, fine=6), "slope": "24", "cutoff": 420,
        "resonance": 10, **_contour(36, 0.09, 1.2, 55, 0.25), "filter_velocity": 18,
        "filter_key": 40, "lfo1_rate": 5.2, "lfo1_pitch": 8, "lfo1_fade": 0.6,
        **_amp(0.03, 0.8, 85, 0.18),
    }),
    Preset("brass section", "brass", "The same, four at each desk.", {
        "level": -0.8, "unison": 4, "detune": 11, "spread": 70, **_also(2, "saw", -6, octave=-1),
        "slope": "24", "cutoff": 480, "resonance": 8, **_contour(34, 0.06, 1.0, 60, 0.25),
        "filter_velocity": 20, "filter_key": 40, **_amp(0.02, 0.8, 88, 0.2),
    }),
    Preset("drawbar organ", "keys", "Eight sines, as drawbars are pulled.", {
        "level": -10.1, "osc1_wave": "sine", "osc1_octave": -1, "osc1_level": -2,
        **_also(2, "sine", -2, semitone=7), **_also(3, "sine", 0), **_also(4, "sine", -6, octave=1),
        **_also(5, "sine", -9, octave=1, semitone=7), **_also(6, "sine", -10, octave=2),
        **_also(7, "sine", -16, octave=2, semitone=4), **_also(8, "sine", -14, octave=2, semitone=7),
        "filter": "off", "velocity": 0, "phase": "same", "lfo1_rate": 6.4, "lfo1_pitch": 4,
        "lfo1_amplitude": 8, **_amp(0.004, 0.1, 100, 0.05),
    }),
    Preset("rock organ", "keys", "Fewer bars, an angry amplifier, a fast rotor.", {
        "level": -10.7, "osc1_wave": "sine", "osc1_octave": -1, **_also(2, "sine", 0, semitone=7),
        **_also(3, "sine", 0), **_also(4, "sine", -12, octave=1), "filter": "low", "cutoff": 5200,
        "drive": 14, "velocity": 0, "phase": "same", "lfo1_rate": 6.8, "lfo1_pitch": 7,
        "lfo1_amplitude": 18, "lfo1_pan": 25, **_amp(0.003, 0.1, 100, 0.05),
    }),
    Preset("clavi", "keys", "A nasal pulse, plucked.", {
        "level": 10.5, "osc1_wave": "pulse", "osc1_width": 14, **_also(2, "pulse", -8, width=8, octave=1),
        "filter": "band", "cutoff": 1300, "resonance": 12, **_contour(20, 0.001, 0.5, 0, 0.1),
        "filter_velocity": 12, "filter_key": 60, **_amp(0.001, 2.2, 0, 0.07),
    }),
    Preset("bells", "bells", "Ring-modulated sines that hang in the air.", {
        "level": 4.2, "osc1_wave": "sine", "osc1_octave": 1, "osc1_level": -4,
        **_also(2, "sine", -60, octave=2, semitone=6, fine=40), "ring": 55, "filter": "off",
        **_amp(0.001, 4.5, 0, 2.5),
    }),
    # Effects
    Preset("dub siren", "effect", "A square that wails up and down.", {
        "level": -9.5, "osc1_wave": "square", "lfo1_shape": "triangle", "lfo1_rate": 1.6,
        "lfo1_pitch": 700, "cutoff": 2600, "resonance": 30, "mode": "mono",
        **_amp(0.005, 0.1, 100, 0.3), "velocity": 20,
    }),
    Preset("riser", "effect", "Noise and saws that climb for eight seconds.", {
        "level": -6.1, "osc1_wave": "noise", "osc1_level": -4, **_also(2, "saw", -8, octave=-1),
        **_also(3, "saw", -8, fine=14), "unison": 3, "detune": 25, "spread": 100, "filter": "low",
        "slope": "24", "cutoff": 250, "resonance": 30, **_contour(72, 8.0, 1.0, 100, 0.4),
        "pitch_envelope": 24, **_amp(4.0, 0.1, 100, 0.3), "velocity": 0,
    }),
    Preset("downer", "effect", "The same, falling after a drop.", {
        "level": 0.9, "osc1_wave": "noise", "osc1_level": -3, **_also(2, "saw", -10),
        "filter": "low", "slope": "24", "cutoff": 180, "resonance": 25,
        **_contour(76, 0.005, 8.0, 0, 4.0), "pitch_envelope": 24, **_amp(0.005, 12.0, 0, 3.0),
        "velocity": 0,
    }),
    Preset("noise sweep", "effect", "Wind that passes from one side to the other.", {
        "level": 8.4, "osc1_wave": "noise", "filter": "band", "cutoff": 900, "resonance": 35,
        "lfo1_rate": 0.125, "lfo1_filter": 26, "lfo2_rate": 0.125, "lfo2_pan": 80,
        **_amp(0.5, 0.5, 100, 1.5), "velocity": 0,
    }),
    Preset("laser", "effect", "A shot across the sky.", {
        "level": 8.2, "osc1_wave": "saw", "phase": "same", "pitch_envelope": 48, "cutoff": 9000,
        **_contour(0, 0.001, 0.5, 0, 0.3), **_amp(0.001, 1.2, 0, 0.3),
    }),
    Preset("robot", "effect", "Random tones, sixteen a bar.", {
        "level": -2.8, "osc1_wave": "pulse", "osc1_width": 20, "lfo1_shape": "random",
        "lfo1_sync": "1/16", "lfo1_pitch": 900, "lfo2_shape": "random", "lfo2_sync": "1/16",
        "lfo2_filter": 20, "filter": "ladder", "cutoff": 1200, "resonance": 60,
        **_amp(0.002, 0.1, 100, 0.1),
    }),
)  # fmt: skip

PATCHES: Final = Catalog("preset", _PATCHES)
