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
KIT = {"K": 36, "S": 38, "T5": 43, "PH": 44, "C": 49, "T1": 50, "R": 51, "0": -1, "-": -2}


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
# D9sus4 | D13 | D9sus4 | D13

piano_intro_bar1 = chord(
    "r[3/8], G3;A3;C4[1/8;0], E4[1/8;.;72], r[1/8], F#3;B3;C4[1/8;0], E4[1/8;.;72]",
    default_volume=66,
)

piano_intro = join([
    piano_intro_bar1,  # 1  D9sus4
    chord("r[3/8], F#3;B3;C4[1/8;0], E4[1/8;.;68], r[1/4]", default_volume=63),  # 2  D13
    piano_intro_bar1,  # 3  D9sus4
    chord("r[3/8], F#3;B3;C4[1/8;0], E4[1/8;.;70], r[1/4]", default_volume=65),  # 4  D13
])

upright_bass_intro = join([
    chord("D2", 3/8, 3/4, 76),  # 1  D9sus4
    chord("D2[3/16;.], r[3/16], D2[1/8;.], r[1/8], A2[1/16;.], r[1/16]", volume=76),  # 2  D13
    chord("D2", 3/8, 3/4, 76),  # 3  D9sus4
    # 4  D13
    chord("D2[15/64;1/4;80], E2[7/64;1/8], E2[5/64;1/8;65], G2[1/4;.]", default_volume=84),
])

drums_intro_bar1 = hits("K;R, 0, PH;R, 0, PH;R, K;R", 1/8, {"K": 40, "R": 56, "PH": 48}, 1/16)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    hits("K;R, 0, S;T5;PH, S, S;T5;PH, S",  # 4
         1/8, {"K": 40, "R": 56, "S": [47, 84], "T5": 71, "PH": 48}, 1/16),
])


# ── A · bars 5–12 ───────────────────────────────────────────────────────────
# Am9 | D13 | Gmaj9 | Em9 | Am9 | D13 | Gmaj9 | G6/9

vibraphone_a = join([
    chord("C5[1/8;.;87], r[1/4], D5[15/64;1/4], E5[5/64;1/8]", default_volume=83),  # 5  Am9
    chord("E5[1/8;.], r[1/4], B5[1/8;.;89], F#5[15/64;1/4;92]", default_volume=91),  # 6  D13
    chord("F#5[1/8;.;94], r[1/4], G5[15/64;1/4], A5[1/8;.]", default_volume=89),  # 7  Gmaj9
    chord("r[1/4], E5[1/8;.], D5[1/8;.;83], r[1/4]", default_volume=89),  # 8  Em9
    chord("C5[1/8;.;87], B4[15/64;1/4;82], D5[7/64;1/8], E5[7/64;1/8;75], E5[5/64;1/8]",  # 9  Am9
          default_volume=83),
    # 10  D13
    chord("E5[1/8;.], A5[15/64;1/4;87], B5[1/8;.;89], F#5[15/64;1/4;92]", default_volume=91),
    chord("A5[1/8;.], r[1/4], B5[15/64;1/4;91], A5[1/8;.;89]", default_volume=95),  # 11  Gmaj9
    chord("E5, G5", 1/8, 3/8, [89, 85]),  # 12  G6/9
])

piano_a = join([
    chord("G3;B3;C4[1/8;0], E4[1/8;.;69], r[1/4], G3;B3;C4[1/8;0;67], E4[1/8;.;73], r[1/4]",
          default_volume=65),  # 5  Am9
    chord("r[1/8], F#3;B3;C4[1/8;0], E4[1/8;.;67], r[1/2]", default_volume=63),  # 6  D13
    chord("F#3;A3;B3[1/8;0;61], D4[1/8;.], r[1/4], F#3;A3;B3[1/8;0], D4[1/8;.;69], r[1/4]",
          default_volume=65),  # 7  Gmaj9
    C("Gmaj7", 3) % (1/8, 0, [62, 62, 62, 65]), rest(1/8),  # 8  Em9
    C("Gmaj7", 3) % (1/8, 0, [62, 62, 62, 65]), rest(3/8),
    chord("r[3/8], G3;B3;C4[1/8;0], E4[1/8;.;70], r[1/4]", default_volume=65),  # 9  Am9
    chord("F#3;B3;C4[1/8;0], E4[1/8;.;63], r[1/4], F#3;B3;C4[1/8;0;62], E4[1/8;.;66], r[1/4]",
          default_volume=59),  # 10  D13
    chord("r[3/8], F#3;A3;B3[1/8;0], D4[1/8;.;67], r[1/4]", default_volume=63),  # 11  Gmaj9
    C("E7sus4", 3) % (1/8, 0, [64, 64, 64, 69]), rest(1/4),  # 12  G6/9
    C("E7sus4", 3) % (5/64, [0, 0, 0, 1/8], [67, 67, 67, 73]),
    C("E7sus4", 3) % (1/8, 0, [64, 64, 64, 69]), rest(1/8),
])

