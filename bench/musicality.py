"""How good the music is: every figure of docs/musicality.md, the worst rows first.

What is asked of the composer is held against what it writes, for every genre on the shelf: prompts,
ranges, sections, part-writing, variety, whether genres can be told apart, and whether chorales,
tunes and grooves are like those that people made. `--only variety,likeness` runs some rows, `--out`
writes the page too. The judge knows nothing of the composer; only this script knows both.
"""

from __future__ import annotations

import argparse
import linecache
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np

from toccata.chance import chance
from toccata.compose.brief import Brief
from toccata.compose.composer import compose
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.score import Song
from toccata.services.stock import GENRES
from toccata.units import Ticks

ROOT = Path(__file__).parents[1]

OSTINATO = frozenset({"house", "techno", "ambient", "drone", "minimalism", "synthwave"})
"""Genres whose melodies may repeat from song to song: they live on a figure that stays."""

DRONE = frozenset({"ambient", "drone"})
"""Genres in which a note may sound on into the next section."""

CHROMATIC = frozenset(
    {"jazz", "bossa", "blues", "ragtime", "flamenco", "klezmer", "soul", "gospel"}
)
"""Genres in which every fifth note may leave the key."""

STRICT = {
    "chorale": "a Bach style chorale for choir, 16 bars",
    "minuet": "a classical minuet for string quartet, 24 bars",
    "quartet": "a classical string quartet in sonata form, 48 bars",
    "invention": "a two-part invention for violin and cello, 24 bars",
}
"""Music in which the rules of part-writing hold."""

PLAYERS = {
    "piano": 1, "harpsichord": 7, "vibraphone": 12, "church organ": 20, "accordion": 22,
    "harmonica": 23, "nylon guitar": 25, "violin": 41, "viola": 42, "cello": 43, "harp": 47,
    "trumpet": 57, "trombone": 58, "french horn": 61, "alto sax": 66, "oboe": 69, "bassoon": 71,
    "clarinet": 72, "flute": 74,
}  # fmt: skip
TONICS = ("C", "D", "E", "F", "G", "A", "B", "B flat", "E flat", "A flat", "F sharp", "C sharp")
CLASSES = (0, 2, 4, 5, 7, 9, 11, 10, 3, 8, 6, 1)
METERS = ((4, 4), (4, 4), (4, 4), (3, 4), (6, 8), (5, 4), (7, 8), (12, 8))

LIKE = {
    "chorale": ("chorales", "a Bach style chorale for choir", "all", (8, 24)),
    "folk": ("fiddle tunes", "a folk dance tune for fiddle and guitar", "melody", (16, 32)),
    "jazz": (
        "swing grooves",
        "swing jazz for piano, upright bass, drums and sax",
        "band",
        (32, 32),
    ),
    "ragtime": ("ragtime", "ragtime for piano", "all", (32, 64)),
}
"""What is held against which reference: the prompt, whose notes count, how many bars."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what is measured, what is wanted, what is so, and where it is worst."""

    what: str
    goal: str
    found: str
    miss: float
    worst: str = ""

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return self.miss <= 0


@dataclass(frozen=True, slots=True)
class Given:
    """How much is tried."""

    prompts: int
    seeds: int
    pieces: int


# --- one piece each, in a process of its own ---------------------------------------------------


def brief_for(genre: str, number: int) -> Brief:
    """A brief of a genre with a key and a length of its own."""
    dice = chance(number, "musicality", genre)
    key = dice.choice(GENRES[genre].keys)
    bars = dice.choice((24, 32, 40, 48))
    options = Options(genre=genre, key=key, bars=bars, seed=number)
    return read_brief("", GENRES, options)


def written(brief: Brief) -> Song:
    """The song of a brief."""
    return compose(brief, GENRES[brief.genre])


