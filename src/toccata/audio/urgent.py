"""Sound first: a process that plays live asks the system not to be kept waiting."""

from __future__ import annotations

import contextlib
import os
from typing import Final

_RANK: Final = 10
_NICE: Final = -11


def urgent() -> str:
    """Put this process before others where the system allows it; what it granted, "" for nothing.

    On Linux real-time scheduling (“real time”) is for those whom the system's limits let have it:
    often the group “audio”. Elsewhere, and without that right, a higher priority is asked for
    (“priority”).
    """
    if hasattr(os, "sched_setscheduler"):
        with contextlib.suppress(OSError):
            # Processes that this one starts are not urgent themselves.
            policy = os.SCHED_RR | os.SCHED_RESET_ON_FORK
            os.sched_setscheduler(0, policy, os.sched_param(_RANK))
            return "real time"
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(_NICE)
            return "priority"
    return ""
