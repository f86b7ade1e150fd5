"""The parts of a piece: what was asked for, made precise and complete by the genre."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ...score.instruments import facts
from ..brief import Part
from ..genre import Genre
from ..sounds import said_by
from ..words.language import Sound
from .asked import RANGES, Asked, Players, members_of, named_sound
from .lexicon import Lexicon
from .page import Page

MOST_PITCHED: Final = 15
_MADE_PRECISE: Final = frozenset(
    {"bass", "guitar", "electric guitar", "organ", "keys", "sax", "drums"}
)
"""General words that the genre makes precise: its own bass, its own drums."""


def parts_for(players: Players, genre: Genre, page: Page) -> tuple[Part, ...]:
    """The parts of the piece: what was asked, or the genre's ensemble, without what was refused."""
    own = genre_parts(genre, page.lexicon)
    asked = [one for one in players.asked if not _is_refused_ask(one, players)]
    swapped = players.swapped and len(_without(own, players)) < len(own)
    added = swapped or players.grounded
    added = added or all(one.name in page.language.ensure_words for one in asked)
    ensured = bool(asked) and not players.exclusive and added
    if not asked and players.listed_roles:
        parts = _of_roles(players, own, [], page)
    elif not asked:
        parts = _without(own, players)
        if "melody" in players.refused_roles:
            parts = [p for p in parts if p.drums or facts(p.program).role != "melody"] or parts
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
    for entry in genre.ensemble:
        words, _, duty = (part.strip() for part in entry.partition(":"))
        sound = named_sound(lexicon, words) or named_sound(lexicon, words.rstrip(" 0123456789"))
        if sound is None:
            members = lexicon.meaning(words, "ensemble") or ()
            parts += [
                _part(one.name, one.sound, duty or one.role)
                for one in members_of(lexicon, members, words, 0, 0)
            ]
        else:
            parts.append(_part(words, sound, duty or sound.role))
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
        programs = RANGES.get(sound.group, ())
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
        return role == "bass" or program in RANGES["bass"]
    return program == refused.program or program in RANGES.get(refused.group, ())


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
        ours = said_by(one.name, one.sound.drums)
        if one.sound.lacking and not one.ensemble and not ours:
            page.replaced.append(
                f"General MIDI has no {one.name}:"
                f" {facts(one.sound.program).name} ({one.sound.program}) plays it."
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
