import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.audio.desk import SILENT, Desk, Insert, Send, Strip
from toccata.audio.due import NEVER, Due
from toccata.audio.message import Kind, Message, setting
from toccata.audio.mixes import Place, Recipe, desk_for
from toccata.audio.routing import in_order
from toccata.errors import OutOfRange, ToccataError, UnknownName, Unreadable, WrongUse
from toccata.units import Seconds

from .audio_facts import note, part, small_band
from .desk_facts import full_desk, odd_effects


@pytest.fixture(autouse=True)
def _shelf():
    with odd_effects():
        yield


def test_a_desk_comes_back_from_json():
    desk = full_desk()
    assert Desk.from_data(json.loads(json.dumps(desk.to_data()))) == desk


def test_everybody_plays_before_those_that_hear_them():
    order = full_desk().order()
    assert order.index("kick") < order.index("chords") < order.index("hall")
    assert order.index("drums") < order.index("hall")
    assert order[-1] == "master"


def looped():
    return Strip("a", out="b"), Strip("b", sends=(Send("c"),)), Strip("c", out="a")


@pytest.mark.parametrize(
    ("strips", "error", "words"),
    [
        (looped(), WrongUse, "a → b → c → a"),
        ((Strip("a", out="a"),), WrongUse, "a → a"),
        ((Strip("a", inserts=(Insert("duck", key="b"),)), Strip("b", sends=(Send("a"),), inserts=(Insert("duck", key="a"),))), WrongUse, "loop"),
        ((Strip("a", out="nowhere"),), UnknownName, "nowhere"),
        ((Strip("a", sends=(Send("x"),)),), UnknownName, "x"),
        ((Strip("a", sends=(Send("b"), Send("b"))), Strip("b")), WrongUse, "twice"),
        ((Strip("a", sends=(Send("b"),), out="b"), Strip("b")), WrongUse, "sends there too"),
        ((Strip("a"), Strip("a")), WrongUse, "Two strips"),
        ((Strip(""),), WrongUse, "no name"),
        ((Strip("master"),), WrongUse, "Two strips"),
        ((Strip("a", inserts=(Insert("revreb"),)),), UnknownName, "reverb"),
        ((Strip("a", inserts=(Insert("reverb", {"wet": 1}),)),), UnknownName, "wet"),
        ((Strip("a", inserts=(Insert("reverb", {"decay": 1e9}),)),), OutOfRange, "decay"),
        ((Strip("a", inserts=(Insert("reverb", key="b"),)), Strip("b")), WrongUse, "listens to no"),
        ((Strip("a", inserts=(Insert("duck", key="b"),)),), UnknownName, "b"),
        ((Strip("a", gain=100.0),), OutOfRange, "gain"),
        ((Strip("a", pan=float("nan")),), OutOfRange, "pan"),
        ((Strip("a", pan_law="loud"),), UnknownName, "loud"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_words(strips, error, words):
    with pytest.raises(error, match=words):
        Desk(strips)


def test_the_master_leads_nowhere():
    for master in (Strip("main", out=""), Strip("master"), Strip("master", solo=True, out="")):
        with pytest.raises(WrongUse, match="master"):
            Desk((), master)


def broken():
    """JSON with one thing changed to something else, anywhere in a desk."""
    junk = st.one_of(
        st.none(), st.booleans(), st.integers(-9, 9), st.floats(), st.text(max_size=3),
        st.just([]), st.just({}), st.just([1]), st.just({"a": 1}),
    )  # fmt: skip
    return st.tuples(st.randoms(use_true_random=False), junk)


def spoiled(data, chance, junk):
    if isinstance(data, dict) and data and chance.random() < 0.8:
        key = chance.choice(sorted(data))
        return {**data, key: spoiled(data[key], chance, junk)}
    if isinstance(data, list) and data and chance.random() < 0.8:
        place = chance.randrange(len(data))
        return [*data[:place], spoiled(data[place], chance, junk), *data[place + 1 :]]
    return junk


@given(broken())
@settings(max_examples=300, deadline=None)
def test_broken_data_is_an_error_of_ours_or_a_desk(case):
    with odd_effects():
        try:
            desk = Desk.from_data(spoiled(full_desk().to_data(), *case))
        except ToccataError:
            return
        assert isinstance(desk, Desk)


def test_a_wrong_field_is_named():
    data = full_desk().to_data()
    data["strips"][0]["colour"] = "red"
    with pytest.raises(Unreadable, match="colour"):
        Desk.from_data(data)
    with pytest.raises(Unreadable, match="object"):
        Desk.from_data([])


def test_the_desk_of_parts_has_a_hall_and_a_choir_as_the_parts_say():
    desk = desk_for(small_band())
    assert [strip.name for strip in desk.strips] == ["Part", "Part 2", "Part 3", "reverb", "chorus"]
    levels = {send.to: send.level_db for send in desk.strips[0].sends}
    assert levels == pytest.approx(
        {"reverb": 20 * np.log10(40 / 127), "chorus": 20 * np.log10(30 / 127)}
    )
    assert desk.strips[2].gain == pytest.approx(20 * np.log10(0.8))


def test_a_part_called_master_gets_another_name():
    assert desk_for([part(note(0, 60), name="master")]).strips[0].name == "master 2"


def test_what_a_part_turns_is_on_its_strip():
    told = [setting(Seconds(0.0), "duck.level", 0.5), setting(Seconds(0.0), "send.chorus", -3.0)]
    (strip, *_) = desk_for([part(told, note(0, 60))]).strips
    assert strip.insert_names() == ("duck",)
    assert {send.to for send in strip.sends} == {"reverb", "chorus"}


def test_a_recipe_gives_roles_their_places():
    group = Strip("rhythm", inserts=(Insert("duck"),))
    bass = Place((Insert("clip"),), gain=-2.0, out="rhythm")
    recipe = Recipe("test", {"bass": bass}, (group,))
    parts = [part(note(0, 60), name="One", role="bass"), part(note(0, 60), name="Two")]
    one, two, *_ = desk_for(parts, recipe).strips
    assert (one.out, one.gain, one.insert_names()) == ("rhythm", -2.0, ("clip",))
    assert (two.out, two.inserts, two.sends) == ("master", (), ())


def test_the_second_of_a_kind_has_a_number():
    strip = Strip("a", inserts=(Insert("clip"), Insert("late"), Insert("clip")))
    assert strip.insert_names() == ("clip", "late", "clip#2")


def test_a_desk_with_another_strip():
    desk = full_desk()
    louder = desk.with_strip(replace(desk["hall"], gain=3.0))
    assert louder["hall"].gain == 3.0
    assert louder.strips[0] is desk.strips[0]
    assert desk["choir"].sends == ()
    assert SILENT == -100


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 99)), max_size=40))
@settings(max_examples=50, deadline=None)
def test_what_is_due_comes_in_order(told):
    due, ready = Due(), []
    for frame, thing in told:
        due.add(frame, thing)
    while due.next_frame < NEVER:
        ready += due.take(due.next_frame)
    assert ready == [thing for _, thing in sorted(told, key=lambda pair: pair[0])]


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20))
@settings(max_examples=100, deadline=None)
def test_an_order_is_found_wherever_there_is_no_loop(ways):
    ways = [(a, b) for a, b in ways if a < b]
    leads = {str(n): [str(b) for a, b in ways if a == n] for n in reversed(range(8))}
    order = in_order(leads, dict.fromkeys(leads, ()))
    assert all(order.index(str(a)) < order.index(str(b)) for a, b in ways)


def test_parts_come_back_from_data():
    piano = small_band()[0]
    assert type(piano).from_data(json.loads(json.dumps(piano.to_data()))) == piano
    with pytest.raises(Unreadable):
        type(piano).from_data({"name": "x", "messages": [[0, "note_on", 999, 1, 0]]})
    assert Message(Seconds(0), Kind.NOTE_ON, 1, 2) == Message.from_data([0, "note_on", 1, 2, 0])
