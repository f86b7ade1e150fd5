"""Dubstep: half the pulse, one huge snare, and a bass that speaks in wobbles."""

from __future__ import annotations

from functools import partial
from typing import Final

from ..bar import Bar, Tone, nearest
from ..comping import broken, chord, held
from ..drums import groove
from ..genre import Genre
from ..idiom import BACKBEAT, FOUR_ON_THE_FLOOR, Check, on_beats, per_bar
from ..melody import Manner, sing
from .club import Kinds, Kit, cleared, even, framed, kind, layer, lull
from .floor import FLOOR
from .risers import sweep
from .wobbles import deep, riddim, speeds, wobble, wobbled, wobbles

_CALL: Final = Manner(
    cells=(
        "x--- ---- x--- ----",
        "x--- --x- x--- ....",
        "x-x- x--- .... x---",
        "x--x --x- x--- ----",
        "..x- x--- ..x- x---",
        "x.x. x--- x.x. x---",
        "x--x --x- ..x- x-x-",
        "xxx x--- xxx x---",
    ),
    closes=("x--- ---- .... ....", "x-x- x--- ---- ....", "x--x --x- ---- ...."),
    plans=("aabc", "abac", "a.ac", "aaAc", "a.bc"),
    leap=0.26,
    compass=9,
    level=86,
)

_KICKS = (
    "X... ..x. .... ..x.",
    "X..x .... .... .x..",
    "X... ...x .... x...",
    "X... .... .... ..xx",
    "X.x. .... ..x. ....",
    "X... .... ...x ....",
    "X..x ..x. .... ..x.",
)
_SNARES = (
    ".... .... X... ....",
    ".... .... X... ....",
    ".... .... X... ...o",
    ".... ..o. X... ....",
)
_HATS = (
    "x.x. x.xx x.x. xxx.",
    "x.x. x.x. x.xx x.x.",
    "..x. ..x. ..x. ..x.",
    "xxx xxx x.x. x.xx",
    "x.xo x.xo x.xo xxxx",
    "x..x ..x. x..x ..xx",
    "xoxo x.xo xoxo xxxxxx",
)
_FILLS: Final[tuple[Kit, ...]] = (
    {"snare": "X... xxxx", "kick": "...x ...."},
    {"snare": "xxx xxx", "kick": "X... ...."},
    {"floor": "x.x. ....", "low": "..x. x.x.", "snare": "X... ...X"},
    {"clap": "X..x ..x.", "kick": ".x.. x..."},
    {"snare": "X... ....", "closed": ".... xxxxxxxx"},
)
_NUDGES: Final[tuple[Kit, ...]] = (
    {"kick": ".... .... .... ..x."},
    {"clap": ".... .... .... ...x"},
    {"open": ".... .... .... ..x."},
    {"stick": "..x. .x.. .... .x.."},
)


