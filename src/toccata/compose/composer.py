"""The composer: a brief becomes form, harmony, parts and a performance, and all together a song."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..score.song import Song
from ..score.timeline import ChordMark, KeyMark, MeterMark, Section, TempoMark
from ..score.track import Track
from ..theory.key import Key
from ..theory.scalenames import find_scale
from ..units import Bpm, Ticks
from .arrange import duty, ensemble
from .bar import Bar, Player, Tone
from .brief import Brief
from .form import Scene, plan_form
from .genre import Genre
from .harmony import Bars, Span, change, divided, home, leading, progression
from .melody import thirds_below
from .perform import loudness, seats, track
from .rhythm import Grid, grid
from .texture import COMMON, ENDINGS, active, second_bass


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is decided before the first note: sections, chords of each bar, who plays where."""

    brief: Brief
    key: Key
    grid: Grid
    scenes: tuple[Scene, ...]
    harmony: Bars
    players: tuple[Player, ...]
    casts: tuple[frozenset[int], ...]


def plan(brief: Brief, genre: Genre, seed: int | None = None) -> Plan:
    """The plan of a piece. `seed` stands in for the brief's in the harmony."""
    genre = _kind(brief, genre)
    key = Key(brief.tonic, brief.mode)
    meter = grid(*brief.meter)
    scenes = plan_form(brief, genre.forms)
    players = ensemble(brief.parts)
    casts = tuple(frozenset(cast) for cast in active(genre, players, scenes))
    chords = plan_harmony(genre, key, meter, scenes, brief.seed if seed is None else seed)
    return Plan(brief, key, meter, scenes, chords, players, casts)


def _kind(brief: Brief, genre: Genre) -> Genre:
    """The genre as the brief asks for it."""
    programs = tuple(part.program for part in brief.parts if not part.drums)
    return genre.kind(f"{brief.style} {brief.form}", brief.meter, programs)


def plan_harmony(genre: Genre, key: Key, meter: Grid, scenes: tuple[Scene, ...], seed: int) -> Bars:
    """The chords of every bar: each theme its progression, open at its end, and the way home."""
    bars: list[tuple[Span, ...]] = []
    main = next((scene for scene in scenes if scene.act in ("theme", "peak")), scenes[0])
    for scene in scenes:
        source = main if scene.act in ("intro", "outro", "solo") else scene
        rows = progression(genre.changes, key, source, seed)
        rows = _suited(rows, scene.bars)
        for place in range(scene.bars):
            bars.append(divided(rows[place % len(rows)], key, meter, genre.colour))
        if not genre.loops and scene.bars % len(rows) and scene.bars > 2:
            bars[-1] = divided(leading(key), key, meter, genre.colour)
    return _homeward(bars, genre, key, meter)


