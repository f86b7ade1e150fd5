"""A prompt cut into words and numbers, with what stands between them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Final

from ..words.language import Language

LONGEST: Final = 6000
"""Characters of a prompt that are read; what comes after is reported, not read."""

_STRONG: Final = re.compile(r"[.;!?\n()\[\]{}—–|]|\.{3}|\s-\s|->|→|>")
_COMMA: Final = re.compile(r"[,:/]")
_TOKEN: Final = re.compile(
    r"""(?P<clock>\d{1,3}:\d\d(?::\d\d)?(?!\d))
    |(?P<fraction>\d{1,3}\s?[/⁄]\s?\d{1,3}(?![\d/]))
    |(?P<number>\d{1,3}(?:,\d{3})+(?![\d])|\d{1,12}(?:\.\d{1,6})?)
    |(?P<word>(?<![^\W\d_])[A-Ha-h](?:\#{1,2}|bb?)(?:m|min|maj|minor|major)?(?![^\W\d_])
        |[♩♪]|@|[^\W\d_]+(?:'[^\W\d_]+)*)""",
    re.VERBOSE,
)
_REPLACED: Final = (
    (re.compile("[‘’ʼ´`]"), "'"),
    (re.compile("[“”„«»]"), '"'),
    (re.compile("♯|＃"), "#"),
    (re.compile("♭"), "b"),
    (re.compile(r"\s*&\s*"), " and "),
    (re.compile(r"(?<=[a-z])\s*'\s?n\s?'\s*(?=[a-z])", re.IGNORECASE), " and "),
    (re.compile(r"(?<=[a-z])\s+n'?\s+(?=[a-z])", re.IGNORECASE), " and "),
    (re.compile(r"\bw/(?=\s?\w)", re.IGNORECASE), "with "),
    (re.compile(r"\bw/o\b", re.IGNORECASE), "without"),
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word or number of a prompt.

    `word` is in small letters; a number word counts as its digits. `stem` is the singular. `gap`
    is what stands before it. `number`, `clock` (seconds) and `fraction` are set where it is one.
    `spelled` says that a number was written as a word.
    """

    raw: str
    word: str
    stem: str
    gap: str
    number: float | None = None
    clock: float | None = None
    fraction: tuple[int, int] | None = None
    spelled: bool = False

    @property
    def parted(self) -> bool:
        """Whether a new sentence or clause begins here."""
        return bool(_STRONG.search(self.gap))

    @property
    def broken(self) -> bool:
        """Whether a comma, or more, stands before."""
        return bool(_COMMA.search(self.gap) or _STRONG.search(self.gap))


def cleaned(prompt: str) -> str:
    """The text with one way of writing quotes, accidentals and “and”."""
    text = "".join(c if c.isprintable() or c in "\n\t" else " " for c in prompt)
    text = text.replace("½", ".5").replace("𝄪", "##").replace("𝄫", "bb")
    text = unicodedata.normalize("NFKC", text)
    for pattern, plain in _REPLACED[:3]:
        text = pattern.sub(plain, text)
    text = _REPLACED[8][0].sub("without", text)
    for pattern, plain in _REPLACED[3:]:
        text = pattern.sub(plain, text)
    return text


def tokens_of(text: str, language: Language) -> tuple[Token, ...]:
    """The words and numbers of a cleaned text, number words put together."""
    found: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        found.append(_token(match, text[end : match.start()], language))
        end = match.end()
    return tuple(_joined(found, language))


def _token(match: re.Match[str], gap: str, language: Language) -> Token:
    raw = match.group()
    if match["clock"]:
        parts = [int(part) for part in raw.split(":")]
        seconds = sum(part * 60**place for place, part in enumerate(reversed(parts)))
        return Token(raw, raw, raw, gap, clock=float(seconds))
    if match["fraction"]:
        above, below = re.split(r"\s?[/⁄]\s?", raw)
        return Token(raw, raw, raw, gap, fraction=(int(above), int(below)))
    if match["number"]:
        value = float(raw.replace(",", ""))
        word = f"{value:g}"
        return Token(raw, word, word, gap, number=value)
    word = raw.lower()
    if (number := language.numbers.get(word)) is not None:
        return Token(raw, str(number), str(number), gap, number=float(number), spelled=True)
    return Token(raw, word, stem(word, language), gap)


def stem(word: str, language: Language) -> str:
    """The singular of a word, as far as endings tell."""
    for ending, singular in language.plurals:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: len(word) - len(ending)] + singular
    return word


def _joined(tokens: list[Token], language: Language) -> list[Token]:
    """Number words put together: ninety-five, a hundred and twenty, one twenty."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if last is not None and token.spelled and not token.broken and last.number is not None:
            value = _together(last, token)
            if value is not None:
                joined[-1] = _sum(last, token, value)
                continue
        if (
            last is not None
            and last.word in language.joiners
            and len(joined) > 1
            and token.spelled
            and not (token.broken or last.broken)
        ):
            before = joined[-2]
            if (
                before.spelled
                and before.number is not None
                and before.number % 100 == 0 < before.number
                and (token.number or 0) < 100
            ):
                joined[-2:] = [_sum(before, token, before.number + (token.number or 0))]
                continue
        if (
            token.number == 100
            and token.spelled
            and last is not None
            and last.word in language.articles
        ):
            joined[-1] = replace(token, gap=last.gap)
            continue
        joined.append(token)
    return joined


def _together(a: Token, b: Token) -> float | None:
    first, second = a.number or 0.0, b.number or 0.0
    if not a.spelled or ("-" in b.gap and not (first in range(20, 100, 10) and 0 < second < 10)):
        return (
            first * 100 if second == 100 and 0 < first < 20 and not a.broken and a.spelled else None
        )
    if second == 100 and 0 < first < 20:
        return first * 100
    if first in range(20, 100, 10) and 0 < second < 10:
        return first + second
    if first >= 100 and first % 100 == 0 and 0 < second < 100:
        return first + second
    if first in (1, 2) and 20 <= second < 100:
        return first * 100 + second
    if first in (120, 130, 140, 150, 160, 170, 180, 190) and 0 < second < 10:
        return first + second
    return None


def _sum(a: Token, b: Token, value: float) -> Token:
    word = f"{value:g}"
    return replace(a, raw=f"{a.raw} {b.raw}", word=word, stem=word, number=value, spelled=True)
