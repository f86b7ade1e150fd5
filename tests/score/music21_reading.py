"""What music21 reads in a MusicXML file: the oracle of the reader and of the writer."""

from __future__ import annotations

import re
import warnings
from collections import Counter
from fractions import Fraction

from toccata.score import Song
from toccata.score.files.musicxml_tree import plain

GRID = 5040
NEAR = GRID // 50
"""Times that differ by less than a fiftieth of a quarter are one: divisions do not always divide."""


def music21_score(file: bytes):
    """The score as music21 parses it."""
    from music21 import converter

    text = plain(file)
    if text[:2] in (b"\xff\xfe", b"\xfe\xff"):  # music21 takes bytes for UTF-8
        text = text.decode("utf-16").encode()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return converter.parseData(text, format="musicxml")


def heard(score, *, repeats: bool, aligned: bool = False) -> list[tuple[Counter, Counter]]:
    """For each part the notes as (pitch, onset, duration), and its grace notes by pitch.

    Transposing parts are moved to where they sound, staves of one part put together, ties joined
    note by note (music21's own joining leaves chords alone of which only some notes are tied).
    With `aligned`, every bar begins where most parts that play say, so that a part whose bar is too long or
    too short does not fall out of step with the others.
    """
    from music21 import harmony

    found: dict[str, tuple[Counter, Counter]] = {}
    for place, part in enumerate(score.parts):
        name = re.sub("-Staff.*", "", str(part.id)) + (
            "" if "Staff" in str(part.id) else str(place)
        )
        notes, graces = found.setdefault(name, (Counter(), Counter()))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            sounding = (part.expandRepeats() if repeats else part).toSoundingPitch().flatten()
        rows = []
        moved = _moves(score, place) if aligned else {}
        for element in sounding.notes:
            if isinstance(element, harmony.Harmony):
                continue
            if element.duration.isGrace:
                graces.update(round(pitch.ps) for pitch in element.pitches)
                continue
            at = round(Fraction(element.offset) * GRID) + moved.get(element.measureNumber, 0)
            length = round(Fraction(element.quarterLength) * GRID)
            members = getattr(element, "notes", (element,))
            rows += [(at, length, _key(n), n.tie.type if n.tie else "") for n in members]
        notes.update(_joined(rows))
    return list(found.values())


def _moves(score, place: int) -> dict:
    """By how much each bar of a part must move to meet the others, by its number."""
    measures = [list(part.getElementsByClass("Measure")) for part in score.parts]
    moves, begin = {}, Fraction(0)
    for index, measure in enumerate(measures[place]):
        moves[measure.number] = round((begin - Fraction(measure.offset)) * GRID)
        there = [row for row in measures if index + 1 < len(row)]
        playing = [row for row in there if row[index].recurse().notes] or there
        lengths = Counter(
            Fraction(row[index + 1].offset) - Fraction(row[index].offset) for row in playing
        )
        begin += max(lengths, key=lambda length: (lengths[length], length), default=0)
    return moves


def _key(note) -> int:
    """The MIDI number of a note; of an unpitched one, the drum that its instrument strikes."""
    if hasattr(note, "pitch"):
        return round(note.pitch.ps)
    struck = note.storedInstrument
    return -1 if struck is None or struck.percMapPitch is None else struck.percMapPitch


def _joined(rows: list) -> Counter:
    waiting: dict[tuple[int, int], list] = {}
    done = []
    for at, length, pitch, tie in sorted(rows):
        near = [key for key in waiting if key[1] == pitch and abs(key[0] - at) <= 2]
        if near:
            head = waiting[near[0]].pop()
            if not waiting[near[0]]:
                del waiting[near[0]]
            head[1] = at + length - head[0]
        else:
            head = [at, length, pitch]
            done.append(head)
        if tie in ("start", "continue"):
            waiting.setdefault((head[0] + head[1], pitch), []).append(head)
    return Counter((pitch, at, length) for at, length, pitch in done)


def ours(song: Song) -> list[Counter]:
    """The notes of each track of a song in the same shape."""
    scale = Fraction(GRID, song.resolution)
    return [
        Counter((n.pitch, round(n.start * scale), round(n.length * scale)) for n in track.notes)
        for track in song.tracks
    ]


def differences(theirs: Counter, mine: Counter) -> tuple[list, list]:
    """The notes that only the one has, and those that only the other has, near ones paired."""
    lost, extra = sorted((theirs - mine).elements()), sorted((mine - theirs).elements())
    for note in list(lost):
        for other in extra:
            if note[0] == other[0] and max(abs(note[i] - other[i]) for i in (1, 2)) <= NEAR:
                lost.remove(note)
                extra.remove(other)
                break
    return lost, extra


def compared(song: Song, score, *, repeats: bool, aligned: bool = False) -> tuple[int, int, int]:
    """(notes in music21's reading, lost, added) of a song, grace notes counted by pitch alone."""
    count = lost = added = 0
    theirs, mine = heard(score, repeats=repeats, aligned=aligned), ours(song)
    assert len(theirs) == len(mine), f"{len(theirs)} parts, {len(mine)} tracks"
    for (notes, graces), track in zip(theirs, mine, strict=True):
        gone, extra = differences(notes, track)
        spare = Counter(pitch for pitch, _, _ in extra)
        count += notes.total() + graces.total()
        lost += len(gone) + (graces - spare).total()
        added += (spare - graces).total()
    return count, lost, added
