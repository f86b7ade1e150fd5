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
    rest(1/4), C("D/A", 3) % (1/16, 0, 81), rest(1/16), C("D/A", 3) % (1/16, 0, 39), rest(5/16),
    C("D/A", 3) % (1/16, 0, 81), rest(1/16), C("D/A", 3) % (1/16, 0, 39), rest(1/16),  # 1  D
] * 4)

upright_bass_intro = join([
    chord("D2, A1", 5/16, 1/2, [85, 79]),  # 1  D
] * 4)

drums_intro_bar1 = hits(
    "K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",
    1/16,
    {"K": 93, "S": [44, 91, 44, 44, 44, 91, 44, 44, 44, 91, 44, 44, 44, 91, 79], "PH": 52},
    {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16},
)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    hits("K;S, S, S, S, S;PH, S, S, S, K, 0, 0, 0, K;S;PH, S, S, 0",  # 4
         1/16,
         {"K": [93, 87, 87], "S": [44, 91, 44, 44, 44, 91, 44, 44, 85, 85, 98], "PH": 52},
         {"K": 1/16, "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16], "PH": 1/16}),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# D | D | A | A | A | A | D | D

harmonica_verse = join([
    chord("A5[11/48;3/16;93], E5[11/48;3/16], E5[1/6;1/8], D5[1/6;1/8;90], B4[1/6;1/8;83], "
          "A4[5/16;1/4;87]", default_volume=85),  # 5  D
    chord("r[1/8], D5, B4, E5, D5, F#5, E5, A5", 1/6, 1/8, [86, 91, 87, 92, 88, 93, 89]),  # 6  D
    chord("A5[11/48;3/16;97], E5[11/48;3/16], E5[1/6;1/8], C#5[1/6;1/8;93], B4[1/6;1/8;87], "
          "A4[5/16;1/4;91]", default_volume=89),  # 7  A
    chord("r[1/8], D5, B4, E5, C#5, F#5, E5, A5", 1/6, 1/8, [84, 89, 85, 89, 86, 91, 87]),  # 8  A
    chord("r[1/8], E5[1/6;1/8], D5[1/6;1/8;90], F#5[1/6;1/4;86], D5[1/6;1/8;84], "  # 9  A
          "B4[1/6;1/8;89], E5[1/6;1/8]", default_volume=85),
    chord("r[1/8], A5[1/6;1/8], F#5[1/6;1/8;94], B5[1/6;1/4;91], F#5[1/6;1/8;88], "  # 10  A
          "E5[1/6;1/8;93], A5[1/6;1/8]", default_volume=89),
    chord("r[1/8], B5, A5, A5, F#5, B5, A5, A5", 1/6, 1/8, [93, 97, 91, 96, 93, 97, 91]),  # 11  D
    chord("F#5[5/16;1/4], D5[5/8;.;90], r[1/8]", default_volume=92),  # 12  D
])

banjo_verse_bar5 = join([
    rest(1/4), C("D/A", 3) % (1/16, 0, 83), rest(1/16), C("D/A", 3) % (1/16, 0, 40), rest(5/16),
    C("D/A", 3) % (1/16, 0, 83), rest(1/16), C("D/A", 3) % (1/16, 0, 40), rest(1/16),
])
banjo_verse_bar7 = join([
    rest(1/4), C("A", 3) % (1/16, 0, 83), rest(1/16), C("A", 3) % (1/16, 0, 40), rest(5/16),
    C("A", 3) % (1/16, 0, 83), rest(1/16), C("A", 3) % (1/16, 0, 40), rest(1/16),
])

banjo_verse = join([
    banjo_verse_bar5, banjo_verse_bar5, *[banjo_verse_bar7] * 4, banjo_verse_bar5,
    banjo_verse_bar5,
])

upright_bass_verse = join([
    chord("D2, A1", 5/16, 1/2, [87, 81]),  # 5  D
    chord("D2[5/16;.;87], r[3/16], C#2[13/64;1/4], B1[13/64;1/4]", default_volume=83),  # 6  D
    chord("A1, E1", 5/16, 1/2, [87, 81]),  # 7  A
    chord("A1, E1", 5/16, 1/2, [87, 81]),  # 8  A
    chord("A1, E1", 5/16, 1/2, [87, 81]),  # 9  A
    chord("A1, E1", 5/16, 1/2, [87, 81]),  # 10  A
    chord("D2, A1", 5/16, 1/2, [87, 81]),  # 11  D
    chord("D2[5/16;.;87], r[3/16], B1[13/64;1/4], A1[13/64;1/4]", default_volume=83),  # 12  D
])

drums_verse_bar5 = hits(
    "K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",
    1/16,
    {"K": 95, "S": [44, 93, 44, 44, 44, 93, 44, 44, 44, 93, 44, 44, 44, 93, 80], "PH": 53},
    {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16},
)

drums_verse = join([
    *[drums_verse_bar5] * 7,  # 5–11
    hits("K;S, S, S, S, S;PH, S, S, S, S, 0, S, S, PH;T1, T1, T5, T5",  # 12
         1/16,
         {
             "K": 95,
             "S": [44, 93, 44, 44, 44, 93, 44, 44, 87, 87, 87],
             "PH": 53,
             "T1": 73,
             "T5": 73,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16],
             "PH": 1/16,
             "T1": 1/16,
             "T5": 1/16,
         }),
])


# ── chorus · bars 13–20 ─────────────────────────────────────────────────────
# G | D | A | D | G | D | A | D

harmonica_chorus_bar14 = chord(
    "F#5[11/48;3/16;100], A5[1/16;.;95], A5[1/6;1/8], F#5[1/6;1/8;93], A5[1/6;1/8], "
    "D5[1/6;1/8;91], E5[5/16;1/4;99]", default_volume=101
)

harmonica_chorus = join([
    chord("D5[11/48;3/16;96], E5[1/12;1/16;90], A5[1/6;1/8], B5[1/6;1/8;95], G5[1/6;1/8], "
          "F#5[1/6;1/8;91], A5[5/16;1/4]", default_volume=99),  # 13  G
    harmonica_chorus_bar14,  # 14  D
    chord("E5[11/48;3/16], F#5[1/12;1/16;96], B5[1/6;1/8;105], A5[1/6;1/8;97], E5[1/6;1/8], "
          "F#5[1/6;1/8;96], A5[5/16;1/4;103]", default_volume=101),  # 15  A
    chord("F#5[11/48;3/16;98], A5[11/48;3/16], A5[23/48;5/8]", default_volume=92),  # 16  D
    chord("G5[11/48;3/16], A5[1/16;.;92], A5[1/6;1/8], F#5[1/6;1/8;91], G5[1/6;1/8], "  # 17  G
          "A5[1/6;1/8;92], B5[5/16;1/4;101]", default_volume=99),
    harmonica_chorus_bar14,  # 18  D
    chord("C#5[11/48;3/16], B4[11/48;3/16;92], A4[1/6;1/8;90], C#5[1/6;1/8], E5[1/6;1/8;95], "
          "F#5[1/6;1/8;102], A5[1/6;1/8;97]", default_volume=99),  # 19  A
    chord("F#5[1/6;1/8], A5[1/6;1/8;92], D5[5/8;.;96], r[1/8]", default_volume=98),  # 20  D
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

upright_bass_chorus_bar14 = chord(
    "D2[5/16;.;92], r[3/16], F#2[13/64;1/4], G2[13/64;1/4]", default_volume=88
)

upright_bass_chorus = join([
    chord("G1[5/16;.;92], r[3/16], B1[13/64;1/4], C#2[13/64;1/4]", default_volume=88),  # 13  G
    upright_bass_chorus_bar14,  # 14  D
    chord("A2, E3", 5/16, 1/2, [92, 86]),  # 15  A
    chord("D2, A2", 5/16, 1/2, [92, 86]),  # 16  D
    chord("G2, D3", 5/16, 1/2, [92, 86]),  # 17  G
    upright_bass_chorus_bar14,  # 18  D
    chord("A2, E3", 5/16, 1/2, [92, 86]),  # 19  A
    chord("D2, A2", 5/16, 1/2, [92, 86]),  # 20  D
])

drums_chorus_bar14 = hits(
    "K;S, S, S, S, S;PH;TB, S, K;S, S, K;S, S, S, S, S;PH;TB, S, S, S",
    1/16,
    {"K": [101, 87], "S": [47, 47, 47, 47, 99, 47, 47, 47], "PH": 56, "TB": 68},
    {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16, "TB": 1/16},
)

drums_chorus = join([
    hits("K;S;C, S, S, S, S;PH;TB, S, K;S, S, K;S, S, S, S, S;PH;TB, S, S, S",  # 13
         1/16,
         {"K": [101, 87], "S": [47, 47, 47, 47, 99, 47, 47, 47], "C": 88, "PH": 56, "TB": 68},
         {"K": 1/16, "S": [1/16, 3/64], "C": 1/4, "PH": 1/16, "TB": 1/16}),
    *[drums_chorus_bar14] * 6,  # 14–19
    hits("K;S, S, S, S, S;PH;TB, S, K;S, S, K;S, S, S, S, K;S;PH, 0, S, 0",  # 20
         1/16,
         {
             "K": [101, 87, 101, 95],
             "S": [47, 47, 47, 47, 99, 47, 47, 47, 47, 47, 47, 47, 107, 107],
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
# D | D | A | A | A | A | D | D

harmonica_solo = join([
    chord("A4[1/8;.;96], A4[1/8;.], F#4[1/16;.;94], F#4[1/16;.;88], E4[1/16;.;87], "  # 21  D
          "F#4[1/16;.;88], F#4[1/16;.;94], A4[1/8;.], A4[1/16;.], F#4[1/8;.;94], A4[1/8;.]",
          default_volume=89),
    # 22  D
    chord("D5[1/8;.;101], D5[1/8;.;94], B4[1/16;.;100], B4[1/16;.], A4[1/16;.;91], B4[1/16;.], "
          "A4[1/16;.;98], B4[1/8;.], B4[1/16;.], A4[1/8;.;98], B4[1/8;.]", default_volume=93),
    chord("E5[1/16;.;104], F#5[1/16;.], F#5[1/16;.], A5[1/16;.;100], A5[1/8;.;106], "  # 23  A
          "F#5[1/16;.], F#5[1/16;.], E5[1/16;.;104], A5[1/8;.;100], A5[1/16;.;100], "
          "A5[1/8;.;106], B5[1/8;.;102]", default_volume=99),
    chord("A5[1/8;.], A5[1/16;.;96], E5[1/16;.;93], F#5[11/48;1/4;101], E5[11/48;1/2;100]",
          default_volume=102),  # 24  A
    chord("C#5[1/8;.;98], B4[1/8;.;91], A4[1/16;.;96], A4[1/16;.;89], F#4[1/16;.], "  # 25  A
          "A4[1/16;.;89], E4[1/16;.;93], F#4[1/8;.], F#4[1/16;.], E4[1/8;.;93], F#4[1/8;.]",
          default_volume=88),
    # 26  A
    chord("A4[1/8;.;98], B4[1/8;.;93], A4[1/16;.;98], A4[1/16;.], F#4[1/16;.;90], A4[1/16;.], "
          "E4[1/16;.;96], A4[1/8;.], A4[1/16;.], F#4[1/8;.;97], A4[1/8;.]", default_volume=91),
    chord("D5[1/16;.;103], E5[1/16;.], E5[1/16;.], F#5[1/16;.;99], F#5[1/8;.;105], E5[1/16;.], "
          "E5[1/16;.], D5[1/16;.;103], F#5[1/8;.;99], F#5[1/16;.;99], F#5[1/8;.;105], "  # 27  D
          "A5[1/8;.;100]", default_volume=98),
    chord("F#5[1/16;.], E5[1/16;.;93], D5[1/16;.;92], B4[1/16;.;91], A4[1/8;.;96], "  # 28  D
          "A4[1/8;.;89], D5[11/48;1/2;99]", default_volume=101),
])

banjo_solo_bar21 = join([
    rest(1/8), C("D/A", 3) % (1/16, 0, 42), rest(1/16), C("D/A", 3) % (1/16, 0, 87), rest(1/16),
    C("D/A", 3) % (1/16, 0, 42), C("D/A", 3) % (1/16, 0, 42), rest(1/8),
    C("D/A", 3) % (1/16, 0, 42), rest(1/16), C("D/A", 3) % (1/16, 0, 87), rest(1/16),
    C("D/A", 3) % (1/16, 0, 42), C("D/A", 3) % (1/16, 0, 42),
])
banjo_solo_bar23 = join([
    rest(1/8), C("A", 3) % (1/16, 0, 42), rest(1/16), C("A", 3) % (1/16, 0, 87), rest(1/16),
    C("A", 3) % (1/16, 0, 42), C("A", 3) % (1/16, 0, 42), rest(1/8), C("A", 3) % (1/16, 0, 42),
    rest(1/16), C("A", 3) % (1/16, 0, 87), rest(1/16), C("A", 3) % (1/16, 0, 42),
    C("A", 3) % (1/16, 0, 42),
])

banjo_solo = join([
    banjo_solo_bar21, banjo_solo_bar21, *[banjo_solo_bar23] * 4, banjo_solo_bar21,
    banjo_solo_bar21,
])

upright_bass_solo = join([
    chord("D2, A1", 5/16, 1/2, [91, 85]),  # 21  D
    chord("D2[5/16;.;91], r[3/16], C#2[13/64;1/4], B1[13/64;1/4]", default_volume=87),  # 22  D
    chord("A1, E1", 5/16, 1/2, [91, 85]),  # 23  A
    chord("A1, E1", 5/16, 1/2, [91, 85]),  # 24  A
    chord("A1, E1", 5/16, 1/2, [91, 85]),  # 25  A
    chord("A1[5/16;.;91], r[3/16], B1[13/64;1/4], C#2[13/64;1/4]", default_volume=87),  # 26  A
    chord("D2, A1", 5/16, 1/2, [91, 85]),  # 27  D
    chord("D2, A1", 5/16, 1/2, [91, 85]),  # 28  D
])

drums_solo_bar22 = hits(
    "K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",
    1/16,
    {
        "K": 100,
        "S": [47, 47, 98, 47, 47, 47, 98, 47, 47, 47, 98, 47, 47, 47, 98, 84],
        "PH": 56,
    },
    {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16},
)

drums_solo = join([
    hits("K;S;C, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",  # 21
         1/16,
         {
             "K": 100,
             "S": [47, 47, 98, 47, 47, 47, 98, 47, 47, 47, 98, 47, 47, 47, 98, 84],
             "C": 87,
             "PH": 56,
         },
         {"K": 1/16, "S": [1/16, 3/64], "C": 1/4, "PH": 1/16}),
    *[drums_solo_bar22] * 6,  # 22–27
    hits("K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, K;S;PH, 0, S, 0",  # 28
         1/16,
         {
             "K": [100, 100, 93],
             "S": [47, 47, 98, 47, 47, 47, 98, 47, 47, 47, 98, 47, 106, 106],
             "PH": 56,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "PH": 1/16,
         }),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# D | D | A | D

harmonica_outro = join([
    chord("A5[11/48;3/16;92], E5[11/48;3/16], E5[1/6;1/8], D5[1/6;1/8;89], B4[1/6;1/8;83], "
          "A4[5/16;1/4;86]", default_volume=84),  # 29  D
    chord("r[1/8], D5[1/6;1/8], B4[1/6;1/8;89], E5[1/6;1/8;86], D5[1/6;1/8;90], "  # 30  D
          "F#5[1/6;1/8;87], E5[1/6;1/8;91], A5[7/48;1/8;88]", default_volume=85),
    chord("A5[11/48;3/16;94], E5[11/48;3/16], E5[1/6;1/8], C#5[1/6;1/8;91], B4[1/6;1/8;85], "
          "A4[5/16;1/4;89]", default_volume=87),  # 31  A
    chord("D5", 21/16, 1, 75),  # 32  D
])

banjo_outro = join([
    rest(1/4), C("D/A", 3) % (1/16, 0, 83), rest(1/16), C("D/A", 3) % (1/16, 0, 39), rest(5/16),
    C("D/A", 3) % (1/16, 0, 83), rest(1/16), C("D/A", 3) % (1/16, 0, 39), rest(1/16),  # 29  D
    rest(1/4), C("D/A", 3) % (1/16, 0, 82), rest(1/16), C("D/A", 3) % (1/16, 0, 39), rest(5/16),
    C("D/A", 3) % (1/16, 0, 82), rest(1/16), C("D/A", 3) % (1/16, 0, 39), rest(1/16),  # 30  D
    rest(1/4), C("A", 3) % (1/16, 0, 81), rest(1/16), C("A", 3) % (1/16, 0, 39), rest(5/16),
    C("A", 3) % (1/16, 0, 81), rest(1/16), C("A", 3) % (1/16, 0, 39), rest(1/16),  # 31  A
    chord("A3[21/16;0], D4;F#4[4/3;1]", volume=67),  # 32  D
])

upright_bass_outro = join([
    chord("D2, A1", 5/16, 1/2, [86, 81]),  # 29  D
    chord("D2[5/16;.;86], r[3/16], C#2[13/64;1/4], B1[13/64;1/4]", default_volume=82),  # 30  D
    chord("A1[5/16;.;85], r[3/16], B1[13/64;1/4], C#2[13/64;1/4]", default_volume=81),  # 31  A
    chord("D2", 63/64, 1, 80),  # 32  D
])

drums_outro = join([
    hits("K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",  # 29
         1/16,
         {
             "K": 94,
             "S": [44, 92, 44, 44, 44, 92, 44, 44, 44, 92, 44, 44, 44, 92, 80],
             "PH": 53,
         },
         {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16}),
    hits("K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",  # 30
         1/16,
         {
             "K": 93,
             "S": [44, 91, 44, 44, 44, 91, 44, 44, 44, 91, 44, 44, 44, 91, 79],
             "PH": 52,
         },
         {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16}),
    hits("K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",  # 31
         1/16,
         {
             "K": 92,
             "S": [43, 91, 43, 43, 43, 91, 43, 43, 43, 91, 43, 43, 43, 91, 78],
             "PH": 52,
         },
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
    swing=52, grid=1/16, late=10, loose=6, touch=6, seed=500632184, gate=75,
)
banjo = perform(
    join([banjo_intro, banjo_verse, banjo_chorus, banjo_solo, banjo_outro]),
    swing=52, grid=1/16, loose=6, touch=6, seed=837332982, gate=75,
)
upright_bass = perform(
    join([
        upright_bass_intro, upright_bass_verse, upright_bass_chorus, upright_bass_solo,
        upright_bass_outro,
    ]),
    swing=52, grid=1/16, loose=6, touch=6, seed=1052757478,
)
drums = perform(
    join([drums_intro, drums_verse, drums_chorus, drums_solo, drums_outro]),
    swing=52, grid=1/16, loose=6, touch=6, seed=530109244,
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
        (0, 15360, "D", "I"), (15360, 7680, "D", "I"), (23040, 15360, "A", "V"),
        (38400, 7680, "D", "I"), (46080, 3840, "G", "IV"), (49920, 3840, "D", "I"),
        (53760, 3840, "A", "V"), (57600, 3840, "D", "I"), (61440, 3840, "G", "IV"),
        (65280, 3840, "D", "I"), (69120, 3840, "A", "V"), (72960, 3840, "D", "I"),
        (76800, 7680, "D", "I"), (84480, 15360, "A", "V"), (99840, 7680, "D", "I"),
        (107520, 7680, "D", "I"), (115200, 3840, "A", "V"), (119040, 3840, "D", "I"),
    ],
    "about": {
        "seed": "195",
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
