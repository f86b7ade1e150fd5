"""Harvest Reel

Key     D mixolydian
Tempo   132 quarter notes a minute, 4/4
Form    A 8 · A 8 · B 8 · B 8
Tracks  fiddle, banjo, upright bass

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 132
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
# D | C | G | D | D | C | G C | D

fiddle_a = join([
    chord("A4[15/64;1/4;98], B4[7/32;59/256], F#5[5/256;.;80], E5[7/64;1/8;97], "  # 1  D
          "D5[7/64;1/8;91], B4[7/64;1/8], A4[7/64;1/8;89]", default_volume=95),
    chord("G4[7/64;1/8], A4[3/32;27/256;89], C5[1/64;5/256;78], B4[7/64;1/8;95], "  # 2  C
          "C5[7/64;1/8;90], E5[7/32;59/256;97], A5[1/64;5/256;81], G5[7/64;1/8], D5[7/64;1/8;91]",
          default_volume=98),
    chord("B4[15/64;1/4;99], E5[15/64;1/4;97], D5[7/64;1/8], E5[7/64;1/8;92], D5[7/64;1/8], "
          "B4[7/64;1/8;90]", default_volume=96),  # 3  G
    chord("A4[15/64;1/4;98], B4[7/32;59/256;95], E5[1/64;5/256;79], D5[7/64;1/8], "  # 4  D
          "E5[7/64;1/8;92], D5[7/64;1/8], B4[7/64;1/8;90]", default_volume=96),
    chord("A4[15/64;1/4;98], B4[15/64;1/4], E5[7/64;1/8;97], D5[3/32;27/256;91], "  # 5  D
          "C5[1/64;5/256;78], B4[7/64;1/8], A4[7/64;1/8;89]", default_volume=95),
    chord("G4[7/64;1/8], A4[7/64;1/8;89], B4[7/64;1/8;95], C5[7/64;1/8;90], E5[15/64;1/4;97], "
          "G5[7/64;1/8], D5[7/64;1/8;91]", default_volume=98),  # 6  C
    chord("C5[15/64;1/4;99], D5[7/64;1/8;96], B4[3/32;27/256], F#5[1/64;5/256;80], "  # 7  G C
          "E5[7/64;1/8;97], D5[7/64;1/8;91], C5[7/64;1/8;95], B4[7/64;1/8]", default_volume=90),
    chord("F#5[7/64;1/8;102], G5[7/64;1/8;93], E5[7/64;1/8;97], C5[5/64;27/256], "  # 8  D
          "E5[1/64;5/256;79], D5[11/32;.;96], r[1/32], B4[3/32;27/256], B4[1/64;5/256;82]",
          default_volume=90),
])

banjo_a_bar1 = chord(
    "r[1/4], A3;D4[1/8;0], F#4[1/8;.;72], r[1/4], A3;D4[1/8;0], F#4[1/8;.;72], A3;D4[1/8;0], "
    "F#4[1/8;.;72], r[1/8]", default_volume=67
)
banjo_a_bar2 = join([
    rest(1/4), C("C", 4) % (1/8, 0, [67, 67, 72]), rest(1/4), C("C", 4) % (1/8, 0, [67, 67, 72]),
    C("C", 4) % (1/8, 0, [67, 67, 72]), rest(1/8),
])

banjo_a = join([
    banjo_a_bar1,  # 1  D
    banjo_a_bar2,  # 2  C
    chord("r[1/4], B3;D4[1/8;0], G4[1/8;.;72], r[1/4], B3;D4[1/8;0], G4[1/8;.;72], "  # 3  G
          "B3;D4[1/8;0], G4[1/8;.;72], r[1/8]", default_volume=67),
    banjo_a_bar1, banjo_a_bar1,  # 4–5
    banjo_a_bar2,  # 6  C
    chord("r[1/4], B3;D4[1/8;0], G4[1/8;.;72], r[1/4]", default_volume=67),  # 7  G C
    C("C", 4) % (1/8, 0, [67, 67, 72]), C("C", 4) % (1/8, 0, [67, 67, 72]), rest(1/8),
    rest(1/4), C("D", 4) % (1/8, 0, [67, 67, 72]), rest(1/4), C("D", 4) % (1/8, 0, [67, 67, 72]),
    C("D", 4) % (1/8, 0, [67, 67, 72]), rest(1/8),  # 8  D
])

upright_bass_a = join([
    chord("D2, A2", 1/8, 1/2, 90),  # 1  D
    chord("C2, G2", 1/8, 1/2, 90),  # 2  C
    chord("G2, D3", 1/8, 1/2, 90),  # 3  G
    chord("D2, D2, A2, C2", 13/48, 1/4, 90),  # 4  D
    chord("D2, A2", 1/8, 1/2, 90),  # 5  D
    chord("C2, G2", 1/8, 1/2, 90),  # 6  C
    chord("G2, C2", 1/8, 1/2, 90),  # 7  G C
    chord("D2, A2", 1/8, 1/2, 90),  # 8  D
])


# ── A · bars 9–16 ───────────────────────────────────────────────────────────
# D | C | G | D | D | C | G C | D

fiddle_a_2 = join([
    chord("A4[7/32;59/256;100], C5[1/64;5/256;79], B4[15/64;1/4], E5[7/64;1/8;99], "  # 9  D
          "D5[7/64;1/8;92], B4[7/64;1/8], A4[7/64;1/8;90]", default_volume=97),
    chord("G4[7/64;1/8], A4[7/64;1/8;90], B4[7/64;1/8;97], C5[3/32;27/256;91], "  # 10  C
          "F#5[1/64;5/256;81], E5[7/32;59/256;99], A5[1/64;5/256;82], G5[7/64;1/8], "
          "D5[7/64;1/8;92]", default_volume=100),
    chord("B4[15/64;1/4;101], E5[15/64;1/4;99], D5[7/64;1/8], E5[3/32;27/256;93], "  # 11  G
          "E5[1/64;5/256;80], D5[7/64;1/8], B4[7/64;1/8;91]", default_volume=98),
    chord("A4[15/64;1/4;100], B4[15/64;1/4;97], D5[7/64;1/8], E5[3/32;27/256;93], "  # 12  D
          "E5[1/64;5/256;80], D5[7/64;1/8], B4[7/64;1/8;91]", default_volume=98),
    chord("A4[15/64;1/4;100], B4[7/32;59/256], F#5[1/64;5/256;81], E5[7/64;1/8;99], "  # 13  D
          "D5[3/32;27/256;92], C5[1/64;5/256;79], B4[7/64;1/8], A4[3/32;27/256;90], "
          "A4[1/64;5/256;82]", default_volume=97),
    chord("G4[7/64;1/8], A4[7/64;1/8;90], B4[7/64;1/8;97], C5[7/64;1/8;91], E5[7/32;59/256;99], "
          "A5[1/64;5/256;82], G5[7/64;1/8], D5[3/32;27/256;92], D5[1/64;5/256;83]",  # 14  C
          default_volume=100),
    chord("C5[15/64;1/4;101], D5[7/64;1/8;98], B4[7/64;1/8], E5[7/64;1/8;99], D5[7/64;1/8;92], "
          "C5[7/64;1/8;97], B4[7/64;1/8]", default_volume=91),  # 15  G C
    chord("F#5[7/64;1/8;103], G5[3/32;27/256;94], F#5[1/64;5/256;81], E5[7/64;1/8;99], "  # 16  D
          "C5[7/64;1/8], D5[11/32;.;98], r[1/32], B4[3/32;27/256], A5[1/64;5/256;89]",
          default_volume=91),
])

banjo_a_2_bar9 = join([
    rest(1/4), C("D", 4) % (1/8, 0, [68, 68, 73]), rest(1/4), C("D", 4) % (1/8, 0, [68, 68, 73]),
    C("D", 4) % (1/8, 0, [68, 68, 73]), rest(1/8),
])
banjo_a_2_bar10 = join([
    rest(1/4), C("C", 4) % (1/8, 0, [68, 68, 73]), rest(1/4), C("C", 4) % (1/8, 0, [68, 68, 73]),
    C("C", 4) % (1/8, 0, [68, 68, 73]), rest(1/8),
])
banjo_a_2_bar12 = chord(
    "r[1/4], A3;D4[1/8;0], F#4[1/8;.;73], r[1/4], A3;D4[1/8;0], F#4[1/8;.;73], A3;D4[1/8;0], "
    "F#4[1/8;.;73], r[1/8]", default_volume=68
)

banjo_a_2 = join([
    banjo_a_2_bar9,  # 9  D
    banjo_a_2_bar10,  # 10  C
    chord("r[1/4], B3;D4[1/8;0], G4[1/8;.;73], r[1/4], B3;D4[1/8;0], G4[1/8;.;73], "  # 11  G
          "B3;D4[1/8;0], G4[1/8;.;73], r[1/8]", default_volume=68),
    banjo_a_2_bar12, banjo_a_2_bar12,  # 12–13
    banjo_a_2_bar10,  # 14  C
    chord("r[1/4], B3;D4[1/8;0], G4[1/8;.;73], r[1/4]", default_volume=68),  # 15  G C
    C("C", 4) % (1/8, 0, [68, 68, 73]), C("C", 4) % (1/8, 0, [68, 68, 73]), rest(1/8),
    banjo_a_2_bar9,  # 16  D
])

upright_bass_a_2 = join([
    chord("D2, A2", 1/8, 1/2, 91),  # 9  D
    chord("C2, G2", 1/8, 1/2, 91),  # 10  C
    chord("G2, D3", 1/8, 1/2, 91),  # 11  G
    chord("D2, D2, A2, C2", 13/48, 1/4, 91),  # 12  D
    chord("D2, A2", 1/8, 1/2, 91),  # 13  D
    chord("C2, G2", 1/8, 1/2, 91),  # 14  C
    chord("G2, C2", 1/8, 1/2, 91),  # 15  G C
    chord("D2, D2, A2, D2", 13/48, 1/4, 91),  # 16  D
])


# ── B · bars 17–24 ──────────────────────────────────────────────────────────
# C | C | D | D | C | G | C | D

fiddle_b = join([
    chord("G5[3/32;27/256;107], A5[1/64;5/256], G5[3/32;27/256;97], A5[1/64;5/256;84], "  # 17  C
          "G5[3/32;27/256;102], A5[1/64;5/256], G5[7/64;1/8;97], E5[7/64;1/8;101], "
          "F#5[3/32;27/256;96], A5[1/64;5/256;84], G5[7/64;1/8;102], E5[7/64;1/8;96]",
          default_volume=79),
    chord("G5[7/64;1/8;107], F#5[7/64;1/8;96], E5[7/64;1/8], D5[7/64;1/8;94], E5[15/64;1/4], "
          "G5[15/64;1/4;102]", default_volume=101),  # 18  C
    # 19  D
    chord("F#5, G5, A5, F#5, D5, E5, F#5, D5", 7/64, 1/8, [106, 97, 102, 96, 100, 96, 101, 94]),
    chord("F#5[15/64;1/4;106], A5[7/64;1/8], G5[7/64;1/8;97], F#5[7/64;1/8;101], "  # 20  D
          "G5[7/64;1/8;97], A5[7/64;1/8], F#5[7/64;1/8;96]", default_volume=102),
    chord("G5[7/64;1/8;107], F#5[7/64;1/8;96], E5[7/64;1/8], D5[7/64;1/8;94], E5[29/64;1/2]",
          default_volume=101),  # 21  C
    chord("G5[7/64;1/8;107], B5[7/64;1/8], F#5[7/64;1/8;101], A5[7/64;1/8;97], "  # 22  G
          "B5[7/64;1/8;104], B5[7/64;1/8], A5[15/64;1/4;102]", default_volume=98),
    chord("C5[15/64;1/4;104], E5[7/64;1/8], B4[7/64;1/8;93], E5[7/64;1/8], D5[7/64;1/8;94], "
          "C5[7/64;1/8;99], B4[7/64;1/8;93]", default_volume=101),  # 23  C
    chord("F#5[7/64;1/8;106], G5[3/32;27/256;97], F#5[1/64;5/256;83], E5[7/64;1/8;101], "  # 24  D
          "C5[7/64;1/8], D5[11/32;.;100], r[1/32], B4[3/32;27/256], A5[1/64;5/256;90]",
          default_volume=93),
])

banjo_b_bar17 = join([
    rest(1/4), C("C", 4) % (1/8, 0, [69, 69, 75]), rest(1/4), C("C", 4) % (1/8, 0, [69, 69, 75]),
    C("C", 4) % (1/8, 0, [69, 69, 75]), rest(1/8),
])
banjo_b_bar19 = join([
    rest(1/4), C("D", 4) % (1/8, 0, [69, 69, 75]), rest(1/4), C("D", 4) % (1/8, 0, [69, 69, 75]),
    C("D", 4) % (1/8, 0, [69, 69, 75]), rest(1/8),
])

banjo_b = join([
    banjo_b_bar17, banjo_b_bar17,  # 17–18
    banjo_b_bar19, banjo_b_bar19,  # 19–20
    banjo_b_bar17,  # 21  C
    chord("r[1/4], B3;D4[1/8;0], G4[1/8;.;75], r[1/4], B3;D4[1/8;0], G4[1/8;.;75], "  # 22  G
          "B3;D4[1/8;0], G4[1/8;.;75], r[1/8]", default_volume=69),
    banjo_b_bar17,  # 23  C
    banjo_b_bar19,  # 24  D
])

upright_bass_b = join([
    chord("C2, G2", 1/8, 1/2, 93),  # 17  C
    chord("C2, G2", 1/8, 1/2, 93),  # 18  C
    chord("D2, A2", 1/8, 1/2, 93),  # 19  D
    chord("D2, D2, A2, D2", 13/48, 1/4, 93),  # 20  D
    chord("C2, G2", 1/8, 1/2, 93),  # 21  C
    chord("G2, D3", 1/8, 1/2, 93),  # 22  G
    chord("C2, G2", 1/8, 1/2, 93),  # 23  C
    chord("D2, A2", 1/8, 1/2, 93),  # 24  D
])


# ── B · bars 25–32 ──────────────────────────────────────────────────────────
# C | C | D | D | C | G | C | D

fiddle_b_2 = join([
    chord("G5[3/32;27/256;109], A5[1/64;5/256], G5[3/32;27/256;98], A5[1/64;5/256;85], "  # 25  C
          "G5[3/32;27/256;104], A5[1/64;5/256], G5[3/32;27/256;98], F#5[1/64;5/256;84], "
          "E5[7/64;1/8;103], F#5[7/64;1/8;97], G5[7/64;1/8;104], E5[7/64;1/8;97]",
          default_volume=80),
    chord("G5[7/64;1/8;109], F#5[3/32;27/256;97], F#5[1/64;5/256], E5[7/64;1/8;103], "  # 26  C
          "D5[3/32;27/256;96], F#5[1/64;5/256], E5[7/32;59/256;103], A5[1/64;5/256;85], "
          "G5[7/32;59/256;104], G5[1/64;5/256;89]", default_volume=84),
    chord("F#5[7/64;1/8;107], G5[3/32;27/256;98], B5[1/64;5/256;85], A5[7/64;1/8;104], "  # 27  D
          "F#5[7/64;1/8], D5[7/64;1/8;102], E5[7/64;1/8], F#5[7/64;1/8;103], "
          "D5[3/32;27/256;96], G5[1/64;5/256;89]", default_volume=97),
    chord("F#5[7/32;59/256;107], B5[1/64;5/256;85], A5[7/64;1/8], G5[7/64;1/8;98], "  # 28  D
          "F#5[7/64;1/8;103], G5[7/64;1/8;98], A5[7/64;1/8], F#5[7/64;1/8;97]",
          default_volume=104),
    chord("G5[7/64;1/8;109], F#5[7/64;1/8;97], E5[7/64;1/8], D5[3/32;27/256;96], "  # 29  C
          "F#5[1/64;5/256;84], E5[29/64;123/256], A5[1/64;5/256;90]", default_volume=103),
    chord("G5[7/64;1/8;109], B5[7/64;1/8], F#5[7/64;1/8;103], A5[7/64;1/8;98], "  # 30  G
          "B5[7/64;1/8;105], B5[3/32;27/256], B5[1/64;5/256;85], A5[15/64;1/4;104]",
          default_volume=99),
    chord("C5[15/64;1/4;105], E5[7/64;1/8], B4[3/32;27/256;95], F#5[1/64;5/256;84], "  # 31  C
          "E5[7/64;1/8], D5[7/64;1/8;96], C5[7/64;1/8;100], B4[7/64;1/8;95]", default_volume=103),
    chord("D5", 1, 1, 92),  # 32  D
])

banjo_b_2_bar25 = join([
    rest(1/4), C("C", 4) % (1/8, 0, [70, 70, 76]), rest(1/4), C("C", 4) % (1/8, 0, [70, 70, 76]),
    C("C", 4) % (1/8, 0, [70, 70, 76]), rest(1/8),
])
banjo_b_2_bar27 = join([
    rest(1/4), C("D", 4) % (1/8, 0, [70, 70, 76]), rest(1/4), C("D", 4) % (1/8, 0, [70, 70, 76]),
    C("D", 4) % (1/8, 0, [70, 70, 76]), rest(1/8),
])

banjo_b_2 = join([
    banjo_b_2_bar25, banjo_b_2_bar25,  # 25–26
    banjo_b_2_bar27, banjo_b_2_bar27,  # 27–28
    banjo_b_2_bar25,  # 29  C
    chord("r[1/4], B3;D4[1/8;0], G4[1/8;.;76], r[1/4], B3;D4[1/8;0], G4[1/8;.;76], "  # 30  G
          "B3;D4[1/8;0], G4[1/8;.;76], r[1/8]", default_volume=70),
    banjo_b_2_bar25,  # 31  C
    chord("D4[4/3;13/1920], F#4[21/16;13/1920], A4[21/16;947/960]", volume=83),  # 32  D
])

upright_bass_b_2 = join([
    chord("C2, G2", 1/8, 1/2, 95),  # 25  C
    chord("C2, G2", 1/8, 1/2, 95),  # 26  C
    chord("D2, A2", 1/8, 1/2, 95),  # 27  D
    chord("D2, A2", 1/8, 1/2, 95),  # 28  D
    chord("C2, G2", 1/8, 1/2, 95),  # 29  C
    chord("G2, D3", 1/8, 1/2, 95),  # 30  G
    chord("C2, G2", 1/8, 1/2, 95),  # 31  C
    chord("D2", 4/3, 1, 99),  # 32  D
])


# ── tracks ──────────────────────────────────────────────────────────────────

fiddle = perform(
    join([fiddle_a, fiddle_a_2, fiddle_b, fiddle_b_2]),
    swing=54.5, late=-4, loose=6, touch=7, seed=216601202, cut="note",
)
banjo = perform(
    join([banjo_a, banjo_a_2, banjo_b, banjo_b_2]),
    swing=54.5, loose=6, touch=7, seed=1036133297, gate=75,
)
upright_bass = perform(
    join([upright_bass_a, upright_bass_a_2, upright_bass_b, upright_bass_b_2]),
    swing=54.5, loose=6, touch=7, seed=97112979, gate=75,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [fiddle, banjo, upright_bass],
    instruments=["Fiddle", "Banjo", "Acoustic Bass"],
    bpm=BPM,
    track_names=["fiddle", "banjo", "upright bass"],
    channels=[0, 1, 2],
    pan=[[pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")]],
    volume=[[volume(100, mode="value")], [volume(82, mode="value")], [volume(106, mode="value")]],
    other_messages=[event("time_signature", numerator=4, denominator=4, is_meta=True)],
    name="Harvest Reel",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "keys": [(0, "D", "mixolydian")],
    "sections": [
        (0, 30720, "A", 0.655), (30720, 30720, "A", 0.715), (61440, 30720, "B", 0.815),
        (92160, 30720, "B", 0.875),
    ],
    "chords": [
        (0, 3840, "D", "I"), (3840, 3840, "C", "bVII"), (7680, 3840, "G", "IV"),
        (11520, 7680, "D", "I"), (19200, 3840, "C", "bVII"), (23040, 1920, "G", "IV"),
        (24960, 1920, "C", "bVII"), (26880, 3840, "D", "I"), (30720, 3840, "D", "I"),
        (34560, 3840, "C", "bVII"), (38400, 3840, "G", "IV"), (42240, 7680, "D", "I"),
        (49920, 3840, "C", "bVII"), (53760, 1920, "G", "IV"), (55680, 1920, "C", "bVII"),
        (57600, 3840, "D", "I"), (61440, 7680, "C", "bVII"), (69120, 7680, "D", "I"),
        (76800, 3840, "C", "bVII"), (80640, 3840, "G", "IV"), (84480, 3840, "C", "bVII"),
        (88320, 3840, "D", "I"), (92160, 7680, "C", "bVII"), (99840, 7680, "D", "I"),
        (107520, 3840, "C", "bVII"), (111360, 3840, "G", "IV"), (115200, 3840, "C", "bVII"),
        (119040, 3840, "D", "I"),
    ],
    "about": {
        "seed": "71",
        "prompt": "a lively folk reel in D mixolydian, 132 bpm, fiddle, banjo and upright bass, 32 bars",
        "genre": "folk",
    },
    "tracks": [
        {
            "name": "fiddle",
            "role": "melody",
            "instrument": {"name": "Fiddle", "program": 111, "low": 55, "high": 100},
            "events": ["volume", "pan", (0, 91, 46), (0, 93, 0)],
        },
        {
            "name": "banjo",
            "role": "chords",
            "instrument": {"name": "Banjo", "program": 106, "low": 50, "high": 84},
            "events": ["volume", "pan", (0, 91, 38), (0, 93, 8)],
        },
        {
            "name": "upright bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 12), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
