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
# Bb6/9 Gm7 | Cm9 F13 | Dm7 Gm7 | Cm9 F13 | Bb6/9 Bb7 | Ebmaj7 Ebm7 | Bb6/9 G7 | Cm9 F13

tenor_sax_a = join([
    chord("r[1/8], D4[5/16;1/4], F4[5/16;1/4;84], Eb4[5/48;1/8], G4[5/16;1/4;90]",  # 1  Bb6/9 Gm7
          default_volume=83),
    chord("r[1/8], F4[5/16;1/4;85], Eb4[5/16;1/4], D4[5/48;1/8], D4[1/6;1/8;90], C4[1/6;1/8;83]",
          default_volume=84),  # 2  Cm9 F13
    chord("r[1/8], F4[5/16;1/4], A4[5/16;1/4;89], G4[5/48;1/8;88], Bb4[5/16;1/4;96]",
          default_volume=87),  # 3  Dm7 Gm7
    chord("r[1/8], G4[5/16;1/4], F4[5/16;1/4], Eb4[5/48;1/8;83], Eb4[1/6;1/8;88], D4[1/6;1/8;83]",
          default_volume=84),  # 4  Cm9 F13
    chord("r[1/8], F4[5/16;1/4;84], Eb4[1/6;1/4], D4[5/16;1/4], C4[1/6;1/8;81]",  # 5  Bb6/9 Bb7
          default_volume=83),
    # 6  Ebmaj7 Ebm7
    chord("r[1/8], F4[5/16;1/4;85], Eb4[1/6;1/4], Eb4[5/16;1/4], D4[1/6;1/8]", default_volume=84),
    chord("r[1/8], G4[5/16;1/4;88], F4[5/16;1/4;87], Eb4[5/48;1/8], Eb4[1/6;1/8;92], "
          "D4[5/48;1/8]", default_volume=86),  # 7  Bb6/9 G7
    chord("Eb4[5/16;1/4], Bb3[5/8;.;86], r[1/8]", default_volume=88),  # 8  Cm9 F13
])

piano_a_bar4 = join([
    rest(1/8), C("Ebmaj7", 3) % (1/8, 0, [65, 65, 65, 70]), rest(1/4),
    chord("Eb3;G3;A3[1/8;0], D4[1/8;.;66], r[3/8]", default_volume=61),
])

piano_a = join([
    rest(1/4), C("G7sus4", 3) % (1/8, 0, [64, 64, 64, 69]), rest(1/4),  # 1  Bb6/9 Gm7
    chord("F3;A3;Bb3[1/8;0], D4[1/8;.;73], r[1/4]", default_volume=67),
    rest(1/8), C("Ebmaj7", 3) % (1/8, 0, [66, 66, 66, 71]), rest(1/4),  # 2  Cm9 F13
    chord("Eb3;G3;A3[1/8;0], D4[1/8;.;67], r[3/8]", default_volume=62),
    chord("r[1/4], F3;A3;C4[1/8;0], D4[1/8;.;70], r[1/4], F3;A3;Bb3[1/8;0;69], D4[1/8;.;74], "
          "r[1/4]", default_volume=65),  # 3  Dm7 Gm7
    piano_a_bar4,  # 4  Cm9 F13
    rest(1/4), C("G7sus4", 3) % (1/8, 0, [60, 60, 60, 64]), rest(1/4),  # 5  Bb6/9 Bb7
    chord("Ab3;C4;D4[1/8;0], G4[1/8;.;68], r[1/4]", default_volume=63),
    rest(1/8), C("Gm7", 3) % (1/8, 0, [69, 69, 69, 74]), rest(1/4),  # 6  Ebmaj7 Ebm7
    C("Gbmaj7", 3) % (1/8, 0, [65, 65, 65, 70]), rest(3/8),
    rest(1/4), C("G7sus4", 3) % (1/8, 0, [65, 65, 65, 70]), rest(1/4),  # 7  Bb6/9 G7
    chord("F3;A3;B3[1/8;0], D4[1/8;.;74], r[1/4]", default_volume=68),
    piano_a_bar4,  # 8  Cm9 F13
])

