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
# A7 | A7 | A7 | D

piano_intro_bar2 = chord("r[1/4], C#4[11/64;1/4;62], G4;A4[11/64;1/4]", default_volume=58)

piano_intro = join([
    chord("r[1/4], A3[11/64;1/4;62], C#4;G4[11/64;1/4]", default_volume=58),  # 1  A7
    piano_intro_bar2, piano_intro_bar2,  # 2–3
    chord("r[1/4], D4[11/64;1/4;62], F#4;A4[11/64;1/4]", default_volume=58),  # 4  D
])

contrabass_intro = join([
    chord("A1", 5/16, 3/4, 82),  # 1  A7
    chord("E1", 5/16, 3/4, 82),  # 2  A7
    chord("A1", 5/16, 3/4, 82),  # 3  A7
    chord("D2", 5/16, 3/4, 82),  # 4  D
])


# ── A · bars 5–20 ───────────────────────────────────────────────────────────
# A7 | A7 | D | D | A7 | A7 | D | D | B7 | Em | A7 | D | G | E7 | A7 | D

violin_a = join([
    chord("E5[13/32;.], r[1/32], B4[19/64;5/16;84]", default_volume=92),  # 5  A7
    chord("C#5[7/64;1/8], B4[15/64;1/4;86], F#4[7/64;1/8;83], A4[15/64;1/4;90]",  # 6  A7
          default_volume=92),
    chord("D5[13/32;.], r[1/32], A4[19/64;5/16;86]", default_volume=94),  # 7  D
    chord("D5[1/8;.], D5[7/64;1/8;85], E5[7/64;1/8;77], A4[7/64;1/8;82], D5[3/16;.], r[1/16]",
          default_volume=91),  # 8  D
    chord("E5[13/32;.], r[9/32], A4[1/16;.;82]", default_volume=92),  # 9  A7
    chord("C#5[13/32;.], r[1/32], G4[7/64;1/8;84], A4[7/64;1/8;76], F#4[3/64;1/16;83]",  # 10  A7
          default_volume=92),
    chord("D5[1/8;.], r[1/4], A4[1/8;.;86], D5[15/64;1/4]", default_volume=94),  # 11  D
    chord("D5", 15/32, 3/4, 91),  # 12  D
    chord("F#5[19/32;.], r[1/32], C#5[1/8;.;84]", default_volume=93),  # 13  B7
    chord("E5, B4", 23/64, 3/8, [94, 86]),  # 14  Em
    # 15  A7
    chord("E5[1/8;.], C#5[15/64;1/4;88], A4[7/64;1/8;86], C#5[15/64;1/4;94]", default_volume=95),
    chord("A4[15/64;1/4], D5[15/64;1/4;91], F#5[3/16;.;93], r[1/16]", default_volume=88),  # 16  D
    chord("D5[13/32;.], r[9/32], G4[3/64;1/16;82]", default_volume=91),  # 17  G
    chord("B4[13/32;.], r[1/32], E4[15/64;1/4;82], F#4[1/16;.;83]", default_volume=92),  # 18  E7
    # 19  A7
    chord("C#5[7/64;1/8], C#5[15/64;1/4;88], G4[7/64;1/8;86], B4[15/64;1/4]", default_volume=94),
    chord("D5", 15/32, 3/4, 91),  # 20  D
])

piano_a_bar5 = chord("r[1/4], C#4;G4;A4[11/64;1/4], C#4;G4;A4[11/64;1/4;60]", default_volume=64)
piano_a_bar7 = join([
    rest(1/4), C("D", 4) % (11/64, [0, 0, 1/4], 64), C("D", 4) % (11/64, [0, 0, 1/4], 60),
])

piano_a = join([
    piano_a_bar5, piano_a_bar5,  # 5–6
    piano_a_bar7, piano_a_bar7,  # 7–8
    piano_a_bar5, piano_a_bar5,  # 9–10
    piano_a_bar7, piano_a_bar7,  # 11–12
    chord("r[1/4], B3;D#4;A4[11/64;1/4], B3;D#4;A4[11/64;1/4;60]", default_volume=64),  # 13  B7
    # 14  Em
    rest(1/4), C("Em/B", 3) % (11/64, [0, 0, 1/4], 64), C("Em/B", 3) % (11/64, [0, 0, 1/4], 60),
    chord("r[1/4], A3;C#4;G4[11/64;1/4], A3;C#4;G4[11/64;1/4;60]", default_volume=64),  # 15  A7
    # 16  D
    rest(1/4), C("D/A", 3) % (11/64, [0, 0, 1/4], 64), C("D/A", 3) % (11/64, [0, 0, 1/4], 60),
    # 17  G
    rest(1/4), C("G/B", 3) % (11/64, [0, 0, 1/4], 64), C("G/B", 3) % (11/64, [0, 0, 1/4], 60),
    chord("r[1/4], D4;E4;G#4[11/64;1/4], D4;E4;G#4[11/64;1/4;60]", default_volume=64),  # 18  E7
    piano_a_bar5,  # 19  A7
    piano_a_bar7,  # 20  D
])

