"""A program is run where it can do no harm, and its song comes back as data."""

from __future__ import annotations

import json
import time

from ...errors import CodeFailed, Missing, Refused
from ...progress import Cancel
from ..guard import guard
from .layer import Layer, best_layer, layers
from .limits import Limits
from .outcome import Outcome, limit_reached, read_answer
from .process import Overflow, Process
from .server import CAUSES, Server

STANDARD = Limits()


def run(
    source: str,
    *,
    limits: Limits = STANDARD,
    layer: Layer | str | None = None,
    trust: bool = False,
    server: Server | None = None,
    guarded: bool = True,
    name: str = "song",
    cancel: Cancel | None = None,
) -> Outcome:
    """Run `source` and give back the music in its variable `name`.

    `layer` is the strongest that this machine has, if not said. Where it has none, only code
    that is trusted runs (`trust`), in a process with what limits there are. A warm `server`
    answers in milliseconds instead of tenths of a second, behind its own layer. `guarded` off
    leaves out the guard, for code that may use all of Python and for testing the layers alone.

    Raises `Refused` for what the guard refuses and where there is no layer, `CodeFailed` with
    the line of the program that failed, `LimitReached` with the limit, `Missing` for a layer
    that this machine does not have, `Cancelled` a moment after `cancel` was set.
    """
    if guarded:
        source = guard(source)
    letter = json.dumps({"source": source, "name": name, "limits": limits.as_data()}).encode()
    begun = time.monotonic()
    if server is not None:
        answer, used = server.answer(letter, limits, cancel), server.layer
    else:
        used = _choose(layer, trust=trust)
        answer = _once(letter, limits, used, Cancel() if cancel is None else cancel)
    return read_answer(answer, layer=used.value, seconds=time.monotonic() - begun)


def _choose(layer: Layer | str | None, *, trust: bool) -> Layer:
    chosen = best_layer() if layer is None else Layer(layer)
    if chosen is Layer.NONE and not trust:
        reasons = [f"{each.layer}: {each.why_not}" for each in layers() if not each.works]
        raise Refused(
            f"This machine has nothing to keep a foreign program in ({'; '.join(reasons)})."
            " If you trust this code, run it with --trust."
        )
    for each in layers():
        wanted = chosen.has_bubblewrap if each.layer.has_bubblewrap else chosen.has_kernel
        if wanted and not each.works:
            raise Missing(f"This machine cannot use {each.layer}: {each.why_not}.")
    return chosen


def _once(letter: bytes, limits: Limits, layer: Layer, cancel: Cancel) -> bytes:
    process = Process(layer, serve=False, most=limits.data)
    answer: bytes | None = None
    cause = ""
    try:
        answer = process.ask(letter, limits.wall, cancel)
    except TimeoutError:
        cause = "wall"
    except Overflow:
        cause = "data"
    except BaseException:  # cancelled, or the user's Ctrl-C
        process.kill()
        raise
    finally:
        if cause:
            process.kill()
        ended_by = process.end()
    if answer is not None:
        return answer
    if cause or ended_by:
        raise limit_reached(cause or CAUSES.get(ended_by, "memory"))
    raise CodeFailed("The program ended without giving its song.")