upright_bass_a_bar1 = chord(
    "Bb1[1/4;.], r[1/4], G1[1/8;.], r[1/8], Bb1[1/8;.], r[1/8]", volume=79
)

upright_bass_a = join([
    upright_bass_a_bar1,  # 1  Bb6/9 Gm7
    # 2  Cm9 F13
    chord("C2[1/4;.], r[1/4], F2[3/16;.], r[3/16], Eb2[1/16;.], r[1/16]", volume=79),
    chord("D2[1/4;.], r[1/4], G2[1/8;.], r[1/8], Bb2[1/8;.], r[1/8]", volume=79),  # 3  Dm7 Gm7
    chord("C3, E2, F2, C2", 7/32, 1/4, [83, 86] * 2),  # 4  Cm9 F13
    # 5  Bb6/9 Bb7
    chord("Bb1[1/4;.], r[1/4], Bb1[3/16;.], r[3/16], D2[1/16;.], r[1/16]", volume=79),
    # 6  Ebmaj7 Ebm7
    chord("Eb2[1/4;.], r[1/4], Eb2[3/16;.], r[3/16], C2[1/16;.], r[1/16]", volume=79),
    upright_bass_a_bar1,  # 7  Bb6/9 G7
    chord("C2[7/32;.], r[1/32], F#1[7/32;.;86], r[1/32], F2[7/32;.], r[1/32], C2[7/64;1/8;86], "
          "C2[5/64;1/8;67]", default_volume=83),  # 8  Cm9 F13
])

drums_a_bar2 = hits(
    "K;S;R, S;R, K;S;PH;R, S;R, K;S;R, S;R, K;S;PH;R, S;R",
    1/8, {"K": 34, "S": [45, 45, 83, 45], "R": [63, 36], "PH": 55}, 1/16,
)

drums_a = join([
    hits("K;S;R, S, K;S;PH;R, S;R, K;S;R, S;R, K;S;PH;R, S;R",  # 1
         1/8,
         {"K": 34, "S": [45, 45, 83, 45], "R": [63, 63, 36, 63, 36, 63, 36], "PH": 55},
         1/16),
    *[drums_a_bar2] * 6,  # 2–7
    hits("K;S;R, S;R, K;S;PH;R, S;R, K;S, S, S;PH, S",  # 8
         1/8,
         {"K": [34, 34, 88], "S": [45, 45, 83, 45, 86, 86, 86, 48], "R": [63, 36], "PH": 55},
         1/16),
])


# ── A · bars 9–16 ───────────────────────────────────────────────────────────
# Bb6/9 Gm7 | Cm9 F13 | Dm7 Gm7 | Cm9 F13 | Bb6/9 Bb7 | Ebmaj7 Ebm7 | C9 F13 | Bb6/9

tenor_sax_a_2 = join([
    chord("r[1/8], D4[5/16;1/4], F4[5/16;1/4;84], Eb4[5/48;1/8], G4[5/16;1/4;90]",  # 9  Bb6/9 Gm7
          default_volume=83),
    chord("r[1/8], F4[5/16;1/4;85], Eb4[5/16;1/4], D4[5/48;1/8], D4[1/6;1/8;90], C4[1/6;1/8;83]",
          default_volume=84),  # 10  Cm9 F13
    chord("r[1/8], F4[5/16;1/4], A4[5/16;1/4;89], G4[5/48;1/8;88], Bb4[5/16;1/4;96]",
          default_volume=87),  # 11  Dm7 Gm7
    chord("r[1/8], G4[5/16;.;84], r[3/16], Eb4[5/48;1/8], Eb4[1/6;1/8;88], D4[1/6;1/8]",
          default_volume=83),  # 12  Cm9 F13
    chord("r[1/8], F4[5/16;1/4;84], Eb4[1/6;1/4], D4[5/16;1/4], C4[1/6;1/8;81]",  # 13  Bb6/9 Bb7
          default_volume=83),
    # 14  Ebmaj7 Ebm7
    chord("r[1/8], F4[5/16;1/4;85], Eb4[1/6;1/2], D4[1/6;1/8]", default_volume=84),
    chord("r[1/8], G4[5/16;1/4;88], D4[5/16;1/4], D4[5/48;1/8], D4[1/6;1/8;92], C4[5/48;1/8;84]",
          default_volume=86),  # 15  C9 F13
    chord("F4[5/16;1/4], Bb3[5/8;.;86], r[1/8]", default_volume=89),  # 16  Bb6/9
])

