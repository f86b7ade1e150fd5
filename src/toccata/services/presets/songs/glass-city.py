"""Glass City

Key     F# minor
Tempo   104 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · chorus 8 · verse 8 · outro 4
Tracks  saw lead, warm pad, synth bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 104
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "SS": 37, "S": 38, "HC": 39, "H": 42, "T5": 43, "OH": 46, "C": 49, "0": -1, "-": -2,
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
# F#m | D | A | E

warm_pad_intro = join([
    C("F#m/A", 3) % (1, 0, 53),  # 1  F#m
    C("D/A", 3) % (1, 0, 53),  # 2  D
    C("A", 3) % (1, 0, 53),  # 3  A
    C("E/G#", 3) % (1, 0, 53),  # 4  E
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# F#m | D | A | E | F#m | D | A | E

saw_lead_verse = join([
    chord("r[1/8], F#5[1/8;.], E5[7/64;1/8;77], C#5[7/64;1/8;70], A4[31/64;1/2;73]",  # 5  F#m
          default_volume=72),
    chord("D5[1/8;.;78], r[1/16], C#5[3/64;1/16], C#5[3/64;1/16;77], E5[7/64;1/8;73], "  # 6  D
          "C#5[3/64;1/16], A4[1/2;.;75]", default_volume=72),
    chord("r[1/8], C#5[1/8;.], B4[1/8;.;78], A4[7/64;1/8;72], A4[31/64;1/2;77]",  # 7  A
          default_volume=73),
    chord("B4[1/8;.], r[1/16], C#5[3/64;1/16;70], C#5[3/64;1/16], E5[1/8;.;72], r[1/16], "  # 8  E
          "B4[23/64;3/8], C#5[3/64;1/16;63], E5[1/16;.;65]", default_volume=75),
    chord("r[1/8], F#5[1/8;.], E5[7/64;1/8;77], C#5[1/8;.;70], r[1/8], E5[7/64;1/8], "  # 9  F#m
          "C#5[1/8;.;75], B4[1/8;.;70]", default_volume=72),
    chord("r[1/8], E5[1/8;.;73], C#5[1/8;.], B4[1/8;.;72], r[1/8], C#5[1/8;.;72], B4[1/8;.], "
          "A4[7/64;1/8;70]", default_volume=77),  # 10  D
    chord("A5[1/8;.;82], r[1/16], E5[1/16;.], E5[3/64;1/16;80], C#5[7/64;1/8;73], E5[1/16;.], "
          "C#5[31/64;1/2;78]", default_volume=75),  # 11  A
    chord("E5[1/8;.], B5[1/8;.;75], B5[7/16;.;80], r[5/16]", default_volume=77),  # 12  E
])

warm_pad_verse_bar5 = chord(
    "A3[1/4;1/8], F#4[15/64;1/8], A4[1/4;1/8], F#4[1/4;1/8], A3[1/4;1/8], F#4[15/64;1/8], "
    "A4[1/4;1/8], F#4[1/8;.]", volume=59
)
warm_pad_verse_bar9 = chord(
    "A3[1/4;1/8], F#4[15/64;1/8], A4[1/4;1/8], F#4[15/64;1/8], A3[1/4;1/8], F#4[1/4;1/8], "
    "A4[1/4;1/8], F#4[1/8;.]", volume=59
)

warm_pad_verse = join([
    warm_pad_verse_bar5, warm_pad_verse_bar5,  # 5–6
    chord("A3[1/4;1/8], E4[15/64;1/8], A4[1/4;1/8], E4[15/64;1/8], A3[1/4;1/8], E4[15/64;1/8], "
          "A4[1/4;1/8], E4[1/8;.]", volume=59),  # 7  A
    chord("B3[1/4;1/8], G#4[1/4;1/8], B4[1/4;1/8], G#4[15/64;1/8], B3[1/4;1/8], G#4[15/64;1/8], "
          "B4[1/4;1/8], G#4[1/8;.]", volume=59),  # 8  E
    warm_pad_verse_bar9, warm_pad_verse_bar9,  # 9–10
    chord("A3[1/4;1/8], E4[1/4;1/8], A4[1/4;1/8], E4[15/64;1/8], A3[1/4;1/8], E4[15/64;1/8], "
          "A4[1/4;1/8], E4[1/8;.]", volume=59),  # 11  A
    chord("B3[1/4;1/8], G#4[1/4;1/8], B4[1/4;1/8], G#4[1/4;1/8], B3[1/4;1/8], G#4[15/64;1/8], "
          "B4[1/4;1/8], G#4[1/8;.]", volume=59),  # 12  E
])

synth_bass_verse = join([
    chord("F#2[5/8;1/2], C#3[23/48;3/8], E2[1/6;1/8]", volume=73),  # 5  F#m
    chord("D2[5/8;1/2], A2[23/48;3/8], B1[1/6;1/8]", volume=73),  # 6  D
    chord("A1[5/8;1/2], E2[23/48;3/8], F#1[7/48;1/8]", volume=73),  # 7  A
    chord("E2[5/8;1/2], B2[23/48;3/8], E2[7/48;1/8]", volume=73),  # 8  E
] * 2)

drums_verse_bar5 = hits(
    "K;H, 0, H, 0, SS;H, 0, K;H, 0, H, 0, K;H, 0, SS;H, 0, H, H",
    1/16,
    {"K": [89, 77, 77], "H": [55, 55, 55, 55, 55, 55, 55, 55, 31], "SS": 65},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "SS": 1/16},
)
drums_verse_bar7 = hits(
    "K;H, 0, H, 0, SS;H, 0, K;H, H, H, 0, K;H, 0, SS;H, 0, H, 0",
    1/16,
    {"K": [89, 77, 77], "H": 55, "SS": 65},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 3/64, 1/16, 1/16], "SS": 1/16},
)
drums_verse_bar9 = hits(
    "K;H, 0, H, 0, SS;H, 0, K;H, 0, H, 0, K;H, 0, SS;H, 0, H, H",
    1/16,
    {"K": [89, 77, 77], "H": [55, 55, 55, 55, 55, 55, 55, 55, 31], "SS": 65},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "SS": 1/16},
)

drums_verse = join([
    drums_verse_bar5, drums_verse_bar5,  # 5–6
    drums_verse_bar7, drums_verse_bar7,  # 7–8
    *[drums_verse_bar9] * 3,  # 9–11
    hits("K;H, 0, H, 0, SS;H, 0, K;H, 0, K;S, 0, S, S, K;S, S, S, S",  # 12
         1/16,
         {"K": [89, 77, 80, 80], "H": 55, "SS": 65, "S": 78},
         {"K": 1/16, "H": 1/16, "SS": 1/16, "S": [1/16, 3/64, 3/64, 3/64, 3/64, 1/16]}),
])


# ── chorus · bars 13–20 ─────────────────────────────────────────────────────
# D | A | E | F#m | D | A | E | F#m

saw_lead_chorus_bar14 = chord(
    "A5[1/8;.], B5[1/8;.;96], A5[3/16;.], A5[3/64;1/16;94], A5[31/64;1/2]", default_volume=99
)

saw_lead_chorus = join([
    chord("A5[1/8;.], F#5[1/8;.;91], G#5[3/16;.], A5[3/64;1/16;92], A5[7/64;1/8], A5[1/8;.;92], "
          "B5[1/8;.;99], A5[7/64;1/8;92]", default_volume=98),  # 13  D
    saw_lead_chorus_bar14,  # 14  A
    chord("G#5[1/8;.], G#5[1/8;.;96], F#5[11/64;3/16;100], E5[1/16;.;94], B4[7/64;1/8;98], "
          "A5[7/64;1/8;96], G#5[1/8;.], F#5[7/64;1/8;95]", default_volume=101),  # 15  E
    chord("A5[3/16;.;98], A5[3/16;.], A5[3/8;.], r[1/4]", default_volume=92),  # 16  F#m
    chord("A5[1/8;.], F#5[7/64;1/8;91], G#5[3/16;.], A5[3/64;1/16;92], A5[7/64;1/8], "  # 17  D
          "A5[7/64;1/8;92], B5[1/8;.;99], A5[7/64;1/8;92]", default_volume=98),
    saw_lead_chorus_bar14,  # 18  A
    chord("G#5[1/8;.], G#5[7/64;1/8;96], A5[11/64;3/16], B5[1/16;.;98], G#5[7/64;1/8], "  # 19  E
          "G#5[1/8;.;96], F#5[1/8;.;100], E5[7/64;1/8;94]", default_volume=101),
    chord("A5[3/16;.], G#5[11/64;3/16;92], F#5[23/64;3/8;91], F#5[3/16;.;97], r[1/16]",  # 20  F#m
          default_volume=98),
])

warm_pad_chorus = join([
    C("D", 4) % (5/32, 0, [71, 71, 76]), rest(1/32), C("D", 4) % (5/32, 0, [71, 71, 76]),  # 13  D
    rest(1/32), C("D", 4) % (7/32, 0, [71, 71, 76]), rest(1/32),
    C("D", 4) % (7/64, [0, 0, 1/8], [71, 71, 76]), C("D", 4) % (7/32, 0, [71, 71, 76]),
    rest(1/32),
    chord("C#4;E4[5/32;0], A4[5/32;.;76], r[1/32], C#4;E4[5/32;0], A4[5/32;.;76], r[1/32], "
          "C#4;E4[7/32;0], A4[7/32;.;76], r[1/32], C#4;E4[7/64;0], A4[7/64;1/8;76], "  # 14  A
          "C#4;E4[7/32;0], A4[7/32;.;76], r[1/32]", default_volume=71),
    chord("B3;E4[5/32;0], G#4[5/32;.;76], r[1/32], B3;E4[5/32;0], G#4[5/32;.;76], r[1/32], "
          "B3;E4[7/32;0], G#4[7/32;.;76], r[1/32], B3;E4[7/64;0], G#4[7/64;1/8;76], "  # 15  E
          "B3;E4[7/32;0], G#4[7/32;.;76], r[1/32]", default_volume=71),
    chord("C#4;F#4[5/32;0], A4[5/32;.;76], r[1/32], C#4;F#4[5/32;0], A4[5/32;.;76], r[1/32], "
          "C#4;F#4[7/32;0], A4[7/32;.;76], r[1/32], C#4;F#4[7/64;0], A4[7/64;1/8;76], "  # 16  F#m
          "C#4;F#4[7/32;0], A4[7/32;.;76], r[1/32]", default_volume=71),
] * 2)

synth_bass_chorus = join([
    chord("D2[5/24;3/16], D2[5/24;3/16], D2[7/48;1/8], D3[5/24;3/16], D2[5/24;3/16], "  # 13  D
          "A2[1/16;.], B1[1/16;.]", volume=86),
    chord("A1[5/24;3/16], A1[5/24;3/16], A1[7/48;1/8], A2[5/24;3/16], A1[5/24;3/16], "  # 14  A
          "E2[1/16;.], F#1[1/16;.]", volume=86),
    chord("E2[5/24;3/16], E2[5/24;3/16], E2[7/48;1/8], E3[5/24;3/16], E2[5/24;3/16], "  # 15  E
          "B2[1/16;.], E2[1/16;.]", volume=86),
    chord("F#2[5/24;3/16], F#2[5/24;3/16], F#2[7/48;1/8], F#3[5/24;3/16], F#2[5/24;3/16], "
          "C#3[1/16;.], E2[1/16;.]", volume=86),  # 16  F#m
] * 2)

drums_chorus_bar14 = hits(
    "K;H, 0, OH, H, K;S;HC;H, 0, OH, H, K;H, 0, OH, H, K;S;HC;H, 0, OH, H",
    1/16,
    {"K": 98, "H": [60, 33], "OH": 64, "S": 82, "HC": 90},
    {
        "K": 1/16,
        "H": [1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64],
        "OH": 1/16,
        "S": 1/16,
        "HC": 1/16,
    },
)
drums_chorus_bar18 = hits(
    "K;H, 0, OH, H, K;S;HC;H, 0, OH, H, K;H, 0, OH, H, K;S;HC;H, 0, OH, H",
    1/16,
    {"K": 98, "H": [60, 33], "OH": 64, "S": 82, "HC": 90},
    {"K": 1/16, "H": [1/16, 3/64], "OH": 1/16, "S": 1/16, "HC": 1/16},
)

drums_chorus = join([
    hits("K;H;C, 0, OH, H, K;S;HC;H, 0, OH, H, K;H, 0, OH, H, K;S;HC;H, 0, OH, H",  # 13
         1/16,
         {"K": 98, "H": [60, 33], "C": 88, "OH": 64, "S": 82, "HC": 90},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64],
             "C": 1/4,
             "OH": 1/16,
             "S": 1/16,
             "HC": 1/16,
         }),
    *[drums_chorus_bar14] * 4,  # 14–17
    drums_chorus_bar18, drums_chorus_bar18,  # 18–19
    hits("K;H, 0, OH, H, K;S;HC;H, 0, OH, H, K;S, 0, S, S, K;S, S, S, S",  # 20
         1/16,
         {
             "K": [98, 98, 88, 88],
             "H": [60, 33],
             "OH": 64,
             "S": [82, 86, 86, 86, 86, 86, 86, 86],
             "HC": 90,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16],
             "OH": 1/16,
             "S": [1/16, 1/16, 3/64, 3/64, 3/64, 1/16, 3/64],
             "HC": 1/16,
         }),
])


# ── verse · bars 21–28 ──────────────────────────────────────────────────────
# F#m | D | A | E | F#m | D | A | E

saw_lead_verse_2 = join([
    # 21  F#m
    chord("r[1/8], F#5[1/8;.], E5[1/8;.;77], r[1/8], A4[31/64;1/2;73]", default_volume=72),
    chord("D5[1/8;.;78], r[1/16], C#5[3/64;1/16], C#5[1/16;.;77], E5[1/8;.;73], C#5[1/16;.], "
          "A4[1/2;.;75]", default_volume=72),  # 22  D
    chord("r[1/8], C#5[1/8;.], B4[7/64;1/8;78], A4[1/8;.;72], A4[31/64;1/2;77]",  # 23  A
          default_volume=73),
    chord("B4[1/8;.], r[1/16], C#5[3/64;1/16;70], C#5[1/16;.], E5[1/8;.;72], C#5[3/64;1/16;70], "
          "B4[23/64;3/8], C#5[1/16;.;63], E5[1/16;.;65]", default_volume=75),  # 24  E
    chord("r[1/8], F#5[1/8;.], E5[1/8;.;77], C#5[1/8;.;70], r[1/8], E5[1/8;.], C#5[1/8;.;75], "
          "B4[1/8;.;70]", default_volume=72),  # 25  F#m
    chord("r[1/8], E5[7/64;1/8;73], C#5[1/8;.], B4[1/8;.;72], r[1/8], C#5[1/8;.;72], B4[1/8;.], "
          "A4[1/8;.;70]", default_volume=77),  # 26  D
    chord("A5[1/8;.;82], r[1/16], E5[3/64;1/16], E5[3/64;1/16;80], C#5[1/8;.;73], "  # 27  A
          "E5[3/64;1/16], C#5[1/2;.;78]", default_volume=75),
    chord("E5[1/8;.], B5[7/64;1/8;75], B5[7/16;.;80], r[5/16]", default_volume=77),  # 28  E
])

warm_pad_verse_2_bar23 = chord(
    "A3[1/4;1/8], E4[15/64;1/8], A4[1/4;1/8], E4[1/4;1/8], A3[1/4;1/8], E4[1/4;1/8], "
    "A4[1/4;1/8], E4[1/8;.]", volume=59
)
warm_pad_verse_2_bar24 = chord(
    "B3[1/4;1/8], G#4[15/64;1/8], B4[1/4;1/8], G#4[1/4;1/8], B3[1/4;1/8], G#4[1/4;1/8], "
    "B4[1/4;1/8], G#4[1/8;.]", volume=59
)
warm_pad_verse_2_bar25 = chord(
    "A3[1/4;1/8], F#4[15/64;1/8], A4[1/4;1/8], F#4[15/64;1/8], A3[1/4;1/8], F#4[1/4;1/8], "
    "A4[1/4;1/8], F#4[1/8;.]", volume=59
)

warm_pad_verse_2 = join([
    chord("C#4[1/4;1/8], A4[15/64;1/8], C#5[1/4;1/8], A4[1/4;1/8], C#4[1/4;1/8], A4[1/4;1/8], "
          "C#5[1/4;1/8], A4[1/8;.]", volume=59),  # 21  F#m
    chord("A3[1/4;1/8], F#4[1/4;1/8], A4[1/4;1/8], F#4[15/64;1/8], A3[1/4;1/8], F#4[1/4;1/8], "
          "A4[1/4;1/8], F#4[1/8;.]", volume=59),  # 22  D
    warm_pad_verse_2_bar23,  # 23  A
    warm_pad_verse_2_bar24,  # 24  E
    warm_pad_verse_2_bar25, warm_pad_verse_2_bar25,  # 25–26
    warm_pad_verse_2_bar23,  # 27  A
    warm_pad_verse_2_bar24,  # 28  E
])

synth_bass_verse_2_bar21 = chord("F#2[5/8;1/2], C#3[23/48;3/8], E2[1/6;1/8]", volume=73)
synth_bass_verse_2_bar22 = chord("D2[5/8;1/2], A2[23/48;3/8], B1[1/6;1/8]", volume=73)
synth_bass_verse_2_bar23 = chord("A1[5/8;1/2], E2[23/48;3/8], F#1[7/48;1/8]", volume=73)

synth_bass_verse_2 = join([
    synth_bass_verse_2_bar21,  # 21  F#m
    synth_bass_verse_2_bar22,  # 22  D
    synth_bass_verse_2_bar23,  # 23  A
    chord("E2[5/8;1/2], B2[23/48;3/8], E2[7/48;1/8]", volume=73),  # 24  E
    synth_bass_verse_2_bar21,  # 25  F#m
    synth_bass_verse_2_bar22,  # 26  D
    synth_bass_verse_2_bar23,  # 27  A
    chord("E2[5/8;1/2], B2[23/48;3/8], E2[1/6;1/8]", volume=73),  # 28  E
])

drums_verse_2_bar21 = hits(
    "K;H, 0, H, 0, SS;H, 0, K;H, 0, H, 0, K;H, 0, SS;H, 0, H, H",
    1/16,
    {"K": [89, 77, 77], "H": [55, 55, 55, 55, 55, 55, 55, 55, 31], "SS": 65},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64, 3/64], "SS": 1/16},
)
drums_verse_2_bar24 = hits(
    "K;H, 0, H, 0, SS;H, 0, K;H, H, H, 0, K;H, 0, SS;H, 0, H, 0",
    1/16,
    {"K": [89, 77, 77], "H": 55, "SS": 65},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 3/64, 1/16, 1/16], "SS": 1/16},
)

drums_verse_2 = join([
    drums_verse_2_bar21,  # 21
    hits("K;H, 0, H, 0, SS;H, 0, K;H, H, H, 0, K;H, 0, SS;H, 0, H, 0",  # 22
         1/16, {"K": [89, 77, 77], "H": 55, "SS": 65}),
    drums_verse_2_bar21,  # 23
    drums_verse_2_bar24,  # 24
    drums_verse_2_bar21,  # 25
    drums_verse_2_bar24,  # 26
    drums_verse_2_bar21,  # 27
    hits("K;H, 0, H, 0, SS;H, 0, K;H, 0, S, 0, T5, 0, S;HC, 0, S, T5",  # 28
         1/16, {"K": [89, 77], "H": 55, "SS": 65, "S": 78, "T5": 66, "HC": 73}),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# F#m | D | E | F#m

warm_pad_outro = join([
    C("F#m/C#", 3) % (1, 0, 55),  # 29  F#m
    C("D", 4) % (1, 0, 54),  # 30  D
    C("E/B", 3) % (1, 0, 54),  # 31  E
    chord("C#4[1;0], F#4;A4[63/64;1]", volume=60),  # 32  F#m
])

synth_bass_outro = join([
    chord("F#2[5/8;1/2], C#3[23/48;3/8], E2[1/6;1/8]", volume=72),  # 29  F#m
    chord("D2[5/8;1/2], A2[23/48;3/8], D2[1/6;1/8]", volume=71),  # 30  D
    chord("E2[5/8;1/2], B2[23/48;3/8], E2[1/6;1/8]", volume=71),  # 31  E
    chord("F#1", 4/3, 1, 72),  # 32  F#m
])

drums_outro = join([
    hits("K;H, 0, H, 0, SS;H, 0, K;H, 0, H, 0, K;H, 0, SS;H, 0, H, H",  # 29
         1/16,
         {"K": [88, 76, 76], "H": [54, 54, 54, 54, 54, 54, 54, 54, 30], "SS": 64},
         {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64, 3/64], "SS": 1/16}),
    hits("K;H, 0, H, 0, SS;H, 0, K;H, 0, H, 0, K;H, 0, SS;H, 0, H, H",  # 30
         1/16,
         {"K": [87, 75, 75], "H": [54, 54, 54, 54, 54, 54, 54, 54, 30], "SS": 64},
         {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64, 3/64], "SS": 1/16}),
    hits("K;H, 0, H, 0, SS;H, 0, K;H, 0, H, 0, K;H, 0, SS;H, 0, H, H",  # 31
         1/16,
         {"K": [86, 74, 74], "H": [53, 53, 53, 53, 53, 53, 53, 53, 29], "SS": 63},
         {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "SS": 1/16}),
    hits("K;C, 0", 1/2, {"K": 80, "C": 75}, {"K": 1/8, "C": 1/2}),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

saw_lead = perform(
    join([rest(4), saw_lead_verse, saw_lead_chorus, saw_lead_verse_2]),
    late=5, loose=5, touch=4, seed=200300822,
)
warm_pad = perform(
    join([warm_pad_intro, warm_pad_verse, warm_pad_chorus, warm_pad_verse_2, warm_pad_outro]),
    loose=5, touch=4, seed=136584957,
)
synth_bass = perform(
    join([rest(4), synth_bass_verse, synth_bass_chorus, synth_bass_verse_2, synth_bass_outro]),
    loose=5, touch=4, seed=205418576, gate=75,
)
drums = perform(
    join([rest(4), drums_verse, drums_chorus, drums_verse_2, drums_outro]),
    loose=5, touch=4, seed=626915236,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [saw_lead, warm_pad, synth_bass, drums],
    instruments=["Lead 2 (sawtooth)", "Pad 2 (warm)", "Synth Bass 1", 1],
    bpm=BPM,
    track_names=["saw lead", "warm pad", "synth bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(90, mode="value")], [volume(80, mode="value")], [volume(102, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="F#m", is_meta=True),
    ],
    name="Glass City",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 15360, "intro", 0.25), (15360, 30720, "verse", 0.4), (46080, 30720, "chorus", 0.7),
        (76800, 30720, "verse", 0.4), (107520, 15360, "outro", 0.35),
    ],
    "chords": [
        (0, 3840, "F#m", "i"), (3840, 3840, "D", "VI"), (7680, 3840, "A", "III"),
        (11520, 3840, "E", "VII"), (15360, 3840, "F#m", "i"), (19200, 3840, "D", "VI"),
        (23040, 3840, "A", "III"), (26880, 3840, "E", "VII"), (30720, 3840, "F#m", "i"),
        (34560, 3840, "D", "VI"), (38400, 3840, "A", "III"), (42240, 3840, "E", "VII"),
        (46080, 3840, "D", "VI"), (49920, 3840, "A", "III"), (53760, 3840, "E", "VII"),
        (57600, 3840, "F#m", "i"), (61440, 3840, "D", "VI"), (65280, 3840, "A", "III"),
        (69120, 3840, "E", "VII"), (72960, 3840, "F#m", "i"), (76800, 3840, "F#m", "i"),
        (80640, 3840, "D", "VI"), (84480, 3840, "A", "III"), (88320, 3840, "E", "VII"),
        (92160, 3840, "F#m", "i"), (96000, 3840, "D", "VI"), (99840, 3840, "A", "III"),
        (103680, 3840, "E", "VII"), (107520, 3840, "F#m", "i"), (111360, 3840, "D", "VI"),
        (115200, 3840, "E", "VII"), (119040, 3840, "F#m", "i"),
    ],
    "about": {
        "seed": "62",
        "prompt": "dreamy synth pop in F# minor, 104 bpm, saw lead, warm pad, synth bass, drums, 32 bars",
        "genre": "pop",
    },
    "tracks": [
        {
            "name": "saw lead",
            "role": "melody",
            "instrument": {
                "name": "Lead 2 (sawtooth)", "program": 82, "low": 36, "high": 108,
                "voice": "subtractive", "preset": "synthwave lead",
            },
            "events": ["volume", "pan", (0, 91, 50), (0, 93, 0)],
        },
        {
            "name": "warm pad",
            "role": "chords",
            "instrument": {
                "name": "Pad 2 (warm)", "program": 90, "low": 24, "high": 108,
                "voice": "subtractive", "preset": "synth brass",
            },
            "events": ["volume", "pan", (0, 91, 42), (0, 93, 8)],
        },
        {
            "name": "synth bass",
            "role": "bass",
            "instrument": {
                "name": "Synth Bass 1", "program": 39, "low": 24, "high": 72,
                "voice": "subtractive", "preset": "rubber bass",
            },
            "events": ["volume", "pan", (0, 91, 16), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": [
                "volume", "pan", (0, 91, 28), (0, 93, 0), (15360, 64, 0), (15450, 64, 127),
                (19200, 64, 0), (19290, 64, 127), (23040, 64, 0), (23130, 64, 127),
                (26880, 64, 0), (26970, 64, 127), (30720, 64, 0), (30810, 64, 127),
                (34560, 64, 0), (34650, 64, 127), (38400, 64, 0), (38490, 64, 127),
                (42240, 64, 0), (42330, 64, 127), (46080, 64, 0), (46170, 64, 127),
                (49920, 64, 0), (50010, 64, 127), (53760, 64, 0), (53850, 64, 127),
                (57600, 64, 0), (57690, 64, 127), (61440, 64, 0), (61530, 64, 127),
                (65280, 64, 0), (65370, 64, 127), (69120, 64, 0), (69210, 64, 127),
                (72960, 64, 0), (73050, 64, 127), (76800, 64, 0), (76890, 64, 127),
                (80640, 64, 0), (80730, 64, 127), (84480, 64, 0), (84570, 64, 127),
                (88320, 64, 0), (88410, 64, 127), (92160, 64, 0), (92250, 64, 127),
                (96000, 64, 0), (96090, 64, 127), (99840, 64, 0), (99930, 64, 127),
                (103680, 64, 0), (103770, 64, 127), (107520, 64, 0), (107610, 64, 127),
                (111360, 64, 0), (111450, 64, 127), (115200, 64, 0), (115290, 64, 127),
                (119040, 64, 0), (119130, 64, 127), (122880, 64, 0),
            ],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
