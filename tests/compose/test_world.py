"""Facts of the dances and songs of ports, churches and plains that are more than their checks."""

from __future__ import annotations

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.compose.genres.tango import drags
from toccata.compose.idiom import bars_with, onsets, share_at, together
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.score.song import Song


def song_of(prompt: str, seed: int = 1) -> Song:
    brief = read_brief(prompt, GENRES, Options(seed=seed))
    return compose(brief, GENRES[brief.genre])


def bass_places(song: Song) -> set[float]:
    """Where in its bar the bass is struck, in beats."""
    beats = song.meters[0].numerator
    return {round(float(at), 2) for at in onsets(song, "bass") % beats}


def test_the_middle_part_of_a_tango_turns_from_minor_to_major_and_back():
    modes = [mark.mode for mark in song_of("tango in D minor, 64 bars").keys]
    assert modes == ["minor", "major", "minor"]


def test_the_bass_of_a_tango_is_pulled_up_into_its_beats():
    assert drags(song_of("tango")) > 0.3
    assert drags(song_of("waltz")) < 0.1


def test_a_milonga_has_the_habanera_in_the_bass():
    places = bass_places(song_of("milonga"))
    assert {0.0, 0.75, 1.0, 1.5} <= places | {1.0}
    assert 0.75 in places


def test_a_tango_waltz_is_in_three():
    song = song_of("a tango waltz")
    assert (song.meters[0].numerator, song.meters[0].denominator) == (3, 4)
    assert song.about["genre"] == "tango"


def test_the_new_tango_steps_in_three_three_and_two():
    assert {0.0, 1.5, 3.0} <= bass_places(song_of("tango nuevo"))


def test_a_tango_ends_with_a_short_soft_chord():
    song = song_of("tango")
    bar = int(song.meters[0].bar(song.resolution))
    last = [n for t in song.tracks for n in t.notes if n.start >= song.length - bar]
    assert max(int(n.length) for n in last) < bar // 2


def test_the_variation_of_a_tango_runs_in_sixteenths():
    song = song_of("tango, 64 bars")
    runs = song.sections[-1]
    tune = next(t.notes for t in song.tracks if t.role == "melody")
    here = tune.within(runs.tick, runs.tick + runs.length)
    first = tune.within(song.sections[0].tick, song.sections[0].tick + runs.length)
    assert len(set(here.start.tolist())) > 1.4 * len(set(first.start.tolist()))
    assert share_at(song, "melody", (0.25, 0.75)) > 0.2


def test_a_gospel_song_keeps_the_key_that_was_asked():
    assert [mark.tonic for mark in song_of("gospel in F major, 56 bars").keys] == ["F"]


def test_the_last_chorus_of_a_modulating_gospel_song_lies_a_semitone_higher():
    song = song_of("modulating gospel in F major, 56 bars")
    assert [mark.tonic for mark in song.keys] == ["F", "Gb"]
    assert song.keys[1].tick > song.length // 2
    assert song.chords[-1].symbol == "Gb"


def test_the_amen_of_a_gospel_song_is_major_fourth_minor_fourth_home():
    song = song_of("gospel in C major, 32 bars")
    assert [mark.symbol for mark in song.chords[-3:]] == ["F", "Fm", "C"]


def test_the_choir_is_silent_while_the_call_of_the_verse_is_sung():
    song = song_of("gospel, 48 bars")
    verse = song.sections[1]
    call, reply = (
        next(t.notes for t in song.tracks if t.role == role) for role in ("melody", "counter")
    )
    bar = int(song.meters[0].bar(song.resolution))
    for start in range(int(verse.tick), int(verse.tick + verse.length), bar):
        sung = call.within(start, start + bar)
        if len(sung):
            assert not len(reply.within(start, int(sung.start.max()) + 1))


def test_a_praise_break_has_its_snare_between_the_beats():
    song = song_of("praise break")
    snares = onsets(song, "drums", [38]) % 1
    assert song.tempos[0].bpm >= 150
    assert (abs(snares - 0.5) < 0.05).mean() > 0.7


def test_a_choir_that_is_asked_for_answers():
    song = song_of("gospel with tenor sax, choir, piano, organ, bass and drums, 24 bars")
    choir = next(t for t in song.tracks if t.name == "choir")
    bar = int(song.meters[0].bar(song.resolution))
    assert (choir.notes.start % bar > 0).mean() > 0.6


def test_a_klezmer_piece_begins_with_a_doina_over_a_drone():
    song = song_of("klezmer, 64 bars")
    free = song.sections[0]
    assert free.name == "doina"
    bass = next(t.notes for t in song.tracks if t.role == "bass")
    bar = int(song.meters[0].bar(song.resolution))
    assert len(bass.within(0, int(free.length))) < free.length // bar