piano_a_2 = join([
    rest(1/4), C("G7sus4", 3) % (1/8, 0, [65, 65, 65, 70]), rest(1/4),  # 9  Bb6/9 Gm7
    chord("F3;A3;Bb3[1/8;0], D4[1/8;.;74], r[1/4]", default_volume=68),
    rest(1/8), C("Ebmaj7", 3) % (1/8, 0, [62, 62, 62, 67]), rest(1/4),  # 10  Cm9 F13
    chord("Eb3;G3;A3[1/8;0], D4[1/8;.;63], r[3/8]", default_volume=60),
    chord("r[1/4], F3;A3;C4[1/8;0], D4[1/8;.;69], r[1/4], F3;A3;Bb3[1/8;0;68], D4[1/8;.;73], "
          "r[1/4]", default_volume=64),  # 11  Dm7 Gm7
    rest(1/8), C("Ebmaj7", 3) % (1/8, 0, [69, 69, 69, 75]), rest(1/4),  # 12  Cm9 F13
    chord("Eb3;G3;A3[1/8;0], D4[1/8;.;71], r[3/8]", default_volume=66),
    rest(1/4), C("G7sus4", 3) % (1/8, 0, [65, 65, 65, 70]), rest(1/4),  # 13  Bb6/9 Bb7
    chord("Ab3;C4;D4[1/8;0], G4[1/8;.;74], r[1/4]", default_volume=69),
    rest(1/8), C("Gm7", 3) % (1/8, 0, [68, 68, 68, 73]), rest(1/4),  # 14  Ebmaj7 Ebm7
    C("Gbmaj7", 3) % (1/8, 0, [64, 64, 64, 69]), rest(3/8),
    chord("r[1/4], E3;A3;Bb3[1/8;0], D4[1/8;.;70], r[1/4], Eb3;G3;A3[1/8;0;68], D4[1/8;.;74], "
          "r[1/4]", default_volume=64),  # 15  C9 F13
    rest(1/8), C("G7sus4", 3) % (1/8, 0, [66, 66, 66, 71]), rest(1/4),  # 16  Bb6/9
    C("G7sus4", 3) % (1/8, 0, [62, 62, 62, 67]), rest(3/8),
])

upright_bass_a_2 = join([
    chord("Bb1[1/4;.], r[1/4], G1[1/8;.], r[1/8], Bb1[1/8;.], r[1/8]", volume=79),  # 9  Bb6/9 Gm7
    # 10  Cm9 F13
    chord("C2[1/4;.], r[1/4], F2[3/16;.], r[3/16], Eb2[1/16;.], r[1/16]", volume=79),
    chord("D2[1/4;.], r[1/4], G2[1/8;.], r[1/8], Bb2[1/8;.], r[1/8]", volume=79),  # 11  Dm7 Gm7
    chord("C3[7/32;.], r[1/32], E2[7/32;.;86], r[1/32], F2[7/32;.], r[1/32], C2[7/64;1/8;86], "
          "C2[5/64;1/8;67]", default_volume=83),  # 12  Cm9 F13
    chord("Bb1, Bb1", 1/4, 1/2, 79),  # 13  Bb6/9 Bb7
    # 14  Ebmaj7 Ebm7
    chord("Eb2[1/4;.], r[1/4], Eb2[3/16;.], r[3/16], D2[1/16;.], r[1/16]", volume=79),
    chord("C2[1/4;.], r[1/4], F2[3/16;.], r[3/16], A2[1/16;.], r[1/16]", volume=79),  # 15  C9 F13
    chord("Bb2[7/32;.], r[1/32], G2[7/32;.;86], r[1/32], F2[7/32;.], r[1/32], Ab2[7/64;1/8;86], "
          "Ab2[5/64;1/8;67]", default_volume=83),  # 16  Bb6/9
])

