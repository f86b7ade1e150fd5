"""Tide Tables

Key     D major
Tempo   120 quarter notes a minute, 4/4
Form    intro 8 · A 16 · B 16 · outro 8
Tracks  marimba, vibraphone, piano, cello, clarinet, strings

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 120
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
# Dadd9 | Dadd9 | Dadd9 | Dadd9 | Bm7 | Bm7 | Bm7 | Bm7

piano_intro_bar1 = chord(
    "r[1/8], E4;F#4[7/48;1/4], D4;E4[7/48;1/4], E4;F#4[7/48;1/4], D4;E4[7/48;1/8]", volume=57
)
piano_intro_bar5 = chord(
    "r[1/8], D4;A4[7/48;1/4], B3;D4[7/48;1/4], D4;A4[7/48;1/4], B3;D4[7/48;1/8]", volume=57
)

piano_intro = join([*[piano_intro_bar1] * 4, *[piano_intro_bar5] * 4])

cello_intro = join([
    chord("D3", 61/64, 1, 70),  # 1  Dadd9
    chord("D3", 61/64, 1, 70),  # 2  Dadd9
    chord("D3", 61/64, 1, 70),  # 3  Dadd9
    chord("D3", 61/64, 1, 70),  # 4  Dadd9
    chord("B2, B2", 31/64, 1/2, 70),  # 5  Bm7
    chord("B2, B2", 31/64, 1/2, 70),  # 6  Bm7
    chord("B2, B2", 31/64, 1/2, 70),  # 7  Bm7
    chord("B2, B2", 31/64, 1/2, 70),  # 8  Bm7
])


# ── A · bars 9–24 ───────────────────────────────────────────────────────────
# Dadd9 | Dadd9 | Dadd9 | Dadd9 | Bm7 | Bm7 | Bm7 | Bm7 | Dadd9 | Dadd9 | Dadd9 | Dadd9 | Bm7 |
# Bm7 | Bm7 | Bm7

marimba_a_bar15 = chord(
    "D5[1/16;.;82], r[1/8], B5[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], r[1/16], D5[1/16;.;82], "
    "r[1/16], F#4[1/16;.], A4[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], B4[1/16;.]",
    default_volume=77,
)
marimba_a_bar17 = chord(
    "E5[1/16;.;82], r[1/8], B5[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], r[1/16], D5[1/16;.;82], "
    "r[1/16], B4[1/16;.], A4[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], B4[1/16;.]",
    default_volume=77,
)
marimba_a_bar21 = chord(
    "D5[1/16;.;82], r[1/8], D5[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], r[1/16], D5[1/16;.;82], "
    "r[1/16], B4[1/16;.], A4[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], B4[1/16;.]",
    default_volume=77,
)
marimba_a_bar23 = chord(
    "D5[1/16;.;82], r[1/8], D5[1/16;.], r[1/16], D5[1/16;.], D5[1/16;.], r[1/16], D5[1/16;.;82], "
    "r[1/16], B4[1/16;.], A4[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], B4[1/16;.]",
    default_volume=77,
)

marimba_a = join([
    chord("E5[1/16;.;82], r[1/8], B5[1/16;.], r[7/16], A4[1/16;.], r[3/16], B4[1/16;.]",
          default_volume=77),  # 9  Dadd9
    chord("E5[1/16;.;82], r[1/8], B5[1/16;.], r[1/16], E5[1/16;.], r[5/16], A4[1/16;.], "
          "r[3/16], B4[1/16;.]", default_volume=77),  # 10  Dadd9
    chord("E5[1/16;.;82], r[1/8], B5[1/16;.], r[1/16], E5[1/16;.], r[5/16], A4[1/16;.], r[1/8], "
          "D5[1/16;.], B4[1/16;.]", default_volume=77),  # 11  Dadd9
    chord("E5[1/16;.;82], r[1/8], B5[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], r[1/4], "
          "A4[1/16;.], r[1/8], D5[1/16;.], B4[1/16;.]", default_volume=77),  # 12  Dadd9
    # 13  Bm7
    chord("D5[1/16;.;82], r[1/8], B5[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], r[1/4], "
          "A4[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], B4[1/16;.]", default_volume=77),
    chord("D5[1/16;.;82], r[1/8], B5[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], r[3/16], "
          "F#4[1/16;.], A4[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], B4[1/16;.]",  # 14  Bm7
          default_volume=77),
    marimba_a_bar15, marimba_a_bar15,  # 15–16
    *[marimba_a_bar17] * 4,  # 17–20
    marimba_a_bar21, marimba_a_bar21,  # 21–22
    marimba_a_bar23, marimba_a_bar23,  # 23–24
])

piano_a_bar15 = chord(
    "r[1/16], D4;A4[1/16;.], B3;D4[1/16;.], r[1/16], D4;A4[1/16;.], r[1/8], B3;D4[1/16;.], "
    "r[1/16], D4;A4[1/16;.], r[1/8], B3;D4[1/16;.], r[3/16]", volume=60
)
piano_a_bar17 = chord(
    "r[1/16], E4;F#4[1/16;.], D4;E4[1/16;.], r[1/16], E4;F#4[1/16;.], r[1/8], D4;E4[1/16;.], "
    "r[1/16], E4;F#4[1/16;.], r[1/8], D4;E4[1/16;.], r[3/16]", volume=60
)

piano_a = join([
    # 9  Dadd9
    chord("r[1/16], E4;F#4[1/16;.], D4;E4[1/16;.], r[1/16], E4;F#4[1/16;.], D4;E4[1/16;.], "
          "E4;F#4[1/16;.], D4;E4[1/16;.], E4;F#4[1/16;.], D4;E4[1/16;.], E4;F#4[1/16;.], "
          "r[1/16], D4;E4[1/16;.], E4;F#4[1/16;.], D4;E4[1/16;.], r[1/16]", volume=60),
    # 10  Dadd9
    chord("r[1/16], E4;F#4[1/16;.], D4;E4[1/16;.], r[1/16], E4;F#4[1/16;.], r[1/16], "
          "D4;E4[1/16;.], E4;F#4[1/16;.], D4;E4[1/16;.], E4;F#4[1/16;.], D4;E4[1/16;.], "
          "r[1/16], E4;F#4[1/16;.], D4;E4[1/16;.], E4;F#4[1/16;.], r[1/16]", volume=60),
    chord("r[1/16], E4;F#4[1/16;.], D4;E4[1/16;.], r[1/16], E4;F#4[1/16;.], r[1/16], "
          "D4;E4[1/16;.], E4;F#4[1/16;.], D4;E4[1/16;.], E4;F#4[1/16;.], D4;E4[1/16;.], "
          "r[1/16], E4;F#4[1/16;.], D4;E4[1/16;.], r[1/8]", volume=60),  # 11  Dadd9
    chord("r[1/16], E4;F#4[1/16;.], D4;E4[1/16;.], r[1/16], E4;F#4[1/16;.], r[1/8], "  # 12  Dadd9
          "D4;E4[1/16;.], E4;F#4[1/16;.], D4;E4[1/16;.], E4;F#4[1/16;.], r[1/16], "
          "D4;E4[1/16;.], E4;F#4[1/16;.], r[1/8]", volume=60),
    chord("r[1/16], D4;A4[1/16;.], B3;D4[1/16;.], r[1/16], D4;A4[1/16;.], r[1/8], "  # 13  Bm7
          "B3;D4[1/16;.], D4;A4[1/16;.], B3;D4[1/16;.], D4;A4[1/16;.], r[1/16], B3;D4[1/16;.], "
          "r[3/16]", volume=60),
    chord("r[1/16], D4;A4[1/16;.], B3;D4[1/16;.], r[1/16], D4;A4[1/16;.], r[1/8], "  # 14  Bm7
          "B3;D4[1/16;.], D4;A4[1/16;.], B3;D4[1/16;.], r[1/8], D4;A4[1/16;.], r[3/16]",
          volume=60),
    piano_a_bar15, piano_a_bar15,  # 15–16
    *[piano_a_bar17] * 4,  # 17–20
    *[piano_a_bar15] * 4,  # 21–24
])

cello_a_bar13 = chord("B2[23/64;3/8], B2[1/8;.], B2[31/64;1/2]", volume=73)
cello_a_bar22 = chord("B2[23/64;3/8], B2[1/8;.], B2[23/64;3/8], F#3[1/8;.]", volume=73)

cello_a = join([
    chord("D3, D3", 31/64, 1/2, 73),  # 9  Dadd9
    chord("D3, D3", 31/64, 1/2, 73),  # 10  Dadd9
    chord("D3, D3", 31/64, 1/2, 73),  # 11  Dadd9
    chord("D3, D3", 31/64, 1/2, 73),  # 12  Dadd9
    *[cello_a_bar13] * 4,  # 13–16
    chord("D3[23/64;3/8], D3[7/64;1/8], D3[23/64;3/8], A3[1/8;.]", volume=73),  # 17  Dadd9
    chord("D3[23/64;3/8], D3[7/64;1/8], D3[23/64;3/8], A3[7/64;1/8]", volume=73),  # 18  Dadd9
    chord("D3[23/64;3/8], D3[1/8;.], D3[23/64;3/8], A3[1/8;.]", volume=73),  # 19  Dadd9
    chord("D3[23/64;3/8], D3[1/8;.], D3[23/64;3/8], A3[7/64;1/8]", volume=73),  # 20  Dadd9
    chord("B2[23/64;3/8], B2[7/64;1/8], B2[23/64;3/8], F#3[1/8;.]", volume=73),  # 21  Bm7
    cello_a_bar22,  # 22  Bm7
    chord("B2[23/64;3/8], B2[1/8;.], B2[23/64;3/8], F#3[7/64;1/8]", volume=73),  # 23  Bm7
    cello_a_bar22,  # 24  Bm7
])

clarinet_a = join([
    # 9  Dadd9
    chord("E4[1/16;.], r[1/8], B3[1/16;.], r[7/16], A4[1/16;.], r[3/16], B3[1/16;.]", volume=69),
    chord("E4[1/16;.], r[1/8], B3[1/16;.], r[1/16], E4[1/16;.], r[5/16], A4[1/16;.], r[3/16], "
          "B3[1/16;.]", volume=69),  # 10  Dadd9
    chord("r[1/8], B3[1/16;.], r[1/16], E4[1/16;.], r[5/16], A4[1/16;.], r[1/8], D4[3/64;1/16], "
          "B3[1/16;.], E4[1/16;.]", volume=69),  # 11  Dadd9
    chord("r[1/8], B3[1/16;.], r[1/16], E4[1/16;.], D4[1/16;.], r[1/4], A4[1/16;.], r[1/8], "
          "D4[1/16;.], B3[3/64;1/16], E4[1/16;.]", volume=69),  # 12  Dadd9
    # 13  Bm7
    chord("r[1/16], B3[1/16;.], r[1/16], E4[3/64;1/16], D4[1/16;.], r[1/4], A4[1/16;.], "
          "r[1/16], E4[1/16;.], D4[3/64;1/16], B3[3/64;1/16], D4[1/16;.], r[1/16]", volume=69),
    chord("r[1/16], B3[1/16;.], r[1/16], E4[1/16;.], D4[1/16;.], r[3/16], F#4[1/16;.], "
          "A4[1/16;.], r[1/16], E4[3/64;1/16], D4[3/64;1/16], B3[1/16;.], D4[1/16;.], r[1/16]",
          volume=69),  # 14  Bm7
    chord("B3[1/16;.], r[1/16], E4[1/16;.], D4[1/16;.], r[1/16], D4[1/16;.], r[1/16], "  # 15  Bm7
          "F#4[1/16;.], A4[1/16;.], r[1/16], E4[1/16;.], D4[1/16;.], B3[3/64;1/16], D4[1/16;.], "
          "r[1/8]", volume=69),
    chord("B3[1/16;.], r[1/16], E4[3/64;1/16], D4[1/16;.], r[1/16], D4[1/16;.], r[1/16], "
          "F#4[3/64;1/16], A4[1/16;.], r[1/16], E4[3/64;1/16], D4[3/64;1/16], B3[1/16;.], "
          "D4[1/16;.], r[1/8]", volume=69),  # 16  Bm7
    chord("r[1/16], E4[1/16;.], D4[1/16;.], r[1/16], D4[1/16;.], r[1/16], B3[1/16;.], "
          "A4[1/16;.], r[1/16], E4[1/16;.], D4[3/64;1/16], B3[1/16;.], E4[1/16;.], r[1/8], "
          "B3[1/16;.]", volume=69),  # 17  Dadd9
    chord("r[1/16], E4[3/64;1/16], D4[1/16;.], r[1/16], D4[1/16;.], r[1/16], B3[1/16;.], "
          "A4[1/16;.], r[1/16], E4[1/16;.], D4[1/16;.], B3[3/64;1/16], E4[1/16;.], r[1/8], "
          "B3[3/64;1/16]", volume=69),  # 18  Dadd9
    chord("E4[1/16;.], D4[1/16;.], r[1/16], D4[1/16;.], r[1/16], B3[3/64;1/16], A4[1/16;.], "
          "r[1/16], E4[1/16;.], D4[1/16;.], B3[1/16;.], E4[1/16;.], r[1/8], B3[1/16;.], r[1/16]",
          volume=69),  # 19  Dadd9
    chord("E4[3/64;1/16], D4[1/16;.], r[1/16], D4[1/16;.], r[1/16], B3[3/64;1/16], A4[1/16;.], "
          "r[1/16], E4[1/16;.], D4[3/64;1/16], B3[3/64;1/16], E4[1/16;.], r[1/8], B3[1/16;.], "
          "r[1/16]", volume=69),  # 20  Dadd9
    chord("D4[1/16;.], r[1/16], D4[1/16;.], r[1/16], B3[1/16;.], A4[1/16;.], r[1/16], "  # 21  Bm7
          "E4[3/64;1/16], D4[1/16;.], B3[1/16;.], D4[1/16;.], r[1/8], D4[1/16;.], r[1/16], "
          "E4[1/16;.]", volume=69),
    chord("D4[1/16;.], r[1/16], D4[1/16;.], r[1/16], B3[1/16;.], A4[1/16;.], r[1/16], "  # 22  Bm7
          "E4[1/16;.], D4[1/16;.], B3[3/64;1/16], D4[1/16;.], r[1/8], D4[1/16;.], r[1/16], "
          "E4[1/16;.]", volume=69),
    chord("r[1/16], D4[1/16;.], r[1/16], B3[1/16;.], A4[1/16;.], r[1/16], E4[1/16;.], "  # 23  Bm7
          "D4[3/64;1/16], B3[3/64;1/16], D4[1/16;.], r[1/8], D4[1/16;.], r[1/16], D4[1/16;.], "
          "D4[1/16;.]", volume=69),
    chord("r[1/16], D4[1/16;.], r[1/16], B3[3/64;1/16], A4[1/16;.], r[1/16], E4[1/16;.], "
          "D4[3/64;1/16], B3[1/16;.], D4[1/16;.], r[1/8], D4[1/16;.], r[1/16], D4[1/16;.], "
          "D4[3/64;1/16]", volume=69),  # 24  Bm7
])


# ── B · bars 25–40 ──────────────────────────────────────────────────────────
# Bm7 | Bm7 | Bm7 | Bm7 | Em7 | Em7 | Em7 | Em7 | Bm7 | Bm7 | Bm7 | Bm7 | Em7 | Em7 | Em7 | Em7

marimba_b_bar31 = chord(
    "G5[1/16;.;85], D5[1/16;.], r[1/16], D5[1/16;.], A4[1/16;.;85], B4[1/16;.], G4[1/16;.], "
    "r[1/16], D5[1/16;.;85], G5[1/16;.], r[1/8], B5[1/16;.;85], r[1/8], D5[1/16;.]",
    default_volume=80,
)
marimba_b_bar33 = chord(
    "F#5[1/16;.;85], D5[1/16;.], r[1/16], D5[1/16;.], A4[1/16;.;85], B4[1/16;.], F#4[1/16;.], "
    "r[1/16], D5[1/16;.;85], F#5[1/16;.], r[1/8], B5[1/16;.;85], r[1/8], B4[1/16;.]",
    default_volume=80,
)
marimba_b_bar35 = chord(
    "F#5[1/16;.;85], D5[1/16;.], r[1/16], D5[1/16;.], F#4[1/16;.;85], B4[1/16;.], F#4[1/16;.], "
    "r[1/16], D5[1/16;.;85], F#5[1/16;.], r[1/8], B5[1/16;.;85], r[1/8], B4[1/16;.]",
    default_volume=80,
)
marimba_b_bar37 = chord(
    "G5[1/16;.;85], D5[1/16;.], r[1/16], D5[1/16;.], G4[1/16;.;85], B4[1/16;.], G4[1/16;.], "
    "r[1/16], D5[1/16;.;85], E5[1/16;.], r[1/8], B5[1/16;.;85], r[1/8], B4[1/16;.]",
    default_volume=80,
)
marimba_b_bar39 = chord(
    "G5[1/16;.;85], D5[1/16;.], r[1/16], D5[1/16;.], D5[1/16;.;85], B4[1/16;.], G4[1/16;.], "
    "r[1/16], D5[1/16;.;85], E5[1/16;.], r[1/8], B5[1/16;.;85], r[1/8], B4[1/16;.]",
    default_volume=80,
)

marimba_b = join([
    chord("D5[1/16;.], r[3/16], A4[1/16;.], r[7/16], B5[1/16;.], r[1/8], D5[1/16;.;80]",
          default_volume=85),  # 25  Bm7
    chord("D5[1/16;.], r[3/16], A4[1/16;.], r[1/16], F#4[1/16;.;80], r[5/16], B5[1/16;.], "
          "r[1/8], D5[1/16;.;80]", default_volume=85),  # 26  Bm7
    chord("F#5[1/16;.], r[1/8], B4[1/16;.;80], A4[1/16;.], r[1/16], F#4[1/16;.;80], r[5/16], "
          "B5[1/16;.], r[1/8], D5[1/16;.;80]", default_volume=85),  # 27  Bm7
    chord("F#5[1/16;.;85], r[1/8], B4[1/16;.], A4[1/16;.;85], r[1/16], F#4[1/16;.], r[1/8], "
          "F#5[1/16;.], r[1/8], B5[1/16;.;85], r[1/8], D5[1/16;.]", default_volume=80),  # 28  Bm7
    chord("G5[1/16;.;85], r[1/8], D5[1/16;.], A4[1/16;.;85], B4[1/16;.], G4[1/16;.], r[1/8], "
          "G5[1/16;.], r[1/8], B5[1/16;.;85], r[1/8], D5[1/16;.]", default_volume=80),  # 29  Em7
    chord("G5[1/16;.;85], r[1/8], D5[1/16;.], A4[1/16;.;85], B4[1/16;.], G4[1/16;.], r[1/16], "
          "D5[1/16;.;85], G5[1/16;.], r[1/8], B5[1/16;.;85], r[1/8], D5[1/16;.]",  # 30  Em7
          default_volume=80),
    marimba_b_bar31, marimba_b_bar31,  # 31–32
    marimba_b_bar33, marimba_b_bar33,  # 33–34
    marimba_b_bar35, marimba_b_bar35,  # 35–36
    marimba_b_bar37, marimba_b_bar37,  # 37–38
    marimba_b_bar39, marimba_b_bar39,  # 39–40
])

vibraphone_b_bar25 = chord(
    "F#4, F#4, F#4, F#4, F#4, F#4, F#4, F#4", 1/8, 1/8, [40, 44, 48, 53, 57, 61, 66, 70]
)
vibraphone_b_bar26 = chord(
    "F#4, F#4, F#4, F#4, F#4, F#4, F#4, F#4", 1/8, 1/8, [74, 70, 66, 61, 57, 53, 48, 44]
)
vibraphone_b_bar29 = chord(
    "B3, B3, B3, B3, B3, B3, B3, B3", 1/8, 1/8, [40, 44, 48, 53, 57, 61, 66, 70]
)
vibraphone_b_bar30 = chord(
    "B3, B3, B3, B3, B3, B3, B3, B3", 1/8, 1/8, [74, 70, 66, 61, 57, 53, 48, 44]
)

vibraphone_b = join([
    vibraphone_b_bar25, vibraphone_b_bar26, vibraphone_b_bar25, vibraphone_b_bar26,
    vibraphone_b_bar29, vibraphone_b_bar30, vibraphone_b_bar29, vibraphone_b_bar30,
] * 2)

piano_b_bar31 = chord(
    "r[1/8], D4;E4[1/16;.], r[1/4], G3;D4[1/16;.], r[1/8], D4;E4[1/16;.], G3;D4[1/16;.], "
    "r[1/16], D4;E4[1/16;.], G3;D4[1/16;.], r[1/16]", volume=62
)
piano_b_bar33 = chord(
    "r[1/8], D4;A4[1/16;.], r[1/4], B3;D4[1/16;.], r[1/8], D4;A4[1/16;.], B3;D4[1/16;.], "
    "r[1/16], D4;A4[1/16;.], B3;D4[1/16;.], r[1/16]", volume=62
)

piano_b = join([
    chord("r[1/16], D4;A4[1/16;.], B3;D4[1/16;.], D4;A4[1/16;.], r[1/16], B3;D4[1/16;.], "
          "D4;A4[1/16;.], B3;D4[1/16;.], D4;A4[1/16;.], B3;D4[1/16;.], D4;A4[1/16;.], "  # 25  Bm7
          "B3;D4[1/16;.], r[1/16], D4;A4[1/16;.], B3;D4[1/16;.], r[1/16]", volume=62),
    chord("r[1/16], D4;A4[1/16;.], B3;D4[1/16;.], D4;A4[1/16;.], r[1/16], B3;D4[1/16;.], "
          "r[1/16], D4;A4[1/16;.], B3;D4[1/16;.], D4;A4[1/16;.], B3;D4[1/16;.], D4;A4[1/16;.], "
          "r[1/16], B3;D4[1/16;.], D4;A4[1/16;.], r[1/16]", volume=62),  # 26  Bm7
    chord("r[1/16], D4;A4[1/16;.], B3;D4[1/16;.], r[1/8], D4;A4[1/16;.], r[1/16], "  # 27  Bm7
          "B3;D4[1/16;.], D4;A4[1/16;.], B3;D4[1/16;.], D4;A4[1/16;.], B3;D4[1/16;.], r[1/16], "
          "D4;A4[1/16;.], B3;D4[1/16;.], r[1/16]", volume=62),
    chord("r[1/16], D4;A4[1/16;.], B3;D4[1/16;.], r[1/8], D4;A4[1/16;.], r[1/16], "  # 28  Bm7
          "B3;D4[1/16;.], D4;A4[1/16;.], r[1/16], B3;D4[1/16;.], D4;A4[1/16;.], r[1/16], "
          "B3;D4[1/16;.], D4;A4[1/16;.], r[1/16]", volume=62),
    chord("r[1/16], D4;E4[1/16;.], G3;D4[1/16;.], r[1/4], D4;E4[1/16;.], G3;D4[1/16;.], "
          "r[1/16], D4;E4[1/16;.], G3;D4[1/16;.], r[1/16], D4;E4[1/16;.], G3;D4[1/16;.], r[1/16]",
          volume=62),  # 29  Em7
    chord("r[1/16], D4;E4[1/16;.], G3;D4[1/16;.], r[1/4], D4;E4[1/16;.], r[1/8], G3;D4[1/16;.], "
          "D4;E4[1/16;.], r[1/16], G3;D4[1/16;.], D4;E4[1/16;.], r[1/16]", volume=62),  # 30  Em7
    piano_b_bar31, piano_b_bar31,  # 31–32
    *[piano_b_bar33] * 4,  # 33–36
    *[piano_b_bar31] * 4,  # 37–40
])

cello_b_bar25 = chord("B2[23/32;.], r[1/32], B2[15/64;1/4]", volume=76)
cello_b_bar29 = chord("E2[23/64;3/8], E2[23/64;3/8], E2[15/64;1/4]", volume=76)
cello_b_bar35 = chord("B2[11/64;3/16], B2[3/16;.], B2[23/64;3/8], B2[15/64;1/4]", volume=76)
cello_b_bar37 = chord("E2[3/16;.], E2[3/16;.], E2[23/64;3/8], E2[15/64;1/4]", volume=76)

cello_b = join([
    *[cello_b_bar25] * 4,  # 25–28
    *[cello_b_bar29] * 4,  # 29–32
    chord("B2[3/16;.], B2[3/16;.], B2[23/64;3/8], B2[15/64;1/4]", volume=76),  # 33  Bm7
    chord("B2[3/16;.], B2[11/64;3/16], B2[23/64;3/8], B2[15/64;1/4]", volume=76),  # 34  Bm7
    cello_b_bar35, cello_b_bar35,  # 35–36
    *[cello_b_bar37] * 3,  # 37–39
    chord("E2[11/64;3/16], E2[3/16;.], E2[23/64;3/8], E2[15/64;1/4]", volume=76),  # 40  Em7
])

clarinet_b = join([
    # 25  Bm7
    chord("D4[1/16;.], r[3/16], A4[1/16;.], r[7/16], B3[1/16;.], r[1/8], D4[1/16;.]", volume=72),
    chord("D4[1/16;.], r[3/16], A4[1/16;.], r[1/16], F#4[1/16;.], r[5/16], B3[1/16;.], r[1/8], "
          "D4[1/16;.]", volume=72),  # 26  Bm7
    chord("r[1/8], B3[1/16;.], A4[1/16;.], r[1/16], F#4[1/16;.], r[5/16], B3[1/16;.], r[1/8], "
          "D4[1/16;.], F#4[1/16;.]", volume=72),  # 27  Bm7
    chord("r[1/8], B3[1/16;.], A4[1/16;.], r[1/16], F#4[1/16;.], r[1/8], F#4[1/16;.], r[1/8], "
          "B3[1/16;.], r[1/8], D4[1/16;.], F#4[1/16;.]", volume=72),  # 28  Bm7
    chord("r[1/16], D4[3/64;1/16], A4[1/16;.], B3[3/64;1/16], G4[1/16;.], r[1/8], G4[1/16;.], "
          "r[1/8], B3[1/16;.], r[1/8], D4[1/16;.], G4[1/16;.], r[1/16]", volume=72),  # 29  Em7
    chord("r[1/16], D4[3/64;1/16], A4[3/64;1/16], B3[1/16;.], G4[1/16;.], r[1/16], D4[1/16;.], "
          "G4[1/16;.], r[1/8], B3[1/16;.], r[1/8], D4[3/64;1/16], G4[1/16;.], r[1/16]",  # 30  Em7
          volume=72),
    chord("D4[3/64;1/16], A4[3/64;1/16], B3[1/16;.], G4[1/16;.], r[1/16], D4[3/64;1/16], "
          "G4[1/16;.], r[1/8], B3[1/16;.], r[1/8], D4[3/64;1/16], G4[1/16;.], D4[1/16;.], "
          "r[1/16]", volume=72),  # 31  Em7
    chord("D4[3/64;1/16], A4[1/16;.], B3[1/16;.], G4[1/16;.], r[1/16], D4[1/16;.], G4[1/16;.], "
          "r[1/8], B3[1/16;.], r[1/8], D4[1/16;.], G4[3/64;1/16], D4[1/16;.], r[1/16]",  # 32  Em7
          volume=72),
    chord("A4[1/16;.], B3[1/16;.], F#4[1/16;.], r[1/16], D4[1/16;.], F#4[1/16;.], r[1/8], "
          "B3[1/16;.], r[1/8], B3[3/64;1/16], F#4[1/16;.], D4[1/16;.], r[1/16], D4[1/16;.]",
          volume=72),  # 33  Bm7
    chord("A4[1/16;.], B3[3/64;1/16], F#4[1/16;.], r[1/16], D4[3/64;1/16], F#4[1/16;.], r[1/8], "
          "B3[1/16;.], r[1/8], B3[1/16;.], F#4[1/16;.], D4[1/16;.], r[1/16], D4[3/64;1/16]",
          volume=72),  # 34  Bm7
    chord("B3[1/16;.], F#4[1/16;.], r[1/16], D4[1/16;.], F#4[1/16;.], r[1/8], B3[1/16;.], "
          "r[1/8], B3[3/64;1/16], F#4[3/64;1/16], D4[1/16;.], r[1/16], D4[1/16;.], F#4[1/16;.]",
          volume=72),  # 35  Bm7
    chord("B3[3/64;1/16], F#4[1/16;.], r[1/16], D4[1/16;.], F#4[1/16;.], r[1/8], B3[1/16;.], "
          "r[1/8], B3[1/16;.], F#4[1/16;.], D4[1/16;.], r[1/16], D4[3/64;1/16], F#4[3/64;1/16]",
          volume=72),  # 36  Bm7
    chord("G4[1/16;.], r[1/16], D4[3/64;1/16], E4[1/16;.], r[1/8], B3[1/16;.], r[1/8], "
          "B3[1/16;.], G4[1/16;.], D4[1/16;.], r[1/16], D4[3/64;1/16], G4[3/64;1/16], B3[1/16;.]",
          volume=72),  # 37  Em7
    chord("G4[1/16;.], r[1/16], D4[3/64;1/16], E4[1/16;.], r[1/8], B3[1/16;.], r[1/8], "
          "B3[3/64;1/16], G4[1/16;.], D4[1/16;.], r[1/16], D4[1/16;.], G4[1/16;.], B3[1/16;.]",
          volume=72),  # 38  Em7
    chord("r[1/16], D4[1/16;.], E4[1/16;.], r[1/8], B3[1/16;.], r[1/8], B3[3/64;1/16], "
          "G4[1/16;.], D4[1/16;.], r[1/16], D4[1/16;.], D4[3/64;1/16], B3[1/16;.], G4[1/16;.]",
          volume=72),  # 39  Em7
    chord("r[1/16], D4[1/16;.], E4[1/16;.], r[1/8], B3[1/16;.], r[1/8], B3[3/64;1/16], "
          "G4[1/16;.], D4[1/16;.], r[1/16], D4[3/64;1/16], D4[1/16;.], B3[1/16;.], G4[1/16;.]",
          volume=72),  # 40  Em7
])

strings_b = join([
    chord("A3;B3;D4[4;1]", volume=57),  # 25  Bm7
    rest(3),  # 26–28
    chord("G3[4;0], D4[255/64;0], E4[4;1]", volume=57),  # 29  Em7
    rest(3),  # 30–32
    chord("A3;B3;D4[4;1]", volume=57),  # 33  Bm7
    rest(3),  # 34–36
    chord("G3;D4;E4[4;1]", volume=57),  # 37  Em7
    rest(3),  # 38–40
])


# ── outro · bars 41–48 ──────────────────────────────────────────────────────
# Dadd9 | Dadd9 | Dadd9 | Dadd9 | Bm7 | Bm7 | Dadd9 | D

marimba_outro = join([
    chord("E5[1/16;.;79], r[1/8], B5[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], r[1/16], "
          "D5[1/16;.;79], r[1/16], F#4[1/16;.], A4[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], "
          "B4[1/16;.]", default_volume=75),  # 41  Dadd9
    chord("E5[1/16;.;79], r[1/8], B5[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], r[1/16], "
          "D5[1/16;.;79], r[1/16], F#4[1/16;.], A4[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], "
          "B4[1/16;.]", default_volume=74),  # 42  Dadd9
    chord("E5[1/16;.;79], r[1/8], B5[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], r[1/16], "
          "D5[1/16;.;79], r[1/16], F#4[1/16;.], A4[1/16;.], r[1/16], F#5[1/16;.], D5[1/16;.], "
          "B4[1/16;.]", default_volume=74),  # 43  Dadd9
    chord("E5[1/16;.;78], r[1/8], B5[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], r[1/16], "
          "D5[1/16;.;78], r[1/16], F#4[1/16;.], A4[1/16;.], r[1/16], F#5[1/16;.], D5[1/16;.], "
          "B4[1/16;.]", default_volume=74),  # 44  Dadd9
    chord("D5[1/16;.;78], r[1/8], B5[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], r[1/16], "
          "D5[1/16;.;78], r[1/16], F#4[1/16;.], A4[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], "
          "B4[1/16;.]", default_volume=73),  # 45  Bm7
    chord("D5[1/16;.;77], r[1/8], B5[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], r[1/16], "
          "D5[1/16;.;77], r[1/16], F#4[1/16;.], A4[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], "
          "B4[1/16;.]", default_volume=73),  # 46  Bm7
    chord("E5[1/16;.;77], r[1/8], B5[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], r[1/16], "
          "D5[1/16;.;77], r[1/16], F#4[1/16;.], A4[1/16;.], r[1/16], E5[1/16;.], D5[1/16;.], "
          "B4[1/16;.]", default_volume=73),  # 47  Dadd9
    chord("D5", 21/16, 1, 72),  # 48  D
])

piano_outro_bar41 = chord(
    "r[1/16], E4;F#4[1/16;.], D4;E4[1/16;.], r[1/16], E4;F#4[1/16;.], r[1/8], D4;E4[1/16;.], "
    "r[1/16], E4;F#4[1/16;.], r[1/8], D4;E4[1/16;.], r[3/16]", volume=58
)
piano_outro_bar43 = chord(
    "r[1/16], E4;F#4[1/16;.], D4;E4[1/16;.], r[1/16], E4;F#4[1/16;.], r[1/8], D4;E4[1/16;.], "
    "r[1/16], E4;F#4[1/16;.], r[1/8], D4;E4[1/16;.], r[3/16]", volume=57
)

piano_outro = join([
    piano_outro_bar41, piano_outro_bar41,  # 41–42
    piano_outro_bar43, piano_outro_bar43,  # 43–44
    chord("r[1/16], D4;A4[1/16;.], B3;D4[1/16;.], r[1/16], D4;A4[1/16;.], r[1/8], "  # 45  Bm7
          "B3;D4[1/16;.], r[1/16], D4;A4[1/16;.], r[1/8], B3;D4[1/16;.], r[3/16]", volume=57),
    chord("r[1/16], D4;A4[1/16;.], B3;D4[1/16;.], r[1/16], D4;A4[1/16;.], r[1/8], "  # 46  Bm7
          "B3;D4[1/16;.], r[1/16], D4;A4[1/16;.], r[1/8], B3;D4[1/16;.], r[3/16]", volume=56),
    chord("r[1/16], E4;F#4[1/16;.], D4;E4[1/16;.], r[1/16], E4;F#4[1/16;.], r[1/8], "  # 47  Dadd9
          "D4;E4[1/16;.], r[1/16], E4;F#4[1/16;.], r[1/8], D4;E4[1/16;.], r[3/16]", volume=56),
    C("D/A", 3) % (4/3, [0, 0, 1], 65),  # 48  D
])

cello_outro = join([
    chord("D2", 61/64, 1, 71),  # 41  Dadd9
    chord("D2", 61/64, 1, 71),  # 42  Dadd9
    chord("D2", 61/64, 1, 70),  # 43  Dadd9
    chord("D2", 61/64, 1, 70),  # 44  Dadd9
    chord("B2, B2", 31/64, 1/2, 70),  # 45  Bm7
    chord("B2, B2", 31/64, 1/2, 69),  # 46  Bm7
    chord("D3, D3", 31/64, 1/2, 69),  # 47  Dadd9
    chord("D2", 63/64, 1, 78),  # 48  D
])


# ── tracks ──────────────────────────────────────────────────────────────────

marimba = perform(
    join([rest(8), marimba_a, marimba_b, marimba_outro]),
    grid=1/16, loose=4, touch=4, seed=973299024, gate=75,
)
vibraphone = perform(
    join([rest(24), vibraphone_b]),
    grid=1/16, loose=4, touch=4, seed=678396460, gate=75,
)
piano = perform(
    join([piano_intro, piano_a, piano_b, piano_outro]),
    grid=1/16, loose=4, touch=4, seed=712052280, gate=75,
)
cello = perform(
    join([cello_intro, cello_a, cello_b, cello_outro]),
    grid=1/16, loose=4, touch=4, seed=134849412,
)
clarinet = perform(
    join([rest(8), clarinet_a, clarinet_b]),
    grid=1/16, loose=4, touch=4, seed=265288498,
)
strings = perform(join([rest(24), strings_b]), grid=1/16, loose=4, touch=4, seed=1006713876)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [marimba, vibraphone, piano, cello, clarinet, strings],
    instruments=[
        "Marimba", "Vibraphone", "Acoustic Grand Piano", "Cello", "Clarinet",
        "String Ensemble 1",
    ],
    bpm=BPM,
    track_names=["marimba", "vibraphone", "piano", "cello", "clarinet", "strings"],
    channels=[0, 1, 2, 3, 4, 5],
    pan=[
        [pan(64, mode="value")], [pan(86, mode="value")], [pan(46, mode="value")],
        [pan(64, mode="value")], [pan(36, mode="value")], [pan(78, mode="value")],
    ],
    volume=[
        [volume(100, mode="value")], [volume(90, mode="value")], [volume(94, mode="value")],
        [volume(100, mode="value")], [volume(84, mode="value")], [volume(76, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="D", is_meta=True),
    ],
    name="Tide Tables",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 184320,
    "sections": [
        (0, 30720, "intro", 0.34), (30720, 61440, "A", 0.5), (92160, 61440, "B", 0.66),
        (153600, 30720, "outro", 0.4),
    ],
    "chords": [
        (0, 15360, "Dadd9", "Iadd9"), (15360, 15360, "Bm7", "vi7"),
        (30720, 15360, "Dadd9", "Iadd9"), (46080, 15360, "Bm7", "vi7"),
        (61440, 15360, "Dadd9", "Iadd9"), (76800, 15360, "Bm7", "vi7"),
        (92160, 15360, "Bm7", "vi7"), (107520, 15360, "Em7", "ii7"),
        (122880, 15360, "Bm7", "vi7"), (138240, 15360, "Em7", "ii7"),
        (153600, 15360, "Dadd9", "Iadd9"), (168960, 7680, "Bm7", "vi7"),
        (176640, 3840, "Dadd9", "Iadd9"), (180480, 3840, "D", "I"),
    ],
    "about": {
        "seed": "341",
        "prompt": "minimalism in D major, 120 bpm, marimba, vibraphone, piano, cello, clarinet and strings, 48 bars",
        "genre": "minimalism",
    },
    "tracks": [
        {
            "name": "marimba",
            "role": "melody",
            "instrument": {"name": "Marimba", "program": 13, "low": 36, "high": 96},
            "events": ["volume", "pan", (0, 91, 58), (0, 93, 0)],
        },
        {
            "name": "vibraphone",
            "role": "counter",
            "instrument": {"name": "Vibraphone", "program": 12, "low": 53, "high": 89},
            "events": ["volume", "pan", (0, 91, 64), (0, 93, 4)],
        },
        {
            "name": "piano",
            "role": "chords",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": ["volume", "pan", (0, 91, 50), (0, 93, 8)],
        },
        {
            "name": "cello",
            "role": "bass",
            "instrument": {"name": "Cello", "program": 43, "low": 36, "high": 81},
            "events": ["volume", "pan", (0, 91, 24), (0, 93, 0)],
        },
        {
            "name": "clarinet",
            "role": "arpeggio",
            "instrument": {"name": "Clarinet", "program": 72, "low": 50, "high": 94},
            "events": ["volume", "pan", (0, 91, 62), (0, 93, 8)],
        },
        {
            "name": "strings",
            "role": "pad",
            "instrument": {"name": "String Ensemble 1", "program": 49, "low": 28, "high": 100},
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
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
