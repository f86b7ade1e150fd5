"""Rue des Lilas

Key     A minor
Tempo   168 quarter notes a minute, 3/4
Form    intro 4 · A 16 · B 20
Tracks  accordion, nylon guitar, upright bass

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 168
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
# Am | Dm | E7 | Am

nylon_guitar_intro_bar1 = join([
    rest(1/4), C("Am", 3) % (11/64, [0, 0, 1/4], 62), C("Am", 3) % (11/64, [0, 0, 1/4], 58),
])

nylon_guitar_intro = join([
    nylon_guitar_intro_bar1,  # 1  Am
    # 2  Dm
    rest(1/4), C("Dm/A", 3) % (11/64, [0, 0, 1/4], 62), C("Dm/A", 3) % (11/64, [0, 0, 1/4], 58),
    chord("r[1/4], G#3;D4;E4[11/64;1/4], G#3;D4;E4[11/64;1/4;58]", default_volume=62),  # 3  E7
    nylon_guitar_intro_bar1,  # 4  Am
])

upright_bass_intro = join([
    chord("A1", 5/16, 3/4, 82),  # 1  Am
    chord("D2", 5/16, 3/4, 82),  # 2  Dm
    chord("E2", 5/16, 3/4, 82),  # 3  E7
    chord("A1", 5/16, 3/4, 82),  # 4  Am
])


# ── A · bars 5–20 ───────────────────────────────────────────────────────────
# Am | Dm | G7 | C | F | Dm | E7 | Am | Am | Dm | Bm7b5 | C | F | G7 | E7 | Am

accordion_a_bar6 = chord(
    "F5[5/16;1/4;94], A5[5/16;1/4], G5[1/6;1/8], F5[1/6;1/8;88]", default_volume=95
)
accordion_a_bar9 = chord(
    "F5[5/16;1/4], F5[5/16;1/4], A5[1/6;1/8;94], G5[1/6;1/8;88]", default_volume=92
)
accordion_a_bar12 = chord("A5[23/48;3/8], A5[5/12;3/8;88]", default_volume=94)

accordion_a = join([
    chord("C5[5/16;1/4], C5[7/48;1/8], D5[7/48;1/8;82], E5[1/6;1/8;92], D5[1/6;1/8;85]",  # 5  Am
          default_volume=90),
    accordion_a_bar6,  # 6  Dm
    chord("G5[5/16;1/4], G5[7/48;1/8], A5[7/48;1/8;90], B5[1/6;1/8;99], A5[1/6;1/8;92]",  # 7  G7
          default_volume=97),
    chord("E5[5/16;1/4], G5[7/12;1/2;94]", default_volume=92),  # 8  C
    accordion_a_bar9,  # 9  F
    accordion_a_bar6,  # 10  Dm
    # 11  E7
    chord("E5[5/16;1/4], B5[5/16;1/4;99], A5[1/6;1/8;97], G5[1/6;1/8;92]", default_volume=95),
    accordion_a_bar12,  # 12  Am
    chord("A5[5/16;1/4;94], C6[7/48;1/8], C6[7/48;1/8;88], B5[1/6;1/8], A5[7/48;1/8;88]",
          default_volume=95),  # 13  Am
    chord("A5[5/16;1/4], A5[7/48;1/8], B5[7/48;1/8;88], B5[1/6;1/8;97], C6[1/6;1/8;92]",  # 14  Dm
          default_volume=95),
    # 15  Bm7b5
    chord("A5[5/16;1/4], A5[5/16;1/4], C6[1/6;1/8;99], B5[1/6;1/8;94]", default_volume=97),
    chord("G5[5/16;1/4], G5[7/12;1/2]", volume=94),  # 16  C
    accordion_a_bar9,  # 17  F
    # 18  G7
    chord("F5[5/16;1/4], B5[5/16;1/4;97], A5[1/6;1/8;95], G5[1/6;1/8;90]", default_volume=94),
    chord("E5[5/16;1/4;95], B5[7/48;1/8;99], C6[7/48;1/8], A5[1/6;1/8;97], G5[1/6;1/8]",  # 19  E7
          default_volume=92),
    accordion_a_bar12,  # 20  Am
])

nylon_guitar_a_bar5 = join([
    rest(1/4), C("Am", 3) % (11/64, [0, 0, 1/4], 64), C("Am", 3) % (11/64, [0, 0, 1/4], 60),
])
nylon_guitar_a_bar6 = join([
    rest(1/4), C("Dm/A", 3) % (11/64, [0, 0, 1/4], 64), C("Dm/A", 3) % (11/64, [0, 0, 1/4], 60),
])
nylon_guitar_a_bar7 = chord(
    "r[1/4], G3;B3;F4[11/64;1/4], G3;B3;F4[11/64;1/4;60]", default_volume=64
)
nylon_guitar_a_bar8 = join([
    rest(1/4), C("C/G", 3) % (11/64, [0, 0, 1/4], 64), C("C/G", 3) % (11/64, [0, 0, 1/4], 60),
])
nylon_guitar_a_bar9 = join([
    rest(1/4), C("F/A", 3) % (11/64, [0, 0, 1/4], 64), C("F/A", 3) % (11/64, [0, 0, 1/4], 60),
])
nylon_guitar_a_bar11 = chord(
    "r[1/4], G#3;D4;E4[11/64;1/4], G#3;D4;E4[11/64;1/4;60]", default_volume=64
)

nylon_guitar_a = join([
    nylon_guitar_a_bar5,  # 5  Am
    nylon_guitar_a_bar6,  # 6  Dm
    nylon_guitar_a_bar7,  # 7  G7
    nylon_guitar_a_bar8,  # 8  C
    nylon_guitar_a_bar9,  # 9  F
    nylon_guitar_a_bar6,  # 10  Dm
    nylon_guitar_a_bar11,  # 11  E7
    nylon_guitar_a_bar5, nylon_guitar_a_bar5,  # 12–13
    nylon_guitar_a_bar6,  # 14  Dm
    chord("r[1/4], A3;B3;D4[11/64;1/4], A3;B3;D4[11/64;1/4;60]", default_volume=64),  # 15  Bm7b5
    nylon_guitar_a_bar8,  # 16  C
    nylon_guitar_a_bar9,  # 17  F
    nylon_guitar_a_bar7,  # 18  G7
    nylon_guitar_a_bar11,  # 19  E7
    nylon_guitar_a_bar5,  # 20  Am
])

upright_bass_a = join([
    chord("A1", 5/16, 3/4, 86),  # 5  Am
    chord("D2", 5/16, 3/4, 86),  # 6  Dm
    chord("G2", 5/16, 3/4, 86),  # 7  G7
    chord("C2", 5/16, 3/4, 86),  # 8  C
    chord("F2", 5/16, 3/4, 86),  # 9  F
    chord("D2", 5/16, 3/4, 86),  # 10  Dm
    chord("E2", 5/16, 3/4, 86),  # 11  E7
    chord("A1", 5/16, 3/4, 86),  # 12  Am
    chord("A1", 5/16, 3/4, 86),  # 13  Am
    chord("D2", 5/16, 3/4, 86),  # 14  Dm
    chord("B1", 5/16, 3/4, 86),  # 15  Bm7b5
    chord("C2, D2, E2", 5/16, 1/4, [86, 76, 76]),  # 16  C
    chord("F2", 5/16, 3/4, 86),  # 17  F
    chord("G2", 5/16, 3/4, 86),  # 18  G7
    chord("E2", 5/16, 3/4, 86),  # 19  E7
    chord("A1", 5/16, 3/4, 86),  # 20  Am
])


# ── B · bars 21–40 ──────────────────────────────────────────────────────────
# C | C | G7 | C | F | Dm | E7 | E7 | C | G7 | C | F | Dm | Am | E7 | Am | C | C | E7 | Am

accordion_b_bar21 = chord(
    "E5[1/6;1/8], F5[1/6;1/8;89], E5[5/16;1/4], G5[5/16;1/4;98]", default_volume=96
)
accordion_b_bar22 = chord(
    "G5[1/6;1/8], A5[1/6;1/8;93], G5[5/16;1/4], A5[5/16;1/4]", default_volume=100
)
accordion_b_bar23 = chord("G5[5/8;1/2], G5[5/16;1/4]", volume=102)
accordion_b_bar25 = chord(
    "F5[1/6;1/8], G5[1/6;1/8;91], F5[5/16;1/4], G5[5/16;1/4;98]", default_volume=96
)
accordion_b_bar27 = chord("B5[5/8;1/2], B5[5/16;1/4]", volume=104)

accordion_b = join([
    accordion_b_bar21,  # 21  C
    accordion_b_bar22,  # 22  C
    accordion_b_bar23,  # 23  G7
    chord("G5[5/16;1/4], G5[7/12;1/2]", volume=98),  # 24  C
    accordion_b_bar25,  # 25  F
    # 26  Dm
    chord("A5[1/6;1/8], B5[1/6;1/8;96], A5[5/16;1/4], B5[5/16;1/4;102]", default_volume=100),
    accordion_b_bar27,  # 27  E7
    chord("B5[1/6;1/8], G5[1/6;1/8;91], E5[7/12;1/2;96]", default_volume=100),  # 28  E7
    chord("G5[5/8;1/2], G5[5/16;1/4]", volume=98),  # 29  C
    # 30  G7
    chord("F5[1/6;1/8;98], G5[7/48;1/8;93], G5[5/16;1/4], A5[5/16;1/4]", default_volume=100),
    accordion_b_bar23,  # 31  C
    chord("F5[5/16;1/4], F5[7/12;1/2]", volume=96),  # 32  F
    accordion_b_bar25,  # 33  Dm
    # 34  Am
    chord("A5[1/6;1/8;100], B5[1/6;1/8;96], C6[5/16;1/4], C6[5/16;1/4]", default_volume=102),
    accordion_b_bar27,  # 35  E7
    chord("A5[1/6;1/8], F5[1/6;1/8;89], A5[7/12;1/2]", default_volume=98),  # 36  Am
    accordion_b_bar21,  # 37  C
    accordion_b_bar22,  # 38  C
    accordion_b_bar27,  # 39  E7
    chord("A5", 47/48, 3/4, 81),  # 40  Am
])

nylon_guitar_b_bar21 = join([
    rest(1/4), C("C/G", 3) % (11/64, [0, 0, 1/4], 67), C("C/G", 3) % (11/64, [0, 0, 1/4], 63),
])
nylon_guitar_b_bar23 = chord(
    "r[1/4], G3;B3;F4[11/64;1/4], G3;B3;F4[11/64;1/4;63]", default_volume=67
)
nylon_guitar_b_bar25 = join([
    rest(1/4), C("F/A", 3) % (11/64, [0, 0, 1/4], 67), C("F/A", 3) % (11/64, [0, 0, 1/4], 63),
])
nylon_guitar_b_bar26 = join([
    rest(1/4), C("Dm/A", 3) % (11/64, [0, 0, 1/4], 67), C("Dm/A", 3) % (11/64, [0, 0, 1/4], 63),
])
nylon_guitar_b_bar27 = chord(
    "r[1/4], G#3;D4;E4[11/64;1/4], G#3;D4;E4[11/64;1/4;63]", default_volume=67
)
nylon_guitar_b_bar34 = join([
    rest(1/4), C("Am", 3) % (11/64, [0, 0, 1/4], 67), C("Am", 3) % (11/64, [0, 0, 1/4], 63),
])

nylon_guitar_b = join([
    nylon_guitar_b_bar21, nylon_guitar_b_bar21,  # 21–22
    nylon_guitar_b_bar23,  # 23  G7
    nylon_guitar_b_bar21,  # 24  C
    nylon_guitar_b_bar25,  # 25  F
    nylon_guitar_b_bar26,  # 26  Dm
    nylon_guitar_b_bar27, nylon_guitar_b_bar27,  # 27–28
    nylon_guitar_b_bar21,  # 29  C
    nylon_guitar_b_bar23,  # 30  G7
    nylon_guitar_b_bar21,  # 31  C
    nylon_guitar_b_bar25,  # 32  F
    nylon_guitar_b_bar26,  # 33  Dm
    nylon_guitar_b_bar34,  # 34  Am
    nylon_guitar_b_bar27,  # 35  E7
    nylon_guitar_b_bar34,  # 36  Am
    nylon_guitar_b_bar21, nylon_guitar_b_bar21,  # 37–38
    nylon_guitar_b_bar27,  # 39  E7
    C("Am", 3) % (3/4, 0, 73),  # 40  Am
])

upright_bass_b = join([
    chord("C2", 5/16, 3/4, 89),  # 21  C
    chord("G1", 5/16, 3/4, 89),  # 22  C
    chord("G1", 5/16, 3/4, 89),  # 23  G7
    chord("C2", 5/16, 3/4, 89),  # 24  C
    chord("F2", 5/16, 3/4, 89),  # 25  F
    chord("D2", 5/16, 3/4, 89),  # 26  Dm
    chord("E2", 5/16, 3/4, 89),  # 27  E7
    chord("B1", 5/16, 3/4, 89),  # 28  E7
    chord("C2", 5/16, 3/4, 89),  # 29  C
    chord("G2", 5/16, 3/4, 89),  # 30  G7
    chord("C2", 5/16, 3/4, 89),  # 31  C
    chord("F2", 5/16, 3/4, 89),  # 32  F
    chord("D2", 5/16, 3/4, 89),  # 33  Dm
    chord("A1", 5/16, 3/4, 89),  # 34  Am
    chord("E2", 5/16, 3/4, 89),  # 35  E7
    chord("A1, A1, B1", 5/16, 1/4, [89, 79, 79]),  # 36  Am
    chord("C2", 5/16, 3/4, 89),  # 37  C
    chord("G1", 5/16, 3/4, 89),  # 38  C
    chord("E2", 5/16, 3/4, 89),  # 39  E7
    chord("A1", 823/768, 3/4, 87),  # 40  Am
])


# ── tracks ──────────────────────────────────────────────────────────────────

accordion = perform(
    join([rest(3), accordion_a, accordion_b]),
    late=10, loose=6, touch=5, seed=871974256, gate=75,
)
nylon_guitar = perform(
    join([nylon_guitar_intro, nylon_guitar_a, nylon_guitar_b]),
    late=-14, loose=6, touch=5, seed=940532388,
)
upright_bass = perform(
    join([upright_bass_intro, upright_bass_a, upright_bass_b]),
    loose=6, touch=5, seed=793917709, gate=70,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [accordion, nylon_guitar, upright_bass],
    instruments=["Accordion", "Acoustic Guitar (nylon)", "Acoustic Bass"],
    bpm=BPM,
    track_names=["accordion", "nylon guitar", "upright bass"],
    channels=[0, 1, 2],
    pan=[[pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")]],
    volume=[[volume(96, mode="value")], [volume(90, mode="value")], [volume(106, mode="value")]],
    other_messages=[
        event("time_signature", numerator=3, denominator=4, is_meta=True),
        event("key_signature", key="Am", is_meta=True),
    ],
    name="Rue des Lilas",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 115200,
    "sections": [(0, 11520, "intro", 0.4), (11520, 46080, "A", 0.55), (57600, 57600, "B", 0.7)],
    "chords": [
        (0, 2880, "Am", "i"), (2880, 2880, "Dm", "iv"), (5760, 2880, "E7", "V7"),
        (8640, 2880, "Am", "i"), (11520, 2880, "Am", "i"), (14400, 2880, "Dm", "iv"),
        (17280, 2880, "G7", "VII7"), (20160, 2880, "C", "III"), (23040, 2880, "F", "VI"),
        (25920, 2880, "Dm", "iv"), (28800, 2880, "E7", "V7"), (31680, 5760, "Am", "i"),
        (37440, 2880, "Dm", "iv"), (40320, 2880, "Bm7b5", "iiø7"), (43200, 2880, "C", "III"),
        (46080, 2880, "F", "VI"), (48960, 2880, "G7", "VII7"), (51840, 2880, "E7", "V7"),
        (54720, 2880, "Am", "i"), (57600, 5760, "C", "III"), (63360, 2880, "G7", "VII7"),
        (66240, 2880, "C", "III"), (69120, 2880, "F", "VI"), (72000, 2880, "Dm", "iv"),
        (74880, 5760, "E7", "V7"), (80640, 2880, "C", "III"), (83520, 2880, "G7", "VII7"),
        (86400, 2880, "C", "III"), (89280, 2880, "F", "VI"), (92160, 2880, "Dm", "iv"),
        (95040, 2880, "Am", "i"), (97920, 2880, "E7", "V7"), (100800, 2880, "Am", "i"),
        (103680, 5760, "C", "III"), (109440, 2880, "E7", "V7"), (112320, 2880, "Am", "i"),
    ],
    "about": {
        "seed": "132",
        "prompt": "a valse musette in A minor, 168 bpm, accordion, nylon guitar and upright bass, 40 bars",
        "genre": "waltz",
    },
    "tracks": [
        {
            "name": "accordion",
            "role": "melody",
            "instrument": {"name": "Accordion", "program": 22, "low": 53, "high": 93},
            "events": ["volume", "pan", (0, 91, 60), (0, 93, 0)],
        },
        {
            "name": "nylon guitar",
            "role": "chords",
            "instrument": {
                "name": "Acoustic Guitar (nylon)", "program": 25, "low": 40, "high": 83,
            },
            "events": ["volume", "pan", (0, 91, 52), (0, 93, 8)],
        },
        {
            "name": "upright bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 26), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
