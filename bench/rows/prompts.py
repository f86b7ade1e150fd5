"""Whether a song is what its prompt asks."""

from __future__ import annotations

import linecache
import traceback
from concurrent.futures import Executor
from typing import Any

from bench.rows.table import Given, Row
from toccata.chance import chance
from toccata.services.stock import GENRES

PLAYERS = {
    "piano": 1, "harpsichord": 7, "vibraphone": 12, "church organ": 20, "accordion": 22,
    "harmonica": 23, "nylon guitar": 25, "violin": 41, "viola": 42, "cello": 43, "harp": 47,
    "trumpet": 57, "trombone": 58, "french horn": 61, "alto sax": 66, "oboe": 69, "bassoon": 71,
    "clarinet": 72, "flute": 74,
}  # fmt: skip
TONICS = ("C", "D", "E", "F", "G", "A", "B", "B flat", "E flat", "A flat", "F sharp", "C sharp")
CLASSES = (0, 2, 4, 5, 7, 9, 11, 10, 3, 8, 6, 1)
METERS = ((4, 4), (4, 4), (4, 4), (3, 4), (6, 8), (5, 4), (7, 8), (12, 8))


def obeys(number: int) -> tuple[str, str]:
    """(prompt, what it broke or "") of one random prompt, by the checks of tests/test_prompts.py."""
    from tests import test_prompts as checks

    ask = ask_for(number, checks.Ask)
    broken = []
    for check in (
        checks.test_the_file_holds_what_the_prompt_asks,
        checks.test_the_notes_are_in_the_key_that_the_prompt_asks,
    ):
        try:
            check(ask)
        except AssertionError as wrong:
            last = traceback.extract_tb(wrong.__traceback__)[-1]
            broken.append(linecache.getline(last.filename, last.lineno or 0).strip())
        except Exception as wrong:  # a prompt that fails altogether is the worst answer
            broken.append(f"{type(wrong).__name__}: {wrong}")
    checks.heard.cache_clear()
    return ask.prompt, "; ".join(broken)


def ask_for(number: int, kind: Any) -> Any:
    """A random prompt with what it asks for."""
    dice = chance(number, "prompts")
    genre = GENRES[dice.choice(GENRES.names)]
    word = dice.choice((genre.name, genre.words[0] if genre.words else genre.name))
    at = dice.randrange(len(TONICS))
    mode = dice.choice(("major", "minor"))
    meter = dice.choice(METERS) if dice.random() < 0.5 else genre.meters[0]
    compound = meter[1] == 8 and meter[0] % 3 == 0
    tempo = dice.randint(60, 180 if not compound else 120)
    players = dice.sample(sorted(PLAYERS), dice.randint(1, 4))
    drums = dice.random() < 0.5
    long = dice.random() < 0.7
    bars, seconds = dice.randint(4, 48), dice.choice((30, 45, 60, 90, 120))
    told = [
        f"{word} in {TONICS[at]} {mode}",
        f"{meter[0]}/{meter[1]}",
        f"{tempo} bpm",
        ", ".join(players) + (" and drums" if drums else ", no drums"),
        f"{bars} bars" if long else f"{seconds} seconds",
    ]
    tail = told[1:]
    dice.shuffle(tail)
    return kind(
        ", ".join([told[0], *tail]),
        tempo * 1.5 if compound else tempo,
        meter,
        (CLASSES[at], {"major": "blues", "minor": "minor blues"}[mode] if genre.blue else mode),
        tuple(PLAYERS[player] for player in players),
        drums,
        bars if long else None,
        None if long else seconds,
        "blues" if genre.blue else "plain",
    )


def prompts(pool: Executor, given: Given) -> list[Row]:
    """Whether a song is what its prompt asks."""
    found = list(pool.map(obeys, range(given.prompts), chunksize=4))
    broken = [(prompt, why) for prompt, why in found if why]
    share = 100 * (1 - len(broken) / len(found))
    told = "; ".join(f"“{prompt}”: `{why}`" for prompt, why in broken[:4])
    what = f"prompts obeyed, of {len(found)} (tempo, meter, key, programs, drums, length)"
    return [Row(what, "100 %", f"{share:.1f} %", len(broken) / len(found), told)]
