"""Techno: a kick that never argues, a rumble after it, and one small thing that changes."""

from __future__ import annotations

from functools import partial
from typing import Final

from ..bar import Bar, Tone
from ..comping import broken, chord, held
from ..drums import groove
from ..genre import Genre
from ..idiom import (
    FOUR_ON_THE_FLOOR,
    OFFBEAT_HATS,
    Check,
    chord_rhythm,
    per_bar,
    riffing,
    share_at,
)
from ..melody import Manner, sing
from .club import Kinds, Kit, cleared, even, framed, kind, layer, lull
from .floor import FLOOR
from .risers import sweep
from .rumbles import acid, filtered, rumble

_SIGNAL: Final = Manner(
    cells=(
        "x... .... ..x. ....",
        "...x ..x. .... x...",
        "x..x .... .x.. ..x.",
        "..x. x..x .... ..x.",
        "x..x ..x. .x.. x...",
        ".x.x ..x. x..x ....",
        "x.x. .x.. x.x. .x.x",
        "..xx ..x. ..xx .x..",
    ),
    closes=("x..x .... .... ....", "..x. x... .... ....", ".x.. x.x. .... ...."),
    plans=("aaac", "a.ac", "aAac", "abac", "aabc"),
    leap=0.3,
    compass=8,
    level=82,
    gate=0.6,
    builds=("period",),
)

