"""The line to a language model: one question out, one reply or one fault back.

The request holds a model name and messages and nothing else: no tools, no response schema, no
temperature. Every server that speaks the protocol takes that, those that only chat included; some
refuse the whole request for one field that they do not know. The form of the answer is asked for
in words and checked here, with the same types, whatever the server promises.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from ...errors import Missing
from ...progress import Cancel
from ...units import Seconds
from .answer import plain
from .model import KEY, LanguageModel
from .talk import Fault, Reply, Turn

if TYPE_CHECKING:
    from pydantic_ai.messages import ModelMessage, ModelResponse
    from pydantic_ai.models.openai import OpenAIChatModel

MOST_BYTES: Final = 2_000_000
"""The longest reply that is read, in bytes."""
_GLANCE: Final = 0.05  # seconds between two looks at the cancel token
_CONNECT: Final = 10.0  # seconds in which a server must pick up

_ADVICE: Final = {
    401: f"it does not accept the key; set {KEY} in the environment",
    403: f"it does not accept the key; set {KEY} in the environment",
    404: "it does not know this model or address; look at the model's name and the path (/v1)",
    402: "the account's credit is used up",
    413: "the question was too long for it",
    429: "it is too busy",
} | dict.fromkeys((301, 302, 303, 307, 308), "it sends us to another address; give that one")
_AGAIN: Final = {408, 409, 425, 429, 500, 502, 503, 504, 529}


def ask(
    llm: LanguageModel, rules: str, turns: Sequence[Turn], patience: Seconds, cancel: Cancel
) -> Reply | Fault:
    """The model's reply to `turns` under `rules`, or why there is none within `patience` seconds.

    The question runs in a thread of its own, so that this returns at once when the time is over,
    and raises `Cancelled` within a tenth of a second, even while a name is being looked up.
    Raises `Missing` where the extra is not installed.
    """
    call = _Call(llm, rules, turns)
    thread = threading.Thread(target=call.run, name="toccata-words", daemon=True)
    thread.start()
    end = time.monotonic() + patience
    while not call.done.wait(_GLANCE):
        if cancel or time.monotonic() > end:
            call.stop()
            cancel.check()
            return Fault(f"it did not answer within {llm.timeout:g} s")
    if call.error is not None:
        raise call.error
    assert call.outcome is not None
    return call.outcome


class _Call:
    """One question on its way, seen from the thread that asked and from the one that waits."""

    def __init__(self, llm: LanguageModel, rules: str, turns: Sequence[Turn]) -> None:
        self.done = threading.Event()
        self.outcome: Reply | Fault | None = None
        self.error: BaseException | None = None
        self._question = (llm, rules, tuple(turns))
        self._lock = threading.Lock()
        self._stopped = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[Any] | None = None

    def run(self) -> None:
        try:
            _installed()
            self.outcome = asyncio.run(self._work())
        except asyncio.CancelledError:
            self.outcome = Fault("the question was taken back")
        except BaseException as error:
            self.error = error
        finally:
            self.done.set()

    def stop(self) -> None:
        """Take the question back; the connection is closed."""
        with self._lock:
            self._stopped = True
            if self._loop is not None and self._task is not None and not self._loop.is_closed():
                self._loop.call_soon_threadsafe(self._task.cancel)

    async def _work(self) -> Reply | Fault:
        with self._lock:
            self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
            if self._stopped:
                return Fault("the question was taken back")
        try:
            return await _put(*self._question)
        finally:
            with self._lock:
                self._loop = self._task = None


def _installed() -> None:
    try:
        import openai  # noqa: F401
        import pydantic_ai  # noqa: F401
    except ImportError as error:
        raise Missing(
            "Asking a language model needs an extra that is not installed here:"
            " in Toccata's own folder, pip install '.[llm]'"
        ) from error


async def _put(llm: LanguageModel, rules: str, turns: Sequence[Turn]) -> Reply | Fault:
    from pydantic_ai.direct import model_request

    key = llm.key()
    async with _client(llm) as client:
        try:
            response = await model_request(
                _model(llm, key, client), _messages(rules, turns), instrument=False
            )
        except Exception as error:  # whatever a reply from outside brings the libraries to
            return _fault(error, llm, key)
    return _reply(response, key)


def _client(llm: LanguageModel) -> Any:
    """An HTTP client that reads a bounded reply, follows nobody elsewhere and looks up no proxy
    on the way to this machine."""
    import ssl

    from httpx2 import AsyncByteStream, AsyncClient, ReadError, Response, Timeout

    class Bounded(AsyncByteStream):
        def __init__(self, stream: Any) -> None:
            self._stream = stream

        async def __aiter__(self) -> AsyncIterator[bytes]:
            total = 0
            async for chunk in self._stream:
                total += len(chunk)
                if total > MOST_BYTES:
                    raise ReadError(f"the reply is longer than {MOST_BYTES:,} bytes")
                yield chunk

        async def aclose(self) -> None:
            await self._stream.aclose()

    async def bound(response: Response) -> None:
        if response.headers.get("content-encoding", "identity").lower() != "identity":
            raise ReadError("the reply is packed, though that was not asked for")
        response.stream = Bounded(response.stream)

    return AsyncClient(
        timeout=Timeout(None, connect=_CONNECT),  # the whole time is watched by the one who asks
        headers={"Accept-Encoding": "identity"},
        event_hooks={"response": [bound]},
        follow_redirects=False,
        trust_env=not llm.local,
        # Where there is no encryption, no list of authorities is loaded, and none is trusted.
        verify=True if llm.encrypted else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
    )


def _model(llm: LanguageModel, key: str | None, client: Any) -> OpenAIChatModel:
    from openai import AsyncOpenAI
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.providers.openai import OpenAIProvider

    server = AsyncOpenAI(
        base_url=llm.url,
        api_key=key or "none",  # the client insists on one; servers without keys ignore it
        organization="", project="",
        timeout=client.timeout,
        max_retries=0,  # the conversation counts its own tries
        http_client=client,
    )  # fmt: skip
    return OpenAIChatModel(llm.model, provider=OpenAIProvider(openai_client=server))


def _messages(rules: str, turns: Sequence[Turn]) -> list[ModelMessage]:
    from pydantic_ai.messages import (
        ModelRequest,
        ModelResponse,
        SystemPromptPart,
        TextPart,
        UserPromptPart,
    )

    said: list[ModelMessage] = [ModelRequest(parts=[SystemPromptPart(rules)])]
    for turn in turns:
        said.append(
            ModelResponse(parts=[TextPart(turn.text)])
            if turn.by_model
            else ModelRequest(parts=[UserPromptPart(turn.text)])
        )
    return said


def _reply(response: ModelResponse, key: str | None) -> Reply:
    from pydantic_ai.messages import TextPart

    details = response.provider_details or {}
    refusal = str(details.get("refusal") or "")
    if not refusal and response.finish_reason == "content_filter":
        refusal = "its content filter stopped the answer"
    text = "".join(part.content for part in response.parts if isinstance(part, TextPart))
    cut = response.finish_reason == "length"
    return Reply(_hidden(key, text), cut=cut, refusal=_hidden(key, refusal))


def _fault(error: Exception, llm: LanguageModel, key: str | None) -> Fault:
    """The fault in plain words, without the key, whatever the server wrote into its reply."""
    status = getattr(error, "status_code", getattr(error.__cause__, "status_code", None))
    if isinstance(status, int):
        advice = _ADVICE.get(status) or _said(error, key)
        return Fault(
            f"the server answered with the status {status}{': ' if advice else ''}{advice}",
            again=status in _AGAIN,
            wait=_wait(error),
        )
    reason = _innermost(error)
    if getattr(error, "phase", None) == "connect":
        return Fault(
            f"nothing answers at {llm.url} ({_without(key, reason)}); is the server running?"
        )
    return Fault(f"the reply could not be read ({_without(key, reason)})", again=True)


def _said(error: Exception, key: str | None) -> str:
    """The server's own sentence about its refusal, where it sent one."""
    body = getattr(error, "body", None)
    inner = body.get("error", body) if isinstance(body, dict) else body
    message = inner.get("message", "") if isinstance(inner, dict) else inner
    return _without(key, str(message or ""))


def _wait(error: Exception) -> Seconds | None:
    asked = getattr(error, "retry_after", None)
    return Seconds(max(0.0, float(asked))) if isinstance(asked, int | float) else None


def _innermost(error: BaseException) -> str:
    """The first cause of an error, which says more than the last wrapper around it."""
    while error.__cause__ is not None:
        error = error.__cause__
    return str(error) or type(error).__name__


def _without(key: str | None, text: str) -> str:
    return plain(_hidden(key, text), most=200)


def _hidden(key: str | None, text: str) -> str:
    """The text without the key, in case that a server sends it back to us."""
    return text.replace(key, "…") if key else text
