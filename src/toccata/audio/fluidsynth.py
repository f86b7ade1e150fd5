"""The player behind the SoundFonts: a thin layer over the FluidSynth library in C."""

from __future__ import annotations

import ctypes
import ctypes.util
import importlib.util
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ..errors import Missing, Unreadable

QUANTUM: Final = 64
"""Frames in FluidSynth's inner step: events take effect on this grid only."""

POLYPHONY: Final = 256
"""Voices at once in one part: a large song needs some two hundred for all of its parts. Each takes
8 KB, and a file with thousands of notes that never end still plays."""

GAIN: Final = 0.2
"""FluidSynth's own loudness, low enough that a full part does not leave the range."""

_OPAQUE = ctypes.c_void_p
_INT = ctypes.c_int
_TEXT = ctypes.c_char_p
_FUNCTIONS: Final[dict[str, tuple[Any, tuple[Any, ...]]]] = {
    "fluid_version_str": (_TEXT, ()),
    "fluid_set_log_function": (_OPAQUE, (_INT, _OPAQUE, _OPAQUE)),
    "new_fluid_settings": (_OPAQUE, ()),
    "delete_fluid_settings": (None, (_OPAQUE,)),
    "fluid_settings_setint": (_INT, (_OPAQUE, _TEXT, _INT)),
    "fluid_settings_setnum": (_INT, (_OPAQUE, _TEXT, ctypes.c_double)),
    "new_fluid_synth": (_OPAQUE, (_OPAQUE,)),
    "delete_fluid_synth": (None, (_OPAQUE,)),
    "fluid_synth_sfload": (_INT, (_OPAQUE, _TEXT, _INT)),
    "fluid_synth_noteon": (_INT, (_OPAQUE, _INT, _INT, _INT)),
    "fluid_synth_noteoff": (_INT, (_OPAQUE, _INT, _INT)),
    "fluid_synth_cc": (_INT, (_OPAQUE, _INT, _INT, _INT)),
    "fluid_synth_program_change": (_INT, (_OPAQUE, _INT, _INT)),
    "fluid_synth_pitch_bend": (_INT, (_OPAQUE, _INT, _INT)),
    "fluid_synth_channel_pressure": (_INT, (_OPAQUE, _INT, _INT)),
    "fluid_synth_key_pressure": (_INT, (_OPAQUE, _INT, _INT, _INT)),
    "fluid_synth_process": (_INT, (_OPAQUE, _INT, _INT, _OPAQUE, _INT, _OPAQUE)),
    "fluid_synth_get_active_voice_count": (_INT, (_OPAQUE,)),
}

_SETTINGS: Final = {
    b"synth.polyphony": POLYPHONY,
    b"synth.reverb.active": 0,
    b"synth.chorus.active": 0,
    b"synth.threadsafe-api": 0,
    b"synth.lock-memory": 0,
    b"synth.dynamic-sample-loading": 1,
}


def bundled_libraries() -> Iterator[Path]:
    """The FluidSynth libraries inside an installed pygame-ce, which is not imported."""
    spec = importlib.util.find_spec("pygame")
    for place in (spec.submodule_search_locations or ()) if spec else ():
        package = Path(place)
        for folder, pattern in (
            (package.parent / "pygame_ce.libs", "libfluidsynth*.so*"),
            (package / ".dylibs", "libfluidsynth*.dylib"),
            (package, "libfluidsynth*.dll"),
        ):
            yield from sorted(folder.glob(pattern))


def libraries() -> Iterator[str]:
    """Every FluidSynth library worth trying, the bundled one first."""
    for path in bundled_libraries():
        yield str(path)
    system = ctypes.util.find_library("fluidsynth")
    if system:
        yield system


def open_library(candidates: Iterable[str]) -> ctypes.CDLL:
    """The first of the libraries that loads, made quiet and with its functions declared.

    Raises `Missing` where none does.
    """
    reasons = []
    for name in candidates:
        if sys.platform == "win32" and Path(name).parent.is_dir():
            os.add_dll_directory(str(Path(name).parent))
        try:
            library = ctypes.CDLL(name)
            for function, (result, arguments) in _FUNCTIONS.items():
                entry = getattr(library, function)
                entry.restype, entry.argtypes = result, arguments
        except (OSError, AttributeError) as error:
            reasons.append(f"{Path(name).name}: {error}")
            continue
        for level in range(5):
            library.fluid_set_log_function(level, None, None)
        return library
    found = f" Tried: {'; '.join(reasons)}." if reasons else ""
    raise Missing(
        "Sound needs the FluidSynth library, and this machine has none that loads."
        f"{found} Install it with “pip install pygame-ce” (its wheel carries the library),"
        " or from your system (Debian: libfluidsynth3, macOS: brew install fluid-synth)."
    )