drums_a_2_bar9 = hits(
    "K;S;R, S;R, K;S;PH;R, S;R, K;S;R, S;R, K;S;PH;R, S;R",
    1/8, {"K": 34, "S": [45, 45, 83, 45], "R": [63, 36], "PH": 55}, 1/16,
)

drums_a_2 = join([
    *[drums_a_2_bar9] * 7,  # 9–15
    hits("K;S;R, S;R, K;S;PH;R, S;R, K, S, K;PH, S",  # 16
         1/8,
         {"K": [34, 34, 88, 88], "S": [45, 45, 83, 45, 86, 86], "R": [63, 36], "PH": 55},
         1/16),
])


# ── B · bars 17–24 ──────────────────────────────────────────────────────────
# Am7b5 | D7 | Dm7 | G7 | Gm9 | C9 | Cm9 | F13

tenor_sax_b_bar17 = chord(
    "A4[5/16;1/4], F4[1/6;1/8;92], G4[5/16;1/4;87], F4[5/48;1/8;86], A4[5/16;1/4]",
    default_volume=94,
)

tenor_sax_b = join([
    tenor_sax_b_bar17,  # 17  Am7b5
    chord("A4[5/16;1/4], F4[1/6;1/8;94], A4[5/16;1/4;90], G4[5/48;1/8;89], A4[5/16;1/4]",
          default_volume=96),  # 18  D7
    chord("r[1/4], G4[1/6;1/8], Bb4[5/48;1/8;93], A4[1/6;1/8;98], F4[5/16;.;90], r[1/16]",
          default_volume=97),  # 19  Dm7
    chord("r[1/8], A4[5/48;1/8], G4[1/6;1/8;93], F4[23/48;5/8;86]", default_volume=88),  # 20  G7
    tenor_sax_b_bar17,  # 21  Gm9
    chord("G4[5/16;1/4], Eb4[1/6;1/8;93], G4[5/16;1/4;89], F4[5/48;1/8;88], Bb4[5/16;1/4;97]",
          default_volume=95),  # 22  C9
    chord("Bb4[5/16;1/4], Bb4[1/6;1/8], C5[5/16;1/4;93], Bb4[5/48;1/8;93], Bb4[5/16;1/4]",
          default_volume=99),  # 23  Cm9
    chord("A4[1/6;1/8], G4[5/48;1/8;87], F4[23/48;3/4;92]", default_volume=94),  # 24  F13
])

piano_b = join([
    chord("G3;A3;C4[1/8;0], Eb4[1/8;.;69], r[1/4], G3;A3;C4[1/8;0;68], Eb4[1/8;.;73], r[1/2]",
          default_volume=64),  # 17  Am7b5
    chord("r[1/8], F#3;A3;C4[1/8;0], D4[1/8;.;77], r[3/8], F#3;A3;C4[1/8;0], D4[1/8;.;77], "
          "r[1/4]", default_volume=72),  # 18  D7
    chord("F3;A3;C4[1/8;0], D4[1/8;.;67], r[1/4], F3;A3;C4[1/8;0;66], D4[1/8;.;71], r[1/2]",
          default_volume=63),  # 19  Dm7
    chord("r[1/8], F3;A3;B3[1/8;0], D4[1/8;.;76], r[3/8], F3;A3;B3[1/8;0], D4[1/8;.;76], r[1/4]",
          default_volume=71),  # 20  G7
    chord("F3;A3;Bb3[1/8;0], D4[1/8;.;66], r[1/4], F3;A3;Bb3[1/8;0;65], D4[1/8;.;70], r[1/2]",
          default_volume=62),  # 21  Gm9
    chord("r[1/8], E3;A3;Bb3[1/8;0], D4[1/8;.;77], r[3/8], E3;A3;Bb3[1/8;0], D4[1/8;.;77], "
          "r[1/4]", default_volume=72),  # 22  C9
    C("Ebmaj7", 3) % (1/8, 0, [64, 64, 64, 68]), rest(1/4),  # 23  Cm9
    C("Ebmaj7", 3) % (1/8, 0, [67, 67, 67, 72]), rest(1/2),
    chord("r[1/8], Eb3;G3;A3[1/8;0], D4[1/8;.;76], r[3/8], Eb3;G3;A3[1/8;0], D4[1/8;.;76], "
          "r[1/4]", default_volume=71),  # 24  F13
])

