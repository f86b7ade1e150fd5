"""Bossa nova: a thumb that walks, fingers that lag and rush, a tune that floats."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone, nearest
from ..bass import line
from ..comping import broken, chord, held, struck
from ..counterpoint import answer, guide_line
from ..drums import final_hit, groove
from ..genre import Genre, Hints
from ..idiom import BACKBEAT, OFFBEAT_HATS, Check, richness, share_at, swing
from ..melody import Manner, sing


def _two_bars(strokes: str) -> str:
    """Sixteen eighths as a rhythm of two bars in four: `x..x..x...x..x..`."""
    return " ".join(strokes[at : at + 2] for at in range(0, 16, 2))


STICK: Final = _two_bars("x..x..x...x..x..")
"""The bossa clave: 1, 2+, 4 and then 2, 3+ of two bars in four."""

_PLUCKS: Final = (
    _two_bars("x..x-.x-..x-.x-."),
    _two_bars("x.x..x-...x..x-x"),
    _two_bars("x..x-..x-..x-.x-"),
    _two_bars("..x..x-.x..x-.x-"),
)
"""What the fingers play over two bars; the last stroke often takes the next chord already."""

_SONG = Manner(
    cells=(
        "x- -- -- --",
        "x- -- -x --",
        ".x -- -x --",
        "x- -x -- x-",
        ".x -x -x --",
        "x- x- -x -x",
        "xx -x -x -x",
        ".x xx -x -x",
    ),
    closes=("x- -- -- ..", ".x -- -- ..", "x- -x -- --", "-x -- -- .."),
    plans=("abAc", "aAac", "aaAc", "abac"),
    leap=0.2,
    compass=9,
    level=82,
    gate=0.97,
    upbeat=0.35,
)


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long notes that come a little before or after the beat, said again a step lower."""
    return sing(bar, last, _SONG)


def thumbed(bar: Bar) -> bool:
    """Whether the fingers' hand plays the bass as well, because nobody else does."""
    return bar.player.family == "Guitar" and bar.player.role != "bass" and not bar.low_hand


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """João's hand: three or four notes plucked together, dry, around the clave."""
    player = bar.player
    if player.mono:
        return broken(bar, last, ".x -x .x x-", (1, 2, 3, 2), 70)
    if player.family in ("Strings", "Ensemble", "Synth Pad", "Organ"):
        return held(bar, last, 60)
    pattern = bar.habit("pluck").choice(_PLUCKS)
    if bar.energy < 0.4:
        pattern = _PLUCKS[0]
    upper = tuple(p for p in last if p > player.low + 12)
    tones = struck(bar, upper, pattern, 68, 0.8, 4, rootless=not thumbed(bar))
    if thumbed(bar):
        tones = sorted(thumb(bar) + [t for t in tones if t.pitch > player.low + 10])
    return tones


def thumb(bar: Bar) -> list[Tone]:
    """The thumb: the root on the first beat, the fifth below on the third."""
    player = bar.player
    found: list[Tone] = []
    for place, hit in enumerate(bar.hits("x- -- x- --")):
        change = bar.change(hit.at)
        fresh = place == 0 or any(span.at == hit.at for span in bar.spans)
        pc = change.bass if fresh else change.fifth
        pitch = nearest(pc, player.low + 6, player.low, player.low + 14)
        found.append(bar.tone(hit.at, min(hit.length, bar.left(hit.at)), pitch, 74))
    return found


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Root and fifth, long and short: a heartbeat. A guitarist's is the thumb's."""
    if bar.player.family == "Guitar":
        return thumb(bar)
    if bar.energy < 0.35:
        return line(bar, last, "x- -- x- --", "r5", 76, 0.95)
    rhythm, steps = "x- -x x- -x", "rr55"
    if len(bar.spans) > 1:
        steps = "rarr"
    elif bar.after != bar.spans[-1].change and bar.dice.random() < 0.5:
        steps = "rr5a"
    if bar.closes and bar.dice.random() < 0.3:
        rhythm, steps = "x- -x x- xx", "r55ra"
    return line(bar, last, rhythm, steps, 82, 0.9)


_TOUCHES = (
    {"snare": ".. .. .. .o"},
    {"floor": ".. .. .. .o"},
    {"high": ".. .. .o .."},
    {"stick": ".. .. .. .o"},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Soft eighths on the hat, the heart on the kick, the clave on the rim."""
    kit = {"closed": "xo xo xo xo", "kick": "x- -o x- -o", "stick": STICK}
    if bar.energy < 0.36:
        kit["closed"] = "x. x. x. x."
    if bar.energy > 0.66:
        kit["shaker"] = "oxxo oxxo oxxo oxxo"
        kit["ride"] = kit.pop("closed")
        kit["pedal"] = ".. x. .. x."
    tones = groove(bar, kit, 0.82)
    if bar.ends and bar.scene.bars > 4:
        tones += groove(bar, bar.dice.choice(_TOUCHES), 0.7)
    return tones


