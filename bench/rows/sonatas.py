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


def sonata(seed: int) -> tuple[str, list[str]]:
    """(prompt, what an analyst hears elsewhere than the form has it)."""
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
    return prompt, missed


def development(seed: int) -> tuple[float, float]:
    """The shares of a quartet's development that its own themes have, and a stranger's."""
    from tests.compose import test_sonata as facts

    song, other = (
        facts.heard("sonata for string quartet in G, 96 bars", n) for n in (seed, seed + 1)
    )
    return facts.worked(song, song), facts.worked(song, other)


def sonatas(pool: Executor, given: Given) -> list[Row]:
    """Keys where they belong, a development that works on the themes."""
    found = list(pool.map(sonata, range(given.pieces)))
    wrong = [(prompt, missed) for prompt, missed in found if missed]
    told = "; ".join(f"“{prompt}”: {', '.join(missed)}" for prompt, missed in wrong[:4])
    shares = list(pool.map(development, range(given.pieces)))
    own, strange = (100 * sum(row[n] for row in shares) / len(shares) for n in (0, 1))
    least = min(range(len(shares)), key=lambda n: shares[n][0])
    return [
        Row(f"sonatas with themes in the keys of the form, of {len(found)}", "all",
            f"{len(found) - len(wrong)}", len(wrong) / len(found), told),
        Row("sonata: figures of the development that its own themes have, and a stranger's themes",
            "5 times as many", f"{own:.0f} % and {strange:.1f} %", 5 * strange / max(own, 1e-9) - 1,
            f"{100 * shares[least][0]:.0f} % in the quartet of seed {least}"),
    ]  # fmt: skip
