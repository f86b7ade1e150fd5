"""Gospel: a voice that calls, a choir that answers, chords that climb, and at a word the key too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from ...score.feel import Feel
from ...score.song import Song
from ...theory.chord import parse_chord
from ...units import Ticks
from ..bar import Bar, Tone
from ..comping import chord
from ..counterpoint import guide_line
from ..genre import Genre
from ..idiom import BACKBEAT, Check, answers, on_beats, played, share_at
from .choir import around, choir, melody
from .church import (
    bass,
    bass_shout,
    bass_shuffle,
    chords,
    drums,
    drums_shout,
    drums_shuffle,
    organ,
    percussion,
)

_SINGERS = frozenset({53, 54, 55, 86, 92})


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A choir answers whatever its place in the band; all others hold what the organ holds."""
    return choir(bar, last) if bar.player.program in _SINGERS else organ(bar, last)


def amen(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The last chord, rolled from below and held."""
    at = bar.spans[-1].at
    if bar.player.mono:
        return guide_line(bar, last, 70)
    shape = chord(bar, last, at, 4)
    step = min(60, bar.grid.bar // 32)
    return [bar.tone(at + step * n, bar.grid.bar - at - step * n, pitch, 78)
            for n, pitch in enumerate(shape)]  # fmt: skip


def built(bars: int, minor: bool, _seed: int) -> str:
    """Verses and choruses, and when it seems to be over the last chorus a semitone higher.

    Pieces under 40 bars stay where they are.
    """
    if bars < 40:
        return ""
    up = "bii" if minor else "bII"
    units, rest = divmod(bars - 16, 8)
    rows = ["intro 4 .42"]
    for place in range(units):
        rise = 0.12 * place / max(1, units - 1)
        if place % 5 == 4 and place + 1 < units:
            rows.append(f"bridge 8 {0.52 + rise:.2f}")
        elif place % 5 in (0, 2):
            rows.append(f"verse 8 {0.5 + rise:.2f}")
        else:
            rows.append(f"chorus 8 {0.68 + rise:.2f}")
    rows.append(f"chorus 8 .9 @{up}")
    if rest >= 4:
        rows.append(f"vamp 4 .96 @{up}")
    rows.append(f"outro {4 + rest % 4} .72 @{up}")
    return ", ".join(rows)


def feel(role: str, _tempo: float) -> Feel:
    """Threes as written; the choir breathes late, the voice later."""
    push = {"melody": 18, "counter": 12, "drums": 4, "chords": 4}.get(role, 4)
    return Feel(push=Ticks(push), loose=Ticks(7), touch=6)


def voices(song: Song) -> float:
    """How many notes a choir sings at once, on average."""
    counts = [np.unique(notes.start, return_counts=True)[1] for notes in played(song, "counter")]
    return float(np.concatenate(counts).mean()) if counts else 0.0


def borrowed(song: Song) -> float:
    """The share of time in chords that leave the key: dominants of other steps, diminished ones."""
    away = total = 0
    marks: Sequence[int] = [int(m.tick) for m in song.keys]
    for symbol in song.chords:
        place = int(np.searchsorted(marks, int(symbol.tick), "right")) - 1
        key = song.keys[max(0, place)].key if song.keys else None
        total += int(symbol.length)
        if key is not None and set(parse_chord(symbol.symbol).pitch_classes) - {*key.pitch_classes}:
            away += int(symbol.length)
    return away / total if total else 0.0


def climbs(song: Song) -> float:
    """By how many semitones the last key lies above the first."""
    first, last = (song.keys[n].key if song.keys else None for n in (0, -1))
    return float((last.tonic_pc - first.tonic_pc) % 12) if first and last else 0.0


def _kinds(words: str, meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """The praise break runs, the shuffle swings in four; the key climbs where that is asked."""
    plain = replace(GENRE, kinds=None)
    if "modulat" in words:
        plain = replace(
            plain, built=built,
            checks=(*GENRE.checks, Check("the key climbs before the end", climbs, 1, 2)),
        )  # fmt: skip
    if "praise break" in words or "shout" in words:
        return replace(
            plain, tempo=(150, 172, 200), meters=((4, 4),),
            fills={**GENRE.fills, "bass": bass_shout, "drums": drums_shout},
        )  # fmt: skip
    if "shuffle" in words or "quartet" in words or meter in ((4, 4), (2, 2)):
        return replace(
            plain, tempo=(92, 124, 152), meters=((4, 4),),
            fills={**GENRE.fills, "bass": bass_shuffle, "drums": drums_shuffle},
        )  # fmt: skip
    return plain


GENRE = Genre(
    name="gospel",
    title="Gospel",
    words=("gospel", "gospel music", "black gospel", "traditional gospel", "southern gospel",
           "gospel shuffle", "gospel ballad", "gospel quartet", "praise break", "shout music",
           "sunday service", "gospel waltz", "modulating gospel", "gospel modulation",
           "modulating gospel song"),
    tempo=(66, 96, 132),
    meters=((12, 8), (4, 4), (6, 8), (3, 4)),
    keys=("Ab major", "Eb major", "Db major", "F major", "Bb major", "C major", "F minor",
          "C minor"),
    ensemble=("tenor sax: melody", "choir: counter", "piano: chords", "hammond organ: pad",
              "bass guitar: bass", "drums", "tambourine: percussion"),
    bars=48,
    forms=(
        "verse 8 .6",
        "verse 8 .54, chorus 8 .78",
        "intro 4 .42, verse 8 .54, chorus 8 .78, outro 4 .66",
        "intro 4 .42, verse 8 .52, chorus 8 .72, chorus 8 .86, outro 4 .7",
    ),
    changes={
        "major": (
            "I V7/IV | IV iv | I64 V7/ii | ii7 V7 | I V7/vi | vi7 V7/IV | IV #iv°7 | I64 V7",
            "I ii7 I6 V7/IV | IV #iv°7 | I64 vi7 | V7/V V7 | I V7/vi | vi7 V7/IV | IV iv | I V7",
            "I #i°7 | ii7 #ii°7 | I6 V7/IV | IV iv | I V7/ii | ii7 V7/V | IV V7 | I IV I V7",
            "I V7/vi | vi7 V7/IV | IV IV | I64 V7/ii | ii7 ii7 | #iv°7 V7 | I V7/ii | ii7 V7",
        ),
        "major peak": (
            "I V7/IV | IV #iv°7 | I64 V7/ii | ii7 V7",
            "IV #iv°7 | I64 V7/vi | vi7 V7/ii | ii7 V7 | IV #iv°7 | I64 V7/ii | ii7 V7 | I V7/IV",
            "I I7 | IV iv | I V7/ii | V7/V V7 | I V7/IV | IV #iv°7 | I64 V7 | I IV I V7",
            "vi7 V7/vi | vi7 V7/IV | IV iv | I V7/ii | ii7 V7 | I64 V7/vi | IV #iv°7 | I64 V7",
        ),
        "major contrast": (
            "IV IV | iv iv | I64 I7 | V7/vi V7/vi | vi7 V7/V | ii7 #iv°7 | I64 V7/ii | ii7 V7",
            "vi7 V7/vi | vi7 V7/IV | IV V7/ii | ii7 V7 | vi7 V7/vi | IV iv | I64 V7/ii | ii7 V7",
        ),
        "minor": (
            "i V7 | i V7/iv | iv7 #iv°7 | i64 V7 | i VII7 | VI iiø7 | i64 V7 | i V7",
            "i V7/iv | iv7 VII7 | III VI7 | iiø7 V7 | i V7/iv | iv7 #iv°7 | i64 V7 | i iiø7 V7",
        ),
        "minor peak": (
            "VI7 V7 | i V7/iv | iv7 #iv°7 | i64 V7",
            "i V7/iv | iv7 VII7 | III VI | iiø7 V7",
        ),
        "minor contrast": ("III V7/III | VI iv7 | i64 V7/iv | iv7 V7",),
    },
    colour="7",
    ending={"major": "I64 V7 | IV iv | I", "minor": "i64 V7 | iv7 iv7 | i"},
    blue=True,
    renews=0.06,
    fills={"melody": melody, "counter": choir, "chords": chords, "pad": pad, "arpeggio": pad,
           "bass": bass, "drums": drums, "percussion": percussion},
    around={"counter": around},
    last={"chords": amen, "pad": amen},
    feel=feel,
    entrances={"melody": 0.3, "counter": 0.5, "chords": 0.2, "pad": 0.3, "bass": 0.35,
               "drums": 0.4, "percussion": 0.5},
    wet=50,
    kinds=_kinds,
    checks=(
        Check("the snare is on two and four", BACKBEAT, 0.6),
        Check("hands clap on two and four", on_beats(("clap",), (1, 3)), 0.5),
        Check("the choir sings in chords", voices, 2.4),
        Check("the choir answers the call", answers, 0.18),
        Check("chords leave the key on their way", borrowed, 0.25),
        Check("the bass moves in threes", partial(share_at, role="bass", places=(1 / 3, 2 / 3)), 0.1),
    ),
    rival="soul",
)  # fmt: skip
