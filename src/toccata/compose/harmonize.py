"""Chords for a tune: held by one player, or sung by three voices under it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from ..errors import UnknownName, WrongUse
from ..score.instruments import gm
from ..score.notes import Notes
from ..score.song import Song
from ..score.track import Track
from ..theory.chord import Chord, parse_chord
from ..theory.partwriting import SATB
from ..theory.voiceleading import lead
from ..units import RESOLUTION
from .aspects import chord_marks
from .bar import nearest
from .comping import voiced
from .genre import Genre
from .harmonizing import harmony_under
from .harmony import Bars, Change, Span
from .hear import Heard, barred, hear
from .relaying import plain_key
from .rhythm import grid
from .translating import Weights, translated
from .tune import Sung

STYLES: Final = ("simple", "satb", "jazz")
"""Held triads; four voices with a chord a beat; sevenths and ninths."""
MOST_SLOTS: Final = 1200
"""Chords that four voices sing at the most."""
_VOICES: Final = ("alto", "tenor", "bass")


def harmonize(song: Song, style: str = "simple", seed: int = 0) -> Song:
    """The song with chords under its tune: symbols above it, and a track or three that play them.

    Phrases of four bars close by turns open and on the tonic, the last one on the tonic. Every note
    of the song stays. Seed 0 takes the best chords there are, others some that are nearly as good.
    Raises `UnknownName` for a style, `WrongUse` where there is no tune.
    """
    if style not in STYLES:
        raise UnknownName("style", style, STYLES)
    heard = hear(song)
    if not heard.tune:
        raise WrongUse(f"“{song.title}” has no tune to harmonize.")
    keys = [plain_key(heard.keys[n] if heard.keys.count(heard.keys[n]) > 3 else heard.home)
            for n in range(heard.bars)]  # fmt: skip
    keys[-1] = plain_key(heard.home)
    harmony = harmony_under(heard.tune, heard.starts, heard.meters, keys, song.resolution,
                            fast=style == "satb", seed=seed)  # fmt: skip
    if style == "jazz":
        harmony = _in_jazz(heard, harmony)
    tracks = _sung(heard, harmony) if style == "satb" else (_held(heard, harmony),)
    return barred(song, heard).replace(
        tracks=(*song.tracks, *tracks), chords=chord_marks(heard, harmony)
    )


def _in_jazz(heard: Heard, harmony: Bars) -> Bars:
    """The chords as jazz says them."""
    from .genres import GENRES

    genre: Genre = GENRES["jazz"]
    unit = heard.song.resolution / RESOLUTION
    found: list[tuple[Span, ...]] = []
    for number, spans in enumerate(harmony):
        here = grid(*heard.meters[number])
        start = heard.starts[number]
        beats: list[Weights] = [
            {n.pitch % 12: 1.0 for n in heard.tune
             if n.start < start + (b.start + b.length) * unit
             and n.start + n.length > start + b.start * unit}
            for b in here.beats
        ]  # fmt: skip
        row = tuple(Span(round(s.at / unit), round(s.length / unit), s.change) for s in spans)
        key = plain_key(heard.keys[number])
        said = translated((row,), (key,), here, genre, (beats,))[0]
        found.append(
            tuple(Span(round(s.at * unit), round(s.length * unit), s.change) for s in said)
        )
    return tuple(found)


def _steady(heard: Heard, harmony: Bars) -> list[tuple[int, int, Change]]:
    """The chords as (start, end, chord), in ticks; a chord that goes on is one, for a bar at most."""
    rows: list[tuple[int, int, Change]] = []
    for start, spans in zip(heard.starts, harmony, strict=False):
        rows += [(start + s.at, start + s.at + s.length, s.change) for s in spans]
    return rows


def _held(heard: Heard, harmony: Bars) -> Track:
    """One player who holds the chords below the tune, root in the left hand."""
    low_tune = min(note.pitch for note in heard.tune)
    top = min(67, max(55, low_tune - 1))
    last: tuple[int, ...] = ()
    columns: dict[str, Any] = {"start": [], "length": [], "pitch": [], "velocity": []}
    for begin, end, found in _steady(heard, harmony):
        tones = found.tones if len(found.tones) <= 4 else found.tones[1:5]
        last = voiced(tones, last, top - 17, top)
        root = nearest(found.bass, 41, 36, 48)
        for pitch in dict.fromkeys((root, *last)):
            columns["start"].append(begin)
            columns["length"].append(max(1, end - begin))
            columns["pitch"].append(pitch)
            columns["velocity"].append(62 if pitch != root else 70)
    return Track("chords", Notes.from_columns(**columns), gm(1), "chords")


def _sung(heard: Heard, harmony: Bars) -> tuple[Track, ...]:
    """Alto, tenor and bass under the tune, a voicing for each chord, by the strict rules."""
    rows = _steady(heard, harmony)
    if len(rows) > MOST_SLOTS:
        raise WrongUse(
            f"Four voices can sing {MOST_SLOTS:,} chords, this piece has {len(rows):,}; "
            "take a part of it, or the simple style."
        )
    lift = _lift([note.pitch for note in heard.tune])
    beats = [row for row in rows if row[1] > row[0]]
    chords = [parse_chord(found.symbol) for _, _, found in beats]
    wishes = [_over(heard.tune, begin, end, lift) for begin, end, _ in beats]
    chords = _turned(chords, wishes)
    key = plain_key(heard.home)
    voicings = lead(chords, SATB, style="faultless", key=key, melody=wishes)
    tracks = []
    for name, voice in zip(_VOICES, (2, 1, 0), strict=True):
        notes = _line([(begin, end, voicing[voice])
                       for (begin, end, _), voicing in zip(beats, voicings, strict=True)])  # fmt: skip
        tracks.append(Track(name, notes, gm(53), "bass" if name == "bass" else "counter"))
    return tuple(tracks)


def _turned(chords: Sequence[Chord], wishes: Sequence[int | None]) -> list[Chord]:
    """Chords on their thirds where a bass on the roots would go in octaves or fifths with the tune."""
    found = list(chords)
    for place in range(1, len(found)):
        old, new = wishes[place - 1], wishes[place]
        if old is None or new is None or found[place - 1].bass_pc == found[place].bass_pc:
            continue
        apart = (old - found[place - 1].bass_pc) % 12
        if apart not in (0, 7) or apart != (new - found[place].bass_pc) % 12:
            continue
        turned = place if place < len(found) - 1 else place - 1
        chord = found[turned]
        if (new if turned == place else old) % 12 != chord.pitch_classes[1]:
            found[turned] = chord.over(chord.notes[1])
    return found


def _lift(pitches: Sequence[int]) -> int:
    """The octaves by which a tune comes into a soprano's range."""
    low, high = SATB[3]
    return min(range(-48, 49, 12), key=lambda lift: (
        sum(not low <= pitch + lift <= high for pitch in pitches), abs(lift)))  # fmt: skip


def _over(tune: Sequence[Sung], begin: int, end: int, lift: int) -> int | None:
    """What the soprano sings when a chord begins."""
    low, high = SATB[3]
    for note in tune:
        if note.start <= begin < note.start + note.length:
            return nearest(note.pitch % 12, note.pitch + lift, low, high)
        if begin < note.start < end:
            return None
    return None


def _line(rows: Sequence[tuple[int, int, int]]) -> Notes:
    """A voice: what stays on its note is one note."""
    found: list[tuple[int, int, int]] = []
    for begin, end, pitch in rows:
        if found and found[-1][1] == begin and found[-1][2] == pitch:
            found[-1] = (found[-1][0], end, pitch)
        else:
            found.append((begin, end, pitch))
    return Notes.from_columns(
        start=[row[0] for row in found], length=[row[1] - row[0] for row in found],
        pitch=[row[2] for row in found], velocity=[72] * len(found),
    )  # fmt: skip
