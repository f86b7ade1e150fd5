import json

import mido
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.audio.message import Kind, Message, parts_from_midi
from toccata.errors import Unreadable
from toccata.units import Seconds

MESSAGES = st.builds(
    Message,
    st.floats(0, 1000).map(Seconds),
    st.sampled_from([Kind.NOTE_ON, Kind.CONTROL, Kind.PRESSURE, Kind.BEND, Kind.PROGRAM]),
    st.integers(0, 127),
    st.integers(1, 127),
    st.integers(0, 14),
)


@settings(max_examples=50, deadline=None)
@given(MESSAGES)
def test_a_message_survives_json(message):
    assert Message.from_data(json.loads(json.dumps(message.to_data()))) == message


@pytest.mark.parametrize(
    "data",
    [
        None, [], "note", [0, "note_on", 60], [0, "shout", 60, 1, 0], [0, "note_on", 128, 1, 0],
        [-1, "note_on", 60, 1, 0], [0, "note_on", 60, 0, 0], [0, "bend", 0, 9000, 0],
        [0, "note_on", 60, 1, 15], [float("nan"), "note_on", 60, 1, 0],
    ],
)  # fmt: skip
def test_nonsense_is_unreadable(data):
    with pytest.raises(Unreadable):
        Message.from_data(data)


def test_a_channel_is_one_part_whichever_track_it_stands_in():
    events = [
        (0.0, mido.Message("control_change", channel=2, control=0, value=3)),
        (0.0, mido.Message("program_change", channel=2, program=5)),
        (0.0, mido.MetaMessage("set_tempo", tempo=500_000)),
        (0.5, mido.Message("note_on", channel=9, note=36, velocity=90)),
        (1.0, mido.Message("note_on", channel=2, note=60, velocity=90)),
        (1.5, mido.Message("note_on", channel=2, note=60, velocity=0)),
        (1.6, mido.Message("pitchwheel", channel=2, pitch=-100)),
        (1.7, mido.Message("control_change", channel=4, control=7, value=3)),
    ]
    piano, drums = parts_from_midi(events, names={2: "Piano"})
    assert (piano.name, piano.drums, drums.drums) == ("Piano", False, True)
    assert [(m.kind, m.number, m.value) for m in piano.messages] == [
        (Kind.PROGRAM, 3 << 7, 5),
        (Kind.NOTE_ON, 60, 90),
        (Kind.NOTE_OFF, 60, 0),
        (Kind.BEND, 0, -100),
    ]
