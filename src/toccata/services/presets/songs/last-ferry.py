"""Last Ferry from the Island

Key     C minor
Tempo   116 quarter notes a minute, 4/4
Form    intro 4 · A 8 · A 8 · B 8 · A 8 · outro 4
Tracks  tenor sax, piano, fretless bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 116
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "SS": 37, "S": 38, "H": 42, "T5": 43, "0": -1, "-": -2}


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
# Cm6/9 | Cm6/9 | Dm7b5 | G7b9

piano_intro = join([
    chord("A3;D4;Eb4[197/1280;0], G4[197/1280;3/8;58], A3;D4;Eb4[1/3;0], G4[1/3;3/8;58], "
          "A3;D4;Eb4[1/3;0], G4[1/3;1/4;58]", default_volume=53),  # 1  Cm6/9
    chord("r[1/4], A3;D4;Eb4[1/3;0], G4[1/3;3/8;58], A3;D4;Eb4[1/3;0], G4[1/3;3/8;58]",
          default_volume=53),  # 2  Cm6/9
    chord("Ab3;C4[197/1280;0], F4[197/1280;3/8;58], Ab3;C4[1/3;0], F4[1/3;3/8;58], "  # 3  Dm7b5
          "Ab3;C4[1/3;0], F4[1/3;1/4;58]", default_volume=53),
    rest(1/4), C("Abdim7", 3) % (1/3, [0, 0, 0, 3/8], [53, 53, 53, 58]),  # 4  G7b9
    C("Abdim7", 3) % (1/3, [0, 0, 0, 3/8], [53, 53, 53, 58]),
])


# ── A · bars 5–12 ───────────────────────────────────────────────────────────
# Cm6/9 | Cm6/9 | Fm9 | Bb13 | Ebmaj9 | Abmaj7 | Dm7b5 | G7b9

piano_a = join([
    chord("A3;D4;Eb4[197/1280;0], G4[197/1280;3/8;60], A3;D4;Eb4[1/3;0], G4[1/3;3/8;60], "
          "A3;D4;Eb4[1/3;0], G4[1/3;1/4;60]", default_volume=55),  # 5  Cm6/9
    chord("r[1/4], A3;D4;Eb4[1/3;0], G4[1/3;3/8;60], A3;D4;Eb4[1/3;0], G4[1/3;3/8;60]",
          default_volume=55),  # 6  Cm6/9
    C("Abmaj7", 3) % (197/1280, [0, 0, 0, 3/8], [55, 55, 55, 60]),  # 7  Fm9
    C("Abmaj7", 3) % (1/3, [0, 0, 0, 3/8], [55, 55, 55, 60]),
    C("Abmaj7", 3) % (1/3, [0, 0, 0, 1/4], [55, 55, 55, 60]),
    chord("r[1/4], Ab3;C4;D4[1/3;0], G4[1/3;3/8;60], Ab3;C4;D4[1/3;0], G4[1/3;3/8;60]",  # 8  Bb13
          default_volume=55),
    C("Bb6", 3) % (197/1280, [0, 0, 0, 3/8], [55, 55, 55, 60]),  # 9  Ebmaj9
    C("Bb6", 3) % (1/3, [0, 0, 0, 3/8], [55, 55, 55, 60]),
    C("Bb6", 3) % (1/3, [0, 0, 0, 1/4], [55, 55, 55, 60]),
    chord("r[1/4], Bb3;C4;Eb4[1/3;0], G4[1/3;3/8;60], Bb3;C4;Eb4[1/3;0], G4[1/3;3/8;60]",
          default_volume=55),  # 10  Abmaj7
    chord("C4;F4[197/1280;0], Ab4[197/1280;3/8;60], C4;F4[1/3;0], Ab4[1/3;3/8;60], "  # 11  Dm7b5
          "C4;F4[1/3;0], Ab4[1/3;1/4;60]", default_volume=55),
    rest(1/4), C("Bdim7", 3) % (1/3, [0, 0, 0, 3/8], [55, 55, 55, 60]),  # 12  G7b9
    C("Bdim7", 3) % (1/3, [0, 0, 0, 3/8], [55, 55, 55, 60]),
])

fretless_bass_a = join([
    # 5  Cm6/9
    chord("C2[11/32;.], r[1/32], C2[7/64;1/8], G2[11/32;.], r[1/32], G2[7/64;1/8]", volume=72),
    # 6  Cm6/9
    chord("C2[11/32;.], r[1/32], C2[7/64;1/8], G2[11/32;.], r[1/32], Eb2[7/64;1/8]", volume=72),
    # 7  Fm9
    chord("F2[11/32;.], r[1/32], F2[7/64;1/8], C3[11/32;.], r[1/32], C3[7/64;1/8]", volume=72),
    chord("Bb2[11/32;.], r[1/32], F2[7/64;1/8], F2[7/32;.], r[1/32], Bb2[7/64;1/8], D3[7/64;1/8]",
          volume=72),  # 8  Bb13
    # 9  Ebmaj9
    chord("Eb2[11/32;.], r[1/32], Eb2[7/64;1/8], Bb2[11/32;.], r[1/32], G2[7/64;1/8]", volume=72),
    chord("Ab2[11/32;.], r[1/32], Ab2[7/64;1/8], Eb3[11/32;.], r[1/32], Eb3[7/64;1/8]",
          volume=72),  # 10  Abmaj7
    # 11  Dm7b5
    chord("D2[11/32;.], r[1/32], D2[7/64;1/8], Ab2[11/32;.], r[1/32], Ab2[7/64;1/8]", volume=72),
    # 12  G7b9
    chord("G2[11/32;.], r[1/32], G2[7/64;1/8], D3[11/32;.], r[1/32], D3[7/64;1/8]", volume=72),
])

drums_a_bar5 = hits(
    "K;SS;H, 0, H, K;SS, K;H, 0, SS;H, K", 1/8, {"K": [66, 36], "SS": 56, "H": 47}, 1/16
)
drums_a_bar6 = hits(
    "K;H, 0, SS;H, K, K;H, SS, H, K", 1/8, {"K": [66, 36], "H": 47, "SS": 56}, 1/16
)

drums_a = join([
    drums_a_bar5,  # 5
    drums_a_bar6,  # 6
    drums_a_bar5,  # 7
    drums_a_bar6,  # 8
    drums_a_bar5,  # 9
    drums_a_bar6,  # 10
    drums_a_bar5,  # 11
    hits("K;H, 0, SS;H, K, K;H, SS, H, K;SS",  # 12
         1/8, {"K": [66, 36], "H": 47, "SS": [56, 56, 26]}, 1/16),
])


# ── A · bars 13–20 ──────────────────────────────────────────────────────────
# Cm6/9 | Cm6/9 | Fm9 | Bb13 | Ebmaj9 | Abmaj7 | Dm7b5 | G7b9

tenor_sax_a_2 = join([
    chord("r[1/8], Eb4[1/8;.], G4[1/8;.;77], C5[39/64;5/8;74]", default_volume=70),  # 13  Cm6/9
    # 14  Cm6/9
    chord("G4[15/64;1/4], G4[15/64;1/4], Ab4[1/8;.;72], C5[3/8;.;75]", default_volume=79),
    chord("r[1/8], G4[1/8;.], Bb4[7/64;1/8;83], C5[39/64;5/8;77]", default_volume=75),  # 15  Fm9
    chord("Ab4[15/64;1/4], Ab4[3/8;.], C5[5/16;.;74], r[1/16]", default_volume=77),  # 16  Bb13
    # 17  Ebmaj9
    chord("G4[15/64;1/4], G4[15/64;1/4], F4[1/4;.;76], F4[1/4;.;76]", default_volume=77),
    chord("Ab4[1/4;.], Ab4[15/64;1/4], G4[1/4;.], G4[1/4;.]", volume=79),  # 18  Abmaj7
    # 19  Dm7b5
    chord("Ab4[15/64;1/4], Ab4[15/64;1/4], Bb4[1/8;.;74], C5[23/64;3/8;77]", default_volume=81),
    chord("Ab4", 3/4, 1, 77),  # 20  G7b9
])

piano_a_2 = join([
    chord("A3;D4;Eb4[197/1280;0], G4[197/1280;3/8;61], A3;D4;Eb4[1/3;0], G4[1/3;1/2;61], "
          "A3;D4;Eb4[197/1280;0], G4[197/1280;1/8;61]", default_volume=57),  # 13  Cm6/9
    chord("r[3/8], A3;D4;Eb4[1/3;0], G4[1/3;3/8;61], A3;D4;Eb4[1/3;0], G4[1/3;1/4;61]",
          default_volume=57),  # 14  Cm6/9
    C("Abmaj7", 3) % (197/1280, [0, 0, 0, 3/8], [57, 57, 57, 61]),  # 15  Fm9
    C("Abmaj7", 3) % (1/3, [0, 0, 0, 1/2], [57, 57, 57, 61]),
    C("Abmaj7", 3) % (197/1280, [0, 0, 0, 1/8], [57, 57, 57, 61]),
    chord("r[3/8], Ab3;C4;D4[1/3;0], G4[1/3;3/8;61], Ab3;C4;D4[1/3;0], G4[1/3;1/4;61]",
          default_volume=57),  # 16  Bb13
    C("Bb6", 3) % (197/1280, [0, 0, 0, 3/8], [57, 57, 57, 61]),  # 17  Ebmaj9
    C("Bb6", 3) % (1/3, [0, 0, 0, 1/2], [57, 57, 57, 61]),
    C("Bb6", 3) % (197/1280, [0, 0, 0, 1/8], [57, 57, 57, 61]),
    chord("r[3/8], Bb3;C4;Eb4[1/3;0], G4[1/3;3/8;61], Bb3;C4;Eb4[1/3;0], G4[1/3;1/4;61]",
          default_volume=57),  # 18  Abmaj7
    chord("C4;F4[197/1280;0], Ab4[197/1280;3/8;61], C4;F4[1/3;0], Ab4[1/3;1/2;61], "  # 19  Dm7b5
          "C4;F4[197/1280;0], Ab4[197/1280;1/8;61]", default_volume=57),
    rest(3/8), C("Bdim7", 3) % (1/3, [0, 0, 0, 3/8], [57, 57, 57, 61]),  # 20  G7b9
    C("Bdim7", 3) % (1/3, [0, 0, 0, 1/4], [57, 57, 57, 61]),
])

fretless_bass_a_2 = join([
    # 13  Cm6/9
    chord("C2[11/32;.], r[1/32], C2[7/64;1/8], G2[11/32;.], r[1/32], G2[7/64;1/8]", volume=74),
    # 14  Cm6/9
    chord("C2[11/32;.], r[1/32], C2[7/64;1/8], G2[11/32;.], r[1/32], Eb2[7/64;1/8]", volume=74),
    # 15  Fm9
    chord("F2[11/32;.], r[1/32], F2[7/64;1/8], C3[11/32;.], r[1/32], C3[7/64;1/8]", volume=74),
    # 16  Bb13
    chord("Bb2[11/32;.], r[1/32], Bb2[7/64;1/8], F2[11/32;.], r[1/32], F2[7/64;1/8]", volume=74),
    # 17  Ebmaj9
    chord("Eb2[11/32;.], r[1/32], Eb2[7/64;1/8], Bb2[11/32;.], r[1/32], G2[7/64;1/8]", volume=74),
    chord("Ab2[11/32;.], r[1/32], Ab2[7/64;1/8], Eb3[11/32;.], r[1/32], Eb3[7/64;1/8]",
          volume=74),  # 18  Abmaj7
    # 19  Dm7b5
    chord("D2[11/32;.], r[1/32], D2[7/64;1/8], Ab2[11/32;.], r[1/32], Ab2[7/64;1/8]", volume=74),
    chord("G2[11/32;.], r[1/32], D3[7/64;1/8], D3[7/32;.], r[1/32], G2[7/64;1/8], G2[7/64;1/8]",
          volume=74),  # 20  G7b9
])

drums_a_2_bar13 = hits(
    "K;SS;H, H, H, K;SS;H, K;H, H, SS;H, K;H", 1/8, {"K": [67, 37], "SS": 57, "H": [48, 27]}, 1/16
)
drums_a_2_bar14 = hits(
    "K;H, H, SS;H, K;H, K;H, SS;H, H, K;H", 1/8, {"K": [67, 37], "H": [48, 27], "SS": 57}, 1/16
)

drums_a_2 = join([
    drums_a_2_bar13,  # 13
    drums_a_2_bar14,  # 14
    drums_a_2_bar13,  # 15
    drums_a_2_bar14,  # 16
    drums_a_2_bar13,  # 17
    drums_a_2_bar14,  # 18
    drums_a_2_bar13,  # 19
    hits("K;H, H, SS;H, K;H, K;H, SS;H, H, K;S;H",  # 20
         1/8, {"K": [67, 37], "H": [48, 27], "SS": 57, "S": 31}, 1/16),
])


# ── B · bars 21–28 ──────────────────────────────────────────────────────────
# Fm9 | Bb13 | Ebmaj9 | Ebmaj9 | Dm7b5 | G7b9 | Cm9 | Dm7b5 G7b9

tenor_sax_b = join([
    chord("Ab4[23/64;3/8;80], Ab4[1/4;.], G4[23/64;3/8]", default_volume=74),  # 21  Fm9
    # 22  Bb13
    chord("Ab4[3/8;.;82], Bb4[15/64;1/4], C5[1/4;.], Bb4[7/64;1/8]", default_volume=78),
    chord("Bb4[23/64;3/8;86], Eb4[1/4;.], D4[23/64;3/8]", default_volume=76),  # 23  Ebmaj9
    # 24  Ebmaj9
    chord("F4[3/8;.;79], G4[15/64;1/4], F4[1/4;.], Bb4[1/8;.;76]", default_volume=74),
    # 25  Dm7b5
    chord("Ab4[23/64;3/8], Ab4[7/64;1/8;74], F4[3/8;.;79], C5[1/8;.;76]", default_volume=80),
    # 26  G7b9
    chord("Ab4[3/8;.], Ab4[7/64;1/8;76], G4[3/8;.], Bb4[7/64;1/8;78]", default_volume=82),
    chord("Bb4[3/8;.;86], Eb4[15/64;1/4], D4[3/8;.]", default_volume=76),  # 27  Cm9
    chord("r[1/8], C4", 5/8, 7/8, 71),  # 28  Dm7b5 G7b9
])

piano_b = join([
    chord("C4;Eb4;G4[197/1280;0], Ab4[197/1280;3/8;63], C4;Eb4;G4[1/3;0], Ab4[1/3;3/8;63], "
          "C4;Eb4;G4[1/3;0], Ab4[1/3;1/4;63]", default_volume=59),  # 21  Fm9
    chord("r[1/4], C4;D4;G4[1/3;0], Ab4[1/3;3/8;63], C4;D4;G4[1/3;0], Ab4[1/3;3/8;63]",
          default_volume=59),  # 22  Bb13
    C("Bb6", 3) % (197/1280, [0, 0, 0, 3/8], [59, 59, 59, 63]),  # 23  Ebmaj9
    C("Bb6", 3) % (1/3, [0, 0, 0, 3/8], [59, 59, 59, 63]),
    C("Bb6", 3) % (1/3, [0, 0, 0, 1/4], [59, 59, 59, 63]),
    rest(1/4), C("Bb6", 3) % (1/3, [0, 0, 0, 3/8], [59, 59, 59, 63]),  # 24  Ebmaj9
    C("Bb6", 3) % (1/3, [0, 0, 0, 3/8], [59, 59, 59, 63]),
    chord("C4;F4[197/1280;0], Ab4[197/1280;3/8;63], C4;F4[1/3;0], Ab4[1/3;3/8;63], "  # 25  Dm7b5
          "C4;F4[1/3;0], Ab4[1/3;1/4;63]", default_volume=59),
    rest(1/4), C("Bdim7", 3) % (1/3, [0, 0, 0, 3/8], [59, 59, 59, 63]),  # 26  G7b9
    C("Bdim7", 3) % (1/3, [0, 0, 0, 3/8], [59, 59, 59, 63]),
    chord("Bb3;D4;Eb4[197/1280;0], G4[197/1280;3/8;63], Bb3;D4;Eb4[1/3;0], G4[1/3;3/8;63], "
          "Bb3;D4;Eb4[1/3;0], G4[1/3;1/4;63]", default_volume=59),  # 27  Cm9
    chord("r[1/4], C4;F4[1/3;0], Ab4[1/3;3/8;63]", default_volume=59),  # 28  Dm7b5 G7b9
    C("Bdim7", 3) % (1/3, [0, 0, 0, 3/8], [59, 59, 59, 63]),
])

fretless_bass_b_bar23 = chord(
    "Eb2[11/32;.], r[1/32], Eb2[7/64;1/8], Bb2[11/32;.], r[1/32], Bb2[7/64;1/8]", volume=76
)

fretless_bass_b = join([
    # 21  Fm9
    chord("F2[11/32;.], r[1/32], F2[7/64;1/8], C3[11/32;.], r[1/32], C3[7/64;1/8]", volume=76),
    # 22  Bb13
    chord("Bb2[11/32;.], r[1/32], Bb2[7/64;1/8], F2[11/32;.], r[1/32], F2[7/64;1/8]", volume=76),
    fretless_bass_b_bar23, fretless_bass_b_bar23,  # 23–24
    # 25  Dm7b5
    chord("D2[11/32;.], r[1/32], D2[7/64;1/8], Ab2[11/32;.], r[1/32], F2[7/64;1/8]", volume=76),
    # 26  G7b9
    chord("G2[11/32;.], r[1/32], G2[7/64;1/8], D3[11/32;.], r[1/32], Bb2[7/64;1/8]", volume=76),
    # 27  Cm9
    chord("C2[11/32;.], r[1/32], C2[7/64;1/8], G2[11/32;.], r[1/32], C2[7/64;1/8]", volume=76),
    chord("D2[11/32;.], r[1/32], Ab2[7/64;1/8], G2[7/32;.], r[1/32], G2[7/64;1/8], Bb2[7/64;1/8]",
          volume=76),  # 28  Dm7b5 G7b9
])

drums_b_bar21 = hits(
    "K;SS;H, H, H, K;SS;H, K;H, H, SS;H, K;H", 1/8, {"K": [70, 38], "SS": 60, "H": [50, 28]}, 1/16
)
drums_b_bar22 = hits(
    "K;H, H, SS;H, K;H, K;H, SS;H, H, K;H", 1/8, {"K": [70, 38], "H": [50, 28], "SS": 60}, 1/16
)

drums_b = join([
    drums_b_bar21,  # 21
    drums_b_bar22,  # 22
    drums_b_bar21,  # 23
    drums_b_bar22,  # 24
    drums_b_bar21,  # 25
    drums_b_bar22,  # 26
    drums_b_bar21,  # 27
    hits("K;H, H, SS;H, K;H, K;H, SS;H, H, K;H;T5",  # 28
         1/8, {"K": [70, 38], "H": [50, 28], "SS": 60, "T5": 27}, 1/16),
])


# ── A · bars 29–36 ──────────────────────────────────────────────────────────
# Cm6/9 | Cm6/9 | Fm9 | Bb13 | Ebmaj9 | Abmaj7 | Dm7b5 | G7b9

tenor_sax_a_3 = join([
    # 29  Cm6/9
    chord("r[1/8], Eb4[1/8;.], G4[7/64;1/8;78], C5[39/64;5/8;75]", default_volume=71),
    chord("G4[1/4;.], G4[23/64;3/8], C5[3/8;.;76]", default_volume=80),  # 30  Cm6/9
    chord("r[1/8], G4[7/64;1/8], Bb4[1/8;.;84], C5[39/64;5/8;78]", default_volume=76),  # 31  Fm9
    chord("Ab4[1/4;.], Ab4[23/64;3/8], C5[5/16;.;75], r[1/16]", default_volume=78),  # 32  Bb13
    # 33  Ebmaj9
    chord("G4[15/64;1/4], G4[1/4;.], F4[15/64;1/4;77], F4[15/64;1/4;77]", default_volume=78),
    chord("Ab4[15/64;1/4], Ab4[7/64;1/8], Bb4[7/64;1/8;73], G4[7/64;1/8], Ab4[7/64;1/8;73], "
          "G4[1/4;.]", default_volume=80),  # 34  Abmaj7
    chord("Ab4[15/64;1/4], Ab4[23/64;3/8], C5[3/8;.;78]", default_volume=82),  # 35  Dm7b5
    chord("Ab4", 3/4, 1, 78),  # 36  G7b9
])

piano_a_3 = join([
    chord("A3;D4;Eb4[197/1280;0], G4[197/1280;3/8;62], A3;D4;Eb4[1/3;0], G4[1/3;1/2;62], "
          "A3;D4;Eb4[197/1280;0], G4[197/1280;1/8;62]", default_volume=57),  # 29  Cm6/9
    chord("r[3/8], A3;D4;Eb4[1/3;0], G4[1/3;3/8;62], A3;D4;Eb4[1/3;0], G4[1/3;1/4;62]",
          default_volume=57),  # 30  Cm6/9
    C("Abmaj7", 3) % (197/1280, [0, 0, 0, 3/8], [57, 57, 57, 62]),  # 31  Fm9
    C("Abmaj7", 3) % (1/3, [0, 0, 0, 1/2], [57, 57, 57, 62]),
    C("Abmaj7", 3) % (197/1280, [0, 0, 0, 1/8], [57, 57, 57, 62]),
    chord("r[3/8], Ab3;C4;D4[1/3;0], G4[1/3;3/8;62], Ab3;C4;D4[1/3;0], G4[1/3;1/4;62]",
          default_volume=57),  # 32  Bb13
    C("Bb6", 3) % (197/1280, [0, 0, 0, 3/8], [57, 57, 57, 62]),  # 33  Ebmaj9
    C("Bb6", 3) % (1/3, [0, 0, 0, 1/2], [57, 57, 57, 62]),
    C("Bb6", 3) % (197/1280, [0, 0, 0, 1/8], [57, 57, 57, 62]),
    chord("r[3/8], Bb3;C4;Eb4[1/3;0], G4[1/3;3/8;62], Bb3;C4;Eb4[1/3;0], G4[1/3;1/4;62]",
          default_volume=57),  # 34  Abmaj7
    chord("C4;F4[197/1280;0], Ab4[197/1280;3/8;62], C4;F4[1/3;0], Ab4[1/3;1/2;62], "  # 35  Dm7b5
          "C4;F4[197/1280;0], Ab4[197/1280;1/8;62]", default_volume=57),
    rest(3/8), C("Bdim7", 3) % (1/3, [0, 0, 0, 3/8], [57, 57, 57, 62]),  # 36  G7b9
    C("Bdim7", 3) % (1/3, [0, 0, 0, 1/4], [57, 57, 57, 62]),
])

fretless_bass_a_3 = join([
    # 29  Cm6/9
    chord("C2[11/32;.], r[1/32], C2[7/64;1/8], G2[11/32;.], r[1/32], G2[7/64;1/8]", volume=75),
    # 30  Cm6/9
    chord("C2[11/32;.], r[1/32], C2[7/64;1/8], G2[11/32;.], r[1/32], Eb2[7/64;1/8]", volume=75),
    # 31  Fm9
    chord("F2[11/32;.], r[1/32], F2[7/64;1/8], C3[11/32;.], r[1/32], C3[7/64;1/8]", volume=75),
    # 32  Bb13
    chord("Bb2[11/32;.], r[1/32], Bb2[7/64;1/8], F2[11/32;.], r[1/32], D3[7/64;1/8]", volume=75),
    chord("Eb2[11/32;.], r[1/32], Eb2[7/64;1/8], Bb2[11/32;.], r[1/32], Bb2[7/64;1/8]",
          volume=75),  # 33  Ebmaj9
    chord("Ab2[11/32;.], r[1/32], Ab2[7/64;1/8], Eb3[11/32;.], r[1/32], Eb3[7/64;1/8]",
          volume=75),  # 34  Abmaj7
    # 35  Dm7b5
    chord("D2[11/32;.], r[1/32], D2[7/64;1/8], Ab2[11/32;.], r[1/32], Ab2[7/64;1/8]", volume=75),
    # 36  G7b9
    chord("G2[11/32;.], r[1/32], G2[7/64;1/8], D3[11/32;.], r[1/32], D3[7/64;1/8]", volume=75),
])

drums_a_3_bar29 = hits(
    "K;SS;H, H, H, K;SS;H, K;H, H, SS;H, K;H", 1/8, {"K": [68, 37], "SS": 58, "H": [49, 27]}, 1/16
)
drums_a_3_bar30 = hits(
    "K;H, H, SS;H, K;H, K;H, SS;H, H, K;H", 1/8, {"K": [68, 37], "H": [49, 27], "SS": 58}, 1/16
)

drums_a_3 = join([
    drums_a_3_bar29,  # 29
    drums_a_3_bar30,  # 30
    drums_a_3_bar29,  # 31
    drums_a_3_bar30,  # 32
    drums_a_3_bar29,  # 33
    drums_a_3_bar30,  # 34
    drums_a_3_bar29,  # 35
    hits("K;H, H, SS;H, K;H, K;H, SS;H, H, K;H;T5",  # 36
         1/8, {"K": [68, 37], "H": [49, 27], "SS": 58, "T5": 26}, 1/16),
])


# ── outro · bars 37–40 ──────────────────────────────────────────────────────
# Cm6/9 | Cm6/9 | Dm7b5 G7b9 | Cm6/9

piano_outro = join([
    chord("A3;D4;Eb4[197/1280;0], G4[197/1280;3/8;58], A3;D4;Eb4[1/3;0], G4[1/3;3/8;58], "
          "A3;D4;Eb4[1/3;0], G4[1/3;1/4;58]", default_volume=54),  # 37  Cm6/9
    chord("r[1/4], A3;D4;Eb4[1/3;0], G4[1/3;3/8;57], A3;D4;Eb4[1/3;0], G4[1/3;3/8;57]",
          default_volume=53),  # 38  Cm6/9
    chord("Ab3;C4[197/1280;0], F4[197/1280;3/8;57], Ab3;B3;D4[1/3;0], F4[1/3;3/8;57]",
          default_volume=53),  # 39  Dm7b5 G7b9
    C("Abdim7", 3) % (1/3, [0, 0, 0, 1/4], [53, 53, 53, 57]),
    chord("A3[6197/3840;7/384], C4[2033/1280;7/384;56], D4[25/16;7/384;58], "  # 40  Cm6/9
          "Eb4[2951/1920;7/384;60], G4[1451/960;89/96;61]", default_volume=55),
])

fretless_bass_outro = join([
    rest(3),  # 37–39
    chord("C2", 63/64, 1, 71),  # 40  Cm6/9
])


# ── tracks ──────────────────────────────────────────────────────────────────

tenor_sax = perform(
    join([rest(12), tenor_sax_a_2, tenor_sax_b, tenor_sax_a_3]),
    late=26, loose=9, touch=5, seed=744916798,
)
piano = perform(
    join([piano_intro, piano_a, piano_a_2, piano_b, piano_a_3, piano_outro]),
    late=4, loose=9, touch=5, seed=497552910, gate=61,
)
fretless_bass = perform(
    join([
        rest(4), fretless_bass_a, fretless_bass_a_2, fretless_bass_b, fretless_bass_a_3,
        fretless_bass_outro,
    ]),
    late=2, loose=9, touch=5, seed=197841231,
)
drums = perform(
    join([rest(4), drums_a, drums_a_2, drums_b, drums_a_3]),
    loose=9, touch=5, seed=4703164,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [tenor_sax, piano, fretless_bass, drums],
    instruments=["Tenor Sax", "Acoustic Grand Piano", "Fretless Bass", 1],
    bpm=BPM,
    track_names=["tenor sax", "piano", "fretless bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(102, mode="value")], [volume(94, mode="value")], [volume(104, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Cm", is_meta=True),
    ],
    name="Last Ferry from the Island",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 153600,
    "sections": [
        (0, 15360, "intro", 0.24), (15360, 30720, "A", 0.35), (46080, 30720, "A", 0.42),
        (76800, 30720, "B", 0.54), (107520, 30720, "A", 0.46), (138240, 15360, "outro", 0.26),
    ],
    "chords": [
        (0, 7680, "Cm6/9", "i6/9"), (7680, 3840, "Dm7b5", "iiø7"), (11520, 3840, "G7b9", "V7b9"),
        (15360, 7680, "Cm6/9", "i6/9"), (23040, 3840, "Fm9", "iv9"),
        (26880, 3840, "Bb13", "VII13"), (30720, 3840, "Ebmaj9", "IIImaj9"),
        (34560, 3840, "Abmaj7", "VImaj7"), (38400, 3840, "Dm7b5", "iiø7"),
        (42240, 3840, "G7b9", "V7b9"), (46080, 7680, "Cm6/9", "i6/9"),
        (53760, 3840, "Fm9", "iv9"), (57600, 3840, "Bb13", "VII13"),
        (61440, 3840, "Ebmaj9", "IIImaj9"), (65280, 3840, "Abmaj7", "VImaj7"),
        (69120, 3840, "Dm7b5", "iiø7"), (72960, 3840, "G7b9", "V7b9"),
        (76800, 3840, "Fm9", "iv9"), (80640, 3840, "Bb13", "VII13"),
        (84480, 7680, "Ebmaj9", "IIImaj9"), (92160, 3840, "Dm7b5", "iiø7"),
        (96000, 3840, "G7b9", "V7b9"), (99840, 3840, "Cm9", "i9"),
        (103680, 1920, "Dm7b5", "iiø7"), (105600, 1920, "G7b9", "V7b9"),
        (107520, 7680, "Cm6/9", "i6/9"), (115200, 3840, "Fm9", "iv9"),
        (119040, 3840, "Bb13", "VII13"), (122880, 3840, "Ebmaj9", "IIImaj9"),
        (126720, 3840, "Abmaj7", "VImaj7"), (130560, 3840, "Dm7b5", "iiø7"),
        (134400, 3840, "G7b9", "V7b9"), (138240, 7680, "Cm6/9", "i6/9"),
        (145920, 1920, "Dm7b5", "iiø7"), (147840, 1920, "G7b9", "V7b9"),
        (149760, 3840, "Cm6/9", "i6/9"),
    ],
    "about": {
        "seed": "102",
        "prompt": "melancholic bossa nova in C minor, 116 bpm, tenor sax, piano, fretless bass, drums, 40 bars",
        "genre": "bossa",
    },
    "tracks": [
        {
            "name": "tenor sax",
            "role": "melody",
            "instrument": {"name": "Tenor Sax", "program": 67, "low": 44, "high": 76},
            "events": ["volume", "pan", (0, 91, 50), (0, 93, 0)],
        },
        {
            "name": "piano",
            "role": "chords",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": ["volume", "pan", (0, 91, 42), (0, 93, 8)],
        },
        {
            "name": "fretless bass",
            "role": "bass",
            "instrument": {"name": "Fretless Bass", "program": 36, "low": 28, "high": 63},
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
