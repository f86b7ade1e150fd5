"""How fast: metronome figures, their beat, and tempo words."""

from __future__ import annotations

from typing import Final

from ...theory.rhythm import is_compound
from ...units import TEMPO_HIGH, TEMPO_LOW
from ..genre import Genre
from ..words.language import Mood, Speed
from .page import Mention, Page

_LIKELY: Final = (30.0, 300.0)
"""What a number after “at” may be, to be taken for a tempo (beats a minute)."""
_BARE: Final = (40.0, 240.0)
"""What a number with nothing beside it may be, to be taken for a tempo."""


def bare_beat(meter: tuple[int, int]) -> float:
    """What a bare tempo counts in a meter, in quarters: the dotted beat of a compound meter."""
    return 12 / meter[1] if is_compound(*meter) else 1.0


def find_tempos(page: Page) -> None:
    """Put every metronome figure on the page as a mention of (beats a minute, beat or None)."""
    for place, token in enumerate(page.tokens):
        if token.number is None or page.claimed[place]:
            continue
        mention = (
            _with_unit(page, place)
            or _with_beat(page, place)
            or _with_label(page, place)
            or _at(page, place)
        )
        if mention is not None:
            page.mentions.append(mention)
            page.claim(mention.start, mention.end)


def _mention(
    page: Page, place: int, start: int, end: int, beat: float | None, *, weak: bool = False
) -> Mention:
    value = page.number(place) or 0.0
    # A range is asked by its middle: 80-90, between 80 and 90, 80 to 90.
    if (
        place >= 2
        and page.number(place - 2) is not None
        and page.word(place - 1) in {"to", *page.language.joiners}
        and not page.claimed[place - 2]
    ):
        value, start = (value + (page.number(place - 2) or 0)) / 2, min(start, place - 2)
    elif (
        place >= 1
        and page.number(place - 1) is not None
        and page.gap(place).strip() in {"-", "–", "/", "~", "—"}
    ):
        value, start = (value + (page.number(place - 1) or 0)) / 2, min(start, place - 1)
    return Mention("tempo", (value, beat), start, end, weak=weak)


def _with_unit(page: Page, place: int) -> Mention | None:
    after = place + 1 + (page.word(place + 1) == "ish")
    count = page.phrase(after, page.language.tempo_units)
    return (
        _mention(page, place, place, after + count, _beat_before(page, place)[0]) if count else None
    )


def _with_beat(page: Page, place: int) -> Mention | None:
    beat, count = _beat_before(page, place)
    return _mention(page, place, place - count, place + 1, beat) if beat is not None else None


def _beat_before(page: Page, place: int) -> tuple[float | None, int]:
    equals = "=" in page.gap(place) or page.word(place - 1) in page.language.of_words
    before = place - (page.word(place - 1) in page.language.of_words)
    dotted = "♩." in f"{page.tokens[place - 1].raw if place else ''}{page.gap(place).strip()[:1]}"
    if not equals:
        return None, 0
    count = page.phrase_before(before, frozenset(page.language.beat_units))
    if not count:
        return None, 0
    words = " ".join(token.word for token in page.tokens[before - count : before])
    return page.language.beat_units[words] * (1.5 if dotted else 1.0), count + (place - before)


def _with_label(page: Page, place: int) -> Mention | None:
    before = place
    while page.word(
        before - 1
    ) in page.language.at_words | page.language.of_words and not page.broken(before):
        before -= 1
    count = page.phrase_before(before, page.language.tempo_labels)
    if not count or page.tokens[before].parted or _counted(page, place):
        return None
    if any(page.claimed[before - count : before]):  # “90 bpm, 16 …”: that bpm has its number
        return None
    return _mention(page, place, before - count, place + 1, None)


def _at(page: Page, place: int) -> Mention | None:
    before = page.word(place - 1)
    written = (
        before in page.language.at_words - page.language.of_words
        or "~" in page.gap(place)
        or "@" in page.gap(place)
    )
    low, high = _LIKELY
    value = page.number(place) or 0.0
    if (
        not written
        or not low <= value <= high
        or _counted(page, place)
        or page.gap(place).strip(" ~@(")
    ):
        return None
    return _mention(page, place, place - 1 if before == "@" else place, place + 1, None, weak=True)


def _counted(page: Page, place: int) -> bool:
    """Whether something that is counted follows the number: bars, minutes, players."""
    after = place + 1
    language = page.language
    if page.broken(after) and "/" not in page.gap(after):
        return False
    if page.phrase(after, language.tempo_units):
        return False
    word = page.word(after)
    return (
        word in language.not_after_number
        or word in language.time_units
        or word in language.bar_units
    )


def find_bare_tempos(page: Page) -> None:
    """A number with nothing beside it, where no tempo was named: “lofi, 85”."""
    low, high = _BARE
    for place, token in enumerate(page.tokens):
        if token.number is None or page.claimed[place] or not low <= token.number <= high:
            continue
        if (
            page.covering(place) is not None
            or token.number % 1
            or token.gap.endswith(("#", "$", "-", "_", ":"))
        ):
            continue
        free = page.broken(place) or page.claimed[place - 1] or page.covering(place - 1) is not None
        ends = (
            page.broken(place + 1)
            or page.claimed[place + 1]
            or page.covering(place + 1) is not None
            or page.word(place + 1) in page.language.with_words
        )
        if free and ends and not _counted(page, place):
            page.mentions.append(
                Mention("tempo", (token.number, None), place, place + 1, weak=True)
            )
            page.claim(place, place + 1)
            return


def in_range(value: float, page: Page, text: str, per: float = 1.0) -> float:
    """Quarters a minute within what a song may have; a change is reported."""
    quarters = value * per
    nearest = min(max(quarters, TEMPO_LOW), TEMPO_HIGH)
    if nearest != quarters:
        page.replaced.append(f"A tempo of {text} cannot be; {nearest / per:g} is the nearest.")
    return round(nearest, 3)


def spoken_tempo(page: Page, genre: Genre) -> tuple[float | None, float | None, str]:
    """(beats a minute, quarters a minute, words) of the tempo words: one of the two is set."""
    found = page.found("speed", negated=None)
    chosen: tuple[float | None, float | None, str] = (None, None, "")
    last_end = 0
    for match in found:
        speed: Speed = match.value("speed")
        phrase = match.phrase("speed")
        page.claim(match.start, match.end)
        if match.negated:
            speed = Speed(place=-speed.place / 2 if speed.bpm is None else 0.0)
            phrase = f"not {phrase}"
        if (
            chosen[2]
            and speed.bpm is None
            and chosen[0] is not None
            and not page.correction_between(last_end, match.start)
        ):
            continue  # “a slow adagio”: the figure of the Italian word says more
        bpm = speed.bpm
        chosen = (bpm, None if bpm is not None else within(genre, speed.place), phrase)
        last_end = match.end
    return chosen


def within(genre: Genre, place: float) -> float:
    """A tempo within the genre's own: −1 its slowest, 0 the usual, 1 its fastest."""
    low, usual, high = genre.tempo
    return usual + place * ((high - usual) if place > 0 else (usual - low))


def usual_tempo(genre: Genre, moods: tuple[Mood, ...]) -> float:
    """The genre's tempo as these moods lean on it, a whole number of quarters a minute."""
    low, usual, high = genre.tempo
    pace = 1.0
    for mood in moods:
        pace *= mood.pace
    pace = min(max(pace, 0.8), 1.2)
    return float(round(min(max(usual * pace, low), high)))
