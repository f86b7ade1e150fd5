"""Round Table

Key     C major
Tempo   102 quarter notes a minute, 2/4
Form    intro 8 · A 16 · B 16 · A 16 · outro 8
Tracks  flute, acoustic guitar, upright bass, drums, tamborim

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 102
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "SS": 37, "S": 38, "T6": 41, "T5": 43, "T4": 45, "T3": 47, "C": 49, "TB": 54,
    "OC": 63, "TI1": 65, "AG1": 67, "AG2": 68, "MA": 70, "0": -1, "-": -2,
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
# C6/9 | A7 | Dm9 | G13 | C6/9 | A7 | Dm9 | G7

acoustic_guitar_intro_bar1 = join([
    chord("E4;G4;A4;D5[1/16;.], r[1/16], E4;G4;A4;D5[1/16;.], A4;D5[1/24;1/16;38], "
          "E4;G4;A4;D5[1/16;.], A4;D5[1/24;1/8;38]", default_volume=68),
    C("Em6", 4) % (1/16, 0, 68),
])
acoustic_guitar_intro_bar2 = join([
    chord("B4;C#5[1/24;1/8]", volume=38), C("Em6", 4) % (1/16, 0, 68), rest(1/16),
    C("Em6", 4) % (1/16, 0, 68),
    chord("B4;C#5[1/24;1/8;38], E4;F4;A4;C5[1/16;.]", default_volume=68),
])

acoustic_guitar_intro = join([
    acoustic_guitar_intro_bar1,  # 1  C6/9
    acoustic_guitar_intro_bar2,  # 2  A7
    chord("E4;F4;A4;C5[1/16;.], r[1/16], E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/16;38], "  # 3  Dm9
          "E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/8;38], E4;F4;A4;B4[1/16;.]", default_volume=68),
    chord("A4;B4[1/24;1/8;38], E4;F4;A4;B4[1/16;.], r[1/16], E4;F4;A4;B4[1/16;.], "  # 4  G13
          "A4;B4[1/24;1/8;38], E4;G4;A4;D5[1/16;.]", default_volume=68),
    acoustic_guitar_intro_bar1,  # 5  C6/9
    acoustic_guitar_intro_bar2,  # 6  A7
    chord("E4;F4;A4;C5[1/16;.], r[1/16], E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/16;38], "  # 7  Dm9
          "E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/8;38]", default_volume=68),
    C("Dm6", 4) % (1/16, 0, 68),
    chord("A4;B4[1/24;1/8]", volume=38), C("Dm6", 4) % (1/16, 0, 68), rest(1/16),  # 8  G7
    C("Dm6", 4) % (1/16, 0, 68),
    chord("A4;B4[1/24;1/8;38], E4;G4;A4;D5[1/16;.]", default_volume=68),
])

upright_bass_intro_bar2 = chord("A1[11/48;3/16], A1[1/16;.], E1[7/24;1/4]", volume=79)

upright_bass_intro = join([
    chord("C2[7/48;1/8], F2[7/48;1/8;83], E2[1/12;1/16;84], D2[1/16;.;86], C2[1/12;1/16;88], "
          "B1[1/16;.;90]", default_volume=81),  # 1  C6/9
    upright_bass_intro_bar2,  # 2  A7
    chord("D2[11/48;3/16], D2[1/16;.], A1[7/24;1/4]", volume=79),  # 3  Dm9
    chord("G1[11/48;3/16], F1[1/16;.;83], G1[7/48;1/8;84], A1[1/12;1/16;86], B1[1/16;.;88]",
          default_volume=81),  # 4  G13
    chord("C2[11/48;3/16], C2[1/16;.], G1[7/24;1/4]", volume=79),  # 5  C6/9
    upright_bass_intro_bar2,  # 6  A7
    chord("D2[7/48;1/8], B1[7/48;1/8;83], C2[1/12;1/16;84], D2[1/16;.;86], E2[1/12;1/16;88], "
          "F2[1/16;.;90]", default_volume=81),  # 7  Dm9
    chord("G2[7/48;1/8], E2[1/12;1/16;83], F2[1/16;.;84], G2[1/12;1/16;86], A2[1/16;.;88], "
          "B2[7/48;1/8;90]", default_volume=81),  # 8  G7
])

drums_intro_bar1 = hits(
    "T5;MA, MA, MA, MA, T6;MA, MA, MA, MA",
    1/16,
    {"T5": 68, "MA": [56, 27, 27, 49], "T6": 80},
    {"T5": 1/16, "MA": [1/16, 3/64], "T6": 1/16},
)
drums_intro_bar2 = hits(
    "T5;MA, MA, MA, MA, T6;MA, MA, MA, T6;MA",
    1/16,
    {"T5": 68, "MA": [56, 27, 27, 49], "T6": [80, 38]},
    {"T5": 1/16, "MA": [1/16, 3/64], "T6": 1/16},
)

drums_intro = join([
    drums_intro_bar1,  # 1
    drums_intro_bar2,  # 2
    drums_intro_bar1,  # 3
    drums_intro_bar2,  # 4
    drums_intro_bar1,  # 5
    drums_intro_bar2,  # 6
    drums_intro_bar1,  # 7
    hits("S;T5;TI1;MA, S;MA, S;TI1;MA, S;TI1;MA, S;T6;MA, S;TI1;MA, S;TI1;MA, S;T6;TI1;MA",  # 8
         1/16,
         {
             "S": [71, 71, 83, 71, 83, 71, 83],
             "T5": 68,
             "TI1": [69, 60, 60, 60, 60, 60],
             "MA": [56, 27, 27, 49],
             "T6": [80, 38],
         },
         {
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "T5": 1/16,
             "TI1": [1/16, 1/16, 1/16, 3/64],
             "MA": [1/16, 3/64],
             "T6": 1/16,
         }),
])

tamborim_intro_bar1 = hits(
    "TB, SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB",
    1/16,
    {"TB": [58, 27, 27, 58, 50, 27, 27], "SS": 63},
    {"TB": [1/16, 3/64], "SS": [1/16, 1/16, 3/64]},
)
tamborim_intro_bar2 = hits(
    "SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB, SS;TB",
    1/16, {"SS": 63, "TB": [58, 27, 27, 58, 50, 27, 27]}, {"SS": 1/16, "TB": [1/16, 3/64]},
)

tamborim_intro = join([
    tamborim_intro_bar1,  # 1
    tamborim_intro_bar2,  # 2
    tamborim_intro_bar1,  # 3
    tamborim_intro_bar2,  # 4
    tamborim_intro_bar1,  # 5
    tamborim_intro_bar2,  # 6
    tamborim_intro_bar1,  # 7
    hits("SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB, SS;TB",  # 8
         1/16,
         {"SS": 63, "TB": [50, 50, 58, 50, 58, 50, 58, 58]},
         {"SS": 1/16, "TB": [1/16, 3/64]}),
])


# ── A · bars 9–24 ───────────────────────────────────────────────────────────
# C6/9 | A7 | Dm9 | G13 | C6/9 | A7 | Dm9 | G7 | C6/9 | A7 | Dm9 | G13 | Am7 | A7 | Dm9 | G7

flute_a_bar9 = chord("r[1/16], G5[7/64;1/8], A5[7/64;1/8], A5[7/32;3/16]", volume=83)
flute_a_bar10 = chord(
    "r[1/16], A5[11/64;3/16], A5[7/64;1/8;88], B5[7/64;1/8;84]", default_volume=83
)
flute_a_bar11 = chord(
    "r[1/16], E5[7/64;1/8], F5[7/64;1/8], F5[7/64;1/8], G5[3/32;1/16;75]", default_volume=83
)
flute_a_bar12 = chord(
    "r[1/16], F5[11/64;3/16], F5[7/64;1/8;88], G5[7/64;1/8;84]", default_volume=83
)

flute_a = join([
    flute_a_bar9,  # 9  C6/9
    flute_a_bar10,  # 10  A7
    flute_a_bar11,  # 11  Dm9
    flute_a_bar12,  # 12  G13
    chord("r[1/16], A5[7/64;1/8], G5[7/64;1/8], E5[7/32;3/16;84]", default_volume=86),  # 13  C6/9
    # 14  A7
    chord("r[1/16], D5[11/64;3/16], D5[7/64;3/16;89], C5[1/16;.;83]", default_volume=84),
    chord("r[1/16], A5", 11/64, 7/16, 83),  # 15  Dm9
    chord("r[1/4], A5", 7/32, 1/4, 80),  # 16  G7
    flute_a_bar9,  # 17  C6/9
    flute_a_bar10,  # 18  A7
    flute_a_bar11,  # 19  Dm9
    flute_a_bar12,  # 20  G13
    chord("r[1/16], G5[7/64;1/4], A5[7/32;3/16]", volume=86),  # 21  Am7
    # 22  A7
    chord("r[1/16], A5[11/64;3/16], A5[7/64;1/8;92], B5[7/64;1/8;88]", default_volume=86),
    chord("r[1/16], C6", 11/64, 7/16, 84),  # 23  Dm9
    rest(1/2),  # 24  G7
])

acoustic_guitar_a_bar9 = join([
    chord("E4;G4;A4;D5[1/16;.], r[1/16], E4;G4;A4;D5[1/16;.], A4;D5[1/24;1/16;38], "
          "E4;G4;A4;D5[1/16;.], A4;D5[1/24;1/8;38]", default_volume=69),
    C("Em6", 4) % (1/16, 0, 69),
])
acoustic_guitar_a_bar10 = join([
    chord("B4;C#5[1/24;1/8]", volume=38), C("Em6", 4) % (1/16, 0, 69), rest(1/16),
    C("Em6", 4) % (1/16, 0, 69),
    chord("B4;C#5[1/24;1/8;38], E4;F4;A4;C5[1/16;.]", default_volume=69),
])
acoustic_guitar_a_bar11 = chord(
    "E4;F4;A4;C5[1/16;.], r[1/16], E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/16;38], "
    "E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/8;38], E4;F4;A4;B4[1/16;.]", default_volume=69
)
acoustic_guitar_a_bar15 = join([
    chord("E4;F4;A4;C5[1/16;.], r[1/16], E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/16;38], "
          "E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/8;38]", default_volume=69),
    C("Dm6", 4) % (1/16, 0, 69),
])

acoustic_guitar_a = join([
    acoustic_guitar_a_bar9,  # 9  C6/9
    acoustic_guitar_a_bar10,  # 10  A7
    acoustic_guitar_a_bar11,  # 11  Dm9
    chord("A4;B4[1/24;1/8;38], E4;F4;A4;B4[1/16;.], r[1/16], E4;F4;A4;B4[1/16;.], "  # 12  G13
          "A4;B4[1/24;1/8;38], E4;G4;A4;D5[1/16;.]", default_volume=69),
    acoustic_guitar_a_bar9,  # 13  C6/9
    acoustic_guitar_a_bar10,  # 14  A7
    acoustic_guitar_a_bar15,  # 15  Dm9
    chord("A4;B4[1/24;1/8]", volume=38), C("Dm6", 4) % (1/16, 0, 69), rest(1/16),  # 16  G7
    C("Dm6", 4) % (1/16, 0, 69),
    chord("A4;B4[1/24;1/8;38], E4;G4;A4;D5[1/16;.]", default_volume=69),
    acoustic_guitar_a_bar9,  # 17  C6/9
    acoustic_guitar_a_bar10,  # 18  A7
    acoustic_guitar_a_bar11,  # 19  Dm9
    chord("A4;B4[1/24;1/8;38], E4;F4;A4;B4[1/16;.], r[1/16], E4;F4;A4;B4[1/16;.], "  # 20  G13
          "A4;B4[1/24;1/8;38], E4;G4;B4;C5[1/16;.]", default_volume=69),
    chord("E4;G4;B4;C5[1/16;.], r[1/16], E4;G4;B4;C5[1/16;.], B4;C5[1/24;1/16;38], "  # 21  Am7
          "E4;G4;B4;C5[1/16;.], B4;C5[1/24;1/8;38]", default_volume=69),
    C("Em6", 4) % (1/16, 0, 69),
    acoustic_guitar_a_bar10,  # 22  A7
    acoustic_guitar_a_bar15,  # 23  Dm9
    chord("A4;B4[1/24;1/8]", volume=38), C("Dm6", 4) % (1/16, 0, 69), rest(1/16),  # 24  G7
    C("Dm6", 4) % (1/16, 0, 69),
    chord("A4;B4[1/24;1/8;38], E4;G4;B4;C5[1/16;.]", default_volume=69),
])

upright_bass_a_bar10 = chord("A1[11/48;3/16], A1[1/16;.], E1[7/24;1/4]", volume=81)
upright_bass_a_bar11 = chord("D2[11/48;3/16], D2[1/16;.], A1[7/24;1/4]", volume=81)
upright_bass_a_bar12 = chord(
    "G1[7/48;1/8], E1[1/12;1/16;84], F1[1/16;.;86], G1[1/12;1/16;88], A1[1/16;.;90], "
    "B1[7/48;1/8;92]", default_volume=83
)
upright_bass_a_bar13 = chord(
    "C2[7/24;1/4], E2[1/12;1/16;84], D2[1/16;.;86], C2[1/12;1/16;88], B1[1/16;.;90]",
    default_volume=83,
)

upright_bass_a = join([
    chord("C2[11/48;3/16], C2[1/16;.], G1[7/24;1/4]", volume=81),  # 9  C6/9
    upright_bass_a_bar10,  # 10  A7
    upright_bass_a_bar11,  # 11  Dm9
    upright_bass_a_bar12,  # 12  G13
    upright_bass_a_bar13,  # 13  C6/9
    upright_bass_a_bar10,  # 14  A7
    upright_bass_a_bar11,  # 15  Dm9
    upright_bass_a_bar12,  # 16  G7
    upright_bass_a_bar13,  # 17  C6/9
    upright_bass_a_bar10,  # 18  A7
    upright_bass_a_bar11,  # 19  Dm9
    chord("G1[11/48;3/16], E2[1/16;.;84], D2[7/48;1/8;86], C2[1/12;1/16;88], B1[1/16;.;90]",
          default_volume=83),  # 20  G13
    upright_bass_a_bar10, upright_bass_a_bar10,  # 21–22
    upright_bass_a_bar11,  # 23  Dm9
    chord("G1[7/24;1/4], E2[1/12;1/16;84], D2[1/16;.;86], C2[1/12;1/16;88], B1[1/16;.;90]",
          default_volume=83),  # 24  G7
])

drums_a_bar9 = hits(
    "T5;MA, MA, MA, MA, T6;MA, MA, MA, MA",
    1/16,
    {"T5": 70, "MA": [58, 28, 28, 50], "T6": 82},
    {"T5": 1/16, "MA": [1/16, 3/64], "T6": 1/16},
)
drums_a_bar10 = hits(
    "T5;MA, MA, MA, MA, T6;MA, MA, MA, T6;MA",
    1/16,
    {"T5": 70, "MA": [58, 28, 28, 50], "T6": [82, 38]},
    {"T5": 1/16, "MA": [1/16, 3/64], "T6": 1/16},
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
    hits("T5;TI1;MA, TI1;MA, TI1;MA, TI1;MA, T6;TI1;MA, T3;MA, T3;TI1;MA, T6;T3;MA",  # 24
         1/16,
         {
             "T5": 70,
             "TI1": [61, 61, 61, 61, 71, 71],
             "MA": [58, 28, 28, 50],
             "T6": [82, 38],
             "T3": 61,
         },
         {
             "T5": 1/16,
             "TI1": [1/16, 3/64, 1/16, 3/64, 1/16],
             "MA": [1/16, 3/64],
             "T6": 1/16,
             "T3": [3/64, 1/16, 1/16],
         }),
])

tamborim_a_bar9 = hits(
    "TB, SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB",
    1/16,
    {"TB": [60, 28, 28, 60, 51, 28, 28], "SS": 64},
    {"TB": [1/16, 3/64], "SS": [1/16, 1/16, 3/64]},
)
tamborim_a_bar10 = hits(
    "SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB, SS;TB",
    1/16, {"SS": 64, "TB": [60, 28, 28, 60, 51, 28, 28]}, {"SS": 1/16, "TB": [1/16, 3/64]},
)

tamborim_a = join([
    tamborim_a_bar9,  # 9
    tamborim_a_bar10,  # 10
    tamborim_a_bar9,  # 11
    tamborim_a_bar10,  # 12
    tamborim_a_bar9,  # 13
    tamborim_a_bar10,  # 14
    tamborim_a_bar9,  # 15
    tamborim_a_bar10,  # 16
    tamborim_a_bar9,  # 17
    tamborim_a_bar10,  # 18
    tamborim_a_bar9,  # 19
    tamborim_a_bar10,  # 20
    tamborim_a_bar9,  # 21
    tamborim_a_bar10,  # 22
    tamborim_a_bar9,  # 23
    hits("SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB, SS;TB",  # 24
         1/16,
         {"SS": 64, "TB": [51, 51, 60, 51, 60, 51, 60, 60]},
         {"SS": 1/16, "TB": [1/16, 3/64]}),
])


# ── B · bars 25–40 ──────────────────────────────────────────────────────────
# Am7 | Am7 | D7 | D7 | Dm7 | G7 | Cmaj7 | A7 | Am7 | Am7 | D7 | D7 | Dm7 | G7 | Cmaj7 | A7

flute_b_bar33 = chord(
    "E5[11/64;3/16;91], F5[7/64;1/8], E5[7/64;1/8], F5[3/64;1/16]", default_volume=85
)
flute_b_bar35 = chord(
    "A5[11/64;3/16;95], B5[7/64;1/8], A5[7/64;1/8;89], B5[3/64;1/16]", default_volume=91
)

flute_b = join([
    # 25  Am7
    chord("E5[11/64;3/16;91], F5[7/64;1/8], E5[7/64;1/8], F5[1/16;.]", default_volume=85),
    chord("r[1/16], F5[3/64;1/16;85], G5[1/16;.], B5[7/64;1/8;89], G5[7/64;1/8], A5[3/64;1/16]",
          default_volume=87),  # 26  Am7
    chord("C6[7/64;1/8;97], B5[1/16;.], A5[7/64;1/8;89], B5[7/64;1/8], C6[3/64;1/16]",  # 27  D7
          default_volume=91),
    chord("A5[11/64;3/16;95], G5[7/64;1/8], A5[11/64;3/16]", default_volume=89),  # 28  D7
    # 29  Dm7
    chord("F5[11/64;3/16;95], G5[7/64;1/8], F5[7/64;1/8;89], G5[1/16;.]", default_volume=91),
    chord("r[1/16], G5[3/64;1/16], A5[1/16;.], C6[7/64;1/8;93], A5[7/64;1/8], B5[3/64;1/16;93]",
          default_volume=91),  # 30  G7
    chord("G5[7/64;1/8;93], F5[1/16;.], E5[7/64;1/8], F5[7/64;1/8], G5[3/64;1/16;87]",
          default_volume=85),  # 31  Cmaj7
    chord("E5[11/64;3/16], D5[7/64;1/8;84], E5[1/8;.;85], r[1/16]", default_volume=91),  # 32  A7
    flute_b_bar33, flute_b_bar33,  # 33–34
    flute_b_bar35, flute_b_bar35,  # 35–36
    chord("F5[7/64;1/8;95], B5[1/16;.], C6[7/64;1/8], B5[7/64;1/8], A5[3/64;1/16;91]",  # 37  Dm7
          default_volume=93),
    chord("B5[11/64;3/16;99], A5[7/64;1/8], G5[11/64;3/16]", default_volume=91),  # 38  G7
    chord("E5[9/32;.], r[1/32], G5[7/64;1/8;87], C5[1/16;.;83]", default_volume=91),  # 39  Cmaj7
    rest(1/2),  # 40  A7
])

acoustic_guitar_b = join([
    chord("E4;G4;B4;C5[1/16;.], B4;C5[1/24;1/8;40], E4;G4;B4;C5[1/16;.], B4;C5[1/24;1/16;40], "
          "E4;G4;B4;C5[1/16;.], r[1/16], E4;G4;B4;C5[1/16;.]", default_volume=73),  # 25  Am7
    chord("r[1/16], E4;G4;B4;C5[1/16;.], B4;C5[1/24;1/16;40], E4;G4;B4;C5[1/16;.], r[1/16], "
          "E4;G4;B4;C5[1/16;.], B4;C5[1/24;1/8;40]", default_volume=73),  # 26  Am7
    chord("E4;F#4;A4;C5[1/16;.], A4;C5[1/24;1/8;40], E4;F#4;A4;C5[1/16;.], A4;C5[1/24;1/16;40], "
          "E4;F#4;A4;C5[1/16;.], r[1/16], E4;F#4;A4;C5[1/16;.]", default_volume=73),  # 27  D7
    chord("r[1/16], E4;F#4;A4;C5[1/16;.], A4;C5[1/24;1/16;40], E4;F#4;A4;C5[1/16;.], r[1/16], "
          "E4;F#4;A4;C5[1/16;.], A4;C5[1/24;1/8;40]", default_volume=73),  # 28  D7
    chord("E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/8;40], E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/16;40], "
          "E4;F4;A4;C5[1/16;.], r[1/16]", default_volume=73),  # 29  Dm7
    C("Dm6", 4) % (1/16, 0, 73),
    rest(1/16), C("Dm6", 4) % (1/16, 0, 73), chord("A4;B4[1/24;1/16]", volume=40),  # 30  G7
    C("Dm6", 4) % (1/16, 0, 73), rest(1/16), C("Dm6", 4) % (1/16, 0, 73),
    chord("A4;B4[1/24;1/8]", volume=40),
    C("Em7", 4) % (1/16, 0, 73), chord("B4;D5[1/24;1/8]", volume=40), C("Em7", 4) % (1/16, 0, 73),
    chord("B4;D5[1/24;1/16]", volume=40), C("Em7", 4) % (1/16, 0, 73), rest(1/16),  # 31  Cmaj7
    C("Em6", 4) % (1/16, 0, 73),
    rest(1/16), C("Em6", 4) % (1/16, 0, 73), chord("B4;C#5[1/24;1/16]", volume=40),  # 32  A7
    C("Em6", 4) % (1/16, 0, 73), rest(1/16), C("Em6", 4) % (1/16, 0, 73),
    chord("B4;C#5[1/24;1/8]", volume=40),
] * 2)

upright_bass_b_bar25 = chord("A1[7/24;1/4], E1[11/48;3/16], A1[1/16;.]", volume=85)
upright_bass_b_bar27 = chord("D2[7/24;1/4], A1[11/48;3/16], D2[1/16;.]", volume=85)
upright_bass_b_bar30 = chord("G2[7/24;1/4], D2[11/48;3/16], G2[1/16;.]", volume=85)
upright_bass_b_bar31 = chord("C2[7/24;1/4], G1[11/48;3/16], C2[1/16;.]", volume=85)

upright_bass_b = join([
    upright_bass_b_bar25, upright_bass_b_bar25,  # 25–26
    upright_bass_b_bar27, upright_bass_b_bar27,  # 27–28
    chord("D2[7/48;1/8], B1[7/48;1/8;89], C2[1/12;1/16;91], D2[1/16;.;93], E2[1/12;1/16;95], "
          "F2[1/16;.;97]", default_volume=87),  # 29  Dm7
    upright_bass_b_bar30,  # 30  G7
    upright_bass_b_bar31,  # 31  Cmaj7
    chord("A1[7/24;1/4], E2[1/12;1/16;89], D2[1/16;.;91], C2[1/12;1/16;93], B1[1/16;.;95]",
          default_volume=87),  # 32  A7
    upright_bass_b_bar25,  # 33  Am7
    chord("A1[7/48;1/8], F1[7/48;1/8;89], G1[1/12;1/16;91], A1[1/16;.;93], B1[1/12;1/16;95], "
          "C2[1/16;.;97]", default_volume=87),  # 34  Am7
    upright_bass_b_bar27, upright_bass_b_bar27,  # 35–36
    chord("D2[7/24;1/4], C2[1/12;1/16;89], D2[1/16;.;91], E2[1/12;1/16;93], F2[1/16;.;95]",
          default_volume=87),  # 37  Dm7
    upright_bass_b_bar30,  # 38  G7
    upright_bass_b_bar31,  # 39  Cmaj7
    chord("A1[7/48;1/8], A2[1/12;1/16;89], G2[1/16;.;91], F2[1/12;1/16;93], E2[1/16;.;95], "
          "D2[7/48;1/8;97]", default_volume=87),  # 40  A7
])

drums_b_bar26 = hits(
    "S;T5;MA, S;T4;MA, S;T4;MA, S;MA, S;T6;MA, S;T4;MA, S;MA, S;T4;MA",
    1/16,
    {"S": [66, 31, 31, 57], "T5": 74, "MA": [61, 29, 29, 53], "T4": 74, "T6": 86},
    {
        "S": [1/16, 3/64],
        "T5": 1/16,
        "MA": [1/16, 3/64],
        "T4": [3/64, 1/16, 1/16, 1/16],
        "T6": 1/16,
    },
)
drums_b_bar27 = hits(
    "S;T5;MA, S;T4;MA, S;T4;MA, S;MA, S;T6;MA, S;MA, S;MA, S;T4;MA",
    1/16,
    {"S": [66, 31, 31, 57], "T5": 74, "MA": [61, 29, 29, 53], "T4": 74, "T6": 86},
    {"S": [1/16, 3/64], "T5": 1/16, "MA": [1/16, 3/64], "T4": [3/64, 1/16, 1/16], "T6": 1/16},
)

drums_b = join([
    hits("S;T5;C;MA, S;T4;MA, S;T4;MA, S;MA, S;T6;MA, S;MA, S;MA, S;T4;MA",  # 25
         1/16,
         {
             "S": [66, 31, 31, 57],
             "T5": 74,
             "C": 83,
             "MA": [61, 29, 29, 53],
             "T4": 74,
             "T6": 86,
         },
         {
             "S": [1/16, 3/64],
             "T5": 1/16,
             "C": 1/4,
             "MA": [1/16, 3/64],
             "T4": [3/64, 1/16, 1/16],
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
    hits("S;T5;MA, S;T4;MA, S;T4;MA, S;MA, S;T6;MA, S;MA, S;MA, S;T4;MA",  # 39
         1/16,
         {"S": [66, 31, 31, 57], "T5": 74, "MA": [61, 29, 29, 53], "T4": 74, "T6": 86},
         {"S": [1/16, 3/64], "T5": 1/16, "MA": [1/16, 3/64], "T4": [3/64, 1/16], "T6": 1/16}),
    chord("D2[1/16;0;66], G2[1/16;0;74], A2[1/16;0], Bb4[1/16;.;61], D2[3/64;0;31], "  # 40
          "A2[3/64;0;74], Bb4[3/64;1/16;29], D2[1/16;0;31], A2[1/3840;0], A2[1/16;0;74], "
          "Bb4[1/16;.;29], D2[3/64;0;57], F4[1/16;0], Bb4[3/64;1/16;53], D2[1/16;0;66], "
          "F2[1/16;0;86], A2[1/16;0], Bb4[1/16;.;61], D2[3/64;0;31], A2[1/3840;0], "
          "A2[3/64;0;74], F4[1/16;0], Bb4[3/64;1/16;29], D2[1/16;0;31], A2[1/16;0], "
          "Bb4[1/16;.;29], D2[3/64;0;57], A2[1/3840;0], A2[1/16;0;74], Bb4[3/64;1/16;53]",
          default_volume=65),
])

tamborim_b_bar25 = hits(
    "TB;AG1, SS;TB, TB;AG1, SS;TB, TB;AG2, SS;TB;AG2, SS;TB, TB;AG1",
    1/16,
    {"TB": [63, 29, 54, 63, 29, 29, 54], "AG1": 66, "SS": 68, "AG2": 66},
    {"TB": [1/16, 3/64], "AG1": 1/16, "SS": [1/16, 1/16, 3/64], "AG2": 1/16},
)
tamborim_b_bar26 = hits(
    "SS;TB, TB;AG1, SS;TB, TB;AG2, SS;TB, SS;TB;AG1, TB;AG2, SS;TB",
    1/16,
    {"SS": 68, "TB": [63, 29, 54, 63, 29, 29, 54], "AG1": 66, "AG2": 66},
    {"SS": 1/16, "TB": [1/16, 3/64], "AG1": 1/16, "AG2": 1/16},
)

tamborim_b = join([
    tamborim_b_bar25,  # 25
    tamborim_b_bar26,  # 26
    tamborim_b_bar25,  # 27
    tamborim_b_bar26,  # 28
    tamborim_b_bar25,  # 29
    tamborim_b_bar26,  # 30
    tamborim_b_bar25,  # 31
    tamborim_b_bar26,  # 32
    tamborim_b_bar25,  # 33
    tamborim_b_bar26,  # 34
    tamborim_b_bar25,  # 35
    tamborim_b_bar26,  # 36
    tamborim_b_bar25,  # 37
    tamborim_b_bar26,  # 38
    tamborim_b_bar25,  # 39
    hits("SS;TB, TB;AG1, SS;TB, TB;AG2, SS;TB, SS;TB;AG1, TB;AG2, SS;TB",  # 40
         1/16,
         {"SS": 68, "TB": [54, 54, 63, 54, 63, 54, 63, 63], "AG1": 66, "AG2": 66},
         {"SS": 1/16, "TB": [1/16, 3/64], "AG1": 1/16, "AG2": 1/16}),
])


# ── A · bars 41–56 ──────────────────────────────────────────────────────────
# C6/9 | A7 | Dm9 | G13 | C6/9 | A7 | Dm9 | G7 | C6/9 | A7 | Dm9 | G13 | C6/9 | A7 | Dm9 | G7

flute_a_2_bar41 = chord("r[1/16], G5[7/64;1/8], A5[7/64;1/8], A5[7/32;3/16]", volume=85)
flute_a_2_bar43 = chord("r[1/16], E5[7/64;1/8], F5[7/64;1/8], F5[7/32;3/16]", volume=85)
flute_a_2_bar44 = chord(
    "r[1/16], F5[11/64;3/16], F5[7/64;1/8;91], G5[7/64;1/8;87]", default_volume=85
)

flute_a_2 = join([
    flute_a_2_bar41,  # 41  C6/9
    chord("r[1/4], A5, B5", 7/64, 1/8, [91, 87]),  # 42  A7
    flute_a_2_bar43,  # 43  Dm9
    flute_a_2_bar44,  # 44  G13
    chord("r[1/16], A5[7/64;1/8], G5[7/64;1/8], E5[7/32;3/16;87]", default_volume=89),  # 45  C6/9
    # 46  A7
    chord("r[1/16], D5[11/64;3/16], D5[7/64;3/16;92], C5[1/16;.;85]", default_volume=86),
    chord("r[1/16], A5", 11/64, 7/16, 85),  # 47  Dm9
    chord("r[1/4], A5", 7/32, 1/4, 82),  # 48  G7
    flute_a_2_bar41,  # 49  C6/9
    # 50  A7
    chord("r[1/16], A5[11/64;3/16], A5[7/64;1/8;91], B5[7/64;1/8;87]", default_volume=85),
    flute_a_2_bar43,  # 51  Dm9
    flute_a_2_bar44,  # 52  G13
    chord("r[1/16], G5[7/64;1/8], A5[7/64;5/16]", volume=89),  # 53  C6/9
    # 54  A7
    chord("r[1/16], A5[11/64;3/16], A5[7/64;1/8;95], B5[7/64;1/8;91]", default_volume=89),
    chord("r[1/16], C6", 11/64, 7/16, 87),  # 55  Dm9
    rest(1/2),  # 56  G7
])

acoustic_guitar_a_2_bar41 = join([
    chord("E4;G4;A4;D5[1/16;.], r[1/16], E4;G4;A4;D5[1/16;.], A4;D5[1/24;1/16;40], "
          "E4;G4;A4;D5[1/16;.], A4;D5[1/24;1/8;40]", default_volume=71),
    C("Em6", 4) % (1/16, 0, 71),
])
acoustic_guitar_a_2_bar42 = join([
    chord("B4;C#5[1/24;1/8]", volume=40), C("Em6", 4) % (1/16, 0, 71), rest(1/16),
    C("Em6", 4) % (1/16, 0, 71),
    chord("B4;C#5[1/24;1/8;40], E4;F4;A4;C5[1/16;.]", default_volume=71),
])

acoustic_guitar_a_2 = join([
    acoustic_guitar_a_2_bar41,  # 41  C6/9
    acoustic_guitar_a_2_bar42,  # 42  A7
    chord("E4;F4;A4;C5[1/16;.], r[1/16], E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/16;40], "  # 43  Dm9
          "E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/8;40], E4;F4;A4;B4[1/16;.]", default_volume=71),
    chord("A4;B4[1/24;1/8;40], E4;F4;A4;B4[1/16;.], r[1/16], E4;F4;A4;B4[1/16;.], "  # 44  G13
          "A4;B4[1/24;1/8;40], E4;G4;A4;D5[1/16;.]", default_volume=71),
    acoustic_guitar_a_2_bar41,  # 45  C6/9
    acoustic_guitar_a_2_bar42,  # 46  A7
    chord("E4;F4;A4;C5[1/16;.], r[1/16], E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/16;40], "  # 47  Dm9
          "E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/8;40]", default_volume=71),
    C("Dm6", 4) % (1/16, 0, 71),
    chord("A4;B4[1/24;1/8]", volume=40), C("Dm6", 4) % (1/16, 0, 71), rest(1/16),  # 48  G7
    C("Dm6", 4) % (1/16, 0, 71),
    chord("A4;B4[1/24;1/8;40], E4;G4;A4;D5[1/16;.]", default_volume=71),
] * 2)

upright_bass_a_2_bar41 = chord("C2[11/48;3/16], C2[1/16;.], G1[7/24;1/4]", volume=83)
upright_bass_a_2_bar42 = chord("A1[11/48;3/16], A1[1/16;.], E1[7/24;1/4]", volume=83)
upright_bass_a_2_bar43 = chord("D2[11/48;3/16], D2[1/16;.], A1[7/24;1/4]", volume=83)
upright_bass_a_2_bar44 = chord(
    "G1[7/24;1/4], F1[1/12;1/16;87], G1[1/16;.;89], A1[1/12;1/16;91], B1[1/16;.;93]",
    default_volume=85,
)

upright_bass_a_2 = join([
    upright_bass_a_2_bar41,  # 41  C6/9
    upright_bass_a_2_bar42,  # 42  A7
    upright_bass_a_2_bar43,  # 43  Dm9
    upright_bass_a_2_bar44,  # 44  G13
    upright_bass_a_2_bar41,  # 45  C6/9
    upright_bass_a_2_bar42,  # 46  A7
    upright_bass_a_2_bar43,  # 47  Dm9
    upright_bass_a_2_bar44,  # 48  G7
    upright_bass_a_2_bar41,  # 49  C6/9
    chord("A1[7/24;1/4], G1[1/12;1/16;87], A1[1/16;.;89], B1[1/12;1/16;91], C2[1/16;.;93]",
          default_volume=85),  # 50  A7
    upright_bass_a_2_bar43,  # 51  Dm9
    upright_bass_a_2_bar44,  # 52  G13
    upright_bass_a_2_bar41,  # 53  C6/9
    upright_bass_a_2_bar42,  # 54  A7
    chord("D2[7/48;1/8], B1[7/48;1/8;87], C2[1/12;1/16;89], D2[1/16;.;91], E2[1/12;1/16;93], "
          "F2[1/16;.;95]", default_volume=85),  # 55  Dm9
    chord("G2[11/48;3/16], F2[1/16;.;87], G2[7/48;1/8;89], A2[1/12;1/16;91], B2[1/16;.;93]",
          default_volume=85),  # 56  G7
])

drums_a_2_bar41 = hits(
    "S;T5;MA, S;MA, S;T4;MA, S;MA, S;T6;MA, S;T4;MA, S;MA, S;T4;MA",
    1/16,
    {"S": [64, 31, 55, 31, 31, 64, 31], "T5": 72, "MA": [59, 29, 29, 51], "T4": 72, "T6": 84},
    {"S": [1/16, 3/64], "T5": 1/16, "MA": [1/16, 3/64], "T4": 1/16, "T6": 1/16},
)
drums_a_2_bar42 = hits(
    "S;T5;MA, S;MA, S;T4;MA, S;T4;MA, S;T6;MA, S;T4;MA, S;MA, S;T6;MA",
    1/16,
    {"S": [31, 55, 31, 64], "T5": 72, "MA": [59, 29, 29, 51], "T4": 72, "T6": [84, 40]},
    {"S": [1/16, 3/64], "T5": 1/16, "MA": [1/16, 3/64], "T4": 1/16, "T6": 1/16},
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
    hits("S;T5;TI1;MA, S;TI1;MA, S;T4;TI1;MA, S;T4;TI1;MA, S;T6;TI1;MA, S;T4;T3;MA, "  # 56
         "S;T3;TI1;MA, S;T6;T3;MA",
         1/16,
         {
             "S": [31, 55, 31, 64],
             "T5": 72,
             "TI1": [63, 63, 63, 63, 73, 73],
             "MA": [59, 29, 29, 51],
             "T4": 72,
             "T6": [84, 40],
             "T3": 63,
         },
         {
             "S": [1/16, 3/64],
             "T5": 1/16,
             "TI1": [1/16, 3/64, 1/16, 3/64, 1/16],
             "MA": [1/16, 3/64],
             "T4": 1/16,
             "T6": 1/16,
             "T3": [3/64, 1/16, 1/16],
         }),
])

tamborim_a_2_bar41 = hits(
    "TB, SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB",
    1/16,
    {"TB": [61, 29, 29, 61, 52, 29, 29], "SS": 66},
    {"TB": [1/16, 3/64], "SS": [1/16, 1/16, 3/64]},
)
tamborim_a_2_bar42 = hits(
    "SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB, SS;TB",
    1/16, {"SS": 66, "TB": [61, 29, 29, 61, 52, 29, 29]}, {"SS": 1/16, "TB": [1/16, 3/64]},
)

tamborim_a_2 = join([
    tamborim_a_2_bar41,  # 41
    tamborim_a_2_bar42,  # 42
    tamborim_a_2_bar41,  # 43
    tamborim_a_2_bar42,  # 44
    tamborim_a_2_bar41,  # 45
    tamborim_a_2_bar42,  # 46
    tamborim_a_2_bar41,  # 47
    tamborim_a_2_bar42,  # 48
    tamborim_a_2_bar41,  # 49
    tamborim_a_2_bar42,  # 50
    tamborim_a_2_bar41,  # 51
    tamborim_a_2_bar42,  # 52
    tamborim_a_2_bar41,  # 53
    tamborim_a_2_bar42,  # 54
    tamborim_a_2_bar41,  # 55
    hits("SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB, SS;TB",  # 56
         1/16,
         {"SS": 66, "TB": [52, 52, 61, 52, 61, 52, 61, 61]},
         {"SS": 1/16, "TB": [1/16, 3/64]}),
])


# ── outro · bars 57–64 ──────────────────────────────────────────────────────
# C6/9 | A7 | Dm9 | G13 | C6/9 | Dm9 | G13 | C6/9

flute_outro = join([
    chord("r[1/16], G5[7/64;1/8], A5[7/64;1/8], A5[7/32;3/16]", volume=85),  # 57  C6/9
    # 58  A7
    chord("r[1/16], A5[11/64;3/16], A5[7/64;1/8;91], B5[7/64;1/8;87]", default_volume=85),
    chord("r[1/16], E5[7/64;1/8], F5[7/64;1/8], F5[7/64;1/8], G5[3/32;1/16;76]",  # 59  Dm9
          default_volume=84),
    chord("r[1/4], F5, G5", 7/64, 1/8, [90, 86]),  # 60  G13
    chord("r[1/16], A5[7/64;1/4], E5[7/32;3/16;85]", default_volume=87),  # 61  C6/9
    chord("r[1/4], D5[7/64;3/16], C5[1/16;.;83]", default_volume=90),  # 62  Dm9
    chord("r[1/16], B5", 11/64, 7/16, 85),  # 63  G13
    chord("C5", 31/64, 1/2, 77),  # 64  C6/9
])

acoustic_guitar_outro = join([
    chord("E4;G4;A4;D5[1/16;.], r[1/16], E4;G4;A4;D5[1/16;.], A4;D5[1/24;1/16;40], "  # 57  C6/9
          "E4;G4;A4;D5[1/16;.], A4;D5[1/24;1/8;40]", default_volume=71),
    C("Em6", 4) % (1/16, 0, 71),
    chord("B4;C#5[1/24;1/8]", volume=39), C("Em6", 4) % (1/16, 0, 71), rest(1/16),  # 58  A7
    C("Em6", 4) % (1/16, 0, 71),
    chord("B4;C#5[1/24;1/8;39], E4;F4;A4;C5[1/16;.]", default_volume=71),
    chord("E4;F4;A4;C5[1/16;.], r[1/16], E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/16;39], "  # 59  Dm9
          "E4;F4;A4;C5[1/16;.], A4;C5[1/24;1/8;39], E4;F4;A4;B4[1/16;.]", default_volume=71),
    chord("A4;B4[1/24;1/8;39], E4;F4;A4;B4[1/16;.], r[1/16], E4;F4;A4;B4[1/16;.], "  # 60  G13
          "A4;B4[1/24;1/8;39], E4;G4;A4;D5[1/16;.]", default_volume=70),
    chord("E4;G4;A4;D5[1/16;.], r[1/16], E4;G4;A4;D5[1/16;.], A4;D5[1/24;1/16;39], "  # 61  C6/9
          "E4;G4;A4;D5[1/16;.], A4;D5[1/24;1/8;39], E4;F4;A4;C5[1/16;.]", default_volume=70),
    chord("A4;C5[1/24;1/8;39], E4;F4;A4;C5[1/16;.], r[1/16], E4;F4;A4;C5[1/16;.], "  # 62  Dm9
          "A4;C5[1/24;1/8;39], E4;F4;A4;B4[1/16;.]", default_volume=70),
    chord("E4;F4;A4;B4[1/16;.], r[1/16], E4;F4;A4;B4[1/16;.], A4;B4[1/24;1/16;39], "  # 63  G13
          "E4;F4;A4;B4[1/16;.], A4;B4[1/24;1/8;39], E4;G4;A4;D5[1/16;.]", default_volume=69),
    chord("C4;D4;E4;A4[2/3;1/2]", volume=69),  # 64  C6/9
])

upright_bass_outro = join([
    chord("C2[11/48;3/16], C2[1/16;.], G1[7/24;1/4]", volume=83),  # 57  C6/9
    chord("A1[11/48;3/16], G1[1/16;.;87], A1[7/48;1/8;89], B1[1/12;1/16;91], C2[1/16;.;92]",
          default_volume=85),  # 58  A7
    chord("D2[11/48;3/16], D2[1/16;.], A1[7/24;1/4]", volume=82),  # 59  Dm9
    chord("G1[7/48;1/8], E1[1/12;1/16;86], F1[1/16;.;88], G1[1/12;1/16;90], A1[1/16;.;92], "
          "B1[7/48;1/8;94]", default_volume=84),  # 60  G13
    chord("C2[11/48;3/16], G1[1/16;.;85], A1[7/48;1/8;87], B1[1/12;1/16;89], C2[1/16;.;91]",
          default_volume=84),  # 61  C6/9
    chord("D2[11/48;3/16], D2[1/16;.], A1[7/24;1/4]", volume=81),  # 62  Dm9
    chord("G1[11/48;3/16], G1[1/16;.], D2[7/24;1/4]", volume=81),  # 63  G13
    chord("C2", 31/48, 1/2, 82),  # 64  C6/9
])

drums_outro = join([
    hits("S;T5;MA, S;MA, S;T4;MA, S;MA, S;T6;MA, S;T4;MA, S;MA, S;T4;MA",  # 57
         1/16,
         {
             "S": [64, 31, 55, 31, 31, 64, 31],
             "T5": 72,
             "MA": [59, 29, 29, 51],
             "T4": 72,
             "T6": 84,
         },
         {"S": [1/16, 3/64], "T5": 1/16, "MA": [1/16, 3/64], "T4": 1/16, "T6": 1/16}),
    hits("S;T5;MA, S;MA, S;T4;MA, S;T4;MA, S;T6;MA, S;T4;MA, S;MA, S;T6;MA",  # 58
         1/16,
         {"S": [30, 55, 30, 64], "T5": 72, "MA": [59, 29, 29, 51], "T4": 72, "T6": [84, 39]},
         {"S": [1/16, 3/64], "T5": 1/16, "MA": [1/16, 3/64], "T4": 1/16, "T6": 1/16}),
    hits("S;T5;MA, S;MA, S;T4;MA, S;MA, S;T6;MA, S;T4;MA, S;MA, S;T4;MA",  # 59
         1/16,
         {
             "S": [64, 30, 55, 30, 30, 64, 30],
             "T5": 72,
             "MA": [59, 28, 28, 51],
             "T4": 72,
             "T6": 83,
         },
         {"S": [1/16, 3/64], "T5": 1/16, "MA": [1/16, 3/64], "T4": 1/16, "T6": 1/16}),
    hits("S;T5;MA, S;MA, S;T4;MA, S;T4;MA, S;T6;MA, S;T4;MA, S;MA, S;T6;MA",  # 60
         1/16,
         {"S": [30, 55, 30, 63], "T5": 71, "MA": [59, 28, 28, 51], "T4": 71, "T6": [83, 39]},
         {"S": [1/16, 3/64], "T5": 1/16, "MA": [1/16, 3/64], "T4": 1/16, "T6": 1/16}),
    hits("S;T5;MA, S;MA, S;T4;MA, S;MA, S;T6;MA, S;T4;MA, S;MA, S;T4;MA",  # 61
         1/16,
         {
             "S": [63, 30, 54, 30, 30, 63, 30],
             "T5": 71,
             "MA": [58, 28, 28, 51],
             "T4": 71,
             "T6": 83,
         },
         {"S": [1/16, 3/64], "T5": 1/16, "MA": [1/16, 3/64], "T4": 1/16, "T6": 1/16}),
    hits("S;T5;MA, S;MA, S;T4;MA, S;T4;MA, S;T6;MA, S;T4;MA, S;MA, S;T6;MA",  # 62
         1/16,
         {"S": [30, 54, 30, 63], "T5": 71, "MA": [58, 28, 28, 50], "T4": 71, "T6": [82, 39]},
         {"S": [1/16, 3/64], "T5": 1/16, "MA": [1/16, 3/64], "T4": 1/16, "T6": 1/16}),
    hits("S;T5;MA, S;MA, S;T4;MA, S;MA, S;T6;MA, S;T4;MA, S;MA, S;T4;MA",  # 63
         1/16,
         {
             "S": [63, 30, 54, 30, 30, 63, 30],
             "T5": 70,
             "MA": [58, 28, 28, 50],
             "T4": 70,
             "T6": 82,
         },
         {
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "T5": 1/16,
             "MA": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "T4": 1/16,
             "T6": 1/16,
         }),
    hits("K;C", 1/2, {"K": 92, "C": 86}, {"K": 1/8, "C": 31/64}),  # 64
])

tamborim_outro_bar61 = hits(
    "TB, SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB",
    1/16,
    {"TB": [60, 28, 28, 60, 51, 28, 28], "SS": 65},
    {"TB": [1/16, 3/64], "SS": [1/16, 1/16, 3/64]},
)

tamborim_outro = join([
    hits("TB, SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB",  # 57
         1/16,
         {"TB": [61, 29, 29, 61, 52, 29, 29], "SS": 66},
         {"TB": [1/16, 3/64], "SS": [1/16, 1/16, 3/64]}),
    hits("SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB, SS;TB",  # 58
         1/16, {"SS": 66, "TB": [61, 29, 29, 61, 52, 29, 29]}, {"SS": 1/16, "TB": [1/16, 3/64]}),
    hits("TB, SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB",  # 59
         1/16,
         {"TB": [61, 28, 28, 61, 52, 28, 28], "SS": 66},
         {"TB": [1/16, 3/64], "SS": [1/16, 1/16, 3/64]}),
    hits("SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB, SS;TB",  # 60
         1/16, {"SS": 65, "TB": [60, 28, 28, 60, 52, 28, 28]}, {"SS": 1/16, "TB": [1/16, 3/64]}),
    tamborim_outro_bar61,  # 61
    hits("SS;TB, TB, SS;TB, TB, SS;TB, SS;TB, TB, SS;TB",  # 62
         1/16, {"SS": 65, "TB": [60, 28, 28, 60, 51, 28, 28]}, {"SS": 1/16, "TB": [1/16, 3/64]}),
    tamborim_outro_bar61,  # 63
    hits("TB;OC", 1/2, 73, 1/8),  # 64
])


# ── tracks ──────────────────────────────────────────────────────────────────

flute = perform(
    join([rest(4), flute_a, flute_b, flute_a_2, flute_outro]),
    swing=54, grid=1/16, late=10, loose=6, touch=6, seed=747336838,
)
acoustic_guitar = perform(
    join([
        acoustic_guitar_intro, acoustic_guitar_a, acoustic_guitar_b, acoustic_guitar_a_2,
        acoustic_guitar_outro,
    ]),
    swing=54, grid=1/16, late=-3, loose=6, touch=6, seed=227940147, gate=75,
)
upright_bass = perform(
    join([
        upright_bass_intro, upright_bass_a, upright_bass_b, upright_bass_a_2, upright_bass_outro,
    ]),
    swing=54, grid=1/16, late=2, loose=6, touch=6, seed=110751748, gate=75,
)
drums = perform(
    join([drums_intro, drums_a, drums_b, drums_a_2, drums_outro]),
    swing=54, grid=1/16, loose=6, touch=6, seed=1014636016,
)
tamborim = perform(
    join([tamborim_intro, tamborim_a, tamborim_b, tamborim_a_2, tamborim_outro]),
    swing=54, grid=1/16, loose=6, touch=6, seed=226463302,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [flute, acoustic_guitar, upright_bass, drums, tamborim],
    instruments=["Flute", "Acoustic Guitar (steel)", "Acoustic Bass", 1, 1],
    bpm=BPM,
    track_names=["flute", "acoustic guitar", "upright bass", "drums", "tamborim"],
    channels=[0, 1, 2, 9, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")], [pan(34, mode="value")],
    ],
    volume=[
        [volume(100, mode="value")], [volume(88, mode="value")], [volume(106, mode="value")],
        [volume(100, mode="value")], [volume(92, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=2, denominator=4, is_meta=True),
        event("key_signature", key="C", is_meta=True),
    ],
    name="Round Table",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 15360, "intro", 0.42), (15360, 30720, "A", 0.5), (46080, 30720, "B", 0.68),
        (76800, 30720, "A", 0.6), (107520, 15360, "outro", 0.6),
    ],
    "chords": [
        (0, 1920, "C6/9", "I6/9"), (1920, 1920, "A7", "VI7"), (3840, 1920, "Dm9", "ii9"),
        (5760, 1920, "G13", "V13"), (7680, 1920, "C6/9", "I6/9"), (9600, 1920, "A7", "VI7"),
        (11520, 1920, "Dm9", "ii9"), (13440, 1920, "G7", "V7"), (15360, 1920, "C6/9", "I6/9"),
        (17280, 1920, "A7", "VI7"), (19200, 1920, "Dm9", "ii9"), (21120, 1920, "G13", "V13"),
        (23040, 1920, "C6/9", "I6/9"), (24960, 1920, "A7", "VI7"), (26880, 1920, "Dm9", "ii9"),
        (28800, 1920, "G7", "V7"), (30720, 1920, "C6/9", "I6/9"), (32640, 1920, "A7", "VI7"),
        (34560, 1920, "Dm9", "ii9"), (36480, 1920, "G13", "V13"), (38400, 1920, "Am7", "vi7"),
        (40320, 1920, "A7", "VI7"), (42240, 1920, "Dm9", "ii9"), (44160, 1920, "G7", "V7"),
        (46080, 3840, "Am7", "vi7"), (49920, 3840, "D7", "V7/V"), (53760, 1920, "Dm7", "ii7"),
        (55680, 1920, "G7", "V7"), (57600, 1920, "Cmaj7", "Imaj7"), (59520, 1920, "A7", "V7/ii"),
        (61440, 3840, "Am7", "vi7"), (65280, 3840, "D7", "V7/V"), (69120, 1920, "Dm7", "ii7"),
        (71040, 1920, "G7", "V7"), (72960, 1920, "Cmaj7", "Imaj7"), (74880, 1920, "A7", "V7/ii"),
        (76800, 1920, "C6/9", "I6/9"), (78720, 1920, "A7", "VI7"), (80640, 1920, "Dm9", "ii9"),
        (82560, 1920, "G13", "V13"), (84480, 1920, "C6/9", "I6/9"), (86400, 1920, "A7", "VI7"),
        (88320, 1920, "Dm9", "ii9"), (90240, 1920, "G7", "V7"), (92160, 1920, "C6/9", "I6/9"),
        (94080, 1920, "A7", "VI7"), (96000, 1920, "Dm9", "ii9"), (97920, 1920, "G13", "V13"),
        (99840, 1920, "C6/9", "I6/9"), (101760, 1920, "A7", "VI7"), (103680, 1920, "Dm9", "ii9"),
        (105600, 1920, "G7", "V7"), (107520, 1920, "C6/9", "I6/9"), (109440, 1920, "A7", "VI7"),
        (111360, 1920, "Dm9", "ii9"), (113280, 1920, "G13", "V13"),
        (115200, 1920, "C6/9", "I6/9"), (117120, 1920, "Dm9", "ii9"),
        (119040, 1920, "G13", "V13"), (120960, 1920, "C6/9", "I6/9"),
    ],
    "about": {
        "seed": "4111",
        "prompt": "samba in 2/4, C major, 102 bpm, flute, acoustic guitar, upright bass, drums and tamborim, 64 bars",
        "genre": "samba",
    },
    "tracks": [
        {
            "name": "flute",
            "role": "melody",
            "instrument": {"name": "Flute", "program": 74, "low": 60, "high": 98},
            "events": ["volume", "pan", (0, 91, 38), (0, 93, 0)],
        },
        {
            "name": "acoustic guitar",
            "role": "chords",
            "instrument": {
                "name": "Acoustic Guitar (steel)", "program": 26, "low": 40, "high": 84,
            },
            "events": ["volume", "pan", (0, 91, 30), (0, 93, 8)],
        },
        {
            "name": "upright bass",
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
        {
            "name": "tamborim",
            "role": "percussion",
            "instrument": {
                "name": "tamborim", "program": 1, "drums": True, "low": 35, "high": 81,
            },
            "events": ["volume", "pan", (0, 91, 26), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
