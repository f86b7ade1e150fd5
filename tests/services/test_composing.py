"""The composer that answers by simple calls."""

from __future__ import annotations

import numpy as np
import pytest

from toccata import MLComposer, MusicTheory
from toccata.errors import OutOfRange, UnknownName, WrongUse
from toccata.score import Song
from toccata.score.files.midi import read_midi
from toccata.services.composing import Wish

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


def test_a_sonata_lasts_as_long_as_it_is_asked():
    whole = MLComposer().compose(style="classical", form="sonata", duration=120)
    assert float(whole.song.seconds) == pytest.approx(120, rel=0.1)
    assert "sonata" in str(whole)


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
        (lambda: MLComposer().generate_chords(progression_type="xyz"), UnknownName, "xyz"),
        (lambda: MLComposer().harmonize("la la"), WrongUse, "A melody is"),
        (lambda: MLComposer().harmonize(MLComposer().generate_melody(), []), WrongUse, "one chord"),
    ],
)
def test_what_is_not_possible_is_said(work, error, said):
    with pytest.raises(error, match=said):
        work()
