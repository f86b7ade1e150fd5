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
          "D5[1/8;.;81], r[1/16], D5[11/64;3/16;80], D5[15/64;1/4]", default_volume=86),
    chord("F5[3/64;1/16;90], G5[1/16;.], Bb5[1/16;.;87], C6[3/64;1/16;88], C6[1/8;.;94], "
          "Bb5[1/8;.;87], G5[7/64;1/8;92], Ab5[1/8;.], G5[7/64;1/8;92], G5[1/8;.]",  # 3  G7/B
          default_volume=86),
    # 4  Cm G
    chord("Eb5[15/64;1/4], Eb5[7/64;1/8], C5[1/8;.;78], G4[15/64;1/2;82]", default_volume=86),
    chord("C5[1/16;.;84], D5[3/64;1/16;79], F5[1/16;.;80], G5[3/64;1/16], G5[7/64;1/8;88], "
          "Ab5[1/8;.], Ab5[7/64;1/8;88], Ab5[7/64;1/8], Ab5[1/8;.;88], Ab5[7/64;1/8]",  # 5  Ab
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
    chord("Eb4, Eb4", 29/64, 1/2, 57),  # 1  Cm
    chord("F4, F4", 29/64, 1/2, 57),  # 2  Dm7b5/C
    chord("F4, F4", 29/64, 1/2, 57),  # 3  G7/B
    chord("Eb4, D4", 29/64, 1/2, 57),  # 4  Cm G
    chord("Eb4, Eb4", 29/64, 1/2, 57),  # 5  Ab
    chord("C4, C4", 29/64, 1/2, 57),  # 6  Dm7b5/F
    chord("Eb4, D4", 29/64, 1/2, 57),  # 7  Cm/G G7
    chord("C4[15/64;1/4], C4[15/64;1/4], C4[15/64;1/2]", volume=57),  # 8  Cm
])

viola_a_bar5 = chord(
    "r[1/8], C4[7/48;1/8], C4[5/16;.], r[1/16], C4[7/48;1/8], C4[5/16;1/4]", volume=57
)

viola_a = join([
    # 1  Cm
    chord("r[1/8], G3[7/48;1/8], G3[5/16;.], r[1/16], G3[7/48;1/8], G3[5/16;1/4]", volume=57),
    # 2  Dm7b5/C
    chord("r[1/8], F3[7/48;1/8], F3[5/16;.], r[1/16], F3[7/48;1/8], F3[5/16;1/4]", volume=57),
    # 3  G7/B
    chord("r[1/8], D3[7/48;1/8], D3[5/16;.], r[1/16], D3[7/48;1/8], D3[5/16;1/4]", volume=57),
    chord("G3, D4", 29/48, 1/2, 57),  # 4  Cm G
    viola_a_bar5, viola_a_bar5,  # 5–6
    # 7  Cm/G G7
    chord("r[1/8], C4[7/48;1/8], C4[5/16;.], r[1/16], B3[7/48;1/8], B3[5/16;1/4]", volume=57),
    chord("G3[5/16;1/4], G3[5/16;1/4], G3[5/16;.], r[3/16]", volume=57),  # 8  Cm
])

