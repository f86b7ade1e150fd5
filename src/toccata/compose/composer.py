"""The composer: a plan becomes parts and a performance, and all together a song."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ..score.notes import Notes
from ..score.song import Song
from ..score.timeline import ChordMark, KeyMark, MeterMark, Section, TempoMark
from ..score.track import Track
from ..units import Bpm, Ticks
from .again import Again, spliced
from .arrange import duty
from .bar import Bar, Player, Tone
from .brief import Brief
from .density import dense
from .form import phrased
from .genre import Genre
from .harmony import Span
from .heed import Ground, heeded
from .landing import landed, let_go
from .melody import thirds_below
from .perform import loudness, noted, seats, track
from .plan import Plan, kind_of, plan
from .sounds import chain_of, sound_of
from .texture import COMMON, ENDINGS, second_bass


def compose(brief: Brief, genre: Genre, again: Sequence[Again] = ()) -> Song:
    """A song for a brief, in a genre. The same brief gives the same song.

    Each of `again` has some parts or bars written once more, in turn; every other note stays as it
    was, to the tick.
    """
    return write(plan(brief, genre), genre, again)


def write(
    whole: Plan, genre: Genre, again: Sequence[Again] = (), given: Mapping[int, Track] | None = None
) -> Song:
    """The song of a plan.

    `given` holds tracks that are there already, by the number of their player: they stay as they
    are, and the others hear them.
    """
    genre = kind_of(whole.brief, genre)
    tracks = dict(given or {})
    base = _Desk(whole, genre, {n: _tones(t) for n, t in tracks.items()})
    steps = [_turned(whole, genre, one) for one in again]
    desks = [
        _Desk(step, genre, dict(base.written), one.density)
        for one, step in zip(again, steps, strict=True)
    ]
    for number in base.order:
        if number in tracks:
            continue
        tones = base.play(number, whole.brief.seed)
        score = base.track(number, tones, whole.brief.seed)
        for one, desk in zip(again, desks, strict=True):
            if number not in one.players(whole):
                desk.written[number] = tones
                continue
            places = one.places(whole)
            fresh = desk.play(number, one.seed, places, tones)
            tones = desk.written[number] = _merged(tones, fresh, places, whole.grid.bar)
            if len(places) == whole.bars and fresh:
                score = desk.track(number, fresh, one.seed)
            else:
                score = desk.respliced(number, score, fresh, places)
        tracks[number] = score
    final = replace(whole, harmony=steps[-1].harmony) if steps else whole
    return _song(final, genre, tuple(tracks[number] for number in range(len(whole.players))))


def performed(whole: Plan, genre: Genre, number: int, tones: Sequence[Tone]) -> Track:
    """A track in which a player of the plan plays these tones, with the genre's feel and mix."""
    return _Desk(whole, kind_of(whole.brief, genre)).track(number, tones, whole.brief.seed)


