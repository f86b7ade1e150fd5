"""Sections of any length, and lines without harmony."""

from __future__ import annotations

import random
from functools import lru_cache

import numpy as np
import pytest

from toccata.errors import Cancelled, LimitReached
from toccata.progress import Cancel
from toccata.theory.analysis import Bars, Heard, analyze
from toccata.theory.analysis.likeness import MOST, likeness
from toccata.theory.analysis.repetition import sections
from toccata.theory.chord import parse_chord

from .hymns import Tone


@lru_cache(maxsize=64)
def bars_of(symbols: str, seed: int, players: int = 3) -> tuple[tuple[float, float, int, int], ...]:
    """A tune, chords and a bass in 4/4, one chord a bar: (start, length, pitch, part)."""
    draw = random.Random(seed)
    rows = []
    for bar, symbol in enumerate(symbols.split()):
        tones = [60 + pc for pc in sorted(parse_chord(symbol).pitch_classes)]
        for beat in range(4):
            rows.append((bar * 4.0 + beat, 1.0, draw.choice(tones) + 12, 0))
            rows += [(bar * 4.0 + beat, 1.0, tone, 1) for tone in tones if players > 1]
        if players > 2:
            rows.append((bar * 4.0, 4.0, parse_chord(symbol).root_pc + 36, 2))
    return tuple(rows)


def form(*parts: tuple[str, int, int]) -> list[tuple[str, int]]:
    """Letters and lengths that are heard in (chords, seed, players) one after the other."""
    at, rows = 0.0, []
    for symbols, seed, players in parts:
        rows += [(at + s, n, p, who) for s, n, p, who in bars_of(symbols, seed, players)]
        at += 4.0 * len(symbols.split())
    heard = Heard.from_columns(*zip(*rows, strict=True))
    return [(s.name, s.bars) for s in sections(heard, Bars.of(at))]


BLUES = "C7 F7 C7 C7 F7 F7 C7 A7 Dm7 G7 C7 G7", 3, 3
SIX = "Am Dm G C F E", 4, 3
OTHER = "Eb Bb Ab Eb Cm Fm Bb Gm", 5, 2
FIVE = "G G D D G", 6, 1


def test_choruses_of_a_blues_have_twelve_bars():
    assert form(BLUES, BLUES, BLUES) == [("A", 12)] * 3


def test_phrases_of_six_bars_are_found():
    assert form(SIX, OTHER, SIX) == [("A", 6), ("B", 8), ("A", 6)]


def test_an_opening_of_five_bars_stands_alone():
    assert form(FIVE, OTHER, BLUES, OTHER)[0] == ("A", 5)


def test_unequal_sections_cover_every_bar():
    found = form(FIVE, SIX, OTHER, SIX, BLUES)
    assert sum(long for _, long in found) == 5 + 6 + 8 + 6 + 12


def test_very_long_pieces_are_compared_in_groups_of_bars():
    count = 4 * MOST + 1
    heard = Heard.from_columns(np.arange(count) * 4.0, np.ones(count), np.full(count, 60))
    bars = Bars.of(count * 4.0)
    assert len(likeness(heard, bars)) <= MOST
    assert sum(s.bars for s in sections(heard, bars)) == count


TUNE = [
    Tone(i, 1.0, p)
    for i, p in enumerate([67, 64, 65, 62, 60, 62, 64, 60, 67, 69, 71, 67, 72, 67, 64, 60])
]


def test_chords_under_a_line_alone_are_few_and_say_that_they_are_guesses():
    found = analyze(TUNE)
    assert found.implied
    assert len(found.chords) <= 2 * found.bars.count
    assert all(span.confidence is not None and span.confidence < 0.65 for span in found.chords)
    assert "guess" in found.explain()
    assert "guess" in found.chords[0].explain()
    assert "confidence" in found.to_data()["chords"][0]
    assert (found.cadences, found.ornaments) == ((), ())


def test_a_broken_chord_is_surer_than_a_scale():
    broken = analyze([Tone(i, 1.0, (60, 64, 67, 72)[i % 4]) for i in range(8)])
    assert (broken.chords[0].symbol, broken.chords[0].confidence) == ("C", 0.6)


def test_a_line_in_octaves_is_still_one_line():
    assert analyze([TUNE, [Tone(n.start, n.length, n.pitch - 12) for n in TUNE]]).implied


def test_two_parts_are_harmony_and_say_no_confidence():
    found = analyze([TUNE, [Tone(n.start, n.length, n.pitch - 16) for n in TUNE]])
    assert not found.implied
    assert "confidence" not in found.to_data()["chords"][0]


def test_without_a_pitch_there_is_no_key():
    found = analyze([])
    assert found.to_data()["key"] == {"tonic": None, "mode": None, "confidence": 0.0}
    assert found.explain().startswith("No note has a pitch")


def test_a_note_hours_behind_the_end_is_refused():
    with pytest.raises(LimitReached, match="quarter notes"):
        analyze([Tone(0, 1, 60), Tone(400_000, 1, 64)])


def test_listening_can_be_stopped():
    stop = Cancel()
    stop.set()
    with pytest.raises(Cancelled):
        analyze(TUNE, cancel=stop)
