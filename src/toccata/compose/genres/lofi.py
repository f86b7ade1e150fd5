"""Lo-fi hip-hop: a dusty beat that drags, ninth chords that go round, a tune that hardly speaks."""

from __future__ import annotations

from functools import partial

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone
from ..bass import line
from ..comping import struck
from ..drums import crash, filled, groove
from ..genre import Genre, Hints
from ..idiom import BACKBEAT, FOUR_ON_THE_FLOOR, Check, per_bar, richness
from ..melody import Manner, sing

_SINGS = Manner(
    cells=(
        ".... ..x- x--- ----",
        "..x- x--- ---. ....",
        "x--- ..x- x--- ----",
        "x--x --x- ---- ....",
        "..x- xx-- x--- ---.",
        "..xx x-x- --x- ---.",
        "x-x- ---x -x-- ----",
        "x--x ---- x-x- ---.",
        "..xx ---x --x- ----",
        "x-x- x--- ..x- x---",
        "x-x- --x- x--x ---.",
        ".xx- x--x --x- x---",
        "x-xx --x- x--x --x-",
    ),
    closes=(
        "x-x- ---- ---- ....",
        "..x- x--- ---- ....",
        "x--- ---- .... ....",
        "x--x ---- ---. ....",
    ),
    plans=("a.bc", "abac", "aaAc", "a.Ac", "abvc", "a b a-1 c", "a . av c"),
    leap=0.2,
    compass=8,
    gapped=True,
    level=84,
    upbeat=0.15,
)

_KICKS = (
    "X... .... .xx. .... X... ..x. .xx. ....",
    "X..x .... ..x. .... X..x .... ..x. ..x.",
    "X... ..x. x... .... X... ..x. x..x ....",
    "X... ...x ..x. .... X... .... ..x. .x..",
)
_HATS = ("x.o. x.o. x.o. x.oo", "x.xo x.x. xox. x.x.", "x.x. x.xo x.x. x.x.")


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Boom-bap: kick around the beat, snare behind it, ghosts between, hats that breathe."""
    habit = bar.habit("beat")
    kick, hats = habit.choice(_KICKS), habit.choice(_HATS)
    dice = bar.dice
    kit = {"kick": kick, "snare": ".... x... .... x...", "closed": hats}
    if bar.energy < 0.45:
        kit = {"kick": kick, "stick": ".... x... .... x...", "closed": "x.o. x.o. x.o. x.o."}
    elif dice.random() < 0.45:
        kit["snare"] = dice.choice(
            (".... x..o .... x...", ".... x... .o.. x...", ".... x... ..o. x..o")
        )
    if bar.energy > 0.6 and bar.step % 2:
        kit["closed"] = "x.o. x.o. x.o. x..."
        kit["open"] = ".... .... .... ..x."
    tones = groove(bar, kit, 0.92)
    if bar.place == 0 and bar.scene.turn == 0 and bar.energy > 0.55:
        tones += crash(bar, 66)
    if bar.ends and bar.scene.bars > 2:
        fills = (
            {"snare": "x..o x.oo", "kick": "x... ...."},
            {"snare": "..x. xox.", "mid": ".... ..x.", "kick": "x... ...."},
            {"kick": "x... ....", "closed": "x... ...."},  # the beat drops out
        )
        tones = filled(bar, tones, {d: f"{r} {r}" for d, r in dice.choice(fills).items()})
    return tones


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A soft ninth chord, let ring, and sometimes a second touch before the bar is over."""
    habit = bar.habit("comp")
    calm = ("x--- ---- ---- ----", "x--- ---- --x- ----", "x--- --x- ---- ----")
    busy = ("x--- --x- .x-- --..", "x-.. x--- ..x- ----", "x--x --.. x--- --o-")
    rhythm = habit.choice(calm if bar.energy < 0.55 else busy)
    if bar.closes and bar.dice.random() < 0.5:
        rhythm = "x--- ---- x--- --x-"
    return struck(bar, last, rhythm, 66, 0.96, 4, rootless=not bar.player.mono)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Roots that fall with the kick, and a lazy step into the next chord."""
    habit = bar.habit("line")
    rhythm, steps = habit.choice(
        (
            ("x--- ---. ..x- x--.", "r5a"),
            ("x--- --.x --.. ..x-", "r8a"),
            ("x--- .... x--- ..x-", "r5a"),
            ("x--x ---- ..x- --x-", "rr5a"),
        )
    )
    if bar.energy < 0.45:
        rhythm, steps = "x--- ---- ---. ..x-", "ra"
    return line(bar, last, rhythm, steps, 82, 0.9)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Two or three notes, said again, and room around them."""
    return sing(bar, last, _SINGS)


