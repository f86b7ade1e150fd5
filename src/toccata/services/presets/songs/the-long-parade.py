"""The Long Parade

Key     Eb major
Tempo   168 quarter notes a minute, 6/8
Form    intro 8 · A 16 · B 16
Tracks  trumpet, french horn, trombone, tuba, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 168
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
# Eb | Eb | Cm | Cm | Fm | Bb7 | Bb7 | Eb

trumpet_intro = join([
    # 1  Eb
    chord("Bb4[13/48;1/4;100], Eb4[1/16;.], F4[1/16;.], G4[5/12;3/8;97]", default_volume=89),
    # 2  Eb
    chord("Bb4[13/48;1/4], Eb4[1/16;.;89], F4[1/16;.;93], G4[5/12;3/8;102]", default_volume=103),
    chord("C5[7/48;1/8], F5[7/48;1/8;97], Eb5[1/16;.;98], C5[1/16;.;96], G4[13/48;1/4;103], "
          "Bb4[7/48;1/8;94]", default_volume=101),  # 3  Cm
    chord("Eb5[13/48;1/4], C5[7/48;1/8;97], C5[3/8;.;101]", default_volume=99),  # 4  Cm
    # 5  Fm
    chord("Ab4[13/48;1/4], D4[1/16;.;88], Eb4[1/16;.;90], F4[5/12;3/8;94]", default_volume=95),
    # 6  Bb7
    chord("Bb4[13/48;1/4], Eb4[1/16;.;91], F4[1/16;.;93], Ab4[5/12;3/8;99]", default_volume=100),
    chord("Bb4[7/48;1/8;103], Eb5[7/48;1/8], D5[1/16;.], Bb4[1/16;.;93], Ab4[13/48;1/4;102], "
          "C5[7/48;1/8;94]", default_volume=99),  # 7  Bb7
    chord("Eb5[1/3;5/16], D5[1/16;.;95], Eb5[13/48;3/8;97]", default_volume=101),  # 8  Eb
])

french_horn_intro = join([
    chord("G4", 25/32, 3/4, 82),  # 1  Eb
    chord("G4", 25/32, 3/4, 82),  # 2  Eb
    chord("G4", 25/32, 3/4, 82),  # 3  Cm
    chord("G4", 25/32, 3/4, 82),  # 4  Cm
    chord("Ab4", 25/32, 3/4, 82),  # 5  Fm
    chord("Ab4", 25/32, 3/4, 82),  # 6  Bb7
    chord("Ab4", 25/32, 3/4, 82),  # 7  Bb7
    chord("G4", 25/32, 3/4, 82),  # 8  Eb
])

trombone_intro = join([
    chord("Eb3[7/64;1/8], Bb3[1/8;.], G3[1/16;.], Eb4[3/64;1/16], Eb3[1/8;.], Bb3[7/64;1/8], "
          "G3[1/16;.], Eb4[1/16;.]", volume=68),  # 1  Eb
    chord("Eb3[7/64;1/8], Bb3[7/64;1/8], G3[1/16;.], Eb4[3/64;1/16], Eb3[1/8;.], Bb3[7/64;1/8], "
          "G3[3/64;1/16], Eb4[1/16;.]", volume=68),  # 2  Eb
    chord("Eb3[7/64;1/8], C4[7/64;1/8], G3[1/16;.], Eb4[3/64;1/16], Eb3[1/8;.], C4[7/64;1/8], "
          "G3[1/16;.], Eb4[1/16;.]", volume=68),  # 3  Cm
    chord("Eb3[7/64;1/8], C4[1/8;.], G3[3/64;1/16], Eb4[1/16;.], Eb3[7/64;1/8], C4[1/8;.], "
          "G3[3/64;1/16], Eb4[1/16;.]", volume=68),  # 4  Cm
    chord("F3[1/8;.], C4[1/8;.], Ab3[3/64;1/16], F4[1/16;.], F3[1/8;.], C4[1/8;.], "  # 5  Fm
          "Ab3[3/64;1/16], F4[3/64;1/16]", volume=68),
    chord("D3[1/8;.], Ab3[1/8;.], F3[3/64;1/16], Bb3[3/64;1/16], D3[1/8;.], Ab3[7/64;1/8], "
          "F3[1/16;.], Bb3[3/64;1/16]", volume=68),  # 6  Bb7
    chord("D3[1/8;.], Ab3[7/64;1/8], F3[1/16;.], Bb3[3/64;1/16], D3[1/8;.], Ab3[7/64;1/8], "
          "F3[1/16;.], Bb3[1/16;.]", volume=68),  # 7  Bb7
    chord("Eb3[7/64;1/8], Bb3[1/8;.], G3[3/64;1/16], Eb4[1/16;.], Eb3[1/8;.], Bb3[1/8;.], "
          "G3[1/16;.], Eb4[3/64;1/16]", volume=68),  # 8  Eb
])

tuba_intro = join([
    chord("Eb2, Bb1", 5/32, 3/8, [95, 87]),  # 1  Eb
    chord("Eb2, Bb1", 5/32, 3/8, [95, 87]),  # 2  Eb
    chord("C2, G1", 5/32, 3/8, [95, 87]),  # 3  Cm
    chord("C2, Eb2", 243/640, 3/8, [95, 89]),  # 4  Cm
    chord("F2, C2", 5/32, 3/8, [95, 87]),  # 5  Fm
    chord("Bb1, F1", 5/32, 3/8, [95, 87]),  # 6  Bb7
    chord("Bb1, F1", 5/32, 3/8, [95, 87]),  # 7  Bb7
    chord("Eb2, Bb1", 5/32, 3/8, [95, 87]),  # 8  Eb
])

drums_intro_bar3 = hits(
    "K;S, 0, S, 0, S, S, K;S, 0, 0, 0, S, 0",
    1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16]},
)

drums_intro = join([
    hits("K;S;C, 0, S, 0, S, S, K;S, 0, 0, 0, S, 0",  # 1
         1/16,
         {"K": 90, "S": 89, "C": 95},
         {"K": 1/16, "S": [1/16, 1/16, 1/16, 3/64], "C": 1/4}),
    hits("K;S, 0, S, 0, S, S, K;S, 0, 0, 0, S, 0", 1/16, {"K": 90, "S": 89}),  # 2
    *[drums_intro_bar3] * 4,  # 3–6
    hits("K;S, 0, S, 0, S, S, K;S, 0, 0, 0, S, 0",  # 7
         1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [1/16, 1/16, 1/16, 3/64]}),
    hits("K;S, 0, S, 0, S, S, K;S, 0, S, 0, S, S",  # 8
         1/16,
         {"K": [90, 95], "S": [89, 89, 89, 89, 93, 93, 93, 93]},
         {"K": 1/16, "S": [1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 3/64]}),
])


# ── A · bars 9–24 ───────────────────────────────────────────────────────────
# Eb | Eb | Cm | Cm | Fm | Bb7 | Eb | Bb7 | Eb | Eb7 | Ab | Abm | Eb | F7 | Bb7 | Eb

trumpet_a = join([
    # 9  Eb
    chord("Bb4[13/48;1/4], Eb4[1/16;.;86], F4[1/16;.;88], G4[5/12;3/8;91]", default_volume=100),
    # 10  Eb
    chord("Bb4[13/48;1/4], Eb4[1/16;.;86], F4[1/16;.;90], G4[5/12;3/8;93]", default_volume=97),
    chord("C5[7/48;1/8], F5[7/48;1/8;96], Eb5[1/16;.;97], C5[1/16;.;91], G4[13/48;1/4;95], "
          "Bb4[7/48;1/8;93]", default_volume=99),  # 11  Cm
    chord("Eb5[13/48;1/4], C5[7/48;1/8;90], C5[3/8;.;95]", default_volume=98),  # 12  Cm
    # 13  Fm
    chord("Ab4[13/48;1/4], D4[1/16;.;87], Eb4[1/16;.;86], F4[5/12;3/8;96]", default_volume=97),
    # 14  Bb7
    chord("Bb4[13/48;1/4], Eb4[1/16;.;90], F4[1/16;.;89], Ab4[5/12;3/8]", default_volume=100),
    chord("Bb4[7/48;1/8;98], Eb5[7/48;1/8;94], D5[1/16;.;95], Bb4[1/16;.], G4[13/48;1/4;102], "
          "Bb4[7/48;1/8]", default_volume=93),  # 15  Eb
    chord("D5[1/3;5/16], C5[1/16;.;91], Bb4[13/48;3/8;94]", default_volume=96),  # 16  Bb7
    chord("Eb5[7/48;1/8;97], F5[7/48;1/8;95], G5[1/16;.], Eb5[1/16;.;89], Bb4[13/48;1/4;98], "
          "D5[7/48;1/8]", default_volume=94),  # 17  Eb
    # 18  Eb7
    chord("Bb4[5/12;3/8], G4[7/48;1/8;95], F4[7/48;1/8;89], C5[7/48;1/8;91]", default_volume=99),
    chord("Eb5[7/48;1/8], D5[7/48;1/8;94], Eb5[1/16;.;96], G5[1/16;.;99], Eb5[13/48;1/4], "
          "G5[7/48;1/8;98]", default_volume=105),  # 19  Ab
    chord("Eb5[13/48;1/4], C5[7/48;1/8;87], Ab4[3/8;.;96]", default_volume=97),  # 20  Abm
    chord("Bb4[13/48;3/8], G4[5/12;3/8;94]", default_volume=96),  # 21  Eb
    # 22  F7
    chord("C5[13/48;1/4], F4[1/16;.;90], G4[1/16;.;93], C5[5/12;3/8]", default_volume=100),
    chord("Bb4[7/48;1/8], Eb5[7/48;1/8;95], D5[1/16;.;97], Bb4[1/16;.;93], Ab4[13/48;1/4;99], "
          "C5[7/48;1/8;92]", default_volume=100),  # 23  Bb7
    chord("Eb5[1/3;5/16], D5[1/16;.;90], Eb5[13/48;3/8;98]", default_volume=99),  # 24  Eb
])

french_horn_a = join([
    chord("G4", 25/32, 3/4, 80),  # 9  Eb
    chord("G4", 25/32, 3/4, 80),  # 10  Eb
    chord("G4", 25/32, 3/4, 80),  # 11  Cm
    chord("G4", 25/32, 3/4, 80),  # 12  Cm
    chord("Ab4", 25/32, 3/4, 80),  # 13  Fm
    chord("Ab4", 25/32, 3/4, 80),  # 14  Bb7
    chord("G4", 25/32, 3/4, 80),  # 15  Eb
    chord("Ab4", 25/32, 3/4, 80),  # 16  Bb7
    chord("G4", 25/32, 3/4, 80),  # 17  Eb
    chord("G4", 25/32, 3/4, 80),  # 18  Eb7
    chord("Eb4", 25/32, 3/4, 80),  # 19  Ab
    chord("Eb4", 25/32, 3/4, 80),  # 20  Abm
    chord("G4", 25/32, 3/4, 80),  # 21  Eb
    chord("Eb4", 25/32, 3/4, 80),  # 22  F7
    chord("D4", 25/32, 3/4, 80),  # 23  Bb7
    chord("Bb3", 25/32, 3/4, 80),  # 24  Eb
])

trombone_a_bar9 = chord("Eb3[1/4;.], Bb3[7/64;1/8], G3[1/4;.], Eb4[1/8;.]", volume=66)

trombone_a = join([
    trombone_a_bar9, trombone_a_bar9,  # 9–10
    chord("Eb3[1/4;.], C4[7/64;1/8], G3[1/4;.], Eb4[1/8;.]", volume=66),  # 11  Cm
    chord("Eb3[15/64;1/4], C4[1/8;.], G3[1/4;.], Eb4[1/8;.]", volume=66),  # 12  Cm
    chord("F3[1/4;.], C4[7/64;1/8], Ab3[15/64;1/4], F4[1/8;.]", volume=66),  # 13  Fm
    chord("D3[15/64;1/4], Ab3[1/8;.], F3[15/64;1/4], Bb3[7/64;1/8]", volume=66),  # 14  Bb7
    chord("Eb3[1/4;.], Bb3[7/64;1/8], G3[1/4;.], Eb4[7/64;1/8]", volume=66),  # 15  Eb
    chord("D3[1/4;.], Ab3[7/64;1/8], F3[1/4;.], Bb3[7/64;1/8]", volume=66),  # 16  Bb7
    chord("Eb3[15/64;1/4], Bb3[1/8;.], G3[15/64;1/4], Eb4[1/8;.]", volume=66),  # 17  Eb
    chord("Eb3[15/64;1/4], Bb3[1/8;.], G3[15/64;1/4], Db4[1/8;.]", volume=66),  # 18  Eb7
    chord("Eb3[15/64;1/4], C4[7/64;1/8], Ab3[1/4;.], Eb4[1/8;.]", volume=66),  # 19  Ab
    chord("Eb3[15/64;1/4], B3[7/64;1/8], Ab3[1/4;.], Eb4[1/8;.]", volume=66),  # 20  Abm
    chord("Eb3[15/64;1/4], Bb3[7/64;1/8], G3[1/4;.], Eb4[1/8;.]", volume=66),  # 21  Eb
    chord("C3[15/64;1/4], F3[7/64;1/8], Eb3[1/4;.], A3[7/64;1/8]", volume=66),  # 22  F7
    chord("D3[15/64;1/4], Ab3[1/8;.], F3[15/64;1/4], Bb3[1/8;.]", volume=66),  # 23  Bb7
    chord("Eb3[15/64;1/4], Bb3[1/8;.], G3[1/4;.], Eb4[1/8;.]", volume=66),  # 24  Eb
])

tuba_a = join([
    chord("Eb2, Bb1", 5/32, 3/8, [92, 84]),  # 9  Eb
    chord("Eb2, Bb1", 5/32, 3/8, [92, 84]),  # 10  Eb
    chord("C2, G1", 5/32, 3/8, [92, 84]),  # 11  Cm
    chord("C2, G1", 5/32, 3/8, [92, 84]),  # 12  Cm
    chord("F2, C2", 5/32, 3/8, [92, 84]),  # 13  Fm
    chord("Bb1, F1", 5/32, 3/8, [92, 84]),  # 14  Bb7
    chord("Eb2, Bb1", 5/32, 3/8, [92, 84]),  # 15  Eb
    chord("Bb1, F1", 5/32, 3/8, [92, 84]),  # 16  Bb7
    chord("Eb2, Bb1", 5/32, 3/8, [92, 84]),  # 17  Eb
    chord("Eb2, Bb1", 5/32, 3/8, [92, 84]),  # 18  Eb7
    chord("Ab1, Eb1", 5/32, 3/8, [92, 84]),  # 19  Ab
    chord("Ab1, F1", 243/640, 3/8, [92, 86]),  # 20  Abm
    chord("Eb2, Bb1", 5/32, 3/8, [92, 84]),  # 21  Eb
    chord("F2, C2", 5/32, 3/8, [92, 84]),  # 22  F7
    chord("Bb1, F1", 5/32, 3/8, [92, 84]),  # 23  Bb7
    chord("Eb2, Bb1", 5/32, 3/8, [92, 84]),  # 24  Eb
])

drums_a_bar10 = hits(
    "K;S, 0, S, 0, S, S, K;S, 0, 0, 0, S, 0",
    1/16, {"K": 87, "S": 86}, {"K": 1/16, "S": [1/16, 1/16, 1/16, 3/64]},
)
drums_a_bar11 = hits("K;S, 0, S, 0, S, S, K;S, 0, 0, 0, S, 0", 1/16, {"K": 87, "S": 86})
drums_a_bar15 = hits(
    "K;S, 0, S, 0, S, S, K;S, 0, 0, 0, S, 0",
    1/16, {"K": 87, "S": 86}, {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16]},
)

drums_a = join([
    hits("K;S;C, 0, S, 0, S, S, K;S, 0, 0, 0, S, 0",  # 9
         1/16, {"K": 87, "S": 86, "C": 92}, {"K": 1/16, "S": 1/16, "C": 1/4}),
    drums_a_bar10,  # 10
    drums_a_bar11, drums_a_bar11,  # 11–12
    drums_a_bar10, drums_a_bar10,  # 13–14
    *[drums_a_bar15] * 4,  # 15–18
    drums_a_bar10, drums_a_bar10,  # 19–20
    drums_a_bar15, drums_a_bar15,  # 21–22
    drums_a_bar11,  # 23
    hits("K;S, 0, S, 0, S, S, K;S, 0, S, 0, S, S",  # 24
         1/16,
         {"K": [87, 92], "S": [86, 86, 86, 86, 90, 90, 90, 90]},
         {"K": 1/16, "S": [1/16, 1/16, 1/16, 3/64, 1/16]}),
])


# ── B · bars 25–40 ──────────────────────────────────────────────────────────
# Bb7 | Eb | Bb7 | Eb | C7 | Fm | F7 | Bb7 | Eb | Eb | Ab | C7 | Fm | F7 | Eb Bb7 | Eb

trumpet_b = join([
    chord("D5[5/16;1/4;97], C5[23/48;3/8], F5[7/48;1/8]", default_volume=86),  # 25  Bb7
    # 26  Eb
    chord("Eb5[5/16;1/4;95], F5[1/16;.], Eb5[19/48;5/16], D5[7/48;1/8]", default_volume=89),
    chord("D5[5/16;1/4], C5[23/48;3/8;90], F5[7/48;1/8;95]", default_volume=94),  # 27  Bb7
    chord("G5[5/16;1/4], F5[1/12;1/16;90], Eb5[19/48;5/16;86], D5[1/6;1/8;88]",  # 28  Eb
          default_volume=95),
    # 29  C7
    chord("G5[5/16;1/4], F5[1/12;1/16;87], G5[19/48;5/16;90], F5[1/6;1/8;86]", default_volume=95),
    # 30  Fm
    chord("C5[5/16;1/4], F5[1/16;.;92], G5[19/48;5/16;94], F5[7/48;1/8;91]", default_volume=96),
    chord("F5[5/16;1/4], G5[23/48;3/8;93], D5[7/48;1/8;91]", default_volume=102),  # 31  F7
    chord("D5[23/48;3/8], Bb4[3/8;.;92]", default_volume=94),  # 32  Bb7
    chord("Eb5, Eb5", 23/48, 3/8, 93),  # 33  Eb
    chord("r[3/8], Eb5", 23/48, 3/8, 94),  # 34  Eb
    # 35  Ab
    chord("Eb5[5/16;1/4], F5[1/16;.;93], G5[19/48;5/16;96], F5[7/48;1/8;94]", default_volume=95),
    chord("C5[19/48;5/16], D5[1/16;.;86], C5[5/16;.;92], r[1/16]", default_volume=95),  # 36  C7
    # 37  Fm
    chord("F5[5/16;1/4], G5[1/16;.;87], F5[19/48;5/16;90], Eb5[7/48;1/8;86]", default_volume=94),
    # 38  F7
    chord("Eb5[5/16;1/4;92], D5[1/12;1/16;88], Eb5[19/48;5/16], F5[7/48;1/8]", default_volume=89),
    chord("G5[5/16;1/4], F5[23/48;3/8;93], Eb5[1/6;1/8;95]", default_volume=101),  # 39  Eb Bb7
    chord("Eb5", 1, 3/4, 81),  # 40  Eb
])

french_horn_b = join([
    chord("Ab3", 25/32, 3/4, 82),  # 25  Bb7
    chord("G3", 25/32, 3/4, 82),  # 26  Eb
    chord("Ab3", 25/32, 3/4, 82),  # 27  Bb7
    chord("G3", 25/32, 3/4, 82),  # 28  Eb
    chord("Bb3", 25/32, 3/4, 82),  # 29  C7
    chord("Ab3", 25/32, 3/4, 82),  # 30  Fm
    chord("Eb4", 25/32, 3/4, 82),  # 31  F7
    chord("D4", 25/32, 3/4, 82),  # 32  Bb7
    chord("Bb3", 25/32, 3/4, 82),  # 33  Eb
    chord("Bb3", 25/32, 3/4, 82),  # 34  Eb
    chord("C4", 25/32, 3/4, 82),  # 35  Ab
    chord("Bb3", 25/32, 3/4, 82),  # 36  C7
    chord("Ab3", 25/32, 3/4, 82),  # 37  Fm
    chord("Eb4", 25/32, 3/4, 82),  # 38  F7
    chord("G4, Ab4", 1469/3840, 3/8, 82),  # 39  Eb Bb7
    chord("G4", 383/480, 3/4, 82),  # 40  Eb
])

trombone_b = join([
    chord("Bb3[7/64;1/8], Ab3[7/64;1/8], F3[1/16;.], D3[3/64;1/16], Bb3[1/8;.], Ab3[7/64;1/8], "
          "F3[1/16;.], D3[3/64;1/16]", volume=68),  # 25  Bb7
    chord("Eb4[1/8;.], Bb3[1/8;.], G3[3/64;1/16], Eb3[1/16;.], Eb4[7/64;1/8], Bb3[1/8;.], "
          "G3[3/64;1/16], Eb3[1/16;.]", volume=68),  # 26  Eb
    chord("Bb3[7/64;1/8], Ab3[1/8;.], F3[1/16;.], D3[1/16;.], Bb3[1/8;.], Ab3[7/64;1/8], "
          "F3[3/64;1/16], D3[1/16;.]", volume=68),  # 27  Bb7
    chord("Eb4[1/8;.], Bb3[1/8;.], G3[1/16;.], Eb3[1/16;.], Eb4[7/64;1/8], Bb3[1/8;.], "  # 28  Eb
          "G3[1/16;.], Eb3[3/64;1/16]", volume=68),
    chord("C4[7/64;1/8], Bb3[7/64;1/8], G3[1/16;.], E3[1/16;.], C4[1/8;.], Bb3[7/64;1/8], "
          "G3[1/16;.], E3[3/64;1/16]", volume=68),  # 29  C7
    chord("F4[1/8;.], C4[7/64;1/8], Ab3[1/16;.], F3[1/16;.], F4[1/8;.], C4[7/64;1/8], "  # 30  Fm
          "Ab3[1/16;.], F3[1/16;.]", volume=68),
    chord("A3[7/64;1/8], F3[7/64;1/8], Eb3[1/16;.], C3[3/64;1/16], A3[1/8;.], F3[7/64;1/8], "
          "Eb3[3/64;1/16], C3[1/16;.]", volume=68),  # 31  F7
    chord("Bb3[7/64;1/8], Ab3[1/8;.], F3[3/64;1/16], D3[1/16;.], Bb3[1/8;.], Ab3[7/64;1/8], "
          "F3[3/64;1/16], D3[1/16;.]", volume=68),  # 32  Bb7
    chord("Eb4[7/64;1/8], Bb3[1/8;.], G3[1/16;.], Eb3[1/16;.], Eb4[1/8;.], Bb3[7/64;1/8], "
          "G3[3/64;1/16], Eb3[1/16;.]", volume=68),  # 33  Eb
    chord("Eb4[7/64;1/8], Bb3[1/8;.], G3[3/64;1/16], Eb3[1/16;.], Eb4[7/64;1/8], Bb3[1/8;.], "
          "G3[3/64;1/16], Eb3[1/16;.]", volume=68),  # 34  Eb
    chord("Eb4[1/8;.], C4[7/64;1/8], Ab3[3/64;1/16], Eb3[1/16;.], Eb4[1/8;.], C4[7/64;1/8], "
          "Ab3[1/16;.], Eb3[3/64;1/16]", volume=68),  # 35  Ab
    chord("C4[7/64;1/8], Bb3[1/8;.], G3[1/16;.], E3[1/16;.], C4[1/8;.], Bb3[7/64;1/8], "  # 36  C7
          "G3[3/64;1/16], E3[1/16;.]", volume=68),
    chord("F4[1/8;.], C4[7/64;1/8], Ab3[3/64;1/16], F3[3/64;1/16], F4[1/8;.], C4[1/8;.], "
          "Ab3[3/64;1/16], F3[3/64;1/16]", volume=68),  # 37  Fm
    chord("A3[1/8;.], F3[7/64;1/8], Eb3[1/16;.], C3[3/64;1/16], A3[1/8;.], F3[7/64;1/8], "
          "Eb3[1/16;.], C3[3/64;1/16]", volume=68),  # 38  F7
    chord("Eb4[7/64;1/8], Bb3[1/8;.], G3[3/64;1/16], Eb3[3/64;1/16], Bb3[7/64;1/8], Ab3[1/8;.], "
          "F3[3/64;1/16], D3[3/64;1/16]", volume=68),  # 39  Eb Bb7
    chord("Eb3", 3/4, 3/4, 82),  # 40  Eb
])

tuba_b = join([
    chord("Bb1, F1", 5/32, 3/8, [95, 87]),  # 25  Bb7
    chord("Eb2, Bb1", 5/32, 3/8, [95, 87]),  # 26  Eb
    chord("Bb1, F1", 5/32, 3/8, [95, 87]),  # 27  Bb7
    chord("Eb2, Bb1", 5/32, 3/8, [95, 87]),  # 28  Eb
    chord("C2, G1", 5/32, 3/8, [95, 87]),  # 29  C7
    chord("F2, C2", 5/32, 3/8, [95, 87]),  # 30  Fm
    chord("F2, C2", 5/32, 3/8, [95, 87]),  # 31  F7
    chord("Bb1, F1", 5/32, 3/8, [95, 87]),  # 32  Bb7
    chord("Eb2, Bb1", 5/32, 3/8, [95, 87]),  # 33  Eb
    chord("Eb2, Bb1", 5/32, 3/8, [95, 87]),  # 34  Eb
    chord("Ab1, Eb1", 5/32, 3/8, [95, 87]),  # 35  Ab
    chord("C2, G1", 5/32, 3/8, [95, 87]),  # 36  C7
    chord("F2, C2", 5/32, 3/8, [95, 87]),  # 37  Fm
    chord("F2, C2", 5/32, 3/8, [95, 87]),  # 38  F7
    chord("Eb2, Bb1", 5/32, 3/8, 95),  # 39  Eb Bb7
    chord("Eb2", 1343/1280, 3/4, 89),  # 40  Eb
])

drums_b_bar26 = hits(
    "K;S, 0, S, 0, S, S, K;S, 0, 0, 0, S, 0",
    1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [1/16, 1/16, 1/16, 3/64]},
)
drums_b_bar28 = hits("K;S, 0, S, 0, S, S, K;S, 0, 0, 0, S, 0", 1/16, {"K": 90, "S": 89})
drums_b_bar32 = hits(
    "K;S, 0, S, 0, S, S, K;S, 0, 0, 0, S, 0",
    1/16, {"K": 90, "S": 89}, {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16]},
)

drums_b = join([
    hits("K;S;C, 0, S, 0, S, S, K;S, 0, 0, 0, S, 0",  # 25
         1/16,
         {"K": 90, "S": 89, "C": 95},
         {"K": 1/16, "S": [1/16, 1/16, 1/16, 3/64], "C": 1/4}),
    drums_b_bar26, drums_b_bar26,  # 26–27
    *[drums_b_bar28] * 3,  # 28–30
    drums_b_bar26,  # 31
    *[drums_b_bar32] * 4,  # 32–35
    drums_b_bar28,  # 36
    drums_b_bar26, drums_b_bar26,  # 37–38
    drums_b_bar32,  # 39
    hits("K;C, 0, 0", 1/4, {"K": 99, "C": 93}, {"K": 1/8, "C": 1/2}),  # 40
])


# ── tracks ──────────────────────────────────────────────────────────────────

trumpet = perform(join([trumpet_intro, trumpet_a, trumpet_b]), loose=4, seed=485967044, gate=75)
french_horn = perform(
    join([french_horn_intro, french_horn_a, french_horn_b]),
    loose=4, touch=4, seed=204016540, gate=94,
)
trombone = perform(
    join([trombone_intro, trombone_a, trombone_b]),
    loose=4, touch=4, seed=963827446,
)
tuba = perform(join([tuba_intro, tuba_a, tuba_b]), loose=4, touch=4, seed=511577655, gate=70)
drums = perform(join([drums_intro, drums_a, drums_b]), loose=4, touch=4, seed=1053397462)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [trumpet, french_horn, trombone, tuba, drums],
    instruments=["Trumpet", "French Horn", "Trombone", "Tuba", 49],
    bpm=BPM,
    track_names=["trumpet", "french horn", "trombone", "tuba", "drums"],
    channels=[0, 1, 2, 3, 9],
    pan=[
        [pan(64, mode="value")], [pan(86, mode="value")], [pan(36, mode="value")],
        [pan(64, mode="value")], [pan(64, mode="value")],
    ],
    volume=[
        [volume(98, mode="value")], [volume(88, mode="value")], [volume(82, mode="value")],
        [volume(98, mode="value")], [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=6, denominator=8, is_meta=True),
        event("key_signature", key="Eb", is_meta=True),
    ],
    name="The Long Parade",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 115200,
    "sections": [(0, 23040, "intro", 0.75), (23040, 46080, "A", 0.65), (69120, 46080, "B", 0.75)],
    "chords": [
        (0, 5760, "Eb", "I"), (5760, 5760, "Cm", "vi"), (11520, 2880, "Fm", "ii"),
        (14400, 5760, "Bb7", "V7"), (20160, 2880, "Eb", "I"), (23040, 5760, "Eb", "I"),
        (28800, 5760, "Cm", "vi"), (34560, 2880, "Fm", "ii"), (37440, 2880, "Bb7", "V7"),
        (40320, 2880, "Eb", "I"), (43200, 2880, "Bb7", "V7"), (46080, 2880, "Eb", "I"),
        (48960, 2880, "Eb7", "I7"), (51840, 2880, "Ab", "IV"), (54720, 2880, "Abm", "iv"),
        (57600, 2880, "Eb", "I"), (60480, 2880, "F7", "V7/V"), (63360, 2880, "Bb7", "V7"),
        (66240, 2880, "Eb", "I"), (69120, 2880, "Bb7", "V7"), (72000, 2880, "Eb", "I"),
        (74880, 2880, "Bb7", "V7"), (77760, 2880, "Eb", "I"), (80640, 2880, "C7", "V7/ii"),
        (83520, 2880, "Fm", "ii"), (86400, 2880, "F7", "V7/V"), (89280, 2880, "Bb7", "V7"),
        (92160, 5760, "Eb", "I"), (97920, 2880, "Ab", "IV"), (100800, 2880, "C7", "V7/ii"),
        (103680, 2880, "Fm", "ii"), (106560, 2880, "F7", "V7/V"), (109440, 1440, "Eb", "I"),
        (110880, 1440, "Bb7", "V7"), (112320, 2880, "Eb", "I"),
    ],
    "about": {
        "seed": "122",
        "prompt": "a march in 6/8, Eb major, dotted quarter = 112, trumpet, french horn, trombone, tuba, drums, 40 bars",
        "genre": "march",
    },
    "tracks": [
        {
            "name": "trumpet",
            "role": "melody",
            "instrument": {"name": "Trumpet", "program": 57, "low": 52, "high": 86},
            "feel": {
                "swing": 50.0, "grid": 480, "push": 0, "loose": 4, "touch": 4, "seed": 485967044,
            },
            "events": ["volume", "pan", (0, 91, 52), (0, 93, 0)],
        },
        {
            "name": "french horn",
            "role": "counter",
            "instrument": {"name": "French Horn", "program": 61, "low": 35, "high": 77},
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
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 49, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 30), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
