"""March: bass on the step, horns after it, a snare that never loses count, a trio to sing."""

from __future__ import annotations

from functools import partial

from ...score.feel import Feel
from ...score.song import Song
from ...units import Ticks
from ..bar import Bar, Tone, ladder, nearest
from ..bass import ground, lead_in
from ..comping import chord
from ..counterpoint import answer, guide_line
from ..drums import KEYS, crash, filled, groove
from ..genre import Genre
from ..idiom import Check, onsets, outside, per_bar, richness, share_at, sounding
from ..melody import Manner, sing
from .ragtime import strides, strokes

_STRIDING = Manner(
    cells=(
        "x--- x--- x-x- x---",
        "x--x x--- x--x x---",
        "x-x- x-x- x--- x--x",
        "x--x x--x x-x- x---",
        "x--x x-x- x--x x-x-",
        "x-xx x-x- x-xx x---",
        "x--x x-xx x--x x-xx",
        "xxxx x-x- x-xx x-x-",
    ),
    closes=("x--- x--- x--- ....", "x-x- x--- x--- ....", "x--x x--- x--- ----"),
    plans=("abac", "aAbc", "abAc", "aabc"),
    leap=0.32,
    compass=10,
    level=94,
    gate=0.82,
)

_STEPPING = Manner(
    cells=(
        "x--- x---",
        "x--- x-x-",
        "x-x- x---",
        "x--x x---",
        "x--x x-x-",
        "x-x- x--x",
        "x--x x--x",
        "x-x- x-x-",
        "x-x- --x-",
        "x-xx x---",
        "x-xx x-x-",
        "xxx- x-x-",
        "x-x- xxx-",
        "xxxx x-x-",
    ),
    closes=("x-x- x-..", "x--x x-..", "x--- x-..", "x-xx x-..", "x-x- x---"),
    plans=("abac", "aAbc", "abAc", "aabc", "a b a-1 c", "a a+2 b c", "a av b c"),
    leap=0.34,
    compass=10,
    level=94,
    gate=0.82,
)
"""Strains in bars of two steps."""

_SUNG = Manner(
    cells=(
        "x--- ---- x--- x---",
        "x--- x--- x--- ----",
        "x--- ---- x--x x---",
        "x--- x-x- x--- ----",
    ),
    closes=("x--- ---- ---- ....", "x--- x--- x--- ----"),
    plans=("abAc", "aabc", "abac"),
    leap=0.22,
    compass=9,
    level=86,
    gate=0.96,
)

_BROAD = Manner(
    cells=(
        "x--- ----",
        "x--- x---",
        "x--- --x-",
        "x--- x-x-",
        "x-x- x---",
        "x--x x---",
        "x-x- --x-",
        "x--- x--x",
        "x-x- x-x-",
    ),
    closes=("x--- x-..", "x--- x---", "x-x- x---", "x--x x-.."),
    plans=("abAc", "aabc", "abac", "a b a-1 c", "a b av c"),
    leap=0.24,
    compass=9,
    level=86,
    gate=0.96,
)
"""A trio in bars of two steps."""


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Dotted and detached in the strains, broad in the trio."""
    broad, detached = (_BROAD, _STEPPING) if len(bar.grid.beats) == 2 else (_SUNG, _STRIDING)
    return sing(bar, last, broad if bar.scene.act == "contrast" else detached)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Root and fifth on the step; a run down or up into the next phrase."""
    low, _ = strokes(bar)
    player = bar.player
    if bar.closes and not bar.ends and len(bar.spans) == 1 and bar.dice.random() < 0.45:
        return _run(bar, last)
    tones: list[Tone] = []
    hand = last
    for place, (at, length) in enumerate(low):
        change = bar.change(at)
        root = ground(bar, hand, change)
        fresh = place == 0 or any(span.at == at for span in bar.spans)
        pitch = root if fresh else nearest(change.fifth, root - 4, player.low, player.high)
        tones.append(bar.tone(at, int(length * 0.6), pitch, 92 if fresh else 84))
        hand = (root,)
    return tones


