"""Classical: periods that ask and answer over broken chords, minuets, and hymns in four voices."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone, ladder, nearest, within
from ..bass import ground, line
from ..comping import broken, chord, held, struck
from ..counterpoint import guide_line
from ..drums import KEYS, groove
from ..genre import Genre
from ..melody import Manner, sing
from . import chorale

_GALANT = Manner(
    cells=(
        "x--- ---- x-x- x---",
        "x--- x-x- x--- x---",
        "x-x- x-x- x--- x---",
        "x--- --x- x-x- x-x-",
        "x-x- x--- x-x- x-x-",
        "x--- --xx x-x- x-x-",
        "x-x- xxxx x--- x-x-",
        "xxxx x-x- xxxx x---",
    ),
    closes=(
        "x--- x--- x--- ....",
        "x-x- x-x- x--- ....",
        "x--- --x- x--- ....",
        "x-x- x--- x--- ----",
    ),
    plans=("abac", "abAc", "aAbc", "aabc"),
    leap=0.24,
    compass=10,
    level=86,
    upbeat=0.35,
)

_DANCED = Manner(
    cells=(
        "x- x- .. x-",
        "x- -- .. xx",
        "x- xx .. x-",
        "xx x- .. x-",
        "x- xx .. xx",
        "xx xx .. x-",
        "xx xx .. xx",
        "x--x xxxx .... x---",
    ),
    closes=("x- x- .. --", "x- -- .. ..", "xx x- .. --", "xx xx .. x-"),
    plans=("abac", "abAc", "aabc", "aAbc"),
    leap=0.24,
    compass=10,
    level=84,
    upbeat=0.25,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A tune in periods: four bars ask, four bars answer; an ornament where the line rests."""
    return adorned(bar, settled(bar, sing(bar, last, _GALANT)))


def minuet_melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The same in the steps of the dance."""
    return adorned(bar, settled(bar, sing(bar, last, _DANCED)))


def settled(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """The line with its last note in the octave where its neighbour is."""
    if len(tones) < 2 or abs(tones[-1].pitch - tones[-2].pitch) < 7:
        return tones
    gap = tones[-1].pitch - tones[-2].pitch
    near = tones[-1].pitch - (12 if gap > 0 else -12)
    if not bar.player.low <= near <= bar.player.high:
        return tones
    return [*tones[:-1], tones[-1]._replace(pitch=near)]


def adorned(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """A leaning note into the cadence, a trill before it, seldom a mordent on the first beat."""
    if not tones:
        return tones
    dice = bar.dice
    scale = ladder(bar.key.pitch_classes, bar.player.low, bar.player.high)
    beat = bar.grid.beats[0].length
    found = list(tones)
    for index, tone in enumerate(tones):
        above = next((p for p in scale if p > tone.pitch), None)
        if above is None or tone.length < beat * 0.8 or above - tone.pitch > 3:
            continue
        first = tone.start == bar.start
        if bar.closes and first and len(tones) > 1 and dice.random() < 0.35:
            found.remove(tone)
            found += _leaning(tone, above)
            break
        if bar.step == bar.phrase - 2 and index == len(tones) - 1 and bar.phrase > 2:
            if tone.length >= beat and bar.turn % 2 and dice.random() < 0.4:
                found.remove(tone)
                found += _trill(tone, above)
            break
        if first and not bar.closes and (bar.scene.turn or bar.turn) and dice.random() < 0.1:
            found.remove(tone)
            found += _mordent(tone, above)
            break
    return sorted(found)


def _leaning(tone: Tone, above: int) -> list[Tone]:
    """An appoggiatura: the note above takes half the time and all the weight."""
    half = tone.length // 2
    return [
        Tone(tone.start, half, above, tone.velocity + 5),
        Tone(tone.start + half, tone.length - half, tone.pitch, tone.velocity - 8),
    ]


def _trill(tone: Tone, above: int) -> list[Tone]:
    """From the upper note, in quick turns."""
    step = 120
    count = max(4, tone.length // step // 2 * 2)
    size = tone.length // count
    return [
        Tone(
            tone.start + i * size,
            size,
            above if i % 2 == 0 else tone.pitch,
            tone.velocity - 6 + (i == 0) * 6,
        )
        for i in range(count)
    ]


def _mordent(tone: Tone, above: int) -> list[Tone]:
    step = 90
    return [
        Tone(tone.start, step, tone.pitch, tone.velocity),
        Tone(tone.start + step, step, above, tone.velocity - 12),
        Tone(tone.start + 2 * step, max(60, tone.length - 2 * step), tone.pitch, tone.velocity - 4),
    ]


_LINES: Final = ("Reed", "Strings", "Brass", "Pipe")


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Alberti: low, high, middle, high. Other players repeat the chord softly."""
    player = bar.player
    if bar.closes and bar.turn % 2 and not player.mono and bar.phrase > 2:
        return struck(bar, last, "x--- x--- x--- ....", 66, 0.8, 3)
    if player.family in ("Ensemble", "Organ", "Synth Pad"):
        return held(bar, last, 60, 3)
    order: tuple[int, ...] = (0, 2, 1, 2)
    if player.mono or player.family in _LINES:
        order = bar.habit("inner").choice(((1, 1), (0, 1, 0, 1), (1, 2, 1, 2)))
        return broken(bar, last, "x-x- x-x- x-x- x-x-", order, 62, ring=False, count=3)
    contrast = bar.scene.act == "contrast"
    if bar.energy > 0.68 and bar.tempo < 132:
        return broken(bar, last, "xxxx xxxx xxxx xxxx", order, 64, ring=False, count=3)
    if contrast and bar.habit("texture").random() < 0.5:
        return struck(bar, last, "..x- x-x- ..x- x-x-", 62, 0.6, 3)
    if any(beat.triple for beat in bar.grid.beats):
        return broken(bar, last, "xxx xxx xxx xxx", (0, 1, 2), 64, ring=False, count=3)
    return broken(bar, last, "x-x- x-x- x-x- x-x-", order, 64, ring=False, count=3)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A half note for each chord, quarters when it leads on, and the cadence: dominant, tonic."""
    if bar.closes and bar.turn % 2 and bar.phrase > 2:
        return line(bar, last, "x--- x--- x--- ....", "r5r", 80, 0.8)
    walking = bar.dice.random() < (0.25 if bar.energy < 0.55 else 0.5)
    if walking and len(bar.spans) == 1:
        return line(
            bar, last, "x--- x--- x--- x---", bar.dice.choice(("r35a", "r3ra", "rr5a")), 76, 0.85
        )
    return line(
        bar, last, "x--- ---- x--- ----", "r5" if bar.dice.random() < 0.3 else "rr", 76, 0.95
    )


def inner(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A second voice: guide tones, moving in the gaps of the tune."""
    if bar.energy > 0.5 and bar.player.mono and not bar.closes:
        return broken(bar, last, "x-x- x-x- x-x- x-x-", (1, 1, 1, 1, 2, 2, 2, 2), 58, False, 3)
    return guide_line(bar, last, 64)


