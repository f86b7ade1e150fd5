"""What this machine has for making music, and what to do about what it lacks."""

from __future__ import annotations

import math
import os
import platform
import shutil
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from ..errors import ToccataError
from ..units import Midi, Ticks


class State(StrEnum):
    """How well something is provided for."""

    OK = "ok"
    LIMITED = "limited"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked for: what was found, and what to do if it could be better."""

    name: str
    state: State
    found: str
    advice: str = ""

    def card(self) -> dict[str, str]:
        """The finding as plain data."""
        return {"name": self.name, "state": str(self.state), "found": self.found} | (
            {"advice": self.advice} if self.advice else {}
        )


EXTRAS: Final = {
    "llm": ("pydantic-ai-slim", "asking a language model with --llm"),
    "score": ("verovio", "pages of notation with --formats score.svg"),
}
"""The extras of this package: a distribution that each brings, and what it is for."""

NEEDED: Final = ("musicpy", "numpy", "numba", "av", "soundfile", "pydantic")
"""The distributions without which a song is never finished."""

_PYTHON: Final = (3, 11)
_SPARE: Final = 200_000_000  # bytes of disk: a long song and its sound files
_FEW_CORES: Final = 2

Look = Callable[[], Finding]


def doctor() -> tuple[Finding, ...]:
    """Everything that is looked at, in the order in which a song needs it."""
    return examine(LOOKS)


def examine(looks: Sequence[Look]) -> tuple[Finding, ...]:
    """The findings of `looks`; one that fails on this machine is itself a finding."""
    return tuple(_looked(look) for look in looks)


def _looked(look: Look) -> Finding:
    name = look.__name__.strip("_").replace("_", " ")
    try:
        return look()
    except ToccataError as error:
        return Finding(name, State.MISSING, "not usable", str(error))
    except Exception as error:  # a doctor must see the other patients too
        return Finding(
            name, State.MISSING, f"could not be looked at ({type(error).__name__}: {error})",
            "Please report this, with the whole output of `toccata doctor`.",
        )  # fmt: skip


def _python() -> Finding:
    found = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    if sys.version_info[:2] < _PYTHON:
        wanted = ".".join(map(str, _PYTHON))
        return Finding("Python", State.MISSING, found, f"Install Python {wanted} or newer.")
    return Finding("Python", State.OK, found)


def _packages() -> Finding:
    gone = [name for name in NEEDED if not _installed(name)]
    if gone:
        return Finding(
            "packages", State.MISSING, f"not installed: {', '.join(gone)}",
            "Install Toccata again: `make setup`, or `pip install .` in its folder.",
        )  # fmt: skip
    return Finding("packages", State.OK, f"all of them, with musicpy {_installed('musicpy')}")


def _processor() -> Finding:
    count = _cores()
    if count < _FEW_CORES:
        return Finding(
            "processor", State.LIMITED, "1 core",
            "Everything works; sound takes about twice as long as on two cores.",
        )  # fmt: skip
    return Finding("processor", State.OK, f"{count} cores")


def _cores() -> int:
    """The cores that this process may use, which in a container are fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _synthesizer() -> Finding:
    from ..audio import fluidsynth

    return Finding("synthesizer", State.OK, f"FluidSynth {fluidsynth.version()}")


def _soundfonts() -> Finding:
    from ..audio import soundfont

    used = soundfont.find_soundfont()
    names = dict.fromkeys(font.name for font in soundfont.soundfonts())
    others = [name for name in names if name != used.name]
    found = f"{used.name} ({used.path})" + (f"; also {', '.join(others)}" if others else "")
    if used.path == soundfont.bundled_soundfont().path:
        return Finding(
            "SoundFont", State.LIMITED, found,
            "It is small. A better one is found by itself, such as Debian's"
            " musescore-general-soundfont-small or fluid-soundfont-gm; or put a .sf2 or .sf3 file"
            f" into {soundfont.user_folder()}, or name it in {soundfont.VARIABLE}.",
        )  # fmt: skip
    return Finding("SoundFont", State.OK, found)


def _sandbox() -> Finding:
    from ..code.sandbox import Layer, best_layer, layers

    best = best_layer()
    lacking = [f"{each.layer}: {each.why_not}" for each in layers() if not each.works]
    why = f" ({'; '.join(lacking)})" if lacking else ""
    if best is Layer.NONE:
        return Finding(
            "sandbox", State.MISSING, f"none{why}",
            "Songs that Toccata writes run all the same; other people's code runs only with"
            " --trust. On Linux install bubblewrap, or a kernel with Landlock (5.13 or newer).",
        )  # fmt: skip
    if lacking:
        return Finding(
            "sandbox", State.LIMITED, f"{best}{why}",
            "One wall stands between foreign code and this machine; two are better.",
        )  # fmt: skip
    return Finding("sandbox", State.OK, str(best))


