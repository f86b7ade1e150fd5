"""The blues: twelve bars, three sevenths, a shuffle; a line is sung, sung again and answered."""

from __future__ import annotations

from functools import partial
from typing import Final

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone, nearest
from ..bass import ground, lead_in
from ..comping import broken, reach, struck
from ..counterpoint import guide_line
from ..drums import crash, filled, groove
from ..genre import Genre, Hints
from ..idiom import BACKBEAT, Check, outside, richness, swing
from ..melody import Manner, pitched, shape, sing

BLUE: Final = (0, 3, 5, 6, 7, 10)
BLUE_MAJOR: Final = (0, 2, 3, 4, 7, 9)
_AT_HOME: Final = frozenset({
    "major", "minor", "mixolydian", "dorian", "ionian", "aeolian", "blues", "minor blues",
    "major blues", "minor pentatonic", "major pentatonic",
})  # fmt: skip
"""The modes in which blue notes are at home."""

_CELLS: Final = (
    "x- -x x- --",
    ".x xx -x --",
    "x- xx x- x-",
    ".x -x xx x-",
    "xx x- .x x-",
    ".x xx xx -.",
    "x- .x xx -x",
    "xx -x xx x-",
    "xxx x- xx x-",
    "xx xx x- .x",
    ".x xx xxx x-",
)
_CLOSES: Final = (
    "x- -- .. ..",
    "xx x- .. ..",
    ".x x- -- ..",
    "x. .. .. ..",
    "xx -x -- ..",
    "x- xx x- ..",
    "xxx x- -. ..",
)
_BUILDS: Final = ("period",)
_PLANS: Final = ("aabc", "abac", "ab.c", "aa.c")


def _manner(bar: Bar) -> Manner:
    """Blue notes where the key is one that the blues lives in; else the key's own."""
    if bar.key.mode not in _AT_HOME:
        return Manner(
            _CELLS, _CLOSES, _PLANS, gapped=True, level=92, compass=8, upbeat=0.4, builds=_BUILDS
        )
    notes = BLUE if bar.key.is_minor or bar.habit("colour").random() < 0.7 else BLUE_MAJOR
    return Manner(
        _CELLS,
        _CLOSES,
        _PLANS,
        leap=0.14,
        notes=notes,
        level=92,
        compass=8,
        upbeat=0.4,
        builds=_BUILDS,
    )


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A line, the line again over the four chord, and another that comes home."""
    if bar.scene.act == "solo":
        return solo(bar, last)
    return sing(bar, last, _manner(bar))


_LICKS = (
    ".x xx xx x-", "xx xx x- ..", "x- .x xx x-", ".. .x xx xx", "xxx- x-x- x--- ....",
    "x- -- .x xx", "xx -x -x x-",
)  # fmt: skip


def solo(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Licks of a bar, each turned from the one before, with a held note at the end."""
    dice = bar.dice
    rhythm = (
        dice.choice(("x- -- .. ..", "xx x- -- ..", ".x x- -- --"))
        if bar.closes
        else dice.choice(_LICKS)
    )
    hits = bar.hits(rhythm)
    steps = shape(bar.habit(f"lick {bar.step % 2 + 2 * (dice.random() < 0.3)}"), _manner(bar))
    anchor = (1, 3, 2, 0)[min(bar.step, 3)] + (2 if bar.turn % 3 == 2 else 0)
    pitches = pitched(bar, hits, steps, anchor, _manner(bar))
    return [
        bar.tone(h.at, int(h.length * 0.93), p, (94 if bar.grid.on_beat(h.at) else 86) * h.weight)
        for h, p in zip(hits, pitches, strict=True)
    ]


