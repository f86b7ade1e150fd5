"""The arranger: who does what, where on the instrument it lies, and where it sits in the room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ..score.instruments import Program, facts
from .bar import Player
from .brief import Part

HANDS: Final = frozenset({"Piano", "Organ", "Guitar", "Chromatic Percussion"})
"""Families of which one player can accompany herself."""

_HARPS: Final = frozenset({47, 108})
_CENTERS: Final = {
    "melody": 74, "counter": 65, "chords": 62, "pad": 61, "arpeggio": 67, "bass": 39,
    "percussion": 55, "drums": 50,
}  # fmt: skip
_ORDER: Final = ("melody", "chords", "bass", "counter", "pad", "arpeggio", "percussion", "drums")


def ensemble(parts: Sequence[Part]) -> tuple[Player, ...]:
    """The players of a brief, in its order: roles that are asked are kept, others are given out."""
    roles = _roles(parts)
    singers = {role for role in roles if role}
    copies: Counter[str] = Counter()
    players: list[Player] = []
    pitched = sum(not part.drums for part in parts)
    for part, role in zip(parts, roles, strict=True):
        copy = copies[role]
        copies[role] += 1
        if part.drums:
            players.append(Player(part.name, role, copy, 35, 81, 50, False, part.program, "", True))
            continue
        known = facts(part.program)
        hands = () if part.role else _second_duties(known, role, singers, pitched)
        singers |= set(hands)
        players.append(_seated(part, known, role, copy, hands))
    return tuple(players)


def _roles(parts: Sequence[Part]) -> list[str]:
    """A role for each part."""
    roles = [part.role for part in parts]
    drummers = [i for i, part in enumerate(parts) if part.drums]
    for index in drummers:
        taken = any(roles[i] == "drums" for i in drummers)
        roles[index] = roles[index] or ("percussion" if taken else "drums")
    open_ = [i for i, role in enumerate(roles) if not role]
    natural = {i: facts(parts[i].program).role for i in open_}
    pitched = sum(not part.drums for part in parts)

    def give(role: str, index: int) -> None:
        roles[index] = role
        open_.remove(index)

    for index in [i for i in open_ if natural[i] == "percussion"]:
        give("percussion", index)
    if "bass" not in roles and pitched > 1:
        low = [i for i in open_ if natural[i] == "bass"] or _lowest(parts, open_, pitched)
        if low:
            give("bass", low[0])
    if "melody" not in roles and open_:
        order = {"melody": 0, "arpeggio": 1, "bass": 2, "chords": 3, "pad": 4}
        alone = len(open_) == 1 and "chords" not in roles
        best = min(open_, key=lambda i: (order.get(natural[i], 5), i))
        if natural[best] in ("melody", "bass", "arpeggio") or not alone:
            chordal = [i for i in open_ if natural[i] in ("chords", "pad")]
            if natural[best] == "melody" or len(open_) > 1 or "chords" in roles or not chordal:
                give("melody", best)
    if "chords" not in roles and open_:
        order = {"chords": 0, "arpeggio": 1, "pad": 2, "melody": 3, "bass": 4}
        best = min(open_, key=lambda i: (order.get(natural[i], 5), i))
        if natural[best] in ("chords", "arpeggio", "pad"):
            give("chords", best)
    for index in list(open_):
        give(_spare(natural[index], roles), index)
    return roles


def _lowest(parts: Sequence[Part], open_: Sequence[int], pitched: int) -> list[int]:
    """In a band of three or more without a bass, the one that reaches lowest plays it."""
    reach = {i: facts(parts[i].program) for i in open_}
    low = sorted(
        (i for i in open_ if reach[i].easy_low <= 48 and reach[i].family not in HANDS),
        key=lambda i: (reach[i].easy_low, i),
    )
    return low[:1] if pitched >= 3 and len(open_) >= 2 else []


def _spare(natural: str, roles: Sequence[str]) -> str:
    """What a player does when the main duties are taken."""
    turn = {
        "melody": ("counter", "arpeggio"),
        "bass": ("counter", "chords"),
        "chords": ("pad", "arpeggio"),
        "pad": ("pad", "counter"),
        "arpeggio": ("arpeggio", "counter"),
    }.get(natural, ("percussion",))
    return min(turn, key=lambda role: (roles.count(role), turn.index(role)))


def _second_duties(known: Program, role: str, taken: set[str], pitched: int) -> tuple[str, ...]:
    """What else one player does with two hands where nobody else does it."""
    if known.mono or (known.family not in HANDS and known.number not in _HARPS):
        return ()
    missing = [duty for duty in ("melody", "chords", "bass") if duty not in taken]
    if role not in ("melody", "chords", "arpeggio"):
        return ()
    if known.family == "Guitar":
        missing = [duty for duty in missing if duty != "chords"]
    if known.family == "Chromatic Percussion" and known.easy_low > 48:
        missing = [duty for duty in missing if duty == "melody"]
    if known.low > 45 or pitched > 4:
        missing = [duty for duty in missing if duty != "bass"]
    return tuple(duty for duty in missing if duty != role)


def _seated(part: Part, known: Program, role: str, copy: int, hands: tuple[str, ...]) -> Player:
    """A player with the register of a role on the instrument."""
    low, high = int(known.easy_low), int(known.easy_high)
    if high - low < 14 or role == "bass":
        low, high = int(known.low), max(int(known.easy_high), min(int(known.low) + 24, known.high))
    player = Player(
        part.name, role, copy, low, high, 0, known.mono, part.program, known.family, False, hands
    )
    return replace(player, center=_center(player, role, copy))


def _center(player: Player, role: str, copy: int) -> int:
    wish = _CENTERS.get(role, 64) + (5 * copy if role in ("chords", "pad", "arpeggio") else 0)
    if role == "bass":
        return max(player.low + 9, min(wish, player.high - 9))
    if role == "arpeggio" and player.mono:  # a viola stays below the violins
        wish = min(wish, player.low + 14)
    return max(player.low + 7, min(wish, player.high - 7))


def duty(player: Player, role: str) -> Player:
    """One hand of a player: the same instrument with the range of that duty."""
    if not player.hands:
        return player
    low, high = player.low, player.high
    band = {"melody": (64, high), "chords": (50, 67), "arpeggio": (48, 76), "bass": (low, 50)}[role]
    lower, upper = max(low, band[0]), min(high, band[1])
    if upper - lower < 14:
        lower, upper = low, high
    center = {"melody": 76, "chords": 59, "arpeggio": 62, "bass": 41}[role]
    center = max(lower + 6, min(center, upper - 6))
    return replace(player, role=role, low=lower, high=upper, center=center, hands=())


def rank(player: Player) -> int:
    """How much a player's voice is missed when nobody else plays."""
    return _ORDER.index(player.role) if player.role in _ORDER else len(_ORDER)
