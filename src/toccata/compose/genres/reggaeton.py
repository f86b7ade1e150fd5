"""Reggaeton: the dembow, three and three and two over a kick on four; one loop for the whole song."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from ...chance import chance
from ...score.feel import Feel
from ...score.song import Song
from ...theory.key import Key
from ...units import Ticks
from ..bar import Bar, Tone, nearest
from ..bass import ground, line
from ..comping import broken, held, struck
from ..counterpoint import guide_line
from ..form import Scene
from ..genre import Genre
from ..idiom import BACKBEAT, FOUR_ON_THE_FLOOR, Check, on_beats, played, share_at
from ..melody import Manner, sing, thirds_below
from .dembow import dominican_drums, drums, moombah_drums, percussion, soft_drums, stripped

_SINGS = Manner(
    cells=(
        "x--x --x- x--- ....",
        "x--x --x- x-x- x---",
        "x-xx x-x- .... ..x-",
        "..x- x-xx x--x --x-",
        "x-xx x-x- x--x --x-",
        ".xx- x-x- .xx- x-x-",
        "x--x --x- xx-x --x-",
        "x-xx x-xx x--x --x-",
        "xx-x x-x- xx-x x-x-",
        ".xxx x-x- .xxx x-xx",
    ),
    closes=("x--x --x- .... ....", "x-x- x--- .... ....", "x--x ---- .... ....",
            ".xx- x--- ---- ...."),
    plans=("aabc", "aaAc", "a.ac", "abac", "aaac"),
    leap=0.1,
    compass=8,
    gapped=True,
    level=88,
    gate=0.82,
    contours=("axial", "descent", "arch"),
    upbeat=0.4,
)  # fmt: skip

TRESILLO: Final = "x--x --x- x--x --x-"
"""Three, three and two sixteenths, twice a bar."""


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Half sung, half spoken: few notes, five of them to choose from, in threes against the four."""
    return sing(bar, last, _SINGS)


_HOOKS = (
    ("x..x ..x. x..x ..x.", (0, 2, 1, 2, 3, 2)),
    ("x..x ..x. x.x. ..x.", (2, 1, 0, 1, 2, 1, 0)),
    ("x.xx ..x. x.xx ..x.", (0, 1, 2, 3, 2, 1, 2, 3)),
    ("..x. ..x. ..x. x.x.", (2, 2, 1, 3, 2)),
    ("x..x ..xx ..x. x.x.", (0, 2, 3, 2, 1, 2, 1)),
    ("xx.x .xx. xx.x .xx.", (0, 1, 2, 1, 3, 2, 1, 2, 1, 0)),
)