upright_bass_b = join([
    chord("A2[7/32;.], r[1/32], G2[7/32;.;89], r[1/32], Eb2[7/32;.], r[1/32], Db2[7/64;1/8;89], "
          "Db2[5/64;1/8;70]", default_volume=85),  # 17  Am7b5
    chord("D2, C2, A1, Db2", 7/32, 1/4, [85, 89] * 2),  # 18  D7
    chord("D2[7/32;.], r[1/32], Bb1[7/32;.;89], r[1/32], C2[7/32;.], r[1/32], F#2[7/64;1/8;89], "
          "F#2[5/64;1/8;70]", default_volume=85),  # 19  Dm7
    chord("G2[7/32;.], r[1/32], F2[7/32;.;89], r[1/32], B1[7/32;.], r[1/32], D2[7/64;1/8;89], "
          "D2[5/64;1/8;70]", default_volume=85),  # 20  G7
    chord("G2, F2, D2, Bb2", 7/32, 1/4, [85, 89] * 2),  # 21  Gm9
    chord("C3, A2, G2, Bb2", 7/32, 1/4, [85, 89] * 2),  # 22  C9
    chord("C3, Bb2, G2, E2", 7/32, 1/4, [85, 89] * 2),  # 23  Cm9
    chord("F2, G2, A2, B2", 7/32, 1/4, [85, 89] * 2),  # 24  F13
])

drums_b_bar18 = hits(
    "K;S;R, S;R, K;S;PH;R, S;R, K;S;R, S;R, K;S;PH;R, S;R",
    1/8, {"K": 35, "S": [47, 47, 85, 47], "R": [66, 37], "PH": 57}, 1/16,
)

drums_b = join([
    hits("K;S;C;R, S;R, K;S;PH;R, S;R, K;S;R, S;R, K;S;PH;R, S;R",  # 17
         1/8,
         {"K": 35, "S": [47, 47, 85, 47], "C": 74, "R": [66, 37], "PH": 57},
         {"K": 1/16, "S": 1/16, "C": 1/4, "R": 1/16, "PH": 1/16}),
    *[drums_b_bar18] * 5,  # 18–22
    hits("K;S;R, S, K;S;PH;R, S;R, K;S;R, S;R, K;S;PH;R, S;R",  # 23
         1/8,
         {"K": 35, "S": [47, 47, 85, 47], "R": [66, 66, 37, 66, 37, 66, 37], "PH": 57},
         1/16),
    hits("K;S;R, S;R, K;S;PH;R, S;R, T1, T3, T5;PH, S",  # 24
         1/8,
         {
             "K": 35,
             "S": [47, 47, 85, 47, 89],
             "R": [66, 37],
             "PH": 57,
             "T1": 76,
             "T3": 76,
             "T5": 76,
         },
         1/16),
])


# ── A · bars 25–32 ──────────────────────────────────────────────────────────
# Bb6/9 Gm7 | Cm9 F13 | Dm7 Gm7 | Cm9 F13 | Bb6/9 Bb7 | Ebmaj7 Ebm7 | Cm9 F13 | Bb6/9

tenor_sax_a_3 = join([
    chord("r[1/8], D4[5/16;1/4], F4[5/16;1/4;84], Eb4[5/48;1/8], G4[5/16;1/4;90]",
          default_volume=83),  # 25  Bb6/9 Gm7
    chord("r[1/8], F4[5/16;1/4;85], Eb4[5/16;1/4], D4[5/48;1/8], D4[1/6;1/8;90], C4[1/6;1/8;83]",
          default_volume=84),  # 26  Cm9 F13
    chord("r[1/8], F4[5/16;.], r[5/16], Bb4[5/16;1/4;96]", default_volume=87),  # 27  Dm7 Gm7
    chord("r[1/8], G4[5/16;.;84], r[3/16], Eb4[5/48;1/8], Eb4[1/6;1/8;88], D4[1/6;1/8]",
          default_volume=83),  # 28  Cm9 F13
    chord("r[1/8], F4[5/16;1/4;84], Eb4[1/6;1/4], D4[5/16;1/4], C4[1/6;1/8;81]",  # 29  Bb6/9 Bb7
          default_volume=83),
    chord("r[1/8], F4[5/16;1/4;85], Eb4[1/6;1/4], Eb4[5/48;1/8], F4[7/48;1/8;77], D4[1/6;1/8]",
          default_volume=84),  # 30  Ebmaj7 Ebm7
    chord("r[1/8], G4[5/16;1/4;88], F4[5/16;1/4;87], Eb4[5/48;1/8], Eb4[1/6;1/8;92], "
          "D4[5/48;1/8]", default_volume=86),  # 31  Cm9 F13
    chord("Bb3", 21/16, 1, 77),  # 32  Bb6/9
])

