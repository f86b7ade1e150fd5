"""How good the music is: every figure of docs/musicality.md, the worst rows first.

What is asked of the composer is held against what it writes, for every genre on the shelf: prompts,
ranges, sections, part-writing, variety, whether genres can be told apart, and whether chorales,
tunes and grooves are like those that people made. `--only variety,likeness` runs some rows, `--out`
writes the page too. The judge knows nothing of the composer; only this script knows both.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the rows, also where this file is run alone

from bench.rows.idioms import idioms
from bench.rows.keeping import keeping
from bench.rows.likeness import likeness
from bench.rows.pieces import genres, ranges, sections
from bench.rows.prompts import prompts
from bench.rows.sonatas import sonatas
from bench.rows.table import Given, Row, page
from bench.rows.variety import variety
from bench.rows.voices import voices

ROWS: dict[str, Callable[[Executor, Given], list[Row]]] = {
    "prompts": prompts,
    "ranges": ranges,
    "sections": sections,
    "voices": voices,
    "variety": variety,
    "idioms": idioms,
    "genres": genres,
    "keeping": keeping,
    "sonatas": sonatas,
    "likeness": likeness,
}


HEAD = """# Musicality
How good the music is, the worst rows first. Made by `python bench/musicality.py --out
docs/musicality.md`: {} random prompts, {} seeds of one brief, {} pieces of each genre. The judge knows
nothing of the composer; its measures and their papers are told by `toccata judge`, its references by
the card beside them.

- **Overlap** is the share of two distributions that is common (Yang and Lerch 2020); **mean distance**
  is that between our pieces and the reference's, over that among the reference's own.
- The references are not all of one kind. Chorales and fiddle tunes are by people. The swing grooves and
  99 of the 100 ragtime pieces are renderings of accompaniments that working musicians wrote for `mma`,
  the rags over chord charts of ours; ours are compared without the tune, for the same bands.
- Ragtime, jazz, folk and chorales were improved while looking at these very seeds.

"""


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
        asked.out.write_text(HEAD.format(given.prompts, given.seeds, given.pieces) + page(rows) + "\n",
                             "utf-8")  # fmt: skip


if __name__ == "__main__":
    main()
