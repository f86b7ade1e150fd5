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
# Em | B

square_lead_intro = join([
    chord("B4, A4, E4, F#4, G4, A4, B4, C5, E5, E5, E5, E5, D5, E5, E5, E5",  # 1  Em
          1/16, 1/16, [96, 87, 85, 86, 93, 87, 89, 89, 98, 91, 91, 91, 97, 91, 91, 91]),
    # 2  B
    chord("B4[1/16;.], G4[1/16;.;89], F#4[7/48;1/8;88], F#4[7/12;3/4;94]", default_volume=98),
])

pulse_lead_intro = join([
    chord("r[3/16], B4, A4, E4, F#4, G4, A4, B4, C5, E5, E5, E5, E5, D5",  # 1  Em
          1/16, 1/16, [64, 58, 57, 58, 62, 58, 60, 60, 66, 61, 61, 61, 65]),
    # 2  B
    chord("r[3/16], B4[1/16;.], r[1/16], F#4[7/48;1/8;59], F#4[7/12;9/16;63]", default_volume=66),
])

chip_lead_intro = join([
    chord("B3, E4, G4, B4, B3, E4, G4, B4, B3, E4, G4, B4, B3, E4, G4, B4, B3, E4, G4, B4, B3, "
          "E4, G4, B4, B3, E4, G4, B4, B3, E4, G4, B4", 1/32, 1/32, 63),  # 1  Em
    # 2  B
    chord("B3, D#4, F#4, B4, B3, D#4, F#4, B4, B3, D#4, F#4, B4, B3, D#4, F#4, B4, B3, D#4, "
          "F#4, B4, B3, D#4, F#4, B4, B3, D#4, F#4, B4, B3, D#4, F#4, B4", 1/32, 1/32, 63),
])

synth_bass_2_intro = join([
    chord("E2[1/16;.], r[1/16], E3[1/16;.], E3[1/16;.], E2[1/16;.], r[1/16], E3[1/16;.], "
          "E3[1/16;.], E2[1/16;.], r[1/16], E3[1/16;.], E2[1/16;.], E3[1/16;.], r[1/16], "
          "E2[1/16;.], E3[1/16;.]", volume=93),  # 1  Em
    chord("B1[1/16;.], r[1/16], B2[1/16;.], B2[1/16;.], B1[1/16;.], r[1/16], B2[1/16;.], "  # 2  B
          "B2[1/16;.], B1[1/16;.], r[1/16], B2[1/16;.], B1[1/16;.], B2[1/16;.], r[1/16], "
          "B1[1/16;.], B2[1/16;.]", volume=93),
])

drums_intro = join([
    # 1
    hits("K, H, H, K, S, H, K, H, K, H, H, K, S, H, K, H", 1/16, {"K": 109, "H": 67, "S": 106}),
    hits("K, H, H, K, S, H, K, H, K, H, H, K, S, H, S, S",  # 2
         1/16, {"K": 109, "H": 67, "S": [106, 106, 91, 91]}),
])


# ── A · bars 3–10 ───────────────────────────────────────────────────────────
# Em | Em | C | B | Em | Em | C | B

square_lead_a_bar4 = chord(
    "B4[1/16;.;102], B4[1/16;.;95], B4[1/16;.;95], C5[1/16;.;95], E5[1/16;.;104], F#5[1/16;.], "
    "G5[1/16;.;99], A5[1/16;.;99], B5[1/16;.;108], F#5[1/16;.], F#5[1/16;.], G5[1/16;.;99], "
    "B5[7/48;1/8;108], F#5[7/48;1/8]", default_volume=98
)

