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
# Am | Am | Dm | Dm | F | F | E | E

piano_intro_bar1 = chord(
    "r[1/8], C4;E4[7/48;1/4], A3;C4[7/48;1/4], C4;E4[7/48;1/4], A3;C4[7/48;1/8]", volume=57
)
piano_intro_bar3 = chord(
    "r[1/8], D4;F4[7/48;1/4], A3;D4[7/48;1/4], D4;F4[7/48;1/4], A3;D4[7/48;1/8]", volume=57
)
piano_intro_bar5 = chord(
    "r[1/8], C4;F4[7/48;1/4], A3;C4[7/48;1/4], C4;F4[7/48;1/4], A3;C4[7/48;1/8]", volume=57
)
piano_intro_bar7 = chord(
    "r[1/8], B3;E4[7/48;1/4], G#3;B3[7/48;1/4], B3;E4[7/48;1/4], G#3;B3[7/48;1/8]", volume=57
)

piano_intro = join([
    piano_intro_bar1, piano_intro_bar1, piano_intro_bar3, piano_intro_bar3, piano_intro_bar5,
    piano_intro_bar5, piano_intro_bar7, piano_intro_bar7,
])

strings_intro_bar1 = chord("A1[23/48;3/8], A1[19/24;5/8]", volume=70)
strings_intro_bar3 = chord("D2[23/48;3/8], D2[19/24;5/8]", volume=70)
strings_intro_bar5 = chord("F2[23/48;3/8], F2[23/48;3/8], F2[5/16;1/4]", volume=70)
strings_intro_bar7 = chord("E2[23/48;3/8], E2[23/48;3/8], E2[5/16;1/4]", volume=70)

strings_intro = join([
    strings_intro_bar1, strings_intro_bar1, strings_intro_bar3, strings_intro_bar3,
    strings_intro_bar5, strings_intro_bar5, strings_intro_bar7, strings_intro_bar7,
])


# ── A · bars 9–24 ───────────────────────────────────────────────────────────
# Am | Am | Dm | Dm | F | F | E | E | Am | Am | Dm | Dm | F | F | E | E

strings_a_bar9 = chord("A1[23/48;3/8], A1[23/48;3/8], A1[5/16;1/4]", volume=73)
strings_a_bar11 = chord("D2[23/48;3/8], D2[23/48;3/8], D2[5/16;1/4]", volume=73)
strings_a_bar13 = chord("F2[23/48;3/8], F2[5/16;1/4], F2[1/6;1/8], C3[5/16;1/4]", volume=73)
strings_a_bar15 = chord("E2[23/48;3/8], E2[5/16;1/4], E2[1/6;1/8], B2[5/16;1/4]", volume=73)

strings_a = join([
    strings_a_bar9, strings_a_bar9,  # 9–10
    strings_a_bar11, strings_a_bar11,  # 11–12
    strings_a_bar13, strings_a_bar13,  # 13–14
    strings_a_bar15, strings_a_bar15,  # 15–16
    # 17  Am
    chord("A2[1/6;1/8], A2[5/16;1/4], A2[5/16;1/4], E2[1/6;1/8], A2[5/16;1/4]", volume=73),
    # 18  Am
    chord("A2[7/48;1/8], A2[5/16;1/4], A2[5/16;1/4], E2[1/6;1/8], A2[5/16;1/4]", volume=73),
    # 19  Dm
    chord("D2[1/6;1/8], D2[5/16;1/4], D2[5/16;1/4], A2[1/6;1/8], D2[5/16;1/4]", volume=73),
    # 20  Dm
    chord("D2[7/48;1/8], D2[5/16;1/4], D2[5/16;1/4], A2[1/6;1/8], D2[5/16;1/4]", volume=73),
    # 21  F
    chord("F2[1/6;1/8], F2[5/16;1/4], F2[5/16;1/4], C3[1/6;1/8], F2[5/16;1/4]", volume=73),
    # 22  F
    chord("F2[7/48;1/8], F2[5/16;1/4], F2[5/16;1/4], C3[1/6;1/8], F2[5/16;1/4]", volume=73),
    # 23  E
    chord("E2[1/6;1/8], E2[5/16;1/4], E2[5/16;1/4], B2[1/6;1/8], E2[5/16;1/4]", volume=73),
    # 24  E
    chord("E2[7/48;1/8], E2[5/16;1/4], E2[5/16;1/4], B2[1/6;1/8], E2[5/16;1/4]", volume=73),
])

