"""The plan as a sheet that people read and change: sections, keys, chords, players and themes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise, product
from typing import Any, Final

from pydantic import ValidationError

from ..errors import ToccataError, UnknownName, Unreadable, WrongUse
from ..theory.chord import parse_chord
from ..theory.key import Key, parse_key
from ..theory.numeral import numeral_of
from ..units import RESOLUTION
from .arrange import ensemble
from .bar import Player
from .brief import Brief, Passage
from .form import Row, Scene, scenes_of
from .genre import Genre
from .harmony import Change, Span, change, places, sounding
from .plan import Plan, region_key
from .rhythm import Grid, grid
from .theme import Theme
from .tunes import themes_of

VERSION: Final = 1

Near = tuple[Key, Key]
"""The key of a section and that of the next, which its last chord may belong to."""

_NUMERALS: Final = tuple(
    accidental + numeral
    for accidental, numeral in product(
        ("", "b", "#"),
        ("I", "II", "III", "IV", "V", "VI", "VII", "i", "ii", "iii", "iv", "v", "vi", "vii"),
    )
)


def sheet(whole: Plan, genre: Genre) -> dict[str, Any]:
    """A plan as plain data for JSON; `plan_of` reads it, as it is or changed.

    "sections" have a name, bars, an energy from 0 to 1, a key, the players who play there, and
    chords: bars between bars, "Dm9 | Gm7 C7". A chord that does not begin where it usually would
    has its place behind an @, in quarter notes from 1: "Dm7 G7@3.5". "numerals" tell what each
    chord is in its key. "themes" holds the tunes as `Theme.data`. "brief" is what was asked.
    """
    names = _names(whole.players)
    brief = whole.brief.model_dump(mode="json", exclude={"bars", "sections"})
    return {
        "toccata": VERSION,
        "brief": brief,
        "players": [
            {"name": name, "role": player.role}
            for name, player in zip(names, whole.players, strict=True)
        ],
        "sections": [
            {
                "name": scene.name,
                "bars": scene.bars,
                "energy": scene.energy,
                "key": key.name,
                "players": [names[n] for n in sorted(cast)],
                "chords": _written(whole, scene, "symbol"),
                "numerals": _written(whole, scene, "roman"),
            }
            for scene, key, cast in zip(whole.scenes, whole.keys, whole.casts, strict=True)
        ],
        "themes": {name: theme.data() for name, theme in themes_of(whole, genre).items()},
    }


def plan_of(data: Any, genres: Mapping[str, Genre]) -> Plan:
    """The plan of a sheet. An unchanged sheet gives the song that its plan gave.

    Chords that are fewer than the bars of their section go round. `genres` is the shelf. Raises
    `Unreadable` where something is missing, `WrongUse` where it does not fit together,
    `UnknownName` for a player or a genre that there is not.
    """
    data = _table(data, "A plan")
    sections = [_table(row, "A section") for row in _list(data.get("sections"), "sections")]
    if not sections:
        raise WrongUse("A plan has at least one section.")
    asked = _brief(data.get("brief"), sections)
    genre = genres[asked.genre]
    home, meter = Key(asked.tonic, asked.mode), grid(*asked.meter)
    keys = tuple(_key(row.get("key"), home, _name(row)) for row in sections)
    regions = [_region(home, key, _name(row)) for row, key in zip(sections, keys, strict=True)]
    rows = [
        Row(_name(row), passage.bars, passage.energy, region)
        for row, passage, region in zip(sections, asked.sections, regions, strict=True)
    ]
    brief = asked.model_copy(update={"sections": tuple(Passage(**r._asdict()) for r in rows)})
    scenes, players = scenes_of(rows), ensemble(brief.parts)
    casts = tuple(_cast(row, _names(players)) for row in sections)
    harmony = tuple(
        spans
        for row, scene, near in zip(sections, scenes, pairwise((*keys, home)), strict=True)
        for spans in _read(row, scene, near, meter, genre.colour)
    )
    themes = {
        str(name): Theme.of(_table(theme, f"The theme “{name}”"))
        for name, theme in _table(data.get("themes", {}), "“themes”").items()
    }
    return Plan(brief, home, meter, scenes, keys, harmony, players, casts, themes)


def _names(players: Sequence[Player]) -> list[str]:
    """A name of its own for each player: a second violin is "violin 2"."""
    seen: Counter[str] = Counter()
    names: list[str] = []
    for player in players:
        seen[player.name] += 1
        count = seen[player.name]
        names.append(f"{player.name} {count}" if count > 1 else player.name)
    return names


def _written(whole: Plan, scene: Scene, field: str) -> str:
    """The chords of a section, as symbols or numerals; places that surprise are told."""
    bars = []
    for spans in whole.harmony[scene.first : scene.end]:
        usual = places(len(spans), whole.grid)
        bars.append(
            " ".join(
                getattr(span.change, field)
                + ("" if span.at == at or field == "roman" else f"@{span.at / RESOLUTION + 1:g}")
                for span, at in zip(spans, usual, strict=True)
            )
        )
    return " | ".join(bars)


def _table(value: Any, what: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise Unreadable(f"{what} is a table of names and values, not {_short(value)}.")
    return value


def _list(value: Any, what: str) -> Sequence[Any]:
    if not isinstance(value, list):
        raise Unreadable(f"“{what}” is a list, not {_short(value)}.")
    return value


def _text(value: Any, what: str) -> str:
    if not isinstance(value, str):
        raise Unreadable(f"{what} is a text, not {_short(value)}.")
    return value


def _short(value: Any) -> str:
    return "nothing" if value is None else repr(value)[:60]


def _name(row: Mapping[str, Any]) -> str:
    return _text(row.get("name"), "The name of a section")


def _brief(data: Any, sections: Sequence[Mapping[str, Any]]) -> Brief:
    """What was asked, in the length and the sections that the sheet has."""
    try:
        passages = tuple(
            Passage.model_validate(
                {"name": _name(row), "bars": row.get("bars"), "energy": row.get("energy", 0.5)}
            )
            for row in sections
        )
        bars = sum(passage.bars for passage in passages)
        return Brief.model_validate({**_table(data, "“brief”"), "bars": bars, "sections": passages})
    except ValidationError as error:
        first = error.errors()[0]
        place = " ".join(str(part) for part in first["loc"])
        raise Unreadable(f"{place or 'The plan'} is wrong: {first['msg']}.") from None


def _key(text: Any, home: Key, section: str) -> Key:
    if text is None:
        return home
    return parse_key(_text(text, f"The key of “{section}”"))


def _region(home: Key, key: Key, section: str) -> str:
    """The numeral of the home key under which a section's key is known; "" is home."""
    if key == home:
        return ""
    found = next((n for n in _NUMERALS if region_key(home, n) == key), "")
    if found:
        return found
    raise WrongUse(
        f"“{section}” cannot stand in {key.name}: in a piece in {home.name} a section is at home or"
        " in a major or minor key, as the home key is."
    )


