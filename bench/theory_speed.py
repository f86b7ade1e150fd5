"""How fast theory is: generating, leading, reading symbols, analysing, importing.

The chord symbols are parsed by us, by music21 and by pychord in one run, caches of ours emptied
before every round. pychord is no dependency: get it with `uv pip install pychord`;
without it its row says so.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from toccata.theory import Meter, generate, lead, parse_chord
from toccata.theory.analysis import Heard, analyze

ROUNDS = 9


def median(run: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    """The median time in milliseconds of some rounds; `before` is not timed."""
    taken = []
    for _ in range(ROUNDS):
        before()
        began = time.perf_counter()
        run()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken) * 1000


def forget() -> None:
    """Empty every cache of the theory room."""
    for name, module in list(sys.modules.items()):
        if name.startswith("toccata.theory"):
            for thing in list(vars(module).values()):
                if hasattr(thing, "cache_clear"):
                    thing.cache_clear()


def symbols() -> list[str]:
    """Two hundred and four symbols that all three parsers read."""
    roots = ("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
    kinds = ("", "m", "7", "maj7", "m7", "dim", "aug", "sus4", "6", "m6", "9", "m9", "7b9", "m7b5",
             "dim7", "sus2", "13")  # fmt: skip
    return [root + kind for root in roots for kind in kinds]


def by_music21(texts: list[str]) -> None:
    """The same symbols, music21's flats."""
    from music21.harmony import ChordSymbol

    for text in texts:
        root, rest = (text[:2], text[2:]) if text[1:2] in ("b", "#") else (text[:1], text[1:])
        ChordSymbol(root.replace("b", "-") + rest)


def band(seed: int = 3) -> Heard:
    """Three minutes at 120 for eight parts in eighths and quarters: about five thousand notes."""
    chance = random.Random(seed)
    columns: tuple[list[float], list[float], list[int], list[int]] = ([], [], [], [])
    made = generate("D", "pop", 90, seed=seed)
    for bar, chord in enumerate(made.chords):
        tones = chord.in_pitch_range(36, 84)
        for part in range(8):
            length = (0.5, 1.0, 1.0, 0.5, 2.0, 4.0, 0.5, 1.0)[part]
            for step in range(int(4 / length)):
                columns[0].append(bar * 4 + step * length)
                columns[1].append(length)
                columns[2].append(chance.choice(tones[part : part + 8]))
                columns[3].append(part)
    return Heard.from_columns(*columns)


def fresh(code: str) -> float:
    """What a new interpreter says about itself, in milliseconds."""
    said = [
        float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)
        for _ in range(ROUNDS)
    ]
    return statistics.median(said)


def main() -> None:
    """Print the table."""
    import warnings

    warnings.simplefilter("ignore")
    texts = symbols()
    chords = generate("Eb", "classical", 32, seed=4).chords
    music = band()
    analyze(music)
    rows: list[tuple[str, float | None, str]] = [
        ("a progression of 32 bars, caches cold",
         median(lambda: generate("Eb", "jazz", 32, seed=9), forget), "< 2 ms"),
        ("the same led exactly in four parts, caches cold",
         median(lambda: lead(chords, key=None), forget), "< 25 ms"),
        (f"{len(texts)} chord symbols, caches cold",
         ours := median(lambda: [parse_chord(text) for text in texts], forget), ""),
    ]  # fmt: skip
    by_music21(texts[:3])
    theirs = median(lambda: by_music21(texts))
    rows.append((f"  music21, {theirs / ours:.0f} times ours", theirs, "> 20 times"))
    try:
        import pychord
    except ImportError:
        rows.append(("  pychord is not installed: uv pip install pychord", None, ""))
    else:
        others = median(lambda: [pychord.Chord(text) for text in texts])
        rows.append((f"  pychord, {others / ours:.1f} times ours", others, "> 1 time"))
    rows.append((f"three minutes, eight tracks, {len(music)} notes analysed",
                 median(lambda: analyze(music, meter=Meter(4, 4)), forget), "< 200 ms"))  # fmt: skip
    clock = "time.perf_counter()"
    code = f"import time; t = {clock}; import toccata.theory; print(({clock} - t) * 1000)"
    rows.append(("import toccata.theory, a new process", fresh(code), "< 60 ms"))
    for name, took, goal in rows:
        shown = "" if took is None else f"{took:9.2f} ms"
        print(f"{name:<58}{shown:>12}   {f'goal {goal}' if goal else ''}")


if __name__ == "__main__":
    main()
