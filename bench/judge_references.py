"""Makes the table of numbers that the judge compares with: corpora in, features out.

Needs music21 (its corpus), and of Debian's packages `mma`, `openttd-openmsx` and `freedoom`; what
is missing is said, and its references are left out. The charts that mma renders are written here.
`--out` names another file, `--only NAME,NAME` makes some references and keeps the others.
"""

from __future__ import annotations

import argparse
import re
import struct
import subprocess
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np

from toccata.chance import chance
from toccata.errors import ToccataError
from toccata.score import Instrument, MeterMark, Notes, Song, Track
from toccata.score.files.midi import read_midi
from toccata.score.files.musicxml import read_musicxml
from toccata.units import Ticks

TABLE = Path(__file__).parents[1] / "src" / "toccata" / "judge" / "references" / "table.npz"
MOST = 100
MMA_LIBRARY = Path("/usr/share/mma/lib/stdlib")
OPENMSX = Path("/usr/share/games/openttd/baseset/openmsx")
DOOM = Path("/usr/share/games/doom")

CHARTS = {
    "jazz": [
        "Dm7|G7|CM7|CM7|Dm7|G7|CM7|A7 // Gm7|C7|FM7|FM7|Am7|D7|Dm7|G7",
        "C6 / A7|Dm7 / G7|Em7 / A7|Dm7 / G7|C7|F6 / Fm6|Em7 / A7|Dm7 / G7 // E7|E7|A7|A7|D7|D7|G7|G7",
        "Am7|D7|GM7|CM7|F#m7b5|B7|Em|Em // F#m7b5|B7|Em|Em|Am7|D7|GM7|GM7",
        "CM7|Am7|Dm7|G7|Em7|A7|Dm7|G7 // FM7|Fm7|Em7|Am7|D7|D7|Dm7|G7",
        "C7|F7|C7|C7|F7|F7|C7|A7 // Dm7|G7|C7|A7|Dm7|G7|C6|G7",
        "Dm7|Dm7|Em7b5|A7|Dm7|Gm7|Em7b5|A7 // FM7|BbM7|Em7b5|A7|Dm7|Gm7|A7|Dm7",
    ],
    "blues": [
        "C7|C7|C7|C7|F7|F7|C7|C7|G7|F7|C7|G7",
        "C7|F7|C7|C7|F7|F7|C7|A7|Dm7|G7|C7|G7",
        "Cm7|Cm7|Cm7|Cm7|Fm7|Fm7|Cm7|Cm7|Ab7|G7|Cm7|G7",
    ],
    "pop": [
        "C|G|Am|F|C|G|Am|F // F|G|C|Am|Dm|F|G|G",
        "Am|F|C|G|Am|F|C|G // F|G|Em|Am|F|G|C|C",
        "C|Am|F|G|C|Am|F|G // Am|Em|F|C|Dm|F|G|G",
        "CM7|FM7|Am7|G|CM7|FM7|Am7|G // Dm7|Em7|F|G|Dm7|Em7|F|G",
        "C|Em|F|G|Am|F|Dm|G // F|F|C|C|Dm|Dm|G|G",
    ],
    "rock": [
        "C|Bb|F|C|C|Bb|F|C // Am|Am|F|F|G|G|C|C",
        "Am|G|F|G|Am|G|F|E7 // C|G|F|F|C|G|F|G",
        "C|C|F|F|C|C|G|F // F|F|C|C|G|G|C|G",
        "Em|Em|C|D|Em|Em|C|D // G|D|C|C|G|D|C|D",
    ],
    "latin": [
        "Am|Am|Dm|Dm|E7|E7|Am|Am // Dm|G7|C|F|Dm|E7|Am|E7",
        "Dm7|G7|CM7|CM7|Dm7|G7|CM7|A7 // Fm7|Bb7|EbM7|EbM7|Dm7|G7|CM7|CM7",
        "Am|G|F|E7|Am|G|F|E7 // Dm|Am|E7|Am|Dm|Am|E7|Am",
        "CM7|CM7|D7|D7|Dm7|G7|CM7|G7 // C7|FM7|Fm7|Fm7|Em7|A7|Dm7|G7",
        "C|C|G7|G7|G7|G7|C|C // F|F|C|C|G7|G7|C|C",
    ],
    "plain": [
        "C|F|C|G7|C|F|G7|C // G|G|C|C|D7|D7|G|G7",
        "C|C|F|C|C|C|G7|G7 // F|F|C|Am|Dm|G7|C|C",
        "C|Am|Dm|G7|C|Am|G7|C // F|C|G7|C|F|C|D7|G7",
        "Am|Dm|E7|Am|C|G|E7|Am // C|G|Am|Em|F|C|E7|Am",
    ],
    "rag": [
        "C|C7 / F|C|C|C|D7|G7|G7 // C|C7 / F|C|A7|F / Fm|C / A7|D7 / G7|C",
        "G7|G7|C|C|G7|G7|C|C // G7|G7|C|A7|D7|D7|G7|C",
        "C|C|E7|E7|A7|A7|D7|G7 // F|Fm|C|A7|D7|G7|C|C",
        "C|G7|G7|C|C|D7|D7|G7 // C|C7|F|Fm|C|A7|D7 / G7|C",
        "C|A7|Dm|G7|G7|G7|C|C // F|F|C|C|D7|D7|G7|G7",
        "Am|E7|Am|E7|Am|Dm|Am / E7|Am // C|G7|C|E7|Am|Dm|Am / E7|Am",
    ],
    "minor dance": [
        "Am|F|C|G|Am|F|C|G // Dm|F|Am|G|Dm|F|G|G",
        "Am7|Am7|Dm7|Dm7|Am7|Am7|Em7|Em7 // FM7|G|Am7|Am7|FM7|G|Em7|Am7",
        "Cm|Ab|Eb|Bb|Cm|Ab|Eb|Bb // Fm|Fm|Cm|Cm|Ab|Ab|Bb|Bb",
    ],
}  # fmt: skip
"""Common progressions in C or A minor: eight bars A, eight bars B; a blues is twelve bars."""


