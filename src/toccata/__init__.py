"""Toccata: say what music you want; get it as readable Python, as notes and as sound.

>>> import toccata
>>> piece = toccata.song("a slow waltz for harp, 8 bars", seed=1)
>>> piece.score.bars
8

Every verb of the command line is a function here, with the same names, defaults and errors:
`toccata.song`, `toccata.plan`, `toccata.write`, `toccata.run`, `toccata.restyle`,
`toccata.accompany`, `toccata.extend`, `toccata.harmonize`, `toccata.vary`, `toccata.fill`,
`toccata.again`, `toccata.render`, `toccata.play`, `toccata.analyze`, `toccata.check`,
`toccata.judge`, `toccata.fx`, `toccata.effects`, `toccata.voices`, `toccata.check_plugin`,
`toccata.examples`, `toccata.example`, `toccata.genres`, `toccata.doctor`.
`toccata.MusicTheory` gives scales, chords, progressions and harmonic analysis by simple calls,
`toccata.MLComposer` melodies, chords, continuations, accompaniments and whole pieces.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

__version__ = "0.1.0"

_BOTH = frozenset({"judge"})
"""Words that name a verb and a room: `toccata.judge(...)` is the verb, `toccata.judge.sets` a file."""


class _Front(ModuleType):
    """The front door: importing a room does not hide the verb of the same name."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _BOTH and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Front


def __getattr__(name: str) -> Any:
    """The verbs are made into functions when they are first asked for."""
    if name == "MusicTheory":
        from .theory import MusicTheory

        return MusicTheory
    if name == "MLComposer":
        from .services.composing import MLComposer

        return MLComposer
    from .services.verbs import VERBS

    if name not in VERBS:
        raise AttributeError(f"module 'toccata' has no attribute '{name}'")
    verb = VERBS[name]

    def function(*given: Any, **named: Any) -> Any:
        return verb(*given, **named)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = "\n".join([verb.help, "", *(f"{p.name}: {p.help}" for p in verb.params)])
    function.__signature__ = verb.signature()  # type: ignore[attr-defined]
    globals()[name] = function
    return function


def __dir__() -> list[str]:
    from .services.verbs import VERBS

    return sorted([*globals(), *VERBS, "MLComposer", "MusicTheory"])
