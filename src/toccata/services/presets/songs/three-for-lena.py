"""Three for Lena

Key     G major
Tempo   168 quarter notes a minute, 3/4
Form    intro 4 · A 8 · A 8 · B 8 · A 8 · A 8 · outro 4
Tracks  vibraphone, piano, upright bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 168
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "PH": 44, "T3": 47, "C": 49, "R": 51, "0": -1, "-": -2}


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


def hits(pattern, step, volume, length=None):
    """Drums in musicpy's notation, one `step` each; volume and length: for all, or by drum."""
    part = drum(pattern, KIT, default_duration=step, default_interval=step).notes
    names, counts = {pitch: name for name, pitch in KIT.items()}, {}
    for each in part.notes:
        name = names[each.degree]
        turn = counts[name] = counts.get(name, -1) + 1
        each.set_volume(turned(volume, name, turn))
        each.duration = turned(step if length is None else length, name, turn)
    return part


def turned(said, name, turn):
    """What is said for this drum's hit number `turn`: lists start again at their end."""
    found = said[name] if isinstance(said, dict) else said
    return found[turn % len(found)] if isinstance(found, list) else found


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
# Am9 | D13 | Bm7 E7 | Am9 D13

piano_intro = join([
    chord("G3;B3;C4[1/8;0], E4[1/8;.;65], r[1/4], G3;B3;C4[1/16;0], E4[1/16;.;65], r[5/16]",
          default_volume=60),  # 1  Am9
    chord("r[1/8], F#3;B3;C4[1/8;0], E4[1/8;.;67], r[1/2]", default_volume=62),  # 2  D13
    chord("F#3;A3[1/16;0], D4[1/16;.;68], r[5/16], F#3;G#3;B3[1/16;0], D4[1/16;.;68], r[5/16]",
          default_volume=63),  # 3  Bm7 E7
    chord("r[1/8], G3;B3;C4[1/16;0], E4[1/16;.;69], r[9/16]", default_volume=63),  # 4  Am9 D13
])

upright_bass_intro = join([
    chord("A1", 23/32, 3/4, 77),  # 1  Am9
    chord("D2[19/32;.], r[1/32], A2[5/64;1/8]", volume=77),  # 2  D13
    chord("B1", 15/64, 3/4, 77),  # 3  Bm7 E7
    chord("A1", 15/64, 3/4, 77),  # 4  Am9 D13
])

drums_intro_bar2 = hits("K;R, 0, K;PH;R, 0, K;PH;R, R", 1/8, {"K": 44, "R": 61, "PH": 52}, 1/16)

drums_intro = join([
    hits("K;R, 0, K;PH;R, R, K;PH;R, R", 1/8, {"K": 44, "R": 61, "PH": 52}, 1/16),  # 1
    drums_intro_bar2, drums_intro_bar2,  # 2–3
    # 4
    hits("K;R, 0, K;PH, S, K;PH, S", 1/8, {"K": [44, 84, 84], "R": 61, "PH": 52, "S": 83}, 1/16),
])


# ── A · bars 5–12 ───────────────────────────────────────────────────────────
# Am9 | D13 | Gmaj9 | Cmaj7 | Am9 | D13 | Bm7 E7 | Am9 D13

vibraphone_a = join([
    chord("C5[1/8;.], r[1/4], D5[1/8;.;82], C5[15/64;1/4]", default_volume=87),  # 5  Am9
    chord("E5[1/8;.], r[1/4], B5[23/64;3/8;89]", default_volume=91),  # 6  D13
    chord("F#5[1/8;.], r[1/4], G5[1/8;.;89], F#5[15/64;1/4]", default_volume=94),  # 7  Gmaj9
    chord("E5[15/64;3/8], E5[1/8;.;83], r[1/4]", default_volume=89),  # 8  Cmaj7
    # 9  Am9
    chord("C5[1/8;.], B4[15/64;1/4;81], D5[1/8;.;82], C5[15/64;1/4]", default_volume=87),
    chord("E5[1/8;.], A5[15/64;1/4;87], B5[23/64;3/8;89]", default_volume=91),  # 10  D13
    chord("A5[1/8;.], r[1/4], A5[1/8;.;89], E5[15/64;1/4;93]", default_volume=95),  # 11  Bm7 E7
    chord("C5, B4", 1/8, 3/8, [87, 81]),  # 12  Am9 D13
])

