"""Chance as a function of the seed and the place in the song: ask again, get the same."""

from __future__ import annotations

from hashlib import blake2b
from random import Random

SEEDS = 2**31
"""Seeds are whole numbers from 0 up to, not including, this."""


def chance(seed: int, *place: str | int) -> Random:
    """A source of chance for one place, such as `chance(seed, "bass", "verse", 3)`.

    The same seed and place give the same numbers on every machine; another place gives
    independent ones, so that one bar can be written anew while every other stays as it was.
    """
    text = "\x1f".join([str(int(seed)), *map(str, place)])
    return Random(int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big"))


def seed_from(text: str) -> int:
    """A seed that belongs to a text: the same prompt gives the same song when no seed is named."""
    return int.from_bytes(blake2b(text.encode(), digest_size=4).digest(), "big") % SEEDS