square_lead_a = join([
    chord("B4[1/16;.;99], A4[1/16;.;91], E4[1/16;.;89], r[1/16], G4[1/16;.;97], A4[1/16;.;91], "
          "B4[1/16;.;93], C5[1/16;.;93], E5[1/16;.;102], E5[1/16;.], E5[1/16;.], E5[1/16;.], "
          "D5[1/16;.;101], E5[1/16;.], E5[1/16;.], E5[1/16;.]", default_volume=95),  # 3  Em
    square_lead_a_bar4,  # 4  Em
    chord("E5[1/16;.;106], D5[1/16;.;98], A4[1/16;.;95], B4[1/16;.;97], C5[1/16;.;104], "  # 5  C
          "D5[1/16;.;98], E5[1/16;.;99], F#5[1/16;.;101], G5[1/16;.;108], r[1/16], G5[1/16;.], "
          "G5[1/16;.], F#5[1/16;.;107], G5[1/16;.], G5[1/16;.], G5[1/16;.]", default_volume=102),
    # 6  B
    chord("F#5[1/16;.], D5[1/16;.;94], C5[7/48;1/8;93], B4[7/12;3/4;99]", default_volume=103),
    chord("B4, A4, E4, F#4, G4, A4, B4, C5, E5, E5, E5, E5, D5, E5, E5, E5",  # 7  Em
          1/16, 1/16, [99, 91, 89, 90, 97, 91, 93, 93, 102, 95, 95, 95, 101, 95, 95, 95]),
    square_lead_a_bar4,  # 8  Em
    chord("E5[1/16;.;106], E5[1/16;.;99], E5[1/16;.;99], F#5[1/16;.;101], A5[1/16;.;108], "
          "B5[1/16;.], C6[1/16;.], B5[1/16;.], C6[1/16;.;110], B5[1/16;.], B5[1/16;.], "  # 9  C
          "C6[1/16;.], A5[7/48;1/8;108], B5[7/48;1/8]", default_volume=104),
    # 10  B
    chord("r[1/8], F#5[1/16;.], E5[5/24;3/16;95], B4[7/16;.;93], r[3/16]", default_volume=96),
])

pulse_lead_a_bar4 = chord(
    "G4[1/16;.;95], G4[1/16;.;88], G4[1/16;.;88], G4[1/16;.;88], B4[1/16;.;97], D5[1/16;.], "
    "E5[1/16;.;92], E5[1/16;.;92], G5[1/16;.;102], D5[1/16;.], D5[1/16;.], E5[1/16;.;92], "
    "G5[7/48;1/8;102], D5[7/48;1/8]", default_volume=91
)

pulse_lead_a = join([
    chord("G4[1/16;.;92], E4[1/16;.;84], B3[1/16;.;81], r[1/16], E4[1/16;.;90], E4[1/16;.;84], "
          "G4[1/16;.;86], G4[1/16;.;86], B4[1/16;.;95], B4[1/16;.], B4[1/16;.], B4[1/16;.], "
          "B4[1/16;.;94], B4[1/16;.], B4[1/16;.], B4[1/16;.]", default_volume=88),  # 3  Em
    pulse_lead_a_bar4,  # 4  Em
    chord("C5[1/16;.;99], B4[1/16;.;91], E4[1/16;.;88], G4[1/16;.;90], G4[1/16;.;97], "  # 5  C
          "B4[1/16;.;91], C5[1/16;.;92], D5[1/16;.;94], E5[1/16;.;102], r[1/16], E5[1/16;.], "
          "E5[1/16;.], D5[1/16;.;101], E5[1/16;.], E5[1/16;.], E5[1/16;.]", default_volume=95),
    # 6  B
    chord("D5[1/16;.], B4[1/16;.;87], A4[7/48;1/8;86], F#4[7/12;3/4;92]", default_volume=96),
    chord("G4, E4, B3, D4, E4, E4, G4, G4, B4, B4, B4, B4, B4, B4, B4, B4",  # 7  Em
          1/16, 1/16, [92, 84, 81, 83, 90, 84, 86, 86, 95, 88, 88, 88, 94, 88, 88, 88]),
    pulse_lead_a_bar4,  # 8  Em
    chord("C5[1/16;.;99], C5[1/16;.;92], C5[1/16;.;92], D5[1/16;.;94], E5[1/16;.;102], "  # 9  C
          "G5[1/16;.], G5[1/16;.], G5[1/16;.], G5[1/16;.;104], G5[1/16;.], G5[1/16;.], "
          "G5[1/16;.], E5[7/48;1/8;102], G5[7/48;1/8]", default_volume=97),
    # 10  B
    chord("r[1/8], D5[1/16;.], B4[5/24;3/16;88], F#4[7/16;.;86], r[3/16]", default_volume=89),
])

chip_lead_a_bar3 = chord(
    "B3, E4, G4, B4, B3, E4, G4, B4, B3, E4, G4, B4, B3, E4, G4, B4, B3, E4, G4, B4, B3, E4, G4, "
    "B4, B3, E4, G4, B4, B3, E4, G4, B4", 1/32, 1/32, 66
)

