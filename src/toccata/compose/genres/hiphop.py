"""Hip-hop: a loop that was cut from somewhere, a kick with the bass under it, room for a voice."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from random import Random

from ...chance import chance
from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone
from ..bass import line
from ..comping import broken, held, struck
from ..drums import crash, filled, groove
from ..genre import Genre
from ..idiom import BACKBEAT, FOUR_ON_THE_FLOOR, Check, richness, riffing, share_at, together
from ..melody import Manner, sing

_HORN = Manner(
    cells=(
        "x--- .... ..x- x---",
        "..x- x-.. .... x-x-",
        ".xx- x--. .... ....",
        "x-.x -x-- .... ..x-",
        "x-x- .xx- x--. ....",
        "xx.x x--. ..xx x--.",
        "x.xx .x.x x-.. .xx-",
    ),
    closes=("x-x- x--. .... ....", "x--- ---. .... ....", ".xx- x--- .... ...."),
    plans=("aaac", "a.ac", "aaAc", "abac", "a.bc"),
    leap=0.22,
    compass=8,
    gapped=True,
    level=82,
)
_BELL = Manner(
    cells=(
        "x.-. x.-. x.-. ..x.",
        "x... ..x. x... ..x.",
        "x.x. ..x. .... x.x.",
        "x..x ..x. x..x ..x.",
        "x.x. x.x. ..x. x.x.",
        "x.xx ..x. x.xx ..x.",
    ),
    closes=("x.x. x--- .... ....", "x--- ---- .... ....", "x..x ..x- ---- ...."),
    plans=("aaac", "aAac", "abac", "aaAc"),
    leap=0.24,
    compass=9,
    level=84,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A scrap of a horn line, looped."""
    return sing(bar, last, _HORN)


