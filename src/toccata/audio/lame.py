"""MP3 by LAME itself: a thin layer over the library inside the lameenc wheel, with tags in front."""

from __future__ import annotations

import ctypes
import importlib.util
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from ..errors import Failure
from .tape import Block

_HANDLE = ctypes.c_void_p
_INT, _FLOAT = ctypes.c_int, ctypes.c_float
_FUNCTIONS: Final[dict[str, tuple[Any, tuple[Any, ...]]]] = {
    "lame_init": (_HANDLE, ()),
    "lame_close": (_INT, (_HANDLE,)),
    "lame_set_in_samplerate": (_INT, (_HANDLE, _INT)),
    "lame_set_out_samplerate": (_INT, (_HANDLE, _INT)),
    "lame_set_num_channels": (_INT, (_HANDLE, _INT)),
    "lame_set_mode": (_INT, (_HANDLE, _INT)),
    "lame_set_quality": (_INT, (_HANDLE, _INT)),
    "lame_set_brate": (_INT, (_HANDLE, _INT)),
    "lame_set_VBR": (_INT, (_HANDLE, _INT)),
    "lame_set_VBR_quality": (_INT, (_HANDLE, _FLOAT)),
    "lame_set_bWriteVbrTag": (_INT, (_HANDLE, _INT)),
    "lame_set_write_id3tag_automatic": (None, (_HANDLE, _INT)),
    "lame_init_params": (_INT, (_HANDLE,)),
    "lame_encode_buffer_ieee_float": (_INT, (_HANDLE, _HANDLE, _HANDLE, _INT, _HANDLE, _INT)),
    "lame_encode_flush": (_INT, (_HANDLE, _HANDLE, _INT)),
    "lame_get_lametag_frame": (ctypes.c_size_t, (_HANDLE, _HANDLE, ctypes.c_size_t)),
}
_JOINT, _MT, _QUALITY = 1, 4, 7
_FRAMES: Final = {
    "title": "TIT2",
    "artist": "TPE1",
    "genre": "TCON",
    "TBPM": "TBPM",
    "TKEY": "TKEY",
    "comment": "COMM",
}
"""Where an ID3 tag keeps what is to be said."""


@cache
def library() -> ctypes.CDLL | None:
    """LAME, where the wheel lets others call it; None elsewhere."""
    spec = importlib.util.find_spec("lameenc")
    if spec is None or spec.origin is None:
        return None
    try:
        found = ctypes.CDLL(spec.origin)
        for name, (result, arguments) in _FUNCTIONS.items():
            function = getattr(found, name)
            function.restype, function.argtypes = result, arguments
    except (OSError, AttributeError):
        return None
    return found


def write_mp3(
    path: Path,
    blocks: Iterable[Block],
    sample_rate: int,
    lame: ctypes.CDLL,
    *,
    kbits: int | None = None,
    tags: Mapping[str, str] | None = None,
) -> None:
    """Write sound given in blocks (2, n) at a rate of MPEG's; `kbits` None is variable, V0.

    The first frame says how many samples LAME put before and behind, so that players leave them
    out. Samples beyond full scale are clipped.
    """
    handle = lame.lame_init()
    if not handle:
        raise Failure("LAME did not start: there is not enough memory.")
    try:
        _settle(lame, handle, sample_rate, kbits)
        head = id3(tags or {})
        with path.open("w+b") as file:
            file.write(head)
            for block in blocks:
                file.write(_encoded(lame, handle, block))
            rest = ctypes.create_string_buffer(7200)
            size = lame.lame_encode_flush(handle, rest, len(rest))
            file.write(rest.raw[: max(0, size)])
            tag = ctypes.create_string_buffer(2880)
            size = lame.lame_get_lametag_frame(handle, tag, len(tag))
            if 0 < size <= len(tag):
                file.seek(len(head))
                file.write(tag.raw[:size])
    finally:
        lame.lame_close(handle)


def _settle(lame: ctypes.CDLL, handle: int, sample_rate: int, kbits: int | None) -> None:
    lame.lame_set_num_channels(handle, 2)
    lame.lame_set_mode(handle, _JOINT)
    lame.lame_set_in_samplerate(handle, sample_rate)
    lame.lame_set_out_samplerate(handle, sample_rate)
    lame.lame_set_write_id3tag_automatic(handle, 0)
    lame.lame_set_bWriteVbrTag(handle, 1)
    if kbits is None:
        lame.lame_set_VBR(handle, _MT)
        lame.lame_set_VBR_quality(handle, 0.0)
    else:
        lame.lame_set_quality(handle, _QUALITY)
        lame.lame_set_brate(handle, kbits)
    if lame.lame_init_params(handle) < 0:
        raise Failure(f"LAME cannot write {kbits or 'variable'} kbit/s at {sample_rate} Hz.")


def _encoded(lame: ctypes.CDLL, handle: int, block: Block) -> bytes:
    sound = np.clip(np.ascontiguousarray(block), -1.0, 1.0).astype(np.float32, copy=False)
    frames = sound.shape[1]
    room = ctypes.create_string_buffer(frames * 5 // 4 + 7200)
    left, right = sound[0].ctypes.data, sound[1].ctypes.data
    size = lame.lame_encode_buffer_ieee_float(handle, left, right, frames, room, len(room))
    if size < 0:
        raise Failure(f"LAME stopped with error {size}.")
    return room.raw[:size]


def id3(tags: Mapping[str, str]) -> bytes:
    """An ID3 tag, version 2.4, UTF-8; empty where there is nothing to say."""
    body = b""
    for name, frame in _FRAMES.items():
        if text := tags.get(name, ""):
            # A comment also has a language, here none in particular, and a title, here empty.
            data = b"\3" + (b"XXX\0" if frame == "COMM" else b"") + text.encode("utf-8")
            body += frame.encode() + _synchsafe(len(data)) + b"\0\0" + data
    return b"ID3\4\0\0" + _synchsafe(len(body)) + body if body else b""


def _synchsafe(size: int) -> bytes:
    """A number in four bytes of seven bits: nothing in it looks like the start of a frame."""
    return bytes(size >> shift & 127 for shift in (21, 14, 7, 0))
