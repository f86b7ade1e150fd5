"""How often the chord that a melody alone implies is the one that people set under it.

Two sets: the sopranos of annotated chorales (music21's corpus), and the melodies of our preset pieces
with the chords that they were composed over. Half of both set the weights. The table also says how
often the guesses of each `confidence` are right.
"""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Iterator

from form_truth import songs
from theory_truth import Piece, chorales

from toccata.services.analysis import facts_of, notes_of
from toccata.theory import parse_chord
from toccata.theory.analysis import analyze

Label = tuple[float, float, int]
"""(start, length, root) in quarter notes."""


def sopranos() -> Iterator[tuple[Piece, list[Label]]]:
    """The top part of each annotated chorale."""
    for piece in chorales():
        top = Piece(piece.name, piece.parts[:1], piece.meter, piece.pickup)
        yield top, [(at, long, root) for at, long, _, _, root, _ in piece.labels]


def tunes() -> Iterator[tuple[Piece, list[Label]]]:
    """The first melody of each preset that has one."""
    for name, song in songs():
        tracks = [track for track in song.tracks if track.role == "melody"][:1]
        if not tracks:
            continue
        heard, about = notes_of(song.replace(tracks=tuple(tracks))), facts_of(song)
        rows = zip(heard.start.tolist(), heard.length.tolist(), heard.pitch.tolist(), strict=True)
        each = song.resolution
        labels = [
            (int(c.tick) / each, int(c.length) / each, parse_chord(c.symbol).root_pc)
            for c in song.chords
        ]
        yield Piece(name, [list(rows)], about["meter"][0][1], about["pickup"]), labels


def main() -> None:
    """Print both tables."""
    warnings.simplefilter("ignore")
    rated: defaultdict[float, list[int]] = defaultdict(lambda: [0, 0])
    for title, rows in (("Sopranos of chorales", sopranos()), ("Melodies of presets", tunes())):
        right = said = chords = bars = pieces = 0
        for piece, labels in rows:
            found = analyze(piece.heard, meter=piece.meter, pickup=piece.pickup)
            if not found.implied:
                continue
            pieces, chords, bars = pieces + 1, chords + len(found.chords), bars + found.bars.count
            for at, long, root in labels:
                for step in range(round(long * 4)):
                    place = at + step / 4 + 1e-6
                    span = next((c for c in found.chords if c.start <= place < c.end), None)
                    if span is None or span.chord is None or span.confidence is None:
                        continue
                    said, right = said + 1, right + (span.root == root)
                    rated[span.confidence][0] += span.root == root
                    rated[span.confidence][1] += 1
        print(
            f"{title}: {pieces} lines, roots right for {100 * right / max(said, 1):.1f} % of the"
            f" duration, {chords / max(bars, 1):.2f} chords a bar"
        )
    for confidence, (right, said) in sorted(rated.items()):
        print(f"  said {confidence:.0%}: right {right / said:.0%} of {said / 4:.0f} quarter notes")


if __name__ == "__main__":
    main()
