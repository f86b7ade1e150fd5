"""The ground that every room stands on: shelves, parameters, errors, chance, progress."""

from collections import namedtuple

import pytest

from toccata.catalog import Catalog
from toccata.chance import chance, seed_from
from toccata.errors import Cancelled, Failure, OutOfRange, ToccataError, UnknownName, WrongUse
from toccata.param import Kind, Param
from toccata.progress import Cancel

Lute = namedtuple("Lute", "name")
LUTES = Catalog("lute", [Lute("Oud"), Lute("Theorbo")])


def test_a_shelf_finds_names_in_any_case_and_keeps_its_order():
    assert LUTES["oud"] is LUTES["OUD"]
    assert list(LUTES) == ["Oud", "Theorbo"]


def test_an_unknown_name_tells_the_nearest_and_get_gives_a_default():
    with pytest.raises(UnknownName, match="Theorbo"):
        LUTES["teorbo"]
    assert LUTES.get("teorbo") is None
    assert LUTES.get("theorbo") == Lute("Theorbo")


def test_two_things_of_one_name_are_refused():
    with pytest.raises(WrongUse, match="oud"):
        Catalog("lute", [Lute("Oud"), Lute("oud")])


class Point(namedtuple("Point", "name value dist found")):
    def load(self):
        if isinstance(self.found, BaseException):
            raise self.found
        return self.found


MAKER = namedtuple("Dist", "name version")("lute-maker", "1.0")


@pytest.fixture
def published(monkeypatch):
    """What other packages publish; each look is counted."""
    points, looks = [], []
    monkeypatch.setattr(
        "importlib.metadata.entry_points", lambda group: looks.append(group) or points
    )

    def publish(*found):
        points[:] = [Point(f"p{n}", f"maker:P{n}", MAKER, x) for n, x in enumerate(found)]
        return looks

    return publish


def test_plug_ins_are_looked_for_only_when_they_are_needed(published):
    looks = published(Lute("Vihuela"))
    shelf = Catalog("lute", [Lute("Oud")], group="lutes")
    assert shelf["oud"].name == "Oud"
    assert "oud" in shelf
    assert looks == []
    assert shelf["vihuela"].name == "Vihuela"
    assert list(shelf) == ["Oud", "Vihuela"]
    assert (shelf.origin("oud"), shelf.origin("Vihuela")) == ("", "lute-maker 1.0")
    assert looks == ["lutes"]


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (ImportError("no strings\nat all"), "ImportError: no strings at all."),
        (SystemExit(3), "SystemExit: 3."),
        (Lute("oud"), "Two lutes are called “oud”"),
        ("a banjo", "maker:P0 is not of the type Lute"),
        (Lute(7), "maker:P0 has no name."),
    ],
)
def test_a_plug_in_that_is_broken_is_left_out_and_told_of(published, caplog, wrong, why):
    published(wrong, Lute("Vihuela"))
    ours = Lute("Oud")
    shelf = Catalog("lute", [ours], group="lutes")
    assert shelf.names == ("Oud", "Vihuela")
    assert shelf["oud"] is ours
    (sentence,) = shelf.left_out
    assert sentence.startswith("The lute “p0” of lute-maker 1.0 is left out: ")
    assert why in sentence
    assert caplog.messages == [sentence]


def test_a_plug_in_may_look_at_the_shelf_that_it_comes_to(published):
    class Curious(Point):
        def load(self):
            return Lute(f"{shelf.names[0]} the Second")

    looks = published()
    shelf = Catalog("lute", [Lute("Oud")], group="lutes")
    assert len(looks) == 0
    published(Lute("x"))
    import importlib.metadata

    found = importlib.metadata.entry_points(group="lutes")
    found[:] = [Curious("p0", "maker:P0", MAKER, None)]
    assert shelf.names == ("Oud", "Oud the Second")


@pytest.mark.parametrize(
    ("param", "given", "value"),
    [
        (Param("tempo", low=20, high=400), "72.5", 72.5),
        (Param("bars", Kind.INTEGER), "16", 16),
        (Param("play", Kind.SWITCH), "yes", True),
        (Param("formats", Kind.LIST, choices=("py", "mid")), "MID, py", ("mid", "py")),
        (Param("key", Kind.TEXT), None, None),
    ],
    ids=lambda case: getattr(case, "name", str(case)),
)
def test_a_parameter_reads_what_people_type(param, given, value):
    assert param.check(given) == value


@pytest.mark.parametrize("wrong", ["fast", "nan", "1.5", "inf"])
def test_a_whole_number_is_no_word_no_half_and_no_infinity(wrong):
    with pytest.raises(WrongUse):
        Param("bars", Kind.INTEGER).check(wrong)


def test_a_number_beyond_its_bounds_is_told_the_nearest_possible():
    with pytest.raises(OutOfRange, match="400") as told:
        Param("tempo", low=20, high=400).check(1000)
    assert told.value.nearest == 400


def test_every_error_knows_its_exit_code():
    assert {error.exit_code for error in (WrongUse, OutOfRange, UnknownName)} == {2}
    assert {error.exit_code for error in (ToccataError, Failure, Cancelled)} == {1}


def test_chance_belongs_to_its_place_and_comes_again():
    assert chance(1, "bass", 3).random() == chance(1, "bass", 3).random()
    assert chance(1, "bass", 3).random() != chance(1, "bass", 4).random()
    assert seed_from("a waltz") == seed_from("a waltz") != seed_from("a march")


def test_a_cancel_that_is_set_stops_the_work():
    cancel = Cancel()
    cancel.check()
    cancel.set()
    with pytest.raises(Cancelled):
        cancel.check()
