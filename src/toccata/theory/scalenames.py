"""How scales are called: any usual spelling of a name finds its scale on the shelf."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ..errors import UnknownName
from .pitch import plain
from .scale import Scale
from .scales import SCALES

_FILLERS: Final = frozenset(
    {
        "scale",
        "mode",
        "of",
        "the",
        "maqam",
        "makam",
        "maqaam",
        "raga",
        "raag",
        "raaga",
        "rag",
        "thaat",
        "that",
        "key",
        "s",
    }
)
_NUMERALS: Final = {
    "first": "1", "1st": "1", "second": "2", "2nd": "2", "third": "3", "3rd": "3", "fourth": "4",
    "4th": "4", "fifth": "5", "5th": "5", "sixth": "6", "6th": "6", "seventh": "7", "7th": "7",
    "min": "minor", "maj": "major", "flat": "b", "sharp": "#", "mixo": "mixolydian",
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7",
}  # fmt: skip


def _folded(text: str) -> str:
    """A scale's name as it is compared: small, no fillers, plain accidentals, single spaces."""
    words = re.sub(r"['’ʿ]", " ", plain(text.lower()))
    parts = (_NUMERALS.get(word, word) for word in re.split(r"[\s\-–_,()]+", words))
    kept = [word for word in parts if word and word not in _FILLERS]
    return re.sub(r"\b([b#]) (?=\d)", r"\1", " ".join(kept))


def _shuffled(folded: str) -> str:
    """The same name with its words in alphabetical order: `minor pentatonic` either way round."""
    return "/".join(sorted(folded.split()))


@lru_cache(maxsize=1)
def _shelf() -> dict[str, Scale]:
    found: dict[str, Scale] = {}
    for scale in SCALES.values():
        for name in (scale.name, *scale.aliases):
            folded = _folded(name)
            found.setdefault(folded.replace(" ", ""), scale)
            found.setdefault(_shuffled(folded), scale)
    return found


@lru_cache(maxsize=1024)
def find_scale(text: str) -> Scale:
    """The scale of a name in any usual spelling: `Dorian mode`, `pentatonic minor`, `raga Todi`.

    Raises `UnknownName` with the nearest names.
    """
    folded = _folded(str(text))
    scale = _shelf().get(folded.replace(" ", "")) or _shelf().get(_shuffled(folded))
    if scale is None:
        raise UnknownName("scale", str(text), _known())
    return scale


@lru_cache(maxsize=1)
def _known() -> tuple[str, ...]:
    """Every name and alias; those of two words the other way round, too."""
    names = [name for entry in SCALES.values() for name in (entry.name, *entry.aliases)]
    turned = [" ".join(reversed(name.split())) for name in names if len(name.split()) == 2]
    titled = [
        f"{title} {scale.name}" for scale in SCALES.values()
        if (title := {"arabic": "maqam", "indian": "raga"}.get(scale.family))
    ]  # fmt: skip
    return tuple(dict.fromkeys((*names, *turned, *titled)))


def nearest_scales(text: str) -> tuple[str, ...]:
    """The names of the scales that a text may have meant, best first; of a readable one its own."""
    try:
        return (find_scale(text).name,)
    except UnknownName as unknown:
        return tuple(dict.fromkeys(find_scale(name).name for name in unknown.nearest))