piano_a_3 = join([
    rest(1/4), C("G7sus4", 3) % (1/8, 0, [65, 65, 65, 71]), rest(1/4),  # 25  Bb6/9 Gm7
    chord("F3;A3;Bb3[1/8;0], D4[1/8;.;75], r[1/4]", default_volume=69),
    rest(1/8), C("Ebmaj7", 3) % (1/8, 0, [67, 67, 67, 72]), rest(1/4),  # 26  Cm9 F13
    chord("Eb3;G3;A3[1/8;0], D4[1/8;.;68], r[3/8]", default_volume=63),
    chord("r[1/4], F3;A3;C4[1/8;0], D4[1/8;.;67], r[1/4], F3;A3;Bb3[1/8;0;66], D4[1/8;.;71], "
          "r[1/4]", default_volume=62),  # 27  Dm7 Gm7
    rest(1/8), C("Ebmaj7", 3) % (1/8, 0, [63, 63, 63, 68]), rest(3/8),  # 28  Cm9 F13
    chord("Eb3;G3;A3[1/8;0], D4[1/8;.;68], r[1/8]", default_volume=63),
    C("G7sus4", 3) % (1/8, 0, [63, 63, 63, 68]),
    rest(1/4), C("G7sus4", 3) % (1/8, 0, [65, 65, 65, 70]), rest(1/4),  # 29  Bb6/9 Bb7
    chord("Ab3;C4;D4[1/8;0], G4[1/8;.;74], r[1/4]", default_volume=69),
    rest(1/8), C("Gm7", 3) % (1/8, 0, [67, 67, 67, 72]), rest(1/4),  # 30  Ebmaj7 Ebm7
    C("Gbmaj7", 3) % (1/8, 0, [63, 63, 63, 68]), rest(3/8),
    chord("r[1/4], Bb3;D4;Eb4[1/8;0], G4[1/8;.;70], r[1/4], A3;D4;Eb4[1/8;0;68], G4[1/8;.;74], "
          "r[1/4]", default_volume=65),  # 31  Cm9 F13
    chord("Bb3;C4;D4;G4[63/64;1]", volume=69),  # 32  Bb6/9
])

upright_bass_a_3 = join([
    # 25  Bb6/9 Gm7
    chord("Bb2[1/4;.], r[1/4], G2[1/8;.], r[1/8], Bb2[1/8;.], r[1/8]", volume=79),
    # 26  Cm9 F13
    chord("C2[1/4;.], r[1/4], F2[3/16;.], r[3/16], Eb2[1/16;.], r[1/16]", volume=79),
    chord("D2[1/4;.], r[1/4], G2[1/8;.], r[1/8], Bb2[1/8;.], r[1/8]", volume=79),  # 27  Dm7 Gm7
    chord("C3[7/32;.], r[1/32], E2[7/32;.;86], r[1/32], F2[7/32;.], r[1/32], C2[7/64;1/8;86], "
          "C2[5/64;1/8;67]", default_volume=83),  # 28  Cm9 F13
    # 29  Bb6/9 Bb7
    chord("Bb1[1/4;.], r[1/4], Bb1[1/8;.], r[1/8], D2[1/8;.], r[1/8]", volume=79),
    # 30  Ebmaj7 Ebm7
    chord("Eb2[1/4;.], r[1/4], Eb2[3/16;.], r[3/16], D2[1/16;.], r[1/16]", volume=79),
    chord("C2[1/4;.], r[1/4], F2[1/8;.], r[1/8], A2[1/8;.], r[1/8]", volume=79),  # 31  Cm9 F13
    chord("Bb1", 1, 1, 83),  # 32  Bb6/9
])

