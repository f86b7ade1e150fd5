"""All My Windows

Key     Bb major
Tempo   93 quarter notes a minute, 12/8
Form    intro 4 · verse 8 · chorus 8 · outro 4
Tracks  piano, strings, fingered bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 93
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "S": 38, "H": 42, "T5": 43, "OH": 46, "C": 49, "T1": 50, "TB": 54, "0": -1, "-": -2,
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
# Bb | Dm7 | Eb | F

strings_intro = join([
    rest(3/8), C("Bb", 3) % (1/16, 0, [85, 85, 92]), rest(5/8),  # 1  Bb
    C("Bb", 3) % (1/24, [0, 0, 1/16], [41, 41, 44]), C("Bb", 3) % (1/16, 0, [85, 85, 92]),
    rest(5/16),
    chord("r[3/8], C4;D4[1/16;0], F4[1/16;.;92], r[5/8], C4;D4[1/24;0;41], F4[1/24;1/16;44], "
          "C4;D4[1/16;0], F4[1/16;.;92], r[5/16]", default_volume=85),  # 2  Dm7
    chord("r[3/8], Bb3;Eb4[1/16;0], G4[1/16;.;92], r[5/8], Bb3;Eb4[1/24;0;41], "  # 3  Eb
          "G4[1/24;1/16;44], Bb3;Eb4[1/16;0], G4[1/16;.;92], r[5/16]", default_volume=85),
    chord("r[3/8], A3;C4[1/16;0], F4[1/16;.;92], r[5/8], A3;C4[1/24;0;41], F4[1/24;1/16;44], "
          "A3;C4[1/16;0], F4[1/16;.;92], r[5/16]", default_volume=85),  # 4  F
])

fingered_bass_intro = join([
    chord("Bb1[17/64;3/8], F2[7/32;.], r[1/32], Bb1[3/64;1/16], Bb2[5/32;.], r[5/32], "  # 1  Bb
          "G2[7/64;1/8], Bb1[7/32;.], r[1/32], Eb2[7/64;1/8]", volume=87),
    chord("D2[17/64;3/8], A2[7/32;.], r[1/32], D2[3/64;1/16], D3[5/32;.], r[5/32], "  # 2  Dm7
          "D3[7/64;1/8], D2[7/32;.], r[1/32], F2[7/64;1/8]", volume=87),
    chord("Eb2[17/64;3/8], Bb2[7/32;.], r[1/32], Eb2[3/64;1/16], Eb3[5/32;.], r[5/32], "  # 3  Eb
          "C3[7/64;1/8], Eb2[7/32;.], r[1/32], F#2[7/64;1/8]", volume=87),
    chord("F2[17/64;5/16], C3[17/64;5/16], F2[7/64;1/4], F3[5/32;.], r[1/32], D3[3/64;1/16], "
          "F2[7/32;.], r[1/32], C3[7/64;1/8]", volume=87),  # 4  F
])

drums_intro_bar1 = hits(
    "K;H, 0, 0, 0, 0, K, S;H, 0, 0, 0, 0, S, K;H, 0, 0, 0, K, 0, S;H, 0, 0, 0, 0, 0",
    1/16, {"K": [96, 82], "H": 60, "S": [94, 44]},
)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    hits("K;H, 0, 0, 0, 0, K, S;H, 0, 0, 0, 0, S, S, 0, 0, 0, T1, T1, T5, 0, T5, 0, T5, 0",  # 4
         1/16,
         {"K": [96, 82], "H": 60, "S": [94, 44, 85], "T1": 72, "T5": 72},
         {"K": 1/16, "H": 1/16, "S": [1/16, 3/64], "T1": 1/16, "T5": 1/16}),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# Bb | Dm7 | Eb | F | Bb | Dm7 | Eb | F

piano_verse = join([
    chord("r[1/8], Bb5[1/8;.;90], C6[1/8;.;91], Bb5[15/64;1/4;96], G5[15/64;1/4], "  # 5  Bb
          "G5[15/64;1/4], G5[15/64;1/4;95], F5[1/8;.;87]", default_volume=89),
    chord("r[1/8], D5[1/8;.;88], C5[1/8;.], Bb4[15/64;1/4;92], C5[1/8;.], D5[19/64;5/16;94], "
          "F5[13/32;.;89], r[1/32]", default_volume=87),  # 6  Dm7
    chord("r[1/8], Bb5[1/8;.], G5[1/8;.;93], Bb5[15/64;1/4;100], C6[15/64;1/4;95], "  # 7  Eb
          "C6[15/64;1/4;95], C6[15/64;1/4;101], Bb5[1/8;.]", default_volume=94),
    chord("r[1/8], G5[1/8;.;89], F5[1/8;.], D5[15/64;1/4;92], F5[1/8;.], A5[19/64;5/16;95], "
          "C6[11/32;.;91], r[3/32]", default_volume=87),  # 8  F
    chord("r[1/8], Bb5[1/8;.], C6[1/8;.;91], Bb5[15/64;1/4;96], G5[1/8;.;89], r[1/8], "  # 9  Bb
          "G5[1/8;.;89], Bb5[1/8;.], G5[15/64;1/4;95], F5[1/8;.;87]", default_volume=90),
    chord("r[1/8], Bb5[1/8;.], G5[1/8;.;91], Bb5[15/64;1/4;98], C6[1/8;.;93], r[1/8], "  # 10  Dm7
          "C6[1/8;.;93], Bb5[1/8;.], C6[15/64;1/4;99], Bb5[1/8;.]", default_volume=92),
    chord("r[1/8], G5[1/8;.;93], F5[1/8;.], D5[15/64;1/4;96], F5[1/8;.], G5[19/64;5/16;99], "
          "Bb5[13/32;.;94], r[1/32]", default_volume=91),  # 11  Eb
    chord("A5[1/8;.], G5[15/64;1/4;89], F5[45/64;9/8;93]", default_volume=95),  # 12  F
])

strings_verse = join([
    rest(3/8), C("Bb", 3) % (1/16, 0, [87, 87, 94]), rest(5/8),  # 5  Bb
    C("Bb", 3) % (1/24, [0, 0, 1/16], [42, 42, 45]), C("Bb", 3) % (1/16, 0, [87, 87, 94]),
    rest(5/16),
    chord("r[3/8], C4;D4[1/16;0], F4[1/16;.;94], r[5/8], C4;D4[1/24;0;42], F4[1/24;1/16;45], "
          "C4;D4[1/16;0], F4[1/16;.;94], r[5/16]", default_volume=87),  # 6  Dm7
    chord("r[3/8], Bb3;Eb4[1/16;0], G4[1/16;.;94], r[5/8], Bb3;Eb4[1/24;0;42], "  # 7  Eb
          "G4[1/24;1/16;45], Bb3;Eb4[1/16;0], G4[1/16;.;94], r[5/16]", default_volume=87),
    chord("r[3/8], A3;C4[1/16;0], F4[1/16;.;94], r[5/8], A3;C4[1/24;0;42], F4[1/24;1/16;45], "
          "A3;C4[1/16;0], F4[1/16;.;94], r[5/16]", default_volume=87),  # 8  F
] * 2)

fingered_bass_verse_bar5 = chord(
    "Bb2[17/64;3/8], F2[7/32;.], r[1/32], Bb2[3/64;1/16], Bb2[5/32;.], r[5/32], G2[7/64;1/8], "
    "Bb2[7/32;.], r[1/32], Eb2[7/64;1/8]", volume=89
)
fingered_bass_verse_bar6 = chord(
    "D2[17/64;3/8], A2[7/32;.], r[1/32], D2[3/64;1/16], D3[5/32;.], r[5/32], D3[7/64;1/8], "
    "D2[7/32;.], r[1/32], E2[7/64;1/8]", volume=89
)
fingered_bass_verse_bar7 = chord(
    "Eb2[17/64;3/8], Bb2[7/32;.], r[1/32], Eb2[3/64;1/16], Eb3[5/32;.], r[5/32], C3[7/64;1/8], "
    "Eb2[7/32;.], r[1/32], G2[7/64;1/8]", volume=89
)

fingered_bass_verse = join([
    fingered_bass_verse_bar5,  # 5  Bb
    fingered_bass_verse_bar6,  # 6  Dm7
    fingered_bass_verse_bar7,  # 7  Eb
    chord("F2[17/64;5/16], C3[17/64;5/16], F2[7/64;1/4], F3[5/32;.], r[1/32], D3[3/64;1/16], "
          "F2[7/32;.], r[1/32], B2[7/64;1/8]", volume=89),  # 8  F
    fingered_bass_verse_bar5,  # 9  Bb
    fingered_bass_verse_bar6,  # 10  Dm7
    fingered_bass_verse_bar7,  # 11  Eb
    chord("F2[17/64;5/16], C3[17/64;5/16], F2[7/64;1/4], F3[5/32;.], r[1/32], D3[3/64;1/16], "
          "F2[7/32;.], r[1/32], D3[7/64;1/8]", volume=89),  # 12  F
])

drums_verse_bar5 = hits(
    "K;H;TB, 0, 0, 0, TB, K, S;H;TB, 0, 0, 0, TB, S, K;H;TB, 0, 0, 0, K;TB, 0, S;H;TB, 0, 0, 0, "
    "TB, 0", 1/16, {"K": [98, 84], "H": 61, "TB": [57, 57, 66, 57], "S": [96, 46]}
)

drums_verse = join([
    *[drums_verse_bar5] * 7,  # 5–11
    hits("K;H;TB, 0, 0, 0, TB, K, S;H;TB, 0, 0, 0, TB, S, K;H;TB, 0, 0, 0, K;TB, 0, K;S, 0, 0, "
         "0, S, 0",  # 12
         1/16,
         {
             "K": [98, 84, 98, 84, 89],
             "H": 61,
             "TB": [57, 57, 66, 57],
             "S": [96, 46, 101, 101],
         }),
])


# ── chorus · bars 13–20 ─────────────────────────────────────────────────────
# Eb | Dm7 | Cm7 | F7 | Eb | Dm7 | Cm7 | F7

piano_chorus = join([
    chord("r[1/8], D5[1/8;.], D5[1/16;.], F5[1/16;.;93], G5[15/64;1/4;101], G5[1/8;.;95], "
          "r[1/8], G5[1/8;.;95], C6[1/8;.;97], C6[1/8;.;103], C6[15/64;1/4;97]",  # 13  Eb
          default_volume=92),
    chord("r[1/8], G5[1/8;.], G5[1/16;.], F5[1/16;.;95], G5[15/64;1/4;103], Bb5[15/64;1/4;98], "
          "C6[15/64;1/4;99], Bb5[15/64;1/4;104], F5[1/8;.;95]", default_volume=97),  # 14  Dm7
    # 15  Cm7
    chord("r[1/8], G5[1/8;.], G5[1/16;.], Bb5[1/16;.;100], C6[15/64;1/4;107], C6[1/8;.;101], "
          "r[1/8], C6[1/8;.;101], G5[1/8;.], G5[1/8;.;105], G5[15/64;1/4]", default_volume=99),
    chord("r[1/8], Bb5[1/8;.], Bb5[1/16;.], G5[1/16;.;95], Bb5[15/64;1/4;102], "  # 16  F7
          "C6[15/64;1/4;97], Bb5[15/64;1/4], G5[15/64;1/4;101], D5[1/8;.;92]", default_volume=96),
    chord("r[1/8], F5[7/64;1/8], F5[1/16;.], D5[1/16;.;92], F5[15/64;1/4;99], G5[1/8;.;95], "
          "r[1/8], D5[7/64;1/8;92], D5[1/16;.;92], C5[1/16;.;91], D5[15/64;1/4;98], F5[1/8;.]",
          default_volume=93),  # 17  Eb
    chord("r[1/8], Bb5[1/8;.], Bb5[1/16;.], G5[1/16;.;97], Bb5[15/64;1/4;104], C6[1/8;.;99], "
          "r[1/8], G5[7/64;1/8;97], G5[1/16;.;97], F5[1/16;.;95], G5[15/64;1/4;103], Bb5[1/8;.]",
          default_volume=98),  # 18  Dm7
    chord("r[1/8], C6[1/8;.], C6[1/16;.], Bb5[1/16;.;100], C6[15/64;1/4;107], "  # 19  Cm7
          "Bb5[15/64;1/4;100], G5[15/64;1/4;99], F5[15/64;1/4;103], C5[1/8;.;95]",
          default_volume=101),
    chord("r[1/8], G5[1/8;.], F5[1/8;.;93], Eb5[45/64;9/8;99]", default_volume=95),  # 20  F7
])

strings_chorus = join([
    chord("r[3/8], Bb3;Eb4[1/16;0], G4[1/16;.;100], r[1/16], Bb3;Eb4[1/16;0;44], G4[1/16;.;48], "
          "r[9/16], Bb3;Eb4[1/16;0], G4[1/16;.;100], r[5/16]", default_volume=93),  # 13  Eb
    chord("r[3/8], C4;D4[1/16;0], F4[1/16;.;100], r[1/16], C4;D4[1/16;0;44], F4[1/16;.;48], "
          "r[9/16], C4;D4[1/16;0], F4[1/16;.;100], r[5/16]", default_volume=93),  # 14  Dm7
    chord("r[3/8], Bb3;C4[1/16;0], Eb4[1/16;.;100], r[1/16], Bb3;C4[1/16;0;44], Eb4[1/16;.;48], "
          "r[9/16], Bb3;C4[1/16;0], Eb4[1/16;.;100], r[5/16]", default_volume=93),  # 15  Cm7
    chord("r[3/8], A3;Eb4[1/16;0], F4[1/16;.;100], r[1/16], A3;Eb4[1/16;0;44], F4[1/16;.;48], "
          "r[9/16], A3;Eb4[1/16;0], F4[1/16;.;100], r[5/16]", default_volume=93),  # 16  F7
] * 2)

fingered_bass_chorus_bar13 = chord(
    "Eb2[17/64;5/16], Eb2[5/32;.], r[5/32], Bb2[7/64;1/8], Eb2[17/64;5/16], Eb3[3/64;3/16], "
    "C3[7/64;1/8], C3[7/64;1/8]", volume=95
)
fingered_bass_chorus_bar14 = chord(
    "D2[17/64;5/16], D2[5/32;.], r[5/32], A2[7/64;1/8], D2[17/64;5/16], D3[3/64;3/16], "
    "D3[7/64;1/8], Bb2[7/64;1/8]", volume=95
)
fingered_bass_chorus_bar15 = chord(
    "C2[17/64;5/16], C2[5/32;.], r[5/32], G2[7/64;1/8], C2[17/64;5/16], C3[3/64;3/16], "
    "A2[7/64;1/8], G2[7/64;1/8]", volume=95
)

fingered_bass_chorus = join([
    fingered_bass_chorus_bar13,  # 13  Eb
    fingered_bass_chorus_bar14,  # 14  Dm7
    fingered_bass_chorus_bar15,  # 15  Cm7
    chord("F2[17/64;5/16], F2[5/32;.], r[5/32], C3[7/64;1/8], F2[17/64;5/16], F3[3/64;3/16], "
          "D3[7/64;1/8], D3[7/64;1/8]", volume=95),  # 16  F7
    fingered_bass_chorus_bar13,  # 17  Eb
    fingered_bass_chorus_bar14,  # 18  Dm7
    fingered_bass_chorus_bar15,  # 19  Cm7
    chord("F2[17/64;5/16], F2[5/32;.], r[5/32], C3[7/64;1/8], F2[17/64;5/16], F3[3/64;3/16], "
          "D3[7/64;1/8], B2[7/64;1/8]", volume=95),  # 20  F7
])

drums_chorus_bar14 = hits(
    "K;H;TB, 0, 0, 0, TB, K, S;H;TB, 0, 0, 0, TB, S, K;H;TB, 0, 0, 0, K;TB, 0, S;H;TB, 0, 0, 0, "
    "OH;TB, 0", 1/16, {"K": [104, 90], "H": 65, "TB": [61, 61, 70, 61], "S": [102, 49], "OH": 68}
)
drums_chorus_bar15 = hits(
    "K;H;TB, 0, 0, 0, TB, K, S;H;TB, 0, 0, 0, TB, S, K;H;TB, 0, 0, 0, K;TB, 0, S;H;TB, 0, 0, 0, "
    "TB, 0", 1/16, {"K": [104, 90], "H": 65, "TB": [61, 61, 70, 61], "S": [102, 49]}
)

drums_chorus = join([
    hits("K;H;C;TB, 0, 0, 0, TB, K, S;H;TB, 0, 0, 0, TB, S, K;H;TB, 0, 0, 0, K;TB, 0, S;H;TB, "
         "0, 0, 0, TB, 0",  # 13
         1/16,
         {"K": [104, 90], "H": 65, "C": 89, "TB": [61, 61, 70, 61], "S": [102, 49]},
         {"K": 1/16, "H": 1/16, "C": 1/4, "TB": 1/16, "S": 1/16}),
    drums_chorus_bar14,  # 14
    drums_chorus_bar15,  # 15
    drums_chorus_bar14,  # 16
    drums_chorus_bar15,  # 17
    drums_chorus_bar14,  # 18
    drums_chorus_bar15,  # 19
    hits("K;H;TB, 0, 0, 0, TB, K, S;H;TB, 0, 0, 0, TB, S, S, 0, 0, 0, T1, T1, T5, 0, T5, 0, T5, "
         "0",  # 20
         1/16,
         {
             "K": [104, 90],
             "H": 65,
             "TB": [61, 61, 70],
             "S": [102, 49, 93],
             "T1": 78,
             "T5": 78,
         },
         {"K": 1/16, "H": 1/16, "TB": 1/16, "S": [1/16, 3/64], "T1": 1/16, "T5": 1/16}),
])


# ── outro · bars 21–24 ──────────────────────────────────────────────────────
# Bb | Dm7 | Eb F7 | Bb

piano_outro = join([
    chord("r[1/8], Bb5[1/8;.;92], C6[1/8;.;93], Bb5[15/64;1/4;98], G5[15/64;1/4], "  # 21  Bb
          "G5[15/64;1/4], G5[15/64;1/4;97], F5[1/8;.;89]", default_volume=91),
    chord("r[1/8], D5[1/8;.;89], C5[1/8;.;88], Bb4[15/64;1/4;93], C5[1/8;.;88], "  # 22  Dm7
          "D5[19/64;5/16;95], F5[3/64;1/24], G5[3/64;1/24], F5[21/64;17/48]", default_volume=90),
    chord("r[1/8], Bb5[1/8;.], G5[1/8;.;93], Bb5[15/64;1/4;100], C6[15/64;1/4;95], "  # 23  Eb F7
          "C6[15/64;1/4;95], C6[15/64;1/4;101], Bb5[1/8;.]", default_volume=94),
    chord("Bb5", 95/64, 3/2, 77),  # 24  Bb
])

strings_outro = join([
    rest(3/8), C("Bb", 3) % (1/16, 0, [89, 89, 96]), rest(5/8),  # 21  Bb
    C("Bb", 3) % (1/24, [0, 0, 1/16], [42, 42, 45]), C("Bb", 3) % (1/16, 0, [89, 89, 96]),
    rest(5/16),
    chord("r[3/8], C4;D4[1/16;0], F4[1/16;.;95], r[5/8], C4;D4[1/24;0;42], F4[1/24;1/16;45], "
          "C4;D4[1/16;0], F4[1/16;.;95], r[5/16]", default_volume=88),  # 22  Dm7
    chord("r[3/8], Bb3;Eb4[1/16;0], G4[1/16;.;94], r[5/8], A3;Eb4[1/24;0;42], F4[1/24;1/16;45], "
          "A3;Eb4[1/16;0], F4[1/16;.;94], r[5/16]", default_volume=87),  # 23  Eb F7
    C("Bb", 3) % (95/48, [0, 0, 3/2], 69),  # 24  Bb
])

fingered_bass_outro = join([
    chord("Bb2[17/64;3/8], F2[7/32;.], r[1/32], Bb2[3/64;1/16], Bb2[5/32;.], r[5/32], "  # 21  Bb
          "G2[7/64;1/8], Bb2[7/32;.], r[1/32], Eb2[7/64;1/8]", volume=91),
    chord("D2[17/64;3/8], A2[7/32;.], r[1/32], D2[3/64;1/16], D3[5/32;.], r[5/32], "  # 22  Dm7
          "D3[7/64;1/8], D2[7/32;.], r[1/32], E2[7/64;1/8]", volume=90),
    chord("Eb2[17/64;3/8], Bb2[7/32;.], r[1/32], Eb2[3/64;1/16], Eb3[3/64;5/16], D3[7/64;1/8], "
          "F2[7/32;.], r[1/32], C3[7/64;1/8]", volume=89),  # 23  Eb F7
    chord("Bb1", 95/64, 3/2, 83),  # 24  Bb
])

drums_outro = join([
    hits("K;H;C;TB, 0, 0, 0, TB, K, S;H;TB, 0, 0, 0, TB, S, K;H;TB, 0, 0, 0, K;TB, 0, S;H;TB, "
         "0, 0, 0, TB, 0",  # 21
         1/16,
         {"K": [100, 86], "H": 62, "C": 85, "TB": [58, 58, 67, 58], "S": [98, 46]},
         {"K": 1/16, "H": 1/16, "C": 1/4, "TB": 1/16, "S": 1/16}),
    # 22
    hits("K;H;TB, 0, 0, 0, TB, K, S;H;TB, 0, 0, 0, TB, S, K;H;TB, 0, 0, 0, K;TB, 0, S;H;TB, 0, "
         "0, 0, TB, 0", 1/16, {"K": [99, 85], "H": 62, "TB": [58, 58, 67, 58], "S": [97, 46]}),
    # 23
    hits("K;H;TB, 0, 0, 0, TB, K, S;H;TB, 0, 0, 0, TB, S, K;H;TB, 0, 0, 0, K;TB, 0, S;H;TB, 0, "
         "0, 0, TB, 0", 1/16, {"K": [98, 84], "H": 61, "TB": [57, 57, 66, 57], "S": [96, 46]}),
    hits("K;C, 0, 0", 1/2, {"K": 92, "C": 87}, {"K": 1/8, "C": 1/2}),  # 24
])


# ── tracks ──────────────────────────────────────────────────────────────────

piano = perform(
    join([rest(6), piano_verse, piano_chorus, piano_outro]),
    swing=54, grid=1/16, late=16, loose=7, touch=6, seed=851147410,
)
strings = perform(
    join([strings_intro, strings_verse, strings_chorus, strings_outro]),
    swing=54, grid=1/16, late=7, loose=7, touch=6, seed=761136363, gate=75,
)
fingered_bass = perform(
    join([fingered_bass_intro, fingered_bass_verse, fingered_bass_chorus, fingered_bass_outro]),
    swing=54, grid=1/16, late=2, loose=7, touch=6, seed=616499217,
)
drums = perform(
    join([drums_intro, drums_verse, drums_chorus, drums_outro]),
    swing=54, grid=1/16, late=5, loose=7, touch=6, seed=586498299,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [piano, strings, fingered_bass, drums],
    instruments=["Acoustic Grand Piano", "String Ensemble 1", "Electric Bass (finger)", 1],
    bpm=BPM,
    track_names=["piano", "strings", "fingered bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(106, mode="value")], [volume(82, mode="value")], [volume(104, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=12, denominator=8, is_meta=True),
        event("key_signature", key="Bb", is_meta=True),
    ],
    name="All My Windows",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 138240,
    "sections": [
        (0, 23040, "intro", 0.45), (23040, 46080, "verse", 0.54), (69120, 46080, "chorus", 0.76),
        (115200, 23040, "outro", 0.6),
    ],
    "chords": [
        (0, 5760, "Bb", "I"), (5760, 5760, "Dm7", "iii7"), (11520, 5760, "Eb", "IV"),
        (17280, 5760, "F", "V"), (23040, 5760, "Bb", "I"), (28800, 5760, "Dm7", "iii7"),
        (34560, 5760, "Eb", "IV"), (40320, 5760, "F", "V"), (46080, 5760, "Bb", "I"),
        (51840, 5760, "Dm7", "iii7"), (57600, 5760, "Eb", "IV"), (63360, 5760, "F", "V"),
        (69120, 5760, "Eb", "IV"), (74880, 5760, "Dm7", "iii7"), (80640, 5760, "Cm7", "ii7"),
        (86400, 5760, "F7", "V7"), (92160, 5760, "Eb", "IV"), (97920, 5760, "Dm7", "iii7"),
        (103680, 5760, "Cm7", "ii7"), (109440, 5760, "F7", "V7"), (115200, 5760, "Bb", "I"),
        (120960, 5760, "Dm7", "iii7"), (126720, 2880, "Eb", "IV"), (129600, 2880, "F7", "V7"),
        (132480, 5760, "Bb", "I"),
    ],
    "about": {
        "seed": "202",
        "prompt": "soul in 12/8, Bb major, dotted quarter = 62, piano, strings, fingered bass and drums, 24 bars",
        "genre": "soul",
    },
    "tracks": [
        {
            "name": "piano",
            "role": "melody",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": ["volume", "pan", (0, 91, 50), (0, 93, 0)],
        },
        {
            "name": "strings",
            "role": "chords",
            "instrument": {"name": "String Ensemble 1", "program": 49, "low": 28, "high": 100},
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
