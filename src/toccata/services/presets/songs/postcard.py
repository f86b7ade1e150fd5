"""Postcard

Key     C major
Tempo   118 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · chorus 8 · verse 8 · chorus 8 · outro 4
Tracks  piano, whistle, strings, fingered bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 118
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "SS": 37, "S": 38, "HC": 39, "H": 42, "T5": 43, "OH": 46, "T3": 47, "C": 49,
    "T1": 50, "0": -1, "-": -2,
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
# C | G | Am | F

piano_intro = join([
    chord("C4;E4[4/3;0], G4[21/16;1]", volume=63),  # 1  C
    C("G/B", 3) % (4/3, [0, 0, 1], 63),  # 2  G
    C("Am/C", 3) % (4/3, [0, 0, 1], 63),  # 3  Am
    chord("C4[21/16;0], F4;A4[4/3;1]", volume=63),  # 4  F
])

fingered_bass_intro = join([
    chord("C2[15/32;.], r[1/32], G2[23/64;3/8], A1[1/8;.]", volume=83),  # 1  C
    chord("G1[15/32;.], r[1/32], D2[23/64;3/8], G1[7/64;1/8]", volume=83),  # 2  G
    chord("A1[15/32;.], r[1/32], E2[23/64;3/8], G1[7/64;1/8]", volume=83),  # 3  Am
    chord("F2[15/32;.], r[1/32], C3[23/64;3/8], D2[1/8;.]", volume=83),  # 4  F
])

drums_intro_bar2 = hits(
    "K;H, 0, H, 0, SS;H, 0, H, 0, H, 0, K;H, 0, SS;H, 0, H, H",
    1/16,
    {"K": [101, 87], "H": [62, 62, 62, 62, 62, 62, 62, 62, 35], "SS": 74},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "SS": 1/16},
)

drums_intro = join([
    hits("K;H, 0, H, 0, SS;H, 0, H, H, H, 0, K;H, 0, SS;H, 0, H, 0",  # 1
         1/16,
         {"K": [101, 87], "H": 62, "SS": 74},
         {"K": 1/16, "H": [1/16, 1/16, 1/16, 3/64, 1/16, 1/16], "SS": 1/16}),
    drums_intro_bar2, drums_intro_bar2,  # 2–3
    hits("K;H, 0, H, 0, SS;H, 0, H, H, K;T1, T1, T3, T3, K;T5, T5, T5, T5",  # 4
         1/16,
         {"K": [101, 91, 91], "H": 62, "SS": 74, "T1": 75, "T3": 75, "T5": 75},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 1/16, 3/64],
             "SS": 1/16,
             "T1": 1/16,
             "T3": [3/64, 1/16],
             "T5": [3/64, 1/16],
         }),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# C | G | Am | F | C | G | Am | F

piano_verse = join([
    C("C", 4) % (5/8, [0, 0, 1/2], [65, 65, 70]), C("C", 4) % (23/48, [0, 0, 3/8], [65, 65, 70]),
    chord("C4;E4[1/6;0], G4[7/48;1/8;70]", default_volume=65),  # 5  C
    chord("B3;D4[5/8;0], G4[5/8;1/2;70], B3;D4[23/48;0], G4[23/48;3/8;70], B3;D4[1/6;0], "  # 6  G
          "G4[1/6;1/8;70]", default_volume=65),
    chord("C4;E4[5/8;0], A4[5/8;1/2;70], C4;E4[23/48;0], A4[23/48;3/8;70], C4[7/48;0], "  # 7  Am
          "E4[1/6;0], A4[1/6;1/8;70]", default_volume=65),
    chord("C4;F4[5/8;0], A4[5/8;1/2;70], C4;F4[23/48;0], A4[23/48;3/8;70], C4[7/48;0], "  # 8  F
          "F4[1/6;0], A4[1/6;1/8;70]", default_volume=65),
] * 2)

whistle_verse_bar5 = chord(
    "G5[1/8;.], A5[1/16;.;83], D6[1/8;.;86], C6[1/16;.;84], D6[1/8;.;86], E6[1/8;.;93], G6[3/8;.]",
    default_volume=88,
)

whistle_verse = join([
    whistle_verse_bar5,  # 5  C
    chord("D6[1/8;.], C6[1/16;.;86], E6[1/8;.;88], G6[1/16;.;90], r[1/8], D6[1/8;.], "  # 6  G
          "G6[3/8;.;90]", default_volume=95),
    chord("E6[1/8;.;97], D6[1/16;.], r[1/8], E6[1/16;.], D6[1/8;.], C6[1/8;.;95], E6[3/8;.]",
          default_volume=90),  # 7  Am
    chord("C6[1/8;.], D6[1/8;.;86], C6[1/16;.], A5[1/8;.;83], A5[1/4;.;83], r[1/16], "  # 8  F
          "C6[1/8;.;82], A5[1/8;.;75]", default_volume=90),
    whistle_verse_bar5,  # 9  C
    chord("D6[1/8;.], C6[1/16;.;86], E6[1/8;.;88], r[1/16], E6[1/8;.;88], D6[1/8;.], "  # 10  G
          "G6[3/8;.;90]", default_volume=95),
    chord("r[1/8], D6[1/16;.], E6[1/16;.], D6[1/8;.;97], E6[1/16;.], D6[1/16;.], E6[1/8;.;97], "
          "D6[1/8;.], G6[1/4;.;99]", default_volume=90),  # 11  Am
    chord("C6", 1/2, 1, 90),  # 12  F
])

strings_verse = join([
    C("C", 4) % (1, 0, 66),  # 5  C
    C("G/B", 3) % (1, 0, 66),  # 6  G
    C("Am/C", 3) % (1, 0, 66),  # 7  Am
    C("F/C", 3) % (1, 0, 66),  # 8  F
    C("C", 4) % (1, 0, 66),  # 9  C
    C("G/B", 3) % (1, 0, 66),  # 10  G
    C("Am/C", 3) % (1, 0, 66),  # 11  Am
    chord("C4[63/64;0], F4;A4[1;.]", volume=66),  # 12  F
])

fingered_bass_verse_bar5 = chord("C2[15/32;.], r[1/32], G2[23/64;3/8], A1[1/8;.]", volume=86)

fingered_bass_verse = join([
    fingered_bass_verse_bar5,  # 5  C
    chord("G1[15/32;.], r[1/32], D2[23/64;3/8], G1[1/8;.]", volume=86),  # 6  G
    chord("A1[15/32;.], r[1/32], E2[23/64;3/8], G1[1/8;.]", volume=86),  # 7  Am
    chord("F2[15/32;.], r[1/32], C3[23/64;3/8], D2[1/8;.]", volume=86),  # 8  F
    fingered_bass_verse_bar5,  # 9  C
    chord("G1[15/32;.], r[1/32], D2[23/64;3/8], G1[7/64;1/8]", volume=86),  # 10  G
    chord("A1[15/32;.], r[1/32], E2[23/64;3/8], G1[7/64;1/8]", volume=86),  # 11  Am
    chord("F2[15/32;.], r[1/32], C3[23/64;3/8], G2[1/8;.]", volume=86),  # 12  F
])

drums_verse_bar5 = hits(
    "K;H, 0, H, 0, S;H, 0, H, 0, H, 0, K;H, 0, S;H, 0, H, H",
    1/16,
    {"K": [105, 90], "H": [65, 65, 65, 65, 65, 65, 65, 65, 36], "S": 88},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "S": 1/16},
)
drums_verse_bar9 = hits(
    "K;H, 0, H, 0, S;H, 0, H, H, H, 0, K;H, 0, S;H, 0, H, 0",
    1/16,
    {"K": [105, 90], "H": 65, "S": 88},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 3/64], "S": 1/16},
)

drums_verse = join([
    *[drums_verse_bar5] * 4,  # 5–8
    drums_verse_bar9,  # 9
    drums_verse_bar5,  # 10
    drums_verse_bar9,  # 11
    hits("K;H, 0, H, 0, S;H, 0, H, H, S, 0, T5, 0, S;HC, 0, S, T5",  # 12
         1/16, {"K": 105, "H": 65, "S": [88, 93, 93, 93], "T5": 78, "HC": 86}),
])


# ── chorus · bars 13–20 ─────────────────────────────────────────────────────
# Am | F | C | G | Am | F | C | G

piano_chorus = join([
    chord("C4;E4[7/48;0], A4[7/48;1/8;87], C4;E4[7/48;0], A4[7/48;1/8;87], C4;E4[7/48;0], "
          "A4[7/48;1/8;87], C4;E4[7/48;0], A4[7/48;1/8;87], C4;E4[7/48;0], A4[7/48;1/8;87], "
          "C4;E4[7/48;0], A4[7/48;1/8;87], C4;E4[7/48;0], A4[7/48;1/8;87], C4;E4[1/16;0], "
          "A4[1/16;.;87], C4;E4[1/16;0], A4[1/16;.;87]", default_volume=80),  # 13  Am
    chord("C4;F4[7/48;0], A4[7/48;1/8;87], C4;F4[7/48;0], A4[7/48;1/8;87], C4;F4[7/48;0], "
          "A4[7/48;1/8;87], C4;F4[7/48;0], A4[7/48;1/8;87], C4;F4[7/48;0], A4[7/48;1/8;87], "
          "C4;F4[7/48;0], A4[7/48;1/8;87], C4;F4[7/48;0], A4[7/48;1/8;87], C4;F4[1/16;0], "
          "A4[1/16;.;87], C4;F4[1/16;0], A4[1/16;.;87]", default_volume=80),  # 14  F
    *[C("C", 4) % (7/48, [0, 0, 1/8], [80, 80, 87])] * 7, C("C", 4) % (1/16, 0, [80, 80, 87]),
    C("C", 4) % (1/16, 0, [80, 80, 87]),  # 15  C
    chord("B3;D4[7/48;0], G4[7/48;1/8;87], B3;D4[7/48;0], G4[7/48;1/8;87], B3;D4[7/48;0], "
          "G4[7/48;1/8;87], B3;D4[7/48;0], G4[7/48;1/8;87], B3;D4[7/48;0], G4[7/48;1/8;87], "
          "B3;D4[7/48;0], G4[7/48;1/8;87], B3;D4[7/48;0], G4[7/48;1/8;87], B3;D4[1/16;0], "
          "G4[1/16;.;87], B3;D4[1/16;0], G4[1/16;.;87]", default_volume=80),  # 16  G
] * 2)

whistle_chorus_bar13 = chord(
    "C6[1/8;.;108], C6[1/16;.], B5[3/16;.], C6[1/8;.], A5[1/8;.;107], B5[1/8;.], D6[1/8;.;111], "
    "E6[1/8;.;104]", default_volume=102
)
whistle_chorus_bar14 = chord(
    "C6[1/8;.;111], C6[1/16;.], C6[3/16;.], C6[1/8;.], C6[1/8;.;111], D6[1/8;.;106], "
    "B5[1/8;.;111], r[1/16], C6[1/16;.]", default_volume=104
)

whistle_chorus = join([
    whistle_chorus_bar13,  # 13  Am
    whistle_chorus_bar14,  # 14  F
    chord("E6[1/8;.;115], E6[1/16;.], D6[3/16;.], E6[1/8;.], C6[1/8;.;113], D6[1/8;.], "  # 15  C
          "F6[1/8;.;116], G6[1/8;.;111]", default_volume=108),
    chord("G6[1/8;.], E6[1/8;.;104], D6[3/4;.;111]", default_volume=113),  # 16  G
    whistle_chorus_bar13,  # 17  Am
    whistle_chorus_bar14,  # 18  F
    chord("C6[1/8;.;113], C6[1/16;.], C6[3/16;.], C6[1/8;.], C6[1/8;.;113], D6[1/8;.;108], "
          "B5[1/8;.;113], r[1/16], C6[1/16;.]", default_volume=106),  # 19  C
    chord("D6[1/8;.], G6[1/8;.;106], G6[1/2;.;113], r[1/4]", default_volume=111),  # 20  G
])

strings_chorus = join([
    C("Am/C", 3) % (1, 0, 72),  # 13  Am
    C("F/C", 3) % (1, 0, 72),  # 14  F
    C("C", 4) % (1, 0, 72),  # 15  C
    C("G/B", 3) % (1, 0, 72),  # 16  G
] * 2)

fingered_bass_chorus = join([
    chord("A2, A2, A2, A2, A2, A2, A2, A2", 7/64, 1/8, 98),  # 13  Am
    chord("F2, F3, F2, F3, F2, F3, F2, F3", 7/64, 1/8, 98),  # 14  F
    chord("C3, C3, C2, C3, C2, C3, C2, C3", 7/64, 1/8, 98),  # 15  C
    chord("G2, G3, G2, G3, G2, G3, G2, G3", 7/64, 1/8, 98),  # 16  G
] * 2)

drums_chorus_bar15 = hits(
    "K;H, 0, H, H, S;HC;H, 0, K;H, H, H, 0, K;H, H, S;HC;H, 0, OH, H",
    1/16,
    {"K": [111, 95, 95], "H": [68, 38, 38], "S": 93, "HC": 102, "OH": 73},
    {
        "K": 1/16,
        "H": [1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 3/64],
        "S": 1/16,
        "HC": 1/16,
        "OH": 1/16,
    },
)
drums_chorus_bar17 = hits(
    "K;H, 0, H, H, S;HC;H, 0, K;H, H, H, 0, K;H, H, S;HC;H, 0, OH, H",
    1/16,
    {"K": [111, 95, 95], "H": [68, 38, 38], "S": 93, "HC": 102, "OH": 73},
    {
        "K": 1/16,
        "H": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 3/64, 1/16, 3/64],
        "S": 1/16,
        "HC": 1/16,
        "OH": 1/16,
    },
)

drums_chorus = join([
    hits("K;H;C, 0, H, H, S;HC;H, 0, K;H, H, H, 0, K;H, H, S;HC;H, 0, OH, H",  # 13
         1/16,
         {"K": [111, 95, 95], "H": [68, 38, 38], "C": 100, "S": 93, "HC": 102, "OH": 73},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 3/64],
             "C": 1/4,
             "S": 1/16,
             "HC": 1/16,
             "OH": 1/16,
         }),
    hits("K;H, 0, H, H, S;HC;H, 0, K;H, H, H, 0, K;H, H, S;HC;H, 0, OH, H",  # 14
         1/16,
         {"K": [111, 95, 95], "H": [68, 38, 38], "S": 93, "HC": 102, "OH": 73},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 3/64],
             "S": 1/16,
             "HC": 1/16,
             "OH": 1/16,
         }),
    drums_chorus_bar15, drums_chorus_bar15,  # 15–16
    *[drums_chorus_bar17] * 3,  # 17–19
    hits("K;H, 0, H, H, S;HC;H, 0, K;H, H, S, 0, T5, 0, S;HC, 0, S, T5",  # 20
         1/16,
         {
             "K": [111, 95],
             "H": [68, 38, 38],
             "S": [93, 98, 98, 98],
             "HC": [102, 91],
             "T5": 82,
         },
         {"K": 1/16, "H": [1/16, 1/16, 3/64, 1/16, 3/64], "S": 1/16, "HC": 1/16, "T5": 1/16}),
])


# ── verse · bars 21–28 ──────────────────────────────────────────────────────
# C | G | Am | F | C | G | Am | F

piano_verse_2_bar21 = join([
    C("C", 4) % (5/8, [0, 0, 1/2], [65, 65, 70]), C("C", 4) % (23/48, [0, 0, 3/8], [65, 65, 70]),
    chord("C4;E4[1/6;0], G4[7/48;1/8;70]", default_volume=65),
])
piano_verse_2_bar22 = chord(
    "B3;D4[5/8;0], G4[5/8;1/2;70], B3;D4[23/48;0], G4[23/48;3/8;70], B3;D4[1/6;0], G4[1/6;1/8;70]",
    default_volume=65,
)

piano_verse_2 = join([
    piano_verse_2_bar21,  # 21  C
    piano_verse_2_bar22,  # 22  G
    chord("C4;E4[5/8;0], A4[5/8;1/2;70], C4;E4[23/48;0], A4[23/48;3/8;70], C4[7/48;0], "  # 23  Am
          "E4[1/6;0], A4[7/48;1/8;70]", default_volume=65),
    chord("C4;F4[5/8;0], A4[5/8;1/2;70], C4;F4[23/48;0], A4[23/48;3/8;70], C4[7/48;0], "  # 24  F
          "F4[1/6;0], A4[1/6;1/8;70]", default_volume=65),
    piano_verse_2_bar21,  # 25  C
    piano_verse_2_bar22,  # 26  G
    chord("C4;E4[5/8;0], A4[5/8;1/2;70], C4;E4[23/48;0], A4[23/48;3/8;70], C4;E4[1/6;0], "
          "A4[7/48;1/8;70]", default_volume=65),  # 27  Am
    chord("C4;F4[5/8;0], A4[5/8;1/2;70], C4;F4[23/48;0], A4[23/48;3/8;70], C4;F4[1/6;0], "
          "A4[7/48;1/8;70]", default_volume=65),  # 28  F
])

whistle_verse_2_bar21 = chord(
    "G5[1/8;.], A5[1/16;.;83], D6[1/8;.;86], C6[1/16;.;84], D6[1/8;.;86], E6[1/8;.;93], G6[3/8;.]",
    default_volume=88,
)

whistle_verse_2 = join([
    whistle_verse_2_bar21,  # 21  C
    chord("D6[1/8;.], C6[1/16;.;86], r[1/8], G6[1/16;.;90], E6[1/8;.;88], D6[1/8;.], "  # 22  G
          "G6[3/8;.;90]", default_volume=95),
    chord("E6[1/8;.;97], D6[1/16;.], D6[1/8;.], E6[1/16;.], D6[1/8;.], C6[1/8;.;95], E6[3/8;.]",
          default_volume=90),  # 23  Am
    chord("C6[1/8;.], r[1/8], C6[1/16;.], A5[1/8;.;83], A5[1/4;.;83], r[1/16], C6[1/8;.;82], "
          "A5[1/8;.;75]", default_volume=90),  # 24  F
    whistle_verse_2_bar21,  # 25  C
    chord("D6[1/8;.], C6[1/16;.;86], E6[1/8;.;88], G6[1/16;.;90], E6[1/8;.;88], D6[1/8;.], "
          "G6[3/8;.;90]", default_volume=95),  # 26  G
    chord("r[1/8], D6[1/16;.], E6[1/16;.], D6[1/8;.;97], E6[1/16;.], D6[1/16;.], E6[1/8;.;97], "
          "D6[1/8;.], G6[1/4;.;99]", default_volume=90),  # 27  Am
    chord("C6", 1/2, 1, 90),  # 28  F
])

strings_verse_2 = join([
    C("C", 4) % (1, 0, 66),  # 21  C
    C("G/B", 3) % (1, 0, 66),  # 22  G
    C("Am/C", 3) % (1, 0, 66),  # 23  Am
    C("F/C", 3) % (1, 0, 66),  # 24  F
] * 2)

fingered_bass_verse_2_bar23 = chord(
    "A1[15/32;.], r[1/32], E2[23/64;3/8], G1[7/64;1/8]", volume=86
)

fingered_bass_verse_2 = join([
    chord("C3[15/32;.], r[1/32], G2[23/64;3/8], A1[1/8;.]", volume=86),  # 21  C
    chord("G1[15/32;.], r[1/32], D2[23/64;3/8], G1[7/64;1/8]", volume=86),  # 22  G
    fingered_bass_verse_2_bar23,  # 23  Am
    chord("F2[15/32;.], r[1/32], C3[23/64;3/8], D2[1/8;.]", volume=86),  # 24  F
    chord("C2[15/32;.], r[1/32], G2[23/64;3/8], A1[1/8;.]", volume=86),  # 25  C
    chord("G1[15/32;.], r[1/32], D2[23/64;3/8], G1[1/8;.]", volume=86),  # 26  G
    fingered_bass_verse_2_bar23,  # 27  Am
    chord("F2[15/32;.], r[1/32], C3[23/64;3/8], G2[7/64;1/8]", volume=86),  # 28  F
])

drums_verse_2_bar21 = hits(
    "K;H, 0, H, 0, S;H, 0, H, 0, H, 0, K;H, 0, S;H, 0, H, H",
    1/16,
    {"K": [105, 90], "H": [65, 65, 65, 65, 65, 65, 65, 65, 36], "S": 88},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64, 3/64], "S": 1/16},
)

drums_verse_2 = join([
    *[drums_verse_2_bar21] * 5,  # 21–25
    hits("K;H, 0, H, 0, S;H, 0, H, H, H, 0, K;H, 0, S;H, 0, H, 0",  # 26
         1/16,
         {"K": [105, 90], "H": 65, "S": 88},
         {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 3/64], "S": 1/16}),
    drums_verse_2_bar21,  # 27
    hits("K;H, 0, H, 0, S;H, 0, H, H, K;S, 0, S, S, K;S, S, S, S",  # 28
         1/16,
         {"K": [105, 95, 95], "H": 65, "S": [88, 93, 93, 93, 93, 93, 93, 93]},
         {"K": 1/16, "H": 1/16, "S": [1/16, 1/16, 3/64, 3/64, 1/16, 3/64, 3/64]}),
])


# ── chorus · bars 29–36 ─────────────────────────────────────────────────────
# Am | F | C | G | Am | F | C | G

strings_chorus_2 = join([
    C("Am/C", 3) % (1, 0, 72),  # 29  Am
    C("F/C", 3) % (1, 0, 72),  # 30  F
    chord("C4;E4[1;0], G4[63/64;1]", volume=72),  # 31  C
    C("G/B", 3) % (1, 0, 72),  # 32  G
    C("Am/C", 3) % (1, 0, 72),  # 33  Am
    chord("C4[63/64;0], F4;A4[1;.]", volume=72),  # 34  F
    C("C", 4) % (1, 0, 72),  # 35  C
    C("G/B", 3) % (1, 0, 72),  # 36  G
])

drums_chorus_2_bar30 = hits(
    "K;H, 0, H, H, S;HC;H, 0, K;H, H, H, 0, K;H, H, S;HC;H, 0, OH, H",
    1/16,
    {"K": [111, 95, 95], "H": [68, 38, 38], "S": 93, "HC": 102, "OH": 73},
    {
        "K": 1/16,
        "H": [1/16, 3/64, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16],
        "S": 1/16,
        "HC": 1/16,
        "OH": 1/16,
    },
)
drums_chorus_2_bar34 = hits(
    "K;H, 0, H, H, S;HC;H, 0, K;H, H, H, 0, K;H, H, S;HC;H, 0, OH, H",
    1/16,
    {"K": [111, 95, 95], "H": [68, 38, 38], "S": 93, "HC": 102, "OH": 73},
    {
        "K": 1/16,
        "H": [1/16, 3/64, 3/64, 1/16, 3/64, 3/64, 1/16, 3/64, 1/16],
        "S": 1/16,
        "HC": 1/16,
        "OH": 1/16,
    },
)

drums_chorus_2 = join([
    hits("K;H;C, 0, H, H, S;HC;H, 0, K;H, H, H, 0, K;H, H, S;HC;H, 0, OH, H",  # 29
         1/16,
         {"K": [111, 95, 95], "H": [68, 38, 38], "C": 100, "S": 93, "HC": 102, "OH": 73},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16],
             "C": 1/4,
             "S": 1/16,
             "HC": 1/16,
             "OH": 1/16,
         }),
    *[drums_chorus_2_bar30] * 4,  # 30–33
    drums_chorus_2_bar34, drums_chorus_2_bar34,  # 34–35
    hits("K;H, 0, H, H, S;HC;H, 0, K;H, H, K;T1, T1, T3, T3, K;T5, T5, T5, T5",  # 36
         1/16,
         {
             "K": [111, 95, 100, 100],
             "H": [68, 38, 38],
             "S": 93,
             "HC": 102,
             "T1": 82,
             "T3": 82,
             "T5": 82,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 3/64, 1/16, 3/64],
             "S": 1/16,
             "HC": 1/16,
             "T1": [3/64, 1/16],
             "T3": [3/64, 1/16],
             "T5": [3/64, 3/64, 1/16, 1/16],
         }),
])


# ── outro · bars 37–40 ──────────────────────────────────────────────────────
# C | F | G | C

piano_outro = join([
    C("C", 4) % (4/3, [0, 0, 1], 63),  # 37  C
    C("F/C", 3) % (4/3, [0, 0, 1], 63),  # 38  F
    C("G/B", 3) % (4/3, [0, 0, 1], 62),  # 39  G
    C("C", 4) % (4/3, [0, 0, 1], 69),  # 40  C
])

whistle_outro = join([
    chord("G5[1/8;.], A5[1/16;.;80], D6[1/8;.;83], r[1/16], D6[1/8;.;83], E6[1/8;.;89], "  # 37  C
          "G6[3/8;.]", default_volume=85),
    chord("F6[1/8;.], r[1/16], E6[1/8;.;84], G6[1/16;.;86], E6[1/8;.;84], F6[1/8;.], "  # 38  F
          "F6[3/8;.;85]", default_volume=91),
    chord("D6[1/8;.], C6[1/16;.;83], r[3/16], E6[1/8;.;85], D6[1/8;.], B5[3/8;.;83]",  # 39  G
          default_volume=91),
    chord("C6", 21/16, 1, 77),  # 40  C
])

fingered_bass_outro = join([
    chord("C3[15/32;.], r[1/32], G2[23/64;3/8], E2[7/64;1/8]", volume=83),  # 37  C
    chord("F2[15/32;.], r[1/32], C3[23/64;3/8], F2[1/8;.]", volume=82),  # 38  F
    chord("G2[15/32;.], r[1/32], D3[23/64;3/8], B2[7/64;1/8]", volume=81),  # 39  G
    chord("C2", 63/64, 1, 83),  # 40  C
])

drums_outro = join([
    hits("K;H, 0, H, 0, SS;H, 0, H, 0, H, 0, K;H, 0, SS;H, 0, H, H",  # 37
         1/16,
         {"K": [101, 87], "H": [62, 62, 62, 62, 62, 62, 62, 62, 35], "SS": 74},
         {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64, 3/64], "SS": 1/16}),
    hits("K;H, 0, H, 0, SS;H, 0, H, 0, H, 0, K;H, 0, SS;H, 0, H, H",  # 38
         1/16,
         {"K": [100, 86], "H": [62, 62, 62, 62, 62, 62, 62, 62, 34], "SS": 73},
         {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "SS": 1/16}),
    hits("K;H, 0, H, 0, SS;H, 0, H, 0, H, 0, K;H, 0, SS;H, 0, H, H",  # 39
         1/16,
         {"K": [99, 85], "H": [61, 61, 61, 61, 61, 61, 61, 61, 34], "SS": 73},
         {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "SS": 1/16}),
    hits("K;C, 0", 1/2, {"K": 92, "C": 86}, {"K": 1/8, "C": 1/2}),  # 40
])


# ── tracks ──────────────────────────────────────────────────────────────────

piano = perform(
    join([piano_intro, piano_verse, piano_chorus, piano_verse_2, piano_chorus, piano_outro]),
    loose=5, touch=4, seed=502119364, gate=75,
)
whistle = perform(
    join([
        rest(4), whistle_verse, whistle_chorus, whistle_verse_2, whistle_chorus, whistle_outro,
    ]),
    late=5, loose=5, touch=4, seed=859283962, gate=75,
)
strings = perform(
    join([rest(4), strings_verse, strings_chorus, strings_verse_2, strings_chorus_2]),
    loose=5, touch=4, seed=593159647,
)
fingered_bass = perform(
    join([
        fingered_bass_intro, fingered_bass_verse, fingered_bass_chorus, fingered_bass_verse_2,
        fingered_bass_chorus, fingered_bass_outro,
    ]),
    loose=5, touch=4, seed=81318663,
)
drums = perform(
    join([drums_intro, drums_verse, drums_chorus, drums_verse_2, drums_chorus_2, drums_outro]),
    loose=5, touch=4, seed=632147886,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [piano, whistle, strings, fingered_bass, drums],
    instruments=[
        "Acoustic Grand Piano", "Whistle", "String Ensemble 1", "Electric Bass (finger)", 1,
    ],
    bpm=BPM,
    track_names=["piano", "whistle", "strings", "fingered bass", "drums"],
    channels=[0, 1, 2, 3, 9],
    pan=[
        [pan(46, mode="value")], [pan(64, mode="value")], [pan(78, mode="value")],
        [pan(64, mode="value")], [pan(64, mode="value")],
    ],
    volume=[
        [volume(94, mode="value")], [volume(92, mode="value")], [volume(76, mode="value")],
        [volume(104, mode="value")], [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="C", is_meta=True),
    ],
    name="Postcard",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 153600,
    "sections": [
        (0, 15360, "intro", 0.45), (15360, 30720, "verse", 0.6), (46080, 30720, "chorus", 0.8),
        (76800, 30720, "verse", 0.6), (107520, 30720, "chorus", 0.8),
        (138240, 15360, "outro", 0.45),
    ],
    "chords": [
        (0, 3840, "C", "I"), (3840, 3840, "G", "V"), (7680, 3840, "Am", "vi"),
        (11520, 3840, "F", "IV"), (15360, 3840, "C", "I"), (19200, 3840, "G", "V"),
        (23040, 3840, "Am", "vi"), (26880, 3840, "F", "IV"), (30720, 3840, "C", "I"),
        (34560, 3840, "G", "V"), (38400, 3840, "Am", "vi"), (42240, 3840, "F", "IV"),
        (46080, 3840, "Am", "vi"), (49920, 3840, "F", "IV"), (53760, 3840, "C", "I"),
        (57600, 3840, "G", "V"), (61440, 3840, "Am", "vi"), (65280, 3840, "F", "IV"),
        (69120, 3840, "C", "I"), (72960, 3840, "G", "V"), (76800, 3840, "C", "I"),
        (80640, 3840, "G", "V"), (84480, 3840, "Am", "vi"), (88320, 3840, "F", "IV"),
        (92160, 3840, "C", "I"), (96000, 3840, "G", "V"), (99840, 3840, "Am", "vi"),
        (103680, 3840, "F", "IV"), (107520, 3840, "Am", "vi"), (111360, 3840, "F", "IV"),
        (115200, 3840, "C", "I"), (119040, 3840, "G", "V"), (122880, 3840, "Am", "vi"),
        (126720, 3840, "F", "IV"), (130560, 3840, "C", "I"), (134400, 3840, "G", "V"),
        (138240, 3840, "C", "I"), (142080, 3840, "F", "IV"), (145920, 3840, "G", "V"),
        (149760, 3840, "C", "I"),
    ],
    "about": {
        "seed": "61",
        "prompt": "happy pop song in C major, 118 bpm, piano, whistle, strings, fingered bass and drums, verse and chorus, 40 bars",
        "genre": "pop",
    },
    "tracks": [
        {
            "name": "piano",
            "role": "chords",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": [
                "volume", "pan", (0, 91, 42), (0, 93, 8), (0, 64, 0), (90, 64, 127),
                (3840, 64, 0), (3930, 64, 127), (7680, 64, 0), (7770, 64, 127), (11520, 64, 0),
                (11610, 64, 127), (15360, 64, 0), (15450, 64, 127), (19200, 64, 0),
                (19290, 64, 127), (23040, 64, 0), (23130, 64, 127), (26880, 64, 0),
                (26970, 64, 127), (30720, 64, 0), (30810, 64, 127), (34560, 64, 0),
                (34650, 64, 127), (38400, 64, 0), (38490, 64, 127), (42240, 64, 0),
                (42330, 64, 127), (46080, 64, 0), (46170, 64, 127), (49920, 64, 0),
                (50010, 64, 127), (53760, 64, 0), (53850, 64, 127), (57600, 64, 0),
                (57690, 64, 127), (61440, 64, 0), (61530, 64, 127), (65280, 64, 0),
                (65370, 64, 127), (69120, 64, 0), (69210, 64, 127), (72960, 64, 0),
                (73050, 64, 127), (76800, 64, 0), (76890, 64, 127), (80640, 64, 0),
                (80730, 64, 127), (84480, 64, 0), (84570, 64, 127), (88320, 64, 0),
                (88410, 64, 127), (92160, 64, 0), (92250, 64, 127), (96000, 64, 0),
                (96090, 64, 127), (99840, 64, 0), (99930, 64, 127), (103680, 64, 0),
                (103770, 64, 127), (107520, 64, 0), (107610, 64, 127), (111360, 64, 0),
                (111450, 64, 127), (115200, 64, 0), (115290, 64, 127), (119040, 64, 0),
                (119130, 64, 127), (122880, 64, 0), (122970, 64, 127), (126720, 64, 0),
                (126810, 64, 127), (130560, 64, 0), (130650, 64, 127), (134400, 64, 0),
                (134490, 64, 127), (138240, 64, 0), (138330, 64, 127), (142080, 64, 0),
                (142170, 64, 127), (145920, 64, 0), (146010, 64, 127), (149760, 64, 0),
                (149850, 64, 127), (153600, 64, 0),
            ],
        },
        {
            "name": "whistle",
            "role": "melody",
            "instrument": {"name": "Whistle", "program": 79, "low": 72, "high": 108},
            "events": ["volume", "pan", (0, 91, 50), (0, 93, 0)],
        },
        {
            "name": "strings",
            "role": "pad",
            "instrument": {"name": "String Ensemble 1", "program": 49, "low": 28, "high": 100},
            "events": [
                "volume", "pan", (0, 91, 66), (0, 93, 20), (0, 11, 92), (3840, 11, 100),
                (11520, 11, 92), (15360, 11, 93), (19200, 11, 102), (26880, 11, 93),
                (34560, 11, 102), (42240, 11, 93), (46080, 11, 95), (49920, 11, 105),
                (57600, 11, 95), (65280, 11, 105), (72960, 11, 95), (76800, 11, 93),
                (80640, 11, 102), (88320, 11, 93), (96000, 11, 102), (103680, 11, 93),
                (107520, 11, 95), (111360, 11, 105), (119040, 11, 95), (126720, 11, 105),
                (134400, 11, 95), (138240, 11, 92), (142080, 11, 100), (149760, 11, 92),
            ],
        },
        {
            "name": "fingered bass",
            "role": "bass",
            "instrument": {
                "name": "Electric Bass (finger)", "program": 34, "low": 28, "high": 67,
            },
            "events": ["volume", "pan", (0, 91, 16), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": [
                "volume", "pan", (0, 91, 28), (0, 93, 0), (0, 64, 0), (90, 64, 127),
                (3840, 64, 0), (3930, 64, 127), (7680, 64, 0), (7770, 64, 127), (11520, 64, 0),
                (11610, 64, 127), (15360, 64, 0), (15450, 64, 127), (19200, 64, 0),
                (19290, 64, 127), (23040, 64, 0), (23130, 64, 127), (26880, 64, 0),
                (26970, 64, 127), (30720, 64, 0), (30810, 64, 127), (34560, 64, 0),
                (34650, 64, 127), (38400, 64, 0), (38490, 64, 127), (42240, 64, 0),
                (42330, 64, 127), (46080, 64, 0), (46170, 64, 127), (49920, 64, 0),
                (50010, 64, 127), (53760, 64, 0), (53850, 64, 127), (57600, 64, 0),
                (57690, 64, 127), (61440, 64, 0), (61530, 64, 127), (65280, 64, 0),
                (65370, 64, 127), (69120, 64, 0), (69210, 64, 127), (72960, 64, 0),
                (73050, 64, 127), (76800, 64, 0), (76890, 64, 127), (80640, 64, 0),
                (80730, 64, 127), (84480, 64, 0), (84570, 64, 127), (88320, 64, 0),
                (88410, 64, 127), (92160, 64, 0), (92250, 64, 127), (96000, 64, 0),
                (96090, 64, 127), (99840, 64, 0), (99930, 64, 127), (103680, 64, 0),
                (103770, 64, 127), (107520, 64, 0), (107610, 64, 127), (111360, 64, 0),
                (111450, 64, 127), (115200, 64, 0), (115290, 64, 127), (119040, 64, 0),
                (119130, 64, 127), (122880, 64, 0), (122970, 64, 127), (126720, 64, 0),
                (126810, 64, 127), (130560, 64, 0), (130650, 64, 127), (134400, 64, 0),
                (134490, 64, 127), (138240, 64, 0), (138330, 64, 127), (142080, 64, 0),
                (142170, 64, 127), (145920, 64, 0), (146010, 64, 127), (149760, 64, 0),
                (149850, 64, 127), (153600, 64, 0),
            ],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