@dataclass(frozen=True)
class Style:
    """Grooves of one style: files of mma's library, names in them, charts, lowest and highest tempo."""

    files: str
    charts: str
    low: int
    high: int


STYLES = {
    "swing grooves": Style(
        "swing easyswing fastswing jazzcombo mellowjazz modernjazz bigband", "jazz", 110, 220
    ),
    "bossa grooves": Style("bossanova", "latin jazz", 110, 160),
    "samba grooves": Style("samba", "latin jazz", 170, 220),
    "salsa grooves": Style("salsa son mambo merengue", "latin", 160, 210),
    "tango grooves": Style("tango lighttango", "latin plain", 100, 130),
    "blues grooves": Style("blues fastblues slowblues countryblues", "blues", 80, 150),
    "rock grooves": Style(
        "basicrock 60srock folkrock softrock bubblerock 50srock twist", "rock pop", 100, 160
    ),
    "pop grooves": Style("8beat popballad popspiritual", "pop", 90, 130),
    "ballad grooves": Style("ballad rockballad pianoballad stringballad guitarballad", "pop jazz", 60, 90),
    "dance grooves": Style("trance boneym", "minor dance", 118, 138),
    "soul grooves": Style("rb dsoul rb-ballad", "pop blues", 80, 120),
    "funk grooves": Style("bvfunk strut lfusion jazzrock", "blues minor dance", 90, 120),
    "ska grooves": Style("ska calypso", "plain pop", 110, 160),
    "waltz grooves": Style("waltz vienesewaltz frenchwaltz countrywaltz fastwaltz", "plain", 100, 180),
    "country grooves": Style("slowcountry westernswing countryswing bluegrass hillcountry", "plain", 90, 180),
    "march grooves": Style("march polka dixiemarch 68march bwmarch quickstep", "plain", 100, 130),
    "ragtime": Style("ragtime", "rag", 80, 110),
}  # fmt: skip


def bach() -> Iterator[tuple[str, Callable[[], Song]]]:
    """Four-part chorales."""
    paths = sorted(corpus("bach").glob("bwv*.mxl"))
    yield from ((path.stem, partial(four_parts, path)) for path in _some(paths, "bach", 200))


def four_parts(path: Path) -> Song:
    """A MusicXML file of four parts with notes; what else plays is no chorale and no quartet."""
    song = read_musicxml(path)
    parts = [track for track in song.tracks if len(track.notes)]
    if len(parts) != 4:
        raise ValueError(f"{len(parts)} parts")
    return song


def quartets() -> Iterator[tuple[str, Callable[[], Song]]]:
    """Movements for string quartet."""
    paths = [
        path
        for who in ("haydn", "mozart", "beethoven")
        for path in sorted(corpus(who).rglob("*.*xl"))
        if "k545" not in path.parts
    ]
    yield from ((path.stem, partial(four_parts, path)) for path in paths)


