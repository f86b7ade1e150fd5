"""A file read with a pencil: what its notes say, told and drawn."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..progress import Cancel, Report, Step, silent

if TYPE_CHECKING:
    from ..score import Song
    from ..theory.analysis import Analysis, Heard


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
        return f"Part-writing: {kinds}. `toccata check` tells where, and mends."

    def _bars(self) -> list[tuple[int, str]]:
        rows: dict[int, list[str]] = {}
        for span in self.analysis.chords:
            told = f"{span.symbol} ({span.roman})" if span.chord else "N.C."
            if span.confidence is not None and span.chord:
                told += f" {span.confidence:.0%}"
            rows.setdefault(span.bar, []).append(told)
        return [(bar, "  ".join(chords)) for bar, chords in rows.items()]


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
    heard = notes_of(song)
    about = facts_of(song)
    unchecked = ""
    if len(heard) > MOST_TO_CHECK:
        analysis = listen(heard, meter=about["meter"], pickup=about["pickup"], key=key, cancel=stop)
        unchecked = (
            f"The part-writing of {len(heard)} notes is not checked beside the rest;"
            " `toccata check` does it."
        )
    else:
        checked = check(heard, key=key, mend=len(heard) <= MOST_TO_MEND, style="auto", **about)
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


def _tuned(song: Song) -> list[int]:
    """The numbers of the tracks that have notes and are no drums."""
    return [
        number
        for number, track in enumerate(song.tracks)
        if len(track.notes) and not track.instrument.drums and track.channel != 9
    ]


def notes_of(song: Song) -> Heard:
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


def facts_of(song: Song) -> dict[str, Any]:
    """Meters, upbeat, names, ranges and kinds of players of a song, as theory takes them."""
    from ..score.instruments import facts
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
        "kinds": [facts(track.instrument.program).family for track in song.tracks],
        "drums": len(_tuned(song)) < sum(len(track.notes) > 0 for track in song.tracks),
    }


def _range(song: Song, number: int) -> tuple[int, int]:
    """What the instrument of a track can play, from its program where the file does not say."""
    from ..score.instruments import facts

    instrument = song.tracks[number].instrument
    if (instrument.low, instrument.high) != (0, 127):
        return int(instrument.low), int(instrument.high)
    known = facts(instrument.program)
    return int(known.low), int(known.high)


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
