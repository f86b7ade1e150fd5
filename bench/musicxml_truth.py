"""Whether pages of MusicXML are read without loss: 100 files of music21's corpus beside music21.

Every file is compared twice, note by note (pitch, onset and duration in each part, ties joined): as
it is written, and as it is played, with music21's `expandRepeats`. Grace notes count by pitch. For
each file that differs the cause is looked for in the file and in music21's reading, and printed.
Needs some two minutes.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.score.music21_reading import compared, music21_score

from toccata.score.files.musicxml import read_musicxml
from toccata.score.files.musicxml_order import playing_order
from toccata.score.files.musicxml_tree import Node, tree

CHORALES, OTHERS = 40, 60
LARGEST = 60_000
"""Zipped files beyond this many bytes are long symphonic movements: minutes in music21."""
DRIFT = "in music21's reading the parts no longer meet at the barlines"


def chosen() -> list[Path]:
    """40 chorales, and 60 of everything else, spread evenly over the folders."""
    from music21 import corpus

    pages = [p for p in corpus.getCorePaths() if p.suffix in (".xml", ".mxl", ".musicxml")]
    pages = sorted(p for p in pages if p.suffix != ".mxl" or p.stat().st_size < LARGEST)
    chorales = [p for p in pages if p.parent.name == "bach"]
    others = [p for p in pages if p.parent.name != "bach" and "demos" not in p.parts]
    return _spread(chorales, CHORALES) + _spread(others, OTHERS)


def _spread(paths: list[Path], count: int) -> list[Path]:
    return [paths[i * len(paths) // count] for i in range(count)]


def cause(root: Node, score, *, repeats: bool) -> str:
    """Why two readings of a file differ, as far as the file and music21's reading can tell."""
    from music21 import stream

    lengths = [
        [round(float(m.offset), 3) for m in part.getElementsByClass(stream.Measure)]
        for part in score.parts
    ]
    if any(a != b for row in lengths for a, b in zip(row, lengths[0], strict=False)):
        return DRIFT
    notes = [n for part in root.all("part") for m in part.all("measure") for n in m.all("note")]
    if any(n.has("cue") for n in notes):
        return "the file has cue notes, which are silent here"
    before = None
    for n in notes:
        if n.has("chord") and before is not None and n.word("duration") != before:
            return "the file has chords whose notes differ in length, which music21 makes alike"
        before = n.word("duration")
    if repeats:
        return "another order of repeats"
    return "unknown"


def bars(root: Node, score) -> str:
    """How many bars each of the two plays."""
    mine = len(playing_order([list(part.all("measure")) for part in root.all("part")]))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = len(score.parts[0].expandRepeats().getElementsByClass("Measure"))
    written = len(list(next(root.all("part")).all("measure")))
    return f"{written} bars written, {mine} played, {theirs} in music21"


def main() -> None:
    """Print the table."""
    paths = chosen()
    spent = Counter[str]()
    same = Counter[str]()
    total = Counter[str]()
    for path in paths:
        file = path.read_bytes()
        began = time.perf_counter()
        read_musicxml(file)
        spent["ours"] += time.perf_counter() - began
        began = time.perf_counter()
        score = music21_score(file)
        spent["music21"] += time.perf_counter() - began
        root = tree(file)
        for kind, repeats in (("written", False), ("played", True)):
            try:
                count, lost, added = compared(
                    read_musicxml(file, repeats=repeats), score, repeats=repeats
                )
            except Exception as wrong:
                if "Expander" not in type(wrong).__name__:
                    raise
                total[f"{kind}: music21 cannot expand the repeats"] += 1
                print(f"{path.parent.name}/{path.name}, {kind}: music21 cannot expand the repeats")
                continue
            total[f"{kind}: notes"] += count
            if not lost and not added:
                same[kind] += 1
                total[f"{kind}: notes in files that agree"] += count
                continue
            why = cause(root, score, repeats=repeats)
            if why == DRIFT and not repeats:
                count, lost, added = compared(
                    read_musicxml(file, repeats=False), score, repeats=False, aligned=True
                )
                total["written: the same once the bars of music21's parts are lined up"] += (
                    not lost and not added
                )
            more = f" ({bars(root, score)})" if why.startswith("another") else ""
            total[f"{kind}: {why}"] += 1
            print(f"{path.parent.name}/{path.name}, {kind}: {lost} of {count} notes differ, "
                  f"{added} more; {why}{more}")  # fmt: skip
    print(
        f"\n{len(paths)} files; as written the same {same['written']}, as played {same['played']}"
    )
    for name, count in sorted(total.items()):
        print(f"  {name}: {count}")
    print(f"  time to read: {spent['ours']:.1f} s, music21 {spent['music21']:.1f} s")


if __name__ == "__main__":
    main()
