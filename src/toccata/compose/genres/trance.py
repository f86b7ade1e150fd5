"""Trance: a gallop under chopped saws, a tune that waits for the kick to leave, and the sky."""

from __future__ import annotations

from functools import partial
from typing import Final

from ...score.song import Song
from ..bar import Bar, Tone
from ..bass import line
from ..comping import held
from ..drums import groove
from ..form import act_of
from ..genre import Genre
from ..idiom import (
    FOUR_ON_THE_FLOOR,
    OFFBEAT_HATS,
    Check,
    onsets,
    per_bar,
    richness,
    share_at,
)
from ..melody import Manner, sing
from .club import Kinds, Kit, ahead, cleared, deepened, even, framed, kind, layer, lull, turns
from .desk import moves
from .floor import FLOOR, parts, pumping
from .risers import sweep
from .saws import gate, ladder, twisted

_ANTHEM: Final = Manner(
    cells=(
        "x--- ---- x--- x---",
        "x--x --x- x--- ----",
        "x--x --x- x--x --x-",
        "x--- x-x- x--- x-x-",
        "x--x --x- ---x --x-",
        "x-x- x--x --x- x---",
        "x--x x-x- x--x x-x-",
        "x-x- x-x- x--x --x-",
    ),
    closes=("x--- ---- ---- ....", "x--x --x- ---- ....", "x-x- x--- ---- ----"),
    plans=("aAbc", "abac", "aabc", "aaAc", "abAc"),
    leap=0.24,
    compass=11,
    height=2,
    level=92,
    gate=0.94,
    upbeat=0.3,
)
_PLUCK: Final = Manner(
    cells=(
        "x.x. .x.x x.x. .x.x",
        "x.xx .x.x .xx. x.x.",
        "xx.x .xx. xx.x .xx.",
        "x.x. xx.x .x.x x.x.",
        ".xx. xx.x .xx. xx.x",
        "x..x ..x. x..x .x.x",
    ),
    closes=("x.x. .x.x x... ....", "x.xx .x.. x... ....", "xx.x x... .... ...."),
    plans=("aaac", "abac", "aaAc"),
    leap=0.26,
    compass=9,
    level=86,
    gate=0.6,
)

