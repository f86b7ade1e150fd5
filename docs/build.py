"""Writes the pages and pictures of this folder that come from the shelves: `make docs`."""

from __future__ import annotations

import contextlib
import io
import runpy
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import toccata
from toccata.audio.effects import EFFECTS
from toccata.audio.treatments import TREATMENTS, Treatment
from toccata.audio.treatments.live import live_treatment
from toccata.audio.voices import VOICES
from toccata.compose.genre import Genre
from toccata.param import Param
from toccata.score.picture import picture
from toccata.score.song import Song
from toccata.services.piece import Piece
from toccata.services.presets import Preset, presets
from toccata.services.stock import GENRES
from toccata.services.verbs import KEEP, VERBS

HERE = Path(__file__).parent
LESSONS = HERE.parent / "examples"

README_PROMPT = "a melancholic lo-fi beat in D minor, 72 bpm, rhodes, upright bass, drums, 16 bars"


def pages() -> dict[str, str]:
    """The text of every generated file, by its path in this folder."""
    return {
        "genres.md": "".join(_genres()),
        "lessons.md": "".join(_lessons()),
        "reference.md": "".join(_reference()),
        "sound.md": SOUND,
        "effects.md": "".join(_effects()),
        "voices.md": "".join(_voices()),
        "pictures/first-song.svg": toccata.song(README_PROMPT).picture(),
        **{
            f"pictures/genres/{genre.name}.svg": _drawn(_examples(genre)[0])
            for genre in GENRES.values()
        },
        **{
            f"pictures/lessons/{lesson.name}.svg": picture(lesson.song)
            for lesson in lessons()
            if lesson.song is not None
        },
    }


def _genres() -> Iterator[str]:
    yield "# Genres\n\nMade from the shelf by `make docs`. To add one, see `compose/genre.py`. A"
    yield " picture shows a whole song: its form and its chords above, a lane for each player below."
    yield " Save and hear any of them with the command under it.\n\n"
    yield (
        " · ".join(f"[{genre.title}](#{_anchor(genre.title)})" for genre in GENRES.values()) + "\n"
    )
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
    if genre.checks:
        yield "- A listener would recognise it by: "
        yield "; ".join(check.name for check in genre.checks) + ".\n"
    first, *others = _examples(genre)
    yield f"\n![{first.title}: the form, the chords and the players](pictures/genres/{genre.name}"
    yield f".svg)\n\n*{first.title}.* {first.description} It was made from “{first.prompt}”:\n\n"
    yield f"    toccata example {first.name} --formats wav --play\n"
    if others:
        yield f"\nMore of it: {', '.join(f'`toccata example {more.name}`' for more in others)}.\n"


def _anchor(title: str) -> str:
    """The name that a heading has in a link."""
    kept = "".join(c for c in title.lower() if c.isalnum() or c in " -_")
    return kept.replace(" ", "-")


def _examples(genre: Genre) -> list[Preset]:
    return [preset for preset in presets().values() if preset.genre == genre.name]


def _drawn(preset: Preset) -> str:
    return toccata.example(preset.name).picture()


class Lesson(NamedTuple):
    """A numbered program of `examples/`: its file's name, text, output, and the song it leaves."""

    name: str
    text: str
    said: str
    song: Song | None


@cache
def lessons() -> tuple[Lesson, ...]:
    """Every lesson, run in a folder of its own."""
    return tuple(_taken(path) for path in sorted(LESSONS.glob("[0-9][0-9]_*.py")))


def _taken(path: Path) -> Lesson:
    said = io.StringIO()
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.chdir(folder),
        contextlib.redirect_stdout(said),
    ):
        left: dict[str, Any] = runpy.run_path(str(path))
    song = left.get("song", left.get("piece"))
    if isinstance(song, Piece):
        song = song.score
    return Lesson(path.stem, path.read_text("utf-8"), said.getvalue(), song)


def _lessons() -> Iterator[str]:
    yield "# Lessons\n\nThe programs of `examples/`, what they print, and the music they leave. Run"
    yield " one with `python examples/01_say_it.py`. Made by `make docs`.\n"
    for lesson in lessons():
        title, _, code = lesson.text.partition("\n\n")
        yield f"\n## {lesson.name[3:].replace('_', ' ').capitalize()}\n"
        yield title.strip().strip('"') + "\n\n```python\n" + code.strip() + "\n```\n"
        if lesson.said:
            yield "\nIt prints:\n\n```text\n" + lesson.said.rstrip() + "\n```\n"
        if lesson.song is not None:
            yield f"\n![{lesson.song.title}](pictures/lessons/{lesson.name}.svg)\n"


def _reference() -> Iterator[str]:
    yield "# Verbs\n\nMade from the verb table by `make docs`. Every verb is a command and a function"
    yield " of `import toccata`, with the same names, defaults and errors.\n"
    for verb in VERBS.values():
        yield f"\n## {verb.name}\n{verb.help}\n\n"
        required = " ".join(p.name.upper() for p in verb.params if p.required)
        yield f"`toccata {verb.command} {required}`".replace(" `", "`") + "\n\n"
        yield from _parameters(verb.params)
        if verb.result == "piece":
            yield "It makes a piece, so that the options for files below are its options too.\n"
    yield "\n## Options for files\nVerbs that make a piece write files. In Python these are the"
    yield " parameters of `piece.save(out, …)`.\n\n"
    yield from _parameters(KEEP)


