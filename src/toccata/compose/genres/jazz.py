"""Jazz: a swinging four, a walking bass, chords without roots, a head and its solos."""

from __future__ import annotations

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone, ladder, nearest, within
from ..bass import line, walk
from ..comping import broken, held, struck
from ..drums import KEYS, filled, groove
from ..genre import Genre, Hints
from ..melody import Manner, pitched, shape, sing

_HEAD = Manner(
    cells=(
        "x- -- .x --",
        "x- .x -- x-",
        ".x xx -x --",
        "x- xx .x -x",
        "xx .x xx -.",
        "xx xx x. .x",
    ),
    closes=("x- -x -- ..", "xx x- -- ..", ".x -x -- ..", "x. .x -. .."),
    plans=("aabc", "abac", "aAbc", "abvc", "abAc"),
    leap=0.26,
    compass=9,
    level=90,
    upbeat=0.45,
)

_COMPS = (
    "x- .x .. ..", ".. .x .. x.", ".x .. .x ..", "x. .. .x ..", ".. x. .. .x", "x- -- .. .x",
    ".x -. .. ..", "x. .x .. .x",
)  # fmt: skip
_CHATTER = (
    ".. .o .. ..", ".. .. .o ..", ".o .. .. .o", ".. .. .x ..", ".. .o .o ..", ".. .. .. .x",
    ".. .. .. ..", ".o .. .x ..",
)  # fmt: skip
_FILLS = (
    {"snare": "xx xo", "kick": ".. .x"},
    {"snare": "x. .x", "floor": ".x ..", "kick": ".. x."},
    {"snare": "xxx. x.x.", "mid": ".... .x..", "kick": ".... ..x."},
    {"high": "x. ..", "mid": ".x ..", "floor": ".. x.", "snare": ".. .x"},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Ride and the foot on two and four, a kick that is felt, a left hand that talks."""
    dice = bar.dice
    kit = {
        "ride": "x- xx x- xx" if dice.random() < 0.75 else "x- x- x- xx",
        "pedal": ".. x. .. x.",
        "kick": "o. o. o. o.",
    }
    if bar.player.program == 41:
        kit["snare"] = "o- xo o- xo"
    elif bar.energy > 0.4:
        kit["snare"] = dice.choice(_CHATTER)
    if bar.energy > 0.62 and dice.random() < 0.4:
        kit["kick"] = dice.choice(("o. o. ox o.", "o. ox o. o.", "o. o. o. ox"))
    tones = groove(bar, kit, 0.95)
    if bar.place == 0 and bar.energy > 0.6:
        tones.append(bar.tone(0, min(960, bar.grid.bar), KEYS["crash"], 76))
    if bar.ends or (bar.closes and bar.energy > 0.6 and dice.random() < 0.5):
        fill = {drum: f"{r} {r}" for drum, r in dice.choice(_FILLS).items()}
        return filled(bar, tones, fill, 2 if bar.ends else 1)
    return tones


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """In two while the head is calm, then a walking four; an eighth skips now and then."""
    if bar.energy < 0.5:
        return line(bar, last, "x- -- x- -x" if bar.step == 1 else "x- -- x- --", "r5a", 84, 0.95)
    tones = walk(bar, last, 86, 0.35)
    dice = bar.dice
    if dice.random() < 0.22 and len(tones) > 2 and bar.grid.swings(960):
        skip = tones[-2]
        half = skip.start - bar.start + 480
        tones[-2] = skip._replace(length=420)
        tones.append(bar.tone(half, 300, skip.pitch, 66))
        tones.sort()
    return tones


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Comping: rootless voicings that move by steps, on the off-beats, with air between."""
    if bar.player.mono:
        return broken(bar, last, ".x .. x. ..", (1, 2, 3), 74)
    dice = bar.dice
    choice = _COMPS[bar.habit("comp").randrange(4) :] if bar.energy < 0.5 else _COMPS
    rhythm = dice.choice(choice)
    if len(bar.spans) > 1 and dice.random() < 0.6:
        rhythm = dice.choice(("x. .. x. ..", "x- .. .x -.", "x. .x x. .."))
    gate = 0.9 if dice.random() < 0.4 else 0.5
    return struck(bar, last, rhythm, 70 + 8 * dice.random(), gate, 4, rootless=True)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The head; in solo sections a line over the changes."""
    if bar.scene.act == "solo":
        return solo(bar, last)
    return sing(bar, last, _HEAD)


_LINES = (
    ".x xx xx xx", "xx xx xx x.", "xx xx x- ..", ".. .x xx xx", "x- xx xx -x", "xxx- xx xx x.",
    ".x x- .x x-",
)  # fmt: skip


def solo(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Eighth notes: chord tones on the beats, steps and enclosures between, then breath."""
    dice = bar.dice
    rhythm = (
        dice.choice(("x- .x -- ..", "xx x- .. ..", ".x x- -- .."))
        if bar.closes
        else dice.choice(_LINES)
    )
    low, high = (
        max(bar.player.low, bar.player.center - 12),
        min(bar.player.high, bar.player.center + 12),
    )
    scale = ladder(bar.key.pitch_classes, low, high)
    hand = last[-1] if last else bar.player.center
    rising = hand < bar.player.center if dice.random() < 0.7 else dice.random() < 0.5
    hits = bar.hits(rhythm)
    pitches: list[int] = []
    for hit in hits:
        tones = within(bar.change(hit.at), bar.key)
        pool = ladder(tones, low, high) if bar.grid.on_beat(hit.at) else scale
        ahead = [p for p in pool if (p > hand if rising else p < hand)]
        if not ahead:
            rising = not rising
            ahead = [p for p in pool if (p > hand if rising else p < hand)] or list(pool)
        ahead.sort(key=lambda p: abs(p - hand))
        hand = ahead[min(len(ahead) - 1, 1 if dice.random() < 0.15 else 0)]
        pitches.append(hand)
        if dice.random() < 0.22:
            rising = not rising
    for place in range(
        1, len(pitches) - 1
    ):  # an enclosure: from a semitone below into a chord tone
        target = pitches[place + 1]
        if bar.grid.on_beat(hits[place + 1].at) and dice.random() < 0.22:
            pitches[place] = target - 1
    if bar.closes and pitches:
        goal = [
            nearest(pc, pitches[-1], low, high) for pc in within(bar.change(hits[-1].at), bar.key)
        ]
        pitches[-1] = min(goal, key=lambda p: abs(p - pitches[-1]))
    return [
        bar.tone(
            h.at,
            int(h.length * 0.95),
            p,
            86 + 8 * (not bar.grid.on_beat(h.at)) + (p - bar.player.center) / 2,
        )
        for h, p in zip(hits, pitches, strict=True)
    ]


def counter(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Riffs behind the tune: a short figure of the section's own, where the phrase breathes."""
    if not bar.closes and bar.step != 1:
        return []
    rhythm = bar.habit("riff").choice((".. .x .x x-", ".x .. xx x.", ".. xx -x x-", "x. .x .. .x"))
    hits = bar.hits(rhythm)
    steps = shape(bar.habit("riff shape"), _HEAD)
    pitches = pitched(bar, hits, steps, 1 if bar.closes else 0, _HEAD)
    return [
        bar.tone(h.at, int(h.length * 0.7), p, 76 * h.weight)
        for h, p in zip(hits, pitches, strict=True)
    ]


def strokes(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A second chordal player keeps out of the first one's way: soft strokes, or held shells."""
    if bar.player.mono:
        return counter(bar, last)
    if bar.player.family == "Guitar":
        return struck(bar, last, "x x x x", 56, 0.6, 3)
    if bar.player.family in ("Ethnic", "Piano"):
        return struck(bar, last, "x .. .x ..", 56, 0.6, 3)
    return held(bar, last, 56, 3)


def sweeps(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A run up the chord where a phrase ends, and a touch in its second bar."""
    if bar.closes:
        return broken(bar, last, ".. .. xx xx", (0, 1, 2, 3, 4), 64, ring=False)
    if bar.step == 1 and bar.dice.random() < 0.7:
        return struck(bar, last, ".. .x .. x.", 58, 0.6, 3, rootless=True)
    return []


def feel(role: str, tempo: float) -> Feel:
    """Triplets at a medium tempo, nearly even when it is fast; soloists lay back."""
    swing = min(67.0, max(54.0, 72 - 0.055 * tempo))
    late = {"drums": 0, "bass": -5, "chords": 6, "melody": 16, "counter": 10}.get(role, 4)
    return Feel(swing=round(swing, 1), grid=Ticks(480), push=Ticks(late), loose=Ticks(8), touch=6)


GENRE = Genre(
    name="jazz",
    title="Jazz (swing)",
    words=("jazz", "swing", "jazz swing", "bebop", "bop", "hard bop", "cool jazz", "jazz trio",
           "jazz quartet", "big band", "standard"),
    kin=("jazz ballad", "gypsy jazz", "dixieland", "ragtime", "modal jazz", "fusion",
         "stride", "lounge"),
    tempo=(60, 140, 300),
    meters=((4, 4), (3, 4), (5, 4)),
    keys=("Bb major", "F major", "Eb major", "C minor", "G minor", "C major", "D dorian"),
    ensemble=("piano", "upright bass", "drums", "tenor sax"),
    bars=32,
    hints=Hints(programs=(12, 27, 33, 57, 60, 67), kits=(33, 41), forms=("AABA", "head-solo-head")),
    forms=(
        "A 8 .5",
        "A 8 .5, A 8 .58",
        "A 8 .45, A 8 .52, B 8 .62, A 8 .58",
        "intro 4 .35, A 8 .45, A 8 .52, B 8 .62, A 8 .58, outro 4 .45",
        "A 8 .45, A 8 .52, B 8 .62, A 8 .58, solo 16 .75, B 8 .68, A 8 .6",
        "intro 4 .35, A 8 .45, A 8 .52, B 8 .6, A 8 .56, solo 32 .76, B 8 .7, A 8 .6, outro 4 .45",
    ),
    changes={
        "major": (
            "Imaj7 | vi7 | ii9 | V13 | iii7 | vi7 | ii9 V13 | I6/9",
            "ii9 | V13 | Imaj9 | IVmaj7 | ii9 | V13 | iii7 V7/ii | ii9 V13",
            "Imaj9 | iii7 V7/ii | ii9 | V13 | Imaj7 vi7 | ii9 V13 | I6/9 V7/ii | ii9 V13",
        ),
        "major B": (
            "IVmaj7 | IVmaj7 | iii7 | vi7 | ii9 | V9/V | ii9 | V13",
            "vi7 | V7/vi | vi7 | V9/V | ii9 | V13 | iii7 V7/ii | ii9 V13",
        ),
        "minor": (
            "i9 | iiø7 V7b9 | i9 | iv9 | VImaj7 | iiø7 | V7b9 | i9",
            "iv9 | VII13 | IIImaj7 | VImaj7 | iiø7 | V7b9 | i9 | i9",
            "i9 | iv9 | i9 | i9 | iv9 | VII13 | IIImaj7 VImaj7 | iiø7 V7b9",
        ),
        "minor B": (
            "iiø7 | V7b9 | i9 | i9 | iv9 | VII13 | IIImaj9 | iiø7 V7b9",
            "iv9 | iv9 | VII13 | VII13 | IIImaj9 | VImaj7 | iiø7 | V7b9",
        ),
        "dorian": ("i9 | i9 | i9 | IV9 | i9 | i9 | ii7 | i9",),
        "dorian B": ("IV9 | IV9 | ii7 | ii7 | IV9 | IV9 | ii7 | v7",),
    },
    colour="7",
    ending={"major": "ii9 V13 | I6/9", "minor": "iiø7 V7b9 | i9"},
    fills={"drums": drums, "bass": bass, "chords": chords, "melody": melody, "counter": counter,
           "pad": strokes, "arpeggio": sweeps},
    feel=feel,
    entrances={"melody": 0.4, "drums": 0.3, "bass": 0.3},
    wet=34,
)  # fmt: skip
