"""Latin music, as those who dance it would check it."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest

from toccata.compose.again import Again
from toccata.compose.brief import Brief, Part, Passage
from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.score.instruments import facts
from toccata.score.song import Song
from toccata.theory.chord import parse_chord

from .test_genres import bar_of, cases, usual

THREE, TWO = (0, 3, 6), (2, 4)
"""The sides of the son clave in eighths of a bar of four."""
KINDS = [
    ("salsa", "mambo"), ("salsa", "cha-cha-cha"), ("salsa", "bolero"), ("salsa", "son cubano"),
    ("samba", "partido alto"), ("samba", "samba enredo"), ("samba", "samba cancao"),
    ("cumbia", "cumbia villera"), ("cumbia", "cumbia sonidera"),
    ("reggaeton", "moombahton"), ("reggaeton", "dembow"), ("reggaeton", "romantic reggaeton"),
]  # fmt: skip
HANDS = Part(name="congas", program=1, role="percussion", drums=True)


def song_of(prompt: str, seed: int = 1, **options: object) -> Song:
    brief = read_brief(prompt, GENRES, Options(seed=seed, **options))  # type: ignore[arg-type]
    return compose(brief, GENRES[brief.genre])


def strokes(song: Song, keys: tuple[int, ...], parts: int) -> dict[int, tuple[int, ...]]:
    """Where some drums fall, bar by bar, in so many parts of a quarter note."""
    bars: dict[int, set[int]] = {}
    for track in song.tracks:
        for note in track.notes if track.instrument.drums else ():
            if note.pitch in keys:
                place = note.start % bar_of(song) * parts // song.resolution
                bars.setdefault(int(note.start // bar_of(song)), set()).add(int(place))
    return {bar: tuple(sorted(places)) for bar, places in bars.items()}


def places_of(song: Song, name: str, parts: int) -> dict[int, tuple[int, ...]]:
    """The same for a track with a pitch."""
    bars: dict[int, set[int]] = {}
    for note in song.track(name).notes:
        place = note.start % bar_of(song) * parts // song.resolution
        bars.setdefault(int(note.start // bar_of(song)), set()).add(int(place))
    return {bar: tuple(sorted(places)) for bar, places in bars.items()}


def chord_at(song: Song, tick: int):
    return parse_chord(next(c.symbol for c in song.chords if c.tick <= tick < c.tick + c.length))


def claves(song: Song) -> list[tuple[int, ...]]:
    found = strokes(song, (75,), 2)
    return [found[bar] for bar in range(song.bars - 1)]


@pytest.mark.parametrize("seed", range(6))
def test_the_clave_alternates_from_the_first_bar_to_the_last(seed: int):
    found = claves(song_of("salsa", seed))
    assert set(found[::2]) | set(found[1::2]) == {THREE, TWO}
    assert len(set(found[::2])) == len(set(found[1::2])) == 1


def test_some_songs_begin_on_the_side_of_three_and_some_on_two():
    assert {claves(song_of("salsa", seed, bars=8))[0] for seed in range(8)} == {THREE, TWO}


def test_sections_of_odd_lengths_do_not_turn_the_clave_around():
    scenes = tuple(Passage(name=n, bars=b, energy=0.6) for n, b in
                   (("verse", 5), ("coro", 7), ("verse", 3), ("mambo", 9)))  # fmt: skip
    found = claves(compose(usual("salsa", sections=scenes, bars=24), GENRES["salsa"]))
    assert len(set(found[::2])) == len(set(found[1::2])) == 1


def test_salsa_counted_in_halves_has_the_whole_clave_in_a_bar():
    song = song_of("salsa at 95 bpm, 24 bars", 3)
    found = strokes(song, (75,), 4)
    whole = {THREE + tuple(p + 8 for p in TWO), TWO + tuple(p + 8 for p in THREE)}
    assert song.tempos[0].bpm == 95
    assert {found[bar] for bar in range(song.bars - 1)} < whole
    assert np.mean([14 in at for at in places_of(song, "electric bass", 4).values()]) > 0.8


def test_a_part_or_bars_played_anew_stay_on_the_same_clave():
    brief = usual("salsa")
    before = claves(compose(brief, GENRES["salsa"]))
    for seed in range(70, 74):
        for wish in (Again(seed, ("drums",)), Again(seed, (), bars=(5, 12))):
            assert claves(compose(brief, GENRES["salsa"], again=[wish])) == before


def test_the_piano_is_on_one_where_the_clave_has_two():
    for seed in range(5):
        song = song_of("salsa", seed)
        sides = strokes(song, (75,), 2)
        on_one = [bar for bar, at in places_of(song, "piano", 2).items() if at[0] == 0]
        assert sum(sides.get(bar) == TWO for bar in on_one) > 0.75 * len(on_one)


def test_the_bass_has_the_next_root_on_four():
    song = song_of("salsa", 2)
    fours = [n for n in song.track("electric bass").notes if n.start % 3840 == 2880]
    right = [n.pitch % 12 == chord_at(song, n.start + 960).bass_pc for n in fours[:-1]]
    assert len(fours) > 40
    assert sum(right) > 0.9 * len(right)


def test_the_coro_sings_the_same_and_the_singer_something_else():
    song = song_of("salsa in C minor", 3)
    coro = next(s for s in song.sections if s.name == "coro")
    first = coro.tick // bar_of(song)
    rhythm = places_of(song, "trumpet", 4)
    refrains = {(rhythm.get(first + n), rhythm.get(first + n + 1)) for n in range(0, 12, 4)}
    calls = {(rhythm.get(first + n + 2), rhythm.get(first + n + 3)) for n in range(0, 12, 4)}
    assert len(refrains) == 1
    assert len(calls) > 1


def test_all_strike_together_where_a_section_closes():
    closed = 0
    for seed in range(8):
        song = song_of("salsa", seed)
        for section in song.sections[:-1]:
            bar = int(section.tick + section.length) // bar_of(song) - 1
            bass = places_of(song, "electric bass", 2).get(bar)
            timbale = strokes(song, (65,), 2).get(bar)
            kick = strokes(song, (36,), 2).get(bar)
            closed += bass == timbale == kick and bass is not None
    assert closed >= 8


def test_salsa_ends_dry():
    song = song_of("salsa", 4)
    last = [n for t in song.tracks for n in t.notes if n.start >= song.length - bar_of(song)]
    assert max(n.end for n in last) <= song.length - bar_of(song) / 2


def test_a_bolero_has_no_clave_and_is_slow():
    song = song_of("bolero", 1)
    assert song.tempos[0].bpm < 115
    assert strokes(song, (75,), 2) == {}
    assert len(strokes(song, (70,), 2)) > 20


def test_the_guiro_of_a_cha_cha_cha_goes_long_short_short():
    song = song_of("cha-cha-cha", 1)
    assert Counter(strokes(song, (74,), 2).values()).most_common(1)[0][0] == (0, 4)
    assert Counter(strokes(song, (73,), 2).values()).most_common(1)[0][0] == (2, 3, 6, 7)


@pytest.mark.parametrize("seed", range(4))
def test_the_deepest_drum_of_samba_answers_on_two(seed: int):
    song = song_of("samba", seed)
    assert (song.meters[0].numerator, song.meters[0].denominator) == (2, 4)
    deep = strokes(song, (41,), 4)
    assert all(4 in places for bar, places in deep.items() if bar < song.bars - 1)
    assert not any(0 in places for places in deep.values())


def test_the_tamborim_needs_two_bars_of_two_for_what_one_bar_of_four_holds():
    two = strokes(song_of("samba in G major", 5, bars=32), (37,), 4)
    words = {two[bar] + tuple(p + 8 for p in two[bar + 1]) for bar in range(0, 28, 2)}
    assert len(words) == 1
    assert len(next(iter(words))) >= 9
    four = strokes(song_of("samba in 4/4, G major", 5, bars=16), (37,), 4)
    assert len({four[bar] for bar in range(14)}) == 1


def test_the_low_strings_of_samba_run_to_the_doorstep_of_the_next_chord():
    near = total = 0
    for seed in range(4):
        song = song_of("samba", seed)
        notes = list(song.track("nylon guitar").notes)
        for first, second in pairwise(notes):
            before = [n for n in notes if first.start - 960 < n.start <= first.start]
            if second.start % bar_of(song) == 0 and len(before) >= 4:
                total += 1
                near += abs(first.pitch - second.pitch) <= 2
    assert total > 10
    assert near > 0.8 * total


def test_the_tune_of_samba_crosses_barlines():
    notes = [n for seed in range(3) for n in song_of("samba", seed).track("flute").notes]
    over = [n for n in notes if n.start // 1920 != (n.end - 1) // 1920]
    assert len(over) > 0.02 * len(notes)


def test_the_scraper_of_cumbia_never_stops():
    for seed in range(4):
        song = song_of("cumbia", seed)
        found = strokes(song, (73, 74), 4)
        chucu = (0, 2, 3, 4, 6, 7, 8, 10, 11, 12, 14, 15)
        assert all(found[bar] == chucu for bar in range(song.bars - 1))


def test_root_then_fifth_is_the_step_of_cumbia():
    song = song_of("cumbia", 2)
    bass = song.track("electric bass").notes
    ones = [n for n in bass if n.start % 3840 == 0]
    right = [n.pitch % 12 == chord_at(song, n.start).bass_pc for n in ones]
    assert sum(right) > 0.95 * len(right)
    assert len({n.pitch % 12 for n in bass}) >= 3


def test_dembow_is_a_kick_on_four_and_three_three_two():
    for seed in range(4):
        song = song_of("reggaeton", seed)
        kick = Counter(strokes(song, (36,), 4).values()).most_common(1)[0][0]
        snare = Counter(strokes(song, (37, 38, 39, 65), 4).values()).most_common(1)[0][0]
        assert kick == (0, 4, 8, 12)
        assert snare == (3, 6, 11, 14)


def test_a_perreo_break_leaves_drums_and_bass():
    song = song_of("reggaeton, 56 bars", 1)
    pause = next(s for s in song.sections if s.name == "break")
    playing = {t.role for t in song.tracks
               if len(t.notes.within(pause.tick, pause.tick + pause.length))}  # fmt: skip
    assert {"drums", "bass"} <= playing
    assert not playing & {"chords", "pad", "arpeggio"}


def test_one_loop_carries_a_whole_reggaeton():
    song = song_of("reggaeton in A minor", 6)
    names = [chord_at(song, bar * bar_of(song)).root_pc for bar in range(song.bars - 4)]
    assert all(a == b for a, b in zip(names, names[4:], strict=False))


@pytest.mark.parametrize(("genre", "style"), KINDS)
def test_a_latin_kind_keeps_to_a_brief_and_sounds_unlike_its_genre(genre: str, style: str):
    for brief in list(cases())[::9]:
        song = compose(brief.model_copy(update={"style": style}), GENRES[genre])
        assert song.length == brief.bars * bar_of(song)
        for track, part in zip(song.tracks, brief.parts, strict=True):
            assert len(track.notes)
            assert track.notes.end.max() <= song.length
            known = facts(part.program)
            if not part.drums:
                assert known.low <= track.notes.pitch.min()
                assert track.notes.pitch.max() <= known.high
    plain, kind = (compose(usual(genre, style=s), GENRES[genre]) for s in ("", style))
    assert [t.notes for t in plain.tracks] != [t.notes for t in kind.tracks]


@pytest.mark.parametrize(("words", "genre", "tempo"), [
    ("a hot salsa with trombones", "salsa", 184), ("mambo", "salsa", 200),
    ("a slow bolero", "salsa", 88), ("cha cha chá", "salsa", 122), ("latin music", "salsa", 184),
    ("samba", "samba", 104), ("samba enredo for the carnival", "samba", 138),
    ("cumbia villera", "cumbia", 92), ("a reggaetón beat", "reggaeton", 94),
    ("moombahton", "reggaeton", 108),
])  # fmt: skip
def test_words_lead_to_the_genre_and_its_kind(words: str, genre: str, tempo: float):
    brief = read_brief(words, GENRES)
    assert brief.genre == genre
    assert abs(brief.tempo - tempo) <= 20
    assert brief.replaced == ()


def test_a_song_for_my_son_is_no_son():
    assert read_brief("a song for my son", GENRES).genre != "salsa"


def test_congas_take_over_what_the_drummer_would_do():
    def keys(parts: tuple[Part, ...]) -> set[int]:
        brief: Brief = usual("salsa").model_copy(update={"parts": parts})
        song = compose(brief, GENRES["salsa"])
        return set(song.track("drums").notes.pitch.tolist())

    alone = usual("salsa").parts
    assert {63, 75} <= keys(alone)
    assert 63 not in keys((*alone, HANDS))


@pytest.mark.parametrize("genre", ["salsa", "samba", "cumbia", "reggaeton"])
def test_songs_of_other_seeds_share_few_bars_of_their_tune(genre: str):
    songs = []
    for seed in range(12):
        song = song_of(genre, seed)
        tonic, bar = song.keys[0].key.tonic_pc, bar_of(song)
        tune = next(t for t in song.tracks if t.role == "melody")
        bars: dict[int, list[tuple[int, int]]] = {}
        for note in tune.notes:
            bars.setdefault(note.start // bar, []).append(
                (note.start % bar, (note.pitch - tonic) % 12)
            )
        songs.append([tuple(notes) for notes in bars.values() if len(notes) > 1])
    shares = [np.mean([bar in set(b) for bar in a]) for a in songs for b in songs if a is not b]
    assert max(shares) <= 0.3