_SHAKES = (
    {"shaker": "xoxo xoxo xoxo xoxo", "triangle": "x... ..x. x... ..x."},
    {"cabasa": "x.xo x.xo x.xo x.xo", "conga": ".... ..xx .... ..x."},
    {"shaker": "xoox xoox xoox xoox", "tambourine": "..x. ..x. ..x. ..x."},
)


def percussion(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Ganzá, triangle, a hand drum."""
    from ..texture import plain_percussion

    if not bar.player.drums:
        return plain_percussion(bar, last)
    return groove(bar, bar.custom("set").choice(_SHAKES), 0.8)


def counter(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A flute or a second voice: guide tones, and a sigh where the singer breathes."""
    if bar.closes and bar.phrase > 1:
        return answer(bar, last, ".. .. .x -x", 70)
    return guide_line(bar, last, 60)


def ending(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The last chord, rolled from below."""
    at = bar.spans[-1].at
    if bar.player.mono:
        return guide_line(bar, last, 62)
    shape = chord(bar, last, at, 5)
    if thumbed(bar):
        low = nearest(
            bar.spans[-1].change.root, bar.player.low + 6, bar.player.low, bar.player.low + 14
        )
        shape = (low, *(p for p in shape if p > low + 4))
    step = min(70, bar.grid.bar // 32)
    return [
        bar.tone(at + step * place, bar.grid.bar - at - step * place, pitch, 66 + 2 * place)
        for place, pitch in enumerate(shape)
    ]


def end_drums(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A soft stroke, no more."""
    from ..texture import last_hit

    return final_hit(bar, 74) if bar.player.drums else last_hit(bar, last)


def feel(role: str, _tempo: float) -> Feel:
    """Straight eighths that lean on nothing; the singer is always a little late."""
    late = {"melody": 26, "counter": 14, "chords": 4, "bass": 2}.get(role, 0)
    return Feel(grid=Ticks(480), push=Ticks(late), loose=Ticks(9), touch=5)


def samba_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Samba: the big drum answers on two, sixteenths lilt above it."""
    kit = {
        "kick": "o... X..o o... X..o",
        "closed": "Xoox Xoox Xoox Xoox",
        "stick": bar.habit("samba").choice(("x.x. .x.x x.x. x.x.", "x.xx .x.x .xx. x.x.")),
    }
    if bar.energy > 0.5:
        kit["shaker"] = "xoox xoox xoox xoox"
        kit["tambourine"] = "x..x x..x x..x x..x"
    tones = groove(bar, kit, 0.9)
    if bar.ends:
        tones += groove(bar, {"high": ".... .... ..xx x.x."}, 0.9)
    return tones


def _kinds(words: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Samba where it was asked for."""
    if "samba" in words and "cancao" not in words:
        fills = {**GENRE.fills, "drums": samba_drums}
        return replace(GENRE, fills=fills, tempo=(120, 168, 220), kinds=None)
    return GENRE


GENRE = Genre(
    name="bossa",
    title="Bossa nova",
    words=("bossa nova", "bossa", "bossanova", "brazilian jazz", "bossa jazz", "brazilian", "rio",
           "cafe bossa"),
    kin=("latin jazz", "mpb", "choro", "rumba", "beguine", "easy listening", "elevator music",
         "exotica"),
    tempo=(90, 132, 190),
    meters=((4, 4), (2, 4)),
    keys=("F major", "D minor", "C major", "A minor", "G major", "Eb major", "Bb major"),
    ensemble=("nylon guitar", "flute", "upright bass", "drums"),
    bars=40,
    hints=Hints(programs=(25,)),
    forms=(
        "A 8 .5",
        "A 8 .46, A 8 .54",
        "A 8 .45, A 8 .5, B 8 .62, A 8 .55",
        "intro 4 .34, A 8 .45, A 8 .52, B 8 .64, A 8 .56, outro 4 .36",
        "intro 4 .34, A 8 .45, A 8 .5, B 8 .62, A 8 .55, solo 16 .66, B 8 .64, A 8 .55, "
        "outro 4 .36",
    ),
    changes={
        "major": (
            "Imaj9 | Imaj9 | II7 | II7 | ii9 | V13 | Imaj9 | bII7",
            "Imaj9 | #i°7 | ii9 | V13 | iii7 | vi9 | ii9 | V7b9",
            "I6/9 | I6/9 | V7/vi | vi9 | ii9 | V13 | iii7 V7b9/ii | ii9 V7b9",
            "Imaj9 | biii°7 | ii9 | V13 | Imaj9 | vi9 | ii9 | bII7",
        ),
        "major B": (
            "v9 | V13/IV | IVmaj9 | IVmaj9 | iv9 | bVII13 | iii7 V7b9/ii | ii9 V7b9",
            "IVmaj9 | iv6/9 | iii7 | vi9 | ii9 | ii9 | II7 | ii9 bII7",
            "iii7 | vi9 | ii9 | V13 | iv9 | bVII9 | Imaj9 | V7b9",
        ),
        "minor": (
            "i9 | i9 | iiø7 | V7b9 | i9 | iv9 | iiø7 | V7b9",
            "i9 | VImaj7 | iiø7 | V7b9 | i9 | iv9 | bII9 | i9",
            "i6/9 | i6/9 | iv9 | VII13 | IIImaj9 | VImaj7 | iiø7 | V7b9",
        ),
        "minor B": (
            "iv9 | VII13 | IIImaj9 | IIImaj9 | iiø7 | V7b9 | i9 | iiø7 V7b9",
            "iv9 | VII9 | IIImaj9 | VImaj7 | iiø7 | bII9 | i9 | V7b9",
        ),
        "dorian": ("i9 | IV9 | i9 | IV9 | ii7 | ii7 | i9 | i9",),
        "mixolydian": ("I9 | I9 | v9 | v9 | VIImaj7 | VIImaj7 | I9 | I9",),
        "lydian": ("Imaj9 | Imaj9 | II9 | II9 | Imaj9 | vii7 | II9 | Imaj9",),
    },
    colour="9",
    ending={"major": "ii9 bII9 | Imaj9", "minor": "iiø7 V7b9 | i6/9"},
    fills={"melody": melody, "chords": chords, "bass": bass, "drums": drums, "counter": counter,
           "percussion": percussion},
    last={"chords": ending, "drums": end_drums},
    feel=feel,
    entrances={"melody": 0.38, "bass": 0.3, "drums": 0.33, "counter": 0.55, "percussion": 0.5},
    wet=42,
    kinds=_kinds,
    checks=(
        Check("eighths are straight", partial(swing, role="drums"), 48, 54),
        Check("hats run in eighths", OFFBEAT_HATS, 0.75),
        Check("no snare on two and four", BACKBEAT, 0, 0.2),
        Check("chords are ninths", richness, 4.4),
        Check("the tune floats off the beat", partial(share_at, role="melody", places=(0.5,)), 0.3),
        Check("the bass leans into the next beat", partial(share_at, role="bass", places=(0.5,)), 0.3),
    ),
    rival="jazz",
)  # fmt: skip
