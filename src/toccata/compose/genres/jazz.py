"""Jazz: a swinging four, a walking bass, chords without roots, a head and its solos."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone
from ..genre import Genre, Hints
from ..idiom import Check, on_beats, richness, share_at, swing, walking
from ..melody import Manner, sing
from . import jazzbass, jazzchanges, jazzcomping, jazzdrums, jazzhorns
from .jazzear import led, loud_kicks, rootless
from .jazzsolo import improvised
from .jazzturns import silent, solos

_HEAD: Final = Manner(
    cells=(
        "x- -- .x --",
        "x- .x -- x-",
        ".x xx -x --",
        "x- xx .x -x",
        ".. xx -x x-",
        "xx .x xx -.",
        "xx xx x. .x",
        ".x -x -x x-",
    ),
    closes=("x- -x -- ..", "xx x- -- ..", ".x -x -- ..", "x. .x -. ..", ".x x- -- .."),
    plans=("aabc", "abac", "aAbc", "abvc", "abAc"),
    leap=0.26,
    compass=9,
    level=90,
    upbeat=0.45,
)
_BOP: Final = replace(
    _HEAD,
    cells=(
        ".x xx xx -x", "xx xx x. .x", "xx -x xx x.", ".x -x xx xx", "xx xx xx x.", ".. xx xx -x",
        "xx .x x. .x", "x. xx xx -x",
    ),
    closes=("xx x. .x ..", "xx xx x. ..", ".x xx .x ..", "x. .x .. .."),
    leap=0.32, busy=0.4, upbeat=0.6,
)  # fmt: skip
_SLOW: Final = replace(
    _HEAD,
    cells=(
        "x- -- x- --", "x- -- -- xx", ".x -- x- -x", "x- -x -- x-", ".. xx x- --", "x- xx x- --",
        "x- -- -x xx",
    ),
    closes=("x- -- -- ..", "xx x- -- ..", ".x -- -- .."),
    leap=0.3, gate=0.98, level=84,
)  # fmt: skip
_CALLS: Final = replace(
    _HEAD,
    cells=(
        "x. .x -- ..",
        ".. xx x- ..",
        "xx x- .. ..",
        ".x -x -- ..",
        "x- .x x- ..",
        ".. .x x- -x",
    ),
    closes=("x- .. .. ..", ".x -- .. ..", "xx x- .. .."),
    plans=("aaab", "aabc", "a.ac", "aAac"),
    leap=0.2,
)


def _headed(bar: Bar, last: tuple[int, ...], manner: Manner) -> list[Tone]:
    """The head; a solo where it is this player's turn; silence for another's and for the drums."""
    if silent(bar):
        return []
    if bar.scene.act == "solo":
        return improvised(bar, last) if solos(bar) else []
    if bar.scene.theme == "fours":
        return improvised(bar, last)
    return sing(bar, last, manner)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The head; in solo sections a line over the changes."""
    return _headed(bar, last, _HEAD)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Comping; when it is this player's solo, a line of the right hand above it."""
    if bar.scene.act != "solo" or not solos(bar) or bar.player.mono:
        return jazzcomping.chords(bar, last)
    player = bar.player
    right = replace(player, center=max(player.low + 6, min(player.center + 13, player.high - 8)))
    below = tuple(p for p in last if p < player.center + 6)
    left = jazzcomping.comped(bar, below, jazzcomping.pattern(bar), 56, 3, 0.6)
    line = improvised(replace(bar, player=right), last, 84)
    return sorted([*left, *line])


def feel(role: str, tempo: float) -> Feel:
    """Triplets at a medium tempo, nearly even when it is fast.

    Soloists begin late and swing less, so that their off-beats meet the cymbal's (Friberg and
    Sundström 2002, Swing Ratios and Ensemble Timing in Jazz Performance).
    """
    percent = min(66.5, max(52.5, 66.5 - 0.1 * (tempo - 150)))
    late = {"drums": 0, "bass": -4, "chords": 5, "melody": 18, "counter": 12}.get(role, 4)
    if role in ("melody", "counter"):
        percent = max(51.0, percent - 1.8)
    return Feel(swing=round(percent, 1), grid=Ticks(480), push=Ticks(late), loose=Ticks(8), touch=6)