def songs() -> Iterator[tuple[str, Callable[[], Song]]]:
    """Folk songs of the Essen collection."""
    yield from _tunes(sorted(corpus("essenFolksong").glob("*.abc")), "essen")


def fiddle() -> Iterator[tuple[str, Callable[[], Song]]]:
    """Dance tunes of O'Neill, Ryan and Aird."""
    found = [
        p for f in ("oneills1850", "ryansMammoth", "airdsAirs") for p in corpus(f).glob("*.abc")
    ]
    yield from _tunes(sorted(found), "fiddle")


def _tunes(paths: Sequence[Path], word: str) -> Iterator[tuple[str, Callable[[], Song]]]:
    tunes = []
    for path in paths:
        text = path.read_text("utf-8", "replace")
        parts = re.split(r"(?m)^(?=X:)", text)
        tunes += [(f"{path.stem} {n}", tune) for n, tune in enumerate(parts) if "K:" in tune]
    yield from ((name, partial(tune_of, tune)) for name, tune in _some(tunes, word, 180))


def tune_of(text: str) -> Song:
    """One tune in ABC, read by music21."""
    import music21

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        score = music21.converter.parseData(text, format="abc")
    part = score.parts[0]
    bars = list(part.getElementsByClass("Measure"))
    meter = next(iter(part.recurse().getElementsByClass("TimeSignature")), None)
    if meter is None or not bars:
        raise ValueError("no meter")
    usual = meter.barDuration.quarterLength
    first = bars[0].duration.quarterLength
    rows = [
        (float(n.getOffsetInHierarchy(part)), float(n.quarterLength), n.pitch.midi)
        for n in part.recurse().notes
        if n.isNote and n.quarterLength
    ]
    if len(rows) < 12:
        raise ValueError("too short")
    starts, lengths, pitches = np.array(rows).T
    notes = Notes.from_columns(
        start=np.round(starts * 960), length=np.round(lengths * 960), pitch=pitches
    )
    pickup = Ticks(round(960 * first)) if first < usual else Ticks(0)
    track = Track("tune", notes, Instrument("Violin", 41))
    mark = MeterMark(Ticks(0), meter.numerator, meter.denominator)
    return Song(tracks=(track,), meters=(mark,), pickup=pickup)


def games() -> Iterator[tuple[str, Callable[[], Song]]]:
    """Pieces of two free games."""
    for path in sorted(OPENMSX.glob("*.mid")):
        yield path.stem, partial(read_midi, path)
    seen = set()
    for wad in sorted(DOOM.glob("freedoom*.wad")):
        for name, lump in lumps(wad):
            if lump[:4] == b"MThd" and lump not in seen:
                seen.add(lump)
                yield f"{wad.stem} {name}", partial(read_midi, lump)


def lumps(path: Path) -> Iterator[tuple[str, bytes]]:
    """The music lumps of a WAD file: the header says how many entries there are and where."""
    data = path.read_bytes()
    count, at = struct.unpack_from("<ii", data, 4)
    for place in range(at, at + 16 * count, 16):
        begin, size, name = struct.unpack_from("<ii8s", data, place)
        word = name.rstrip(b"\0").decode("ascii", "replace")
        if word.startswith("D_"):
            yield word, data[begin : begin + size]


def grooves(name: str) -> Iterator[tuple[str, Callable[[], Song]]]:
    """Charts rendered in the grooves of one style."""
    style = STYLES[name]
    known = [groove for file in style.files.split() for groove in _grooves_of(file)]
    if name == "ragtime":
        yield "maple leaf rag", partial(read_musicxml, corpus("joplin") / "maple_leaf_rag.mxl")
    charts = [chart for word in _charts_of(style.charts) for chart in CHARTS[word]]
    for number in range(MOST):
        dice = chance(number, "grooves", name)
        yield f"{name} {number}", partial(
            rendered, known[number % len(known)], dice.choice(charts), dice.randrange(-5, 7),
            dice.randint(style.low, style.high), number,
        )  # fmt: skip


def _charts_of(words: str) -> list[str]:
    return [word for word in CHARTS if word in words]


def _grooves_of(file: str) -> list[str]:
    """The grooves that a file defines, beginnings, ends and fills left out."""
    text = (MMA_LIBRARY / f"{file}.mma").read_text("utf-8", "replace")
    names = re.findall(r"(?mi)^\s*DefGroove\s+(\S+)", text)
    return [n for n in names if not re.search(r"(?i)intro|end|fill|break|metronome", n)]


