"""Which kind of music: style words, and what the rest of a prompt hints at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final, NamedTuple

from ..genre import Genre
from ..words.language import Mood
from .asked import Players
from .lexicon import Style
from .page import Match, Page
from .plans import Form

_BY_PROGRAM: Final = {
    "rock": (30, 31, 29, 35),
    "lofi": (5, 6),
    "classical": (7, *range(41, 50), 69, 70, 71, 72, 73, 61, 20),
    "jazz": (27, 33, 57, 60, 67, 12),
    "folk": (26, 106, 111, 110, 79, 22, 16, 24),
    "blues": (23,),
    "house": (39, 40, 81, 82, 91, 63),
    "ambient": (50, *range(89, 97), 78, *range(97, 105)),
    "bossa": (25,),
    "pop": (28, 3, 51),
}
_BY_KIT: Final = {26: "lofi", 25: "house", 41: "jazz", 33: "jazz", 17: "rock", 49: "classical"}
_BY_FORM: Final = {
    "12-bar blues": "blues",
    "8-bar blues": "blues",
    "16-bar blues": "blues",
    "sonata": "classical",
    "minuet and trio": "classical",
    "ABACA": "classical",
    "fugue": "classical",
    "AABA": "jazz",
    "head-solo-head": "jazz",
    "build and drop": "house",
    "verse-chorus": "pop",
    "verse-chorus-bridge": "pop",
    "theme and variations": "classical",
    "rounded binary": "classical",
    "strophic": "folk",
    "ABA": "classical",
}
_BY_COLOR: Final = {
    "calm": "ambient",
    "dark": "ambient",
    "fierce": "rock",
    "cold": "house",
    "bright": "pop",
    "warm": "pop",
    "grey": "pop",
}


class Chosen(NamedTuple):
    """The genre, and the style word that was asked ("" where none was)."""

    genre: Genre
    style: str


def chosen_style(page: Page, genres: Mapping[str, Genre]) -> Chosen | None:
    """The genre of the style words, the last word of a compound first ("folk rock" is rock)."""
    strong = [m for m in page.found("style") if not m.value("style").weak]
    groups = _grouped(page, strong)
    for match in page.found("style", negated=None):
        if set(match.entries) <= {"style", "form"}:
            page.claim(match.start, match.end)
    if groups:
        group = groups[0]
        for later in groups[1:]:
            if page.correction_between(group[-1].end, later[0].start):
                group = later
        return _serve(page, genres, group)
    return None


def _grouped(page: Page, matches: list[Match]) -> list[list[Match]]:
    groups: list[list[Match]] = []
    for match in matches:
        if (
            groups
            and groups[-1][-1].end == match.start
            and page.gap(match.start).strip() in {"", "-", "/"}
        ):
            groups[-1].append(match)
        else:
            groups.append([match])
    return groups


def _serve(page: Page, genres: Mapping[str, Genre], group: list[Match]) -> Chosen:
    style: Style = group[-1].value("style")
    genre = genres[style.genre]
    words = page.said(group[0].start, group[-1].end).lower()
    own = any(m.value("style").own and m.value("style").genre == style.genre for m in group)
    if not own and not {"form", "meter"} & set(group[-1].entries):
        page.replaced.append(
            f"“{words}” has no genre of its own yet; {genre.title} is the nearest."
        )
    return Chosen(genre, words)


def guessed_genre(
    page: Page,
    genres: Mapping[str, Genre],
    players: Players,
    form: Form | None,
    moods: tuple[Mood, ...],
    meter: tuple[int, int] | None,
) -> tuple[Genre, str]:
    """(the genre, its style word) that the rest hints at; pop, or the first, otherwise."""
    votes: Counter[str] = Counter()
    for match in page.matches:
        for entry in match.inner:
            if entry.kind == "style" and not match.negated:
                votes[entry.value.genre] += 3
    weak = [
        m for m in page.matches if "style" in m.entries and not m.negated and m.value("style").weak
    ]
    for match in weak:
        votes[match.value("style").genre] += 4
    for one in players.asked:
        if one.sound.lacking and (one.sound.program <= 79 or one.sound.program > 104):
            votes["pop" if one.sound.group == "voice" else "folk"] += 2
            continue
        for genre, programs in _BY_PROGRAM.items():
            if not one.sound.drums and one.sound.program in programs:
                votes[genre] += 2
        if one.sound.drums and one.sound.program in _BY_KIT:
            votes[_BY_KIT[one.sound.program]] += 2
    for name in players.ensembles:
        meant = page.lexicon.meaning(name, "style")
        if meant is not None:
            votes[meant.genre] += 4
        for word in name.split():
            if (part := page.lexicon.meaning(word, "style")) is not None:
                votes[part.genre] += 6
    if form is not None and form.name in _BY_FORM:
        votes[_BY_FORM[form.name]] += 4
    if any(m.value("speed").bpm is not None for m in page.matches if "speed" in m.entries):
        votes["classical"] += 1
    if players.beat:
        votes["lofi"] += 2
    if meter == (3, 4):
        votes["classical"] += 1
    for mood in moods:
        votes[_BY_COLOR.get(mood.color, "pop")] += 1
    refused = {m.value("style").genre for m in page.matches if m.negated and "style" in m.entries}
    ranked = [name for name, _ in votes.most_common() if name in genres and name not in refused]
    rest = [name for name in ("pop", *genres) if name in genres and name not in refused]
    name = (ranked + rest + list(genres))[0]
    return genres[name], next(
        (m.phrase("style") for m in weak if m.value("style").genre == name), ""
    )
