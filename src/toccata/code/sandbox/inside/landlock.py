"""Landlock: the kernel takes every file and every port away from this process, for good.

The process asks for a ruleset that handles all rights that the kernel knows, and adds no
exception. Source: the kernel's userspace-api/landlock documentation.
"""

from __future__ import annotations

import ctypes
import os

CREATE_RULESET, RESTRICT_SELF = 444, 446  # the same on x86_64 and aarch64
ASK_VERSION = 1
NO_NEW_PRIVS = 38

# ABI version → how many of the file rights (bits from 0) it knows
FILE_RIGHTS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16}
TCP_BIND_AND_CONNECT = 0b11  # from ABI 4
ABSTRACT_SOCKETS_AND_SIGNALS = 0b11  # from ABI 6


class Rules(ctypes.Structure):
    """The kernel's landlock_ruleset_attr."""

    _fields_ = (
        ("files", ctypes.c_uint64),
        ("network", ctypes.c_uint64),
        ("scope", ctypes.c_uint64),
    )


def version() -> int:
    """The Landlock ABI of this kernel; 0 where there is none."""
    libc = ctypes.CDLL(None, use_errno=True)
    found: int = libc.syscall(CREATE_RULESET, None, ctypes.c_size_t(0), ASK_VERSION)
    return max(found, 0)


def close_everything() -> None:
    """Take every file and every port away from this process and its children.

    Raises `OSError` where the kernel refuses.
    """
    abi = version()
    rules = Rules(
        files=(1 << FILE_RIGHTS[min(max(abi, 1), 5)]) - 1,
        network=TCP_BIND_AND_CONNECT if abi >= 4 else 0,
        scope=ABSTRACT_SOCKETS_AND_SIGNALS if abi >= 6 else 0,
    )
    size = 24 if abi >= 6 else 16 if abi >= 4 else 8
    libc = ctypes.CDLL(None, use_errno=True)
    _checked(libc.prctl(NO_NEW_PRIVS, 1, 0, 0, 0))
    ruleset = _checked(libc.syscall(CREATE_RULESET, ctypes.byref(rules), ctypes.c_size_t(size), 0))
    _checked(libc.syscall(RESTRICT_SELF, ruleset, 0))
    os.close(ruleset)


def _checked(answer: int) -> int:
    if answer < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return answer
