import hashlib
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from toccata.audio.message import Kind, Message
from toccata.audio.render import TAIL_MOST, render
from toccata.audio.voices import soundfont as soundfont_voice
from toccata.errors import Cancelled, LimitReached, Unreadable, WrongUse
from toccata.progress import Cancel
from toccata.units import Seconds

from .audio_facts import (
    FONT,
    OCARINA,
    ORGAN,
    control,
    level,
    note,
    part,
    pitch,
    program,
    small_band,
)

RATE = 44_100


def sound(*parts, **options):
    return render(parts, soundfont=FONT, **options).samples()


@pytest.fixture(scope="module")
def band_sound():
    return sound(*small_band(), workers=1)


def test_one_worker_and_many_give_the_same_samples(band_sound):
    assert np.array_equal(band_sound, sound(*small_band(), workers=3))


def test_another_process_gives_the_same_samples(band_sound):
    program = (
        "import hashlib, audio_facts as f; from toccata.audio.render import render;"
        "mix = render(f.small_band(), soundfont=f.FONT);"
        "print(hashlib.sha256(mix.samples().tobytes()).hexdigest())"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {sys.path!r}; {program}"],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parent,
    )
    assert done.stdout.strip() == hashlib.sha256(band_sound.tobytes()).hexdigest()


@pytest.mark.parametrize("run", [64, 448, 16_384])
def test_any_number_of_frames_at_once_gives_the_same_samples(band_sound, monkeypatch, run):
    monkeypatch.setattr(soundfont_voice, "RUN", run)
    assert np.array_equal(band_sound, sound(*small_band()))


def test_the_mix_is_the_sum_of_its_parts(band_sound):
    alone = [sound(one) for one in small_band()]
    longest = max(each.shape[1] for each in [*alone, band_sound])
    total = sum(np.pad(each, ((0, 0), (0, longest - each.shape[1]))) for each in alone)
    whole = np.pad(band_sound, ((0, 0), (0, longest - band_sound.shape[1])))
    # Tails are cut 90 dB under each part's own peak, the sum in another order rounds otherwise.
    assert np.abs(total - whole).max() < 2e-4 * np.abs(whole).max()


def test_a4_is_440_hertz():
    for rate in (44_100, 48_000):
        a4 = sound(part(program(OCARINA), note(0, 69, 1.0)), sample_rate=rate)
        # The font's own samples are 2 cents sharp here, in every player.
        assert 1200 * abs(np.log2(pitch(a4, rate) / 440)) < 3


def test_a_full_bend_is_two_semitones():
    bend = [Message(Seconds(0.0), Kind.BEND, 0, 8191)]
    plain = sound(part(program(OCARINA), note(0, 69, 1.0)))
    bent = sound(part(program(OCARINA), bend, note(0, 69, 1.0)))
    assert 12 * np.log2(pitch(bent, RATE) / pitch(plain, RATE)) == pytest.approx(2, abs=0.03)


def test_lanes_are_bent_apart():
    up = [Message(Seconds(0.0), Kind.BEND, 0, 4096, 1)]
    choose = [Message(Seconds(0.0), Kind.PROGRAM, 0, OCARINA, 1)]
    plain = pitch(sound(part(program(OCARINA), note(0, 69, 1.0))), RATE)
    high = pitch(sound(part(program(OCARINA), choose, up, note(0, 69, 1.0, lane=1))), RATE)
    assert 12 * np.log2(high / plain) == pytest.approx(1, abs=0.03)


def test_volume_is_heard():
    loud = sound(part(program(ORGAN), control(0, 7, 127), note(0, 60, 1.0)))
    soft = sound(part(program(ORGAN), control(0, 7, 64), note(0, 60, 1.0)))
    fall = level(loud, RATE, 0.3, 0.9) - level(soft, RATE, 0.3, 0.9)
    # General MIDI: 40 log10 of the ratio of the values.
    assert fall == pytest.approx(40 * np.log10(127 / 64), abs=0.5)


def test_pan_is_heard():
    left, right = (
        level(sound(part(control(0, 10, value), note(0, 60))), RATE, 0.0, 0.5) for value in (0, 127)
    )
    assert left[0] > left[1] + 40
    assert right[1] > right[0] + 20


def test_the_pedal_holds_notes():
    free = sound(part(note(0, 60, 0.2), note(1.5, 30, 0.01, 1)))
    held = sound(part(control(0, 64, 127), note(0, 60, 0.2), note(1.5, 30, 0.01, 1)))
    assert level(held, RATE, 1.0, 1.4)[0] > level(free, RATE, 1.0, 1.4)[0] + 20