drums_a_3_bar25 = hits(
    "K;S;R, S;R, K;S;PH;R, S;R, K;S;R, S;R, K;S;PH;R, S;R",
    1/8, {"K": 34, "S": [45, 45, 83, 45], "R": [63, 36], "PH": 55}, 1/16,
)

drums_a_3 = join([
    *[drums_a_3_bar25] * 7,  # 25–31
    hits("K;C, 0", 1/2, {"K": 92, "C": 86}, {"K": 1/8, "C": 1/2}),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

tenor_sax = perform(
    join([tenor_sax_a, tenor_sax_a_2, tenor_sax_b, tenor_sax_a_3]),
    swing=64.7, late=18, loose=8, touch=6, seed=616788105, gate=75,
)
piano = perform(
    join([piano_a, piano_a_2, piano_b, piano_a_3]),
    swing=66.5, late=5, loose=8, touch=6, seed=855534222,
)
upright_bass = perform(
    join([upright_bass_a, upright_bass_a_2, upright_bass_b, upright_bass_a_3]),
    swing=66.5, late=-4, loose=8, touch=6, seed=268608677,
)
drums = perform(
    join([drums_a, drums_a_2, drums_b, drums_a_3]),
    swing=66.5, loose=8, touch=6, seed=222628307,
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
        (0, 1920, "Bb6/9", "I6/9"), (1920, 1920, "Gm7", "vi7"), (3840, 1920, "Cm9", "ii9"),
        (5760, 1920, "F13", "V13"), (7680, 1920, "Dm7", "iii7"), (9600, 1920, "Gm7", "vi7"),
        (11520, 1920, "Cm9", "ii9"), (13440, 1920, "F13", "V13"), (15360, 1920, "Bb6/9", "I6/9"),
        (17280, 1920, "Bb7", "V7/IV"), (19200, 1920, "Ebmaj7", "IVmaj7"),
        (21120, 1920, "Ebm7", "iv7"), (23040, 1920, "Bb6/9", "I6/9"),
        (24960, 1920, "G7", "V7/ii"), (26880, 1920, "Cm9", "ii9"), (28800, 1920, "F13", "V13"),
        (30720, 1920, "Bb6/9", "I6/9"), (32640, 1920, "Gm7", "vi7"), (34560, 1920, "Cm9", "ii9"),
        (36480, 1920, "F13", "V13"), (38400, 1920, "Dm7", "iii7"), (40320, 1920, "Gm7", "vi7"),
        (42240, 1920, "Cm9", "ii9"), (44160, 1920, "F13", "V13"), (46080, 1920, "Bb6/9", "I6/9"),
        (48000, 1920, "Bb7", "V7/IV"), (49920, 1920, "Ebmaj7", "IVmaj7"),
        (51840, 1920, "Ebm7", "iv7"), (53760, 1920, "C9", "V9/V"), (55680, 1920, "F13", "V13"),
        (57600, 3840, "Bb6/9", "I6/9"), (61440, 3840, "Am7b5", "viiø7"),
        (65280, 3840, "D7", "V7/vi"), (69120, 3840, "Dm7", "iii7"), (72960, 3840, "G7", "V7/ii"),
        (76800, 3840, "Gm9", "vi9"), (80640, 3840, "C9", "V9/V"), (84480, 3840, "Cm9", "ii9"),
        (88320, 3840, "F13", "V13"), (92160, 1920, "Bb6/9", "I6/9"), (94080, 1920, "Gm7", "vi7"),
        (96000, 1920, "Cm9", "ii9"), (97920, 1920, "F13", "V13"), (99840, 1920, "Dm7", "iii7"),
        (101760, 1920, "Gm7", "vi7"), (103680, 1920, "Cm9", "ii9"), (105600, 1920, "F13", "V13"),
        (107520, 1920, "Bb6/9", "I6/9"), (109440, 1920, "Bb7", "V7/IV"),
        (111360, 1920, "Ebmaj7", "IVmaj7"), (113280, 1920, "Ebm7", "iv7"),
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
