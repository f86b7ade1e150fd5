"""Synthwave: a bass that never stops, toms in a great hall, a lead that trembles slowly, neon."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

import numpy as np

from ...score.events import Event, control
from ...score.feel import Feel
from ...score.song import Song
from ...score.track import EXPRESSION, MODULATION
from ...units import Ticks
from ..bar import Bar, Tone
from ..bass import line
from ..comping import broken, held, struck
from ..drums import KEYS, crash, filled, groove
from ..genre import Genre
from ..idiom import BACKBEAT, Check, per_bar, played, share_at
from ..melody import Manner, sing
from .club import BRIGHTNESS

_LEAD = Manner(
    cells=(
        "x--- ---- ---- x---",
        "x--- ---- x--- ----",
        "x--- --x- ---- --x-",
        "x--x --x- x--- ----",
        "x--- x--- --x- x---",
        "x--x --x- ---- x-x-",
        "x-x- x--- x-x- x---",
        "..x- x-x- x--x --x-",
        "x--x --x- x--x --x-",
    ),
    closes=(
        "x--- ---- ---- ....",
        "x--x --x- ---- ....",
        "x--- x--- ---- ....",
        "x--x --.. .... ....",
    ),
    plans=("abac", "aabc", "aAbc", "abAc"),
    leap=0.26,
    compass=10,
    level=92,
    gate=0.97,
    upbeat=0.3,
    height=2,
)

_RUNS: Final[tuple[tuple[str, str], ...]] = (
    ("x-x- x-x- x-x- x-x-", "r8r8r8r8"),
    ("x-x- x-x- x-x- x-x-", "rrrr8rrr"),
    ("xxxx xxxx xxxx xxxx", "rr8rrr8rrr8rrr8r"),
    ("xxxx xxxx xxxx xxxx", "r8rrr8rrr8rrr8r8"),
    ("x-xx x-xx x-xx x-xx", "r8rr8rr8rr8r"),
    ("oxxx oxxx oxxx oxxx", "rrr8rrr8rrr8rr88"),
)


def bass(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Eighths or sixteenths on the root and its octave, all night long; a step leads on."""
    if bar.scene.act == "break":
        return line(bar, (), "x--- ---- x--- ----", "rr", 84, 0.95)
    choices = _RUNS[:2] if bar.energy < 0.5 else _RUNS
    if bar.tempo > 112:
        choices = (*_RUNS[:2], _RUNS[4])
    rhythm, steps = bar.habit("run").choice(choices)
    if bar.closes and bar.after != bar.spans[-1].change and bar.dice.random() < 0.6:
        count = sum(letter in "Xxo" for letter in rhythm)
        steps = (steps * 4)[: count - 1] + "a"
    return line(bar, (), rhythm, steps, 92, 0.78)  # every root in the one octave where it growls


