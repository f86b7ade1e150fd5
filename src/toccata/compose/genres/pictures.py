"""Music for pictures: strings that drive, low brass, skins, kettles, a choir, and one long climb."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ...score.events import Event, control
from ...score.track import EXPRESSION
from ...theory.key import Key
from ..bar import Bar, Tone, grates, ladder, nearest
from ..bass import line
from ..comping import broken, held
from ..drums import KEYS, crash, groove
from ..harmony import Change


def climb(bar: Bar) -> float:
    """The long crescendo as a factor: from far below to above through a build, a breath else."""
    if bar.scene.act == "lift":
        return 0.72 + 0.42 * (bar.place + 1) / bar.scene.bars
    return 0.93 + 0.1 * (bar.place + 1) / bar.scene.bars


def _raised(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """Tones at the height that the crescendo has reached."""
    factor = climb(bar)
    return [t._replace(velocity=round(t.velocity * factor)) for t in tones]


_FIGURES: Final[tuple[tuple[str, tuple[int, ...]], ...]] = (
    ("X-x- x-X- x-x- X-x-", (0, 0, 0, 2, 0, 0, 1, 0)),
    ("X-xx X-xx X-xx X-xx", (0, 0, 0, 1, 0, 0, 2, 0, 0, 1, 0, 0)),
    ("Xoox ooxo oxoo xoxo", (3, 0, 0, 3, 0, 0, 3, 0, 0, 3, 0, 0, 2, 0, 2, 0)),
    ("X-x- X-x- X-x- X-x-", (0, 2, 3, 2, 0, 2, 3, 2)),
    ("Xxoo xoox ooxo xoxo", (0, 1, 0, 0, 2, 0, 0, 2, 0, 0, 1, 0, 2, 0, 1, 0)),
    ("X-x- xxx- X-x- xxx-", (0, 0, 1, 0, 1, 2, 2, 1, 0, 1)),
)
_PULSES: Final = (("X-x- x-x- X-x- x-x-", (0, 0, 0, 0, 0, 0, 1, 0)),
                  ("X-x- x-x- X-x- x-x-", (0, 2, 0, 2, 0, 2, 0, 2)),
                  ("X--- x-x- x--- x-x-", (0, 2, 0, 0, 2, 0)))  # fmt: skip


@lru_cache(maxsize=4096)
def _ground_of(change: Change, key: Key, low: int, high: int) -> tuple[int, ...]:
    """The notes on which a figure turns: the chord's, and those of the key that do not rub."""
    kept = {pc for pc in key.pitch_classes if not grates(pc, change)}
    return ladder(tuple(sorted(kept | set(change.tones))), low, high)


