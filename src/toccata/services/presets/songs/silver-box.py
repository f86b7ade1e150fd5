"""Silver Box

Key     A minor
Tempo   136 quarter notes a minute, 4/4
Form    intro 8 · groove 8 · breakdown 8 · build 8 · drop 8 · outro 8
Tracks  synth bass, saw lead, warm pad, electronic drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 136
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "S": 38, "HC": 39, "H": 42, "T4": 45, "OH": 46, "C": 49, "T1": 50, "R": 51,
    "SP": 55, "CB": 56, "MC": 62, "OC": 63, "0": -1, "-": -2,
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
# Am7 | Am7 | Dm7 | Dm7 | Am7 | Am7 | Dm7 | Dm7

electronic_drums_intro = join([
    hits("K, OH, K, OH, K, OH, K, OH", 1/8, {"K": 100, "OH": 65}, 1/16),  # 1
] * 8)


# ── groove · bars 9–16 ──────────────────────────────────────────────────────
# Am7 | Am7 | Dm7 | Dm7 | Am7 | Am7 | Dm7 | Dm7

synth_bass_groove_bar9 = chord(
    "A1[1/32;.;106], r[1/32], A1[1/32;.;106], r[1/32], G1[1/16;.], A1[1/32;.], r[1/32], "
    "A1[1/32;.], r[1/32], E2[1/32;.;106], r[1/32], G1[1/32;.], r[1/32], A1[1/32;.], r[1/32], "
    "G1[1/16;.], A1[1/32;.], r[1/32], G1[1/32;.], r[5/32], A1[1/32;.;106], r[1/32], A1[1/32;.], "
    "r[1/32], C2[3/64;1/16;106]", default_volume=81
)
synth_bass_groove_bar11 = chord(
    "D2[1/32;.;106], r[1/32], D2[1/32;.;106], r[1/32], C2[1/16;.], D2[1/32;.], r[1/32], "
    "D2[1/32;.], r[1/32], A2[1/32;.;106], r[1/32], C2[1/32;.], r[1/32], D2[1/32;.], r[1/32], "
    "C2[1/16;.], D2[1/32;.], r[1/32], C2[1/32;.], r[5/32], D2[1/32;.;106], r[1/32], D2[1/32;.], "
    "r[1/32], F2[3/64;1/16;106]", default_volume=81
)
synth_bass_groove_bar13 = chord(
    "A1[1/32;.;106], r[1/32], A1[1/32;.;106], r[1/32], G1[1/16;.], A1[1/32;.], r[1/32], "
    "A1[1/32;.], r[1/32], E2[1/32;.;106], r[1/32], G1[1/32;.], r[1/32], A1[1/32;.], r[1/32], "
    "G1[3/64;1/16], A1[1/32;.], r[1/32], G1[1/32;.], r[5/32], A1[1/32;.;106], r[1/32], "
    "A1[1/32;.], r[1/32], C2[3/64;1/16;106]", default_volume=81
)

synth_bass_groove = join([
    synth_bass_groove_bar9, synth_bass_groove_bar9,  # 9–10
    synth_bass_groove_bar11,  # 11  Dm7
    chord("D2[1/32;.;106], r[1/32], D2[1/32;.;106], r[1/32], C2[1/16;.], D2[1/32;.], r[1/32], "
          "D2[1/32;.], r[1/32], A2[1/32;.;106], r[1/32], C2[1/32;.], r[1/32], D2[1/32;.], "
          "r[1/32], C2[3/64;1/16], D2[1/32;.], r[1/32], C2[1/32;.], r[5/32], D2[1/32;.;106], "
          "r[1/32], D2[1/32;.], r[1/32], F2[3/64;1/16;106]", default_volume=81),  # 12  Dm7
    synth_bass_groove_bar13, synth_bass_groove_bar13,  # 13–14
    synth_bass_groove_bar11,  # 15  Dm7
    chord("D2[1/32;.;106], r[1/32], D2[1/32;.;106], r[1/32], C2[1/16;.], D2[1/32;.], r[1/32], "
          "D2[1/32;.], r[1/32], A2[1/32;.;106], r[1/32], C2[1/32;.], r[1/32], D2[1/32;.], "
          "r[1/32], C2[1/16;.], D2[1/32;.], r[1/32], C2[1/32;.], r[5/32], D2[1/32;.;106], "
          "r[1/32], D2[1/32;.], r[1/32], F2[1/16;.;106]", default_volume=81),  # 16  Dm7
])

saw_lead_groove_bar10 = chord(
    "E5[1/32;.;86], r[3/32], F5[1/32;.], r[5/32], A5[1/32;.;83], r[7/32], E5[5/64;7/16]",
    default_volume=81,
)

saw_lead_groove = join([
    chord("C5[1/32;.], r[3/32], C5[1/32;.;77], r[13/32], F5[1/32;.;79], r[5/32], E5[1/32;.;84], "
          "r[7/32]", default_volume=83),  # 9  Am7
    saw_lead_groove_bar10,  # 10  Am7
    chord("F5[1/32;.;88], r[3/32], F5[1/32;.], r[5/32], F5[1/32;.], r[7/32], G5[1/32;.;84], "
          "r[5/32], A5[1/32;.;90], r[7/32]", default_volume=83),  # 11  Dm7
    chord("r[1/16], G5[1/32;.], r[5/32], F5[1/32;.;84], r[3/32], F5[1/32;.;79], r[19/32]",
          default_volume=81),  # 12  Dm7
    chord("C5[1/32;.], r[3/32], C5[1/32;.;77], r[5/32], G5[1/32;.;81], r[7/32], F5[1/32;.;79], "
          "r[5/32], E5[1/32;.;84], r[7/32]", default_volume=83),  # 13  Am7
    saw_lead_groove_bar10,  # 14  Am7
    chord("A5[1/32;.;90], r[3/32], G5[1/32;.], r[5/32], E5[1/32;.;83], r[7/32], A5[5/64;7/16]",
          default_volume=84),  # 15  Dm7
    chord("r[1/16], F5[1/32;.], r[5/32], E5[1/32;.;84], r[3/32], A4[1/32;.;75], r[19/32]",
          default_volume=79),  # 16  Dm7
])

warm_pad_groove_bar9 = join([
    rest(3/16), C("Am7", 3) % (1/16, 0, 83), rest(1/8), C("Am7", 3) % (1/16, 0, 51), rest(1/8),
    C("Am7", 3) % (1/16, 0, 33), rest(1/8), C("Am7", 3) % (1/16, 0, 22), rest(3/16),
])
warm_pad_groove_bar11 = join([
    rest(3/16), C("Dm7/A", 3) % (1/16, 0, 83), rest(1/8), C("Dm7/A", 3) % (1/16, 0, 51),
    rest(1/8), C("Dm7/A", 3) % (1/16, 0, 33), rest(1/8), C("Dm7/A", 3) % (1/16, 0, 22),
    rest(3/16),
])

warm_pad_groove = join([
    warm_pad_groove_bar9, warm_pad_groove_bar9, warm_pad_groove_bar11, warm_pad_groove_bar11,
] * 2)

electronic_drums_groove_bar1 = hits(
    "K;H, H, OH, H;T4, K;H, H, OH, H, K;H, H, OH;T1, H;T4, K;H, H, OH, H;T4",
    1/16,
    {"K": 105, "H": [65, 35, 35], "OH": 69, "T4": [75, 75, 41], "T1": 41},
    {
        "K": 1/16,
        "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64],
        "OH": 1/16,
        "T4": 1/16,
        "T1": 1/16,
    },
)
electronic_drums_groove_bar1_2 = hits(
    "K;H, H, OH, H;T4, K;H, H, OH, H, K;H, H, OH;T1, H;T4, K;H, H, OH, H;T4",
    1/16,
    {"K": 105, "H": [65, 35, 35], "OH": 69, "T4": [75, 75, 41], "T1": 41},
    {
        "K": 1/16,
        "H": [3/64, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16],
        "OH": 1/16,
        "T4": 1/16,
        "T1": 1/16,
    },
)

electronic_drums_groove = join([
    hits("K;H;C, H, OH, H;T4, K;H, H, OH, H, K;H, H, OH;T1, H;T4, K;H, H, OH, H;T4",  # 9
         1/16,
         {"K": 105, "H": [65, 35, 35], "C": 94, "OH": 69, "T4": [75, 75, 41], "T1": 41},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 1/16],
             "C": 1/4,
             "OH": 1/16,
             "T4": 1/16,
             "T1": 1/16,
         }),
    electronic_drums_groove_bar1, electronic_drums_groove_bar1,  # 10–11
    hits("K;H, H, OH, H;T4, K;H, H, OH;CB, H, K;H, H, OH;T1, H;T4, K;H;CB, H, OH, H;T4;CB",  # 12
         1/16,
         {"K": 105, "H": [65, 35, 35], "OH": 69, "T4": [75, 75, 41], "CB": 37, "T1": 41},
         {
             "K": 1/16,
             "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64],
             "OH": 1/16,
             "T4": 1/16,
             "CB": 1/16,
             "T1": 1/16,
         }),
    electronic_drums_groove_bar1_2, electronic_drums_groove_bar1_2,  # 13–14
    hits("K;H, H, OH, H;T4, K;H, H, OH, H, K;H, H, OH;T1, H;T4, K;H, H, OH, H;T4",  # 15
         1/16,
         {"K": 105, "H": [65, 35, 35], "OH": 69, "T4": [75, 75, 41], "T1": 41},
         {
             "K": 1/16,
             "H": [3/64, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 3/64],
             "OH": 1/16,
             "T4": 1/16,
             "T1": 1/16,
         }),
    hits("K;H, H, OH, H;T4, K;H, H, OH, H, K, 0, HC, 0, K;HC, 0, HC, HC",  # 16
         1/16,
         {"K": 105, "H": [65, 35, 35], "OH": 69, "T4": 75, "HC": 83},
         {
             "K": 1/16,
             "H": [3/64, 1/16, 1/16, 1/16, 1/16, 1/16],
             "OH": 1/16,
             "T4": 1/16,
             "HC": 1/16,
         }),
])


# ── breakdown · bars 17–24 ──────────────────────────────────────────────────
# Am | Am | Am | Em7 | Am | Am | Am | Em7

synth_bass_breakdown_bar22 = chord(
    "A1[3/64;1/16;99], A1[1/32;.], r[3/32], A1[1/32;.], r[1/32], A1[1/32;.;99], r[1/32], "
    "A1[1/16;.], A1[1/16;.], A1[1/32;.;99], r[1/32], G1[1/32;.], r[1/32], G1[1/32;.;99], "
    "r[1/32], A1[1/32;.], r[1/32], A1[1/32;.], r[3/32], E2[1/32;.], r[3/32], A1[1/16;.]",
    default_volume=75,
)

synth_bass_breakdown = join([
    chord("A1", 31/32, 1, 66),  # 17  Am
    chord("A1", 31/32, 1, 66),  # 18  Am
    chord("A1", 31/32, 1, 66),  # 19  Am
    chord("E2", 31/32, 1, 66),  # 20  Em7
    chord("A1[1/16;.;99], A1[1/32;.], r[3/32], A1[1/32;.], r[1/32], A1[1/32;.;99], r[1/32], "
          "A1[1/16;.], A1[1/16;.], A1[1/32;.;99], r[1/32], G1[1/32;.], r[1/32], G1[1/32;.;99], "
          "r[1/32], A1[1/32;.], r[1/32], A1[1/32;.], r[3/32], E2[1/32;.], r[3/32], A1[1/16;.]",
          default_volume=75),  # 21  Am
    synth_bass_breakdown_bar22, synth_bass_breakdown_bar22,  # 22–23
    chord("E2[1/16;.;99], E2[1/32;.], r[3/32], E2[1/32;.], r[1/32], E2[1/32;.;99], r[1/32], "
          "E2[1/16;.], E2[1/16;.], E2[1/32;.;99], r[1/32], D2[1/32;.], r[1/32], D2[1/32;.;99], "
          "r[1/32], E2[1/32;.], r[1/32], E2[1/32;.], r[3/32], B2[1/32;.], r[3/32], E2[1/16;.]",
          default_volume=75),  # 24  Em7
])

saw_lead_breakdown_bar17 = chord(
    "r[1/8], F5[1/32;.], r[3/32], D5[1/32;.;78], r[5/32], C5[1/32;.;71], r[9/32], C5[1/32;.;77], "
    "r[7/32]", default_volume=73
)
saw_lead_breakdown_bar19 = chord(
    "r[1/8], F5[1/32;.;77], r[3/32], D5[1/32;.], r[5/32], C5[1/32;.;75], r[9/32], C5[1/32;.], "
    "r[7/32]", default_volume=81
)

saw_lead_breakdown = join([
    saw_lead_breakdown_bar17,  # 17  Am
    rest(1),  # 18  Am
    saw_lead_breakdown_bar19,  # 19  Am
    chord("r[1/8], C5[1/32;.], r[3/32], D5[1/32;.;78], r[23/32]", default_volume=71),  # 20  Em7
    saw_lead_breakdown_bar17,  # 21  Am
    rest(1),  # 22  Am
    saw_lead_breakdown_bar19,  # 23  Am
    chord("r[1/8], F5[1/32;.], r[3/32], D5[1/32;.;78], r[23/32]", default_volume=73),  # 24  Em7
])

warm_pad_breakdown = join([
    C("Am", 3) % (4, [0, 0, 1], 57),  # 17  Am
    rest(2),  # 18–19
    chord("G3;D4;E4[4/3;1]", volume=57),  # 20  Em7
] * 2)


# ── build · bars 25–32 ──────────────────────────────────────────────────────
# Am | Am | Am | Em7 | Am | Am | Am | Em7

synth_bass_build_2 = join([
    chord("A1[1/32;.;103], r[1/32], A2[1/32;.], r[1/32], C2[1/32;.], r[1/32], A1[1/32;.], "
          "r[1/32], A1[1/16;.], E2[1/32;.], r[1/32], E2[1/16;.], G1[1/32;.;103], r[3/32], "
          "G1[3/64;1/16], A2[1/16;.], r[1/8], E2[1/32;.;103], r[3/32], A1[1/32;.], r[1/32]",
          default_volume=78),  # 25  Am
    chord("A1[1/32;.;104], r[1/32], A2[1/32;.], r[1/32], C2[1/32;.], r[1/32], A1[1/32;.], "
          "r[1/32], A1[1/16;.], E2[1/32;.], r[1/32], E2[1/16;.], G1[1/32;.;104], r[3/32], "
          "G1[1/16;.], A2[1/16;.], r[1/8], E2[1/32;.;104], r[3/32], A1[1/32;.], r[1/32]",
          default_volume=79),  # 26  Am
    chord("A1[1/32;.;105], r[1/32], A2[1/32;.], r[1/32], C2[1/32;.], r[1/32], A1[1/32;.], "
          "r[1/32], A1[1/16;.], E2[1/32;.], r[1/32], E2[1/16;.], G1[1/32;.;105], r[3/32], "
          "G1[1/16;.], A2[1/16;.], r[1/8], E2[1/32;.;105], r[3/32], A1[1/32;.], r[1/32]",
          default_volume=80),  # 27  Am
    chord("E2[1/32;.;106], r[1/32], E3[1/32;.], r[1/32], G2[1/32;.], r[1/32], E2[1/32;.], "
          "r[1/32], E2[3/64;1/16], B2[1/32;.], r[1/32], B2[3/64;1/16], D2[1/32;.;106], r[3/32], "
          "D2[1/16;.], E3[1/16;.], r[1/8], B2[1/32;.;106], r[3/32], E2[1/32;.], r[1/32]",
          default_volume=80),  # 28  Em7
    chord("A1[1/32;.;107], r[1/32], A2[1/32;.], r[1/32], C2[1/32;.], r[1/32], A1[1/32;.], "
          "r[1/32], A1[1/16;.], E2[1/32;.], r[1/32], E2[1/16;.], G1[1/32;.;107], r[3/32], "
          "G1[3/64;1/16], A2[1/16;.], r[1/8], E2[1/32;.;107], r[3/32], A1[1/32;.], r[1/32]",
          default_volume=81),  # 29  Am
    chord("A1[1/32;.;108], r[1/32], A2[1/32;.], r[1/32], C2[1/32;.], r[1/32], A1[1/32;.], "
          "r[1/32], A1[1/16;.], E2[1/32;.], r[1/32], E2[1/16;.], G1[1/32;.;108], r[3/32], "
          "G1[1/16;.], A2[1/16;.], r[1/8], E2[1/32;.;108], r[3/32], A1[1/32;.], r[1/32]",
          default_volume=82),  # 30  Am
    chord("A1[1/32;.;109], r[1/32], A2[1/32;.], r[1/32], C2[1/32;.], r[1/32], A1[1/32;.], "
          "r[1/32], A1[1/16;.], E2[1/32;.], r[1/32], E2[1/16;.], G1[1/32;.;109], r[3/32], "
          "G1[1/16;.], A2[1/16;.], r[1/8], E2[1/32;.;109], r[3/32], A1[1/32;.], r[1/32]",
          default_volume=82),  # 31  Am
    chord("E2[1/32;.;110], r[1/32], E3[1/32;.], r[1/32], G2[1/32;.], r[1/32], E2[1/32;.], "
          "r[1/32], E2[1/16;.], B2[1/32;.], r[1/32], B2[1/16;.], D2[1/32;.;110], r[3/32], "
          "D2[1/16;.], E3[1/16;.], r[1/8], B2[1/32;.;110], r[3/32], E2[1/32;.], r[1/32]",
          default_volume=83),  # 32  Em7
])

saw_lead_build_2 = join([
    chord("r[1/16], E5[1/32;.], r[3/32], C5[1/32;.;74], r[5/32], D5[1/32;.;75], r[3/32], "
          "E5[1/32;.;82], r[3/32], F5[1/32;.], r[5/32], D5[1/32;.;75], r[3/32], E5[1/32;.], "
          "r[1/32]", default_volume=76),  # 25  Am
    chord("r[1/16], F5[1/32;.;79], r[3/32], D5[1/32;.;78], r[5/32], E5[1/32;.;79], r[3/32], "
          "A5[1/32;.;87], r[3/32], G5[1/32;.], r[5/32], G5[1/32;.], r[3/32], A5[1/32;.], r[1/32]",
          default_volume=81),  # 26  Am
    chord("r[1/16], F5[1/32;.], r[3/32], E5[1/32;.], r[5/32], F5[1/32;.], r[5/32], "  # 27  Am
          "G5[1/32;.;83], r[5/32], E5[1/32;.;87], r[7/32]", default_volume=82),
    chord("E5[7/64;1/4], D5[1/32;.;83], r[23/32]", default_volume=84),  # 28  Em7
    chord("r[1/16], E5[1/32;.], r[3/32], C5[1/32;.;77], r[5/32], D5[1/32;.;78], r[3/32], "
          "E5[1/32;.;85], r[3/32], F5[1/32;.], r[5/32], D5[1/32;.;78], r[3/32], E5[1/32;.], "
          "r[1/32]", default_volume=79),  # 29  Am
    chord("r[1/16], F5[1/32;.;82], r[3/32], D5[1/32;.;81], r[5/32], E5[1/32;.;82], r[3/32], "
          "A5[1/32;.;90], r[3/32], G5[1/32;.], r[5/32], G5[1/32;.], r[3/32], A5[1/32;.], r[1/32]",
          default_volume=84),  # 30  Am
    chord("r[1/16], A5[1/32;.], r[3/32], F5[1/32;.;84], r[5/32], G5[1/32;.], r[3/32], "  # 31  Am
          "A5[1/32;.;93], r[3/32], E5[1/32;.;84], r[5/32], G5[1/32;.], r[3/32], F5[1/32;.;84], "
          "r[1/32]", default_volume=86),
    rest(1),  # 32  Em7
])

warm_pad_build_2 = join([
    rest(1/8), C("Am", 3) % (1/16, 0, 80), rest(3/16), C("Am", 3) % (1/16, 0, 80), rest(3/16),
    C("Am", 3) % (1/16, 0, 80), rest(3/16), C("Am", 3) % (1/16, 0, 80), rest(1/16),  # 25  Am
    rest(1/8), C("Am", 3) % (1/16, 0, 81), rest(3/16), C("Am", 3) % (1/16, 0, 81), rest(3/16),
    C("Am", 3) % (1/16, 0, 81), rest(3/16), C("Am", 3) % (1/16, 0, 81), rest(1/16),  # 26  Am
    rest(1/8), C("Am", 3) % (1/16, 0, 82), rest(3/16), C("Am", 3) % (1/16, 0, 82), rest(3/16),
    C("Am", 3) % (1/16, 0, 82), rest(3/16), C("Am", 3) % (1/16, 0, 82), rest(1/16),  # 27  Am
    rest(1/8), C("Em7/G", 3) % (1/16, 0, 82), rest(3/16), C("Em7/G", 3) % (1/16, 0, 82),
    rest(3/16), C("Em7/G", 3) % (1/16, 0, 82), rest(3/16), C("Em7/G", 3) % (1/16, 0, 82),
    rest(1/16),  # 28  Em7
    *[C("Am", 3) % (1/16, 0, 83)] * 16,  # 29  Am
    *[C("Am", 3) % (1/16, 0, 84)] * 16,  # 30  Am
    *[C("Am", 3) % (1/16, 0, 84)] * 16,  # 31  Am
    *[C("Em7/G", 3) % (1/16, 0, 85)] * 9, rest(7/16),  # 32  Em7
])

electronic_drums_build_2 = join([
    hits("K;S;C, K;S, K;S, K;S",  # 25
         1/4, {"K": 102, "S": [43, 45, 48, 50], "C": 72}, {"K": 1/16, "S": 1/16, "C": 1/4}),
    hits("K;S, K;S, K;S, K;S", 1/4, {"K": 103, "S": [48, 50, 52, 54]}, 1/16),  # 26
    hits("K;S, K;S, K;S, K;S", 1/4, {"K": 104, "S": [52, 55, 57, 59]}, 1/16),  # 27
    hits("K;S, K;S, K;S, K;S", 1/4, {"K": 105, "S": [58, 60, 63, 65]}, 1/16),  # 28
    hits("K;S, S;H, K;S, S;H, K;S, S;H, K;S, S;H",  # 29
         1/8, {"K": 106, "S": [63, 64, 65, 66, 67, 69, 70, 71], "H": 65}, 1/16),
    hits("K;S, S;H, K;S, S;H, K;S, S;H, K;S, S;H",  # 30
         1/8, {"K": 107, "S": [69, 70, 71, 72, 73, 74, 75, 76], "H": 66}, 1/16),
    hits("K;S, S, K;S;H, S, K;S, S, K;S;H, S, K;S, S, K;S;H, S, K;S, S, K;S;H, S",  # 31
         1/16,
         {
             "K": [108, 93],
             "S": [73, 74, 74, 75, 76, 76, 77, 77, 78, 78, 79, 80, 80, 81, 81, 82],
             "H": 66,
         },
         {
             "K": 1/16,
             "S": [3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16],
             "H": 1/16,
         }),
    hits("S, 0, S, 0, S;H, 0, S, 0, S, 0, S, 0, S;H, 0, S, 0, S, S, S, S, S;H, S, S, S, 0, 0, "
         "0, 0, 0, 0, 0, 0",  # 32
         1/32,
         {"S": [79, 80, 80, 81, 81, 82, 82, 83, 84, 84, 84, 84, 85, 85, 85, 86], "H": 67},
         {
             "S": [3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/32, 1/32, 1/64, 1/32, 1/64, 1/32, 1/32, 1/32],
             "H": 1/16,
         }),
])


# ── drop · bars 33–40 ───────────────────────────────────────────────────────
# Am7 | Am7 | Am7 | Dm7 | Am7 | Am7 | Am7 | Dm7

synth_bass_drop_bar33 = chord(
    "A1[1/32;.], r[3/32], A1[3/64;1/16], G1[1/32;.;117], r[1/32], A1[1/32;.], r[1/32], "
    "A1[1/32;.], r[1/32], E2[1/32;.;117], r[1/32], A2[1/32;.;117], r[3/32], A1[1/32;.], r[1/32], "
    "G1[1/16;.], A1[1/32;.;117], r[1/32], A1[1/32;.], r[5/32], A1[1/32;.], r[1/32]",
    default_volume=89,
)

synth_bass_drop = join([
    *[synth_bass_drop_bar33] * 3,  # 33–35
    chord("D2[1/32;.], r[3/32], D2[3/64;1/16], C2[1/32;.;117], r[1/32], D2[1/32;.], r[1/32], "
          "D2[1/32;.], r[1/32], A2[1/32;.;117], r[1/32], D3[1/32;.;117], r[3/32], D2[1/32;.], "
          "r[1/32], C2[1/16;.], D2[1/32;.;117], r[1/32], D2[1/32;.], r[5/32], D2[1/32;.], "
          "r[1/32]", default_volume=89),  # 36  Dm7
    *[synth_bass_drop_bar33] * 3,  # 37–39
    chord("D2[1/32;.], r[3/32], D2[1/16;.], C2[1/32;.;117], r[1/32], D2[1/32;.], r[1/32], "
          "D2[1/32;.], r[1/32], A2[1/32;.;117], r[1/32], D3[1/32;.;117], r[3/32], D2[1/32;.], "
          "r[1/32], C2[1/16;.], D2[1/32;.;117], r[1/32], D2[1/32;.], r[5/32], D2[1/32;.], "
          "r[1/32]", default_volume=89),  # 40  Dm7
])

saw_lead_drop_bar33 = chord(
    "E5[1/32;.;93], r[3/32], E5[1/32;.], r[5/32], E5[1/32;.], r[7/32], F5[1/32;.], r[9/32], "
    "C5[1/32;.;84], r[3/32]", default_volume=87
)
saw_lead_drop_bar34 = chord(
    "r[1/8], E5[1/32;.], r[1/32], F5[1/32;.], r[5/32], F5[1/32;.], r[3/32], E5[1/32;.;95], "
    "r[3/32], D5[1/32;.;88], r[3/32], E5[5/64;3/16;95], D5[1/32;.;88], r[1/32]", default_volume=89
)

saw_lead_drop = join([
    saw_lead_drop_bar33,  # 33  Am7
    saw_lead_drop_bar34,  # 34  Am7
    chord("G5[1/32;.;100], r[3/32], G5[1/32;.], r[5/32], G5[1/32;.], r[7/32], A5[1/32;.], "
          "r[9/32], E5[1/32;.;91], r[3/32]", default_volume=93),  # 35  Am7
    chord("r[1/8], D5[1/32;.], r[3/32], D5[1/32;.;92], r[23/32]", default_volume=86),  # 36  Dm7
    saw_lead_drop_bar33,  # 37  Am7
    saw_lead_drop_bar34,  # 38  Am7
    chord("r[1/8], G5[1/32;.], r[1/32], A5[1/32;.], r[5/32], A5[1/32;.], r[3/32], "  # 39  Am7
          "G5[1/32;.;100], r[3/32], F5[1/32;.;91], r[3/32], G5[5/64;3/16;100], F5[1/32;.;91], "
          "r[1/32]", default_volume=93),
    chord("F5[1/32;.], r[5/32], A5[1/32;.;89], r[25/32]", default_volume=93),  # 40  Dm7
])

warm_pad_drop_bar33 = join([
    C("Am7/G", 2) % (1/16, 0, 91), rest(1/8), C("Am7/G", 2) % (1/16, 0, 56), rest(1/8),
    C("Am7/G", 2) % (1/16, 0, 91), rest(1/8), C("Am7/G", 2) % (1/16, 0, 24), rest(1/8),
    C("Am7/G", 2) % (1/16, 0, 37), rest(1/8), C("Am7/G", 2) % (1/16, 0, 24),
])
warm_pad_drop_bar36 = join([
    C("Dm7/A", 3) % (1/16, 0, 91), rest(1/8), C("Dm7/A", 3) % (1/16, 0, 56), rest(1/8),
    C("Dm7/A", 3) % (1/16, 0, 91), rest(1/8), C("Dm7/A", 3) % (1/16, 0, 24), rest(1/8),
    C("Dm7/A", 3) % (1/16, 0, 37), rest(1/8), C("Dm7/A", 3) % (1/16, 0, 24),
])
warm_pad_drop_bar37 = join([
    C("Am7", 3) % (1/16, 0, 91), rest(1/8), C("Am7", 3) % (1/16, 0, 56), rest(1/8),
    C("Am7", 3) % (1/16, 0, 91), rest(1/8), C("Am7", 3) % (1/16, 0, 24), rest(1/8),
    C("Am7", 3) % (1/16, 0, 37), rest(1/8), C("Am7", 3) % (1/16, 0, 24),
])

warm_pad_drop = join([
    *[warm_pad_drop_bar33] * 3, warm_pad_drop_bar36, *[warm_pad_drop_bar37] * 3,
    warm_pad_drop_bar36,
])

electronic_drums_drop_bar38 = hits(
    "K;H;MC, H, OH;R, H;T4;MC, K;HC;H, H, OH;R;MC, H;OC, K;H, H, OH;T1;R;MC, H;T4, K;HC;H;MC, H, "
    "OH;R;MC, H;T4",
    1/16,
    {
        "K": 116,
        "H": [71, 39, 39],
        "MC": [82, 45],
        "OH": 76,
        "R": 76,
        "T4": [82, 82, 45],
        "HC": 91,
        "OC": 82,
        "T1": 45,
    },
    {
        "K": 1/16,
        "H": [1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64],
        "MC": 1/16,
        "OH": 1/16,
        "R": 1/16,
        "T4": 1/16,
        "HC": 1/16,
        "OC": 1/16,
        "T1": 1/16,
    },
)

electronic_drums_drop = join([
    hits("K;H;C;MC, H, OH;R, H;T4;MC, K;HC;H, H, OH;R;MC, H;OC, K;H, H, OH;T1;R;MC, H;T4, "  # 33
         "K;HC;H;MC, H, OH;R;MC, H;T4",
         1/16,
         {
             "K": 116,
             "H": [71, 39, 39],
             "C": 104,
             "MC": [82, 45],
             "OH": 76,
             "R": 76,
             "T4": [82, 82, 45],
             "HC": 91,
             "OC": 82,
             "T1": 45,
         },
         {
             "K": 1/16,
             "H": [3/64, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16],
             "C": 1/4,
             "MC": 1/16,
             "OH": 1/16,
             "R": 1/16,
             "T4": 1/16,
             "HC": 1/16,
             "OC": 1/16,
             "T1": 1/16,
         }),
    hits("K;H;MC, H, OH;R, H;T4;MC, K;HC;H, H, OH;R;MC, H;OC, K;H, H, OH;T1;R;MC, H;T4, "  # 34
         "K;HC;H;MC, H, OH;R;MC, H;T4",
         1/16,
         {
             "K": 116,
             "H": [71, 39, 39],
             "MC": [82, 45],
             "OH": 76,
             "R": 76,
             "T4": [82, 82, 45],
             "HC": 91,
             "OC": 82,
             "T1": 45,
         },
         {
             "K": 1/16,
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64],
             "MC": 1/16,
             "OH": 1/16,
             "R": 1/16,
             "T4": 1/16,
             "HC": 1/16,
             "OC": 1/16,
             "T1": 1/16,
         }),
    hits("K;H;MC, H, OH;R, H;T4;MC, K;HC;H, H, OH;R;MC, H;OC, K;H, H, OH;T1;R;MC, H;T4, "  # 35
         "K;HC;H;MC, H, OH;R;MC, H;T4",
         1/16,
         {
             "K": 116,
             "H": [71, 39, 39],
             "MC": [82, 45],
             "OH": 76,
             "R": 76,
             "T4": [82, 82, 45],
             "HC": 91,
             "OC": 82,
             "T1": 45,
         },
         {
             "K": 1/16,
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16],
             "MC": 1/16,
             "OH": 1/16,
             "R": 1/16,
             "T4": 1/16,
             "HC": 1/16,
             "OC": 1/16,
             "T1": 1/16,
         }),
    hits("K;H;MC, H, OH;R, H;T4;MC, K;HC;H, H, OH;R;MC, H;OC, K;H, H, OH;T1;R;MC, H;T4, "  # 36
         "K;HC;H;MC, H, OH;R;SP;MC, H;T4",
         1/16,
         {
             "K": 116,
             "H": [71, 39, 39],
             "MC": [82, 45],
             "OH": 76,
             "R": 76,
             "T4": [82, 82, 45],
             "HC": 91,
             "OC": 82,
             "T1": 45,
             "SP": 74,
         },
         {
             "K": 1/16,
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16],
             "MC": 1/16,
             "OH": 1/16,
             "R": 1/16,
             "T4": 1/16,
             "HC": 1/16,
             "OC": 1/16,
             "T1": 1/16,
             "SP": 1/16,
         }),
    hits("K;H;MC, H, OH;R, H;T4;MC, K;HC;H, H, OH;R;MC, H;OC, K;H, H, OH;T1;R;MC, H;T4, "  # 37
         "K;HC;H;MC, H, OH;R;MC, H;T4",
         1/16,
         {
             "K": 116,
             "H": [71, 39, 39],
             "MC": [82, 45],
             "OH": 76,
             "R": 76,
             "T4": [82, 82, 45],
             "HC": 91,
             "OC": 82,
             "T1": 45,
         },
         {
             "K": 1/16,
             "H": [1/16, 1/16, 3/64, 3/64, 1/16, 1/16, 3/64, 1/16, 1/16],
             "MC": 1/16,
             "OH": 1/16,
             "R": 1/16,
             "T4": 1/16,
             "HC": 1/16,
             "OC": 1/16,
             "T1": 1/16,
         }),
    electronic_drums_drop_bar38, electronic_drums_drop_bar38,  # 38–39
    hits("K;H;MC, H, OH;R, H;T4;MC, K;HC;H, H, OH;R;MC, H;OC, K, 0, 0, 0, K, 0, K, K",  # 40
         1/16,
         {
             "K": [116, 116, 116, 116, 100, 100],
             "H": [71, 39, 39],
             "MC": [82, 45],
             "OH": 76,
             "R": 76,
             "T4": 82,
             "HC": 91,
             "OC": 82,
         },
         {
             "K": 1/16,
             "H": [1/16, 1/16, 1/16, 3/64],
             "MC": 1/16,
             "OH": 1/16,
             "R": 1/16,
             "T4": 1/16,
             "HC": 1/16,
             "OC": 1/16,
         }),
])


# ── outro · bars 41–48 ──────────────────────────────────────────────────────
# Am7 | Am7 | Dm7 | Dm7 | Am7 | Am7 | G | Am

synth_bass_outro_bar43 = chord(
    "D2[1/32;.;99], r[1/32], D2[1/32;.;99], r[1/32], C2[1/16;.], D2[1/32;.], r[1/32], "
    "D2[1/32;.], r[1/32], A2[1/32;.;99], r[1/32], C2[1/32;.], r[1/32], D2[1/32;.], r[1/32], "
    "C2[1/16;.], D2[1/32;.], r[1/32], C2[1/32;.], r[5/32], D2[1/32;.;99], r[1/32], D2[1/32;.], "
    "r[1/32], F2[1/16;.;99]", default_volume=75
)

synth_bass_outro = join([
    chord("A1[1/32;.;100], r[1/32], A1[1/32;.;100], r[1/32], G1[1/16;.], A1[1/32;.], r[1/32], "
          "A1[1/32;.], r[1/32], E2[1/32;.;100], r[1/32], G1[1/32;.], r[1/32], A1[1/32;.], "
          "r[1/32], G1[1/16;.], A1[1/32;.], r[1/32], G1[1/32;.], r[5/32], A1[1/32;.;100], "
          "r[1/32], A1[1/32;.], r[1/32], C2[1/16;.;100]", default_volume=76),  # 41  Am7
    chord("A1[1/32;.;100], r[1/32], A1[1/32;.;100], r[1/32], G1[1/16;.], A1[1/32;.], r[1/32], "
          "A1[1/32;.], r[1/32], E2[1/32;.;100], r[1/32], G1[1/32;.], r[1/32], A1[1/32;.], "
          "r[1/32], G1[3/64;1/16], A1[1/32;.], r[1/32], G1[1/32;.], r[5/32], A1[1/32;.;100], "
          "r[1/32], A1[1/32;.], r[1/32], C2[1/16;.;100]", default_volume=76),  # 42  Am7
    synth_bass_outro_bar43, synth_bass_outro_bar43,  # 43–44
    chord("A1[1/32;.;98], r[1/32], A1[1/32;.;98], r[1/32], G1[1/16;.], A1[1/32;.], r[1/32], "
          "A1[1/32;.], r[1/32], E2[1/32;.;98], r[1/32], G1[1/32;.], r[1/32], A1[1/32;.], "
          "r[1/32], G1[1/16;.], A1[1/32;.], r[1/32], G1[1/32;.], r[5/32], A1[1/32;.;98], "
          "r[1/32], A1[1/32;.], r[1/32], C2[1/16;.;98]", default_volume=75),  # 45  Am7
    chord("A1[1/32;.;98], r[1/32], A1[1/32;.;98], r[1/32], G1[1/16;.], A1[1/32;.], r[1/32], "
          "A1[1/32;.], r[1/32], E2[1/32;.;98], r[1/32], G1[1/32;.], r[1/32], A1[1/32;.], "
          "r[1/32], G1[1/16;.], A1[1/32;.], r[1/32], G1[1/32;.], r[5/32], A1[1/32;.;98], "
          "r[1/32], A1[1/32;.], r[1/32], C2[1/16;.;98]", default_volume=74),  # 46  Am7
    chord("G2[1/32;.;97], r[1/32], G2[1/32;.;97], r[1/32], F2[3/64;1/16], G2[1/32;.], r[1/32], "
          "G2[1/32;.], r[1/32], D3[1/32;.;97], r[1/32], F2[1/32;.], r[1/32], G2[1/32;.], "
          "r[1/32], F2[1/16;.], G2[1/32;.], r[1/32], F2[1/32;.], r[5/32], G2[1/32;.;97], "
          "r[1/32], G2[1/32;.], r[1/32], G2[3/64;1/16;97]", default_volume=74),  # 47  G
    chord("A1", 1, 1, 77),  # 48  Am
])

saw_lead_outro = join([
    chord("C5[1/32;.], r[3/32], C5[1/32;.;72], r[5/32], G5[1/32;.;76], r[7/32], F5[1/32;.;74], "
          "r[5/32], E5[1/32;.;80], r[7/32]", default_volume=78),  # 41  Am7
    chord("E5[1/32;.;81], r[3/32], F5[1/32;.], r[5/32], A5[1/32;.;77], r[7/32], E5[5/64;7/16]",
          default_volume=76),  # 42  Am7
    chord("F5[1/32;.;83], r[3/32], F5[1/32;.], r[5/32], F5[1/32;.], r[7/32], G5[1/32;.;79], "
          "r[5/32], A5[1/32;.;84], r[7/32]", default_volume=77),  # 43  Dm7
    chord("r[1/16], G5[1/32;.], r[5/32], F5[1/32;.;79], r[3/32], F5[1/32;.;73], r[19/32]",
          default_volume=75),  # 44  Dm7
    chord("C5[1/32;.], r[3/32], C5[1/32;.;71], r[5/32], G5[1/32;.;75], r[7/32], F5[1/32;.;73], "
          "r[5/32], E5[1/32;.;78], r[7/32]", default_volume=76),  # 45  Am7
    chord("E5[1/32;.;80], r[3/32], F5[1/32;.], r[5/32], A5[1/32;.;76], r[7/32], E5[5/64;7/16]",
          default_volume=74),  # 46  Am7
    chord("G5[1/32;.;83], r[3/32], A5[1/32;.], r[5/32], F5[1/32;.;76], r[7/32], G5[5/64;7/16]",
          default_volume=78),  # 47  G
    chord("A5", 63/64, 1, 72),  # 48  Am
])

warm_pad_outro_bar43 = join([
    rest(3/16), C("Dm7/A", 3) % (1/16, 0, 77), rest(1/8), C("Dm7/A", 3) % (1/16, 0, 48),
    rest(1/8), C("Dm7/A", 3) % (1/16, 0, 31), rest(1/8), C("Dm7/A", 3) % (1/16, 0, 20),
    rest(3/16),
])
warm_pad_outro_bar45 = join([
    rest(3/16), C("Am7", 3) % (1/16, 0, 76), rest(1/8), C("Am7", 3) % (1/16, 0, 47), rest(1/8),
    C("Am7", 3) % (1/16, 0, 31), rest(1/8), C("Am7", 3) % (1/16, 0, 20), rest(3/16),
])

warm_pad_outro = join([
    rest(3/16), C("Am7", 3) % (1/16, 0, 78), rest(1/8), C("Am7", 3) % (1/16, 0, 48), rest(1/8),
    C("Am7", 3) % (1/16, 0, 31), rest(1/8), C("Am7", 3) % (1/16, 0, 20), rest(3/16),  # 41  Am7
    rest(3/16), C("Am7", 3) % (1/16, 0, 77), rest(1/8), C("Am7", 3) % (1/16, 0, 48), rest(1/8),
    C("Am7", 3) % (1/16, 0, 31), rest(1/8), C("Am7", 3) % (1/16, 0, 20), rest(3/16),  # 42  Am7
    warm_pad_outro_bar43, warm_pad_outro_bar43,  # 43–44
    warm_pad_outro_bar45, warm_pad_outro_bar45,  # 45–46
    rest(3/16), C("G/B", 3) % (1/16, 0, 76), rest(1/8), C("G/B", 3) % (1/16, 0, 47), rest(1/8),
    C("G/B", 3) % (1/16, 0, 31), rest(1/8), C("G/B", 3) % (1/16, 0, 20), rest(3/16),  # 47  G
    C("Am/C", 3) % (4/3, [0, 0, 1], 65),  # 48  Am
])

electronic_drums_outro_bar41 = hits("K, OH, K, OH, K, OH, K, OH", 1/8, {"K": 99, "OH": 65}, 1/16)
electronic_drums_outro_bar43 = hits("K, OH, K, OH, K, OH, K, OH", 1/8, {"K": 98, "OH": 64}, 1/16)

electronic_drums_outro = join([
    electronic_drums_outro_bar41, electronic_drums_outro_bar41,  # 41–42
    electronic_drums_outro_bar43, electronic_drums_outro_bar43,  # 43–44
    hits("K, OH, K, OH, K, OH, K, OH", 1/8, {"K": 97, "OH": 64}, 1/16),  # 45
    hits("K, OH, K, OH, K, OH, K, OH", 1/8, {"K": 97, "OH": 63}, 1/16),  # 46
    hits("K, OH, K, OH, K, OH, K, OH", 1/8, {"K": 96, "OH": 63}, 1/16),  # 47
    hits("K;C, 0", 1/2, {"K": 86, "C": 81}, {"K": 1/8, "C": 1/2}),  # 48
])


# ── tracks ──────────────────────────────────────────────────────────────────

synth_bass = perform(
    join([
        rest(8), synth_bass_groove, synth_bass_breakdown, synth_bass_build_2, synth_bass_drop,
        synth_bass_outro,
    ]),
    grid=1/16, loose=1, touch=3, seed=143612247,
)
saw_lead = perform(
    join([
        rest(8), saw_lead_groove, saw_lead_breakdown, saw_lead_build_2, saw_lead_drop,
        saw_lead_outro,
    ]),
    grid=1/16, loose=1, touch=3, seed=782883374,
)
warm_pad = perform(
    join([
        rest(8), warm_pad_groove, warm_pad_breakdown, warm_pad_build_2, warm_pad_drop,
        warm_pad_outro,
    ]),
    grid=1/16, loose=1, touch=3, seed=926052757, gate=75,
)
electronic_drums = perform(
    join([
        electronic_drums_intro, electronic_drums_groove, rest(8), electronic_drums_build_2,
        electronic_drums_drop, electronic_drums_outro,
    ]),
    grid=1/16, loose=1, touch=3, seed=225435179,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [synth_bass, saw_lead, warm_pad, electronic_drums],
    instruments=["Synth Bass 1", "Lead 2 (sawtooth)", "Pad 2 (warm)", 25],
    bpm=BPM,
    track_names=["synth bass", "saw lead", "warm pad", "electronic drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(64, mode="value")], [pan(46, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(102, mode="value")], [volume(90, mode="value")], [volume(80, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Am", is_meta=True),
    ],
    name="Silver Box",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 184320,
    "sections": [
        (0, 30720, "intro", 0.4), (30720, 30720, "groove", 0.58),
        (61440, 30720, "breakdown", 0.34), (92160, 30720, "build", 0.6),
        (122880, 30720, "drop", 0.94), (153600, 30720, "outro", 0.38),
    ],
    "chords": [
        (0, 7680, "Am7", "i7"), (7680, 7680, "Dm7", "iv7"), (15360, 7680, "Am7", "i7"),
        (23040, 7680, "Dm7", "iv7"), (30720, 7680, "Am7", "i7"), (38400, 7680, "Dm7", "iv7"),
        (46080, 7680, "Am7", "i7"), (53760, 7680, "Dm7", "iv7"), (61440, 11520, "Am", "i"),
        (72960, 3840, "Em7", "v7"), (76800, 11520, "Am", "i"), (88320, 3840, "Em7", "v7"),
        (92160, 11520, "Am", "i"), (103680, 3840, "Em7", "v7"), (107520, 11520, "Am", "i"),
        (119040, 3840, "Em7", "v7"), (122880, 11520, "Am7", "i7"), (134400, 3840, "Dm7", "iv7"),
        (138240, 11520, "Am7", "i7"), (149760, 3840, "Dm7", "iv7"), (153600, 7680, "Am7", "i7"),
        (161280, 7680, "Dm7", "iv7"), (168960, 7680, "Am7", "i7"), (176640, 3840, "G", "VII"),
        (180480, 3840, "Am", "i"),
    ],
    "about": {
        "seed": "262",
        "prompt": "acid techno in A minor, 136 bpm, synth bass, saw lead, warm pad and electronic drums, 48 bars",
        "genre": "techno",
    },
    "tracks": [
        {
            "name": "synth bass",
            "role": "bass",
            "instrument": {
                "name": "Synth Bass 1", "program": 39, "low": 24, "high": 72,
                "voice": "subtractive", "preset": "acid",
            },
            "events": [
                "volume", "pan", (0, 91, 26), (0, 93, 0), (0, 74, 43), (1920, 74, 47),
                (3840, 74, 45), (5760, 74, 49), (7680, 74, 50), (9600, 74, 54), (11520, 74, 57),
                (13440, 74, 61), (15360, 74, 65), (17280, 74, 69), (19200, 74, 74),
                (21120, 74, 78), (23040, 74, 81), (24960, 74, 85), (26880, 74, 86),
                (28800, 74, 90), (30720, 74, 90), (32640, 74, 94), (34560, 74, 89),
                (36480, 74, 93), (38400, 74, 84), (40320, 74, 88), (42240, 74, 77),
                (44160, 74, 81), (46080, 74, 68), (48000, 74, 72), (49920, 74, 60),
                (51840, 74, 64), (53760, 74, 53), (55680, 74, 57), (57600, 74, 48),
                (59520, 74, 52), (61440, 74, 42), (63360, 74, 46), (65280, 74, 44),
                (67200, 74, 48), (69120, 74, 49), (71040, 74, 53), (72960, 74, 56),
                (74880, 74, 60), (76800, 74, 64), (78720, 74, 68), (80640, 74, 73),
                (82560, 74, 77), (84480, 74, 80), (86400, 74, 84), (88320, 74, 84),
                (90240, 74, 88), (92160, 74, 47), (94080, 74, 51), (96000, 74, 52),
                (97920, 74, 56), (99840, 74, 58), (101760, 74, 62), (103680, 74, 63),
                (105600, 74, 67), (107520, 74, 69), (109440, 74, 73), (111360, 74, 74),
                (113280, 74, 78), (115200, 74, 80), (117120, 74, 84), (119040, 74, 85),
                (120960, 74, 89), (122880, 74, 53), (124800, 74, 57), (126720, 74, 55),
                (128640, 74, 59), (130560, 74, 59), (132480, 74, 63), (134400, 74, 67),
                (136320, 74, 71), (138240, 74, 75), (140160, 74, 79), (142080, 74, 83),
                (144000, 74, 87), (145920, 74, 90), (147840, 74, 94), (149760, 74, 95),
                (151680, 74, 99), (153600, 74, 87), (155520, 74, 91), (157440, 74, 85),
                (159360, 74, 89), (161280, 74, 80), (163200, 74, 84), (165120, 74, 73),
                (167040, 74, 77), (168960, 74, 65), (170880, 74, 69), (172800, 74, 56),
                (174720, 74, 60), (176640, 74, 49), (178560, 74, 53), (180480, 74, 45),
                (182400, 74, 49),
            ],
        },
        {
            "name": "saw lead",
            "role": "melody",
            "instrument": {
                "name": "Lead 2 (sawtooth)", "program": 82, "low": 36, "high": 108,
                "voice": "subtractive", "preset": "square lead",
            },
            "chain": "delay:sync=1/8.;feedback=35;mix=16,gain:5",
            "events": [
                "volume", "pan", (0, 91, 60), (0, 93, 0), (0, 74, 61), (30720, 74, 70),
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
                (122880, 74, 89), (153600, 74, 60),
            ],
        },
        {
            "name": "warm pad",
            "role": "chords",
            "instrument": {
                "name": "Pad 2 (warm)", "program": 90, "low": 24, "high": 108,
                "voice": "subtractive", "preset": "pluck",
            },
            "chain": "delay:sync=1/8.;feedback=40;mix=18",
            "events": [
                "volume", "pan", (0, 91, 52), (0, 93, 8), (0, 11, 44), (0, 74, 61),
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
                (30432, 11, 118), (30720, 11, 44), (30720, 74, 70), (30835, 11, 60),
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
                (122880, 74, 89), (122995, 11, 60), (123120, 11, 84), (123312, 11, 106),
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
                (153600, 11, 44), (153600, 74, 60), (153715, 11, 60), (153840, 11, 84),
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
                (180192, 11, 118), (180480, 11, 112),
            ],
        },
        {
            "name": "electronic drums",
            "role": "drums",
            "instrument": {
                "name": "electronic drums", "program": 25, "drums": True, "low": 35, "high": 81,
                "voice": "drumkit", "preset": "techno",
            },
            "chain": "gain:3",
            "events": ["volume", "pan", (0, 91, 38), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
