"""Hot Pavement

Key     G minor
Tempo   98 quarter notes a minute, 4/4
Form    intro 4 · A 8 · B 8 · A 8 · A 8 · outro 4
Tracks  tenor sax, clean guitar, fingered bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 98
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "H": 42, "OH": 46, "C": 49, "T1": 50, "0": -1, "-": -2}


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
# Gm9 | Gm9 | Gm9 | C9

clean_guitar_intro_bar2 = chord(
    "A4;Bb4[1/48;1/16], F4;A4;Bb4[1/16;.;79], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16], "
    "F4;A4;Bb4[1/16;.;79], r[1/16], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16], "
    "F4;A4;Bb4[1/16;.;79], A4;Bb4[1/48;1/16], F4;A4;Bb4[1/16;.;79], A4;Bb4[1/48;1/8], "
    "A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16]", default_volume=49
)

clean_guitar_intro = join([
    chord("F4;A4[1/48;1/16], Bb3;F4;A4[1/16;.;79], F4;A4[1/48;1/16], F4;A4[1/48;1/16], "  # 1  Gm9
          "Bb3;F4;A4[1/16;.;79], r[1/16], F4;A4[1/48;1/16], F4;A4[1/48;1/16], F4;A4[1/48;1/16], "
          "Bb3;F4;A4[1/16;.;79], F4;A4[1/48;1/16], Bb3;F4;A4[1/16;.;79], F4;A4[1/48;1/8], "
          "F4;A4[1/48;1/16], F4;A4[1/48;1/16]", default_volume=49),
    clean_guitar_intro_bar2, clean_guitar_intro_bar2,  # 2–3
    chord("E4;Bb4[1/48;1/16], D4;E4;Bb4[1/16;.;79], E4;Bb4[1/48;1/16], E4;Bb4[1/48;1/16], "
          "D4;E4;Bb4[1/16;.;79], r[1/16], E4;Bb4[1/48;1/16], E4;Bb4[1/48;1/16], "  # 4  C9
          "E4;Bb4[1/48;1/16], D4;E4;Bb4[1/16;.;79], E4;Bb4[1/48;1/16], D4;E4;Bb4[1/16;.;79], "
          "E4;Bb4[1/48;1/8], E4;Bb4[1/48;1/16], E4;Bb4[1/48;1/16]", default_volume=49),
])

fingered_bass_intro = join([
    chord("G2[1/16;.;101], r[1/4], D3[1/16;.], G2[1/16;.], G3[1/24;1/16;48], A2[5/48;3/8], "
          "G2[1/16;.], A2[1/16;.]", default_volume=87),  # 1  Gm9
    chord("G2[1/16;.;101], r[1/4], D3[1/16;.], G2[1/16;.], G3[1/24;1/16;48], A2[5/48;3/8], "
          "G2[1/16;.], F2[1/16;.]", default_volume=87),  # 2  Gm9
    chord("G2[1/16;.;101], r[1/4], D3[1/16;.], G2[1/16;.], G3[1/24;1/16;48], A2[5/48;3/8], "
          "G2[1/16;.], Bb2[1/16;.]", default_volume=87),  # 3  Gm9
    chord("C2[11/48;7/16;101], D2[1/16;.], r[1/16], C3[1/16;.], r[1/16], C2[1/16;.], r[1/16], "
          "C3[1/16;.], r[1/16], D2[1/16;.]", default_volume=87),  # 4  C9
])

drums_intro_bar1 = hits(
    "K;H, S;H, H, K;H, S;H, H, H, S;H, H, S;H, K;H, S;H, S;H, K;H, H, S;H",
    1/16,
    {"K": [99, 85, 85, 85], "H": [61, 34], "S": [46, 96, 46, 46]},
    {"K": 1/16, "H": [1/16, 3/64], "S": [1/16, 1/16, 1/16, 1/16, 3/64]},
)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    hits("K;H, S;H, H, K;H, S;H, H, H, S;H, K;S, S, S, K;S, S, S, K;S, S",  # 4
         1/16,
         {
             "K": [99, 85, 87, 87, 87],
             "H": [61, 34],
             "S": [46, 96, 46, 85, 47, 85, 85, 47, 85, 85, 98],
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64],
         }),
])


# ── A · bars 5–12 ───────────────────────────────────────────────────────────
# Gm9 | Gm9 | Gm9 | C9 | Gm9 | Gm9 | Gm9 | C9

tenor_sax_a = join([
    chord("r[1/16], D4[1/16;.], D4[1/8;.], F4[1/8;.;95], r[1/16], G4[1/16;.;90], r[1/8], "
          "G4[1/16;.;90], Bb4[1/16;.;92], Bb4[1/8;.;98], r[1/8]", default_volume=88),  # 5  Gm9
    chord("r[1/16], F4[1/16;.;91], G4[1/8;.], Bb4[1/8;.;100], r[1/16], C5[1/16;.;94], "  # 6  Gm9
          "Bb4[1/16;.;100], r[1/16], C5[1/16;.;94], G4[1/16;.], r[1/4]", default_volume=92),
    chord("r[1/16], D4[1/16;.], D4[1/8;.], F4[1/8;.;99], r[1/16], G4[1/16;.;94], r[1/8], "
          "G4[1/16;.;94], Bb4[1/16;.;96], Bb4[1/8;.;102], r[1/8]", default_volume=92),  # 7  Gm9
    chord("r[1/16], F4[1/16;.;89], G4[1/8;.], Bb4[1/8;.;98], r[1/16], C5[1/16;.;92], "  # 8  C9
          "Bb4[1/16;.;98], r[1/16], G4[1/16;.], D4[1/16;.;88], r[1/4]", default_volume=90),
    chord("r[1/16], F4[1/16;.], G4[1/8;.;90], Bb4[1/8;.;98], r[1/16], C5[1/16;.;92], r[1/8], "
          "F4[1/8;.], G4[1/8;.;96], r[1/16], Bb4[1/16;.;92]", default_volume=89),  # 9  Gm9
    # 10  Gm9
    chord("r[1/16], C5[1/16;.], Bb4[1/8;.], G4[1/8;.;98], r[1/16], F4[1/16;.;91], r[1/16], "
          "Bb4[1/16;.], C5[1/8;.], Bb4[1/8;.;100], r[1/16], G4[1/16;.;92]", default_volume=94),
    chord("r[1/16], Bb4[1/16;.], Bb4[1/8;.], C5[1/8;.;102], r[1/16], Bb4[1/16;.], r[1/8], "
          "Bb4[1/16;.], G4[1/3;5/16;94]", default_volume=96),  # 11  Gm9
    # 12  C9
    chord("r[1/16], Bb4[1/16;.;92], G4[1/8;.], r[1/16], G4[1/16;.], r[5/8]", default_volume=90),
])

clean_guitar_a_bar5 = chord(
    "A4;Bb4[1/48;1/16], F4;A4;Bb4[1/16;.;83], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16], "
    "F4;A4;Bb4[1/16;.;83], r[1/16], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16], "
    "F4;A4;Bb4[1/16;.;83], A4;Bb4[1/48;1/16], F4;A4;Bb4[1/16;.;83], A4;Bb4[1/48;1/8], "
    "A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16]", default_volume=51
)

clean_guitar_a = join([
    *[clean_guitar_a_bar5] * 3,  # 5–7
    chord("E4;Bb4[1/48;1/16], D4;E4;Bb4[1/16;.;83], E4;Bb4[1/48;1/16], E4;Bb4[1/48;1/16], "
          "D4;E4;Bb4[1/16;.;83], r[1/16], E4;Bb4[1/48;1/16], E4;Bb4[1/48;1/16], "  # 8  C9
          "E4;Bb4[1/48;1/16], D4;E4;Bb4[1/16;.;83], E4;Bb4[1/48;1/16], D4;E4;Bb4[1/16;.;83], "
          "E4;Bb4[1/48;1/8], E4;Bb4[1/48;1/16], E4;Bb4[1/48;1/16]", default_volume=51),
] * 2)

fingered_bass_a_bar6 = chord(
    "G2[1/16;.;105], r[1/4], D3[1/16;.], G2[1/16;.], G3[1/24;1/16;50], A2[5/48;3/8], G2[1/16;.], "
    "F2[1/16;.]", default_volume=90
)
fingered_bass_a_bar7 = chord(
    "G2[1/16;.;105], r[1/4], D3[1/16;.], G2[1/16;.], G3[1/24;1/16;50], A2[5/48;3/8], G2[1/16;.], "
    "Bb2[1/16;.]", default_volume=90
)
fingered_bass_a_bar8 = chord(
    "C2[11/48;7/16;105], D2[1/16;.], r[1/16], C3[1/16;.], r[1/16], C2[1/16;.], r[1/16], "
    "C3[1/16;.], r[1/16], D2[1/16;.]", default_volume=90
)

fingered_bass_a = join([
    chord("G2[1/16;.;105], r[1/4], D3[1/16;.], G2[1/16;.], G3[1/24;1/16;50], A2[5/48;3/8], "
          "G2[1/16;.], A2[1/16;.]", default_volume=90),  # 5  Gm9
    fingered_bass_a_bar6,  # 6  Gm9
    fingered_bass_a_bar7,  # 7  Gm9
    fingered_bass_a_bar8,  # 8  C9
    fingered_bass_a_bar6, fingered_bass_a_bar6,  # 9–10
    fingered_bass_a_bar7,  # 11  Gm9
    fingered_bass_a_bar8,  # 12  C9
])

drums_a_bar6 = hits(
    "K;H, S;H, H, K;H, S;H, H, H, S;H, H, S;H, K;H, S;OH, S;H, K;H, H, S;H",
    1/16,
    {
        "K": [103, 88, 88, 88],
        "H": [64, 35, 64, 35, 64, 35, 64, 35, 64, 35, 64],
        "S": [48, 100, 48, 48],
        "OH": 68,
    },
    {
        "K": 1/16,
        "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
        "S": [1/16, 1/16, 1/16, 1/16, 3/64],
        "OH": 1/16,
    },
)
drums_a_bar7 = hits(
    "K;H, S;H, H, K;H, S;H, H, H, S;H, H, S;H, K;H, S;H, S;H, K;H, H, S;H",
    1/16,
    {"K": [103, 88, 88, 88], "H": [64, 35], "S": [48, 100, 48, 48]},
    {"K": 1/16, "H": [1/16, 3/64], "S": [1/16, 1/16, 1/16, 1/16, 3/64]},
)

drums_a = join([
    hits("K;H;C, S;H, H, K;H, S;H, H, H, S;H, H, S;H, K;H, S;H, S;H, K;H, H, S;H",  # 5
         1/16,
         {"K": [103, 88, 88, 88], "H": [64, 35], "C": 90, "S": [48, 100, 48, 48]},
         {"K": 1/16, "H": [1/16, 3/64], "C": 1/4, "S": [1/16, 1/16, 1/16, 1/16, 3/64]}),
    drums_a_bar6,  # 6
    drums_a_bar7,  # 7
    drums_a_bar6,  # 8
    drums_a_bar7,  # 9
    drums_a_bar6,  # 10
    drums_a_bar7,  # 11
    hits("K;H, S;H, H, K;H, S;H, H, H, S;H, K;S, T1, 0, S, 0, T1, S, 0",  # 12
         1/16,
         {"K": [103, 88, 90], "H": [64, 35], "S": [48, 100, 48, 102, 102, 102], "T1": 75},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": [1/16, 1/16, 3/64, 1/16],
             "T1": 1/16,
         }),
])


# ── B · bars 13–20 ──────────────────────────────────────────────────────────
# Cm9 | Cm9 | F9 | Dm7 | Cm9 | Cm9 | F9 | Dm7

tenor_sax_b_bar13 = chord(
    "Bb4[1/8;.], r[1/16], C5[1/16;.;97], Bb4[1/16;.], r[1/16], C5[1/8;.;97], r[1/4], Bb4[1/8;.], "
    "Bb4[1/8;.;97]", default_volume=103
)
tenor_sax_b_bar14 = chord(
    "Bb4[1/8;.], r[1/16], C5[1/16;.;99], Bb4[1/16;.], r[1/16], C5[1/8;.;99], r[1/4], Bb4[1/8;.], "
    "Bb4[1/8;.;99]", default_volume=105
)

tenor_sax_b = join([
    tenor_sax_b_bar13,  # 13  Cm9
    tenor_sax_b_bar14,  # 14  Cm9
    chord("A4[1/8;.;106], r[1/16], C5[1/16;.], Bb4[1/16;.;107], r[1/16], C5[1/8;.], "  # 15  F9
          "A4[1/16;.;106], r[1/16], C5[1/16;.], Bb4[1/16;.], r[1/4]", default_volume=101),
    chord("r[1/8], F4[1/8;.], F4[1/8;.;100], r[5/8]", default_volume=94),  # 16  Dm7
    tenor_sax_b_bar13,  # 17  Cm9
    tenor_sax_b_bar14,  # 18  Cm9
    chord("G4[1/8;.], r[1/16], Bb4[1/16;.;101], G4[1/16;.], r[1/16], Bb4[1/8;.;101], r[1/4], "
          "G4[1/8;.], C5[1/8;.;101]", default_volume=105),  # 19  F9
    # 20  Dm7
    chord("r[1/16], Bb4[1/16;.], G4[1/8;.;95], F4[1/8;.;100], r[5/8]", default_volume=97),
])

clean_guitar_b_bar13 = chord(
    "r[1/8], Eb4;Bb4[1/48;1/16], Eb4;Bb4[1/48;1/16], D4;Eb4;Bb4[1/16;.;100], r[1/16], "
    "Eb4;Bb4[1/48;1/16], Eb4;Bb4[1/48;1/8], D4;Eb4;Bb4[1/16;.;87], Eb4;Bb4[1/48;1/16], "
    "Eb4;Bb4[1/48;1/16], D4;Eb4;Bb4[1/16;.;100], r[1/16], Eb4;Bb4[1/48;1/16], Eb4;Bb4[1/48;1/16]",
    default_volume=54,
)

clean_guitar_b = join([
    clean_guitar_b_bar13, clean_guitar_b_bar13,  # 13–14
    chord("r[1/8], G4;A4[1/48;1/16], G4;A4[1/48;1/16], Eb4;G4;A4[1/16;.;100], r[1/16], "  # 15  F9
          "G4;A4[1/48;1/16], G4;A4[1/48;1/8], Eb4;G4;A4[1/16;.;87], G4;A4[1/48;1/16], "
          "G4;A4[1/48;1/16], Eb4;G4;A4[1/16;.;100], r[1/16], G4;A4[1/48;1/16], G4;A4[1/48;1/16]",
          default_volume=54),
    chord("r[1/8], A4;C5[1/48;1/16], A4;C5[1/48;1/16]", volume=54), C("F", 4) % (1/16, 0, 100),
    rest(1/16), chord("A4;C5[1/48;1/16], A4;C5[1/48;1/8]", volume=54), C("F", 4) % (1/16, 0, 87),
    chord("A4;C5[1/48;1/16], A4;C5[1/48;1/16]", volume=54), C("F", 4) % (1/16, 0, 100),  # 16  Dm7
    rest(1/16), chord("A4;C5[1/48;1/16], A4;C5[1/48;1/16]", volume=54),
] * 2)

fingered_bass_b_bar13 = chord(
    "C2[5/48;3/16;110], C3[1/16;.], r[1/16], C2[5/48;3/16], G2[1/16;.], r[1/8], C2[1/16;.], "
    "r[1/16], C3[1/16;.], r[1/16], D2[1/16;.]", default_volume=95
)
fingered_bass_b_bar15 = chord(
    "F2[5/48;3/16;110], F3[1/16;.], r[1/16], F2[5/48;3/16], C3[1/16;.], r[1/8], F2[1/16;.], "
    "r[1/16], F3[1/16;.], r[1/16], G2[1/16;.]", default_volume=95
)

fingered_bass_b = join([
    fingered_bass_b_bar13, fingered_bass_b_bar13,  # 13–14
    fingered_bass_b_bar15,  # 15  F9
    chord("D2[1/16;.;110], r[1/4], A2[1/16;.], D2[1/16;.], D3[1/24;1/16;53], C3[5/48;3/8], "
          "D2[1/16;.], D2[1/16;.]", default_volume=95),  # 16  Dm7
    fingered_bass_b_bar13, fingered_bass_b_bar13,  # 17–18
    fingered_bass_b_bar15,  # 19  F9
    chord("D2[1/16;.;110], r[1/4], A2[1/16;.], D2[1/16;.], D3[1/24;1/16;53], C3[5/48;3/8], "
          "D2[1/16;.], F2[1/16;.]", default_volume=95),  # 20  Dm7
])

drums_b_bar14 = hits(
    "K;H, S, H, 0, S;H, 0, K;OH, S;H, H, K;S, H, S, S;H, 0, K;H, S;OH",
    1/16,
    {"K": [108, 93, 93, 93], "H": [67, 67, 67, 37, 67], "S": [50, 105, 50, 50], "OH": 71},
    {
        "K": 1/16,
        "H": [1/16, 1/16, 1/16, 3/64, 1/16],
        "S": [1/16, 1/16, 1/16, 1/16, 3/64],
        "OH": 1/16,
    },
)
drums_b_bar15 = hits(
    "K;H, S, H, 0, S;H, 0, K;H, S;H, H, K;S, H, S, S;H, 0, K;H, S;H",
    1/16,
    {"K": [108, 93, 93, 93], "H": [67, 67, 67, 67, 37], "S": [50, 105, 50, 50]},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 3/64], "S": [1/16, 1/16, 1/16, 1/16, 3/64]},
)

drums_b = join([
    hits("K;H;C, S, H, 0, S;H, 0, K;H, S;H, H, K;S, H, S, S;H, 0, K;H, S;H",  # 13
         1/16,
         {"K": [108, 93, 93, 93], "H": [67, 67, 67, 67, 37], "C": 95, "S": [50, 105, 50, 50]},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 1/16, 1/16, 3/64],
             "C": 1/4,
             "S": [1/16, 1/16, 1/16, 1/16, 3/64],
         }),
    drums_b_bar14,  # 14
    drums_b_bar15,  # 15
    hits("K;H, 0, H, S, S;H, 0, K;OH, S;H, H, K;S, S;H, 0, S;H, 0, K;S;H, OH",  # 16
         1/16,
         {
             "K": [108, 93, 93, 93],
             "H": [67, 67, 67, 37, 67],
             "S": [50, 105, 50, 50],
             "OH": 71,
         },
         {
             "K": 1/16,
             "H": [1/16, 1/16, 1/16, 3/64, 1/16],
             "S": [3/64, 1/16, 1/16, 3/64, 1/16, 1/16, 1/16],
             "OH": 1/16,
         }),
    drums_b_bar15,  # 17
    drums_b_bar14,  # 18
    drums_b_bar15,  # 19
    hits("K;H, 0, S;H, 0, S;H, 0, K;S;OH, H, K, 0, 0, 0, 0, 0, S, S",  # 20
         1/16,
         {"K": [108, 93, 110], "H": [67, 67, 67, 37], "S": [50, 105, 50, 107, 107], "OH": 71}),
])


# ── A · bars 21–28 ──────────────────────────────────────────────────────────
# Gm9 | Gm9 | Gm9 | C9 | Gm9 | Gm9 | Gm9 | C9

tenor_sax_a_2 = join([
    chord("r[1/16], D4[1/16;.], D4[1/8;.], F4[1/8;.;97], r[1/16], G4[1/16;.;92], r[1/8], "
          "G4[1/16;.;92], Bb4[1/16;.;94], Bb4[1/8;.;100], r[1/8]", default_volume=90),  # 21  Gm9
    chord("r[1/16], F4[1/16;.;93], G4[1/8;.], Bb4[1/8;.;102], r[1/8], Bb4[1/16;.;102], r[1/16], "
          "C5[1/16;.;96], G4[1/16;.], r[1/4]", default_volume=94),  # 22  Gm9
    chord("r[1/16], D4[1/16;.], D4[1/8;.], F4[1/8;.;101], r[1/16], G4[1/16;.;96], r[1/8], "
          "G4[1/16;.;96], Bb4[1/16;.;98], Bb4[1/8;.;104], r[1/8]", default_volume=94),  # 23  Gm9
    chord("r[1/16], F4[1/16;.;91], G4[1/8;.], Bb4[1/8;.;100], r[1/16], C5[1/16;.;94], "  # 24  C9
          "Bb4[1/16;.;100], r[1/16], G4[1/16;.], D4[1/16;.;90], r[1/4]", default_volume=92),
    # 25  Gm9
    chord("r[1/16], F4[1/16;.;91], G4[1/8;.;92], Bb4[1/8;.;100], r[1/16], C5[1/16;.], r[1/16], "
          "D4[1/16;.;90], r[1/8], G4[1/8;.;98], r[1/16], Bb4[1/16;.]", default_volume=94),
    # 26  Gm9
    chord("r[1/16], C5[1/16;.], Bb4[1/8;.], G4[1/8;.;100], r[1/16], F4[1/16;.;93], r[1/16], "
          "Bb4[1/16;.], C5[1/8;.], Bb4[1/8;.;102], r[1/16], G4[1/16;.;94]", default_volume=96),
    chord("r[1/16], Bb4[1/16;.], Bb4[1/8;.], C5[1/8;.;104], r[1/16], Bb4[1/16;.], r[1/8], "
          "Bb4[1/16;.], G4[1/3;5/16;96]", default_volume=98),  # 27  Gm9
    # 28  C9
    chord("r[1/16], Bb4[1/16;.;94], G4[1/8;.], r[1/16], G4[1/16;.], r[5/8]", default_volume=92),
])

clean_guitar_a_2_bar21 = chord(
    "A4;Bb4[1/48;1/16], F4;A4;Bb4[1/16;.;84], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16], "
    "F4;A4;Bb4[1/16;.;84], r[1/16], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16], "
    "F4;A4;Bb4[1/16;.;84], A4;Bb4[1/48;1/16], F4;A4;Bb4[1/16;.;84], A4;Bb4[1/48;1/8], "
    "A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16]", default_volume=52
)

clean_guitar_a_2 = join([
    *[clean_guitar_a_2_bar21] * 3,  # 21–23
    chord("E4;Bb4[1/48;1/16], D4;E4;Bb4[1/16;.;84], E4;Bb4[1/48;1/16], E4;Bb4[1/48;1/16], "
          "D4;E4;Bb4[1/16;.;84], r[1/16], E4;Bb4[1/48;1/16], E4;Bb4[1/48;1/16], "  # 24  C9
          "E4;Bb4[1/48;1/16], D4;E4;Bb4[1/16;.;84], E4;Bb4[1/48;1/16], D4;E4;Bb4[1/16;.;84], "
          "E4;Bb4[1/48;1/8], E4;Bb4[1/48;1/16], E4;Bb4[1/48;1/16]", default_volume=52),
] * 2)

fingered_bass_a_2_bar21 = chord(
    "G2[1/16;.;107], r[1/4], D3[1/16;.], G2[1/16;.], G3[1/24;1/16;51], A2[5/48;3/8], G2[1/16;.], "
    "A2[1/16;.]", default_volume=92
)
fingered_bass_a_2_bar23 = chord(
    "G2[1/16;.;107], r[1/4], D3[1/16;.], G2[1/16;.], G3[1/24;1/16;51], A2[5/48;3/8], G2[1/16;.], "
    "Bb2[1/16;.]", default_volume=92
)
fingered_bass_a_2_bar24 = chord(
    "C2[11/48;7/16;107], D2[1/16;.], r[1/16], C3[1/16;.], r[1/16], C2[1/16;.], r[1/16], "
    "C3[1/16;.], r[1/16], D2[1/16;.]", default_volume=92
)
fingered_bass_a_2_bar25 = chord(
    "G2[1/16;.;107], r[1/4], D3[1/16;.], G2[1/16;.], G3[1/24;1/16;51], A2[5/48;3/8], G2[1/16;.], "
    "F2[1/16;.]", default_volume=92
)

fingered_bass_a_2 = join([
    fingered_bass_a_2_bar21, fingered_bass_a_2_bar21, fingered_bass_a_2_bar23,
    fingered_bass_a_2_bar24, fingered_bass_a_2_bar25, fingered_bass_a_2_bar25,
    fingered_bass_a_2_bar23, fingered_bass_a_2_bar24,
])

drums_a_2_bar22 = hits(
    "K;H, S;H, H, K;H, S;H, H, H, S;H, H, S;H, K;H, S;OH, S;H, K;H, H, S;H",
    1/16,
    {
        "K": [105, 90, 90, 90],
        "H": [65, 36, 65, 36, 65, 36, 65, 36, 65, 36, 65],
        "S": [49, 102, 49, 49],
        "OH": 69,
    },
    {
        "K": 1/16,
        "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
        "S": [1/16, 1/16, 1/16, 1/16, 3/64],
        "OH": 1/16,
    },
)
drums_a_2_bar23 = hits(
    "K;H, S;H, H, K;H, S;H, H, H, S;H, H, S;H, K;H, S;H, S;H, K;H, H, S;H",
    1/16,
    {"K": [105, 90, 90, 90], "H": [65, 36], "S": [49, 102, 49, 49]},
    {"K": 1/16, "H": [1/16, 3/64], "S": [1/16, 1/16, 1/16, 1/16, 3/64]},
)

drums_a_2 = join([
    hits("K;H;C, S;H, H, K;H, S;H, H, H, S;H, H, S;H, K;H, S;H, S;H, K;H, H, S;H",  # 21
         1/16,
         {"K": [105, 90, 90, 90], "H": [65, 36], "C": 92, "S": [49, 102, 49, 49]},
         {"K": 1/16, "H": [1/16, 3/64], "C": 1/4, "S": [1/16, 1/16, 1/16, 1/16, 3/64]}),
    drums_a_2_bar22,  # 22
    drums_a_2_bar23,  # 23
    hits("K;H, H, S;H, K;H, S;H, H, S;H, H, H, S;H, K;H, S;OH, S;H, K;H, H, H",  # 24
         1/16,
         {
             "K": [105, 90, 90, 90],
             "H": [65, 36, 65, 36, 65, 36, 65, 36, 65, 36, 65],
             "S": [49, 102, 49, 49],
             "OH": 69,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": [1/16, 1/16, 1/16, 1/16, 3/64],
             "OH": 1/16,
         }),
    drums_a_2_bar23,  # 25
    drums_a_2_bar22,  # 26
    drums_a_2_bar23,  # 27
    hits("K;H, S;H, H, K;H, S;H, H, H, S;H, K;S, T1, 0, S, 0, T1, S, 0",  # 28
         1/16,
         {"K": [105, 90, 92], "H": [65, 36], "S": [49, 102, 49, 104, 104, 104], "T1": 76},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": [1/16, 1/16, 3/64, 1/16],
             "T1": 1/16,
         }),
])


# ── A · bars 29–36 ──────────────────────────────────────────────────────────
# Gm9 | Gm9 | Gm9 | C9 | Gm9 | Gm9 | Gm9 | C9

tenor_sax_a_3 = join([
    chord("r[1/16], D4[1/16;.], D4[1/8;.], F4[1/8;.;95], r[1/16], G4[1/16;.;90], r[1/8], "
          "G4[1/16;.;90], Bb4[1/16;.;92], Bb4[1/8;.;98], r[1/8]", default_volume=88),  # 29  Gm9
    chord("r[1/16], F4[1/16;.;91], r[1/8], Bb4[1/8;.], r[1/8], Bb4[1/16;.], r[1/16], "  # 30  Gm9
          "C5[1/16;.;94], G4[1/16;.;92], r[1/4]", default_volume=100),
    chord("r[1/16], D4[1/16;.], D4[1/8;.], F4[1/8;.;99], r[1/16], G4[1/16;.;94], r[1/8], "
          "G4[1/16;.;94], Bb4[1/16;.;96], Bb4[1/8;.;102], r[1/8]", default_volume=92),  # 31  Gm9
    chord("r[1/16], F4[1/16;.;89], G4[1/8;.], Bb4[1/8;.;98], r[1/16], C5[1/16;.;92], "  # 32  C9
          "Bb4[1/16;.;98], r[1/16], G4[1/16;.], D4[1/16;.;88], r[1/4]", default_volume=90),
    # 33  Gm9
    chord("r[1/16], F4[1/16;.;89], G4[1/8;.;90], Bb4[1/8;.;98], r[1/16], C5[1/16;.], r[1/16], "
          "D4[1/16;.;88], r[1/8], G4[1/8;.;96], r[1/16], Bb4[1/16;.]", default_volume=92),
    # 34  Gm9
    chord("r[1/16], C5[1/16;.], r[1/8], G4[1/8;.;98], r[1/16], F4[1/16;.;91], r[1/16], "
          "Bb4[1/16;.], C5[1/8;.], Bb4[1/8;.;100], r[1/16], G4[1/16;.;92]", default_volume=94),
    chord("r[1/16], Bb4[1/16;.], Bb4[1/8;.], C5[1/8;.;102], r[1/16], Bb4[1/16;.], r[1/8], "
          "Bb4[1/16;.], G4[1/3;5/16;94]", default_volume=96),  # 35  Gm9
    # 36  C9
    chord("r[1/16], Bb4[1/16;.;92], G4[1/8;.], r[1/16], G4[1/16;.], r[5/8]", default_volume=90),
])

fingered_bass_a_3_bar29 = chord(
    "G2[1/16;.;105], r[1/4], D3[1/16;.], G2[1/16;.], G3[1/24;1/16;50], A2[5/48;3/8], G2[1/16;.], "
    "F2[1/16;.]", default_volume=90
)
fingered_bass_a_3_bar31 = chord(
    "G2[1/16;.;105], r[1/4], D3[1/16;.], G2[1/16;.], G3[1/24;1/16;50], A2[5/48;3/8], G2[1/16;.], "
    "Bb2[1/16;.]", default_volume=90
)
fingered_bass_a_3_bar32 = chord(
    "C2[11/48;7/16;105], D2[1/16;.], r[1/16], C3[1/16;.], r[1/16], C2[1/16;.], r[1/16], "
    "C3[1/16;.], r[1/16], D2[1/16;.]", default_volume=90
)

fingered_bass_a_3 = join([
    fingered_bass_a_3_bar29, fingered_bass_a_3_bar29,  # 29–30
    fingered_bass_a_3_bar31,  # 31  Gm9
    fingered_bass_a_3_bar32,  # 32  C9
    fingered_bass_a_3_bar29,  # 33  Gm9
    chord("G2[1/16;.;105], r[1/4], D3[1/16;.], G2[1/16;.], G3[1/24;1/16;50], A2[5/48;3/8], "
          "G2[1/16;.], A2[1/16;.]", default_volume=90),  # 34  Gm9
    fingered_bass_a_3_bar31,  # 35  Gm9
    fingered_bass_a_3_bar32,  # 36  C9
])


# ── outro · bars 37–40 ──────────────────────────────────────────────────────
# Gm9 | Gm9 | C9 | Gm9

tenor_sax_outro = join([
    chord("r[1/16], F4[1/8;.], D4[1/16;.;89], C4[1/16;.;93], r[1/16], Bb3[1/16;.;87], r[1/8], "
          "F4[1/16;.], D4[1/8;.;89], r[1/4]", default_volume=90),  # 37  Gm9
    chord("r[1/16], F4[1/8;.;91], D4[1/16;.], C4[1/16;.;94], r[1/16], C4[1/16;.;88], r[1/4], "
          "D4[1/16;.], G4[1/8;.;98], r[1/8]", default_volume=90),  # 38  Gm9
    chord("r[1/16], F4[1/8;.], D4[1/16;.;91], C4[1/16;.;95], r[1/16], Bb3[1/16;.;89], r[1/8], "
          "F4[1/16;.], D4[1/8;.;91], r[1/4]", default_volume=92),  # 39  C9
    chord("G4", 21/16, 1, 77),  # 40  Gm9
])

clean_guitar_outro = join([
    chord("A4;Bb4[1/48;1/16], F4;A4;Bb4[1/16;.;83], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16], "
          "F4;A4;Bb4[1/16;.;83], r[1/16], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16], "  # 37  Gm9
          "A4;Bb4[1/48;1/16], F4;A4;Bb4[1/16;.;83], A4;Bb4[1/48;1/16], F4;A4;Bb4[1/16;.;83], "
          "A4;Bb4[1/48;1/8], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16]", default_volume=51),
    chord("A4;Bb4[1/48;1/16], F4;A4;Bb4[1/16;.;82], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16], "
          "F4;A4;Bb4[1/16;.;82], r[1/16], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16], "  # 38  Gm9
          "A4;Bb4[1/48;1/16], F4;A4;Bb4[1/16;.;82], A4;Bb4[1/48;1/16], F4;A4;Bb4[1/16;.;82], "
          "A4;Bb4[1/48;1/8], A4;Bb4[1/48;1/16], A4;Bb4[1/48;1/16]", default_volume=51),
    chord("E4;Bb4[1/48;1/16], D4;E4;Bb4[1/16;.;82], E4;Bb4[1/48;1/16], E4;Bb4[1/48;1/16], "
          "D4;E4;Bb4[1/16;.;82], r[1/16], E4;Bb4[1/48;1/16], E4;Bb4[1/48;1/16], "  # 39  C9
          "E4;Bb4[1/48;1/16], D4;E4;Bb4[1/16;.;82], E4;Bb4[1/48;1/16], D4;E4;Bb4[1/16;.;82], "
          "E4;Bb4[1/48;1/8], E4;Bb4[1/48;1/16], E4;Bb4[1/48;1/16]", default_volume=51),
    chord("F4;G4;A4;Bb4[4/3;1]", volume=69),  # 40  Gm9
])

fingered_bass_outro = join([
    chord("G2[1/16;.;106], r[1/4], D3[1/16;.], G2[1/16;.], G3[1/24;1/16;50], A2[5/48;3/8], "
          "G2[1/16;.], F2[1/16;.]", default_volume=91),  # 37  Gm9
    chord("G2[1/16;.;105], r[1/4], D3[1/16;.], G2[1/16;.], G3[1/24;1/16;50], A2[5/48;3/8], "
          "G2[1/16;.], Bb2[1/16;.]", default_volume=90),  # 38  Gm9
    chord("C2[1/16;.;104], r[1/4], G2[1/16;.], C2[1/16;.], C3[1/24;1/16;50], D2[5/48;3/8], "
          "C2[1/16;.], A1[1/16;.]", default_volume=89),  # 39  C9
    chord("G1", 21/16, 1, 83),  # 40  Gm9
])

drums_outro = join([
    hits("K;H;C, S;H, H, K;H, S;H, H, H, S;H, H, S;H, K;H, S;H, S;H, K;H, H, S;H",  # 37
         1/16,
         {"K": [104, 89, 89, 89], "H": [64, 36], "C": 91, "S": [48, 101, 48, 48]},
         {"K": 1/16, "H": [1/16, 3/64], "C": 1/4, "S": [1/16, 1/16, 1/16, 1/16, 3/64]}),
    hits("K;H, S;H, H, K;H, S;H, H, H, S;H, H, S;H, K;H, S;OH, S;H, K;H, H, S;H",  # 38
         1/16,
         {
             "K": [103, 88, 88, 88],
             "H": [64, 35, 64, 35, 64, 35, 64, 35, 64, 35, 64],
             "S": [48, 100, 48, 48],
             "OH": 68,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": [1/16, 1/16, 1/16, 1/16, 3/64],
             "OH": 1/16,
         }),
    hits("K;H, S;H, H, K;H, S;H, H, H, S;H, H, S;H, K;H, S;H, S;H, K;H, H, S;H",  # 39
         1/16,
         {"K": [102, 87, 87, 87], "H": [63, 35], "S": [48, 99, 48, 48]},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": [1/16, 1/16, 1/16, 1/16, 3/64],
         }),
    hits("K;C, 0", 1/2, {"K": 92, "C": 87}, {"K": 1/8, "C": 1/2}),  # 40
])


# ── tracks ──────────────────────────────────────────────────────────────────

tenor_sax = perform(
    join([rest(4), tenor_sax_a, tenor_sax_b, tenor_sax_a_2, tenor_sax_a_3, tenor_sax_outro]),
    swing=53, grid=1/16, late=8, loose=5, touch=6, seed=189426228, gate=75,
)
clean_guitar = perform(
    join([
        clean_guitar_intro, clean_guitar_a, clean_guitar_b, clean_guitar_a_2, clean_guitar_a,
        clean_guitar_outro,
    ]),
    swing=53, grid=1/16, late=-5, loose=5, touch=6, seed=133600861, gate=75,
)
fingered_bass = perform(
    join([
        fingered_bass_intro, fingered_bass_a, fingered_bass_b, fingered_bass_a_2,
        fingered_bass_a_3, fingered_bass_outro,
    ]),
    swing=53, grid=1/16, late=3, loose=5, touch=6, seed=394620728, gate=75,
)
drums = perform(
    join([drums_intro, drums_a, drums_b, drums_a_2, drums_a, drums_outro]),
    swing=53, grid=1/16, loose=5, touch=6, seed=299701081,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [tenor_sax, clean_guitar, fingered_bass, drums],
    instruments=["Tenor Sax", "Electric Guitar (clean)", "Electric Bass (finger)", 1],
    bpm=BPM,
    track_names=["tenor sax", "clean guitar", "fingered bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(102, mode="value")], [volume(84, mode="value")], [volume(104, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Gm", is_meta=True),
    ],
    name="Hot Pavement",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 153600,
    "sections": [
        (0, 15360, "intro", 0.45), (15360, 30720, "A", 0.58), (46080, 30720, "B", 0.75),
        (76800, 30720, "A", 0.65), (107520, 30720, "A", 0.58), (138240, 15360, "outro", 0.6),
    ],
    "chords": [
        (0, 11520, "Gm9", "i9"), (11520, 3840, "C9", "IV9"), (15360, 11520, "Gm9", "i9"),
        (26880, 3840, "C9", "IV9"), (30720, 11520, "Gm9", "i9"), (42240, 3840, "C9", "IV9"),
        (46080, 7680, "Cm9", "iv9"), (53760, 3840, "F9", "VII9"), (57600, 3840, "Dm7", "v7"),
        (61440, 7680, "Cm9", "iv9"), (69120, 3840, "F9", "VII9"), (72960, 3840, "Dm7", "v7"),
        (76800, 11520, "Gm9", "i9"), (88320, 3840, "C9", "IV9"), (92160, 11520, "Gm9", "i9"),
        (103680, 3840, "C9", "IV9"), (107520, 11520, "Gm9", "i9"), (119040, 3840, "C9", "IV9"),
        (122880, 11520, "Gm9", "i9"), (134400, 3840, "C9", "IV9"), (138240, 7680, "Gm9", "i9"),
        (145920, 3840, "C9", "IV9"), (149760, 3840, "Gm9", "i9"),
    ],
    "about": {
        "seed": "152",
        "prompt": "funk in G minor, 98 bpm, tenor sax, clean guitar, fingered bass and drums, 40 bars",
        "genre": "funk",
    },
    "tracks": [
        {
            "name": "tenor sax",
            "role": "melody",
            "instrument": {"name": "Tenor Sax", "program": 67, "low": 44, "high": 76},
            "events": ["volume", "pan", (0, 91, 34), (0, 93, 0)],
        },
        {
            "name": "clean guitar",
            "role": "chords",
            "instrument": {
                "name": "Electric Guitar (clean)", "program": 28, "low": 40, "high": 88,
            },
            "events": ["volume", "pan", (0, 91, 26), (0, 93, 8)],
        },
        {
            "name": "fingered bass",
            "role": "bass",
            "instrument": {
                "name": "Electric Bass (finger)", "program": 34, "low": 28, "high": 67,
            },
            "events": ["volume", "pan", (0, 91, 4), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 12), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
