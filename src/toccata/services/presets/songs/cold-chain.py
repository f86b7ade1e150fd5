"""Cold Chain

Key     C minor
Tempo   140 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · hook 8 · verse 8 · outro 4
Tracks  music box, synth bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 140
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "HC": 39, "H": 42, "C": 49, "0": -1, "-": -2}


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
# Cm | Cm | Ab | Ab

drums_intro_bar1 = hits(
    "K;H, 0, H, 0, S;HC;H, H, H, K;H", 1/8, {"K": [94, 81], "H": 58, "S": 92, "HC": 74}, 1/12
)

drums_intro = join([
    drums_intro_bar1,  # 1
    hits("H, 0, K;H, 0, S;HC;H, H, K, H", 1/8, {"H": 58, "K": 81, "S": 92, "HC": 74}, 1/12),  # 2
    drums_intro_bar1,  # 3
    hits("H, 0, H, 0, H, 0, K;H, 0, H, 0, H, 0, H, 0, 0, 0, 0, 0, S, S, S, S, S, S",  # 4
         1/24,
         {"H": [67, 32, 32, 58, 32, 32, 61], "K": 81, "S": 83},
         {"H": 1/12, "K": 1/12, "S": [1/24, 1/24, 1/24, 1/24, 1/24, 1/16]}),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# Cm | Cm | Ab | Ab | Cm | Cm | Ab | Ab

music_box_verse_bar6 = chord(
    "Eb5[1/16;.;85], r[3/16], D5[1/16;.], r[3/16], C5[1/16;.], r[1/8], Eb5[1/16;.;79], r[1/8], "
    "F5[1/16;.;80], r[1/16]", default_volume=84
)

music_box_verse = join([
    chord("Eb5[1/16;.;83], r[3/16], D5[1/16;.], r[3/16], C5[1/16;.], r[1/8], Eb5[1/16;.;77], "
          "r[1/8], F5[1/16;.;78], r[1/16]", default_volume=82),  # 5  Cm
    music_box_verse_bar6,  # 6  Cm
    chord("Ab5[1/16;.], r[3/16], G5[1/16;.;89], r[3/16], Eb5[1/16;.;87], r[1/8], G5[1/16;.;83], "
          "r[1/8], Ab5[1/16;.;84], r[1/16]", default_volume=90),  # 7  Ab
    chord("Ab5[1/16;.], r[1/16], F5[1/16;.;78], r[3/16], Eb5[1/16;.;77], r[9/16]",  # 8  Ab
          default_volume=86),
    chord("Eb5[1/16;.;83], r[3/16], D5[1/16;.], r[3/16], C5[1/16;.], r[5/16], F5[1/16;.;78], "
          "r[1/16]", default_volume=82),  # 9  Cm
    music_box_verse_bar6,  # 10  Cm
    chord("Ab5[1/16;.;90], r[5/16], G5[1/16;.], r[1/16], Eb5[1/16;.;87], r[1/8], "  # 11  Ab
          "Ab5[1/16;.;84], r[1/8], G5[1/16;.], r[1/16]", default_volume=83),
    # 12  Ab
    chord("Ab5[1/16;.], r[1/8], F5[1/16;.;78], r[1/8], C5[1/8;.;76], r[1/2]", default_volume=86),
])

synth_bass_verse_bar5 = chord("C2[9/8;7/8], C2[1/6;1/8;100]", default_volume=115)
synth_bass_verse_bar6 = chord("r[1/4], C2[31/48;1/2], C2[1/3;1/4]", volume=100)
synth_bass_verse_bar7 = chord("Ab1[9/8;7/8], Ab1[1/6;1/8;100]", default_volume=115)

synth_bass_verse = join([
    synth_bass_verse_bar5,  # 5  Cm
    synth_bass_verse_bar6,  # 6  Cm
    synth_bass_verse_bar7,  # 7  Ab
    chord("r[1/4], Ab1[31/48;1/2], Ab1[1/3;1/4]", volume=100),  # 8  Ab
    synth_bass_verse_bar5,  # 9  Cm
    synth_bass_verse_bar6,  # 10  Cm
    synth_bass_verse_bar7,  # 11  Ab
    chord("r[1/4], Ab1[31/48;1/2], Ab1[5/16;1/4]", volume=100),  # 12  Ab
])

drums_verse_bar6 = hits(
    "H, H, K;H, H, S;HC;H, H, K;H, H", 1/8, {"H": 62, "K": 86, "S": 98, "HC": 79}, 1/12
)
drums_verse_bar7 = hits(
    "K;H, H, H, H, S;HC;H, H, H, K;H", 1/8, {"K": [100, 86], "H": 62, "S": 98, "HC": 79}, 1/12
)

drums_verse = join([
    hits("K;H;C, H, H, H, S;HC;H, H, H, K;H",  # 5
         1/8,
         {"K": [100, 86], "H": 62, "C": 86, "S": 98, "HC": 79},
         {"K": 1/12, "H": 1/12, "C": 1/3, "S": 1/12, "HC": 1/12}),
    drums_verse_bar6,  # 6
    drums_verse_bar7,  # 7
    hits("H, 0, 0, H, 0, 0, K;H, 0, 0, H, 0, 0, S;HC;H, 0, H, 0, H, 0, K;H, 0, H, 0, H, 0",  # 8
         1/24,
         {"H": [62, 62, 62, 62, 71, 34, 34, 62, 34, 34], "K": 86, "S": 98, "HC": 79},
         1/12),
    drums_verse_bar7,  # 9
    drums_verse_bar6,  # 10
    drums_verse_bar7,  # 11
    hits("H, 0, 0, H, 0, 0, K;H, 0, 0, H, 0, 0, H, 0, 0, 0, 0, 0, S, S, S, S, S, S",  # 12
         1/24,
         {"H": [62, 62, 62, 62, 64], "K": 86, "S": 88},
         {"H": 1/12, "K": 1/12, "S": [1/24, 1/24, 1/24, 1/24, 1/24, 1/16]}),
])


# ── hook · bars 13–20 ───────────────────────────────────────────────────────
# Cm | Cm | Ab | Gm | Cm | Cm | Ab | Gm

music_box_hook = join([
    chord("G5[1/16;.], r[1/8], Ab5[1/16;.;84], r[1/8], F5[1/16;.;82], r[1/16], G5[1/16;.], "
          "r[1/16], G5[1/8;.;83], r[1/8], Ab5[1/16;.;84], r[1/16]", default_volume=90),  # 13  Cm
    chord("G5[11/64;3/8], Bb5[1/16;.;87], r[5/16], Ab5[1/16;.;93], r[1/16], C6[1/16;.;89], "
          "r[1/16]", default_volume=92),  # 14  Cm
    chord("Ab5[1/16;.;95], r[1/8], Bb5[1/16;.], r[1/8], G5[1/16;.;88], r[1/16], Ab5[1/16;.;95], "
          "r[1/16], Ab5[1/8;.], r[1/8], Bb5[1/16;.], r[1/16]", default_volume=89),  # 15  Ab
    chord("G5[11/64;3/8], Bb5[1/16;.;84], r[5/16], Ab5[1/16;.;91], r[1/16], C6[1/16;.;87], "
          "r[1/16]", default_volume=90),  # 16  Gm
    chord("G5[11/64;3/8], Bb5[1/16;.;84], r[1/16], G5[11/64;3/8], Bb5[1/16;.;84], r[1/16]",
          default_volume=90),  # 17  Cm
    chord("G5[11/64;3/8], Bb5[1/16;.;87], r[1/16], G5[11/64;3/8], Bb5[1/16;.;87], r[1/16]",
          default_volume=92),  # 18  Cm
    chord("Ab5[11/64;3/8], C6[1/16;.;91], r[5/16], Bb5[1/16;.], r[1/16], D6[1/16;.;91], r[1/16]",
          default_volume=95),  # 19  Ab
    chord("Bb5[1/16;.], r[1/8], Eb6[1/16;.;88], r[1/8], Bb5[1/16;.;84], r[9/16]",  # 20  Gm
          default_volume=91),
])

synth_bass_hook = join([
    chord("C2[1/3;1/4], G2[47/48;3/4;105]", default_volume=118),  # 13  Cm
    chord("r[1/8], C2[5/16;1/4], G2[13/16;5/8]", volume=105),  # 14  Cm
    chord("Ab2[1/3;1/4], Eb3[47/48;3/4;105]", default_volume=118),  # 15  Ab
    chord("r[1/8], G2[5/16;1/4], D3[13/16;5/8]", volume=105),  # 16  Gm
] * 2)

drums_hook = join([
    hits("K;H;C, H, H, H, K;H, H, H, H, S;HC;H, 0, H, 0, 0, 0, H, 0",  # 13
         1/16,
         {
             "K": [105, 91],
             "H": [65, 36, 65, 36, 65, 36, 65, 36, 65, 65],
             "C": 91,
             "S": 103,
             "HC": 83,
         },
         {
             "K": 1/12,
             "H": [1/16, 1/12, 1/12, 1/12, 1/16, 1/12, 1/16, 1/12, 1/12, 1/12, 1/12],
             "C": 1/3,
             "S": 1/12,
             "HC": 1/12,
         }),
    hits("H, 0, K;H, 0, H, 0, K;H, 0, S;HC;H, H, H, H, H, H, H, H",  # 14
         1/16,
         {"H": [65, 65, 65, 65, 65, 36, 65, 36, 65, 36, 65, 36], "K": 91, "S": 103, "HC": 83},
         {
             "H": [1/12, 1/12, 1/12, 1/12, 1/12, 1/16, 1/12, 1/16, 1/12, 1/12, 1/16],
             "K": 1/12,
             "S": 1/12,
             "HC": 1/12,
         }),
    hits("K;H, 0, 0, 0, H, 0, K;H, 0, H, 0, H, 0, S;HC;H, 0, 0, H, 0, 0, H, 0, 0, H, 0, 0",  # 15
         1/24, {"K": [105, 91], "H": 65, "S": 103, "HC": 83}, 1/12),
    hits("H, 0, 0, K;H, 0, 0, 0, 0, 0, K;H, 0, 0, S;HC;H, 0, H, 0, H, 0, H, 0, H, 0, H, 0",  # 16
         1/24, {"H": 65, "K": 91, "S": 103, "HC": 83}, 1/12),
    hits("K;H, 0, H, 0, H, 0, K;H, 0, H, 0, H, 0, S;HC;H, 0, 0, H, 0, 0, H, 0, 0, H, 0, 0",  # 17
         1/24,
         {"K": [105, 91], "H": [75, 36, 36, 65, 36, 36, 65, 65, 65, 65], "S": 103, "HC": 83},
         1/12),
    hits("H, 0, 0, K;H, 0, 0, H, 0, 0, K;H, 0, 0, S;HC;H, 0, H, 0, H, 0, H, 0, H, 0, H, 0",  # 18
         1/24,
         {"H": [65, 65, 65, 65, 75, 36, 36, 65, 36, 36], "K": 91, "S": 103, "HC": 83},
         1/12),
    hits("K;H, 0, 0, H, 0, 0, K;H, 0, 0, H, 0, 0, S;HC;H, 0, H, 0, H, 0, H, 0, H, 0, H, 0",  # 19
         1/24, {"K": [105, 91], "H": 65, "S": 103, "HC": 83}, 1/12),
    hits("H, 0, 0, K;H, 0, 0, 0, 0, 0, K;H, 0, 0, H, 0, 0, 0, 0, 0, S, S, S, S, S, S",  # 20
         1/24,
         {"H": [65, 65, 65, 68], "K": 91, "S": 93},
         {"H": 1/12, "K": 1/12, "S": [1/24, 1/24, 1/24, 1/24, 1/24, 1/16]}),
])


# ── verse · bars 21–28 ──────────────────────────────────────────────────────
# Cm | Cm | Ab | Ab | Cm | Cm | Ab | Ab

music_box_verse_2_bar22 = chord(
    "Eb5[1/16;.;86], r[3/16], D5[1/16;.], r[3/16], C5[1/16;.], r[1/8], Eb5[1/16;.;80], r[1/8], "
    "F5[1/16;.;81], r[1/16]", default_volume=85
)

music_box_verse_2 = join([
    chord("Eb5[1/16;.;84], r[3/16], D5[1/16;.], r[3/16], C5[1/16;.], r[5/16], F5[1/16;.;79], "
          "r[1/16]", default_volume=83),  # 21  Cm
    music_box_verse_2_bar22,  # 22  Cm
    chord("Ab5[1/16;.], r[3/16], G5[1/16;.;90], r[3/16], Eb5[1/16;.;88], r[5/16], "  # 23  Ab
          "Ab5[1/16;.;85], r[1/16]", default_volume=91),
    chord("Ab5[1/16;.], r[5/16], Eb5[1/16;.;78], r[9/16]", default_volume=87),  # 24  Ab
    chord("Eb5[1/16;.;84], r[3/16], D5[1/16;.], r[3/16], C5[1/16;.], r[1/8], Eb5[1/16;.;78], "
          "r[1/8], F5[1/16;.;79], r[1/16]", default_volume=83),  # 25  Cm
    music_box_verse_2_bar22,  # 26  Cm
    chord("Ab5[1/16;.;91], r[5/16], G5[1/16;.], r[1/16], Eb5[1/16;.;88], r[1/8], "  # 27  Ab
          "Ab5[1/16;.;85], r[1/8], G5[1/16;.], r[1/16]", default_volume=84),
    # 28  Ab
    chord("Ab5[1/16;.], r[1/8], F5[1/16;.;79], r[1/8], C5[1/8;.;77], r[1/2]", default_volume=87),
])

synth_bass_verse_2_bar21 = chord("C2[9/8;7/8], C2[1/6;1/8;101]", default_volume=117)
synth_bass_verse_2_bar22 = chord("r[1/4], C2[31/48;1/2], C2[5/16;1/4]", volume=101)
synth_bass_verse_2_bar23 = chord("Ab1[9/8;7/8], Ab1[1/6;1/8;101]", default_volume=117)

synth_bass_verse_2 = join([
    synth_bass_verse_2_bar21,  # 21  Cm
    synth_bass_verse_2_bar22,  # 22  Cm
    synth_bass_verse_2_bar23,  # 23  Ab
    chord("r[1/4], Ab1[31/48;1/2], Ab1[1/3;1/4]", volume=101),  # 24  Ab
    synth_bass_verse_2_bar21,  # 25  Cm
    synth_bass_verse_2_bar22,  # 26  Cm
    synth_bass_verse_2_bar23,  # 27  Ab
    chord("r[1/4], Ab1[31/48;1/2], Ab1[5/16;1/4]", volume=101),  # 28  Ab
])

drums_verse_2_bar23 = hits(
    "K;H, H, H, H, S;HC;H, H, H, K;H", 1/8, {"K": [101, 87], "H": 62, "S": 99, "HC": 80}, 1/12
)

drums_verse_2 = join([
    hits("K;H;C, H, H, H, S;HC;H, H, H, K;H",  # 21
         1/8,
         {"K": [101, 87], "H": 62, "C": 87, "S": 99, "HC": 80},
         {"K": 1/12, "H": 1/12, "C": 1/3, "S": 1/12, "HC": 1/12}),
    # 22
    hits("H, H, K;H, H, S;HC;H, H, K;H, H", 1/8, {"H": 62, "K": 87, "S": 99, "HC": 80}, 1/12),
    drums_verse_2_bar23,  # 23
    hits("H, 0, 0, 0, H, 0, K;H, 0, H, 0, H, 0, S;HC;H, 0, 0, H, 0, 0, K;H, 0, 0, H, 0, 0",  # 24
         1/24, {"H": 62, "K": 87, "S": 99, "HC": 80}, 1/12),
    drums_verse_2_bar23,  # 25
    hits("H, 0, H, 0, H, 0, K;H, 0, H, 0, H, 0, S;HC;H, 0, 0, H, 0, 0, K;H, 0, 0, H, 0, 0",  # 26
         1/24, {"H": 62, "K": 87, "S": 99, "HC": 80}, 1/12),
    hits("K;H, 0, 0, 0, H, 0, H, 0, H, 0, H, 0, S;HC;H, 0, 0, H, 0, 0, H, 0, 0, K;H, 0, 0",  # 27
         1/24, {"K": [101, 87], "H": 62, "S": 99, "HC": 80}, 1/12),
    hits("H, 0, H, 0, H, 0, K;H, 0, H, 0, H, 0, H, 0, 0, 0, 0, 0, S, S, S, S, S, S",  # 28
         1/24,
         {"H": [72, 35, 35, 62, 35, 35, 65], "K": 87, "S": 89},
         {"H": 1/12, "K": 1/12, "S": [1/24, 1/24, 1/24, 1/24, 1/24, 1/16]}),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# Cm | Cm | Fm7 | Cm7

synth_bass_outro = join([
    chord("C2[9/8;7/8], C2[1/6;1/8;95]", default_volume=110),  # 29  Cm
    chord("r[1/4], C2[31/48;1/2], C2[1/3;1/4]", volume=94),  # 30  Cm
    chord("F2[9/8;7/8], F2[1/6;1/8;93]", default_volume=108),  # 31  Fm7
    chord("C2", 4/3, 1, 78),  # 32  Cm7
])

drums_outro = join([
    hits("K;H, 0, H, 0, H, 0, H, 0, H, 0, H, 0, S;HC;H, 0, 0, H, 0, 0, H, 0, 0, K;H, 0, 0",  # 29
         1/24, {"K": [95, 82], "H": 59, "S": 93, "HC": 75}, 1/12),
    # 30
    hits("H, 0, K;H, 0, S;HC;H, H, K;H, H", 1/8, {"H": 58, "K": 81, "S": 92, "HC": 75}, 1/12),
    hits("K;H, 0, H, 0, S;HC;H, H, H, K;H",  # 31
         1/8, {"K": [93, 81], "H": 58, "S": 92, "HC": 74}, 1/12),
    hits("K;C, 0", 1/2, {"K": 87, "C": 82}, {"K": 1/6, "C": 2/3}),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

music_box = perform(
    join([rest(4), music_box_verse, music_box_hook, music_box_verse_2]),
    grid=1/16, loose=1, touch=4, seed=1009018748,
)
synth_bass = perform(
    join([rest(4), synth_bass_verse, synth_bass_hook, synth_bass_verse_2, synth_bass_outro]),
    grid=1/16, loose=1, touch=4, seed=636789284, gate=75,
)
drums = perform(
    join([drums_intro, drums_verse, drums_hook, drums_verse_2, drums_outro]),
    grid=1/16, loose=1, touch=4, seed=498452175, gate=75,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [music_box, synth_bass, drums],
    instruments=["Music Box", "Synth Bass 1", 1],
    bpm=BPM,
    track_names=["music box", "synth bass", "drums"],
    channels=[0, 1, 9],
    pan=[[pan(64, mode="value")], [pan(64, mode="value")], [pan(64, mode="value")]],
    volume=[[volume(92, mode="value")], [volume(102, mode="value")], [volume(100, mode="value")]],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Cm", is_meta=True),
    ],
    name="Cold Chain",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 15360, "intro", 0.35), (15360, 30720, "verse", 0.56), (46080, 30720, "hook", 0.75),
        (76800, 30720, "verse", 0.6), (107520, 15360, "outro", 0.4),
    ],
    "chords": [
        (0, 7680, "Cm", "i"), (7680, 7680, "Ab", "VI"), (15360, 7680, "Cm", "i"),
        (23040, 7680, "Ab", "VI"), (30720, 7680, "Cm", "i"), (38400, 7680, "Ab", "VI"),
        (46080, 7680, "Cm", "i"), (53760, 3840, "Ab", "VI"), (57600, 3840, "Gm", "v"),
        (61440, 7680, "Cm", "i"), (69120, 3840, "Ab", "VI"), (72960, 3840, "Gm", "v"),
        (76800, 7680, "Cm", "i"), (84480, 7680, "Ab", "VI"), (92160, 7680, "Cm", "i"),
        (99840, 7680, "Ab", "VI"), (107520, 7680, "Cm", "i"), (115200, 3840, "Fm7", "iv7"),
        (119040, 3840, "Cm7", "i7"),
    ],
    "about": {
        "seed": "172",
        "prompt": "trap in C minor, 140 bpm, music box, synth bass and drums, 32 bars",
        "genre": "hiphop",
    },
    "tracks": [
        {
            "name": "music box",
            "role": "melody",
            "instrument": {"name": "Music Box", "program": 11, "low": 60, "high": 96},
            "events": ["volume", "pan", (0, 91, 56), (0, 93, 0)],
        },
        {
            "name": "synth bass",
            "role": "bass",
            "instrument": {
                "name": "Synth Bass 1", "program": 39, "low": 24, "high": 72,
                "voice": "subtractive", "preset": "808",
            },
            "events": ["volume", "pan", (0, 91, 22), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 34), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
