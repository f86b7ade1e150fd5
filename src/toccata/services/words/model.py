"""Which language model is asked, where it lives, and how long it may think."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit, urlunsplit

from ...errors import OutOfRange, WrongUse
from ...units import Seconds

KEY: Final = "TOCCATA_LLM_KEY"
SHARED_KEY: Final = "OPENAI_API_KEY"
PATIENCE: Final = Seconds(180.0)
MOST_PATIENCE: Final = Seconds(3600.0)
_HERE: Final = {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """A model behind an OpenAI-compatible address: Ollama, LM Studio, llama.cpp, vLLM, hosted.

    `url` is the address as its documentation gives it; without a path, "/v1" is added, so that
    "http://localhost:11434" finds Ollama. `timeout` is the time for one whole stage, repairs
    included. The key is no part of this value: it is read from the environment when a question is
    sent, so that it stands in no picture, log or error of ours.

    Raises `WrongUse` for an address that is not http or https, that has a password in it, or for
    an empty model name; `OutOfRange` for a timeout of nothing or of more than an hour.
    """

    url: str
    model: str
    timeout: Seconds = PATIENCE

    def __post_init__(self) -> None:
        if not 0 < self.timeout <= MOST_PATIENCE:
            raise OutOfRange("timeout", self.timeout, 1, MOST_PATIENCE, "seconds")
        if not self.model.strip():
            raise WrongUse(
                "A language model needs its name, as the server lists it; for Ollama see"
                " `ollama list`."
            )
        object.__setattr__(self, "model", self.model.strip())
        object.__setattr__(self, "url", _address(self.url))

    @property
    def local(self) -> bool:
        """Whether the address is this machine."""
        return urlsplit(self.url).hostname in _HERE

    @property
    def encrypted(self) -> bool:
        """Whether the address is https."""
        return urlsplit(self.url).scheme == "https"

    @property
    def private(self) -> bool:
        """Whether nobody on the way can read what is sent: https, or this machine."""
        return self.local or self.encrypted

    def key(self, environment: Mapping[str, str] | None = None) -> str | None:
        """The key to send: that of `TOCCATA_LLM_KEY`, else that of `OPENAI_API_KEY`, else None.

        The shared key belongs to another program's account, so it is sent only where nobody on the
        way can read it. An empty `TOCCATA_LLM_KEY` means: send no key.
        """
        names = os.environ if environment is None else environment
        own = names.get(KEY)
        if own is not None:
            return own.strip() or None
        shared = names.get(SHARED_KEY, "").strip()
        return shared if shared and self.private else None

    def __str__(self) -> str:
        return f"{self.model} at {self.url}"


def _address(url: str) -> str:
    """The base address in the form that the client wants: no slash at its end, "/v1" if bare."""
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname, parts.port
    except ValueError:
        parts, host = SplitResult("", "", "", "", ""), None
    if parts.username or parts.password:  # said before anything that shows the address
        raise WrongUse(
            f"The address of a language model must not hold a password; put the key into {KEY}."
        )
    if parts.scheme not in {"http", "https"} or not host:
        raise WrongUse(
            "The address of a language model must begin with http:// or https://, such as"
            f" http://localhost:11434/v1, not “{url.split('@')[-1]}”."
        )
    if parts.query or parts.fragment:
        raise WrongUse(
            "The address of a language model ends with its path, such as /v1; leave out what"
            f" follows “?” or “#”, and put the key into {KEY}."
        )
    path = parts.path.rstrip("/").removesuffix("/chat/completions") or "/v1"
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))
