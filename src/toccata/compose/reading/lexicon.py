"""All the words that a reader knows, in one tree: the longest phrase that fits is the one meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, NamedTuple

from ...score.instruments import PROGRAMS
from ...theory.scales import SCALES
from ..genre import Genre
from ..words.language import Language, Sound
from .tokens import cleaned, tokens_of

_SOUND_EFFECTS: Final = 120
"""General MIDI programs above this are noises with everyday names (seashore, applause)."""

_SHORTEST: Final = {"style": 6, "instrument": 6, "mode": 6, "mood": 9}
"""The fewest letters of a word that a misspelling is looked for, by its kind."""


class Style(NamedTuple):
    """A style word: the genre that serves it, and whether that genre counts it as its own."""

    genre: str
    own: bool
    weak: bool


class Entry(NamedTuple):
    """What a phrase means, as one kind of thing."""

    kind: str
    value: Any
    phrase: str


@dataclass(slots=True)
class _Node:
    then: dict[str, _Node] = field(default_factory=dict)
    entries: dict[str, Entry] = field(default_factory=dict)


class Lexicon:
    """The phrases of one language and one shelf of genres."""

    def __init__(self, genres: tuple[Genre, ...], language: Language) -> None:
        self.language = language
        self._root = _Node()
        self._single: dict[str, tuple[Entry, ...]] = {}
        for kind, meanings in _tables(genres, language):
            for phrase, value in meanings.items():
                self._put(phrase, kind, value)
        self._slips = self._misspellings()

    def _put(self, phrase: str, kind: str, value: Any) -> None:
        words = self._words(phrase)
        node = self._root
        for word in words:
            node = node.then.setdefault(word, _Node())
        if words:
            node.entries.setdefault(kind, Entry(kind, value, phrase))
            if len(words) == 1:
                self._single[words[0]] = tuple(node.entries.values())

    def _words(self, phrase: str) -> list[str]:
        """A phrase as the words that its tokens would have; plain words need no tokens."""
        words = phrase.split()
        numbers = self.language.numbers
        if (
            all(word.isascii() and word.isalpha() and word not in numbers for word in words)
            and "n" not in words
        ):
            return [word.lower() for word in words]
        return [token.word for token in tokens_of(cleaned(phrase.lower()), self.language)]

    def along(self, words: Iterable[tuple[str, str]]) -> list[tuple[int, dict[str, Entry]]]:
        """Every phrase that the (word, stem) pairs begin with: its length, its meanings."""
        found = []
        nodes = [self._root]
        exact: _Node | None = self._root
        for count, (word, stem) in enumerate(words, 1):
            exact = exact.then.get(word) if exact is not None else None
            forms = dict.fromkeys((word, stem))
            nodes = [node.then[form] for form in forms for node in nodes if form in node.then]
            if not nodes:
                break
            # "Drums and bass" are two players, "drum and bass" is a style: what is exact counts.
            meant = [exact] if exact is not None and exact.entries else reversed(nodes)
            entries = {kind: entry for node in meant for kind, entry in node.entries.items()}
            if entries:
                found.append((count, entries))
        return found

    def knows(self, word: str) -> bool:
        """Whether a word begins any phrase."""
        return word in self._root.then

    def meaning(self, phrase: str, kind: str) -> Any:
        """What a phrase means as this kind of thing, or None."""
        tokens = tokens_of(cleaned(phrase), self.language)
        for count, entries in self.along((token.word, token.stem) for token in tokens):
            if count == len(tokens) and kind in entries:
                return entries[kind].value
        return None

    def phrases(self, *kinds: str) -> tuple[str, ...]:
        """Every phrase of these kinds."""
        found: list[str] = []
        nodes = [self._root]
        while nodes:
            node = nodes.pop()
            found += [entry.phrase for entry in node.entries.values() if entry.kind in kinds]
            nodes += node.then.values()
        return tuple(sorted(set(found)))

    def corrected(self, word: str) -> str | None:
        """The known word that a misspelled one is a single slip away from."""
        language = self.language
        if (
            len(word) < 5
            or word in language.common
            or word in language.not_typos
            or word in language.images
        ):
            return None
        for shorter in (word, *_shortened(word)):
            if (
                (meant := self._slips.get(shorter)) is not None
                and meant[0] == word[0]
                and _one_slip(word, meant)
            ):
                return meant
        return None

    def _misspellings(self) -> dict[str, str]:
        slips: dict[str, str] = {}
        for word, entries in self._single.items():
            if word.isalpha() and any(len(word) >= _SHORTEST.get(e.kind, 99) for e in entries):
                for shorter in (word, *_shortened(word)):
                    slips.setdefault(shorter, word)
        return slips


def _shortened(word: str) -> list[str]:
    return [word[:place] + word[place + 1 :] for place in range(len(word))]


def _one_slip(typed: str, meant: str) -> bool:
    """One letter too many, too few or wrong, or two changed over."""
    if typed == meant:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b),
        min(len(typed), len(meant)),
    )
    a, b = typed[start:], meant[start:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])


def _tables(
    genres: tuple[Genre, ...], language: Language
) -> Iterable[tuple[str, Mapping[str, Any]]]:
    yield "style", _styles(genres, language)
    yield "instrument", {**_gm_names(), **language.instruments}
    yield "ensemble", language.ensembles
    yield "size", language.sizes
    yield "role", language.roles
    yield "mood", language.moods
    yield "speed", language.speeds
    yield "energy", language.energies
    yield "curve", language.curves
    yield "meter", language.meters
    yield "form", language.forms
    yield "section", language.sections
    yield "length", language.lengths
    yield "mode", _modes(language)
    yield "musical", dict.fromkeys(language.musical, True)


def _styles(genres: tuple[Genre, ...], language: Language) -> dict[str, Style]:
    found: dict[str, Style] = {}
    faint = language.weak_styles | set(language.moods)
    names = {genre.name for genre in genres}
    for genre in genres:
        for word in (genre.name, genre.title.lower(), *genre.words):
            found.setdefault(_plain(word), Style(genre.name, True, _plain(word) in faint))
    for genre in genres:
        for word in genre.kin:
            found.setdefault(_plain(word), Style(genre.name, False, _plain(word) in faint))
    for phrase, nearest in language.styles.items():
        serving = next((name for name in nearest if name in names), None)
        if serving is not None:
            found.setdefault(phrase, Style(serving, False, phrase in faint))
    return found


def _plain(word: str) -> str:
    return word.lower().replace("-", " ")


def _gm_names() -> dict[str, Sound]:
    found = {}
    for program in PROGRAMS[:_SOUND_EFFECTS]:
        role = "bass" if program.role == "bass" else ""
        found[program.name.lower().replace("(", "").replace(")", "")] = Sound(program.number, role)
    return found


def _modes(language: Language) -> dict[str, str]:
    found: dict[str, str] = {}
    for scale in SCALES.values():
        for name in (scale.name, *scale.aliases):
            plain = (
                _plain(name).replace("#", "sharp ").replace("b2", "flat 2").replace("b6", "flat 6")
            )
            if name not in language.shy_modes:
                found.setdefault(_plain(name), scale.name)
                found.setdefault(plain, scale.name)
            for noun in language.mode_nouns:
                found.setdefault(f"{_plain(name)} {noun}", scale.name)
                found.setdefault(f"{noun} {_plain(name)}", scale.name)
    return found | dict(language.modes)


@lru_cache(maxsize=8)
def _lexicon(genres: tuple[Genre, ...], table: _ByName) -> Lexicon:
    return Lexicon(genres, table.language)


class _ByName:
    """A language that hashes by its name, so that its tables need not."""

    __slots__ = ("language",)

    def __init__(self, language: Language) -> None:
        self.language = language

    def __hash__(self) -> int:
        return hash(self.language.name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _ByName) and other.language is self.language


def lexicon_of(genres: Iterable[Genre], language: Language) -> Lexicon:
    """The lexicon of these genres in this language; made once."""
    return _lexicon(tuple(genres), _ByName(language))
