"""Lullaby: it rocks, it hardly moves, and it is a little quieter each time."""

from __future__ import annotations

from functools import partial

import numpy as np

from ...score.feel import Feel
from ...score.song import Song
from ...units import Ticks
from ..bar import Bar, Tone, nearest
from ..bass import ground
from ..comping import broken, chord, held
from ..genre import Genre
from ..idiom import Check, outside, per_bar, played, richness
from ..melody import Manner, sing

_HUMMED = Manner(
    cells=(
        "x--- ---- ---- x---",
        "x--- ---- x--- x---",
        "x--- x--- ---- x---",
        "x--- x--- x--- ----",
        "x--- --x- ---- x---",
        "x--- ---- x-x- x-x-",
        "x--- --x- x--- x---",
        "x-x- x--- x--- ----",
        "x--- x--- x--- x-x-",
        "x--- x-x- ---- x---",
        "x-x- x--- ---- x---",
        "x-x- x-x- x--- x---",
        "x--- x-x- x-x- x---",
    ),
    closes=(
        "x--- ---- ---- ....",
        "x--- x--- ---- ....",
        "x-x- x--- ---- ....",
        "x--- x-x- ---- ....",
        "x--- --x- ---- ....",
        "x-x- x-x- x--- ....",
    ),
    plans=("abac", "aabc", "abAc", "a b a-1 c", "a av b c", "a a-1 b c"),
    leap=0.18,
    compass=7,
    gapped=True,
    level=70,
)

_ROCKED = Manner(
    cells=(
        "x-- x-x",
        "x-x x--",
        "x-- -xx",
        "x-x x-x",
        "x-x -x-",
        "xxx x--",
        "x-- xxx",
        "x--xx- x--",
        "xxx x-x",
        "x-x xxx",
        "x--xx- x-x",
        "x-x x--xx-",
    ),
    closes=("x-x x..", "x-- x..", "x-x x--", "xxx x..", "x--xx- x..", "x-- --."),
    plans=("abac", "aabc", "abAc", "a b a-1 c", "a av b c", "a a-1 b c"),
    leap=0.18,
    compass=7,
    gapped=True,
    level=70,
)
"""Two dotted beats a bar: the long and short of a cradle song in six eighths."""


def _manner(bar: Bar) -> Manner:
    """A bar of two beats has its whole tune in two beats."""
    return _ROCKED if len(bar.grid.beats) == 2 else _HUMMED


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Five notes, a small compass, the same again; each verse softer than the one before."""
    hush = 1 - 0.05 * min(4, bar.scene.turn) - 0.05 * (bar.scene.act == "outro")
    return [t._replace(velocity=round(t.velocity * hush)) for t in sing(bar, last, _manner(bar))]


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The cradle: root and fifth, there and back, once a bar."""
    heads = (0, bar.grid.half) if bar.grid.half < bar.grid.bar else (0,)
    tones: list[Tone] = []
    hand = last
    for place, at in enumerate(heads):
        change = bar.change(at)
        root = ground(bar, hand, change)
        fresh = place == 0 or any(span.at == at for span in bar.spans)
        pitch = root if fresh else nearest(
            change.fifth, root + 4, bar.player.low, bar.player.high
        )  # fmt: skip
        end = heads[place + 1] if place + 1 < len(heads) else bar.grid.bar
        tones.append(bar.tone(at, int((end - at) * 0.98), pitch, 60))
        hand = (root,)
    return tones


_ROCKS = ((0, 1, 2, 1, 2, 1), (0, 2, 1, 2), (0, 1, 2, 3, 2, 1), (0, 2, 3, 2, 1, 2))


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A chord that is rocked in eighths, never struck at once."""
    order = bar.habit("rock").choice(_ROCKS)
    rhythm = "x-x- x-x- x-x- x-x-" if bar.energy > 0.3 else "x--- x--- x--- x---"
    tones = broken(bar, last, rhythm, order, 54, count=3)
    if bar.player.mono or bar.step % 4 or bar.dice.random() < 0.5:
        return tones
    hand = chord(bar, last, 0, 3)  # now and then a soft chord under the first note
    return sorted({*tones, *(bar.tone(0, bar.left(0), pitch, 46) for pitch in hand[1:2])})


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A breath of strings."""
    return held(bar, last, 44 + 8 * bar.energy, 3)


