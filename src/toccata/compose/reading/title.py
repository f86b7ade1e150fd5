"""What it is called: the title that the prompt gives, or one that suits it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ...chance import chance
from ..words.language import Language, Mood
from .lexicon import Lexicon
from .page import Page
from .tokens import cleaned, tokens_of

LONGEST_TITLE: Final = 80
_QUOTED: Final = re.compile(r'"([^"\n]{1,80})"')


@lru_cache(maxsize=8)
def _patterns(labels: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = "|".join(
        re.escape(label).replace(r"\ ", r"\s+") for label in sorted(labels, key=len, reverse=True)
    )
    label = rf"\b(?:{words})\b\s*[:=]?\s*"
    quoted = re.compile(rf"{label}(?:\"([^\"\n]{{1,80}})\"|'([^'\n]{{1,80}})')", re.IGNORECASE)
    plain = re.compile(rf"{label}((?:[^\s,.;!?\n\"()]+[ ]?){{1,8}})", re.IGNORECASE)
    return quoted, plain


def taken_title(text: str, language: Language, lexicon: Lexicon) -> tuple[str, str]:
    """(the title that is given or "", the text without it)."""
    labelled, plain = _patterns(language.title_labels)
    match = labelled.search(text)
    if match is not None:
        return (match[1] or match[2]).strip(), f"{text[: match.start()]} , {text[match.end() :]}"
    match = plain.search(text)
    if match is not None:
        title = _name_part(match[1], language)
        if title:
            return title, f"{text[: match.start()]} , {text[match.start(1) + len(title) :]}"
    for match in _QUOTED.finditer(text):
        title = match[1].strip()
        words = tokens_of(cleaned(title), language)
        known = len(lexicon.along((t.word, t.stem) for t in words)) > 0
        if len(words) >= 2 and title[:1].isupper() and not (known and len(words) < 3):
            return title, f"{text[: match.start()]} , {text[match.end() :]}"
    return "", text


def _name_part(words: str, language: Language) -> str:
    """The words of a name: capitals and what links them, or all up to the next small word."""
    kept: list[str] = []
    listed = words.split()
    capitals = bool(listed) and listed[0][:1].isupper()
    stops = language.at_words | language.in_words | language.with_words | language.negators
    for place, word in enumerate(listed):
        small = word.lower()
        linking = any(later[:1].isupper() for later in listed[place + 1 : place + 3])
        if kept and (
            any(c.isdigit() for c in word) or (small in stops and not (capitals and linking))
        ):
            break
        if capitals and not word[:1].isupper() and not (small in language.common and linking):
            break
        kept.append(word)
    return " ".join(kept)[:LONGEST_TITLE]


def evocative_title(page: Page, moods: Iterable[Mood], genre: str, seed: int) -> str:
    """A title of two or three words, the same for the same prompt and seed."""
    language = page.language
    colors = [mood.color for mood in moods] or ["plain"]
    adjectives, nouns = language.title_words.get(colors[0], language.title_words["plain"])
    dice = chance(seed, "title", genre)
    free = (token.word for at, token in enumerate(page.tokens) if not page.claimed[at])
    image = next((word for word in free if word in language.images), "")
    noun = image.capitalize() if image else dice.choice(nouns)
    adjective = dice.choice([word for word in adjectives if word.lower() != noun.lower()])
    return f"{adjective} {noun}"
