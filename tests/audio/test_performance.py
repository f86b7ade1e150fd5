from dataclasses import replace

import mido
import numpy as np
import pytest

from toccata.audio.automation import tempos
from toccata.audio.desk import Insert
from toccata.audio.inserts import read_inserts
from toccata.audio.message import Kind, Message, Part, parts_from_midi, setting
from toccata.audio.mixes import desk_for, unanswered
from toccata.audio.performance import perform, unheard
from toccata.audio.render import render
from toccata.errors import WrongUse
from toccata.score import Envelope, Events, Instrument, Note, Notes, Song, TempoMark, Track
from toccata.score import Event as Happening
from toccata.score.events import EXCLUSIVE, bend, control
from toccata.score.files.midi import read_midi
from toccata.units import Bpm, Seconds, Ticks

from .audio_facts import FONT, pitch

ORGAN = Instrument("Church Organ", 20)


def tune(**fields):
    notes = Notes([Note(Ticks(0), Ticks(960), 69), Note(Ticks(960), Ticks(960), 72)])
    return Track(**{"name": "Tune", "notes": notes, "instrument": ORGAN, **fields})


def song(*tracks, **fields):
    return Song("Test", tracks, **fields)


def told(part, kind):
    return [(round(m.at, 6), m.number, m.value) for m in part.messages if m.kind is kind]


def test_notes_stand_at_their_seconds():
    (part,) = perform(song(tune()))
    assert told(part, Kind.NOTE_ON) == [(0.0, 69, 80), (0.5, 72, 80)]
    assert told(part, Kind.NOTE_OFF) == [(0.5, 69, 0), (1.0, 72, 0)]
    assert told(part, Kind.PROGRAM) == [(0.0, 0, 19)]


def test_time_goes_through_the_tempo_map():
    tempos = (TempoMark(Ticks(0), Bpm(60.0)), TempoMark(Ticks(960), Bpm(120.0)))
    (part,) = perform(song(tune(), tempos=tempos))
    assert [at for at, *_ in told(part, Kind.NOTE_OFF)] == [1.0, 1.5]


def test_micro_timing_is_heard_and_not_written():
    late = Notes([Note(Ticks(960), Ticks(960), 60, offset=Ticks(96))])
    (part,) = perform(song(tune(notes=late)))
    assert told(part, Kind.NOTE_ON) == [(0.55, 60, 80)]


def test_controllers_and_bends_are_kept_in_order():
    events = Events([control(0, 0, 1), control(0, 7, 90), control(480, 64, 127), bend(960, -4096)])
    (part,) = perform(song(tune(events=events)))
    assert told(part, Kind.CONTROL) == [(0.0, 7, 90), (0.25, 64, 127)]
    assert told(part, Kind.BEND) == [(0.5, 0, -4096)]


def test_drums_play_a_kit_and_muted_tracks_are_silent():
    kit = Instrument("Standard Kit", 1, drums=True)
    parts = perform(song(tune(name="Kit", instrument=kit), tune(muted=True), Track("Empty")))
    assert [(part.name, part.drums) for part in parts] == [("Kit", True)]


@pytest.mark.parametrize("cents", [50.0, -130.0, 700.0])
def test_cents_are_heard(cents):
    def heard(bent):
        notes = Notes([Note(Ticks(0), Ticks(1920), 69, cents=bent)])
        parts = perform(song(tune(notes=notes, instrument=Instrument("Ocarina", 80))))
        return pitch(render(parts, soundfont=FONT).samples(), 44_100)

    assert 1200 * np.log2(heard(cents) / heard(0.0)) == pytest.approx(cents, abs=10)


def test_notes_bent_apart_stand_on_lanes_of_their_own():
    notes = Notes(
        [
            Note(Ticks(0), Ticks(960), 60),
            Note(Ticks(0), Ticks(960), 64, cents=-14.0),
            Note(Ticks(960), Ticks(960), 64, cents=-14.0),
        ]
    )
    (part,) = perform(song(tune(notes=notes)))
    lanes = {(m.number, m.lane) for m in part.messages if m.kind is Kind.NOTE_ON}
    assert lanes == {(60, 0), (64, 1)}
    assert {m.lane for m in part.messages if m.kind is Kind.PROGRAM} == {0, 1}


def test_an_envelope_becomes_controller_changes():
    fade = Envelope("volume", ((Ticks(0), 0.0), (Ticks(1920), 127.0)))
    (part,) = perform(song(tune(envelopes=(fade,))))
    values = [value for _, number, value in told(part, Kind.CONTROL) if number == 7]
    assert values == sorted(values)
    assert (values[0], values[-1]) == (0, 127)
    assert len(values) > 40


