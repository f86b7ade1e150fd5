"""Every verb is one thing at every door: the same name, parameters, defaults and errors."""

from __future__ import annotations

import inspect

import pytest
from typer.main import get_command

import toccata
from toccata.errors import OutOfRange, UnknownName, WrongUse
from toccata.param import Kind
from toccata.serve.cli import app
from toccata.services.verbs import KEEP, VERBS


@pytest.fixture(params=VERBS.values(), ids=lambda verb: verb.name)
def verb(request):
    return request.param


def test_the_function_takes_what_the_verb_declares(verb):
    taken = inspect.signature(verb.function).parameters
    open_ended = any(p.kind is p.VAR_KEYWORD for p in taken.values())
    declared = {param.name for param in verb.params}
    work = {"report", "cancel"} if verb.streams else set()
    assert set(taken) <= declared | work | ({"wishes"} if open_ended else set())
    assert open_ended or declared | work == set(taken)


def test_python_has_the_verb_with_the_same_parameters_and_defaults(verb):
    function = getattr(toccata, verb.name)
    shown = inspect.signature(function).parameters
    assert set(shown) == {param.name for param in verb.params}
    for param in verb.params:
        expected = inspect.Parameter.empty if param.required else param.default
        assert shown[param.name].default == expected


def test_the_command_line_has_the_verb_with_the_same_parameters(verb):
    command = get_command(app()).commands[verb.command]
    kept = {param.name for param in KEEP} if verb.result == "piece" else set()
    assert {p.name for p in command.params} - {"help"} == (
        {param.name for param in verb.params} | kept | {"debug", "json"}
    )


def test_every_parameter_explains_itself(verb):
    for param in verb.params:
        assert param.help.endswith((".", "…")), param.name


def test_a_default_passes_its_own_check(verb):
    for param in verb.params:
        assert param.check(param.default) is not None or param.default is None


def test_nothing_is_done_without_what_is_required(verb):
    required = [param for param in verb.params if param.required]
    if required:
        with pytest.raises(WrongUse, match=required[0].name):
            verb()


def test_an_unknown_parameter_is_refused(verb):
    with pytest.raises(WrongUse, match="colour"):
        verb(*(["x"] * sum(p.required for p in verb.params)), colour="red")


def test_numbers_out_of_bounds_are_refused_with_the_nearest(verb):
    for param in verb.params:
        if param.kind in (Kind.NUMBER, Kind.INTEGER) and param.high is not None:
            with pytest.raises(OutOfRange) as caught:
                param.check(param.high + 1)
            assert caught.value.nearest == param.high


def test_python_names_are_only_verbs():
    with pytest.raises(AttributeError):
        toccata.sing


def test_a_choice_that_does_not_exist_tells_the_nearest():
    formats = next(param for param in KEEP if param.name == "formats")
    with pytest.raises(UnknownName, match="mp3"):
        formats.check("mp4")
