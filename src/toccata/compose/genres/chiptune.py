"""Chiptune: two pulses, a triangle and a noise; chords too fast to count, an echo, no rest."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import Any, Final

import numpy as np

from ...score.feel import Feel
from ...score.song import Song
from ...units import Ticks
from ..genre import Genre
from ..idiom import Check, per_bar, played
from .chips import (
    bass,
    bugled,
    cave,
    chords,
    driven,
    drums,
    echo,
    end_chords,
    end_drums,
    fanfare,
    fight,
    melody,
    pad,
    saluted,
    stamped,
    twin,
)


def feel(_role: str, _tempo: float) -> Feel:
    """A clock at sixty pictures a second."""
    return Feel(grid=Ticks(240))


def alone(song: Song, role: str) -> float:
    """The share of a role's notes that are struck by themselves."""
    struck = sum(len(np.unique(notes.start)) for notes in played(song, role))
    total = sum(len(notes) for notes in played(song, role))
    return struck / total if total else 0.0


def leaping(song: Song) -> float:
    """The share of the bass's steps that are octaves."""
    moves = [np.abs(np.diff(notes.pitch)) for notes in played(song, "bass")]
    every = np.concatenate(moves) if moves else np.zeros(0)
    return float((every == 12).mean()) if len(every) else 0.0


def straying(song: Song) -> float:
    """By how many ticks the most careless note misses its place."""
    return float(
        max((np.abs(t.notes.offset).max() for t in song.tracks if len(t.notes)), default=0)
    )


def echoing(song: Song) -> float:
    """The share of the second pulse's notes that the tune had within the beat before."""
    tune = [(int(n.start), int(n.pitch) % 12) for notes in played(song, "melody") for n in notes]
    heard = set(tune)
    late = [int(song.meters[0].beat(song.resolution)) * part // 4 for part in (1, 2, 3)]
    own = [(int(n.start), int(n.pitch) % 12) for notes in played(song, "counter") for n in notes]
    good = sum(any((start - wait, pc) in heard for wait in late) for start, pc in own)
    return good / len(own) if own else 0.0


_MINOR_FIGHT = ("i | i | bII | i", "i | VI | VII | i", "i | bII | VII | V", "i | i | VI | V")
_KINDS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    (
        r"boss|battle|fight",
        {
            "tempo": (140, 168, 200),
            "keys": ("E minor", "C minor", "D minor", "A harmonic minor"),
            "forms": ("A 8 .85, B 8 .95", "intro 2 .7, A 8 .85, B 8 .95, A 8 .9, C 8 1",),
            "changes": {"minor": _MINOR_FIGHT, "minor contrast": ("VI | VII | i | V", "iv | V | VI | V"),
                        "major": ("I | bII | I | V", "I | bVII | bVI | V")},
            "fills": {"melody": fight, "bass": driven, "drums": stamped},
        },
    ),
    (
        r"victory|jingle|fanfare|level clear|level up",
        {
            "tempo": (120, 144, 180),
            "keys": ("C major", "F major", "Bb major"),
            "bars": 6,
            "forms": ("theme 4 .85",),
            "changes": {"major": ("I | IV | bVI bVII | I", "I | V | bVI bVII | I"),
                        "minor": ("i | VI | VI VII | i",)},
            "fills": {"melody": fanfare, "counter": twin, "bass": bugled, "drums": saluted},
        },
    ),
    (
        r"dungeon|cave|underground|castle",
        {
            "tempo": (84, 104, 126),
            "keys": ("C minor", "E phrygian", "D harmonic minor"),
            "forms": ("A 8 .4, B 8 .5", "intro 4 .3, A 8 .4, B 8 .55, A 8 .42"),
            "changes": {"minor": ("i | i | bII | bII", "i | iv | i | V", "i | VI | i | bII")},
            "fills": {"melody": cave},
        },
    ),
    (
        r"title|menu|opening",
        {
            "tempo": (92, 116, 136),
            "keys": ("Eb major", "C major", "A minor"),
            "forms": ("A 8 .5, B 8 .75", "intro 4 .38, A 8 .55, B 8 .8, A 8 .7, outro 4 .4"),
        },
    ),
    (
        r"overworld|world map|level|platform",
        {
            "tempo": (124, 144, 168),
            "keys": ("C major", "G major", "F major", "D major"),
            "fills": {"bass": bass},
        },
    ),
)  # fmt: skip


