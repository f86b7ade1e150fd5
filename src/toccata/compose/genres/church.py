"""A church's rhythm section: a bass that walks up to every chord, rolling piano, organ, tambourine."""

from __future__ import annotations

from typing import Final

from ..bar import Bar, Tone, ladder, nearest
from ..bass import ground, walk
from ..comping import broken, struck
from ..counterpoint import guide_line
from ..drums import crash, filled, groove
from ..harmony import Change
from ..texture import plain_percussion

_GROUNDS: Final = (
    "x-- --x x-- --x", "x-- --- x-- --x", "x-- x-x x-- x-x", "x-- --x x-x x-x", "x-- --x -x- x-x",
)  # fmt: skip


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Roots with a push before them; two steps walk up, or down, to each new chord."""
    rhythm = bar.habit("ground").choice(_GROUNDS)
    if bar.energy < 0.48:
        rhythm = "x-- --- x-- ---"
    player = bar.player
    tones: list[Tone] = []
    hand = last
    strokes = {hit.at: hit.weight for hit in bar.hits(rhythm)}
    strokes |= {span.at: 1.0 for span in bar.spans}
    order = sorted(strokes)
    for place, at in enumerate(order):
        change = bar.change(at)
        root = ground(bar, hand, change)
        fresh = place == 0 or any(span.at == at for span in bar.spans)
        pitch = root
        if not fresh and place % 2:
            pitch = nearest(change.fifth, root - 2, player.low, player.high)
        until = order[place + 1] if place + 1 < len(order) else int(bar.grid.bar)
        length = int(min(until - at, bar.left(at)) * 0.92)
        tones.append(bar.tone(at, length, pitch, 90 * strokes[at]))
        hand = (root,)
    return _walked(bar, tones)


def _walked(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """The last beat of the bar given to a walk into the chord that comes."""
    beat = bar.grid.beats[-1]
    known = bar.spans[-1].change
    moves = bar.after.bass != known.bass
    if not moves or not tones or bar.dice.random() > 0.45 + 0.4 * bar.energy:
        return tones
    if any(span.at >= beat.start for span in bar.spans[1:]) or len(bar.grid.beats) < 2:
        return tones
    player = bar.player
    since = bar.start + beat.start
    before = [t for t in tones if t.start < since]
    if not before:
        return tones
    hand = before[-1].pitch
    target = nearest(bar.after.bass, hand, player.low, player.high)
    side = -1 if target >= hand else 1
    third = _third(known)
    first = nearest(third, target + 3 * side, player.low, player.high)
    way = [first, target + 2 * side, target + side]
    if abs(first - target) > 5 or bar.dice.random() < 0.4:
        way = [target + 3 * side, target + 2 * side, target + side]
    if not all(player.low <= pitch <= player.high for pitch in way):
        return tones
    steps = [0, beat.length // 3, beat.length * 2 // 3]
    if abs(way[0] - hand) < 1:
        way, steps = way[1:], steps[1:]
    cut = since + steps[0]
    kept = [t._replace(length=min(t.length, cut - t.start)) for t in tones if t.start < cut]
    ends = [*steps[1:], beat.length]
    return kept + [bar.tone(beat.start + at, int((end - at) * 0.9), pitch, 84)
                   for at, end, pitch in zip(steps, ends, way, strict=True)]  # fmt: skip


def _third(change: Change) -> int:
    return change.tones[1 % len(change.tones)]


def bass_shuffle(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The shuffle: four to the bar, and a skip before the beats that count."""
    tones = _steadied(bar, walk(bar, last, 90, 0.4))
    found: list[Tone] = []
    for place, tone in enumerate(tones):
        beat = next(b for b in bar.grid.beats if b.start + bar.start == tone.start)
        if place % 2 and bar.energy > 0.5 and bar.dice.random() < 0.4:
            long = int(beat.length * 0.6)
            found.append(tone._replace(length=long))
            at = beat.start + beat.length * 2 // 3
            found.append(bar.tone(at, int(beat.length * 0.28), tone.pitch, 74))
        else:
            found.append(tone)
    return found


