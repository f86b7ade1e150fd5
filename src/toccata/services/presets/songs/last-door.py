"""Last Door

Key     E minor
Tempo   168 quarter notes a minute, 4/4
Form    intro 2 · A 8 · B 8 · C 14
Tracks  square lead, pulse lead, chip lead, synth bass 2, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 168
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "H": 42, "0": -1, "-": -2}


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


# ── intro · bars 1–2 ────────────────────────────────────────────────────────
# Em | Em

square_lead_intro = join([
    chord("G5[1/16;.;100], G5[1/16;.;93], F#5[1/16;.;92], G5[1/16;.;93], F#5[7/48;1/8;99], "
          "F#5[7/48;1/8;92], E5[1/16;.;98], E5[1/16;.], E5[1/16;.], E5[1/16;.], "  # 1  Em
          "D5[7/48;1/8;97], D5[7/48;1/8;90]", default_volume=91),
    chord("E5[5/24;3/16], C5[5/24;3/16;91], F#5[5/24;3/16;94], E5[5/24;7/16;93]",  # 2  Em
          default_volume=100),
])

pulse_lead_intro = join([
    chord("r[3/16], G5[1/16;.;67], r[1/16], F#5[1/16;.;62], r[1/16], F#5[7/48;1/8;66], "  # 1  Em
          "F#5[7/48;1/8;62], E5[1/16;.;66], E5[1/16;.], E5[1/16;.], E5[1/16;.], D5[1/12;1/16;65]",
          default_volume=61),
    chord("r[3/16], E5[5/24;3/16], C5[5/24;3/16;61], F#5[5/24;3/16;63], E5[5/24;1/4;62]",  # 2  Em
          default_volume=67),
])

chip_lead_intro = join([
    chord("B3[1/32;.], E4[1/32;.], G4[1/32;.], B4[1/32;.], B3[1/32;.], E4[1/32;.], G4[1/32;.], "
          "B4[9/32;.], B3[1/32;.], E4[1/32;.], G4[1/32;.], B4[1/32;.], B3[1/32;.], E4[1/32;.], "
          "G4[1/32;.], B4[1/32;.], B3[1/32;.], E4[1/32;.], G4[1/32;.], B4[1/32;.], B3[1/32;.], "
          "E4[1/32;.], G4[1/32;.], B4[1/32;.]", volume=63),  # 1  Em
] * 2)

synth_bass_2_intro = join([
    # 1  Em
    chord("E2, E3, E2, E3, E2, E3, E2, E3, E2, E3, E2, E3, E2, E3, E2, E3", 1/16, 1/16, 93),
] * 2)

drums_intro = join([
    # 1
    hits("K, H, H, K, S, H, K, H, K, H, H, K, S, H, K, H", 1/16, {"K": 109, "H": 67, "S": 106}),
    hits("K, H, H, K, S, H, K, H, K, H, H, K, S, H, S, S",  # 2
         1/16, {"K": 109, "H": 67, "S": [106, 106, 91, 91]}),
])


# ── A · bars 3–10 ───────────────────────────────────────────────────────────
# Em | C | D | Em | Em | C | D | Em

square_lead_a_bar4 = chord(
    "G5[1/16;.;106], A5[1/16;.], G5[1/16;.], G5[1/16;.], G5[1/16;.;106], B5[1/16;.;102], "
    "A5[1/16;.], A5[1/16;.], G5[1/16;.;106], r[1/16], G5[1/16;.], A5[1/16;.], B5[1/16;.;108], "
    "C6[1/16;.;102], B5[1/16;.;102], B5[1/16;.;102]", default_volume=99
)

square_lead_a = join([
    chord("G5[1/16;.;104], G5[1/16;.], F#5[1/16;.;96], G5[1/16;.], F#5[7/48;1/8;103], "  # 3  Em
          "F#5[7/48;1/8;96], E5[1/16;.;102], E5[1/16;.;95], r[1/16], E5[1/16;.;95], "
          "D5[7/48;1/8;101], D5[7/48;1/8;94]", default_volume=97),
    square_lead_a_bar4,  # 4  C
    chord("F#5[1/16;.;107], F#5[1/16;.;101], E5[1/16;.;99], F#5[1/16;.;101], E5[7/48;1/8;106], "
          "E5[7/48;1/8;99], D5[1/16;.;105], D5[1/16;.], D5[1/16;.], D5[1/16;.], "  # 5  D
          "C5[7/48;1/8;104], C5[7/48;1/8;97]", default_volume=98),
    chord("E5[5/24;3/16], C5[5/24;3/16;93], F#5[5/24;3/16;96], G5[5/24;7/16;97]",  # 6  Em
          default_volume=102),
    chord("G5[1/16;.;104], G5[1/16;.;97], F#5[1/16;.;96], G5[1/16;.;97], F#5[7/48;1/8;103], "
          "F#5[7/48;1/8;96], E5[1/16;.;102], E5[1/16;.], E5[1/16;.], E5[1/16;.], "  # 7  Em
          "D5[7/48;1/8;101], D5[7/48;1/8;94]", default_volume=95),
    square_lead_a_bar4,  # 8  C
    chord("F#5[1/16;.;107], G5[1/16;.], r[1/16], F#5[1/16;.;101], F#5[1/16;.;107], A5[1/16;.], "
          "G5[1/16;.], G5[1/16;.], F#5[1/16;.;107], G5[1/16;.], F#5[1/16;.;101], G5[1/16;.], "
          "A5[1/16;.;108], r[1/8], A5[1/16;.]", default_volume=102),  # 9  D
    chord("E5[7/48;1/8], C5[7/48;1/8;93], E5[1/2;.], r[1/4]", default_volume=102),  # 10  Em
])

pulse_lead_a_bar4 = chord(
    "E5[1/16;.;99], E5[1/16;.], E5[1/16;.], E5[1/16;.], E5[1/16;.;99], G5[1/16;.;95], "
    "E5[1/16;.], E5[1/16;.], E5[1/16;.;99], r[1/16], E5[1/16;.], E5[1/16;.], G5[1/16;.;102], "
    "G5[1/16;.;95], G5[1/16;.;95], G5[1/16;.;95]", default_volume=92
)

pulse_lead_a = join([
    chord("E5[1/16;.;97], E5[1/16;.], D5[1/16;.;89], E5[1/16;.], D5[7/48;1/8;96], "  # 3  Em
          "D5[7/48;1/8;89], B4[1/16;.;95], B4[1/16;.;88], r[1/16], B4[1/16;.;88], "
          "B4[7/48;1/8;94], B4[7/48;1/8;87]", default_volume=90),
    pulse_lead_a_bar4,  # 4  C
    chord("D5[1/16;.;101], D5[1/16;.;94], C5[1/16;.;92], D5[1/16;.;94], C5[7/48;1/8;99], "  # 5  D
          "C5[7/48;1/8;92], A4[1/16;.;98], A4[1/16;.], A4[1/16;.], A4[1/16;.], A4[7/48;1/8;97], "
          "A4[7/48;1/8;90]", default_volume=91),
    chord("B4[5/24;3/16], G4[5/24;3/16;86], D5[5/24;3/16;89], E5[5/24;7/16;90]",  # 6  Em
          default_volume=95),
    chord("E5[1/16;.;97], E5[1/16;.;90], D5[1/16;.;89], E5[1/16;.;90], D5[7/48;1/8;96], "  # 7  Em
          "D5[7/48;1/8;89], B4[1/16;.;95], B4[1/16;.], B4[1/16;.], B4[1/16;.], B4[7/48;1/8;94], "
          "B4[7/48;1/8;87]", default_volume=88),
    pulse_lead_a_bar4,  # 8  C
    chord("D5[1/16;.;101], D5[1/16;.], r[1/16], D5[1/16;.;94], D5[1/16;.;101], F#5[1/16;.], "
          "D5[1/16;.], D5[1/16;.], D5[1/16;.;101], D5[1/16;.], D5[1/16;.;94], D5[1/16;.], "
          "F#5[1/16;.;102], r[1/8], F#5[1/16;.]", default_volume=95),  # 9  D
    chord("B4[7/48;1/8], G4[7/48;1/8;86], B4[1/2;.], r[1/4]", default_volume=95),  # 10  Em
])

chip_lead_a_bar3 = chord(
    "B3[1/32;.], E4[1/32;.], G4[1/32;.], B4[1/32;.], B3[1/32;.], E4[1/32;.], G4[1/32;.], "
    "B4[9/32;.], B3[1/32;.], E4[1/32;.], G4[1/32;.], B4[1/32;.], B3[1/32;.], E4[1/32;.], "
    "G4[1/32;.], B4[1/32;.], B3[1/32;.], E4[1/32;.], G4[1/32;.], B4[1/32;.], B3[1/32;.], "
    "E4[1/32;.], G4[1/32;.], B4[1/32;.]", volume=66
)

chip_lead_a = join([
    chip_lead_a_bar3,  # 3  Em
    chord("C4[1/32;.], E4[1/32;.], G4[1/32;.], C5[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], "
          "C5[9/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], C5[1/32;.], C4[1/32;.], E4[1/32;.], "
          "G4[1/32;.], C5[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], C5[1/32;.], C4[1/32;.], "
          "E4[1/32;.], G4[1/32;.], C5[1/32;.]", volume=66),  # 4  C
    chord("A3[1/32;.], D4[1/32;.], F#4[1/32;.], A4[1/32;.], A3[1/32;.], D4[1/32;.], "  # 5  D
          "F#4[1/32;.], A4[9/32;.], A3[1/32;.], D4[1/32;.], F#4[1/32;.], A4[1/32;.], "
          "A3[1/32;.], D4[1/32;.], F#4[1/32;.], A4[1/32;.], A3[1/32;.], D4[1/32;.], "
          "F#4[1/32;.], A4[1/32;.], A3[1/32;.], D4[1/32;.], F#4[1/32;.], A4[1/32;.]", volume=66),
    chip_lead_a_bar3,  # 6  Em
] * 2)

synth_bass_2_a_bar3 = chord(
    "E2, E3, E2, E3, E2, E3, E2, E3, E2, E3, E2, E3, E2, E3, E2, E3", 1/16, 1/16, 97
)

synth_bass_2_a = join([
    synth_bass_2_a_bar3,  # 3  Em
    # 4  C
    chord("C2, C3, C2, C3, C2, C3, C2, C3, C2, C3, C2, C3, C2, C3, C2, C3", 1/16, 1/16, 97),
    # 5  D
    chord("D2, D3, D2, D3, D2, D3, D2, D3, D2, D3, D2, D3, D2, D3, D2, D3", 1/16, 1/16, 97),
    synth_bass_2_a_bar3,  # 6  Em
] * 2)

drums_a_bar3 = hits(
    "K, H, H, K, S, H, K, H, K, H, H, K, S, H, K, H", 1/16, {"K": 113, "H": 70, "S": 110}
)

drums_a = join([
    drums_a_bar3,  # 3
    hits("K, H, H, K, S, H, K, H, K, H, H, K, S, H, S, S",  # 4
         1/16, {"K": 113, "H": 70, "S": [110, 110, 95, 95]}),
    drums_a_bar3,  # 5
    # 6
    hits("K, H, H, K, S, H, K, H, K, H, H, K, S, S, S, S", 1/16, {"K": 113, "H": 70, "S": 110}),
] * 2)


# ── B · bars 11–18 ──────────────────────────────────────────────────────────
# C | D | Em | B | C | D | Em | B

square_lead_b = join([
    chord("C5[1/16;.;102], G5[1/16;.;100], F#5[1/16;.;99], E5[1/16;.;98], B4[7/48;1/8;102], "
          "C5[7/48;1/8], C5[1/16;.;102], C5[7/48;1/8], C5[1/16;.], E5[7/48;1/8;104], "  # 11  C
          "B4[7/48;1/8]", default_volume=96),
    chord("D5, D5, F#5, G5, G5, A5, A5, A5, A5, B5, A5, E5, F#5, F#5, E5, C5",  # 12  D
          1/16,
          1/16,
          [105, 99, 101, 102, 109, 102, 102, 102, 109, 104, 102, 100, 108, 101, 100, 98]),
    chord("B4[1/16;.;106], F#5[1/16;.;103], E5[1/16;.;102], D5[1/16;.;101], A4[7/48;1/8;104], "
          "B4[7/48;1/8], B4[1/16;.;106], B4[7/48;1/8], B4[1/16;.], D5[7/48;1/8;108], "  # 13  Em
          "A4[7/48;1/8;98]", default_volume=100),
    chord("B4, C5, E5, F#5, F#5, G5, G5, G5, F#5, A5, G5, D5, E5, E5, D5, B4",  # 14  B
          1/16, 1/16, [102, 96, 98, 99, 105, 100, 100, 100, 105, 100, 100, 97, 104, 98, 97, 96]),
    chord("E5, E5, G5, A5, A5, B5, B5, B5, E5, E5, G5, A5, A5, B5, B5, B5",  # 15  C
          1/16, 1/16, [104, 98, 100, 100, 106, 102, 102, 102] * 2),
    chord("F#5, F#5, A5, B5, B5, C6, C6, C6, F#5, F#5, A5, B5, B5, C6, C6, C6",  # 16  D
          1/16, 1/16, [108, 101, 102, 104, 111, 104, 104, 104] * 2),
    chord("G5, G5, B5, C6, C6, B5, B5, B5, B5, A5, B5, A5, B5, B5, A5, F#5",  # 17  Em
          1/16,
          1/16,
          [111, 104, 106, 106, 113, 106, 106, 106, 113, 104, 106, 104, 113, 106, 104, 103]),
    chord("F#5[5/24;3/16], E5[5/24;3/16;98], B4[17/48;5/8;96]", default_volume=105),  # 18  B
])

pulse_lead_b = join([
    chord("G4[1/16;.;98], E5[1/16;.;96], D5[1/16;.;94], C5[1/16;.;93], G4[7/48;1/8;98], "  # 11  C
          "G4[7/48;1/8], G4[1/16;.;98], G4[7/48;1/8], G4[1/16;.], C5[7/48;1/8;100], G4[7/48;1/8]",
          default_volume=91),
    chord("A4, A4, D5, D5, D5, F#5, F#5, F#5, F#5, F#5, F#5, C5, D5, D5, C5, A4",  # 12  D
          1/16, 1/16, [101, 94, 97, 98, 105, 98, 98, 98, 105, 100, 98, 96, 104, 97, 96, 93]),
    chord("G4[1/16;.;102], D5[1/16;.;99], B4[1/16;.;98], B4[1/16;.;97], E4[7/48;1/8;100], "
          "G4[7/48;1/8], G4[1/16;.;102], G4[7/48;1/8], G4[1/16;.], B4[7/48;1/8;104], "  # 13  Em
          "E4[7/48;1/8;93]", default_volume=96),
    chord("F#4, A4, B4, D5, D5, B4, B4, B4, D5, F#5, B4, B4, B4, B4, B4, F#4",  # 14  B
          1/16, 1/16, [98, 91, 93, 94, 101, 96, 96, 96, 101, 96, 96, 92, 100, 93, 92, 91]),
    chord("C5, C5, E5, E5, E5, G5, G5, G5, C5, C5, E5, E5, E5, G5, G5, G5",  # 15  C
          1/16, 1/16, [100, 93, 96, 96, 102, 98, 98, 98] * 2),
    chord("D5, D5, F#5, F#5, F#5, A5, A5, A5, D5, D5, F#5, F#5, F#5, A5, A5, A5",  # 16  D
          1/16, 1/16, [104, 97, 98, 100, 108, 100, 100, 100] * 2),
    chord("E5, E5, G5, G5, G5, G5, G5, G5, G5, E5, G5, E5, G5, G5, E5, D5",  # 17  Em
          1/16,
          1/16,
          [108, 100, 102, 102, 110, 102, 102, 102, 110, 100, 102, 100, 110, 102, 100, 99]),
    chord("D5[5/24;3/16], B4[5/24;3/16;93], F#4[17/48;5/8;91]", default_volume=101),  # 18  B
])

chip_lead_b = join([
    chord("C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, "
          "C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4", 1/32, 1/32, 67),  # 11  C
    chord("A3, D4, F#4, A3, D4, F#4, A3, D4, F#4, A3, D4, F#4, A3, D4, F#4, A3, D4, F#4, A3, "
          "D4, F#4, A3, D4, F#4, A3, D4, F#4, A3, D4, F#4, A3, D4", 1/32, 1/32, 67),  # 12  D
    chord("B3, E4, G4, B3, E4, G4, B3, E4, G4, B3, E4, G4, B3, E4, G4, B3, E4, G4, B3, E4, G4, "
          "B3, E4, G4, B3, E4, G4, B3, E4, G4, B3, E4", 1/32, 1/32, 67),  # 13  Em
    # 14  B
    chord("B3, D#4, F#4, B3, D#4, F#4, B3, D#4, F#4, B3, D#4, F#4, B3, D#4, F#4, B3, D#4, F#4, "
          "B3, D#4, F#4, B3, D#4, F#4, B3, D#4, F#4, B3, D#4, F#4, B3, D#4", 1/32, 1/32, 67),
] * 2)

synth_bass_2_b = join([
    # 11  C
    chord("C2, C2, C3, C2, C2, C2, C3, C2, C2, C2, C3, C2, C2, C3, C2, C3", 1/16, 1/16, 100),
    # 12  D
    chord("D2, D2, D3, D2, D2, D2, D3, D2, D2, D2, D3, D2, D2, D3, D2, D3", 1/16, 1/16, 100),
    # 13  Em
    chord("E2, E2, E3, E2, E2, E2, E3, E2, E2, E2, E3, E2, E2, E3, E2, E3", 1/16, 1/16, 100),
    # 14  B
    chord("B1, B1, B2, B1, B1, B1, B2, B1, B1, B1, B2, B1, B1, B2, B1, B2", 1/16, 1/16, 100),
] * 2)

drums_b_bar11 = hits(
    "K, H, H, K, S, H, K, H, K, H, H, K, S, H, K, H", 1/16, {"K": 116, "H": 72, "S": 113}
)

drums_b = join([
    drums_b_bar11,  # 11
    hits("K, H, H, K, S, H, K, S, K, S, H, K, S, H, K, H",  # 12
         1/16, {"K": 116, "H": 72, "S": [113, 98, 98]}),
    drums_b_bar11,  # 13
    hits("K, H, H, K, S, H, K, S, K, S, H, K, S, S, S, S",  # 14
         1/16, {"K": 116, "H": 72, "S": [113, 98, 98, 113, 113, 113]}),
] * 2)


# ── C · bars 19–32 ──────────────────────────────────────────────────────────
# C | D | Em | B | C | D | Em | B | C | D | Em | B | C D | Em

square_lead_c_bar19 = chord(
    "C5, C5, D5, D5, F#5, G5, A5, A5, G5, F#5, G5, F#5, F#5, G5, F#5, G5",
    1/16, 1/16, [103, 97, 98, 98, 107, 101, 101, 101, 108, 100, 101, 100, 107, 101, 100, 101],
)
square_lead_c_bar20 = chord(
    "D5, D5, E5, E5, G5, A5, B5, B5, A5, G5, A5, G5, G5, A5, G5, A5",
    1/16, 1/16, [107, 100, 101, 101, 110, 103, 106, 106, 110, 103, 103, 103, 110, 103, 103, 103],
)
square_lead_c_bar22 = chord(
    "F#5[7/48;1/8], E5[7/48;1/8;99], B4[7/12;3/4;103]", default_volume=107
)

square_lead_c = join([
    square_lead_c_bar19,  # 19  C
    square_lead_c_bar20,  # 20  D
    # 21  Em
    chord("G5[1/16;.;112], G5[1/16;.], A5[1/16;.], A5[1/16;.], B5[1/16;.;114], B5[1/16;.;108], "
          "B5[1/16;.;108], A5[1/16;.], G5[1/16;.;112], F#5[1/16;.;105], F#5[7/48;1/8;105], "
          "E5[1/16;.;110], F#5[1/16;.;105], E5[1/16;.;103], D5[1/16;.;102]", default_volume=106),
    square_lead_c_bar22,  # 22  B
    square_lead_c_bar19,  # 23  C
    square_lead_c_bar20,  # 24  D
    chord("G5, G5, A5, A5, C6, B5, A5, A5, B5, C6, B5, C6, C6, B5, C6, B5",  # 25  Em
          1/16,
          1/16,
          [112, 106, 106, 106, 114, 108, 106, 106, 114, 108, 108, 108, 114, 108, 108, 108]),
    chord("F#5[7/48;1/8], B4[7/48;1/8;97], B4[1/2;.;103], r[1/4]", default_volume=107),  # 26  B
    chord("E5[1/16;.;106], E5[1/16;.;99], F#5[1/16;.], r[1/16], G5[1/16;.;108], G5[1/16;.;101], "
          "B5[1/16;.;103], F#5[1/16;.], G5[1/16;.;108], F#5[1/16;.], F#5[7/48;1/8], "  # 27  C
          "E5[1/16;.;106], F#5[1/16;.], E5[1/16;.;99], D5[1/16;.;98]", default_volume=100),
    square_lead_c_bar20,  # 28  D
    # 29  Em
    chord("G5[1/16;.;112], G5[1/16;.], r[1/16], A5[1/16;.], B5[1/16;.;114], B5[1/16;.;108], "
          "B5[1/16;.;108], A5[1/16;.], G5[1/16;.;112], F#5[1/16;.;105], F#5[7/48;1/8;105], "
          "E5[1/16;.;110], F#5[1/16;.;105], E5[1/16;.;103], D5[1/16;.;102]", default_volume=106),
    square_lead_c_bar22,  # 30  B
    chord("C5, C5, D5, D5, F#5, G5, A5, A5, F#5, E5, F#5, E5, E5, F#5, E5, F#5",  # 31  C D
          1/16,
          1/16,
          [103, 97, 98, 98, 107, 101, 101, 101, 107, 99, 100, 99, 106, 100, 99, 100]),
    chord("E5", 4/3, 1, 88),  # 32  Em
])

pulse_lead_c_bar19 = chord(
    "G4, G4, B4, B4, D5, E5, E5, E5, E5, D5, E5, D5, D5, E5, D5, E5",
    1/16, 1/16, [100, 94, 95, 95, 105, 98, 98, 98, 106, 97, 98, 97, 105, 98, 97, 98],
)
pulse_lead_c_bar20 = chord(
    "A4, A4, C5, C5, D5, F#5, F#5, F#5, F#5, D5, F#5, D5, D5, F#5, D5, F#5",
    1/16, 1/16, [105, 97, 98, 98, 108, 100, 103, 103, 108, 100, 100, 100, 108, 100, 100, 100],
)
pulse_lead_c_bar22 = chord("D5[7/48;1/8], B4[7/48;1/8;96], F#4[7/12;3/4;100]", default_volume=105)

pulse_lead_c = join([
    pulse_lead_c_bar19,  # 19  C
    pulse_lead_c_bar20,  # 20  D
    # 21  Em
    chord("E5[1/16;.;110], E5[1/16;.], E5[1/16;.], E5[1/16;.], G5[1/16;.;112], G5[1/16;.;106], "
          "G5[1/16;.;106], E5[1/16;.], E5[1/16;.;110], D5[1/16;.;102], D5[7/48;1/8;102], "
          "B4[1/16;.;108], D5[1/16;.;102], B4[1/16;.;100], B4[1/16;.;99]", default_volume=103),
    pulse_lead_c_bar22,  # 22  B
    pulse_lead_c_bar19,  # 23  C
    pulse_lead_c_bar20,  # 24  D
    chord("E5, E5, E5, E5, G5, G5, E5, E5, G5, G5, G5, G5, G5, G5, G5, G5",  # 25  Em
          1/16,
          1/16,
          [110, 103, 103, 103, 112, 106, 103, 103, 112, 106, 106, 106, 112, 106, 106, 106]),
    chord("D5[7/48;1/8], F#4[7/48;1/8;94], F#4[1/2;.;100], r[1/4]", default_volume=105),  # 26  B
    chord("C5[1/16;.;103], C5[1/16;.;96], D5[1/16;.], r[1/16], E5[1/16;.;106], E5[1/16;.;98], "
          "G5[1/16;.;100], D5[1/16;.], E5[1/16;.;106], D5[1/16;.], D5[7/48;1/8], "  # 27  C
          "C5[1/16;.;103], D5[1/16;.], C5[1/16;.;96], B4[1/16;.;95]", default_volume=97),
    pulse_lead_c_bar20,  # 28  D
    # 29  Em
    chord("E5[1/16;.;110], E5[1/16;.], r[1/16], E5[1/16;.], G5[1/16;.;112], G5[1/16;.;106], "
          "G5[1/16;.;106], E5[1/16;.], E5[1/16;.;110], D5[1/16;.;102], D5[7/48;1/8;102], "
          "B4[1/16;.;108], D5[1/16;.;102], B4[1/16;.;100], B4[1/16;.;99]", default_volume=103),
    pulse_lead_c_bar22,  # 30  B
    chord("G4, G4, B4, B4, D5, E5, E5, E5, D5, C5, D5, C5, C5, D5, C5, D5",  # 31  C D
          1/16, 1/16, [100, 94, 95, 95, 105, 98, 98, 98, 105, 96, 97, 96, 103, 97, 96, 97]),
    chord("B4", 4/3, 1, 88),  # 32  Em
])

chip_lead_c_bar19 = chord(
    "C4[1/32;.], G4[1/32;.], E4[1/32;.], C4[1/32;.], G4[1/32;.], E4[1/32;.], C4[1/32;.], "
    "G4[9/32;.], E4[1/32;.], C4[1/32;.], G4[1/32;.], E4[1/32;.], C4[1/32;.], G4[1/32;.], "
    "E4[1/32;.], C4[1/32;.], G4[1/32;.], E4[1/32;.], C4[1/32;.], G4[1/32;.], E4[1/32;.], "
    "C4[1/32;.], G4[1/32;.], E4[1/32;.]", volume=68
)
chip_lead_c_bar20 = chord(
    "A3[1/32;.], F#4[1/32;.], D4[1/32;.], A3[1/32;.], F#4[1/32;.], D4[1/32;.], A3[1/32;.], "
    "F#4[9/32;.], D4[1/32;.], A3[1/32;.], F#4[1/32;.], D4[1/32;.], A3[1/32;.], F#4[1/32;.], "
    "D4[1/32;.], A3[1/32;.], F#4[1/32;.], D4[1/32;.], A3[1/32;.], F#4[1/32;.], D4[1/32;.], "
    "A3[1/32;.], F#4[1/32;.], D4[1/32;.]", volume=68
)
chip_lead_c_bar21 = chord(
    "B3[1/32;.], G4[1/32;.], E4[1/32;.], B3[1/32;.], G4[1/32;.], E4[1/32;.], B3[1/32;.], "
    "G4[9/32;.], E4[1/32;.], B3[1/32;.], G4[1/32;.], E4[1/32;.], B3[1/32;.], G4[1/32;.], "
    "E4[1/32;.], B3[1/32;.], G4[1/32;.], E4[1/32;.], B3[1/32;.], G4[1/32;.], E4[1/32;.], "
    "B3[1/32;.], G4[1/32;.], E4[1/32;.]", volume=68
)
chip_lead_c_bar22 = chord(
    "B3[1/32;.], F#4[1/32;.], D#4[1/32;.], B3[1/32;.], F#4[1/32;.], D#4[1/32;.], B3[1/32;.], "
    "F#4[9/32;.], D#4[1/32;.], B3[1/32;.], F#4[1/32;.], D#4[1/32;.], B3[1/32;.], F#4[1/32;.], "
    "D#4[1/32;.], B3[1/32;.], F#4[1/32;.], D#4[1/32;.], B3[1/32;.], F#4[1/32;.], D#4[1/32;.], "
    "B3[1/32;.], F#4[1/32;.], D#4[1/32;.]", volume=68
)

chip_lead_c = join([
    chip_lead_c_bar19,  # 19  C
    chip_lead_c_bar20,  # 20  D
    chip_lead_c_bar21,  # 21  Em
    chip_lead_c_bar22,  # 22  B
    chip_lead_c_bar19,  # 23  C
    chip_lead_c_bar20,  # 24  D
    chip_lead_c_bar21,  # 25  Em
    chip_lead_c_bar22,  # 26  B
    chip_lead_c_bar19,  # 27  C
    chip_lead_c_bar20,  # 28  D
    chip_lead_c_bar21,  # 29  Em
    chip_lead_c_bar22,  # 30  B
    chord("C4[1/32;.], G4[1/32;.], E4[1/32;.], C4[1/32;.], G4[1/32;.], E4[1/32;.], C4[1/32;.], "
          "G4[9/32;.], F#4[1/32;.], D4[1/32;.], A4[1/32;.], F#4[1/32;.], D4[1/32;.], "  # 31  C D
          "A4[1/32;.], F#4[1/32;.], D4[1/32;.], A4[1/32;.], F#4[1/32;.], D4[1/32;.], "
          "A4[1/32;.], F#4[1/32;.], D4[1/32;.], A4[1/32;.], F#4[1/32;.]", volume=68),
    chord("B3[1/32;.], E4[1/32;.], G4[1/32;.], B3[1/32;.], E4[1/32;.], G4[1/32;.], B3[1/32;.], "
          "E4[1/32;.], G4[1/32;.], B3[1/32;.], E4[1/32;.], G4[1/32;.], B3[1/32;.], E4[1/32;.], "
          "G4[1/32;.], B3[1/32;.], E4[1/2;.]", volume=66),  # 32  Em
])

synth_bass_2_c_bar19 = chord(
    "C2, C2, C3, C2, C2, C2, C3, C2, C2, C2, C3, C2, C2, C3, C2, C3", 1/16, 1/16, 101
)
synth_bass_2_c_bar20 = chord(
    "D2, D2, D3, D2, D2, D2, D3, D2, D2, D2, D3, D2, D2, D3, D2, D3", 1/16, 1/16, 101
)
synth_bass_2_c_bar21 = chord(
    "E2, E2, E3, E2, E2, E2, E3, E2, E2, E2, E3, E2, E2, E3, E2, E3", 1/16, 1/16, 101
)
synth_bass_2_c_bar22 = chord(
    "B1, B1, B2, B1, B1, B1, B2, B1, B1, B1, B2, B1, B1, B2, B1, B2", 1/16, 1/16, 101
)

synth_bass_2_c = join([
    synth_bass_2_c_bar19,  # 19  C
    synth_bass_2_c_bar20,  # 20  D
    synth_bass_2_c_bar21,  # 21  Em
    synth_bass_2_c_bar22,  # 22  B
    synth_bass_2_c_bar19,  # 23  C
    synth_bass_2_c_bar20,  # 24  D
    synth_bass_2_c_bar21,  # 25  Em
    synth_bass_2_c_bar22,  # 26  B
    synth_bass_2_c_bar19,  # 27  C
    synth_bass_2_c_bar20,  # 28  D
    synth_bass_2_c_bar21,  # 29  Em
    synth_bass_2_c_bar22,  # 30  B
    # 31  C D
    chord("C2, C2, C3, C2, C2, C2, C3, C2, D2, D2, D3, D2, D2, D3, D2, D3", 1/16, 1/16, 101),
    chord("E1", 4/3, 1, 95),  # 32  Em
])

drums_c_bar19 = hits(
    "K, H, H, K, S, H, K, H, K, H, H, K, S, H, K, H", 1/16, {"K": 118, "H": 73, "S": 114}
)
drums_c_bar20 = hits(
    "K, H, H, K, S, H, K, S, K, S, H, K, S, H, K, H",
    1/16, {"K": 118, "H": 73, "S": [114, 99, 99]},
)
drums_c_bar22 = hits(
    "K, H, H, K, S, H, K, S, K, S, H, K, S, S, S, S",
    1/16, {"K": 118, "H": 73, "S": [114, 99, 99, 114, 114, 114]},
)

drums_c = join([
    drums_c_bar19,  # 19
    drums_c_bar20,  # 20
    drums_c_bar19,  # 21
    drums_c_bar22,  # 22
    drums_c_bar19,  # 23
    drums_c_bar20,  # 24
    drums_c_bar19,  # 25
    drums_c_bar22,  # 26
    drums_c_bar19,  # 27
    drums_c_bar20,  # 28
    drums_c_bar19,  # 29
    drums_c_bar22,  # 30
    drums_c_bar19,  # 31
    hits("S, 0", 1/2, 103, 1/8),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

square_lead = perform(
    join([square_lead_intro, square_lead_a, square_lead_b, square_lead_c]),
    grid=1/16, seed=96324429, gate=75,
)
pulse_lead = perform(
    join([pulse_lead_intro, pulse_lead_a, pulse_lead_b, pulse_lead_c]),
    grid=1/16, seed=36062760, gate=75,
)
chip_lead = perform(
    join([chip_lead_intro, chip_lead_a, chip_lead_b, chip_lead_c]),
    grid=1/16, seed=886477816,
)
synth_bass_2 = perform(
    join([synth_bass_2_intro, synth_bass_2_a, synth_bass_2_b, synth_bass_2_c]),
    grid=1/16, seed=839906744, gate=75,
)
drums = perform(join([drums_intro, drums_a, drums_b, drums_c]), grid=1/16, seed=954679767)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [square_lead, pulse_lead, chip_lead, synth_bass_2, drums],
    instruments=["Lead 1 (square)", "Lead 1 (square)", "Lead 1 (square)", "Synth Bass 2", 25],
    bpm=BPM,
    track_names=["square lead", "pulse lead", "chip lead", "synth bass 2", "drums"],
    channels=[0, 1, 2, 3, 9],
    pan=[
        [pan(64, mode="value")], [pan(86, mode="value")], [pan(36, mode="value")],
        [pan(64, mode="value")], [pan(64, mode="value")],
    ],
    volume=[
        [volume(90, mode="value")], [volume(80, mode="value")], [volume(74, mode="value")],
        [volume(102, mode="value")], [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Em", is_meta=True),
    ],
    name="Last Door",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 7680, "intro", 0.7), (7680, 30720, "A", 0.85), (38400, 30720, "B", 0.95),
        (69120, 53760, "C", 1.0),
    ],
    "chords": [
        (0, 7680, "Em", "i"), (7680, 3840, "Em", "i"), (11520, 3840, "C", "VI"),
        (15360, 3840, "D", "VII"), (19200, 7680, "Em", "i"), (26880, 3840, "C", "VI"),
        (30720, 3840, "D", "VII"), (34560, 3840, "Em", "i"), (38400, 3840, "C", "VI"),
        (42240, 3840, "D", "VII"), (46080, 3840, "Em", "i"), (49920, 3840, "B", "V"),
        (53760, 3840, "C", "VI"), (57600, 3840, "D", "VII"), (61440, 3840, "Em", "i"),
        (65280, 3840, "B", "V"), (69120, 3840, "C", "VI"), (72960, 3840, "D", "VII"),
        (76800, 3840, "Em", "i"), (80640, 3840, "B", "V"), (84480, 3840, "C", "VI"),
        (88320, 3840, "D", "VII"), (92160, 3840, "Em", "i"), (96000, 3840, "B", "V"),
        (99840, 3840, "C", "VI"), (103680, 3840, "D", "VII"), (107520, 3840, "Em", "i"),
        (111360, 3840, "B", "V"), (115200, 1920, "C", "VI"), (117120, 1920, "D", "VII"),
        (119040, 3840, "Em", "i"),
    ],
    "about": {
        "seed": "322",
        "prompt": "boss fight music in E minor, 168 bpm, square lead, pulse lead, chip lead, synth bass 2 and drums, 32 bars",
        "genre": "chiptune",
    },
    "tracks": [
        {
            "name": "square lead",
            "role": "melody",
            "instrument": {
                "name": "Lead 1 (square)", "program": 81, "low": 36, "high": 108,
                "voice": "subtractive", "preset": "chip pulse",
            },
            "events": ["volume", "pan", (0, 91, 18), (0, 93, 0)],
        },
        {
            "name": "pulse lead",
            "role": "counter",
            "instrument": {
                "name": "Lead 1 (square)", "program": 81, "low": 36, "high": 108,
                "voice": "subtractive", "preset": "chip pulse",
            },
            "events": ["volume", "pan", (0, 91, 24), (0, 93, 4)],
        },
        {
            "name": "chip lead",
            "role": "arpeggio",
            "instrument": {
                "name": "Lead 1 (square)", "program": 81, "low": 36, "high": 108,
                "voice": "subtractive", "preset": "chip pulse",
            },
            "events": ["volume", "pan", (0, 91, 22), (0, 93, 8)],
        },
        {
            "name": "synth bass 2",
            "role": "bass",
            "instrument": {
                "name": "Synth Bass 2", "program": 40, "low": 24, "high": 72,
                "voice": "subtractive", "preset": "chip square",
            },
            "events": ["volume", "pan", (0, 91, 4), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {
                "name": "drums", "program": 25, "drums": True, "low": 35, "high": 81,
                "voice": "drumkit", "preset": "chip",
            },
            "events": ["volume", "pan", (0, 91, 4), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
