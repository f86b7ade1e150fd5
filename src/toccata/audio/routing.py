"""Who hears whom: the order in which strips play, how late each one is, and what solo leaves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..errors import WrongUse


def in_order(
    leads_to: Mapping[str, Sequence[str]], listens_to: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """The names so that each stands before those that hear it; raises `WrongUse` for a loop."""
    hearers = hearers_of(leads_to, listens_to)
    waits = dict.fromkeys(leads_to, 0)
    for heard in hearers.values():
        for name in heard:
            waits[name] += 1
    order: list[str] = []
    while len(order) < len(waits):
        ready = next((name for name, count in waits.items() if count == 0), None)
        if ready is None:
            left = [name for name, count in waits.items() if count > 0]
            raise WrongUse(
                f"The way of the sound is a loop: {' → '.join(_loop(left, hearers))}."
                " Lead one of these strips elsewhere."
            )
        waits[ready] = -1
        order.append(ready)
        for name in hearers[ready]:
            waits[name] -= 1
    return tuple(order)


def hearers_of(
    leads_to: Mapping[str, Sequence[str]], listens_to: Mapping[str, Sequence[str]]
) -> dict[str, list[str]]:
    """For each name those that get its sound, or listen to it, each as often as they do."""
    hearers = {name: list(ways) for name, ways in leads_to.items()}
    for name, keys in listens_to.items():
        for key in keys:
            hearers[key].append(name)
    return hearers


def _loop(left: Sequence[str], hearers: Mapping[str, Sequence[str]]) -> list[str]:
    """One loop among names that all wait for each other, its first name again at its end."""
    seen: list[str] = []
    # Going against the sound, every name has somebody before it, so the way comes round.
    before = {name: next(n for n in left if name in hearers[n]) for name in left}
    name = left[0]
    while name not in seen:
        seen.append(name)
        name = before[name]
    return [name, *reversed(seen[seen.index(name) :])]


@dataclass(frozen=True, slots=True)
class Lateness:
    """How late sound is, in frames, because some effects and voices hold it back.

    `enters` is for each strip where all that it hears comes together, `leaves` is after its
    inserts. What comes earlier waits, so that everything stays together.
    """

    enters: Mapping[str, int]
    leaves: Mapping[str, int]
    before: Mapping[str, tuple[int, ...]]
    """For each strip how late the sound is before each of its inserts."""


def lateness(
    order: Iterable[str],
    leads_to: Mapping[str, Sequence[str]],
    keys: Mapping[str, Sequence[str]],
    players: Mapping[str, int],
    inserts: Mapping[str, Sequence[int]],
) -> Lateness:
    """How late every strip is.

    `keys` names what each insert listens to, "" for nothing; `players` and `inserts` are the
    latencies in frames. A strip waits for what it hears and for what its effects listen to.
    """
    enters: dict[str, int] = {}
    leaves: dict[str, int] = {}
    before: dict[str, tuple[int, ...]] = {}
    for name in order:
        sources = [leaves[n] for n, ways in leads_to.items() if name in ways]
        own = [sum(inserts[name][:place]) for place in range(len(inserts[name]))]
        waits = [
            leaves[key] - late for key, late in zip(keys[name], own, strict=True) if key
        ]  # fmt: skip
        enters[name] = max([players.get(name, 0), *sources, *waits])
        before[name] = tuple(enters[name] + late for late in own)
        leaves[name] = enters[name] + sum(inserts[name])
    return Lateness(enters, leaves, before)


def open_ways(
    order: Sequence[str],
    leads_to: Mapping[str, Sequence[str]],
    muted: Iterable[str],
    soloed: Iterable[str],
) -> dict[tuple[str, str], bool]:
    """Which ways from strip to strip let sound through.

    A muted strip lets nothing out, into no bus either. Where a strip is soloed, only sound that
    passes through a soloed strip is heard: what feeds it, and what it leads to.
    """
    muted, soloed = set(muted), set(soloed)
    after = set(soloed)
    for name in order:
        if name in after:
            after.update(leads_to[name])
    towards = set(soloed)
    for name in reversed(order):
        if any(way in towards for way in leads_to[name]):
            towards.add(name)
    return {
        (name, way): name not in muted and (not soloed or name in after or way in towards)
        for name in order
        for way in leads_to[name]
    }