upright_bass_a = join([
    # 5  Am9
    chord("A2[15/64;1/4;82], F#2[7/64;1/8], F#2[5/64;1/8;66], E2[1/4;.]", default_volume=85),
    chord("D2[1/4;.;82], C2[7/64;1/8], C2[5/64;1/8;66], F#2[1/4;.]", default_volume=85),  # 6  D13
    # 7  Gmaj9
    chord("G2[15/64;1/4;82], B2[7/64;1/8], B2[5/64;1/8;66], F#2[1/4;.]", default_volume=85),
    # 8  Em9
    chord("E2[15/64;1/4;82], F#2[7/64;1/8], F#2[5/64;1/8;66], Bb2[1/4;.]", default_volume=85),
    # 9  Am9
    chord("A2[15/64;1/4;82], B2[7/64;1/8], B2[5/64;1/8;66], C3[15/64;1/4]", default_volume=85),
    # 10  D13
    chord("D2[15/64;1/4;82], E2[7/64;1/8], E2[5/64;1/8;66], F#2[1/4;.]", default_volume=85),
    # 11  Gmaj9
    chord("G2[15/64;1/4;82], A2[7/64;1/8], A2[5/64;1/8;66], F#2[15/64;1/4]", default_volume=85),
    # 12  G6/9
    chord("G2[15/64;1/4;82], E2[7/64;1/8], E2[5/64;1/8;66], Bb2[1/4;.]", default_volume=85),
])

drums_a_bar5 = hits("K;R, 0, PH;R, 0, PH;R, K;R", 1/8, {"K": 41, "R": 57, "PH": 48}, 1/16)
drums_a_bar6 = hits(
    "K;R, 0, PH;R, 0, PH;R, K;S;R", 1/8, {"K": 41, "R": 57, "PH": 48, "S": 40}, 1/16
)
drums_a_bar7 = hits(
    "K;R, 0, PH;R, S, PH;R, K;R", 1/8, {"K": 41, "R": 57, "PH": 48, "S": 40}, 1/16
)

drums_a = join([
    drums_a_bar5,  # 5
    drums_a_bar6,  # 6
    drums_a_bar7,  # 7
    hits("K;R, 0, PH;R, 0, S;PH;R, K;R", 1/8, {"K": 41, "R": 57, "PH": 48, "S": 72}, 1/16),  # 8
    drums_a_bar5,  # 9
    drums_a_bar7,  # 10
    drums_a_bar6,  # 11
    hits("K;R, 0, T5;PH, S, T5;PH, S",  # 12
         1/8, {"K": 41, "R": 57, "T5": 72, "PH": 48, "S": 85}, 1/16),
])


# ── A · bars 13–20 ──────────────────────────────────────────────────────────
# Am9 | D13 | Gmaj9 | Em9 | Am9 | D13 | Gmaj9 | G6/9

vibraphone_a_2 = join([
    chord("C5[1/8;.], B4[15/64;1/4;83], D5[7/64;1/8;84], E5[7/64;1/8;76], E5[5/64;1/8;85]",
          default_volume=89),  # 13  Am9
    # 14  D13
    chord("E5[1/8;.], A5[15/64;1/4;89], B5[1/8;.;91], F#5[15/64;1/4;94]", default_volume=93),
    chord("F#5[1/8;.;96], E5[7/64;1/8;89], F#5[7/64;1/8;81], G5[15/64;1/4], A5[1/8;.]",
          default_volume=91),  # 15  Gmaj9
    chord("r[1/4], E5[1/8;.], D5[1/8;.;84], r[1/4]", default_volume=91),  # 16  Em9
    # 17  Am9
    chord("C5[1/8;.], B4[15/64;1/4;83], D5[15/64;1/4;84], E5[5/64;1/8;85]", default_volume=89),
    chord("E5[1/8;.], A5[7/64;1/8;89], B5[7/64;1/8;81], B5[1/8;.;91], F#5[15/64;1/4;94]",
          default_volume=93),  # 18  D13
    chord("A5[1/8;.;97], G5[7/64;1/8], A5[7/64;1/8;83], B5[15/64;1/4;93], A5[1/8;.]",  # 19  Gmaj9
          default_volume=91),
    chord("E5, G5", 1/8, 3/8, [91, 87]),  # 20  G6/9
])

