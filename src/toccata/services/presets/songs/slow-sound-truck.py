"""Slow Sound Truck

Key     A minor
Tempo   78 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · chorus 12 · outro 4
Tracks  organ, electric piano, fingered bass, drums, congas

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 78
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
# Am | Dm | E7 | E7

organ_intro = join([
    chord("A4[7/48;1/8;89], A4[7/48;1/8;83], B4[7/48;1/8;91], C5[7/48;1/8;85], E5[5/24;3/16], "
          "F5[1/16;.;87], E5[13/48;1/4]", default_volume=93),  # 1  Am
    chord("D5[7/48;1/8], D5[7/48;1/8;88], E5[7/48;1/8;95], F5[7/48;1/8;89], A5[5/24;3/16;97], "
          "B5[1/16;.;93], B5[13/48;1/4;99]", default_volume=94),  # 2  Dm
    chord("D5[7/48;1/8;96], D5[7/48;1/8;90], E5[7/48;1/8;97], F5[7/48;1/8;91], B5[5/24;3/16], "
          "A5[1/16;.;93], B5[13/48;1/4]", default_volume=101),  # 3  E7
    chord("E5[7/48;1/8], C5[7/48;1/8;85], D5[9/16;.;92], r[3/16]", default_volume=93),  # 4  E7
])

electric_piano_intro_bar3 = chord(
    "r[1/8], G#3;B3;D4[7/64;0], E4[7/64;1/4;67], G#3;B3;D4[1/16;0], E4[1/16;.;67], r[3/16], "
    "G#3;B3;D4[7/64;0], E4[7/64;1/4;67], G#3;B3;D4[1/16;0], E4[1/16;.;67], G#3;B3;D4[1/16;0], "
    "E4[1/16;.;67]", default_volume=62
)

electric_piano_intro = join([
    rest(1/8), C("Am", 3) % (7/64, [0, 0, 1/4], [62, 62, 67]),  # 1  Am
    C("Am", 3) % (1/16, 0, [62, 62, 67]), rest(3/16),
    C("Am", 3) % (7/64, [0, 0, 1/4], [62, 62, 67]), C("Am", 3) % (1/16, 0, [62, 62, 67]),
    C("Am", 3) % (1/16, 0, [62, 62, 67]),
    chord("r[1/8], A3;D4[7/64;0], F4[7/64;1/4;67], A3;D4[1/16;0], F4[1/16;.;67], r[3/16], "
          "A3;D4[7/64;0], F4[7/64;1/4;67], A3;D4[1/16;0], F4[1/16;.;67], A3;D4[1/16;0], "  # 2  Dm
          "F4[1/16;.;67]", default_volume=62),
    electric_piano_intro_bar3, electric_piano_intro_bar3,  # 3–4
])

fingered_bass_intro = join([
    chord("A1[5/32;.], r[3/32], E2[7/64;1/8], C2[7/64;1/8], A1[5/32;.], r[3/32], E2[7/64;1/8], "
          "C2[7/64;1/8]", volume=89),  # 1  Am
    chord("D2[5/32;.], r[3/32], A2[7/64;1/8], F2[7/64;1/8], D2[5/32;.], r[3/32], A2[7/64;1/8], "
          "F2[7/64;1/8]", volume=89),  # 2  Dm
    # 3  E7
    chord("E2[13/64;1/4], B2[13/64;1/4], E2[13/64;1/4], B2[7/64;1/8], G#2[7/64;1/8]", volume=89),
    chord("E2[5/32;.], r[3/32], B2[7/64;1/8], G#2[7/64;1/8], E2[5/32;.], r[3/32], B2[7/64;1/8], "
          "G#2[7/64;1/8]", volume=89),  # 4  E7
])

drums_intro_bar1 = hits(
    "K;D74, 0, D73, D73, T5;D74, 0, K;D73, D73, K;D74, 0, D73, D73, T5;D74, 0, K;T5;D73, D73",
    1/16, {"K": 85, "D74": 55, "D73": 54, "T5": 70},
)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    hits("K;D74, 0, D73, D73, T5;D74, 0, K;D73, D73, T5;D74, T5, TI1;D73, T5;D73, T5;D74, TI1, "
         "T5;D73, TI1;D73",  # 4
         1/16,
         {"K": 85, "D74": 55, "D73": 54, "T5": [70, 75, 75, 75, 75, 75], "TI1": 75},
         {"K": 1/16, "D74": 1/16, "D73": 1/16, "T5": [1/16, 1/16, 1/16, 3/64], "TI1": 1/16}),
])

congas_intro_bar1 = hits(
    "LC, 0, MC, 0, OC, 0, MC;OC, OC, LC, 0, MC, 0, OC, 0, MC;OC, OC", 1/16, 66
)

congas_intro = join([
    congas_intro_bar1, congas_intro_bar1,  # 1–2
    hits("B1, 0, B1;MC, B1;LC, B1, 0, B1;MC, 0, B1, 0, B1;MC;LC, B1, B1, 0, B1;MC, B1",  # 3
         1/16, 66, {"B1": [1/16, 1/16, 3/64, 1/16, 1/16], "MC": 1/16, "LC": 1/16}),
    congas_intro_bar1,  # 4
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# Am | Dm | E7 | Am | Am | Dm | E7 | E7

organ_verse_bar5 = chord(
    "A4[7/48;1/8;86], A4[7/48;1/8;81], B4[7/48;1/8;88], C5[7/48;1/8;83], E5[5/24;3/16], "
    "F5[1/16;.;84], E5[13/48;1/4]", default_volume=90
)
organ_verse_bar6 = chord(
    "D5[7/48;1/8], D5[7/48;1/8;85], E5[7/48;1/8;92], F5[7/48;1/8;86], A5[5/24;3/16;94], "
    "B5[1/16;.;90], B5[13/48;1/4;96]", default_volume=91
)

organ_verse = join([
    organ_verse_bar5,  # 5  Am
    organ_verse_bar6,  # 6  Dm
    chord("D5[7/48;1/8;93], D5[7/48;1/8;87], E5[7/48;1/8;94], F5[7/48;1/8;88], B5[5/24;3/16], "
          "A5[1/16;.;90], B5[13/48;1/4]", default_volume=98),  # 7  E7
    chord("E5[7/48;1/8], C5[7/48;1/8;83], C5[9/16;.;88], r[1/16], B4[7/48;1/8;74]",  # 8  Am
          default_volume=90),
    organ_verse_bar5,  # 9  Am
    organ_verse_bar6,  # 10  Dm
    chord("E5[7/48;1/8], F5[7/48;1/8;88], A5[7/48;1/8;96], G5[7/48;1/8;90], E5[7/48;1/8], "
          "D5[7/48;1/8;87], D5[13/48;1/4;93]", default_volume=94),  # 11  E7
    chord("E5[7/48;1/8], C5[7/48;1/8;83], B4[13/48;3/4;88]", default_volume=90),  # 12  E7
])

electric_piano_verse_bar5 = join([
    rest(1/8), C("Am", 3) % (7/64, [0, 0, 1/4], [60, 60, 65]),
    C("Am", 3) % (1/16, 0, [60, 60, 65]), rest(3/16),
    C("Am", 3) % (7/64, [0, 0, 1/4], [60, 60, 65]), C("Am", 3) % (1/16, 0, [60, 60, 65]),
    C("Am", 3) % (1/16, 0, [60, 60, 65]),
])
electric_piano_verse_bar6 = chord(
    "r[1/8], A3;D4[7/64;0], F4[7/64;1/4;65], A3;D4[1/16;0], F4[1/16;.;65], r[3/16], "
    "A3;D4[7/64;0], F4[7/64;1/4;65], A3;D4[1/16;0], F4[1/16;.;65], A3;D4[1/16;0], F4[1/16;.;65]",
    default_volume=60,
)
electric_piano_verse_bar7 = chord(
    "r[1/8], G#3;B3;D4[7/64;0], E4[7/64;1/4;65], G#3;B3;D4[1/16;0], E4[1/16;.;65], r[3/16], "
    "G#3;B3;D4[7/64;0], E4[7/64;1/4;65], G#3;B3;D4[1/16;0], E4[1/16;.;65], G#3;B3;D4[1/16;0], "
    "E4[1/16;.;65]", default_volume=60
)

electric_piano_verse = join([
    electric_piano_verse_bar5, electric_piano_verse_bar6, electric_piano_verse_bar7,
    electric_piano_verse_bar5, electric_piano_verse_bar5, electric_piano_verse_bar6,
    electric_piano_verse_bar7, electric_piano_verse_bar7,
])

fingered_bass_verse_bar5 = chord(
    "A2[5/32;.], r[3/32], E2[7/64;1/8], C3[7/64;1/8], A2[5/32;.], r[3/32], E2[7/64;1/8], "
    "C3[7/64;1/8]", volume=86
)
fingered_bass_verse_bar6 = chord(
    "D2[5/32;.], r[3/32], A2[7/64;1/8], F2[7/64;1/8], D2[5/32;.], r[3/32], A2[7/64;1/8], "
    "F2[7/64;1/8]", volume=86
)
fingered_bass_verse_bar7 = chord(
    "E2[13/64;1/4], B2[13/64;1/4], E2[13/64;1/4], B2[7/64;1/8], G#2[7/64;1/8]", volume=86
)

fingered_bass_verse = join([
    fingered_bass_verse_bar5,  # 5  Am
    fingered_bass_verse_bar6,  # 6  Dm
    fingered_bass_verse_bar7,  # 7  E7
    fingered_bass_verse_bar5, fingered_bass_verse_bar5,  # 8–9
    fingered_bass_verse_bar6,  # 10  Dm
    fingered_bass_verse_bar7,  # 11  E7
    chord("E2[5/32;.], r[3/32], B2[7/64;1/8], G#2[7/64;1/8], E2[5/32;.], r[3/32], B2[7/64;1/8], "
          "G#2[7/64;1/8]", volume=86),  # 12  E7
])

drums_verse_bar5 = hits(
    "K;D74, 0, D73, D73, T5;D74, 0, K;D73, D73, K;D74, 0, D73, D73, T5;D74, 0, K;T5;D73, D73",
    1/16, {"K": 83, "D74": 54, "D73": 53, "T5": 68},
)

drums_verse = join([
    *[drums_verse_bar5] * 7,  # 5–11
    hits("K;D74, 0, D73, D73, T5;D74, 0, K;D73, D73, TI1;D74, TI2, TI1;D73, TI1;D73, TI1;D74, "
         "TI2, TI1;D73, TI1;D73",  # 12
         1/16,
         {"K": 83, "D74": 54, "D73": 53, "T5": 68, "TI1": [84, 73, 73], "TI2": 73},
         {
             "K": 1/16,
             "D74": 1/16,
             "D73": 1/16,
             "T5": 1/16,
             "TI1": [1/16, 1/16, 3/64, 1/16],
             "TI2": 1/16,
         }),
])

congas_verse_bar5 = hits(
    "B1, 0, B1;MC, B1;LC, B1, 0, B1;MC, 0, B1, 0, B1;MC;LC, B1, B1, 0, B1;MC, B1",
    1/16, 64, {"B1": [1/16, 1/16, 3/64, 1/16, 1/16], "MC": 1/16, "LC": 1/16},
)
congas_verse_bar7 = hits(
    "B1, 0, B1;MC, B1;LC, B1, 0, B1;MC, 0, B1, 0, B1;MC;LC, B1, B1, 0, B1;MC, B1",
    1/16, 64, {"B1": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 3/64], "MC": 1/16, "LC": 1/16},
)

congas_verse = join([
    congas_verse_bar5,  # 5
    hits("OC, 0, MC;LC, OC, 0, 0, MC;OC, 0, OC, 0, MC;LC, OC, 0, 0, MC;OC, 0", 1/16, 64),  # 6
    *[congas_verse_bar7] * 3,  # 7–9
    congas_verse_bar5,  # 10
    hits("LC, 0, MC, 0, OC, 0, MC;OC, OC, LC, 0, MC, 0, OC, 0, MC;OC, OC",  # 11
         1/16, 64, {"LC": 1/16, "MC": 1/16, "OC": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64]}),
    hits("OC, 0, MC;OC, OC, LC, 0, MC;OC, 0, OC, 0, MC;OC, 0, OC, 0, MC;OC, OC", 1/16, 64),  # 12
])


# ── chorus · bars 13–24 ─────────────────────────────────────────────────────
# Am | E7 | E7 | Am | Am | E7 | E7 | Am | Am | E7 | E7 | Am

organ_chorus_bar19 = chord(
    "E5[7/48;1/8], A5[1/16;.;96], G5[1/16;.;96], F5[7/48;1/8], E5[7/48;1/8;94], E5[7/48;1/8], "
    "D5[7/48;1/8;93], D5[7/48;1/8;99], C5[7/48;1/8;92]", default_volume=100
)

organ_chorus = join([
    chord("C5[7/48;1/8;94], D5[1/16;.], D5[1/16;.], F5[7/48;1/8;96], F5[7/48;1/8;90], "  # 13  Am
          "E5[13/48;1/4;96], E5[7/48;1/8;96], D5[7/48;1/8]", default_volume=89),
    chord("B4[7/48;1/8], E5[1/16;.;92], D5[1/16;.;91], C5[7/48;1/8], B4[7/48;1/8;90], "  # 14  E7
          "D5[7/48;1/8;97], C5[7/48;1/8;90], C5[7/48;1/8], B4[7/48;1/8;90]", default_volume=96),
    chord("B4[7/48;1/8;98], C5[1/16;.], C5[1/16;.], E5[7/48;1/8;100], E5[7/48;1/8;94], "  # 15  E7
          "D5[13/48;1/4;99], D5[7/48;1/8;99], C5[7/48;1/8]", default_volume=92),
    # 16  Am
    chord("A4[7/48;1/8;92], D5[1/16;.;89], C5[1/16;.;88], B4[7/48;1/8], A4[7/48;1/8;86], "
          "C5[7/48;1/8], B4[7/48;1/8;88], B4[7/48;1/8], A4[7/48;1/8;86]", default_volume=94),
    chord("C5[7/48;1/8;94], D5[1/16;.], D5[1/16;.], F5[7/48;1/8;96], F5[7/48;1/8;90], "  # 17  Am
          "C5[7/48;1/8;94], D5[1/16;.], D5[1/16;.], F5[7/48;1/8;96], F5[7/48;1/8;90]",
          default_volume=89),
    chord("E5[7/48;1/8;98], F5[1/16;.], F5[1/16;.], A5[7/48;1/8;100], A5[7/48;1/8;94], "  # 18  E7
          "D5[7/48;1/8;97], E5[1/16;.], E5[1/16;.], G5[7/48;1/8;100], G5[7/48;1/8;94]",
          default_volume=92),
    organ_chorus_bar19,  # 19  E7
    chord("E5[7/48;1/8], E5[1/16;.;90], B4[1/16;.;88], C5[13/48;1/4;94], A4[13/48;1/2;92]",
          default_volume=96),  # 20  Am
    chord("C5[7/48;1/8;94], F5[1/16;.], E5[1/16;.], D5[7/48;1/8;95], C5[7/48;1/8;88], "  # 21  Am
          "E5[7/48;1/8;96], D5[7/48;1/8;89], D5[7/48;1/8;95], C5[7/48;1/8;88]",
          default_volume=90),
    chord("B4[7/48;1/8], E5[1/16;.;92], r[1/16], C5[7/48;1/8], B4[7/48;1/8;90], "  # 22  E7
          "D5[7/48;1/8;97], C5[7/48;1/8;90], C5[7/48;1/8], B4[7/48;1/8;90]", default_volume=96),
    organ_chorus_bar19,  # 23  E7
    chord("C5[7/48;1/8], A4[7/48;7/8;86]", default_volume=94),  # 24  Am
])

electric_piano_chorus_bar13 = join([
    rest(1/8), C("Am", 3) % (1/16, 0, [64, 64, 69]), rest(3/16),
    C("Am", 3) % (7/64, [0, 0, 1/4], [64, 64, 69]), C("Am", 3) % (1/16, 0, [64, 64, 69]),
    rest(3/16), C("Am", 3) % (7/64, [0, 0, 1/8], [64, 64, 69]),
])
electric_piano_chorus_bar14 = chord(
    "r[1/8], G#3;B3;D4[1/16;0], E4[1/16;.;69], r[3/16], G#3;B3;D4[7/64;0], E4[7/64;1/4;69], "
    "G#3;B3;D4[1/16;0], E4[1/16;.;69], r[3/16], G#3;B3;D4[7/64;0], E4[7/64;1/8;69]",
    default_volume=64,
)

electric_piano_chorus = join([
    electric_piano_chorus_bar13, electric_piano_chorus_bar14, electric_piano_chorus_bar14,
    electric_piano_chorus_bar13,
] * 3)

fingered_bass_chorus_bar14 = chord(
    "E2[13/64;1/4], G#2[7/64;1/8], B2[7/64;1/8], E2[13/64;1/4], G#2[7/64;1/8], B2[7/64;1/8]",
    volume=92,
)
fingered_bass_chorus_bar15 = chord(
    "E2[5/32;.], r[1/32], E2[3/64;1/16], B2[7/64;1/8], G#2[7/64;1/8], E2[13/64;1/4], "
    "B2[7/64;1/8], E2[7/64;1/8]", volume=92
)
fingered_bass_chorus_bar16 = chord(
    "A1[13/64;1/4], C2[7/64;1/8], E2[7/64;1/8], A1[13/64;1/4], C2[7/64;1/8], E2[7/64;1/8]",
    volume=92,
)

fingered_bass_chorus = join([
    chord("A2[13/64;1/4], C3[7/64;1/8], E2[7/64;1/8], A2[13/64;1/4], C3[7/64;1/8], E2[7/64;1/8]",
          volume=92),  # 13  Am
    fingered_bass_chorus_bar14,  # 14  E7
    fingered_bass_chorus_bar15,  # 15  E7
    fingered_bass_chorus_bar16, fingered_bass_chorus_bar16,  # 16–17
    fingered_bass_chorus_bar14,  # 18  E7
    fingered_bass_chorus_bar15,  # 19  E7
    fingered_bass_chorus_bar16, fingered_bass_chorus_bar16,  # 20–21
    fingered_bass_chorus_bar14,  # 22  E7
    fingered_bass_chorus_bar15,  # 23  E7
    fingered_bass_chorus_bar16,  # 24  Am
])

drums_chorus_bar14 = hits(
    "K;SS;CB;D74, 0, T5;CB;D73, D73, T5;CB;D74, SS, D73, D73, K;SS;CB;D74, 0, T5;CB;D73, D73, "
    "T5;CB;D74, SS, K;D73, D73",
    1/16, {"K": 88, "SS": 75, "CB": [85, 73, 85], "D74": 57, "T5": 73, "D73": 56},
)

drums_chorus = join([
    hits("K;SS;C;CB;D74, 0, T5;CB;D73, D73, T5;CB;D74, SS, D73, D73, K;SS;CB;D74, 0, T5;CB;D73, "
         "D73, T5;CB;D74, SS, K;D73, D73",  # 13
         1/16,
         {"K": 88, "SS": 75, "C": 86, "CB": [85, 73, 85], "D74": 57, "T5": 73, "D73": 56},
         {"K": 1/16, "SS": 1/16, "C": 1/4, "CB": 1/16, "D74": 1/16, "T5": 1/16, "D73": 1/16}),
    *[drums_chorus_bar14] * 10,  # 14–23
    hits("K;SS;CB;D74, 0, T5;CB;D73, D73, T5;CB;D74, SS, D73, D73, K;D74, 0, TI1;D73, TI1;D73, "
         "TI1;D74, TI1, TI1;D73, D73",  # 24
         1/16,
         {"K": [88, 94], "SS": 75, "CB": [85, 73], "D74": 57, "T5": 73, "D73": 56, "TI1": 78},
         {
             "K": 1/16,
             "SS": 1/16,
             "CB": 1/16,
             "D74": 1/16,
             "T5": 1/16,
             "D73": 1/16,
             "TI1": [1/16, 3/64],
         }),
])

congas_chorus_bar13 = hits(
    "LC, 0, MC, 0, OC, 0, MC;OC, OC, LC, 0, MC, 0, OC, 0, MC;OC, OC",
    1/16, 68, {"LC": 1/16, "MC": 1/16, "OC": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64]},
)
congas_chorus_bar14 = hits(
    "OC, 0, MC;OC, OC, LC, 0, MC;OC, 0, OC, 0, MC;OC, 0, OC, 0, MC;OC, OC",
    1/16,
    68,
    {"OC": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "MC": 1/16, "LC": 1/16},
)
congas_chorus_bar19 = hits(
    "OC, 0, MC;OC, OC, LC, 0, MC;OC, 0, OC, 0, MC;OC, 0, OC, 0, MC;OC, OC", 1/16, 68
)

congas_chorus = join([
    congas_chorus_bar13,  # 13
    *[congas_chorus_bar14] * 5,  # 14–18
    congas_chorus_bar19,  # 19
    congas_chorus_bar13,  # 20
    hits("OC, 0, MC;LC, OC, 0, 0, MC;OC, 0, OC, 0, MC;LC, OC, 0, 0, MC;OC, 0", 1/16, 68),  # 21
    congas_chorus_bar14,  # 22
    congas_chorus_bar19,  # 23
    hits("B1, 0, B1;MC, B1;LC, B1, 0, B1;MC, 0, B1, 0, B1;MC;LC, B1, B1, 0, B1;MC, B1",  # 24
         1/16,
         68,
         {"B1": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 3/64], "MC": 1/16, "LC": 1/16}),
])


# ── outro · bars 25–28 ──────────────────────────────────────────────────────
# Am | Dm | E7 | Am

organ_outro = join([
    chord("A4[7/48;1/8;89], A4[7/48;1/8;83], B4[7/48;1/8;91], C5[7/48;1/8;85], E5[5/24;3/16], "
          "F5[1/16;.;87], E5[13/48;1/4]", default_volume=93),  # 25  Am
    chord("D5[7/48;1/8], D5[7/48;1/8;88], E5[7/48;1/8;95], F5[7/48;1/8;89], A5[5/24;3/16;97], "
          "B5[1/16;.;93], B5[13/48;1/4;99]", default_volume=94),  # 26  Dm
    chord("D5[7/48;1/8;95], D5[7/48;1/8;89], E5[7/48;1/8;96], F5[7/48;1/8;90], B5[5/24;3/16], "
          "A5[1/16;.;92], B5[13/48;1/4]", default_volume=100),  # 27  E7
    chord("A5", 21/16, 1, 77),  # 28  Am
])

electric_piano_outro = join([
    rest(1/8), C("Am", 3) % (7/64, [0, 0, 1/4], [63, 63, 68]),  # 25  Am
    C("Am", 3) % (1/16, 0, [63, 63, 68]), rest(3/16),
    C("Am", 3) % (7/64, [0, 0, 1/4], [63, 63, 68]), C("Am", 3) % (1/16, 0, [63, 63, 68]),
    C("Am", 3) % (1/16, 0, [63, 63, 68]),
    chord("r[1/8], A3;D4[7/64;0], F4[7/64;1/4;67], A3;D4[1/16;0], F4[1/16;.;67], r[3/16], "
          "A3;D4[7/64;0], F4[7/64;1/4;67], A3;D4[1/16;0], F4[1/16;.;67], A3;D4[1/16;0], "
          "F4[1/16;.;67]", default_volume=62),  # 26  Dm
    chord("r[1/8], G#3;B3;D4[7/64;0], E4[7/64;1/4;66], G#3;B3;D4[1/16;0], E4[1/16;.;66], "
          "r[3/16], G#3;B3;D4[7/64;0], E4[7/64;1/4;66], G#3;B3;D4[1/16;0], E4[1/16;.;66], "
          "G#3;B3;D4[1/16;0], E4[3/64;1/16;66]", default_volume=62),  # 27  E7
    C("Am", 3) % (63/64, [0, 0, 1], 70),  # 28  Am
])

fingered_bass_outro = join([
    chord("A1[5/32;.], r[3/32], E2[7/64;1/8], C2[7/64;1/8], A1[5/32;.], r[3/32], E2[7/64;1/8], "
          "C2[7/64;1/8]", volume=89),  # 25  Am
    chord("D2[5/32;.], r[3/32], A2[7/64;1/8], F2[7/64;1/8], D2[5/32;.], r[3/32], A2[7/64;1/8], "
          "F2[7/64;1/8]", volume=89),  # 26  Dm
    # 27  E7
    chord("E2[13/64;1/4], B2[13/64;1/4], E2[13/64;1/4], B2[7/64;1/8], G#2[7/64;1/8]", volume=88),
    chord("A1", 1, 1, 83),  # 28  Am
])

drums_outro = join([
    hits("K;C;CB;D74, 0, D73, D73, T5;CB;D74, 0, K;D73, D73, K;CB;D74, 0, D73, D73, T5;CB;D74, "
         "0, K;T5;D73, D73",  # 25
         1/16,
         {"K": 85, "C": 83, "CB": 82, "D74": 56, "D73": 55, "T5": 71},
         {"K": 1/16, "C": 1/4, "CB": 1/16, "D74": 1/16, "D73": 1/16, "T5": 1/16}),
    hits("K;CB;D74, 0, D73, D73, T5;CB;D74, 0, K;D73, D73, K;CB;D74, 0, D73, D73, T5;CB;D74, 0, "
         "K;T5;D73, D73", 1/16, {"K": 85, "CB": 82, "D74": 55, "D73": 54, "T5": 70}),  # 26
    hits("K;CB;D74, 0, D73, D73, T5;CB;D74, 0, K;D73, D73, K;CB;D74, 0, D73, D73, T5;CB;D74, 0, "
         "K;T5;D73, D73", 1/16, {"K": 84, "CB": 81, "D74": 55, "D73": 54, "T5": 69}),  # 27
    hits("K;C, 0", 1/2, {"K": 93, "C": 87}, {"K": 1/8, "C": 1/2}),  # 28
])

congas_outro = join([
    hits("B1, 0, B1;MC, B1;LC, B1, 0, B1;MC, 0, B1, 0, B1;MC;LC, B1, B1, 0, B1;MC, B1",  # 25
         1/16, 67, {"B1": [1/16, 1/16, 3/64, 1/16, 1/16], "MC": 1/16, "LC": 1/16}),
    hits("OC, 0, MC;LC, OC, 0, 0, MC;OC, 0, OC, 0, MC;LC, OC, 0, 0, MC;OC, 0", 1/16, 66),  # 26
    hits("B1, 0, B1;MC, B1;LC, B1, 0, B1;MC, 0, B1, 0, B1;MC;LC, B1, B1, 0, B1;MC, B1",  # 27
         1/16, 65, {"B1": [1/16, 1/16, 3/64, 1/16, 1/16], "MC": 1/16, "LC": 1/16}),
    hits("TB;OC, 0", 1/2, 74, 1/8),  # 28
])


# ── tracks ──────────────────────────────────────────────────────────────────

organ = perform(
    join([organ_intro, organ_verse, organ_chorus, organ_outro]),
    swing=53, grid=1/16, late=6, loose=6, touch=6, seed=260977330, gate=75,
)
electric_piano = perform(
    join([
        electric_piano_intro, electric_piano_verse, electric_piano_chorus, electric_piano_outro,
    ]),
    swing=53, grid=1/16, late=3, loose=6, touch=6, seed=559295604,
)
fingered_bass = perform(
    join([fingered_bass_intro, fingered_bass_verse, fingered_bass_chorus, fingered_bass_outro]),
    swing=53, grid=1/16, late=-2, loose=6, touch=6, seed=138054024,
)
drums = perform(
    join([drums_intro, drums_verse, drums_chorus, drums_outro]),
    swing=53, grid=1/16, loose=6, touch=6, seed=582825900,
)
congas = perform(
    join([congas_intro, congas_verse, congas_chorus, congas_outro]),
    swing=53, grid=1/16, loose=6, touch=6, seed=48240141,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [organ, electric_piano, fingered_bass, drums, congas],
    instruments=["Drawbar Organ", "Electric Piano 1", "Electric Bass (finger)", 1, 1],
    bpm=BPM,
    track_names=["organ", "electric piano", "fingered bass", "drums", "congas"],
    channels=[0, 1, 2, 9, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")], [pan(34, mode="value")],
    ],
    volume=[
        [volume(94, mode="value")], [volume(92, mode="value")], [volume(104, mode="value")],
        [volume(100, mode="value")], [volume(92, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Am", is_meta=True),
    ],
    name="Slow Sound Truck",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 107520,
    "sections": [
        (0, 15360, "intro", 0.6), (15360, 30720, "verse", 0.5), (46080, 46080, "chorus", 0.72),
        (92160, 15360, "outro", 0.62),
    ],
    "chords": [
        (0, 3840, "Am", "i"), (3840, 3840, "Dm", "iv"), (7680, 7680, "E7", "V7"),
        (15360, 3840, "Am", "i"), (19200, 3840, "Dm", "iv"), (23040, 3840, "E7", "V7"),
        (26880, 7680, "Am", "i"), (34560, 3840, "Dm", "iv"), (38400, 7680, "E7", "V7"),
        (46080, 3840, "Am", "i"), (49920, 7680, "E7", "V7"), (57600, 7680, "Am", "i"),
        (65280, 7680, "E7", "V7"), (72960, 7680, "Am", "i"), (80640, 7680, "E7", "V7"),
        (88320, 3840, "Am", "i"), (92160, 3840, "Am", "i"), (96000, 3840, "Dm", "iv"),
        (99840, 3840, "E7", "V7"), (103680, 3840, "Am", "i"),
    ],
    "about": {
        "seed": "4122",
        "prompt": "cumbia sonidera in A minor, 78 bpm, organ, electric piano, fingered bass, drums and congas, 28 bars",
        "genre": "cumbia",
    },
    "tracks": [
        {
            "name": "organ",
            "role": "melody",
            "instrument": {"name": "Drawbar Organ", "program": 17, "low": 36, "high": 96},
            "events": ["volume", "pan", (0, 91, 54), (0, 93, 0)],
        },
        {
            "name": "electric piano",
            "role": "chords",
            "instrument": {"name": "Electric Piano 1", "program": 5, "low": 28, "high": 100},
            "events": ["volume", "pan", (0, 91, 46), (0, 93, 8)],
        },
        {
            "name": "fingered bass",
            "role": "bass",
            "instrument": {
                "name": "Electric Bass (finger)", "program": 34, "low": 28, "high": 67,
            },
            "events": ["volume", "pan", (0, 91, 20), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 32), (0, 93, 0)],
        },
        {
            "name": "congas",
            "role": "percussion",
            "instrument": {"name": "congas", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 42), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
