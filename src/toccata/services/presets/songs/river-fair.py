"""River Fair

Key     E minor
Tempo   96 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · chorus 12 · verse 8 · outro 4
Tracks  accordion, clarinet, piano, fingered bass, drums, congas

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 96
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "SS": 37, "T5": 43, "C": 49, "TB": 54, "CB": 56, "B1": 60, "MC": 62, "OC": 63,
    "LC": 64, "TI1": 65, "TI2": 66, "D73": 73, "D74": 74, "0": -1, "-": -2,
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
# Em | Em | D | Em

accordion_intro_bar1 = chord(
    "r[1/8], B3;E4[1/32;0], G4[1/32;.;74], r[7/32], B3;E4[1/32;0], G4[1/32;.;74], r[7/32], "
    "B3;E4[1/32;0], G4[1/32;.;74], r[1/32], B3;E4[1/32;0;37], G4[1/32;.;41], r[5/32], "
    "B3;E4[1/32;0], G4[1/32;.;74], r[1/32], B3;E4[1/32;0;37], G4[1/32;.;41], r[1/32]",
    default_volume=68,
)

accordion_intro = join([
    accordion_intro_bar1, accordion_intro_bar1,  # 1–2
    chord("r[1/8], A3;D4[1/32;0], F#4[1/32;.;74], r[7/32], A3;D4[1/32;0], F#4[1/32;.;74], "
          "r[7/32], A3;D4[1/32;0], F#4[1/32;.;74], r[1/32], A3;D4[1/32;0;37], F#4[1/32;.;41], "
          "r[5/32], A3;D4[1/32;0], F#4[1/32;.;74], r[1/32], A3;D4[1/32;0;37], F#4[1/32;.;41], "
          "r[1/32]", default_volume=68),  # 3  D
    accordion_intro_bar1,  # 4  Em
])

clarinet_intro = join([
    chord("E5[7/64;1/8], F#5[7/64;1/8;88], G5[7/64;1/8;95], A5[7/64;1/8;89], G5[7/64;1/8;95], "
          "F#5[7/64;1/8;88], E5[13/64;1/4]", default_volume=93),  # 1  Em
    chord("B4[7/64;1/8], C5[7/64;1/8;87], D5[7/64;1/8;94], E5[7/64;1/8;89], B4[7/64;1/8], "
          "A4[7/64;1/8;85], G4[13/64;1/4;91]", default_volume=93),  # 2  Em
    chord("D5[7/64;1/8], E5[7/64;1/8;91], F#5[7/64;1/8;98], G5[7/64;1/8;93], F#5[7/64;1/8;98], "
          "E5[7/64;1/8;91], D5[13/64;1/4]", default_volume=96),  # 3  D
    chord("E5[3/64;1/16], G5[5/32;.;89], r[1/32], E5[13/64;3/4]", default_volume=93),  # 4  Em
])

piano_intro_bar1 = chord(
    "E4[1/16;.], r[1/16], B3[1/16;.], r[1/8], G3[1/16;.], B3[1/16;.], r[1/16], E4[1/16;.], "
    "r[1/16], B3[1/16;.], r[1/8], G3[1/16;.], B3[1/16;.], r[1/16]", volume=66
)

piano_intro = join([
    piano_intro_bar1, piano_intro_bar1,  # 1–2
    chord("F#4[1/16;.], r[1/16], D4[1/16;.], r[1/8], A3[1/16;.], D4[1/16;.], r[1/16], "  # 3  D
          "F#4[1/16;.], r[1/16], D4[1/16;.], r[1/8], A3[1/16;.], D4[1/16;.], r[1/16]", volume=66),
    piano_intro_bar1,  # 4  Em
])

fingered_bass_intro_bar1 = chord(
    "E2[13/64;1/4], G2[7/64;1/8], B2[7/64;1/8], E2[13/64;1/4], G2[7/64;1/8], B2[7/64;1/8]",
    volume=89,
)

fingered_bass_intro = join([
    fingered_bass_intro_bar1, fingered_bass_intro_bar1,  # 1–2
    chord("D2[13/64;1/4], F#2[7/64;1/8], A2[7/64;1/8], D2[13/64;1/4], F#2[7/64;1/8], "  # 3  D
          "A2[7/64;1/8]", volume=89),
    fingered_bass_intro_bar1,  # 4  Em
])

drums_intro_bar2 = hits(
    "K;CB;D74, 0, SS;CB;D73, T5;D73, T5;CB;D74, 0, SS;D73, D73, K;CB;D74, 0, SS;CB;D73, T5;D73, "
    "T5;CB;D74, 0, SS;D73, D73",
    1/16,
    {"K": 85, "CB": [82, 71, 82], "D74": 56, "SS": 73, "D73": 55, "T5": [39, 71]},
    {"K": 1/16, "CB": 1/16, "D74": 1/16, "SS": 1/16, "D73": 1/16, "T5": [3/64, 1/16]},
)

drums_intro = join([
    hits("K;C;CB;D74, 0, SS;CB;D73, T5;D73, T5;CB;D74, 0, SS;D73, D73, K;CB;D74, 0, SS;CB;D73, "
         "T5;D73, T5;CB;D74, 0, SS;D73, D73",  # 1
         1/16,
         {
             "K": 85,
             "C": 83,
             "CB": [82, 71, 82],
             "D74": 56,
             "SS": 73,
             "D73": 55,
             "T5": [39, 71],
         },
         {
             "K": 1/16,
             "C": 1/4,
             "CB": 1/16,
             "D74": 1/16,
             "SS": 1/16,
             "D73": 1/16,
             "T5": [3/64, 1/16],
         }),
    drums_intro_bar2, drums_intro_bar2,  # 2–3
    hits("K;CB;D74, 0, SS;CB;D73, T5;D73, T5;CB;D74, 0, SS;D73, D73, TI1;D74, TI2, TI1;D73, "  # 4
         "TI1;D73, TI1;D74, TI2, TI1;D73, TI1;D73",
         1/16,
         {
             "K": 85,
             "CB": [82, 71],
             "D74": 56,
             "SS": 73,
             "D73": 55,
             "T5": [39, 71],
             "TI1": [87, 76, 76],
             "TI2": 76,
         },
         {
             "K": 1/16,
             "CB": 1/16,
             "D74": 1/16,
             "SS": 1/16,
             "D73": 1/16,
             "T5": [3/64, 1/16],
             "TI1": [1/16, 1/16, 3/64, 1/16],
             "TI2": 1/16,
         }),
])

congas_intro_bar1 = hits(
    "LC, 0, MC, 0, OC, 0, MC;OC, OC, LC, 0, MC, 0, OC, 0, MC;OC, OC", 1/16, 67
)

congas_intro = join([
    *[congas_intro_bar1] * 3,  # 1–3
    hits("B1, 0, B1;MC, B1;LC, B1, 0, B1;MC, 0, B1, 0, B1;MC;LC, B1, B1, 0, B1;MC, B1",  # 4
         1/16, 67, {"B1": [1/16, 1/16, 3/64, 1/16, 1/16], "MC": 1/16, "LC": 1/16}),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# Em | Em | D | Em | Em | Em | D | Em

accordion_verse_bar5 = chord(
    "r[1/8], B3;E4[1/32;0], G4[1/32;.;71], r[7/32], B3;E4[1/32;0], G4[1/32;.;71], r[7/32], "
    "B3;E4[1/32;0], G4[1/32;.;71], r[1/32], B3;E4[1/32;0;36], G4[1/32;.;40], r[5/32], "
    "B3;E4[1/32;0], G4[1/32;.;71], r[1/32], B3;E4[1/32;0;36], G4[1/32;.;40], r[1/32]",
    default_volume=66,
)

accordion_verse = join([
    accordion_verse_bar5, accordion_verse_bar5,  # 5–6
    chord("r[1/8], A3;D4[1/32;0], F#4[1/32;.;71], r[7/32], A3;D4[1/32;0], F#4[1/32;.;71], "
          "r[7/32], A3;D4[1/32;0], F#4[1/32;.;71], r[1/32], A3;D4[1/32;0;36], F#4[1/32;.;40], "
          "r[5/32], A3;D4[1/32;0], F#4[1/32;.;71], r[1/32], A3;D4[1/32;0;36], F#4[1/32;.;40], "
          "r[1/32]", default_volume=66),  # 7  D
    accordion_verse_bar5,  # 8  Em
] * 2)

clarinet_verse_bar5 = chord(
    "E5[7/64;1/8], F#5[7/64;1/8;86], G5[7/64;1/8;93], A5[7/64;1/8;87], G5[7/64;1/8;93], "
    "F#5[7/64;1/8;86], E5[13/64;1/4]", default_volume=91
)
clarinet_verse_bar6 = chord(
    "B4[7/64;1/8], C5[7/64;1/8;85], D5[7/64;1/8;92], E5[7/64;1/8;87], B4[7/64;1/8], "
    "A4[7/64;1/8;83], G4[13/64;1/4;89]", default_volume=91
)

clarinet_verse = join([
    clarinet_verse_bar5,  # 5  Em
    clarinet_verse_bar6,  # 6  Em
    chord("D5[7/64;1/8], E5[7/64;1/8;89], F#5[7/64;1/8;96], G5[7/64;1/8;91], F#5[7/64;1/8;96], "
          "E5[7/64;1/8;89], D5[13/64;1/4]", default_volume=94),  # 7  D
    chord("E5[3/64;1/4], G5[13/64;1/2;93], E5[13/64;1/4;82]", default_volume=91),  # 8  Em
    clarinet_verse_bar5,  # 9  Em
    clarinet_verse_bar6,  # 10  Em
    chord("A4[7/64;1/8], B4[7/64;1/8;87], A4[7/64;1/8], G4[7/64;1/8;85], A4[7/64;1/8], "  # 11  D
          "C5[7/64;1/8;87], D5[13/64;1/4;94]", default_volume=91),
    chord("E5[13/64;1/4], E5[27/64;3/4]", volume=91),  # 12  Em
])

piano_verse_bar5 = chord(
    "E4[1/16;.], r[1/16], B3[1/16;.], r[1/8], G3[1/16;.], B3[1/16;.], r[1/16], E4[1/16;.], "
    "r[1/16], B3[1/16;.], r[1/8], G3[1/16;.], B3[1/16;.], r[1/16]", volume=64
)

piano_verse = join([
    piano_verse_bar5, piano_verse_bar5,  # 5–6
    chord("F#4[1/16;.], r[1/16], D4[1/16;.], r[1/8], A3[1/16;.], D4[1/16;.], r[1/16], "  # 7  D
          "F#4[1/16;.], r[1/16], D4[1/16;.], r[1/8], A3[1/16;.], D4[1/16;.], r[1/16]", volume=64),
    piano_verse_bar5,  # 8  Em
] * 2)

fingered_bass_verse_bar5 = chord(
    "E2[13/64;1/4], G2[7/64;1/8], B2[7/64;1/8], E2[13/64;1/4], G2[7/64;1/8], B2[7/64;1/8]",
    volume=87,
)

fingered_bass_verse = join([
    fingered_bass_verse_bar5, fingered_bass_verse_bar5,  # 5–6
    chord("D2[13/64;1/4], F#2[7/64;1/8], A2[7/64;1/8], D2[13/64;1/4], F#2[7/64;1/8], "  # 7  D
          "A2[7/64;1/8]", volume=87),
    fingered_bass_verse_bar5,  # 8  Em
] * 2)

drums_verse_bar5 = hits(
    "K;D74, 0, SS;D73, T5;D73, T5;D74, 0, SS;D73, D73, K;D74, 0, SS;D73, T5;D73, T5;D74, 0, "
    "SS;D73, D73",
    1/16,
    {"K": 83, "D74": 54, "SS": 70, "D73": 53, "T5": [38, 69]},
    {"K": 1/16, "D74": 1/16, "SS": 1/16, "D73": 1/16, "T5": [3/64, 1/16]},
)

drums_verse = join([
    *[drums_verse_bar5] * 7,  # 5–11
    hits("K;D74, 0, SS;D73, T5;D73, T5;D74, 0, SS;D73, D73, T5;D74, T5, TI1;D73, T5;D73, "  # 12
         "T5;D74, TI1, T5;D73, TI1;D73",
         1/16,
         {
             "K": 83,
             "D74": 54,
             "SS": 70,
             "D73": 53,
             "T5": [38, 69, 73, 73, 73, 73, 73],
             "TI1": 73,
         },
         {
             "K": 1/16,
             "D74": 1/16,
             "SS": 1/16,
             "D73": 1/16,
             "T5": [3/64, 1/16, 1/16, 1/16],
             "TI1": 1/16,
         }),
])

congas_verse_bar5 = hits(
    "LC, 0, MC, 0, OC, 0, MC;OC, OC, LC, 0, MC, 0, OC, 0, MC;OC, OC", 1/16, 65
)

congas_verse = join([
    congas_verse_bar5, congas_verse_bar5,  # 5–6
    hits("LC, 0, MC, 0, OC, 0, MC;OC, OC, LC, 0, MC, 0, OC, 0, MC;OC, OC",  # 7
         1/16, 65, {"LC": 1/16, "MC": 1/16, "OC": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64]}),
    hits("OC, 0, MC;LC, OC, 0, 0, MC;OC, 0, OC, 0, MC;LC, OC, 0, 0, MC;OC, 0", 1/16, 65),  # 8
    *[congas_verse_bar5] * 3,  # 9–11
    hits("B1, 0, B1;MC, B1;LC, B1, 0, B1;MC, 0, B1, 0, B1;MC;LC, B1, B1, 0, B1;MC, B1",  # 12
         1/16,
         65,
         {"B1": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 3/64], "MC": 1/16, "LC": 1/16}),
])


# ── chorus · bars 13–24 ─────────────────────────────────────────────────────
# Em | D | B7 | Em | Em | D | B7 | Em | Em | D | B7 | Em

accordion_chorus_bar14 = chord(
    "r[1/8], A3;D4[1/32;0], F#4[1/32;.;76], r[7/32], A3;D4[1/32;0], F#4[1/32;.;76], r[7/32], "
    "A3;D4[1/32;0], F#4[1/32;.;76], r[7/32], A3;D4[1/32;0], F#4[1/32;.;76], r[3/32]",
    default_volume=69,
)
accordion_chorus_bar15 = chord(
    "r[1/8], A3;B3[1/32;0], D#4[1/32;.;76], r[7/32], A3;B3[1/32;0], D#4[1/32;.;76], r[7/32], "
    "A3;B3[1/32;0], D#4[1/32;.;76], r[7/32], A3;B3[1/32;0], D#4[1/32;.;76], r[3/32]",
    default_volume=69,
)
accordion_chorus_bar16 = chord(
    "r[1/8], G3;B3[1/32;0], E4[1/32;.;76], r[7/32], G3;B3[1/32;0], E4[1/32;.;76], r[7/32], "
    "G3;B3[1/32;0], E4[1/32;.;76], r[7/32], G3;B3[1/32;0], E4[1/32;.;76], r[3/32]",
    default_volume=69,
)

accordion_chorus = join([
    chord("r[1/8], B3;E4[1/32;0], G4[1/32;.;76], r[7/32], B3;E4[1/32;0], G4[1/32;.;76], "
          "r[7/32], B3;E4[1/32;0], G4[1/32;.;76], r[7/32], B3;E4[1/32;0], G4[1/32;.;76], r[3/32]",
          default_volume=69),  # 13  Em
    accordion_chorus_bar14,  # 14  D
    accordion_chorus_bar15,  # 15  B7
    accordion_chorus_bar16, accordion_chorus_bar16,  # 16–17
    accordion_chorus_bar14,  # 18  D
    accordion_chorus_bar15,  # 19  B7
    accordion_chorus_bar16, accordion_chorus_bar16,  # 20–21
    accordion_chorus_bar14,  # 22  D
    accordion_chorus_bar15,  # 23  B7
    chord("G3;B3[1/32;0], E4[1/32;.;97], r[5/32], G3;B3[1/32;0], E4[1/32;.;97], r[5/32], "
          "G3;B3[1/32;0], E4[1/32;.;97], r[7/32], G3;B3[1/32;0], E4[1/32;.;97], r[3/32], "
          "G3;B3[1/32;0], E4[1/32;.;97], r[7/32]", default_volume=90),  # 24  Em
])

clarinet_chorus_bar13 = chord(
    "E5[5/32;.], r[1/32], F#5[3/64;1/16;91], G5[7/64;1/8;98], F#5[7/64;1/8;91], E5[13/64;1/4], "
    "F#5[7/64;1/8;97], G5[7/64;1/8;92]", default_volume=96
)
clarinet_chorus_bar14 = chord(
    "D5[5/32;.], r[1/32], E5[3/64;1/16;92], F#5[7/64;1/8;99], E5[7/64;1/8;92], D5[13/64;1/4], "
    "E5[7/64;1/8;98], F#5[7/64;1/8;93]", default_volume=97
)

clarinet_chorus = join([
    clarinet_chorus_bar13,  # 13  Em
    clarinet_chorus_bar14,  # 14  D
    # 15  B7
    chord("F#5[5/32;.;101], r[1/32], A5[3/64;1/16], G5[7/64;1/8;102], F#5[7/64;1/8;95], "
          "A5[7/64;1/8;102], A5[7/64;1/8], F#5[7/64;1/8;101], A5[7/64;1/8]", default_volume=96),
    chord("G5[3/64;1/16], F#5[7/64;1/8;91], E5[3/64;1/16;90], B4[27/64;1/2;94], "  # 16  Em
          "A4[7/64;1/8;83], B4[7/64;1/8;79]", default_volume=98),
    clarinet_chorus_bar13,  # 17  Em
    clarinet_chorus_bar14,  # 18  D
    chord("F#5[5/32;.], r[1/32], E5[3/64;1/16;94], D5[7/64;1/8;99], E5[7/64;1/8;94], "  # 19  B7
          "F#5[13/64;1/4], E5[7/64;1/8;100], D5[7/64;1/8;93]", default_volume=101),
    chord("G5[7/64;1/8], F#5[3/64;1/16;91], E5[3/64;1/16;90], E5[13/64;1/2;96], "  # 20  Em
          "D5[7/64;1/8;86], E5[7/64;1/8;81]", default_volume=98),
    chord("G5[5/32;.], r[1/32], G5[3/64;1/16;92], F#5[7/64;1/8;97], E5[7/64;1/8;90], "  # 21  Em
          "G5[7/64;1/8], G5[7/64;1/8;92], G5[7/64;1/8], G5[7/64;1/8;92]", default_volume=98),
    chord("F#5[5/32;.;99], r[1/32], A5[3/64;1/16;94], G5[7/64;1/8], F#5[7/64;1/8;93], "  # 22  D
          "A5[7/64;1/8], F#5[7/64;1/8;93], A5[7/64;1/8], F#5[7/64;1/8;93]", default_volume=100),
    chord("F#5[5/32;.;101], r[1/32], G5[3/64;1/16], A5[7/64;1/8;102], G5[7/64;1/8], "  # 23  B7
          "F#5[13/64;1/4;101], G5[7/64;1/8;102], A5[7/64;1/8]", default_volume=96),
    chord("G5[3/64;1/16], F#5[7/64;1/8;91], E5[3/64;1/16;90], E5[27/64;3/4;96]",  # 24  Em
          default_volume=98),
])

piano_chorus_bar13 = chord(
    "G3[1/16;.], r[1/16], E4[1/16;.], r[1/8], B3[1/16;.], E4[1/16;.], r[1/16], G3[1/16;.], "
    "r[1/16], E4[1/16;.], r[1/8], B3[1/16;.], E4[1/16;.], r[1/16]", volume=67
)

piano_chorus = join([
    piano_chorus_bar13,  # 13  Em
    chord("A3[1/16;.], r[1/16], F#4[1/16;.], r[1/8], D4[1/16;.], F#4[1/16;.], r[1/16], "  # 14  D
          "A3[1/16;.], r[1/16], F#4[1/16;.], r[1/8], D4[1/16;.], F#4[1/16;.], r[1/16]",
          volume=67),
    chord("F#3[1/16;.], r[1/16], B3[1/16;.], r[1/8], A3[1/16;.], B3[1/16;.], r[1/16], "  # 15  B7
          "F#3[1/16;.], r[1/16], B3[1/16;.], r[1/8], A3[1/16;.], B3[1/16;.], r[1/16]", volume=67),
    piano_chorus_bar13,  # 16  Em
] * 3)

fingered_bass_chorus_bar13 = chord(
    "E2[5/32;.], r[1/32], E2[3/64;1/16], B2[7/64;1/8], G2[7/64;1/8], E2[13/64;1/4], "
    "B2[7/64;1/8], E2[7/64;1/8]", volume=92
)
fingered_bass_chorus_bar14 = chord(
    "D2[5/32;.], r[1/32], D2[3/64;1/16], A2[7/64;1/8], F#2[7/64;1/8], D2[13/64;1/4], "
    "A2[7/64;1/8], D2[7/64;1/8]", volume=92
)
fingered_bass_chorus_bar15 = chord(
    "B1[5/32;.], r[1/32], B1[3/64;1/16], F#2[7/64;1/8], D#2[7/64;1/8], B1[13/64;1/4], "
    "F#2[7/64;1/8], B1[7/64;1/8]", volume=92
)

fingered_bass_chorus = join([
    fingered_bass_chorus_bar13,  # 13  Em
    fingered_bass_chorus_bar14,  # 14  D
    fingered_bass_chorus_bar15,  # 15  B7
    fingered_bass_chorus_bar13, fingered_bass_chorus_bar13,  # 16–17
    fingered_bass_chorus_bar14,  # 18  D
    fingered_bass_chorus_bar15,  # 19  B7
    fingered_bass_chorus_bar13, fingered_bass_chorus_bar13,  # 20–21
    fingered_bass_chorus_bar14,  # 22  D
    fingered_bass_chorus_bar15,  # 23  B7
    chord("E2[1/32;.], r[5/32], E2[1/32;.], r[5/32], E2[1/32;.], r[7/32], E2[1/32;.], r[3/32], "
          "E2[1/32;.], r[7/32]", volume=96),  # 24  Em
])

drums_chorus_bar14 = hits(
    "K;CB;D74, 0, D73, D73, T5;CB;D74, 0, K;D73, D73, K;CB;D74, 0, D73, D73, T5;CB;D74, 0, "
    "K;T5;D73, D73", 1/16, {"K": 88, "CB": 85, "D74": 57, "D73": 56, "T5": 73}
)

drums_chorus = join([
    hits("K;C;CB;D74, 0, D73, D73, T5;CB;D74, 0, K;D73, D73, K;CB;D74, 0, D73, D73, T5;CB;D74, "
         "0, K;T5;D73, D73",  # 13
         1/16,
         {"K": 88, "C": 86, "CB": 85, "D74": 57, "D73": 56, "T5": 73},
         {"K": 1/16, "C": 1/4, "CB": 1/16, "D74": 1/16, "D73": 1/16, "T5": 1/16}),
    *[drums_chorus_bar14] * 10,  # 14–23
    hits("K;TI1;D74, 0, D73, K;TI1;D73, D74, 0, K;TI1;D73, D73, D74, 0, K;TI1;D73, D73, "  # 24
         "K;TI1;D74, 0, D73, D73", 1/16, {"K": 102, "TI1": 85, "D74": 57, "D73": 56}),
])

congas_chorus_bar13 = hits(
    "B1, 0, B1;MC, B1;LC, B1, 0, B1;MC, 0, B1, 0, B1;MC;LC, B1, B1, 0, B1;MC, B1",
    1/16, 68, {"B1": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 3/64], "MC": 1/16, "LC": 1/16},
)
congas_chorus_bar18 = hits(
    "B1, 0, B1;MC, B1;LC, B1, 0, B1;MC, 0, B1, 0, B1;MC;LC, B1, B1, 0, B1;MC, B1",
    1/16, 68, {"B1": [1/16, 1/16, 3/64, 1/16, 1/16], "MC": 1/16, "LC": 1/16},
)

congas_chorus = join([
    *[congas_chorus_bar13] * 5,  # 13–17
    congas_chorus_bar18,  # 18
    hits("OC, 0, MC;LC, OC, 0, 0, MC;OC, 0, OC, 0, MC;LC, OC, 0, 0, MC;OC, 0", 1/16, 68),  # 19
    hits("OC, 0, MC;OC, OC, LC, 0, MC;OC, 0, OC, 0, MC;OC, 0, OC, 0, MC;OC, OC", 1/16, 68),  # 20
    congas_chorus_bar13, congas_chorus_bar13,  # 21–22
    congas_chorus_bar18,  # 23
    hits("LC, 0, MC, 0, OC, 0, MC;OC, OC, LC, 0, MC, 0, OC, 0, MC;OC, OC", 1/16, 68),  # 24
])


# ── verse · bars 25–32 ──────────────────────────────────────────────────────
# Em | Em | D | Em | Em | Em | D | Em

accordion_verse_2_bar25 = chord(
    "r[1/8], G3;B3[1/32;0], E4[1/32;.;72], r[7/32], G3;B3[1/32;0], E4[1/32;.;72], r[7/32], "
    "G3;B3[1/32;0], E4[1/32;.;72], r[1/32], G3;B3[1/32;0;36], E4[1/32;.;40], r[5/32], "
    "G3;B3[1/32;0], E4[1/32;.;72], r[1/32], G3;B3[1/32;0;36], E4[1/32;.;40], r[1/32]",
    default_volume=66,
)
accordion_verse_2_bar27 = chord(
    "r[1/8], A3;D4[1/32;0], F#4[1/32;.;72], r[7/32], A3;D4[1/32;0], F#4[1/32;.;72], r[7/32], "
    "A3;D4[1/32;0], F#4[1/32;.;72], r[1/32], A3;D4[1/32;0;36], F#4[1/32;.;40], r[5/32], "
    "A3;D4[1/32;0], F#4[1/32;.;72], r[1/32], A3;D4[1/32;0;36], F#4[1/32;.;40], r[1/32]",
    default_volume=66,
)
accordion_verse_2_bar28 = chord(
    "r[1/8], B3;E4[1/32;0], G4[1/32;.;72], r[7/32], B3;E4[1/32;0], G4[1/32;.;72], r[7/32], "
    "B3;E4[1/32;0], G4[1/32;.;72], r[1/32], B3;E4[1/32;0;36], G4[1/32;.;40], r[5/32], "
    "B3;E4[1/32;0], G4[1/32;.;72], r[1/32], B3;E4[1/32;0;36], G4[1/32;.;40], r[1/32]",
    default_volume=66,
)

accordion_verse_2 = join([
    accordion_verse_2_bar25, accordion_verse_2_bar25, accordion_verse_2_bar27,
    *[accordion_verse_2_bar28] * 3, accordion_verse_2_bar27, accordion_verse_2_bar28,
])

clarinet_verse_2 = join([
    chord("E5[7/64;1/8], F#5[7/64;1/8;87], G5[7/64;1/8;94], A5[7/64;1/8;88], G5[7/64;1/4;94], "
          "E5[13/64;1/4]", default_volume=92),  # 25  Em
    chord("B4[7/64;1/4], D5[7/64;1/4;93], B4[7/64;1/8], A4[7/64;1/8;84], G4[13/64;1/4;90]",
          default_volume=92),  # 26  Em
    chord("D5[7/64;1/8], E5[7/64;1/8;90], F#5[7/64;1/8;97], G5[7/64;1/8;92], F#5[7/64;1/8;97], "
          "E5[7/64;1/8;90], D5[13/64;1/4]", default_volume=95),  # 27  D
    chord("E5[3/64;1/16], G5[5/32;.;88], r[1/32], G5[13/64;1/2;94], E5[13/64;1/4;83]",  # 28  Em
          default_volume=92),
    chord("E5[7/64;1/8], F#5[7/64;1/8;87], G5[7/64;1/8;94], A5[7/64;1/8;88], G5[7/64;1/8;94], "
          "F#5[7/64;1/8;87], E5[13/64;1/4]", default_volume=92),  # 29  Em
    chord("B4[7/64;1/8], C5[7/64;1/8;86], D5[7/64;1/8;93], E5[7/64;1/8;88], B4[7/64;1/8], "
          "A4[7/64;1/8;84], G4[13/64;1/4;90]", default_volume=92),  # 30  Em
    chord("A4[7/64;1/8], B4[7/64;1/8;88], A4[7/64;1/8], G4[7/64;1/8;86], A4[7/64;1/8], "  # 31  D
          "C5[7/64;1/8;88], D5[13/64;1/4;95]", default_volume=92),
    chord("E5[13/64;1/4], E5[27/64;3/4]", volume=92),  # 32  Em
])

fingered_bass_verse_2_bar25 = chord(
    "E2[13/64;1/4], G2[7/64;1/8], B2[7/64;1/8], E2[13/64;1/4], G2[7/64;1/8], B2[7/64;1/8]",
    volume=88,
)

fingered_bass_verse_2 = join([
    fingered_bass_verse_2_bar25, fingered_bass_verse_2_bar25,  # 25–26
    chord("D2[13/64;1/4], F#2[7/64;1/8], A2[7/64;1/8], D2[13/64;1/4], F#2[7/64;1/8], "  # 27  D
          "A2[7/64;1/8]", volume=88),
    fingered_bass_verse_2_bar25,  # 28  Em
] * 2)

drums_verse_2_bar25 = hits(
    "K;D74, 0, SS;D73, T5;D73, T5;D74, 0, SS;D73, D73, K;D74, 0, SS;D73, T5;D73, T5;D74, 0, "
    "SS;D73, D73",
    1/16,
    {"K": 84, "D74": 55, "SS": 71, "D73": 54, "T5": [38, 69]},
    {"K": 1/16, "D74": 1/16, "SS": 1/16, "D73": 1/16, "T5": [3/64, 1/16]},
)

drums_verse_2 = join([
    *[drums_verse_2_bar25] * 7,  # 25–31
    hits("K;D74, 0, SS;D73, T5;D73, T5;D74, 0, SS;D73, D73, TI1;D74, TI2, TI1;D73, TI1;D73, "
         "TI1;D74, TI2, TI1;D73, TI1;D73",  # 32
         1/16,
         {
             "K": 84,
             "D74": 55,
             "SS": 71,
             "D73": 54,
             "T5": [38, 69],
             "TI1": [86, 74, 74],
             "TI2": 74,
         },
         {
             "K": 1/16,
             "D74": 1/16,
             "SS": 1/16,
             "D73": 1/16,
             "T5": [3/64, 1/16],
             "TI1": [1/16, 1/16, 3/64, 1/16],
             "TI2": 1/16,
         }),
])

congas_verse_2_bar25 = hits(
    "LC, 0, MC, 0, OC, 0, MC;OC, OC, LC, 0, MC, 0, OC, 0, MC;OC, OC", 1/16, 65
)

congas_verse_2 = join([
    congas_verse_2_bar25, congas_verse_2_bar25,  # 25–26
    hits("LC, 0, MC, 0, OC, 0, MC;OC, OC, LC, 0, MC, 0, OC, 0, MC;OC, OC",  # 27
         1/16, 65, {"LC": 1/16, "MC": 1/16, "OC": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64]}),
    hits("OC, 0, MC;OC, OC, LC, 0, MC;OC, 0, OC, 0, MC;OC, 0, OC, 0, MC;OC, OC", 1/16, 65),  # 28
] * 2)


# ── outro · bars 33–36 ──────────────────────────────────────────────────────
# Em | Em | B7 | Em

accordion_outro = join([
    chord("r[1/8], B3;E4[1/32;0], G4[1/32;.;74], r[7/32], B3;E4[1/32;0], G4[1/32;.;74], "
          "r[7/32], B3;E4[1/32;0], G4[1/32;.;74], r[1/32], B3;E4[1/32;0;37], G4[1/32;.;41], "
          "r[5/32], B3;E4[1/32;0], G4[1/32;.;74], r[1/32], B3;E4[1/32;0;37], G4[1/32;.;41], "
          "r[1/32]", default_volume=68),  # 33  Em
    chord("r[1/8], B3;E4[1/32;0], G4[1/32;.;73], r[7/32], B3;E4[1/32;0], G4[1/32;.;73], "
          "r[7/32], B3;E4[1/32;0], G4[1/32;.;73], r[1/32], B3;E4[1/32;0;37], G4[1/32;.;41], "
          "r[5/32], B3;E4[1/32;0], G4[1/32;.;73], r[1/32], B3;E4[1/32;0;37], G4[1/32;.;41], "
          "r[1/32]", default_volume=67),  # 34  Em
    chord("r[1/8], B3;D#4[1/32;0], A4[1/32;.;73], r[7/32], B3;D#4[1/32;0], A4[1/32;.;73], "
          "r[7/32], B3;D#4[1/32;0], A4[1/32;.;73], r[1/32], B3;D#4[1/32;0;36], A4[1/32;.;40], "
          "r[5/32], B3;D#4[1/32;0], A4[1/32;.;73], r[1/32], B3;D#4[1/32;0;36], A4[1/32;.;40], "
          "r[1/32]", default_volume=67),  # 35  B7
    chord("B3[63/64;0], E4[1;0], G4[63/64;1]", volume=70),  # 36  Em
])

clarinet_outro = join([
    chord("E5[7/64;1/8], F#5[7/64;1/8;89], G5[7/64;1/8;96], A5[7/64;1/8;90], G5[7/64;1/8;96], "
          "F#5[7/64;1/8;89], E5[13/64;1/4]", default_volume=94),  # 33  Em
    chord("B4[7/64;1/8], C5[7/64;1/8;87], D5[7/64;1/8;94], E5[7/64;1/8;89], B4[7/64;1/8], "
          "A4[7/64;1/8;85], G4[13/64;1/4;91]", default_volume=93),  # 34  Em
    chord("B4[7/64;1/8], E5[7/64;1/8;90], F#5[7/64;1/8;97], G5[7/64;1/8;92], F#5[7/64;1/8;97], "
          "E5[7/64;1/8;90], B4[13/64;1/4]", default_volume=94),  # 35  B7
    chord("E5", 63/64, 1, 78),  # 36  Em
])

piano_outro = join([
    chord("E4[1/16;.], r[1/16], B3[1/16;.], r[1/8], G3[1/16;.], B3[1/16;.], r[1/16], "  # 33  Em
          "E4[1/16;.], r[1/16], B3[1/16;.], r[1/8], G3[1/16;.], B3[1/16;.], r[1/16]", volume=66),
    chord("E4[1/16;.], r[1/16], B3[1/16;.], r[1/8], G3[1/16;.], B3[1/16;.], r[1/16], "  # 34  Em
          "E4[1/16;.], r[1/16], B3[1/16;.], r[1/8], G3[1/16;.], B3[1/16;.], r[1/16]", volume=65),
    chord("B3[1/16;.], r[1/16], A3[1/16;.], r[1/8], F#3[1/16;.], A3[1/16;.], r[1/16], "  # 35  B7
          "B3[1/16;.], r[1/16], A3[1/16;.], r[1/8], F#3[1/16;.], A3[1/16;.], r[1/16]", volume=65),
    C("Em", 3) % (1, 0, 70),  # 36  Em
])

fingered_bass_outro = join([
    chord("E2[13/64;1/4], G2[7/64;1/8], B2[7/64;1/8], E2[13/64;1/4], G2[7/64;1/8], B2[7/64;1/8]",
          volume=90),  # 33  Em
    chord("E2[13/64;1/4], G2[7/64;1/8], B2[7/64;1/8], E2[13/64;1/4], G2[7/64;1/8], B2[7/64;1/8]",
          volume=89),  # 34  Em
    chord("B1[13/64;1/4], D#2[7/64;1/8], F#2[7/64;1/8], B1[13/64;1/4], D#2[7/64;1/8], "  # 35  B7
          "F#2[7/64;1/8]", volume=88),
    chord("E1", 1, 1, 84),  # 36  Em
])

drums_outro = join([
    hits("K;C;CB;D74, 0, SS;CB;D73, T5;D73, T5;CB;D74, 0, SS;D73, D73, K;CB;D74, 0, SS;CB;D73, "
         "T5;D73, T5;CB;D74, 0, SS;D73, D73",  # 33
         1/16,
         {
             "K": 86,
             "C": 84,
             "CB": [83, 71, 83],
             "D74": 56,
             "SS": 73,
             "D73": 55,
             "T5": [39, 71],
         },
         {
             "K": 1/16,
             "C": 1/4,
             "CB": 1/16,
             "D74": 1/16,
             "SS": 1/16,
             "D73": 1/16,
             "T5": [3/64, 1/16],
         }),
    hits("K;CB;D74, 0, SS;CB;D73, T5;D73, T5;CB;D74, 0, SS;D73, D73, K;CB;D74, 0, SS;CB;D73, "
         "T5;D73, T5;CB;D74, 0, SS;D73, D73",  # 34
         1/16,
         {"K": 85, "CB": [82, 70, 82], "D74": 55, "SS": 72, "D73": 54, "T5": [39, 70]},
         {"K": 1/16, "CB": 1/16, "D74": 1/16, "SS": 1/16, "D73": 1/16, "T5": [3/64, 1/16]}),
    hits("K;CB;D74, 0, SS;CB;D73, T5;D73, T5;CB;D74, 0, SS;D73, D73, K;CB;D74, 0, SS;CB;D73, "
         "T5;D73, T5;CB;D74, 0, SS;D73, D73",  # 35
         1/16,
         {"K": 84, "CB": [82, 70, 82], "D74": 55, "SS": 72, "D73": 54, "T5": [38, 70]},
         {"K": 1/16, "CB": 1/16, "D74": 1/16, "SS": 1/16, "D73": 1/16, "T5": [3/64, 1/16]}),
    hits("K;C, 0", 1/2, {"K": 94, "C": 88}, {"K": 1/8, "C": 1/2}),  # 36
])

congas_outro = join([
    hits("LC, 0, MC, 0, OC, 0, MC;OC, OC, LC, 0, MC, 0, OC, 0, MC;OC, OC", 1/16, 67),  # 33
    hits("LC, 0, MC, 0, OC, 0, MC;OC, OC, LC, 0, MC, 0, OC, 0, MC;OC, OC", 1/16, 66),  # 34
    hits("LC, 0, MC, 0, OC, 0, MC;OC, OC, LC, 0, MC, 0, OC, 0, MC;OC, OC",  # 35
         1/16, 66, {"LC": 1/16, "MC": 1/16, "OC": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64]}),
    hits("TB;OC, 0", 1/2, 74, 1/8),  # 36
])


# ── tracks ──────────────────────────────────────────────────────────────────

accordion = perform(
    join([
        accordion_intro, accordion_verse, accordion_chorus, accordion_verse_2, accordion_outro,
    ]),
    swing=53, grid=1/16, late=3, loose=6, touch=6, seed=913799427,
)
clarinet = perform(
    join([clarinet_intro, clarinet_verse, clarinet_chorus, clarinet_verse_2, clarinet_outro]),
    swing=53, grid=1/16, late=6, loose=6, touch=6, seed=540367433,
)
piano = perform(
    join([piano_intro, piano_verse, piano_chorus, piano_verse, piano_outro]),
    swing=53, grid=1/16, loose=6, touch=6, seed=942348501,
)
fingered_bass = perform(
    join([
        fingered_bass_intro, fingered_bass_verse, fingered_bass_chorus, fingered_bass_verse_2,
        fingered_bass_outro,
    ]),
    swing=53, grid=1/16, late=-2, loose=6, touch=6, seed=417335346,
)
drums = perform(
    join([drums_intro, drums_verse, drums_chorus, drums_verse_2, drums_outro]),
    swing=53, grid=1/16, loose=6, touch=6, seed=335629848,
)
congas = perform(
    join([congas_intro, congas_verse, congas_chorus, congas_verse_2, congas_outro]),
    swing=53, grid=1/16, loose=6, touch=6, seed=611667635,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [accordion, clarinet, piano, fingered_bass, drums, congas],
    instruments=["Accordion", "Clarinet", "Acoustic Grand Piano", "Electric Bass (finger)", 1, 1],
    bpm=BPM,
    track_names=["accordion", "clarinet", "piano", "fingered bass", "drums", "congas"],
    channels=[0, 1, 2, 3, 9, 9],
    pan=[
        [pan(46, mode="value")], [pan(64, mode="value")], [pan(78, mode="value")],
        [pan(64, mode="value")], [pan(64, mode="value")], [pan(34, mode="value")],
    ],
    volume=[
        [volume(84, mode="value")], [volume(100, mode="value")], [volume(88, mode="value")],
        [volume(104, mode="value")], [volume(100, mode="value")], [volume(92, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Em", is_meta=True),
    ],
    name="River Fair",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 138240,
    "sections": [
        (0, 15360, "intro", 0.62), (15360, 30720, "verse", 0.52), (46080, 46080, "chorus", 0.72),
        (92160, 30720, "verse", 0.56), (122880, 15360, "outro", 0.64),
    ],
    "chords": [
        (0, 7680, "Em", "i"), (7680, 3840, "D", "VII"), (11520, 3840, "Em", "i"),
        (15360, 7680, "Em", "i"), (23040, 3840, "D", "VII"), (26880, 11520, "Em", "i"),
        (38400, 3840, "D", "VII"), (42240, 3840, "Em", "i"), (46080, 3840, "Em", "i"),
        (49920, 3840, "D", "VII"), (53760, 3840, "B7", "V7"), (57600, 7680, "Em", "i"),
        (65280, 3840, "D", "VII"), (69120, 3840, "B7", "V7"), (72960, 7680, "Em", "i"),
        (80640, 3840, "D", "VII"), (84480, 3840, "B7", "V7"), (88320, 3840, "Em", "i"),
        (92160, 7680, "Em", "i"), (99840, 3840, "D", "VII"), (103680, 11520, "Em", "i"),
        (115200, 3840, "D", "VII"), (119040, 3840, "Em", "i"), (122880, 7680, "Em", "i"),
        (130560, 3840, "B7", "V7"), (134400, 3840, "Em", "i"),
    ],
    "about": {
        "seed": "4121",
        "prompt": "cumbia in E minor, 96 bpm, accordion, clarinet, piano, fingered bass, drums and congas, 36 bars",
        "genre": "cumbia",
    },
    "tracks": [
        {
            "name": "accordion",
            "role": "chords",
            "instrument": {"name": "Accordion", "program": 22, "low": 53, "high": 93},
            "events": ["volume", "pan", (0, 91, 34), (0, 93, 8)],
        },
        {
            "name": "clarinet",
            "role": "melody",
            "instrument": {"name": "Clarinet", "program": 72, "low": 50, "high": 94},
            "events": ["volume", "pan", (0, 91, 42), (0, 93, 0)],
        },
        {
            "name": "piano",
            "role": "pad",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": ["volume", "pan", (0, 91, 58), (0, 93, 20)],
        },
        {
            "name": "fingered bass",
            "role": "bass",
            "instrument": {
                "name": "Electric Bass (finger)", "program": 34, "low": 28, "high": 67,
            },
            "events": ["volume", "pan", (0, 91, 8), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 20), (0, 93, 0)],
        },
        {
            "name": "congas",
            "role": "percussion",
            "instrument": {"name": "congas", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 30), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