def test_a_send_makes_a_hall_and_its_tail_is_kept():
    dry = sound(part(note(0, 60, 0.3)))
    wet = sound(part(control(0, 91, 127), note(0, 60, 0.3)))
    assert wet.shape[1] > dry.shape[1] + RATE
    peak = np.abs(wet).max()
    assert np.abs(wet[:, -RATE // 20 :]).max() < peak * 10 ** (-80 / 20)
    assert np.abs(wet[:, -RATE // 10 :]).max() > peak * 10 ** (-91 / 20)


def test_without_tail_the_sound_ends_with_the_music():
    mix = render([part(note(0, 60, 1.0), reverb=100)], soundfont=FONT, tail=False)
    assert mix.tape.frames == RATE


def test_a_rest_at_the_end_belongs_to_the_music():
    mix = render([part(note(0, 60, 0.1))], soundfont=FONT, length=Seconds(9.0))
    assert mix.tape.seconds >= 9.0
    assert mix.music == 9.0


def test_a_hanging_note_ends():
    on = [Message(Seconds(0.0), Kind.NOTE_ON, 60, 100)]
    mix = render([part(program(ORGAN), on, note(1, 64))], soundfont=FONT)
    assert 1.5 <= mix.tape.seconds < 3


def test_a_hanging_pedal_ends():
    hung = part(program(ORGAN), control(0, 64, 127), note(0, 60, 0.5))
    mix = render([hung], soundfont=FONT)
    assert 3.0 < mix.tape.seconds < 0.5 + TAIL_MOST


def test_silence_is_silent():
    mix = render([part(control(0, 7, 100)), part(note(1, 60, 0.1))], soundfont=FONT)
    assert not mix.samples()[:, : RATE - 100].any()


def test_music_without_notes_is_a_short_silence():
    for parts in ([], [part()]):
        mix = render(parts, soundfont=FONT)
        assert mix.tape.seconds == 0.5
        assert not mix.samples().any()


def test_a_passage_starts_with_the_settings_before_it():
    whole = part(program(ORGAN), control(0.1, 10, 0), note(0, 60, 0.5), note(2, 64, 0.5))
    cut = sound(whole, start=Seconds(1.9), end=Seconds(2.6))
    late = part(program(ORGAN), control(0, 10, 0), note(0.1, 64, 0.5))
    expected = sound(late, length=Seconds(0.7))
    assert np.allclose(cut[:, :RATE], expected[:, :RATE], atol=1e-6)


def test_the_output_is_stereo_at_the_asked_rate():
    mix = render([part(note(0, 60))], soundfont=FONT, sample_rate=48_000)
    assert mix.tape.sample_rate == 48_000
    assert mix.samples().shape[0] == 2


def test_the_report_rises_to_one():
    steps = []
    render([part(note(0, 60), note(3, 60))], soundfont=FONT, report=steps.append)
    fractions = [step.fraction for step in steps]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def test_cancel_stops_the_work_between_two_blocks():
    cancel = Cancel()
    seen = []

    def report(step):
        seen.append(step)
        cancel.set()

    with pytest.raises(Cancelled):
        render([part(note(0, 60, 600))], soundfont=FONT, report=report, cancel=cancel)
    assert len(seen) == 1


def test_cancel_from_another_thread_is_heard():
    cancel = Cancel()
    timer = threading.Timer(0.1, cancel.set)
    timer.start()
    with pytest.raises(Cancelled):
        render([part(note(0, 60, 3000))], soundfont=FONT, cancel=cancel)
    timer.join()


def test_more_than_an_hour_is_refused():
    with pytest.raises(LimitReached, match="60 is the most"):
        render([part(note(3700, 60))], soundfont=FONT)


@pytest.mark.parametrize(
    "wrong", [{"sample_rate": 22_050}, {"workers": 0}, {"start": -1.0}, {"start": 1.0, "end": 0.5}]
)
def test_wrong_use_is_told(wrong):
    with pytest.raises(WrongUse):
        sound(part(note(0, 60)), **wrong)


def test_a_broken_soundfont_that_passes_the_check_is_refused(tmp_path):
    fake = tmp_path / "fake.sf2"
    fake.write_bytes(b"no font at all")
    with pytest.raises(Unreadable):
        render([part(note(0, 60))], soundfont=replace(FONT, path=fake))