def _cast(row: Mapping[str, Any], names: Sequence[str]) -> frozenset[int]:
    if row.get("players") is None:
        return frozenset(range(len(names)))
    asked = [_text(name, "A player") for name in _list(row["players"], "players")]
    for name in asked:
        if name not in names:
            raise UnknownName("player", name, names)
    return frozenset(names.index(name) for name in asked)


def _read(
    row: Mapping[str, Any], scene: Scene, near: Near, meter: Grid, colour: str
) -> list[tuple[Span, ...]]:
    """The chords of a section, bar by bar."""
    said = _text(row.get("chords"), f"The chords of “{scene.name}”")
    bars = [bar.split() for bar in said.split("|")]
    numerals = [bar.split() for bar in str(row.get("numerals", "")).split("|")]
    if len(bars) > scene.bars or not all(bars):
        empty = next((n for n, bar in enumerate(bars, 1) if not bar), 0)
        told = f"bar {empty} is empty" if empty else f"its chords fill {len(bars)}"
        raise WrongUse(f"“{scene.name}” has {scene.bars} bars, and {told}.")
    found: list[tuple[Span, ...]] = []
    for place, words in enumerate(bars):
        known = numerals[place] if place < len(numerals) else []
        found.append(_spans(words, known if len(known) == len(words) else [], near, meter, colour))
    return [found[place % len(found)] for place in range(scene.bars)]


def _spans(
    words: Sequence[str], numerals: Sequence[str], near: Near, meter: Grid, colour: str
) -> tuple[Span, ...]:
    """The chords of a bar."""
    usual = places(len(words), meter)
    starts: list[int] = []
    changes: list[Change] = []
    for place, word in enumerate(words):
        symbol, _, at = word.partition("@")
        changes.append(_change(symbol, numerals[place] if numerals else "", near, colour))
        starts.append(_place(at, word) if at else usual[place])
    ends = [*starts[1:], int(meter.bar)]
    if starts[0] != 0 or any(end <= start for start, end in zip(starts, ends, strict=True)):
        raise WrongUse(
            f"The chords “{' '.join(words)}” do not follow one another in a bar of"
            f" {meter.bar / RESOLUTION:g} quarters, the first at 1."
        )
    return tuple(
        Span(start, end - start, found)
        for start, end, found in zip(starts, ends, changes, strict=True)
    )


def _place(at: str, word: str) -> int:
    if not re.fullmatch(r"\d{1,3}(\.\d{1,4})?", at):
        raise Unreadable(f"Behind the @ of “{word}” stands a quarter note from 1, such as 3.5.")
    return round((float(at) - 1) * RESOLUTION)


def _change(symbol: str, numeral: str, near: Near, colour: str) -> Change:
    """A chord by its symbol; its numeral is kept where it tells the truth in a near key."""
    for key in near if numeral else ():
        try:
            known = change(numeral, key, colour)
        except ToccataError:
            continue
        if known.symbol == symbol:
            return known
    chord = parse_chord(symbol)
    return sounding(chord, numeral_of(chord, near[0]))
