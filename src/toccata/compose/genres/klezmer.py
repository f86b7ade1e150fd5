"""Klezmer: a wedding in freygish: freylekhs and bulgar, a limping hora, a doina before the dance."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ...score.feel import Feel
from ...score.song import Song
from ...units import Ticks
from ..drums import KEYS
from ..genre import Genre
from ..idiom import Check, onsets, played, richness, share_at
from .doina import adorned, counter, fiddle, melody, tag
from .kapelye import bass, chords, drums, last_drums, stabs, tsimbl


def feel(role: str, _tempo: float) -> Feel:
    """The sekund comes a hair soon, the clarinet when it likes."""
    push = {"chords": -8, "melody": 12, "drums": -3}.get(role, 0)
    return Feel(push=Ticks(push), loose=Ticks(10), touch=7)


def augmented_second(song: Song) -> float:
    """1 if the tune's notes have a step of three semitones with a semitone on either side of it."""
    every = [notes.pitch % 12 for notes in played(song, "melody")]
    if not every:
        return 0.0
    counts = np.bincount(np.concatenate(every), minlength=12)
    used = np.flatnonzero(counts >= 0.01 * counts.sum()).tolist()
    gaps = [(b - a) % 12 for a, b in zip(used, [*used[1:], used[0]], strict=True)]
    around = zip([gaps[-1], *gaps[:-1]], gaps, [*gaps[1:], gaps[0]], strict=True)
    return float((1, 3, 1) in around)


def graces(song: Song) -> float:
    """The share of the tune's notes that are ornaments: shorter than an eighth of a beat."""
    lengths = [notes.length for notes in played(song, "melody")]
    if not lengths:
        return 0.0
    return float((np.concatenate(lengths) < song.meters[0].beat(song.resolution) / 8).mean())