def melody_of(song: Song) -> Song:
    """The song with its first melody alone, or its first track."""
    lead = next((t for t in song.tracks if t.role == "melody"), song.tracks[0])
    return song.replace(tracks=(lead,))


def tune_of(song: Song) -> Song:
    """The first melody alone, from the bar in which it begins."""
    alone = melody_of(song)
    notes = alone.tracks[0].notes
    first = int(notes.start.min(initial=0))
    bar = max(int(start) for start in song.bar_starts() if start <= first)
    moved = notes.replace(start=notes.start - bar)
    length = Ticks(max(int(song.length) - bar, 0))
    return alone.replace(
        tracks=(alone.tracks[0].replace(notes=moved),), sections=(), chords=(), length=length
    )


def signatures(song: Song) -> list[tuple[tuple[int, int, int], ...]]:
    """Each melody bar with notes as (onset, pitch, length), onsets counted from the bar line."""
    notes = melody_of(song).tracks[0].notes
    starts = np.asarray(song.bar_starts(), dtype=np.int64)
    bar = np.searchsorted(starts, notes.start, side="right") - 1
    rows: dict[int, list[tuple[int, int, int]]] = {}
    columns = ((notes.start - starts[bar]).tolist(), notes.pitch.tolist(), notes.length.tolist())
    for place, *note in zip(bar.tolist(), *columns, strict=True):
        rows.setdefault(place, []).append((note[0], note[1], note[2]))
    return [tuple(sorted(row)) for _, row in sorted(rows.items())]


def piece(job: tuple[str, int]) -> dict[str, Any]:
    """What the rows on pieces need of one: numbers, notes out of range, notes past sections."""
    from toccata.judge.faults import past_sections, range_faults
    from toccata.judge.features import measured
    from toccata.judge.material import listen

    genre, number = job
    song = written(brief_for(genre, number))
    heard = listen(song)
    out = [heard.names[part] for part in heard.tuned.part[range_faults(heard)].tolist()]
    past = [track for track, _, _ in past_sections(song)]
    return {
        "genre": genre,
        "number": number,
        "row": measured(heard),
        "out": Counter(out),
        "past": Counter(past),
        "notes": song.note_count,
    }


def melody(job: tuple[str, int]) -> tuple[str, list[Any]]:
    """The melody bars of one seed of the genre's one brief."""
    genre, seed = job
    brief = read_brief("", GENRES, Options(genre=genre, key=GENRES[genre].keys[0], bars=32, seed=1))
    return genre, signatures(written(brief.model_copy(update={"seed": seed})))


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


def like(job: tuple[str, int]) -> tuple[str, Any]:
    """The numbers of one piece that is to be like those of people."""
    from toccata.judge.features import measure

    name, seed = job
    _, prompt, whose, (low, high) = LIKE[name]
    dice = chance(seed, "like", name)
    key = dice.choice(("C", "D", "E", "F", "G", "A", "Bb")) + dice.choice((" major", " minor"))
    bars = dice.choice([b for b in range(low, high + 1) if b % 4 == 0])
    song = written(read_brief(prompt, GENRES, Options(key=key, bars=bars, seed=seed)))
    if whose == "melody":
        song = tune_of(song)
    elif whose == "band":
        song = song.replace(tracks=tuple(t for t in song.tracks if t.role != "melody"))
    return name, measure(song)


def obeys(number: int) -> tuple[str, str]:
    """(prompt, what it broke or "") of one random prompt, by the checks of tests/test_prompts.py."""
    sys.path.insert(0, str(ROOT))
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
        "jazz" if genre.name in CHROMATIC or genre.blue else genre.name,
    )


# --- rows ---------------------------------------------------------------------------------------


