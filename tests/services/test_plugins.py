"""Plug-ins from end to end: found on the shelf, held against the contract, left out when broken."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import toccata
from toccata.errors import CodeFailed, UnknownName, WrongUse

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "examples" / "plugin"


def publish(folder, name, points):
    """Write what an installer writes of a package: its name, its version, its entry points."""
    info = folder / f"{name.replace('-', '_')}-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.1.0\n", "utf-8"
    )
    lines = [
        line
        for group, entries in points.items()
        for line in (f"[{group}]", *(f"{point} = {place}" for point, place in entries.items()))
    ]
    (info / "entry_points.txt").write_text("\n".join(lines), "utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A folder with the template as it is installed, and with a package of broken plug-ins."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(TEMPLATE / "src" / "toccata_dusk", folder / "toccata_dusk")
    project = tomllib.loads((TEMPLATE / "pyproject.toml").read_text("utf-8"))["project"]
    publish(folder, project["name"], project["entry-points"])
    (folder / "bad_plug.py").write_text(
        "from toccata.audio.effects.reverb import REVERB\nCLASH = REVERB\nODD = 'a word'\n",
        "utf-8",
    )
    (folder / "quits.py").write_text("raise SystemExit(3)\n", "utf-8")
    publish(folder, "bad-plug", {
        "toccata.effects": {"reverb": "bad_plug:CLASH", "odd": "bad_plug:ODD", "gone": "nowhere:X"},
        "toccata.voices": {"quits": "quits:X"},
    })  # fmt: skip
    return folder


def run(site, *command, code=None):
    here = os.environ | {"PYTHONPATH": f"{site}{os.pathsep}{ROOT / 'src'}"}
    words = [sys.executable, *(["-c", code] if code else ["-m", "toccata", *command])]
    return subprocess.run(
        words, env=here, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )


ASKED = """
import json, logging
logging.basicConfig(level=logging.ERROR)
import toccata
from toccata.audio.effects import EFFECTS
from toccata.audio.voices import VOICES
from toccata.services.doctor import _plugins
rows = [r for r in toccata.effects() + toccata.voices() if r["package"]]
live = next(r for r in toccata.effects() if r["name"] == "live.reverb")
print(json.dumps({"rows": rows, "reverb": live["package"], "doctor": _plugins().card(),
                  "left_out": [*EFFECTS.left_out, *VOICES.left_out]}))
"""


def test_an_installed_plug_in_stands_on_the_shelf_and_a_broken_one_is_left_out(site):
    done = run(site, code=ASKED)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert [row["name"] for row in found["rows"]] == ["live.dusk", "whistle"]
    assert {row["package"] for row in found["rows"]} == {"toccata-dusk 0.1.0"}
    assert found["rows"][0]["parameters"][0]["unit"] == "Hz"
    assert [preset["name"] for preset in found["rows"][1]["presets"]] == ["whistle", "far whistle"]
    assert found["reverb"] == ""
    assert len(found["left_out"]) == 4
    for word in ("“reverb”", "“odd”", "No module named 'nowhere'", "SystemExit: 3"):
        assert any(word in sentence for sentence in found["left_out"])
    assert found["doctor"]["state"] == "limited"
    assert "effect dusk (toccata-dusk 0.1.0)" in found["doctor"]["found"]
    assert all(sentence in found["doctor"]["advice"] for sentence in found["left_out"])


def test_an_installed_plug_in_is_checked_by_its_name(site):
    done = run(site, "check-plugin", "dusk")
    assert done.returncode == 0, done.stderr
    assert "effect dusk: it keeps the contract." in done.stdout
    assert "The effect “odd” of bad-plug 0.1.0 is left out" in done.stderr


BAD = """
from toccata.audio.effects import Effect, Unit
from toccata.param import Param

class Hum(Unit):
    def process(self, block):
        block += 1e-3
    def reset(self):
        pass

HUM = Effect("hum", "Hum", "A hum.", (), Hum)
"""


def test_a_file_is_checked_and_the_command_fails_where_something_is_found(tmp_path, capsys):
    from toccata.serve.cli import main

    (tmp_path / "hum.py").write_text(BAD, "utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["check-plugin", str(tmp_path / "hum.py")])
    assert ended.value.code == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "hum: silence stays silence: With its defaults silence became −60.0 dB" in said
    card = toccata.check_plugin(str(tmp_path / "hum.py")).card()
    assert card["examined"] == ["effect hum"]
    assert {"falls silent after its tail"} <= {finding["fact"] for finding in card["findings"]}


def test_a_module_and_a_name_in_it_can_be_checked():
    name = "toccata.audio.effects.chorus"
    assert toccata.check_plugin(name).things == ("effect chorus",)
    assert toccata.check_plugin(f"{name}:CHORUS").things == ("effect chorus",)
    with pytest.raises(UnknownName, match="CHORUS"):
        toccata.check_plugin(f"{name}:CHORDS")


@pytest.mark.parametrize(
    ("name", "error", "word"),
    [
        ("rewerb", UnknownName, "reverb"),
        ("no.such.module", UnknownName, "pack.module"),
        ("nothing_here.py", WrongUse, "no file"),
        ("os:path", WrongUse, "no Effect"),
        ("json", WrongUse, "no Effect"),
    ],
)
def test_what_cannot_be_checked_is_told(name, error, word):
    with pytest.raises(error, match=word):
        toccata.check_plugin(name)


def test_a_module_that_cannot_be_imported_is_told(tmp_path):
    (tmp_path / "broken.py").write_text("1 / 0\n", "utf-8")
    with pytest.raises(CodeFailed, match="ZeroDivisionError"):
        toccata.check_plugin(str(tmp_path / "broken.py"))


def test_a_folder_is_no_plug_in(tmp_path):
    with pytest.raises(WrongUse, match="folder"):
        toccata.check_plugin(str(tmp_path))
