"""Part-writing where the rules hold."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import Executor

import numpy as np

from bench.rows.made import written
from bench.rows.table import Given, Row
from toccata.chance import chance
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.services.stock import GENRES

STRICT = {
    "chorale": "a Bach style chorale for choir, 16 bars",
    "minuet": "a classical minuet for string quartet, 24 bars",
    "quartet": "a classical string quartet in sonata form, 48 bars",
    "invention": "a two-part invention for violin and cello, 24 bars",
}
"""Music in which the rules of part-writing hold."""


def strict(job: tuple[str, int]) -> tuple[str, int, Counter[str]]:
    """(chords, broken rules) of one piece in strict style."""
    from toccata.judge.material import listen

    name, seed = job
    key = chance(seed, "strict", name).choice(
        ("C major", "G major", "D minor", "A minor", "Bb major")
    )
    prompt = GENRES[name].title if name in GENRES else STRICT[name]
    heard = listen(written(read_brief(prompt, GENRES, Options(key=key, seed=seed))))
    if heard.harmony is None:
        return name, 0, Counter()
    rules = Counter(flaw.rule for flaw in heard.harmony.flaws)
    return name, len(heard.harmony.analysis.chords), rules


def voices(pool: Executor, given: Given) -> list[Row]:
    """Faults of part-writing where the rules hold."""
    from toccata.judge.features import FEATURES, places_of
    from toccata.judge.features_harmony import PARALLELS
    from toccata.judge.references import references

    names = list(
        dict.fromkeys([*STRICT, *(n for n in GENRES if n in {"chorale", "fugue", "canon"})])
    )
    chords: Counter[str] = Counter()
    rules: dict[str, Counter[str]] = {name: Counter() for name in names}
    jobs = [(name, seed) for name in names for seed in range(given.pieces)]
    for name, count, broken in pool.map(strict, jobs, chunksize=4):
        chords[name] += count
        rules[name].update(broken)
    bach = references()["chorales"].rows
    theirs = {
        kind: float(np.nanmean(bach[:, places_of(FEATURES[kind])]))
        for kind in ("parallels", "part-writing faults")
    }
    return [
        _ruled("parallel fifths and octaves", chords, rules, PARALLELS, 1.0, theirs["parallels"]),
        _ruled("all faults of part-writing", chords, rules, None,
               theirs["part-writing faults"], theirs["part-writing faults"]),
    ]  # fmt: skip


def _ruled(
    what: str, chords: Counter[str], rules: dict[str, Counter[str]],
    counted: frozenset[str] | None, goal: float, bach: float,
) -> Row:  # fmt: skip
    def rate(name: str) -> float:
        broken = sum(n for rule, n in rules[name].items() if counted is None or rule in counted)
        return 100 * broken / max(chords[name], 1)

    order = sorted(rules, key=rate, reverse=True)
    told = "; ".join(
        f"{name} {rate(name):.1f} ({', '.join(f'{r} {n}' for r, n in rules[name].most_common(3))})"
        for name in order
    )
    total = sum(
        n for r in rules.values() for rule, n in r.items() if counted is None or rule in counted
    )
    found = 100 * total / max(sum(chords.values()), 1)
    goal_told = f"at most {goal:.3g} (Bach's own: {bach:.2g})"
    return Row(f"{what}, in 100 chords of strict music", goal_told, f"{found:.2f}",
               rate(order[0]) / goal - 1, told)  # fmt: skip