piano_a = join([
    chord("r[1/8], G3;B3;C4[1/8;0], E4[1/8;.;66], r[1/2]", default_volume=61),  # 5  Am9
    chord("r[1/8], F#3;B3;C4[1/16;0], E4[1/16;.;73], r[9/16]", default_volume=67),  # 6  D13
    chord("r[1/8], F#3;A3;B3[1/8;0], D4[1/8;.;70], r[1/2]", default_volume=64),  # 7  Gmaj9
    rest(1/8), C("G6", 3) % (1/8, 0, [66, 66, 66, 72]), rest(1/2),  # 8  Cmaj7
    chord("G3;B3;C4[1/16;0], E4[1/16;.;66], r[11/16]", default_volume=61),  # 9  Am9
    chord("F#3;B3;C4[7/32;0], E4[7/32;.;72], r[5/32], F#3;B3;C4[7/64;0], E4[7/64;3/8;72]",
          default_volume=66),  # 10  D13
    chord("F#3;A3[1/8;0], D4[1/8;.;67], r[5/8]", default_volume=61),  # 11  Bm7 E7
    chord("G3;B3;C4[1/16;0], E4[1/16;.;71], r[5/16], F#3;B3;C4[1/16;0], E4[1/16;.;71], r[5/16]",
          default_volume=65),  # 12  Am9 D13
])

upright_bass_a = join([
    chord("A1", 23/32, 3/4, 79),  # 5  Am9
    chord("D2[19/32;.], r[1/32], A2[1/8;.]", volume=79),  # 6  D13
    chord("G2", 23/32, 3/4, 79),  # 7  Gmaj9
    chord("C2", 23/32, 3/4, 79),  # 8  Cmaj7
    chord("A1", 23/32, 3/4, 79),  # 9  Am9
    chord("D2[19/32;.], r[1/32], A2[5/64;1/8]", volume=79),  # 10  D13
    chord("B1", 15/64, 3/4, 79),  # 11  Bm7 E7
    chord("A1", 15/64, 3/4, 79),  # 12  Am9 D13
])

drums_a_bar5 = hits(
    "K;R, S, K;PH;R, R, K;PH;R, S;R", 1/8, {"K": 45, "R": 62, "S": 44, "PH": 54}, 1/16
)

drums_a = join([
    drums_a_bar5, drums_a_bar5,  # 5–6
    hits("K;R, S, K;PH;R, 0, K;PH;R, R", 1/8, {"K": 45, "R": 62, "S": 44, "PH": 54}, 1/16),  # 7
    hits("K;R, 0, K;PH;R, S, K;PH;R, R", 1/8, {"K": 45, "R": 62, "PH": 54, "S": 44}, 1/16),  # 8
    hits("K;R, S, K;PH;R, R, K;PH;R, R", 1/8, {"K": 45, "R": 62, "S": 44, "PH": 54}, 1/16),  # 9
    hits("K;R, 0, K;PH;R, R, K;PH;R, R", 1/8, {"K": 45, "R": 62, "PH": 54}, 1/16),  # 10
    drums_a_bar5,  # 11
    hits("K;R, 0, 0, 0, S;PH, T3, K;S, 0, S;PH, T3, K;S, 0",  # 12
         1/16, {"K": [45, 87, 87], "R": 62, "S": 85, "PH": 54, "T3": 72}),
])


# ── A · bars 13–20 ──────────────────────────────────────────────────────────
# Am9 | D13 | Gmaj9 | Cmaj7 | Am9 | D13 | Bm7 E7 | Am9 D13

vibraphone_a_2_bar13 = chord(
    "C5[1/8;.], B4[15/64;1/4;83], D5[1/8;.;84], C5[15/64;1/4]", default_volume=89
)

vibraphone_a_2 = join([
    vibraphone_a_2_bar13,  # 13  Am9
    chord("E5[1/8;.], A5[15/64;1/4;89], B5[23/64;3/8;91]", default_volume=93),  # 14  D13
    chord("F#5[1/8;.], E5[7/64;1/8;89], F#5[7/64;1/8;81], G5[1/8;.;91], F#5[15/64;1/4]",
          default_volume=96),  # 15  Gmaj9
    chord("E5[15/64;3/8], E5[1/8;.;85], r[1/4]", default_volume=91),  # 16  Cmaj7
    vibraphone_a_2_bar13,  # 17  Am9
    # 18  D13
    chord("E5[1/8;.], A5[7/64;1/8;89], B5[7/64;1/8;81], B5[23/64;3/8;91]", default_volume=93),
    chord("A5[1/8;.], F#5[7/64;1/8;90], G5[7/64;1/8;82], A5[1/8;.;91], E5[15/64;1/4;95]",
          default_volume=97),  # 19  Bm7 E7
    chord("C5, B4", 1/8, 3/8, [89, 83]),  # 20  Am9 D13
])