piano_a_2 = join([
    chord("G3;B3;C4[1/8;0], E4[1/8;.;69], r[1/4], G3;B3;C4[1/8;0;68], E4[1/8;.;72], r[1/4]",
          default_volume=64),  # 13  Am9
    chord("r[1/8], F#3;B3;C4[1/8;0], E4[1/8;.;73], r[1/2]", default_volume=68),  # 14  D13
    chord("F#3;A3;B3[1/8;0], D4[1/8;.;66], r[1/4], F#3;A3;B3[1/8;0;65], D4[1/8;.;70], r[1/4]",
          default_volume=62),  # 15  Gmaj9
    C("Gmaj7", 3) % (1/8, 0, [60, 60, 60, 65]), rest(1/8),  # 16  Em9
    C("Gmaj7", 3) % (1/8, 0, [60, 60, 60, 65]), rest(3/8),
    chord("r[3/8], G3;B3;C4[1/8;0], E4[1/8;.;71], r[1/4]", default_volume=67),  # 17  Am9
    chord("F#3;B3;C4[1/8;0], E4[1/8;.;65], r[1/4], F#3;B3;C4[5/64;0;64], E4[5/64;1/8;69], "
          "F#3;B3;C4[1/8;0], E4[1/8;.;65], r[1/8]", default_volume=61),  # 18  D13
    chord("r[3/8], F#3;A3;B3[1/8;0], D4[1/8;.;74], r[1/4]", default_volume=70),  # 19  Gmaj9
    C("E7sus4", 3) % (1/8, 0, [66, 66, 66, 70]), rest(1/4),  # 20  G6/9
    C("E7sus4", 3) % (5/64, [0, 0, 0, 1/8], [69, 69, 69, 74]),
    C("E7sus4", 3) % (1/8, 0, [66, 66, 66, 70]), rest(1/8),
])

upright_bass_a_2 = join([
    # 13  Am9
    chord("A2[15/64;1/4;83], B2[7/64;1/8], B2[5/64;1/8;68], C3[15/64;1/4]", default_volume=87),
    # 14  D13
    chord("D2[1/4;.;83], C2[7/64;1/8], C2[5/64;1/8;68], F#2[1/4;.]", default_volume=87),
    # 15  Gmaj9
    chord("G2[15/64;1/4;83], A2[7/64;1/8], A2[5/64;1/8;68], B2[1/4;.]", default_volume=87),
    chord("E2[15/64;1/4;83], G2[15/64;1/4], Bb2[1/4;.]", default_volume=87),  # 16  Em9
    # 17  Am9
    chord("A2[15/64;1/4;83], C3[7/64;1/8], C3[5/64;1/8;68], C#3[15/64;1/4]", default_volume=87),
    # 18  D13
    chord("D2[15/64;1/4;83], E2[7/64;1/8], E2[5/64;1/8;68], G#2[1/4;.]", default_volume=87),
    # 19  Gmaj9
    chord("G2[15/64;1/4;83], D2[7/64;1/8], D2[5/64;1/8;68], F#2[15/64;1/4]", default_volume=87),
    # 20  G6/9
    chord("G2[15/64;1/4;83], E2[7/64;1/8], E2[5/64;1/8;68], A2[1/4;.]", default_volume=87),
])

drums_a_2_bar13 = hits(
    "K;R, 0, PH;R, 0, PH;R, K;S;R", 1/8, {"K": 42, "R": 58, "PH": 49, "S": 41}, 1/16
)
drums_a_2_bar14 = hits(
    "K;R, 0, PH;R, S, PH;R, K;R", 1/8, {"K": 42, "R": 58, "PH": 49, "S": 41}, 1/16
)
drums_a_2_bar17 = hits(
    "K;R, 0, PH;R, 0, S;PH;R, K;R", 1/8, {"K": 42, "R": 58, "PH": 49, "S": 73}, 1/16
)

drums_a_2 = join([
    drums_a_2_bar13,  # 13
    drums_a_2_bar14, drums_a_2_bar14,  # 14–15
    drums_a_2_bar13,  # 16
    drums_a_2_bar17,  # 17
    drums_a_2_bar13,  # 18
    drums_a_2_bar17,  # 19
    # 20
    hits("K;R, 0, S;PH, S, S;PH, S", 1/8, {"K": 42, "R": 58, "S": [87, 48], "PH": 49}, 1/16),
])


# ── B · bars 21–28 ──────────────────────────────────────────────────────────
# Bm7 | E7 | Am9 | Am9 | Em9 | A9 | Am9 | D13

