"""Plug-ins examined: an effect or a voice held against what every one of its shelf must do."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module, util
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ..errors import CodeFailed, UnknownName, WrongUse

if TYPE_CHECKING:
    from ..audio.contracts import Finding
    from ..audio.effects import Effect
    from ..audio.voices import Voice


@dataclass(frozen=True, slots=True)
class Examined:
    """What was examined (“effect dusk”), and what of it does not keep the contract."""

    things: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def exit_code(self) -> int:
        """0 where nothing is found, else 1."""
        return 1 if self.findings else 0

    def card(self) -> dict[str, Any]:
        """It as plain data."""
        return {
            "examined": list(self.things),
            "findings": [{"name": f.name, "fact": f.fact, "said": f.said} for f in self.findings],
        }

    def lines(self) -> Iterator[str]:
        """It as lines for people."""
        yield from map(str, self.findings)
        things = ", ".join(self.things)
        if self.findings:
            yield f"{things}: {len(self.findings)} findings."
        else:
            yield f"{things}: it keeps the contract."


def check_plugin(*, name: str) -> Examined:
    """Examine what is on the shelves under a name, or what a module or a Python file declares.

    A module is written pack.module or pack.module:NAME. It is imported: its code runs.
    """
    from ..audio.contracts import check_effect, check_voice
    from ..audio.effects import Effect

    things, findings = [], []
    for entry in _named(name):
        effect = isinstance(entry, Effect)
        things.append(f"{'effect' if effect else 'voice'} {entry.name}")
        findings += check_effect(entry) if isinstance(entry, Effect) else check_voice(entry)
    return Examined(tuple(things), tuple(findings))


def _named(name: str) -> list[Effect | Voice]:
    from ..audio.effects import EFFECTS
    from ..audio.voices import VOICES

    known = (*EFFECTS.names, *VOICES.names)
    found = [shelf[name] for shelf in (EFFECTS, VOICES) if name in shelf]
    if found:
        return found
    for sentence in (*EFFECTS.left_out, *VOICES.left_out):
        if f"“{name}”" in sentence:
            raise CodeFailed(sentence)
    path = Path(name)
    if path.is_dir():
        raise WrongUse(f"{name} is a folder; name the Python file in it, or an installed module.")
    if name.endswith(".py") and not path.is_file():
        raise WrongUse(f"There is no file {name}.")
    place, _, attribute = name.partition(":") if not name.endswith(".py") else (name, "", "")
    module = _module(place)
    if module is None:
        raise UnknownName(
            "effect, voice or module", name, known,
            "An installed module is written pack.module, a file mine.py.",
        )  # fmt: skip
    return _declared(module, attribute)


def _module(place: str) -> ModuleType | None:
    """A module by its dotted name or its file, None where there is none; what it raises is told."""
    try:
        if not place.endswith(".py"):
            return import_module(place) if _findable(place) else None
        path = Path(place)
        spec = util.spec_from_file_location(path.stem, path) if path.is_file() else None
        if spec is None or spec.loader is None:
            return None
        module = sys.modules[path.stem] = util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
    except (Exception, SystemExit) as error:
        raise CodeFailed(f"{place} cannot be imported: {type(error).__name__}: {error}") from error


def _findable(place: str) -> bool:
    try:
        return util.find_spec(place) is not None
    except (ImportError, ValueError):
        return False


def _declared(module: ModuleType, attribute: str) -> list[Effect | Voice]:
    from ..audio.effects import Effect
    from ..audio.voices import Voice

    there = {k: v for k, v in vars(module).items() if isinstance(v, Effect | Voice)}
    if not there:
        raise WrongUse(f"{module.__name__} has no Effect and no Voice among its names.")
    if attribute:
        if attribute not in there:
            raise UnknownName(f"effect or voice in {module.__name__}", attribute, there)
        return [there[attribute]]
    return list(there.values())
