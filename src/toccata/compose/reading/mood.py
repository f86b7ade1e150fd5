"""How it feels: moods, energy, and where the energy goes."""

from __future__ import annotations

from typing import Final

from ..brief import Passage
from ..words.language import Mood
from .page import Page

_TURNS: Final = ("A", "A'", "A''")
MOST_MOODS: Final = 6


def find_moods(page: Page) -> tuple[Mood, ...]:
    """The moods in the order in which they are named, each once."""
    moods: dict[str, Mood] = {}
    last_end = 0
    for match in page.found("mood", negated=None):
        if not match.negated:
            mood: Mood = match.value("mood")
            if moods and page.correction_between(last_end, match.start):
                moods.popitem()
            moods.setdefault(mood.name, mood)
            last_end = match.end
        if not {"style", "speed", "meter"} & set(match.entries):
            page.claim(match.start, match.end)
    return tuple(moods.values())[:MOST_MOODS]


def asked_energy(page: Page, moods: tuple[Mood, ...]) -> float:
    """Energy from 0 to 1: what is said of it, else what the moods and the tempo words say."""
    said = page.found("energy")
    for match in said:
        page.claim(match.start, match.end)
    if said:
        return float(said[-1].value("energy"))
    levels = [mood.energy for mood in moods]
    levels += [
        0.5 + 0.25 * m.value("speed").place
        for m in page.matches
        if "speed" in m.entries and not m.negated and m.value("speed").bpm is None
    ]
    return round(sum(levels) / len(levels), 3) if levels else 0.5


def find_curve(page: Page) -> str:
    """ "rise", "fall", "arch" or "": where the energy goes."""
    found = page.found("curve")
    for match in found:
        page.claim(match.start, match.end)
    return str(found[-1].value("curve")) if found else ""


def curved(
    sections: tuple[Passage, ...], curve: str, bars: int, energy: float
) -> tuple[Passage, ...]:
    """The sections with an energy that rises, falls, or does one and then the other."""
    if not sections:
        count = min(3, bars)
        unit = 4 if bars >= 12 else 1
        size = bars // count // unit * unit
        sizes = [size] * (count - 1) + [bars - size * (count - 1)]
        sections = tuple(Passage(name=n, bars=s) for n, s in zip(_TURNS, sizes, strict=False))
    last = max(len(sections) - 1, 1)
    shaped = []
    for place, section in enumerate(sections):
        x = place / last
        slope = {"rise": x, "fall": 1 - x, "arch": 1 - abs(2 * x - 1)}[curve]
        level = min(max(energy - 0.3 + 0.6 * slope, 0.05), 1.0)
        shaped.append(section.model_copy(update={"energy": round(level, 3)}))
    return tuple(shaped)
