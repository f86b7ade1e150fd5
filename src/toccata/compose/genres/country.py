"""Country: root and fifth under a train of brushes, strings that walk into the next chord."""

from __future__ import annotations

from functools import partial

import numpy as np

from ...score.feel import Feel
from ...score.song import Song
from ...units import Ticks
from ..bar import Bar, Tone, ladder, nearest
from ..bass import ground
from ..comping import broken, chord, held
from ..counterpoint import answer, guide_line
from ..drums import KEYS, crash, filled, groove
from ..genre import Genre
from ..idiom import Check, onsets, outside, per_bar, played, richness, share_at
from ..melody import Manner, sing

_SINGS = Manner(
    cells=(
        "x--- x--- x--- ----",
        "x-x- x--- x-x- x---",
        "..x- x-x- x--- x---",
        "x--x x--- x-x- x---",
        "x-x- x-x- x--x x---",
        "..x- x-x- x-x- x-x-",
        "x--x --x- x-x- x-x-",
    ),
    closes=("x--- x--- ---- ....", "x-x- x--- ---- ....", "x--- ---- ---- ...."),
    plans=("abac", "aabc", "abAc", "aaAc"),
    leap=0.2,
    compass=9,
    gapped=True,
    level=90,
)
_PICKS = Manner(
    cells=(
        "x-xx x-xx x-xx x-x-",
        "xxxx x-xx xxxx x---",
        "x-x- xxxx x-xx xxxx",
        "xx-x xx-x xx-x x-x-",
    ),
    closes=("x-xx x--- x--- ....", "xxxx x-x- x--- ...."),
    leap=0.25,
    compass=11,
    gapped=True,
    level=94,
    gate=0.7,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A plain story in five notes; a solo is chicken-picked in sixteenths."""
    return sing(bar, last, _PICKS if bar.scene.act == "solo" else _SINGS)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Two notes a bar, root and fifth; where the chord is about to change it walks there."""
    player, beats = bar.player, bar.grid.beats
    ahead = bar.after.root != bar.spans[-1].change.root
    walks = bar.dice.random() < (0.75 if ahead and bar.closes else 0.45 if ahead else 0.0)
    low_fifth = bar.habit("fifth").random() < 0.6
    tones: list[Tone] = []
    hand = last
    for place, beat in enumerate(beats):
        change = bar.change(beat.start)
        fresh = any(span.at == beat.start for span in bar.spans)
        if not fresh and place % 2:
            continue
        root = ground(bar, hand, change)
        fifth = nearest(change.fifth, root - 4 if low_fifth else root + 5, player.low, player.high)
        pitch = root if fresh or place % 4 == 0 else fifth
        long = beat.length * (2 if place + 1 < len(beats) else 1)
        length = int(min(long, bar.left(beat.start)) * 0.62)
        tones.append(bar.tone(beat.start, length, pitch, 90 if fresh else 84))
        hand = (root,)
    if walks and len(beats) > 2 and len(bar.spans) == 1:
        return _walk_up(bar, tones, beats[-2].start, beats[-1].length)
    return tones


def _walk_up(bar: Bar, tones: list[Tone], since: int, beat: int) -> list[Tone]:
    """Two steps of the scale on the last two beats, up or down into the root that comes."""
    player = bar.player
    target = nearest(bar.after.bass, tones[-1].pitch, player.low, player.high)
    rungs = ladder(bar.key.pitch_classes, player.low, player.high)
    below, above = [p for p in rungs if p < target][-2:], [p for p in rungs if p > target][1::-1]
    steps = below if tones[0].pitch <= target and len(below) == 2 else above
    kept = [tone for tone in tones if tone.start < bar.start + since]
    walk = [bar.tone(since + n * beat, int(beat * 0.8), p, 86) for n, p in enumerate(steps)]
    return kept + walk


_STRUMS = (
    ".... X.o. .... X.o.",
    "..o. X.oo ..o. X.oo",
    "..x. X.x. ..x. X.xo",
    "..oo X.oo ..oo X.oo",
    ".... X... ..o. X.xo",
)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Boom-chick: the bass has the boom; the strum is the chick, with a little brush behind it."""
    rhythm = bar.habit("strum").choice(_STRUMS)
    if bar.player.mono:
        return broken(bar, last, ".... x.x. .... x.x.", (1, 2, 1, 2), 74, ring=False)
    tones: list[Tone] = []
    hand = last
    for hit in bar.hits(rhythm):
        hand = chord(bar, hand, hit.at, 4)
        heard = hand if hit.weight > 0.9 else hand[-3:]
        length = int(min(hit.length, bar.left(hit.at)) * 0.7)
        tones.extend(bar.tone(hit.at, length, p, 74 * hit.weight) for p in heard)
    return tones


def steel(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The pedal steel: two high voices that slide from chord to chord, crying where a line ends."""
    if bar.player.mono:
        return guide_line(bar, last, 70)
    return held(bar, last, 64, 3 if bar.energy > 0.6 else 2)


def fiddle(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The fiddle answers at the end of each line, and holds on below it otherwise."""
    if bar.closes or bar.step % 2:
        rhythm = bar.habit("lick").choice((".... .... x-xx x-x-", ".... .... xxxx x---",
                                           ".... .... ..xx x-x-"))  # fmt: skip
        return answer(bar, last, rhythm, 82)
    return guide_line(bar, last, 66) if bar.energy > 0.6 else []


_TRAINS = (
    "oxXo oxXo oxXo oxXo",
    "ooXo ooXo ooXo ooXx",
    "oXoo oXoo oXoo oXxo",
    "oooo Xooo oooo Xooo",
    "oxoo Xoox oxoo Xoox",
)
_FILLS = (
    {"snare": "xxxx X.X.", "kick": "x... x..."},
    {"snare": "x.xx ....", "high": ".... xx..", "floor": ".... ..xx"},
    {"snare": ".... xxX.", "kick": "x... x..."},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The train: brushes in sixteenths on the snare, kick on one and three; sticks when it is loud."""
    kit = {"kick": "X... .... X... ....", "snare": bar.habit("train").choice(_TRAINS),
           "pedal": ".... x... .... x..."}  # fmt: skip
    if bar.energy < 0.45:
        kit = {"kick": "x... .... x... ....", "stick": ".... x... .... x...",
               "closed": "x.x. x.x. x.x. x.x."}  # fmt: skip
    elif bar.scene.act == "peak" and bar.energy > 0.72:
        kit["kick"] = bar.habit("kick").choice(("X... .... X.x. ....", "X... ..x. X... ...."))
        kit["tambourine"] = ".... X... .... X..."
    tones = groove(bar, kit, 0.92)
    if bar.place == 0 and bar.energy > 0.6:
        tones += crash(bar, 86)
    if bar.ends and bar.scene.bars > 2:
        tones = filled(bar, tones, bar.dice.choice(_FILLS), bar.dice.choice((1, 2)))
    return tones


def feel(role: str, _tempo: float) -> Feel:
    """A little bounce; the singer lies back."""
    return Feel(swing=52, grid=Ticks(240), push=Ticks({"melody": 10}.get(role, 0)),
                loose=Ticks(6), touch=6)  # fmt: skip


def two_step(song: Song) -> float:
    """The share of bass notes a fourth or fifth away from the one before: root and fifth by turns."""
    moves = [abs(np.diff(notes.pitch)) for notes in played(song, "bass") if len(notes) > 1]
    return float(np.isin(np.concatenate(moves), (5, 7)).mean()) if moves else 0.0


def chick(song: Song) -> float:
    """The share of strums that fall where the kick does not."""
    strums = onsets(song, "chords")
    kicks = set(np.round(onsets(song, "drums", [KEYS["kick"]]) * 24).tolist())
    apart = [round(at * 24) not in kicks for at in strums.tolist()]
    return sum(apart) / len(apart) if apart else 0.0


GENRE = Genre(
    name="country",
    title="Country",
    words=("country", "country music", "honky tonk country", "outlaw country", "nashville",
           "country song", "train beat", "country ballad"),
    kin=("western swing", "countrypolitan", "cowboy song"),
    tempo=(72, 112, 168),
    meters=((4, 4), (3, 4), (2, 4)),
    keys=("G major", "D major", "A major", "C major", "E major", "E minor"),
    ensemble=("acoustic guitar: chords", "clean guitar: melody", "pedal steel: pad",
              "fiddle: counter", "electric bass: bass", "drums"),
    bars=48,
    forms=(
        "verse 8 .55",
        "verse 8 .5, chorus 8 .72",
        "intro 4 .45, verse 8 .52, chorus 8 .74, outro 4 .5",
        "intro 4 .45, verse 8 .52, chorus 8 .74, solo 8 .7, chorus 8 .8, outro 4 .5",
        "intro 4 .45, verse 16 .52, chorus 8 .74, verse 8 .56, chorus 8 .76, solo 8 .74, "
        "bridge 8 .5, chorus 8 .85, outro 4 .5",
    ),
    changes={
        "major": ("I | I | IV | I | I | I | V | V | I | I | IV | I | I | V | I | I",
                  "I | IV | I | V | I | IV | I V | I", "I | I | V | V | V | V | I | I",
                  "I | V | IV | I | I | V | IV V | I"),
        "major peak": ("IV | I | V | I | IV | I | V | I", "IV | IV | I | I | IV | IV | V | V",
                       "I | IV | V | I | vi | IV | V | I"),
        "major contrast": ("vi | IV | I | V | vi | IV | ii | V", "IV | V | I | vi | ii | ii | V | V"),
        "minor": ("i | i | VII | i | i | VI | VII | i", "i | iv | i | v | i | iv | VII | i"),
        "minor peak": ("VI | VII | i | i | VI | VII | i | i", "III | VII | i | i | VI | VII | i | i"),
    },
    ending={"major": "V | I", "minor": "VII | i"},
    fills={"drums": drums, "bass": bass, "chords": chords, "melody": melody, "pad": steel,
           "counter": fiddle},
    feel=feel,
    entrances={"drums": 0.4, "bass": 0.3, "chords": 0.2, "pad": 0.48, "counter": 0.5},
    wet=36,
    checks=(
        Check("the bass goes root and fifth", two_step, 0.25),
        Check("the bass stands on the beat", partial(share_at, role="bass", places=(0.0,)), 0.95),
        Check("the strum is the chick to the boom", chick, 0.75),
        Check("chords are triads", richness, 2.9, 3.2),
        Check("brushes run like a train", partial(per_bar, role="drums", drums=("snare",)), 6),
        Check("the tune keeps to the scale", partial(outside, role="melody"), 0, 0.05),
    ),
    rival="folk",
)  # fmt: skip
