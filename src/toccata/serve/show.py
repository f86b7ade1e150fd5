"""What the command line prints: a progress bar while it works, a card when it is done."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.panel import Panel
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from ..progress import Report, Step, silent

OUT = Console(highlight=False, soft_wrap=False)
ERR = Console(stderr=True, highlight=False)


@contextmanager
def progress(quiet: bool) -> Iterator[Report]:
    """A bar on the error stream, one stage after the other; nothing where nobody looks."""
    if quiet or not ERR.is_terminal:
        yield silent
        return
    bar = Progress(
        TextColumn("[cyan]{task.description:<22}"),
        BarColumn(bar_width=32),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(),
        console=ERR,
        transient=True,
    )
    with bar:
        task = bar.add_task("…", total=1.0)

        def report(step: Step) -> None:
            done = (step.number - 1 + step.fraction) / step.of
            bar.update(task, completed=done, description=f"{step.stage} ({step.number}/{step.of})")

        yield report


def result(kind: str, value: Any, saved: Any, as_json: bool) -> None:
    """Print what a verb returned, for people or as JSON."""
    card = saved.card() if saved is not None else None
    if as_json:
        OUT.print_json(json.dumps(card if card is not None else _plain(value), ensure_ascii=False))
        return
    if card is not None:
        _card(card)
        return
    _SHOWN[kind](value)


def _plain(value: Any) -> Any:
    if hasattr(value, "card"):
        return value.card()
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(item) for item in value]
    return value


def _card(card: Mapping[str, Any]) -> None:
    rows = Table.grid(padding=(0, 2))
    rows.add_column(style="cyan", no_wrap=True)
    rows.add_column(overflow="fold")
    for name, value in card.items():
        if name != "title" and value not in (None, "", [], {}):
            rows.add_row(name.replace("_", " "), escape(_text(value)))
    title = f"[bold]{escape(str(card.get('title', '')))}[/bold]"
    OUT.print(Panel(rows, title=title, title_align="left", border_style="cyan", expand=False))


def _text(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {part}" for name, part in value.items())
    if isinstance(value, (list, tuple)):
        return "\n".join(str(part) for part in value)
    return str(value)


def _table(rows: Sequence[Mapping[str, Any]]) -> None:
    shown = Table(box=None, header_style="cyan")
    for name in rows[0] if rows else ():
        shown.add_column(name.replace("_", " "), overflow="fold", no_wrap=name == "name")
    for row in rows:
        shown.add_row(*(escape(_text(value)) for value in row.values()))
    OUT.print(shown)


def _shelf(rows: Sequence[Mapping[str, Any]]) -> None:
    shown = []
    for row in rows:
        told = {"name": row["name"]} | ({"shelf": row["shelf"]} if "shelf" in row else {})
        about = f"{row['about']} From {row['package']}." if row["package"] else row["about"]
        told |= {"about": about, "parameters": [_bounds(param) for param in row["parameters"]]}
        if "presets" in row:
            told["presets"] = _by_family(row["presets"])
        shown.append(told)
    _table(shown)


def _by_family(presets: Sequence[Mapping[str, Any]]) -> list[str]:
    """The presets' names, a line for each family: “bass: acid, deep”."""
    families = dict.fromkeys(preset["family"] for preset in presets)
    return [
        f"{family}: {', '.join(one['name'] for one in presets if one['family'] == family)}"
        for family in families
    ]


def _bounds(param: Mapping[str, Any]) -> str:
    """A parameter in a few words: “threshold −60 to 0 dB (−18)”."""
    if param["choices"]:
        span = " | ".join(param["choices"])
    elif param["high"] is None:
        span = "on | off" if param["kind"] == "switch" else param["kind"].upper()
    else:
        span = f"{param['low']:g} to {param['high']:g} {param['unit']}".rstrip()
    default = param["default"]
    if default is None:
        return f"{param['name']} {span}"
    if isinstance(default, bool):
        default = "on" if default else "off"
    shown = f"{default:g}" if isinstance(default, float) else f"{default}"
    return f"{param['name']} {span} ({shown})".replace(" -", " −").replace("(-", "(−")


_COLOURS = {"ok": "green", "limited": "yellow", "missing": "red"}


def _findings(findings: Sequence[Any]) -> None:
    shown = Table.grid(padding=(0, 2))
    shown.add_column(no_wrap=True)
    shown.add_column(no_wrap=True)
    shown.add_column(overflow="fold")
    for finding in (_plain(f) for f in findings):
        state = finding["state"]
        advice = f"\n[dim]{escape(finding['advice'])}[/dim]" if finding.get("advice") else ""
        shown.add_row(
            f"[{_COLOURS.get(state, 'white')}]{state}[/]",
            finding["name"],
            escape(finding["found"]) + advice,
        )
    OUT.print(shown)


def _lines(told: Any) -> None:
    for line in told.lines():
        OUT.print(escape(line))


def _verdict(judged: Any) -> None:
    shown = Table(box=None, header_style="cyan")
    for name, side in (("feature", "left"), ("value", "right"), ("usual", "right"),
                       ("above, %", "right"), ("points", "right"), ("", "left")):  # fmt: skip
        shown.add_column(name, justify=side, no_wrap=bool(name), overflow="fold")  # type: ignore[arg-type]
    for row in judged.rows():
        shown.add_row(*map(escape, row))
    if shown.row_count:
        OUT.print(shown)
    _lines(judged)


_SHOWN: Mapping[str, Callable[[Any], None]] = {
    "table": _table,
    "findings": _findings,
    "sound": lambda sound: _card(sound.card()),
    "analysis": _lines,
    "faults": _lines,
    "examined": _lines,
    "plan": _lines,
    "verdict": _verdict,
    "shelf": _shelf,
    "nothing": lambda _value: None,
}
