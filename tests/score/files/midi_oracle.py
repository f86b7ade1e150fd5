"""What mido hears in a file: the oracle of the tests of MIDI files."""

import io
from collections import Counter

import mido
from mido.midifiles import midifiles

_build = midifiles.build_meta_message


def _with_time(kind, data, delta=0):
    """mido forgets the pause before a meta event that it does not know."""
    message = _build(kind, data, delta)
    message.time = delta
    return message


midifiles.build_meta_message = _with_time


def heard(file):
    """Type, resolution, and for each track its notes' beginnings and ends and all else in order."""
    theirs = mido.MidiFile(file=io.BytesIO(file))
    return theirs.type, theirs.ticks_per_beat, [_track(track) for track in theirs.tracks]


def _track(track):
    tick, notes, rest = 0, Counter(), []
    for message in track:
        tick += message.time
        if message.type == "note_on" and message.velocity:
            notes[tick, "on", message.channel, message.note, message.velocity] += 1
        elif message.type in ("note_on", "note_off"):
            release = 64 if message.type == "note_on" else message.velocity
            notes[tick, "off", message.channel, message.note, release] += 1
        else:
            rest.append(str(message.copy(time=tick)))
    return notes, rest


def file_with(*tracks, type=1, resolution=480):
    """A file of mido messages, each given with its pause before."""
    made = mido.MidiFile(type=type, ticks_per_beat=resolution)
    for track in tracks:
        made.tracks.append(mido.MidiTrack(track))
    out = io.BytesIO()
    made.save(file=out)
    return out.getvalue()
