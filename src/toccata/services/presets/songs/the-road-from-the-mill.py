"""The Road from the Mill

Key     D harmonic minor
Tempo   104 quarter notes a minute, 3/4
Form    A 8 · B 8 · C 8 · A 8
Tracks  clarinet, dulcimer, accordion, upright bass

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
# Dm | Dm | Dm | A7 | A7 | A7 | A7 | Dm

clarinet_a = join([
    chord("A4[11/48;361/1920], Bb4[1/24;119/1920;68], F4[1/4;361/1920;84], "  # 1  Dm
          "G4[1/24;119/1920;66], A4[11/64;1/8], C#5[7/48;1/8;82]", default_volume=86),
    chord("A4[11/48;361/1920], Bb4[1/24;119/1920;70], A4[11/48;361/1920], "  # 2  Dm
          "Bb4[1/24;119/1920;70], G4[1/4;361/1920], A4[1/24;119/1920;70]", default_volume=88),
    chord("A4[1/4;361/1920], Bb4[1/24;119/1920;72], F4[1/4;361/1920;88], G4[1/24;119/1920;70], "
          "A4[7/48;1/8], C#5[11/64;1/8;86]", default_volume=90),  # 3  Dm
    chord("A4[5/16;1/4], A4[5/16;1/4], G4[1/4;.]", volume=86),  # 4  A7
    chord("A4[11/48;361/1920], Bb4[1/24;119/1920;68], A4[11/48;361/1920], "  # 5  A7
          "Bb4[1/24;119/1920;68], G4[1/4;361/1920], A4[1/24;119/1920;68]", default_volume=86),
    chord("A4[1/48;3/128], Bb4[1/48;3/128;80], A4[1/4;13/64], A4[1/48;3/128], "  # 6  A7
          "Bb4[1/48;3/128;80], A4[1/4;13/64], G4[1/48;3/128], A4[1/48;3/128;80], G4[1/4;13/64]",
          default_volume=88),
    chord("C#5, C#5, A4", 5/16, 1/4, [92, 92, 90]),  # 7  A7
    chord("A4[11/64;1/8], D5[7/48;1/8;83], D5[5/16;.;89], r[3/16]", default_volume=86),  # 8  Dm
])

accordion_a_bar1 = chord(
    "r[3/8], A3;D4[1/16;0], F4[1/16;.;74], r[1/16], A3;D4[1/16;0], F4[1/16;.;74], r[1/16], "
    "A3;D4[1/16;0], F4[1/16;.;74], r[1/16]", default_volume=68
)
accordion_a_bar4 = chord(
    "r[3/8], A3;C#4[1/16;0], G4[1/16;.;74], r[1/16], A3;C#4[1/16;0], G4[1/16;.;74], r[1/16], "
    "A3;C#4[1/16;0], G4[1/16;.;74], r[1/16]", default_volume=68
)

accordion_a = join([*[accordion_a_bar1] * 3, *[accordion_a_bar4] * 4, accordion_a_bar1])

upright_bass_a_bar1 = chord("D2[5/32;.], r[11/32], A1[5/32;.;82], r[3/32]", default_volume=88)
upright_bass_a_bar4 = chord("A1[5/32;.], r[11/32], E1[5/32;.;82], r[3/32]", default_volume=88)

upright_bass_a = join([
    *[upright_bass_a_bar1] * 3, *[upright_bass_a_bar4] * 4, upright_bass_a_bar1,
])


# ── B · bars 9–16 ───────────────────────────────────────────────────────────
# Bb | Bb | Gm | Gm | Dm | A7 | A7 | Dm

clarinet_b = join([
    # 9  Bb
    chord("F5[23/48;3/8;92], E5[11/64;1/8], G5[11/64;1/8;94], F5[7/48;1/8]", default_volume=86),
    chord("F5[1/4;361/1920;94], G5[1/24;119/1920;76], Bb5[1/48;3/128], Bb5[1/8;13/128;97], "
          "A5[3/32;1/16;90], Bb5[1/16;.], G5[11/48;361/1920;96], A5[1/24;119/1920;78]",  # 10  Bb
          default_volume=91),
    # 11  Gm
    chord("G5[23/48;3/8], F5[11/64;1/8;90], A5[11/64;1/8], G5[11/64;1/8;92]", default_volume=98),
    chord("G5[1/48;3/128], A5[1/48;3/128;86], G5[1/4;13/64], Bb5[1/48;3/128;89], "  # 12  Gm
          "Bb5[1/8;13/128;95], G5[1/16;.;88], A5[3/32;1/16;88], G5[1/48;3/128], "
          "A5[1/48;3/128;86], G5[3/16;13/64]", default_volume=94),
    chord("F5[5/16;1/4;92], A5[11/64;1/8], A5[1/16;.;88], Bb5[3/32;1/16;89], G5[7/48;1/8], "
          "Bb5[3/32;1/16;89], A5[1/16;.;88]", default_volume=94),  # 13  Dm
    chord("A5[5/16;1/4], A5[11/64;1/8], A5[3/32;1/16;90], Bb5[1/16;.;91], G5[11/64;1/8], "
          "Bb5[1/16;.;91], A5[1/16;.;90]", default_volume=96),  # 14  A7
    chord("A5[19/48;391/1280], Bb5[1/24;89/1280;80], G5[19/48;391/1280;92], A5[1/24;89/1280;74]",
          default_volume=98),  # 15  A7
    chord("F5[1/48;3/128], G5[1/48;3/128;84], F5[1/4;21/64], E5[1/48;3/128;79], "  # 16  Dm
          "D5[1/8;45/128;85]", default_volume=92),
])

dulcimer_b = join([
    chord("F4", 47/64, 3/4, 72),  # 9  Bb
    chord("F4", 47/64, 3/4, 72),  # 10  Bb
    chord("D4", 47/64, 3/4, 72),  # 11  Gm
    chord("r[1/2], G4", 15/64, 1/4, 84),  # 12  Gm
    chord("F4", 47/64, 3/4, 72),  # 13  Dm
    chord("G4", 47/64, 3/4, 72),  # 14  A7
    chord("G4", 47/64, 3/4, 72),  # 15  A7
    chord("r[1/2], F4", 15/64, 1/4, 84),  # 16  Dm
])

accordion_b_bar9 = join([rest(1/2), C("Bb", 3) % (1/16, 0, [70, 70, 76]), rest(3/16)])
accordion_b_bar11 = chord("r[1/2], Bb3;D4[1/16;0], G4[1/16;.;76], r[3/16]", default_volume=70)
accordion_b_bar13 = chord("r[1/2], A3;D4[1/16;0], F4[1/16;.;76], r[3/16]", default_volume=70)
accordion_b_bar14 = chord("r[1/2], A3;C#4[1/16;0], G4[1/16;.;76], r[3/16]", default_volume=70)

accordion_b = join([
    accordion_b_bar9, accordion_b_bar9, accordion_b_bar11, accordion_b_bar11, accordion_b_bar13,
    accordion_b_bar14, accordion_b_bar14, accordion_b_bar13,
])

upright_bass_b_bar9 = chord("Bb1[5/16;.], r[3/16], F1[5/32;.;84], r[3/32]", default_volume=90)
upright_bass_b_bar13 = chord("D2[5/16;.], r[3/16], A1[5/32;.;84], r[3/32]", default_volume=90)
upright_bass_b_bar14 = chord("A1[5/16;.], r[3/16], E1[5/32;.;84], r[3/32]", default_volume=90)

upright_bass_b = join([
    upright_bass_b_bar9, upright_bass_b_bar9,  # 9–10
    chord("G1[5/16;.], r[3/16], D2[5/32;.;84], r[3/32]", default_volume=90),  # 11  Gm
    chord("G2[5/16;.], r[3/16], D2[5/32;.;84], r[3/32]", default_volume=90),  # 12  Gm
    upright_bass_b_bar13,  # 13  Dm
    upright_bass_b_bar14, upright_bass_b_bar14,  # 14–15
    upright_bass_b_bar13,  # 16  Dm
])


# ── C · bars 17–24 ──────────────────────────────────────────────────────────
# Bb | Bb | Gm | Gm | Dm | A7 | A7 | Dm

clarinet_c = join([
    chord("F5[5/48;1/12], E5[5/48;1/12;85], D5[5/48;1/12;84], Bb4[11/48;361/1920;88], "  # 17  Bb
          "C#5[1/24;119/1920;70], D5[1/4;361/1920;90], E5[1/24;119/1920;72]", default_volume=91),
    chord("F5[5/48;1/12], E5[5/48;1/12;87], D5[5/48;1/12;86], Bb4[5/16;1/4;90], D5[5/16;1/4;92]",
          default_volume=93),  # 18  Bb
    chord("G5[5/48;1/12], A5[5/48;1/12;91], Bb5[5/48;1/12;92], G5[5/16;1/4], D5[5/16;1/4;94]",
          default_volume=97),  # 19  Gm
    chord("r[1/8], Bb4[19/48;391/1280], C#5[1/24;409/1280;64]", default_volume=82),  # 20  Gm
    chord("F5[5/48;1/12;91], E5[5/48;1/12;85], D5[5/48;1/12;84], A4[5/16;1/4], A4[5/16;1/4]",
          default_volume=87),  # 21  Dm
    chord("E5[5/48;1/12;93], D5[5/48;1/12;86], C#5[5/48;1/12;85], G4[5/16;1/4], A4[5/16;1/4]",
          default_volume=89),  # 22  A7
    chord("G5[5/48;1/12;97], F5[5/48;1/12], E5[5/48;1/12], C#5[5/16;1/4;93], E5[5/16;1/4;95]",
          default_volume=89),  # 23  A7
    chord("D5[11/64;1/8], C#5[7/48;1/8;83], D5[5/16;.], r[3/16]", default_volume=90),  # 24  Dm
])

dulcimer_c = join([
    chord("F4", 47/64, 3/4, 71),  # 17  Bb
    chord("F4", 47/64, 3/4, 71),  # 18  Bb
    chord("D4", 47/64, 3/4, 71),  # 19  Gm
    chord("r[1/2], G4", 15/64, 1/4, 83),  # 20  Gm
    chord("F4", 47/64, 3/4, 71),  # 21  Dm
    chord("G4", 47/64, 3/4, 71),  # 22  A7
    chord("G4", 47/64, 3/4, 71),  # 23  A7
    chord("r[1/2], F4", 15/64, 1/4, 83),  # 24  Dm
])

accordion_c_bar17 = join([
    rest(3/8), C("Bb", 3) % (1/16, 0, [69, 69, 75]), rest(1/16),
    C("Bb", 3) % (1/16, 0, [69, 69, 75]), rest(1/16), C("Bb", 3) % (1/16, 0, [69, 69, 75]),
    rest(1/16),
])
accordion_c_bar19 = chord(
    "r[3/8], Bb3;D4[1/16;0], G4[1/16;.;75], r[1/16], Bb3;D4[1/16;0], G4[1/16;.;75], r[1/16], "
    "Bb3;D4[1/16;0], G4[1/16;.;75], r[1/16]", default_volume=69
)
accordion_c_bar21 = chord(
    "r[3/8], A3;D4[1/16;0], F4[1/16;.;75], r[1/16], A3;D4[1/16;0], F4[1/16;.;75], r[1/16], "
    "A3;D4[1/16;0], F4[1/16;.;75], r[1/16]", default_volume=69
)
accordion_c_bar22 = chord(
    "r[3/8], A3;C#4[1/16;0], G4[1/16;.;75], r[1/16], A3;C#4[1/16;0], G4[1/16;.;75], r[1/16], "
    "A3;C#4[1/16;0], G4[1/16;.;75], r[1/16]", default_volume=69
)

accordion_c = join([
    accordion_c_bar17, accordion_c_bar17, accordion_c_bar19, accordion_c_bar19,
    accordion_c_bar21, accordion_c_bar22, accordion_c_bar22, accordion_c_bar21,
])

upright_bass_c_bar17 = chord("Bb1[5/32;.], r[11/32], F1[5/32;.;83], r[3/32]", default_volume=89)
upright_bass_c_bar21 = chord("D2[5/32;.], r[11/32], A1[5/32;.;83], r[3/32]", default_volume=89)
upright_bass_c_bar22 = chord("A1[5/32;.], r[11/32], E1[5/32;.;83], r[3/32]", default_volume=89)

upright_bass_c = join([
    upright_bass_c_bar17, upright_bass_c_bar17,  # 17–18
    chord("G1[5/32;.], r[11/32], D2[5/32;.;83], r[3/32]", default_volume=89),  # 19  Gm
    chord("G2[5/32;.], r[11/32], D2[5/32;.;83], r[3/32]", default_volume=89),  # 20  Gm
    upright_bass_c_bar21,  # 21  Dm
    upright_bass_c_bar22, upright_bass_c_bar22,  # 22–23
    upright_bass_c_bar21,  # 24  Dm
])


# ── A · bars 25–32 ──────────────────────────────────────────────────────────
# Dm | Dm | Dm | A7 | A7 | A7 | A | Dm

clarinet_a_2 = join([
    chord("A4[1/48;3/128], Bb4[1/48;3/128;83], A4[1/4;13/64], G4[1/48;3/128;83], "  # 25  Dm
          "F4[1/8;13/128;89], A4[1/48;3/128;75], G4[1/8;13/128;81], Bb4[1/48;3/128;85], "
          "A4[1/8;13/128], D5[1/48;3/128;81], C#5[1/8;13/128;87]", default_volume=91),
    chord("A4[1/48;3/128], Bb4[1/48;3/128;85], A4[1/4;13/64], Bb4[1/48;3/128;87], "  # 26  Dm
          "A4[1/8;13/128], C#5[1/48;3/128;79], Bb4[1/8;13/128;85], G4[1/48;3/128], "
          "A4[1/48;3/128;85], G4[1/4;13/64]", default_volume=93),
    chord("A4[1/48;3/128], Bb4[1/48;3/128;87], A4[1/4;13/64], F4[1/48;3/128;93], "  # 27  Dm
          "G4[1/48;3/128;85], F4[1/4;13/64;93], Bb4[1/48;3/128;89], A4[1/8;13/128], "
          "D5[1/48;3/128;85], C#5[1/8;13/128;91]", default_volume=96),
    chord("A4[5/16;1/4], A4[7/48;1/8], Bb4[7/48;1/8;83], G4[1/4;.]", default_volume=91),  # 28  A7
    chord("A4, A4, G4", 5/16, 1/4, 91),  # 29  A7
    chord("A4[1/48;3/128], Bb4[1/48;3/128;85], A4[1/4;13/64], A4[1/48;3/128], "  # 30  A7
          "Bb4[1/48;3/128;85], A4[1/4;13/64], G4[1/48;3/128], A4[1/48;3/128;85], G4[1/4;13/64]",
          default_volume=93),
    chord("C#5, C#5, A4", 5/16, 1/4, [98, 98, 96]),  # 31  A
    chord("D5, D5, D5", 5/24, 1/4, 93),  # 32  Dm
])

dulcimer_a_2 = join([
    chord("F4", 47/64, 3/4, 75),  # 25  Dm
    chord("F4", 47/64, 3/4, 75),  # 26  Dm
    chord("F4", 47/64, 3/4, 75),  # 27  Dm
    chord("r[1/2], F4, G4", 7/64, 1/8, 87),  # 28  A7
    chord("G4", 47/64, 3/4, 75),  # 29  A7
    chord("G4", 47/64, 3/4, 75),  # 30  A7
    chord("E4", 47/64, 3/4, 75),  # 31  A
    chord("D5, A4, D4", 5/32, 1/4, 93),  # 32  Dm
])

accordion_a_2_bar25 = chord(
    "r[3/8], A3;D4[1/16;0], F4[1/16;.;79], r[1/16], A3;D4[1/16;0], F4[1/16;.;79], r[1/16], "
    "A3;D4[1/16;0], F4[1/16;.;79], r[1/16]", default_volume=73
)
accordion_a_2_bar28 = chord(
    "r[3/8], A3;C#4[1/16;0], G4[1/16;.;79], r[1/16], A3;C#4[1/16;0], G4[1/16;.;79], r[1/16], "
    "A3;C#4[1/16;0], G4[1/16;.;79], r[1/16]", default_volume=73
)

accordion_a_2 = join([
    *[accordion_a_2_bar25] * 3,  # 25–27
    *[accordion_a_2_bar28] * 3,  # 28–30
    rest(3/8), C("A", 3) % (1/16, 0, [73, 73, 79]), rest(1/16),  # 31  A
    C("A", 3) % (1/16, 0, [73, 73, 79]), rest(1/16), C("A", 3) % (1/16, 0, [73, 73, 79]),
    rest(1/16),
    C("Dm/A", 3) % (1/8, 0, 85), rest(3/8), C("Dm/A", 3) % (1/8, 0, 85), rest(1/8),  # 32  Dm
])

upright_bass_a_2_bar25 = chord("D2[5/32;.], r[11/32], A1[5/32;.;87], r[3/32]", default_volume=93)
upright_bass_a_2_bar28 = chord("A1[5/32;.], r[11/32], E1[5/32;.;87], r[3/32]", default_volume=93)

upright_bass_a_2 = join([
    *[upright_bass_a_2_bar25] * 3,  # 25–27
    *[upright_bass_a_2_bar28] * 4,  # 28–31
    chord("D2[5/32;.], r[11/32], D2[5/32;.], r[3/32]", volume=93),  # 32  Dm
])


# ── tracks ──────────────────────────────────────────────────────────────────

clarinet = perform(
    join([clarinet_a, clarinet_b, clarinet_c, clarinet_a_2]),
    late=12, loose=10, touch=7, seed=296584124, gate=75, cut="note",
)
dulcimer = perform(
    join([rest(6), dulcimer_b, dulcimer_c, dulcimer_a_2]),
    loose=10, touch=7, seed=862888655,
)
accordion = perform(
    join([accordion_a, accordion_b, accordion_c, accordion_a_2]),
    late=-8, loose=10, touch=7, seed=283064480,
)
upright_bass = perform(
    join([upright_bass_a, upright_bass_b, upright_bass_c, upright_bass_a_2]),
    loose=10, touch=7, seed=183266612,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [clarinet, dulcimer, accordion, upright_bass],
    instruments=["Clarinet", "Dulcimer", "Accordion", "Acoustic Bass"],
    bpm=BPM,
    track_names=["clarinet", "dulcimer", "accordion", "upright bass"],
    channels=[0, 1, 2, 3],
    pan=[
        [pan(64, mode="value")], [pan(86, mode="value")], [pan(46, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(100, mode="value")], [volume(84, mode="value")], [volume(84, mode="value")],
        [volume(106, mode="value")],
    ],
    other_messages=[event("time_signature", numerator=3, denominator=4, is_meta=True)],
    name="The Road from the Mill",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 92160,
    "keys": [(0, "D", "harmonic minor")],
    "sections": [
        (0, 23040, "A", 0.55), (23040, 23040, "B", 0.64), (46080, 23040, "C", 0.6),
        (69120, 23040, "A", 0.78),
    ],
    "chords": [
        (0, 8640, "Dm", "i"), (8640, 11520, "A7", "V7"), (20160, 2880, "Dm", "i"),
        (23040, 5760, "Bb", "VI"), (28800, 5760, "Gm", "iv"), (34560, 2880, "Dm", "i"),
        (37440, 5760, "A7", "V7"), (43200, 2880, "Dm", "i"), (46080, 5760, "Bb", "VI"),
        (51840, 5760, "Gm", "iv"), (57600, 2880, "Dm", "i"), (60480, 5760, "A7", "V7"),
        (66240, 2880, "Dm", "i"), (69120, 8640, "Dm", "i"), (77760, 8640, "A7", "V7"),
        (86400, 2880, "A", "V"), (89280, 2880, "Dm", "i"),
    ],
    "about": {
        "seed": "232",
        "prompt": "klezmer hora in 3/4, D harmonic minor, 104 bpm, clarinet, dulcimer, accordion and upright bass, 32 bars",
        "genre": "klezmer",
    },
    "tracks": [
        {
            "name": "clarinet",
            "role": "melody",
            "instrument": {"name": "Clarinet", "program": 72, "low": 50, "high": 94},
            "events": ["volume", "pan", (0, 91, 42), (0, 93, 0)],
        },
        {
            "name": "dulcimer",
            "role": "counter",
            "instrument": {"name": "Dulcimer", "program": 16, "low": 50, "high": 86},
            "events": ["volume", "pan", (0, 91, 48), (0, 93, 4)],
        },
        {
            "name": "accordion",
            "role": "chords",
            "instrument": {"name": "Accordion", "program": 22, "low": 53, "high": 93},
            "events": ["volume", "pan", (0, 91, 34), (0, 93, 8)],
        },
        {
            "name": "upright bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 8), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
