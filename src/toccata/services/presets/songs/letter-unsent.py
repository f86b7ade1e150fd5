"""Letter, Unsent

Key     C minor
Tempo   66 quarter notes a minute, 4/4
Form    intro 4 · A 8 · B 8 · A 12 · coda 4
Tracks  violin, piano, cello, strings

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 66
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
# Cm | Cm | Fm | Bb

piano_intro = join([
    chord("C4[1/2;1/4], Eb4[1/2;1/4], G4[1/2;1/4], C5[1/4;.]", volume=51),  # 1  Cm
    chord("C4[1/2;1/4], Eb4[1/2;1/4], G4[1/2;1/4], C5[1/4;.]", volume=53),  # 2  Cm
    chord("Ab3[1/2;1/4], C4[1/2;1/4], F4[1/2;1/4], Ab4[1/4;.]", volume=53),  # 3  Fm
    chord("Bb3[1/2;1/4], D4[1/2;1/4], F4[1/2;1/4], Bb4[1/4;.]", volume=55),  # 4  Bb
])


# ── A · bars 5–12 ───────────────────────────────────────────────────────────
# Cm | Cm | Ab | Ab | Eb | Eb | Fm | Bb

violin_a_bar5 = chord("r[1/8], Bb4[7/64;1/8], Eb5[5/8;.;76], C5[1/8;.;68]", default_volume=67)

violin_a = join([
    violin_a_bar5,  # 5  Cm
    chord("r[1/8], Ab4[7/64;1/8], C5[5/8;.;76], Ab4[1/8;.]", default_volume=68),  # 6  Cm
    # 7  Ab
    chord("r[1/8], C5[7/64;1/8], Eb5[1/4;.;79], Ab5[7/16;.;81], r[1/16]", default_volume=72),
    chord("Eb5[47/64;3/4], D5[1/8;.;67], C5[1/8;.;62]", default_volume=76),  # 8  Ab
    violin_a_bar5,  # 9  Eb
    chord("r[1/8], Ab4[7/64;1/8], Bb4[5/8;.;75], G4[1/8;.]", default_volume=68),  # 10  Eb
    # 11  Fm
    chord("r[1/8], C5[1/8;.], Eb5[1/4;.;79], Ab5[7/16;.;81], r[1/16]", default_volume=72),
    # 12  Bb
    chord("r[1/8], D5[7/64;1/8], Bb4[3/8;.;73], Bb4[1/8;.;67], r[1/4]", default_volume=69),
])

piano_a_bar5 = chord(
    "C4[1/4;1/8], Eb4[1/4;1/8], G4[1/4;1/8], C5[1/4;1/8], Eb5[1/4;1/8], C5[1/4;1/8], "
    "G4[1/4;1/8], Eb4[1/8;.]", volume=52
)
piano_a_bar9 = chord(
    "Bb3[1/4;1/8], Eb4[1/4;1/8], G4[1/4;1/8], Bb4[15/64;1/8], Eb5[1/4;1/8], Bb4[1/4;1/8], "
    "G4[1/4;1/8], Eb4[1/8;.]", volume=55
)

piano_a = join([
    piano_a_bar5, piano_a_bar5,  # 5–6
    chord("Ab3[1/4;1/8], C4[1/4;1/8], Eb4[1/4;1/8], Ab4[1/4;1/8], C5[1/4;1/8], Ab4[1/4;1/8], "
          "Eb4[1/4;1/8], C4[1/8;.]", volume=53),  # 7  Ab
    chord("Ab3[1/4;1/8], C4[1/4;1/8], Eb4[1/4;1/8], Ab4[1/4;1/8], C5[1/4;1/8], Ab4[1/4;1/8], "
          "Eb4[1/4;1/8], C4[1/8;.]", volume=54),  # 8  Ab
    piano_a_bar9, piano_a_bar9,  # 9–10
    chord("Ab3[1/4;1/8], C4[1/4;1/8], F4[1/4;1/8], Ab4[1/4;1/8], C5[1/4;1/8], Ab4[1/4;1/8], "
          "F4[1/4;1/8], C4[1/8;.]", volume=56),  # 11  Fm
    chord("Bb3[1/4;1/8], D4[1/4;1/8], F4[1/4;1/8], Bb4[15/64;1/8], D5[1/4;1/8], Bb4[1/4;1/8], "
          "F4[1/4;1/8], D4[1/8;.]", volume=57),  # 12  Bb
])

cello_a = join([
    chord("C3", 21/16, 1, 74),  # 5  Cm
    chord("C3", 21/16, 1, 74),  # 6  Cm
    chord("Ab2", 21/16, 1, 74),  # 7  Ab
    chord("Ab2", 21/16, 1, 74),  # 8  Ab
    chord("Eb2", 21/16, 1, 74),  # 9  Eb
    chord("Eb2", 21/16, 1, 74),  # 10  Eb
    chord("F2", 21/16, 1, 74),  # 11  Fm
    chord("Bb2", 21/16, 1, 74),  # 12  Bb
])


# ── B · bars 13–20 ──────────────────────────────────────────────────────────
# Cm | Abm | Cm | Abm | Cm | Abm | Cm | Abm

violin_b = join([
    # 13  Cm
    chord("C5[15/64;1/4;76], Eb5[3/8;.], D5[7/64;1/8;72], Eb5[1/4;.]", default_volume=78),
    chord("Eb5[23/64;3/8], Eb5[1/8;.;74], Ab5[1/4;.;82], r[1/4]", default_volume=80),  # 14  Abm
    chord("Eb5[1/4;.], G5[23/64;3/8;84], F5[1/8;.;76], F5[1/4;.]", default_volume=82),  # 15  Cm
    chord("r[1/8], C5[7/64;1/8], Ab4[1/2;.;74], r[1/4]", default_volume=71),  # 16  Abm
    # 17  Cm
    chord("C5[1/4;.;76], Eb5[23/64;3/8], D5[7/64;1/8;72], Eb5[1/4;.]", default_volume=78),
    chord("Eb5[3/8;.], Eb5[1/8;.;74], Ab5[1/4;.;82], r[1/4]", default_volume=80),  # 18  Abm
    # 19  Cm
    chord("Eb5[15/64;1/4], G5[3/8;.;84], F5[1/8;.;76], F5[15/64;1/4]", default_volume=82),
    chord("Eb5", 3/4, 1, 78),  # 20  Abm
])

piano_b = join([
    chord("C4[1/4;1/8], G4[1/4;1/8], Eb4[1/4;1/8], G4[15/64;1/8], C5[1/4;1/8], G4[1/4;1/8], "
          "Eb4[1/4;1/8], G4[1/8;.]", volume=54),  # 13  Cm
    chord("Ab3[1/4;1/8], Eb4[15/64;1/8], B3[1/4;1/8], Eb4[1/4;1/8], Ab4[1/4;1/8], "  # 14  Abm
          "Eb4[15/64;1/8], B3[1/4;1/8], Eb4[1/8;.]", volume=54),
    chord("C4[1/4;1/8], G4[1/4;1/8], Eb4[1/4;1/8], G4[15/64;1/8], C5[1/4;1/8], G4[15/64;1/8], "
          "Eb4[1/4;1/8], G4[1/8;.]", volume=55),  # 15  Cm
    chord("Ab3[1/4;1/8], Eb4[1/4;1/8], B3[1/4;1/8], Eb4[15/64;1/8], Ab4[1/4;1/8], "  # 16  Abm
          "Eb4[15/64;1/8], B3[1/4;1/8], Eb4[1/8;.]", volume=56),
    chord("C4[1/4;1/8], G4[15/64;1/8], Eb4[1/4;1/8], G4[15/64;1/8], C5[1/4;1/8], G4[1/4;1/8], "
          "Eb4[1/4;1/8], G4[1/8;.]", volume=57),  # 17  Cm
    chord("Ab3[1/4;1/8], Eb4[1/4;1/8], B3[1/4;1/8], Eb4[15/64;1/8], Ab4[1/4;1/8], "  # 18  Abm
          "Eb4[15/64;1/8], B3[1/4;1/8], Eb4[1/8;.]", volume=57),
    chord("C4[1/4;1/8], G4[1/4;1/8], Eb4[1/4;1/8], G4[15/64;1/8], C5[1/4;1/8], G4[1/4;1/8], "
          "Eb4[1/4;1/8], G4[1/8;.]", volume=58),  # 19  Cm
    chord("Ab3[1/4;1/8], Eb4[15/64;1/8], B3[1/4;1/8], Eb4[15/64;1/8], Ab4[1/4;1/8], "  # 20  Abm
          "Eb4[15/64;1/8], B3[1/4;1/8], Eb4[1/8;.]", volume=59),
])

cello_b = join([
    chord("C3", 21/16, 1, 76),  # 13  Cm
    chord("Ab2", 21/16, 1, 76),  # 14  Abm
] * 4)

strings_b = join([
    chord("G3;C4[1;0], Eb4[63/64;1]", volume=61),  # 13  Cm
    C("Abm", 3) % (1, 0, 62),  # 14  Abm
    chord("G3;C4[1;0], Eb4[63/64;1]", volume=63),  # 15  Cm
    chord("Ab3;B3[1;0], Eb4[63/64;1]", volume=64),  # 16  Abm
    C("Cm/G", 3) % (1, 0, 64),  # 17  Cm
    chord("Ab3;B3[1;0], Eb4[63/64;1]", volume=65),  # 18  Abm
    chord("G3;C4[1;0], Eb4[63/64;1]", volume=66),  # 19  Cm
    C("Abm", 3) % (1, 0, 67),  # 20  Abm
])


# ── A · bars 21–32 ──────────────────────────────────────────────────────────
# Cm | Cm | Ab | Ab | Eb | Eb | Fm | Bb | Cm | Cm | Ab | G

violin_a_2_bar23 = chord(
    "r[1/8], C5[1/8;.], Eb5[15/64;1/4;84], Ab5[7/16;.;86], r[1/16]", default_volume=76
)

violin_a_2 = join([
    chord("r[1/8], Bb4[7/64;1/8], Eb5[5/8;.;80], C5[1/8;.;72]", default_volume=71),  # 21  Cm
    chord("r[1/8], Ab4[7/64;1/8], C5[5/8;.;80], Ab4[1/8;.]", default_volume=72),  # 22  Cm
    violin_a_2_bar23,  # 23  Ab
    chord("Eb5[47/64;3/4], D5[1/8;.;71], C5[1/8;.;65]", default_volume=80),  # 24  Ab
    chord("r[1/8], Bb4[1/8;.], Eb5[39/64;5/8;80], C5[1/8;.;72]", default_volume=71),  # 25  Eb
    chord("r[1/8], Ab4[1/8;.], Bb4[39/64;5/8;79], G4[1/8;.]", default_volume=72),  # 26  Eb
    violin_a_2_bar23,  # 27  Fm
    chord("r[1/8], D5[1/8;.], Bb4[3/8;.;77], Bb4[1/8;.;71], r[1/4]", default_volume=73),  # 28  Bb
    chord("r[1/4], C5[15/64;1/4], Eb5[1/2;.;80]", default_volume=78),  # 29  Cm
    chord("r[3/4], Bb4", 1/4, 1/4, 79),  # 30  Cm
    # 31  Ab
    chord("r[1/8], D5[1/8;.], F5[15/64;1/4;84], Ab5[7/16;.;86], r[1/16]", default_volume=77),
    chord("D5", 3/4, 1, 79),  # 32  G
])

piano_a_2 = join([
    chord("C4[1/4;1/8], Eb4[1/4;1/8], G4[1/4;1/8], C5[15/64;1/8], Eb5[1/4;1/8], C5[1/4;1/8], "
          "G4[1/4;1/8], Eb4[1/8;.]", volume=55),  # 21  Cm
    chord("C4[1/4;1/8], Eb4[1/4;1/8], G4[1/4;1/8], C5[15/64;1/8], Eb5[1/4;1/8], C5[1/4;1/8], "
          "G4[1/4;1/8], Eb4[1/8;.]", volume=56),  # 22  Cm
    chord("Ab3[1/4;1/8], C4[1/4;1/8], Eb4[1/4;1/8], Ab4[15/64;1/8], C5[1/4;1/8], Ab4[1/4;1/8], "
          "Eb4[1/4;1/8], C4[1/8;.]", volume=56),  # 23  Ab
    chord("Ab3[1/4;1/8], C4[1/4;1/8], Eb4[1/4;1/8], Ab4[1/4;1/8], C5[1/4;1/8], Ab4[1/4;1/8], "
          "Eb4[1/4;1/8], C4[1/8;.]", volume=56),  # 24  Ab
    chord("Bb3[1/4;1/8], Eb4[1/4;1/8], G4[1/4;1/8], Bb4[1/4;1/8], Eb5[1/4;1/8], Bb4[1/4;1/8], "
          "G4[1/4;1/8], Eb4[1/8;.]", volume=56),  # 25  Eb
    chord("Bb3[1/4;1/8], Eb4[1/4;1/8], G4[1/4;1/8], Bb4[1/4;1/8], Eb5[1/4;1/8], Bb4[1/4;1/8], "
          "G4[1/4;1/8], Eb4[1/8;.]", volume=57),  # 26  Eb
    chord("Ab3[1/4;1/8], C4[1/4;1/8], F4[1/4;1/8], Ab4[1/4;1/8], C5[1/4;1/8], Ab4[1/4;1/8], "
          "F4[1/4;1/8], C4[1/8;.]", volume=57),  # 27  Fm
    chord("Bb3[1/4;1/8], D4[1/4;1/8], F4[1/4;1/8], Bb4[1/4;1/8], D5[1/4;1/8], Bb4[1/4;1/8], "
          "F4[1/4;1/8], D4[1/8;.]", volume=58),  # 28  Bb
    chord("C4[1/4;1/8], Eb4[1/4;1/8], G4[1/4;1/8], C5[15/64;1/8], Eb5[1/4;1/8], C5[1/4;1/8], "
          "G4[1/4;1/8], Eb4[1/8;.]", volume=58),  # 29  Cm
    chord("C4[1/4;1/8], Eb4[1/4;1/8], G4[1/4;1/8], C5[15/64;1/8], Eb5[1/4;1/8], C5[1/4;1/8], "
          "G4[1/4;1/8], Eb4[1/8;.]", volume=59),  # 30  Cm
    chord("Ab3[1/4;1/8], C4[1/4;1/8], Eb4[1/4;1/8], Ab4[15/64;1/8], C5[1/4;1/8], Ab4[1/4;1/8], "
          "Eb4[1/4;1/8], C4[1/8;.]", volume=59),  # 31  Ab
    chord("B3[1/4;1/8], D4[1/4;1/8], G4[1/4;1/8], B4[15/64;1/8], D5[1/4;1/8], B4[1/4;1/8], "
          "G4[1/4;1/8], D4[1/8;.]", volume=60),  # 32  G
])

cello_a_2 = join([
    chord("C3", 21/16, 1, 78),  # 21  Cm
    chord("C3", 21/16, 1, 78),  # 22  Cm
    chord("Ab2", 21/16, 1, 78),  # 23  Ab
    chord("Ab2", 21/16, 1, 78),  # 24  Ab
    chord("Eb2", 21/16, 1, 78),  # 25  Eb
    chord("Eb2", 21/16, 1, 78),  # 26  Eb
    chord("F2", 21/16, 1, 78),  # 27  Fm
    chord("Bb2", 21/16, 1, 78),  # 28  Bb
    chord("C3", 21/16, 1, 78),  # 29  Cm
    chord("C3", 21/16, 1, 78),  # 30  Cm
    chord("Ab2", 21/16, 1, 78),  # 31  Ab
    chord("G2", 21/16, 1, 78),  # 32  G
])

strings_a_2 = join([
    chord("G3;C4[2;0], Eb4[127/64;1]", volume=63),  # 21  Cm
    rest(1),  # 22  Cm
    C("Ab", 3) % (2, [0, 0, 1], 64),  # 23  Ab
    rest(1),  # 24  Ab
    C("Eb/G", 3) % (2, [0, 0, 1], 65),  # 25  Eb
    rest(1),  # 26  Eb
    chord("Ab3;C4[1;0], F4[63/64;1]", volume=66),  # 27  Fm
    C("Bb", 3) % (1, 0, 67),  # 28  Bb
    C("Cm", 4) % (2, [0, 0, 1], 67),  # 29  Cm
    rest(1),  # 30  Cm
    C("Ab/C", 3) % (1, 0, 68),  # 31  Ab
    C("G/B", 3) % (1, 0, 69),  # 32  G
])


# ── coda · bars 33–36 ───────────────────────────────────────────────────────
# Cm | Cm | Ab Bb | Cm

piano_coda = join([
    chord("C4[1/2;1/4], Eb4[1/2;1/4], G4[1/2;1/4], C5[1/4;.]", volume=51),  # 33  Cm
    chord("C4[1/2;1/4], Eb4[1/2;1/4], G4[1/2;1/4], C5[1/4;.]", volume=52),  # 34  Cm
    chord("Ab3[1/2;1/4], C4[1/4;.], F4[1/2;1/4], Bb4[1/4;.]", volume=52),  # 35  Ab Bb
    C("Cm/Eb", 4) % (63/64, [0, 0, 1], 62),  # 36  Cm
])

cello_coda = join([
    rest(3),  # 33–35
    chord("C2", 4/3, 1, 74),  # 36  Cm
])


# ── tracks ──────────────────────────────────────────────────────────────────

violin = perform(
    join([rest(4), violin_a, violin_b, violin_a_2]),
    late=6, loose=7, touch=4, seed=428350995,
)
piano = perform(
    join([piano_intro, piano_a, piano_b, piano_a_2, piano_coda]),
    late=10, loose=7, touch=4, seed=418616548,
)
cello = perform(
    join([rest(4), cello_a, cello_b, cello_a_2, cello_coda]),
    loose=7, touch=4, seed=394552205, gate=75,
)
strings = perform(
    join([rest(12), strings_b, strings_a_2]),
    late=14, loose=7, touch=4, seed=375399002,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [violin, piano, cello, strings],
    instruments=["Violin", "Acoustic Grand Piano", "Cello", "String Ensemble 1"],
    bpm=BPM,
    track_names=["violin", "piano", "cello", "strings"],
    channels=[0, 1, 2, 3],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(78, mode="value")],
    ],
    volume=[
        [volume(104, mode="value")], [volume(94, mode="value")], [volume(100, mode="value")],
        [volume(76, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Cm", is_meta=True),
    ],
    name="Letter, Unsent",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 138240,
    "sections": [
        (0, 15360, "intro", 0.25), (15360, 30720, "A", 0.36), (46080, 30720, "B", 0.48),
        (76800, 46080, "A", 0.55), (122880, 15360, "coda", 0.25),
    ],
    "chords": [
        (0, 7680, "Cm", "i"), (7680, 3840, "Fm", "iv"), (11520, 3840, "Bb", "VII"),
        (15360, 7680, "Cm", "i"), (23040, 7680, "Ab", "VI"), (30720, 7680, "Eb", "III"),
        (38400, 3840, "Fm", "iv"), (42240, 3840, "Bb", "VII"), (46080, 3840, "Cm", "i"),
        (49920, 3840, "Abm", "bvi"), (53760, 3840, "Cm", "i"), (57600, 3840, "Abm", "bvi"),
        (61440, 3840, "Cm", "i"), (65280, 3840, "Abm", "bvi"), (69120, 3840, "Cm", "i"),
        (72960, 3840, "Abm", "bvi"), (76800, 7680, "Cm", "i"), (84480, 7680, "Ab", "VI"),
        (92160, 7680, "Eb", "III"), (99840, 3840, "Fm", "iv"), (103680, 3840, "Bb", "VII"),
        (107520, 7680, "Cm", "i"), (115200, 3840, "Ab", "VI"), (119040, 3840, "G", "V"),
        (122880, 7680, "Cm", "i"), (130560, 1920, "Ab", "VI"), (132480, 1920, "Bb", "VII"),
        (134400, 3840, "Cm", "i"),
    ],
    "about": {
        "seed": "332",
        "prompt": "sad cinematic in C minor, 66 bpm, violin, piano, cello and strings, 36 bars",
        "genre": "cinematic",
    },
    "tracks": [
        {
            "name": "violin",
            "role": "melody",
            "instrument": {"name": "Violin", "program": 41, "low": 55, "high": 105},
            "events": [
                "volume", "pan", (0, 91, 86), (0, 93, 0), (0, 11, 76), (1920, 11, 77),
                (3840, 11, 79), (5760, 11, 81), (7680, 11, 82), (9600, 11, 84), (11520, 11, 86),
                (13440, 11, 88), (15360, 11, 79), (17280, 11, 80), (19200, 11, 81),
                (21120, 11, 82), (23040, 11, 83), (24960, 11, 84), (26880, 11, 84),
                (28800, 11, 85), (30720, 11, 86), (32640, 11, 87), (34560, 11, 88),
                (36480, 11, 89), (38400, 11, 90), (40320, 11, 91), (42240, 11, 91),
                (44160, 11, 92), (46080, 11, 83), (48000, 11, 84), (49920, 11, 85),
                (51840, 11, 86), (53760, 11, 87), (55680, 11, 88), (57600, 11, 89),
                (59520, 11, 89), (61440, 11, 90), (63360, 11, 91), (65280, 11, 92),
                (67200, 11, 93), (69120, 11, 94), (71040, 11, 95), (72960, 11, 96),
                (74880, 11, 96), (76800, 11, 86), (78720, 11, 86), (80640, 11, 87),
                (82560, 11, 87), (84480, 11, 88), (86400, 11, 89), (88320, 11, 89),
                (90240, 11, 90), (92160, 11, 90), (94080, 11, 91), (96000, 11, 92),
                (97920, 11, 92), (99840, 11, 93), (101760, 11, 93), (103680, 11, 94),
                (105600, 11, 94), (107520, 11, 95), (109440, 11, 96), (111360, 11, 96),
                (113280, 11, 97), (115200, 11, 97), (117120, 11, 98), (119040, 11, 99),
                (120960, 11, 99), (122880, 11, 76), (124800, 11, 77), (126720, 11, 79),
                (128640, 11, 81), (130560, 11, 82), (132480, 11, 84), (134400, 11, 86),
                (136320, 11, 88),
            ],
        },
        {
            "name": "piano",
            "role": "chords",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": [
                "volume", "pan", (0, 91, 78), (0, 93, 8), (0, 64, 0), (90, 64, 127),
                (3840, 64, 0), (3930, 64, 127), (7680, 64, 0), (7770, 64, 127), (11520, 64, 0),
                (11610, 64, 127), (15360, 64, 0), (15450, 64, 127), (19200, 64, 0),
                (19290, 64, 127), (23040, 64, 0), (23130, 64, 127), (26880, 64, 0),
                (26970, 64, 127), (30720, 64, 0), (30810, 64, 127), (34560, 64, 0),
                (34650, 64, 127), (38400, 64, 0), (38490, 64, 127), (42240, 64, 0),
                (42330, 64, 127), (46080, 64, 0), (46170, 64, 127), (49920, 64, 0),
                (50010, 64, 127), (53760, 64, 0), (53850, 64, 127), (57600, 64, 0),
                (57690, 64, 127), (61440, 64, 0), (61530, 64, 127), (65280, 64, 0),
                (65370, 64, 127), (69120, 64, 0), (69210, 64, 127), (72960, 64, 0),
                (73050, 64, 127), (76800, 64, 0), (76890, 64, 127), (80640, 64, 0),
                (80730, 64, 127), (84480, 64, 0), (84570, 64, 127), (88320, 64, 0),
                (88410, 64, 127), (92160, 64, 0), (92250, 64, 127), (96000, 64, 0),
                (96090, 64, 127), (99840, 64, 0), (99930, 64, 127), (103680, 64, 0),
                (103770, 64, 127), (107520, 64, 0), (107610, 64, 127), (111360, 64, 0),
                (111450, 64, 127), (115200, 64, 0), (115290, 64, 127), (119040, 64, 0),
                (119130, 64, 127), (122880, 64, 0), (122970, 64, 127), (126720, 64, 0),
                (126810, 64, 127), (130560, 64, 0), (130650, 64, 127), (132480, 64, 0),
                (132570, 64, 127), (134400, 64, 0), (134490, 64, 127), (138240, 64, 0),
            ],
        },
        {
            "name": "cello",
            "role": "bass",
            "instrument": {"name": "Cello", "program": 43, "low": 36, "high": 81},
            "events": [
                "volume", "pan", (0, 91, 52), (0, 93, 0), (0, 11, 76), (1920, 11, 77),
                (3840, 11, 79), (5760, 11, 81), (7680, 11, 82), (9600, 11, 84), (11520, 11, 86),
                (13440, 11, 88), (15360, 11, 79), (17280, 11, 80), (19200, 11, 81),
                (21120, 11, 82), (23040, 11, 83), (24960, 11, 84), (26880, 11, 84),
                (28800, 11, 85), (30720, 11, 86), (32640, 11, 87), (34560, 11, 88),
                (36480, 11, 89), (38400, 11, 90), (40320, 11, 91), (42240, 11, 91),
                (44160, 11, 92), (46080, 11, 83), (48000, 11, 84), (49920, 11, 85),
                (51840, 11, 86), (53760, 11, 87), (55680, 11, 88), (57600, 11, 89),
                (59520, 11, 89), (61440, 11, 90), (63360, 11, 91), (65280, 11, 92),
                (67200, 11, 93), (69120, 11, 94), (71040, 11, 95), (72960, 11, 96),
                (74880, 11, 96), (76800, 11, 86), (78720, 11, 86), (80640, 11, 87),
                (82560, 11, 87), (84480, 11, 88), (86400, 11, 89), (88320, 11, 89),
                (90240, 11, 90), (92160, 11, 90), (94080, 11, 91), (96000, 11, 92),
                (97920, 11, 92), (99840, 11, 93), (101760, 11, 93), (103680, 11, 94),
                (105600, 11, 94), (107520, 11, 95), (109440, 11, 96), (111360, 11, 96),
                (113280, 11, 97), (115200, 11, 97), (117120, 11, 98), (119040, 11, 99),
                (120960, 11, 99), (122880, 11, 76), (124800, 11, 77), (126720, 11, 79),
                (128640, 11, 81), (130560, 11, 82), (132480, 11, 84), (134400, 11, 86),
                (136320, 11, 88),
            ],
        },
        {
            "name": "strings",
            "role": "pad",
            "instrument": {"name": "String Ensemble 1", "program": 49, "low": 28, "high": 100},
            "events": [
                "volume", "pan", (0, 91, 102), (0, 93, 20), (0, 11, 76), (1920, 11, 77),
                (3840, 11, 79), (5760, 11, 81), (7680, 11, 82), (9600, 11, 84), (11520, 11, 86),
                (13440, 11, 88), (15360, 11, 79), (17280, 11, 80), (19200, 11, 81),
                (21120, 11, 82), (23040, 11, 83), (24960, 11, 84), (26880, 11, 84),
                (28800, 11, 85), (30720, 11, 86), (32640, 11, 87), (34560, 11, 88),
                (36480, 11, 89), (38400, 11, 90), (40320, 11, 91), (42240, 11, 91),
                (44160, 11, 92), (46080, 11, 83), (48000, 11, 84), (49920, 11, 85),
                (51840, 11, 86), (53760, 11, 87), (55680, 11, 88), (57600, 11, 89),
                (59520, 11, 89), (61440, 11, 90), (63360, 11, 91), (65280, 11, 92),
                (67200, 11, 93), (69120, 11, 94), (71040, 11, 95), (72960, 11, 96),
                (74880, 11, 96), (76800, 11, 86), (78720, 11, 86), (80640, 11, 87),
                (82560, 11, 87), (84480, 11, 88), (86400, 11, 89), (88320, 11, 89),
                (90240, 11, 90), (92160, 11, 90), (94080, 11, 91), (96000, 11, 92),
                (97920, 11, 92), (99840, 11, 93), (101760, 11, 93), (103680, 11, 94),
                (105600, 11, 94), (107520, 11, 95), (109440, 11, 96), (111360, 11, 96),
                (113280, 11, 97), (115200, 11, 97), (117120, 11, 98), (119040, 11, 99),
                (120960, 11, 99), (122880, 11, 76), (124800, 11, 77), (126720, 11, 79),
                (128640, 11, 81), (130560, 11, 82), (132480, 11, 84), (134400, 11, 86),
                (136320, 11, 88),
            ],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
