"""Chandelier

Key     D major
Tempo   144 quarter notes a minute, 3/4
Form    intro 4 · A 16 · B 28
Tracks  violin, piano, strings, contrabass

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 144
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
# D | Bm | A7 | D

piano_intro = join([
    chord("r[1/4], A3[11/64;1/4;62], D4;F#4[11/64;1/4]", default_volume=58),  # 1  D
    chord("r[1/4], B3[11/64;1/4;62], D4;F#4[11/64;1/4]", default_volume=58),  # 2  Bm
    chord("r[1/4], C#4[11/64;1/4;62], G4;A4[11/64;1/4]", default_volume=58),  # 3  A7
    chord("r[1/4], D4[11/64;1/4;62], F#4;A4[11/64;1/4]", default_volume=58),  # 4  D
])

contrabass_intro = join([
    chord("D2", 5/16, 3/4, 82),  # 1  D
    chord("B1", 5/16, 3/4, 82),  # 2  Bm
    chord("A1", 5/16, 3/4, 82),  # 3  A7
    chord("D2", 5/16, 3/4, 82),  # 4  D
])


# ── A · bars 5–20 ───────────────────────────────────────────────────────────
# D | Bm | Em | A7 | D | Bm | E7 | A7 | D | D7 | G | Gm | D | E7 | A7 | D

violin_a_bar7 = chord("B5[7/48;1/8], G5[23/48;3/8;92], D5[5/16;1/4;94]", default_volume=99)

violin_a = join([
    chord("A4[1/6;1/8], D5[23/48;3/8;85], F#5[5/16;1/4;93]", default_volume=88),  # 5  D
    chord("D5[7/48;1/8], F#5[23/48;3/8;89], A5[5/16;1/4;95]", default_volume=93),  # 6  Bm
    violin_a_bar7,  # 7  Em
    chord("r[1/8], C#5", 23/48, 5/8, 84),  # 8  A7
    chord("A4[1/6;1/2], F#5[5/16;1/4;93]", default_volume=88),  # 9  D
    # 10  Bm
    chord("D5[1/6;1/8], F#5[5/16;1/4;89], G5[7/48;1/8;81], A5[5/16;1/4;95]", default_volume=93),
    chord("B5[1/6;1/2], F#5[5/16;1/4;96]", default_volume=99),  # 11  E7
    chord("C#5", 5/8, 3/4, 90),  # 12  A7
    chord("F#5[7/48;1/8], D5[23/48;3/8;85], B4[5/16;1/4;90]", default_volume=93),  # 13  D
    # 14  D7
    chord("D5[7/48;1/8], F#5[5/16;1/4;89], G5[7/48;1/8;81], A5[5/16;1/4;95]", default_volume=93),
    violin_a_bar7,  # 15  G
    chord("r[1/8], G5", 23/48, 5/8, 88),  # 16  Gm
    chord("D5[1/6;1/2], A5[5/16;1/4;94]", default_volume=91),  # 17  D
    chord("D5[1/6;1/8], E5[23/48;3/8;88], B5[5/16;1/4;97]", default_volume=93),  # 18  E7
    chord("C#6[7/48;1/8], A5[23/48;3/8;92], E5[5/16;1/4;95]", default_volume=99),  # 19  A7
    chord("D5", 5/8, 3/4, 91),  # 20  D
])

piano_a_bar5 = join([
    rest(1/4), C("D", 4) % (11/64, [0, 0, 1/4], 64), C("D", 4) % (11/64, [0, 0, 1/4], 60),
])
piano_a_bar6 = join([
    rest(1/4), C("Bm/D", 3) % (11/64, [0, 0, 1/4], 64), C("Bm/D", 3) % (11/64, [0, 0, 1/4], 60),
])
piano_a_bar8 = chord("r[1/4], C#4;G4;A4[11/64;1/4], C#4;G4;A4[11/64;1/4;60]", default_volume=64)
piano_a_bar11 = chord("r[1/4], D4;E4;G#4[11/64;1/4], D4;E4;G#4[11/64;1/4;60]", default_volume=64)

piano_a = join([
    piano_a_bar5,  # 5  D
    piano_a_bar6,  # 6  Bm
    # 7  Em
    rest(1/4), C("Em", 4) % (11/64, [0, 0, 1/4], 64), C("Em", 4) % (11/64, [0, 0, 1/4], 60),
    piano_a_bar8,  # 8  A7
    piano_a_bar5,  # 9  D
    piano_a_bar6,  # 10  Bm
    piano_a_bar11,  # 11  E7
    piano_a_bar8,  # 12  A7
    piano_a_bar5,  # 13  D
    chord("r[1/4], D4;F#4;C5[11/64;1/4], D4;F#4;C5[11/64;1/4;60]", default_volume=64),  # 14  D7
    # 15  G
    rest(1/4), C("G/D", 3) % (11/64, [0, 0, 1/4], 64), C("G/D", 3) % (11/64, [0, 0, 1/4], 60),
    # 16  Gm
    rest(1/4), C("Gm/D", 3) % (11/64, [0, 0, 1/4], 64), C("Gm/D", 3) % (11/64, [0, 0, 1/4], 60),
    piano_a_bar5,  # 17  D
    piano_a_bar11,  # 18  E7
    piano_a_bar8,  # 19  A7
    piano_a_bar5,  # 20  D
])

strings_a_bar5 = chord("A3;D4[3/4;0], F#4[47/64;3/4]", volume=62)
strings_a_bar8 = chord("A3[47/64;0], C#4;G4[3/4;.]", volume=62)

strings_a = join([
    strings_a_bar5,  # 5  D
    C("Bm", 3) % (3/4, 0, 62),  # 6  Bm
    chord("B3;E4[3/4;0], G4[47/64;3/4]", volume=62),  # 7  Em
    strings_a_bar8,  # 8  A7
    strings_a_bar5,  # 9  D
    C("Bm", 3) % (3/4, 0, 62),  # 10  Bm
    chord("G#3;D4;E4[3/4;.]", volume=62),  # 11  E7
    strings_a_bar8,  # 12  A7
    chord("A3[3/4;0], D4;F#4[47/64;3/4]", volume=62),  # 13  D
    chord("C4;D4;F#4[3/4;.]", volume=62),  # 14  D7
    chord("B3[3/4;0], D4[47/64;0], G4[3/4;.]", volume=62),  # 15  G
    C("Gm/Bb", 3) % (3/4, 0, 62),  # 16  Gm
    chord("A3[3/4;0], D4[47/64;0], F#4[3/4;.]", volume=62),  # 17  D
    chord("G#3;D4;E4[3/4;.]", volume=62),  # 18  E7
    strings_a_bar8,  # 19  A7
    C("D/A", 3) % (3/4, 0, 62),  # 20  D
])

contrabass_a = join([
    chord("D2", 5/16, 3/4, 86),  # 5  D
    chord("B1", 5/16, 3/4, 86),  # 6  Bm
    chord("E2", 5/16, 3/4, 86),  # 7  Em
    chord("A1, B1, C#2", 5/16, 1/4, [86, 76, 76]),  # 8  A7
    chord("D2", 5/16, 3/4, 86),  # 9  D
    chord("B1", 5/16, 3/4, 86),  # 10  Bm
    chord("E2", 5/16, 3/4, 86),  # 11  E7
    chord("A1", 5/16, 3/4, 86),  # 12  A7
    chord("D2", 5/16, 3/4, 86),  # 13  D
    chord("D2", 5/16, 3/4, 86),  # 14  D7
    chord("G2", 5/16, 3/4, 86),  # 15  G
    chord("G2", 5/16, 3/4, 86),  # 16  Gm
    chord("D2", 5/16, 3/4, 86),  # 17  D
    chord("E2", 5/16, 3/4, 86),  # 18  E7
    chord("A1", 5/16, 3/4, 86),  # 19  A7
    chord("D2", 5/16, 3/4, 86),  # 20  D
])


# ── B · bars 21–48 ──────────────────────────────────────────────────────────
# Bm | F#7 | F#7 | Bm | G | D | E7 | A7 | Bm | F#7 | D7 | G | Gm | D | A7 | D | Bm | F#7 | F#7 |
# Bm | G | D | E7 | A7 | Bm | F#7 | A7 | D

violin_b_bar21 = chord(
    "D5[1/6;1/8;94], D5[5/16;1/4], D5[1/6;1/8], F#5[5/16;1/4;97]", default_volume=88
)
violin_b_bar23 = chord("F#5, C#5, F#5", 5/16, 1/4, [101, 98, 101])
violin_b_bar24 = chord("D5[5/16;1/4], F#5[5/16;.;97], r[3/16]", default_volume=94)
violin_b_bar25 = chord(
    "D5[1/6;1/8;94], D5[5/16;1/4], D5[1/6;1/8], G5[5/16;1/4;98]", default_volume=88
)

violin_b = join([
    violin_b_bar21,  # 21  Bm
    # 22  F#7
    chord("C#5[7/48;1/8;96], C#5[5/16;1/4], C#5[1/6;1/8], E5[5/16;1/4;98]", default_volume=89),
    violin_b_bar23,  # 23  F#7
    violin_b_bar24,  # 24  Bm
    violin_b_bar25,  # 25  G
    # 26  D
    chord("D5[7/48;1/8;97], D5[5/16;1/4], D5[7/48;1/8], F#5[5/16;1/4;99]", default_volume=90),
    # 27  E7
    chord("E5[1/6;1/8;100], E5[5/16;1/4], E5[1/6;1/8], B5[5/16;1/4;104]", default_volume=93),
    chord("C#5", 11/12, 3/4, 93),  # 28  A7
    # 29  Bm
    chord("D5[5/16;1/4], B4[7/48;1/8;93], C#5[7/48;1/8;85], F#5[5/16;1/4;97]", default_volume=94),
    chord("F#5[5/16;1/4], C#5[23/48;3/8;96], C#5[1/6;1/8;89]", default_volume=99),  # 30  F#7
    chord("F#5, D5, A5", 5/16, 1/4, [101, 99, 102]),  # 31  D7
    chord("D5[5/16;1/4], B4[5/16;.;93], r[3/16]", default_volume=94),  # 32  G
    # 33  Gm
    chord("D5[1/6;1/8;94], D5[5/16;1/4], D5[7/48;1/8], G5[5/16;1/4;98]", default_volume=88),
    # 34  D
    chord("D5[1/6;1/8;97], D5[5/16;1/4], D5[1/6;1/8], F#5[5/16;1/4;99]", default_volume=90),
    # 35  A7
    chord("E5[1/6;1/8;100], E5[5/16;1/4], E5[1/6;1/8], G5[5/16;1/4;102]", default_volume=93),
    chord("D5", 11/12, 3/4, 94),  # 36  D
    violin_b_bar21,  # 37  Bm
    # 38  F#7
    chord("C#5[7/48;1/8;96], C#5[5/16;1/4], C#5[7/48;1/8], E5[5/16;1/4;98]", default_volume=89),
    violin_b_bar23,  # 39  F#7
    violin_b_bar24,  # 40  Bm
    violin_b_bar25,  # 41  G
    # 42  D
    chord("D5[7/48;1/8;97], D5[5/16;1/4], D5[1/6;1/8], F#5[5/16;1/4;99]", default_volume=90),
    # 43  E7
    chord("E5[7/48;1/8;100], E5[5/16;1/4], E5[1/6;1/8], B5[5/16;1/4;104]", default_volume=93),
    chord("C#5", 11/12, 3/4, 93),  # 44  A7
    chord("D5, B4, F#5", 5/16, 1/4, [94, 93, 97]),  # 45  Bm
    chord("F#5[5/16;1/4], C#5[5/16;1/4;96], D5[7/48;1/8;87], C#5[7/48;1/8;89]",  # 46  F#7
          default_volume=99),
    chord("E5[5/16;1/4], C#5[7/48;1/8;98], D5[7/48;1/8;89], A5[5/16;1/4;102]",  # 47  A7
          default_volume=100),
    chord("D5", 47/48, 3/4, 81),  # 48  D
])

piano_b_bar21 = join([
    rest(1/4), C("Bm/D", 3) % (11/64, [0, 0, 1/4], 67), C("Bm/D", 3) % (11/64, [0, 0, 1/4], 63),
])
piano_b_bar22 = chord(
    "r[1/4], E4;F#4;A#4[11/64;1/4], E4;F#4;A#4[11/64;1/4;63]", default_volume=67
)
piano_b_bar25 = join([
    rest(1/4), C("G/D", 3) % (11/64, [0, 0, 1/4], 67), C("G/D", 3) % (11/64, [0, 0, 1/4], 63),
])
piano_b_bar26 = join([
    rest(1/4), C("D", 4) % (11/64, [0, 0, 1/4], 67), C("D", 4) % (11/64, [0, 0, 1/4], 63),
])
piano_b_bar27 = chord("r[1/4], D4;E4;G#4[11/64;1/4], D4;E4;G#4[11/64;1/4;63]", default_volume=67)
piano_b_bar28 = chord("r[1/4], C#4;G4;A4[11/64;1/4], C#4;G4;A4[11/64;1/4;63]", default_volume=67)

piano_b = join([
    piano_b_bar21,  # 21  Bm
    piano_b_bar22, piano_b_bar22,  # 22–23
    piano_b_bar21,  # 24  Bm
    piano_b_bar25,  # 25  G
    piano_b_bar26,  # 26  D
    piano_b_bar27,  # 27  E7
    piano_b_bar28,  # 28  A7
    piano_b_bar21,  # 29  Bm
    piano_b_bar22,  # 30  F#7
    chord("r[1/4], D4;F#4;C5[11/64;1/4], D4;F#4;C5[11/64;1/4;63]", default_volume=67),  # 31  D7
    piano_b_bar25,  # 32  G
    # 33  Gm
    rest(1/4), C("Gm/D", 3) % (11/64, [0, 0, 1/4], 67), C("Gm/D", 3) % (11/64, [0, 0, 1/4], 63),
    piano_b_bar26,  # 34  D
    piano_b_bar28,  # 35  A7
    piano_b_bar26,  # 36  D
    piano_b_bar21,  # 37  Bm
    piano_b_bar22, piano_b_bar22,  # 38–39
    piano_b_bar21,  # 40  Bm
    piano_b_bar25,  # 41  G
    piano_b_bar26,  # 42  D
    piano_b_bar27,  # 43  E7
    piano_b_bar28,  # 44  A7
    piano_b_bar21,  # 45  Bm
    piano_b_bar22,  # 46  F#7
    piano_b_bar28,  # 47  A7
    C("D", 4) % (3/4, 0, 73),  # 48  D
])

strings_b_bar21 = chord("B3;D4[3/4;0], F#4[47/64;3/4]", volume=66)
strings_b_bar22 = chord("A#3;E4[3/2;0], F#4[95/64;3/4]", volume=66)
strings_b_bar35 = chord("A3[47/64;0], C#4;G4[3/4;.]", volume=66)
strings_b_bar36 = chord("A3[3/4;0], D4[47/64;0], F#4[3/4;.]", volume=66)

strings_b = join([
    strings_b_bar21,  # 21  Bm
    strings_b_bar22,  # 22  F#7
    rest(3/4),  # 23  F#7
    chord("B3;D4[47/64;0], F#4[3/4;.]", volume=66),  # 24  Bm
    chord("B3[3/4;0], D4[47/64;0], G4[3/4;.]", volume=66),  # 25  G
    C("D/A", 3) % (3/4, 0, 66),  # 26  D
    chord("G#3;D4;E4[3/4;.]", volume=66),  # 27  E7
    chord("A3;C#4;G4[3/4;.]", volume=66),  # 28  A7
    strings_b_bar21,  # 29  Bm
    chord("A#3;E4;F#4[3/4;.]", volume=66),  # 30  F#7
    chord("C4[3/4;0], D4[47/64;0], F#4[3/4;.]", volume=66),  # 31  D7
    chord("B3;D4[3/4;0], G4[47/64;3/4]", volume=66),  # 32  G
    C("Gm/Bb", 3) % (3/4, 0, 66),  # 33  Gm
    C("D/A", 3) % (3/4, 0, 66),  # 34  D
    strings_b_bar35,  # 35  A7
    strings_b_bar36,  # 36  D
    C("Bm", 3) % (3/4, 0, 66),  # 37  Bm
    strings_b_bar22,  # 38  F#7
    rest(3/4),  # 39  F#7
    chord("B3[3/4;0], D4[47/64;0], F#4[3/4;.]", volume=66),  # 40  Bm
    C("G/B", 3) % (3/4, 0, 66),  # 41  G
    strings_b_bar36,  # 42  D
    chord("G#3;D4;E4[3/4;.]", volume=66),  # 43  E7
    chord("A3;C#4;G4[3/4;.]", volume=66),  # 44  A7
    C("Bm", 3) % (3/4, 0, 66),  # 45  Bm
    chord("A#3;E4;F#4[3/4;.]", volume=66),  # 46  F#7
    strings_b_bar35,  # 47  A7
    chord("A3[3/4;0], D4;F#4[47/64;3/4]", volume=73),  # 48  D
])

contrabass_b = join([
    chord("B1", 5/16, 3/4, 89),  # 21  Bm
    chord("F#2", 5/16, 3/4, 89),  # 22  F#7
    chord("F#2", 5/16, 3/4, 89),  # 23  F#7
    chord("B1", 5/16, 3/4, 89),  # 24  Bm
    chord("G1", 5/16, 3/4, 89),  # 25  G
    chord("D2", 5/16, 3/4, 89),  # 26  D
    chord("E2", 5/16, 3/4, 89),  # 27  E7
    chord("A1", 5/16, 3/4, 89),  # 28  A7
    chord("B1", 5/16, 3/4, 89),  # 29  Bm
    chord("F#2", 5/16, 3/4, 89),  # 30  F#7
    chord("D2", 5/16, 3/4, 89),  # 31  D7
    chord("G2, E2, F#2", 5/16, 1/4, [89, 79, 79]),  # 32  G
    chord("G2", 5/16, 3/4, 89),  # 33  Gm
    chord("D2", 5/16, 3/4, 89),  # 34  D
    chord("A1", 5/16, 3/4, 89),  # 35  A7
    chord("D2, D2, C#2", 5/16, 1/4, [89, 79, 79]),  # 36  D
    chord("B1", 5/16, 3/4, 89),  # 37  Bm
    chord("F#2", 5/16, 3/4, 89),  # 38  F#7
    chord("F#2", 5/16, 3/4, 89),  # 39  F#7
    chord("B1, B1, A1", 5/16, 1/4, [89, 79, 79]),  # 40  Bm
    chord("G1", 5/16, 3/4, 89),  # 41  G
    chord("D2", 5/16, 3/4, 89),  # 42  D
    chord("E2", 5/16, 3/4, 89),  # 43  E7
    chord("A1, G1, A1", 5/16, 1/4, [89, 79, 79]),  # 44  A7
    chord("B1", 5/16, 3/4, 89),  # 45  Bm
    chord("F#2", 5/16, 3/4, 89),  # 46  F#7
    chord("A2", 5/16, 3/4, 89),  # 47  A7
    chord("D2", 1343/1280, 3/4, 87),  # 48  D
])


# ── tracks ──────────────────────────────────────────────────────────────────

violin = perform(
    join([rest(3), violin_a, violin_b]),
    late=10, loose=6, touch=5, seed=313909060, gate=75,
)
piano = perform(join([piano_intro, piano_a, piano_b]), late=-14, loose=6, touch=5, seed=664473157)
strings = perform(join([rest(3), strings_a, strings_b]), loose=6, touch=5, seed=597540156)
contrabass = perform(
    join([contrabass_intro, contrabass_a, contrabass_b]),
    loose=6, touch=5, seed=550109927, gate=70,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [violin, piano, strings, contrabass],
    instruments=["Violin", "Acoustic Grand Piano", "String Ensemble 1", "Contrabass"],
    bpm=BPM,
    track_names=["violin", "piano", "strings", "contrabass"],
    channels=[0, 1, 2, 3],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(78, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(104, mode="value")], [volume(94, mode="value")], [volume(76, mode="value")],
        [volume(102, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=3, denominator=4, is_meta=True),
        event("key_signature", key="D", is_meta=True),
    ],
    name="Chandelier",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 138240,
    "sections": [(0, 11520, "intro", 0.4), (11520, 46080, "A", 0.55), (57600, 80640, "B", 0.7)],
    "chords": [
        (0, 2880, "D", "I"), (2880, 2880, "Bm", "vi"), (5760, 2880, "A7", "V7"),
        (8640, 2880, "D", "I"), (11520, 2880, "D", "I"), (14400, 2880, "Bm", "vi"),
        (17280, 2880, "Em", "ii"), (20160, 2880, "A7", "V7"), (23040, 2880, "D", "I"),
        (25920, 2880, "Bm", "vi"), (28800, 2880, "E7", "V7/V"), (31680, 2880, "A7", "V7"),
        (34560, 2880, "D", "I"), (37440, 2880, "D7", "V7/IV"), (40320, 2880, "G", "IV"),
        (43200, 2880, "Gm", "iv"), (46080, 2880, "D", "I"), (48960, 2880, "E7", "V7/V"),
        (51840, 2880, "A7", "V7"), (54720, 2880, "D", "I"), (57600, 2880, "Bm", "vi"),
        (60480, 5760, "F#7", "V7/vi"), (66240, 2880, "Bm", "vi"), (69120, 2880, "G", "IV"),
        (72000, 2880, "D", "I"), (74880, 2880, "E7", "V7/V"), (77760, 2880, "A7", "V7"),
        (80640, 2880, "Bm", "vi"), (83520, 2880, "F#7", "V7/vi"), (86400, 2880, "D7", "V7/IV"),
        (89280, 2880, "G", "IV"), (92160, 2880, "Gm", "iv"), (95040, 2880, "D", "I"),
        (97920, 2880, "A7", "V7"), (100800, 2880, "D", "I"), (103680, 2880, "Bm", "vi"),
        (106560, 5760, "F#7", "V7/vi"), (112320, 2880, "Bm", "vi"), (115200, 2880, "G", "IV"),
        (118080, 2880, "D", "I"), (120960, 2880, "E7", "V7/V"), (123840, 2880, "A7", "V7"),
        (126720, 2880, "Bm", "vi"), (129600, 2880, "F#7", "V7/vi"), (132480, 2880, "A7", "V7"),
        (135360, 2880, "D", "I"),
    ],
    "about": {
        "seed": "131",
        "prompt": "a Viennese waltz in D major, 144 bpm, violin, piano, strings and contrabass, 48 bars",
        "genre": "waltz",
    },
    "tracks": [
        {
            "name": "violin",
            "role": "melody",
            "instrument": {"name": "Violin", "program": 41, "low": 55, "high": 105},
            "events": ["volume", "pan", (0, 91, 60), (0, 93, 0)],
        },
        {
            "name": "piano",
            "role": "chords",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": [
                "volume", "pan", (0, 91, 52), (0, 93, 8), (0, 64, 0), (90, 64, 127),
                (2880, 64, 0), (2970, 64, 127), (5760, 64, 0), (5850, 64, 127), (8640, 64, 0),
                (8730, 64, 127), (11520, 64, 0), (11610, 64, 127), (14400, 64, 0),
                (14490, 64, 127), (17280, 64, 0), (17370, 64, 127), (20160, 64, 0),
                (20250, 64, 127), (23040, 64, 0), (23130, 64, 127), (25920, 64, 0),
                (26010, 64, 127), (28800, 64, 0), (28890, 64, 127), (31680, 64, 0),
                (31770, 64, 127), (34560, 64, 0), (34650, 64, 127), (37440, 64, 0),
                (37530, 64, 127), (40320, 64, 0), (40410, 64, 127), (43200, 64, 0),
                (43290, 64, 127), (46080, 64, 0), (46170, 64, 127), (48960, 64, 0),
                (49050, 64, 127), (51840, 64, 0), (51930, 64, 127), (54720, 64, 0),
                (54810, 64, 127), (57600, 64, 0), (57690, 64, 127), (60480, 64, 0),
                (60570, 64, 127), (63360, 64, 0), (63450, 64, 127), (66240, 64, 0),
                (66330, 64, 127), (69120, 64, 0), (69210, 64, 127), (72000, 64, 0),
                (72090, 64, 127), (74880, 64, 0), (74970, 64, 127), (77760, 64, 0),
                (77850, 64, 127), (80640, 64, 0), (80730, 64, 127), (83520, 64, 0),
                (83610, 64, 127), (86400, 64, 0), (86490, 64, 127), (89280, 64, 0),
                (89370, 64, 127), (92160, 64, 0), (92250, 64, 127), (95040, 64, 0),
                (95130, 64, 127), (97920, 64, 0), (98010, 64, 127), (100800, 64, 0),
                (100890, 64, 127), (103680, 64, 0), (103770, 64, 127), (106560, 64, 0),
                (106650, 64, 127), (109440, 64, 0), (109530, 64, 127), (112320, 64, 0),
                (112410, 64, 127), (115200, 64, 0), (115290, 64, 127), (118080, 64, 0),
                (118170, 64, 127), (120960, 64, 0), (121050, 64, 127), (123840, 64, 0),
                (123930, 64, 127), (126720, 64, 0), (126810, 64, 127), (129600, 64, 0),
                (129690, 64, 127), (132480, 64, 0), (132570, 64, 127), (135360, 64, 0),
                (135450, 64, 127), (138240, 64, 0),
            ],
        },
        {
            "name": "strings",
            "role": "pad",
            "instrument": {"name": "String Ensemble 1", "program": 49, "low": 28, "high": 100},
            "events": [
                "volume", "pan", (0, 91, 76), (0, 93, 20), (0, 11, 91), (2880, 11, 99),
                (8640, 11, 91), (11520, 11, 93), (14400, 11, 101), (20160, 11, 93),
                (25920, 11, 101), (31680, 11, 93), (37440, 11, 101), (43200, 11, 93),
                (48960, 11, 101), (54720, 11, 93), (57600, 11, 94), (60480, 11, 104),
                (66240, 11, 94), (72000, 11, 104), (77760, 11, 94), (83520, 11, 104),
                (89280, 11, 94), (95040, 11, 104), (100800, 11, 94), (106560, 11, 104),
                (112320, 11, 94), (118080, 11, 104), (123840, 11, 94), (129600, 11, 104),
                (135360, 11, 94),
            ],
        },
        {
            "name": "contrabass",
            "role": "bass",
            "instrument": {"name": "Contrabass", "program": 44, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 26), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
