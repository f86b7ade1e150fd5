"""Back Wall

Key     F minor
Tempo   95 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · pre-chorus 4 · chorus 8 · break 4 · chorus 8 · outro 4
Tracks  square lead, pizzicato strings, electric piano, 808 bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 95
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "SS": 37, "S": 38, "HC": 39, "H": 42, "C": 49, "TI1": 65, "0": -1, "-": -2}


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
# Fm | Db | Eb | Cm

electric_piano_intro = join([
    C("Fm/Ab", 3) % (1, 0, 57),  # 1  Fm
    C("Db/Ab", 3) % (1, 0, 57),  # 2  Db
    C("Eb/G", 3) % (1, 0, 57),  # 3  Eb
    C("Cm/G", 3) % (1, 0, 57),  # 4  Cm
])

drums_intro_bar1 = hits("0, 0, 0, SS, 0, 0, SS, 0, 0, 0, 0, SS, 0, 0, SS, 0", 1/16, 71)

drums_intro = join([
    drums_intro_bar1, drums_intro_bar1,  # 1–2
    hits("K, 0, 0, SS, K, 0, SS, 0, K, 0, 0, SS, K, 0, SS, 0", 1/16, {"K": 96, "SS": 71}),  # 3
    hits("K, 0, 0, S, K, 0, S, 0, S, 0, S, 0, S, S, S, S",  # 4
         1/16,
         {"K": 96, "S": [81, 81, 94, 81, 81, 81]},
         {"K": 1/16, "S": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64, 3/64]}),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# Fm | Db | Eb | Cm | Fm | Db | Eb | Cm

square_lead_verse_bar5 = chord(
    "F5[7/48;1/8], F5[1/16;.;83], Ab5[1/16;.;85], Ab5[7/48;1/8;91], Ab5[1/16;.;85], "
    "Bb5[1/16;.;86], Ab5[7/48;1/8;91], F5[7/48;1/8;83], Eb5[13/48;1/4]", default_volume=89
)

square_lead_verse = join([
    square_lead_verse_bar5,  # 5  Fm
    chord("Ab5[7/48;3/16;93], Bb5[1/16;.], Bb5[7/48;1/8;94], Bb5[1/16;.], Ab5[1/16;.;87], "
          "F5[7/48;1/8;91], Ab5[7/48;1/8;87], F5[13/48;1/4;91]", default_volume=88),  # 6  Db
    chord("Eb5[7/48;1/8;93], C5[1/16;.;85], Eb5[1/16;.], Eb5[7/48;1/8;93], Eb5[7/48;3/16], "
          "F5[1/16;.], Eb5[1/16;.], F5[1/16;.], Eb5[7/48;1/8;93], F5[1/16;.], Eb5[1/16;.]",
          default_volume=87),  # 7  Eb
    chord("Eb5[5/24;3/16;89], C5[5/24;3/16], C5[7/48;5/8]", default_volume=81),  # 8  Cm
    square_lead_verse_bar5,  # 9  Fm
    chord("Ab5[7/48;1/8;93], Ab5[1/16;.], Bb5[1/16;.;88], Bb5[7/48;3/16;94], Ab5[1/16;.], "
          "F5[7/48;1/8;91], Ab5[7/48;1/8], F5[13/48;1/4;91]", default_volume=87),  # 10  Db
    # 11  Eb
    chord("G5[7/48;1/8], Ab5[1/16;.;89], Bb5[1/16;.;90], Bb5[7/48;1/8;96], Bb5[1/16;.;90], "
          "Ab5[1/16;.;89], G5[7/48;1/8], F5[7/48;1/8;87], Eb5[13/48;1/4;93]", default_volume=95),
    chord("G5[5/24;3/16], Bb5[5/24;3/16;86], G5[5/12;5/8;85]", default_volume=91),  # 12  Cm
])

pizzicato_strings_verse = join([
    chord("Ab3;C4[17/48;0], F4[17/48;3/8;71], Ab3;C4[11/24;0], F4[11/24;1/2;71], Ab3;C4[1/8;0], "
          "F4[1/8;.;71]", default_volume=66),  # 5  Fm
    chord("Ab3;Db4[17/48;0], F4[17/48;3/8;71], Ab3;Db4[11/24;0], F4[11/24;1/2;71], "  # 6  Db
          "Ab3;Db4[1/8;0], F4[1/8;.;71]", default_volume=66),
    chord("G3;Bb3[17/48;0], Eb4[17/48;3/8;71], G3;Bb3[11/24;0], Eb4[11/24;1/2;71], "  # 7  Eb
          "G3;Bb3[1/8;0], Eb4[1/8;.;71]", default_volume=66),
    chord("G3;C4[17/48;0], Eb4[17/48;3/8;71], G3;C4[11/24;0], Eb4[11/24;1/2;71], G3;C4[1/8;0], "
          "Eb4[1/8;.;71]", default_volume=66),  # 8  Cm
] * 2)

electric_piano_verse = join([
    C("Fm/Ab", 3) % (1, 0, 58),  # 5  Fm
    C("Db/Ab", 3) % (1, 0, 58),  # 6  Db
    C("Eb/G", 3) % (1, 0, 58),  # 7  Eb
    C("Cm/G", 3) % (1, 0, 58),  # 8  Cm
] * 2)

part_808_bass_verse = join([
    chord("F2[11/64;3/16], F2[11/64;3/16], C2[7/64;1/8], F2[11/32;.], r[1/32], F3[7/64;1/8]",
          volume=93),  # 5  Fm
    chord("Db2[11/64;3/16], Db2[11/64;3/16], Ab1[7/64;1/8], Db2[11/32;.], r[1/32], Db3[7/64;1/8]",
          volume=93),  # 6  Db
    chord("Eb2[11/64;3/16], Eb2[11/64;3/16], Bb1[7/64;1/8], Eb2[11/32;.], r[1/32], Eb3[7/64;1/8]",
          volume=93),  # 7  Eb
    chord("C3[11/64;3/16], C2[11/64;3/16], G1[7/64;1/8], C2[11/32;.], r[1/32], C3[7/64;1/8]",
          volume=93),  # 8  Cm
] * 2)

drums_verse_bar5 = hits(
    "K;H, 0, 0, S;H, K, 0, S;H, 0, K;H, 0, 0, H;TI1, K, 0, H;TI1, 0",
    1/16, {"K": 98, "H": 61, "S": 83, "TI1": 70},
)

drums_verse = join([
    *[drums_verse_bar5] * 7,  # 5–11
    hits("K;H, 0, 0, S;H, K, 0, S;H, 0, H;TI1, 0, TI1, S;H;TI1, K;TI1, 0, S;H;TI1, 0",  # 12
         1/16,
         {"K": 98, "H": 61, "S": 83, "TI1": 70},
         {"K": 1/16, "H": 1/16, "S": 1/16, "TI1": [1/16, 3/64, 1/16, 1/16]}),
])


# ── pre-chorus · bars 13–16 ─────────────────────────────────────────────────
# Fm | Db | Eb | Cm

square_lead_pre_chorus = join([
    chord("F5[7/48;1/8;85], F5[1/16;.], Ab5[1/16;.;81], Bb5[7/48;1/8;87], Bb5[7/48;1/8;82], "
          "F5[1/16;.;85], Eb5[7/48;1/8], F5[1/16;.], Ab5[7/48;1/8;86], F5[7/48;1/8]",  # 13  Fm
          default_volume=79),
    # 14  Db
    chord("F5[7/48;1/8;88], F5[1/16;.], Ab5[1/16;.;84], Ab5[7/48;1/8;90], Bb5[7/48;1/8;85], "
          "Ab5[1/16;.;90], F5[7/48;1/8], Eb5[5/24;3/16], C5[7/48;1/8;81]", default_volume=82),
    chord("Eb5[7/48;1/8;92], Eb5[1/16;.], F5[1/16;.], Ab5[7/48;1/8;94], Ab5[7/48;1/8;88], "
          "Bb5[1/16;.;94], Ab4[7/48;1/8;82], Bb4[1/16;.;83], C5[7/48;1/8;90], Bb4[7/48;1/8;83]",
          default_volume=86),  # 15  Eb
    chord("Eb5[5/24;3/16;89], C5[5/24;3/16], C5[7/48;5/8]", default_volume=82),  # 16  Cm
])

pizzicato_strings_pre_chorus = join([
    chord("r[3/16], Ab3;C4[1/16;0], F4[1/16;.;68], r[1/8], Ab3;C4[1/16;0], F4[1/16;.;68], "
          "r[1/4], Ab3;C4[1/16;0], F4[1/16;.;68], r[1/8], Ab3;C4[1/16;0], F4[1/16;.;68], r[1/16]",
          default_volume=63),  # 13  Fm
    chord("r[3/16], Ab3;Db4[1/16;0], F4[1/16;.;69], r[1/8], Ab3;Db4[1/16;0], F4[1/16;.;69], "
          "r[1/4], Ab3;Db4[1/16;0], F4[1/16;.;69], r[1/8], Ab3;Db4[1/16;0], F4[1/16;.;69], "
          "r[1/16]", default_volume=64),  # 14  Db
    chord("r[3/16], G3;Bb3[1/16;0], Eb4[1/16;.;71], r[1/8], G3;Bb3[1/16;0], Eb4[1/16;.;71], "
          "r[1/4], G3;Bb3[1/16;0], Eb4[1/16;.;71], r[1/8], G3;Bb3[1/16;0], Eb4[1/16;.;71], "
          "r[1/16]", default_volume=65),  # 15  Eb
    rest(1),  # 16  Cm
])

electric_piano_pre_chorus = join([
    C("Fm/Ab", 3) % (1, 0, 55),  # 13  Fm
    C("Db/Ab", 3) % (1, 0, 56),  # 14  Db
    C("Eb/G", 3) % (1, 0, 57),  # 15  Eb
    rest(1),  # 16  Cm
])

part_808_bass_pre_chorus = join([
    chord("F2[29/64;1/2], F2[11/64;3/16], C2[11/64;3/16], F2[7/64;1/8]", volume=88),  # 13  Fm
    chord("Db2[29/64;1/2], Db2[11/64;3/16], Ab1[11/64;3/16], Db2[7/64;1/8]", volume=90),  # 14  Db
    chord("Eb2[29/64;1/2], Eb2[11/64;3/16], Bb1[11/64;3/16], Eb2[7/64;1/8]", volume=92),  # 15  Eb
    chord("C2[11/64;3/16], C2[11/64;3/16], C2[7/64;1/8], C2[11/64;3/16], C2[11/64;3/16], "
          "C2[7/64;1/8]", volume=93),  # 16  Cm
])

drums_pre_chorus = join([
    hits("K;H, H, H, SS;H, K;H, H, SS;H, H, K;H, H, H, SS;H, K;H, H, SS;H, H",  # 13
         1/16,
         {"K": 94, "H": [58, 32], "SS": 69},
         {"K": 1/16, "H": [1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 3/64, 3/64], "SS": 1/16}),
    hits("K;H, H, H, SS;H, K;H, H, SS;H, H, K;H, H, H, SS;H, K;H, H, SS;H, H",  # 14
         1/16,
         {"K": 96, "H": [59, 33], "SS": 70},
         {"K": 1/16, "H": [1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 3/64], "SS": 1/16}),
    hits("K;H, H, H, SS;H, K;H, H, SS;H, H, K;H, H, H, SS;H, K;H, H, SS;H, H",  # 15
         1/16,
         {"K": 97, "H": [60, 33], "SS": 72},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64],
             "SS": 1/16,
         }),
    hits("K, 0, 0, S, K, 0, S, 0, TI1, 0, TI1, S;TI1, K;TI1, 0, S;TI1, 0",  # 16
         1/16, {"K": 99, "S": 84, "TI1": 71}, {"K": 1/16, "S": 1/16, "TI1": [1/16, 1/16, 3/64]}),
])


# ── chorus · bars 17–24 ─────────────────────────────────────────────────────
# Fm | Db | Eb | Cm | Fm | Db | Eb | Cm

square_lead_chorus_bar17 = chord(
    "r[1/16], Ab5[1/16;.], Ab5[1/16;.], Bb5[1/16;.;92], Ab5[7/48;1/8;97], Bb5[7/48;1/8;92], "
    "Ab5[5/24;3/16;97], Bb5[5/24;3/16;92], Ab5[7/48;1/8]", default_volume=91
)
square_lead_chorus_bar18 = chord(
    "r[1/16], Bb4[1/16;.;88], Eb5[1/16;.], C5[1/16;.;89], Eb5[7/48;1/8;97], C5[7/48;1/8;89], "
    "Db5[5/24;3/16;95], F5[5/24;3/16], Ab5[7/48;1/8;93]", default_volume=91
)

square_lead_chorus = join([
    square_lead_chorus_bar17,  # 17  Fm
    square_lead_chorus_bar18,  # 18  Db
    chord("r[1/16], Ab5[1/16;.], Ab5[1/16;.], Bb5[1/16;.;96], Ab5[7/48;1/8;101], "  # 19  Eb
          "Bb5[7/48;1/8;96], G5[5/24;3/16;101], Bb5[5/24;3/16;96], Ab5[7/48;1/8]",
          default_volume=95),
    chord("G5[7/48;1/8], Eb5[7/48;1/8;89], Eb5[13/48;1/2;95], Ab5[13/48;1/4;88]",  # 20  Cm
          default_volume=97),
    square_lead_chorus_bar17,  # 21  Fm
    square_lead_chorus_bar18,  # 22  Db
    chord("r[1/16], Bb5[1/16;.;96], F5[1/16;.;93], Ab5[1/16;.], F5[7/48;1/8;99], Ab5[7/48;1/8], "
          "G5[5/24;3/16;101], Ab5[5/24;3/16], F5[7/48;1/8;93]", default_volume=95),  # 23  Eb
    chord("Eb5[7/48;1/8], Bb5[1/16;.;92], Ab5[1/16;.;91], F5[7/48;1/8], Eb5[7/48;5/8;89]",
          default_volume=95),  # 24  Cm
])

pizzicato_strings_chorus = join([
    chord("Ab3;C4[1/16;0], F4[1/16;.;76], r[1/8], Ab3;C4[1/16;0], F4[1/16;.;76], r[1/8], "
          "Ab3;C4[1/16;0], F4[1/16;.;76], r[1/16], Ab3;C4[1/16;0], F4[1/16;.;76], r[1/8], "
          "Ab3;C4[1/16;0], F4[1/16;.;76], r[1/8], Ab3;C4[1/16;0], F4[1/16;.;76], r[1/16]",
          default_volume=70),  # 17  Fm
    chord("Ab3;Db4[1/16;0], F4[1/16;.;76], r[1/8], Ab3;Db4[1/16;0], F4[1/16;.;76], r[1/8], "
          "Ab3;Db4[1/16;0], F4[1/16;.;76], r[1/16], Ab3;Db4[1/16;0], F4[1/16;.;76], r[1/8], "
          "Ab3;Db4[1/16;0], F4[1/16;.;76], r[1/8], Ab3;Db4[1/16;0], F4[1/16;.;76], r[1/16]",
          default_volume=70),  # 18  Db
    chord("G3;Bb3[1/16;0], Eb4[1/16;.;76], r[1/8], G3;Bb3[1/16;0], Eb4[1/16;.;76], r[1/8], "
          "G3;Bb3[1/16;0], Eb4[1/16;.;76], r[1/16], G3;Bb3[1/16;0], Eb4[1/16;.;76], r[1/8], "
          "G3;Bb3[1/16;0], Eb4[1/16;.;76], r[1/8], G3;Bb3[1/16;0], Eb4[1/16;.;76], r[1/16]",
          default_volume=70),  # 19  Eb
    chord("G3;C4[1/16;0], Eb4[1/16;.;76], r[1/8], G3;C4[1/16;0], Eb4[1/16;.;76], r[1/8], "
          "G3;C4[1/16;0], Eb4[1/16;.;76], r[1/16], G3;C4[1/16;0], Eb4[1/16;.;76], r[1/8], "
          "G3;C4[1/16;0], Eb4[1/16;.;76], r[1/8], G3;C4[1/16;0], Eb4[1/16;.;76], r[1/16]",
          default_volume=70),  # 20  Cm
] * 2)

electric_piano_chorus = join([
    C("Fm/Ab", 3) % (1, 0, 64),  # 17  Fm
    C("Db/Ab", 3) % (1, 0, 64),  # 18  Db
    chord("G3[63/64;0], Bb3;Eb4[1;.]", volume=64),  # 19  Eb
    C("Cm/G", 3) % (1, 0, 64),  # 20  Cm
    C("Fm/Ab", 3) % (1, 0, 64),  # 21  Fm
    C("Db/Ab", 3) % (1, 0, 64),  # 22  Db
    C("Eb/G", 3) % (1, 0, 64),  # 23  Eb
    C("Cm/G", 3) % (1, 0, 64),  # 24  Cm
])

part_808_bass_chorus = join([
    # 17  Fm
    chord("F2[11/64;3/16], F2[11/64;3/16], F3[7/64;3/8], F2[7/64;1/8], C2[7/64;1/8]", volume=99),
    chord("Db2[11/64;3/16], Db2[11/64;3/16], Db3[7/64;3/8], Db2[7/64;1/8], Ab1[7/64;1/8]",
          volume=99),  # 18  Db
    chord("Eb2[11/64;3/16], Eb2[11/64;3/16], Eb3[7/64;3/8], Eb2[7/64;1/8], Bb1[7/64;1/8]",
          volume=99),  # 19  Eb
    # 20  Cm
    chord("C2[11/64;3/16], C2[11/64;3/16], C3[7/64;3/8], C2[7/64;1/8], G1[7/64;1/8]", volume=99),
] * 2)

drums_chorus_bar22 = hits(
    "K;H, H, H, S;HC;H, K;H, H, S;HC;H, H, K;H, H, H, HC;H;TI1, K;H, H, HC;H;TI1, H",
    1/16,
    {"K": 105, "H": [65, 36], "S": 89, "HC": 84, "TI1": 75},
    {
        "K": 1/16,
        "H": [3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16],
        "S": 1/16,
        "HC": 1/16,
        "TI1": 1/16,
    },
)

drums_chorus = join([
    hits("K;H;C, H, H, S;HC;H, K;H, H, S;HC;H, H, K;H, H, H, HC;H;TI1, K;H, H, HC;H;TI1, H",  # 17
         1/16,
         {"K": 105, "H": [65, 36], "C": 91, "S": 89, "HC": 84, "TI1": 75},
         {
             "K": 1/16,
             "H": [3/64, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16],
             "C": 1/4,
             "S": 1/16,
             "HC": 1/16,
             "TI1": 1/16,
         }),
    hits("K;H, H, H, S;HC;H, K;H, H, S;HC;H, H, K;H, H, H, HC;H;TI1, K;H, H, HC;H;TI1, H",  # 18
         1/16,
         {"K": 105, "H": [65, 36], "S": 89, "HC": 84, "TI1": 75},
         {
             "K": 1/16,
             "H": [3/64, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": 1/16,
             "HC": 1/16,
             "TI1": 1/16,
         }),
    hits("K;H, H, H, S;HC;H, K;H, H, S;HC;H, H, K;H, H, H, HC;H;TI1, K;H, H, HC;H;TI1, H",  # 19
         1/16,
         {"K": 105, "H": [65, 36], "S": 89, "HC": 84, "TI1": 75},
         {
             "K": 1/16,
             "H": [3/64, 3/64, 1/16, 1/16, 1/16, 3/64, 3/64, 1/16],
             "S": 1/16,
             "HC": 1/16,
             "TI1": 1/16,
         }),
    hits("K;H, H, H, S;HC;H, K;H, H, S;HC;H, H, K;H, H, H, HC;H;TI1, K;H, H, HC;H;TI1, H",  # 20
         1/16,
         {"K": 105, "H": [65, 36], "S": 89, "HC": 84, "TI1": 75},
         {
             "K": 1/16,
             "H": [3/64, 3/64, 1/16, 1/16, 1/16, 3/64, 3/64, 1/16, 3/64, 3/64, 1/16, 3/64, 1/16],
             "S": 1/16,
             "HC": 1/16,
             "TI1": 1/16,
         }),
    hits("K;H, H, H, S;HC;H, K;H, H, S;HC;H, H, K;H, H, H, HC;H;TI1, K;H, H, HC;H;TI1, H",  # 21
         1/16,
         {"K": 105, "H": [65, 36], "S": 89, "HC": 84, "TI1": 75},
         {
             "K": 1/16,
             "H": [3/64, 3/64, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16],
             "S": 1/16,
             "HC": 1/16,
             "TI1": 1/16,
         }),
    drums_chorus_bar22, drums_chorus_bar22,  # 22–23
    hits("K;H, H, H, S;H, K;H, H, S;H, H, K;H, H, K;H, H, K;H, K;H, K;H, K;H",  # 24
         1/16,
         {"K": 105, "H": [65, 36], "S": 89},
         {
             "K": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64, 3/64],
             "H": [3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16],
             "S": 1/16,
         }),
])


# ── break · bars 25–28 ──────────────────────────────────────────────────────
# Fm | Db | Eb | Cm

square_lead_break_2 = join([
    chord("Ab5[7/48;1/8;92], Ab5[1/16;.], Bb5[1/16;.;87], Bb5[7/48;1/8;93], Ab5[7/48;3/16], "
          "Ab5[1/16;.], F5[1/16;.;84], Ab5[1/16;.], F5[7/48;1/8;90], F5[1/16;.;84], "  # 25  Fm
          "Eb5[1/16;.;84]", default_volume=86),
    rest(1),  # 26  Db
    chord("Eb5[7/48;1/8;94], Ab5[1/16;.], Bb5[1/16;.;91], Bb5[7/48;1/8;97], Ab5[7/48;3/16], "
          "Ab5[1/16;.], F5[1/16;.;88], Ab5[1/16;.], F5[7/48;1/8;94], F5[1/16;.;88], "  # 27  Eb
          "Eb5[1/16;.;88]", default_volume=90),
    chord("Eb5[5/24;3/16], Bb4[5/24;3/16;81], C5[5/12;5/8;82]", default_volume=90),  # 28  Cm
])

part_808_bass_break_2 = join([
    chord("F2[11/64;3/16], F2[11/64;3/16], F2[7/64;1/8], F2[11/64;3/16], F2[11/64;3/16], "
          "F2[7/64;1/8]", volume=94),  # 25  Fm
    chord("Db2[11/64;3/16], Db2[11/64;3/16], Db2[7/64;1/8], Db2[11/64;3/16], Db2[11/64;3/16], "
          "Db2[7/64;1/8]", volume=94),  # 26  Db
    chord("Eb2[11/64;3/16], Eb2[11/64;3/16], Eb2[7/64;1/8], Eb2[11/64;3/16], Eb2[11/64;3/16], "
          "Eb2[7/64;1/8]", volume=94),  # 27  Eb
    chord("C2[11/64;3/16], C2[11/64;3/16], C2[7/64;1/8], C2[11/64;3/16], C2[11/64;3/16], "
          "C2[7/64;1/8]", volume=94),  # 28  Cm
])

drums_break_2_bar26 = hits(
    "K, 0, 0, S, K, 0, S, 0, K, 0, 0, TI1, K, 0, K;TI1, 0",
    1/16, {"K": [100, 100, 100, 100, 86], "S": 84, "TI1": 71},
)

drums_break_2 = join([
    hits("K;C, 0, 0, S, K, 0, S, 0, K, 0, 0, TI1, K, 0, K;TI1, 0",  # 25
         1/16,
         {"K": [100, 100, 100, 100, 86], "C": 86, "S": 84, "TI1": 71},
         {"K": 1/16, "C": 1/4, "S": 1/16, "TI1": 1/16}),
    drums_break_2_bar26, drums_break_2_bar26,  # 26–27
    hits("K, 0, 0, S, K, 0, S, 0, S, 0, S, 0, S, S, S, S",  # 28
         1/16,
         {"K": 100, "S": [84, 84, 98, 84, 84, 84]},
         {"K": 1/16, "S": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64]}),
])


# ── chorus · bars 29–36 ─────────────────────────────────────────────────────
# Fm | Db | Eb | Cm | Fm | Db | Eb | Cm

square_lead_chorus_2_bar30 = chord(
    "r[1/16], Bb4[1/16;.;89], Eb5[1/16;.], C5[1/16;.;90], Eb5[7/48;1/8;98], C5[7/48;1/8;90], "
    "Db5[5/24;3/16;96], F5[5/24;3/16], Ab5[7/48;1/8;94]", default_volume=92
)

square_lead_chorus_2 = join([
    chord("r[1/16], Ab5[1/16;.], Ab5[1/16;.], Bb5[1/16;.;93], Ab5[7/48;1/8;98], "  # 29  Fm
          "Bb5[7/48;1/8;93], Ab5[5/24;3/16;98], Bb5[5/24;3/16;93], Ab5[7/48;1/8]",
          default_volume=92),
    square_lead_chorus_2_bar30,  # 30  Db
    chord("r[1/16], Ab5[1/16;.;96], r[1/16], Bb5[1/16;.], Ab5[7/48;1/8;102], Bb5[7/48;1/8], "
          "G5[5/24;3/16;102], Bb5[5/24;3/16], Ab5[7/48;1/8;96]", default_volume=97),  # 31  Eb
    chord("G5[7/48;1/8], Eb5[7/48;1/8;90], Eb5[13/48;1/2;96], Ab5[13/48;1/4;89]",  # 32  Cm
          default_volume=98),
    chord("r[1/16], Ab5[1/16;.;92], r[1/16], Bb5[1/16;.], Ab5[7/48;1/8;98], Bb5[7/48;1/8], "
          "Ab5[5/24;3/16;98], Bb5[5/24;3/16], Ab5[7/48;1/8;92]", default_volume=93),  # 33  Fm
    square_lead_chorus_2_bar30,  # 34  Db
    chord("r[1/16], Bb5[1/16;.;97], F5[1/16;.;94], Ab5[1/16;.], F5[7/48;1/8;100], "  # 35  Eb
          "Ab5[7/48;1/8], G5[5/24;3/16;102], Ab5[5/24;3/16], F5[7/48;1/8;94]", default_volume=96),
    chord("Eb5[7/48;1/8], Bb5[1/16;.;93], Ab5[1/16;.;92], F5[7/48;1/8], Eb5[7/48;5/8;90]",
          default_volume=96),  # 36  Cm
])

pizzicato_strings_chorus_2 = join([
    chord("Ab3;C4[1/16;0], F4[1/16;.;77], r[1/8], Ab3;C4[1/16;0], F4[1/16;.;77], r[1/8], "
          "Ab3;C4[1/16;0], F4[1/16;.;77], r[1/16], Ab3;C4[1/16;0], F4[1/16;.;77], r[1/8], "
          "Ab3;C4[1/16;0], F4[1/16;.;77], r[1/8], Ab3;C4[1/16;0], F4[1/16;.;77], r[1/16]",
          default_volume=71),  # 29  Fm
    chord("Ab3;Db4[1/16;0], F4[1/16;.;77], r[1/8], Ab3;Db4[1/16;0], F4[1/16;.;77], r[1/8], "
          "Ab3;Db4[1/16;0], F4[1/16;.;77], r[1/16], Ab3;Db4[1/16;0], F4[1/16;.;77], r[1/8], "
          "Ab3;Db4[1/16;0], F4[1/16;.;77], r[1/8], Ab3;Db4[1/16;0], F4[1/16;.;77], r[1/16]",
          default_volume=71),  # 30  Db
    chord("G3;Bb3[1/16;0], Eb4[1/16;.;77], r[1/8], G3;Bb3[1/16;0], Eb4[1/16;.;77], r[1/8], "
          "G3;Bb3[1/16;0], Eb4[1/16;.;77], r[1/16], G3;Bb3[1/16;0], Eb4[1/16;.;77], r[1/8], "
          "G3;Bb3[1/16;0], Eb4[1/16;.;77], r[1/8], G3;Bb3[1/16;0], Eb4[1/16;.;77], r[1/16]",
          default_volume=71),  # 31  Eb
    chord("G3;C4[1/16;0], Eb4[1/16;.;77], r[1/8], G3;C4[1/16;0], Eb4[1/16;.;77], r[1/8], "
          "G3;C4[1/16;0], Eb4[1/16;.;77], r[1/16], G3;C4[1/16;0], Eb4[1/16;.;77], r[1/8], "
          "G3;C4[1/16;0], Eb4[1/16;.;77], r[1/8], G3;C4[1/16;0], Eb4[1/16;.;77], r[1/16]",
          default_volume=71),  # 32  Cm
] * 2)

electric_piano_chorus_2 = join([
    C("Fm/Ab", 3) % (1, 0, 65),  # 29  Fm
    C("Db/Ab", 3) % (1, 0, 65),  # 30  Db
    C("Eb/G", 3) % (1, 0, 65),  # 31  Eb
    C("Cm/G", 3) % (1, 0, 65),  # 32  Cm
] * 2)

part_808_bass_chorus_2 = join([
    # 29  Fm
    chord("F2[11/64;3/16], F2[11/64;3/16], F3[7/64;3/8], F2[7/64;1/8], C2[7/64;1/8]", volume=100),
    chord("Db2[11/64;3/16], Db2[11/64;3/16], Db3[7/64;3/8], Db2[7/64;1/8], Ab1[7/64;1/8]",
          volume=100),  # 30  Db
    chord("Eb2[11/64;3/16], Eb2[11/64;3/16], Eb3[7/64;3/8], Eb2[7/64;1/8], Bb1[7/64;1/8]",
          volume=100),  # 31  Eb
    # 32  Cm
    chord("C2[11/64;3/16], C2[11/64;3/16], C3[7/64;3/8], C2[7/64;1/8], G1[7/64;1/8]", volume=100),
] * 2)

drums_chorus_2_bar33 = hits(
    "K;H, H, H, S;HC;H, K;H, H, S;HC;H, H, K;H, H, H, HC;H;TI1, K;H, H, HC;H;TI1, H",
    1/16,
    {"K": 106, "H": [66, 37], "S": 90, "HC": 85, "TI1": 76},
    {
        "K": 1/16,
        "H": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 3/64],
        "S": 1/16,
        "HC": 1/16,
        "TI1": 1/16,
    },
)

drums_chorus_2 = join([
    hits("K;H;C, H, H, S;HC;H, K;H, H, S;HC;H, H, K;H, H, H, HC;H;TI1, K;H, H, HC;H;TI1, H",  # 29
         1/16,
         {"K": 106, "H": [66, 37], "C": 92, "S": 90, "HC": 85, "TI1": 76},
         {
             "K": 1/16,
             "H": [3/64, 1/16, 1/16, 1/16, 3/64, 3/64, 1/16, 3/64],
             "C": 1/4,
             "S": 1/16,
             "HC": 1/16,
             "TI1": 1/16,
         }),
    hits("K;H, H, H, S;HC;H, K;H, H, S;HC;H, H, K;H, H, H, HC;H;TI1, K;H, H, HC;H;TI1, H",  # 30
         1/16,
         {"K": 106, "H": [66, 37], "S": 90, "HC": 85, "TI1": 76},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 3/64],
             "S": 1/16,
             "HC": 1/16,
             "TI1": 1/16,
         }),
    hits("K;H, H, H, S;HC;H, K;H, H, S;HC;H, H, K;H, H, H, HC;H;TI1, K;H, H, HC;H;TI1, H",  # 31
         1/16,
         {"K": 106, "H": [66, 37], "S": 90, "HC": 85, "TI1": 76},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 3/64],
             "S": 1/16,
             "HC": 1/16,
             "TI1": 1/16,
         }),
    hits("K;H, H, H, S;HC;H, K;H, H, S;HC;H, H, K;H, H, H, HC;H;TI1, K;H, H, HC;H;TI1, H",  # 32
         1/16,
         {"K": 106, "H": [66, 37], "S": 90, "HC": 85, "TI1": 76},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 3/64],
             "S": 1/16,
             "HC": 1/16,
             "TI1": 1/16,
         }),
    drums_chorus_2_bar33, drums_chorus_2_bar33,  # 33–34
    hits("K;H, H, H, S;HC;H, K;H, H, S;HC;H, H, K;H, H, H, HC;H;TI1, K;H, H, HC;H;TI1, H",  # 35
         1/16,
         {"K": 106, "H": [66, 37], "S": 90, "HC": 85, "TI1": 76},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 1/16, 3/64, 3/64, 1/16, 3/64, 3/64],
             "S": 1/16,
             "HC": 1/16,
             "TI1": 1/16,
         }),
    hits("K;H, H, H, S;H, K;H, H, S;H, H, H;TI1, H, H;TI1, S;H;TI1, K;H;TI1, H, S;H;TI1, H",  # 36
         1/16,
         {"K": 106, "H": [66, 37], "S": 90, "TI1": 76},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 1/16, 3/64, 3/64, 1/16, 3/64, 3/64],
             "S": 1/16,
             "TI1": [1/16, 3/64, 3/64, 1/16],
         }),
])


# ── outro · bars 37–40 ──────────────────────────────────────────────────────
# Fm | Db | Eb | Fm

square_lead_outro = join([
    chord("F5[7/48;3/16], Ab5[1/16;.;83], Ab5[7/48;1/8;89], Ab5[1/16;.;83], Bb5[1/16;.;84], "
          "Ab5[7/48;1/8;89], F5[7/48;1/8;82], Eb5[13/48;1/4]", default_volume=87),  # 37  Fm
    chord("Ab5[7/48;1/8;90], Ab5[1/16;.], r[1/16], Bb5[7/48;1/8;91], Bb5[1/16;.;86], "  # 38  Db
          "Ab5[1/16;.], F5[7/48;1/8;88], Ab5[7/48;1/8], F5[13/48;1/4;88]", default_volume=85),
    # 39  Eb
    chord("Eb5[7/48;1/8;89], C5[1/16;.;82], Eb5[1/16;.], Eb5[7/48;1/8;89], Eb5[7/48;3/16], "
          "F5[1/16;.], Eb5[1/16;.], r[1/16], Eb5[7/48;3/16;89], Eb5[1/16;.]", default_volume=84),
    chord("F5", 21/16, 1, 74),  # 40  Fm
])

pizzicato_strings_outro = join([
    chord("Ab3;C4[17/48;0], F4[17/48;3/8;70], Ab3;C4[11/24;0], F4[11/24;1/2;70], Ab3;C4[1/8;0], "
          "F4[1/8;.;70]", default_volume=65),  # 37  Fm
    chord("Ab3;Db4[17/48;0], F4[17/48;3/8;70], Ab3;Db4[11/24;0], F4[11/24;1/2;70], "  # 38  Db
          "Ab3;Db4[1/8;0], F4[1/8;.;70]", default_volume=64),
    chord("G3;Bb3[17/48;0], Eb4[17/48;3/8;69], G3;Bb3[11/24;0], Eb4[11/24;1/2;69], "  # 39  Eb
          "G3;Bb3[1/8;0], Eb4[1/8;.;69]", default_volume=63),
    chord("Ab3[4/3;0], C4[21/16;0], F4[4/3;1]", volume=66),  # 40  Fm
])

electric_piano_outro = join([
    C("Fm/Ab", 3) % (1, 0, 57),  # 37  Fm
    C("Db/Ab", 3) % (1, 0, 56),  # 38  Db
    C("Eb/G", 3) % (1, 0, 56),  # 39  Eb
    C("Fm/Ab", 3) % (1, 0, 66),  # 40  Fm
])

part_808_bass_outro = join([
    chord("F2[11/64;3/16], F2[11/64;3/16], C2[7/64;1/8], F2[11/32;.], r[1/32], F3[7/64;1/8]",
          volume=91),  # 37  Fm
    chord("Db2[11/64;3/16], Db2[11/64;3/16], Ab1[7/64;1/8], Db2[11/32;.], r[1/32], Db3[7/64;1/8]",
          volume=90),  # 38  Db
    chord("Eb2[11/64;3/16], Eb2[11/64;3/16], Bb1[7/64;1/8], Eb2[11/32;.], r[1/32], Eb3[7/64;1/8]",
          volume=89),  # 39  Eb
    chord("F1", 63/64, 1, 79),  # 40  Fm
])

drums_outro = join([
    hits("K;H, 0, 0, SS;H, K, 0, SS;H, 0, K;H, 0, 0, SS;H, K, 0, SS;H, 0",  # 37
         1/16, {"K": 97, "H": 60, "SS": 71}),
    hits("K;H, 0, 0, SS;H, K, 0, SS;H, 0, K;H, 0, 0, SS;H, K, 0, SS;H, 0",  # 38
         1/16, {"K": 96, "H": 59, "SS": 71}),
    hits("K;H, 0, 0, SS;H, K, 0, SS;H, 0, K;H, 0, 0, SS;H, K, 0, SS;H, 0",  # 39
         1/16, {"K": 95, "H": 59, "SS": 70}),
    hits("K;C, 0", 1/2, {"K": 89, "C": 83}, {"K": 1/8, "C": 1/2}),  # 40
])


# ── tracks ──────────────────────────────────────────────────────────────────

square_lead = perform(
    join([
        rest(4), square_lead_verse, square_lead_pre_chorus, square_lead_chorus,
        square_lead_break_2, square_lead_chorus_2, square_lead_outro,
    ]),
    grid=1/16, late=12, loose=2, touch=4, seed=924917496, gate=75,
)
pizzicato_strings = perform(
    join([
        rest(4), pizzicato_strings_verse, pizzicato_strings_pre_chorus, pizzicato_strings_chorus,
        rest(4), pizzicato_strings_chorus_2, pizzicato_strings_outro,
    ]),
    grid=1/16, loose=2, touch=4, seed=997795144, gate=75,
)
electric_piano = perform(
    join([
        electric_piano_intro, electric_piano_verse, electric_piano_pre_chorus,
        electric_piano_chorus, rest(4), electric_piano_chorus_2, electric_piano_outro,
    ]),
    grid=1/16, loose=2, touch=4, seed=709649878,
)
part_808_bass = perform(
    join([
        rest(4), part_808_bass_verse, part_808_bass_pre_chorus, part_808_bass_chorus,
        part_808_bass_break_2, part_808_bass_chorus_2, part_808_bass_outro,
    ]),
    grid=1/16, late=2, loose=2, touch=4, seed=391411782,
)
drums = perform(
    join([
        drums_intro, drums_verse, drums_pre_chorus, drums_chorus, drums_break_2, drums_chorus_2,
        drums_outro,
    ]),
    grid=1/16, loose=2, touch=4, seed=1062483345,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [square_lead, pizzicato_strings, electric_piano, part_808_bass, drums],
    instruments=["Lead 1 (square)", "Pizzicato Strings", "Electric Piano 1", "Synth Bass 1", 26],
    bpm=BPM,
    track_names=["square lead", "pizzicato strings", "electric piano", "808 bass", "drums"],
    channels=[0, 1, 2, 3, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(78, mode="value")],
        [pan(64, mode="value")], [pan(64, mode="value")],
    ],
    volume=[
        [volume(90, mode="value")], [volume(88, mode="value")], [volume(86, mode="value")],
        [volume(102, mode="value")], [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Fm", is_meta=True),
    ],
    name="Back Wall",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 153600,
    "sections": [
        (0, 15360, "intro", 0.44), (15360, 30720, "verse", 0.52),
        (46080, 15360, "pre-chorus", 0.48), (61440, 30720, "chorus", 0.76),
        (92160, 15360, "break", 0.56), (107520, 30720, "chorus", 0.8),
        (138240, 15360, "outro", 0.46),
    ],
    "chords": [
        (0, 3840, "Fm", "i"), (3840, 3840, "Db", "VI"), (7680, 3840, "Eb", "VII"),
        (11520, 3840, "Cm", "v"), (15360, 3840, "Fm", "i"), (19200, 3840, "Db", "VI"),
        (23040, 3840, "Eb", "VII"), (26880, 3840, "Cm", "v"), (30720, 3840, "Fm", "i"),
        (34560, 3840, "Db", "VI"), (38400, 3840, "Eb", "VII"), (42240, 3840, "Cm", "v"),
        (46080, 3840, "Fm", "i"), (49920, 3840, "Db", "VI"), (53760, 3840, "Eb", "VII"),
        (57600, 3840, "Cm", "v"), (61440, 3840, "Fm", "i"), (65280, 3840, "Db", "VI"),
        (69120, 3840, "Eb", "VII"), (72960, 3840, "Cm", "v"), (76800, 3840, "Fm", "i"),
        (80640, 3840, "Db", "VI"), (84480, 3840, "Eb", "VII"), (88320, 3840, "Cm", "v"),
        (92160, 3840, "Fm", "i"), (96000, 3840, "Db", "VI"), (99840, 3840, "Eb", "VII"),
        (103680, 3840, "Cm", "v"), (107520, 3840, "Fm", "i"), (111360, 3840, "Db", "VI"),
        (115200, 3840, "Eb", "VII"), (119040, 3840, "Cm", "v"), (122880, 3840, "Fm", "i"),
        (126720, 3840, "Db", "VI"), (130560, 3840, "Eb", "VII"), (134400, 3840, "Cm", "v"),
        (138240, 3840, "Fm", "i"), (142080, 3840, "Db", "VI"), (145920, 3840, "Eb", "VII"),
        (149760, 3840, "Fm", "i"),
    ],
    "about": {
        "seed": "4131",
        "prompt": "reggaeton in F minor, 95 bpm, square lead, pizzicato strings, electric piano, 808 bass and drums, 40 bars",
        "genre": "reggaeton",
    },
    "tracks": [
        {
            "name": "square lead",
            "role": "melody",
            "instrument": {
                "name": "Lead 1 (square)", "program": 81, "low": 36, "high": 108,
                "voice": "subtractive", "preset": "synthwave lead",
            },
            "chain": "delay:sync=1/8.;feedback=25;mix=14",
            "events": ["volume", "pan", (0, 91, 44), (0, 93, 0)],
        },
        {
            "name": "pizzicato strings",
            "role": "chords",
            "instrument": {"name": "Pizzicato Strings", "program": 46, "low": 28, "high": 100},
            "events": ["volume", "pan", (0, 91, 36), (0, 93, 8)],
        },
        {
            "name": "electric piano",
            "role": "pad",
            "instrument": {"name": "Electric Piano 1", "program": 5, "low": 28, "high": 100},
            "events": ["volume", "pan", (0, 91, 60), (0, 93, 20)],
        },
        {
            "name": "808 bass",
            "role": "bass",
            "instrument": {
                "name": "Synth Bass 1", "program": 39, "low": 24, "high": 72,
                "voice": "subtractive", "preset": "808",
            },
            "events": ["volume", "pan", (0, 91, 10), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {
                "name": "drums", "program": 26, "drums": True, "low": 35, "high": 81,
                "voice": "drumkit", "preset": "808",
            },
            "events": ["volume", "pan", (0, 91, 22), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