def adorned(whole: Plan, genre: Genre, number: int, line: Sequence[Tone]) -> list[Tone]:
    """A tune from elsewhere with the ornaments that a singer of the genre gives it."""
    fill = genre.around.get("melody")
    if fill is None:
        return list(line)
    length = int(whole.grid.bar)
    found: list[Tone] = []
    for bar in _Desk(whole, genre).bars(number, whole.brief.seed, everywhere=True):
        here = tuple(tone for tone in line if tone.start // length == bar.number)
        found += fill(replace(bar, lead=here), ()) if here else []
    return found


def _turned(whole: Plan, genre: Genre, one: Again) -> Plan:
    """The plan with the chords that a wish asks for, in its bars."""
    places = one.places(whole)
    one.players(whole)
    harmony = whole.harmony
    if one.chords:
        other = plan(whole.brief, genre, one.seed).harmony
        harmony = tuple(other[n] if n in places else harmony[n] for n in range(len(harmony)))
    brief = whole.brief
    if not one.parts:  # music whose parts are led together takes the new seed as its own
        brief = brief.model_copy(update={"seed": one.seed})
    return replace(whole, harmony=harmony, brief=brief)


@dataclass(slots=True)
class _Desk:
    """Where the parts of one plan are written, the tune first so that the others can hear it."""

    whole: Plan
    genre: Genre
    written: dict[int, list[Tone]] = field(default_factory=dict)
    density: float = 0.0

    @property
    def order(self) -> list[int]:
        """The players as they are written: who has the tune comes first."""
        players = self.whole.players
        low = ("melody", "bass") if self.genre.led else ("melody",)
        ranks = {role: place for place, role in enumerate(low)}
        return sorted(range(len(players)), key=lambda n: (ranks.get(players[n].role, len(low)), n))

    def play(
        self, number: int, seed: int, places: Collection[int] | None = None,
        before: Sequence[Tone] = (),
    ) -> list[Tone]:  # fmt: skip
        """Everything that a player plays, or what she plays in some bars after `before`."""
        player = self.whole.players[number]
        bars = self.bars(number, seed)
        if places is not None:
            bars = [bar for bar in bars if bar.number in places]
        tones = self._part(player, bars, number, before) if bars else []
        if self.genre.led and _single(player):
            tones = self._heeded(number, tones, bars, before if places is not None else ())
        if not tones and places is None:
            tones = ENDINGS.get(player.role, ENDINGS["chords"])(bars[-1], ())
        self.written[number] = tones
        return tones

    def _heeded(
        self, number: int, tones: list[Tone], bars: Sequence[Bar], before: Sequence[Tone]
    ) -> list[Tone]:
        """A line that has listened to the lines that stand; in a chamber group, not an orchestra.

        `bars` are those that are written, `before` is the whole line as it was.
        """
        whole, players, length = self.whole, self.whole.players, int(self.whole.grid.bar)
        if sum(_single(player) for player in players) > 6:
            return tones
        others = [
            (players[other], line) for other, line in self.written.items()
            if other != number and _single(players[other])
        ]  # fmt: skip
        keys = [whole.key_at(bar * length) for bar in range(whole.bars)]
        ground = Ground(
            whole.chord_at, lambda tick: keys[min(tick // length, len(keys) - 1)],
            int(whole.grid.beats[0].length), self.genre.settled is not None,
        )  # fmt: skip
        settled = self.genre.settled
        free = {bar.number for bar in bars if settled is None or not settled(bar)}
        fresh = {bar.number for bar in bars}
        line = _merged(before, tones, fresh, length) if before else tones
        mended = heeded(line, others, players[number], ground, lambda t: t.start // length in free)
        return [tone for tone in mended if tone.start // length in fresh] if before else mended

    @property
    def _ends_itself(self) -> bool:
        """Whether the genre's own bass brings the piece to rest."""
        return "bass" in self.genre.last and (
            self.genre.led or any(player.role == "bass" for player in self.closing)
        )

    @property
    def closing(self) -> list[Player]:
        """Who plays the last chord: the cast of the last section, and the bass."""
        cast = self.whole.casts[-1]
        return [p for n, p in enumerate(self.whole.players) if n in cast or p.role == "bass"]

    def bars(self, number: int, seed: int, everywhere: bool = False) -> list[Bar]:
        """The bars in which a player plays, or all of them.

        A bass that is silent in the last section comes back for the last chord.
        """
        whole, player = self.whole, self.whole.players[number]
        lead = self._heard(number)
        bars: list[Bar] = []
        total = whole.bars
        for scene, key, cast in zip(whole.scenes, whole.keys, whole.casts, strict=True):
            plays = everywhere or number in cast
            for place in range(scene.bars):
                at = scene.first + place
                final = at == total - 1
                if not plays and not (final and player.role == "bass"):
                    continue
                turn, step, phrase = phrased(place, scene.bars, self.genre.phrase)
                after = whole.harmony[(at + 1) % total][0].change
                bars.append(
                    Bar(
                        at, at * whole.grid.bar, whole.grid, key, scene, place, step, phrase, turn,
                        whole.harmony[at], after, player, seed, whole.brief.tempo, final,
                        plays and _tied(whole, scene.first, at), _onward(whole, scene.end, at),
                        whole.harmony, whole.players, whole.scenes, whole.brief.seed,
                        lead.get(at, ()), whole.themes, whole.brief.mood,
                    )
                )  # fmt: skip
        return bars

    def _heard(self, number: int) -> dict[int, tuple[Tone, ...]]:
        """The tune, bar by bar, as a player hears it who does not play it herself."""
        lead = self._lead(number)
        if lead is None:
            return {}
        bars: dict[int, list[Tone]] = {}
        for tone in self.written[lead]:
            bars.setdefault(tone.start // self.whole.grid.bar, []).append(tone)
        return {number: tuple(tones) for number, tones in bars.items()}

    def _lead(self, number: int) -> int | None:
        """The first melody player who is not this one and has been written."""
        for other, player in enumerate(self.whole.players):
            if other != number and player.role == "melody" and other in self.written:
                return other
        return None

    def _part(
        self, player: Player, bars: list[Bar], number: int, before: Sequence[Tone]
    ) -> list[Tone]:
        """Both hands of a player in some bars."""
        genre, bar_length = self.genre, self.whole.grid.bar
        tones: list[Tone] = []
        doubling = self._lead(number) if player.copy and player.role == "melody" else None
        for role in (player.role, *player.hands):
            hand = duty(player, role)
            own = genre.fills.get(f"{role} {player.copy + 1}")
            fill = own or genre.fills.get(role, COMMON[role if role in COMMON else "chords"])
            ending = genre.last.get(role, ENDINGS.get(role, ENDINGS["chords"]))
            if player.copy and role == "bass" and own is None:
                fill = second_bass
            last: tuple[int, ...] = ()
            previous = -1
            for bar in bars:
                bar = bar if hand is player else replace(bar, player=hand)
                if before and bar.number != previous + 1:
                    last = _struck(before, bar.number * bar_length, hand)
                previous = bar.number
                ends = bar.final and (bar.number > 0 or role in ("chords", "pad"))
                if doubling is not None and own is None and self.written[doubling]:
                    fresh = thirds_below(bar, bar.lead)
                elif ends:
                    fresh = ending(bar, last)
                else:
                    fresh = dense(bar, fill(bar, last), self.density)
                if ends and not player.drums and not self._ends_itself:
                    fresh = landed(bar, fresh, self.closing)
                    tones = let_go(tones, bar.start)
                if fresh:
                    latest = fresh[-1].start
                    last = tuple(t.pitch for t in fresh if latest - t.start < 120)
                    gain = loudness(bar)
                    tones.extend(Tone(*t[:3], round(t.velocity * gain)) for t in fresh)
        return tones

    def track(self, number: int, tones: Sequence[Tone], seed: int) -> Track:
        """The track of a player who plays these tones, with the looseness of a seed."""
        whole, genre, player = self.whole, self.genre, self.whole.players[number]
        every = self.bars(number, seed, everywhere=True)
        feel = genre.feel(player.role, whole.brief.tempo)
        moves = genre.moves(every) if genre.moves else ()
        seat = seats(whole.players)[number]
        made = track(player, tones, every, feel, genre.wet, genre.pedal, seed, seat, moves)
        voice, preset = sound_of(player, genre)
        return made.replace(
            instrument=replace(made.instrument, voice=voice, preset=preset),
            chain=chain_of(player, whole.players, genre),
        )

    def respliced(
        self, number: int, old: Track, fresh: Sequence[Tone], places: Collection[int]
    ) -> Track:
        """A track with new tones in some bars."""
        whole, player = self.whole, self.whole.players[number]
        bar = int(whole.grid.bar)
        feel = old.feel or self.genre.feel(player.role, whole.brief.tempo)
        new = noted(player, fresh, feel, whole.bars * bar) if fresh else Notes()
        notes = spliced(old.notes, new, places, bar, player.mono)
        return replace(old, notes=notes if len(notes) else old.notes)


def _single(player: Player) -> bool:
    """Whether a player has one line with a pitch."""
    return player.mono and not player.drums and not player.hands and player.role != "percussion"


def _struck(tones: Sequence[Tone], until: int, player: Player) -> tuple[int, ...]:
    """The notes that a player struck last before a tick."""
    heard = [t for t in tones if t.start < until and player.low <= t.pitch <= player.high]
    latest = max((tone.start for tone in heard), default=0)
    return tuple(tone.pitch for tone in heard if latest - tone.start < 120)


def _merged(
    old: Sequence[Tone], new: Sequence[Tone], places: Collection[int], bar: int
) -> list[Tone]:
    """The tones of some bars replaced."""
    return sorted([t for t in old if t.start // bar not in places] + list(new))


def _tones(track: Track) -> list[Tone]:
    """The notes of a track as a player means them."""
    return [Tone(int(n.start), int(n.length), int(n.pitch), int(n.velocity)) for n in track.notes]


def _tied(whole: Plan, first: int, number: int) -> bool:
    """Whether the chord of a bar sounded already in the bar before, in the same section."""
    if number == first or number == len(whole.harmony) - 1:
        return False
    before, here = whole.harmony[number - 1], whole.harmony[number]
    return len(here) == 1 and before[-1].change == here[0].change


def _onward(whole: Plan, end: int, number: int) -> int:
    """How many bars more the last chord of a bar goes on, the song's final bar not counted."""
    last = min(end, len(whole.harmony) - 1)
    bars = 0
    for later in range(number + 1, last):
        if whole.harmony[later][0].change != whole.harmony[number][-1].change:
            break
        bars += len(whole.harmony[later]) == 1
        if len(whole.harmony[later]) > 1:
            break
    return bars


def _keys(whole: Plan) -> tuple[KeyMark, ...]:
    """A mark wherever the key changes."""
    marks: list[KeyMark] = []
    for scene, key in zip(whole.scenes, whole.keys, strict=True):
        if not marks or (marks[-1].tonic, marks[-1].mode) != (key.tonic, key.mode):
            marks.append(KeyMark(Ticks(scene.first * whole.grid.bar), key.tonic, key.mode))
    return tuple(marks)


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
        keys=_keys(whole),
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


__all__ = ["Plan", "compose", "performed", "phrased", "plan", "write"]
