"""The shelves of sound as rows: everything that a door needs to show a knob."""

from __future__ import annotations

import json

import pytest

import toccata
from toccata.serve.cli import main

FIELDS = {
    "name", "also", "kind", "unit", "low", "high", "default", "curve", "choices", "help",
}  # fmt: skip


@pytest.fixture(params=["effects", "voices"])
def rows(request):
    return getattr(toccata, request.param)()


def test_every_row_and_every_parameter_says_all_of_itself(rows):
    assert rows
    assert len({row["name"] for row in rows}) == len(rows)
    for row in rows:
        assert all(set(param) == FIELDS for param in row["parameters"])
        assert all(param["help"] for param in row["parameters"])
    assert json.loads(json.dumps(rows)) == rows


def test_treatments_and_live_effects_stand_in_one_list():
    rows = {row["name"]: row for row in toccata.effects()}
    assert len(rows) >= 29
    assert rows["compression"]["shelf"] == "treatment"
    assert rows["live.reverb"]["shelf"] == "live"
    threshold = rows["compression"]["parameters"][0]
    assert (threshold["name"], threshold["unit"], threshold["low"]) == ("threshold", "dB", -60)
    assert rows["delay"]["parameters"][0]["also"] == "leftMs"
    decay = rows["live.reverb"]["parameters"][0]
    assert (decay["name"], decay["unit"], decay["curve"]) == ("decay", "s", "logarithmic")


def test_a_voice_is_listed_with_its_presets():
    rows = {row["name"]: row for row in toccata.voices()}
    (preset,) = rows["soundfont"]["presets"]
    assert preset["family"] == "keys"
    assert rows["soundfont"]["parameters"][0]["high"] == 128


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        ("effects", ("live.chorus", "treatment", "ping_pong on | off")),
        ("voices", ("keys: general",)),
    ],
)
def test_people_and_programs_can_read_the_shelves(verb, words, capsys):
    with pytest.raises(SystemExit):
        main([verb])
    shown = capsys.readouterr().out
    assert all(word in shown for word in words)
    with pytest.raises(SystemExit):
        main([verb, "--json"])
    assert json.loads(capsys.readouterr().out) == getattr(toccata, verb)()
