"""A real HTTP server on this machine that speaks the chat protocol, and misbehaves on demand."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behaviour = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class ChatServer:
    """What the server is to do, request by request (the last goes on), and what it was sent."""

    url: str
    behaviours: Sequence[Behaviour]
    bodies: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    arrived: threading.Event = field(default_factory=threading.Event)
    release: threading.Event = field(default_factory=threading.Event)
    tired: bool = False  # somebody waited for an answer until the server gave up

    @property
    def asked(self) -> int:
        return len(self.bodies)

    def said(self, request: int) -> str:
        """Everything that one request said to the model, as one text."""
        return "\n".join(message["content"] for message in self.bodies[request]["messages"])


@contextmanager
def chat_server(*behaviours: Behaviour) -> Iterator[ChatServer]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            size = int(self.headers.get("Content-Length", 0))
            state.bodies.append(json.loads(self.rfile.read(size)))
            state.headers.append({name.title(): value for name, value in self.headers.items()})
            state.paths.append(self.path)
            state.arrived.set()
            self.state = state
            number = min(state.asked, len(state.behaviours)) - 1
            with suppress(OSError):  # the other side has hung up
                state.behaviours[number](self)

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state = ChatServer(f"http://127.0.0.1:{server.server_port}/v1", behaviours)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield state
    finally:
        state.release.set()
        server.shutdown()
        thread.join()
        server.server_close()


def completion(content: str | None, finish: str = "stop", **message: Any) -> dict[str, Any]:
    choice = {
        "index": 0,
        "finish_reason": finish,
        "message": {"role": "assistant", "content": content, **message},
    }
    return {
        "id": "c1", "object": "chat.completion", "created": 1, "model": "small",
        "choices": [choice],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }  # fmt: skip


def _send(handler: BaseHTTPRequestHandler, status: int, body: bytes, **headers: str) -> None:
    handler.send_response(status)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(len(body)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def says(content: str | None, finish: str = "stop", **message: Any) -> Behaviour:
    body = json.dumps(completion(content, finish, **message)).encode()
    return lambda handler: _send(handler, 200, body)


def sends(body: bytes, status: int = 200, **headers: str) -> Behaviour:
    return lambda handler: _send(handler, status, body, **headers)


def status(code: int, message: str = "no", **headers: str) -> Behaviour:
    return sends(json.dumps({"error": {"message": message}}).encode(), code, **headers)


def echoes_the_key(handler: BaseHTTPRequestHandler) -> None:
    said = handler.headers["Authorization"].removeprefix("Bearer ")
    _send(handler, 400, json.dumps({"error": {"message": f"what is {said}?"}}).encode())


def answers_with_the_key(handler: BaseHTTPRequestHandler) -> None:
    said = handler.headers["Authorization"].removeprefix("Bearer ")
    _send(handler, 200, json.dumps(completion(f"your key is {said}")).encode())


def never_answers(handler: Any) -> None:
    """Holds the line, longer than anybody should wait."""
    handler.state.tired = not handler.state.release.wait(20)


def drips(handler: Any) -> None:
    """One byte now and then, so that no single wait is long."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    while not handler.state.release.wait(0.02):
        handler.wfile.write(b" ")
        handler.wfile.flush()


def breaks_off(handler: BaseHTTPRequestHandler) -> None:
    """Promises a long body, sends half of it and hangs up."""
    body = json.dumps(completion("half")).encode()
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.send_header("Content-Length", str(2 * len(body)))
    handler.end_headers()
    handler.wfile.write(body[: len(body) // 2])


def floods(handler: BaseHTTPRequestHandler) -> None:
    """Sends without end."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    for _ in range(400):
        handler.wfile.write(b" " * 65536)


PACKED = gzip.compress(b" " * 10_000_000, compresslevel=1)


def packs(handler: BaseHTTPRequestHandler) -> None:
    """Sends a small packet that would unpack to a hundred times its size."""
    _send(handler, 200, PACKED, Content_Encoding="gzip")
