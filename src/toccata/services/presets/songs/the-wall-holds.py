"""The Wall Holds

Key     D minor
Tempo   118 quarter notes a minute, 4/4
Form    intro 8 · theme 8 · theme 8 · build 8 · climax 12 · coda 4
Tracks  french horn, strings, brass, contrabass, choir, timpani, orchestral drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 118
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "T5": 43, "T4": 45, "T3": 47, "C": 49, "0": -1, "-": -2}


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
# Dm | Bb | Gm | Bb | Dm | Bb | Gm | Bb

contrabass_intro = join([
    chord("D2", 4/3, 1, 64),  # 1  Dm
    chord("D2", 21/16, 1, 64),  # 2  Bb
    chord("D2", 21/16, 1, 64),  # 3  Gm
    chord("D2", 4/3, 1, 64),  # 4  Bb
    chord("D2", 21/16, 1, 64),  # 5  Dm
    chord("D2", 21/16, 1, 64),  # 6  Bb
    chord("D2", 4/3, 1, 64),  # 7  Gm
    chord("D2", 21/16, 1, 64),  # 8  Bb
])


# ── theme · bars 9–16 ───────────────────────────────────────────────────────
# Dm | Bb | Gm | Bb | Dm | Bb | Gm | Bb

french_horn_theme = join([
    chord("F4[31/64;1/2], A4[15/64;1/4;94], F4[1/4;.]", default_volume=92),  # 9  Dm
    chord("F4[3/16;.], r[9/16], Bb4[1/4;.;97]", default_volume=94),  # 10  Bb
    chord("G4[31/64;1/2], Bb4[15/64;1/4;99], F4[1/4;.;96]", default_volume=97),  # 11  Gm
    # 12  Bb
    chord("F4[11/64;3/16], Bb4[35/64;9/16;89], Bb4[3/16;.;95], r[1/16]", default_volume=92),
    # 13  Dm
    chord("F4[11/64;3/16], A4[5/16;.;88], F4[11/64;3/16], A4[5/16;.;88]", default_volume=92),
    # 14  Bb
    chord("Bb4[11/64;3/16], Bb4[5/16;.;91], Bb4[3/16;.], Bb4[5/16;.;91]", default_volume=97),
    chord("Bb4[31/64;1/2], G4[1/4;.;97], C5[1/4;.]", default_volume=99),  # 15  Gm
    chord("Bb4[11/64;3/16], D4[35/64;13/16;85]", default_volume=95),  # 16  Bb
])

brass_theme = join([
    chord("D3;A3;D4;F4[61/64;1]", volume=71),  # 9  Dm
    chord("Bb2;F3;Bb3;D4[61/64;1]", volume=72),  # 10  Bb
    chord("G3;D4;G4;Bb4[61/64;1]", volume=73),  # 11  Gm
    chord("Bb2;F3;Bb3;D4[61/64;1]", volume=74),  # 12  Bb
    chord("D3;A3;D4;F4[61/64;1]", volume=75),  # 13  Dm
    chord("Bb2;F3;Bb3;D4[61/64;1]", volume=76),  # 14  Bb
    chord("G3;D4;G4;Bb4[61/64;1]", volume=77),  # 15  Gm
    chord("Bb2;F3;Bb3;D4[61/64;1]", volume=78),  # 16  Bb
])

contrabass_theme = join([
    chord("D2", 21/16, 1, 76),  # 9  Dm
    chord("Bb1", 21/16, 1, 76),  # 10  Bb
    chord("G1", 21/16, 1, 76),  # 11  Gm
    chord("Bb1", 21/16, 1, 76),  # 12  Bb
] * 2)

timpani_theme = join([
    chord("D3, D3", 1/16, 1/2, [86, 75]),  # 9  Dm
    chord("Bb2, Bb2", 1/16, 1/2, [88, 76]),  # 10  Bb
    chord("G2, G2", 1/16, 1/2, [89, 77]),  # 11  Gm
    chord("Bb2, Bb2", 1/16, 1/2, [90, 78]),  # 12  Bb
    chord("D3, D3", 1/16, 1/2, [91, 79]),  # 13  Dm
    chord("Bb2, Bb2", 1/16, 1/2, [92, 80]),  # 14  Bb
    chord("G2, G2", 1/16, 1/2, [94, 81]),  # 15  Gm
    chord("Bb2[1/16;.], r[7/16], Bb2[3/64;1/16;74], Bb2[1/16;.;76], Bb2[3/64;1/16;78], "  # 16  Bb
          "Bb2[1/16;.;80], Bb2[3/64;1/16;83], Bb2[3/64;1/16;84], Bb2[1/16;.;86], Bb2[1/16;.;88]",
          default_volume=95),
])

orchestral_drums_theme = join([
    hits("K, 0", 1/2, 98, 1/16),  # 9
    hits("0, 0, 0, 0, T4, 0, T4, T4", 1/8, 70, 1/16),  # 10
    hits("K, 0", 1/2, 100, 1/16),  # 11
    hits("0, 0, 0, 0, T4, 0, T4, T4", 1/8, 72, 1/16),  # 12
    hits("K, 0", 1/2, 102, 1/16),  # 13
    hits("0, 0, 0, 0, T4, 0, T4, T4", 1/8, 74, 1/16),  # 14
    hits("K, 0", 1/2, 105, 1/16),  # 15
    hits("0, 0, 0, 0, 0, 0, 0, 0, T5, T5, T5, T5, T5, T5, T5, T5",  # 16
         1/16,
         {"T5": [58, 65, 70, 77, 84, 90, 97, 103]},
         {"T5": [3/64, 3/64, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16]}),
])


# ── theme · bars 17–24 ──────────────────────────────────────────────────────
# Dm | Bb | Gm | Bb | Dm | Bb | Gm | Bb

french_horn_theme_2 = join([
    chord("F4[31/64;1/2], A4[1/4;.;97], F4[1/4;.]", default_volume=95),  # 17  Dm
    chord("F4[11/64;3/16], Bb4[35/64;9/16;94], Bb4[15/64;1/4;100]", default_volume=97),  # 18  Bb
    chord("G4[31/64;1/2], Bb4[1/4;.;102], F4[1/4;.;99]", default_volume=100),  # 19  Gm
    # 20  Bb
    chord("F4[11/64;3/16], Bb4[35/64;9/16;92], Bb4[3/16;.;98], r[1/16]", default_volume=95),
    # 21  Dm
    chord("F4[11/64;3/16], A4[5/16;.;91], F4[3/16;.], A4[19/64;5/16;91]", default_volume=95),
    chord("Bb4[3/16;.], Bb4[7/64;1/8;94], C5[3/16;.;86], Bb4[3/16;.], Bb4[5/16;.;94]",  # 22  Bb
          default_volume=100),
    chord("Bb4[31/64;1/2], G4[1/4;.;100], C5[1/4;.]", default_volume=102),  # 23  Gm
    chord("Bb4[11/64;3/16], D4[35/64;13/16;88]", default_volume=98),  # 24  Bb
])

strings_theme_2 = join([
    chord("A3[1;0], D4[63/64;0], F4[1;.]", volume=63),  # 17  Dm
    chord("Bb3;D4[63/64;0], F4[1;.]", volume=64),  # 18  Bb
    C("Gm/Bb", 3) % (1, 0, 65),  # 19  Gm
    chord("Bb3[1;0], D4[63/64;0], F4[1;.]", volume=66),  # 20  Bb
    chord("A3[1;0], D4;F4[63/64;1]", volume=66),  # 21  Dm
    chord("Bb3[63/64;0], D4;F4[1;.]", volume=67),  # 22  Bb
    chord("Bb3[1;0], D4[63/64;0], G4[1;.]", volume=68),  # 23  Gm
    chord("Bb3[1;0], D4;F4[63/64;1]", volume=69),  # 24  Bb
])

brass_theme_2 = join([
    chord("D3;A3;D4;F4[61/64;1]", volume=73),  # 17  Dm
    chord("Bb2;F3;Bb3;D4[61/64;1]", volume=74),  # 18  Bb
    chord("G3;D4;G4;Bb4[61/64;1]", volume=75),  # 19  Gm
    chord("Bb2;F3;Bb3;D4[61/64;1]", volume=76),  # 20  Bb
    chord("D3;A3;D4;F4[61/64;1]", volume=77),  # 21  Dm
    chord("Bb2;F3;Bb3;D4[61/64;1]", volume=78),  # 22  Bb
    chord("G3;D4;G4;Bb4[61/64;1]", volume=79),  # 23  Gm
    chord("Bb2;F3;Bb3;D4[61/64;1]", volume=80),  # 24  Bb
])

contrabass_theme_2 = join([
    chord("D2", 21/16, 1, 78),  # 17  Dm
    chord("Bb1", 21/16, 1, 78),  # 18  Bb
    chord("G1", 21/16, 1, 78),  # 19  Gm
    chord("Bb1", 21/16, 1, 78),  # 20  Bb
] * 2)

timpani_theme_2 = join([
    # 17  Dm
    chord("D3[1/16;.], r[1/16], D3[1/16;.;77], r[5/16], D3[1/16;.], r[7/16]", default_volume=89),
    chord("Bb2[1/16;.], r[1/16], Bb2[1/16;.;78], r[5/16], Bb2[1/16;.], r[7/16]",  # 18  Bb
          default_volume=91),
    # 19  Gm
    chord("G2[1/16;.], r[1/16], G2[1/16;.;79], r[5/16], G2[1/16;.], r[7/16]", default_volume=92),
    chord("Bb2[1/16;.], r[1/16], Bb2[1/16;.;80], r[5/16], Bb2[1/16;.], r[7/16]",  # 20  Bb
          default_volume=93),
    # 21  Dm
    chord("D3[1/16;.], r[1/16], D3[1/16;.;81], r[5/16], D3[1/16;.], r[7/16]", default_volume=94),
    chord("Bb2[1/16;.], r[1/16], Bb2[1/16;.;82], r[5/16], Bb2[1/16;.], r[7/16]",  # 22  Bb
          default_volume=95),
    # 23  Gm
    chord("G2[1/16;.], r[1/16], G2[1/16;.;83], r[5/16], G2[1/16;.], r[7/16]", default_volume=97),
    chord("Bb2[1/16;.], r[7/16], Bb2[1/16;.;76], Bb2[3/64;1/16;78], Bb2[1/16;.;80], "  # 24  Bb
          "Bb2[3/64;1/16;82], Bb2[1/16;.;85], Bb2[3/64;1/16;87], Bb2[3/64;1/16;89], "
          "Bb2[1/16;.;91]", default_volume=98),
])

orchestral_drums_theme_2 = join([
    hits("K;T5;C, 0, T4, T5, T4, 0, K;T5, T4, T5, 0, T4, T5, K;T4, 0, T5;T4, T4",  # 17
         1/16,
         {"K": 101, "T5": [83, 72, 72], "C": 90, "T4": 72},
         {"K": 1/16, "T5": 1/16, "C": 1/4, "T4": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64]}),
    hits("K;T5, 0, T4, T5, T4, 0, K;T5, T4, T5, 0, T4, T5, K;T4, 0, T5;T4, T4",  # 18
         1/16,
         {"K": 102, "T5": [84, 72, 72], "T4": 72},
         {"K": 1/16, "T5": 1/16, "T4": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64]}),
    hits("K;T5, 0, T4, T5, T4, 0, K;T5, T4, T5, 0, T4, T5, K;T4, 0, T5;T4, T4",  # 19
         1/16, {"K": 103, "T5": [85, 73, 73], "T4": 73}),
    hits("K;T5, 0, T4, T5, T4, 0, K;T5, T4, T5, 0, T4, T5, K;T4, 0, T5;T4, T4",  # 20
         1/16,
         {"K": 105, "T5": [86, 74, 74], "T4": 74},
         {"K": 1/16, "T5": 1/16, "T4": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64]}),
    hits("K;T5, 0, T4, T5, T4, 0, K;T5, T4, T5, 0, T4, T5, K;T4, 0, T5;T4, T4",  # 21
         1/16,
         {"K": 105, "T5": [87, 75, 75], "T4": 75},
         {"K": 1/16, "T5": 1/16, "T4": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64]}),
    hits("K;T5, 0, T4, T5, T4, 0, K;T5, T4, T5, 0, T4, T5, K;T4, 0, T5;T4, T4",  # 22
         1/16, {"K": 107, "T5": [88, 76, 76], "T4": 76}),
    hits("K;T5, 0, T4, T5, T4, 0, K;T5, T4, T5, 0, T4, T5, K;T4, 0, T5;T4, T4",  # 23
         1/16,
         {"K": 108, "T5": [90, 77, 77], "T4": 77},
         {"K": 1/16, "T5": 1/16, "T4": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64]}),
    hits("K;T5, 0, T4, T5, T4, 0, K;T5, T4, T5, T5, T5, T5, T5, T5, T5, T5",  # 24
         1/16,
         {"K": 109, "T5": [91, 78, 78, 60, 66, 72, 79, 87, 93, 100, 106], "T4": 78},
         {
             "K": 1/16,
             "T5": [1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 3/64],
             "T4": 1/16,
         }),
])


# ── build · bars 25–32 ──────────────────────────────────────────────────────
# Bb | Bb | Gm | A | Bb | Bb | Gm | A

french_horn_build_2 = join([
    # 25  Bb
    chord("F4[31/64;1/2], D4[11/64;3/16;93], D4[1/16;.;87], C4[1/4;.;91]", default_volume=94),
    chord("F4[1/4;.], G4[1/4;.;97], F4[11/64;3/16], G4[5/16;.;91]", default_volume=96),  # 26  Bb
    # 27  Gm
    chord("Bb4[31/64;1/2], G4[3/16;.;100], G4[3/64;1/16;94], F4[1/4;.;99]", default_volume=102),
    # 28  A
    chord("A4[15/64;1/4], A4[1/4;.], E4[3/16;.;95], G4[1/4;.;91], r[1/16]", default_volume=98),
    chord("F4, D4", 31/64, 1/2, [97, 96]),  # 29  Bb
    chord("F4, D4", 31/64, 1/2, [100, 99]),  # 30  Bb
    chord("G4[15/64;1/4], Bb4[15/64;1/4;106], G4[11/64;3/16], Bb4[5/16;.;100]",  # 31  Gm
          default_volume=104),
    chord("A4", 47/64, 1, 102),  # 32  A
])

strings_build_2 = join([
    C("Bb", 3) % (2, [0, 0, 1], 52),  # 25  Bb
    rest(1),  # 26  Bb
    C("Gm/Bb", 3) % (1, 0, 60),  # 27  Gm
    C("A", 3) % (1, 0, 64),  # 28  A
    C("Bb", 3) % (2, [0, 0, 1], 69),  # 29  Bb
    rest(1),  # 30  Bb
    C("Gm/Bb", 3) % (1, 0, 77),  # 31  Gm
    C("A", 3) % (1, 0, 82),  # 32  A
])

brass_build_2 = join([
    chord("Bb2;F3;Bb3;D4[23/32;.], r[1/32], Bb2[7/64;0], F3[1/8;0], Bb3;D4[7/64;1/8], "  # 25  Bb
          "Bb2;F3;Bb3[1/8;0], D4[7/64;1/8]", volume=60),
    chord("Bb2;F3;Bb3;D4[23/32;.], r[1/32], Bb2;F3[7/64;0], Bb3[1/8;0], D4[7/64;1/8], "  # 26  Bb
          "Bb2;F3;Bb3;D4[1/8;.]", volume=64),
    chord("G3;D4;G4;Bb4[23/32;.], r[1/32], G3[1/8;0], D4;G4;Bb4[7/64;1/8], G3;D4;G4;Bb4[1/8;.]",
          volume=69),  # 27  Gm
    chord("A2;E3;A3;C#4[23/32;.], r[1/32], A2[1/8;0], E3;A3;C#4[7/64;1/8], A2;E3;A3;C#4[1/8;.]",
          volume=73),  # 28  A
    chord("Bb2;F3;Bb3;D4[23/32;.], r[1/32], Bb2;F3[7/64;0], Bb3[1/8;0], D4[7/64;1/8], "  # 29  Bb
          "Bb2;F3;Bb3;D4[1/8;.]", volume=79),
    chord("Bb2;F3;Bb3;D4[23/32;.], r[1/32], Bb2[7/64;0], F3;Bb3[1/8;0], D4[7/64;1/8], "  # 30  Bb
          "Bb2;F3;Bb3;D4[1/8;.]", volume=84),
    chord("G3;D4;G4;Bb4[23/32;.], r[1/32], G3[1/8;0], D4[7/64;0], G4;Bb4[1/8;.], "  # 31  Gm
          "G3;D4;G4;Bb4[1/8;.]", volume=88),
    chord("A2;E3;A3;C#4[23/32;.], r[1/32], A2;E3[1/8;0], A3;C#4[7/64;1/8], A2;E3;A3;C#4[1/8;.]",
          volume=93),  # 32  A
])

contrabass_build_2 = join([
    chord("A1, A1, A1, A1", 13/48, 1/4, 63),  # 25  Bb
    chord("A1, A1, A1, A1", 13/48, 1/4, 67),  # 26  Bb
    chord("A1, A1, A1, A1", 13/48, 1/4, 73),  # 27  Gm
    chord("A1, A1, A1, A1", 13/48, 1/4, 77),  # 28  A
    chord("A1, A1, A1, A1, A1, A1, A1, A1", 1/8, 1/8, 83),  # 29  Bb
    chord("A1, A1, A1, A1, A1, A1, A1, A1", 1/8, 1/8, 88),  # 30  Bb
    chord("A1, A1, A1, A1, A1, A1, A1, A1", 1/8, 1/8, 93),  # 31  Gm
    chord("A1, A1, A1, A1, A1, A1, A1, A1", 1/8, 1/8, 98),  # 32  A
])

timpani_build_2 = join([
    chord("Bb2[1/16;.], r[7/16], Bb2[1/16;.], r[3/16], Bb2[1/16;.;63], r[1/16], Bb2[1/16;.;63], "
          "r[1/16]", default_volume=72),  # 25  Bb
    chord("Bb2[1/16;.], r[7/16], Bb2[1/16;.], r[3/16], Bb2[1/16;.;67], r[1/16], Bb2[1/16;.;67], "
          "r[1/16]", default_volume=78),  # 26  Bb
    chord("G2[1/16;.], r[7/16], G2[1/16;.], r[3/16], G2[1/16;.;73], r[1/16], G2[1/16;.;73], "
          "r[1/16]", default_volume=83),  # 27  Gm
    chord("A2[1/16;.], r[7/16], A2[1/16;.], r[3/16], A2[1/16;.;77], r[1/16], A2[1/16;.;77], "
          "r[1/16]", default_volume=89),  # 28  A
    chord("Bb2[1/16;.], r[7/16], Bb2[1/16;.], r[3/16], Bb2[1/16;.;83], r[1/16], Bb2[1/16;.;83], "
          "r[1/16]", default_volume=95),  # 29  Bb
    chord("Bb2[1/16;.], r[7/16], Bb2[1/16;.], r[3/16], Bb2[1/16;.;88], r[1/16], Bb2[1/16;.;88], "
          "r[1/16]", default_volume=101),  # 30  Bb
    chord("G2[1/16;.], r[7/16], G2[1/16;.], r[3/16], G2[1/16;.;93], r[1/16], G2[1/16;.;93], "
          "r[1/16]", default_volume=107),  # 31  Gm
    chord("A2[1/16;.], r[7/16], A2[1/16;.;89], A2[1/16;.;91], A2[3/64;1/16;93], "  # 32  A
          "A2[3/64;1/16;95], A2[1/16;.;98], A2[3/64;1/16;100], A2[1/16;.;103], A2[1/16;.;106]",
          default_volume=114),
])

orchestral_drums_build_2 = join([
    hits("K;C, 0", 1/2, {"K": 81, "C": 73}, {"K": 1/16, "C": 1/4}),  # 25
    hits("0, 0, 0, 0, T4, 0, T4, T4", 1/8, 62, 1/16),  # 26
    hits("K, 0", 1/2, 94, 1/16),  # 27
    hits("K;T5, 0, T4, T5, T4, 0, K;T5, T4, T5, 0, T4, T5, K;T4, 0, T5;T4, T4",  # 28
         1/16,
         {"K": 100, "T5": [83, 72, 72], "T4": 72},
         {"K": 1/16, "T5": 1/16, "T4": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64]}),
    hits("K;S;T5, 0, S;T4, S;T5, S;T4, S, K;S;T5, S;T4, S;T5, 0, S;T4, S;T5, K;S;T4, S, "  # 29
         "S;T5;T4, S;T4",
         1/16,
         {
             "K": 107,
             "S": [90, 49, 49, 90, 49, 49, 49, 90, 49, 49, 90],
             "T5": [88, 77, 77],
             "T4": 77,
         },
         {
             "K": 1/16,
             "S": [1/16, 1/16, 3/64, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 3/64],
             "T5": 1/16,
             "T4": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64],
         }),
    hits("K;S;T5, 0, S;T4, S;T5, S;T4, S, K;S;T5, S;T4, S;T5, 0, S;T4, S;T5, K;S;T4, S, "  # 30
         "S;T5;T4, S;T4",
         1/16,
         {
             "K": 114,
             "S": [96, 52, 52, 96, 52, 52, 52, 96, 52, 52, 96],
             "T5": [94, 82, 82],
             "T4": 82,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "T5": 1/16,
             "T4": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64],
         }),
    hits("K;S;T5, 0, S;T4, S;T5, S;T4, S, K;S;T5, S;T4, S;T5, 0, S;T4, S;T5, K;S;T4, S, "  # 31
         "S;T5;T4, S;T4",
         1/16,
         {
             "K": 118,
             "S": [102, 55, 55, 102, 55, 55, 55, 102, 55, 55, 102],
             "T5": [100, 86, 86],
             "T4": 86,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 1/16, 1/16, 1/16, 3/64],
             "T5": 1/16,
             "T4": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64],
         }),
    hits("K;S;T5, S, S;T4, S;T5, S;T4, S, K;S;T5, S;T4, T5, T5, T5, T5, T5, T5, T5, T5",  # 32
         1/16,
         {
             "K": 118,
             "S": [108, 58, 58, 58],
             "T5": [106, 91, 91, 69, 77, 84, 92, 100, 108, 116, 118],
             "T4": 91,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 3/64],
             "T5": [1/16, 1/16, 1/16, 1/16, 3/64, 3/64, 3/64, 1/16, 1/16, 3/64],
             "T4": 1/16,
         }),
])


# ── climax · bars 33–44 ─────────────────────────────────────────────────────
# Bb | Dm | F | C | Bb | Dm | F | C | Bb | Dm | F | C

french_horn_climax = join([
    chord("Bb4[11/64;3/16], Bb4[19/64;5/16;102], Bb4[3/16;.], A4[3/64;1/16;101], Bb4[1/4;.]",
          default_volume=109),  # 33  Bb
    # 34  Dm
    chord("A4[11/64;3/16], C5[5/16;.;105], A4[15/64;1/4], C5[1/4;.;111]", default_volume=110),
    chord("F4[11/64;3/16], F4[5/16;.;103], F4[3/16;.], Bb4[3/64;1/16;107], A4[15/64;1/4;112]",
          default_volume=110),  # 35  F
    chord("E4[3/16;.], G4[19/64;5/16;100], E4[1/4;.], G4[3/16;.;107], r[1/16]",  # 36  C
          default_volume=105),
    # 37  Bb
    chord("Bb4[3/16;.], Bb4[5/16;.;102], Bb4[3/16;.], Bb4[19/64;5/16;102]", default_volume=109),
    # 38  Dm
    chord("A4[3/16;.], A4[5/16;.;103], F4[11/64;3/16;108], F4[5/16;.;101]", default_volume=110),
    # 39  F
    chord("A4[11/64;3/16], C5[19/64;5/16;107], A4[1/4;.], A4[15/64;1/4]", default_volume=112),
    chord("C5", 47/64, 1, 109),  # 40  C
    chord("Bb4[3/8;.], Bb4[39/64;5/8;102]", default_volume=109),  # 41  Bb
    chord("A4[3/8;.], Bb4[7/64;1/8;105], A4[31/64;1/2]", default_volume=110),  # 42  Dm
    # 43  F
    chord("A4[3/16;.;112], F4[5/16;.;103], F4[15/64;1/4], F4[1/4;.]", default_volume=110),
    chord("G4[15/64;1/4], E4[31/64;3/4;105]", default_volume=107),  # 44  C
])

strings_climax = join([
    chord("Bb2;Bb3[1;0], D4;F4[63/64;1]", volume=76),  # 33  Bb
    chord("D2[1;0], A3[63/64;0], D4[1;0], F4[63/64;1]", volume=77),  # 34  Dm
    chord("F2;A3[1;0], C4[63/64;0], F4[1;.]", volume=78),  # 35  F
    chord("C2;G3;C4;E4[1;.]", volume=78),  # 36  C
    chord("Bb2;Bb3[1;0], D4;F4[63/64;1]", volume=79),  # 37  Bb
    chord("D2[1;0], A3[63/64;0], D4[1;0], F4[63/64;1]", volume=81),  # 38  Dm
    chord("F2;A3[1;0], C4[63/64;0], F4[1;.]", volume=81),  # 39  F
    chord("C2;G3;C4;E4[1;.]", volume=82),  # 40  C
    chord("Bb2;Bb3;D4[1;0], F4[63/64;1]", volume=82),  # 41  Bb
    chord("D2;A3;D4;F4[1;.]", volume=83),  # 42  Dm
    chord("F2;A3;C4;F4[1;.]", volume=84),  # 43  F
    chord("C2;G3;C4;E4[1;.]", volume=84),  # 44  C
])

brass_climax = join([
    chord("Bb2;F3;Bb3;D4[61/64;1]", volume=82),  # 33  Bb
    chord("D3;A3;D4;F4[61/64;1]", volume=83),  # 34  Dm
    chord("F3;C4;F4;A4[61/64;1]", volume=83),  # 35  F
    chord("C3;G3;C4;E4[61/64;1]", volume=84),  # 36  C
    chord("Bb2;F3;Bb3;D4[61/64;1]", volume=85),  # 37  Bb
    chord("D3;A3;D4;F4[61/64;1]", volume=85),  # 38  Dm
    chord("F3;C4;F4;A4[61/64;1]", volume=86),  # 39  F
    chord("C3;G3;C4;E4[61/64;1]", volume=87),  # 40  C
    chord("Bb2;F3;Bb3;D4[61/64;1]", volume=87),  # 41  Bb
    chord("D3;A3;D4;F4[61/64;1]", volume=88),  # 42  Dm
    chord("F3;C4;F4;A4[61/64;1]", volume=89),  # 43  F
    chord("C3;G3;C4;E4[61/64;1]", volume=89),  # 44  C
])

contrabass_climax = join([
    # 33  Bb
    chord("Bb1[7/48;1/8], Bb1[1/12;1/16], Bb1[1/12;1/16], Bb1[7/48;1/8], Bb1[7/48;1/8], "
          "Bb1[7/48;1/8], Bb1[1/12;1/16], Bb1[1/16;.], Bb1[7/48;1/8], Bb1[7/48;1/8]", volume=90),
    chord("D2[7/48;1/8], D2[1/16;.], D2[1/12;1/16], D2[7/48;1/8], D2[7/48;1/8], D2[7/48;1/8], "
          "D2[1/16;.], D2[1/16;.], D2[7/48;1/8], D2[7/48;1/8]", volume=90),  # 34  Dm
    chord("F2[7/48;1/8], F2[1/12;1/16], F2[1/16;.], F2[7/48;1/8], F2[7/48;1/8], F2[7/48;1/8], "
          "F2[1/16;.], F2[1/12;1/16], F2[7/48;1/8], F2[7/48;1/8]", volume=91),  # 35  F
    chord("C2[7/48;1/8], C2[1/12;1/16], C2[1/16;.], C2[7/48;1/8], C2[7/48;1/8], C2[7/48;1/8], "
          "C2[1/16;.], C2[1/12;1/16], C2[7/48;1/8], C2[7/48;1/8]", volume=93),  # 36  C
    chord("Bb1[7/48;1/8], Bb1[1/16;.], Bb1[1/12;1/16], Bb1[7/48;1/8], Bb1[7/48;1/8], "  # 37  Bb
          "Bb1[7/48;1/8], Bb1[1/12;1/16], Bb1[1/16;.], Bb1[7/48;1/8], Bb1[7/48;1/8]", volume=94),
    chord("D2[7/48;1/8], D2[1/16;.], D2[1/16;.], D2[7/48;1/8], D2[7/48;1/8], D2[7/48;1/8], "
          "D2[1/16;.], D2[1/12;1/16], D2[7/48;1/8], D2[7/48;1/8]", volume=94),  # 38  Dm
    chord("F2[7/48;1/8], F2[1/12;1/16], F2[1/16;.], F2[7/48;1/8], F2[7/48;1/8], F2[7/48;1/8], "
          "F2[1/12;1/16], F2[1/12;1/16], F2[7/48;1/8], F2[7/48;1/8]", volume=95),  # 39  F
    chord("C2[7/48;1/8], C2[1/12;1/16], C2[1/16;.], C2[7/48;1/8], C2[7/48;1/8], C2[7/48;1/8], "
          "C2[1/16;.], C2[1/12;1/16], C2[7/48;1/8], C2[7/48;1/8]", volume=96),  # 40  C
    chord("Bb1[7/48;1/8], Bb1[1/12;1/16], Bb1[1/16;.], Bb1[7/48;1/8], Bb1[7/48;1/8], "  # 41  Bb
          "Bb1[7/48;1/8], Bb1[1/16;.], Bb1[1/12;1/16], Bb1[7/48;1/8], Bb1[7/48;1/8]", volume=96),
    chord("D2[7/48;1/8], D2[1/12;1/16], D2[1/16;.], D2[7/48;1/8], D2[7/48;1/8], D2[7/48;1/8], "
          "D2[1/16;.], D2[1/16;.], D2[7/48;1/8], D2[7/48;1/8]", volume=97),  # 42  Dm
    chord("F2[7/48;1/8], F2[1/12;1/16], F2[1/12;1/16], F2[7/48;1/8], F2[7/48;1/8], "  # 43  F
          "F2[7/48;1/8], F2[1/12;1/16], F2[1/16;.], F2[7/48;1/8], F2[7/48;1/8]", volume=98),
    chord("C2[7/48;1/8], C2[1/12;1/16], C2[1/12;1/16], C2[7/48;1/8], C2[7/48;1/8], "  # 44  C
          "C2[7/48;1/8], C2[1/12;1/16], C2[1/16;.], C2[7/48;1/8], C2[7/48;1/8]", volume=99),
])

choir_climax = join([
    chord("F4", 31/32, 1, 72),  # 33  Bb
    chord("F4", 31/32, 1, 72),  # 34  Dm
    chord("A4", 31/32, 1, 72),  # 35  F
    chord("r[1/2], E4, F4, A4, G4", 7/64, 1/8, 83),  # 36  C
] * 3)

timpani_climax = join([
    chord("Bb2[1/16;.], r[1/16], Bb2[1/16;.;86], r[5/16], Bb2[1/16;.], r[7/16]",  # 33  Bb
          default_volume=99),
    # 34  Dm
    chord("D3[1/16;.], r[1/16], D3[1/16;.;87], r[5/16], D3[1/16;.], r[7/16]", default_volume=100),
    # 35  F
    chord("F2[1/16;.], r[1/16], F2[1/16;.;87], r[5/16], F2[1/16;.], r[7/16]", default_volume=101),
    # 36  C
    chord("C3[1/16;.], r[1/16], C3[1/16;.;88], r[5/16], C3[1/16;.], r[7/16]", default_volume=101),
    chord("Bb2[1/16;.], r[1/16], Bb2[1/16;.;89], r[5/16], Bb2[1/16;.], r[7/16]",  # 37  Bb
          default_volume=102),
    # 38  Dm
    chord("D3[1/16;.], r[1/16], D3[1/16;.;89], r[5/16], D3[1/16;.], r[7/16]", default_volume=103),
    # 39  F
    chord("F2[1/16;.], r[1/16], F2[1/16;.;90], r[5/16], F2[1/16;.], r[7/16]", default_volume=105),
    # 40  C
    chord("C3[1/16;.], r[1/16], C3[1/16;.;91], r[5/16], C3[1/16;.], r[7/16]", default_volume=106),
    chord("Bb2[1/16;.], r[1/16], Bb2[1/16;.;91], r[5/16], Bb2[1/16;.], r[7/16]",  # 41  Bb
          default_volume=106),
    # 42  Dm
    chord("D3[1/16;.], r[1/16], D3[1/16;.;93], r[5/16], D3[1/16;.], r[7/16]", default_volume=107),
    # 43  F
    chord("F2[1/16;.], r[1/16], F2[1/16;.;94], r[5/16], F2[1/16;.], r[7/16]", default_volume=108),
    chord("C3[1/16;.], r[7/16], C3[1/16;.;85], C3[3/64;1/16;87], C3[1/16;.;89], "  # 44  C
          "C3[3/64;1/16;91], C3[3/64;1/16;95], C3[1/16;.;97], C3[3/64;1/16;99], C3[1/16;.;101]",
          default_volume=109),
])

orchestral_drums_climax = join([
    hits("K;S;C, 0, S;T5, S;T5, K;S, S, S;T5, S;T3, K;S, 0, S;T5, S;T5, K;S, S;T3, K;S;T5, S;T3",
         1/16,  # 33
         {
             "K": 111,
             "S": [94, 51, 51, 94, 51, 51, 51, 94, 51, 51, 94],
             "C": 100,
             "T5": 79,
             "T3": 79,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 1/16, 3/64],
             "C": 1/4,
             "T5": [3/64, 1/16, 1/16, 1/16, 1/16, 1/16],
             "T3": 1/16,
         }),
    hits("K;S, 0, S;T5, S;T5, K;S, S, S;T5, S;T3, K;S, 0, S;T5, S;T5, K;S, S;T3, K;S;T5, S;T3",
         1/16,  # 34
         {"K": 112, "S": [95, 51, 51, 95, 51, 51, 51, 95, 51, 51, 95], "T5": 81, "T3": 81},
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16],
             "T5": [3/64, 1/16, 1/16],
             "T3": 1/16,
         }),
    hits("K;S, 0, S;T5, S;T5, K;S, S, S;T5, S;T3, K;S, 0, S;T5, S;T5, K;S, S;T3, K;S;T5, S;T3",
         1/16,  # 35
         {"K": 113, "S": [96, 52, 52, 96, 52, 52, 52, 96, 52, 52, 96], "T5": 81, "T3": 81},
         {
             "K": 1/16,
             "S": [1/16, 3/64, 3/64, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 3/64, 3/64],
             "T5": [3/64, 1/16, 1/16],
             "T3": 1/16,
         }),
    hits("K;S, 0, S;T5, S;T5, K;S, S, S;T5, S;T3, K;S, 0, S;T5, S;T5, K;S, S;T3, K;S;T5, S;T3",
         1/16,  # 36
         {"K": 114, "S": [97, 52, 52, 97, 52, 52, 52, 97, 52, 52, 97], "T5": 82, "T3": 82},
         {
             "K": 1/16,
             "S": [1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 1/16, 3/64],
             "T5": [3/64, 1/16, 1/16, 1/16, 1/16, 1/16],
             "T3": 1/16,
         }),
    hits("K;S, 0, S;T5, S;T5, K;S, S, S;T5, S;T3, K;S, 0, S;T5, S;T5, K;S, S;T3, K;S;T5, S;T3",
         1/16,  # 37
         {"K": 115, "S": [97, 53, 53, 97, 53, 53, 53, 97, 53, 53, 97], "T5": 83, "T3": 83},
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 1/16, 3/64, 3/64, 3/64],
             "T5": [3/64, 1/16, 1/16],
             "T3": 1/16,
         }),
    hits("K;S, 0, S;T5, S;T5, K;S, S, S;T5, S;T3, K;S, 0, S;T5, S;T5, K;S, S;T3, K;S;T5, S;T3",
         1/16,  # 38
         {"K": 117, "S": [98, 53, 53, 98, 53, 53, 53, 98, 53, 53, 98], "T5": 83, "T3": 83},
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 3/64],
             "T5": 1/16,
             "T3": 1/16,
         }),
    hits("K;S, 0, S;T5, S;T5, K;S, S, S;T5, S;T3, K;S, 0, S;T5, S;T5, K;S, S;T3, K;S;T5, S;T3",
         1/16,  # 39
         {"K": 118, "S": [99, 53, 53, 99, 53, 53, 53, 99, 53, 53, 99], "T5": 84, "T3": 84},
         {
             "K": 1/16,
             "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 3/64, 1/16, 3/64],
             "T5": [3/64, 1/16, 1/16, 1/16, 1/16, 1/16],
             "T3": 1/16,
         }),
    hits("K;S, 0, S;T5, S;T5, K;S, S, S;T5, S;T3, K;S, 0, S;T5, S;T5, K;S, S;T3, K;S;T5, S;T3",
         1/16,  # 40
         {
             "K": 118,
             "S": [100, 54, 54, 100, 54, 54, 54, 100, 54, 54, 100],
             "T5": 85,
             "T3": 85,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 3/64, 3/64, 1/16, 3/64, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64],
             "T5": [3/64, 1/16, 1/16],
             "T3": 1/16,
         }),
    hits("K;S, 0, S;T5, S;T5, K;S, S, S;T5, S;T3, K;S, 0, S;T5, S;T5, K;S, S;T3, K;S;T5, S;T3",
         1/16,  # 41
         {
             "K": 118,
             "S": [100, 54, 54, 100, 54, 54, 54, 100, 54, 54, 100],
             "T5": 85,
             "T3": 85,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 3/64, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 3/64, 3/64, 3/64, 1/16],
             "T5": 1/16,
             "T3": 1/16,
         }),
    hits("K;S, 0, S;T5, S;T5, K;S, S, S;T5, S;T3, K;S, 0, S;T5, S;T5, K;S, S;T3, K;S;T5, S;T3",
         1/16,  # 42
         {
             "K": 118,
             "S": [101, 56, 56, 101, 56, 56, 56, 101, 56, 56, 101],
             "T5": 86,
             "T3": 86,
         },
         {
             "K": 1/16,
             "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 3/64, 1/16, 3/64],
             "T5": [3/64, 1/16, 1/16, 1/16, 1/16, 1/16],
             "T3": 1/16,
         }),
    hits("K;S, 0, S;T5, S;T5, K;S, S, S;T5, S;T3, K;S, 0, S;T5, S;T5, K;S, S;T3, K;S;T5, S;T3",
         1/16,  # 43
         {
             "K": 118,
             "S": [102, 56, 56, 102, 56, 56, 56, 102, 56, 56, 102],
             "T5": 87,
             "T3": 87,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 3/64, 1/16, 1/16, 3/64, 3/64, 1/16, 1/16, 3/64],
             "T5": [3/64, 1/16, 1/16],
             "T3": 1/16,
         }),
    hits("K;S, 0, S;T5, S;T5, K;S, S, S;T5, S;T3, T5, T5, T5, T5, T5, T5, T5, T5",  # 44
         1/16,
         {
             "K": 118,
             "S": [103, 57, 57, 103, 57, 57, 57],
             "T5": [87, 87, 87, 66, 74, 81, 88, 97, 103, 111, 118],
             "T3": 87,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 3/64, 3/64, 1/16, 3/64],
             "T5": [1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 3/64, 3/64, 1/16, 3/64],
             "T3": 1/16,
         }),
])


# ── coda · bars 45–48 ───────────────────────────────────────────────────────
# Dm | Bb | Bb C | Dm

contrabass_coda = join([
    chord("D2", 21/16, 1, 73),  # 45  Dm
    chord("Bb1", 21/16, 1, 72),  # 46  Bb
    chord("Bb1", 31/48, 1, 71),  # 47  Bb C
    chord("D2", 4/3, 1, 76),  # 48  Dm
])


# ── tracks ──────────────────────────────────────────────────────────────────

french_horn = perform(
    join([
        rest(8), french_horn_theme, french_horn_theme_2, french_horn_build_2, french_horn_climax,
    ]),
    late=6, loose=7, touch=4, seed=71158461,
)
strings = perform(
    join([rest(16), strings_theme_2, strings_build_2, strings_climax]),
    late=14, loose=7, touch=4, seed=761199218,
)
brass = perform(
    join([rest(8), brass_theme, brass_theme_2, brass_build_2, brass_climax]),
    late=10, loose=7, touch=4, seed=172817550,
)
contrabass = perform(
    join([
        contrabass_intro, contrabass_theme, contrabass_theme_2, contrabass_build_2,
        contrabass_climax, contrabass_coda,
    ]),
    loose=7, touch=4, seed=377665838, gate=75,
)
choir = perform(join([rest(32), choir_climax]), loose=7, touch=4, seed=42500476)
timpani = perform(
    join([rest(8), timpani_theme, timpani_theme_2, timpani_build_2, timpani_climax]),
    loose=7, touch=4, seed=373823496,
)
orchestral_drums = perform(
    join([
        rest(8), orchestral_drums_theme, orchestral_drums_theme_2, orchestral_drums_build_2,
        orchestral_drums_climax,
    ]),
    loose=7, touch=4, seed=475979432,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [french_horn, strings, brass, contrabass, choir, timpani, orchestral_drums],
    instruments=[
        "French Horn", "String Ensemble 1", "Brass Section", "Contrabass", "Choir Aahs",
        "Timpani", 49,
    ],
    bpm=BPM,
    track_names=[
        "french horn", "strings", "brass", "contrabass", "choir", "timpani", "orchestral drums",
    ],
    channels=[0, 1, 2, 3, 4, 5, 9],
    pan=[
        [pan(64, mode="value")], [pan(78, mode="value")], [pan(46, mode="value")],
        [pan(64, mode="value")], [pan(86, mode="value")], [pan(34, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(98, mode="value")], [volume(76, mode="value")], [volume(82, mode="value")],
        [volume(102, mode="value")], [volume(84, mode="value")], [volume(88, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Dm", is_meta=True),
    ],
    name="The Wall Holds",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 184320,
    "sections": [
        (0, 30720, "intro", 0.24), (30720, 30720, "theme", 0.46), (61440, 30720, "theme", 0.56),
        (92160, 30720, "build", 0.64), (122880, 46080, "climax", 0.96),
        (168960, 15360, "coda", 0.32),
    ],
    "chords": [
        (0, 3840, "Dm", "i"), (3840, 3840, "Bb", "VI"), (7680, 3840, "Gm", "iv"),
        (11520, 3840, "Bb", "VI"), (15360, 3840, "Dm", "i"), (19200, 3840, "Bb", "VI"),
        (23040, 3840, "Gm", "iv"), (26880, 3840, "Bb", "VI"), (30720, 3840, "Dm", "i"),
        (34560, 3840, "Bb", "VI"), (38400, 3840, "Gm", "iv"), (42240, 3840, "Bb", "VI"),
        (46080, 3840, "Dm", "i"), (49920, 3840, "Bb", "VI"), (53760, 3840, "Gm", "iv"),
        (57600, 3840, "Bb", "VI"), (61440, 3840, "Dm", "i"), (65280, 3840, "Bb", "VI"),
        (69120, 3840, "Gm", "iv"), (72960, 3840, "Bb", "VI"), (76800, 3840, "Dm", "i"),
        (80640, 3840, "Bb", "VI"), (84480, 3840, "Gm", "iv"), (88320, 3840, "Bb", "VI"),
        (92160, 7680, "Bb", "VI"), (99840, 3840, "Gm", "iv"), (103680, 3840, "A", "V"),
        (107520, 7680, "Bb", "VI"), (115200, 3840, "Gm", "iv"), (119040, 3840, "A", "V"),
        (122880, 3840, "Bb", "VI"), (126720, 3840, "Dm", "i"), (130560, 3840, "F", "III"),
        (134400, 3840, "C", "VII"), (138240, 3840, "Bb", "VI"), (142080, 3840, "Dm", "i"),
        (145920, 3840, "F", "III"), (149760, 3840, "C", "VII"), (153600, 3840, "Bb", "VI"),
        (157440, 3840, "Dm", "i"), (161280, 3840, "F", "III"), (165120, 3840, "C", "VII"),
        (168960, 3840, "Dm", "i"), (172800, 5760, "Bb", "VI"), (178560, 1920, "C", "VII"),
        (180480, 3840, "Dm", "i"),
    ],
    "about": {
        "seed": "331",
        "prompt": "epic cinematic in D minor, 118 bpm, french horn, strings, brass, contrabass, choir, timpani and orchestral drums, 48 bars",
        "genre": "cinematic",
    },
    "tracks": [
        {
            "name": "french horn",
            "role": "melody",
            "instrument": {"name": "French Horn", "program": 61, "low": 35, "high": 77},
            "events": [
                "volume", "pan", (0, 91, 82), (0, 93, 0), (0, 11, 75), (1920, 11, 76),
                (3840, 11, 77), (5760, 11, 78), (7680, 11, 79), (9600, 11, 80), (11520, 11, 80),
                (13440, 11, 81), (15360, 11, 82), (17280, 11, 83), (19200, 11, 84),
                (21120, 11, 85), (23040, 11, 86), (24960, 11, 87), (26880, 11, 87),
                (28800, 11, 88), (30720, 11, 83), (32640, 11, 84), (34560, 11, 84),
                (36480, 11, 85), (38400, 11, 86), (40320, 11, 87), (42240, 11, 88),
                (44160, 11, 89), (46080, 11, 90), (48000, 11, 91), (49920, 11, 91),
                (51840, 11, 92), (53760, 11, 93), (55680, 11, 94), (57600, 11, 95),
                (59520, 11, 96), (61440, 11, 86), (63360, 11, 87), (65280, 11, 88),
                (67200, 11, 89), (69120, 11, 90), (71040, 11, 90), (72960, 11, 91),
                (74880, 11, 92), (76800, 11, 93), (78720, 11, 94), (80640, 11, 95),
                (82560, 11, 96), (84480, 11, 97), (86400, 11, 97), (88320, 11, 98),
                (90240, 11, 99), (92160, 11, 77), (94080, 11, 79), (96000, 11, 82),
                (97920, 11, 84), (99840, 11, 86), (101760, 11, 89), (103680, 11, 91),
                (105600, 11, 93), (107520, 11, 96), (109440, 11, 98), (111360, 11, 101),
                (113280, 11, 103), (115200, 11, 105), (117120, 11, 108), (119040, 11, 110),
                (120960, 11, 112), (122880, 11, 100), (124800, 11, 100), (126720, 11, 101),
                (128640, 11, 101), (130560, 11, 102), (132480, 11, 103), (134400, 11, 103),
                (136320, 11, 104), (138240, 11, 104), (140160, 11, 105), (142080, 11, 105),
                (144000, 11, 106), (145920, 11, 107), (147840, 11, 107), (149760, 11, 108),
                (151680, 11, 108), (153600, 11, 109), (155520, 11, 110), (157440, 11, 110),
                (159360, 11, 111), (161280, 11, 111), (163200, 11, 112), (165120, 11, 112),
                (167040, 11, 113), (168960, 11, 78), (170880, 11, 80), (172800, 11, 81),
                (174720, 11, 83), (176640, 11, 85), (178560, 11, 87), (180480, 11, 88),
                (182400, 11, 90),
            ],
        },
        {
            "name": "strings",
            "role": "pad",
            "instrument": {"name": "String Ensemble 1", "program": 49, "low": 28, "high": 100},
            "events": [
                "volume", "pan", (0, 91, 98), (0, 93, 20), (0, 11, 75), (1920, 11, 76),
                (3840, 11, 77), (5760, 11, 78), (7680, 11, 79), (9600, 11, 80), (11520, 11, 80),
                (13440, 11, 81), (15360, 11, 82), (17280, 11, 83), (19200, 11, 84),
                (21120, 11, 85), (23040, 11, 86), (24960, 11, 87), (26880, 11, 87),
                (28800, 11, 88), (30720, 11, 83), (32640, 11, 84), (34560, 11, 84),
                (36480, 11, 85), (38400, 11, 86), (40320, 11, 87), (42240, 11, 88),
                (44160, 11, 89), (46080, 11, 90), (48000, 11, 91), (49920, 11, 91),
                (51840, 11, 92), (53760, 11, 93), (55680, 11, 94), (57600, 11, 95),
                (59520, 11, 96), (61440, 11, 86), (63360, 11, 87), (65280, 11, 88),
                (67200, 11, 89), (69120, 11, 90), (71040, 11, 90), (72960, 11, 91),
                (74880, 11, 92), (76800, 11, 93), (78720, 11, 94), (80640, 11, 95),
                (82560, 11, 96), (84480, 11, 97), (86400, 11, 97), (88320, 11, 98),
                (90240, 11, 99), (92160, 11, 77), (94080, 11, 79), (96000, 11, 82),
                (97920, 11, 84), (99840, 11, 86), (101760, 11, 89), (103680, 11, 91),
                (105600, 11, 93), (107520, 11, 96), (109440, 11, 98), (111360, 11, 101),
                (113280, 11, 103), (115200, 11, 105), (117120, 11, 108), (119040, 11, 110),
                (120960, 11, 112), (122880, 11, 100), (124800, 11, 100), (126720, 11, 101),
                (128640, 11, 101), (130560, 11, 102), (132480, 11, 103), (134400, 11, 103),
                (136320, 11, 104), (138240, 11, 104), (140160, 11, 105), (142080, 11, 105),
                (144000, 11, 106), (145920, 11, 107), (147840, 11, 107), (149760, 11, 108),
                (151680, 11, 108), (153600, 11, 109), (155520, 11, 110), (157440, 11, 110),
                (159360, 11, 111), (161280, 11, 111), (163200, 11, 112), (165120, 11, 112),
                (167040, 11, 113), (168960, 11, 78), (170880, 11, 80), (172800, 11, 81),
                (174720, 11, 83), (176640, 11, 85), (178560, 11, 87), (180480, 11, 88),
                (182400, 11, 90),
            ],
        },
        {
            "name": "brass",
            "role": "chords",
            "instrument": {"name": "Brass Section", "program": 62, "low": 40, "high": 84},
            "events": [
                "volume", "pan", (0, 91, 74), (0, 93, 8), (0, 11, 75), (1920, 11, 76),
                (3840, 11, 77), (5760, 11, 78), (7680, 11, 79), (9600, 11, 80), (11520, 11, 80),
                (13440, 11, 81), (15360, 11, 82), (17280, 11, 83), (19200, 11, 84),
                (21120, 11, 85), (23040, 11, 86), (24960, 11, 87), (26880, 11, 87),
                (28800, 11, 88), (30720, 11, 83), (32640, 11, 84), (34560, 11, 84),
                (36480, 11, 85), (38400, 11, 86), (40320, 11, 87), (42240, 11, 88),
                (44160, 11, 89), (46080, 11, 90), (48000, 11, 91), (49920, 11, 91),
                (51840, 11, 92), (53760, 11, 93), (55680, 11, 94), (57600, 11, 95),
                (59520, 11, 96), (61440, 11, 86), (63360, 11, 87), (65280, 11, 88),
                (67200, 11, 89), (69120, 11, 90), (71040, 11, 90), (72960, 11, 91),
                (74880, 11, 92), (76800, 11, 93), (78720, 11, 94), (80640, 11, 95),
                (82560, 11, 96), (84480, 11, 97), (86400, 11, 97), (88320, 11, 98),
                (90240, 11, 99), (92160, 11, 77), (94080, 11, 79), (96000, 11, 82),
                (97920, 11, 84), (99840, 11, 86), (101760, 11, 89), (103680, 11, 91),
                (105600, 11, 93), (107520, 11, 96), (109440, 11, 98), (111360, 11, 101),
                (113280, 11, 103), (115200, 11, 105), (117120, 11, 108), (119040, 11, 110),
                (120960, 11, 112), (122880, 11, 100), (124800, 11, 100), (126720, 11, 101),
                (128640, 11, 101), (130560, 11, 102), (132480, 11, 103), (134400, 11, 103),
                (136320, 11, 104), (138240, 11, 104), (140160, 11, 105), (142080, 11, 105),
                (144000, 11, 106), (145920, 11, 107), (147840, 11, 107), (149760, 11, 108),
                (151680, 11, 108), (153600, 11, 109), (155520, 11, 110), (157440, 11, 110),
                (159360, 11, 111), (161280, 11, 111), (163200, 11, 112), (165120, 11, 112),
                (167040, 11, 113), (168960, 11, 78), (170880, 11, 80), (172800, 11, 81),
                (174720, 11, 83), (176640, 11, 85), (178560, 11, 87), (180480, 11, 88),
                (182400, 11, 90),
            ],
        },
        {
            "name": "contrabass",
            "role": "bass",
            "instrument": {"name": "Contrabass", "program": 44, "low": 28, "high": 67},
            "events": [
                "volume", "pan", (0, 91, 48), (0, 93, 0), (0, 11, 75), (1920, 11, 76),
                (3840, 11, 77), (5760, 11, 78), (7680, 11, 79), (9600, 11, 80), (11520, 11, 80),
                (13440, 11, 81), (15360, 11, 82), (17280, 11, 83), (19200, 11, 84),
                (21120, 11, 85), (23040, 11, 86), (24960, 11, 87), (26880, 11, 87),
                (28800, 11, 88), (30720, 11, 83), (32640, 11, 84), (34560, 11, 84),
                (36480, 11, 85), (38400, 11, 86), (40320, 11, 87), (42240, 11, 88),
                (44160, 11, 89), (46080, 11, 90), (48000, 11, 91), (49920, 11, 91),
                (51840, 11, 92), (53760, 11, 93), (55680, 11, 94), (57600, 11, 95),
                (59520, 11, 96), (61440, 11, 86), (63360, 11, 87), (65280, 11, 88),
                (67200, 11, 89), (69120, 11, 90), (71040, 11, 90), (72960, 11, 91),
                (74880, 11, 92), (76800, 11, 93), (78720, 11, 94), (80640, 11, 95),
                (82560, 11, 96), (84480, 11, 97), (86400, 11, 97), (88320, 11, 98),
                (90240, 11, 99), (92160, 11, 77), (94080, 11, 79), (96000, 11, 82),
                (97920, 11, 84), (99840, 11, 86), (101760, 11, 89), (103680, 11, 91),
                (105600, 11, 93), (107520, 11, 96), (109440, 11, 98), (111360, 11, 101),
                (113280, 11, 103), (115200, 11, 105), (117120, 11, 108), (119040, 11, 110),
                (120960, 11, 112), (122880, 11, 100), (124800, 11, 100), (126720, 11, 101),
                (128640, 11, 101), (130560, 11, 102), (132480, 11, 103), (134400, 11, 103),
                (136320, 11, 104), (138240, 11, 104), (140160, 11, 105), (142080, 11, 105),
                (144000, 11, 106), (145920, 11, 107), (147840, 11, 107), (149760, 11, 108),
                (151680, 11, 108), (153600, 11, 109), (155520, 11, 110), (157440, 11, 110),
                (159360, 11, 111), (161280, 11, 111), (163200, 11, 112), (165120, 11, 112),
                (167040, 11, 113), (168960, 11, 78), (170880, 11, 80), (172800, 11, 81),
                (174720, 11, 83), (176640, 11, 85), (178560, 11, 87), (180480, 11, 88),
                (182400, 11, 90),
            ],
        },
        {
            "name": "choir",
            "role": "counter",
            "instrument": {"name": "Choir Aahs", "program": 53, "low": 40, "high": 84},
            "events": [
                "volume", "pan", (0, 91, 88), (0, 93, 4), (0, 11, 75), (1920, 11, 76),
                (3840, 11, 77), (5760, 11, 78), (7680, 11, 79), (9600, 11, 80), (11520, 11, 80),
                (13440, 11, 81), (15360, 11, 82), (17280, 11, 83), (19200, 11, 84),
                (21120, 11, 85), (23040, 11, 86), (24960, 11, 87), (26880, 11, 87),
                (28800, 11, 88), (30720, 11, 83), (32640, 11, 84), (34560, 11, 84),
                (36480, 11, 85), (38400, 11, 86), (40320, 11, 87), (42240, 11, 88),
                (44160, 11, 89), (46080, 11, 90), (48000, 11, 91), (49920, 11, 91),
                (51840, 11, 92), (53760, 11, 93), (55680, 11, 94), (57600, 11, 95),
                (59520, 11, 96), (61440, 11, 86), (63360, 11, 87), (65280, 11, 88),
                (67200, 11, 89), (69120, 11, 90), (71040, 11, 90), (72960, 11, 91),
                (74880, 11, 92), (76800, 11, 93), (78720, 11, 94), (80640, 11, 95),
                (82560, 11, 96), (84480, 11, 97), (86400, 11, 97), (88320, 11, 98),
                (90240, 11, 99), (92160, 11, 77), (94080, 11, 79), (96000, 11, 82),
                (97920, 11, 84), (99840, 11, 86), (101760, 11, 89), (103680, 11, 91),
                (105600, 11, 93), (107520, 11, 96), (109440, 11, 98), (111360, 11, 101),
                (113280, 11, 103), (115200, 11, 105), (117120, 11, 108), (119040, 11, 110),
                (120960, 11, 112), (122880, 11, 100), (124800, 11, 100), (126720, 11, 101),
                (128640, 11, 101), (130560, 11, 102), (132480, 11, 103), (134400, 11, 103),
                (136320, 11, 104), (138240, 11, 104), (140160, 11, 105), (142080, 11, 105),
                (144000, 11, 106), (145920, 11, 107), (147840, 11, 107), (149760, 11, 108),
                (151680, 11, 108), (153600, 11, 109), (155520, 11, 110), (157440, 11, 110),
                (159360, 11, 111), (161280, 11, 111), (163200, 11, 112), (165120, 11, 112),
                (167040, 11, 113), (168960, 11, 78), (170880, 11, 80), (172800, 11, 81),
                (174720, 11, 83), (176640, 11, 85), (178560, 11, 87), (180480, 11, 88),
                (182400, 11, 90),
            ],
        },
        {
            "name": "timpani",
            "role": "percussion",
            "instrument": {"name": "Timpani", "program": 48, "low": 36, "high": 60},
            "events": [
                "volume", "pan", (0, 91, 70), (0, 93, 0), (0, 11, 75), (1920, 11, 76),
                (3840, 11, 77), (5760, 11, 78), (7680, 11, 79), (9600, 11, 80), (11520, 11, 80),
                (13440, 11, 81), (15360, 11, 82), (17280, 11, 83), (19200, 11, 84),
                (21120, 11, 85), (23040, 11, 86), (24960, 11, 87), (26880, 11, 87),
                (28800, 11, 88), (30720, 11, 83), (32640, 11, 84), (34560, 11, 84),
                (36480, 11, 85), (38400, 11, 86), (40320, 11, 87), (42240, 11, 88),
                (44160, 11, 89), (46080, 11, 90), (48000, 11, 91), (49920, 11, 91),
                (51840, 11, 92), (53760, 11, 93), (55680, 11, 94), (57600, 11, 95),
                (59520, 11, 96), (61440, 11, 86), (63360, 11, 87), (65280, 11, 88),
                (67200, 11, 89), (69120, 11, 90), (71040, 11, 90), (72960, 11, 91),
                (74880, 11, 92), (76800, 11, 93), (78720, 11, 94), (80640, 11, 95),
                (82560, 11, 96), (84480, 11, 97), (86400, 11, 97), (88320, 11, 98),
                (90240, 11, 99), (92160, 11, 77), (94080, 11, 79), (96000, 11, 82),
                (97920, 11, 84), (99840, 11, 86), (101760, 11, 89), (103680, 11, 91),
                (105600, 11, 93), (107520, 11, 96), (109440, 11, 98), (111360, 11, 101),
                (113280, 11, 103), (115200, 11, 105), (117120, 11, 108), (119040, 11, 110),
                (120960, 11, 112), (122880, 11, 100), (124800, 11, 100), (126720, 11, 101),
                (128640, 11, 101), (130560, 11, 102), (132480, 11, 103), (134400, 11, 103),
                (136320, 11, 104), (138240, 11, 104), (140160, 11, 105), (142080, 11, 105),
                (144000, 11, 106), (145920, 11, 107), (147840, 11, 107), (149760, 11, 108),
                (151680, 11, 108), (153600, 11, 109), (155520, 11, 110), (157440, 11, 110),
                (159360, 11, 111), (161280, 11, 111), (163200, 11, 112), (165120, 11, 112),
                (167040, 11, 113), (168960, 11, 78), (170880, 11, 80), (172800, 11, 81),
                (174720, 11, 83), (176640, 11, 85), (178560, 11, 87), (180480, 11, 88),
                (182400, 11, 90),
            ],
        },
        {
            "name": "orchestral drums",
            "role": "drums",
            "instrument": {
                "name": "orchestral drums", "program": 49, "drums": True, "low": 35, "high": 81,
            },
            "events": ["volume", "pan", (0, 91, 60), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