cello_a = join([
    chord("A3[1/12;1/16], E4[1/12;1/16], E4[1/12;1/16], C4[1/16;.], A3[1/12;1/16], E4[1/16;.], "
          "E4[1/12;1/16], C4[1/12;1/16], A3[1/16;.], E4[1/12;1/16], E4[1/12;1/16], C4[1/16;.], "
          "A3[1/12;1/16], E4[1/16;.], E4[1/12;1/16], C4[1/12;1/16]", volume=71),  # 9  Am
    chord("A3[1/12;1/16], E4[1/16;.], E4[1/12;1/16], C4[1/12;1/16], A3[1/16;.], E4[1/12;1/16], "
          "E4[1/16;.], C4[1/16;.], A3[1/12;1/16], E4[1/16;.], E4[1/12;1/16], C4[1/12;1/16], "
          "A3[1/16;.], E4[1/12;1/16], E4[1/12;1/16], C4[1/12;1/16]", volume=71),  # 10  Am
    chord("A3[1/16;.], F4[1/16;.], F4[1/12;1/16], A3[1/16;.], F4[1/12;1/16], F4[1/16;.], "
          "A3[1/12;1/16], F4[1/16;.], F4[1/12;1/16], A3[1/12;1/16], F4[1/16;.], F4[1/12;1/16], "
          "A3[1/12;1/16], F4[1/16;.], F4[1/12;1/16], A3[1/12;1/16]", volume=71),  # 11  Dm
    chord("A3[1/16;.], F4[1/12;1/16], F4[1/16;.], A3[1/12;1/16], F4[1/12;1/16], F4[1/16;.], "
          "A3[1/12;1/16], F4[1/12;1/16], F4[1/16;.], A3[1/12;1/16], F4[1/12;1/16], F4[1/16;.], "
          "A3[1/12;1/16], F4[1/12;1/16], F4[1/16;.], A3[1/16;.]", volume=71),  # 12  Dm
    chord("A3[1/12;1/16], F4[1/16;.], F4[1/12;1/16], C4[1/12;1/16], F4[1/16;.], A3[1/16;.], "
          "F4[1/12;1/16], F4[1/16;.], C4[1/16;.], F4[1/16;.], A3[1/16;.], F4[1/12;1/16], "
          "F4[1/12;1/16], C4[1/16;.], F4[1/12;1/16], A3[1/12;1/16]", volume=71),  # 13  F
    chord("A3[1/16;.], F4[1/12;1/16], F4[1/16;.], C4[1/12;1/16], F4[1/12;1/16], A3[1/16;.], "
          "F4[1/16;.], F4[1/12;1/16], C4[1/16;.], F4[1/12;1/16], A3[1/12;1/16], F4[1/16;.], "
          "F4[1/12;1/16], C4[1/12;1/16], F4[1/16;.], A3[1/16;.]", volume=71),  # 14  F
    chord("G#3[1/12;1/16], E4[1/16;.], E4[1/16;.], B3[1/12;1/16], E4[1/16;.], E4[1/16;.], "
          "G#3[1/12;1/16], E4[1/12;1/16], E4[1/12;1/16], B3[1/16;.], E4[1/12;1/16], E4[1/16;.], "
          "G#3[1/12;1/16], E4[1/16;.], E4[1/12;1/16], B3[1/12;1/16]", volume=71),  # 15  E
    chord("G#3[1/16;.], E4[1/12;1/16], E4[1/12;1/16], B3[1/16;.], E4[1/12;1/16], E4[1/16;.], "
          "G#3[1/12;1/16], E4[1/12;1/16], E4[1/12;1/16], B3[1/16;.], E4[1/16;.], E4[1/12;1/16], "
          "G#3[1/16;.], E4[1/16;.], E4[1/12;1/16], B3[1/16;.]", volume=71),  # 16  E
    chord("A3[1/12;1/16], E4[1/12;1/16], E4[1/16;.], C4[1/12;1/16], A3[1/16;.], E4[1/12;1/16], "
          "E4[1/16;.], C4[1/12;1/16], A3[1/12;1/16], E4[1/16;.], E4[1/16;.], C4[1/12;1/16], "
          "A3[1/16;.], E4[1/12;1/16], E4[1/12;1/16], C4[1/16;.]", volume=71),  # 17  Am
    chord("A3[1/16;.], E4[1/12;1/16], E4[1/12;1/16], C4[1/16;.], A3[1/12;1/16], E4[1/12;1/16], "
          "E4[1/16;.], C4[1/12;1/16], A3[1/16;.], E4[1/12;1/16], E4[1/12;1/16], C4[1/16;.], "
          "A3[1/12;1/16], E4[1/12;1/16], E4[1/12;1/16], C4[1/16;.]", volume=71),  # 18  Am
    chord("A3[1/12;1/16], F4[1/12;1/16], F4[1/16;.], A3[1/12;1/16], F4[1/12;1/16], F4[1/16;.], "
          "A3[1/12;1/16], F4[1/12;1/16], F4[1/16;.], A3[1/16;.], F4[1/12;1/16], F4[1/16;.], "
          "A3[1/16;.], F4[1/12;1/16], F4[1/16;.], A3[1/12;1/16]", volume=71),  # 19  Dm
    chord("A3[1/16;.], F4[1/16;.], F4[1/12;1/16], A3[1/12;1/16], F4[1/16;.], F4[1/12;1/16], "
          "A3[1/16;.], F4[1/16;.], F4[1/12;1/16], A3[1/16;.], F4[1/16;.], F4[1/12;1/16], "
          "A3[1/16;.], F4[1/12;1/16], F4[1/12;1/16], A3[1/12;1/16]", volume=71),  # 20  Dm
    chord("A3[1/16;.], F4[1/12;1/16], F4[1/12;1/16], C4[1/16;.], F4[1/12;1/16], A3[1/16;.], "
          "F4[1/16;.], F4[1/12;1/16], C4[1/16;.], F4[1/12;1/16], A3[1/12;1/16], F4[1/16;.], "
          "F4[1/12;1/16], C4[1/12;1/16], F4[1/16;.], A3[1/16;.]", volume=71),  # 21  F
    chord("A3[1/12;1/16], F4[1/12;1/16], F4[1/12;1/16], C4[1/12;1/16], F4[1/16;.], "  # 22  F
          "A3[1/12;1/16], F4[1/12;1/16], F4[1/16;.], C4[1/12;1/16], F4[1/16;.], A3[1/12;1/16], "
          "F4[1/12;1/16], F4[1/16;.], C4[1/16;.], F4[1/16;.], A3[1/12;1/16]", volume=71),
    chord("G#3[1/16;.], E4[1/12;1/16], E4[1/12;1/16], B3[1/16;.], E4[1/12;1/16], E4[1/16;.], "
          "G#3[1/12;1/16], E4[1/16;.], E4[1/12;1/16], B3[1/12;1/16], E4[1/16;.], E4[1/12;1/16], "
          "G#3[1/16;.], E4[1/16;.], E4[1/16;.], B3[1/16;.]", volume=71),  # 23  E
    chord("G#3[1/12;1/16], E4[1/12;1/16], E4[1/12;1/16], B3[1/12;1/16], E4[1/12;1/16], "  # 24  E
          "E4[1/16;.], G#3[1/16;.], E4[1/12;1/16], E4[1/12;1/16], B3[1/16;.], E4[1/12;1/16], "
          "E4[1/16;.], G#3[1/16;.], E4[1/12;1/16], E4[1/16;.], B3[1/12;1/16]", volume=71),
])


