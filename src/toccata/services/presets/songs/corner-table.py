"""Corner Table

Key     Bb major
Tempo   140 quarter notes a minute, 4/4
Form    A 8 · A 8 · B 8 · A 8
Tracks  tenor sax, piano, upright bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 140
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


# ── A · bars 1–8 ────────────────────────────────────────────────────────────
# Bbmaj9 | Dm7 G7 | Cm9 | F13 | Bbmaj7 Gm7 | Cm9 F13 | Bb6/9 G7 | Cm9 F13

tenor_sax_a_bar1 = chord(
    "r[1/8], C4[5/64;1/8;81], D4[1/8;.;88], Eb4[1/8;.;83], r[1/8], F4[15/64;1/4], G4[1/8;.]",
    default_volume=84,
)
tenor_sax_a_bar2 = chord(
    "r[1/8], D4[5/64;1/8], F4[1/8;.;91], G4[1/8;.;86], r[1/8], A4[1/8;.;87], r[1/4]",
    default_volume=84,
)

tenor_sax_a = join([
    tenor_sax_a_bar1,  # 1  Bbmaj9
    tenor_sax_a_bar2,  # 2  Dm7 G7
    chord("r[1/8], F4[5/64;1/8;87], G4[1/8;.;94], A4[1/8;.;89], r[1/8], Bb4[15/64;1/4], "
          "C5[5/64;1/8]", default_volume=90),  # 3  Cm9
    chord("F4[1/8;.], r[1/4], F4[15/64;5/8;84]", default_volume=89),  # 4  F13
    tenor_sax_a_bar1,  # 5  Bbmaj7 Gm7
    tenor_sax_a_bar2,  # 6  Cm9 F13
    chord("r[1/8], Eb4[5/64;1/8], G4[1/8;.;94], A4[1/8;.;89], r[1/8], Bb4[1/8;.;90], r[1/4]",
          default_volume=86),  # 7  Bb6/9 G7
    chord("G4[1/8;.], Eb4[1/8;.;83], r[1/8], Bb3[15/64;5/8;81]", default_volume=90),  # 8  Cm9 F13
])

piano_a = join([
    chord("r[3/8], A3;C4;D4[1/16;0], F4[1/16;.;70], r[5/16], A3;C4;D4[1/16;0], F4[1/16;.;70], "
          "r[3/16]", default_volume=64),  # 1  Bbmaj9
    # 2  Dm7 G7
    chord("A3;C4[7/64;0], F4[7/64;1/2;70], A3;B3;D4[7/64;0], F4[7/64;1/2;70]", default_volume=64),
    chord("Bb3;D4;Eb4[1/16;0], G4[1/16;.;70], r[9/16], Bb3;D4;Eb4[1/16;0], G4[1/16;.;70], "
          "r[5/16]", default_volume=64),  # 3  Cm9
    chord("A3;D4;Eb4[1/4;0], G4[1/4;.;75], r[5/8], A3;D4;Eb4[1/16;0], G4[1/16;.;75], r[1/16]",
          default_volume=68),  # 4  F13
    chord("r[1/8], A3;C4;D4[1/16;0], F4[1/16;.;71], r[7/16], A3;Bb3;D4[1/16;0], F4[1/16;.;71], "
          "r[5/16]", default_volume=65),  # 5  Bbmaj7 Gm7
    chord("Bb3;D4;Eb4[1/8;0], G4[1/8;.;70], r[1/2], A3;D4;Eb4[1/8;0], G4[1/8;.;70], r[1/4]",
          default_volume=64),  # 6  Cm9 F13
    chord("C4;D4;F4[1/16;0], G4[1/16;.;74], r[7/16]", default_volume=68),  # 7  Bb6/9 G7
    C("Bm7b5", 3) % (1/16, 0, [68, 68, 68, 74]), rest(7/16),
    chord("r[1/8], Bb3;D4;Eb4[7/32;0], G4[7/32;.;75], r[21/32]", default_volume=68),  # 8  Cm9 F13
])

upright_bass_a = join([
    chord("Bb1, C2, D2, C2", 5/16, 1/4, [83, 87] * 2),  # 1  Bbmaj9
    chord("D2, F#2, G2, Bb2", 5/16, 1/4, [83, 87] * 2),  # 2  Dm7 G7
    chord("C3[5/16;1/4], Bb2[5/16;1/4;87], C3[5/32;1/8], C3[143/1280;1/8;63], G2[5/16;1/4;87]",
          default_volume=83),  # 3  Cm9
    chord("F2, Eb2, C2, C2", 5/16, 1/4, [83, 87] * 2),  # 4  F13
    chord("Bb1[5/16;1/4], Ab1[5/16;1/4;87], G1[5/32;1/8], G1[143/1280;1/8;63], B1[5/16;1/4;87]",
          default_volume=83),  # 5  Bbmaj7 Gm7
    chord("C2, Eb2, F2, A2", 5/16, 1/4, [83, 87] * 2),  # 6  Cm9 F13
    chord("Bb2, Ab2, G2, Bb2", 5/16, 1/4, [83, 87] * 2),  # 7  Bb6/9 G7
    chord("C3, G2, F2, A2", 5/16, 1/4, [83, 87] * 2),  # 8  Cm9 F13
])

drums_a_bar3 = hits(
    "K;R, S, K;PH;R, R, K;R, S, K;PH;R, R", 1/8, {"K": 46, "R": 63, "S": [45, 83], "PH": 55}, 1/16
)

drums_a = join([
    hits("K;R, 0, K;PH;R, R, K;R, 0, K;PH;R, R", 1/8, {"K": 46, "R": 63, "PH": 55}, 1/16),  # 1
    hits("K;R, S, K;PH;R, R, K;R, 0, K;PH;R, S;R",  # 2
         1/8, {"K": 46, "R": 63, "S": 45, "PH": 55}, 1/16),
    drums_a_bar3,  # 3
    hits("K;R, 0, K;PH;R, S;R, K;R, S, K;PH;R, R",  # 4
         1/8, {"K": 46, "R": 63, "PH": 55, "S": 45}, 1/16),
    hits("K;R, 0, K;PH;R, 0, K;R, 0, K;PH;R, S;R",  # 5
         1/8, {"K": 46, "R": 63, "PH": 55, "S": 83}, 1/16),
    drums_a_bar3,  # 6
    hits("K;R, 0, K;PH;R, R, K;R, S, K;PH;R, R",  # 7
         1/8, {"K": 46, "R": 63, "PH": 55, "S": 45}, 1/16),
    hits("K;R, 0, 0, 0, K;PH;R, 0, 0, 0, S, S, S, 0, S;PH, T3, K;S, 0",  # 8
         1/16, {"K": [46, 46, 88], "R": 63, "PH": 55, "S": 86, "T3": 73}),
])


# ── A · bars 9–16 ───────────────────────────────────────────────────────────
# Bbmaj9 | Dm7 G7 | Cm9 | F13 | Bbmaj7 Gm7 | Cm9 F13 | Bb6/9 G7 | Cm9 F13

tenor_sax_a_2_bar9 = chord(
    "r[1/8], C4[5/64;1/8;81], D4[1/8;.;88], Eb4[1/8;.;83], r[1/8], F4[15/64;1/4], G4[1/8;.]",
    default_volume=84,
)

tenor_sax_a_2 = join([
    tenor_sax_a_2_bar9,  # 9  Bbmaj9
    chord("r[1/8], D4[5/64;1/8], F4[1/8;.;91], G4[1/8;.;86], r[1/8], A4[1/8;.;87], r[1/4]",
          default_volume=84),  # 10  Dm7 G7
    chord("r[1/8], F4[5/64;1/8], G4[1/8;.;94], A4[1/8;.;89], r[3/8], C5[5/64;1/8;90]",  # 11  Cm9
          default_volume=87),
    chord("F4[1/8;.], r[1/4], F4[15/64;5/8;84]", default_volume=89),  # 12  F13
    tenor_sax_a_2_bar9,  # 13  Bbmaj7 Gm7
    # 14  Cm9 F13
    chord("r[1/8], D4[5/64;1/8], F4[1/8;.;91], r[1/4], A4[1/8;.;87], r[1/4]", default_volume=84),
    chord("r[1/8], Eb4[5/64;1/8], G4[1/8;.;94], A4[1/8;.;89], r[1/8], Bb4[1/8;.;90], r[1/4]",
          default_volume=86),  # 15  Bb6/9 G7
    # 16  Cm9 F13
    chord("G4[1/8;.], Eb4[1/8;.;83], r[1/8], Bb3[15/64;5/8;81]", default_volume=90),
])

piano_a_2 = join([
    chord("A3;C4;D4[29/64;0], F4[29/64;7/8;70], A3;C4[5/64;0], D4[7/64;0], F4[5/64;1/8;70]",
          default_volume=64),  # 9  Bbmaj9
    chord("A3;C4[7/32;0], F4[7/32;.;72], r[5/32], A3;C4[7/64;0], F4[7/64;5/8;72]",  # 10  Dm7 G7
          default_volume=66),
    chord("Bb3;D4;Eb4[7/32;0], G4[7/32;.;72], r[5/32], Bb3;D4;Eb4[7/64;0], G4[7/64;5/8;72]",
          default_volume=66),  # 11  Cm9
    chord("A3;D4;Eb4[1/4;0], G4[1/4;.;72], r[5/8], A3;D4;Eb4[1/16;0], G4[1/16;.;72], r[1/16]",
          default_volume=66),  # 12  F13
    chord("A3;C4;D4[1/16;0], F4[1/16;.;70], r[5/16], A3;C4;D4[1/16;0], F4[1/16;.;70], r[1/16], "
          "A3;Bb3;D4[1/16;0], F4[1/16;.;70], r[7/16]", default_volume=64),  # 13  Bbmaj7 Gm7
    chord("Bb3;D4;Eb4[7/64;0], G4[7/64;3/8;69], Bb3[7/64;0], D4;Eb4[5/64;0], G4[5/64;1/8;69], "
          "A3;D4;Eb4[7/64;0], G4[7/64;1/2;69]", default_volume=63),  # 14  Cm9 F13
    chord("r[3/8], C4;D4;F4[1/16;0], G4[1/16;.;70], r[5/16]", default_volume=64),  # 15  Bb6/9 G7
    C("Bm7b5", 3) % (1/16, 0, [64, 64, 64, 70]), rest(3/16),
    chord("r[1/8], Bb3;D4;Eb4[7/64;0], G4[7/64;1/2;71], A3;D4;Eb4[7/64;0], G4[7/64;3/8;71]",
          default_volume=65),  # 16  Cm9 F13
])

upright_bass_a_2 = join([
    chord("Bb2, G2, F2, Eb2", 5/16, 1/4, [83, 87] * 2),  # 9  Bbmaj9
    chord("D2, F2, G2, Bb2", 5/16, 1/4, [83, 87] * 2),  # 10  Dm7 G7
    chord("C3, Bb2, G2, G2", 5/16, 1/4, [83, 87] * 2),  # 11  Cm9
    chord("F2[5/16;1/4], G2[5/16;1/4;87], A2[5/32;1/8], A2[143/1280;1/8;63], A2[5/16;1/4;87]",
          default_volume=83),  # 12  F13
    chord("Bb2[5/16;1/4], Ab2[5/16;1/4;87], G2[5/32;1/8], G2[143/1280;1/8;63], B2[5/16;1/4;87]",
          default_volume=83),  # 13  Bbmaj7 Gm7
    chord("C3[5/16;1/4], G2[5/16;1/4;87], F2[5/32;1/8], F2[143/1280;1/8;63], A2[5/16;1/4;87]",
          default_volume=83),  # 14  Cm9 F13
    chord("Bb2[5/16;1/4], A2[5/16;1/4;87], G2[5/32;1/8], G2[143/1280;1/8;63], Bb2[5/16;1/4;87]",
          default_volume=83),  # 15  Bb6/9 G7
    chord("C3, G2, F2, F2", 5/16, 1/4, [83, 87] * 2),  # 16  Cm9 F13
])

drums_a_2_bar11 = hits(
    "K;R, 0, K;PH;R, R, K;R, S, K;PH;R, R", 1/8, {"K": 46, "R": 63, "PH": 55, "S": 45}, 1/16
)
drums_a_2_bar14 = hits(
    "K;R, 0, K;PH;R, S;R, K;R, 0, K;PH;R, R", 1/8, {"K": 46, "R": 63, "PH": 55, "S": 45}, 1/16
)

drums_a_2 = join([
    hits("K;R, 0, K;PH;R, 0, K;R, 0, K;PH;R, R", 1/8, {"K": 46, "R": 63, "PH": 55}, 1/16),  # 9
    hits("K;R, 0, K;PH;R, R, K;R, 0, K;PH;R, R", 1/8, {"K": 46, "R": 63, "PH": 55}, 1/16),  # 10
    *[drums_a_2_bar11] * 3,  # 11–13
    drums_a_2_bar14, drums_a_2_bar14,  # 14–15
    hits("K;R, 0, K;PH;R, R, S, S, S;PH, K;S",  # 16
         1/8, {"K": [46, 46, 88], "R": 63, "PH": 55, "S": [86, 86, 86, 48]}, 1/16),
])


# ── B · bars 17–24 ──────────────────────────────────────────────────────────
# Gm7 | D7 | Gm7 | C9 | Cm9 | F13 | Dm7 G7 | Cm9 F13

tenor_sax_b_bar17 = chord(
    "Bb4[1/8;.;95], G4[1/8;.], r[1/8], A4[1/8;.;88], r[1/8], G4[15/64;1/4], Bb4[5/64;1/8;89]",
    default_volume=87,
)

tenor_sax_b = join([
    tenor_sax_b_bar17,  # 17  Gm7
    chord("A4[1/8;.;96], F4[1/8;.;88], r[1/8], G4[1/8;.], r[1/8], D4[15/64;1/4;87], G4[1/8;.]",
          default_volume=89),  # 18  D7
    chord("r[1/8], G4[5/64;1/8], A4[1/8;.;98], C5[5/64;1/8;93], Bb4[1/8;.;99], G4[15/64;3/8]",
          default_volume=91),  # 19  Gm7
    chord("D4[1/8;.], A4[5/64;1/8;88], G4[15/32;.;93], r[9/32]", default_volume=91),  # 20  C9
    tenor_sax_b_bar17,  # 21  Cm9
    chord("A4[1/8;.;96], F4[1/8;.], r[1/8], G4[1/8;.;89], r[1/8], F4[15/64;1/4], A4[1/8;.;90]",
          default_volume=88),  # 22  F13
    chord("r[1/8], Bb4[5/64;1/8], C5[1/8;.;99], A4[5/64;1/8;92], G4[1/8;.;97], G4[15/64;3/8;91]",
          default_volume=93),  # 23  Dm7 G7
    chord("r[1/8], G4[15/64;1/4], Bb4[15/64;5/8;89]", default_volume=87),  # 24  Cm9 F13
])

piano_b = join([
    rest(1/8), C("Bbmaj7", 3) % (1/8, 0, [71, 71, 71, 77]), rest(3/4),  # 17  Gm7
    chord("C4;F#4[1/4;0], A4[1/4;.;73], r[5/8], C4;F#4[1/16;0], A4[1/16;.;73], r[1/16]",  # 18  D7
          default_volume=67),
    rest(1/8), C("Bbmaj7", 3) % (7/64, [0, 0, 0, 1/2], [69, 69, 69, 75]),  # 19  Gm7
    C("Bbmaj7", 3) % (7/64, [0, 0, 0, 3/8], [69, 69, 69, 75]),
    chord("Bb3;D4;E4[7/64;0], G4[7/64;5/8;74], Bb3;D4;E4[7/64;0], G4[7/64;3/8;74]",  # 20  C9
          default_volume=68),
    chord("Bb3;D4;Eb4[1/8;0], G4[1/8;.;74], r[1/4], Bb3;D4;Eb4[1/16;0], G4[1/16;.;74], r[9/16]",
          default_volume=68),  # 21  Cm9
    chord("r[3/8], A3;D4;Eb4[1/16;0], G4[1/16;.;76], r[5/16], A3;D4;Eb4[1/16;0], G4[1/16;.;76], "
          "r[3/16]", default_volume=70),  # 22  F13
    chord("A3;C4[1/8;0], F4[1/8;.;73], r[1/2], A3;B3;D4[1/8;0], F4[1/8;.;73], r[1/4]",
          default_volume=67),  # 23  Dm7 G7
    chord("Bb3;D4;Eb4[1/16;0], G4[1/16;.;70], r[5/16], Bb3;D4;Eb4[1/16;0], G4[1/16;.;70], "
          "r[1/16], A3;D4;Eb4[1/16;0], G4[1/16;.;70], r[7/16]", default_volume=65),  # 24  Cm9 F13
])

upright_bass_b = join([
    chord("G2[5/16;1/4], A2[5/16;1/4;90], C3[5/32;1/8], C3[143/1280;1/8;66], Eb2[5/16;1/4;90]",
          default_volume=85),  # 17  Gm7
    chord("D2, C2, Bb1, Ab1", 5/16, 1/4, [85, 90] * 2),  # 18  D7
    chord("G1, A1, C2, Bb1", 5/16, 1/4, [85, 90] * 2),  # 19  Gm7
    chord("C2[5/16;1/4], D2[5/16;1/4;90], E2[5/32;1/8], E2[143/1280;1/8;66], Db2[5/16;1/4;90]",
          default_volume=85),  # 20  C9
    chord("C2, Bb1, G1, G1", 5/16, 1/4, [85, 90] * 2),  # 21  Cm9
    chord("F1, G1, F1, C2", 5/16, 1/4, [85, 90] * 2),  # 22  F13
    chord("D2, F#2, G2, Bb2", 5/16, 1/4, [85, 90] * 2),  # 23  Dm7 G7
    chord("C3, F#2, F2, A2", 5/16, 1/4, [85, 90] * 2),  # 24  Cm9 F13
])

drums_b = join([
    hits("K;C;R, 0, K;PH;R, R, K;R, S, K;PH;R, R",  # 17
         1/8,
         {"K": 48, "C": 76, "R": 66, "PH": 57, "S": 47},
         {"K": 1/16, "C": 1/4, "R": 1/16, "PH": 1/16, "S": 1/16}),
    hits("K;R, 0, K;PH;R, R, K;R, 0, K;PH;R, S;R",  # 18
         1/8, {"K": 48, "R": 66, "PH": 57, "S": 85}, 1/16),
    hits("K;R, 0, K;PH;R, R, K;R, S, K;PH;R, R",  # 19
         1/8, {"K": 48, "R": 66, "PH": 57, "S": 85}, 1/16),
    hits("K;R, 0, K;PH;R, S, K;R, S, K;PH;R, R",  # 20
         1/8, {"K": 48, "R": 66, "PH": 57, "S": 47}, 1/16),
    hits("K;R, S, K;PH;R, R, K;R, 0, K;PH;R, S;R",  # 21
         1/8, {"K": 48, "R": 66, "S": 47, "PH": 57}, 1/16),
    hits("K;R, 0, K;PH;R, 0, K;R, S, K;PH;R, R",  # 22
         1/8, {"K": 48, "R": 66, "PH": 57, "S": 85}, 1/16),
    hits("K;R, 0, K;PH;R, S;R, K;R, S, K;PH;R, R",  # 23
         1/8, {"K": 48, "R": 66, "PH": 57, "S": 47}, 1/16),
    hits("K;R, 0, K;PH;R, 0, T1, T3, T5;PH, S",  # 24
         1/8, {"K": 48, "R": 66, "PH": 57, "T1": 76, "T3": 76, "T5": 76, "S": 89}, 1/16),
])


# ── A · bars 25–32 ──────────────────────────────────────────────────────────
# Bbmaj9 | Dm7 G7 | Cm9 | F13 | Bbmaj7 Gm7 | Cm9 F13 | Cm9 F13 | Bb6/9

tenor_sax_a_3_bar26 = chord(
    "r[1/8], D4[5/64;1/8], F4[1/8;.;91], G4[1/8;.;86], r[1/8], A4[1/8;.;87], r[1/4]",
    default_volume=84,
)

tenor_sax_a_3 = join([
    chord("r[1/8], C4[5/64;1/8], D4[1/8;.;88], Eb4[1/8;.;83], r[3/8], G4[1/8;.;84]",  # 25  Bbmaj9
          default_volume=81),
    tenor_sax_a_3_bar26,  # 26  Dm7 G7
    chord("r[1/8], F4[5/64;1/8;87], G4[1/8;.;94], r[1/4], Bb4[15/64;1/4], C5[5/64;1/8]",
          default_volume=90),  # 27  Cm9
    chord("F4[1/8;.], r[1/4], F4[15/64;5/8;84]", default_volume=89),  # 28  F13
    chord("r[1/8], C4[5/64;1/8;81], D4[1/8;.;88], Eb4[1/8;.;83], r[1/8], F4[15/64;1/4], "
          "G4[1/8;.]", default_volume=84),  # 29  Bbmaj7 Gm7
    tenor_sax_a_3_bar26,  # 30  Cm9 F13
    chord("r[1/8], Eb4[5/64;1/8], G4[1/8;.;94], A4[1/8;.;89], r[1/8], Bb4[1/8;.;90], r[1/4]",
          default_volume=86),  # 31  Cm9 F13
    chord("Bb4", 63/64, 1, 77),  # 32  Bb6/9
])

piano_a_3 = join([
    chord("A3;C4;D4[1/16;0], F4[1/16;.;73], r[5/16], A3;C4;D4[1/16;0], F4[1/16;.;73], r[7/16], "
          "A3;C4;D4[1/16;0], F4[1/16;.;73], r[1/16]", default_volume=67),  # 25  Bbmaj9
    chord("A3;C4[1/16;0], F4[1/16;.;72], r[7/16], A3;B3;D4[1/16;0], F4[1/16;.;72], r[7/16]",
          default_volume=66),  # 26  Dm7 G7
    chord("Bb3;D4;Eb4[7/32;0], G4[7/32;.;71], r[5/32], Bb3;D4;Eb4[7/64;0], G4[7/64;5/8;71]",
          default_volume=65),  # 27  Cm9
    chord("r[3/8], A3;D4;Eb4[1/16;0], G4[1/16;.;69], r[5/16], A3;D4;Eb4[1/16;0], G4[1/16;.;69], "
          "r[3/16]", default_volume=64),  # 28  F13
    chord("r[1/4], A3;C4;D4[1/16;0], F4[1/16;.;68], r[9/16], A3;Bb3;D4[1/16;0], F4[1/16;.;68], "
          "r[1/16]", default_volume=62),  # 29  Bbmaj7 Gm7
    chord("Bb3;D4;Eb4[7/64;0], G4[7/64;1/2;72], A3;D4;Eb4[7/64;0], G4[7/64;1/2;72]",
          default_volume=66),  # 30  Cm9 F13
    chord("Bb3;D4;Eb4[1/8;0], G4[1/8;.;68], r[1/2], A3;D4;Eb4[1/8;0], G4[1/8;.;68], r[1/4]",
          default_volume=63),  # 31  Cm9 F13
    chord("Bb3;C4;D4;G4[63/64;1]", volume=69),  # 32  Bb6/9
])

upright_bass_a_3 = join([
    chord("Bb2, G2, F2, Eb2", 5/16, 1/4, [83, 87] * 2),  # 25  Bbmaj9
    chord("D2[5/16;1/4], F#2[5/16;1/4;87], G2[5/32;1/8], G2[143/1280;1/8;63], B2[5/16;1/4;87]",
          default_volume=83),  # 26  Dm7 G7
    chord("C3, Bb2, G2, F#2", 5/16, 1/4, [83, 87] * 2),  # 27  Cm9
    chord("F2, G2, A2, A2", 5/16, 1/4, [83, 87] * 2),  # 28  F13
    chord("Bb2, A2, G2, B2", 5/16, 1/4, [83, 87] * 2),  # 29  Bbmaj7 Gm7
    chord("C3, F#2, F2, Db2", 5/16, 1/4, [83, 87] * 2),  # 30  Cm9 F13
    chord("C2, E2, F2, A2", 5/16, 1/4, [83, 87] * 2),  # 31  Cm9 F13
    chord("Bb2", 2743/1920, 1, 83),  # 32  Bb6/9
])

drums_a_3_bar25 = hits(
    "K;R, 0, K;PH;R, R, K;R, S, K;PH;R, R", 1/8, {"K": 46, "R": 63, "PH": 55, "S": 83}, 1/16
)

drums_a_3 = join([
    drums_a_3_bar25,  # 25
    hits("K;R, S, K;PH;R, 0, K;R, 0, K;PH;R, S;R",  # 26
         1/8, {"K": 46, "R": 63, "S": 45, "PH": 55}, 1/16),
    hits("K;R, 0, K;PH;R, R, K;R, 0, K;PH;R, R", 1/8, {"K": 46, "R": 63, "PH": 55}, 1/16),  # 27
    drums_a_3_bar25,  # 28
    hits("K;R, 0, K;PH;R, 0, K;R, S, K;PH;R, R",  # 29
         1/8, {"K": 46, "R": 63, "PH": 55, "S": 83}, 1/16),
    hits("K;R, 0, K;PH;R, 0, K;R, S, K;PH;R, R",  # 30
         1/8, {"K": 46, "R": 63, "PH": 55, "S": 45}, 1/16),
    hits("K;R, S, K;PH;R, R, K;R, 0, K;PH;R, S;R",  # 31
         1/8, {"K": 46, "R": 63, "S": 45, "PH": 55}, 1/16),
    hits("K;C, 0", 1/2, {"K": 92, "C": 86}, {"K": 1/8, "C": 1/2}),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

tenor_sax = perform(
    join([tenor_sax_a, tenor_sax_a_2, tenor_sax_b, tenor_sax_a_3]),
    swing=64.3, late=16, loose=8, touch=6, seed=616788105,
)
piano = perform(
    join([piano_a, piano_a_2, piano_b, piano_a_3]),
    swing=64.3, late=6, loose=8, touch=6, seed=855534222,
)
upright_bass = perform(
    join([upright_bass_a, upright_bass_a_2, upright_bass_b, upright_bass_a_3]),
    swing=64.3, late=-5, loose=8, touch=6, seed=268608677, gate=70,
)
drums = perform(
    join([drums_a, drums_a_2, drums_b, drums_a_3]),
    swing=64.3, loose=8, touch=6, seed=222628307,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [tenor_sax, piano, upright_bass, drums],
    instruments=["Tenor Sax", "Acoustic Grand Piano", "Acoustic Bass", 1],
    bpm=BPM,
    track_names=["tenor sax", "piano", "upright bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(102, mode="value")], [volume(94, mode="value")], [volume(106, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Bb", is_meta=True),
    ],
    name="Corner Table",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 30720, "A", 0.5), (30720, 30720, "A", 0.5), (61440, 30720, "B", 0.62),
        (92160, 30720, "A", 0.5),
    ],
    "chords": [
        (0, 3840, "Bbmaj9", "Imaj9"), (3840, 1920, "Dm7", "iii7"), (5760, 1920, "G7", "V7/ii"),
        (7680, 3840, "Cm9", "ii9"), (11520, 3840, "F13", "V13"),
        (15360, 1920, "Bbmaj7", "Imaj7"), (17280, 1920, "Gm7", "vi7"),
        (19200, 1920, "Cm9", "ii9"), (21120, 1920, "F13", "V13"), (23040, 1920, "Bb6/9", "I6/9"),
        (24960, 1920, "G7", "V7/ii"), (26880, 1920, "Cm9", "ii9"), (28800, 1920, "F13", "V13"),
        (30720, 3840, "Bbmaj9", "Imaj9"), (34560, 1920, "Dm7", "iii7"),
        (36480, 1920, "G7", "V7/ii"), (38400, 3840, "Cm9", "ii9"), (42240, 3840, "F13", "V13"),
        (46080, 1920, "Bbmaj7", "Imaj7"), (48000, 1920, "Gm7", "vi7"),
        (49920, 1920, "Cm9", "ii9"), (51840, 1920, "F13", "V13"), (53760, 1920, "Bb6/9", "I6/9"),
        (55680, 1920, "G7", "V7/ii"), (57600, 1920, "Cm9", "ii9"), (59520, 1920, "F13", "V13"),
        (61440, 3840, "Gm7", "vi7"), (65280, 3840, "D7", "V7/vi"), (69120, 3840, "Gm7", "vi7"),
        (72960, 3840, "C9", "V9/V"), (76800, 3840, "Cm9", "ii9"), (80640, 3840, "F13", "V13"),
        (84480, 1920, "Dm7", "iii7"), (86400, 1920, "G7", "V7/ii"), (88320, 1920, "Cm9", "ii9"),
        (90240, 1920, "F13", "V13"), (92160, 3840, "Bbmaj9", "Imaj9"),
        (96000, 1920, "Dm7", "iii7"), (97920, 1920, "G7", "V7/ii"), (99840, 3840, "Cm9", "ii9"),
        (103680, 3840, "F13", "V13"), (107520, 1920, "Bbmaj7", "Imaj7"),
        (109440, 1920, "Gm7", "vi7"), (111360, 1920, "Cm9", "ii9"), (113280, 1920, "F13", "V13"),
        (115200, 1920, "Cm9", "ii9"), (117120, 1920, "F13", "V13"),
        (119040, 3840, "Bb6/9", "I6/9"),
    ],
    "about": {
        "seed": "21",
        "prompt": "medium swing jazz in Bb major, 140 bpm, tenor sax, piano, upright bass and drums, 32 bars AABA",
        "genre": "jazz",
    },
    "tracks": [
        {
            "name": "tenor sax",
            "role": "melody",
            "instrument": {"name": "Tenor Sax", "program": 67, "low": 44, "high": 76},
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
