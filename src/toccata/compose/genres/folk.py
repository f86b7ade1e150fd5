"""Folk: tunes to dance to, eight bars and again, and songs over a fingerpicked guitar."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone, nearest
from ..bass import line
from ..comping import broken, chord, held, struck
from ..counterpoint import counter as second_line
from ..drums import groove
from ..genre import Genre, Hints
from ..idiom import BACKBEAT, Check, outside, richness, riffing, share_at
from ..melody import Manner, sing
from . import dance

# The song


_BALLAD = Manner(
    cells=(
        "x- -- x- xx",
        "x- xx x- --",
        "x- -x x- xx",
        "xx x- xx x-",
        "x- xx xx x-",
        "xx xx x- xx",
    ),
    closes=("x- xx x- --", "x- -- -- ..", "xx x- -- --", "x- x- -- --"),
    plans=("abac", "aabc", "abAc", "aaAc"),
    leap=0.16,
    compass=8,
    gapped=True,
    level=84,
    gate=0.96,
    upbeat=0.5,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A song on five notes, with the breath at the end of the line."""
    return sing(bar, last, _BALLAD)


_FINGERS = (
    ("x- .x .x .x", (2, 1, 2, 1)),
    (".x xx .x .x", (1, 2, 1, 2)),
    ("x- .x x- .x", (2, 1, 2, 1)),
    (".x .x .x xx", (2, 1, 2, 1, 0)),
)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Fingerpicked: the thumb swings between two strings, the fingers fill the gaps."""
    player = bar.player
    if player.mono:
        return broken(bar, last, "x- x- x- x-", (0, 1, 2, 1), 68)
    if player.family in ("Reed", "Strings", "Ensemble", "Organ", "Synth Pad", "Pipe"):
        return held(bar, last, 60, 3)
    rhythm, order = bar.habit("fingers").choice(_FINGERS)
    if bar.energy > 0.66 and player.family == "Guitar":
        return strummed(bar, last)
    if not _thumbs(bar):
        return broken(bar, last, rhythm, order, 64, count=3)
    upper = tuple(p for p in last if p > player.low + 14)
    tones = [t for t in broken(bar, upper, rhythm, order, 64, count=3) if t.pitch > player.low + 8]
    tones += thumb(bar)
    return sorted(tones)


def _thumbs(bar: Bar) -> bool:
    """Whether the thumb of this hand plays the low notes: a guitarist's does, unless busy."""
    return "bass" not in bar.own.hands and (bar.player.family == "Guitar" or not bar.low_hand)


def thumb(bar: Bar) -> list[Tone]:
    """An alternating bass, a note a beat: root, octave or third, fifth, and back."""
    player = bar.player
    found: list[Tone] = []
    low, high = player.low, min(player.high, player.low + 20)
    slow = len(bar.grid.beats) == 3
    for place, beat in enumerate(bar.grid.beats):
        if slow and place and not any(span.at == beat.start for span in bar.spans):
            continue
        change = bar.change(beat.start)
        root = nearest(change.bass, low + 6, low, low + 13)
        fresh = any(span.at == beat.start for span in bar.spans)
        if fresh or beat.head:
            pitch = root
        elif place % 2:
            upper = (
                root + 12
                if root + 12 <= high
                else nearest(change.tones[1 % len(change.tones)], root + 5, low, high)
            )
            pitch = upper
        else:
            pitch = nearest(change.fifth, root - 3, low, high)
        ring = (bar.grid.bar - beat.start) if slow else beat.length
        found.append(bar.tone(beat.start, min(ring, bar.left(beat.start)), pitch, 72))
    return found


_STRUMS = ("X- x- Xx -x", "X- xx Xx xx", "X- xx -x xx")


