"""The Long Road

Key     A major
Tempo   76 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · chorus 8 · verse 8 · outro 4
Tracks  clean guitar, rock organ, fingered bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 76
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "S": 38, "H": 42, "T5": 43, "OH": 46, "T3": 47, "C": 49, "T1": 50, "R": 51, "0": -1,
    "-": -2,
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
# A5 | A5 | D5 | E5

clean_guitar_intro = join([
    chord("r[1/16], F#5[3/64;1/16;98], F#5[1/16;.;98], E5[1/16;.], E5[1/8;.;103], E5[7/64;1/8], "
          "E5[1/16;.;103], C#5[1/8;.;95], E5[1/16;.], C#5[7/64;1/8;102], C#5[1/8;.;95]",  # 1  A5
          default_volume=97),
    rest(1),  # 2  A5
    chord("r[1/16], C#5[1/16;.;100], C#5[1/16;.;100], E5[3/64;1/16], E5[1/8;.;107], E5[1/8;.], "
          "D5[1/16;.;106], F#5[1/8;.;102], E5[1/16;.], F#5[1/8;.;108], F#5[1/8;.;102]",  # 3  D5
          default_volume=101),
    chord("E5[1/16;.;103], E5[7/64;1/8], E5[31/64;13/16]", default_volume=97),  # 4  E5
])

rock_organ_intro = join([
    chord("A3;E4[2;1]", volume=74),  # 1  A5
    rest(1),  # 2  A5
    chord("A3;D4[1;.]", volume=74),  # 3  D5
    chord("B3;E4[1;.]", volume=74),  # 4  E5
])

fingered_bass_intro = join([
    chord("A1, A1, A1, A1, A1, A1, A1, A1", 5/32, 1/8, [113, 98, 98, 98] * 2),  # 1  A5
    chord("A1, A1, A1, A1, A1, A1, A1, C#2", 5/32, 1/8, [113, 98, 98, 98] * 2),  # 2  A5
    chord("D2, D2, D2, D2, D2, D2, D2, D2", 5/32, 1/8, [113, 98, 98, 98] * 2),  # 3  D5
    chord("E2, E2, E2, E2, E2, E2, E3, G#2", 5/32, 1/8, [113, 98, 98, 98] * 2),  # 4  E5
])

drums_intro = join([
    hits("K;H;C, H, S;H, K;H, H, K;H, S;H, H",  # 1
         1/8,
         {"K": [116, 100, 100], "H": [84, 72], "C": 106, "S": 113},
         {"K": 1/16, "H": 1/16, "C": 1/4, "S": 1/16}),
    hits("K;H, H, S;H, K;H, H, K;H, S;H, H",  # 2
         1/8, {"K": [116, 100, 100], "H": [84, 72], "S": 113}, 1/16),
    hits("K;H, 0, H, 0, S;H, 0, K;H, S, H, 0, K;H, 0, S;H, 0, H, 0",  # 3
         1/16, {"K": [116, 100, 100], "H": [84, 72], "S": [113, 54]}),
    hits("K;H, 0, H, 0, S;H, 0, K;H, 0, K;T1, 0, T1, T3, K;T3, T5, T5, T5",  # 4
         1/16,
         {"K": [116, 100, 100, 100], "H": [84, 72], "S": 113, "T1": 82, "T3": 82, "T5": 82}),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# A5 | A5 | D5 | E5 | A5 | A5 | D5 | E5

clean_guitar_verse = join([
    chord("r[1/16], F#5[3/64;1/16;99], F#5[1/16;.;99], E5[1/16;.], E5[1/8;.;105], E5[7/64;1/8], "
          "E5[1/16;.;105], C#5[1/8;.;97], E5[1/16;.], C#5[7/64;1/8;104], C#5[1/8;.;97]",  # 5  A5
          default_volume=98),
    rest(1),  # 6  A5
    chord("r[1/16], C#5[3/64;1/16;102], C#5[1/16;.;102], E5[3/64;1/16], E5[1/8;.;109], "  # 7  D5
          "E5[1/8;.], D5[1/16;.;108], F#5[1/8;.;104], E5[1/16;.], F#5[1/8;.;110], F#5[1/8;.;104]",
          default_volume=103),
    chord("E5[1/16;.;105], E5[7/64;1/8], E5[31/64;13/16]", default_volume=98),  # 8  E5
    # 9  A5
    chord("r[1/16], F#5[3/64;1/16;99], F#5[1/16;.;99], E5[1/16;.], E5[1/8;.;105], E5[7/64;1/8], "
          "E5[1/16;.;105], r[1/8], E5[1/16;.], C#5[1/8;.;104], C#5[1/8;.;97]", default_volume=98),
    rest(1),  # 10  A5
    chord("r[1/16], B4[1/16;.], B4[1/16;.], r[1/16], C#5[1/8;.;108], C#5[1/8;.;102], "  # 11  D5
          "D5[1/16;.;108], E5[1/8;.;103], C#5[1/16;.;102], E5[7/64;1/8;109], E5[1/8;.;103]",
          default_volume=99),
    chord("E5[1/16;.], C#5[1/8;.;97], E5[31/64;13/16;98]", default_volume=105),  # 12  E5
])

rock_organ_verse = join([
    chord("A3;E4[2;1]", volume=75),  # 5  A5
    rest(1),  # 6  A5
    chord("A3;D4[1;.]", volume=75),  # 7  D5
    chord("B3;E4[1;.]", volume=75),  # 8  E5
    chord("A3;E4[2;1]", volume=75),  # 9  A5
    rest(1),  # 10  A5
    chord("A3;D4[1;.]", volume=75),  # 11  D5
    chord("B3[1;0], E4[63/64;1]", volume=75),  # 12  E5
])

fingered_bass_verse = join([
    chord("A2, A2, A2, A2, A2, A2, A2, A2", 5/32, 1/8, [115, 99, 99, 99] * 2),  # 5  A5
    chord("A2, A2, A2, A2, A2, A2, A2, C#3", 5/32, 1/8, [115, 99, 99, 99] * 2),  # 6  A5
    chord("D2, D2, D2, D2, D2, D2, D2, D2", 5/32, 1/8, [115, 99, 99, 99] * 2),  # 7  D5
    chord("E2, E2, E2, E2, E2, E2, E3, G#2", 5/32, 1/8, [115, 99, 99, 99] * 2),  # 8  E5
] * 2)

drums_verse_bar6 = hits(
    "K;H, H, S;H, K;H, H, K;H, S;H, H", 1/8, {"K": [118, 102, 102], "H": [85, 73], "S": 115}, 1/16
)
drums_verse_bar7 = hits(
    "K;H, 0, H, 0, S;H, 0, K;H, S, H, 0, K;H, 0, S;H, 0, H, 0",
    1/16, {"K": [118, 102, 102], "H": [85, 73], "S": [115, 55]},
)

drums_verse = join([
    hits("K;H;C, 0, H, 0, S;H, 0, K;H, S, H, 0, K;H, 0, S;H, 0, H, 0",  # 5
         1/16,
         {"K": [118, 102, 102], "H": [85, 73], "C": 108, "S": [115, 55]},
         {"K": 1/16, "H": 1/16, "C": 1/4, "S": 1/16}),
    drums_verse_bar6,  # 6
    drums_verse_bar7,  # 7
    hits("K;H, 0, H, 0, S;H, 0, K;H, S, H, 0, K;H, 0, S, 0, S, S",  # 8
         1/16, {"K": [118, 102, 102], "H": [85, 73], "S": [115, 55, 99, 99, 99]}),
    drums_verse_bar6,  # 9
    drums_verse_bar7,  # 10
    drums_verse_bar6,  # 11
    hits("K;H, 0, H, 0, S;H, 0, K;H, S, K;S, S, S, S, K;T1, T1, T5, T5",  # 12
         1/16,
         {
             "K": [118, 102, 102, 102],
             "H": [85, 73],
             "S": [115, 55, 99, 99, 99, 99],
             "T1": 84,
             "T5": 84,
         },
         {"K": 1/16, "H": 1/16, "S": 1/16, "T1": 1/16, "T5": [3/64, 1/16]}),
])


# ── chorus · bars 13–20 ─────────────────────────────────────────────────────
# A | E | F#m | D | A | E | F#m | D

clean_guitar_chorus_bar14 = chord(
    "E5[1/8;.], D5[1/8;.;116], C#5[3/16;.], D5[19/64;5/16;116], E5[1/8;.], r[1/16], F#5[1/16;.]",
    default_volume=118,
)

clean_guitar_chorus = join([
    chord("E5[1/8;.], E5[1/8;.;115], E5[3/16;.], D5[1/16;.;114], C#5[1/8;.], D5[1/8;.;114], "
          "C#5[15/64;1/4]", default_volume=118),  # 13  A
    clean_guitar_chorus_bar14,  # 14  E
    chord("C#5[1/8;.], A4[1/8;.;116], A4[3/16;.], G#4[1/16;.;115], F#4[1/8;.], E5[1/8;.], "
          "F#5[15/64;1/4]", default_volume=118),  # 15  F#m
    chord("D5[23/64;3/8], D5[1/8;.;114], D5[7/16;.], r[1/16]", default_volume=118),  # 16  D
    chord("E5[7/64;1/8], E5[1/8;.;115], E5[3/16;.], D5[1/16;.;114], C#5[1/8;.], D5[1/8;.;114], "
          "C#5[15/64;1/4]", default_volume=118),  # 17  A
    clean_guitar_chorus_bar14,  # 18  E
    chord("C#5[1/8;.], G#4[1/8;.;115], F#4[3/16;.], A4[19/64;5/16;116], G#4[1/8;.], r[1/16], "
          "A4[1/16;.;116]", default_volume=118),  # 19  F#m
    chord("F#5[3/16;.], A4[43/64;13/16;111]", default_volume=118),  # 20  D
])

rock_organ_chorus_bar16 = chord("A3[63/64;0], D4;F#4[1;.]", volume=80)

rock_organ_chorus = join([
    chord("A3;C#4[1;0], E4[63/64;1]", volume=80),  # 13  A
    C("E/G#", 3) % (1, 0, 80),  # 14  E
    chord("A3;C#4[1;0], F#4[63/64;1]", volume=80),  # 15  F#m
    rock_organ_chorus_bar16,  # 16  D
    C("A", 3) % (1, 0, 80),  # 17  A
    C("E/G#", 3) % (1, 0, 80),  # 18  E
    chord("A3[63/64;0], C#4;F#4[1;.]", volume=80),  # 19  F#m
    rock_organ_chorus_bar16,  # 20  D
])

fingered_bass_chorus_bar14 = chord(
    "E2, E2, E2, E2, E2, E2, E2, E2", 5/32, 1/8, [118, 106, 106, 106] * 2
)
fingered_bass_chorus_bar15 = chord(
    "F#2, F#2, F#2, F#2, F#2, F#2, F#2, E2", 5/32, 1/8, [118, 106, 106, 106] * 2
)
fingered_bass_chorus_bar16 = chord(
    "D2, D2, D2, D2, D2, D2, D3, B1", 5/32, 1/8, [118, 106, 106, 106] * 2
)

fingered_bass_chorus = join([
    chord("A2, A2, A2, A2, A2, A2, A2, F#2", 5/32, 1/8, [118, 106, 106, 106] * 2),  # 13  A
    fingered_bass_chorus_bar14,  # 14  E
    fingered_bass_chorus_bar15,  # 15  F#m
    fingered_bass_chorus_bar16,  # 16  D
    chord("A1, A1, A1, A1, A1, A1, A1, F#1", 5/32, 1/8, [118, 106, 106, 106] * 2),  # 17  A
    fingered_bass_chorus_bar14,  # 18  E
    fingered_bass_chorus_bar15,  # 19  F#m
    fingered_bass_chorus_bar16,  # 20  D
])

drums_chorus_bar13 = hits(
    "K;C;R, R, S;R, K;R, R, K;R, S;R, R",
    1/8,
    {"K": [118, 109, 109], "C": 116, "R": [96, 83], "S": 118},
    {"K": 1/16, "C": 1/4, "R": 1/16, "S": 1/16},
)
drums_chorus_bar14 = hits(
    "K;R, R, S;R, K;R, R, K;R, S;R, R", 1/8, {"K": [118, 109, 109], "R": [96, 83], "S": 118}, 1/16
)

drums_chorus = join([
    drums_chorus_bar13,  # 13
    *[drums_chorus_bar14] * 3,  # 14–16
    drums_chorus_bar13,  # 17
    drums_chorus_bar14, drums_chorus_bar14,  # 18–19
    hits("K;R, 0, R, 0, S;R, 0, K;R, 0, K;T1, 0, T1, T3, K;T3, T5, T5, T5",  # 20
         1/16,
         {"K": [118, 109, 109, 109], "R": [96, 83], "S": 118, "T1": 90, "T3": 90, "T5": 90},
         {"K": 1/16, "R": 1/16, "S": 1/16, "T1": 1/16, "T3": [3/64, 1/16], "T5": 1/16}),
])


# ── verse · bars 21–28 ──────────────────────────────────────────────────────
# A5 | A5 | D5 | E5 | A5 | A5 | D5 | E5

clean_guitar_verse_2 = join([
    chord("r[1/16], F#5[1/16;.;101], F#5[1/16;.;101], E5[1/16;.], E5[7/64;1/8;107], E5[1/8;.], "
          "E5[1/16;.;107], C#5[1/8;.;99], E5[1/16;.], C#5[7/64;1/8;105], C#5[1/8;.;99]",  # 21  A5
          default_volume=100),
    rest(1),  # 22  A5
    chord("r[1/16], C#5[3/64;1/16], C#5[1/16;.], E5[3/64;1/16;104], E5[1/8;.;111], "  # 23  D5
          "E5[1/8;.;104], D5[1/16;.;110], F#5[1/8;.;105], r[1/16], F#5[1/8;.;112], "
          "F#5[1/8;.;105]", default_volume=103),
    chord("E5[1/16;.;107], E5[7/64;1/8], E5[31/64;13/16]", default_volume=100),  # 24  E5
    chord("r[1/16], F#5[1/16;.;101], r[1/16], E5[1/16;.], E5[1/8;.;107], r[1/8], "  # 25  A5
          "E5[1/16;.;107], C#5[1/8;.;99], E5[1/16;.], C#5[7/64;1/8;105], C#5[1/8;.;99]",
          default_volume=100),
    rest(1),  # 26  A5
    chord("r[1/16], B4[1/16;.;101], B4[1/16;.;101], C#5[3/64;1/16], C#5[1/8;.;110], C#5[1/8;.], "
          "D5[1/16;.;110], r[1/8], C#5[1/16;.], E5[7/64;1/8;111], E5[1/8;.;104]",  # 27  D5
          default_volume=103),
    chord("E5[1/16;.], C#5[1/8;.;99], E5[31/64;13/16;100]", default_volume=107),  # 28  E5
])

rock_organ_verse_2 = join([
    chord("A3;E4[2;1]", volume=76),  # 21  A5
    rest(1),  # 22  A5
    chord("A3;D4[1;.]", volume=76),  # 23  D5
    chord("B3;E4[1;.]", volume=76),  # 24  E5
    chord("A3;E4[2;1]", volume=76),  # 25  A5
    rest(1),  # 26  A5
    chord("A3;D4[1;.]", volume=76),  # 27  D5
    chord("B3[1;0], E4[63/64;1]", volume=76),  # 28  E5
])

fingered_bass_verse_2_bar23 = chord(
    "D2, D2, D2, D2, D2, D2, D2, D2", 5/32, 1/8, [117, 101, 101, 101] * 2
)
fingered_bass_verse_2_bar24 = chord(
    "E2, E2, E2, E2, E2, E2, E3, G#2", 5/32, 1/8, [117, 101, 101, 101] * 2
)

fingered_bass_verse_2 = join([
    chord("A1, A1, A1, A1, A1, A1, A1, A1", 5/32, 1/8, [117, 101, 101, 101] * 2),  # 21  A5
    chord("A1, A1, A1, A1, A1, A1, A1, C#2", 5/32, 1/8, [117, 101, 101, 101] * 2),  # 22  A5
    fingered_bass_verse_2_bar23,  # 23  D5
    fingered_bass_verse_2_bar24,  # 24  E5
    chord("A2, A2, A2, A2, A2, A2, A2, A2", 5/32, 1/8, [117, 101, 101, 101] * 2),  # 25  A5
    chord("A2, A2, A2, A2, A2, A2, A2, C#3", 5/32, 1/8, [117, 101, 101, 101] * 2),  # 26  A5
    fingered_bass_verse_2_bar23,  # 27  D5
    fingered_bass_verse_2_bar24,  # 28  E5
])

drums_verse_2_bar21 = hits(
    "K;OH;C, OH, S;OH, K;OH, OH, K;OH, S;OH, OH",
    1/8,
    {"K": [118, 103, 103], "OH": [91, 78], "C": 110, "S": 117},
    {"K": 1/16, "OH": 1/16, "C": 1/4, "S": 1/16},
)
drums_verse_2_bar22 = hits(
    "K;OH, OH, S;OH, K;OH, OH, K;OH, S;OH, OH",
    1/8, {"K": [118, 103, 103], "OH": [91, 78], "S": 117}, 1/16,
)

drums_verse_2 = join([
    drums_verse_2_bar21,  # 21
    *[drums_verse_2_bar22] * 3,  # 22–24
    drums_verse_2_bar21,  # 25
    drums_verse_2_bar22, drums_verse_2_bar22,  # 26–27
    hits("K;OH, 0, OH, 0, S;OH, 0, K;OH, 0, K;S, S, S, S, K;T1, T1, T5, T5",  # 28
         1/16,
         {
             "K": [118, 103, 103, 103],
             "OH": [91, 78],
             "S": [117, 101, 101, 101, 101],
             "T1": 85,
             "T5": 85,
         },
         {"K": 1/16, "OH": 1/16, "S": 1/16, "T1": 1/16, "T5": [3/64, 1/16]}),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# A5 | D | E | A

clean_guitar_outro = join([
    chord("r[1/16], F#5[1/16;.], F#5[1/16;.], r[1/16], E5[1/8;.;107], E5[1/8;.;100], "  # 29  A5
          "E5[1/16;.;107], C#5[1/8;.;99], E5[1/16;.;100], C#5[7/64;1/8;106], C#5[1/8;.;99]",
          default_volume=101),
    rest(1),  # 30  D
    chord("r[1/16], C#5[1/16;.;102], r[1/16], E5[1/16;.], E5[7/64;1/8;110], E5[7/64;1/8], "
          "E5[1/16;.;110], r[3/16], F#5[1/8;.;111], F#5[1/8;.;104]", default_volume=103),  # 31  E
    chord("A4", 63/64, 1, 88),  # 32  A
])

rock_organ_outro = join([
    chord("A3[63/64;0], E4[1;.]", volume=77),  # 29  A5
    C("D/A", 3) % (1, 0, 76),  # 30  D
    C("E/G#", 3) % (1, 0, 75),  # 31  E
    chord("A3[63/64;0], C#4;E4[1;.]", volume=79),  # 32  A
])

fingered_bass_outro = join([
    chord("A2, A2, A2, A2, A2, A2, A2, C#3", 5/32, 1/8, [117, 101, 101, 101] * 2),  # 29  A5
    chord("D2, D2, D2, D2, D2, D2, D2, D2", 5/32, 1/8, [116, 101, 101, 101] * 2),  # 30  D
    chord("E2, E2, E2, E2, E2, E2, E2, G#2", 5/32, 1/8, [115, 100, 100, 100] * 2),  # 31  E
    chord("A1", 2743/1920, 1, 95),  # 32  A
])

drums_outro = join([
    hits("K;OH;C, OH, S;OH, K;OH, OH, K;OH, S;OH, OH",  # 29
         1/8,
         {"K": [118, 104, 104], "OH": [91, 79], "C": 110, "S": 117},
         {"K": 1/16, "OH": 1/16, "C": 1/4, "S": 1/16}),
    hits("K;OH, OH, S;OH, K;OH, OH, K;OH, S;OH, OH",  # 30
         1/8, {"K": [118, 103, 103], "OH": [91, 78], "S": 116}, 1/16),
    hits("K;OH, OH, S;OH, K;OH, OH, K;OH, S;OH, OH",  # 31
         1/8, {"K": [118, 102, 102], "OH": [90, 78], "S": 115}, 1/16),
    hits("K;C, 0", 1/2, {"K": 106, "C": 99}, {"K": 1/8, "C": 1/2}),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

clean_guitar = perform(
    join([
        clean_guitar_intro, clean_guitar_verse, clean_guitar_chorus, clean_guitar_verse_2,
        clean_guitar_outro,
    ]),
    late=8, loose=6, touch=5, seed=521695220,
)
rock_organ = perform(
    join([
        rock_organ_intro, rock_organ_verse, rock_organ_chorus, rock_organ_verse_2,
        rock_organ_outro,
    ]),
    late=-2, loose=6, touch=5, seed=440839996,
)
fingered_bass = perform(
    join([
        fingered_bass_intro, fingered_bass_verse, fingered_bass_chorus, fingered_bass_verse_2,
        fingered_bass_outro,
    ]),
    loose=6, touch=5, seed=67240162, gate=70,
)
drums = perform(
    join([drums_intro, drums_verse, drums_chorus, drums_verse_2, drums_outro]),
    late=2, loose=6, touch=5, seed=609621509,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [clean_guitar, rock_organ, fingered_bass, drums],
    instruments=["Electric Guitar (clean)", "Rock Organ", "Electric Bass (finger)", 1],
    bpm=BPM,
    track_names=["clean guitar", "rock organ", "fingered bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(96, mode="value")], [volume(82, mode="value")], [volume(104, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="A", is_meta=True),
    ],
    name="The Long Road",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 15360, "intro", 0.625), (15360, 30720, "verse", 0.695),
        (46080, 30720, "chorus", 0.975), (76800, 30720, "verse", 0.755),
        (107520, 15360, "outro", 0.775),
    ],
    "chords": [
        (0, 7680, "A5", "I5"), (7680, 3840, "D5", "IV5"), (11520, 3840, "E5", "V5"),
        (15360, 7680, "A5", "I5"), (23040, 3840, "D5", "IV5"), (26880, 3840, "E5", "V5"),
        (30720, 7680, "A5", "I5"), (38400, 3840, "D5", "IV5"), (42240, 3840, "E5", "V5"),
        (46080, 3840, "A", "I"), (49920, 3840, "E", "V"), (53760, 3840, "F#m", "vi"),
        (57600, 3840, "D", "IV"), (61440, 3840, "A", "I"), (65280, 3840, "E", "V"),
        (69120, 3840, "F#m", "vi"), (72960, 3840, "D", "IV"), (76800, 7680, "A5", "I5"),
        (84480, 3840, "D5", "IV5"), (88320, 3840, "E5", "V5"), (92160, 7680, "A5", "I5"),
        (99840, 3840, "D5", "IV5"), (103680, 3840, "E5", "V5"), (107520, 3840, "A5", "I5"),
        (111360, 3840, "D", "IV"), (115200, 3840, "E", "V"), (119040, 3840, "A", "I"),
    ],
    "about": {
        "seed": "52",
        "prompt": "epic rock ballad in A major, 76 bpm, clean guitar, rock organ, fingered bass, drums, 32 bars",
        "genre": "rock",
    },
    "tracks": [
        {
            "name": "clean guitar",
            "role": "melody",
            "instrument": {
                "name": "Electric Guitar (clean)", "program": 28, "low": 40, "high": 88,
            },
            "events": ["volume", "pan", (0, 91, 40), (0, 93, 0)],
        },
        {
            "name": "rock organ",
            "role": "chords",
            "instrument": {"name": "Rock Organ", "program": 19, "low": 36, "high": 96},
            "events": ["volume", "pan", (0, 91, 32), (0, 93, 8)],
        },
        {
            "name": "fingered bass",
            "role": "bass",
            "instrument": {
                "name": "Electric Bass (finger)", "program": 34, "low": 28, "high": 67,
            },
            "events": ["volume", "pan", (0, 91, 6), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 18), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
