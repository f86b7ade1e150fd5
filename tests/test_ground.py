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
