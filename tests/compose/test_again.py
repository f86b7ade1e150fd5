"""Some parts or bars are written once more, and every other note stays as it was."""

from __future__ import annotations

import pytest

from toccata.compose.again import Again
from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.compose.harmony import change
from toccata.compose.plan import plan, region_key
from toccata.errors import OutOfRange, UnknownName
from toccata.theory.key import Key

from .test_genres import usual


def outside(song, first, last):
    """What every track plays outside some bars: (id, start, length, pitch, velocity, offset)."""
    bar = int(song.meters[0].bar(song.resolution))
    return [
        [
            (n.id, n.start, n.length, n.pitch, n.velocity, n.offset)
            for n in track.notes
            if not first <= n.start // bar <= last
        ]
        for track in song.tracks
    ]


@pytest.mark.parametrize("genre", GENRES)
def test_some_bars_come_again_and_every_note_outside_them_stays(genre: str):
    brief = usual(genre)
    before = compose(brief, GENRES[genre])
    after = compose(brief, GENRES[genre], [Again(99, bars=(8, 15))])
    assert outside(before, 8, 15) == outside(after, 8, 15)
    assert [t.notes for t in before.tracks] != [t.notes for t in after.tracks]


@pytest.mark.parametrize("genre", GENRES)
def test_busier_drums_in_one_section_have_more_strokes_there_and_nowhere_else(genre: str):
    brief = usual(genre)
    song = compose(brief, GENRES[genre])
    section = max(
        song.sections,
        key=lambda s: len(song.track("drums").notes.within(s.tick, s.tick + s.length)) / s.length,
    )
    quiet, loud = (
        compose(brief, GENRES[genre], [Again(7, ("drums",), sections=(section.name,), density=e)])
        for e in (-0.4, 0.4)
    )
    assert quiet.tracks[:-1] == loud.tracks[:-1]

    def strokes(song):
        return len(song.track("drums").notes)

    assert strokes(loud) > strokes(quiet)


def test_other_chords_in_four_bars_leave_the_drums_and_the_other_bars():
    brief = usual("jazz")
    before = compose(brief, GENRES["jazz"])
    after = compose(brief, GENRES["jazz"], [Again(0, ("harmony",), bars=(4, 7))])
    assert outside(before, 4, 7) == outside(after, 4, 7)
    assert before.track("drums") == after.track("drums")
    bar = 4 * 960
    chords = [
        {(c.tick, c.symbol) for c in s.chords if 4 <= c.tick // bar <= 7} for s in (before, after)
    ]
    assert chords[0] != chords[1]


def test_wishes_add_up_in_turn():
    brief = usual("pop")
    one, two = Again(5, ("bass",)), Again(6, ("drums",), bars=(0, 3))
    both = compose(brief, GENRES["pop"], [one, two])
    assert both.track("bass") == compose(brief, GENRES["pop"], [one]).track("bass")
    assert both.track("drums") == compose(brief, GENRES["pop"], [two]).track("drums")


@pytest.mark.parametrize(
    ("wish", "error"),
    [
        (Again(1, bars=(30, 40)), OutOfRange),
        (Again(1, ("kazoo",)), UnknownName),
        (Again(1, sections=("chorsu",)), UnknownName),
    ],
)
def test_what_is_not_there_cannot_come_again(wish, error):
    with pytest.raises(error):
        compose(usual("pop"), GENRES["pop"], [wish])


@pytest.mark.parametrize(
    ("home", "region", "key"),
    [("C major", "V", "G major"), ("C major", "vi", "A minor"), ("A minor", "III", "C major"),
     ("Eb major", "IV", "Ab major"), ("F# major", "V", "Db major"), ("G minor", "iv", "C minor"),
     ("D dorian", "V", "D dorian"), ("C major", "bII", "Db major")],
)  # fmt: skip
def test_a_section_may_stand_in_another_key(home: str, region: str, key: str):
    assert str(region_key(Key(*home.split()), region)).replace("♭", "b") == key


def test_a_middle_in_another_key_is_led_to_and_left():
    genre = GENRES["pop"]
    sections = [
        {"name": "A", "bars": 8},
        {"name": "B", "bars": 8, "region": "IV"},
        {"name": "A", "bars": 8},
    ]
    brief = usual("pop", tonic="C", mode="major", bars=24, sections=sections)
    song = compose(brief, genre)
    bar = 3840
    assert [(k.tick // bar, k.tonic) for k in song.keys] == [(0, "C"), (8, "F"), (16, "C")]
    made = plan(brief, genre)
    assert made.harmony[7][-1].change == change("V7", Key("F", "major"))
    assert made.harmony[15][-1].change == change("V7", Key("C", "major"))
    notes = [n.pitch % 12 for n in song.track("tune").notes if 8 <= n.start // bar < 15]
    assert 11 not in notes
