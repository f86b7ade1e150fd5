"""Second Chance

Key     F major
Tempo   92 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · chorus 8 · verse 8 · outro 4
Tracks  tenor sax, rock organ, fingered bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 92
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "H": 42, "OH": 46, "C": 49, "TB": 54, "0": -1, "-": -2}


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
# F | Bb | F | Bb

rock_organ_intro = join([
    chord("r[1/4], A3;C4[1/32;0], F4[1/32;.;92], r[15/32], A3;C4[1/32;0], F4[1/32;.;92], r[7/32]",
          default_volume=85),  # 1  F
    rest(1/4), C("Bb", 3) % (1/32, 0, [85, 85, 92]), rest(15/32),  # 2  Bb
    C("Bb", 3) % (1/32, 0, [85, 85, 92]), rest(7/32),
] * 2)

fingered_bass_intro_bar1 = chord(
    "F2[7/48;3/16], F2[1/16;.], r[1/16], C3[1/16;.], D3[7/48;1/8], F2[7/48;3/16], F3[1/16;.], "
    "C3[7/48;1/8], A2[7/48;1/8]", volume=87
)

fingered_bass_intro = join([
    fingered_bass_intro_bar1,  # 1  F
    chord("Bb2[7/48;3/16], Bb2[1/16;.], r[1/16], F2[1/16;.], G2[7/48;1/8], Bb2[7/48;3/16], "
          "Bb2[1/16;.], F2[7/48;1/8], F#2[7/48;1/8]", volume=87),  # 2  Bb
    fingered_bass_intro_bar1,  # 3  F
    chord("Bb2[5/24;3/16], Bb2[7/48;3/16], F2[7/48;1/8], Bb2[5/24;3/16], Bb2[1/16;.], r[1/16], "
          "G2[1/16;.], E2[7/48;1/8]", volume=87),  # 4  Bb
])

drums_intro_bar1 = hits(
    "K;H, H, K;H, H, S;H, H, K;H, H, K;H, S;H, K;H, H, S;H, H, H, H",
    1/16,
    {"K": [96, 82, 82, 82, 82], "H": [60, 32], "S": [94, 44]},
    {"K": 1/16, "H": [1/16, 3/64], "S": 1/16},
)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    hits("K;H, H, K;H, H, S;H, H, K;H, H, K;H, S;H, K;H, H, K;S, 0, S, 0",  # 4
         1/16,
         {"K": [96, 82, 82, 82, 82, 87], "H": [60, 32], "S": [94, 44, 98, 98]},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": 1/16,
         }),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# F | Bb | F | Bb | F | Bb | F | Bb

tenor_sax_verse = join([
    chord("A3[11/64;3/16;88], A3[1/8;.], C4[11/64;5/16;84], A3[7/64;1/8], G3[15/64;1/4;87]",
          default_volume=83),  # 5  F
    chord("Bb3[11/64;3/16;91], A3[1/8;.], C4[11/64;5/16;85], A3[7/64;1/8], G3[15/64;1/4;89]",
          default_volume=84),  # 6  Bb
    chord("F4[15/64;3/8], D4[1/8;.;89], C4[11/64;3/16;93], A3[7/64;1/8;86], G3[11/64;3/16;85]",
          default_volume=96),  # 7  F
    chord("r[1/16], A3[3/64;1/16], G3[1/8;.;82], Bb3[15/64;3/4;89]", default_volume=83),  # 8  Bb
    chord("A3[11/64;3/16;88], A3[1/8;.], r[5/16], A3[7/64;1/8], G3[15/64;1/4;87]",  # 9  F
          default_volume=83),
    chord("Bb3[11/64;3/16;91], A3[1/8;.], C4[11/64;5/16;85], A3[1/8;.], G3[15/64;1/4;89]",
          default_volume=84),  # 10  Bb
    chord("F4[15/64;1/2], C4[11/64;3/16;93], C4[7/64;1/8;87], A3[11/64;3/16;86]",  # 11  F
          default_volume=96),
    chord("D4[1/8;.], r[1/8], F4[15/32;.;92], r[9/32]", default_volume=91),  # 12  Bb
])

rock_organ_verse = join([
    chord("r[1/4], A3;C4[1/32;0], F4[1/32;.;94], r[15/32], A3;C4[1/32;0], F4[1/32;.;94], r[7/32]",
          default_volume=87),  # 5  F
    rest(1/4), C("Bb", 3) % (1/32, 0, [87, 87, 94]), rest(15/32),  # 6  Bb
    C("Bb", 3) % (1/32, 0, [87, 87, 94]), rest(7/32),
] * 4)

fingered_bass_verse_bar5 = chord(
    "F2[7/48;3/16], F2[1/16;.], r[1/16], C3[1/16;.], D3[7/48;1/8], F2[7/48;3/16], F3[1/16;.], "
    "C3[7/48;1/8], A2[7/48;1/8]", volume=89
)

fingered_bass_verse = join([
    fingered_bass_verse_bar5,  # 5  F
    chord("Bb2[7/48;3/16], Bb2[1/16;.], r[1/16], F2[1/16;.], G2[7/48;1/8], Bb2[7/48;3/16], "
          "Bb2[1/16;.], F2[7/48;1/8], G2[7/48;1/8]", volume=89),  # 6  Bb
    fingered_bass_verse_bar5,  # 7  F
    chord("Bb2[5/24;3/16], Bb2[7/48;3/16], F2[7/48;1/8], Bb2[5/24;3/16], Bb2[1/16;.], r[1/16], "
          "G2[1/16;.], F#2[7/48;1/8]", volume=89),  # 8  Bb
    fingered_bass_verse_bar5,  # 9  F
    chord("Bb2[7/48;3/16], Bb2[1/16;.], r[1/16], F2[1/16;.], G2[7/48;1/8], Bb2[7/48;3/16], "
          "Bb2[1/16;.], F2[7/48;1/8], F#2[7/48;1/8]", volume=89),  # 10  Bb
    fingered_bass_verse_bar5,  # 11  F
    chord("Bb2[5/24;3/16], Bb2[7/48;3/16], F2[7/48;1/8], Bb2[5/24;3/16], Bb2[1/16;.], r[1/16], "
          "G2[1/16;.], E2[7/48;1/8]", volume=89),  # 12  Bb
])

drums_verse_bar5 = hits(
    "K;H, H, K;H, H, S;H;TB, H, K;H, H, K;H, S;H, K;H, H, S;H;TB, H, H, H",
    1/16,
    {"K": [98, 84, 84, 84, 84], "H": [61, 33], "S": [96, 46], "TB": 66},
    {"K": 1/16, "H": [1/16, 3/64], "S": 1/16, "TB": 1/16},
)

drums_verse = join([
    *[drums_verse_bar5] * 7,  # 5–11
    hits("K;H, 0, 0, H, 0, 0, K;H, 0, 0, H, 0, 0, S;H;TB, 0, 0, H, 0, 0, K;H, 0, 0, H, 0, 0, "
         "K;S, 0, 0, 0, S, 0, 0, 0, S, 0, 0, 0, K;S, 0, 0, 0, S, 0, 0, 0, S, 0, 0, 0",  # 12
         1/48,
         {
             "K": [98, 84, 84, 89, 89],
             "H": [61, 33],
             "S": [96, 87, 87, 87, 87, 87, 87],
             "TB": 66,
         },
         {"K": 1/16, "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16], "S": 1/16, "TB": 1/16}),
])


# ── chorus · bars 13–20 ─────────────────────────────────────────────────────
# F | Dm7 | Bb | C7 | F | Dm7 | Bb | C7

tenor_sax_chorus = join([
    chord("r[1/16], C4[3/64;1/16], D4[7/64;1/8;91], G4[1/8;.;99], D4[1/16;.;91], C4[17/32;.], "
          "r[1/32]", default_volume=89),  # 13  F
    chord("F4[11/64;3/16], D4[7/64;1/8;93], C4[15/64;1/4;91], A3[11/64;3/16;90], A3[1/16;.;96], "
          "G3[11/64;3/16;89]", default_volume=100),  # 14  Dm7
    chord("r[1/16], A3[3/64;1/16;92], C4[1/8;.], F4[1/8;.;102], C4[1/16;.], Bb3[17/32;.], "
          "r[1/32]", default_volume=93),  # 15  Bb
    chord("C4[11/64;3/16;95], A3[7/64;1/8], G3[15/64;1/4;87], A3[11/64;3/16], A3[1/16;.;94], "
          "C4[1/8;.;89], r[1/16]", default_volume=88),  # 16  C7
    chord("F4[11/64;3/16], D4[7/64;1/8;91], C4[11/64;3/16;89], F4[11/64;3/16], D4[1/8;.;91], "
          "C4[11/64;3/16;89]", default_volume=98),  # 17  F
    chord("F4[11/64;3/16;100], D4[7/64;1/8;93], C4[11/64;3/16], D4[11/64;3/16;99], C4[1/8;.], "
          "A3[11/64;3/16;90]", default_volume=91),  # 18  Dm7
    chord("F4[11/64;3/16], F4[1/8;.;96], D4[15/64;1/4;95], C4[11/64;3/16;93], C4[1/16;.;99], "
          "A3[11/64;3/16;92]", default_volume=102),  # 19  Bb
    chord("r[1/16], D4[3/64;1/16;91], C4[1/8;.;89], Bb3[1/32;1/24], C4[1/32;1/24], "  # 20  C7
          "Bb3[25/64;2/3]", default_volume=95),
])

rock_organ_chorus = join([
    chord("r[1/4], A3;C4[1/32;0], F4[1/32;.;100], r[15/32], A3;C4[1/32;0], F4[1/32;.;100], "
          "r[7/32]", default_volume=93),  # 13  F
    chord("r[1/4], C4;D4[1/32;0], F4[1/32;.;100], r[15/32], C4;D4[1/32;0], F4[1/32;.;100], "
          "r[7/32]", default_volume=93),  # 14  Dm7
    rest(1/4), C("Bb", 3) % (1/32, 0, [93, 93, 100]), rest(15/32),  # 15  Bb
    C("Bb", 3) % (1/32, 0, [93, 93, 100]), rest(7/32),
    chord("r[1/4], Bb3;C4[1/32;0], E4[1/32;.;100], r[15/32], Bb3;C4[1/32;0], E4[1/32;.;100], "
          "r[7/32]", default_volume=93),  # 16  C7
] * 2)

fingered_bass_chorus_bar13 = chord(
    "F2[7/48;3/16], A2[1/16;.], C3[1/16;.], D3[1/16;.], F3[7/48;1/8], F2[7/48;3/16], C3[1/16;.], "
    "r[1/16], E2[1/16;.], r[1/16], E2[1/16;.]", volume=95
)
fingered_bass_chorus_bar15 = chord(
    "Bb1[7/48;3/16], D2[1/16;.], F2[1/16;.], G2[1/16;.], Bb2[7/48;1/8], Bb1[7/48;3/16], "
    "F2[1/16;.], r[1/16], Bb1[1/16;.], r[1/16], Bb1[1/16;.]", volume=95
)
fingered_bass_chorus_bar16 = chord(
    "C2[5/24;1/4], G2[7/48;1/8], C2[1/16;.], C3[7/48;3/16], A2[7/48;1/8], C2[7/48;1/8], "
    "G2[7/48;1/8]", volume=95
)

fingered_bass_chorus = join([
    fingered_bass_chorus_bar13,  # 13  F
    chord("D2[7/48;3/16], F2[1/16;.], A2[1/16;.], D3[1/16;.], D3[7/48;1/8], D2[7/48;3/16], "
          "A2[1/16;.], r[1/16], C2[1/16;.], r[1/16], B1[1/16;.]", volume=95),  # 14  Dm7
    fingered_bass_chorus_bar15,  # 15  Bb
    fingered_bass_chorus_bar16,  # 16  C7
    fingered_bass_chorus_bar13,  # 17  F
    chord("D2[7/48;3/16], F2[1/16;.], A2[1/16;.], D3[1/16;.], D3[7/48;1/8], D2[7/48;3/16], "
          "A2[1/16;.], r[1/16], C2[1/16;.], r[1/16], C2[1/16;.]", volume=95),  # 18  Dm7
    fingered_bass_chorus_bar15,  # 19  Bb
    fingered_bass_chorus_bar16,  # 20  C7
])

drums_chorus_bar14 = hits(
    "K;H, H, K;H, H, S;H;TB, H, K;H, H, K;H, S;H, K;H, H, S;H;TB, H, OH, H",
    1/16,
    {
        "K": [104, 90, 90, 90, 90],
        "H": [65, 35, 65, 35, 65, 35, 65, 35, 65, 35, 65, 35, 65, 35, 35],
        "S": [102, 49],
        "TB": 70,
        "OH": 68,
    },
    {
        "K": 1/16,
        "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
        "S": 1/16,
        "TB": 1/16,
        "OH": 1/16,
    },
)
drums_chorus_bar15 = hits(
    "K;H, H, K;H, H, S;H;TB, H, K;H, H, K;H, S;H, K;H, H, S;H;TB, H, H, H",
    1/16,
    {"K": [104, 90, 90, 90, 90], "H": [65, 35], "S": [102, 49], "TB": 70},
    {"K": 1/16, "H": [1/16, 3/64], "S": 1/16, "TB": 1/16},
)

drums_chorus = join([
    hits("K;H;C, H, K;H, H, S;H;TB, H, K;H, H, K;H, S;H, K;H, H, S;H;TB, H, H, H",  # 13
         1/16,
         {"K": [104, 90, 90, 90, 90], "H": [65, 35], "C": 89, "S": [102, 49], "TB": 70},
         {"K": 1/16, "H": [1/16, 3/64], "C": 1/4, "S": 1/16, "TB": 1/16}),
    drums_chorus_bar14,  # 14
    drums_chorus_bar15,  # 15
    drums_chorus_bar14,  # 16
    drums_chorus_bar15,  # 17
    drums_chorus_bar14,  # 18
    drums_chorus_bar15,  # 19
    hits("K;H, 0, 0, H, 0, 0, K;H, 0, 0, H, 0, 0, S;H;TB, 0, 0, H, 0, 0, K;H, 0, 0, H, 0, 0, "
         "K;S, 0, 0, 0, S, 0, 0, 0, S, 0, 0, 0, K;S, 0, 0, 0, S, 0, 0, 0, S, 0, 0, 0",  # 20
         1/48,
         {
             "K": [104, 90, 90, 95, 95],
             "H": [65, 35],
             "S": [102, 93, 93, 93, 93, 93, 93],
             "TB": 70,
         },
         {"K": 1/16, "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16], "S": 1/16, "TB": 1/16}),
])


# ── verse · bars 21–28 ──────────────────────────────────────────────────────
# F | F7 Bb | F | Bb | F | Bb | F | Bb

tenor_sax_verse_2 = join([
    chord("A3[11/64;3/16;90], A3[7/64;1/8], C4[11/64;5/16;85], A3[7/64;1/8], G3[15/64;1/4;89]",
          default_volume=84),  # 21  F
    chord("A3[11/64;3/16;92], A3[1/8;.;86], C4[11/64;5/16;87], A3[7/64;1/8;86], G3[1/32;1/24], "
          "A3[1/32;1/24], G3[5/32;1/6]", default_volume=91),  # 22  F7 Bb
    # 23  F
    chord("F4[15/64;3/8], D4[1/8;.;91], C4[11/64;5/16;95], G3[11/64;3/16;87]", default_volume=98),
    chord("r[1/16], A3[3/64;1/16], G3[1/8;.;83], Bb3[15/64;3/4;91]", default_volume=84),  # 24  Bb
    chord("A3[11/64;3/16;90], A3[1/8;.;84], C4[11/64;5/16;85], A3[7/64;1/8;84], G3[1/32;1/24], "
          "A3[1/32;1/24], G3[5/32;1/6]", default_volume=89),  # 25  F
    chord("Bb3[11/64;3/16;93], A3[1/8;.;86], C4[11/64;5/16;87], A3[1/8;.;86], G3[1/32;1/24], "
          "A3[1/32;1/24], G3[5/32;1/6]", default_volume=91),  # 26  Bb
    chord("F4[15/64;3/8], F4[1/8;.;92], C4[11/64;3/16;95], C4[1/8;.;89], A3[11/64;3/16;88]",
          default_volume=98),  # 27  F
    chord("D4[1/8;.], C4[7/64;1/8;85], F4[15/32;.;94], r[9/32]", default_volume=93),  # 28  Bb
])

rock_organ_verse_2_bar21 = chord(
    "r[1/4], A3;C4[1/32;0], F4[1/32;.;96], r[15/32], A3;C4[1/32;0], F4[1/32;.;96], r[7/32]",
    default_volume=89,
)
rock_organ_verse_2_bar24 = join([
    rest(1/4), C("Bb", 3) % (1/32, 0, [89, 89, 96]), rest(15/32),
    C("Bb", 3) % (1/32, 0, [89, 89, 96]), rest(7/32),
])

rock_organ_verse_2 = join([
    rock_organ_verse_2_bar21,  # 21  F
    chord("r[1/4], A3;Eb4[1/32;0], F4[1/32;.;96], r[15/32]", default_volume=89),  # 22  F7 Bb
    C("Bb", 3) % (1/32, 0, [89, 89, 96]), rest(7/32),
    rock_organ_verse_2_bar21,  # 23  F
    rock_organ_verse_2_bar24,  # 24  Bb
    rock_organ_verse_2_bar21,  # 25  F
    rock_organ_verse_2_bar24,  # 26  Bb
    rock_organ_verse_2_bar21,  # 27  F
    rock_organ_verse_2_bar24,  # 28  Bb
])

fingered_bass_verse_2_bar23 = chord(
    "F2[7/48;3/16], F2[1/16;.], r[1/16], C3[1/16;.], D3[7/48;1/8], F2[7/48;3/16], F3[1/16;.], "
    "C3[7/48;1/8], A2[7/48;1/8]", volume=91
)

fingered_bass_verse_2 = join([
    chord("F2[7/48;3/16], F2[1/16;.], r[1/16], C3[1/16;.], D3[7/48;1/8], F2[7/48;3/16], "  # 21  F
          "F3[1/16;.], C3[7/48;1/8], E2[7/48;1/8]", volume=91),
    chord("F2[7/48;3/16], F2[1/16;.], r[1/16], C3[1/16;.], D3[7/48;1/8], Bb1[7/48;3/16], "
          "Bb2[1/16;.], F2[7/48;1/8], G1[7/48;1/8]", volume=91),  # 22  F7 Bb
    fingered_bass_verse_2_bar23,  # 23  F
    chord("Bb2[5/24;3/16], Bb2[7/48;3/16], F2[7/48;1/8], Bb2[5/24;3/16], Bb2[1/16;.], r[1/16], "
          "G2[1/16;.], E2[7/48;1/8]", volume=91),  # 24  Bb
    fingered_bass_verse_2_bar23,  # 25  F
    chord("Bb2[7/48;3/16], Bb2[1/16;.], r[1/16], F2[1/16;.], G2[7/48;1/8], Bb2[7/48;3/16], "
          "Bb2[1/16;.], F2[7/48;1/8], F#2[7/48;1/8]", volume=91),  # 26  Bb
    fingered_bass_verse_2_bar23,  # 27  F
    chord("Bb2[5/24;3/16], Bb2[7/48;3/16], F2[7/48;1/8], Bb2[5/24;3/16], Bb2[1/16;.], r[1/16], "
          "G2[1/16;.], F#2[7/48;1/8]", volume=91),  # 28  Bb
])

drums_verse_2_bar22 = hits(
    "K;H, H, K;H, H, S;H;TB, H, K;H, H, K;H, S;H, K;H, H, S;H;TB, H, H, H",
    1/16,
    {"K": [100, 86, 86, 86, 86], "H": [62, 34], "S": [98, 46], "TB": 67},
    {"K": 1/16, "H": [1/16, 3/64], "S": 1/16, "TB": 1/16},
)

drums_verse_2 = join([
    hits("K;H;C, H, K;H, H, S;H;TB, H, K;H, H, K;H, S;H, K;H, H, S;H;TB, H, H, H",  # 21
         1/16,
         {"K": [100, 86, 86, 86, 86], "H": [62, 34], "C": 85, "S": [98, 46], "TB": 67},
         {"K": 1/16, "H": [1/16, 3/64], "C": 1/4, "S": 1/16, "TB": 1/16}),
    *[drums_verse_2_bar22] * 6,  # 22–27
    hits("K;H, H, K;H, H, S;H;TB, H, K;H, H, K;H, S;H, K;H, H, S, S, S, 0",  # 28
         1/16,
         {"K": [100, 86, 86, 86, 86], "H": [62, 34], "S": [98, 46, 89, 89, 103], "TB": 67},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": [1/16, 1/16, 1/16, 3/64],
             "TB": 1/16,
         }),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# F | Bb | Bb C7 | F

tenor_sax_outro = join([
    # 29  F
    chord("A3[11/64;5/16], C4[11/64;5/16;85], A3[1/8;.;84], G3[15/64;1/4;89]", default_volume=90),
    chord("Bb3[11/64;3/16;92], A3[7/64;1/8], C4[11/64;5/16;86], A3[7/64;1/8], G3[15/64;1/4;90]",
          default_volume=85),  # 30  Bb
    chord("F4[15/64;3/8], D4[1/8;.;89], C4[11/64;3/16;93], A3[1/8;.;86], G3[11/64;3/16;85]",
          default_volume=96),  # 31  Bb C7
    chord("F4", 63/64, 1, 77),  # 32  F
])

rock_organ_outro = join([
    chord("r[1/4], A3;C4[1/32;0], F4[1/32;.;96], r[15/32], A3;C4[1/32;0], F4[1/32;.;96], r[7/32]",
          default_volume=89),  # 29  F
    rest(1/4), C("Bb", 3) % (1/32, 0, [88, 88, 95]), rest(15/32),  # 30  Bb
    C("Bb", 3) % (1/32, 0, [88, 88, 95]), rest(7/32),
    rest(1/4), C("Bb", 3) % (1/32, 0, [87, 87, 94]), rest(15/32),  # 31  Bb C7
    chord("Bb3;C4[1/32;0], E4[1/32;.;94], r[7/32]", default_volume=87),
    C("F/A", 3) % (63/64, [0, 0, 1], 69),  # 32  F
])

fingered_bass_outro = join([
    chord("F2[7/48;3/16], F2[1/16;.], r[1/16], C3[1/16;.], D3[7/48;1/8], F2[7/48;3/16], "  # 29  F
          "F3[1/16;.], C3[7/48;1/8], A2[7/48;1/8]", volume=91),
    chord("Bb2[7/48;3/16], Bb2[1/16;.], r[1/16], F2[1/16;.], G2[7/48;1/8], Bb2[7/48;3/16], "
          "Bb2[1/16;.], F2[7/48;1/8], C3[7/48;1/8]", volume=90),  # 30  Bb
    chord("Bb2[7/48;3/16], Bb2[1/16;.], r[1/16], F2[1/16;.], G2[7/48;1/8], C2[7/48;3/16], "
          "C3[1/16;.], G2[7/48;1/8], E2[7/48;1/8]", volume=89),  # 31  Bb C7
    chord("F1", 21/16, 1, 83),  # 32  F
])

drums_outro = join([
    hits("K;H;C, H, K;H, H, S;H;TB, H, K;H, H, K;H, S;H, K;H, H, S;H;TB, H, H, H",  # 29
         1/16,
         {"K": [100, 86, 86, 86, 86], "H": [62, 34], "C": 85, "S": [98, 46], "TB": 67},
         {"K": 1/16, "H": [1/16, 3/64], "C": 1/4, "S": 1/16, "TB": 1/16}),
    hits("K;H, H, K;H, H, S;H;TB, H, K;H, H, K;H, S;H, K;H, H, S;H;TB, H, H, H",  # 30
         1/16,
         {"K": [99, 85, 85, 85, 85], "H": [62, 33], "S": [97, 46], "TB": 67},
         {"K": 1/16, "H": [1/16, 3/64], "S": 1/16, "TB": 1/16}),
    hits("K;H, H, K;H, H, S;H;TB, H, K;H, H, K;H, S;H, K;H, H, S;H;TB, H, H, H",  # 31
         1/16,
         {"K": [98, 84, 84, 84, 84], "H": [61, 33], "S": [96, 46], "TB": 66},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": 1/16,
             "TB": 1/16,
         }),
    hits("K;C, 0", 1/2, {"K": 92, "C": 87}, {"K": 1/8, "C": 1/2}),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

tenor_sax = perform(
    join([rest(4), tenor_sax_verse, tenor_sax_chorus, tenor_sax_verse_2, tenor_sax_outro]),
    swing=54, grid=1/16, late=16, loose=7, touch=6, seed=861421480,
)
rock_organ = perform(
    join([
        rock_organ_intro, rock_organ_verse, rock_organ_chorus, rock_organ_verse_2,
        rock_organ_outro,
    ]),
    swing=54, grid=1/16, late=7, loose=7, touch=6, seed=403491549,
)
fingered_bass = perform(
    join([
        fingered_bass_intro, fingered_bass_verse, fingered_bass_chorus, fingered_bass_verse_2,
        fingered_bass_outro,
    ]),
    swing=54, grid=1/16, late=2, loose=7, touch=6, seed=901905224, gate=75,
)
drums = perform(
    join([drums_intro, drums_verse, drums_chorus, drums_verse_2, drums_outro]),
    swing=54, grid=1/16, late=5, loose=7, touch=6, seed=574503209,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [tenor_sax, rock_organ, fingered_bass, drums],
    instruments=["Tenor Sax", "Rock Organ", "Electric Bass (finger)", 1],
    bpm=BPM,
    track_names=["tenor sax", "rock organ", "fingered bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(102, mode="value")], [volume(82, mode="value")], [volume(104, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="F", is_meta=True),
    ],
    name="Second Chance",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 15360, "intro", 0.45), (15360, 30720, "verse", 0.54), (46080, 30720, "chorus", 0.76),
        (76800, 30720, "verse", 0.6), (107520, 15360, "outro", 0.6),
    ],
    "chords": [
        (0, 3840, "F", "I"), (3840, 3840, "Bb", "IV"), (7680, 3840, "F", "I"),
        (11520, 3840, "Bb", "IV"), (15360, 3840, "F", "I"), (19200, 3840, "Bb", "IV"),
        (23040, 3840, "F", "I"), (26880, 3840, "Bb", "IV"), (30720, 3840, "F", "I"),
        (34560, 3840, "Bb", "IV"), (38400, 3840, "F", "I"), (42240, 3840, "Bb", "IV"),
        (46080, 3840, "F", "I"), (49920, 3840, "Dm7", "vi7"), (53760, 3840, "Bb", "IV"),
        (57600, 3840, "C7", "V7"), (61440, 3840, "F", "I"), (65280, 3840, "Dm7", "vi7"),
        (69120, 3840, "Bb", "IV"), (72960, 3840, "C7", "V7"), (76800, 3840, "F", "I"),
        (80640, 1920, "F7", "I7"), (82560, 1920, "Bb", "IV"), (84480, 3840, "F", "I"),
        (88320, 3840, "Bb", "IV"), (92160, 3840, "F", "I"), (96000, 3840, "Bb", "IV"),
        (99840, 3840, "F", "I"), (103680, 3840, "Bb", "IV"), (107520, 3840, "F", "I"),
        (111360, 5760, "Bb", "IV"), (117120, 1920, "C7", "V7"), (119040, 3840, "F", "I"),
    ],
    "about": {
        "seed": "201",
        "prompt": "soul in F major, 92 bpm, tenor sax, rock organ, fingered bass and drums, 32 bars",
        "genre": "soul",
    },
    "tracks": [
        {
            "name": "tenor sax",
            "role": "melody",
            "instrument": {"name": "Tenor Sax", "program": 67, "low": 44, "high": 76},
            "events": ["volume", "pan", (0, 91, 50), (0, 93, 0)],
        },
        {
            "name": "rock organ",
            "role": "chords",
            "instrument": {"name": "Rock Organ", "program": 19, "low": 36, "high": 96},
            "events": ["volume", "pan", (0, 91, 42), (0, 93, 8)],
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
            "events": ["volume", "pan", (0, 91, 28), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