def ostinato(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Short strokes around the root, the same all along; sixteenths as it climbs, then octaves."""
    habit = bar.custom("figure")
    calm, full = habit.choice(_PULSES), habit.choice(_FIGURES)
    late = bar.scene.act == "lift" and 2 * bar.place >= bar.scene.bars
    rhythm, steps = full if bar.energy > 0.45 or late else calm
    player = bar.player
    low = max(player.low, min(player.center - 14, player.high - 14))
    tones: list[Tone] = []
    for index, hit in enumerate(bar.hits(rhythm)):
        change = bar.change(hit.at)
        rungs = _ground_of(change, bar.key, low, player.high)
        root = nearest(change.root, low + 6, low, player.high)
        place = rungs.index(root) if root in rungs else 0
        pitch = rungs[min(place + steps[index % len(steps)], len(rungs) - 1)]
        length = int(min(hit.length, 480) * 0.6)
        tones.append(bar.tone(hit.at, length, pitch, 74 * hit.weight))
        if bar.energy > 0.8 and not player.mono and pitch + 12 <= player.high:
            tones.append(bar.tone(hit.at, length, pitch + 12, 66 * hit.weight))
    return _raised(bar, tones)


_CALLS = ("x--- ---- ---- ----", "x--- ---- x--- ----", "x--- ---- ---- x-x-")


def brass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Low brass: root, fifth, octave, tenth, wide open; it strikes and stays."""
    if bar.player.mono:
        return _raised(bar, line(bar, last, "x--- ---- x--- ----", "r5", 78, 0.96))
    rhythm = bar.habit("call").choice(_CALLS) if bar.energy > 0.6 else _CALLS[0]
    player = bar.player
    tones: list[Tone] = []
    for hit in bar.hits(rhythm):
        change = bar.change(hit.at)
        root = nearest(
            change.root, max(player.low + 4, player.center - 14), player.low, player.high
        )
        third = change.tones[1 % len(change.tones)]
        shape = [root, root + (change.fifth - root) % 12, root + 12]
        shape.append(root + 12 + (third - root) % 12)
        length = int(min(hit.length, bar.left(hit.at)) * 0.96)
        tones += [
            bar.tone(hit.at, length, pitch, 80 * hit.weight)
            for pitch in shape
            if pitch <= player.high
        ]
    return _raised(bar, tones)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long roots; under a build the dominant, whatever happens above; strokes at the height."""
    tonic, fifth = bar.key.tonic_pc, (bar.key.tonic_pc + 7) % 12
    if bar.scene.act == "lift" and fifth in bar.key.pitch_classes:
        pedal = nearest(fifth, bar.player.center, bar.player.low, bar.player.high)
        rhythm = "x-x- x-x- x-x- x-x-" if 2 * bar.place >= bar.scene.bars else "x--- x--- x--- x---"
        return _raised(
            bar, [bar.tone(h.at, int(h.length * 0.8), pedal, 84) for h in bar.hits(rhythm)]
        )
    if bar.scene.act == "intro" and tonic in bar.spans[0].change.tones:
        held_down = nearest(tonic, bar.player.center, bar.player.low, bar.player.high)
        return [bar.tone(0, bar.grid.bar, held_down, 72)]
    if bar.energy < 0.6:
        return line(bar, last, "x--- ---- ---- ----", "r", 80, 0.98)
    rhythm, steps = bar.habit("weight").choice(
        (
            ("x--- ---- x--- --x-", "rr5"),
            ("x--- x--- x--- x---", "rrrr"),
            ("x-xx x-x- x-xx x-x-", "r"),
            ("x--- --x- ---- x-x-", "rrrr"),
        )
    )
    return _raised(bar, line(bar, last, rhythm, steps, 88, 0.9))


def choir(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Open vowels on long chords, an octave of the root below them at the climax."""
    tones = held(bar, last, 60 + 16 * bar.energy, 4)
    if bar.energy > 0.8 and tones and not bar.player.mono:
        low = nearest(bar.spans[0].change.root, bar.player.low + 5, bar.player.low, bar.player.high)
        if low < min(t.pitch for t in tones) - 4:
            tones.append(tones[0]._replace(pitch=low))
    return _raised(bar, sorted(tones))


_TAIKOS: Final = (
    {"kick": "X... ..X. .... X...", "floor": "X..x ..x. X..x ..x.", "low": "..x. x..x ..x. x.xx"},
    {"kick": "X... .... X... ....", "floor": "X.xx X.x. X.xx X.x.", "mid": ".x.. .x.x .x.. .x.x"},
    {"kick": "X..X ..X. X..X ..X.", "floor": "xoxx oxxo xoxx oxxo", "low": "X..X ..X. X..X ..X."},
    {"kick": "X... ...X ..X. ....", "low": "xxx. xxx. xxx. xxxx", "floor": "...X ...X ...X ...X"},
    {"kick": "X... X... X... X.X.", "floor": "..xx ..x. ..xx ..x.", "mid": ".... ...x .... .x.x"},
)
_FAR: Final = (
    {"kick": "X... .... .... ....", "floor": ".... .... .... ..xx"},
    {
        "kick": "X... .... .... .... .... .... .... ....",
        "low": ".... .... .... .... .... .... x... x.x.",
    },
    {"floor": "X... .... x... ...."},
)
_SNARES = ("..oo x.oo ..oo x.oo", "x.oo xooo x.oo xxoo", "xooo xooo xooo xxxx")


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Skins in a great hall: one stroke far away, then a whole row of them, no cymbal keeps time."""
    far, near = bar.custom("far").choice(_FAR), bar.habit("row").choice(_TAIKOS)
    kit = near if bar.energy > 0.55 else far
    if bar.scene.act == "lift":
        share = (bar.place + 1) / bar.scene.bars
        kit = far if share < 0.4 else near
        if share > 0.6:
            kit = {**kit, "snare": _SNARES[1 if share < 0.9 else 2]}
    elif bar.energy > 0.85:
        kit = {**kit, "snare": bar.habit("snare").choice(_SNARES[:2])}
    tones = groove(bar, kit, 1.02)
    if bar.ends and bar.scene.bars > 2 and bar.energy > 0.4:
        tones = _rolled(bar, tones)
    if bar.place == 0 and bar.energy > 0.5:
        tones += crash(bar, 98)
    return _raised(bar, tones)


def _rolled(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """The last half of a section: a roll that grows, for the cymbal that comes."""
    since = bar.grid.half if bar.grid.half < bar.grid.bar else 0
    kept = [t for t in tones if t.start - bar.start < since]
    roll = [hit for hit in bar.hits("xxxx xxxx xxxx xxxx") if hit.at >= since]
    for place, hit in enumerate(roll):
        level = 52 + 54 * (place + 1) / len(roll)
        kept.append(bar.tone(hit.at, min(hit.length, 240), KEYS["floor"], level))
    return kept


_STROKES = (
    "X... .... x... ....",
    "X... ..x. .... x.x.",
    "X... .... X... x.x.",
    "X.x. .... X... ....",
)


def timpani(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Kettles on tonic and dominant; where a section ends they roll."""
    if bar.player.drums:
        kit = {"floor": "X... .... x... ....", "tambourine": ".... .... ..x. x..."}
        return _raised(bar, groove(bar, kit, 0.9))
    player = bar.player
    tonic, fifth = bar.key.tonic_pc, (bar.key.tonic_pc + 7) % 12
    rhythm = bar.habit("stroke").choice(_STROKES) if bar.energy > 0.5 else _STROKES[0]
    rolls = bar.ends and bar.scene.bars > 2
    if rolls:
        rhythm = "X... .... xxxx xxxx"
    tones: list[Tone] = []
    for hit in bar.hits(rhythm):
        change = bar.change(hit.at)
        usual = [pc for pc in (change.root, tonic, fifth, change.fifth) if pc in change.tones]
        pc = usual[0]
        pitch = nearest(pc, player.center - 3, player.low, player.high)
        grown = 0.7 + 0.4 * hit.at / bar.grid.bar if rolls and hit.at else 1.0
        tones.append(bar.tone(hit.at, min(hit.length, 960), pitch, 84 * hit.weight * grown))
    return _raised(bar, tones)


_HANDS: Final = ((0, 1, 2, 1, 3, 2, 1, 2), (0, 2, 1, 2, 3, 2, 1, 2), (0, 1, 2, 3, 4, 3, 2, 1),
                 (0, 2, 3, 2, 4, 2, 3, 2))  # fmt: skip


def candle(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A piano alone: the chord in eighths under the pedal, the first note longer than the rest."""
    order = bar.habit("hand").choice(_HANDS)
    rhythm = "x-x- x-x- x-x- x-x-" if bar.energy > 0.34 else "x--- x--- x--- x---"
    return _raised(bar, broken(bar, last, rhythm, order, 60, count=3))


def shadows(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Hardly drums: a heart somewhere."""
    kit = {"kick": "x..x .... .... ...."}
    if bar.energy > 0.55:
        kit["low"] = ".... .... ..x. ...."
    return _raised(bar, groove(bar, kit, 0.7))


def hairpins(bars: Sequence[Bar]) -> list[Event]:
    """Expression: from soft to full through each section, further in a build."""
    player = bars[0].player
    if player.drums or player.family in ("Piano", "Chromatic Percussion"):
        return []
    events: list[Event] = []
    for bar in bars:
        wide = 38 if bar.scene.act == "lift" else 14
        for half in (0, 1):
            along = (bar.place + half / 2) / bar.scene.bars
            value = round(74 + 34 * bar.energy + wide * (along - 0.5))
            at = bar.start + half * bar.grid.bar // 2
            events.append(control(at, EXPRESSION, max(30, min(127, value))))
    return events
