"""A tune in other clothes: it is known again, and the clothes fit."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest

from toccata.compose.genres import GENRES
from toccata.compose.habits import asks_the_form, asks_the_tune, habits
from toccata.compose.hear import hear
from toccata.compose.idiom import BACKBEAT, Check, outside, riffing, share_at
from toccata.compose.keeping import kept
from toccata.compose.phrasing import pushed
from toccata.compose.relaying import journey
from toccata.compose.restyle import accompany, restyle
from toccata.compose.rhythm import grid
from toccata.compose.translating import language
from toccata.errors import UnknownName
from toccata.score import Notes, Song, Track, gm
from toccata.score.files.midi import read_midi, write_midi
from toccata.score.timeline import MeterMark
from toccata.theory.chord import parse_chord
from toccata.units import Ticks

from .pieces import one_track, piece, rows, soprano

CHORALE = "bach/bwv269"


def song_in(numerator: int, denominator: int, *quarters: float) -> Song:
    """A scale in the notes that last so many quarters."""
    starts = [round(960 * sum(quarters[:n])) for n in range(len(quarters))]
    pitches = [(60, 62, 64, 65, 67, 69, 71, 72)[n % 8] for n in range(len(quarters))]
    notes = Notes.from_columns(start=starts, length=[round(960 * q) for q in quarters],
                               pitch=pitches)  # fmt: skip
    mark = MeterMark(Ticks(0), numerator, denominator)
    return Song("x", (Track("x", notes, gm(74)),), meters=(mark,))


def places(song: Song, meter: tuple[int, int]) -> list[float]:
    """Where the notes of a song go in a meter, in quarters."""
    heard = hear(song)
    way = journey(heard, meter)
    return [way.snapped(note.start) / 960 for note in heard.tune]


@pytest.mark.parametrize("genre", GENRES)
def test_the_tune_is_in_the_melody_and_the_bars_are_those_of_the_piece(genre: str):
    made = restyle(piece(CHORALE), GENRES[genre], 3)
    line = made.track("melody").notes.pitch.tolist()
    assert kept(soprano(CHORALE), line).share >= 0.9
    assert sum(track.name == "melody" for track in made.tracks) == 1
    heard = hear(piece(CHORALE))
    assert made.bars >= heard.bars / 2
    assert [s.name for s in made.sections] == [s.name for s in heard.scenes]
    assert read_midi(write_midi(made)).note_count == made.note_count


@pytest.mark.parametrize("genre", GENRES)
def test_the_habits_of_a_genre_are_there(genre: str):
    made = restyle(piece(CHORALE), GENRES[genre], 1)
    own = habits(GENRES[genre], made)
    assert sum(check.holds(made) for check in own) >= 0.8 * len(own)


def test_nearly_all_habits_are_there_in_the_genres_that_a_chorale_goes_into():
    names = ("rock", "pop", "classical", "folk", "house", "bossa", "waltz", "funk", "reggae")
    lacking = []
    for name in names:
        made = restyle(piece(CHORALE), GENRES[name], 1)
        lacking += [c.explain(made) for c in habits(GENRES[name], made) if not c.holds(made)]
    assert lacking == []


def test_a_check_of_the_sections_is_not_asked_of_a_foreign_form():
    made = restyle(piece(CHORALE), GENRES["house"], 1)
    drops = Check("it drops", lambda song: sum(s.name == "drop" for s in song.sections), 1)
    beats = Check("it beats", BACKBEAT, 0.5)
    assert [asks_the_form(check, made) for check in (drops, beats)] == [True, False]
    assert habits(replace(GENRES["house"], checks=(drops, beats), kinds=None), made) == (beats,)


def test_a_waltz_goes_into_four_where_a_backbeat_needs_it_and_stays_where_it_may():
    waltz = song_in(3, 4, *[1] * 48)
    found = {name: restyle(waltz, GENRES[name]).meters[0].numerator for name in ("rock", "folk")}
    assert found == {"rock": 4, "folk": 3}


def test_a_check_of_the_tunes_own_notes_is_not_asked_of_a_foreign_tune():
    made = restyle(piece(CHORALE), GENRES["pop"], 1)
    of_notes = Check("in the scale", partial(outside, role="melody"), 0, 0.05)
    of_form = Check("a hook", partial(riffing, role="melody"), 0.4)
    of_band = Check("a backbeat", BACKBEAT, 0.85)
    of_place = Check("pushed", partial(share_at, role="melody", places=(0.25, 0.75)), 0.1)
    asked = [asks_the_tune(check, made) for check in (of_notes, of_form, of_band, of_place)]
    assert asked == [True, True, False, False]


def test_nobody_but_the_tune_plays_the_upbeat():
    made = restyle(song_in(4, 4, 1, *[1] * 32).replace(pickup=Ticks(960)), GENRES["rock"])
    bar = int(made.meters[0].bar(made.resolution))
    early = {t.name for t in made.tracks if len(t.notes) and int(t.notes.start.min()) < bar}
    assert early == {"melody"}


def test_a_classical_close_has_its_six_four_and_the_bass_a_line():
    made = restyle(piece(CHORALE), GENRES["classical"], 1)
    romans = [mark.roman for mark in made.chords]
    assert any(a == "I64" and b.startswith("V") for a, b in pairwise(romans))
    assert romans[-1] == "I"
    assert sum("6" in roman for roman in romans) >= 0.15 * len(romans)


def test_the_same_seed_gives_the_same_piece_and_another_does_not():
    one, two, other = (restyle(piece(CHORALE), GENRES["jazz"], seed) for seed in (1, 1, 2))
    assert one.tracks == two.tracks != other.tracks


def test_jazz_says_sevenths_and_rock_fifths_and_triads():
    sizes = {}
    for name in ("jazz", "rock"):
        chords = restyle(piece(CHORALE), GENRES[name]).chords
        tones = [len(parse_chord(mark.symbol).pitch_classes) for mark in chords]
        sizes[name] = sum(tones) / len(tones)
    assert sizes["jazz"] > 3.9
    assert sizes["rock"] < 3.1


def test_a_language_is_what_a_genre_says_itself():
    assert language(GENRES["blues"]).blue
    assert language(GENRES["jazz"]).prepared
    assert not language(GENRES["rock"]).prepared


@pytest.mark.parametrize(
    ("song", "meter", "wanted"),
    [
        # four beats in three: the last two share one
        (song_in(4, 4, *[1] * 8), (3, 4), [0, 1, 2, 2.5, 3, 4, 5, 5.5]),
        # three in four: the first is long
        (song_in(3, 4, *[1] * 6), (4, 4), [0, 2, 3, 4, 6, 7]),
        # a jig as a reel: two bars of two are one of four, three eighths an eighth and two sixteenths
        (song_in(6, 8, *[0.5] * 96), (4, 4),
         [b + at for b in range(32) for at in (0, 0.5, 0.75)]),
        # a short jig has a whole bar for each of its own
        (song_in(6, 8, *[0.5] * 12), (4, 4), [b + at for b in range(0, 8, 2) for at in (0, 1, 1.5)]),
        # even eighths in a compound meter: long and short
        (song_in(4, 4, *[0.5] * 8), (12, 8), [0, 1, 1.5, 2.5, 3, 4, 4.5, 5.5]),
        # written swing is eighths again
        (song_in(4, 4, *[2 / 3, 1 / 3] * 4), (4, 4), [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5]),
        # six eighths are six eighths
        (song_in(6, 8, *[0.5] * 12), (3, 4), [0.5 * n for n in range(12)]),
    ],
)  # fmt: skip
def test_rhythm_goes_by_rule(song: Song, meter: tuple[int, int], wanted: list[float]):
    assert places(song, meter) == pytest.approx(wanted)


def test_other_instruments_play_the_same_notes():
    before = piece(CHORALE)
    made = restyle(before, GENRES["jazz"], only=("timbre",))
    assert [rows(track) for track in made.tracks] == [rows(track) for track in before.tracks]
    programs = {t.instrument.program for t in made.tracks if len(t.notes)}
    assert programs != {t.instrument.program for t in before.tracks if len(t.notes)}


def test_other_chords_leave_the_tune_and_every_rhythm():
    before = piece(CHORALE)
    made = restyle(before, GENRES["jazz"], only=("harmony",))
    assert made.track("melody").notes.pitch.tolist() == soprano(CHORALE)
    for old, new in zip(before.tracks, made.tracks, strict=True):
        assert sorted((r[0], r[1]) for r in rows(old)) == sorted((r[0], r[1]) for r in rows(new))
    changed = [a != b for a, b in zip(before.tracks, made.tracks, strict=True) if len(a.notes)]
    assert sum(changed[1:]) >= 2


def test_another_rhythm_keeps_every_pitch_on_every_instrument():
    before = piece(CHORALE)
    made = restyle(before, GENRES["rock"], only=("rhythm",))
    assert (made.meters[0].numerator, made.meters[0].denominator) in GENRES["rock"].meters
    for old, new in zip(before.tracks, made.tracks, strict=True):
        assert sorted(old.notes.pitch.tolist()) == sorted(new.notes.pitch.tolist())
        assert old.instrument == new.instrument


def test_an_accompanied_tune_is_the_tune():
    before = read_midi(one_track())
    tune = before.tracks[0].notes
    made = accompany(before, GENRES["bossa"], 5)
    line = made.track("melody").notes
    share = 960 / before.resolution
    assert line.start.tolist() == [start * share for start in tune.start.tolist()]
    assert [p % 12 for p in line.pitch] == [p % 12 for p in tune.pitch]
    assert made.tempos[0].bpm == before.tempos[0].bpm
    assert {"bass", "chords", "drums"} <= {track.role for track in made.tracks}


def test_a_pushed_note_comes_sooner_and_none_is_lost():
    from toccata.compose.bar import Tone

    line = [Tone(960 * n, 900, 60 + n, 80) for n in range(8)]
    early = pushed(line, grid(4, 4), 480, range(4))
    assert [tone.pitch for tone in early] == [tone.pitch for tone in line]
    assert [tone.start for tone in early][1:3] == [480, 1440]


def test_an_unknown_aspect_is_named():
    with pytest.raises(UnknownName, match="colour"):
        restyle(piece(CHORALE), GENRES["jazz"], only=("colour",))


def test_a_long_upbeat_has_as_many_new_bars_as_it_needs():
    wide = song_in(4, 2, *[2] * 19).replace(pickup=Ticks(6 * 960))
    way = journey(hear(wide), (4, 4))
    assert (way.scenes[0].name, way.scenes[0].bars) == ("upbeat", 2)
    assert [way.snapped(2 * 960 * n) / 960 for n in range(4)] == [2, 4, 6, 8]
    assert restyle(wide, GENRES["rock"]).note_count
