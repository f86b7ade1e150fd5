"""Afrobeat: one groove that does not stop, horns that call and answer over it, a solo in no hurry."""

from __future__ import annotations

from functools import partial
from typing import Final

from ...score.feel import Feel
from ...score.song import Song
from ...units import Ticks
from ..bar import Bar, Tone, nearest, within
from ..comping import chord
from ..genre import Genre
from ..idiom import Check, answers, chord_rhythm, per_bar, riffing, share_at, together
from ..melody import Manner, sing, thirds_below
from .lagos import bass, bass_around, chop, congas, drums, hits, organ, pick, shekere

_RIFFS: Final = Manner(
    cells=(
        "x--- ..x- x-.. ....",
        "x-x- .x-. x-.. ....",
        "..x- x-x- x--- ....",
        "x-.x -.x- x-x- ....",
        ".x-x -x-. x--- ....",
        "x-x- x-.x -.x- x-..",
        "x--x --x- .x-x x-..",
        "xxx- .x-. x-x- .x-.",
        "..xx x-.x -x-. x-..",
    ),
    closes=("x-x- x--- .... ....", "x--- x-.. .... ....", ".x-x x--- ---- ....",
            "x-.x -.x- x--- ...."),
    plans=("a.aA", "aab.", "a.bc", "aAa.", "abac"),
    leap=0.16,
    compass=8,
    gapped=True,
    level=92,
    gate=0.85,
    contours=("axial", "descent", "reciting", "arch"),
)  # fmt: skip

