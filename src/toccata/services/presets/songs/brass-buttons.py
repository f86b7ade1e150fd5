"""Brass Buttons

Key     Bb major, Eb major
Tempo   116 quarter notes a minute, 2/4
Form    intro 8 · A 16 · trio 16 · A 16
Tracks  trumpet, clarinet, trombone, tuba, marching drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 116
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "C": 49, "0": -1, "-": -2}


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
# Bb | Bb | F7 | F7 | F7 | F7 | F7 | Bb

trumpet_intro = join([
    # 1  Bb
    chord("Bb4[7/48;1/8], D5[1/16;.;95], Bb4[13/48;1/4;93], C5[1/16;.;94]", default_volume=99),
    chord("D5, Bb4", 13/48, 1/4, [103, 101]),  # 2  Bb
    # 3  F7
    chord("C5[7/48;1/8;104], Eb5[1/16;.], C5[13/48;1/4;98], D5[1/16;.]", default_volume=99),
    # 4  F7
    chord("F5[5/24;3/16;103], C5[1/16;.], r[1/16], C5[1/16;.], r[1/8]", default_volume=94),
    # 5  F7
    chord("C5[7/48;1/8;100], Eb5[1/16;.], C5[13/48;1/4;94], D5[1/16;.]", default_volume=95),
    chord("Eb5, A4", 13/48, 1/4, [103, 101]),  # 6  F7
    chord("Eb5, A4", 13/48, 1/4, [105, 103]),  # 7  F7
    # 8  Bb
    chord("D5[7/48;1/8], C5[1/16;.;94], Bb4[1/16;.;93], Bb4[7/48;1/4;99]", default_volume=101),
])

clarinet_intro = join([
    chord("F4", 31/64, 1/2, 82),  # 1  Bb
    chord("F4", 31/64, 1/2, 82),  # 2  Bb
    chord("Eb4", 31/64, 1/2, 82),  # 3  F7
    chord("Eb4", 31/64, 1/2, 82),  # 4  F7
    chord("Eb4", 31/64, 1/2, 82),  # 5  F7
    chord("Eb4", 31/64, 1/2, 82),  # 6  F7
    chord("Eb4", 31/64, 1/2, 82),  # 7  F7
    chord("D4", 31/64, 1/2, 82),  # 8  Bb
])

trombone_intro = join([
    chord("D3[3/64;1/16], Bb3[1/16;.], F3[3/64;1/16], D4[1/16;.], D3[1/16;.], Bb3[3/64;1/16], "
          "F3[3/64;1/16], D4[1/16;.]", volume=68),  # 1  Bb
    chord("D3[1/16;.], Bb3[3/64;1/16], F3[1/16;.], D4[3/64;1/16], D3[1/16;.], Bb3[3/64;1/16], "
          "F3[1/16;.], D4[1/16;.]", volume=68),  # 2  Bb
    chord("C3[3/64;1/16], F3[1/16;.], Eb3[1/16;.], A3[3/64;1/16], C3[1/16;.], F3[3/64;1/16], "
          "Eb3[1/16;.], A3[1/16;.]", volume=68),  # 3  F7
    chord("C3[3/64;1/16], F3[3/64;1/16], Eb3[3/64;1/16], A3[1/16;.], C3[3/64;1/16], F3[1/16;.], "
          "Eb3[1/16;.], A3[3/64;1/16]", volume=68),  # 4  F7
    chord("C3[1/16;.], F3[3/64;1/16], Eb3[1/16;.], A3[1/16;.], C3[3/64;1/16], F3[3/64;1/16], "
          "Eb3[1/16;.], A3[1/16;.]", volume=68),  # 5  F7
    chord("C3[1/16;.], F3[3/64;1/16], Eb3[1/16;.], A3[1/16;.], C3[3/64;1/16], F3[1/16;.], "
          "Eb3[3/64;1/16], A3[1/16;.]", volume=68),  # 6  F7
    chord("C3[1/16;.], F3[1/16;.], Eb3[3/64;1/16], A3[1/16;.], C3[3/64;1/16], F3[1/16;.], "
          "Eb3[1/16;.], A3[1/16;.]", volume=68),  # 7  F7
    chord("D3[1/16;.], Bb3[1/16;.], F3[3/64;1/16], D4[1/16;.], D3[1/16;.], Bb3[3/64;1/16], "
          "F3[1/16;.], D4[3/64;1/16]", volume=68),  # 8  Bb
])

tuba_intro = join([
    chord("Bb1, F1", 1/12, 1/4, [95, 87]),  # 1  Bb
    chord("Bb1, F1", 1/12, 1/4, [95, 87]),  # 2  Bb
    chord("F1, C2", 1/12, 1/4, [95, 87]),  # 3  F7
    chord("F2, Eb2", 703/3840, 1/4, [95, 89]),  # 4  F7
    chord("F2, C2", 1/12, 1/4, [95, 87]),  # 5  F7
    chord("F2, C2", 1/12, 1/4, [95, 87]),  # 6  F7
    chord("F2, C2", 1/12, 1/4, [95, 87]),  # 7  F7
    chord("Bb1, F1", 1/12, 1/4, [95, 87]),  # 8  Bb
])

marching_drums_intro_bar2 = hits(
    "K;S, S, S, S, K;S, 0, S, 0",
    1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16]},
)
marching_drums_intro_bar6 = hits(
    "K;S, S, S, S, K;S, 0, S, 0",
    1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [1/16, 3/64, 1/16, 1/16, 1/16]},
)

marching_drums_intro = join([
    hits("K;S;C, S, S, S, K;S, 0, S, 0",  # 1
         1/16,
         {"K": 90, "S": 89, "C": 95},
         {"K": 1/16, "S": [1/16, 3/64, 1/16, 1/16, 1/16], "C": 1/4}),
    marching_drums_intro_bar2, marching_drums_intro_bar2,  # 2–3
    hits("K;S, S, S, S, K;S, 0, S, 0",  # 4
         1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [1/16, 1/16, 1/16, 3/64]}),
    hits("K;S, S, S, S, K;S, 0, S, 0",  # 5
         1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [3/64, 1/16, 1/16]}),
    marching_drums_intro_bar6, marching_drums_intro_bar6,  # 6–7
    hits("K;S, S, S, S, K;S, S, S, S",  # 8
         1/16,
         {"K": [90, 95], "S": [89, 89, 89, 89, 93, 93, 93, 93]},
         {"K": 1/16, "S": [1/16, 3/64, 3/64]}),
])


# ── A · bars 9–24 ───────────────────────────────────────────────────────────
# Bb | Bb | F7 | F7 | F7 | F7 | Bb | Bb | Bb | Bb7 | Eb | Eb | Bb G7 | C7 | F7 | Bb7

trumpet_a_bar9 = chord(
    "Bb4[7/48;1/8], D5[1/16;.;91], Bb4[13/48;1/4;89], C5[1/16;.;90]", default_volume=95
)
trumpet_a_bar16 = chord(
    "D5[7/48;1/8], C5[1/16;.;90], Bb4[1/16;.;89], Bb4[7/48;1/4;95]", default_volume=97
)

trumpet_a = join([
    trumpet_a_bar9,  # 9  Bb
    chord("D5, Bb4", 13/48, 1/4, [99, 97]),  # 10  Bb
    # 11  F7
    chord("C5[7/48;1/8;100], Eb5[1/16;.], C5[13/48;1/4;94], D5[1/16;.]", default_volume=95),
    # 12  F7
    chord("F5[5/24;3/16;99], C5[1/16;.], r[1/16], C5[1/16;.], r[1/8]", default_volume=90),
    chord("C5[7/48;3/16], C5[13/48;1/4;90], D5[1/16;.;91]", default_volume=96),  # 13  F7
    chord("Eb5, A4", 13/48, 1/4, [99, 97]),  # 14  F7
    chord("D5, Bb4", 13/48, 1/4, [101, 99]),  # 15  Bb
    trumpet_a_bar16,  # 16  Bb
    chord("D5, Bb4", 13/48, 1/4, [97, 95]),  # 17  Bb
    chord("F5, D5", 13/48, 1/4, [101, 99]),  # 18  Bb7
    # 19  Eb
    chord("Eb5[7/48;1/8;101], G5[1/16;.], Eb5[13/48;1/4;95], F5[1/16;.]", default_volume=97),
    # 20  Eb
    chord("Eb5[5/24;3/16], Bb4[1/16;.;89], r[1/16], G4[1/16;.;87], r[1/8]", default_volume=97),
    trumpet_a_bar9,  # 21  Bb G7
    chord("C5, G4", 13/48, 1/4, [98, 95]),  # 22  C7
    chord("C5, A4", 13/48, 1/4, [100, 99]),  # 23  F7
    trumpet_a_bar16,  # 24  Bb7
])

clarinet_a = join([
    chord("D4", 31/64, 1/2, 79),  # 9  Bb
    chord("D4", 31/64, 1/2, 79),  # 10  Bb
    chord("Eb4", 31/64, 1/2, 79),  # 11  F7
    chord("Eb4", 31/64, 1/2, 79),  # 12  F7
    chord("Eb4", 31/64, 1/2, 79),  # 13  F7
    chord("Eb4", 31/64, 1/2, 79),  # 14  F7
    chord("D4", 31/64, 1/2, 79),  # 15  Bb
    chord("D4", 31/64, 1/2, 79),  # 16  Bb
    chord("D4", 31/64, 1/2, 79),  # 17  Bb
    chord("D4", 31/64, 1/2, 79),  # 18  Bb7
    chord("Bb3", 31/64, 1/2, 79),  # 19  Eb
    chord("Bb3", 31/64, 1/2, 79),  # 20  Eb
    chord("D4[15/64;1/4], F4[1/4;.]", volume=79),  # 21  Bb G7
    chord("Bb4", 31/64, 1/2, 79),  # 22  C7
    chord("A4", 31/64, 1/2, 79),  # 23  F7
    chord("D4", 31/64, 1/2, 79),  # 24  Bb7
])

trombone_a_bar13 = chord("C3[1/8;.], F3[7/64;1/8], Eb3[7/64;1/8], A3[1/8;.]", volume=66)
trombone_a_bar16 = chord("D3[1/8;.], Bb3[7/64;1/8], F3[1/8;.], D4[1/8;.]", volume=66)

trombone_a = join([
    chord("D3[1/8;.], Bb3[7/64;1/8], F3[7/64;1/8], D4[1/8;.]", volume=66),  # 9  Bb
    chord("D3[7/64;1/8], Bb3[1/8;.], F3[1/8;.], D4[1/8;.]", volume=66),  # 10  Bb
    chord("C3[7/64;1/8], F3[1/8;.], Eb3[1/8;.], A3[7/64;1/8]", volume=66),  # 11  F7
    chord("C3[1/8;.], F3[1/8;.], Eb3[7/64;1/8], A3[1/8;.]", volume=66),  # 12  F7
    trombone_a_bar13, trombone_a_bar13,  # 13–14
    chord("D3[1/8;.], Bb3[1/8;.], F3[7/64;1/8], D4[1/8;.]", volume=66),  # 15  Bb
    trombone_a_bar16, trombone_a_bar16,  # 16–17
    chord("D3[7/64;1/8], Ab3[1/8;.], F3[7/64;1/8], Bb3[1/8;.]", volume=66),  # 18  Bb7
    chord("Eb3[1/8;.], Bb3[7/64;1/8], G3[1/8;.], Eb4[1/8;.]", volume=66),  # 19  Eb
    chord("Eb3[7/64;1/8], Bb3[1/8;.], G3[7/64;1/8], Eb4[7/64;1/8]", volume=66),  # 20  Eb
    chord("D3, Bb3, F3, B3", 1/8, 1/8, 66),  # 21  Bb G7
    chord("E3[7/64;1/8], Bb3[7/64;1/8], G3[1/8;.], C4[7/64;1/8]", volume=66),  # 22  C7
    chord("C3[1/8;.], F3[1/8;.], Eb3[1/8;.], A3[7/64;1/8]", volume=66),  # 23  F7
    chord("D3[7/64;1/8], Ab3[1/8;.], F3[1/8;.], Bb3[1/8;.]", volume=66),  # 24  Bb7
])

tuba_a = join([
    chord("Bb1, F1", 1/12, 1/4, [91, 83]),  # 9  Bb
    chord("Bb1, F1", 1/12, 1/4, [91, 83]),  # 10  Bb
    chord("F1, C2", 1/12, 1/4, [91, 83]),  # 11  F7
    chord("F2, Eb2", 703/3840, 1/4, [91, 85]),  # 12  F7
    chord("F2, C2", 1/12, 1/4, [91, 83]),  # 13  F7
    chord("F2, C2", 1/12, 1/4, [91, 83]),  # 14  F7
    chord("Bb1, F1", 1/12, 1/4, [91, 83]),  # 15  Bb
    chord("Bb1, A1", 703/3840, 1/4, [91, 85]),  # 16  Bb
    chord("Bb1, F1", 1/12, 1/4, [91, 83]),  # 17  Bb
    chord("Bb1, F1", 1/12, 1/4, [91, 83]),  # 18  Bb7
    chord("Eb2, Bb1", 1/12, 1/4, [91, 83]),  # 19  Eb
    chord("Eb2, Bb1", 1/12, 1/4, [91, 83]),  # 20  Eb
    chord("Bb1, G1", 1/12, 1/4, 91),  # 21  Bb G7
    chord("C2, G1", 1/12, 1/4, [91, 83]),  # 22  C7
    chord("F2, C2", 1/12, 1/4, [91, 83]),  # 23  F7
    chord("Bb1, F1", 1/12, 1/4, [91, 83]),  # 24  Bb7
])

marching_drums_a_bar10 = hits(
    "K;S, S, S, S, K;S, 0, S, 0",
    1/16, {"K": 86, "S": 85}, {"K": 1/16, "S": [1/16, 3/64, 1/16, 1/16, 1/16]},
)
marching_drums_a_bar12 = hits(
    "K;S, S, S, S, K;S, 0, S, 0",
    1/16, {"K": 86, "S": 85}, {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16]},
)
marching_drums_a_bar18 = hits(
    "K;S, S, S, S, K;S, 0, S, 0", 1/16, {"K": 86, "S": 85}, {"K": 1/16, "S": [3/64, 1/16, 1/16]}
)

marching_drums_a = join([
    hits("K;S;C, S, S, S, K;S, 0, S, 0",  # 9
         1/16,
         {"K": 86, "S": 85, "C": 91},
         {"K": 1/16, "S": [1/16, 1/16, 1/16, 3/64], "C": 1/4}),
    marching_drums_a_bar10, marching_drums_a_bar10,  # 10–11
    marching_drums_a_bar12, marching_drums_a_bar12,  # 12–13
    hits("K;S, S, S, S, K;S, 0, S, 0",  # 14
         1/16, {"K": 86, "S": 85}, {"K": 1/16, "S": [1/16, 3/64, 1/16, 3/64, 1/16]}),
    marching_drums_a_bar10,  # 15
    marching_drums_a_bar12, marching_drums_a_bar12,  # 16–17
    marching_drums_a_bar18, marching_drums_a_bar18,  # 18–19
    marching_drums_a_bar10,  # 20
    hits("K;S, S, S, S, K;S, 0, S, 0",  # 21
         1/16, {"K": 86, "S": 85}, {"K": 1/16, "S": [3/64, 3/64, 1/16, 3/64, 1/16, 1/16]}),
    marching_drums_a_bar10,  # 22
    marching_drums_a_bar18,  # 23
    hits("K;S, S, S, S, K;S, S, S, S",  # 24
         1/16,
         {"K": [86, 91], "S": [85, 85, 85, 85, 89, 89, 89, 89]},
         {"K": 1/16, "S": [1/16, 3/64, 1/16, 1/16, 3/64]}),
])


# ── trio · bars 25–40 ───────────────────────────────────────────────────────
# Eb | Eb | Eb | Cm | Fm | Fm | Bb7 | Bb7 | Fm | Bb7 | Eb | C7 | F7 | F7 | Bb7 | F7

trumpet_trio = join([
    # 25  Eb
    chord("Eb5[7/48;1/8], G5[1/6;1/8;83], Eb5[1/6;1/8], G5[7/48;1/8;83]", default_volume=86),
    chord("Eb5[5/16;1/4], G5[1/4;3/16;90], Eb5[1/16;.;83]", default_volume=88),  # 26  Eb
    # 27  Eb
    chord("Eb5[1/6;1/8], Eb5[1/6;1/8;84], Eb5[7/48;1/8], C5[1/6;1/8;84]", default_volume=90),
    chord("C5[1/6;1/8], G5[7/48;1/8;83], G5[1/4;.;88]", default_volume=85),  # 28  Cm
    # 29  Fm
    chord("F5[1/6;1/8], F5[7/48;1/8;83], F5[1/6;1/8], F5[1/6;1/8;83]", default_volume=88),
    chord("C5[5/16;1/4], F5[1/4;3/16;90], D5[1/12;1/16;83]", default_volume=87),  # 30  Fm
    chord("F5[5/16;1/4], D5[1/4;3/16;90], F5[1/16;.;86]", default_volume=92),  # 31  Bb7
    chord("D5[5/16;1/4], D5[1/4;.]", volume=86),  # 32  Bb7
    chord("F5, F5", 5/16, 1/4, 88),  # 33  Fm
    chord("F5, F5", 5/16, 1/4, 90),  # 34  Bb7
    chord("G5[5/16;1/4], Eb5[1/4;3/16;90], Eb5[1/16;.;84]", default_volume=92),  # 35  Eb
    chord("C5[1/6;1/8], G5[1/6;1/8;83], G5[1/4;.;88]", default_volume=85),  # 36  C7
    # 37  F7
    chord("Eb5[1/6;1/8;86], G5[7/48;1/8], F5[1/6;1/8;88], F5[1/6;1/8]", default_volume=83),
    chord("Eb5[5/16;1/4], F5[11/48;3/16;90], D5[1/12;1/16;83]", default_volume=88),  # 38  F7
    chord("F5[5/16;1/4], D5[11/48;3/16;90], F5[1/12;1/16;86]", default_volume=92),  # 39  Bb7
    chord("C5[5/16;1/4], Eb5[1/4;.;86]", default_volume=85),  # 40  F7
])

tuba_trio = join([
    chord("Eb2, Bb1", 1/12, 1/4, [88, 81]),  # 25  Eb
    chord("Eb2, Bb1", 1/12, 1/4, [88, 81]),  # 26  Eb
    chord("Eb2, Bb1", 1/12, 1/4, [88, 81]),  # 27  Eb
    chord("C2, G1", 1/12, 1/4, [88, 81]),  # 28  Cm
    chord("F2, C2", 1/12, 1/4, [88, 81]),  # 29  Fm
    chord("F2, C2", 1/12, 1/4, [88, 81]),  # 30  Fm
    chord("Bb1, F1", 1/12, 1/4, [88, 81]),  # 31  Bb7
    chord("Bb1, G1", 703/3840, 1/4, [88, 83]),  # 32  Bb7
    chord("F2, C2", 1/12, 1/4, [88, 81]),  # 33  Fm
    chord("Bb1, F1", 1/12, 1/4, [88, 81]),  # 34  Bb7
    chord("Eb2, Bb1", 1/12, 1/4, [88, 81]),  # 35  Eb
    chord("C2, G1", 1/12, 1/4, [88, 81]),  # 36  C7
    chord("F2, C2", 1/12, 1/4, [88, 81]),  # 37  F7
    chord("F2, C2", 1/12, 1/4, [88, 81]),  # 38  F7
    chord("Bb1, F1", 1/12, 1/4, [88, 81]),  # 39  Bb7
    chord("F1, C2", 1/12, 1/4, [88, 81]),  # 40  F7
])

marching_drums_trio = join([
    hits("K;S, S, K;S, S", 1/8, {"K": 84, "S": 45}, 1/16),  # 25
] * 16)


# ── A · bars 41–56 ──────────────────────────────────────────────────────────
# Bb | Bb | F7 | F7 | F7 | F7 | Bb | Bb | Bb | Bb7 | Eb | Eb | Bb G7 | C7 | Bb F7 | Bb

trumpet_a_2 = join([
    chord("Bb4[7/48;1/8], D5[1/16;.;95], r[1/4], C5[1/16;.;94]", default_volume=99),  # 41  Bb
    chord("D5, Bb4", 13/48, 1/4, [103, 101]),  # 42  Bb
    chord("C5[7/48;1/8;104], Eb5[1/16;.], r[1/4], D5[1/16;.]", default_volume=99),  # 43  F7
    # 44  F7
    chord("F5[5/24;3/16;103], C5[1/16;.], r[1/16], C5[1/16;.], r[1/8]", default_volume=94),
    chord("C5[7/48;1/8;100], Eb5[1/16;.], r[1/4], D5[1/16;.]", default_volume=95),  # 45  F7
    chord("Eb5, A4", 13/48, 1/4, [103, 101]),  # 46  F7
    chord("D5, Bb4", 13/48, 1/4, [105, 103]),  # 47  Bb
    # 48  Bb
    chord("D5[7/48;1/8], C5[1/16;.;94], Bb4[1/16;.;93], Bb4[7/48;1/4;99]", default_volume=101),
    chord("D5, Bb4", 13/48, 1/4, [101, 99]),  # 49  Bb
    chord("F5, D5", 13/48, 1/4, [105, 103]),  # 50  Bb7
    # 51  Eb
    chord("Eb5[7/48;1/8;105], G5[1/16;.], Eb5[13/48;1/4;99], F5[1/16;.]", default_volume=101),
    # 52  Eb
    chord("Eb5[5/24;3/16], Bb4[1/16;.;93], r[1/16], G4[1/16;.;91], r[1/8]", default_volume=101),
    # 53  Bb G7
    chord("Bb4[7/48;1/8], D5[1/16;.;95], Bb4[13/48;1/4;93], C5[1/16;.;94]", default_volume=99),
    chord("C5, G4", 13/48, 1/4, [102, 99]),  # 54  C7
    chord("D5, A4", 13/48, 1/4, [105, 103]),  # 55  Bb F7
    chord("Bb4", 2/3, 1/2, 82),  # 56  Bb
])

clarinet_a_2 = join([
    chord("D4", 31/64, 1/2, 82),  # 41  Bb
    chord("D4", 31/64, 1/2, 82),  # 42  Bb
    chord("Eb4", 31/64, 1/2, 82),  # 43  F7
    chord("Eb4", 31/64, 1/2, 82),  # 44  F7
    chord("Eb4", 31/64, 1/2, 82),  # 45  F7
    chord("Eb4", 31/64, 1/2, 82),  # 46  F7
    chord("D4", 31/64, 1/2, 82),  # 47  Bb
    chord("D4", 31/64, 1/2, 82),  # 48  Bb
    chord("D4", 31/64, 1/2, 82),  # 49  Bb
    chord("D4", 31/64, 1/2, 82),  # 50  Bb7
    chord("Bb3", 31/64, 1/2, 82),  # 51  Eb
    chord("Bb3", 31/64, 1/2, 82),  # 52  Eb
    chord("D4[15/64;1/4], F4[1/4;.]", volume=82),  # 53  Bb G7
    chord("Bb4", 31/64, 1/2, 82),  # 54  C7
    chord("F4, Eb4", 1/4, 1/4, 82),  # 55  Bb F7
    chord("D4", 31/64, 1/2, 82),  # 56  Bb
])

trombone_a_2 = join([
    chord("D3[1/16;.], Bb3[1/16;.], F3[3/64;1/16], D4[1/16;.], D3[1/16;.], Bb3[3/64;1/16], "
          "F3[1/16;.], D4[1/16;.]", volume=68),  # 41  Bb
    chord("D3[3/64;1/16], Bb3[1/16;.], F3[3/64;1/16], D4[1/16;.], D3[3/64;1/16], Bb3[1/16;.], "
          "F3[3/64;1/16], D4[1/16;.]", volume=68),  # 42  Bb
    chord("C3[3/64;1/16], F3[3/64;1/16], Eb3[1/16;.], A3[1/16;.], C3[3/64;1/16], F3[1/16;.], "
          "Eb3[1/16;.], A3[3/64;1/16]", volume=68),  # 43  F7
    chord("C3[3/64;1/16], F3[3/64;1/16], Eb3[1/16;.], A3[3/64;1/16], C3[1/16;.], F3[3/64;1/16], "
          "Eb3[1/16;.], A3[1/16;.]", volume=68),  # 44  F7
    chord("C3[3/64;1/16], F3[1/16;.], Eb3[3/64;1/16], A3[1/16;.], C3[1/16;.], F3[3/64;1/16], "
          "Eb3[1/16;.], A3[1/16;.]", volume=68),  # 45  F7
    chord("C3[3/64;1/16], F3[1/16;.], Eb3[3/64;1/16], A3[1/16;.], C3[3/64;1/16], F3[1/16;.], "
          "Eb3[3/64;1/16], A3[1/16;.]", volume=68),  # 46  F7
    chord("D3[3/64;1/16], Bb3[1/16;.], F3[1/16;.], D4[3/64;1/16], D3[1/16;.], Bb3[1/16;.], "
          "F3[3/64;1/16], D4[3/64;1/16]", volume=68),  # 47  Bb
    chord("D3[1/16;.], Bb3[1/16;.], F3[3/64;1/16], D4[3/64;1/16], D3[1/16;.], Bb3[1/16;.], "
          "F3[3/64;1/16], D4[1/16;.]", volume=68),  # 48  Bb
    chord("D3[1/16;.], Bb3[1/16;.], F3[3/64;1/16], D4[1/16;.], D3[3/64;1/16], Bb3[1/16;.], "
          "F3[1/16;.], D4[3/64;1/16]", volume=68),  # 49  Bb
    chord("D3[1/16;.], Ab3[3/64;1/16], F3[3/64;1/16], Bb3[1/16;.], D3[1/16;.], Ab3[3/64;1/16], "
          "F3[1/16;.], Bb3[1/16;.]", volume=68),  # 50  Bb7
    chord("Eb3[3/64;1/16], Bb3[1/16;.], G3[3/64;1/16], Eb4[1/16;.], Eb3[1/16;.], Bb3[1/16;.], "
          "G3[3/64;1/16], Eb4[1/16;.]", volume=68),  # 51  Eb
    chord("Eb3[1/16;.], Bb3[3/64;1/16], G3[1/16;.], Eb4[1/16;.], Eb3[3/64;1/16], Bb3[1/16;.], "
          "G3[1/16;.], Eb4[3/64;1/16]", volume=68),  # 52  Eb
    chord("D3[1/16;.], Bb3[3/64;1/16], F3[1/16;.], D4[3/64;1/16], D3[1/16;.], G3[3/64;1/16], "
          "F3[1/16;.], B3[3/64;1/16]", volume=68),  # 53  Bb G7
    chord("E3[1/16;.], Bb3[1/16;.], G3[3/64;1/16], C4[3/64;1/16], E3[1/16;.], Bb3[3/64;1/16], "
          "G3[1/16;.], C4[3/64;1/16]", volume=68),  # 54  C7
    chord("D3[3/64;1/16], Bb3[1/16;.], F3[3/64;1/16], D4[1/16;.], C3[1/16;.], F3[1/16;.], "
          "Eb3[1/16;.], A3[3/64;1/16]", volume=68),  # 55  Bb F7
    chord("Bb3", 31/64, 1/2, 82),  # 56  Bb
])

tuba_a_2 = join([
    chord("Bb1, F1", 1/12, 1/4, [95, 87]),  # 41  Bb
    chord("Bb1, F1", 1/12, 1/4, [95, 87]),  # 42  Bb
    chord("F1, C2", 1/12, 1/4, [95, 87]),  # 43  F7
    chord("F2, Eb2", 703/3840, 1/4, [95, 89]),  # 44  F7
    chord("F2, C2", 1/12, 1/4, [95, 87]),  # 45  F7
    chord("F2, C2", 1/12, 1/4, [95, 87]),  # 46  F7
    chord("Bb1, F1", 1/12, 1/4, [95, 87]),  # 47  Bb
    chord("Bb1, A1", 703/3840, 1/4, [95, 89]),  # 48  Bb
    chord("Bb1, F1", 1/12, 1/4, [95, 87]),  # 49  Bb
    chord("Bb1, F1", 1/12, 1/4, [95, 87]),  # 50  Bb7
    chord("Eb2, Bb1", 1/12, 1/4, [95, 87]),  # 51  Eb
    chord("Eb2, Bb1", 1/12, 1/4, [95, 87]),  # 52  Eb
    chord("Bb1, G1", 1/12, 1/4, 95),  # 53  Bb G7
    chord("C2, G1", 1/12, 1/4, [95, 87]),  # 54  C7
    chord("Bb1, F2", 1/12, 1/4, 95),  # 55  Bb F7
    chord("Bb1", 681/1280, 1/2, 89),  # 56  Bb
])

marching_drums_a_2_bar42 = hits(
    "K;S, S, S, S, K;S, 0, S, 0", 1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [3/64, 1/16, 1/16]}
)
marching_drums_a_2_bar44 = hits(
    "K;S, S, S, S, K;S, 0, S, 0",
    1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16]},
)
marching_drums_a_2_bar47 = hits(
    "K;S, S, S, S, K;S, 0, S, 0",
    1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [3/64, 1/16, 1/16, 1/16, 1/16, 1/16]},
)
marching_drums_a_2_bar49 = hits(
    "K;S, S, S, S, K;S, 0, S, 0",
    1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [1/16, 3/64, 1/16, 1/16, 1/16]},
)

marching_drums_a_2 = join([
    hits("K;S;C, S, S, S, K;S, 0, S, 0",  # 41
         1/16,
         {"K": 90, "S": 89, "C": 95},
         {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16], "C": 1/4}),
    marching_drums_a_2_bar42,  # 42
    hits("K;S, S, S, S, K;S, 0, S, 0",  # 43
         1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [1/16, 3/64, 1/16, 3/64, 1/16]}),
    marching_drums_a_2_bar44,  # 44
    hits("K;S, S, S, S, K;S, 0, S, 0",  # 45
         1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [1/16, 1/16, 3/64, 3/64]}),
    marching_drums_a_2_bar42,  # 46
    marching_drums_a_2_bar47,  # 47
    marching_drums_a_2_bar44,  # 48
    marching_drums_a_2_bar49,  # 49
    hits("K;S, S, S, S, K;S, 0, S, 0",  # 50
         1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [3/64, 1/16, 3/64, 1/16, 1/16, 1/16]}),
    marching_drums_a_2_bar47,  # 51
    marching_drums_a_2_bar49, marching_drums_a_2_bar49,  # 52–53
    hits("K;S, S, S, S, K;S, 0, S, 0",  # 54
         1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [1/16, 3/64, 3/64, 1/16, 1/16]}),
    marching_drums_a_2_bar44,  # 55
    hits("K;C", 1/2, {"K": 99, "C": 93}, {"K": 1/8, "C": 1/2}),  # 56
])


# ── tracks ──────────────────────────────────────────────────────────────────

trumpet = perform(
    join([trumpet_intro, trumpet_a, trumpet_trio, trumpet_a_2]),
    loose=4, touch=4, seed=448838529, gate=75,
)
clarinet = perform(
    join([clarinet_intro, clarinet_a, rest(8), clarinet_a_2]),
    loose=4, touch=4, seed=77398686,
)
trombone = perform(
    join([trombone_intro, trombone_a, rest(8), trombone_a_2]),
    loose=4, touch=4, seed=114036847,
)
tuba = perform(
    join([tuba_intro, tuba_a, tuba_trio, tuba_a_2]),
    loose=4, touch=4, seed=846158391, gate=94,
)
marching_drums = perform(
    join([marching_drums_intro, marching_drums_a, marching_drums_trio, marching_drums_a_2]),
    loose=4, touch=4, seed=559040379,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [trumpet, clarinet, trombone, tuba, marching_drums],
    instruments=["Trumpet", "Clarinet", "Trombone", "Tuba", 49],
    bpm=BPM,
    track_names=["trumpet", "clarinet", "trombone", "tuba", "marching drums"],
    channels=[0, 1, 2, 3, 9],
    pan=[
        [pan(64, mode="value")], [pan(86, mode="value")], [pan(36, mode="value")],
        [pan(64, mode="value")], [pan(64, mode="value")],
    ],
    volume=[
        [volume(98, mode="value")], [volume(90, mode="value")], [volume(82, mode="value")],
        [volume(98, mode="value")], [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=2, denominator=4, is_meta=True),
        event("key_signature", key="Bb", is_meta=True),
        event("key_signature", key="Eb", is_meta=True, start_time=12),
        event("key_signature", key="Bb", is_meta=True, start_time=20),
    ],
    name="Brass Buttons",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 107520,
    "sections": [
        (0, 15360, "intro", 0.75), (15360, 30720, "A", 0.62), (46080, 30720, "trio", 0.5),
        (76800, 30720, "A", 0.75),
    ],
    "chords": [
        (0, 3840, "Bb", "I"), (3840, 9600, "F7", "V7"), (13440, 1920, "Bb", "I"),
        (15360, 3840, "Bb", "I"), (19200, 7680, "F7", "V7"), (26880, 5760, "Bb", "I"),
        (32640, 1920, "Bb7", "I7"), (34560, 3840, "Eb", "IV"), (38400, 960, "Bb", "I"),
        (39360, 960, "G7", "V7/ii"), (40320, 1920, "C7", "V7/V"), (42240, 1920, "F7", "V7"),
        (44160, 1920, "Bb7", "V7"), (46080, 5760, "Eb", "I"), (51840, 1920, "Cm", "vi"),
        (53760, 3840, "Fm", "ii"), (57600, 3840, "Bb7", "V7"), (61440, 1920, "Fm", "ii"),
        (63360, 1920, "Bb7", "V7"), (65280, 1920, "Eb", "I"), (67200, 1920, "C7", "V7/ii"),
        (69120, 3840, "F7", "V7/V"), (72960, 1920, "Bb7", "V7"), (74880, 1920, "F7", "V7"),
        (76800, 3840, "Bb", "I"), (80640, 7680, "F7", "V7"), (88320, 5760, "Bb", "I"),
        (94080, 1920, "Bb7", "I7"), (96000, 3840, "Eb", "IV"), (99840, 960, "Bb", "I"),
        (100800, 960, "G7", "V7/ii"), (101760, 1920, "C7", "V7/V"), (103680, 960, "Bb", "I"),
        (104640, 960, "F7", "V7"), (105600, 1920, "Bb", "I"),
    ],
    "about": {
        "seed": "121",
        "prompt": "a march in Bb major, 2/4, 116 bpm, trumpet, clarinet, trombone, tuba and marching drums, 56 bars",
        "genre": "march",
    },
    "tracks": [
        {
            "name": "trumpet",
            "role": "melody",
            "instrument": {"name": "Trumpet", "program": 57, "low": 52, "high": 86},
            "events": ["volume", "pan", (0, 91, 52), (0, 93, 0)],
        },
        {
            "name": "clarinet",
            "role": "counter",
            "instrument": {"name": "Clarinet", "program": 72, "low": 50, "high": 94},
            "events": ["volume", "pan", (0, 91, 58), (0, 93, 4)],
        },
        {
            "name": "trombone",
            "role": "arpeggio",
            "instrument": {"name": "Trombone", "program": 58, "low": 40, "high": 74},
            "events": ["volume", "pan", (0, 91, 56), (0, 93, 8)],
        },
        {
            "name": "tuba",
            "role": "bass",
            "instrument": {"name": "Tuba", "program": 59, "low": 26, "high": 65},
            "events": ["volume", "pan", (0, 91, 18), (0, 93, 0)],
        },
        {
            "name": "marching drums",
            "role": "drums",
            "instrument": {
                "name": "marching drums", "program": 49, "drums": True, "low": 35, "high": 81,
            },
            "events": ["volume", "pan", (0, 91, 30), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
