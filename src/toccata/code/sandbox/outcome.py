"""What comes back from the sandbox: data, read with suspicion."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any, NoReturn

from ...errors import CodeFailed, LimitReached

Data = dict[str, Any]

# message → what each of its values must be
MESSAGES: dict[str, dict[str, tuple[type, ...]]] = {
    "control_change": {"control": (int,), "value": (int,), "channel": (int,)},
    "pitchwheel": {"pitch": (int,), "channel": (int,)},
    "program_change": {"program": (int,), "channel": (int,)},
    "aftertouch": {"value": (int,), "channel": (int,)},
    "polytouch": {"note": (int,), "value": (int,), "channel": (int,)},
}
SEVEN_BITS = range(128)
BOUNDS = {
    "control": SEVEN_BITS,
    "value": SEVEN_BITS,
    "program": SEVEN_BITS,
    "note": SEVEN_BITS,
    "channel": range(16),
    "pitch": range(-8192, 8192),
}
TICKS = range(1 << 31)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A program's song and what it printed.

    `song` is plain data: `title`, `bpm`, `ticks_per_beat`, `tempos` (rows of tick and quarter
    notes a minute) and `tracks`; a track has `name`, `program` (1–128), `channel` (0–15),
    `part_of` (the number of the musicpy track it comes from), `notes` (rows of start, length,
    pitch, velocity) and `messages` (rows of tick, kind, values). `layer` tells what guarded the
    run, `seconds` how long it took.
    """

    song: Data
    printed: str = ""
    layer: str = ""
    seconds: float = field(default=0.0, compare=False)


def read_answer(letter: bytes, *, layer: str = "", seconds: float = 0.0) -> Outcome:
    """The outcome in an answer from inside.

    Raises `CodeFailed` or `LimitReached` where the answer says so, and `CodeFailed` for an answer
    that is not exactly what it should be.
    """
    try:
        answer = json.loads(letter, parse_constant=_strange)
        printed = _text(answer.get("printed", ""))
        if "limit" in answer:
            raise limit_reached(_text(answer["limit"]), _text(answer["message"]))
        if "failed" in answer:
            failed = answer["failed"]
            line = failed["line"]
            if line is not None and type(line) is not int:
                _strange(line)
            where = f"Line {line}: " if line is not None else ""
            raise CodeFailed(where + _text(failed["message"])[:800], line=line)
        return Outcome(_song(answer["song"]), printed, layer, seconds)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as error:
        if isinstance(error, (CodeFailed, LimitReached)):
            raise
        raise CodeFailed(
            "The program's answer was not a song. It was thrown away; run the program again."
        ) from None


SAYINGS = {
    "cpu": "The program computes too long. Look for a loop that does not end.",
    "wall": "The program takes too long. Look for a loop that does not end.",
    "memory": "The program needs too much memory. Look for what grows without end.",
    "output": "The program prints too much.",
    "notes": "The song has too many notes.",
    "data": "The song is too large.",
    "recursion": "The program nests too deeply. Look for a function that calls itself.",
}


def limit_reached(limit: str, message: str = "") -> LimitReached:
    """The error for one of the limits, in a sentence."""
    if limit not in SAYINGS:
        limit = "memory"
    return LimitReached(message[:800] or SAYINGS[limit], limit=limit)


def _song(song: Data) -> Data:
    title = song["title"]
    return {
        "title": None if title is None else _text(title),
        "bpm": _number(song["bpm"]),
        "ticks_per_beat": _whole(song["ticks_per_beat"], range(1, 32_768)),
        "tempos": [[_whole(at, TICKS), _number(bpm)] for at, bpm in song["tempos"]],
        "tracks": [_track(track) for track in _list(song["tracks"])],
    }


def _track(track: Data) -> Data:
    return {
        "name": _text(track["name"]),
        "program": _whole(track["program"], range(1, 129)),
        "channel": _whole(track["channel"], range(16)),
        "part_of": _whole(track["part_of"], range(10_000)),
        "notes": [_note(*row) for row in _list(track["notes"])],
        "messages": [_message(*row) for row in _list(track["messages"])],
    }


def _note(start: Any, length: Any, pitch: Any, velocity: Any) -> list[int]:
    return [
        _whole(start, TICKS),
        _whole(length, TICKS),
        _whole(pitch, SEVEN_BITS),
        _whole(velocity, SEVEN_BITS),
    ]


def _message(at: Any, kind: Any, values: Any) -> list[Any]:
    known = MESSAGES.get(_text(kind))
    if known is not None and set(values) != set(known):
        _strange(values)
    plain = {_text(key): _plain(_text(key), value) for key, value in values.items()}
    return [_whole(at, TICKS), kind, plain]


def _plain(key: str, value: Any) -> Any:
    if key in BOUNDS and type(value) is int:
        return _whole(value, BOUNDS[key])
    if value is None or type(value) in (int, float, str, bool):
        return value
    return [_whole(each, range(256)) for each in _list(value)]


def _whole(value: Any, bounds: range) -> int:
    if type(value) is not int or value not in bounds:
        _strange(value)
    return value


def _number(value: Any) -> float:
    if type(value) not in (int, float) or not 0 < value < 1e9:
        _strange(value)
    return float(value)


def _text(value: Any) -> str:
    if type(value) is not str:
        _strange(value)
    return str(value)


def _list(value: Any) -> list[Any]:
    if type(value) is not list:
        _strange(value)
    return list(value)


def _strange(value: Any) -> NoReturn:
    raise ValueError(f"not what an answer may hold: {str(value)[:40]}")