def feel(role: str, _tempo: float) -> Feel:
    """Sleepily behind the beat."""
    return Feel(push=Ticks(8 if role == "melody" else 0), loose=Ticks(10), touch=4)


def compass(song: Song) -> float:
    """Semitones between the lowest and the highest note of the tune."""
    pitches = [notes.pitch for notes in played(song, "melody")]
    if not pitches:
        return 99.0
    every = np.concatenate(pitches)
    return float(every.max() - every.min())


def softness(song: Song) -> float:
    """The loudest tenth of all notes: their velocity, 1 to 127."""
    levels = [t.notes.velocity for t in song.tracks if len(t.notes)]
    return float(np.percentile(np.concatenate(levels), 90)) if levels else 127.0


def rocking(song: Song) -> float:
    """The share of chord notes that are struck one at a time."""
    total = alone = 0
    for notes in played(song, "chords"):
        _, counts = np.unique(notes.start, return_counts=True)
        total += len(counts)
        alone += int((counts <= 1).sum())
    return alone / total if total else 0.0


GENRE = Genre(
    name="lullaby",
    title="Lullaby",
    words=("lullaby", "lullabies", "cradle song", "berceuse", "wiegenlied", "bedtime song",
           "music box lullaby", "baby music", "goodnight song"),
    kin=("nursery song", "bedtime music"),
    tempo=(46, 66, 90),
    meters=((6, 8), (3, 4), (4, 4)),
    keys=("F major", "C major", "G major", "D major", "Eb major", "E minor"),
    ensemble=("music box: melody", "harp: chords", "cello: bass", "strings: pad"),
    bars=36,
    forms=(
        "A 8 .3",
        "A 8 .3, A 8 .25",
        "intro 2 .2, A 8 .32, B 8 .4, A 8 .28, outro 2 .2",
        "intro 4 .2, A 8 .32, A 8 .34, B 8 .42, A 8 .28, outro 4 .18",
        "intro 4 .2, A 8 .32, B 8 .4, A 8 .3, B 8 .38, A 8 .24, outro 4 .15",
    ),
    changes={
        "major": (
            "I | I | IV | I | I | I | V7 | I",
            "I | V7 | I | IV | I | IV | V7 | I",
            "I | IV | I | V | I | IV | V7 | I",
            "I | vi | IV | V7 | I | vi | ii V7 | I",
            "I | I | V7 | V7 | V7 | V7 | I | I",
            "I | IV | I | I | ii | V7 | V7 | I",
            "I | iii | IV | I | IV | I | ii V7 | I",
            "I | V/V | V | I | IV | I | V7 | I",
            "I | IV | V7 | I | vi | ii | V7 | I",
            "I | V7 | vi | iii | IV | I | V7 | I",
            "I | I | V7 | I | I | IV | I V7 | I",
        ),
        "major contrast": (
            "IV | I | V7 | I | IV | I | V7/V | V7",
            "vi | iii | IV | I | ii | I | V7 | V7",
            "V7 | I | V7 | I | IV | I | V7/V | V7",
            "IV | IV | I | I | ii | V7/V | V7 | V7",
            "vi | vi | ii | ii | V7 | I | V7/V | V7",
        ),
        "minor": ("i | i | iv | i | i | VI | V7 | i", "i | VII | i | V7 | i | iv | i V7 | i",
                  "i | iv | i | V7 | i | iv | V7 | i", "i | III | VII | III | VI | iv | V7 | i"),
        "minor contrast": ("III | VII | III | i | iv | i | iv | V7",
                           "VI | III | iv | i | VI | i | iv | V7"),
    },
    ending={"major": "IV | I", "minor": "iv | i"},
    fills={"melody": melody, "bass": bass, "chords": chords, "pad": pad},
    feel=feel,
    entrances={"melody": 0.24, "bass": 0.22, "chords": 0.0, "pad": 0.3},
    pedal=True,
    wet=62,
    checks=(
        Check("the tune stays within a tenth", compass, 4, 17),
        Check("it is soft throughout", softness, 20, 82),
        Check("the chord is rocked, not struck", rocking, 0.8),
        Check("chords are triads", richness, 3, 3.4),
        Check("the bass moves once or twice a bar", partial(per_bar, role="bass"), 0.8, 2.2),
        Check("five notes are enough", partial(outside, role="melody"), 0, 0.02),
    ),
    rival="waltz",
)  # fmt: skip