# ── B · bars 25–40 ──────────────────────────────────────────────────────────
# Am | Am | Dm | Dm | F | F | E | E | Am | Am | Dm | Dm | F | F | E | E

rock_organ_b_bar25 = chord("A3[127/64;0], C4;E4[2;1]", volume=57)

rock_organ_b = join([
    rock_organ_b_bar25,  # 25  Am
    rest(1),  # 26  Am
    C("Dm/A", 3) % (2, [0, 0, 1], 57),  # 27  Dm
    rest(1),  # 28  Dm
    C("F/A", 3) % (2, [0, 0, 1], 57),  # 29  F
    rest(1),  # 30  F
    C("E/G#", 3) % (2, [0, 0, 1], 57),  # 31  E
    rest(1),  # 32  E
    rock_organ_b_bar25,  # 33  Am
    rest(1),  # 34  Am
    chord("A3[127/64;0], D4;F4[2;1]", volume=57),  # 35  Dm
    rest(1),  # 36  Dm
    C("F/A", 3) % (2, [0, 0, 1], 57),  # 37  F
    rest(1),  # 38  F
    C("E/G#", 3) % (2, [0, 0, 1], 57),  # 39  E
    rest(1),  # 40  E
])

strings_b_bar25 = chord("A1[23/24;3/4], A1[5/16;1/4]", volume=76)
strings_b_bar27 = chord("D2[23/24;3/4], D2[5/16;1/4]", volume=76)
strings_b_bar29 = chord("F2[23/48;3/8], F2[23/48;3/8], F2[5/16;1/4]", volume=76)
strings_b_bar31 = chord("E2[23/48;3/8], E2[23/48;3/8], E2[5/16;1/4]", volume=76)
strings_b_bar33 = chord("A1[11/48;3/16], A1[1/4;3/16], A1[23/48;3/8], A1[5/16;1/4]", volume=76)
strings_b_bar37 = chord("F2[1/4;3/16], F2[11/48;3/16], F2[23/48;3/8], F2[5/16;1/4]", volume=76)
strings_b_bar39 = chord("E2[1/4;3/16], E2[1/4;3/16], E2[23/48;3/8], E2[5/16;1/4]", volume=76)

