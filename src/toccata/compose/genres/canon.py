"""The canon: one voice leads, the others say exactly the same after it, over a ground."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final

from ...chance import chance
from ...theory.key import Key
from ..bar import Bar, Tone
from ..bass import line
from ..comping import held
from ..form import Scene
from .galant import last_chord
from .imitation import Copy, Rows, Wish, place_of, vocabulary, written
from .orchestra import hairpins
from .periodic import CANON_CHECKS
from .periods import PERIODS
from .seats import Section, seat, sounded
from .sonataform import phrase

_GROUNDS: Final = (
    ("I V | vi V6", "i v6 | VI VII"), ("I vi | IV V", "i VI | iv V"),
    ("I IV | I6 V", "i iv | i6 V"), ("I iii | IV V", "i III | iv V"), ("I | V", "i | V"),
)  # fmt: skip
"""Two bars that come again and again: the follower, two bars behind, meets its own chords."""
_FIFTHS: Final = (
    "I | IV | vii°6 | iii | vi | ii | V | I", "i | iv | VII | III | VI | iiø65 | V | i",
)  # fmt: skip
"""Each chord a fifth below the one before: what follows a bar later, a fifth lower, fits."""


def at_fifth(seed: int) -> bool:
    """Whether this canon answers at the fifth below, a bar later; else at the octave, after two."""
    return chance(seed, "canon").random() < 0.3


def harmony(scene: Scene, key: Key, seed: int) -> tuple[str, ...]:
    """The ground of a strain."""
    if key.mode not in ("major", "minor"):
        return ()
    if at_fifth(seed):
        return phrase([tuple(bar.strip() for bar in _FIFTHS[key.is_minor].split("|"))], scene.bars)
    row = chance(seed, "ground", scene.theme).choice(_GROUNDS)[key.is_minor]
    return phrase([tuple(bar.strip() for bar in row.split("|"))], scene.bars)


def built(bars: int, _minor: bool, _seed: int) -> str:
    """Strains of some sixteen bars, the first once more at the end of longer ones."""
    if bars < 24:
        return f"first strain {bars} .5"
    count = max(2, min(5, round(bars / 16)))
    names = ["first strain", "second strain", "third strain", "fourth strain"][
        : count - (count > 2)
    ]
    names += ["first strain"] * (count > 2)
    size = bars // len(names) // 2 * 2
    sizes = [size] * (len(names) - 1) + [bars - size * (len(names) - 1)]
    return ", ".join(
        f"{name} {own} {0.46 + 0.06 * place:.2f}"
        for place, (name, own) in enumerate(zip(names, sizes, strict=True))
    )


@lru_cache(maxsize=128)
def strain(section: Section) -> tuple[Rows, ...]:
    """The voices of a strain: each new one two bars (one, at the fifth) behind the one before."""
    bar = section.bar
    count, seed = section.count, section.seed
    fifth = at_fifth(bar.song) and plain(bar.key)
    late, steps = (1, -4) if fifth else (2, 0)
    place = place_of(bar)
    dice = chance(seed, "canon", bar.scene.theme)
    pool = vocabulary(seed, bar.scene.theme)
    wishes: list[list[Wish]] = []
    for number in range(bar.scene.bars):
        row: list[Wish] = [pool[number % 2]]
        for voice in range(1, count):
            source = number - late * voice
            row.append(Copy(0, source, steps * voice) if source >= 0 else None)
        wishes.append(row)
    return written(place, wishes, dice, pool)


def plain(key: Key) -> bool:
    """Whether a key is major or minor."""
    return key.mode in ("major", "minor")


def voice(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The voice of this player; the bass plays the ground, who has none fills in softly."""
    mine, count = seat(bar, 3 if len(bar.ensemble) > 2 else 2)
    if mine == -1:
        return ground(bar, last)
    if mine == -2:
        return held(bar, last, 52, 3) if not bar.player.mono and len(bar.ensemble) > 1 else []
    seed = bar.seed if mine == 0 and not bar.player.copy else bar.song
    rows = strain(Section(bar, count, seed if bar.player.role == "melody" else bar.song))
    return sounded(bar, rows[mine][bar.place], mine, count, 78 + 4 * (mine == 0))


def ground(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The bass that never changes its mind, only its step."""
    dice = bar.dice
    return line(bar, last, dice.choice(("x--- ---- x--- ----", "x--- x--- x--- x---")),
                dice.choice(("rr", "r8", "r5")), 70, 0.93)  # fmt: skip


_ROLES: Final = ("melody", "counter", "chords", "arpeggio", "pad", "bass", "melody 2", "melody 3",
                 "melody 4", "bass 2")  # fmt: skip

CANON = replace(
    PERIODS,
    led=False,
    tempo=(60, 88, 120),
    meters=((4, 4), (3, 4)),
    keys=("D major", "G major", "C major", "F major", "A minor", "D minor"),
    bars=48,
    built=built,
    harmony=harmony,
    phrase=2,
    fills={**PERIODS.fills, **dict.fromkeys(_ROLES, voice)},
    last={"chords": last_chord},
    entrances=dict.fromkeys(("melody", "chords", "bass", "counter", "pad", "arpeggio"), -1.0),
    moves=hairpins,
    checks=CANON_CHECKS,
)
