"""The smallest SoundFont 3: one instrument, one sample, in Ogg Vorbis or in rubbish."""

from __future__ import annotations

import io
import struct

import numpy as np
import soundfile


def chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def vorbis() -> bytes:
    """Half a second of a sine."""
    held = io.BytesIO()
    wave = 0.5 * np.sin(2 * np.pi * 440 * np.arange(22_050) / 44_100)
    soundfile.write(held, wave, 44_100, format="OGG", subtype="VORBIS")
    return held.getvalue()


def tiny_font(sample: bytes) -> bytes:
    """A whole SoundFont whose only sample is these bytes."""
    name = lambda text: text.ljust(20, b"\0")  # noqa: E731
    preset = name(b"Sine") + struct.pack("<HHHIII", 0, 0, 0, 0, 0, 0)
    tables = {
        b"phdr": preset + name(b"EOP") + struct.pack("<HHHIII", 0, 0, 1, 0, 0, 0),
        b"pbag": struct.pack("<HHHH", 0, 0, 1, 0),
        b"pmod": bytes(10),
        b"pgen": struct.pack("<HHHH", 41, 0, 0, 0),
        b"inst": name(b"Sine") + struct.pack("<H", 0) + name(b"EOI") + struct.pack("<H", 1),
        b"ibag": struct.pack("<HHHH", 0, 0, 1, 0),
        b"imod": bytes(10),
        b"igen": struct.pack("<HHHH", 53, 0, 0, 0),
        b"shdr": name(b"Sine")
        + struct.pack("<IIIIIBbHH", 0, len(sample), 100, 20_000, 44_100, 69, 0, 0, 0x11)
        + name(b"EOS")
        + bytes(26),
    }
    info = chunk(b"ifil", struct.pack("<HH", 3, 1)) + chunk(b"INAM", b"tiny")
    lists = (
        (b"INFO", info),
        (b"sdta", chunk(b"smpl", sample)),
        (b"pdta", b"".join(chunk(key, data) for key, data in tables.items())),
    )
    body = b"".join(chunk(b"LIST", key + data) for key, data in lists)
    return b"RIFF" + struct.pack("<I", 4 + len(body)) + b"sfbk" + body