strings_b = join([
    strings_b_bar25, strings_b_bar25,  # 25–26
    strings_b_bar27, strings_b_bar27,  # 27–28
    strings_b_bar29, strings_b_bar29,  # 29–30
    strings_b_bar31, strings_b_bar31,  # 31–32
    strings_b_bar33, strings_b_bar33,  # 33–34
    chord("D2[1/4;3/16], D2[11/48;3/16], D2[23/48;3/8], D2[5/16;1/4]", volume=76),  # 35  Dm
    chord("D2[11/48;3/16], D2[1/4;3/16], D2[23/48;3/8], D2[5/16;1/4]", volume=76),  # 36  Dm
    strings_b_bar37, strings_b_bar37,  # 37–38
    strings_b_bar39, strings_b_bar39,  # 39–40
])

cello_b = join([
    chord("A3[1/16;.], E4[1/16;.], A4[1/12;1/16], E4[1/12;1/16], A3[1/16;.], E4[1/12;1/16], "
          "A4[1/12;1/16], E4[1/12;1/16], A3[1/16;.], E4[1/16;.], A4[1/12;1/16], E4[1/16;.], "
          "A3[1/12;1/16], E4[1/16;.], A4[1/16;.], E4[1/12;1/16]", volume=74),  # 25  Am
    chord("A3[1/16;.], E4[1/12;1/16], A4[1/12;1/16], E4[1/12;1/16], A3[1/16;.], E4[1/16;.], "
          "A4[1/16;.], E4[1/12;1/16], A3[1/16;.], E4[1/12;1/16], A4[1/12;1/16], E4[1/12;1/16], "
          "A3[1/16;.], E4[1/12;1/16], A4[1/12;1/16], E4[1/12;1/16]", volume=74),  # 26  Am
    chord("A3[1/16;.], F4[1/12;1/16], A4[1/16;.], A3[1/16;.], F4[1/12;1/16], A4[1/12;1/16], "
          "A3[1/16;.], F4[1/12;1/16], A4[1/16;.], A3[1/16;.], F4[1/12;1/16], A4[1/12;1/16], "
          "A3[1/16;.], F4[1/12;1/16], A4[1/16;.], A3[1/12;1/16]", volume=74),  # 27  Dm
    chord("A3[1/16;.], F4[1/12;1/16], A4[1/16;.], A3[1/16;.], F4[1/12;1/16], A4[1/16;.], "
          "A3[1/16;.], F4[1/12;1/16], A4[1/12;1/16], A3[1/16;.], F4[1/12;1/16], A4[1/16;.], "
          "A3[1/12;1/16], F4[1/12;1/16], A4[1/16;.], A3[1/16;.]", volume=74),  # 28  Dm
    chord("A3[1/12;1/16], F4[1/16;.], A4[1/12;1/16], F4[1/12;1/16], F4[1/16;.], A3[1/12;1/16], "
          "F4[1/16;.], A4[1/12;1/16], F4[1/12;1/16], F4[1/16;.], A3[1/12;1/16], F4[1/16;.], "
          "A4[1/12;1/16], F4[1/12;1/16], F4[1/12;1/16], A3[1/16;.]", volume=74),  # 29  F
    chord("A3[1/16;.], F4[1/12;1/16], A4[1/16;.], F4[1/16;.], F4[1/12;1/16], A3[1/16;.], "
          "F4[1/12;1/16], A4[1/16;.], F4[1/16;.], F4[1/12;1/16], A3[1/12;1/16], F4[1/16;.], "
          "A4[1/12;1/16], F4[1/16;.], F4[1/12;1/16], A3[1/16;.]", volume=74),  # 30  F
    chord("G#3[1/12;1/16], E4[1/16;.], G#4[1/12;1/16], E4[1/16;.], E4[1/12;1/16], "  # 31  E
          "G#4[1/12;1/16], G#3[1/16;.], E4[1/12;1/16], G#4[1/12;1/16], E4[1/16;.], E4[1/16;.], "
          "G#4[1/16;.], G#3[1/12;1/16], E4[1/12;1/16], G#4[1/12;1/16], E4[1/12;1/16]", volume=74),
    chord("G#3[1/16;.], E4[1/16;.], G#4[1/12;1/16], E4[1/12;1/16], E4[1/12;1/16], "  # 32  E
          "G#4[1/12;1/16], G#3[1/16;.], E4[1/16;.], G#4[1/12;1/16], E4[1/12;1/16], "
          "E4[1/12;1/16], G#4[1/16;.], G#3[1/12;1/16], E4[1/12;1/16], G#4[1/16;.], E4[1/12;1/16]",
          volume=74),
    chord("A3[1/16;.], E4[1/12;1/16], A4[1/12;1/16], E4[1/12;1/16], A3[1/16;.], E4[1/16;.], "
          "A4[1/12;1/16], E4[1/12;1/16], A3[1/12;1/16], E4[1/16;.], A4[1/12;1/16], E4[1/16;.], "
          "A3[1/16;.], E4[1/12;1/16], A4[1/12;1/16], E4[1/12;1/16]", volume=74),  # 33  Am
    chord("A3[1/16;.], E4[1/16;.], A4[1/12;1/16], E4[1/12;1/16], A3[1/16;.], E4[1/12;1/16], "
          "A4[1/12;1/16], E4[1/12;1/16], A3[1/16;.], E4[1/12;1/16], A4[1/16;.], E4[1/12;1/16], "
          "A3[1/12;1/16], E4[1/16;.], A4[1/12;1/16], E4[1/12;1/16]", volume=74),  # 34  Am
    chord("A3[1/16;.], F4[1/12;1/16], A4[1/16;.], A3[1/16;.], F4[1/12;1/16], A4[1/16;.], "
          "A3[1/12;1/16], F4[1/16;.], A4[1/12;1/16], A3[1/12;1/16], F4[1/16;.], A4[1/12;1/16], "
          "A3[1/12;1/16], F4[1/12;1/16], A4[1/16;.], A3[1/16;.]", volume=74),  # 35  Dm
    chord("A3[1/12;1/16], F4[1/16;.], A4[1/16;.], A3[1/12;1/16], F4[1/16;.], A4[1/12;1/16], "
          "A3[1/12;1/16], F4[1/16;.], A4[1/12;1/16], A3[1/16;.], F4[1/16;.], A4[1/12;1/16], "
          "A3[1/16;.], F4[1/12;1/16], A4[1/16;.], A3[1/16;.]", volume=74),  # 36  Dm
    chord("A3[1/16;.], F4[1/12;1/16], A4[1/16;.], F4[1/12;1/16], F4[1/12;1/16], A3[1/16;.], "
          "F4[1/12;1/16], A4[1/16;.], F4[1/16;.], F4[1/12;1/16], A3[1/12;1/16], F4[1/16;.], "
          "A4[1/12;1/16], F4[1/12;1/16], F4[1/12;1/16], A3[1/16;.]", volume=74),  # 37  F
    chord("A3[1/12;1/16], F4[1/16;.], A4[1/16;.], F4[1/12;1/16], F4[1/16;.], A3[1/12;1/16], "
          "F4[1/12;1/16], A4[1/12;1/16], F4[1/12;1/16], F4[1/16;.], A3[1/12;1/16], "  # 38  F
          "F4[1/12;1/16], A4[1/16;.], F4[1/12;1/16], F4[1/16;.], A3[1/12;1/16]", volume=74),
    chord("G#3[1/16;.], E4[1/12;1/16], G#4[1/16;.], E4[1/12;1/16], E4[1/12;1/16], G#4[1/16;.], "
          "G#3[1/16;.], E4[1/12;1/16], G#4[1/16;.], E4[1/12;1/16], E4[1/12;1/16], "  # 39  E
          "G#4[1/12;1/16], G#3[1/12;1/16], E4[1/12;1/16], G#4[1/12;1/16], E4[1/16;.]", volume=74),
    chord("G#3[1/16;.], E4[1/12;1/16], G#4[1/12;1/16], E4[1/16;.], E4[1/12;1/16], G#4[1/16;.], "
          "G#3[1/16;.], E4[1/12;1/16], G#4[1/12;1/16], E4[1/16;.], E4[1/12;1/16], G#4[1/16;.], "
          "G#3[1/16;.], E4[1/12;1/16], G#4[1/12;1/16], E4[1/16;.]", volume=74),  # 40  E
])


