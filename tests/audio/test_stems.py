import numpy as np
import pytest
import soundfile

from toccata.audio.desk import Desk, Insert, Send, Strip
from toccata.audio.master import master
from toccata.audio.render import render
from toccata.audio.stems import file_name, stems, write_stems
from toccata.errors import Cancelled, Failure, WrongUse
from toccata.progress import Cancel
from toccata.units import Lufs, Seconds

from .audio_facts import FONT, part, small_band
from .desk_facts import chord, full_desk, odd_effects, pulses
from .test_engine import TOLD


@pytest.fixture(autouse=True)
def _shelf():
    with odd_effects():
        yield


def divided(folder, music, target=-14.0, **options):
    """The master and the stems' sounds, by name."""
    mix = render(music, soundfont=FONT, **options)
    done = master(mix.tape, target=Lufs(target), curve=True)
    paths = write_stems(mix, done.curve, folder, "A Song: No. 1")
    return done.tape.samples(), {path.name: soundfile.read(path)[0].T for path in paths}


def sums(whole, parts):
    """How far below the whole the difference from the sum of the parts is, in dB."""
    total = sum(parts.values())
    assert total.shape == whole.shape
    error = np.abs(total - whole).max()
    return 20 * np.log10(error / np.abs(whole).max())


def test_stems_have_one_length_and_sum_to_the_master(tmp_path):
    whole, parts = divided(tmp_path / "stems", small_band(), -8.0)
    assert sorted(parts) == [
        "A-Song-No-1_01_Part.wav", "A-Song-No-1_02_Part-2.wav", "A-Song-No-1_03_Part-3.wav",
    ]  # fmt: skip
    assert sums(whole, parts) < -90


def test_groups_returns_sidechains_and_all_that_is_told_are_divided_as_well(tmp_path):
    whole, parts = divided(tmp_path, full_desk(), told=TOLD)
    assert [name.split("_")[2] for name in sorted(parts)] == ["kick.wav", "chords.wav", "lead.wav"]
    assert sums(whole, parts) < -90


def bent(where):
    """Two parts to a group, and to a room; an effect that cannot be divided stands somewhere."""
    inserts = dict.fromkeys(("a", "group", "room", "master"), ())
    inserts[where] = (Insert("clip"),)
    return Desk(
        (
            Strip("a", chord(), inserts["a"], (Send("room", -3.0),), out="group"),
            Strip("b", pulses(), (Insert("duck", key="a"),), (Send("room", -3.0),), out="group"),
            Strip("group", None, inserts["group"]),
            Strip("room", None, (Insert("reverb"), *inserts["room"])),
        ),
        Strip("master", None, inserts["master"], out=""),
    )


@pytest.mark.parametrize(
    ("where", "names"),
    [
        ("a", ["a", "b"]),
        ("group", ["a", "b", "group"]),
        ("room", ["a", "b", "room"]),
        ("master", ["Mix"]),
    ],
)
def test_a_bus_that_cannot_be_divided_is_one_stem(tmp_path, where, names):
    whole, parts = divided(tmp_path, bent(where))
    assert [name.split("_")[2].removesuffix(".wav") for name in sorted(parts)] == names
    assert sums(whole, parts) < -90


def test_a_stem_beyond_full_scale_keeps_its_sum(tmp_path):
    almost = Strip("b", chord(), (Insert("flip"),), gain=-0.5)
    whole, parts = divided(tmp_path, Desk((Strip("a", chord()), almost)))
    assert max(np.abs(each).max() for each in parts.values()) > 1.5
    assert sums(whole, parts) < -90


def test_a_fade_at_the_end_is_in_the_stems_too(tmp_path):
    desk = Desk(
        (Strip("a", chord(), sends=(Send("room", 0.0),)),
         Strip("room", None, (Insert("reverb", {"decay": 12.0, "darkness": 0.0}),)))
    )  # fmt: skip
    whole, parts = divided(tmp_path, desk)
    assert whole[:, -1].tolist() == [0.0, 0.0]
    assert sums(whole, parts) < -90


def test_a_part_that_leads_nowhere_is_no_stem():
    desk = Desk((Strip("ghost", pulses(), out=""), Strip("b", chord())))
    late = render(desk, soundfont=FONT).take.late
    assert [stem.name for stem in stems(desk, late)] == ["b"]


def test_names_of_files_are_safe_everywhere():
    assert file_name("../a/b\\c: d?*") == "a-b-c-d"
    assert file_name("  ") == "Untitled"
    assert file_name("Été à Köln") == "Été-à-Köln"
    # Two such names and what stands around them fit into the 255 bytes that a name may have.
    assert file_name("漢" * 80) == "漢" * 36


def test_music_without_notes_has_no_stems(tmp_path):
    mix = render([part()], soundfont=FONT)
    done = master(mix.tape, curve=True)
    with pytest.raises(WrongUse, match="no notes"):
        write_stems(mix, done.curve, tmp_path, "x")


def test_a_closed_folder_and_a_cancel_are_told(tmp_path):
    mix = render([chord()], soundfont=FONT, end=Seconds(0.2))
    done = master(mix.tape, curve=True)
    (tmp_path / "file").write_text("")
    with pytest.raises(Failure, match="folder"):
        write_stems(mix, done.curve, tmp_path / "file" / "stems", "x")
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        write_stems(mix, done.curve, tmp_path, "x", cancel=cancel)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
