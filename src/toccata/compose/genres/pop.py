"""Pop: four chords, a hook that sticks, a verse that holds back so that the chorus can open."""

from __future__ import annotations

from functools import partial

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone
from ..bass import line
from ..comping import broken, held, struck
from ..counterpoint import answer, guide_line
from ..drums import crash, filled, groove
from ..genre import Genre, Hints
from ..idiom import BACKBEAT, Check, per_bar, richness, riffing, share_at
from ..melody import Manner, sing

_VERSE = Manner(
    cells=(
        "..x- x-x- x--- ----",
        "x-x- xx-x --x- ---.",
        "..xx x-xx x-x- x---",
        "x-xx -xx- x-x- ----",
    ),
    closes=("x-x- x--- ---. ....", "x--- ---- .... ....", "xx-x ---- ---. ...."),
    plans=("aabc", "aaAc", "abac"),
    leap=0.1,
    compass=7,
    gapped=True,
    level=84,
    upbeat=0.4,
)
_LIFT = Manner(
    cells=("x--- x--- x--- x---", "x-x- x--- x-x- x---"),
    closes=("x--- x--- x-x- x-x-", "x--- ---- x--- x---"),
    plans=("aAac", "aaAc"),
    leap=0.12,
    compass=8,
    level=90,
)
_HOOK = Manner(
    cells=(
        "x--x --x- x--- ----",
        "x-x- x--x --x- x---",
        "x--x --x- x-x- x-x-",
        "x-xx --x- x--x --x-",
    ),
    closes=("x--x --x- ---- ----", "x-x- x--- ---- ....", "x--x ---- ---- ...."),
    plans=("abac", "aaAc", "abAc"),
    leap=0.24,
    compass=9,
    level=96,
    upbeat=0.25,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Close to speech in the verse, straight quarters in the build, a syncopated hook on top."""
    manner = {"peak": _HOOK, "lift": _LIFT}.get(bar.scene.act, _VERSE)
    return sing(bar, last, manner)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Broken and soft, then pulses, then the push of 3 + 3 + 2 in the chorus."""
    if bar.player.mono:
        return broken(bar, last, "x-x- x-x- x-x- x-x-", (0, 1, 2, 1), 72)
    act = bar.scene.act
    if act == "peak" or bar.energy > 0.75:
        rhythm = bar.habit("push").choice(
            ("x--x --x- x--x --x-", "x--x --x- --x- x---", "x-x- x-x- x-x- x-xx")
        )
        return struck(bar, last, rhythm, 80, 0.85)
    if act == "lift":
        return struck(bar, last, "x--- x--- x--- x---", 72, 0.9)
    if act in ("intro", "break", "outro", "contrast") and bar.energy < 0.5:
        return held(bar, last, 64)
    style = bar.habit("style").random()
    if style < 0.5:
        order = bar.habit("order").choice(((0, 2, 1, 2), (0, 1, 2, 3, 2, 1), (0, 2, 3, 2)))
        return broken(bar, last, "x-x- x-x- x-x- x-x-", order, 68)
    return struck(bar, last, "x--- ---- x--- --x-", 68, 0.95)


def arpeggio(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A synth in sixteenths with accents of three: it shimmers over the beat."""
    rhythm = "Xoox ooxo oxoo xooX" if bar.energy > 0.6 else "x-o- x-o- x-o- x-o-"
    return broken(bar, last, rhythm, (0, 1, 2, 3, 4, 2), 70, ring=False)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long roots, then with the kick, then eighths that jump the octave."""
    if bar.scene.act == "peak" or bar.energy > 0.75:
        rhythm, steps = bar.habit("jump").choice(
            (
                ("x-x- x-x- x-x- x-x-", "r8r8r8r8"),
                ("x--x --x- x--x --xx", "rrr8r5a"),
                ("x-x- x-x- x-x- x-x-", "rrrrrr5a"),
            )
        )
        return line(bar, last, rhythm, steps, 90, 0.85)
    if bar.scene.act == "lift":
        return line(bar, last, "x--- x--- x--- x-x-", "rrrra", 86, 0.9)
    rhythm, steps = bar.habit("walk").choice(
        (
            ("x--- --x- ---- x---", "rr5"),
            ("x--x ---- ..x- x---", "rr5a"),
            ("x--- ---- x--- --x-", "r5a"),
        )
    )
    return line(bar, last, rhythm, steps, 84, 0.95)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A click and a kick, a roll that builds, then four on the floor with claps and open hats."""
    dice = bar.dice
    act = bar.scene.act
    if act == "lift":
        roll = "x... x... x... x..." if bar.place < bar.scene.bars / 2 else "x.x. x.x. x.x. x.x."
        kit = {"kick": "x... x... x... x...", "snare": "xxxx xxxx xxxx xxxx" if bar.ends else roll}
    elif act == "peak" or bar.energy > 0.75:
        four = bar.custom("floor").random() < 0.6
        kit = {
            "kick": "X... X... X... X..." if four else "X... ..x. ..x. ....",
            "clap": ".... X... .... X...",
            "snare": ".... x... .... x...",
            "open": "..x. ..x. ..x. ..x." if four else ".... .... .... ..x.",
            "closed": "x.oo x.oo x.oo x.oo",
        }
    else:
        kit = {
            "kick": bar.habit("kick").choice(
                ("X... .... ..x. ....", "X... ..x. ..x. ....", "X..x .... x... ....")
            ),
            "stick" if bar.energy < 0.56 else "snare": ".... x... .... x...",
            "closed": "x.x. x.x. x.x. x.xo" if dice.random() < 0.7 else "x.x. x.xx x.x. x.x.",
        }
    tones = groove(bar, kit, 0.96)
    if bar.place == 0 and bar.energy > 0.6:
        tones += crash(bar, 92)
    if bar.ends and act != "lift":
        fills = (
            {"snare": "x.xx xxxx", "kick": "x... x..."},
            {"snare": "x... x.x.", "floor": "..x. ...x", "clap": ".... x..."},
            {"high": "xx.. ....", "mid": "..xx ....", "floor": ".... xxxx", "kick": "x... x..."},
        )
        tones = filled(bar, tones, {d: f"{r} {r}" for d, r in dice.choice(fills).items()})
    return tones


def counter(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long guide tones in the chorus; a short answer to every line of the verse."""
    if bar.scene.act == "peak":
        return guide_line(bar, last, 68)
    return answer(bar, last, ".... .... x-xx x---", 72) if bar.closes else []


def feel(role: str, _tempo: float) -> Feel:
    """On the grid, played by people."""
    return Feel(push=Ticks({"melody": 5}.get(role, 0)), loose=Ticks(5), touch=4)


GENRE = Genre(
    name="pop",
    title="Pop",
    words=("pop", "pop song", "synth pop", "synthpop", "electropop", "dance pop", "indie pop",
           "pop rock", "k-pop", "teen pop", "power ballad"),
    kin=("musical", "singer-songwriter", "ballad", "christmas", "eurovision",
         "j-pop", "80s", "new wave"),
    tempo=(70, 112, 140),
    meters=((4, 4), (6, 8), (3, 4)),
    keys=("C major", "G major", "A minor", "D major", "F major", "E minor"),
    ensemble=("piano", "square lead", "electric bass", "drums", "string ensemble"),
    bars=48,
    hints=Hints(
        programs=(3, 28, 51),
        forms=("verse-chorus", "verse-chorus-bridge"),
        colors=("bright", "warm", "grey"),
        signs=("voice", "nothing"),
    ),
    forms=(
        "verse 8 .5, chorus 8 .8",
        "intro 4 .35, verse 8 .5, chorus 8 .8, outro 4 .45",
        "intro 4 .35, verse 8 .5, pre-chorus 4 .6, chorus 8 .82, verse 8 .55, chorus 8 .85, "
        "outro 4 .45",
        "intro 4 .35, verse 8 .5, pre-chorus 4 .6, chorus 8 .8, verse 8 .55, pre-chorus 4 .64, "
        "chorus 8 .85, bridge 8 .45, chorus 8 .92, outro 4 .45",
    ),
    changes={
        "major": ("I | V | vi | IV", "vi | IV | I | V", "I | vi | IV | V", "I | iii | IV | V"),
        "major lift": ("ii | IV | V | V", "IV | V | vi | V", "ii | iii | IV | V"),
        "major contrast": ("vi | iii | IV | I", "IV | iii | ii | V"),
        "minor": ("i | VI | III | VII", "i | VII | VI | VII", "i | iv | VI | v"),
        "minor peak": ("VI | VII | i | III", "VI | III | VII | i", "i | VI | III | VII"),
        "minor lift": ("iv | VI | VII | VII", "iv | v | VI | VII"),
        "minor contrast": ("VI | VI | VII | VII", "iv | i | VI | VII"),
    },
    ending={"major": "IV | V | I", "minor": "VI | VII | i"},
    fills={"melody": melody, "chords": chords, "arpeggio": arpeggio, "bass": bass, "drums": drums,
           "counter": counter},
    feel=feel,
    entrances={"arpeggio": 0.45, "pad": 0.5, "counter": 0.52},
    pedal=True,
    wet=42,
    sounds={"bass": "subtractive/rubber bass", "pad": "subtractive/warm pad",
            "arpeggio": "subtractive/pluck", "melody": "subtractive/synthwave lead",
            "chords": "subtractive/synth brass", "drums": "drumkit/eighties"},
    checks=(
        Check("the snare is on two and four", BACKBEAT, 0.85),
        Check("chords are triads", richness, 2.9, 3.6),
        Check("the keys keep time", partial(per_bar, role="chords"), 3),
        Check("a hook comes back", partial(riffing, role="melody"), 0.4),
        Check("sixteenths push the tune", partial(share_at, role="melody", places=(0.25, 0.75)), 0.1),
    ),
    rival="rock",
)  # fmt: skip