def counter(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The answer: a lick in the last two bars of each line, where the singer breathes."""
    if bar.step < bar.phrase - 2:
        return guide_line(bar, last, 58) if bar.energy > 0.7 else []
    rhythm = bar.dice.choice((".. .x xx x-", ".x xx x- ..", ".. xx -x x-"))
    hits = bar.hits(rhythm)
    pitches = pitched(bar, hits, shape(bar.habit("reply"), _manner(bar)), 0, _manner(bar))
    return [
        bar.tone(h.at, int(h.length * 0.85), p, 80 * h.weight)
        for h, p in zip(hits, pitches, strict=True)
    ]


_BOX: Final = ((0, 4, 7, 9), (10, 9, 7, 4))
_CLIMB: Final = ((0, 4, 7, 9), (12, 9, 7, 4))
_TWO: Final = ((0, 0, 7, 7), (0, 0, 9, 7))


def bass(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Boogie: up the chord to the sixth and the seventh and back, a step into each new chord."""
    box = bar.habit("box").choice((_BOX, _CLIMB, _BOX, _TWO))
    row = box[bar.place % 2 if bar.tied or len(bar.spans) == 1 else 0]
    dice = bar.dice
    shuffle = bar.energy > 0.6 and bar.tempo < 150
    tones: list[Tone] = []
    root = ground(bar, ())
    beats = bar.grid.beats
    for count, beat in enumerate(beats):
        change = bar.change(beat.start)
        fresh = any(span.at == beat.start for span in bar.spans)
        if fresh and not (count == 0 and row[0]):
            root = ground(bar, (), change)
        step = row[count % 4]
        if step == 4 and (change.root + 3) % 12 in change.tones:
            step = 3
        if step in (9, 4) and (change.root + step) % 12 not in (
            *bar.key.pitch_classes,
            *change.tones,
        ):
            step = 7
        pitch = root + step
        if fresh and bar.place % 2 == 0:
            pitch = root
        if fresh and not bar.tied:
            pitch = root
        if pitch > bar.player.high:
            pitch -= 12
        last_beat = count == len(beats) - 1 and len(beats) > 2
        if last_beat and bar.after.root != change.root:
            target = nearest(bar.after.bass, root, bar.player.low, bar.player.high)
            pitch = lead_in(bar, pitch, target, dice, 0.5)
        length = beat.length
        if shuffle and bar.grid.swings(960):
            tones.append(bar.tone(beat.start, 440, pitch, 90))
            tones.append(bar.tone(beat.start + 480, 300, pitch, 72))
        else:
            tones.append(
                bar.tone(beat.start, int(length * 0.88), pitch, 90 if count % 2 == 0 else 84)
            )
    return tones


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A guitar rocks between fifth and sixth; keys jab ninths off the beat."""
    player = bar.player
    if player.mono:
        return broken(bar, last, "x- .x x- ..", (0, 1, 2), 76)
    if player.family == "Guitar" and bar.scene.act != "solo":
        return _rocking(bar)
    rhythm = bar.habit("jab").choice((".. .x .. .x", ".x .. .x ..", "x- .x .. .x", ".. x. .. x."))
    if bar.closes and bar.dice.random() < 0.6:
        rhythm = "x- .x x- .x"
    return struck(bar, last, rhythm, 74, 0.6, 4, rootless=True)


def _rocking(bar: Bar) -> list[Tone]:
    """Root and fifth, root and sixth: the right hand of the boogie on low strings."""
    tones: list[Tone] = []
    player = bar.player
    for index, hit in enumerate(bar.hits("xo xo xo xo" if bar.energy > 0.4 else "x- x- x- x-")):
        change = bar.change(hit.at)
        root = nearest(change.root, player.low + 5, player.low, reach(player))
        beat = next(
            (i for i, b in enumerate(bar.grid.beats) if b.start <= hit.at < b.start + b.length),
            index,
        )
        sixth = beat % 2 == 1 and (change.root + 9) % 12 in (*bar.key.pitch_classes, *change.tones)
        above = root + (9 if sixth else (change.fifth - root) % 12)
        length = int(hit.length * (0.85 if hit.weight >= 1 else 0.6))
        level = 78 * (0.8 + 0.2 * hit.weight)
        tones.append(bar.tone(hit.at, length, root, level))
        if above <= player.high:
            tones.append(bar.tone(hit.at, length, above, level - 4))
    return tones


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The shuffle: swung eighths on hats or ride, two and four, a kick that pushes."""
    habit = bar.habit("shuffle")
    top = "ride" if bar.scene.act == "solo" or bar.energy > 0.7 else "closed"
    kit = {
        top: habit.choice(("Xo Xo Xo Xo", "x- xx x- xx", "xx xx xx xx")),
        "snare": ".. X. .. X.",
        "kick": habit.choice(("X. .. x. ..", "X. .x x. ..", "X. .. xx ..", "X. .x .x ..")),
    }
    if top == "ride":
        kit["pedal"] = ".. x. .. x."
    dice = bar.dice
    if dice.random() < 0.35:
        kit["snare"] = dice.choice((".. X. .o X.", ".o X. .. X.", ".. Xo .. X.", ".. X. .. Xo"))
    tones = groove(bar, kit, 0.96)
    if bar.place == 0 and bar.energy > 0.6:
        tones += crash(bar, 84)
    if bar.ends or (bar.closes and dice.random() < 0.3):
        fills = (
            {"snare": "xx xx", "kick": "x. .."},
            {"snare": "x. xx", "low": ".x ..", "kick": ".. .x"},
            {"high": "xx ..", "mid": ".. x.", "floor": ".. .x", "kick": "x. x."},
        )
        tones = filled(
            bar, tones, {d: f"{r} {r}" for d, r in dice.choice(fills).items()}, 2 if bar.ends else 1
        )
    return tones


def feel(role: str, tempo: float) -> Feel:
    """A deep shuffle that straightens only when it is fast; the singer is late."""
    swing = min(67.5, max(58.0, 72 - 0.05 * tempo))
    late = {"drums": 0, "bass": 4, "chords": 6, "melody": 18, "counter": 12}.get(role, 6)
    return Feel(swing=round(swing, 1), grid=Ticks(480), push=Ticks(late), loose=Ticks(10), touch=6)


GENRE = Genre(
    name="blues",
    title="Blues",
    words=("blues", "12-bar blues", "twelve bar blues", "delta blues", "chicago blues", "shuffle",
           "boogie", "boogie woogie", "slow blues", "electric blues"),
    kin=("rhythm and blues", "rockabilly", "rock and roll", "rock'n'roll"),
    tempo=(50, 104, 180),
    meters=((4, 4), (12, 8)),
    keys=("A major", "E major", "G major", "C major", "A minor", "E minor"),
    ensemble=("electric guitar", "hammond organ", "electric bass", "drums", "harmonica"),
    bars=36,
    hints=Hints(programs=(23,), forms=("8-bar blues", "12-bar blues", "16-bar blues")),
    forms=(
        "verse 12 .55",
        "intro 4 .4, verse 12 .58",
        "verse 12 .5, verse 12 .65",
        "intro 4 .4, verse 12 .52, verse 12 .64, outro 4 .55",
        "verse 12 .5, solo 12 .74, verse 12 .66",
        "verse 12 .5, verse 12 .6, solo 12 .76, verse 12 .68",
        "intro 4 .4, verse 12 .5, verse 12 .6, solo 12 .74, solo 12 .82, verse 12 .7, outro 4 .6",
    ),
    changes={
        "major": (
            "I7 | IV7 | I7 | I7 | IV7 | IV7 | I7 | I7 | V7 | IV7 | I7 | V7",
            "I7 | I7 | I7 | I7 | IV7 | IV7 | I7 | I7 | V7 | IV7 | I7 IV7 | I7 V7",
            "I7 | IV7 | I7 | I7 | IV9 | #iv°7 | I7 | V7/ii | ii7 | V9 | I7 V7/ii | ii7 V7",
        ),
        "minor": (
            "i7 | iv7 | i7 | i7 | iv7 | iv7 | i7 | i7 | VI7 | V7 | i7 | V7",
            "i7 | i7 | i7 | i7 | iv7 | iv7 | i7 | i7 | iiø7 | V7 | i7 iv7 | i7 V7",
        ),
    },
    colour="7",
    ending={"major": "V7 | IV7 | I7 V7 | I7", "minor": "iiø7 | V7 | i7 V7 | i7"},
    blue=True,
    fills={"drums": drums, "bass": bass, "chords": chords, "melody": melody, "counter": counter},
    feel=feel,
    entrances={"counter": 0.45, "drums": 0.3, "bass": 0.3},
    wet=36,
    checks=(
        Check("the bass shuffles", partial(swing, role="bass"), 60, 72),
        Check("the snare is on two and four", BACKBEAT, 0.85),
        Check("chords are sevenths", richness, 3.9, 4.3),
        Check("the tune bends the scale", partial(outside, role="melody"), 0.05),
    ),
    rival="jazz",
)  # fmt: skip
