"""Who plays a part that is read: its instrument, its drums, and how loud and where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from ..drums import KITS
from ..events import Events, control
from ..instrument import Instrument
from ..instruments import gm
from ..track import PAN, VOLUME
from .musicxml_tree import Node
from .musicxml_words import program_of


def drums_of(entry: Node) -> dict[str, int]:
    """The MIDI keys of a part's unpitched instruments, by their ids."""
    found = {}
    for midi in entry.all("midi-instrument"):
        if midi.has("midi-unpitched"):
            key = int(midi.number("midi-unpitched")) - 1
            found[midi.attributes.get("id", "")] = max(0, min(127, key))
    return found


def instrument_of(entry: Node, measures: Sequence[Node]) -> Instrument:
    """The instrument of a part: as its MIDI program says, else its names."""
    midi = entry.child("midi-instrument")
    program = int(midi.number("midi-program", 0)) if midi else 0
    program = program if 1 <= program <= 128 else 0
    strikes = {
        kind for measure in measures for note in measure.all("note")
        for kind in ("pitch", "unpitched") if note.has(kind)
    }  # fmt: skip
    on_ten = midi is not None and midi.number("midi-channel", 0) == 10
    if strikes == {"unpitched"} or (on_ten and "pitch" not in strikes):
        return Instrument(KITS.get(program or 1, "Drum Kit"), program or 1, drums=True)
    if program:
        return gm(program)
    names = [entry.word("part-name"), *(i.word("instrument-name") + " " + i.word("instrument-sound")
             for i in entry.all("score-instrument"))]  # fmt: skip
    guesses = [program_of(name) for name in names]
    return gm(next((guess for guess in guesses if guess != 1), 1))


def mix_of(entry: Node) -> Events:
    """The volume and the place in the room that a part is given."""
    midi = entry.child("midi-instrument")
    events = []
    if midi is not None and midi.has("volume"):
        loud = round(midi.number("volume") * 127 / 100)
        events.append(control(0, VOLUME, max(0, min(127, loud))))
    if midi is not None and midi.has("pan"):
        side = 64 + round(midi.number("pan") * 63 / 90)
        events.append(control(0, PAN, max(0, min(127, side))))
    return Events(events)
