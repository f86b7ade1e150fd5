"""Another style: the tune and the form stay, everything around them is written anew."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from ..errors import UnknownName, WrongUse
from ..score.events import PROGRAM, Events
from ..score.instrument import Instrument
from ..score.instruments import facts, gm
from ..score.song import Song
from ..score.timeline import ChordMark, KeyMark, MeterMark, Section, TempoMark
from ..score.track import Track
from ..theory.key import Key
from ..units import RESOLUTION, Bpm, Midi, Ticks
from .arrange import ensemble
from .bar import Player, Tone
from .brief import MOST_BARS, Brief, Part
from .composer import performed, write
from .form import Scene
from .genre import Genre
from .hear import Heard, hear
from .harmony import Bars, Span
from .options import Options
from .plan import Plan, kind_of, plain
from .recolouring import recoloured
from .relaying import Journey, journey
from .rhythm import Grid, grid
from .texture import active
from .translating import Weights, translated
from .tune import is_drums

ASPECTS: Final = ("genre", "timbre", "rhythm", "harmony")
"""What can be taken from another style: all of it, or instruments, feel and meter, chords alone."""

MELODY: Final = "melody"
"""The name of the track that has the tune."""


def restyle(song: Song, genre: Genre, seed: int = 0, only: Collection[str] = ()) -> Song:
    """The song in another genre; its tune is in the track “melody”, its form as it was.

    `only` takes less from the genre: "timbre" its instruments, "rhythm" its meter and feel,
    "harmony" its chords; what is not named stays note for note. "genre", or nothing, is everything.
    Raises `UnknownName` for another aspect, `WrongUse` for a song without anything to sing.
    """
    for aspect in only:
        if aspect not in ASPECTS:
            raise UnknownName("aspect", aspect, ASPECTS)
    heard = hear(song)
    if not only or "genre" in only:
        return arranged(heard, genre, seed)
    found = _renamed(heard)
    if "harmony" in only:
        found = _in_its_chords(heard, found, genre)
    if "timbre" in only:
        found = _on_its_instruments(heard, found, genre)
    if "rhythm" in only:
        found = _in_its_rhythm(heard, found, genre)
    return found.replace(about={**found.about, "seed": str(seed)})


def accompany(song: Song, genre: Genre, seed: int = 0) -> Song:
    """The tune of a song with parts of a genre: its notes, meter, tempo and key stay."""
    heard = hear(song)
    return arranged(heard, genre, seed, faithful=True)


def arranged(heard: Heard, genre: Genre, seed: int, *, faithful: bool = False) -> Song:
    """A piece that was heard, written anew in a genre; `faithful` keeps meter, tempo and rhythm."""
    meter = heard.meter if faithful else meter_for(heard, genre)
    way = journey(heard, meter, straighten=not faithful)
    if way.bars > MOST_BARS:
        raise WrongUse(f"The piece has {way.bars:,} bars; at most {MOST_BARS:,} can be written.")
    tempo = _tempo(heard, way, genre, faithful=faithful)
    keys = _scene_keys(heard, way)
    home = keys[-1] if keys.count(keys[-1]) > len(keys) // 2 else heard.home
    brief = _brief(heard, genre, home, way, tempo, seed)
    genre = kind_of(brief, genre)
    players = ensemble(brief.parts)
    lead = next(n for n, player in enumerate(players) if player.role == "melody")
    line = _line(heard, way, players[lead], exact=faithful)
    scenes = tuple(
        replace(scene, act="theme") if scene.act == "solo" else scene for scene in way.scenes
    )
    by_bar = [next(k for s, k in zip(scenes, keys, strict=True) if bar < s.end)
              for bar in range(way.bars)]  # fmt: skip
    chords = translated(
        _carried(heard, way), by_bar, way.grid, genre, _sung(line, way)
    )  # fmt: skip
    casts = tuple(frozenset(cast) for cast in active(genre, players, scenes))
    whole = Plan(brief, home, way.grid, scenes, keys, chords, players, casts)
    tune = performed(whole, genre, lead, line)
    if not faithful:
        tune = _in_manner(whole, genre, lead, line, tune)
    if faithful:
        tune = tune.replace(feel=None, notes=tune.notes.replace(
            offset=np.zeros(len(tune.notes), dtype=np.int64)))  # fmt: skip
    written = write(whole, genre, given={lead: tune})
    about = {"seed": str(seed), "genre": genre.name, "from": heard.song.title}
    return written.replace(about=about)


def _in_manner(
    whole: Plan, genre: Genre, lead: int, line: Sequence[Tone], plain_one: Track
) -> Track:
    """The tune as the genre would phrase it: pushed ahead of the beat, or softer.

    Of a few ways the one is taken that has most of the genre's own habits; where none has more,
    the tune stays as it is.
    """
    if not genre.checks:
        return plain_one
    marks = tuple(
        ChordMark(Ticks(n * whole.grid.bar + s.at), Ticks(s.length), s.change.symbol, s.change.roman)
        for n, spans in enumerate(whole.harmony) for s in spans
    )  # fmt: skip
    frame = Song(meters=(MeterMark(Ticks(0), *whole.brief.meter),), chords=marks,
                 keys=(KeyMark(Ticks(0), whole.key.tonic, whole.key.mode),),
                 tempos=(TempoMark(Ticks(0), Bpm(whole.brief.tempo)),),
                 length=Ticks(whole.bars * whole.grid.bar))  # fmt: skip

    def habits(track: Track) -> int:
        alone = frame.replace(tracks=(track,))
        return sum(check.holds(alone) for check in genre.checks)

    best, most = plain_one, habits(plain_one)
    beat = whole.grid.beats[0].length
    soft = [tone._replace(velocity=tone.velocity - 14) for tone in line]
    ways = [pushed(line, whole.grid, beat // 2, 2), pushed(line, whole.grid, beat // 2, 1),
            pushed(line, whole.grid, beat // 4, 1), soft]  # fmt: skip
    for way in ways:
        track = performed(whole, genre, lead, way)
        found = habits(track)
        if found > most:
            best, most = track, found
    return best


def pushed(line: Sequence[Tone], here: Grid, ahead: int, every: int) -> list[Tone]:
    """A tune that comes before the beat: every so-manieth note on a beat is struck ahead of it.

    It comes by `ahead` ticks sooner where the note before leaves room; downbeats of sections stay.
    """
    found: list[Tone] = []
    turn = 0
    for tone in line:
        on = here.on_beat(tone.start % here.bar) and tone.start > 0
        room = not found or tone.start - found[-1].start >= 2 * ahead
        if on and room and tone.length >= ahead:
            turn += 1
            if turn % every == 0:
                tone = tone._replace(start=tone.start - ahead, length=tone.length + ahead)
                if found:
                    last = found[-1]
                    found[-1] = last._replace(length=min(last.length, tone.start - last.start))
        found.append(tone)
    return found


def meter_for(heard: Heard, genre: Genre) -> tuple[int, int]:
    """The meter of a piece in a genre: its own where the genre knows it, else the nearest."""
    if heard.meter in genre.meters:
        return heard.meter
    old = grid(*heard.meter)

    def far(meter: tuple[int, int]) -> tuple[float, int]:
        new = grid(*meter)
        ratio = len(new.beats) / len(old.beats)
        apart = 0.0 if ratio == 1 else 0.5 if ratio in (2, 0.5) else 1.0 + abs(ratio - 1)
        return (apart + 0.2 * (new.beats[0].triple != old.beats[0].triple),
                genre.meters.index(meter))  # fmt: skip

    return min(genre.meters, key=far)


def _tempo(heard: Heard, way: Journey, genre: Genre, *, faithful: bool) -> float:
    """The tempo in quarters a minute: beats as fast as they were, if the genre goes so fast."""
    if faithful:
        return min(400.0, max(20.0, heard.tempo))
    old = grid(*heard.meter).beats[0].length / RESOLUTION
    new = way.grid.beats[0].length / RESOLUTION
    wished = heard.tempo / old * new
    low, _, high = genre.tempo
    while wished < 0.7 * low:
        wished *= 2
    while wished > 1.45 * high:
        wished /= 2
    return round(min(high, max(low, wished)), 1)


def plain_key(key: Key) -> Key:
    """The major or minor key of a key in any mode."""
    return key if plain(key) else Key(key.tonic, "minor" if key.is_minor else "major")


def _scene_keys(heard: Heard, way: Journey) -> tuple[Key, ...]:
    """The key of most bars of each section; short excursions are left to the chords."""
    found = []
    for scene in heard.scenes:
        here = list(heard.keys[scene.first : scene.end])
        key = max(dict.fromkeys(here), key=here.count)
        strong = here.count(key) >= 0.6 * len(here) and len(here) >= 4
        found.append(key if strong else heard.home)
    return tuple(plain_key(key) if key != heard.home else key for key in found)


def _brief(
    heard: Heard, genre: Genre, home: Key, way: Journey, tempo: float, seed: int
) -> Brief:
    """What the new piece is to be, with a player for the tune who has nothing else to do."""
    from .genres import GENRES
    from .reader import read_brief

    above, below = way.meter
    shelf = GENRES if genre.name in GENRES else {genre.name: genre}
    brief = read_brief(genre.name, shelf, Options(
        genre=genre.name, key=str(home).replace("♭", "b").replace("♯", "#"),
        meter=f"{above}/{below}", bars=way.bars, seed=seed,
    ))  # fmt: skip
    return brief.model_copy(update={
        "title": heard.song.title, "tempo": tempo, "parts": _parts(brief.parts, heard),
        "prompt": "", "guessed": (), "tonic": home.tonic, "mode": home.mode, "sections": (),
        "form": "",
    })  # fmt: skip


def _parts(parts: Sequence[Part], heard: Heard) -> tuple[Part, ...]:
    """The genre's players, one of whom sings and does nothing else."""
    players = ensemble(parts)
    found = [part if part.role else part.model_copy(update={"role": "" if player.hands else
             player.role}) for part, player in zip(parts, players, strict=True)]  # fmt: skip
    singer = next((n for n, p in enumerate(players) if p.role == "melody" and not p.hands), None)
    if singer is not None:
        found[singer] = found[singer].model_copy(update={"name": MELODY, "role": "melody"})
    else:
        alone = next((n for n, p in enumerate(players) if "melody" in (p.role, *p.hands)), None)
        program = parts[alone].program if alone is not None else _voice(heard, parts)
        if sum(not part.drums for part in found) > 14:
            found.pop(next(n for n, part in enumerate(found) if not part.drums))
        found.insert(0, Part(name=MELODY, program=program, role="melody"))
        if alone is not None:
            own = parts[alone]
            found[alone + 1] = own.model_copy(update={"role": "chords"})
            if "bass" in players[alone].hands:
                found.append(Part(name=f"{own.name} left", program=own.program, role="bass"))
    names: set[str] = {MELODY}
    for n, part in enumerate(found):
        if part.name == MELODY and part.role != "melody":
            found[n] = part.model_copy(update={"name": f"{MELODY} {n + 1}"})
        names.add(found[n].name)
    return tuple(found)


