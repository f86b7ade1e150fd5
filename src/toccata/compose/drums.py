"""The drum kit: rhythms for its hands and feet, fills where phrases end, a last stroke."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .bar import Bar, Tone

KEYS: Final[Mapping[str, int]] = {
    "kick": 36, "stick": 37, "snare": 38, "clap": 39, "floor": 43, "closed": 42, "pedal": 44,
    "low": 45, "open": 46, "mid": 47, "high": 50, "crash": 49, "ride": 51, "bell": 53,
    "tambourine": 54, "splash": 55, "cowbell": 56, "ride2": 59, "shaker": 70, "cabasa": 69,
    "conga": 63, "mute": 62, "tumba": 64, "clave": 75, "bongo": 60, "bongo2": 61, "triangle": 81,
    "timbale": 65, "timbale2": 66, "block": 76, "block2": 77, "agogo": 67, "agogo2": 68,
    "maracas": 70, "guiro": 73, "scrape": 74, "deep": 41, "whistle": 71, "cuica": 79, "cuica2": 78,
}  # fmt: skip
"""Where General MIDI keeps each drum."""

LEVELS: Final[Mapping[str, float]] = {
    "kick": 92, "snare": 90, "clap": 84, "closed": 66, "open": 70, "pedal": 60, "ride": 70,
    "crash": 92, "stick": 78, "shaker": 54, "tambourine": 62, "cabasa": 52, "bell": 72,
    "triangle": 56, "maracas": 52, "guiro": 58, "scrape": 60, "clave": 82,
    "whistle": 60, "cuica": 58, "cuica2": 54,
}  # fmt: skip


def groove(bar: Bar, kit: Mapping[str, str], level: float = 1.0) -> list[Tone]:
    """A bar of drums from one rhythm for each drum: `{"kick": "X... .... x... ....", …}`.

    Where the hi-hat is open it is not closed.
    """
    tones: list[Tone] = []
    opened = {hit.at for hit in bar.hits(kit["open"])} if "open" in kit else set()
    for drum, rhythm in kit.items():
        loud = LEVELS.get(drum, 76) * level
        for hit in bar.hits(rhythm):
            if drum == "closed" and hit.at in opened:
                continue
            tones.append(bar.tone(hit.at, min(hit.length, 240), KEYS[drum], loud * hit.weight))
    return tones


def crash(bar: Bar, level: float = 94.0) -> list[Tone]:
    """The cymbal that opens a strong section."""
    return [bar.tone(0, min(960, bar.grid.bar), KEYS["crash"], level)]


def filled(bar: Bar, tones: list[Tone], fill: Mapping[str, str], beats: int = 2) -> list[Tone]:
    """The bar with its last beats given to a fill; the foot on the hi-hat goes on."""
    if not bar.grid.beats:
        return tones
    count = min(beats, max(1, len(bar.grid.beats) - 1))
    begin = bar.grid.beats[-count].start
    since = bar.start + begin
    kept = [tone for tone in tones if tone.start < since or tone.pitch == KEYS["pedal"]]
    return kept + [tone for tone in groove(bar, fill) if tone.start >= since]


def final_hit(bar: Bar, level: float = 96.0) -> list[Tone]:
    """Kick and cymbal together: the end."""
    length = min(1920, bar.grid.bar)
    return [
        bar.tone(0, min(length, 480), KEYS["kick"], level),
        bar.tone(0, length, KEYS["crash"], level - 6),
    ]
