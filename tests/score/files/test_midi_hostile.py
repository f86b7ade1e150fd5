"""Files from strangers are read or refused with a sentence: never a crash, never the memory."""

import struct

import mido
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.errors import Unreadable
from toccata.score import Note, Notes, Song, Track
from toccata.score.files import read_midi, write_midi

from .midi_oracle import file_with


def file_of(body, *, kind=1, count=1, division=480):
    head = b"MThd" + struct.pack(">IHHH", 6, kind, count, division)
    return head + b"MTrk" + struct.pack(">I", len(body)) + body


GOOD = file_with(
    [mido.MetaMessage("set_tempo", tempo=500000), mido.MetaMessage("track_name", name="x")],
    [mido.Message("note_on", note=60), mido.Message("note_off", note=60, time=300)],
)
OURS = write_midi(Song("ours", (Track("t", Notes([Note(0, 480, 60), Note(5, 480, 64)])),)))


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        (b"", "must begin with the letters MThd"),
        (b"\x89PNG\r\n", "must begin with the letters MThd"),
        (b"MThd\x00\x00", "cut off inside its header"),
        (file_of(b"", kind=7), "type 7"),
        (file_of(b"", division=0), "0 ticks"),
        (file_of(b"", division=0x8000), "frames"),
        (GOOD[:-3], "cut off"),
        (GOOD[:14], "holds no track"),
        (file_of(b"\x00\x90\x40"), "ends inside an event"),
        (file_of(b"\x00\x40\x40"), "should begin an event"),
        (file_of(b"\x00\x90\x40\x90"), "larger than the 127"),
        (file_of(b"\x00\xf4\x00"), "no file may hold"),
        (file_of(b"\xff\xff\xff\xff\x00\x90\x40\x40"), "more than four bytes"),
        (file_of(b"\x00\xff\x01\xff\xff\xff\x7fabc"), "ends inside an event"),
        (file_of(b"\xff\xff\xff\x7f\xc0\x00" * 9), "ticks"),
        (file_of(b"\x00\x90\x40\x40\xff\xff\xff\x7f\x80\x40\x40", division=1), "bars"),
        (file_of(b"\x00\xc0\x00" + b"\x00\x00" * 1_000_001), "1000000 events"),
        (file_of(b"\x00\xff\x01\x00" * 100_001), "100000 meta events"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(file, reason):
    with pytest.raises(Unreadable, match=reason):
        read_midi(file)


@given(st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_garbage_in_a_track_is_read_or_refused(body):
    _read_or_refuse(file_of(body))


@given(
    st.sampled_from([GOOD, OURS]), st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)))
)
@settings(max_examples=200, deadline=None)
def test_a_damaged_file_is_read_or_refused(file, damage):
    broken = bytearray(file)
    for place, byte in damage:
        broken[place % len(broken)] = byte
    _read_or_refuse(bytes(broken))


@pytest.mark.parametrize("cut", range(0, len(OURS), 7))
def test_a_file_of_ours_cut_off_is_refused_or_said_to_lack_a_track(cut):
    try:
        song = read_midi(OURS[:cut])
    except Unreadable:
        return
    assert "promises 2 tracks and holds 1" in song.about["read"]


def _read_or_refuse(file):
    try:
        song = read_midi(file)
    except Unreadable:
        return
    assert read_midi(write_midi(song)).note_count == song.note_count
