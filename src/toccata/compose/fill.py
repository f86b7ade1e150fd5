"""Some bars, or a part, written anew in their surroundings; every other note stays as it was."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from ..chance import chance
from ..errors import OutOfRange, UnknownName, WrongUse
from ..score.instruments import facts
from ..score.note import Note
from ..score.notes import Notes
from ..score.song import Song
from ..score.track import Track
from ..theory.key import Key
from ..units import RESOLUTION
from .arrange import ensemble
from .brief import ROLES, Brief, Part
from .composer import write
from .hear import Heard, barred, hear
from .material import joined, moved, of_bar, taken_up, whole_bars
from .plan import Plan
from .relaying import carried, journey, plain_key
from .tune import is_drums


def fill(
    song: Song, bars: tuple[int, int] | None = None, track: int | str | None = None, seed: int = 0
) -> Song:
    """The song with a region written anew: bars `(first, last)`, counted from 1, of a track or all.

    Each new bar is made of a bar that the part plays elsewhere, on the chords that are here; a part
    that plays nowhere else gets what its instrument does in the song's genre. Controllers, and
    every note that begins outside, stay. Raises `OutOfRange` for bars that do not exist,
    `UnknownName` for a track that does not.
    """
    number = None if track is None else track_number(song, track)
    heard = hear(song)
    first, last = bars or (heard.first, heard.bars - 1 + heard.first)
    low, high = first - heard.first, last - heard.first
    if not 0 <= low <= high < heard.bars:
        wrong = first if not 0 <= low < heard.bars else last
        raise OutOfRange("bars to fill", wrong, heard.first, heard.bars - 1 + heard.first, "bars")
    if number is not None and not len(song.tracks[number].notes):
        _playing(song, number)
    numbers = [n for n, t in enumerate(song.tracks) if len(t.notes)] if number is None else [number]
    tracks = list(song.tracks)
    for each in numbers:
        tracks[each] = _filled(heard, each, range(low, high + 1), seed)
    return barred(song, heard).replace(tracks=tuple(tracks))


def track_number(song: Song, track: int | str) -> int:
    """The place of a track that is named by its number from 1, its name or its role."""
    if isinstance(track, int):
        if not 1 <= track <= len(song.tracks):
            raise OutOfRange("track", track, 1, len(song.tracks))
        return track - 1
    wanted = track.strip().lower()
    named = [each.name.lower() for each in song.tracks] + [each.role for each in song.tracks]
    if wanted and wanted in named:
        return named.index(wanted) % len(song.tracks)
    heard = hear(song) if wanted in ROLES else None
    if heard is not None and wanted in heard.roles:
        return heard.roles.index(wanted)
    names = dict.fromkeys(each.name or f"{n}" for n, each in enumerate(song.tracks, 1))
    raise UnknownName("track", track, names)


def _playing(song: Song, number: int) -> None:
    """Raise `WrongUse` for a track that is there for marks alone: it has neither role nor channel."""
    track = song.tracks[number]
    if track.role or track.channel is not None:
        return
    others = [f"{n} ({t.name})" for n, t in enumerate(song.tracks, 1) if len(t.notes)]
    raise WrongUse(
        f"Track {number + 1} ({track.name or 'without a name'}) is for marks, nobody plays it; "
        f"those that play are {', '.join(others[:12])}."
    )


def _filled(heard: Heard, number: int, places: range, seed: int) -> Track:
    """A track with new music in some bars."""
    track = heard.song.tracks[number]
    low, high = heard.starts[places[0]], heard.starts[places[-1] + 1]
    outside = track.notes.where((track.notes.start < low) | (track.notes.start >= high))
    fresh = Notes()
    known = {meter: _played(heard, number, whole_bars(heard, meter))
             for meter in {heard.meters[place] for place in places}}  # fmt: skip
    lacking = [p for p in places if not [b for b in known[heard.meters[p]] if b != p]]
    if lacking:
        fresh = fresh + _by_genre(heard, number, lacking, seed)
    for place in places:
        if place in lacking:
            continue
        dice = chance(seed, "fill", number, place)
        source = _source(heard, number, place, known[heard.meters[place]], places, dice)
        key = plain_key(heard.keys[place])
        bar = taken_up(heard, number, source, heard.starts[place], heard.harmony[place], key)
        if heard.roles[number] in ("melody", "counter"):
            before = _last_before(outside + fresh, heard.starts[place])
            bar = _linked(bar, before, key, dice, of_bar(heard, number, place))
        fresh = fresh + bar
    notes = joined(outside, fresh, low, high)
    return track.replace(notes=notes)


def _played(heard: Heard, number: int, bars: Sequence[int]) -> list[int]:
    """The bars in which a track strikes something."""
    return [bar for bar in bars if len(of_bar(heard, number, bar))]


def _source(
    heard: Heard, number: int, place: int, bars: Sequence[int], region: range, dice: Random
) -> int:
    """A bar of the same part that would do here: outside the region, alike in place and harmony."""
    scene = heard.scene_at(place)
    own = _shape(of_bar(heard, number, place), heard.starts[place])

    def far(bar: int) -> float:
        other = heard.scene_at(bar)
        cost = 3.0 * (bar in region) + 0.8 * ((bar - other.first) % 4 != (place - scene.first) % 4)
        cost += 0.6 * (heard.harmony[bar][0].change.root != heard.harmony[place][0].change.root)
        cost += 0.5 * (other.theme != scene.theme)
        return cost + 2.0 * (_shape(of_bar(heard, number, bar), heard.starts[bar]) == own)

    usable = sorted((bar for bar in bars if bar != place), key=lambda bar: (far(bar), bar))
    return dice.choice(usable[:3])


def _shape(notes: Notes, start: int) -> tuple[tuple[int, int], ...]:
    return tuple(zip((notes.start - start).tolist(), notes.pitch.tolist(), strict=True))


def _last_before(notes: Notes, tick: int) -> int | None:
    """The note that a line has sung last before a tick."""
    before = notes.pitch[notes.start < tick]
    return int(before[-1]) if len(before) else None


def _linked(notes: Notes, before: int | None, key: Key, dice: Random, own: Notes) -> Notes:
    """A line moved by steps of the scale so that it goes on from where the tune was."""
    if not len(notes):
        return notes
    steps = [0, 1, -1, 2, -2, 3, -3]
    dice.shuffle(steps)
    first = int(notes.pitch[0])
    same = len(own) == len(notes) and (own.start == notes.start).all()

    def leap(step: int) -> float:
        goal = moved(notes[:1], step, key).pitch[0]
        clash = same and int(goal) == int(own.pitch[0])
        return abs(int(goal) - (first if before is None else before)) + 20 * clash

    return moved(notes, min(steps, key=leap), key)


def _by_genre(heard: Heard, number: int, places: Sequence[int], seed: int) -> Notes:
    """What a part that has no music of its own plays here, as its genre has it."""
    from .genres import GENRES

    track = heard.song.tracks[number]
    genre = GENRES.get(heard.song.about.get("genre", ""), GENRES["pop"])
    way = journey(heard, heard.meter, straighten=False)
    role = heard.roles[number] or track.role
    if role not in ROLES:
        role = "drums" if is_drums(track) else facts(track.instrument.program).role
    part = Part(name=(track.name or "part")[:60], program=track.instrument.program, role=role,
                drums=is_drums(track))  # fmt: skip
    home = plain_key(heard.home)
    brief = Brief(genre=genre.name, tempo=min(400.0, max(20.0, heard.tempo)), meter=way.meter,
                  tonic=home.tonic, mode=home.mode, parts=(part,), bars=way.bars, seed=seed)  # fmt: skip
    keys = tuple(home for _ in way.scenes)
    cast = tuple(frozenset({0}) for _ in way.scenes)
    plan = Plan(
        brief, home, way.grid, way.scenes, keys, carried(heard, way), ensemble(brief.parts), cast
    )
    written = write(plan, genre).tracks[0].notes
    bar, share = int(way.grid.bar), heard.song.resolution / RESOLUTION
    lost = round(bar * share) - heard.starts[1] if heard.song.pickup else 0
    rows: list[tuple[int, Note]] = []
    for note in written:
        place = int(note.start) // bar
        at = round(int(note.start) % bar * share) - (lost if place == 0 else 0)
        if place in places and at >= 0:
            rows.append((heard.starts[place] + at, note))
    return Notes.from_columns(
        start=[start for start, _ in rows],
        length=[max(1, round(int(note.length) * share)) for _, note in rows],
        pitch=[int(note.pitch) for _, note in rows],
        velocity=[note.velocity for _, note in rows],
        offset=[round(int(note.offset) * share) for _, note in rows],
    )


__all__ = ["fill", "track_number"]
