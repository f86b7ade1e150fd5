"""The 128 instruments of General MIDI as players know them: range, ease, role, place in a mix."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from ..errors import OutOfRange, UnknownName
from ..units import Midi
from .drums import DRUMS, KITS, drum_name, kit
from .instrument import Instrument

__all__ = [
    "PROGRAMS", "FAMILIES", "Program", "facts", "gm", "program_named",
    "DRUMS", "KITS", "drum_name", "kit",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Program:
    """What is known of one General MIDI program.

    `number` is 1 to 128. `low` and `high` are the lowest and highest sounding note that a good
    player has, `easy_low` and `easy_high` the range in which most parts are written (MIDI numbers,
    inclusive). `mono` says that it plays one note at a time. `role` is what it does unless told
    otherwise: melody, chords, pad, arpeggio, bass or percussion. `volume` (controller 7) and `pan`
    (controller 10, 64 is the middle) are a first place in a mix, 0 to 127.
    """

    number: int
    name: str
    family: str
    low: Midi
    high: Midi
    easy_low: Midi
    easy_high: Midi
    mono: bool
    role: str
    volume: int
    pan: int


FAMILIES: Final = (
    "Piano", "Chromatic Percussion", "Organ", "Guitar", "Bass", "Strings", "Ensemble", "Brass",
    "Reed", "Pipe", "Synth Lead", "Synth Pad", "Synth Effects", "Ethnic", "Percussive",
    "Sound Effects",
)  # fmt: skip
"""The sixteen families of eight programs each."""

# Sounding ranges (C4 = 60). Acoustic instruments: the ranges for professional players of Adler,
# "The Study of Orchestration", and of Blatter, "Instrumentation and Orchestration"; keyboards and
# fretted instruments: the usual number of keys or frets; synthesizers: where their sounds speak.
# A dagger after the role marks an instrument that plays one note at a time.
_TABLE: Final = """
Acoustic Grand Piano     A0  C8   C2  C7   chords      100 64
Bright Acoustic Piano    A0  C8   C2  C7   chords       98 64
Electric Grand Piano     E1  E7   C2  C6   chords       96 64
Honky-tonk Piano         A0  C8   C2  C6   chords       96 64
Electric Piano 1         E1  E7   C2  C6   chords       98 58
Electric Piano 2         A1  C7   C2  C6   chords       96 70
Harpsichord              F1  F6   C2  C6   chords       92 64
Clavinet                 F1  E6   C2  C5   chords       90 78
Celesta                  C4  C8   C4  C7   melody       88 76
Glockenspiel             G5  C8   G5  G7   melody       80 80
Music Box                C4  C7   C5  C7   melody       86 64
Vibraphone               F3  F6   F3  F6   melody       94 76
Marimba                  C2  C7   C3  C6   melody       94 50
Xylophone                F4  C8   C5  C7   melody       84 80
Tubular Bells            C4  F5   C4  F5   melody       84 48
Dulcimer                 D3  D6   G3  C6   melody       88 76
Drawbar Organ            C2  C7   C3  C6   chords       88 72
Percussive Organ         C2  C7   C3  C6   chords       88 72
Rock Organ               C2  C7   C3  C6   chords       88 72
Church Organ             C2  C7   C2  C6   chords       90 64
Reed Organ               F1  F6   C3  C6   chords       88 64
Accordion                F3  A6   G3  C6   chords       90 54
Harmonica                C4  C7   C4  C6   melody       92 64
Tango Accordion          C2  A6   G2  C6   chords       92 60
Acoustic Guitar (nylon)  E2  B5   E2  E5   chords       96 52
Acoustic Guitar (steel)  E2  C6   E2  E5   chords       94 78
Electric Guitar (jazz)   E2  D6   E2  G5   chords       92 48
Electric Guitar (clean)  E2  E6   E2  G5   chords       90 82
Electric Guitar (muted)  E2  E5   E2  E4   arpeggio     88 84
Overdriven Guitar        E2  E6   E2  E5   chords       88 40
Distortion Guitar        E2  E6   E2  E5   chords       86 88
Guitar Harmonics         E3  B6   E4  E6   melody       84 80
Acoustic Bass            E1  G4   E1  G3   bass†       104 64
Electric Bass (finger)   E1  G4   E1  G3   bass†       102 64
Electric Bass (pick)     E1  G4   E1  G3   bass†       102 64
Fretless Bass            E1  D#4  E1  G3   bass†       102 64
Slap Bass 1              E1  G4   E1  G3   bass†       100 64
Slap Bass 2              E1  G4   E1  G3   bass†       100 64
Synth Bass 1             C1  C5   C1  C4   bass†       100 64
Synth Bass 2             C1  C5   C1  C4   bass†       100 64
Violin                   G3  A7   G3  E6   melody†      98 50
Viola                    C3  E6   C3  A5   melody†      96 72
Cello                    C2  A5   C2  A4   melody†      98 78
Contrabass               E1  G4   E1  G3   bass†       100 82
Tremolo Strings          E1  E7   C2  C6   pad          86 64
Pizzicato Strings        E1  E7   C2  C6   chords       94 64
Orchestral Harp          B0  G#7  C2  C7   arpeggio     96 44
Timpani                  C2  C4   D2  A3   percussion†  96 64
String Ensemble 1        E1  E7   C2  C6   pad          88 64
String Ensemble 2        E1  E7   C2  C6   pad          86 64
Synth Strings 1          C1  C7   C3  C6   pad          84 64
Synth Strings 2          C1  C7   C3  C6   pad          84 64
Choir Aahs               E2  C6   G2  G5   pad          88 64
Voice Oohs               E2  C6   G2  G5   pad          88 64
Synth Voice              C2  C7   C3  C6   pad          84 64
Orchestra Hit            C2  C6   C3  C5   chords       84 64
Trumpet                  E3  D6   A#3 G5   melody†      92 54
Trombone                 E2  D5   F2  A#4  melody†      92 76
Tuba                     D1  F4   F1  A#3  bass†        96 70
Muted Trumpet            E3  C6   A#3 G5   melody†      92 56
French Horn              B1  F5   C3  C5   melody†      92 46
Brass Section            E2  C6   A2  A5   chords       88 64
Synth Brass 1            C2  C7   C3  C6   chords       86 64
Synth Brass 2            C2  C7   C3  C6   chords       86 64
Soprano Sax              G#3 E6   A#3 C6   melody†      94 58
Alto Sax                 C#3 A5   F3  F5   melody†      96 58
Tenor Sax                G#2 E5   C3  C5   melody†      96 70
Baritone Sax             C2  A4   D#2 E4   melody†      96 74
Oboe                     A#3 A6   D4  D6   melody†      94 60
English Horn             E3  C6   G3  G5   melody†      94 68
Bassoon                  A#1 D#5  C2  G4   melody†      94 72
Clarinet                 D3  A#6  D3  A#5  melody†      94 56
Piccolo                  D5  C8   G5  G7   melody†      84 58
Flute                    C4  D7   G4  A6   melody†      94 56
Recorder                 F4  D7   C5  C7   melody†      90 60
Pan Flute                G4  G7   G4  G6   melody†      92 60
Blown Bottle             C3  C6   C4  C6   melody†      88 64
Shakuhachi               D4  C7   D4  D6   melody†      92 60
Whistle                  C5  C8   D5  D7   melody†      86 64
Ocarina                  A4  F6   C5  D6   melody†      90 60
Lead 1 (square)          C2  C8   C3  C6   melody†      84 64
Lead 2 (sawtooth)        C2  C8   C3  C6   melody†      84 64
Lead 3 (calliope)        C2  C8   C4  C6   melody†      86 64
Lead 4 (chiff)           C2  C8   C4  C6   melody†      86 64
Lead 5 (charang)         C2  C8   C3  C6   melody†      84 64
Lead 6 (voice)           C2  C8   C3  C6   melody†      86 64
Lead 7 (fifths)          C2  C7   C3  C5   melody†      84 64
Lead 8 (bass + lead)     C1  C7   C2  C5   melody†      84 64
Pad 1 (new age)          C1  C8   C3  C6   pad          84 64
Pad 2 (warm)             C1  C8   C3  C6   pad          86 64
Pad 3 (polysynth)        C1  C8   C3  C6   pad          84 64
Pad 4 (choir)            C1  C8   C3  C6   pad          84 64
Pad 5 (bowed)            C1  C8   C3  C6   pad          84 64
Pad 6 (metallic)         C1  C8   C3  C6   pad          82 64
Pad 7 (halo)             C1  C8   C3  C6   pad          84 64
Pad 8 (sweep)            C1  C8   C3  C6   pad          82 64
FX 1 (rain)              C1  C8   C3  C6   pad          76 64
FX 2 (soundtrack)        C1  C8   C2  C5   pad          80 64
FX 3 (crystal)           C1  C8   C4  C7   arpeggio     80 64
FX 4 (atmosphere)        C1  C8   C3  C6   pad          80 64
FX 5 (brightness)        C1  C8   C3  C6   pad          78 64
FX 6 (goblins)           C1  C8   C3  C6   pad          76 64
FX 7 (echoes)            C1  C8   C3  C6   pad          78 64
FX 8 (sci-fi)            C1  C8   C3  C6   pad          76 64
Sitar                    C3  C6   C3  A5   melody†      90 56
Banjo                    D3  C6   D3  G5   arpeggio     88 80
Shamisen                 C3  C6   C3  G5   melody†      90 60
Koto                     D3  C6   G3  A5   melody       92 60
Kalimba                  C4  E6   C4  C6   arpeggio     92 74
Bagpipe                  G4  A5   G4  A5   melody†      84 64
Fiddle                   G3  E7   G3  B5   melody†      94 56
Shanai                   C4  C6   D4  A5   melody†      86 60
Tinkle Bell              C5  C8   C6  C8   percussion   80 76
Agogo                    C3  C6   C4  C5   percussion   80 50
Steel Drums              C4  E6   C4  C6   melody       92 72
Woodblock                C3  C6   C4  C5   percussion   82 80
Taiko Drum               C1  C5   C2  C4   percussion   94 64
Melodic Tom              C1  C5   C2  C4   percussion   92 64
Synth Drum               C1  C5   C2  C4   percussion   90 64
Reverse Cymbal           C2  C6   C3  C5   percussion   80 64
Guitar Fret Noise        C2  C6   C3  C5   percussion   70 64
Breath Noise             C2  C6   C3  C5   percussion   70 64
Seashore                 C2  C6   C3  C5   percussion   70 64
Bird Tweet               C2  C6   C3  C5   percussion   70 64
Telephone Ring           C2  C6   C3  C5   percussion   70 64
Helicopter               C2  C6   C3  C5   percussion   70 64
Applause                 C2  C6   C3  C5   percussion   70 64
Gunshot                  C2  C6   C3  C5   percussion   70 64
"""
_STEPS: Final = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


def _midi(name: str) -> Midi:
    """A note name of the table, such as "A#3"."""
    return Midi(_STEPS[name[0]] + ("#" in name) + 12 * (int(name[-1]) + 1))


def _program(number: int, row: str) -> Program:
    *words, low, high, easy_low, easy_high, role, volume, pan = row.split()
    return Program(
        number,
        " ".join(words),
        FAMILIES[(number - 1) // 8],
        _midi(low),
        _midi(high),
        _midi(easy_low),
        _midi(easy_high),
        role.endswith("†"),
        role.rstrip("†"),
        int(volume),
        int(pan),
    )


PROGRAMS: Final = tuple(
    _program(number, row) for number, row in enumerate(_TABLE.strip().splitlines(), 1)
)
"""All 128 programs; program n stands at `PROGRAMS[n - 1]`, or ask `facts(n)`."""


def facts(program: int) -> Program:
    """What is known of a program, 1 to 128. Raises `OutOfRange`."""
    if not 1 <= program <= 128:
        raise OutOfRange("program", program, 1, 128)
    return PROGRAMS[program - 1]


def gm(program: int) -> Instrument:
    """The instrument of a General MIDI program, 1 to 128, with the range of a good player."""
    known = facts(program)
    return Instrument(known.name, program, low=known.low, high=known.high)


def program_named(name: str) -> int:
    """The number, 1 to 128, of a General MIDI name: 33 for "Acoustic Bass".

    Case, hyphens and brackets do not matter. Raises `UnknownName` with the nearest names.
    """
    found = _numbers().get(_key(name))
    if found is None:
        raise UnknownName("General MIDI instrument", name, (p.name for p in PROGRAMS))
    return found


@cache
def _numbers() -> dict[str, int]:
    return {_key(program.name): program.number for program in PROGRAMS}


def _key(name: str) -> str:
    return "".join(c for c in name.lower() if c.isalnum())