def _voice(heard: Heard, parts: Sequence[Part]) -> int:
    """Who sings where the genre has no singer: who sang before, if that is an instrument for it."""
    program = heard.song.tracks[heard.lead].instrument.program
    if facts(program).role == "melody":
        return program
    tuned = [part.program for part in parts if not part.drums and facts(part.program).role != "bass"]
    return tuned[0] if tuned else program


def _line(heard: Heard, way: Journey, player: Player, *, exact: bool) -> list[Tone]:
    """The tune in the new bars, in octaves that lie well for the player."""
    if not heard.tune:
        raise WrongUse(f"“{heard.song.title}” has no tune that could be kept.")
    share = RESOLUTION / heard.song.resolution
    lift = _octave([note.pitch for note in heard.tune], player)
    levels = np.array([note.velocity for note in heard.tune])
    middle = float(levels.mean())
    end = way.bars * way.grid.bar
    rows: list[Tone] = []
    for note in heard.tune:
        start = round(way.at(note.start)) if exact else way.snapped(note.start)
        stop = way.at(note.start + note.length)
        if exact and len(set(heard.meters)) == 1:
            stop = start + note.length * share
        if rows:
            start = max(start, rows[-1].start + (60 if player.mono else 1))
            rows[-1] = rows[-1]._replace(length=min(rows[-1].length, start - rows[-1].start))
        if start >= end - 60:
            break
        beat = 4 if way.grid.on_beat(start % way.grid.bar) else 0
        level = round(84 + beat + 0.7 * (note.velocity - middle))
        length = max(60, min(round(stop - start), end - start))
        rows.append(Tone(start, length, _folded(note.pitch + lift, player), level))
    return rows


