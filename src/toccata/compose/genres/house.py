"""House: a kick on every beat, hats between, stabs that dodge it, a drop worth the wait."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone, nearest
from ..bass import line
from ..comping import broken, held, reach, spread
from ..drums import groove
from ..genre import Genre, Hints
from ..idiom import (
    FOUR_ON_THE_FLOOR,
    OFFBEAT_HATS,
    Check,
    chord_rhythm,
    richness,
    riffing,
    share_at,
)
from ..melody import Manner, sing
from .club import ahead, cleared, framed, layer, lull, turns
from .clubs import KIN
from .desk import moves
from .floor import FLOOR, pumping
from .risers import sweep

_HOOK = Manner(
    cells=(
        "x--x --.. ..x- x---",
        "..x- x--. ..x- x--x",
        "x--x --x- .... x-x-",
        "x-.x .x-. x-.x .x-.",
        "x--x --x- x--x --x-",
        ".x-x -x-x .x-x -x--",
        "x-.. x-x- ..x- x--x",
        "..xx -x.. ..xx -x--",
        "x.x- .x-x -.x- x---",
        "x--- ..x- .x-- x-.x",
    ),
    closes=("x--x --x- ---- ....", "x--x --.. x--- ----", "..x- x--- ---- ...."),
    plans=("aaac", "abac", "aaAc", "aaBc", "aabc"),
    leap=0.22,
    compass=8,
    gapped=True,
    level=88,
    gate=0.8,
    builds=("period",),
)


_CLAPS = (".... X... .... X...", ".... X... .... X..o", ".... X..o .... X...")
_SHAKERS = ("xoxo xoxo xoxo xoxo", "oxXo oxXo oxXo oxXo", "xoox ooxo xoox ooxo")
_TOYS = (
    {"conga": "...x ..x. ...x ..x.", "mute": "x... .... .x.. ...."},
    {"cowbell": "...o ..o. .... ..o."},
    {"stick": "...x ..x. ...x .x.."},
    {"tambourine": "..x. ..x. ..x. ..x."},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Four on the floor; claps on two and four, hats between, sixteenths when it is full."""
    if (calm := lull(bar)) is not None:
        return calm
    full = layer(bar)
    kit = {"kick": "X... X... X... X..."}
    if full > 0.36:
        kit["closed"] = "..x. ..x. ..x. ..x."
    if full > 0.44:
        kit["clap"] = bar.habit("clap").choice(_CLAPS)
    if full > 0.6:
        kit["shaker"] = bar.habit("shaker").choice(_SHAKERS)
        kit |= bar.habit("toy").choice(_TOYS)
    if full > 0.7:
        kit["open"] = kit.pop("closed")
        kit["closed"] = "x..x x..x x..x x..x"
    if full > 1.0:
        kit["ride"] = "x... x... x... x..."
    return framed(bar, groove(bar, kit))


_LINES = (
    ("x.x- ..x- ..x- ..x-", "rrrr"),
    ("x--. ..x- .x-. x-x-", "rr8r5"),
    ("x-.x ..x- ..x. x.x-", "rr8r85"),
    ("x--x --x- ..x- ..x-", "r8rr5"),
    ("x.x. .x.x ..x- x.x-", "rr8rr85"),
)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Off the beat or rolling round it, out of the kick's way; long notes when the kick is gone."""
    if bar.scene.act == "break":
        return line(bar, last, "x--- ---- ---- ----", "r", 76, 0.97)
    if bar.scene.act == "lift":
        return line(bar, last, "x-x- x-x- x-x- x-x-", "r", 78, 0.7)
    rhythm, steps = bar.habit("line").choice(_LINES)
    if turns(bar) and len(bar.spans) == 1:
        steps = steps[:-1] + "a"
    return line(bar, last, rhythm, steps, 92, 0.82)


