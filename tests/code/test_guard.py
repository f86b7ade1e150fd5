"""The guard knows musicpy's words, and says in a musician's words what it refuses."""

from __future__ import annotations

import subprocess
import sys

import pytest

from toccata.code.guard import guard, inspect
from toccata.code.musicpy_names import ANALYSIS, CLOSED_MUSIC, METHODS, MUSIC, TABLES
from toccata.code.sandbox.bubblewrap import INSIDE
from toccata.errors import Refused

ASK = """
import json, sys
sys.path.insert(0, sys.argv[1])
import musicpy as mp
kinds = "note chord piece track scale drum rhythm chord_type tempo pan volume event"
kinds += " pitch_bend rest beat"
kinds = [getattr(mp, name) for name in kinds.split()] + [mp.circle_of_fifths]
print(json.dumps({
    "music": [n for n in dir(mp) if not n.startswith("_")],
    "analysis": dir(mp.alg),
    "tables": dir(mp.database),
    "methods": sorted({n for kind in kinds for n in dir(kind)}),
}))
"""


@pytest.fixture(scope="module")
def library() -> dict[str, set[str]]:
    import json

    told = subprocess.run(
        [sys.executable, "-c", ASK, str(INSIDE / "stubs")],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return {key: set(names) for key, names in json.loads(told.stdout).items()}


def test_every_name_of_musicpy_is_open_or_closed(library: dict[str, set[str]]) -> None:
    assert library["music"] - MUSIC - CLOSED_MUSIC == {"each", "mp"}
    assert not MUSIC & CLOSED_MUSIC


def test_every_open_name_exists(library: dict[str, set[str]]) -> None:
    assert library["music"] >= MUSIC
    assert library["analysis"] >= ANALYSIS
    assert library["methods"] >= METHODS - {"accidental", "join"}
    assert {name for name in TABLES if name[-1].isalpha()} <= library["tables"]


def test_no_method_that_plays_or_writes_is_open() -> None:
    assert not METHODS & {"play", "write", "chord_analysis", "chord_functions_analysis", "read"}


def test_a_refusal_names_line_column_reason_and_remedy() -> None:
    with pytest.raises(Refused) as refused:
        guard("from musicpy import *\n\nsong = chord('C4')\nx = song.__class__\n")
    assert (refused.value.line, refused.value.column) == (4, 5)
    assert "Line 4: “.__class__” looks behind the scenes." in str(refused.value)


def test_a_misspelt_word_is_met_with_the_right_one() -> None:
    [found] = inspect("from musicpy import *\nsong = chrod('C4')\n")
    assert "chord" in found.remedy


def test_findings_stand_from_top_to_bottom() -> None:
    found = inspect("import os\nimport sys\nx = ().__class__\n")
    assert [each.line for each in found] == [1, 2, 3]


def test_the_program_comes_back_as_it_was() -> None:
    source = "from musicpy import *\r\nsong = C('Am')  # ♯ ♭ é\n\tif_ = 1\n".replace(
        "\tif_ = 1\n", ""
    )
    assert guard(source) == source


@pytest.mark.parametrize(
    "block",
    [
        "write(song, name='song.mid')",
        "mp.write(song, name='My song (2).mid')",
        "write(song, name='song.mid', charset='utf-8')",
        "write(song, name='a.mid')\n    print('written: a.mid')",
    ],
)
def test_the_closing_block_may_write_the_song(block: str) -> None:
    head = "from musicpy import *\nimport musicpy as mp\nsong = chord('C4')\n"
    assert inspect(f"{head}if __name__ == '__main__':\n    {block}\n") == []


@pytest.mark.parametrize(
    "block",
    [
        "write(song, name='/etc/x.mid')",
        "write(song, name='..\\\\x.mid')",
        "write(song, name='.mid')",
        "write(song, name='x.mid' + '')",
        "write(song, 120, 0, None, 'x.py')",
        "write(song, **{'name': 'x.py'})",
        "write(chord('C4'), name='x.mid')",
        "song.write(song, name='x.mid')",
        "print(open('x'))",
    ],
)
def test_the_closing_block_may_do_nothing_else(block: str) -> None:
    head = "from musicpy import *\nsong = chord('C4')\n"
    assert inspect(f"{head}if __name__ == '__main__':\n    {block}\n")


def test_the_closing_block_stands_at_the_top_level_only() -> None:
    assert inspect(
        "def f(song):\n    if __name__ == '__main__':\n        write(song, name='a.mid')\n"
    )


def test_a_very_long_program_is_refused() -> None:
    [found] = inspect("x = 1\n" * 400_000)
    assert "longer" in found.reason


def test_a_song_of_thousands_of_lines_passes() -> None:
    assert inspect("from musicpy import *\n" + "a = chord('C4, E4', duration=1 / 4)\n" * 3000) == []
