"""How long: bars, minutes, times through."""

from __future__ import annotations

from ..brief import MOST_BARS, MOST_SECONDS
from .page import Mention, Page


def find_times(page: Page) -> None:
    """Put every length in minutes and seconds on the page, in seconds."""
    place = 0
    while place < len(page.tokens):
        mention = None if page.claimed[place] else _time_at(page, place)
        if mention is not None:
            page.mentions.append(mention)
            page.claim(mention.start, mention.end)
            place = mention.end
        else:
            place += 1


def _time_at(page: Page, place: int) -> Mention | None:
    token = page.tokens[place]
    if token.clock is not None:
        if page.word(place + 1) in {"am", "pm"}:
            return None
        return Mention("seconds", token.clock, place, place + 1)
    value, at = _amount(page, place)
    if value is None:
        return None
    unit = _unit(page, at, value)
    if unit is None:
        return None
    at += 1
    seconds = value * unit
    count = next(
        (c for c in (3, 2) if page.said(at, at + c).lower() in page.language.and_a_half), 0
    )
    if count and not page.broken(at):
        seconds, at = seconds + unit / 2, at + count
    return _with_smaller(page, place, at, seconds, unit)


def _amount(page: Page, place: int) -> tuple[float | None, int]:
    language = page.language
    value, at = page.number(place), place + 1
    if value is not None:
        count = next((c for c in (3, 2) if page.said(at, at + c).lower() in language.and_a_half), 0)
        return (value + 0.5, at + count) if count and not page.broken(at) else (value, at)
    if page.tokens[place].spelled or page.claimed[place]:
        return None, place
    count = page.phrase(place, frozenset(language.halves))
    if not count:
        return None, place
    words = " ".join(t.word for t in page.tokens[place : place + count])
    if (
        words in language.articles
        and page.language.time_units.get(page.word(place + count), 0) < 60
    ):
        return None, place  # "a second violin" is no length
    return language.halves[words], place + count


def _unit(page: Page, place: int, value: float, *, behind: bool = False) -> float | None:
    """Seconds of the unit at a place; `behind` says that minutes stand before it."""
    if place >= len(page.tokens) or page.claimed[place] or page.tokens[place].broken:
        return None
    word, tight = page.word(place), page.gap(place) == ""
    if word == "m" and tight:
        return (
            60.0
            if page.number(place + 1) is not None
            or page.broken(place + 1)
            or page.word(place + 1) == "long"
            else None
        )
    if word == "s" and tight:
        decade = (
            not behind
            and value in range(20, 100, 10)
            and page.word(place + 1) not in {"long", "loop", "jingle", "clip", "intro"}
            and not page.broken(place + 1)
        )
        return None if decade or value > 600 else 1.0
    return page.language.time_units.get(word)


def _with_smaller(page: Page, start: int, at: int, seconds: float, unit: float) -> Mention:
    """The seconds behind the minutes: 2 minutes and 30 seconds, 1 min 30."""
    after = at + (page.word(at) in page.language.joiners)
    value = page.number(after)
    if value is not None and unit > 1 and value < 60 and not page.claimed[after]:
        smaller = _unit(page, after + 1, value, behind=True)
        if smaller is not None and smaller < unit:
            return Mention("seconds", seconds + value * smaller, start, after + 2)
        if after == at and not page.broken(at) and page.broken(after + 1):
            return Mention("seconds", seconds + value * unit / 60, start, after + 1)
    return Mention("seconds", seconds, start, at)


def find_bars(page: Page) -> None:
    """Put every length in bars on the page; what belongs to one section or phrase is not one."""
    language = page.language
    for place in range(len(page.tokens)):
        value, at = _amount(page, place)
        if value is None or page.claimed[place] or page.word(at) not in language.bar_units:
            continue
        match = page.covering(place)
        if match is not None and "form" in match.entries:
            continue
        if (
            page.tokens[at].broken
            or page.claimed[at]
            or (page.number(place) is None and value == 1)
        ):
            continue
        section = page.at(at + 1, "section")
        if section is not None and not page.broken(at + 1):
            page.not_understood.append(page.said(place, section.end))
            page.claim(place, section.end)
            continue
        if page.word(place - 1) in language.each_words or _counts_phrases(page, at + 1):
            page.claim(place, at + 1)
            continue
        page.mentions.append(Mention("bars", value, place, at + 1))
        page.claim(place, at + 1)


def _counts_phrases(page: Page, place: int) -> bool:
    if page.broken(place):
        return False
    return page.word(place) in page.language.each_words or page.word(place).startswith("phrase")


def times_through(page: Page, near: Mention | None) -> int:
    """How often the form, or the bars just named, are to be played: 1 where nothing is said."""
    language = page.language
    for place in range(len(page.tokens)):
        count, end = language.repeats.get(page.word(place), 0), place + 1
        if not count:
            value = page.number(place)
            if (
                value is None
                or value % 1
                or not 1 <= value <= 200
                or (page.claimed[place] and page.covering(place) is None)
            ):
                value = None
            following = page.word(place + 1)
            if (
                value is not None
                and (following in language.repeat_units or following in language.chorus_units)
                and not page.broken(place + 1)
            ):
                count, end = int(value), place + 2
            elif value is not None and page.word(place - 1) == "x" and page.gap(place) == "":
                count = int(value)
        if not count or page.word(end) in language.of_words - {"of"}:
            continue
        if near is None or min(abs(place - near.end), abs(near.start - end)) <= 3:
            page.claim(place, end)
            return count
    return 1


def possible_bars(page: Page, bars: float, text: str) -> int:
    """Whole bars that a song may have; a change is reported."""
    nearest = min(max(round(bars), 1), MOST_BARS)
    if nearest != bars:
        page.replaced.append(
            f"A length of {text} cannot be;"
            f" {nearest} {'bar' if nearest == 1 else 'bars'} is the nearest."
        )
    return nearest


def possible_seconds(page: Page, seconds: float, text: str) -> float:
    """Seconds that a song may last; a change is reported."""
    nearest = min(max(seconds, 1.0), MOST_SECONDS)
    if nearest != seconds:
        page.replaced.append(f"A length of {text} cannot be; {nearest:g} seconds is the nearest.")
    return nearest


def find_corrected_numbers(page: Page) -> None:
    """A bare number behind “no, make it” counts what the last number before it counted."""
    for place in range(1, len(page.tokens)):
        count = page.correction_at(place)
        if not count:
            continue
        at = place + count
        while (
            at < min(place + count + 5, len(page.tokens))
            and page.number(at) is None
            and not page.tokens[at].parted
        ):
            at += 1
        if page.number(at) is None or page.claimed[at] or page.covering(at) is not None:
            continue
        before = [
            m for m in page.mentions if m.kind in {"tempo", "bars", "seconds"} and m.end <= place
        ]
        if before:
            last = max(before, key=lambda mention: mention.start)
            value = page.number(at)
            fitting = (value, last.value[1]) if last.kind == "tempo" else value
            if last.kind == "seconds" and value is not None and last.value >= 60 and value < 60:
                fitting = value * 60
            page.mentions.append(Mention(last.kind, fitting, at, at + 1))
            page.claim(at, at + 1)
        elif page.number(place - 1) is not None and not page.claimed[place - 1]:
            for one in (place - 1, at):
                page.mentions.append(Mention("tempo", (page.number(one), None), one, one + 1))
                page.claim(one, one + 1)
