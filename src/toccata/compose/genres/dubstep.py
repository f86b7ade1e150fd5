"""Dubstep: half the pulse, one huge snare, and a bass that speaks in wobbles."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from math import cos, pi
from typing import Final

from ...score.events import Event, control
from ...score.song import Song
from ...score.track import EXPRESSION
from ...units import Ticks
from ..bar import Bar, Tone, nearest
from ..bass import line
from ..comping import broken, chord, held
from ..drums import groove
from ..genre import Genre
from ..idiom import BACKBEAT, FOUR_ON_THE_FLOOR, Check, on_beats, per_bar
from ..melody import Manner, sing
from .club import Kinds, Kit, cleared, deepened, even, framed, kind, layer, lull
from .desk import BRIGHTNESS, moves
from .floor import FLOOR, parts
from .risers import sweep

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


_Wobble = tuple[str, str, tuple[float, ...]]
_WOBBLES: Final[tuple[_Wobble, ...]] = (
    ("x--- ---- x-x- x---", "rrrr8", (2, 2, 4, 1)),
    ("x--- ---- ---- x-x-", "rr8", (1, 3, 3, 4)),
    ("x--x --x- xxxx x-x-", "rr5rr8rr5", (3, 3, 6, 4)),
    ("x--- x--- x-x- xxx", "r8rr5r8", (1, 2, 4, 3)),
    ("x-x- xxx. x-xx x-x-", "rrr8rr5r", (4, 3, 4, 2)),
    ("x--- ---- x--- ----", "r7", (2, 4, 3, 1)),
    ("x--- --x- ---- x---", "rr8", (3, 3, 2, 6)),
    ("x-xx .xx- x--- xxx.", "rr8r5", (4, 4, 1, 3)),
    ("xxx xxx x--- x-x-", "rrr8rrr5", (3, 3, 2, 4)),
)
"""(rhythm, what is played, how often the filter opens in each beat): bars of a growl."""
_ANSWERS: Final[tuple[_Wobble, ...]] = (
    ("x--- ---- .... xxxx", "r8", (6, 6, 1, 4)),
    ("x-x- x-x- x--- ....", "r8r75", (4, 4, 8, 1)),
    ("x--- ---- ---- ----", "r", (8, 6, 4, 2)),
    ("xxx xxx xxx x---", "r8r5", (3, 3, 3, 8)),
    ("x--- x--- x--- x---", "r875", (1, 2, 3, 4)),
)
_SUBS: Final[tuple[_Wobble, ...]] = (
    ("x--- ---- ---- ----", "r", (1, 1, 1, 1)),
    ("x--- ---- x--- --x-", "rr5", (1, 1, 2, 2)),
    ("x--- --x- ---- x---", "rr8", (2, 2, 2, 1)),
    ("x--x --x- ---- ----", "rr5", (2, 2, 1, 1)),
    ("x--- ---- ---- x-x-", "rrr", (3, 3, 3, 1)),
)
_TRIPLETS: Final[tuple[_Wobble, ...]] = (
    ("xxx xxx xxx xxx", "rrr8rr", (3, 3, 3, 3)),
    ("xxx xx. xxx xx.", "rr8rr", (3, 3, 3, 3)),
    ("x.x xxx x.x xxx", "rrr5", (3, 3, 3, 3)),
    ("x-- xxx x-- xxx", "r8rr", (3, 3, 3, 6)),
)


def _talk(bar: Bar, words: Sequence[_Wobble], answers: Sequence[_Wobble]) -> _Wobble:
    """What the bass says in this bar: a phrase, its reply, and something else after four bars."""
    if bar.closes:
        return bar.habit(f"answer {bar.turn % 2}").choice(answers)
    return bar.habit("talk").sample(list(words), 2)[bar.step % 2]


def _spoken(bar: Bar, last: tuple[int, ...], said: _Wobble) -> list[Tone]:
    """The phrase as low as it goes; long notes in breakdowns, ever shorter ones in rises."""
    bar = deepened(bar)
    if bar.scene.act == "break":
        return line(bar, last, "x--- ---- ---- ----", "r", 74, 0.98)
    if bar.scene.act == "lift":
        roll = "x--- ---- ---- ----" if bar.place * 2 < bar.scene.bars else "x-x- x-x- x-x- x-x-"
        return line(bar, last, roll if not bar.ends else "x--- ---- ---- ....", "r", 78, 0.9)
    rhythm, steps, _ = said
    return line(bar, last, rhythm, steps, 98, 0.96)


def wobble(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A growl in question and answer; `wobbled` turns its filter at a new speed on every beat."""
    return _spoken(bar, last, _talk(bar, _WOBBLES, _ANSWERS))


