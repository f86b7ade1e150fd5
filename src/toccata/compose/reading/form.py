"""Which form: by its name, by its letters, or section by section."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..form import rows, theme_of
from .page import Match, Page
from .plans import FORMS, Form, lettered, section_energy, usual_bars

_ADDED: Final = {
    "drop": "build and drop", "build": "build and drop", "breakdown": "build and drop",
    "bridge": "verse-chorus-bridge", "head": "head-solo-head",
}  # fmt: skip
"""The form that a single section word stands for."""


def find_form(page: Page) -> Form | None:
    """The form that the prompt asks for."""
    return _listed(page) or _letters(page) or _named(page) or _single(page)


def without_refused(page: Page, forms: Sequence[str], bars: int) -> Form | None:
    """The genre's form nearest to so many bars, without “no solo”, “no intro”; None if all stay."""
    refused = {
        str(match.value("section"))
        for match in page.matches
        if match.negated and "section" in match.entries
    }
    known = [rows(form) for form in forms]
    if not refused & {theme_of(row.name) for form in known for row in form}:
        return None
    kept = [[row for row in form if theme_of(row[0]) not in refused] for form in known]
    kept = [form for form in kept if form]
    if not kept:
        return None
    best = min(kept, key=lambda form: abs(sum(row.bars for row in form) - bars))
    return Form("", tuple((row.name, row.bars, row.energy - 0.5) for row in best))


def is_letters(text: str) -> bool:
    """Whether these letters name a form: A first, each new letter the next of the alphabet."""
    letters = text.upper()
    if (
        not 2 <= len(letters) <= 12
        or not letters.isascii()
        or not letters.isalpha()
        or max(letters) > "F"
    ):
        return False
    first = "".join(dict.fromkeys(letters))
    return first == "ABCDEF"[: len(first)] and letters != "A" * len(letters)


def _letters(page: Page) -> Form | None:
    for place, token in enumerate(page.tokens):
        raw = token.raw
        shouted = raw.isupper() and not page.text.isupper()
        named = page.word(place + 1) in {"form", "structure"}
        repeated = len(set(raw.lower())) < len(raw)
        if is_letters(raw) and (len(raw) > 2 or named) and (shouted or repeated or named):
            page.claim(place, place + 1 + named)
            return FORMS.get(raw.upper(), lettered(raw.upper()))
        end = place
        while (
            end < len(page.tokens)
            and len(page.tokens[end].raw) == 1
            and page.tokens[end].raw in "ABCDEF"
            and not page.claimed[end]
            and (end == place or page.gap(end).strip() in {"", "-", ",", "–", "→", "->"})
        ):
            end += 1
        row = "".join(token.raw for token in page.tokens[place:end])
        if end - place >= 3 and is_letters(row):
            page.claim(place, end)
            return FORMS.get(row, lettered(row))
    return None


def _named(page: Page) -> Form | None:
    chosen: Form | None = None
    end = 0
    for match in page.found("form"):
        if chosen is None or page.correction_between(end, match.start):
            chosen, end = FORMS[match.value("form")], match.end
        if not {"style", "meter"} & set(match.entries):
            page.claim(match.start, match.end)
    return chosen


def _listed(page: Page) -> Form | None:
    """Two or more sections in a row, with their bars where they are said."""
    rows: list[tuple[str, int, float]] = []
    best: list[tuple[str, int, float]] = []
    spans: list[tuple[int, int]] = []
    last_end = -1
    sized = False
    for match in _sections(page):
        if rows and not _continues(page, last_end, match.start):
            rows, spans, sized = [], [], False
        bars, start, end = _bars_beside(page, match)
        times = _times_before(page, start) if bars is None else 1
        name = str(match.value("section"))
        for _ in range(times):
            rows.append((name, bars or usual_bars(name), section_energy(name)))
        spans.append((start, end))
        sized = sized or bars is not None
        last_end = end
        if len(rows) > len(best):
            best = list(rows)
            kept, was_sized = list(spans), sized
    if kept_inside(page, kept if best else []):
        return None
    enough = len(best) >= 3 or (
        len(best) == 2 and (was_sized or [row[0] for row in best] != ["verse", "chorus"])
    )
    if not best or not enough:
        return None
    for start, end in kept:
        page.claim(start, end)
    names = [row[0] for row in best]
    whole = "verse-chorus" if "verse" in names and "chorus" in names else "-".join(names)[:60]
    if "drop" in names:
        whole = "build and drop"
    return Form(whole, tuple(best[:64]))


def kept_inside(page: Page, spans: list[tuple[int, int]]) -> bool:
    """Whether all these sections stand in the name of one form: "minuet and trio"."""
    return any(
        all(match.start <= start and end <= match.end for start, end in spans)
        for match in page.found("form", negated=None)
        if spans
    )


def _sections(page: Page) -> list[Match]:
    """Section words one by one, those inside longer phrases ("verse chorus") too."""
    found = []
    place = 0
    while place < len(page.tokens):
        match = page.covering(place)
        inside = (
            match is not None
            and "section" not in match.entries
            and not {"form", "instrument", "section"} & set(match.entries)
        )
        negated = match is not None and match.negated
        along = (
            []
            if page.claimed[place] or inside or negated
            else page.lexicon.along((t.word, t.stem) for t in page.tokens[place : place + 2])
        )
        hits = [(count, entries) for count, entries in along if "section" in entries]
        if hits:
            count, entries = hits[-1]
            found.append(Match(place, place + count, entries))
            place += count
        else:
            place += 1
    return found


def _continues(page: Page, end: int, start: int) -> bool:
    allowed = (
        page.language.joiners
        | page.language.articles
        | page.language.transitions
        | page.language.bar_units
    )
    if start - end > 5:
        return False
    return all(page.word(at) in allowed or page.number(at) is not None for at in range(end, start))


def _bars_beside(page: Page, match: Match) -> tuple[int | None, int, int]:
    """The bars said with a section: “8-bar verse”, “verse (8 bars)”, “verse 8”."""
    units = page.language.bar_units
    before = page.number(match.start - 2)
    if (
        before is not None
        and page.word(match.start - 1) in units
        and not page.broken(match.start)
        and 1 <= before <= 2000
    ):
        return int(before), match.start - 2, match.end
    at = match.end + (page.word(match.end) in page.language.of_words | page.language.with_words)
    after = page.number(at)
    if after is not None and 1 <= after <= 2000 and not page.claimed[at]:
        if page.word(at + 1) in units and page.gap(at).strip() in {"", "(", ":", "-", "="}:
            following = page.at(at + 2, "section")
            if following is None or page.broken(at + 2):
                return int(after), match.start, at + 2
        elif (
            page.gap(at).strip() in {"", "(", ":", "="}
            and page.broken(at + 1)
            and at == match.end
            and after % 2 == 0
        ):
            return int(after), match.start, at + 1
    return None, match.start, match.end


def _times_before(page: Page, start: int) -> int:
    value = page.number(start - 1)
    return int(value) if value is not None and 2 <= value <= 6 and not page.broken(start) else 1


def _single(page: Page) -> Form | None:
    for match in page.found("section"):
        added = _ADDED.get(str(match.value("section")))
        if added and not ({"role", "instrument", "style", "curve"} & set(match.entries)):
            page.claim(match.start, match.end)
            return FORMS[added]
    return None