cello_a = join([
    chord("C3, C3", 5/8, 1/2, 73),  # 1  Cm
    chord("C3, C3", 5/8, 1/2, 73),  # 2  Dm7b5/C
    chord("B2, B2", 5/8, 1/2, 73),  # 3  G7/B
    chord("C3, B2", 5/8, 1/2, 73),  # 4  Cm G
    chord("C2, C2", 5/8, 1/2, 73),  # 5  Ab
    chord("F3, F3", 5/8, 1/2, 73),  # 6  Dm7b5/F
    chord("G2, G2", 5/8, 1/2, 73),  # 7  Cm/G G7
    chord("C3[13/48;1/4], G3[13/48;1/4], Eb3[13/48;1/2]", volume=76),  # 8  Cm
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

violin_2_b_bar9 = chord("Bb3, Bb3, Bb3, Bb3, Bb3, Bb3, Bb3, Bb3", 7/64, 1/8, 60)

violin_2_b = join([
    violin_2_b_bar9,  # 9  Eb
    chord("D4, D4, D4, D4, D4, D4, D4, D4", 7/64, 1/8, 60),  # 10  Bb
    violin_2_b_bar9,  # 11  Eb
    chord("Bb3, Bb3", 29/64, 1/2, 60),  # 12  Eb
    chord("F4, F4, F4, F4, F4, F4, F4, F4", 7/64, 1/8, 60),  # 13  Fm/Ab
    chord("G4, G4, G4, G4, G4, G4, G4, G4", 7/64, 1/8, 60),  # 14  G
    chord("C4, C4, C4, C4, C4, C4, C4, C4", 7/64, 1/8, 60),  # 15  Cm/Eb
    chord("G4[15/64;1/4], G4[15/64;1/4], G4[15/64;1/2]", volume=60),  # 16  G
])

viola_b_bar9 = chord(
    "G3[5/16;1/4], G3[7/48;1/8], G3[7/48;1/8], G3[5/16;1/4], G3[7/48;1/8], G3[7/48;1/8]",
    volume=60,
)
viola_b_bar10 = chord(
    "D3[5/16;1/4], D3[7/48;1/8], D3[7/48;1/8], D3[5/16;1/4], D3[7/48;1/8], D3[7/48;1/8]",
    volume=60,
)

viola_b = join([
    viola_b_bar9,  # 9  Eb
    viola_b_bar10,  # 10  Bb
    viola_b_bar9,  # 11  Eb
    chord("G3, G3", 29/48, 1/2, 60),  # 12  Eb
    chord("F3[5/16;1/4], F3[7/48;1/8], F3[7/48;1/8], F3[5/16;1/4], F3[7/48;1/8], F3[7/48;1/8]",
          volume=60),  # 13  Fm/Ab
    viola_b_bar10,  # 14  G
    viola_b_bar9,  # 15  Cm/Eb
    chord("G3[5/16;1/4], G3[5/16;1/4], G3[5/16;.], r[3/16]", volume=60),  # 16  G
])

cello_b = join([
    chord("Eb3, G3, Bb2, C3", 7/24, 1/4, 76),  # 9  Eb
    chord("Bb2, Bb2", 5/8, 1/2, 76),  # 10  Bb
    chord("Eb2, G2, Bb2, Eb2", 7/24, 1/4, 76),  # 11  Eb
    chord("Eb2, Eb2", 5/8, 1/2, 76),  # 12  Eb
    chord("Ab2, Ab2", 5/8, 1/2, 76),  # 13  Fm/Ab
    chord("G2, G2", 5/8, 1/2, 76),  # 14  G
    chord("Eb2, Eb2", 5/8, 1/2, 76),  # 15  Cm/Eb
    chord("G2[13/48;1/4], D3[13/48;1/4], B2[13/48;1/2]", volume=79),  # 16  G
])


# ── A · bars 17–24 ──────────────────────────────────────────────────────────
# Cm | Dm7b5/C | G7/B | Cm G | Ab | Dm7b5/F | Cm/G G7 | Cm

violin_1_a_2 = join([
    chord("Eb5[1/16;.], F5[3/64;1/16;81], Ab5[1/16;.;83], Bb5[3/64;1/16;84], Bb5[1/8;.;90], "
          "C6[7/64;1/8;85], G5[1/8;.;89], G5[1/8;.;83], F5[7/64;1/8], F5[7/64;1/8;81]",  # 17  Cm
          default_volume=87),
    # 18  Dm7b5/C
    chord("C5[1/16;.], Eb5[3/64;1/16;83], D5[3/64;1/16;82], Bb4[1/16;.;80], Eb5[1/8;.;89], "
          "D5[1/8;.;82], r[1/16], D5[11/64;3/16;81], D5[15/64;1/4]", default_volume=87),
    chord("F5[1/16;.;91], G5[3/64;1/16], Bb5[1/16;.;88], r[1/16], C6[7/64;1/8;95], "  # 19  G7/B
          "Bb5[7/64;1/8;88], G5[1/8;.;93], Ab5[1/8;.], G5[7/64;1/8;93], G5[7/64;1/8]",
          default_volume=87),
    # 20  Cm G
    chord("Eb5[15/64;1/4], Eb5[1/8;.], C5[7/64;1/8;79], G4[15/64;1/2;83]", default_volume=87),
    chord("C5[1/16;.;85], D5[1/16;.;80], F5[3/64;1/16;81], G5[1/16;.], G5[7/64;1/8;89], "
          "Ab5[7/64;1/8], Ab5[7/64;1/8;89], Ab5[1/8;.], Ab5[7/64;1/8;89], Ab5[7/64;1/8]",
          default_volume=83),  # 21  Ab
    # 22  Dm7b5/F
    chord("D5[1/16;.], r[1/16], Eb5[3/64;1/16;83], C5[1/16;.;81], F5[7/64;1/8;89], "
          "Eb5[1/8;.;83], r[1/16], D5[11/64;3/16;82], D5[15/64;1/4]", default_volume=88),
    # 23  Cm/G G7
    chord("G5[3/64;1/16;93], Bb5[3/64;1/16;88], Ab5[1/16;.], F5[1/16;.;85], Bb5[7/64;1/8;94], "
          "Ab5[1/8;.], r[1/16], G5[11/64;3/16], G5[15/64;1/4;93]", default_volume=87),
    chord("C5", 63/64, 1, 77),  # 24  Cm
])

violin_2_a_2 = join([
    chord("C4, C4", 29/64, 1/2, 58),  # 17  Cm
    chord("F4, F4", 29/64, 1/2, 58),  # 18  Dm7b5/C
    chord("F4, F4", 29/64, 1/2, 58),  # 19  G7/B
    chord("Eb4, D4", 29/64, 1/2, 58),  # 20  Cm G
    chord("Eb4, Eb4", 29/64, 1/2, 58),  # 21  Ab
    chord("C4, C4", 29/64, 1/2, 58),  # 22  Dm7b5/F
    chord("Eb4, F4", 29/64, 1/2, 58),  # 23  Cm/G G7
    chord("Eb4", 63/64, 1, 77),  # 24  Cm
])

viola_a_2_bar21 = chord(
    "r[1/8], C4[7/48;1/8], C4[7/48;1/8], C4[7/48;1/4], C4[7/48;1/8], C4[7/48;1/8], C4[7/48;1/8]",
    volume=58,
)

viola_a_2 = join([
    chord("r[1/8], G3[7/48;1/8], G3[7/48;1/8], G3[7/48;1/4], G3[7/48;1/8], G3[7/48;1/8], "
          "G3[7/48;1/8]", volume=58),  # 17  Cm
    chord("r[1/8], F3[7/48;1/8], F3[7/48;1/8], F3[7/48;1/4], F3[7/48;1/8], F3[7/48;1/8], "
          "F3[7/48;1/8]", volume=58),  # 18  Dm7b5/C
    chord("r[1/8], D3[7/48;1/8], D3[7/48;1/8], D3[7/48;1/4], D3[7/48;1/8], D3[7/48;1/8], "
          "D3[7/48;1/8]", volume=58),  # 19  G7/B
    chord("G3, D4", 29/48, 1/2, 58),  # 20  Cm G
    viola_a_2_bar21, viola_a_2_bar21,  # 21–22
    chord("r[1/8], C4[7/48;1/8], C4[7/48;1/8], C4[7/48;1/4], B3[7/48;1/8], B3[7/48;1/8], "
          "B3[7/48;1/8]", volume=58),  # 23  Cm/G G7
    chord("C4", 21/16, 1, 77),  # 24  Cm
])

cello_a_2 = join([
    chord("C3, Eb3, G3, C3", 7/24, 1/4, 73),  # 17  Cm
    chord("C3, C3", 5/8, 1/2, 73),  # 18  Dm7b5/C
    chord("B2, B2", 5/8, 1/2, 73),  # 19  G7/B
    chord("C3, B2", 5/8, 1/2, 73),  # 20  Cm G
    chord("C2, C2", 5/8, 1/2, 73),  # 21  Ab
    chord("F3, F3", 5/8, 1/2, 73),  # 22  Dm7b5/F
    chord("G2, G2", 5/8, 1/2, 73),  # 23  Cm/G G7
    chord("Eb2", 4/3, 1, 83),  # 24  Cm
])


# ── tracks ──────────────────────────────────────────────────────────────────

violin_1 = perform(
    join([violin_1_a, violin_1_b, violin_1_a_2]),
    late=4, loose=8, touch=4, seed=336860114,
)
violin_2 = perform(join([violin_2_a, violin_2_b, violin_2_a_2]), loose=8, touch=4, seed=502707035)
viola = perform(join([viola_a, viola_b, viola_a_2]), loose=8, touch=4, seed=22810649, gate=75)
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
            "events": [
                "volume", "pan", (0, 91, 56), (0, 93, 0), (0, 11, 91), (1920, 11, 94),
                (3840, 11, 97), (5760, 11, 100), (7680, 11, 103), (9600, 11, 100),
                (11520, 11, 97), (13440, 11, 94), (15360, 11, 91), (17280, 11, 94),
                (19200, 11, 97), (21120, 11, 100), (23040, 11, 103), (24960, 11, 100),
                (26880, 11, 97), (28800, 11, 94), (30720, 11, 95), (32640, 11, 98),
                (34560, 11, 101), (36480, 11, 104), (38400, 11, 107), (40320, 11, 104),
                (42240, 11, 101), (44160, 11, 98), (46080, 11, 95), (48000, 11, 98),
                (49920, 11, 101), (51840, 11, 104), (53760, 11, 107), (55680, 11, 104),
                (57600, 11, 101), (59520, 11, 98), (61440, 11, 93), (63360, 11, 96),
                (65280, 11, 99), (67200, 11, 102), (69120, 11, 105), (71040, 11, 102),
                (72960, 11, 99), (74880, 11, 96), (76800, 11, 93), (78720, 11, 96),
                (80640, 11, 99), (82560, 11, 102), (84480, 11, 105), (86400, 11, 102),
                (88320, 11, 99), (90240, 11, 96),
            ],
        },
        {
            "name": "violin 2",
            "role": "counter",
            "instrument": {"name": "Violin", "program": 41, "low": 55, "high": 105},
            "events": [
                "volume", "pan", (0, 91, 62), (0, 93, 4), (0, 11, 91), (1920, 11, 94),
                (3840, 11, 97), (5760, 11, 100), (7680, 11, 103), (9600, 11, 100),
                (11520, 11, 97), (13440, 11, 94), (15360, 11, 91), (17280, 11, 94),
                (19200, 11, 97), (21120, 11, 100), (23040, 11, 103), (24960, 11, 100),
                (26880, 11, 97), (28800, 11, 94), (30720, 11, 95), (32640, 11, 98),
                (34560, 11, 101), (36480, 11, 104), (38400, 11, 107), (40320, 11, 104),
                (42240, 11, 101), (44160, 11, 98), (46080, 11, 95), (48000, 11, 98),
                (49920, 11, 101), (51840, 11, 104), (53760, 11, 107), (55680, 11, 104),
                (57600, 11, 101), (59520, 11, 98), (61440, 11, 93), (63360, 11, 96),
                (65280, 11, 99), (67200, 11, 102), (69120, 11, 105), (71040, 11, 102),
                (72960, 11, 99), (74880, 11, 96), (76800, 11, 93), (78720, 11, 96),
                (80640, 11, 99), (82560, 11, 102), (84480, 11, 105), (86400, 11, 102),
                (88320, 11, 99), (90240, 11, 96),
            ],
        },
        {
            "name": "viola",
            "role": "arpeggio",
            "instrument": {"name": "Viola", "program": 42, "low": 48, "high": 88},
            "events": [
                "volume", "pan", (0, 91, 60), (0, 93, 8), (0, 11, 91), (1920, 11, 94),
                (3840, 11, 97), (5760, 11, 100), (7680, 11, 103), (9600, 11, 100),
                (11520, 11, 97), (13440, 11, 94), (15360, 11, 91), (17280, 11, 94),
                (19200, 11, 97), (21120, 11, 100), (23040, 11, 103), (24960, 11, 100),
                (26880, 11, 97), (28800, 11, 94), (30720, 11, 95), (32640, 11, 98),
                (34560, 11, 101), (36480, 11, 104), (38400, 11, 107), (40320, 11, 104),
                (42240, 11, 101), (44160, 11, 98), (46080, 11, 95), (48000, 11, 98),
                (49920, 11, 101), (51840, 11, 104), (53760, 11, 107), (55680, 11, 104),
                (57600, 11, 101), (59520, 11, 98), (61440, 11, 93), (63360, 11, 96),
                (65280, 11, 99), (67200, 11, 102), (69120, 11, 105), (71040, 11, 102),
                (72960, 11, 99), (74880, 11, 96), (76800, 11, 93), (78720, 11, 96),
                (80640, 11, 99), (82560, 11, 102), (84480, 11, 105), (86400, 11, 102),
                (88320, 11, 99), (90240, 11, 96),
            ],
        },
        {
            "name": "cello",
            "role": "bass",
            "instrument": {"name": "Cello", "program": 43, "low": 36, "high": 81},
            "events": [
                "volume", "pan", (0, 91, 22), (0, 93, 0), (0, 11, 91), (1920, 11, 94),
                (3840, 11, 97), (5760, 11, 100), (7680, 11, 103), (9600, 11, 100),
                (11520, 11, 97), (13440, 11, 94), (15360, 11, 91), (17280, 11, 94),
                (19200, 11, 97), (21120, 11, 100), (23040, 11, 103), (24960, 11, 100),
                (26880, 11, 97), (28800, 11, 94), (30720, 11, 95), (32640, 11, 98),
                (34560, 11, 101), (36480, 11, 104), (38400, 11, 107), (40320, 11, 104),
                (42240, 11, 101), (44160, 11, 98), (46080, 11, 95), (48000, 11, 98),
                (49920, 11, 101), (51840, 11, 104), (53760, 11, 107), (55680, 11, 104),
                (57600, 11, 101), (59520, 11, 98), (61440, 11, 93), (63360, 11, 96),
                (65280, 11, 99), (67200, 11, 102), (69120, 11, 105), (71040, 11, 102),
                (72960, 11, 99), (74880, 11, 96), (76800, 11, 93), (78720, 11, 96),
                (80640, 11, 99), (82560, 11, 102), (84480, 11, 105), (86400, 11, 102),
                (88320, 11, 99), (90240, 11, 96),
            ],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