def prompts(pool: Executor, given: Given) -> list[Row]:
    """Whether a song is what its prompt asks."""
    found = list(pool.map(obeys, range(given.prompts), chunksize=4))
    broken = [(prompt, why) for prompt, why in found if why]
    share = 100 * (1 - len(broken) / len(found))
    told = "; ".join(f"“{prompt}”: `{why}`" for prompt, why in broken[:4])
    what = f"prompts obeyed, of {len(found)} (tempo, meter, key, programs, drums, length)"
    return [Row(what, "100 %", f"{share:.1f} %", len(broken) / len(found), told)]


_PIECES: dict[int, list[dict[str, Any]]] = {}


def _pieces(pool: Executor, given: Given) -> list[dict[str, Any]]:
    """The pieces of every genre, made once."""
    if given.pieces not in _PIECES:
        jobs = [(genre, number) for genre in GENRES for number in range(given.pieces)]
        _PIECES[given.pieces] = list(pool.map(piece, jobs, chunksize=4))
    return _PIECES[given.pieces]


def ranges(pool: Executor, given: Given) -> list[Row]:
    """Notes that their instrument cannot play."""
    return [_counted(_pieces(pool, given), "out", "notes out of their instrument's range", ())]


def sections(pool: Executor, given: Given) -> list[Row]:
    """Notes that sound past their section."""
    what = "notes that sound past their section (drones and ambient left out)"
    return [_counted(_pieces(pool, given), "past", what, DRONE)]


def _counted(pieces: list[dict[str, Any]], field: str, what: str, exempt: Iterable[str]) -> Row:
    by_genre: dict[str, Counter[str]] = {}
    for made in pieces:
        if made["genre"] not in exempt:
            by_genre.setdefault(made["genre"], Counter()).update(made[field])
    total = sum(sum(c.values()) for c in by_genre.values())
    notes = sum(made["notes"] for made in pieces if made["genre"] not in exempt)
    order = sorted(by_genre.items(), key=lambda entry: -sum(entry[1].values()))
    worst = "; ".join(
        f"{genre} {sum(count.values())} ({', '.join(name for name, _ in count.most_common(2))})"
        for genre, count in order[:6]
        if count
    )
    return Row(f"{what}, in {len(pieces)} pieces", "0", f"{total} of {notes}", float(total), worst)


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


def variety(pool: Executor, given: Given) -> list[Row]:
    """How many melody bars two songs of one brief have in common."""
    jobs = [(genre, seed) for genre in GENRES for seed in range(given.seeds)]
    songs: dict[str, list[list[Any]]] = {}
    for genre, bars in pool.map(melody, jobs, chunksize=5):
        songs.setdefault(genre, []).append(bars)
    found = {genre: most_shared(bars) for genre, bars in songs.items()}
    judged = {genre: value for genre, value in found.items() if genre not in OSTINATO}
    order = sorted(found, key=lambda genre: -found[genre])
    told = "; ".join(
        f"{g} {100 * found[g]:.0f} %{' (ostinato)' if g in OSTINATO else ''}" for g in order[:8]
    )
    most = max(judged.values(), default=0.0)
    fine = sum(value <= 0.3 for value in judged.values())
    what = f"melody bars that two of {given.seeds} songs of one brief share, at most"
    return [Row(what, "30 %", f"{100 * most:.0f} % ({fine} of {len(judged)} genres within)",
                most - 0.3, told)]  # fmt: skip


def most_shared(songs: Sequence[Sequence[Any]]) -> float:
    """The largest share of one song's bars that another song has too."""
    sets = [set(bars) for bars in songs]
    most = 0.0
    for one, bars in enumerate(songs):
        for two, other in enumerate(sets):
            if one != two and bars:
                most = max(most, sum(bar in other for bar in bars) / len(bars))
    return most