piano_a_2 = join([
    chord("r[1/8], G3;B3;C4[7/64;0], E4[7/64;5/8;70]", default_volume=65),  # 13  Am9
    chord("F#3;B3;C4[7/32;0], E4[7/32;.;70], r[5/32], F#3;B3;C4[7/64;0], E4[7/64;3/8;70]",
          default_volume=64),  # 14  D13
    chord("r[1/4], F#3;A3;B3[1/16;0], D4[1/16;.;70], r[5/16], F#3;A3;B3[1/16;0], D4[1/16;.;70], "
          "r[1/16]", default_volume=66),  # 15  Gmaj9
    rest(1/8), C("G6", 3) % (7/64, [0, 0, 0, 5/8], [69, 69, 69, 74]),  # 16  Cmaj7
    chord("r[1/8], G3;B3;C4[1/16;0], E4[1/16;.;71], r[9/16]", default_volume=66),  # 17  Am9
    chord("r[1/8], F#3;B3;C4[7/64;0], E4[7/64;5/8;73]", default_volume=67),  # 18  D13
    rest(1/4), C("G#m7b5", 3) % (1/16, 0, [66, 66, 66, 70]), rest(5/16),  # 19  Bm7 E7
    C("G#m7b5", 3) % (1/16, 0, [66, 66, 66, 70]), rest(1/16),
    chord("G3;B3;C4[7/32;0], E4[7/32;.;74], r[17/32]", default_volume=69),  # 20  Am9 D13
])

upright_bass_a_2_bar13 = chord("A1, G1, C2", 7/32, 1/4, [83, 88, 88])

upright_bass_a_2 = join([
    upright_bass_a_2_bar13,  # 13  Am9
    chord("D2, E2, F#2", 7/32, 1/4, [83, 88, 88]),  # 14  D13
    chord("G2, E2, D2", 7/32, 1/4, [83, 88, 88]),  # 15  Gmaj9
    chord("C2, A1, B1", 7/32, 1/4, [83, 88, 88]),  # 16  Cmaj7
    upright_bass_a_2_bar13,  # 17  Am9
    chord("D2, C2, C2", 7/32, 1/4, [83, 88, 88]),  # 18  D13
    chord("B1, E2, G#2", 7/32, 1/4, [83, 88, 88]),  # 19  Bm7 E7
    chord("A2, D2, D2", 7/32, 1/4, [83, 88, 88]),  # 20  Am9 D13
])

drums_a_2_bar14 = hits(
    "K;R, 0, K;PH;R, S, K;PH;R, R", 1/8, {"K": 46, "R": 64, "PH": 55, "S": 45}, 1/16
)
drums_a_2_bar17 = hits(
    "K;R, 0, K;PH;R, 0, K;PH;R, S;R", 1/8, {"K": 46, "R": 64, "PH": 55, "S": 83}, 1/16
)

drums_a_2 = join([
    hits("K;R, 0, K;PH;R, R, K;PH;R, R", 1/8, {"K": 46, "R": 64, "PH": 55}, 1/16),  # 13
    drums_a_2_bar14,  # 14
    # 15
    hits("K;R, 0, K;PH;R, R, K;PH;R, S;R", 1/8, {"K": 46, "R": 64, "PH": 55, "S": 83}, 1/16),
    drums_a_2_bar14,  # 16
    drums_a_2_bar17,  # 17
    hits("K;R, S, K;PH;R, R, K;PH;R, R", 1/8, {"K": 46, "R": 64, "S": 45, "PH": 55}, 1/16),  # 18
    drums_a_2_bar17,  # 19
    hits("K;R, S, K;PH, S, K;PH, S",  # 20
         1/8, {"K": [46, 89, 89], "R": 64, "S": [45, 87, 87], "PH": 55}, 1/16),
])


# ── B · bars 21–28 ──────────────────────────────────────────────────────────
# Em7 | B7 | Em7 | A9 | Am9 | D13 | Bm7 E7 | Am9 D13

vibraphone_b_bar21 = chord("G5[15/64;3/8], B5[15/64;1/4;91], G5[1/8;.;89]", default_volume=95)

vibraphone_b = join([
    vibraphone_b_bar21,  # 21  Em7
    chord("F#5[15/64;1/4], F#5[1/8;.], F#5[15/64;3/8;90]", default_volume=96),  # 22  B7
    chord("G5[15/64;3/8], B5[15/64;1/4;95], G5[1/8;.;93]", default_volume=99),  # 23  Em7
    chord("E5[15/64;3/8], E5[1/8;.;87], r[1/4]", default_volume=93),  # 24  A9
    vibraphone_b_bar21,  # 25  Am9
    chord("E5[15/64;1/4], D5[1/8;.;94], C5[15/64;3/8;87]", default_volume=95),  # 26  D13
    chord("F#5[15/64;1/4], E5[1/8;.;97], E5[15/64;3/8;91]", default_volume=98),  # 27  Bm7 E7
    chord("r[1/8], G5[15/64;1/4], F#5[1/8;.;88], r[1/4]", default_volume=89),  # 28  Am9 D13
])

