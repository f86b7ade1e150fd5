"""Whose turn it is: who solos in which chorus, and when the band leaves the drums alone."""

from __future__ import annotations

from functools import lru_cache

from ...chance import chance
from ..bar import Bar, Player

_ORDER = {"melody": 0, "counter": 1, "chords": 2}


@lru_cache(maxsize=256)
def soloists(ensemble: tuple[Player, ...]) -> tuple[tuple[str, int], ...]:
    """Who plays solos, as (role, copy), in the order of the choruses: horns, then who comps."""
    known = sorted(
        (p for p in ensemble if p.role in _ORDER and not p.drums and p.copy < 2),
        key=lambda p: (_ORDER[p.role], p.copy),
    )
    found = tuple((p.role, p.copy) for p in known if p.role != "chords" or not p.mono)
    lead = [who for who in found if who[0] == "melody"]
    return found if lead else ()


def solos(bar: Bar) -> bool:
    """Whether this player has the solo in this bar."""
    who = soloists(bar.ensemble)
    if not who:
        return bar.player.role == "melody"
    own = bar.own
    turn = who[bar.scene.turn % len(who)] if bar.scene.act == "solo" else who[0]
    return turn in {(role, own.copy) for role in (bar.player.role,)}


def fours(bar: Bar) -> bool:
    """Whether the drums have these four bars to themselves."""
    return bar.scene.theme == "fours" and (bar.place // 4) % 2 == 1


def silent(bar: Bar) -> bool:
    """Whether a player of the band waits while the drums answer."""
    return fours(bar) and not bar.final and any(p.role == "drums" for p in bar.ensemble)


def restless(bar: Bar) -> float:
    """How much this band departs from what it has settled on, 0 to 1.6: a riff band keeps to it,
    another talks all the time."""
    return chance(bar.song, "restless").choice((0.0, 0.0, 0.3, 0.8, 1.6))
