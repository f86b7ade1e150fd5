"""The presets are there, keep what they promise, and share nothing."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections import Counter, defaultdict
from functools import cache
from itertools import pairwise

import mido
import pytest

from toccata.catalog import Catalog
from toccata.code.guard import inspect
from toccata.code.read import read
from toccata.code.sandbox import Layer, Server, best_layer, run
from toccata.compose.genres import GENRES
from toccata.errors import Missing, UnknownName
from toccata.score.files.midi import write_midi
from toccata.services.presets import Preset, preset, presets
from toccata.services.presets.stored import songs

PRESETS = tuple(presets().values())
EACH = pytest.mark.parametrize("chosen", PRESETS, ids=lambda chosen: chosen.name)


@pytest.fixture(scope="module")
def play():
    """The song of a preset, as its program plays it in the sandbox."""
    server = Server() if best_layer() is not Layer.NONE else None

    @cache
    def played(name):
        trusted = server is None
        return read(
            preset(name).source,
            runner=lambda source: run(source, server=server, trust=trusted).song,
        )

    yield played
    if server is not None:
        server.close()


def test_there_are_at_least_twenty_four_and_two_of_every_genre():
    assert len(PRESETS) >= 24
    count = Counter(chosen.genre for chosen in PRESETS)
    assert set(count) == set(GENRES.names)
    assert min(count.values()) >= 2


def test_they_are_varied():
    assert len({chosen.tempo for chosen in PRESETS}) >= 20
    assert len({chosen.meter for chosen in PRESETS}) >= 5
    assert len({chosen.key for chosen in PRESETS}) >= 20
    assert len({program for chosen in PRESETS for program in chosen.programs}) >= 30
    assert len({chosen.seed for chosen in PRESETS}) == len(PRESETS)


@EACH
def test_a_preset_is_named_and_described(chosen):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", chosen.name)
    assert chosen.title
    assert chosen.description.endswith(".")
    assert len(chosen.description) <= 90


def test_a_name_that_is_not_there_leads_to_the_nearest():
    assert isinstance(presets(), Catalog)
    with pytest.raises(UnknownName) as caught:
        preset("rainy-windows")
    assert caught.value.nearest[0] == "rainy-window"


def test_a_piece_that_is_not_stored_says_so():
    lost = Preset("lost", "", "", "lofi", "", 0, 72, (4, 4), "C major", (), False, 8)
    with pytest.raises(Missing, match="lost"):
        lost.source


def test_they_are_served_without_a_composer_a_reader_or_a_model():
    program = (
        "import sys; from toccata.services.presets import presets\n"
        "for p in presets().values(): p.source, p.brief\n"
        "print(*sorted(m for m in sys.modules if m.startswith(('toccata.', 'pydantic_ai', 'numba'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = done.stdout.split()
    assert "toccata.compose.brief" in loaded
    rooms = {name.split(".")[1] for name in loaded if name.count(".") > 1}
    assert rooms <= {"compose", "services"}
    assert not {"toccata.compose.composer", "toccata.compose.reader", "pydantic_ai"} & set(loaded)


def test_nothing_is_stored_that_is_not_a_preset():
    stored = {path.name for path in songs().iterdir() if not path.name.startswith("_")}
    assert stored == {f"{c.name}.{suffix}" for c in PRESETS for suffix in ("py", "json")}


@EACH
def test_its_brief_keeps_what_it_promises(chosen):
    assert chosen.broken_promises(chosen.brief) == ()
    assert chosen.brief.title == chosen.title


@EACH
def test_its_program_passes_the_guard(chosen):
    assert inspect(chosen.source) == []


@EACH
def test_its_midi_has_the_tempo_the_meter_and_the_players(chosen, play):
    file = mido.MidiFile(file=io.BytesIO(write_midi(play(chosen.name))))
    messages = [message for track in file.tracks for message in track]
    tempo = next(m.tempo for m in messages if m.type == "set_tempo")
    assert mido.tempo2bpm(tempo) == pytest.approx(chosen.tempo, abs=0.01)
    meter = next(m for m in messages if m.type == "time_signature")
    assert (meter.numerator, meter.denominator) == chosen.meter
    struck = {m.channel for m in messages if m.type == "note_on" and m.velocity}
    programs = Counter(
        m.program + 1 for m in messages if m.type == "program_change" and m.channel in struck - {9}
    )
    assert programs == Counter(chosen.programs)
    assert (9 in struck) == chosen.drums


@EACH
def test_its_length_is_exact_and_its_sections_differ(chosen, play):
    song = play(chosen.name)
    assert song.bars == chosen.bars
    assert song.keys[0].tonic + " " + song.keys[0].mode == chosen.key
    if len(song.sections) > 1:
        assert len({_whole(song, section) for section in song.sections}) > 1


def _lines(song, section):
    """(role, melodic outline and rhythm) of each pitched line in a section, in any key."""
    for track in song.tracks:
        notes = sorted(
            (int(start - section.tick), int(length), int(pitch))
            for start, length, pitch in zip(
                track.notes.start, track.notes.length, track.notes.pitch, strict=True
            )
            if section.tick <= start < section.tick + section.length
        )
        if track.instrument.drums or len(notes) < 8:
            continue
        steps = tuple(later[2] - first[2] for first, later in pairwise(notes))
        yield (steps, tuple((at, length) for at, length, _ in notes))


def _whole(song, section):
    return tuple(
        (track.name, int(start - section.tick), int(length), int(pitch))
        for track in song.tracks
        for start, length, pitch in zip(
            track.notes.start, track.notes.length, track.notes.pitch, strict=True
        )
        if section.tick <= start < section.tick + section.length
    )


def test_no_two_presets_share_a_section_or_a_line_of_one_in_any_key(play):
    owners = defaultdict(set)
    for chosen in PRESETS:
        song = play(chosen.name)
        assert song.sections
        for section in song.sections:
            for line in _lines(song, section):
                owners[line].add(chosen.name)
    assert len(owners) > 2 * len(PRESETS)
    assert [names for names in owners.values() if len(names) > 1] == []
