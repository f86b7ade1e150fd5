"""Reggae: the drop where others have their one, chords only off the beat, a bass that sings."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone
from ..bass import line, walk
from ..comping import broken, chord, struck
from ..counterpoint import answer, guide_line
from ..drums import filled, groove
from ..genre import Genre
from ..idiom import Check, on_beats, richness, riffing, share_at, sounding
from ..melody import Manner, sing

_SINGS = Manner(
    cells=(
        "..x- x--- .... ....",
        "x-x- x--- ..x- x---",
        "..x- x-x- x--- ----",
        "x--x x-x- x--- ..x-",
        ".xx- x-x- .xx- x---",
        "x-x- xx-- x-x- x-..",
        "..xx x-x- xx-- x-x-",
    ),
    closes=("x-x- x--- ---- ....", "x--x ---- .... ....", "x--- ---- .... ...."),
    plans=("aabc", "abac", "a.ac", "aaAc"),
    leap=0.16,
    compass=9,
    gapped=True,
    level=88,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """An easy song in thirds of a breath, late and full of rests."""
    return sing(bar, last, _SINGS)


_RIFFS = (
    ("x-x- x--. ..x- x-x-", "rr5r58"),
    ("x--x --x- .... x-x-", "r58r5"),
    (".... x-x- x--- x-x-", "r35r5"),
    ("x--- x-x- x--. ..xx", "r5658r"),
    ("x-x- .xx- x-.. x-x-", "rr35r53"),
    ("x--. x--. x-x- x---", "r58r5"),
    ("x-xx --x- x-.. ..x-", "rr58ra"),
)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The tune under the tune: a riff of roots, thirds and fifths that leaves holes on purpose."""
    rhythm, steps = bar.habit("riff").choice(_RIFFS)
    if bar.step % 2 and bar.habit("answer").random() < 0.6:
        rhythm, steps = bar.habit("reply").choice(_RIFFS)
    if bar.energy < 0.35:
        rhythm, steps = "x--- x--. .... x-x-", "r5r5"
    return line(bar, last, rhythm, steps, 94, 0.88)


_SKANKS = (
    "..x. ..x. ..x. ..x.",
    "..x. ..xo ..x. ..x.",
    "..X. ..X. ..X. ..Xo",
    "..xo ..x. ..xo ..x.",
)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The skank: a short chop between the beats, never on them."""
    rhythm = bar.habit("chop").choice(_SKANKS)
    if bar.player.mono:
        return broken(bar, last, "..x. ..x. ..x. ..x.", (2, 1, 2, 1), 78, ring=False)
    return struck(bar, last, rhythm, 82, 0.5, 3)


def bubble(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The organ shuffle: left hand around the chop, right hand on it."""
    if bar.player.mono:
        return guide_line(bar, last, 64)
    tones: list[Tone] = []
    hand = last if len(last) > 2 else ()
    shape = bar.habit("bubble").choice(
        (".xXx .xXx .xXx .xXx", ".xX. .xXx .xX. .xXx", "..Xx .xX. ..Xx .xX.")
    )
    for hit in bar.hits(shape):
        hand = chord(bar, hand, hit.at, 3)
        heard = hand if hit.weight > 1.05 else hand[:1]
        length = int(min(hit.length, 240) * 0.7)
        tones.extend(bar.tone(hit.at, length, pitch, 66 * hit.weight) for pitch in heard)
    return tones


