"""The form: which sections follow one another, how long and how strong each of them is."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from .brief import Brief


@dataclass(frozen=True, slots=True)
class Scene:
    """A section with its place. Sections of one `theme` ("verse" of "verse 2") share their music;
    an introduction and an ending are made from the main theme.

    `turn` counts the returns of a theme from 0; `first` is its first bar, counted from 0. `energy`
    is 0 to 1. `act` is what it does in the form: intro, theme, lift, peak, contrast, solo, break,
    outro. `region` is its key as a numeral of the home key ("V", "vi", "bIII"); "" is home.
    """

    name: str
    theme: str
    turn: int
    first: int
    bars: int
    energy: float
    act: str
    region: str = ""

    @property
    def end(self) -> int:
        """The bar after its last."""
        return self.first + self.bars


ACTS: Final = {
    "intro": "intro", "introduction": "intro", "outro": "outro", "coda": "outro",
    "ending": "outro", "tag": "outro", "chorus": "peak", "drop": "peak", "hook": "peak",
    "refrain": "peak", "climax": "peak", "pre-chorus": "lift", "build": "lift",
    "buildup": "lift", "build-up": "lift", "rise": "lift", "bridge": "contrast", "B": "contrast",
    "C": "contrast", "middle": "contrast", "trio": "contrast", "middle eight": "contrast",
    "solo": "solo", "solos": "solo", "break": "break", "breakdown": "break",
    "interlude": "break",
}  # fmt: skip


def theme_of(name: str) -> str:
    """The name without the count of its returns: "verse 2" is "verse", "A'" is "A".

    Nor does it matter where it stands: "recapitulation: first theme" is "first theme".
    """
    own = name.rpartition(":")[2].strip() or name
    plain = re.sub(r"(?:[\s'’′*]|\d)+$", "", own.strip())
    return plain or own


def act_of(theme: str) -> str:
    """What a section of that name does in a form."""
    return ACTS.get(theme) or ACTS.get(theme.lower(), "theme")


class Row(NamedTuple):
    """A section as a genre writes it: name, bars, energy, and its key where it is not home."""

    name: str
    bars: int
    energy: float
    region: str = ""


@lru_cache(maxsize=512)
def rows(form: str) -> tuple[Row, ...]:
    """A form that is written "intro 4 .3, A 8 .5, B 8 .6 @V": one row for each section.

    Behind the @ stands the key of the section, as a numeral of the home key.
    """
    found: list[Row] = []
    for part in form.split(","):
        plain, _, region = part.partition("@")
        name, bars, energy = plain.rsplit(None, 2)
        found.append(Row(name.strip(), int(bars), float(energy), region.strip()))
    return tuple(found)


def plan_form(brief: Brief, forms: Sequence[str], built: str = "") -> tuple[Scene, ...]:
    """The sections of a piece: those of the brief, or the genre's form grown to `brief.bars`.

    A `built` form has its length already.
    """
    if brief.sections:
        return scenes_of([Row(s.name, s.bars, s.energy, s.region) for s in brief.sections])
    spelled = _spelled(brief.form)
    if built and not spelled:
        return scenes_of(plan_rows(built, brief.energy))
    known = [rows(form) for form in forms]
    if spelled:
        sizes = {row.name: row.bars for form in known for row in form}
        usual = max(sizes.get("A", 8), 4)
        known = [tuple(Row(n, sizes.get(n, usual), 0.5 + 0.2 * (n != "A")) for n in spelled)]
    if brief.bars < 8 and not spelled:
        return scenes_of([Row(_main(known[0]), brief.bars, brief.energy)])
    chosen = min(known, key=lambda form: (abs(math.log(_length(form) / brief.bars)), -len(form)))
    fitted = _fit(list(chosen), brief.bars)
    return scenes_of([row._replace(energy=_lifted(row.energy, brief.energy)) for row in fitted])


def plan_rows(form: str, energy: float) -> list[Row]:
    """The sections of a form that has its length, in a piece of this energy."""
    return [row._replace(energy=_lifted(row.energy, energy)) for row in rows(form)]


def _spelled(form: str) -> list[str]:
    """A form in letters, "AABA" or "A A B A", as names; [] for any other."""
    letters = re.sub(r"[\s\-–]", "", form)
    return list(letters) if re.fullmatch(r"[A-H]{2,}", letters) else []


def _main(form: Sequence[Row]) -> str:
    """The section that a very short piece consists of."""
    names = [row.name for row in form]
    return next((n for n in names if act_of(theme_of(n)) in ("theme", "peak")), names[0])


def _length(form: Sequence[Row]) -> int:
    return sum(row.bars for row in form)


def _lifted(energy: float, wish: float) -> float:
    """The energy of a section in a piece that is wilder or calmer than usual (0.5)."""
    return min(1.0, max(0.05, round(energy + 0.5 * (wish - 0.5), 3)))


def _fit(form: list[Row], bars: int) -> list[Row]:
    """The form with sections left out, played again or made longer, until it has `bars` bars."""
    while _length(form) > bars and len(form) > 1:
        form.pop(_least(form))
    form = _repeated(form, bars)
    spare = bars - _length(form)
    if spare < 0:
        return [form[0]._replace(bars=bars, region="")]
    order = sorted(range(len(form)), key=lambda i: (-form[i].energy, i))
    for index in order:
        grown = min(form[index].bars // 4 * 4, spare // 4 * 4)
        form[index] = form[index]._replace(bars=form[index].bars + grown)
        spare -= grown
    form[-1] = form[-1]._replace(bars=form[-1].bars + spare, region="")  # pieces end at home
    return form


_WORTH: Final = {"theme": 5, "peak": 5, "contrast": 4, "solo": 3, "outro": 3, "lift": 2, "intro": 2,
                 "break": 1}  # fmt: skip


def _least(form: list[Row]) -> int:
    """The section that can best be left out: repeats before frames before themes."""
    seen = Counter(theme_of(row.name) for row in form)

    def worth(index: int) -> tuple[int, int]:
        theme = theme_of(form[index].name)
        repeat = seen[theme] > 1 and any(theme_of(row.name) == theme for row in form[:index])
        return (_WORTH[act_of(theme)] - 3 * repeat, -index)

    return min(range(len(form)), key=worth)


def _repeated(form: list[Row], bars: int) -> list[Row]:
    """The form with its middle played again as often as it fits."""
    opening = [row for row in form[:1] if act_of(theme_of(row.name)) == "intro"]
    closing = [row for row in form[-1:] if act_of(theme_of(row.name)) == "outro"]
    body = form[len(opening) : len(form) - len(closing)]
    if not body:
        return form
    spare = bars - _length(form)
    more: list[Row] = []
    turn = 0
    while spare >= body[turn % len(body)].bars:
        more.append(body[turn % len(body)])
        spare -= body[turn % len(body)].bars
        turn += 1
    return [*opening, *body, *more, *closing]


def scenes_of(form: Sequence[Row]) -> tuple[Scene, ...]:
    """Sections with their places: which of them return, what each does in the form."""
    scenes: list[Scene] = []
    turns: Counter[str] = Counter()
    first = 0
    named = [theme_of(row.name) for row in form]
    main = next((theme for theme in named if act_of(theme) in ("theme", "peak")), None)
    for (name, bars, energy, region), own in zip(form, named, strict=True):
        act = act_of(own)
        theme = main if main and act in ("intro", "outro") else own
        scenes.append(Scene(name, theme, turns[theme], first, bars, energy, act, region))
        turns[theme] += 1
        first += bars
    return tuple(scenes)


def phrased(place: int, bars: int, usual: int = 4) -> tuple[int, int, int]:
    """(phrase from 0, bar in it, its bars) of a bar of a section: fours, the rest with the last.

    A rest of two or three bars is a phrase of its own; one bar is added to the phrase before.
    """
    phrases, rest = divmod(bars, usual)
    if not phrases:
        return 0, place, bars
    extra = rest == 1
    turn = place // usual
    if extra and turn >= phrases - 1:
        return phrases - 1, place - usual * (phrases - 1), usual + 1
    if turn >= phrases:
        return turn, place - usual * phrases, rest
    return turn, place % usual, usual
