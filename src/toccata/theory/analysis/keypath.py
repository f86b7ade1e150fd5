"""Where the music is at home: the key of the whole and the keys that it visits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from typing import TYPE_CHECKING, Final

from ..key import Key
from ..keyfinding import PROFILES, find_key
from .frames import Frames
from .hearing import Bars, Heard
from .segments import Segment

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float64]

MOVE: Final = 2.2
"""What leaving a key costs, against the log-likelihood of the notes (in quarter notes)."""
STRANGE: Final = 1.25
"""What each step on the circle of fifths adds to that."""
HOME: Final = 0.025
"""What staying in the key of the whole is worth, for each quarter note."""


LONGEST: Final = 1.0
"""How long, in quarter notes, a chord goes on telling about the key."""
SPEAKS: Final = {"end": 0.47, "begin": 0.16, "bass": 0.135, "top": 0.075}
"""What speaks for a key beside all its notes: the last and the first bars, the last bass and top
note."""


SURE: Final = 9.0
"""How quickly a lead over the other keys becomes certainty: right answers are then as many as said."""


@dataclass(frozen=True, slots=True)
class KeySpan:
    """A key from `start` to `end`, in quarter notes."""

    start: float
    end: float
    key: Key


@lru_cache(maxsize=1)
def all_keys() -> tuple[Key, ...]:
    """The 24 keys as they are tried: twelve major from C up, then twelve minor."""
    guesses = {(guess.key.mode, guess.key.tonic_pc): guess.key for guess in find_key([1.0] * 12)}
    return tuple(guesses[mode, pc] for mode in ("major", "minor") for pc in range(12))


@lru_cache(maxsize=1)
def _log_profiles() -> Table:
    """(24, 12): the logarithm of how likely each pitch class is in each key."""
    import numpy as np

    major, minor = (np.asarray(shape) / sum(shape) for shape in PROFILES["albrecht"])
    rows = [np.roll(shape, tonic) for shape in (major, minor) for tonic in range(12)]
    return np.log(np.asarray(rows) + 0.004)


@lru_cache(maxsize=1)
def _distances() -> Table:
    """(24, 24): the cost of moving from key to key; relatives are close, parallels too."""
    import numpy as np

    signatures = [key.signature for key in all_keys()]
    found = np.zeros((24, 24))
    for a, first in enumerate(all_keys()):
        for b, second in enumerate(all_keys()):
            steps = abs((signatures[a] - signatures[b] + 6) % 12 - 6)
            if first.tonic_pc == second.tonic_pc:
                steps = min(steps, 1)
            found[a, b] = 0.0 if a == b else MOVE + STRANGE * steps
    return found


def whole_key(heard: Heard, slices: Frames, bars: Bars) -> tuple[Key, float]:
    """The key of the whole, and how sure that is from 0 to 1."""
    scores = whole_key_scores(heard, slices, bars)
    best = int(scores.argmax())
    spread = [exp(float(score - scores[best]) * SURE) for score in scores]
    return all_keys()[best], 1 / sum(spread)


def whole_key_scores(heard: Heard, slices: Frames, bars: Bars) -> Table:
    """(24,): what speaks for each key as the home of the whole piece.

    Profiles say which notes there are; the last bass note and the first and last bars say which of
    them is home. The weights were set on half of the annotated pieces.
    """
    import numpy as np

    scores = np.zeros(24)
    if not len(heard):
        return scores
    rows = _log_profiles()
    total = slices.chroma.sum(axis=0)
    scores += _correlations(total, rows)
    span = max(1, round(2 * bars.meters[0].bar_beats / slices.size))
    scores += SPEAKS["end"] * _correlations(slices.chroma[-span:].sum(axis=0), rows)
    scores += SPEAKS["begin"] * _correlations(slices.chroma[: span * 2].sum(axis=0), rows)
    lowest, top = _last_sonority(heard)
    for place, key in enumerate(all_keys()):
        scores[place] += SPEAKS["bass"] * (lowest % 12 == key.tonic_pc)
        scores[place] += SPEAKS["top"] * (top % 12 == key.tonic_pc)
    return scores


def _correlations(weights: Table, rows: Table) -> Table:
    import numpy as np

    level = np.exp(rows)
    centred = level - level.mean(axis=1, keepdims=True)
    heard = weights - weights.mean()
    size = np.sqrt((centred**2).sum(axis=1) * (heard**2).sum())
    found: Table = centred @ heard / np.where(size > 0, size, 1)
    return found


def _last_sonority(heard: Heard) -> tuple[int, int]:
    """The lowest and the highest of the last notes."""
    sounding = heard.pitch[heard.end >= heard.total - 0.26]
    return int(sounding.min()), int(sounding.max())


def key_path(slices: Frames, bars: Bars, home: Key, chords: Sequence[Segment]) -> list[KeySpan]:
    """The keys that the music visits, by the cheapest path through 24 keys beat by beat.

    A chord says no more about the key when it lasts for bars than when it lasts for a beat:
    what its notes say is spread over its length.
    """
    import numpy as np

    keys = all_keys()
    fit = slices.chroma @ _log_profiles().T  # (F, 24)
    fit = fit - fit.mean(axis=1, keepdims=True)
    for chord in chords:
        span = slice(round(chord.start / slices.size), round(chord.end / slices.size))
        fit[span] *= min(1.0, LONGEST / (chord.end - chord.start))
    place = next(
        (
            i
            for i, k in enumerate(keys)
            if k.tonic_pc == home.tonic_pc and k.is_minor == home.is_minor
        )
    )
    fit[:, place] += HOME * slices.size
    step = max(1, round(bars.meters[-1].beat / slices.size))
    starts = np.arange(0, len(slices), step)
    gains = np.add.reduceat(fit, starts, axis=0)
    costs = _distances()
    best = gains[0].copy()
    best[place] += MOVE * 0.6
    back = np.zeros((len(gains), 24), dtype=np.int64)
    for at in range(1, len(gains)):
        options = best[:, None] - costs
        back[at] = options.argmax(axis=0)
        best = options[back[at], np.arange(24)] + gains[at]
    best[place] += MOVE * 0.6
    path = [int(best.argmax())]
    for at in range(len(gains) - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    path.reverse()
    spans: list[KeySpan] = []
    for at, number in enumerate(path):
        start = float(starts[at]) * slices.size
        end = float(min(starts[at] + step, len(slices))) * slices.size
        key = home if number == place else keys[number]
        if spans and spans[-1].key == key:
            spans[-1] = KeySpan(spans[-1].start, end, key)
        else:
            spans.append(KeySpan(start, end, key))
    return spans


__all__ = ["KeySpan", "all_keys", "whole_key", "whole_key_scores", "key_path"]