vibraphone_b = join([
    chord("F#5[15/64;3/8], D5[1/8;.;86], F#5[15/64;1/4]", default_volume=94),  # 21  Bm7
    # 22  E7
    chord("E5[15/64;1/4], D5[1/8;.;94], C5[1/8;.;87], r[1/8], E5[1/8;.;89]", default_volume=95),
    chord("G5[15/64;3/8], E5[1/8;.;91], G5[15/64;1/4]", default_volume=99),  # 23  Am9
    chord("r[1/8], D5[1/8;.], C5[15/64;1/2;91]", default_volume=86),  # 24  Am9
    chord("E5[15/64;3/8], C5[1/8;.;85], E5[15/64;1/4]", default_volume=93),  # 25  Em9
    # 26  A9
    chord("E5[15/64;1/4], B4[1/8;.;93], A4[1/8;.;85], r[1/8], C5[1/8;.;87]", default_volume=95),
    # 27  Am9
    chord("E5[15/64;1/4], E5[1/8;.], D5[1/8;.;90], r[1/8], F#5[1/8;.;92]", default_volume=97),
    chord("r[1/8], E5[1/8;.], C5[1/8;.;91], B4[1/8;.;85], r[1/4]", default_volume=87),  # 28  D13
])

piano_b = join([
    chord("r[3/8], A3;B3;D4[1/8;0], F#4[1/8;.;76], r[1/8], G#3;B3;D4[1/8;0], F#4[1/8;.;76]",
          default_volume=71),  # 21  Bm7
    rest(3/8), C("G#m7b5", 3) % (1/8, 0, [68, 68, 68, 74]), rest(1/4),  # 22  E7
    chord("r[3/8], G3;B3;C4[1/8;0], E4[1/8;.;75], r[1/8], G3;B3;C4[1/8;0], E4[1/8;.;75]",
          default_volume=70),  # 23  Am9
    chord("r[1/8], G3;B3;C4[1/8;0], E4[1/8;.;75], r[3/8]", default_volume=69),  # 24  Am9
    C("Gmaj7", 3) % (1/8, 0, [69, 69, 69, 75]),
    rest(3/8), C("Gmaj7", 3) % (1/8, 0, [71, 71, 71, 76]), rest(1/8),  # 25  Em9
    chord("G3;B3;C#4[1/8;0], F#4[1/8;.;76]", default_volume=71),
    chord("r[3/8], G3;B3;C#4[1/8;0], F#4[1/8;.;71], r[1/4]", default_volume=66),  # 26  A9
    chord("r[3/8], G3;B3;C4[1/8;0], E4[1/8;.;76], r[1/8], F#3;B3;C4[1/8;0], E4[1/8;.;76]",
          default_volume=70),  # 27  Am9
    chord("r[3/8], F#3;B3;C4[1/8;0], E4[1/8;.;78], r[1/4]", default_volume=72),  # 28  D13
])

upright_bass_b = join([
    # 21  Bm7
    chord("B2[15/64;1/4;85], A2[7/64;1/8], A2[5/64;1/8;70], F2[1/4;.]", default_volume=89),
    # 22  E7
    chord("E2[15/64;1/4;85], D2[7/64;1/8], D2[5/64;1/8;70], Bb1[1/4;.]", default_volume=89),
    # 23  Am9
    chord("A1[15/64;1/4;85], B1[7/64;1/8], B1[5/64;1/8;70], G#1[1/4;.]", default_volume=89),
    # 24  Am9
    chord("C2[1/4;.;85], B1[7/64;1/8], B1[5/64;1/8;70], D2[15/64;1/4]", default_volume=89),
    chord("E2[1/4;.;85], A2[7/64;1/8], A2[5/64;1/8;70], G2[1/4;.]", default_volume=89),  # 25  Em9
    # 26  A9
    chord("A2[15/64;1/4;85], C#3[7/64;1/8], C#3[5/64;1/8;70], G#2[15/64;1/4]", default_volume=89),
    # 27  Am9
    chord("A2[15/64;1/4;85], F#2[7/64;1/8], F#2[5/64;1/8;70], C#3[15/64;1/4]", default_volume=89),
    # 28  D13
    chord("D2[15/64;1/4;85], E2[7/64;1/8], E2[5/64;1/8;70], B1[1/4;.]", default_volume=89),
])

drums_b_bar22 = hits(
    "K;R, 0, PH;R, 0, S;PH;R, K;R", 1/8, {"K": 43, "R": 60, "PH": 51, "S": 76}, 1/16
)

