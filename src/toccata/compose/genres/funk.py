"""Funk: everything on the one, sixteenths between, ghosts on the snare, a chord scratched short."""

from __future__ import annotations

from functools import partial

import numpy as np

from ...score.feel import Feel
from ...score.song import Song
from ...units import Ticks
from ..bar import Bar, Tone
from ..bass import line
from ..comping import broken, chord, struck
from ..counterpoint import guide_line
from ..drums import KEYS, crash, filled, groove
from ..genre import Genre
from ..idiom import BACKBEAT, Check, on_beats, per_bar, played, richness, share_at
from ..melody import Manner, sing

_SINGS = Manner(
    cells=(
        "x--- .... ..x- x-..",
        "..x- x-.. .xx- ....",
        "x-.x .x-- .... x-x-",
        ".xx- x-.x -x-- ....",
        "x.xx .x-. x.xx ....",
        "x-.x -.x- xx.x -x..",
        ".xxx x.x. ..xx x-..",
        "xx.x x.x- .xx. xx..",
    ),
    closes=("x.x. x--- .... ....", ".xx- x-.. .... ....", "x-.x -x-- ---- ...."),
    plans=("aabc", "a.ac", "abac", "aaAc"),
    leap=0.2,
    compass=9,
    gapped=True,
    level=94,
    gate=0.8,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Short shouts of five notes, said again, with holes for the band."""
    return sing(bar, last, _SINGS)


_LINES = (
    ("X-.o .x.x .... x.x.", "rr87r78"),
    ("X--. ..x. .x.x x.xx", "r8r8r5a"),
    ("X.xx ..x. ..xx .xx.", "rr8757rr"),
    ("X-.x .x-. x..x .x.x", "r8r5r87"),
    ("X... .xxo x-.. ..xx", "r5r87ra"),
    ("X-o. x..x .xx. x..x", "rr87r58a"),
    ("X--- ...x .x.x .x.x", "r78r87a"),
)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Hard on the one, then around it: octaves, sevenths, ghosts; a new tail each fourth bar."""
    lines = [bar.habit("line").randrange(len(_LINES)), bar.habit("tail").randrange(len(_LINES))]
    rhythm, steps = _LINES[lines[1] if bar.closes else lines[0]]
    if bar.energy < 0.4:
        rhythm, steps = "X--- .... .... x.x.", "r87"
    tones = line(bar, last, rhythm, steps, 92, 0.68)
    return [t._replace(length=min(t.length, 110)) if t.velocity < 60 else t for t in tones]


_SCRATCHES = (
    "ooxo oxoo oxoo xoxo",
    "X.oo oxoo .oxo oxoo",
    "oxoo x.oo oxox o.oo",
    "xoox ooxo oxoo xoo.",
    "..oo X.oo .xoo X.oo",
    "oxox ooXo oooo xoXo",
)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A guitar that never stops in sixteenths; only the accents ring. Keys play those alone."""
    rhythm = bar.habit("scratch").choice(_SCRATCHES)
    if bar.player.mono:
        return broken(bar, last, rhythm.replace("o", "."), (0, 2, 1, 2), 80)
    if bar.player.family != "Guitar":
        rhythm = rhythm.replace("o", ".")
        return struck(bar, last, rhythm, 82, 0.6, 4, rootless=bar.low_hand)
    if bar.energy < 0.45:
        rhythm = "".join("." if c == "o" and n % 2 else c for n, c in enumerate(rhythm))
    tones: list[Tone] = []
    hand = last
    for hit in bar.hits(rhythm):
        hand = chord(bar, hand, hit.at, 3, rootless=True)
        ghost = hit.weight < 0.9
        length = 70 if ghost else int(hit.length * 0.75)
        heard = hand[-2:] if ghost else hand
        level = 52 if ghost else 84 * hit.weight
        tones.extend(bar.tone(hit.at, length, pitch, level) for pitch in heard)
    return tones


_CLAV = (
    "x.xx .x.x ..xx .x.x", "x..x .xx. x.x. .xx.", ".xx. xx.x .x.x x.x.", "x.x. .x.x .xx. x.xx",
)  # fmt: skip


def clav(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The clavinet: two hands in one riff, low and high by turns."""
    order = bar.habit("turns").choice(((0, 2, 1, 2, 0), (0, 3, 2, 1), (2, 0, 3, 1, 0, 2)))
    return broken(bar, last, bar.habit("clav").choice(_CLAV), order, 78, ring=False)


_STABS = (
    ".... ..x. .... ..xx", "X... .... .... .x.x", ".... .... ..x. X-..", "..x. x... .... ....",
)  # fmt: skip


def horns(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Stabs together, short, where the tune leaves a hole; a fall of long notes at the top."""
    if bar.scene.act == "peak" and bar.step == 3:
        return guide_line(bar, last, 82)
    busy = {(t.start - bar.start) // 240 for t in bar.lead}
    rhythm = bar.habit("stab").choice(_STABS)
    if bar.player.mono:
        tones = broken(bar, last, rhythm, (1, 2, 2, 1), 88, ring=False, count=3)
    else:
        tones = struck(bar, last, rhythm, 88, 0.55, 3, rootless=True)
    clear = [t for t in tones if (t.start - bar.start) // 240 not in busy]
    return clear if bar.energy > 0.5 or bar.step % 2 else []


_KICKS = (
    "X..x .... ..x. .x..",
    "X.x. .... ..xx ....",
    "X... ..x. .x.. ..x.",
    "X..x ..x. ..x. ....",
    "X.x. ...x ..x. .x..",
    "X... .x.. x.x. ....",
)
_SNARES = (
    ".o.. X..o .o.o X..o",
    "...o X..o .oo. X.o.",
    ".... X..o .o.. X..o",
    "..o. X.o. .o.o X...",
    "...o X.oo ...o X..o",
)
_HATS = ("xoxo xoxo xoxo xoxo", "x.x. x.xo x.x. x.xo", "xoXo xoXo xoXo xoXo", "xxoo xxoo xxoo xxoo")
_FILLS = (
    {"snare": "xoxx oxxX", "kick": "x..x ..x."},
    {"snare": "X..X ..X.", "high": ".x.. .x..", "kick": "x... ...."},
    {"high": "xx.. ....", "mid": "..xx ....", "floor": ".... xx.x", "kick": "x... x..."},
    {"snare": ".... ..XX", "kick": "X... ...."},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The one in the kick, the backbeat in the snare, and whispers on the snare all around."""
    habit = bar.habit("pocket")
    kick, snare, hats = habit.choice(_KICKS), habit.choice(_SNARES), habit.choice(_HATS)
    kit = {"kick": kick, "snare": snare, "closed": hats}
    if bar.scene.act == "break":
        kit = {"kick": kick, "snare": snare}
    elif bar.energy < 0.4:
        kit = {"kick": "X... .... ..x. ....", "stick": ".... x... .... x...", "closed": hats}
    elif bar.energy > 0.75:
        kit["cowbell" if habit.random() < 0.3 else "tambourine"] = "x.x. x.x. x.x. x.x."
    if bar.step % 2 and bar.energy > 0.45:
        kit["open"] = habit.choice(
            ("...x .... .... ....", ".... .... ...x ....", ".... ..x. .... ...x")
        )
    if bar.scene.theme and bar.closes and bar.dice.random() < 0.5:
        kit["snare"] = bar.dice.choice(_SNARES)
    tones = groove(bar, kit, 0.98)
    if bar.place == 0 and bar.energy > 0.5:
        tones += crash(bar, 92)
    if bar.ends and bar.scene.bars > 2:
        tones = filled(bar, tones, bar.dice.choice(_FILLS), 2)
    return tones


def feel(role: str, _tempo: float) -> Feel:
    """Sixteenths with a little lilt; the bass sits on the kick, the guitar leans forward."""
    push = {"chords": -5, "drums": 0, "bass": 3, "melody": 8}.get(role, 2)
    return Feel(swing=53, grid=Ticks(240), push=Ticks(push), loose=Ticks(5), touch=6)


def ghosts(song: Song) -> float:
    """The share of snare strokes that are whispered, softer than three quarters of the loudest."""
    found = [notes.velocity[notes.pitch == KEYS["snare"]] for notes in played(song, "drums")]
    every = np.concatenate(found) if found else np.zeros(0)
    return float((every < 0.75 * every.max()).mean()) if len(every) else 0.0


GENRE = Genre(
    name="funk",
    title="Funk",
    words=("funk", "funky", "funk groove", "p-funk", "p funk", "jazz funk", "funk jam", "slap funk"),
    kin=("go-go", "afrofunk", "funk rock"),
    tempo=(84, 104, 128),
    meters=((4, 4),),
    keys=("E dorian", "D dorian", "A dorian", "G dorian", "E minor", "C dorian", "F mixolydian"),
    ensemble=("funk guitar: chords", "slap bass: bass", "drums", "alto sax: melody",
              "horns: counter", "clavinet: arpeggio"),
    bars=48,
    forms=(
        "A 8 .6",
        "A 8 .55, B 8 .75",
        "intro 4 .45, A 8 .58, B 8 .75, A 8 .65, outro 4 .6",
        "intro 4 .45, A 8 .58, A 8 .64, bridge 8 .75, break 4 .4, A 8 .7, chorus 8 .85, outro 4 .7",
        "intro 8 .45, A 16 .58, chorus 8 .8, A 8 .64, bridge 8 .72, break 4 .4, solo 16 .78, "
        "A 8 .68, chorus 16 .9, outro 4 .7",
    ),
    changes={
        "minor": ("i9 | i9 | i9 | IV9", "i7 | i7 IV9 | i7 | i7 IV9", "i9 | IV9 | i9 | IV9",
                  "i7 | VII | i7 | IV7"),
        "minor contrast": ("IV9 | IV9 | i7 | i7", "VImaj7 | v7 | VImaj7 | v7",
                           "iv9 | iv9 | VII9 | v7"),
        "minor peak": ("i7 | III IV7 | i7 | III IV7", "iv7 | v7 | i9 | i9", "i9 | VII | IV9 | i9"),
        "dorian": ("i9 | i9 | i9 | IV9", "i7 IV9 | i7 IV9 | i7 IV9 | i7 IV9",
                   "i9 | IV9 | i9 | IV9", "i7 | i7 | VII | IV9"),
        "dorian contrast": ("IV9 | IV9 | i7 | i7", "ii7 | v7 | ii7 | IV9", "IV9 | VII | IV9 | v7"),
        "dorian peak": ("i7 | III IV7 | i7 | III IV7", "IV7 | v7 | i9 | i9"),
        "major": ("I9 | I9 | I9 | IV9", "I7 | IV9 | I7 | IV9", "I9 | I9 | v7 | IV9"),
        "major contrast": ("IV9 | IV9 | I7 | I7", "IV9 | I9 | V9 | IV9"),
    },
    colour="7",
    ending={"major": "IV9 | I9", "minor": "IV9 | i9"},
    loops=True,
    blue=True,
    fills={"drums": drums, "bass": bass, "chords": chords, "melody": melody, "arpeggio": clav,
           "counter": horns},
    feel=feel,
    entrances={"drums": 0.25, "bass": 0.35, "chords": 0.3, "counter": 0.55, "arpeggio": 0.6,
               "melody": 0.45},
    wet=26,
    checks=(
        Check("bass and everybody fall on the one", on_beats((), (0,), role="bass"), 0.9),
        Check("the snare is on two and four", BACKBEAT, 0.8),
        Check("the snare whispers between", ghosts, 0.3),
        Check("chords are scratched in sixteenths", partial(per_bar, role="chords"), 10),
        Check("the bass plays around the beat",
              partial(share_at, role="bass", places=(0.25, 0.75)), 0.2, 0.8),
        Check("chords are sevenths and ninths", richness, 3.7),
    ),
    rival="soul",
)  # fmt: skip