def rendered(groove: str, chart: str, transpose: int, tempo: int, seed: int) -> Song:
    """A chart in a groove, by mma: A A B A, or the chorus of a blues three times."""
    first, _, second = chart.partition(" // ")
    bars = [*first.split("|")] * 3 if not second else [
        *first.split("|"), *first.split("|"), *second.split("|"), *first.split("|")
    ]  # fmt: skip
    lines = [f"RndSeed {seed + 1}", f"Tempo {tempo}", f"Groove {groove}", f"Transpose {transpose}"]
    lines += [f"{n} {bar}" for n, bar in enumerate(bars, 1)]
    with tempfile.TemporaryDirectory() as folder:
        page, out = Path(folder) / "chart.mma", Path(folder) / "chart.mid"
        page.write_text("\n".join(lines) + "\n", "utf-8")
        done = subprocess.run(
            ["mma", str(page), "-f", str(out)], capture_output=True, text=True, timeout=60
        )
        if done.returncode or not out.exists():
            raise ValueError(f"{groove}: {done.stdout[-200:]}")
        return read_midi(out)


SOURCES: dict[str, Callable[[], Iterator[tuple[str, Callable[[], Song]]]]] = {
    "chorales": bach,
    "string quartets": quartets,
    "folk songs": songs,
    "fiddle tunes": fiddle,
    "game music": games,
    **{name: partial(grooves, name) for name in STYLES},
}


def corpus(folder: str) -> Path:
    """A folder of music21's corpus."""
    import music21

    return Path(music21.__file__).parent / "corpus" / folder


def _some(found: Sequence[Any], word: str, most: int) -> list[Any]:
    """At most `most`, drawn, always the same."""
    return chance(0, "some", word).sample(list(found), min(most, len(found)))


def numbers(entry: tuple[str, Callable[[], Song]]) -> tuple[str, list[float] | str]:
    """The features of one piece, or why there are none."""
    from toccata.judge.features import measure

    name, read = entry
    try:
        return name, measure(read()).tolist()
    except (ToccataError, ValueError, OSError, subprocess.SubprocessError) as wrong:
        return name, str(wrong)
    except Exception as wrong:  # music21 raises what it likes on a tune that it cannot read
        return name, f"{type(wrong).__name__}: {wrong}"


def missing() -> Iterator[str]:
    """What this machine lacks."""
    try:
        corpus("bach")
    except ImportError:
        yield "music21 (pip install music21): chorales, quartets, folk songs, fiddle tunes"
    if not MMA_LIBRARY.exists():
        yield "mma (apt-get install mma): grooves, ragtime"
    if not OPENMSX.exists():
        yield "openttd-openmsx (apt-get install openttd-openmsx): a half of the game music"
    if not DOOM.exists():
        yield "freedoom (apt-get install freedoom): a half of the game music"


def main() -> None:
    """Measure every corpus and write the table."""
    from toccata.judge.features import COLUMNS

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=TABLE)
    parser.add_argument("--only", default=",".join(SOURCES))
    given = parser.parse_args()
    for lack in missing():
        print(f"missing: {lack}")
    made: dict[str, np.ndarray[Any, Any]] = {}
    if given.out.exists() and given.only != ",".join(SOURCES):
        with np.load(given.out) as old:
            if old["columns"].tolist() == list(COLUMNS):
                for place, name in enumerate(old["names"].tolist()):
                    made[name] = old["values"][old["which"] == place]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        for name in given.only.split(","):
            began = time.perf_counter()
            try:
                entries = list(SOURCES[name]())
            except (ImportError, OSError) as wrong:
                print(f"{name:<18} left out: {wrong}")
                continue
            rows, refused = [], []
            for piece, found in pool.map(numbers, entries, chunksize=8):
                if isinstance(found, str):
                    refused.append(f"{piece}: {found}")
                else:
                    rows.append(found)
            if rows:
                made[name] = np.asarray(rows[:MOST], dtype=np.float16)
            print(
                f"{name:<18} {len(rows[:MOST]):>4} pieces, {len(refused)} left out"
                f" {time.perf_counter() - began:6.1f} s  {refused[0][:90] if refused else ''}",
                flush=True,
            )
    order = [name for name in SOURCES if name in made]
    np.savez_compressed(
        given.out,
        columns=np.array(COLUMNS),
        names=np.array(order),
        which=np.concatenate([np.full(len(made[n]), i, np.uint8) for i, n in enumerate(order)]),
        values=np.concatenate([made[n] for n in order]),
        made=np.array(datetime.now(UTC).strftime("%Y-%m-%d")),
    )
    print(f"{given.out}: {given.out.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
