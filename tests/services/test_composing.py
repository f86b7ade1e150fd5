"""The composer that answers by simple calls."""

from __future__ import annotations

import numpy as np
import pytest

from toccata import MLComposer, MusicTheory
from toccata.compose.genres.periodic import SONATA_CHECKS
from toccata.errors import OutOfRange, UnknownName, Unreadable, WrongUse
from toccata.score import Song
from toccata.score.files.midi import read_midi
from toccata.services.composing import Wish
from toccata.theory.key import parse_key

from ..compose.pieces import rows


def test_the_calls_of_a_tutorial_work():
    composer, theory = MLComposer(), MusicTheory()
    melody = composer.generate_melody(
        scale=theory.get_scale("C", "major"), num_bars=8, temperature=0.8
    )
    chords = composer.generate_chords(key="C", progression_type="jazz", num_bars=8)
    whole = composer.harmonize(melody, chords)
    assert melody.song.bars == 8
    assert all(note.pitch % 12 in {0, 2, 4, 5, 7, 9, 11} for note in melody)
    assert whole.chords == chords.chords
    assert rows(whole.song.tracks[0]) == rows(melody.song.tracks[0])


def test_a_continuation_keeps_the_melody_and_goes_on():
    composer = MLComposer()
    melody = composer.generate_melody(num_bars=8, style="jazz")
    more = composer.continue_melody(seed_melody=melody, num_bars=8)
    assert more.song.bars == 16
    end = melody.song.end
    assert [r for r in rows(more.song.tracks[0]) if r[0] < end] == rows(melody.song.tracks[0])


def test_a_trio_accompanies():
    composer = MLComposer()
    whole = composer.generate_accompaniment(composer.generate_melody(), style="jazz-trio")
    assert {"melody", "chords", "bass", "drums"} == {track.role for track in whole.song.tracks}


@pytest.mark.parametrize("seconds", [60, 120, 240])
@pytest.mark.parametrize("seed", range(3))
def test_a_sonata_is_one_and_lasts_as_long_as_it_is_asked(seconds: float, seed: int):
    whole = MLComposer().compose(style="classical", form="sonata", duration=seconds, seed=seed)
    assert float(whole.song.seconds) == pytest.approx(seconds, rel=0.05)
    assert "sonata" in str(whole)
    assert [c.name for c in SONATA_CHECKS[:3] if not c.holds(whole.song)] == []
    home, keys = whole.song.keys[0], {}
    for section in whole.song.sections:
        mark = [m for m in whole.song.keys if m.tick <= section.tick][-1]
        keys[section.name] = (mark.tonic, mark.mode)
    away = parse_key(" ".join(keys["exposition: second theme"]))
    steps = (away.tonic_pc - home.key.tonic_pc) % 12
    assert steps == (3 if home.mode == "minor" else 7)
    assert keys["recapitulation: second theme"][0] == home.tonic
    assert any(name.startswith("development") for name in keys)


@pytest.mark.parametrize(
    ("style", "form", "seconds"),
    [("jazz", "AABA", 90), ("house", "", 180), ("pop", "verse-chorus", 100), ("waltz", "", 45)],
)
def test_pieces_last_as_long_as_they_are_asked(style: str, form: str, seconds: float):
    whole = MLComposer(seed=2).compose(style, form, seconds)
    assert float(whole.song.seconds) == pytest.approx(seconds, rel=0.05)


def test_a_row_of_pitches_is_a_melody_of_quarters():
    whole = MLComposer().harmonize(["C4", 62, "E", "F4", 67, "F4", "D4", "C4"])
    notes = whole.song.tracks[0].notes
    assert notes.pitch.tolist() == [60, 62, 64, 65, 67, 65, 62, 60]
    assert notes.start.tolist() == [960 * n for n in range(8)]
    assert whole.chords


def test_what_is_not_said_is_the_usual():
    composer = MLComposer()
    assert "folk" in composer.generate_melody(style="").about
    assert "classical" in composer.compose("", None, 20).about
    assert str(composer.generate_melody(num_bars=1)).startswith("A melody in C major, 1 bar, folk")


def test_at_temperature_zero_every_composer_writes_the_same():
    cold = [MLComposer(seed=n).generate_melody(temperature=0).midi() for n in range(3)]
    assert len(set(cold)) == 1


