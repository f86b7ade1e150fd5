"""Where the instruments come from: SoundFonts that are found, chosen and checked."""

from __future__ import annotations

import importlib.util
import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from ..errors import Missing, Unreadable, WrongUse

VARIABLE: Final = "TOCCATA_SOUNDFONT"
"""The environment variable that names a SoundFont file."""

SYSTEM_FOLDERS: Final = tuple(
    Path(root) / kind
    for root in ("/usr/share/sounds", "/usr/local/share/sounds", "/opt/homebrew/share/sounds")
    for kind in ("sf3", "sf2")
)

_KNOWN: Final = (
    ("MuseScore_General", "MuseScore General", "MIT"),
    ("FluidR3Mono_GM", "Fluid R3 Mono", "MIT"),
    ("FluidR3_GM", "Fluid R3", "MIT"),
    ("TimGM6mb", "TimGM6mb", "GPL-2.0"),
)
_PREFERRED: Final = ("MuseScore_General", "FluidR3_GM", "FluidR3Mono_GM")

_RECORDS: Final = {
    b"phdr": 38,
    b"pbag": 4,
    b"pmod": 10,
    b"pgen": 4,
    b"inst": 22,
    b"ibag": 4,
    b"imod": 10,
    b"igen": 4,
    b"shdr": 46,
}
"""Bytes of one record of each table, from the SoundFont 2.04 specification, section 7."""


@dataclass(frozen=True, slots=True)
class SoundFont:
    """A file of instruments; `licence` is None where it is not known."""

    name: str
    path: Path
    licence: str | None = None


def find_soundfont(path: Path | str | None = None) -> SoundFont:
    """The SoundFont to play with: the one asked for, else the best that this machine has.

    Raises `WrongUse` when the file asked for does not exist, `Unreadable` when it is broken,
    `Missing` when there is none at all.
    """
    asked = path or os.environ.get(VARIABLE)
    if asked:
        font = _described(Path(asked).expanduser())
        check_soundfont(font.path)
        return font
    for font in _candidates():
        try:
            check_soundfont(font.path)
        except WrongUse:
            continue
        return font
    raise Missing(
        "There is no SoundFont on this machine. Install one with “pip install pretty_midi”,"
        f" or name your own .sf2 or .sf3 file, or set {VARIABLE} to it."
    )


def soundfonts() -> list[SoundFont]:
    """Every whole SoundFont that is found without being told, the preferred first."""
    found = []
    for font in _candidates():
        try:
            check_soundfont(font.path)
        except WrongUse:
            continue
        found.append(font)
    return found


def bundled_soundfont() -> SoundFont:
    """The small font that every installation has; raises `Missing` without pretty_midi."""
    path = _bundled()
    if path is None or not path.is_file():
        raise Missing("The bundled SoundFont is gone. Install it with “pip install pretty_midi”.")
    return _described(path)


def user_folder() -> Path:
    """Where a user may put SoundFonts of their own, to be preferred over all others."""
    from platformdirs import user_data_path

    return user_data_path("toccata", appauthor=False) / "soundfonts"


def check_soundfont(path: Path) -> None:
    """Raise unless the file is a whole SoundFont 2 or 3: `WrongUse` or `Unreadable` says why.

    Sizes of all chunks and tables and the bounds of all samples are compared with the file, so
    that a cut-off or hostile file never reaches the player in C.
    """
    if not path.is_file():
        raise WrongUse(f"There is no SoundFont file at {path}. Check the name, or leave it out.")
    try:
        with path.open("rb") as file:
            problem = _problem(file, path.stat().st_size)
    except OSError as error:
        raise Unreadable(f"The SoundFont {path} cannot be read: {error}.") from None
    if problem:
        raise Unreadable(
            f"{path} is not a whole SoundFont: {problem}. Get the file again or choose another."
        )


def _candidates() -> Iterator[SoundFont]:
    seen: set[Path] = set()
    for path in _places():
        real = path.resolve()
        if real not in seen and real.is_file():
            seen.add(real)
            yield _described(real)


def _places() -> Iterator[Path]:
    yield from _fonts_in(user_folder())
    for stem in _PREFERRED:
        for folder in SYSTEM_FOLDERS:
            yield from (font for font in _fonts_in(folder) if font.stem.startswith(stem))
    bundled = _bundled()
    if bundled:
        yield bundled
    for folder in SYSTEM_FOLDERS:
        yield from _fonts_in(folder)


def _fonts_in(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in {".sf2", ".sf3"})


def _bundled() -> Path | None:
    """The small font inside an installed pretty_midi, which is not imported."""
    spec = importlib.util.find_spec("pretty_midi")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "TimGM6mb.sf2"


def _described(path: Path) -> SoundFont:
    for stem, name, licence in _KNOWN:
        if path.stem.startswith(stem):
            return SoundFont(name, path, licence)
    return SoundFont(path.stem, path)


def _problem(file: BinaryIO, size: int) -> str | None:
    """What is wrong with the file, or None."""
    head = file.read(12)
    if len(head) < 12 or head[:4] != b"RIFF" or head[8:] != b"sfbk":
        return "it does not begin as a SoundFont"
    end = 8 + int(struct.unpack("<I", head[4:8])[0])
    if end > size:
        return f"it should hold {end:,} bytes and holds {size:,}"
    lists: dict[bytes, dict[bytes, tuple[int, int]]] = {}
    for kind, start, length in _chunks(file, 12, end):
        if start + length > end:
            return f"the part “{kind.decode('latin-1')}” reaches beyond the end"
        if kind == b"LIST" and length >= 4:
            file.seek(start)
            name = file.read(4)
            inner = list(_chunks(file, start + 4, start + length))
            if any(at + long > start + length for _, at, long in inner):
                return f"a part of “{name.decode('latin-1')}” reaches beyond its end"
            lists[name] = {key: (at, long) for key, at, long in inner}
    for name in (b"INFO", b"sdta", b"pdta"):
        if name not in lists:
            return f"the part “{name.decode()}” is missing"
    return _table_problem(lists[b"pdta"]) or _sample_problem(file, lists)


def _chunks(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Name, first byte and length of each chunk between two places."""
    while start + 8 <= end:
        file.seek(start)
        head = file.read(8)
        if len(head) < 8:
            return
        length = int(struct.unpack("<I", head[4:])[0])
        yield head[:4], start + 8, length
        start += 8 + length + length % 2


def _table_problem(tables: dict[bytes, tuple[int, int]]) -> str | None:
    for name, record in _RECORDS.items():
        length = tables.get(name, (0, 0))[1]
        if length < record or length % record:
            return f"the table “{name.decode()}” is missing or broken"
    if tables[b"phdr"][1] < 2 * _RECORDS[b"phdr"]:
        return "it has no instrument"
    return None


def _sample_problem(file: BinaryIO, lists: dict[bytes, dict[bytes, tuple[int, int]]]) -> str | None:
    if b"smpl" not in lists[b"sdta"]:
        return "it has no samples"
    _, held = lists[b"sdta"][b"smpl"]
    at, length = lists[b"pdta"][b"shdr"]
    file.seek(at)
    table = file.read(length)
    for place in range(0, length - 46, 46):
        start, end = struct.unpack_from("<II", table, place + 20)
        kind = struct.unpack_from("<H", table, place + 44)[0]
        if kind & 0x8000:
            continue
        width = 1 if kind & 0x10 else 2
        if start > end or end * width > held:
            name = table[place : place + 20].split(b"\0")[0].decode("latin-1")
            return f"the sample “{name}” lies outside the sample data"
    return None
