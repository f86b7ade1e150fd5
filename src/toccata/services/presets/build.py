"""The presets' workshop: writes every stored piece anew, from its words, with today's composer.

Run it in the source tree: `python -m toccata.services.presets.build [NAME …]`. The pieces are
stored because a later composer writes them otherwise: what people know stays as they know it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from ...errors import Failure
from ..obeying import disagreements
from . import preset, presets
from .stored import SONGS, Preset

FOLDER = Path(__file__).parent / SONGS


def build(chosen: Preset, folder: Path = FOLDER) -> tuple[Path, Path]:
    """Write `NAME.py` and `NAME.json` of one preset; they are the same for the same composer.

    Raises `Failure` where the piece is not what the preset promises.
    """
    from ...code.write import write
    from ...compose.composer import compose
    from ...compose.options import Options
    from ...compose.reader import read_brief
    from ..stock import GENRES

    brief = read_brief(chosen.prompt, GENRES, Options(seed=chosen.seed))
    brief = brief.model_copy(update={"title": chosen.title})
    song = compose(brief, GENRES[brief.genre])
    if wrong := (*chosen.broken_promises(brief), *disagreements(song, brief)):
        raise Failure(f"The preset “{chosen.name}” is not what it promises: {'; '.join(wrong)}.")
    folder.mkdir(exist_ok=True)
    program, words = folder / f"{chosen.name}.py", folder / f"{chosen.name}.json"
    program.write_text(write(song).source, encoding="utf-8", newline="\n")
    words.write_text(brief.model_dump_json(indent=2) + "\n", encoding="utf-8", newline="\n")
    return program, words


def main(names: Sequence[str]) -> int:
    """Build the presets of these names, or all; the exit code is 1 if one did not come out."""
    failed = 0
    for chosen in [preset(name) for name in names] or presets().values():
        try:
            program, _ = build(chosen)
            print(f"{chosen.name}: {program.stat().st_size:,} bytes")
        except Failure as error:
            failed = 1
            print(error, file=sys.stderr)
    return failed


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
