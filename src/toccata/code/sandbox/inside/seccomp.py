"""seccomp: the kernel answers a handful of system calls and refuses all others.

A program that computes needs memory, the clock, chance and the pipe that it already holds. It
opens nothing, connects nothing, starts nothing. The filter is a small program in the kernel's
classic BPF, built here by hand; a refused call fails with “operation not permitted”.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct

NO_NEW_PRIVS, GET_SECCOMP, SET_SECCOMP, FILTER_MODE = 38, 21, 22, 2

LOAD, EQUAL, AT_LEAST, ANY_BIT, ANSWER = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | 1  # errno 1: not permitted
NUMBER_AT, ARCH_AT, THIRD_ARGUMENT_AT = 0, 4, 32
EXECUTABLE = 4  # PROT_EXEC
X32_CALLS = 0x40000000  # a second numbering of x86_64, closed as a whole

# machine → (what the kernel calls it, the calls that stay open, calls that may not ask for
# executable memory)
MACHINES: dict[str, tuple[int, dict[str, int], dict[str, int]]] = {
    "x86_64": (
        0xC000003E,
        {
            "read": 0, "write": 1, "close": 3, "fstat": 5, "poll": 7, "lseek": 8,
            "munmap": 11, "brk": 12, "rt_sigaction": 13, "rt_sigprocmask": 14,
            "rt_sigreturn": 15, "readv": 19, "writev": 20, "sched_yield": 24, "mremap": 25,
            "madvise": 28, "nanosleep": 35, "getpid": 39, "exit": 60, "gettimeofday": 96,
            "getrusage": 98, "sigaltstack": 131, "gettid": 186, "time": 201, "futex": 202,
            "restart_syscall": 219, "clock_gettime": 228, "clock_getres": 229,
            "clock_nanosleep": 230, "exit_group": 231, "ppoll": 271, "getrandom": 318,
            "membarrier": 324, "rseq": 334,
        },
        {"mmap": 9, "mprotect": 10},
    ),
    "aarch64": (
        0xC00000B7,
        {
            "close": 57, "lseek": 62, "read": 63, "write": 64, "readv": 65, "writev": 66,
            "ppoll": 73, "fstat": 80, "exit": 93, "exit_group": 94, "futex": 98,
            "nanosleep": 101, "clock_gettime": 113, "clock_getres": 114,
            "clock_nanosleep": 115, "sched_yield": 124, "restart_syscall": 128,
            "sigaltstack": 132, "rt_sigaction": 134, "rt_sigprocmask": 135,
            "rt_sigreturn": 139, "getrusage": 165, "gettimeofday": 169, "getpid": 172,
            "gettid": 178, "brk": 214, "munmap": 215, "mremap": 216, "madvise": 233,
            "getrandom": 278, "membarrier": 283, "rseq": 293,
        },
        {"mmap": 222, "mprotect": 226},
    ),
}  # fmt: skip


class Program(ctypes.Structure):
    """The kernel's sock_fprog."""

    _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_char_p))


def why_not() -> str:
    """Why this machine cannot filter system calls; empty where it can."""
    if platform.machine() not in MACHINES:
        return f"the filter is written for {' and '.join(MACHINES)}, not {platform.machine()}"
    if ctypes.CDLL(None, use_errno=True).prctl(GET_SECCOMP, 0, 0, 0, 0) < 0:
        return "this kernel was built without seccomp"
    return ""


def filter_for(machine: str) -> bytes:
    """The filter as the kernel reads it, eight bytes an instruction."""
    arch, open_calls, memory_calls = MACHINES[machine]
    lines: list[tuple[int, int, int, int]] = [
        (LOAD, 0, 0, ARCH_AT),
        (EQUAL, 1, 0, arch),
        (ANSWER, 0, 0, REFUSE),
        (LOAD, 0, 0, NUMBER_AT),
    ]
    if machine == "x86_64":
        lines += [(AT_LEAST, 0, 1, X32_CALLS), (ANSWER, 0, 0, REFUSE)]
    for number in open_calls.values():
        lines += [(EQUAL, 0, 1, number), (ANSWER, 0, 0, ALLOW)]
    for number in memory_calls.values():
        lines += [
            (EQUAL, 0, 4, number),
            (LOAD, 0, 0, THIRD_ARGUMENT_AT),
            (ANY_BIT, 0, 1, EXECUTABLE),
            (ANSWER, 0, 0, REFUSE),
            (ANSWER, 0, 0, ALLOW),
        ]
    lines.append((ANSWER, 0, 0, REFUSE))
    return b"".join(struct.pack("=HBBI", *line) for line in lines)


def close_everything() -> None:
    """Refuse all but the open calls from now on, in this process and its children.

    Raises `OSError` where the kernel refuses.
    """
    code = filter_for(platform.machine())
    program = Program(len(code) // 8, code)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(NO_NEW_PRIVS, 1, 0, 0, 0) < 0 or (
        libc.prctl(SET_SECCOMP, FILTER_MODE, ctypes.byref(program), 0, 0) < 0
    ):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
