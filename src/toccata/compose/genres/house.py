"""House: a kick on every beat, hats between, stabs that dodge it, a drop worth the wait."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from ...score.events import Event, control
from ...score.feel import Feel
from ...score.track import EXPRESSION
from ...units import Ticks
from ..bar import Bar, Tone, nearest
from ..bass import line
from ..comping import broken, held, spread
from ..drums import crash, filled, groove
from ..genre import Genre
from ..melody import Manner, sing

BRIGHTNESS = 74
"""The controller that opens a filter."""

_HOOK = Manner(
    cells=(
        "x--x --.. ..x- x---",
        "..x- x--. ..x- x--x",
        "x--x --x- .... x-x-",
        "x-.x .x-. x-.x .x-.",
        "x--x --x- x--x --x-",
        ".x-x -x-x .x-x -x--",
    ),
    closes=("x--x --x- ---- ....", "x--x --.. x--- ----", "..x- x--- ---- ...."),
    plans=("aaac", "abac", "aaAc", "aaBc"),
    leap=0.22,
    compass=8,
    gapped=True,
    level=88,
    gate=0.8,
)


def layer(bar: Bar) -> float:
    """How full the groove is: the energy, and a little more after every eight bars."""
    return bar.energy + 0.09 * min(2, bar.place // 8)


def pumps(bar: Bar) -> bool:
    """Whether the kick beats through this bar: everywhere but in breaks and at the end of rises."""
    if bar.scene.act == "break":
        return False
    return not (bar.scene.act == "lift" and bar.ends)


def turns(bar: Bar) -> bool:
    """Whether eight bars, or the section, end here: something is about to enter or leave."""
    return bar.ends or bar.place % 8 == 7


_CLAPS = (".... X... .... X...", ".... X... .... X..o", ".... X..o .... X...")
_SHAKERS = ("xoxo xoxo xoxo xoxo", "oxXo oxXo oxXo oxXo", "xoox ooxo xoox ooxo")
_TOYS = (
    {"conga": "...x ..x. ...x ..x.", "mute": "x... .... .x.. ...."},
    {"cowbell": "...o ..o. .... ..o."},
    {"stick": "...x ..x. ...x .x.."},
    {"tambourine": "..x. ..x. ..x. ..x."},
)
_FILLS = (
    {"snare": "..x. xxxx", "kick": "x... x..."},
    {"clap": "x..x .xxx", "kick": "x... ...."},
    {"mid": "..x. ..x.", "floor": "...x ...x", "kick": "x... x..."},
    {"open": "x--- ----", "clap": ".... x.xx"},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Four on the floor; claps on two and four, hats between, sixteenths when it is full."""
    if bar.scene.act == "lift":
        return rise(bar)
    if bar.scene.act == "break":
        return thinned(bar)
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
    return _framed(bar, groove(bar, kit))


