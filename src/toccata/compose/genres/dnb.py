"""Drum and bass: a broken beat that runs, and a bass that takes twice as long over everything."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from math import cos, pi
from typing import Final

from ...score.events import Event, control
from ...score.track import BRIGHTNESS
from ..bar import Bar, Tone
from ..bass import line
from ..comping import broken, held, struck
from ..genre import Genre
from ..idiom import BACKBEAT, FOUR_ON_THE_FLOOR, Check, on_beats, per_bar
from ..melody import Manner, sing
from .breaks import breakbeat, chopped, ghosts
from .club import Kinds, ahead, cleared, deepened, even, kind
from .desk import moves
from .floor import FLOOR, pumping
from .risers import sweep

_VOICE: Final = Manner(
    cells=(
        "x--- ---- ---- x---",
        "x--- ---- x--- ----",
        "x--- --x- ---- x---",
        "x--x ---- x--- --x-",
        "--x- ---- x--- x---",
        "x--- x--- --x- ----",
        "x-x- ---- x-x- x---",
        "..x- x--- ..x- x--x",
    ),
    closes=("x--- ---- ---- ....", "x--- --x- ---- ----", "--x- x--- ---- ...."),
    plans=("aabc", "abac", "aAbc", "a.bc", "aaAc"),
    leap=0.22,
    compass=9,
    level=86,
    upbeat=0.25,
)

_REESES = (
    ("x--- ---- ---- ---- x--- ---- --x- x---", "rrr5"),
    ("x--- ---- --x- x---", "rr5"),
    ("x--- --x- ---- x-x-", "rr87"),
    ("x--x --x- ---- ----", "rr5"),
    ("x--- ---- ---- --x- x--- --x- ---- ....", "rrr5"),
    ("x--- ---- x--- ---- x--- ---- x-x- x---", "r5r8r5"),
    ("x-.. ..x- ---- ---- x--- ---- ..x- x-x-", "rrr5r"),
)


def reese(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Two detuned saws on long low notes; at the end of four bars one leads on."""
    bar = deepened(bar)
    if bar.scene.act == "break":
        return line(bar, last, "x--- ---- ---- ----", "r", 76, 0.98)
    if bar.scene.act == "lift":
        whole = "x--- ---- ---- ----" if not bar.ends else "x--- ---- ---- ...."
        return line(bar, last, whole, "r", 78, 0.97)
    rhythm, steps = bar.habit("reese").choice(_REESES)
    if bar.closes and len(bar.spans) == 1:
        steps = steps[:-1] + "a"
    return line(bar, last, rhythm, steps, 94, 0.97)


_GROWLS = (
    ("x-x. ..x- x--- x.x.", "rr8r5r"),
    ("x--. x.x- --x. x-x-", "r8rr7r"),
    ("x-.x .x-. x--- .x.x", "rr8rr5"),
    ("x.x. x--- ..xx x---", "rrr8r5"),
    ("x--- .x.x x-.x x.x-", "rr8r75"),
)


