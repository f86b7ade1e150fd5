"""A file goes to the teacher: its faults come back with mends, and the mended piece if asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Failure, WrongUse
from ..progress import Cancel, Report, Step, silent

if TYPE_CHECKING:
    from ..score import Song
    from ..score.notes import Notes
    from ..theory.analysis import Edit, Finding, Manner


@dataclass(frozen=True, slots=True)
class Faults:
    """What a check found by which style, and what is `left` after mending.

    `file` is the mended piece, if it was written.
    """

    title: str
    findings: tuple[Finding, ...]
    manner: Manner
    mended: int = 0
    left: int = 0
    file: Path | None = None

    def card(self) -> dict[str, Any]:
        """The faults as JSON tells them, with the style and why; `mended`, `left` and `file` where
        a piece was written."""
        told: dict[str, Any] = {
            "faults": [finding.to_data() for finding in self.findings],
            "style": self.manner.style,
            "why": self.manner.why,
        }
        if self.file is not None:
            told |= {"mended": self.mended, "left": self.left, "file": str(self.file)}
        return told

    def lines(self) -> list[str]:
        """The faults in words."""
        told = [self.manner.explain()]
        told += [finding.explain() for finding in self.findings] or ["No rule is broken."]
        if self.file is not None:
            notes, faults = _counted(self.mended, "note"), _counted(self.left, "fault")
            told.append(f"{notes} mended, {faults} left: {self.file}")
        return told

    def explain(self) -> str:
        """The style with its reason, then every fault with bar, beat, voices and mend."""
        return "\n".join(self.lines())


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def check(
    *,
    file: str | Path,
    style: str = "auto",
    mend: bool = False,
    out: str | Path | None = None,
    key: str | None = None,
    report: Report = silent,
    cancel: Cancel | None = None,
) -> Faults:
    """The faults of the part-writing in a MIDI or MusicXML file.

    `style` is strict, jazz, pop or another of the solver's; "auto" takes strict for music in voices
    and else jazz or pop. With `mend`, the mended piece is written to `out`: it has fewer faults,
    and every other note is as it was. `left` are the faults that a new check finds in it.

    Raises `WrongUse` for `mend` without `out` or `out` without `mend`, for an `out` that is the
    file itself or no MIDI or MusicXML, and `Failure` where it cannot be written.
    """
    from ..theory.analysis import check as teacher
    from ..theory.analysis import mend_all
    from .analysis import facts_of, notes_of
    from .sounds import read_song

    written = _place(Path(file), mend, out)
    stop, stages = Cancel() if cancel is None else cancel, 4 if mend else 2

    def at(stage: str, number: int) -> Callable[[float], None]:
        def listen(fraction: float) -> None:
            stop.check()
            report(Step(stage, number, stages, fraction))

        listen(0.0)
        return listen

    at("reading", 1)
    song = read_song(Path(file))
    facts = facts_of(song)
    checked = teacher(notes_of(song), key=key, style=style, listen=at("checking", 2), **facts)
    plain = Faults(song.title, checked.findings, checked.manner, left=len(checked.findings))
    if written is None:
        return plain
    voices, edits, _ = mend_all(checked, listen=at("mending", 3))
    better = edited(song, [(voices.parts[edit.voice], edit) for edit in edits])
    at("hearing it again", 4)
    again = teacher(notes_of(better), key=key, style=checked.manner.style, mend=False, **facts)
    if len(again.findings) >= len(checked.findings):  # heard anew, the mends do not hold
        better, edits, again = song, (), checked
    stop.check()
    _write(better, written)
    return replace(plain, mended=len(edits), left=len(again.findings), file=written)


def _place(file: Path, mend: bool, out: str | Path | None) -> Path | None:
    """Where the mended piece goes; None where none is wanted."""
    from .sounds import MIDI_ENDINGS, MUSICXML_ENDINGS

    if not mend:
        if out is not None:
            raise WrongUse("Only a mended piece is written to --out; add --mend, or leave it away.")
        return None
    if out is None:
        raise WrongUse("A mended piece needs a place: give out=FILE.mid (--out FILE.mid).")
    place = Path(out)
    if place.resolve() == file.resolve() or (
        place.exists() and file.exists() and place.samefile(file)
    ):
        raise WrongUse("The mended piece must not replace the file itself; give another name.")
    if place.is_dir():
        raise WrongUse(f"{place} is a folder; name a file in it, such as {place / 'mended.mid'}.")
    if place.suffix.lower() not in (*MIDI_ENDINGS, *MUSICXML_ENDINGS):
        raise WrongUse(
            f"A mended piece is MIDI or MusicXML: end its name in .mid or .musicxml, not"
            f" “{place.suffix or place.name}”."
        )
    if not place.parent.is_dir():
        raise WrongUse(f"There is no folder {place.parent}; make it first or take another.")
    return place


def _write(song: Song, place: Path) -> None:
    """The file appears whole or not at all."""
    from .sounds import write_song

    part = place.with_name(f".{place.stem}.{os.getpid()}{place.suffix}")
    try:
        write_song(song, part)
        part.replace(place)
    except OSError as wrong:
        raise Failure(
            f"{place} cannot be written: {wrong.strerror or wrong}. Take another place."
        ) from None
    finally:
        part.unlink(missing_ok=True)


def edited(song: Song, edits: Sequence[tuple[int, Edit]]) -> Song:
    """The song with the edited notes of its tracks on their new pitches, and no other touched."""
    import numpy as np

    tracks = list(song.tracks)
    for part, edit in edits:
        notes = tracks[part].notes
        away = np.abs(notes.start / song.resolution - edit.start)
        place = np.flatnonzero((notes.pitch == edit.old) & (away < 1 / 24))
        if len(place):
            tracks[part] = tracks[part].replace(
                notes=_resung(notes, int(place[away[place].argmin()]), edit.new)
            )
    return song.replace(tracks=tuple(tracks))


def _resung(notes: Notes, place: int, pitch: int) -> Notes:
    """Notes with one of them on another pitch; how the old one was spelled is forgotten."""
    pitches = notes.pitch.copy()
    pitches[place] = pitch
    number = int(notes.id[place])
    marks = dict(notes.marks)
    if number in marks:
        marks[number] = replace(marks[number], spelling="")
    return notes.replace(pitch=pitches, marks=marks)
