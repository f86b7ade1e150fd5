"""How much of a tune a new style keeps, what an extension or a filling leaves alone, how long it takes.

Folk tunes and chorales of music21's corpus, and the pieces of OpenTTD where they are installed. The
tune of a chorale is its soprano, of a folk song its one part: music21 says what it is, not Toccata.
"""

from __future__ import annotations

import statistics
import sys
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toccata.compose.extend import extend
from toccata.compose.fill import fill
from toccata.compose.genres import GENRES
from toccata.compose.habits import habits
from toccata.compose.hear import hear
from toccata.compose.keeping import kept
from toccata.compose.restyle import restyle
from toccata.score import Notes, Song, Track
from toccata.score.edit import excerpt
from toccata.score.files import read_midi, write_midi
from toccata.score.timeline import MeterMark
from toccata.units import Ticks

OPENTTD = Path("/usr/share/games/openttd/baseset/openmsx")


def as_song(score: Any) -> Song:
    """A music21 score, played once without its repeats, as Toccata reads it from a MIDI file."""
    tracks = []
    for number, part in enumerate(score.parts):
        rows = [
            (note.offset, note.quarterLength, pitch.midi)
            for note in part.stripTies().flatten().notes
            if not note.duration.isGrace
            for pitch in note.pitches
        ]
        notes = Notes.from_columns(
            start=[round(480 * at) for at, _, _ in rows],
            length=[max(1, round(480 * long)) for _, long, _ in rows],
            pitch=[pitch for _, _, pitch in rows],
        )
        tracks.append(Track(f"part {number + 1}", notes))
    signs = list(score.parts[0].flatten().getElementsByClass("TimeSignature"))
    marks = {round(480 * s.offset): (s.numerator, s.denominator) for s in signs} or {0: (4, 4)}
    meters = tuple(MeterMark(Ticks(at), *meter) for at, meter in sorted(marks.items()))
    song = Song("Corpus", tuple(tracks), meters=meters, resolution=480)
    return read_midi(write_midi(song))


def part_of(score: Any) -> list[int]:
    """The highest part of a score: MIDI numbers, ties joined, grace notes left out."""
    part = score.parts[0].stripTies()
    found = []
    for note in part.flatten().notes:
        if not note.duration.isGrace:
            found.append(max(pitch.midi for pitch in note.pitches))
    return found


def pieces(most: int) -> Iterator[tuple[str, Song, list[int]]]:
    """(name, song, tune) of chorales, folk songs and fiddle tunes."""
    from music21 import converter, corpus

    for number in (n for n in range(1, most + 2) if n != 11):  # the corpus has it with instruments
        score = next(
            iter(corpus.chorales.Iterator(number, number, numberingSystem="riemenschneider"))
        )
        yield f"chorale {number}", as_song(score), part_of(score)
    for book in ("altdeu10",):
        for number, score in enumerate(corpus.parse(f"essenFolksong/{book}").scores):
            if number < most:
                yield f"{book} {number + 1}", as_song(score), part_of(score)
    for path in sorted(corpus.getComposer("ryansMammoth"))[: most // 2]:
        score = converter.parse(path)
        yield path.stem[:24], as_song(score), part_of(score)


def foreign() -> Iterator[tuple[str, Song]]:
    """Pieces with many tracks, drums and controllers, where the machine has them."""
    for path in sorted(OPENTTD.glob("*.mid"))[:8]:
        yield path.stem, read_midi(path)


def outside(before: Song, after: Song, low: int, high: int, tracks: set[int]) -> tuple[int, int]:
    """(kept, all) of the notes that had to stay, and of the tracks' events."""
    good = every = 0
    for number, (old, new) in enumerate(zip(before.tracks, after.tracks, strict=False)):
        rows = [_row(n) for n in old.notes if number not in tracks or not low <= n.start < high]
        there = Counter(_row(n) for n in new.notes)
        good += sum((Counter(rows) & there).values())
        every += len(rows) + len(old.events)
        good += sum((Counter(map(repr, old.events)) & Counter(map(repr, new.events))).values())
    return good, every


def _row(note: Any) -> tuple[int, ...]:
    return tuple(int(v) for v in (note.start, note.length, note.pitch, note.velocity, note.offset))


def main() -> None:
    """Print the tables."""
    warnings.simplefilter("ignore")
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 16
    songs = list(pieces(most))
    print(
        f"{len(songs)} pieces of the corpus\n\nshare of the tune's degrees, in order, in “melody”"
    )
    print("checks are the genre's own; those that judge the foreign tune itself are not asked")
    print(f"{'genre':<12}{'mean':>8}{'least':>8}{'checks':>9}  worst piece")
    total = [0, 0]
    for genre in GENRES.values():
        shares: list[tuple[float, str]] = []
        held = asked = 0
        left: set[str] = set()
        for name, song, tune in songs:
            made = restyle(song, genre, 1)
            line = made.track("melody").notes.pitch.tolist()
            shares.append((kept(tune, line).share, name))
            own = habits(genre, made)
            held += sum(check.holds(made) for check in own)
            asked += len(own)
            left |= {check.name for check in genre.checks} - {check.name for check in own}
        mean = statistics.mean(share for share, _ in shares)
        least, name = min(shares)
        checks = f"{held / asked:8.0%}" if asked else "       –"
        total[0], total[1] = total[0] + held, total[1] + asked
        told = f"   not asked: {'; '.join(sorted(left))}" if left else ""
        print(f"{genre.name:<12}{mean:8.1%}{least:8.1%} {checks}  {name}{told}")
    print(f"all checks: {total[0]} of {total[1]}, {total[0] / max(1, total[1]):.1%}")
    print("\nnotes and events that had to stay")
    totals: Counter[str] = Counter()
    for _, song in [*((name, song) for name, song, _ in songs), *foreign()]:
        heard = hear(song)
        longer = extend(song, 8, 1)
        good, every = outside(song, longer, 0, 0, set())
        totals["extend kept"] += good
        totals["extend all"] += every
        last = heard.bars - 1 + heard.first
        first = max(heard.first, last // 2 - 1)
        lead = heard.lead
        region = (first, min(last, first + 3))
        low = heard.starts[region[0] - heard.first]
        high = heard.starts[region[1] - heard.first + 1]
        for part in (lead + 1, None):
            filled = fill(song, region, part, 1)
            tracks = {lead} if part else set(range(len(song.tracks)))
            good, every = outside(song, filled, low, high, tracks)
            totals["fill kept"] += good
            totals["fill all"] += every
    for verb in ("extend", "fill"):
        good, every = totals[f"{verb} kept"], totals[f"{verb} all"]
        print(f"{verb:<12}{good:>9,} of {every:,}: {good / every:.2%}")
    print("\n16 bars into another style (median of 9)")
    long = [(name, song) for name, song, _ in songs if song.bars >= 16]
    for name in ("jazz", "house", "waltz"):
        taken = []
        for _, song in long[:6]:
            part = excerpt(song, 0, 16)
            for _ in range(9):
                began = time.perf_counter()
                restyle(part, GENRES[name], 1)
                taken.append(time.perf_counter() - began)
        print(
            f"{name:<12}{statistics.median(taken) * 1000:8.1f} ms, longest {max(taken) * 1000:.1f}"
        )


if __name__ == "__main__":
    main()
