"""Klezmer: a wedding in freygish: freylekhs and bulgar, a limping hora, a doina before the dance."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from random import Random
from typing import Final

import numpy as np

from ...chance import chance
from ...score.feel import Feel
from ...score.song import Song
from ...units import Ticks
from ..bar import Bar, Tone, ladder, nearest
from ..bass import ground, lead_in
from ..comping import broken, chord, held, struck
from ..counterpoint import guide_line
from ..drums import KEYS, crash, filled, groove
from ..genre import Genre
from ..idiom import Check, onsets, played, richness, share_at
from .doina import counter, fiddle, is_free, melody, tag


def _dance(bar: Bar, of: str) -> Random:
    """What the band has settled on for a section."""
    return chance(bar.song, "klezmer", bar.scene.theme, of)


def style(bar: Bar) -> str:
    """Which dance a section is: freylekhs or bulgar; the free doina; in three the hora."""
    if is_free(bar):
        return "doina"
    if len(bar.grid.beats) == 3:
        return "hora"
    return _dance(bar, "dance").choice(("freylekhs", "freylekhs", "bulgar"))


_BASSES: Final = {
    "freylekhs": ("x. x. x. x.", "x. x. x. xx", "x. .. x. ..", "x. x. xx x."),
    "bulgar": ("x- -x -- x-", "x- -x -- xx", "x- -x -x x-"),
    "hora": ("x- .. .. x-", "x- -- .. x-", "x- .. .. xx"),
}


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Root and fifth like two feet, or three, three and two; a run of four home at the close."""
    kind = style(bar)
    if kind == "doina":
        return _drone(bar, last)
    habit = bar.habit("feet")
    rhythm = habit.choice(_BASSES[kind])
    player = bar.player
    if bar.closes and kind == "freylekhs" and len(bar.spans) == 1 and bar.dice.random() < 0.5:
        return _run(bar, last)
    tones: list[Tone] = []
    hand = last
    for place, hit in enumerate(bar.hits(rhythm)):
        change = bar.change(hit.at)
        root = ground(bar, hand, change)
        fresh = place == 0 or any(span.at == hit.at for span in bar.spans)
        pitch = root
        if not fresh and place % 2:
            pitch = nearest(change.fifth, root - 4, player.low, player.high)
        length = int(min(hit.length, bar.left(hit.at)) * 0.62)
        tones.append(bar.tone(hit.at, length, pitch, 90 if fresh else 84))
        hand = (root,)
    return tones


