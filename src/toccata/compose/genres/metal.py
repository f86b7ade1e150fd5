"""Metal: one riff for guitars, bass and feet, choked low notes, and leads in thirds above it."""

from __future__ import annotations

from functools import partial
from random import Random
from typing import NamedTuple

import numpy as np

from ...chance import chance
from ...score.feel import Feel
from ...score.song import Song
from ...units import Ticks
from ..bar import Bar, Tone, ladder, nearest
from ..comping import broken, held, reach
from ..drums import crash, filled, groove
from ..genre import Genre
from ..idiom import Check, per_bar, played, richness, sounding, together
from ..melody import Manner, sing

_SINGS = Manner(
    cells=(
        "x--- ---- x--- x-x-",
        "x--- x--- ---- x-x-",
        "x-x- x--- x--x ----",
        "x--x --x- x-x- x---",
        "x-xx x-x- x--- x-xx",
        "x-xx x-xx x--- x---",
    ),
    closes=("x--- ---- ---- ....", "x-x- x--- ---- ----", "x--- x--- ---- ...."),
    plans=("aabc", "abac", "aaAc", "abAc"),
    leap=0.2,
    compass=10,
    level=98,
)
_SHREDS = Manner(
    cells=(
        "x-xx xxxx x-xx x---",
        "xxxx xxxx x--- x-x-",
        "xxx xxx xxx x--",
        "xxxx xxxx xxxx x---",
        "xxxxxx xxxxxx xxxx x---",
    ),
    closes=("xxxx x--- ---- ----", "xxxx xxxx x--- ----"),
    plans=("abac", "aAbc", "aabc"),
    leap=0.1,
    compass=14,
    level=102,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long notes over the riff; in a solo, runs in sixteenths and sextuplets."""
    return sing(bar, last, _SHREDS if bar.scene.act == "solo" else _SINGS)


_RIFFS = (
    "Xooo Xooo XooX ooXo",
    "X.oo x.oo X.oo X.X.",
    "XooX ooXo oXoo X-X-",
    "Xoo. Xoo. Xoo. XooX",
    "X.ox .oX. oo.X .oX.",
    "oooo X--- oooo X-X-",
    "X-oo oooo X-oo X-oo",
    "Xoox ooXo oxoo XoXo",
)
_OPEN = ("X--- ---- X--- ----", "X--- --X- ---- X---", "X--- X--- X--- X-X-")
_STEPS = ((0, 0, 1, 0), (0, 1, 0, -1), (0, 2, 1, 0), (0, 0, -1, 1), (0, 3, 2, 1), (0, 1, 3, 2))


class _Chug(NamedTuple):
    """One stroke of the riff: ticks, length, pitch class, whether it is choked, weight."""

    at: int
    length: int
    pc: int
    choked: bool
    weight: float


def _agreed(bar: Bar, of: str) -> Random:
    """What the band has agreed on for a theme: the riff is everybody's."""
    return chance(bar.song, of, bar.scene.theme)


def _rhythm(bar: Bar) -> str:
    """The riff's rhythm in this bar: choked in verses, open in choruses, halved in a breakdown."""
    riff = _agreed(bar, "riff")
    chosen, tail = riff.choice(_RIFFS), riff.choice(_RIFFS)
    if bar.scene.act == "peak" and bar.step % 2 == 0:
        return riff.choice(_OPEN)
    if bar.scene.act == "break":
        return "X-.. ..oo X-.o ...." if bar.step % 2 == 0 else "X-.. oo.X .oo. X---"
    return tail if bar.closes else chosen


def riff(bar: Bar) -> list[_Chug]:
    """The riff: the root choked low, accents that climb the scale from the chord and return."""
    steps = _agreed(bar, "steps").choice(_STEPS)
    scale = bar.key.pitch_classes
    strokes: list[_Chug] = []
    accents = 0
    for hit in bar.hits(_rhythm(bar)):
        root = bar.change(hit.at).root
        choked, pc = hit.weight < 0.9, root
        if not choked:
            fresh = any(span.at == hit.at for span in bar.spans)
            step = 0 if fresh or root not in scale else steps[accents % len(steps)]
            pc = scale[(scale.index(root) + step) % len(scale)] if step else root
            accents += 1
        strokes.append(_Chug(hit.at, min(hit.length, bar.left(hit.at)), pc, choked, hit.weight))
    return strokes


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Guitars: choked single notes low, fifths on the accents. Keys hold the chord."""
    player = bar.player
    if player.mono:
        return broken(bar, last, "X-xx X-xx X-xx X-xx", (0, 0, 2, 1), 84, ring=False)
    if player.family != "Guitar":
        return held(bar, last, 66, 3)
    tones: list[Tone] = []
    for stroke in riff(bar):
        root = nearest(stroke.pc, player.low + 3, player.low, reach(player))
        fifth = (root + 7) % 12 in bar.key.pitch_classes
        shape = [root] if stroke.choked else [root, root + 7] if fifth else [root, root + 12]
        shape = [pitch for pitch in shape if pitch <= player.high]
        length = min(stroke.length, 150) if stroke.choked else int(stroke.length * 0.94)
        level = 72 if stroke.choked else 94 * stroke.weight
        tones.extend(bar.tone(stroke.at, length, pitch, level) for pitch in shape)
    return tones


def bass(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The riff an octave under the guitars; a climb into the next phrase now and then."""
    player = bar.player
    tones = []
    for stroke in riff(bar):
        pitch = nearest(stroke.pc, player.low + 6, player.low, player.high)
        gate = 0.6 if stroke.choked else 0.92
        level = 84 if stroke.choked else 92 * stroke.weight
        tones.append(bar.tone(stroke.at, int(stroke.length * gate), pitch, level))
    if len(tones) > 3 and bar.dice.random() < (0.7 if bar.closes else 0.2):
        rungs = ladder(bar.key.pitch_classes, player.low, player.high)
        target = nearest(bar.after.bass, tones[-1].pitch, player.low, player.high)
        below = [p for p in rungs if p < target][-2:] or [target]
        above = [p for p in rungs if p > target][1::-1] or [target]
        climb = bar.dice.choice((below, above))
        for place, pitch in zip(range(-len(climb), 0), climb, strict=True):
            if not any(bar.start + s.at == tones[place].start for s in bar.spans):
                tones[place] = tones[place]._replace(pitch=pitch)
    return tones


_FILLS = (
    {"snare": "xxxx ....", "high": ".... xx..", "floor": ".... ..xx", "kick": "xxxx xxxx"},
    {"high": "xx.. xx..", "floor": "..xx ..xx", "kick": "x.x. x.x."},
    {"snare": "XXXX XXXX", "kick": "x.x. x.x."},
    {"high": "xxx ...", "mid": "... xxx", "kick": "xxx xxx"},
    {"snare": "X..X ..X.", "crash": "X..X ..X.", "kick": "X..X ..X."},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Feet on the riff, or both of them running; thrash beats, blasts, and a half-time breakdown."""
    habit = bar.habit("beat")
    feet = _rhythm(bar).replace("o", "x").replace("-", ".")
    kit = {"kick": feet, "snare": ".... X... .... X...", "closed": "X.x. X.x. X.x. X.x."}
    if bar.scene.act == "break":
        kit = {"kick": feet, "snare": ".... .... X... ....", "crash": "X... x... x... x..."}
    elif bar.energy < 0.45:
        kit = {"kick": "X... .... ..x. ....", "snare": ".... .... X... ....",
               "ride": "x... x... x... x..."}  # fmt: skip
    elif bar.energy > 0.9 and bar.step < 2:
        kit = {"kick": "xxxx xxxx xxxx xxxx", "snare": "x.x. x.x. x.x. x.x.",
               "ride": "x.x. x.x. x.x. x.x."}  # fmt: skip
    elif bar.scene.act in ("peak", "solo") or bar.energy > 0.75:
        running = habit.choice(("xxxx xxxx xxxx xxxx", "x.xx x.xx x.xx x.xx", "xxx xxx xxx xxx"))
        kit = {"kick": running, "snare": ".... X... .... X...",
               habit.choice(("ride", "open", "bell")): "X... X... X... X..."}  # fmt: skip
    elif habit.random() < 0.4:  # thrash
        kit = {"kick": "X.x. x.x. X.x. x.xx", "snare": "..X. ..X. ..X. ..X.",
               "closed": "x.x. x.x. x.x. x.x."}  # fmt: skip
    tones = groove(bar, kit, 1.04)
    if bar.step == 0 and bar.energy > 0.5 and "crash" not in kit:
        tones += crash(bar, 102)
    if bar.ends or (bar.closes and bar.dice.random() < 0.3):
        tones = filled(bar, tones, bar.dice.choice(_FILLS), 2 if bar.ends else 1)
    return tones


def feel(_role: str, _tempo: float) -> Feel:
    """As tight as it goes."""
    return Feel(loose=Ticks(3), touch=4)


def depth(song: Song) -> float:
    """How low the guitars lie: the middle pitch of the chords; 127 where there are none."""
    pitches = [notes.pitch for notes in played(song, "chords")]
    return float(np.median(np.concatenate(pitches))) if pitches else 127.0


GENRE = Genre(
    name="metal",
    title="Metal",
    words=("metal", "heavy metal", "thrash", "thrash metal", "death metal", "power metal",
           "metalcore", "black metal", "groove metal"),
    kin=("djent", "sludge", "nwobhm"),
    tempo=(84, 152, 220),
    meters=((4, 4), (6, 8), (7, 8)),
    keys=("E minor", "E phrygian", "D minor", "A minor", "F# minor", "E harmonic minor", "B minor"),
    ensemble=("distortion guitar: chords", "overdriven guitar: melody",
              "overdriven guitar 2: melody", "picked bass: bass", "drums"),
    bars=64,
    forms=(
        "verse 8 .65",
        "verse 8 .6, chorus 8 .85",
        "intro 4 .5, verse 8 .62, chorus 8 .85, outro 4 .7",
        "intro 8 .5, verse 8 .62, chorus 8 .84, break 4 .55, solo 8 .88, chorus 8 .94, outro 4 .7",
        "intro 8 .5, verse 8 .62, chorus 8 .84, verse 8 .66, chorus 8 .86, break 8 .55, "
        "solo 8 .88, chorus 8 .95, outro 4 .7",
    ),
    changes={
        "minor": ("i5 | i5 | i5 | VI5 VII5", "i5 | VI5 | i5 | VII5", "i5 | i5 | III5 | VII5",
                  "i5 | i5 | iv5 | VI5"),
        "minor peak": ("i5 | VI5 | III5 | VII5", "VI5 | VII5 | i5 | i5", "iv5 | VI5 | i5 | VII5"),
        "minor contrast": ("iv5 | i5 | VI5 | VII5", "VI5 | iv5 | i5 | v5"),
        "minor break": ("i5 | i5 | i5 | VII5",),
        "phrygian": ("i5 | II5 | i5 | II5", "i5 | i5 | II5 | VII5", "i5 | i5 | i5 | II5 III5"),
        "phrygian peak": ("VI5 | VII5 | i5 | II5", "i5 | VI5 | II5 | i5"),
        "major": ("I5 | I5 | IV5 | V5", "I5 | V5 | vi5 | IV5"),
        "major peak": ("I5 | V5 | vi5 | IV5", "vi5 | IV5 | I5 | V5"),
    },
    ending={"major": "IV5 | I5", "minor": "VII5 | i5"},
    loops=True,
    fills={"drums": drums, "bass": bass, "chords": chords, "melody": melody},
    feel=feel,
    entrances={"drums": 0.35, "bass": 0.3, "chords": 0.2, "melody": 0.42, "pad": 0.7},
    wet=24,
    checks=(
        Check("most chords are bare fifths", richness, 2, 2.6),
        Check("bass and guitars are one", partial(together, role="bass", other="chords"), 0.85),
        Check("guitars lie low", depth, 36, 52),
        Check("guitars are choked", partial(sounding, role="chords"), 0.03, 0.3),
        Check("the feet are busy", partial(per_bar, role="drums", drums=("kick",)), 5),
    ),
    rival="rock",
)  # fmt: skip
