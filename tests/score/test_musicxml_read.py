"""Pages from elsewhere: repeats, voices, ornaments, transposing players, and hostile files."""

import io
import zipfile
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from music21 import corpus

from toccata.errors import Unreadable, WrongUse
from toccata.score import Feel
from toccata.score.files.musicxml import read_musicxml
from toccata.score.files.musicxml_order import playing_order
from toccata.score.files.musicxml_tree import tree
from toccata.score.files.musicxml_write import page_of

from .music21_reading import compared, music21_score
from .pages import note, page

CORPUS = {path.name: path for path in corpus.getCorePaths()}


@pytest.mark.parametrize(
    "name",
    [
        "bwv102.7.mxl", "bwv427.mxl", "bwv84.5.mxl", "two-voices.xml", "voices_with_chords.xml",
        "nested_tuplet_finale_test2.xml", "fosterBrownHair.mxl", "aloha_oe.mxl", "gloria.xml",
        "quod_jactatur.xml", "movement1_exposition.mxl", "two-parts.xml",
    ],
)  # fmt: skip
def test_music21_reads_the_same_notes(name):
    path = CORPUS.get(name)
    if path is None:
        pytest.skip(f"this music21 has no {name}")
    file = path.read_bytes()
    score = music21_score(file)
    for repeats in (False, True):
        count, lost, added = compared(
            read_musicxml(file, repeats=repeats), score, repeats=repeats
        )  # fmt: skip
        assert count
        assert (lost, added) == (0, 0)


def rows(file, track=0, **wishes):
    song = read_musicxml(file, **wishes)
    quarter = song.resolution
    return [(n.start / quarter, n.length / quarter, n.pitch) for n in song.tracks[track].notes]


def pitches(file):
    return [pitch for _, _, pitch in rows(file)]


def bar(step, inside="", before=""):
    return before + note(step, 16) + inside


def ending(kind, number, location="left", repeat=""):
    return f'<barline location="{location}"><ending number="{number}" type="{kind}"/>{repeat}</barline>'


BACK = '<repeat direction="backward"/>'
BACKWARD = f'<barline location="right">{BACK}</barline>'
FORWARD = '<barline location="left"><repeat direction="forward"/></barline>'


def sound(**said):
    inside = " ".join(f'{name}="{value}"' for name, value in said.items())
    return f"<sound {inside}/>"


def order(*measures):
    root = tree(page(*measures))
    return [bar + 1 for bar in playing_order([list(p.all("measure")) for p in root.all("part")])]


def test_a_repeat_goes_back_to_where_it_was_opened():
    assert order("", FORWARD, BACKWARD, "") == [1, 2, 3, 2, 3, 4]


def test_a_repeat_that_was_never_opened_goes_back_to_the_beginning_or_to_the_last_repeat():
    assert order("", BACKWARD, "", BACKWARD) == [1, 2, 1, 2, 3, 4, 3, 4]


def test_a_passage_can_be_played_three_times():
    assert order("", BACKWARD.replace("/>", ' times="3"/>', 1)) == [1, 2, 1, 2, 1, 2]


def test_first_and_second_endings():
    first = ending("start", 1) + ending("stop", 1, "right", BACK)
    second = ending("start", 2) + ending("stop", 2, "right")
    assert order("", first, second, "") == [1, 2, 1, 3, 4]


def test_an_ending_for_two_turns_and_one_for_the_third():
    both = ending("start", "1, 2") + ending("stop", "1, 2", "right", BACK)
    last = ending("start", 3) + ending("stop", 3, "right")
    assert order("", both, last) == [1, 2, 1, 2, 1, 3]


def test_da_capo_al_fine():
    assert order("", sound(fine="yes"), sound(dacapo="yes")) == [1, 2, 3, 1, 2]


def test_dal_segno_al_coda():
    measures = ("", sound(segno="A"), sound(tocoda="B"), sound(dalsegno="A"), sound(coda="B"))
    assert order(*measures) == [1, 2, 3, 4, 2, 3, 5]


