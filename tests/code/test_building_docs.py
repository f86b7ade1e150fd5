"""The page about musicpy tells the truth: every program on it is music."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from toccata.code.guard import repair
from toccata.code.read import read

from .written_songs import here

PAGE = Path(__file__).parents[2] / "docs" / "building-with-musicpy.md"
TEXT = PAGE.read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
SONGS = [block for block in BLOCKS if re.search(r"^song = ", block, re.MULTILINE)]
TRAPS = re.findall(r"^\| `([^`…]+)` \| [^|]+ \| `([^`…]+)` \|$", TEXT, re.MULTILINE)


@pytest.mark.parametrize("block", SONGS)
def test_a_program_on_the_page_is_a_song(block):
    assert read(block, runner=here).note_count > 3


def test_python_around_it_runs_too():
    [lesson] = [block for block in BLOCKS if block not in SONGS]
    exec(lesson, {})  # noqa: S102


@pytest.mark.parametrize(("written", "better"), TRAPS)
def test_a_trap_becomes_what_the_page_says(written, better):
    done = repair(f"from musicpy import *\nsong = {written}\n").source
    assert better in done.replace("'", '"')


def test_the_page_has_programs_and_traps():
    assert len(SONGS) >= 7
    assert len(TRAPS) >= 4
