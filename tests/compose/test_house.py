"""House: what a dancer relies on."""

from __future__ import annotations

from toccata.compose.brief import Passage
from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.score.events import BEND
from toccata.score.song import Song
from toccata.score.track import EXPRESSION

from .test_genres import parts, usual

BAR = 3840
KICK, CLAP, HAT, OPEN, SNARE = 36, 39, 42, 46, 38
FORM = tuple(
    Passage(name=n, bars=b, energy=e)
    for n, b, e in (("intro", 8, 0.4), ("groove", 16, 0.6), ("breakdown", 8, 0.36),
                    ("build", 8, 0.62), ("drop", 16, 0.95), ("outro", 8, 0.33))
)  # fmt: skip


def song_of(seed: int, style: str = "") -> Song:
    return compose(usual("house", seed, style=style, bars=64, sections=FORM), GENRES["house"])


def strokes(song: Song, drum: int, first: int, last: int) -> list[int]:
    """Ticks of a drum from one bar to another, counted from the first."""
    notes = song.track("drums").notes.within(first * BAR, last * BAR)
    return sorted(int(n.start) - first * BAR for n in notes if n.pitch == drum)


def test_the_kick_falls_on_every_beat_of_groove_and_drop():
    for seed in range(6):
        song = song_of(seed)
        for first, last in ((8, 15), (40, 47), (48, 55)):
            beats = set(range(0, (last - first) * BAR, 960))
            assert beats <= set(strokes(song, KICK, first, last))


def test_the_clap_is_on_two_and_four_and_hats_fall_between_the_beats():
    for seed in range(6):
        song = song_of(seed)
        claps = {at % BAR for at in strokes(song, CLAP, 8, 15)}
        assert {960, 2880} <= claps
        assert 0 not in claps
        hats = {at % 960 for at in strokes(song, HAT, 8, 15)}
        assert 480 in hats
        assert 480 in {at % 960 for at in strokes(song, OPEN, 40, 47)}


def test_there_is_no_kick_in_the_breakdown_and_the_snare_gets_denser_in_the_build():
    for seed in range(6):
        song = song_of(seed)
        assert not strokes(song, KICK, 24, 32)
        rolls = [len(strokes(song, SNARE, bar, bar + 1)) for bar in range(32, 39)]
        assert rolls == sorted(rolls)
        assert rolls[0] == 4
        assert rolls[-1] == 16


def test_stabs_move_in_parallel():
    for seed in range(6):
        song = song_of(seed)
        shapes: dict[str, set[tuple[int, ...]]] = {}
        for chord in song.chords:
            if not 8 * BAR <= chord.tick < 24 * BAR:
                continue
            notes = [
                n
                for n in song.track("keys").notes
                if chord.tick <= n.start < chord.tick + chord.length
            ]
            for start in {n.start for n in notes}:
                hand = sorted(n.pitch for n in notes if n.start == start)
                kind = chord.symbol.lstrip("ABCDEFG").lstrip("b#")
                shapes.setdefault(kind, set()).add(tuple(p - hand[0] for p in hand))
        assert shapes
        assert all(len(found) == 1 for found in shapes.values())


def test_the_pad_ducks_under_the_kick_and_the_filter_opens_in_the_build():
    song = song_of(3)
    pad = song.track("pad")
    moves = pad.events.controls(EXPRESSION)
    in_drop = dict(moves)[40 * BAR], dict(moves)[40 * BAR + 960 * 70 // 100]
    assert in_drop[0] < 60 < 110 < in_drop[1]
    assert not [at for at, value in moves if 24 * BAR <= at < 32 * BAR and value < 100]
    light = [value for at, value in pad.events.controls(74) if 32 * BAR <= at < 40 * BAR]
    assert light == sorted(light)
    assert light[-1] > light[0] + 50


def test_something_enters_or_leaves_every_eight_bars():
    song = song_of(2)

    def sounds(bar: int) -> set[object]:
        drums = {n.pitch for n in song.track("drums").notes.within(bar * BAR, (bar + 1) * BAR)}
        players = {t.name for t in song.tracks if t.notes.within(bar * BAR, (bar + 1) * BAR)}
        return drums | players

    for bar in range(8, 64, 8):
        assert sounds(bar - 3) != sounds(bar + 1)


def test_a_house_track_without_drums_still_pumps():
    band = [("pad", 90, "pad", False), ("bass", 39, "bass", False)]
    song = compose(usual("house", bars=16, parts=parts(band)), GENRES["house"])
    assert len(song.track("pad").events.controls(EXPRESSION)) > 100


def test_noise_climbs_through_the_build_and_falls_after_the_drop():
    band = [("noise", 123, "percussion", False), ("bass", 39, "bass", False),
            ("drums", 25, "drums", True)]  # fmt: skip
    brief = usual("house", bars=64, sections=FORM, parts=parts(band))
    noise = compose(brief, GENRES["house"]).track("noise")
    lengths = {int(n.start) // BAR: int(n.length) for n in noise.notes}
    assert 7.9 * BAR < lengths[32] <= 8 * BAR
    bends = [(e.tick, e.second) for e in noise.events if e.status == BEND]
    up = [v for at, v in bends if 32 * BAR <= at < 40 * BAR]
    down = [v for at, v in bends if 40 * BAR <= at < 44 * BAR]
    assert up == sorted(up)
    assert down == sorted(down, reverse=True)
    assert up[-1] - up[0] > 110