piano_b = join([
    rest(1/8), C("Gmaj7", 3) % (7/64, [0, 0, 0, 5/8], [68, 68, 68, 74]),  # 21  Em7
    chord("A3;D#4[7/64;0], F#4[7/64;3/8;77], A3;D#4[7/64;0], F#4[7/64;1/4;77], A3;D#4[7/64;0], "
          "F#4[7/64;1/8;77]", default_volume=71),  # 22  B7
    rest(1/8), C("Gmaj7", 3) % (1/8, 0, [65, 65, 65, 71]), rest(1/2),  # 23  Em7
    chord("r[3/8], G3;B3;C#4[1/16;0], E4[1/16;.;74], r[1/16], G3;B3;C#4[1/16;0], E4[1/16;.;74], "
          "r[3/16]", default_volume=68),  # 24  A9
    chord("r[1/4], G3;B3;C4[1/16;0], E4[1/16;.;73], r[5/16], G3;B3;C4[1/16;0], E4[1/16;.;73], "
          "r[1/16]", default_volume=67),  # 25  Am9
    chord("r[1/8], F#3;B3;C4[7/64;0], E4[7/64;5/8;75]", default_volume=69),  # 26  D13
    rest(1/4), C("G#m7b5", 3) % (1/16, 0, [71, 71, 71, 78]), rest(5/16),  # 27  Bm7 E7
    C("G#m7b5", 3) % (1/16, 0, [71, 71, 71, 78]), rest(1/16),
    chord("G3;B3;C4[1/16;0], E4[1/16;.;72], r[5/16], F#3;B3;C4[1/16;0], E4[1/16;.;72], r[5/16]",
          default_volume=67),  # 28  Am9 D13
])

upright_bass_b = join([
    chord("E2[7/32;.;85], r[1/32], F#2[7/64;1/8], F#2[5/64;1/8;66], A2[7/32;.], r[1/32]",
          default_volume=90),  # 21  Em7
    chord("B2, F#2, F2", 7/32, 1/4, [85, 90, 90]),  # 22  B7
    chord("E2, D2, Bb1", 7/32, 1/4, [85, 90, 90]),  # 23  Em7
    chord("A1, B1, B1", 7/32, 1/4, [85, 90, 90]),  # 24  A9
    chord("A1, B1, C2", 7/32, 1/4, [85, 90, 90]),  # 25  Am9
    chord("D2[7/32;.;85], r[1/32], E2[7/64;1/8], E2[5/64;1/8;66], C2[7/32;.], r[1/32]",  # 26  D13
          default_volume=90),
    chord("B1, E2, G2", 7/32, 1/4, [85, 90, 90]),  # 27  Bm7 E7
    chord("A2, D2, Bb1", 7/32, 1/4, [85, 90, 90]),  # 28  Am9 D13
])

drums_b_bar22 = hits(
    "K;R, S, K;PH;R, R, K;PH;R, S;R", 1/8, {"K": 48, "R": 66, "S": 47, "PH": 57}, 1/16
)

drums_b = join([
    hits("K;C;R, 0, K;PH;R, 0, K;PH;R, R",  # 21
         1/8,
         {"K": 48, "C": 76, "R": 66, "PH": 57},
         {"K": 1/16, "C": 1/4, "R": 1/16, "PH": 1/16}),
    drums_b_bar22, drums_b_bar22,  # 22–23
    hits("K;R, 0, 0, 0, K;PH;R, 0, S;R, 0, S;PH, T3, K;S, 0",  # 24
         1/16, {"K": [48, 48, 91], "R": 66, "PH": 57, "S": [47, 89, 89], "T3": 76}),
    drums_b_bar22,  # 25
    hits("K;R, 0, K;PH;R, R, K;PH;R, R", 1/8, {"K": 48, "R": 66, "PH": 57}, 1/16),  # 26
    # 27
    hits("K;R, 0, K;PH;R, R, K;PH;R, S;R", 1/8, {"K": 48, "R": 66, "PH": 57, "S": 85}, 1/16),
    hits("K;R, S, S;PH, K;S, S;PH, K;S",  # 28
         1/8, {"K": [48, 91, 91], "R": 66, "S": [47, 89, 50, 89, 50], "PH": 57}, 1/16),
])


# ── A · bars 29–36 ──────────────────────────────────────────────────────────
# Am9 | D13 | Gmaj9 | Cmaj7 | Am9 | D13 | Bm7 E7 | Am9 D13

vibraphone_a_3_bar30 = chord(
    "E5[1/8;.], A5[7/64;1/8;90], B5[7/64;1/8;83], B5[23/64;3/8;92]", default_volume=94
)