strings_a_bar5 = chord("A3[95/64;0], C#4;G4[3/2;3/4]", volume=62)

strings_a = join([
    strings_a_bar5,  # 5  A7
    rest(3/4),  # 6  A7
    C("D/A", 3) % (3/2, [0, 0, 3/4], 62),  # 7  D
    rest(3/4),  # 8  D
    strings_a_bar5,  # 9  A7
    rest(3/4),  # 10  A7
    chord("A3[95/64;0], D4;F#4[3/2;3/4]", volume=62),  # 11  D
    rest(3/4),  # 12  D
    chord("A3[3/4;0], B3[47/64;0], D#4[3/4;.]", volume=62),  # 13  B7
    C("Em/G", 3) % (3/4, 0, 62),  # 14  Em
    chord("G3[3/4;0], A3[47/64;0], C#4[3/4;.]", volume=62),  # 15  A7
    C("D/F#", 3) % (3/4, 0, 62),  # 16  D
    chord("G3;B3[3/4;0], D4[47/64;3/4]", volume=62),  # 17  G
    chord("G#3;D4;E4[3/4;.]", volume=62),  # 18  E7
    chord("A3[47/64;0], C#4;G4[3/4;.]", volume=62),  # 19  A7
    C("D/A", 3) % (3/4, 0, 62),  # 20  D
])

contrabass_a = join([
    chord("A1", 5/16, 3/4, 86),  # 5  A7
    chord("E1", 5/16, 3/4, 86),  # 6  A7
    chord("D2", 5/16, 3/4, 86),  # 7  D
    chord("A1, F#1, G1", 5/16, 1/4, [86, 76, 76]),  # 8  D
    chord("A1", 5/16, 3/4, 86),  # 9  A7
    chord("E1", 5/16, 3/4, 86),  # 10  A7
    chord("D2", 5/16, 3/4, 86),  # 11  D
    chord("A1", 5/16, 3/4, 86),  # 12  D
    chord("B1", 5/16, 3/4, 86),  # 13  B7
    chord("E2", 5/16, 3/4, 86),  # 14  Em
    chord("A1", 5/16, 3/4, 86),  # 15  A7
    chord("D2", 5/16, 3/4, 86),  # 16  D
    chord("G2", 5/16, 3/4, 86),  # 17  G
    chord("E2", 5/16, 3/4, 86),  # 18  E7
    chord("A1", 5/16, 3/4, 86),  # 19  A7
    chord("D2", 5/16, 3/4, 86),  # 20  D
])


# ── B · bars 21–48 ──────────────────────────────────────────────────────────
# Bm | F#7 | F#7 | Bm | G | D | E7 | A7 | Bm | F#7 | D7 | G | Gm | D | A7 | D | Bm | F#7 | F#7 |
# Bm | G | D | E7 | A7 | Bm | F#7 | A7 | D

violin_b_bar28 = chord("E5[1/8;.], D5[7/64;1/8;88], C#5[15/64;1/2;93]", default_volume=96)

