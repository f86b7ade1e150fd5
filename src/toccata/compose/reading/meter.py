"""How many beats to the bar: fractions, number words, dances."""

from __future__ import annotations

from ..brief import METER_UNITS
from .page import Mention, Page


def find_meters(page: Page) -> None:
    """Put every fraction that is a meter, and every “five-four”, on the page."""
    for place, token in enumerate(page.tokens):
        if page.claimed[place]:
            continue
        mention = _fraction(page, place) if token.fraction else _in_words(page, place)
        if mention is not None:
            page.mentions.append(mention)
            page.claim(mention.start, mention.end)


def _fraction(page: Page, place: int) -> Mention | None:
    token = page.tokens[place]
    assert token.fraction is not None
    above, below = token.fraction
    named = page.word(place + 1) in page.language.meter_words
    if page.word(place + 1) in page.language.note_words and not page.broken(place + 1):
        return None
    if below in METER_UNITS[1:] and 2 <= above <= 32:
        return Mention("meter", token.fraction, place, place + 1)
    if not named:
        return None
    meter = nearest_meter(above, below)
    if meter != token.fraction:
        page.replaced.append(
            f"A meter of {token.raw} cannot be; {meter[0]}/{meter[1]} is the nearest."
        )
    return Mention("meter", meter, place, place + 1)


def nearest_meter(above: int, below: int) -> tuple[int, int]:
    """The possible meter closest to an impossible one."""
    return min(max(above, 1), 32), min(METER_UNITS, key=lambda unit: abs(unit - below))


def _in_words(page: Page, place: int) -> Mention | None:
    first, second = page.number(place), page.number(place + 1)
    if first is None or first % 1:
        return None
    language = page.language
    after_in = page.word(place - 1) in language.in_words
    spelled = page.tokens[place].spelled
    if (
        second in (2, 4, 8, 16)
        and 2 <= first <= 15
        and not page.broken(place + 1)
        and page.tokens[place + 1].spelled == spelled
    ):
        hyphened = page.gap(place + 1) == "-" and spelled
        named = page.word(place + 2) in language.meter_words
        if hyphened or named or (after_in and spelled):
            return Mention("meter", (int(first), int(second)), place, place + 2)
    if (
        after_in
        and first in language.counts
        and (page.broken(place + 1) or page.word(place + 1) in language.meter_words)
    ):
        return Mention("meter", language.counts[int(first)], place, place + 1)
    return None


def danced_meter(page: Page) -> tuple[tuple[int, int], str] | None:
    """The meter that goes with a dance or a word such as “common time”, with that word."""
    chosen = None
    end = 0
    for match in page.found("meter"):
        if chosen is None or page.correction_between(end, match.start):
            chosen, end = (match.value("meter"), match.phrase("meter")), match.end
        if set(match.entries) == {"meter"}:
            page.claim(match.start, match.end)
    return chosen