def test_what_is_not_heard_is_said():
    exclusive = Events([Happening(Ticks(0), EXCLUSIVE, payload=b"\x7e\x7f\x09\x01")])
    strange = Envelope("wobble", ((Ticks(0), 0.0),))
    sentences = unheard(song(tune(events=exclusive, envelopes=(strange,))))
    assert ["exclusive" in sentences[0], "wobble" in sentences[1]] == [True, True]
    assert unheard(song(tune())) == ()


def keys(part):
    return [m.number for m in part.messages if m.kind is Kind.NOTE_ON]


def foreign_file():
    """A file with one channel in two tracks, tempo changes, and chords of many channels."""
    chance = np.random.default_rng(9)
    file = mido.MidiFile(ticks_per_beat=120)
    maps = mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=400_000, time=0)])
    maps += [mido.Message("program_change", channel=3, program=40, time=0)]
    maps += [mido.MetaMessage("set_tempo", tempo=700_000, time=500)]
    file.tracks.append(maps)
    for channel in (0, 3, 9):
        track = mido.MidiTrack()
        for _ in range(40):
            key, velocity = int(chance.integers(30, 90)), int(chance.integers(1, 128))
            on = {"channel": channel, "note": key, "velocity": velocity}
            track.append(mido.Message("note_on", time=int(chance.integers(0, 60)), **on))
            controller = {"control": int(chance.integers(1, 12)), "value": velocity}
            track.append(mido.Message("control_change", channel=channel, time=7, **controller))
            length = int(chance.integers(1, 90))
            track.append(mido.Message("note_off", channel=channel, note=key, time=length))
        file.tracks.append(track)
    return file


def test_a_foreign_file_is_told_as_mido_plays_it(tmp_path):
    file = foreign_file()
    path = tmp_path / "foreign.mid"
    file.save(path)
    now, events = 0.0, []
    for message in mido.MidiFile(path):
        now += message.time
        events.append((now, message))
    expected = parts_from_midi(events)
    parts = perform(read_midi(path))
    assert len(parts) == len(expected) == 3
    for theirs in expected:
        first = next(m for m in theirs.messages if m.kind is Kind.NOTE_ON)
        (mine,) = (part for part in parts if first.number in keys(part)[:1])
        ours = [(m.kind, m.number, m.value) for m in mine.messages]
        assert ours == [(m.kind, m.number, m.value) for m in theirs.messages]
        assert np.allclose([m.at for m in mine.messages], [m.at for m in theirs.messages])


def settings_of(part):
    return [(round(m.at, 4), m.name, m.value) for m in part.messages if m.kind is Kind.SET]


def test_an_envelope_of_a_knob_becomes_settings_in_equal_ratios_where_the_knob_turns_so():
    sweep = Envelope("reverb.decay", ((Ticks(0), 0.5), (Ticks(1920), 8.0)))
    (part,) = perform(song(tune(envelopes=(sweep,))))
    told = settings_of(part)
    assert {name for _, name, _ in told} == {"reverb.decay"}
    assert len(told) == pytest.approx(1.0 / 0.015, abs=2)
    ratios = np.diff(np.log([value for *_, value in told[:-1]]))
    assert np.allclose(ratios, ratios.mean(), rtol=0.1)
    assert (told[0][2], told[-1][2]) == (0.5, 8.0)


def test_a_step_is_one_setting_and_bounds_hold():
    jump = Envelope("gain", ((Ticks(0), -6.0), (Ticks(960), 99.0)), "step")
    (part,) = perform(song(tune(envelopes=(jump,))))
    assert settings_of(part) == [(0.0, "gain", -6.0), (0.5, "gain", 24.0)]
    assert "beyond -100 to 24 dB" in unheard(song(tune(envelopes=(jump,))))[0]


def test_a_voice_that_no_shelf_has_is_said_and_the_soundfont_plays():
    odd = Instrument("Lead", 81, voice="theremin")
    (part,) = perform(song(tune(instrument=odd)))
    assert (part.voice, part.preset) == ("", "")
    assert "theremin" in unheard(song(tune(instrument=odd)))[0]
    preset = Instrument("Lead", 81, voice="soundfont", preset="none")
    assert "no preset" in unheard(song(tune(instrument=preset)))[0]


def test_the_voice_of_the_instrument_reaches_the_part():
    general = Instrument("Lead", 81, voice="soundfont", preset="general")
    (part,) = perform(song(tune(instrument=general, role="melody")))
    assert (part.voice, part.preset, part.role) == ("soundfont", "general", "melody")


