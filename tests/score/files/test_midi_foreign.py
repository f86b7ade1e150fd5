"""A file from elsewhere, read and written again, is the same music event for event."""

import io
import struct
from pathlib import Path

import mido
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.score import TempoMark, gm
from toccata.score.files import read_midi, write_midi

from .midi_oracle import file_with, heard

SEVEN = st.integers(0, 127)
PAUSE = st.sampled_from([0, 0, 0, 1, 10, 200, 20000])
NARROW = st.integers(60, 62)
CHANNEL = st.sampled_from([0, 1, 9])


@st.composite
def messages(draw):
    pause, channel = draw(PAUSE), draw(CHANNEL)
    kind = draw(
        st.sampled_from(
            ["note_on"] * 4 + ["note_off"] * 4
            + ["control_change", "program_change", "pitchwheel", "aftertouch", "polytouch", "sysex",
               "text", "marker", "track_name", "set_tempo", "time_signature", "key_signature",
               "sequencer_specific", "midi_port", "unknown_meta", "lyrics"]
        )
    )  # fmt: skip
    words = st.text(st.characters(max_codepoint=255), max_size=9)
    data = st.lists(SEVEN, max_size=9)
    fields = {
        "note_on": lambda: {"channel": channel, "note": draw(NARROW), "velocity": draw(SEVEN)},
        "note_off": lambda: {"channel": channel, "note": draw(NARROW), "velocity": draw(SEVEN)},
        "control_change": lambda: {"channel": channel, "control": draw(SEVEN), "value": 3},
        "program_change": lambda: {"channel": channel, "program": draw(SEVEN)},
        "pitchwheel": lambda: {"channel": channel, "pitch": draw(st.integers(-8192, 8191))},
        "aftertouch": lambda: {"channel": channel, "value": draw(SEVEN)},
        "polytouch": lambda: {"channel": channel, "note": draw(NARROW), "value": draw(SEVEN)},
        "sysex": lambda: {"data": draw(data)},
        "text": lambda: {"text": draw(words)},
        "marker": lambda: {"text": draw(words)},
        "track_name": lambda: {"name": draw(words)},
        "lyrics": lambda: {"text": draw(words)},
        "set_tempo": lambda: {"tempo": draw(st.integers(1, 2**24 - 1))},
        "time_signature": lambda: {
            "numerator": draw(st.integers(1, 20)),
            "denominator": draw(st.sampled_from([1, 2, 4, 8, 16])),
        },
        "key_signature": lambda: {"key": draw(st.sampled_from(["C", "Dm", "Eb", "F#m", "Abm"]))},
        "sequencer_specific": lambda: {"data": draw(data)},
        "midi_port": lambda: {"port": draw(SEVEN)},
        "unknown_meta": lambda: {"type_byte": 0x60, "data": draw(data)},
    }[kind]()
    if kind == "unknown_meta":
        return mido.midifiles.UnknownMetaMessage(time=pause, **fields)
    if hasattr(mido.messages.specs, "SPEC_BY_TYPE") and kind in mido.messages.specs.SPEC_BY_TYPE:
        return mido.Message(kind, time=pause, **fields)
    return mido.MetaMessage(kind, time=pause, **fields)


TRACK = st.lists(messages(), max_size=40)


@given(
    st.lists(TRACK, min_size=1, max_size=3),
    st.sampled_from([1, 24, 96, 480, 960, 32767]),
    st.sampled_from([0, 1, 2]),
)
@settings(max_examples=250, deadline=None)
def test_every_event_comes_back_at_its_tick(tracks, resolution, kind):
    tracks = [_ended(track) for track in (tracks[:1] if kind == 0 else tracks)]
    file = file_with(*tracks, type=kind, resolution=resolution)
    song = read_midi(file)
    again = write_midi(song)
    assert heard(again) == heard(file)
    assert read_midi(again) == song
    assert write_midi(read_midi(again)) == again


@given(TRACK, TRACK)
@settings(max_examples=100, deadline=None)
def test_notes_that_mido_pairs_first_in_first_out_are_the_notes_that_we_read(one, two):
    file = file_with(one, two)
    ours = sorted(
        (track.chunk, track.channel, *row)
        for track in read_midi(file).tracks
        for row in zip(
            track.notes.start.tolist(), track.notes.length.tolist(), track.notes.pitch.tolist(),
            track.notes.velocity.tolist(), track.notes.release.tolist(), strict=True,
        )
    )  # fmt: skip
    assert ours == sorted([*_fifo(0, one), *_fifo(1, two)])


def _fifo(chunk, track):
    """The notes of a track, paired by a queue for each key."""
    tick, waiting, found = 0, {}, []
    for message in track:
        tick += message.time
        if message.type not in ("note_on", "note_off"):
            continue
        queue = waiting.setdefault((message.channel, message.note), [])
        if message.type == "note_on" and message.velocity:
            queue.append((tick, message.velocity))
        elif queue:
            start, velocity = queue.pop(0)
            release = 64 if message.type == "note_on" else message.velocity
            found.append(
                (chunk, message.channel, start, tick - start, message.note, velocity, release)
            )
    for (channel, note), queue in waiting.items():
        found += [(chunk, channel, start, tick - start, note, v, 64) for start, v in queue]
    return found