def test_a_da_capo_plays_last_endings_and_no_repeats():
    first = ending("start", 1) + ending("stop", 1, "right", BACK)
    second = ending("start", 2) + ending("stop", 2, "right")
    assert order("", first, second + sound(fine="yes"), sound(dacapo="yes")) == [
        1, 2, 1, 3, 4, 1, 3,
    ]  # fmt: skip


def test_words_count_where_no_sound_element_says_it():
    def words(text):
        return f"<direction><direction-type><words>{text}</words></direction-type></direction>"

    assert order("", words("Fine"), words("D.C. al Fine")) == [1, 2, 3, 1, 2]


@given(
    st.lists(
        st.sampled_from([
            "", FORWARD, BACKWARD, ending("start", 1), ending("stop", 1, "right", BACK),
            ending("start", 2), sound(dacapo="yes"), sound(dalsegno="x"), sound(segno="x"),
            sound(tocoda="y"), sound(coda="y"), sound(fine="yes"),
        ]),
        min_size=1, max_size=12,
    )
)  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_any_signs_come_to_an_end_and_name_bars_that_exist(measures):
    assert set(order(*measures)) <= set(range(1, len(measures) + 1))


def test_repeats_can_be_left_as_they_are_written():
    file = page(bar("C4", BACKWARD), bar("D4"))
    assert pitches(file) == [60, 60, 62]
    assert [pitch for _, _, pitch in rows(file, repeats=False)] == [60, 62]


def test_tied_notes_are_one_over_a_barline_and_over_a_repeat():
    start, stop = "<tie type='start'/>", "<tie type='stop'/>"
    assert rows(page(note("C4", 16, start), note("C4", 16, stop))) == [(0, 8, 60)]


def test_a_chord_of_which_only_one_note_is_tied():
    start, stop = "<tie type='start'/>", "<tie type='stop'/>"
    low = note("C4", 8, start) + note("E4", 8).replace("<note>", "<note><chord/>")
    assert sorted(rows(page(low + note("C4", 8, stop)))) == [(0, 2, 64), (0, 4, 60)]


def test_backup_begins_another_voice():
    music = note("E5", 16) + "<backup><duration>16</duration></backup>" + note("C4", 8)
    assert rows(page(music)) == [(0, 2, 60), (0, 4, 76)]


def test_grace_notes_stand_before_the_note_that_they_adorn():
    graces = "".join(
        f"<note><grace/><pitch><step>{step}</step><octave>5</octave></pitch></note>"
        for step in "DE"
    )
    assert rows(page(note("C4", 4) + graces + note("C5", 4))) == [
        (0, 1, 60), (0.75, 0.125, 74), (0.875, 0.125, 76), (1, 1, 72),
    ]  # fmt: skip


def test_a_clarinet_sounds_a_tone_lower_than_written():
    transpose = "<transpose><diatonic>-1</diatonic><chromatic>-2</chromatic></transpose>"
    file = page(f"<attributes>{transpose}</attributes>" + note("D4", 4) + note("C4", 4))
    song = read_musicxml(file)
    assert song.tracks[0].notes.pitch.tolist() == [60, 58]
    assert song.tracks[0].notes[1].marks.spelling == "Bb3"


def test_parts_may_count_different_divisions():
    other = b'<part id="P2"><measure number="1"><attributes><divisions>3</divisions></attributes>'
    file = page(note("C4", 4), parts=1).replace(
        b"</score-partwise>", other + (note("C4", 1) * 3).encode() + b"</measure></part></score-partwise>"
    )  # fmt: skip
    song = read_musicxml(file)
    third = song.resolution // 3
    assert song.tracks[0].notes.length.tolist() == [3 * third]
    assert song.tracks[1].notes.start.tolist() == [0, third, 2 * third]