SOUND = """# Sound files
`toccata fx` puts a sound file of any kind through a chain of treatments and writes another.
```
toccata fx take.wav --chain "highpass:80,compression:threshold=-18;ratio=3,loudnorm:-14" --out take.mp3
```
Commas part treatments, semicolons parameters; a bare value sets the first parameter. Names of
parameters may be written `delay_ms` or `delayMs`. The sample rate stays, both sides are treated, and
the file that was read stays as it is. Mono goes to both sides; more than two channels are mixed to
two. Files are read in a process of their own, so that a broken one takes nothing down.

Loudness is measured over the whole before it is set, with true peaks; where the limiter would have
to take more than 3 dB, it does not, and the card says so. Tempo and pitch are Signalsmith's stretch,
each independent of the other; filters, compressor, denoise and declick are FFmpeg's.

All treatments and effects, with their parameters: [Treatments and effects](effects.md).

## Sound to look at
```python
from toccata.audio.decode import read_tape
from toccata.audio.overview import overview
from toccata.audio.spectrogram import spectrogram

with read_tape("take.wav") as tape:
    waves = overview(tape)           # lowest, highest and mean levels, at several zooms
    picture = spectrogram(tape)      # 0 to 255, with axes in Hz and seconds
```
`waves.to_data(800)` is JSON for a line of 800 columns, `waves.to_bytes()` all zooms in a compact form.
`toccata.audio.resample` changes a sample rate in memory; `convert:48000` does it in a chain.
"""

EFFECTS_PAGE = """# Treatments and effects
Made from the shelves by `make docs`; `toccata effects --json` says the same to programs.

**Treatments** take a whole file and give a whole file: they may listen to all of it before they
begin. In a chain they stand by their name. **Live effects** work while the music plays, in the mix
and on the stage; in a chain they stand after `live.`, run over the whole file, keep their tail and
take off their latency.
```
toccata fx take.wav --chain "highpass:80,live.reverb:decay=2.5;mix=25,loudnorm:-14" --out take.mp3
```
Plug-ins add effects of their own: the template is `examples/plugin`, and `toccata check-plugin NAME`
measures whether one does what every effect must do. A plug-in is Python that runs with all your
rights, as any package that you install; install only those that you trust. One that cannot be loaded
is left out, and `toccata doctor` says why.
"""

VOICES_PAGE = """# Voices
Made from the shelf by `make docs`; `toccata voices --json` says the same to programs.

A voice turns the messages of a part into sound. A preset is a sound with a name: values for some of
the voice's parameters, the rest at their defaults. Every held note of a preset has about the same
loudness, −37 LUFS, so that one can be put in the place of another. Plug-ins add voices of their own:
the template is `examples/plugin`, and `toccata check-plugin NAME` measures one.
"""


def _effects() -> Iterator[str]:
    yield EFFECTS_PAGE
    live = [
        live_treatment(effect) for effect in EFFECTS.values() if not EFFECTS.origin(effect.name)
    ]
    for title, shelf in (("Treatments", list(TREATMENTS.values())), ("Live effects", live)):
        yield f"\n## {title}\n"
        yield " · ".join(f"[{each.name}](#{_anchor(_heading(each))})" for each in shelf) + "\n"
        for each in shelf:
            yield f"\n### {each.title} `{each.name}`\n{each.help}\n\n"
            yield from _parameters(each.params, plain=True)


def _heading(treatment: Treatment) -> str:
    """The title and the name: two shelves have a reverb each."""
    return f"{treatment.title} {treatment.name}"


def _voices() -> Iterator[str]:
    yield VOICES_PAGE
    for voice in VOICES.values():
        if VOICES.origin(voice.name):
            continue
        yield f"\n## {voice.title}\n`{voice.name}`: {voice.help}\n\n"
        if len(voice.presets) > 1:
            yield "| preset | family | what it is |\n| --- | --- | --- |\n"
            for preset in voice.presets.values():
                yield f"| {preset.name} | {preset.family} | {preset.about} |\n"
            yield "\n"
        yield from _parameters(voice.params, plain=True)


def _figure(value: float) -> str:
    return str(int(value)) if value == int(value) else f"{value:g}"


def _parameters(params: tuple[Param, ...], plain: bool = False) -> Iterator[str]:
    if not params:
        return
    yield f"| {'parameter' if plain else 'option'} | kind | default | what it does |\n"
    yield "| --- | --- | --- | --- |\n"
    for param in params:
        name = param.name if param.required or plain else f"`--{param.name.replace('_', '-')}`"
        bounds = (
            f", {_figure(param.low or 0)} to {_figure(param.high)}"
            if param.high is not None
            else ""
        )
        unit = f" {param.unit}" if param.unit else ""
        choices = f": {', '.join(param.choices)}" if plain and param.choices else ""
        yield f"| {name} | {param.kind}{choices}{bounds}{unit} | {_default(param)} | {param.help} |\n"
    yield "\n"


def _default(param: Param) -> str:
    value = param.default
    if isinstance(value, tuple):
        return ",".join(value)
    if isinstance(value, bool):
        return "on" if value else "off"
    return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


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