violin_b = join([
    chord("D5[7/64;1/8], A4[1/8;.;85], B4[7/64;1/8;93], C#5[1/8;.;87], D5[15/64;1/4]",  # 21  Bm
          default_volume=94),
    chord("E5[1/8;.;98], D5[1/8;.;90], C#5[7/64;1/8], E5[1/8;.;91], B4[11/64;3/16], "  # 22  F#7
          "C#5[3/64;1/16;89]", default_volume=96),
    chord("E5[1/8;.], B4[7/64;1/8;91], C#5[1/8;.;98], D5[7/64;1/8;92], E5[15/64;1/4]",  # 23  F#7
          default_volume=100),
    chord("F#5[1/8;.], E5[1/8;.;89], D5[1/8;.;94], F#5[7/64;1/8;90], C#5[11/64;3/16;93], "
          "D5[1/16;.;88]", default_volume=97),  # 24  Bm
    chord("D5[7/64;1/8;94], C#5[1/8;.], B4[1/8;.;93], D5[7/64;1/8;88], A4[1/8;.;91], "  # 25  G
          "C#5[7/64;1/8]", default_volume=87),
    chord("F#5[1/8;.;99], E5[7/64;1/8], D5[7/64;1/8;97], F#5[1/8;.;92], C#5[7/64;1/8;96], "
          "E5[1/8;.]", default_volume=91),  # 26  D
    chord("B5[1/8;.;104], A5[7/64;1/8], E5[7/64;1/8;100], G5[7/64;1/8], D5[11/64;3/16;99], "
          "E5[1/16;.;93]", default_volume=96),  # 27  E7
    violin_b_bar28,  # 28  A7
    chord("D5[7/64;1/8;94], C#5[1/8;.], B4[1/8;.;93], D5[7/64;1/8;88], A4[11/64;3/16;91], "
          "B4[3/64;1/16]", default_volume=87),  # 29  Bm
    # 30  F#7
    chord("C#5[1/8;.], r[1/8], C#5[1/8;.], D5[7/64;1/8;90], E5[15/64;1/4;98]", default_volume=96),
    chord("F#5[7/64;1/8], E5[1/8;.;93], D5[7/64;1/8;99], F#5[7/64;1/8;94], C#5[11/64;3/16;98], "
          "D5[1/16;.;92]", default_volume=101),  # 31  D7
    chord("D5[15/64;1/4], B4[15/64;1/4;93], G4[3/16;.;91], r[1/16]", default_volume=94),  # 32  G
    chord("D5[1/8;.;94], C#5[7/64;1/8], G4[1/8;.;91], C#5[7/64;1/8], G4[7/64;1/8;91], B4[1/8;.]",
          default_volume=87),  # 33  Gm
    chord("F#5[1/8;.;99], E5[1/8;.], D5[1/8;.;97], F#5[7/64;1/8;92], C#5[7/64;1/8;96], E5[1/8;.]",
          default_volume=91),  # 34  D
    chord("A5[7/64;1/8;102], G5[1/8;.], E5[7/64;1/8;100], G5[7/64;1/8], D5[11/64;3/16;99], "
          "E5[3/64;1/16;93]", default_volume=96),  # 35  A7
    chord("D5[1/8;.], C#5[1/8;.;87], D5[15/64;1/2]", default_volume=94),  # 36  D
    chord("D5[7/64;1/8], A4[7/64;1/8;85], B4[1/8;.;93], C#5[7/64;1/8;87], D5[15/64;1/4]",
          default_volume=94),  # 37  Bm
    chord("E5[1/8;.;98], D5[7/64;1/8;90], C#5[7/64;1/8], E5[1/8;.;91], B4[11/64;3/16], "
          "C#5[1/16;.;89]", default_volume=96),  # 38  F#7
    chord("E5[7/64;1/8], B4[1/8;.;91], C#5[7/64;1/8;98], D5[1/8;.;92], E5[15/64;1/4]",  # 39  F#7
          default_volume=100),
    chord("F#5[7/64;1/8], E5[1/8;.;89], D5[7/64;1/8;94], F#5[7/64;1/8;90], C#5[11/64;3/16;93], "
          "D5[1/16;.;88]", default_volume=97),  # 40  Bm
    chord("D5[1/8;.;94], C#5[7/64;1/8], B4[7/64;1/8;93], D5[7/64;1/8;88], A4[1/8;.;91], "  # 41  G
          "C#5[1/8;.]", default_volume=87),
    chord("F#5[1/8;.;99], E5[1/8;.], D5[7/64;1/8;97], F#5[1/8;.;92], C#5[7/64;1/8;96], "  # 42  D
          "E5[7/64;1/8]", default_volume=91),
    chord("B5[1/8;.], A5[7/64;1/8;96], E5[1/8;.;100], r[1/8], D5[11/64;3/16;99], "  # 43  E7
          "E5[3/64;1/16;93]", default_volume=104),
    violin_b_bar28,  # 44  A7
    chord("D5[7/64;1/8;94], C#5[1/8;.], B4[7/64;1/8;93], D5[7/64;1/8;88], A4[11/64;3/16;91], "
          "B4[3/64;1/16]", default_volume=87),  # 45  Bm
    chord("C#5[1/8;.], G4[1/8;.;87], C#5[1/8;.], D5[7/64;1/8;90], E5[15/64;1/4;98]",  # 46  F#7
          default_volume=96),
    chord("G5[7/64;1/8], F#5[1/8;.;94], E5[7/64;1/8;100], G5[7/64;1/8;96], D5[11/64;3/16;99], "
          "E5[3/64;1/16;93]", default_volume=102),  # 47  A7
    chord("D5", 47/64, 3/4, 81),  # 48  D
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

violin = perform(join([rest(3), violin_a, violin_b]), late=10, loose=6, touch=5, seed=313909060)
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
        (0, 8640, "A7", "V7"), (8640, 2880, "D", "I"), (11520, 5760, "A7", "V7"),
        (17280, 5760, "D", "I"), (23040, 5760, "A7", "V7"), (28800, 5760, "D", "I"),
        (34560, 2880, "B7", "V7/ii"), (37440, 2880, "Em", "ii"), (40320, 2880, "A7", "V7"),
        (43200, 2880, "D", "I"), (46080, 2880, "G", "IV"), (48960, 2880, "E7", "V7/V"),
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