def test_timewise_pages_are_read_too():
    file = (
        b"<score-timewise><part-list><score-part id='A'><part-name>a</part-name></score-part>"
        b"</part-list><measure number='1'><part id='A'><attributes><divisions>4</divisions>"
        b"</attributes>" + note("C4", 4).encode() + b"</part></measure></score-timewise>"
    )
    assert rows(file) == [(0, 1, 60)]


def test_an_upbeat_is_found():
    time = "<attributes><time><beats>3</beats><beat-type>4</beat-type></time></attributes>"
    song = read_musicxml(page(time + note("C4", 4), note("C4", 12), note("C4", 12)))
    assert (song.pickup, song.bars) == (song.resolution, 2)


def test_a_short_bar_in_the_middle_leaves_the_next_ones_where_they_are():
    song = read_musicxml(page(note("C4", 16), note("D4", 12), note("E4", 16), note("F4", 16)))
    starts = [start / song.resolution for start in song.bar_starts()]
    assert starts == [0, 4, 7, 11, 15]


def test_dynamics_become_velocities_until_the_next():
    def loud(name):
        return f"<direction><direction-type><dynamics><{name}/></dynamics></direction-type></direction>"

    song = read_musicxml(page(loud("p") + note("C4", 4) + loud("ff") + note("C4", 4) * 2))
    assert song.tracks[0].notes.velocity.tolist() == [49, 112, 112]


def test_the_second_verse_is_sung_the_second_time():
    verses = "".join(
        f'<lyric number="{n}"><syllabic>single</syllabic><text>{w}</text></lyric>'
        for n, w in ((1, "one"), (2, "two"))
    )
    song = read_musicxml(page(note("C4", 16, verses) + BACKWARD))
    assert [n.marks.lyric for n in song.tracks[0].notes] == ["one", "two"]


def test_a_metronome_mark_counts_dotted_quarters():
    mark = "<metronome><beat-unit>quarter</beat-unit><beat-unit-dot/><per-minute>c. 60</per-minute></metronome>"
    direction = f"<direction><direction-type>{mark}</direction-type></direction>"
    assert read_musicxml(page(direction + note("C4", 4))).tempos[0].bpm == 90


def test_after_a_repeat_the_tempo_is_what_it_was():
    def slow(bpm):
        return f'<sound tempo="{bpm}"/>'

    file = page(
        slow(100) + note("C4", 16), FORWARD + note("C4", 16), slow(50) + note("C4", 16) + BACKWARD
    )
    song = read_musicxml(file)
    assert [(t.tick / song.resolution, t.bpm) for t in song.tempos] == [
        (0, 100), (8, 50), (12, 100), (16, 50),
    ]  # fmt: skip


def test_a_part_is_played_by_the_instrument_that_its_name_says():
    file = page(note("C4", 4)).replace(b"Part 1", b"Violoncello")
    assert read_musicxml(file).tracks[0].instrument.name == "Cello"


def test_utf_16_is_read():
    text = '<?xml version="1.0" encoding="UTF-16"?>' + page(note("C4", 4)).decode()
    assert pitches(text.encode("utf-16")) == [60]


