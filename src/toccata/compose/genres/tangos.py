"""The steps of the tango: marcato, syncope, yumba and three-three-two; milonga, waltz, new tango."""

from __future__ import annotations

from random import Random
from typing import Final

from ...chance import chance
from ..bar import Bar, Tone, ladder, nearest
from ..bass import ground
from ..comping import broken, struck
from .accidentals import coloured

STEPS: Final = {
    "marcato": "X. x. X. x.",
    "in two": "X- .. x- ..",
    "sincopa": "xX -x x. x.",
    "yumba": "X- o. X- o.",
    "three three two": "X- -X -- X-",
}
"""The ways of stepping; all play them together."""

_PAIRS: Final = (
    ("marcato", "sincopa"), ("marcato", "marcato"), ("marcato", "in two"), ("yumba", "sincopa"),
    ("yumba", "marcato"), ("marcato", "three three two"),
)  # fmt: skip


def step(bar: Bar) -> str:
    """How the band steps in this bar: one way for the phrase, another where it turns."""
    usual, turn = _habit(bar, "step").choice(_PAIRS)
    if bar.scene.act == "contrast" and bar.energy < 0.72:
        usual = "in two" if usual == "marcato" else "marcato"
    turns = bar.closes or (bar.step == 1 and _habit(bar, "twice").random() < 0.5)
    return turn if turns else usual


def _habit(bar: Bar, of: str) -> Random:
    """What the band, not one of its players, has settled on."""
    return chance(bar.song, "tango", bar.scene.theme, of)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The step in root and fifth, and the arrastre: a short pull from just below into the accent."""
    return stepped(bar, last, STEPS[step(bar)])


def stepped(bar: Bar, last: tuple[int, ...], rhythm: str) -> list[Tone]:
    """A bass that steps, and drags itself into the next bar."""
    player = bar.player
    tones: list[Tone] = []
    hand = last
    for place, hit in enumerate(bar.hits(rhythm)):
        change = bar.change(hit.at)
        root = ground(bar, hand, change)
        fresh = place == 0 or any(span.at == hit.at for span in bar.spans)
        pitch = root if fresh or place % 2 == 0 else nearest(
            change.fifth, root - 3, player.low, player.high)  # fmt: skip
        gate = 0.9 if hit.length > bar.grid.beats[0].length else 0.55
        length = int(min(hit.length, bar.left(hit.at)) * gate)
        tones.append(bar.tone(hit.at, length, pitch, 88 * hit.weight))
        hand = (root,)
    return _dragged(bar, tones)


def _dragged(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """The end of the bar pulled into the next: one or two quick notes from below."""
    chances = 0.75 if bar.after.bass != bar.spans[-1].change.bass else 0.3
    beat = bar.grid.beats[-1]
    if not tones or bar.dice.random() > chances or beat.length < 480:
        return tones
    player = bar.player
    near = (tones[-1].pitch + player.center) // 2
    target = nearest(bar.after.bass, near, player.low, player.high)
    begin = beat.start + beat.length * 3 // 4
    row = [target - 1] if bar.dice.random() < 0.5 else [_under(bar, target)]
    if not player.low <= row[0]:
        return tones
    kept = [t._replace(length=min(t.length, bar.start + begin - t.start))
            for t in tones if t.start < bar.start + begin]  # fmt: skip
    pull = bar.tone(begin, bar.grid.bar - begin, row[0], 78)
    return [*kept, *coloured(bar, [pull])]


def _under(bar: Bar, target: int) -> int:
    """The note of the key under a note."""
    scale = bar.key.pitch_classes
    return next(target - d for d in range(1, 13) if (target - d) % 12 in scale)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The piano steps with the bass, short; where a phrase ends it runs down in octaves."""
    if bar.player.mono:
        return broken(bar, last, "x. x. x. x.", (0, 1, 2, 1), 76, ring=False)
    tones = struck(bar, last, STEPS[step(bar)], 80, 0.5, 4 if bar.energy > 0.5 else 3)
    if bar.closes and not bar.ends and bar.energy > 0.45 and bar.habit("run").random() < 0.6:
        return _run(bar, tones)
    return tones


