"""Who does what: "piano melody", "cello plays the bass", "just chords and bass"."""

from __future__ import annotations

from .asked import Asked
from .page import Match, Page


def roles_of(page: Page, instruments: list[Match]) -> dict[int, Match]:
    """The role word of each instrument (by the place where it begins), if it has one."""
    found: dict[int, Match] = {}
    used: set[int] = set()
    for match in instruments:
        role = _role_behind(page, match)
        if role is not None and role.start not in used:
            found[match.start] = role
            used.add(role.start)
    for match in instruments:
        if match.start in found or match.start in used:
            continue
        role = _role_before(page, match)
        if role is not None and role.start not in used and role.start not in found:
            found[match.start] = role
            used.add(role.start)
    return found


def _role_behind(page: Page, match: Match) -> Match | None:
    language = page.language
    at, verb = match.end, False
    while at < min(match.end + 5, len(page.tokens)):
        if page.broken(at) and page.gap(at).strip() not in {"(", ":", "-", "–", "="}:
            return None
        role = page.at(at, "role")
        if role is not None and not role.negated and at != match.start:
            sure = verb or page.gap(at).strip() in {"(", ":", "="}
            following = page.at(role.end, "instrument")
            if (
                at == match.end
                and following is not None
                and not page.broken(role.end)
                and "instrument" not in role.entries
            ):
                return None  # "piano, lead synth": the role belongs to what follows
            return role if sure or "instrument" not in role.entries else None
        if page.word(at) not in language.plays or page.covering(at) is not None:
            return None
        verb = verb or page.word(at) in language.role_verbs
        at += 1
    return None


def _role_before(page: Page, match: Match) -> Match | None:
    language = page.language
    at, words = match.start - 1, 0
    linked = False
    while at >= 0 and words < 5:
        role = page.covering(at)
        if page.broken(at + 1) and page.gap(at + 1).strip() not in {"(", ":", "=", "-"}:
            return None
        if role is not None:
            if "role" not in role.entries or role.negated:
                return None
            linked = linked or page.gap(at + 1).strip() in {":", "="}
            return role if linked or ("instrument" not in role.entries and words == 0) else None
        if page.word(at) not in language.between:
            return None
        linked = linked or page.word(at) not in language.articles
        at, words = at - 1, words + 1
    return None


def listed_roles(page: Page, asked: list[Asked], taken: set[int]) -> tuple[str, ...]:
    """Roles that stand among the players without an instrument: "just chords and bass"."""
    language = page.language
    starts, ends = {one.start for one in asked}, {one.end for one in asked}
    found = []
    for match in page.found("role"):
        if (
            match.start in taken
            or "instrument" in match.entries
            or match.phrase("role") not in language.whole_roles
        ):
            continue
        only = page.phrase_before(match.start, language.only_before) and not page.broken(
            match.start
        )
        joined = (
            page.word(match.start - 1) in language.joiners - language.with_words
            and match.start - 1 in ends
        )
        joins = (
            page.word(match.end) in language.joiners - language.with_words
            and match.end + 1 in starts
        )
        lists = (
            page.gap(match.start).strip() == "," and match.start in ends and page.broken(match.end)
        )
        if only or joined or joins or lists:
            found.append(str(match.value("role")))
    return tuple(dict.fromkeys(found))
