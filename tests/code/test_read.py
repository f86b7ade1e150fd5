"""A program is read back as the song that it was written from."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from toccata.code.read import read
from toccata.code.sandbox import Server
from toccata.code.write import write
from toccata.compose.brief import Brief, Part
from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.errors import CodeFailed, Refused, Unreadable
from toccata.score import Feel, Instrument, Note, Notes, Song, TempoMark, Track

from .written_songs import BAR, Q, alike, composed, here, songs


def again(song: Song) -> Song:
    return read(write(song).source, runner=here)


def test_a_composed_song_comes_back_note_for_note():
    song = composed()
    assert alike(song, again(song)) == []


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(songs())
def test_any_song_comes_back(song):
    assert alike(song, again(song)) == []


BAND = (
    Part(name="Keys", program=5, role="chords"), Part(name="Bass", program=33, role="bass"),
    Part(name="Flute", program=74, role="melody"), Part(name="Strings", program=49, role="pad"),
    Part(name="Drums", program=1, role="drums", drums=True),
)  # fmt: skip


@pytest.mark.parametrize("genre", GENRES)
def test_what_the_composer_writes_comes_back(genre):
    for tonic, mode, meter in (("Eb", "major", (4, 4)), ("F#", "minor", (3, 4))):
        brief = Brief(
            genre=genre, tempo=93, tonic=tonic, mode=mode, meter=meter, parts=BAND, bars=14, seed=5
        )
        song = compose(brief, GENRES[genre])
        assert alike(song, again(song)) == []


def test_it_comes_back_through_the_real_sandbox():
    song = composed()
    with Server() as server:
        from toccata.code.sandbox import run

        back = read(write(song).source, runner=lambda source: run(source, server=server).song)
    assert alike(song, back) == []


def test_a_changed_pitch_is_heard_and_everything_else_stays():
    source = write(composed()).source
    edited = source.replace('C("Dm7", 4) % (1, 0, 62),  # 5', 'C("Dm9", 4) % (1, 0, 62),  # 5')
    assert edited != source
    song = read(edited, runner=here)
    assert song.track("Rhodes").notes.within(4 * BAR, 5 * BAR).pitch.tolist() == [
        62,
        65,
        69,
        72,
        76,
    ]
    assert song.track("Lead") == read(source, runner=here).track("Lead")


def test_a_changed_swing_is_the_new_feel_and_leaves_the_page_alone():
    source = write(composed()).source
    song = read(source.replace("swing=58", "swing=62"), runner=here)
    old = composed()
    assert {track.feel.swing for track in song.tracks if track.feel} == {62}
    for track in song.tracks:
        assert track.notes.start.tolist() == old.track(track.name).notes.start.tolist()
        feel = track.feel or Feel()
        offsets = feel.offsets(track.notes.start, track.notes.pitch)
        assert track.notes.offset.tolist() == offsets.tolist()


def test_a_changed_tempo_and_instrument_count_more_than_the_table():
    source = write(composed()).source
    song = read(
        source.replace("BPM = 72", "BPM = 90").replace('"Vibraphone"', '"Flute"', 1), runner=here
    )
    assert song.tempos == (TempoMark(0, 90.0),)
    assert song.track("Lead").instrument == Instrument("Flute", 74)


def test_a_track_that_is_left_out_takes_only_its_own_with_it():
    source = write(composed()).source
    for old, new in (
        ("[rhodes, upright_bass, lead, drums]", "[rhodes, lead, drums]"),
        ('"Electric Piano 1", "Acoustic Bass", ', '"Electric Piano 1", '),
        ('["Rhodes", "Upright Bass", ', '["Rhodes", '),
        ("[0, 1, 2, 9]", "[0, 2, 9]"),
        ('mode="value")], [], [], []]', 'mode="value")], [], []]'),
    ):
        assert old in source
        source = source.replace(old, new)
    song = read(source, runner=here)
    assert [track.role for track in song.tracks] == ["chords", "melody", "drums"]
    assert song.track("Drums").instrument.drums


def test_a_renamed_track_keeps_its_role():
    source = write(composed()).source.replace('"Lead", "Drums"]', '"Vibes", "Drums"]', 1)
    song = read(source, runner=here)
    assert [track.name for track in song.tracks] == ["Rhodes", "Upright Bass", "Vibes", "Drums"]
    assert song.track("Vibes").role == "melody"


def test_a_ramp_comes_back_as_a_ramp():
    tempos = (TempoMark(0, 60.0), TempoMark(2 * Q, 90.0, True), TempoMark(6 * Q + 7, 120.0))
    song = composed().replace(tempos=tempos)
    assert again(song).tempos == tempos


def test_a_tempo_added_by_hand_is_read():
    source = write(composed()).source
    edited = source.replace(
        "\n# What musicpy has", "song.add_tempo_change(66, 4)\n\n# What musicpy has"
    )
    assert read(edited, runner=here).tempos == (TempoMark(0, 72.0), TempoMark(4 * BAR, 66.0))


HAND = """
from musicpy import *
a = chord('C4, E4, G4', 1/4, 1/4, 90)
b = drum('K, H, S, H').notes
song = piece([a * 2, b], instruments=[25, 1], bpm=100, channels=[3, 9], track_names=['Tune', 'Kit'])
"""


def test_a_program_written_by_hand_needs_no_table():
    song = read(HAND, runner=here)
    tune, kit = song.tracks
    assert tune.notes.start.tolist() == [i * Q for i in range(6)]
    assert (tune.name, tune.channel, tune.instrument.program) == ("Tune", 3, 25)
    assert kit.instrument.drums
    assert kit.notes.pitch.tolist() == [36, 42, 40, 42]
    assert song.tempos == (TempoMark(0, 100.0),)


def test_a_chord_alone_is_a_song():
    song = read("from musicpy import *\nsong = C('Dm7', 3)", runner=here)
    assert sorted(song.tracks[0].notes.pitch.tolist()) == [50, 53, 57, 60]


def test_what_a_song_by_hand_says_of_meter_and_key_is_read():
    source = HAND + (
        "song.other_messages = [event('time_signature', is_meta=True, numerator=3, denominator=4),"
        " event('key_signature', is_meta=True, key='Dm'),"
        " event('control_change', channel=3, control=64, value=127, start_time=1/4)]\n"
    )
    song = read(source, runner=here)
    assert (song.meters[0].numerator, song.keys[0].tonic, song.keys[0].mode) == (3, "D", "minor")
    assert song.tracks[0].events.controls(64) == [(Q, 127)]


def test_text_that_is_not_python_is_unreadable_at_its_line():
    with pytest.raises(Unreadable, match="Line 2") as caught:
        read("from musicpy import *\nsong = chord(", runner=here)
    assert caught.value.line == 2


def test_a_table_that_computes_is_unreadable():
    source = write(composed()).source.replace("STUDIO = {", "STUDIO = dict() or {", 1)
    with pytest.raises(Unreadable, match="plain table"):
        read(source, runner=here)


def test_a_table_that_was_spoilt_says_so():
    source = write(composed()).source.replace('"sections": [', '"sections": [5, ')
    with pytest.raises(Unreadable, match="STUDIO"):
        read(source, runner=here)


def with_track(entry):
    source = write(Song("Test", (Track("Horn", Notes([Note(Q * 0, Q, 60)])),))).source
    return read(source.replace('"name": "Horn",', f'"name": "Horn", {entry},', 1), runner=here)


def test_a_chain_that_is_no_text_and_points_that_are_no_numbers_take_nothing_down():
    assert with_track('"chain": 5').tracks[0].chain == "5"
    assert with_track('"chain": None').tracks[0].chain == ""
    with pytest.raises(Unreadable, match="STUDIO"):
        with_track('"envelopes": [("gain", "linear", [(0, "loud")])]')


def test_a_program_that_fails_says_so():
    with pytest.raises(CodeFailed):
        read("from musicpy import *\nsong = piece([chord('C4')], channels=[1, 2])", runner=here)


def test_a_program_that_is_not_music_is_refused():
    with pytest.raises(Refused):
        read("import os\nsong = os.environ", runner=here)


def test_notes_that_lead_the_beat_at_the_very_start_keep_their_offset():
    song = Song(tracks=(Track("x", Notes([Note(0, 240, 60, offset=-30), Note(480, 0, 60)])),))
    assert again(song).tracks[0].notes.offset.tolist() == [-30, 0]