drums_b = join([
    hits("K;C;R, 0, PH;R, 0, PH;R, K;R",  # 21
         1/8,
         {"K": 43, "C": 74, "R": 60, "PH": 51},
         {"K": 1/16, "C": 1/4, "R": 1/16, "PH": 1/16}),
    drums_b_bar22,  # 22
    hits("K;R, 0, PH;R, 0, PH;R, K;S;R", 1/8, {"K": 43, "R": 60, "PH": 51, "S": 42}, 1/16),  # 23
    *[drums_b_bar22] * 4,  # 24–27
    # 28
    hits("K;R, 0, K;PH, S, K;PH, S", 1/8, {"K": [43, 91, 91], "R": 60, "PH": 51, "S": 89}, 1/16),
])


# ── A · bars 29–36 ──────────────────────────────────────────────────────────
# Am9 | D13 | Gmaj9 | Em9 | Am9 | D13 | Gmaj9 | G6/9

vibraphone_a_3_bar30 = chord(
    "E5[1/8;.], A5[7/64;1/8;90], B5[7/64;1/8;83], B5[1/8;.;92], F#5[15/64;1/4;95]",
    default_volume=94,
)

vibraphone_a_3 = join([
    # 29  Am9
    chord("C5[1/8;.], B4[15/64;1/4;84], D5[15/64;1/4;85], E5[5/64;1/8;86]", default_volume=90),
    vibraphone_a_3_bar30,  # 30  D13
    chord("F#5[1/8;.;97], E5[7/64;1/8;90], F#5[7/64;1/8;83], G5[7/64;1/8], A5[7/64;1/8;84], "
          "A5[1/8;.]", default_volume=92),  # 31  Gmaj9
    chord("r[1/4], E5[1/8;.], D5[1/8;.;85], r[1/4]", default_volume=92),  # 32  Em9
    chord("C5[1/8;.], B4[7/64;1/8;84], C5[7/64;1/8;77], D5[15/64;1/4;85], E5[5/64;1/8;86]",
          default_volume=90),  # 33  Am9
    vibraphone_a_3_bar30,  # 34  D13
    # 35  Gmaj9
    chord("A5[1/8;.;98], G5[15/64;1/4], B5[15/64;1/4;94], A5[1/8;.]", default_volume=92),
    chord("E5, G5", 1/8, 3/8, [92, 88]),  # 36  G6/9
])

piano_a_3 = join([
    chord("r[1/8], G3;B3;C4[23/64;0], E4[23/64;5/8;70]", default_volume=65),  # 29  Am9
    rest(3/4),  # 30  D13
    chord("F#3;A3;B3[1/8;0], D4[1/8;.;71], r[1/4], F#3;A3;B3[1/8;0;69], D4[1/8;.;75], r[1/4]",
          default_volume=66),  # 31  Gmaj9
    rest(1/8), C("Gmaj7", 3) % (1/8, 0, [69, 69, 69, 75]), rest(1/2),  # 32  Em9
    chord("r[3/8], G3;B3;C4[1/8;0], E4[1/8;.;73], r[1/4]", default_volume=68),  # 33  Am9
    chord("F#3;B3;C4[1/8;0], E4[1/8;.;68], r[1/4], F#3;B3;C4[5/64;0;67], E4[5/64;1/8;72], "
          "F#3;B3;C4[1/8;0], E4[1/8;.;68], r[1/8]", default_volume=63),  # 34  D13
    chord("r[3/8], F#3;A3;B3[1/8;0], D4[1/8;.;74], r[1/4]", default_volume=68),  # 35  Gmaj9
    C("E7sus4", 3) % (1/8, 0, [62, 62, 62, 66]), rest(1/8),  # 36  G6/9
    C("E7sus4", 3) % (1/8, 0, [62, 62, 62, 66]), rest(3/8),
])

upright_bass_a_3 = join([
    # 29  Am9
    chord("A1[1/4;.;84], D2[7/64;1/8], D2[5/64;1/8;69], C2[15/64;1/4]", default_volume=88),
    # 30  D13
    chord("D2[1/4;.;84], E2[7/64;1/8], E2[5/64;1/8;69], F#2[1/4;.]", default_volume=88),
    # 31  Gmaj9
    chord("G2[1/4;.;84], B2[7/64;1/8], B2[5/64;1/8;69], F#2[15/64;1/4]", default_volume=88),
    # 32  Em9
    chord("E2[1/4;.;84], D2[7/64;1/8], D2[5/64;1/8;69], G2[15/64;1/4]", default_volume=88),
    # 33  Am9
    chord("A2[1/4;.;84], G2[7/64;1/8], G2[5/64;1/8;69], E2[15/64;1/4]", default_volume=88),
    # 34  D13
    chord("D2[1/4;.;84], B1[7/64;1/8], B1[5/64;1/8;69], F#1[1/4;.]", default_volume=88),
    # 35  Gmaj9
    chord("G1[15/64;1/4;84], A1[7/64;1/8], A1[5/64;1/8;69], F#1[15/64;1/4]", default_volume=88),
    # 36  G6/9
    chord("G1[1/4;.;84], B1[7/64;1/8], B1[5/64;1/8;69], G#1[15/64;1/4]", default_volume=88),
])

