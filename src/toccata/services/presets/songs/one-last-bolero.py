"""One Last Bolero

Key     D minor
Tempo   86 quarter notes a minute, 4/4
Form    A 8 · A 8 · B 8 · A 8
Tracks  violin, nylon guitar, upright bass, drums, bongos

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 86
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "SS": 37, "C": 49, "TB": 54, "B1": 60, "B2": 61, "OC": 63, "MA": 70, "0": -1,
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


# ── A · bars 1–8 ────────────────────────────────────────────────────────────
# Dm | Dm | Gm7 | Gm7 | A7 | A7b9 | Dm | A7b9

violin_a = join([
    # 1  Dm
    chord("F5[31/64;1/2;79], D5[7/64;1/8], F5[1/8;.;73], D5[15/64;1/4]", default_volume=78),
    chord("F5[47/64;3/4], C6[7/64;1/8;84], A5[7/64;1/8;77]", default_volume=81),  # 2  Dm
    chord("F5[31/64;1/2;83], D5[7/64;1/8], F5[1/8;.;77], D5[1/4;.]", default_volume=82),  # 3  Gm7
    chord("r[1/8], D5[1/8;.], F5[31/64;5/8;79], F5[7/64;1/8;67]", default_volume=72),  # 4  Gm7
    chord("E5[31/64;1/2], E5[1/8;.], G5[1/8;.;75], E5[1/4;.]", default_volume=79),  # 5  A7
    chord("E5[47/64;3/4], Bb5[1/8;.;83], G5[1/8;.;77]", default_volume=81),  # 6  A7b9
    # 7  Dm
    chord("F5[31/64;1/2;83], D5[7/64;1/8], F5[1/8;.;77], D5[15/64;1/4]", default_volume=82),
    chord("E5", 47/64, 1, 79),  # 8  A7b9
])

nylon_guitar_a = join([
    chord("A3[1/4;1/8], F4[1/4;1/8], D4[1/4;1/8], F4[15/64;1/8], A4[1/4;1/8], F4[1/4;1/8], "
          "D4[1/4;1/8], F4[1/8;.]", volume=62),  # 1  Dm
    chord("A3[1/4;1/8], F4[15/64;1/8], D4[1/4;1/8], F4[1/4;1/8], A4[1/4;1/8], F4[15/64;1/8], "
          "D4[1/4;1/8], F4[1/8;.]", volume=62),  # 2  Dm
    chord("Bb3[1/4;1/8], F4[15/64;1/8], D4[1/4;1/8], F4[1/4;1/8], G4[1/4;1/8], F4[15/64;1/8], "
          "D4[1/4;1/8], F4[1/8;.]", volume=62),  # 3  Gm7
    chord("Bb3[1/4;1/8], F4[1/4;1/8], D4[1/4;1/8], F4[15/64;1/8], G4[1/4;1/8], F4[1/4;1/8], "
          "D4[1/4;1/8], F4[1/8;.]", volume=62),  # 4  Gm7
    chord("A3[1/4;1/8], E4[1/4;1/8], C#4[1/4;1/8], E4[15/64;1/8], G4[1/4;1/8], E4[1/4;1/8], "
          "C#4[1/4;1/8], E4[1/8;.]", volume=62),  # 5  A7
    chord("Bb3[1/4;1/8], G4[15/64;1/8], C#4[1/4;1/8], G4[1/4;1/8], A4[1/4;1/8], G4[1/4;1/8], "
          "C#4[1/4;1/8], G4[1/8;.]", volume=62),  # 6  A7b9
    chord("A3[1/4;1/8], F4[15/64;1/8], D4[1/4;1/8], F4[1/4;1/8], A4[1/4;1/8], F4[1/4;1/8], "
          "D4[1/4;1/8], F4[1/8;.]", volume=62),  # 7  Dm
    chord("Bb3[1/4;1/8], G4[1/4;1/8], C#4[1/4;1/8], G4[15/64;1/8], A4[1/4;1/8], G4[15/64;1/8], "
          "C#4[1/4;1/8], G4[1/8;.]", volume=62),  # 8  A7b9
])

upright_bass_a = join([
    chord("D2[29/48;1/2], A2[5/16;1/4], D3[5/16;1/4]", volume=75),  # 1  Dm
    chord("D2[29/48;1/2], A2[5/16;1/4], F2[5/16;1/4]", volume=75),  # 2  Dm
    chord("G2[29/48;1/2], D3[5/16;1/4], G3[5/16;1/4]", volume=75),  # 3  Gm7
    chord("G2[29/48;1/2], D3[5/16;1/4], G2[5/16;1/4]", volume=75),  # 4  Gm7
    chord("A2[29/48;1/2], E2[5/16;1/4], G2[5/16;1/4]", volume=75),  # 5  A7
    chord("A2[29/48;1/2], E2[5/16;1/4], C3[5/16;1/4]", volume=75),  # 6  A7b9
    chord("D2[29/48;1/2], A2[5/16;1/4], Bb1[5/16;1/4]", volume=75),  # 7  Dm
    chord("A1[29/48;1/2], E2[5/16;1/4], C2[5/16;1/4]", volume=75),  # 8  A7b9
])

drums_a = join([
    hits("MA, MA, MA, MA, MA, MA, SS;MA, MA", 1/8, {"MA": [38, 21], "SS": 57}, 1/16),  # 1
] * 8)

bongos_a_bar1 = hits(
    "B1, B1, B1, B1, B1, B1, B2, B1", 1/8, {"B1": [67, 31, 57, 31, 67, 31, 31], "B2": 57}, 1/16
)

bongos_a = join([
    *[bongos_a_bar1] * 3,  # 1–3
    hits("B1, 0, B1, 0, B1, 0, B1, B1, B1, 0, B1, B2, B1, B1, B2, 0",  # 4
         1/16, {"B1": [67, 57, 57, 57, 57, 57, 57, 57, 57], "B2": 57}),
] * 2)


# ── A · bars 9–16 ───────────────────────────────────────────────────────────
# Dm | Dm | Gm7 | Gm7 | A7 | A7b9 | Dm | A7b9

violin_a_2 = join([
    # 9  Dm
    chord("F5[31/64;1/2;80], D5[7/64;1/8], F5[7/64;1/8;74], D5[1/4;.]", default_volume=79),
    chord("F5[47/64;3/4], C6[1/8;.;86], A5[7/64;1/8;78]", default_volume=82),  # 10  Dm
    chord("F5[31/64;1/2;84], D5[1/8;.], r[1/8], D5[1/4;.]", default_volume=83),  # 11  Gm7
    chord("r[1/8], D5[7/64;1/8], F5[31/64;5/8;80], F5[1/8;.;68]", default_volume=73),  # 12  Gm7
    chord("E5[31/64;1/2], E5[1/8;.], G5[7/64;1/8;76], E5[1/4;.]", default_volume=80),  # 13  A7
    chord("E5[47/64;3/4], Bb5[1/8;.;85], G5[7/64;1/8;78]", default_volume=82),  # 14  A7b9
    chord("F5[31/64;1/2;84], D5[1/8;.], F5[7/64;1/8;78], D5[1/4;.]", default_volume=83),  # 15  Dm
    chord("E5", 47/64, 1, 80),  # 16  A7b9
])

nylon_guitar_a_2 = join([
    chord("A3[1/4;1/8], F4[1/4;1/8], D4[1/4;1/8], F4[15/64;1/8], A4[1/4;1/8], F4[1/4;1/8], "
          "D4[1/4;1/8], F4[1/8;.]", volume=63),  # 9  Dm
    chord("A3[1/4;1/8], F4[15/64;1/8], D4[1/4;1/8], F4[1/4;1/8], A4[1/4;1/8], F4[15/64;1/8], "
          "D4[1/4;1/8], F4[1/8;.]", volume=63),  # 10  Dm
    chord("Bb3[1/4;1/8], F4[15/64;1/8], D4[1/4;1/8], F4[1/4;1/8], G4[1/4;1/8], F4[1/4;1/8], "
          "D4[1/4;1/8], F4[1/8;.]", volume=63),  # 11  Gm7
    chord("Bb3[1/4;1/8], F4[1/4;1/8], D4[1/4;1/8], F4[15/64;1/8], G4[1/4;1/8], F4[1/4;1/8], "
          "D4[1/4;1/8], F4[1/8;.]", volume=63),  # 12  Gm7
    chord("A3[1/4;1/8], E4[1/4;1/8], C#4[1/4;1/8], E4[15/64;1/8], G4[1/4;1/8], E4[1/4;1/8], "
          "C#4[1/4;1/8], E4[1/8;.]", volume=63),  # 13  A7
    chord("Bb3[1/4;1/8], G4[15/64;1/8], C#4[1/4;1/8], G4[15/64;1/8], A4[1/4;1/8], G4[1/4;1/8], "
          "C#4[1/4;1/8], G4[1/8;.]", volume=63),  # 14  A7b9
    chord("A3[1/4;1/8], F4[15/64;1/8], D4[1/4;1/8], F4[1/4;1/8], A4[1/4;1/8], F4[1/4;1/8], "
          "D4[1/4;1/8], F4[1/8;.]", volume=63),  # 15  Dm
    chord("Bb3[1/4;1/8], G4[1/4;1/8], C#4[1/4;1/8], G4[1/4;1/8], A4[1/4;1/8], G4[15/64;1/8], "
          "C#4[1/4;1/8], G4[1/8;.]", volume=63),  # 16  A7b9
])

upright_bass_a_2 = join([
    chord("D2[29/48;1/2], A2[5/16;1/4], D2[5/16;1/4]", volume=76),  # 9  Dm
    chord("D2[29/48;1/2], A2[5/16;1/4], F2[5/16;1/4]", volume=76),  # 10  Dm
    chord("G2[29/48;1/2], D3[5/16;1/4], G3[5/16;1/4]", volume=76),  # 11  Gm7
    chord("G2[29/48;1/2], D3[5/16;1/4], G2[5/16;1/4]", volume=76),  # 12  Gm7
    chord("A2[29/48;1/2], E2[5/16;1/4], G2[5/16;1/4]", volume=76),  # 13  A7
    chord("A2[29/48;1/2], E2[5/16;1/4], C3[5/16;1/4]", volume=76),  # 14  A7b9
    chord("D2[29/48;1/2], A2[5/16;1/4], Bb1[5/16;1/4]", volume=76),  # 15  Dm
    chord("A1[29/48;1/2], E2[5/16;1/4], A1[5/16;1/4]", volume=76),  # 16  A7b9
])

drums_a_2 = join([
    hits("MA, MA, MA, MA, MA, MA, SS;MA, MA", 1/8, {"MA": [39, 21], "SS": 58}, 1/16),  # 9
] * 8)

bongos_a_2_bar9 = hits(
    "B1, B1, B1, B1, B1, B1, B2, B1", 1/8, {"B1": [68, 31, 58, 31, 68, 31, 31], "B2": 58}, 1/16
)

bongos_a_2 = join([
    *[bongos_a_2_bar9] * 3,  # 9–11
    hits("B1, 0, B1, 0, B1, 0, B1, B1, B1, 0, B1, B2, B1, B1, B2, 0",  # 12
         1/16,
         {"B1": [68, 58, 58, 58, 58, 58, 58, 58, 58], "B2": 58},
         {"B1": [1/16, 1/16, 1/16, 3/64, 1/16, 1/16], "B2": 1/16}),
    *[bongos_a_2_bar9] * 3,  # 13–15
    hits("B1, 0, B1, 0, B1, 0, B1, B1, B1, 0, B1, B2, B1, B1, B2, 0",  # 16
         1/16, {"B1": [68, 58, 58, 58, 58, 58, 58, 58, 58], "B2": 58}),
])


# ── B · bars 17–24 ──────────────────────────────────────────────────────────
# Gm7 | C9 | Fmaj7 | Bbmaj7 | Em7b5 | A7b9 | Dm | D7

violin_b_bar18 = chord(
    "E5[1/4;.], A5[7/64;1/8;87], G5[1/8;.;81], E5[31/64;1/2]", default_volume=85
)

violin_b = join([
    # 17  Gm7
    chord("F5[1/4;.], Bb5[7/64;1/8;86], A5[1/8;.;79], F5[31/64;1/2]", default_volume=83),
    violin_b_bar18,  # 18  C9
    # 19  Fmaj7
    chord("F5[1/4;.], A5[31/64;1/2;89], C6[7/64;1/8;91], A5[1/8;.;83]", default_volume=87),
    # 20  Bbmaj7
    chord("A5[15/64;1/4], F5[1/4;.;83], r[1/4], E5[15/64;1/4;75]", default_volume=85),
    # 21  Em7b5
    chord("E5[1/4;.], A5[7/64;1/8;85], G5[1/8;.;79], E5[31/64;1/2]", default_volume=83),
    violin_b_bar18,  # 22  A7b9
    # 23  Dm
    chord("F5[15/64;1/4], A5[31/64;1/2;89], C6[1/8;.;91], A5[1/8;.;83]", default_volume=87),
    chord("D5[15/64;1/4], D5[31/64;3/4]", volume=82),  # 24  D7
])

nylon_guitar_b = join([
    chord("Bb3[1/2;1/4], D4[15/64;1/8], F4[1/4;1/8], D4[1/4;1/8], G4[1/4;1/8], F4[1/4;1/8], "
          "D4[1/8;.]", volume=65),  # 17  Gm7
    chord("Bb3[1/2;1/4], C4[15/64;1/8], D4[1/4;1/8], C4[1/4;1/8], E4[1/4;1/8], D4[1/4;1/8], "
          "C4[1/8;.]", volume=65),  # 18  C9
    chord("A3[1/2;1/4], C4[1/4;1/8], E4[1/4;1/8], C4[1/4;1/8], F4[1/4;1/8], E4[1/4;1/8], "
          "C4[1/8;.]", volume=65),  # 19  Fmaj7
    chord("Bb3[1/2;1/4], D4[15/64;1/8], F4[1/4;1/8], D4[1/4;1/8], A4[1/4;1/8], F4[1/4;1/8], "
          "D4[1/8;.]", volume=65),  # 20  Bbmaj7
    chord("Bb3[1/2;1/4], D4[15/64;1/8], E4[1/4;1/8], D4[1/4;1/8], G4[1/4;1/8], E4[1/4;1/8], "
          "D4[1/8;.]", volume=65),  # 21  Em7b5
    chord("Bb3[1/2;1/4], C#4[15/64;1/8], G4[1/4;1/8], C#4[1/4;1/8], A4[1/4;1/8], G4[1/4;1/8], "
          "C#4[1/8;.]", volume=65),  # 22  A7b9
    chord("A3[1/2;1/4], D4[1/4;1/8], F4[1/4;1/8], D4[1/4;1/8], A4[1/4;1/8], F4[1/4;1/8], "
          "D4[1/8;.]", volume=65),  # 23  Dm
    chord("A3[1/2;1/4], C4[15/64;1/8], D4[1/4;1/8], C4[1/4;1/8], F#4[1/4;1/8], D4[1/4;1/8], "
          "C4[1/8;.]", volume=65),  # 24  D7
])

upright_bass_b = join([
    chord("G1[29/48;1/2], D2[5/16;1/4], Bb1[5/16;1/4]", volume=79),  # 17  Gm7
    chord("C2[29/48;1/2], G2[5/16;1/4], E2[5/16;1/4]", volume=79),  # 18  C9
    chord("F2[29/48;1/2], C3[5/16;1/4], A2[5/16;1/4]", volume=79),  # 19  Fmaj7
    chord("Bb2[29/48;1/2], F2[5/16;1/4], F2[5/16;1/4]", volume=79),  # 20  Bbmaj7
    chord("E2[29/48;1/2], Bb2[5/16;1/4], G2[5/16;1/4]", volume=79),  # 21  Em7b5
    chord("A2[29/48;1/2], E2[5/16;1/4], C3[5/16;1/4]", volume=79),  # 22  A7b9
    chord("D2[29/48;1/2], A2[5/16;1/4], E2[5/16;1/4]", volume=79),  # 23  Dm
    chord("D2[29/48;1/2], A2[5/16;1/4], C2[5/16;1/4]", volume=79),  # 24  D7
])

drums_b = join([
    hits("K;MA, MA, SS;MA, MA, K;MA, MA, K;SS;MA, MA",  # 17
         1/8, {"K": 71, "MA": [41, 22], "SS": 60}, 1/16),
] * 8)

bongos_b_bar17 = hits(
    "B1, B1, B1, B1, B1, B1, B2, B1", 1/8, {"B1": [70, 33, 60, 33, 70, 33, 33], "B2": 60}, 1/16
)

bongos_b = join([
    *[bongos_b_bar17] * 3,  # 17–19
    hits("B1, 0, B1, 0, B1, 0, B1, B1, B1, 0, B1, B2, B1, B1, B2, 0",  # 20
         1/16,
         {"B1": [70, 60, 60, 60, 60, 60, 60, 60, 60], "B2": 60},
         {"B1": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "B2": 1/16}),
    *[bongos_b_bar17] * 3,  # 21–23
    hits("B1, 0, B1, 0, B1, 0, B1, B1, B1, 0, B1, B2, B1, B1, B2, 0",  # 24
         1/16,
         {"B1": [70, 60, 60, 60, 60, 60, 60, 60, 60], "B2": 60},
         {"B1": [1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 3/64], "B2": 1/16}),
])


# ── A · bars 25–32 ──────────────────────────────────────────────────────────
# Dm | Dm | Gm7 | Gm7 | A7 | A7b9 | Em7b5 A7b9 | Dm

violin_a_3 = join([
    chord("F5[31/64;1/2;81], D5[1/8;.], r[1/8], D5[1/4;.]", default_volume=80),  # 25  Dm
    chord("F5[47/64;3/4], C6[1/8;.;87], A5[7/64;1/8;79]", default_volume=83),  # 26  Dm
    # 27  Gm7
    chord("F5[31/64;1/2;85], D5[7/64;1/8], F5[1/8;.;79], D5[1/4;.]", default_volume=84),
    chord("r[1/8], D5[7/64;1/8], F5[31/64;5/8;81], F5[1/8;.;69]", default_volume=74),  # 28  Gm7
    chord("E5[31/64;1/2], E5[7/64;1/8], G5[1/8;.;77], E5[1/4;.]", default_volume=81),  # 29  A7
    chord("E5[47/64;3/4], Bb5[1/8;.;86], G5[1/8;.;79]", default_volume=83),  # 30  A7b9
    # 31  Em7b5 A7b9
    chord("E5[31/64;1/2], E5[7/64;1/8], G5[1/8;.;81], E5[15/64;1/4]", default_volume=85),
    chord("D5", 63/64, 1, 77),  # 32  Dm
])

nylon_guitar_a_3 = join([
    chord("A3[1/4;1/8], F4[1/4;1/8], D4[1/4;1/8], F4[15/64;1/8], A4[1/4;1/8], F4[15/64;1/8], "
          "D4[1/4;1/8], F4[1/8;.]", volume=64),  # 25  Dm
    chord("A3[1/4;1/8], F4[15/64;1/8], D4[1/4;1/8], F4[1/4;1/8], A4[1/4;1/8], F4[15/64;1/8], "
          "D4[1/4;1/8], F4[1/8;.]", volume=64),  # 26  Dm
    chord("Bb3[1/4;1/8], F4[1/4;1/8], D4[1/4;1/8], F4[15/64;1/8], G4[1/4;1/8], F4[1/4;1/8], "
          "D4[1/4;1/8], F4[1/8;.]", volume=64),  # 27  Gm7
    chord("Bb3[1/4;1/8], F4[15/64;1/8], D4[1/4;1/8], F4[15/64;1/8], G4[1/4;1/8], F4[1/4;1/8], "
          "D4[1/4;1/8], F4[1/8;.]", volume=64),  # 28  Gm7
    chord("A3[1/4;1/8], E4[1/4;1/8], C#4[1/4;1/8], E4[15/64;1/8], G4[1/4;1/8], E4[1/4;1/8], "
          "C#4[1/4;1/8], E4[1/8;.]", volume=64),  # 29  A7
    chord("Bb3[1/4;1/8], G4[1/4;1/8], C#4[1/4;1/8], G4[15/64;1/8], A4[1/4;1/8], G4[1/4;1/8], "
          "C#4[1/4;1/8], G4[1/8;.]", volume=64),  # 30  A7b9
    chord("Bb3[1/4;1/8], E4[15/64;1/8], D4[1/4;1/8], E4[1/8;.], A4[1/4;1/8], G4[1/4;1/8], "
          "C#4[1/4;1/8], G4[1/8;.]", volume=64),  # 31  Em7b5 A7b9
    chord("D4[63/64;0], F4[1;0], A4[63/64;1]", volume=70),  # 32  Dm
])

upright_bass_a_3 = join([
    chord("D2[29/48;1/2], F2[5/16;1/4], A2[5/16;1/4]", volume=77),  # 25  Dm
    chord("D2[29/48;1/2], A2[5/16;1/4], F2[5/16;1/4]", volume=77),  # 26  Dm
    chord("G2[29/48;1/2], D3[5/16;1/4], G3[5/16;1/4]", volume=77),  # 27  Gm7
    chord("G2[29/48;1/2], D3[5/16;1/4], G2[5/16;1/4]", volume=77),  # 28  Gm7
    chord("A2[29/48;1/2], E2[5/16;1/4], Bb2[5/16;1/4]", volume=77),  # 29  A7
    chord("A2[29/48;1/2], E2[5/16;1/4], F2[5/16;1/4]", volume=77),  # 30  A7b9
    chord("E2[29/48;1/2], A1[5/16;1/4], C2[5/16;1/4]", volume=77),  # 31  Em7b5 A7b9
    chord("D2", 4/3, 1, 83),  # 32  Dm
])

drums_a_3_bar25 = hits(
    "K;MA, MA, SS;MA, MA, K;MA, MA, K;SS;MA, MA", 1/8, {"K": 70, "MA": [40, 21], "SS": 59}, 1/16
)

drums_a_3 = join([
    *[drums_a_3_bar25] * 7,  # 25–31
    hits("K;C, 0", 1/2, {"K": 93, "C": 87}, {"K": 1/8, "C": 1/2}),  # 32
])

bongos_a_3_bar25 = hits(
    "B1, B1, B1, B1, B1, B1, B2, B1", 1/8, {"B1": [69, 32, 59, 32, 69, 32, 32], "B2": 59}, 1/16
)

bongos_a_3 = join([
    *[bongos_a_3_bar25] * 3,  # 25–27
    hits("B1, 0, B1, 0, B1, 0, B1, B1, B1, 0, B1, B2, B1, B1, B2, 0",  # 28
         1/16,
         {"B1": [69, 59, 59, 59, 59, 59, 59, 59, 59], "B2": 59},
         {"B1": [1/16, 1/16, 1/16, 1/16, 3/64], "B2": 1/16}),
    *[bongos_a_3_bar25] * 3,  # 29–31
    hits("TB;OC, 0", 1/2, 73, 1/8),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

violin = perform(
    join([violin_a, violin_a_2, violin_b, violin_a_3]),
    late=8, loose=6, touch=6, seed=157918708,
)
nylon_guitar = perform(
    join([nylon_guitar_a, nylon_guitar_a_2, nylon_guitar_b, nylon_guitar_a_3]),
    loose=6, touch=6, seed=555574972,
)
upright_bass = perform(
    join([upright_bass_a, upright_bass_a_2, upright_bass_b, upright_bass_a_3]),
    late=-4, loose=6, touch=6, seed=183751318, gate=75,
)
drums = perform(
    join([drums_a, drums_a_2, drums_b, drums_a_3]),
    late=-3, loose=6, touch=6, seed=4845361,
)
bongos = perform(
    join([bongos_a, bongos_a_2, bongos_b, bongos_a_3]),
    loose=6, touch=6, seed=24147282,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [violin, nylon_guitar, upright_bass, drums, bongos],
    instruments=["Violin", "Acoustic Guitar (nylon)", "Acoustic Bass", 1, 1],
    bpm=BPM,
    track_names=["violin", "nylon guitar", "upright bass", "drums", "bongos"],
    channels=[0, 1, 2, 9, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")], [pan(34, mode="value")],
    ],
    volume=[
        [volume(104, mode="value")], [volume(90, mode="value")], [volume(106, mode="value")],
        [volume(100, mode="value")], [volume(92, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Dm", is_meta=True),
    ],
    name="One Last Bolero",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 30720, "A", 0.42), (30720, 30720, "A", 0.48), (61440, 30720, "B", 0.6),
        (92160, 30720, "A", 0.52),
    ],
    "chords": [
        (0, 7680, "Dm", "i"), (7680, 7680, "Gm7", "iv7"), (15360, 3840, "A7", "V7"),
        (19200, 3840, "A7b9", "V7b9"), (23040, 3840, "Dm", "i"), (26880, 3840, "A7b9", "V7b9"),
        (30720, 7680, "Dm", "i"), (38400, 7680, "Gm7", "iv7"), (46080, 3840, "A7", "V7"),
        (49920, 3840, "A7b9", "V7b9"), (53760, 3840, "Dm", "i"), (57600, 3840, "A7b9", "V7b9"),
        (61440, 3840, "Gm7", "iv7"), (65280, 3840, "C9", "VII9"),
        (69120, 3840, "Fmaj7", "IIImaj7"), (72960, 3840, "Bbmaj7", "VImaj7"),
        (76800, 3840, "Em7b5", "iiø7"), (80640, 3840, "A7b9", "V7b9"), (84480, 3840, "Dm", "i"),
        (88320, 3840, "D7", "V7/iv"), (92160, 7680, "Dm", "i"), (99840, 7680, "Gm7", "iv7"),
        (107520, 3840, "A7", "V7"), (111360, 3840, "A7b9", "V7b9"),
        (115200, 1920, "Em7b5", "iiø7"), (117120, 1920, "A7b9", "V7b9"),
        (119040, 3840, "Dm", "i"),
    ],
    "about": {
        "seed": "4102",
        "prompt": "bolero in D minor, 86 bpm, violin, nylon guitar, upright bass, drums and bongos, 32 bars",
        "genre": "salsa",
    },
    "tracks": [
        {
            "name": "violin",
            "role": "melody",
            "instrument": {"name": "Violin", "program": 41, "low": 55, "high": 105},
            "events": ["volume", "pan", (0, 91, 58), (0, 93, 0)],
        },
        {
            "name": "nylon guitar",
            "role": "chords",
            "instrument": {
                "name": "Acoustic Guitar (nylon)", "program": 25, "low": 40, "high": 83,
            },
            "events": ["volume", "pan", (0, 91, 50), (0, 93, 8)],
        },
        {
            "name": "upright bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 24), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 36), (0, 93, 0)],
        },
        {
            "name": "bongos",
            "role": "percussion",
            "instrument": {"name": "bongos", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 46), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