def _sound_device() -> Finding:
    from ..audio.play import PLAYERS

    found = playback_devices()
    if found is None:
        return Finding("sound device", State.OK, f"not looked for on {platform.system()}")
    if not found:
        return Finding(
            "sound device", State.MISSING, "none",
            "Files are written all the same; `toccata play` and --play need a sound card or a"
            " running PulseAudio or PipeWire.",
        )  # fmt: skip
    players = [command[0] for command in PLAYERS["linux"]]
    if not any(map(shutil.which, players)):
        return Finding(
            "sound device", State.LIMITED, f"{', '.join(found)}, but no player of sound files",
            f"Install one of {', '.join(players)}; on Debian aplay comes with alsa-utils.",
        )  # fmt: skip
    return Finding("sound device", State.OK, ", ".join(found))


def playback_devices(
    root: Path = Path("/"), environment: Mapping[str, str] | None = None
) -> tuple[str, ...] | None:
    """What can be played on under Linux, sound servers first; None on other systems."""
    if not sys.platform.startswith("linux"):
        return None
    names = os.environ if environment is None else environment
    home = Path(names.get("XDG_RUNTIME_DIR", "/run/user/none"))
    servers = {"PipeWire": home / "pipewire-0", "PulseAudio": home / "pulse" / "native"}
    found = [name for name, socket in servers.items() if socket.exists()]
    if names.get("PULSE_SERVER") and "PulseAudio" not in found:
        found.append(f"PulseAudio at {names['PULSE_SERVER']}")
    cards = root / "proc" / "asound" / "pcm"
    if cards.is_file():
        for line in cards.read_text(encoding="utf-8", errors="replace").splitlines():
            if "playback" in line:  # "00-00: ALC269 Analog : ALC269 Analog : playback 1 : …"
                found.append(line.split(":")[1].strip())
    return tuple(dict.fromkeys(found))


def _compiled_code() -> Finding:
    from ..audio.compiled import cache_folder

    folder = cache_folder()
    if folder is None:
        return Finding(
            "compiled code", State.LIMITED, "no folder that can be written",
            "Every start takes a second or two longer; name a folder in NUMBA_CACHE_DIR.",
        )  # fmt: skip
    return Finding("compiled code", State.OK, f"kept in {folder}")


def _test_note() -> Finding:
    """A note is played through the whole engine; what has to be compiled is compiled by it."""
    from ..score import Note, Notes, Song, Track
    from .sounds import sound

    began = time.perf_counter()
    note = Notes([Note(Ticks(0), Ticks(1920), Midi(60), 100)])
    heard = sound(Song(tracks=(Track("test", note),)), None, 44100)
    taken = time.perf_counter() - began
    loud = heard.mastered.loudness
    if not math.isfinite(loud.before):
        return Finding("test note", State.MISSING, "silence", "Try another SoundFont.")
    return Finding("test note", State.OK, f"sounds after {taken:.1f} s, {loud.sentence}")


def _disk() -> Finding:
    free = shutil.disk_usage(Path.cwd()).free
    found = f"{free / 1e9:.1f} GB free here"
    if free < _SPARE:
        return Finding("disk", State.LIMITED, found, "Sound files are large; make some room.")
    return Finding("disk", State.OK, found)


def _plugins() -> Finding:
    from ..audio.effects import EFFECTS
    from ..audio.voices import VOICES

    found = [
        f"{shelf.kind} {name} ({shelf.origin(name)})"
        for shelf in (EFFECTS, VOICES)
        for name in shelf.names
        if shelf.origin(name)
    ]
    told = ", ".join(found) or "none"
    left_out = (*EFFECTS.left_out, *VOICES.left_out)
    if left_out:
        return Finding("plug-ins", State.LIMITED, told, " ".join(left_out))
    return Finding("plug-ins", State.OK, told)


def _extras() -> Finding:
    absent = [name for name, (package, _) in EXTRAS.items() if not _installed(package)]
    there = [name for name in EXTRAS if name not in absent]
    if absent:
        uses = "; ".join(f"{EXTRAS[name][1]}: pip install '.[{name}]'" for name in absent)
        return Finding("extras", State.LIMITED, ", ".join(there) or "none", f"For {uses}.")
    return Finding("extras", State.OK, ", ".join(there))


def _installed(name: str) -> str:
    """The version of a distribution, "" where it is not installed."""
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


LOOKS: Final[tuple[Look, ...]] = (
    _python, _packages, _processor, _synthesizer, _soundfonts, _sandbox, _sound_device,
    _compiled_code, _test_note, _disk, _plugins, _extras,
)  # fmt: skip
"""What the doctor looks at."""
