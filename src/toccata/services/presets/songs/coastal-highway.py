"""Coastal Highway

Key     A minor
Tempo   100 quarter notes a minute, 4/4
Form    intro 8 · verse 8 · chorus 8 · solo 8 · chorus 8
Tracks  saw lead, synth brass, synth bass, warm pad, synth pluck, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 100
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "S": 38, "HC": 39, "H": 42, "T5": 43, "T4": 45, "OH": 46, "T3": 47, "C": 49,
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


# ── intro · bars 1–8 ────────────────────────────────────────────────────────
# Am | C | G | Dm | Am | C | G | Dm

warm_pad_intro = join([
    C("Am", 3) % (1, 0, 62),  # 1  Am
    C("C/G", 3) % (1, 0, 62),  # 2  C
    C("G", 3) % (1, 0, 62),  # 3  G
    C("Dm/F", 3) % (1, 0, 62),  # 4  Dm
    C("Am/E", 2) % (1, 0, 62),  # 5  Am
    C("C/E", 3) % (1, 0, 62),  # 6  C
    C("G", 3) % (1, 0, 62),  # 7  G
    C("Dm/F", 3) % (1, 0, 62),  # 8  Dm
])

synth_pluck_intro = join([
    chord("E4, E5, A4, A5, C5, C6, A4, A5", 1/8, 1/8, 63),  # 1  Am
    chord("E4, E5, G4, G5, C5, C6, G4, G5", 1/8, 1/8, 63),  # 2  C
    chord("D4, D5, G4, G5, B4, B5, G4, G5", 1/8, 1/8, 63),  # 3  G
    chord("D4, D5, F4, F5, A4, A5, F4, F5", 1/8, 1/8, 63),  # 4  Dm
] * 2)


# ── verse · bars 9–16 ───────────────────────────────────────────────────────
# Am | C | G | Dm | Am | C | G | Dm

saw_lead_verse = join([
    chord("r[1/8], G5[1/8;.;90], F5[1/8;.], r[1/8], E5[23/64;3/8], D5[1/8;.;87]",  # 9  Am
          default_volume=94),
    chord("r[1/8], E5[1/16;.], E5[11/64;3/16], D5[7/64;1/8;89], C5[3/16;.;94], C5[3/16;.;88], "
          "E5[1/8;.]", default_volume=90),  # 10  C
    chord("r[1/8], G5[1/8;.], F5[1/8;.;98], r[1/8], D5[23/64;3/8;97], C5[1/8;.;90]",  # 11  G
          default_volume=94),
    chord("r[1/8], E5[1/16;.], E5[11/64;3/16], D5[7/64;1/8;87], D5[3/16;.;93], "  # 12  Dm
          "D5[11/64;3/16;87], F5[1/8;.]", default_volume=88),
    chord("r[1/8], E5[1/16;.], E5[3/16;.], r[1/4], D5[1/16;.;87], D5[11/64;3/16;87], "  # 13  Am
          "C5[1/8;.;86]", default_volume=88),
    chord("r[1/8], F5[1/16;.], F5[3/16;.], E5[1/8;.], r[1/8], E5[1/16;.], E5[11/64;3/16], "
          "D5[1/8;.;89]", default_volume=90),  # 14  C
    chord("r[1/8], G5[3/64;1/16], G5[3/16;.], F5[7/64;1/8;92], G5[3/16;.;100], G5[3/16;.], "
          "B5[7/64;1/8;96]", default_volume=94),  # 15  G
    chord("A5[1/4;.], F5[7/64;1/8;94], A5[1/8;.;90], r[1/2]", default_volume=96),  # 16  Dm
])

synth_brass_verse = join([
    C("Am", 3) % (5/32, 0, [68, 68, 74]), rest(1/32), C("Am", 3) % (5/32, 0, [68, 68, 74]),
    rest(1/32), C("Am", 3) % (7/64, [0, 0, 1/4], [68, 68, 74]),  # 9  Am
    C("Am", 3) % (5/16, 0, [68, 68, 74]), rest(1/16),
    chord("G3;C4[5/32;0], E4[5/32;.;74], r[1/32], G3;C4[5/32;0], E4[5/32;.;74], r[1/32], "
          "G3;C4[7/64;0], E4[7/64;1/4;74], G3;C4[5/16;0], E4[5/16;.;74], r[1/16]",  # 10  C
          default_volume=68),
    C("G", 3) % (5/32, 0, [68, 68, 74]), rest(1/32), C("G", 3) % (5/32, 0, [68, 68, 74]),  # 11  G
    rest(1/32), C("G", 3) % (7/64, [0, 0, 1/4], [68, 68, 74]),
    C("G", 3) % (5/16, 0, [68, 68, 74]), rest(1/16),
    chord("F3;A3[5/32;0], D4[5/32;.;74], r[1/32], F3;A3[5/32;0], D4[5/32;.;74], r[1/32], "
          "F3;A3[7/64;0], D4[7/64;1/4;74], F3;A3[5/16;0], D4[5/16;.;74], r[1/16]",  # 12  Dm
          default_volume=68),
] * 2)

synth_bass_verse_bar9 = chord(
    "A1, A2, A1, A1, A1, A2, A1, A1, A1, A2, A1, A1, A1, A2, A1, A2", 1/16, 1/16, 90
)
synth_bass_verse_bar10 = chord(
    "C2, C3, C2, C2, C2, C3, C2, C2, C2, C3, C2, C2, C2, C3, C2, C3", 1/16, 1/16, 90
)
synth_bass_verse_bar11 = chord(
    "G2, G3, G2, G2, G2, G3, G2, G2, G2, G3, G2, G2, G2, G3, G2, G3", 1/16, 1/16, 90
)

synth_bass_verse = join([
    synth_bass_verse_bar9,  # 9  Am
    synth_bass_verse_bar10,  # 10  C
    synth_bass_verse_bar11,  # 11  G
    # 12  Dm
    chord("D2, D3, D2, D2, D2, D3, D2, D2, D2, D3, D2, D2, D2, D3, D2, B1", 1/16, 1/16, 90),
    synth_bass_verse_bar9,  # 13  Am
    synth_bass_verse_bar10,  # 14  C
    synth_bass_verse_bar11,  # 15  G
    # 16  Dm
    chord("D2, D3, D2, D2, D2, D3, D2, D2, D2, D3, D2, D2, D2, D3, D2, D3", 1/16, 1/16, 90),
])

warm_pad_verse = join([
    C("Am/E", 2) % (1, 0, 66),  # 9  Am
    C("C/E", 3) % (1, 0, 66),  # 10  C
    C("G", 3) % (1, 0, 66),  # 11  G
    C("Dm/F", 3) % (1, 0, 66),  # 12  Dm
    C("Am/E", 2) % (1, 0, 66),  # 13  Am
    C("C/E", 3) % (1, 0, 66),  # 14  C
    chord("G3;B3[1;0], D4[63/64;1]", volume=66),  # 15  G
    chord("F3[1;0], A3[63/64;0], D4[1;.]", volume=66),  # 16  Dm
])

synth_pluck_verse = join([
    chord("E4, E5, A4, A5, C5, C6, A4, A5, E4, E5, A4, A5, C5, C6, A4, A5",  # 9  Am
          1/16, 1/16, [77, 66, 36, 66] * 4),
    chord("E4, E5, G4, G5, C5, C6, G4, G5, E4, E5, G4, G5, C5, C6, G4, G5",  # 10  C
          1/16, 1/16, [77, 66, 36, 66] * 4),
    chord("D4, D5, G4, G5, B4, B5, G4, G5, D4, D5, G4, G5, B4, B5, G4, G5",  # 11  G
          1/16, 1/16, [77, 66, 36, 66] * 4),
    chord("D4, D5, F4, F5, A4, A5, F4, F5, D4, D5, F4, F5, A4, A5, F4, F5",  # 12  Dm
          1/16, 1/16, [77, 66, 36, 66] * 4),
] * 2)

drums_verse_bar10 = hits(
    "K, 0, H, 0, S, 0, H, T3, K, 0, H, 0, S, 0, H;T5, 0",
    1/16,
    {"K": 105, "H": 64, "S": 102, "T3": 74, "T5": 86},
    {"K": 1/16, "H": 1/16, "S": 1/8, "T3": 1/8, "T5": 1/8},
)
drums_verse_bar11 = hits(
    "K, H, S, H, K, H, S, H", 1/8, {"K": 105, "H": 64, "S": 102}, {"K": 1/16, "H": 1/16, "S": 1/8}
)

drums_verse = join([
    hits("K;C, H, S, H, K, H, S, H",  # 9
         1/8,
         {"K": 105, "C": 88, "H": 64, "S": 102},
         {"K": 1/16, "C": 1/4, "H": 1/16, "S": 1/8}),
    drums_verse_bar10,  # 10
    drums_verse_bar11,  # 11
    drums_verse_bar10,  # 12
    drums_verse_bar11,  # 13
    drums_verse_bar10,  # 14
    drums_verse_bar11,  # 15
    hits("K, 0, H, 0, S, 0, H, T3, K;T1, T1, T3, T3, T4, T4, T5, T5",  # 16
         1/16,
         {"K": 105, "H": 64, "S": 102, "T3": 74, "T1": 74, "T4": 74, "T5": 86},
         {
             "K": 1/16,
             "H": 1/16,
             "S": 1/8,
             "T3": [1/8, 1/16],
             "T1": [1/16, 1/8],
             "T4": [1/16, 1/8],
             "T5": 1/16,
         }),
])


# ── chorus · bars 17–24 ─────────────────────────────────────────────────────
# F | G | Am | C | F | G | Am | C

saw_lead_chorus = join([
    chord("F5[1/8;.], E5[7/64;1/8;95], D5[1/4;.;101], C5[1/8;.;99], D5[1/8;.;94], F5[15/64;1/4]",
          default_volume=102),  # 17  F
    chord("D5[1/4;.;103], E5[15/64;1/4;104], G5[1/8;.], G5[1/8;.;99], A5[15/64;1/4]",  # 18  G
          default_volume=106),
    chord("E5[1/8;.], D5[7/64;1/8;98], C5[1/4;.;104], C5[1/8;.;104], D5[7/64;1/8;98], E5[1/4;.]",
          default_volume=106),  # 19  Am
    chord("C5[1/4;.], D5[15/64;1/4;101], E5[1/8;.;102], E5[7/64;1/8;95], G5[3/16;.;104], r[1/16]",
          default_volume=99),  # 20  C
    chord("F5[1/8;.], E5[7/64;1/8;95], D5[1/4;.;101], F5[1/8;.], E5[7/64;1/8;95], D5[1/4;.;101]",
          default_volume=102),  # 21  F
    chord("G5[1/8;.], F5[1/8;.;97], E5[15/64;1/4;104], G5[1/8;.], F5[1/8;.;97], "  # 22  G
          "E5[15/64;1/4;104]", default_volume=106),
    # 23  Am
    chord("E5[1/4;.], E5[15/64;1/4], E5[1/8;.], E5[1/8;.;99], E5[15/64;1/4]", default_volume=106),
    chord("E5", 47/64, 1, 102),  # 24  C
])

synth_brass_chorus = join([
    C("F", 3) % (5/32, 0, [74, 74, 80]), rest(1/32), C("F", 3) % (5/32, 0, [74, 74, 80]),  # 17  F
    rest(1/32), C("F", 3) % (17/32, 0, [74, 74, 80]), rest(3/32),
    C("G", 3) % (5/32, 0, [74, 74, 80]), rest(1/32), C("G", 3) % (5/32, 0, [74, 74, 80]),  # 18  G
    rest(1/32), C("G", 3) % (17/32, 0, [74, 74, 80]), rest(3/32),
    C("Am", 3) % (5/32, 0, [74, 74, 80]), rest(1/32), C("Am", 3) % (5/32, 0, [74, 74, 80]),
    rest(1/32), C("Am", 3) % (17/32, 0, [74, 74, 80]), rest(3/32),  # 19  Am
    chord("G3;C4[5/32;0], E4[5/32;.;80], r[1/32], G3;C4[5/32;0], E4[5/32;.;80], r[1/32], "
          "G3;C4[17/32;0], E4[17/32;.;80], r[3/32]", default_volume=74),  # 20  C
    chord("A3;C4[5/32;0], F4[5/32;.;80], r[1/32], A3;C4[5/32;0], F4[5/32;.;80], r[1/32], "
          "A3;C4[17/32;0], F4[17/32;.;80], r[3/32]", default_volume=74),  # 21  F
    chord("B3;D4[5/32;0], G4[5/32;.;80], r[1/32], B3;D4[5/32;0], G4[5/32;.;80], r[1/32], "
          "B3;D4[17/32;0], G4[17/32;.;80], r[3/32]", default_volume=74),  # 22  G
    chord("C4;E4[5/32;0], A4[5/32;.;80], r[1/32], C4;E4[5/32;0], A4[5/32;.;80], r[1/32], "
          "C4;E4[17/32;0], A4[17/32;.;80], r[3/32]", default_volume=74),  # 23  Am
    C("C", 4) % (5/32, 0, [74, 74, 80]), rest(1/32), C("C", 4) % (5/32, 0, [74, 74, 80]),  # 24  C
    rest(1/32), C("C", 4) % (17/32, 0, [74, 74, 80]), rest(3/32),
])

synth_bass_chorus_bar17 = chord("F2, F3, F2, F3, F2, F3, F2, F3", 1/8, 1/8, 97)
synth_bass_chorus_bar18 = chord("G2, G3, G2, G3, G2, G3, G2, G3", 1/8, 1/8, 97)
synth_bass_chorus_bar19 = chord("A1, A2, A1, A2, A1, A2, A1, A2", 1/8, 1/8, 97)

synth_bass_chorus = join([
    synth_bass_chorus_bar17,  # 17  F
    synth_bass_chorus_bar18,  # 18  G
    synth_bass_chorus_bar19,  # 19  Am
    chord("C2, C3, C2, C3, C2, C3, C2, E2", 1/8, 1/8, 97),  # 20  C
    synth_bass_chorus_bar17,  # 21  F
    synth_bass_chorus_bar18,  # 22  G
    synth_bass_chorus_bar19,  # 23  Am
    chord("C2, C3, C2, C3, C2, C3, C2, C3", 1/8, 1/8, 97),  # 24  C
])

warm_pad_chorus = join([
    C("F", 3) % (1, 0, 75),  # 17  F
    C("G", 3) % (1, 0, 75),  # 18  G
    C("Am", 3) % (1, 0, 75),  # 19  Am
    C("C/G", 3) % (1, 0, 75),  # 20  C
    C("F/A", 3) % (1, 0, 75),  # 21  F
    C("G/B", 3) % (1, 0, 75),  # 22  G
    C("Am/C", 3) % (1, 0, 75),  # 23  Am
    chord("C4[63/64;0], E4;G4[1;.]", volume=75),  # 24  C
])

synth_pluck_chorus = join([
    chord("C6, A5, F5, C5, A4, F4, A4, C5, C6, A5, F5, C5, A4, F4, A4, C5",  # 17  F
          1/16, 1/16, [84, 72, 39, 72] * 4),
    chord("B5, G5, D5, B4, G4, D4, G4, B4, B5, G5, D5, B4, G4, D4, G4, B4",  # 18  G
          1/16, 1/16, [84, 72, 39, 72] * 4),
    chord("C6, A5, E5, C5, A4, E4, A4, C5, C6, A5, E5, C5, A4, E4, A4, C5",  # 19  Am
          1/16, 1/16, [84, 72, 39, 72] * 4),
    chord("C6, G5, E5, C5, G4, E4, G4, C5, C6, G5, E5, C5, G4, E4, G4, C5",  # 20  C
          1/16, 1/16, [84, 72, 39, 72] * 4),
] * 2)

drums_chorus_bar18 = hits(
    "K;H, 0, H, H;T1, S;HC;H, 0, H;T4, H, K;H, 0, K;H, H, S;HC;H, 0, OH, H;T4",
    1/16,
    {
        "K": [113, 97],
        "H": [70, 70, 38, 70, 70, 38, 70, 70, 38, 70, 38],
        "T1": 80,
        "S": 110,
        "HC": 89,
        "T4": 80,
        "OH": 74,
    },
    {
        "K": 1/16,
        "H": [1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16],
        "T1": 1/8,
        "S": 1/8,
        "HC": 1/8,
        "T4": [1/8, 1/16],
        "OH": 1/16,
    },
)
drums_chorus_bar19 = hits(
    "K;H, 0, OH, H, S;HC;H, 0, OH, H, K;H, 0, K;OH, H, S;HC;H, 0, OH, H",
    1/16,
    {"K": [113, 97], "H": [70, 38], "OH": 74, "S": 110, "HC": 89},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 3/64], "OH": 1/16, "S": 1/8, "HC": 1/8},
)

drums_chorus = join([
    hits("K;H;C, 0, OH, H, S;HC;H, 0, OH, H, K;H, 0, K;OH, H, S;HC;H, 0, OH, H",  # 17
         1/16,
         {"K": [113, 97], "H": [70, 38], "C": 95, "OH": 74, "S": 110, "HC": 89},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 1/16, 3/64],
             "C": 1/4,
             "OH": 1/16,
             "S": 1/8,
             "HC": 1/8,
         }),
    drums_chorus_bar18,  # 18
    drums_chorus_bar19,  # 19
    drums_chorus_bar18,  # 20
    drums_chorus_bar19,  # 21
    hits("K;H, 0, H, H;T1, S;HC;H, 0, H;T4, H, K;H, 0, K;H, H, S;HC;H, 0, OH, H;T4",  # 22
         1/16,
         {
             "K": [113, 97],
             "H": [70, 70, 38, 70, 70, 38, 70, 70, 38, 70, 38],
             "T1": 80,
             "S": 110,
             "HC": 89,
             "T4": 80,
             "OH": 74,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 1/16, 3/64, 3/64],
             "T1": 1/8,
             "S": 1/8,
             "HC": 1/8,
             "T4": [1/8, 1/16],
             "OH": 1/16,
         }),
    drums_chorus_bar19,  # 23
    hits("K;H, 0, H, H;T1, S;HC;H, 0, H;T4, H, K;S, 0, S, T1, S, T5, T5, T5",  # 24
         1/16,
         {
             "K": 113,
             "H": [70, 70, 38],
             "T1": 80,
             "S": [110, 95, 95, 95],
             "HC": 89,
             "T4": 80,
             "T5": 93,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16],
             "T1": 1/8,
             "S": 1/8,
             "HC": 1/8,
             "T4": 1/8,
             "T5": 1/16,
         }),
])


# ── solo · bars 25–32 ───────────────────────────────────────────────────────
# Am | C | G | Dm | Am | C | G | Dm

saw_lead_solo = join([
    chord("r[1/8], C5[7/64;1/8;91], E5[7/64;1/8;99], E5[7/64;1/8], E5[3/16;.;99], "  # 25  Am
          "F5[11/64;3/16], F5[7/64;1/8]", default_volume=93),
    # 26  C
    chord("E5[3/16;.], G5[27/64;7/16;97], D5[15/64;1/4;94], E5[1/8;.;95]", default_volume=101),
    chord("r[1/8], D5[7/64;1/8;96], F5[1/8;.;103], F5[7/64;1/8;97], G5[3/16;.;105], "  # 27  G
          "A5[11/64;3/16], A5[1/8;.]", default_volume=99),
    # 28  Dm
    chord("F5[3/16;.;99], A5[27/64;7/16], F5[15/64;1/4;93], G5[1/8;.]", default_volume=95),
    # 29  Am
    chord("E5[3/16;.], A5[19/64;5/16;95], E5[3/16;.], A5[19/64;5/16;95]", default_volume=99),
    # 30  C
    chord("G5[3/16;.], C6[19/64;5/16;99], G5[3/16;.], C6[19/64;5/16;99]", default_volume=103),
    # 31  G
    chord("G5[3/16;.], B5[27/64;7/16;101], F5[15/64;1/4;97], G5[1/8;.;99]", default_volume=105),
    chord("A5[23/64;3/8], A5[1/8;.;95], r[1/2]", default_volume=101),  # 32  Dm
])

synth_brass_solo = join([
    chord("C4;E4[5/32;0], A4[5/32;.;78], r[1/32], C4;E4[5/32;0], A4[5/32;.;78], r[1/32], "
          "C4;E4[7/64;0], A4[7/64;1/4;78], C4;E4[5/16;0], A4[5/16;.;78], r[1/16]",  # 25  Am
          default_volume=72),
    C("C", 4) % (5/32, 0, [72, 72, 78]), rest(1/32), C("C", 4) % (5/32, 0, [72, 72, 78]),  # 26  C
    rest(1/32), C("C", 4) % (7/64, [0, 0, 1/4], [72, 72, 78]),
    C("C", 4) % (5/16, 0, [72, 72, 78]), rest(1/16),
    chord("B3;D4[5/32;0], G4[5/32;.;78], r[1/32], B3;D4[5/32;0], G4[5/32;.;78], r[1/32], "
          "B3;D4[7/64;0], G4[7/64;1/4;78], B3;D4[5/16;0], G4[5/16;.;78], r[1/16]",  # 27  G
          default_volume=72),
    chord("A3;D4[5/32;0], F4[5/32;.;78], r[1/32], A3;D4[5/32;0], F4[5/32;.;78], r[1/32], "
          "A3;D4[7/64;0], F4[7/64;1/4;78], A3;D4[5/16;0], F4[5/16;.;78], r[1/16]",  # 28  Dm
          default_volume=72),
    C("Am", 3) % (5/32, 0, [72, 72, 78]), rest(1/32), C("Am", 3) % (5/32, 0, [72, 72, 78]),
    rest(1/32), C("Am", 3) % (7/64, [0, 0, 1/4], [72, 72, 78]),  # 29  Am
    C("Am", 3) % (5/16, 0, [72, 72, 78]), rest(1/16),
    chord("G3;C4[5/32;0], E4[5/32;.;78], r[1/32], G3;C4[5/32;0], E4[5/32;.;78], r[1/32], "
          "G3;C4[7/64;0], E4[7/64;1/4;78], G3;C4[5/16;0], E4[5/16;.;78], r[1/16]",  # 30  C
          default_volume=72),
    C("G", 3) % (5/32, 0, [72, 72, 78]), rest(1/32), C("G", 3) % (5/32, 0, [72, 72, 78]),  # 31  G
    rest(1/32), C("G", 3) % (7/64, [0, 0, 1/4], [72, 72, 78]),
    C("G", 3) % (5/16, 0, [72, 72, 78]), rest(1/16),
    chord("F3;A3[5/32;0], D4[5/32;.;78], r[1/32], F3;A3[5/32;0], D4[5/32;.;78], r[1/32], "
          "F3;A3[7/64;0], D4[7/64;1/4;78], F3;A3[5/16;0], D4[5/16;.;78], r[1/16]",  # 32  Dm
          default_volume=72),
])

synth_bass_solo_bar25 = chord(
    "A1, A1, A1, A2, A1, A1, A1, A2, A1, A1, A1, A2, A1, A1, A2, A2",
    1/16, 1/16, [53, 95, 95, 95] * 4,
)
synth_bass_solo_bar26 = chord(
    "C2, C2, C2, C3, C2, C2, C2, C3, C2, C2, C2, C3, C2, C2, C3, C3",
    1/16, 1/16, [53, 95, 95, 95] * 4,
)
synth_bass_solo_bar27 = chord(
    "G2, G2, G2, G3, G2, G2, G2, G3, G2, G2, G2, G3, G2, G2, G3, G3",
    1/16, 1/16, [53, 95, 95, 95] * 4,
)

synth_bass_solo = join([
    synth_bass_solo_bar25,  # 25  Am
    synth_bass_solo_bar26,  # 26  C
    synth_bass_solo_bar27,  # 27  G
    chord("D2, D2, D2, D3, D2, D2, D2, D3, D2, D2, D2, D3, D2, D2, D3, B1",  # 28  Dm
          1/16, 1/16, [53, 95, 95, 95] * 4),
    synth_bass_solo_bar25,  # 29  Am
    synth_bass_solo_bar26,  # 30  C
    synth_bass_solo_bar27,  # 31  G
    chord("D2, D2, D2, D3, D2, D2, D2, D3, D2, D2, D2, D3, D2, D2, D3, E2",  # 32  Dm
          1/16, 1/16, [53, 95, 95, 95] * 4),
])

warm_pad_solo = join([
    C("Am/C", 3) % (1, 0, 72),  # 25  Am
    C("C", 4) % (1, 0, 72),  # 26  C
    C("G/B", 3) % (1, 0, 72),  # 27  G
    C("Dm/A", 3) % (1, 0, 72),  # 28  Dm
    C("Am", 3) % (1, 0, 72),  # 29  Am
    C("C/G", 3) % (1, 0, 72),  # 30  C
    C("G", 3) % (1, 0, 72),  # 31  G
    C("Dm/F", 3) % (1, 0, 72),  # 32  Dm
])

synth_pluck_solo = join([
    chord("E4, A4, C5, E5, A5, C6, A5, E5, E4, A4, C5, E5, A5, C6, A5, E5",  # 25  Am
          1/16, 1/16, [81, 70, 38, 70] * 4),
    chord("E4, G4, C5, E5, G5, C6, G5, E5, E4, G4, C5, E5, G5, C6, G5, E5",  # 26  C
          1/16, 1/16, [81, 70, 38, 70] * 4),
    chord("D4, G4, B4, D5, G5, B5, G5, D5, D4, G4, B4, D5, G5, B5, G5, D5",  # 27  G
          1/16, 1/16, [81, 70, 38, 70] * 4),
    chord("D4, F4, A4, D5, F5, A5, F5, D5, D4, F4, A4, D5, F5, A5, F5, D5",  # 28  Dm
          1/16, 1/16, [81, 70, 38, 70] * 4),
] * 2)

drums_solo_bar26 = hits(
    "K;H, 0, H, T1, S;H, 0, H;T4, 0, K;H, 0, K;H, 0, S;H, 0, H, T4",
    1/16,
    {"K": [110, 95], "H": [68, 37], "T1": 78, "S": 107, "T4": 78},
    {"K": 1/16, "H": 1/16, "T1": 1/8, "S": 1/8, "T4": [1/8, 1/16]},
)
drums_solo_bar27 = hits(
    "K;H, H, S;H, H, K;H, K;H, S;H, H",
    1/8, {"K": [110, 95], "H": [68, 37], "S": 107}, {"K": 1/16, "H": 1/16, "S": 1/8},
)

drums_solo = join([
    hits("K;H;C, H, S;H, H, K;H, K;H, S;H, H",  # 25
         1/8,
         {"K": [110, 95], "H": [68, 37], "C": 93, "S": 107},
         {"K": 1/16, "H": 1/16, "C": 1/4, "S": 1/8}),
    drums_solo_bar26,  # 26
    drums_solo_bar27,  # 27
    drums_solo_bar26,  # 28
    drums_solo_bar27,  # 29
    drums_solo_bar26,  # 30
    drums_solo_bar27,  # 31
    hits("K;H, 0, H, T1, S;H, 0, H;T4, 0, K;S, 0, S, T1, S, T5, T5, T5",  # 32
         1/16,
         {"K": 110, "H": [68, 37], "T1": 78, "S": [107, 93, 93, 93], "T4": 78, "T5": 91},
         {
             "K": 1/16,
             "H": 1/16,
             "T1": 1/8,
             "S": [1/8, 7/64, 1/8],
             "T4": 1/8,
             "T5": [1/16, 3/64],
         }),
])


# ── chorus · bars 33–40 ─────────────────────────────────────────────────────
# F | G | Am | C | F | G | G | Am

saw_lead_chorus_2 = join([
    chord("F5[1/8;.], E5[1/8;.;96], D5[15/64;1/4;102], C5[1/8;.;101], r[1/8], F5[15/64;1/4]",
          default_volume=103),  # 33  F
    # 34  G
    chord("D5[1/4;.;104], E5[1/4;.;105], G5[1/8;.], r[1/8], A5[1/4;.]", default_volume=107),
    chord("E5[7/64;1/8], D5[1/8;.;100], C5[15/64;1/4;105], C5[1/8;.;105], r[1/8], E5[1/4;.]",
          default_volume=107),  # 35  Am
    chord("C5[15/64;1/4], D5[1/4;.;102], E5[7/64;1/8;103], E5[1/8;.;96], G5[3/16;.;105], r[1/16]",
          default_volume=101),  # 36  C
    chord("F5[1/8;.], E5[1/8;.;96], D5[7/64;1/8;102], E5[1/8;.;93], F5[1/8;.], E5[7/64;1/8;96], "
          "D5[1/4;.;102]", default_volume=103),  # 37  F
    chord("G5[1/8;.], F5[7/64;1/8;99], E5[1/4;.;105], G5[1/8;.], F5[7/64;1/8;99], E5[1/4;.;105]",
          default_volume=107),  # 38  G
    chord("D5[15/64;1/4;106], E5[1/4;.;107], G5[1/8;.], G5[1/8;.;103], A5[1/4;.]",  # 39  G
          default_volume=109),
    chord("A5", 63/64, 1, 86),  # 40  Am
])

synth_brass_chorus_2_bar38 = chord(
    "B3;D4[5/32;0], G4[5/32;.;81], r[1/32], B3;D4[5/32;0], G4[5/32;.;81], r[1/32], "
    "B3;D4[17/32;0], G4[17/32;.;81], r[3/32]", default_volume=75
)

synth_brass_chorus_2 = join([
    C("F", 3) % (5/32, 0, [75, 75, 81]), rest(1/32), C("F", 3) % (5/32, 0, [75, 75, 81]),  # 33  F
    rest(1/32), C("F", 3) % (17/32, 0, [75, 75, 81]), rest(3/32),
    C("G", 3) % (5/32, 0, [75, 75, 81]), rest(1/32), C("G", 3) % (5/32, 0, [75, 75, 81]),  # 34  G
    rest(1/32), C("G", 3) % (17/32, 0, [75, 75, 81]), rest(3/32),
    C("Am", 3) % (5/32, 0, [75, 75, 81]), rest(1/32), C("Am", 3) % (5/32, 0, [75, 75, 81]),
    rest(1/32), C("Am", 3) % (17/32, 0, [75, 75, 81]), rest(3/32),  # 35  Am
    chord("G3;C4[5/32;0], E4[5/32;.;81], r[1/32], G3;C4[5/32;0], E4[5/32;.;81], r[1/32], "
          "G3;C4[17/32;0], E4[17/32;.;81], r[3/32]", default_volume=75),  # 36  C
    chord("A3;C4[5/32;0], F4[5/32;.;81], r[1/32], A3;C4[5/32;0], F4[5/32;.;81], r[1/32], "
          "A3;C4[17/32;0], F4[17/32;.;81], r[3/32]", default_volume=75),  # 37  F
    synth_brass_chorus_2_bar38, synth_brass_chorus_2_bar38,  # 38–39
    C("Am/C", 3) % (1, 0, 77),  # 40  Am
])

synth_bass_chorus_2_bar33 = chord("F2, F3, F2, F3, F2, F3, F2, F3", 1/8, 1/8, 99)
synth_bass_chorus_2_bar34 = chord("G2, G3, G2, G3, G2, G3, G2, G3", 1/8, 1/8, 99)

synth_bass_chorus_2 = join([
    synth_bass_chorus_2_bar33,  # 33  F
    synth_bass_chorus_2_bar34,  # 34  G
    chord("A1, A2, A1, A2, A1, A2, A1, A2", 1/8, 1/8, 99),  # 35  Am
    chord("C2, C3, C2, C3, C2, C3, C2, C3", 1/8, 1/8, 99),  # 36  C
    synth_bass_chorus_2_bar33,  # 37  F
    synth_bass_chorus_2_bar34, synth_bass_chorus_2_bar34,  # 38–39
    chord("A1", 4/3, 1, 92),  # 40  Am
])

warm_pad_chorus_2 = join([
    C("F", 3) % (1, 0, 76),  # 33  F
    C("G", 3) % (1, 0, 76),  # 34  G
    chord("A3;C4[1;0], E4[63/64;1]", volume=76),  # 35  Am
    C("C/G", 3) % (1, 0, 76),  # 36  C
    C("F/A", 3) % (1, 0, 76),  # 37  F
    C("G/B", 3) % (2, [0, 0, 1], 76),  # 38  G
    rest(1),  # 39  G
    chord("C4;E4[1;0], A4[63/64;1]", volume=77),  # 40  Am
])

synth_pluck_chorus_2_bar33 = chord(
    "C6, A5, F5, C5, A4, F4, A4, C5, C6, A5, F5, C5, A4, F4, A4, C5",
    1/16, 1/16, [85, 73, 40, 73] * 4,
)
synth_pluck_chorus_2_bar34 = chord(
    "B5, G5, D5, B4, G4, D4, G4, B4, B5, G5, D5, B4, G4, D4, G4, B4",
    1/16, 1/16, [85, 73, 40, 73] * 4,
)

synth_pluck_chorus_2 = join([
    synth_pluck_chorus_2_bar33,  # 33  F
    synth_pluck_chorus_2_bar34,  # 34  G
    chord("C6, A5, E5, C5, A4, E4, A4, C5, C6, A5, E5, C5, A4, E4, A4, C5",  # 35  Am
          1/16, 1/16, [85, 73, 40, 73] * 4),
    chord("C6, G5, E5, C5, G4, E4, G4, C5, C6, G5, E5, C5, G4, E4, G4, C5",  # 36  C
          1/16, 1/16, [85, 73, 40, 73] * 4),
    synth_pluck_chorus_2_bar33,  # 37  F
    synth_pluck_chorus_2_bar34, synth_pluck_chorus_2_bar34,  # 38–39
    chord("E4[21/16;0], A4;C5[4/3;1]", volume=77),  # 40  Am
])

drums_chorus_2_bar35 = hits(
    "K;H, 0, OH, H, S;HC;H, 0, OH, H, K;H, 0, K;OH, H, S;HC;H, 0, OH, H",
    1/16,
    {"K": [115, 99], "H": [71, 39], "OH": 75, "S": 111, "HC": 90},
    {"K": 1/16, "H": [1/16, 3/64], "OH": 1/16, "S": 1/8, "HC": 1/8},
)

drums_chorus_2 = join([
    hits("K;H;C, 0, OH, H, S;HC;H, 0, OH, H, K;H, 0, K;OH, H, S;HC;H, 0, OH, H",  # 33
         1/16,
         {"K": [115, 99], "H": [71, 39], "C": 96, "OH": 75, "S": 111, "HC": 90},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 1/16],
             "C": 1/4,
             "OH": 1/16,
             "S": 1/8,
             "HC": 1/8,
         }),
    hits("K;H, 0, H, H;T1, S;HC;H, 0, H;T4, H, K;H, 0, K;H, H, S;HC;H, 0, OH, H;T4",  # 34
         1/16,
         {
             "K": [115, 99],
             "H": [71, 71, 39, 71, 71, 39, 71, 71, 39, 71, 39],
             "T1": 81,
             "S": 111,
             "HC": 90,
             "T4": 81,
             "OH": 75,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 3/64, 1/16],
             "T1": 1/8,
             "S": 1/8,
             "HC": 1/8,
             "T4": [1/8, 1/16],
             "OH": 1/16,
         }),
    drums_chorus_2_bar35,  # 35
    hits("K;H, 0, H, H;T1, S;HC;H, 0, H;T4, H, K;H, 0, K;H, H, S;HC;H, 0, OH, H;T4",  # 36
         1/16,
         {
             "K": [115, 99],
             "H": [71, 71, 39, 71, 71, 39, 71, 71, 39, 71, 39],
             "T1": 81,
             "S": 111,
             "HC": 90,
             "T4": 81,
             "OH": 75,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 3/64],
             "T1": 1/8,
             "S": 1/8,
             "HC": 1/8,
             "T4": [1/8, 1/16],
             "OH": 1/16,
         }),
    drums_chorus_2_bar35,  # 37
    hits("K;H, 0, H, H;T1, S;HC;H, 0, H;T4, H, K;H, 0, K;H, H, S;HC;H, 0, OH, H;T4",  # 38
         1/16,
         {
             "K": [115, 99],
             "H": [71, 71, 39, 71, 71, 39, 71, 71, 39, 71, 39],
             "T1": 81,
             "S": 111,
             "HC": 90,
             "T4": 81,
             "OH": 75,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16],
             "T1": 1/8,
             "S": 1/8,
             "HC": 1/8,
             "T4": [1/8, 1/16],
             "OH": 1/16,
         }),
    hits("K;H, 0, OH, H, S;HC;H, 0, OH, H, K;H, 0, K;OH, H, S;HC;H, 0, OH, H",  # 39
         1/16,
         {"K": [115, 99], "H": [71, 39], "OH": 75, "S": 111, "HC": 90},
         {"K": 1/16, "H": [1/16, 1/16, 1/16, 3/64, 1/16], "OH": 1/16, "S": 1/8, "HC": 1/8}),
    hits("K;C, 0", 1/2, {"K": 103, "C": 96}, {"K": 1/8, "C": 1/2}),  # 40
])


# ── tracks ──────────────────────────────────────────────────────────────────

saw_lead = perform(
    join([rest(8), saw_lead_verse, saw_lead_chorus, saw_lead_solo, saw_lead_chorus_2]),
    grid=1/16, late=8, loose=2, touch=3, seed=370438855,
)
synth_brass = perform(
    join([
        rest(8), synth_brass_verse, synth_brass_chorus, synth_brass_solo, synth_brass_chorus_2,
    ]),
    grid=1/16, loose=2, touch=3, seed=186708071,
)
synth_bass = perform(
    join([rest(8), synth_bass_verse, synth_bass_chorus, synth_bass_solo, synth_bass_chorus_2]),
    grid=1/16, loose=2, touch=3, seed=36917065, gate=75,
)
warm_pad = perform(
    join([warm_pad_intro, warm_pad_verse, warm_pad_chorus, warm_pad_solo, warm_pad_chorus_2]),
    grid=1/16, loose=2, touch=3, seed=802407824,
)
synth_pluck = perform(
    join([
        synth_pluck_intro, synth_pluck_verse, synth_pluck_chorus, synth_pluck_solo,
        synth_pluck_chorus_2,
    ]),
    grid=1/16, loose=2, touch=3, seed=602668659, gate=75,
)
drums = perform(
    join([rest(8), drums_verse, drums_chorus, drums_solo, drums_chorus_2]),
    grid=1/16, loose=2, touch=3, seed=673203138,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [saw_lead, synth_brass, synth_bass, warm_pad, synth_pluck, drums],
    instruments=[
        "Lead 2 (sawtooth)", "SynthBrass 1", "Synth Bass 1", "Pad 2 (warm)", "FX 3 (crystal)",
        25,
    ],
    bpm=BPM,
    track_names=["saw lead", "synth brass", "synth bass", "warm pad", "synth pluck", "drums"],
    channels=[0, 1, 2, 3, 4, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(78, mode="value")], [pan(92, mode="value")], [pan(64, mode="value")],
    ],
    volume=[
        [volume(90, mode="value")], [volume(80, mode="value")], [volume(102, mode="value")],
        [volume(74, mode="value")], [volume(70, mode="value")], [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Am", is_meta=True),
    ],
    name="Coastal Highway",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 153600,
    "sections": [
        (0, 30720, "intro", 0.36), (30720, 30720, "verse", 0.56), (61440, 30720, "chorus", 0.85),
        (92160, 30720, "solo", 0.75), (122880, 30720, "chorus", 0.9),
    ],
    "chords": [
        (0, 3840, "Am", "i"), (3840, 3840, "C", "III"), (7680, 3840, "G", "VII"),
        (11520, 3840, "Dm", "iv"), (15360, 3840, "Am", "i"), (19200, 3840, "C", "III"),
        (23040, 3840, "G", "VII"), (26880, 3840, "Dm", "iv"), (30720, 3840, "Am", "i"),
        (34560, 3840, "C", "III"), (38400, 3840, "G", "VII"), (42240, 3840, "Dm", "iv"),
        (46080, 3840, "Am", "i"), (49920, 3840, "C", "III"), (53760, 3840, "G", "VII"),
        (57600, 3840, "Dm", "iv"), (61440, 3840, "F", "VI"), (65280, 3840, "G", "VII"),
        (69120, 3840, "Am", "i"), (72960, 3840, "C", "III"), (76800, 3840, "F", "VI"),
        (80640, 3840, "G", "VII"), (84480, 3840, "Am", "i"), (88320, 3840, "C", "III"),
        (92160, 3840, "Am", "i"), (96000, 3840, "C", "III"), (99840, 3840, "G", "VII"),
        (103680, 3840, "Dm", "iv"), (107520, 3840, "Am", "i"), (111360, 3840, "C", "III"),
        (115200, 3840, "G", "VII"), (119040, 3840, "Dm", "iv"), (122880, 3840, "F", "VI"),
        (126720, 3840, "G", "VII"), (130560, 3840, "Am", "i"), (134400, 3840, "C", "III"),
        (138240, 3840, "F", "VI"), (142080, 7680, "G", "VII"), (149760, 3840, "Am", "i"),
    ],
    "about": {
        "seed": "311",
        "prompt": "synthwave in A minor, 100 bpm, saw lead, synth brass, synth bass, warm pad, synth pluck and drums, 40 bars",
        "genre": "synthwave",
    },
    "tracks": [
        {
            "name": "saw lead",
            "role": "melody",
            "instrument": {
                "name": "Lead 2 (sawtooth)", "program": 82, "low": 36, "high": 108,
                "voice": "subtractive", "preset": "synthwave lead",
            },
            "chain": "delay:sync=1/8.;feedback=30;mix=18,gain:4",
            "events": [
                "volume", "pan", (0, 91, 66), (0, 93, 0), (0, 1, 10), (1440, 1, 34),
                (2400, 1, 58), (2880, 1, 70), (3840, 1, 10), (5280, 1, 34), (6240, 1, 58),
                (6720, 1, 70), (7680, 1, 10), (9120, 1, 34), (10080, 1, 58), (10560, 1, 70),
                (11520, 1, 10), (12960, 1, 34), (13920, 1, 58), (14400, 1, 70), (15360, 1, 10),
                (16800, 1, 34), (17760, 1, 58), (18240, 1, 70), (19200, 1, 10), (20640, 1, 34),
                (21600, 1, 58), (22080, 1, 70), (23040, 1, 10), (24480, 1, 34), (25440, 1, 58),
                (25920, 1, 70), (26880, 1, 10), (28320, 1, 34), (29280, 1, 58), (29760, 1, 70),
                (30720, 1, 10), (32160, 1, 34), (33120, 1, 58), (33600, 1, 70), (34560, 1, 10),
                (36000, 1, 34), (36960, 1, 58), (37440, 1, 70), (38400, 1, 10), (39840, 1, 34),
                (40800, 1, 58), (41280, 1, 70), (42240, 1, 10), (43680, 1, 34), (44640, 1, 58),
                (45120, 1, 70), (46080, 1, 10), (47520, 1, 34), (48480, 1, 58), (48960, 1, 70),
                (49920, 1, 10), (51360, 1, 34), (52320, 1, 58), (52800, 1, 70), (53760, 1, 10),
                (55200, 1, 34), (56160, 1, 58), (56640, 1, 70), (57600, 1, 10), (59040, 1, 34),
                (60000, 1, 58), (60480, 1, 70), (61440, 1, 10), (62880, 1, 34), (63840, 1, 58),
                (64320, 1, 70), (65280, 1, 10), (66720, 1, 34), (67680, 1, 58), (68160, 1, 70),
                (69120, 1, 10), (70560, 1, 34), (71520, 1, 58), (72000, 1, 70), (72960, 1, 10),
                (74400, 1, 34), (75360, 1, 58), (75840, 1, 70), (76800, 1, 10), (78240, 1, 34),
                (79200, 1, 58), (79680, 1, 70), (80640, 1, 10), (82080, 1, 34), (83040, 1, 58),
                (83520, 1, 70), (84480, 1, 10), (85920, 1, 34), (86880, 1, 58), (87360, 1, 70),
                (88320, 1, 10), (89760, 1, 34), (90720, 1, 58), (91200, 1, 70), (92160, 1, 10),
                (93600, 1, 34), (94560, 1, 58), (95040, 1, 70), (96000, 1, 10), (97440, 1, 34),
                (98400, 1, 58), (98880, 1, 70), (99840, 1, 10), (101280, 1, 34), (102240, 1, 58),
                (102720, 1, 70), (103680, 1, 10), (105120, 1, 34), (106080, 1, 58),
                (106560, 1, 70), (107520, 1, 10), (108960, 1, 34), (109920, 1, 58),
                (110400, 1, 70), (111360, 1, 10), (112800, 1, 34), (113760, 1, 58),
                (114240, 1, 70), (115200, 1, 10), (116640, 1, 34), (117600, 1, 58),
                (118080, 1, 70), (119040, 1, 10), (120480, 1, 34), (121440, 1, 58),
                (121920, 1, 70), (122880, 1, 10), (124320, 1, 34), (125280, 1, 58),
                (125760, 1, 70), (126720, 1, 10), (128160, 1, 34), (129120, 1, 58),
                (129600, 1, 70), (130560, 1, 10), (132000, 1, 34), (132960, 1, 58),
                (133440, 1, 70), (134400, 1, 10), (135840, 1, 34), (136800, 1, 58),
                (137280, 1, 70), (138240, 1, 10), (139680, 1, 34), (140640, 1, 58),
                (141120, 1, 70), (142080, 1, 10), (143520, 1, 34), (144480, 1, 58),
                (144960, 1, 70), (145920, 1, 10), (147360, 1, 34), (148320, 1, 58),
                (148800, 1, 70), (149760, 1, 10), (151200, 1, 34), (152160, 1, 58),
                (152640, 1, 70),
            ],
        },
        {
            "name": "synth brass",
            "role": "chords",
            "instrument": {
                "name": "Synth Brass 1", "program": 63, "low": 36, "high": 96,
                "voice": "subtractive", "preset": "synth brass",
            },
            "events": ["volume", "pan", (0, 91, 58), (0, 93, 8)],
        },
        {
            "name": "synth bass",
            "role": "bass",
            "instrument": {
                "name": "Synth Bass 1", "program": 39, "low": 24, "high": 72,
                "voice": "subtractive", "preset": "synthwave bass",
            },
            "events": ["volume", "pan", (0, 91, 32), (0, 93, 0)],
        },
        {
            "name": "warm pad",
            "role": "pad",
            "instrument": {
                "name": "Pad 2 (warm)", "program": 90, "low": 24, "high": 108,
                "voice": "subtractive", "preset": "synthwave pad",
            },
            "chain": "chorus:mix=40",
            "events": [
                "volume", "pan", (0, 91, 82), (0, 93, 20), (0, 11, 108), (0, 74, 60),
                (3840, 11, 108), (3840, 74, 64), (7680, 11, 108), (7680, 74, 67),
                (11520, 11, 108), (11520, 74, 70), (15360, 11, 108), (15360, 74, 73),
                (19200, 11, 108), (19200, 74, 76), (23040, 11, 108), (23040, 74, 79),
                (26880, 11, 108), (26880, 74, 82), (30720, 11, 52), (30720, 74, 68),
                (30912, 11, 74), (31152, 11, 100), (31392, 11, 116), (31680, 11, 52),
                (31872, 11, 74), (32112, 11, 100), (32352, 11, 116), (32640, 11, 52),
                (32832, 11, 74), (33072, 11, 100), (33312, 11, 116), (33600, 11, 52),
                (33792, 11, 74), (34032, 11, 100), (34272, 11, 116), (34560, 11, 52),
                (34560, 74, 68), (34752, 11, 74), (34992, 11, 100), (35232, 11, 116),
                (35520, 11, 52), (35712, 11, 74), (35952, 11, 100), (36192, 11, 116),
                (36480, 11, 52), (36672, 11, 74), (36912, 11, 100), (37152, 11, 116),
                (37440, 11, 52), (37632, 11, 74), (37872, 11, 100), (38112, 11, 116),
                (38400, 11, 52), (38400, 74, 68), (38592, 11, 74), (38832, 11, 100),
                (39072, 11, 116), (39360, 11, 52), (39552, 11, 74), (39792, 11, 100),
                (40032, 11, 116), (40320, 11, 52), (40512, 11, 74), (40752, 11, 100),
                (40992, 11, 116), (41280, 11, 52), (41472, 11, 74), (41712, 11, 100),
                (41952, 11, 116), (42240, 11, 52), (42240, 74, 68), (42432, 11, 74),
                (42672, 11, 100), (42912, 11, 116), (43200, 11, 52), (43392, 11, 74),
                (43632, 11, 100), (43872, 11, 116), (44160, 11, 52), (44352, 11, 74),
                (44592, 11, 100), (44832, 11, 116), (45120, 11, 52), (45312, 11, 74),
                (45552, 11, 100), (45792, 11, 116), (46080, 11, 52), (46080, 74, 68),
                (46272, 11, 74), (46512, 11, 100), (46752, 11, 116), (47040, 11, 52),
                (47232, 11, 74), (47472, 11, 100), (47712, 11, 116), (48000, 11, 52),
                (48192, 11, 74), (48432, 11, 100), (48672, 11, 116), (48960, 11, 52),
                (49152, 11, 74), (49392, 11, 100), (49632, 11, 116), (49920, 11, 52),
                (49920, 74, 68), (50112, 11, 74), (50352, 11, 100), (50592, 11, 116),
                (50880, 11, 52), (51072, 11, 74), (51312, 11, 100), (51552, 11, 116),
                (51840, 11, 52), (52032, 11, 74), (52272, 11, 100), (52512, 11, 116),
                (52800, 11, 52), (52992, 11, 74), (53232, 11, 100), (53472, 11, 116),
                (53760, 11, 52), (53760, 74, 68), (53952, 11, 74), (54192, 11, 100),
                (54432, 11, 116), (54720, 11, 52), (54912, 11, 74), (55152, 11, 100),
                (55392, 11, 116), (55680, 11, 52), (55872, 11, 74), (56112, 11, 100),
                (56352, 11, 116), (56640, 11, 52), (56832, 11, 74), (57072, 11, 100),
                (57312, 11, 116), (57600, 11, 52), (57600, 74, 68), (57792, 11, 74),
                (58032, 11, 100), (58272, 11, 116), (58560, 11, 52), (58752, 11, 74),
                (58992, 11, 100), (59232, 11, 116), (59520, 11, 52), (59712, 11, 74),
                (59952, 11, 100), (60192, 11, 116), (60480, 11, 52), (60672, 11, 74),
                (60912, 11, 100), (61152, 11, 116), (61440, 11, 52), (61440, 74, 80),
                (61632, 11, 74), (61872, 11, 100), (62112, 11, 116), (62400, 11, 52),
                (62592, 11, 74), (62832, 11, 100), (63072, 11, 116), (63360, 11, 52),
                (63552, 11, 74), (63792, 11, 100), (64032, 11, 116), (64320, 11, 52),
                (64512, 11, 74), (64752, 11, 100), (64992, 11, 116), (65280, 11, 52),
                (65280, 74, 80), (65472, 11, 74), (65712, 11, 100), (65952, 11, 116),
                (66240, 11, 52), (66432, 11, 74), (66672, 11, 100), (66912, 11, 116),
                (67200, 11, 52), (67392, 11, 74), (67632, 11, 100), (67872, 11, 116),
                (68160, 11, 52), (68352, 11, 74), (68592, 11, 100), (68832, 11, 116),
                (69120, 11, 52), (69120, 74, 80), (69312, 11, 74), (69552, 11, 100),
                (69792, 11, 116), (70080, 11, 52), (70272, 11, 74), (70512, 11, 100),
                (70752, 11, 116), (71040, 11, 52), (71232, 11, 74), (71472, 11, 100),
                (71712, 11, 116), (72000, 11, 52), (72192, 11, 74), (72432, 11, 100),
                (72672, 11, 116), (72960, 11, 52), (72960, 74, 80), (73152, 11, 74),
                (73392, 11, 100), (73632, 11, 116), (73920, 11, 52), (74112, 11, 74),
                (74352, 11, 100), (74592, 11, 116), (74880, 11, 52), (75072, 11, 74),
                (75312, 11, 100), (75552, 11, 116), (75840, 11, 52), (76032, 11, 74),
                (76272, 11, 100), (76512, 11, 116), (76800, 11, 52), (76800, 74, 80),
                (76992, 11, 74), (77232, 11, 100), (77472, 11, 116), (77760, 11, 52),
                (77952, 11, 74), (78192, 11, 100), (78432, 11, 116), (78720, 11, 52),
                (78912, 11, 74), (79152, 11, 100), (79392, 11, 116), (79680, 11, 52),
                (79872, 11, 74), (80112, 11, 100), (80352, 11, 116), (80640, 11, 52),
                (80640, 74, 80), (80832, 11, 74), (81072, 11, 100), (81312, 11, 116),
                (81600, 11, 52), (81792, 11, 74), (82032, 11, 100), (82272, 11, 116),
                (82560, 11, 52), (82752, 11, 74), (82992, 11, 100), (83232, 11, 116),
                (83520, 11, 52), (83712, 11, 74), (83952, 11, 100), (84192, 11, 116),
                (84480, 11, 52), (84480, 74, 80), (84672, 11, 74), (84912, 11, 100),
                (85152, 11, 116), (85440, 11, 52), (85632, 11, 74), (85872, 11, 100),
                (86112, 11, 116), (86400, 11, 52), (86592, 11, 74), (86832, 11, 100),
                (87072, 11, 116), (87360, 11, 52), (87552, 11, 74), (87792, 11, 100),
                (88032, 11, 116), (88320, 11, 52), (88320, 74, 80), (88512, 11, 74),
                (88752, 11, 100), (88992, 11, 116), (89280, 11, 52), (89472, 11, 74),
                (89712, 11, 100), (89952, 11, 116), (90240, 11, 52), (90432, 11, 74),
                (90672, 11, 100), (90912, 11, 116), (91200, 11, 52), (91392, 11, 74),
                (91632, 11, 100), (91872, 11, 116), (92160, 11, 52), (92160, 74, 76),
                (92352, 11, 74), (92592, 11, 100), (92832, 11, 116), (93120, 11, 52),
                (93312, 11, 74), (93552, 11, 100), (93792, 11, 116), (94080, 11, 52),
                (94272, 11, 74), (94512, 11, 100), (94752, 11, 116), (95040, 11, 52),
                (95232, 11, 74), (95472, 11, 100), (95712, 11, 116), (96000, 11, 52),
                (96000, 74, 76), (96192, 11, 74), (96432, 11, 100), (96672, 11, 116),
                (96960, 11, 52), (97152, 11, 74), (97392, 11, 100), (97632, 11, 116),
                (97920, 11, 52), (98112, 11, 74), (98352, 11, 100), (98592, 11, 116),
                (98880, 11, 52), (99072, 11, 74), (99312, 11, 100), (99552, 11, 116),
                (99840, 11, 52), (99840, 74, 76), (100032, 11, 74), (100272, 11, 100),
                (100512, 11, 116), (100800, 11, 52), (100992, 11, 74), (101232, 11, 100),
                (101472, 11, 116), (101760, 11, 52), (101952, 11, 74), (102192, 11, 100),
                (102432, 11, 116), (102720, 11, 52), (102912, 11, 74), (103152, 11, 100),
                (103392, 11, 116), (103680, 11, 52), (103680, 74, 76), (103872, 11, 74),
                (104112, 11, 100), (104352, 11, 116), (104640, 11, 52), (104832, 11, 74),
                (105072, 11, 100), (105312, 11, 116), (105600, 11, 52), (105792, 11, 74),
                (106032, 11, 100), (106272, 11, 116), (106560, 11, 52), (106752, 11, 74),
                (106992, 11, 100), (107232, 11, 116), (107520, 11, 52), (107520, 74, 76),
                (107712, 11, 74), (107952, 11, 100), (108192, 11, 116), (108480, 11, 52),
                (108672, 11, 74), (108912, 11, 100), (109152, 11, 116), (109440, 11, 52),
                (109632, 11, 74), (109872, 11, 100), (110112, 11, 116), (110400, 11, 52),
                (110592, 11, 74), (110832, 11, 100), (111072, 11, 116), (111360, 11, 52),
                (111360, 74, 76), (111552, 11, 74), (111792, 11, 100), (112032, 11, 116),
                (112320, 11, 52), (112512, 11, 74), (112752, 11, 100), (112992, 11, 116),
                (113280, 11, 52), (113472, 11, 74), (113712, 11, 100), (113952, 11, 116),
                (114240, 11, 52), (114432, 11, 74), (114672, 11, 100), (114912, 11, 116),
                (115200, 11, 52), (115200, 74, 76), (115392, 11, 74), (115632, 11, 100),
                (115872, 11, 116), (116160, 11, 52), (116352, 11, 74), (116592, 11, 100),
                (116832, 11, 116), (117120, 11, 52), (117312, 11, 74), (117552, 11, 100),
                (117792, 11, 116), (118080, 11, 52), (118272, 11, 74), (118512, 11, 100),
                (118752, 11, 116), (119040, 11, 52), (119040, 74, 76), (119232, 11, 74),
                (119472, 11, 100), (119712, 11, 116), (120000, 11, 52), (120192, 11, 74),
                (120432, 11, 100), (120672, 11, 116), (120960, 11, 52), (121152, 11, 74),
                (121392, 11, 100), (121632, 11, 116), (121920, 11, 52), (122112, 11, 74),
                (122352, 11, 100), (122592, 11, 116), (122880, 11, 52), (122880, 74, 82),
                (123072, 11, 74), (123312, 11, 100), (123552, 11, 116), (123840, 11, 52),
                (124032, 11, 74), (124272, 11, 100), (124512, 11, 116), (124800, 11, 52),
                (124992, 11, 74), (125232, 11, 100), (125472, 11, 116), (125760, 11, 52),
                (125952, 11, 74), (126192, 11, 100), (126432, 11, 116), (126720, 11, 52),
                (126720, 74, 82), (126912, 11, 74), (127152, 11, 100), (127392, 11, 116),
                (127680, 11, 52), (127872, 11, 74), (128112, 11, 100), (128352, 11, 116),
                (128640, 11, 52), (128832, 11, 74), (129072, 11, 100), (129312, 11, 116),
                (129600, 11, 52), (129792, 11, 74), (130032, 11, 100), (130272, 11, 116),
                (130560, 11, 52), (130560, 74, 82), (130752, 11, 74), (130992, 11, 100),
                (131232, 11, 116), (131520, 11, 52), (131712, 11, 74), (131952, 11, 100),
                (132192, 11, 116), (132480, 11, 52), (132672, 11, 74), (132912, 11, 100),
                (133152, 11, 116), (133440, 11, 52), (133632, 11, 74), (133872, 11, 100),
                (134112, 11, 116), (134400, 11, 52), (134400, 74, 82), (134592, 11, 74),
                (134832, 11, 100), (135072, 11, 116), (135360, 11, 52), (135552, 11, 74),
                (135792, 11, 100), (136032, 11, 116), (136320, 11, 52), (136512, 11, 74),
                (136752, 11, 100), (136992, 11, 116), (137280, 11, 52), (137472, 11, 74),
                (137712, 11, 100), (137952, 11, 116), (138240, 11, 52), (138240, 74, 82),
                (138432, 11, 74), (138672, 11, 100), (138912, 11, 116), (139200, 11, 52),
                (139392, 11, 74), (139632, 11, 100), (139872, 11, 116), (140160, 11, 52),
                (140352, 11, 74), (140592, 11, 100), (140832, 11, 116), (141120, 11, 52),
                (141312, 11, 74), (141552, 11, 100), (141792, 11, 116), (142080, 11, 52),
                (142080, 74, 82), (142272, 11, 74), (142512, 11, 100), (142752, 11, 116),
                (143040, 11, 52), (143232, 11, 74), (143472, 11, 100), (143712, 11, 116),
                (144000, 11, 52), (144192, 11, 74), (144432, 11, 100), (144672, 11, 116),
                (144960, 11, 52), (145152, 11, 74), (145392, 11, 100), (145632, 11, 116),
                (145920, 11, 52), (145920, 74, 82), (146112, 11, 74), (146352, 11, 100),
                (146592, 11, 116), (146880, 11, 52), (147072, 11, 74), (147312, 11, 100),
                (147552, 11, 116), (147840, 11, 52), (148032, 11, 74), (148272, 11, 100),
                (148512, 11, 116), (148800, 11, 52), (148992, 11, 74), (149232, 11, 100),
                (149472, 11, 116), (149760, 11, 108), (149760, 74, 82),
            ],
        },
        {
            "name": "synth pluck",
            "role": "arpeggio",
            "instrument": {
                "name": "FX 3 (crystal)", "program": 99, "low": 24, "high": 108,
                "voice": "subtractive", "preset": "pluck",
            },
            "events": [
                "volume", "pan", (0, 91, 70), (0, 93, 8), (0, 74, 60), (3840, 74, 64),
                (7680, 74, 67), (11520, 74, 70), (15360, 74, 73), (19200, 74, 76),
                (23040, 74, 79), (26880, 74, 82), (30720, 74, 68), (34560, 74, 68),
                (38400, 74, 68), (42240, 74, 68), (46080, 74, 68), (49920, 74, 68),
                (53760, 74, 68), (57600, 74, 68), (61440, 74, 80), (65280, 74, 80),
                (69120, 74, 80), (72960, 74, 80), (76800, 74, 80), (80640, 74, 80),
                (84480, 74, 80), (88320, 74, 80), (92160, 74, 76), (96000, 74, 76),
                (99840, 74, 76), (103680, 74, 76), (107520, 74, 76), (111360, 74, 76),
                (115200, 74, 76), (119040, 74, 76), (122880, 74, 82), (126720, 74, 82),
                (130560, 74, 82), (134400, 74, 82), (138240, 74, 82), (142080, 74, 82),
                (145920, 74, 82), (149760, 74, 82),
            ],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {
                "name": "drums", "program": 25, "drums": True, "low": 35, "high": 81,
                "voice": "drumkit", "preset": "eighties",
            },
            "chain": "gain:2",
            "events": ["volume", "pan", (0, 91, 44), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
