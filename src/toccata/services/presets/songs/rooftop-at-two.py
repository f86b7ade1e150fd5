"""Rooftop at Two

Key     C minor
Tempo   108 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · pre-chorus 4 · chorus 12 · outro 4
Tracks  saw lead, marimba, synth brass, synth bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 108
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "S": 38, "HC": 39, "T4": 45, "OH": 46, "T3": 47, "C": 49, "MA": 70, "0": -1,
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
# Ab | Bb | Cm | Cm

drums_intro_bar2 = hits(
    "K, 0, 0, S, K, 0, S, 0, K, 0, 0, S, K, 0, S, 0", 1/16, {"K": 96, "S": 81}
)

drums_intro = join([
    hits("K;C, 0, 0, S, K, 0, S, 0, K, 0, 0, S, K, 0, S, 0",  # 1
         1/16, {"K": 96, "C": 87, "S": 81}, {"K": 1/16, "C": 1/4, "S": 1/16}),
    drums_intro_bar2, drums_intro_bar2,  # 2–3
    hits("K, 0, T4, S, K, T4, S;T4, 0, T4, 0, T4, S;T4, T4, T4, S;T4, T4",  # 4
         1/16,
         {"K": 96, "T4": 69, "S": 81},
         {"K": 1/16, "T4": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64, 3/64, 1/16, 3/64], "S": 1/16}),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# Ab | Bb | Cm | Cm | Ab | Bb | Cm | Cm

saw_lead_verse = join([
    chord("Ab5[1/16;.], Bb5[7/48;1/8;86], G5[1/16;.;85], G5[7/48;1/8], G5[7/48;1/2;85], "  # 5  Ab
          "F5[7/48;1/8;83]", default_volume=91),
    chord("F5[1/16;.], G5[7/48;1/8;87], F5[1/16;.;85], F5[7/48;1/8], F5[7/48;1/8;85], "  # 6  Bb
          "Bb5[5/24;3/8;94], Bb5[7/48;1/8;88]", default_volume=91),
    chord("G5[1/16;.;95], Eb5[7/48;1/8], F5[1/16;.], F5[7/48;1/8;93], F5[7/48;1/2], "  # 7  Cm
          "G5[7/48;1/8;89]", default_volume=87),
    chord("G5[5/24;1/4], Eb5[7/48;1/8;89], Eb5[7/48;5/8;83]", default_volume=91),  # 8  Cm
    chord("Ab5[1/16;.;91], G5[7/48;1/8;85], F5[1/16;.], F5[7/48;5/8;89], Eb5[7/48;1/8]",  # 9  Ab
          default_volume=83),
    chord("F5[1/16;.], G5[7/48;1/8;87], F5[1/16;.;85], F5[7/48;1/8], F5[7/48;1/8;85], "  # 10  Bb
          "Bb5[5/24;3/16;94], G5[5/24;3/16;87], Bb5[7/48;1/8;88]", default_volume=91),
    chord("G5[1/16;.], r[1/8], G5[1/16;.;89], G5[7/48;1/8], G5[7/48;1/8;89], G5[5/24;3/16], "
          "Bb5[5/24;3/16;90], G5[7/48;1/8;89]", default_volume=95),  # 11  Cm
    chord("G5[5/24;3/16], F5[5/24;3/16;83], C5[7/48;5/8;81]", default_volume=91),  # 12  Cm
])

synth_brass_verse_bar7 = join([
    C("Cm", 4) % (1/32, 0, [74, 74, 81]), rest(5/32), C("Cm", 4) % (1/32, 0, [74, 74, 81]),
    rest(5/32), C("Cm", 4) % (1/32, 0, [74, 74, 81]), rest(7/32),
    C("Cm", 4) % (1/32, 0, [74, 74, 81]), rest(3/32), C("Cm", 4) % (1/32, 0, [74, 74, 81]),
    rest(3/32), C("Cm", 4) % (1/32, 0, [74, 74, 81]), rest(3/32),
])
synth_brass_verse_bar11 = chord(
    "Eb4;G4[1/32;0], C5[1/32;.;81], r[5/32], Eb4;G4[1/32;0], C5[1/32;.;81], r[5/32], "
    "Eb4;G4[1/32;0], C5[1/32;.;81], r[7/32], Eb4;G4[1/32;0], C5[1/32;.;81], r[3/32], "
    "Eb4;G4[1/32;0], C5[1/32;.;81], r[3/32], Eb4;G4[1/32;0], C5[1/32;.;81], r[3/32]",
    default_volume=74,
)

synth_brass_verse = join([
    C("Ab", 3) % (1/32, 0, [74, 74, 81]), rest(5/32), C("Ab", 3) % (1/32, 0, [74, 74, 81]),
    rest(5/32), C("Ab", 3) % (1/32, 0, [74, 74, 81]), rest(7/32),  # 5  Ab
    C("Ab", 3) % (1/32, 0, [74, 74, 81]), rest(3/32), C("Ab", 3) % (1/32, 0, [74, 74, 81]),
    rest(3/32), C("Ab", 3) % (1/32, 0, [74, 74, 81]), rest(3/32),
    C("Bb", 3) % (1/32, 0, [74, 74, 81]), rest(5/32), C("Bb", 3) % (1/32, 0, [74, 74, 81]),
    rest(5/32), C("Bb", 3) % (1/32, 0, [74, 74, 81]), rest(7/32),  # 6  Bb
    C("Bb", 3) % (1/32, 0, [74, 74, 81]), rest(3/32), C("Bb", 3) % (1/32, 0, [74, 74, 81]),
    rest(3/32), C("Bb", 3) % (1/32, 0, [74, 74, 81]), rest(3/32),
    synth_brass_verse_bar7, synth_brass_verse_bar7,  # 7–8
    chord("C4;Eb4[1/32;0], Ab4[1/32;.;81], r[5/32], C4;Eb4[1/32;0], Ab4[1/32;.;81], r[5/32], "
          "C4;Eb4[1/32;0], Ab4[1/32;.;81], r[7/32], C4;Eb4[1/32;0], Ab4[1/32;.;81], r[3/32], "
          "C4;Eb4[1/32;0], Ab4[1/32;.;81], r[3/32], C4;Eb4[1/32;0], Ab4[1/32;.;81], r[3/32]",
          default_volume=74),  # 9  Ab
    chord("D4;F4[1/32;0], Bb4[1/32;.;81], r[5/32], D4;F4[1/32;0], Bb4[1/32;.;81], r[5/32], "
          "D4;F4[1/32;0], Bb4[1/32;.;81], r[7/32], D4;F4[1/32;0], Bb4[1/32;.;81], r[3/32], "
          "D4;F4[1/32;0], Bb4[1/32;.;81], r[3/32], D4;F4[1/32;0], Bb4[1/32;.;81], r[3/32]",
          default_volume=74),  # 10  Bb
    synth_brass_verse_bar11, synth_brass_verse_bar11,  # 11–12
])

synth_bass_verse_bar6 = chord(
    "Bb1[11/64;3/16], Bb1[9/32;.], r[1/32], Bb1[11/64;3/16], F1[11/64;3/16], Bb1[7/64;1/8]",
    volume=93,
)
synth_bass_verse_bar7 = chord(
    "C2[11/64;3/16], C2[9/32;.], r[1/32], C2[11/64;3/16], G1[11/64;3/16], C2[7/64;1/8]", volume=93
)

synth_bass_verse = join([
    chord("Ab2[11/64;3/16], Ab2[9/32;.], r[1/32], Ab2[11/64;3/16], Eb2[11/64;3/16], "  # 5  Ab
          "Ab2[7/64;1/8]", volume=93),
    synth_bass_verse_bar6,  # 6  Bb
    synth_bass_verse_bar7, synth_bass_verse_bar7,  # 7–8
    chord("Ab1[11/64;3/16], Ab1[9/32;.], r[1/32], Ab1[11/64;3/16], Eb1[11/64;3/16], "  # 9  Ab
          "Ab1[7/64;1/8]", volume=93),
    synth_bass_verse_bar6,  # 10  Bb
    synth_bass_verse_bar7,  # 11  Cm
    chord("C2[11/64;3/16], C2[11/64;3/16], C2[7/64;1/8], C2[11/64;3/16], C2[11/64;3/16], "
          "C2[7/64;1/8]", volume=93),  # 12  Cm
])

drums_verse_bar6 = hits(
    "K, 0, OH, S;T3, K, 0, S;OH;T3, 0, K, 0, OH, S;T3, K, T3, S;OH;T3, 0",
    1/16,
    {"K": 98, "OH": 65, "S": 83, "T3": 70},
    {"K": 1/16, "OH": 1/16, "S": 1/16, "T3": [1/16, 1/16, 1/16, 3/64]},
)

drums_verse = join([
    hits("K;C, 0, OH, S;T3, K, 0, S;OH;T3, 0, K, 0, OH, S;T3, K, T3, S;OH;T3, 0",  # 5
         1/16,
         {"K": 98, "C": 89, "OH": 65, "S": 83, "T3": 70},
         {"K": 1/16, "C": 1/4, "OH": 1/16, "S": 1/16, "T3": [1/16, 1/16, 1/16, 3/64]}),
    *[drums_verse_bar6] * 6,  # 6–11
    hits("K, 0, T4;OH, S;T3, K, T4, S;T4;OH;T3, 0, T4, 0, T4;OH, S;T4;T3, T4, T4;T3, "  # 12
         "S;T4;OH;T3, T4",
         1/16,
         {"K": 98, "T4": 70, "OH": 65, "S": 83, "T3": 70},
         {
             "K": 1/16,
             "T4": [1/16, 3/64, 1/16, 1/16, 3/64, 3/64],
             "OH": 1/16,
             "S": 1/16,
             "T3": [1/16, 1/16, 1/16, 3/64],
         }),
])


# ── pre-chorus · bars 13–16 ─────────────────────────────────────────────────
# Ab | Bb | Cm | Cm

saw_lead_pre_chorus = join([
    chord("Eb5[5/24;3/16], F5[1/3;3/8;79], G5[1/16;.;81], G5[7/48;1/8;81], F5[7/48;1/8], "
          "F5[7/48;1/8;79]", default_volume=85),  # 13  Ab
    chord("D5[5/24;3/16;87], C5[5/24;1/4], Eb5[1/16;.;82], F5[5/24;3/16;88], Eb5[5/24;3/16;82], "
          "C5[7/48;1/8]", default_volume=81),  # 14  Bb
    chord("G4[5/24;3/16;88], Bb4[1/3;3/8], C5[1/16;.;84], C5[7/48;1/8;84], Bb4[7/48;1/8;89], "
          "Bb4[7/48;1/8]", default_volume=83),  # 15  Cm
    chord("G4[5/24;3/16;86], Bb4[5/24;1/4], G4[1/16;.;80], C5[5/24;3/16;87], Bb4[5/24;3/16], "
          "G4[7/48;1/8;80]", default_volume=81),  # 16  Cm
])

synth_brass_pre_chorus = join([
    chord("Eb4;Ab4[1/32;0], C5[1/32;.;77], r[5/32], Eb4;Ab4[1/32;0], C5[1/32;.;77], r[5/32], "
          "Eb4;Ab4[1/32;0], C5[1/32;.;77], r[3/32], Eb4;Ab4[1/32;0], C5[1/32;.;77], r[5/32], "
          "Eb4;Ab4[1/32;0], C5[1/32;.;77], r[1/32], Eb4;Ab4[1/32;0], C5[1/32;.;77], r[3/32], "
          "Eb4;Ab4[1/32;0], C5[1/32;.;77], r[3/32]", default_volume=71),  # 13  Ab
    chord("D4;F4[1/32;0], Bb4[1/32;.;79], r[5/32], D4;F4[1/32;0], Bb4[1/32;.;79], r[5/32], "
          "D4;F4[1/32;0], Bb4[1/32;.;79], r[3/32], D4;F4[1/32;0], Bb4[1/32;.;79], r[5/32], "
          "D4;F4[1/32;0], Bb4[1/32;.;79], r[1/32], D4;F4[1/32;0], Bb4[1/32;.;79], r[3/32], "
          "D4;F4[1/32;0], Bb4[1/32;.;79], r[3/32]", default_volume=72),  # 14  Bb
    chord("Eb4;G4[1/32;0], C5[1/32;.;80], r[5/32], Eb4;G4[1/32;0], C5[1/32;.;80], r[5/32], "
          "Eb4;G4[1/32;0], C5[1/32;.;80], r[3/32], Eb4;G4[1/32;0], C5[1/32;.;80], r[5/32], "
          "Eb4;G4[1/32;0], C5[1/32;.;80], r[1/32], Eb4;G4[1/32;0], C5[1/32;.;80], r[3/32], "
          "Eb4;G4[1/32;0], C5[1/32;.;80], r[3/32]", default_volume=73),  # 15  Cm
    chord("Eb4;G4[1/32;0], C5[1/32;.;82], r[5/32], Eb4;G4[1/32;0], C5[1/32;.;82], r[5/32], "
          "Eb4;G4[1/32;0], C5[1/32;.;82], r[3/32], Eb4;G4[1/32;0], C5[1/32;.;82], r[5/32], "
          "Eb4;G4[1/32;0], C5[1/32;.;82], r[1/32], Eb4;G4[1/32;0], C5[1/32;.;82], r[3/32], "
          "Eb4;G4[1/32;0], C5[1/32;.;82], r[3/32]", default_volume=75),  # 16  Cm
])

synth_bass_pre_chorus = join([
    chord("Ab1[11/32;.;102], r[1/32], Ab1[7/64;1/8], Ab1[11/64;3/16], Eb1[9/32;.], r[1/32]",
          default_volume=88),  # 13  Ab
    chord("Bb1[11/32;.;104], r[1/32], Bb1[7/64;1/8], Bb1[11/64;3/16], F1[9/32;.], r[1/32]",
          default_volume=90),  # 14  Bb
    chord("C2[11/32;.;106], r[1/32], C2[7/64;1/8], C2[11/64;3/16], G1[9/32;.], r[1/32]",  # 15  Cm
          default_volume=92),
    chord("C2[11/64;3/16], C2[11/64;3/16], C2[7/64;1/8], C2[11/64;3/16], C2[11/64;3/16], "
          "C2[7/64;1/8]", volume=93),  # 16  Cm
])

drums_pre_chorus = join([
    hits("K;S, K;S, K;S, K;S", 1/4, {"K": 92, "S": 78}, 1/16),  # 13
    hits("K;S, K;S, K;S, K;S", 1/4, {"K": 94, "S": 80}, 1/16),  # 14
    hits("K;S, S, K;S, S, K;S, S, K;S, S", 1/8, {"K": 95, "S": 81}, 1/16),  # 15
    hits("K;S, S, S, S, K;S, S, S, S, K;S, S, S, S, K;S, S, S, S",  # 16
         1/16,
         {"K": 97, "S": 83},
         {
             "K": 1/16,
             "S": [1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 1/16],
         }),
])


# ── chorus · bars 17–28 ─────────────────────────────────────────────────────
# Ab | Bb | Cm | Cm | Ab | Bb | Cm | Cm | Ab | Bb | Cm | Cm

saw_lead_chorus_bar17 = chord(
    "Eb5[1/16;.;95], F5[7/48;1/8], G5[1/16;.;91], F5[7/48;1/8;95], Eb5[7/48;1/8], "
    "Ab5[1/16;.;97], Bb5[7/48;1/8;92], G5[5/24;3/16;91], F5[7/48;1/8]", default_volume=89
)
saw_lead_chorus_bar18 = chord(
    "D5[1/16;.;96], F5[7/48;1/8], G5[1/16;.;93], F5[7/48;1/8;97], Eb5[7/48;1/8], F5[1/16;.;97], "
    "G5[7/48;1/8;93], F5[5/24;3/16], Eb5[7/48;1/8]", default_volume=91
)

saw_lead_chorus = join([
    saw_lead_chorus_bar17,  # 17  Ab
    saw_lead_chorus_bar18,  # 18  Bb
    # 19  Cm
    chord("G5[1/16;.;101], Bb5[7/48;1/8;96], G5[1/16;.], Bb5[7/48;1/8;102], G5[7/48;1/8], "
          "G5[1/16;.;101], Bb5[7/48;1/8;96], G5[5/24;3/16], F5[7/48;1/8;93]", default_volume=95),
    chord("Eb5[5/24;3/16;95], F5[5/24;3/16], Eb5[5/12;5/8]", default_volume=89),  # 20  Cm
    saw_lead_chorus_bar17,  # 21  Ab
    saw_lead_chorus_bar18,  # 22  Bb
    # 23  Cm
    chord("G5[1/16;.;101], Bb5[7/48;1/8;96], G5[1/16;.;95], G5[7/48;1/8;101], F5[7/48;3/16], "
          "G5[1/16;.;95], F5[7/48;1/8], F5[7/48;1/8;99], Eb5[7/48;1/8]", default_volume=93),
    chord("G5[7/48;3/16], Bb5[1/16;.;92], C5[13/48;3/4;93]", default_volume=97),  # 24  Cm
    # 25  Ab
    chord("Eb5[1/16;.;95], Eb5[7/48;1/8], F5[1/16;.], F5[7/48;1/8;95], G5[7/48;3/16;91], "
          "F5[1/16;.], G5[7/48;1/8;91], G5[7/48;1/8;97], Bb5[7/48;1/8;92]", default_volume=89),
    # 26  Bb
    chord("Bb5[1/16;.;100], G5[7/48;1/8], Bb5[1/16;.;94], Bb5[7/48;1/8;100], G5[7/48;3/16], "
          "Bb5[1/16;.;94], G5[7/48;1/8], G5[7/48;1/8;99], F5[7/48;1/8;91]", default_volume=93),
    chord("Eb5[1/16;.;99], Bb5[7/48;1/8;96], G5[1/16;.;95], G5[7/48;1/8;101], F5[7/48;1/4], "
          "F5[7/48;1/8], F5[7/48;1/8;99], Eb5[7/48;1/8]", default_volume=93),  # 27  Cm
    chord("Eb5[5/24;3/16], F5[5/24;3/16;89], C5[5/12;5/8;87]", default_volume=95),  # 28  Cm
])

marimba_chorus_bar17 = chord(
    "C5[1/16;.;86], C5[7/48;1/8], Eb5[1/16;.;82], C5[7/48;1/8;86], C5[7/48;1/8], Eb5[1/16;.;88], "
    "G5[7/48;1/8;83], Eb5[5/24;3/16;82], C5[7/48;1/8]", default_volume=80
)
marimba_chorus_bar18 = chord(
    "Bb4[1/16;.;87], D5[7/48;1/8], D5[1/16;.;84], D5[7/48;1/8;88], Bb4[7/48;1/8], D5[1/16;.;88], "
    "D5[7/48;1/8;84], D5[5/24;3/16], Bb4[7/48;1/8]", default_volume=82
)

marimba_chorus = join([
    marimba_chorus_bar17,  # 17  Ab
    marimba_chorus_bar18,  # 18  Bb
    # 19  Cm
    chord("Eb5[1/16;.;92], G5[7/48;1/8;87], Eb5[1/16;.], G5[7/48;1/8;93], Eb5[7/48;1/8], "
          "Eb5[1/16;.;92], G5[7/48;1/8;87], Eb5[5/24;3/16], C5[7/48;1/8;84]", default_volume=86),
    chord("C5[5/24;3/16;86], C5[5/24;3/16], C5[5/12;5/8]", default_volume=80),  # 20  Cm
    marimba_chorus_bar17,  # 21  Ab
    marimba_chorus_bar18,  # 22  Bb
    # 23  Cm
    chord("Eb5[1/16;.;92], G5[7/48;1/8;87], Eb5[1/16;.;86], Eb5[7/48;1/8;92], C5[7/48;3/16], "
          "Eb5[1/16;.;86], C5[7/48;1/8], C5[7/48;1/8;90], C5[7/48;1/8]", default_volume=84),
    chord("Eb5[7/48;3/16], G5[1/16;.;83], G4[13/48;3/4;84]", default_volume=88),  # 24  Cm
    # 25  Ab
    chord("C5[1/16;.;86], C5[7/48;1/8], C5[1/16;.], C5[7/48;1/8;86], Eb5[7/48;3/16;82], "
          "C5[1/16;.], Eb5[7/48;1/8;82], Eb5[7/48;1/8;88], G5[7/48;1/8;83]", default_volume=80),
    chord("F5[1/16;.;91], D5[7/48;1/8], F5[1/16;.;85], F5[7/48;1/8;91], D5[7/48;3/16], "  # 26  Bb
          "F5[1/16;.;85], D5[7/48;1/8], D5[7/48;1/8;90], D5[7/48;1/8;82]", default_volume=84),
    chord("C5[1/16;.;90], G5[7/48;1/8;87], Eb5[1/16;.;86], Eb5[7/48;1/8;92], C5[7/48;1/4], "
          "C5[7/48;1/8], C5[7/48;1/8;90], C5[7/48;1/8]", default_volume=84),  # 27  Cm
    chord("C5[5/24;3/16], C5[5/24;3/16;80], G4[5/12;5/8;77]", default_volume=86),  # 28  Cm
])

synth_brass_chorus_bar19 = chord(
    "Eb4;G4[1/32;0], C5[1/32;.;87], r[5/32], Eb4;G4[1/32;0], C5[1/32;.;87], r[5/32], "
    "Eb4;G4[1/32;0], C5[1/32;.;87], r[3/32], Eb4;G4[1/32;0], C5[1/32;.;87], r[5/32], "
    "Eb4;G4[1/32;0], C5[1/32;.;87], r[1/32], Eb4;G4[1/32;0], C5[1/32;.;87], r[3/32], "
    "Eb4;G4[1/32;0], C5[1/32;.;87], r[3/32]", default_volume=80
)

synth_brass_chorus = join([
    chord("Eb4;Ab4[1/32;0], C5[1/32;.;87], r[5/32], Eb4;Ab4[1/32;0], C5[1/32;.;87], r[5/32], "
          "Eb4;Ab4[1/32;0], C5[1/32;.;87], r[3/32], Eb4;Ab4[1/32;0], C5[1/32;.;87], r[5/32], "
          "Eb4;Ab4[1/32;0], C5[1/32;.;87], r[1/32], Eb4;Ab4[1/32;0], C5[1/32;.;87], r[3/32], "
          "Eb4;Ab4[1/32;0], C5[1/32;.;87], r[3/32]", default_volume=80),  # 17  Ab
    chord("D4;F4[1/32;0], Bb4[1/32;.;87], r[5/32], D4;F4[1/32;0], Bb4[1/32;.;87], r[5/32], "
          "D4;F4[1/32;0], Bb4[1/32;.;87], r[3/32], D4;F4[1/32;0], Bb4[1/32;.;87], r[5/32], "
          "D4;F4[1/32;0], Bb4[1/32;.;87], r[1/32], D4;F4[1/32;0], Bb4[1/32;.;87], r[3/32], "
          "D4;F4[1/32;0], Bb4[1/32;.;87], r[3/32]", default_volume=80),  # 18  Bb
    synth_brass_chorus_bar19, synth_brass_chorus_bar19,  # 19–20
] * 3)

synth_bass_chorus_bar17 = chord(
    "Ab1[11/64;3/16], Ab1[11/64;3/16], Ab1[7/64;1/8], Ab1[11/64;3/16], Ab1[11/64;3/16], "
    "Ab1[7/64;1/8]", volume=99
)
synth_bass_chorus_bar18 = chord(
    "Bb1[11/64;3/16], Bb1[11/64;3/16], Bb1[7/64;1/8], Bb1[11/64;3/16], Bb1[11/64;3/16], "
    "Bb1[7/64;1/8]", volume=99
)
synth_bass_chorus_bar19 = chord(
    "C2[11/64;3/16], C2[11/64;3/16], C2[7/64;1/8], C2[11/64;3/16], C2[11/64;3/16], C2[7/64;1/8]",
    volume=99,
)
synth_bass_chorus_bar20 = chord(
    "C2[29/64;1/2], C2[11/64;3/16], G1[11/64;3/16], C2[7/64;1/8]", volume=99
)

synth_bass_chorus = join([
    synth_bass_chorus_bar17, synth_bass_chorus_bar18, synth_bass_chorus_bar19,
    synth_bass_chorus_bar20, synth_bass_chorus_bar17, synth_bass_chorus_bar18,
    synth_bass_chorus_bar19, synth_bass_chorus_bar20, synth_bass_chorus_bar17,
    synth_bass_chorus_bar18, synth_bass_chorus_bar19, synth_bass_chorus_bar19,
])

drums_chorus_bar18 = hits(
    "K;MA, MA, OH;MA, S;HC;MA, K;MA, MA, S;HC;OH;T3;MA, MA, K;MA, MA, OH;MA, S;HC;T3;MA, K;MA, "
    "MA, S;HC;OH;T3;MA, T3;MA",
    1/16,
    {"K": 105, "MA": [54, 30], "OH": 69, "S": 89, "HC": 97, "T3": 75},
    {
        "K": 1/16,
        "MA": [3/64, 1/16, 3/64, 3/64, 1/16, 1/16, 3/64, 1/16],
        "OH": 1/16,
        "S": 1/16,
        "HC": 1/16,
        "T3": 1/16,
    },
)
drums_chorus_bar20 = hits(
    "K;MA, MA, OH;MA, S;HC;MA, K;MA, MA, S;HC;OH;T3;MA, MA, K;MA, MA, OH;MA, S;HC;T3;MA, K;MA, "
    "MA, S;HC;OH;T3;MA, T3;MA",
    1/16,
    {"K": 105, "MA": [54, 30], "OH": 69, "S": 89, "HC": 97, "T3": 75},
    {
        "K": 1/16,
        "MA": [3/64, 1/16, 3/64, 3/64, 1/16, 1/16, 1/16, 3/64],
        "OH": 1/16,
        "S": 1/16,
        "HC": 1/16,
        "T3": [1/16, 1/16, 3/64],
    },
)
drums_chorus_bar23 = hits(
    "K;MA, MA, OH;MA, S;HC;MA, K;MA, MA, S;HC;OH;T3;MA, MA, K;MA, MA, OH;MA, S;HC;T3;MA, K;MA, "
    "MA, S;HC;OH;T3;MA, T3;MA",
    1/16,
    {"K": 105, "MA": [54, 30], "OH": 69, "S": 89, "HC": 97, "T3": 75},
    {
        "K": 1/16,
        "MA": [3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64],
        "OH": 1/16,
        "S": 1/16,
        "HC": 1/16,
        "T3": [1/16, 1/16, 3/64],
    },
)
drums_chorus_bar26 = hits(
    "K;MA, MA, OH;MA, S;HC;MA, K;MA, MA, S;HC;OH;T3;MA, MA, K;MA, MA, OH;MA, S;HC;T3;MA, K;MA, "
    "MA, S;HC;OH;T3;MA, T3;MA",
    1/16,
    {"K": 105, "MA": [54, 30], "OH": 69, "S": 89, "HC": 97, "T3": 75},
    {
        "K": 1/16,
        "MA": [1/16, 3/64, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64],
        "OH": 1/16,
        "S": 1/16,
        "HC": 1/16,
        "T3": [1/16, 1/16, 3/64],
    },
)

drums_chorus = join([
    hits("K;C;MA, MA, OH;MA, S;HC;MA, K;MA, MA, S;HC;OH;T3;MA, MA, K;MA, MA, OH;MA, S;HC;T3;MA, "
         "K;MA, MA, S;HC;OH;T3;MA, T3;MA",  # 17
         1/16,
         {"K": 105, "C": 95, "MA": [54, 30], "OH": 69, "S": 89, "HC": 97, "T3": 75},
         {
             "K": 1/16,
             "C": 1/4,
             "MA": [3/64, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 1/16, 3/64, 1/16],
             "OH": 1/16,
             "S": 1/16,
             "HC": 1/16,
             "T3": 1/16,
         }),
    drums_chorus_bar18, drums_chorus_bar18,  # 18–19
    drums_chorus_bar20, drums_chorus_bar20,  # 20–21
    hits("K;MA, MA, OH;MA, S;HC;MA, K;MA, MA, S;HC;OH;T3;MA, MA, K;MA, MA, OH;MA, S;HC;T3;MA, "
         "K;MA, MA, S;HC;OH;T3;MA, T3;MA",  # 22
         1/16,
         {"K": 105, "MA": [54, 30], "OH": 69, "S": 89, "HC": 97, "T3": 75},
         {
             "K": 1/16,
             "MA": [3/64, 1/16, 3/64, 3/64, 1/16, 1/16, 1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 1/16],
             "OH": 1/16,
             "S": 1/16,
             "HC": 1/16,
             "T3": [1/16, 1/16, 3/64],
         }),
    drums_chorus_bar23, drums_chorus_bar23,  # 23–24
    hits("K;C;MA, MA, OH;MA, S;HC;MA, K;MA, MA, S;HC;OH;T3;MA, MA, K;MA, MA, OH;MA, S;HC;T3;MA, "
         "K;MA, MA, S;HC;OH;T3;MA, T3;MA",  # 25
         1/16,
         {"K": 105, "C": 95, "MA": [54, 30], "OH": 69, "S": 89, "HC": 97, "T3": 75},
         {
             "K": 1/16,
             "C": 1/4,
             "MA": [3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 1/16],
             "OH": 1/16,
             "S": 1/16,
             "HC": 1/16,
             "T3": [1/16, 1/16, 3/64],
         }),
    drums_chorus_bar26, drums_chorus_bar26,  # 26–27
    hits("K;MA, MA, T4;OH;MA, S;HC;MA, K;MA, T4;MA, S;HC;T4;OH;T3;MA, MA, T4;MA, MA, T4;OH;MA, "
         "S;HC;T4;T3;MA, T4;MA, T4;MA, S;HC;T4;OH;T3;MA, T4;T3;MA",  # 28
         1/16,
         {"K": 105, "MA": [54, 30], "T4": 75, "OH": 69, "S": 89, "HC": 97, "T3": 75},
         {
             "K": 1/16,
             "MA": [1/16, 3/64, 3/64, 1/16, 1/16, 1/16, 3/64, 3/64, 1/16, 3/64, 3/64, 1/16, 1/16, 1/16, 3/64],
             "T4": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 3/64],
             "OH": 1/16,
             "S": 1/16,
             "HC": 1/16,
             "T3": [1/16, 1/16, 3/64],
         }),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# Ab | Bb | Bb | Cm

saw_lead_outro = join([
    chord("Ab5[1/16;.], Bb5[7/48;1/8;84], G5[1/16;.;83], G5[7/48;1/8], G5[7/48;1/2;83], "
          "F5[7/48;1/8;82]", default_volume=89),  # 29  Ab
    chord("F5[1/16;.], r[3/16], F5[7/48;1/8], F5[7/48;1/8;83], Bb5[5/24;3/16;91], "  # 30  Bb
          "G5[5/24;3/16;85], Bb5[7/48;1/8;86]", default_volume=88),
    chord("F5[1/16;.;89], F5[7/48;1/8;84], G5[1/16;.], G5[7/48;1/8;91], G5[7/48;1/2], "  # 31  Bb
          "Bb5[7/48;1/8;87]", default_volume=86),
    chord("C5", 21/16, 1, 74),  # 32  Cm
])

synth_brass_outro = join([
    chord("Eb4;Ab4[1/32;0], C5[1/32;.;80], r[5/32], Eb4;Ab4[1/32;0], C5[1/32;.;80], r[5/32], "
          "Eb4;Ab4[1/32;0], C5[1/32;.;80], r[7/32], Eb4;Ab4[1/32;0], C5[1/32;.;80], r[3/32], "
          "Eb4;Ab4[1/32;0], C5[1/32;.;80], r[3/32], Eb4;Ab4[1/32;0], C5[1/32;.;80], r[3/32]",
          default_volume=73),  # 29  Ab
    chord("D4;F4[1/32;0], Bb4[1/32;.;79], r[5/32], D4;F4[1/32;0], Bb4[1/32;.;79], r[5/32], "
          "D4;F4[1/32;0], Bb4[1/32;.;79], r[7/32], D4;F4[1/32;0], Bb4[1/32;.;79], r[3/32], "
          "D4;F4[1/32;0], Bb4[1/32;.;79], r[3/32], D4;F4[1/32;0], Bb4[1/32;.;79], r[3/32]",
          default_volume=72),  # 30  Bb
    chord("D4;F4[1/32;0], Bb4[1/32;.;78], r[5/32], D4;F4[1/32;0], Bb4[1/32;.;78], r[5/32], "
          "D4;F4[1/32;0], Bb4[1/32;.;78], r[7/32], D4;F4[1/32;0], Bb4[1/32;.;78], r[3/32], "
          "D4;F4[1/32;0], Bb4[1/32;.;78], r[3/32], D4;F4[1/32;0], Bb4[1/32;.;78], r[3/32]",
          default_volume=72),  # 31  Bb
    C("Cm/Eb", 4) % (1, 0, 66),  # 32  Cm
])

synth_bass_outro = join([
    chord("Ab1[11/64;3/16], Ab1[9/32;.], r[1/32], Ab1[11/64;3/16], Eb1[11/64;3/16], "  # 29  Ab
          "Ab1[7/64;1/8]", volume=91),
    chord("Bb1[11/64;3/16], Bb1[9/32;.], r[1/32], Bb1[11/64;3/16], F1[11/64;3/16], Bb1[7/64;1/8]",
          volume=90),  # 30  Bb
    chord("Bb1[11/64;3/16], Bb1[9/32;.], r[1/32], Bb1[11/64;3/16], F1[11/64;3/16], Bb1[7/64;1/8]",
          volume=89),  # 31  Bb
    chord("C2", 63/64, 1, 79),  # 32  Cm
])

drums_outro = join([
    hits("K;C, 0, 0, S, K, 0, S, 0, K, 0, 0, S, K, 0, S, 0",  # 29
         1/16, {"K": 97, "C": 87, "S": 82}, {"K": 1/16, "C": 1/4, "S": 1/16}),
    hits("K, 0, 0, S, K, 0, S, 0, K, 0, 0, S, K, 0, S, 0", 1/16, {"K": 96, "S": 81}),  # 30
    hits("K, 0, 0, S, K, 0, S, 0, K, 0, 0, S, K, 0, S, 0", 1/16, {"K": 95, "S": 80}),  # 31
    hits("K;C, 0", 1/2, {"K": 89, "C": 83}, {"K": 1/8, "C": 1/2}),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

saw_lead = perform(
    join([rest(4), saw_lead_verse, saw_lead_pre_chorus, saw_lead_chorus, saw_lead_outro]),
    grid=1/16, late=12, loose=2, touch=4, seed=692889041, gate=75,
)
marimba = perform(
    join([rest(16), marimba_chorus]),
    grid=1/16, late=14, loose=2, touch=4, seed=357268483, gate=75,
)
synth_brass = perform(
    join([
        rest(4), synth_brass_verse, synth_brass_pre_chorus, synth_brass_chorus,
        synth_brass_outro,
    ]),
    grid=1/16, loose=2, touch=4, seed=899332805,
)
synth_bass = perform(
    join([rest(4), synth_bass_verse, synth_bass_pre_chorus, synth_bass_chorus, synth_bass_outro]),
    grid=1/16, late=2, loose=2, touch=4, seed=33589860,
)
drums = perform(
    join([drums_intro, drums_verse, drums_pre_chorus, drums_chorus, drums_outro]),
    grid=1/16, loose=2, touch=4, seed=689978324,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [saw_lead, marimba, synth_brass, synth_bass, drums],
    instruments=["Lead 2 (sawtooth)", "Marimba", "SynthBrass 1", "Synth Bass 1", 26],
    bpm=BPM,
    track_names=["saw lead", "marimba", "synth brass", "synth bass", "drums"],
    channels=[0, 1, 2, 3, 9],
    pan=[
        [pan(64, mode="value")], [pan(86, mode="value")], [pan(46, mode="value")],
        [pan(64, mode="value")], [pan(64, mode="value")],
    ],
    volume=[
        [volume(90, mode="value")], [volume(90, mode="value")], [volume(80, mode="value")],
        [volume(102, mode="value")], [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Cm", is_meta=True),
    ],
    name="Rooftop at Two",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 15360, "intro", 0.44), (15360, 30720, "verse", 0.52),
        (46080, 15360, "pre-chorus", 0.48), (61440, 46080, "chorus", 0.76),
        (107520, 15360, "outro", 0.46),
    ],
    "chords": [
        (0, 3840, "Ab", "VI"), (3840, 3840, "Bb", "VII"), (7680, 7680, "Cm", "i"),
        (15360, 3840, "Ab", "VI"), (19200, 3840, "Bb", "VII"), (23040, 7680, "Cm", "i"),
        (30720, 3840, "Ab", "VI"), (34560, 3840, "Bb", "VII"), (38400, 7680, "Cm", "i"),
        (46080, 3840, "Ab", "VI"), (49920, 3840, "Bb", "VII"), (53760, 7680, "Cm", "i"),
        (61440, 3840, "Ab", "VI"), (65280, 3840, "Bb", "VII"), (69120, 7680, "Cm", "i"),
        (76800, 3840, "Ab", "VI"), (80640, 3840, "Bb", "VII"), (84480, 7680, "Cm", "i"),
        (92160, 3840, "Ab", "VI"), (96000, 3840, "Bb", "VII"), (99840, 7680, "Cm", "i"),
        (107520, 3840, "Ab", "VI"), (111360, 7680, "Bb", "VII"), (119040, 3840, "Cm", "i"),
    ],
    "about": {
        "seed": "4132",
        "prompt": "moombahton in C minor, 108 bpm, saw lead, marimba, synth brass, synth bass and drums, 32 bars",
        "genre": "reggaeton",
    },
    "tracks": [
        {
            "name": "saw lead",
            "role": "melody",
            "instrument": {
                "name": "Lead 2 (sawtooth)", "program": 82, "low": 36, "high": 108,
                "voice": "subtractive", "preset": "synthwave lead",
            },
            "chain": "delay:sync=1/8.;feedback=25;mix=14",
            "events": ["volume", "pan", (0, 91, 52), (0, 93, 0)],
        },
        {
            "name": "marimba",
            "role": "counter",
            "instrument": {"name": "Marimba", "program": 13, "low": 36, "high": 96},
            "events": ["volume", "pan", (0, 91, 58), (0, 93, 4)],
        },
        {
            "name": "synth brass",
            "role": "chords",
            "instrument": {
                "name": "Synth Brass 1", "program": 63, "low": 36, "high": 96,
                "voice": "subtractive", "preset": "synth brass",
            },
            "events": ["volume", "pan", (0, 91, 44), (0, 93, 8)],
        },
        {
            "name": "synth bass",
            "role": "bass",
            "instrument": {
                "name": "Synth Bass 1", "program": 39, "low": 24, "high": 72,
                "voice": "subtractive", "preset": "808",
            },
            "events": ["volume", "pan", (0, 91, 18), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {
                "name": "drums", "program": 26, "drums": True, "low": 35, "high": 81,
                "voice": "drumkit", "preset": "808",
            },
            "events": ["volume", "pan", (0, 91, 30), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