_STABS = (
    "..x. ..x. ..x. ..x.",
    "x..x ..x. .x.. x...",
    "..x. .x.. ..x. .x..",
    "x..x ..x. ..x. ..x.",
    "..xx ..x. ..xx ..x.",
)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Stabs between the kicks: one shape, slid up and down with the roots."""
    if bar.player.mono:
        return broken(bar, last, "..x. ..x. ..x. ..x.", (2, 1, 2, 3), 76, ring=False)
    if bar.scene.act == "break":
        return held(bar, last, 66)
    rhythm = bar.habit("stab").choice(_STABS)
    if bar.scene.act == "lift":
        rhythm = "x-x- x-x- x-x- x-x-" if bar.place * 2 < bar.scene.bars else "xxxx xxxx xxxx xxxx"
        rhythm = "x--- ---- ---- ...." if bar.ends else rhythm
    tones: list[Tone] = []
    for hit in bar.hits(rhythm):
        length = int(min(hit.length, bar.left(hit.at), 420) * 0.8)
        if bar.ends and bar.scene.act == "lift":
            length = int(hit.length * 0.95)
        for pitch in parallel(bar, hit.at):
            tones.append(bar.tone(hit.at, length, pitch, 76 * hit.weight))
    return tones


def parallel(bar: Bar, at: int) -> tuple[int, ...]:
    """The chord at a place in the one position that this song keeps, as if sampled once."""
    player = bar.player
    pcs = spread(bar.change(at), bar.key, 4)
    start = bar.custom("position").randrange(len(pcs)) if len(pcs) > 2 else 0
    order = pcs[start:] + pcs[:start]
    pitch = nearest(order[0], player.center - 5, player.low, reach(player))
    shape = [pitch]
    for pc in order[1:]:
        shape.append(shape[-1] + ((pc - shape[-1] - 1) % 12 + 1))
    return tuple(p for p in shape if p <= player.high)


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long chords; the kick ducks them (see `moves`)."""
    return held(bar, last, 66 + 8 * bar.energy)


_ARPS = ((0, 1, 2, 3), (0, 2, 1, 3, 2, 4), (0, 1, 2, 4, 3, 2, 1), (3, 1, 2, 0), (0, 3, 1, 4, 2, 5))


