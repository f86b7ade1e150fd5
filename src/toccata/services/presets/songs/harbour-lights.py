"""Harbour Lights

Key     G major
Tempo   80 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · chorus 8 · verse 8 · outro 4
Tracks  harmonica, piano, fingered bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 80
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "SS": 37, "S": 38, "H": 42, "OH": 46, "C": 49, "TI1": 65, "0": -1, "-": -2}


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
# G | C | G | C

piano_intro = join([
    chord("r[1/8], B3;D4[1/32;0], G4[1/32;.;76], r[7/32], B3;D4[1/32;0], G4[1/32;.;76], "  # 1  G
          "r[1/32], B3;D4[1/32;0;38], G4[1/32;.;42], r[5/32], B3;D4[1/32;0], G4[1/32;.;76], "
          "r[7/32], B3;D4[1/32;0], G4[1/32;.;76], r[3/32]", default_volume=70),
    rest(1/8), C("C", 4) % (1/32, 0, [70, 70, 76]), rest(7/32),  # 2  C
    C("C", 4) % (1/32, 0, [70, 70, 76]), rest(1/32), C("C", 4) % (1/32, 0, [38, 38, 42]),
    rest(5/32), C("C", 4) % (1/32, 0, [70, 70, 76]), rest(7/32),
    C("C", 4) % (1/32, 0, [70, 70, 76]), rest(3/32),
] * 2)

fingered_bass_intro = join([
    # 1  G
    chord("G2[11/64;3/16], D3[11/64;3/16], G3[7/64;3/8], G2[7/64;1/8], D3[7/64;1/8]", volume=88),
    chord("C2[7/32;.], r[1/32], G2[7/64;1/8], A2[7/64;1/8], G2[11/64;3/8], C3[1/16;.], "  # 2  C
          "C2[3/64;1/16]", volume=88),
] * 2)

drums_intro_bar1 = hits(
    "H, 0, H, H, K;SS;H, 0, H, H, H, 0, H, H, K;SS;H, 0, SS;H, H",
    1/16,
    {"H": [58, 58, 32], "K": 93, "SS": [79, 79, 37]},
    {"H": [1/16, 1/16, 3/64], "K": 1/16, "SS": 1/16},
)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    hits("H, 0, H, H, K;SS;H, 0, H, H, H, 0, H, H, K;TI1, 0, TI1, 0",  # 4
         1/16,
         {"H": [58, 58, 32], "K": [93, 86], "SS": 79, "TI1": 71},
         {
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16],
             "K": 1/16,
             "SS": 1/16,
             "TI1": 1/16,
         }),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# G | C | G | C | G | C | G | C

harmonica_verse_bar5 = chord(
    "r[1/8], B4[1/8;.;81], D5[1/8;.;87], D5[1/8;.], r[1/16], E5[1/16;.;83], D5[1/8;.], r[1/16], "
    "D5[11/64;3/16]", default_volume=82
)

harmonica_verse = join([
    harmonica_verse_bar5,  # 5  G
    chord("r[1/8], B4[1/8;.;83], D5[1/8;.;89], D5[1/8;.], r[1/16], E5[1/16;.], D5[1/8;.], "
          "r[1/16], D5[11/64;3/16]", default_volume=84),  # 6  C
    chord("r[1/8], G5[1/8;.], A5[7/64;1/8;94], A5[1/8;.], r[1/16], B5[1/16;.;90], A5[1/8;.], "
          "r[1/16], A5[11/64;3/16]", default_volume=88),  # 7  G
    chord("G5[11/64;3/16], E5[19/64;13/16;83]", default_volume=90),  # 8  C
    harmonica_verse_bar5,  # 9  G
    chord("r[1/8], B4[1/8;.;83], D5[1/8;.;89], r[3/16], E5[1/16;.], D5[1/8;.], r[1/16], "  # 10  C
          "D5[11/64;3/16]", default_volume=84),
    chord("G5[1/8;.], r[1/8], D5[15/64;5/16;91], B4[1/16;.;84], A4[1/8;.;83], G4[15/64;1/4;88]",
          default_volume=94),  # 11  G
    chord("G4", 15/32, 1, 84),  # 12  C
])

piano_verse = join([
    chord("r[1/8], B3;D4[1/32;0], G4[1/32;.;79], r[7/32], B3;D4[1/32;0], G4[1/32;.;79], "  # 5  G
          "r[1/32], B3;D4[1/32;0;39], G4[1/32;.;43], r[5/32], B3;D4[1/32;0], G4[1/32;.;79], "
          "r[7/32], B3;D4[1/32;0], G4[1/32;.;79], r[3/32]", default_volume=72),
    rest(1/8), C("C", 4) % (1/32, 0, [72, 72, 79]), rest(7/32),  # 6  C
    C("C", 4) % (1/32, 0, [72, 72, 79]), rest(1/32), C("C", 4) % (1/32, 0, [39, 39, 43]),
    rest(5/32), C("C", 4) % (1/32, 0, [72, 72, 79]), rest(7/32),
    C("C", 4) % (1/32, 0, [72, 72, 79]), rest(3/32),
] * 4)

fingered_bass_verse = join([
    # 5  G
    chord("G2[11/64;3/16], D3[11/64;3/16], G3[7/64;3/8], G2[7/64;1/8], D3[7/64;1/8]", volume=90),
    chord("C2[7/32;.], r[1/32], G2[7/64;1/8], A2[7/64;1/8], G2[11/64;3/8], C3[1/16;.], "  # 6  C
          "C2[3/64;1/16]", volume=90),
] * 4)

drums_verse_bar5 = hits(
    "H, 0, H, H, K;SS;H, 0, H, H, H, 0, H, H, K;SS;H, 0, SS;H, H",
    1/16,
    {"H": [60, 60, 33], "K": 96, "SS": [82, 82, 38]},
    {"H": [1/16, 1/16, 3/64], "K": 1/16, "SS": 1/16},
)

drums_verse = join([
    *[drums_verse_bar5] * 3,  # 5–7
    hits("H, 0, H, H, K;SS;H, 0, H, H, H, 0, H, H, K;SS;H, 0, SS;OH, H",  # 8
         1/16,
         {
             "H": [60, 60, 33, 60, 60, 33, 60, 60, 33, 60, 33],
             "K": 96,
             "SS": [82, 82, 38],
             "OH": 63,
         },
         {
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64],
             "K": 1/16,
             "SS": 1/16,
             "OH": 1/16,
         }),
    *[drums_verse_bar5] * 3,  # 9–11
    hits("H, 0, H, H, K;SS;H, 0, H, H, H, 0, H, H, K;TI1, 0, TI1, 0",  # 12
         1/16,
         {"H": [60, 60, 33], "K": [96, 88], "SS": 82, "TI1": 73},
         {
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16],
             "K": 1/16,
             "SS": 1/16,
             "TI1": 1/16,
         }),
])


# ── chorus · bars 13–20 ─────────────────────────────────────────────────────
# G | C | D | C | G | C | D | C

harmonica_chorus_bar13 = chord(
    "D5[11/64;3/16;92], E5[1/16;.], G5[1/8;.;96], A5[1/8;.;89], G5[15/64;3/8;96], E5[1/8;.]",
    default_volume=87,
)
harmonica_chorus_bar14 = chord(
    "r[1/8], D5[1/8;.;88], E5[1/8;.], G5[1/8;.;91], E5[1/8;.], B4[1/8;.;87], A4[1/8;.;91], r[1/8]",
    default_volume=96,
)

harmonica_chorus = join([
    harmonica_chorus_bar13,  # 13  G
    harmonica_chorus_bar14,  # 14  C
    chord("D5[11/64;3/16;97], E5[1/16;.], G5[1/8;.;100], A5[1/8;.;93], F#5[15/64;3/8;99], "
          "E5[1/8;.]", default_volume=91),  # 15  D
    chord("C5[1/8;.], r[1/16], B4[1/16;.;85], C5[15/64;3/4]", default_volume=91),  # 16  C
    harmonica_chorus_bar13,  # 17  G
    harmonica_chorus_bar14,  # 18  C
    chord("r[1/8], D5[1/8;.;90], E5[1/8;.;98], G5[1/8;.], F#5[1/8;.;99], B4[1/8;.;89], "  # 19  D
          "A4[1/8;.], r[1/8]", default_volume=93),
    chord("r[1/8], G4", 23/64, 7/8, 83),  # 20  C
])

piano_chorus_bar14 = join([
    rest(1/8), C("C", 4) % (1/32, 0, [76, 76, 83]), rest(1/32),
    C("C", 4) % (1/32, 0, [42, 42, 46]), rest(5/32), C("C", 4) % (1/32, 0, [76, 76, 83]),
    rest(7/32), C("C", 4) % (1/32, 0, [76, 76, 83]), rest(1/32),
    C("C", 4) % (1/32, 0, [42, 42, 46]), rest(5/32), C("C", 4) % (1/32, 0, [76, 76, 83]),
    rest(3/32),
])

piano_chorus = join([
    chord("r[1/8], B3;D4[1/32;0], G4[1/32;.;83], r[1/32], B3;D4[1/32;0;42], G4[1/32;.;46], "
          "r[5/32], B3;D4[1/32;0], G4[1/32;.;83], r[7/32], B3;D4[1/32;0], G4[1/32;.;83], "
          "r[1/32], B3;D4[1/32;0;42], G4[1/32;.;46], r[5/32], B3;D4[1/32;0], G4[1/32;.;83], "
          "r[3/32]", default_volume=76),  # 13  G
    piano_chorus_bar14,  # 14  C
    rest(1/8), C("D", 4) % (1/32, 0, [76, 76, 83]), rest(1/32),  # 15  D
    C("D", 4) % (1/32, 0, [42, 42, 46]), rest(5/32), C("D", 4) % (1/32, 0, [76, 76, 83]),
    rest(7/32), C("D", 4) % (1/32, 0, [76, 76, 83]), rest(1/32),
    C("D", 4) % (1/32, 0, [42, 42, 46]), rest(5/32), C("D", 4) % (1/32, 0, [76, 76, 83]),
    rest(3/32),
    piano_chorus_bar14,  # 16  C
] * 2)

fingered_bass_chorus_bar14 = chord(
    "C2[7/64;1/8], C2[7/64;3/16], E2[3/64;1/16], G2[7/64;1/8], C2[7/64;1/4], G2[7/64;1/8], "
    "E2[7/64;1/8]", volume=96
)

fingered_bass_chorus = join([
    chord("G2[7/64;1/8], G2[7/64;3/16], B2[3/64;1/16], D3[7/64;1/8], G2[7/64;1/4], "  # 13  G
          "D3[7/64;1/8], B2[7/64;1/8]", volume=96),
    fingered_bass_chorus_bar14,  # 14  C
    chord("D2[7/64;1/8], D2[7/64;3/16], F#2[3/64;1/16], A2[7/64;1/8], D2[7/64;1/4], "  # 15  D
          "A2[7/64;1/8], F#2[7/64;1/8]", volume=96),
    fingered_bass_chorus_bar14,  # 16  C
] * 2)

drums_chorus_bar13 = hits(
    "H, H, K;SS;H, H, H, H, K;SS;H, SS;H",
    1/8, {"H": [73, 63], "K": 102, "SS": [86, 86, 41]}, 1/16,
)

drums_chorus = join([
    *[drums_chorus_bar13] * 3,  # 13–15
    hits("H, H, K;SS;H, H, H, H, K;SS;H, SS;OH",  # 16
         1/8, {"H": [73, 63], "K": 102, "SS": [86, 86, 41], "OH": 67}, 1/16),
    *[drums_chorus_bar13] * 3,  # 17–19
    hits("H, 0, H, 0, K;SS;H, 0, H, 0, S, S, S, 0, K;OH, 0, 0, 0",  # 20
         1/16,
         {"H": [73, 63], "K": [102, 109], "SS": 86, "S": 106, "OH": 71},
         {"H": 1/16, "K": 1/16, "SS": 1/16, "S": [1/16, 3/64], "OH": 1/16}),
])


# ── verse · bars 21–28 ──────────────────────────────────────────────────────
# G | C | G | C | G | C | G | C

harmonica_verse_2_bar22 = chord(
    "r[1/8], B4[1/8;.;84], D5[1/8;.;91], D5[1/8;.], r[1/16], E5[1/16;.;86], D5[1/8;.], r[1/16], "
    "D5[11/64;3/16]", default_volume=85
)

harmonica_verse_2 = join([
    chord("r[1/8], B4[1/8;.;82], D5[1/8;.;89], r[3/16], E5[1/16;.;84], D5[1/8;.], r[1/16], "
          "D5[11/64;3/16]", default_volume=83),  # 21  G
    harmonica_verse_2_bar22,  # 22  C
    chord("r[1/8], G5[1/8;.], A5[7/64;1/8;96], A5[1/8;.], r[1/8], A5[1/8;.], r[1/16], "  # 23  G
          "A5[11/64;3/16]", default_volume=90),
    chord("G5[11/64;3/16], E5[19/64;13/16;84]", default_volume=92),  # 24  C
    chord("r[1/8], B4[1/8;.;82], D5[1/8;.;89], D5[1/8;.], r[1/8], D5[1/8;.], r[1/16], "  # 25  G
          "D5[11/64;3/16]", default_volume=83),
    harmonica_verse_2_bar22,  # 26  C
    chord("G5[1/8;.], E5[1/8;.;88], D5[15/64;3/8;93], A4[1/8;.;84], G4[15/64;1/4;90]",  # 27  G
          default_volume=96),
    chord("G4", 15/32, 1, 86),  # 28  C
])

piano_verse_2 = join([
    chord("r[1/8], B3;D4[1/32;0], G4[1/32;.;80], r[7/32], B3;D4[1/32;0], G4[1/32;.;80], "  # 21  G
          "r[1/32], B3;D4[1/32;0;40], G4[1/32;.;44], r[5/32], B3;D4[1/32;0], G4[1/32;.;80], "
          "r[7/32], B3;D4[1/32;0], G4[1/32;.;80], r[3/32]", default_volume=73),
    rest(1/8), C("C", 4) % (1/32, 0, [73, 73, 80]), rest(7/32),  # 22  C
    C("C", 4) % (1/32, 0, [73, 73, 80]), rest(1/32), C("C", 4) % (1/32, 0, [40, 40, 44]),
    rest(5/32), C("C", 4) % (1/32, 0, [73, 73, 80]), rest(7/32),
    C("C", 4) % (1/32, 0, [73, 73, 80]), rest(3/32),
] * 4)

fingered_bass_verse_2 = join([
    # 21  G
    chord("G2[11/64;3/16], D3[11/64;3/16], G3[7/64;3/8], G2[7/64;1/8], D3[7/64;1/8]", volume=92),
    chord("C2[7/32;.], r[1/32], G2[7/64;1/8], A2[7/64;1/8], G2[11/64;3/8], C3[1/16;.], "  # 22  C
          "C2[3/64;1/16]", volume=92),
] * 4)

drums_verse_2_bar21 = hits(
    "H, 0, H, H, K;SS;H, 0, H, H, H, 0, H, H, K;SS;H, 0, SS;H, H",
    1/16,
    {"H": [61, 61, 33], "K": 98, "SS": [83, 83, 39]},
    {"H": [1/16, 1/16, 3/64], "K": 1/16, "SS": 1/16},
)

drums_verse_2 = join([
    *[drums_verse_2_bar21] * 3,  # 21–23
    hits("H, 0, H, H, K;SS;H, 0, H, H, H, 0, H, H, K;SS;H, 0, SS;OH, H",  # 24
         1/16,
         {
             "H": [61, 61, 33, 61, 61, 33, 61, 61, 33, 61, 33],
             "K": 98,
             "SS": [83, 83, 39],
             "OH": 64,
         },
         {
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64],
             "K": 1/16,
             "SS": 1/16,
             "OH": 1/16,
         }),
    *[drums_verse_2_bar21] * 3,  # 25–27
    hits("H, 0, H, H, K;SS;H, 0, H, H, H, 0, H, H, K, S, S, 0",  # 28
         1/16,
         {"H": [61, 61, 33], "K": [98, 90], "SS": 83, "S": [88, 102]},
         {
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16],
             "K": 1/16,
             "SS": 1/16,
             "S": [3/64, 1/16],
         }),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# G | C | D | G

harmonica_outro = join([
    chord("r[1/8], B4[1/8;.;79], D5[1/8;.;86], D5[1/8;.], r[1/16], E5[1/16;.;81], D5[1/8;.], "
          "r[1/16], D5[11/64;3/16]", default_volume=80),  # 29  G
    chord("r[1/8], B4[1/8;.;81], D5[1/8;.;87], D5[1/8;.], r[1/16], E5[1/16;.;83], D5[1/8;.], "
          "r[1/16], D5[11/64;3/16]", default_volume=82),  # 30  C
    chord("r[1/8], G5[1/8;.], A5[7/64;1/8;91], A5[1/8;.], r[1/16], B5[1/16;.;87], A5[1/8;.], "
          "r[1/16], A5[11/64;3/16]", default_volume=85),  # 31  D
    chord("G5", 63/64, 1, 74),  # 32  G
])

piano_outro = join([
    chord("r[1/8], B3;D4[1/32;0], G4[1/32;.;78], r[7/32], B3;D4[1/32;0], G4[1/32;.;78], "  # 29  G
          "r[1/32], B3;D4[1/32;0;39], G4[1/32;.;43], r[5/32], B3;D4[1/32;0], G4[1/32;.;78], "
          "r[7/32], B3;D4[1/32;0], G4[1/32;.;78], r[3/32]", default_volume=71),
    rest(1/8), C("C", 4) % (1/32, 0, [70, 70, 77]), rest(7/32),  # 30  C
    C("C", 4) % (1/32, 0, [70, 70, 77]), rest(1/32), C("C", 4) % (1/32, 0, [38, 38, 42]),
    rest(5/32), C("C", 4) % (1/32, 0, [70, 70, 77]), rest(7/32),
    C("C", 4) % (1/32, 0, [70, 70, 77]), rest(3/32),
    rest(1/8), C("D", 4) % (1/32, 0, [70, 70, 76]), rest(7/32),  # 31  D
    C("D", 4) % (1/32, 0, [70, 70, 76]), rest(1/32), C("D", 4) % (1/32, 0, [38, 38, 42]),
    rest(5/32), C("D", 4) % (1/32, 0, [70, 70, 76]), rest(7/32),
    C("D", 4) % (1/32, 0, [70, 70, 76]), rest(3/32),
    C("G/D", 3) % (63/64, [0, 0, 1], 66),  # 32  G
])

fingered_bass_outro = join([
    # 29  G
    chord("G2[11/64;3/16], D3[11/64;3/16], G3[7/64;3/8], G2[7/64;1/8], D3[7/64;1/8]", volume=89),
    chord("C2[7/32;.], r[1/32], G2[7/64;1/8], A2[7/64;1/8], G2[11/64;3/8], C3[1/16;.], "  # 30  C
          "C2[3/64;1/16]", volume=88),
    # 31  D
    chord("D2[11/64;3/16], A2[11/64;3/16], D3[7/64;3/8], D2[7/64;1/8], A2[7/64;1/8]", volume=87),
    chord("G1", 63/64, 1, 79),  # 32  G
])

drums_outro = join([
    hits("H, 0, H, H, K;SS;H, 0, H, H, H, 0, H, H, K;SS;H, 0, SS;H, H",  # 29
         1/16,
         {"H": [59, 59, 32], "K": 95, "SS": [80, 80, 38]},
         {"H": [1/16, 1/16, 3/64], "K": 1/16, "SS": 1/16}),
    hits("H, 0, H, H, K;SS;H, 0, H, H, H, 0, H, H, K;SS;H, 0, SS;H, H",  # 30
         1/16,
         {"H": [58, 58, 32], "K": 94, "SS": [80, 80, 38]},
         {"H": [1/16, 1/16, 3/64], "K": 1/16, "SS": 1/16}),
    hits("H, 0, H, H, K;SS;H, 0, H, H, H, 0, H, H, K;SS;H, 0, SS;H, H",  # 31
         1/16,
         {"H": [58, 58, 32], "K": 93, "SS": [79, 79, 37]},
         {
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16],
             "K": 1/16,
             "SS": 1/16,
         }),
    hits("K;C, 0", 1/2, {"K": 88, "C": 83}, {"K": 1/8, "C": 1/2}),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

harmonica = perform(
    join([rest(4), harmonica_verse, harmonica_chorus, harmonica_verse_2, harmonica_outro]),
    swing=58, grid=1/16, late=14, loose=7, touch=5, seed=956133861,
)
piano = perform(
    join([piano_intro, piano_verse, piano_chorus, piano_verse_2, piano_outro]),
    swing=58, grid=1/16, late=4, loose=7, touch=5, seed=658810533,
)
fingered_bass = perform(
    join([
        fingered_bass_intro, fingered_bass_verse, fingered_bass_chorus, fingered_bass_verse_2,
        fingered_bass_outro,
    ]),
    swing=58, grid=1/16, late=12, loose=7, touch=5, seed=530909264,
)
drums = perform(
    join([drums_intro, drums_verse, drums_chorus, drums_verse_2, drums_outro]),
    swing=58, grid=1/16, late=4, loose=7, touch=5, seed=16002923,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [harmonica, piano, fingered_bass, drums],
    instruments=["Harmonica", "Acoustic Grand Piano", "Electric Bass (finger)", 1],
    bpm=BPM,
    track_names=["harmonica", "piano", "fingered bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(98, mode="value")], [volume(94, mode="value")], [volume(104, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="G", is_meta=True),
    ],
    name="Harbour Lights",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 15360, "intro", 0.4), (15360, 30720, "verse", 0.5), (46080, 30720, "chorus", 0.7),
        (76800, 30720, "verse", 0.56), (107520, 15360, "outro", 0.45),
    ],
    "chords": [
        (0, 3840, "G", "I"), (3840, 3840, "C", "IV"), (7680, 3840, "G", "I"),
        (11520, 3840, "C", "IV"), (15360, 3840, "G", "I"), (19200, 3840, "C", "IV"),
        (23040, 3840, "G", "I"), (26880, 3840, "C", "IV"), (30720, 3840, "G", "I"),
        (34560, 3840, "C", "IV"), (38400, 3840, "G", "I"), (42240, 3840, "C", "IV"),
        (46080, 3840, "G", "I"), (49920, 3840, "C", "IV"), (53760, 3840, "D", "V"),
        (57600, 3840, "C", "IV"), (61440, 3840, "G", "I"), (65280, 3840, "C", "IV"),
        (69120, 3840, "D", "V"), (72960, 3840, "C", "IV"), (76800, 3840, "G", "I"),
        (80640, 3840, "C", "IV"), (84480, 3840, "G", "I"), (88320, 3840, "C", "IV"),
        (92160, 3840, "G", "I"), (96000, 3840, "C", "IV"), (99840, 3840, "G", "I"),
        (103680, 3840, "C", "IV"), (107520, 3840, "G", "I"), (111360, 3840, "C", "IV"),
        (115200, 3840, "D", "V"), (119040, 3840, "G", "I"),
    ],
    "about": {
        "seed": "162",
        "prompt": "reggae in G major, 80 bpm, harmonica, piano, fingered bass and drums, 32 bars",
        "genre": "reggae",
    },
    "tracks": [
        {
            "name": "harmonica",
            "role": "melody",
            "instrument": {"name": "Harmonica", "program": 23, "low": 60, "high": 96},
            "events": ["volume", "pan", (0, 91, 62), (0, 93, 0)],
        },
        {
            "name": "piano",
            "role": "chords",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": ["volume", "pan", (0, 91, 54), (0, 93, 8)],
        },
        {
            "name": "fingered bass",
            "role": "bass",
            "instrument": {
                "name": "Electric Bass (finger)", "program": 34, "low": 28, "high": 67,
            },
            "events": ["volume", "pan", (0, 91, 28), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 40), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