def test_klezmer_in_freygish_moves_to_the_minor_chord_of_the_fourth():
    song = song_of("klezmer in D freygish, 64 bars")
    symbols = {mark.symbol for mark in song.chords}
    assert {"D", "Gm", "Cm"} <= symbols
    assert song.keys[0].mode == "phrygian dominant"


def test_klezmer_in_misheberach_has_the_major_chord_a_step_up():
    assert "E" in {mark.symbol for mark in song_of("klezmer in D misheberach, 48 bars").chords}


def test_the_fiddle_says_the_clarinet_s_tune_an_octave_lower():
    song = song_of("klezmer, 48 bars")
    clarinet, fiddle = (t.notes for t in song.tracks if t.role == "melody")
    upper = dict(zip(clarinet.start.tolist(), clarinet.pitch.tolist(), strict=True))
    shared = [(upper[s], p) for s, p in zip(fiddle.start.tolist(), fiddle.pitch.tolist(), strict=True)
              if s in upper]  # fmt: skip
    assert len(shared) > 0.5 * len(fiddle)
    assert sum((a - b) % 12 == 0 for a, b in shared) > 0.7 * len(shared)


def test_a_klezmer_dance_ends_with_tonic_fifth_tonic():
    song = song_of("freylekhs in D freygish, 32 bars")
    bar = int(song.meters[0].bar(song.resolution))
    fiddle = [t.notes for t in song.tracks if t.role == "melody"][-1]
    last = fiddle.within(song.length - bar, song.length)
    assert [int(p) % 12 for p in last.pitch] == [2, 9, 2]


def test_a_hora_limps_in_three():
    song = song_of("a klezmer hora")
    assert song.meters[0].numerator == 3
    assert bass_places(song) <= {0.0, 2.0, 2.5}


def test_a_buleria_falls_to_its_tonic_by_way_of_the_chord_above():
    song = song_of("bulerias in E mixed phrygian, 40 bars")
    assert [mark.symbol for mark in song.chords[-3:]] == ["G", "F", "E"]


def test_the_palms_of_a_buleria_count_twelve():
    song = song_of("bulerias")
    assert (song.meters[0].numerator, song.meters[0].denominator) == (12, 8)
    assert bars_with(song, "drums", ("clap",), (1, 2, 8 / 3, 10 / 3)) > 0.8


def test_a_rumba_is_in_four_and_sevillanas_are_in_three():
    assert song_of("rumba flamenca").meters[0].numerator == 4
    assert song_of("sevillanas").meters[0].numerator == 3


def test_a_strum_begins_on_the_lowest_string_and_ends_on_the_highest():
    song = song_of("flamenco, 24 bars")
    guitar = next(t.notes for t in song.tracks if t.role == "chords")
    bar = int(song.meters[0].bar(song.resolution))
    first = [n for n in guitar if n.start >= 6 * bar and n.start < 6 * bar + 150]
    pitches = [int(n.pitch) for n in sorted(first, key=lambda n: int(n.start))]
    assert len(pitches) >= 4
    assert pitches == sorted(pitches)
    assert len({int(n.start) for n in first}) == len(first)


def test_the_tonic_of_flamenco_has_a_major_third_and_a_minor_second_above():
    song = song_of("flamenco in E mixed phrygian, 32 bars")
    assert {"E", "F"} <= {mark.symbol for mark in song.chords}


def test_the_guitars_of_afrobeat_stay_out_of_one_another_s_way():
    for seed in range(4):
        song = song_of("afrobeat, 32 bars", seed)
        assert together(song, "arpeggio", "chords") < 0.2
        assert together(song, "chords", "arpeggio") < 0.2


def test_the_bass_of_afrobeat_goes_round_in_two_bars():
    song = song_of("afrobeat in E minor, 72 bars", 3)
    bass = next(t.notes for t in song.tracks if t.role == "bass")
    bar = int(song.meters[0].bar(song.resolution))
    section = next(s for s in song.sections if s.name == "solo")
    bars = [
        tuple(int(n.start) % bar for n in bass.within(at, at + bar))
        for at in range(int(section.tick), int(section.tick + section.length), bar)
    ]
    assert bars[0::2] == bars[:1] * 8
    assert bars[1::2] == bars[1:2] * 8


def test_an_afrobeat_groove_builds_before_the_horns_come():
    song = song_of("afrobeat, 72 bars")
    first = {t.role: int(t.notes.start.min()) for t in song.tracks}
    assert first["bass"] == 0
    assert first["melody"] >= song.sections[0].length
    assert first["counter"] >= song.sections[0].length