def _run(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """The last two beats given to a run in octaves toward the next chord."""
    beats = bar.grid.beats[-2:]
    if len(bar.grid.beats) < 3:
        return tones
    player = bar.player
    low, high = max(player.low, player.center - 12), min(player.high - 12, player.center + 6)
    pcs = bar.key.pitch_classes
    rungs = ladder(pcs, low, high)
    target = nearest(bar.after.root, player.center - 2, low, high)
    count = 4
    down = bar.dice.random() < 0.5
    side = sorted((p for p in rungs if (p > target) == down and p != target),
                  key=lambda p: abs(p - target))[:count][::-1]  # fmt: skip
    since = bar.start + beats[0].start
    kept = [t for t in tones if t.start < since]
    for place, pitch in enumerate(side):
        beat = beats[place // 2]
        at = beat.start + place % 2 * beat.length // 2
        for octave in (0, 12):
            kept.append(bar.tone(at, int(beat.length * 0.3), pitch + octave, 82))
    return coloured(bar, kept)


_HABANERAS: Final = (
    ("x--x x-x-", "r585"), ("x--x x-x-", "r535"), ("x--x --x-", "r58"), ("x--x x-x-", "r558"),
)  # fmt: skip


def bass_milonga(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Milonga: the habanera, or three, three and two, in root, fifth and octave."""
    rhythm, steps = bar.habit("habanera").choice(_HABANERAS)
    if bar.closes:
        rhythm, steps = bar.habit("turn").choice(_HABANERAS)
    player = bar.player
    tones: list[Tone] = []
    hand = last
    for place, hit in enumerate(bar.hits(f"{rhythm} {rhythm}")):
        change = bar.change(hit.at)
        root = ground(bar, hand, change)
        fresh = any(span.at == hit.at for span in bar.spans)
        letter = "r" if fresh else steps[place % len(steps)]
        third = next((t for t in change.tones if (t - change.root) % 12 in (3, 4)), change.fifth)
        pc = {"5": change.fifth, "3": third}.get(letter, change.root)
        pitch = root + (pc - root) % 12 + (12 if letter == "8" else 0)
        pitch = pitch if pitch <= min(player.high, player.center + 12) else pitch - 12
        length = int(min(hit.length, bar.left(hit.at)) * 0.7)
        tones.append(bar.tone(hit.at, length, max(player.low, pitch), 86 * hit.weight))
        hand = (root,)
    return tones


def chords_milonga(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Milonga: chords that skip between the steps of the bass."""
    if bar.player.mono:
        return broken(bar, last, ".x .x .x .x", (1, 2, 1, 2), 74, ring=False)
    rhythm = bar.habit("skip").choice(
        ("..x. x.x. ..x. x.x.", "..x. ..x. ..x. ..x.", "..xx ..x. ..xx ..x.", "x..x ..x. x..x ..x.")
    )
    return struck(bar, last, rhythm, 74, 0.5, 3)


def bass_waltz(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The tango waltz: one long step a bar, dragged into the next, three where it turns."""
    rhythm = "x- x- x- x-" if bar.closes and bar.habit("turn").random() < 0.6 else "x- .. .. .."
    return stepped(bar, last, rhythm)


def chords_waltz(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The tango waltz: two light chords, sometimes only the second of them held over."""
    if bar.player.mono:
        return broken(bar, last, ".. x. x. x.", (1, 2, 1), 72, ring=False)
    rhythm = bar.habit("light").choice((".. x. x. x.", ".. x- -- --", ".. x. x. xx", ".. xx x. x."))
    return struck(bar, last, rhythm, 72, 0.6, 3)


def bass_nuevo(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The new tango: three, three and two without mercy, or it walks in eighths under a fugue."""
    calm = bar.scene.act == "contrast" and bar.energy < 0.72
    rhythm = "X- -- X- --" if calm else STEPS["three three two"]
    if bar.closes and not calm:
        rhythm = bar.habit("turn").choice(("X- -X -x Xx", "X- -X -- Xx", "xX -X -X -x"))
    return stepped(bar, last, rhythm)


def chords_nuevo(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The new tango: piano in three, three and two, with a second stroke behind the accents."""
    if bar.player.mono:
        return broken(bar, last, "X. .X .. X.", (0, 1, 2), 80, ring=False)
    if bar.scene.act == "contrast" and bar.energy < 0.72:
        return broken(bar, last, "xx xx xx xx", (0, 1, 2, 3, 2, 1, 2, 1), 66)
    rhythm = bar.habit("accents").choice(
        ("X. .X .. X.", "X. xX .x X.", "X. .X .x Xx", "Xx .X x. X.")
    )
    return struck(bar, last, rhythm, 84, 0.6, 4)
