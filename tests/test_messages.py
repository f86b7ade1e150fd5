"""What the program says when something is wrong: figures as people write them, one sentence each."""

from __future__ import annotations

import math

import pytest

from toccata.errors import Failure, OutOfRange, UnknownName, WrongUse
from toccata.param import Kind, Param
from toccata.services.keeping import Folder


def test_large_limits_are_written_out():
    assert "2147483647" in str(OutOfRange("seed", -1, 0, 2**31 - 1))
    assert "1e+23" in str(OutOfRange("seed", 1e23, 0, 2**31 - 1))


@pytest.mark.parametrize("wrong", [math.nan, "nan", "fast"])
def test_what_is_no_number_is_refused_as_such(wrong):
    with pytest.raises(WrongUse, match="must be a number"):
        Param("tempo", low=20, high=400).check(wrong)


def test_one_entry_of_a_list_is_named_in_the_singular():
    formats = Param("formats", Kind.LIST, choices=("py", "mid"))
    with pytest.raises(UnknownName, match="no format called"):
        formats.check("zip")
    with pytest.raises(WrongUse, match="empty"):
        formats.check("")


def test_a_folder_that_takes_nothing_is_a_failure(tmp_path):
    (tmp_path / "song.mid").mkdir()  # a folder stands where the file belongs
    with pytest.raises(Failure, match=r"song\.mid cannot be written"):
        Folder(tmp_path).write("song.mid", b"MThd")
    assert [path.name for path in tmp_path.iterdir()] == ["song.mid"]