vibraphone_a_3 = join([
    # 29  Am9
    chord("C5[1/8;.], B4[15/64;1/4;84], D5[1/8;.;85], C5[15/64;1/4]", default_volume=90),
    vibraphone_a_3_bar30,  # 30  D13
    chord("F#5[1/8;.], E5[7/64;1/8;90], F#5[7/64;1/8;83], G5[1/8;.;92], F#5[15/64;1/4]",
          default_volume=97),  # 31  Gmaj9
    chord("E5[15/64;3/8], E5[1/8;.;86], r[1/4]", default_volume=92),  # 32  Cmaj7
    chord("C5[1/8;.], B4[7/64;1/8;84], C5[7/64;1/8;77], D5[1/8;.;85], C5[15/64;1/4]",  # 33  Am9
          default_volume=90),
    vibraphone_a_3_bar30,  # 34  D13
    # 35  Bm7 E7
    chord("A5[1/8;.], F#5[15/64;1/4;91], A5[1/8;.;92], E5[15/64;1/4;96]", default_volume=98),
    chord("C5, B4", 1/8, 3/8, [90, 84]),  # 36  Am9 D13
])

piano_a_3 = join([
    chord("r[3/8], G3;B3[3/32;0], C4[5/64;0], E4[5/64;1/8;72], G3;B3;C4[7/64;0], E4[7/64;1/4;72]",
          default_volume=66),  # 29  Am9
    chord("r[3/8], F#3[3/32;0], B3[5/64;0], C4[3/32;0], E4[3/32;.;75], r[1/32], "  # 30  D13
          "F#3;B3;C4[7/64;0], E4[7/64;1/4;75]", default_volume=69),
    chord("F#3;A3;B3[1/16;0], D4[1/16;.;71], r[11/16]", default_volume=65),  # 31  Gmaj9
    C("G6", 3) % (7/64, [0, 0, 0, 3/8], [71, 71, 71, 77]),  # 32  Cmaj7
    C("G6", 3) % (7/64, [0, 0, 0, 1/4], [71, 71, 71, 77]),
    C("G6", 3) % (7/64, [0, 0, 0, 1/8], [71, 71, 71, 77]),
    chord("r[1/8], G3;B3;C4[7/32;0], E4[7/32;.;69], r[13/32]", default_volume=64),  # 33  Am9
    chord("F#3;B3;C4[29/64;0], E4[29/64;5/8;72], F#3[5/64;0], B3;C4[7/64;0], E4[7/64;1/8;72]",
          default_volume=66),  # 34  D13
    chord("F#3;A3[7/32;0], D4[7/32;.;76], r[17/32]", default_volume=70),  # 35  Bm7 E7
    chord("G3;B3;C4[1/16;0], E4[1/16;.;72], r[5/16], F#3;B3;C4[1/16;0], E4[1/16;.;72], r[5/16]",
          default_volume=66),  # 36  Am9 D13
])

upright_bass_a_3 = join([
    chord("A1, B1, C#2", 7/32, 1/4, [84, 89, 89]),  # 29  Am9
    chord("D2, C2, G#1", 7/32, 1/4, [84, 89, 89]),  # 30  D13
    chord("G1[7/32;.;84], r[1/32], A1[7/64;1/8], A1[5/64;1/8;65], B1[7/32;.], r[1/32]",
          default_volume=89),  # 31  Gmaj9
    chord("C2, D2, Bb1", 7/32, 1/4, [84, 89, 89]),  # 32  Cmaj7
    chord("A1, G1, C#2", 7/32, 1/4, [84, 89, 89]),  # 33  Am9
    chord("D2[7/32;.;84], r[1/32], E2[7/64;1/8], E2[5/64;1/8;65], C2[7/32;.], r[1/32]",  # 34  D13
          default_volume=89),
    chord("B1, E2, G2", 7/32, 1/4, [84, 89, 89]),  # 35  Bm7 E7
    chord("A2, D2, F#2", 7/32, 1/4, [84, 89, 89]),  # 36  Am9 D13
])

drums_a_3_bar29 = hits(
    "K;R, 0, K;PH;R, S, K;PH;R, R", 1/8, {"K": 47, "R": 65, "PH": 56, "S": 46}, 1/16
)
drums_a_3_bar31 = hits("K;R, 0, K;PH;R, R, K;PH;R, R", 1/8, {"K": 47, "R": 65, "PH": 56}, 1/16)