_KICKS = (
    "X... .... X... ....",
    "X... .... x.X. ....",
    "X... ...x ..X. ....",
    "X... X... X... X...",
    "X..x .... X..x ....",
)
_HATS = ("x.o. x.o. x.o. x.o.", "..x. ..x. ..x. ..x.", "xoxo xoxo xoxo xoxo", "x.xo x.xo x.xo x.xo")
_TOMS: Final = (
    {"high": "X.xx ....", "mid": ".... X.x.", "floor": ".... ...X"},
    {"high": "xx.. ....", "mid": "..xx ....", "low": ".... xx..", "floor": ".... ..XX"},
    {"snare": "X..X ....", "mid": ".... X.X.", "floor": ".... .X.X"},
    {"high": "..x. ....", "low": "X..X ....", "floor": ".... X.X."},
    {"snare": "x.x. x...", "high": "...x ....", "floor": ".... .XXX"},
)
_ANSWERS = (
    {"low": ".... .... .... ..x.", "floor": ".... .... .... ...X"},
    {"mid": ".... ...x .... ....", "floor": ".... .... .... ..X."},
    {"high": "...x .... .... ....", "low": ".... ..x. .... ...x"},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Kick and a huge snare cut short, a machine's hats, toms that tumble into the next part."""
    calm = bar.energy < 0.42 or bar.scene.act == "break"
    kick = bar.habit("kick").choice(_KICKS[:4] if bar.energy < 0.8 else _KICKS)
    kit = {"kick": kick, "closed": bar.habit("hats").choice(_HATS)}
    if calm:
        kit = {"kick": "X... .... .... ....", "closed": "..x. ..x. ..x. ..x."}
    if not calm or bar.scene.act != "intro":
        kit["snare"] = ".... X... .... X..."
    if bar.energy > 0.75:
        kit["clap"] = ".... x... .... x..."
        kit["open"] = ".... .... .... ..x." if bar.step % 2 else "..x. ..x. ..x. ..x."
    if not calm and bar.step % 2:
        kit |= bar.habit("toms").choice(_ANSWERS)
    tones = groove(bar, kit)
    if bar.place == 0 and bar.energy > 0.5:
        tones += crash(bar, 90)
    if bar.closes and bar.scene.bars > 2 and (bar.ends or bar.turn % 2):
        fill = {d: f"{r} {r}" for d, r in bar.dice.choice(_TOMS).items()}
        tones = filled(bar, tones, fill | {"kick": "X... .... X... ...."}, 2)
    return [_gated(bar, tone) for tone in tones]


def _gated(bar: Bar, tone: Tone) -> Tone:
    """Snare and toms ring loud and are cut off after an eighth."""
    if tone.pitch not in _GATED:
        return tone
    return tone._replace(length=min(480, bar.start + bar.grid.bar - tone.start))


_GATED: Final = frozenset(KEYS[name] for name in ("snare", "clap", "high", "mid", "low", "floor"))
_DRUMS: Final = [KEYS[name] for name in ("high", "mid", "low", "floor")]

_STABS = (
    "x--- ---- ---- ----",
    "x--x --x- ---- ----",
    "x--x --x- ..x- ----",
    "x--- --x- ---- x---",
    "..x- ..x- ..x- ..x-",
)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Brass of oscillators: anthems in dotted rhythm, held where the song breathes."""
    if bar.player.mono:
        return broken(bar, last, "x-x- x-x- x-x- x-x-", (0, 1, 2, 1), 76, ring=False)
    if bar.energy < 0.5:
        return struck(bar, last, "x--- ---- ---- ----", 70, 0.98, 3)
    rhythm = bar.habit("stab").choice(_STABS)
    return struck(bar, last, rhythm, 76, 0.85, 3)


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Wide and warm; the kick makes it bow (see `turned`)."""
    return held(bar, last, 64 + 8 * bar.energy, 4)


_ORDERS: Final = (
    (0, 1, 2, 3, 4, 5, 4, 3),
    (0, 2, 1, 3, 2, 4, 3, 5),
    (0, 3, 1, 4, 2, 5, 1, 4),
    (5, 4, 3, 2, 1, 0, 1, 2),
    (0, 1, 2, 4, 3, 2),
    (0, 0, 3, 0, 2, 0, 4, 0),
)


def arpeggio(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Sixteenths over two octaves, as a machine of that time would run through a held chord."""
    rhythm = "Xxox Xxox Xxox Xxox" if bar.energy > 0.36 else "x-x- x-x- x-x- x-x-"
    order = bar.habit("arp").choice(_ORDERS)
    tones = broken(bar, last, rhythm, order, 68, ring=False, count=3)
    return [t._replace(length=max(1, int(t.length * 0.8))) for t in tones]


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long notes that begin to tremble, and a turn before the next one."""
    return sing(bar, last, _LEAD)


_DUCKS: Final = ((0, 52), (20, 74), (45, 100), (70, 116))


def turned(bars: Sequence[Bar]) -> list[Event]:
    """Pads bow under the kick on one and three, arps open up, the lead begins to tremble late."""
    player = bars[0].player
    if player.drums:
        return []
    if player.role == "melody" and not player.hands:
        return [
            control(bar.start + bar.grid.bar * eighth // 8, MODULATION, value)
            for bar in bars
            for eighth, value in ((0, 10), (3, 34), (5, 58), (6, 70))
        ]
    events: list[Event] = []
    if player.role == "pad":
        for bar in bars:
            pumps = bar.energy >= 0.42 and bar.scene.act != "break" and not bar.final
            for beat in bar.grid.beats if pumps else bar.grid.beats[:1]:
                for share, value in _DUCKS if pumps else ((0, 108),):
                    at = bar.start + beat.start + beat.length * share // 100
                    events.append(control(at, EXPRESSION, value))
    if player.role in ("pad", "arpeggio"):
        for bar in bars:
            along = bar.place / max(1, bar.scene.bars - 1)
            wish = 46 + 40 * bar.energy + (22 * along if bar.scene.act in ("intro", "lift") else 0)
            events.append(control(bar.start, BRIGHTNESS, min(120, round(wish))))
    return events


def hammering(song: Song) -> float:
    """The share of the bass's steps that stay on the note or leap an octave."""
    moves = [np.abs(np.diff(notes.pitch)) for notes in played(song, "bass")]
    every = np.concatenate(moves) if moves else np.zeros(0)
    return float(np.isin(every, (0, 12)).mean()) if len(every) else 0.0


def toms(song: Song) -> float:
    """Strokes on toms for each bar of the song."""
    every = [np.isin(notes.pitch, _DRUMS).sum() for notes in played(song, "drums")]
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