def genres(pool: Executor, given: Given) -> list[Row]:
    """Whether a simple classifier names the genre of pieces that it has not seen."""
    from toccata.judge.classify import Classifier, confusion

    made = _pieces(pool, given)
    learn = [m for m in made if m["number"] % 4]
    test = [m for m in made if not m["number"] % 4]
    knows = Classifier.learn(np.stack([m["row"] for m in learn]), [m["genre"] for m in learn])
    true = [m["genre"] for m in test]
    guessed = knows.name(np.stack([m["row"] for m in test]))
    table = confusion(GENRES.names, true, guessed)
    right = np.diag(table) / np.maximum(table.sum(axis=1), 1)
    print_confusion(GENRES.names, table)
    order = np.argsort(right)
    told = "; ".join(_mistaken(GENRES.names, table, int(g)) for g in order[:8] if right[g] < 1)
    share = float(np.trace(table) / max(table.sum(), 1))
    what = f"genre named rightly, of {len(test)} unseen pieces in {len(GENRES)} genres"
    return [Row(what, "at least 75 %", f"{100 * share:.1f} %", 0.75 - share, told)]


def _mistaken(names: Sequence[str], table: Any, genre: int) -> str:
    row = table[genre].copy()
    share = 100 * row[genre] / max(row.sum(), 1)
    row[genre] = 0
    return f"{names[genre]} {share:.0f} % (taken for {names[int(row.argmax())]})"


def print_confusion(names: Sequence[str], table: Any) -> None:
    """The confusion matrix; rows are what it is, columns what it was taken for."""
    print("Confusion: rows are the genre, columns what it was taken for.")
    print(" " * 14 + " ".join(f"{name[:4]:>4}" for name in names))
    for name, row in zip(names, table, strict=True):
        print(f"{name[:13]:<14}" + " ".join(f"{count or '·':>4}" for count in row))
    print()


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
        apart = compare(np.stack(rows[name]), references()[LIKE[name][0]].rows)
        told.append(Row(f"{name}: mean distance to the {LIKE[name][0]}, over that among them",
                        "at most 1.25", f"{apart.ratio:.2f}", apart.ratio / 1.25 - 1))  # fmt: skip
        low = [a for a in apart.features if a.overlap < 0.7]
        worst = "; ".join(f"{a.feature.name} {a.overlap:.2f}" for a in low[:10])
        told.append(Row(f"{name}: features whose distribution overlaps by 0.7 with the {LIKE[name][0]}",
                        f"all {len(apart.features)}", f"{len(apart.features) - len(low)}",
                        len(low) / len(apart.features), worst))  # fmt: skip
    return told


ROWS: dict[str, Callable[[Executor, Given], list[Row]]] = {
    "prompts": prompts,
    "ranges": ranges,
    "sections": sections,
    "voices": voices,
    "variety": variety,
    "genres": genres,
    "likeness": likeness,
}


def page(rows: Sequence[Row]) -> str:
    """The table, the worst rows first."""
    lines = ["| | what | goal | found | where it is worst |", "| --- | --- | --- | --- | --- |"]
    for row in sorted(rows, key=lambda row: (row.met, -row.miss)):
        mark = "yes" if row.met else "no"
        lines.append(f"| {mark} | {row.what} | {row.goal} | {row.found} | {row.worst} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default=",".join(ROWS), help="rows: " + ", ".join(ROWS))
    parser.add_argument("--prompts", type=int, default=200, help="random prompts")
    parser.add_argument("--seeds", type=int, default=50, help="seeds of one brief for each genre")
    parser.add_argument("--pieces", type=int, default=24, help="pieces of each genre")
    parser.add_argument("--out", type=Path, help="write the table here, too")
    asked = parser.parse_args()
    unknown = set(asked.only.split(",")) - set(ROWS)
    if unknown:
        parser.error(f"no row is called {', '.join(sorted(unknown))}; there are {', '.join(ROWS)}")
    given = Given(asked.prompts, asked.seeds, asked.pieces)
    rows: list[Row] = []
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        for name in asked.only.split(","):
            began = time.perf_counter()
            rows += ROWS[name](pool, given)
            print(f"{name}: {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
    print(page(rows))
    if asked.out:
        asked.out.write_text(page(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main()
