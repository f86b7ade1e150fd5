"""A genre: what musicians of one kind of music take for granted, as one value on the shelf."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Genre:
    """What a reader of prompts and a composer need to know of one kind of music.

    `words` are the style words that lead here ("lofi", "chillhop", "study beats"), `kin` those of
    neighbouring styles that have no genre of their own yet (the card says so). `tempo` is (lowest,
    usual, highest) in quarter notes a minute. `meters` and `keys` list what is usual, the first
    most of all; keys are in words, "D minor". `ensemble` names the instruments, in everyday words,
    that play when none are asked. `bars` is the usual length.
    """

    name: str
    title: str
    words: tuple[str, ...]
    tempo: tuple[float, float, float]
    meters: tuple[tuple[int, int], ...]
    keys: tuple[str, ...]
    ensemble: tuple[str, ...]
    bars: int
    kin: tuple[str, ...] = ()