def deep(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A sine under the floor: long, slow to move, and alone."""
    return _spoken(bar, last, _talk(bar, _SUBS, _SUBS))


def riddim(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """One short word in triplets, said until everybody nods."""
    return _spoken(bar, last, _talk(bar, _TRIPLETS, _TRIPLETS))


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


_TALKS: Final = {
    wobble: (_WOBBLES, _ANSWERS), deep: (_SUBS, _SUBS), riddim: (_TRIPLETS, _TRIPLETS),
}  # fmt: skip


def wobbled(bars: Sequence[Bar], fill: object = wobble) -> list[Event]:
    """The mixer, which ducks under kick and snare; and the bass's filter, beat by beat.

    Each beat opens and shuts it as often as the growl says, and the loudness a little with it, so
    that a synthesizer without a filter wobbles too.
    """
    if bars[0].player.role != "bass":
        return moves(bars, "x--- ---- x--- ----")
    words, answers = _TALKS.get(fill, _TALKS[wobble])  # type: ignore[call-overload]
    events: list[Event] = []
    for bar in bars:
        if bar.scene.act in ("lift", "break", "intro", "outro") or bar.energy < 0.5 or bar.final:
            share = bar.place / bar.scene.bars if bar.scene.act == "lift" else 0.2
            events.append(control(bar.start, BRIGHTNESS, round(40 + 60 * share)))
            events.append(control(bar.start, EXPRESSION, 112))
            continue
        rates = _talk(bar, words, answers)[2]
        for place, beat in enumerate(bar.grid.beats):
            events += _opened(bar.start + beat.start, beat.length, rates[place % len(rates)])
    return events


def _opened(start: int, length: int, rate: float) -> list[Event]:
    """One beat in which a filter opens and shuts `rate` times."""
    events: list[Event] = []
    count = max(6, round(5 * rate))
    for step in range(count):
        height = 0.5 - 0.5 * cos(2 * pi * rate * step / count)
        at = start + length * step // count
        events.append(control(at, BRIGHTNESS, round(18 + 104 * height)))
        events.append(control(at, EXPRESSION, round(84 + 40 * height)))
    return events


def wobbles(song: Song) -> float:
    """How often the filter of the bass opens in a beat of the drops, on average."""
    found = _counts(song)
    return sum(found) / len(found) if found else 0.0


def speeds(song: Song) -> float:
    """At how many different speeds the bass wobbles in the drops."""
    found = _counts(song)
    return float(sum(found.count(rate) >= 0.03 * len(found) for rate in set(found)))


def _counts(song: Song) -> list[int]:
    """For each beat of the drops, how often the filter of the bass opens."""
    beat = song.meters[0].beat(song.resolution)
    counts: dict[int, int] = {}
    for track in song.tracks:
        if track.role != "bass":
            continue
        for section in parts(song, "peak"):
            end = Ticks(section.tick + section.length)
            way = [(at, v) for at, v in track.events.controls(BRIGHTNESS)
                   if section.tick <= at < end]  # fmt: skip
            counts |= {int(at // beat): 0 for at, _ in way}
            for (_, a), (at, b) in pairwise(way):
                counts[int(at // beat)] += a < 70 <= b
    return list(counts.values())


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
    kin=("riddim", "glitch hop", "complextro", "moombahton"),
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
