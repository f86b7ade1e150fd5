"""The changes of jazz: what standards are made of, and what players put in their place."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Final, NamedTuple

from ...chance import chance
from ...theory.key import Key
from ..form import Scene
from ..plan import plain


class Tune(NamedTuple):
    """The two halves of a song form: eight bars that come three times, and the bridge."""

    a: str
    b: str


STANDARDS: Final[Mapping[str, tuple[Tune, ...]]] = {
    "major": (
        Tune("Imaj9 | vi9 | ii9 | V13 | iii7 | V7/ii | ii9 V13 | I6/9",
             "IVmaj9 | IVmaj9 | iii7 | vi9 | vi9 | V9/V | ii9 | V13"),
        Tune("I6/9 vi7 | ii9 V13 | iii7 vi7 | ii9 V13 | I6/9 V7/IV | IVmaj7 iv7 | ii9 V13 | I6/9",
             "viiø7 | V7/vi | iii7 | V7/ii | vi9 | V9/V | ii9 | V13"),
        Tune("ii9 | V13 | Imaj9 | vi9 | ii9 | V13 | Imaj9 | I6/9",
             "iii7 | V7/ii | ii9 | ii9 | vi9 | V9/V | ii9 | V13"),
        Tune("Imaj9 | Imaj9 | v9 V7/IV | IVmaj9 | bVII9 | Imaj9 | ii9 V13 | I6/9",
             "vi9 | V7/vi | vi9 | vi9 | ii9 | V9/V | ii9 | V13"),
        Tune("Imaj9 | #i°7 | ii9 | V13 | iii7 | vi9 | ii9 V13 | I6/9",
             "v9 | V7/IV | IVmaj9 | IVmaj9 | vi9 | V9/V | ii9 | V13"),
        Tune("vi9 | ii9 | V13 | Imaj9 | IVmaj9 | iii7 V7/ii | ii9 V13 | I6/9",
             "iiø7/vi | V7b9/vi | vi9 | vi9 | iii7 | V7/ii | ii9 | V13"),
        Tune("Imaj9 | Imaj9 | V9/V | V9/V | ii9 | V13 | I6/9 | I6/9",
             "IVmaj9 | IVmaj9 | IVmaj9 | IVmaj9 | vi9 | V9/V | ii9 | V13"),
    ),
    "minor": (
        Tune("i9 | iiø7 V7b9 | i9 | iv9 | VImaj7 | iiø7 | V7b9 | i9",
             "iv9 | VII13 | IIImaj9 | VImaj7 | iiø7 | V7b9 | i9 | iiø7 V7b9"),
        Tune("iv9 | VII13 | IIImaj9 | VImaj7 | iiø7 | V7b9 | i9 | i9",
             "iiø7 | V7b9 | i9 | i9 | iv9 | VII13 | IIImaj9 | iiø7 V7b9"),
        Tune("i9 | i9 | iv9 | iv9 | iiø7 | V7b9 | i9 | i9",
             "iv9 | VII13 | IIImaj9 | IIImaj9 | iiø7 | iiø7 | V7b9 | V7b9"),
        Tune("i9 VImaj7 | iiø7 V7b9 | i9 VImaj7 | iiø7 V7b9 | iv9 | i9 | iiø7 V7b9 | i9",
             "VII13 | VII13 | IIImaj9 | IIImaj9 | VImaj7 | iv9 | iiø7 | V7b9"),
        Tune("i9 | i9 | i9 | i9 | iv9 | i9 | iiø7 V7b9 | i9",
             "iv9 | iv9 | VII13 | VII13 | IIImaj9 | VImaj7 | iiø7 | V7b9"),
    ),
}  # fmt: skip
"""Songs of thirty-two bars by their halves."""

BLUES: Final[Mapping[str, tuple[str, ...]]] = {
    "major": (
        "I9 | IV9 | I9 | v9 I13 | IV9 | #iv°7 | I9 | iii7 V7b9/ii | ii9 | V13 | I9 V7/ii | ii9 V13",
        "I9 | IV9 | I9 | I9 | IV9 | IV9 | I9 | V7b9/ii | ii9 | V13 | iii7 V7/ii | ii9 V13",
        "Imaj7 | viiø7 V7b9/vi | vi9 V9/V | v9 I13 | IV9 | iv9 bVII9 | iii7 | V7/ii | ii9 | V13 | "
        "I6/9 V7/ii | ii9 V13",
    ),
    "minor": (
        "i9 | iv9 | i9 | i9 | iv9 | iv9 | i9 | i9 | iiø7 | V7b9 | i9 | iiø7 V7b9",
        "i9 | i9 | i9 | i9 | iv9 | iv9 | i9 | i9 | VI9 | V7b9 | i9 VImaj7 | iiø7 V7b9",
    ),
}  # fmt: skip
"""Twelve bars: of the swing era, with its turn at the end, and as the boppers changed them."""

MODAL: Final[Mapping[str, Tune]] = {
    "major": Tune("Imaj9 | Imaj9 | II/I | II/I | Imaj9 | Imaj9 | IVmaj9 | Imaj9",
                  "IVmaj9 | IVmaj9 | IVmaj9 | IVmaj9 | ii9 | ii9 | V9sus4 | V9sus4"),
    "minor": Tune("i9 | i9 | i9 | i9 | i9 | i9 | i9 | i9",
                  "i9 | i9 | i9 | i9 | i9 | i9 | i9 | i9"),
}  # fmt: skip
"""One chord for eight bars: the bridge of the minor ones lies a semitone higher by its key."""

_OPENINGS: Final = {
    "major": ("iii7 V7/ii | ii9 V13", "Imaj9 vi9 | ii9 V13", "V9sus4 | V13", "Imaj9 | ii9 V13"),
    "minor": ("i9 VImaj7 | iiø7 V7b9", "V7b9 | V7b9", "i9 | iiø7 V7b9"),
}  # fmt: skip
_TAGS: Final = {"major": "iii7 V7/ii | ii9 V13", "minor": "iiø7 | V7b9"}
"""The last line said twice before it may end."""

_TURNS: Final = {
    "major": ("I6/9 V7/ii | ii9 V13", "Imaj9 vi9 | ii9 V13", "iii7 V7/ii | ii9 V13",
              "ii9 V13 | I6/9 V13", "Imaj9 #i°7 | ii9 V13"),
    "minor": ("i9 VImaj7 | iiø7 V7b9", "iiø7 V7b9 | i9 V7b9"),
}  # fmt: skip
"""Turnarounds: the last two bars of an A that is played again at once."""

_STAND_INS: Final[Mapping[str, tuple[str, ...]]] = {
    "ii9 V13": ("ii9 bII9", "ii9 V7b9", "iv9 bVII9", "V9/V V13", "ii9 V9sus4"),
    "V13": ("ii9 V13", "V9sus4 V13", "V13 bII9", "V13 V7b9"),
    "ii9": ("ii9 V13", "V9/V"),
    "V7/ii": ("iiø7/ii V7b9/ii", "iii7 V7/ii", "iii7 bIII9"),
    "iii7 V7/ii": ("iii7 bIII°7", "iiø7/ii V7b9/ii", "iii7 bIII9"),
    "V9/V": ("vi9 V9/V", "vi9 bVI9"),
    "V7/vi": ("iiø7/vi V7b9/vi",),
    "vi9": ("iii7 vi9",),
    "iii7": ("Imaj9", "iii7 bIII°7"),
    "IVmaj9": ("IVmaj9 iv9", "IVmaj9 bVII9"),
    "Imaj9": ("I6/9 Imaj9", "Imaj9 vi9"),
    "I6/9": ("Imaj9", "I6/9 Imaj9"),
    "iiø7 V7b9": ("iiø7 bII9", "VI9 V7b9"),
    "V7b9": ("iiø7 V7b9", "bII9", "V7b9 bII9"),
    "i9": ("i9 i6/9", "i9 VImaj7"),
    "iv9": ("iv9 VII13", "iv9"),
}  # fmt: skip
"""What may be played for a bar: the tritone's dominant, a two before a five, the back door,
diminished chords in passing."""


def family(key: Key) -> str:
    """Major or minor."""
    return "minor" if key.is_minor else "major"


def standard(scene: Scene, key: Key, seed: int, often: float = 0.0) -> tuple[str, ...]:
    """The changes of a section of a song in thirty-two bars; solos go through all of it.

    `often` is the chance of each bar to be said otherwise, more at each return. () where the key
    is neither major nor minor.
    """
    if not plain(key):
        return ()
    kind = family(key)
    tunes = STANDARDS[kind]
    number = chance(seed, "standard").randrange(len(tunes))
    tune = tunes[number]
    dice = chance(seed, "changes", scene.name, scene.first)
    framed = _framed(scene, kind, dice)
    if framed:
        return framed
    if scene.act == "solo" or scene.theme == "fours":
        whole = (bars(tune.a), bars(tune.a), bars(tune.b), bars(tune.a))
        rows = tuple(row for part in whole for row in part)
    elif scene.act == "contrast":
        rows = bars(tunes[(number + (scene.theme == "C")) % len(tunes)].b)
    elif scene.act == "peak":
        rows = bars(tunes[(number + 1) % len(tunes)].a)
    else:
        rows = bars(tune.a)
        if scene.turn == 0 and scene.bars >= len(rows):
            rows = (*rows[:-2], *bars(dice.choice(_TURNS[kind])))
    more = (
        often
        + chance(seed, "substitutes").choice((0.0, 0.03, 0.08))
        + 0.03 * min(scene.turn, 2)
        + 0.1 * (scene.act == "solo")
    )
    return renewed(fitted(rows, scene.bars), dice, more)


def twelve(scene: Scene, key: Key, seed: int, often: float = 0.1) -> tuple[str, ...]:
    """The blues in twelve bars, again and again."""
    if not plain(key):
        return ()
    kind = family(key)
    dice = chance(seed, "changes", scene.name, scene.first)
    framed = _framed(scene, kind, dice)
    if framed:
        return framed
    rows = bars(chance(seed, "standard").choice(BLUES[kind]))
    return renewed(fitted(rows, scene.bars), dice, often)


def modal(scene: Scene, key: Key, _seed: int) -> tuple[str, ...]:
    """One scale at a time."""
    if not plain(key):
        return ()
    tune = MODAL[family(key)]
    part = tune.b if scene.act == "contrast" else tune.a
    return fitted(bars(part), scene.bars)


def usual(kind: str, half: str) -> tuple[str, ...]:
    """One half of every song as it is mostly played: a turnaround behind each A, and every third bar
    or so said otherwise."""
    turns = _TURNS[kind]
    found = []
    for number, tune in enumerate(STANDARDS[kind]):
        rows = bars(tune.b) if half == "b" else (
            *bars(tune.a)[:-2], *bars(turns[number % len(turns)]))  # fmt: skip
        found.append(" | ".join(renewed(rows, chance(number, "usual", kind, half), 0.35)))
    return tuple(found)


def bars(text: str) -> tuple[str, ...]:
    """Numerals bar by bar."""
    return tuple(bar.strip() for bar in text.split("|"))


def fitted(rows: tuple[str, ...], count: int) -> tuple[str, ...]:
    """So many bars of them: their beginning and their last two, or all of them again."""
    whole = rows * (count // len(rows))
    rest = count - len(whole)
    tail = min(2, rest // 2)
    return (*whole, *rows[: rest - tail], *(rows[-tail:] if tail else ()))


def renewed(rows: tuple[str, ...], dice: Random, often: float) -> tuple[str, ...]:
    """Some bars said otherwise; the first stays, so that the tune is known."""
    found = list(rows)
    for place in range(1, len(rows)):
        choices = _STAND_INS.get(rows[place], ())
        if choices and dice.random() < often:
            found[place] = dice.choice(choices)
    return tuple(found)


def _framed(scene: Scene, kind: str, dice: Random) -> tuple[str, ...]:
    """What leads in, and the tag."""
    if scene.act == "intro":
        return fitted(bars(dice.choice(_OPENINGS[kind])), scene.bars)
    if scene.act == "outro":
        return fitted(bars(_TAGS[kind]), scene.bars)
    return ()
