"""A folder that a piece is kept in: whole files or none, and nobody's edits are lost."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import __version__
from ..errors import Failure, WouldOverwrite, WrongUse

if TYPE_CHECKING:
    from ..compose.brief import Brief
    from ..progress import Cancel
    from .sounds import Sound

CODE, BRIEF = "song.py", "brief.json"


class Folder:
    """A folder for one piece. Files appear whole: each is written beside its place and moved."""

    def __init__(self, path: Path) -> None:
        self.path = path
        if path.exists() and not path.is_dir():
            raise WrongUse(f"{path} is a file; --out wants a folder.")

    def guard_code(self, code: str, *, force: bool) -> None:
        """Raise `WouldOverwrite` if song.py holds what Toccata did not write, unless `force`."""
        path = self.path / CODE
        if force or not path.exists():
            return
        there = path.read_bytes()
        if there != code.encode() and _digest(there) != self._written():
            raise WouldOverwrite(
                f"{path} was edited since Toccata wrote it. Take another --out,"
                f" run it with `toccata run {path}`, or overwrite it with --force."
            )

    def untouched(self) -> bool:
        """Whether song.py, if there is one, is still what Toccata wrote."""
        path = self.path / CODE
        return not path.exists() or _digest(path.read_bytes()) == self._written()

    def _written(self) -> str | None:
        """The digest of the song.py that we wrote here last."""
        try:
            record: Any = json.loads((self.path / BRIEF).read_text("utf-8"))
            return str(record["written"][CODE])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, name: str, content: bytes) -> Path:
        """Write one file, whole or not at all."""
        partial = self._place(name)
        try:
            partial.write_bytes(content)
            partial.replace(self.path / name)
        except OSError as error:
            raise Failure(
                f"{self.path / name} cannot be written: {error.strerror}. Take another --out."
            ) from None
        finally:
            partial.unlink(missing_ok=True)
        return self.path / name

    def guard_source(self, source: Path, names: Iterable[str]) -> None:
        """Raise `WouldOverwrite` if one of these files is the one that the piece was made from."""
        for name in names:
            path = self.path / name
            if path.exists() and source.exists() and path.samefile(source):
                raise WouldOverwrite(
                    f"{path} is the piece that this was made from, and it stays as it is."
                    " Take another --out."
                )

    def write_brief(
        self, brief: Brief | None, code: str | None, again: Sequence[Any] = (), plan: Any = None,
        made: Mapping[str, Any] | None = None,
    ) -> list[Path]:  # fmt: skip
        """Write brief.json: the brief, which song.py belongs to it, what was written again since,
        and the plan where somebody gave one.

        A piece that was made from a file has no brief; there stands what was asked for instead.
        """
        if brief is None and not made:
            return []
        written = _digest(code.encode()) if code is not None else self._written()
        record: dict[str, Any] = {"toccata": __version__}
        record |= {"brief": brief.model_dump(mode="json")} if brief else {"made": dict(made or {})}
        record["written"] = {CODE: written} if written else {}
        if again:
            record["again"] = list(again)
        if plan is not None:
            record["plan"] = plan
        text = json.dumps(record, ensure_ascii=False, indent=2) + "\n"
        return [self.write(BRIEF, text.encode())]

    def encode(self, name: str, sound: Sound, cancel: Cancel) -> Path:
        """Write sound as a file of the kind that the name ends in."""
        self._place(name)
        return sound.write(self.path / name, cancel)

    def _place(self, name: str) -> Path:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Failure(f"The folder {self.path} cannot be made: {error.strerror}.") from None
        return self.path / f".{os.getpid()}.part.{name}"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
