"""Salsa: clave, a bass ahead of the bar, a piano in octaves, drums that interlock, call and coro."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone
from ..bass import ground
from ..comping import held, spread, voiced
from ..counterpoint import answer, guide_line
from ..drums import crash, groove
from ..genre import Genre
from ..idiom import BACKBEAT, Check, share_at
from ..line import pitched
from ..melody import Manner, sing, thirds_below
from .clave import SON, Sides, agreed, coming, leaning, side, struck_at, three, truth, two_sided
from .tropical import ahead_of_bar, cut_short, doubled, octaves, pushed_bass

_SINGS = Manner(
    cells=(
        "x- -- .. ..",
        ".x -- x- --",
        "x- -x -- x-",
        ".x -x x- --",
        "x- -x -x --",
        ".x xx -x --",
        "xx -x -x x-",
        ".x -x -x -x",
        "x- xx -x x-",
        ".x xx x- xx",
    ),
    closes=("x- -- .. ..", ".x -- .. ..", "xx x- .. ..", "x- -x -- .."),
    plans=("abac", "aAbc", "abAc", "a.bc"),
    leap=0.18,
    compass=9,
    level=88,
    gate=0.9,
    upbeat=0.5,
)
_SHOUTS = Manner(cells=(), closes=(), compass=8, level=92)

_REFRAINS = (
    Sides("x- -x -- x-", ".. x- x- .."),
    Sides("xx -x .x x.", "xx x- x- .."),
    Sides(".x -x -x -.", ".x x- xx .."),
    Sides("x- xx -x ..", "x- x- x- .."),
    Sides(".x xx -x -x", "-. x- .. .."),
    Sides("x- -x -x ..", "xx -x x- .."),
)
_RISES = ((0, 1, 2, 1), (2, 1, 0, 0), (0, 2, 1, 0), (0, 0, 1, 2), (2, 2, 1, 0), (1, 2, 0, -1))


def called(bar: Bar) -> bool:
    """Whether the coro sings here: two bars of its refrain, then two bars of the lead singer."""
    return (bar.scene.theme == "coro" or bar.scene.act == "peak") and bar.place % 4 < 2


def blown(bar: Bar) -> bool:
    """Whether the horns have the word: in a mambo."""
    return bar.scene.theme == "mambo"


def closing(bar: Bar) -> bool:
    """Whether all strike together here to close the section."""
    return bar.ends and bar.scene.bars >= 8 and agreed(bar, bar.scene.theme).random() < 0.75


_BREAKS = (Sides("X- .X -. X.", ".. X. X. .."), Sides("X. XX .X ..", "X. X. .X X."),
           Sides("X- -X X- ..", ".X .X X. .."), Sides(".X .X .X X.", "X. XX X. .."))  # fmt: skip


def cierre(bar: Bar) -> str:
    """The rhythm in which the whole band closes a section."""
    return side(bar, agreed(bar, f"close {bar.scene.theme}").choice(_BREAKS))


def shouted(bar: Bar, last: tuple[int, ...], of: str, rhythms: tuple[Sides, ...], height: int = 0
            ) -> list[Tone]:  # fmt: skip
    """A figure of two bars that comes again and again, on whatever chord there is."""
    habit = bar.habit(of)
    rhythm, rise = habit.choice(rhythms), habit.choice(_RISES)
    hits = [hit for hit in struck_at(bar, rhythm) if hit.at >= 0]
    steps = rise if three(bar) else (*rise[2:], *rise[:2])
    pitches = pitched(bar, hits, steps, height, _SHOUTS, last) if hits else []
    return [
        bar.tone(hit.at, int(hit.length * 0.8), pitch, 92 * hit.weight)
        for hit, pitch in zip(hits, pitches, strict=True)
    ]


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The singer or the lead trumpet: coro and pregón by turns, a riff where the horns shout."""
    if called(bar):
        return shouted(bar, last, "coro", _REFRAINS)
    if blown(bar):
        return shouted(bar, last, f"mambo {bar.place // 8}", _MONAS, 1)
    return leaning(bar, sing(bar, last, _SINGS))


_MONAS = (
    Sides("x. .x .x x.", ".x x. x. .."),
    Sides("xx .x .x ..", "xx x. .x x."),
    Sides(".x .x .x .x", "x. xx .. .."),
    Sides("x- -x -- x.", "xx x. xx x."),
    Sides("x. xx .x .x", ".. x. x. .."),
)
_ANSWERS = (
    Sides(".. .. x. xx", "x. .. .. .x"),
    Sides(".. .x .. xx", ".. .. xx x."),
    Sides("x- -- -- ..", ".. .. .x x."),
    Sides(".. .. .x x-", "-. .x .x .."),
)