HOSTILE = {
    "nothing": b"",
    "no XML": b"MThd\x00\x00",
    "another XML": b"<html><body/></html>",
    "no parts": b"<score-partwise/>",
    "entities": b'<!DOCTYPE x [<!ENTITY a "aaaa">]><score-partwise>&a;</score-partwise>',
    "a bomb of entities": b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    b"<score-partwise><part-list>&b;</part-list></score-partwise>",
    "a file of this machine": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    b"<score-partwise>&a;</score-partwise>",
    "too deep": b"<a>" * 100_000,
    "no step": page("<note><pitch><step>H</step><octave>4</octave></pitch></note>"),
    "no number": page(note("C4", 4).replace(">4<", ">four<")),
    "a huge number": page(note("C4", 10**30)),
    "no time at all": page(note("C4", 4), divisions=0),
    "an endless note": page(note("C4", 2**30)),
    "a note of less than no time": page(note("C4", -4)),
    "back by less than no time": page("<backup><duration>-4</duration></backup>"),
    "half a file": page(note("C4", 4))[:-30],
    "an empty archive": b"PK\x05\x06" + bytes(18),
    "half an archive": b"PK\x03\x04" + bytes(30),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_music_is_refused_with_a_sentence(name):
    with pytest.raises(Unreadable, match=r"[a-z]{2}.*\.$"):
        read_musicxml(HOSTILE[name])


def test_the_line_of_the_fault_is_told():
    with pytest.raises(Unreadable) as refused:
        read_musicxml(b"<score-partwise>\n<part>\n</score-partwise>")
    assert refused.value.line == 3


def test_an_archive_that_unpacks_without_end_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("score.xml", b" " * (33 << 20))
    with pytest.raises(Unreadable, match="larger than 32 MB"):
        read_musicxml(out.getvalue())


def test_an_archive_opens_nothing_but_what_it_holds(tmp_path):
    out = io.BytesIO()
    (tmp_path / "score.xml").write_bytes(page(note("C4", 4)))
    for named in ("../score.xml", str(tmp_path / "score.xml"), "META-INF/container.xml"):
        container = f'<container><rootfiles><rootfile full-path="{named}"/></rootfiles></container>'
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("META-INF/container.xml", container)
        with pytest.raises(Unreadable, match=r"broken|begins with"):
            read_musicxml(out.getvalue())


def test_parts_and_bars_without_number_are_bounded():
    many = "".join(f'<measure number="1"><part id="P{n}"/></measure>' for n in range(2000))
    for file in (
        f"<score-timewise><part-list/>{many}</score-timewise>",
        "<score-partwise>" + "".join(f'<part id="{n}"><measure/></part>' for n in range(1001))
        + f'<part id="x">{"<measure/>" * 1000}</part></score-partwise>',
    ):  # fmt: skip
        with pytest.raises(Unreadable, match="bars in all"):
            read_musicxml(file.encode())


def test_repeats_without_number_are_bounded():
    many = '<repeat direction="backward" times="99"/>'
    measure = f'<barline location="right">{many}</barline>'
    with pytest.raises(Unreadable, match="more than 100000 bars"):
        read_musicxml(page(*[measure] * 1100))


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(WrongUse, match="There is no file"):
        read_musicxml(tmp_path / "none.musicxml")


@given(st.data())
@settings(max_examples=120, deadline=None)
def test_a_damaged_page_is_read_or_refused(data):
    file = bytearray(
        page(bar("C4", BACKWARD), note("D4", 4) + "<backup><duration>4</duration></backup>")
    )
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(file) - 1))
        file[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=5))
    try:
        song = read_musicxml(bytes(file))
    except WrongUse:
        return
    assert Counter(t.name for t in song.tracks)


SWING = (
    "<direction><direction-type><words>Swing</words></direction-type>"
    "<sound><swing><first>2</first><second>1</second></swing></sound></direction>"
)


def test_a_page_that_says_swing_is_played_so_and_written_straight():
    song = read_musicxml(page(SWING + note("C4", 2) + note("D4", 2)))
    (track,) = song.tracks
    eighth = song.resolution // 2
    assert [n.start for n in track.notes] == [0, eighth]
    assert [n.played for n in track.notes] == [0, pytest.approx(song.resolution * 2 / 3, abs=1)]
    assert song.markers == ()
    assert read_musicxml(page_of(song)).tracks[0].feel == track.feel == Feel(200 / 3)


def test_straight_ends_the_swing():
    straight = SWING.replace("<first>2</first><second>1</second>", "<straight/>")
    bar = note("C4", 2) + note("D4", 2)
    song = read_musicxml(page(SWING + bar, straight + bar))
    assert [n.offset > 0 for n in song.tracks[0].notes] == [False, True, False, False]
