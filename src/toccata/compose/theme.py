"""A theme: ideas, and the phrases that say them, move them, turn them and answer them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from ..errors import Unreadable, WrongUse
from .idea import Idea as Idea
from .idea import higher

CLOSES: Final = ("open", "half", "full")
"""How a phrase ends: it does not, on another note than the tonic, on the tonic."""

_WORD: Final = re.compile(r"([a-h])((?:[+-]\d+|\^[+-]?\d+|v|r|\*\*?|/|:[123]|>|~)*)")
_TURN: Final = re.compile(r"[+-]\d+|\^[+-]?\d+|v|r|\*\*?|/|:[123]|>|~")


def _applied(idea: Idea, turn: str) -> Idea:
    """An idea as one sign of a word says it."""
    if turn[0] in "+-":
        return idea.moved(int(turn))
    if turn[0] == "^":
        return idea.shifted(int(turn[1:]))
    if turn[0] == ":":
        return idea.fragment(int(turn[1:]))
    return {
        "v": idea.inverted, "r": idea.reversed, "*": idea.augmented, "/": idea.diminished,
        "**": lambda: idea.augmented(True), ">": idea.extended, "~": idea.answered,
    }[turn]()  # fmt: skip


_SAID: Final = {
    "v": "upside down", "r": "backwards", "*": "twice as slow", "**": "its slow second half",
    "/": "twice as fast", ">": "held out", "~": "answered a fourth lower", ":1": "its first beat",
    ":2": "its first half", ":3": "its first three beats",
}  # fmt: skip


def said(word: str) -> str:
    """A word of a phrase in plain words: "a+1v" is "a, a step higher, upside down"."""
    if word == ".":
        return "silence"
    turns = [_SAID.get(turn) or _moved(turn) for turn in _TURN.findall(word[1:])]
    return ", ".join([word[0], *turns])


def _moved(turn: str) -> str:
    real = turn[0] == "^"
    size = int(turn.lstrip("^"))
    unit = "semitone" if real else "step"
    some = f"a {unit}" if abs(size) == 1 else f"{abs(size)} {unit}s"
    return f"{some} {higher(size)}"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase: for each bar a word, from which height it sets out, how it ends.

    A word is an idea's letter and what is done to it: `+1` and `-2` steps of the scale, `^2`
    semitones, `v` upside down, `r` backwards, `*` and `**` the two bars of it twice as slow, `/`
    twice as fast, `:2` its first two beats again and again, `>` its end held out, `~` answered a
    fourth lower. `.` is a bar of silence. The last word stands where the phrase ends; the others
    go round in longer phrases. `arc` is in steps above the middle of the voice. `close` is
    "open", "half" or "full". Raises `Unreadable` and `WrongUse`.
    """

    words: tuple[str, ...]
    arc: tuple[int, ...] = (0,)
    close: str = "half"
    name: str = ""

    def __post_init__(self) -> None:
        for word in self.words:
            if word != "." and not _WORD.fullmatch(word):
                raise Unreadable(
                    f"“{word}” is no word of a phrase: an idea's letter and signs such as +1, v, r,"
                    " *, /, :2, >, ~, or a dot for silence."
                )
        if self.close not in CLOSES or not self.words or not self.arc:
            raise WrongUse(
                f"A phrase has words, an arc and a close ({', '.join(CLOSES)}),"
                f" not {self.words}, {self.arc} and “{self.close}”."
            )

    def word(self, step: int, bars: int) -> str:
        """The word of a bar, in a phrase that has so many."""
        if step == bars - 1:
            return self.words[-1] if bars > 1 else self.words[0]
        return self.words[step % max(1, len(self.words) - 1)]

    def height(self, step: int, bars: int) -> int:
        """From where a bar sets out."""
        if step == bars - 1 and bars > 1:
            return self.arc[-1]
        return self.arc[min(step * len(self.arc) // max(bars, len(self.arc)), len(self.arc) - 1)]

    def explain(self) -> str:
        """One line in a musician's words."""
        ends = {"open": "it stays open", "half": "a half close", "full": "a full close"}
        name = f"{self.name}: " if self.name else ""
        told = "; ".join(said(word) for word in self.words)
        heights = " ".join(f"{step:+d}" if step else "0" for step in self.arc)
        return f"{name}{told}; {ends[self.close]}; from {heights}"


@dataclass(frozen=True, slots=True)
class Theme:
    """What a section sings: ideas by letter, the phrases that follow one another, the upbeat.

    `upbeat` is a rhythm of a bar whose strokes lead from the end of a phrase into the next; "" is
    none. Raises `WrongUse` where a phrase names an idea that there is not.
    """

    ideas: tuple[tuple[str, Idea], ...]
    phrases: tuple[Phrase, ...]
    upbeat: str = ""

    def __post_init__(self) -> None:
        known = {letter for letter, _ in self.ideas}
        named = {word[0] for phrase in self.phrases for word in phrase.words if word != "."}
        if named - known or not self.phrases:
            raise WrongUse(
                f"The phrases of a theme use its ideas ({', '.join(sorted(known))}),"
                f" not {', '.join(sorted(named - known)) or 'none'}."
            )

    def idea(self, word: str) -> Idea | None:
        """The idea of a word, moved or turned as the word says; None for silence."""
        return _heard(self, word)

    def explain(self) -> str:
        """The theme in lines that a musician reads: its ideas, then its phrases."""
        lines = [f"{letter} = {idea.explain()}" for letter, idea in self.ideas]
        lines += [
            f"phrase {n}, {phrase.explain()}" for n, phrase in enumerate(self.phrases, start=1)
        ]
        return "\n".join([*lines, *([f"upbeat {self.upbeat}"] if self.upbeat else [])])

    def data(self) -> dict[str, Any]:
        """The theme as plain data, for a file or a form; `Theme.of` reads it."""
        return {
            "ideas": {
                letter: {"rhythm": idea.rhythm, "shape": list(idea.shape)}
                | ({"real": idea.real} if idea.real else {})
                for letter, idea in self.ideas
            },
            "phrases": [
                {"name": p.name, "words": " ".join(p.words), "arc": list(p.arc), "close": p.close}
                for p in self.phrases
            ],
            "upbeat": self.upbeat,
        }

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Theme:
        """The theme of plain data. Raises `Unreadable` where something is missing or strange."""
        try:
            ideas = tuple(
                (
                    str(letter),
                    Idea(str(row["rhythm"]), _whole(row["shape"]), int(row.get("real", 0))),
                )
                for letter, row in data["ideas"].items()
            )
            phrases = tuple(
                Phrase(
                    tuple(str(row["words"]).split()), _whole(row.get("arc", (0,))),
                    str(row.get("close", "half")), str(row.get("name", "")),
                )
                for row in data["phrases"]
            )  # fmt: skip
            return cls(ideas, phrases, str(data.get("upbeat", "")))
        except (KeyError, TypeError, AttributeError) as error:
            raise Unreadable(
                "A theme has “ideas” by letter, each with “rhythm” and “shape”, and a list of"
                f" “phrases”, each with “words”: {error!r} is wrong."
            ) from error


def _whole(numbers: Any) -> tuple[int, ...]:
    return tuple(int(number) for number in numbers)


@lru_cache(maxsize=8192)
def _heard(theme: Theme, word: str) -> Idea | None:
    match = _WORD.fullmatch(word)
    if match is None:
        return None
    found = dict(theme.ideas)[match[1]]
    for turn in _TURN.findall(match[2]):
        found = _applied(found, turn)
    return found


def spelled(plan: str) -> tuple[str, ...]:
    """The words of a plan. "abAc" is short for "a b a+1 c": capitals a step higher, v inverts a."""
    if " " in plan:
        return tuple(plan.split())
    return tuple(
        "av" if one == "v" else f"{one.lower()}+1" if one.isupper() else one for one in plan
    )