chip_lead_a = join([
    chip_lead_a_bar3, chip_lead_a_bar3,  # 3–4
    chord("C4, E4, G4, C5, C4, E4, G4, C5, C4, E4, G4, C5, C4, E4, G4, C5, C4, E4, G4, C5, C4, "
          "E4, G4, C5, C4, E4, G4, C5, C4, E4, G4, C5", 1/32, 1/32, 66),  # 5  C
    # 6  B
    chord("B3, D#4, F#4, B4, B3, D#4, F#4, B4, B3, D#4, F#4, B4, B3, D#4, F#4, B4, B3, D#4, "
          "F#4, B4, B3, D#4, F#4, B4, B3, D#4, F#4, B4, B3, D#4, F#4, B4", 1/32, 1/32, 66),
] * 2)

synth_bass_2_a_bar3 = chord(
    "E2[1/16;.], r[1/16], E3[1/16;.], E3[1/16;.], E2[1/16;.], r[1/16], E3[1/16;.], E3[1/16;.], "
    "E2[1/16;.], r[1/16], E3[1/16;.], E2[1/16;.], E3[1/16;.], r[1/16], E2[1/16;.], E3[1/16;.]",
    volume=97,
)

synth_bass_2_a = join([
    synth_bass_2_a_bar3, synth_bass_2_a_bar3,  # 3–4
    chord("C2[1/16;.], r[1/16], C3[1/16;.], C3[1/16;.], C2[1/16;.], r[1/16], C3[1/16;.], "  # 5  C
          "C3[1/16;.], C2[1/16;.], r[1/16], C3[1/16;.], C2[1/16;.], C3[1/16;.], r[1/16], "
          "C2[1/16;.], C3[1/16;.]", volume=97),
    chord("B1[1/16;.], r[1/16], B2[1/16;.], B2[1/16;.], B1[1/16;.], r[1/16], B2[1/16;.], "  # 6  B
          "B2[1/16;.], B1[1/16;.], r[1/16], B2[1/16;.], B1[1/16;.], B2[1/16;.], r[1/16], "
          "B1[1/16;.], B2[1/16;.]", volume=97),
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
# Am | B | C | B | Am | B | C | B

square_lead_b = join([
    chord("E5[7/48;1/8;104], D5[1/16;.], E5[1/16;.;98], D5[7/48;1/8;103], C5[1/16;.;96], "
          "B4[1/16;.;96], C5[1/16;.;102], D5[7/48;1/8], F#5[1/16;.;99], G5[7/48;1/8;106], "
          "A5[7/48;1/8;100]", default_volume=97),  # 11  Am
    chord("F#5[1/16;.], D5[1/16;.;99], G5[1/16;.;102], E5[1/16;.;100], F#5[1/16;.], "  # 12  B
          "D5[1/16;.;99], C5[1/16;.;98], E5[1/16;.;100], B4[1/16;.;104], G4[7/48;1/8;96], "
          "A4[1/16;.;96], C5[7/48;1/8;104], B4[7/48;1/8;98]", default_volume=108),
    chord("C5[7/48;1/8;106], B4[1/16;.], C5[1/16;.], B4[7/48;1/8;106], A4[1/16;.;98], "  # 13  C
          "F#4[1/16;.;97], G4[1/16;.;104], B4[7/48;1/8], D5[1/16;.;101], E5[7/48;1/8;109], "
          "F#5[7/48;1/8;103]", default_volume=100),
    chord("B4[1/16;.;102], G4[1/16;.], C5[1/16;.;96], A4[1/16;.], B4[1/16;.;102], G4[1/16;.], "
          "E4[1/16;.;91], A4[1/16;.], F#4[1/16;.;99], D4[7/48;1/8;90], D4[1/16;.;90], "  # 14  B
          "G4[7/48;1/8;100], F#4[7/48;1/8;92]", default_volume=93),
    chord("C5[7/48;1/8], B4[1/16;.;96], C5[1/16;.;96], B4[7/48;1/8], A4[1/16;.;93], "  # 15  Am
          "G4[1/16;.;93], C5[7/48;1/8], B4[1/16;.;96], C5[1/16;.;96], B4[7/48;1/8], "
          "A4[1/16;.;93], G4[1/16;.;93]", default_volume=102),
    chord("B4[7/48;1/8;104], D5[1/16;.;99], E5[1/16;.;100], D5[7/48;1/8;105], C5[1/16;.], "
          "B4[1/16;.], F#5[7/48;1/8;108], E5[1/16;.;100], F#5[1/16;.;101], E5[7/48;1/8;106], "
          "D5[1/16;.;99], C5[1/16;.]", default_volume=98),  # 16  B
    chord("E5[7/48;1/8], E5[1/16;.;102], F#5[1/16;.;103], E5[7/48;1/8], D5[1/16;.;101], "  # 17  C
          "C5[1/16;.;100], C5[1/16;.;106], D5[7/48;1/8;101], G5[17/48;5/16;104]",
          default_volume=109),
    chord("F#5[7/24;1/4], F#5[1/2;.], r[1/4]", volume=105),  # 18  B
])

pulse_lead_b = join([
    # 11  Am
    chord("r[1/8], E5[7/48;1/8;75], D5[1/16;.], E5[1/16;.;71], D5[7/48;1/8;74], C5[1/16;.;68], "
          "B4[1/16;.;68], C5[1/16;.;73], D5[7/48;3/16], G5[7/48;1/8;76]", default_volume=70),
    chord("r[3/16], D5[1/16;.], r[1/16], E5[1/16;.;72], F#5[1/16;.;77], D5[1/16;.], r[1/16], "
          "E5[1/16;.;72], B4[1/16;.;75], G4[7/48;1/8;68], A4[1/16;.;68], r[1/8]",  # 12  B
          default_volume=71),
    chord("r[1/4], B4[1/16;.], r[1/16], B4[7/48;1/8;76], A4[1/16;.;71], F#4[1/16;.;70], "  # 13  C
          "G4[1/16;.;75], B4[7/48;1/8], D5[1/16;.;73], E5[7/48;1/8;78]", default_volume=72),
    chord("r[3/16], G4[1/16;.], r[1/16], A4[1/16;.], B4[1/16;.;73], G4[1/16;.], E4[1/16;.;65], "
          "A4[1/16;.], F#4[1/16;.;71], D4[7/48;1/8;64], D4[1/16;.;64], r[1/8]",  # 14  B
          default_volume=66),
    chord("r[1/4], B4[1/16;.], r[1/16], B4[7/48;1/8;73], A4[1/16;.;66], G4[1/16;.;66], r[1/8], "
          "B4[1/16;.], r[1/16], B4[7/48;1/8;73]", default_volume=68),  # 15  Am
    chord("r[1/8], B4[7/48;1/8;75], D5[1/16;.], E5[1/16;.;72], D5[7/48;1/8;75], C5[1/16;.], "
          "B4[1/16;.], F#5[7/48;1/8;77], E5[1/16;.;72], F#5[1/16;.;73], E5[7/48;1/8;76]",  # 16  B
          default_volume=71),
    # 17  C
    chord("r[1/8], E5[7/48;1/8;78], E5[1/16;.], F#5[1/16;.;74], E5[7/48;1/8;78], D5[1/16;.], "
          "C5[1/16;.;72], C5[1/16;.;76], D5[7/48;1/8], G5[1/4;3/16;75]", default_volume=73),
    chord("r[1/8], F#5[7/24;1/4], F#5[1/2;.], r[1/8]", volume=75),  # 18  B
])

chip_lead_b_bar12 = chord(
    "B3[1/32;.], D#4[1/32;.], F#4[1/32;.], D#4[1/32;.], B3[1/32;.], D#4[1/32;.], F#4[1/32;.], "
    "D#4[9/32;.], B3[1/32;.], D#4[1/32;.], F#4[1/32;.], D#4[1/32;.], B3[1/32;.], D#4[1/32;.], "
    "F#4[1/32;.], D#4[1/32;.], B3[1/32;.], D#4[1/32;.], F#4[1/32;.], D#4[1/32;.], B3[1/32;.], "
    "D#4[1/32;.], F#4[1/32;.], D#4[1/32;.]", volume=67
)

chip_lead_b = join([
    chord("A3[1/32;.], C4[1/32;.], E4[1/32;.], C4[1/32;.], A3[1/32;.], C4[1/32;.], E4[1/32;.], "
          "C4[9/32;.], A3[1/32;.], C4[1/32;.], E4[1/32;.], C4[1/32;.], A3[1/32;.], C4[1/32;.], "
          "E4[1/32;.], C4[1/32;.], A3[1/32;.], C4[1/32;.], E4[1/32;.], C4[1/32;.], A3[1/32;.], "
          "C4[1/32;.], E4[1/32;.], C4[1/32;.]", volume=67),  # 11  Am
    chip_lead_b_bar12,  # 12  B
    chord("C4[1/32;.], E4[1/32;.], G4[1/32;.], E4[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], "
          "E4[9/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], E4[1/32;.], C4[1/32;.], E4[1/32;.], "
          "G4[1/32;.], E4[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], E4[1/32;.], C4[1/32;.], "
          "E4[1/32;.], G4[1/32;.], E4[1/32;.]", volume=67),  # 13  C
    chip_lead_b_bar12,  # 14  B
] * 2)

synth_bass_2_b_bar12 = chord(
    "B1[1/16;.], r[1/16], B2[1/16;.], B2[1/16;.], B1[1/16;.], r[1/16], B2[1/16;.], B2[1/16;.], "
    "B1[1/16;.], r[1/16], B2[1/16;.], B1[1/16;.], B2[1/16;.], r[1/16], B1[1/16;.], B2[1/16;.]",
    volume=100,
)

synth_bass_2_b = join([
    chord("A1[1/16;.], r[1/16], A2[1/16;.], A2[1/16;.], A1[1/16;.], r[1/16], A2[1/16;.], "
          "A2[1/16;.], A1[1/16;.], r[1/16], A2[1/16;.], A1[1/16;.], A2[1/16;.], r[1/16], "
          "A1[1/16;.], A2[1/16;.]", volume=100),  # 11  Am
    synth_bass_2_b_bar12,  # 12  B
    chord("C2[1/16;.], r[1/16], C3[1/16;.], C3[1/16;.], C2[1/16;.], r[1/16], C3[1/16;.], "
          "C3[1/16;.], C2[1/16;.], r[1/16], C3[1/16;.], C2[1/16;.], C3[1/16;.], r[1/16], "
          "C2[1/16;.], C3[1/16;.]", volume=100),  # 13  C
    synth_bass_2_b_bar12,  # 14  B
] * 2)

drums_b_bar11 = hits(
    "K, H, H, K, S, H, K, H, K, H, H, K, S, H, K, H", 1/16, {"K": 116, "H": 72, "S": 113}
)

drums_b = join([
    drums_b_bar11,  # 11
    hits("K, H, H, K, S, H, K, H, K, H, H, K, S, H, S, S",  # 12
         1/16, {"K": 116, "H": 72, "S": [113, 113, 98, 98]}),
    drums_b_bar11,  # 13
    # 14
    hits("K, H, H, K, S, H, K, H, K, H, H, K, S, S, S, S", 1/16, {"K": 116, "H": 72, "S": 113}),
] * 2)


# ── C · bars 19–32 ──────────────────────────────────────────────────────────
# Am | B | C | B | Am | B | C | B | Am | B | C | B | C D | Em

square_lead_c_bar19 = chord(
    "A5[1/16;.;108], A5[1/16;.], A5[1/16;.], G5[1/16;.], G5[7/48;1/8;108], G5[5/24;3/16], "
    "A5[7/48;1/8], E5[1/16;.;99], F#5[7/48;1/8;107], E5[1/16;.;99], G5[1/16;.]",
    default_volume=101,
)
square_lead_c_bar20 = chord(
    "F#5[1/16;.;109], F#5[1/16;.], F#5[1/16;.], E5[1/16;.;101], E5[7/48;1/8;108], "
    "E5[5/24;3/16;101], F#5[7/48;1/8], C5[1/16;.;99], D5[7/48;1/8;107], C5[1/16;.;99], "
    "E5[1/16;.;101]", default_volume=102
)
square_lead_c_bar22 = chord(
    "F#5[1/16;.;107], E5[7/48;1/8], E5[1/16;.], D5[1/16;.;105], B4[1/2;.;97], r[1/16], "
    "F#5[7/48;1/8;90]", default_volume=99
)

square_lead_c = join([
    square_lead_c_bar19,  # 19  Am
    square_lead_c_bar20,  # 20  B
    chord("G5[1/16;.;112], A5[1/16;.], B5[1/16;.;108], A5[1/16;.], A5[7/48;1/8;112], "  # 21  C
          "G5[7/48;1/8], G5[1/16;.;112], A5[1/16;.], G5[1/16;.], G5[1/16;.], G5[1/16;.;112], "
          "B5[1/16;.;108], A5[1/16;.], A5[1/16;.]", default_volume=106),
    square_lead_c_bar22,  # 22  B
    square_lead_c_bar19,  # 23  Am
    square_lead_c_bar20,  # 24  B
    chord("G5[1/16;.;112], G5[1/16;.], G5[1/16;.], F#5[1/16;.;105], F#5[7/48;1/8;111], "  # 25  C
          "F#5[5/24;3/16;105], G5[7/48;1/8], D5[1/16;.;102], E5[7/48;1/8;110], D5[1/16;.;102], "
          "F#5[1/16;.;105]", default_volume=106),
    chord("r[1/16], D5[1/16;.], G5[7/48;1/8;101], F#5[1/2;.;107], r[1/8], G5[7/48;1/8;90]",
          default_volume=98),  # 26  B
    chord("A5[1/16;.;108], r[1/16], C6[1/16;.], B5[1/16;.], B5[7/48;1/8;110], A5[7/48;1/8;101], "
          "A5[1/16;.;108], B5[1/16;.], A5[1/16;.;101], A5[1/16;.;101], A5[1/16;.;108], "  # 27  Am
          "C6[1/16;.], B5[1/16;.], B5[1/16;.]", default_volume=103),
    chord("B5[1/16;.;112], C6[1/16;.], B5[1/16;.], C6[1/16;.], C6[7/48;1/8;112], B5[7/48;1/8], "
          "B5[1/16;.;112], C6[1/16;.], B5[1/16;.], B5[1/16;.], B5[1/16;.;112], B5[1/16;.], "
          "C6[1/16;.], C6[1/16;.]", default_volume=106),  # 28  B
    chord("C6[1/16;.;114], C6[1/16;.], C6[1/16;.], B5[1/16;.], B5[7/48;1/8;114], B5[5/24;3/16], "
          "C6[7/48;1/8], G5[1/16;.;106], A5[7/48;1/8;112], G5[1/16;.;106], B5[1/16;.]",  # 29  C
          default_volume=108),
    square_lead_c_bar22,  # 30  B
    chord("G5[1/16;.;108], G5[1/16;.], G5[1/16;.], F#5[1/16;.;100], F#5[7/48;1/8;107], "
          "F#5[5/24;3/16;100], G5[7/48;1/8], D5[1/16;.;98], E5[7/48;1/8;106], D5[1/16;.;98], "
          "F#5[1/16;.;100]", default_volume=101),  # 31  C D
    chord("E5", 4/3, 1, 88),  # 32  Em
])

pulse_lead_c_bar19 = chord(
    "E5[1/16;.;106], E5[1/16;.], E5[1/16;.], E5[1/16;.], E5[7/48;1/8;106], E5[5/24;3/16], "
    "E5[7/48;1/8], C5[1/16;.;96], A4[7/48;1/8;105], C5[1/16;.;96], E5[1/16;.]", default_volume=98
)
pulse_lead_c_bar20 = chord(
    "D5[1/16;.;107], D5[1/16;.], D5[1/16;.], B4[1/16;.;98], B4[7/48;1/8;106], B4[5/24;3/16;98], "
    "D5[7/48;1/8], A4[1/16;.;96], B4[7/48;1/8;105], A4[1/16;.;96], B4[1/16;.;98]",
    default_volume=99,
)
pulse_lead_c_bar22 = chord(
    "D5[1/16;.;105], B4[7/48;1/8], B4[1/16;.], B4[1/16;.;102], F#4[1/2;.;94], r[1/16], "
    "D5[7/48;1/8;86]", default_volume=96
)

pulse_lead_c = join([
    pulse_lead_c_bar19,  # 19  Am
    pulse_lead_c_bar20,  # 20  B
    chord("E5[1/16;.;110], E5[1/16;.], G5[1/16;.;106], E5[1/16;.], E5[7/48;1/8;110], "  # 21  C
          "E5[7/48;1/8], E5[1/16;.;110], E5[1/16;.], E5[1/16;.], E5[1/16;.], E5[1/16;.;110], "
          "G5[1/16;.;106], E5[1/16;.], E5[1/16;.]", default_volume=103),
    pulse_lead_c_bar22,  # 22  B
    pulse_lead_c_bar19,  # 23  Am
    pulse_lead_c_bar20,  # 24  B
    chord("E5[1/16;.;110], E5[1/16;.], E5[1/16;.], D5[1/16;.;102], D5[7/48;1/8;109], "  # 25  C
          "D5[5/24;3/16;102], E5[7/48;1/8], B4[1/16;.;99], C5[7/48;1/8;108], B4[1/16;.;99], "
          "D5[1/16;.;102]", default_volume=103),
    chord("r[1/16], B4[1/16;.], B4[7/48;1/8;98], D5[1/2;.;105], r[1/8], B4[7/48;1/8;86]",  # 26  B
          default_volume=95),
    chord("E5[1/16;.;106], r[1/16], A5[1/16;.], G5[1/16;.], G5[7/48;1/8;108], E5[7/48;1/8;98], "
          "E5[1/16;.;106], G5[1/16;.], E5[1/16;.;98], E5[1/16;.;98], E5[1/16;.;106], "  # 27  Am
          "A5[1/16;.], G5[1/16;.], G5[1/16;.]", default_volume=100),
    chord("F#5[1/16;.;110], A5[1/16;.], F#5[1/16;.], A5[1/16;.], A5[7/48;1/8;110], "  # 28  B
          "F#5[7/48;1/8], F#5[1/16;.;110], A5[1/16;.], F#5[1/16;.], F#5[1/16;.], "
          "F#5[1/16;.;110], F#5[1/16;.], A5[1/16;.], A5[1/16;.]", default_volume=103),
    chord("G5[1/16;.;112], G5[1/16;.], G5[1/16;.], G5[1/16;.], G5[7/48;1/8;112], G5[5/24;3/16], "
          "G5[7/48;1/8], E5[1/16;.;103], E5[7/48;1/8;110], E5[1/16;.;103], G5[1/16;.]",  # 29  C
          default_volume=106),
    pulse_lead_c_bar22,  # 30  B
    chord("E5[1/16;.;106], E5[1/16;.], E5[1/16;.], D5[1/16;.;97], D5[7/48;1/8;105], "  # 31  C D
          "D5[5/24;3/16;97], D5[7/48;1/8], A4[1/16;.;95], C5[7/48;1/8;103], A4[1/16;.;95], "
          "D5[1/16;.;97]", default_volume=98),
    chord("B4", 4/3, 1, 88),  # 32  Em
])

chip_lead_c_bar19 = chord(
    "A3[1/32;.], C4[1/32;.], E4[1/32;.], A3[1/32;.], C4[1/32;.], E4[1/32;.], A3[1/32;.], "
    "C4[9/32;.], E4[1/32;.], A3[1/32;.], C4[1/32;.], E4[1/32;.], A3[1/32;.], C4[1/32;.], "
    "E4[1/32;.], A3[1/32;.], C4[1/32;.], E4[1/32;.], A3[1/32;.], C4[1/32;.], E4[1/32;.], "
    "A3[1/32;.], C4[1/32;.], E4[1/32;.]", volume=68
)
chip_lead_c_bar20 = chord(
    "B3[1/32;.], D#4[1/32;.], F#4[1/32;.], B3[1/32;.], D#4[1/32;.], F#4[1/32;.], B3[1/32;.], "
    "D#4[9/32;.], F#4[1/32;.], B3[1/32;.], D#4[1/32;.], F#4[1/32;.], B3[1/32;.], D#4[1/32;.], "
    "F#4[1/32;.], B3[1/32;.], D#4[1/32;.], F#4[1/32;.], B3[1/32;.], D#4[1/32;.], F#4[1/32;.], "
    "B3[1/32;.], D#4[1/32;.], F#4[1/32;.]", volume=68
)
chip_lead_c_bar21 = chord(
    "C4[1/32;.], E4[1/32;.], G4[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], C4[1/32;.], "
    "E4[9/32;.], G4[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], C4[1/32;.], E4[1/32;.], "
    "G4[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], "
    "C4[1/32;.], E4[1/32;.], G4[1/32;.]", volume=68
)

chip_lead_c = join([
    chip_lead_c_bar19,  # 19  Am
    chip_lead_c_bar20,  # 20  B
    chip_lead_c_bar21,  # 21  C
    chip_lead_c_bar20,  # 22  B
    chip_lead_c_bar19,  # 23  Am
    chip_lead_c_bar20,  # 24  B
    chip_lead_c_bar21,  # 25  C
    chip_lead_c_bar20,  # 26  B
    chip_lead_c_bar19,  # 27  Am
    chip_lead_c_bar20,  # 28  B
    chip_lead_c_bar21,  # 29  C
    chip_lead_c_bar20,  # 30  B
    chord("C4[1/32;.], E4[1/32;.], G4[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], C4[1/32;.], "
          "E4[9/32;.], A4[1/32;.], D4[1/32;.], F#4[1/32;.], A4[1/32;.], D4[1/32;.], "  # 31  C D
          "F#4[1/32;.], A4[1/32;.], D4[1/32;.], F#4[1/32;.], A4[1/32;.], D4[1/32;.], "
          "F#4[1/32;.], A4[1/32;.], D4[1/32;.], F#4[1/32;.], A4[1/32;.]", volume=68),
    chord("B3[1/32;.], E4[1/32;.], G4[1/32;.], B3[1/32;.], E4[1/32;.], G4[1/32;.], B3[1/32;.], "
          "E4[1/32;.], G4[1/32;.], B3[1/32;.], E4[1/32;.], G4[1/32;.], B3[1/32;.], E4[1/32;.], "
          "G4[1/32;.], B3[1/32;.], E4[1/2;.]", volume=66),  # 32  Em
])

synth_bass_2_c_bar19 = chord(
    "A1, A1, A2, A1, A1, A1, A2, A1, A1, A1, A2, A1, A1, A2, A1, A2", 1/16, 1/16, 101
)
synth_bass_2_c_bar20 = chord(
    "B1, B1, B2, B1, B1, B1, B2, B1, B1, B1, B2, B1, B1, B2, B1, B2", 1/16, 1/16, 101
)
synth_bass_2_c_bar21 = chord(
    "C2, C2, C3, C2, C2, C2, C3, C2, C2, C2, C3, C2, C2, C3, C2, C3", 1/16, 1/16, 101
)

synth_bass_2_c = join([
    synth_bass_2_c_bar19,  # 19  Am
    synth_bass_2_c_bar20,  # 20  B
    synth_bass_2_c_bar21,  # 21  C
    synth_bass_2_c_bar20,  # 22  B
    synth_bass_2_c_bar19,  # 23  Am
    synth_bass_2_c_bar20,  # 24  B
    synth_bass_2_c_bar21,  # 25  C
    synth_bass_2_c_bar20,  # 26  B
    synth_bass_2_c_bar19,  # 27  Am
    synth_bass_2_c_bar20,  # 28  B
    synth_bass_2_c_bar21,  # 29  C
    synth_bass_2_c_bar20,  # 30  B
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
    grid=1/16, seed=754683797, gate=75,
)
pulse_lead = perform(
    join([pulse_lead_intro, pulse_lead_a, pulse_lead_b, pulse_lead_c]),
    grid=1/16, seed=1016816029, gate=75,
)
chip_lead = perform(
    join([chip_lead_intro, chip_lead_a, chip_lead_b, chip_lead_c]),
    grid=1/16, seed=626229945,
)
synth_bass_2 = perform(
    join([synth_bass_2_intro, synth_bass_2_a, synth_bass_2_b, synth_bass_2_c]),
    grid=1/16, seed=755055559, gate=75,
)
drums = perform(join([drums_intro, drums_a, drums_b, drums_c]), grid=1/16, seed=81145008)


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
        (0, 3840, "Em", "i"), (3840, 3840, "B", "V"), (7680, 7680, "Em", "i"),
        (15360, 3840, "C", "VI"), (19200, 3840, "B", "V"), (23040, 7680, "Em", "i"),
        (30720, 3840, "C", "VI"), (34560, 3840, "B", "V"), (38400, 3840, "Am", "iv"),
        (42240, 3840, "B", "V"), (46080, 3840, "C", "VI"), (49920, 3840, "B", "V"),
        (53760, 3840, "Am", "iv"), (57600, 3840, "B", "V"), (61440, 3840, "C", "VI"),
        (65280, 3840, "B", "V"), (69120, 3840, "Am", "iv"), (72960, 3840, "B", "V"),
        (76800, 3840, "C", "VI"), (80640, 3840, "B", "V"), (84480, 3840, "Am", "iv"),
        (88320, 3840, "B", "V"), (92160, 3840, "C", "VI"), (96000, 3840, "B", "V"),
        (99840, 3840, "Am", "iv"), (103680, 3840, "B", "V"), (107520, 3840, "C", "VI"),
        (111360, 3840, "B", "V"), (115200, 1920, "C", "VI"), (117120, 1920, "D", "VII"),
        (119040, 3840, "Em", "i"),
    ],
    "about": {
        "seed": "222",
        "prompt": "boss fight music in E minor, 168 bpm, square lead, pulse lead, chip lead, synth bass 2 and drums, 32 bars",
        "genre": "chiptune",
    },
    "tracks": [
        {
            "name": "square lead",
            "role": "melody",
            "instrument": {"name": "Lead 1 (square)", "program": 81, "low": 36, "high": 108},
            "events": ["volume", "pan", (0, 91, 18), (0, 93, 0)],
        },
        {
            "name": "pulse lead",
            "role": "counter",
            "instrument": {"name": "Lead 1 (square)", "program": 81, "low": 36, "high": 108},
            "events": ["volume", "pan", (0, 91, 24), (0, 93, 4)],
        },
        {
            "name": "chip lead",
            "role": "arpeggio",
            "instrument": {"name": "Lead 1 (square)", "program": 81, "low": 36, "high": 108},
            "events": ["volume", "pan", (0, 91, 22), (0, 93, 8)],
        },
        {
            "name": "synth bass 2",
            "role": "bass",
            "instrument": {"name": "Synth Bass 2", "program": 40, "low": 24, "high": 72},
            "events": ["volume", "pan", (0, 91, 4), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 25, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 4), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
