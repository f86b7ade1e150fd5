"""Neon: the players of synthwave: a running bass, a gated kit, stabs, machines that arpeggiate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...score.events import Event, control
from ...score.track import BRIGHTNESS, EXPRESSION, MODULATION
from ..bar import Bar, Tone
from ..bass import line
from ..comping import broken, held, struck
from ..drums import KEYS, crash, filled, groove
from ..melody import Manner, sing

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
_FILLS: Final = (
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
        fill = {d: f"{r} {r}" for d, r in bar.dice.choice(_FILLS).items()}
        tones = filled(bar, tones, fill | {"kick": "X... .... X... ...."}, 2)
    return [_gated(bar, tone) for tone in tones]


def _gated(bar: Bar, tone: Tone) -> Tone:
    """Snare and toms ring loud and are cut off after an eighth."""
    if tone.pitch not in _GATED:
        return tone
    return tone._replace(length=min(480, bar.start + bar.grid.bar - tone.start))


_GATED: Final = frozenset(KEYS[name] for name in ("snare", "clap", "high", "mid", "low", "floor"))
TOMS: Final = [KEYS[name] for name in ("high", "mid", "low", "floor")]

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