_SOLO: Final = Manner(
    cells=(
        "x--- --x- x-x- x-..",
        ".x-x -x-x -x-. ....",
        "x-xx x-x- ..x- x---",
        "..xx xx-x -x-x x-..",
        "xxxx x-x- xx-x -...",
        "x-x- xxx- .xxx x-x-",
        ".... x-xx x-x- xxx-",
    ),
    closes=("x-x- x--- ---- ....", "xx-x -x-- ---- ....", "x--- .... .... ...."),
    plans=("a.bc", "abvc", "aAbc", "ab.c"),
    leap=0.24,
    compass=11,
    gapped=True,
    level=88,
    gate=0.88,
    busy=0.3,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The sax: a short riff and the room for its answer; in the solo it talks on."""
    return sing(bar, last, _SOLO if bar.scene.act == "solo" else _RIFFS)


_ANSWERS: Final = (
    "x-x- .x-. x--- ....",
    "..x- x-x- .x-. ....",
    "x-.x -.x- x-.. ....",
    ".... x-x- .x-x x-..",
    ".... ..x- x-x- x-..",
    "x--- .... x-x- .x-.",
)


def horns(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Brass: they join the riff where it is loud, and answer it with one of their own."""
    player = bar.player
    beat = bar.grid.beats[0].length
    together = bar.scene.act != "solo" and bar.energy > 0.7 and bar.step % 2 == 0
    if together and bar.lead:
        low = thirds_below(bar, bar.lead)
        return [
            t._replace(pitch=nearest(t.pitch % 12, t.pitch, player.low, player.high)) for t in low
        ]
    quiet = max((t.start - bar.start for t in bar.lead), default=-beat) + beat // 2
    if bar.scene.act == "solo" and bar.step % 4 != 3:
        return []
    riff = bar.habit("answer").choice(_ANSWERS)
    strokes = [hit for hit in bar.hits(riff) if hit.at >= quiet]
    tones: list[Tone] = []
    shape = bar.habit("shape").choices((0, 0, 1, -1, 2), k=16)
    for place, hit in enumerate(strokes):
        change = bar.change(hit.at)
        length = int(min(hit.length, bar.left(hit.at)) * 0.8)
        if player.mono:
            pool = within(change, bar.key)
            pc = pool[shape[place] % len(pool)]
            pitches: tuple[int, ...] = (nearest(pc, player.center, player.low, player.high),)
        else:
            pitches = last = chord(bar, last, hit.at, 3)
        tones.extend(bar.tone(hit.at, length, pitch, 88 * hit.weight) for pitch in pitches)
    return tones


def around(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Brass with a tune that leaves it no room: one stab when the last note has been struck."""
    tones = horns(bar, last)
    quarter = bar.grid.beats[-1].length // 4
    at = max((tone.start - bar.start for tone in bar.lead), default=0) + quarter
    at = max(at - at % quarter, bar.grid.bar - 2 * quarter)
    if tones or bar.step % 2 == 0 or at >= bar.grid.bar:
        return tones
    player = bar.player
    root = nearest(bar.change(at).root, player.center, player.low, player.high)
    pitches = [root] if player.mono else chord(bar, last, at, 3)
    return [bar.tone(at, quarter, pitch, 86) for pitch in pitches]


def feel(role: str, _tempo: float) -> Feel:
    """Sixteenths lie a shade late, the bass in the middle of them."""
    push = {"bass": 4, "melody": 12, "counter": 6, "chords": 2}.get(role, 0)
    return Feel(swing=53, grid=Ticks(240), push=Ticks(push), loose=Ticks(6), touch=6)


def interlocked(song: Song) -> float:
    """The share of the picking guitar's strokes that fall with the chopping guitar's."""
    return together(song, "arpeggio", "chords")


GENRE = Genre(
    name="afrobeat",
    title="Afrobeat",
    words=("afrobeat", "afro beat", "fela", "fela style", "afro funk", "lagos", "nigerian funk",
           "nigerian afrobeat"),
    kin=("afro rock", "juju"),
    tempo=(92, 110, 128),
    meters=((4, 4),),
    keys=("E minor", "A dorian", "D dorian", "G minor", "A minor", "C dorian", "F minor", "D minor"),
    ensemble=("tenor sax: melody", "brass section: counter", "clean guitar: chords",
              "muted guitar: arpeggio", "electric bass: bass", "rock organ: pad", "drums",
              "shekere: percussion", "congas: percussion"),
    bars=72,
    forms=(
        "A 8 .7",
        "A 8 .62, B 8 .78",
        "intro 8 .36, A 8 .66, B 8 .78",
        "intro 8 .36, A 8 .64, solo 8 .6, B 8 .8",
        "intro 8 .36, A 8 .64, solo 16 .6, B 8 .76, A 8 .84",
        "intro 8 .36, A 8 .64, B 8 .74, solo 16 .6, break 8 .42, B 8 .8, A 8 .86",
        "intro 8 .36, A 8 .64, B 8 .74, solo 16 .6, A 8 .74, break 8 .42, B 8 .8, A 8 .86",
    ),
    changes={
        "minor": ("i7 | i7 | i7 | VII", "i7 | i7 | i7 | iv7", "i7 | v7 | i7 | v7", "i7 | i7 | VII | i7"),
        "minor contrast": ("iv7 | iv7 | i7 | i7", "VII | VII | i7 | i7", "i7 | VII | VI | VII"),
        "dorian": ("i7 | i7 | i7 | IV7", "i7 | IV7 | i7 | IV7", "i7 | i7 | ii7 | i7"),
        "dorian contrast": ("IV7 | IV7 | i7 | i7", "VII | VII | i7 | i7", "ii7 | ii7 | i7 | i7"),
        "major": ("I | I | I | V", "I | IV | I | IV", "I | I | V | I"),
        "major contrast": ("IV | IV | I | I", "V | IV | I | I"),
        "mixolydian": ("I7 | I7 | I7 | VII", "I7 | v7 | I7 | v7"),
    },
    colour="7",
    ending={"major": "I | I", "minor": "VII | i7", "dorian": "IV7 | i7"},
    loops=True,
    fills={"melody": melody, "counter": horns, "chords": chop, "arpeggio": pick, "bass": bass,
           "pad": organ, "drums": drums, "percussion": shekere, "percussion 2": congas},
    around={"counter": around, "bass": bass_around},
    last=dict.fromkeys(("melody", "counter", "chords", "arpeggio", "bass", "pad"), hits),
    feel=feel,
    entrances={"melody": 0.5, "counter": 0.55, "chords": 0.2, "arpeggio": 0.25, "bass": 0.2,
               "pad": 0.55, "drums": 0.34, "percussion": 0.28},
    wet=32,
    ostinato=True,
    checks=(
        Check("the bass keeps its riff", partial(riffing, role="bass"), 0.8),
        Check("the guitars interlock", interlocked, 0, 0.25),
        Check("the hi-hat opens on the and",
              partial(share_at, role="drums", places=(0.5,), drums=("open",)), 0.9),
        Check("the hi-hat opens in every bar", partial(per_bar, role="drums", drums=("open",)), 0.7),
        Check("the shekere keeps time", partial(per_bar, role="drums", drums=("cabasa",)), 5),
        Check("horns answer", answers, 0.15),
        Check("chords hardly move", chord_rhythm, 0, 1.02),
    ),
    rival="funk",
)  # fmt: skip
