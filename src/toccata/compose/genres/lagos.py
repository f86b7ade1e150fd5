"""The engine of afrobeat: a bass that never changes, two guitars in one another's gaps, drums that talk."""

from __future__ import annotations

from random import Random
from typing import Final

from ...chance import chance
from ..bar import Bar, Tone, gapped, nearest
from ..comping import broken, chord, struck
from ..drums import crash, groove
from ..texture import plain_percussion


def _band(bar: Bar, of: str) -> Random:
    """What the whole band has settled on, for the whole song."""
    return chance(bar.song, "afrobeat", of)


_BASSES: Final = (
    "x-.x .x.. x-.x .x.. x-.x .xx. .... x.x.",
    "x-x. ..x. .x-. .... x-x. ..x. .x.x ..x.",
    "x--- ..x. x-.. x-x. .... ..x. x-.x x-..",
    "x-.. x-.x ..x. .... x-.. x-.x ..xx x-..",
    "x-x- .x-. .... ..x. x-x- .x-. ..x- x-..",
    "x-.x ..x. x-.. .... x-.x ..x. x-x- .x-.",
    "x--. x--. x-x. .... x--. x--. ..x. xxx.",
)
_DEGREES: Final = (0, 0, 7, 12, -2, 5, 3, -5, 0, 10, -2)
"""Semitones over the root from which riffs are made."""


