"""Why an answer differs from what people have annotated: every miss has one cause, by rule.

The rules look only at the two answers and at where they stand, never at the piece. They are tried
from top to bottom; the first that holds names the cause, so the counts of a table sum to all misses.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

STEP = 0.25
"""Misses are counted in pieces of this length, in quarter notes."""

KeyName = tuple[int, bool]
"""The tonic's pitch class, and whether the key is minor."""


@dataclass(frozen=True)
class Place:
    """One quarter of a quarter note: what is annotated and what is heard there."""

    at: float
    truth: KeyName
    heard: KeyName


def kinship(one: KeyName, other: KeyName) -> str:
    """How two keys lie to each other, in words."""
    if one == other:
        return "the same key"
    if one[0] == other[0]:
        return "the parallel key"
    major, minor = (one, other) if other[1] else (other, one)
    if one[1] != other[1] and (major[0] - minor[0]) % 12 == 3:
        return "the relative key"
    if one[1] == other[1] and (one[0] - other[0]) % 12 in (5, 7):
        return "a fifth away"
    if _signature(one) == _signature(other):
        return "the relative key"
    apart = abs(_signature(one) - _signature(other))
    if min(apart, 12 - apart) == 1:
        return "a neighbour's relative"
    return "farther away"


def _signature(key: KeyName) -> int:
    """Steps on the circle of fifths from C major's signature, 0 to 11."""
    return (key[0] + (3 if key[1] else 0)) * 7 % 12


def local_key_causes(places: Sequence[Place], bar: float) -> Counter[str]:
    """The misses of one piece by cause, in steps; `bar` is the length of a bar in quarter notes."""
    causes: Counter[str] = Counter()
    areas = _areas([place.truth for place in places])
    for number, (first, last) in enumerate(areas):
        inside = places[first:last]
        key = inside[0].truth
        around = {
            places[areas[n][0]].truth for n in (number - 1, number + 1) if 0 <= n < len(areas)
        }
        found = any(place.heard == key for place in inside)
        bars = (inside[-1].at + STEP - inside[0].at) / bar
        for begin, end in _areas([place.heard for place in inside]):
            heard = inside[begin].heard
            if heard == key:
                continue
            count = end - begin
            touches = begin == 0 or end == len(inside)
            if found and touches and heard in around:
                beats = count * STEP
                size = (
                    "up to two quarters"
                    if beats <= 2
                    else "up to a bar"
                    if beats <= bar
                    else "more"
                )
                cause = f"the same change of key, heard earlier or later by {size}"
            elif not found and heard in around:
                size = "up to a bar" if bars <= 1 else "up to two bars" if bars <= 2 else "more"
                cause = f"a visit of {size} that is not followed, the key around it is heard on"
            elif found:
                cause = f"a visit that the annotation does not name, to {kinship(key, heard)}"
            else:
                cause = f"another key for the whole stay: {kinship(key, heard)}"
            causes[cause] += count
    return causes


def whole_key_cause(truth: KeyName, heard: KeyName, last: int, *, tonic_only: bool = False) -> str:
    """Why the home of a piece differs; `last` is the pitch class of the lowest of the last notes."""
    if truth[0] == heard[0]:
        return "the parallel key: major for minor or minor for major"
    if last == truth[0]:
        ends = "ends on the annotated tonic"
    elif last == heard[0]:
        return "ends on another note than the annotated tonic, and that note is heard as home"
    elif (last - truth[0]) % 12 in (3, 4):
        ends = "ends on the third above the annotated tonic"
    elif (last - truth[0]) % 12 == 7:
        ends = "ends on the fifth above the annotated tonic"
    else:
        ends = "ends elsewhere"
    if tonic_only:  # the headers of songs name no mode that can be trusted
        away = (heard[0] - truth[0]) % 12
        steps = {5: "a fourth above it", 7: "a fifth above it", 3: "a third above it",
                 4: "a third above it", 8: "a third below it", 9: "a third below it"}  # fmt: skip
        return f"{ends}; the home that is heard lies {steps.get(away, 'elsewhere')}"
    return f"{ends}; heard: {kinship(truth, heard)}"


def _areas(keys: Sequence[KeyName]) -> list[tuple[int, int]]:
    """(first, one after the last) of every run of one key."""
    edges = [0, *(n for n in range(1, len(keys)) if keys[n] != keys[n - 1]), len(keys)]
    return list(itertools.pairwise(edges)) if keys else []


def table(title: str, causes: Counter[str], total: int, unit: float = 1.0) -> None:
    """Print every cause with its count and share of `total`; the last line sums them."""
    print(f"  {title}")
    for cause, count in causes.most_common():
        print(f"    {count * unit:7.2f}  {100 * count / max(total, 1):5.2f} %  {cause}")
    missed = sum(causes.values())
    print(f"    {missed * unit:7.2f}  {100 * missed / max(total, 1):5.2f} %  all misses")


__all__ = ["STEP", "Place", "kinship", "local_key_causes", "table", "whole_key_cause"]
