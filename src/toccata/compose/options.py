"""What a user sets beside the words: it wins over them, and is checked strictly."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Final

from ..chance import SEEDS
from ..errors import OutOfRange, UnknownName, Unreadable, WrongUse
from ..theory.key import Key, parse_key
from ..units import TEMPO_HIGH, TEMPO_LOW
from .brief import METER_UNITS, MOST_BARS, MOST_SECONDS
from .genre import Genre
from .reading.asked import Players
from .reading.form import is_letters
from .reading.lexicon import Lexicon
from .reading.meter import nearest_meter
from .reading.page import Page
from .reading.plans import FORMS, Form, lettered
from .reading.players import find_players
from .reading.tokens import cleaned

_KEYS: Final = tuple(
    f"{tonic} {mode}"
    for tonic in ("B", "C", "G", "D", "A", "E", "F", "Bb", "Eb", "Ab", "Db", "F#", "C#", "G#")
    for mode in ("minor", "major")
)
"""What a key that cannot be read is compared with; B first, for what Germans call H."""


@dataclass(frozen=True, slots=True)
class Options:
    """Settings that win over the words of a prompt; None leaves it to them.

    `tempo` counts beats a minute as the meter counts them (dotted quarters in 6/8), 20 to 400.
    `key` is a tonic with or without a mode ("Eb minor", "D"). `meter` is "7/8" or (7, 8).
    `instruments` are names, one by one or with commas between. `bars` (1 to 2,000) or `seconds`
    (up to an hour), not both. `seed` is a whole number from 0.
    """

    genre: str | None = None
    tempo: float | None = None
    key: str | None = None
    meter: str | tuple[int, int] | None = None
    instruments: str | tuple[str, ...] | None = None
    mood: str | None = None
    form: str | None = None
    bars: int | None = None
    seconds: float | None = None
    seed: int | None = None

    @property
    def given(self) -> bool:
        """Whether anything is set."""
        return any(getattr(self, one.name) is not None for one in fields(self))


def checked_genre(name: str, genres: Mapping[str, Genre], lexicon: Lexicon) -> tuple[Genre, str]:
    """(the genre, the style word) of an option. Raises `UnknownName`."""
    wanted = name.strip().lower().replace("-", " ")
    for genre in genres.values():
        if wanted in {genre.name.lower(), genre.title.lower().replace("-", " ")}:
            return genre, ""
    style = lexicon.meaning(wanted, "style")
    if style is None:
        raise UnknownName("genre", name, genres)
    return genres[style.genre], wanted


def checked_tempo(tempo: float) -> float:
    """A tempo of an option. Raises `OutOfRange` outside 20 to 400, `WrongUse` for no number."""
    return _number("tempo", tempo, TEMPO_LOW, TEMPO_HIGH, "beats a minute")


def _number(what: str, value: float, low: float, high: float, unit: str) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise WrongUse(
            f"The {what} must be a number from {low:g} to {high:g}, not “{value}”."
        ) from None
    if math.isnan(number):
        raise WrongUse(f"The {what} must be a number from {low:g} to {high:g}, not “{value}”.")
    if not low <= number <= high:
        raise OutOfRange(what, number, low, high, unit)
    return number


def checked_key(text: str) -> tuple[str, str]:
    """(tonic, mode) of an option, the mode "" where none is said.

    Raises `UnknownName`, with the nearest, for no tonic or an unknown mode.
    """
    try:
        key: Key = parse_key(str(text))
    except Unreadable as unread:
        raise UnknownName(
            "key", str(text), (*unread.nearest, *_KEYS), "A key looks like Eb minor or F# dorian."
        ) from None
    said_mode = len(str(text).replace("♭", "b").replace("♯", "#").strip()) > len(key.tonic)
    spelled = str(text).strip().lower().replace("-", " ").split()
    bare = len(spelled) == 2 and spelled[1] in {"flat", "sharp"}
    return key.tonic, key.mode if said_mode and not bare else ""


def checked_meter(meter: str | tuple[int, int], lexicon: Lexicon) -> tuple[int, int]:
    """A meter of an option. Raises `UnknownName` with the nearest possible one."""
    named = lexicon.meaning(meter, "meter") if isinstance(meter, str) else None
    if named is not None:
        above, below = named
        return int(above), int(below)
    try:
        above, below = (
            int(part) for part in (meter.split("/") if isinstance(meter, str) else meter)
        )
    except (TypeError, ValueError):
        raise UnknownName(
            "meter",
            str(meter),
            ("4/4", "3/4", "2/4", "6/8", "12/8", "5/4", "7/8"),
            "Write it like 7/8.",
        ) from None
    if 1 <= above <= 32 and below in METER_UNITS:
        return above, below
    nearest = nearest_meter(above, below)
    said = meter if isinstance(meter, str) else f"{above}/{below}"
    raise UnknownName(
        "meter", said, (f"{nearest[0]}/{nearest[1]}",), f"The nearest is {nearest[0]}/{nearest[1]}."
    )


def checked_instruments(instruments: str | tuple[str, ...], lexicon: Lexicon) -> Players:
    """The players of an option. Raises `UnknownName` with the nearest instruments."""
    names = instruments.split(",") if isinstance(instruments, str) else instruments
    names = [str(name).strip() for name in names if str(name).strip()]
    if not names:
        raise WrongUse("The list of instruments is empty; name at least one, such as piano.")
    for name in names:
        page = _page(name, lexicon)
        found = find_players(page)
        if not found.asked and not found.whole_band:
            raise UnknownName("instrument", name, lexicon.phrases("instrument", "ensemble"))
        unread = [
            t.raw
            for t, taken in zip(page.tokens, page.claimed, strict=True)
            if not taken and not _small(t.word, lexicon)
        ]
        if unread:
            raise UnknownName("instrument", name, lexicon.phrases("instrument", "ensemble"))
    return find_players(_page(", ".join(names), lexicon))


def _small(word: str, lexicon: Lexicon) -> bool:
    language = lexicon.language
    return (
        word
        in language.articles
        | language.plays
        | language.between
        | language.only_before
        | language.joiners
        or word.isdecimal()
    )


def _page(text: str, lexicon: Lexicon) -> Page:
    page = Page.of(cleaned(text.lower()), lexicon.language, lexicon)
    page.mark(slips=False)
    return page


def checked_form(name: str, lexicon: Lexicon) -> Form:
    """A form of an option. Raises `UnknownName` with the nearest."""
    wanted = name.strip()
    for form in FORMS.values():
        if form.name.lower() == wanted.lower():
            return form
    meant = lexicon.meaning(wanted.lower(), "form")
    if meant is not None:
        return FORMS[meant]
    if is_letters(wanted):
        return lettered(wanted.upper())
    raise UnknownName("form", name, FORMS)


def checked_bars(bars: int) -> int:
    """A length of an option in bars. Raises `OutOfRange`, or `WrongUse` for no whole number."""
    number = _number("length", bars, 1, MOST_BARS, "bars")
    if number % 1:
        raise WrongUse(
            f"The length must be a whole number of bars, not {bars}; try {round(number)}."
        )
    return int(number)


def checked_seconds(seconds: float) -> float:
    """A length of an option in seconds, up to 60 minutes. Raises `OutOfRange`."""
    return _number("length", seconds, 1, MOST_SECONDS, "seconds")


def checked_seed(seed: int) -> int:
    """A seed of an option. Raises `OutOfRange`, or `WrongUse` for no whole number."""
    number = _number("seed", seed, 0, SEEDS - 1, "")
    if number % 1:
        raise WrongUse(f"The seed must be a whole number, not {seed}.")
    return int(number)


def fits(tempo: float, per: float) -> float:
    """Quarters a minute of an option's tempo in a meter. Raises `OutOfRange` beyond 20 to 400."""
    quarters = tempo * per
    if not TEMPO_LOW <= quarters <= TEMPO_HIGH:
        raise OutOfRange(
            "tempo in this meter",
            tempo,
            math.ceil(TEMPO_LOW / per),
            math.floor(TEMPO_HIGH / per),
            "beats a minute",
        )
    return round(quarters, 3)


__all__ = [
    "Options", "checked_bars", "checked_form", "checked_genre", "checked_instruments",
    "checked_key", "checked_meter", "checked_seconds", "checked_seed", "checked_tempo", "fits",
]  # fmt: skip
