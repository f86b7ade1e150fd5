"""Long Queue, Short Fuse

Key     A dorian
Tempo   104 quarter notes a minute, 4/4
Form    intro 8 · A 8 · solo 16 · B 8 · A 8
Tracks  alto sax, clean guitar, rock organ, fingered bass, drums, congas

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 104
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "SS": 37, "S": 38, "H": 42, "T5": 43, "OH": 46, "C": 49, "T1": 50, "TB": 54,
    "OC": 63, "CA": 69, "CL": 75, "0": -1, "-": -2,
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


# ── intro · bars 1–8 ────────────────────────────────────────────────────────
# Am7 | Am7 | Am7 | D7 | Am7 | Am7 | Am7 | D7

clean_guitar_intro_bar1 = chord(
    "r[1/4], A3[1/32;0], C4[1/32;.;68], r[3/32], A3[1/32;0], C4[1/32;.;68], r[11/32], "
    "A3[1/32;0], C4[1/32;.;68], r[3/32], A3[1/32;0], C4[1/32;.;68], r[1/32], A3[1/32;0], "
    "C4[1/32;.;68], r[1/32]", default_volume=63
)

clean_guitar_intro = join([
    *[clean_guitar_intro_bar1] * 3,  # 1–3
    chord("r[1/4], F#3[1/32;0], D4[1/32;.;68], r[3/32], F#3[1/32;0], D4[1/32;.;68], r[11/32], "
          "F#3[1/32;0], D4[1/32;.;68], r[3/32], F#3[1/32;0], D4[1/32;.;68], r[1/32], "  # 4  D7
          "F#3[1/32;0], D4[1/32;.;68], r[1/32]", default_volume=63),
] * 2)

fingered_bass_intro_bar1 = chord(
    "A1[1/8;.;87], r[1/16], A1[1/16;.], r[1/8], D2[1/16;.], r[1/16], G2[1/8;.], r[3/8]",
    default_volume=79,
)

fingered_bass_intro = join([
    fingered_bass_intro_bar1,  # 1  Am7
    chord("A1[1/8;.;87], r[1/16], A2[1/16;.], r[1/8], A1[1/16;.], r[1/16], C2[1/8;.], "  # 2  Am7
          "G1[1/8;.], r[1/16], E2[1/8;.], r[1/16]", default_volume=79),
    fingered_bass_intro_bar1,  # 3  Am7
    chord("D2[1/8;.;87], r[1/16], D3[1/16;.], r[1/8], D2[1/16;.], r[1/16], E2[1/8;.], "  # 4  D7
          "C2[1/8;.], r[1/16], A2[1/8;.], r[1/16]", default_volume=79),
] * 2)

drums_intro_bar1 = hits(
    "K;H, K;OH, SS;H, K;H, H, OH, K;SS;H, K;H", 1/8, {"K": 78, "H": 56, "OH": 59, "SS": 76}, 1/16
)

drums_intro = join([
    *[drums_intro_bar1] * 7,  # 1–7
    hits("K;H, 0, K;OH, 0, SS;H, 0, K;H, 0, H, 0, OH, 0, K;SS;H;T1, T5, K;H;T1, T5",  # 8
         1/16, {"K": 78, "H": 56, "OH": 59, "SS": 76, "T1": 64, "T5": 64}),
])

congas_intro = join([
    hits("CA, 0, 0, CA, CA, 0, 0, CA, CA, 0, 0, CA, CA, 0, 0, CA",  # 1
         1/16, {"CA": [52, 45]}, {"CA": [1/12, 1/16]}),
] * 8)


# ── A · bars 9–16 ───────────────────────────────────────────────────────────
# Am7 | Am7 | Am7 | D7 | Am7 | Am7 | Am7 | D7

alto_sax_a = join([
    # 9  Am7
    chord("C5[7/48;3/16;96], A4[7/48;3/16], G4[7/48;1/8], A4[7/48;1/2;94]", default_volume=88),
    rest(1),  # 10  Am7
    # 11  Am7
    chord("C5[7/48;3/16], D5[7/48;3/16;95], E5[7/48;1/8;96], C5[7/48;1/2]", default_volume=100),
    # 12  D7
    chord("D5[7/48;3/16], C5[7/48;3/16;90], A4[7/48;1/8;88], C5[7/48;1/2;96]", default_volume=97),
    chord("C5[7/48;3/16], A4[7/48;5/16;88], A4[7/48;1/2;94]", default_volume=96),  # 13  Am7
    rest(1),  # 14  Am7
    # 15  Am7
    chord("C5[7/48;3/16;100], A4[7/48;3/16], G4[7/48;1/8], A4[7/48;1/2;98]", default_volume=92),
    # 16  D7
    chord("r[1/16], D5[5/24;3/16], C5[7/48;1/4;96], A4[7/24;1/2;94]", default_volume=91),
])

clean_guitar_a_bar9 = chord(
    "r[1/4], G3;A3[1/32;0], C4[1/32;.;74], r[3/32], G3;A3[1/32;0], C4[1/32;.;74], r[11/32], "
    "G3;A3[1/32;0], C4[1/32;.;74], r[3/32], G3;A3[1/32;0], C4[1/32;.;74], r[1/32], "
    "G3;A3[1/32;0], C4[1/32;.;74], r[1/32]", default_volume=68
)

clean_guitar_a = join([
    *[clean_guitar_a_bar9] * 3,  # 9–11
    chord("r[1/4], F#3;C4[1/32;0], D4[1/32;.;74], r[3/32], F#3;C4[1/32;0], D4[1/32;.;74], "
          "r[11/32], F#3;C4[1/32;0], D4[1/32;.;74], r[3/32], F#3;C4[1/32;0], D4[1/32;.;74], "
          "r[1/32], F#3;C4[1/32;0], D4[1/32;.;74], r[1/32]", default_volume=68),  # 12  D7
] * 2)

rock_organ_a_bar9 = chord(
    "r[1/8], A3;C4[1/32;0], G4[1/32;.;66], r[3/32], A3;C4[1/32;0], G4[1/32;.;66], r[7/32], "
    "A3;C4[1/32;0], G4[1/32;.;66], r[15/32]", default_volume=61
)

rock_organ_a = join([
    *[rock_organ_a_bar9] * 3,  # 9–11
    chord("r[1/8], C4;D4[1/32;0], F#4[1/32;.;66], r[3/32], C4;D4[1/32;0], F#4[1/32;.;66], "
          "r[7/32], C4;D4[1/32;0], F#4[1/32;.;66], r[15/32]", default_volume=61),  # 12  D7
] * 2)

fingered_bass_a_bar9 = chord(
    "A1[1/8;.;94], r[1/16], A1[1/16;.], r[1/8], D2[1/16;.], r[1/16], G2[1/8;.], r[3/8]",
    default_volume=86,
)

fingered_bass_a = join([
    fingered_bass_a_bar9,  # 9  Am7
    chord("A1[1/8;.;94], r[1/16], A2[1/16;.], r[1/8], A1[1/16;.], r[1/16], C2[1/8;.], "  # 10  Am7
          "G1[1/8;.], r[1/16], E2[1/8;.], r[1/16]", default_volume=86),
    fingered_bass_a_bar9,  # 11  Am7
    chord("D2[1/8;.;94], r[1/16], D3[1/16;.], r[1/8], D2[1/16;.], r[1/16], E2[1/8;.], "  # 12  D7
          "C2[1/8;.], r[1/16], A2[1/8;.], r[1/16]", default_volume=86),
] * 2)

drums_a_bar9 = hits(
    "K;S;H, 0, K;OH, S, S;H, 0, K;H, S, S;H, 0, OH, S, K;S;H, 0, K;H, 0",
    1/16,
    {"K": 85, "S": [46, 46, 96, 46], "H": 61, "OH": 64},
    {"K": 1/16, "S": [1/16, 3/64], "H": 1/16, "OH": 1/16},
)

drums_a = join([
    *[drums_a_bar9] * 3,  # 9–11
    hits("K;S;H, 0, K;S;OH, S, S;H, 0, K;H, S, S;H, S, S;OH, S, K;H, S, K;S;H, 0",  # 12
         1/16,
         {"K": 85, "S": [46, 46, 46, 96, 46, 96, 46, 46, 96, 46, 96], "H": 61, "OH": 64},
         {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64], "H": 1/16, "OH": 1/16}),
    *[drums_a_bar9] * 3,  # 13–15
    hits("K;H, 0, K;OH, 0, S;H, 0, K;S;H, S, S;H, S, S;OH, 0, K;S;H;T1, T5, K;S;H;T1, T5",  # 16
         1/16,
         {"K": 85, "H": 61, "OH": 64, "S": [96, 46, 46, 96, 46, 46, 96], "T1": 70, "T5": 70},
         {
             "K": 1/16,
             "H": 1/16,
             "OH": 1/16,
             "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16],
             "T1": 1/16,
             "T5": 1/16,
         }),
])

congas_a = join([
    hits("CA;CL, 0, 0, CA;CL, CA, 0, 0, CA;CL, CA, 0, CL, CA, CA;CL, 0, 0, CA",  # 9
         1/16, {"CA": [57, 49], "CL": 78}, {"CA": [1/12, 1/16], "CL": 1/12}),
] * 8)


# ── solo · bars 17–32 ───────────────────────────────────────────────────────
# Am7 | Am7 | Am7 | D7 | Am7 | Am7 | Am7 | D7 | Am7 | Am7 | Am7 | D7 | Am7 | Am7 | Am7 | D7

alto_sax_solo_bar17 = chord(
    "A4[7/48;1/8;89], C5[7/48;1/8], D5[1/12;1/16;92], C5[1/16;.], A4[11/48;3/16;83], "
    "C5[7/48;1/8], A4[1/16;.;83], C5[7/48;1/4;91]", default_volume=85
)
alto_sax_solo_bar18 = chord(
    "E5[7/48;1/8;95], E4[7/48;1/8], G4[1/12;1/16;91], E4[1/16;.], D4[11/48;3/16;82], "
    "E4[7/48;1/8], D4[1/16;.;82], E4[7/48;1/4;89]", default_volume=83
)
alto_sax_solo_bar23 = chord(
    "A4[7/48;1/8;93], C5[7/48;1/8], D5[1/12;1/16;96], C5[1/16;.], A4[11/48;3/16;87], "
    "C5[7/48;1/8], A4[1/16;.;87], C5[7/48;1/4;95]", default_volume=89
)
alto_sax_solo_bar24 = chord(
    "D5[1/12;1/16;92], C5[7/48;1/8;85], A4[7/48;1/8], A4[11/48;11/16]", default_volume=83
)

alto_sax_solo = join([
    alto_sax_solo_bar17,  # 17  Am7
    alto_sax_solo_bar18,  # 18  Am7
    chord("A4[1/12;1/16;93], A4[1/16;.], A4[1/12;1/16], G4[1/16;.], A4[7/48;1/8;93], "  # 19  Am7
          "C5[7/48;3/16;89], C5[1/16;.;89], D5[1/12;1/16;90], A4[1/16;.], C5[7/48;1/8;95], "
          "A4[7/48;1/8]", default_volume=87),
    chord("D5", 7/24, 1, 92),  # 20  D7
    alto_sax_solo_bar17,  # 21  Am7
    alto_sax_solo_bar18,  # 22  Am7
    alto_sax_solo_bar23,  # 23  Am7
    alto_sax_solo_bar24,  # 24  D7
    chord("C5[7/24;1/4], A4[7/24;1/4;89], C5[7/48;1/8], E4[7/48;1/8;81], D4[7/24;1/4;86]",
          default_volume=91),  # 25  Am7
    chord("r[1/8], C5[7/24;1/4], A4[7/48;1/8;85], C5[7/24;1/2;93]", default_volume=87),  # 26  Am7
    chord("A4[1/12;1/16;93], A4[1/16;.], A4[1/12;1/16], C5[1/16;.;89], A4[7/48;1/8;93], "
          "G4[7/48;3/16], G4[1/16;.], E4[1/12;1/16;85], A4[1/16;.], G4[7/48;1/8;93], "  # 27  Am7
          "A4[7/48;1/8]", default_volume=87),
    chord("D5", 7/24, 1, 92),  # 28  D7
    alto_sax_solo_bar17,  # 29  Am7
    chord("E5[7/48;1/8;95], E4[7/48;1/8], G4[1/12;1/16;91], E4[1/16;.], D4[11/48;3/16;82], "
          "E4[7/48;3/16], E4[7/48;1/4;89]", default_volume=83),  # 30  Am7
    alto_sax_solo_bar23,  # 31  Am7
    alto_sax_solo_bar24,  # 32  D7
])

clean_guitar_solo_bar17 = chord(
    "r[1/4], G3;A3[1/32;0], C4[1/32;.;73], r[3/32], G3;A3[1/32;0], C4[1/32;.;73], r[11/32], "
    "G3;A3[1/32;0], C4[1/32;.;73], r[3/32], G3;A3[1/32;0], C4[1/32;.;73], r[1/32], "
    "G3;A3[1/32;0], C4[1/32;.;73], r[1/32]", default_volume=67
)

clean_guitar_solo = join([
    *[clean_guitar_solo_bar17] * 3,  # 17–19
    chord("r[1/4], F#3;C4[1/32;0], D4[1/32;.;73], r[3/32], F#3;C4[1/32;0], D4[1/32;.;73], "
          "r[11/32], F#3;C4[1/32;0], D4[1/32;.;73], r[3/32], F#3;C4[1/32;0], D4[1/32;.;73], "
          "r[1/32], F#3;C4[1/32;0], D4[1/32;.;73], r[1/32]", default_volume=67),  # 20  D7
] * 4)

rock_organ_solo_bar17 = chord(
    "A3;C4[29/64;0], G4[29/64;7/8;65], A3;C4[1/32;0], G4[1/32;.;65], r[3/32]", default_volume=60
)

rock_organ_solo = join([
    rock_organ_solo_bar17,  # 17  Am7
    chord("A3;C4[1/32;0], G4[1/32;.;65], r[11/32], A3;C4[1/32;0], G4[1/32;.;65], r[1/32], "
          "A3;C4[1/32;0], G4[1/32;.;65], r[17/32]", default_volume=60),  # 18  Am7
    rock_organ_solo_bar17,  # 19  Am7
    chord("C4;D4[1/32;0], F#4[1/32;.;65], r[11/32], C4;D4[1/32;0], F#4[1/32;.;65], r[1/32], "
          "C4;D4[1/32;0], F#4[1/32;.;65], r[17/32]", default_volume=60),  # 20  D7
] * 4)

fingered_bass_solo_bar17 = chord(
    "A1[1/8;.;93], r[1/16], D2[1/16;.], r[1/16], G1[1/16;.], r[1/8], A1[1/8;.], r[1/16], "
    "D2[1/16;.], r[1/16], G1[1/16;.], r[1/8]", default_volume=85
)

fingered_bass_solo = join([
    fingered_bass_solo_bar17,  # 17  Am7
    chord("A1[1/8;.;93], r[1/16], G2[1/16;.], r[1/16], G1[1/16;.], A1[1/16;.], r[5/16], "
          "A2[1/16;.], r[1/16], G2[1/16;.], r[1/16]", default_volume=85),  # 18  Am7
    fingered_bass_solo_bar17,  # 19  Am7
    chord("D2[1/8;.;93], r[1/16], C3[1/16;.], r[1/16], C2[1/16;.], D2[1/16;.], r[5/16], "
          "D3[1/16;.], r[1/16], C3[1/16;.], r[1/16]", default_volume=85),  # 20  D7
] * 4)

drums_solo_bar17 = hits(
    "K;S;H, 0, K;OH, S, S;H, 0, K;H, S, S;H, 0, OH, S, K;S;H, 0, K;H, 0",
    1/16,
    {"K": 84, "S": [45, 45, 95, 45], "H": 60, "OH": 63},
    {"K": 1/16, "S": [1/16, 3/64], "H": 1/16, "OH": 1/16},
)
drums_solo_bar20 = hits(
    "K;S;H, 0, K;S;OH, S, S;H, 0, K;H, S, S;H, S, S;OH, S, K;H, S, K;S;H, 0",
    1/16,
    {"K": 84, "S": [45, 45, 45, 95, 45, 95, 45, 45, 95, 45, 95], "H": 60, "OH": 63},
    {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64], "H": 1/16, "OH": 1/16},
)

drums_solo = join([
    *[drums_solo_bar17] * 3,  # 17–19
    drums_solo_bar20,  # 20
    *[drums_solo_bar17] * 3,  # 21–23
    drums_solo_bar20,  # 24
    *[drums_solo_bar17] * 3,  # 25–27
    hits("K;H, 0, K;S;OH, S, H, S, K;S;H, 0, S;H, 0, S;OH, S, K;H, S, K;H, S",  # 28
         1/16,
         {"K": 84, "H": 60, "S": [45, 95, 45, 95, 45, 45, 95, 95, 95], "OH": 63},
         {"K": 1/16, "H": 1/16, "S": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16], "OH": 1/16}),
    *[drums_solo_bar17] * 3,  # 29–31
    hits("K;H, 0, K;OH, 0, S;H, 0, K;S;H, S, S;H, S, S;OH, 0, K;S;H;T1, T5, K;S;H;T1, T5",  # 32
         1/16,
         {"K": 84, "H": 60, "OH": 63, "S": [95, 45, 45, 95, 45, 45, 95], "T1": 69, "T5": 69},
         {
             "K": 1/16,
             "H": 1/16,
             "OH": 1/16,
             "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16],
             "T1": 1/16,
             "T5": 1/16,
         }),
])

congas_solo = join([
    hits("CA;CL, 0, 0, CA;CL, CA, 0, 0, CA;CL, CA, 0, CL, CA, CA;CL, 0, 0, CA",  # 17
         1/16, {"CA": [56, 48], "CL": 77}, {"CA": [1/12, 1/16], "CL": 1/12}),
] * 16)


# ── B · bars 33–40 ──────────────────────────────────────────────────────────
# Bm7 | Bm7 | Am7 | Am7 | Bm7 | Bm7 | Am7 | Am7

alto_sax_b_bar33 = chord(
    "D5[1/16;.;100], D5[1/16;.], D5[7/48;3/16], C5[7/48;5/16;93], A4[7/48;1/8;91], "
    "G4[7/48;1/4;97]", default_volume=94
)
alto_sax_b_bar34 = chord(
    "B4[1/16;.;101], C5[1/16;.;95], A4[7/48;3/16], G4[7/48;3/16], F#4[7/48;1/8;98], G4[7/48;3/8]",
    default_volume=93,
)

alto_sax_b = join([
    alto_sax_b_bar33,  # 33  Bm7
    alto_sax_b_bar34,  # 34  Bm7
    chord("E5[1/16;.;105], C5[1/16;.], C5[7/48;3/16], D5[7/48;5/16;98], E5[7/48;1/8;99], "
          "D5[7/48;1/4;104]", default_volume=97),  # 35  Am7
    chord("E5[7/48;1/8], C5[7/24;7/8;93]", default_volume=101),  # 36  Am7
    alto_sax_b_bar33,  # 37  Bm7
    alto_sax_b_bar34,  # 38  Bm7
    chord("C5[1/16;.;103], C5[1/16;.], C5[7/48;3/16], A4[7/48;5/16;95], G4[7/48;1/8;95], "
          "E4[7/48;1/4;99]", default_volume=97),  # 39  Am7
    chord("A4[7/48;1/8], C5[7/48;1/8;93], D5[7/48;3/16;100], A4[1/16;.;91], r[1/2]",  # 40  Am7
          default_volume=97),
])

clean_guitar_b_bar33 = chord(
    "r[1/4], A3;B3[1/32;0], D4[1/32;.;76], r[3/32], A3;B3[1/32;0], D4[1/32;.;76], r[11/32], "
    "A3;B3[1/32;0], D4[1/32;.;76], r[3/32], A3;B3[1/32;0], D4[1/32;.;76], r[1/32], "
    "A3;B3[1/32;0], D4[1/32;.;76], r[1/32]", default_volume=70
)
clean_guitar_b_bar35 = chord(
    "r[1/4], G3;A3[1/32;0], C4[1/32;.;76], r[3/32], G3;A3[1/32;0], C4[1/32;.;76], r[11/32], "
    "G3;A3[1/32;0], C4[1/32;.;76], r[3/32], G3;A3[1/32;0], C4[1/32;.;76], r[1/32], "
    "G3;A3[1/32;0], C4[1/32;.;76], r[1/32]", default_volume=70
)

clean_guitar_b = join([
    clean_guitar_b_bar33, clean_guitar_b_bar33, clean_guitar_b_bar35, clean_guitar_b_bar35,
] * 2)

rock_organ_b = join([
    chord("B3;D4[29/64;0], A4[29/64;7/8;68], B3;D4[1/32;0], A4[1/32;.;68], r[3/32]",  # 33  Bm7
          default_volume=63),
    chord("r[1/4], B3;D4[1/32;0], A4[1/32;.;68], r[5/32], B3;D4[1/32;0], A4[1/32;.;68], "
          "r[9/32], B3;D4[1/32;0], A4[1/32;.;68], r[5/32], B3;D4[1/32;0], A4[1/32;.;68], r[1/32]",
          default_volume=63),  # 34  Bm7
    chord("C4;G4[29/64;0], A4[29/64;7/8;68], C4;G4[1/32;0], A4[1/32;.;68], r[3/32]",  # 35  Am7
          default_volume=63),
    chord("r[1/4], C4;G4[1/32;0], A4[1/32;.;68], r[5/32], C4;G4[1/32;0], A4[1/32;.;68], "
          "r[9/32], C4;G4[1/32;0], A4[1/32;.;68], r[5/32], C4;G4[1/32;0], A4[1/32;.;68], r[1/32]",
          default_volume=63),  # 36  Am7
] * 2)

fingered_bass_b = join([
    chord("B1[1/8;.;97], r[1/16], B2[1/16;.], r[1/8], B2[1/16;.], r[1/16], A1[1/8;.], r[3/8]",
          default_volume=89),  # 33  Bm7
    chord("B1[1/8;.;97], r[1/16], B1[1/16;.], r[1/8], B2[1/16;.], r[1/16], E2[1/8;.], "  # 34  Bm7
          "B1[1/8;.], r[1/16], F#1[1/8;.], r[1/16]", default_volume=89),
    chord("A1[1/8;.;97], r[1/16], A2[1/16;.], r[1/8], A2[1/16;.], r[1/16], G1[1/8;.], r[3/8]",
          default_volume=89),  # 35  Am7
    chord("A1[1/8;.;97], r[1/16], A1[1/16;.], r[1/8], A2[1/16;.], r[1/16], D2[1/8;.], "  # 36  Am7
          "A1[1/8;.], r[1/16], E1[1/8;.], r[1/16]", default_volume=89),
] * 2)

drums_b_bar34 = hits(
    "K;S;H, 0, K;OH, S, S;H, 0, K;H, S, S;H, 0, OH, S, K;S;H, 0, K;H, 0",
    1/16,
    {"K": 88, "S": [48, 48, 99, 48], "H": 63, "OH": 66},
    {"K": 1/16, "S": [1/16, 3/64], "H": 1/16, "OH": 1/16},
)

drums_b = join([
    hits("K;S;H;C, 0, K;OH, S, S;H, 0, K;H, S, S;H, 0, OH, S, K;S;H, 0, K;H, 0",  # 33
         1/16,
         {"K": 88, "S": [48, 48, 99, 48], "H": 63, "C": 83, "OH": 66},
         {"K": 1/16, "S": [1/16, 3/64], "H": 1/16, "C": 1/4, "OH": 1/16}),
    drums_b_bar34, drums_b_bar34,  # 34–35
    hits("K;S;H, 0, K;S;OH, S, S;H, 0, K;H, S, S;H, S, S;OH, S, K;H, S, K;S;H, 0",  # 36
         1/16,
         {"K": 88, "S": [48, 48, 48, 99, 48, 99, 48, 48, 99, 48, 99], "H": 63, "OH": 66},
         {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64], "H": 1/16, "OH": 1/16}),
    *[drums_b_bar34] * 3,  # 37–39
    hits("K;H, 0, K;S;OH, S, H, S, K;S;H, 0, S;H, 0, S;OH, S, K;H;T1, S;T5, K;H;T1, S;T5",  # 40
         1/16,
         {
             "K": 88,
             "H": 63,
             "S": [48, 99, 48, 99, 48, 48, 99, 99, 99],
             "OH": 66,
             "T1": 72,
             "T5": 72,
         },
         {
             "K": 1/16,
             "H": 1/16,
             "S": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16],
             "OH": 1/16,
             "T1": 1/16,
             "T5": 1/16,
         }),
])

congas_b = join([
    hits("CA;CL, 0, 0, CA;CL, CA, 0, 0, CA;CL, CA, 0, CL, CA, CA;CL, 0, 0, CA",  # 33
         1/16, {"CA": [59, 51], "CL": 81}, {"CA": [1/12, 1/16], "CL": 1/12}),
] * 8)


# ── A · bars 41–48 ──────────────────────────────────────────────────────────
# Am7 | Am7 | Am7 | D7 | Am7 | Am7 | D7 | Am7

alto_sax_a_2_bar41 = chord(
    "C5[7/48;3/16;101], A4[7/48;3/16], G4[7/48;1/8], A4[7/48;1/2;99]", default_volume=93
)

alto_sax_a_2 = join([
    alto_sax_a_2_bar41,  # 41  Am7
    rest(1),  # 42  Am7
    # 43  Am7
    chord("C5[7/48;3/16], D5[7/48;3/16;100], E5[7/48;1/8;101], C5[7/48;1/2]", default_volume=106),
    chord("D5[7/48;3/16], C5[7/48;3/16;95], A4[7/48;1/8;93], C5[7/48;1/2;101]",  # 44  D7
          default_volume=102),
    alto_sax_a_2_bar41,  # 45  Am7
    rest(1),  # 46  Am7
    # 47  D7
    chord("C5[7/48;3/16;106], A4[7/48;3/16], G4[7/48;1/8], F#4[7/48;1/2;102]", default_volume=97),
    chord("A4[1/16;.], r[1/8], A4[1/16;.], r[1/8], A4[2/3;5/8]", volume=91),  # 48  Am7
])

clean_guitar_a_2_bar41 = chord(
    "r[1/4], G3;A3[1/32;0], C4[1/32;.;78], r[3/32], G3;A3[1/32;0], C4[1/32;.;78], r[11/32], "
    "G3;A3[1/32;0], C4[1/32;.;78], r[3/32], G3;A3[1/32;0], C4[1/32;.;78], r[1/32], "
    "G3;A3[1/32;0], C4[1/32;.;78], r[1/32]", default_volume=72
)
clean_guitar_a_2_bar44 = chord(
    "r[1/4], F#3;C4[1/32;0], D4[1/32;.;78], r[3/32], F#3;C4[1/32;0], D4[1/32;.;78], r[11/32], "
    "F#3;C4[1/32;0], D4[1/32;.;78], r[3/32], F#3;C4[1/32;0], D4[1/32;.;78], r[1/32], "
    "F#3;C4[1/32;0], D4[1/32;.;78], r[1/32]", default_volume=72
)

clean_guitar_a_2 = join([
    *[clean_guitar_a_2_bar41] * 3,  # 41–43
    clean_guitar_a_2_bar44,  # 44  D7
    clean_guitar_a_2_bar41, clean_guitar_a_2_bar41,  # 45–46
    clean_guitar_a_2_bar44,  # 47  D7
    # 48  Am7
    chord("G3;A3;C4[3/64;3/16], G3;A3;C4[3/64;3/16], G3;A3;C4[1/2;.], r[1/8]", volume=91),
])

rock_organ_a_2_bar41 = chord(
    "r[1/8], C4;G4[1/32;0], A4[1/32;.;70], r[3/32], C4;G4[1/32;0], A4[1/32;.;70], r[7/32], "
    "C4;G4[1/32;0], A4[1/32;.;70], r[15/32]", default_volume=64
)
rock_organ_a_2_bar44 = chord(
    "r[1/8], C4;D4[1/32;0], F#4[1/32;.;70], r[3/32], C4;D4[1/32;0], F#4[1/32;.;70], r[7/32], "
    "C4;D4[1/32;0], F#4[1/32;.;70], r[15/32]", default_volume=64
)
rock_organ_a_2_bar45 = chord(
    "r[1/8], A3;C4[1/32;0], G4[1/32;.;70], r[3/32], A3;C4[1/32;0], G4[1/32;.;70], r[7/32], "
    "A3;C4[1/32;0], G4[1/32;.;70], r[15/32]", default_volume=64
)

rock_organ_a_2 = join([
    *[rock_organ_a_2_bar41] * 3,  # 41–43
    rock_organ_a_2_bar44,  # 44  D7
    rock_organ_a_2_bar45, rock_organ_a_2_bar45,  # 45–46
    rock_organ_a_2_bar44,  # 47  D7
    # 48  Am7
    chord("A3;C4;G4[3/64;3/16], A3;C4;G4[3/64;3/16], A3;C4;G4[1/2;.], r[1/8]", volume=91),
])

fingered_bass_a_2_bar41 = chord(
    "A1[1/8;.;99], r[1/16], A1[1/16;.], r[1/8], D2[1/16;.], r[1/16], G2[1/8;.], r[3/8]",
    default_volume=91,
)
fingered_bass_a_2_bar42 = chord(
    "A1[1/8;.;99], r[1/16], A2[1/16;.], r[1/8], A1[1/16;.], r[1/16], C2[1/8;.], G1[1/8;.], "
    "r[1/16], E2[1/8;.], r[1/16]", default_volume=91
)

fingered_bass_a_2 = join([
    fingered_bass_a_2_bar41,  # 41  Am7
    fingered_bass_a_2_bar42,  # 42  Am7
    fingered_bass_a_2_bar41,  # 43  Am7
    chord("D2[1/8;.;99], r[1/16], D3[1/16;.], r[1/8], D2[1/16;.], r[1/16], E2[1/8;.], "  # 44  D7
          "C2[1/8;.], r[1/16], A2[1/8;.], r[1/16]", default_volume=91),
    fingered_bass_a_2_bar41,  # 45  Am7
    fingered_bass_a_2_bar42,  # 46  Am7
    chord("D2[1/8;.;99], r[1/16], D2[1/16;.], r[1/8], G2[1/16;.], r[1/16], C3[1/8;.], r[3/8]",
          default_volume=91),  # 47  D7
    chord("A1[1/16;.], r[1/8], A1[1/16;.], r[1/8], A1[2/3;5/8]", volume=91),  # 48  Am7
])

drums_a_2_bar42 = hits(
    "K;S;H, 0, K;OH, S, S;H, 0, K;H, S, S;H, 0, OH, S, K;S;H, 0, K;H, 0",
    1/16,
    {"K": 90, "S": [49, 49, 101, 49], "H": 64, "OH": 68},
    {"K": 1/16, "S": [1/16, 3/64], "H": 1/16, "OH": 1/16},
)

drums_a_2 = join([
    hits("K;S;H;C, 0, K;OH, S, S;H, 0, K;H, S, S;H, 0, OH, S, K;S;H, 0, K;H, 0",  # 41
         1/16,
         {"K": 90, "S": [49, 49, 101, 49], "H": 64, "C": 84, "OH": 68},
         {"K": 1/16, "S": [1/16, 3/64], "H": 1/16, "C": 1/4, "OH": 1/16}),
    drums_a_2_bar42, drums_a_2_bar42,  # 42–43
    hits("K;S;H, 0, K;S;OH, S, S;H, 0, K;H, S, S;H, S, S;OH, S, K;H, S, K;S;H, 0",  # 44
         1/16,
         {"K": 90, "S": [49, 49, 49, 101, 49, 101, 49, 49, 101, 49, 101], "H": 64, "OH": 68},
         {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64], "H": 1/16, "OH": 1/16}),
    *[drums_a_2_bar42] * 3,  # 45–47
    hits("K;C, 0", 1/2, {"K": 101, "C": 95}, {"K": 1/8, "C": 1/2}),  # 48
])

congas_a_2_bar41 = hits(
    "CA;CL, 0, 0, CA;CL, CA, 0, 0, CA;CL, CA, 0, CL, CA, CA;CL, 0, 0, CA",
    1/16, {"CA": [60, 52], "CL": 82}, {"CA": [1/12, 1/16], "CL": 1/12},
)

congas_a_2 = join([
    *[congas_a_2_bar41] * 6,  # 41–46
    hits("CA;CL, 0, 0, CA;CL, CA, 0, 0, CA;CL, CA, 0, CL, CA, CA;CL, 0, 0, CA",  # 47
         1/16,
         {"CA": [60, 52], "CL": 82},
         {"CA": [1/12, 1/16, 1/12, 1/16, 1/12, 1/16, 1/12], "CL": 1/12}),
    hits("TB;OC, 0", 1/2, 80, 1/6),  # 48
])


# ── tracks ──────────────────────────────────────────────────────────────────

alto_sax = perform(
    join([rest(8), alto_sax_a, alto_sax_solo, alto_sax_b, alto_sax_a_2]),
    swing=53, grid=1/16, late=12, loose=6, touch=6, seed=567544474, gate=75,
)
clean_guitar = perform(
    join([
        clean_guitar_intro, clean_guitar_a, clean_guitar_solo, clean_guitar_b, clean_guitar_a_2,
    ]),
    swing=53, grid=1/16, late=2, loose=6, touch=6, seed=93487267,
)
rock_organ = perform(
    join([rest(8), rock_organ_a, rock_organ_solo, rock_organ_b, rock_organ_a_2]),
    swing=53, grid=1/16, loose=6, touch=6, seed=71264481,
)
fingered_bass = perform(
    join([
        fingered_bass_intro, fingered_bass_a, fingered_bass_solo, fingered_bass_b,
        fingered_bass_a_2,
    ]),
    swing=53, grid=1/16, late=4, loose=6, touch=6, seed=912806566, gate=75,
)
drums = perform(
    join([drums_intro, drums_a, drums_solo, drums_b, drums_a_2]),
    swing=53, grid=1/16, loose=6, touch=6, seed=169964826,
)
congas = perform(
    join([congas_intro, congas_a, congas_solo, congas_b, congas_a_2]),
    swing=53, grid=1/16, loose=6, touch=6, seed=211371946, gate=75,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [alto_sax, clean_guitar, rock_organ, fingered_bass, drums, congas],
    instruments=[
        "Alto Sax", "Electric Guitar (clean)", "Rock Organ", "Electric Bass (finger)", 1, 1,
    ],
    bpm=BPM,
    track_names=["alto sax", "clean guitar", "rock organ", "fingered bass", "drums", "congas"],
    channels=[0, 1, 2, 3, 9, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(78, mode="value")],
        [pan(64, mode="value")], [pan(64, mode="value")], [pan(34, mode="value")],
    ],
    volume=[
        [volume(102, mode="value")], [volume(84, mode="value")], [volume(76, mode="value")],
        [volume(104, mode="value")], [volume(100, mode="value")], [volume(92, mode="value")],
    ],
    other_messages=[event("time_signature", numerator=4, denominator=4, is_meta=True)],
    name="Long Queue, Short Fuse",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 184320,
    "keys": [(0, "A", "dorian")],
    "sections": [
        (0, 30720, "intro", 0.36), (30720, 30720, "A", 0.64), (61440, 61440, "solo", 0.6),
        (122880, 30720, "B", 0.76), (153600, 30720, "A", 0.84),
    ],
    "chords": [
        (0, 11520, "Am7", "i7"), (11520, 3840, "D7", "IV7"), (15360, 11520, "Am7", "i7"),
        (26880, 3840, "D7", "IV7"), (30720, 11520, "Am7", "i7"), (42240, 3840, "D7", "IV7"),
        (46080, 11520, "Am7", "i7"), (57600, 3840, "D7", "IV7"), (61440, 11520, "Am7", "i7"),
        (72960, 3840, "D7", "IV7"), (76800, 11520, "Am7", "i7"), (88320, 3840, "D7", "IV7"),
        (92160, 11520, "Am7", "i7"), (103680, 3840, "D7", "IV7"), (107520, 11520, "Am7", "i7"),
        (119040, 3840, "D7", "IV7"), (122880, 7680, "Bm7", "ii7"), (130560, 7680, "Am7", "i7"),
        (138240, 7680, "Bm7", "ii7"), (145920, 7680, "Am7", "i7"), (153600, 11520, "Am7", "i7"),
        (165120, 3840, "D7", "IV7"), (168960, 7680, "Am7", "i7"), (176640, 3840, "D7", "IV7"),
        (180480, 3840, "Am7", "i7"),
    ],
    "about": {
        "seed": "252",
        "prompt": "afrobeat in A dorian, 104 bpm, alto sax, clean guitar, rock organ, fingered bass, drums and congas, 48 bars",
        "genre": "afrobeat",
    },
    "tracks": [
        {
            "name": "alto sax",
            "role": "melody",
            "instrument": {"name": "Alto Sax", "program": 66, "low": 49, "high": 81},
            "events": ["volume", "pan", (0, 91, 40), (0, 93, 0)],
        },
        {
            "name": "clean guitar",
            "role": "chords",
            "instrument": {
                "name": "Electric Guitar (clean)", "program": 28, "low": 40, "high": 88,
            },
            "events": ["volume", "pan", (0, 91, 32), (0, 93, 8)],
        },
        {
            "name": "rock organ",
            "role": "pad",
            "instrument": {"name": "Rock Organ", "program": 19, "low": 36, "high": 96},
            "events": [
                "volume", "pan", (0, 91, 56), (0, 93, 20), (0, 11, 91), (3840, 11, 98),
                (11520, 11, 91), (19200, 11, 98), (26880, 11, 91), (30720, 11, 94),
                (34560, 11, 103), (42240, 11, 94), (49920, 11, 103), (57600, 11, 94),
                (61440, 11, 93), (65280, 11, 102), (72960, 11, 93), (80640, 11, 102),
                (88320, 11, 93), (96000, 11, 102), (103680, 11, 93), (111360, 11, 102),
                (119040, 11, 93), (122880, 11, 95), (126720, 11, 105), (134400, 11, 95),
                (142080, 11, 105), (149760, 11, 95), (153600, 11, 96), (157440, 11, 106),
                (165120, 11, 96), (172800, 11, 106), (180480, 11, 96),
            ],
        },
        {
            "name": "fingered bass",
            "role": "bass",
            "instrument": {
                "name": "Electric Bass (finger)", "program": 34, "low": 28, "high": 67,
            },
            "events": ["volume", "pan", (0, 91, 6), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 18), (0, 93, 0)],
        },
        {
            "name": "congas",
            "role": "percussion",
            "instrument": {"name": "congas", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 28), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