_CLAPS = (".... X... .... X...", ".... X... .... X..x", ".... X... .x.. X...")
_HATS = ("x.ox x.ox x.ox x.ox", "xoxo xoxo xoxo xoxo", "x..x x..x x..x x..x", "xxox xxox xxox xxox")
_TOPS = (
    {"shaker": "oxXx oxXx oxXx oxXx"},
    {"tambourine": "..x. ..x. ..x. ..xx"},
    {"conga": "...x ..x. ...x .x..", "mute": "x... .x.. x... ...."},
    {"ride": "..x. ..x. ..x. ..x."},
)
_FILLS: Final[tuple[Kit, ...]] = (
    {"snare": "xxxx xxxx", "kick": "X... X..."},
    {"clap": "x.x. xxxx", "kick": "X... ...."},
    {"high": "x.xx ....", "mid": ".... x.x.", "floor": ".... .x.x", "kick": "X... X..."},
    {"snare": ".... xXxX"},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Kick, open hat, clap: the three letters of the language; sixteenths and a ride on top."""
    if (calm := lull(bar)) is not None:
        return calm
    full = layer(bar)
    kit = {"kick": "X... X... X... X..."}
    if full > 0.36:
        kit["open"] = "..x. ..x. ..x. ..x."
    if full > 0.46:
        kit["clap"] = bar.custom("clap").choice(_CLAPS)
    if full > 0.56:
        kit["closed"] = bar.habit("hats").choice(_HATS)
    if full > 0.7:
        kit |= bar.habit("top").choice(_TOPS)
    if full > 0.9:
        kit["ride"] = "x.x. x.x. x.x. x.x."
    if full > 1.0:
        kit |= {"bell": "x... x... x... x...", "tambourine": "..x. ..x. ..x. ..x."}
    return framed(bar, groove(bar, kit), _FILLS)


_GALLOPS = (
    (".xxx .xxx .xxx .xxx", "r"),
    (".xxx .xxx .xxx .xxx", "rr8"),
    ("..x- ..x- ..x- ..x-", "r"),
    ("..xx ..xx ..xx ..xx", "rr"),
    (".oxo .oxo .oxo .oxo", "r"),
    ("..xx .xxx ..xx .xxx", "rrrr8"),
    (".xx. .xxx .xx. .xxx", "rr8r8"),
)


def gallop(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Three sixteenths behind every kick, or one off-beat: the hoof that never lands with it."""
    if bar.scene.act == "break":
        return line(bar, last, "x--- ---- ---- ----", "r", 74, 0.97)
    if bar.scene.act == "lift":
        roll = "x-x- x-x- x-x- x-x-" if bar.place * 2 < bar.scene.bars else "xxxx xxxx xxxx xxxx"
        return line(bar, last, roll if not bar.ends else "xxxx xxxx x--- ....", "r", 80, 0.8)
    rhythm, steps = bar.custom("gallop").choice(_GALLOPS)
    if not bar.tied:  # the new chord speaks once with the kick
        rhythm = "x" + rhythm[1:]
        steps = "r" + steps if len(steps) > 1 else steps
    if turns(bar) and len(bar.spans) == 1:
        steps = steps * 4 + "a" if bar.custom("lead").random() < 0.4 else steps
    return line(bar, last, rhythm, steps, 92, 0.72)


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Strings that hold and are pushed down by every kick."""
    return held(bar, last, 60 + 12 * bar.energy)


def anthem(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The tune: whole in breakdown and drop, plucked in the grooves between."""
    if bar.scene.act == "lift" and bar.ends:
        return []
    if bar.scene.act == "theme" and bar.scene.bars >= 16 and bar.place < 8:
        return []
    bar = ahead(bar)
    plucked = act_of(bar.scene.theme) == "theme" and bar.habit("pluck").random() < 0.5
    tones = cleared(bar, sing(bar, last, _PLUCK if plucked else _ANTHEM))
    if bar.scene.act == "peak" and bar.place >= 8 and tones:
        top = max(t.pitch for t in tones) + 12
        if top <= min(bar.player.high, 93):
            tones = [t._replace(pitch=t.pitch + 12) for t in tones]
    return tones


def roll(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The bass of psychedelic trance: three even sixteenths on one note, for ever."""
    bar = deepened(bar)
    if bar.scene.act == "break":
        return line(bar, last, "x--- ---- ---- ----", "r", 72, 0.97)
    rhythm = ".xxx .xxx .xxx .xxx" if bar.tied else "oxxx .xxx .xxx .xxx"
    return line(bar, last, rhythm, "r", 94, 0.6)


def tune_in_breakdown(song: Song) -> float:
    """Strokes of the tune in a bar of the breakdowns, on average."""
    bar = song.meters[0].bar(song.resolution)
    beat = song.meters[0].beat(song.resolution)
    found = onsets(song, "melody")
    scenes = parts(song, "break")
    count = sum(
        int(((found >= s.tick / beat) & (found < (s.tick + s.length) / beat)).sum()) for s in scenes
    )
    bars = sum(s.length for s in scenes) / bar
    return count / bars if bars else 0.0


_KINDS: Final[Kinds] = (
    (r"psy\w*|psychedelic|goa|full on", {
        "tempo": (135, 145, 155), "fills": {"bass": roll, "arpeggio": twisted},
        "keys": ("E phrygian", "F# phrygian", "A minor", "D phrygian", "G harmonic minor"),
        "entrances": {"melody": 0.7, "chords": 0.6},
        "changes": {"minor": ("i | i | i | i", "i | i | VII | i"),
                    "phrygian": ("i | i | II | i", "i | i | i | II")}}),
    (r"progressive", {"tempo": (122, 130, 136),
                      "entrances": {"chords": 0.55, "melody": 0.38}, "wet": 66}),
    (r"hard\w*|hands up|hardstyle|hardcore|gabber", {"tempo": (140, 150, 180), "wet": 40}),
)  # fmt: skip


def _kinds(asked: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Psychedelic, progressive or hard trance, where it is asked for."""
    return kind(GENRE, asked, _KINDS)


GENRE = Genre(
    name="trance",
    title="Trance",
    words=("trance", "trance music", "uplifting trance", "vocal trance", "psytrance", "psy trance",
           "goa trance", "goa", "progressive trance", "hard trance", "euphoric trance",
           "tech trance", "classic trance", "epic trance", "psychedelic trance"),
    kin=("hardstyle", "happy hardcore", "gabber", "hands up", "eurotrance"),
    tempo=(122, 138, 180),
    meters=((4, 4),),
    keys=("A minor", "F# minor", "E minor", "D minor", "G minor", "C minor", "B minor",
          "F minor"),
    ensemble=("polysynth: chords", "synth bass: bass", "electronic drums", "synth strings: pad",
              "synth arp: arpeggio", "saw lead: melody", "noise sweep: percussion"),
    bars=72,
    forms=(
        "drop 8 .95",
        "breakdown 8 .42, drop 8 .95",
        "intro 4 .42, breakdown 8 .4, build 4 .62, drop 8 .95",
        "intro 8 .44, breakdown 8 .4, build 4 .62, drop 8 .95, outro 4 .36",
        "intro 8 .42, groove 8 .6, breakdown 8 .4, build 8 .64, drop 8 .96, outro 8 .36",
        "intro 8 .42, groove 16 .6, breakdown 16 .4, build 8 .64, drop 16 .96, outro 8 .36",
        "intro 16 .42, groove 16 .6, breakdown 16 .38, build 8 .62, drop 16 .9, groove 8 .6, "
        "breakdown 16 .42, build 16 .66, drop 16 1, outro 16 .36",
    ),
    changes={
        "minor": (
            "i | VI | III | VII",
            "i | VII | VI | VII",
            "VI | VII | i | i",
            "i | iv | VI | VII",
            "i | i | VI | VII",
            "i | v | VI | iv",
        ),
        "minor peak": (
            "VI | VII | i | III",
            "i | VI | III | VII",
            "VI | III | VII | i",
            "iv | VI | i | VII",
            "VI | VII | v | i",
        ),
        "minor break": (
            "VI | III | VII | i",
            "i | VI | III | VII",
            "iv | i | VI | VII",
            "VI | iv | i | VII",
        ),
        "major": ("I | V | vi | IV", "vi | IV | I | V", "I | iii | IV | V"),
        "major peak": ("vi | IV | I | V", "IV | V | vi | I", "IV | I | V | vi"),
        "dorian": ("i | VII | IV | i", "i | i | VII | IV"),
        "phrygian": ("i | II | i | VII", "i | i | II | III"),
    },
    ending={"major": "IV | I", "minor": "VII | i"},
    loops=True,
    fills={"drums": drums, "bass": gallop, "chords": gate, "pad": pad, "arpeggio": ladder,
           "melody": anthem, "percussion": sweep},
    feel=even,
    entrances={"drums": 0.3, "bass": 0.48, "chords": 0.36, "pad": 0.36, "arpeggio": 0.38,
               "melody": 0.36, "percussion": 0.3, "counter": 0.8},
    wet=62,
    sounds={"bass": "subtractive/synthwave bass", "chords": "subtractive/supersaw",
            "pad": "subtractive/string machine", "arpeggio": "subtractive/trance pluck",
            "melody": "subtractive/supersaw", "percussion": "subtractive/noise sweep",
            "drums": "drumkit/909"},
    chains={
        "melody": "delay:sync=1/8.;feedback=35;mix=18",
        "arpeggio": "delay:sync=1/8.;feedback=35;mix=18",
        "drums": "gain:3,limiter:ceiling=-20",
    },
    kinds=_kinds,
    moves=moves,
    checks=(
        Check("the kick is on every beat", FOUR_ON_THE_FLOOR, 0.75),
        Check("open hats stand between the beats", OFFBEAT_HATS, 0.6),
        Check("the bass gallops off the beat",
              partial(share_at, role="bass", places=(0.25, 0.5, 0.75)), 0.6),
        Check("chords are chopped", partial(per_bar, role="chords"), 5.5),
        Check("chords are triads", richness, 2.9, 3.3),
        Check("the arpeggio runs", partial(per_bar, role="arpeggio"), 9),
        Check("the tune sings in the breakdown", tune_in_breakdown, 2),
        Check("long sounds duck under every kick", pumping, 3.5),
        *FLOOR,
    ),
    rival="techno",
)  # fmt: skip