# ── outro · bars 41–48 ──────────────────────────────────────────────────────
# Am | Am | Dm | Dm | F | F | Am7 | Am

piano_outro_bar41 = chord(
    "r[1/16], C4;E4[1/16;.], r[1/16], A3;C4[1/16;.], r[1/16], C4;E4[1/16;.], r[1/16], "
    "A3;C4[1/16;.], r[1/16], C4;E4[1/16;.], r[1/16], A3;C4[1/16;.], r[1/16], C4;E4[1/16;.], "
    "r[1/16], A3;C4[1/16;.]", volume=58
)
piano_outro_bar43 = chord(
    "r[1/16], D4;F4[1/16;.], r[1/16], A3;D4[1/16;.], r[1/16], D4;F4[1/16;.], r[1/16], "
    "A3;D4[1/16;.], r[1/16], D4;F4[1/16;.], r[1/16], A3;D4[1/16;.], r[1/16], D4;F4[1/16;.], "
    "r[1/16], A3;D4[1/16;.]", volume=57
)

piano_outro = join([
    piano_outro_bar41, piano_outro_bar41,  # 41–42
    piano_outro_bar43, piano_outro_bar43,  # 43–44
    chord("r[1/16], C4;F4[1/16;.], r[1/16], A3;C4[1/16;.], r[1/16], C4;F4[1/16;.], r[1/16], "
          "A3;C4[1/16;.], r[1/16], C4;F4[1/16;.], r[1/16], A3;C4[1/16;.], r[1/16], "  # 45  F
          "C4;F4[1/16;.], r[1/16], A3;C4[1/16;.]", volume=57),
    chord("r[1/16], C4;F4[1/16;.], r[1/16], A3;C4[1/16;.], r[1/16], C4;F4[1/16;.], r[1/16], "
          "A3;C4[1/16;.], r[1/16], C4;F4[1/16;.], r[1/16], A3;C4[1/16;.], r[1/16], "  # 46  F
          "C4;F4[1/16;.], r[1/16], A3;C4[1/16;.]", volume=56),
    chord("r[1/16], C4;G4[1/16;.], r[1/16], A3;C4[1/16;.], r[1/16], C4;G4[1/16;.], r[1/16], "
          "A3;C4[1/16;.], r[1/16], C4;G4[1/16;.], r[1/16], A3;C4[1/16;.], r[1/16], "  # 47  Am7
          "C4;G4[1/16;.], r[1/16], A3;C4[1/16;.]", volume=56),
    C("Am", 3) % (4/3, [0, 0, 1], 65),  # 48  Am
])

