"""Another style: the tune and the form stay, everything around them is written anew."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

import numpy as np

from ..chance import seed_from
from ..errors import UnknownName, WrongUse
from ..score.song import Song
from ..score.track import Track
from ..theory.key import Key
from ..units import RESOLUTION
from .arrange import ensemble
from .aspects import in_its_chords, in_its_rhythm, on_its_instruments, renamed
from .bar import Player, Tone
from .brief import MOST_BARS, Brief, Part
from .cadencing import closed
from .casting import players_for
from .composer import adorned, performed, write
from .form import Scene, act_of, rows, theme_of
from .genre import Genre
from .habits import foreign
from .hear import Heard, hear
from .options import Options
from .phrasing import in_manner
from .plan import Plan, kind_of
from .relaying import Journey, carried, journey, plain_key
from .scenes import STRONG, UPBEAT, WEAK
from .settling import broadened, meter_for, tempo_for
from .texture import active
from .translating import Weights, language, translated
from .turning import turned

ASPECTS: Final = ("genre", "timbre", "rhythm", "harmony")
"""What can be taken from another style: all of it, or instruments, feel and meter, chords alone."""

_SHORT: Final = 24
"""Bars under which a piece has no room for two grooves."""


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
    found = renamed(heard)
    if "harmony" in only:
        found = in_its_chords(heard, found, genre)
    if "timbre" in only:
        found = on_its_instruments(heard, found, genre)
    if "rhythm" in only:
        found = in_its_rhythm(heard, found, genre)
    return found.replace(about={**found.about, "seed": str(seed)})


def accompany(song: Song, genre: Genre, seed: int = 0, parts: Sequence[Part] = ()) -> Song:
    """The tune of a song with parts of a genre: its notes, meter, tempo and key stay.

    `parts` name other players than the genre's usual ones.
    """
    return arranged(hear(song), genre, seed, faithful=True, parts=parts)


def arranged(
    heard: Heard, genre: Genre, seed: int, *, faithful: bool = False, parts: Sequence[Part] = ()
) -> Song:
    """A piece that was heard, written anew in a genre; `faithful` keeps meter, tempo and rhythm."""
    meter = heard.meter if faithful else meter_for(heard, genre)
    pace = 1 if faithful else broadened(heard, meter, genre)
    way = journey(heard, meter, straighten=not faithful, pace=pace)
    if way.bars > MOST_BARS:
        raise WrongUse(f"The piece has {way.bars:,} bars; at most {MOST_BARS:,} can be written.")
    tempo = tempo_for(heard, way, genre, faithful=faithful)
    keys = _scene_keys(heard)
    home = keys[-1] if keys.count(keys[-1]) > len(keys) // 2 else heard.home
    brief = _brief(heard, genre, home, way, tempo, seed)
    if parts:
        brief = brief.model_copy(update={"parts": players_for(parts, heard)})
    genre = _around(kind_of(brief, genre))
    players = ensemble(brief.parts)
    lead = next(n for n, player in enumerate(players) if player.role == "melody")
    line = _line(heard, way, players[lead], exact=faithful)
    scenes = spirited(way.scenes, genre)
    by_bar = [next(k for s, k in zip(scenes, keys, strict=True) if bar < s.end)
              for bar in range(way.bars)]  # fmt: skip
    sung = _sung(line, way)
    opens = [scene.first for scene in scenes]
    chords = translated(carried(heard, way), by_bar, way.grid, genre, sung, opens)
    chords = turned(chords, by_bar, home, way.grid, genre, sung)
    if language(genre).announced:
        chords = closed(chords, scenes, by_bar, way.grid, sung)
    whole = _with_scenes(
        Plan(brief, home, way.grid, scenes, keys, chords, players, ()), genre, lead, scenes
    )
    if not faithful:
        line = adorned(whole, genre, lead, line)
    tune = performed(whole, genre, lead, line)
    if not faithful:
        tune = in_manner(whole, genre, lead, line, tune)
    if faithful:
        tune = tune.replace(feel=None, notes=tune.notes.replace(
            offset=np.zeros(len(tune.notes), dtype=np.int64)))  # fmt: skip
    written = _written(whole, genre, lead, tune)
    about = {"seed": str(seed), "genre": genre.name, "from": heard.song.title}
    return written.replace(about=about)


@lru_cache(maxsize=64)
def _around(genre: Genre) -> Genre:
    """The genre as it plays around a tune that comes from elsewhere."""
    fills = {role: fill for role, fill in genre.around.items() if role != "melody"}
    return replace(genre, fills={**genre.fills, **fills}, kinds=None)


def _written(whole: Plan, genre: Genre, lead: int, tune: Track) -> Song:
    """The song of a plan around a tune; of a few ways to play it the first that has every habit.

    The sections are as strong as they were, or as those of the genre's own form where that has more
    habits; the dice are thrown anew.
    """
    best, most = None, 0
    arch = _with_scenes(whole, genre, lead, arched(whole.scenes, genre))
    for one, turn in ((whole, 0), (arch, 0), (arch, 1), (whole, 1), (arch, 2)):
        seed = one.brief.seed if not turn else seed_from(f"{one.brief.seed} way {turn}")
        brief = one.brief.model_copy(update={"seed": seed})
        song = write(replace(one, brief=brief), genre, given={lead: tune})
        lacking = [check for check in genre.checks if not check.holds(song)]
        had = -sum(not foreign(check, song) for check in lacking)
        if best is None or had > most:
            best, most = song, had
        if not had:
            break
    assert best is not None
    return best


def _with_scenes(whole: Plan, genre: Genre, lead: int, scenes: tuple[Scene, ...]) -> Plan:
    """The plan with its sections played otherwise."""
    first = scenes[0].name == UPBEAT and len(scenes) > 1
    before = [frozenset({lead})] * first
    casts = (*before, *map(frozenset, active(genre, whole.players, scenes[len(before) :])))
    return replace(whole, scenes=scenes, casts=casts)


def arched(scenes: Sequence[Scene], genre: Genre) -> tuple[Scene, ...]:
    """Sections that grow as in the genre's longest form: from its opening to its strongest."""
    own = max((rows(form) for form in genre.forms), key=lambda form: sum(r.bars for r in form))
    opening, peak = own[0], max(own, key=lambda row: row.energy)
    real = [n for n, scene in enumerate(scenes) if scene.name != UPBEAT]
    last = max(real[1:], key=lambda n: (scenes[n].energy, n), default=real[0])
    found = list(scenes)
    for place, number in enumerate(real):
        share = min(1.0, place / max(1, real.index(last)))
        energy = opening.energy + (peak.energy - opening.energy) * share
        found[number] = replace(scenes[number], energy=round(energy, 3))
    if len(real) > 1:
        theme = theme_of(opening.name)
        if act_of(theme) != "intro":
            found[real[0]] = replace(found[real[0]], theme=theme)
        found[last] = replace(found[last], act=act_of(theme_of(peak.name)))
    return tuple(found)


