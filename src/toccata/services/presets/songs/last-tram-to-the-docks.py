"""Last Tram to the Docks

Key     D minor, D major
Tempo   124 quarter notes a minute, 4/4
Form    A 16 · B 16 · A 16
Tracks  bandoneon, violin, piano, contrabass

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 124
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


# ── A · bars 1–16 ───────────────────────────────────────────────────────────
# Dm | Dm | A7 | A7 | A7 | A7 | Dm | D7 | Gm | Gm | Dm | Dm | E7 | A7 | Dm | A7

bandoneon_a_bar1 = chord(
    "A3;D4[1/8;0], F4[1/8;.;91], r[1/8], A3;D4[1/16;0;39], F4[1/16;.;43], r[3/16], A3;D4[1/8;0], "
    "F4[1/8;.;91], r[1/8], A3;D4[1/16;0;39], F4[1/16;.;43], r[3/16]", default_volume=83
)
bandoneon_a_bar2 = chord(
    "A3;D4[1/16;0], F4[1/16;.;78], r[1/16], A3;D4[1/8;0;83], F4[1/8;.;91], r[1/8], "
    "A3;D4[1/16;0], F4[1/16;.;78], r[1/16], A3;D4[1/16;0], F4[1/16;.;78], r[3/16], "
    "A3;D4[1/16;0], F4[1/16;.;78], r[3/16]", default_volume=72
)
bandoneon_a_bar3 = join([
    C("A7", 3) % (1/8, 0, [83, 83, 83, 91]), rest(1/8), C("A7", 3) % (1/16, 0, [39, 39, 39, 43]),
    rest(3/16), C("A7", 3) % (1/8, 0, [83, 83, 83, 91]), rest(1/8),
    C("A7", 3) % (1/16, 0, [39, 39, 39, 43]), rest(3/16),
])
bandoneon_a_bar4 = join([
    C("A7", 3) % (1/16, 0, [72, 72, 72, 78]), rest(1/16), C("A7", 3) % (1/8, 0, [83, 83, 83, 91]),
    rest(1/8), C("A7", 3) % (1/16, 0, [72, 72, 72, 78]), rest(1/16),
    C("A7", 3) % (1/16, 0, [72, 72, 72, 78]), rest(3/16),
    C("A7", 3) % (1/16, 0, [72, 72, 72, 78]), rest(3/16),
])

bandoneon_a = join([
    bandoneon_a_bar1,  # 1  Dm
    bandoneon_a_bar2,  # 2  Dm
    bandoneon_a_bar3,  # 3  A7
    bandoneon_a_bar4,  # 4  A7
    bandoneon_a_bar3,  # 5  A7
    bandoneon_a_bar4,  # 6  A7
    bandoneon_a_bar1,  # 7  Dm
    chord("A3;C4;D4[1/16;0], F#4[1/16;.;78], r[1/16], A3;C4;D4[1/8;0;83], F#4[1/8;.;91], "
          "r[1/8], A3;C4;D4[1/16;0], F#4[1/16;.;78], r[1/16], A3;C4;D4[1/16;0], F#4[1/16;.;78], "
          "r[3/16], A3;C4;D4[1/16;0], F#4[1/16;.;78], r[3/16]", default_volume=72),  # 8  D7
    chord("Bb3;D4[1/8;0], G4[1/8;.;91], r[1/8], Bb3;D4[1/16;0;39], G4[1/16;.;43], r[3/16], "
          "Bb3;D4[1/8;0], G4[1/8;.;91], r[1/8], Bb3;D4[1/16;0;39], G4[1/16;.;43], r[3/16]",
          default_volume=83),  # 9  Gm
    chord("Bb3;D4[1/16;0], G4[1/16;.;78], r[1/16], Bb3;D4[1/8;0;83], G4[1/8;.;91], r[1/8], "
          "Bb3;D4[1/16;0], G4[1/16;.;78], r[1/16], Bb3;D4[1/16;0], G4[1/16;.;78], r[3/16], "
          "Bb3;D4[1/16;0], G4[1/16;.;78], r[3/16]", default_volume=72),  # 10  Gm
    bandoneon_a_bar1,  # 11  Dm
    bandoneon_a_bar2,  # 12  Dm
    chord("Ab3;B3;D4[1/8;0], E4[1/8;.;91], r[1/8], Ab3;B3;D4[1/16;0;39], E4[1/16;.;43], "
          "r[3/16], Ab3;B3;D4[1/8;0], E4[1/8;.;91], r[1/8], Ab3;B3;D4[1/16;0;39], "  # 13  E7
          "E4[1/16;.;43], r[3/16]", default_volume=83),
    chord("G3;A3;C#4[1/16;0], E4[1/16;.;78], r[1/16], G3;A3;C#4[1/8;0;83], E4[1/8;.;91], "
          "r[1/8], G3;A3;C#4[1/16;0], E4[1/16;.;78], r[1/16], G3;A3;C#4[1/16;0], E4[1/16;.;78], "
          "r[3/16], G3;A3;C#4[1/16;0], E4[1/16;.;78], r[3/16]", default_volume=72),  # 14  A7
    bandoneon_a_bar1,  # 15  Dm
    bandoneon_a_bar4,  # 16  A7
])

violin_a_bar6 = chord(
    "A4[5/64;1/8;90], G4[1/32;.], r[1/32], G4[1/32;.], r[1/32], F4[5/64;1/8;88], G4[1/32;.], "
    "r[1/32], G4[1/32;.], r[3/32], A4[1/32;.], r[1/32], A4[5/64;1/8], E5[5/32;.;94], r[3/32]",
    default_volume=84,
)
violin_a_bar7 = chord(
    "F5[5/64;1/8;96], E5[1/32;.], r[1/32], E5[1/32;.], r[1/32], D5[5/64;1/8;95], E5[1/32;.], "
    "r[1/32], E5[1/32;.], r[3/32], F5[1/32;.], r[1/32], F5[5/64;1/8], A5[5/32;.;98], r[3/32]",
    default_volume=90,
)

violin_a = join([
    chord("F5[1/32;.;92], r[1/32], A5[1/32;.;88], r[1/32], Bb5[1/32;.], r[1/32], Bb5[1/32;.], "
          "r[1/32], C6[5/64;1/8;96], Bb5[5/64;1/8], A5[5/64;1/8;94], F5[5/64;1/8;86], "  # 1  Dm
          "D5[5/32;.;91], r[3/32]", default_volume=89),
    chord("D5[5/64;1/8;93], C5[1/32;.], r[1/32], C5[1/32;.], r[1/32], Bb4[5/64;1/8;91], "  # 2  Dm
          "C5[1/32;.], r[1/32], C5[1/32;.], r[3/32], D5[1/32;.;87], r[1/32], D5[5/64;1/8;87], "
          "G5[5/32;.;96], r[3/32]", default_volume=86),
    chord("E5[1/32;.;96], r[1/32], G5[1/32;.], r[1/32], A5[1/32;.], r[1/32], A5[1/32;.], "
          "r[1/32], Bb5[5/64;1/8;99], A5[5/64;1/8], E5[5/64;1/8;96], C#5[5/64;1/8;88], "  # 3  A7
          "A4[5/32;.], r[3/32]", default_volume=92),
    chord("E5[5/16;.], r[5/16], Bb4[5/64;1/8;74], C#5[5/64;1/8;81], D5[5/64;1/8;76]",  # 4  A7
          default_volume=92),
    chord("E5[1/32;.;92], r[1/32], G5[1/32;.], r[1/32], A5[1/32;.], r[1/32], A5[1/32;.], "
          "r[1/32], Bb5[5/64;1/8;95], A5[5/64;1/8], E5[5/64;1/8;92], C#5[5/64;1/8;84], "  # 5  A7
          "A4[5/32;.], r[3/32]", default_volume=88),
    violin_a_bar6,  # 6  A7
    violin_a_bar7,  # 7  Dm
    chord("r[1/16], E5[1/32;.], r[1/32], G5[1/32;.;88], r[1/32], F#5[1/32;.], r[1/32], "  # 8  D7
          "A5[5/32;.;94], r[3/32], D5[5/32;.;91], r[11/32]", default_volume=86),
    chord("D5[5/64;1/8;91], F5[5/64;1/8;86], G5[5/64;1/8], G5[5/64;1/8;88], Bb5[5/32;.;95], "
          "r[3/32], G5[5/32;.], r[3/32]", default_volume=94),  # 9  Gm
    chord("G5[5/32;.], r[3/32], E5[5/32;.;94], r[3/32], D5[5/16;.;93], r[3/16]",  # 10  Gm
          default_volume=96),
    violin_a_bar7,  # 11  Dm
    chord("F5[5/16;.], r[5/16], A5[5/64;1/8;79], G5[5/64;1/8;84], F5[5/64;1/8;78]",  # 12  Dm
          default_volume=92),
    chord("E5[1/32;.;92], r[1/32], Ab5[1/32;.], r[1/32], A5[1/32;.], r[3/32], B5[5/64;1/8;95], "
          "A5[5/64;1/8], E5[5/64;1/8;92], C5[5/64;1/8;84], D5[5/32;.;91], r[3/32]",  # 13  E7
          default_volume=88),
    violin_a_bar6,  # 14  A7
    chord("F5[5/64;1/8;96], E5[1/32;.], r[1/32], E5[1/32;.], r[1/32], D5[5/64;1/8;95], "  # 15  Dm
          "E5[1/32;.], r[5/32], F5[1/32;.], r[5/32], A5[5/32;.;98], r[3/32]", default_volume=90),
    chord("r[1/16], E5[1/32;.], r[3/32], F5[1/32;.], r[1/32], A5[5/32;.;94], r[3/32], "  # 16  A7
          "G5[5/32;.;94], r[11/32]", default_volume=86),
])

contrabass_a_bar1 = chord(
    "D2[3/16;.], r[1/16], A1[1/12;1/4;47], D2[3/16;.], r[1/16], A1[1/12;1/4;47]",
    default_volume=100,
)
contrabass_a_bar4 = chord(
    "A1[1/12;1/8], E1[3/16;.;100], r[1/16], A1[1/12;1/8], E1[1/12;1/4], A1[1/12;1/4]",
    default_volume=86,
)

contrabass_a = join([
    contrabass_a_bar1,  # 1  Dm
    chord("D2[1/12;1/8], A1[3/16;.;100], r[1/16], D2[1/12;1/8], A1[1/12;1/4], D2[1/12;3/16], "
          "Ab1[1/12;1/16;76]", default_volume=86),  # 2  Dm
    chord("A1[3/16;.], r[1/16], E1[1/12;1/4;47], A1[3/16;.], r[1/16], E1[1/12;1/4;47]",  # 3  A7
          default_volume=100),
    contrabass_a_bar4,  # 4  A7
    chord("A1[3/16;.], r[1/16], E1[1/12;1/4;47], A1[3/16;.], r[1/16], E1[1/12;3/16;47], "  # 5  A7
          "Ab1[1/12;1/16;76]", default_volume=100),
    contrabass_a_bar4,  # 6  A7
    contrabass_a_bar1,  # 7  Dm
    chord("D2[1/12;1/8], A1[3/16;.;100], r[1/16], D2[1/12;1/8], A1[1/12;1/4], D2[1/12;3/16], "
          "F#2[1/12;1/16;76]", default_volume=86),  # 8  D7
    chord("G2[3/16;.], r[1/16], D2[1/12;1/4;47], G2[3/16;.], r[1/16], D2[1/12;1/4;47]",  # 9  Gm
          default_volume=100),
    chord("G2[1/12;1/8], D2[3/16;.;100], r[1/16], G2[1/12;1/8], D2[1/12;1/4], G2[1/12;1/4]",
          default_volume=86),  # 10  Gm
    contrabass_a_bar1,  # 11  Dm
    chord("D2[1/12;1/8], A1[3/16;.;100], r[1/16], D2[1/12;1/8], A1[1/12;1/4], D2[1/12;1/4]",
          default_volume=86),  # 12  Dm
    chord("E2[3/16;.], r[1/16], B1[1/12;1/4;47], E2[3/16;.], r[1/16], B1[1/12;3/16;47], "
          "Ab1[1/16;.;76]", default_volume=100),  # 13  E7
    contrabass_a_bar4,  # 14  A7
    chord("D2[3/16;.], r[1/16], A1[1/12;1/4;47], D2[3/16;.], r[1/16], A1[1/12;3/16;47], "
          "Ab1[1/12;1/16;76]", default_volume=100),  # 15  Dm
    chord("A1[1/12;1/8], E1[3/16;.;100], r[1/16], A1[1/12;1/8], E1[1/12;1/4], A1[1/12;3/16], "
          "Bb1[1/12;1/16;76]", default_volume=86),  # 16  A7
])


# ── B · bars 17–32 ──────────────────────────────────────────────────────────
# Bm | F#7 | Bm | B7 | Em | A7 | D | A7 | D | D7 | G | Gm | D | A7 | D | A7

bandoneon_b_bar17 = join([
    C("Bm", 3) % (1/16, 0, [85, 85, 93]), rest(3/16), C("Bm", 3) % (1/16, 0, [74, 74, 80]),
    rest(3/16), C("Bm", 3) % (1/16, 0, [85, 85, 93]), rest(3/16),
    C("Bm", 3) % (1/16, 0, [74, 74, 80]), rest(3/16),
])
bandoneon_b_bar22 = join([
    C("A7", 3) % (1/16, 0, [85, 85, 85, 93]), rest(3/16),
    C("A7", 3) % (1/16, 0, [74, 74, 74, 80]), rest(3/16),
    C("A7", 3) % (1/16, 0, [85, 85, 85, 93]), rest(3/16),
    C("A7", 3) % (1/16, 0, [74, 74, 74, 80]), rest(3/16),
])
bandoneon_b_bar23 = chord(
    "A3;D4[1/16;0], F#4[1/16;.;93], r[3/16], A3;D4[1/16;0;74], F#4[1/16;.;80], r[3/16], "
    "A3;D4[1/16;0], F#4[1/16;.;93], r[3/16], A3;D4[1/16;0;74], F#4[1/16;.;80], r[3/16]",
    default_volume=85,
)

bandoneon_b = join([
    bandoneon_b_bar17,  # 17  Bm
    chord("A#3;C#4;E4[1/16;0], F#4[1/16;.;93], r[3/16], A#3;C#4;E4[1/16;0;74], F#4[1/16;.;80], "
          "r[3/16], A#3;C#4;E4[1/16;0], F#4[1/16;.;93], r[3/16], A#3;C#4;E4[1/16;0;74], "
          "F#4[1/16;.;80], r[3/16]", default_volume=85),  # 18  F#7
    bandoneon_b_bar17,  # 19  Bm
    chord("A3;B3;D#4[1/16;0;85], F#4[1/16;.;93], r[3/16], A3;B3;D#4[1/16;0;74], F#4[1/16;.;80], "
          "r[3/16], A3;A4[5/64;1/8], B3;B4[5/64;1/8], C#4;C#5[5/64;1/8], D#4;D#5[5/64;1/8]",
          default_volume=82),  # 20  B7
    chord("B3;E4[1/16;0], G4[1/16;.;93], r[3/16], B3;E4[1/16;0;74], G4[1/16;.;80], r[3/16], "
          "B3;E4[1/16;0], G4[1/16;.;93], r[3/16], B3;E4[1/16;0;74], G4[1/16;.;80], r[3/16]",
          default_volume=85),  # 21  Em
    bandoneon_b_bar22,  # 22  A7
    bandoneon_b_bar23,  # 23  D
    C("A7", 3) % (1/16, 0, [85, 85, 85, 93]), rest(3/16),  # 24  A7
    C("A7", 3) % (1/16, 0, [74, 74, 74, 80]), rest(3/16),
    chord("G3;G4[5/64;1/8], A3;A4[5/64;1/8], B3;B4[5/64;1/8], C#4;C#5[5/64;1/8]", volume=82),
    bandoneon_b_bar23,  # 25  D
    chord("A3;C4;D4[1/16;0], F#4[1/16;.;93], r[3/16], A3;C4;D4[1/16;0;74], F#4[1/16;.;80], "
          "r[3/16], A3;C4;D4[1/16;0], F#4[1/16;.;93], r[3/16], A3;C4;D4[1/16;0;74], "  # 26  D7
          "F#4[1/16;.;80], r[3/16]", default_volume=85),
    chord("B3;D4[1/16;0], G4[1/16;.;93], r[3/16], B3;D4[1/16;0;74], G4[1/16;.;80], r[3/16], "
          "B3;D4[1/16;0], G4[1/16;.;93], r[3/16], B3;D4[1/16;0;74], G4[1/16;.;80], r[3/16]",
          default_volume=85),  # 27  G
    chord("A#3;D4[1/16;0;85], G4[1/16;.;93], r[3/16], A#3;D4[1/16;0;74], G4[1/16;.;80], "
          "r[3/16], G3;G4[5/64;1/8], A#3;A#4[5/64;1/8], B3;B4[5/64;1/8], C#4;C#5[5/64;1/8]",
          default_volume=82),  # 28  Gm
    bandoneon_b_bar23,  # 29  D
    bandoneon_b_bar22,  # 30  A7
    bandoneon_b_bar23,  # 31  D
    bandoneon_b_bar22,  # 32  A7
])

violin_b = join([
    # 17  Bm
    chord("F#5[31/64;1/2], F#5[15/64;1/4], E5[1/8;.;92], F#5[7/64;1/8;87]", default_volume=93),
    # 18  F#7
    chord("F#5[31/64;1/2], F#5[15/64;1/4], E5[1/8;.;94], F#5[1/8;.;89]", default_volume=95),
    chord("F#5[7/64;1/8], A5[1/4;.;92], B5[1/8;.;94], F#5[7/64;1/8], F#5[23/64;3/8;91]",  # 19  Bm
          default_volume=97),
    chord("F#5[1/4;.], F#5[31/64;3/4]", volume=93),  # 20  B7
    # 21  Em
    chord("G5[31/64;1/2], G5[1/4;.], F#5[7/64;1/8;93], G5[1/8;.;88]", default_volume=94),
    chord("G5[31/64;1/2], G5[1/4;.], F#5[1/8;.;95], G5[1/8;.;90]", default_volume=96),  # 22  A7
    chord("A5[7/64;1/8;98], D6[1/4;.], C#6[1/8;.;94], D6[7/64;1/8;101], D6[3/8;.]",  # 23  D
          default_volume=95),
    chord("G5", 31/64, 1, 94),  # 24  A7
    chord("F#5[1/8;.], A5[15/64;1/4;88], B5[1/8;.;90], A5[7/64;1/8;94], F#5[3/8;.;87]",  # 25  D
          default_volume=93),
    # 26  D7
    chord("D5[31/64;1/2], D5[15/64;1/4], C#5[7/64;1/8;92], D5[1/8;.;87]", default_volume=93),
    chord("G5[7/64;1/8;98], B5[7/64;1/8], C#6[1/8;.;86], C#6[7/64;1/8], B5[1/8;.;100], "  # 27  G
          "G5[3/8;.;92]", default_volume=94),
    chord("D5[1/4;.], G5[31/64;3/4;94]", default_volume=91),  # 28  Gm
    # 29  D
    chord("F#5[31/64;1/2], F#5[15/64;1/4], E5[1/8;.;92], F#5[1/8;.;87]", default_volume=93),
    # 30  A7
    chord("G5[31/64;1/2], G5[1/4;.], F#5[7/64;1/8;95], G5[1/8;.;90]", default_volume=96),
    chord("A5[1/8;.;98], D6[7/64;1/8], E6[7/64;1/8;87], C#6[1/8;.;94], D6[7/64;1/8;101], "
          "D6[23/64;3/8]", default_volume=95),  # 31  D
    chord("G5", 31/64, 1, 94),  # 32  A7
])

piano_b_bar17 = join([
    C("Bm", 3) % (31/64, [0, 0, 1/2], [57, 57, 62]),
    C("Bm", 3) % (31/64, [0, 0, 1/2], [57, 57, 62]),
])
piano_b_bar22 = chord(
    "A3;C#4[31/64;0], G4[31/64;1/2;62], A3;C#4[31/64;0], G4[31/64;1/2;62]", default_volume=57
)
piano_b_bar23 = chord(
    "A3;D4[31/64;0], F#4[31/64;1/2;62], A3;D4[31/64;0], F#4[31/64;1/2;62]", default_volume=57
)

piano_b = join([
    piano_b_bar17,  # 17  Bm
    chord("A#3;E4[31/64;0], F#4[31/64;1/2;62], A#3;E4[31/64;0], F#4[31/64;1/2;62]",  # 18  F#7
          default_volume=57),
    piano_b_bar17,  # 19  Bm
    chord("B3;D#4[31/64;0], A4[31/64;1/2;62], B3;D#4[31/64;0], A4[31/64;1/2;62]",  # 20  B7
          default_volume=57),
    chord("B3;E4[31/64;0], G4[31/64;1/2;62], B3;E4[31/64;0], G4[31/64;1/2;62]",  # 21  Em
          default_volume=57),
    piano_b_bar22,  # 22  A7
    piano_b_bar23,  # 23  D
    piano_b_bar22,  # 24  A7
    piano_b_bar23,  # 25  D
    chord("C4;D4[31/64;0], F#4[31/64;1/2;62], C4;D4[31/64;0], F#4[31/64;1/2;62]",  # 26  D7
          default_volume=57),
    chord("B3;D4[31/64;0], G4[31/64;1/2;62], B3;D4[31/64;0], G4[31/64;1/2;62]",  # 27  G
          default_volume=57),
    chord("A#3;D4[31/64;0], G4[31/64;1/2;62], A#3;D4[31/64;0], G4[31/64;1/2;62]",  # 28  Gm
          default_volume=57),
    piano_b_bar23,  # 29  D
    piano_b_bar22,  # 30  A7
    piano_b_bar23,  # 31  D
    piano_b_bar22,  # 32  A7
])

contrabass_b_bar19 = chord("B1, F#1, B1, F#1", 1/12, 1/4, [102, 88] * 2)
contrabass_b_bar22 = chord(
    "A1[1/12;1/4], E1[1/12;1/4;88], A1[1/12;1/4], E1[1/12;3/16;88], C#2[1/16;.;78]",
    default_volume=102,
)
contrabass_b_bar25 = chord("D2, A1, D2, A1", 1/12, 1/4, [102, 88] * 2)

contrabass_b = join([
    chord("B1[1/12;1/4], F#1[1/12;1/4;88], B1[1/12;1/4], F#1[1/12;3/16;88], E1[1/12;1/16;78]",
          default_volume=102),  # 17  Bm
    chord("F#1, C#2, F#1, C#2", 1/12, 1/4, [102, 88] * 2),  # 18  F#7
    contrabass_b_bar19, contrabass_b_bar19,  # 19–20
    chord("E2[1/12;1/4], B1[1/12;1/4;88], E2[1/12;1/4], B1[1/12;3/16;88], G#1[1/12;1/16;78]",
          default_volume=102),  # 21  Em
    contrabass_b_bar22,  # 22  A7
    chord("D2[1/12;1/4], A1[1/12;1/4;88], D2[1/12;1/4], A1[1/12;3/16;88], G1[1/16;.;78]",  # 23  D
          default_volume=102),
    contrabass_b_bar22,  # 24  A7
    contrabass_b_bar25,  # 25  D
    chord("D2[1/12;1/4], A1[1/12;1/4;88], D2[1/12;1/4], A1[1/12;3/16;88], F#1[1/16;.;78]",
          default_volume=102),  # 26  D7
    chord("G1, D2, G1, D2", 1/12, 1/4, [102, 88] * 2),  # 27  G
    chord("G2[1/12;1/4], D2[1/12;1/4;88], G2[1/12;1/4], D2[1/12;3/16;88], C#2[1/16;.;78]",
          default_volume=102),  # 28  Gm
    chord("D2[1/12;1/4], A1[1/12;1/4;88], D2[1/12;1/4], A1[1/12;3/16;88], G#1[1/16;.;78]",
          default_volume=102),  # 29  D
    contrabass_b_bar22,  # 30  A7
    contrabass_b_bar25,  # 31  D
    contrabass_b_bar22,  # 32  A7
])


# ── A · bars 33–48 ──────────────────────────────────────────────────────────
# Dm | Dm | A7 | A7 | A7 | A7 | Dm | D7 | Gm | Gm | Dm | Dm | E7 | A7 | Em7b5 A7 | Dm

bandoneon_a_2_bar33 = chord(
    "A3;D4[1/8;0], F4[1/8;.;94], r[1/8], A3;D4[1/16;0;40], F4[1/16;.;44], r[3/16], A3;D4[1/8;0], "
    "F4[1/8;.;94], r[1/8], A3;D4[1/16;0;40], F4[1/16;.;44], r[3/16]", default_volume=86
)
bandoneon_a_2_bar34 = chord(
    "A3;D4[1/16;0], F4[1/16;.;81], r[1/16], A3;D4[1/8;0;86], F4[1/8;.;94], r[1/8], "
    "A3;D4[1/16;0], F4[1/16;.;81], r[1/16], A3;D4[1/16;0], F4[1/16;.;81], r[3/16], "
    "A3;D4[1/16;0], F4[1/16;.;81], r[3/16]", default_volume=75
)
bandoneon_a_2_bar35 = join([
    C("A7", 3) % (1/8, 0, [86, 86, 86, 94]), rest(1/8), C("A7", 3) % (1/16, 0, [40, 40, 40, 44]),
    rest(3/16), C("A7", 3) % (1/8, 0, [86, 86, 86, 94]), rest(1/8),
    C("A7", 3) % (1/16, 0, [40, 40, 40, 44]), rest(3/16),
])
bandoneon_a_2_bar36 = join([
    C("A7", 3) % (1/16, 0, [75, 75, 75, 81]), rest(1/16), C("A7", 3) % (1/8, 0, [86, 86, 86, 94]),
    rest(1/8), C("A7", 3) % (1/16, 0, [75, 75, 75, 81]), rest(1/16),
    C("A7", 3) % (1/16, 0, [75, 75, 75, 81]), rest(3/16),
    C("A7", 3) % (1/16, 0, [75, 75, 75, 81]), rest(3/16),
])

bandoneon_a_2 = join([
    bandoneon_a_2_bar33,  # 33  Dm
    bandoneon_a_2_bar34,  # 34  Dm
    bandoneon_a_2_bar35,  # 35  A7
    bandoneon_a_2_bar36,  # 36  A7
    bandoneon_a_2_bar35,  # 37  A7
    bandoneon_a_2_bar36,  # 38  A7
    bandoneon_a_2_bar33,  # 39  Dm
    chord("A3;C4;D4[1/16;0], F#4[1/16;.;81], r[1/16], A3;C4;D4[1/8;0;86], F#4[1/8;.;94], "
          "r[1/8], A3;C4;D4[1/16;0], F#4[1/16;.;81], r[1/16], A3;C4;D4[1/16;0], F#4[1/16;.;81], "
          "r[3/16], A3;C4;D4[1/16;0], F#4[1/16;.;81], r[3/16]", default_volume=75),  # 40  D7
    chord("Bb3;D4[1/8;0], G4[1/8;.;94], r[1/8], Bb3;D4[1/16;0;40], G4[1/16;.;44], r[3/16], "
          "Bb3;D4[1/8;0], G4[1/8;.;94], r[1/8], Bb3;D4[1/16;0;40], G4[1/16;.;44], r[3/16]",
          default_volume=86),  # 41  Gm
    chord("Bb3;D4[1/16;0], G4[1/16;.;81], r[1/16], Bb3;D4[1/8;0;86], G4[1/8;.;94], r[1/8], "
          "Bb3;D4[1/16;0], G4[1/16;.;81], r[1/16], Bb3;D4[1/16;0], G4[1/16;.;81], r[3/16], "
          "Bb3;D4[1/16;0], G4[1/16;.;81], r[3/16]", default_volume=75),  # 42  Gm
    bandoneon_a_2_bar33,  # 43  Dm
    bandoneon_a_2_bar34,  # 44  Dm
    chord("Ab3;B3;D4[1/8;0], E4[1/8;.;94], r[1/8], Ab3;B3;D4[1/16;0;40], E4[1/16;.;44], "
          "r[3/16], Ab3;B3;D4[1/8;0], E4[1/8;.;94], r[1/8], Ab3;B3;D4[1/16;0;40], "  # 45  E7
          "E4[1/16;.;44], r[3/16]", default_volume=86),
    chord("G3;A3;C#4[1/16;0], E4[1/16;.;81], r[1/16], G3;A3;C#4[1/8;0;86], E4[1/8;.;94], "
          "r[1/8], G3;A3;C#4[1/16;0], E4[1/16;.;81], r[1/16], G3;A3;C#4[1/16;0], E4[1/16;.;81], "
          "r[3/16], G3;A3;C#4[1/16;0], E4[1/16;.;81], r[3/16]", default_volume=75),  # 46  A7
    chord("G3;Bb3;D4[1/8;0], E4[1/8;.;94], r[1/8], G3;Bb3;D4[1/16;0;40], E4[1/16;.;44], "
          "r[3/16], G3;A3;C#4[1/8;0], E4[1/8;.;94], r[1/8], G3;A3;C#4[1/16;0;40], "
          "E4[1/16;.;44], r[3/16]", default_volume=86),  # 47  Em7b5 A7
    C("Dm/A", 3) % (5/32, 0, 63), rest(27/32),  # 48  Dm
])

violin_a_2_bar39 = chord(
    "F5[5/64;1/8;99], E5[1/32;.], r[1/32], E5[1/32;.], r[1/32], D5[5/64;1/8;98], E5[1/32;.], "
    "r[1/32], E5[1/32;.], r[3/32], F5[1/32;.], r[1/32], F5[5/64;1/8], A5[5/32;.;101], r[3/32]",
    default_volume=93,
)

violin_a_2 = join([
    chord("F5[1/32;.;95], r[1/32], A5[1/32;.;91], r[1/32], Bb5[1/32;.], r[1/32], Bb5[1/32;.], "
          "r[1/32], C6[5/64;1/8;99], Bb5[5/64;1/8], A5[5/64;1/8;97], F5[5/64;1/8;89], "  # 33  Dm
          "D5[5/32;.;94], r[3/32]", default_volume=92),
    chord("D5[5/64;1/8;96], C5[1/32;.], r[1/32], C5[1/32;.], r[1/32], Bb4[5/64;1/8;94], "
          "C5[1/32;.], r[5/32], D5[1/32;.;90], r[1/32], D5[5/64;1/8;90], G5[5/32;.;99], r[3/32]",
          default_volume=89),  # 34  Dm
    chord("E5[1/32;.;99], r[1/32], G5[1/32;.], r[1/32], A5[1/32;.], r[1/32], A5[1/32;.], "
          "r[1/32], Bb5[5/64;1/8;102], A5[5/64;1/8], E5[5/64;1/8;99], C#5[5/64;1/8;91], "
          "A4[5/32;.], r[3/32]", default_volume=95),  # 35  A7
    chord("E5[5/16;.], r[5/16], Bb4[5/64;1/8;77], C#5[5/64;1/8;84], D5[5/64;1/8;79]",  # 36  A7
          default_volume=95),
    chord("E5[1/32;.;95], r[1/32], G5[1/32;.], r[1/32], A5[1/32;.], r[1/32], A5[1/32;.], "
          "r[1/32], Bb5[5/64;1/4;98], E5[5/64;1/8;95], C#5[5/64;1/8;87], A4[5/32;.], r[3/32]",
          default_volume=91),  # 37  A7
    chord("A4[5/64;1/8;93], G4[1/32;.], r[1/32], G4[1/32;.], r[1/32], F4[5/64;1/8;91], "  # 38  A7
          "G4[1/32;.], r[1/32], G4[1/32;.], r[3/32], A4[1/32;.], r[5/32], E5[5/32;.;97], r[3/32]",
          default_volume=87),
    violin_a_2_bar39,  # 39  Dm
    chord("r[1/16], E5[1/32;.], r[1/32], G5[1/32;.;91], r[1/32], F#5[1/32;.], r[1/32], "  # 40  D7
          "A5[5/32;.;97], r[3/32], D5[5/32;.;94], r[11/32]", default_volume=89),
    chord("D5[5/64;1/4;94], G5[5/64;1/8], G5[5/64;1/8;91], Bb5[5/32;.;98], r[3/32], G5[5/32;.], "
          "r[3/32]", default_volume=97),  # 41  Gm
    chord("G5[5/32;.], r[3/32], E5[5/32;.;97], r[3/32], D5[5/16;.;96], r[3/16]",  # 42  Gm
          default_volume=99),
    violin_a_2_bar39,  # 43  Dm
    chord("F5[5/16;.], r[5/16], A5[5/64;1/8;82], G5[5/64;1/8;87], F5[5/64;1/8;81]",  # 44  Dm
          default_volume=95),
    chord("E5[1/32;.;95], r[1/32], Ab5[1/32;.], r[1/32], A5[1/32;.], r[1/32], A5[1/32;.], "
          "r[1/32], B5[5/64;1/8;98], A5[5/64;1/8], E5[5/64;1/8;95], C5[5/64;1/8;87], "  # 45  E7
          "D5[5/32;.;94], r[3/32]", default_volume=91),
    chord("A4[5/64;1/8;93], G4[1/32;.], r[1/32], G4[1/32;.], r[1/32], F4[5/64;3/16;91], "
          "G4[1/32;.], r[3/32], A4[1/32;.], r[1/32], A4[5/64;1/8], E5[5/32;.;97], r[3/32]",
          default_volume=87),  # 46  A7
    chord("E5[5/64;1/8;99], D5[1/32;.], r[1/32], D5[1/32;.], r[1/32], C5[5/64;1/8;97], "
          "D5[1/32;.], r[1/32], D5[1/32;.], r[3/32], E5[1/32;.;93], r[1/32], E5[5/64;1/8;93], "
          "A5[5/32;.;101], r[3/32]", default_volume=92),  # 47  Em7b5 A7
    chord("D6", 5/32, 1, 71),  # 48  Dm
])

piano_a_2_bar33 = chord(
    "A3;D4[1/4;0], F4[1/4;.;67], r[3/8], A3;D4[1/16;0], F4[1/16;.;67], r[3/16], A3;D4[1/16;0], "
    "F4[1/16;.;67], r[1/16]", default_volume=62
)
piano_a_2_bar35 = chord(
    "A3;C#4[1/4;0], G4[1/4;.;67], r[3/8], A3;C#4[1/16;0], G4[1/16;.;67], r[3/16], "
    "A3;C#4[1/16;0], G4[1/16;.;67], r[1/16]", default_volume=62
)
piano_a_2_bar41 = chord(
    "Bb3;D4[1/4;0], G4[1/4;.;67], r[3/8], Bb3;D4[1/16;0], G4[1/16;.;67], r[3/16], "
    "Bb3;D4[1/16;0], G4[1/16;.;67], r[1/16]", default_volume=62
)

piano_a_2 = join([
    piano_a_2_bar33, piano_a_2_bar33,  # 33–34
    *[piano_a_2_bar35] * 4,  # 35–38
    piano_a_2_bar33,  # 39  Dm
    chord("C4;D4[1/4;0], F#4[1/4;.;67], r[3/8], C4;D4[1/16;0], F#4[1/16;.;67], r[3/16], "
          "C4;D4[1/16;0], F#4[1/16;.;67], r[1/16]", default_volume=62),  # 40  D7
    piano_a_2_bar41, piano_a_2_bar41,  # 41–42
    piano_a_2_bar33, piano_a_2_bar33,  # 43–44
    chord("Ab3;D4[1/4;0], E4[1/4;.;67], r[3/8], Ab3;D4[1/16;0], E4[1/16;.;67], r[3/16], "
          "Ab3;D4[1/16;0], E4[1/16;.;67], r[1/16]", default_volume=62),  # 45  E7
    piano_a_2_bar35,  # 46  A7
    chord("D4;E4[1/4;0], G4[1/4;.;67], r[3/8], C#4;G4[1/16;0], A4[1/16;.;67], r[3/16], "
          "C#4;G4[1/16;0], A4[1/16;.;67], r[1/16]", default_volume=62),  # 47  Em7b5 A7
    C("Dm", 4) % (5/32, 0, 63), rest(27/32),  # 48  Dm
])

contrabass_a_2_bar35 = chord(
    "A1[3/16;.], r[1/16], E1[1/12;1/4;48], A1[3/16;.], r[1/16], E1[1/12;3/16;48], Ab1[1/16;.;79]",
    default_volume=103,
)
contrabass_a_2_bar39 = chord(
    "D2[3/16;.], r[1/16], A1[1/12;1/4;48], D2[3/16;.], r[1/16], A1[1/12;1/4;48]",
    default_volume=103,
)

contrabass_a_2 = join([
    chord("D2[3/16;.], r[1/16], A1[1/12;1/4;48], D2[3/16;.], r[1/16], A1[1/12;3/16;48], "
          "C#2[1/16;.;79]", default_volume=103),  # 33  Dm
    chord("D2[1/12;1/8], A1[3/16;.;103], r[1/16], D2[1/12;1/8], A1[1/12;1/4], D2[1/12;3/16], "
          "G1[1/16;.;79]", default_volume=89),  # 34  Dm
    contrabass_a_2_bar35,  # 35  A7
    chord("A1[1/12;1/8], E1[3/16;.;103], r[1/16], A1[1/12;1/8], E1[1/12;1/4], A1[1/12;1/4]",
          default_volume=89),  # 36  A7
    contrabass_a_2_bar35,  # 37  A7
    chord("A1[1/12;1/8], E1[3/16;.;103], r[1/16], A1[1/12;1/8], E1[1/12;1/4], A1[1/12;3/16], "
          "C#2[1/16;.;79]", default_volume=89),  # 38  A7
    contrabass_a_2_bar39,  # 39  Dm
    chord("D2[1/12;1/8], A1[3/16;.;103], r[1/16], D2[1/12;1/8], A1[1/12;1/4], D2[1/12;1/4]",
          default_volume=89),  # 40  D7
    chord("G2[3/16;.], r[1/16], D2[1/12;1/4;48], G2[3/16;.], r[1/16], D2[1/12;1/4;48]",  # 41  Gm
          default_volume=103),
    chord("G2[1/12;1/8], D2[3/16;.;103], r[1/16], G2[1/12;1/8], D2[1/12;1/4], G2[1/12;3/16], "
          "C#2[1/16;.;79]", default_volume=89),  # 42  Gm
    contrabass_a_2_bar39,  # 43  Dm
    chord("D2[1/12;1/8], A1[3/16;.;103], r[1/16], D2[1/12;1/8], A1[1/12;1/4], D2[1/12;3/16], "
          "Eb2[1/16;.;79]", default_volume=89),  # 44  Dm
    chord("E2[3/16;.], r[1/16], B1[1/12;1/4;48], E2[3/16;.], r[1/16], B1[1/12;3/16;48], "
          "Ab1[1/16;.;79]", default_volume=103),  # 45  E7
    chord("A1[1/12;1/8], E1[3/16;.;103], r[1/16], A1[1/12;1/8], E1[1/12;1/4], A1[1/12;3/16], "
          "D2[1/16;.;79]", default_volume=89),  # 46  A7
    chord("E2[3/16;.], r[1/16], Bb1[1/12;1/4;48], A1[3/16;.], r[1/16], E1[1/12;3/16;48], "
          "C#2[1/12;1/16;79]", default_volume=103),  # 47  Em7b5 A7
    chord("D2", 5/24, 1, 75),  # 48  Dm
])


# ── tracks ──────────────────────────────────────────────────────────────────

bandoneon = perform(
    join([bandoneon_a, bandoneon_b, bandoneon_a_2]),
    loose=7, touch=6, seed=413275908,
)
violin = perform(
    join([violin_a, violin_b, violin_a_2]),
    late=16, loose=7, touch=6, seed=843219244,
)
piano = perform(join([rest(16), piano_b, piano_a_2]), loose=7, touch=6, seed=108880330)
contrabass = perform(
    join([contrabass_a, contrabass_b, contrabass_a_2]),
    loose=7, touch=6, seed=169837050, gate=75,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [bandoneon, violin, piano, contrabass],
    instruments=["Tango Accordion", "Violin", "Acoustic Grand Piano", "Contrabass"],
    bpm=BPM,
    track_names=["bandoneon", "violin", "piano", "contrabass"],
    channels=[0, 1, 2, 3],
    pan=[
        [pan(46, mode="value")], [pan(64, mode="value")], [pan(78, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(86, mode="value")], [volume(104, mode="value")], [volume(88, mode="value")],
        [volume(102, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Dm", is_meta=True),
        event("key_signature", key="D", is_meta=True, start_time=16),
        event("key_signature", key="Dm", is_meta=True, start_time=32),
    ],
    name="Last Tram to the Docks",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 184320,
    "sections": [(0, 61440, "A", 0.56), (61440, 61440, "B", 0.64), (122880, 61440, "A", 0.68)],
    "chords": [
        (0, 7680, "Dm", "i"), (7680, 15360, "A7", "V7"), (23040, 3840, "Dm", "i"),
        (26880, 3840, "D7", "V7/iv"), (30720, 7680, "Gm", "iv"), (38400, 7680, "Dm", "i"),
        (46080, 3840, "E7", "V7/V"), (49920, 3840, "A7", "V7"), (53760, 3840, "Dm", "i"),
        (57600, 3840, "A7", "V7"), (61440, 3840, "Bm", "vi"), (65280, 3840, "F#7", "V7/vi"),
        (69120, 3840, "Bm", "vi"), (72960, 3840, "B7", "V7/ii"), (76800, 3840, "Em", "ii"),
        (80640, 3840, "A7", "V7"), (84480, 3840, "D", "I"), (88320, 3840, "A7", "V7"),
        (92160, 3840, "D", "I"), (96000, 3840, "D7", "V7/IV"), (99840, 3840, "G", "IV"),
        (103680, 3840, "Gm", "iv"), (107520, 3840, "D", "I"), (111360, 3840, "A7", "V7"),
        (115200, 3840, "D", "I"), (119040, 3840, "A7", "V7"), (122880, 7680, "Dm", "i"),
        (130560, 15360, "A7", "V7"), (145920, 3840, "Dm", "i"), (149760, 3840, "D7", "V7/iv"),
        (153600, 7680, "Gm", "iv"), (161280, 7680, "Dm", "i"), (168960, 3840, "E7", "V7/V"),
        (172800, 3840, "A7", "V7"), (176640, 1920, "Em7b5", "iiø7"), (178560, 1920, "A7", "V7"),
        (180480, 3840, "Dm", "i"),
    ],
    "about": {
        "seed": "211",
        "prompt": "tango in D minor, 124 bpm, bandoneon, violin, piano and contrabass, 48 bars",
        "genre": "tango",
    },
    "tracks": [
        {
            "name": "bandoneon",
            "role": "chords",
            "instrument": {"name": "Tango Accordion", "program": 24, "low": 36, "high": 93},
            "events": ["volume", "pan", (0, 91, 38), (0, 93, 8)],
        },
        {
            "name": "violin",
            "role": "melody",
            "instrument": {"name": "Violin", "program": 41, "low": 55, "high": 105},
            "events": ["volume", "pan", (0, 91, 46), (0, 93, 0)],
        },
        {
            "name": "piano",
            "role": "pad",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": ["volume", "pan", (0, 91, 62), (0, 93, 20)],
        },
        {
            "name": "contrabass",
            "role": "bass",
            "instrument": {"name": "Contrabass", "program": 44, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 12), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
