"""Underpass

Key     E phrygian
Tempo   112 quarter notes a minute, 4/4
Form    intro 8 · verse 8 · chorus 8 · solo 8
Tracks  saw lead, polysynth, synth bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 112
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
# Em | F | G | F | Em | F | G | F

saw_lead_intro = join([
    chord("E5[11/64;3/16], E5[3/16;.;83], G5[7/64;1/8;85], G5[1/4;.;90], E5[1/4;.]",  # 1  Em
          default_volume=88),
    chord("F5[11/64;3/16;90], F5[3/16;.;85], A5[7/64;1/8;87], A5[1/4;.], G5[15/64;1/4]",  # 2  F
          default_volume=92),
    chord("G5[3/16;.], E5[3/16;.;87], G5[23/64;3/8;88], G5[1/8;.], A5[7/64;1/8;88]",  # 3  G
          default_volume=94),
    chord("F5", 47/64, 1, 88),  # 4  F
    chord("E5[11/64;3/16], E5[3/16;.;83], G5[7/64;1/8;85], G5[15/64;1/4;90], E5[1/4;.]",  # 5  Em
          default_volume=88),
    chord("F5[3/16;.;90], F5[3/16;.;85], A5[7/64;1/8;87], A5[15/64;1/4], G5[1/4;.]",  # 6  F
          default_volume=92),
    chord("D5[11/64;3/16], D5[3/16;.;86], F5[7/64;1/8;87], G5[15/64;1/4;94], F5[1/4;.;92]",
          default_volume=91),  # 7  G
    chord("C5[11/64;3/16], E5[3/16;.;83], C5[23/64;5/8;81]", default_volume=87),  # 8  F
])


# ── verse · bars 9–16 ───────────────────────────────────────────────────────
# Em | F | G | F | Em | F | G | F

saw_lead_verse = join([
    chord("E5[11/64;3/16], E5[3/16;.;88], G5[1/8;.;90], G5[15/64;1/4;96], E5[1/4;.]",  # 9  Em
          default_volume=94),
    chord("F5[11/64;3/16;96], F5[3/16;.], A5[1/8;.;92], A5[7/64;1/8;98], B5[7/64;1/8], "  # 10  F
          "G5[1/4;.;98]", default_volume=90),
    chord("G5[11/64;3/16], E5[3/16;.;92], G5[23/64;3/8;94], G5[1/8;.], A5[1/8;.;94]",  # 11  G
          default_volume=100),
    chord("F5", 47/64, 1, 94),  # 12  F
    chord("E5[11/64;3/16], E5[3/16;.;88], G5[1/8;.;90], G5[1/4;.;96], E5[15/64;1/4]",  # 13  Em
          default_volume=94),
    chord("F5[11/64;3/16;96], F5[3/16;.;90], A5[1/8;.;92], A5[1/4;.], G5[15/64;1/4]",  # 14  F
          default_volume=98),
    chord("D5[11/64;3/16], D5[3/16;.;91], F5[7/64;1/8;92], G5[1/4;.;100], F5[1/4;.;98]",  # 15  G
          default_volume=97),
    chord("C5[3/16;.], r[3/16], C5[23/64;5/8;86]", default_volume=92),  # 16  F
])

polysynth_verse_bar10 = chord(
    "C4;F4[5/32;0], A4[5/32;.;74], r[1/32], C4;F4[5/32;0], A4[5/32;.;74], r[1/32], "
    "C4;F4[17/32;0], A4[17/32;.;74], r[3/32]", default_volume=68
)

polysynth_verse = join([
    chord("B3;E4[5/32;0], G4[5/32;.;74], r[1/32], B3;E4[5/32;0], G4[5/32;.;74], r[1/32], "
          "B3;E4[17/32;0], G4[17/32;.;74], r[3/32]", default_volume=68),  # 9  Em
    polysynth_verse_bar10,  # 10  F
    chord("B3;D4[5/32;0], G4[5/32;.;74], r[1/32], B3;D4[5/32;0], G4[5/32;.;74], r[1/32], "
          "B3;D4[17/32;0], G4[17/32;.;74], r[3/32]", default_volume=68),  # 11  G
    polysynth_verse_bar10,  # 12  F
] * 2)

synth_bass_verse_bar9 = chord("E2, E3, E2, E3, E2, E3, E2, E3", 1/8, 1/8, 90)
synth_bass_verse_bar10 = chord("F2, F3, F2, F3, F2, F3, F2, F3", 1/8, 1/8, 90)
synth_bass_verse_bar11 = chord("G2, G3, G2, G3, G2, G3, G2, G3", 1/8, 1/8, 90)

synth_bass_verse = join([
    synth_bass_verse_bar9,  # 9  Em
    synth_bass_verse_bar10,  # 10  F
    synth_bass_verse_bar11,  # 11  G
    synth_bass_verse_bar10,  # 12  F
    synth_bass_verse_bar9,  # 13  Em
    synth_bass_verse_bar10,  # 14  F
    synth_bass_verse_bar11,  # 15  G
    chord("F2, F3, F2, F3, F2, F3, F2, F2", 1/8, 1/8, 90),  # 16  F
])

drums_verse_bar10 = hits(
    "K;H, 0, H, H, S;H, 0, H, K;H;T3, H, 0, K;H, H, S;H, 0, H;T5, H",
    1/16,
    {"K": [105, 90], "H": [64, 64, 35], "S": 102, "T3": 74, "T5": 86},
    {"K": 1/16, "H": [1/16, 3/64, 1/16, 1/16, 1/16, 3/64], "S": 1/8, "T3": 1/8, "T5": 1/8},
)
drums_verse_bar11 = hits(
    "K;H, 0, H, H, S;H, 0, H, K;H, H, 0, K;H, H, S;H, 0, H, H",
    1/16,
    {"K": [105, 90], "H": [64, 64, 35], "S": 102},
    {"K": 1/16, "H": [1/16, 3/64, 1/16, 1/16, 1/16, 3/64], "S": 1/8},
)

drums_verse = join([
    hits("K;H;C, 0, H, H, S;H, 0, H, K;H, H, 0, K;H, H, S;H, 0, H, H",  # 9
         1/16,
         {"K": [105, 90], "H": [64, 64, 35], "C": 88, "S": 102},
         {"K": 1/16, "H": [1/16, 3/64, 3/64, 1/16, 1/16, 3/64], "C": 1/4, "S": 1/8}),
    drums_verse_bar10,  # 10
    drums_verse_bar11,  # 11
    drums_verse_bar10,  # 12
    drums_verse_bar11,  # 13
    drums_verse_bar10,  # 14
    drums_verse_bar11,  # 15
    hits("K;H, 0, H, H, S;H, 0, H, K;H;T3, K;S, 0, S, T1, S, T5, T5, T5",  # 16
         1/16,
         {
             "K": [105, 90],
             "H": [64, 64, 35],
             "S": [102, 88, 88, 88],
             "T3": 74,
             "T1": 74,
             "T5": 86,
         },
         {
             "K": [1/16, 3/64],
             "H": [1/16, 3/64, 1/16, 1/16, 1/16],
             "S": [1/8, 7/64, 1/8],
             "T3": 1/8,
             "T1": 1/8,
             "T5": [3/64, 1/16, 1/16],
         }),
])


# ── chorus · bars 17–24 ─────────────────────────────────────────────────────
# Em | Dm | F | Em | Em | Dm | F | Em

saw_lead_chorus_bar18 = chord(
    "F5[1/4;.], D5[1/4;.;103], A4[7/64;1/8;99], E5[1/16;.;97], D5[3/16;.;96], C5[7/64;1/8;95]",
    default_volume=104,
)

saw_lead_chorus = join([
    chord("E5[1/4;.], D5[15/64;1/4;101], B4[7/64;1/8;99], E5[3/64;1/16;95], D5[3/16;.;94], "
          "C5[1/8;.;93]", default_volume=102),  # 17  Em
    saw_lead_chorus_bar18,  # 18  Dm
    chord("F5[3/16;.], D5[3/16;.;98], C5[15/64;1/4;97], E5[1/8;.;99], r[1/8], G5[1/8;.;102]",
          default_volume=106),  # 19  F
    chord("E5[1/4;.], G5[31/64;3/4;104]", default_volume=102),  # 20  Em
    chord("E5[1/4;.], D5[15/64;1/4;101], B4[7/64;1/8;99], E5[1/16;.;95], D5[3/16;.;94], "
          "C5[7/64;1/8;93]", default_volume=102),  # 21  Em
    saw_lead_chorus_bar18,  # 22  Dm
    chord("F5[3/16;.;106], E5[11/64;3/16], D5[15/64;1/4;98], F5[1/8;.], r[1/8], A5[1/8;.;102]",
          default_volume=99),  # 23  F
    chord("E5[3/16;.], A5[11/64;3/16;97], E5[23/64;5/8;95]", default_volume=102),  # 24  Em
])

polysynth_chorus_bar18 = chord(
    "r[1/8], A3;D4[7/64;0], F4[7/64;1/4;80], A3;D4[7/64;0], F4[7/64;1/4;80], A3;D4[7/64;0], "
    "F4[7/64;1/4;80], A3;D4[7/64;0], F4[7/64;1/8;80]", default_volume=74
)
polysynth_chorus_bar19 = chord(
    "r[1/8], A3;C4[7/64;0], F4[7/64;1/4;80], A3;C4[7/64;0], F4[7/64;1/4;80], A3;C4[7/64;0], "
    "F4[7/64;1/4;80], A3;C4[7/64;0], F4[7/64;1/8;80]", default_volume=74
)
polysynth_chorus_bar20 = chord(
    "r[1/8], G3;B3[7/64;0], E4[7/64;1/4;80], G3;B3[7/64;0], E4[7/64;1/4;80], G3;B3[7/64;0], "
    "E4[7/64;1/4;80], G3;B3[7/64;0], E4[7/64;1/8;80]", default_volume=74
)

polysynth_chorus = join([
    chord("r[1/8], B3;E4[7/64;0], G4[7/64;1/4;80], B3;E4[7/64;0], G4[7/64;1/4;80], "  # 17  Em
          "B3;E4[7/64;0], G4[7/64;1/4;80], B3;E4[7/64;0], G4[7/64;1/8;80]", default_volume=74),
    polysynth_chorus_bar18,  # 18  Dm
    polysynth_chorus_bar19,  # 19  F
    polysynth_chorus_bar20, polysynth_chorus_bar20,  # 20–21
    polysynth_chorus_bar18,  # 22  Dm
    polysynth_chorus_bar19,  # 23  F
    polysynth_chorus_bar20,  # 24  Em
])

synth_bass_chorus_bar17 = chord(
    "E2, E3, E2, E2, E2, E3, E2, E2, E2, E3, E2, E2, E2, E3, E2, E3", 1/16, 1/16, 97
)

synth_bass_chorus = join([
    synth_bass_chorus_bar17,  # 17  Em
    # 18  Dm
    chord("D2, D3, D2, D2, D2, D3, D2, D2, D2, D3, D2, D2, D2, D3, D2, D3", 1/16, 1/16, 97),
    # 19  F
    chord("F2, F3, F2, F2, F2, F3, F2, F2, F2, F3, F2, F2, F2, F3, F2, F3", 1/16, 1/16, 97),
    synth_bass_chorus_bar17,  # 20  Em
] * 2)

drums_chorus_bar18 = hits(
    "K;H, 0, H, K;T1, S;HC;H, 0, H;T4, 0, K;H, 0, H, K, S;HC;H, 0, OH, T4",
    1/16,
    {"K": [113, 97], "H": [70, 38], "T1": 80, "S": 110, "HC": 89, "T4": 80, "OH": 74},
    {"K": 1/16, "H": 1/16, "T1": 1/8, "S": 1/8, "HC": 1/8, "T4": [1/8, 1/16], "OH": 1/16},
)
drums_chorus_bar19 = hits(
    "K;H, 0, OH, K, S;HC;H, 0, OH, 0, K;H, 0, OH, K, S;HC;H, 0, OH, 0",
    1/16,
    {"K": [113, 97], "H": 70, "OH": 74, "S": 110, "HC": 89},
    {"K": 1/16, "H": 1/16, "OH": 1/16, "S": 1/8, "HC": 1/8},
)

drums_chorus = join([
    hits("K;H;C, 0, OH, K, S;HC;H, 0, OH, 0, K;H, 0, OH, K, S;HC;H, 0, OH, 0",  # 17
         1/16,
         {"K": [113, 97], "H": 70, "C": 95, "OH": 74, "S": 110, "HC": 89},
         {"K": 1/16, "H": 1/16, "C": 1/4, "OH": 1/16, "S": 1/8, "HC": 1/8}),
    drums_chorus_bar18,  # 18
    drums_chorus_bar19,  # 19
    drums_chorus_bar18,  # 20
    drums_chorus_bar19,  # 21
    drums_chorus_bar18,  # 22
    drums_chorus_bar19,  # 23
    hits("K;H, 0, H, K;T1, S;HC;H, 0, H;T4, 0, K;T1, T1, T3, T3, T4, T4, T5, T5",  # 24
         1/16,
         {
             "K": [113, 97],
             "H": [70, 38],
             "T1": 80,
             "S": 110,
             "HC": 89,
             "T4": 80,
             "T3": 80,
             "T5": 93,
         },
         {
             "K": 1/16,
             "H": 1/16,
             "T1": [1/8, 3/64],
             "S": 1/8,
             "HC": 1/8,
             "T4": [1/8, 3/64],
             "T3": [1/16, 1/8],
             "T5": 1/16,
         }),
])


# ── solo · bars 25–32 ───────────────────────────────────────────────────────
# Em | F | G | F | Em | F | F | Em

saw_lead_solo = join([
    chord("r[1/8], D5[1/8;.], C5[7/64;1/8;97], E5[7/64;1/8;93], G5[3/16;.;101], "  # 25  Em
          "E5[11/64;3/16;93], D5[1/8;.]", default_volume=92),
    chord("r[1/8], F5[1/8;.], E5[1/8;.;101], G5[7/64;1/8;97], A5[3/16;.;103], F5[3/16;.], "
          "E5[1/8;.]", default_volume=95),  # 26  F
    chord("r[1/8], D5[1/8;.], F5[7/64;1/8;103], D5[7/64;1/8], G5[3/16;.;105], D5[3/16;.], "
          "F5[7/64;1/8;97]", default_volume=96),  # 27  G
    # 28  F
    chord("F5[3/16;.], E5[11/64;3/16;93], C5[23/64;3/8;91], C5[1/4;.;88]", default_volume=99),
    chord("r[1/8], D5[1/8;.], C5[7/64;1/8;97], E5[1/8;.;93], G5[3/16;.;101], E5[11/64;3/16;93], "
          "D5[1/8;.]", default_volume=92),  # 29  Em
    chord("r[1/8], F5[1/8;.], E5[1/8;.;101], G5[1/8;.;97], A5[3/16;.;103], F5[11/64;3/16], "
          "E5[1/8;.]", default_volume=95),  # 30  F
    chord("r[1/8], E5[1/8;.], D5[1/8;.;102], F5[7/64;1/8], A5[3/16;.;105], F5[11/64;3/16], "
          "E5[1/8;.]", default_volume=97),  # 31  F
    chord("E5", 63/64, 1, 82),  # 32  Em
])

polysynth_solo_bar28 = chord("C4;F4[27/32;0], A4[27/32;.;78], r[5/32]", default_volume=72)

polysynth_solo = join([
    chord("G3;B3[27/32;0], E4[27/32;.;78], r[5/32]", default_volume=72),  # 25  Em
    chord("A3;C4[27/32;0], F4[27/32;.;78], r[5/32]", default_volume=72),  # 26  F
    chord("B3;D4[27/32;0], G4[27/32;.;78], r[5/32]", default_volume=72),  # 27  G
    polysynth_solo_bar28,  # 28  F
    chord("B3;E4[27/32;0], G4[27/32;.;78], r[5/32]", default_volume=72),  # 29  Em
    polysynth_solo_bar28, polysynth_solo_bar28,  # 30–31
    chord("B3[1;0], E4;G4[63/64;1]", volume=74),  # 32  Em
])

synth_bass_solo_bar25 = chord(
    "E2, E3, E2, E2, E2, E3, E2, E2, E2, E3, E2, E2, E2, E3, E2, E3", 1/16, 1/16, 95
)
synth_bass_solo_bar26 = chord(
    "F2, F3, F2, F2, F2, F3, F2, F2, F2, F3, F2, F2, F2, F3, F2, F3", 1/16, 1/16, 95
)

synth_bass_solo = join([
    synth_bass_solo_bar25,  # 25  Em
    synth_bass_solo_bar26,  # 26  F
    # 27  G
    chord("G2, G3, G2, G2, G2, G3, G2, G2, G2, G3, G2, G2, G2, G3, G2, G3", 1/16, 1/16, 95),
    synth_bass_solo_bar26,  # 28  F
    synth_bass_solo_bar25,  # 29  Em
    synth_bass_solo_bar26, synth_bass_solo_bar26,  # 30–31
    chord("E1", 4/3, 1, 89),  # 32  Em
])

drums_solo = join([
    hits("K;H;C, 0, H, H, S;H, 0, H, K;H, H, 0, K;H, H, S;H, 0, H, H",  # 25
         1/16,
         {"K": [110, 95], "H": [68, 68, 37], "C": 93, "S": 107},
         {"K": 1/16, "H": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16], "C": 1/4, "S": 1/8}),
    hits("K;H, 0, H, H, S;H, 0, H, K;H;T3, H, 0, K;H, H, S;H, 0, H;T5, H",  # 26
         1/16,
         {"K": [110, 95], "H": [68, 68, 37], "S": 107, "T3": 78, "T5": 91},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 3/64, 1/16, 3/64, 1/16],
             "S": 1/8,
             "T3": 1/8,
             "T5": 1/8,
         }),
    hits("K;H, 0, H, H, S;H, 0, H, K;H, H, 0, K;H, H, S;H, 0, H, H",  # 27
         1/16,
         {"K": [110, 95], "H": [68, 68, 37], "S": 107},
         {"K": 1/16, "H": [1/16, 3/64, 3/64, 1/16, 3/64, 1/16], "S": 1/8}),
    hits("K;H, 0, H, H, S;H, 0, H, K;H;T3, H, 0, K;H, H, S;H, 0, H;T5, H",  # 28
         1/16,
         {"K": [110, 95], "H": [68, 68, 37], "S": 107, "T3": 78, "T5": 91},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 3/64, 1/16],
             "S": 1/8,
             "T3": 1/8,
             "T5": 1/8,
         }),
    hits("K;H, 0, H, H, S;H, 0, H, K;H, H, 0, K;H, H, S;H, 0, H, H",  # 29
         1/16,
         {"K": [110, 95], "H": [68, 68, 37], "S": 107},
         {"K": 1/16, "H": [1/16, 3/64, 3/64, 1/16, 1/16, 3/64], "S": 1/8}),
    hits("K;H, 0, H, H, S;H, 0, H, K;H;T3, H, 0, K;H, H, S;H, 0, H;T5, H",  # 30
         1/16,
         {"K": [110, 95], "H": [68, 68, 37], "S": 107, "T3": 78, "T5": 91},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 3/64, 1/16, 1/16, 3/64],
             "S": 1/8,
             "T3": 1/8,
             "T5": 1/8,
         }),
    hits("K;H, 0, H, H, S;H, 0, H, K;H, H, 0, K;H, H, S;H, 0, H, H",  # 31
         1/16,
         {"K": [110, 95], "H": [68, 68, 37], "S": 107},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 1/16],
             "S": 1/8,
         }),
    hits("K;C, 0", 1/2, {"K": 99, "C": 93}, {"K": 1/8, "C": 1/2}),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

saw_lead = perform(
    join([saw_lead_intro, saw_lead_verse, saw_lead_chorus, saw_lead_solo]),
    grid=1/16, late=8, loose=2, touch=3, seed=508455588,
)
polysynth = perform(
    join([rest(8), polysynth_verse, polysynth_chorus, polysynth_solo]),
    grid=1/16, loose=2, touch=3, seed=976855572,
)
synth_bass = perform(
    join([rest(8), synth_bass_verse, synth_bass_chorus, synth_bass_solo]),
    grid=1/16, loose=2, touch=3, seed=403211195, gate=75,
)
drums = perform(
    join([rest(8), drums_verse, drums_chorus, drums_solo]),
    grid=1/16, loose=2, touch=3, seed=656600128,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [saw_lead, polysynth, synth_bass, drums],
    instruments=["Lead 2 (sawtooth)", "Pad 3 (polysynth)", "Synth Bass 1", 25],
    bpm=BPM,
    track_names=["saw lead", "polysynth", "synth bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(90, mode="value")], [volume(78, mode="value")], [volume(102, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[event("time_signature", numerator=4, denominator=4, is_meta=True)],
    name="Underpass",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "keys": [(0, "E", "phrygian")],
    "sections": [
        (0, 30720, "intro", 0.36), (30720, 30720, "verse", 0.56), (61440, 30720, "chorus", 0.85),
        (92160, 30720, "solo", 0.75),
    ],
    "chords": [
        (0, 3840, "Em", "i"), (3840, 3840, "F", "bII"), (7680, 3840, "G", "III"),
        (11520, 3840, "F", "bII"), (15360, 3840, "Em", "i"), (19200, 3840, "F", "bII"),
        (23040, 3840, "G", "III"), (26880, 3840, "F", "bII"), (30720, 3840, "Em", "i"),
        (34560, 3840, "F", "bII"), (38400, 3840, "G", "III"), (42240, 3840, "F", "bII"),
        (46080, 3840, "Em", "i"), (49920, 3840, "F", "bII"), (53760, 3840, "G", "III"),
        (57600, 3840, "F", "bII"), (61440, 3840, "Em", "i"), (65280, 3840, "Dm", "bvii"),
        (69120, 3840, "F", "bII"), (72960, 7680, "Em", "i"), (80640, 3840, "Dm", "bvii"),
        (84480, 3840, "F", "bII"), (88320, 3840, "Em", "i"), (92160, 3840, "Em", "i"),
        (96000, 3840, "F", "bII"), (99840, 3840, "G", "III"), (103680, 3840, "F", "bII"),
        (107520, 3840, "Em", "i"), (111360, 7680, "F", "bII"), (119040, 3840, "Em", "i"),
    ],
    "about": {
        "seed": "312",
        "prompt": "dark synthwave in E phrygian, 112 bpm, saw lead, polysynth, synth bass and drums, 32 bars",
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
                (121920, 1, 70),
            ],
        },
        {
            "name": "polysynth",
            "role": "chords",
            "instrument": {
                "name": "Pad 3 (polysynth)", "program": 91, "low": 24, "high": 108,
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
