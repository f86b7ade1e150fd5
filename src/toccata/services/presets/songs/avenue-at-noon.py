"""Avenue at Noon

Key     F major
Tempo   140 quarter notes a minute, 2/4
Form    intro 8 · A 16 · B 16 · A 16 · B 8 · outro 8
Tracks  trombone, nylon guitar, acoustic bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 140
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "SS": 37, "S": 38, "T6": 41, "T5": 43, "T4": 45, "C": 49, "TI1": 65, "TI2": 66,
    "MA": 70, "D71": 71, "0": -1, "-": -2,
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
# F6/9 | Abdim7 | Gm9 | C13 | Am7 | D7 | Gm9 | C7

nylon_guitar_intro = join([
    C("D7sus4", 4) % (1/16, 0, 68), rest(1/16), chord("A4;C5[1/24;1/16]", volume=38),  # 1  F6/9
    C("D7sus4", 4) % (1/16, 0, 68), rest(1/16), C("D7sus4", 4) % (1/16, 0, 68), rest(1/16),
    chord("D4;F4;Bb4;B4[1/16;.]", volume=68),
    # 2  Abdim7
    chord("Bb4;B4[1/24;1/16;38], D4;F4;Bb4;B4[1/16;.], r[1/16], D4;F4;Bb4;B4[1/16;.], r[1/16], "
          "D4;F4;Bb4;B4[1/16;.], Bb4;B4[1/24;1/16;38], D4;F4;A4;Bb4[1/16;.]", default_volume=68),
    chord("D4;F4;A4;Bb4[1/16;.], r[1/16], A4;Bb4[1/24;1/16;38], D4;F4;A4;Bb4[1/16;.], r[1/16], "
          "D4;F4;A4;Bb4[1/16;.], r[1/16], E4;A4;Bb4;D5[1/16;.]", default_volume=68),  # 3  Gm9
    chord("Bb4;D5[1/24;1/16;38], E4;A4;Bb4;D5[1/16;.], r[1/16], E4;A4;Bb4;D5[1/16;.], r[1/16], "
          "E4;A4;Bb4;D5[1/16;.], Bb4;D5[1/24;1/16;38]", default_volume=68),  # 4  C13
    C("C/E", 4) % (1/16, 0, 68),
    chord("E4;G4;C5[1/16;.], r[1/16], G4;C5[1/24;1/16;38], E4;G4;C5[1/16;.], r[1/16], "  # 5  Am7
          "E4;G4;C5[1/16;.], r[1/16]", default_volume=68),
    C("Am6/E", 3) % (1/16, 0, 68),
    # 6  D7
    chord("A4;C5[1/24;1/16;38], E4;F#4;A4;C5[1/16;.], r[1/16], E4;F#4;A4;C5[1/16;.], r[1/16], "
          "E4;F#4;A4;C5[1/16;.], A4;C5[1/24;1/16;38], D4;F4;A4;Bb4[1/16;.]", default_volume=68),
    chord("D4;F4;A4;Bb4[1/16;.], r[1/16], A4;Bb4[1/24;1/16;38], D4;F4;A4;Bb4[1/16;.], r[1/16], "
          "D4;F4;A4;Bb4[1/16;.], r[1/16]", default_volume=68),  # 7  Gm9
    C("Gm6/E", 3) % (1/16, 0, 68),
    chord("Bb4;D5[1/24;1/16]", volume=38), C("Em7b5", 4) % (1/16, 0, 68), rest(1/16),  # 8  C7
    C("Em7b5", 4) % (1/16, 0, 68), rest(1/16), C("Em7b5", 4) % (1/16, 0, 68),
    chord("Bb4;D5[1/24;1/16]", volume=38), C("D7sus4", 4) % (1/16, 0, 68),
])

acoustic_bass_intro = join([
    chord("F2[11/48;3/16], F2[1/16;.], C2[11/48;3/16], C2[1/16;.]", volume=79),  # 1  F6/9
    chord("Ab1[11/48;3/16], Ab1[1/16;.], D2[11/48;3/16], D2[1/16;.]", volume=79),  # 2  Abdim7
    chord("G2[11/48;3/16], G2[1/16;.], D2[11/48;3/16], D2[1/16;.]", volume=79),  # 3  Gm9
    chord("C2[7/48;1/8], F2[1/12;1/16;83], E2[1/16;.;84], D2[1/12;1/16;86], C2[1/16;.;88], "
          "Bb1[7/48;1/8;90]", default_volume=81),  # 4  C13
    chord("A1[11/48;3/16], A1[1/16;.], E1[11/48;3/16], E1[1/16;.]", volume=79),  # 5  Am7
    chord("D2[7/24;1/4], C2[1/12;1/16;83], D2[1/16;.;84], E2[1/12;1/16;86], F2[1/16;.;88]",
          default_volume=81),  # 6  D7
    chord("G2[7/24;1/4], F2[1/12;1/16;83], G2[1/16;.;84], A2[1/12;1/16;86], Bb2[1/16;.;88]",
          default_volume=81),  # 7  Gm9
    chord("C2[7/48;1/8], A1[7/48;1/8;83], Bb1[1/12;1/16;84], C2[1/16;.;86], D2[1/12;1/16;88], "
          "E2[1/16;.;90]", default_volume=81),  # 8  C7
])

drums_intro_bar3 = hits(
    "SS;S;T5;MA, S;T4;MA, SS;S;T4;MA, S;T6;MA, SS;S;T6;MA, SS;S;MA, S;MA, SS;S;T4;MA",
    1/16,
    {
        "SS": 54,
        "S": [63, 35, 35, 72, 35, 35],
        "T5": 68,
        "MA": [56, 27, 27, 49],
        "T4": 68,
        "T6": [38, 80],
    },
    {
        "SS": 1/16,
        "S": [1/16, 3/64],
        "T5": 1/16,
        "MA": [1/16, 3/64],
        "T4": [3/64, 1/16, 1/16],
        "T6": [3/64, 1/16],
    },
)
drums_intro_bar4 = hits(
    "S;T5;MA, SS;S;T4;MA, S;T4;MA, SS;S;T6;MA, S;T6;MA, SS;S;T4;MA, SS;S;MA, S;T5;T4;MA",
    1/16,
    {
        "S": [72, 35, 35, 63, 35, 63, 35, 35],
        "T5": [68, 38],
        "MA": [56, 27, 27, 49],
        "SS": 54,
        "T4": 68,
        "T6": [38, 80],
    },
    {
        "S": [1/16, 3/64],
        "T5": [1/16, 3/64],
        "MA": [1/16, 3/64],
        "SS": [1/16, 1/16, 3/64],
        "T4": [3/64, 1/16, 1/16, 1/16],
        "T6": [3/64, 1/16],
    },
)

drums_intro = join([
    hits("SS;TI1, 0, SS;TI1, TI1, SS;TI2, SS;TI1, TI1, SS;TI1",  # 1
         1/16,
         {"SS": 54, "TI1": [80, 68, 68, 68, 68], "TI2": 68},
         {"SS": 1/16, "TI1": [1/16, 1/16, 1/16, 3/64, 1/16, 3/64], "TI2": 1/16}),
    hits("TI1, SS;TI2, TI1, SS, TI1, SS, SS;TI2, 0",  # 2
         1/16,
         {"TI1": [68, 80, 80], "SS": 54, "TI2": 68},
         {"TI1": 1/16, "SS": [1/16, 1/16, 3/64], "TI2": 1/16}),
    drums_intro_bar3,  # 3
    drums_intro_bar4,  # 4
    drums_intro_bar3,  # 5
    drums_intro_bar4,  # 6
    hits("SS;S;T5;MA, S;T4;MA, SS;S;T4;MA, S;T6;MA, SS;S;T6;MA, SS;S;MA, S;MA, SS;S;T4;MA",  # 7
         1/16,
         {
             "SS": 54,
             "S": [63, 35, 35, 72, 35, 35],
             "T5": 68,
             "MA": [56, 27, 27, 49],
             "T4": 68,
             "T6": [38, 80],
         },
         {
             "SS": 1/16,
             "S": [1/16, 3/64],
             "T5": 1/16,
             "MA": [1/16, 3/64],
             "T4": [3/64, 1/16],
             "T6": [3/64, 1/16],
         }),
    chord("D2[1/16;0;72], G2[1/16;0;68], A2[1/16;0], Bb4[1/16;0;56], B4[1/16;.;63], "  # 8
          "C#2[1/16;0;54], D2[3/64;0;35], A2[3/64;0;68], Bb4[3/64;1/16;27], D2[1/16;0;35], "
          "A2[1/3840;0], A2[1/16;0;68], Bb4[1/16;0;27], B4[1/16;.;63], C#2[1/16;0;54], "
          "D2[3/64;0;63], F2[3/64;0;38], F4[1/16;0], Bb4[3/64;1/16;49], D2[1/16;0;35], "
          "F2[1/16;0;80], A2[1/16;0], Bb4[1/16;0;56], B4[1/16;.;63], C#2[3/64;0;54], "
          "D2[3/64;0;63], A2[1/3840;0], A2[3/64;0;68], F4[1/16;0], Bb4[3/64;1/16;27], "
          "C#2[1/16;0;54], D2[1/16;0;35], A2[1/16;0], Bb4[1/16;.;27], D2[3/64;0;35], "
          "G2[3/64;0;38], A2[1/3840;0], A2[1/16;0;68], Bb4[3/64;1/16;49]", default_volume=60),
])


# ── A · bars 9–24 ───────────────────────────────────────────────────────────
# F6/9 | Abdim7 | Gm9 | C13 | Am7 | D7 | Dm7 | C7 | F6/9 | Abdim7 | Gm9 | C13 | Am7 | D7 | Gm9 |
# C7

trombone_a = join([
    chord("C4[7/48;1/8], D4[3/8;5/16;79], E4[1/12;1/16;81]", default_volume=84),  # 9  F6/9
    chord("r[1/16], F4[1/16;.], G4[1/12;1/16;82], F4[7/48;1/8], E4[7/48;1/8], D4[1/16;.;79]",
          default_volume=81),  # 10  Abdim7
    # 11  Gm9
    chord("Bb3[11/48;3/16;84], Bb3[7/48;1/8;79], C4[7/48;1/8], D4[1/16;.]", default_volume=81),
    # 12  C13
    chord("C4[7/48;1/8;86], E4[1/12;1/16], F4[7/48;1/8], G4[11/48;3/16;84]", default_volume=83),
    chord("C4[7/48;1/8], D4[3/8;5/16;83], E4[1/12;1/16;84]", default_volume=88),  # 13  Am7
    chord("r[1/16], F4[1/16;.], G4[1/12;1/16;85], F4[7/48;1/8], E4[7/48;1/8], D4[1/16;.;83]",
          default_volume=84),  # 14  D7
    chord("C4[11/48;5/16], D4[7/48;1/8;79], E4[1/16;.;81]", default_volume=84),  # 15  Dm7
    # 16  C7
    chord("C4[7/48;1/8;84], E4[1/12;1/16], F4[7/48;1/8], G4[1/6;3/16;82]", default_volume=81),
    # 17  F6/9
    chord("A3[11/48;3/16;83], A3[7/48;1/8], Bb3[7/48;1/8], C4[1/16;.;79]", default_volume=77),
    # 18  Abdim7
    chord("F3[11/48;3/16], F3[7/48;1/8;75], G3[7/48;1/8;76], A3[1/16;.;77]", default_volume=81),
    chord("F4[11/48;5/16;88], G4[7/48;1/8], A4[1/16;.]", default_volume=84),  # 19  Gm9
    # 20  C13
    chord("E4[11/48;3/16;88], E4[7/48;1/8], F4[7/48;1/8], G4[1/16;.;84]", default_volume=83),
    chord("E4[7/48;1/8], D4[3/8;.;83]", default_volume=90),  # 21  Am7
    chord("r[1/16], Bb3[1/16;.], A3[1/12;1/16], Bb3[7/48;1/8], C4[7/48;1/8;83], D4[1/16;.;83]",
          default_volume=81),  # 22  D7
    chord("D4[7/48;1/8], F4[11/48;3/8;81]", default_volume=84),  # 23  Gm9
    rest(1/2),  # 24  C7
])

nylon_guitar_a_bar9 = join([
    C("D7sus4", 4) % (1/16, 0, 69), rest(1/16), chord("A4;C5[1/24;1/16]", volume=38),
    C("D7sus4", 4) % (1/16, 0, 69), rest(1/16), C("D7sus4", 4) % (1/16, 0, 69), rest(1/16),
    chord("D4;F4;Bb4;B4[1/16;.]", volume=69),
])
nylon_guitar_a_bar10 = chord(
    "Bb4;B4[1/24;1/16;38], D4;F4;Bb4;B4[1/16;.], r[1/16], D4;F4;Bb4;B4[1/16;.], r[1/16], "
    "D4;F4;Bb4;B4[1/16;.], Bb4;B4[1/24;1/16;38], D4;F4;A4;Bb4[1/16;.]", default_volume=69
)
nylon_guitar_a_bar11 = chord(
    "D4;F4;A4;Bb4[1/16;.], r[1/16], A4;Bb4[1/24;1/16;38], D4;F4;A4;Bb4[1/16;.], r[1/16], "
    "D4;F4;A4;Bb4[1/16;.], r[1/16], E4;A4;Bb4;D5[1/16;.]", default_volume=69
)
nylon_guitar_a_bar12 = join([
    chord("Bb4;D5[1/24;1/16;38], E4;A4;Bb4;D5[1/16;.], r[1/16], E4;A4;Bb4;D5[1/16;.], r[1/16], "
          "E4;A4;Bb4;D5[1/16;.], Bb4;D5[1/24;1/16;38]", default_volume=69),
    C("C/E", 4) % (1/16, 0, 69),
])
nylon_guitar_a_bar13 = join([
    chord("E4;G4;C5[1/16;.], r[1/16], G4;C5[1/24;1/16;38], E4;G4;C5[1/16;.], r[1/16], "
          "E4;G4;C5[1/16;.], r[1/16]", default_volume=69),
    C("Am6/E", 3) % (1/16, 0, 69),
])

nylon_guitar_a = join([
    nylon_guitar_a_bar9,  # 9  F6/9
    nylon_guitar_a_bar10,  # 10  Abdim7
    nylon_guitar_a_bar11,  # 11  Gm9
    nylon_guitar_a_bar12,  # 12  C13
    nylon_guitar_a_bar13,  # 13  Am7
    # 14  D7
    chord("A4;C5[1/24;1/16;38], E4;F#4;A4;C5[1/16;.], r[1/16], E4;F#4;A4;C5[1/16;.], r[1/16], "
          "E4;F#4;A4;C5[1/16;.], A4;C5[1/24;1/16;38], E4;F4;A4;C5[1/16;.]", default_volume=69),
    chord("E4;F4;A4;C5[1/16;.], r[1/16], A4;C5[1/24;1/16;38], E4;F4;A4;C5[1/16;.], r[1/16], "
          "E4;F4;A4;C5[1/16;.], r[1/16]", default_volume=69),  # 15  Dm7
    C("Em7b5", 4) % (1/16, 0, 69),
    chord("Bb4;D5[1/24;1/16]", volume=38), C("Em7b5", 4) % (1/16, 0, 69), rest(1/16),  # 16  C7
    C("Em7b5", 4) % (1/16, 0, 69), rest(1/16), C("Em7b5", 4) % (1/16, 0, 69),
    chord("Bb4;D5[1/24;1/16]", volume=38), C("D7sus4", 4) % (1/16, 0, 69),
    nylon_guitar_a_bar9,  # 17  F6/9
    nylon_guitar_a_bar10,  # 18  Abdim7
    nylon_guitar_a_bar11,  # 19  Gm9
    nylon_guitar_a_bar12,  # 20  C13
    nylon_guitar_a_bar13,  # 21  Am7
    # 22  D7
    chord("A4;C5[1/24;1/16;38], E4;F#4;A4;C5[1/16;.], r[1/16], E4;F#4;A4;C5[1/16;.], r[1/16], "
          "E4;F#4;A4;C5[1/16;.], A4;C5[1/24;1/16;38], D4;F4;A4;Bb4[1/16;.]", default_volume=69),
    chord("D4;F4;A4;Bb4[1/16;.], r[1/16], A4;Bb4[1/24;1/16;38], D4;F4;A4;Bb4[1/16;.], r[1/16], "
          "D4;F4;A4;Bb4[1/16;.], r[1/16]", default_volume=69),  # 23  Gm9
    C("Gm6/E", 3) % (1/16, 0, 69),
    chord("Bb4;D5[1/24;1/16]", volume=38), C("Em7b5", 4) % (1/16, 0, 69), rest(1/16),  # 24  C7
    C("Em7b5", 4) % (1/16, 0, 69), rest(1/16), C("Em7b5", 4) % (1/16, 0, 69),
    chord("Bb4;D5[1/24;1/16]", volume=38), C("Cm6/Eb", 4) % (1/16, 0, 69),
])

acoustic_bass_a_bar9 = chord("F2[11/48;3/16], F2[1/16;.], C2[11/48;3/16], C2[1/16;.]", volume=81)
acoustic_bass_a_bar15 = chord("D2[11/48;3/16], D2[1/16;.], A1[11/48;3/16], A1[1/16;.]", volume=81)

acoustic_bass_a = join([
    acoustic_bass_a_bar9,  # 9  F6/9
    chord("Ab1[7/24;1/4], D2[1/12;1/16;84], C2[1/16;.;86], Bb1[1/12;1/16;88], A1[1/16;.;90]",
          default_volume=83),  # 10  Abdim7
    chord("G1[11/48;3/16], F1[1/16;.;84], G1[7/48;1/8;86], A1[1/12;1/16;88], Bb1[1/16;.;90]",
          default_volume=83),  # 11  Gm9
    chord("C2[11/48;3/16], C2[1/16;.], G1[11/48;3/16], G1[1/16;.]", volume=81),  # 12  C13
    chord("A1[11/48;3/16], A1[1/16;.], E1[11/48;3/16], E1[1/16;.]", volume=81),  # 13  Am7
    chord("D2[7/24;1/4], G1[1/12;1/16;84], A1[1/16;.;86], Bb1[1/12;1/16;88], C2[1/16;.;90]",
          default_volume=83),  # 14  D7
    acoustic_bass_a_bar15,  # 15  Dm7
    chord("C2[7/48;1/8], A1[7/48;1/8;84], Bb1[1/12;1/16;86], C2[1/16;.;88], D2[1/12;1/16;90], "
          "E2[1/16;.;92]", default_volume=83),  # 16  C7
    acoustic_bass_a_bar9,  # 17  F6/9
    chord("Ab1[11/48;3/16], Ab1[1/16;.], D2[11/48;3/16], D2[1/16;.]", volume=81),  # 18  Abdim7
    chord("G2[11/48;3/16], G2[1/16;.], D2[11/48;3/16], D2[1/16;.]", volume=81),  # 19  Gm9
    chord("C2[7/48;1/8], F2[1/12;1/16;84], E2[1/16;.;86], D2[1/12;1/16;88], C2[1/16;.;90], "
          "Bb1[7/48;1/8;92]", default_volume=83),  # 20  C13
    chord("A1[7/48;1/8], F1[7/48;1/8;84], G1[1/12;1/16;86], A1[1/16;.;88], Bb1[1/12;1/16;90], "
          "C2[1/16;.;92]", default_volume=83),  # 21  Am7
    acoustic_bass_a_bar15,  # 22  D7
    chord("G1[11/48;3/16], G1[1/16;.], D2[11/48;3/16], D2[1/16;.]", volume=81),  # 23  Gm9
    chord("C2[7/24;1/4], Bb1[1/12;1/16;84], C2[1/16;.;86], D2[1/12;1/16;88], E2[1/16;.;90]",
          default_volume=83),  # 24  C7
])

drums_a_bar9 = hits(
    "SS;S;T5;MA, S;T4;MA, SS;S;T4;MA, S;T6;MA, SS;S;T6;MA, SS;S;MA, S;MA, SS;S;T4;MA",
    1/16,
    {
        "SS": 56,
        "S": [64, 36, 36, 74, 36, 36],
        "T5": 70,
        "MA": [58, 28, 28, 50],
        "T4": 70,
        "T6": [38, 82],
    },
    {
        "SS": 1/16,
        "S": [1/16, 3/64],
        "T5": 1/16,
        "MA": [1/16, 3/64],
        "T4": [3/64, 1/16, 1/16],
        "T6": [3/64, 1/16],
    },
)
drums_a_bar10 = hits(
    "S;T5;MA, SS;S;T4;MA, S;T4;MA, SS;S;T6;MA, S;T6;MA, SS;S;T4;MA, SS;S;MA, S;T5;T4;MA",
    1/16,
    {
        "S": [74, 36, 36, 64, 36, 64, 36, 36],
        "T5": [70, 38],
        "MA": [58, 28, 28, 50],
        "SS": 56,
        "T4": 70,
        "T6": [38, 82],
    },
    {
        "S": [1/16, 3/64],
        "T5": [1/16, 3/64],
        "MA": [1/16, 3/64],
        "SS": [1/16, 1/16, 3/64],
        "T4": [3/64, 1/16, 1/16, 1/16],
        "T6": [3/64, 1/16],
    },
)

drums_a = join([
    drums_a_bar9,  # 9
    drums_a_bar10,  # 10
    drums_a_bar9,  # 11
    drums_a_bar10,  # 12
    drums_a_bar9,  # 13
    drums_a_bar10,  # 14
    drums_a_bar9,  # 15
    drums_a_bar10,  # 16
    drums_a_bar9,  # 17
    drums_a_bar10,  # 18
    drums_a_bar9,  # 19
    drums_a_bar10,  # 20
    drums_a_bar9,  # 21
    drums_a_bar10,  # 22
    drums_a_bar9,  # 23
    chord("D2[1/3840;0], D2[1/16;0;74], G2[1/16;0;70], F4[1/16;0;71], Bb4[1/16;0;58], "  # 24
          "B4[1/16;.;64], C#2[1/16;0;56], D2[1/3840;0;36], D2[3/64;0], A2[3/64;0;70], "
          "Bb4[3/64;1/16;28], D2[1/3840;0;36], D2[1/16;0;84], A2[1/16;0;70], F4[1/16;0;61], "
          "Bb4[1/16;0;28], B4[1/16;.;64], C#2[1/16;0;56], D2[1/3840;0;64], D2[3/64;0], "
          "F2[3/64;0;38], F4[1/16;0;61], Bb4[3/64;1/16;50], D2[1/3840;0;36], D2[1/16;0;84], "
          "F2[1/16;0;82], Bb4[1/16;0;58], B4[1/16;.;64], C#2[3/64;0;56], D2[1/3840;0;64], "
          "D2[3/64;0], A2[1/16;0;70], F4[3/64;0;61], Bb4[3/64;1/16;28], C#2[1/16;0;56], "
          "D2[1/3840;0;36], D2[1/16;0;84], F4[1/16;0;61], Bb4[1/16;.;28], D2[1/3840;0;36], "
          "D2[3/64;0], G2[3/64;0;38], A2[1/16;0;70], F4[1/16;0;61], Bb4[3/64;1/16;50]",
          default_volume=73),
])


# ── B · bars 25–40 ──────────────────────────────────────────────────────────
# F7 | F7 | Bbmaj7 | Bbmaj7 | G7 | G7 | Gm7 | C7 | F7 | F7 | Bbmaj7 | Bbmaj7 | G7 | G7 | Gm7 | C7

trombone_b_bar25 = chord(
    "r[1/16], G4[7/48;1/8;86], E4[7/48;1/8], F4[7/48;1/8], F4[1/16;.]", default_volume=85
)
trombone_b_bar26 = chord(
    "A4[7/48;1/8;93], F4[1/12;1/16;85], G4[7/48;1/8], G4[7/48;1/8], A4[1/12;1/16;87]",
    default_volume=86,
)
trombone_b_bar27 = chord(
    "r[1/16], G4[7/48;1/8;88], E4[7/48;1/8], F4[7/48;1/8], F4[1/16;.]", default_volume=87
)
trombone_b_bar28 = chord(
    "A4[7/48;1/8;95], F4[1/12;1/16;87], G4[7/48;1/8], G4[7/48;1/8], A4[1/16;.;89]",
    default_volume=88,
)
trombone_b_bar29 = chord(
    "G4[11/48;3/16;96], A4[7/48;1/8], A4[7/48;1/8], Bb4[1/16;.]", default_volume=91
)
trombone_b_bar30 = chord("G4[11/48;1/4], G4[1/12;1/16], F4[11/48;3/16;89]", default_volume=96)

trombone_b = join([
    trombone_b_bar25,  # 25  F7
    trombone_b_bar26,  # 26  F7
    trombone_b_bar27,  # 27  Bbmaj7
    trombone_b_bar28,  # 28  Bbmaj7
    trombone_b_bar29,  # 29  G7
    trombone_b_bar30,  # 30  G7
    # 31  Gm7
    chord("D4[11/48;3/16;89], E4[7/48;1/8;85], G4[7/48;1/8], G4[1/12;1/16]", default_volume=86),
    rest(1/2),  # 32  C7
    trombone_b_bar25,  # 33  F7
    trombone_b_bar26,  # 34  F7
    trombone_b_bar27,  # 35  Bbmaj7
    trombone_b_bar28,  # 36  Bbmaj7
    trombone_b_bar29,  # 37  G7
    trombone_b_bar30,  # 38  G7
    chord("Bb3[7/48;1/4], F4[1/12;1/4;91]", default_volume=87),  # 39  Gm7
    rest(1/2),  # 40  C7
])

nylon_guitar_b_bar25 = chord(
    "r[1/16], Eb4;G4;A4;C5[1/16;.], A4;C5[1/24;1/16;40], Eb4;G4;A4;C5[1/16;.], r[1/16], "
    "Eb4;G4;A4;C5[1/16;.], A4;C5[1/24;1/8;40]", default_volume=73
)
nylon_guitar_b_bar26 = join([
    chord("Eb4;G4;A4;C5[1/16;.], r[1/16], Eb4;G4;A4;C5[1/16;.], A4;C5[1/24;1/8;40], "
          "Eb4;G4;A4;C5[1/16;.], A4;C5[1/24;1/16;40]", default_volume=73),
    C("F6/D", 3) % (1/16, 0, 73),
])
nylon_guitar_b_bar27 = join([
    rest(1/16), C("Dm7", 4) % (1/16, 0, 73), chord("A4;C5[1/24;1/16]", volume=40),
    C("Dm7", 4) % (1/16, 0, 73), rest(1/16), C("Dm7", 4) % (1/16, 0, 73),
    chord("A4;C5[1/24;1/8]", volume=40),
])
nylon_guitar_b_bar28 = join([
    C("Dm7", 4) % (1/16, 0, 73), rest(1/16), C("Dm7", 4) % (1/16, 0, 73),
    chord("A4;C5[1/24;1/8]", volume=40), C("Dm7", 4) % (1/16, 0, 73),
    chord("A4;C5[1/24;1/16]", volume=40), C("Dm6", 4) % (1/16, 0, 73),
])
nylon_guitar_b_bar29 = join([
    rest(1/16), C("Dm6", 4) % (1/16, 0, 73), chord("A4;B4[1/24;1/16]", volume=40),
    C("Dm6", 4) % (1/16, 0, 73), rest(1/16), C("Dm6", 4) % (1/16, 0, 73),
    chord("A4;B4[1/24;1/8]", volume=40),
])
nylon_guitar_b_bar30 = join([
    C("Dm6", 4) % (1/16, 0, 73), rest(1/16), C("Dm6", 4) % (1/16, 0, 73),
    chord("A4;B4[1/24;1/8]", volume=40), C("Dm6", 4) % (1/16, 0, 73),
    chord("A4;B4[1/24;1/16;40], D4;F4;A4;Bb4[1/16;.]", default_volume=73),
])
nylon_guitar_b_bar31 = chord(
    "r[1/16], D4;F4;A4;Bb4[1/16;.], A4;Bb4[1/24;1/16;40], D4;F4;A4;Bb4[1/16;.], r[1/16], "
    "D4;F4;A4;Bb4[1/16;.], A4;Bb4[1/24;1/8;40]", default_volume=73
)

nylon_guitar_b = join([
    nylon_guitar_b_bar25,  # 25  F7
    nylon_guitar_b_bar26,  # 26  F7
    nylon_guitar_b_bar27,  # 27  Bbmaj7
    nylon_guitar_b_bar28,  # 28  Bbmaj7
    nylon_guitar_b_bar29,  # 29  G7
    nylon_guitar_b_bar30,  # 30  G7
    nylon_guitar_b_bar31,  # 31  Gm7
    C("Em7b5", 4) % (1/16, 0, 73), rest(1/16), C("Em7b5", 4) % (1/16, 0, 73),  # 32  C7
    chord("Bb4;D5[1/24;1/8]", volume=40), C("Em7b5", 4) % (1/16, 0, 73),
    chord("Bb4;D5[1/24;1/16]", volume=40), C("Cm6/Eb", 4) % (1/16, 0, 73),
    nylon_guitar_b_bar25,  # 33  F7
    nylon_guitar_b_bar26,  # 34  F7
    nylon_guitar_b_bar27,  # 35  Bbmaj7
    nylon_guitar_b_bar28,  # 36  Bbmaj7
    nylon_guitar_b_bar29,  # 37  G7
    nylon_guitar_b_bar30,  # 38  G7
    nylon_guitar_b_bar31,  # 39  Gm7
    C("Em7b5", 4) % (1/16, 0, 73), rest(1/16), C("Em7b5", 4) % (1/16, 0, 73),  # 40  C7
    chord("Bb4;D5[1/24;1/8]", volume=40), C("Em7b5", 4) % (1/16, 0, 73),
    chord("Bb4;D5[1/24;1/16]", volume=40), C("D7sus4", 4) % (1/16, 0, 73),
])

acoustic_bass_b_bar25 = chord("F2[11/48;1/4], C2[11/48;3/16], C2[1/16;.]", volume=85)
acoustic_bass_b_bar27 = chord("Bb1[11/48;1/4], F1[11/48;3/16], F1[1/16;.]", volume=85)
acoustic_bass_b_bar29 = chord("G1[11/48;1/4], D2[11/48;3/16], D2[1/16;.]", volume=85)
acoustic_bass_b_bar30 = chord("G2[11/48;1/4], D2[11/48;3/16], D2[1/16;.]", volume=85)

acoustic_bass_b = join([
    acoustic_bass_b_bar25, acoustic_bass_b_bar25,  # 25–26
    acoustic_bass_b_bar27, acoustic_bass_b_bar27,  # 27–28
    acoustic_bass_b_bar29,  # 29  G7
    acoustic_bass_b_bar30,  # 30  G7
    chord("G2[7/24;1/4], F2[1/12;1/16;89], G2[1/16;.;91], A2[1/12;1/16;93], Bb2[1/16;.;95]",
          default_volume=87),  # 31  Gm7
    chord("C2[11/48;1/4], G1[11/48;3/16], G1[1/16;.]", volume=85),  # 32  C7
    acoustic_bass_b_bar25, acoustic_bass_b_bar25,  # 33–34
    acoustic_bass_b_bar27,  # 35  Bbmaj7
    chord("Bb1[7/24;1/4], D2[1/12;1/16;89], C2[1/16;.;91], Bb1[1/12;1/16;93], A1[1/16;.;95]",
          default_volume=87),  # 36  Bbmaj7
    acoustic_bass_b_bar29,  # 37  G7
    acoustic_bass_b_bar30, acoustic_bass_b_bar30,  # 38–39
    chord("C2[11/48;3/16], Bb1[1/16;.;89], C2[7/48;1/8;91], D2[1/12;1/16;93], E2[1/16;.;95]",
          default_volume=87),  # 40  C7
])

drums_b_bar26 = hits(
    "S;T5;T4;MA, SS;S;MA, S;MA, SS;S;T4;MA, S;T6;MA, SS;S;T4;MA, SS;S;MA, S;T6;MA",
    1/16,
    {
        "S": [78, 37, 37, 68],
        "T5": 74,
        "T4": 74,
        "MA": [61, 29, 29, 53],
        "SS": 59,
        "T6": [86, 40],
    },
    {
        "S": [1/16, 3/64],
        "T5": 1/16,
        "T4": 1/16,
        "MA": [1/16, 3/64],
        "SS": [1/16, 1/16, 3/64],
        "T6": 1/16,
    },
)
drums_b_bar27 = hits(
    "SS;S;T5;MA, S;MA, SS;S;MA, S;T4;MA, SS;S;T6;MA, SS;S;T4;MA, S;MA, SS;S;MA",
    1/16,
    {"SS": 59, "S": [78, 37, 37, 68], "T5": 74, "MA": [61, 29, 29, 53], "T4": 74, "T6": 86},
    {"SS": 1/16, "S": [1/16, 3/64], "T5": 1/16, "MA": [1/16, 3/64], "T4": 1/16, "T6": 1/16},
)

drums_b = join([
    hits("SS;S;T5;C;MA, S;MA, SS;S;MA, S;T4;MA, SS;S;T6;MA, SS;S;T4;MA, S;MA, SS;S;MA",  # 25
         1/16,
         {
             "SS": 59,
             "S": [78, 37, 37, 68],
             "T5": 74,
             "C": 83,
             "MA": [61, 29, 29, 53],
             "T4": 74,
             "T6": 86,
         },
         {
             "SS": 1/16,
             "S": [1/16, 3/64],
             "T5": 1/16,
             "C": 1/4,
             "MA": [1/16, 3/64],
             "T4": 1/16,
             "T6": 1/16,
         }),
    drums_b_bar26,  # 26
    drums_b_bar27,  # 27
    drums_b_bar26,  # 28
    drums_b_bar27,  # 29
    drums_b_bar26,  # 30
    drums_b_bar27,  # 31
    drums_b_bar26,  # 32
    drums_b_bar27,  # 33
    drums_b_bar26,  # 34
    drums_b_bar27,  # 35
    drums_b_bar26,  # 36
    drums_b_bar27,  # 37
    drums_b_bar26,  # 38
    drums_b_bar27,  # 39
    chord("D2[1/16;0;78], G2[1/16;0;74], A2[1/3840;0], A2[1/16;0;74], Bb4[1/16;0;61], "  # 40
          "B4[1/16;.;68], C#2[1/16;0;59], D2[3/64;0;37], Bb4[3/64;1/16;29], D2[1/16;0;37], "
          "A2[1/16;0], Bb4[1/16;0;29], B4[1/16;.;68], C#2[1/16;0;59], D2[3/64;0;68], "
          "A2[3/64;0;74], F4[1/16;0], Bb4[3/64;1/16;53], D2[1/16;0;78], F2[1/16;0;86], "
          "A2[1/16;0], Bb4[1/16;0;61], B4[1/16;.;68], C#2[3/64;0;59], D2[3/64;0;37], "
          "A2[1/3840;0], A2[3/64;0;74], F4[1/16;0], Bb4[3/64;1/16;29], C#2[1/16;0;59], "
          "D2[1/16;0;37], A2[1/16;0], Bb4[1/16;.;29], D2[3/64;0;68], F2[1/16;0;40], A2[1/16;0], "
          "Bb4[3/64;1/16;53]", default_volume=65),
])


# ── A · bars 41–56 ──────────────────────────────────────────────────────────
# F6/9 | Abdim7 | Gm9 | C13 | Am7 | D7 | Gm9 | C7 | F6/9 | Gm7 | Gm9 | C13 | Am7 | D7 | Gm9 | C7

trombone_a_2 = join([
    chord("C4[7/48;1/8], D4[3/8;5/16;81], E4[1/12;1/16;83]", default_volume=87),  # 41  F6/9
    chord("r[1/16], F4[1/16;.], G4[1/12;1/16;84], F4[7/48;1/8], E4[7/48;1/8], D4[1/16;.;81]",
          default_volume=83),  # 42  Abdim7
    # 43  Gm9
    chord("Bb3[11/48;3/16;87], Bb3[7/48;1/8;81], C4[7/48;1/8], D4[1/16;.]", default_volume=83),
    chord("C4[7/48;5/16], G4[11/48;3/16;86]", default_volume=89),  # 44  C13
    chord("C4[7/48;1/8], D4[3/8;.;85]", default_volume=91),  # 45  Am7
    chord("r[1/16], F4[1/16;.], G4[1/12;1/16;88], F4[7/48;1/8], E4[7/48;1/8], D4[1/16;.;85]",
          default_volume=87),  # 46  D7
    chord("Bb3[11/48;5/16;85], C4[7/48;1/8], D4[1/16;.]", default_volume=81),  # 47  Gm9
    # 48  C7
    chord("C4[7/48;1/8;87], E4[1/12;1/16], F4[7/48;1/8], G4[1/6;3/16;84]", default_volume=83),
    chord("A3[11/48;3/16], A3[7/48;1/4;79], C4[1/16;.;81]", default_volume=85),  # 49  F6/9
    chord("G3[11/48;5/16;84], A3[7/48;1/8], Bb3[1/16;.]", default_volume=79),  # 50  Gm7
    chord("F4[11/48;3/16], F4[7/48;1/4;85], A4[1/16;.;87]", default_volume=91),  # 51  Gm9
    # 52  C13
    chord("E4[11/48;3/16;91], E4[7/48;1/8], F4[7/48;1/8], G4[1/16;.;86]", default_volume=85),
    # 53  Am7
    chord("E4[7/48;1/8;93], D4[7/48;1/8], E4[5/24;3/16;77], C4[1/12;1/16]", default_volume=85),
    chord("r[1/16], Bb3[1/16;.], A3[1/12;1/16], Bb3[7/48;1/8], C4[7/48;1/8;85], D4[1/16;.;85]",
          default_volume=83),  # 54  D7
    chord("D4[7/48;1/8], F4[11/48;3/8;83]", default_volume=87),  # 55  Gm9
    rest(1/2),  # 56  C7
])

nylon_guitar_a_2_bar43 = chord(
    "D4;F4;A4;Bb4[1/16;.], r[1/16], A4;Bb4[1/24;1/16;40], D4;F4;A4;Bb4[1/16;.], r[1/16], "
    "D4;F4;A4;Bb4[1/16;.], r[1/16], E4;A4;Bb4;D5[1/16;.]", default_volume=71
)
nylon_guitar_a_2_bar44 = join([
    chord("Bb4;D5[1/24;1/16;40], E4;A4;Bb4;D5[1/16;.], r[1/16], E4;A4;Bb4;D5[1/16;.], r[1/16], "
          "E4;A4;Bb4;D5[1/16;.], Bb4;D5[1/24;1/16;40]", default_volume=71),
    C("C/E", 4) % (1/16, 0, 71),
])
nylon_guitar_a_2_bar45 = join([
    chord("E4;G4;C5[1/16;.], r[1/16], G4;C5[1/24;1/16;40], E4;G4;C5[1/16;.], r[1/16], "
          "E4;G4;C5[1/16;.], r[1/16]", default_volume=71),
    C("Am6/E", 3) % (1/16, 0, 71),
])
nylon_guitar_a_2_bar46 = chord(
    "A4;C5[1/24;1/16;40], E4;F#4;A4;C5[1/16;.], r[1/16], E4;F#4;A4;C5[1/16;.], r[1/16], "
    "E4;F#4;A4;C5[1/16;.], A4;C5[1/24;1/16;40], D4;F4;A4;Bb4[1/16;.]", default_volume=71
)
nylon_guitar_a_2_bar47 = join([
    chord("D4;F4;A4;Bb4[1/16;.], r[1/16], A4;Bb4[1/24;1/16;40], D4;F4;A4;Bb4[1/16;.], r[1/16], "
          "D4;F4;A4;Bb4[1/16;.], r[1/16]", default_volume=71),
    C("Gm6/E", 3) % (1/16, 0, 71),
])

nylon_guitar_a_2 = join([
    C("D7sus4", 4) % (1/16, 0, 71), rest(1/16), chord("A4;C5[1/24;1/16]", volume=40),  # 41  F6/9
    C("D7sus4", 4) % (1/16, 0, 71), rest(1/16), C("D7sus4", 4) % (1/16, 0, 71), rest(1/16),
    chord("D4;F4;Bb4;B4[1/16;.]", volume=71),
    # 42  Abdim7
    chord("Bb4;B4[1/24;1/16;40], D4;F4;Bb4;B4[1/16;.], r[1/16], D4;F4;Bb4;B4[1/16;.], r[1/16], "
          "D4;F4;Bb4;B4[1/16;.], Bb4;B4[1/24;1/16;40], D4;F4;A4;Bb4[1/16;.]", default_volume=71),
    nylon_guitar_a_2_bar43,  # 43  Gm9
    nylon_guitar_a_2_bar44,  # 44  C13
    nylon_guitar_a_2_bar45,  # 45  Am7
    nylon_guitar_a_2_bar46,  # 46  D7
    nylon_guitar_a_2_bar47,  # 47  Gm9
    chord("Bb4;D5[1/24;1/16]", volume=40), C("Em7b5", 4) % (1/16, 0, 71), rest(1/16),  # 48  C7
    C("Em7b5", 4) % (1/16, 0, 71), rest(1/16), C("Em7b5", 4) % (1/16, 0, 71),
    chord("Bb4;D5[1/24;1/16]", volume=40), C("D7sus4", 4) % (1/16, 0, 71),
    C("D7sus4", 4) % (1/16, 0, 71), rest(1/16), chord("A4;C5[1/24;1/16]", volume=40),  # 49  F6/9
    C("D7sus4", 4) % (1/16, 0, 71), rest(1/16), C("D7sus4", 4) % (1/16, 0, 71), rest(1/16),
    chord("D4;F4;A4;Bb4[1/16;.]", volume=71),
    # 50  Gm7
    chord("A4;Bb4[1/24;1/16;40], D4;F4;A4;Bb4[1/16;.], r[1/16], D4;F4;A4;Bb4[1/16;.], r[1/16], "
          "D4;F4;A4;Bb4[1/16;.], A4;Bb4[1/24;1/16;40], D4;F4;A4;Bb4[1/16;.]", default_volume=71),
    nylon_guitar_a_2_bar43,  # 51  Gm9
    nylon_guitar_a_2_bar44,  # 52  C13
    nylon_guitar_a_2_bar45,  # 53  Am7
    nylon_guitar_a_2_bar46,  # 54  D7
    nylon_guitar_a_2_bar47,  # 55  Gm9
    chord("Bb4;D5[1/24;1/16]", volume=40), C("Em7b5", 4) % (1/16, 0, 71), rest(1/16),  # 56  C7
    C("Em7b5", 4) % (1/16, 0, 71), rest(1/16), C("Em7b5", 4) % (1/16, 0, 71),
    chord("Bb4;D5[1/24;1/16]", volume=40), C("Cm6/Eb", 4) % (1/16, 0, 71),
])

acoustic_bass_a_2_bar41 = chord(
    "F2[11/48;3/16], F2[1/16;.], C2[11/48;3/16], C2[1/16;.]", volume=83
)
acoustic_bass_a_2_bar43 = chord(
    "G2[11/48;3/16], G2[1/16;.], D2[11/48;3/16], D2[1/16;.]", volume=83
)

acoustic_bass_a_2 = join([
    acoustic_bass_a_2_bar41,  # 41  F6/9
    chord("Ab1[11/48;3/16], Ab1[1/16;.], D2[11/48;3/16], D2[1/16;.]", volume=83),  # 42  Abdim7
    acoustic_bass_a_2_bar43,  # 43  Gm9
    chord("C2[7/48;1/8], F2[1/12;1/16;87], E2[1/16;.;89], D2[1/12;1/16;91], C2[1/16;.;93], "
          "Bb1[7/48;1/8;95]", default_volume=85),  # 44  C13
    chord("A1[11/48;3/16], A1[1/16;.], E1[11/48;3/16], E1[1/16;.]", volume=83),  # 45  Am7
    chord("D2[11/48;3/16], D2[1/16;.], A1[11/48;3/16], A1[1/16;.]", volume=83),  # 46  D7
    chord("G1[11/48;3/16], G1[1/16;.], D2[11/48;3/16], D2[1/16;.]", volume=83),  # 47  Gm9
    chord("C2[11/48;3/16], C2[1/16;.], G1[11/48;3/16], G1[1/16;.]", volume=83),  # 48  C7
    acoustic_bass_a_2_bar41,  # 49  F6/9
    acoustic_bass_a_2_bar43, acoustic_bass_a_2_bar43,  # 50–51
    chord("C2[7/24;1/4], E2[1/12;1/16;87], D2[1/16;.;89], C2[1/12;1/16;91], Bb1[1/16;.;93]",
          default_volume=85),  # 52  C13
    chord("A1[7/24;1/4], G1[1/12;1/16;87], A1[1/16;.;89], Bb1[1/12;1/16;91], C2[1/16;.;93]",
          default_volume=85),  # 53  Am7
    chord("D2[7/48;1/8], Bb1[7/48;1/8;87], C2[1/12;1/16;89], D2[1/16;.;91], E2[1/12;1/16;93], "
          "F2[1/16;.;95]", default_volume=85),  # 54  D7
    acoustic_bass_a_2_bar43,  # 55  Gm9
    chord("C2[11/48;3/16], Bb1[1/16;.;87], C2[7/48;1/8;89], D2[1/12;1/16;91], E2[1/16;.;93]",
          default_volume=85),  # 56  C7
])

drums_a_2_bar41 = hits(
    "SS;S;T5;MA, S;T4;MA, SS;S;T4;MA, S;T6;MA, SS;S;T6;MA, SS;S;MA, S;MA, SS;S;T4;MA",
    1/16,
    {
        "SS": 57,
        "S": [66, 37, 37, 76, 37, 37],
        "T5": 72,
        "MA": [59, 29, 29, 51],
        "T4": 72,
        "T6": [40, 84],
    },
    {
        "SS": 1/16,
        "S": [1/16, 3/64],
        "T5": 1/16,
        "MA": [1/16, 3/64],
        "T4": [3/64, 1/16, 1/16],
        "T6": [3/64, 1/16],
    },
)
drums_a_2_bar42 = hits(
    "S;T5;MA, SS;S;T4;MA, S;T4;MA, SS;S;T6;MA, S;T6;MA, SS;S;T4;MA, SS;S;MA, S;T5;T4;MA",
    1/16,
    {
        "S": [76, 37, 37, 66, 37, 66, 37, 37],
        "T5": [72, 40],
        "MA": [59, 29, 29, 51],
        "SS": 57,
        "T4": 72,
        "T6": [40, 84],
    },
    {
        "S": [1/16, 3/64],
        "T5": [1/16, 3/64],
        "MA": [1/16, 3/64],
        "SS": [1/16, 1/16, 3/64],
        "T4": [3/64, 1/16, 1/16, 1/16],
        "T6": [3/64, 1/16],
    },
)

drums_a_2 = join([
    drums_a_2_bar41,  # 41
    drums_a_2_bar42,  # 42
    drums_a_2_bar41,  # 43
    drums_a_2_bar42,  # 44
    drums_a_2_bar41,  # 45
    drums_a_2_bar42,  # 46
    drums_a_2_bar41,  # 47
    drums_a_2_bar42,  # 48
    drums_a_2_bar41,  # 49
    drums_a_2_bar42,  # 50
    drums_a_2_bar41,  # 51
    drums_a_2_bar42,  # 52
    drums_a_2_bar41,  # 53
    drums_a_2_bar42,  # 54
    drums_a_2_bar41,  # 55
    chord("D2[1/3840;0], D2[1/16;0;76], G2[1/16;0;72], F4[1/16;0;73], Bb4[1/16;0;59], "  # 56
          "B4[1/16;.;66], C#2[1/16;0;57], D2[1/3840;0;37], D2[3/64;0], A2[3/64;0;72], "
          "Bb4[3/64;1/16;29], D2[1/3840;0;37], D2[1/16;0;87], A2[1/16;0;72], F4[1/16;0;63], "
          "Bb4[1/16;0;29], B4[1/16;.;66], C#2[1/16;0;57], D2[1/3840;0;66], D2[3/64;0], "
          "F2[3/64;0;40], F4[1/16;0;63], Bb4[3/64;1/16;51], D2[1/3840;0;37], D2[1/16;0;87], "
          "F2[1/16;0;84], Bb4[1/16;0;59], B4[1/16;.;66], C#2[3/64;0;57], D2[1/3840;0;66], "
          "D2[3/64;0], A2[1/16;0;72], F4[3/64;0;63], Bb4[3/64;1/16;29], C#2[1/16;0;57], "
          "D2[1/3840;0;37], D2[1/16;0;87], F4[1/16;0;63], Bb4[1/16;.;29], D2[1/3840;0;37], "
          "D2[3/64;0], G2[3/64;0;40], A2[1/16;0;72], F4[3/64;0;63], Bb4[3/64;1/16;51]",
          default_volume=75),
])


# ── B · bars 57–64 ──────────────────────────────────────────────────────────
# F7 | Cb7 | Bbmaj7 | Bbmaj7 | G7 | G7 | Bbmaj7 | C7

trombone_b_2 = join([
    # 57  F7
    chord("r[1/16], G4[7/48;1/8;87], E4[7/48;1/8], F4[7/48;1/8], F4[1/16;.]", default_volume=86),
    chord("A4[7/48;1/8;95], F4[1/12;1/16;86], G4[7/48;1/8], G4[7/48;1/8], A4[1/12;1/16;88]",
          default_volume=87),  # 58  Cb7
    chord("r[1/16], G4[7/48;1/8;89], E4[7/48;1/4], F4[1/16;.]", default_volume=88),  # 59  Bbmaj7
    # 60  Bbmaj7
    chord("A4[7/48;1/8], F4[1/12;3/16;88], G4[7/48;1/8;89], A4[1/16;.;90]", default_volume=97),
    # 61  G7
    chord("G4[11/48;3/16;98], A4[7/48;1/8], A4[7/48;1/8], Bb4[1/16;.]", default_volume=92),
    chord("G4[11/48;1/4], G4[1/12;1/16], F4[11/48;3/16;90]", default_volume=98),  # 62  G7
    # 63  Bbmaj7
    chord("D4[11/48;3/16;90], E4[7/48;1/8], G4[7/48;1/8;87], F4[1/12;1/16]", default_volume=86),
    rest(1/2),  # 64  C7
])

nylon_guitar_b_2_bar59 = join([
    rest(1/16), C("Dm7", 4) % (1/16, 0, 74), chord("A4;C5[1/24;1/16]", volume=41),
    C("Dm7", 4) % (1/16, 0, 74), rest(1/16), C("Dm7", 4) % (1/16, 0, 74),
    chord("A4;C5[1/24;1/8]", volume=41),
])

nylon_guitar_b_2 = join([
    chord("r[1/16], Eb4;G4;A4;C5[1/16;.], A4;C5[1/24;1/16;41], Eb4;G4;A4;C5[1/16;.], r[1/16], "
          "Eb4;G4;A4;C5[1/16;.], A4;C5[1/24;1/8;41]", default_volume=74),  # 57  F7
    C("Ebdim", 4) % (1/16, 0, 74), rest(1/16), C("Ebdim", 4) % (1/16, 0, 74),  # 58  Cb7
    chord("F#4;A4[1/24;1/8]", volume=41), C("Ebdim", 4) % (1/16, 0, 74),
    chord("F#4;A4[1/24;1/16]", volume=41), C("Dm7", 4) % (1/16, 0, 74),
    nylon_guitar_b_2_bar59,  # 59  Bbmaj7
    C("Dm7", 4) % (1/16, 0, 74), rest(1/16), C("Dm7", 4) % (1/16, 0, 74),  # 60  Bbmaj7
    chord("A4;C5[1/24;1/8]", volume=41), C("Dm7", 4) % (1/16, 0, 74),
    chord("A4;C5[1/24;1/16]", volume=41), C("Dm6", 4) % (1/16, 0, 74),
    rest(1/16), C("Dm6", 4) % (1/16, 0, 74), chord("A4;B4[1/24;1/16]", volume=41),  # 61  G7
    C("Dm6", 4) % (1/16, 0, 74), rest(1/16), C("Dm6", 4) % (1/16, 0, 74),
    chord("A4;B4[1/24;1/8]", volume=41),
    C("Dm6", 4) % (1/16, 0, 74), rest(1/16), C("Dm6", 4) % (1/16, 0, 74),  # 62  G7
    chord("A4;B4[1/24;1/8]", volume=41), C("Dm6", 4) % (1/16, 0, 74),
    chord("A4;B4[1/24;1/16]", volume=41), C("Dm7", 4) % (1/16, 0, 74),
    nylon_guitar_b_2_bar59,  # 63  Bbmaj7
    C("Em7b5", 4) % (1/16, 0, 74), rest(1/16), C("Em7b5", 4) % (1/16, 0, 74),  # 64  C7
    chord("Bb4;D5[1/24;1/8]", volume=41), C("Em7b5", 4) % (1/16, 0, 74),
    chord("Bb4;D5[1/24;1/16]", volume=41), C("D7sus4", 4) % (1/16, 0, 74),
])

acoustic_bass_b_2 = join([
    chord("F2[11/48;1/4], C2[11/48;3/16], C2[1/16;.]", volume=86),  # 57  F7
    chord("B1[11/48;1/4], F#1[11/48;3/16], F#1[1/16;.]", volume=86),  # 58  Cb7
    chord("Bb1[11/48;1/4], F1[11/48;3/16], F1[1/16;.]", volume=86),  # 59  Bbmaj7
    chord("Bb1[7/48;1/8], E2[1/12;1/16;90], D2[1/16;.;92], C2[1/12;1/16;95], Bb1[1/16;.;97], "
          "A1[7/48;1/8;99]", default_volume=88),  # 60  Bbmaj7
    chord("G1[11/48;1/4], D2[11/48;3/16], D2[1/16;.]", volume=86),  # 61  G7
    chord("G2[7/48;1/8], D2[7/48;1/8;90], E2[1/12;1/16;92], F2[1/16;.;95], G2[1/12;1/16;97], "
          "A2[1/16;.;99]", default_volume=88),  # 62  G7
    chord("Bb2[11/48;1/4], F2[11/48;3/16], F2[1/16;.]", volume=86),  # 63  Bbmaj7
    chord("C2[7/48;1/8], A1[1/12;1/16;90], Bb1[1/16;.;92], C2[1/12;1/16;95], D2[1/16;.;97], "
          "E2[7/48;1/8;99]", default_volume=88),  # 64  C7
])

drums_b_2_bar58 = hits(
    "S;T5;T4;TI1;MA, SS;S;TI1;MA, S;TI1;MA, SS;S;T4;TI1;MA, S;T6;TI1;MA, SS;S;T4;TI1;MA, "
    "SS;S;TI1;MA, S;T6;TI1;MA",
    1/16,
    {
        "S": [79, 38, 38, 69],
        "T5": 75,
        "T4": 75,
        "TI1": [75, 41, 41, 87, 41, 87, 41, 41],
        "MA": [62, 30, 30, 53],
        "SS": 60,
        "T6": [87, 41],
    },
    {
        "S": [1/16, 3/64],
        "T5": 1/16,
        "T4": 1/16,
        "TI1": [1/16, 3/64],
        "MA": [1/16, 3/64],
        "SS": [1/16, 1/16, 3/64],
        "T6": 1/16,
    },
)
drums_b_2_bar59 = hits(
    "SS;S;T5;TI1;MA, S;TI1;MA, SS;S;TI1;MA, S;T4;TI1;MA, SS;S;T6;TI1;MA, SS;S;T4;TI1;MA, "
    "S;TI1;MA, SS;S;TI1;MA",
    1/16,
    {
        "SS": 60,
        "S": [79, 38, 38, 69],
        "T5": 75,
        "TI1": [75, 41, 41, 87, 41, 41],
        "MA": [62, 30, 30, 53],
        "T4": 75,
        "T6": 87,
    },
    {
        "SS": 1/16,
        "S": [1/16, 3/64],
        "T5": 1/16,
        "TI1": [1/16, 3/64],
        "MA": [1/16, 3/64],
        "T4": 1/16,
        "T6": 1/16,
    },
)

drums_b_2 = join([
    hits("SS;S;T5;C;TI1;MA, S;TI1;MA, SS;S;TI1;MA, S;T4;TI1;MA, SS;S;T6;TI1;MA, SS;S;T4;TI1;MA, "
         "S;TI1;MA, SS;S;TI1;MA",  # 57
         1/16,
         {
             "SS": 60,
             "S": [79, 38, 38, 69],
             "T5": 75,
             "C": 84,
             "TI1": [75, 41, 41, 87, 41, 41],
             "MA": [62, 30, 30, 53],
             "T4": 75,
             "T6": 87,
         },
         {
             "SS": 1/16,
             "S": [1/16, 3/64],
             "T5": 1/16,
             "C": 1/4,
             "TI1": [1/16, 3/64],
             "MA": [1/16, 3/64],
             "T4": 1/16,
             "T6": 1/16,
         }),
    drums_b_2_bar58,  # 58
    drums_b_2_bar59,  # 59
    drums_b_2_bar58,  # 60
    drums_b_2_bar59,  # 61
    drums_b_2_bar58,  # 62
    drums_b_2_bar59,  # 63
    chord("D2[1/16;0;79], G2[1/16;0;75], A2[1/3840;0], A2;F4[1/16;0;75], Bb4[1/16;0;62], "  # 64
          "B4[1/16;.;69], C#2[1/16;0;60], D2[3/64;0;38], F4[3/64;0;41], Bb4[3/64;1/16;30], "
          "D2[1/16;0;38], A2[1/16;0], F4[1/16;0;41], Bb4[1/16;0;30], B4[1/16;.;69], "
          "C#2[1/16;0;60], D2[3/64;0;69], A2[3/64;0;75], F4[1/3840;0], F4[3/64;0;87], "
          "Bb4[3/64;1/16;53], D2[1/16;0;79], F2[1/16;0;87], A2[1/16;0], F4[1/16;0;41], "
          "Bb4[1/16;0;62], B4[1/16;.;69], C#2[3/64;0;60], D2[3/64;0;38], A2[1/3840;0], "
          "A2[3/64;0;75], F4[1/3840;0], F4[3/64;0;87], Bb4[3/64;1/16;30], C#2[1/16;0;60], "
          "D2[1/16;0;38], A2[1/16;0], F4[1/16;0;41], Bb4[1/16;.;30], D2[3/64;0;69], "
          "F2[1/16;0;41], A2[1/16;0], F4[1/16;0;41], Bb4[3/64;1/16;53]", default_volume=66),
])


# ── outro · bars 65–72 ──────────────────────────────────────────────────────
# F6/9 | Abdim7 | Em7b5 | Am7 | Am7 | Gm9 | C13 | F6/9

trombone_outro = join([
    chord("C4[7/48;1/8], D4[3/8;5/16;81], E4[1/12;1/16;83]", default_volume=87),  # 65  F6/9
    chord("r[1/16], F4[1/16;.], G4[1/12;3/16;84], E4[7/48;1/8], D4[1/16;.;81]",  # 66  Abdim7
          default_volume=83),
    chord("Bb3[11/48;5/16;86], C4[7/48;1/8], D4[1/16;.]", default_volume=82),  # 67  Em7b5
    # 68  Am7
    chord("C4[7/48;1/8;88], E4[1/12;1/16], F4[7/48;1/8], G4[11/48;3/16;85]", default_volume=84),
    # 69  Am7
    chord("C4[7/48;1/8], D4[7/48;1/8;84], E4[5/24;3/16;76], E4[1/12;1/16;85]", default_volume=89),
    chord("r[1/16], F4[1/16;.], G4[1/12;1/16;86], F4[7/48;1/8], E4[7/48;1/8], D4[1/16;.;83]",
          default_volume=85),  # 70  Gm9
    # 71  C13
    chord("C4[11/48;3/16;85], C4[7/48;1/8], D4[7/48;1/8], E4[1/16;.;81]", default_volume=79),
    chord("F4", 31/48, 1/2, 77),  # 72  F6/9
])

nylon_guitar_outro = join([
    C("D7sus4", 4) % (1/16, 0, 71), rest(1/16), chord("A4;C5[1/24;1/16]", volume=40),  # 65  F6/9
    C("D7sus4", 4) % (1/16, 0, 71), rest(1/16), C("D7sus4", 4) % (1/16, 0, 71), rest(1/16),
    chord("D4;F4;Bb4;B4[1/16;.]", volume=71),
    # 66  Abdim7
    chord("Bb4;B4[1/24;1/16;39], D4;F4;Bb4;B4[1/16;.], r[1/16], D4;F4;Bb4;B4[1/16;.], r[1/16], "
          "D4;F4;Bb4;B4[1/16;.], Bb4;B4[1/24;1/16;39], D4;G4;Bb4[1/16;.]", default_volume=71),
    chord("D4;G4;Bb4[1/16;.], r[1/16], G4;Bb4[1/24;1/16;39], D4;G4;Bb4[1/16;.], r[1/16], "
          "D4;G4;Bb4[1/16;.], r[1/16], E4;G4;C5[1/16;.]", default_volume=71),  # 67  Em7b5
    chord("G4;C5[1/24;1/16;39], E4;G4;C5[1/16;.], r[1/16], E4;G4;C5[1/16;.], r[1/16], "  # 68  Am7
          "E4;G4;C5[1/16;.], G4;C5[1/24;1/16;39], E4;G4;C5[1/16;.]", default_volume=70),
    chord("E4;G4;C5[1/16;.], r[1/16], G4;C5[1/24;1/16;39], E4;G4;C5[1/16;.], r[1/16], "  # 69  Am7
          "E4;G4;C5[1/16;.], r[1/16], D4;F4;A4;Bb4[1/16;.]", default_volume=70),
    # 70  Gm9
    chord("A4;Bb4[1/24;1/16;39], D4;F4;A4;Bb4[1/16;.], r[1/16], D4;F4;A4;Bb4[1/16;.], r[1/16], "
          "D4;F4;A4;Bb4[1/16;.], A4;Bb4[1/24;1/16;39], E4;A4;Bb4;D5[1/16;.]", default_volume=70),
    chord("E4;A4;Bb4;D5[1/16;.], r[1/16], Bb4;D5[1/24;1/16;39], E4;A4;Bb4;D5[1/16;.], r[1/16], "
          "E4;A4;Bb4;D5[1/16;.], r[1/16]", default_volume=69),  # 71  C13
    C("D7sus4", 4) % (1/16, 0, 69),
    chord("D4;F4[2/3;0], G4[31/48;0], A4[2/3;1/2]", volume=69),  # 72  F6/9
])

acoustic_bass_outro_bar68 = chord(
    "A1[11/48;3/16], A1[1/16;.], E1[11/48;3/16], E1[1/16;.]", volume=82
)

acoustic_bass_outro = join([
    chord("F2[11/48;3/16], F2[1/16;.], C2[11/48;3/16], C2[1/16;.]", volume=83),  # 65  F6/9
    chord("Ab1[11/48;3/16], Ab1[1/16;.], D2[11/48;3/16], D2[1/16;.]", volume=83),  # 66  Abdim7
    chord("E2[11/48;3/16], E2[1/16;.], Bb1[11/48;3/16], Bb1[1/16;.]", volume=82),  # 67  Em7b5
    acoustic_bass_outro_bar68, acoustic_bass_outro_bar68,  # 68–69
    chord("G1[11/48;3/16], G1[1/16;.], D2[11/48;3/16], D2[1/16;.]", volume=81),  # 70  Gm9
    chord("C2[7/48;1/8], A1[7/48;1/8;85], Bb1[1/12;1/16;87], C2[1/16;.;89], D2[1/12;1/16;91], "
          "E2[1/16;.;92]", default_volume=83),  # 71  C13
    chord("F1", 31/48, 1/2, 82),  # 72  F6/9
])

drums_outro = join([
    hits("SS;S;T5;MA, S;T4;MA, SS;S;T4;MA, S;T6;MA, SS;S;T6;MA, SS;S;MA, S;MA, SS;S;T4;MA",  # 65
         1/16,
         {
             "SS": 57,
             "S": [66, 37, 37, 76, 37, 37],
             "T5": 72,
             "MA": [59, 29, 29, 51],
             "T4": 72,
             "T6": [40, 84],
         },
         {
             "SS": 1/16,
             "S": [1/16, 3/64],
             "T5": 1/16,
             "MA": [1/16, 3/64],
             "T4": [3/64, 1/16, 1/16],
             "T6": [3/64, 1/16],
         }),
    hits("S;T5;MA, SS;S;T4;MA, S;T4;MA, SS;S;T6;MA, S;T6;MA, SS;S;T4;MA, SS;S;MA, S;T5;T4;MA",
         1/16,  # 66
         {
             "S": [76, 36, 36, 66, 36, 66, 36, 36],
             "T5": [72, 39],
             "MA": [59, 29, 29, 51],
             "SS": 57,
             "T4": 72,
             "T6": [39, 84],
         },
         {
             "S": [1/16, 3/64],
             "T5": [1/16, 3/64],
             "MA": [1/16, 3/64],
             "SS": [1/16, 1/16, 3/64],
             "T4": [3/64, 1/16, 1/16, 1/16],
             "T6": [3/64, 1/16],
         }),
    hits("SS;S;T5;MA, S;T4;MA, SS;S;T4;MA, S;T6;MA, SS;S;T6;MA, SS;S;MA, S;MA, SS;S;T4;MA",  # 67
         1/16,
         {
             "SS": 57,
             "S": [66, 36, 36, 75, 36, 36],
             "T5": 72,
             "MA": [59, 28, 28, 51],
             "T4": 72,
             "T6": [39, 83],
         },
         {
             "SS": 1/16,
             "S": [1/16, 3/64],
             "T5": 1/16,
             "MA": [1/16, 3/64],
             "T4": [3/64, 1/16, 1/16],
             "T6": [3/64, 1/16],
         }),
    hits("S;T5;MA, SS;S;T4;MA, S;T4;MA, SS;S;T6;MA, S;T6;MA, SS;S;T4;MA, SS;S;MA, S;T5;T4;MA",
         1/16,  # 68
         {
             "S": [75, 36, 36, 65, 36, 65, 36, 36],
             "T5": [71, 39],
             "MA": [59, 28, 28, 51],
             "SS": 57,
             "T4": 71,
             "T6": [39, 83],
         },
         {
             "S": [1/16, 3/64],
             "T5": [1/16, 3/64],
             "MA": [1/16, 3/64],
             "SS": [1/16, 1/16, 3/64],
             "T4": [3/64, 1/16, 1/16, 1/16],
             "T6": [3/64, 1/16],
         }),
    hits("SS;S;T5;MA, S;T4;MA, SS;S;T4;MA, S;T6;MA, SS;S;T6;MA, SS;S;MA, S;MA, SS;S;T4;MA",  # 69
         1/16,
         {
             "SS": 56,
             "S": [65, 36, 36, 75, 36, 36],
             "T5": 71,
             "MA": [58, 28, 28, 51],
             "T4": 71,
             "T6": [39, 83],
         },
         {
             "SS": 1/16,
             "S": [1/16, 3/64],
             "T5": 1/16,
             "MA": [1/16, 3/64],
             "T4": [3/64, 1/16, 1/16],
             "T6": [3/64, 1/16],
         }),
    hits("S;T5;MA, SS;S;T4;MA, S;T4;MA, SS;S;T6;MA, S;T6;MA, SS;S;T4;MA, SS;S;MA, S;T5;T4;MA",
         1/16,  # 70
         {
             "S": [74, 36, 36, 65, 36, 65, 36, 36],
             "T5": [71, 39],
             "MA": [58, 28, 28, 50],
             "SS": 56,
             "T4": 71,
             "T6": [39, 82],
         },
         {
             "S": [1/16, 3/64],
             "T5": [1/16, 3/64],
             "MA": [1/16, 3/64],
             "SS": [1/16, 1/16, 3/64],
             "T4": [3/64, 1/16, 1/16, 1/16],
             "T6": [3/64, 1/16],
         }),
    hits("SS;S;T5;MA, S;T4;MA, SS;S;T4;MA, S;T6;MA, SS;S;T6;MA, SS;S;MA, S;MA, SS;S;T4;MA",  # 71
         1/16,
         {
             "SS": 56,
             "S": [65, 36, 36, 74, 36, 36],
             "T5": 70,
             "MA": [58, 28, 28, 50],
             "T4": 70,
             "T6": [39, 82],
         },
         {
             "SS": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "T5": 1/16,
             "MA": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "T4": [3/64, 1/16, 1/16],
             "T6": [3/64, 1/16],
         }),
    hits("K;C", 1/2, {"K": 92, "C": 86}, {"K": 1/8, "C": 31/64}),  # 72
])


# ── tracks ──────────────────────────────────────────────────────────────────

trombone = perform(
    join([rest(4), trombone_a, trombone_b, trombone_a_2, trombone_b_2, trombone_outro]),
    swing=54, grid=1/16, late=10, loose=6, touch=6, seed=482964852, gate=75,
)
nylon_guitar = perform(
    join([
        nylon_guitar_intro, nylon_guitar_a, nylon_guitar_b, nylon_guitar_a_2, nylon_guitar_b_2,
        nylon_guitar_outro,
    ]),
    swing=54, grid=1/16, late=-3, loose=6, touch=6, seed=27953543, gate=75,
)
acoustic_bass = perform(
    join([
        acoustic_bass_intro, acoustic_bass_a, acoustic_bass_b, acoustic_bass_a_2,
        acoustic_bass_b_2, acoustic_bass_outro,
    ]),
    swing=54, grid=1/16, late=2, loose=6, touch=6, seed=289690958, gate=75,
)
drums = perform(
    join([drums_intro, drums_a, drums_b, drums_a_2, drums_b_2, drums_outro]),
    swing=54, grid=1/16, loose=6, touch=6, seed=989743944,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [trombone, nylon_guitar, acoustic_bass, drums],
    instruments=["Trombone", "Acoustic Guitar (nylon)", "Acoustic Bass", 1],
    bpm=BPM,
    track_names=["trombone", "nylon guitar", "acoustic bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(98, mode="value")], [volume(90, mode="value")], [volume(106, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=2, denominator=4, is_meta=True),
        event("key_signature", key="F", is_meta=True),
    ],
    name="Avenue at Noon",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 138240,
    "sections": [
        (0, 15360, "intro", 0.42), (15360, 30720, "A", 0.5), (46080, 30720, "B", 0.68),
        (76800, 30720, "A", 0.6), (107520, 15360, "B", 0.74), (122880, 15360, "outro", 0.6),
    ],
    "chords": [
        (0, 1920, "F6/9", "I6/9"), (1920, 1920, "Abdim7", "biii°7"), (3840, 1920, "Gm9", "ii9"),
        (5760, 1920, "C13", "V13"), (7680, 1920, "Am7", "iii7"), (9600, 1920, "D7", "V7/ii"),
        (11520, 1920, "Gm9", "ii9"), (13440, 1920, "C7", "V7"), (15360, 1920, "F6/9", "I6/9"),
        (17280, 1920, "Abdim7", "biii°7"), (19200, 1920, "Gm9", "ii9"),
        (21120, 1920, "C13", "V13"), (23040, 1920, "Am7", "iii7"), (24960, 1920, "D7", "V7/ii"),
        (26880, 1920, "Dm7", "vi7"), (28800, 1920, "C7", "V7"), (30720, 1920, "F6/9", "I6/9"),
        (32640, 1920, "Abdim7", "biii°7"), (34560, 1920, "Gm9", "ii9"),
        (36480, 1920, "C13", "V13"), (38400, 1920, "Am7", "iii7"), (40320, 1920, "D7", "V7/ii"),
        (42240, 1920, "Gm9", "ii9"), (44160, 1920, "C7", "V7"), (46080, 3840, "F7", "V7/IV"),
        (49920, 3840, "Bbmaj7", "IVmaj7"), (53760, 3840, "G7", "II7"),
        (57600, 1920, "Gm7", "ii7"), (59520, 1920, "C7", "V7"), (61440, 3840, "F7", "V7/IV"),
        (65280, 3840, "Bbmaj7", "IVmaj7"), (69120, 3840, "G7", "II7"),
        (72960, 1920, "Gm7", "ii7"), (74880, 1920, "C7", "V7"), (76800, 1920, "F6/9", "I6/9"),
        (78720, 1920, "Abdim7", "biii°7"), (80640, 1920, "Gm9", "ii9"),
        (82560, 1920, "C13", "V13"), (84480, 1920, "Am7", "iii7"), (86400, 1920, "D7", "V7/ii"),
        (88320, 1920, "Gm9", "ii9"), (90240, 1920, "C7", "V7"), (92160, 1920, "F6/9", "I6/9"),
        (94080, 1920, "Gm7", "ii7"), (96000, 1920, "Gm9", "ii9"), (97920, 1920, "C13", "V13"),
        (99840, 1920, "Am7", "iii7"), (101760, 1920, "D7", "V7/ii"),
        (103680, 1920, "Gm9", "ii9"), (105600, 1920, "C7", "V7"), (107520, 1920, "F7", "V7/IV"),
        (109440, 1920, "Cb7", "bV7"), (111360, 3840, "Bbmaj7", "IVmaj7"),
        (115200, 3840, "G7", "II7"), (119040, 1920, "Bbmaj7", "IVmaj7"),
        (120960, 1920, "C7", "V7"), (122880, 1920, "F6/9", "I6/9"),
        (124800, 1920, "Abdim7", "biii°7"), (126720, 1920, "Em7b5", "viiø7"),
        (128640, 3840, "Am7", "iii7"), (132480, 1920, "Gm9", "ii9"),
        (134400, 1920, "C13", "V13"), (136320, 1920, "F6/9", "I6/9"),
    ],
    "about": {
        "seed": "4112",
        "prompt": "samba enredo in 2/4, F major, 140 bpm, trombone, nylon guitar, acoustic bass and drums, 72 bars",
        "genre": "samba",
    },
    "tracks": [
        {
            "name": "trombone",
            "role": "melody",
            "instrument": {"name": "Trombone", "program": 58, "low": 40, "high": 74},
            "events": ["volume", "pan", (0, 91, 38), (0, 93, 0)],
        },
        {
            "name": "nylon guitar",
            "role": "chords",
            "instrument": {
                "name": "Acoustic Guitar (nylon)", "program": 25, "low": 40, "high": 83,
            },
            "events": ["volume", "pan", (0, 91, 30), (0, 93, 8)],
        },
        {
            "name": "acoustic bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 4), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 16), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
