"""The command line: every verb of the table as a command, with one sentence when it fails."""

from __future__ import annotations

import inspect
import sys
import traceback
from collections.abc import Callable
from typing import Annotated, Any

import typer

from .. import __version__
from ..errors import ToccataError
from ..param import Kind, Param
from ..services.verb import Verb
from ..services.verbs import KEEP, VERBS

_TYPES = {Kind.NUMBER: float, Kind.INTEGER: int, Kind.SWITCH: bool}
_DEBUG = Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")]
_JSON = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; the process ends with 0, 2 for wrong use or 1 for a failure."""
    _speak_utf8()
    app()(arguments)


def app() -> typer.Typer:
    """The command line as a typer application, made from the verb table."""
    shell = typer.Typer(
        help="Say what music you want: get it as readable Python, as notes and as sound.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,  # plain help: rich takes a fifth of a second to come
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    shell.callback()(_front)
    for verb in VERBS.values():
        shell.command(verb.command, help=verb.help)(_command(verb))
    return shell


def _front(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", is_eager=True)
    ] = False,
) -> None:
    if version:
        typer.echo(f"toccata {__version__}")
        raise typer.Exit


def _command(verb: Verb) -> Callable[..., None]:
    """One verb as a function whose signature typer can read."""
    kept = KEEP if verb.result == "piece" else ()

    def command(*, debug: bool, json: bool, **given: Any) -> None:
        try:
            _do(verb, given, {param.name for param in kept}, json)
        except KeyboardInterrupt:
            raise SystemExit(130) from None
        except ToccataError as error:
            if debug:
                traceback.print_exc()
            typer.secho(f"toccata {verb.command}: {error}", fg="red", err=True)
            raise SystemExit(error.exit_code) from None
        except Exception as error:
            if debug:
                traceback.print_exc()
            sentence = f"{type(error).__name__}: {error}"
            typer.secho(
                f"toccata {verb.command}: this should not happen ({sentence})."
                " Please report it with what --debug prints.",
                fg="red",
                err=True,
            )
            raise SystemExit(1) from None

    every = (*verb.params, *kept)
    parameters = [_parameter(param, first=param is every[0]) for param in every]
    flags = [("debug", _DEBUG), ("json", _JSON)]
    parameters += [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=False, annotation=kind)
        for name, kind in flags
    ]
    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {p.name: p.annotation for p in parameters}
    return command


def _do(verb: Verb, given: dict[str, Any], kept: set[str], json: bool) -> None:
    from . import show

    asked = {name: value for name, value in given.items() if name not in kept}
    keep = {name: value for name, value in given.items() if name in kept}
    with show.progress(quiet=json or not verb.streams) as report:
        result = verb(**asked, report=report)
        saved = result.keep(**keep, report=report) if kept else None
    show.result(verb.result, result, saved, json)
    if code := getattr(result, "exit_code", 0):
        raise SystemExit(code)


def _parameter(param: Param, *, first: bool) -> inspect.Parameter:
    """One parameter as typer knows it: what a verb is about stands alone, the rest has flags."""
    kind: Any = _TYPES.get(param.kind, str)
    unit = f" [{param.low:g} to {param.high:g} {param.unit}]" if param.high and param.unit else ""
    if param.required and first:
        annotation: Any = Annotated[kind, typer.Argument(help=param.help, show_default=False)]
        return inspect.Parameter(param.name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation)
    flag = f"--{param.name.replace('_', '-')}"
    if param.kind is Kind.SWITCH:
        annotation = Annotated[bool, typer.Option(flag, help=param.help)]
        return inspect.Parameter(
            param.name, inspect.Parameter.KEYWORD_ONLY, default=False, annotation=annotation
        )
    option = typer.Option(
        flag, help=param.help + unit, show_default=_shown(param), metavar=_metavar(param)
    )
    return inspect.Parameter(
        param.name,
        inspect.Parameter.KEYWORD_ONLY,
        default=inspect.Parameter.empty if param.required else None,
        annotation=Annotated[kind, option],
    )


def _shown(param: Param) -> str | bool:
    if param.default is None:
        return False
    return ",".join(param.default) if param.kind is Kind.LIST else f"{param.default}"


def _metavar(param: Param) -> str:
    names = {Kind.NUMBER: "N", Kind.INTEGER: "N", Kind.FILE: "PATH", Kind.LIST: "A,B,…"}
    return names.get(param.kind, param.name.upper())


def _speak_utf8() -> None:
    """Consoles that are not UTF-8 show a question mark for ♭ instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    main()
