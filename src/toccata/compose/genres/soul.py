"""Soul: a tambourine and a chop on the backbeat, a bass that sings around it, horns that agree."""

from __future__ import annotations

from functools import partial

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone, nearest
from ..bass import lead_in, line
from ..comping import broken, held, struck
from ..counterpoint import answer, guide_line
from ..drums import crash, filled, groove
from ..genre import Genre
from ..idiom import BACKBEAT, Check, on_beats, per_bar, richness, share_at, sounding
from ..melody import Manner, on_chord, sing

_SINGS = Manner(
    cells=(
        "..x- x--- ---- ....",
        "x--- ..x- x--- ----",
        "..x- x-x- x--x ----",
        ".xx- x-x- ..x- x---",
        "x--x -x-- x-x- x---",
        "..xx x--x -x-- x-x-",
        "x-xx -xx- x--x -x--",
        ".xxx x-x- .xx- xx--",
    ),
    closes=("x-x- x--- ---- ....", ".xx- x--- ---- ....", "xxx- x--- ---- ...."),
    plans=("aabc", "abac", "abAc", "aaAc", "a.bc"),
    leap=0.2,
    compass=10,
    gapped=True,
    level=92,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A plea: it waits for the beat to pass, then says it twice; a turn of notes on long ones."""
    tones = [_leaned(bar, tone) for tone in sing(bar, last, _SINGS)]
    if not tones or bar.energy < 0.55 or bar.dice.random() > 0.35:
        return tones
    long = max(tones, key=lambda t: t.length)
    if long.length < 900 or long is not tones[-1]:
        return tones
    scale = [d for d in (1, 2, 3) if (long.pitch + d) % 12 in bar.key.pitch_classes]
    above = long.pitch + (scale[0] if scale else 2)
    turn = [
        long._replace(length=150),
        long._replace(start=long.start + 160, length=150, pitch=above),
    ]
    rest = long._replace(start=long.start + 320, length=long.length - 320)
    return [*tones[:-1], *turn, rest] if above <= bar.player.high else tones


def _leaned(bar: Bar, tone: Tone) -> Tone:
    """A long note where a half bar begins rests on the chord: the voice leans on the harmony."""
    at = tone.start - bar.start
    change = bar.change(at)
    if at not in (0, bar.grid.half) or tone.length < 300 or tone.pitch % 12 in change.tones:
        return tone
    low, high = max(bar.player.low, tone.pitch - 4), min(bar.player.high, tone.pitch + 4)
    return tone._replace(pitch=on_chord(tone.pitch, change, bar, low, high))


_LINES = (
    ("x--x -.x- x--x .xx-", "rr5r865"),
    ("x-.x .xx- x-.x x-x-", "rr56r85a"),
    ("x--. x-xx -.x- x-x-", "r5r86r5a"),
    ("x-x- .x.x x-x- .xxx", "rr568r53"),
    ("x--x --x- .x-x x-x-", "r5r86r5a"),
    ("x-.x xxx- x-.x .x.x", "r3568r5a"),
)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Sixteenths that dance round root, fifth and sixth, and a chromatic step into each new chord."""
    rhythm, steps = bar.habit("line").choice(_LINES)
    if bar.closes:
        rhythm, steps = bar.habit("turn").choice(_LINES)
    if bar.energy < 0.42:
        rhythm, steps = "x--- --x- x--- --x-", "r5ra"
    sixth = (bar.spans[0].change.root + 9) % 12
    if sixth not in bar.key.pitch_classes:
        steps = steps.replace("6", "8")
    tones = line(bar, last, rhythm, steps, 92, 0.86)
    fresh = {bar.start + span.at for span in bar.spans}
    if (
        len(tones) > 3
        and tones[-1].start not in fresh
        and bar.after.root != bar.spans[-1].change.root
    ):
        player = bar.player
        target = nearest(bar.after.bass, tones[-1].pitch, player.low, player.high)
        step = lead_in(bar, tones[-1].pitch, target, bar.dice, 0.3)
        tones[-1] = tones[-1]._replace(pitch=step)
    return tones


_CHOPS = (
    ".... X... .... X...",
    ".... X... ...o X...",
    ".... Xo.. .... X...",
    ".... X... .... Xo..",
)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The guitar chops with the snare; a piano keeps eighths."""
    if bar.player.mono:
        return broken(bar, last, ".... x... .... x...", (1, 2), 78, ring=False)
    if bar.player.family == "Piano" and bar.energy > 0.5 and bar.player.copy:
        return keys(bar, last)
    return struck(bar, last, bar.habit("chop").choice(_CHOPS), 84, 0.4, 3)


_KEYS = ("x-x- x-x- x-x- x-x-", "x--x --x- x--x --x-", "x-.x .xx- x-.x .x--", "x--- x-x- .xx- x---")


def keys(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The piano from church: off the beat, or straight eighths that push the chorus."""
    rhythm = bar.habit("keys").choice(_KEYS)
    if bar.energy < 0.45:
        return held(bar, last, 60, 3)
    return struck(bar, last, rhythm, 68, 0.8, 3)


_PUNCHES = (
    ".... .... ..x. X...", "X-.. .... .... ..x.", "..x. X... .... ....", ".... ..x. x... X-..",
)  # fmt: skip


def horns(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Horns: an answer to each line, punches in the chorus, long guide tones to lift its end."""
    if bar.closes:
        return answer(
            bar, last, bar.habit("call").choice((".... .... x-x- x---", ".... .... .xx- x-x-")), 86
        )
    if bar.scene.act == "peak" or bar.energy > 0.7:
        if bar.step == 2:
            return guide_line(bar, last, 78)
        rhythm = bar.habit("punch").choice(_PUNCHES)
        if bar.player.mono:
            return broken(bar, last, rhythm, (1, 2, 2, 1), 86, ring=False, count=3)
        return struck(bar, last, rhythm, 86, 0.6, 3)
    return guide_line(bar, last, 66) if bar.step % 2 else []


_BEATS = (
    {"kick": "X... ..x. X... ....", "snare": ".... X... .... X..."},
    {"kick": "X..x .... X.x. ....", "snare": ".... X..o .... X..."},
    {"kick": "X... .... X.x. ....", "snare": "x... X... x... X..."},
    {"kick": "X.x. ..x. x.x. ....", "snare": ".... X... .o.. X..."},
    {"kick": "X..x ..x. ..x. ....", "snare": ".... X..o .... X..o"},
)
_TAMBOURINES = (
    ".... X... .... X...",
    "o.x. X.x. o.x. X.x.",
    "oxox Xxox oxox Xxox",
    "x.x. X.x. x.x. X.x.",
)
_FILLS = (
    {"snare": "xxxx X.X.", "kick": "x... x..."},
    {"snare": "..xx xxX.", "kick": "x... ...."},
    {"snare": "x... ....", "high": "..xx ....", "floor": ".... xxx."},
    {"snare": "xxx xxx", "kick": "x.. x.."},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A deep two and four, a pick-up fill into every part, and a tambourine that lifts the chorus."""
    habit = bar.habit("beat")
    kit = dict(habit.choice(_BEATS))
    kit["closed"] = habit.choice(
        ("x.x. x.x. x.x. x.x.", "xoxo xoxo xoxo xoxo", "x... x... x... x...")
    )
    if bar.energy < 0.42:
        kit["stick"] = ".... x... .... x..."
        del kit["snare"]
    if bar.energy > 0.5:
        kit["tambourine"] = habit.choice(_TAMBOURINES)
    if bar.scene.act == "peak" and bar.step % 2:
        kit["open"] = ".... .... .... ..x."
    tones = groove(bar, kit, 0.95)
    if bar.place == 0 and bar.energy > 0.55:
        tones += crash(bar, 86)
    if bar.ends and bar.scene.bars > 2:
        tones = filled(bar, tones, bar.dice.choice(_FILLS), bar.dice.choice((1, 2)))
    return tones


def feel(role: str, _tempo: float) -> Feel:
    """The backbeat waits a little, the voice a little longer."""
    push = {"melody": 16, "drums": 5, "chords": 7, "bass": 2}.get(role, 6)
    return Feel(swing=54, grid=Ticks(240), push=Ticks(push), loose=Ticks(7), touch=6)


GENRE = Genre(
    name="soul",
    title="Soul",
    words=("soul", "motown", "soul music", "southern soul", "northern soul", "classic soul",
           "soul ballad", "sweet soul"),
    kin=("philly soul", "quiet storm"),
    tempo=(60, 98, 136),
    meters=((4, 4), (12, 8), (6, 8)),
    keys=("Eb major", "Ab major", "C major", "F major", "G major", "C minor", "Bb major"),
    ensemble=("clean guitar: chords", "piano: chords", "bass guitar: bass", "drums",
              "alto sax: melody", "horns: counter", "hammond organ: pad"),
    bars=48,
    forms=(
        "verse 8 .55",
        "verse 8 .52, chorus 8 .76",
        "intro 4 .45, verse 8 .54, chorus 8 .76, outro 4 .6",
        "intro 4 .45, verse 8 .54, chorus 8 .76, verse 8 .6, chorus 8 .82, outro 4 .6",
        "intro 4 .45, verse 8 .54, pre-chorus 4 .62, chorus 8 .78, verse 8 .6, bridge 8 .5, "
        "chorus 8 .8, chorus 8 .92, outro 4 .6",
    ),
    changes={
        "major": ("I | vi7 | ii7 | V7", "I | iii7 | IV | V", "Imaj7 | ii7 | iii7 | ii7",
                  "I | I7 | IV | iv", "I | IV | I | IV"),
        "major peak": ("I | vi7 | IV | V7", "IV | iii7 | ii7 | V7", "I | iii7 | IV | V7"),
        "major contrast": ("vi7 | iii7 | vi7 | V7", "IVmaj7 | iii7 | ii7 | V7sus4",
                           "ii7 | iii7 | IVmaj7 | V7"),
        "major lift": ("ii7 | iii7 | IV | V7",),
        "minor": ("i7 | iv7 | i7 | v7", "i7 | VII | VImaj7 | v7", "i7 | i7 | iv7 | VII"),
        "minor peak": ("VImaj7 | VII | i7 | i7", "iv7 | VII | III | VImaj7"),
        "minor contrast": ("iv7 | i7 | iv7 | v7", "VImaj7 | v7 | iv7 | v7"),
    },
    ending={"major": "IV V7 | I", "minor": "iv7 | i7"},
    renews=0.05,
    fills={"drums": drums, "bass": bass, "chords": chords, "chords 2": keys, "melody": melody,
           "counter": horns},
    feel=feel,
    entrances={"drums": 0.35, "bass": 0.3, "chords": 0.25, "pad": 0.5, "counter": 0.5},
    wet=42,
    checks=(
        Check("the snare is on two and four", BACKBEAT, 0.75),
        Check("the guitar chops on two and four", on_beats((), (1, 3), role="chords"), 0.85),
        Check("chords are chopped short", partial(sounding, role="chords"), 0.05, 0.5),
        Check("a tambourine lifts the beat",
              partial(per_bar, role="drums", drums=("tambourine",)), 1.5),
        Check("the bass dances in sixteenths",
              partial(share_at, role="bass", places=(0.25, 0.5, 0.75)), 0.35),
        Check("the bass is busy", partial(per_bar, role="bass"), 5),
        Check("chords are triads and sevenths", richness, 3, 4),
    ),
    rival="pop",
)  # fmt: skip