@cache
def library() -> ctypes.CDLL:
    """The FluidSynth library of this machine; raises `Missing` where there is none."""
    return open_library(libraries())


def version() -> str:
    """FluidSynth's version, such as “2.5.7”."""
    return str(library().fluid_version_str().decode())


class FluidSynth:
    """One dry synthesizer of sixteen channels that plays one SoundFont.

    Its own reverb and chorus are off. Channel 9 plays drums. Two instances share nothing that
    can be heard, and each may be used by any one thread at a time: while it computes, other
    Python threads run.

    Raises `Missing` without the library, `Unreadable` when the library refuses the SoundFont.
    """

    def __init__(self, soundfont: Path, sample_rate: int) -> None:
        self._lib = library()
        self._settings = self._lib.new_fluid_settings()
        for key, value in _SETTINGS.items():
            self._lib.fluid_settings_setint(self._settings, key, value)
        self._lib.fluid_settings_setnum(self._settings, b"synth.sample-rate", float(sample_rate))
        self._lib.fluid_settings_setnum(self._settings, b"synth.gain", GAIN)
        self._synth = self._lib.new_fluid_synth(self._settings)
        self._buffers = (_OPAQUE * 2)()
        name = str(soundfont).encode("utf-8")
        if not self._synth or self._lib.fluid_synth_sfload(self._synth, name, 1) < 0:
            self.close()
            raise Unreadable(
                f"FluidSynth cannot play the SoundFont {soundfont}. Choose another .sf2 or .sf3."
            )

    def note_on(self, channel: int, key: int, velocity: int) -> None:
        self._lib.fluid_synth_noteon(self._synth, channel, key, velocity)

    def note_off(self, channel: int, key: int) -> None:
        self._lib.fluid_synth_noteoff(self._synth, channel, key)

    def control(self, channel: int, number: int, value: int) -> None:
        self._lib.fluid_synth_cc(self._synth, channel, number, value)

    def program(self, channel: int, bank: int, program: int) -> None:
        """Choose an instrument from 0 to 127 in a bank of fourteen bits, as controllers 0 and 32.

        FluidSynth takes the bank's high half; where the font lacks the bank it takes bank 0.
        """
        self.control(channel, 0, bank >> 7)
        self.control(channel, 32, bank & 127)
        self._lib.fluid_synth_program_change(self._synth, channel, program)

    def bend(self, channel: int, value: int) -> None:
        """Bend by `value` from −8192 to 8191, 0 for none."""
        self._lib.fluid_synth_pitch_bend(self._synth, channel, value + 8192)

    def pressure(self, channel: int, value: int) -> None:
        self._lib.fluid_synth_channel_pressure(self._synth, channel, value)

    def key_pressure(self, channel: int, key: int, value: int) -> None:
        self._lib.fluid_synth_key_pressure(self._synth, channel, key, value)

    @property
    def voices(self) -> int:
        """Voices that sound now; while there are none the output is exactly zero."""
        return int(self._lib.fluid_synth_get_active_voice_count(self._synth))

    def add_to(self, out: NDArray[np.float32], start: int, frames: int) -> None:
        """Add the next `frames` frames to `out` (2, n) from `start` on.

        `frames` is a multiple of `QUANTUM`, so that every event falls on the inner grid and any
        division of the same time gives the same samples.
        """
        left, stride = out.ctypes.data + 4 * start, out.strides[0]
        self._buffers[0], self._buffers[1] = left, left + stride
        self._lib.fluid_synth_process(self._synth, frames, 0, None, 2, self._buffers)

    def close(self) -> None:
        """Give the memory back; the synthesizer cannot be used afterwards."""
        if self._synth:
            self._lib.delete_fluid_synth(self._synth)
            self._synth = None
        if self._settings:
            self._lib.delete_fluid_settings(self._settings)
            self._settings = None