_FORMS: Final = (
    "A 8 .55",
    "A 8 .48, A 8 .56",
    "A 8 .46, A 8 .52, B 8 .62, A 8 .58",
    "intro 4 .4, A 8 .46, A 8 .52, B 8 .62, A 8 .58, outro 4 .46",
    "A 8 .46, A 8 .52, B 8 .62, A 8 .58, solo 16 .74, B 8 .68, A 8 .6",
    "intro 4 .4, A 8 .46, A 8 .52, B 8 .6, A 8 .56, solo 32 .74, B 8 .7, A 8 .6, outro 4 .46",
    "intro 4 .4, A 8 .46, A 8 .52, B 8 .6, A 8 .56, solo 32 .7, solo 32 .78, fours 16 .76, "
    "A 8 .56, B 8 .66, A 8 .6, outro 4 .46",
)
_TWELVES: Final = (
    "A 12 .5",
    "A 12 .5, A 12 .6",
    "A 12 .48, solo 12 .72, A 12 .6",
    "A 12 .48, A 12 .56, solo 12 .72, A 12 .6",
    "intro 4 .4, A 12 .48, A 12 .56, solo 24 .72, solo 24 .78, A 12 .6, outro 4 .5",
    "intro 4 .4, A 12 .48, A 12 .56, solo 36 .7, solo 36 .78, fours 24 .76, A 12 .62, A 12 .6, "
    "outro 4 .5",
)
_MODAL_FORMS: Final = (
    "A 8 .5",
    "A 8 .48, A 8 .54",
    "A 8 .48, A 8 .52, B 8 .58 @bii, A 8 .54",
    "intro 4 .36, A 8 .48, A 8 .52, B 8 .56 @bii, A 8 .54, solo 32 .72, A 8 .54, outro 4 .4",
    "intro 8 .36, A 8 .46, A 8 .52, B 8 .56 @bii, A 8 .52, solo 32 .68, solo 32 .76, "
    "A 8 .56, B 8 .6 @bii, A 8 .52, outro 4 .4",
)


SWING: Final = Genre(
    name="jazz",
    title="Jazz (swing)",
    words=("jazz", "swing", "jazz swing", "bebop", "bop", "hard bop", "cool jazz", "jazz trio",
           "jazz quartet", "big band", "standard", "jazz ballad", "modal jazz", "gypsy jazz",
           "jazz manouche", "jazz blues", "jazz waltz", "swing jazz"),
    kin=("dixieland", "fusion", "lounge"),
    tempo=(60, 140, 300),
    meters=((4, 4), (3, 4), (5, 4)),
    keys=("Bb major", "F major", "Eb major", "C minor", "G minor", "C major", "D dorian"),
    ensemble=("piano", "upright bass", "drums", "tenor sax"),
    bars=64,
    hints=Hints(programs=(12, 27, 33, 57, 60, 67), kits=(33, 41), forms=("AABA", "head-solo-head")),
    forms=_FORMS,
    changes={
        "major": jazzchanges.usual("major", "a"),
        "major B": jazzchanges.usual("major", "b"),
        "minor": jazzchanges.usual("minor", "a"),
        "minor B": jazzchanges.usual("minor", "b"),
        "dorian": ("i9 | i9 | i9 | IV9 | i9 | i9 | ii7 | i9",
                   "i9 | i9 | ii7 | i9 | i9 | i9 | v7 IV9 | i9"),
        "dorian B": ("IV9 | IV9 | ii7 | ii7 | IV9 | IV9 | ii7 | v7",
                     "v7 | v7 | IV9 | IV9 | v7 | v7 | IV9 | ii7"),
    },
    colour="9",
    ending={"major": "ii9 V13 | I6/9", "minor": "iiø7 V7b9 | i9"},
    fills={"drums": jazzdrums.drums, "bass": jazzbass.bass, "chords": chords, "melody": melody,
           "counter": jazzhorns.second_horn, "melody 2": jazzhorns.second_horn,
           "pad": jazzcomping.second_chords, "arpeggio": jazzhorns.obbligato},
    feel=feel,
    entrances={"melody": 0.42, "drums": 0.3, "bass": 0.3, "counter": 0.44, "pad": 0.3},
    wet=34,
    harmony=jazzchanges.standard,
    checks=(
        Check("the foot closes the hats on two and four", on_beats(("pedal",), (1, 3)), 0.85),
        Check("the cymbal swings", partial(swing, role="drums"), 55, 68),
        Check("the bass walks where the band opens up", walking, 0.2),
        Check("the bass steps into new chords", led, 0.33),
        Check("chords leave their root to the bass", rootless, 0.75),
        Check("the comping lives off the beat",
              partial(share_at, role="chords", places=(0.5,)), 0.3),
        Check("chords are sevenths, ninths and thirteenths", richness, 4.2),
        Check("the bass drum is felt, not heard", loud_kicks, 0, 0.8),
    ),
    rival="blues",
)  # fmt: skip

