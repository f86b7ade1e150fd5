"""County Line

Key     G major
Tempo   112 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · chorus 8 · solo 8 · outro 4
Tracks  fiddle, steel guitar, upright bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 112
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "PH": 44, "C": 49, "TB": 54, "0": -1, "-": -2}


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
# G | G | G | G

steel_guitar_intro = join([
    rest(1/4), C("G/B", 3) % (1/16, 0, 81), rest(5/16), C("G/B", 3) % (1/16, 0, 39), rest(1/16),
    C("G/B", 3) % (1/16, 0, 81), rest(1/16), C("G/B", 3) % (1/16, 0, 70),  # 1  G
    C("G/B", 3) % (1/16, 0, 39),
] * 4)

upright_bass_intro = join([
    chord("G2, D3", 5/16, 1/2, [85, 79]),  # 1  G
] * 4)

drums_intro_bar1 = hits(
    "K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",
    1/16,
    {"K": 93, "S": [44, 91, 44, 44, 44, 91, 44, 44, 44, 91, 44, 44, 44, 91, 79], "PH": 52},
    {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16},
)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    hits("K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, K;S;PH, 0, S, 0",  # 4
         1/16,
         {
             "K": [93, 93, 87],
             "S": [44, 91, 44, 44, 44, 91, 44, 44, 44, 91, 44, 44, 98, 98],
             "PH": 52,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "PH": 1/16,
         }),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# G | G | D | D | D | D | G | G

fiddle_verse = join([
    chord("D5[1/6;1/8;90], B4[7/48;1/8;83], A4[7/48;1/8], B4[7/48;1/8;79], B4[5/16;1/4;89], "
          "A4[5/16;1/4]", default_volume=87),  # 5  G
    chord("D5[7/48;1/8;92], B4[1/6;1/8;85], A4[7/48;1/8], B4[7/48;1/8;81], B4[5/16;1/4;91], "
          "A4[5/16;1/4]", default_volume=89),  # 6  G
    chord("D5[7/48;1/8], B4[1/6;1/8;87], A4[5/16;1/4;91], D5[7/48;1/8], E5[7/48;1/8;89], "  # 7  D
          "G5[1/6;1/8;97], A5[7/48;1/8;91]", default_volume=94),
    chord("A5[1/6;1/8], G5[1/6;1/8;87], F#5[5/8;.;92], r[1/8]", default_volume=93),  # 8  D
    chord("D5[1/6;1/8], B4[1/6;1/8;83], A4[5/16;1/4;87], D5[5/16;1/4], B4[5/16;1/4;89]",  # 9  D
          default_volume=90),
    chord("D5[1/6;1/8], B4[1/6;1/8;85], A4[5/16;1/4;89], D5[5/16;1/4], B4[5/16;1/4;91]",  # 10  D
          default_volume=92),
    chord("D5[7/48;1/8;94], B4[1/6;1/8;87], A4[5/16;1/4], B4[5/16;1/4;93], A4[5/16;1/4]",  # 11  G
          default_volume=91),
    chord("r[1/8], D5[1/6;1/8], G4[5/8;.;87], r[1/8]", default_volume=84),  # 12  G
])

steel_guitar_verse_bar5 = join([
    rest(1/4), C("G/B", 3) % (1/16, 0, 83), rest(5/16), C("G/B", 3) % (1/16, 0, 40), rest(1/16),
    C("G/B", 3) % (1/16, 0, 83), rest(1/16), C("G/B", 3) % (1/16, 0, 71),
    C("G/B", 3) % (1/16, 0, 40),
])
steel_guitar_verse_bar7 = join([
    rest(1/4), C("D/A", 3) % (1/16, 0, 83), rest(5/16), C("D/A", 3) % (1/16, 0, 40), rest(1/16),
    C("D/A", 3) % (1/16, 0, 83), rest(1/16), C("D/A", 3) % (1/16, 0, 71),
    C("D/A", 3) % (1/16, 0, 40),
])

steel_guitar_verse = join([
    steel_guitar_verse_bar5, steel_guitar_verse_bar5, *[steel_guitar_verse_bar7] * 4,
    steel_guitar_verse_bar5, steel_guitar_verse_bar5,
])

upright_bass_verse = join([
    chord("G2, D3", 5/16, 1/2, [87, 81]),  # 5  G
    chord("G2, D3", 5/16, 1/2, [87, 81]),  # 6  G
    chord("D2, A2", 5/16, 1/2, [87, 81]),  # 7  D
    chord("D2, A2", 5/16, 1/2, [87, 81]),  # 8  D
    chord("D2, A2", 5/16, 1/2, [87, 81]),  # 9  D
    chord("D2, A2", 5/16, 1/2, [87, 81]),  # 10  D
    chord("G2, D3", 5/16, 1/2, [87, 81]),  # 11  G
    chord("G2, D3", 5/16, 1/2, [87, 81]),  # 12  G
])

drums_verse_bar5 = hits(
    "K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",
    1/16,
    {"K": 95, "S": [44, 93, 44, 44, 44, 93, 44, 44, 44, 93, 44, 44, 44, 93, 80], "PH": 53},
    {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16},
)

drums_verse = join([
    *[drums_verse_bar5] * 7,  # 5–11
    hits("K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, K;S;PH, 0, S, 0",  # 12
         1/16,
         {
             "K": [95, 95, 89],
             "S": [44, 93, 44, 44, 44, 93, 44, 44, 44, 93, 44, 44, 100, 100],
             "PH": 53,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "PH": 1/16,
         }),
])


# ── chorus · bars 13–20 ─────────────────────────────────────────────────────
# G | C | D | G | Em | C | D | G

fiddle_chorus = join([
    chord("r[1/8], G5[7/48;1/8], B5[1/6;1/8;101], A5[1/6;1/8], B5[7/48;1/8;101], A5[1/6;1/4], "
          "A5[1/6;1/8]", default_volume=92),  # 13  G
    chord("r[1/8], E5[1/6;1/8;92], G5[7/48;1/8], A5[7/48;1/8;95], G5[11/48;3/16], "  # 14  C
          "D5[1/16;.;91], C5[5/16;1/4;97]", default_volume=101),
    chord("r[1/8], G5[7/48;1/8], B5[1/6;1/8;105], A5[1/6;1/8], A5[1/6;1/8;103], G5[1/6;1/4], "
          "D5[1/6;1/8;93]", default_volume=97),  # 15  D
    chord("r[1/8], G5[1/6;1/8;92], A5[7/48;1/8], B5[1/6;1/8;95], G5[11/48;3/16], B5[1/16;.;95], "
          "A5[1/4;.]", default_volume=99),  # 16  G
    chord("r[1/8], E5[1/6;1/8;90], G5[7/48;1/8;99], A5[1/6;1/4], D5[1/6;1/8;89], "  # 17  Em
          "E5[7/48;1/8;97], G5[1/6;1/8]", default_volume=92),
    chord("r[1/8], B5[1/6;1/8;97], A5[1/6;1/8;101], G5[1/6;1/4], A5[7/48;1/8], B5[1/6;1/8;103], "
          "A5[1/6;1/8]", default_volume=95),  # 18  C
    chord("r[1/8], B5[1/6;1/8;99], A5[1/6;1/8], G5[7/48;1/8;97], A5[11/48;3/16], E5[1/16;.;95], "
          "F#5[5/16;1/4;102]", default_volume=103),  # 19  D
    chord("D5[1/6;1/8], B4[1/6;1/8;88], G4[5/8;.;92], r[1/8]", default_volume=96),  # 20  G
])

steel_guitar_chorus_bar15 = join([
    rest(1/4), C("D", 4) % (1/16, 0, 88), rest(5/16), C("D", 4) % (1/16, 0, 42), rest(1/16),
    C("D", 4) % (1/16, 0, 88), rest(1/16), C("D", 4) % (1/16, 0, 76), C("D", 4) % (1/16, 0, 42),
])
steel_guitar_chorus_bar16 = join([
    rest(1/4), C("G/D", 3) % (1/16, 0, 88), rest(5/16), C("G/D", 3) % (1/16, 0, 42), rest(1/16),
    C("G/D", 3) % (1/16, 0, 88), rest(1/16), C("G/D", 3) % (1/16, 0, 76),
    C("G/D", 3) % (1/16, 0, 42),
])

steel_guitar_chorus = join([
    rest(1/4), C("G/B", 3) % (1/16, 0, 88), rest(5/16), C("G/B", 3) % (1/16, 0, 42), rest(1/16),
    C("G/B", 3) % (1/16, 0, 88), rest(1/16), C("G/B", 3) % (1/16, 0, 76),  # 13  G
    C("G/B", 3) % (1/16, 0, 42),
    # 14  C
    rest(1/4), C("C", 4) % (1/16, 0, 88), rest(5/16), C("C", 4) % (1/16, 0, 42), rest(1/16),
    C("C", 4) % (1/16, 0, 88), rest(1/16), C("C", 4) % (1/16, 0, 76), C("C", 4) % (1/16, 0, 42),
    steel_guitar_chorus_bar15,  # 15  D
    steel_guitar_chorus_bar16,  # 16  G
    rest(1/4), C("Em", 4) % (1/16, 0, 88), rest(5/16), C("Em", 4) % (1/16, 0, 42), rest(1/16),
    C("Em", 4) % (1/16, 0, 88), rest(1/16), C("Em", 4) % (1/16, 0, 76),  # 17  Em
    C("Em", 4) % (1/16, 0, 42),
    rest(1/4), C("C/E", 4) % (1/16, 0, 88), rest(5/16), C("C/E", 4) % (1/16, 0, 42), rest(1/16),
    C("C/E", 4) % (1/16, 0, 88), rest(1/16), C("C/E", 4) % (1/16, 0, 76),  # 18  C
    C("C/E", 4) % (1/16, 0, 42),
    steel_guitar_chorus_bar15,  # 19  D
    steel_guitar_chorus_bar16,  # 20  G
])

upright_bass_chorus = join([
    chord("G2[5/16;.;92], r[3/16], A2[13/64;1/4], B2[13/64;1/4]", default_volume=88),  # 13  G
    chord("C2, G2", 5/16, 1/2, [92, 86]),  # 14  C
    chord("D2, A2", 5/16, 1/2, [92, 86]),  # 15  D
    chord("G2[5/16;.;92], r[3/16], C3[13/64;1/4], D3[13/64;1/4]", default_volume=88),  # 16  G
    chord("E2[5/16;.;92], r[3/16], A2[13/64;1/4], B2[13/64;1/4]", default_volume=88),  # 17  Em
    chord("C2[5/16;.;92], r[3/16], B1[13/64;1/4], C2[13/64;1/4]", default_volume=88),  # 18  C
    chord("D2, A2", 5/16, 1/2, [92, 86]),  # 19  D
    chord("G2, D3", 5/16, 1/2, [92, 86]),  # 20  G
])

drums_chorus_bar14 = hits(
    "K;S, S, S, S, S;PH;TB, S, S, S, K;S, S, K;S, S, S;PH;TB, S, S, S",
    1/16,
    {
        "K": [101, 101, 87],
        "S": [47, 47, 99, 47, 47, 47, 99, 47, 47, 47, 99, 47, 47, 47, 99, 85],
        "PH": 56,
        "TB": 68,
    },
    {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16, "TB": 1/16},
)

drums_chorus = join([
    hits("K;S;C, S, S, S, S;PH;TB, S, S, S, K;S, S, K;S, S, S;PH;TB, S, S, S",  # 13
         1/16,
         {
             "K": [101, 101, 87],
             "S": [47, 47, 99, 47, 47, 47, 99, 47, 47, 47, 99, 47, 47, 47, 99, 85],
             "C": 88,
             "PH": 56,
             "TB": 68,
         },
         {"K": 1/16, "S": [1/16, 3/64], "C": 1/4, "PH": 1/16, "TB": 1/16}),
    *[drums_chorus_bar14] * 6,  # 14–19
    hits("K;S, S, S, S, S;PH;TB, S, S, S, K, 0, 0, 0, K;S;PH, S, S, 0",  # 20
         1/16,
         {
             "K": [101, 95, 95],
             "S": [47, 47, 99, 47, 47, 47, 99, 47, 92, 92, 107],
             "PH": 56,
             "TB": 68,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16],
             "PH": 1/16,
             "TB": 1/16,
         }),
])


# ── solo · bars 21–28 ───────────────────────────────────────────────────────
# G | G | D | D | D | D | G | G

fiddle_solo = join([
    # 21  G
    chord("G4[1/8;.;96], G4[1/8;.], A4[1/16;.;96], A4[1/16;.], D5[1/16;.;92], D5[1/16;.;92], "
          "B4[1/16;.;98], B4[1/8;.;91], A4[1/16;.], B4[1/8;.;98], A4[1/8;.]", default_volume=89),
    chord("G4[1/16;.;98], G4[1/16;.], G4[1/16;.], B4[1/16;.;93], D5[1/8;.;101], D5[1/16;.;94], "
          "A4[1/16;.], G4[1/8;.;98], G4[1/16;.], A4[1/16;.], A4[1/16;.;98], G4[1/16;.], "  # 22  G
          "E4[1/16;.;89], E4[1/16;.;89]", default_volume=91),
    chord("A4[1/8;.;100], A4[1/8;.;93], B4[1/16;.;102], B4[1/16;.], E5[1/16;.;98], "  # 23  D
          "E5[1/16;.;98], D5[1/16;.;103], D5[1/8;.;97], B4[1/16;.], D5[1/8;.;103], B4[1/8;.]",
          default_volume=96),
    chord("D5[1/16;.;99], D5[1/8;.;92], A4[1/16;.], G4[1/16;.;96], G4[1/8;.], E4[1/16;.;87], "
          "F#4[11/48;1/2;94]", default_volume=89),  # 24  D
    # 25  D
    chord("A4[1/8;.;96], A4[1/8;.;89], B4[1/16;.;98], B4[1/16;.], E5[1/16;.;93], E5[1/16;.;93], "
          "D5[1/16;.;99], D5[1/8;.;92], B4[1/16;.], D5[1/8;.;99], B4[1/8;.]", default_volume=91),
    chord("F#4[1/16;.;97], G4[1/16;.], G4[1/16;.], B4[1/16;.;93], D5[1/8;.;101], D5[1/16;.;94], "
          "A4[1/16;.], A4[1/8;.;98], A4[1/16;.], B4[1/16;.;93], B4[1/16;.;100], A4[1/16;.], "
          "G4[1/16;.], G4[1/16;.]", default_volume=91),  # 26  D
    chord("B4[1/8;.;102], B4[1/8;.;96], A4[1/16;.;100], A4[1/16;.], E4[1/16;.;91], "  # 27  G
          "E4[1/16;.;91], G4[1/16;.;100], G4[1/8;.], A4[1/16;.], G4[1/8;.;100], A4[1/8;.]",
          default_volume=93),
    chord("B4[1/8;.], D5[1/16;.;92], A4[1/16;.;89], B4[11/48;1/4], G4[11/48;1/2;96]",  # 28  G
          default_volume=98),
])

steel_guitar_solo_bar21 = join([
    rest(1/4), C("G/D", 3) % (1/16, 0, 87), rest(5/16), C("G/D", 3) % (1/16, 0, 42), rest(1/16),
    C("G/D", 3) % (1/16, 0, 87), rest(1/16), C("G/D", 3) % (1/16, 0, 75),
    C("G/D", 3) % (1/16, 0, 42),
])
steel_guitar_solo_bar23 = join([
    rest(1/4), C("D", 4) % (1/16, 0, 87), rest(5/16), C("D", 4) % (1/16, 0, 42), rest(1/16),
    C("D", 4) % (1/16, 0, 87), rest(1/16), C("D", 4) % (1/16, 0, 75), C("D", 4) % (1/16, 0, 42),
])

steel_guitar_solo = join([
    steel_guitar_solo_bar21, steel_guitar_solo_bar21, *[steel_guitar_solo_bar23] * 4,
    steel_guitar_solo_bar21, steel_guitar_solo_bar21,
])

upright_bass_solo = join([
    chord("G2, D2", 5/16, 1/2, [91, 85]),  # 21  G
    chord("G2, D2", 5/16, 1/2, [91, 85]),  # 22  G
    chord("D2, A1", 5/16, 1/2, [91, 85]),  # 23  D
    chord("D2, A1", 5/16, 1/2, [91, 85]),  # 24  D
    chord("D2, A1", 5/16, 1/2, [91, 85]),  # 25  D
    chord("D2, A1", 5/16, 1/2, [91, 85]),  # 26  D
    chord("G1, D2", 5/16, 1/2, [91, 85]),  # 27  G
    chord("G2, D2", 5/16, 1/2, [91, 85]),  # 28  G
])

drums_solo_bar22 = hits(
    "K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",
    1/16,
    {"K": 100, "S": [47, 47, 47, 47, 98, 47, 47, 47], "PH": 56},
    {"K": 1/16, "S": [1/16, 3/64], "PH": 1/16},
)

drums_solo = join([
    hits("K;S;C, S, S, S, S;PH, S, S, S, K;S, S, S, S, S;PH, S, S, S",  # 21
         1/16,
         {"K": 100, "S": [47, 47, 47, 47, 98, 47, 47, 47], "C": 87, "PH": 56},
         {"K": 1/16, "S": [1/16, 3/64], "C": 1/4, "PH": 1/16}),
    *[drums_solo_bar22] * 6,  # 22–27
    hits("K;S, S, S, S, S;PH, S, S, S, K;S, S, S, S, K;S;PH, 0, S, 0",  # 28
         1/16,
         {
             "K": [100, 100, 93],
             "S": [47, 47, 47, 47, 98, 47, 47, 47, 47, 47, 47, 47, 106, 106],
             "PH": 56,
         },
         {
             "K": 1/16,
             "S": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "PH": 1/16,
         }),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# G | G | D | G

fiddle_outro = join([
    chord("D5[1/6;1/8;89], B4[1/6;1/8;83], A4[5/16;1/4], B4[5/16;1/4;88], A4[5/16;1/4]",  # 29  G
          default_volume=86),
    chord("D5[1/6;1/8;90], B4[7/48;1/8;84], A4[7/48;1/8], B4[7/48;1/8;80], B4[5/16;1/4;89], "
          "A4[5/16;1/4]", default_volume=88),  # 30  G
    chord("D5[1/6;1/8], B4[1/6;1/8;85], A4[5/16;1/4;89], D5[7/48;1/8], E5[1/6;1/8;87], "  # 31  D
          "G5[7/48;1/8;94], A5[1/6;1/8;89]", default_volume=91),
    chord("G5", 21/16, 1, 75),  # 32  G
])

steel_guitar_outro = join([
    rest(1/4), C("G/D", 3) % (1/16, 0, 83), rest(5/16), C("G/D", 3) % (1/16, 0, 39), rest(1/16),
    C("G/D", 3) % (1/16, 0, 83), rest(1/16), C("G/D", 3) % (1/16, 0, 71),  # 29  G
    C("G/D", 3) % (1/16, 0, 39),
    rest(1/4), C("G/D", 3) % (1/16, 0, 82), rest(5/16), C("G/D", 3) % (1/16, 0, 39), rest(1/16),
    C("G/D", 3) % (1/16, 0, 82), rest(1/16), C("G/D", 3) % (1/16, 0, 70),  # 30  G
    C("G/D", 3) % (1/16, 0, 39),
    # 31  D
    rest(1/4), C("D", 4) % (1/16, 0, 81), rest(5/16), C("D", 4) % (1/16, 0, 39), rest(1/16),
    C("D", 4) % (1/16, 0, 81), rest(1/16), C("D", 4) % (1/16, 0, 70), C("D", 4) % (1/16, 0, 39),
    chord("D4[4/3;0], G4[21/16;0], B4[4/3;1]", volume=67),  # 32  G
])

upright_bass_outro = join([
    chord("G2, D3", 5/16, 1/2, [86, 81]),  # 29  G
    chord("G2[5/16;.;86], r[3/16], B2[13/64;1/4], C3[13/64;1/4]", default_volume=82),  # 30  G
    chord("D2[5/16;.;85], r[3/16], E2[13/64;1/4], F#2[13/64;1/4]", default_volume=81),  # 31  D
    chord("G1", 1, 1, 80),  # 32  G
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

fiddle = perform(
    join([rest(4), fiddle_verse, fiddle_chorus, fiddle_solo, fiddle_outro]),
    swing=52, grid=1/16, late=10, loose=6, touch=6, seed=1023074441, gate=75,
)
steel_guitar = perform(
    join([
        steel_guitar_intro, steel_guitar_verse, steel_guitar_chorus, steel_guitar_solo,
        steel_guitar_outro,
    ]),
    swing=52, grid=1/16, loose=6, touch=6, seed=652285306, gate=75,
)
upright_bass = perform(
    join([
        upright_bass_intro, upright_bass_verse, upright_bass_chorus, upright_bass_solo,
        upright_bass_outro,
    ]),
    swing=52, grid=1/16, loose=6, touch=6, seed=373464189,
)
drums = perform(
    join([drums_intro, drums_verse, drums_chorus, drums_solo, drums_outro]),
    swing=52, grid=1/16, loose=6, touch=6, seed=630186322,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [fiddle, steel_guitar, upright_bass, drums],
    instruments=["Fiddle", "Electric Guitar (jazz)", "Acoustic Bass", 1],
    bpm=BPM,
    track_names=["fiddle", "steel guitar", "upright bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(100, mode="value")], [volume(86, mode="value")], [volume(106, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="G", is_meta=True),
    ],
    name="County Line",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 15360, "intro", 0.45), (15360, 30720, "verse", 0.52), (46080, 30720, "chorus", 0.74),
        (76800, 30720, "solo", 0.7), (107520, 15360, "outro", 0.5),
    ],
    "chords": [
        (0, 15360, "G", "I"), (15360, 7680, "G", "I"), (23040, 15360, "D", "V"),
        (38400, 7680, "G", "I"), (46080, 3840, "G", "I"), (49920, 3840, "C", "IV"),
        (53760, 3840, "D", "V"), (57600, 3840, "G", "I"), (61440, 3840, "Em", "vi"),
        (65280, 3840, "C", "IV"), (69120, 3840, "D", "V"), (72960, 3840, "G", "I"),
        (76800, 7680, "G", "I"), (84480, 15360, "D", "V"), (99840, 7680, "G", "I"),
        (107520, 7680, "G", "I"), (115200, 3840, "D", "V"), (119040, 3840, "G", "I"),
    ],
    "about": {
        "seed": "191",
        "prompt": "country in G major, 112 bpm, fiddle, steel guitar, upright bass and drums, 32 bars",
        "genre": "country",
    },
    "tracks": [
        {
            "name": "fiddle",
            "role": "melody",
            "instrument": {"name": "Fiddle", "program": 111, "low": 55, "high": 100},
            "events": ["volume", "pan", (0, 91, 44), (0, 93, 0)],
        },
        {
            "name": "steel guitar",
            "role": "chords",
            "instrument": {
                "name": "Electric Guitar (jazz)", "program": 27, "low": 40, "high": 86,
            },
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
