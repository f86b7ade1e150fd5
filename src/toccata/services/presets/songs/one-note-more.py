"""One Note More

Key     A minor
Tempo   104 quarter notes a minute, 4/4
Form    intro 8 · A 16 · B 16 · outro 8
Tracks  piano, rock organ, strings, cello

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 104
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


# ── intro · bars 1–8 ────────────────────────────────────────────────────────
# Am | Am | F | F | C | C | G | G

piano_intro_bar1 = chord(
    "r[1/8], C4;E4[7/48;1/4], A3;C4[7/48;1/4], C4;E4[7/48;1/4], A3;C4[7/48;1/8]", volume=57
)
piano_intro_bar3 = chord(
    "r[1/8], C4;F4[7/48;1/4], A3;C4[7/48;1/4], C4;F4[7/48;1/4], A3;C4[7/48;1/8]", volume=57
)
piano_intro_bar5 = chord(
    "r[1/8], E4;G4[7/48;1/4], C4;E4[7/48;1/4], E4;G4[7/48;1/4], C4;E4[7/48;1/8]", volume=57
)
piano_intro_bar7 = chord(
    "r[1/8], D4;G4[7/48;1/4], B3;D4[7/48;1/4], D4;G4[7/48;1/4], B3;D4[7/48;1/8]", volume=57
)

piano_intro = join([
    piano_intro_bar1, piano_intro_bar1, piano_intro_bar3, piano_intro_bar3, piano_intro_bar5,
    piano_intro_bar5, piano_intro_bar7, piano_intro_bar7,
])

strings_intro_bar5 = chord("C2[23/24;3/4], C2[5/16;1/4]", volume=70)
strings_intro_bar7 = chord("G2[23/24;3/4], G2[5/16;1/4]", volume=70)

strings_intro = join([
    chord("A1", 61/48, 1, 70),  # 1  Am
    chord("A1", 61/48, 1, 70),  # 2  Am
    chord("F2", 61/48, 1, 70),  # 3  F
    chord("F2", 61/48, 1, 70),  # 4  F
    strings_intro_bar5, strings_intro_bar5,  # 5–6
    strings_intro_bar7, strings_intro_bar7,  # 7–8
])


# ── A · bars 9–24 ───────────────────────────────────────────────────────────
# Am | Am | F | F | C | C | G | G | Am | Am | F | F | C | C | G | G

strings_a_bar9 = chord("A2[23/24;3/4], A2[5/16;1/4]", volume=73)
strings_a_bar11 = chord("F2[23/24;3/4], F2[5/16;1/4]", volume=73)
strings_a_bar13 = chord("C2[23/48;3/8], C2[23/48;3/8], C2[5/16;1/4]", volume=73)
strings_a_bar15 = chord("G2[23/48;3/8], G2[23/48;3/8], G2[5/16;1/4]", volume=73)
strings_a_bar17 = chord("A2[1/4;3/16], A2[1/4;3/16], A2[23/48;3/8], A2[5/16;1/4]", volume=73)
strings_a_bar23 = chord("G2[1/4;3/16], G2[11/48;3/16], G2[23/48;3/8], G2[5/16;1/4]", volume=73)

strings_a = join([
    strings_a_bar9, strings_a_bar9,  # 9–10
    strings_a_bar11, strings_a_bar11,  # 11–12
    strings_a_bar13, strings_a_bar13,  # 13–14
    strings_a_bar15, strings_a_bar15,  # 15–16
    strings_a_bar17, strings_a_bar17,  # 17–18
    chord("F2[1/4;3/16], F2[11/48;3/16], F2[23/48;3/8], F2[5/16;1/4]", volume=73),  # 19  F
    chord("F2[11/48;3/16], F2[1/4;3/16], F2[23/48;3/8], F2[5/16;1/4]", volume=73),  # 20  F
    chord("C2[1/4;3/16], C2[1/4;3/16], C2[23/48;3/8], C2[5/16;1/4]", volume=73),  # 21  C
    chord("C2[11/48;3/16], C2[11/48;3/16], C2[23/48;3/8], C2[5/16;1/4]", volume=73),  # 22  C
    strings_a_bar23, strings_a_bar23,  # 23–24
])

cello_a = join([
    chord("A3[1/16;.], A4[1/16;.], C4[3/64;1/16], E4[1/16;.], A3[3/64;1/16], A4[1/16;.], "
          "C4[1/16;.], E4[3/64;1/16], A3[1/16;.], A4[3/64;1/16], C4[3/64;1/16], E4[1/16;.], "
          "A3[1/16;.], A4[1/16;.], C4[1/16;.], E4[1/16;.]", volume=71),  # 9  Am
    chord("A3[3/64;1/16], A4[1/16;.], C4[3/64;1/16], E4[1/16;.], A3[1/16;.], A4[1/16;.], "
          "C4[3/64;1/16], E4[1/16;.], A3[3/64;1/16], A4[1/16;.], C4[1/16;.], E4[1/16;.], "
          "A3[1/16;.], A4[1/16;.], C4[3/64;1/16], E4[1/16;.]", volume=71),  # 10  Am
    chord("A3[1/16;.], A4[3/64;1/16], C4[1/16;.], A3[1/16;.], A4[3/64;1/16], C4[1/16;.], "
          "A3[1/16;.], A4[3/64;1/16], C4[1/16;.], A3[1/16;.], A4[3/64;1/16], C4[1/16;.], "
          "A3[1/16;.], A4[3/64;1/16], C4[1/16;.], A3[1/16;.]", volume=71),  # 11  F
    chord("A3[3/64;1/16], A4[1/16;.], C4[1/16;.], A3[3/64;1/16], A4[3/64;1/16], C4[1/16;.], "
          "A3[1/16;.], A4[3/64;1/16], C4[1/16;.], A3[1/16;.], A4[3/64;1/16], C4[1/16;.], "
          "A3[3/64;1/16], A4[1/16;.], C4[3/64;1/16], A3[1/16;.]", volume=71),  # 12  F
    chord("G3[1/16;.], G4[1/16;.], C4[1/16;.], E4[1/16;.], G4[3/64;1/16], G3[1/16;.], "  # 13  C
          "G4[3/64;1/16], C4[1/16;.], E4[1/16;.], G4[3/64;1/16], G3[3/64;1/16], G4[1/16;.], "
          "C4[3/64;1/16], E4[1/16;.], G4[3/64;1/16], G3[1/16;.]", volume=71),
    chord("G3[1/16;.], G4[3/64;1/16], C4[3/64;1/16], E4[1/16;.], G4[3/64;1/16], G3[3/64;1/16], "
          "G4[1/16;.], C4[1/16;.], E4[3/64;1/16], G4[3/64;1/16], G3[1/16;.], G4[3/64;1/16], "
          "C4[1/16;.], E4[3/64;1/16], G4[1/16;.], G3[3/64;1/16]", volume=71),  # 14  C
    chord("G3[3/64;1/16], G4[1/16;.], B3[1/16;.], D4[3/64;1/16], G4[3/64;1/16], G3[3/64;1/16], "
          "G3[1/16;.], G4[3/64;1/16], B3[1/16;.], D4[3/64;1/16], G4[3/64;1/16], G3[1/16;.], "
          "G3[1/16;.], G4[3/64;1/16], B3[1/16;.], D4[3/64;1/16]", volume=71),  # 15  G
    chord("G3[1/16;.], G4[3/64;1/16], B3[1/16;.], D4[1/16;.], G4[3/64;1/16], G3[3/64;1/16], "
          "G3[1/16;.], G4[3/64;1/16], B3[3/64;1/16], D4[1/16;.], G4[3/64;1/16], G3[3/64;1/16], "
          "G3[1/16;.], G4[3/64;1/16], B3[1/16;.], D4[1/16;.]", volume=71),  # 16  G
    chord("A3[1/16;.], A4[1/16;.], C4[1/16;.], E4[3/64;1/16], A3[1/16;.], A4[1/16;.], "  # 17  Am
          "C4[3/64;1/16], E4[1/16;.], A3[3/64;1/16], A4[1/16;.], C4[1/16;.], E4[1/16;.], "
          "A3[3/64;1/16], A4[1/16;.], C4[3/64;1/16], E4[1/16;.]", volume=71),
    chord("A3[1/16;.], A4[3/64;1/16], C4[1/16;.], E4[1/16;.], A3[3/64;1/16], A4[1/16;.], "
          "C4[1/16;.], E4[1/16;.], A3[3/64;1/16], A4[1/16;.], C4[3/64;1/16], E4[3/64;1/16], "
          "A3[1/16;.], A4[3/64;1/16], C4[1/16;.], E4[1/16;.]", volume=71),  # 18  Am
    chord("A3[1/16;.], A4[3/64;1/16], C4[1/16;.], A3[3/64;1/16], A4[1/16;.], C4[1/16;.], "
          "A3[3/64;1/16], A4[1/16;.], C4[1/16;.], A3[3/64;1/16], A4[1/16;.], C4[1/16;.], "
          "A3[1/16;.], A4[1/16;.], C4[3/64;1/16], A3[1/16;.]", volume=71),  # 19  F
    chord("A3[1/16;.], A4[3/64;1/16], C4[3/64;1/16], A3[3/64;1/16], A4[1/16;.], C4[3/64;1/16], "
          "A3[1/16;.], A4[1/16;.], C4[3/64;1/16], A3[1/16;.], A4[1/16;.], C4[3/64;1/16], "
          "A3[1/16;.], A4[3/64;1/16], C4[1/16;.], A3[1/16;.]", volume=71),  # 20  F
    chord("G3[1/16;.], G4[1/16;.], C4[3/64;1/16], E4[1/16;.], G4[1/16;.], G3[3/64;1/16], "
          "G4[1/16;.], C4[1/16;.], E4[3/64;1/16], G4[1/16;.], G3[3/64;1/16], G4[1/16;.], "
          "C4[1/16;.], E4[3/64;1/16], G4[1/16;.], G3[3/64;1/16]", volume=71),  # 21  C
    chord("G3[1/16;.], G4[1/16;.], C4[1/16;.], E4[3/64;1/16], G4[1/16;.], G3[1/16;.], "  # 22  C
          "G4[1/16;.], C4[3/64;1/16], E4[1/16;.], G4[3/64;1/16], G3[1/16;.], G4[1/16;.], "
          "C4[3/64;1/16], E4[1/16;.], G4[3/64;1/16], G3[3/64;1/16]", volume=71),
    chord("G3[1/16;.], G4[3/64;1/16], B3[1/16;.], D4[1/16;.], G4[1/16;.], G3[3/64;1/16], "
          "G3[1/16;.], G4[3/64;1/16], B3[3/64;1/16], D4[1/16;.], G4[3/64;1/16], G3[3/64;1/16], "
          "G3[1/16;.], G4[3/64;1/16], B3[3/64;1/16], D4[1/16;.]", volume=71),  # 23  G
    chord("G3[1/16;.], G4[3/64;1/16], B3[1/16;.], D4[1/16;.], G4[1/16;.], G3[1/16;.], "  # 24  G
          "G3[3/64;1/16], G4[3/64;1/16], B3[1/16;.], D4[3/64;1/16], G4[3/64;1/16], G3[1/16;.], "
          "G3[3/64;1/16], G4[1/16;.], B3[3/64;1/16], D4[3/64;1/16]", volume=71),
])


# ── B · bars 25–40 ──────────────────────────────────────────────────────────
# Am | Am | F | F | C | C | G | G | Am | Am | F | F | C | C | G | G

rock_organ_b_bar29 = chord("G3[127/64;0], C4;E4[2;1]", volume=57)

rock_organ_b = join([
    chord("A3[127/64;0], C4;E4[2;1]", volume=57),  # 25  Am
    rest(1),  # 26  Am
    C("F/A", 3) % (2, [0, 0, 1], 57),  # 27  F
    rest(1),  # 28  F
    rock_organ_b_bar29,  # 29  C
    rest(1),  # 30  C
    C("G", 3) % (2, [0, 0, 1], 57),  # 31  G
    rest(1),  # 32  G
    chord("A3[2;0], C4[127/64;0], E4[2;1]", volume=57),  # 33  Am
    rest(1),  # 34  Am
    C("F/A", 3) % (2, [0, 0, 1], 57),  # 35  F
    rest(1),  # 36  F
    rock_organ_b_bar29,  # 37  C
    rest(1),  # 38  C
    C("G", 3) % (2, [0, 0, 1], 57),  # 39  G
    rest(1),  # 40  G
])

strings_b_bar25 = chord("A2[5/16;1/4], A2[5/16;1/4], A2[31/48;1/2]", volume=76)
strings_b_bar27 = chord("F2[5/16;1/4], F2[5/16;1/4], F2[31/48;1/2]", volume=76)
strings_b_bar35 = chord(
    "F2[5/16;1/4], F2[7/48;1/8], F2[1/6;1/8], F2[5/16;1/4], F2[5/16;1/4]", volume=76
)

strings_b = join([
    strings_b_bar25, strings_b_bar25,  # 25–26
    strings_b_bar27, strings_b_bar27,  # 27–28
    chord("C2, C2, C2, C2", 5/16, 1/4, 76),  # 29  C
    chord("C2, C2, C2, C2", 5/16, 1/4, 76),  # 30  C
    chord("G2, G2, G2, G2", 5/16, 1/4, 76),  # 31  G
    chord("G2, G2, G2, G2", 5/16, 1/4, 76),  # 32  G
    # 33  Am
    chord("A2[5/16;1/4], A2[1/6;1/8], A2[7/48;1/8], A2[5/16;1/4], A2[5/16;1/4]", volume=76),
    # 34  Am
    chord("A2[5/16;1/4], A2[7/48;1/8], A2[1/6;1/8], A2[5/16;1/4], A2[5/16;1/4]", volume=76),
    strings_b_bar35, strings_b_bar35,  # 35–36
    # 37  C
    chord("C2[5/16;1/4], C2[7/48;1/8], C2[7/48;1/8], C2[5/16;1/4], C2[5/16;1/4]", volume=76),
    # 38  C
    chord("C2[5/16;1/4], C2[1/6;1/8], C2[7/48;1/8], C2[5/16;1/4], C2[5/16;1/4]", volume=76),
    # 39  G
    chord("G2[5/16;1/4], G2[1/6;1/8], G2[7/48;1/8], G2[5/16;1/4], G2[5/16;1/4]", volume=76),
    # 40  G
    chord("G2[5/16;1/4], G2[7/48;1/8], G2[7/48;1/8], G2[5/16;1/4], G2[5/16;1/4]", volume=76),
])

cello_b = join([
    chord("A3[1/16;.], C4[3/64;1/16], A4[1/16;.], A3[1/16;.], C4[3/64;1/16], A4[1/16;.], "
          "A3[1/16;.], C4[3/64;1/16], A4[3/64;1/16], A3[1/16;.], C4[3/64;1/16], A4[3/64;1/16], "
          "A3[1/16;.], C4[1/16;.], A4[3/64;1/16], A3[1/16;.]", volume=74),  # 25  Am
    chord("A3[3/64;1/16], C4[1/16;.], A4[3/64;1/16], A3[1/16;.], C4[1/16;.], A4[3/64;1/16], "
          "A3[3/64;1/16], C4[1/16;.], A4[1/16;.], A3[3/64;1/16], C4[3/64;1/16], A4[1/16;.], "
          "A3[3/64;1/16], C4[3/64;1/16], A4[3/64;1/16], A3[1/16;.]", volume=74),  # 26  Am
    chord("A3[1/16;.], C4[3/64;1/16], A4[1/16;.], F4[3/64;1/16], A3[1/16;.], C4[1/16;.], "
          "A4[1/16;.], F4[3/64;1/16], A3[1/16;.], C4[3/64;1/16], A4[1/16;.], F4[3/64;1/16], "
          "A3[1/16;.], C4[3/64;1/16], A4[1/16;.], F4[3/64;1/16]", volume=74),  # 27  F
    chord("A3[3/64;1/16], C4[1/16;.], A4[3/64;1/16], F4[1/16;.], A3[1/16;.], C4[1/16;.], "
          "A4[3/64;1/16], F4[1/16;.], A3[3/64;1/16], C4[1/16;.], A4[1/16;.], F4[3/64;1/16], "
          "A3[3/64;1/16], C4[1/16;.], A4[3/64;1/16], F4[1/16;.]", volume=74),  # 28  F
    chord("G3[1/16;.], C4[3/64;1/16], G4[1/16;.], E4[3/64;1/16], C4[1/16;.], G3[1/16;.], "
          "C4[3/64;1/16], G4[3/64;1/16], E4[1/16;.], C4[1/16;.], G3[3/64;1/16], C4[3/64;1/16], "
          "G4[1/16;.], E4[1/16;.], C4[1/16;.], G3[3/64;1/16]", volume=74),  # 29  C
    chord("G3[1/16;.], C4[1/16;.], G4[3/64;1/16], E4[1/16;.], C4[1/16;.], G3[3/64;1/16], "
          "C4[1/16;.], G4[3/64;1/16], E4[1/16;.], C4[1/16;.], G3[1/16;.], C4[3/64;1/16], "
          "G4[1/16;.], E4[3/64;1/16], C4[1/16;.], G3[1/16;.]", volume=74),  # 30  C
    chord("G3[1/16;.], B3[3/64;1/16], G4[1/16;.], D4[1/16;.], B3[3/64;1/16], G3[1/16;.], "
          "G3[1/16;.], B3[3/64;1/16], G4[1/16;.], D4[3/64;1/16], B3[1/16;.], G3[3/64;1/16], "
          "G3[1/16;.], B3[1/16;.], G4[1/16;.], D4[3/64;1/16]", volume=74),  # 31  G
    chord("G3[1/16;.], B3[3/64;1/16], G4[1/16;.], D4[3/64;1/16], B3[1/16;.], G3[3/64;1/16], "
          "G3[1/16;.], B3[3/64;1/16], G4[1/16;.], D4[3/64;1/16], B3[1/16;.], G3[3/64;1/16], "
          "G3[1/16;.], B3[1/16;.], G4[1/16;.], D4[1/16;.]", volume=74),  # 32  G
    chord("A3[3/64;1/16], C4[1/16;.], A4[1/16;.], A3[3/64;1/16], C4[1/16;.], A4[3/64;1/16], "
          "A3[3/64;1/16], C4[1/16;.], A4[3/64;1/16], A3[3/64;1/16], C4[3/64;1/16], A4[1/16;.], "
          "A3[3/64;1/16], C4[1/16;.], A4[3/64;1/16], A3[1/16;.]", volume=74),  # 33  Am
    chord("A3[1/16;.], C4[3/64;1/16], A4[3/64;1/16], A3[1/16;.], C4[3/64;1/16], A4[3/64;1/16], "
          "A3[1/16;.], C4[3/64;1/16], A4[1/16;.], A3[1/16;.], C4[3/64;1/16], A4[3/64;1/16], "
          "A3[1/16;.], C4[3/64;1/16], A4[1/16;.], A3[1/16;.]", volume=74),  # 34  Am
    chord("A3[3/64;1/16], C4[1/16;.], A4[3/64;1/16], F4[1/16;.], A3[3/64;1/16], C4[1/16;.], "
          "A4[3/64;1/16], F4[1/16;.], A3[3/64;1/16], C4[1/16;.], A4[3/64;1/16], F4[3/64;1/16], "
          "A3[1/16;.], C4[1/16;.], A4[3/64;1/16], F4[3/64;1/16]", volume=74),  # 35  F
    chord("A3[1/16;.], C4[3/64;1/16], A4[1/16;.], F4[3/64;1/16], A3[3/64;1/16], C4[1/16;.], "
          "A4[3/64;1/16], F4[3/64;1/16], A3[1/16;.], C4[1/16;.], A4[1/16;.], F4[3/64;1/16], "
          "A3[3/64;1/16], C4[1/16;.], A4[1/16;.], F4[3/64;1/16]", volume=74),  # 36  F
    chord("G3[1/16;.], C4[1/16;.], G4[3/64;1/16], E4[1/16;.], C4[3/64;1/16], G3[3/64;1/16], "
          "C4[1/16;.], G4[1/16;.], E4[3/64;1/16], C4[3/64;1/16], G3[1/16;.], C4[3/64;1/16], "
          "G4[3/64;1/16], E4[3/64;1/16], C4[1/16;.], G3[1/16;.]", volume=74),  # 37  C
    chord("G3[3/64;1/16], C4[1/16;.], G4[1/16;.], E4[3/64;1/16], C4[3/64;1/16], G3[3/64;1/16], "
          "C4[1/16;.], G4[1/16;.], E4[3/64;1/16], C4[1/16;.], G3[3/64;1/16], C4[3/64;1/16], "
          "G4[3/64;1/16], E4[1/16;.], C4[1/16;.], G3[3/64;1/16]", volume=74),  # 38  C
    chord("G3[1/16;.], B3[3/64;1/16], G4[1/16;.], D4[3/64;1/16], B3[1/16;.], G3[3/64;1/16], "
          "G3[1/16;.], B3[1/16;.], G4[1/16;.], D4[1/16;.], B3[1/16;.], G3[3/64;1/16], "  # 39  G
          "G3[3/64;1/16], B3[1/16;.], G4[3/64;1/16], D4[1/16;.]", volume=74),
    chord("G3[3/64;1/16], B3[1/16;.], G4[1/16;.], D4[3/64;1/16], B3[1/16;.], G3[1/16;.], "
          "G3[1/16;.], B3[1/16;.], G4[3/64;1/16], D4[1/16;.], B3[3/64;1/16], G3[1/16;.], "
          "G3[3/64;1/16], B3[3/64;1/16], G4[1/16;.], D4[3/64;1/16]", volume=74),  # 40  G
])


# ── outro · bars 41–48 ──────────────────────────────────────────────────────
# Am | Am | F | F | C | C | Am7 | Am

piano_outro_bar41 = chord(
    "r[1/16], C4;E4[1/16;.], r[1/16], A3;C4[1/16;.], r[1/16], C4;E4[1/16;.], r[1/16], "
    "A3;C4[1/16;.], r[1/16], C4;E4[1/16;.], r[1/16], A3;C4[1/16;.], r[1/16], C4;E4[1/16;.], "
    "r[1/16], A3;C4[1/16;.]", volume=58
)
piano_outro_bar43 = chord(
    "r[1/16], C4;F4[1/16;.], r[1/16], A3;C4[1/16;.], r[1/16], C4;F4[1/16;.], r[1/16], "
    "A3;C4[1/16;.], r[1/16], C4;F4[1/16;.], r[1/16], A3;C4[1/16;.], r[1/16], C4;F4[1/16;.], "
    "r[1/16], A3;C4[1/16;.]", volume=57
)

piano_outro = join([
    piano_outro_bar41, piano_outro_bar41,  # 41–42
    piano_outro_bar43, piano_outro_bar43,  # 43–44
    chord("r[1/16], E4;G4[1/16;.], r[1/16], C4;E4[1/16;.], r[1/16], E4;G4[1/16;.], r[1/16], "
          "C4;E4[1/16;.], r[1/16], E4;G4[1/16;.], r[1/16], C4;E4[1/16;.], r[1/16], "  # 45  C
          "E4;G4[1/16;.], r[1/16], C4;E4[1/16;.]", volume=57),
    chord("r[1/16], E4;G4[1/16;.], r[1/16], C4;E4[1/16;.], r[1/16], E4;G4[1/16;.], r[1/16], "
          "C4;E4[1/16;.], r[1/16], E4;G4[1/16;.], r[1/16], C4;E4[1/16;.], r[1/16], "  # 46  C
          "E4;G4[1/16;.], r[1/16], C4;E4[1/16;.]", volume=56),
    chord("r[1/16], C4;G4[1/16;.], r[1/16], A3;C4[1/16;.], r[1/16], C4;G4[1/16;.], r[1/16], "
          "A3;C4[1/16;.], r[1/16], C4;G4[1/16;.], r[1/16], A3;C4[1/16;.], r[1/16], "  # 47  Am7
          "C4;G4[1/16;.], r[1/16], A3;C4[1/16;.]", volume=56),
    C("Am", 3) % (4/3, [0, 0, 1], 65),  # 48  Am
])

strings_outro = join([
    chord("A2", 61/48, 1, 71),  # 41  Am
    chord("A2", 61/48, 1, 71),  # 42  Am
    chord("F2", 61/48, 1, 70),  # 43  F
    chord("F2", 61/48, 1, 70),  # 44  F
    chord("C2[23/24;3/4], C2[5/16;1/4]", volume=70),  # 45  C
    chord("C2[23/24;3/4], C2[5/16;1/4]", volume=69),  # 46  C
    chord("A1[23/24;3/4], A1[5/16;1/4]", volume=69),  # 47  Am7
    chord("A1", 21/16, 1, 78),  # 48  Am
])

cello_outro = join([
    chord("A3[1/8;.], A4[1/8;.], C4[1/8;.], E4[7/64;1/8], A3[1/8;.], A4[7/64;1/8], C4[1/8;.], "
          "E4[1/8;.]", volume=69),  # 41  Am
    chord("A3[1/8;.], A4[7/64;1/8], C4[7/64;1/8], E4[1/8;.], A3[1/8;.], A4[7/64;1/8], "  # 42  Am
          "C4[1/8;.], E4[7/64;1/8]", volume=69),
    chord("A3[1/8;.], A4[1/8;.], C4[7/64;1/8], A3[1/8;.], A4[1/8;.], C4[7/64;1/8], A3[1/8;.], "
          "A4[1/8;.]", volume=68),  # 43  F
    chord("A3[7/64;1/8], A4[1/8;.], C4[1/8;.], A3[7/64;1/8], A4[1/8;.], C4[1/8;.], "  # 44  F
          "A3[7/64;1/8], A4[1/8;.]", volume=68),
    chord("G3[1/8;.], G4[1/8;.], C4[1/8;.], E4[7/64;1/8], G4[1/8;.], G3[7/64;1/8], G4[1/8;.], "
          "C4[7/64;1/8]", volume=68),  # 45  C
    chord("G3[1/8;.], G4[1/8;.], C4[7/64;1/8], E4[1/8;.], G4[7/64;1/8], G3[1/8;.], "  # 46  C
          "G4[7/64;1/8], C4[1/8;.]", volume=67),
    chord("A3[1/8;.], A4[7/64;1/8], C4[1/8;.], G4[1/8;.], A4[7/64;1/8], A3[1/8;.], A3[1/8;.], "
          "A4[7/64;1/8]", volume=67),  # 47  Am7
    chord("A4", 1, 1, 72),  # 48  Am
])


# ── tracks ──────────────────────────────────────────────────────────────────

piano = perform(
    join([piano_intro, rest(32), piano_outro]),
    grid=1/16, loose=4, touch=4, seed=398436282, gate=75,
)
rock_organ = perform(join([rest(24), rock_organ_b]), grid=1/16, loose=4, touch=4, seed=884660809)
strings = perform(
    join([strings_intro, strings_a, strings_b, strings_outro]),
    grid=1/16, loose=4, touch=4, seed=20416482, gate=75,
)
cello = perform(
    join([rest(8), cello_a, cello_b, cello_outro]),
    grid=1/16, loose=4, touch=4, seed=989142463,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [piano, rock_organ, strings, cello],
    instruments=["Acoustic Grand Piano", "Rock Organ", "String Ensemble 1", "Cello"],
    bpm=BPM,
    track_names=["piano", "rock organ", "strings", "cello"],
    channels=[0, 1, 2, 3],
    pan=[
        [pan(46, mode="value")], [pan(78, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(94, mode="value")], [volume(76, mode="value")], [volume(90, mode="value")],
        [volume(104, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Am", is_meta=True),
    ],
    name="One Note More",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 184320,
    "sections": [
        (0, 30720, "intro", 0.34), (30720, 61440, "A", 0.5), (92160, 61440, "B", 0.66),
        (153600, 30720, "outro", 0.4),
    ],
    "chords": [
        (0, 7680, "Am", "i"), (7680, 7680, "F", "VI"), (15360, 7680, "C", "III"),
        (23040, 7680, "G", "VII"), (30720, 7680, "Am", "i"), (38400, 7680, "F", "VI"),
        (46080, 7680, "C", "III"), (53760, 7680, "G", "VII"), (61440, 7680, "Am", "i"),
        (69120, 7680, "F", "VI"), (76800, 7680, "C", "III"), (84480, 7680, "G", "VII"),
        (92160, 7680, "Am", "i"), (99840, 7680, "F", "VI"), (107520, 7680, "C", "III"),
        (115200, 7680, "G", "VII"), (122880, 7680, "Am", "i"), (130560, 7680, "F", "VI"),
        (138240, 7680, "C", "III"), (145920, 7680, "G", "VII"), (153600, 7680, "Am", "i"),
        (161280, 7680, "F", "VI"), (168960, 7680, "C", "III"), (176640, 3840, "Am7", "i7"),
        (180480, 3840, "Am", "i"),
    ],
    "about": {
        "seed": "342",
        "prompt": "additive process in A minor, 104 bpm, piano, rock organ, strings and cello, 48 bars",
        "genre": "minimalism",
    },
    "tracks": [
        {
            "name": "piano",
            "role": "chords",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": ["volume", "pan", (0, 91, 50), (0, 93, 8)],
        },
        {
            "name": "rock organ",
            "role": "pad",
            "instrument": {"name": "Rock Organ", "program": 19, "low": 36, "high": 96},
            "events": [
                "volume", "pan", (0, 91, 74), (0, 93, 20), (0, 11, 89), (3840, 11, 92),
                (7680, 11, 96), (11520, 11, 100), (19200, 11, 96), (23040, 11, 92),
                (26880, 11, 89), (30720, 11, 90), (34560, 11, 94), (38400, 11, 98),
                (42240, 11, 102), (49920, 11, 98), (53760, 11, 94), (57600, 11, 90),
                (65280, 11, 94), (69120, 11, 98), (72960, 11, 102), (80640, 11, 98),
                (84480, 11, 94), (88320, 11, 90), (92160, 11, 92), (96000, 11, 96),
                (99840, 11, 101), (103680, 11, 105), (111360, 11, 101), (115200, 11, 96),
                (119040, 11, 92), (126720, 11, 96), (130560, 11, 101), (134400, 11, 105),
                (142080, 11, 101), (145920, 11, 96), (149760, 11, 92), (153600, 11, 89),
                (157440, 11, 93), (161280, 11, 97), (165120, 11, 101), (172800, 11, 97),
                (176640, 11, 93), (180480, 11, 89),
            ],
        },
        {
            "name": "strings",
            "role": "bass",
            "instrument": {"name": "String Ensemble 1", "program": 49, "low": 28, "high": 100},
            "events": ["volume", "pan", (0, 91, 24), (0, 93, 0)],
        },
        {
            "name": "cello",
            "role": "melody",
            "instrument": {"name": "Cello", "program": 43, "low": 36, "high": 81},
            "events": ["volume", "pan", (0, 91, 58), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