def horns(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The trombones: with the coro in thirds, against the trumpets in a mambo, else short replies."""
    if bar.final:
        return guide_line(bar, last, 80)
    if closing(bar):
        return doubled(bar, shouted(bar, last, "close", (Sides(cierre(bar), cierre(bar)),)))
    if called(bar) and bar.lead:
        return thirds_below(bar, bar.lead)
    if blown(bar):
        return shouted(bar, last, f"reply {bar.place // 8}", _ANSWERS, -1)
    if bar.energy > 0.45 and (bar.closes or not bar.lead):
        return answer(bar, last, ".. .. xx .x", 82)
    return []


_GUAJEOS = (
    Sides(".x .x .x .x", "x. xx .x .x"),
    Sides(".x .x .x .x", "x. xx .x x."),
    Sides(".x .x x. .x", "x. xx .x .x"),
    Sides(".x .x .x x.", "x. xx .x .x"),
    Sides(".x xx .x .x", "x. xx .x .x"),
    Sides(".x .x .. .x", "x. xx .x .x"),
)
"""What the piano plays: on the beat where the clave has its two, between the beats elsewhere."""
_ORDERS = ((0, 1, 2, 1), (0, 2, 1, 2), (2, 1, 0, 1), (0, 1, 2, 0), (1, 2, 1, 0), (2, 0, 1, 0))


def montuno(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The guajeo: a broken chord in octaves that is at the next chord before the bar is."""
    player = bar.player
    if player.family in ("Strings", "Ensemble", "Synth Pad", "Organ", "Brass") and not player.mono:
        return held(bar, last, 58)
    rhythm = cierre(bar) if closing(bar) else side(bar, bar.habit("guajeo").choice(_GUAJEOS))
    order = bar.habit("hand").choice(_ORDERS)
    woven = bar.habit("weave").random() < 0.3
    if bar.closes and bar.dice.random() < 0.4:
        order = bar.dice.choice(_ORDERS)
    return guajeo(bar, rhythm, order, woven)


def guajeo(bar: Bar, rhythm: str, order: tuple[int, ...], woven: bool = False, level: float = 76
           ) -> list[Tone]:  # fmt: skip
    """A chord in single notes, each in octaves; `woven` has the inner notes of the chord between."""
    player = bar.player
    reach = min(beat.length for beat in bar.grid.beats) // 2
    low = max(player.low, player.center)
    high = min(player.high, player.center + 16)
    tones: list[Tone] = []
    for place, hit in enumerate(bar.hits(rhythm)):
        change = coming(bar, hit.at, reach)
        shape = voiced(spread(change, bar.key, 3), (), low, high)
        pitch = shape[order[place % len(order)] % len(shape)]
        notes = [pitch] if player.mono or pitch - 12 < player.low else [pitch - 12, pitch]
        if woven and place % 2 and len(notes) > 1 and len(shape) > 2:
            notes = [note for note in shape if note != shape[0]]
        length = int(min(hit.length, 2 * reach) * 0.86)
        tones += [bar.tone(hit.at, length, note, level * hit.weight) for note in notes]
    return tones


_TUMBAOS = (
    (Sides(".. .x .. x-", ".. .x .. x-"), "5r"),
    (Sides(".. .x .. x-", ".. .x .. xx"), "5r"),
    (Sides(".. .x .. x-", ".. .x .x x-"), "85r"),
    (Sides(".. .x .. xx", ".. .x .. x-"), "5r"),
    (Sides(".. .x .. x-", ".. xx .. x-"), "35r"),
    (Sides(".. .x -- x-", ".. .x -x x-"), "85r"),
)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The tumbao: the and of two, and on four already the next bar's root, held over its one."""
    if closing(bar):
        hand, tones = last, []
        for hit in bar.hits(cierre(bar)):
            hand = (ground(bar, hand, bar.change(hit.at)),)
            tones.append(bar.tone(hit.at, int(hit.length * 0.7), hand[0], 94))
        return tones
    rhythm, steps = bar.habit("tumbao").choice(_TUMBAOS)
    if bar.dice.random() < 0.15:
        rhythm, steps = bar.dice.choice(_TUMBAOS)
    return pushed_bass(bar, last, side(bar, rhythm), steps)


_CASCARA = Sides("x. x. xx .x", "x. xx .x .x")
_BELL = Sides("X. X. Xx .x", "X. Xx .x Xx")
_CAMPANA = ("X. xx X. xx", "X. x. Xx x.", "X. .x X. xx")
_CONGAS = (
    {"mute": "o. X. o. ..", "conga": ".. .. .. xx"},
    {"mute": "oo X. oo ..", "conga": ".. .. .. xx"},
    {"mute": "oo X. .o ..", "conga": ".. .. .. xx", "tumba": ".. .x .. .."},
    {"mute": "o. X. .. ..", "conga": ".. .. .. xx", "tumba": ".. .. xx .."},
)
_ROLLS = (
    {"timbale": ".. .. xx xx", "crash": ".. .. .. .."},
    {"timbale": ".. .. .xxx XXXX"},
    {"timbale": "x. .x .x xx", "timbale2": ".. x. x. .."},
    {"timbale2": ".. .. x.x. x.xx", "timbale": ".. .. .x.x .x.x"},
)


def congas(bar: Bar) -> Mapping[str, str]:
    """The tumbao of the congas: slap on two, open tones on four; the low drum on the side of three."""
    plain, low = bar.habit("marcha").choice(_CONGAS[:2]), bar.habit("tumba").choice(_CONGAS[2:])
    return low if three(bar) and bar.energy > 0.4 else plain


_MARTILLOS = (
    {"bongo": "Xo xo Xo .o", "bongo2": ".. .. .. X."},
    {"bongo": "Xo xo Xo .x", "bongo2": ".. .. .. x."},
    {"bongo": "Xo .o Xo .o", "bongo2": ".. x. .. X."},
)


def bongos(bar: Bar) -> Mapping[str, str]:
    """The martillo, eighths that never stop; where it gets loud the bongocero takes the bell."""
    if bar.energy > 0.62:
        return {"cowbell": bar.habit("campana").choice(_CAMPANA)}
    if bar.closes and bar.dice.random() < 0.5:
        return {"bongo": "X.x. xoxx .oxo xx..", "bongo2": "...x .... x... ..x."}
    return bar.habit("martillo").choice(_MARTILLOS)


def hands(bar: Bar) -> int:
    """How many players of hand drums there are."""
    return sum(player.drums and player.role == "percussion" for player in bar.ensemble)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The timbalero: cascara on the shell, the bell where it is loud; the clave stays all along."""
    kit: dict[str, str] = {"clave": side(bar, SON)}
    if closing(bar):
        return groove(bar, {**kit, "timbale": cierre(bar), "kick": cierre(bar)})
    loud = bar.energy > 0.66
    kit["cowbell" if loud else "stick"] = side(bar, _BELL if loud else _CASCARA)
    if loud:
        kit["kick"] = ".. .x .. .."
    if not hands(bar):
        kit |= congas(bar)
    tones = groove(bar, kit, 0.94)
    if bar.ends and bar.scene.bars > 2:
        tones += groove(bar, bar.dice.choice(_ROLLS), 0.96)
    if bar.place == 0 and bar.energy > 0.6:
        tones += crash(bar, 88)
    return tones


def percussion(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Congas, bongos, maracas: each has a place in the bar that nobody else has."""
    from ..texture import plain_percussion

    player = bar.player
    if not player.drums:
        return plain_percussion(bar, last)
    if closing(bar) and player.copy == 0:
        return groove(bar, {"conga": cierre(bar)}, 0.94)
    kits = (congas, bongos, lambda _bar: {"maracas": "xo xo xo xo"})
    named = [n for n, word in enumerate(("conga", "bongo", "maraca")) if word in player.name]
    kit = dict(kits[(named or [player.copy % 3])[0]](bar))
    if hands(bar) == 1 and not named:
        kit |= bongos(bar)
    if not any(p.drums and p.role == "drums" for p in bar.ensemble) and player.copy == 0:
        kit["clave"] = side(bar, SON)
    return groove(bar, kit, 0.92)


def tres(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The tres: the guajeo in thin octaves, plucked."""
    if bar.player.family in ("Strings", "Ensemble", "Synth Pad"):
        return held(bar, last, 56)
    rhythm = side(bar, bar.habit("tres").choice(_GUAJEOS))
    return guajeo(bar, rhythm, bar.habit("strings").choice(_ORDERS), level=70)


def feel(role: str, _tempo: float) -> Feel:
    """Straight eighths; the bass and the bell lean forward, the singer back."""
    push = {"bass": -4, "drums": -3, "melody": 8}.get(role, 0)
    return Feel(push=Ticks(push), loose=Ticks(6), touch=6)


def _kinds(words: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Son, mambo, cha-cha-chá and bolero where they are asked for."""
    from .cuban import kind

    return kind(replace(GENRE, kinds=None), words)


GENRE = Genre(
    name="salsa",
    title="Salsa",
    words=("salsa", "salsa dura", "salsa romantica", "son", "son cubano", "son montuno", "cuban son",
           "montuno", "mambo", "cha cha", "cha cha cha", "chachacha", "bolero", "guajira", "cuban",
           "guaracha", "latin", "latin music", "latin dance"),
    kin=("timba", "boogaloo", "guaguanco", "charanga", "pachanga", "danzon"),
    tempo=(150, 184, 230),
    meters=((4, 4),),
    keys=("C minor", "A minor", "G minor", "D minor", "C major", "F major", "G major", "E minor"),
    ensemble=("trumpet: melody", "trombone: counter", "piano: chords", "electric bass: bass",
              "drums", "congas"),
    bars=64,
    forms=(
        "coro 8 .6",
        "verse 8 .5, coro 8 .72",
        "intro 4 .62, verse 8 .5, coro 8 .72, outro 4 .66",
        "intro 8 .64, verse 16 .5, coro 16 .72, mambo 8 .86, coro 8 .78, outro 8 .7",
        "intro 8 .64, verse 16 .48, verse 16 .54, coro 16 .72, mambo 8 .86, coro 16 .76, "
        "solo 16 .7, mambo 8 .92, coro 16 .82, outro 8 .74",
    ),
    changes={
        "minor": (
            "i9 | iv9 | VII9 | IIImaj7 | VImaj7 | iiø7 | V7 | V7",
            "i9 | i9 | iv9 | iv9 | iiø7 | V7 | i9 | V7",
            "i9 | VII | VImaj7 | V7 | i9 | VII | VImaj7 | V7",
            "i9 | V7/iv | iv9 | VII9 | IIImaj7 | VImaj7 | iiø7 | V7",
        ),
        "minor coro": ("i | iv | V7 | iv", "i | iv | V7 | V7", "i | VII | VI | V7", "iv | i | V7 | i"),
        "minor mambo": ("i | V7 | i | V7", "iv | i | V7 | i", "i | i | V7 | V7"),
        "minor peak": ("i | iv | V7 | iv", "i | VII | VI | V7"),
        "minor solo": ("i | iv | V7 | iv", "i | i | iv | V7"),
        "major": (
            "I6/9 | vi7 | ii9 | V9 | I6/9 | vi7 | ii9 | V9",
            "Imaj9 | V7/ii | ii9 | V9 | iii7 | vi7 | ii9 | V9",
            "I6/9 | IV6/9 | V9 | IV6/9 | I6/9 | IV6/9 | ii9 | V9",
        ),
        "major coro": ("I | IV | V7 | IV", "I | vi | ii7 | V7", "ii7 | V7 | I6/9 | I6/9", "V7 | I | V7 | I"),
        "major mambo": ("I | V7 | V7 | I", "I | IV | V7 | IV", "I IV | V7 | I IV | V7"),
        "major peak": ("I | IV | V7 | IV", "I | vi | ii7 | V7"),
        "major solo": ("I | IV | V7 | IV", "I | ii7 | V7 | I"),
        "dorian": ("i7 | IV9 | i7 | IV9", "i7 | IV7 | VII | IV7"),
    },
    colour="7",
    ending={"major": "ii7 V7 | I6/9", "minor": "iiø7 V7 | i"},
    loops=True,
    fills={"melody": melody, "counter": horns, "chords": montuno, "bass": bass, "drums": drums,
           "percussion": percussion, "arpeggio": tres},
    last={role: partial(cut_short, role=role)
          for role in ("melody", "counter", "chords", "bass", "arpeggio")},
    feel=feel,
    entrances={"drums": 0.1, "percussion": 0.15, "bass": 0.2, "chords": 0.2, "counter": 0.4,
               "melody": 0.38, "arpeggio": 0.5},
    wet=34,
    kinds=_kinds,
    checks=(
        Check("the clave never turns around", truth, 0.9),
        Check("the bass is a beat ahead of the bar", ahead_of_bar, 0.6),
        Check("the piano plays between the beats", partial(share_at, role="chords", places=(0.5,)), 0.6),
        Check("the piano plays octaves", octaves, 0.6),
        Check("the piano is on one where the clave has two", partial(two_sided, role="chords"), 0.75),
        Check("no backbeat", BACKBEAT, 0, 0.2),
    ),
    rival="bossa",
)  # fmt: skip
