"""Every numbered lesson runs, in an empty folder, as a reader would run it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LESSONS = sorted((ROOT / "examples").glob("[0-9][0-9]_*.py"))
MOST_LINES = 30


def test_there_are_lessons_and_they_are_numbered_from_one_without_a_gap():
    numbers = [int(lesson.name[:2]) for lesson in LESSONS]
    assert numbers
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.stem)
def test_a_lesson_runs(lesson, tmp_path):
    here = {"PYTHONPATH": str(ROOT / "src"), "SDL_AUDIODRIVER": "dummy"}
    done = subprocess.run(
        [sys.executable, "-W", "error::DeprecationWarning:toccata", str(lesson)],
        cwd=tmp_path, env=os.environ | here, capture_output=True, text=True, timeout=120,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.stem)
def test_a_lesson_is_short_and_begins_with_what_it_teaches(lesson):
    text = lesson.read_text("utf-8")
    assert len(text.splitlines()) <= MOST_LINES
    assert text.startswith('"""')
