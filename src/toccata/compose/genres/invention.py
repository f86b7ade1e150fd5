"""Inventions and fugues: a subject goes from voice to voice, from key to key, and comes home."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from ...chance import chance
from ...theory.key import Key
from ..bar import Bar, Fill, Tone
from ..comping import held
from ..form import Scene
from ..harmony import divided
from .canon import ground
from .galant import last_chord
from .imitation import Given, Rows, Wish, place_of, vocabulary, written
from .motifs import Ground, Motif, Note, line, relative
from .orchestra import hairpins
from .periodic import INVENTION_CHECKS
from .periods import PERIODS
from .seats import Section, seat, sounded
from .sonataform import shared

SUBJECTS: Final = (
    (("I", "V7"), ("i", "V7")), (("I", "ii6 V"), ("i", "iv V")), (("I IV", "V7 I"), ("i iv", "V7 i")),
    (("I vi", "ii V"), ("i VI", "iv V")),
)  # fmt: skip
"""The chords of a subject of two bars."""
_ANSWERS: Final = {
    "I": "V", "V7": "V7/V", "V": "V/V", "ii6": "vi6", "IV": "I", "vi": "iii", "ii": "vi",
    "i": "v", "iv": "i", "VI": "III",
}  # fmt: skip
"""The same chords a fifth higher."""
_EPISODES: Final = (
    ("I | IV | vii°6 | iii | vi | ii | V7 | I", "i | iv | VII | III | VI | iiø65 | V7 | i"),
    ("vi | ii | V | I | IV | vii°6 | V7 | I", "VI | iiø65 | V | i | iv | VII | V7 | i"),
    ("I | V6 | vi | iii6 | IV | I6 | ii6 V7 | I", "i | V6 | i | VI | iv | i6 | iiø65 V7 | i"),
)  # fmt: skip
_AWAY: Final = {False: (("V", "vi"), ("V", "ii"), ("vi", "IV"), ("V", "iii")),
                True: (("III", "iv"), ("v", "III"), ("III", "VI"), ("VII", "v"))}  # fmt: skip


def built(bars: int, minor: bool, seed: int) -> str:
    """Exposition, episodes and entries in turn, each pair of them in a key of its own, the return."""
    if bars < 8:
        return f"exposition {bars} .5"
    keys = chance(seed, "entries").choice(_AWAY[minor])
    rounds = 0 if bars < 14 else 1 if bars < 26 else 2 if bars < 72 else 3 if bars < 120 else 4
    rows = [("exposition", 6, 0.5, "")]
    if rounds:
        rows.append(("episode", 4, 0.54, ""))
    for turn in range(rounds):
        region = keys[turn % 2]
        rows.append(("entries", 4, 0.56 + 0.04 * turn, region))
        rows.append(("episode", 4, 0.6 + 0.03 * turn, region))
    rows.append(("return", 6, 0.7, ""))
    sizes = [size // 2 * 2 for size in shared([row[1] for row in rows], bars)]
    sizes[-1] += bars - sum(sizes)
    return ", ".join(
        f"{name} {size} {energy:.2f}" + (f" @{region}" if region else "")
        for (name, _, energy, region), size in zip(rows, sizes, strict=True)
    )


_PARTS: Final = ("exposition", "episode", "entries", "return")


def harmony(scene: Scene, key: Key, seed: int, answers: bool = False) -> tuple[str, ...]:
    """The chords of the subject wherever it is heard, falling fifths between."""
    if scene.theme not in _PARTS or key.mode not in ("major", "minor"):
        return ()
    if scene.theme == "episode":
        rows = _EPISODES[chance(seed, "episodes").randrange(len(_EPISODES))][key.is_minor]
        bars = [bar.strip() for bar in rows.split("|")]
        return tuple(bars[n % len(bars)] for n in range(scene.bars))
    subject = subject_chords(seed)[key.is_minor]
    found: list[str] = []
    for pair in range((scene.bars + 1) // 2):
        found += _answer(subject) if answers and answered(scene, pair) else subject
    return tuple(found[: scene.bars])


def answered(scene: Scene, pair: int) -> bool:
    """Whether the pair of bars of an exposition has the answer, at the fifth."""
    return scene.theme == "exposition" and pair % 2 == 1 and 2 * pair + 2 < scene.bars


def _answer(subject: Sequence[str]) -> tuple[str, ...]:
    return tuple(" ".join(_ANSWERS[chord] for chord in bar.split()) for bar in subject)


def fugal(scene: Scene, key: Key, seed: int) -> tuple[str, ...]:
    """The same with the answers of a fugue."""
    return harmony(scene, key, seed, answers=True)


def subject_chords(seed: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The chords of this piece's subject, in major and in minor."""
    return chance(seed, "subject chords").choice(SUBJECTS)


def named(scene: Scene) -> str:
    """The name of the subject of a section: one for the whole piece, if its sections are known."""
    return "subject" if scene.theme in _PARTS else scene.theme


