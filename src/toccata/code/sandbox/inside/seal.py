"""The last door: limits are set, root becomes nobody, and the kernel's layers close."""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Mapping
from typing import Any

from . import landlock, seccomp

NOBODY = 65534
PIPES = 3  # in, out, error: the only descriptors that a program holds


def seal(limits: Mapping[str, Any], *, kernel: bool) -> None:
    """Take from this process what the program must not have; `kernel` adds Landlock and seccomp.

    Everything that is needed later must be imported and opened before. Raises `OSError` where a
    layer that was asked for cannot be closed.
    """
    if sys.platform == "win32":
        return  # no such limits there: the parent's clock is all
    seconds = math.ceil(limits["cpu"])
    no_more = {"RLIMIT_NOFILE": (PIPES, PIPES)}
    wanted = {
        "RLIMIT_CPU": (seconds, seconds + 1),
        "RLIMIT_AS": (limits["memory"],) * 2,
        "RLIMIT_FSIZE": (0, 0),
        "RLIMIT_CORE": (0, 0),
        "RLIMIT_NPROC": (limits["processes"],) * 2,
        "RLIMIT_MEMLOCK": (0, 0),
        "RLIMIT_MSGQUEUE": (0, 0),
    }
    _limit(wanted)
    _become_nobody()
    if kernel:
        landlock.close_everything()
    _limit(no_more)  # Landlock itself needs a descriptor for a moment
    if kernel:
        seccomp.close_everything()


def _limit(wanted: Mapping[str, tuple[int, int]]) -> None:
    import resource

    for name, (soft, hard) in wanted.items():
        kind = getattr(resource, name, None)
        if kind is None:
            continue
        highest = resource.getrlimit(kind)[1]
        if highest != resource.RLIM_INFINITY:
            soft, hard = min(soft, highest), min(hard, highest)
        try:
            resource.setrlimit(kind, (soft, hard))
        except (OSError, ValueError):
            if sys.platform == "linux":  # macOS has names for limits that it does not keep
                raise


def _become_nobody() -> None:
    if os.geteuid() != 0:
        return
    try:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    except OSError:
        return  # a root of a small container, who is not a real one and has nobody to become