strings_outro_bar41 = chord("A1[23/48;3/8], A1[19/24;5/8]", volume=71)
strings_outro_bar43 = chord("D2[23/48;3/8], D2[19/24;5/8]", volume=70)

strings_outro = join([
    strings_outro_bar41, strings_outro_bar41,  # 41–42
    strings_outro_bar43, strings_outro_bar43,  # 43–44
    chord("F2[23/48;3/8], F2[23/48;3/8], F2[5/16;1/4]", volume=70),  # 45  F
    chord("F2[23/48;3/8], F2[23/48;3/8], F2[5/16;1/4]", volume=69),  # 46  F
    chord("A1[23/48;3/8], A1[23/48;3/8], A1[5/16;1/4]", volume=69),  # 47  Am7
    chord("A1", 21/16, 1, 78),  # 48  Am
])

cello_outro = join([
    chord("A3[7/48;1/8], E4[1/6;1/8], E4[7/48;1/8], C4[1/6;1/8], A3[1/6;1/8], E4[7/48;1/8], "
          "E4[1/6;1/8], C4[7/48;1/8]", volume=69),  # 41  Am
    chord("A3[1/6;1/8], E4[7/48;1/8], E4[1/6;1/8], C4[7/48;1/8], A3[1/6;1/8], E4[1/6;1/8], "
          "E4[7/48;1/8], C4[1/6;1/8]", volume=69),  # 42  Am
    chord("A3[7/48;1/8], F4[1/6;1/8], F4[7/48;1/8], A3[7/48;1/8], F4[7/48;1/8], F4[1/6;1/8], "
          "A3[7/48;1/8], F4[1/6;1/8]", volume=68),  # 43  Dm
    chord("A3[7/48;1/8], F4[7/48;1/8], F4[1/6;1/8], A3[1/6;1/8], F4[7/48;1/8], F4[1/6;1/8], "
          "A3[1/6;1/8], F4[7/48;1/8]", volume=68),  # 44  Dm
    chord("A3[1/6;1/8], F4[1/6;1/8], F4[7/48;1/8], C4[1/6;1/8], F4[7/48;1/8], A3[1/6;1/8], "
          "F4[7/48;1/8], F4[7/48;1/8]", volume=68),  # 45  F
    chord("A3[1/6;1/8], F4[7/48;1/8], F4[7/48;1/8], C4[1/6;1/8], F4[7/48;1/8], A3[1/6;1/8], "
          "F4[1/6;1/8], F4[7/48;1/8]", volume=67),  # 46  F
    chord("A3[7/48;1/8], G4[7/48;1/8], G4[1/6;1/8], C4[1/6;1/8], G4[7/48;1/8], G4[1/6;1/8], "
          "A3[1/6;1/8], G4[1/6;1/8]", volume=67),  # 47  Am7
    chord("A4", 21/16, 1, 72),  # 48  Am
])