def feel(role: str, _tempo: float) -> Feel:
    """Sixteenths that limp; the keys lag behind the beat, the tune lags most."""
    late = {"drums": 6, "bass": 14, "chords": 22, "melody": 28}.get(role, 12)
    return Feel(swing=57.5, grid=Ticks(240), push=Ticks(late), loose=Ticks(9), touch=5)


GENRE = Genre(
    name="lofi",
    title="Lo-fi hip-hop",
    words=("lofi", "lo-fi", "lo fi", "lofi hip hop", "lo-fi hip-hop", "chillhop", "study beats",
           "lofi beat", "chill beat", "bedroom beat"),
    kin=("trip hop", "downtempo", "chillout", "jazz hop",
         "neo soul", "r&b", "rnb"),
    tempo=(60, 76, 95),
    meters=((4, 4), (3, 4)),
    keys=("D minor", "A minor", "F major", "C minor", "Eb major", "G minor"),
    ensemble=("rhodes", "upright bass", "drums", "vibraphone", "warm pad"),
    bars=32,
    hints=Hints(programs=(5, 6), kits=(26,), signs=("beat",)),
    forms=(
        "A 8 .5, B 8 .65",
        "intro 4 .32, A 8 .5, B 8 .66, outro 4 .3",
        "intro 4 .32, A 8 .5, B 8 .66, A 8 .6, outro 4 .3",
        "intro 4 .3, A 8 .5, A 8 .6, B 8 .7, break 4 .33, A 8 .62, outro 4 .3",
        "intro 8 .3, A 8 .5, A 8 .58, B 8 .7, A 8 .6, break 4 .33, B 8 .72, A 8 .6, outro 4 .3",
    ),
    changes={
        "major": (
            "ii9 | V13 | Imaj9 | vi9",
            "IVmaj9 | iii7 | ii9 | Imaj9",
            "Imaj9 | vi9 | ii9 | V9sus4",
            "IVmaj7 V13 | iii7 vi9 | ii9 | Imaj9",
        ),
        "minor": (
            "i9 | iv9 | VImaj9 | v7",
            "iv9 | VII13 | IIImaj9 | VImaj7",
            "i9 | VImaj9 | IIImaj7 | VII13",
            "VImaj7 | v7 | i9 | iv9 VII13",
        ),
    },
    colour="9",
    ending={"major": "ii9 | Imaj9", "minor": "VImaj7 | i9"},
    loops=True,
    fills={"drums": drums, "chords": chords, "bass": bass, "melody": melody},
    feel=feel,
    entrances={"drums": 0.36, "bass": 0.33, "pad": 0.5, "counter": 0.6, "melody": 0.45},
    wet=46,
    checks=(
        Check("the snare is on two and four", BACKBEAT, 0.85),
        Check("the chords are ninths", richness, 4.4),
        Check("the kick leaves the beat alone", FOUR_ON_THE_FLOOR, 0, 0.1),
        Check("the bass says little", partial(per_bar, role="bass"), 2, 4.5),
    ),
    rival="pop",
)  # fmt: skip
