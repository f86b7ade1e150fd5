"""Which kind of music: style words, and what the rest of a prompt hints at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from ..genre import Genre
from ..words.language import Mood
from .asked import Players
from .lexicon import Style
from .page import Match, Page
from .plans import Form


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
    """(the genre, its style word) that the rest hints at; the usual one, or the first, otherwise."""
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
        sound = one.sound
        if sound.lacking and (sound.program <= 79 or sound.program > 104):
            _vote(votes, genres, 2, "signs", "voice" if sound.group == "voice" else "rare")
        else:
            _vote(votes, genres, 2, "kits" if sound.drums else "programs", sound.program)
    for name in players.ensembles:
        meant = page.lexicon.meaning(name, "style")
        if meant is not None:
            votes[meant.genre] += 4
        for word in name.split():
            if (part := page.lexicon.meaning(word, "style")) is not None:
                votes[part.genre] += 6
    if form is not None:
        _vote(votes, genres, 4, "forms", form.name)
    if any(m.value("speed").bpm is not None for m in page.matches if "speed" in m.entries):
        _vote(votes, genres, 1, "signs", "tempo word")
    if players.beat:
        _vote(votes, genres, 2, "signs", "beat")
    if meter is not None:
        _vote(votes, genres, 1, "meters", meter)
    for mood in moods:
        if not _vote(votes, genres, 1, "colors", mood.color):
            _vote(votes, genres, 1, "signs", "nothing")
    refused = {m.value("style").genre for m in page.matches if m.negated and "style" in m.entries}
    ranked = [name for name, _ in votes.most_common() if name in genres and name not in refused]
    usual = [name for name, genre in genres.items() if "nothing" in genre.hints.signs]
    rest = [name for name in (*usual, *genres) if name not in refused]
    name = (ranked + rest + list(genres))[0]
    return genres[name], next(
        (m.phrase("style") for m in weak if m.value("style").genre == name), ""
    )


def _vote(
    votes: Counter[str], genres: Mapping[str, Genre], weight: int, of: str, what: object
) -> bool:
    """Whether some genres have this among their hints of a sort; each of them gets so many votes."""
    found = [name for name, genre in genres.items() if what in getattr(genre.hints, of)]
    for name in found:
        votes[name] += weight
    return bool(found)
