"""Which recording sounds for which key: zones, from a list, from a folder of named files, from one file."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from ....errors import OutOfRange, ToccataError, UnknownName, Unreadable, WrongUse
from ....theory.pitch import parse_pitch

SUFFIXES: Final = (".wav", ".flac", ".wave")

_NAMED: Final = re.compile(r"(?:^|[ _.\-])([A-Ga-g](?:#|♯|b|♭|s)?-?\d)(?=$|[ _.\-])")
_MOST: Final = 2_000_000
"""Characters of a list of zones that are read at most."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A recording and the keys and touches that it answers to.

    `root` is the key at which it sounds as recorded, `tune` in cents on top of that, `gain` in
    dB. Keys `low` to `high` and velocities `softest` to `loudest` are inclusive. A loop goes from
    frame `loop_start` up to, not including, `loop_end`; without an end there is none. Over
    `crossfade` milliseconds before its end, the loop blends into what comes before its start.
    """

    file: Path
    root: float = 60.0
    low: int = 0
    high: int = 127
    softest: int = 1
    loudest: int = 127
    loop_start: int = 0
    loop_end: int = 0
    tune: float = 0.0
    gain: float = 0.0
    crossfade: float = 10.0


_BOUNDS: Final[dict[str, tuple[float, float]]] = {
    "root": (-12.0, 139.0), "low": (0, 127), "high": (0, 127), "softest": (1, 127),
    "loudest": (1, 127), "loop_start": (0, 1e9), "loop_end": (0, 1e9), "tune": (-1200.0, 1200.0),
    "gain": (-60.0, 24.0), "crossfade": (0.0, 1000.0),
}  # fmt: skip
_KEYS: Final = ("root", "low", "high")
_NAMES: Final = tuple(field.name for field in fields(Zone))


def read_zones(said: str) -> tuple[Zone, ...]:
    """The zones that a path names: a list (`.json`), a folder, or one sound file.

    Text that begins with “[” is a list itself. In a folder the files bear the names of their
    notes (`piano_C4.wav`, `harp-F#3.flac`); every key goes to the nearest. One file has its note
    and its loop from its name and from its own “smpl” chunk, else it is C4.

    Raises `WrongUse` where there is nothing, `Unreadable`, `UnknownName`, `OutOfRange`.
    """
    if said.lstrip().startswith("["):
        return zones_from(_data(said, "the list of zones"), Path())
    path = Path(said)
    if not path.exists():
        raise WrongUse(f"There is no file {path}; name a sound file, a folder or a list of zones.")
    if path.is_dir():
        return _folder(path)
    if path.suffix.lower() == ".json":
        if path.stat().st_size > _MOST:
            raise Unreadable(f"{path} is too large for a list of zones (over {_MOST} characters).")
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            raise Unreadable(f"{path} is no list of zones: it is not UTF-8 text.") from None
        return zones_from(_data(text, str(path)), path.parent)
    root = _root(path)
    return (_looped(Zone(path, 60.0 if root is None else root), chosen=root is not None),)


def zones_from(data: Any, folder: Path) -> tuple[Zone, ...]:
    """Zones from plain data: a list of objects with the fields of `Zone`; files stand beside it.

    Keys may be numbers or notes: 60 or "C4". Raises what `read_zones` raises.
    """
    if not isinstance(data, list) or not data:
        raise Unreadable("A list of zones is [{“file”: …, “root”: …}, …], with one zone at least.")
    return tuple(_zone(each, number, folder) for number, each in enumerate(data, 1))


def _data(text: str, what: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        raise Unreadable(f"{what} is no list of zones in JSON: {error}.", line=line) from None


def _zone(data: Any, number: int, folder: Path) -> Zone:
    if not isinstance(data, Mapping) or not isinstance(data.get("file"), str) or not data["file"]:
        raise Unreadable(f"Zone {number} must be an object with a “file”, not {str(data)[:80]}.")
    values: dict[str, Any] = {"file": folder / data["file"]}
    for name, value in data.items():
        if name not in _NAMES:
            raise UnknownName("field of a zone", str(name), _NAMES)
        if name != "file":
            values[name] = _number(name, value)
    zone = Zone(**values)
    if zone.low > zone.high or zone.softest > zone.loudest:
        raise WrongUse(f"Zone {number} holds no key: its lowest is above its highest.")
    if zone.loop_end and zone.loop_end <= zone.loop_start:
        raise WrongUse(f"Zone {number} has a loop that ends before it begins.")
    return zone


def _number(name: str, value: Any) -> float | int:
    if name in _KEYS and isinstance(value, str):
        value = _key(value)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Unreadable(f"The {name.replace('_', ' ')} of a zone must be a number, not {value!r}.")
    low, high = _BOUNDS[name]
    if not low <= value <= high:
        raise OutOfRange(f"{name.replace('_', ' ')} of a zone", value, low, high)
    whole = name not in ("root", "tune", "gain", "crossfade")
    return int(value) if whole else float(value)


def _key(text: str) -> int:
    number = parse_pitch(text).midi
    if number is None:
        raise Unreadable(f"The key “{text}” needs its octave: C4 is the middle one.")
    return int(number)


def _root(path: Path) -> float | None:
    """The note in a file's name, the last where there are several."""
    found = _NAMED.findall(path.stem)
    if not found:
        return None
    note = found[-1][0].upper() + found[-1][1:].replace("s", "#")
    try:
        return float(_key(note))
    except ToccataError:
        return None


def _folder(folder: Path) -> tuple[Zone, ...]:
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
    named = {root: path for path in files if (root := _root(path)) is not None}
    if not named:
        raise WrongUse(
            f"The folder {folder} holds no WAV or FLAC file that is named by its note, such as"
            " piano_C4.wav."
        )
    zones = [_looped(Zone(path, root), chosen=True) for root, path in sorted(named.items())]
    return spread(zones)


def spread(zones: Iterable[Zone]) -> tuple[Zone, ...]:
    """The zones with every key given to that whose root is nearest (the lower of two)."""
    zones = sorted(zones, key=lambda zone: zone.root)
    edges = [int((a.root + b.root) // 2) for a, b in pairwise(zones)]
    lows, highs = [0, *(edge + 1 for edge in edges)], [*edges, 127]
    return tuple(
        replace(zone, low=low, high=high)
        for zone, low, high in zip(zones, lows, highs, strict=True)
    )


def _looped(zone: Zone, *, chosen: bool) -> Zone:
    """With the loop, and where none is `chosen` the note, that a WAV file itself tells."""
    told = _sampler_chunk(zone.file)
    if told is None:
        return zone
    root, start, end = told
    zone = zone if chosen else replace(zone, root=root)
    return replace(zone, loop_start=start, loop_end=end) if end > start else zone


def _sampler_chunk(path: Path) -> tuple[float, int, int] | None:
    """Root key and the first forward loop of a WAV file's “smpl” chunk, or None.

    The chunk counts a loop's last frame in; we do not.
    """
    try:
        with path.open("rb") as file:
            head = file.read(12)
            if head[:4] != b"RIFF" or head[8:] != b"WAVE":
                return None
            for _ in range(64):
                name, size = struct.unpack("<4sI", file.read(8))
                if name == b"smpl":
                    return _told(file.read(min(size, 60)))
                file.seek(size + (size & 1), 1)
    except (OSError, struct.error):
        pass
    return None


def _told(chunk: bytes) -> tuple[float, int, int] | None:
    if len(chunk) < 36:
        return None
    note, fraction = struct.unpack_from("<II", chunk, 12)
    if note > 127:
        return None
    root = note + fraction / 2**32
    if len(chunk) < 60 or struct.unpack_from("<I", chunk, 28)[0] == 0:
        return root, 0, 0
    kind, start, last = struct.unpack_from("<III", chunk, 40)
    return (root, start, last + 1) if kind == 0 else (root, 0, 0)
