"""Winter Quartet

Key     C minor
Tempo   96 quarter notes a minute, 4/4
Form    A 8 · B 8 · A 8
Tracks  violin 1, violin 2, viola, cello

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 96
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


# ── A · bars 1–8 ────────────────────────────────────────────────────────────
# Cm | Dm7b5/C | G7/B | Cm G | Ab | Dm7b5/F | Cm/G G7 | Cm

violin_1_a = join([
    chord("Eb5[3/64;1/16], F5[1/16;.;80], Ab5[1/16;.;82], Bb5[3/64;1/16;83], Bb5[1/8;.;89], "
          "C6[7/64;1/8;84], G5[7/64;1/8;88], G5[1/8;.;82], F5[7/64;1/8], F5[1/8;.;80]",  # 1  Cm
          default_volume=86),
    # 2  Dm7b5/C
    chord("C5[3/64;1/16], Eb5[1/16;.;82], D5[1/16;.;81], Bb4[3/64;1/16;79], Eb5[7/64;1/8;88], "
          "D5[1/8;.;81], r[1/16], C5[11/64;3/16;80], C5[15/64;1/4]", default_volume=86),
    chord("F5[3/64;1/16;90], G5[1/16;.], Bb5[1/16;.;87], C6[3/64;1/16;88], C6[1/8;.;94], "
          "Bb5[1/8;.;87], G5[7/64;1/8;92], Ab5[1/8;.], G5[7/64;1/8;92], G5[1/8;.]",  # 3  G7/B
          default_volume=86),
    # 4  Cm G
    chord("Eb5[15/64;1/4], Eb5[7/64;1/8], C5[1/8;.;78], G4[15/64;1/2;82]", default_volume=86),
    chord("C5[1/16;.;84], D5[3/64;1/16;79], F5[1/16;.;80], G5[3/64;1/16], G5[7/64;1/8;88], "
          "Ab5[1/8;.], Ab5[7/64;1/8;88], Ab5[1/8;.], G5[7/64;1/8;88], G5[1/8;.]",  # 5  Ab
          default_volume=82),
    # 6  Dm7b5/F
    chord("D5[3/64;1/16;87], F5[3/64;1/16], Eb5[1/16;.], C5[1/16;.;80], F5[7/64;1/8;88], "
          "Eb5[1/8;.], r[1/16], D5[11/64;3/16;81], D5[15/64;1/4;87]", default_volume=82),
    # 7  Cm/G G7
    chord("G5[1/16;.;92], Bb5[3/64;1/16;87], Ab5[1/16;.], F5[3/64;1/16;84], Bb5[1/8;.;93], "
          "Ab5[1/8;.], r[1/16], G5[11/64;3/16], G5[15/64;1/4;92]", default_volume=86),
    chord("Eb5[1/16;.], D5[11/64;3/16;79], Eb5[15/64;1/4], C5[7/16;.;84], r[1/16]",  # 8  Cm
          default_volume=86),
])

violin_2_a = join([
    chord("Eb4", 31/32, 1, 61),  # 1  Cm
    chord("F4", 31/32, 1, 61),  # 2  Dm7b5/C
    chord("F4", 31/32, 1, 61),  # 3  G7/B
    chord("Eb4, D4", 31/64, 1/2, 61),  # 4  Cm G
    chord("Eb4", 31/32, 1, 61),  # 5  Ab
    chord("F4", 31/32, 1, 61),  # 6  Dm7b5/F
    chord("Eb4, F4", 31/64, 1/2, 61),  # 7  Cm/G G7
    chord("Eb4", 31/32, 1, 61),  # 8  Cm
])

viola_a = join([
    chord("Eb4[1/8;.], G4[7/64;1/8], C5[7/64;1/8], G5[1/8;.], Eb5[1/8;.], C5[7/64;1/8], "  # 1  Cm
          "G4[1/8;.], C5[1/8;.]", volume=63),
    chord("D4[1/8;.], F4[7/64;1/8], Ab4[1/8;.], D5[7/64;1/8], C5[1/8;.], Ab4[1/8;.], F4[1/8;.], "
          "Ab4[7/64;1/8]", volume=63),  # 2  Dm7b5/C
    chord("D4[1/8;.], F4[1/8;.], G4[1/8;.], D5[7/64;1/8], B4[1/8;.], G4[1/8;.], F4[7/64;1/8], "
          "G4[7/64;1/8]", volume=63),  # 3  G7/B
    chord("Eb4[1/8;.], G4[7/64;1/8], C5[7/64;1/8], G5[7/64;1/8], D5[1/8;.], B4[1/8;.], "
          "G4[1/8;.], B4[7/64;1/8]", volume=63),  # 4  Cm G
    chord("Eb4[1/8;.], Ab4[7/64;1/8], C5[1/8;.], Ab5[7/64;1/8], Eb5[1/8;.], C5[7/64;1/8], "
          "Ab4[1/8;.], C5[7/64;1/8]", volume=63),  # 5  Ab
    chord("D4[1/8;.], F4[1/8;.], Ab4[1/8;.], D5[7/64;1/8], C5[1/8;.], Ab4[1/8;.], F4[1/8;.], "
          "Ab4[7/64;1/8]", volume=63),  # 6  Dm7b5/F
    chord("Eb4[1/8;.], G4[7/64;1/8], C5[7/64;1/8], G5[7/64;1/8], B4[1/8;.], G4[1/8;.], "
          "F4[7/64;1/8], G4[1/8;.]", volume=63),  # 7  Cm/G G7
    chord("Eb4[1/8;.], G4[7/64;1/8], C5[1/8;.], G5[1/8;.], Eb5[1/8;.], C5[1/8;.], G4[1/8;.], "
          "C5[1/8;.]", volume=63),  # 8  Cm
])

cello_a = join([
    chord("C3, C3", 5/8, 1/2, 73),  # 1  Cm
    chord("C3, C3", 5/8, 1/2, 73),  # 2  Dm7b5/C
    chord("B2, B2", 5/8, 1/2, 73),  # 3  G7/B
    chord("C3, G2", 5/8, 1/2, 73),  # 4  Cm G
    chord("Ab2, Ab2", 5/8, 1/2, 73),  # 5  Ab
    chord("F2, F2", 5/8, 1/2, 73),  # 6  Dm7b5/F
    chord("G2, G2", 5/8, 1/2, 73),  # 7  Cm/G G7
    chord("C3[13/48;1/4], G3[13/48;1/4], C3[13/48;1/2]", volume=76),  # 8  Cm
])


# ── B · bars 9–16 ───────────────────────────────────────────────────────────
# Eb | Bb | Eb | Eb | Fm/Ab | G | Cm/Eb | G

violin_1_b = join([
    chord("Eb5[1/8;.], D5[7/64;1/8;82], C5[1/16;.;87], Eb5[3/64;1/16;83], D5[1/16;.;82], "
          "D5[3/64;1/16;82], Eb5[1/8;.], F5[7/64;1/8;83], F5[7/64;1/8], C5[7/64;1/8;81]",  # 9  Eb
          default_volume=89),
    chord("D5[1/8;.;90], C5[7/64;1/8], Bb4[1/16;.;88], D5[3/64;1/16;84], C5[1/16;.], "  # 10  Bb
          "C5[3/64;1/16], Bb4[1/8;.;88], C5[7/64;1/8], C5[1/8;.;89], G4[7/64;1/8;81]",
          default_volume=83),
    chord("Eb5[15/64;1/4], Eb5[1/8;.], D5[7/64;1/8;86], Eb5[3/64;1/16], F5[1/16;.;87], "  # 11  Eb
          "Eb5[3/64;1/16;87], D5[1/16;.;86], Eb5[15/64;1/4]", default_volume=93),
    chord("C5[11/64;169/960], Bb4[11/64;191/960;78], Bb4[1/8;.;80], Bb4[15/64;1/2;86]",  # 12  Eb
          default_volume=91),
    chord("C5[7/64;1/8;87], Bb4[7/64;1/8], Ab4[1/16;.;85], C5[3/64;1/16;81], Bb4[1/16;.], "
          "Bb4[1/16;.], Ab4[7/64;1/8;85], C5[7/64;1/8;81], C5[1/8;.;87], G4[7/64;1/8;79]",
          default_volume=80),  # 13  Fm/Ab
    chord("D5[7/64;1/8;90], C5[1/8;.], Bb4[3/64;1/16;88], D5[1/16;.;84], C5[3/64;1/16], "  # 14  G
          "C5[3/64;1/16], D5[1/8;.;90], Eb5[7/64;1/8;85], Eb5[7/64;1/8;91], Bb4[7/64;1/8;82]",
          default_volume=83),
    chord("Eb5[1/8;.], D5[7/64;1/8;86], C5[1/16;.;91], Eb5[1/16;.;87], D5[3/64;1/16;86], "
          "D5[3/64;1/16;86], Eb5[1/8;.], F5[7/64;1/8;87], F5[1/8;.], C5[7/64;1/8;85]",
          default_volume=93),  # 15  Cm/Eb
    chord("Eb5[7/64;451/3840;93], D5[1/8;509/3840], C5[1/8;.;87], Bb4[7/64;1/8], "  # 16  G
          "G4[15/64;1/2;85]", default_volume=80),
])

violin_2_b = join([
    chord("G4[7/64;1/8], G4[7/64;1/8], G4[1/8;.], G4[1/8;.], Bb4[7/64;1/8], Bb4[7/64;1/8], "
          "Bb4[1/8;.], Bb4[1/8;.]", volume=58),  # 9  Eb
    chord("F4[7/64;1/8], F4[7/64;1/8], F4[1/8;.], F4[1/8;.], Bb4[7/64;1/8], Bb4[7/64;1/8], "
          "Bb4[7/64;1/8], Bb4[1/8;.]", volume=58),  # 10  Bb
    chord("G4[7/64;1/8], G4[1/8;.], G4[1/8;.], G4[1/8;.], Bb4[7/64;1/8], Bb4[7/64;1/8], "
          "Bb4[7/64;1/8], Bb4[1/8;.]", volume=58),  # 11  Eb
    chord("Bb4", 31/32, 1, 64),  # 12  Eb
    chord("F4[7/64;1/8], F4[1/8;.], F4[7/64;1/8], F4[1/8;.], Ab4[7/64;1/8], Ab4[7/64;1/8], "
          "Ab4[1/8;.], Ab4[7/64;1/8]", volume=58),  # 13  Fm/Ab
    chord("D4[1/8;.], D4[7/64;1/8], D4[7/64;1/8], D4[1/8;.], G4[7/64;1/8], G4[1/8;.], "  # 14  G
          "G4[7/64;1/8], G4[1/8;.]", volume=58),
    chord("Eb4[7/64;1/8], Eb4[1/8;.], Eb4[7/64;1/8], Eb4[7/64;1/8], G4[7/64;1/8], G4[1/8;.], "
          "G4[1/8;.], G4[7/64;1/8]", volume=58),  # 15  Cm/Eb
    chord("D4", 31/32, 1, 64),  # 16  G
])

viola_b_bar9 = chord(
    "Eb5[7/64;1/8], Bb4[1/8;.], G4[1/8;.], Eb4[1/8;.], Eb5[7/64;1/8], Bb4[1/8;.], G4[7/64;1/8], "
    "Eb4[1/8;.]", volume=66
)

viola_b = join([
    viola_b_bar9,  # 9  Eb
    chord("D5[1/8;.], Bb4[1/8;.], F4[1/8;.], D4[7/64;1/8], D5[1/8;.], Bb4[1/8;.], F4[1/8;.], "
          "D4[7/64;1/8]", volume=66),  # 10  Bb
    chord("Eb5[7/64;1/8], Bb4[1/8;.], G4[7/64;1/8], Eb4[1/8;.], Eb5[7/64;1/8], Bb4[1/8;.], "
          "G4[1/8;.], Eb4[1/8;.]", volume=66),  # 11  Eb
    viola_b_bar9,  # 12  Eb
    chord("F5[7/64;1/8], C5[7/64;1/8], Ab4[1/8;.], F4[1/8;.], F5[7/64;1/8], C5[1/8;.], "
          "Ab4[1/8;.], F4[1/8;.]", volume=66),  # 13  Fm/Ab
    chord("D5[1/8;.], B4[1/8;.], G4[1/8;.], D4[7/64;1/8], D5[1/8;.], B4[1/8;.], G4[1/8;.], "
          "D4[1/8;.]", volume=66),  # 14  G
    chord("Eb5[7/64;1/8], C5[7/64;1/8], G4[1/8;.], Eb4[1/8;.], Eb5[7/64;1/8], C5[1/8;.], "
          "G4[7/64;1/8], Eb4[1/8;.]", volume=66),  # 15  Cm/Eb
    chord("D5[1/8;.], B4[1/8;.], G4[1/8;.], D4[7/64;1/8], D5[1/8;.], B4[7/64;1/8], G4[1/8;.], "
          "D4[7/64;1/8]", volume=66),  # 16  G
])

cello_b = join([
    chord("Eb3, G3, Bb2, C3", 7/24, 1/4, 76),  # 9  Eb
    chord("Bb2, Bb2", 5/8, 1/2, 76),  # 10  Bb
    chord("Eb2, G2, Bb2, D2", 7/24, 1/4, 76),  # 11  Eb
    chord("Eb2, Eb2", 5/8, 1/2, 76),  # 12  Eb
    chord("Ab2, Ab2", 5/8, 1/2, 76),  # 13  Fm/Ab
    chord("G2, G2", 5/8, 1/2, 76),  # 14  G
    chord("Eb2, Eb2", 5/8, 1/2, 76),  # 15  Cm/Eb
    chord("G2[13/48;1/4], D3[13/48;1/4], G2[13/48;1/2]", volume=79),  # 16  G
])


# ── A · bars 17–24 ──────────────────────────────────────────────────────────
# Cm | Dm7b5/C | G7/B | Cm G | Ab | Dm7b5/F | Cm/G G7 | Cm

violin_1_a_2 = join([
    chord("Eb5[1/16;.], F5[3/64;1/16;81], Ab5[1/16;.;83], Bb5[3/64;1/16;84], Bb5[1/8;.;90], "
          "C6[7/64;1/8;85], G5[1/8;.;89], G5[1/8;.;83], F5[7/64;1/8], F5[7/64;1/8;81]",  # 17  Cm
          default_volume=87),
    # 18  Dm7b5/C
    chord("C5[1/16;.], Eb5[3/64;1/16;83], D5[3/64;1/16;82], Bb4[1/16;.;80], Eb5[1/8;.;89], "
          "D5[1/8;.;82], r[1/16], C5[11/64;3/16;81], C5[15/64;1/4]", default_volume=87),
    chord("F5[1/16;.;91], G5[3/64;1/16], Bb5[1/16;.;88], r[1/16], C6[7/64;1/8;95], "  # 19  G7/B
          "Bb5[7/64;1/8;88], G5[1/8;.;93], Ab5[1/8;.], G5[7/64;1/8;93], G5[7/64;1/8]",
          default_volume=87),
    # 20  Cm G
    chord("Eb5[15/64;1/4], Eb5[1/8;.], C5[7/64;1/8;79], G4[15/64;1/2;83]", default_volume=87),
    chord("C5[1/16;.;85], D5[1/16;.;80], F5[3/64;1/16;81], G5[1/16;.], G5[7/64;1/8;89], "
          "Ab5[7/64;1/8], Ab5[7/64;1/8;89], Ab5[1/8;.], G5[7/64;1/8;89], G5[7/64;1/8]",  # 21  Ab
          default_volume=83),
    # 22  Dm7b5/F
    chord("D5[1/16;.], r[1/16], Eb5[3/64;1/16;83], C5[1/16;.;81], F5[7/64;1/8;89], "
          "Eb5[1/8;.;83], r[1/16], D5[11/64;3/16;82], D5[15/64;1/4]", default_volume=88),
    # 23  Cm/G G7
    chord("G5[3/64;1/16;93], Bb5[3/64;1/16;88], Ab5[1/16;.], F5[1/16;.;85], Bb5[7/64;1/8;94], "
          "Ab5[1/8;.], r[1/16], G5[11/64;3/16], G5[15/64;1/4;93]", default_volume=87),
    chord("C5", 63/64, 1, 77),  # 24  Cm
])

violin_2_a_2_bar17 = chord(
    "Eb4[7/64;1/8], Eb4[1/8;.], Eb4[7/64;1/8], Eb4[1/8;.], G4[7/64;1/8], G4[1/8;.], "
    "G4[7/64;1/8], G4[7/64;1/8]", volume=56
)

violin_2_a_2 = join([
    violin_2_a_2_bar17,  # 17  Cm
    chord("F4[7/64;1/8], F4[1/8;.], F4[1/8;.], F4[7/64;1/8], C5[7/64;1/8], C5[7/64;1/8], "
          "C5[7/64;1/8], C5[1/8;.]", volume=56),  # 18  Dm7b5/C
    chord("F4[7/64;1/8], F4[1/8;.], F4[7/64;1/8], F4[1/8;.], G4[7/64;1/8], G4[1/8;.], "
          "G4[7/64;1/8], G4[7/64;1/8]", volume=56),  # 19  G7/B
    chord("G4, D4", 31/64, 1/2, 62),  # 20  Cm G
    chord("Eb4[7/64;1/8], Eb4[1/8;.], Eb4[7/64;1/8], Eb4[1/8;.], Ab4[7/64;1/8], Ab4[7/64;1/8], "
          "Ab4[7/64;1/8], Ab4[1/8;.]", volume=56),  # 21  Ab
    chord("F4[7/64;1/8], F4[1/8;.], F4[7/64;1/8], F4[1/8;.], C5[7/64;1/8], C5[7/64;1/8], "
          "C5[1/8;.], C5[7/64;1/8]", volume=56),  # 22  Dm7b5/F
    violin_2_a_2_bar17,  # 23  Cm/G G7
    chord("G4", 1, 1, 77),  # 24  Cm
])

viola_a_2 = join([
    chord("Eb4[1/8;.], G4[7/64;1/8], C5[7/64;1/8], G5[1/8;.], Eb5[1/8;.], C5[7/64;1/8], "
          "G4[1/8;.], C5[7/64;1/8]", volume=64),  # 17  Cm
    chord("D4[1/8;.], F4[1/8;.], Ab4[7/64;1/8], D5[7/64;1/8], C5[1/8;.], Ab4[1/8;.], F4[1/8;.], "
          "Ab4[7/64;1/8]", volume=64),  # 18  Dm7b5/C
    chord("D4[1/8;.], F4[7/64;1/8], G4[7/64;1/8], D5[1/8;.], B4[1/8;.], G4[1/8;.], "  # 19  G7/B
          "F4[7/64;1/8], G4[1/8;.]", volume=64),
    chord("Eb4[1/8;.], G4[7/64;1/8], C5[1/8;.], G5[7/64;1/8], D5[1/8;.], B4[1/8;.], "  # 20  Cm G
          "G4[7/64;1/8], B4[1/8;.]", volume=64),
    chord("Eb4[7/64;1/8], Ab4[1/8;.], C5[7/64;1/8], Ab5[1/8;.], Eb5[7/64;1/8], C5[1/8;.], "
          "Ab4[7/64;1/8], C5[1/8;.]", volume=64),  # 21  Ab
    chord("D4[1/8;.], F4[1/8;.], Ab4[7/64;1/8], D5[1/8;.], C5[1/8;.], Ab4[1/8;.], F4[1/8;.], "
          "Ab4[1/8;.]", volume=64),  # 22  Dm7b5/F
    chord("Eb4[1/8;.], G4[7/64;1/8], C5[1/8;.], G5[7/64;1/8], B4[1/8;.], G4[7/64;1/8], "
          "F4[7/64;1/8], G4[1/8;.]", volume=64),  # 23  Cm/G G7
    chord("G4", 63/64, 1, 77),  # 24  Cm
])

cello_a_2 = join([
    chord("C3, Eb3, G3, Bb2", 7/24, 1/4, 73),  # 17  Cm
    chord("C3, C3", 5/8, 1/2, 73),  # 18  Dm7b5/C
    chord("B2, B2", 5/8, 1/2, 73),  # 19  G7/B
    chord("C3, G2", 5/8, 1/2, 73),  # 20  Cm G
    chord("Ab2, Ab2", 5/8, 1/2, 73),  # 21  Ab
    chord("F2, F2", 5/8, 1/2, 73),  # 22  Dm7b5/F
    chord("G2, G2", 5/8, 1/2, 73),  # 23  Cm/G G7
    chord("C3", 21/16, 1, 83),  # 24  Cm
])


# ── tracks ──────────────────────────────────────────────────────────────────

violin_1 = perform(
    join([violin_1_a, violin_1_b, violin_1_a_2]),
    late=4, loose=8, touch=4, seed=336860114,
)
violin_2 = perform(join([violin_2_a, violin_2_b, violin_2_a_2]), loose=8, touch=4, seed=502707035)
viola = perform(join([viola_a, viola_b, viola_a_2]), loose=8, touch=4, seed=22810649)
cello = perform(join([cello_a, cello_b, cello_a_2]), loose=8, touch=4, seed=13106471, gate=75)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [violin_1, violin_2, viola, cello],
    instruments=["Violin", "Violin", "Viola", "Cello"],
    bpm=BPM,
    track_names=["violin 1", "violin 2", "viola", "cello"],
    channels=[0, 1, 2, 3],
    pan=[
        [pan(64, mode="value")], [pan(86, mode="value")], [pan(36, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(104, mode="value")], [volume(94, mode="value")], [volume(86, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Cm", is_meta=True),
    ],
    name="Winter Quartet",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 92160,
    "sections": [(0, 30720, "A", 0.48), (30720, 30720, "B", 0.62), (61440, 30720, "A", 0.52)],
    "chords": [
        (0, 3840, "Cm", "i"), (3840, 3840, "Dm7b5/C", "iiø42"), (7680, 3840, "G7/B", "V65"),
        (11520, 1920, "Cm", "i"), (13440, 1920, "G", "V"), (15360, 3840, "Ab", "VI"),
        (19200, 3840, "Dm7b5/F", "iiø65"), (23040, 1920, "Cm/G", "i64"),
        (24960, 1920, "G7", "V7"), (26880, 3840, "Cm", "i"), (30720, 3840, "Eb", "III"),
        (34560, 3840, "Bb", "VII"), (38400, 7680, "Eb", "III"), (46080, 3840, "Fm/Ab", "iv6"),
        (49920, 3840, "G", "V"), (53760, 3840, "Cm/Eb", "i6"), (57600, 3840, "G", "V"),
        (61440, 3840, "Cm", "i"), (65280, 3840, "Dm7b5/C", "iiø42"),
        (69120, 3840, "G7/B", "V65"), (72960, 1920, "Cm", "i"), (74880, 1920, "G", "V"),
        (76800, 3840, "Ab", "VI"), (80640, 3840, "Dm7b5/F", "iiø65"),
        (84480, 1920, "Cm/G", "i64"), (86400, 1920, "G7", "V7"), (88320, 3840, "Cm", "i"),
    ],
    "about": {
        "seed": "43",
        "prompt": "a serious classical piece in C minor at 96 bpm for string quartet, 24 bars",
        "genre": "classical",
    },
    "tracks": [
        {
            "name": "violin 1",
            "role": "melody",
            "instrument": {"name": "Violin", "program": 41, "low": 55, "high": 105},
            "events": ["volume", "pan", (0, 91, 56), (0, 93, 0)],
        },
        {
            "name": "violin 2",
            "role": "counter",
            "instrument": {"name": "Violin", "program": 41, "low": 55, "high": 105},
            "events": ["volume", "pan", (0, 91, 62), (0, 93, 4)],
        },
        {
            "name": "viola",
            "role": "arpeggio",
            "instrument": {"name": "Viola", "program": 42, "low": 48, "high": 88},
            "events": ["volume", "pan", (0, 91, 60), (0, 93, 8)],
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
