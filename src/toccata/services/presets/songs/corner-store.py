"""Corner Store

Key     E minor
Tempo   104 quarter notes a minute, 4/4
Form    intro 4 · A 8 · B 8 · A 8 · outro 4
Tracks  clean guitar, clavinet, slap bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 104
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "S": 38, "H": 42, "T5": 43, "OH": 46, "T3": 47, "C": 49, "T1": 50, "0": -1, "-": -2,
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
# Em7 | Em7 A9 | Em7 | Em7 A9

clavinet_intro = join([
    rest(1/8), C("Gmaj7", 3) % (1/32, 0, [71, 71, 71, 78]), rest(5/32),  # 1  Em7
    C("Gmaj7", 3) % (1/32, 0, [71, 71, 71, 78]), rest(7/32),
    C("Gmaj7", 3) % (1/32, 0, [71, 71, 71, 78]), rest(5/32),
    C("Gmaj7", 3) % (1/32, 0, [71, 71, 71, 78]), rest(3/32),
    C("Gmaj7", 3) % (1/32, 0, [71, 71, 71, 78]), rest(3/32),
    rest(1/8), C("Gmaj7", 3) % (1/32, 0, [71, 71, 71, 78]), rest(5/32),  # 2  Em7 A9
    C("Gmaj7", 3) % (1/32, 0, [71, 71, 71, 78]), rest(7/32),
    chord("G3;B3;C#4[1/32;0], E4[1/32;.;78], r[5/32], G3;B3;C#4[1/32;0], E4[1/32;.;78], "
          "r[3/32], G3;B3;C#4[1/32;0], E4[1/32;.;78], r[3/32]", default_volume=71),
] * 2)

slap_bass_intro_bar1 = chord(
    "E2[5/48;3/16;101], E3[1/16;.], r[1/16], E2[5/48;3/16], B2[1/16;.], r[1/8], E2[1/16;.], "
    "r[1/16], E3[1/16;.], r[1/16], D3[1/16;.]", default_volume=87
)

slap_bass_intro = join([
    slap_bass_intro_bar1,  # 1  Em7
    chord("E2[5/48;3/16;101], E3[1/16;.], r[1/16], E2[5/48;3/16], A1[1/16;.], r[1/8], "
          "A1[1/16;.], r[1/16], A2[1/16;.], r[1/16], B1[1/16;.]", default_volume=87),  # 2  Em7 A9
    slap_bass_intro_bar1,  # 3  Em7
    chord("E2[11/48;7/16;101], D3[1/16;.], r[1/16], A2[1/16;.], r[1/16], A1[1/16;.], r[1/16], "
          "A2[1/16;.], r[1/16], B1[1/16;.]", default_volume=87),  # 4  Em7 A9
])

drums_intro_bar1 = hits(
    "K;H, H, H, S;H, S;H, K;H, S;H, S;H, K;H, H, K;H, S;H, S;H, H, H, S;H",
    1/16,
    {"K": [99, 85, 85, 85], "H": [61, 34, 71, 34], "S": [46, 96, 46, 46]},
    {"K": 1/16, "H": [1/16, 3/64], "S": [3/64, 1/16, 1/16, 1/16]},
)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    hits("K;H, H, H, H, S;H, K;H, H, S;H, K;T1, T1, T3, T3, K;T5, T5, 0, T5",  # 4
         1/16,
         {
             "K": [99, 85, 87, 87],
             "H": [61, 34, 71, 34],
             "S": [96, 46],
             "T1": 72,
             "T3": 72,
             "T5": 72,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": 1/16,
             "T1": 1/16,
             "T3": 1/16,
             "T5": 1/16,
         }),
])


# ── A · bars 5–12 ───────────────────────────────────────────────────────────
# Em7 | Em7 A9 | Em7 | Em7 A9 | Em7 | Em7 A9 | Em7 | Em7 A9

clean_guitar_a_bar5 = chord(
    "r[1/16], E5[1/16;.], D5[1/8;.;90], G5[1/8;.;98], r[1/16], E5[1/16;.], r[1/16], "
    "G5[1/16;.;92], E5[1/16;.], r[1/16], G5[1/16;.;98], E5[1/16;.], r[1/8]", default_volume=91
)

clean_guitar_a = join([
    clean_guitar_a_bar5,  # 5  Em7
    rest(1),  # 6  Em7 A9
    chord("r[1/16], D5[1/16;.], E5[1/8;.;95], B4[1/8;.;98], r[1/16], D5[1/16;.], r[1/16], "
          "B4[1/16;.;92], D5[1/16;.], r[1/16], B4[1/16;.;98], D5[1/16;.], r[1/8]",  # 7  Em7
          default_volume=94),
    # 8  Em7 A9
    chord("E5[1/16;.], r[1/16], D5[1/16;.;90], r[1/16], D5[13/48;3/4;96]", default_volume=97),
    clean_guitar_a_bar5,  # 9  Em7
    rest(1),  # 10  Em7 A9
    chord("r[1/16], D5[1/16;.], r[1/8], E5[1/8;.;101], r[1/16], D5[1/16;.], r[1/16], "  # 11  Em7
          "E5[1/16;.;95], D5[1/16;.], r[1/16], E5[1/16;.;101], D5[1/16;.], r[1/8]",
          default_volume=94),
    # 12  Em7 A9
    chord("r[1/16], G5[1/16;.;92], E5[1/16;.], D5[5/24;1/4;90], E5[1/3;9/16]", default_volume=91),
])

clavinet_a = join([
    rest(1/8), C("Gmaj7", 3) % (1/32, 0, [74, 74, 74, 81]), rest(5/32),  # 5  Em7
    C("Gmaj7", 3) % (1/32, 0, [74, 74, 74, 81]), rest(7/32),
    C("Gmaj7", 3) % (1/32, 0, [74, 74, 74, 81]), rest(5/32),
    C("Gmaj7", 3) % (1/32, 0, [74, 74, 74, 81]), rest(3/32),
    C("Gmaj7", 3) % (1/32, 0, [74, 74, 74, 81]), rest(3/32),
    rest(1/8), C("Gmaj7", 3) % (1/32, 0, [74, 74, 74, 81]), rest(5/32),  # 6  Em7 A9
    C("Gmaj7", 3) % (1/32, 0, [74, 74, 74, 81]), rest(7/32),
    chord("G3;B3;C#4[1/32;0], E4[1/32;.;81], r[5/32], G3;B3;C#4[1/32;0], E4[1/32;.;81], "
          "r[3/32], G3;B3;C#4[1/32;0], E4[1/32;.;81], r[3/32]", default_volume=74),
] * 4)

slap_bass_a_bar5 = chord(
    "E2[5/48;3/16;105], E3[1/16;.], r[1/16], E2[5/48;3/16], B2[1/16;.], r[1/8], E2[1/16;.], "
    "r[1/16], E3[1/16;.], r[1/16], D3[1/16;.]", default_volume=90
)

slap_bass_a = join([
    slap_bass_a_bar5,  # 5  Em7
    chord("E2[5/48;3/16;105], E3[1/16;.], r[1/16], E2[5/48;3/16], A1[1/16;.], r[1/8], "
          "A1[1/16;.], r[1/16], A2[1/16;.], r[1/16], B1[1/16;.]", default_volume=90),  # 6  Em7 A9
    slap_bass_a_bar5,  # 7  Em7
    chord("E2[11/48;7/16;105], D3[1/16;.], r[1/16], A2[1/16;.], r[1/16], A1[1/16;.], r[1/16], "
          "A2[1/16;.], r[1/16], B1[1/16;.]", default_volume=90),  # 8  Em7 A9
] * 2)

drums_a_bar6 = hits(
    "K;H, H, H, S;H, S;H, K;H, S;OH, S;H, K;H, H, K;H, S;H, S;H, H, H, S;OH",
    1/16,
    {
        "K": [103, 88, 88, 88],
        "H": [64, 35, 74, 35, 64, 35, 35, 64, 35, 74, 35],
        "S": [48, 100, 48, 48],
        "OH": 68,
    },
    {
        "K": 1/16,
        "H": [1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64],
        "S": [3/64, 1/16, 1/16, 1/16],
        "OH": 1/16,
    },
)
drums_a_bar7 = hits(
    "K;H, H, H, S;H, S;H, K;H, S;H, S;H, K;H, H, K;H, S;H, S;H, H, H, S;H",
    1/16,
    {"K": [103, 88, 88, 88], "H": [64, 35, 74, 35], "S": [48, 100, 48, 48]},
    {"K": 1/16, "H": [1/16, 3/64], "S": [3/64, 1/16, 1/16, 1/16]},
)

drums_a = join([
    hits("K;H;C, H, H, S;H, S;H, K;H, S;H, S;H, K;H, H, K;H, S;H, S;H, H, H, S;H",  # 5
         1/16,
         {"K": [103, 88, 88, 88], "H": [64, 35, 74, 35], "C": 90, "S": [48, 100, 48, 48]},
         {"K": 1/16, "H": [1/16, 3/64], "C": 1/4, "S": [3/64, 1/16, 1/16, 1/16]}),
    drums_a_bar6,  # 6
    drums_a_bar7,  # 7
    drums_a_bar6,  # 8
    drums_a_bar7,  # 9
    drums_a_bar6,  # 10
    drums_a_bar7,  # 11
    hits("K;H, H, H, S;H, S;H, K;H, S;OH, S;H, K;S, S, S, K;S, S, S, K;S, S",  # 12
         1/16,
         {
             "K": [103, 88, 90, 90, 90],
             "H": [64, 35, 74, 35, 64, 35, 35],
             "S": [48, 100, 48, 48, 88, 49, 88, 88, 49, 88, 88, 102],
             "OH": 68,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 1/16],
             "S": [3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "OH": 1/16,
         }),
])


# ── B · bars 13–20 ──────────────────────────────────────────────────────────
# Am9 | Am9 | D9 | Bm7 | Am9 | Am9 | D9 | Bm7

clean_guitar_b_bar13 = chord(
    "E5[1/16;.], B4[1/16;.;93], r[1/16], D5[1/16;.;95], E5[1/16;.], r[1/16], G5[1/8;.;97], "
    "r[1/16], E5[1/16;.;96], E5[1/16;.;96], r[1/16], E5[1/16;.], E5[1/16;.;96], r[1/8]",
    default_volume=102,
)
clean_guitar_b_bar14 = chord(
    "E5[1/16;.], B4[1/16;.;95], r[1/16], D5[1/16;.;97], E5[1/16;.], r[1/16], G5[1/8;.;99], "
    "r[1/16], E5[1/16;.;98], E5[1/16;.;98], r[1/16], E5[1/16;.], E5[1/16;.;98], r[1/8]",
    default_volume=104,
)

clean_guitar_b = join([
    clean_guitar_b_bar13,  # 13  Am9
    clean_guitar_b_bar14,  # 14  Am9
    # 15  D9
    chord("D5[1/16;.;105], B4[1/16;.;97], r[1/16], D5[1/16;.], E5[1/16;.;106], r[1/16], "
          "G5[1/8;.;101], r[1/16], E5[1/16;.;100], D5[1/8;.], r[1/4]", default_volume=99),
    chord("B4[1/16;.], r[1/16], D5[1/16;.;95], E5[1/16;.;96], r[1/16], F#5[1/8;.;97], r[9/16]",
          default_volume=99),  # 16  Bm7
    clean_guitar_b_bar13,  # 17  Am9
    clean_guitar_b_bar14,  # 18  Am9
    chord("A4[1/16;.;103], G5[1/16;.;101], r[1/16], E5[1/16;.;100], D5[1/16;.;105], r[1/16], "
          "B4[1/8;.], r[1/16], A4[1/16;.], A4[1/16;.], r[1/16], A4[1/16;.;103], A4[1/16;.], "
          "r[1/8]", default_volume=97),  # 19  D9
    # 20  Bm7
    chord("r[1/16], D5[1/16;.], E5[1/8;.;96], F#5[1/8;.;103], r[5/8]", default_volume=95),
])

clavinet_b_bar13 = chord(
    "r[1/8], G3;B3;C4[1/32;0], E4[1/32;.;84], r[5/32], G3;B3;C4[1/32;0], E4[1/32;.;84], r[7/32], "
    "G3;B3;C4[1/32;0], E4[1/32;.;84], r[5/32], G3;B3;C4[1/32;0], E4[1/32;.;84], r[3/32], "
    "G3;B3;C4[1/32;0], E4[1/32;.;84], r[3/32]", default_volume=77
)

clavinet_b = join([
    clavinet_b_bar13, clavinet_b_bar13,  # 13–14
    rest(1/8), C("F#m7b5", 3) % (1/32, 0, [77, 77, 77, 84]), rest(5/32),  # 15  D9
    C("F#m7b5", 3) % (1/32, 0, [77, 77, 77, 84]), rest(7/32),
    C("F#m7b5", 3) % (1/32, 0, [77, 77, 77, 84]), rest(5/32),
    C("F#m7b5", 3) % (1/32, 0, [77, 77, 77, 84]), rest(3/32),
    C("F#m7b5", 3) % (1/32, 0, [77, 77, 77, 84]), rest(3/32),
    chord("r[1/8], F#3;A3[1/32;0], D4[1/32;.;84], r[5/32], F#3;A3[1/32;0], D4[1/32;.;84], "
          "r[7/32], F#3;A3[1/32;0], D4[1/32;.;84], r[5/32], F#3;A3[1/32;0], D4[1/32;.;84], "
          "r[3/32], F#3;A3[1/32;0], D4[1/32;.;84], r[3/32]", default_volume=77),  # 16  Bm7
] * 2)

slap_bass_b_bar14 = chord(
    "A1[1/16;.;110], r[1/4], E2[1/16;.], A1[1/16;.], A2[1/24;1/16;53], B1[5/48;3/8], A1[1/16;.], "
    "C2[1/16;.]", default_volume=95
)
slap_bass_b_bar15 = chord(
    "D2[1/16;.;110], r[1/4], A2[1/16;.], D2[1/16;.], D3[1/24;1/16;53], E2[5/48;3/8], D2[1/16;.], "
    "C2[1/16;.]", default_volume=95
)

slap_bass_b = join([
    chord("A1[1/16;.;110], r[1/4], E2[1/16;.], A1[1/16;.], A2[1/24;1/16;53], B1[5/48;3/8], "
          "A1[1/16;.], B1[1/16;.]", default_volume=95),  # 13  Am9
    slap_bass_b_bar14,  # 14  Am9
    slap_bass_b_bar15,  # 15  D9
    # 16  Bm7
    chord("B1[5/48;1/8;110], B1[1/24;1/8;53], B2[1/16;.], r[1/8], A2[1/16;.], r[1/16], "
          "B1[1/16;.], F#2[1/16;.], r[1/16], B2[1/16;.], r[1/8], B1[1/16;.]", default_volume=95),
    chord("A1[1/16;.;110], r[1/4], E2[1/16;.], A1[1/16;.], A2[1/24;1/16;53], B1[5/48;3/8], "
          "A1[1/16;.], G1[1/16;.]", default_volume=95),  # 17  Am9
    slap_bass_b_bar14,  # 18  Am9
    slap_bass_b_bar15,  # 19  D9
    # 20  Bm7
    chord("B1[5/48;1/8;110], B1[1/24;1/8;53], B2[1/16;.], r[1/8], A2[1/16;.], r[1/16], "
          "B1[1/16;.], F#2[1/16;.], r[1/16], B2[1/16;.], r[1/8], D2[1/16;.]", default_volume=95),
])

drums_b_bar14 = hits(
    "K;H, H, H, H, S;H, K;H, OH, S;H, K;H, S;H, K;H, H, S;H, H, H, S;OH",
    1/16,
    {
        "K": [108, 93, 93, 93],
        "H": [67, 37, 67, 37, 67, 37, 37, 67, 37],
        "S": [105, 50, 50],
        "OH": 71,
    },
    {
        "K": 1/16,
        "H": [1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64],
        "S": 1/16,
        "OH": 1/16,
    },
)
drums_b_bar15 = hits(
    "K;H, H, H, H, S;H, K;H, H, S;H, K;H, S;H, K;H, H, S;H, H, H, S;H",
    1/16,
    {"K": [108, 93, 93, 93], "H": [67, 37], "S": [105, 50, 50]},
    {"K": 1/16, "H": [1/16, 3/64], "S": 1/16},
)

drums_b = join([
    hits("K;H;C, H, H, H, S;H, K;H, H, S;H, K;H, S;H, K;H, H, S;H, H, H, S;H",  # 13
         1/16,
         {"K": [108, 93, 93, 93], "H": [67, 37], "C": 95, "S": [105, 50, 50]},
         {"K": 1/16, "H": [1/16, 3/64], "C": 1/4, "S": 1/16}),
    drums_b_bar14,  # 14
    drums_b_bar15,  # 15
    hits("K;H, H, S;H, H, S;H, K;H, S;OH, H, K;H, S;H, K;H, S;H, S;H, H, H, OH",  # 16
         1/16,
         {
             "K": [108, 93, 93, 93],
             "H": [67, 37, 67, 37, 67, 37, 37, 67, 37],
             "S": [50, 105, 50, 50],
             "OH": 71,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64],
             "S": [1/16, 1/16, 1/16, 1/16, 3/64],
             "OH": 1/16,
         }),
    drums_b_bar15,  # 17
    drums_b_bar14,  # 18
    drums_b_bar15,  # 19
    hits("K;H, H, S;H, H, S;H, K;H, S;OH, H, K, 0, 0, 0, 0, 0, S, S",  # 20
         1/16,
         {
             "K": [108, 93, 110],
             "H": [67, 37, 67, 37, 67, 37, 37],
             "S": [50, 105, 50, 107, 107],
             "OH": 71,
         },
         {"K": 1/16, "H": [1/16, 3/64, 1/16, 3/64, 1/16, 1/16], "S": 1/16, "OH": 1/16}),
])


# ── A · bars 21–28 ──────────────────────────────────────────────────────────
# Em7 | Em7 A9 | Em7 | Em7 A9 | Em7 | Em7 A9 | Em7 | Em7 A9

clean_guitar_a_2 = join([
    # 21  Em7
    chord("r[1/16], E5[1/16;.], D5[1/8;.;92], G5[1/8;.;100], r[1/16], E5[1/16;.], r[1/16], "
          "G5[1/16;.;94], r[1/8], G5[1/16;.;100], E5[1/16;.], r[1/8]", default_volume=93),
    rest(1),  # 22  Em7 A9
    chord("r[1/16], D5[1/16;.], E5[1/8;.;97], B4[1/8;.;100], r[1/16], D5[1/16;.], r[1/16], "
          "B4[1/16;.;94], D5[1/16;.], r[1/16], B4[1/16;.;100], D5[1/16;.], r[1/8]",  # 23  Em7
          default_volume=96),
    # 24  Em7 A9
    chord("E5[1/16;.], r[1/16], D5[1/16;.;92], r[1/16], D5[13/48;3/4;98]", default_volume=99),
    chord("r[1/16], E5[1/16;.], D5[1/8;.;92], G5[1/8;.;100], r[1/16], E5[1/16;.], r[1/16], "
          "G5[1/16;.;94], E5[1/16;.], r[1/16], G5[1/16;.;100], E5[1/16;.], r[1/8]",  # 25  Em7
          default_volume=93),
    rest(1),  # 26  Em7 A9
    chord("r[1/16], D5[1/16;.], B4[1/8;.;94], E5[1/8;.;103], r[1/16], D5[1/16;.], r[1/16], "
          "E5[1/16;.;97], D5[1/16;.], r[1/16], E5[1/16;.;103], D5[1/16;.], r[1/8]",  # 27  Em7
          default_volume=96),
    # 28  Em7 A9
    chord("r[1/16], G5[1/16;.;94], E5[1/16;.], D5[5/24;1/4;92], E5[1/3;9/16]", default_volume=93),
])

clavinet_a_2_bar23 = join([
    rest(1/8), C("Gmaj7", 3) % (1/32, 0, [75, 75, 75, 82]), rest(5/32),
    C("Gmaj7", 3) % (1/32, 0, [75, 75, 75, 82]), rest(7/32),
    C("Gmaj7", 3) % (1/32, 0, [75, 75, 75, 82]), rest(5/32),
    C("Gmaj7", 3) % (1/32, 0, [75, 75, 75, 82]), rest(3/32),
    C("Gmaj7", 3) % (1/32, 0, [75, 75, 75, 82]), rest(3/32),
])
clavinet_a_2_bar24 = join([
    rest(1/8), C("Gmaj7", 3) % (1/32, 0, [75, 75, 75, 82]), rest(5/32),
    C("Gmaj7", 3) % (1/32, 0, [75, 75, 75, 82]), rest(7/32),
    chord("G3;B3;C#4[1/32;0], E4[1/32;.;82], r[5/32], G3;B3;C#4[1/32;0], E4[1/32;.;82], "
          "r[3/32], G3;B3;C#4[1/32;0], E4[1/32;.;82], r[3/32]", default_volume=75),
])

clavinet_a_2 = join([
    chord("r[1/8], F#3;G3;B3[1/32;0], D4[1/32;.;82], r[5/32], F#3;G3;B3[1/32;0], D4[1/32;.;82], "
          "r[7/32], F#3;G3;B3[1/32;0], D4[1/32;.;82], r[5/32], F#3;G3;B3[1/32;0], "  # 21  Em7
          "D4[1/32;.;82], r[3/32], F#3;G3;B3[1/32;0], D4[1/32;.;82], r[3/32]", default_volume=75),
    chord("r[1/8], F#3;G3;B3[1/32;0], D4[1/32;.;82], r[5/32], F#3;G3;B3[1/32;0], D4[1/32;.;82], "
          "r[7/32], G3;B3;C#4[1/32;0], E4[1/32;.;82], r[5/32], G3;B3;C#4[1/32;0], "  # 22  Em7 A9
          "E4[1/32;.;82], r[3/32], G3;B3;C#4[1/32;0], E4[1/32;.;82], r[3/32]", default_volume=75),
    clavinet_a_2_bar23,  # 23  Em7
    clavinet_a_2_bar24,  # 24  Em7 A9
    clavinet_a_2_bar23,  # 25  Em7
    clavinet_a_2_bar24,  # 26  Em7 A9
    clavinet_a_2_bar23,  # 27  Em7
    clavinet_a_2_bar24,  # 28  Em7 A9
])

slap_bass_a_2_bar21 = chord(
    "E2[5/48;3/16;107], E3[1/16;.], r[1/16], E2[5/48;3/16], B2[1/16;.], r[1/8], E2[1/16;.], "
    "r[1/16], E3[1/16;.], r[1/16], D3[1/16;.]", default_volume=92
)

slap_bass_a_2 = join([
    slap_bass_a_2_bar21,  # 21  Em7
    # 22  Em7 A9
    chord("E2[5/48;3/16;107], E3[1/16;.], r[1/16], E2[5/48;3/16], A1[1/16;.], r[1/8], "
          "A1[1/16;.], r[1/16], A2[1/16;.], r[1/16], B1[1/16;.]", default_volume=92),
    slap_bass_a_2_bar21,  # 23  Em7
    chord("E2[11/48;7/16;107], D3[1/16;.], r[1/16], A2[1/16;.], r[1/16], A1[1/16;.], r[1/16], "
          "A2[1/16;.], r[1/16], B1[1/16;.]", default_volume=92),  # 24  Em7 A9
] * 2)

drums_a_2_bar22 = hits(
    "K;H, H, H, S;H, S;H, K;H, S;OH, S;H, K;H, H, K;H, S;H, S;H, H, H, S;OH",
    1/16,
    {
        "K": [105, 90, 90, 90],
        "H": [65, 36, 75, 36, 65, 36, 36, 65, 36, 75, 36],
        "S": [49, 102, 49, 49],
        "OH": 69,
    },
    {
        "K": 1/16,
        "H": [1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64],
        "S": [3/64, 1/16, 1/16, 1/16],
        "OH": 1/16,
    },
)
drums_a_2_bar23 = hits(
    "K;H, H, H, S;H, S;H, K;H, S;H, S;H, K;H, H, K;H, S;H, S;H, H, H, S;H",
    1/16,
    {"K": [105, 90, 90, 90], "H": [65, 36, 75, 36], "S": [49, 102, 49, 49]},
    {"K": 1/16, "H": [1/16, 3/64], "S": [3/64, 1/16, 1/16, 1/16]},
)

drums_a_2 = join([
    hits("K;H;C, H, H, S;H, S;H, K;H, S;H, S;H, K;H, H, K;H, S;H, S;H, H, H, S;H",  # 21
         1/16,
         {"K": [105, 90, 90, 90], "H": [65, 36, 75, 36], "C": 92, "S": [49, 102, 49, 49]},
         {"K": 1/16, "H": [1/16, 3/64], "C": 1/4, "S": [3/64, 1/16, 1/16, 1/16]}),
    drums_a_2_bar22,  # 22
    drums_a_2_bar23,  # 23
    hits("K;H, H, S;H, H, S;H, K;H, S;OH, H, K;H, S;H, K;H, S;H, S;H, H, H, OH",  # 24
         1/16,
         {
             "K": [105, 90, 90, 90],
             "H": [65, 36, 75, 36, 65, 36, 36, 65, 36, 75, 36],
             "S": [49, 102, 49, 49],
             "OH": 69,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64],
             "S": [1/16, 1/16, 1/16, 1/16, 3/64],
             "OH": 1/16,
         }),
    drums_a_2_bar23,  # 25
    drums_a_2_bar22,  # 26
    drums_a_2_bar23,  # 27
    hits("K;H, S;H, H, H, S;H, K;H, OH, S;H, K;S, S, S, K;S, S, S, K;S, S",  # 28
         1/16,
         {
             "K": [105, 90, 92, 92, 92],
             "H": [65, 36, 75, 36, 65, 36, 36],
             "S": [49, 102, 49, 90, 50, 90, 90, 50, 90, 90, 104],
             "OH": 69,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 1/16],
             "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64],
             "OH": 1/16,
         }),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# Em7 | Em7 A9 | A9 | Em9

clean_guitar_outro = join([
    chord("r[1/16], E5[1/16;.], D5[1/8;.;91], G5[1/8;.;99], r[1/16], E5[1/16;.], r[1/16], "
          "G5[1/16;.;93], E5[1/16;.], r[1/16], G5[1/16;.;99], E5[1/16;.], r[1/8]",  # 29  Em7
          default_volume=92),
    rest(1),  # 30  Em7 A9
    chord("r[1/16], D5[1/16;.], E5[1/8;.;94], B4[1/8;.;97], r[1/16], D5[1/16;.], r[1/16], "
          "B4[1/16;.;91], D5[1/16;.], r[1/16], B4[1/16;.;97], D5[1/16;.], r[1/8]",  # 31  A9
          default_volume=93),
    chord("E5", 21/16, 1, 77),  # 32  Em9
])

clavinet_outro = join([
    rest(1/8), C("Gmaj7", 3) % (1/32, 0, [74, 74, 74, 81]), rest(5/32),  # 29  Em7
    C("Gmaj7", 3) % (1/32, 0, [74, 74, 74, 81]), rest(7/32),
    C("Gmaj7", 3) % (1/32, 0, [74, 74, 74, 81]), rest(5/32),
    C("Gmaj7", 3) % (1/32, 0, [74, 74, 74, 81]), rest(3/32),
    C("Gmaj7", 3) % (1/32, 0, [74, 74, 74, 81]), rest(3/32),
    rest(1/8), C("Gmaj7", 3) % (1/32, 0, [73, 73, 73, 80]), rest(5/32),  # 30  Em7 A9
    C("Gmaj7", 3) % (1/32, 0, [73, 73, 73, 80]), rest(7/32),
    chord("G3;B3;C#4[1/32;0], E4[1/32;.;80], r[5/32], G3;B3;C#4[1/32;0], E4[1/32;.;80], "
          "r[3/32], G3;B3;C#4[1/32;0], E4[1/32;.;80], r[3/32]", default_volume=73),
    chord("r[1/8], G3;B3;C#4[1/32;0], E4[1/32;.;80], r[5/32], G3;B3;C#4[1/32;0], E4[1/32;.;80], "
          "r[7/32], G3;B3;C#4[1/32;0], E4[1/32;.;80], r[5/32], G3;B3;C#4[1/32;0], "  # 31  A9
          "E4[1/32;.;80], r[3/32], G3;B3;C#4[1/32;0], E4[1/32;.;80], r[3/32]", default_volume=73),
    chord("G3;D4;E4;F#4[1;.]", volume=69),  # 32  Em9
])

slap_bass_outro = join([
    chord("E2[5/48;3/16;106], E3[1/16;.], r[1/16], E2[5/48;3/16], B2[1/16;.], r[1/8], "  # 29  Em7
          "E2[1/16;.], r[1/16], E3[1/16;.], r[1/16], D3[1/16;.]", default_volume=91),
    # 30  Em7 A9
    chord("E2[5/48;3/16;105], E3[1/16;.], r[1/16], E2[5/48;3/16], A1[1/16;.], r[1/8], "
          "A1[1/16;.], r[1/16], A2[1/16;.], r[1/16], B1[1/16;.]", default_volume=90),
    chord("A1[5/48;3/16;104], A2[1/16;.], r[1/16], A1[5/48;3/16], E2[1/16;.], r[1/8], "  # 31  A9
          "A1[1/16;.], r[1/16], A2[1/16;.], r[1/16], B1[1/16;.]", default_volume=89),
    chord("E1", 4/3, 1, 83),  # 32  Em9
])

drums_outro = join([
    hits("K;H;C, H, H, S;H, S;H, K;H, S;H, S;H, K;H, H, K;H, S;H, S;H, H, H, S;H",  # 29
         1/16,
         {"K": [104, 89, 89, 89], "H": [64, 36, 74, 36], "C": 91, "S": [48, 101, 48, 48]},
         {"K": 1/16, "H": [1/16, 3/64], "C": 1/4, "S": [3/64, 1/16, 1/16, 1/16]}),
    hits("K;H, H, H, S;H, S;H, K;H, S;OH, S;H, K;H, H, K;H, S;H, S;H, H, H, S;OH",  # 30
         1/16,
         {
             "K": [103, 88, 88, 88],
             "H": [64, 35, 73, 35, 64, 35, 35, 64, 35, 73, 35],
             "S": [48, 100, 48, 48],
             "OH": 68,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64],
             "S": [3/64, 1/16, 1/16, 1/16],
             "OH": 1/16,
         }),
    hits("K;H, H, H, S;H, S;H, K;H, S;H, S;H, K;H, H, K;H, S;H, S;H, H, H, S;H",  # 31
         1/16,
         {"K": [102, 87, 87, 87], "H": [63, 35, 73, 35], "S": [48, 99, 48, 48]},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": [3/64, 1/16, 1/16, 1/16],
         }),
    hits("K;C, 0", 1/2, {"K": 92, "C": 87}, {"K": 1/8, "C": 1/2}),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

clean_guitar = perform(
    join([rest(4), clean_guitar_a, clean_guitar_b, clean_guitar_a_2, clean_guitar_outro]),
    swing=53, grid=1/16, late=8, loose=5, touch=6, seed=18459530, gate=75,
)
clavinet = perform(
    join([clavinet_intro, clavinet_a, clavinet_b, clavinet_a_2, clavinet_outro]),
    swing=53, grid=1/16, late=-5, loose=5, touch=6, seed=593474939,
)
slap_bass = perform(
    join([slap_bass_intro, slap_bass_a, slap_bass_b, slap_bass_a_2, slap_bass_outro]),
    swing=53, grid=1/16, late=3, loose=5, touch=6, seed=1063888405, gate=75,
)
drums = perform(
    join([drums_intro, drums_a, drums_b, drums_a_2, drums_outro]),
    swing=53, grid=1/16, loose=5, touch=6, seed=452566189,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [clean_guitar, clavinet, slap_bass, drums],
    instruments=["Electric Guitar (clean)", "Clavi", "Slap Bass 1", 1],
    bpm=BPM,
    track_names=["clean guitar", "clavinet", "slap bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(96, mode="value")], [volume(84, mode="value")], [volume(102, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Em", is_meta=True),
    ],
    name="Corner Store",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 15360, "intro", 0.45), (15360, 30720, "A", 0.58), (46080, 30720, "B", 0.75),
        (76800, 30720, "A", 0.65), (107520, 15360, "outro", 0.6),
    ],
    "chords": [
        (0, 5760, "Em7", "i7"), (5760, 1920, "A9", "IV9"), (7680, 5760, "Em7", "i7"),
        (13440, 1920, "A9", "IV9"), (15360, 5760, "Em7", "i7"), (21120, 1920, "A9", "IV9"),
        (23040, 5760, "Em7", "i7"), (28800, 1920, "A9", "IV9"), (30720, 5760, "Em7", "i7"),
        (36480, 1920, "A9", "IV9"), (38400, 5760, "Em7", "i7"), (44160, 1920, "A9", "IV9"),
        (46080, 7680, "Am9", "iv9"), (53760, 3840, "D9", "VII9"), (57600, 3840, "Bm7", "v7"),
        (61440, 7680, "Am9", "iv9"), (69120, 3840, "D9", "VII9"), (72960, 3840, "Bm7", "v7"),
        (76800, 5760, "Em7", "i7"), (82560, 1920, "A9", "IV9"), (84480, 5760, "Em7", "i7"),
        (90240, 1920, "A9", "IV9"), (92160, 5760, "Em7", "i7"), (97920, 1920, "A9", "IV9"),
        (99840, 5760, "Em7", "i7"), (105600, 1920, "A9", "IV9"), (107520, 5760, "Em7", "i7"),
        (113280, 5760, "A9", "IV9"), (119040, 3840, "Em9", "i9"),
    ],
    "about": {
        "seed": "151",
        "prompt": "funk in E minor, 104 bpm, clean guitar, clavinet, slap bass and drums, 32 bars",
        "genre": "funk",
    },
    "tracks": [
        {
            "name": "clean guitar",
            "role": "melody",
            "instrument": {
                "name": "Electric Guitar (clean)", "program": 28, "low": 40, "high": 88,
            },
            "events": ["volume", "pan", (0, 91, 34), (0, 93, 0)],
        },
        {
            "name": "clavinet",
            "role": "chords",
            "instrument": {"name": "Clavinet", "program": 8, "low": 29, "high": 88},
            "events": ["volume", "pan", (0, 91, 26), (0, 93, 8)],
        },
        {
            "name": "slap bass",
            "role": "bass",
            "instrument": {"name": "Slap Bass 1", "program": 37, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 4), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 12), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
