"""Ragtime: a left hand that marches, a right hand that trips over it, four strains of sixteen."""

from __future__ import annotations

import dataclasses
from functools import partial

import numpy as np

from ...chance import chance
from ...score.feel import Feel
from ...score.song import Song
from ...units import Ticks
from ..bar import Bar, Tone, ladder, nearest
from ..bass import ground
from ..comping import at_home, chord, held
from ..counterpoint import counter
from ..genre import Genre
from ..idiom import BACKBEAT, Check, onsets, outside, per_bar, played, richness, share_at
from ..melody import Manner, sing

_RAGGED = Manner(
    cells=(
        "x-x- -xx-",
        "xx-x -x--",
        "xx-x x-x-",
        "x-xx -xx-",
        "xx-x -xx-",
        "x-xx -x-x",
        ".xx- xx-x",
        "xxxx -xx-",
        "xx-x -xxx",
        ".xxx xx-x",
        "x-xx -xx- x-xx xxxx",
        "xx-x xxxx xx-x -xx-",
        "xxxx xx-x -xxx xx-x",
    ),
    closes=(
        "xx-x x--- x--- x---",
        "xx-x xx-x x--- x---",
        "x-x- x-x- x--- ....",
        "xx-x -x-- x--- x---",
    ),
    plans=("abac", "aabc", "abAc", "aAbc"),
    leap=0.34,
    compass=12,
    level=90,
    gate=0.86,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Sixteenths tied over the beat; strong notes in octaves where the strain is loud."""
    tones = sing(bar, last, _RAGGED)
    if bar.player.mono or bar.energy < 0.5:
        return tones
    found: list[Tone] = []
    for tone in tones:
        strong = bar.grid.on_beat(tone.start - bar.start) or tone.length >= 480
        under = tone.pitch - 12
        if strong and bar.energy > 0.62 and under >= bar.player.low:
            found.append(tone._replace(pitch=under, velocity=tone.velocity - 10))
        elif strong:
            change = bar.change(tone.start - bar.start)
            below = [
                tone.pitch - d for d in (3, 4, 5, 8, 9) if (tone.pitch - d) % 12 in change.tones
            ]
            if below and below[0] >= bar.player.low:
                found.append(tone._replace(pitch=below[0], velocity=tone.velocity - 12))
        found.append(tone)
    return sorted(found)


def strokes(bar: Bar) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Where the left hand falls: (tick, length) of its low notes, and of the chords after them.

    In two a beat holds both; in four they take turns; in three one low note has two chords.
    """
    grid = bar.grid
    if len(grid.beats) <= 2:
        low = [(b.start, b.length // 2) for b in grid.beats]
        high = [(b.start + b.length // 2, b.length // 2) for b in grid.beats]
        if grid.beats[0].triple:
            high = [(b.start + b.length * 2 // 3, b.length // 3) for b in grid.beats]
        return low, high
    low, high = [], []
    since = 0
    for beat in grid.beats:
        since = 0 if beat.head else since + 1
        paired = len(grid.beats) % 2 == 0 and since % 2 == 0
        (low if since == 0 or paired else high).append((beat.start, beat.length))
    return low, high


def soloist(bar: Bar) -> bool:
    """Whether this pianist has the tune as well, so that one hand is left for all the rest."""
    return "melody" in (bar.own.role, *bar.own.hands)


def runs(bar: Bar) -> bool:
    """Whether the bass runs into the next phrase: mostly in common time, now and then in two."""
    if not bar.closes or bar.final or len(bar.spans) > 2 or bar.scene.act == "break":
        return False
    common = len(bar.grid.beats) == 4
    dice = chance(bar.song, "run", bar.scene.theme, bar.turn)  # both hands must know
    return dice.random() < (0.9 if common else 0.12)


def run(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A bass run to the next phrase: a note for every stroke of either hand, step by step."""
    player = bar.player
    low, high = strokes(bar)
    places = sorted([*low, *high])
    hand = ground(bar, last)
    target = nearest(bar.after.bass, hand, player.low, player.high)
    if target <= hand and target + 12 <= min(hand + 7, player.high):  # rather up than down
        target += 12
    elif target <= hand and hand - 12 >= player.low:
        hand -= 12
    tones: list[Tone] = []
    for place, (at, length) in enumerate(places):
        change = bar.change(at)
        left = len(places) - place
        if any(span.at == at for span in bar.spans):
            pitch = nearest(change.bass, hand, player.low, player.high)
        else:
            way = 1 if target > hand else -1 if target < hand else (-1) ** place
            near = target - way * (1 if left == 1 else 2 * left)
            pool = (*change.tones, *bar.key.pitch_classes) if place % 2 else change.tones
            steps = [p for p in range(player.low, player.high + 1) if p % 12 in pool]
            pitch = min(steps, key=lambda p: (abs(p - near) + 2 * (p in (hand, target)), p))
        doubled = pitch - 12 >= max(player.low, 28) and not player.mono
        tones += [
            bar.tone(at, int(length * 0.8), p, 84) for p in (pitch - 12, pitch)[not doubled :]
        ]
        hand = pitch
    return tones


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Octaves and low notes on the beat, root and fifth by turns, a run up to the next phrase."""
    if runs(bar):
        return run(bar, last)
    low, _ = strokes(bar)
    player = bar.player
    tones: list[Tone] = []
    hand = last
    walks = bar.closes and bar.dice.random() < 0.5
    for place, (at, length) in enumerate(low):
        change = bar.change(at)
        root = ground(bar, hand, change)
        fresh = any(span.at == at for span in bar.spans)
        pitch = root if fresh or place % 2 == 0 else nearest(
            change.fifth, root - 3, player.low, player.high
        )  # fmt: skip
        if walks and place == len(low) - 1 and not fresh:
            target = nearest(bar.after.bass, root, player.low, player.high)
            pitch = target - 1 if target - 1 >= player.low else target + 1
        doubled = not player.mono and place % 2 == 0 and pitch - 12 >= player.low
        if not player.mono and place % 2 == 0 and pitch < 40 <= pitch + 12 <= player.high:
            pitch, doubled = pitch + 12, True
        tones.append(bar.tone(at, int(length * 0.8), pitch, 82))
        if doubled:
            tones.append(bar.tone(at, int(length * 0.8), pitch - 12, 76))
        hand = (pitch,)
    return sorted(tones)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The other half of the stride: a short chord after every low note; stop-time in a break."""
    if bar.scene.act == "break":
        return [bar.tone(0, 360, pitch, 84) for pitch in chord(bar, last, 0, 3)]
    low, high = strokes(bar)
    tones: list[Tone] = []
    hand = last
    free = not soloist(bar)
    again = free and bar.step % 4 in bar.habit("again").choice(_AGAIN)
    if free and runs(bar) and "bass" not in bar.own.hands:
        high = sorted([low[0], *high])
    for place, (at, length) in enumerate(high):
        if free and not bar.player.mono:
            hand = lifted(bar, chord(bar, last, at, 4), place)
        else:
            hand = chord(bar, hand, at, 1 if bar.player.mono else 3)
        short = int(min(length, bar.left(at)) * (0.7 if free else 0.62))
        twice = again and place == len(high) // 2 - 1 and at > 0 and at + length < bar.grid.bar
        tones.extend(bar.tone(at, length // 2 if twice else short, pitch, 68) for pitch in hand)
        if twice:  # tied over the beat, and already the chord that comes there
            ahead = hand if bar.left(at) > length else chord(bar, hand, at + length, len(hand))
            tied = int(length * 0.72)
            tones.extend(bar.tone(at + length // 2, tied, pitch, 68) for pitch in ahead)
    return sorted(tones)


_KICK, _SNARE, _CHOKE, _BLOCK = 36, 38, 55, 76

_BLOCKS = (
    "x-xx -xx- x-xx -xx-",
    "x-xx -xx- x-x- x-x-",
    "xx-x x-x- xx-x x-x-",
    "x-x- xx-x x-x- x-x-",
)


def traps(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A trap drummer: the bass drum with the low notes, a woodblock rags, a ruff ends the phrase."""
    low, _ = strokes(bar)
    tones = [bar.tone(at, 120, _KICK, 80) for at, _ in low]
    if bar.place == 0:
        tones.append(bar.tone(0, 240, _CHOKE, 72 + 16 * bar.energy))
    hits = bar.hits(bar.habit(f"block {bar.step % 2}").choice(_BLOCKS))
    if bar.closes and not bar.final:
        beat = bar.grid.beats[-1]
        quarter = max(1, beat.length // 4)
        hits = tuple(hit for hit in hits if hit.at < beat.start)
        tones += [bar.tone(beat.start + n * quarter, quarter // 2, _SNARE, 58 + 8 * n)
                  for n in (1, 2, 3) if beat.start + n * quarter < bar.grid.bar]  # fmt: skip
    tones += [bar.tone(hit.at, 60, _BLOCK, 64 * hit.weight) for hit in hits]
    return sorted(tones)


_AGAIN = ((1,), (1,), (2,), (1, 2), (0, 2))
"""Which bars of a phrase have a chord that is struck twice, by a pianist with a hand to spare."""


def lifted(bar: Bar, hand: tuple[int, ...], place: int) -> tuple[int, ...]:
    """Every other chord of some bars an inversion higher, as a hand that has room reaches up."""
    reach = bar.habit(f"reach {bar.step % 4}").random() < 0.5
    top = bar.custom("top").choice((6, 11, 14))
    if not reach or place % 2 == 0 or hand[0] + 12 > bar.player.center + top:
        return hand
    return (*hand[1:], hand[0] + 12)


_ROLLS = (
    "x-x- x-x- x-x- x-x-",
    "x--- x--- x--- x---",
    "x--- --x- x--- x---",
    "--x- x-x- --x- x-x-",
    "--x- --x- --x- --x-",
    "--x- ---- x--- --x-",
    "x--- ---- --x- ----",
)


def rolls(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The chord broken upwards over more than an octave, and begun again below when it is out.

    Three or four tones against two is the cross rhythm of a banjo, and later of novelty pianos.
    """
    player = bar.player
    reach = bar.custom("reach").choice((2, 5, 8, 10))
    low, high = max(player.low, player.center - 11), min(player.high, player.center + reach)
    hand = last[-1] if last else low
    rhythm = bar.habit(f"roll {bar.place}").choice(_ROLLS)
    tones: list[Tone] = []
    dice = bar.dice
    for hit in bar.hits(rhythm):
        if dice.random() < 0.15:
            continue
        steps = ladder(bar.change(hit.at).tones, low, high) or (player.center,)
        hand = next((pitch for pitch in steps if pitch > hand), steps[0])
        length = int(min(hit.length, bar.left(hit.at)) * 0.8)
        tones.append(bar.tone(hit.at, length, hand, 58 * hit.weight))
    return tones


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Strings behind the band hold two tones of the chord, over the piano, as far as it goes."""
    if bar.player.mono:
        return counter(bar, last)
    above = min(bar.player.center + 3, bar.player.high - 12)
    high = dataclasses.replace(bar.player, center=above)
    return held(dataclasses.replace(bar, player=high), last, 56 + 8 * bar.energy, 2)


def ending(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The last chord, then once more, short, on the next beat."""
    at = bar.spans[-1].at
    second = next((b.start for b in bar.grid.beats if b.start > at), None)
    hand = at_home(bar, last, at)
    first = (second or bar.grid.bar) - at
    tones = [bar.tone(at, int(first * 0.7), pitch, 88) for pitch in hand]
    if second is not None:
        tones += [bar.tone(second, min(480, bar.grid.bar - second), pitch, 94) for pitch in hand]
    return tones


def feel(_role: str, _tempo: float) -> Feel:
    """Not fast, Joplin said, and straight."""
    return Feel(grid=Ticks(240), loose=Ticks(4), touch=4)


def tied(song: Song) -> float:
    """The share of the tune's bars with a note that begins before a beat and sounds through it."""
    notes = played(song, "melody")
    if not notes:
        return 0.0
    beat, bar = song.meters[0].beat(song.resolution), song.meters[0].bar(song.resolution)
    start, end = notes[0].start, notes[0].end
    over = (start % beat != 0) & ((start // beat + 1) * beat + beat // 8 < end)
    return len(np.unique(start[over] // bar)) / max(1, len(np.unique(start // bar)))


def strides(song: Song) -> float:
    """How high the chords are over the bass: the share of them that fall where no bass note does."""
    high, low = onsets(song, "chords"), set(np.round(onsets(song, "bass") * 24).tolist())
    apart = [round(at * 24) not in low for at in high.tolist()]
    return sum(apart) / len(apart) if apart else 0.0


_STRAINS = {
    "major": (
        "I | I | V7/V V7 | I | vi | vi | V7/V | V7 | "
        "I | I | V7/V V7 | I I7 | IV | iv | I V7/ii | V7/V V7",
        "I | V7 | V7 | I | I | V7/V | V7/V | V7 | "
        "I | V7 | I7 | IV | IV vii°7/V | I V7/ii | V7/V V7 | I",
        "I I7 | IV iv | I V7/ii | ii V7 | I I7 | IV iv | V7/V | V7 | "
        "I I7 | IV iv | I V7/ii | V7/V V7 | V7/vi | vi IV | I V7 | I",
    ),
    "major B": (
        "V7 | V7 | I | I | V7 | V7 | I | I V7/V | V7 | V7 | I | V7/ii | ii | iv | I V7/ii | V7 I",
        "ii7 | V7 | I | V7/ii | ii7 | V7 | I | I | "
        "ii7 | V7 | V7/vi | vi | IV iv | I V7/ii | V7/V V7 | I",
    ),
    "major contrast": (
        "I | V7/ii | ii | V7 | V7 | V7 | I | I | "
        "I | V7/ii | ii | ii | IV vii°7/V | I V7/ii | V7/V V7 | I",
        "IV | IV | I | I | V7 | V7 | I | I7 | IV | iv | I | V7/ii | V7/V | V7 | I | I V7",
    ),
    "minor": (
        "i | i | V7 | i | iv | i | V7/V | V7 | i | i | V7 | i | iv | i | V7 | i",
        "i | V7 | i | V7 | i | VI | V7/V | V7 | i | V7 | i | I7 | iv | i | V7 | i",
    ),
}
"""Strains of sixteen bars, two chords a bar at most."""


GENRE = Genre(
    name="ragtime",
    title="Ragtime",
    words=("ragtime", "rag", "piano rag", "classic rag", "joplin", "stride", "stride piano",
           "saloon piano", "silent film piano"),
    kin=("novelty piano", "cakewalk", "vaudeville"),
    tempo=(60, 84, 120),
    meters=((2, 4), (4, 4)),
    keys=("Ab major", "Eb major", "C major", "F major", "Bb major", "G major", "Db major"),
    ensemble=("piano",),
    bars=84,
    forms=(
        "A 16 .6",
        "intro 4 .45, A 16 .58, B 16 .7",
        "intro 4 .45, A 16 .55, B 16 .68, A 16 .58",
        "intro 4 .45, A 16 .55, B 16 .66, A 16 .56, trio 16 .5 @IV, D 16 .8",
        "intro 4 .45, A 16 .55, A 16 .6, B 16 .66, B 16 .7, A 16 .56, trio 16 .48 @IV, "
        "trio 16 .6 @IV, D 16 .75, D 16 .85",
    ),
    changes=_STRAINS,
    ending={"major": "V7/V V7 | I", "minor": "V7 | i"},
    fills={"melody": melody, "bass": bass, "chords": chords, "arpeggio": rolls, "pad": pad, "drums": traps},
    last={"chords": ending},
    feel=feel,
    entrances={"melody": 0.3, "bass": 0.3, "chords": 0.4},
    wet=34,
    checks=(
        Check("the right hand ties over the beat", tied, 0.15),
        Check("chords fall where the bass does not", strides, 0.45),
        Check("the bass stands on the beat", partial(share_at, role="bass", places=(0.0,)), 0.75),
        Check("a chord answers every low note", partial(per_bar, role="chords"), 1.5),
        Check("chords are triads and dominants", richness, 3, 3.7),
        Check("no drum keeps a backbeat", BACKBEAT, 0, 0.1),
        Check("leading notes colour the tune", partial(outside, role="melody"), 0, 0.15),
    ),
    rival="jazz",
)  # fmt: skip
