"""The front line of jazz: horns that say the head together, and riffs behind a solo."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from ...chance import chance
from ..bar import Bar, Player, Tone, ladder, nearest, within
from ..comping import voiced
from ..counterpoint import guide_line
from ..harmony import Change
from .jazzcomping import sweeps
from .jazzsolo import improvised
from .jazzturns import silent, solos
from .jazzvoicings import rootless

_RIFFS: Final = (
    ".. .x .x x- .. .. .. ..", ".x .. xx x. .. .. .. ..", "x. .x .. .x .. .. .. ..",
    ".. xx -x x- .. .. x. .x", ".x x- -- -- .. .. .. ..", "x- -- .x x- -- -- .. ..",
    ".. .. .x xx x- -- .. ..",
)  # fmt: skip
_STABS: Final = (".. .x .. .x", ".x .. .x ..", "x. .x .. ..", ".. .. .x x.")


def second_horn(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """With the first horn in the head, in unison or under it; riffs behind another's solo."""
    if silent(bar):
        return []
    if len(_horns(bar.ensemble)) > 3:
        return in_section(bar, last)
    if bar.scene.act == "solo":
        if solos(bar):
            return improvised(bar, last)
        late = bar.place >= bar.scene.bars // 2 and bar.scene.bars - bar.scene.bars // 2 >= 4
        return backgrounds(bar, last) if late else []
    if bar.lead and bar.habit("front line").random() < 0.8:
        return together(bar)
    return backgrounds(bar, last) if bar.step != 2 else []


def obbligato(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """What a player with nothing else to do adds: a horn sits in its section, others run and touch."""
    if bar.player.family in ("Reed", "Brass") and len(_horns(bar.ensemble)) > 3:
        return in_section(bar, last)
    return sweeps(bar, last)


def in_section(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """One chair of a big band: the tune in harmony beside its leader, or a riff with its section."""
    if silent(bar):
        return []
    if bar.scene.act == "solo" and solos(bar):
        return improvised(bar, last)
    mates, number = _chair(bar.ensemble, bar.own)
    lead = next((p for p in bar.ensemble if p.role == "melody"), bar.own)
    if bar.scene.act != "solo" and bar.lead and bar.own.family == lead.family:
        return together(bar, number + 1)
    shared = chance(bar.song, "section", bar.scene.theme, bar.own.family)
    cells = shared.choice(_RIFFS).split()
    early = bar.scene.act == "solo" and bar.place < bar.scene.bars // 2
    if early or (bar.scene.act != "solo" and not bar.closes and bar.step % 2 == 0):
        return []
    rhythm = shared.choice(_STABS) if bar.closes else " ".join(cells[4 * (bar.turn % 2) :][:4])
    return [
        bar.tone(
            hit.at, int(hit.length * 0.7), _voiced(bar, hit.at, mates, number), 74 * hit.weight
        )
        for hit in bar.hits(rhythm)
    ]


@lru_cache(maxsize=256)
def _horns(ensemble: tuple[Player, ...]) -> tuple[Player, ...]:
    return tuple(p for p in ensemble if p.mono and p.family in ("Reed", "Brass"))


@lru_cache(maxsize=256)
def _chair(ensemble: tuple[Player, ...], own: Player) -> tuple[int, int]:
    """(how many sit in a section beside its leader, which of them this is, from the top)."""
    mates = [p for p in _horns(ensemble) if p.family == own.family and p.role != "melody"]
    mates.sort(key=lambda p: (-(p.low + p.high), p.name))
    return len(mates), mates.index(own) if own in mates else 0


def _voiced(bar: Bar, at: int, count: int, number: int) -> int:
    """The note of one chair in the chord of its section, at home on its instrument."""
    player = bar.player
    change = bar.change(at)
    pcs = rootless(change, bar.key) or within(change, bar.key)
    chord = voiced(pcs[: max(2, min(count, 4))], (), 57, 77)
    pitch = chord[::-1][number % len(chord)]
    return nearest(pitch % 12, min(max(pitch, player.low), player.high), player.low, player.high)


def answering(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The cool way: a line of its own against the first horn, busy where that one rests."""
    if silent(bar):
        return []
    if bar.scene.act == "solo":
        return improvised(bar, last, 78) if solos(bar) else guide_line(bar, last, 58)
    if bar.closes or not bar.lead:
        return improvised(bar, last, 76)
    return guide_line(bar, last, 66)


def together(bar: Bar, chair: int = 0) -> list[Tone]:
    """The tune with the first horn: in unison or octaves, or its chord tones below, voice by voice."""
    voice = chair or (0 if bar.habit("unison").random() < 0.4 else bar.player.copy + 1)
    player = bar.player
    tones = []
    for tone in bar.lead:
        at = max(0, tone.start - bar.start)
        pitch = under(bar.change(min(at, bar.grid.bar - 1)), bar, tone.pitch, voice)
        pitch = nearest(
            pitch % 12, min(max(pitch, player.low), player.high), player.low, player.high
        )
        tones.append(tone._replace(pitch=pitch, velocity=max(20, tone.velocity - 7)))
    return tones


def under(change: Change, bar: Bar, pitch: int, voice: int) -> int:
    """The chord tone that lies so many voices below a note; the note itself for voice 0."""
    if not voice:
        return pitch
    pool = ladder(within(change, bar.key), pitch - 24, pitch - 3)
    return pool[-voice] if len(pool) >= voice else pitch - 12


def backgrounds(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A riff of the chorus on guide tones, every other bar; sections of horns play it in chords."""
    if bar.energy < 0.5 and not bar.closes:
        return []
    cells = bar.habit("riff").choice(_RIFFS).split()
    rhythm = " ".join(cells[4 * (bar.step % 2) :][:4])
    if bar.closes:
        rhythm = bar.habit("stab").choice(_STABS)
    player = bar.player
    tones: list[Tone] = []
    hand = _last[-1] if _last else player.center
    for hit in bar.hits(rhythm):
        ahead = bar.grid.bar - hit.at <= 480 and not bar.ends
        change = bar.after if ahead else bar.change(hit.at)
        pool = ladder(within(change, bar.key), max(player.low, player.center - 10),
                      min(player.high, player.center + 10)) or (player.center,)  # fmt: skip
        hand = min(pool, key=lambda p: (abs(p - hand), p))
        if not player.mono:
            more = [p for p in pool if p > hand][:2]
            tones += [bar.tone(hit.at, int(hit.length * 0.7), p, 64 * hit.weight) for p in more]
        tones.append(bar.tone(hit.at, int(hit.length * 0.75), hand, 72 * hit.weight))
    return sorted(tones)
