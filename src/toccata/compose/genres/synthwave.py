"""Synthwave: a bass that never stops, toms in a great hall, a lead that trembles slowly, neon."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import Any, Final

import numpy as np

from ...score.feel import Feel
from ...score.song import Song
from ...score.track import MODULATION
from ...units import Ticks
from ..genre import Genre
from ..idiom import BACKBEAT, Check, per_bar, played, share_at
from .neon import TOMS, arpeggio, bass, chords, drums, melody, pad, turned


def hammering(song: Song) -> float:
    """The share of the bass's steps that stay on the note or leap an octave."""
    moves = [np.abs(np.diff(notes.pitch)) for notes in played(song, "bass")]
    every = np.concatenate(moves) if moves else np.zeros(0)
    return float(np.isin(every, (0, 12)).mean()) if len(every) else 0.0


def toms(song: Song) -> float:
    """Strokes on toms for each bar of the song."""
    every = [np.isin(notes.pitch, TOMS).sum() for notes in played(song, "drums")]
    return float(sum(every)) / max(1, song.bars)


def trembling(song: Song) -> float:
    """Turns of the modulation wheel by who has the tune, for each bar."""
    leads = [t for t in song.tracks if t.role == "melody"]
    found = [sum(e.first == MODULATION for e in t.events) for t in leads]
    return max(found, default=0) / max(1, song.bars)


def feel(role: str, _tempo: float) -> Feel:
    """Machines in time; only the lead leans back a little."""
    late = 8 if role == "melody" else 0
    return Feel(grid=Ticks(240), push=Ticks(late), loose=Ticks(2), touch=3)


_KINDS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    (
        r"dark|horror|cyberpunk",
        {
            "tempo": (96, 112, 128),
            "keys": ("E phrygian", "D minor", "C minor"),
            "changes": {
                "minor": ("i | i | VI | v", "i | i | iv | VI", "i | VI | iv | V"),
                "minor peak": ("i | VI | III | VII", "i | iv | VI | V"),
            },
        },
    ),
    (
        r"chill|dream|sunset",
        {
            "tempo": (72, 86, 100),
            "keys": ("F major", "A minor", "D major"),
            "forms": (
                "verse 8 .42, chorus 8 .6",
                "intro 4 .3, verse 8 .42, chorus 8 .6, verse 8 .45, chorus 8 .62, outro 4 .3",
            ),
        },
    ),
)


def _kinds(asked: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Dark streets or a sunset, if one is asked."""
    for words, changed in _KINDS:
        if re.search(words, asked):
            return replace(GENRE, **changed, kinds=None)
    return GENRE


GENRE = Genre(
    name="synthwave",
    title="Synthwave",
    words=("synthwave", "synth wave", "retrowave", "retro wave", "outrun", "darksynth",
           "dark synthwave", "chillwave", "dreamwave", "cyberpunk", "cyberpunk music",
           "80s synth", "80s synth music", "eighties synth", "neon synth", "synthwave music"),
    kin=("new retro wave", "popwave", "vaporwave"),
    tempo=(80, 100, 118),
    meters=((4, 4),),
    keys=("A minor", "E minor", "F# minor", "D minor", "C minor", "G minor", "D major"),
    ensemble=("saw lead: melody", "synth brass: chords", "synth bass", "electronic drums",
              "warm pad: pad", "synth pluck: arpeggio"),
    bars=40,
    forms=(
        "chorus 8 .8",
        "verse 8 .55, chorus 8 .85",
        "intro 4 .36, verse 8 .55, chorus 8 .85, outro 4 .36",
        "intro 8 .36, verse 8 .56, chorus 8 .85, solo 8 .75, chorus 8 .9",
        "intro 8 .36, verse 8 .55, pre-chorus 4 .65, chorus 8 .85, break 4 .38, chorus 8 .92, "
        "outro 8 .36",
        "intro 8 .36, verse 16 .55, pre-chorus 4 .65, chorus 8 .85, verse 8 .6, pre-chorus 4 .68, "
        "chorus 8 .88, break 8 .36, solo 8 .8, chorus 16 .95, outro 8 .36",
    ),
    changes={
        "minor": (
            "i | VI | III | VII",
            "i | i | VI | VII",
            "VI | VII | i | i",
            "i | III | VII | iv",
            "i7 | VImaj7 | III | VII",
        ),
        "minor peak": (
            "VI | VII | i | III",
            "i | VI | III | VII",
            "VI | III | VII | i",
            "iv | VI | i | VII",
        ),
        "minor contrast": ("iv | iv | i | i | VI | VI | VII | VII", "VImaj7 | v7 | iv7 | VII"),
        "minor lift": ("iv | v | VI | VII", "VI | VI | VII | VII"),
        "major": ("I | V | vi | IV", "IVmaj7 | V | vi | iii", "vi | IV | I | V"),
        "major peak": ("IV | V | vi | I", "I | V | vi | IV"),
        "major lift": ("ii | iii | IV | V",),
        "phrygian": ("i | i | II | i", "i | VI | II | vii"),
        "dorian": ("i | IV | i | VII", "i | III | IV | i"),
    },
    ending={"major": "IV | I", "minor": "VII | i"},
    loops=True,
    fills={"melody": melody, "chords": chords, "bass": bass, "drums": drums, "pad": pad,
           "arpeggio": arpeggio},
    feel=feel,
    entrances={"pad": 0.3, "arpeggio": 0.3, "bass": 0.4, "drums": 0.4, "chords": 0.45,
               "melody": 0.42, "counter": 0.75},
    wet=58,
    sounds={"melody": "subtractive/synthwave lead", "chords": "subtractive/synth brass",
            "bass": "subtractive/synthwave bass", "pad": "subtractive/synthwave pad",
            "arpeggio": "subtractive/pluck", "drums": "drumkit/eighties"},
    chains={
        "melody": "delay:sync=1/8.;feedback=30;mix=18,gain:4",
        "pad": "chorus:mix=40",
        "drums": "gain:2",
    },
    kinds=_kinds,
    moves=turned,
    checks=(
        Check("the bass hammers its root and octave", hammering, 0.7),
        Check("the bass runs in eighths or sixteenths", partial(per_bar, role="bass"), 6),
        Check("the snare is on two and four", BACKBEAT, 0.6),
        Check("toms answer and fill", toms, 0.8),
        Check("the lead trembles late in its notes", trembling, 3),
        Check("arpeggios run straight",
              partial(share_at, role="arpeggio", places=(0, 0.25, 0.5, 0.75)), 0.95),
    ),
    rival="house",
)  # fmt: skip