def _framed(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """A cymbal where a part begins, a fill where eight bars end."""
    if bar.place % 8 == 0 and bar.energy > 0.5:
        tones = tones + crash(bar, 84 if bar.place else 96)
    if turns(bar) and bar.scene.bars > 2 and bar.energy > 0.42:
        fill = {d: f"{r} {r}" for d, r in bar.dice.choice(_FILLS).items()}
        return filled(bar, tones, fill, 2 if bar.ends else 1)
    return tones


_ROLLS = ("x... x... x... x...", "x.x. x.x. x.x. x.x.", "xxxx xxxx xxxx xxxx")


def rise(bar: Bar) -> list[Tone]:
    """A build-up: a snare twice as fast after each third, louder and louder, then a hole."""
    share = bar.place / max(1, bar.scene.bars)
    roll = _ROLLS[min(2, int(share * 3))] if not bar.ends else "xxxx xxxx xxxx ...."
    tones = [
        t._replace(
            velocity=min(116, round(t.velocity * (0.55 + 0.5 * share + 0.12 * _along(bar, t))))
        )
        for t in groove(bar, {"snare": roll})
    ]
    if pumps(bar):
        tones += groove(
            bar, {"kick": "X... X... X... X..." if share < 0.67 else "X.x. X.x. X.x. X.x."}
        )
    if share >= 0.5:
        tones += groove(bar, {"closed": "..x. ..x. ..x. ..x."})
    return tones + (crash(bar, 76) if bar.place == 0 else [])


def _along(bar: Bar, tone: Tone) -> float:
    """How far into its bar a note is, 0 to 1."""
    return (tone.start - bar.start) / bar.grid.bar


def thinned(bar: Bar) -> list[Tone]:
    """A breakdown: the kick is gone; a shaker, later a clap, keep the time."""
    kit = {"shaker": "o.xo o.xo o.xo o.xo"}
    if bar.place >= bar.scene.bars // 2:
        kit["clap"] = ".... x... .... x..."
    return groove(bar, kit, 0.85) + (crash(bar, 80) if bar.place == 0 else [])


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
    pitch = nearest(order[0], player.center - 5, player.low, max(player.low, player.high - 12))
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
    tones = sing(bar, last, _HOOK)
    if bar.scene.act == "peak" and bar.scene.turn and tones:
        top = max(t.pitch for t in tones) + 12
        if top <= min(bar.player.high, 91):
            tones = [t._replace(pitch=t.pitch + 12) for t in tones]
    return tones


def moves(bars: Sequence[Bar]) -> list[Event]:
    """The mixer and the filter: long sounds duck under each kick, and rises open up."""
    player = bars[0].player
    ducked = player.role in ("pad", "arpeggio") or (player.role == "chords" and not player.hands)
    events: list[Event] = []
    if ducked:
        for bar in bars:
            if not pumps(bar) or bar.final:
                events.append(control(bar.start, EXPRESSION, 112))
                continue
            for beat in bar.grid.beats:
                for share, value in ((0, 44), (12, 60), (25, 84), (45, 106), (70, 118)):
                    at = bar.start + beat.start + beat.length * share // 100
                    events.append(control(at, EXPRESSION, value))
    if player.role in ("pad", "arpeggio", "chords", "melody") and not player.drums:
        events += _filter(bars)
    return events


def _filter(bars: Sequence[Bar]) -> list[Event]:
    """Brightness: by energy, and from dark to open through a rise."""
    events: list[Event] = []
    value = -1
    for bar in bars:
        for quarter in range(4 if bar.scene.act == "lift" else 1):
            wish = round(52 + 20 * bar.energy)
            if bar.scene.act == "lift":
                wish = round(40 + 80 * (bar.place + quarter / 4) / bar.scene.bars)
            if bar.scene.act == "break":
                wish = round(38 + 26 * bar.place / bar.scene.bars)
            if wish != value:
                events.append(control(bar.start + quarter * bar.grid.bar // 4, BRIGHTNESS, wish))
                value = wish
    return events


def feel(role: str, _tempo: float) -> Feel:
    """Kick and bass sit on the grid; hats and keys swing their sixteenths a little."""
    swing = 50.0 if role in ("bass", "pad") else 53.5
    return Feel(swing=swing, grid=Ticks(240), loose=Ticks(3), touch=3)


def even(_role: str, _tempo: float) -> Feel:
    """A machine: exact, hardly a difference of touch."""
    return Feel(grid=Ticks(240), loose=Ticks(1), touch=3)


# Kin that are played another way


def techno_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Kick and off-beat hat, rides when it is full; hardly a clap, toms that mutter."""
    if bar.scene.act in ("lift", "break"):
        return drums(bar, _last)
    full = layer(bar)
    kit = {"kick": "X... X... X... X..."}
    if full > 0.36:
        kit["open"] = "..x. ..x. ..x. ..x."
    if full > 0.5:
        kit["closed"] = "xo.o xo.o xo.o xo.o"
        kit["low"] = bar.custom("tom").choice(("...o ..o. ...o ....", ".o.. ...o ..o. ...o"))
    if full > 0.62:
        kit["clap"] = ".... x... .... x..."
    if full > 0.8:
        kit["ride"] = "..x. ..x. ..x. ..x."
    return _framed(bar, groove(bar, kit))


def rolling(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Sixteenths on the root in the gaps of the kick: techno's rumble, trance's gallop."""
    if bar.scene.act == "break":
        return bass(bar, last)
    rhythm = "xoxx oxxx oxxx oxxx" if bar.custom("roll").random() < 0.5 else "x.xx .xxx .xxx .xxx"
    return line(bar, last, rhythm, "r", 88, 0.7)


_BREAKS = (
    {"kick": "X... .... ..x. ....", "snare": ".... X..o .o.. X..o"},
    {"kick": "X.x. .... ..x. ....", "snare": ".... X..o .o.. X.o."},
    {"kick": "X... .... .xx. ....", "snare": ".... X..o .... X.oo"},
    {"kick": "X.x. ...x ..x. ....", "snare": ".... X... .o.o X..."},
)


def break_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A breakbeat, twice as fast as the body moves: kick before the third beat, ghosted snares."""
    if bar.scene.act in ("lift", "break"):
        return drums(bar, _last)
    own, other = bar.habit("break"), bar.habit("other break")
    kit = dict((other if bar.step == 3 else own).choice(_BREAKS))
    kit["closed" if layer(bar) < 0.7 else "ride"] = "x.x. x.x. x.x. x.x."
    if layer(bar) > 0.6:
        kit["shaker"] = "oxox oxox oxox oxox"
    return _framed(bar, groove(bar, kit))


def reese(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long low notes under the break, and one that answers."""
    rhythm = bar.habit("reese").choice(
        ("x--- ---- --x- x---", "x--- --x- ---- x-x-", "x--x --x- ---- ----")
    )
    return line(bar, last, rhythm, "rr5", 92, 0.96)


def half_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Half time: a kick, and one huge snare on the third beat."""
    if bar.scene.act in ("lift", "break"):
        return drums(bar, _last)
    kicks = ("X... ..x. .... ..x.", "X..x .... .... .x..", "X... ...x .... x...")
    kit = {"kick": bar.habit("half").choice(kicks),
           "snare": ".... .... X... ....", "closed": "x.x. x.xx x.x. xxx."}  # fmt: skip
    return _framed(bar, groove(bar, kit))


_WOBBLES = ("x-x- xxx. x-xx x-x-", "x--x --x- xxxx x-x-", "x-xx .xx- x--- xxx.")


def wobble(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A growl that changes speed on every beat."""
    return line(
        bar, last, bar.habit(f"wobble {bar.step % 2}").choice(_WOBBLES), "rrr8rr5r", 96, 0.9
    )


def disco_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Four on the floor with a real snare, and a hi-hat that opens between the beats."""
    if bar.scene.act in ("lift", "break"):
        return drums(bar, _last)
    kit = {
        "kick": "X... X... X... X...",
        "snare": ".... X... .... X...",
        "open": "..x. ..x. ..x. ..x.",
    }
    if layer(bar) > 0.5:
        kit["closed"] = "xx.x xx.x xx.x xx.x"
    if layer(bar) > 0.65:
        kit["tambourine"] = "..x. ..x. ..x. ..xx"
    return _framed(bar, groove(bar, kit))


def octaves(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Eighths that jump the octave."""
    if bar.scene.act == "break":
        return bass(bar, last)
    return line(
        bar, last, "x-x- x-x- x-x- x-x-", "r8r8r8r8" if not turns(bar) else "r8r8r85a", 90, 0.7
    )


def driven(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Eighths on one note, from morning to night."""
    return line(
        bar,
        last,
        "x-x- x-x- x-x- x-x-" if bar.energy < 0.7 else "x-xx x-xx x-xx x-xx",
        "r",
        90,
        0.75,
    )


def _kinds(asked: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """The kin whose word is among those that were asked."""
    for words, changed in _KIN:
        if any(re.search(rf"\b{word}\b", asked) for word in words):
            fills = {**GENRE.fills, **changed["fills"]}
            return replace(GENRE, **{**changed, "fills": fills}, kinds=None)
    return GENRE


_KIN: Final[tuple[tuple[tuple[str, ...], dict[str, Any]], ...]] = (
    (("house",), {"fills": {}}),
    (
        ("drum and bass", "drum n bass", "drum'n'bass", "dnb", "d&b", "jungle", "neurofunk",
         "breakbeat", "breaks", "footwork", "big beat", "juke"),
        {"fills": {"drums": break_drums, "bass": reese}, "feel": even, "tempo": (150, 174, 182)},
    ),
    (
        ("dubstep", "brostep", "riddim", "future bass", "half time", "glitch hop"),
        {"fills": {"drums": half_drums, "bass": wobble}, "feel": even, "tempo": (120, 140, 160)},
    ),
    (
        ("techno", "acid", "industrial", "minimal", "ebm"),
        {"fills": {"drums": techno_drums, "bass": rolling}, "feel": even, "tempo": (120, 132, 150)},
    ),
    (
        ("trance", "psy", "goa", "hardstyle", "hardcore", "gabber", "rave"),
        {"fills": {"bass": rolling}, "feel": even, "tempo": (130, 140, 180)},
    ),
    (
        ("disco", "hi nrg", "eurobeat", "eurodance", "euro dance", "italo"),
        {"fills": {"drums": disco_drums, "bass": octaves}, "tempo": (100, 118, 155)},
    ),
    (
        ("synthwave", "synth wave", "retrowave", "outrun", "electro"),
        {"fills": {"drums": disco_drums, "bass": driven}, "feel": even, "tempo": (80, 104, 160)},
    ),
)  # fmt: skip
"""(words, what changes) of each kind that is not house."""


GENRE = Genre(
    name="house",
    title="House",
    words=("house", "deep house", "house music", "tech house", "piano house", "acid house",
           "chicago house", "progressive house", "french house", "funky house", "afro house",
           "vocal house", "four on the floor", "club track", "club music"),
    kin=("techno", "trance", "edm", "dance", "dance music", "electronic dance music", "electro",
         "electro house", "drum and bass", "dnb", "jungle", "dubstep", "breakbeat", "synthwave",
         "eurodance", "disco", "nu disco", "italo disco", "big room", "hardstyle", "uk garage",
         "garage", "rave", "psytrance", "future bass", "melodic techno", "minimal techno"),
    tempo=(110, 124, 180),
    meters=((4, 4),),
    keys=("A minor", "F minor", "C minor", "G minor", "E minor", "D dorian", "F major"),
    ensemble=("house piano", "synth bass", "electronic drums", "synth strings", "saw lead"),
    bars=64,
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
    loops=True,
    fills={"drums": drums, "bass": bass, "chords": chords, "pad": pad, "arpeggio": arpeggio,
           "melody": melody},
    feel=feel,
    entrances={"drums": 0.3, "bass": 0.48, "chords": 0.3, "pad": 0.3, "arpeggio": 0.55,
               "melody": 0.35,
               "percussion": 0.58, "counter": 0.75},
    wet=44,
    kinds=_kinds,
    moves=moves,
)  # fmt: skip