def _run(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Steps of the scale, one a beat, to the root that comes."""
    beats = bar.grid.beats
    pitch = ground(bar, last)
    target = nearest(bar.after.bass, pitch, bar.player.low, bar.player.high)
    tones = [bar.tone(0, int(beats[0].length * 0.7), pitch, 92)]
    rungs = ladder(bar.key.pitch_classes, bar.player.low, bar.player.high)
    for place, beat in enumerate(beats[1:], 1):
        left = len(beats) - place
        side = [p for p in rungs if (p < target) == (pitch <= target) and p != target]
        near = sorted(side, key=lambda p: abs(p - target))
        step = near[left - 1] if len(near) >= left else lead_in(bar, pitch, target, bar.dice)
        tones.append(bar.tone(beat.start, int(beat.length * 0.7), step, 86))
    return tones


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """After-beats: the horns answer every step, short."""
    _, high = strokes(bar)
    tones: list[Tone] = []
    hand = last
    for at, length in high:
        hand = chord(bar, hand, at, 1 if bar.player.mono else 3)
        if bar.player.mono and tones and hand[0] == tones[-1].pitch:
            pool = [p for p in bar.change(at).tones if p != hand[0] % 12]
            hand = (nearest(pool[0], hand[0], bar.player.low, bar.player.high),) if pool else hand
        short = int(min(length, bar.left(at)) * 0.5)
        tones.extend(bar.tone(at, short, pitch, 74) for pitch in hand)
    return tones


def counter(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The trombones hold what the tune leaves, and call where it breathes."""
    resting = not bar.lead or max(t.start + t.length for t in bar.lead) < bar.start + bar.grid.bar
    if resting and bar.energy > 0.5:
        return answer(bar, last, ".... .... x--x x-x-", 88)
    return guide_line(bar, last, 78)


_CADENCES = (
    "x.xx x.x. x.xx x.x.",
    "x.xx x.xx x.xx x.xx",
    "x.oo x.x. x.oo x.xx",
    "xxxx x.x. xxxx x.x.",
    "x..x x.x. x.xx x.xx",
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Bass drum with the basses, snare in its street beat, cymbals where a strain begins."""
    calm = bar.scene.act == "contrast" and bar.energy < 0.55
    beat = bar.habit("street").choice(_CADENCES)
    kit = {"kick": "x... .... x... ....", "snare": "o.o. o.o. o.o. o.o." if calm else beat}
    if len(bar.grid.beats) <= 2 or bar.energy > 0.7:
        kit["kick"] = "x... x... x... x..."
    tones = groove(bar, kit, 0.95)
    if bar.place == 0 and not calm:
        tones += crash(bar, 92)
    if bar.ends and not calm:
        tones = filled(bar, tones, {"snare": "xxxx xxxx", "kick": "x... x..."})
    return tones


def feel(_role: str, _tempo: float) -> Feel:
    """In step."""
    return Feel(loose=Ticks(4), touch=4)


def in_step(song: Song) -> float:
    """The share of beats that the bass drum marks."""
    marked = onsets(song, "drums", [KEYS["kick"]])
    beats = song.bars * song.meters[0].bar(song.resolution) / song.meters[0].beat(song.resolution)
    return float((marked % 1 < 0.05).sum()) / beats


GENRE = Genre(
    name="march",
    title="March",
    words=("march", "military march", "marching band music", "parade march", "wind band march",
           "brass band march", "circus march", "wedding march", "processional", "sousa",
           "parade music", "military music"),
    kin=("fanfare", "national anthem", "circus music", "cavalry"),
    tempo=(90, 116, 144),
    meters=((2, 4), (6, 8), (4, 4), (2, 2)),
    keys=("Bb major", "Eb major", "F major", "Ab major", "C major", "G minor"),
    ensemble=(
        "trumpet: melody", "clarinet: arpeggio", "french horns: chords", "trombone: counter",
        "tuba: bass", "marching drums",
    ),
    bars=72,
    forms=(
        "A 16 .7",
        "intro 4 .75, A 16 .65, B 16 .75",
        "intro 4 .75, A 16 .62, trio 16 .5 @IV, A 16 .75",
        "intro 4 .75, A 16 .62, B 16 .75, trio 16 .48 @IV, A 16 .8",
        "intro 4 .75, A 16 .6, A 16 .66, B 16 .75, trio 16 .46 @IV, break 8 .7 @IV, "
        "trio 16 .7 @IV, A 16 .9",
    ),
    changes={
        "major": (
            "I | I | V7 | V7 | V7 | V7 | I | I | I | I7 | IV | IV | I V7/ii | V7/V | V7 | I",
            "I | V7 | I | I | ii | V7/V | V7 | V7 | I | V7 | I I7 | IV | IV vii°7/V | I | V7 | I",
            "I | IV | I | V7 | I | vi | V7/V | V7 | I | IV | I | V7/vi | vi IV | I | V7 | I",
            "I | I | vi | vi | ii | V7 | I | V7 | I | I7 | IV | iv | I | V7/V | V7 | I",
        ),
        "major B": (
            "vi | vi | V7/vi | vi | V7 | I | V7/V | V7 | I | I7 | IV | iv | I | V7/V | V7 | I",
            "V7 | I | V7 | I | V7/ii | ii | V7/V | V7 | I | I | IV | V7/ii | ii | V7/V | V7 | I",
        ),
        "major contrast": (
            "I | I | I | vi | ii | ii | V7 | V7 | ii | V7 | I | V7/ii | V7/V | V7/V | V7 | V7",
            "I | I | IV | I | V7/V | V7/V | V7 | V7 | I | I7 | IV | iv | I | V7/V | V7 | I",
        ),
        "major break": ("V7 | V7 | I | I | V7/V | V7/V | V7 | V7",),
        "minor": (
            "i | i | V7 | i | iv | i | V7/V | V7 | i | i | V7 | i | iv | i | V7 | i",
            "i | V7 | i | i | VI | III | V7 | V7 | i | V7 | i | VI | iv | i | V7 | i",
        ),
    },
    ending={"major": "I V7 | I", "minor": "i V7 | i"},
    fills={"melody": melody, "bass": bass, "chords": chords, "counter": counter, "drums": drums},
    feel=feel,
    entrances={"melody": 0.3, "bass": 0.25, "chords": 0.3, "counter": 0.55, "drums": 0.3,
               "arpeggio": 0.6},
    wet=44,
    checks=(
        Check("the bass drum is in step", in_step, 0.45),
        Check("horns answer the basses", strides, 0.8),
        Check("the bass stands on the beat", partial(share_at, role="bass", places=(0.0,)), 0.85),
        Check("basses are short", partial(sounding, role="bass"), 0.2, 0.75),
        Check("the snare rattles", partial(per_bar, role="drums", drums=("snare",)), 3),
        Check("chords are triads and dominants", richness, 3, 3.7),
        Check("the tune keeps to the scale", partial(outside, role="melody"), 0, 0.15),
    ),
    rival="ragtime",
)  # fmt: skip
