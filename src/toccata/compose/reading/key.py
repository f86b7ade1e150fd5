"""Which key: tonics in every spelling, and the modes of the scale shelf."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from ...errors import ToccataError
from ...theory.scalenames import find_scale
from .page import Mention, Page

_TONIC: Final = re.compile(
    r"(?P<letter>[A-Ha-h])(?P<accidental>#{1,2}|bb?)?(?P<mode>maj|major|min|minor|m|M)?"
)
_CHORD: Final = re.compile(r"[A-G](#|b)?(m|min|maj|dim|aug|sus|add|M|M7|maj7|m7|m7b5|º|ø)?")


class Found(NamedTuple):
    """A key as far as it is said: "" for the half that is not."""

    tonic: str
    mode: str


class _Tonic(NamedTuple):
    name: str
    end: int
    mode: str
    marked: bool


def find_keys(page: Page) -> None:
    """Put every key on the page: a tonic with or without a mode."""
    place = 0
    while place < len(page.tokens):
        mention = None if page.claimed[place] else _key_at(page, place)
        if mention is None:
            place += 1
            continue
        page.mentions.append(mention)
        page.claim(mention.start, mention.end)
        place = mention.end


def _key_at(page: Page, place: int) -> Mention | None:
    tonic = _tonic_at(page, place)
    if tonic is None:
        return None
    mode, end = (tonic.mode, tonic.end) if tonic.mode else ("", tonic.end)
    further, further_end = _mode_at(page, tonic.end)
    if further:
        mode, end = (_minor_form(further) if mode == "minor" else further), further_end
    asked = _asked(page, place)
    if not _is_key(page, place, tonic, mode, end, asked):
        return None
    name = tonic.name
    if name.startswith("H"):
        page.replaced.append(f"{page.said(place, end)}: the note H is written B here.")
        name = "B" + name[1:]
    return Mention("key", Found(name, mode), place, end)


def _tonic_at(page: Page, place: int) -> _Tonic | None:
    token = page.tokens[place]
    match = _TONIC.fullmatch(token.raw)
    if match is None or token.number is not None:
        return None
    letter = match["letter"].upper()
    accidental, end = match["accidental"] or "", place + 1
    language = page.language
    mode = language.short_modes.get(match["mode"] or "", match["mode"] or "")
    if not accidental and not mode and page.gap(end).strip() in {"", "-"}:
        for words, sign in ((language.flats, "b"), (language.sharps, "#"), (language.naturals, "")):
            if page.word(end) in words and not (sign == "" and _mode_at(page, end)[0]):
                accidental, end = sign, end + 1
                return _Tonic(letter + accidental, end, mode, True)
    return _Tonic(letter + accidental, end, mode, bool(accidental))


def _mode_at(page: Page, place: int) -> tuple[str, int]:
    """The mode that begins here, and where it ends; a hyphen may stand before it."""
    if (
        place >= len(page.tokens)
        or page.claimed[place]
        or page.gap(place).strip() not in {"", "-", "_"}
    ):
        return "", place
    # The lexicon marks the longest phrase of any kind: "minor blues" is a style behind a tonic.
    for count, entries in reversed(page.lexicon.along(_walk(page, place))):
        if "mode" in entries:
            return str(entries["mode"].value), place + count
    raw = page.tokens[place].raw
    short = page.language.short_modes.get(raw, page.language.short_modes.get(raw.lower(), ""))
    return (short, place + 1) if short else ("", place)


def _walk(page: Page, place: int) -> list[tuple[str, str]]:
    words = []
    for at in range(place, min(place + 5, len(page.tokens))):
        if page.claimed[at] or (at > place and page.tokens[at].broken):
            break
        words.append((page.tokens[at].word, page.tokens[at].stem))
    return words


def _minor_form(mode: str) -> str:
    """ "Am pentatonic" is the minor pentatonic."""
    try:
        return find_scale("minor " + mode.removeprefix("major ")).name
    except ToccataError:
        return mode


def _asked(page: Page, place: int) -> bool:
    """Whether “in”, “key of”, “key:” stands before."""
    language = page.language
    before = page.word(place - 1)
    if page.tokens[place].parted and page.gap(place).strip() not in {"(", ":"}:
        return False
    if before in language.in_words or before in language.key_words:
        return True
    behind = page.covering(place - 2)
    if behind is not None and "mode" in behind.entries and before in language.with_words:
        return True  # "phrygian on E"
    ends = place + 1 == len(page.tokens) or page.broken(place + 1)
    capital = page.tokens[place].raw[0].isupper()
    if before in language.with_words and capital and ends and page.found("mode"):
        return True  # "a hirajoshi meditation for koto, on A"
    return (
        before in language.of_words | language.articles
        and page.word(place - 2) in language.key_words
    )


def _is_key(page: Page, place: int, tonic: _Tonic, mode: str, end: int, asked: bool) -> bool:
    language = page.language
    token = page.tokens[place]
    capital = token.raw[0].isupper() and not page.text.isupper()
    article = token.word == language.article_letter and not capital and len(token.raw) == 1
    follows = page.word(end)
    if mode and (follows in language.intervals) and not page.broken(end):
        return False
    if tonic.name.startswith("H") and not mode:
        return False
    corrected = any(m.kind == "key" for m in page.mentions) and _after_correction(page, place)
    if tonic.mode:  # Am, F#m: "am" is a word too, and GM the name of a standard
        if page.word(place - 1) == "i" or (token.raw.isupper() and not asked):
            return False
        return asked or capital or tonic.marked or (page.broken(place) and page.broken(end))
    if mode:
        if not article:
            return True
        if tonic.marked:
            return True
        settled = page.broken(end) or bool(page.claimed[end])
        if follows in language.mode_only_nouns and not page.broken(end):
            return False
        return (
            asked
            or corrected
            or (page.broken(place) and settled)
            or page.word(place - 1) in language.key_words
        )
    if not page.broken(end) and _is_instrument(page, end) and not asked:
        return False
    if tonic.marked:
        return (
            asked
            or corrected
            or (capital and not article)
            or (page.broken(place) and page.broken(end) and not article)
        )
    if token.raw.lower() in {"h"}:
        return False
    alone = (
        page.broken(end)
        or bool(page.claimed[end])
        or page.covering(end) is not None
        or follows in language.with_words | language.at_words | language.in_words
    )
    if asked:
        doubtful = token.raw.lower() in {language.article_letter, "b"} and not (
            capital and token.raw != "A"
        )
        if not doubtful:
            return True
        return alone and (page.broken(end) or capital)
    if corrected:
        return alone
    first = not any(m.kind == "key" for m in page.mentions)
    return (
        first
        and capital
        and page.broken(place)
        and page.broken(end)
        and (place > 0 or len(page.tokens) == 1)
    )


def _is_instrument(page: Page, place: int) -> bool:
    match = page.covering(place)
    return match is not None and "instrument" in match.entries


def _after_correction(page: Page, place: int) -> bool:
    return any(page.correction_at(back) for back in range(max(place - 5, 0), place))


def lone_mode(page: Page) -> str:
    """The mode that is said without a tonic: “something dorian”, “in a minor key”."""
    chosen, end = "", 0
    for match in page.found("mode"):
        if page.word(match.end) in page.language.intervals:
            continue
        page.claim(match.start, match.end)
        if not chosen or page.correction_between(end, match.start):
            chosen, end = str(match.value("mode")), match.end
    return chosen


def find_chords(page: Page) -> str:
    """A row of three or more chord symbols is no key; the first of them hints at one."""
    place, first = 0, ""
    while place < len(page.tokens):
        end = place
        while end < len(page.tokens) and _is_chord(page, end, end == place):
            end += 1
            while end < len(page.tokens) and page.number(end) is not None and page.gap(end) == "":
                end += 1
        letters = {token.raw for token in page.tokens[place:end] if token.number is None}
        if (
            end - place >= 3
            and len(letters) >= 2
            and any(_more_than_letter(page, at) for at in range(place, end))
        ):
            page.not_understood.append(f"the chords {page.said(place, end)}")
            page.claim(place, end)
            first = first or page.tokens[place].raw
        place = max(end, place + 1)
    return first


def _is_chord(page: Page, place: int, begins: bool) -> bool:
    token = page.tokens[place]
    if page.claimed[place] or token.number is not None or not _CHORD.fullmatch(token.raw):
        return False
    return begins or token.gap.strip() in {"", "-", "–", ",", "|", "/", "->", "→", ">"}


def _more_than_letter(page: Page, place: int) -> bool:
    return len(page.tokens[place].raw) > 1 or page.tokens[place].raw in "EFG"