def _drone(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """One bowed note as long as the chord."""
    if bar.tied and last:
        return []
    span = bar.spans[-1]
    length = span.length + bar.onward * bar.grid.bar
    pitch = ground(bar, last, span.change)
    low = [bar.tone(s.at, s.length, ground(bar, last, s.change), 64) for s in bar.spans[:-1]]
    return [*low, bar.tone(span.at, length, pitch, 64)]


def _run(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A note a beat by step to the next root."""
    player, beats = bar.player, bar.grid.beats
    pitch = ground(bar, last)
    target = nearest(bar.after.bass, pitch, player.low, player.high)
    rungs = ladder(bar.key.pitch_classes, player.low, player.high)
    rising = pitch < target or (pitch == target and bar.dice.random() < 0.5)
    side = [p for p in rungs if (p < target if rising else p > target)]
    way = sorted(side, key=lambda p: abs(p - target))[: len(beats) - 1][::-1]
    tones = [bar.tone(0, int(beats[0].length * 0.7), pitch, 90)]
    for place, beat in enumerate(beats[1:]):
        step = way[place] if place < len(way) else lead_in(bar, pitch, target, bar.dice)
        tones.append(bar.tone(beat.start, int(beat.length * 0.7), step, 84))
    return tones


_SEKUNDS: Final = {
    "freylekhs": (".x .x .x .x", ".x .x .x xx", ".x ..xx .x ..xx", "..xx .x ..xx .x"),
    "bulgar": (".x xX xx Xx", "X. .X .. X.", "Xx xX xx Xx", ".x .x .x .x"),
    "hora": (".. .x .. x.", ".. .. .. x.", ".. x. .. x.", ".. .x .. xx"),
}


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The sekund: the chord after each step, dry; in the doina it only breathes."""
    kind = style(bar)
    if kind == "doina":
        return guide_line(bar, last, 54) if bar.player.mono else held(bar, last, 54, 3)
    rhythm = bar.habit("sekund").choice(_SEKUNDS[kind])
    if bar.player.mono:
        return broken(bar, last, rhythm, (1, 2, 1, 2), 72, ring=False)
    return struck(bar, last, rhythm, 76, 0.45, 3)


def tsimbl(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The dulcimer: hammers that run through the chord, and tremble in the doina."""
    if style(bar) == "doina":
        hand = chord(bar, last, 0, 3)
        step = 120
        return [
            bar.tone(at, step, hand[place % 2 + (place // 8) % 2] if len(hand) > 2 else hand[0], 48)
            for place, at in enumerate(range(0, int(bar.grid.bar) - step, step))
        ]
    order = bar.habit("hammers").choice(((0, 1, 2, 1), (0, 2, 1, 2), (2, 1, 0, 1), (0, 1, 2, 3)))
    rhythm = "xx xx xx xx" if bar.energy < 0.7 else "x.xx x.xx x.xx x.xx"
    return broken(bar, last, rhythm, order, 66)


_POYKS: Final = {
    "freylekhs": (
        {"kick": "X. x. X. x.", "snare": ".x .x .x ..xx"},
        {"kick": "X. x. X. x.", "snare": "x.xx x.xx x.xx x.xx"},
        {"kick": "X. x. X. x.", "ride": ".x .x .x .x", "snare": ".o .o .o oo"},
        {"kick": "X. .. X. ..", "snare": ".x ..xx .x ..xx"},
    ),
    "bulgar": (
        {"kick": "X. .X .. X.", "snare": "o.Xo .oX. o.Xo .oX."},
        {"kick": "X. x. X. x.", "snare": "Xo oX oo Xo"},
        {"kick": "X. .x .. x.", "snare": "XooX ooXo XooX ooXo", "ride": "x. .x .. x."},
    ),
    "hora": (
        {"kick": "X. .. .. x.", "snare": ".. .o .. x."},
        {"kick": "X. .. .. ..", "ride": ".. .. .. x.", "snare": ".. .. .. xo"},
        {"kick": "X. .. .. x.", "snare": ".. oo .. xo"},
    ),
}
_FILLS: Final = (
    {"snare": "xxxx xxxx", "kick": "x... x..."},
    {"snare": "xxx xxx", "kick": "x.. x.."},
    {"snare": "x.xx X.X.", "kick": "x... X.X."},
    {"block": "x.xx x.x.", "kick": "x... x..."},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The poyk and its little cymbal, a snare that rattles like a regiment gone dancing."""
    kind = style(bar)
    if kind == "doina":
        roll = {"ride": "x... .... .... ...."} if bar.step == 0 else {"ride": ".... .... .... ..o."}
        return groove(bar, roll, 0.5)
    kit = dict(bar.habit("poyk").choice(_POYKS[kind]))
    if bar.energy > 0.72:
        kit["tambourine"] = "xx xx xx xx" if kind != "hora" else "x. .. .. x."
    tones = groove(bar, kit, 0.9)
    if bar.place == 0 and bar.energy > 0.6:
        tones += crash(bar, 84)
    if bar.ends and kind != "hora":
        tones = filled(bar, tones, bar.dice.choice(_FILLS), bar.dice.choice((1, 2)))
    return tones


def stabs(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The last three strokes, chords under the tonic, fifth, tonic of the tune."""
    at = bar.spans[-1].at
    beats = [b for b in bar.grid.beats if b.start >= at]
    heads = [beats[0], beats[2]] if len(beats) > 2 else beats[:1]
    if bar.player.role == "bass":
        root = ground(bar, last, bar.change(at))
        return [bar.tone(b.start, int(b.length * 0.6), root, 90) for b in heads]
    if bar.player.mono:
        return tag(bar, last)
    from ..comping import at_home

    hand = at_home(bar, last, at)
    return [bar.tone(b.start, int(b.length * 0.5), p, 82) for b in heads for p in hand]


def last_drums(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Drum and cymbal with the last strokes."""
    from ..texture import last_hit

    if not bar.player.drums or len(bar.grid.beats) < 3:
        return last_hit(bar, last)
    return [bar.tone(bar.grid.beats[n].start, 240, KEYS[drum], 94)
            for n in (0, 2) for drum in ("kick", "crash" if n else "snare")]  # fmt: skip


def feel(role: str, _tempo: float) -> Feel:
    """The sekund comes a hair soon, the clarinet when it likes."""
    push = {"chords": -8, "melody": 12, "drums": -3}.get(role, 0)
    return Feel(push=Ticks(push), loose=Ticks(10), touch=7)


def augmented_second(song: Song) -> float:
    """1 if the tune's notes have a step of three semitones with a semitone on either side of it."""
    every = [notes.pitch % 12 for notes in played(song, "melody")]
    if not every:
        return 0.0
    counts = np.bincount(np.concatenate(every), minlength=12)
    used = np.flatnonzero(counts >= 0.02 * counts.sum()).tolist()
    gaps = [(b - a) % 12 for a, b in zip(used, [*used[1:], used[0]], strict=True)]
    around = zip([gaps[-1], *gaps[:-1]], gaps, [*gaps[1:], gaps[0]], strict=True)
    return float((1, 3, 1) in around)


def graces(song: Song) -> float:
    """The share of the tune's notes that are ornaments: shorter than an eighth of a beat."""
    lengths = [notes.length for notes in played(song, "melody")]
    if not lengths:
        return 0.0
    return float((np.concatenate(lengths) < song.meters[0].beat(song.resolution) / 8).mean())


def begins_free(song: Song) -> float:
    """The share of the first section's bars in which no drum beats time."""
    end = song.sections[0].length
    beat = song.meters[0].beat(song.resolution)
    bars = end / song.meters[0].bar(song.resolution)
    found = onsets(song, "drums", [KEYS["kick"], KEYS["snare"]])
    bar = song.meters[0].bar(song.resolution) / beat
    heard = {int(at // bar + 1e-6) for at in found.tolist() if at < end / beat}
    return 1 - len(heard) / bars


def _kinds(words: str, meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """The hora limps in three; a doina stays free; bulgar and freylekhs dance from the first bar."""
    plain = replace(GENRE, kinds=None)
    danced = replace(plain, forms=tuple(form.replace("doina 8 .36, ", "") for form in GENRE.forms))
    if "doina" in words:
        return replace(plain, tempo=(50, 66, 84), bars=24,
                       forms=("doina 8 .5", "doina 8 .46, doina 8 .54"))  # fmt: skip
    if ("hora" in words or "zhok" in words) or meter[0] == 3:
        return replace(danced, tempo=(80, 104, 132), meters=((3, 4), (3, 8)))
    if any(word in words for word in ("bulgar", "freylekhs", "freilach", "sher", "dance")):
        return danced
    return plain


GENRE = Genre(
    name="klezmer",
    title="Klezmer",
    words=("klezmer", "klezmer music", "freylekhs", "freilach", "bulgar", "doina", "zhok",
           "klezmer hora", "jewish wedding music", "yiddish dance", "jewish dance"),
    kin=("hasidic", "nigun", "yiddish"),
    tempo=(92, 132, 168),
    meters=((4, 4), (2, 4), (3, 4)),
    keys=("D phrygian dominant", "D harmonic minor", "E phrygian dominant", "A phrygian dominant",
          "D dorian #4", "G harmonic minor", "A harmonic minor", "C dorian #4"),
    ensemble=("clarinet: melody", "violin: melody", "accordion: chords", "dulcimer: arpeggio",
              "trombone: counter", "upright bass: bass", "drums"),
    bars=64,
    forms=(
        "A 8 .62",
        "A 8 .58, B 8 .7",
        "A 8 .56, B 8 .66, A 8 .74",
        "A 8 .55, B 8 .64, C 8 .6, A 8 .78",
        "doina 8 .36, A 8 .55, B 8 .66, C 8 .62, A 8 .8",
        "doina 8 .36, A 8 .55, A 8 .6, B 8 .66, B 8 .7, C 8 .62, C 8 .66, A 8 .85",
    ),
    changes={
        "phrygian dominant": (
            "I | I | II | I | I | iv | vii | I",
            "I | iv | I | iv | I | II | vii | I",
            "I | I | I | II | II | iv | vii | I",
            "I | I | vii | I | iv | iv | vii | I",
        ),
        "phrygian dominant contrast": (
            "iv | iv | iv | iv | iv | vii | II | I",
            "II | II | iv | iv | II | I | vii | I",
            "iv | I | iv | I | II | II | vii | I",
            "vii | vii | I | I | iv | iv | vii | I",
        ),
        "phrygian dominant doina": ("I | I | I | I | iv | iv | vii | I", "I | I | II | II | I | I | vii | I"),
        "dorian #4": (
            "i | i | II | II | i | II | v | i",
            "i | II | i | II | III | II | v | i",
            "i | i | i | II | II | i | v | i",
        ),
        "dorian #4 contrast": (
            "III | III | v | v | II | II | v | i",
            "II | i | II | i | III | III | v | i",
        ),
        "dorian #4 doina": ("i | i | i | i | II | II | v | i",),
        "minor": (
            "i | i | V | i | iv | i | V7 | i",
            "i | V7 | i | i | iv | iv | V7 | i",
            "i | i | iv | iv | i | V7 | V7 | i",
            "i | i | i | V7 | V7 | V7 | V7 | i",
        ),
        "minor contrast": (
            "iv | iv | i | i | V7 | V7 | i | i",
            "VI | VI | iv | iv | i | V7 | V7 | i",
            "iv | i | iv | i | VI | iv | V7 | i",
        ),
        "minor doina": ("i | i | i | i | iv | iv | V7 | i",),
        "major": (
            "I | I | V7 | I | I | IV | V7 | I",
            "I | I | I | V7 | V7 | V7 | V7 | I",
            "I | IV | I | V7 | I | IV | V7 | I",
        ),
        "major contrast": ("vi | vi | iii | vi | ii | vi | V7 | I", "IV | IV | I | I | V7 | V7 | I | I"),
    },
    ending={"phrygian dominant": "vii | I", "dorian #4": "v | i", "major": "V7 | I",
            "minor": "V7 | i"},
    fills={"melody": melody, "melody 2": fiddle, "counter": counter, "chords": chords,
           "arpeggio": tsimbl, "bass": bass, "drums": drums},
    last={**dict.fromkeys(("melody", "counter"), tag),
          **dict.fromkeys(("bass", "chords", "arpeggio", "pad"), stabs), "drums": last_drums},
    feel=feel,
    entrances={"melody": 0.25, "chords": 0.2, "arpeggio": 0.5, "bass": 0.3, "drums": 0.4,
               "counter": 0.58},
    wet=34,
    kinds=_kinds,
    checks=(
        Check("the tune has its augmented second", augmented_second, 1),
        Check("the clarinet ornaments", graces, 0.06),
        Check("the sekund falls after the step", partial(share_at, role="chords", places=(0.5, 0.75)), 0.45),
        Check("the bass keeps to simple places",
              partial(share_at, role="bass", places=(0.0, 0.5)), 0.95),
        Check("a doina comes before the dance", begins_free, 0.9),
        Check("chords are triads and sevenths", richness, 2.9, 3.6),
    ),
    rival="folk",
)  # fmt: skip
