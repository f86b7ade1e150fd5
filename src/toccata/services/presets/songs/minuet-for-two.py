"""A Minuet for Two

Key     F major
Tempo   126 quarter notes a minute, 3/4
Form    minuet 8 · minuet 8 · trio 8 · minuet 8
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
# F | F/A | Gm/Bb | C | F | Gm/Bb F/C | F/C C7 | F

flute_minuet = join([
    # 1  F
    chord("C5[7/64;1/8], Bb4[1/8;.;71], A4[15/64;1/4;74], G4[1/4;.;80]", default_volume=79),
    chord("C5[1/8;.], F5[7/64;1/8;78], C5[31/64;1/2;82]", default_volume=81),  # 2  F/A
    # 3  Gm/Bb
    chord("Bb4[7/64;1/8], A4[1/8;.;76], G4[15/64;1/4;81], E5[15/64;1/4]", default_volume=82),
    # 4  C
    chord("C5[1/8;.], E5[7/64;1/8;72], C5[23/64;3/8;81], Bb4[1/8;.;64]", default_volume=79),
    chord("C5[7/64;1/8;78], F5[1/8;.;75], C5[15/64;1/4], A4[1/4;.]", default_volume=77),  # 5  F
    # 6  Gm/Bb F/C
    chord("D5[1/8;.], G5[7/64;1/8;79], D5[15/64;1/4;82], C5[1/4;.;80]", default_volume=81),
    # 7  F/C C7
    chord("F5[1/8;.], G5[7/64;1/8;83], Bb5[1/4;.;85], C6[1/4;.;84]", default_volume=81),
    chord("F5", 11/16, 3/4, 82),  # 8  F
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
    chord("C4;F4[13/48;0], A4[13/48;3/4;57]", default_volume=52),  # 8  F
])

cello_minuet = join([
    chord("F2[29/64;1/2], G2[7/32;.], r[1/32]", volume=70),  # 1  F
    chord("A2, A2, C3", 7/32, 1/4, 70),  # 2  F/A
    chord("Bb2", 43/64, 3/4, 70),  # 3  Gm/Bb
    chord("C3[29/64;1/2], E3[7/32;.], r[1/32]", volume=70),  # 4  C
    chord("F2", 43/64, 3/4, 70),  # 5  F
    chord("Bb2[29/64;1/2], C3[15/64;1/4]", volume=75),  # 6  Gm/Bb F/C
    chord("C3[15/64;1/4], C3[29/64;1/2]", volume=75),  # 7  F/C C7
    chord("F2, C3, F2", 7/32, 1/4, 73),  # 8  F
])


# ── minuet · bars 9–16 ──────────────────────────────────────────────────────
# F | F/A | Gm/Bb | C | F | Gm/Bb F/C | F/C C7 | F

flute_minuet_2 = join([
    # 9  F
    chord("C5[7/64;1/8], Bb4[1/8;.;76], A4[15/64;1/4;77], G4[1/4;.;75]", default_volume=79),
    chord("C5[1/8;.], F5[7/64;1/8;76], C5[31/64;1/2;82]", default_volume=80),  # 10  F/A
    # 11  Gm/Bb
    chord("Bb4[1/8;.], A4[7/64;1/8;74], G4[15/64;1/4;84], E5[15/64;1/4;88]", default_volume=82),
    # 12  C
    chord("C5[1/8;.], E5[7/64;1/8;77], C5[23/64;3/8;79], Bb4[7/64;1/8;65]", default_volume=83),
    # 13  F
    chord("C5[7/64;1/8], F5[1/8;.;78], C5[15/64;1/4;79], A4[1/4;.;80]", default_volume=83),
    # 14  Gm/Bb F/C
    chord("D5[1/8;.;84], G5[7/64;1/8;77], D5[15/64;1/4], C5[1/4;.]", default_volume=82),
    # 15  F/C C7
    chord("F5[1/8;.;85], G5[1/8;.;79], Bb5[15/64;1/4], C6[1/4;.]", default_volume=89),
    chord("F5", 11/16, 3/4, 85),  # 16  F
])

harpsichord_minuet_2_bar9 = chord(
    "r[1/4], C4;F4[3/16;0], A4[3/16;.;54], r[1/16], C4;F4[3/16;0], A4[3/16;.;54], r[1/16]",
    default_volume=49,
)

harpsichord_minuet_2 = join([
    harpsichord_minuet_2_bar9, harpsichord_minuet_2_bar9,  # 9–10
    chord("r[1/4], D4;G4[3/16;0], Bb4[3/16;.;54], r[1/16], D4;G4[3/16;0], Bb4[3/16;.;54], "
          "r[1/16]", default_volume=49),  # 11  Gm/Bb
    chord("r[1/4], E4;G4[3/16;0], C5[3/16;.;54], r[1/16], E4;G4[3/16;0], C5[3/16;.;54], r[1/16]",
          default_volume=49),  # 12  C
    rest(1/4), C("F", 4) % (3/16, 0, [49, 49, 54]), rest(1/16),  # 13  F
    C("F", 4) % (3/16, 0, [49, 49, 54]), rest(1/16),
    C("Gm/D", 3) % (29/48, [0, 0, 1/2], 60), C("F", 4) % (7/24, [0, 0, 1/4], 60),  # 14  Gm/Bb F/C
    C("F", 4) % (7/24, [0, 0, 1/4], 60), chord("E4;Bb4;C5[29/48;1/2]", volume=60),  # 15  F/C C7
    C("F", 4) % (13/48, [0, 0, 3/4], [53, 53, 58]),  # 16  F
])

cello_minuet_2 = join([
    chord("F2[29/64;1/2], G2[7/32;.], r[1/32]", volume=71),  # 9  F
    chord("A2, A2, C3", 7/32, 1/4, 71),  # 10  F/A
    chord("Bb2", 43/64, 3/4, 71),  # 11  Gm/Bb
    chord("C3, E3, G3", 7/32, 1/4, 71),  # 12  C
    chord("F3, A2, A2", 7/32, 1/4, 71),  # 13  F
    chord("Bb2[29/64;1/2], C3[15/64;1/4]", volume=76),  # 14  Gm/Bb F/C
    chord("C3[15/64;1/4], C3[29/64;1/2]", volume=76),  # 15  F/C C7
    chord("F2, C3, F2", 7/32, 1/4, 75),  # 16  F
])


# ── trio · bars 17–24 ───────────────────────────────────────────────────────
# F | Bb/F | C7/G | F | A7 | Dm | C7 | F

flute_trio = join([
    # 17  F
    chord("C5[7/64;1/8], G5[1/8;.;76], F5[15/64;1/4], F5[15/64;1/4;81]", default_volume=77),
    # 18  Bb/F
    chord("D5[1/4;.], D5[7/64;1/8;78], D5[1/8;.;70], C5[1/4;.;77]", default_volume=79),
    # 19  C7/G
    chord("C5[7/64;1/8;78], G5[7/64;1/8;79], E5[1/4;.], D5[15/64;1/4]", default_volume=85),
    # 20  F
    chord("C5[1/4;.], C5[7/64;1/8;80], C5[1/8;.;70], A4[3/16;.], r[1/16]", default_volume=76),
    chord("E5[15/64;1/4;80], E5[1/8;.;79], E5[1/8;.;71], D5[7/64;1/8], D5[7/64;1/8]",  # 21  A7
          default_volume=74),
    chord("D5[1/64;3/128;79], E5[1/64;3/128;68], D5[13/64;.], D5[7/64;1/8;77], D5[1/8;.], "
          "C5[1/8;.;77], C5[7/64;1/8;70]", default_volume=75),  # 22  Dm
    chord("E5[1/64;3/128], F5[1/64;3/128;70], E5[3/16;13/64;76], E5[7/64;1/8], E5[1/8;.;76], "
          "D5[15/64;1/4;80]", default_volume=82),  # 23  C7
    chord("C5[15/64;1/4], A4[1/4;.;75], F5[3/16;.;78], r[1/16]", default_volume=76),  # 24  F
])

harpsichord_trio_bar19 = chord("Bb3, E4, C4, E4, C4, E4", 1/6, 1/8, 55)
harpsichord_trio_bar20 = chord("A3, F4, C4, F4, C4, F4", 1/6, 1/8, 55)

harpsichord_trio = join([
    chord("F4, C5, A4, C5, A4, C5", 1/6, 1/8, 55),  # 17  F
    chord("Bb3, F4, D4, F4, D4, F4", 1/6, 1/8, 55),  # 18  Bb/F
    harpsichord_trio_bar19,  # 19  C7/G
    harpsichord_trio_bar20,  # 20  F
    chord("A3, G4, C#4, G4, C#4, G4", 1/6, 1/8, 55),  # 21  A7
    chord("A3, F4, D4, F4, D4, F4", 1/6, 1/8, 55),  # 22  Dm
    harpsichord_trio_bar19,  # 23  C7
    harpsichord_trio_bar20,  # 24  F
])

cello_trio = join([
    chord("F2", 43/64, 3/4, 67),  # 17  F
    chord("F2", 43/64, 3/4, 67),  # 18  Bb/F
    chord("G2, E3, G2", 7/32, 1/4, 67),  # 19  C7/G
    chord("F2, A2, C3", 7/32, 1/4, 67),  # 20  F
    chord("A2", 43/64, 3/4, 67),  # 21  A7
    chord("D3, F3, A3", 7/32, 1/4, 67),  # 22  Dm
    chord("C3", 43/64, 3/4, 67),  # 23  C7
    chord("F2, C3, F2", 7/32, 1/4, 71),  # 24  F
])


# ── minuet · bars 25–32 ─────────────────────────────────────────────────────
# F | F/A | Gm/Bb | C | F | Gm/Bb F/C | F/C C7 | F

flute_minuet_3 = join([
    # 25  F
    chord("C5[7/64;1/8], Bb4[1/8;.;77], A4[15/64;1/4;78], G4[1/4;.;80]", default_volume=81),
    chord("C5[1/8;.], F5[1/8;.;77], C5[31/64;1/2;84]", default_volume=83),  # 26  F/A
    # 27  Gm/Bb
    chord("Bb4[1/8;.], A4[7/64;1/8;77], G4[15/64;1/4;86], E5[1/4;.;88]", default_volume=84),
    chord("C5[1/8;.], r[1/8], C5[23/64;3/8;81], Bb4[1/8;.;71]", default_volume=80),  # 28  C
    # 29  F
    chord("C5[1/8;.], r[1/8], C5[7/64;1/8;81], D5[7/64;1/8;76], A4[1/4;.;79]", default_volume=85),
    # 30  Gm/Bb F/C
    chord("D5[7/64;1/8], G5[1/8;.], D5[1/4;.], C5[15/64;1/4;86]", default_volume=83),
    # 31  F/C C7
    chord("F5[1/8;.], G5[1/8;.;81], Bb5[15/64;1/4;93], C6[1/4;.;89]", default_volume=85),
    chord("F5", 47/64, 3/4, 75),  # 32  F
])

harpsichord_minuet_3_bar25 = chord(
    "r[1/4], C4;F4[3/16;0], A4[3/16;.;54], r[1/16], C4;F4[3/16;0], A4[3/16;.;54], r[1/16]",
    default_volume=50,
)

harpsichord_minuet_3 = join([
    harpsichord_minuet_3_bar25, harpsichord_minuet_3_bar25,  # 25–26
    chord("r[1/4], D4;G4[3/16;0], Bb4[3/16;.;54], r[1/16], D4;G4[3/16;0], Bb4[3/16;.;54], "
          "r[1/16]", default_volume=50),  # 27  Gm/Bb
    chord("r[1/4], E4;G4[3/16;0], C5[3/16;.;54], r[1/16], E4;G4[3/16;0], C5[3/16;.;54], r[1/16]",
          default_volume=50),  # 28  C
    rest(1/4), C("F", 4) % (3/16, 0, [50, 50, 54]), rest(1/16),  # 29  F
    C("F", 4) % (3/16, 0, [50, 50, 54]), rest(1/16),
    C("Gm/D", 3) % (29/48, [0, 0, 1/2], 60), C("F", 4) % (7/24, [0, 0, 1/4], 60),  # 30  Gm/Bb F/C
    C("F", 4) % (7/24, [0, 0, 1/4], 60), chord("E4;Bb4;C5[29/48;1/2]", volume=60),  # 31  F/C C7
    C("F", 4) % (43/48, [0, 0, 3/4], 66),  # 32  F
])

cello_minuet_3 = join([
    chord("F2, A2, C3", 7/32, 1/4, 71),  # 25  F
    chord("A2", 43/64, 3/4, 71),  # 26  F/A
    chord("Bb2", 43/64, 3/4, 71),  # 27  Gm/Bb
    chord("C3, E3, G3", 7/32, 1/4, 71),  # 28  C
    chord("F3[29/64;1/2], C3[7/32;.], r[1/32]", volume=71),  # 29  F
    chord("Bb2[29/64;1/2], C3[15/64;1/4]", volume=77),  # 30  Gm/Bb F/C
    chord("C3[15/64;1/4], C3[29/64;1/2]", volume=77),  # 31  F/C C7
    chord("F2", 47/64, 3/4, 81),  # 32  F
])


# ── tracks ──────────────────────────────────────────────────────────────────

flute = perform(
    join([flute_minuet, flute_minuet_2, flute_trio, flute_minuet_3]),
    late=4, loose=8, seed=1068452465,
)
harpsichord = perform(
    join([harpsichord_minuet, harpsichord_minuet_2, harpsichord_trio, harpsichord_minuet_3]),
    loose=8, touch=4, seed=521767612, gate=75,
)
cello = perform(
    join([cello_minuet, cello_minuet_2, cello_trio, cello_minuet_3]),
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
    ],
    name="A Minuet for Two",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 92160,
    "sections": [
        (0, 23040, "minuet", 0.45), (23040, 23040, "minuet", 0.51), (46080, 23040, "trio", 0.35),
        (69120, 23040, "minuet", 0.53),
    ],
    "chords": [
        (0, 2880, "F", "I"), (2880, 2880, "F/A", "I6"), (5760, 2880, "Gm/Bb", "ii6"),
        (8640, 2880, "C", "V"), (11520, 2880, "F", "I"), (14400, 1920, "Gm/Bb", "ii6"),
        (16320, 1920, "F/C", "I64"), (18240, 1920, "C7", "V7"), (20160, 2880, "F", "I"),
        (23040, 2880, "F", "I"), (25920, 2880, "F/A", "I6"), (28800, 2880, "Gm/Bb", "ii6"),
        (31680, 2880, "C", "V"), (34560, 2880, "F", "I"), (37440, 1920, "Gm/Bb", "ii6"),
        (39360, 1920, "F/C", "I64"), (41280, 1920, "C7", "V7"), (43200, 2880, "F", "I"),
        (46080, 2880, "F", "I"), (48960, 2880, "Bb/F", "IV64"), (51840, 2880, "C7/G", "V43"),
        (54720, 2880, "F", "I"), (57600, 2880, "A7", "V7/vi"), (60480, 2880, "Dm", "vi"),
        (63360, 2880, "C7", "V7"), (66240, 2880, "F", "I"), (69120, 2880, "F", "I"),
        (72000, 2880, "F/A", "I6"), (74880, 2880, "Gm/Bb", "ii6"), (77760, 2880, "C", "V"),
        (80640, 2880, "F", "I"), (83520, 1920, "Gm/Bb", "ii6"), (85440, 1920, "F/C", "I64"),
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
            "events": ["volume", "pan", (0, 91, 56), (0, 93, 0)],
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
            "events": ["volume", "pan", (0, 91, 22), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
