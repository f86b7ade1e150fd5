"""Writes the pages and pictures of this folder that come from the shelves: `make docs`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import toccata
from toccata.compose.genre import Genre
from toccata.param import Param
from toccata.services.stock import GENRES
from toccata.services.verbs import KEEP, VERBS

HERE = Path(__file__).parent

README_PROMPT = "a melancholic lo-fi beat in D minor, 72 bpm, rhodes, upright bass, drums, 16 bars"


def pages() -> dict[str, str]:
    """The text of every generated file, by its path in this folder."""
    return {
        "genres.md": "".join(_genres()),
        "reference.md": "".join(_reference()),
        "pictures/first-song.svg": toccata.song(README_PROMPT).picture(),
    }


def _genres() -> Iterator[str]:
    yield "# Genres\n\nMade from the shelf by `make docs`. To add one, see `compose/genre.py`.\n"
    for genre in GENRES.values():
        yield from _genre(genre)


def _genre(genre: Genre) -> Iterator[str]:
    low, usual, high = genre.tempo
    meters = ", ".join(f"{top}/{bottom}" for top, bottom in genre.meters)
    yield f"\n## {genre.title}\n"
    yield f"`--genre {genre.name}` · {low:g} to {high:g} BPM, usually {usual:g} · {meters}\n\n"
    yield f"- Plays by default: {', '.join(genre.instruments)}; {genre.bars} bars.\n"
    yield f"- Usual keys: {', '.join(genre.keys)}.\n"
    yield f"- Words: {', '.join(genre.words)}.\n"
    if genre.kin:
        yield f"- Also serves, and the card says so: {', '.join(genre.kin)}.\n"


def _reference() -> Iterator[str]:
    yield "# Verbs\n\nMade from the verb table by `make docs`. Every verb is a command and a function"
    yield " of `import toccata`, with the same names, defaults and errors.\n"
    for verb in VERBS.values():
        yield f"\n## {verb.name}\n{verb.help}\n\n"
        required = " ".join(p.name.upper() for p in verb.params if p.required)
        yield f"`toccata {verb.name} {required}`".replace(" `", "`") + "\n\n"
        yield from _parameters(verb.params)
        if verb.result == "piece":
            yield "It makes a piece, so that the options for files below are its options too.\n"
    yield "\n## Options for files\nVerbs that make a piece write files. In Python these are the"
    yield " parameters of `piece.save(out, …)`.\n\n"
    yield from _parameters(KEEP)


def _figure(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:g}"


def _parameters(params: tuple[Param, ...]) -> Iterator[str]:
    if not params:
        return
    yield "| option | kind | default | what it does |\n| --- | --- | --- | --- |\n"
    for param in params:
        name = param.name if param.required else f"`--{param.name.replace('_', '-')}`"
        bounds = (
            f", {_figure(param.low or 0)} to {_figure(param.high)}"
            if param.high is not None
            else ""
        )
        unit = f" {param.unit}" if param.unit else ""
        default = ",".join(param.default) if isinstance(param.default, tuple) else param.default
        shown = "" if default is None else default
        yield f"| {name} | {param.kind}{bounds}{unit} | {shown} | {param.help} |\n"
    yield "\n"


def main() -> None:
    """Write every page, and say which changed."""
    for name, text in pages().items():
        path = HERE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        changed = not path.exists() or path.read_text("utf-8") != text
        path.write_text(text, "utf-8", newline="\n")
        print(f"{'written ' if changed else 'as it was'} {path.relative_to(HERE.parent)}")


if __name__ == "__main__":
    main()