def plucks(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The hook: a plucked figure in threes that says the loop in single notes."""
    if stripped(bar):
        return []
    rhythm, order = bar.custom("hook").choice(_HOOKS)
    if bar.scene.act == "peak" and bar.habit("hook").random() < 0.5:
        rhythm, order = bar.habit("hook").choice(_HOOKS)
    return broken(bar, last, rhythm, order, 74, ring=False)


_STABS = (
    "x..x ..x. x..x ..x.",
    "x... ..x. x..x ....",
    "...x ..x. ...x ..x.",
    "x--- --x- ---- --x-",
)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Chords in threes, short; long ones where all else is silent."""
    if stripped(bar):
        return []
    if bar.player.mono:
        return broken(bar, last, "x..x ..x. x..x ..x.", (0, 2, 1), 72, ring=False)
    if bar.energy < 0.42:
        return held(bar, last, 62, 3)
    return struck(bar, last, bar.habit("stab").choice(_STABS), 74, 0.7, 3)


_BASSES = (
    ("x--x --x- x--x --x-", "r"),
    ("x--x --x- x--- --x-", "rr5r8"),
    ("x--- ---- x--x --x-", "rr5"),
    ("x--x ---- x--x --x-", "rrr5"),
    ("x--x --x- .... x-x-", "rr8r5"),
    ("X--- --x- x--x ----", "rrr5"),
)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The low end: roots in threes with the snare, long enough to be felt."""
    rhythm, steps = bar.habit("low").choice(_BASSES)
    if bar.closes and bar.dice.random() < 0.4:
        rhythm, steps = bar.dice.choice(_BASSES)
    if stripped(bar):
        rhythm, steps = TRESILLO, "r"
    player, tones, hand = bar.player, [], last
    for place, hit in enumerate(bar.hits(rhythm)):
        change = bar.change(hit.at)
        root = ground(bar, hand, change)
        letter = "r" if any(s.at == hit.at for s in bar.spans) else steps[place % len(steps)]
        pitch = root
        if letter == "8" and root + 12 <= min(player.high, player.center + 14):
            pitch = root + 12
        if letter == "5":
            pitch = nearest(change.fifth, root, player.low, player.center + 10)
        length = int(min(hit.length, bar.left(hit.at)) * 0.9)
        tones.append(bar.tone(hit.at, length, pitch, 96 * hit.weight))
        hand = (root,)
    return tones


def stabs(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Moombahton's lead chords: a riff in threes that a crowd can jump to."""
    if bar.player.mono or bar.scene.act in ("intro", "break"):
        return plucks(bar, last)
    riff = bar.habit("riff").choice(
        ("x..x ..x. x..x x.x.", "x..x ..x. ..x. x.x.", "x.xx ..x. x.xx ..x.")
    )
    return struck(bar, last, riff, 84, 0.6, 4)


def sparse_bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Dominican dembow's bass: one note, on the one and where the kick pulls."""
    rhythm = bar.habit("low").choice(
        ("x--- ---- .... ..x-", "x--x ---- .... ....", "x--- --x- .... ....")
    )
    return line(bar, last, rhythm, "r", 98, 0.94)


def fingers(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The romantic kind's guitar: the chord broken in sixteenths, threes inside."""
    order = bar.habit("fingers").choice(
        ((0, 2, 3, 1, 2, 3, 2, 1), (0, 1, 2, 3, 2, 1), (3, 2, 1, 0, 1, 2))
    )
    rhythm = bar.habit("hand").choice(
        ("x.xx .xx. x.xx .xx.", "xx.x x.x. xx.x x.x.", "x.x. x.xx x.x. x.xx")
    )
    return broken(bar, last, rhythm, order, 68)


_TENDER = replace(
    _SINGS, leap=0.2, gapped=False, gate=0.95, contours=(), plans=("abac", "aAbc", "aabc")
)


def tender(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The romantic kind's tune: sung to its end."""
    return sing(bar, last, _TENDER)


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Dark long chords; silent in the perreo."""
    if stripped(bar):
        return []
    return guide_line(bar, last, 58) if bar.player.mono else held(bar, last, 56 + 8 * bar.energy, 3)


def counter(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A second voice under the hook, one that answers with its last words elsewhere."""
    if bar.final or not bar.lead:
        return guide_line(bar, last, 60)
    if bar.scene.act == "peak":
        return thirds_below(bar, bar.lead)
    if bar.step % 2:
        tail = bar.lead[-2:]
        later = bar.grid.bar // 2
        return [
            tone._replace(start=tone.start + later, velocity=tone.velocity - 26)
            for tone in thirds_below(bar, tail)
            if tone.start + later < bar.start + bar.grid.bar
        ]
    return []


_LOOPS: Final = {
    "minor": ("i | VI | III | VII", "i | VII | VI | VII", "i | VI | VII | v", "i | iv | VI | V",
              "VI | VII | i | i", "i | i | VI | VII", "iv | VII | i | VI", "i | VI | iv | V"),
    "major": ("I | V | vi | IV", "vi | IV | I | V", "I | vi | IV | V", "IV | V | vi | I"),
}  # fmt: skip


def harmony(_scene: Scene, key: Key, seed: int) -> tuple[str, ...]:
    """Four bars that go round from the first bar to the last; a mode has what is usual for it."""
    if key.mode not in ("major", "minor"):
        return ()
    loop = chance(seed, "loop").choice(_LOOPS[key.mode])
    return tuple(bar.strip() for bar in loop.split("|"))


def feel(role: str, _tempo: float) -> Feel:
    """A machine with a lazy singer."""
    push = {"melody": 12, "counter": 14, "bass": 2}.get(role, 0)
    return Feel(grid=Ticks(240), push=Ticks(push), loose=Ticks(2), touch=4)


def in_threes(song: Song) -> float:
    """The share of the plucks' strokes, or else the chords', between the beats."""
    role = "arpeggio" if played(song, "arpeggio") else "chords"
    return share_at(song, role, (0.5, 0.75))


def _kinds(words: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Moombahton is a house away, Dominican dembow quicker and barer, the romantic kind softer."""
    plain = replace(GENRE, kinds=None)
    if "moombahton" in words:
        return replace(
            plain, tempo=(104, 108, 114), wet=44,
            ensemble=("saw lead: melody", "marimba: arpeggio", "synth brass: chords",
                      "synth bass: bass", "808 kit"),
            fills={**GENRE.fills, "drums": moombah_drums, "chords": stabs}, checks=GENRE.checks[:2],
        )  # fmt: skip
    if "dembow" in words:
        return replace(
            plain, tempo=(108, 116, 126), wet=26,
            ensemble=("square lead: melody", "pizzicato strings: arpeggio", "808 bass: bass",
                      "808 kit", "bongos"),
            fills={**GENRE.fills, "drums": dominican_drums, "bass": sparse_bass}, checks=(),
        )  # fmt: skip
    if "romantic" in words or "latin pop" in words:
        return replace(
            plain, tempo=(84, 90, 98), wet=50,
            keys=("A minor", "D minor", "C major", "G major", "E minor"),
            ensemble=("voice lead: melody", "nylon guitar: arpeggio", "electric piano: chords",
                      "warm pad: pad", "synth bass: bass", "808 kit"),
            fills={**GENRE.fills, "drums": soft_drums, "arpeggio": fingers, "melody": tender},
        )  # fmt: skip
    return plain


GENRE = Genre(
    name="reggaeton",
    title="Reggaeton",
    words=("reggaeton", "reggaetón", "perreo", "dembow", "moombahton", "urbano",
           "reggaeton romantico", "romantic reggaeton", "latin urban", "neoperreo"),
    kin=("latin pop",),
    tempo=(84, 94, 102),
    meters=((4, 4),),
    keys=("A minor", "D minor", "E minor", "C minor", "F minor", "G minor", "B minor", "F# minor"),
    ensemble=("square lead: melody", "pizzicato strings: arpeggio", "electric piano: chords",
              "warm pad: pad", "808 bass: bass", "808 kit"),
    bars=48,
    forms=(
        "chorus 8 .66",
        "verse 8 .52, chorus 8 .74",
        "intro 4 .44, verse 8 .52, chorus 8 .76, outro 4 .48",
        "intro 4 .44, verse 8 .52, pre-chorus 4 .48, chorus 8 .76, break 4 .56, chorus 8 .8, "
        "outro 4 .46",
        "intro 8 .42, chorus 8 .7, verse 16 .54, pre-chorus 4 .48, chorus 8 .76, break 8 .56, "
        "verse 8 .58, chorus 16 .82, outro 4 .46",
    ),
    changes={
        "minor": _LOOPS["minor"],
        "major": _LOOPS["major"],
        "phrygian": ("i | II | i | II", "i | i | II | i"),
        "dorian": ("i | VII | IV | i", "i | IV | i | IV"),
    },
    ending={"major": "V | I", "minor": "VII | i"},
    loops=True,
    harmony=harmony,
    fills={"melody": melody, "arpeggio": plucks, "chords": chords, "pad": pad, "bass": bass,
           "drums": drums, "percussion": percussion, "counter": counter},
    feel=feel,
    entrances={"drums": 0.43, "percussion": 0.5, "bass": 0.46, "chords": 0.46, "melody": 0.4,
               "arpeggio": 0.2, "pad": 0.25, "counter": 0.6},
    wet=36,
    sounds={"bass": "subtractive/808", "chords": "subtractive/synth brass",
            "pad": "subtractive/warm pad", "melody": "subtractive/synthwave lead",
            "drums": "drumkit/808"},
    chains={"melody": "delay:sync=1/8.;feedback=25;mix=14"},
    kinds=_kinds,
    checks=(
        Check("the kick is on all four", FOUR_ON_THE_FLOOR, 0.6),
        Check("the snare goes three, three, two",
              on_beats(("snare", "stick", "clap", "timbale"), (0.75, 1.5, 2.75, 3.5)), 0.75),
        Check("no backbeat", BACKBEAT, 0, 0.1),
        Check("the bass goes in threes", partial(share_at, role="bass", places=(0.5, 0.75)), 0.3),
        Check("the plucks go in threes", in_threes, 0.38),
    ),
    rival="hiphop",
)  # fmt: skip
