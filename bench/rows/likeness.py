"""Whether our music could stand among that of people."""

from __future__ import annotations

from concurrent.futures import Executor
from typing import Any

import numpy as np

from bench.rows.made import page_of, written
from bench.rows.table import Given, Row
from toccata.chance import chance
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.services.stock import GENRES

TUNES = (
    (36, "a jig, 6/8"), (25, "a reel, 2/4"), (20, "a reel, 4/4"), (11, "a hornpipe, 4/4"),
    (3, "a strathspey, 4/4"), (5, "a folk waltz, 3/4"),
)  # fmt: skip
"""The dances in the shares in which the reference has their meters."""

TUNE_KEYS = (
    (38, "G major"), (32, "D major"), (7, "A major"), (4, "C major"), (4, "Bb major"),
    (4, "F major"), (3, "A minor"), (2, "G minor"), (2, "E minor"), (2, "D mixolydian"),
    (1, "B minor"), (1, "E dorian"), (1, "A dorian"), (1, "A mixolydian"),
)  # fmt: skip
"""The keys of fiddle tunes in about the shares of the reference."""

BANDS = (
    "hammond organ, jazz guitar, upright bass", "piano, jazz guitar, upright bass",
    "hammond organ, jazz guitar, clarinet, upright bass",
    "piano, jazz guitar, strings, clarinet, upright bass", "jazz guitar, upright bass",
    "jazz guitar, strings, upright bass", "piano, jazz guitar, electric piano, fingered bass",
    "piano, jazz guitar, strings, upright bass", "piano, jazz guitar, muted trumpet, upright bass",
    "piano, muted trumpet, trombone, strings, upright bass",
)  # fmt: skip
"""The bands that the swing grooves of the reference are for; somebody plays the tune, too."""

RAG_BANDS = (
    "piano, tuba", "piano, banjo, tuba", "piano, strings, tuba", "piano, banjo, strings, tuba",
)  # fmt: skip
"""Players for the four grooves of the reference: bass and chords, with broken chords or strings or
both. There a second and third piano play bass and broken chords; here a ragtime band does."""

TONICS = ("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")

RAG_KEYS = ((5, "major"), (1, "minor"))
"""The modes of the charts that the reference was rendered from; the tonic can be any."""

LIKE = {
    "chorale": ("chorales", "a Bach style chorale for choir", "all", (8, 24)),
    "folk": ("fiddle tunes", "{tune} for fiddle and guitar", "page", (16, 48)),
    "jazz": ("swing grooves", "swing jazz, {tempo} bpm, for tenor sax, {band}, drums", "band",
             (32, 32)),
    "ragtime": ("ragtime", "ragtime in 4/4, {tempo} bpm, for clarinet, {band}", "band", (32, 32)),
}  # fmt: skip
"""What is held against which reference: the prompt, whose notes count, how many bars.

Fiddle tunes are pages of books, so ours are compared as pages, without what a player adds. The
grooves, those of ragtime too, are accompaniments: ours are compared without the tune. Tempos and
bands are drawn as the reference's were, and ragtime has its form, A A B A. Of ragtime the reference
has one rag by Joplin (music21's corpus has no other) and 99 renderings of mma's four ragtime
grooves, over charts in the manner of rags that stand in the script: its rows say how like ours is
to mma's accompaniment, not to Joplin.
"""


def like(job: tuple[str, int]) -> tuple[str, Any]:
    """The numbers of one piece that is to be like those of people."""
    from toccata.judge.features import measure

    name, seed = job
    _, prompt, whose, (low, high) = LIKE[name]
    dice = chance(seed, "like", name)
    key = dice.choice(("C", "D", "E", "F", "G", "A", "Bb")) + dice.choice((" major", " minor"))
    bars = dice.choice([b for b in range(low, high + 1) if b % 4 == 0])
    if whose == "page":
        prompt = prompt.format(tune=drawn(dice, TUNES))
        key, bars = drawn(dice, TUNE_KEYS), dice.choice((16, 16, 32, 32, 48))
    elif whose == "band":
        rag = name == "ragtime"
        tempo = dice.randint(80, 110) if rag else dice.randint(110, 220)
        prompt = prompt.format(tempo=tempo, band=dice.choice(RAG_BANDS if rag else BANDS))
        if rag:
            key = f"{dice.choice(TONICS)} {drawn(dice, RAG_KEYS)}"
    form = "AABA" if name == "ragtime" else None
    song = written(read_brief(prompt, GENRES, Options(key=key, bars=bars, seed=seed, form=form)))
    if whose == "page":
        song = page_of(song)
    elif whose == "band":
        song = song.replace(tracks=tuple(t for t in song.tracks if t.role != "melody"))
    return name, measure(song)


def drawn(dice: Any, table: tuple[tuple[int, str], ...]) -> str:
    """One entry of a table of (weight, entry)."""
    found: str = dice.choices([entry for _, entry in table], [weight for weight, _ in table])[0]
    return found


def likeness(pool: Executor, given: Given) -> list[Row]:
    """Whether our music could stand among that of people."""
    from toccata.judge.references import references
    from toccata.judge.sets import compare

    names = [n for n in LIKE if n in GENRES or n in {"chorale"}]
    rows: dict[str, list[Any]] = {}
    jobs = [(name, seed) for name in names for seed in range(max(given.pieces, 100))]
    for name, row in pool.map(like, jobs, chunksize=5):
        rows.setdefault(name, []).append(row)
    told = []
    for name in names:
        sees = ("meter",) if LIKE[name][2] == "page" else ("meter", "performance")
        apart = compare(np.stack(rows[name]), references()[LIKE[name][0]].rows, sees)
        told.append(Row(f"{name}: mean distance to the {LIKE[name][0]}, over that among them",
                        "at most 1.25", f"{apart.ratio:.2f}", apart.ratio / 1.25 - 1))  # fmt: skip
        low = [a for a in apart.features if a.overlap < 0.7]
        worst = "; ".join(f"{a.feature.name} {a.overlap:.2f}" for a in low[:10])
        told.append(Row(f"{name}: features whose distribution overlaps by 0.7 with the {LIKE[name][0]}",
                        f"all {len(apart.features)}", f"{len(apart.features) - len(low)}",
                        len(low) / len(apart.features), worst))  # fmt: skip
    return told
