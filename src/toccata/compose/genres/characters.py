"""How themes begin: boldly, singing, running; and how they are spun on from there."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Final, NamedTuple

from .motifs import Motif


class Character(NamedTuple):
    """How the themes of one kind begin: rhythms, and the shapes of their first bars."""

    rhythms: tuple[str, ...]
    shapes: tuple[tuple[int, ...], ...]
    leap: float


BOLD: Final = Character(
    (
        "x--- x--- x--- x---", "x--- ---- x-x- x---", "x--- --x- x--- x---",
        "x-x- x-x- x--- x---", "x--- x--- x-x- x-x-", "x--- xxxx x--- x---",
        "x--- --xx x--- x-x-", "x--- x-xx x--- x---", "x--- x--- x--- --xx",
        "x--- ..xx x--- ..xx",
    ),
    ((0, 2, 4, 7, 4), (0, 0, 2, 4, 7), (0, 4, 2, 0, -1, 0), (0, -3, 0, 2, 4, 2),
     (0, 2, 4, 2, 1, 0), (4, 2, 0, 2, 4, 7), (0, 7, 6, 5, 4, 3), (0, 1, 2, 4, 3, 1),
     (0, -1, 0, 2, 4, 4), (4, 3, 4, 2, 0, -3)),
    0.3,
)  # fmt: skip
SINGING: Final = Character(
    (
        "x--- ---- x--- x---", "x--- --x- x-x- x---", "x--- ---- --x- x-x-",
        "x--- x--- x--- --x-", "x--- ---- x-x- x-x-", "x-x- x--- x--- x---",
        "x--- x-x- x--- ---x", "x--- --xx x--- x---", "..x- x-x- x--- x-x-",
    ),
    ((4, 3, 2, 1, 2), (2, 3, 4, 2, 1), (4, 5, 4, 3, 2, 1), (0, 1, 2, 1, 0, -1), (2, 1, 0, 1, 2, 3),
     (4, 4, 3, 4, 5, 4), (0, 2, 1, 0, -1, 0), (4, 2, 3, 1, 2, 0), (2, 4, 3, 2, 1, 2)),
    0.12,
)  # fmt: skip
RUNNING: Final = Character(
    ("xxxx xxxx x-x- x---", "x-x- xxxx xxxx x---", "xxxx x-x- xxxx x-x-", "x-xx x-xx x-xx x---"),
    ((0, 1, 2, 3, 4, 3, 2, 1), (0, -1, 0, 1, 2, 1, 2, 3), (7, 6, 5, 4, 3, 2, 1, 0),
     (0, 2, 1, 3, 2, 4, 3, 5), (0, 1, 0, -1, 0, 2, 4, 2)),
    0.1,
)  # fmt: skip
CLOSING: Final = ("x--- x--- x--- ....", "x-x- x-x- x--- ....", "x--- --x- x--- ----",
                  "x--- x-x- x--- ....", "xxxx x--- x--- ....")  # fmt: skip


def motif(dice: Random, kind: Character, not_like: Sequence[str] = ()) -> Motif:
    """A motif of a character: one of its beginnings, spun on by chance."""
    pool = [rhythm for rhythm in kind.rhythms if rhythm not in not_like] or list(kind.rhythms)
    return Motif(dice.choice(pool), spun(dice, dice.choice(kind.shapes), kind.leap))


def spun(dice: Random, begin: Sequence[int], leap: float) -> tuple[int, ...]:
    """A shape of sixteen notes that begins like this: steps, now and then a leap that turns back."""
    kept = list(begin[: dice.randrange(max(2, len(begin) - 2), len(begin) + 1)])
    steps = [step - kept[0] for step in kept]
    lean = 1 if steps[-1] <= 0 else -1
    while len(steps) < 16:
        move = lean * (dice.choice((2, 3)) if dice.random() < leap else 1)
        if abs(steps[-1] + move) > 5:
            move = -move
        steps.append(steps[-1] + move)
        if abs(move) > 1 or dice.random() < 0.35:
            lean = -lean
    return tuple(steps)