def spirited(scenes: Sequence[Scene], genre: Genre) -> tuple[Scene, ...]:
    """Sections as strong as the genre's own: its themes say what weak and strong mean there.

    In music that goes round, a short piece has one groove all along.
    """
    own = sorted(
        (row.energy, row.bars) for form in genre.forms for row in rows(form)
        if act_of(theme_of(row.name)) not in ("intro", "outro", "break")
    )  # fmt: skip
    levels = [energy for energy, bars in own for _ in range(bars)] or [WEAK, STRONG]
    low, high = levels[len(levels) // 2], levels[-1]
    one = genre.loops and scenes[-1].end < _SHORT
    theme = scenes[-1].theme
    return tuple(
        replace(scene, theme=theme if one else scene.theme, act="theme" if scene.act == "solo" else scene.act,
                energy=round(low + (high - low) * (scene.energy - WEAK) / (STRONG - WEAK), 3))
        for scene in scenes
    )  # fmt: skip


def _scene_keys(heard: Heard) -> tuple[Key, ...]:
    """The key of most bars of each section; short excursions are left to the chords."""
    found = []
    for scene in heard.scenes:
        here = list(heard.keys[scene.first : scene.end])
        key = max(dict.fromkeys(here), key=here.count)
        strong = here.count(key) >= 0.6 * len(here) and len(here) >= 4
        found.append(key if strong else heard.home)
    return tuple(plain_key(key) if key != heard.home else key for key in found)


def _brief(heard: Heard, genre: Genre, home: Key, way: Journey, tempo: float, seed: int) -> Brief:
    """What the new piece is to be, with a player for the tune who has nothing else to do."""
    from .genres import GENRES
    from .reader import read_brief

    above, below = way.meter
    shelf = GENRES if genre.name in GENRES else {genre.name: genre}
    brief = read_brief(genre.name, shelf, Options(
        genre=genre.name, key=str(home).replace("♭", "b").replace("♯", "#"),
        meter=f"{above}/{below}", bars=way.bars, seed=seed,
    ))  # fmt: skip
    parts = [part.model_copy(update={"role": genre.duties.get(part.role, part.role)})
             for part in brief.parts]  # fmt: skip
    return brief.model_copy(update={
        "title": heard.song.title, "tempo": tempo, "parts": players_for(parts, heard),
        "prompt": "", "guessed": (), "tonic": home.tonic, "mode": home.mode, "sections": (),
        "form": "",
    })  # fmt: skip


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
        for number in range(
            tone.start // bar, min(way.bars, -(-(tone.start + tone.length) // bar))
        ):
            for place, beat in enumerate(way.grid.beats):
                low = number * bar + beat.start
                inside = min(low + beat.length, tone.start + tone.length) - max(low, tone.start)
                if inside > 0:
                    row = found[number][place]
                    row[tone.pitch % 12] = row.get(tone.pitch % 12, 0.0) + inside
    return [list(row) for row in found]
