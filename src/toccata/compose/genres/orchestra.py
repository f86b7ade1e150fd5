"""The orchestra: who has the tune, who answers, who holds the harmony, and who waits for the peak."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ...score.events import Event, control
from ...score.track import EXPRESSION
from ..bar import Bar, Player, Tone, nearest
from .led import sung
from .motifs import played
from .sonata import level, tune
from .sonataform import act

_GROUPS: Final = (("timpani", range(48, 49)), ("strings", range(41, 53)), ("brass", range(57, 65)),
                  ("winds", range(65, 81)))  # fmt: skip


def group(player: Player) -> str:
    """strings, winds, brass, timpani, or "" for the rest."""
    return next((name for name, programs in _GROUPS if player.program in programs), "")


_CHOIRS: Final = frozenset({53, 54, 55})


@lru_cache(maxsize=64)
def jobs(ensemble: tuple[Player, ...]) -> dict[tuple[str, int], str]:
    """What each player of an orchestra does, by role and copy; nothing for a smaller band.

    The two highest of the winds and the highest strings have the tune, the lowest of each family
    the bass, the others hold the middle.
    """
    pitched = [p for p in ensemble if not p.drums and group(p)]
    families = {group(p) for p in pitched} - {"timpani"}
    if len(pitched) < 5 or len(families) < 2:
        return {}
    found: dict[tuple[str, int], str] = {}
    for name in ("strings", "winds", "brass", "timpani"):
        members = sorted((p for p in pitched if group(p) == name), key=lambda p: -p.low - p.high)
        for place, player in enumerate(members):
            low = player.program in (43, 44, 59, 71, 68) or player.role == "bass"
            tunes = 2 if name == "winds" and len(members) > 2 else 1
            job = "bass" if low and place else "tune" if place < tunes else "tenor"
            if name == "strings" and place == 1 and not low:
                job = "alto"
            if name == "winds" and job == "tenor":
                job = "alto"
            if name == "brass" and job != "bass":
                job = "alto" if place == 0 else "tenor"
            found[player.role, player.copy] = "timpani" if name == "timpani" else job
    return found


def job(bar: Bar) -> str:
    """What this player does in this orchestra; "" where it is none."""
    own = bar.own
    return jobs(bar.ensemble).get((own.role, own.copy), "")


_TUTTI: Final = ("transition", "closing", "coda", "stretto", "retransition")


def leaders(bar: Bar) -> str:
    """Who has the tune in this phrase: "strings", "winds" or "tutti"."""
    own = act(bar.scene)
    if own in _TUTTI or bar.energy > 0.72:
        return "tutti"
    if own == "second theme":
        return "winds" if bar.turn % 2 else "strings"
    if own == "first theme":
        return "strings" if bar.turn % 2 == 0 else "tutti"
    return "strings" if (bar.turn + bar.scene.first // 4) % 2 else "winds"


def silent(bar: Bar) -> bool:
    """Whether this player waits: the winds while strings lead, brass but in a tutti."""
    mine, who = group(bar.own), leaders(bar)
    if mine in ("brass", "timpani"):
        return who != "tutti"
    return mine == "winds" and who == "strings"


def part(bar: Bar) -> list[Tone]:
    """What a player of the orchestra plays in this bar."""
    mine, who, does = group(bar.own), leaders(bar), job(bar)
    if silent(bar):
        return []
    loud = level(bar)
    if does == "tune" and (who in (mine, "tutti")):
        return played(bar, tune(bar, bar.seed if bar.player.role == "melody" else bar.song), loud)
    if does == "timpani":
        return timpani(bar)
    if mine == "brass":
        rhythm = "x--- ---- x--- ----" if not bar.closes else "x--- x--- x--- ----"
        return sung(bar, {"bass": 0, "tenor": 1, "alto": 2}.get(does, 2), rhythm, loud - 8, 0.8)
    if does == "bass":
        return bass(bar, loud)
    voice = {"tenor": 1, "alto": 2, "tune": 2}[does]
    if mine == "winds":
        return sung(bar, voice, "x--- ---- ---- ----", loud - 14, 0.98)
    busy = bar.habit("inner").choice(("x-x- x-x- x-x- x-x-", "..x- x-x- ..x- x-x-",
                                      "x--- x-x- x--- x-x-"))  # fmt: skip
    if who == "tutti" and bar.energy > 0.65 and bar.tempo < 140:
        busy = "xxxx xxxx xxxx xxxx"
    return sung(bar, voice, busy if not bar.closes else "x--- x--- x--- ----", loud - 14, 0.85)


def bass(bar: Bar, loud: float) -> list[Tone]:
    """The ground: beats under a tutti, else long notes; plucked quarters under the winds."""
    if bar.closes:
        return sung(bar, 0, "x--- x--- x--- ....", loud - 4, 0.85)
    if leaders(bar) == "winds":
        return sung(bar, 0, "x--- .... x--- ....", loud - 12, 0.45)
    if leaders(bar) == "tutti":
        return sung(bar, 0, bar.dice.choice(("x-x- x-x- x-x- x-x-", "x--- x--- x--- x---")),
                    loud - 6, 0.8)  # fmt: skip
    return sung(bar, 0, bar.dice.choice(("x--- ---- x--- ----", "x--- x--- x--- x---")),
                loud - 8, 0.9)  # fmt: skip


def timpani(bar: Bar) -> list[Tone]:
    """Tonic and dominant, where a climax or a close wants them; a roll before the return."""
    own = act(bar.scene)
    rhythm = "x--- .... .... ...."
    if bar.closes:
        rhythm = "x--- x--- x--- ...."
    if own in ("retransition", "coda") and bar.place >= bar.scene.bars - 3:
        rhythm = "xxxx xxxx xxxx xxxx"
    home = (bar.key.tonic_pc, (bar.key.tonic_pc + 7) % 12)
    found: list[Tone] = []
    player = bar.player
    for hit in bar.hits(rhythm):
        tones = bar.change(hit.at).tones
        pc = next((pc for pc in home if pc in tones), None)
        if pc is not None:
            pitch = nearest(pc, player.center, player.low, player.high)
            found.append(bar.tone(hit.at, min(hit.length, 480), pitch, level(bar) * hit.weight))
    return found


def hairpins(bars: Sequence[Bar]) -> list[Event]:
    """Expression of strings, winds and brass: it grows through what leads on, swells in a phrase,
    and sinks where a section closes softly."""
    if not bars or bars[0].player.drums or not _breathes(bars[0].player):
        return []
    events: list[Event] = []
    for bar in bars:
        for half in (0, 1):
            at = bar.start + (bar.grid.bar * half // 2 if half else 0)
            value = round(swell(bar, half / 2))
            if not events or events[-1].second != value:
                events.append(control(at, EXPRESSION, value))
    return events


def _breathes(player: Player) -> bool:
    """Whether a player can grow and sink on a note: strings, winds, brass and choirs."""
    return bool(group(player)) or player.program in _CHOIRS


def swell(bar: Bar, later: float) -> float:
    """The expression at a place of a bar (`later` is 0 to 1), from 60 to 127."""
    own = act(bar.scene)
    through = (bar.place + later) / max(1, bar.scene.bars)
    base = 84 + 28 * bar.energy
    if own in ("retransition", "transition", "stretto", "coda"):
        return min(127.0, base - 16 + 30 * through)
    rise = 1 - abs(2 * (bar.step + later) / bar.phrase - 1)
    return min(127.0, base - 6 + 12 * rise)
