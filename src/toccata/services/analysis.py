"""A MIDI file read with a pencil: what its notes say, what is wrong with them, and the mended piece."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import WrongUse
from ..progress import Cancel, Report, Step, silent

if TYPE_CHECKING:
    from ..score import Song
    from ..theory.analysis import Analysis, Edit, Finding, Heard


@dataclass(frozen=True, slots=True)
class Analysed:
    """An analysis with the title of its piece; `picture` is the SVG file that was drawn, if any."""

    title: str
    analysis: Analysis
    picture: Path | None = None
    unchecked: str = ""

    def card(self) -> dict[str, Any]:
        """The analysis as JSON tells it; `unchecked` says why faults were not looked for, if so."""
        told = self.analysis.to_data()
        return told | {"unchecked": self.unchecked} if self.unchecked else told

    def lines(self) -> list[str]:
        """The analysis in words, the chords bar by bar, and how many faults there are of each kind."""
        told = list(replace(self.analysis, faults=()).sentences())
        told += [f"{bar:>4}  {chords}" for bar, chords in self._bars()]
        told += [line for line in (self._faults(), self.unchecked) if line]
        return told + ([f"Drawn: {self.picture}"] if self.picture else [])

    def _faults(self) -> str:
        rules = Counter(fault.rule for fault in self.analysis.faults)
        if not rules:
            return ""
        kinds = ", ".join(f"{count} {rule}" for rule, count in rules.most_common())
        return f"Part-writing, by strict rules: {kinds}. `toccata check` tells where, and mends."

    def _bars(self) -> list[tuple[int, str]]:
        rows: dict[int, list[str]] = {}
        for span in self.analysis.chords:
            told = f"{span.symbol} ({span.roman})" if span.chord else "N.C."
            if span.confidence is not None and span.chord:
                told += f" {span.confidence:.0%}"
            rows.setdefault(span.bar, []).append(told)
        return [(bar, "  ".join(chords)) for bar, chords in rows.items()]


@dataclass(frozen=True, slots=True)
class Faults:
    """What a check found, and what is `left` after mending; `file` is the mended piece, if written."""

    title: str
    findings: tuple[Finding, ...]
    mended: int = 0
    left: int = 0
    file: Path | None = None

    def card(self) -> dict[str, Any]:
        """The faults as JSON tells them; with `mended`, `left` and `file` where a piece was written."""
        told: dict[str, Any] = {"faults": [finding.to_data() for finding in self.findings]}
        if self.file is not None:
            told |= {"mended": self.mended, "left": self.left, "file": str(self.file)}
        return told

    def lines(self) -> list[str]:
        """The faults in words."""
        told = [finding.explain() for finding in self.findings] or ["No rule is broken."]
        if self.file is not None:
            told.append(f"{self.mended} notes mended, {self.left} faults left: {self.file}")
        return told


def analyze(
    *,
    file: str | Path,
    svg: str | Path | None = None,
    key: str | None = None,
    report: Report = silent,
    cancel: Cancel | None = None,
) -> Analysed:
    """What a MIDI file says: key and keys, chords with numerals, cadences, form, faults.

    `svg` is where the piece is drawn, with its chords, keys and form above. A `key` is believed.
    """
    from ..theory.analysis import Bars, check
    from ..theory.analysis import analyze as listen
    from .sounds import read_song

    stop = Cancel() if cancel is None else cancel
    report(Step("reading", 1, 3 if svg else 2))
    song = read_song(Path(file))
    stop.check()
    report(Step("listening", 2, 3 if svg else 2))
    heard = _heard(song)
    about = _about(song)
    unchecked = ""
    if len(heard) > MOST_TO_CHECK:
        analysis = listen(heard, meter=about["meter"], pickup=about["pickup"], key=key, cancel=stop)
        unchecked = (
            f"The part-writing of {len(heard)} notes is not checked beside the rest;"
            " `toccata check` does it."
        )
    else:
        checked = check(heard, key=key, mend=len(heard) <= MOST_TO_MEND, **about)
        # A line alone has no part-writing: what is told of its chords would rest on guesses.
        faults = () if checked.analysis.implied else checked.findings
        analysis = replace(checked.analysis, faults=faults)
    tempo = round(float(song.tempos[0].bpm), 2) if song.tempos else None
    analysis = replace(analysis, tempo=tempo)
    if analysis.silent:  # drums are no notes to theory, but they last
        length = int(song.end) / song.resolution
        analysis = replace(analysis, bars=Bars.of(length, about["meter"], about["pickup"]))
    drawn = None
    if svg is not None:
        stop.check()
        report(Step("drawing", 3, 3))
        drawn = Path(svg)
        drawn.write_text(draw(song, analysis), "utf-8")
    return Analysed(song.title, analysis, drawn, unchecked)


MOST_TO_CHECK = 20_000
"""Beyond so many notes an analysis leaves the faults to `check`, and says so."""

MOST_TO_MEND = 1500
"""Beyond so many notes an analysis tells the faults without looking for mends; `check` always looks."""


def check(
    *,
    file: str | Path,
    mend: bool = False,
    out: str | Path | None = None,
    key: str | None = None,
    report: Report = silent,
    cancel: Cancel | None = None,
) -> Faults:
    """The faults of the part-writing in a MIDI or MusicXML file.

    With `mend`, the mended piece is written to `out`.

    Raises `WrongUse` for `mend` without `out`, or for an `out` that is the file itself.
    """
    from ..theory.analysis import check as teacher
    from ..theory.analysis import mend_all
    from .sounds import read_song, write_song

    if mend and out is None:
        raise WrongUse("A mended piece needs a place: give out=FILE.mid.")
    if mend and out is not None and Path(out).resolve() == Path(file).resolve():
        raise WrongUse("The mended piece must not replace the file itself; give another name.")
    stop = Cancel() if cancel is None else cancel
    report(Step("reading", 1, 3 if mend else 2))
    song = read_song(Path(file))
    stop.check()
    report(Step("checking", 2, 3 if mend else 2))
    checked = teacher(_heard(song), key=key, **_about(song))
    if not mend or out is None:
        return Faults(song.title, checked.findings, left=len(checked.findings))
    stop.check()
    report(Step("mending", 3, 3))
    voices, edits, left = mend_all(checked)
    written = Path(out)
    write_song(_edited(song, [(voices.parts[edit.voice], edit) for edit in edits]), written)
    return Faults(song.title, checked.findings, len(edits), len(left), written)


def _tuned(song: Song) -> list[int]:
    """The numbers of the tracks that have notes and are no drums."""
    return [
        number
        for number, track in enumerate(song.tracks)
        if len(track.notes) and not track.instrument.drums and track.channel != 9
    ]


def _heard(song: Song) -> Heard:
    """The written notes of the tuned tracks; the number of a part is that of its track."""
    import numpy as np

    from ..theory.analysis import Heard

    tracks = [(number, song.tracks[number].notes) for number in _tuned(song)]
    if not tracks:
        return Heard.from_columns((), (), ())
    return Heard.from_columns(
        np.concatenate([notes.start for _, notes in tracks]),
        np.concatenate([notes.length for _, notes in tracks]),
        np.concatenate([notes.pitch for _, notes in tracks]),
        np.concatenate([np.full(len(notes), number) for number, notes in tracks]),
        song.resolution,
    )


def _about(song: Song) -> dict[str, Any]:
    """Meters, upbeat, names and ranges of a song, as theory takes them."""
    from ..theory.rhythm import Meter

    meters = [
        (mark.tick / song.resolution, Meter(mark.numerator, mark.denominator))
        for mark in song.meters
    ]
    return {
        "meter": meters or Meter(),
        "pickup": int(song.pickup) / song.resolution,
        "names": [track.name or f"track {n}" for n, track in enumerate(song.tracks, 1)],
        "ranges": [_range(song, number) for number in range(len(song.tracks))],
    }


def _range(song: Song, number: int) -> tuple[int, int]:
    """What the instrument of a track can play, from its program where the file does not say."""
    from ..score.instruments import facts

    instrument = song.tracks[number].instrument
    if (instrument.low, instrument.high) != (0, 127):
        return int(instrument.low), int(instrument.high)
    known = facts(instrument.program)
    return int(known.low), int(known.high)


def _edited(song: Song, edits: Sequence[tuple[int, Edit]]) -> Song:
    """The song with the edited notes on their new pitches."""
    import numpy as np

    tracks = list(song.tracks)
    for part, edit in edits:
        notes = tracks[part].notes
        away = np.abs(notes.start / song.resolution - edit.start)
        place = np.flatnonzero((notes.pitch == edit.old) & (away < 1 / 24))
        if len(place):
            pitch = notes.pitch.copy()
            pitch[place[away[place].argmin()]] = edit.new
            tracks[part] = tracks[part].replace(notes=notes.replace(pitch=pitch))
    return song.replace(tracks=tuple(tracks))


def draw(song: Song, analysis: Analysis) -> str:
    """The piece as SVG with the chords, keys and form that were heard above its notes."""
    from ..score.picture import picture
    from ..score.timeline import ChordMark, KeyMark, Section
    from ..units import Ticks

    def ticks(quarters: float) -> Ticks:
        return Ticks(round(quarters * song.resolution))

    starts = analysis.bars.starts
    first = 1 - analysis.bars.first
    sections = tuple(
        Section(
            ticks(starts[first + s.bar - 1]),
            ticks(starts[first + s.bar - 1 + s.bars] - starts[first + s.bar - 1]),
            s.name,
        )
        for s in analysis.sections
    )
    chords = tuple(
        ChordMark(ticks(c.start), ticks(c.end - c.start), c.symbol, c.roman)
        for c in analysis.chords
        if c.chord is not None
    )
    keys = tuple(KeyMark(ticks(a.start), a.key.tonic, a.key.mode) for a in analysis.keys)
    return picture(song.replace(sections=sections, chords=chords, keys=keys))
