"""A prompt on the reader's desk: its words, the phrases known in it, and what has been used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from ..words.language import Language
from .lexicon import Entry, Lexicon
from .tokens import Token, tokens_of

_JOINTS: Final = frozenset(" \t-‐‑/'(+_#\"")
_LONGEST_PHRASE: Final = 6
_SCOPE: Final = 9
"""The most words that one “no” reaches."""


@dataclass(slots=True)
class Match:
    """A known phrase at the words `start` up to, not including, `end`, and all that it may mean."""

    start: int
    end: int
    entries: dict[str, Entry]
    inner: tuple[Entry, ...] = ()
    negated: bool = False
    mild: bool = False

    def value(self, kind: str) -> Any:
        """What it means as this kind of thing."""
        return self.entries[kind].value

    def phrase(self, kind: str) -> str:
        """The words as the lexicon has them."""
        return self.entries[kind].phrase


@dataclass(slots=True)
class Mention:
    """One quantity that the prompt names: what kind, which value, where."""

    kind: str
    value: Any
    start: int
    end: int
    text: str = ""
    weak: bool = False


@dataclass(slots=True)
class Page:
    """The state of reading one prompt. Readers take what is theirs with `claim`."""

    text: str
    language: Language
    lexicon: Lexicon
    tokens: tuple[Token, ...] = ()
    matches: list[Match] = field(default_factory=list)
    places: dict[int, Match] = field(default_factory=dict)
    claimed: bytearray = field(default_factory=bytearray)
    guessed: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    not_understood: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    @classmethod
    def of(cls, text: str, language: Language, lexicon: Lexicon) -> Page:
        """A page with every known phrase marked, negations resolved."""
        page = cls(text, language, lexicon, tokens_of(text, language))
        page.claimed = bytearray(len(page.tokens))
        return page

    def mark(self, *, slips: bool = True) -> None:
        """Find the known phrases in what is not claimed yet, and what is negated.

        With `slips`, misspelled words are read as what they nearly are.
        """
        self.matches.clear()
        if slips:
            self._mark_slips()
        place = 0
        while place < len(self.tokens):
            match = None if self.claimed[place] else self._longest(place)
            if match is None:
                place += 1
                continue
            self.matches.append(match)
            place = match.end
        self._mark_negations()
        self.places = {at: match for match in self.matches for at in range(match.start, match.end)}

    def _mark_slips(self) -> None:
        tokens = list(self.tokens)
        for place, token in enumerate(tokens):
            if (
                self.claimed[place]
                or token.number is not None
                or self.lexicon.knows(token.word)
                or self.lexicon.knows(token.stem)
            ):
                continue
            meant = self.lexicon.corrected(token.word) if token.word.isalpha() else None
            if meant is not None:
                self.replaced.append(f"“{token.raw}” was read as “{meant}”.")
                tokens[place] = replace(token, word=meant, stem=meant)
        self.tokens = tuple(tokens)

    def _longest(self, place: int) -> Match | None:
        found = self.lexicon.along(self._walk(place))
        if not found:
            return None
        if len(found) > 1 and self._reaches_out(place + found[-1][0] - 1):
            found.pop()
        count, entries = found[-1]
        inner = tuple(entry for _, shorter in found[:-1] for entry in shorter.values())
        for later in range(place + 1, place + count):
            for length, more in self.lexicon.along(self._walk(later)):
                if later + length <= place + count:
                    inner += tuple(more.values())
        return Match(place, place + count, entries, inner)

    def _reaches_out(self, place: int) -> bool:
        """Whether a word that says nothing alone begins an instrument: "lullaby music box"."""
        along = self.lexicon.along(self._walk(place))
        return bool(along) and along[0][0] > 1 and any("instrument" in more for _, more in along)

    def _walk(self, place: int) -> Iterator[tuple[str, str]]:
        for at in range(place, min(place + _LONGEST_PHRASE, len(self.tokens))):
            token = self.tokens[at]
            if self.claimed[at] or (at > place and not _JOINTS.issuperset(token.gap)):
                return
            yield token.word, token.stem

    # Reading -----------------------------------------------------------------------------------

    def found(self, kind: str, *, negated: bool | None = False) -> list[Match]:
        """The unclaimed matches that may be of this kind, in order."""
        return [
            match
            for match in self.matches
            if kind in match.entries
            and (negated is None or match.negated == negated)
            and not any(self.claimed[match.start : match.end])
        ]

    def at(self, place: int, kind: str) -> Match | None:
        """The match of this kind that begins at a word."""
        match = self.covering(place)
        return (
            match if match is not None and match.start == place and kind in match.entries else None
        )

    def covering(self, place: int) -> Match | None:
        """The match that a word belongs to."""
        return self.places.get(place)

    def claim(self, start: int, end: int) -> None:
        """These words are read."""
        for place in range(max(start, 0), min(end, len(self.tokens))):
            self.claimed[place] = 1

    def word(self, place: int) -> str:
        """The word at a place, "" beyond the ends."""
        return self.tokens[place].word if 0 <= place < len(self.tokens) else ""

    def number(self, place: int) -> float | None:
        """The number at a place, if it is one."""
        return self.tokens[place].number if 0 <= place < len(self.tokens) else None

    def gap(self, place: int) -> str:
        """What stands before a word; a full stop before the end."""
        return self.tokens[place].gap if 0 <= place < len(self.tokens) else "."

    def broken(self, place: int) -> bool:
        """Whether a comma or more stands before this place, or it is an end of the prompt."""
        return not 0 < place < len(self.tokens) or self.tokens[place].broken

    def said(self, start: int, end: int) -> str:
        """The words as they were written."""
        words = [token.raw for token in self.tokens[start:end]]
        gaps = [token.gap if len(token.gap) <= 3 else " " for token in self.tokens[start:end]]
        text = "".join(gap + word for gap, word in zip(gaps, words, strict=True))
        return " ".join(text.removeprefix(gaps[0] if gaps else "").split())

    def phrase(self, place: int, known: Iterable[str] | frozenset[str], most: int = 4) -> int:
        """How many words from here make a phrase of the set (the longest), or 0."""
        best, words = 0, ""
        for count in range(1, most + 1):
            at = place + count - 1
            if at >= len(self.tokens) or (count > 1 and self.tokens[at].parted):
                break
            words = f"{words} {self.tokens[at].word}".strip()
            if words in known:
                best = count
        return best

    def phrase_before(self, place: int, known: frozenset[str], most: int = 3) -> int:
        """How many words just before here make a phrase of the set (the longest), or 0."""
        for count in range(min(most, place), 0, -1):
            if " ".join(t.word for t in self.tokens[place - count : place]) in known:
                return count
        return 0

    # Corrections -------------------------------------------------------------------------------

    def correction_between(self, start: int, end: int) -> bool:
        """Whether the words from `start` to `end` take back what was said before them."""
        return any(self.correction_at(place) for place in range(start, end))

    def correction_at(self, place: int) -> int:
        """How many words from here say “no, make it …”; a bare “no” needs a comma behind it."""
        count = self.phrase(place, self.language.corrections)
        if count and self.phrase(place, self.language.negators) > count:
            return 0  # "instead of" takes back what follows, not what came before
        if count == 1 and self.word(place) in self.language.negators and not self.broken(place + 1):
            return 0
        return count

    def settle(self, mentions: list[Mention], *, last: bool) -> Mention | None:
        """The mention that counts: the last one corrected to, else the last or the first.

        A contradiction without a correction is reported.
        """
        kept = [m for m in mentions if not self.refused(m.start)]
        if not kept:
            return None
        kept.sort(key=lambda mention: mention.start)
        chosen = kept[0]
        for mention in kept[1:]:
            same = mention.value == chosen.value
            if same or self.correction_between(chosen.end, mention.start):
                chosen = mention
            elif self._moves(chosen.end, mention.start):
                self.not_understood.append(f"the change to {self.said(mention.start, mention.end)}")
            elif last:
                self.replaced.append(self._contradiction(chosen, mention))
                chosen = mention
            else:
                self.replaced.append(self._contradiction(mention, chosen))
        return chosen

    def _contradiction(self, dropped: Mention, kept: Mention) -> str:
        return (
            f"Both {self.said(dropped.start, dropped.end)} and {self.said(kept.start, kept.end)}"
            f" were asked for; {self.said(kept.start, kept.end)} counts."
        )

    def _moves(self, start: int, end: int) -> bool:
        return any(self.phrase(place, self.language.transitions, 3) for place in range(start, end))

    # Negations ---------------------------------------------------------------------------------

    def refused(self, place: int) -> bool:
        """Whether “no”, “not” or “instead of” stands just before a word that is no match."""
        for back in (place, place - 1):
            if self.broken(back):
                break
            if back < place and self.covering(back) is not None:
                break  # what is refused is that word: “no drums 16 bars”
            if back > 0:
                for count in (3, 2, 1):
                    words = " ".join(t.word for t in self.tokens[max(back - count, 0) : back])
                    if words in self.language.negators and not self.correction_at(back - count):
                        return True
        return False

    def _mark_negations(self) -> None:
        starts = {match.start: match for match in self.matches}
        place = 0
        while place < len(self.tokens):
            count = self.phrase(place, self.language.negators)
            if count and not self.correction_at(place) and place not in starts:
                self._negate(place + count, starts)
                place += count
            place += 1
        self._negate_backwards()

    def _negate(self, place: int, starts: dict[int, Match]) -> None:
        mild = self.word(place) in self.language.softeners
        listed = self._listed(place, starts)
        seen = False
        end = min(place + _SCOPE, len(self.tokens))
        while place < end:
            token = self.tokens[place]
            if token.parted or (token.broken and seen and not listed):
                return
            if place in starts:
                match = starts[place]
                match.negated, match.mild = True, mild
                seen = True
                place = match.end
                if mild:
                    return
                if listed and self.word(match.start - 1) in self.language.alternatives:
                    listed = False
                continue
            if token.word in self.language.contrast:
                return
            if (
                seen
                and token.word in self.language.joiners
                and token.word not in self.language.alternatives
            ):
                following = self.word(place + 1)
                if (
                    following in self.language.articles
                    or following in self.language.contrast
                    or self.number(place + 1) is not None
                ):
                    return
            elif (
                seen
                and token.word not in self.language.alternatives
                and token.word not in self.language.articles
            ):
                return
            place += 1

    def _listed(self, place: int, starts: dict[int, Match]) -> bool:
        """Whether a list with commas follows that ends with “or”."""
        while place < len(self.tokens) and not self.tokens[place].parted:
            if self.word(place) in self.language.alternatives:
                return True
            if place in starts:
                place = starts[place].end
            elif (
                self.word(place) in self.language.articles
                or self.word(place) in self.language.softeners
            ):
                place += 1
            else:
                return False
        return False

    def _negate_backwards(self) -> None:
        """“Drum-free”, “drums: none”, “drumless”."""
        for match in self.matches:
            gap, word = self.gap(match.end), self.word(match.end)
            tight = gap.strip() in {"", "-", ":", "="} and (gap != " " or word != "free")
            if word in self.language.after_negators and tight:
                match.negated = True
                self.claim(match.end, match.end + 1)
        ending = self.language.less
        for place, token in enumerate(self.tokens):
            if ending and token.word.endswith(ending) and len(token.word) > len(ending) + 2:
                stem = token.word[: -len(ending)].rstrip("-")
                found = self.lexicon.along([(stem, stem)]) or self.lexicon.along(
                    [(stem + "s", stem)]
                )
                if found:
                    self.matches.append(Match(place, place + 1, found[-1][1], negated=True))
                elif stem in self.language.beat_words:
                    found = self.lexicon.along([("drums", "drum")])
                    self.matches.append(Match(place, place + 1, found[-1][1], negated=True))
        self.matches.sort(key=lambda match: match.start)
