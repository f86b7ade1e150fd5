"""A Minuet for Two

Key     F major, C major
Tempo   126 quarter notes a minute, 3/4
Form    minuet 8 · trio 8 · minuet 16
Tracks  flute, harpsichord, cello

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 126
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


# ── minuet · bars 1–8 ───────────────────────────────────────────────────────
# F | F/A | Gm/Bb | C | F | Gm/Bb F/C | F/C C7 | G7

flute_minuet = join([
    # 1  F
    chord("C5[7/64;1/8], Bb4[1/8;.;71], A4[15/64;1/4;74], G4[1/4;.;80]", default_volume=79),
    chord("C5[1/8;.], F5[7/64;1/8;78], C5[31/64;1/2;82]", default_volume=81),  # 2  F/A
    # 3  Gm/Bb
    chord("Bb4[7/64;1/8], A4[1/8;.;76], G4[15/64;1/4;81], E5[15/64;1/4]", default_volume=82),
    # 4  C
    chord("C5[1/8;.], E5[7/64;1/8;72], C5[23/64;3/8;81], C5[1/8;.;67]", default_volume=79),
    chord("C5[7/64;1/8;78], F5[1/8;.;75], C5[15/64;1/4], A4[1/4;.]", default_volume=77),  # 5  F
    # 6  Gm/Bb F/C
    chord("D5[1/8;.], G5[7/64;1/8;79], D5[15/64;1/4;82], C5[1/4;.;80]", default_volume=81),
    # 7  F/C C7
    chord("F5[1/8;.], G5[7/64;1/8;83], Bb5[1/4;.;85], C6[15/64;1/4;84]", default_volume=81),
    chord("G5", 11/16, 3/4, 82),  # 8  G7
])

harpsichord_minuet_bar1 = chord(
    "r[1/4], A3;C4[3/16;0], F4[3/16;.;53], r[1/16], A3;C4[3/16;0], F4[3/16;.;53], r[1/16]",
    default_volume=49,
)

harpsichord_minuet = join([
    harpsichord_minuet_bar1, harpsichord_minuet_bar1,  # 1–2
    chord("r[1/4], Bb3;D4[3/16;0], G4[3/16;.;53], r[1/16], Bb3;D4[3/16;0], G4[3/16;.;53], "
          "r[1/16]", default_volume=49),  # 3  Gm/Bb
    rest(1/4), C("C", 4) % (3/16, 0, [49, 49, 53]), rest(1/16),  # 4  C
    C("C", 4) % (3/16, 0, [49, 49, 53]), rest(1/16),
    chord("r[1/4], C4;F4[3/16;0], A4[3/16;.;53], r[1/16], C4;F4[3/16;0], A4[3/16;.;53], r[1/16]",
          default_volume=49),  # 5  F
    # 6  Gm/Bb F/C
    C("Gm/D", 3) % (29/48, [0, 0, 1/2], 59), C("F/C", 3) % (7/24, [0, 0, 1/4], 59),
    C("F/C", 3) % (7/24, [0, 0, 1/4], 59), chord("C4;E4;Bb4[29/48;1/2]", volume=59),  # 7  F/C C7
    chord("B3;F4[13/48;0], G4[13/48;3/4;57]", default_volume=52),  # 8  G7
])

cello_minuet = join([
    chord("F2[29/64;1/2], G2[7/32;.], r[1/32]", volume=70),  # 1  F
    chord("A2, A2, A2", 7/32, 1/4, 70),  # 2  F/A
    chord("Bb2", 43/64, 3/4, 70),  # 3  Gm/Bb
    chord("C3[29/64;1/2], E3[7/32;.], r[1/32]", volume=70),  # 4  C
    chord("F3", 43/64, 3/4, 70),  # 5  F
    chord("Bb2[29/64;1/2], C3[15/64;1/4]", volume=75),  # 6  Gm/Bb F/C
    chord("C3[15/64;1/4], C3[29/64;1/2]", volume=75),  # 7  F/C C7
    chord("B2, D3, B2", 7/32, 1/4, 73),  # 8  G7
])


# ── trio · bars 9–16 ────────────────────────────────────────────────────────
# C | F/C | G7/D | C | E7 | Am | G7 | C7

flute_trio = join([
    # 9  C
    chord("C5[7/64;1/8], G5[7/64;1/8;74], E5[1/4;.;77], D5[15/64;1/4;73]", default_volume=75),
    chord("C5[1/4;.], C5[7/64;1/8;78], C5[1/8;.;75], A4[1/4;.]", default_volume=76),  # 10  F/C
    # 11  G7/D
    chord("D5[1/8;.;82], A5[7/64;1/8], G5[15/64;1/4;83], F5[15/64;1/4]", default_volume=80),
    # 12  C
    chord("E5[1/4;.;79], E5[7/64;1/8], E5[7/64;1/8;70], D5[3/16;.], r[1/16]", default_volume=77),
    chord("D5[15/64;1/4], D5[1/8;.;76], D5[7/64;1/8;71], C5[7/64;1/8;78], C5[7/64;1/8;69]",
          default_volume=75),  # 13  E7
    chord("C5[1/4;.], C5[7/64;1/8;77], C5[1/8;.;70], B4[7/64;1/8;79], B4[1/8;.;75]",  # 14  Am
          default_volume=74),
    # 15  G7
    chord("D5[1/4;.], D5[1/8;.;84], D5[7/64;1/8;77], B4[15/64;1/4;79]", default_volume=82),
    chord("C5[1/4;.], G4[1/4;.;78], C5[3/16;.;76], r[1/16]", default_volume=79),  # 16  C7
])

harpsichord_trio_bar9 = chord("C4, G4, E4, G4, E4, G4", 1/6, 1/8, 55)
harpsichord_trio_bar11 = chord("B3, G4, F4, G4, F4, G4", 1/6, 1/8, 55)

harpsichord_trio = join([
    harpsichord_trio_bar9,  # 9  C
    chord("A3, F4, C4, F4, C4, F4", 1/6, 1/8, 55),  # 10  F/C
    harpsichord_trio_bar11,  # 11  G7/D
    harpsichord_trio_bar9,  # 12  C
    chord("G#3, E4, D4, E4, D4, E4", 1/6, 1/8, 55),  # 13  E7
    chord("A3, E4, C4, E4, C4, E4", 1/6, 1/8, 55),  # 14  Am
    harpsichord_trio_bar11,  # 15  G7
    chord("Bb3, E4, C4, E4, C4, E4", 1/6, 1/8, 55),  # 16  C7
])

cello_trio = join([
    chord("C3[29/64;1/2], C3[7/32;.], r[1/32]", volume=67),  # 9  C
    chord("C3", 43/64, 3/4, 67),  # 10  F/C
    chord("D2", 43/64, 3/4, 67),  # 11  G7/D
    chord("C3", 43/64, 3/4, 67),  # 12  C
    chord("E2", 43/64, 3/4, 67),  # 13  E7
    chord("A2", 43/64, 3/4, 67),  # 14  Am
    chord("G2[29/64;1/2], D3[7/32;.], r[1/32]", volume=67),  # 15  G7
    chord("C3, E3, C3", 7/32, 1/4, 71),  # 16  C7
])


# ── minuet · bars 17–32 ─────────────────────────────────────────────────────
# F | F/A | Gm/Bb | C | F | Gm/Bb F/C | F/C C7 | F | C7/G | F | C | F/A | Bb | Gm/Bb | F/C C7 | F

flute_minuet_2 = join([
    # 17  F
    chord("C5[7/64;1/8], Bb4[1/8;.;73], A4[15/64;1/4;76], G4[1/4;.;78]", default_volume=82),
    chord("C5[1/8;.], F5[7/64;1/8;80], C5[31/64;1/2;82]", default_volume=83),  # 18  F/A
    chord("Bb4[1/8;.], A4[7/64;1/8;79], G4[7/64;1/8;83], A4[7/64;1/8;74], E5[15/64;1/4;85]",
          default_volume=82),  # 19  Gm/Bb
    # 20  C
    chord("C5[1/8;.], E5[7/64;1/8;79], C5[23/64;3/8;85], C5[7/64;1/8;69]", default_volume=81),
    # 21  F
    chord("C5[7/64;1/8], F5[7/64;1/8;78], C5[15/64;1/4;84], A4[1/4;.;80]", default_volume=82),
    # 22  Gm/Bb F/C
    chord("D5[1/8;.;84], G5[1/8;.;81], D5[7/64;1/8], E5[1/8;.;75], C5[1/4;.]", default_volume=82),
    chord("F5[1/8;.], G5[1/8;.;82], Bb5[7/64;1/8;89], C6[7/64;1/8;79], C6[1/4;.]",  # 23  F/C C7
          default_volume=87),
    chord("F5[39/64;5/8], E5[7/64;1/8;70]", default_volume=81),  # 24  F
    chord("E5[15/64;1/4], C5[31/64;1/2;84]", default_volume=83),  # 25  C7/G
    rest(3/4),  # 26  F
    chord("E5[1/8;.], A5[7/64;1/8;81], E5[31/64;1/2;86]", default_volume=84),  # 27  C
    chord("F5[1/4;.], F5[23/64;3/8;77], Bb4[7/64;1/8;71]", default_volume=81),  # 28  F/A
    chord("Bb4[7/64;1/8;79], F5[1/8;.], D5[7/64;1/8], E5[1/8;.;76], C5[1/4;.;82]",  # 29  Bb
          default_volume=80),
    chord("D5[7/64;1/8], G5[1/8;.], D5[1/4;.], C5[15/64;1/4;86]", default_volume=83),  # 30  Gm/Bb
    # 31  F/C C7
    chord("F5[1/8;.], G5[1/8;.;81], Bb5[15/64;1/4;93], C6[1/4;.;89]", default_volume=85),
    chord("F5", 47/64, 3/4, 75),  # 32  F
])

harpsichord_minuet_2_bar17 = chord(
    "r[1/4], A3;C4[3/16;0], F4[3/16;.;54], r[1/16], A3;C4[3/16;0], F4[3/16;.;54], r[1/16]",
    default_volume=50,
)
harpsichord_minuet_2_bar20 = join([
    rest(1/4), C("C", 4) % (3/16, 0, [50, 50, 54]), rest(1/16),
    C("C", 4) % (3/16, 0, [50, 50, 54]), rest(1/16),
])
harpsichord_minuet_2_bar21 = chord(
    "r[1/4], C4;F4[3/16;0], A4[3/16;.;54], r[1/16], C4;F4[3/16;0], A4[3/16;.;54], r[1/16]",
    default_volume=50,
)
harpsichord_minuet_2_bar23 = join([
    C("F/C", 3) % (7/24, [0, 0, 1/4], 60), chord("C4;E4;Bb4[29/48;1/2]", volume=60),
])

harpsichord_minuet_2 = join([
    harpsichord_minuet_2_bar17, harpsichord_minuet_2_bar17,  # 17–18
    chord("r[1/4], Bb3;D4[3/16;0], G4[3/16;.;54], r[1/16], Bb3;D4[3/16;0], G4[3/16;.;54], "
          "r[1/16]", default_volume=50),  # 19  Gm/Bb
    harpsichord_minuet_2_bar20,  # 20  C
    harpsichord_minuet_2_bar21,  # 21  F
    # 22  Gm/Bb F/C
    C("Gm/D", 3) % (29/48, [0, 0, 1/2], 60), C("F/C", 3) % (7/24, [0, 0, 1/4], 60),
    harpsichord_minuet_2_bar23,  # 23  F/C C7
    chord("C4;F4[13/48;0], A4[13/48;3/4;58]", default_volume=53),  # 24  F
    chord("r[1/4], C4;E4[3/16;0], Bb4[3/16;.;54], r[1/16], C4;E4[3/16;0], Bb4[3/16;.;54], "
          "r[1/16]", default_volume=50),  # 25  C7/G
    harpsichord_minuet_2_bar21,  # 26  F
    harpsichord_minuet_2_bar20,  # 27  C
    harpsichord_minuet_2_bar21,  # 28  F/A
    chord("r[1/4], D4;F4[3/16;0], Bb4[3/16;.;54], r[1/16], D4;F4[3/16;0], Bb4[3/16;.;54], "
          "r[1/16]", default_volume=50),  # 29  Bb
    chord("r[1/4], D4;G4[3/16;0], Bb4[3/16;.;54], r[1/16], D4;G4[3/16;0], Bb4[3/16;.;54], "
          "r[1/16]", default_volume=50),  # 30  Gm/Bb
    harpsichord_minuet_2_bar23,  # 31  F/C C7
    C("F/C", 3) % (43/48, [0, 0, 3/4], 66),  # 32  F
])

cello_minuet_2_bar23 = chord("C3[15/64;1/4], C3[29/64;1/2]", volume=77)

cello_minuet_2 = join([
    chord("F2", 43/64, 3/4, 71),  # 17  F
    chord("A2, A2, A2", 7/32, 1/4, 71),  # 18  F/A
    chord("Bb2, Bb2, Bb2", 7/32, 1/4, 71),  # 19  Gm/Bb
    chord("C3, E3, G3", 7/32, 1/4, 71),  # 20  C
    chord("F3, A2, C3", 7/32, 1/4, 71),  # 21  F
    chord("Bb2[29/64;1/2], C3[15/64;1/4]", volume=77),  # 22  Gm/Bb F/C
    cello_minuet_2_bar23,  # 23  F/C C7
    chord("A2, C3, F2", 7/32, 1/4, 75),  # 24  F
    chord("G2, E3, G2", 7/32, 1/4, 71),  # 25  C7/G
    chord("F2", 43/64, 3/4, 71),  # 26  F
    chord("C3", 43/64, 3/4, 71),  # 27  C
    chord("A2, A2, C3", 7/32, 1/4, 71),  # 28  F/A
    chord("Bb2[29/64;1/2], Bb2[7/32;.], r[1/32]", volume=71),  # 29  Bb
    chord("Bb2", 43/64, 3/4, 71),  # 30  Gm/Bb
    cello_minuet_2_bar23,  # 31  F/C C7
    chord("A2", 3/4, 3/4, 81),  # 32  F
])


# ── tracks ──────────────────────────────────────────────────────────────────

flute = perform(
    join([flute_minuet, flute_trio, flute_minuet_2]),
    late=4, loose=8, seed=1068452465,
)
harpsichord = perform(
    join([harpsichord_minuet, harpsichord_trio, harpsichord_minuet_2]),
    loose=8, touch=4, seed=521767612, gate=75,
)
cello = perform(
    join([cello_minuet, cello_trio, cello_minuet_2]),
    loose=8, touch=4, seed=260663551,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [flute, harpsichord, cello],
    instruments=["Flute", "Harpsichord", "Cello"],
    bpm=BPM,
    track_names=["flute", "harpsichord", "cello"],
    channels=[0, 1, 2],
    pan=[[pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")]],
    volume=[[volume(100, mode="value")], [volume(86, mode="value")], [volume(100, mode="value")]],
    other_messages=[
        event("time_signature", numerator=3, denominator=4, is_meta=True),
        event("key_signature", key="F", is_meta=True),
        event("key_signature", key="C", is_meta=True, start_time=6),
        event("key_signature", key="F", is_meta=True, start_time=12),
    ],
    name="A Minuet for Two",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 92160,
    "sections": [
        (0, 23040, "minuet", 0.45), (23040, 23040, "trio", 0.35), (46080, 46080, "minuet", 0.53),
    ],
    "chords": [
        (0, 2880, "F", "I"), (2880, 2880, "F/A", "I6"), (5760, 2880, "Gm/Bb", "ii6"),
        (8640, 2880, "C", "V"), (11520, 2880, "F", "I"), (14400, 1920, "Gm/Bb", "ii6"),
        (16320, 1920, "F/C", "I64"), (18240, 1920, "C7", "V7"), (20160, 2880, "G7", "V7"),
        (23040, 2880, "C", "I"), (25920, 2880, "F/C", "IV64"), (28800, 2880, "G7/D", "V43"),
        (31680, 2880, "C", "I"), (34560, 2880, "E7", "V7/vi"), (37440, 2880, "Am", "vi"),
        (40320, 2880, "G7", "V7"), (43200, 2880, "C7", "V7"), (46080, 2880, "F", "I"),
        (48960, 2880, "F/A", "I6"), (51840, 2880, "Gm/Bb", "ii6"), (54720, 2880, "C", "V"),
        (57600, 2880, "F", "I"), (60480, 1920, "Gm/Bb", "ii6"), (62400, 1920, "F/C", "I64"),
        (64320, 1920, "C7", "V7"), (66240, 2880, "F", "I"), (69120, 2880, "C7/G", "V43"),
        (72000, 2880, "F", "I"), (74880, 2880, "C", "V"), (77760, 2880, "F/A", "I6"),
        (80640, 2880, "Bb", "IV"), (83520, 2880, "Gm/Bb", "ii6"), (86400, 960, "F/C", "I64"),
        (87360, 1920, "C7", "V7"), (89280, 2880, "F", "I"),
    ],
    "about": {
        "seed": "42",
        "prompt": "a graceful minuet in F major, 3/4, 126 bpm, flute, harpsichord and cello, 32 bars",
        "genre": "classical",
    },
    "tracks": [
        {
            "name": "flute",
            "role": "melody",
            "instrument": {"name": "Flute", "program": 74, "low": 60, "high": 98},
            "feel": {
                "swing": 50.0, "grid": 480, "push": 4, "loose": 8, "touch": 4,
                "seed": 1068452465,
            },
            "events": [
                "volume", "pan", (0, 91, 56), (0, 93, 0), (0, 11, 91), (1440, 11, 94),
                (2880, 11, 97), (4320, 11, 100), (5760, 11, 103), (7200, 11, 100),
                (8640, 11, 97), (10080, 11, 94), (11520, 11, 91), (12960, 11, 94),
                (14400, 11, 97), (15840, 11, 100), (17280, 11, 103), (18720, 11, 100),
                (20160, 11, 97), (21600, 11, 94), (23040, 11, 88), (24480, 11, 91),
                (25920, 11, 94), (27360, 11, 97), (28800, 11, 100), (30240, 11, 97),
                (31680, 11, 94), (33120, 11, 91), (34560, 11, 88), (36000, 11, 91),
                (37440, 11, 94), (38880, 11, 97), (40320, 11, 100), (41760, 11, 97),
                (43200, 11, 94), (44640, 11, 91), (46080, 11, 93), (47520, 11, 96),
                (48960, 11, 99), (50400, 11, 102), (51840, 11, 105), (53280, 11, 102),
                (54720, 11, 99), (56160, 11, 96), (57600, 11, 93), (59040, 11, 96),
                (60480, 11, 99), (61920, 11, 102), (63360, 11, 105), (64800, 11, 102),
                (66240, 11, 99), (67680, 11, 96), (69120, 11, 93), (70560, 11, 96),
                (72000, 11, 99), (73440, 11, 102), (74880, 11, 105), (76320, 11, 102),
                (77760, 11, 99), (79200, 11, 96), (80640, 11, 93), (82080, 11, 96),
                (83520, 11, 99), (84960, 11, 102), (86400, 11, 105), (87840, 11, 102),
                (89280, 11, 99), (90720, 11, 96),
            ],
        },
        {
            "name": "harpsichord",
            "role": "chords",
            "instrument": {"name": "Harpsichord", "program": 7, "low": 29, "high": 89},
            "events": ["volume", "pan", (0, 91, 48), (0, 93, 8)],
        },
        {
            "name": "cello",
            "role": "bass",
            "instrument": {"name": "Cello", "program": 43, "low": 36, "high": 81},
            "events": [
                "volume", "pan", (0, 91, 22), (0, 93, 0), (0, 11, 91), (1440, 11, 94),
                (2880, 11, 97), (4320, 11, 100), (5760, 11, 103), (7200, 11, 100),
                (8640, 11, 97), (10080, 11, 94), (11520, 11, 91), (12960, 11, 94),
                (14400, 11, 97), (15840, 11, 100), (17280, 11, 103), (18720, 11, 100),
                (20160, 11, 97), (21600, 11, 94), (23040, 11, 88), (24480, 11, 91),
                (25920, 11, 94), (27360, 11, 97), (28800, 11, 100), (30240, 11, 97),
                (31680, 11, 94), (33120, 11, 91), (34560, 11, 88), (36000, 11, 91),
                (37440, 11, 94), (38880, 11, 97), (40320, 11, 100), (41760, 11, 97),
                (43200, 11, 94), (44640, 11, 91), (46080, 11, 93), (47520, 11, 96),
                (48960, 11, 99), (50400, 11, 102), (51840, 11, 105), (53280, 11, 102),
                (54720, 11, 99), (56160, 11, 96), (57600, 11, 93), (59040, 11, 96),
                (60480, 11, 99), (61920, 11, 102), (63360, 11, 105), (64800, 11, 102),
                (66240, 11, 99), (67680, 11, 96), (69120, 11, 93), (70560, 11, 96),
                (72000, 11, 99), (73440, 11, 102), (74880, 11, 105), (76320, 11, 102),
                (77760, 11, 99), (79200, 11, 96), (80640, 11, 93), (82080, 11, 96),
                (83520, 11, 99), (84960, 11, 102), (86400, 11, 105), (87840, 11, 102),
                (89280, 11, 99), (90720, 11, 96),
            ],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