drums_a_3_bar30 = hits("K;R, 0, PH;R, 0, PH;R, K;R", 1/8, {"K": 42, "R": 59, "PH": 50}, 1/16)
drums_a_3_bar34 = hits(
    "K;R, 0, PH;R, 0, PH;R, K;S;R", 1/8, {"K": 42, "R": 59, "PH": 50, "S": 41}, 1/16
)

drums_a_3 = join([
    hits("K;R, 0, PH;R, 0, S;PH;R, K;R", 1/8, {"K": 42, "R": 59, "PH": 50, "S": 75}, 1/16),  # 29
    drums_a_3_bar30, drums_a_3_bar30,  # 30–31
    # 32
    hits("K;R, 0, PH;R, 0, K;PH, S", 1/8, {"K": [42, 90], "R": 59, "PH": 50, "S": 88}, 1/16),
    hits("K;R, 0, PH;R, S, PH;R, K;R", 1/8, {"K": 42, "R": 59, "PH": 50, "S": 41}, 1/16),  # 33
    drums_a_3_bar34, drums_a_3_bar34,  # 34–35
    hits("K;R, 0, K;PH, T1, K;PH, T1",  # 36
         1/8, {"K": [42, 90, 90], "R": 59, "PH": 50, "T1": 75}, 1/16),
])


# ── A · bars 37–44 ──────────────────────────────────────────────────────────
# Am9 | Am9 D13 | Gmaj9 | Em9 | Am9 | D13 | Gmaj9 | G6/9

vibraphone_a_4 = join([
    # 37  Am9
    chord("r[1/8], D5[1/8;.], C5[1/8;.;87], D5[15/64;1/4], D5[1/8;.]", default_volume=83),
    chord("C5[15/64;1/4], E5[1/8;.;91], F#5[1/8;.;86], r[1/4]", default_volume=89),  # 38  Am9 D13
    # 39  Gmaj9
    chord("r[1/8], E5[1/8;.], D5[1/8;.;92], E5[15/64;1/4], E5[5/64;1/8]", default_volume=87),
    # 40  Em9
    chord("E5[15/64;1/4], G5[1/8;.;91], A5[1/8;.;85], r[1/8], E5[1/8;.;75]", default_volume=89),
    chord("C5[15/64;1/4], E5[1/8;.;89], F#5[1/8;.;84], D5[1/8;.;88], E5[1/8;.;83]",  # 41  Am9
          default_volume=87),
    chord("F#5[15/64;1/4;92], A5[1/8;.], B5[1/8;.;89], G5[1/8;.], A5[1/8;.;87]",  # 42  D13
          default_volume=93),
    # 43  Gmaj9
    chord("r[1/8], G5[5/64;1/8;89], G5[1/8;.;95], F#5[15/64;1/4], F#5[1/8;.]", default_volume=88),
    chord("r[1/8], E5[1/8;.], G5[15/64;1/2;91]", default_volume=83),  # 44  G6/9
])

piano_a_4 = join([
    chord("G3;B3;C4[1/8;0], E4[1/8;.;67], r[1/4], G3;B3;C4[1/8;0;66], E4[1/8;.;71], r[1/4]",
          default_volume=63),  # 37  Am9
    chord("r[1/8], F#3;B3;C4[1/8;0], E4[1/8;.;70], r[1/2]", default_volume=65),  # 38  Am9 D13
    chord("F#3;A3;B3[1/8;0], D4[1/8;.;68], r[1/4], F#3;A3;B3[1/8;0;67], D4[1/8;.;72], r[1/4]",
          default_volume=64),  # 39  Gmaj9
    C("Gmaj7", 3) % (1/8, 0, [61, 61, 61, 65]), rest(1/8),  # 40  Em9
    C("Gmaj7", 3) % (1/8, 0, [61, 61, 61, 65]), rest(3/8),
    chord("r[3/8], G3;B3;C4[1/8;0], E4[1/8;.;69], r[1/4]", default_volume=65),  # 41  Am9
    chord("r[1/8], F#3;B3;C4[1/8;0], E4[1/8;.;67], r[3/8], F#3;A3;B3[1/8;0], D4[1/8;.;67]",
          default_volume=63),  # 42  D13
    chord("r[3/8], F#3;A3;B3[1/8;0], D4[1/8;.;68], r[1/4]", default_volume=64),  # 43  Gmaj9
    C("E7sus4", 3) % (1/8, 0, [62, 62, 62, 65]), rest(1/8),  # 44  G6/9
    C("E7sus4", 3) % (1/8, 0, [62, 62, 62, 65]), rest(3/8),
])