def half(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A kick, and one snare on the third beat that takes up the whole room."""
    if (calm := lull(bar, "X... .... X... ....")) is not None:
        return calm
    full = layer(bar)
    kit = {"closed": bar.habit("hats").choice(_HATS)}
    if full < 0.45:
        kit["stick"] = ".... .... x... ...."
        return framed(bar, groove(bar, kit, 0.85), _FILLS, ())
    kicks = bar.habit("kicks").sample(_KICKS, 2)
    kit["kick"] = kicks[bar.step % 2]
    kit["snare"] = bar.habit("snare").choice(_SNARES)
    if full > 0.6:
        kit["clap"] = ".... .... X... ...."
    if full > 0.75:
        kit["open"] = ".... .... .... ..x." if bar.step % 2 else "..x. .... .... ...."
    if full > 0.92:
        kit["crash"] = "o... .... .... ...."
    tones = groove(bar, kit)
    if bar.place % 8 == 0 and "crash" in kit:
        tones = [t for t in tones if t.pitch != 49]  # `framed` has a stronger one
    return framed(bar, tones, _FILLS, _NUDGES)


_SHOTS = (
    "X... .... .... ....",
    "X... .... .... ..x.",
    "X..x .... .... ....",
    "..x. .... .... .x..",
    "X... .... ..x. ....",
    ".... ..x. .... X...",
)


def shots(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Chords as short as shots on the way into the bar; held where the drums are away."""
    if bar.player.mono:
        return broken(bar, last, "x--- .... ..x- ....", (0, 2), 74, ring=False)
    if bar.scene.act in ("break", "intro") or layer(bar) < 0.5:
        return held(bar, last, 62, 4)
    if bar.scene.act == "lift":
        rhythm = "x--- x--- x--- x---" if bar.place * 2 < bar.scene.bars else "x-x- x-x- x-x- x-x-"
        rhythm = "x--- ---- ---- ...." if bar.ends else rhythm
        gate = 0.9
    else:
        rhythm, gate = bar.habit(f"shots {bar.step % 2}").choice(_SHOTS), 0.8
    tones: list[Tone] = []
    hand = last
    for hit in bar.hits(rhythm):
        hand = chord(bar, hand, hit.at, 4)
        length = int(min(max(hit.length, 480), bar.left(hit.at)) * gate)
        tones += [bar.tone(hit.at, length, pitch, 82 * hit.weight) for pitch in hand]
    return tones


_BLOOMS = (
    "x-x- xx-x -x-x x-x-",
    "x--x --x- x-x- x-x-",
    "xx-x x-x- xx-x -xx-",
    "x-xx -xx- x-xx x.x.",
    "x--- x-x- xxx x-x-",
)


def bloom(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Future bass: wide bright chords that stutter and open."""
    if bar.player.mono or bar.scene.act in ("break", "lift", "intro"):
        return shots(bar, last)
    tones: list[Tone] = []
    hand = last
    for hit in bar.hits(bar.habit(f"bloom {bar.step % 2}").choice(_BLOOMS)):
        hand = chord(bar, hand, hit.at, 4)
        top = nearest(hand[0] % 12, hand[-1] + 6, bar.player.low, bar.player.high)
        length = int(min(hit.length, bar.left(hit.at)) * 0.92)
        tones += [
            bar.tone(hit.at, length, pitch, 80 * hit.weight)
            for pitch in dict.fromkeys((*hand, top))
        ]
    return tones


_DROPS = ((0, 2, 1, 3), (0, 1, 2, 4, 2, 1), (3, 1, 2, 0), (0, 3, 2, 4), (4, 2, 3, 1, 2, 0))
_GLINTS = (
    "x-x- x-x- x-x- x-x-",
    "x--x --x- x--x --x-",
    "x-x- ..x- x-x- ..x-",
    "x-xx x-x- x-xx x-x-",
)


def glints(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Cold plucked notes that ring over the empty beats."""
    return broken(
        bar, last, bar.habit("glint").choice(_GLINTS), bar.habit("order").choice(_DROPS), 68
    )


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A choir of machines, far away."""
    return held(bar, last, 60 + 6 * bar.energy)


def call(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A short tune; in drops it leaves every other bar to the bass."""
    if bar.scene.act == "lift" and bar.ends:
        return []
    if bar.scene.act == "peak" and bar.step % 2 and bar.scene.bars >= 8:
        return []
    return cleared(bar, sing(bar, last, _CALL))


_KINDS: Final[Kinds] = (
    (r"future bass|melodic|chill\w*|kawaii", {
        "fills": {"chords": bloom, "bass": deep}, "moves": partial(wobbled, fill=deep),
        "tempo": (130, 150, 160), "wet": 64, "colour": "7",
        "keys": ("F major", "Eb major", "C major", "A minor", "D minor", "F# minor"),
        "changes": {"major": ("IVmaj7 | V | iii7 | vi7", "IVmaj7 | V | vi7 | Imaj7"),
                    "minor": ("VImaj7 | VII | i7 | III", "VImaj7 | VII | v7 | i7")}}),
    (r"deep|140|dungeon|dub", {
        "fills": {"bass": deep}, "moves": partial(wobbled, fill=deep), "wet": 72,
        "entrances": {"melody": 0.7, "chords": 0.5}}),
    (r"riddim|tearout", {"fills": {"bass": riddim}, "moves": partial(wobbled, fill=riddim),
                         "wet": 30, "entrances": {"melody": 0.9}}),
)  # fmt: skip


def _kinds(asked: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Future bass, deep dubstep or riddim, where it is asked for."""
    return kind(GENRE, asked, _KINDS)


GENRE = Genre(
    name="dubstep",
    title="Dubstep",
    words=("dubstep", "dub step", "brostep", "riddim dubstep", "deep dubstep", "melodic dubstep",
           "future bass", "wobble bass", "tearout", "uk dubstep"),
    kin=("riddim", "glitch hop", "complextro"),
    tempo=(120, 140, 160),
    meters=((4, 4),),
    keys=("F minor", "E minor", "D minor", "G minor", "F# minor", "C minor", "E phrygian"),
    ensemble=("polysynth: chords", "synth bass: bass", "electronic drums", "choir pad: pad",
              "synth arp: arpeggio", "saw lead: melody", "noise sweep: percussion"),
    bars=72,
    forms=(
        "drop 8 .95",
        "build 4 .6, drop 8 .95",
        "intro 8 .42, build 4 .6, drop 8 .95",
        "intro 8 .42, build 4 .6, drop 8 .95, outro 4 .36",
        "intro 8 .42, build 8 .62, drop 16 .95, outro 8 .36",
        "intro 8 .42, build 8 .62, drop 16 .92, breakdown 8 .38, build 8 .64, drop 16 1, "
        "outro 8 .36",
        "intro 8 .42, groove 8 .56, build 8 .62, drop 16 .92, breakdown 16 .38, groove 8 .6, "
        "build 8 .64, drop 16 1, outro 8 .36",
    ),
    changes={
        "minor": (
            "i | i | VI | VII",
            "i | VI | iv | v",
            "i | i | iv | VI",
            "VI | VII | i | i",
            "i | III | VI | VII",
            "i | VII | VI | iv",
        ),
        "minor peak": (
            "i | i | VI | VII",
            "i | i | i | VII",
            "i | i | VI | VI",
            "i | iv | i | VI",
            "i | i | III | VII",
        ),
        "major": ("I | V | vi | IV", "vi | IV | I | V"),
        "major peak": ("vi | vi | IV | V", "I | I | IV | V"),
        "phrygian": ("i | i | II | i", "i | i | i | II", "i | II | III | II"),
        "dorian": ("i | i | IV | VII", "i | VII | i | IV"),
    },
    ending={"major": "IV | I", "minor": "VI | i"},
    loops=True,
    fills={"drums": half, "bass": wobble, "chords": shots, "pad": pad, "arpeggio": glints,
           "melody": call, "percussion": sweep},
    feel=even,
    entrances={"drums": 0.4, "bass": 0.5, "chords": 0.36, "pad": 0.3, "arpeggio": 0.34,
               "melody": 0.36, "percussion": 0.3, "counter": 0.8},
    wet=50,
    sounds={"bass": "subtractive/wobble bass", "chords": "subtractive/supersaw",
            "pad": "subtractive/choir pad", "arpeggio": "subtractive/pluck",
            "melody": "subtractive/sync lead", "percussion": "subtractive/noise sweep",
            "drums": "drumkit/trap"},
    chains={
        "arpeggio": "delay:sync=1/8.;feedback=35;mix=18",
        "drums": "gain:3",
    },
    kinds=_kinds,
    moves=wobbled,
    checks=(
        Check("the snare is on three", on_beats(("snare", "clap"), (2,)), 0.75),
        Check("two and four are free", BACKBEAT, 0, 0.4),
        Check("the kick leaves the beat alone", FOUR_ON_THE_FLOOR, 0, 0.15),
        Check("the bass wobbles", wobbles, 1.2),
        Check("the wobble changes its speed", speeds, 3),
        Check("the bass speaks in syllables", partial(per_bar, role="bass"), 1.6),
        *FLOOR,
    ),
    rival="dnb",
)  # fmt: skip
