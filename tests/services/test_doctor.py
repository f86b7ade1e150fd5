"""The doctor tells the truth about this machine and about machines that lack something."""

from __future__ import annotations

import json
import platform

import pytest

from toccata.errors import Missing
from toccata.services import doctor
from toccata.services.doctor import Finding, State


def found(name):
    return next(f for f in doctor.doctor() if f.name == name)


def test_every_finding_says_something_and_every_lack_says_what_to_do():
    findings = doctor.doctor()
    assert len({finding.name for finding in findings}) == len(doctor.LOOKS)
    assert all(finding.found for finding in findings)
    assert all(finding.advice for finding in findings if finding.state is not State.OK)


def test_a_finding_is_plain_data_for_every_door():
    assert Finding("disk", State.OK, "much").card() == {
        "name": "disk", "state": "ok", "found": "much",
    }  # fmt: skip
    assert json.loads(json.dumps([finding.card() for finding in doctor.doctor()]))


def test_it_knows_what_it_runs_on():
    assert found("Python").found.startswith(f"Python {platform.python_version()}")
    assert found("packages").state is State.OK
    assert "core" in found("processor").found


def test_it_finds_the_synthesizer_and_a_soundfont():
    assert found("synthesizer").found.startswith("FluidSynth 2")
    assert found("SoundFont").state in (State.OK, State.LIMITED)


def test_the_sandbox_is_named_with_what_it_lacks(monkeypatch):
    from toccata.code import sandbox

    nothing = tuple(
        sandbox.Found(layer, "not here")
        for layer in (sandbox.Layer.BUBBLEWRAP, sandbox.Layer.LANDLOCK)
    )
    monkeypatch.setattr(sandbox, "layers", lambda: nothing)
    monkeypatch.setattr(sandbox, "best_layer", lambda: sandbox.Layer.NONE)
    finding = found("sandbox")
    assert finding.state is State.MISSING
    assert "bubblewrap: not here" in finding.found
    assert "--trust" in finding.advice


def test_a_soundfont_of_ones_own_is_the_one_that_is_used(tmp_path, monkeypatch):
    from toccata.audio.soundfont import bundled_soundfont

    mine = tmp_path / "mine.sf2"
    mine.write_bytes(bundled_soundfont().path.read_bytes())
    monkeypatch.setenv("TOCCATA_SOUNDFONT", str(mine))
    assert found("SoundFont").state is State.OK
    assert str(mine) in found("SoundFont").found


def test_a_missing_extra_comes_with_its_install_line(monkeypatch):
    monkeypatch.setattr(doctor, "_installed", lambda name: "")
    finding = found("extras")
    assert finding.state is State.LIMITED
    assert "pip install '.[llm]'" in finding.advice
    assert found("packages").state is State.MISSING


def test_a_folder_that_cannot_be_written_is_seen(monkeypatch):
    from toccata.audio import compiled

    monkeypatch.setattr(compiled, "cache_folder", lambda: None)
    assert found("compiled code").state is State.LIMITED


def test_what_goes_wrong_while_looking_is_a_finding_too():
    def _lacks():
        raise Missing("there is none; get one")

    def _breaks():
        raise OSError("no such thing")

    lacks, breaks = doctor.examine([_lacks, _breaks])
    assert lacks == Finding("lacks", State.MISSING, "not usable", "there is none; get one")
    assert "no such thing" in breaks.found


@pytest.mark.skipif(platform.system() != "Linux", reason="sound cards are looked for on Linux only")
def test_sound_cards_and_servers_are_found(tmp_path):
    assert doctor.playback_devices(tmp_path, {}) == ()
    (tmp_path / "proc/asound").mkdir(parents=True)
    (tmp_path / "proc/asound/pcm").write_text(
        "00-00: ALC269 Analog : ALC269 Analog : playback 1 : capture 1\n00-02: Mic : Mic : capture 1\n"
    )
    assert doctor.playback_devices(tmp_path, {}) == ("ALC269 Analog",)
    (tmp_path / "pulse").mkdir()
    (tmp_path / "pulse/native").touch()
    devices = doctor.playback_devices(tmp_path, {"XDG_RUNTIME_DIR": str(tmp_path)})
    assert devices == ("PulseAudio", "ALC269 Analog")