# ── tracks ──────────────────────────────────────────────────────────────────

piano = perform(
    join([piano_intro, rest(32), piano_outro]),
    grid=1/16, loose=4, touch=4, seed=722534845, gate=75,
)
rock_organ = perform(join([rest(24), rock_organ_b]), grid=1/16, loose=4, touch=4, seed=885668894)
strings = perform(
    join([strings_intro, strings_a, strings_b, strings_outro]),
    grid=1/16, loose=4, touch=4, seed=625945143, gate=75,
)
cello = perform(
    join([rest(8), cello_a, cello_b, cello_outro]),
    grid=1/16, loose=4, touch=4, seed=147831700, gate=75,
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
        (0, 7680, "Am", "i"), (7680, 7680, "Dm", "iv"), (15360, 7680, "F", "VI"),
        (23040, 7680, "E", "V"), (30720, 7680, "Am", "i"), (38400, 7680, "Dm", "iv"),
        (46080, 7680, "F", "VI"), (53760, 7680, "E", "V"), (61440, 7680, "Am", "i"),
        (69120, 7680, "Dm", "iv"), (76800, 7680, "F", "VI"), (84480, 7680, "E", "V"),
        (92160, 7680, "Am", "i"), (99840, 7680, "Dm", "iv"), (107520, 7680, "F", "VI"),
        (115200, 7680, "E", "V"), (122880, 7680, "Am", "i"), (130560, 7680, "Dm", "iv"),
        (138240, 7680, "F", "VI"), (145920, 7680, "E", "V"), (153600, 7680, "Am", "i"),
        (161280, 7680, "Dm", "iv"), (168960, 7680, "F", "VI"), (176640, 3840, "Am7", "i7"),
        (180480, 3840, "Am", "i"),
    ],
    "about": {
        "seed": "242",
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
