"""Who plays: instruments, ensembles, how many, in which role, and who must not."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..words.language import Sound
from .asked import RANGES, Asked, Players, members_of, named_sound
from .page import Match, Page
from .roles import listed_roles, roles_of

_MOST_OF_ONE: Final = 15


def find_players(page: Page) -> Players:
    """Everything the prompt says about instruments, roles and ensembles."""
    language = page.language
    instruments = page.found("instrument")
    instruments = [m for m in instruments if not _is_piece(page, m)]
    if all("style" in match.entries for match in instruments):
        instruments = []  # "a drone" is a piece, "a cello over a drone" has two players
    roles = roles_of(page, instruments)
    asked: list[Asked] = []
    taken_as_role = {role.start for role in roles.values()}
    for match in instruments:
        if match.start in taken_as_role or _is_verb(page, match):
            continue
        asked.append(_asked(page, match, roles.get(match.start)))
    ensembles, band, size = _ensembles(page, asked)
    asked += ensembles
    asked = _corrected(page, sorted(asked, key=lambda one: one.start))
    refused, refused_roles = _refused(page)
    exclusive = any(_alone(page, one) for one in asked)
    names = tuple(one.ensemble for one in ensembles if one.ensemble)
    found = Players(
        asked=_merged(asked),
        refused=refused,
        refused_roles=refused_roles,
        roles=frozenset(str(m.value("role")) for m in page.found("role")),
        exclusive=exclusive,
        alone=any(page.phrase(place, language.alone) for place in range(len(page.tokens))),
        listed_roles=listed_roles(page, asked, taken_as_role),
        beat=_says_beat(page),
        whole_band=band,
        grounded=len(asked) == 1 and _is_ground(page, asked[0]),
        swapped=any(
            page.phrase_before(
                m.start - (page.word(m.start - 1) in language.articles), language.swaps
            )
            for m in page.found("instrument", negated=True)
        ),
        size=size,
        ensembles=tuple(dict.fromkeys(names)),
    )
    for kind in ("instrument", "ensemble", "size", "role"):
        for match in page.found(kind, negated=None):
            if "style" not in match.entries and "form" not in match.entries:
                page.claim(match.start, match.end)
    return found


def _is_piece(page: Page, match: Match) -> bool:
    """Whether a word that may name a piece or a player begins the prompt as a piece: “a drone in D”."""
    begins = match.start == 0 or (match.start == 1 and page.word(0) in page.language.articles)
    return (
        "style" in match.entries
        and begins
        and (page.broken(match.end) or page.word(match.end) in page.language.heads)
    )


def _is_ground(page: Page, one: Asked) -> bool:
    """Whether a bass or drums are what a band stands on, not all that plays: “rock with heavy drums”."""
    if not (one.sound.drums or one.sound.role == "bass") or one.count > 1:
        return False
    for place in range(one.start - 1, max(-1, one.start - 5), -1):
        if page.word(place) in page.language.having:
            return True
        if page.broken(place):
            return False
    return False


def _is_verb(page: Page, match: Match) -> bool:
    """Whether a word tells what the player before it does: “a choir singing”."""
    before = page.covering(match.start - 1)
    return (
        match.end - match.start == 1
        and page.word(match.start) in page.language.plays
        and not page.broken(match.start)
        and before is not None
        and bool({"instrument", "ensemble"} & set(before.entries))
    )


def _asked(page: Page, match: Match, role: Match | None) -> Asked:
    sound: Sound = match.value("instrument")
    name = match.phrase("instrument")
    count = _count_before(page, match)
    after = page.number(match.end)
    if (
        after in (1, 2, 3, 4)
        and page.gap(match.end) == " "
        and not page.claimed[match.end]
        and page.broken(match.end + 1)
    ):
        name = f"{name} {int(after)}"
        page.claim(match.end, match.end + 1)
    size = page.at(match.end, "size")
    if size is not None and not page.broken(match.end):
        before = page.word(match.start - 1) in page.language.joiners
        count = count if before else int(size.value("size"))
    if sound.drums:
        count = 1
    told = str(role.value("role")) if role is not None else sound.role
    if role is None and page.word(match.start - 1) == "solo":
        told = told or "melody"
    return Asked(name, sound, match.start, match.end, min(count, _MOST_OF_ONE), told)


def _count_before(page: Page, match: Match) -> int:
    language = page.language
    for back in (1, 2):
        place = match.start - back
        value = page.number(place)
        if any(page.broken(at) for at in range(place + 1, match.start + 1)):
            return 1
        if (
            value is not None
            and value % 1 == 0
            and 2 <= value <= 30
            and page.covering(place) is None
            and not page.claimed[place]
        ):
            page.claim(place, place + 1)
            return int(value)
        if (
            page.word(place) in language.pair_words
            and back == 2
            and page.word(place + 1) in language.of_words
        ):
            return 2
        if back == 1 and page.word(place) == "x" and (page.number(place - 1) or 0) >= 2:
            return int(page.number(place - 1) or 1)
    return 1


def _ensembles(page: Page, asked: list[Asked]) -> tuple[list[Asked], bool, int]:
    """(the players of the ensembles, whether the genre's own band is asked, its size)."""
    found: list[Asked] = []
    band, size = False, 0
    for match in page.found("ensemble"):
        members: tuple[str, ...] = match.value("ensemble")
        name = match.phrase("ensemble")
        if not members:
            band = True
            continue
        if name in page.language.loose_ensembles and asked:
            continue
        if any(
            [one.name for one in found if one.ensemble == earlier] == list(members)
            for earlier in {one.ensemble for one in found}
        ):
            continue  # "a cappella, SATB" is one choir
        listed = [one for one in asked if one.start >= match.end and one.start - match.end <= 40]
        if listed and page.gap(match.end).strip() in {":", "(", "–", "—", "-"} and len(listed) > 1:
            continue  # "a rock band: two guitars, bass and drums" is that list
        found += members_of(page.lexicon, members, name, match.start, match.end)
    if not asked and not found and not band:
        # “Epic orchestral” is one style, and says who plays.
        inside = [
            (match, entry)
            for match in page.matches
            if "style" in match.entries and not match.negated
            for entry in match.inner
            if entry.kind == "ensemble" and entry.value
        ]
        for match, entry in inside[:1]:
            found += members_of(page.lexicon, entry.value, entry.phrase, match.start, match.end)
    for match in page.found("size"):
        if "form" in match.entries or (match.start and page.at(match.start - 1, "instrument")):
            continue
        size = int(match.value("size"))
    return found, band, size


def _corrected(page: Page, asked: list[Asked]) -> list[Asked]:
    """Without what was taken back: "piano, no, make it a guitar"."""
    weak = page.language.weak_corrections
    kept: list[Asked] = []
    for one in asked:
        while (
            kept and kept[-1].end <= one.start and _taken_back(page, kept[-1].end, one.start, weak)
        ):
            dropped = kept.pop()
            if dropped.ensemble:
                kept = [other for other in kept if other.ensemble != dropped.ensemble]
        kept.append(one)
    return kept


def _taken_back(page: Page, start: int, end: int, weak: frozenset[str]) -> bool:
    if end - start > 8:
        return False
    for place in range(start, end):
        count = page.correction_at(place)
        words = " ".join(t.word for t in page.tokens[place : place + count])
        if count and words not in weak:
            return place + count + 4 >= end
    return False


def _merged(asked: list[Asked]) -> tuple[Asked, ...]:
    """Each instrument once, unless it was asked for as several or in several roles.

    What an ensemble has already is not added; a word for several of its players changes none.
    """
    kept: list[Asked] = []
    for one in sorted(asked, key=lambda each: not each.ensemble):
        same = [i for i, other in enumerate(kept) if _same(one, other)]
        if not same:
            kept.append(one)
            continue
        other = kept[same[0]]
        if not other.ensemble:
            count = max(other.count, one.count)
            kept[same[0]] = replace(other, count=count, role=other.role or one.role)
        elif len(same) == 1:
            kept[same[0]] = replace(one, role=one.role or other.role)
    return tuple(sorted(kept, key=lambda each: each.start))


def _same(one: Asked, other: Asked) -> bool:
    if one.sound.drums or other.sound.drums:
        if one.sound.drums != other.sound.drums or one.sound.role != other.sound.role:
            return False
        return one.sound.role == "drums" or one.name == other.name
    if one.ensemble and other.ensemble:
        return False
    if one.name == other.name:
        return not (one.role and other.role and one.role != other.role)
    if (one.sound.group == "bass" and other.role == "bass") or (
        other.sound.group == "bass" and one.role == "bass"
    ):
        return True
    numbered = one.name[-1:].isdigit() or other.name[-1:].isdigit()
    if one.sound.program == other.sound.program and not numbered:
        words = set(one.name.split()), set(other.name.split())
        return (
            words[0] <= words[1] or words[1] <= words[0] or bool(one.ensemble or other.ensemble)
        ) and (not one.role or not other.role or one.role == other.role)
    if (one.ensemble or other.ensemble) and one.sound.group:
        programs = RANGES.get(one.sound.group, ())
        return other.sound.program in programs and not one.sound.drums
    return False


def _refused(page: Page) -> tuple[tuple[Sound, ...], frozenset[str]]:
    sounds = tuple(match.value("instrument") for match in page.found("instrument", negated=True))
    for match in page.found("ensemble", negated=True):
        sounds += tuple(
            sound
            for member in match.value("ensemble")
            if (sound := named_sound(page.lexicon, member)) is not None
        )
    for match in page.found("style", negated=True):
        if match.phrase("style") in page.language.beat_words:
            sounds += (Sound(1, "drums", drums=True, group="drums"),)
    roles = {
        str(match.value("role"))
        for match in page.found("role", negated=True)
        if match.phrase("role") not in page.language.passing_roles
        and "instrument" not in match.entries
    }
    for place, token in enumerate(page.tokens):
        if (
            token.word in page.language.beat_words
            and page.refused(place)
            and not page.phrase(place, page.language.tempo_units)
        ):
            sounds += (Sound(1, "drums", drums=True, group="drums"),)
    return sounds, frozenset(roles)


def _alone(page: Page, one: Asked) -> bool:
    language = page.language
    before = one.start
    while before > 0 and page.word(before - 1) in language.articles and not page.broken(before):
        before -= 1
    if page.phrase_before(before, language.only_before) and not page.broken(before):
        return True
    return bool(page.phrase(one.end, language.only_after)) and page.gap(one.end).strip() in {
        "",
        ",",
    }


def _says_beat(page: Page) -> bool:
    return any(
        token.word in page.language.beat_words
        and not page.claimed[place]
        and not page.refused(place)
        for place, token in enumerate(page.tokens)
    )