_BALLAD: Final = replace(
    SWING,
    tempo=(50, 66, 88),
    keys=("Eb major", "Db major", "F minor", "Bb minor", "Ab major"),
    ensemble=("piano", "upright bass", "brushes", "tenor sax"),
    fills={**SWING.fills, "bass": jazzbass.ballad, "chords": jazzcomping.ballad,
           "drums": jazzdrums.brushes, "melody": partial(_headed, manner=_SLOW)},
    wet=52, kinds=None,
)  # fmt: skip
_BEBOP: Final = replace(
    SWING,
    tempo=(170, 224, 320),
    ensemble=("piano", "upright bass", "jazz drums", "alto sax", "trumpet"),
    fills={**SWING.fills, "melody": partial(_headed, manner=_BOP)},
    harmony=partial(jazzchanges.standard, often=0.2),
    kinds=None,
)
_MODAL: Final = replace(
    SWING,
    tempo=(90, 132, 200),
    keys=("D minor", "D dorian", "G minor", "C minor"),
    ensemble=("piano", "upright bass", "jazz drums", "trumpet", "tenor sax"),
    forms=_MODAL_FORMS,
    fills={**SWING.fills, "bass": jazzbass.modal, "chords": jazzcomping.modal,
           "melody": partial(_headed, manner=_CALLS)},
    ending={"major": "V9sus4 | Imaj9", "minor": "i9 | i9"},
    harmony=jazzchanges.modal, kinds=None,
)  # fmt: skip
_BLUES: Final = replace(
    SWING,
    tempo=(80, 144, 260),
    keys=("F major", "Bb major", "C minor", "G major"),
    bars=36,
    forms=_TWELVES,
    fills={**SWING.fills, "melody": partial(_headed, manner=_CALLS)},
    ending={"major": "ii9 V13 | I6/9", "minor": "iiø7 V7b9 | i9"},
    harmony=jazzchanges.twelve, kinds=None,
)  # fmt: skip
_GYPSY: Final = replace(
    SWING,
    tempo=(110, 200, 280),
    keys=("G minor", "D minor", "A minor", "C major"),
    ensemble=(
        "violin: melody",
        "acoustic guitar: chords",
        "nylon guitar: counter",
        "upright bass: bass",
    ),
    fills={**SWING.fills, "bass": jazzbass.gypsy, "chords": jazzcomping.pump},
    kinds=None,
)
_COOL: Final = replace(
    SWING,
    tempo=(90, 126, 180),
    ensemble=("trumpet: melody", "baritone sax: counter", "upright bass", "brushes"),
    fills={**SWING.fills, "counter": jazzhorns.answering},
    wet=44, kinds=None,
)  # fmt: skip
_WALTZ: Final = replace(
    SWING, tempo=(90, 160, 240), meters=((3, 4),),
    fills={**SWING.fills, "drums": jazzdrums.waltz}, kinds=None,
)  # fmt: skip

_NAMED: Final = (
    (("ballad",), _BALLAD),
    (("bebop", "be bop", "bop"), _BEBOP),
    (("modal",), _MODAL),
    (("blues",), _BLUES),
    (("gypsy", "manouche"), _GYPSY),
    (("cool", "west coast"), _COOL),
    (("waltz",), _WALTZ),
)
"""The words that ask for a kind, the most particular first."""


def _kinds(words: str, meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """The kind that the words name; in three it is a waltz."""
    found = next((value for names, value in _NAMED if any(name in words for name in names)), None)
    if found is None:
        found = _WALTZ if meter in ((3, 4), (3, 8)) else replace(SWING, kinds=None)
    elif meter == (3, 4) and found is not _BALLAD:
        found = replace(found, fills={**found.fills, "drums": jazzdrums.waltz})
    return found


GENRE: Final = replace(SWING, kinds=_kinds)