def _ended(track):
    """The track with every note ended, so that nothing needs to be added to it."""
    waiting = {}
    for message in track:
        if message.type in ("note_on", "note_off"):
            key = (message.channel, message.note)
            up = message.type == "note_on" and message.velocity
            waiting[key] = max(0, waiting.get(key, 0) + (1 if up else -1))
    ends = [
        mido.Message("note_off", channel=channel, note=note, velocity=64)
        for (channel, note), count in waiting.items()
        for _ in range(count)
    ]
    return [*track, *ends]


def test_a_note_that_is_never_ended_ends_with_its_track():
    on = mido.Message("note_on", note=60, velocity=90)
    song = read_midi(file_with([on, mido.Message("control_change", control=1, value=2, time=700)]))
    assert song.tracks[0].notes.length.tolist() == [700]
    assert "never ended" in song.about["read"]


def test_a_pedal_that_goes_down_before_a_release_still_does():
    on = mido.Message("note_on", note=60, velocity=90)
    pedal = mido.Message("control_change", control=64, value=127, time=480)
    file = file_with([on, pedal, mido.Message("note_off", note=60)])
    kinds = [m.type for m in mido.MidiFile(file=_io(write_midi(read_midi(file)))).tracks[0]]
    assert kinds == ["note_on", "control_change", "note_off", "end_of_track"]


def test_a_file_of_frames_keeps_its_frames_and_lasts_as_long():
    head = b"MThd" + struct.pack(">IHHBB", 6, 1, 1, 256 - 25, 40)
    body = b"\x00\x90\x3c\x40\x87\x68\x80\x3c\x40\x00\xff\x2f\x00"
    song = read_midi(head + b"MTrk" + struct.pack(">I", len(body)) + body)
    assert song.seconds == pytest.approx(1.0)
    assert write_midi(song)[:14] == head


def test_a_file_in_a_riff_wrapper_is_read():
    file = file_with([mido.Message("note_on", note=60), mido.Message("note_off", note=60, time=9)])
    wrapped = (
        b"RIFF" + struct.pack("<I", len(file) + 12) + b"RMIDdata" + struct.pack("<I", len(file))
    )
    assert read_midi(wrapped + file).note_count == read_midi(file).note_count


def test_a_chunk_that_nobody_knows_survives():
    file = file_with([mido.Message("program_change", program=3)])
    with_chunk = file[:14] + b"XFIH\x00\x00\x00\x03abc" + file[14:]
    assert b"XFIH\x00\x00\x00\x03abc" in write_midi(read_midi(with_chunk))


def test_a_track_that_is_renamed_and_moved_to_another_instrument_says_so_in_its_file():
    name = mido.MetaMessage("track_name", name="old")
    notes = [mido.Message("note_on", note=60), mido.Message("note_off", note=60, time=9)]
    song = read_midi(file_with([], [name, mido.Message("program_change", program=3), *notes]))
    old = song.tracks[1]
    assert (old.name, old.instrument.program) == ("old", 4)
    new = song.with_track("old", old.replace(name="new", instrument=gm(41)))
    again = mido.MidiFile(file=_io(write_midi(new))).tracks[1]
    assert [m.name for m in again if m.type == "track_name"] == ["new"]
    assert [m.program for m in again if m.type == "program_change"] == [40]


def test_a_new_tempo_map_replaces_the_old_events():
    file = file_with(
        [mido.MetaMessage("set_tempo", tempo=500000)], [mido.Message("note_on", note=1)]
    )

    song = read_midi(file).replace(tempos=(TempoMark(0, 100.0),))
    tempos = [
        m.tempo
        for t in mido.MidiFile(file=_io(write_midi(song))).tracks
        for m in t
        if m.type == "set_tempo"
    ]
    assert tempos == [600000]


def _io(file):
    return io.BytesIO(file)


def _lumps(wad):
    """The MIDI files inside a Doom WAD."""
    data = wad.read_bytes()
    count, directory = struct.unpack_from("<II", data, 4)
    for i in range(count):
        place, size = struct.unpack_from("<II", data, directory + 16 * i)
        if data[place : place + 4] == b"MThd":
            yield data[place : place + size]


def _real_files():
    games = Path("/usr/share/games")
    yield from (path.read_bytes() for path in sorted(games.glob("openttd/baseset/openmsx/*.mid")))
    for wad in sorted(games.glob("doom/freedoom*.wad")):
        yield from _lumps(wad)
    import music21

    primitive = Path(music21.__file__).parent / "midi" / "testPrimitive"
    yield from (path.read_bytes() for path in sorted(primitive.glob("*.mid")))


def test_real_files_come_back_event_for_event():
    """Debian's openttd-openmsx and freedoom where they are installed, and music21's own files."""
    tried = 0
    for file in list(_real_files())[::5]:
        song = read_midi(file)
        again = write_midi(song)
        assert read_midi(again) == song or "read" in song.about
        if "read" not in song.about:
            assert heard(again) == heard(file)
            tried += 1
    assert tried >= 15
