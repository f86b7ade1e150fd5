"""The Ferryman

Key     G major
Tempo   92 quarter notes a minute, 3/4
Form    intro 4 · verse 8 · chorus 12 · verse 8 · outro 4
Tracks  harmonica, steel string guitar, upright bass

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 92
WHOLE = 3840  # ticks of a whole note: every note begins on a tick


def placed(notes, ticks, end):
    """Notes as one part, each on its tick; the part lasts until the tick `end`."""
    if not notes:
        return chord([], start_time=end / WHOLE)
    steps = [(b - a) / WHOLE for a, b in zip(ticks, ticks[1:] + [end])]
    # A hundredth of a tick more: musicpy cuts 122.99999 down to 122.
    return chord(notes, interval=steps, start_time=(ticks[0] + 0.01) / WHOLE)


def join(parts):
    """Parts and rests, end to end, as one part."""
    notes, ticks, here = [], [], 0
    for part in parts:
        if isinstance(part, rest):
            here += round(part.get_duration() * WHOLE)
            continue
        at = here + part.start_time * WHOLE
        for each, step in zip(part.notes, part.interval):
            notes.append(note(each.name, each.num, each.duration, each.volume))
            ticks.append(round(at))
            at += step * WHOLE
        if part.notes and part.interval[-1] == 0:
            at += part.notes[-1].duration * WHOLE
        here = round(at)
    return placed(notes, ticks, here)


def stray(tick, pitch, seed, most):
    """A whole number from -most to most that belongs to this note, mostly small."""
    prime = 2147483647
    first = (tick % prime * 31 + pitch) * 48271
    first = (first + seed) % prime * 48271 % prime
    second = first * 48271 % prime
    return first // 7 % (most + 1) - second // 7 % (most + 1)


def perform(part, swing=50, grid=1/8, late=0, loose=0, touch=0, seed=0,
            gate=100, cut=None, nudge={}):
    """The part as it is played.

    swing: where the second of two notes of length `grid` falls, in percent (50 is straight).
    late: ticks behind the beat; loose: the most ticks by which a hand strays; touch: the most
    steps of volume. gate: how much of its length a note sounds, in percent. cut: a note
    that runs a little into the next "note", or the next of the same "key", ends there.
    nudge: for the notes that stand on a tick, ticks to move each.
    """
    step = round(grid * WHOLE)
    delay = round(2 * step * swing / 100) - step
    at, turn, written, played = part.start_time * WHOLE, 0, [], []
    for each, interval in zip(part.notes, part.interval):
        tick = round(at)
        turn = turn + 1 if written and tick == written[-1] else 0
        place = tick % (2 * step)
        swung = delay * min(place, 2 * step - place) // step
        moved = max(0, tick + swung + late + stray(tick, each.degree, seed, loose))
        written.append(tick)
        played.append(max(0, moved + sum(nudge.get(tick, [])[turn:turn + 1])))
        volume = each.volume + stray(tick, each.degree, seed + 1, touch)
        each.set_volume(max(1, min(127, volume)))
        each.duration = round(each.duration * WHOLE) * gate // 100 / WHOLE
        at += interval * WHOLE
    later = {}
    for i in reversed(range(len(written) if cut else 0)):
        voice = part.notes[i].degree if cut == "key" else 0
        if voice in later:
            k = later[voice]
            most = max(1, min(written[k] - written[i], played[k] - played[i]))
            if most < round(part.notes[i].duration * WHOLE) <= most + WHOLE // 16:
                part.notes[i].duration = most / WHOLE
        later[voice] = i
    return placed(part.notes, played, round(at))


# ── intro · bars 1–4 ────────────────────────────────────────────────────────
# G | G | C D | G

steel_string_guitar_intro_ba = chord(
    "G2[3/4;0;57], G4[1/2;3/8], D4[1/4;.], G4[7/64;1/8]", default_volume=51
)

steel_string_guitar_intro = join([
    chord("G2[47/64;0;57], G4[1/2;3/8], D4[1/4;.], G4[7/64;1/8]", default_volume=51),  # 1  G
    steel_string_guitar_intro_ba,  # 2  G
    # 3  C D
    chord("C3[1/4;0;57], G4[1/4;.], D3[1/2;1/8;57], F#4[1/4;.], A4[1/8;.]", default_volume=51),
    steel_string_guitar_intro_ba,  # 4  G
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# G | G | C | G | G | Em | C D | G

steel_string_guitar_verse_ba = chord(
    "G2[3/4;0;59], G4[1/2;3/8], D4[1/4;.], G4[7/64;1/8]", default_volume=53
)

steel_string_guitar_verse = join([
    chord("G2[47/64;0;59], G4[1/2;3/8], D4[1/4;.], G4[7/64;1/8]", default_volume=53),  # 5  G
    steel_string_guitar_verse_ba,  # 6  G
    chord("C3[3/4;0;59], G4[1/2;3/8], E4[1/4;.], G4[7/64;1/8]", default_volume=53),  # 7  C
    steel_string_guitar_verse_ba, steel_string_guitar_verse_ba,  # 8–9
    chord("E2[3/4;0;59], G4[1/2;3/8], E4[1/4;.], G4[7/64;1/8]", default_volume=53),  # 10  Em
    # 11  C D
    chord("C3[1/4;0;59], G4[1/4;.], D3[1/2;1/8;59], F#4[1/4;.], A4[1/8;.]", default_volume=53),
    steel_string_guitar_verse_ba,  # 12  G
])


# ── chorus · bars 13–24 ─────────────────────────────────────────────────────
# C | G | D | Em | C | G | D | G | C | G | D | D

harmonica_chorus_bar13 = chord("E5[31/64;1/2], E5[1/4;.]", volume=76)

harmonica_chorus = join([
    harmonica_chorus_bar13,  # 13  C
    chord("G5[1/2;.], A5[1/4;.]", volume=79),  # 14  G
    chord("F#5[1/2;.], F#5[1/4;.]", volume=80),  # 15  D
    chord("G5[1/8;.], E5[7/64;1/8;71], E5[7/16;.;76], r[1/16]", default_volume=77),  # 16  Em
    harmonica_chorus_bar13,  # 17  C
    chord("G5[1/2;.], A5[1/4;.]", volume=79),  # 18  G
    chord("F#5[31/64;1/2], F#5[1/4;.]", volume=80),  # 19  D
    chord("G5[1/4;.], G5[7/16;.], r[1/16]", volume=77),  # 20  G
    chord("G5[1/2;.], A5[1/4;.]", volume=77),  # 21  C
    chord("G5[1/2;.], A5[1/4;.]", volume=79),  # 22  G
    chord("A5[1/2;.], A5[15/64;1/4]", volume=81),  # 23  D
    chord("A5[1/8;.], G5[1/8;.;72], F#5[7/16;.], r[1/16]", default_volume=77),  # 24  D
])

steel_string_guitar_chorus_b = chord(
    "G2[3/4;0;62], G4[1/2;3/8], D4[1/4;.], G4[1/8;.]", default_volume=55
)
steel_string_guitar_chorus_b_2 = chord(
    "D3[3/4;0;62], F#4[1/2;3/8], D4[1/4;.], F#4[1/8;.]", default_volume=55
)
steel_string_guitar_chorus_b_3 = chord(
    "C3[3/4;0;62], G4[1/2;3/8], E4[1/4;.], G4[7/64;1/8]", default_volume=55
)

steel_string_guitar_chorus = join([
    chord("C3[3/4;0;62], G4[1/2;3/8], E4[1/4;.], G4[1/8;.]", default_volume=55),  # 13  C
    steel_string_guitar_chorus_b,  # 14  G
    steel_string_guitar_chorus_b_2,  # 15  D
    chord("E2[3/4;0;62], G4[1/2;3/8], E4[1/4;.], G4[7/64;1/8]", default_volume=55),  # 16  Em
    steel_string_guitar_chorus_b_3,  # 17  C
    steel_string_guitar_chorus_b,  # 18  G
    steel_string_guitar_chorus_b_2,  # 19  D
    chord("G2[3/4;0;62], G4[1/2;3/8], D4[1/4;.], G4[7/64;1/8]", default_volume=55),  # 20  G
    steel_string_guitar_chorus_b_3,  # 21  C
    steel_string_guitar_chorus_b,  # 22  G
    chord("D3[3/4;0;62], F#4[1/2;3/8], D4[1/4;.], F#4[7/64;1/8]", default_volume=55),  # 23  D
    steel_string_guitar_chorus_b_2,  # 24  D
])

upright_bass_chorus = join([
    chord("C2[5/8;1/2], A1[5/16;1/4]", volume=67),  # 13  C
    chord("G1[5/8;1/2], C2[5/16;1/4]", volume=67),  # 14  G
    chord("D2[5/8;1/2], D2[5/16;1/4]", volume=67),  # 15  D
    chord("E2", 23/24, 3/4, 67),  # 16  Em
    chord("C2", 23/24, 3/4, 67),  # 17  C
    chord("G2", 23/24, 3/4, 67),  # 18  G
    chord("D2", 23/24, 3/4, 67),  # 19  D
    chord("G2[5/8;1/2], B2[5/16;1/4]", volume=67),  # 20  G
    chord("C2", 23/24, 3/4, 67),  # 21  C
    chord("G2", 23/24, 3/4, 67),  # 22  G
    chord("D2[5/8;1/2], C2[5/16;1/4]", volume=67),  # 23  D
    chord("D2[5/8;1/2], F#2[5/16;1/4]", volume=67),  # 24  D
])


# ── verse · bars 25–32 ──────────────────────────────────────────────────────
# G | G | C | G | G | Em | C D | G

steel_string_guitar_verse_2_2 = chord(
    "G2[3/4;0;60], G4[1/2;3/8], D4[1/4;.], G4[7/64;1/8]", default_volume=54
)
steel_string_guitar_verse_2_3 = chord(
    "G2[47/64;0;60], G4[1/2;3/8], D4[1/4;.], G4[7/64;1/8]", default_volume=54
)

steel_string_guitar_verse_2 = join([
    steel_string_guitar_verse_2_2, steel_string_guitar_verse_2_2,  # 25–26
    chord("C3[3/4;0;60], G4[1/2;3/8], E4[1/4;.], G4[7/64;1/8]", default_volume=54),  # 27  C
    steel_string_guitar_verse_2_3,  # 28  G
    steel_string_guitar_verse_2_2,  # 29  G
    chord("E2[3/4;0;60], G4[1/2;3/8], E4[1/4;.], G4[7/64;1/8]", default_volume=54),  # 30  Em
    # 31  C D
    chord("C3[1/4;0;60], G4[1/4;.], D3[1/2;1/8;60], F#4[1/4;.], A4[1/8;.]", default_volume=54),
    steel_string_guitar_verse_2_3,  # 32  G
])


# ── outro · bars 33–36 ──────────────────────────────────────────────────────
# G | G | D | G

steel_string_guitar_outro = join([
    chord("G2[3/4;0;58], G4[1/2;3/8], D4[1/4;.], G4[7/64;1/8]", default_volume=51),  # 33  G
    chord("G2[3/4;0;57], G4[1/2;3/8], D4[1/4;.], G4[1/8;.]", default_volume=51),  # 34  G
    chord("D3[3/4;0;56], F#4[1/2;3/8], D4[1/4;.], F#4[1/8;.]", default_volume=50),  # 35  D
    chord("G2[47/64;13/1920], B3[47/64;13/1920], D4[47/64;13/1920], G4[23/32;467/640]",  # 36  G
          volume=56),
])

upright_bass_outro = join([
    rest(9/4),  # 33–35
    chord("G1", 47/48, 3/4, 67),  # 36  G
])


# ── tracks ──────────────────────────────────────────────────────────────────

harmonica = perform(
    join([rest(9), harmonica_chorus]),
    swing=51.5, late=6, loose=11, touch=7, seed=861946655,
)
steel_string_guitar = perform(
    join([
        steel_string_guitar_intro, steel_string_guitar_verse, steel_string_guitar_chorus,
        steel_string_guitar_verse_2, steel_string_guitar_outro,
    ]),
    swing=51.5, loose=11, touch=7, seed=745626222,
)
upright_bass = perform(
    join([rest(9), upright_bass_chorus, rest(6), upright_bass_outro]),
    swing=51.5, loose=11, touch=7, seed=674025105, gate=75,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [harmonica, steel_string_guitar, upright_bass],
    instruments=["Harmonica", "Acoustic Guitar (steel)", "Acoustic Bass"],
    bpm=BPM,
    track_names=["harmonica", "steel string guitar", "upright bass"],
    channels=[0, 1, 2],
    pan=[[pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")]],
    volume=[[volume(98, mode="value")], [volume(88, mode="value")], [volume(106, mode="value")]],
    other_messages=[
        event("time_signature", numerator=3, denominator=4, is_meta=True),
        event("key_signature", key="G", is_meta=True),
    ],
    name="The Ferryman",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 103680,
    "sections": [
        (0, 11520, "intro", 0.19), (11520, 23040, "verse", 0.3), (34560, 34560, "chorus", 0.43),
        (69120, 23040, "verse", 0.35), (92160, 11520, "outro", 0.21),
    ],
    "chords": [
        (0, 5760, "G", "I"), (5760, 960, "C", "IV"), (6720, 1920, "D", "V"),
        (8640, 2880, "G", "I"), (11520, 5760, "G", "I"), (17280, 2880, "C", "IV"),
        (20160, 5760, "G", "I"), (25920, 2880, "Em", "vi"), (28800, 960, "C", "IV"),
        (29760, 1920, "D", "V"), (31680, 2880, "G", "I"), (34560, 2880, "C", "IV"),
        (37440, 2880, "G", "I"), (40320, 2880, "D", "V"), (43200, 2880, "Em", "vi"),
        (46080, 2880, "C", "IV"), (48960, 2880, "G", "I"), (51840, 2880, "D", "V"),
        (54720, 2880, "G", "I"), (57600, 2880, "C", "IV"), (60480, 2880, "G", "I"),
        (63360, 5760, "D", "V"), (69120, 5760, "G", "I"), (74880, 2880, "C", "IV"),
        (77760, 5760, "G", "I"), (83520, 2880, "Em", "vi"), (86400, 960, "C", "IV"),
        (87360, 1920, "D", "V"), (89280, 2880, "G", "I"), (92160, 5760, "G", "I"),
        (97920, 2880, "D", "V"), (100800, 2880, "G", "I"),
    ],
    "about": {
        "seed": "73",
        "prompt": "gentle folk song in 3/4, G major, 92 bpm, harmonica, steel-string guitar, upright bass, 36 bars",
        "genre": "folk",
    },
    "tracks": [
        {
            "name": "harmonica",
            "role": "melody",
            "instrument": {"name": "Harmonica", "program": 23, "low": 60, "high": 96},
            "events": ["volume", "pan", (0, 91, 46), (0, 93, 0)],
        },
        {
            "name": "steel string guitar",
            "role": "chords",
            "instrument": {
                "name": "Acoustic Guitar (steel)", "program": 26, "low": 40, "high": 84,
            },
            "events": ["volume", "pan", (0, 91, 38), (0, 93, 8)],
        },
        {
            "name": "upright bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 12), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