def kettle(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """An orchestra's drums: hardly there; two strokes where a period closes, a roll for the end."""
    strong = bar.energy > 0.6
    kit: dict[str, str] = {}
    if bar.closes and bar.turn % 2:
        kit = {"floor": "x--- x--- x--- ....", "low": "x--- .... x--- ...."}
    elif bar.step == 0:
        kit = {"floor": "x--- ---- ---- ----"}
    elif strong:
        kit = {"triangle": "x--- .... .... ....", "floor": ".... .... x--- x---"}
    tones = groove(bar, kit, 0.72)
    if bar.ends and strong and bar.scene.act == "peak":
        tones.append(bar.tone(0, bar.grid.bar, KEYS["crash"], 70))
    return tones


# The minuet


def minuet_chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """One, two, three: the bass has the first beat, the chords the others; Alberti in the trio."""
    player = bar.player
    if player.family in ("Ensemble", "Organ", "Synth Pad"):
        return held(bar, last, 58, 3)
    trio = bar.scene.theme.lower().startswith("trio") or bar.scene.act == "contrast"
    style = bar.habit("minuet").random()
    if player.mono or player.family in _LINES:
        order = (1, 2) if trio else (1, 1)
        return broken(bar, last, ".. x- x- x-" if not trio else "xx xx xx xx", order, 60, False, 3)
    if hemiola(bar):
        return [t for span in bar.spans for t in _block(bar, last, span.at, span.length)]
    if trio or style < 0.4:
        return broken(bar, last, "xx xx xx xx", (0, 2, 1, 2, 1, 2), 62, ring=False, count=3)
    if bar.closes and bar.turn % 2:
        return struck(bar, last, "x- .. .. ..", 62, 0.8, 3)
    rhythm = ".. x- x- x-"
    return struck(bar, last, rhythm, 58, 0.55, 3) or struck(bar, last, "x-", 58, 0.6, 3)


def _block(bar: Bar, last: tuple[int, ...], at: int, length: int) -> list[Tone]:
    return [bar.tone(at, int(length * 0.9), pitch, 64) for pitch in chord(bar, last, at, 3)]


def hemiola(bar: Bar) -> bool:
    """Whether the chords of this bar and its neighbour make three twos out of two threes."""
    return (
        len(bar.spans) == 2
        and bar.spans[0].length != bar.spans[1].length
        and len(bar.grid.beats) == 3
    )


def minuet_bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The first beat, sometimes all three in a walk; at the cadence down an octave and home."""
    if hemiola(bar):
        tones: list[Tone] = []
        hand = last
        for span in bar.spans:
            pitch = ground(bar, hand, span.change)
            tones.append(bar.tone(span.at, int(span.length * 0.92), pitch, 82))
            hand = (pitch,)
        return tones
    if bar.closes and bar.turn % 2:
        return line(bar, last, "x- x- .. x-", "r5r", 80, 0.85)
    draw = bar.dice.random()
    if draw < 0.3 and len(bar.spans) == 1:
        return line(bar, last, "x- x- x- x-", bar.dice.choice(("r35", "r3a", "r5a")), 76, 0.85)
    if draw < 0.5 and len(bar.spans) == 1:
        return line(bar, last, "x- -- -- x-", "ra", 76, 0.9)
    return line(bar, last, "x- -- -- --", "r", 76, 0.9)


def minuet_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A tambourin: one strong, two weak."""
    kit = {"floor": "x-", "tambourine": ".. o. .. o."} if bar.energy > 0.55 else {"floor": "x-"}
    kit["floor"] = "x- .. .. .."
    return groove(bar, kit, 0.7)


def chorale_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Kettledrums, where a line of the hymn ends."""
    if not bar.closes:
        return []
    at = bar.spans[-1].at
    return [bar.tone(at, min(960, bar.grid.bar - at), KEYS["floor"], 58)]


def _last_chord(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The last chord: full, short of the end by a breath."""
    at = bar.spans[-1].at
    if bar.player.mono:
        near = last[-1] if last else bar.player.center
        pool = [nearest(pc, near, bar.player.low, bar.player.high)
                for pc in within(bar.spans[-1].change, bar.key)]  # fmt: skip
        pitch = min(pool, key=lambda p: (abs(p - near), p))
        return [bar.tone(at, int((bar.grid.bar - at) * 0.9), pitch, 72)]
    return [bar.tone(at, int((bar.grid.bar - at) * 0.9), p, 70) for p in chord(bar, last, at, 4)]


def feel(role: str, _tempo: float) -> Feel:
    """Even, with the small freedom of a chamber player."""
    return Feel(loose=Ticks(8), touch=4, push=Ticks(4 if role == "melody" else 0))


_CHORALES: Final = (
    "chorale", "choral", "hymn", "psalm", "sacred", "church", "motet", "cantata", "requiem", "mass",
    "gregorian", "chant", "plainsong", "madrigal", "choir", "satb", "anthem", "spiritual",
    "oratorio",
    "four-part", "four part",
)  # fmt: skip
_DANCES: Final = (
    "minuet",
    "menuet",
    "menuetto",
    "trio",
    "sarabande",
    "mazurka",
    "landler",
)
_CHURCH: Final = frozenset({17, 20, 21, 53, 54})
"""General MIDI programs of church, home and choir: drawbar and church organ, harmonium, choirs."""


def _kinds(words: str, meter: tuple[int, int], programs: tuple[int, ...]) -> Genre:
    """Chorale or minuet by their names; a hymn for organ and choir; in three a minuet or waltz."""
    sung = any(word in words for word in _CHORALES)
    danced = any(word in words for word in _DANCES)
    sung = sung or (not danced and bool(programs) and set(programs) <= _CHURCH)
    if sung and not danced:
        return _hymnal(words, meter)
    if danced or (meter in ((3, 4), (3, 8)) and "waltz" not in words):
        return MINUET
    return replace(GENRE, kinds=None)


def _hymnal(words: str, meter: tuple[int, int]) -> Genre:
    """A chorale; with an Amen where it is a hymn. In few beats the chords come more slowly."""
    beats = meter[0] // 3 if meter[1] >= 8 and meter[0] % 3 == 0 else meter[0]
    slow = beats < 3 or meter[1] > 4
    amen = any(word in words for word in ("hymn", "church", "psalm", "anthem", "mass"))
    ending = _AMEN if amen else _AUTHENTIC
    return replace(
        CHORALE,
        changes=GENRE.changes if slow else CHORALE.changes,
        ending=GENRE.ending if slow else ending,
    )


_AUTHENTIC = {"major": "V V7 | I", "minor": "V V7 | I"}
_AMEN = {"major": "V V7 I | IV | I", "minor": "V V7 i | iv | I"}

GENRE = Genre(
    name="classical",
    title="Classical",
    words=("classical", "classical music", "chorale", "hymn", "minuet", "menuet", "baroque",
           "string quartet", "chamber music", "viennese", "sonatina", "bach", "mozart", "haydn",
           "four-part", "church music", "minuet and trio"),
    kin=("romantic", "orchestral", "symphonic", "symphony", "waltz", "sonata", "rondo", "nocturne",
         "etude", "prelude", "renaissance", "opera", "march", "gregorian chant", "fugue",
         "invention",
         "impressionist", "beethoven", "chopin", "handel", "vivaldi", "schubert", "film music"),
    tempo=(50, 108, 168),
    meters=((4, 4), (3, 4), (2, 4), (6, 8)),
    keys=("C major", "G major", "F major", "D major", "A minor", "D minor", "Bb major", "G minor"),
    ensemble=("piano",),
    bars=32,
    forms=(
        "A 8 .5",
        "A 8 .48, B 8 .62",
        "A 8 .48, B 8 .62, A 8 .52",
        "A 8 .46, A 8 .52, B 8 .64, A 8 .54",
        "A 8 .48, B 8 .62, A 8 .52, C 8 .7, A 8 .56",
        "A 8 .46, A 8 .5, B 8 .62, A 8 .52, C 8 .72, C 8 .66, A 8 .54, coda 8 .6",
    ),
    changes={
        "major": (
            "I | V65 | I | V | I | IV | I64 V7 | I",
            "I | IV64 | I | V65 | vi | ii6 | I64 V7 | I",
            "I | ii42 | V65 | I V | vi | ii65 | I64 V7 | I",
            "I | V43 | I6 | IV V | I | V7/IV | IV V7 | I",
        ),
        "major B": (
            "V | I6 | V7 | I | V7/vi | vi | V7/V | V",
            "V7/IV | IV | V7/V | V | I6 | ii65 | I64 V7 | I",
            "V | V7 | I | I | IV | I6 | V7/V | V",
        ),
        "major C": (
            "vi | iii | IV | I6 | ii6 | V7/V | V | V7",
            "IV | I6 | V43 | I | IV | V65/V | V | V7",
        ),
        "minor": (
            "i | V65 | i | V | i | iv | i64 V7 | i",
            "i | iv64 | i | V65 | VI | iv6 | i64 V7 | i",
            "i | iiø42 | V65 | i V | VI | iiø65 | i64 V7 | i",
        ),
        "minor B": (
            "III | VII | III | III | iv6 | V | i6 | V",
            "III | VII7 | III | VI | iv | i6 | iiø65 | V",
        ),
        "minor C": ("VI | III | iv | i6 | VI | iv6 | V | V7",),
        "dorian": (
            "i | IV | i | VII | i | IV | VII | i",
            "i | VII | III | IV | i | IV VII | IV | i",
        ),
        "mixolydian": ("I | VII | IV | I | I | v | VII | I",),
        "lydian": ("I | II | I | V | I | II | vii | I",),
    },
    ending={"major": "I64 V7 | I", "minor": "i64 V7 | i"},
    fills={"melody": melody, "chords": chords, "bass": bass, "counter": inner, "drums": kettle},
    last={"chords": _last_chord},
    feel=feel,
    entrances={"melody": 0.2, "chords": 0.0, "bass": 0.2, "counter": 0.4, "pad": 0.4, "drums": 0.4},
    pedal=False,
    wet=48,
    kinds=_kinds,
)  # fmt: skip

MINUET = replace(
    GENRE,
    tempo=(90, 126, 160),
    meters=((3, 4),),
    keys=("G major", "F major", "D major", "Bb major", "D minor", "G minor", "C major"),
    ensemble=("harpsichord",),
    bars=48,
    forms=(
        "minuet 8 .5",
        "minuet 16 .5",
        "minuet 8 .5, trio 8 .4, minuet 8 .56",
        "minuet 8 .5, minuet 8 .56, trio 8 .4, minuet 8 .58",
        "minuet 16 .5, trio 16 .4, minuet 16 .58",
        "minuet 16 .48, minuet 16 .52, trio 16 .38, trio 16 .42, minuet 16 .58",
    ),
    changes={
        "major": (
            "I | V65 | I | V | I | IV | I64 V7 | I | V | V7 | I | I6 | IV | ii6 ii6 I64 | "
            "I64 V7 V7 | I",
            "I | IV64 | I | V | vi | ii6 | I64 V7 | I | V7/V | V | V7 | I | IV | I6 | ii65 V7 | I",
            "I | I6 | ii6 | V | I | ii6 ii6 I64 | I64 V7 V7 | I | V43 | I | V | I6 | IV | "
            "ii6 | I64 V7 | I",
        ),
        "major contrast": (
            "I | I | V7 | V7 | V7 | V7 | I | I | V | V | I | I | ii6 | V7 | V7 | I",
            "I | IV64 | V43 | I | V7/vi | vi | V7/V | V | V7 | I | V7 | I | IV | I64 V7 | V7 | I",
        ),
        "minor": (
            "i | V65 | i | V | i | iv | i64 V7 | i | III | VII | III | III6 | iv | "
            "iiø65 iiø65 i64 | i64 V7 V7 | i",
            "i | iv64 | i | V | VI | iv6 | i64 V7 | i | VII7 | III | V65 | i | iv | i6 | "
            "iiø65 V7 | i",
        ),
        "minor contrast": (
            "III | III | VII7 | III | VI | iv6 | V7 | V | III | VII7 | III | VI | iv | "
            "i64 V7 | V7 | i",
        ),
        "dorian": ("i | IV | i | VII | i | IV | VII | i",),
        "mixolydian": ("I | VII | IV | I | I | v | VII | I",),
    },
    fills={"melody": minuet_melody, "chords": minuet_chords, "bass": minuet_bass, "counter": inner,
           "drums": minuet_drums},
    kinds=None,
)  # fmt: skip

_HYMN_MAJOR = (
    "I I6 IV I | V6 I V | I V6 vi ii65 | V V7 I | I6 IV I64 V | vi V7/V V | vi iii IV I6 | "
    "ii65 V7 I",
    "I V43 I6 IV | ii6 V7 vi | IV I6 ii65 V | I64 V7 I | V6 I V43 I6 | IV V65/V V |"
    " I6 ii65 V V42 | I6 V7 I",
    "I IV I V6 | I ii6 V | vi V6 I IV | V V7 I | IV I6 V6 I | vi V65/V V | I6 IV vi ii6 | V V7 I",
)
_HYMN_MINOR = (
    "i i6 iv i | V6 i V | i V65 i iiø65 | V V7 i | III VII6 III iv6 | V i6 V | i VI iv i6 | "
    "iiø65 V7 i",
    "i V6 i iv6 | V V7 VI | iv i6 iiø65 V | i64 V7 i | III VI iv VII | III VII6 III |"
    " iv6 V i V42 | i6 V7 i",
    "i iv i V65 | i iiø65 V | VI III iv i6 | iiø65 V7 i | VII III VI III | iv6 iiø65 V |"
    " i6 iv VI iiø65 | V V7 i",
)
_HYMN_DORIAN = ("i VII i IV | i VII i | III VII i IV | VII IV i",)

CHORALE = replace(
    GENRE,
    tempo=(50, 72, 96),
    meters=((4, 4), (3, 4)),
    keys=("G major", "D major", "F major", "A minor", "D minor", "Bb major", "C major"),
    ensemble=("church organ",),
    bars=16,
    forms=(
        "A 8 .5",
        "A 8 .48, B 8 .56",
        "A 8 .46, A 8 .5, B 8 .58",
        "A 8 .46, A 8 .5, B 8 .58, A 8 .54",
        "A 8 .46, A 8 .5, B 8 .6, C 8 .52, A 8 .56",
    ),
    changes={"major": _HYMN_MAJOR, "minor": _HYMN_MINOR, "dorian": _HYMN_DORIAN},
    ending=_AUTHENTIC,
    phrase=2,
    loops=True,
    fills=dict.fromkeys(("melody", "chords", "bass", "counter", "pad", "arpeggio", "melody 2",
                         "melody 3", "melody 4", "melody 5", "melody 6", "bass 2", "bass 3"),
                        chorale.voice) | {"drums": chorale_drums},
    last=dict.fromkeys(("melody", "chords", "bass", "counter", "pad", "arpeggio"), chorale.voice),
    entrances=dict.fromkeys(("melody", "chords", "bass", "counter", "pad", "arpeggio"), -1.0),
    wet=78,
    kinds=None,
)  # fmt: skip
