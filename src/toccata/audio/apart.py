"""The engine in a process of its own: messages go in, sound comes out, and nobody holds it up."""

from __future__ import annotations

import contextlib
import gc
import json
import os
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, Final

import numpy as np

from ..errors import Failure, OutOfRange, ToccataError, Unreadable, WrongUse
from ..units import Seconds
from .desk import Desk
from .engine import Engine
from .message import Message
from .meters import Levels
from .soundfont import SoundFont
from .tape import Block
from .urgent import urgent

_HEAD: Final = struct.Struct("<I")
_MOST: Final = 1 << 28
_SECONDS_MOST: Final = 60


class EngineApart:
    """An `Engine` behind two pipes: the same calls, the same samples.

    The process ends when this end is closed or dies. Raises `WrongUse` and `Failure` with the
    words of what went wrong there, and `Failure` where the process itself has gone. With `live`
    the process asks to be put before others; `urgency` tells what the system granted.
    """

    def __init__(
        self,
        desk: Desk,
        sample_rate: int = 44_100,
        soundfont: SoundFont | Path | str | None = None,
        *,
        start: Seconds = Seconds(0.0),
        end: Seconds | None = None,
        live: bool = False,
    ) -> None:
        font = soundfont.path if isinstance(soundfont, SoundFont) else soundfont
        self._turn = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", __name__],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            opened = self._ask(
                "open",
                desk=desk.to_data(),
                sample_rate=sample_rate,
                soundfont=None if font is None else str(font),
                start=start,
                end=end,
                live=live,
            )
        except BaseException:
            self.close()
            raise
        self.latency = int(opened["latency"])
        """By how many frames all sound is late."""
        self.urgency = str(opened["urgency"])
        """“real time”, “priority” or "": how far the process goes before others."""

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def tell(self, strip: str, message: Message) -> None:
        """Tell a strip something for its moment; as `Engine.tell`."""
        self._ask("tell", strip=strip, message=message.to_data())

    def play(self, frames: int) -> Block:
        """The next frames, (2, frames), at most a minute of them."""
        with self._turn:
            head = self._asked("play", {"frames": frames})
            data = self._read(int(head["frames"]) * 8)
        return np.frombuffer(data, "<f4").reshape(2, -1).copy()

    def watch(self, strip: str) -> None:
        """Put a meter behind a strip's fader."""
        self._ask("watch", strip=strip)

    def levels(self, strip: str) -> dict[str, Any]:
        """What a strip's meter shows, as `Levels.to_data` says it."""
        shown: dict[str, Any] = self._ask("levels", strip=strip)["levels"]
        return shown

    def close(self) -> None:
        """End the process."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        try:
            self._process.wait(2.0)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def __enter__(self) -> EngineApart:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _ask(self, verb: str, **fields: Any) -> dict[str, Any]:
        with self._turn:
            return self._asked(verb, fields)

    def _asked(self, verb: str, fields: dict[str, Any]) -> dict[str, Any]:
        try:
            assert self._process.stdin is not None
            _send(self._process.stdin, {"do": verb, **fields})
        except (OSError, ValueError):
            raise self._gone() from None
        length = _HEAD.unpack(self._read(_HEAD.size))[0]
        answer: dict[str, Any] = json.loads(self._read(length))
        if "error" in answer:
            raise (WrongUse if answer.get("wrong") else Failure)(answer["error"])
        return answer

    def _read(self, count: int) -> bytes:
        try:
            assert self._process.stdout is not None
            data = self._process.stdout.read(count)
        except (OSError, ValueError):
            raise self._gone() from None
        if len(data) < count:
            raise self._gone()
        return data

    def _gone(self) -> Failure:
        return Failure("The engine's process has ended. Open another engine to go on.")


def _send(pipe: IO[bytes], data: dict[str, Any], more: bytes = b"") -> None:
    text = json.dumps(data).encode()
    pipe.write(_HEAD.pack(len(text)) + text + more)
    pipe.flush()


class _Stage:
    """The other end: one engine, and what can be asked of it."""

    def __init__(self) -> None:
        self._engine: Engine | None = None

    def answer(self, asked: Any) -> tuple[dict[str, Any], bytes]:
        """What to say to a request; every fault is said in words."""
        try:
            if not isinstance(asked, dict) or asked.get("do") not in _VERBS:
                raise Unreadable(f"A request is an object with “do”: {', '.join(_VERBS)}.")
            return _VERBS[asked.pop("do")](self, **asked)
        except ToccataError as error:
            return {"error": str(error), "wrong": isinstance(error, WrongUse)}, b""
        except MemoryError:
            return {"error": "The engine's process has no memory left."}, b""
        except Exception as error:  # the wall between two processes: no fault brings one down
            return {"error": f"The request cannot be understood: {error}.", "wrong": True}, b""

    def open(
        self, desk: Any, sample_rate: Any, soundfont: Any, start: Any, end: Any, live: Any = False
    ) -> tuple[dict[str, Any], bytes]:
        self.close()
        self._engine = Engine(
            Desk.from_data(desk),
            sample_rate,
            soundfont,
            start=Seconds(float(start)),
            end=None if end is None else Seconds(float(end)),
        )
        # Nothing is collected while it plays; what is there now is there to stay.
        gc.collect()
        gc.freeze()
        gc.disable()
        urgency = urgent() if live else ""
        return {"latency": self._engine.latency, "urgency": urgency}, b""

    def tell(self, strip: Any, message: Any) -> tuple[dict[str, Any], bytes]:
        self._opened.tell(strip, Message.from_data(message))
        return {}, b""

    def play(self, frames: Any) -> tuple[dict[str, Any], bytes]:
        engine = self._opened
        most = _SECONDS_MOST * engine.sample_rate
        if not isinstance(frames, int) or isinstance(frames, bool):
            raise WrongUse(f"The number of frames must be a whole number, not {frames!r:.40}.")
        if not 0 <= frames <= most:
            raise OutOfRange("number of frames", frames, 0, most)
        return {"frames": frames}, engine.play(frames).tobytes()

    def watch(self, strip: Any) -> tuple[dict[str, Any], bytes]:
        self._opened.watch(strip)
        return {}, b""

    def levels(self, strip: Any) -> tuple[dict[str, Any], bytes]:
        shown: Levels = self._opened.levels(strip)
        return {"levels": shown.to_data()}, b""

    @property
    def _opened(self) -> Engine:
        if self._engine is None:
            raise WrongUse("No desk is open yet; ask to open one first.")
        return self._engine

    def close(self) -> None:
        if self._engine is not None:
            self._engine.close()
            self._engine = None


_VERBS: Final[dict[str, Callable[..., tuple[dict[str, Any], bytes]]]] = {
    "open": _Stage.open, "tell": _Stage.tell, "play": _Stage.play, "watch": _Stage.watch,
    "levels": _Stage.levels,
}  # fmt: skip


def serve(requests: IO[bytes], answers: IO[bytes]) -> int:
    """Answer requests until there are no more: each is its length (four bytes) and JSON."""
    stage = _Stage()
    try:
        while len(head := requests.read(_HEAD.size)) == _HEAD.size:
            length = _HEAD.unpack(head)[0]
            if length > _MOST:
                _send(answers, {"error": "The request is too long.", "wrong": True})
                return 2
            text = requests.read(length)
            if len(text) < length:
                break
            try:
                asked = json.loads(text)
            except (ValueError, RecursionError):
                asked = None
            said, sound = stage.answer(asked)
            _send(answers, said, sound)
    except BrokenPipeError:
        return 0
    finally:
        stage.close()
    return 0


def main() -> int:
    """Serve the two standard streams; what libraries print goes to the errors instead."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    code = serve(sys.stdin.buffer, answers)
    with contextlib.suppress(OSError):
        answers.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
