"""Names for the parts of a song that Python and musicpy understand."""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata

from .musicpy_names import CLOSED_MUSIC, MUSIC, NICKNAME

OURS = frozenset({
    "BPM", "KIT", "STUDIO", "WHOLE", "join", "placed", "perform", "stray", "hits", "turned",
    "glide", "song",
})  # fmt: skip
TAKEN = (
    frozenset(dir(builtins)) | frozenset(keyword.kwlist) | MUSIC | CLOSED_MUSIC | OURS | {NICKNAME}
)
"""What no part may be called: words of Python, of musicpy, and of the file itself."""

LONGEST = 28


def plain(text: str) -> str:
    """A text as a name: "Upright Bass" → "upright_bass", "Flöte 2" → "flote_2"."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "_", letters).strip("_")[:LONGEST].strip("_")
    if not name:
        return "part"
    return f"part_{name}" if name[0].isdecimal() else name


class Names:
    """Gives every thing its own name, the same for the same songs."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, text: str) -> str:
        """A name made of `text` that nothing else has: "verse", "verse_2", …"""
        wanted = plain(text)
        name, count = wanted, 1
        while name in self._given or name in TAKEN or keyword.issoftkeyword(name):
            count += 1
            name = f"{wanted}_{count}"
        self._given.add(name)
        return name


def quoted(text: str) -> str:
    """A text as a Python string between double quotes, all on one line."""
    shown = repr(text)
    if shown[0] == "'" and '"' not in shown:
        return f'"{shown[1:-1]}"'
    return shown


def spoken(text: str) -> str:
    """A text that may stand in a comment or a docstring: one line, nothing invisible."""
    shown = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(shown.replace("\\", "/").replace('"""', "'''").split()).rstrip('"')
