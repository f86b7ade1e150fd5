"""Waltz: one low note, two light chords, and a tune that leans over the barline."""

from __future__ import annotations

from functools import partial

from ...score.feel import Feel
from ...score.song import Song
from ...units import Ticks
from ..bar import Bar, Tone, ladder, nearest
from ..bass import ground
from ..comping import chord, held
from ..counterpoint import guide_line
from ..drums import groove
from ..genre import Genre
from ..idiom import BACKBEAT, Check, beats, onsets, richness, share_at
from ..melody import Manner, sing

_TURNING = Manner(
    cells=(
        "x--- ---- ---- x---",
        "x--- ---- ---- x-x-",
        "x--- x--- ---- ----",
        "x--- --x- ---- x---",
        "x--- x--- ---- x---",
        ".... x--- ---- x---",
        "x--- ---x x--- x---",
        "x--- x-x- x--- x---",
        "x--- --x- x-x- x-x-",
        ".... x--- ---- x-x-",
        "x-x- ---- ---- x---",
        "x--- ---x ---- x-x-",
        "x--x x--- x--- x---",
        "x-x- x--- x--- x---",
        "x-x- --x- ---- x-x-",
        "x-x- x-x- x--- x---",
        "x-x- x-x- x-x- x-x-",
    ),
    closes=(
        "x--- ---- ---- ----",
        "x--- x--- ---- ....",
        "x--- x--- ---- ----",
        "x-x- x--- ---- ....",
        "x--- --x- ---- x---",
        "x--- ---- ---- x---",
    ),
    plans=("abAc", "aabc", "abac", "aAbc", "a b a-1 c", "a a+2 b c"),
    leap=0.3,
    compass=11,
    level=90,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long notes that swing, quick ones that run into them."""
    return sing(bar, last, _TURNING)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """One note a bar: the root, then the fifth; two or three in step where a phrase turns."""
    player = bar.player
    change = bar.spans[0].change
    root = ground(bar, last, change)
    pitch = root
    if bar.tied and bar.step % 2:
        pitch = nearest(change.fifth, root - 3, player.low, player.high)
    tones = [bar.tone(0, int(bar.grid.beats[0].length * 0.9), pitch, 88)]
    for span in bar.spans[1:]:
        tones.append(
            bar.tone(span.at, int(span.length * 0.6), ground(bar, (pitch,), span.change), 80)
        )
    if bar.closes and len(bar.spans) == 1 and len(bar.grid.beats) > 2 and bar.dice.random() < 0.4:
        target = nearest(bar.after.bass, pitch, player.low, player.high)
        rungs = ladder(bar.key.pitch_classes, player.low, player.high)
        side = [p for p in rungs if (p < target if pitch <= target else p > target)]
        way = sorted(side, key=lambda p: abs(p - target))[:2][::-1]
        for beat, step in zip(bar.grid.beats[-2:], way, strict=False):
            tones.append(bar.tone(beat.start, int(beat.length * 0.85), step, 78))
    return tones


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Two light chords after the low note; broken upwards where it is quiet."""
    later = [b for b in bar.grid.beats if b.start > 0] or list(bar.grid.beats)
    broken = bar.habit("after").random() < 0.35 and bar.energy < 0.5
    tones: list[Tone] = []
    hand = last
    for place, beat in enumerate(later):
        hand = chord(bar, hand, beat.start, 3)
        length = int(min(beat.length, bar.left(beat.start)) * 0.7)
        if bar.player.mono:
            pitches = hand[place % len(hand) :][:1]
        elif broken:
            pitches = hand[:1] if place == 0 else hand[1:]
        else:
            pitches = hand
        tones.extend(bar.tone(beat.start, length, pitch, 66 - 4 * (place % 2)) for pitch in pitches)
    return tones


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Strings hold the chord."""
    return (
        guide_line(bar, last, 60) if bar.player.mono else held(bar, last, 58 + 10 * bar.energy, 3)
    )


def counter(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A second voice in long notes, a sixth or a third from the tune where it can be."""
    if not bar.lead:
        return guide_line(bar, last)
    tune = max(bar.lead, key=lambda tone: tone.length)
    tones = bar.change(0).tones
    low, high = bar.player.low, min(bar.player.high, tune.pitch - 3)
    pool = [p for p in ladder(tones, low, high) if tune.pitch - p in (3, 4, 8, 9, 15, 16)]
    if not pool:
        return guide_line(bar, last)
    near = last[0] if last else bar.player.center
    return [bar.tone(0, int(bar.grid.bar * 0.95), min(pool, key=lambda p: (abs(p - near), p)), 70)]


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A soft foot and two brushes; cymbal and triangle in the fortes."""
    kit = {"kick": "x... .... .... ....", "snare": ".... o... o... o..."}
    if bar.energy > 0.7:
        kit["triangle"] = "x... .... .... ...."
    if bar.place == 0 and bar.energy > 0.6:
        kit["crash"] = "x... .... .... ...."
    return groove(bar, kit, 0.8)


def feel(role: str, _tempo: float) -> Feel:
    """The chords come a little soon, as they do in Vienna; the tune takes its time."""
    push = {"chords": -14, "melody": 10}.get(role, 0)
    return Feel(push=Ticks(push), loose=Ticks(6), touch=5)


def one_and_two_light(song: Song) -> float:
    """The share of bars whose first beat is the bass's alone and whose others have chords."""
    count = beats(song)
    low, high = onsets(song, "bass"), onsets(song, "chords")
    first = {int(at // count) for at in low.tolist() if at % count < 0.1}
    struck = {int(at // count) for at in high.tolist() if at % count < 0.1}
    later = {int(at // count) for at in high.tolist() if at % count > 0.9}
    return len((first & later) - struck) / max(1, song.bars)


GENRE = Genre(
    name="waltz",
    title="Waltz",
    words=("waltz", "viennese waltz", "valse", "ballroom waltz", "concert waltz",
           "musette", "valse musette", "oom pah pah"),
    kin=("ländler", "landler", "ballroom"),
    tempo=(72, 138, 200),
    meters=((3, 4),),
    keys=("A major", "D major", "G major", "F major", "E minor", "A minor", "Eb major", "C minor"),
    ensemble=("violin: melody", "flute: counter", "piano: chords", "strings: pad", "contrabass: bass"),
    bars=64,
    forms=(
        "A 16 .6",
        "intro 4 .4, A 16 .55, B 16 .7",
        "intro 4 .4, A 16 .55, B 16 .7, A 16 .6",
        "intro 4 .4, A 16 .52, B 16 .7, A 16 .56, C 16 .6 @IV, A 16 .66",
        "intro 8 .35, A 16 .52, A 16 .56, B 16 .72, A 16 .58, C 16 .5 @IV, C 16 .62 @IV, B 16 .75, "
        "A 16 .7, outro 8 .8",
    ),
    changes={
        "major": (
            "I | I | I | ii | V7 | V7 | V7 | I | I | I | I7 | IV | iv | I | V7 | I",
            "I | I | V7 | V7 | V7 | V7 | I | I | I | V7/ii | ii | ii | V7 | V7/V | V7 | I",
            "I | vi | ii | V7 | I | vi | V7/V | V7 | I | V7/IV | IV | iv | I | V7/V | V7 | I",
            "I | I | IV | I | V7 | V7 | I | V7 | I | I7 | IV | ii | I | vi | ii V7 | I",
            "I | V7/vi | vi | I7 | IV | I | V7/V | V7 | I | V7/vi | vi | I7 | IV | iv | V7 | I",
            "V7 | V7 | I | I | V7 | V7 | I | I | V7/ii | ii | V7 | I | IV | V7/V | V7 | I",
        ),
        "major contrast": (
            "V7 | V7 | I | I | V7 | V7 | I | V7/ii | ii | V7/ii | ii | iv | I | V7/V | V7 | I",
            "vi | V7/vi | V7/vi | vi | IV | I | V7/V | V7 | vi | V7/vi | V7/IV | IV | iv | I | V7 | I",
            "IV | IV | I | I | ii | V7/ii | ii | V7 | IV | iv | I | V7/ii | ii | V7/V | V7 | I",
            "ii | V7 | I | vi | ii | V7 | I | I | V7/vi | vi | V7/V | V7 | I | V7/ii | ii V7 | I",
        ),
        "minor": (
            "i | i | V7 | i | iv | i | V7/V | V7 | i | i | V7/iv | iv | i | iiø7 | V7 | i",
            "i | iv | VII7 | III | VI | iv | V7 | i | i | iv | VII7 | III | VI | iiø7 | V7 | i",
        ),
        "minor contrast": (
            "III | III | VII7 | III | VI | iv | V7 | V7 | III | VII7 | III | VI | iv | i | V7 | i",
        ),
    },
    ending={"major": "V7 | I", "minor": "V7 | i"},
    fills={"melody": melody, "bass": bass, "chords": chords, "pad": pad, "counter": counter,
           "drums": drums},
    feel=feel,
    entrances={"melody": 0.35, "bass": 0.3, "chords": 0.3, "pad": 0.55, "counter": 0.55,
               "drums": 0.45},
    pedal=True,
    wet=52,
    renews=0.08,
    checks=(
        Check("one low note, two light chords", one_and_two_light, 0.7),
        Check("chords stand on the beat", partial(share_at, role="chords", places=(0.0,)), 0.9),
        Check("chords are triads and sevenths", richness, 3, 3.8),
        Check("no drum keeps a backbeat", BACKBEAT, 0, 0.1),
    ),
    rival="lullaby",
)  # fmt: skip