drums_a_3 = join([
    drums_a_3_bar29,  # 29
    hits("K;R, 0, K;PH;R, 0, K;PH;R, R", 1/8, {"K": 47, "R": 65, "PH": 56}, 1/16),  # 30
    drums_a_3_bar31, drums_a_3_bar31,  # 31–32
    drums_a_3_bar29,  # 33
    drums_a_3_bar31, drums_a_3_bar31,  # 34–35
    hits("K;R, S, S;PH, K;S, S;PH, K;S",  # 36
         1/8, {"K": [47, 90, 90], "R": 65, "S": [46, 88, 49, 88, 49], "PH": 56}, 1/16),
])


# ── A · bars 37–44 ──────────────────────────────────────────────────────────
# Gmaj9 | Bm7 E7 | Am9 | D13 | Gmaj7 Em7 | Am9 D13 | G6/9 E7 | Am9 D13

vibraphone_a_4 = join([
    chord("r[1/8], D5[1/8;.], B4[1/8;.;87], D5[23/64;3/8]", default_volume=82),  # 37  Gmaj9
    # 38  Bm7 E7
    chord("r[1/8], D5[1/8;.], B4[1/8;.;89], r[1/8], E5[15/64;1/4;91]", default_volume=84),
    chord("r[1/8], D5[1/8;.], B4[1/8;.;91], E5[23/64;3/8;87]", default_volume=86),  # 39  Am9
    chord("r[1/8], D5[1/8;.], C5[1/8;.;87], D5[1/8;.], F#5[3/16;.;90], r[1/16]",  # 40  D13
          default_volume=82),
    chord("r[1/8], D5, B4, E5, A4, D5", 1/8, 1/8, [82, 87, 83, 85, 82]),  # 41  Gmaj7 Em7
    chord("r[1/8], F#5, D5, G5, C5, F#5", 1/8, 1/8, [86, 90, 87, 89, 86]),  # 42  Am9 D13
    # 43  G6/9 E7
    chord("r[1/8], G5[1/8;.], E5[1/8;.;93], F#5[1/8;.;88], B5[15/64;1/4;96]", default_volume=89),
    chord("G5, E5", 1/8, 3/8, [91, 83]),  # 44  Am9 D13
])

piano_a_4 = join([
    chord("r[1/4], F#3;A3;B3[1/16;0], D4[1/16;.;69], r[5/16], F#3;A3;B3[1/16;0], D4[1/16;.;69], "
          "r[1/16]", default_volume=63),  # 37  Gmaj9
    chord("F#3;A3[1/16;0], D4[1/16;.;67], r[5/16], F#3;G#3;B3[1/16;0], D4[1/16;.;67], r[3/16], "
          "F#3;G#3;B3[1/16;0], D4[1/16;.;67], r[1/16]", default_volume=62),  # 38  Bm7 E7
    chord("r[1/4], G3;B3;C4[1/16;0], E4[1/16;.;67], r[5/16], G3;B3;C4[1/16;0], E4[1/16;.;67], "
          "r[1/16]", default_volume=62),  # 39  Am9
    chord("r[1/4], F#3;B3;C4[1/16;0], E4[1/16;.;72], r[5/16], F#3;B3;C4[1/16;0], E4[1/16;.;72], "
          "r[1/16]", default_volume=66),  # 40  D13
    rest(1/8), C("Gmaj7", 3) % (7/32, 0, [61, 61, 61, 67]), rest(13/32),  # 41  Gmaj7 Em7
    chord("G3;B3;C4[1/16;0], E4[1/16;.;71], r[5/16], F#3;B3;C4[1/16;0], E4[1/16;.;71], r[5/16]",
          default_volume=65),  # 42  Am9 D13
    chord("A3;B3;D4[7/64;0], E4[7/64;3/4;69]", default_volume=63),  # 43  G6/9 E7
    chord("G3;B3;C4[1/16;0], E4[1/16;.;70], r[11/16]", default_volume=64),  # 44  Am9 D13
])

upright_bass_a_4 = join([
    chord("G2", 23/32, 3/4, 79),  # 37  Gmaj9
    chord("B1[15/64;5/8], B2[5/64;1/8]", volume=79),  # 38  Bm7 E7
    chord("A2", 23/32, 3/4, 79),  # 39  Am9
    chord("D2", 23/32, 3/4, 79),  # 40  D13
    chord("G2", 15/64, 3/4, 79),  # 41  Gmaj7 Em7
    chord("A2[15/64;5/8], A2[1/8;.]", volume=79),  # 42  Am9 D13
    chord("G2", 15/64, 3/4, 79),  # 43  G6/9 E7
    chord("A2", 15/64, 3/4, 79),  # 44  Am9 D13
])

drums_a_4_bar40 = hits(
    "K;R, S, K;PH;R, R, K;PH;R, R", 1/8, {"K": 45, "R": 62, "S": 44, "PH": 54}, 1/16
)
drums_a_4_bar41 = hits("K;R, 0, K;PH;R, 0, K;PH;R, R", 1/8, {"K": 45, "R": 62, "PH": 54}, 1/16)