def growl(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Neurofunk: the same bass bitten into syllables, a question and an answer in two bars."""
    if bar.scene.act in ("break", "lift"):
        return reese(bar, last)
    rhythm, steps = bar.habit(f"growl {bar.place % 2}").choice(_GROWLS)
    return line(deepened(bar), last, rhythm, steps, 98, 0.9)


_STABS = (
    "x--- .... ..x- ....",
    "x--- ---- --x- ----",
    "..x- ---- .... ..x-",
    "x-.. .x-. .... ..x-",
    "x--- ---- ---- --x-",
    "...x ---- ..x- ----",
)


def keys(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Ninths that are struck once and left to ring over the running drums."""
    if bar.player.mono:
        return broken(bar, last, "x--- --x- ---- x---", (0, 2, 1), 72, ring=False)
    if bar.scene.act in ("break", "lift"):
        return held(bar, last, 64)
    rhythm = bar.habit("keys").choice(_STABS)
    return struck(bar, last, rhythm, 74, 0.95, 4, rootless=bar.low_hand)


_RUNS = ("x..x ..x. x..x ..x.", "x.x. ..x. x.x. ..x.", "..x. x..x ..x. x.x.", "x... x.x. ..x. x...")
_ORDERS = ((0, 2, 3, 1), (3, 2, 1, 0), (0, 1, 3, 2, 4), (2, 3, 4, 1, 0), (0, 3, 1, 4))


def bells(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A plucked figure in threes, thrown across the beat."""
    order = bar.habit("order").choice(_ORDERS)
    return broken(bar, last, bar.habit("run").choice(_RUNS), order, 70)


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long chords above the storm."""
    return held(bar, last, 60 + 8 * bar.energy)


def voice(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A slow line that counts in half time."""
    if bar.scene.act == "lift" and bar.ends:
        return []
    return cleared(bar, sing(ahead(bar), last, _VOICE))


def turned(bars: Sequence[Bar]) -> list[Event]:
    """The mixer, which ducks with the break's two kicks; the bass's filter breathes in bars."""
    if bars[0].player.role != "bass":
        return moves(bars, "x--- ---- --x- ----")
    events: list[Event] = []
    for bar in bars:
        cycles = bar.habit("breath").choice((0.5, 1, 2)) * (2 if bar.closes else 1)
        depth = 60 * bar.energy if bar.scene.act not in ("break", "lift") else 10
        base = 34 + (50 * bar.place / bar.scene.bars if bar.scene.act == "lift" else 0)
        for step in range(16):
            phase = (bar.place % 2 if cycles < 1 else 0) + step / 16
            height = 0.5 - 0.5 * cos(2 * pi * cycles * phase)
            at = bar.start + bar.grid.bar * step // 16
            events.append(control(at, BRIGHTNESS, round(base + depth * height)))
    return events


_KINDS: Final[Kinds] = (
    (r"liquid|intelligent|atmospheric|soulful|jazzy", {
        "ensemble": ("rhodes: chords", "synth bass: bass", "electronic drums", "warm pad: pad",
                     "synth arp: arpeggio", "synth voice: melody", "noise sweep: percussion"),
        "wet": 64, "entrances": {"chords": 0.3},
        "keys": ("F minor", "A minor", "D minor", "Eb major", "C minor", "G minor", "F major")}),
    (r"jungle|ragga|amen|breakcore|breakbeat hardcore", {
        "fills": {"drums": chopped}, "tempo": (150, 166, 180)}),
    (r"neuro\w*|tech|techstep|dark|darkstep", {
        "fills": {"bass": growl}, "wet": 34, "entrances": {"melody": 0.7},
        "keys": ("F minor", "E phrygian", "G minor", "F# phrygian", "D minor")}),
    (r"breakbeat|breaks|big beat", {"tempo": (110, 132, 145)}),
)  # fmt: skip


def _kinds(asked: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Liquid, jungle, neurofunk or plain breakbeat, where it is asked for."""
    return kind(GENRE, asked, _KINDS)


GENRE = Genre(
    name="dnb",
    title="Drum and bass",
    words=("drum and bass", "drum n bass", "drum'n'bass", "dnb", "d&b", "d and b", "jungle",
           "jungle music", "liquid drum and bass", "liquid dnb", "liquid funk", "neurofunk",
           "techstep", "jump up", "drum & bass"),
    kin=("breakbeat", "breaks music", "breakcore", "footwork", "juke", "big beat",
         "breakbeat hardcore"),
    tempo=(110, 174, 182),
    meters=((4, 4),),
    keys=("F minor", "A minor", "G minor", "D minor", "E minor", "C minor", "F# minor"),
    ensemble=("polysynth: chords", "synth bass: bass", "electronic drums", "warm pad: pad",
              "synth arp: arpeggio", "saw lead: melody", "noise sweep: percussion"),
    bars=96,
    forms=(
        "drop 8 .92",
        "intro 4 .42, build 4 .6, drop 8 .92",
        "intro 8 .42, build 4 .6, drop 8 .92, outro 4 .4",
        "intro 8 .42, build 8 .62, drop 16 .92, outro 8 .4",
        "intro 8 .42, build 8 .62, drop 16 .92, breakdown 8 .36, drop 8 1, outro 8 .4",
        "intro 16 .42, build 8 .62, drop 16 .92, breakdown 16 .38, build 8 .64, drop 16 1, "
        "outro 16 .42",
        "intro 16 .42, build 8 .62, drop 16 .92, groove 16 .7, breakdown 16 .38, build 8 .64, "
        "drop 16 .96, drop 16 1, outro 16 .42",
    ),
    changes={
        "minor": (
            "i9 | i9 | VImaj7 | VImaj7",
            "i7 | i7 | iv7 | iv7",
            "i9 | i9 | v7 | v7 | VImaj7 | VImaj7 | iv7 | iv7",
            "VImaj7 | VImaj7 | i9 | i9",
            "i7 | VImaj7 | iv7 | v7",
            "iv9 | iv9 | i7 | VII",
        ),
        "minor peak": (
            "i7 | i7 | VI | VII",
            "i7 | i7 | i7 | i7 | VImaj7 | VImaj7 | VII | VII",
            "VImaj7 | VII | i7 | i7",
            "i7 | i7 | iv7 | VII",
        ),
        "major": ("Imaj9 | Imaj9 | vi7 | vi7", "IVmaj7 | IVmaj7 | iii7 | vi7", "ii9 | ii9 | Imaj7 | Imaj7"),
        "major peak": ("IVmaj7 | V | vi7 | vi7", "vi7 | vi7 | IVmaj7 | V"),
        "phrygian": ("i | i | II | II", "i | i | i | vii"),
        "dorian": ("i9 | i9 | IV9 | IV9", "i7 | i7 | ii7 | ii7"),
    },
    colour="9",
    ending={"major": "IVmaj7 | Imaj7", "minor": "iv7 | i7"},
    loops=True,
    fills={"drums": breakbeat, "bass": reese, "chords": keys, "pad": pad, "arpeggio": bells,
           "melody": voice, "percussion": sweep},
    feel=even,
    entrances={"drums": 0.36, "bass": 0.5, "chords": 0.4, "pad": 0.3, "arpeggio": 0.42,
               "melody": 0.36, "percussion": 0.3, "counter": 0.8},
    wet=54,
    sounds={"bass": "subtractive/reese", "chords": "subtractive/pluck",
            "pad": "subtractive/warm pad", "arpeggio": "subtractive/bells",
            "melody": "subtractive/synthwave lead", "percussion": "subtractive/noise sweep",
            "drums": "drumkit/breaks"},
    chains={
        "arpeggio": "delay:sync=1/8.;feedback=35;mix=20",
        "melody": "delay:sync=1/4;feedback=30;mix=16",
        "drums": "gain:3,limiter:ceiling=-22",
    },
    kinds=_kinds,
    moves=turned,
    checks=(
        Check("the snare is on two and four", BACKBEAT, 0.6),
        Check("the second kick comes after the third beat", on_beats(("kick",), (2.5,)), 0.5),
        Check("the kick breaks the beat", FOUR_ON_THE_FLOOR, 0, 0.12),
        Check("ghosts run round the snare", ghosts, 0.12, 0.75),
        Check("the drums run", partial(per_bar, role="drums"), 8),
        Check("the bass takes its time", partial(per_bar, role="bass"), 0.9, 4.6),
        Check("long sounds duck under the kicks", pumping, 1.8),
        *FLOOR,
    ),
    rival="hiphop",
)  # fmt: skip
