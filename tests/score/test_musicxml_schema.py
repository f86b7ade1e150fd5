"""What we write, against the MusicXML 4.0 schema of the W3C (as the package `musicxml` carries it)."""

from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings

import toccata
from toccata.score import Song
from toccata.score.files.musicxml import read_musicxml, write_musicxml
from toccata.score.files.musicxml_write import page_of

from .pages import songs

etree = pytest.importorskip("lxml.etree", reason="the schema is checked by lxml")
CARRIER = find_spec("musicxml")
if CARRIER is None or not CARRIER.submodule_search_locations:
    pytest.skip("the package musicxml carries the schema", allow_module_level=True)

SCHEMA = Path(CARRIER.submodule_search_locations[0]) / "generate_classes" / "musicxml_4_0.xsd"
TAKEN = "http://www.musicxml.org/xsd/"
ATTRIBUTES = {
    "xml.xsd": ("http://www.w3.org/XML/1998/namespace", ("lang", "space")),
    "xlink.xsd": (
        "http://www.w3.org/1999/xlink",
        ("href", "type", "role", "title", "show", "actuate"),
    ),
}
"""The attributes that the schema takes from elsewhere; their files are on the net only."""


@pytest.fixture(scope="module")
def schema(tmp_path_factory):
    folder = tmp_path_factory.mktemp("schema")
    for name, (space, attributes) in ATTRIBUTES.items():
        declared = "".join(f'<xs:attribute name="{a}" type="xs:string"/>' for a in attributes)
        (folder / name).write_text(
            f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{space}">'
            f"{declared}</xs:schema>",
            encoding="utf-8",
        )
    text = SCHEMA.read_text(encoding="utf-8").replace(TAKEN, "")
    (folder / "musicxml.xsd").write_text(text, encoding="utf-8")
    return etree.XMLSchema(etree.parse(folder / "musicxml.xsd"))


def faults(schema, page):
    schema.validate(etree.fromstring(page))
    return [f"line {error.line}: {error.message}" for error in schema.error_log]


def test_the_schema_finds_what_stands_in_the_wrong_order(schema):
    page = write_musicxml(Song())
    assert not faults(schema, page)
    assert faults(schema, page.replace(b"<duration>", b"<voice>1</voice><duration>", 1))


@given(song=songs())
@settings(max_examples=40, deadline=None)
def test_every_song_is_a_valid_page(schema, song):
    assert faults(schema, write_musicxml(song)) == []


@pytest.mark.parametrize("genre", ["jazz", "classical", "rock", "folk"])
def test_a_composed_song_is_a_valid_page(schema, genre):
    assert faults(schema, write_musicxml(toccata.song(genre, seed=1).score)) == []


@pytest.mark.parametrize(
    "name", ["bach/bwv66.6.mxl", "schoenberg/opus19/movement2.mxl", "demos/two-parts.xml"]
)
def test_a_page_of_another_program_is_valid_when_written_again(schema, name):
    from music21.common import getCorpusFilePath

    song = read_musicxml(Path(getCorpusFilePath()) / name)
    assert faults(schema, page_of(song)) == []
