"""Ten Thousand Lights

Key     A minor
Tempo   138 quarter notes a minute, 4/4
Form    intro 8 · groove 8 · breakdown 8 · build 8 · drop 8 · groove 8 · outro 8
Tracks  polysynth, synth bass, synth strings, saw lead, electronic drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 138
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "S": 38, "HC": 39, "H": 42, "T5": 43, "OH": 46, "T3": 47, "C": 49, "T1": 50,
    "R": 51, "TB": 54, "0": -1, "-": -2,
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


# ── intro · bars 1–8 ────────────────────────────────────────────────────────
# Am | F | C | G | Am | F | C | G

polysynth_intro = join([
    chord("A3;C4;E4;A4[1/16;.], r[5/16], A3;C4;E4;A4[1/16;.;69], r[1/16], A3;C4;E4;A4[1/16;.], "
          "r[5/16], A3;C4;E4;A4[1/16;.;69], r[1/16]", default_volume=81),  # 1  Am
    chord("A3;C4;F4;A4[1/16;.], r[5/16], A3;C4;F4;A4[1/16;.;69], r[1/16], A3;C4;F4;A4[1/16;.], "
          "r[5/16], A3;C4;F4;A4[1/16;.;69], r[1/16]", default_volume=81),  # 2  F
    chord("G3;C4;E4;G4[1/16;.], r[5/16], G3;C4;E4;G4[1/16;.;69], r[1/16], G3;C4;E4;G4[1/16;.], "
          "r[5/16], G3;C4;E4;G4[1/16;.;69], r[1/16]", default_volume=81),  # 3  C
    chord("G3;B3;D4;G4[1/16;.], r[5/16], G3;B3;D4;G4[1/16;.;69], r[1/16], G3;B3;D4;G4[1/16;.], "
          "r[5/16], G3;B3;D4;G4[1/16;.;69], r[1/16]", default_volume=81),  # 4  G
] * 2)

synth_strings_intro = join([
    C("Am", 3) % (1, 0, 61),  # 1  Am
    C("F/A", 3) % (1, 0, 61),  # 2  F
    C("C/G", 3) % (1, 0, 61),  # 3  C
    C("G", 3) % (1, 0, 61),  # 4  G
] * 2)

electronic_drums_intro = join([
    hits("K, OH, K, OH, K, OH, K, OH", 1/8, {"K": 100, "OH": 66}, 1/16),  # 1
] * 8)


# ── groove · bars 9–16 ──────────────────────────────────────────────────────
# Am | F | C | G | Am | F | C | G

polysynth_groove = join([
    chord("A3;C4;E4;A4[1/16;.;85], A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], "  # 9  Am
          "A3;C4;E4;A4[1/16;.;85], A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], "
          "A3;C4;E4;A4[1/16;.;85], A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], "
          "A3;C4;E4;A4[1/16;.;85], A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], "
          "A3;C4;E4;A4[1/16;.;85], A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.;85], "
          "A3;C4;E4;A4[1/16;.]", default_volume=73),
    chord("A3;C4;F4;A4[1/16;.;85], A3;C4;F4;A4[1/16;.], A3;C4;F4;A4[1/16;.], "  # 10  F
          "A3;C4;F4;A4[1/16;.;85], A3;C4;F4;A4[1/16;.], A3;C4;F4;A4[1/16;.], "
          "A3;C4;F4;A4[1/16;.;85], A3;C4;F4;A4[1/16;.], A3;C4;F4;A4[1/16;.], "
          "A3;C4;F4;A4[1/16;.;85], A3;C4;F4;A4[1/16;.], A3;C4;F4;A4[1/16;.], "
          "A3;C4;F4;A4[1/16;.;85], A3;C4;F4;A4[1/16;.], A3;C4;F4;A4[1/16;.;85], "
          "A3;C4;F4;A4[1/16;.]", default_volume=73),
    chord("G3;C4;E4;G4[1/16;.;85], G3;C4;E4;G4[1/16;.], G3;C4;E4;G4[1/16;.], "  # 11  C
          "G3;C4;E4;G4[1/16;.;85], G3;C4;E4;G4[1/16;.], G3;C4;E4;G4[1/16;.], "
          "G3;C4;E4;G4[1/16;.;85], G3;C4;E4;G4[1/16;.], G3;C4;E4;G4[1/16;.], "
          "G3;C4;E4;G4[1/16;.;85], G3;C4;E4;G4[1/16;.], G3;C4;E4;G4[1/16;.], "
          "G3;C4;E4;G4[1/16;.;85], G3;C4;E4;G4[1/16;.], G3;C4;E4;G4[1/16;.;85], "
          "G3;C4;E4;G4[1/16;.]", default_volume=73),
    chord("G3;B3;D4;G4[1/16;.;85], G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], "  # 12  G
          "G3;B3;D4;G4[1/16;.;85], G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], "
          "G3;B3;D4;G4[1/16;.;85], G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], "
          "G3;B3;D4;G4[1/16;.;85], G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], "
          "G3;B3;D4;G4[1/16;.;85], G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.;85], "
          "G3;B3;D4;G4[1/16;.]", default_volume=73),
] * 2)

synth_bass_groove_bar10 = chord(
    "F2[1/16;.], r[1/16], F2[1/16;.], F2[1/16;.], r[1/16], F2[1/16;.], F2[1/16;.], F3[1/16;.], "
    "r[1/8], F2[1/16;.], F2[1/16;.], r[1/16], F2[1/16;.], F2[1/16;.], F2[1/16;.]", volume=91
)
synth_bass_groove_bar11 = chord(
    "C2[1/16;.], r[1/16], C2[1/16;.], C2[1/16;.], r[1/16], C2[1/16;.], C2[1/16;.], C3[1/16;.], "
    "r[1/8], C2[1/16;.], C2[1/16;.], r[1/16], C2[1/16;.], C2[1/16;.], C2[1/16;.]", volume=91
)
synth_bass_groove_bar12 = chord(
    "G2[1/16;.], r[1/16], G2[1/16;.], G2[1/16;.], r[1/16], G2[1/16;.], G2[1/16;.], G3[1/16;.], "
    "r[1/8], G2[1/16;.], G2[1/16;.], r[1/16], G2[1/16;.], G2[1/16;.], G2[1/16;.]", volume=91
)

synth_bass_groove = join([
    chord("A1[1/16;.], r[1/16], A1[1/16;.], A1[1/16;.], r[1/16], A1[1/16;.], A1[1/16;.], "
          "A2[1/16;.], r[1/8], A1[1/16;.], A1[1/16;.], r[1/16], A1[1/16;.], A1[1/16;.], "  # 9  Am
          "A1[1/16;.]", volume=91),
    synth_bass_groove_bar10,  # 10  F
    synth_bass_groove_bar11,  # 11  C
    synth_bass_groove_bar12,  # 12  G
    chord("A2[1/16;.], r[1/16], A2[1/16;.], A2[1/16;.], r[1/16], A2[1/16;.], A2[1/16;.], "
          "A3[1/16;.], r[1/8], A2[1/16;.], A2[1/16;.], r[1/16], A2[1/16;.], A2[1/16;.], "
          "A2[1/16;.]", volume=91),  # 13  Am
    synth_bass_groove_bar10,  # 14  F
    synth_bass_groove_bar11,  # 15  C
    synth_bass_groove_bar12,  # 16  G
])

synth_strings_groove = join([
    C("Am", 3) % (1, 0, 66),  # 9  Am
    C("F/A", 3) % (1, 0, 66),  # 10  F
    C("C/G", 3) % (1, 0, 66),  # 11  C
    C("G", 3) % (1, 0, 66),  # 12  G
    chord("A3[63/64;0], C4;E4[1;.]", volume=66),  # 13  Am
    C("F/A", 3) % (1, 0, 66),  # 14  F
    C("C/G", 3) % (1, 0, 66),  # 15  C
    C("G", 3) % (1, 0, 66),  # 16  G
])

saw_lead_groove = join([
    chord("A5[1/8;.], C6[15/64;1/4;93], B5[1/8;.;93], C6[15/64;1/4;99], A5[15/64;1/4]",  # 9  Am
          default_volume=97),
    chord("F5[1/8;.], F5[15/64;1/4;91], G5[1/8;.;93], A5[15/64;1/4;99], B5[7/64;1/8;101], "
          "B5[1/8;.;95]", default_volume=97),  # 10  F
    chord("G5[1/8;.;101], C6[15/64;1/4], B5[1/8;.], C6[15/64;1/4;103], C6[15/64;1/4;103]",
          default_volume=97),  # 11  C
    chord("G5[1/8;.;97], F5[15/64;1/4;89], G5[1/8;.], B5[15/64;1/4;99], B5[7/64;1/8;99], "
          "A5[1/8;.]", default_volume=91),  # 12  G
    chord("A5[7/64;1/8;97], C6[7/64;1/8], C6[7/64;1/8;85], B5[7/64;1/8], A5[1/8;.;97], r[1/4], "
          "B5[1/8;.]", default_volume=93),  # 13  Am
    chord("A5[7/64;1/8;99], C6[7/64;1/8], C6[7/64;1/8;87], B5[7/64;1/8], A5[1/8;.;99], "  # 14  F
          "C6[15/64;1/4], B5[1/8;.]", default_volume=95),
    chord("C6[1/8;.;103], r[1/4], B5[7/64;1/8;97], G5[15/64;1/4], A5[15/64;1/4]",  # 15  C
          default_volume=101),
    chord("G5", 15/16, 1, 97),  # 16  G
])

electronic_drums_groove_bar1 = hits(
    "K;H, H, OH, H, K;HC;H, H, OH, H, K;H, HC;H, OH, H, K;HC;H, H, OH, H",
    1/16,
    {"K": 106, "H": 65, "OH": 69, "HC": [96, 83]},
    {
        "K": 1/16,
        "H": [3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16],
        "OH": 1/16,
        "HC": 1/16,
    },
)

electronic_drums_groove = join([
    hits("K;H;C, H, OH, H, K;HC;H, H, OH, H, K;H, HC;H, OH, H, K;HC;H, H, OH, H",  # 9
         1/16,
         {"K": 106, "H": 65, "C": 95, "OH": 69, "HC": [96, 83]},
         {
             "K": 1/16,
             "H": [3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 1/16, 1/16],
             "C": 1/4,
             "OH": 1/16,
             "HC": 1/16,
         }),
    hits("K;H, H, OH, H, K;HC;H, H, OH, H, K;H, HC;H, OH, H, K;HC;H, H, OH, H",  # 10
         1/16,
         {"K": 106, "H": 65, "OH": 69, "HC": [96, 83]},
         {
             "K": 1/16,
             "H": [3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 1/16, 1/16],
             "OH": 1/16,
             "HC": 1/16,
         }),
    hits("K;H, H, OH, H, K;HC;H, H, OH, H, K;H, HC;H, OH, H, K;HC;H, H, OH, H",  # 11
         1/16,
         {"K": 106, "H": 65, "OH": 69, "HC": [96, 83]},
         {
             "K": 1/16,
             "H": [3/64, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 1/16],
             "OH": 1/16,
             "HC": 1/16,
         }),
    hits("K;H, H, OH, S;H, K;HC;H, H, OH, H, K;H, S;HC;H, OH, H, K;HC;H, H, S;OH, H",  # 12
         1/16,
         {"K": 106, "H": 65, "OH": 69, "S": 44, "HC": [96, 83]},
         {
             "K": 1/16,
             "H": [3/64, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 1/16],
             "OH": 1/16,
             "S": 1/16,
             "HC": 1/16,
         }),
    electronic_drums_groove_bar1, electronic_drums_groove_bar1,  # 13–14
    hits("K;H, H, OH, H, K;HC;H, H, OH, H, K;H, HC;H, OH, H, K;HC;H, H, OH, H",  # 15
         1/16,
         {"K": 106, "H": 65, "OH": 69, "HC": [96, 83]},
         {"K": 1/16, "H": [1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 3/64], "OH": 1/16, "HC": 1/16}),
    hits("K;H, H, OH, H, K;HC;H, H, OH, H, K;T1, 0, T1, T1, K;T3, T5, T3, T5",  # 16
         1/16,
         {"K": 106, "H": 65, "OH": 69, "HC": 96, "T1": 75, "T3": 75, "T5": 75},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 3/64, 1/16],
             "OH": 1/16,
             "HC": 1/16,
             "T1": 1/16,
             "T3": 1/16,
             "T5": 1/16,
         }),
])


# ── breakdown · bars 17–24 ──────────────────────────────────────────────────
# Am | F | C | G | Am | F | C | G

polysynth_breakdown = join([
    rest(4),  # 17–20
    C("Am", 3) % (4/3, [0, 0, 1], 63),  # 21  Am
    C("F/A", 3) % (4/3, [0, 0, 1], 65),  # 22  F
    C("C/G", 3) % (4/3, [0, 0, 1], 67),  # 23  C
    C("G", 3) % (4/3, [0, 0, 1], 69),  # 24  G
])

synth_strings_breakdown = join([
    chord("A3[63/64;0], C4;E4[1;.]", volume=61),  # 17  Am
    C("F/A", 3) % (1, 0, 61),  # 18  F
    C("C/G", 3) % (1, 0, 61),  # 19  C
    C("G", 3) % (1, 0, 61),  # 20  G
    C("Am", 3) % (1, 0, 61),  # 21  Am
    C("F/A", 3) % (1, 0, 61),  # 22  F
    C("C/G", 3) % (1, 0, 61),  # 23  C
    C("G", 3) % (1, 0, 61),  # 24  G
])

saw_lead_breakdown_bar17 = chord(
    "A5[11/64;3/16;91], G5[1/16;.], E5[1/8;.;89], G5[19/64;5/16], A5[11/64;3/16], G5[1/8;.]",
    default_volume=86,
)

saw_lead_breakdown = join([
    saw_lead_breakdown_bar17,  # 17  Am
    chord("F5[1/8;.], E5[3/64;1/16;86], D5[11/64;3/16;85], C5[7/64;1/8;84], F5[11/64;3/16], "
          "G5[1/16;.;88], F5[7/64;1/8], G5[1/8;.;88]", default_volume=91),  # 18  F
    chord("C6[11/64;3/16;97], B5[1/16;.], A5[1/8;.;95], C6[19/64;5/16], B5[11/64;3/16], "  # 19  C
          "C6[1/8;.]", default_volume=91),
    chord("B5[11/64;3/16;93], A5[11/64;3/16], G5[15/64;1/4], D5[1/8;.;75], E5[7/64;1/8;80], "
          "F5[1/8;.;75]", default_volume=86),  # 20  G
    saw_lead_breakdown_bar17,  # 21  Am
    chord("F5[7/64;1/8], E5[1/16;.;86], D5[11/64;3/16;85], C5[7/64;1/8;84], F5[11/64;3/16], "
          "G5[1/16;.;88], F5[7/64;1/8], G5[1/8;.;88]", default_volume=91),  # 22  F
    chord("C6[11/64;3/16;97], B5[3/64;1/16;91], A5[1/8;.;95], G5[19/64;5/16], G5[11/64;3/16], "
          "A5[1/8;.]", default_volume=89),  # 23  C
    chord("B5[7/64;1/8], G5[1/8;.;86], G5[15/32;.;91], r[9/32]", default_volume=93),  # 24  G
])


# ── build · bars 25–32 ──────────────────────────────────────────────────────
# Am | G | F | G | Am | G | F | G

polysynth_build_2 = join([
    chord("A3;C4;E4;A4[7/48;1/8], A3;C4;E4;A4[7/48;1/8], A3;C4;E4;A4[7/48;1/8], "  # 25  Am
          "A3;C4;E4;A4[7/48;1/8], A3;C4;E4;A4[7/48;1/8], A3;C4;E4;A4[7/48;1/8], "
          "A3;C4;E4;A4[7/48;1/8], A3;C4;E4;A4[7/48;1/8]", volume=71),
    chord("G3;B3;D4;G4[7/48;1/8], G3;B3;D4;G4[7/48;1/8], G3;B3;D4;G4[7/48;1/8], "  # 26  G
          "G3;B3;D4;G4[7/48;1/8], G3;B3;D4;G4[7/48;1/8], G3;B3;D4;G4[7/48;1/8], "
          "G3;B3;D4;G4[7/48;1/8], G3;B3;D4;G4[7/48;1/8]", volume=72),
    chord("F3;A3;C4;F4[7/48;1/8], F3;A3;C4;F4[7/48;1/8], F3;A3;C4;F4[7/48;1/8], "  # 27  F
          "F3;A3;C4;F4[7/48;1/8], F3;A3;C4;F4[7/48;1/8], F3;A3;C4;F4[7/48;1/8], "
          "F3;A3;C4;F4[7/48;1/8], F3;A3;C4;F4[7/48;1/8]", volume=73),
    chord("G3;B3;D4;G4[7/48;1/8], G3;B3;D4;G4[7/48;1/8], G3;B3;D4;G4[7/48;1/8], "  # 28  G
          "G3;B3;D4;G4[7/48;1/8], G3;B3;D4;G4[7/48;1/8], G3;B3;D4;G4[7/48;1/8], "
          "G3;B3;D4;G4[7/48;1/8], G3;B3;D4;G4[7/48;1/8]", volume=73),
    chord("A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], "
          "A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], "
          "A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], "
          "A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.], A3;C4;E4;A4[1/16;.]",
          volume=74),  # 29  Am
    chord("G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], "
          "G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], "
          "G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], "
          "G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.], G3;B3;D4;G4[1/16;.]",
          volume=75),  # 30  G
    chord("F3;A3;C4;F4[1/16;.], F3;A3;C4;F4[1/16;.], F3;A3;C4;F4[1/16;.], F3;A3;C4;F4[1/16;.], "
          "F3;A3;C4;F4[1/16;.], F3;A3;C4;F4[1/16;.], F3;A3;C4;F4[1/16;.], F3;A3;C4;F4[1/16;.], "
          "F3;A3;C4;F4[1/16;.], F3;A3;C4;F4[1/16;.], F3;A3;C4;F4[1/16;.], F3;A3;C4;F4[1/16;.], "
          "F3;A3;C4;F4[1/16;.], F3;A3;C4;F4[1/16;.], F3;A3;C4;F4[1/16;.], F3;A3;C4;F4[1/16;.]",
          volume=75),  # 31  F
    chord("G3;B3;D4;G4[41/48;1]", volume=76),  # 32  G
])

synth_bass_build_2 = join([
    chord("A2, A2, A2, A2, A2, A2, A2, A2", 1/8, 1/8, 77),  # 25  Am
    chord("G2, G2, G2, G2, G2, G2, G2, G2", 1/8, 1/8, 78),  # 26  G
    chord("F2, F2, F2, F2, F2, F2, F2, F2", 1/8, 1/8, 79),  # 27  F
    chord("G2, G2, G2, G2, G2, G2, G2, G2", 1/8, 1/8, 79),  # 28  G
    # 29  Am
    chord("A2, A2, A2, A2, A2, A2, A2, A2, A2, A2, A2, A2, A2, A2, A2, A2", 1/16, 1/16, 80),
    # 30  G
    chord("G2, G2, G2, G2, G2, G2, G2, G2, G2, G2, G2, G2, G2, G2, G2, G2", 1/16, 1/16, 81),
    # 31  F
    chord("F2, F2, F2, F2, F2, F2, F2, F2, F2, F2, F2, F2, F2, F2, F2, F2", 1/16, 1/16, 81),
    chord("G2[1/16;.], G2[1/16;.], G2[1/16;.], G2[1/16;.], G2[1/16;.], G2[1/16;.], G2[1/16;.], "
          "G2[1/16;.], G2[13/48;1/2]", volume=82),  # 32  G
])

synth_strings_build_2 = join([
    C("Am", 3) % (1, 0, 66),  # 25  Am
    C("G", 3) % (1, 0, 66),  # 26  G
    C("F", 3) % (1, 0, 67),  # 27  F
    C("G", 3) % (1, 0, 67),  # 28  G
    C("Am", 3) % (1, 0, 68),  # 29  Am
    C("G", 3) % (1, 0, 69),  # 30  G
    C("F", 3) % (1, 0, 69),  # 31  F
    C("G", 3) % (1, 0, 70),  # 32  G
])

saw_lead_build_2 = join([
    chord("A5[11/64;3/16;94], G5[1/16;.], E5[1/8;.;93], G5[19/64;5/16], A5[11/64;3/16], "
          "G5[1/8;.]", default_volume=89),  # 25  Am
    chord("G5[7/64;1/8], F5[1/16;.;90], E5[11/64;3/16;90], D5[7/64;1/8;89], G5[11/64;3/16], "
          "A5[3/64;1/16;91], G5[7/64;1/8], A5[1/8;.;91]", default_volume=97),  # 26  G
    chord("C6[11/64;3/16;102], B5[1/16;.], A5[7/64;1/8;100], C6[19/64;5/16], B5[11/64;3/16], "
          "C6[1/8;.]", default_volume=96),  # 27  F
    chord("B5[11/64;3/16;99], A5[11/64;3/16], G5[15/64;1/4], D5[7/64;1/8;79], E5[1/8;.;85], "
          "F5[1/8;.;80]", default_volume=91),  # 28  G
    chord("A5[11/64;3/16;98], G5[1/16;.], E5[7/64;1/8;96], G5[19/64;5/16], A5[11/64;3/16], "
          "G5[1/8;.]", default_volume=92),  # 29  Am
    chord("G5[1/8;.], F5[3/64;1/16;93], E5[11/64;3/16;93], D5[1/8;.;92], G5[11/64;3/16], "
          "A5[3/64;1/16;95], G5[1/8;.], A5[1/8;.;95]", default_volume=101),  # 30  G
    chord("C6[11/64;3/16;106], B5[1/16;.], A5[1/8;.;104], C6[19/64;5/16], B5[11/64;3/16], "
          "C6[1/8;.]", default_volume=100),  # 31  F
    rest(1),  # 32  G
])

electronic_drums_build_2 = join([
    hits("K;S;C, K;S, K;S, K;S",  # 25
         1/4, {"K": 103, "S": [43, 45, 48, 50], "C": 73}, {"K": 1/16, "S": 1/16, "C": 1/4}),
    hits("K;S, K;S, K;S, K;S", 1/4, {"K": 104, "S": [49, 51, 53, 54]}, 1/16),  # 26
    hits("K;S, K;S, K;S, K;S", 1/4, {"K": 105, "S": [53, 56, 58, 60]}, 1/16),  # 27
    hits("K;S, K;S, K;S, K;S", 1/4, {"K": 106, "S": [58, 60, 63, 65]}, 1/16),  # 28
    hits("K;S, S;H, K;S, S;H, K;S, S;H, K;S, S;H",  # 29
         1/8, {"K": 107, "S": [64, 65, 66, 67, 68, 70, 71, 72], "H": 66}, 1/16),
    hits("K;S, S;H, K;S, S;H, K;S, S;H, K;S, S;H",  # 30
         1/8, {"K": 108, "S": [70, 71, 72, 73, 74, 75, 76, 77], "H": 67}, 1/16),
    hits("K;S, S, K;S;H, S, K;S, S, K;S;H, S, K;S, S, K;S;H, S, K;S, S, K;S;H, S",  # 31
         1/16,
         {
             "K": [109, 94],
             "S": [74, 75, 75, 76, 77, 77, 78, 78, 79, 79, 80, 81, 81, 82, 82, 83],
             "H": 67,
         },
         {
             "K": 1/16,
             "S": [3/64, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16],
             "H": 1/16,
         }),
    hits("S, 0, S, 0, S;H, 0, S, 0, S, 0, S, 0, S;H, 0, S, 0, S, S, S, S, S;H, S, S, S, 0, 0, "
         "0, 0, 0, 0, 0, 0",  # 32
         1/32,
         {"S": [80, 81, 81, 82, 82, 83, 83, 84, 85, 85, 85, 85, 86, 86, 86, 87], "H": 68},
         {
             "S": [3/64, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/32, 1/32, 1/32, 1/32, 1/64, 1/32, 1/32, 1/32],
             "H": 1/16,
         }),
])


# ── drop · bars 33–40 ───────────────────────────────────────────────────────
# Am | F | C | G | Am | F | C | G

polysynth_drop = join([
    chord("A3;C4;E4;A4[1/16;.], r[1/16], A3;C4;E4;A4[1/16;.;81], A3;C4;E4;A4[1/16;.], r[1/16], "
          "A3;C4;E4;A4[1/16;.;81], A3;C4;E4;A4[1/16;.], r[1/16], A3;C4;E4;A4[1/16;.], r[1/16], "
          "A3;C4;E4;A4[1/16;.;81], A3;C4;E4;A4[1/16;.], r[1/16], A3;C4;E4;A4[1/16;.;81], "
          "A3;C4;E4;A4[1/16;.], r[1/16]", default_volume=94),  # 33  Am
    chord("A3;C4;F4;A4[1/16;.], r[1/16], A3;C4;F4;A4[1/16;.;81], A3;C4;F4;A4[1/16;.], r[1/16], "
          "A3;C4;F4;A4[1/16;.;81], A3;C4;F4;A4[1/16;.], r[1/16], A3;C4;F4;A4[1/16;.], r[1/16], "
          "A3;C4;F4;A4[1/16;.;81], A3;C4;F4;A4[1/16;.], r[1/16], A3;C4;F4;A4[1/16;.;81], "
          "A3;C4;F4;A4[1/16;.], r[1/16]", default_volume=94),  # 34  F
    chord("G3;C4;E4;G4[1/16;.], r[1/16], G3;C4;E4;G4[1/16;.;81], G3;C4;E4;G4[1/16;.], r[1/16], "
          "G3;C4;E4;G4[1/16;.;81], G3;C4;E4;G4[1/16;.], r[1/16], G3;C4;E4;G4[1/16;.], r[1/16], "
          "G3;C4;E4;G4[1/16;.;81], G3;C4;E4;G4[1/16;.], r[1/16], G3;C4;E4;G4[1/16;.;81], "
          "G3;C4;E4;G4[1/16;.], r[1/16]", default_volume=94),  # 35  C
    chord("G3;B3;D4;G4[1/16;.], r[1/16], G3;B3;D4;G4[1/16;.;81], G3;B3;D4;G4[1/16;.], r[1/16], "
          "G3;B3;D4;G4[1/16;.;81], G3;B3;D4;G4[1/16;.], r[1/16], G3;B3;D4;G4[1/16;.], r[1/16], "
          "G3;B3;D4;G4[1/16;.;81], G3;B3;D4;G4[1/16;.], r[1/16], G3;B3;D4;G4[1/16;.;81], "
          "G3;B3;D4;G4[1/16;.], r[1/16]", default_volume=94),  # 36  G
] * 2)

synth_bass_drop = join([
    chord("A2[1/16;.], r[1/16], A2[1/16;.], A2[1/16;.], r[1/16], A2[1/16;.], A2[1/16;.], "
          "A3[1/16;.], r[1/8], A2[1/16;.], A2[1/16;.], r[1/16], A2[1/16;.], A2[1/16;.], "
          "A2[1/16;.]", volume=100),  # 33  Am
    chord("F2[1/16;.], r[1/16], F2[1/16;.], F2[1/16;.], r[1/16], F2[1/16;.], F2[1/16;.], "
          "F3[1/16;.], r[1/8], F2[1/16;.], F2[1/16;.], r[1/16], F2[1/16;.], F2[1/16;.], "  # 34  F
          "F2[1/16;.]", volume=100),
    chord("C2[1/16;.], r[1/16], C2[1/16;.], C2[1/16;.], r[1/16], C2[1/16;.], C2[1/16;.], "
          "C3[1/16;.], r[1/8], C2[1/16;.], C2[1/16;.], r[1/16], C2[1/16;.], C2[1/16;.], "  # 35  C
          "C2[1/16;.]", volume=100),
    chord("G2[1/16;.], r[1/16], G2[1/16;.], G2[1/16;.], r[1/16], G2[1/16;.], G2[1/16;.], "
          "G3[1/16;.], r[1/8], G2[1/16;.], G2[1/16;.], r[1/16], G2[1/16;.], G2[1/16;.], "  # 36  G
          "G2[1/16;.]", volume=100),
] * 2)

synth_strings_drop = join([
    C("Am", 3) % (1, 0, 78),  # 33  Am
    C("F/A", 3) % (1, 0, 78),  # 34  F
    C("C/G", 3) % (1, 0, 78),  # 35  C
    C("G", 3) % (1, 0, 78),  # 36  G
] * 2)

saw_lead_drop = join([
    chord("A5[11/64;3/16;107], G5[1/16;.], E5[1/8;.;105], G5[19/64;5/16], A5[11/64;3/16], "
          "G5[1/8;.]", default_volume=100),  # 33  Am
    chord("A5[7/64;1/8;109], G5[1/16;.], F5[11/64;3/16;100], E5[1/8;.;100], F5[11/64;3/16;107], "
          "G5[3/64;1/16], F5[1/8;.;107], G5[1/8;.]", default_volume=102),  # 34  F
    chord("C6[11/64;3/16;113], B5[1/16;.], A5[1/8;.;111], C6[19/64;5/16], B5[11/64;3/16], "
          "C6[1/8;.]", default_volume=107),  # 35  C
    chord("B5[11/64;3/16;109], A5[11/64;3/16], G5[15/64;1/4], D5[1/8;.;87], E5[1/8;.;94], "
          "F5[7/64;1/8;88]", default_volume=100),  # 36  G
    chord("A5[11/64;3/16;107], G5[1/16;.], E5[1/8;.;105], G5[19/64;5/16], A5[11/64;3/16], "
          "G5[7/64;1/8]", default_volume=100),  # 37  Am
    chord("A5[1/8;.;109], G5[1/16;.], F5[11/64;3/16;100], E5[1/8;.;100], F5[11/64;3/16;107], "
          "G5[1/16;.], F5[1/8;.;107], G5[7/64;1/8]", default_volume=102),  # 38  F
    chord("C6[11/64;3/16;113], B5[1/16;.], A5[7/64;1/8;111], G5[19/64;5/16;105], "  # 39  C
          "A5[11/64;3/16;105], B5[7/64;1/8]", default_volume=107),
    chord("B5[1/8;.], G5[1/8;.;100], G5[15/32;.;107], r[9/32]", default_volume=109),  # 40  G
])

electronic_drums_drop_bar34 = hits(
    "K;H;R, 0, OH;R;TB, H, K;HC;H;R, 0, OH;R;TB, H, K;H;R, HC, OH;R;TB, H, K;HC;H;R, 0, OH;R;TB, "
    "H;TB",
    1/16,
    {"K": 117, "H": 72, "R": 76, "OH": 76, "TB": 68, "HC": [106, 91]},
    {
        "K": 1/16,
        "H": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64],
        "R": 1/16,
        "OH": 1/16,
        "TB": 1/16,
        "HC": 1/16,
    },
)
electronic_drums_drop_bar37 = hits(
    "K;H;R, 0, OH;R;TB, H, K;HC;H;R, 0, OH;R;TB, H, K;H;R, HC, OH;R;TB, H, K;HC;H;R, 0, OH;R;TB, "
    "H;TB",
    1/16,
    {"K": 117, "H": 72, "R": 76, "OH": 76, "TB": 68, "HC": [106, 91]},
    {
        "K": 1/16,
        "H": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64],
        "R": 1/16,
        "OH": 1/16,
        "TB": 1/16,
        "HC": 1/16,
    },
)

electronic_drums_drop = join([
    hits("K;H;C;R, 0, OH;R;TB, H, K;HC;H;R, 0, OH;R;TB, H, K;H;R, HC, OH;R;TB, H, K;HC;H;R, 0, "
         "OH;R;TB, H;TB",  # 33
         1/16,
         {"K": 117, "H": 72, "C": 105, "R": 76, "OH": 76, "TB": 68, "HC": [106, 91]},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64],
             "C": 1/4,
             "R": 1/16,
             "OH": 1/16,
             "TB": 1/16,
             "HC": 1/16,
         }),
    electronic_drums_drop_bar34, electronic_drums_drop_bar34,  # 34–35
    hits("K;H;R, 0, OH;R;TB, H, K;HC;H;R, 0, OH;R;TB, H, K;H;R, HC, OH;R;TB, H, K;HC;H;R, 0, "
         "HC;OH;R;TB, HC;H;TB",  # 36
         1/16,
         {"K": 117, "H": 72, "R": 76, "OH": 76, "TB": 68, "HC": [106, 91, 106, 83, 83]},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64],
             "R": 1/16,
             "OH": 1/16,
             "TB": 1/16,
             "HC": 1/16,
         }),
    *[electronic_drums_drop_bar37] * 3,  # 37–39
    hits("K;H;R, 0, OH;R;TB, H, K;HC;H;R, 0, OH;R;TB, H, K;S, S, S, S, K;S, S, S, S",  # 40
         1/16,
         {"K": 117, "H": 72, "R": 76, "OH": 76, "TB": 68, "HC": 106, "S": 98},
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "OH": 1/16,
             "TB": 1/16,
             "HC": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
         }),
])


# ── groove · bars 41–48 ─────────────────────────────────────────────────────
# Am | F | C | G | Am | F | C | G

synth_bass_groove_2 = join([
    chord("A2[1/16;.], r[1/16], A2[1/16;.], A2[1/16;.], r[1/16], A2[1/16;.], A2[1/16;.], "
          "A3[1/16;.], r[1/8], A2[1/16;.], A2[1/16;.], r[1/16], A2[1/16;.], A2[1/16;.], "
          "A2[1/16;.]", volume=91),  # 41  Am
    chord("F2[1/16;.], r[1/16], F2[1/16;.], F2[1/16;.], r[1/16], F2[1/16;.], F2[1/16;.], "
          "F3[1/16;.], r[1/8], F2[1/16;.], F2[1/16;.], r[1/16], F2[1/16;.], F2[1/16;.], "  # 42  F
          "F2[1/16;.]", volume=91),
    chord("C2[1/16;.], r[1/16], C2[1/16;.], C2[1/16;.], r[1/16], C2[1/16;.], C2[1/16;.], "
          "C3[1/16;.], r[1/8], C2[1/16;.], C2[1/16;.], r[1/16], C2[1/16;.], C2[1/16;.], "  # 43  C
          "C2[1/16;.]", volume=91),
    chord("G2[1/16;.], r[1/16], G2[1/16;.], G2[1/16;.], r[1/16], G2[1/16;.], G2[1/16;.], "
          "G3[1/16;.], r[1/8], G2[1/16;.], G2[1/16;.], r[1/16], G2[1/16;.], G2[1/16;.], "  # 44  G
          "G2[1/16;.]", volume=91),
] * 2)

saw_lead_groove_2 = join([
    chord("A5[1/8;.], C6[15/64;1/4;93], B5[1/8;.;93], C6[7/64;1/8;99], C6[7/64;1/8;91], "
          "A5[15/64;1/4]", default_volume=97),  # 41  Am
    chord("F5[1/8;.;97], F5[15/64;1/4], G5[1/8;.;93], A5[7/64;1/8;99], B5[7/64;1/8], "  # 42  F
          "B5[1/8;.;101], B5[1/8;.;95]", default_volume=91),
    chord("G5[7/64;1/8;101], C6[7/64;1/8], C6[7/64;1/8;89], B5[1/8;.], C6[15/64;1/4;103], "
          "C6[15/64;1/4;103]", default_volume=97),  # 43  C
    chord("G5[1/8;.;97], r[3/8], B5[7/64;1/8], C6[7/64;1/8;91], B5[1/8;.], A5[7/64;1/8;91]",
          default_volume=99),  # 44  G
    chord("A5[1/8;.;97], C6[15/64;1/4], B5[1/8;.], A5[1/8;.;97], C6[15/64;1/4], B5[1/8;.]",
          default_volume=93),  # 45  Am
    chord("A5[1/8;.;99], C6[15/64;1/4], B5[1/8;.], A5[1/8;.;99], C6[15/64;1/4], B5[7/64;1/8]",
          default_volume=95),  # 46  F
    chord("C6[1/8;.;103], A5[15/64;1/4;95], B5[1/8;.;97], G5[7/64;1/8], A5[7/64;1/8;93], "
          "A5[15/64;1/4]", default_volume=101),  # 47  C
    chord("G5", 15/16, 1, 97),  # 48  G
])

electronic_drums_groove_2_ba = hits(
    "K;H, H, OH, H, K;HC;H, H, OH, H, K;H, HC;H, OH, H, K;HC;H, H, OH, H",
    1/16,
    {"K": 106, "H": 65, "OH": 69, "HC": [96, 83]},
    {
        "K": 1/16,
        "H": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16],
        "OH": 1/16,
        "HC": 1/16,
    },
)

electronic_drums_groove_2 = join([
    hits("K;H;C, H, OH, H, K;HC;H, H, OH, H, K;H, HC;H, OH, H, K;HC;H, H, OH, H",  # 41
         1/16,
         {"K": 106, "H": 65, "C": 95, "OH": 69, "HC": [96, 83]},
         {
             "K": 1/16,
             "H": [3/64, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16],
             "C": 1/4,
             "OH": 1/16,
             "HC": 1/16,
         }),
    hits("K;H, H, OH, H, K;HC;H, H, OH, H, K;H, HC;H, OH, H, K;HC;H, H, OH, H",  # 42
         1/16,
         {"K": 106, "H": 65, "OH": 69, "HC": [96, 83]},
         {
             "K": 1/16,
             "H": [3/64, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16],
             "OH": 1/16,
             "HC": 1/16,
         }),
    hits("K;H, H, OH, H, K;HC;H, H, OH, H, K;H, HC;H, OH, H, K;HC;H, H, OH, H",  # 43
         1/16,
         {"K": 106, "H": 65, "OH": 69, "HC": [96, 83]},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16],
             "OH": 1/16,
             "HC": 1/16,
         }),
    hits("K;H, H, OH, S;H, K;HC;H, H, OH, H, K;H, S;HC;H, OH, H, K;HC;H, H, S;OH, H",  # 44
         1/16,
         {"K": 106, "H": 65, "OH": 69, "S": 44, "HC": [96, 83]},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16],
             "OH": 1/16,
             "S": 1/16,
             "HC": 1/16,
         }),
    electronic_drums_groove_2_ba, electronic_drums_groove_2_ba,  # 45–46
    hits("K;H, H, OH, H, K;HC;H, H, OH, H, K;H, HC;H, OH, H, K;HC;H, H, OH, H",  # 47
         1/16,
         {"K": 106, "H": 65, "OH": 69, "HC": [96, 83]},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16],
             "OH": 1/16,
             "HC": 1/16,
         }),
    hits("K;H, H, OH, H, K;HC;H, H, OH, H, K;T1, 0, T1, T1, K;T3, T5, T3, T5",  # 48
         1/16,
         {"K": 106, "H": 65, "OH": 69, "HC": 96, "T1": 75, "T3": 75, "T5": 75},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 1/16, 3/64],
             "OH": 1/16,
             "HC": 1/16,
             "T1": 1/16,
             "T3": 1/16,
             "T5": 1/16,
         }),
])


# ── outro · bars 49–56 ──────────────────────────────────────────────────────
# Am | F | C | G | Am | F | G | Am

polysynth_outro = join([
    chord("A3;C4;E4;A4[1/16;.], r[5/16], A3;C4;E4;A4[1/16;.;68], r[1/16], A3;C4;E4;A4[1/16;.], "
          "r[5/16], A3;C4;E4;A4[1/16;.;68], r[1/16]", default_volume=79),  # 49  Am
    chord("A3;C4;F4;A4[1/16;.], r[5/16], A3;C4;F4;A4[1/16;.;68], r[1/16], A3;C4;F4;A4[1/16;.], "
          "r[5/16], A3;C4;F4;A4[1/16;.;68], r[1/16]", default_volume=79),  # 50  F
    chord("G3;C4;E4;G4[1/16;.], r[5/16], G3;C4;E4;G4[1/16;.;68], r[1/16], G3;C4;E4;G4[1/16;.], "
          "r[5/16], G3;C4;E4;G4[1/16;.;68], r[1/16]", default_volume=78),  # 51  C
    chord("G3;B3;D4;G4[1/16;.], r[5/16], G3;B3;D4;G4[1/16;.;67], r[1/16], G3;B3;D4;G4[1/16;.], "
          "r[5/16], G3;B3;D4;G4[1/16;.;67], r[1/16]", default_volume=78),  # 52  G
    chord("A3;C4;E4;A4[1/16;.], r[5/16], A3;C4;E4;A4[1/16;.;67], r[1/16], A3;C4;E4;A4[1/16;.], "
          "r[5/16], A3;C4;E4;A4[1/16;.;67], r[1/16]", default_volume=78),  # 53  Am
    chord("A3;C4;F4;A4[1/16;.], r[5/16], A3;C4;F4;A4[1/16;.;67], r[1/16], A3;C4;F4;A4[1/16;.], "
          "r[5/16], A3;C4;F4;A4[1/16;.;67], r[1/16]", default_volume=77),  # 54  F
    chord("B3;D4;G4;B4[1/16;.], r[5/16], B3;D4;G4;B4[1/16;.;66], r[1/16], B3;D4;G4;B4[1/16;.], "
          "r[5/16], B3;D4;G4;B4[1/16;.;66], r[1/16]", default_volume=77),  # 55  G
    C("Am/C", 3) % (21/16, [0, 0, 1], 64),  # 56  Am
])

synth_bass_outro = join([
    rest(7),  # 49–55
    chord("A1", 4/3, 1, 77),  # 56  Am
])

synth_strings_outro = join([
    C("Am", 3) % (1, 0, 59),  # 49  Am
    C("F/A", 3) % (1, 0, 59),  # 50  F
    C("C/G", 3) % (1, 0, 58),  # 51  C
    C("G", 3) % (1, 0, 58),  # 52  G
    chord("A3[1;0], C4[63/64;0], E4[1;.]", volume=58),  # 53  Am
    C("F/A", 3) % (1, 0, 58),  # 54  F
    C("G/B", 3) % (1, 0, 57),  # 55  G
    C("Am/C", 3) % (1, 0, 64),  # 56  Am
])

saw_lead_outro = join([
    # 49  Am
    chord("A5[1/8;.], r[1/4], B5[1/8;.;87], C6[15/64;1/4;92], A5[15/64;1/4]", default_volume=90),
    chord("F5[1/8;.], F5[15/64;1/4;84], G5[1/8;.;86], A5[15/64;1/4;92], B5[1/8;.;93], "  # 50  F
          "B5[7/64;1/8;88]", default_volume=90),
    chord("G5[1/8;.;93], C6[7/64;1/8], C6[7/64;1/8;82], B5[1/8;.], C6[15/64;1/4;95], "  # 51  C
          "C6[15/64;1/4;95]", default_volume=89),
    chord("G5[1/8;.;89], F5[7/64;1/8;82], G5[7/64;1/8;74], G5[1/8;.], B5[15/64;1/4;91], "  # 52  G
          "B5[7/64;1/8;91], A5[7/64;1/8]", default_volume=84),
    chord("A5[1/8;.;89], C6[15/64;1/4], B5[1/8;.], A5[7/64;1/8;89], C6[7/64;1/8], "  # 53  Am
          "C6[7/64;1/8;78], B5[7/64;1/8]", default_volume=85),
    chord("A5[1/8;.;90], C6[15/64;1/4], B5[1/8;.], A5[7/64;1/8;90], C6[15/64;1/4], B5[7/64;1/8]",
          default_volume=86),  # 54  F
    chord("B5[1/8;.;93], G5[7/64;1/8;86], A5[7/64;1/4;79], G5[15/64;1/4], A5[15/64;1/4]",  # 55  G
          default_volume=91),
    chord("A5", 1, 1, 71),  # 56  Am
])

electronic_drums_outro = join([
    hits("K, K, K, K", 1/4, 99, 1/16),  # 49
    hits("K, K, K, K", 1/4, 98, 1/16),  # 50
    hits("K, K, K, K", 1/4, 98, 1/16),  # 51
    hits("K, K, K, K", 1/4, 97, 1/16),  # 52
    hits("K, K, K, K", 1/4, 97, 1/16),  # 53
    hits("K, K, K, K", 1/4, 96, 1/16),  # 54
    hits("K, K, K, K", 1/4, 96, 1/16),  # 55
    hits("K;C, 0", 1/2, {"K": 86, "C": 80}, {"K": 1/8, "C": 1/2}),  # 56
])


# ── tracks ──────────────────────────────────────────────────────────────────

polysynth = perform(
    join([
        polysynth_intro, polysynth_groove, polysynth_breakdown, polysynth_build_2,
        polysynth_drop, polysynth_groove, polysynth_outro,
    ]),
    grid=1/16, loose=1, touch=3, seed=372084799, gate=75,
)
synth_bass = perform(
    join([
        rest(8), synth_bass_groove, rest(8), synth_bass_build_2, synth_bass_drop,
        synth_bass_groove_2, synth_bass_outro,
    ]),
    grid=1/16, loose=1, touch=3, seed=1009436949, gate=75,
)
synth_strings = perform(
    join([
        synth_strings_intro, synth_strings_groove, synth_strings_breakdown,
        synth_strings_build_2, synth_strings_drop, synth_strings_groove, synth_strings_outro,
    ]),
    grid=1/16, loose=1, touch=3, seed=957817926,
)
saw_lead = perform(
    join([
        rest(8), saw_lead_groove, saw_lead_breakdown, saw_lead_build_2, saw_lead_drop,
        saw_lead_groove_2, saw_lead_outro,
    ]),
    grid=1/16, loose=1, touch=3, seed=105351263,
)
electronic_drums = perform(
    join([
        electronic_drums_intro, electronic_drums_groove, rest(8), electronic_drums_build_2,
        electronic_drums_drop, electronic_drums_groove_2, electronic_drums_outro,
    ]),
    grid=1/16, loose=1, touch=3, seed=584990804,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [polysynth, synth_bass, synth_strings, saw_lead, electronic_drums],
    instruments=["Pad 3 (polysynth)", "Synth Bass 1", "SynthStrings 1", "Lead 2 (sawtooth)", 25],
    bpm=BPM,
    track_names=["polysynth", "synth bass", "synth strings", "saw lead", "electronic drums"],
    channels=[0, 1, 2, 3, 9],
    pan=[
        [pan(46, mode="value")], [pan(64, mode="value")], [pan(78, mode="value")],
        [pan(64, mode="value")], [pan(64, mode="value")],
    ],
    volume=[
        [volume(78, mode="value")], [volume(102, mode="value")], [volume(72, mode="value")],
        [volume(90, mode="value")], [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Am", is_meta=True),
    ],
    name="Ten Thousand Lights",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 215040,
    "sections": [
        (0, 30720, "intro", 0.42), (30720, 30720, "groove", 0.6),
        (61440, 30720, "breakdown", 0.4), (92160, 30720, "build", 0.64),
        (122880, 30720, "drop", 0.96), (153600, 30720, "groove", 0.6),
        (184320, 30720, "outro", 0.36),
    ],
    "chords": [
        (0, 3840, "Am", "i"), (3840, 3840, "F", "VI"), (7680, 3840, "C", "III"),
        (11520, 3840, "G", "VII"), (15360, 3840, "Am", "i"), (19200, 3840, "F", "VI"),
        (23040, 3840, "C", "III"), (26880, 3840, "G", "VII"), (30720, 3840, "Am", "i"),
        (34560, 3840, "F", "VI"), (38400, 3840, "C", "III"), (42240, 3840, "G", "VII"),
        (46080, 3840, "Am", "i"), (49920, 3840, "F", "VI"), (53760, 3840, "C", "III"),
        (57600, 3840, "G", "VII"), (61440, 3840, "Am", "i"), (65280, 3840, "F", "VI"),
        (69120, 3840, "C", "III"), (72960, 3840, "G", "VII"), (76800, 3840, "Am", "i"),
        (80640, 3840, "F", "VI"), (84480, 3840, "C", "III"), (88320, 3840, "G", "VII"),
        (92160, 3840, "Am", "i"), (96000, 3840, "G", "VII"), (99840, 3840, "F", "VI"),
        (103680, 3840, "G", "VII"), (107520, 3840, "Am", "i"), (111360, 3840, "G", "VII"),
        (115200, 3840, "F", "VI"), (119040, 3840, "G", "VII"), (122880, 3840, "Am", "i"),
        (126720, 3840, "F", "VI"), (130560, 3840, "C", "III"), (134400, 3840, "G", "VII"),
        (138240, 3840, "Am", "i"), (142080, 3840, "F", "VI"), (145920, 3840, "C", "III"),
        (149760, 3840, "G", "VII"), (153600, 3840, "Am", "i"), (157440, 3840, "F", "VI"),
        (161280, 3840, "C", "III"), (165120, 3840, "G", "VII"), (168960, 3840, "Am", "i"),
        (172800, 3840, "F", "VI"), (176640, 3840, "C", "III"), (180480, 3840, "G", "VII"),
        (184320, 3840, "Am", "i"), (188160, 3840, "F", "VI"), (192000, 3840, "C", "III"),
        (195840, 3840, "G", "VII"), (199680, 3840, "Am", "i"), (203520, 3840, "F", "VI"),
        (207360, 3840, "G", "VII"), (211200, 3840, "Am", "i"),
    ],
    "about": {
        "seed": "271",
        "prompt": "uplifting trance in A minor, 138 bpm, polysynth, synth bass, synth strings, saw lead and electronic drums, 56 bars",
        "genre": "trance",
    },
    "tracks": [
        {
            "name": "polysynth",
            "role": "chords",
            "instrument": {
                "name": "Pad 3 (polysynth)", "program": 91, "low": 24, "high": 108,
                "voice": "subtractive", "preset": "supersaw",
            },
            "events": [
                "volume", "pan", (0, 91, 62), (0, 93, 8), (0, 11, 44), (0, 74, 62),
                (115, 11, 60), (240, 11, 84), (432, 11, 106), (672, 11, 118), (960, 11, 44),
                (1075, 11, 60), (1200, 11, 84), (1392, 11, 106), (1632, 11, 118), (1920, 11, 44),
                (2035, 11, 60), (2160, 11, 84), (2352, 11, 106), (2592, 11, 118), (2880, 11, 44),
                (2995, 11, 60), (3120, 11, 84), (3312, 11, 106), (3552, 11, 118), (3840, 11, 44),
                (3955, 11, 60), (4080, 11, 84), (4272, 11, 106), (4512, 11, 118), (4800, 11, 44),
                (4915, 11, 60), (5040, 11, 84), (5232, 11, 106), (5472, 11, 118), (5760, 11, 44),
                (5875, 11, 60), (6000, 11, 84), (6192, 11, 106), (6432, 11, 118), (6720, 11, 44),
                (6835, 11, 60), (6960, 11, 84), (7152, 11, 106), (7392, 11, 118), (7680, 11, 44),
                (7795, 11, 60), (7920, 11, 84), (8112, 11, 106), (8352, 11, 118), (8640, 11, 44),
                (8755, 11, 60), (8880, 11, 84), (9072, 11, 106), (9312, 11, 118), (9600, 11, 44),
                (9715, 11, 60), (9840, 11, 84), (10032, 11, 106), (10272, 11, 118),
                (10560, 11, 44), (10675, 11, 60), (10800, 11, 84), (10992, 11, 106),
                (11232, 11, 118), (11520, 11, 44), (11635, 11, 60), (11760, 11, 84),
                (11952, 11, 106), (12192, 11, 118), (12480, 11, 44), (12595, 11, 60),
                (12720, 11, 84), (12912, 11, 106), (13152, 11, 118), (13440, 11, 44),
                (13555, 11, 60), (13680, 11, 84), (13872, 11, 106), (14112, 11, 118),
                (14400, 11, 44), (14515, 11, 60), (14640, 11, 84), (14832, 11, 106),
                (15072, 11, 118), (15360, 11, 44), (15475, 11, 60), (15600, 11, 84),
                (15792, 11, 106), (16032, 11, 118), (16320, 11, 44), (16435, 11, 60),
                (16560, 11, 84), (16752, 11, 106), (16992, 11, 118), (17280, 11, 44),
                (17395, 11, 60), (17520, 11, 84), (17712, 11, 106), (17952, 11, 118),
                (18240, 11, 44), (18355, 11, 60), (18480, 11, 84), (18672, 11, 106),
                (18912, 11, 118), (19200, 11, 44), (19315, 11, 60), (19440, 11, 84),
                (19632, 11, 106), (19872, 11, 118), (20160, 11, 44), (20275, 11, 60),
                (20400, 11, 84), (20592, 11, 106), (20832, 11, 118), (21120, 11, 44),
                (21235, 11, 60), (21360, 11, 84), (21552, 11, 106), (21792, 11, 118),
                (22080, 11, 44), (22195, 11, 60), (22320, 11, 84), (22512, 11, 106),
                (22752, 11, 118), (23040, 11, 44), (23155, 11, 60), (23280, 11, 84),
                (23472, 11, 106), (23712, 11, 118), (24000, 11, 44), (24115, 11, 60),
                (24240, 11, 84), (24432, 11, 106), (24672, 11, 118), (24960, 11, 44),
                (25075, 11, 60), (25200, 11, 84), (25392, 11, 106), (25632, 11, 118),
                (25920, 11, 44), (26035, 11, 60), (26160, 11, 84), (26352, 11, 106),
                (26592, 11, 118), (26880, 11, 44), (26995, 11, 60), (27120, 11, 84),
                (27312, 11, 106), (27552, 11, 118), (27840, 11, 44), (27955, 11, 60),
                (28080, 11, 84), (28272, 11, 106), (28512, 11, 118), (28800, 11, 44),
                (28915, 11, 60), (29040, 11, 84), (29232, 11, 106), (29472, 11, 118),
                (29760, 11, 44), (29875, 11, 60), (30000, 11, 84), (30192, 11, 106),
                (30432, 11, 118), (30720, 11, 44), (30720, 74, 71), (30835, 11, 60),
                (30960, 11, 84), (31152, 11, 106), (31392, 11, 118), (31680, 11, 44),
                (31795, 11, 60), (31920, 11, 84), (32112, 11, 106), (32352, 11, 118),
                (32640, 11, 44), (32755, 11, 60), (32880, 11, 84), (33072, 11, 106),
                (33312, 11, 118), (33600, 11, 44), (33715, 11, 60), (33840, 11, 84),
                (34032, 11, 106), (34272, 11, 118), (34560, 11, 44), (34675, 11, 60),
                (34800, 11, 84), (34992, 11, 106), (35232, 11, 118), (35520, 11, 44),
                (35635, 11, 60), (35760, 11, 84), (35952, 11, 106), (36192, 11, 118),
                (36480, 11, 44), (36595, 11, 60), (36720, 11, 84), (36912, 11, 106),
                (37152, 11, 118), (37440, 11, 44), (37555, 11, 60), (37680, 11, 84),
                (37872, 11, 106), (38112, 11, 118), (38400, 11, 44), (38515, 11, 60),
                (38640, 11, 84), (38832, 11, 106), (39072, 11, 118), (39360, 11, 44),
                (39475, 11, 60), (39600, 11, 84), (39792, 11, 106), (40032, 11, 118),
                (40320, 11, 44), (40435, 11, 60), (40560, 11, 84), (40752, 11, 106),
                (40992, 11, 118), (41280, 11, 44), (41395, 11, 60), (41520, 11, 84),
                (41712, 11, 106), (41952, 11, 118), (42240, 11, 44), (42355, 11, 60),
                (42480, 11, 84), (42672, 11, 106), (42912, 11, 118), (43200, 11, 44),
                (43315, 11, 60), (43440, 11, 84), (43632, 11, 106), (43872, 11, 118),
                (44160, 11, 44), (44275, 11, 60), (44400, 11, 84), (44592, 11, 106),
                (44832, 11, 118), (45120, 11, 44), (45235, 11, 60), (45360, 11, 84),
                (45552, 11, 106), (45792, 11, 118), (46080, 11, 44), (46195, 11, 60),
                (46320, 11, 84), (46512, 11, 106), (46752, 11, 118), (47040, 11, 44),
                (47155, 11, 60), (47280, 11, 84), (47472, 11, 106), (47712, 11, 118),
                (48000, 11, 44), (48115, 11, 60), (48240, 11, 84), (48432, 11, 106),
                (48672, 11, 118), (48960, 11, 44), (49075, 11, 60), (49200, 11, 84),
                (49392, 11, 106), (49632, 11, 118), (49920, 11, 44), (50035, 11, 60),
                (50160, 11, 84), (50352, 11, 106), (50592, 11, 118), (50880, 11, 44),
                (50995, 11, 60), (51120, 11, 84), (51312, 11, 106), (51552, 11, 118),
                (51840, 11, 44), (51955, 11, 60), (52080, 11, 84), (52272, 11, 106),
                (52512, 11, 118), (52800, 11, 44), (52915, 11, 60), (53040, 11, 84),
                (53232, 11, 106), (53472, 11, 118), (53760, 11, 44), (53875, 11, 60),
                (54000, 11, 84), (54192, 11, 106), (54432, 11, 118), (54720, 11, 44),
                (54835, 11, 60), (54960, 11, 84), (55152, 11, 106), (55392, 11, 118),
                (55680, 11, 44), (55795, 11, 60), (55920, 11, 84), (56112, 11, 106),
                (56352, 11, 118), (56640, 11, 44), (56755, 11, 60), (56880, 11, 84),
                (57072, 11, 106), (57312, 11, 118), (57600, 11, 44), (57715, 11, 60),
                (57840, 11, 84), (58032, 11, 106), (58272, 11, 118), (58560, 11, 44),
                (58675, 11, 60), (58800, 11, 84), (58992, 11, 106), (59232, 11, 118),
                (59520, 11, 44), (59635, 11, 60), (59760, 11, 84), (59952, 11, 106),
                (60192, 11, 118), (60480, 11, 44), (60595, 11, 60), (60720, 11, 84),
                (60912, 11, 106), (61152, 11, 118), (61440, 11, 112), (61440, 74, 38),
                (65280, 11, 112), (65280, 74, 41), (69120, 11, 112), (69120, 74, 44),
                (72960, 11, 112), (72960, 74, 48), (76800, 11, 112), (76800, 74, 51),
                (80640, 11, 112), (80640, 74, 54), (84480, 11, 112), (84480, 74, 58),
                (88320, 11, 112), (88320, 74, 61), (92160, 11, 44), (92160, 74, 40),
                (92275, 11, 60), (92400, 11, 84), (92592, 11, 106), (92832, 11, 118),
                (93120, 11, 44), (93120, 74, 42), (93235, 11, 60), (93360, 11, 84),
                (93552, 11, 106), (93792, 11, 118), (94080, 11, 44), (94080, 74, 45),
                (94195, 11, 60), (94320, 11, 84), (94512, 11, 106), (94752, 11, 118),
                (95040, 11, 44), (95040, 74, 48), (95155, 11, 60), (95280, 11, 84),
                (95472, 11, 106), (95712, 11, 118), (96000, 11, 44), (96000, 74, 50),
                (96115, 11, 60), (96240, 11, 84), (96432, 11, 106), (96672, 11, 118),
                (96960, 11, 44), (96960, 74, 52), (97075, 11, 60), (97200, 11, 84),
                (97392, 11, 106), (97632, 11, 118), (97920, 11, 44), (97920, 74, 55),
                (98035, 11, 60), (98160, 11, 84), (98352, 11, 106), (98592, 11, 118),
                (98880, 11, 44), (98880, 74, 58), (98995, 11, 60), (99120, 11, 84),
                (99312, 11, 106), (99552, 11, 118), (99840, 11, 44), (99840, 74, 60),
                (99955, 11, 60), (100080, 11, 84), (100272, 11, 106), (100512, 11, 118),
                (100800, 11, 44), (100800, 74, 62), (100915, 11, 60), (101040, 11, 84),
                (101232, 11, 106), (101472, 11, 118), (101760, 11, 44), (101760, 74, 65),
                (101875, 11, 60), (102000, 11, 84), (102192, 11, 106), (102432, 11, 118),
                (102720, 11, 44), (102720, 74, 68), (102835, 11, 60), (102960, 11, 84),
                (103152, 11, 106), (103392, 11, 118), (103680, 11, 44), (103680, 74, 70),
                (103795, 11, 60), (103920, 11, 84), (104112, 11, 106), (104352, 11, 118),
                (104640, 11, 44), (104640, 74, 72), (104755, 11, 60), (104880, 11, 84),
                (105072, 11, 106), (105312, 11, 118), (105600, 11, 44), (105600, 74, 75),
                (105715, 11, 60), (105840, 11, 84), (106032, 11, 106), (106272, 11, 118),
                (106560, 11, 44), (106560, 74, 78), (106675, 11, 60), (106800, 11, 84),
                (106992, 11, 106), (107232, 11, 118), (107520, 11, 44), (107520, 74, 80),
                (107635, 11, 60), (107760, 11, 84), (107952, 11, 106), (108192, 11, 118),
                (108480, 11, 44), (108480, 74, 82), (108595, 11, 60), (108720, 11, 84),
                (108912, 11, 106), (109152, 11, 118), (109440, 11, 44), (109440, 74, 85),
                (109555, 11, 60), (109680, 11, 84), (109872, 11, 106), (110112, 11, 118),
                (110400, 11, 44), (110400, 74, 88), (110515, 11, 60), (110640, 11, 84),
                (110832, 11, 106), (111072, 11, 118), (111360, 11, 44), (111360, 74, 90),
                (111475, 11, 60), (111600, 11, 84), (111792, 11, 106), (112032, 11, 118),
                (112320, 11, 44), (112320, 74, 92), (112435, 11, 60), (112560, 11, 84),
                (112752, 11, 106), (112992, 11, 118), (113280, 11, 44), (113280, 74, 95),
                (113395, 11, 60), (113520, 11, 84), (113712, 11, 106), (113952, 11, 118),
                (114240, 11, 44), (114240, 74, 98), (114355, 11, 60), (114480, 11, 84),
                (114672, 11, 106), (114912, 11, 118), (115200, 11, 44), (115200, 74, 100),
                (115315, 11, 60), (115440, 11, 84), (115632, 11, 106), (115872, 11, 118),
                (116160, 11, 44), (116160, 74, 102), (116275, 11, 60), (116400, 11, 84),
                (116592, 11, 106), (116832, 11, 118), (117120, 11, 44), (117120, 74, 105),
                (117235, 11, 60), (117360, 11, 84), (117552, 11, 106), (117792, 11, 118),
                (118080, 11, 44), (118080, 74, 108), (118195, 11, 60), (118320, 11, 84),
                (118512, 11, 106), (118752, 11, 118), (119040, 11, 112), (119040, 74, 110),
                (120000, 74, 112), (120960, 74, 115), (121920, 74, 118), (122880, 11, 44),
                (122880, 74, 90), (122995, 11, 60), (123120, 11, 84), (123312, 11, 106),
                (123552, 11, 118), (123840, 11, 44), (123955, 11, 60), (124080, 11, 84),
                (124272, 11, 106), (124512, 11, 118), (124800, 11, 44), (124915, 11, 60),
                (125040, 11, 84), (125232, 11, 106), (125472, 11, 118), (125760, 11, 44),
                (125875, 11, 60), (126000, 11, 84), (126192, 11, 106), (126432, 11, 118),
                (126720, 11, 44), (126835, 11, 60), (126960, 11, 84), (127152, 11, 106),
                (127392, 11, 118), (127680, 11, 44), (127795, 11, 60), (127920, 11, 84),
                (128112, 11, 106), (128352, 11, 118), (128640, 11, 44), (128755, 11, 60),
                (128880, 11, 84), (129072, 11, 106), (129312, 11, 118), (129600, 11, 44),
                (129715, 11, 60), (129840, 11, 84), (130032, 11, 106), (130272, 11, 118),
                (130560, 11, 44), (130675, 11, 60), (130800, 11, 84), (130992, 11, 106),
                (131232, 11, 118), (131520, 11, 44), (131635, 11, 60), (131760, 11, 84),
                (131952, 11, 106), (132192, 11, 118), (132480, 11, 44), (132595, 11, 60),
                (132720, 11, 84), (132912, 11, 106), (133152, 11, 118), (133440, 11, 44),
                (133555, 11, 60), (133680, 11, 84), (133872, 11, 106), (134112, 11, 118),
                (134400, 11, 44), (134515, 11, 60), (134640, 11, 84), (134832, 11, 106),
                (135072, 11, 118), (135360, 11, 44), (135475, 11, 60), (135600, 11, 84),
                (135792, 11, 106), (136032, 11, 118), (136320, 11, 44), (136435, 11, 60),
                (136560, 11, 84), (136752, 11, 106), (136992, 11, 118), (137280, 11, 44),
                (137395, 11, 60), (137520, 11, 84), (137712, 11, 106), (137952, 11, 118),
                (138240, 11, 44), (138355, 11, 60), (138480, 11, 84), (138672, 11, 106),
                (138912, 11, 118), (139200, 11, 44), (139315, 11, 60), (139440, 11, 84),
                (139632, 11, 106), (139872, 11, 118), (140160, 11, 44), (140275, 11, 60),
                (140400, 11, 84), (140592, 11, 106), (140832, 11, 118), (141120, 11, 44),
                (141235, 11, 60), (141360, 11, 84), (141552, 11, 106), (141792, 11, 118),
                (142080, 11, 44), (142195, 11, 60), (142320, 11, 84), (142512, 11, 106),
                (142752, 11, 118), (143040, 11, 44), (143155, 11, 60), (143280, 11, 84),
                (143472, 11, 106), (143712, 11, 118), (144000, 11, 44), (144115, 11, 60),
                (144240, 11, 84), (144432, 11, 106), (144672, 11, 118), (144960, 11, 44),
                (145075, 11, 60), (145200, 11, 84), (145392, 11, 106), (145632, 11, 118),
                (145920, 11, 44), (146035, 11, 60), (146160, 11, 84), (146352, 11, 106),
                (146592, 11, 118), (146880, 11, 44), (146995, 11, 60), (147120, 11, 84),
                (147312, 11, 106), (147552, 11, 118), (147840, 11, 44), (147955, 11, 60),
                (148080, 11, 84), (148272, 11, 106), (148512, 11, 118), (148800, 11, 44),
                (148915, 11, 60), (149040, 11, 84), (149232, 11, 106), (149472, 11, 118),
                (149760, 11, 44), (149875, 11, 60), (150000, 11, 84), (150192, 11, 106),
                (150432, 11, 118), (150720, 11, 44), (150835, 11, 60), (150960, 11, 84),
                (151152, 11, 106), (151392, 11, 118), (151680, 11, 44), (151795, 11, 60),
                (151920, 11, 84), (152112, 11, 106), (152352, 11, 118), (152640, 11, 44),
                (152755, 11, 60), (152880, 11, 84), (153072, 11, 106), (153312, 11, 118),
                (153600, 11, 44), (153600, 74, 71), (153715, 11, 60), (153840, 11, 84),
                (154032, 11, 106), (154272, 11, 118), (154560, 11, 44), (154675, 11, 60),
                (154800, 11, 84), (154992, 11, 106), (155232, 11, 118), (155520, 11, 44),
                (155635, 11, 60), (155760, 11, 84), (155952, 11, 106), (156192, 11, 118),
                (156480, 11, 44), (156595, 11, 60), (156720, 11, 84), (156912, 11, 106),
                (157152, 11, 118), (157440, 11, 44), (157555, 11, 60), (157680, 11, 84),
                (157872, 11, 106), (158112, 11, 118), (158400, 11, 44), (158515, 11, 60),
                (158640, 11, 84), (158832, 11, 106), (159072, 11, 118), (159360, 11, 44),
                (159475, 11, 60), (159600, 11, 84), (159792, 11, 106), (160032, 11, 118),
                (160320, 11, 44), (160435, 11, 60), (160560, 11, 84), (160752, 11, 106),
                (160992, 11, 118), (161280, 11, 44), (161395, 11, 60), (161520, 11, 84),
                (161712, 11, 106), (161952, 11, 118), (162240, 11, 44), (162355, 11, 60),
                (162480, 11, 84), (162672, 11, 106), (162912, 11, 118), (163200, 11, 44),
                (163315, 11, 60), (163440, 11, 84), (163632, 11, 106), (163872, 11, 118),
                (164160, 11, 44), (164275, 11, 60), (164400, 11, 84), (164592, 11, 106),
                (164832, 11, 118), (165120, 11, 44), (165235, 11, 60), (165360, 11, 84),
                (165552, 11, 106), (165792, 11, 118), (166080, 11, 44), (166195, 11, 60),
                (166320, 11, 84), (166512, 11, 106), (166752, 11, 118), (167040, 11, 44),
                (167155, 11, 60), (167280, 11, 84), (167472, 11, 106), (167712, 11, 118),
                (168000, 11, 44), (168115, 11, 60), (168240, 11, 84), (168432, 11, 106),
                (168672, 11, 118), (168960, 11, 44), (169075, 11, 60), (169200, 11, 84),
                (169392, 11, 106), (169632, 11, 118), (169920, 11, 44), (170035, 11, 60),
                (170160, 11, 84), (170352, 11, 106), (170592, 11, 118), (170880, 11, 44),
                (170995, 11, 60), (171120, 11, 84), (171312, 11, 106), (171552, 11, 118),
                (171840, 11, 44), (171955, 11, 60), (172080, 11, 84), (172272, 11, 106),
                (172512, 11, 118), (172800, 11, 44), (172915, 11, 60), (173040, 11, 84),
                (173232, 11, 106), (173472, 11, 118), (173760, 11, 44), (173875, 11, 60),
                (174000, 11, 84), (174192, 11, 106), (174432, 11, 118), (174720, 11, 44),
                (174835, 11, 60), (174960, 11, 84), (175152, 11, 106), (175392, 11, 118),
                (175680, 11, 44), (175795, 11, 60), (175920, 11, 84), (176112, 11, 106),
                (176352, 11, 118), (176640, 11, 44), (176755, 11, 60), (176880, 11, 84),
                (177072, 11, 106), (177312, 11, 118), (177600, 11, 44), (177715, 11, 60),
                (177840, 11, 84), (178032, 11, 106), (178272, 11, 118), (178560, 11, 44),
                (178675, 11, 60), (178800, 11, 84), (178992, 11, 106), (179232, 11, 118),
                (179520, 11, 44), (179635, 11, 60), (179760, 11, 84), (179952, 11, 106),
                (180192, 11, 118), (180480, 11, 44), (180595, 11, 60), (180720, 11, 84),
                (180912, 11, 106), (181152, 11, 118), (181440, 11, 44), (181555, 11, 60),
                (181680, 11, 84), (181872, 11, 106), (182112, 11, 118), (182400, 11, 44),
                (182515, 11, 60), (182640, 11, 84), (182832, 11, 106), (183072, 11, 118),
                (183360, 11, 44), (183475, 11, 60), (183600, 11, 84), (183792, 11, 106),
                (184032, 11, 118), (184320, 11, 44), (184320, 74, 59), (184435, 11, 60),
                (184560, 11, 84), (184752, 11, 106), (184992, 11, 118), (185280, 11, 44),
                (185395, 11, 60), (185520, 11, 84), (185712, 11, 106), (185952, 11, 118),
                (186240, 11, 44), (186355, 11, 60), (186480, 11, 84), (186672, 11, 106),
                (186912, 11, 118), (187200, 11, 44), (187315, 11, 60), (187440, 11, 84),
                (187632, 11, 106), (187872, 11, 118), (188160, 11, 44), (188275, 11, 60),
                (188400, 11, 84), (188592, 11, 106), (188832, 11, 118), (189120, 11, 44),
                (189235, 11, 60), (189360, 11, 84), (189552, 11, 106), (189792, 11, 118),
                (190080, 11, 44), (190195, 11, 60), (190320, 11, 84), (190512, 11, 106),
                (190752, 11, 118), (191040, 11, 44), (191155, 11, 60), (191280, 11, 84),
                (191472, 11, 106), (191712, 11, 118), (192000, 11, 44), (192115, 11, 60),
                (192240, 11, 84), (192432, 11, 106), (192672, 11, 118), (192960, 11, 44),
                (193075, 11, 60), (193200, 11, 84), (193392, 11, 106), (193632, 11, 118),
                (193920, 11, 44), (194035, 11, 60), (194160, 11, 84), (194352, 11, 106),
                (194592, 11, 118), (194880, 11, 44), (194995, 11, 60), (195120, 11, 84),
                (195312, 11, 106), (195552, 11, 118), (195840, 11, 44), (195955, 11, 60),
                (196080, 11, 84), (196272, 11, 106), (196512, 11, 118), (196800, 11, 44),
                (196915, 11, 60), (197040, 11, 84), (197232, 11, 106), (197472, 11, 118),
                (197760, 11, 44), (197875, 11, 60), (198000, 11, 84), (198192, 11, 106),
                (198432, 11, 118), (198720, 11, 44), (198835, 11, 60), (198960, 11, 84),
                (199152, 11, 106), (199392, 11, 118), (199680, 11, 44), (199795, 11, 60),
                (199920, 11, 84), (200112, 11, 106), (200352, 11, 118), (200640, 11, 44),
                (200755, 11, 60), (200880, 11, 84), (201072, 11, 106), (201312, 11, 118),
                (201600, 11, 44), (201715, 11, 60), (201840, 11, 84), (202032, 11, 106),
                (202272, 11, 118), (202560, 11, 44), (202675, 11, 60), (202800, 11, 84),
                (202992, 11, 106), (203232, 11, 118), (203520, 11, 44), (203635, 11, 60),
                (203760, 11, 84), (203952, 11, 106), (204192, 11, 118), (204480, 11, 44),
                (204595, 11, 60), (204720, 11, 84), (204912, 11, 106), (205152, 11, 118),
                (205440, 11, 44), (205555, 11, 60), (205680, 11, 84), (205872, 11, 106),
                (206112, 11, 118), (206400, 11, 44), (206515, 11, 60), (206640, 11, 84),
                (206832, 11, 106), (207072, 11, 118), (207360, 11, 44), (207475, 11, 60),
                (207600, 11, 84), (207792, 11, 106), (208032, 11, 118), (208320, 11, 44),
                (208435, 11, 60), (208560, 11, 84), (208752, 11, 106), (208992, 11, 118),
                (209280, 11, 44), (209395, 11, 60), (209520, 11, 84), (209712, 11, 106),
                (209952, 11, 118), (210240, 11, 44), (210355, 11, 60), (210480, 11, 84),
                (210672, 11, 106), (210912, 11, 118), (211200, 11, 112),
            ],
        },
        {
            "name": "synth bass",
            "role": "bass",
            "instrument": {
                "name": "Synth Bass 1", "program": 39, "low": 24, "high": 72,
                "voice": "subtractive", "preset": "synthwave bass",
            },
            "events": ["volume", "pan", (0, 91, 36), (0, 93, 0)],
        },
        {
            "name": "synth strings",
            "role": "pad",
            "instrument": {
                "name": "Synth Strings 1", "program": 51, "low": 24, "high": 96,
                "voice": "subtractive", "preset": "string machine",
            },
            "events": [
                "volume", "pan", (0, 91, 86), (0, 93, 20), (0, 11, 44), (0, 74, 62),
                (115, 11, 60), (240, 11, 84), (432, 11, 106), (672, 11, 118), (960, 11, 44),
                (1075, 11, 60), (1200, 11, 84), (1392, 11, 106), (1632, 11, 118), (1920, 11, 44),
                (2035, 11, 60), (2160, 11, 84), (2352, 11, 106), (2592, 11, 118), (2880, 11, 44),
                (2995, 11, 60), (3120, 11, 84), (3312, 11, 106), (3552, 11, 118), (3840, 11, 44),
                (3955, 11, 60), (4080, 11, 84), (4272, 11, 106), (4512, 11, 118), (4800, 11, 44),
                (4915, 11, 60), (5040, 11, 84), (5232, 11, 106), (5472, 11, 118), (5760, 11, 44),
                (5875, 11, 60), (6000, 11, 84), (6192, 11, 106), (6432, 11, 118), (6720, 11, 44),
                (6835, 11, 60), (6960, 11, 84), (7152, 11, 106), (7392, 11, 118), (7680, 11, 44),
                (7795, 11, 60), (7920, 11, 84), (8112, 11, 106), (8352, 11, 118), (8640, 11, 44),
                (8755, 11, 60), (8880, 11, 84), (9072, 11, 106), (9312, 11, 118), (9600, 11, 44),
                (9715, 11, 60), (9840, 11, 84), (10032, 11, 106), (10272, 11, 118),
                (10560, 11, 44), (10675, 11, 60), (10800, 11, 84), (10992, 11, 106),
                (11232, 11, 118), (11520, 11, 44), (11635, 11, 60), (11760, 11, 84),
                (11952, 11, 106), (12192, 11, 118), (12480, 11, 44), (12595, 11, 60),
                (12720, 11, 84), (12912, 11, 106), (13152, 11, 118), (13440, 11, 44),
                (13555, 11, 60), (13680, 11, 84), (13872, 11, 106), (14112, 11, 118),
                (14400, 11, 44), (14515, 11, 60), (14640, 11, 84), (14832, 11, 106),
                (15072, 11, 118), (15360, 11, 44), (15475, 11, 60), (15600, 11, 84),
                (15792, 11, 106), (16032, 11, 118), (16320, 11, 44), (16435, 11, 60),
                (16560, 11, 84), (16752, 11, 106), (16992, 11, 118), (17280, 11, 44),
                (17395, 11, 60), (17520, 11, 84), (17712, 11, 106), (17952, 11, 118),
                (18240, 11, 44), (18355, 11, 60), (18480, 11, 84), (18672, 11, 106),
                (18912, 11, 118), (19200, 11, 44), (19315, 11, 60), (19440, 11, 84),
                (19632, 11, 106), (19872, 11, 118), (20160, 11, 44), (20275, 11, 60),
                (20400, 11, 84), (20592, 11, 106), (20832, 11, 118), (21120, 11, 44),
                (21235, 11, 60), (21360, 11, 84), (21552, 11, 106), (21792, 11, 118),
                (22080, 11, 44), (22195, 11, 60), (22320, 11, 84), (22512, 11, 106),
                (22752, 11, 118), (23040, 11, 44), (23155, 11, 60), (23280, 11, 84),
                (23472, 11, 106), (23712, 11, 118), (24000, 11, 44), (24115, 11, 60),
                (24240, 11, 84), (24432, 11, 106), (24672, 11, 118), (24960, 11, 44),
                (25075, 11, 60), (25200, 11, 84), (25392, 11, 106), (25632, 11, 118),
                (25920, 11, 44), (26035, 11, 60), (26160, 11, 84), (26352, 11, 106),
                (26592, 11, 118), (26880, 11, 44), (26995, 11, 60), (27120, 11, 84),
                (27312, 11, 106), (27552, 11, 118), (27840, 11, 44), (27955, 11, 60),
                (28080, 11, 84), (28272, 11, 106), (28512, 11, 118), (28800, 11, 44),
                (28915, 11, 60), (29040, 11, 84), (29232, 11, 106), (29472, 11, 118),
                (29760, 11, 44), (29875, 11, 60), (30000, 11, 84), (30192, 11, 106),
                (30432, 11, 118), (30720, 11, 44), (30720, 74, 71), (30835, 11, 60),
                (30960, 11, 84), (31152, 11, 106), (31392, 11, 118), (31680, 11, 44),
                (31795, 11, 60), (31920, 11, 84), (32112, 11, 106), (32352, 11, 118),
                (32640, 11, 44), (32755, 11, 60), (32880, 11, 84), (33072, 11, 106),
                (33312, 11, 118), (33600, 11, 44), (33715, 11, 60), (33840, 11, 84),
                (34032, 11, 106), (34272, 11, 118), (34560, 11, 44), (34675, 11, 60),
                (34800, 11, 84), (34992, 11, 106), (35232, 11, 118), (35520, 11, 44),
                (35635, 11, 60), (35760, 11, 84), (35952, 11, 106), (36192, 11, 118),
                (36480, 11, 44), (36595, 11, 60), (36720, 11, 84), (36912, 11, 106),
                (37152, 11, 118), (37440, 11, 44), (37555, 11, 60), (37680, 11, 84),
                (37872, 11, 106), (38112, 11, 118), (38400, 11, 44), (38515, 11, 60),
                (38640, 11, 84), (38832, 11, 106), (39072, 11, 118), (39360, 11, 44),
                (39475, 11, 60), (39600, 11, 84), (39792, 11, 106), (40032, 11, 118),
                (40320, 11, 44), (40435, 11, 60), (40560, 11, 84), (40752, 11, 106),
                (40992, 11, 118), (41280, 11, 44), (41395, 11, 60), (41520, 11, 84),
                (41712, 11, 106), (41952, 11, 118), (42240, 11, 44), (42355, 11, 60),
                (42480, 11, 84), (42672, 11, 106), (42912, 11, 118), (43200, 11, 44),
                (43315, 11, 60), (43440, 11, 84), (43632, 11, 106), (43872, 11, 118),
                (44160, 11, 44), (44275, 11, 60), (44400, 11, 84), (44592, 11, 106),
                (44832, 11, 118), (45120, 11, 44), (45235, 11, 60), (45360, 11, 84),
                (45552, 11, 106), (45792, 11, 118), (46080, 11, 44), (46195, 11, 60),
                (46320, 11, 84), (46512, 11, 106), (46752, 11, 118), (47040, 11, 44),
                (47155, 11, 60), (47280, 11, 84), (47472, 11, 106), (47712, 11, 118),
                (48000, 11, 44), (48115, 11, 60), (48240, 11, 84), (48432, 11, 106),
                (48672, 11, 118), (48960, 11, 44), (49075, 11, 60), (49200, 11, 84),
                (49392, 11, 106), (49632, 11, 118), (49920, 11, 44), (50035, 11, 60),
                (50160, 11, 84), (50352, 11, 106), (50592, 11, 118), (50880, 11, 44),
                (50995, 11, 60), (51120, 11, 84), (51312, 11, 106), (51552, 11, 118),
                (51840, 11, 44), (51955, 11, 60), (52080, 11, 84), (52272, 11, 106),
                (52512, 11, 118), (52800, 11, 44), (52915, 11, 60), (53040, 11, 84),
                (53232, 11, 106), (53472, 11, 118), (53760, 11, 44), (53875, 11, 60),
                (54000, 11, 84), (54192, 11, 106), (54432, 11, 118), (54720, 11, 44),
                (54835, 11, 60), (54960, 11, 84), (55152, 11, 106), (55392, 11, 118),
                (55680, 11, 44), (55795, 11, 60), (55920, 11, 84), (56112, 11, 106),
                (56352, 11, 118), (56640, 11, 44), (56755, 11, 60), (56880, 11, 84),
                (57072, 11, 106), (57312, 11, 118), (57600, 11, 44), (57715, 11, 60),
                (57840, 11, 84), (58032, 11, 106), (58272, 11, 118), (58560, 11, 44),
                (58675, 11, 60), (58800, 11, 84), (58992, 11, 106), (59232, 11, 118),
                (59520, 11, 44), (59635, 11, 60), (59760, 11, 84), (59952, 11, 106),
                (60192, 11, 118), (60480, 11, 44), (60595, 11, 60), (60720, 11, 84),
                (60912, 11, 106), (61152, 11, 118), (61440, 11, 112), (61440, 74, 38),
                (65280, 11, 112), (65280, 74, 41), (69120, 11, 112), (69120, 74, 44),
                (72960, 11, 112), (72960, 74, 48), (76800, 11, 112), (76800, 74, 51),
                (80640, 11, 112), (80640, 74, 54), (84480, 11, 112), (84480, 74, 58),
                (88320, 11, 112), (88320, 74, 61), (92160, 11, 44), (92160, 74, 40),
                (92275, 11, 60), (92400, 11, 84), (92592, 11, 106), (92832, 11, 118),
                (93120, 11, 44), (93120, 74, 42), (93235, 11, 60), (93360, 11, 84),
                (93552, 11, 106), (93792, 11, 118), (94080, 11, 44), (94080, 74, 45),
                (94195, 11, 60), (94320, 11, 84), (94512, 11, 106), (94752, 11, 118),
                (95040, 11, 44), (95040, 74, 48), (95155, 11, 60), (95280, 11, 84),
                (95472, 11, 106), (95712, 11, 118), (96000, 11, 44), (96000, 74, 50),
                (96115, 11, 60), (96240, 11, 84), (96432, 11, 106), (96672, 11, 118),
                (96960, 11, 44), (96960, 74, 52), (97075, 11, 60), (97200, 11, 84),
                (97392, 11, 106), (97632, 11, 118), (97920, 11, 44), (97920, 74, 55),
                (98035, 11, 60), (98160, 11, 84), (98352, 11, 106), (98592, 11, 118),
                (98880, 11, 44), (98880, 74, 58), (98995, 11, 60), (99120, 11, 84),
                (99312, 11, 106), (99552, 11, 118), (99840, 11, 44), (99840, 74, 60),
                (99955, 11, 60), (100080, 11, 84), (100272, 11, 106), (100512, 11, 118),
                (100800, 11, 44), (100800, 74, 62), (100915, 11, 60), (101040, 11, 84),
                (101232, 11, 106), (101472, 11, 118), (101760, 11, 44), (101760, 74, 65),
                (101875, 11, 60), (102000, 11, 84), (102192, 11, 106), (102432, 11, 118),
                (102720, 11, 44), (102720, 74, 68), (102835, 11, 60), (102960, 11, 84),
                (103152, 11, 106), (103392, 11, 118), (103680, 11, 44), (103680, 74, 70),
                (103795, 11, 60), (103920, 11, 84), (104112, 11, 106), (104352, 11, 118),
                (104640, 11, 44), (104640, 74, 72), (104755, 11, 60), (104880, 11, 84),
                (105072, 11, 106), (105312, 11, 118), (105600, 11, 44), (105600, 74, 75),
                (105715, 11, 60), (105840, 11, 84), (106032, 11, 106), (106272, 11, 118),
                (106560, 11, 44), (106560, 74, 78), (106675, 11, 60), (106800, 11, 84),
                (106992, 11, 106), (107232, 11, 118), (107520, 11, 44), (107520, 74, 80),
                (107635, 11, 60), (107760, 11, 84), (107952, 11, 106), (108192, 11, 118),
                (108480, 11, 44), (108480, 74, 82), (108595, 11, 60), (108720, 11, 84),
                (108912, 11, 106), (109152, 11, 118), (109440, 11, 44), (109440, 74, 85),
                (109555, 11, 60), (109680, 11, 84), (109872, 11, 106), (110112, 11, 118),
                (110400, 11, 44), (110400, 74, 88), (110515, 11, 60), (110640, 11, 84),
                (110832, 11, 106), (111072, 11, 118), (111360, 11, 44), (111360, 74, 90),
                (111475, 11, 60), (111600, 11, 84), (111792, 11, 106), (112032, 11, 118),
                (112320, 11, 44), (112320, 74, 92), (112435, 11, 60), (112560, 11, 84),
                (112752, 11, 106), (112992, 11, 118), (113280, 11, 44), (113280, 74, 95),
                (113395, 11, 60), (113520, 11, 84), (113712, 11, 106), (113952, 11, 118),
                (114240, 11, 44), (114240, 74, 98), (114355, 11, 60), (114480, 11, 84),
                (114672, 11, 106), (114912, 11, 118), (115200, 11, 44), (115200, 74, 100),
                (115315, 11, 60), (115440, 11, 84), (115632, 11, 106), (115872, 11, 118),
                (116160, 11, 44), (116160, 74, 102), (116275, 11, 60), (116400, 11, 84),
                (116592, 11, 106), (116832, 11, 118), (117120, 11, 44), (117120, 74, 105),
                (117235, 11, 60), (117360, 11, 84), (117552, 11, 106), (117792, 11, 118),
                (118080, 11, 44), (118080, 74, 108), (118195, 11, 60), (118320, 11, 84),
                (118512, 11, 106), (118752, 11, 118), (119040, 11, 112), (119040, 74, 110),
                (120000, 74, 112), (120960, 74, 115), (121920, 74, 118), (122880, 11, 44),
                (122880, 74, 90), (122995, 11, 60), (123120, 11, 84), (123312, 11, 106),
                (123552, 11, 118), (123840, 11, 44), (123955, 11, 60), (124080, 11, 84),
                (124272, 11, 106), (124512, 11, 118), (124800, 11, 44), (124915, 11, 60),
                (125040, 11, 84), (125232, 11, 106), (125472, 11, 118), (125760, 11, 44),
                (125875, 11, 60), (126000, 11, 84), (126192, 11, 106), (126432, 11, 118),
                (126720, 11, 44), (126835, 11, 60), (126960, 11, 84), (127152, 11, 106),
                (127392, 11, 118), (127680, 11, 44), (127795, 11, 60), (127920, 11, 84),
                (128112, 11, 106), (128352, 11, 118), (128640, 11, 44), (128755, 11, 60),
                (128880, 11, 84), (129072, 11, 106), (129312, 11, 118), (129600, 11, 44),
                (129715, 11, 60), (129840, 11, 84), (130032, 11, 106), (130272, 11, 118),
                (130560, 11, 44), (130675, 11, 60), (130800, 11, 84), (130992, 11, 106),
                (131232, 11, 118), (131520, 11, 44), (131635, 11, 60), (131760, 11, 84),
                (131952, 11, 106), (132192, 11, 118), (132480, 11, 44), (132595, 11, 60),
                (132720, 11, 84), (132912, 11, 106), (133152, 11, 118), (133440, 11, 44),
                (133555, 11, 60), (133680, 11, 84), (133872, 11, 106), (134112, 11, 118),
                (134400, 11, 44), (134515, 11, 60), (134640, 11, 84), (134832, 11, 106),
                (135072, 11, 118), (135360, 11, 44), (135475, 11, 60), (135600, 11, 84),
                (135792, 11, 106), (136032, 11, 118), (136320, 11, 44), (136435, 11, 60),
                (136560, 11, 84), (136752, 11, 106), (136992, 11, 118), (137280, 11, 44),
                (137395, 11, 60), (137520, 11, 84), (137712, 11, 106), (137952, 11, 118),
                (138240, 11, 44), (138355, 11, 60), (138480, 11, 84), (138672, 11, 106),
                (138912, 11, 118), (139200, 11, 44), (139315, 11, 60), (139440, 11, 84),
                (139632, 11, 106), (139872, 11, 118), (140160, 11, 44), (140275, 11, 60),
                (140400, 11, 84), (140592, 11, 106), (140832, 11, 118), (141120, 11, 44),
                (141235, 11, 60), (141360, 11, 84), (141552, 11, 106), (141792, 11, 118),
                (142080, 11, 44), (142195, 11, 60), (142320, 11, 84), (142512, 11, 106),
                (142752, 11, 118), (143040, 11, 44), (143155, 11, 60), (143280, 11, 84),
                (143472, 11, 106), (143712, 11, 118), (144000, 11, 44), (144115, 11, 60),
                (144240, 11, 84), (144432, 11, 106), (144672, 11, 118), (144960, 11, 44),
                (145075, 11, 60), (145200, 11, 84), (145392, 11, 106), (145632, 11, 118),
                (145920, 11, 44), (146035, 11, 60), (146160, 11, 84), (146352, 11, 106),
                (146592, 11, 118), (146880, 11, 44), (146995, 11, 60), (147120, 11, 84),
                (147312, 11, 106), (147552, 11, 118), (147840, 11, 44), (147955, 11, 60),
                (148080, 11, 84), (148272, 11, 106), (148512, 11, 118), (148800, 11, 44),
                (148915, 11, 60), (149040, 11, 84), (149232, 11, 106), (149472, 11, 118),
                (149760, 11, 44), (149875, 11, 60), (150000, 11, 84), (150192, 11, 106),
                (150432, 11, 118), (150720, 11, 44), (150835, 11, 60), (150960, 11, 84),
                (151152, 11, 106), (151392, 11, 118), (151680, 11, 44), (151795, 11, 60),
                (151920, 11, 84), (152112, 11, 106), (152352, 11, 118), (152640, 11, 44),
                (152755, 11, 60), (152880, 11, 84), (153072, 11, 106), (153312, 11, 118),
                (153600, 11, 44), (153600, 74, 71), (153715, 11, 60), (153840, 11, 84),
                (154032, 11, 106), (154272, 11, 118), (154560, 11, 44), (154675, 11, 60),
                (154800, 11, 84), (154992, 11, 106), (155232, 11, 118), (155520, 11, 44),
                (155635, 11, 60), (155760, 11, 84), (155952, 11, 106), (156192, 11, 118),
                (156480, 11, 44), (156595, 11, 60), (156720, 11, 84), (156912, 11, 106),
                (157152, 11, 118), (157440, 11, 44), (157555, 11, 60), (157680, 11, 84),
                (157872, 11, 106), (158112, 11, 118), (158400, 11, 44), (158515, 11, 60),
                (158640, 11, 84), (158832, 11, 106), (159072, 11, 118), (159360, 11, 44),
                (159475, 11, 60), (159600, 11, 84), (159792, 11, 106), (160032, 11, 118),
                (160320, 11, 44), (160435, 11, 60), (160560, 11, 84), (160752, 11, 106),
                (160992, 11, 118), (161280, 11, 44), (161395, 11, 60), (161520, 11, 84),
                (161712, 11, 106), (161952, 11, 118), (162240, 11, 44), (162355, 11, 60),
                (162480, 11, 84), (162672, 11, 106), (162912, 11, 118), (163200, 11, 44),
                (163315, 11, 60), (163440, 11, 84), (163632, 11, 106), (163872, 11, 118),
                (164160, 11, 44), (164275, 11, 60), (164400, 11, 84), (164592, 11, 106),
                (164832, 11, 118), (165120, 11, 44), (165235, 11, 60), (165360, 11, 84),
                (165552, 11, 106), (165792, 11, 118), (166080, 11, 44), (166195, 11, 60),
                (166320, 11, 84), (166512, 11, 106), (166752, 11, 118), (167040, 11, 44),
                (167155, 11, 60), (167280, 11, 84), (167472, 11, 106), (167712, 11, 118),
                (168000, 11, 44), (168115, 11, 60), (168240, 11, 84), (168432, 11, 106),
                (168672, 11, 118), (168960, 11, 44), (169075, 11, 60), (169200, 11, 84),
                (169392, 11, 106), (169632, 11, 118), (169920, 11, 44), (170035, 11, 60),
                (170160, 11, 84), (170352, 11, 106), (170592, 11, 118), (170880, 11, 44),
                (170995, 11, 60), (171120, 11, 84), (171312, 11, 106), (171552, 11, 118),
                (171840, 11, 44), (171955, 11, 60), (172080, 11, 84), (172272, 11, 106),
                (172512, 11, 118), (172800, 11, 44), (172915, 11, 60), (173040, 11, 84),
                (173232, 11, 106), (173472, 11, 118), (173760, 11, 44), (173875, 11, 60),
                (174000, 11, 84), (174192, 11, 106), (174432, 11, 118), (174720, 11, 44),
                (174835, 11, 60), (174960, 11, 84), (175152, 11, 106), (175392, 11, 118),
                (175680, 11, 44), (175795, 11, 60), (175920, 11, 84), (176112, 11, 106),
                (176352, 11, 118), (176640, 11, 44), (176755, 11, 60), (176880, 11, 84),
                (177072, 11, 106), (177312, 11, 118), (177600, 11, 44), (177715, 11, 60),
                (177840, 11, 84), (178032, 11, 106), (178272, 11, 118), (178560, 11, 44),
                (178675, 11, 60), (178800, 11, 84), (178992, 11, 106), (179232, 11, 118),
                (179520, 11, 44), (179635, 11, 60), (179760, 11, 84), (179952, 11, 106),
                (180192, 11, 118), (180480, 11, 44), (180595, 11, 60), (180720, 11, 84),
                (180912, 11, 106), (181152, 11, 118), (181440, 11, 44), (181555, 11, 60),
                (181680, 11, 84), (181872, 11, 106), (182112, 11, 118), (182400, 11, 44),
                (182515, 11, 60), (182640, 11, 84), (182832, 11, 106), (183072, 11, 118),
                (183360, 11, 44), (183475, 11, 60), (183600, 11, 84), (183792, 11, 106),
                (184032, 11, 118), (184320, 11, 44), (184320, 74, 59), (184435, 11, 60),
                (184560, 11, 84), (184752, 11, 106), (184992, 11, 118), (185280, 11, 44),
                (185395, 11, 60), (185520, 11, 84), (185712, 11, 106), (185952, 11, 118),
                (186240, 11, 44), (186355, 11, 60), (186480, 11, 84), (186672, 11, 106),
                (186912, 11, 118), (187200, 11, 44), (187315, 11, 60), (187440, 11, 84),
                (187632, 11, 106), (187872, 11, 118), (188160, 11, 44), (188275, 11, 60),
                (188400, 11, 84), (188592, 11, 106), (188832, 11, 118), (189120, 11, 44),
                (189235, 11, 60), (189360, 11, 84), (189552, 11, 106), (189792, 11, 118),
                (190080, 11, 44), (190195, 11, 60), (190320, 11, 84), (190512, 11, 106),
                (190752, 11, 118), (191040, 11, 44), (191155, 11, 60), (191280, 11, 84),
                (191472, 11, 106), (191712, 11, 118), (192000, 11, 44), (192115, 11, 60),
                (192240, 11, 84), (192432, 11, 106), (192672, 11, 118), (192960, 11, 44),
                (193075, 11, 60), (193200, 11, 84), (193392, 11, 106), (193632, 11, 118),
                (193920, 11, 44), (194035, 11, 60), (194160, 11, 84), (194352, 11, 106),
                (194592, 11, 118), (194880, 11, 44), (194995, 11, 60), (195120, 11, 84),
                (195312, 11, 106), (195552, 11, 118), (195840, 11, 44), (195955, 11, 60),
                (196080, 11, 84), (196272, 11, 106), (196512, 11, 118), (196800, 11, 44),
                (196915, 11, 60), (197040, 11, 84), (197232, 11, 106), (197472, 11, 118),
                (197760, 11, 44), (197875, 11, 60), (198000, 11, 84), (198192, 11, 106),
                (198432, 11, 118), (198720, 11, 44), (198835, 11, 60), (198960, 11, 84),
                (199152, 11, 106), (199392, 11, 118), (199680, 11, 44), (199795, 11, 60),
                (199920, 11, 84), (200112, 11, 106), (200352, 11, 118), (200640, 11, 44),
                (200755, 11, 60), (200880, 11, 84), (201072, 11, 106), (201312, 11, 118),
                (201600, 11, 44), (201715, 11, 60), (201840, 11, 84), (202032, 11, 106),
                (202272, 11, 118), (202560, 11, 44), (202675, 11, 60), (202800, 11, 84),
                (202992, 11, 106), (203232, 11, 118), (203520, 11, 44), (203635, 11, 60),
                (203760, 11, 84), (203952, 11, 106), (204192, 11, 118), (204480, 11, 44),
                (204595, 11, 60), (204720, 11, 84), (204912, 11, 106), (205152, 11, 118),
                (205440, 11, 44), (205555, 11, 60), (205680, 11, 84), (205872, 11, 106),
                (206112, 11, 118), (206400, 11, 44), (206515, 11, 60), (206640, 11, 84),
                (206832, 11, 106), (207072, 11, 118), (207360, 11, 44), (207475, 11, 60),
                (207600, 11, 84), (207792, 11, 106), (208032, 11, 118), (208320, 11, 44),
                (208435, 11, 60), (208560, 11, 84), (208752, 11, 106), (208992, 11, 118),
                (209280, 11, 44), (209395, 11, 60), (209520, 11, 84), (209712, 11, 106),
                (209952, 11, 118), (210240, 11, 44), (210355, 11, 60), (210480, 11, 84),
                (210672, 11, 106), (210912, 11, 118), (211200, 11, 112),
            ],
        },
        {
            "name": "saw lead",
            "role": "melody",
            "instrument": {
                "name": "Lead 2 (sawtooth)", "program": 82, "low": 36, "high": 108,
                "voice": "subtractive", "preset": "supersaw",
            },
            "chain": "delay:sync=1/8.;feedback=35;mix=18",
            "events": [
                "volume", "pan", (0, 91, 70), (0, 93, 0), (0, 74, 62), (30720, 74, 71),
                (61440, 74, 38), (65280, 74, 41), (69120, 74, 44), (72960, 74, 48),
                (76800, 74, 51), (80640, 74, 54), (84480, 74, 58), (88320, 74, 61),
                (92160, 74, 40), (93120, 74, 42), (94080, 74, 45), (95040, 74, 48),
                (96000, 74, 50), (96960, 74, 52), (97920, 74, 55), (98880, 74, 58),
                (99840, 74, 60), (100800, 74, 62), (101760, 74, 65), (102720, 74, 68),
                (103680, 74, 70), (104640, 74, 72), (105600, 74, 75), (106560, 74, 78),
                (107520, 74, 80), (108480, 74, 82), (109440, 74, 85), (110400, 74, 88),
                (111360, 74, 90), (112320, 74, 92), (113280, 74, 95), (114240, 74, 98),
                (115200, 74, 100), (116160, 74, 102), (117120, 74, 105), (118080, 74, 108),
                (119040, 74, 110), (120000, 74, 112), (120960, 74, 115), (121920, 74, 118),
                (122880, 74, 90), (153600, 74, 71), (184320, 74, 59),
            ],
        },
        {
            "name": "electronic drums",
            "role": "drums",
            "instrument": {
                "name": "electronic drums", "program": 25, "drums": True, "low": 35, "high": 81,
                "voice": "drumkit", "preset": "909",
            },
            "chain": "gain:3,limiter:ceiling=-20",
            "events": ["volume", "pan", (0, 91, 48), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
