"""What was not understood: words that ask for music but that no reader took."""

from __future__ import annotations

from typing import Final

from .page import Page

_MOST: Final = 12
_USUAL: Final = 0.2
"""The share of everyday words below which a prompt is not in this language."""


def report_leftover(page: Page) -> None:
    """Add to the page what was not understood, in the order of the prompt."""
    for match in page.found("musical"):
        page.not_understood.append(match.phrase("musical"))
        page.claim(match.start, match.end)
    for match in page.found("section"):
        if {"style", "form"} & set(match.entries):
            continue  # “a minuet” was heard as what it is
        page.not_understood.append(page.said(match.start, match.end))
        page.claim(match.start, match.end)
    if _foreign(page):
        page.not_understood.append(f"most of the words: only {page.language.name} is read so far")
    else:
        page.not_understood += [
            page.said(at, at + 1) for at in range(len(page.tokens)) if _asks(page, at)
        ]
    page.not_understood[:] = list(dict.fromkeys(text[:120] for text in page.not_understood))[:_MOST]


def _unknown(page: Page, place: int) -> bool:
    if not 0 <= place < len(page.tokens) or page.claimed[place]:
        return False
    token, language = page.tokens[place], page.language
    if (
        token.number is not None
        or token.fraction
        or token.clock is not None
        or page.covering(place) is not None
    ):
        return False
    known = language.common | language.images
    return (
        token.word not in known
        and token.stem not in known
        and not page.lexicon.knows(token.word)
        and len(token.word) > 2
    )


def _asks(page: Page, place: int) -> bool:
    """An unknown word where an instrument or a style would stand."""
    if not _unknown(page, place):
        return False
    language = page.language
    if (
        not page.broken(place + 1)
        and page.word(place + 1) in language.genre_nouns | language.sound_nouns
    ):
        return True
    before = place - 1
    while before >= 0 and page.word(before) in language.articles:
        before -= 1
    lists = (
        page.word(before) in language.with_words
        and page.broken(place + 1)
        and not page.broken(place)
    )
    return lists and before >= 0 and page.word(before) not in {"by", "for", "on", "of", "w"}


def _foreign(page: Page) -> bool:
    words = [
        at for at, token in enumerate(page.tokens) if token.number is None and len(token.word) > 1
    ]
    others = sum(1 for c in page.text if c.isalpha() and ord(c) > 0x2FF)
    if len(words) < 4:
        return others > 3
    unknown = sum(
        1
        for at in words
        if _unknown(page, at)
        or (len(page.tokens[at].word) == 2 and page.word(at) not in page.language.common)
    )
    usual = sum(1 for at in words if page.word(at) in page.language.common)
    return (usual / len(words) < _USUAL and unknown / len(words) > 0.4) or others > len(
        page.text
    ) / 3