def horns(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Horns answer where the phrase ends and lie low elsewhere."""
    if bar.step % 2 == 0:
        return []
    return answer(bar, last, ".... .... x-x- xx-." if bar.closes else ".... .... ..x- x-..", 80)


_DROPS = {
    "one drop": ".... X... .... X...",
    "rockers": "x.x. X.x. x.x. X.x.",
    "steppers": "X... X... X... X...",
}
_HATS = ("x.xo x.xo x.xo x.xo", "x.x. x.x. x.x. x.xo", "X.x. X.x. X.x. X.x.", "..x. ..x. ..x. ..x.")
_STICKS = (
    ".... X... .... X...", ".... X... .... X.o.", "...o X... .... X...", ".... X..o .o.. X...",
)  # fmt: skip
_FILLS = (
    {"timbale": "xxx. x.x.", "kick": ".... x..."},
    {"snare": "x.xx .xX.", "kick": ".... x..."},
    {"high": "xxx. ....", "mid": "...x xx..", "floor": ".... ..xx"},
    {"snare": "XXX. ....", "kick": ".... X...", "open": ".... x..."},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """One drop: kick and rim together on two and four. Loud parts step on all four."""
    habit = bar.habit("riddim")
    style = habit.choice(("one drop", "one drop", "rockers"))
    style = "steppers" if bar.energy > 0.72 else style
    kit = {"kick": _DROPS[style], "stick": habit.choice(_STICKS), "closed": habit.choice(_HATS)}
    if bar.energy > 0.78:
        kit["snare"] = kit.pop("stick")
    if bar.closes:
        kit["open"] = ".... .... .... ..x."
    if bar.energy < 0.3:
        kit = {"kick": _DROPS["one drop"], "stick": ".... x... .... x..."}
    tones = groove(bar, kit, 0.94)
    if bar.ends and bar.scene.bars > 2:
        tones = filled(bar, tones, bar.dice.choice(_FILLS), bar.dice.choice((1, 2)))
    return tones


def skank_fast(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Ska: every up-stroke the same, dry."""
    if bar.player.mono:
        return broken(bar, last, ".x .x .x .x", (2, 1, 2, 1), 80, ring=False)
    return struck(bar, last, ".X .x .X .x", 84, 0.45, 3)


def bass_ska(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Ska walks."""
    return walk(bar, last, 92, 0.25)


def drums_ska(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Ska: two and four with all feet, hats on the up-beats, rolls into each part."""
    kit = {
        "kick": ".... X... .... X...",
        "stick": ".... X... .... X...",
        "closed": "..x. ..x. ..x. ..x.",
    }
    if bar.energy > 0.6:
        kit["snare"] = kit.pop("stick")
        kit["closed"] = "x.X. x.X. x.X. x.X."
        kit["kick"] = bar.habit("kick").choice(("x... X... x... X...", ".... X... ..x. X..."))
    tones = groove(bar, kit, 0.98)
    return filled(bar, tones, bar.dice.choice(_FILLS)) if bar.ends else tones


def echoes(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Dub: one chop, thrown into the echo; it comes back softer every dotted eighth."""
    if bar.step % 2 and bar.dice.random() < 0.5:
        return []
    beat = bar.grid.beats[0].length
    throw = bar.dice.choice(("..x. .... .... ....", "..x. ..x. .... ....", ".... .... ..x. ...."))
    tones: list[Tone] = []
    for first in struck(bar, last, throw, 84, 0.4, 1 if bar.player.mono else 3):
        at, level = first.start - bar.start, float(first.velocity)
        while at < bar.grid.bar and level > 22:
            sounds = first.pitch % 12 in bar.change(at).tones
            tones += [bar.tone(at, first.length, first.pitch, level)] if sounds else []
            at, level = at + beat * 3 // 4, level * 0.72
    return sorted(tones)


def drums_dub(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Dub: the mixer takes the hats away, brings the rim back in echoes, then all of it."""
    out = bar.habit("desk").choice(("closed", "stick", "kick")) if bar.turn % 2 else ""
    kit = {"kick": _DROPS["steppers" if bar.energy > 0.6 else "one drop"],
           "stick": ".... X..x ..o. X...", "closed": "x.xo x.xo x.xo x.xo"}  # fmt: skip
    tones = groove(bar, {drum: rhythm for drum, rhythm in kit.items() if drum != out}, 0.94)
    if bar.closes:
        tones = filled(bar, tones, {"timbale": "X..x ..o.", "kick": "x... ...."})
    return tones


def feel(role: str, _tempo: float) -> Feel:
    """Sixteenths lean toward triplets, and nobody hurries."""
    push = {"bass": 12, "melody": 14, "chords": 4}.get(role, 4)
    return Feel(swing=58, grid=Ticks(240), push=Ticks(push), loose=Ticks(7), touch=5)


def feel_ska(_role: str, _tempo: float) -> Feel:
    """Eighths with a lilt, on top of the beat."""
    return Feel(swing=55, loose=Ticks(5), touch=5)


def _kinds(words: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Ska walks and runs; dub strips and echoes; all else is roots."""
    plain = replace(GENRE, kinds=None)
    if "ska" in words.split():
        return replace(
            plain, tempo=(116, 148, 190), feel=feel_ska, wet=24,
            keys=("C major", "G major", "A minor", "F major", "Bb major", "D minor"),
            ensemble=("clean guitar: chords", "electric bass: bass", "drums", "trumpet: melody",
                      "trombone: counter", "piano: arpeggio"),
            fills={**GENRE.fills, "chords": skank_fast, "arpeggio": skank_fast, "bass": bass_ska,
                   "drums": drums_ska},
        )  # fmt: skip
    if "dub" in words.split():
        return replace(
            plain, tempo=(60, 70, 84), wet=92,
            keys=("A minor", "D minor", "E minor", "G minor", "A dorian"),
            ensemble=("muted guitar: chords", "electric bass: bass", "drums", "melodica: melody",
                      "organ: arpeggio"),
            fills={**GENRE.fills, "chords": echoes, "drums": drums_dub},
            entrances={**GENRE.entrances, "arpeggio": 0.62, "melody": 0.5},
        )  # fmt: skip
    return plain


GENRE = Genre(
    name="reggae",
    title="Reggae",
    words=("reggae", "roots reggae", "rocksteady", "lovers rock", "ska", "dub", "dub reggae",
           "two tone ska", "one drop", "skank"),
    kin=("dancehall", "nyabinghi"),
    tempo=(60, 76, 96),
    meters=((4, 4),),
    keys=("A minor", "G major", "D major", "E minor", "C major", "D minor", "A major"),
    ensemble=("clean guitar: chords", "organ: arpeggio", "electric bass: bass", "drums",
              "tenor sax: melody", "trombone: counter"),
    bars=40,
    forms=(
        "verse 8 .55",
        "verse 8 .5, chorus 8 .7",
        "intro 4 .4, verse 8 .5, chorus 8 .7, outro 4 .45",
        "intro 4 .4, verse 8 .5, chorus 8 .7, verse 8 .56, chorus 8 .76, outro 4 .45",
        "intro 4 .4, verse 8 .5, chorus 8 .7, verse 8 .56, chorus 8 .74, break 8 .36, solo 8 .66, "
        "chorus 8 .8, outro 4 .4",
    ),
    changes={
        "major": ("I | IV | I | IV", "I | ii | I | ii", "I | V | vi | IV", "I IV | I IV | I IV | V"),
        "major peak": ("I | IV | V | IV", "I | V | ii | IV", "I IV | V | I IV | V"),
        "major contrast": ("vi | iii | vi | V", "ii | V | ii | V", "IV | iii | ii | V"),
        "minor": ("i | iv | i | iv", "i | VII | i | VII", "i | i | iv | v", "i iv | i | i iv | VII"),
        "minor peak": ("iv | v | i | i", "VI | VII | i | i", "i | VII | VI | VII"),
        "minor contrast": ("VI | VII | VI | v", "III | VII | iv | v"),
        "mixolydian": ("I | VII | I | VII", "I | VII | IV | I"),
        "dorian": ("i | IV | i | IV", "i | ii | i | IV"),
    },
    ending={"major": "IV | V | I", "minor": "iv | v | i"},
    loops=True,
    fills={"drums": drums, "bass": bass, "chords": chords, "arpeggio": bubble, "melody": melody,
           "counter": horns},
    feel=feel,
    entrances={"drums": 0.2, "bass": 0.3, "chords": 0.25, "arpeggio": 0.45, "counter": 0.58},
    wet=54,
    kinds=_kinds,
    checks=(
        Check("the kick drops on two and four", on_beats(("kick",), (1, 3)), 0.75),
        Check("chords chop between the beats",
              partial(share_at, role="chords", places=(0.5, 0.75)), 0.9),
        Check("chops are short", partial(sounding, role="chords"), 0.05, 0.35),
        Check("the bass keeps its riff", partial(riffing, role="bass"), 0.6),
        Check("chords are triads", richness, 2.9, 3.3),
    ),
    rival="funk",
)  # fmt: skip
