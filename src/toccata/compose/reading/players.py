"""Who plays: instruments, ensembles, how many, in which role, and who must not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from ...errors import OutOfRange
from ...score.instruments import PROGRAMS, facts
from ..brief import Part
from ..genre import Genre
from ..words.language import Sound
from .lexicon import Lexicon
from .page import Match, Page

MOST_PITCHED: Final = 15
_MOST_OF_ONE: Final = 15

_RANGES: Final = {
    "piano": (*range(1, 5),), "keys": (*range(1, 9),), "organ": (*range(17, 22),),
    "guitar": (*range(25, 33),), "electric guitar": (*range(27, 33),), "bass": (*range(33, 41), 44, 59),
    "strings": (*range(41, 47), *range(49, 53)), "voice": (53, 54, 55, 86, 92), "brass": (*range(57, 65),),
    "sax": (*range(65, 69),), "lead": (*range(81, 89),), "pad": (*range(89, 97),),
    "synth": (39, 40, 51, 52, 55, 63, 64, *range(81, 105)),
}  # fmt: skip
"""The programs that a general word covers."""

_MADE_PRECISE: Final = frozenset(
    {"bass", "guitar", "electric guitar", "organ", "keys", "sax", "drums"}
)
"""General words that the genre makes precise: its own bass, its own drums."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One instrument as it was asked for; `count` players of it."""

    name: str
    sound: Sound
    start: int
    end: int
    count: int = 1
    role: str = ""
    ensemble: str = ""


@dataclass(frozen=True, slots=True)
class Players:
    """All that a prompt says about who plays."""

    asked: tuple[Asked, ...] = ()
    refused: tuple[Sound, ...] = ()
    refused_roles: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    exclusive: bool = False
    alone: bool = False
    beat: bool = False
    whole_band: bool = False
    swapped: bool = False
    listed_roles: tuple[str, ...] = ()
    size: int = 0
    ensembles: tuple[str, ...] = ()


def find_players(page: Page) -> Players:
    """Everything the prompt says about instruments, roles and ensembles."""
    language = page.language
    instruments = page.found("instrument")
    roles = _roles_of(page, instruments)
    asked: list[Asked] = []
    taken_as_role = {role.start for role in roles.values()}
    for match in instruments:
        if match.start in taken_as_role:
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
        listed_roles=_listed_roles(page, asked, taken_as_role),
        beat=_says_beat(page),
        whole_band=band,
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


def _roles_of(page: Page, instruments: list[Match]) -> dict[int, Match]:
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


def _listed_roles(page: Page, asked: list[Asked], taken: set[int]) -> tuple[str, ...]:
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
        found += _members(page.lexicon, members, name, match.start, match.end)
    for match in page.found("size"):
        if "form" in match.entries or match.start and page.at(match.start - 1, "instrument"):
            continue
        size = int(match.value("size"))
    return found, band, size


def _members(
    lexicon: Lexicon, members: tuple[str, ...], name: str, start: int, end: int
) -> list[Asked]:
    found = []
    for member in members:
        sound = named_sound(lexicon, member.rstrip(" 0123456789"))
        if sound is not None:
            found.append(
                Asked(member, replace(sound, group=""), start, end, role=sound.role, ensemble=name)
            )
    return found


def named_sound(lexicon: Lexicon, words: str) -> Sound | None:
    """What an instrument's name means, or None."""
    meant: Sound | None = lexicon.meaning(words, "instrument")
    return meant


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
    """Each instrument once, unless it was asked for as several or in several roles."""
    kept: list[Asked] = []
    for one in asked:
        same = next((i for i, other in enumerate(kept) if _same(one, other)), None)
        if same is None:
            kept.append(one)
            continue
        other = kept[same]
        if other.ensemble and not one.ensemble:
            kept[same] = replace(other, role=one.role or other.role)
        else:
            kept[same] = replace(
                other, count=max(other.count, one.count), role=other.role or one.role
            )
    return tuple(kept)


def _same(one: Asked, other: Asked) -> bool:
    if one.sound.drums or other.sound.drums:
        if one.sound.drums != other.sound.drums or one.sound.role != other.sound.role:
            return False
        return one.sound.role == "drums" or one.name == other.name
    if one.ensemble and other.ensemble:
        return False
    if one.name == other.name:
        return not (one.role and other.role and one.role != other.role)
    if (
        one.sound.group == "bass"
        and other.role == "bass"
        or other.sound.group == "bass"
        and one.role == "bass"
    ):
        return True
    numbered = one.name[-1:].isdigit() or other.name[-1:].isdigit()
    if one.sound.program == other.sound.program and not numbered:
        words = set(one.name.split()), set(other.name.split())
        return (
            words[0] <= words[1] or words[1] <= words[0] or bool(one.ensemble or other.ensemble)
        ) and (not one.role or not other.role or one.role == other.role)
    if (one.ensemble or other.ensemble) and one.sound.group:
        programs = _RANGES.get(one.sound.group, ())
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