def test_warm_melodies_leap_more_than_cold_ones():
    def leaps(temperature: float) -> float:
        composer = MLComposer(seed=5)
        songs = [composer.generate_melody(temperature=temperature).song for _ in range(16)]
        return float(np.mean([np.abs(np.diff(s.tracks[0].notes.pitch)).mean() for s in songs]))

    assert leaps(0.1) < leaps(1.0)


def test_the_same_seed_composes_the_same_and_each_call_something_else():
    one, two = MLComposer(seed=1), MLComposer(seed=1)
    first = one.generate_melody().midi()
    assert first == two.generate_melody().midi()
    assert first != one.generate_melody().midi()


def test_a_sketch_prints_and_is_saved(tmp_path):
    melody = MLComposer().generate_melody(scale="D minor", num_bars=4)
    assert str(melody).startswith("A melody in D minor, 4 bars")
    assert len(str(melody).splitlines()) == 5
    path = melody.save(tmp_path / "tune.mid")
    assert read_midi(path).note_count == len(melody)
    with pytest.raises(WrongUse, match="musicxml"):
        melody.save(tmp_path / "tune.wav")


class Scales:
    """A model of one's own: it plays the scale up."""

    name = "scales"

    def melody(self, wish: Wish) -> Song:
        from toccata.score import Notes, Track

        pitches = [60 + pc for pc in wish.key.pitch_classes]
        return Song(tracks=(Track("melody", Notes.from_columns(
            start=[960 * n for n in range(len(pitches))], length=[960] * len(pitches),
            pitch=pitches)),))  # fmt: skip

    def goes_on(self, wish: Wish) -> Song:
        assert wish.before is not None
        return wish.before


def test_another_model_may_write_the_lines():
    melody = MLComposer(model=Scales()).generate_melody(scale="C major")
    assert [note.pitch for note in melody] == [60, 62, 64, 65, 67, 69, 71]


@pytest.mark.parametrize(
    ("work", "error", "said"),
    [
        (lambda: MLComposer(model="musicvae-mel-2bar-small"), UnknownName, "embedded"),
        (lambda: MLComposer(model=3), WrongUse, "melody and goes_on"),
        (lambda: MLComposer().generate_melody(num_bars=0), OutOfRange, "1 to 256"),
        (lambda: MLComposer().generate_melody(temperature=-1), OutOfRange, "0 to 2"),
        (lambda: MLComposer().generate_melody(scale=[]), WrongUse, "without notes"),
        (lambda: MLComposer().generate_melody(num_bars="8"), WrongUse, "must be a number"),
        (lambda: MLComposer().generate_melody(num_bars=2.5), WrongUse, "whole number"),
        (lambda: MLComposer().generate_melody(temperature=None), WrongUse, "must be a number"),
        (lambda: MLComposer().generate_melody(seed="x"), WrongUse, "must be a number"),
        (lambda: MLComposer().generate_melody(seed=-1), OutOfRange, "seed"),
        (lambda: MLComposer().generate_melody(style="blurb"), UnknownName, "blues"),
        (lambda: MLComposer().generate_melody(style=7), WrongUse, "in words"),
        (lambda: MLComposer().generate_melody("H minor"), Unreadable, "key"),
        (lambda: MLComposer().generate_accompaniment(["C4"], "xyzzy"), UnknownName, "xyzzy"),
        (lambda: MLComposer().continue_melody(["C4", 200]), OutOfRange, "127"),
        (lambda: MLComposer().compose("xyzzy"), UnknownName, "xyzzy"),
        (lambda: MLComposer().compose(form="xyzzy"), UnknownName, "xyzzy"),
        (lambda: MLComposer().compose(duration=0), OutOfRange, "1 to 3600"),
        (lambda: MLComposer().compose(duration="long"), WrongUse, "number"),
        (lambda: MLComposer().harmonize(["C4"], 5), WrongUse, "Chords are symbols"),
        (lambda: MLComposer().generate_chords(progression_type="xyz"), UnknownName, "xyz"),
        (lambda: MLComposer().harmonize("la la"), WrongUse, "A melody is"),
        (lambda: MLComposer().harmonize(MLComposer().generate_melody(), []), WrongUse, "one chord"),
    ],
)
def test_what_is_not_possible_is_said(work, error, said):
    with pytest.raises(error, match=said):
        work()
