"""Corn and Dust

Key     G major
Tempo   104 quarter notes a minute, 4/4
Form    A 8 · A 8 · B 8 · A 8
Tracks  violin, nylon guitar, contrabass

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


# ── A · bars 1–8 ────────────────────────────────────────────────────────────
# G | G | D7 | D7 | D7 | D7 | G | D7

violin_a = join([
    chord("G5[7/64;3/16;94], A5[1/32;.], r[1/32], B5[5/64;1/8;95], B5[5/32;.;90], r[3/32], "
          "C6[5/64;1/8;90], B5[5/64;1/8;95], G5[5/64;1/8]", default_volume=88),  # 1  G
    chord("G5[7/64;3/16], F#5[1/32;.;89], r[1/32], F#5[5/64;1/8;94], B5[5/64;1/8;92], "  # 2  G
          "G5[5/64;1/8], F#5[1/32;.;89], r[1/32], E5[1/32;.;88], r[5/32], E5[5/64;1/8;88]",
          default_volume=95),
    chord("F#5[7/64;3/16;96], G5[1/32;.;92], r[1/32], A5[5/64;1/8], C6[5/32;.;94], r[3/32], "
          "B5[5/64;1/8;94], A5[5/64;1/8], F#5[5/64;1/8;91]", default_volume=97),  # 3  D7
    chord("F#5[7/64;3/16], E5[1/32;.;86], r[1/32], E5[5/64;1/8;92], A5[5/64;1/8;88], "  # 4  D7
          "F#5[5/64;1/8], E5[1/32;.;86], r[1/32], D5[1/32;.;85], r[5/32], D5[5/64;1/8;85]",
          default_volume=93),
    chord("F#5[7/64;3/16], E5[1/32;.;86], r[1/32], E5[5/64;1/8;92], A5[5/64;1/8;88], "  # 5  D7
          "F#5[7/64;3/16], E5[1/32;.;86], r[1/32], E5[5/64;1/8;92], A5[5/64;1/8;88]",
          default_volume=93),
    chord("A5[7/64;3/16], G5[1/32;.;90], r[1/32], G5[5/64;1/8], C6[5/64;1/8;92], A5[7/64;3/16], "
          "G5[1/32;.;90], r[1/32], G5[5/64;1/8], C6[5/64;1/8;92]", default_volume=95),  # 6  D7
    chord("B5[7/64;3/16], C6[1/32;.;94], r[1/32], B5[5/64;1/8], G5[5/32;.;92], r[3/32], "  # 7  G
          "G5[15/64;3/8;92]", default_volume=99),
    # 8  D7
    chord("r[1/8], E5[5/64;1/4], G5[5/64;1/8;88], F#5[5/32;.;93], r[11/32]", default_volume=86),
])

nylon_guitar_a_bar1 = chord(
    "r[1/8], B3;D4[1/32;0], G4[1/32;.;72], r[7/32], B3;D4[1/32;0], G4[1/32;.;72], r[7/32], "
    "B3;D4[1/32;0], G4[1/32;.;72], r[7/32], B3;D4[1/32;0], G4[1/32;.;72], r[3/32]",
    default_volume=66,
)
nylon_guitar_a_bar3 = chord(
    "r[1/8], C4;D4[1/32;0], F#4[1/32;.;72], r[7/32], C4;D4[1/32;0], F#4[1/32;.;72], r[7/32], "
    "C4;D4[1/32;0], F#4[1/32;.;72], r[7/32], C4;D4[1/32;0], F#4[1/32;.;72], r[3/32]",
    default_volume=66,
)

nylon_guitar_a = join([
    nylon_guitar_a_bar1, nylon_guitar_a_bar1, *[nylon_guitar_a_bar3] * 4, nylon_guitar_a_bar1,
    nylon_guitar_a_bar3,
])

contrabass_a_bar1 = chord(
    "G2[1/6;3/16], D3[1/16;.], B2[1/8;.], D3[1/8;.], G2[1/6;3/16], D3[1/16;.], B2[1/8;.], "
    "D3[1/8;.]", volume=84
)
contrabass_a_bar3 = chord(
    "D2[1/6;3/16], A2[1/16;.], F#2[1/8;.], A2[1/8;.], D2[1/6;3/16], A2[1/16;.], F#2[1/8;.], "
    "A2[1/8;.]", volume=84
)

contrabass_a = join([
    contrabass_a_bar1, contrabass_a_bar1, *[contrabass_a_bar3] * 4, contrabass_a_bar1,
    contrabass_a_bar3,
])


# ── A · bars 9–16 ───────────────────────────────────────────────────────────
# G | G | D7 | D7 | D7 | D7 | G | D7

violin_a_2 = join([
    chord("G5[7/64;3/16;94], A5[1/32;.], r[1/32], B5[5/64;1/8;96], B5[5/32;.;90], r[3/32], "
          "C6[5/64;1/8;90], B5[5/64;1/8;96], G5[5/64;1/8]", default_volume=88),  # 9  G
    chord("G5[7/64;3/16], F#5[1/32;.;89], r[1/32], F#5[5/64;1/8;95], B5[5/64;1/8;92], "  # 10  G
          "G5[5/64;1/8], F#5[1/32;.;89], r[1/32], E5[1/32;.;88], r[5/32], E5[5/64;1/8;88]",
          default_volume=96),
    chord("F#5[7/64;3/16;97], G5[1/32;.;92], r[1/32], A5[5/64;1/8], C6[5/32;.;94], r[3/32], "
          "B5[5/64;1/8;94], A5[5/64;1/8], F#5[5/64;1/8;91]", default_volume=98),  # 11  D7
    chord("F#5[7/64;3/16], E5[1/32;.;86], r[1/32], E5[5/64;1/8;92], A5[5/64;1/8;88], "  # 12  D7
          "F#5[5/64;1/8], E5[1/32;.;86], r[1/32], D5[1/32;.;85], r[5/32], D5[5/64;1/8;85]",
          default_volume=93),
    chord("F#5[7/64;3/16], E5[1/32;.;86], r[1/32], E5[5/64;1/4;92], F#5[7/64;3/16], "  # 13  D7
          "E5[1/32;.;86], r[1/32], E5[5/64;1/8;92], A5[5/64;1/8;88]", default_volume=93),
    chord("A5[7/64;3/16], G5[1/32;.;90], r[1/32], G5[5/64;1/8], C6[5/64;1/8;92], A5[7/64;3/16], "
          "G5[1/32;.;90], r[1/32], G5[5/64;1/8], C6[5/64;1/8;92]", default_volume=96),  # 14  D7
    chord("B5[7/64;3/16], C6[1/32;.;94], r[1/32], B5[5/64;1/8], G5[5/32;.;92], r[3/32], "  # 15  G
          "G5[15/64;3/8;92]", default_volume=100),
    # 16  D7
    chord("r[1/8], E5[5/64;1/4], G5[5/64;1/8;88], F#5[5/32;.;93], r[11/32]", default_volume=86),
])

nylon_guitar_a_2_bar9 = chord(
    "r[1/8], B3;D4[1/32;0], G4[1/32;.;73], r[7/32], B3;D4[1/32;0], G4[1/32;.;73], r[7/32], "
    "B3;D4[1/32;0], G4[1/32;.;73], r[7/32], B3;D4[1/32;0], G4[1/32;.;73], r[3/32]",
    default_volume=67,
)
nylon_guitar_a_2_bar11 = chord(
    "r[1/8], C4;D4[1/32;0], F#4[1/32;.;73], r[7/32], C4;D4[1/32;0], F#4[1/32;.;73], r[7/32], "
    "C4;D4[1/32;0], F#4[1/32;.;73], r[7/32], C4;D4[1/32;0], F#4[1/32;.;73], r[3/32]",
    default_volume=67,
)

nylon_guitar_a_2 = join([
    nylon_guitar_a_2_bar9, nylon_guitar_a_2_bar9, *[nylon_guitar_a_2_bar11] * 4,
    nylon_guitar_a_2_bar9, nylon_guitar_a_2_bar11,
])


# ── B · bars 17–24 ──────────────────────────────────────────────────────────
# Em | B7 | Em | E7 | Am | D7 | G | D7

violin_b = join([
    # 17  Em
    chord("r[1/8], B5[1/8;.], G5[31/64;1/2;95], F#5[1/8;.;94], E5[1/8;.;87]", default_volume=91),
    chord("r[1/8], D#5[7/64;1/8], F#5[1/4;.;96], A5[15/64;1/4;97], B5[1/8;.;99], B5[1/8;.;93]",
          default_volume=88),  # 18  B7
    chord("r[1/8], A5[7/64;1/8], G5[31/64;1/2;99], F#5[7/64;1/8;98], E5[1/8;.;91]",  # 19  Em
          default_volume=93),
    chord("r[1/8], C5[1/8;.], D5[1/4;.;92], E5[15/64;1/4;93], F#5[1/8;.;94], F#5[1/8;.;88]",
          default_volume=85),  # 20  E7
    chord("r[1/8], D5[7/64;1/8], E5[1/4;.;93], r[1/8], C5[7/64;1/8;85], D5[1/4;.;92]",  # 21  Am
          default_volume=86),
    chord("r[1/8], E5[7/64;1/8], F#5[1/4;.;96], r[1/8], D5[7/64;1/8;88], E5[1/4;.;95]",  # 22  D7
          default_volume=89),
    chord("r[1/8], D6[7/64;1/8], B5[31/64;1/2;101], A5[1/8;.;99], G5[1/8;.;93]",  # 23  G
          default_volume=96),
    chord("A5[23/64;3/8], F#5[3/8;.;88], r[1/4]", default_volume=95),  # 24  D7
])

nylon_guitar_b_bar17 = chord(
    "r[1/8], B3;E4[1/32;0], G4[1/32;.;75], r[1/32], B3;E4[1/32;0], G4[1/32;.;75], r[5/32], "
    "B3;E4[1/32;0], G4[1/32;.;75], r[7/32], B3;E4[1/32;0], G4[1/32;.;75], r[1/32], "
    "B3;E4[1/32;0], G4[1/32;.;75], r[5/32], B3;E4[1/32;0], G4[1/32;.;75], r[3/32]",
    default_volume=69,
)
nylon_guitar_b_bar22 = chord(
    "r[1/8], C4;D4[1/32;0], F#4[1/32;.;75], r[1/32], C4;D4[1/32;0], F#4[1/32;.;75], r[5/32], "
    "C4;D4[1/32;0], F#4[1/32;.;75], r[7/32], C4;D4[1/32;0], F#4[1/32;.;75], r[1/32], "
    "C4;D4[1/32;0], F#4[1/32;.;75], r[5/32], C4;D4[1/32;0], F#4[1/32;.;75], r[3/32]",
    default_volume=69,
)

nylon_guitar_b = join([
    nylon_guitar_b_bar17,  # 17  Em
    chord("r[1/8], B3;D#4[1/32;0], A4[1/32;.;75], r[1/32], B3;D#4[1/32;0], A4[1/32;.;75], "
          "r[5/32], B3;D#4[1/32;0], A4[1/32;.;75], r[7/32], B3;D#4[1/32;0], A4[1/32;.;75], "
          "r[1/32], B3;D#4[1/32;0], A4[1/32;.;75], r[5/32], B3;D#4[1/32;0], A4[1/32;.;75], "
          "r[3/32]", default_volume=69),  # 18  B7
    nylon_guitar_b_bar17,  # 19  Em
    chord("r[1/8], D4;E4[1/32;0], G#4[1/32;.;75], r[1/32], D4;E4[1/32;0], G#4[1/32;.;75], "
          "r[5/32], D4;E4[1/32;0], G#4[1/32;.;75], r[7/32], D4;E4[1/32;0], G#4[1/32;.;75], "
          "r[1/32], D4;E4[1/32;0], G#4[1/32;.;75], r[5/32], D4;E4[1/32;0], G#4[1/32;.;75], "
          "r[3/32]", default_volume=69),  # 20  E7
    chord("r[1/8], C4;E4[1/32;0], A4[1/32;.;75], r[1/32], C4;E4[1/32;0], A4[1/32;.;75], "
          "r[5/32], C4;E4[1/32;0], A4[1/32;.;75], r[7/32], C4;E4[1/32;0], A4[1/32;.;75], "
          "r[1/32], C4;E4[1/32;0], A4[1/32;.;75], r[5/32], C4;E4[1/32;0], A4[1/32;.;75], r[3/32]",
          default_volume=69),  # 21  Am
    nylon_guitar_b_bar22,  # 22  D7
    chord("r[1/8], B3;D4[1/32;0], G4[1/32;.;75], r[1/32], B3;D4[1/32;0], G4[1/32;.;75], "  # 23  G
          "r[5/32], B3;D4[1/32;0], G4[1/32;.;75], r[7/32], B3;D4[1/32;0], G4[1/32;.;75], "
          "r[1/32], B3;D4[1/32;0], G4[1/32;.;75], r[5/32], B3;D4[1/32;0], G4[1/32;.;75], r[3/32]",
          default_volume=69),
    nylon_guitar_b_bar22,  # 24  D7
])

contrabass_b_bar17 = chord(
    "E2[1/6;3/16], B2[1/6;3/16], E2[1/8;.], E2[1/6;3/16], B2[1/6;3/16], E2[1/8;.]", volume=87
)

contrabass_b = join([
    contrabass_b_bar17,  # 17  Em
    chord("B1[1/6;3/16], F#2[1/6;3/16], B2[1/8;.], B1[1/6;3/16], F#2[1/6;3/16], B2[1/8;.]",
          volume=87),  # 18  B7
    contrabass_b_bar17,  # 19  Em
    chord("E2[1/6;3/16], B2[1/16;.], E2[1/8;.], B2[1/8;.], E2[1/6;3/16], B2[1/16;.], E2[1/8;.], "
          "B2[1/8;.]", volume=87),  # 20  E7
    chord("A2[1/6;3/16], E2[1/6;3/16], A2[1/8;.], A2[1/6;3/16], E2[1/6;3/16], A2[1/8;.]",
          volume=87),  # 21  Am
    chord("D2[1/6;3/16], A2[1/6;3/16], D3[1/8;.], D2[1/6;3/16], A2[1/6;3/16], D3[1/8;.]",
          volume=87),  # 22  D7
    chord("G2[1/6;3/16], D3[1/6;3/16], G2[1/8;.], G2[1/6;3/16], D3[1/6;3/16], G2[1/8;.]",  # 23  G
          volume=87),
    chord("D2[1/6;3/16], A2[1/16;.], D3[1/8;.], A2[1/8;.], D2[1/6;3/16], A2[1/16;.], D3[1/8;.], "
          "A2[1/8;.]", volume=87),  # 24  D7
])


# ── A · bars 25–32 ──────────────────────────────────────────────────────────
# G | G | D7 | D7 | D7 | D7 | A7 D7 | G

violin_a_3 = join([
    chord("G5[7/64;1/4;96], B5[5/64;1/8], B5[5/32;.;92], r[3/32], C6[5/64;1/8;92], "  # 25  G
          "B5[5/64;1/8], G5[5/64;1/8;90]", default_volume=98),
    chord("G5[7/64;3/16], F#5[1/32;.;91], r[1/32], F#5[5/64;1/8;97], B5[5/64;1/8;94], "  # 26  G
          "G5[5/64;3/16], E5[1/32;.;90], r[5/32], E5[5/64;1/8;90]", default_volume=98),
    chord("F#5[7/64;3/16;99], G5[1/32;.;94], r[1/32], A5[5/64;1/8], C6[5/32;.;96], r[3/32], "
          "B5[5/64;1/8;96], A5[5/64;1/8], F#5[5/64;1/8;93]", default_volume=100),  # 27  D7
    chord("F#5[7/64;1/4], E5[5/64;1/8;94], A5[5/64;1/8;90], F#5[5/64;1/8], E5[1/32;.;88], "
          "r[1/32], D5[1/32;.;87], r[5/32], D5[5/64;1/8;87]", default_volume=95),  # 28  D7
    chord("F#5[7/64;3/16], E5[1/32;.;88], r[1/32], E5[5/64;1/8;94], A5[5/64;1/8;90], "  # 29  D7
          "F#5[7/64;3/16], E5[1/32;.;88], r[1/32], E5[5/64;1/8;94], A5[5/64;1/8;90]",
          default_volume=95),
    chord("A5[7/64;3/16], G5[1/32;.;92], r[1/32], G5[5/64;1/8], C6[5/64;1/8;94], A5[7/64;3/16], "
          "G5[1/32;.;92], r[1/32], G5[5/64;1/8], C6[5/64;1/8;94]", default_volume=98),  # 30  D7
    chord("A5[7/64;3/16;100], B5[1/32;.], r[1/32], C#6[5/64;1/8;102], A5[5/32;.;94], r[3/32], "
          "C6[15/64;3/8]", default_volume=96),  # 31  A7 D7
    chord("G5", 5/32, 1, 70),  # 32  G
])

nylon_guitar_a_3_bar25 = chord(
    "r[1/8], B3;D4[1/32;0], G4[1/32;.;74], r[7/32], B3;D4[1/32;0], G4[1/32;.;74], r[7/32], "
    "B3;D4[1/32;0], G4[1/32;.;74], r[7/32], B3;D4[1/32;0], G4[1/32;.;74], r[3/32]",
    default_volume=68,
)
nylon_guitar_a_3_bar27 = chord(
    "r[1/8], C4;D4[1/32;0], F#4[1/32;.;74], r[7/32], C4;D4[1/32;0], F#4[1/32;.;74], r[7/32], "
    "C4;D4[1/32;0], F#4[1/32;.;74], r[7/32], C4;D4[1/32;0], F#4[1/32;.;74], r[3/32]",
    default_volume=68,
)

nylon_guitar_a_3 = join([
    nylon_guitar_a_3_bar25, nylon_guitar_a_3_bar25,  # 25–26
    *[nylon_guitar_a_3_bar27] * 4,  # 27–30
    chord("r[1/8], A3;C#4[1/32;0], G4[1/32;.;74], r[7/32], A3;C#4[1/32;0], G4[1/32;.;74], "
          "r[7/32], C4;D4[1/32;0], F#4[1/32;.;74], r[7/32], C4;D4[1/32;0], F#4[1/32;.;74], "
          "r[3/32]", default_volume=68),  # 31  A7 D7
    C("G/B", 3) % (5/32, 0, 62), rest(27/32),  # 32  G
])

contrabass_a_3_bar25 = chord(
    "G2[1/6;3/16], D3[1/16;.], B2[1/8;.], D3[1/8;.], G2[1/6;3/16], D3[1/16;.], B2[1/8;.], "
    "D3[1/8;.]", volume=86
)
contrabass_a_3_bar27 = chord(
    "D2[1/6;3/16], A2[1/16;.], F#2[1/8;.], A2[1/8;.], D2[1/6;3/16], A2[1/16;.], F#2[1/8;.], "
    "A2[1/8;.]", volume=86
)

contrabass_a_3 = join([
    contrabass_a_3_bar25, contrabass_a_3_bar25,  # 25–26
    *[contrabass_a_3_bar27] * 4,  # 27–30
    chord("A2[1/6;3/16], E2[1/16;.], C#3[1/8;.], E2[1/8;.], D2[1/6;3/16], A2[1/16;.], "
          "F#2[1/8;.], A2[1/8;.]", volume=86),  # 31  A7 D7
    chord("G2", 5/24, 1, 74),  # 32  G
])


# ── tracks ──────────────────────────────────────────────────────────────────

violin = perform(
    join([violin_a, violin_a_2, violin_b, violin_a_3]),
    late=16, loose=7, touch=6, seed=973922381,
)
nylon_guitar = perform(
    join([nylon_guitar_a, nylon_guitar_a_2, nylon_guitar_b, nylon_guitar_a_3]),
    loose=7, touch=6, seed=696719663,
)
contrabass = perform(
    join([contrabass_a, contrabass_a, contrabass_b, contrabass_a_3]),
    loose=7, touch=6, seed=782821999, gate=75,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [violin, nylon_guitar, contrabass],
    instruments=["Violin", "Acoustic Guitar (nylon)", "Contrabass"],
    bpm=BPM,
    track_names=["violin", "nylon guitar", "contrabass"],
    channels=[0, 1, 2],
    pan=[[pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")]],
    volume=[[volume(104, mode="value")], [volume(90, mode="value")], [volume(102, mode="value")]],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="G", is_meta=True),
    ],
    name="Corn and Dust",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 30720, "A", 0.55), (30720, 30720, "A", 0.58), (61440, 30720, "B", 0.68),
        (92160, 30720, "A", 0.64),
    ],
    "chords": [
        (0, 7680, "G", "I"), (7680, 15360, "D7", "V7"), (23040, 3840, "G", "I"),
        (26880, 3840, "D7", "V7"), (30720, 7680, "G", "I"), (38400, 15360, "D7", "V7"),
        (53760, 3840, "G", "I"), (57600, 3840, "D7", "V7"), (61440, 3840, "Em", "vi"),
        (65280, 3840, "B7", "V7/vi"), (69120, 3840, "Em", "vi"), (72960, 3840, "E7", "V7/ii"),
        (76800, 3840, "Am", "ii"), (80640, 3840, "D7", "V7"), (84480, 3840, "G", "I"),
        (88320, 3840, "D7", "V7"), (92160, 7680, "G", "I"), (99840, 15360, "D7", "V7"),
        (115200, 1920, "A7", "V7/V"), (117120, 1920, "D7", "V7"), (119040, 3840, "G", "I"),
    ],
    "about": {
        "seed": "212",
        "prompt": "milonga in G major, 104 bpm, violin, nylon guitar and contrabass, 32 bars",
        "genre": "tango",
    },
    "tracks": [
        {
            "name": "violin",
            "role": "melody",
            "instrument": {"name": "Violin", "program": 41, "low": 55, "high": 105},
            "events": ["volume", "pan", (0, 91, 46), (0, 93, 0)],
        },
        {
            "name": "nylon guitar",
            "role": "chords",
            "instrument": {
                "name": "Acoustic Guitar (nylon)", "program": 25, "low": 40, "high": 83,
            },
            "events": ["volume", "pan", (0, 91, 38), (0, 93, 8)],
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