def test_the_tempo_is_told_at_the_start_at_changes_and_through_ramps():
    marks = (TempoMark(Ticks(960), Bpm(60.0), ramp=True), TempoMark(Ticks(1920), Bpm(90.0)))
    told = tempos(song(tune(), tempos=marks))
    assert (told[0].at, told[0].value) == (0.0, 120.0)
    assert (told[1].at, told[1].value) == (0.5, 60.0)
    values = [message.value for message in told[1:]]
    assert values == sorted(values)
    assert values[-1] == 90.0
    assert len(values) > 10


def test_an_envelope_of_nothing_is_said_and_the_rest_plays():
    ways = [Envelope(name, ((Ticks(0), 1.0),)) for name in ("send.moon", "chorus#99.rate", "x.y")]
    odd = song(tune(envelopes=tuple(ways)))
    assert len(unheard(odd)) == 3
    assert render(perform(odd), soundfont=FONT).samples().any()


def test_an_envelope_on_an_effect_puts_it_on_the_strip_and_is_heard():
    sweep = Envelope("chorus#2.rate", ((Ticks(0), 0.5), (Ticks(1920), 3.0)))
    parts = perform(song(tune(envelopes=(sweep,))))
    assert desk_for(parts).strips[0].insert_names() == ("chorus", "chorus#2")
    wet = render(parts, soundfont=FONT).samples()
    dry = render(perform(song(tune())), soundfont=FONT).samples()
    assert np.isfinite(wet).all()
    assert not np.array_equal(wet[:, :40_000], dry[:, :40_000])


def test_a_chain_of_effects_is_heard_and_a_wrong_one_is_said():
    (part,) = perform(song(tune(chain="filter:cutoff=300")))
    assert desk_for([part]).strips[0].inserts == (Insert("filter", {"cutoff": 300.0}),)
    wrong = song(tune(chain="fliter:cutoff=300"))
    assert "filter" in unheard(wrong)[0]
    assert perform(wrong)[0].chain == ""


def test_a_key_is_the_part_of_that_name_or_role_or_the_effect_is_left_out():
    kit = Instrument("Standard Kit", 1, drums=True)
    for key, inserts in (("Kit", "Kit"), ("drums", "Kit"), ("Horn", None), ("Tune", "")):
        ducked = tune(chain=f"compressor:-30;ratio=8;key={key}")
        strip, *_ = desk_for(perform(song(ducked, tune(name="Kit", instrument=kit)))).strips
        assert [insert.key for insert in strip.inserts] == ([] if inserts is None else [inserts])


def test_a_key_that_nobody_answers_to_is_said():
    ducked = song(tune(chain="compressor:-30;key=Horn,compressor:key=Tune"))
    (said,) = unanswered(perform(ducked))
    assert "Horn" in said


def test_an_effect_in_an_envelope_is_spelled_as_in_the_strip():
    odd = song(tune(envelopes=(Envelope("Chorus.rate", ((Ticks(0), 1.0),)),)))
    assert "Chorus.rate" in unheard(odd)[0]
    told = replace(perform(song(tune()))[0], messages=(setting(Seconds(0.0), "Chorus.rate", 1.0),))
    assert desk_for([told]).strips[0].inserts == ()


def test_an_envelope_can_solo_a_track():
    alone = Envelope("solo", ((Ticks(0), 0.0), (Ticks(960), 1.0)), "step")
    (part,) = perform(song(tune(envelopes=(alone,))))
    assert settings_of(part) == [(0.0, "solo", 0.0), (0.5, "solo", 1.0)]


@pytest.mark.parametrize(
    "text",
    ["nothing", "chorus:rate=x", "chorus:rate=1;rate=2", "chorus:1;2", "chorus:key=Kit",
     "chorus:wobble=1", "compressor:ratio=1e9"],
)  # fmt: skip
def test_a_wrong_chain_is_refused(text):
    with pytest.raises(WrongUse):
        read_inserts(text)


def test_two_parts_cannot_listen_to_each_other_and_one_of_them_plays_without():
    strike = (Message(Seconds(0.0), Kind.NOTE_ON, 60, 100),)
    parts = [
        Part("bass", strike, chain="compressor:key=drums", role="bass"),
        Part("drums", strike, drums=True, chain="compressor:key=bass,gain:3"),
    ]
    (said,) = unanswered(parts)
    assert "drums plays without its compressor" in said
    bass, drums, *_ = desk_for(parts).strips
    assert [(i.effect, i.key) for i in (*bass.inserts, *drums.inserts)] == [
        ("compressor", "drums"), ("gain", ""),
    ]  # fmt: skip
