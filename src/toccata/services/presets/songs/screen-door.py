"""Screen Door

Key     D major
Tempo   124 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · chorus 8 · solo 8 · outro 4
Tracks  harmonica, banjo, upright bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 124
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "T5": 43, "PH": 44, "C": 49, "T1": 50, "TB": 54, "0": -1, "-": -2}


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
# D | D | D | D

banjo_intro = join([
    rest(1/8), C("D/A", 3) % (1/16, 0, 70), rest(1/16), C("D/A", 3) % (1/16, 0, 81), rest(1/16),
    C("D/A", 3) % (1/16, 0, 70), rest(3/16), C("D/A", 3) % (1/16, 0, 70), rest(1/16),  # 1  D
    C("D/A", 3) % (1/16, 0, 81), rest(1/16), C("D/A", 3) % (1/16, 0, 70),
    C("D/A", 3) % (1/16, 0, 39),
] * 4)

upright_bass_intro = join([
    chord("D2, A2", 5/16, 1/2, [85, 79]),  # 1  D
] * 4)

drums_intro_bar1 = hits(
    "K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",
    1/16,
    {"K": 93, "S": [44, 44, 44, 44, 91, 44, 44, 44], "PH": 52},
    {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16},
)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    hits("K;S, S, S, S, S;PH, S, S, S, S, 0, S, S, PH;T1, T1, T5, T5",  # 4
         1/16,
         {
             "K": 93,
             "S": [44, 44, 44, 44, 91, 44, 44, 44, 85, 85, 85],
             "PH": 52,
             "T1": 72,
             "T5": 72,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16],
             "PH": 1/16,
             "T1": 1/16,
             "T5": 1/16,
         }),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# D | D | G | D | D | D | D | D

harmonica_verse = join([
    chord("r[1/8], F#4[1/6;1/8], A4[1/6;1/8;87], F#4[1/6;1/8], A4[11/48;3/16;87], "  # 5  D
          "F#4[1/12;1/16], A4[5/16;1/4;87]", default_volume=80),
    chord("A4[11/48;3/16], D5[11/48;3/16;86], B4[1/6;1/8;85], D5[1/6;1/8;92], A4[1/6;1/8;83], "
          "F#4[5/16;1/4;88]", default_volume=89),  # 6  D
    chord("r[1/8], A4[1/6;1/8], F#4[1/6;1/8;90], A4[1/6;1/8], G4[11/48;3/16;91], A4[1/12;1/16], "
          "G4[5/16;1/4;91]", default_volume=85),  # 7  G
    chord("F#4[11/48;3/8], A4[1/6;1/8;81], D5[1/6;1/8;90], A4[1/6;1/8;81], F#4[1/4;.]",  # 8  D
          default_volume=86),
    chord("A4[11/48;3/16;87], D5[11/48;3/16;84], B4[1/6;1/8], F#4[11/48;3/16;86], "  # 9  D
          "B4[11/48;3/16], A4[1/6;1/8;81]", default_volume=83),
    chord("A4[11/48;3/16;89], D5[11/48;3/16;86], B4[1/6;1/8], F#4[11/48;3/16;88], "  # 10  D
          "B4[11/48;3/16], A4[1/6;1/8;83]", default_volume=85),
    chord("D5[11/48;3/16], F#5[11/48;3/16;90], E5[1/6;1/8;89], F#5[1/6;1/8;96], D5[1/6;1/8;88], "
          "B4[5/16;1/4;93]", default_volume=94),  # 11  D
    chord("D5[5/16;1/4], D5[5/16;.], r[7/16]", volume=90),  # 12  D
])

banjo_verse_bar5 = join([
    rest(1/8), C("D/A", 3) % (1/16, 0, 71), rest(1/16), C("D/A", 3) % (1/16, 0, 83), rest(1/16),
    C("D/A", 3) % (1/16, 0, 71), rest(3/16), C("D/A", 3) % (1/16, 0, 71), rest(1/16),
    C("D/A", 3) % (1/16, 0, 83), rest(1/16), C("D/A", 3) % (1/16, 0, 71),
    C("D/A", 3) % (1/16, 0, 40),
])

banjo_verse = join([
    banjo_verse_bar5, banjo_verse_bar5,  # 5–6
    rest(1/8), C("G/B", 3) % (1/16, 0, 71), rest(1/16), C("G/B", 3) % (1/16, 0, 83), rest(1/16),
    C("G/B", 3) % (1/16, 0, 71), rest(3/16), C("G/B", 3) % (1/16, 0, 71), rest(1/16),  # 7  G
    C("G/B", 3) % (1/16, 0, 83), rest(1/16), C("G/B", 3) % (1/16, 0, 71),
    C("G/B", 3) % (1/16, 0, 40),
    *[banjo_verse_bar5] * 5,  # 8–12
])

upright_bass_verse = join([
    chord("D2, A2", 5/16, 1/2, [87, 81]),  # 5  D
    chord("D2, A2", 5/16, 1/2, [87, 81]),  # 6  D
    chord("G2[5/16;.;87], r[3/16], B2[13/64;1/4], C#3[13/64;1/4]", default_volume=83),  # 7  G
    chord("D2, A2", 5/16, 1/2, [87, 81]),  # 8  D
    chord("D2, A2", 5/16, 1/2, [87, 81]),  # 9  D
    chord("D2, A2", 5/16, 1/2, [87, 81]),  # 10  D
    chord("D2, A2", 5/16, 1/2, [87, 81]),  # 11  D
    chord("D2[5/16;.;87], r[3/16], E2[13/64;1/4], F#2[13/64;1/4]", default_volume=83),  # 12  D
])

drums_verse_bar5 = hits(
    "K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",
    1/16,
    {"K": 95, "S": [44, 44, 44, 44, 93, 44, 44, 44], "PH": 53},
    {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16},
)

drums_verse = join([
    *[drums_verse_bar5] * 7,  # 5–11
    hits("K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, K;S;PH, 0, S, 0",  # 12
         1/16,
         {
             "K": [95, 95, 89],
             "S": [44, 44, 44, 44, 93, 44, 44, 44, 44, 44, 44, 44, 100, 100],
             "PH": 53,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "PH": 1/16,
         }),
])


# ── chorus · bars 13–20 ─────────────────────────────────────────────────────
# G | D | A | D | G | D | A | D

harmonica_chorus_bar15 = chord(
    "E5[1/6;3/16;101], E5[1/12;1/16], D5[1/6;1/8;100], D5[1/6;1/8;93], C#5[1/6;1/8;99], "
    "E5[1/6;1/8], D5[1/6;1/8;100], E5[1/6;1/8]", default_volume=95
)

harmonica_chorus = join([
    chord("G5[1/6;1/8;99], A5[1/6;1/8;92], F#5[1/6;1/8;98], F#5[1/6;1/8], G5[1/6;1/8;99], "
          "F#5[1/6;1/8], E5[1/6;1/8;97], F#5[7/48;1/8]", default_volume=91),  # 13  G
    # 14  D
    chord("F#5, F#5, E5, E5, D5, D5, B4, D5", 1/6, 1/8, [100, 93, 99, 92, 98, 91, 97, 91]),
    harmonica_chorus_bar15,  # 15  A
    chord("D5[1/6;1/8], E5[1/12;1/16;90], A4[17/24;13/16;86]", default_volume=96),  # 16  D
    chord("D5[1/6;1/8], E5[1/6;1/8;90], D5[1/6;1/8], D5[1/6;1/8;89], D5[7/48;1/8], "  # 17  G
          "D5[1/6;1/8;89], B4[1/6;1/8;95], D5[1/6;1/8;89]", default_volume=96),
    chord("F#5[7/48;1/8;100], F#5[1/6;1/8;93], E5[7/48;1/8;99], E5[1/6;1/8;92], D5[1/6;1/8;98], "
          "D5[1/6;1/8], B4[1/6;1/8;97], D5[1/6;1/8]", default_volume=91),  # 18  D
    harmonica_chorus_bar15,  # 19  A
    chord("D5[5/16;1/4], D5[5/8;.], r[1/8]", volume=96),  # 20  D
])

banjo_chorus_bar14 = join([
    rest(1/4), C("D/A", 3) % (1/16, 0, 88), rest(1/16), C("D/A", 3) % (1/16, 0, 42), rest(5/16),
    C("D/A", 3) % (1/16, 0, 88), rest(1/16), C("D/A", 3) % (1/16, 0, 42), rest(1/16),
])

banjo_chorus = join([
    rest(1/4), C("G/B", 3) % (1/16, 0, 88), rest(1/16), C("G/B", 3) % (1/16, 0, 42), rest(5/16),
    C("G/B", 3) % (1/16, 0, 88), rest(1/16), C("G/B", 3) % (1/16, 0, 42), rest(1/16),  # 13  G
    banjo_chorus_bar14,  # 14  D
    rest(1/4), C("A", 3) % (1/16, 0, 88), rest(1/16), C("A", 3) % (1/16, 0, 42), rest(5/16),
    C("A", 3) % (1/16, 0, 88), rest(1/16), C("A", 3) % (1/16, 0, 42), rest(1/16),  # 15  A
    banjo_chorus_bar14,  # 16  D
] * 2)

upright_bass_chorus = join([
    chord("G2, D2", 5/16, 1/2, [92, 86]),  # 13  G
    chord("D2, A1", 5/16, 1/2, [92, 86]),  # 14  D
    chord("A1, E1", 5/16, 1/2, [92, 86]),  # 15  A
    chord("D2[5/16;.;92], r[3/16], B1[13/64;1/4], A1[13/64;1/4]", default_volume=88),  # 16  D
    chord("G1[5/16;.;92], r[3/16], B1[13/64;1/4], C#2[13/64;1/4]", default_volume=88),  # 17  G
    chord("D2[5/16;.;92], r[3/16], C#2[13/64;1/4], B1[13/64;1/4]", default_volume=88),  # 18  D
    chord("A1[5/16;.;92], r[3/16], B1[13/64;1/4], C#2[13/64;1/4]", default_volume=88),  # 19  A
    chord("D2, A1", 5/16, 1/2, [92, 86]),  # 20  D
])

drums_chorus_bar14 = hits(
    "K;S, S, S, S, S;PH;TB, S, K;S, S, K;S, S, S, S, S;PH;TB, S, S, S",
    1/16,
    {"K": [101, 87], "S": [47, 85, 99, 47], "PH": 56, "TB": 68},
    {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16, "TB": 1/16},
)

drums_chorus = join([
    hits("K;S;C, S, S, S, S;PH;TB, S, K;S, S, K;S, S, S, S, S;PH;TB, S, S, S",  # 13
         1/16,
         {"K": [101, 87], "S": [47, 85, 99, 47], "C": 88, "PH": 56, "TB": 68},
         {"K": 1/16, "S": [1/16, 3/64], "C": 1/4, "PH": 1/16, "TB": 1/16}),
    *[drums_chorus_bar14] * 6,  # 14–19
    hits("K;S, S, S, S, S;PH;TB, S, K;S, S, K;S, S, S, S, K;S;PH, 0, S, 0",  # 20
         1/16,
         {
             "K": [101, 87, 101, 95],
             "S": [47, 85, 99, 47, 47, 85, 99, 47, 47, 85, 99, 47, 107, 107],
             "PH": 56,
             "TB": 68,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "PH": 1/16,
             "TB": 1/16,
         }),
])


# ── solo · bars 21–28 ───────────────────────────────────────────────────────
# D | D | G | D | D | D | D | D

harmonica_solo_bar22 = chord(
    "A4[1/8;.;98], B4[1/8;.], B4[1/16;.;100], D5[1/16;.;94], E5[1/16;.;96], A5[1/16;.;98], "
    "F#5[1/8;.;103], D5[1/16;.;94], B4[1/16;.], B4[1/16;.;100], B4[1/16;.], B4[1/16;.], "
    "A4[1/16;.;91]", default_volume=93
)

harmonica_solo = join([
    chord("D5[1/8;.;99], B4[1/8;.;91], B4[1/16;.;98], E5[1/16;.], D5[1/16;.;92], E5[1/16;.], "
          "D5[1/16;.;99], E5[1/8;.], D5[1/16;.;92], B4[1/8;.;98], B4[1/8;.;91]",  # 21  D
          default_volume=93),
    harmonica_solo_bar22,  # 22  D
    chord("D5[1/8;.], D5[1/8;.;97], D5[1/16;.], F#5[1/16;.;99], E5[1/16;.;98], F#5[1/16;.;99], "
          "D5[1/16;.], F#5[1/8;.;99], E5[1/16;.;98], D5[1/8;.], D5[1/8;.;97]",  # 23  G
          default_volume=103),
    chord("D5[1/8;.], D5[1/8;.;92], B4[1/16;.;98], A4[1/16;.;89], F#4[1/8;.;88], "  # 24  D
          "F#4[11/48;1/2;94]", default_volume=99),
    chord("A4[1/8;.;96], F#4[1/8;.;88], F#4[1/16;.;94], B4[1/16;.], A4[1/16;.;89], B4[1/16;.], "
          "A4[1/16;.;96], B4[1/8;.], A4[1/16;.;89], F#4[1/8;.;94], F#4[1/8;.;88]",  # 25  D
          default_volume=91),
    harmonica_solo_bar22,  # 26  D
    chord("D5[1/8;.;103], B4[1/8;.;96], B4[1/16;.;102], E5[1/16;.], D5[1/16;.;97], E5[1/16;.], "
          "D5[1/16;.;103], E5[1/8;.], D5[1/16;.;97], B4[1/8;.;102], B4[1/8;.;96]",  # 27  D
          default_volume=98),
    chord("D5[1/8;.], B4[1/16;.;91], A4[1/16;.;89], B4[11/48;1/4;98], D5[11/48;1/2]",  # 28  D
          default_volume=99),
])

banjo_solo_bar21 = join([
    rest(1/4), C("D/A", 3) % (1/16, 0, 87), rest(5/16), C("D/A", 3) % (1/16, 0, 42), rest(1/16),
    C("D/A", 3) % (1/16, 0, 87), rest(1/16), C("D/A", 3) % (1/16, 0, 75),
    C("D/A", 3) % (1/16, 0, 42),
])

banjo_solo = join([
    banjo_solo_bar21, banjo_solo_bar21,  # 21–22
    rest(1/4), C("G/B", 3) % (1/16, 0, 87), rest(5/16), C("G/B", 3) % (1/16, 0, 42), rest(1/16),
    C("G/B", 3) % (1/16, 0, 87), rest(1/16), C("G/B", 3) % (1/16, 0, 75),  # 23  G
    C("G/B", 3) % (1/16, 0, 42),
    *[banjo_solo_bar21] * 5,  # 24–28
])

upright_bass_solo = join([
    chord("D2, A1", 5/16, 1/2, [91, 85]),  # 21  D
    chord("D2, A1", 5/16, 1/2, [91, 85]),  # 22  D
    chord("G1, D2", 5/16, 1/2, [91, 85]),  # 23  G
    chord("D2, A1", 5/16, 1/2, [91, 85]),  # 24  D
    chord("D2, A1", 5/16, 1/2, [91, 85]),  # 25  D
    chord("D2, A1", 5/16, 1/2, [91, 85]),  # 26  D
    chord("D2, A1", 5/16, 1/2, [91, 85]),  # 27  D
    chord("D2, A1", 5/16, 1/2, [91, 85]),  # 28  D
])

drums_solo_bar22 = hits(
    "K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",
    1/16, {"K": 100, "S": [47, 84, 98, 47], "PH": 56}, {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16},
)

drums_solo = join([
    hits("K;S;C, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",  # 21
         1/16,
         {"K": 100, "S": [47, 84, 98, 47], "C": 87, "PH": 56},
         {"K": 1/16, "S": [1/16, 3/64], "C": 1/4, "PH": 1/16}),
    *[drums_solo_bar22] * 6,  # 22–27
    hits("K;S, S, S, S, S;PH, S, S, S, S, 0, S, S, PH;T1, T1, T5, T5",  # 28
         1/16,
         {
             "K": 100,
             "S": [47, 84, 98, 47, 47, 84, 98, 47, 91, 91, 91],
             "PH": 56,
             "T1": 77,
             "T5": 77,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16],
             "PH": 1/16,
             "T1": 1/16,
             "T5": 1/16,
         }),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# D | D | A | D

harmonica_outro = join([
    chord("r[1/8], F#4[1/6;1/8], A4[1/6;1/8;86], F#4[1/6;1/8], A4[11/48;3/16;86], "  # 29  D
          "F#4[1/12;1/16], A4[5/16;1/4;86]", default_volume=80),
    chord("A4[11/48;3/16], D5[11/48;3/16;85], B4[1/6;1/8;84], D5[1/6;1/8;90], A4[1/6;1/8;82], "
          "F#4[5/16;1/4;87]", default_volume=88),  # 30  D
    chord("r[1/8], A4[1/6;1/8], F#4[1/6;1/8;88], A4[1/6;1/8], A4[11/48;3/16;89], "  # 31  A
          "F#4[1/12;1/16;82], A4[5/16;1/4;89]", default_volume=83),
    chord("D5", 21/16, 1, 75),  # 32  D
])

banjo_outro = join([
    rest(1/8), C("D/A", 3) % (1/16, 0, 71), rest(1/16), C("D/A", 3) % (1/16, 0, 83), rest(1/16),
    C("D/A", 3) % (1/16, 0, 71), rest(3/16), C("D/A", 3) % (1/16, 0, 71), rest(1/16),  # 29  D
    C("D/A", 3) % (1/16, 0, 83), rest(1/16), C("D/A", 3) % (1/16, 0, 71),
    C("D/A", 3) % (1/16, 0, 39),
    rest(1/8), C("D/A", 3) % (1/16, 0, 70), rest(1/16), C("D/A", 3) % (1/16, 0, 82), rest(1/16),
    C("D/A", 3) % (1/16, 0, 70), rest(3/16), C("D/A", 3) % (1/16, 0, 70), rest(1/16),  # 30  D
    C("D/A", 3) % (1/16, 0, 82), rest(1/16), C("D/A", 3) % (1/16, 0, 70),
    C("D/A", 3) % (1/16, 0, 39),
    rest(1/8), C("A", 3) % (1/16, 0, 70), rest(1/16), C("A", 3) % (1/16, 0, 81), rest(1/16),
    C("A", 3) % (1/16, 0, 70), rest(3/16), C("A", 3) % (1/16, 0, 70), rest(1/16),  # 31  A
    C("A", 3) % (1/16, 0, 81), rest(1/16), C("A", 3) % (1/16, 0, 70), C("A", 3) % (1/16, 0, 39),
    chord("A3[21/16;0], D4;F#4[4/3;1]", volume=67),  # 32  D
])

upright_bass_outro = join([
    chord("D2, A2", 5/16, 1/2, [86, 81]),  # 29  D
    chord("D2[5/16;.;86], r[3/16], F#2[13/64;1/4], G2[13/64;1/4]", default_volume=82),  # 30  D
    chord("A2, E3", 5/16, 1/2, [85, 79]),  # 31  A
    chord("D2", 1, 1, 80),  # 32  D
])

drums_outro = join([
    hits("K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",  # 29
         1/16,
         {"K": 94, "S": [44, 44, 44, 44, 92, 44, 44, 44], "PH": 53},
         {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16}),
    hits("K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",  # 30
         1/16,
         {"K": 93, "S": [44, 44, 44, 44, 91, 44, 44, 44], "PH": 52},
         {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16}),
    hits("K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",  # 31
         1/16,
         {"K": 92, "S": [43, 43, 43, 43, 91, 43, 43, 43], "PH": 52},
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "PH": 1/16,
         }),
    hits("K;C, 0", 1/2, {"K": 90, "C": 84}, {"K": 1/8, "C": 1/2}),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

harmonica = perform(
    join([rest(4), harmonica_verse, harmonica_chorus, harmonica_solo, harmonica_outro]),
    swing=52, grid=1/16, late=10, loose=6, touch=6, seed=908474416, gate=75,
)
banjo = perform(
    join([banjo_intro, banjo_verse, banjo_chorus, banjo_solo, banjo_outro]),
    swing=52, grid=1/16, loose=6, touch=6, seed=137385670, gate=75,
)
upright_bass = perform(
    join([
        upright_bass_intro, upright_bass_verse, upright_bass_chorus, upright_bass_solo,
        upright_bass_outro,
    ]),
    swing=52, grid=1/16, loose=6, touch=6, seed=45662932,
)
drums = perform(
    join([drums_intro, drums_verse, drums_chorus, drums_solo, drums_outro]),
    swing=52, grid=1/16, loose=6, touch=6, seed=191558770,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [harmonica, banjo, upright_bass, drums],
    instruments=["Harmonica", "Banjo", "Acoustic Bass", 1],
    bpm=BPM,
    track_names=["harmonica", "banjo", "upright bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(98, mode="value")], [volume(82, mode="value")], [volume(106, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="D", is_meta=True),
    ],
    name="Screen Door",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 15360, "intro", 0.45), (15360, 30720, "verse", 0.52), (46080, 30720, "chorus", 0.74),
        (76800, 30720, "solo", 0.7), (107520, 15360, "outro", 0.5),
    ],
    "chords": [
        (0, 15360, "D", "I"), (15360, 7680, "D", "I"), (23040, 3840, "G", "IV"),
        (26880, 19200, "D", "I"), (46080, 3840, "G", "IV"), (49920, 3840, "D", "I"),
        (53760, 3840, "A", "V"), (57600, 3840, "D", "I"), (61440, 3840, "G", "IV"),
        (65280, 3840, "D", "I"), (69120, 3840, "A", "V"), (72960, 3840, "D", "I"),
        (76800, 7680, "D", "I"), (84480, 3840, "G", "IV"), (88320, 19200, "D", "I"),
        (107520, 7680, "D", "I"), (115200, 3840, "A", "V"), (119040, 3840, "D", "I"),
    ],
    "about": {
        "seed": "192",
        "prompt": "country in D major, 124 bpm, harmonica, banjo, upright bass and drums, 32 bars",
        "genre": "country",
    },
    "tracks": [
        {
            "name": "harmonica",
            "role": "melody",
            "instrument": {"name": "Harmonica", "program": 23, "low": 60, "high": 96},
            "events": ["volume", "pan", (0, 91, 44), (0, 93, 0)],
        },
        {
            "name": "banjo",
            "role": "chords",
            "instrument": {"name": "Banjo", "program": 106, "low": 50, "high": 84},
            "events": ["volume", "pan", (0, 91, 36), (0, 93, 8)],
        },
        {
            "name": "upright bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 10), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 22), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
