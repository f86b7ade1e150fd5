"""What is refused ends with the word that is refused; the numbers behind it count."""

from __future__ import annotations

import pytest

from toccata.compose.genres import GENRES
from toccata.compose.reader import read_brief


@pytest.mark.parametrize("without", ["no drums,", "no drums", "without piano,", "not sad,"])
def test_a_number_behind_a_refusal_counts(without):
    brief = read_brief(f"jazz, trumpet, {without} 24 bars", GENRES)
    assert brief.bars == 24
    brief = read_brief(f"jazz, trumpet, {without} 96 bpm", GENRES)
    assert brief.tempo == 96
    brief = read_brief(f"jazz, trumpet, {without} in F# minor", GENRES)
    assert brief.key == "F# minor"


def test_a_number_that_is_refused_itself_does_not_count():
    assert read_brief("jazz, not at 96 bpm, 24 bars", GENRES).tempo != 96
    assert read_brief("jazz, not 24 bars", GENRES).bars != 24