def bass_shout(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The praise break: it runs, a note a beat, chromatic where it can."""
    return _steadied(bar, walk(bar, last, 96, 0.8))


def _steadied(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """A walk that takes the fifth where the next chord has the same root: nothing leads nowhere."""
    found: list[Tone] = []
    player = bar.player
    for tone in tones:
        at = tone.start - bar.start
        known = bar.change(at)
        after = next((s.change for s in bar.spans if s.at > at), bar.after)
        ahead = bar.left(at) <= bar.grid.beats[0].length
        fresh = any(span.at == at for span in bar.spans)
        if ahead and not fresh and after.bass == known.bass and tone.pitch % 12 not in known.tones:
            tone = tone._replace(pitch=nearest(known.fifth, tone.pitch, player.low, player.high))
        found.append(tone)
    return found


_ROLLS: Final = (
    "x-- .xx x-- .xx", "x-x -x- x-x -xx", "x-- xxx x-- xxx", "x-x x-x x-x x-x", "x-x xxx x-x xxx",
    "x-- --x -xx x-x",
)  # fmt: skip


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The piano rolls in threes; a chord from a semitone away slides into the one that comes."""
    if bar.player.mono:
        return broken(bar, last, "x-x x-x x-x x-x", (0, 1, 2, 1), 76)
    rhythm = bar.habit("roll").choice(_ROLLS)
    if bar.energy < 0.45:
        rhythm = bar.habit("calm").choice(("x-- --- x-- ---", "x-- --x x-- ---", "x-- x-- x-- x--"))
    elif bar.closes:
        rhythm = bar.habit("turn").choice(("x-x xxx x-x xxx", "x-- xxx xxx xxx", "x-x -x- xxx xxx"))
    tones = struck(bar, last, rhythm, 74, 0.88, 4)
    tones = _slid(bar, tones) if bar.energy > 0.5 else tones
    return _crushed(bar, tones)


def _slid(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """The last stroke of the bar a semitone under or over the chord that follows."""
    if not tones or (not bar.closes and bar.step % 2 == 0):
        return tones
    latest = tones[-1].start
    beat = bar.grid.beats[-1]
    if latest < bar.start + beat.start + beat.length // 2 or bar.dice.random() < 0.4:
        return tones
    group = [t for t in tones if t.start == latest]
    side = bar.dice.choice((-1, 1))
    targets = [min((p for p in ladder(bar.after.tones, t.pitch - 6, t.pitch + 6)),
                   key=lambda p: (abs(p - t.pitch), p)) for t in group]  # fmt: skip
    moved = {min(bar.player.high, max(bar.player.low, p + side)) for p in targets}
    slid = [Tone(latest, group[0].length, p, group[0].velocity - 4) for p in sorted(moved)]
    return [t for t in tones if t.start < latest] + slid


def _crushed(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """The minor third crushed into the major one: a grace note just before a strong chord."""
    if bar.energy < 0.4 or bar.dice.random() > 0.4:
        return tones
    heads = [at for at in (bar.grid.half,) if 0 < at < bar.grid.bar]
    found = list(tones)
    for at in heads:
        change = bar.change(at)
        third = (change.root + 4) % 12
        for tone in tones:
            if tone.start == bar.start + at and tone.pitch % 12 == third:
                found.append(Tone(tone.start - 70, 70, tone.pitch - 1, tone.velocity - 14))
    return sorted(found)


def organ(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The organ holds, restrikes with the choir, and shouts where a phrase ends."""
    if bar.player.mono:
        return guide_line(bar, last, 64)
    rhythm = "x-- --- x-- ---" if len(bar.spans) > 1 else "x-- --- --- ---"
    if bar.closes and bar.energy > 0.55:
        rhythm = bar.habit("shout").choice(
            ("x-- --- .xx x-x", "x-- --- -x- xxx", "x-- --- x-- .xx")
        )
    tones = struck(bar, last, rhythm, 62 + 10 * bar.energy, 0.97, 4)
    if bar.closes and bar.energy > 0.7 and bar.player.high - bar.player.center > 18:
        tones += _rise(bar)
    return tones


def _rise(bar: Bar) -> list[Tone]:
    """A run up the pentatonic with one finger, over the held chord."""
    beat = bar.grid.beats[-1]
    pcs = tuple((bar.key.tonic_pc + n) % 12 for n in ((0, 3, 5, 7, 10) if bar.key.is_minor
                                                       else (0, 2, 4, 7, 9)))  # fmt: skip
    low = bar.player.center + 7
    way = ladder(pcs, low, min(bar.player.high, low + 14))[:3]
    return [bar.tone(beat.start + beat.length * place // 3, beat.length // 3, pitch, 70)
            for place, pitch in enumerate(way)]  # fmt: skip


_FEET: Final = (
    "X-- --x x-- ...", "X-- --- x-- --x", "X-- --x -x- ...", "X-- ..x X-- ..x", "X-- --x x-x ...",
)  # fmt: skip
_HATS: Final = ("xox xox xox xox", "xxx xxx xxx xxx", "x.x x.x x.x x.x", "x-x oxo x-x oxo")
_FILLS: Final = (
    {"snare": "xxx xxX", "kick": "x.. x.."},
    {"snare": "xxx ...", "high": "... xx.", "floor": "... ..x", "kick": "x.. ..."},
    {"high": "xxx ...", "mid": "... xxx", "kick": "x.. x.."},
    {"snare": "x.x x.x", "floor": ".x. .x.", "kick": "x.. ..."},
    {"snare": "xxxxxx ...", "floor": "... xxx"},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Twelve light strokes, two and four, and a fill on the toms that lifts everybody."""
    habit = bar.habit("beat")
    kit = {"kick": habit.choice(_FEET), "snare": "... X.. ... X..",
           "closed": habit.choice(_HATS)}  # fmt: skip
    if bar.energy < 0.46:
        kit["stick"] = kit.pop("snare").lower()
    if bar.energy > 0.74:
        kit["ride"] = kit.pop("closed")
        kit["pedal"] = "... x.. ... x.."
    return _led(bar, _clapped(bar, kit))


def drums_shuffle(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The shuffle: long and short on the hat, the foot on every beat where it is loud."""
    habit = bar.habit("beat")
    kit = {
        "kick": habit.choice(("X.. ..x x.. ...", "X.. ... x.. ..x", "X.. ..x .x. ..x")),
        "snare": habit.choice(("..o X.. ..o X..", "... X.o ... X..", "o.o X.o o.o X.o")),
        "closed": "x.x x.x x.x x.x",
    }
    if bar.energy > 0.7:
        kit["kick"] = "X.. x.. X.. x.."
        kit["ride"] = kit.pop("closed")
    if bar.energy < 0.42:
        kit["stick"] = "... x.. ... x.."
        del kit["snare"]
    return _led(bar, _clapped(bar, kit))


def drums_shout(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The praise break: foot on the beat, snare between all beats, as fast as feet can shout."""
    kit = {"kick": "X. X. X. X.", "snare": ".X .X .X .X", "closed": "x. x. x. x."}
    if bar.closes:
        kit["snare"] = ".X .X .X xxxx"
    if bar.energy < 0.45:
        kit = {"kick": "X. X. X. X.", "stick": ".x .x .x .x"}
    return _led(bar, _clapped(bar, kit))


def _clapped(bar: Bar, kit: dict[str, str]) -> dict[str, str]:
    """The kit with the church's hands on two and four, where nobody else brings them."""
    others = any(p.role == "percussion" for p in bar.ensemble)
    return kit if others or bar.energy < 0.5 else {**kit, "clap": "... X.. ... X.."}


def _led(bar: Bar, kit: dict[str, str]) -> list[Tone]:
    """A groove that crashes into sections and fills out of them."""
    tones = groove(bar, kit, 0.95)
    if bar.place == 0 and bar.energy > 0.55:
        tones += crash(bar, 90)
    if bar.ends or (bar.closes and bar.energy > 0.8):
        tones = filled(bar, tones, bar.dice.choice(_FILLS), 2 if bar.ends else 1)
    return tones


_TAMBOURINES: Final = ("x.x X.x x.x X.x", "... X.. ... X..", "oxo Xxo oxo Xxo", "x.o X.o x.o X.x")


def percussion(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Hands on two and four, and a tambourine that shakes between them."""
    if not bar.player.drums:
        return plain_percussion(bar, last)
    kit = {"clap": "... X.. ... X.."}
    if bar.energy > 0.52:
        kit["tambourine"] = bar.habit("shake").choice(_TAMBOURINES)
    return groove(bar, kit, 0.9)
