"""Blue Corridor

Key     D minor, Eb minor
Tempo   126 quarter notes a minute, 4/4
Form    intro 4 · A 8 · A 8 · B 8 · A 8 · solo 32 · outro 4
Tracks  muted trumpet, piano, upright bass, jazz drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 126
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "S": 38, "T5": 43, "PH": 44, "T3": 47, "C": 49, "T1": 50, "R": 51, "0": -1, "-": -2,
}


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
# Dm9 | Dm9 | Dm9 | Dm9

piano_intro = join([
    # 1  Dm9
    chord("r[1/2], E3;A3;D4;G4;Bb4[5/16;.], r[1/16], D3;G3;C4;F4;A4[5/32;1/8]", volume=63),
    rest(1),  # 2  Dm9
] * 2)

upright_bass_intro = join([
    chord("D2[11/32;.], r[1/32], A2[21/64;3/8], D3[7/64;1/4]", volume=79),  # 1  Dm9
] * 4)

jazz_drums_intro_bar1 = hits(
    "K;S;R, S;R, S;PH;R, S;R, K;S;R, S;R, S;PH;R, S;R",
    1/8, {"K": 32, "S": 43, "R": [61, 34], "PH": 52}, 1/16,
)

jazz_drums_intro = join([
    *[jazz_drums_intro_bar1] * 3,  # 1–3
    hits("K;S;R, S;R, S;PH;R, S;R, T1, T3, T5;PH, S",  # 4
         1/8,
         {
             "K": 32,
             "S": [43, 43, 43, 43, 83],
             "R": [61, 34],
             "PH": 52,
             "T1": 70,
             "T3": 70,
             "T5": 70,
         },
         1/16),
])


# ── A · bars 5–12 ───────────────────────────────────────────────────────────
# Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9

muted_trumpet_a_bar6 = chord(
    "C5[1/8;.], E5[1/8;.;87], r[1/8], Bb4[1/8;.;84], r[1/2]", default_volume=91
)

muted_trumpet_a = join([
    chord("A4[1/8;.], r[1/4], G4[1/8;.;80], r[1/2]", default_volume=88),  # 5  Dm9
    muted_trumpet_a_bar6,  # 6  Dm9
    chord("D5[1/8;.], F5[1/8;.;90], r[1/8], C5[1/8;.;87], r[1/2]", default_volume=94),  # 7  Dm9
    chord("r[3/8], C5", 1/8, 5/8, 83),  # 8  Dm9
    chord("A4[1/8;.], C5[1/8;.;83], r[1/8], G4[1/8;.;80], r[1/2]", default_volume=88),  # 9  Dm9
    muted_trumpet_a_bar6,  # 10  Dm9
    chord("E5[1/8;.], r[1/4], D5[1/8;.;88], r[1/2]", default_volume=94),  # 11  Dm9
    chord("D5", 15/64, 1, 90),  # 12  Dm9
])

piano_a = join([
    # 5  Dm9
    chord("r[1/2], E3;A3;D4;G4;Bb4[5/16;.], r[1/16], D3;G3;C4;F4;A4[5/32;1/8]", volume=65),
    rest(1),  # 6  Dm9
] * 4)

upright_bass_a = join([
    chord("D2[11/32;.], r[1/32], A2[21/64;3/8], D3[7/64;1/4]", volume=82),  # 5  Dm9
] * 8)

jazz_drums_a_bar5 = hits(
    "K;S;R, S;R, S;PH;R, S;R, K;S;R, S;R, S;PH;R, S;R",
    1/8, {"K": 33, "S": 45, "R": [63, 35], "PH": 54}, 1/16,
)

jazz_drums_a = join([
    *[jazz_drums_a_bar5] * 7,  # 5–11
    hits("K;S;R, S;R, S;PH;R, S;R, K;S, S, S;PH, S",  # 12
         1/8,
         {"K": [33, 88], "S": [45, 45, 45, 45, 86, 86, 86, 48], "R": [63, 35], "PH": 54},
         1/16),
])


# ── A · bars 13–20 ──────────────────────────────────────────────────────────
# Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Bb7

muted_trumpet_a_2_bar13 = chord(
    "A4[1/8;.], C5[1/8;.;84], r[1/8], G4[1/8;.;81], r[1/2]", default_volume=89
)
muted_trumpet_a_2_bar14 = chord(
    "C5[1/8;.], E5[1/8;.;88], r[1/8], Bb4[1/8;.;85], r[1/2]", default_volume=92
)

muted_trumpet_a_2 = join([
    muted_trumpet_a_2_bar13,  # 13  Dm9
    muted_trumpet_a_2_bar14,  # 14  Dm9
    chord("D5[1/8;.], F5[1/8;.;91], r[1/8], C5[1/8;.;88], r[1/2]", default_volume=95),  # 15  Dm9
    chord("r[3/8], C5", 1/8, 5/8, 84),  # 16  Dm9
    muted_trumpet_a_2_bar13,  # 17  Dm9
    muted_trumpet_a_2_bar14,  # 18  Dm9
    chord("E5[1/8;.], G5[1/8;.;91], r[1/8], D5[1/8;.;89], r[1/2]", default_volume=96),  # 19  Dm9
    chord("D5", 15/64, 1, 91),  # 20  Bb7
])

piano_a_2 = join([
    # 13  Dm9
    chord("r[1/2], E3;A3;D4;G4;Bb4[5/16;.], r[1/16], D3;G3;C4;F4;A4[5/32;1/8]", volume=66),
    rest(1),  # 14  Dm9
] * 4)

upright_bass_a_2_bar13 = chord("D2[11/32;.], r[1/32], A2[21/64;3/8], D3[7/64;1/4]", volume=83)

upright_bass_a_2 = join([
    *[upright_bass_a_2_bar13] * 7,  # 13–19
    chord("Bb2[11/32;.], r[1/32], F2[21/64;3/8], Bb2[7/64;1/4]", volume=83),  # 20  Bb7
])

jazz_drums_a_2_bar13 = hits(
    "K;S;R, S;R, S;PH;R, S;R, K;S;R, S;R, S;PH;R, S;R",
    1/8, {"K": 34, "S": 45, "R": [64, 36], "PH": 55}, 1/16,
)

jazz_drums_a_2 = join([
    *[jazz_drums_a_2_bar13] * 5,  # 13–17
    hits("K;S;R, S;R, S;PH;R, S;R, K;S;R, S;R, S;PH;R, S;R",  # 18
         1/8, {"K": 34, "S": 45, "R": [64, 36, 64, 64], "PH": 55}, 1/16),
    jazz_drums_a_2_bar13,  # 19
    hits("K;S;R, S;R, S;PH;R, S;R, S, T5, K;PH, S",  # 20
         1/8,
         {"K": [34, 89], "S": [45, 45, 45, 45, 87, 87], "R": [64, 36], "PH": 55, "T5": 73},
         1/16),
])


# ── B · bars 21–28 ──────────────────────────────────────────────────────────
# Ebm9 | Ebm9 | Ebm9 | Ebm9 | Ebm9 | Ebm9 | Ebm9 | A7

muted_trumpet_b_bar21 = chord(
    "Db5[15/64;3/8], Eb5[5/64;1/8;86], Gb5[15/64;1/2;94]", default_volume=92
)
muted_trumpet_b_bar22 = chord(
    "Db5[15/64;3/8], Eb5[5/64;1/8;88], Gb5[15/64;1/2;96]", default_volume=94
)

muted_trumpet_b = join([
    muted_trumpet_b_bar21,  # 21  Ebm9
    muted_trumpet_b_bar22,  # 22  Ebm9
    chord("Gb5[15/64;3/8], Gb5[5/64;1/8;92], F5[15/64;1/2]", default_volume=98),  # 23  Ebm9
    chord("Eb5[15/64;1/4], Db5[15/64;5/8], B4[5/64;1/8;76]", default_volume=92),  # 24  Ebm9
    muted_trumpet_b_bar21,  # 25  Ebm9
    muted_trumpet_b_bar22,  # 26  Ebm9
    chord("Eb5[15/64;3/8], Eb5[5/64;1/8;90], Db5[15/64;1/2]", default_volume=96),  # 27  Ebm9
    chord("r[1/8], Db5", 1/8, 7/8, 86),  # 28  A7
])

piano_b_bar21 = chord(
    "F3;Bb3;Eb4;Ab4;B4[5/16;.], r[1/16], Eb3;Ab3;Db4;Gb4;Bb4[5/32;.], r[15/32]", volume=66
)
piano_b_bar22 = chord(
    "r[1/2], F3;Bb3;Eb4;Ab4;B4[5/16;.], r[1/16], Eb3;Ab3;Db4;Gb4;Bb4[5/32;1/8]", volume=66
)

piano_b = join([
    piano_b_bar21,  # 21  Ebm9
    piano_b_bar22,  # 22  Ebm9
    piano_b_bar21,  # 23  Ebm9
    piano_b_bar22,  # 24  Ebm9
    piano_b_bar21,  # 25  Ebm9
    piano_b_bar22,  # 26  Ebm9
    piano_b_bar21,  # 27  Ebm9
    # 28  A7
    chord("r[1/2], Bb3;Eb4;Ab4;Db5[5/16;.], r[1/16], Ab3;Db4;Gb4;B4[5/32;1/8]", volume=66),
])

upright_bass_b = join([
    chord("Eb2[7/32;.], r[1/32], Db2[7/32;.;88], r[1/32], Bb1[7/64;1/8], Bb1[5/64;1/8;65], "
          "E2[7/32;.;88], r[1/32]", default_volume=84),  # 21  Ebm9
    chord("Gb2[7/32;.], r[1/32], Eb2[7/32;.;88], r[1/32], Db2[7/64;1/8], Db2[5/64;1/8;65], "
          "E2[7/32;.;88], r[1/32]", default_volume=84),  # 22  Ebm9
    chord("Bb1[7/32;.], r[1/32], B1[7/32;.;88], r[1/32], Eb2[7/64;1/8], Eb2[5/64;1/8;65], "
          "E2[7/32;.;88], r[1/32]", default_volume=84),  # 23  Ebm9
    chord("Eb2[7/32;.], r[1/32], Db2[7/32;.;88], r[1/32], Bb1[7/64;1/8], Bb1[5/64;1/8;65], "
          "Db2[7/32;.;88], r[1/32]", default_volume=84),  # 24  Ebm9
    chord("Bb1[7/32;.], r[1/32], Gb1[7/32;.;88], r[1/32], F1[7/64;1/8], F1[5/64;1/8;65], "
          "D2[7/32;.;88], r[1/32]", default_volume=84),  # 25  Ebm9
    chord("Gb2[7/32;.], r[1/32], Ab2[7/32;.;88], r[1/32], Bb2[7/64;1/8], Bb2[5/64;1/8;65], "
          "F2[7/32;.;88], r[1/32]", default_volume=84),  # 26  Ebm9
    chord("Bb2[7/32;.], r[1/32], Gb2[7/32;.;88], r[1/32], F2[7/64;1/8], F2[5/64;1/8;65], "
          "E2[7/32;.;88], r[1/32]", default_volume=84),  # 27  Ebm9
    chord("A2[7/32;.], r[1/32], G2[7/32;.;88], r[1/32], E2[7/64;1/8], E2[5/64;1/8;65], "  # 28  A7
          "Eb2[7/32;.;88], r[1/32]", default_volume=84),
])

jazz_drums_b_bar21 = hits(
    "K;S;R, S;R, S;PH;R, S;R, K;S;R, S;R, S;PH;R, S;R",
    1/8, {"K": 34, "S": 46, "R": [64, 36], "PH": 56}, 1/16,
)

jazz_drums_b = join([
    *[jazz_drums_b_bar21] * 7,  # 21–27
    hits("K;S;R, S;R, S;PH;R, S;R, T1, T3, T5;PH, S",  # 28
         1/8,
         {
             "K": 34,
             "S": [46, 46, 46, 46, 88],
             "R": [64, 36],
             "PH": 56,
             "T1": 74,
             "T3": 74,
             "T5": 74,
         },
         1/16),
])


# ── A · bars 29–36 ──────────────────────────────────────────────────────────
# Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9

muted_trumpet_a_3_bar29 = chord(
    "A4[1/8;.], C5[1/8;.;84], r[1/8], G4[1/8;.;82], r[1/2]", default_volume=89
)
muted_trumpet_a_3_bar30 = chord(
    "C5[1/8;.], E5[1/8;.;88], r[1/8], Bb4[1/8;.;85], r[1/2]", default_volume=92
)

muted_trumpet_a_3 = join([
    muted_trumpet_a_3_bar29,  # 29  Dm9
    muted_trumpet_a_3_bar30,  # 30  Dm9
    chord("D5[1/8;.], F5[1/8;.;91], r[1/8], C5[1/8;.;88], r[1/2]", default_volume=95),  # 31  Dm9
    chord("r[3/8], C5", 1/8, 5/8, 84),  # 32  Dm9
    muted_trumpet_a_3_bar29,  # 33  Dm9
    muted_trumpet_a_3_bar30,  # 34  Dm9
    chord("E5[1/8;.], r[1/4], D5[1/8;.;89], r[1/2]", default_volume=96),  # 35  Dm9
    chord("D5", 15/64, 1, 91),  # 36  Dm9
])

upright_bass_a_3 = join([
    chord("D2[11/32;.], r[1/32], A2[21/64;3/8], D3[7/64;1/4]", volume=84),  # 29  Dm9
] * 8)

jazz_drums_a_3_bar29 = hits(
    "K;S;R, S;R, S;PH;R, S;R, K;S;R, S;R, S;PH;R, S;R",
    1/8, {"K": 34, "S": 46, "R": [64, 36], "PH": 55}, 1/16,
)

jazz_drums_a_3 = join([
    *[jazz_drums_a_3_bar29] * 7,  # 29–35
    hits("K;S;R, S;R, S;PH;R, S;R, S, S, S;T5;PH, S",  # 36
         1/8,
         {"K": 34, "S": [46, 46, 46, 46, 49, 49, 49, 87], "R": [64, 36], "PH": 55, "T5": 74},
         1/16),
])


# ── solo · bars 37–68 ───────────────────────────────────────────────────────
# Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 |
# Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9 | Dm9

muted_trumpet_solo = join([
    chord("C5[1/8;.], D5[5/64;1/8;96], E5[1/8;.;90], F5[5/64;1/8;98], F5[1/8;.;90], "  # 37  Dm9
          "D5[5/64;1/8;96], C5[1/8;.], Bb4[1/8;.;94]", default_volume=88),
    chord("r[1/4], C5[1/8;.], Eb5[5/64;1/8;96], E5[1/8;.;90], C5[5/64;1/8;95], D5[1/8;.;89], "
          "E5[1/8;.;97]", default_volume=88),  # 38  Dm9
    chord("r[1/8], D5[5/64;1/8], E5[1/8;.;90], r[1/4], F5[11/32;.;98], r[1/32]",  # 39  Dm9
          default_volume=96),
    chord("r[1/8], E5", 7/32, 7/8, 97),  # 40  Dm9
    # 41  Dm9
    chord("D5[1/8;.;89], G5[5/64;1/8], E5[1/8;.;90], r[1/4], F5[21/64;3/8]", default_volume=98),
    chord("E5[1/8;.], C5[5/64;1/8;95], Bb4[1/8;.;87], r[1/4], A4[11/32;.;94], r[1/32]",  # 42  Dm9
          default_volume=90),
    chord("r[1/8], F4[5/64;1/8;92], A4[1/8;.], Bb4[5/64;1/8;94], C5[1/8;.;88], A4[5/64;1/8;94], "
          "G4[7/32;.], r[1/32]", default_volume=86),  # 43  Dm9
    chord("r[1/8], A4", 7/32, 7/8, 94),  # 44  Dm9
    chord("F4[1/8;.;84], Bb4[1/8;.], r[1/8], A4[11/32;.], r[9/32]", default_volume=94),  # 45  Dm9
    chord("r[1/8], F4[5/64;1/8], F4[1/8;.;84], G4[5/64;1/8], A4[1/8;.;86], Bb4[5/64;1/8;94], "
          "C5[7/32;.;88], r[1/32]", default_volume=92),  # 46  Dm9
    chord("r[1/4], D5[1/8;.], G5[5/64;1/8;98], F5[1/8;.;90], Bb4[5/64;1/8;94], C5[1/8;.;88], "
          "D5[5/64;1/8;96]", default_volume=89),  # 47  Dm9
    chord("E5[1/8;.], r[1/4], D5[11/32;.;96], r[9/32]", default_volume=90),  # 48  Dm9
    chord("r[3/8], C5[5/64;1/8], D5[1/8;.;89], A4[5/64;1/8;94], G4[1/8;.;86], E4[5/64;1/8;91]",
          default_volume=95),  # 49  Dm9
    # 50  Dm9
    chord("F4[1/8;.], G4[1/8;.;92], r[1/8], A4[11/32;.;94], r[9/32]", default_volume=84),
    # 51  Dm9
    chord("r[1/8], E4[5/64;1/8], Bb4[1/8;.;87], r[1/4], A4[21/64;3/8;94]", default_volume=91),
    chord("F4[1/8;.], r[1/4], A4[11/32;.;94], r[9/32]", default_volume=84),  # 52  Dm9
    # 53  Dm9
    chord("C5[1/8;.], r[1/4], F5[5/64;1/8;98], E5[7/32;.;90], r[9/32]", default_volume=88),
    chord("r[1/8], D5[5/64;1/8], C5[29/64;3/4;88]", default_volume=96),  # 54  Dm9
    # 55  Dm9
    chord("D5[1/8;.], r[1/4], G4[5/64;1/8;92], A4[7/32;.;86], r[9/32]", default_volume=89),
    chord("r[1/8], C5[5/64;1/8], D5[1/8;.;89], E5[5/64;1/8;97], F5[1/8;.;90], D5[5/64;1/8;96], "
          "C5[1/8;.;88], Bb4[1/8;.;94]", default_volume=95),  # 56  Dm9
    # 57  Dm9
    chord("r[1/4], C5[1/8;.], D5[7/32;.;96], r[1/32], E5[1/8;.;97], r[1/4]", default_volume=88),
    # 58  Dm9
    chord("r[1/4], D5[1/8;.], G5[7/32;.;98], r[1/32], E5[1/8;.;97], r[1/4]", default_volume=89),
    chord("D5[1/8;.], G4[5/64;1/8;92], F4[1/8;.;84], Eb4[5/64;1/8;90], E4[1/8;.;84], "  # 59  Dm9
          "C5[5/64;1/8;95], D5[1/8;.], B4[5/64;1/8;94]", default_volume=89),
    chord("C5[1/8;.], r[1/4], D5[11/32;.;96], r[9/32]", default_volume=88),  # 60  Dm9
    chord("C5[1/8;.], A4[5/64;1/8;94], G4[1/8;.;86], F4[5/64;1/8;92], E4[7/32;.;84], r[1/32], "
          "Bb4[1/8;.;87], Ab4[1/8;.;93]", default_volume=88),  # 61  Dm9
    chord("r[1/8], A4[5/64;1/8], F4[29/64;3/4;84]", default_volume=94),  # 62  Dm9
    chord("r[1/8], A4[7/32;.], r[1/32], G4[7/32;.;92], r[13/32]", default_volume=94),  # 63  Dm9
    chord("r[1/8], F4[5/64;1/8], A4[1/8;.;86], Bb4[5/64;1/8;94], C5[1/8;.;88], D5[5/64;1/8;96], "
          "E5[7/32;.;90], r[1/32]", default_volume=92),  # 64  Dm9
    chord("r[1/8], D5[5/64;1/8], Ab4[1/8;.;86], r[1/4], A4[11/32;.;94], r[1/32]",  # 65  Dm9
          default_volume=96),
    chord("r[1/4], F4[1/8;.], Bb4[5/64;1/8;94], A4[1/8;.;86], G4[5/64;1/8;92], F4[1/8;.], "
          "E4[1/8;.;91]", default_volume=84),  # 66  Dm9
    chord("r[1/8], F4[5/64;1/8], F4[1/8;.;84], G4[5/64;1/8], A4[1/8;.;86], F5[5/64;1/8;98], "
          "G5[1/8;.], E5[1/8;.;97]", default_volume=92),  # 67  Dm9
    chord("r[1/8], D5", 7/32, 7/8, 96),  # 68  Dm9
])

piano_solo_bar37 = chord(
    "r[1/8], E3;A3;D4;G4;Bb4[5/32;.], r[7/32], D3;G3;C4;F4;A4[943/1920;1/2]", volume=69
)
piano_solo_bar38 = chord(
    "E3;A3;D4;G4;Bb4[5/32;.], r[7/32], D3;G3;C4;F4;A4[5/32;.], r[15/32]", volume=69
)
piano_solo_bar42 = chord("r[1/2], E3;A3;D4;G4;Bb4[5/16;.], r[3/16]", volume=69)
piano_solo_bar43 = chord("r[3/8], E3;A3;D4;G4;Bb4[5/16;.], r[5/16]", volume=69)
piano_solo_bar45 = chord(
    "E3;A3;D4;G4;Bb4[1243/1920;5/8], D3;G3;C4;F4;A4[5/32;.], r[7/32]", volume=69
)
piano_solo_bar49 = chord("E3;A3;D4;G4;Bb4[943/1920;7/8], D3;G3;C4;F4;A4[5/32;1/8]", volume=69)
piano_solo_bar52 = chord("r[3/8], E3;A3;D4;G4;Bb4[5/32;.], r[15/32]", volume=69)
piano_solo_bar53 = chord(
    "r[3/8], E3;A3;D4;G4;Bb4[5/32;.], r[11/32], D3;G3;C4;F4;A4[5/32;1/8]", volume=69
)
piano_solo_bar54 = chord(
    "r[1/8], E3;A3;D4;G4;Bb4[5/32;.], r[11/32], D3;G3;C4;F4;A4[5/32;.], r[7/32]", volume=69
)

piano_solo = join([
    piano_solo_bar37,  # 37  Dm9
    piano_solo_bar38,  # 38  Dm9
    chord("E3;A3;D4;G4;Bb4[5/16;.], r[1/16], D3;G3;C4;F4;A4[943/1920;5/8]", volume=69),  # 39  Dm9
    chord("r[1/4], E3;A3;D4;G4;Bb4[5/32;.], r[19/32]", volume=69),  # 40  Dm9
    chord("r[1/8], E3;A3;D4;G4;Bb4[943/1920;7/8]", volume=69),  # 41  Dm9
    piano_solo_bar42,  # 42  Dm9
    piano_solo_bar43,  # 43  Dm9
    rest(1),  # 44  Dm9
    piano_solo_bar45,  # 45  Dm9
    piano_solo_bar38,  # 46  Dm9
    piano_solo_bar45,  # 47  Dm9
    piano_solo_bar38,  # 48  Dm9
    piano_solo_bar49,  # 49  Dm9
    piano_solo_bar38,  # 50  Dm9
    piano_solo_bar37,  # 51  Dm9
    piano_solo_bar52,  # 52  Dm9
    piano_solo_bar53,  # 53  Dm9
    piano_solo_bar54,  # 54  Dm9
    piano_solo_bar53,  # 55  Dm9
    piano_solo_bar42,  # 56  Dm9
    piano_solo_bar53,  # 57  Dm9
    piano_solo_bar38,  # 58  Dm9
    piano_solo_bar49,  # 59  Dm9
    chord("r[1/8], E3;A3;D4;G4;Bb4[5/32;.], r[7/32], D3;G3;C4;F4;A4[5/32;.], r[11/32]",  # 60  Dm9
          volume=69),
    piano_solo_bar53,  # 61  Dm9
    piano_solo_bar38,  # 62  Dm9
    piano_solo_bar53,  # 63  Dm9
    piano_solo_bar54,  # 64  Dm9
    piano_solo_bar37,  # 65  Dm9
    piano_solo_bar52,  # 66  Dm9
    piano_solo_bar43,  # 67  Dm9
    rest(1),  # 68  Dm9
])

upright_bass_solo_bar41 = chord(
    "D2[7/32;.], r[1/32], E2[7/32;.;92], r[1/32], F2[7/64;1/8], F2[5/64;1/8;68], C#2[7/32;.;92], "
    "r[1/32]", default_volume=88
)
upright_bass_solo_bar42 = chord(
    "D2[7/32;.], r[1/32], C2[7/32;.;92], r[1/32], A1[7/64;1/8], A1[5/64;1/8;68], C#2[7/32;.;92], "
    "r[1/32]", default_volume=88
)
upright_bass_solo_bar46 = chord(
    "F2[7/32;.], r[1/32], A2[7/32;.;92], r[1/32], C3[7/64;1/8], C3[5/64;1/8;68], E2[7/32;.;92], "
    "r[1/32]", default_volume=88
)
upright_bass_solo_bar53 = chord(
    "D2[7/32;.], r[1/32], F2[7/32;.;92], r[1/32], E2[7/64;1/8], E2[5/64;1/8;68], C2[7/32;.;92], "
    "r[1/32]", default_volume=88
)
upright_bass_solo_bar54 = chord(
    "A1[7/32;.], r[1/32], C2[7/32;.;92], r[1/32], D2[7/64;1/8], D2[5/64;1/8;68], C2[7/32;.;92], "
    "r[1/32]", default_volume=88
)

upright_bass_solo = join([
    chord("D2[7/32;.], r[1/32], F2[7/32;.;92], r[1/32], A2[7/64;1/8], A2[5/64;1/8;68], "
          "Eb2[7/32;.;92], r[1/32]", default_volume=88),  # 37  Dm9
    chord("F2[7/32;.], r[1/32], A2[7/32;.;92], r[1/32], E2[7/64;1/8], E2[5/64;1/8;68], "
          "C#2[7/32;.;92], r[1/32]", default_volume=88),  # 38  Dm9
    chord("A1[7/32;.], r[1/32], Bb1[7/32;.;92], r[1/32], D2[7/64;1/8], D2[5/64;1/8;68], "
          "Eb2[7/32;.;92], r[1/32]", default_volume=88),  # 39  Dm9
    chord("A1[7/32;.], r[1/32], C2[7/32;.;92], r[1/32], D2[7/64;1/8], D2[5/64;1/8;68], "
          "Eb2[7/32;.;92], r[1/32]", default_volume=88),  # 40  Dm9
    upright_bass_solo_bar41,  # 41  Dm9
    upright_bass_solo_bar42,  # 42  Dm9
    chord("D2[7/32;.], r[1/32], C2[7/32;.;92], r[1/32], E2[7/64;1/8], E2[5/64;1/8;68], "
          "A1[7/32;.;92], r[1/32]", default_volume=88),  # 43  Dm9
    chord("D2[7/32;.], r[1/32], E2[7/32;.;92], r[1/32], F2[7/64;1/8], F2[5/64;1/8;68], "
          "C2[7/32;.;92], r[1/32]", default_volume=88),  # 44  Dm9
    chord("D2, Bb1, A1, C2", 7/32, 1/4, [88, 92] * 2),  # 45  Dm9
    upright_bass_solo_bar46,  # 46  Dm9
    chord("A2[7/32;.], r[1/32], F2[7/32;.;92], r[1/32], D2[7/64;1/8], D2[5/64;1/8;68], "
          "E2[7/32;.;92], r[1/32]", default_volume=88),  # 47  Dm9
    chord("D2, F2, A2, Eb2", 7/32, 1/4, [88, 92] * 2),  # 48  Dm9
    upright_bass_solo_bar46,  # 49  Dm9
    upright_bass_solo_bar41,  # 50  Dm9
    chord("D2[7/32;.], r[1/32], Bb1[7/32;.;92], r[1/32], A1[7/64;1/8], A1[5/64;1/8;68], "
          "C2[7/32;.;92], r[1/32]", default_volume=88),  # 51  Dm9
    chord("A1[7/32;.], r[1/32], C2[7/32;.;92], r[1/32], E2[7/64;1/8], E2[5/64;1/8;68], "
          "Eb2[7/32;.;92], r[1/32]", default_volume=88),  # 52  Dm9
    upright_bass_solo_bar53,  # 53  Dm9
    upright_bass_solo_bar54,  # 54  Dm9
    chord("A1[7/32;.], r[1/32], C2[7/32;.;92], r[1/32], E2[7/64;1/8], E2[5/64;1/8;68], "
          "C2[7/32;.;92], r[1/32]", default_volume=88),  # 55  Dm9
    chord("F2[7/32;.], r[1/32], D2[7/32;.;92], r[1/32], C2[7/64;1/8], C2[5/64;1/8;68], "
          "C#2[7/32;.;92], r[1/32]", default_volume=88),  # 56  Dm9
    upright_bass_solo_bar53,  # 57  Dm9
    upright_bass_solo_bar42, upright_bass_solo_bar42,  # 58–59
    chord("D2[7/32;.], r[1/32], C2[7/32;.;92], r[1/32], A1[7/64;1/8], A1[5/64;1/8;68], "
          "C2[7/32;.;92], r[1/32]", default_volume=88),  # 60  Dm9
    upright_bass_solo_bar42,  # 61  Dm9
    chord("F2[7/32;.], r[1/32], G2[7/32;.;92], r[1/32], A2[7/64;1/8], A2[5/64;1/8;68], "
          "C3[7/32;.;92], r[1/32]", default_volume=88),  # 62  Dm9
    upright_bass_solo_bar53,  # 63  Dm9
    chord("D2, C2, A1, C2", 7/32, 1/4, [88, 92] * 2),  # 64  Dm9
    upright_bass_solo_bar54,  # 65  Dm9
    chord("A1[7/32;.], r[1/32], F1[7/32;.;92], r[1/32], E1[7/64;1/8], E1[5/64;1/8;68], "
          "C2[7/32;.;92], r[1/32]", default_volume=88),  # 66  Dm9
    chord("F2[7/32;.], r[1/32], A2[7/32;.;92], r[1/32], C3[7/64;1/8], C3[5/64;1/8;68], "
          "Eb2[7/32;.;92], r[1/32]", default_volume=88),  # 67  Dm9
    upright_bass_solo_bar54,  # 68  Dm9
])

jazz_drums_solo_bar38 = hits(
    "K;R, R, PH;R, R, K;R, R, PH;R, R", 1/8, {"K": 36, "R": [67, 38], "PH": 58}, 1/16
)
jazz_drums_solo_bar40 = hits(
    "K;R, R, PH;R, R, K;R, S;R, PH;R, R", 1/8, {"K": 36, "R": [67, 38], "PH": 58, "S": 88}, 1/16
)
jazz_drums_solo_bar41 = hits(
    "K;R, R, PH;R, R, K;R, S;R, PH;R, R", 1/8, {"K": 36, "R": [67, 38], "PH": 58, "S": 48}, 1/16
)

jazz_drums_solo = join([
    hits("K;C;R, R, PH;R, R, K;R, S;R, PH;R, R",  # 37
         1/8,
         {"K": 36, "C": 76, "R": [67, 38], "PH": 58, "S": 48},
         {"K": 1/16, "C": 1/4, "R": 1/16, "PH": 1/16, "S": 1/16}),
    jazz_drums_solo_bar38, jazz_drums_solo_bar38,  # 38–39
    jazz_drums_solo_bar40,  # 40
    jazz_drums_solo_bar41,  # 41
    hits("K;R, S;R, PH;R, R, K;R, R, PH;R, S;R",  # 42
         1/8, {"K": 36, "R": [67, 38, 67, 67], "S": 48, "PH": 58}, 1/16),
    jazz_drums_solo_bar41,  # 43
    jazz_drums_solo_bar38,  # 44
    jazz_drums_solo_bar41,  # 45
    jazz_drums_solo_bar40,  # 46
    jazz_drums_solo_bar41,  # 47
    jazz_drums_solo_bar40,  # 48
    hits("K;R, K;R, PH;R, R, K;R, S;R, PH;R, R",  # 49
         1/8, {"K": [36, 67], "R": [67, 38], "PH": 58, "S": 48}, 1/16),
    jazz_drums_solo_bar40,  # 50
    jazz_drums_solo_bar41,  # 51
    jazz_drums_solo_bar40,  # 52
    jazz_drums_solo_bar41, jazz_drums_solo_bar41,  # 53–54
    jazz_drums_solo_bar38,  # 55
    jazz_drums_solo_bar40,  # 56
    jazz_drums_solo_bar41,  # 57
    jazz_drums_solo_bar38,  # 58
    jazz_drums_solo_bar41,  # 59
    hits("K;R, R, PH;R, R, K;R, S;R, S;PH, S",  # 60
         1/8, {"K": 36, "R": [67, 38], "PH": 58, "S": [88, 92, 92]}, 1/16),
    jazz_drums_solo_bar38,  # 61
    jazz_drums_solo_bar40,  # 62
    jazz_drums_solo_bar38,  # 63
    jazz_drums_solo_bar40,  # 64
    hits("K;R, R, PH;R, K;R, K;R, S;R, PH;R, R",  # 65
         1/8, {"K": [36, 67], "R": [67, 38], "PH": 58, "S": 48}, 1/16),
    hits("K;R, R, PH;R, R, K;R, S;R, PH;R, R",  # 66
         1/8, {"K": 36, "R": [67, 38, 67, 67], "PH": 58, "S": 88}, 1/16),
    hits("K;R, R, PH;R, R, K;R, S;R, PH;R, K;R",  # 67
         1/8, {"K": [36, 36, 67], "R": [67, 38], "PH": 58, "S": 48}, 1/16),
    hits("K;R, R, PH;R, R, K;S, S, S;PH, S",  # 68
         1/8, {"K": [36, 94], "R": [67, 38, 67], "PH": 58, "S": [92, 92, 92, 51]}, 1/16),
])


# ── outro · bars 69–72 ──────────────────────────────────────────────────────
# Dm9 | Dm9 | Dm9 | Dm9

piano_outro = join([
    # 69  Dm9
    chord("r[1/2], E3;A3;D4;G4;Bb4[5/16;.], r[1/16], D3;G3;C4;F4;A4[5/32;1/8]", volume=63),
    rest(1),  # 70  Dm9
    chord("r[1/2], E3;A3;D4;G4;Bb4[5/16;.], r[1/16], D3;G3[5/32;0], C4[143/1280;0], "  # 71  Dm9
          "F4;A4[5/32;1/8]", volume=62),
    chord("F3;C4;D4;E4[45/32;1]", volume=65),  # 72  Dm9
])

upright_bass_outro_bar70 = chord("D2[11/32;.], r[1/32], A2[21/64;3/8], D3[7/64;1/4]", volume=79)

upright_bass_outro = join([
    chord("D2[11/32;.], r[1/32], A2[21/64;3/8], D3[7/64;1/4]", volume=80),  # 69  Dm9
    upright_bass_outro_bar70, upright_bass_outro_bar70,  # 70–71
    chord("D2", 1, 1, 78),  # 72  Dm9
])

jazz_drums_outro = join([
    hits("K;S;R, S;R, S;PH;R, S;R, K;S;R, S;R, S;PH;R, S;R",  # 69
         1/8, {"K": 33, "S": 44, "R": [62, 34], "PH": 53}, 1/16),
    hits("K;S;R, S;R, S;PH;R, S;R, K;S;R, S;R, S;PH;R, S;R",  # 70
         1/8, {"K": 32, "S": 43, "R": [61, 34], "PH": 53}, 1/16),
    hits("K;S;R, S;R, S;PH;R, S;R, K;S;R, S;R, S;PH;R, S;R",  # 71
         1/8, {"K": 32, "S": 43, "R": [60, 34], "PH": 52}, 1/16),
    hits("K;C, 0", 1/2, {"K": 87, "C": 82}, {"K": 1/8, "C": 1/2}),  # 72
])


# ── tracks ──────────────────────────────────────────────────────────────────

muted_trumpet = perform(
    join([
        rest(4), muted_trumpet_a, muted_trumpet_a_2, muted_trumpet_b, muted_trumpet_a_3,
        muted_trumpet_solo,
    ]),
    swing=64.7, late=18, loose=8, touch=6, seed=316867087,
)
piano = perform(
    join([piano_intro, piano_a, piano_a_2, piano_b, piano_a_2, piano_solo, piano_outro]),
    swing=66.5, late=5, loose=8, touch=6, seed=951827460, gate=70,
)
upright_bass = perform(
    join([
        upright_bass_intro, upright_bass_a, upright_bass_a_2, upright_bass_b, upright_bass_a_3,
        upright_bass_solo, upright_bass_outro,
    ]),
    swing=66.5, late=-4, loose=8, touch=6, seed=311413408,
)
jazz_drums = perform(
    join([
        jazz_drums_intro, jazz_drums_a, jazz_drums_a_2, jazz_drums_b, jazz_drums_a_3,
        jazz_drums_solo, jazz_drums_outro,
    ]),
    swing=66.5, loose=8, touch=6, seed=153343395,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [muted_trumpet, piano, upright_bass, jazz_drums],
    instruments=["Muted Trumpet", "Acoustic Grand Piano", "Acoustic Bass", 33],
    bpm=BPM,
    track_names=["muted trumpet", "piano", "upright bass", "jazz drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(98, mode="value")], [volume(94, mode="value")], [volume(106, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Dm", is_meta=True),
        event("key_signature", key="Ebm", is_meta=True, start_time=20),
        event("key_signature", key="Dm", is_meta=True, start_time=28),
    ],
    name="Blue Corridor",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 276480,
    "sections": [
        (0, 15360, "intro", 0.36), (15360, 30720, "A", 0.48), (46080, 30720, "A", 0.52),
        (76800, 30720, "B", 0.56), (107520, 30720, "A", 0.54), (138240, 122880, "solo", 0.72),
        (261120, 15360, "outro", 0.4),
    ],
    "chords": [
        (0, 15360, "Dm9", "i9"), (15360, 30720, "Dm9", "i9"), (46080, 26880, "Dm9", "i9"),
        (72960, 3840, "Bb7", "V7"), (76800, 26880, "Ebm9", "i9"), (103680, 3840, "A7", "V7"),
        (107520, 30720, "Dm9", "i9"), (138240, 122880, "Dm9", "i9"),
        (261120, 15360, "Dm9", "i9"),
    ],
    "about": {
        "seed": "25",
        "prompt": "modal jazz in D minor, 126 bpm, muted trumpet, piano, upright bass and jazz drums, 72 bars",
        "genre": "jazz",
    },
    "tracks": [
        {
            "name": "muted trumpet",
            "role": "melody",
            "instrument": {"name": "Muted Trumpet", "program": 60, "low": 52, "high": 84},
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
            "name": "jazz drums",
            "role": "drums",
            "instrument": {
                "name": "jazz drums", "program": 33, "drums": True, "low": 35, "high": 81,
            },
            "events": ["volume", "pan", (0, 91, 20), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