def strummed(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Down, down, up: the whole chord, the strings a moment after one another."""
    down = True
    found: list[Tone] = []
    tones = struck(bar, last, bar.habit("strum").choice(_STRUMS), 76, 0.9, 4)
    starts = sorted({t.start for t in tones})
    for start in starts:
        hand = sorted((t for t in tones if t.start == start), key=lambda t: t.pitch)
        down = bar.grid.on_beat(start - bar.start)
        for place, tone in enumerate(hand if down else hand[::-1]):
            late = 14 * place
            found.append(tone._replace(start=start + late, length=max(1, tone.length - late)))
    return sorted(found)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Root and fifth; a step into the next chord where a line ends. A guitarist uses the thumb."""
    if bar.player.family == "Guitar":
        return thumb(bar)
    if len(bar.grid.beats) == 3:
        steps = "ra" if bar.dice.random() < 0.4 and bar.energy > 0.4 else "r"
        rhythm = "x- -- -- x-" if steps == "ra" else "x- -- -- --"
        return line(bar, last, rhythm, steps, 78, 0.95)
    walking = bar.closes or bar.dice.random() < 0.2
    return line(
        bar, last, "x- -- x- x-" if walking else "x- -- x- --", "r5a" if walking else "r5", 80
    )


def drone(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Tonic and fifth, held through the phrase."""
    if bar.step and last:
        return []
    player = bar.player
    tonic = bar.key.tonic_pc
    low = nearest(tonic, player.center - 7, player.low, player.high)
    left = bar.scene.bars - bar.place
    more = bar.number + left == len(bar.harmony)
    length = bar.grid.bar * max(1, min(bar.phrase - bar.step, left - more))
    fifth = next((low + size for size in (7, 6, 8) if size in bar.key.scale.semitones), low)
    shape = {low} if player.mono or fifth > player.high else {low, fifth}
    return [bar.tone(0, length, pitch, 58) for pitch in sorted(shape)]


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A frame drum, played with a stick: the low skin on the strong beats, the rest whispers."""
    if any(beat.triple for beat in bar.grid.beats):
        kit = {"tumba": "X.. ... x.. ...", "conga": ".ox Xox .ox Xox"}
        kit["mute"] = "... ... ... ..o"
    else:
        kit = {"tumba": "X... .... x... ....", "conga": "..oo x.oo ..ox x.oo"}
    if bar.energy > 0.62:
        kit["tambourine"] = ".. x. .. x."
    return groove(bar, kit, 0.82)


def backing(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Boom and chuck: the low string on the beat, the chord behind it."""
    player = bar.player
    if player.mono:
        return broken(bar, last, "x. x. x. x.", (0, 2, 1, 2), 66)
    if player.family in ("Reed", "Strings", "Ensemble", "Organ", "Synth Pad", "Pipe"):
        return held(bar, last, 60, 3)
    upper = tuple(p for p in last if p > player.low + 12)
    compound = any(beat.triple for beat in bar.grid.beats)
    rhythm = "..x ..x ..x ..x" if compound else ".. x. .. x."
    if bar.energy > 0.62 and not compound:
        rhythm = ".. x. .x x."
    if not _thumbs(bar):
        return struck(bar, last, rhythm, 66, 0.7, 3) or struck(bar, last, "x", 64, 0.6, 3)
    tones = [t for t in struck(bar, upper, rhythm, 66, 0.7, 3) if t.pitch > player.low + 9]
    return sorted(tones + boom(bar))


def boom(bar: Bar) -> list[Tone]:
    """The low strings on the strong beats, root and then fifth."""
    player = bar.player
    found: list[Tone] = []
    strong = [b for b in bar.grid.beats if b.triple or b.cell in (0, 2) or b.head]
    for place, beat in enumerate(strong):
        change = bar.change(beat.start)
        fresh = place == 0 or any(span.at == beat.start for span in bar.spans)
        pc = change.bass if fresh or place % 2 == 0 else change.fifth
        pitch = nearest(pc, player.low + 6, player.low, player.low + 13)
        found.append(bar.tone(beat.start, beat.length * 2 // 3, pitch, 76))
    return found


def dance_bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """On the strong beats, short: root and fifth; it climbs where a part ends."""
    if bar.player.family == "Guitar":
        return boom(bar)
    compound = any(beat.triple for beat in bar.grid.beats)
    if bar.closes and bar.dice.random() < 0.6:
        return line(bar, last, "x- x- x- x-", "rr5a" if not compound else "ra5a", 82, 0.8)
    return line(bar, last, "x. x. x. x." if compound else "x. .. x. ..", "r5", 82, 0.8)


def counter(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A second fiddle: long notes under the tune, an answer at the line's end."""
    return second_line(bar, last)


def end_chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The last chord, strummed once and left to ring."""
    at = bar.spans[-1].at
    player = bar.player
    if player.mono:
        pitch = nearest(bar.spans[-1].change.root, player.center, player.low, player.high)
        return [bar.tone(at, bar.grid.bar - at, pitch, 72)]
    shape = set(chord(bar, last, at, 4))
    if _thumbs(bar):
        shape.add(nearest(bar.spans[-1].change.root, player.low + 6, player.low, player.low + 13))
    step = min(26, bar.grid.bar // 40)
    return [
        bar.tone(at + step * i, bar.grid.bar - at - step * i, pitch, 72)
        for i, pitch in enumerate(sorted(shape))
    ]


def feel(role: str, _tempo: float) -> Feel:
    """A hand, not a clock."""
    return Feel(
        swing=51.5,
        grid=Ticks(480),
        push=Ticks(6 if role == "melody" else 0),
        loose=Ticks(11),
        touch=7,
    )


def lilt(role: str, _tempo: float) -> Feel:
    """Dancers' time: firm, the first of two eighths a little longer, the tune a hair ahead."""
    early = -4 if role == "melody" else 0
    return Feel(swing=54.5, grid=Ticks(480), push=Ticks(early), loose=Ticks(6), touch=7)


def trotting(role: str, _tempo: float) -> Feel:
    """The lilt of sixteenths."""
    early = -4 if role == "melody" else 0
    return Feel(swing=53.5, grid=Ticks(240), push=Ticks(early), loose=Ticks(5), touch=7)


def snapped(_role: str, _tempo: float) -> Feel:
    """A hornpipe: long and short."""
    return Feel(swing=63.0, grid=Ticks(480), loose=Ticks(7), touch=7)


_JIGS = ("jig", "slip jig", "slide", "tarantella", "gigue")
_REELS = ("reel", "hornpipe", "strathspey", "polka", "barn dance", "hoedown", "breakdown", "ceili",
          "ceilidh", "fiddle tune", "bluegrass", "old time", "old-time",
          "square dance", "contra")  # fmt: skip
_DANCES = ("irish", "celtic", "scottish", "dance", "session", "trad", "klezmer", "balkan", "tavern")
_SLOW = (
    "ballad",
    "air",
    "lullaby",
    "song",
    "slow",
    "shanty",
    "lament",
    "waltz",
    "singer",
    "fingerp",
)


def _kinds(words: str, meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """A jig, a reel, or a song: by their names, else by the meter."""
    compound = meter[1] >= 8 and meter[0] % 3 == 0 and meter[0] > 3
    slow = any(word in words for word in _SLOW)
    named = any(word in words for word in (*_JIGS, *_REELS)) and "breakdowns" not in words
    lively = any(word in words for word in _DANCES) and meter != (3, 4)
    if not named and (slow or not (compound or lively)):
        return replace(GENRE, kinds=None)
    jig = compound or any(word in words for word in _JIGS)
    crooked = "hornpipe" in words or "strathspey" in words
    dotted = "strathspey" if "strathspey" in words else "hornpipe"
    step = "jig" if jig else dotted if crooked else "reel"
    two = meter == (2, 4) and not jig
    return replace(
        GENRE,
        tempo=_PACES["two" if two else step],
        meters=((6, 8), (9, 8), (12, 8)) if jig else ((4, 4), (2, 4), (2, 2)),
        keys=("D major", "G major", "E dorian", "A mixolydian", "A dorian", "B minor", "A major"),
        ensemble=("fiddle", "acoustic guitar", "tin whistle"),
        bars=32,
        forms=_ROUNDS,
        changes=_DANCE_CHANGES,
        fills={**GENRE.fills, "melody": dance.TUNES[step], "chords": backing, "bass": dance_bass},
        feel=trotting if two else snapped if step == "hornpipe" else lilt,
        loops=True,
        strict=False,
        kinds=None,
    )


_PACES = {
    "jig": (140, 174, 200),
    "reel": (150, 200, 240),
    "hornpipe": (120, 168, 200),
    "strathspey": (100, 124, 140),
    "two": (84, 104, 126),
}
"""Quarters a minute of each dance; "two" is a bar of 2/4, which holds eight notes as well."""

_ROUNDS = (
    "A 8 .5",
    "A 8 .5, B 8 .65",
    "A 8 .48, A 8 .54, B 8 .64",
    "A 8 .48, A 8 .54, B 8 .64, B 8 .7",
    "A 8 .45, A 8 .5, B 8 .58, B 8 .62, A 8 .6, A 8 .65, B 8 .72, B 8 .78",
    "intro 4 .4, A 8 .45, A 8 .5, B 8 .58, B 8 .62, C 8 .66, C 8 .7, A 8 .62, A 8 .68, B 8 .76, "
    "B 8 .82, outro 4 .6",
)

_DANCE_CHANGES = {
    "major": (
        "I | I | IV | V | I | I | IV V | I",
        "I | IV | I | V | I | IV | I V | I",
        "I | vi | IV | V | I | vi | IV V | I",
    ),
    "major B": (
        "I | IV | I | V | I | IV | I V | I",
        "IV | I | IV | V | IV | I | ii V | I",
        "vi | vi | IV | V | vi | vi | I V | I",
        "vi | IV | I | V | vi | IV | I V | I",
    ),
    "minor": ("i | i | VII | VII | i | i | VII | i", "i | VII | i | v | i | VII | VI VII | i"),
    "minor B": (
        "III | VII | i | VII | III | VII | VI VII | i",
        "i | III | VII | VII | i | III | VII | i",
    ),
    "dorian": (
        "i | i | VII | VII | i | i | VII | i",
        "i | IV | VII | i | i | IV | VII | i",
        "i | IV | i | VII | i | IV | VII | i",
    ),
    "dorian B": (
        "i | VII | IV | VII | i | VII | IV VII | i",
        "III | VII | i | VII | III | VII | IV VII | i",
    ),
    "mixolydian": (
        "I | I | VII | VII | I | I | VII | I",
        "I | IV | I | VII | I | IV | VII | I",
        "I | VII | IV | I | I | VII | IV VII | I",
    ),
    "mixolydian B": (
        "I | IV | I | VII | I | IV | VII | I",
        "VII | VII | I | I | VII | IV | VII | I",
    ),
}  # fmt: skip

GENRE = Genre(
    name="folk",
    title="Folk",
    words=("folk", "folk song", "acoustic folk", "celtic", "irish", "irish folk", "scottish", "jig",
           "slip jig", "reel", "hornpipe", "celtic folk", "sea shanty", "shanty", "folk ballad",
           "traditional", "trad", "fingerpicking", "fingerpicked", "ceilidh", "fiddle tune"),
    kin=("bluegrass", "americana", "old time", "polka",
         "appalachian", "indie folk", "campfire", "medieval", "tavern", "nordic folk",
         "tarantella", "balkan", "spiritual", "skiffle", "world"),
    tempo=(60, 100, 220),
    meters=((4, 4), (3, 4), (6, 8)),
    keys=("G major", "D major", "E minor", "D mixolydian", "A dorian", "C major", "A minor",
          "E dorian"),
    ensemble=("acoustic guitar", "fiddle", "flute", "upright bass"),
    bars=32,
    hints=Hints(programs=(16, 22, 24, 26, 79, 106, 110, 111), forms=("strophic",), signs=("rare",)),
    forms=(
        "verse 8 .48",
        "verse 8 .45, verse 8 .52",
        "verse 8 .45, verse 8 .5, chorus 8 .62",
        "intro 4 .34, verse 8 .45, verse 8 .5, chorus 8 .62, outro 4 .36",
        "intro 4 .34, verse 8 .45, chorus 8 .58, verse 8 .5, chorus 8 .64, outro 4 .36",
        "intro 4 .34, verse 8 .44, verse 8 .48, chorus 8 .6, verse 8 .5, bridge 8 .56, "
        "chorus 8 .66, "
        "verse 8 .44, outro 4 .34",
    ),
    changes={
        "major": (
            "I | I | IV | I | I | vi | IV V | I",
            "I | V | vi | IV | I | V | IV V | I",
            "I | IV | I | V | I | IV | V | I",
            "vi | IV | I | V | vi | IV | V | I",
        ),
        "major peak": (
            "IV | I | V | vi | IV | I | V | I",
            "I | IV | I | V | IV | I | V | I",
            "vi | IV | I | V | vi | IV | I V | I",
        ),
        "minor": (
            "i | VII | i | i | i | VI | VII | i",
            "i | i | iv | i | VI | VII | i | i",
            "i | III | VII | i | i | VI | VII | i",
        ),
        "minor peak": (
            "III | VII | i | VII | III | VII | VI VII | i",
            "VI | VII | i | III | VI | VII | i | i",
        ),
        "dorian": ("i | VII | i | IV | i | VII | IV | i", "i | i | VII | IV | i | III | VII | i"),
        "dorian peak": ("III | VII | IV | i | III | VII | IV VII | i",),
        "mixolydian": (
            "I | VII | IV | I | I | VII | IV VII | I",
            "I | I | VII | VII | IV | IV | VII | I",
        ),
        "mixolydian peak": ("IV | I | VII | I | IV | I | VII | I",),
    },
    ending={"major": "V | I", "minor": "VII | i", "dorian": "VII | i", "mixolydian": "VII | I"},
    strict=True,
    fills={"melody": melody, "chords": chords, "bass": bass, "pad": drone, "drums": drums,
           "counter": counter},
    last={"chords": end_chords},
    feel=feel,
    entrances={"melody": 0.38, "bass": 0.4, "counter": 0.55, "pad": 0.3, "drums": 0.4},
    wet=38,
    kinds=_kinds,
    checks=(
        Check("nobody drums a backbeat", BACKBEAT, 0, 0.2),
        Check("chords are triads", richness, 2.9, 3.4),
        Check("the bass stands on the beat", partial(share_at, role="bass", places=(0.0,)), 0.85),
        Check("the tune keeps to the scale", partial(outside, role="melody"), 0, 0.05),
        Check("the strumming goes on", partial(riffing, role="chords"), 0.7),
    ),
    rival="pop",
)  # fmt: skip