_TOMS = (
    {"low": "...o ..o. ...o ....", "mid": ".... .... .... ..o."},
    {"low": ".o.. ...o ..o. ...o"},
    {"floor": "..o. .o.. o..o ..o."},
    {"low": "...x .... ...x ...o", "high": ".... .... ..o. ...."},
)
_TICKS = (
    {"stick": "x..x ..x. .x.. x..x"},  # threes over the four
    {"stick": "...x .... ..x. ...."},
    {"cowbell": ".... ..o. .... .o.."},
    {"mute": "x..o ..x. ..o. x.o.", "conga": ".... ...x .... ...."},
    {"block": "o.x. .o.x ..o. x.o."},
    {"clave": "..x. ..o. ...x ..o."},
)
_HATS = ("xo.o xo.o xo.o xo.o", "xoxo xoxo xoxo xoxo", "x..o x.oo x..o x.oo", "xx.x xx.x xx.x xx.x")
_CLAPS = (
    ".... x... .... x...",
    ".... x... .... x..o",
    ".... .... .... x...",
    ".... x..o .... x...",
)
_FILLS: Final[tuple[Kit, ...]] = (
    {"open": "x--- ----", "kick": "X... ...."},
    {"kick": "X... X.xx"},
    {"low": ".x.x x.xx", "kick": "X... ...."},
    {"clap": "..x. x.xx", "kick": "X... X..."},
    {"kick": ".... ....", "closed": "xxxx xxxx"},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Kick and off-beat hat, then toms that mutter, ticks in threes, a ride when it is full."""
    if (calm := lull(bar)) is not None:
        return calm
    full = layer(bar)
    kit = {"kick": "X... X... X... X..."}
    if full > 0.36:
        kit["open"] = "..x. ..x. ..x. ..x."
    if full > 0.48:
        kit["closed"] = bar.custom("hats").choice(_HATS)
        kit |= bar.custom("tom").choice(_TOMS)
    if full > 0.58:
        kit |= bar.habit("tick").choice(_TICKS)
    if full > 0.66:
        kit["clap"] = bar.custom("clap").choice(_CLAPS)
    if full > 0.8:
        kit["ride"] = "..x. ..x. ..x. ..x."
    if full > 0.98:
        kit["bell"] = "x... x... x... x..."
    return framed(bar, groove(bar, kit), _FILLS)


_STABS = (
    "...x .... .... ....",
    "..x. .... .... ....",
    "x..x .... .... ....",
    "...x .... ..x. ....",
    "..x. .... .x.. ....",
    "x... ..x. .... ....",
    "...x ..x. .... .x..",
)
_ECHO: Final = ((3, 0.62), (6, 0.4), (9, 0.26))
"""A delay: sixteenths later, how loud."""


def stabs(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A short chord and its echoes, three sixteenths apart."""
    if bar.player.mono:
        return broken(bar, last, "..x. .x.. ..x. .x..", (0, 1, 0, 2), 72, ring=False)
    if bar.scene.act == "break":
        return held(bar, last, 62, 3)
    rhythm = bar.habit("stab").choice(_STABS)
    if bar.scene.act == "lift":
        rhythm = "..x. ..x. ..x. ..x." if bar.place * 2 < bar.scene.bars else "xxxx xxxx xxxx xxxx"
        rhythm = "xxxx xxxx x... ...." if bar.ends else rhythm
    steps = bar.hits("xxxx xxxx xxxx xxxx")
    places = [hit.at for hit in steps]
    loud = {hit.at: hit.weight for hit in bar.hits(rhythm)}
    if bar.scene.act != "lift":
        for at in list(loud):
            for later, share in _ECHO:
                where = places.index(at) + later if at in places else len(places)
                if where < len(places):
                    loud.setdefault(places[where], share)
    tones: list[Tone] = []
    hand = last
    for at in sorted(loud):
        hand = chord(bar, hand, at, 4)
        for pitch in hand:
            length = min(steps[0].length, bar.left(at))
            tones.append(bar.tone(at, int(length * 0.8), pitch, 84 * loud[at]))
    return tones


_ORDERS = (
    (0, 2, 1), (0, 1, 3, 1, 2), (0, 0, 2, 0, 1), (0, 3, 1, 0, 2, 1, 3), (2, 0, 1, 0, 3),
    (0, 1, 0, 2, 0, 1, 3),
)  # fmt: skip
_PULSES = (
    "xoxo xoxo xoxo xoxo",
    "xo.x o.xo xo.x o.xo",
    "x.ox .ox. x.ox .ox.",
    "xxox xoxx oxxo xxox",
)


def sequence(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Three, five or seven notes that go round in sixteenths and never meet the bar twice alike."""
    order = bar.habit("sequence").choice(_ORDERS)
    rhythm = bar.habit("pulse").choice(_PULSES)
    begin = bar.place * len(bar.hits(rhythm)) % len(order)
    turned = order[begin:] + order[:begin]
    tones = broken(bar, last, rhythm, turned, 70, ring=False)
    return [t._replace(length=min(t.length, 180)) for t in tones]


def drone(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Three tones that stand; the kick ducks them."""
    return held(bar, last, 58 + 10 * bar.energy, 3)


def signal(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A few notes that come round like a lighthouse; silent at the end of rises."""
    if bar.scene.act == "lift" and bar.ends:
        return []
    if bar.scene.act == "theme" and bar.scene.bars >= 16 and bar.place < 8:
        return []
    return cleared(bar, sing(bar, last, _SIGNAL))


_DUB: Final = {"i9 | i9 | i9 | iv7", "i7 | i7 | v7 | v7", "i9 | i9 | VImaj7 | VImaj7"}
_KINDS: Final[Kinds] = (
    (r"acid", {"fills": {"bass": acid}, "tempo": (124, 134, 150),
               "sounds": {"bass": "subtractive/acid"}}),
    (r"dub", {"tempo": (110, 122, 130), "colour": "9", "wet": 74,
              "changes": {"minor": tuple(sorted(_DUB)), "minor peak": ("i9 | i9 | iv7 | i9",)},
              "entrances": {"melody": 0.9, "chords": 0.2}}),
    (r"hard|industrial|schranz|warehouse", {"tempo": (138, 146, 160), "wet": 30,
                                  "keys": ("E phrygian", "A phrygian", "C minor", "F# minor")}),
    (r"melodic|deep", {"tempo": (118, 124, 130), "entrances": {"arpeggio": 0.3, "melody": 0.34},
                       "ensemble": ("polysynth: chords", "synth bass: bass", "electronic drums",
                                    "warm pad: pad", "synth arp: arpeggio", "saw lead: melody",
                                    "noise sweep: percussion"),
                       "changes": {"minor": ("i | VI | iv | v", "i7 | i7 | VImaj7 | VII"),
                                   "minor peak": ("VI | VII | i | i", "i | III | VI | VII")}}),
)  # fmt: skip


def _kinds(asked: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Acid, dub, hard or melodic techno, where it is asked for."""
    return kind(GENRE, asked, _KINDS)


GENRE = Genre(
    name="techno",
    title="Techno",
    words=("techno", "techno track", "techno music", "detroit techno", "minimal techno",
           "melodic techno", "hard techno", "dub techno", "acid techno", "industrial techno",
           "peak time techno", "berlin techno", "warehouse techno", "deep techno", "acid"),
    kin=("ebm", "schranz"),
    tempo=(110, 132, 160),
    meters=((4, 4),),
    keys=("A minor", "F minor", "E phrygian", "C minor", "G minor", "D minor", "F# minor",
          "B minor"),
    ensemble=("polysynth: chords", "synth bass: bass", "electronic drums", "sweep pad: pad",
              "synth arp: arpeggio", "square lead: melody", "noise sweep: percussion"),
    bars=80,
    forms=(
        "drop 8 .9",
        "groove 8 .55, drop 8 .9",
        "intro 8 .4, build 4 .6, drop 8 .9, outro 4 .38",
        "intro 8 .4, groove 8 .58, build 4 .6, drop 8 .92, outro 4 .38",
        "intro 8 .4, groove 8 .58, breakdown 8 .34, build 8 .6, drop 8 .94, outro 8 .38",
        "intro 16 .4, groove 16 .58, breakdown 8 .34, build 8 .62, drop 16 .94, outro 16 .38",
        "intro 16 .4, groove 16 .58, breakdown 8 .34, build 8 .6, drop 16 .88, groove 16 .62, "
        "breakdown 16 .34, build 8 .64, drop 16 1, outro 16 .38",
    ),
    changes={
        "minor": (
            "i7 | i7 | i7 | VII",
            "i7 | i7 | iv7 | iv7",
            "i | i | i | v7",
            "i7 | i7 | VII | VII",
            "i7 | i7 | i7 | VI",
            "i | i | v7 | i",
        ),
        "minor peak": (
            "i7 | i7 | VI | VI",
            "i | i | VII | i",
            "i7 | i7 | i7 | iv7",
            "i7 | i7 | v7 | VII",
        ),
        "phrygian": ("i | i | i | II", "i | i | II | II", "i | i | vii | II"),
        "dorian": ("i7 | i7 | i7 | IV7", "i7 | i7 | ii7 | i7"),
        "major": ("I | I | I | IV", "I | I | vi7 | vi7", "vi7 | vi7 | vi7 | IV"),
        "mixolydian": ("I | I | I | VII", "I7 | I7 | v7 | I7"),
    },
    colour="7",
    ending={"major": "IV | I", "minor": "VII | i"},
    loops=True,
    fills={"drums": drums, "bass": rumble, "chords": stabs, "pad": drone, "arpeggio": sequence,
           "melody": signal, "percussion": sweep},
    feel=even,
    entrances={"drums": 0.3, "bass": 0.44, "chords": 0.5, "pad": 0.3, "arpeggio": 0.36,
               "melody": 0.48, "percussion": 0.3, "counter": 0.8},
    wet=52,
    sounds={"bass": "subtractive/rubber bass", "chords": "subtractive/pluck",
            "pad": "subtractive/choir pad", "arpeggio": "subtractive/trance pluck",
            "melody": "subtractive/square lead", "percussion": "subtractive/noise sweep",
            "drums": "drumkit/techno"},
    chains={
        "chords": "delay:sync=1/8.;feedback=40;mix=18",
        "melody": "delay:sync=1/8.;feedback=35;mix=16,gain:5",
        "drums": "gain:3",
        "pad": "gain:-6",
    },
    kinds=_kinds,
    moves=filtered,
    checks=(
        Check("the kick is on every beat", FOUR_ON_THE_FLOOR, 0.8),
        Check("open hats stand between the beats", OFFBEAT_HATS, 0.6),
        Check("the bass rolls behind the kick",
              partial(share_at, role="bass", places=(0.25, 0.5, 0.75)), 0.64),
        Check("the bass is never still", partial(per_bar, role="bass"), 6.5),
        Check("the harmony hardly moves", chord_rhythm, 0.0, 0.62),
        Check("the sequence goes round", partial(riffing, role="arpeggio"), 0.8),
        *FLOOR,
    ),
    rival="house",
)  # fmt: skip