# From what was asked to parts ------------------------------------------------------------------


def parts_for(players: Players, genre: Genre, page: Page) -> tuple[Part, ...]:
    """The parts of the piece: what was asked, or the genre's ensemble, without what was refused."""
    own = genre_parts(genre, page.lexicon)
    asked = [one for one in players.asked if not _is_refused_ask(one, players)]
    swapped = players.swapped and len(_without(own, players)) < len(own)
    added = swapped or all(one.name in page.language.ensure_words for one in asked)
    ensured = bool(asked) and not players.exclusive and added
    if not asked and players.listed_roles:
        parts = _of_roles(players, own, [], page)
    elif not asked:
        parts = _without(own, players)
        if players.size and len(parts) > players.size:
            parts = _smaller(parts, players.size)
        page.guessed.append("Instruments: " + ", ".join(part.name for part in parts) + ".")
    elif ensured:
        parts = _precise(asked, own)
        held = [
            part for part in _without(own, players) if not any(_fills(part, new) for new in parts)
        ]
        parts = [*held, *parts]
        page.guessed.append("Instruments: " + ", ".join(part.name for part in held) + ".")
    else:
        parts = _precise(asked, own)
        parts = _with_band(parts, own, players)
        parts += _of_roles(players, own, parts, page)
        if (
            players.beat
            and not any(part.drums for part in parts)
            and not any(s.role == "drums" for s in players.refused)
            and not players.exclusive
        ):
            parts += [part for part in own if part.drums][:1]
    if players.alone and len(parts) > 1 and not asked:
        parts = [
            next(
                (part for part in parts if part.role in {"", "melody"} and not part.drums), parts[0]
            )
        ]
    parts = _roles_kept(parts, players)
    _report_lacking(asked, page)
    if not parts:
        parts = [_last_resort(players)]
        page.replaced.append(f"Nothing was left to play; {parts[0].name} plays.")
    return _numbered(_room(parts, page))


def genre_parts(genre: Genre, lexicon: Lexicon) -> list[Part]:
    """The genre's own ensemble as parts."""
    parts = []
    for words in genre.ensemble:
        sound = named_sound(lexicon, words) or named_sound(lexicon, words.rstrip(" 0123456789"))
        if sound is None:
            members = lexicon.meaning(words, "ensemble") or ()
            parts += [
                _part(one.name, one.sound, one.role)
                for one in _members(lexicon, members, words, 0, 0)
            ]
        else:
            parts.append(_part(words, sound, sound.role))
    return parts or [Part(name="piano", program=1)]


def _part(name: str, sound: Sound, role: str) -> Part:
    return Part(name=name[:60], program=sound.program, role=role, drums=sound.drums)


def _precise(asked: list[Asked], own: list[Part]) -> list[Part]:
    parts: list[Part] = []
    pieces = [one for one in asked if one.sound.drums and one.sound.role == "drums"]
    for one in asked:
        sound = one.sound
        if sound.group in _MADE_PRECISE:
            sound = replace(sound, program=_own_program(sound, own))
        name = one.name
        if one in pieces:
            name = ", ".join(dict.fromkeys(piece.name for piece in pieces))
            if one is not pieces[0]:
                continue
        for turn in range(one.count):
            player = (
                sound
                if not turn
                else replace(sound, program=_own_program(one.sound, own, turn, sound.program))
            )
            parts.append(_part(name if one.count == 1 else f"{name} {turn + 1}", player, one.role))
    pitched = [part for part in parts if not part.drums]
    if len(pitched) == 1 and pitched[0].role == "melody" and _by_solo(asked):
        parts = [
            part.model_copy(update={"role": ""}) if part is pitched[0] else part for part in parts
        ]
    return parts


def _by_solo(asked: list[Asked]) -> bool:
    """A single player that is no single-line instrument may do more than sing its line."""
    return all(one.sound.drums or not facts(one.sound.program).mono for one in asked)


def _of_roles(players: Players, own: list[Part], taken: list[Part], page: Page) -> list[Part]:
    """A player of the genre's own for each role that was asked for without an instrument."""
    parts: list[Part] = []
    for role in players.listed_roles:
        if any(part.role == role for part in taken):
            continue
        free = [
            p
            for p in own
            if not p.drums
            and p.role != "bass"
            and p.program not in {q.program for q in (*taken, *parts)}
        ]
        free = free or [part for part in own if not part.drums] or [Part(name="piano", program=1)]
        best = next((part for part in free if facts(part.program).role == role), free[0])
        parts.append(best.model_copy(update={"role": role}))
        page.guessed.append(f"Who plays the {role}: {best.name}.")
    return parts


