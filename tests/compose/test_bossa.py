"""Bossa nova: what a guitarist from Rio listens for."""

from __future__ import annotations

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.theory.chord import parse_chord

from .test_genres import parts, usual

BAR = 3840
CLAVE = [0, 1440, 2880, 960 + BAR, 2400 + BAR]


def test_the_side_stick_plays_the_clave():
    for seed in range(5):
        drums = compose(usual("bossa", seed), GENRES["bossa"]).track("drums").notes
        for first in (8, 10, 16, 18):
            sticks = [
                n.start - first * BAR
                for n in drums.within(first * BAR, (first + 2) * BAR)
                if n.pitch == 37
            ]
            assert sticks[:5] == CLAVE


def test_the_kick_beats_like_a_heart_and_the_hat_in_eighths():
    drums = compose(usual("bossa"), GENRES["bossa"]).track("drums").notes.within(0, 4 * BAR)
    assert {int(n.start) % 1920 for n in drums if n.pitch == 36} == {0, 1440}
    assert {int(n.start) % BAR for n in drums if n.pitch == 42} == set(range(0, BAR, 480))


def test_the_bass_is_root_and_fifth_on_one_and_three():
    good = every = 0
    for seed in range(4):
        song = compose(usual("bossa", seed), GENRES["bossa"])
        for chord in song.chords[:-1]:
            if chord.length < BAR:
                continue
            tones = parse_chord(chord.symbol)
            for note in song.track("bass").notes.within(chord.tick, chord.tick + BAR):
                at = note.start - chord.tick
                if at in (0, 1920):
                    every += 1
                    good += (note.pitch - tones.root_pc) % 12 in ((0,) if at == 0 else (0, 6, 7, 8))
    assert every > 60
    assert good == every


def test_a_guitar_alone_has_a_thumb_and_syncopated_fingers():
    band = [("guitar", 25, "chords", False), ("voice", 54, "melody", False)]
    song = compose(usual("bossa", parts=parts(band)), GENRES["bossa"])
    hand = song.track("guitar").notes.within(0, 8 * BAR)
    thumb = [n for n in hand if n.pitch < 52 and n.start % 1920 == 0]
    fingers = [n for n in hand if n.pitch >= 52]
    assert len(thumb) >= 14
    off = [n for n in fingers if n.start % 960]
    assert len(off) > 0.4 * len(fingers)


def test_the_harmony_has_ninths_and_leads_home_by_a_semitone_or_a_fifth():
    chords = {
        c.roman for seed in range(6) for c in compose(usual("bossa", seed), GENRES["bossa"]).chords
    }
    assert {"Imaj9", "ii9", "bII7"} <= chords
    assert {"V7b9", "V7b9/ii"} & chords
