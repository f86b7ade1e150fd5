from __future__ import annotations

import json
from functools import lru_cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.errors import WrongUse
from toccata.theory.analysis import Analysis, Bars, Heard, analyze
from toccata.theory.rhythm import Meter

from .hymns import Tone, choir, part

HYMN = "C F G C Am Dm G C C G C F C G C C"


@lru_cache(maxsize=1)
def hymn() -> Analysis:
    return analyze(choir(HYMN))


def test_a_hymn_in_c_is_in_c_major() -> None:
    assert hymn().key.name == "C major"
    assert hymn().confidence > 0.8


def test_its_chords_are_the_ones_that_were_written() -> None:
    merged = [
        s for s, after in zip(HYMN.split(), [*HYMN.split()[1:], ""], strict=True) if s != after
    ]
    assert [span.symbol for span in hymn().chords] == merged


def test_numerals_and_functions_follow_the_key() -> None:
    assert [span.roman for span in hymn().chords[:4]] == ["I", "IV", "V", "I"]
    assert [span.function for span in hymn().chords[:4]] == [
        "tonic",
        "subdominant",
        "dominant",
        "tonic",
    ]


def test_it_ends_with_an_authentic_cadence() -> None:
    assert "authentic" in hymn().cadences[-1].kind


def test_the_data_has_the_promised_shape() -> None:
    data = json.loads(json.dumps(hymn().to_data()))
    assert list(data) == [
        "key", "tempo", "meter", "bars", "keys", "chords", "cadences", "sections", "faults",
    ]  # fmt: skip
    assert set(data["key"]) == {"tonic", "mode", "confidence"}
    assert set(data["chords"][0]) == {"bar", "beat", "beats", "symbol", "bass", "roman", "function"}
    assert (data["bars"], data["meter"]) == (4, [4, 4])


def test_inversions_show_in_bass_and_numeral() -> None:
    spans = analyze(choir("C G/B C F/A G C", 2)).chords
    assert (spans[1].symbol, spans[1].roman) == ("G/B", "V6")


@settings(max_examples=12, deadline=None)
@given(st.integers(-5, 6))
def test_a_transposed_piece_has_the_same_numerals(up: int) -> None:
    moved = [[Tone(n.start, n.length, n.pitch + up) for n in line] for line in choir(HYMN)]
    found = analyze(moved)
    assert [s.roman for s in found.chords] == [s.roman for s in hymn().chords]
    assert found.key.tonic_pc == up % 12


def test_a_long_stay_in_the_dominant_is_a_modulation() -> None:
    found = analyze(choir("C F G7 C F C G7 C G D7 G C Am D7 G D7 Em Am D7 G C D7 G G C F G7 C", 2))
    assert "G major" in [area.key.name for area in found.keys]
    assert found.key.name == "C major"


def test_long_chords_of_one_key_are_no_modulation() -> None:
    found = analyze(choir("C Am F G C Am F G C F G C", 4))
    assert [area.key.name for area in found.keys] == ["C major"]


def test_a_step_between_chord_tones_is_a_passing_note() -> None:
    parts = choir("C C F C", 2)
    parts[0] = [
        Tone(0, 1, 67),
        Tone(1, 0.5, 65),
        Tone(1.5, 2.5, 64),
        Tone(4, 2, 65),
        Tone(6, 2, 64),
    ]
    ornament = analyze(parts).ornaments[0]
    assert (ornament.kind, ornament.pitch, ornament.beat) == ("passing note", 65, 2.0)


def test_a_held_fourth_that_falls_is_a_suspension() -> None:
    bass, tenor = part([48, 43, 48], 4), part([55, 55, 55], 4)
    alto = part([64, 62, 64], 4)
    soprano = [Tone(0, 5, 72), Tone(5, 3, 71), Tone(8, 4, 72)]
    found = analyze([soprano, alto, tenor, bass])
    assert [o.kind for o in found.ornaments] == ["suspension"]
    assert [s.symbol for s in found.chords] == ["C", "G", "C"]


def test_form_is_what_comes_again() -> None:
    first, second = "C F G C Am Dm G C ", "Em Am Em Bm G D G G "
    found = analyze(choir((first * 2 + second + first).strip(), 4))
    assert [s.name for s in found.sections] == ["A", "A", "B", "A"]
    assert [s.bars for s in found.sections] == [8, 8, 8, 8]


def test_bars_count_from_an_upbeat() -> None:
    bars = Bars.of(9.0, Meter(4, 4), pickup=1.0)
    assert (bars.count, bars.place(0.0), bars.place(1.0), bars.place(6.5)) == (
        2,
        (0, 4.0),
        (1, 1.0),
        (2, 2.5),
    )


def test_beats_are_what_the_foot_taps() -> None:
    assert Bars.of(6.0, Meter(6, 8)).place(1.5) == (1, 2.0)


def test_a_change_of_meter_begins_a_bar() -> None:
    bars = Bars.of(11.0, [(0.0, Meter(4, 4)), (4.0, Meter(3, 4)), (7.0, Meter(4, 4))])
    assert bars.starts == (0.0, 4.0, 7.0, 11.0)


def test_ticks_and_quarters_say_the_same() -> None:
    ticks = Heard.from_columns([0, 480, 960], [480, 480, 960], [60, 64, 67], per_quarter=480)
    assert ticks.start.tolist() == [0.0, 1.0, 2.0]


def test_silence_has_no_chords_and_no_confidence() -> None:
    nothing = analyze([])
    assert (nothing.chords, nothing.confidence, nothing.to_data()["bars"]) == ((), 0.0, 1)


def test_what_is_no_note_is_refused() -> None:
    with pytest.raises(WrongUse, match="start, length and pitch"):
        analyze([3])  # type: ignore[list-item]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.floats(0, 40), st.floats(0, 9), st.integers(0, 127), st.integers(0, 3)),
        max_size=30,
    )
)
def test_any_notes_can_be_analysed(rows: list[tuple[float, float, int, int]]) -> None:
    columns = list(zip(*rows, strict=True)) or [(), (), (), ()]
    heard = Heard.from_columns(columns[0], columns[1], columns[2], columns[3])
    found = analyze(heard)
    json.dumps(found.to_data())
    assert all(a.end == b.start for a, b in zip(found.chords, found.chords[1:], strict=False))


def test_every_part_of_an_analysis_can_explain_itself() -> None:
    found = hymn()
    said = [span.explain() for span in found.chords] + [c.explain() for c in found.cadences]
    assert "Am is vi of C major: it shares two notes with I (C, E), so it can stand for it." in said
    assert "clearly in C major" in found.explain()
