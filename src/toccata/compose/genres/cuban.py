"""Cuba: son, mambo, cha-cha-chá and bolero, each with its own step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from ..bar import Bar, Fill, Tone
from ..bass import line
from ..comping import broken, struck
from ..drums import crash, groove
from ..genre import Genre
from ..melody import Manner, sing
from .clave import SON, Sides, side
from .conjunto import called, cierre, closing, horns
from .descarga import bongos, congas, hands
from .montuno import guajeo, tres
from .tropical import cut_time


def maracas(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Son: claves and maracas, nothing else; bongos where nobody else has them."""
    kit = {"clave": side(bar, SON), "maracas": "xo xo xo xo" if bar.energy < 0.7 else "Xo xx Xo xx"}
    if not hands(bar):
        kit |= bongos(bar)
    return groove(bar, kit, 0.94)


_REEDS = (
    Sides("x. xx .x .x", "xx .x xx .x"),
    Sides(".x .x .x .x", "x. xx .x xx"),
    Sides("x. .x x. .x", "x. xx x. .."),
)
_TURNS = ((0, 1, 2, 1), (0, 2, 1, 2), (2, 1, 0, 1))


def reeds(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Mambo: the saxes run a guajeo of their own under the brass; with the coro they sing."""
    if bar.final or closing(bar) or called(bar):
        return horns(bar, last)
    rhythm = side(bar, bar.habit("reeds").choice(_REEDS))
    tones = guajeo(bar, rhythm, bar.habit("turn").choice(_TURNS), level=78)
    return [tone for tone in tones if tone.pitch > bar.player.low + 3]


def bells(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Mambo: the bell on every beat, kick and crash with the brass."""
    kit = {"clave": side(bar, SON), "cowbell": side(bar, Sides("X. X. Xx .x", "X. Xx .x Xx"))}
    if closing(bar):
        kit |= {"kick": cierre(bar), "snare": cierre(bar)}
    elif bar.energy > 0.6:
        kit |= {"kick": ".. .x .. X."}
    if not hands(bar):
        kit |= congas(bar)
    tones = groove(bar, kit, 0.98)
    if bar.ends and bar.scene.bars > 2 and not closing(bar):
        tones += groove(bar, {"timbale": ".. .. .xxx XXXX"}, 0.98)
    return tones + (crash(bar, 92) if bar.place == 0 and bar.energy > 0.55 else [])


_CHARANGA = Manner(
    cells=("x- x- x- --", "x- -- x- x-", "xx x- x- x-", ".x x- xx x-", "xx xx x- x-", "x- xx x- xx",
           "x- x- xx x-"),
    closes=("x- x- x- ..", "xx x- -- ..", "x- -- .. .."),
    plans=("aabc", "aAbc", "abac"),
    leap=0.2,
    compass=10,
    level=84,
    gate=0.82,
    upbeat=0.5,
)  # fmt: skip


def charanga(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Cha-cha-chá: a flute, light, square, with the dancers' feet."""
    return sing(bar, last, _CHARANGA)


_STEPS = (("x- .. x- x-", "r5r"), ("x- -x -- x-", "r5r"), ("x- .x x- x-", "rr53"),
          ("x- -x .. xx", "r55a"), ("x- .. x- xx", "r55a"))  # fmt: skip


def stepped(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Cha-cha-chá: one, and what the feet do: three, four and."""
    rhythm, steps = bar.habit("step").choice(_STEPS)
    if bar.closes and bar.dice.random() < 0.4:
        rhythm, steps = "x- .. xx x-", "r55a"
    return line(bar, last, rhythm, steps, 86, 0.8)


_CHAS = (".. x. .. xx", ".x x. .x x.", "x. xx .x x.", ".x xx .x xx", ".. xx .. xx")


def cha(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Cha-cha-chá: chords on two and on four-and, or a guajeo of one bar."""
    habit = bar.habit("cha")
    rhythm = habit.choice(_CHAS)
    if bar.player.mono:
        return broken(bar, last, rhythm, (0, 1, 2, 1), 70, ring=False)
    if habit.random() < 0.5:
        return guajeo(bar, rhythm, habit.choice(_TURNS), level=72)
    return struck(bar, last, rhythm, 70, 0.6, 3)


def scraped(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Cha-cha-chá: the guiro long, short-short; the small bell on every beat; timbales to close."""
    kit = {"scrape": "X. .. X. ..", "guiro": ".. xx .. xx", "cowbell": "x. x. x. x."}
    if bar.energy < 0.45:
        kit.pop("cowbell")
    if not hands(bar):
        kit |= {"mute": "o. X. o. ..", "conga": ".. .. .. xx"}
    if bar.ends and bar.scene.bars > 2:
        kit["timbale"] = bar.dice.choice((".. .. xx x.", ".. .x .x x.", ".. x. xx xx"))
    return groove(bar, kit, 0.9)


_SIGHS = Manner(
    cells=("x- -- -- x-", ".x xx x- --", "x- -- xx x-", ".x x- x- --", "x- x- -- xx", ".x xx xx x-",
           "x- -x x- --"),
    closes=("x- -- -- ..", "x- x- -- --", ".x x- -- .."),
    plans=("aabc", "abac", "aAbc"),
    leap=0.24,
    compass=10,
    level=80,
    gate=0.98,
    upbeat=0.6,
)  # fmt: skip


def sighs(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Bolero: long notes and upbeats that plead."""
    return sing(bar, last, _SIGHS)


_REQUINTO = (((0, 1, 2, 3, 2, 1, 2, 1), "xx xx xx xx"), ((0, 2, 1, 2, 3, 2, 1, 2), "xx xx xx xx"),
             ((0, 1, 2, 1, 3, 2, 1), "x- xx xx xx"))  # fmt: skip


def requinto(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Bolero: the guitar breaks the chord in eighths, or strums one and all that follows two."""
    order, rhythm = bar.habit("fingers").choice(_REQUINTO)
    if bar.player.mono or bar.habit("strum").random() < 0.65:
        return broken(bar, last, rhythm, order, 66)
    return struck(bar, last, "x- xx x. xx", 64, 0.8, 4)


def slow_bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Bolero: one, three and four."""
    steps = "r5a" if bar.after != bar.spans[-1].change else bar.dice.choice(("r5r", "r58", "r35"))
    return line(bar, last, "x- -- x- x-", steps, 80, 0.92)


def slow_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Bolero: maracas in eighths, a soft stroke on the rim, bongos that talk where it closes."""
    kit = {"maracas": "xo xo xo xo", "stick": ".. .. .. x." if bar.energy < 0.5 else ".. x. .. x."}
    if bar.energy > 0.5:
        kit["kick"] = "x. .. x. x."
    if not hands(bar):
        kit |= _talked(bar)
    return groove(bar, kit, 0.78)


def _talked(bar: Bar) -> dict[str, str]:
    if bar.closes:
        return {"bongo": "X.x. x.xx x.x. xx..", "bongo2": ".... .... ...x ..x."}
    return {"bongo": "Xo xo Xo .o", "bongo2": ".. .. .. x."}


def slow_hands(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Bolero: the martillo, slow, with a word at the end of the phrase."""
    if bar.player.drums:
        return groove(bar, _talked(bar), 0.8)
    from ..texture import plain_percussion

    return plain_percussion(bar, last)


_BOLERO = {
    "minor": (
        "i | i | iv7 | iv7 | V7 | V7b9 | i | V7b9",
        "i | VII | VImaj7 | V7 | iv7 | i | iiø7 V7b9 | i",
        "i | i | V7/iv | iv7 | iiø7 | V7b9 | i | iiø7 V7b9",
    ),
    "minor B": (
        "iv7 | VII9 | IIImaj7 | VImaj7 | iiø7 | V7b9 | i | V7/iv",
        "VImaj7 | VImaj7 | i | i | iiø7 | iiø7 | V7b9 | V7b9",
    ),
    "major": (
        "Imaj7 | biii°7 | ii7 | V7 | ii7 | V7 | Imaj7 | V7",
        "I6/9 | vi7 | ii7 | V7 | iii7 | vi7 | ii7 | V7b9",
        "Imaj7 | I7 | IVmaj7 | iv | iii7 | V7/ii | ii7 V7 | I6/9",
    ),
    "major B": (
        "IVmaj7 | iv | iii7 | vi7 | II7 | II7 | ii7 | V7b9",
        "vi7 | V7/vi | vi7 | II7 | ii7 | ii7 | V7 | V7b9",
    ),
}


def kind(salsa: Genre, words: str, plain: Mapping[str, Fill]) -> Genre:
    """The Cuban kind that some words ask for; salsa for all others.

    `plain` is how salsa's players play where nothing is counted in halves.
    """
    if "bolero" in words or "bachata" in words:
        return replace(
            salsa, tempo=(70, 90, 112), bars=40, wet=50, phrase=4, loops=False,
            keys=("A minor", "D minor", "E minor", "C minor", "C major", "F major"),
            ensemble=("violin: melody", "nylon guitar: chords", "strings: pad",
                      "upright bass: bass", "drums", "bongos"),
            forms=("A 8 .45", "A 8 .42, A 8 .5", "A 8 .42, A 8 .48, B 8 .6, A 8 .52",
                   "intro 4 .4, A 8 .44, A 8 .48, B 8 .62, A 8 .54, outro 4 .4"),
            changes=_BOLERO, ending={"major": "ii7 V7b9 | I6/9", "minor": "iiø7 V7b9 | i"},
            fills={"melody": sighs, "chords": requinto, "bass": slow_bass, "drums": slow_drums,
                   "percussion": slow_hands},
            last={}, checks=(), entrances={**salsa.entrances, "pad": 0.46, "drums": 0.3},
        )  # fmt: skip
    if "cha" in words.replace("-", " ").split() or "chachacha" in words:
        return replace(
            salsa, tempo=(104, 122, 138), checks=(),
            keys=("G major", "C minor", "F major", "D minor", "C major", "G minor"),
            ensemble=("flute: melody", "violin: counter", "piano: chords", "upright bass: bass",
                      "drums", "congas"),
            fills={**plain, "melody": charanga, "chords": cha, "bass": stepped,
                   "drums": scraped},
        )  # fmt: skip
    if "mambo" in words:
        return replace(
            salsa, tempo=(168, 200, 240),
            ensemble=("trumpet: melody", "tenor sax: counter", "trombone: arpeggio",
                      "piano: chords", "upright bass: bass", "drums", "congas"),
            forms=("mambo 8 .7", "mambo 8 .7, coro 8 .8",
                   "intro 4 .7, mambo 8 .76, coro 8 .72, outro 4 .8",
                   "intro 8 .7, mambo 16 .74, coro 8 .66, mambo 16 .9, coro 8 .76, outro 8 .86"),
            fills={**salsa.fills, "counter": partial(cut_time, fill=reeds),
                   "drums": partial(cut_time, fill=bells), "arpeggio": partial(cut_time, fill=horns)},
            entrances={**salsa.entrances, "arpeggio": 0.45},
        )  # fmt: skip
    if "son" in words.split() or "guajira" in words or "cuban" in words:
        return replace(
            salsa, tempo=(120, 156, 190), wet=28,
            ensemble=("trumpet: melody", "nylon guitar: chords", "upright bass: bass", "drums",
                      "bongos"),
            forms=("verse 8 .5", "verse 8 .48, coro 8 .58",
                   "intro 4 .42, verse 8 .48, coro 8 .6, outro 4 .5",
                   "intro 8 .42, verse 16 .48, coro 16 .6, solo 8 .58, coro 8 .66, outro 8 .5"),
            fills={**salsa.fills, "chords": partial(cut_time, fill=tres),
                   "drums": partial(cut_time, fill=maracas)},
        )  # fmt: skip
    return salsa