def arpeggio(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Sixteenths whose pattern is longer or shorter than the beat; accents in threes."""
    rhythm = "Xoox ooxo oxoo xoox" if layer(bar) > 0.55 else "x.o. x.o. x.o. x.o."
    order = bar.habit("arp").choice(_ARPS)
    return [
        t._replace(length=min(t.length, 200))
        for t in broken(bar, last, rhythm, order, 74, ring=False)
    ]


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A hook of a bar, said again and again; the drop says it an octave higher if it can."""
    if bar.scene.act == "lift" and bar.ends:
        return []
    if bar.scene.act == "theme" and bar.scene.bars >= 16 and bar.place < 8:
        return []  # the groove has eight bars to itself
    tones = cleared(bar, sing(ahead(bar), last, _HOOK))
    if bar.scene.act == "peak" and bar.scene.turn and tones:
        top = max(t.pitch for t in tones) + 12
        if top <= min(bar.player.high, 91):
            tones = [t._replace(pitch=t.pitch + 12) for t in tones]
    return tones


def feel(role: str, _tempo: float) -> Feel:
    """Kick and bass sit on the grid; hats and keys swing their sixteenths a little."""
    swing = 50.0 if role in ("bass", "pad") else 53.5
    return Feel(swing=swing, grid=Ticks(240), loose=Ticks(3), touch=3)


def _kinds(asked: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """The kin whose word is among those that were asked."""
    for words, changed in KIN:
        if any(re.search(rf"\b{word}\b", asked) for word in words):
            fills = {**GENRE.fills, **changed["fills"]}
            return replace(GENRE, **{**changed, "fills": fills}, kinds=None)
    return GENRE


GENRE = Genre(
    name="house",
    title="House",
    words=("house", "deep house", "house music", "tech house", "piano house", "acid house",
           "chicago house", "progressive house", "french house", "funky house", "afro house",
           "vocal house", "four on the floor", "club track", "club music"),
    kin=("edm", "dance", "dance music", "electronic dance music", "electro", "electro house",
         "eurodance", "disco", "nu disco", "italo disco", "big room", "uk garage",
         "garage", "rave"),
    tempo=(110, 124, 180),
    meters=((4, 4),),
    keys=("A minor", "F minor", "C minor", "G minor", "E minor", "D dorian", "F major"),
    ensemble=("house piano", "synth bass", "electronic drums", "synth strings", "saw lead",
              "noise sweep: percussion"),
    bars=64,
    hints=Hints(programs=(39, 40, 63, 81, 82, 91), kits=(25,), forms=("build and drop",), colors=("cold",)),
    forms=(
        "drop 8 .9",
        "groove 8 .55, drop 8 .92",
        "intro 8 .4, build 4 .6, drop 8 .92, outro 4 .33",
        "intro 8 .4, groove 8 .58, build 4 .6, drop 8 .92, outro 4 .33",
        "intro 8 .4, groove 8 .58, breakdown 8 .36, build 8 .62, drop 8 .95, outro 8 .33",
        "intro 8 .4, groove 16 .58, breakdown 8 .36, build 8 .62, drop 16 .95, outro 8 .33",
        "intro 8 .4, groove 16 .58, build 8 .6, drop 16 .9, breakdown 8 .36, build 8 .66, "
        "drop 16 1, outro 8 .33",
        "intro 16 .4, groove 16 .58, build 8 .6, drop 16 .88, groove 16 .62, breakdown 16 .34, "
        "build 8 .66, drop 16 1, outro 16 .33",
    ),
    changes={
        "minor": (
            "i7 | i7 | iv7 | v7",
            "i7 | VImaj7 | III | VII",
            "VImaj7 | VII | i7 | i7",
            "i7 | i7 | VII7sus4 | iv7",
            "i9 | v7 | VImaj7 | iv7",
        ),
        "minor peak": (
            "VI | VII | i7 | III",
            "i7 | VImaj7 | III | VII",
            "iv7 | v7 | i7 | VII",
            "VImaj7 | v7 | iv7 | i7",
        ),
        "major": (
            "Imaj7 | vi7 | ii7 | V7sus4",
            "vi7 | IVmaj7 | I | V",
            "ii7 | iii7 | vi7 | vi7",
            "IVmaj7 | iii7 | vi7 | ii7",
        ),
        "major peak": ("vi7 | IV | I | V", "IVmaj7 | V | vi7 | iii7", "I | V | vi7 | IV"),
        "dorian": ("i7 | i7 | IV7 | IV7", "i7 | ii7 | i7 | v7", "i9 | IV9 | i9 | VII"),
        "phrygian": ("i7 | IImaj7 | i7 | vii7", "i7 | i7 | II | VII"),
        "mixolydian": ("I7 | I7 | VII | IV", "I | v7 | VII | IV"),
    },
    colour="7",
    ending={"major": "IVmaj7 | Imaj7", "minor": "VImaj7 | i7"},
    ostinato=True,
    loops=True,
    fills={"drums": drums, "bass": bass, "chords": chords, "pad": pad, "arpeggio": arpeggio,
           "melody": melody, "percussion": sweep},
    feel=feel,
    entrances={"drums": 0.3, "bass": 0.48, "chords": 0.3, "pad": 0.3, "arpeggio": 0.55,
               "melody": 0.35,
               "percussion": 0.3, "counter": 0.75},
    wet=44,
    sounds={"bass": "subtractive/house bass", "pad": "subtractive/string machine",
            "melody": "subtractive/square lead", "arpeggio": "subtractive/pluck",
            "percussion": "subtractive/noise sweep", "drums": "drumkit/house"},
    chains={
        "melody": "delay:sync=1/8.;feedback=30;mix=16,gain:4",
        "arpeggio": "delay:sync=1/8.;feedback=35;mix=18",
        "drums": "gain:3",
    },
    kinds=_kinds,
    moves=moves,
    checks=(
        Check("the kick is on every beat", FOUR_ON_THE_FLOOR, 0.8),
        Check("open hats stand between the beats", OFFBEAT_HATS, 0.6),
        Check("chords are sevenths", richness, 3.4),
        Check("the harmony goes round", chord_rhythm, 0.68),
        Check("the bass plays off the beat", partial(share_at, role="bass", places=(0.5,)), 0.35),
        Check("stabs go round", partial(riffing, role="chords"), 0.8),
        Check("long sounds duck under every kick", pumping, 3.5),
        *FLOOR,
    ),
    rival="techno",
)  # fmt: skip