def _octave(pitches: Sequence[int], player: Player) -> int:
    """By how many octaves a tune moves so that most of it lies in a player's range."""
    def strain(lift: int) -> tuple[int, float]:
        outside = sum(not player.low <= pitch + lift <= player.high for pitch in pitches)
        return outside, abs(sum(pitches) / len(pitches) + lift - player.center) + abs(lift) / 6

    return min(range(-48, 49, 12), key=strain)


def _folded(pitch: int, player: Player) -> int:
    """A note in a player's range, by octaves; where the range is too small for it, as it is."""
    while pitch > player.high and pitch - 12 >= player.low:
        pitch -= 12
    while pitch < player.low and pitch + 12 <= player.high:
        pitch += 12
    return min(127, max(0, pitch))


def _sung(line: Sequence[Tone], way: Journey) -> list[list[Weights]]:
    """What is sung in each beat of each new bar."""
    found: list[list[dict[int, float]]] = [[{} for _ in way.grid.beats] for _ in range(way.bars)]
    bar = way.grid.bar
    for tone in line:
        for number in range(tone.start // bar, min(way.bars, -(-(tone.start + tone.length) // bar))):
            for place, beat in enumerate(way.grid.beats):
                low = number * bar + beat.start
                inside = min(low + beat.length, tone.start + tone.length) - max(low, tone.start)
                if inside > 0:
                    row = found[number][place]
                    row[tone.pitch % 12] = row.get(tone.pitch % 12, 0.0) + inside
    return [list(row) for row in found]


def _carried(heard: Heard, way: Journey) -> Bars:
    """The chords in the new bars, drawn to its beats."""
    bar = way.grid.bar
    edges = sorted(beat.start for beat in way.grid.beats)
    rows: list[list[tuple[int, Span]]] = [[] for _ in range(way.bars)]
    for number, spans in enumerate(heard.harmony):
        for span in spans:
            place = way.at(heard.starts[number] + span.at)
            new = min(way.bars - 1, max(0, int((place + 1) // bar)))
            at = min(edges, key=lambda edge: abs(edge - (place - new * bar)))
            rows[new].append((at, span))
    found: list[tuple[Span, ...]] = []
    now = heard.harmony[0][0].change
    for row in rows:
        here = {0: now}
        for at, span in row:
            here[at] = now = span.change
        places = sorted(here)
        ends = [*places[1:], bar]
        found.append(tuple(Span(at, end - at, here[at]) for at, end in zip(places, ends, strict=True)))
    return tuple(found)


# --- one aspect alone ---


def _renamed(heard: Heard) -> Song:
    """The song with its tune's track called “melody”, and no other."""
    tracks = []
    for number, track in enumerate(heard.song.tracks):
        if number == heard.lead:
            track = track.replace(name=MELODY)
        elif track.name == MELODY:
            track = track.replace(name=f"{MELODY} {number + 1}")
        tracks.append(track)
    return heard.song.replace(tracks=tuple(tracks))


def _in_its_chords(heard: Heard, song: Song, genre: Genre) -> Song:
    """The song on the chords that the genre would take; the tune stays, the rest keeps its rhythm."""
    old = heard.harmony
    new: list[tuple[Span, ...]] = []
    for number, meter in enumerate(heard.meters):
        here = grid(*meter)
        unit = song.resolution / RESOLUTION
        lines = [Tone(round((n.start - heard.starts[number]) / unit), round(n.length / unit),
                      n.pitch, n.velocity) for n in heard.tune
                 if n.start < heard.starts[number + 1]
                 and n.start + n.length > heard.starts[number]]  # fmt: skip
        spans = tuple(Span(round(s.at / unit), round(s.length / unit), s.change)
                      for s in old[number])  # fmt: skip
        beats: list[Weights] = [
            {t.pitch % 12: 1.0 for t in lines
             if t.start < b.start + b.length and t.start + t.length > b.start}
            for b in here.beats
        ]  # fmt: skip
        key = plain_key(heard.keys[number])
        said = translated((spans,), (key,), here, genre, (beats,))[0]
        new.append(tuple(Span(round(s.at * unit), round(s.length * unit), s.change) for s in said))
    return rechorded(heard, song, tuple(new), [n for n in range(len(song.tracks))])


def rechorded(heard: Heard, song: Song, harmony: Bars, numbers: Sequence[int]) -> Song:
    """The song on other chords: the tracks of some numbers follow, the tune and drums stay."""
    after = replace(heard, harmony=harmony)
    sung = {(note.track, note.id) for note in heard.tune}
    tracks = list(song.tracks)
    for number in numbers:
        track = tracks[number]
        if is_drums(track) or not len(track.notes):
            continue
        own = np.array([(number, int(name)) in sung for name in track.notes.id])
        moved = recoloured(
            track.notes.where(~own),
            lambda tick: (heard.change_at(tick), after.change_at(tick),
                          heard.keys[heard.bar_of(tick)]),
            bass=heard.roles[number] == "bass",
        )  # fmt: skip
        tracks[number] = track.replace(notes=track.notes.where(own) + moved)
    marks = chord_marks(heard, harmony)
    return song.replace(tracks=tuple(tracks), chords=marks)


def chord_marks(heard: Heard, harmony: Bars) -> tuple[ChordMark, ...]:
    """Chords as marks above the song, each until the next one begins."""
    marks: list[ChordMark] = []
    for start, spans in zip(heard.starts, harmony, strict=False):
        for span in spans:
            last = marks[-1] if marks else None
            if last is not None and last.symbol == span.change.symbol:
                marks[-1] = replace(last, length=Ticks(last.length + span.length))
                continue
            marks.append(ChordMark(Ticks(start + span.at), Ticks(span.length),
                                   span.change.symbol, span.change.roman))  # fmt: skip
    return tuple(marks)


def _on_its_instruments(heard: Heard, song: Song, genre: Genre) -> Song:
    """The song on the genre's instruments, note for note."""
    parts = _parts(_band(genre), heard)
    players = ensemble(parts)
    turns: dict[str, int] = {}
    tracks: list[Track] = []
    for number, track in enumerate(song.tracks):
        role = heard.roles[number]
        if not len(track.notes):
            tracks.append(track)
            continue
        fitting = [p for p in players if p.role == role] or [
            p for p in players if bool(p.drums) == is_drums(track) and
            (p.drums or p.role not in ("melody", "bass"))
        ] or [p for p in players if bool(p.drums) == is_drums(track)]  # fmt: skip
        if fitting:
            turn = turns.get(role, 0)
            turns[role] = turn + 1
            track = _played_by(track, fitting[turn % len(fitting)])
        tracks.append(track)
    return song.replace(tracks=tuple(tracks))


def _band(genre: Genre) -> tuple[Part, ...]:
    from .genres import GENRES
    from .reader import read_brief

    shelf = GENRES if genre.name in GENRES else {genre.name: genre}
    return read_brief(genre.name, shelf, Options(genre=genre.name, seed=0)).parts


def _played_by(track: Track, player: Player) -> Track:
    """A track on another instrument; its tune keeps its name, others take the player's."""
    instrument = (
        Instrument(player.name, player.program, drums=True, low=Midi(35), high=Midi(81))
        if player.drums
        else gm(player.program)
    )
    events = Events([e for e in track.events if e.status & 0xF0 != PROGRAM])
    name = track.name if track.name == MELODY else player.name
    return track.replace(name=name, instrument=instrument, events=events)


def _in_its_rhythm(heard: Heard, song: Song, genre: Genre) -> Song:
    """The song in the genre's meter, tempo and feel, with all its notes."""
    way = journey(heard, meter_for(heard, genre))
    tempo = _tempo(heard, way, genre, faithful=False)
    tracks: list[Track] = []
    for number, track in enumerate(song.tracks):
        tracks.append(_relaid(track, way, heard.roles[number], genre, tempo))
    bar = way.grid.bar
    return Song(
        title=song.title, tracks=tuple(tracks), tempos=(TempoMark(Ticks(0), Bpm(tempo)),),
        meters=(MeterMark(Ticks(0), *way.meter),),
        keys=tuple(KeyMark(Ticks(round(way.at(k.tick))), k.tonic, k.mode) for k in song.keys),
        sections=tuple(Section(Ticks(s.first * bar), Ticks(s.bars * bar), s.name, s.energy)
                       for s in way.scenes),
        chords=tuple(
            ChordMark(Ticks(round(way.at(c.tick))),
                      Ticks(max(1, round(way.at(c.tick + c.length) - way.at(c.tick)))),
                      c.symbol, c.roman)
            for c in song.chords
        ),
        markers=tuple(replace(m, tick=Ticks(round(way.at(m.tick)))) for m in song.markers),
        length=Ticks(way.bars * bar), about=song.about,
    )  # fmt: skip


def _relaid(track: Track, way: Journey, role: str, genre: Genre, tempo: float) -> Track:
    notes = track.notes
    starts = [way.snapped(start) for start in notes.start.tolist()]
    ends = [way.at(end) for end in notes.end.tolist()]
    lengths = [max(60, round(end - start)) for start, end in zip(starts, ends, strict=True)]
    feel = genre.feel(role or "chords", tempo)
    if not way.grid.swings(2 * feel.grid):
        feel = replace(feel, swing=50.0)
    offsets = feel.offsets(starts, notes.pitch.tolist())
    moved = notes.replace(start=np.array(starts, dtype=np.int64), offset=offsets,
                          length=np.array(lengths, dtype=np.int64))  # fmt: skip
    events = Events([replace(e, tick=Ticks(round(way.at(e.tick)))) for e in track.events])
    envelopes = tuple(replace(v, points=tuple((Ticks(round(way.at(t))), x) for t, x in v.points))
                      for v in track.envelopes)  # fmt: skip
    return track.replace(notes=moved, events=events, envelopes=envelopes, feel=feel)


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of a tune is in a line: `share` of its scale degrees, in order."""

    share: float
    notes: int


def kept(tune: Sequence[int], line: Sequence[int]) -> Kept:
    """How much of a tune (MIDI numbers) comes in a line, in order, octaves left aside."""
    one, other = [p % 12 for p in tune], [p % 12 for p in line]
    row = [0] * (len(other) + 1)
    for pc in one:
        diagonal = 0
        for place, heard in enumerate(other, 1):
            above = row[place]
            row[place] = diagonal + 1 if pc == heard else max(above, row[place - 1])
            diagonal = above
    return Kept(row[-1] / len(one) if one else 1.0, len(one))


__all__ = ["ASPECTS", "MELODY", "Kept", "Scene", "accompany", "arranged", "kept", "rechorded",
           "restyle"]  # fmt: skip