def opening(seed: int, name: str = "subject") -> tuple[Motif, Motif, int, int]:
    """The motifs of a subject's two bars, and the degrees on which they set out."""
    pool = vocabulary(seed, name)
    dice = chance(seed, name)
    begin = dice.choice((pool[0], pool[3], pool[2]))
    then = pool[2] if begin is not pool[2] else pool[0]
    return begin, then, dice.choice((0, 2, 4)), dice.choice((1, 3, 4))


def subject(bar: Bar, seed: int) -> tuple[tuple[Note, ...], ...]:
    """The two bars of the subject in the mode of this section."""
    rows = subject_chords(bar.song)[bar.key.is_minor]
    chords = tuple(relative(divided(row, bar.key, bar.grid), bar.key) for row in rows)
    begin, then, low, high = opening(seed, named(bar.scene))
    grounds = (Ground(chords[0], begin, low), Ground(chords[1], then, high))
    return line(grounds, bar.grid, bar.key.scale.semitones)


@lru_cache(maxsize=128)
def section(known: Section) -> tuple[Rows, ...]:
    """The voices of a section: who has the subject, who goes along, who waits."""
    bar = known.bar
    count, seed = known.count, known.seed
    scene = bar.scene
    said = subject(bar, seed)
    pool = vocabulary(seed, named(scene))
    fugue = _is_answer(bar, scene)
    wishes: list[list[Wish]] = []
    for number in range(scene.bars):
        row: list[Wish] = [pool[1] for _ in range(count)]
        pair, half = divmod(number, 2)
        if scene.theme == "episode":
            row[number % count] = opening(seed)[0]
        elif _states(scene, number, pair % count, count):
            row = [pool[1 + half] for _ in range(count)]
            row[pair % count] = Given(said[half], -3 if fugue and answered(scene, pair) else 0)
        if scene.theme == "exposition":
            row = [wish if voice <= pair else None for voice, wish in enumerate(row)]
        wishes.append(row)
    dice = chance(seed, "invention", scene.theme)
    return written(place_of(bar), wishes, dice, pool)


def _is_answer(bar: Bar, scene: Scene) -> bool:
    """Whether the third bar of an exposition stands a fifth above the first."""
    if scene.theme != "exposition" or scene.bars < 6:
        return False
    first, third = bar.harmony[scene.first][0], bar.harmony[scene.first + 2][0]
    return (third.change.root - first.change.root) % 12 == 7


def _states(scene: Scene, number: int, voice: int, count: int) -> bool:
    """Whether a voice has the subject in a bar of a section, bars counted from 0."""
    pair = number // 2
    if scene.theme == "episode" or (scene.theme == "return" and 2 * pair + 2 >= scene.bars):
        return False
    return voice == pair % count


def settled(alone: int) -> Callable[[Bar], bool]:
    """Whether a player has the subject in a bar, or the highest voice, whom the others heed; one
    player alone has so many voices."""

    def has_it(bar: Bar) -> bool:
        mine, count = seat(bar, 3 if len(bar.ensemble) > 2 else alone)
        return mine == 0 or (mine > 0 and _states(bar.scene, bar.place, mine, count))

    return has_it


def voices(alone: int) -> Fill:
    """How a player plays her voice, where one player alone has so many; three players have three.

    A bass beside the voices plays the ground.
    """

    def play(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
        mine, count = seat(bar, 3 if len(bar.ensemble) > 2 else alone)
        if mine == -1:
            return ground(bar, last)
        if mine == -2:
            return held(bar, last, 50, 3) if not bar.player.mono and len(bar.ensemble) > 1 else []
        seed = bar.seed if bar.player.role == "melody" else bar.song
        rows = section(Section(bar, count, seed))
        return sounded(bar, rows[mine][bar.place], mine, count, 80)

    return play


_ROLES: Final = ("melody", "counter", "chords", "arpeggio", "pad", "bass", "melody 2", "melody 3")


INVENTION = replace(
    PERIODS,
    led=True,
    settled=settled(2),
    tempo=(66, 92, 126),
    meters=((4, 4), (3, 4)),
    keys=("C major", "D minor", "F major", "A minor", "G major", "E minor", "Bb major"),
    bars=34,
    built=built,
    harmony=harmony,
    phrase=2,
    fills={**PERIODS.fills, **dict.fromkeys(_ROLES, voices(2))},
    last={"chords": last_chord},
    entrances=dict.fromkeys(("melody", "chords", "bass", "counter", "pad", "arpeggio"), -1.0),
    moves=hairpins,
    checks=INVENTION_CHECKS,
)  # fmt: skip


THREE_PART = replace(
    INVENTION, settled=settled(3), fills={**PERIODS.fills, **dict.fromkeys(_ROLES, voices(3))}
)
"""The same for three voices, on one keyboard too."""

FUGUE = replace(
    THREE_PART,
    harmony=fugal,
    builds=("fugue",),
    note="A fugue has three voices here: exposition with answers, episodes, entries, return.",
)
"""Three voices, with answers at the fifth in the exposition."""
