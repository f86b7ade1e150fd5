"""Rock: a backbeat, guitars in fifths, a verse that waits and a chorus that opens."""

from __future__ import annotations

from functools import partial

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone, nearest
from ..bass import lead_in, line
from ..comping import broken, held, power, struck
from ..drums import crash, filled, groove
from ..genre import Genre, Hints
from ..idiom import BACKBEAT, Check, per_bar, richness, sounding
from ..melody import Manner, sing

_VERSE = Manner(
    cells=(
        "x-xx x-x- x--- ----",
        "..xx x-x- xx-x ----",
        "x-x- xx-- x-x- x---",
        ".xxx x-x- xx-x x-x-",
    ),
    closes=("x-x- x--- ---- ....", "xx-x ---- ---. ....", "x--- ---- .... ...."),
    plans=("aabc", "abac", "aaAc", "a.ac"),
    leap=0.12,
    compass=8,
    gapped=True,
    level=90,
    upbeat=0.35,
)
_CHORUS = Manner(
    cells=(
        "x--- --x- x--- --x-",
        "x--- x--x ---- x-x-",
        "x-x- x--x -x-- x---",
        "x--x --x- x-x- x---",
    ),
    closes=("x--- --x- x--- ----", "x--x ---- ---- --..", "x--- ---- ---- ...."),
    plans=("abAc", "abac", "aaBc"),
    leap=0.2,
    compass=9,
    level=98,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Short, spoken lines in the verse; long high ones in the chorus; a solo that screams."""
    if bar.scene.act == "solo":
        return solo(bar, last)
    return sing(bar, last, _CHORUS if bar.scene.act in ("peak", "contrast") else _VERSE)


_SOLO = Manner(
    cells=(
        "x-xx xxxx x--- ----",
        "xxx. xxx. xxx. x---",
        "x--- xxxx x-xx x-x-",
        "x--- ---- xxxx xxxx",
    ),
    closes=("xxxx x--- ---- ----", "x-x- x--- ---- ----"),
    plans=("abac", "aabc", "avbc"),
    leap=0.22,
    compass=11,
    gapped=True,
    level=100,
)


def solo(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Pentatonic runs that end on long notes, an octave up if the instrument has it."""
    tones = sing(bar, last, _SOLO)
    top = bar.player.high
    return [t._replace(pitch=t.pitch + 12) if t.pitch + 12 <= min(top, 88) else t for t in tones]


_RIFFS = (
    "X.xx .x.x X.x. x...", "X-x. x.X- .xx. x-x.", "X.x. xx.x .xx. X-x.", "X-.x x.x- X-.x x.xx",
)  # fmt: skip


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Guitars: a muted riff or driving fifths, open chords in the chorus. Keys: held chords."""
    player = bar.player
    if player.mono:
        return broken(bar, last, "x-x- x-x- x-x- x-x-", (0, 1, 2, 1), 78)
    if player.family != "Guitar":
        return keys(bar, last)
    if bar.scene.act in ("peak", "outro"):
        return power(
            bar, last, "X--- --x- x--- x-x-" if bar.step % 2 else "X--- ---- x-x- x---", 96, 0.97
        )
    if bar.scene.act in ("contrast", "break", "intro") and bar.energy < 0.5:
        return broken(bar, last, "x-x- x-x- x-x- x-x-", (0, 2, 3, 1, 2, 3), 76)
    if bar.habit("riff").random() < 0.5:
        rhythm = bar.habit("riff shape").choice(_RIFFS)
        return power(bar, last, rhythm, 92, 0.7)
    return power(
        bar, last, "XoXo XoXo XoXo Xoxx" if bar.closes else "Xoxo Xoxo Xoxo Xoxo", 92, 0.55
    )


def keys(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Eighths on the piano when it is loud, long chords when it is not."""
    if bar.player.family == "Piano" and bar.energy > 0.55:
        return struck(bar, last, "x-x- x-x- x-x- x-x-", 74, 0.8, 3)
    return held(bar, last, 68, 3)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Eighths on the root, locked to the kick; the last ones climb into the next chord."""
    if bar.energy < 0.42:
        return line(bar, last, "x--- ---- x--- --x-", "r5r", 84, 0.95)
    driving = bar.scene.act in ("peak", "solo", "lift") or bar.habit("drive").random() < 0.4
    rhythm = "X-x- x-x- X-x- x-x-" if driving else bar.habit("kick").choice(
        ("x--x --x- x--- --x-", "x-.x x-.. x-.x x-x-", "x--- x-x- x--x x-x-")
    )  # fmt: skip
    tones = line(bar, last, rhythm, "rrrrrr8r" if bar.step == 3 else "r", 90, 0.9)
    if len(tones) > 3 and (bar.after.root != bar.spans[-1].change.root or bar.ends):
        player = bar.player
        target = nearest(bar.after.bass, tones[-1].pitch, player.low, player.high)
        tones[-1] = tones[-1]._replace(pitch=lead_in(bar, tones[-1].pitch, target, bar.dice))
    return tones


_KICKS = (
    "X... ..x. x... ....",
    "X.x. .... x.x. ....",
    "X... ..x. ..x. ....",
    "X..x ..x. x..x ....",
)
_FILLS = (
    {"snare": "xxxx ....", "high": ".... xx..", "floor": ".... ..xx", "kick": "x... x..."},
    {"snare": "x.xx x.xx", "kick": "x... x..."},
    {"high": "x.x. ....", "mid": "...x x...", "floor": ".... .xxx", "kick": "x... x..."},
    {"snare": "X.X. X.XX", "floor": "x.x. x.xx"},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Two and four, eighths on top: closed in the verse, open in the chorus, toms between."""
    kick = bar.habit("kick").choice(_KICKS)
    loud = bar.scene.act in ("peak", "solo") or bar.energy > 0.75
    kit = {"kick": kick, "snare": ".... X... .... X..."}
    if bar.scene.act == "lift" and bar.energy > 0.5:
        kit["floor"] = "x.x. x.x. x.x. x.x."
        kit["snare"] = "x... x... x... x..." if not bar.ends else "xxxx xxxx xxxx xxxx"
    elif loud:
        kit["ride" if bar.habit("top").random() < 0.4 else "open"] = "X.x. X.x. X.x. X.x."
    else:
        kit["closed"] = "X.x. X.x. X.x. X.x."
        if bar.dice.random() < 0.35:
            kit["snare"] = bar.dice.choice(
                (".... X..o .... X...", ".... X... .o.. X...", ".... X... .... X..o")
            )
    tones = groove(bar, kit, 1.0)
    if bar.place == 0 or (loud and bar.step == 0):
        tones += crash(bar, 98)
    if bar.ends and bar.scene.act != "lift":
        tones = filled(bar, tones, _twice(bar.dice.choice(_FILLS)))
    elif bar.closes and bar.dice.random() < 0.4:
        tones = filled(bar, tones, {"snare": "x.xx x.xx x.xx x.xx"}, 1)
    return tones


def _twice(fill: dict[str, str]) -> dict[str, str]:
    return {drum: f"{rhythm} {rhythm}" for drum, rhythm in fill.items()}


def feel(role: str, _tempo: float) -> Feel:
    """Straight and tight; the snare and the singer sit a hair behind."""
    late = {"melody": 8, "drums": 2, "bass": 0, "chords": -2}.get(role, 2)
    return Feel(push=Ticks(late), loose=Ticks(6), touch=5)


GENRE = Genre(
    name="rock",
    title="Rock",
    words=("rock", "classic rock", "hard rock", "alternative", "alternative rock", "indie rock",
           "punk", "punk rock", "grunge", "garage rock", "arena rock"),
    kin=("emo", "post-rock", "progressive rock", "prog", "surf", "stoner",
         "psychedelic", "britpop", "hardcore"),
    tempo=(70, 124, 220),
    meters=((4, 4), (6, 8), (7, 8)),
    keys=("E minor", "A minor", "D major", "G major", "A major", "D minor"),
    ensemble=("overdriven guitar", "distortion guitar", "electric bass", "drums", "rock organ"),
    bars=48,
    hints=Hints(programs=(29, 30, 31, 35), kits=(17,), colors=("fierce",)),
    forms=(
        "verse 8 .5, chorus 8 .8",
        "intro 4 .45, verse 8 .52, chorus 8 .82, outro 4 .6",
        "intro 4 .45, verse 8 .52, chorus 8 .8, verse 8 .58, chorus 8 .85, outro 4 .6",
        "intro 4 .45, verse 8 .52, chorus 8 .8, verse 8 .6, chorus 8 .85, "
        "solo 8 .82, chorus 8 .92, outro 4 .6",
        "intro 8 .45, verse 16 .52, pre-chorus 4 .62, chorus 8 .82, verse 16 .6, pre-chorus 4 .66, "
        "chorus 8 .86, bridge 8 .4, solo 8 .85, chorus 16 .95, outro 4 .6",
    ),
    changes={
        "major": (
            "I5 | IV5 | I5 | V5",
            "I5 | V5 | IV5 | IV5",
            "I5 | I5 | IV5 | V5",
        ),
        "major peak": ("I | V | vi | IV", "IV | V | I | vi", "I | IV | vi | V"),
        "major contrast": ("vi | IV | I | V", "ii | IV | vi | V"),
        "major lift": ("IV | V | IV | V", "ii | IV | V | V"),
        "minor": (
            "i5 | i5 | VI5 | VII5",
            "i5 | III5 | VII5 | iv5",
            "i5 | VII5 | VI5 | VII5",
        ),
        "minor peak": ("i | VI | III | VII", "VI | VII | i | i", "i | VII | VI | VII"),
        "minor contrast": ("iv | VI | III | VII", "VI | III | iv | v"),
        "minor lift": ("VI | VII | VI | VII", "iv | VI | VII | VII"),
        "mixolydian": ("I5 | VII5 | IV5 | I5", "I5 | I5 | VII5 | IV5"),
    },
    ending={"major": "IV | V | I", "minor": "VI | VII | i"},
    fills={"drums": drums, "bass": bass, "chords": chords, "melody": melody},
    feel=feel,
    entrances={"drums": 0.3, "bass": 0.3, "pad": 0.5, "counter": 0.7},
    wet=32,
    checks=(
        Check("the snare is on two and four", BACKBEAT, 0.85),
        Check("chords are fifths and triads", richness, 2, 2.8),
        Check("the bass drives in eighths", partial(per_bar, role="bass"), 6),
        Check("guitars are damped", partial(sounding, role="chords"), 0.05, 0.35),
    ),
    rival="pop",
)  # fmt: skip