def _own_program(sound: Sound, own: list[Part], turn: int = 0, otherwise: int = 0) -> int:
    """The program with which the genre makes a general word precise; `turn` counts its players."""
    if sound.group not in _MADE_PRECISE:
        return otherwise or sound.program
    if sound.drums:
        fitting = [part.program for part in own if part.drums and part.role == "drums"]
    else:
        programs = _RANGES.get(sound.group, ())
        fitting = [part.program for part in own if not part.drums and part.program in programs]
    return fitting[turn] if turn < len(fitting) else otherwise or sound.program


def _with_band(parts: list[Part], own: list[Part], players: Players) -> list[Part]:
    """The genre's own band around what was asked, where “a full band” was."""
    if not players.whole_band:
        return parts
    return parts + [
        part for part in _without(own, players) if not any(_fills(part, new) for new in parts)
    ]


def _fills(part: Part, new: Part) -> bool:
    if part.drums or new.drums:
        return part.drums == new.drums and part.role == new.role
    if "bass" in (part.role, new.role):
        return part.role == new.role
    return part.program == new.program


def _without(parts: list[Part], players: Players) -> list[Part]:
    kept = [
        part
        for part in parts
        if not any(
            _is_refused(part.program, part.drums, part.role, sound) for sound in players.refused
        )
    ]
    return [
        part
        for part in kept
        if part.role not in players.refused_roles or part.role in {"melody", "chords", ""}
    ]


def _smaller(parts: list[Part], size: int) -> list[Part]:
    """The genre's ensemble with so many players: bass and drums stay where there are three."""
    order = sorted(
        range(len(parts)), key=lambda i: (i > 0, parts[i].role not in {"bass", "drums"}, i)
    )
    return [parts[i] for i in sorted(order[:size])]


def _is_refused_ask(one: Asked, players: Players) -> bool:
    if not one.ensemble:
        return False
    return any(
        _is_refused(one.sound.program, one.sound.drums, one.role, sound)
        for sound in players.refused
    )


def _is_refused(program: int, drums: bool, role: str, refused: Sound) -> bool:
    if refused.drums:
        return drums and (refused.role == "drums" or role == "percussion")
    if drums:
        return False
    if refused.group == "bass":
        return role == "bass" or program in _RANGES["bass"]
    return program == refused.program or program in _RANGES.get(refused.group, ())


def _roles_kept(parts: list[Part], players: Players) -> list[Part]:
    """Roles that were refused are given to nobody."""
    refused = players.refused_roles
    if not refused & {"melody", "chords", "bass", "pad", "arpeggio", "counter"}:
        return parts
    out = []
    for part in parts:
        if part.drums:
            out.append(part)
            continue
        known = facts(part.program)
        role = part.role
        if "melody" in refused and role in {"", "melody", "counter"}:
            role = (
                known.role
                if known.role not in {"melody", "percussion"}
                else ("pad" if known.mono else "chords")
            )
            role = role if role not in refused else "bass" if "bass" not in refused else "arpeggio"
        elif role in refused or (role == "" and known.role in refused):
            role = next((r for r in ("melody", "pad", "arpeggio") if r not in refused), "")
        out.append(part.model_copy(update={"role": role}))
    return out


def _last_resort(players: Players) -> Part:
    for name, program in (("piano", 1), ("electric piano", 5), ("strings", 49), ("flute", 74)):
        if not any(_is_refused(program, False, "", sound) for sound in players.refused):
            return Part(name=name, program=program)
    return Part(name="vibraphone", program=12)


def _report_lacking(asked: list[Asked], page: Page) -> None:
    for one in asked:
        if one.sound.lacking and not one.ensemble:
            page.replaced.append(
                f"General MIDI has no {one.name}: {PROGRAMS[one.sound.program - 1].name} ({one.sound.program}) plays it."
            )


def _room(parts: list[Part], page: Page) -> list[Part]:
    pitched = [part for part in parts if not part.drums]
    if len(pitched) <= MOST_PITCHED:
        return parts
    page.replaced.append(
        f"{len(pitched)} melodic parts were asked for; a MIDI file has room for {MOST_PITCHED}."
    )
    kept = set(map(id, pitched[:MOST_PITCHED]))
    return [part for part in parts if part.drums or id(part) in kept]


def _numbered(parts: list[Part]) -> tuple[Part, ...]:
    """Names that differ: the second “violin” is “violin 2”."""
    seen: dict[str, int] = {}
    out = []
    for part in parts:
        seen[part.name] = seen.get(part.name, 0) + 1
        count = seen[part.name]
        out.append(
            part if count == 1 else part.model_copy(update={"name": f"{part.name[:55]} {count}"})
        )
    return tuple(out)


def check_program(program: int) -> int:
    """A General MIDI program, 1 to 128. Raises `OutOfRange`."""
    if not 1 <= program <= 128:
        raise OutOfRange("program", program, 1, 128)
    return program