def _suited(rows: tuple[str, ...], bars: int) -> tuple[str, ...]:
    """A progression for a section that is shorter: its beginning and its last bars."""
    if bars >= len(rows):
        return rows
    tail = min(2, bars // 2)
    return (*rows[: bars - tail], *rows[len(rows) - tail :])


def _homeward(bars: list[tuple[Span, ...]], genre: Genre, key: Key, meter: Grid) -> Bars:
    """The last bars lead to the tonic and stay there."""
    family = "minor" if key.is_minor else "major"
    plain = set(key.scale.semitones) in (set(find_scale(f).semitones) for f in ("major", "minor"))
    ending = genre.ending.get(key.mode) or (plain and genre.ending.get(family)) or ""
    rows = [row.strip() for row in ending.split("|")] if ending else [leading(key), home(key)]
    if len(bars) < 2 * len(rows):
        rows = rows[-2:] if len(bars) > 2 else rows[-1:]
    rows[-1] = rows[-1].split()[-1]
    for place, row in enumerate(rows):
        bars[len(bars) - len(rows) + place] = divided(row, key, meter, genre.colour)
    return tuple(bars)


def compose(brief: Brief, genre: Genre, again: Mapping[str, int] | None = None) -> Song:
    """A song for a brief, in a genre.

    The same brief gives the same song. `again` holds other seeds for roles ("bass", "harmony"):
    those are written anew and everything else stays note for note as it was.
    """
    genre = _kind(brief, genre)
    seeds = dict(again or {})
    whole = plan(brief, genre, seeds.get("harmony"))
    players = whole.players
    places = seats(players)
    written: list[list[Tone]] = []
    tracks: list[Track] = []
    for index, player in enumerate(players):
        seed = seeds.get(player.name, seeds.get(player.role, brief.seed))
        bars = _bars(whole, genre, player, seed, index)
        tones = _part(whole, genre, player, bars, index, written)
        written.append(tones)
        feel = genre.feel(player.role, brief.tempo)
        every = _bars(whole, genre, player, seed, None)
        moves = genre.moves(every) if genre.moves else ()
        tracks.append(
            track(player, tones, every, feel, genre.wet, genre.pedal, seed, places[index], moves)
        )
    return _song(whole, genre, tuple(tracks))


def _bars(whole: Plan, genre: Genre, player: Player, seed: int, index: int | None) -> list[Bar]:
    """The bars in which a player plays; all of them for None.

    A bass that is silent in the last section comes back for the last chord.
    """
    bars: list[Bar] = []
    total = len(whole.harmony)
    for scene, cast in zip(whole.scenes, whole.casts, strict=True):
        plays = index is None or index in cast
        for place in range(scene.bars):
            number = scene.first + place
            final = number == total - 1
            if not plays and not (final and player.role == "bass"):
                continue
            turn, step, phrase = phrased(place, scene.bars, genre.phrase)
            after = whole.harmony[(number + 1) % total][0].change
            bars.append(
                Bar(
                    number, number * whole.grid.bar, whole.grid, whole.key, scene, place, step,
                    phrase, turn, whole.harmony[number], after, player, seed, whole.brief.tempo,
                    final, plays and _tied(whole, scene, number), _onward(whole, scene, number),
                    whole.harmony, whole.players, whole.scenes, whole.brief.seed,
                )
            )  # fmt: skip
    return bars


def _tied(whole: Plan, scene: Scene, number: int) -> bool:
    """Whether the chord of a bar sounded already in the bar before, in the same section."""
    if number == scene.first or number == len(whole.harmony) - 1:
        return False
    before, here = whole.harmony[number - 1], whole.harmony[number]
    return len(here) == 1 and before[-1].change == here[0].change


def _onward(whole: Plan, scene: Scene, number: int) -> int:
    """How many bars more the last chord of a bar goes on, the song's final bar not counted."""
    last = min(scene.end, len(whole.harmony) - 1)
    bars = 0
    for later in range(number + 1, last):
        if whole.harmony[later][0].change != whole.harmony[number][-1].change:
            break
        bars += len(whole.harmony[later]) == 1
        if len(whole.harmony[later]) > 1:
            break
    return bars


def phrased(place: int, bars: int, usual: int = 4) -> tuple[int, int, int]:
    """(phrase from 0, bar in it, its bars) of a bar of a section: fours, the rest with the last.

    A rest of two or three bars is a phrase of its own; one bar is added to the phrase before.
    """
    phrases, rest = divmod(bars, usual)
    if not phrases:
        return 0, place, bars
    extra = rest == 1
    turn = place // usual
    if extra and turn >= phrases - 1:
        return phrases - 1, place - usual * (phrases - 1), usual + 1
    if turn >= phrases:
        return turn, place - usual * phrases, rest
    return turn, place % usual, usual


def _part(
    whole: Plan, genre: Genre, player: Player, bars: list[Bar], index: int,
    written: list[list[Tone]],
) -> list[Tone]:  # fmt: skip
    """Everything that one player plays, both hands."""
    tones: list[Tone] = []
    lead = _lead(whole, index) if player.copy and player.role == "melody" else None
    for role in (player.role, *player.hands):
        hand = duty(player, role)
        own = genre.fills.get(f"{role} {player.copy + 1}")
        fill = own or genre.fills.get(role, COMMON[role if role in COMMON else "chords"])
        ending = genre.last.get(role, ENDINGS.get(role, ENDINGS["chords"]))
        if player.copy and role == "bass" and own is None:
            fill = second_bass
        last: tuple[int, ...] = ()
        for bar in bars:
            bar = bar if hand is player else replace(bar, player=hand)
            if lead is not None and own is None and written[lead]:
                fresh = thirds_below(bar, _inside(written[lead], bar))
            elif bar.final and (bar.number > 0 or role in ("chords", "pad")):
                fresh = ending(bar, last)
            else:
                fresh = fill(bar, last)
            if fresh:
                latest = fresh[-1].start
                last = tuple(t.pitch for t in fresh if latest - t.start < 120)
                gain = loudness(bar)
                tones.extend(t._replace(velocity=round(t.velocity * gain)) for t in fresh)
    return tones or _something(bars, player)


def _lead(whole: Plan, index: int) -> int | None:
    """The first melody player before this one."""
    for other, player in enumerate(whole.players[:index]):
        if player.role == "melody":
            return other
    return None


def _inside(tones: list[Tone], bar: Bar) -> list[Tone]:
    end = bar.start + bar.grid.bar
    return [tone for tone in tones if bar.start <= tone.start < end]


def _something(bars: list[Bar], player: Player) -> list[Tone]:
    """A part that found nothing to say plays the way that everybody ends."""
    return ENDINGS.get(player.role, ENDINGS["chords"])(bars[-1], ())


def _song(whole: Plan, genre: Genre, tracks: tuple[Track, ...]) -> Song:
    """The tracks under their maps."""
    brief, bar = whole.brief, int(whole.grid.bar)
    marks: list[ChordMark] = []
    for number, spans in enumerate(whole.harmony):
        for span in spans:
            start, found = number * bar + span.at, span.change
            before = marks[-1] if marks else None
            if before and before.symbol == found.symbol and not _opens(whole, number, span):
                marks[-1] = replace(before, length=Ticks(before.length + span.length))
            else:
                marks.append(ChordMark(Ticks(start), Ticks(span.length), found.symbol, found.roman))
    return Song(
        title=brief.title,
        tracks=tracks,
        tempos=(TempoMark(Ticks(0), Bpm(brief.tempo)),),
        meters=(MeterMark(Ticks(0), *brief.meter),),
        keys=(KeyMark(Ticks(0), whole.key.tonic, whole.key.mode),),
        sections=tuple(
            Section(Ticks(s.first * bar), Ticks(s.bars * bar), s.name, s.energy)
            for s in whole.scenes
        ),
        chords=tuple(marks),
        length=Ticks(brief.bars * bar),
        about={"seed": str(brief.seed), "prompt": brief.prompt, "genre": genre.name},
    )


def _opens(whole: Plan, number: int, span: Span) -> bool:
    """Whether a section begins here."""
    return span.at == 0 and any(scene.first == number for scene in whole.scenes)


__all__ = ["Plan", "change", "compose", "phrased", "plan", "plan_harmony"]