def begins_free(song: Song) -> float:
    """The share of the first section's bars in which no drum beats time."""
    if not song.sections:
        return 0.0
    end = song.sections[0].length
    beat = song.meters[0].beat(song.resolution)
    bars = end / song.meters[0].bar(song.resolution)
    found = onsets(song, "drums", [KEYS["kick"], KEYS["snare"]])
    bar = song.meters[0].bar(song.resolution) / beat
    heard = {int(at // bar + 1e-6) for at in found.tolist() if at < end / beat}
    return 1 - len(heard) / bars


def _kinds(words: str, meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """The hora limps in three; a doina stays free; bulgar and freylekhs dance from the first bar."""
    plain = replace(GENRE, kinds=None)
    danced = replace(plain, forms=tuple(form.replace("doina 8 .36, ", "") for form in GENRE.forms))
    if "doina" in words:
        return replace(plain, tempo=(50, 66, 84), bars=24,
                       ensemble=("clarinet: melody", "dulcimer: arpeggio", "accordion: chords",
                                 "upright bass: bass"),
                       forms=("doina 8 .5", "doina 8 .46, doina 8 .54"))  # fmt: skip
    if ("hora" in words or "zhok" in words) or meter[0] == 3:
        return replace(danced, tempo=(80, 104, 132), meters=((3, 4), (3, 8)))
    if any(word in words for word in ("bulgar", "freylekhs", "freilach", "sher", "dance")):
        return danced
    return plain


GENRE = Genre(
    name="klezmer",
    title="Klezmer",
    words=("klezmer", "klezmer music", "freylekhs", "freilach", "bulgar", "doina", "zhok",
           "klezmer hora", "jewish wedding music", "yiddish dance", "jewish dance"),
    kin=("hasidic", "nigun", "yiddish"),
    tempo=(92, 132, 168),
    meters=((4, 4), (2, 4), (3, 4)),
    keys=("D phrygian dominant", "D harmonic minor", "E phrygian dominant", "A phrygian dominant",
          "D dorian #4", "G harmonic minor", "A harmonic minor", "C dorian #4"),
    ensemble=("clarinet: melody", "violin: melody", "accordion: chords", "dulcimer: arpeggio",
              "trombone: counter", "upright bass: bass", "drums"),
    bars=64,
    forms=(
        "A 8 .62",
        "A 8 .58, B 8 .7",
        "A 8 .56, B 8 .66, A 8 .74",
        "A 8 .55, B 8 .64, C 8 .6, A 8 .78",
        "doina 8 .36, A 8 .55, B 8 .66, C 8 .62, A 8 .8",
        "doina 8 .36, A 8 .55, A 8 .6, B 8 .66, B 8 .7, C 8 .62, C 8 .66, A 8 .85",
    ),
    changes={
        "phrygian dominant": (
            "I | I | II | I | I | iv | vii | I",
            "I | iv | I | iv | I | II | vii | I",
            "I | I | I | II | II | iv | vii | I",
            "I | I | vii | I | iv | iv | vii | I",
        ),
        "phrygian dominant contrast": (
            "iv | iv | iv | iv | iv | vii | II | I",
            "II | II | iv | iv | II | I | vii | I",
            "iv | I | iv | I | II | II | vii | I",
            "vii | vii | I | I | iv | iv | vii | I",
        ),
        "phrygian dominant doina": ("I | I | I | I | iv | iv | vii | I", "I | I | II | II | I | I | vii | I"),
        "dorian #4": (
            "i | i | II | II | i | II | v | i",
            "i | II | i | II | III | II | v | i",
            "i | i | i | II | II | i | v | i",
        ),
        "dorian #4 contrast": (
            "III | III | v | v | II | II | v | i",
            "II | i | II | i | III | III | v | i",
        ),
        "dorian #4 doina": ("i | i | i | i | II | II | v | i",),
        "minor": (
            "i | i | V | i | iv | i | V7 | i",
            "i | V7 | i | i | iv | iv | V7 | i",
            "i | i | iv | iv | i | V7 | V7 | i",
            "i | i | i | V7 | V7 | V7 | V7 | i",
        ),
        "minor contrast": (
            "iv | iv | i | i | V7 | V7 | i | i",
            "VI | VI | iv | iv | i | V7 | V7 | i",
            "iv | i | iv | i | VI | iv | V7 | i",
        ),
        "minor doina": ("i | i | i | i | iv | iv | V7 | i",),
        "major": (
            "I | I | V7 | I | I | IV | V7 | I",
            "I | I | I | V7 | V7 | V7 | V7 | I",
            "I | IV | I | V7 | I | IV | V7 | I",
        ),
        "major contrast": ("vi | vi | iii | vi | ii | vi | V7 | I", "IV | IV | I | I | V7 | V7 | I | I"),
    },
    ending={"phrygian dominant": "vii | I", "dorian #4": "v | i", "major": "V7 | I",
            "minor": "V7 | i"},
    fills={"melody": melody, "melody 2": fiddle, "counter": counter, "chords": chords,
           "arpeggio": tsimbl, "bass": bass, "drums": drums},
    around={"melody": adorned},
    last={**dict.fromkeys(("melody", "counter"), tag),
          **dict.fromkeys(("bass", "chords", "arpeggio", "pad"), stabs), "drums": last_drums},
    feel=feel,
    entrances={"melody": 0.25, "chords": 0.2, "arpeggio": 0.5, "bass": 0.3, "drums": 0.4,
               "counter": 0.58},
    wet=34,
    kinds=_kinds,
    checks=(
        Check("the tune has its augmented second", augmented_second, 1),
        Check("the clarinet ornaments", graces, 0.06),
        Check("the sekund falls after the step", partial(share_at, role="chords", places=(0.5, 0.75)), 0.35),
        Check("the bass keeps to simple places",
              partial(share_at, role="bass", places=(0.0, 0.5)), 0.95),
        Check("a doina comes before the dance", begins_free, 0.9),
        Check("chords are triads and sevenths", richness, 2.9, 3.6),
    ),
    rival="folk",
)  # fmt: skip