upright_bass_a_4_bar39 = chord(
    "G2[15/64;1/4;82], B2[7/64;1/8], B2[5/64;1/8;66], F#2[15/64;1/4]", default_volume=85
)

upright_bass_a_4 = join([
    # 37  Am9
    chord("A1[1/4;.;82], E1[7/64;1/8], E1[5/64;1/8;66], G#1[1/4;.]", default_volume=85),
    # 38  Am9 D13
    chord("A1[1/4;.;82], D2[7/64;1/8], D2[5/64;1/8;66], F#2[1/4;.]", default_volume=85),
    upright_bass_a_4_bar39,  # 39  Gmaj9
    # 40  Em9
    chord("E2[1/4;.;82], C2[7/64;1/8], C2[5/64;1/8;66], B1[15/64;1/4]", default_volume=85),
    # 41  Am9
    chord("A1[1/4;.;82], G1[7/64;1/8], G1[5/64;1/8;66], C2[15/64;1/4]", default_volume=85),
    # 42  D13
    chord("D2[15/64;1/4;82], E2[7/64;1/8], E2[5/64;1/8;66], F#2[1/4;.]", default_volume=85),
    upright_bass_a_4_bar39,  # 43  Gmaj9
    # 44  G6/9
    chord("G2[15/64;1/4;82], E2[7/64;1/8], E2[5/64;1/8;66], A2[15/64;1/4]", default_volume=85),
])

drums_a_4_bar37 = hits("K;R, 0, PH;R, 0, PH;R, K;R", 1/8, {"K": 41, "R": 57, "PH": 48}, 1/16)

drums_a_4 = join([
    drums_a_4_bar37,  # 37
    hits("K;R, 0, PH;R, 0, S;PH;R, K;R", 1/8, {"K": 41, "R": 57, "PH": 48, "S": 72}, 1/16),  # 38
    drums_a_4_bar37, drums_a_4_bar37,  # 39–40
    hits("K;R, 0, PH;R, 0, PH;R, K;S;R", 1/8, {"K": 41, "R": 57, "PH": 48, "S": 40}, 1/16),  # 41
    drums_a_4_bar37, drums_a_4_bar37,  # 42–43
    # 44
    hits("K;R, 0, K;PH, S, K;PH, S", 1/8, {"K": [41, 87, 87], "R": 57, "PH": 48, "S": 85}, 1/16),
])


# ── outro · bars 45–48 ──────────────────────────────────────────────────────
# Bm7 E7 | Am9 D13 | Am9 D13 | G6/9

vibraphone_outro = join([
    chord("r[1/8], D5[5/64;1/8], D5[1/8;.;88], E5[7/64;1/8], F#5[7/64;1/8;76], E5[1/8;.]",
          default_volume=83),  # 45  Bm7 E7
    chord("C5[15/64;1/4], E5[1/8;.;90], F#5[1/8;.;86], r[1/4]", default_volume=88),  # 46  Am9 D13
    chord("r[1/8], E5[3/32;.;86], r[1/32], E5[1/8;.;91], F#5[15/64;1/4], F#5[1/8;.]",
          default_volume=87),  # 47  Am9 D13
    chord("G5", 47/64, 3/4, 74),  # 48  G6/9
])

piano_outro = join([
    chord("A3;B3;D4[1/8;0], F#4[1/8;.;66], r[1/4]", default_volume=62),  # 45  Bm7 E7
    C("G#m7b5", 3) % (1/8, 0, [65, 65, 65, 70]), rest(1/4),
    chord("r[1/8], F#3;B3;C4[1/8;0], E4[1/8;.;67], r[1/2]", default_volume=62),  # 46  Am9 D13
    chord("G3;B3;C4[1/8;0], E4[1/8;.;62], r[1/4], F#3;B3;C4[1/8;0;61], E4[1/8;.;65], r[1/4]",
          default_volume=57),  # 47  Am9 D13
    chord("G3[3/4;0], A3;B3;E4[47/64;3/4]", volume=66),  # 48  G6/9
])

upright_bass_outro = join([
    chord("B2, E2, G#2", 1/4, 1/4, [82, 85, 85]),  # 45  Bm7 E7
    # 46  Am9 D13
    chord("A2[1/4;.;81], D3[7/64;1/8], D3[5/64;1/8;66], B2[15/64;1/4]", default_volume=85),
    chord("A2, D3, A2", 1/4, 1/4, [80, 84, 84]),  # 47  Am9 D13
    chord("G1", 3/4, 3/4, 79),  # 48  G6/9
])

