"""The sonata, heard by an analyst who sees only notes: keys, development, return."""

from __future__ import annotations

from concurrent.futures import Executor

from bench.rows.table import Given, Row
from toccata.chance import chance

KEYS = (
    ("C major", "G major"), ("Eb major", "Bb major"), ("D major", "A major"),
    ("C minor", "Eb major"), ("A minor", "C major"), ("F# minor", "A major"),
)  # fmt: skip
"""Home, and where the second theme is first heard."""


def sonata(seed: int) -> tuple[str, list[str], float]:
    """(prompt, what an analyst misses in it, share of the development made of its themes)."""
    from tests.compose import test_sonata as facts

    from toccata.theory.key import Key

    dice = chance(seed, "sonata")
    home, away = dice.choice(KEYS)
    band = dice.choice(("piano", "string quartet"))
    prompt = f"a sonata for {band} in {home}, {dice.choice((68, 84, 96))} bars"
    song = facts.heard(prompt, seed)
    missed = []
    for section, key in (
        ("exposition: first theme", home), ("exposition: second theme", away),
        ("recapitulation: second theme", home),
    ):  # fmt: skip
        heard = facts.key_between(song, *facts.span(song, section))
        wanted = Key(*key.split())
        if (heard.tonic_pc, heard.is_minor) != (wanted.tonic_pc, wanted.is_minor):
            missed.append(f"{section} in {heard}")
    return prompt, missed, facts.worked(song, song)


def sonatas(pool: Executor, given: Given) -> list[Row]:
    """Keys where they belong, a development that works on the themes."""
    found = list(pool.map(sonata, range(given.pieces)))
    wrong = [(prompt, missed) for prompt, missed, _ in found if missed]
    told = "; ".join(f"“{prompt}”: {', '.join(missed)}" for prompt, missed in wrong[:4])
    shares = sorted((share, prompt) for prompt, _, share in found)
    least, where = shares[0]
    return [
        Row(f"sonatas with themes in the keys of the form, of {len(found)}", "all",
            f"{len(found) - len(wrong)}", len(wrong) / len(found), told),
        Row("sonata: figures of the development that its themes have, at least", "25 %",
            f"{100 * least:.0f} % (median {100 * shares[len(shares) // 2][0]:.0f} %)",
            0.25 - least, where),
    ]  # fmt: skip