drums_a_4 = join([
    # 37
    hits("K;R, 0, K;PH;R, R, K;PH;R, S;R", 1/8, {"K": 45, "R": 62, "PH": 54, "S": 81}, 1/16),
    hits("K;R, 0, K;PH;R, R, K;PH;R, R", 1/8, {"K": 45, "R": 62, "PH": 54}, 1/16),  # 38
    hits("K;R, S, K;PH;R, 0, K;PH;R, R", 1/8, {"K": 45, "R": 62, "S": 44, "PH": 54}, 1/16),  # 39
    drums_a_4_bar40,  # 40
    drums_a_4_bar41, drums_a_4_bar41,  # 41–42
    drums_a_4_bar40,  # 43
    hits("K;R, 0, S;PH, K;S, S;PH, K;S",  # 44
         1/8, {"K": [45, 87, 87], "R": 62, "S": [85, 47], "PH": 54}, 1/16),
])


# ── outro · bars 45–48 ──────────────────────────────────────────────────────
# Am9 | D13 | Am9 D13 | G6/9

vibraphone_outro = join([
    chord("r[1/8], D5[1/8;.], B4[1/8;.;87], E5[23/64;3/8;83]", default_volume=82),  # 45  Am9
    # 46  D13
    chord("r[1/8], D5[1/8;.], C5[1/8;.;88], D5[1/8;.], F#5[15/64;1/4;91]", default_volume=83),
    chord("r[1/8], D5[1/8;.], B4[1/8;.;89], E5[23/64;3/8]", default_volume=85),  # 47  Am9 D13
    chord("G5", 47/64, 3/4, 74),  # 48  G6/9
])

piano_outro = join([
    chord("G3;B3;C4[1/16;0], E4[1/16;.;73], r[5/16], G3;B3;C4[1/16;0], E4[1/16;.;73], r[3/16], "
          "G3;B3;C4[1/16;0], E4[1/16;.;73], r[1/16]", default_volume=67),  # 45  Am9
    chord("r[3/8], F#3[3/32;0], B3;C4[5/64;0], E4[3/32;.;73], r[1/32], F#3;B3;C4[7/64;0], "
          "E4[7/64;1/4;73]", default_volume=67),  # 46  D13
    chord("G3;B3;C4[1/16;0], E4[1/16;.;68], r[11/16]", default_volume=62),  # 47  Am9 D13
    chord("G3;A3;B3;E4[47/64;3/4]", volume=66),  # 48  G6/9
])

upright_bass_outro = join([
    chord("A2", 23/32, 3/4, 79),  # 45  Am9
    chord("D2[19/32;.], r[1/32], A2[5/64;1/8]", volume=79),  # 46  D13
    chord("A2", 15/64, 3/4, 78),  # 47  Am9 D13
    chord("G2", 3/4, 3/4, 79),  # 48  G6/9
])

drums_outro = join([
    hits("K;R, 0, K;PH;R, R, K;PH;R, R", 1/8, {"K": 45, "R": 62, "PH": 54}, 1/16),  # 45
    hits("K;R, S, K;PH;R, R, K;PH;R, R", 1/8, {"K": 45, "R": 62, "S": 44, "PH": 53}, 1/16),  # 46
    hits("K;R, 0, K;PH;R, 0, K;PH;R, R", 1/8, {"K": 45, "R": 61, "PH": 53}, 1/16),  # 47
    hits("K;C, 0, 0", 1/4, {"K": 88, "C": 83}, {"K": 1/8, "C": 1/2}),  # 48
])


# ── tracks ──────────────────────────────────────────────────────────────────

