"""Ambient: chords that breathe over a drone, a few bells, long notes with silence around."""

from __future__ import annotations

from functools import partial

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone, gapped, ladder, nearest, within
from ..comping import at_home, broken, held
from ..counterpoint import guide_line
from ..drums import KEYS, groove
from ..genre import Genre, Hints
from ..idiom import BACKBEAT, Check, chord_rhythm, per_bar, sounding
from ..melody import Manner, sing

_LONG = Manner(
    cells=(
        "x--- ---- ---- ----",
        ".... x--- ---- x---",
        "x--- ---- x--- ----",
        "x--- x--- ---- ----",
        "..x- ---- x--- ---.",
        "x--- --x- ---- ----",
        ".... ..x- x--- ----",
        "x--- x--- ---- x---",
        "x-x- ---- --x- ----",
        "x--- --x- x--- ---.",
        "..x- x--- --x- ----",
        "x-x- x--- ---- ..x-",
    ),
    closes=(
        "x--- ---- ---- ....",
        "x--- x--- ---- ....",
        "..x- ---- ---. ....",
        "x--- --x- ---- ....",
        "x-x- x--- ---- ....",
    ),
    plans=("a.bc", "ab.c", "aAbc", "abac", "a.vc"),
    leap=0.3,
    compass=10,
    gapped=True,
    level=76,
    gate=0.98,
    busy=0.5,
    upbeat=0.2,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A few long notes, then nothing for a while."""
    return sing(bar, last, _LONG)


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Wide chords that last until the harmony moves; they overlap in the reverb."""
    if bar.player.mono:
        return guide_line(bar, last, 60)
    return held(bar, last, 54 + 16 * bar.energy, 3 if bar.energy < 0.35 else 4)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A chord laid down slowly, note after note, left to ring; more notes in more light."""
    if bar.player.family in ("Organ", "Ensemble", "Synth Pad", "Strings"):
        return pad(bar, last)
    calm = ("x--- x--- x--- ----", "x--- ---- x--- x---", "x--- x--- ---- ----")
    full = ("x-x- x--- x-x- x---", "x-x- x-x- x--- ----", "x--- x-x- x-x- ----")
    rhythm = bar.habit("fall").choice(calm if bar.energy < 0.5 else full)
    if bar.step % 2 and bar.energy < 0.6:
        rhythm = "x--- ---- ---- ----"
    order = bar.habit("order").choice(((0, 2, 1, 3), (0, 1, 3, 2), (3, 1, 2, 0), (0, 3, 2, 4)))
    return _ringing(bar, broken(bar, last, rhythm, order, 62))


def _ringing(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """Notes that sound on to the end of the bar's chord."""
    if bar.player.mono:
        return tones
    return [t._replace(length=max(t.length, bar.left(t.start - bar.start))) for t in tones]


def arpeggio(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A pulse of eighths that comes and goes, each note a little quieter than the last."""
    order = bar.habit("order").choice(((0, 1, 2, 3, 4, 3, 2, 1), (0, 2, 4, 1, 3), (4, 2, 3, 1, 0)))
    tones = broken(bar, last, "x- xx -x xx" if bar.energy < 0.55 else "xx xx xx xx", order, 60)
    return [t._replace(velocity=t.velocity - 3 * (i % 4)) for i, t in enumerate(tones)]


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A drone: the root for as long as it holds, the tonic under everything when it is calm."""
    if bar.tied and last:
        return []
    player = bar.player
    span = bar.spans[0]
    root = nearest(span.change.bass, player.center, player.low, player.high)
    length = bar.grid.bar if len(bar.spans) > 1 else span.length + bar.onward * bar.grid.bar
    return [bar.tone(0, length, root, 66 + 10 * bar.energy)]


def counter(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Bells: two or three high notes of the scale, somewhere."""
    dice = bar.dice
    if dice.random() < 0.45:
        return []
    low, high = (
        max(bar.player.low, bar.player.center - 7),
        min(bar.player.high, bar.player.center + 12),
    )
    pool = ladder(within(bar.spans[0].change, bar.key), low, high)
    pool = pool or ladder(gapped(bar.key), low, high)
    hits = bar.hits(
        dice.choice((".... x--- ..x- ----", "..x- ---- .... x---", ".... .... x--- x---"))
    )
    return [bar.tone(h.at, h.length, dice.choice(pool), 54 + 10 * dice.random()) for h in hits]


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Hardly drums: a soft pulse, a shaker, a cymbal that swells at the turns."""
    pulse = bar.tone(0, min(480, bar.grid.bar), KEYS["kick"], 58)
    tones = [pulse] if bar.step == 0 else []
    if bar.place == 0:
        tones.append(bar.tone(0, bar.grid.bar, KEYS["ride"], 50))
    if bar.energy > 0.4:
        tones += groove(bar, {"shaker": "o.x. o.x. o.x. o.x."}, 0.7)
    if bar.energy > 0.6:
        tones += groove(bar, {"stick": ".... .... x... ...."}, 0.6)
    return tones


def end(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The last chord, softly."""
    at = bar.spans[-1].at
    if bar.player.mono:
        return guide_line(bar, last, 56)
    return [bar.tone(at, bar.grid.bar - at, pitch, 58) for pitch in at_home(bar, last, at)]


def end_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A cymbal that dies away."""
    key = (
        KEYS["ride"]
        if bar.player.drums
        else nearest(bar.key.tonic_pc, bar.player.center, bar.player.low, bar.player.high)
    )
    return [bar.tone(0, bar.grid.bar, key, 46)]


def feel(role: str, _tempo: float) -> Feel:
    """Nobody counts aloud."""
    return Feel(
        push=Ticks(0), loose=Ticks(24 if role in ("melody", "counter", "chords") else 10), touch=6
    )


GENRE = Genre(
    name="ambient",
    title="Ambient",
    words=("ambient", "soundscape", "atmospheric", "meditation", "sleep", "relaxing",
           "space music",
           "new age", "dark ambient"),
    kin=("minimal", "post-classical",
         "healing", "spa", "chant"),
    tempo=(40, 64, 100),
    meters=((4, 4), (3, 4), (6, 8)),
    keys=("D dorian", "C lydian", "A minor", "E minor", "F major", "G major"),
    ensemble=("warm pad", "piano", "choir", "tubular bells", "contrabass"),
    bars=32,
    hints=Hints(programs=(50, 78, *range(89, 105)), colors=("calm", "dark")),
    forms=(
        "drift 8 .3, rise 8 .5",
        "drift 8 .25, rise 8 .5, fade 8 .3",
        "drift 8 .22, rise 8 .45, glow 8 .65, fade 8 .3",
        "drift 16 .22, rise 16 .45, glow 16 .68, drift 8 .4, fade 8 .22",
    ),
    changes={
        "major": (
            "Imaj9 | Imaj9 | IVmaj9 | IVmaj9 | vi9 | vi9 | IVmaj9 | V9sus4",
            "Iadd9 | Iadd9 | vi9 | vi9 | IVmaj7 | IVmaj7 | ii9 | ii9",
            "Imaj7 | Imaj7 | iii7 | iii7 | IVmaj9 | IVmaj9 | Imaj7 | Imaj7",
        ),
        "minor": (
            "i9 | i9 | VImaj9 | VImaj9 | IIImaj7 | IIImaj7 | VII6/9 | VII6/9",
            "iadd9 | iadd9 | v7 | v7 | VImaj7 | VImaj7 | iv9 | iv9",
            "i9 | i9 | iv9 | iv9 | VImaj9 | VImaj9 | i9 | i9",
        ),
        "dorian": (
            "i9 | i9 | IV9 | IV9 | i9 | i9 | VIImaj7 | VIImaj7",
            "i9 | i9 | ii7 | ii7 | IIImaj7 | IIImaj7 | IV9 | IV9",
        ),
        "lydian": (
            "Imaj9 | Imaj9 | II9 | II9 | vi7 | vi7 | II7 | II7",
            "Imaj9 | Imaj9 | vii7 | vii7 | Imaj9 | Imaj9 | II9 | II9",
        ),
    },
    colour="9",
    ending={"major": "IVmaj9 | Iadd9", "minor": "VImaj9 | iadd9", "dorian": "IV9 | i9",
            "lydian": "II9 | Imaj9"},
    phrase=8,
    strict=True,
    ostinato=True,
    sustains=True,
    loops=True,
    fills={"melody": melody, "pad": pad, "chords": chords, "arpeggio": arpeggio, "bass": bass,
           "counter": counter, "drums": drums},
    last={"chords": end, "pad": end, "drums": end_drums, "percussion": end_drums},
    feel=feel,
    entrances={"melody": 0.35, "bass": 0.2, "counter": 0.4, "arpeggio": 0.45, "drums": 0.4,
               "chords": 0.2},
    pedal=True,
    wet=84,
    sounds={"pad": "subtractive/warm pad", "arpeggio": "subtractive/bells",
            "melody": "subtractive/whistle", "bass": "subtractive/sub bass"},
    chains={"arpeggio": "delay:sync=1/4.;feedback=45;mix=28",
            "melody": "delay:sync=1/4.;feedback=45;mix=28"},
    checks=(
        Check("nothing beats", BACKBEAT, 0, 0.1),
        Check("chords are held", partial(sounding, role="chords"), 2),
        Check("harmony moves slowly", chord_rhythm, 0, 0.8),
        Check("the bass breathes", partial(per_bar, role="bass"), 0, 1.5),
    ),
    rival="lofi",
)  # fmt: skip
