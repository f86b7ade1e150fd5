"""Market after Midnight

Key     E minor
Tempo   112 quarter notes a minute, 4/4
Form    intro 8 · A 8 · B 8 · solo 16 · break 8 · B 8 · A 8
Tracks  tenor sax, brass section, clean guitar, muted guitar, electric bass, drums,
        shekere

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 112
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "SS": 37, "S": 38, "H": 42, "T5": 43, "OH": 46, "C": 49, "T1": 50, "TB": 54,
    "OC": 63, "CA": 69, "CL": 75, "0": -1, "-": -2,
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
# Em7 | Em7 | Em7 | Am7 | Em7 | Em7 | Em7 | Am7

brass_section_intro_bar1 = chord(
    "r[1/16], G3[1/32;0], E4[1/32;.;68], r[3/32], G3[1/32;0], E4[1/32;.;68], r[3/32], "
    "G3[1/32;0], E4[1/32;.;68], r[7/32], G3[1/32;0], E4[1/32;.;68], r[3/32], G3[1/32;0], "
    "E4[1/32;.;68], r[3/32], G3[1/32;0], E4[1/32;.;68], r[5/32]", default_volume=63
)

brass_section_intro = join([
    *[brass_section_intro_bar1] * 3,  # 1–3
    # 4  Am7
    chord("r[1/16], A3[1/32;0], C4[1/32;.;68], r[3/32], A3[1/32;0], C4[1/32;.;68], r[3/32], "
          "A3[1/32;0], C4[1/32;.;68], r[7/32], A3[1/32;0], C4[1/32;.;68], r[3/32], A3[1/32;0], "
          "C4[1/32;.;68], r[3/32], A3[1/32;0], C4[1/32;.;68], r[5/32]", default_volume=63),
] * 2)

muted_guitar_intro = join([
    # 1  Em7
    chord("D3[1/16;.], r[1/16], E3[1/16;.], r[1/16], D3[1/16;.], r[1/16], D3[1/16;.], r[1/16], "
          "D3[1/16;.], r[1/16], D3[1/16;.], r[1/16], G3[1/16;.], r[1/8], E3[1/16;.]", volume=64),
    # 2  Em7
    chord("G3[1/16;.], r[1/16], A3[1/16;.], r[1/16], D4[1/16;.], r[1/16], A3[1/16;.], r[1/16], "
          "D4[1/16;.], r[1/16], E4[1/16;.], r[1/16], D4[1/16;.], r[1/8], D4[1/16;.]", volume=64),
] * 4)

electric_bass_intro_bar1 = chord(
    "E1[1/8;.;87], r[1/8], E1[1/8;.], r[1/16], D2[1/16;.], r[1/8], E1[1/16;.], r[5/16]",
    default_volume=79,
)

electric_bass_intro = join([
    electric_bass_intro_bar1,  # 1  Em7
    chord("E1[1/8;.;87], r[1/8], D2[1/8;.], r[1/16], E1[1/16;.], r[1/8], E1[1/16;.], "  # 2  Em7
          "E1[1/16;.], D2[1/8;.], r[1/8]", default_volume=79),
    electric_bass_intro_bar1,  # 3  Em7
    chord("A1[1/8;.;87], r[1/8], G2[1/8;.], r[1/16], A1[1/16;.], r[1/8], A1[1/16;.], "  # 4  Am7
          "A1[1/16;.], G2[1/8;.], r[1/8]", default_volume=79),
] * 2)

drums_intro_bar1 = hits(
    "K;H, 0, OH, 0, H, SS, K;H, 0, K;H, 0, OH, K, SS;H, 0, K;H, 0",
    1/16, {"K": 78, "H": 56, "OH": 59, "SS": 76},
)

drums_intro = join([
    *[drums_intro_bar1] * 7,  # 1–7
    hits("K;H, 0, OH, 0, H, SS, K;H, 0, K;H, 0, OH, K, SS;H;T1, T5, K;H;T1, T5",  # 8
         1/16, {"K": 78, "H": 56, "OH": 59, "SS": 76, "T1": 64, "T5": 64}),
])

shekere_intro = join([
    hits("CA, 0, CA, CA, CA, 0, CA, CA, CA, 0, CA, CA, CA, 0, CA, CA",  # 1
         1/16, {"CA": [45, 52, 45]}, {"CA": [1/16, 1/16, 3/64]}),
] * 8)


# ── A · bars 9–16 ───────────────────────────────────────────────────────────
# Em7 | Em7 | Em7 | Am7 | Em7 | Em7 | Em7 | Am7

tenor_sax_a = join([
    chord("G4[1/16;.;96], D4[1/16;.], G4[7/48;3/16;90], G4[7/48;1/4;90], E4[7/48;3/16], "
          "D4[7/48;1/4;94]", default_volume=88),  # 9  Em7
    rest(1),  # 10  Em7
    chord("G4[1/16;.;100], D4[1/16;.], r[3/16], G4[7/48;1/4;94], E4[7/48;3/16], D4[7/48;1/4;98]",
          default_volume=92),  # 11  Em7
    chord("G4[1/16;.;96], D4[1/16;.], G4[7/48;3/16;90], G4[7/48;1/4;90], E4[7/48;3/16], "
          "C4[7/48;1/4;92]", default_volume=88),  # 12  Am7
    chord("E4[1/16;.;94], B3[1/16;.;86], E4[7/48;3/16], E4[7/48;1/4], D4[7/48;3/16], "  # 13  Em7
          "B3[7/48;1/4;92]", default_volume=88),
    rest(1),  # 14  Em7
    chord("G4[1/16;.], G4[1/16;.;94], B4[7/48;7/16;96], A4[7/48;3/16;95], G4[7/48;1/4]",
          default_volume=100),  # 15  Em7
    chord("A4[7/24;1/4], G4[7/48;1/4;96], E4[7/24;1/2;94]", default_volume=97),  # 16  Am7
])

brass_section_a_bar9 = chord(
    "r[1/16], G3;D4[1/32;0], E4[1/32;.;74], r[3/32], G3;D4[1/32;0], E4[1/32;.;74], r[3/32], "
    "G3;D4[1/32;0], E4[1/32;.;74], r[7/32], G3;D4[1/32;0], E4[1/32;.;74], r[3/32], "
    "G3;D4[1/32;0], E4[1/32;.;74], r[3/32], G3;D4[1/32;0], E4[1/32;.;74], r[5/32]",
    default_volume=68,
)
brass_section_a_bar13 = chord(
    "r[1/16], D4;E4[1/32;0], G4[1/32;.;74], r[3/32], D4;E4[1/32;0], G4[1/32;.;74], r[3/32], "
    "D4;E4[1/32;0], G4[1/32;.;74], r[7/32], D4;E4[1/32;0], G4[1/32;.;74], r[3/32], "
    "D4;E4[1/32;0], G4[1/32;.;74], r[3/32], D4;E4[1/32;0], G4[1/32;.;74], r[5/32]",
    default_volume=68,
)

brass_section_a = join([
    *[brass_section_a_bar9] * 3,  # 9–11
    chord("r[1/16], A3;C4[1/32;0], G4[1/32;.;74], r[3/32], A3;C4[1/32;0], G4[1/32;.;74], "
          "r[3/32], A3;C4[1/32;0], G4[1/32;.;74], r[7/32], A3;C4[1/32;0], G4[1/32;.;74], "
          "r[3/32], A3;C4[1/32;0], G4[1/32;.;74], r[3/32], A3;C4[1/32;0], G4[1/32;.;74], r[5/32]",
          default_volume=68),  # 12  Am7
    *[brass_section_a_bar13] * 3,  # 13–15
    chord("r[1/16], C4;G4[1/32;0], A4[1/32;.;74], r[3/32], C4;G4[1/32;0], A4[1/32;.;74], "
          "r[3/32], C4;G4[1/32;0], A4[1/32;.;74], r[7/32], C4;G4[1/32;0], A4[1/32;.;74], "
          "r[3/32], C4;G4[1/32;0], A4[1/32;.;74], r[3/32], C4;G4[1/32;0], A4[1/32;.;74], r[5/32]",
          default_volume=68),  # 16  Am7
])

clean_guitar_a_bar9 = chord(
    "r[1/4], G3;D4[1/32;0], E4[1/32;.;66], r[5/32], G3;D4[1/32;0], E4[1/32;.;66], r[9/32], "
    "G3;D4[1/32;0], E4[1/32;.;66], r[5/32], G3;D4[1/32;0], E4[1/32;.;66], r[1/32]",
    default_volume=61,
)
clean_guitar_a_bar13 = chord(
    "r[1/4], D4;E4[1/32;0], G4[1/32;.;66], r[5/32], D4;E4[1/32;0], G4[1/32;.;66], r[9/32], "
    "D4;E4[1/32;0], G4[1/32;.;66], r[5/32], D4;E4[1/32;0], G4[1/32;.;66], r[1/32]",
    default_volume=61,
)

clean_guitar_a = join([
    clean_guitar_a_bar9,  # 9  Em7
    chord("r[1/8], G3;D4[1/32;0], E4[1/32;.;66], r[3/32], G3;D4[1/32;0], E4[1/32;.;66], "
          "r[7/32], G3;D4[1/32;0], E4[1/32;.;66], r[15/32]", default_volume=61),  # 10  Em7
    clean_guitar_a_bar9,  # 11  Em7
    chord("r[1/8], A3;C4[1/32;0], G4[1/32;.;66], r[3/32], A3;C4[1/32;0], G4[1/32;.;66], "
          "r[7/32], A3;C4[1/32;0], G4[1/32;.;66], r[15/32]", default_volume=61),  # 12  Am7
    clean_guitar_a_bar13,  # 13  Em7
    chord("r[1/8], D4;E4[1/32;0], G4[1/32;.;66], r[3/32], D4;E4[1/32;0], G4[1/32;.;66], "
          "r[7/32], D4;E4[1/32;0], G4[1/32;.;66], r[15/32]", default_volume=61),  # 14  Em7
    clean_guitar_a_bar13,  # 15  Em7
    chord("r[1/8], C4;G4[1/32;0], A4[1/32;.;66], r[3/32], C4;G4[1/32;0], A4[1/32;.;66], "
          "r[7/32], C4;G4[1/32;0], A4[1/32;.;66], r[15/32]", default_volume=61),  # 16  Am7
])

muted_guitar_a = join([
    # 9  Em7
    chord("D3[1/16;.], r[1/16], E3[1/16;.], r[1/16], D3[1/16;.], r[1/16], D3[1/16;.], r[1/16], "
          "D3[1/16;.], r[1/16], D3[1/16;.], r[1/16], G3[1/16;.], r[1/8], E3[1/16;.]", volume=70),
    # 10  Em7
    chord("G3[1/16;.], r[1/16], A3[1/16;.], r[1/16], D4[1/16;.], r[1/16], A3[1/16;.], r[1/16], "
          "D4[1/16;.], r[1/16], E4[1/16;.], r[1/16], D4[1/16;.], r[1/8], D4[1/16;.]", volume=70),
] * 4)

electric_bass_a_bar9 = chord(
    "E1[1/8;.;94], r[1/8], E1[1/8;.], r[1/16], D2[1/16;.], r[1/8], E1[1/16;.], r[5/16]",
    default_volume=86,
)

electric_bass_a = join([
    electric_bass_a_bar9,  # 9  Em7
    chord("E1[1/8;.;94], r[1/8], D2[1/8;.], r[1/16], E1[1/16;.], r[1/8], E1[1/16;.], "  # 10  Em7
          "E1[1/16;.], D2[1/8;.], r[1/8]", default_volume=86),
    electric_bass_a_bar9,  # 11  Em7
    chord("A1[1/8;.;94], r[1/8], G2[1/8;.], r[1/16], A1[1/16;.], r[1/8], A1[1/16;.], "  # 12  Am7
          "A1[1/16;.], G2[1/8;.], r[1/8]", default_volume=86),
] * 2)

drums_a_bar9 = hits(
    "K;H, 0, S;OH, 0, H, S, K;H, S, K;H, 0, S;OH, K, S;H, 0, K;H, S",
    1/16, {"K": 85, "H": 61, "S": [46, 96, 46], "OH": 64},
)

drums_a = join([
    *[drums_a_bar9] * 3,  # 9–11
    hits("K;H, 0, OH, 0, S;H, 0, K;S;H, S, K;S;H, S, S;OH, K, S;H, 0, K;S;H, 0",  # 12
         1/16,
         {"K": 85, "H": 61, "OH": 64, "S": [96, 46, 46, 96, 46, 46, 96]},
         {"K": 1/16, "H": 1/16, "OH": 1/16, "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16]}),
    *[drums_a_bar9] * 3,  # 13–15
    hits("K;H, 0, OH, 0, S;H, 0, K;S;H, S, K;S;H, S, S;OH, K, S;H;T1, T5, K;S;H;T1, T5",  # 16
         1/16,
         {"K": 85, "H": 61, "OH": 64, "S": [96, 46, 46, 96, 46, 46, 96], "T1": 70, "T5": 70},
         {
             "K": 1/16,
             "H": 1/16,
             "OH": 1/16,
             "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16],
             "T1": 1/16,
             "T5": 1/16,
         }),
])

shekere_a = join([
    hits("CA;CL, 0, CA;CL, CA, CA, CL, CA;CL, CA, CA;CL, 0, CA;CL, CA, CA, CL, CA, CA;CL",  # 9
         1/16,
         {"CA": [49, 57, 49], "CL": 78},
         {"CA": [1/16, 1/16, 3/64], "CL": [1/16, 1/16, 3/64, 1/16, 1/16]}),
] * 8)


# ── B · bars 17–24 ──────────────────────────────────────────────────────────
# D | D | Em7 | Em7 | D | D | Em7 | Em7

tenor_sax_b_bar17 = chord(
    "r[1/8], A4[1/16;.], G4[1/16;.;92], E4[7/48;3/16;97], D4[1/16;.;90], A3[7/24;1/2]",
    default_volume=93,
)
tenor_sax_b_bar18 = chord(
    "r[1/8], D4[1/16;.;92], B3[1/16;.], A3[7/48;3/16;96], B3[1/16;.], D4[7/24;1/2;99]",
    default_volume=90,
)
tenor_sax_b_bar19 = chord(
    "G4[7/48;1/8;103], B4[7/48;1/8], A4[7/48;3/16;104], B4[1/16;.], B4[7/48;1/8;105], "
    "G4[7/48;3/16;97], E4[7/48;3/16;95]", default_volume=99
)

tenor_sax_b = join([
    tenor_sax_b_bar17,  # 17  D
    tenor_sax_b_bar18,  # 18  D
    tenor_sax_b_bar19,  # 19  Em7
    rest(1),  # 20  Em7
    tenor_sax_b_bar17,  # 21  D
    tenor_sax_b_bar18,  # 22  D
    tenor_sax_b_bar19,  # 23  Em7
    chord("G4[7/24;1/4;99], E4[7/48;1/4], E4[7/24;1/2]", default_volume=97),  # 24  Em7
])

brass_section_b_bar17 = join([
    rest(1/16), C("D", 4) % (1/32, 0, [70, 70, 76]), rest(3/32),
    C("D", 4) % (1/32, 0, [70, 70, 76]), rest(3/32), C("D", 4) % (1/32, 0, [70, 70, 76]),
    rest(7/32), C("D", 4) % (1/32, 0, [70, 70, 76]), rest(3/32),
    C("D", 4) % (1/32, 0, [70, 70, 76]), rest(3/32), C("D", 4) % (1/32, 0, [70, 70, 76]),
    rest(5/32),
])
brass_section_b_bar19 = chord(
    "r[1/16], D4;E4[1/32;0], G4[1/32;.;76], r[3/32], D4;E4[1/32;0], G4[1/32;.;76], r[3/32], "
    "D4;E4[1/32;0], G4[1/32;.;76], r[7/32], D4;E4[1/32;0], G4[1/32;.;76], r[3/32], "
    "D4;E4[1/32;0], G4[1/32;.;76], r[3/32], D4;E4[1/32;0], G4[1/32;.;76], r[5/32]",
    default_volume=70,
)

brass_section_b = join([
    brass_section_b_bar17, brass_section_b_bar17, brass_section_b_bar19, brass_section_b_bar19,
] * 2)

clean_guitar_b = join([
    C("D", 4) % (1/32, 0, [63, 63, 68]), rest(5/32), C("D", 4) % (1/32, 0, [63, 63, 68]),  # 17  D
    rest(5/32), C("D", 4) % (1/32, 0, [63, 63, 68]), rest(19/32),
    C("D", 4) % (1/32, 0, [63, 63, 68]), rest(11/32), C("D", 4) % (1/32, 0, [63, 63, 68]),
    rest(1/32), C("D", 4) % (1/32, 0, [63, 63, 68]), rest(17/32),  # 18  D
    chord("D4;E4[1/32;0], G4[1/32;.;68], r[5/32], D4;E4[1/32;0], G4[1/32;.;68], r[5/32], "
          "D4;E4[1/32;0], G4[1/32;.;68], r[19/32]", default_volume=63),  # 19  Em7
    chord("D4;E4[1/32;0], G4[1/32;.;68], r[11/32], D4;E4[1/32;0], G4[1/32;.;68], r[1/32], "
          "D4;E4[1/32;0], G4[1/32;.;68], r[17/32]", default_volume=63),  # 20  Em7
] * 2)

muted_guitar_b_bar17 = chord(
    "D3[1/16;.], r[1/16], E3[1/16;.], r[1/16], D3[1/16;.], r[1/16], D3[1/16;.], r[1/16], "
    "D3[1/16;.], r[1/16], D3[1/16;.], r[1/16], G3[1/16;.], r[1/8], E3[1/16;.]", volume=72
)

muted_guitar_b = join([
    muted_guitar_b_bar17,  # 17  D
    # 18  D
    chord("A3[1/16;.], r[1/16], A3[1/16;.], r[1/16], D4[1/16;.], r[1/16], A3[1/16;.], r[1/16], "
          "D4[1/16;.], r[1/16], E4[1/16;.], r[1/16], D4[1/16;.], r[1/8], D4[1/16;.]", volume=72),
    muted_guitar_b_bar17,  # 19  Em7
    # 20  Em7
    chord("G3[1/16;.], r[1/16], A3[1/16;.], r[1/16], D4[1/16;.], r[1/16], A3[1/16;.], r[1/16], "
          "D4[1/16;.], r[1/16], E4[1/16;.], r[1/16], D4[1/16;.], r[1/8], D4[1/16;.]", volume=72),
] * 2)

electric_bass_b = join([
    chord("D2[1/8;.;97], r[1/8], C2[1/8;.], r[1/16], C2[1/16;.], r[1/8], C2[1/16;.], r[5/16]",
          default_volume=88),  # 17  D
    chord("D2[1/8;.;97], r[1/8], D2[1/8;.], r[1/16], C2[1/16;.], r[1/8], A2[1/16;.], "  # 18  D
          "A1[1/16;.], D2[1/8;.], r[1/8]", default_volume=88),
    chord("E1[1/8;.;97], r[1/8], D2[1/8;.], r[1/16], D2[1/16;.], r[1/8], D2[1/16;.], r[5/16]",
          default_volume=88),  # 19  Em7
    chord("E1[1/8;.;97], r[1/8], E1[1/8;.], r[1/16], D2[1/16;.], r[1/8], B1[1/16;.], "  # 20  Em7
          "B1[1/16;.], E1[1/8;.], r[1/8]", default_volume=88),
] * 2)

drums_b_bar18 = hits(
    "K;H, 0, S;OH, 0, H, S, K;H, S, K;H, 0, S;OH, K, S;H, 0, K;H, S",
    1/16, {"K": 87, "H": 63, "S": [47, 99, 47], "OH": 66},
)

drums_b = join([
    hits("K;H;C, 0, S;OH, 0, H, S, K;H, S, K;H, 0, S;OH, K, S;H, 0, K;H, S",  # 17
         1/16,
         {"K": 87, "H": 63, "C": 82, "S": [47, 99, 47], "OH": 66},
         {"K": 1/16, "H": 1/16, "C": 1/4, "S": 1/16, "OH": 1/16}),
    drums_b_bar18,  # 18
    hits("K;H, 0, S;OH, 0, H, S, K;H, S, K;H, 0, S;OH, K, S;H, 0, K;H, S",  # 19
         1/16,
         {"K": 87, "H": 63, "S": [47, 99, 47], "OH": 66},
         {"K": 1/16, "H": 1/16, "S": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "OH": 1/16}),
    hits("K;S;H, 0, S;OH, S, S;H, 0, K;H, S, K;S;H, S, S;OH, K;S, H, S, K;S;H, 0",  # 20
         1/16,
         {"K": 87, "S": [47, 47, 47, 99, 47, 99, 47, 47, 99, 47, 99], "H": 63, "OH": 66},
         {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64], "H": 1/16, "OH": 1/16}),
    *[drums_b_bar18] * 3,  # 21–23
    hits("K;H, 0, S;OH, S, H, S, K;S;H, 0, K;S;H, 0, S;OH, K;S, H;T1, S;T5, K;H;T1, S;T5",  # 24
         1/16,
         {
             "K": 87,
             "H": 63,
             "S": [47, 99, 47, 99, 47, 47, 99, 99, 99],
             "OH": 66,
             "T1": 72,
             "T5": 72,
         },
         {
             "K": 1/16,
             "H": 1/16,
             "S": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16],
             "OH": 1/16,
             "T1": 1/16,
             "T5": 1/16,
         }),
])

shekere_b = join([
    hits("CA;CL, 0, CA;CL, CA, CA, CL, CA;CL, CA, CA;CL, 0, CA;CL, CA, CA, CL, CA, CA;CL",  # 17
         1/16,
         {"CA": [50, 59, 50], "CL": 80},
         {"CA": [1/16, 1/16, 3/64], "CL": [1/16, 1/16, 3/64, 1/16, 1/16]}),
] * 8)


# ── solo · bars 25–40 ───────────────────────────────────────────────────────
# Em7 | Em7 | Em7 | Am7 | Em7 | Em7 | Em7 | Am7 | Em7 | Em7 | Em7 | Am7 | Em7 | Em7 | Em7 | Am7

tenor_sax_solo_bar25 = chord(
    "B3[7/48;1/8;87], B3[7/48;1/8], B3[1/12;1/16;87], B3[1/16;.], B3[7/48;1/8], B3[7/48;1/8;87], "
    "B3[7/48;1/8], B3[1/12;1/16;87], A3[1/16;.;80], B3[7/48;1/8]", default_volume=81
)
tenor_sax_solo_bar26 = chord(
    "D4[7/48;1/8;91], G4[1/12;1/16], E4[1/16;.;85], G4[7/48;1/8;93], E4[11/48;3/16;85], "
    "A4[7/48;1/8;88], G4[1/16;.], B4[7/48;1/4;95]", default_volume=87
)
tenor_sax_solo_bar28 = chord("E4[7/48;1/8], E4[7/48;1/8;83], C4[7/12;3/4;87]", default_volume=89)
tenor_sax_solo_bar31 = chord(
    "G4[7/48;1/8;95], B4[1/12;1/16;91], A4[1/16;.], B4[7/48;1/8;97], A4[11/48;3/16], "
    "A4[7/48;1/8], B4[1/16;.;91], G4[7/48;1/4;95]", default_volume=90
)

tenor_sax_solo = join([
    tenor_sax_solo_bar25,  # 25  Em7
    tenor_sax_solo_bar26,  # 26  Em7
    chord("G4[7/48;1/8;95], G4[7/48;1/8], G4[1/12;1/16;95], G4[1/16;.], G4[7/48;1/8], "  # 27  Em7
          "G4[7/48;1/8;95], G4[7/48;1/8], G4[1/12;1/16;95], A4[1/16;.;90], G4[7/48;1/8]",
          default_volume=89),
    tenor_sax_solo_bar28,  # 28  Am7
    tenor_sax_solo_bar25,  # 29  Em7
    tenor_sax_solo_bar26,  # 30  Em7
    tenor_sax_solo_bar31,  # 31  Em7
    chord("E4[7/48;1/8;89], D4[1/12;1/16], B3[1/16;.;81], A3[7/48;1/8;86], E4[7/48;5/8]",
          default_volume=83),  # 32  Am7
    chord("E4[7/24;1/4], E4[7/24;1/4], E4[7/48;1/8], E4[7/48;1/8;83], E4[7/24;1/4]",  # 33  Em7
          default_volume=89),
    chord("D4[7/24;1/4], D4[7/24;1/4], D4[7/48;1/4], D4[7/24;1/4]", volume=91),  # 34  Em7
    chord("G4[7/48;3/16;95], A4[1/16;.], B4[7/48;1/8;97], A4[11/48;3/16], A4[7/48;1/8], "
          "B4[1/16;.;91], G4[7/48;1/4;95]", default_volume=90),  # 35  Em7
    tenor_sax_solo_bar28,  # 36  Am7
    tenor_sax_solo_bar25,  # 37  Em7
    tenor_sax_solo_bar26,  # 38  Em7
    tenor_sax_solo_bar31,  # 39  Em7
    # 40  Am7
    chord("E4[7/48;1/8;89], D4[1/12;1/8], A3[7/48;1/8;86], E4[7/48;5/8]", default_volume=83),
])

brass_section_solo_bar25 = chord(
    "r[1/16], D4;E4[1/32;0], G4[1/32;.;73], r[3/32], D4;E4[1/32;0], G4[1/32;.;73], r[3/32], "
    "D4;E4[1/32;0], G4[1/32;.;73], r[7/32], D4;E4[1/32;0], G4[1/32;.;73], r[3/32], "
    "D4;E4[1/32;0], G4[1/32;.;73], r[3/32], D4;E4[1/32;0], G4[1/32;.;73], r[5/32]",
    default_volume=67,
)

brass_section_solo = join([
    *[brass_section_solo_bar25] * 3,  # 25–27
    chord("r[1/16], C4;G4[1/32;0], A4[1/32;.;73], r[3/32], C4;G4[1/32;0], A4[1/32;.;73], "
          "r[3/32], C4;G4[1/32;0], A4[1/32;.;73], r[7/32], C4;G4[1/32;0], A4[1/32;.;73], "
          "r[3/32], C4;G4[1/32;0], A4[1/32;.;73], r[3/32], C4;G4[1/32;0], A4[1/32;.;73], r[5/32]",
          default_volume=67),  # 28  Am7
] * 4)

clean_guitar_solo_bar25 = chord(
    "r[1/8], D4;E4[1/32;0], G4[1/32;.;65], r[3/32], D4;E4[1/32;0], G4[1/32;.;65], r[7/32], "
    "D4;E4[1/32;0], G4[1/32;.;65], r[15/32]", default_volume=60
)

clean_guitar_solo = join([
    clean_guitar_solo_bar25,  # 25  Em7
    chord("r[1/4], D4;E4[1/32;0], G4[1/32;.;65], r[5/32], D4;E4[1/32;0], G4[1/32;.;65], "
          "r[9/32], D4;E4[1/32;0], G4[1/32;.;65], r[5/32], D4;E4[1/32;0], G4[1/32;.;65], r[1/32]",
          default_volume=60),  # 26  Em7
    clean_guitar_solo_bar25,  # 27  Em7
    chord("r[1/4], C4;G4[1/32;0], A4[1/32;.;65], r[5/32], C4;G4[1/32;0], A4[1/32;.;65], "
          "r[9/32], C4;G4[1/32;0], A4[1/32;.;65], r[5/32], C4;G4[1/32;0], A4[1/32;.;65], r[1/32]",
          default_volume=60),  # 28  Am7
] * 4)

muted_guitar_solo = join([
    # 25  Em7
    chord("D3[1/16;.], r[1/16], E3[1/16;.], r[1/16], D3[1/16;.], r[1/16], D3[1/16;.], r[1/16], "
          "D3[1/16;.], r[1/16], D3[1/16;.], r[1/16], G3[1/16;.], r[1/8], E3[1/16;.]", volume=69),
    # 26  Em7
    chord("G3[1/16;.], r[1/16], A3[1/16;.], r[1/16], D4[1/16;.], r[1/16], A3[1/16;.], r[1/16], "
          "D4[1/16;.], r[1/16], E4[1/16;.], r[1/16], D4[1/16;.], r[1/8], D4[1/16;.]", volume=69),
] * 8)

electric_bass_solo_bar25 = chord(
    "E1[5/24;1/4;93], E1[5/24;1/4], E2[1/8;.], D2[1/16;.], r[5/16]", default_volume=85
)

electric_bass_solo = join([
    electric_bass_solo_bar25,  # 25  Em7
    chord("E1[5/24;1/4;93], E1[5/24;3/8], A1[1/16;.], r[1/16], E1[1/16;.], A1[1/16;.], "
          "E2[1/16;.], r[1/16]", default_volume=85),  # 26  Em7
    electric_bass_solo_bar25,  # 27  Em7
    chord("A1[5/24;1/4;93], A1[5/24;3/8], D2[1/16;.], r[1/16], A1[1/16;.], D2[1/16;.], "
          "A2[1/16;.], r[1/16]", default_volume=85),  # 28  Am7
] * 4)

drums_solo_bar25 = hits(
    "K;H, 0, S;OH, 0, H, S, K;H, S, K;H, 0, S;OH, K, S;H, 0, K;H, S",
    1/16, {"K": 84, "H": 60, "S": [45, 95, 45], "OH": 63},
)
drums_solo_bar28 = hits(
    "K;H, 0, OH, 0, S;H, 0, K;S;H, S, K;S;H, S, S;OH, K, S;H, 0, K;S;H, 0",
    1/16,
    {"K": 84, "H": 60, "OH": 63, "S": [95, 45, 45, 95, 45, 45, 95]},
    {"K": 1/16, "H": 1/16, "OH": 1/16, "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16]},
)

drums_solo = join([
    *[drums_solo_bar25] * 3,  # 25–27
    drums_solo_bar28,  # 28
    drums_solo_bar25, drums_solo_bar25,  # 29–30
    hits("K;H, 0, S;OH, 0, H, S, K;H, S, K;H, 0, S;OH, K, S;H, 0, K;H, S",  # 31
         1/16,
         {"K": 84, "H": 60, "S": [45, 95, 45], "OH": 63},
         {"K": 1/16, "H": 1/16, "S": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "OH": 1/16}),
    hits("K;S;H, 0, S;OH, S, S;H, 0, K;H, S, K;S;H, S, S;OH, K;S, H, S, K;S;H, 0",  # 32
         1/16,
         {"K": 84, "S": [45, 45, 45, 95, 45, 95, 45, 45, 95, 45, 95], "H": 60, "OH": 63},
         {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64], "H": 1/16, "OH": 1/16}),
    *[drums_solo_bar25] * 3,  # 33–35
    drums_solo_bar28,  # 36
    *[drums_solo_bar25] * 3,  # 37–39
    hits("K;H, 0, OH, 0, S;H, 0, K;S;H, S, K;S;H, S, S;OH, K, S;H;T1, T5, K;S;H;T1, T5",  # 40
         1/16,
         {"K": 84, "H": 60, "OH": 63, "S": [95, 45, 45, 95, 45, 45, 95], "T1": 69, "T5": 69},
         {
             "K": 1/16,
             "H": 1/16,
             "OH": 1/16,
             "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16],
             "T1": 1/16,
             "T5": 1/16,
         }),
])

shekere_solo = join([
    hits("CA;CL, 0, CA;CL, CA, CA, CL, CA;CL, CA, CA;CL, 0, CA;CL, CA, CA, CL, CA, CA;CL",  # 25
         1/16,
         {"CA": [48, 56, 48], "CL": 77},
         {"CA": [1/16, 1/16, 3/64], "CL": [1/16, 1/16, 3/64, 1/16, 1/16]}),
] * 16)


# ── break · bars 41–48 ──────────────────────────────────────────────────────
# Em7 | Bm7 | Em7 | Bm7 | Em7 | Bm7 | Em7 | Bm7

brass_section_break_2 = join([
    # 41  Em7
    chord("r[1/16], E4[1/32;0], G4[1/32;.;69], r[3/32], E4[1/32;0], G4[1/32;.;69], r[3/32], "
          "E4[1/32;0], G4[1/32;.;69], r[7/32], E4[1/32;0], G4[1/32;.;69], r[3/32], E4[1/32;0], "
          "G4[1/32;.;69], r[3/32], E4[1/32;0], G4[1/32;.;69], r[5/32]", default_volume=64),
    # 42  Bm7
    chord("r[1/16], D4[1/32;0], B4[1/32;.;69], r[3/32], D4[1/32;0], B4[1/32;.;69], r[3/32], "
          "D4[1/32;0], B4[1/32;.;69], r[7/32], D4[1/32;0], B4[1/32;.;69], r[3/32], D4[1/32;0], "
          "B4[1/32;.;69], r[3/32], D4[1/32;0], B4[1/32;.;69], r[5/32]", default_volume=64),
] * 4)

muted_guitar_break_2 = join([
    # 41  Em7
    chord("D3[1/16;.], r[1/16], E3[1/16;.], r[1/16], D3[1/16;.], r[1/16], D3[1/16;.], r[1/16], "
          "D3[1/16;.], r[1/16], D3[1/16;.], r[1/16], G3[1/16;.], r[1/8], E3[1/16;.]", volume=66),
    # 42  Bm7
    chord("A3[1/16;.], r[1/16], A3[1/16;.], r[1/16], D4[1/16;.], r[1/16], A3[1/16;.], r[1/16], "
          "D4[1/16;.], r[1/16], E4[1/16;.], r[1/16], D4[1/16;.], r[1/8], D4[1/16;.]", volume=66),
] * 4)

electric_bass_break_2 = join([
    chord("E1[1/8;.;88], r[1/16], A1[1/16;.], r[1/16], G1[1/16;.], r[1/8], E1[1/8;.], r[1/16], "
          "G1[1/16;.], r[1/16], E1[1/16;.], r[1/8]", default_volume=81),  # 41  Em7
    chord("B1[1/8;.;88], r[1/16], A2[1/16;.], r[1/16], B1[1/16;.], A1[1/16;.], r[5/16], "
          "A1[1/16;.], r[1/16], E2[1/16;.], r[1/16]", default_volume=81),  # 42  Bm7
] * 4)

shekere_break_2 = join([
    hits("CA;CL, 0, CA;CL, CA, CA, CL, CA;CL, CA, CA;CL, 0, CA;CL, CA, CA, CL, CA, CA;CL",  # 41
         1/16,
         {"CA": [46, 53, 46], "CL": 73},
         {"CA": [1/16, 1/16, 3/64], "CL": [1/16, 1/16, 3/64, 1/16, 1/16]}),
] * 8)


# ── B · bars 49–56 ──────────────────────────────────────────────────────────
# D | D | Em7 | Em7 | D | D | Em7 | Em7

tenor_sax_b_2_bar49 = chord(
    "r[1/8], A4[1/16;.], G4[1/16;.;94], E4[7/48;3/16;98], D4[1/16;.;92], A3[7/24;1/2]",
    default_volume=95,
)

tenor_sax_b_2 = join([
    tenor_sax_b_2_bar49,  # 49  D
    chord("r[1/8], D4[1/16;.], B3[1/16;.;92], A3[7/48;1/4;97], D4[7/24;1/2;100]",  # 50  D
          default_volume=94),
    chord("G4[7/48;1/8;104], B4[7/48;1/8], A4[7/48;3/16;105], B4[1/16;.], B4[7/48;1/8;106], "
          "G4[7/48;3/16;98], E4[7/48;3/16;96]", default_volume=100),  # 51  Em7
    rest(1),  # 52  Em7
    tenor_sax_b_2_bar49,  # 53  D
    chord("r[1/8], D4[1/16;.;94], B3[1/16;.], A3[7/48;3/16;97], B3[1/16;.], D4[7/24;1/2;100]",
          default_volume=92),  # 54  D
    chord("G4[7/48;1/8;104], B4[7/48;1/8], A4[7/48;3/16;105], B4[1/16;.], B4[7/48;5/16;106], "
          "E4[7/48;3/16;96]", default_volume=100),  # 55  Em7
    chord("G4[7/24;1/4;100], E4[7/48;1/4], E4[7/24;1/2]", default_volume=98),  # 56  Em7
])

brass_section_b_2_bar49 = join([
    rest(1/16), C("D", 4) % (1/32, 0, [71, 71, 77]), rest(3/32),
    C("D", 4) % (1/32, 0, [71, 71, 77]), rest(3/32), C("D", 4) % (1/32, 0, [71, 71, 77]),
    rest(7/32), C("D", 4) % (1/32, 0, [71, 71, 77]), rest(3/32),
    C("D", 4) % (1/32, 0, [71, 71, 77]), rest(3/32), C("D", 4) % (1/32, 0, [71, 71, 77]),
    rest(5/32),
])
brass_section_b_2_bar51 = chord(
    "r[1/16], D4;E4[1/32;0], G4[1/32;.;77], r[3/32], D4;E4[1/32;0], G4[1/32;.;77], r[3/32], "
    "D4;E4[1/32;0], G4[1/32;.;77], r[7/32], D4;E4[1/32;0], G4[1/32;.;77], r[3/32], "
    "D4;E4[1/32;0], G4[1/32;.;77], r[3/32], D4;E4[1/32;0], G4[1/32;.;77], r[5/32]",
    default_volume=71,
)

brass_section_b_2 = join([
    brass_section_b_2_bar49, brass_section_b_2_bar49, brass_section_b_2_bar51,
    brass_section_b_2_bar51,
] * 2)

clean_guitar_b_2 = join([
    C("D", 4) % (1/32, 0, [64, 64, 69]), rest(5/32), C("D", 4) % (1/32, 0, [64, 64, 69]),  # 49  D
    rest(5/32), C("D", 4) % (1/32, 0, [64, 64, 69]), rest(19/32),
    C("D", 4) % (1/32, 0, [64, 64, 69]), rest(11/32), C("D", 4) % (1/32, 0, [64, 64, 69]),
    rest(1/32), C("D", 4) % (1/32, 0, [64, 64, 69]), rest(17/32),  # 50  D
    chord("D4;E4[1/32;0], G4[1/32;.;69], r[5/32], D4;E4[1/32;0], G4[1/32;.;69], r[5/32], "
          "D4;E4[1/32;0], G4[1/32;.;69], r[19/32]", default_volume=64),  # 51  Em7
    chord("D4;E4[1/32;0], G4[1/32;.;69], r[11/32], D4;E4[1/32;0], G4[1/32;.;69], r[1/32], "
          "D4;E4[1/32;0], G4[1/32;.;69], r[17/32]", default_volume=64),  # 52  Em7
] * 2)

muted_guitar_b_2_bar49 = chord(
    "D3[1/16;.], r[1/16], E3[1/16;.], r[1/16], D3[1/16;.], r[1/16], D3[1/16;.], r[1/16], "
    "D3[1/16;.], r[1/16], D3[1/16;.], r[1/16], G3[1/16;.], r[1/8], E3[1/16;.]", volume=73
)

muted_guitar_b_2 = join([
    muted_guitar_b_2_bar49,  # 49  D
    # 50  D
    chord("A3[1/16;.], r[1/16], A3[1/16;.], r[1/16], D4[1/16;.], r[1/16], A3[1/16;.], r[1/16], "
          "D4[1/16;.], r[1/16], E4[1/16;.], r[1/16], D4[1/16;.], r[1/8], D4[1/16;.]", volume=73),
    muted_guitar_b_2_bar49,  # 51  Em7
    # 52  Em7
    chord("G3[1/16;.], r[1/16], A3[1/16;.], r[1/16], D4[1/16;.], r[1/16], A3[1/16;.], r[1/16], "
          "D4[1/16;.], r[1/16], E4[1/16;.], r[1/16], D4[1/16;.], r[1/8], D4[1/16;.]", volume=73),
] * 2)

electric_bass_b_2 = join([
    chord("D2[1/8;.;98], r[1/8], C2[1/8;.], r[1/16], C2[1/16;.], r[1/8], C2[1/16;.], r[5/16]",
          default_volume=90),  # 49  D
    chord("D2[1/8;.;98], r[1/8], D2[1/8;.], r[1/16], C2[1/16;.], r[1/8], A2[1/16;.], "  # 50  D
          "A1[1/16;.], D2[1/8;.], r[1/8]", default_volume=90),
    chord("E1[1/8;.;98], r[1/8], D2[1/8;.], r[1/16], D2[1/16;.], r[1/8], D2[1/16;.], r[5/16]",
          default_volume=90),  # 51  Em7
    chord("E1[1/8;.;98], r[1/8], E1[1/8;.], r[1/16], D2[1/16;.], r[1/8], B1[1/16;.], "  # 52  Em7
          "B1[1/16;.], E1[1/8;.], r[1/8]", default_volume=90),
] * 2)

drums_b_2_bar50 = hits(
    "K;H, 0, S;OH, 0, H, S, K;H, S, K;H, 0, S;OH, K, S;H, 0, K;H, S",
    1/16, {"K": 89, "H": 64, "S": [48, 100, 48], "OH": 67},
)
drums_b_2_bar51 = hits(
    "K;H, 0, S;OH, 0, H, S, K;H, S, K;H, 0, S;OH, K, S;H, 0, K;H, S",
    1/16,
    {"K": 89, "H": 64, "S": [48, 100, 48], "OH": 67},
    {"K": 1/16, "H": 1/16, "S": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "OH": 1/16},
)

drums_b_2 = join([
    hits("K;H;C, 0, S;OH, 0, H, S, K;H, S, K;H, 0, S;OH, K, S;H, 0, K;H, S",  # 49
         1/16,
         {"K": 89, "H": 64, "C": 84, "S": [48, 100, 48], "OH": 67},
         {"K": 1/16, "H": 1/16, "C": 1/4, "S": 1/16, "OH": 1/16}),
    drums_b_2_bar50,  # 50
    drums_b_2_bar51,  # 51
    hits("K;S;H, 0, S;OH, S, S;H, 0, K;H, S, K;S;H, S, S;OH, K;S, H, S, K;S;H, 0",  # 52
         1/16,
         {"K": 89, "S": [48, 48, 48, 100, 48, 100, 48, 48, 100, 48, 100], "H": 64, "OH": 67},
         {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64], "H": 1/16, "OH": 1/16}),
    drums_b_2_bar50, drums_b_2_bar50,  # 53–54
    drums_b_2_bar51,  # 55
    hits("K;S;H, 0, S;OH, S, S;H, 0, K;H, S, K;S;H, S, S;OH, K;S, H;T1, S;T5, K;S;H;T1, T5",  # 56
         1/16,
         {
             "K": 89,
             "S": [48, 48, 48, 100, 48, 100, 48, 48, 100, 48, 100],
             "H": 64,
             "OH": 67,
             "T1": 73,
             "T5": 73,
         },
         {
             "K": 1/16,
             "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64],
             "H": 1/16,
             "OH": 1/16,
             "T1": 1/16,
             "T5": 1/16,
         }),
])

shekere_b_2 = join([
    hits("CA;CL, 0, CA;CL, CA, CA, CL, CA;CL, CA, CA;CL, 0, CA;CL, CA, CA, CL, CA, CA;CL",  # 49
         1/16,
         {"CA": [51, 60, 51], "CL": 81},
         {"CA": [1/16, 1/16, 3/64], "CL": [1/16, 1/16, 3/64, 1/16, 1/16]}),
] * 8)


# ── A · bars 57–64 ──────────────────────────────────────────────────────────
# Em7 | Em7 | Em7 | Am7 | Em7 | Em7 | D | Em7

tenor_sax_a_2 = join([
    chord("G4[1/16;.;102], D4[1/16;.;93], G4[7/48;3/16], G4[7/48;7/16], D4[7/48;1/4;100]",
          default_volume=95),  # 57  Em7
    rest(1),  # 58  Em7
    chord("G4[1/16;.;106], D4[1/16;.], G4[7/48;3/16;100], G4[7/48;1/4;100], E4[7/48;3/16], "
          "D4[7/48;1/4;104]", default_volume=98),  # 59  Em7
    chord("G4[1/16;.;102], D4[1/16;.], G4[7/48;3/16;95], G4[7/48;1/4;95], E4[7/48;3/16], "
          "C4[7/48;1/4;98]", default_volume=93),  # 60  Am7
    chord("E4[1/16;.;100], B3[1/16;.;91], E4[7/48;3/16], E4[7/48;1/4], D4[7/48;3/16], "  # 61  Em7
          "B3[7/48;1/4;98]", default_volume=93),
    rest(1),  # 62  Em7
    chord("A4[1/16;.], E4[1/16;.;98], A4[7/48;7/16;101], G4[7/48;3/16;100], E4[7/48;1/4;104]",
          default_volume=107),  # 63  D
    chord("E4[1/16;.], r[1/8], E4[1/16;.], r[1/8], E4[2/3;5/8]", volume=91),  # 64  Em7
])

brass_section_a_2_bar57 = chord(
    "r[1/16], D4;E4[1/32;0], G4[1/32;.;78], r[3/32], D4;E4[1/32;0], G4[1/32;.;78], r[3/32], "
    "D4;E4[1/32;0], G4[1/32;.;78], r[7/32], D4;E4[1/32;0], G4[1/32;.;78], r[3/32], "
    "D4;E4[1/32;0], G4[1/32;.;78], r[3/32], D4;E4[1/32;0], G4[1/32;.;78], r[5/32]",
    default_volume=72,
)

brass_section_a_2 = join([
    *[brass_section_a_2_bar57] * 3,  # 57–59
    chord("r[1/16], C4;G4[1/32;0], A4[1/32;.;78], r[3/32], C4;G4[1/32;0], A4[1/32;.;78], "
          "r[3/32], C4;G4[1/32;0], A4[1/32;.;78], r[7/32], C4;G4[1/32;0], A4[1/32;.;78], "
          "r[3/32], C4;G4[1/32;0], A4[1/32;.;78], r[3/32], C4;G4[1/32;0], A4[1/32;.;78], r[5/32]",
          default_volume=72),  # 60  Am7
    brass_section_a_2_bar57, brass_section_a_2_bar57,  # 61–62
    rest(1/16), C("D", 4) % (1/32, 0, [72, 72, 78]), rest(3/32),  # 63  D
    C("D", 4) % (1/32, 0, [72, 72, 78]), rest(3/32), C("D", 4) % (1/32, 0, [72, 72, 78]),
    rest(7/32), C("D", 4) % (1/32, 0, [72, 72, 78]), rest(3/32),
    C("D", 4) % (1/32, 0, [72, 72, 78]), rest(3/32), C("D", 4) % (1/32, 0, [72, 72, 78]),
    rest(5/32),
    # 64  Em7
    chord("D4;E4;G4[3/64;3/16], D4;E4;G4[3/64;3/16], D4;E4;G4[1/2;.], r[1/8]", volume=91),
])

clean_guitar_a_2_bar57 = chord(
    "r[1/4], D4;E4[1/32;0], G4[1/32;.;70], r[5/32], D4;E4[1/32;0], G4[1/32;.;70], r[9/32], "
    "D4;E4[1/32;0], G4[1/32;.;70], r[5/32], D4;E4[1/32;0], G4[1/32;.;70], r[1/32]",
    default_volume=65,
)
clean_guitar_a_2_bar58 = chord(
    "r[1/8], D4;E4[1/32;0], G4[1/32;.;70], r[3/32], D4;E4[1/32;0], G4[1/32;.;70], r[7/32], "
    "D4;E4[1/32;0], G4[1/32;.;70], r[15/32]", default_volume=65
)

clean_guitar_a_2 = join([
    clean_guitar_a_2_bar57,  # 57  Em7
    clean_guitar_a_2_bar58,  # 58  Em7
    clean_guitar_a_2_bar57,  # 59  Em7
    chord("r[1/8], C4;G4[1/32;0], A4[1/32;.;70], r[3/32], C4;G4[1/32;0], A4[1/32;.;70], "
          "r[7/32], C4;G4[1/32;0], A4[1/32;.;70], r[15/32]", default_volume=65),  # 60  Am7
    clean_guitar_a_2_bar57,  # 61  Em7
    clean_guitar_a_2_bar58,  # 62  Em7
    rest(1/4), C("D", 4) % (1/32, 0, [65, 65, 70]), rest(5/32),  # 63  D
    C("D", 4) % (1/32, 0, [65, 65, 70]), rest(9/32), C("D", 4) % (1/32, 0, [65, 65, 70]),
    rest(5/32), C("D", 4) % (1/32, 0, [65, 65, 70]), rest(1/32),
    # 64  Em7
    chord("D4;E4;G4[3/64;3/16], D4;E4;G4[3/64;3/16], D4;E4;G4[1/2;.], r[1/8]", volume=91),
])

muted_guitar_a_2_bar57 = chord(
    "D3[1/16;.], r[1/16], E3[1/16;.], r[1/16], D3[1/16;.], r[1/16], D3[1/16;.], r[1/16], "
    "D3[1/16;.], r[1/16], D3[1/16;.], r[1/16], G3[1/16;.], r[1/8], E3[1/16;.]", volume=74
)
muted_guitar_a_2_bar58 = chord(
    "G3[1/16;.], r[1/16], A3[1/16;.], r[1/16], D4[1/16;.], r[1/16], A3[1/16;.], r[1/16], "
    "D4[1/16;.], r[1/16], E4[1/16;.], r[1/16], D4[1/16;.], r[1/8], D4[1/16;.]", volume=74
)

muted_guitar_a_2 = join([
    muted_guitar_a_2_bar57,  # 57  Em7
    muted_guitar_a_2_bar58,  # 58  Em7
    muted_guitar_a_2_bar57,  # 59  Em7
    muted_guitar_a_2_bar58,  # 60  Am7
    muted_guitar_a_2_bar57,  # 61  Em7
    muted_guitar_a_2_bar58,  # 62  Em7
    muted_guitar_a_2_bar57,  # 63  D
    # 64  Em7
    chord("D3;E3;G3[1/16;.], r[1/8], D3;E3;G3[1/16;.], r[1/8], D3;E3;G3[2/3;5/8]", volume=91),
])

electric_bass_a_2_bar57 = chord(
    "E1[1/8;.;100], r[1/8], E1[1/8;.], r[1/16], D2[1/16;.], r[1/8], E1[1/16;.], r[5/16]",
    default_volume=91,
)
electric_bass_a_2_bar58 = chord(
    "E1[1/8;.;100], r[1/8], D2[1/8;.], r[1/16], E1[1/16;.], r[1/8], E1[1/16;.], E1[1/16;.], "
    "D2[1/8;.], r[1/8]", default_volume=91
)

electric_bass_a_2 = join([
    electric_bass_a_2_bar57,  # 57  Em7
    electric_bass_a_2_bar58,  # 58  Em7
    electric_bass_a_2_bar57,  # 59  Em7
    chord("A1[1/8;.;100], r[1/8], G2[1/8;.], r[1/16], A1[1/16;.], r[1/8], A1[1/16;.], "  # 60  Am7
          "A1[1/16;.], G2[1/8;.], r[1/8]", default_volume=91),
    electric_bass_a_2_bar57,  # 61  Em7
    electric_bass_a_2_bar58,  # 62  Em7
    chord("D2[1/8;.;100], r[1/8], D2[1/8;.], r[1/16], C2[1/16;.], r[1/8], D2[1/16;.], r[5/16]",
          default_volume=91),  # 63  D
    chord("E1[1/16;.], r[1/8], E1[1/16;.], r[1/8], E1[2/3;5/8]", volume=91),  # 64  Em7
])

drums_a_2_bar58 = hits(
    "K;H, 0, S;OH, 0, H, S, K;H, S, K;H, 0, S;OH, K, S;H, 0, K;H, S",
    1/16, {"K": 90, "H": 65, "S": [49, 102, 49], "OH": 68},
)

drums_a_2 = join([
    hits("K;H;C, 0, S;OH, 0, H, S, K;H, S, K;H, 0, S;OH, K, S;H, 0, K;H, S",  # 57
         1/16,
         {"K": 90, "H": 65, "C": 85, "S": [49, 102, 49], "OH": 68},
         {"K": 1/16, "H": 1/16, "C": 1/4, "S": 1/16, "OH": 1/16}),
    drums_a_2_bar58,  # 58
    hits("K;H, 0, S;OH, 0, H, S, K;H, S, K;H, 0, S;OH, K, S;H, 0, K;H, S",  # 59
         1/16,
         {"K": 90, "H": 65, "S": [49, 102, 49], "OH": 68},
         {"K": 1/16, "H": 1/16, "S": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "OH": 1/16}),
    hits("K;S;H, 0, S;OH, S, S;H, 0, K;H, S, K;S;H, S, S;OH, K;S, H, S, K;S;H, 0",  # 60
         1/16,
         {"K": 90, "S": [49, 49, 49, 102, 49, 102, 49, 49, 102, 49, 102], "H": 65, "OH": 68},
         {"K": 1/16, "S": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64], "H": 1/16, "OH": 1/16}),
    *[drums_a_2_bar58] * 3,  # 61–63
    hits("K;C, 0", 1/2, {"K": 102, "C": 95}, {"K": 1/8, "C": 1/2}),  # 64
])

shekere_a_2_bar57 = hits(
    "CA;CL, 0, CA;CL, CA, CA, CL, CA;CL, CA, CA;CL, 0, CA;CL, CA, CA, CL, CA, CA;CL",
    1/16,
    {"CA": [52, 60, 52], "CL": 83},
    {"CA": [1/16, 1/16, 3/64], "CL": [1/16, 1/16, 3/64, 1/16, 1/16]},
)

shekere_a_2 = join([
    *[shekere_a_2_bar57] * 6,  # 57–62
    hits("CA;CL, 0, CA;CL, CA, CA, CL, CA;CL, CA, CA;CL, 0, CA;CL, CA, CA, CL, CA, CA;CL",  # 63
         1/16,
         {"CA": [52, 60, 52], "CL": 83},
         {
             "CA": [1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16],
             "CL": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16],
         }),
    hits("TB;OC, 0", 1/2, 81, 1/8),  # 64
])


# ── tracks ──────────────────────────────────────────────────────────────────

tenor_sax = perform(
    join([
        rest(8), tenor_sax_a, tenor_sax_b, tenor_sax_solo, rest(8), tenor_sax_b_2, tenor_sax_a_2,
    ]),
    swing=53, grid=1/16, late=12, loose=6, touch=6, seed=415129646, gate=75,
)
brass_section = perform(
    join([
        brass_section_intro, brass_section_a, brass_section_b, brass_section_solo,
        brass_section_break_2, brass_section_b_2, brass_section_a_2,
    ]),
    swing=53, grid=1/16, late=2, loose=6, touch=6, seed=225827137,
)
clean_guitar = perform(
    join([
        rest(8), clean_guitar_a, clean_guitar_b, clean_guitar_solo, rest(8), clean_guitar_b_2,
        clean_guitar_a_2,
    ]),
    swing=53, grid=1/16, loose=6, touch=6, seed=929582473,
)
muted_guitar = perform(
    join([
        muted_guitar_intro, muted_guitar_a, muted_guitar_b, muted_guitar_solo,
        muted_guitar_break_2, muted_guitar_b_2, muted_guitar_a_2,
    ]),
    swing=53, grid=1/16, loose=6, touch=6, seed=860944477, gate=75,
)
electric_bass = perform(
    join([
        electric_bass_intro, electric_bass_a, electric_bass_b, electric_bass_solo,
        electric_bass_break_2, electric_bass_b_2, electric_bass_a_2,
    ]),
    swing=53, grid=1/16, late=4, loose=6, touch=6, seed=599184981, gate=75,
)
drums = perform(
    join([drums_intro, drums_a, drums_b, drums_solo, rest(8), drums_b_2, drums_a_2]),
    swing=53, grid=1/16, loose=6, touch=6, seed=542007863,
)
shekere = perform(
    join([
        shekere_intro, shekere_a, shekere_b, shekere_solo, shekere_break_2, shekere_b_2,
        shekere_a_2,
    ]),
    swing=53, grid=1/16, loose=6, touch=6, seed=669553898,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [tenor_sax, brass_section, clean_guitar, muted_guitar, electric_bass, drums, shekere],
    instruments=[
        "Tenor Sax", "Brass Section", "Electric Guitar (clean)", "Electric Guitar (muted)",
        "Electric Bass (finger)", 1, 1,
    ],
    bpm=BPM,
    track_names=[
        "tenor sax", "brass section", "clean guitar", "muted guitar", "electric bass", "drums",
        "shekere",
    ],
    channels=[0, 1, 2, 3, 4, 9, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(78, mode="value")],
        [pan(92, mode="value")], [pan(64, mode="value")], [pan(64, mode="value")],
        [pan(34, mode="value")],
    ],
    volume=[
        [volume(102, mode="value")], [volume(82, mode="value")], [volume(78, mode="value")],
        [volume(78, mode="value")], [volume(104, mode="value")], [volume(100, mode="value")],
        [volume(92, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Em", is_meta=True),
    ],
    name="Market after Midnight",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 245760,
    "sections": [
        (0, 30720, "intro", 0.36), (30720, 30720, "A", 0.64), (61440, 30720, "B", 0.74),
        (92160, 61440, "solo", 0.6), (153600, 30720, "break", 0.42), (184320, 30720, "B", 0.8),
        (215040, 30720, "A", 0.86),
    ],
    "chords": [
        (0, 11520, "Em7", "i7"), (11520, 3840, "Am7", "iv7"), (15360, 11520, "Em7", "i7"),
        (26880, 3840, "Am7", "iv7"), (30720, 11520, "Em7", "i7"), (42240, 3840, "Am7", "iv7"),
        (46080, 11520, "Em7", "i7"), (57600, 3840, "Am7", "iv7"), (61440, 7680, "D", "VII"),
        (69120, 7680, "Em7", "i7"), (76800, 7680, "D", "VII"), (84480, 7680, "Em7", "i7"),
        (92160, 11520, "Em7", "i7"), (103680, 3840, "Am7", "iv7"), (107520, 11520, "Em7", "i7"),
        (119040, 3840, "Am7", "iv7"), (122880, 11520, "Em7", "i7"), (134400, 3840, "Am7", "iv7"),
        (138240, 11520, "Em7", "i7"), (149760, 3840, "Am7", "iv7"), (153600, 3840, "Em7", "i7"),
        (157440, 3840, "Bm7", "v7"), (161280, 3840, "Em7", "i7"), (165120, 3840, "Bm7", "v7"),
        (168960, 3840, "Em7", "i7"), (172800, 3840, "Bm7", "v7"), (176640, 3840, "Em7", "i7"),
        (180480, 3840, "Bm7", "v7"), (184320, 7680, "D", "VII"), (192000, 7680, "Em7", "i7"),
        (199680, 7680, "D", "VII"), (207360, 7680, "Em7", "i7"), (215040, 11520, "Em7", "i7"),
        (226560, 3840, "Am7", "iv7"), (230400, 7680, "Em7", "i7"), (238080, 3840, "D", "VII"),
        (241920, 3840, "Em7", "i7"),
    ],
    "about": {
        "seed": "251",
        "prompt": "afrobeat in E minor, 112 bpm, tenor sax, brass section, clean guitar, muted guitar, electric bass, drums and shekere, 64 bars",
        "genre": "afrobeat",
    },
    "tracks": [
        {
            "name": "tenor sax",
            "role": "melody",
            "instrument": {"name": "Tenor Sax", "program": 67, "low": 44, "high": 76},
            "events": ["volume", "pan", (0, 91, 40), (0, 93, 0)],
        },
        {
            "name": "brass section",
            "role": "chords",
            "instrument": {"name": "Brass Section", "program": 62, "low": 40, "high": 84},
            "events": ["volume", "pan", (0, 91, 32), (0, 93, 8)],
        },
        {
            "name": "clean guitar",
            "role": "pad",
            "instrument": {
                "name": "Electric Guitar (clean)", "program": 28, "low": 40, "high": 88,
            },
            "events": ["volume", "pan", (0, 91, 56), (0, 93, 20)],
        },
        {
            "name": "muted guitar",
            "role": "arpeggio",
            "instrument": {
                "name": "Electric Guitar (muted)", "program": 29, "low": 40, "high": 76,
            },
            "events": ["volume", "pan", (0, 91, 44), (0, 93, 8)],
        },
        {
            "name": "electric bass",
            "role": "bass",
            "instrument": {
                "name": "Electric Bass (finger)", "program": 34, "low": 28, "high": 67,
            },
            "events": ["volume", "pan", (0, 91, 6), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 18), (0, 93, 0)],
        },
        {
            "name": "shekere",
            "role": "percussion",
            "instrument": {"name": "shekere", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 28), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