vibraphone = perform(
    join([
        rest(3), vibraphone_a, vibraphone_a_2, vibraphone_b, vibraphone_a_3, vibraphone_a_4,
        vibraphone_outro,
    ]),
    swing=62.8, late=16, loose=8, touch=6, seed=875023611,
)
piano = perform(
    join([piano_intro, piano_a, piano_a_2, piano_b, piano_a_3, piano_a_4, piano_outro]),
    swing=62.8, late=6, loose=8, touch=6, seed=858088115,
)
upright_bass = perform(
    join([
        upright_bass_intro, upright_bass_a, upright_bass_a_2, upright_bass_b, upright_bass_a_3,
        upright_bass_a_4, upright_bass_outro,
    ]),
    swing=62.8, late=-5, loose=8, touch=6, seed=109485492, cut="note",
)
drums = perform(
    join([drums_intro, drums_a, drums_a_2, drums_b, drums_a_3, drums_a_4, drums_outro]),
    swing=62.8, loose=8, touch=6, seed=249879923,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [vibraphone, piano, upright_bass, drums],
    instruments=["Vibraphone", "Acoustic Grand Piano", "Acoustic Bass", 1],
    bpm=BPM,
    track_names=["vibraphone", "piano", "upright bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(100, mode="value")], [volume(94, mode="value")], [volume(106, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=3, denominator=4, is_meta=True),
        event("key_signature", key="G", is_meta=True),
    ],
    name="Three for Lena",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 138240,
    "sections": [
        (0, 11520, "intro", 0.35), (11520, 23040, "A", 0.45), (34560, 23040, "A", 0.52),
        (57600, 23040, "B", 0.62), (80640, 23040, "A", 0.58), (103680, 23040, "A", 0.45),
        (126720, 11520, "outro", 0.45),
    ],
    "chords": [
        (0, 2880, "Am9", "ii9"), (2880, 2880, "D13", "V13"), (5760, 960, "Bm7", "iii7"),
        (6720, 1920, "E7", "V7/ii"), (8640, 960, "Am9", "ii9"), (9600, 1920, "D13", "V13"),
        (11520, 2880, "Am9", "ii9"), (14400, 2880, "D13", "V13"),
        (17280, 2880, "Gmaj9", "Imaj9"), (20160, 2880, "Cmaj7", "IVmaj7"),
        (23040, 2880, "Am9", "ii9"), (25920, 2880, "D13", "V13"), (28800, 960, "Bm7", "iii7"),
        (29760, 1920, "E7", "V7/ii"), (31680, 960, "Am9", "ii9"), (32640, 1920, "D13", "V13"),
        (34560, 2880, "Am9", "ii9"), (37440, 2880, "D13", "V13"),
        (40320, 2880, "Gmaj9", "Imaj9"), (43200, 2880, "Cmaj7", "IVmaj7"),
        (46080, 2880, "Am9", "ii9"), (48960, 2880, "D13", "V13"), (51840, 960, "Bm7", "iii7"),
        (52800, 1920, "E7", "V7/ii"), (54720, 960, "Am9", "ii9"), (55680, 1920, "D13", "V13"),
        (57600, 2880, "Em7", "vi7"), (60480, 2880, "B7", "V7/vi"), (63360, 2880, "Em7", "vi7"),
        (66240, 2880, "A9", "V9/V"), (69120, 2880, "Am9", "ii9"), (72000, 2880, "D13", "V13"),
        (74880, 960, "Bm7", "iii7"), (75840, 1920, "E7", "V7/ii"), (77760, 960, "Am9", "ii9"),
        (78720, 1920, "D13", "V13"), (80640, 2880, "Am9", "ii9"), (83520, 2880, "D13", "V13"),
        (86400, 2880, "Gmaj9", "Imaj9"), (89280, 2880, "Cmaj7", "IVmaj7"),
        (92160, 2880, "Am9", "ii9"), (95040, 2880, "D13", "V13"), (97920, 960, "Bm7", "iii7"),
        (98880, 1920, "E7", "V7/ii"), (100800, 960, "Am9", "ii9"), (101760, 1920, "D13", "V13"),
        (103680, 2880, "Gmaj9", "Imaj9"), (106560, 960, "Bm7", "iii7"),
        (107520, 1920, "E7", "V7/ii"), (109440, 2880, "Am9", "ii9"),
        (112320, 2880, "D13", "V13"), (115200, 960, "Gmaj7", "Imaj7"),
        (116160, 1920, "Em7", "vi7"), (118080, 960, "Am9", "ii9"), (119040, 1920, "D13", "V13"),
        (120960, 960, "G6/9", "I6/9"), (121920, 1920, "E7", "V7/ii"),
        (123840, 960, "Am9", "ii9"), (124800, 1920, "D13", "V13"), (126720, 2880, "Am9", "ii9"),
        (129600, 2880, "D13", "V13"), (132480, 960, "Am9", "ii9"), (133440, 1920, "D13", "V13"),
        (135360, 2880, "G6/9", "I6/9"),
    ],
    "about": {
        "seed": "23",
        "prompt": "jazz waltz in G major, 168 bpm, vibraphone, piano, upright bass, drums, 48 bars",
        "genre": "jazz",
    },
    "tracks": [
        {
            "name": "vibraphone",
            "role": "melody",
            "instrument": {"name": "Vibraphone", "program": 12, "low": 53, "high": 89},
            "events": ["volume", "pan", (0, 91, 42), (0, 93, 0)],
        },
        {
            "name": "piano",
            "role": "chords",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": ["volume", "pan", (0, 91, 34), (0, 93, 8)],
        },
        {
            "name": "upright bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 8), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 20), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