def bass(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A riff of two bars that goes round for the whole song; only its root follows the chord."""
    return _riff(bar, bar.habit("riff"))


def bass_around(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Under a tune from elsewhere one riff from the first bar to the last; a short piece has one
    of a single bar."""
    whole = chance(bar.seed, "riff around")
    return _riff(bar, whole, once=bar.scenes[-1].end < 24)


def _riff(bar: Bar, habit: Random, *, once: bool = False) -> list[Tone]:
    """A riff of two bars, or of one."""
    rhythm = habit.choice(_BASSES)
    if once:
        rhythm = " ".join(rhythm.split()[:4])
    row = [0, *(habit.choice(_DEGREES) for _ in range(15))]
    if bar.energy < 0.34:
        rhythm = rhythm.replace("xx", "x.")
    half = 8 if bar.place % 2 and not once else 0
    player = bar.player
    tones: list[Tone] = []
    for place, hit in enumerate(bar.hits(rhythm)):
        change = bar.change(hit.at)
        root = nearest(change.bass, player.center - 5, player.low, player.high)
        fresh = place == 0 or any(span.at == hit.at for span in bar.spans)
        pitch = root if fresh else _inside(bar, root, row[(half + place) % len(row)])
        length = int(min(hit.length, bar.left(hit.at)) * 0.8)
        tones.append(bar.tone(hit.at, length, pitch, (94 if fresh else 86) * hit.weight))
    return tones


def _inside(bar: Bar, root: int, degree: int) -> int:
    """So many semitones over a root, or the nearest note of the key, within the easy range."""
    scale = bar.key.pitch_classes
    wish = root + degree
    pitch = next((wish + d for d in (0, -1, 1, -2, 2, 3) if (wish + d) % 12 in scale), root)
    if pitch > min(bar.player.high, bar.player.center + 12):
        pitch -= 12
    while pitch < bar.player.low:
        pitch += 12
    return pitch


_PAIRS: Final = (
    ("..x. ..xx ..x. ..xx", "x..x x... x..x x..."),
    (".x.. x..x .x.. x...", "x.x. .x.. x.x. .xx."),
    ("..xx .... ..xx ..x.", "x... x.xx x... x..x"),
    ("...x ..x. ...x ..x.", "x.x. x... x.x. xx.."),
    (".x.x .x.. .x.x .x..", "x.x. x.x. x.x. x..x"),
    ("..x. .x.. ..x. .x.x", "xx.x x.x. xx.x x.x."),
    (".... x.x. .... x.xx", "x.xx .x.. x.xx .x.."),
)
"""What the chopping guitar and the picking guitar play: neither where the other does."""


def chop(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The first guitar: small dry chords, always in the same places."""
    rhythm = _band(bar, "guitars").choice(_PAIRS)[0]
    if bar.player.mono:
        return broken(bar, last, rhythm, (1, 2, 1, 2), 72, ring=False)
    return struck(bar, last, rhythm, 74, 0.4, 2 if bar.energy < 0.5 else 3)


def pick(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The tenor guitar: one string at a time, a figure that answers the other's gaps for ever."""
    rhythm = _band(bar, "guitars").choice(_PAIRS)[1]
    player = bar.player
    habit = bar.custom(f"figure {bar.place % 2}")
    moves = [habit.choice((0, 0, 1, -1, 2, -2, 1)) for _ in range(16)]
    scale = gapped(bar.key)
    low, high = max(player.low, player.center - 8), min(player.high, player.center + 8)
    rungs = [p for p in range(low, high + 1) if p % 12 in scale] or [player.center]
    tonic = min(range(len(rungs)), key=lambda i: (rungs[i] % 12 != bar.key.tonic_pc,
                                                  abs(rungs[i] - player.center)))  # fmt: skip
    place = tonic
    tones: list[Tone] = []
    for turn, hit in enumerate(bar.hits(rhythm)):
        place = min(len(rungs) - 1, max(0, place + moves[turn % len(moves)]))
        pitch = rungs[place]
        known = bar.change(hit.at).tones
        if turn == 0 and pitch % 12 not in known:
            pitch = min((p for p in rungs if p % 12 in known), default=pitch,
                        key=lambda p: abs(p - rungs[place]))  # fmt: skip
        length = int(min(hit.length, 300) * 0.7)
        tones.append(bar.tone(hit.at, length, pitch, 70 * hit.weight))
    return tones


_STABS: Final = (
    "x..x ..x. .... ....", "x... ..xx .... ....", "..x. x... x... ....", "x--- ---- ---- ..x.",
    ".... x..x .... x..x",
)  # fmt: skip


def organ(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The organ throws a few short chords in, differently every other bar."""
    rhythm = bar.habit(f"stab {bar.place % 2}").choice(_STABS)
    if bar.player.mono:
        return broken(bar, last, rhythm, (2, 1), 66, ring=False)
    return struck(bar, last, rhythm, 66, 0.6, 3)


_BEATS: Final = (
    {"kick": "x..x ..x. ..x. x...", "snare": ".... X..o .o.. X.o."},
    {"kick": "x.x. .... x.x. ..x.", "snare": "...o X... .o.o X..o"},
    {"kick": "x... ..x. x..x ..x.", "snare": "..o. .X.o ..o. X..o"},
    {"kick": "x..x ..x. x... ..x.", "snare": "...o X.o. ..o. .X.o"},
    {"kick": "x.x. ..x. .... x.x.", "snare": "o..o X..o o..o X..."},
)
_HATS: Final = (
    ("x.x. x... x.x. x...", ".... ..x. .... ..x."),
    ("x.xx x... x.xx x...", ".... ..X. .... ..X."),
    ("x.x. x.x. x.x. x...", ".... .... .... ..X."),
    ("x... x.x. x... x.x.", "..x. .... ..x. ...."),
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Four limbs in conversation: hats that open on the and, a kick that rolls, ghosts between."""
    habit = bar.custom("beat")
    kit = dict(habit.choice(_BEATS))
    kit["closed"], kit["open"] = habit.choice(_HATS)
    if bar.energy < 0.42:
        kit["stick"] = kit.pop("snare").replace("o", ".")
    if bar.closes and bar.energy > 0.5:
        talk = bar.dice.choice(
            ("..oX .oX. o.oX .X.X", ".... X.oo Xoo. X.X.", "o.oo X..o XooX .oX.")
        )
        kit["snare"] = talk
        kit.pop("stick", None)
    if bar.ends and bar.scene.bars > 4:
        kit["high"] = ".... .... .... x.x."
        kit["floor"] = ".... .... .... .x.x"
    tones = groove(bar, kit, 0.92)
    if bar.place == 0 and bar.energy > 0.68:
        tones += crash(bar, 80)
    return tones


_SHEKERES: Final = ("X.xx X.xx X.xx X.xx", "X.x. X.x. X.x. X.x.", "x.Xx x.Xx x.Xx x.Xx",
                    "X..x X..x X..x X..x")  # fmt: skip
_STICKS: Final = ("x..x ..x. ..x. x...", "x..x ..x. .x.. x...", "x..x ...x ..x. x...",
                  "x.x. .xx. x.x. .x.x")  # fmt: skip


def shekere(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The gourd with its beads keeps time, two sticks keep the key of the rhythm."""
    if not bar.player.drums:
        return plain_percussion(bar, last)
    kit = {"cabasa": bar.custom("gourd").choice(_SHEKERES)}
    if bar.energy > 0.4:
        kit["clave"] = bar.custom("sticks").choice(_STICKS)
    return groove(bar, kit, 0.95)


_CONGAS: Final = (
    {"conga": "..x. ..xx ..x. ..xx", "mute": "x... x... x... x...", "tumba": ".... .x.. .... .x.."},
    {"conga": "x..x ..x. x..x ..x.", "tumba": "...o x... ...o x.x."},
    {"conga": ".xx. ..x. .xx. ..x.", "tumba": "x... x..x x... x..x", "mute": "...x ...x ...x ...x"},
)


def congas(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Three drums that fill what is left."""
    if not bar.player.drums:
        return plain_percussion(bar, last)
    return groove(bar, bar.custom("hands").choice(_CONGAS), 0.86)


def hits(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The last riff: everybody together, two short and one long."""
    player = bar.player
    at = bar.spans[-1].at
    strokes = [h for h in bar.hits("X..X ..X- ---- ----") if h.at >= at] or bar.hits(
        "X--- ---- ---- ----"
    )[:1]
    tones: list[Tone] = []
    for hit in strokes:
        known = bar.change(hit.at)
        if player.role == "bass":
            pitches: tuple[int, ...] = (
                nearest(known.root, player.center - 5, player.low, player.high),
            )
        elif player.mono or player.role in ("melody", "counter"):
            near = last[-1] if last else player.center
            pitches = (nearest(known.root, near, player.low, player.high),)
        else:
            pitches = chord(bar, last, hit.at, 3)
        tones.extend(bar.tone(hit.at, int(hit.length * 0.8), pitch, 86) for pitch in pitches)
    return tones