drums_outro = join([
    hits("K;R, 0, PH;R, 0, PH;R, K;R", 1/8, {"K": 41, "R": 57, "PH": 48}, 1/16),  # 45
    hits("K;R, 0, PH;R, S, PH;R, K;R", 1/8, {"K": 40, "R": 56, "PH": 48, "S": 39}, 1/16),  # 46
    hits("K;R, 0, PH;R, 0, PH;R, K;S;R", 1/8, {"K": 40, "R": 56, "PH": 48, "S": 39}, 1/16),  # 47
    hits("K;C, 0, 0", 1/4, {"K": 89, "C": 83}, {"K": 1/8, "C": 1/2}),  # 48
])


# ── tracks ──────────────────────────────────────────────────────────────────

vibraphone = perform(
    join([
        rest(3), vibraphone_a, vibraphone_a_2, vibraphone_b, vibraphone_a_3, vibraphone_a_4,
        vibraphone_outro,
    ]),
    swing=62.9, late=18, loose=8, touch=6, seed=875023611,
)
piano = perform(
    join([piano_intro, piano_a, piano_a_2, piano_b, piano_a_3, piano_a_4, piano_outro]),
    swing=64.7, late=5, loose=8, touch=6, seed=858088115,
)
upright_bass = perform(
    join([
        upright_bass_intro, upright_bass_a, upright_bass_a_2, upright_bass_b, upright_bass_a_3,
        upright_bass_a_4, upright_bass_outro,
    ]),
    swing=64.7, late=-4, loose=8, touch=6, seed=109485492,
)
drums = perform(
    join([drums_intro, drums_a, drums_a_2, drums_b, drums_a_3, drums_a_4, drums_outro]),
    swing=64.7, loose=8, touch=6, seed=249879923,
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
        (0, 11520, "intro", 0.4), (11520, 23040, "A", 0.46), (34560, 23040, "A", 0.52),
        (57600, 23040, "B", 0.62), (80640, 23040, "A", 0.58), (103680, 23040, "A", 0.46),
        (126720, 11520, "outro", 0.46),
    ],
    "chords": [
        (0, 2880, "D9sus4", "V9sus4"), (2880, 2880, "D13", "V13"),
        (5760, 2880, "D9sus4", "V9sus4"), (8640, 2880, "D13", "V13"),
        (11520, 2880, "Am9", "ii9"), (14400, 2880, "D13", "V13"),
        (17280, 2880, "Gmaj9", "Imaj9"), (20160, 2880, "Em9", "vi9"),
        (23040, 2880, "Am9", "ii9"), (25920, 2880, "D13", "V13"),
        (28800, 2880, "Gmaj9", "Imaj9"), (31680, 2880, "G6/9", "I6/9"),
        (34560, 2880, "Am9", "ii9"), (37440, 2880, "D13", "V13"),
        (40320, 2880, "Gmaj9", "Imaj9"), (43200, 2880, "Em9", "vi9"),
        (46080, 2880, "Am9", "ii9"), (48960, 2880, "D13", "V13"),
        (51840, 2880, "Gmaj9", "Imaj9"), (54720, 2880, "G6/9", "I6/9"),
        (57600, 2880, "Bm7", "iii7"), (60480, 2880, "E7", "V7/ii"), (63360, 5760, "Am9", "ii9"),
        (69120, 2880, "Em9", "vi9"), (72000, 2880, "A9", "V9/V"), (74880, 2880, "Am9", "ii9"),
        (77760, 2880, "D13", "V13"), (80640, 2880, "Am9", "ii9"), (83520, 2880, "D13", "V13"),
        (86400, 2880, "Gmaj9", "Imaj9"), (89280, 2880, "Em9", "vi9"),
        (92160, 2880, "Am9", "ii9"), (95040, 2880, "D13", "V13"),
        (97920, 2880, "Gmaj9", "Imaj9"), (100800, 2880, "G6/9", "I6/9"),
        (103680, 3840, "Am9", "ii9"), (107520, 1920, "D13", "V13"),
        (109440, 2880, "Gmaj9", "Imaj9"), (112320, 2880, "Em9", "vi9"),
        (115200, 2880, "Am9", "ii9"), (118080, 2880, "D13", "V13"),
        (120960, 2880, "Gmaj9", "Imaj9"), (123840, 2880, "G6/9", "I6/9"),
        (126720, 960, "Bm7", "iii7"), (127680, 1920, "E7", "V7/ii"), (129600, 960, "Am9", "ii9"),
        (130560, 1920, "D13", "V13"), (132480, 960, "Am9", "ii9"), (133440, 1920, "D13", "V13"),
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