def bells(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A cold little ostinato, high up."""
    return sing(bar, last, _BELL)


def _programmed(bar: Bar) -> Random:
    """The beat machine: kick and bass read the same pads."""
    return chance(bar.song, "pads", bar.scene.theme)


_BAP = (
    "X..x .... ..x. ....",
    "X... ...x ..x. .x..",
    "X.x. .... ..xx ....",
    "X..x ..x. .xx. ....",
    "X... ..x. x.x. ...x",
    "X..x ...x ..x. ....",
    "X... .x.. ..xx .x..",
)
_TAILS = (".... ..x.", "..x. .xx.", ".x.. ..xx", "x.x. ....")


def _kick(bar: Bar) -> str:
    """Where the kick falls in this bar; the second half turns where a phrase closes."""
    pads = _programmed(bar)
    kick, tail = pads.choice(_BAP), pads.choice(_TAILS)
    return f"{kick[:9]} {tail}" if bar.step % 4 == 3 else kick


def _ringing(rhythm: str) -> str:
    """The same strokes, each held until the next."""
    first = next(n for n, mark in enumerate(rhythm) if mark in "Xx")
    return rhythm[:first] + rhythm[first:].replace(".", "-")


_STEPS = ("r", "rr5", "rrr8", "r5r7", "rr8a", "r8r5", "rrra")


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """One note for each kick, round and short of breath."""
    steps = bar.habit("notes").choice(_STEPS)
    if bar.closes:
        steps = bar.habit("tail").choice(_STEPS)
    gate = bar.habit("gate").choice((0.62, 0.74, 0.86))
    return line(bar, last, _ringing(_kick(bar)), steps, 94, gate)


_CHOPS = (
    "x-.. ..x- .... x-..",
    "x--x -.x- .... ....",
    "x-x- .... ..x- x-..",
    "..x- .x-. ..x- .x..",
    "x--. x--. ..x- ....",
    "x-.x -... x-.x -...",
)
_STUTTERS = ("xxx. ....", "x.x. xx..", "x-.. xxxx")


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A sample cut with a knife: it starts again before it is over, and stutters at the end."""
    rhythm = bar.habit("chop").choice(_CHOPS)
    if bar.closes and bar.energy > 0.45 and bar.habit("stutter").random() < 0.6:
        rhythm = f"{rhythm[:9]} {bar.habit('stutters').choice(_STUTTERS)}"
    if bar.player.mono:
        return broken(bar, last, rhythm, (0, 2, 1, 2), 74, ring=False)
    return struck(bar, last, rhythm, 76, 0.92, 4, rootless=bar.low_hand)


_SNARES = (
    ".... X... .... X...", ".... X..o .... X...", ".... X... .o.. X...", "...o X... ...o X..o",
)  # fmt: skip
_HATS = ("x.x. x.x. x.x. x.x.", "x.xo x.x. x.xo x.x.", "x.xx x.x. x.x. x.xx", "xoxo x.xo xoxo x.xo")
_FILLS = (
    {"kick": "x... ....", "snare": ".... ...x"},
    {"snare": "x..x x.xx", "kick": "x.x. ...."},
    {"closed": "x... ....", "kick": "x... ...."},
    {"snare": "..x. xXX.", "kick": "x... ...."},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Boom and bap: a lazy kick, a hard snare; the beat drops out before each new part."""
    habit = bar.habit("beat")
    snare, hats = habit.choice(_SNARES), habit.choice(_HATS)
    kit = {"kick": _kick(bar), "snare": snare, "closed": hats}
    if bar.scene.act == "break" or bar.energy < 0.35:
        kit = {"stick": ".... x... .... x...", "closed": hats}
    if bar.step % 2 and bar.energy > 0.5:
        kit["open"] = habit.choice(("..x. .... .... ....", ".... .... .... ..x."))
    if bar.energy > 0.72:
        kit["tambourine"] = ".... x... .... x..."
    tones = groove(bar, kit, 0.98)
    if bar.place == 0 and bar.energy > 0.6:
        tones += crash(bar, 82)
    if bar.ends and bar.scene.bars > 2:
        tones = filled(bar, tones, bar.dice.choice(_FILLS), bar.dice.choice((1, 2)))
    return tones


_TRAP_KICKS = (
    "X..x .... ..x. ....",
    "X... ...x ..x. ..x.",
    "X.x. .... .x.x ....",
    "X..x ..x. ..x. .x..",
    "X... ..x. x..x ....",
)
_ROLLS = ("xxxxxx", "xoxoxoxo", "xxxxxxxx", "Xooxoo", "xx.x", "x.xxxx")


def _paced(bar: Bar, rhythm: str) -> str:
    """A slow bar as it stands, or, where the beat is counted twice as fast, spread over two."""
    if bar.tempo < 105:
        return rhythm
    spread = {"-": "--", ".": "..", "x": "x-", "X": "X-", "o": "o-"}
    halves = [cell[n : n + len(cell) // 2] for cell in rhythm.split() for n in (0, len(cell) // 2)]
    return " ".join("".join(spread[c] for c in h) if len(h) == 2 else h for h in halves)


def _trap_kick(bar: Bar) -> str:
    pads = _programmed(bar)
    return _paced(bar, pads.choice(_TRAP_KICKS))


def sub(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The 808: each kick has a tone that rings until the next, an octave up now and then."""
    steps = bar.habit("notes").choice(("r", "rrr8", "r8rr", "rr5r", "r5"))
    return line(bar, last, _ringing(_trap_kick(bar)), steps, 102, 0.97)


def trap_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Hats that run and roll in sixes and eights, one clap a half bar, a kick with the 808."""
    dice = bar.dice
    cells = ["xxxx" if bar.energy > 0.5 or n % 2 else "x.x." for n in range(4)]
    for _ in range(1 + (bar.energy > 0.6) + bar.closes):
        cells[dice.randrange(4)] = dice.choice(_ROLLS)
    kit = {"snare": ".... X... .... X...", "clap": ".... x... .... x...",
           "closed": " ".join(cells)}  # fmt: skip
    kit = {drum: _paced(bar, rhythm) for drum, rhythm in kit.items()}
    kit["kick"] = _trap_kick(bar)
    if bar.scene.act == "break" or bar.energy < 0.35:
        del kit["kick"], kit["snare"]
    if bar.step == 2 and bar.energy > 0.5:
        kit["open"] = _paced(bar, ".... .... ..x. ....")
    tones = groove(bar, kit, 0.96)
    if bar.place == 0 and bar.energy > 0.5:
        tones += crash(bar, 88)
    if bar.ends and bar.scene.bars > 2:
        tones = filled(bar, tones, {"closed": "x... ....", "snare": ".... xxxxxx"}, 2)
    return tones


def trap_chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Dark chords that hang."""
    return held(bar, last, 64, 3)


def feel(role: str, _tempo: float) -> Feel:
    """Sixteenths off the grid, the way fingers hit pads; the sample drags."""
    push = {"bass": 6, "chords": 12, "melody": 16}.get(role, 2)
    return Feel(swing=59, grid=Ticks(240), push=Ticks(push), loose=Ticks(6), touch=5)


def machine(_role: str, _tempo: float) -> Feel:
    """Straight from the grid."""
    return Feel(grid=Ticks(240), loose=Ticks(1), touch=4)


_TRAP = ("trap", "drill", "808")


def _kinds(words: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Trap, where it is asked for; else boom bap."""
    if not any(word in words.split() for word in _TRAP):
        return replace(GENRE, kinds=None)
    return replace(
        GENRE, kinds=None, tempo=(65, 140, 170), feel=machine, wet=48,
        keys=("C minor", "F# minor", "E phrygian", "A minor", "D minor", "G harmonic minor"),
        ensemble=("celesta: melody", "piano: chords", "synth strings: pad", "synth bass: bass",
                  "drums"),
        changes={
            "minor": ("i | i | VI | v", "i | VI | i | VII", "i | iv | VI | v", "i | i | VI | VI"),
            "minor contrast": ("VI | v | i | i", "iv | v | VI | VII"),
            "phrygian": ("i | II | i | II", "i | i | II | i"),
            "major": ("I | vi | IV | V", "vi | IV | vi | V"),
        },
        fills={**GENRE.fills, "bass": sub, "drums": trap_drums, "chords": trap_chords,
               "melody": bells},
    )  # fmt: skip


GENRE = Genre(
    name="hiphop",
    title="Hip-hop",
    words=("hip hop", "hip-hop", "hiphop", "boom bap", "rap", "rap beat", "trap", "trap beat",
           "old school hip hop", "instrumental hip hop", "east coast hip hop", "drill"),
    kin=("crunk", "g-funk", "grime"),
    tempo=(80, 91, 108),
    meters=((4, 4),),
    keys=("C minor", "D minor", "E minor", "A minor", "G minor", "F minor", "Bb minor"),
    ensemble=("piano: chords", "electric bass: bass", "drums", "muted trumpet: melody",
              "strings: pad"),
    bars=40,
    forms=(
        "verse 8 .6",
        "verse 8 .55, hook 8 .75",
        "intro 4 .35, verse 8 .56, hook 8 .75, outro 4 .4",
        "intro 4 .35, verse 8 .56, hook 8 .75, verse 8 .6, hook 8 .78, outro 4 .4",
        "intro 4 .35, verse 16 .56, hook 8 .75, verse 16 .62, hook 8 .78, break 4 .34, hook 8 .85, "
        "outro 4 .4",
    ),
    changes={
        "minor": ("i7 | i7 | iv7 | i7", "i7 | VImaj7 | i7 | VImaj7", "i7 | iv7 | VImaj7 | v7",
                  "i9 | i9 | VImaj7 | v7", "i7 v7 | VImaj7 | i7 v7 | iv7"),
        "minor peak": ("VImaj7 | v7 | i7 | i7", "iv7 | v7 | i7 | VImaj7", "i7 | VII | VImaj7 | v7"),
        "minor contrast": ("iv7 | i7 | iv7 | v7", "VImaj7 | VII | i7 | i7"),
        "major": ("Imaj7 | vi7 | ii7 | V7", "Imaj7 | IVmaj7 | Imaj7 | IVmaj7",
                  "ii7 | V7 | Imaj7 | vi7"),
        "dorian": ("i7 | IV7 | i7 | IV7", "i7 | i7 | ii7 | IV7"),
    },
    colour="7",
    ending={"major": "ii7 | Imaj7", "minor": "iv7 | i7"},
    loops=True,
    fills={"drums": drums, "bass": bass, "chords": chords, "melody": melody},
    feel=feel,
    entrances={"drums": 0.3, "bass": 0.4, "chords": 0.2, "melody": 0.5, "pad": 0.62},
    wet=30,
    sounds={"bass": "subtractive/808", "pad": "subtractive/string machine",
            "melody": "subtractive/square lead", "drums": "drumkit/808"},
    kinds=_kinds,
    checks=(
        Check("the snare is on two and four", BACKBEAT, 0.8),
        Check("the kick leaves the beat alone", FOUR_ON_THE_FLOOR, 0, 0.05),
        Check("the kick falls between beats",
              partial(share_at, role="drums", places=(0.25, 0.5, 0.75), drums=("kick",)), 0.35),
        Check("bass and kick are one",
              partial(together, role="bass", other="drums", drums=("kick",)), 0.8),
        Check("the sample goes round", partial(riffing, role="chords"), 0.6),
        Check("chords are sevenths", richness, 3.6, 4.4),
    ),
    rival="lofi",
)  # fmt: skip