def _kinds(asked: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """What happens on the screen: a fight, a victory, a cave, the title, the wide world."""
    for words, changed in _KINDS:
        if re.search(words, asked):
            fills = {**GENRE.fills, **changed.get("fills", {})}
            return replace(GENRE, **{**changed, "fills": fills}, kinds=None)
    return GENRE


GENRE = Genre(
    name="chiptune",
    title="Chiptune",
    words=("chiptune", "chip tune", "chip music", "chiptunes", "8 bit", "8-bit", "8bit",
           "8 bit music", "16 bit", "16-bit", "retro game", "retro game music",
           "video game music", "game music", "vgm", "game boy music", "nes music",
           "boss fight music", "boss battle music", "boss music", "boss theme",
           "8 bit boss fight", "8-bit boss fight", "chiptune boss fight", "chiptune battle",
           "8 bit battle", "main menu theme", "game menu music", "chiptune opening",
           "overworld", "overworld theme", "world map theme", "victory jingle",
           "victory fanfare", "level clear", "dungeon theme", "dungeon music", "cave level",
           "platformer"),
    kin=("bitpop", "nintendocore", "tracker music"),
    tempo=(84, 138, 200),
    meters=((4, 4), (3, 4)),
    keys=("C major", "A minor", "G major", "E minor", "F major", "D minor", "D major"),
    ensemble=("square lead: melody", "pulse lead: counter", "chip lead: chords",
              "synth bass 2: bass", "electronic drums"),
    bars=32,
    forms=(
        "A 8 .6, B 8 .75",
        "intro 2 .4, A 8 .6, B 8 .75",
        "intro 4 .42, A 8 .6, B 8 .75, A 8 .68, outro 4 .5",
        "intro 4 .42, A 8 .58, A 8 .66, B 8 .8, A 8 .7, C 8 .85, outro 4 .5",
        "intro 4 .42, A 16 .6, B 8 .78, A 8 .66, C 8 .85, break 4 .4, A 8 .75, B 8 .9, outro 4 .5",
    ),
    changes={
        "major": (
            "I | V | vi | IV",
            "I | vi | ii | V",
            "IV | V | iii | vi | ii | V | I | I",
            "I | I | IV | V",
            "I | iii | IV | V",
        ),
        "major contrast": ("vi | IV | V | I", "IV | iv | I | V7/V V", "vi | iii | IV | V"),
        "minor": (
            "i | VII | VI | V",
            "i | VI | III | VII",
            "i | iv | VII | III",
            "VI | VII | i | i",
        ),
        "minor contrast": ("III | VII | i | V", "iv | VII | III | VI", "VI | VII | III | i"),
    },
    ending={"major": "bVI bVII | I", "minor": "VI VII | i"},
    loops=True,
    fills={"melody": melody, "counter": echo, "chords": chords, "arpeggio": chords, "pad": pad,
           "bass": bass, "drums": drums},
    last={"chords": end_chords, "arpeggio": end_chords, "drums": end_drums},
    feel=feel,
    entrances={"chords": 0.0, "bass": 0.3, "drums": 0.4, "melody": 0.38, "counter": 0.48},
    wet=10,
    sounds={"melody": "subtractive/chip pulse", "counter": "subtractive/chip square",
            "chords": "subtractive/chip arpeggio", "arpeggio": "subtractive/chip arpeggio",
            "bass": "subtractive/chip square", "pad": "subtractive/chip square",
            "drums": "drumkit/chip"},
    kinds=_kinds,
    checks=(
        Check("a chord is one note after another", partial(alone, role="chords"), 0.99),
        Check("so fast that it shimmers", partial(per_bar, role="chords"), 14),
        Check("one noise at a time", partial(alone, role="drums"), 0.98),
        Check("the bass leaps octaves", leaping, 0.35),
        Check("nothing strays from the clock", straying, 0, 1),
        Check("the second pulse echoes the first", echoing, 0.3),
    ),
    rival="synthwave",
)  # fmt: skip
