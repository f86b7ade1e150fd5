"""Green Hills, Twice

Key     C major
Tempo   144 quarter notes a minute, 4/4
Form    intro 4 · A 8 · B 8 · A 8 · outro 4
Tracks  square lead, pulse lead, chip lead, synth bass 2, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 144
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


# ── intro · bars 1–4 ────────────────────────────────────────────────────────
# C | C | F | G

chip_lead_intro_bar1 = chord(
    "C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4", 1/16, 1/16, 58
)

chip_lead_intro = join([
    chip_lead_intro_bar1, chip_lead_intro_bar1,  # 1–2
    # 3  F
    chord("A3, C4, F4, A3, C4, F4, A3, C4, F4, A3, C4, F4, A3, C4, F4, A3", 1/16, 1/16, 58),
    # 4  G
    chord("B3, D4, G4, B3, D4, G4, B3, D4, G4, B3, D4, G4, B3, D4, G4, B3", 1/16, 1/16, 58),
])

synth_bass_2_intro_bar1 = chord("C2, C3, C2, C3, C2, C3, C2, C3", 1/16, 1/8, 83)

synth_bass_2_intro = join([
    synth_bass_2_intro_bar1, synth_bass_2_intro_bar1,  # 1–2
    chord("F2, F3, F2, F3, F2, F3, F2, F3", 1/16, 1/8, 83),  # 3  F
    chord("G2, G3, G2, G3, G2, G3, G2, G3", 1/16, 1/8, 83),  # 4  G
])

drums_intro_bar1 = hits("K, H, H, H, K, H, H, H", 1/8, {"K": [100, 86], "H": 62}, 1/16)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    # 4
    hits("K, 0, H, 0, H, 0, H, 0, S, 0, 0, S, 0, 0, S, S", 1/16, {"K": 100, "H": 62, "S": 98}),
])


# ── A · bars 5–12 ───────────────────────────────────────────────────────────
# C | C | F | G | C | C | F | G

square_lead_a = join([
    chord("E5[1/16;.], C5[7/48;1/8;87], E5[1/16;.;89], D5[7/48;1/8;94], F5[1/16;.;89], r[1/16], "
          "E5[5/24;3/16], D5[5/24;1/4;88], D5[1/16;.;88]", default_volume=95),  # 5  C
    chord("C5[7/48;3/16;95], E5[1/16;.], D5[7/48;1/8;96], C5[1/16;.;89], A4[1/16;.;87], "  # 6  C
          "G4[1/16;.;93], G4[1/16;.;87], F4[7/48;1/8;85], E4[7/24;1/4]", default_volume=91),
    chord("C5[1/16;.;97], B4[7/48;1/8;91], D5[1/16;.;92], C5[7/48;1/8;97], E5[1/16;.], "  # 7  F
          "C5[1/16;.;91], F5[5/24;3/16;99], E5[5/24;3/16], G5[1/16;.;95], E5[1/16;.]",
          default_volume=93),
    chord("D5[7/48;1/8;94], A5[1/16;.], F5[1/16;.;89], E5[7/48;3/16;95], B4[1/16;.;87], "  # 8  G
          "B4[1/16;.;93], B4[1/16;.;87], A4[7/48;1/8;85], G4[1/4;.]", default_volume=91),
    chord("C5[7/48;1/8], G5[1/16;.;91], E5[1/16;.;89], D5[7/48;1/8;94], C5[1/16;.;87], r[1/16], "
          "C5[7/48;1/8], G5[1/16;.;91], E5[1/16;.;89], D5[7/48;1/8;94], C5[1/16;.;87], "  # 9  C
          "A4[1/16;.;85]", default_volume=93),
    chord("C5[7/48;1/8], G5[1/16;.;93], E5[1/16;.;91], D5[7/48;1/8;96], C5[1/16;.;89], "  # 10  C
          "A4[1/16;.;87], C5[7/48;1/8], G5[1/16;.;93], E5[1/16;.;91], D5[7/48;1/8;96], "
          "C5[1/16;.;89], A4[1/16;.;87]", default_volume=95),
    chord("C5[7/48;1/8;97], G5[1/16;.;95], E5[1/16;.;93], D5[7/48;1/8;98], C5[1/16;.;91], "
          "A4[1/16;.], A4[1/16;.;95], A4[1/16;.], G4[7/48;1/8], F4[7/24;1/4;93]",  # 11  F
          default_volume=89),
    chord("B4[5/24;3/16], D5[5/24;5/16;88], D5[5/24;1/2;94]", default_volume=93),  # 12  G
])

pulse_lead_a = join([
    chord("r[1/16], E5[1/16;.], C5[7/48;1/8;56], E5[1/16;.;58], D5[7/48;1/8;61], F5[1/16;.;58], "
          "r[1/16], E5[5/24;3/16], D5[5/24;1/4;57]", default_volume=62),  # 5  C
    # 6  C
    chord("r[1/16], C5[7/48;3/16], E5[1/16;.;59], D5[7/48;1/8], C5[1/16;.;58], A4[1/16;.;56], "
          "G4[1/16;.;60], G4[1/16;.;56], F4[1/12;1/8;55], E4[1/4;3/16;59]", default_volume=62),
    chord("r[1/8], B4[7/48;1/8;59], D5[1/16;.], C5[7/48;1/8;63], E5[1/16;.], C5[1/16;.;59], "
          "F5[1/6;3/16;64], E5[5/24;3/16], G5[1/16;.;62]", default_volume=60),  # 7  F
    # 8  G
    chord("r[1/16], D5[7/48;1/8;61], A5[1/16;.], r[1/16], E5[7/48;3/16;62], B4[1/16;.;56], "
          "B4[1/16;.;60], B4[1/16;.;56], A4[7/48;1/8;55], G4[1/4;3/16]", default_volume=59),
    chord("r[1/16], C5[7/48;1/8], G5[1/16;.;59], E5[1/16;.;58], D5[7/48;1/8;61], C5[1/16;.;56], "
          "r[1/16], C5[7/48;1/8], G5[1/16;.;59], E5[1/16;.;58], D5[7/48;1/8;61], C5[1/16;.;56]",
          default_volume=60),  # 9  C
    chord("r[1/16], C5[7/48;1/8], G5[1/16;.;60], E5[1/16;.;59], D5[7/48;1/8], C5[1/16;.;58], "
          "A4[1/16;.;56], C5[7/48;1/8], G5[1/16;.;60], E5[1/16;.;59], D5[7/48;1/8], "  # 10  C
          "C5[1/16;.;58]", default_volume=62),
    chord("r[1/16], C5[7/48;1/8;63], G5[1/16;.;62], E5[1/16;.;60], D5[7/48;1/8;64], "  # 11  F
          "C5[1/16;.;59], A4[1/16;.], A4[1/16;.;62], A4[1/16;.], G4[7/48;1/8], F4[1/4;3/16;60]",
          default_volume=58),
    # 12  G
    chord("r[1/16], B4[5/24;3/16], D5[5/24;5/16;57], D5[5/24;7/16;61]", default_volume=60),
])

chip_lead_a_bar5 = chord(
    "C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, "
    "G4, C4, E4, G4, C4, E4, G4, C4, E4", 1/32, 1/32, 61
)

chip_lead_a = join([
    chip_lead_a_bar5, chip_lead_a_bar5,  # 5–6
    chord("A3, C4, F4, A3, C4, F4, A3, C4, F4, A3, C4, F4, A3, C4, F4, A3, C4, F4, A3, C4, F4, "
          "A3, C4, F4, A3, C4, F4, A3, C4, F4, A3, C4", 1/32, 1/32, 61),  # 7  F
    chord("B3, D4, G4, B3, D4, G4, B3, D4, G4, B3, D4, G4, B3, D4, G4, B3, D4, G4, B3, D4, G4, "
          "B3, D4, G4, B3, D4, G4, B3, D4, G4, B3, D4", 1/32, 1/32, 61),  # 8  G
] * 2)

synth_bass_2_a_bar5 = chord("C2, C3, C2, C3, C2, C3, C2, C3", 1/16, 1/8, 87)

synth_bass_2_a = join([
    synth_bass_2_a_bar5, synth_bass_2_a_bar5,  # 5–6
    chord("F2, F3, F2, F3, F2, F3, F2, F3", 1/16, 1/8, 87),  # 7  F
    chord("G2, G3, G2, G3, G2, G3, G2, G3", 1/16, 1/8, 87),  # 8  G
] * 2)

drums_a_bar5 = hits(
    "K, 0, H, K, S, 0, H, 0, K, 0, K, 0, S, 0, H, S",
    1/16, {"K": [106, 91], "H": 65, "S": [103, 103, 89]},
)

drums_a = join([
    *[drums_a_bar5] * 3,  # 5–7
    hits("K, 0, H, K, S, 0, H, 0, K, 0, K, 0, S, 0, S, S",  # 8
         1/16, {"K": [106, 91], "H": 65, "S": [103, 89, 89, 89]}),
    *[drums_a_bar5] * 3,  # 9–11
    hits("K, 0, H, K, S, 0, H, 0, S, 0, S, 0, S, S, S, S",  # 12
         1/16, {"K": [106, 91], "H": 65, "S": [103, 103, 103, 89, 89, 89, 89]}),
])


# ── B · bars 13–20 ──────────────────────────────────────────────────────────
# F | Fm | C | D7 G | F | Fm | C | D7 G

square_lead_b = join([
    chord("F5[7/48;1/8;99], F5[1/16;.], E5[1/16;.], E5[7/48;1/8;99], D5[1/16;.;92], E5[1/16;.], "
          "F5[7/48;1/8;99], E5[1/16;.], E5[1/16;.], E5[7/48;1/8;99], B4[7/48;1/8;91]",  # 13  F
          default_volume=93),
    chord("C5[1/16;.], D5[1/16;.;94], B4[7/48;1/8;93], C5[7/48;1/8], A4[7/48;1/8;91], "  # 14  Fm
          "C5[7/48;1/8], A4[7/48;1/8;91], B4[7/48;1/8], G4[7/48;1/8;91]", default_volume=99),
    chord("C5[7/48;1/8;101], C5[1/16;.], B4[1/16;.], B4[7/48;1/8;101], A4[1/16;.;93], "  # 15  C
          "B4[1/16;.], C5[7/48;1/8;101], B4[1/16;.], B4[1/16;.], B4[7/48;1/8;101], "
          "F4[7/48;1/8;91]", default_volume=95),
    # 16  D7 G
    chord("A4[1/16;.], B4[1/16;.;91], G4[7/48;1/8;89], A4[7/48;1/8], F4[7/48;1/8;87], "
          "G4[7/48;1/8], D4[7/48;1/8;85], F4[7/48;1/8;93], D4[7/48;1/8;85]", default_volume=95),
    chord("A4[1/16;.], C5[1/16;.;91], A4[7/48;1/8;89], B4[7/48;1/8;97], G4[7/48;1/8;89], "
          "A4[1/16;.], B4[1/16;.;91], G4[7/48;1/8;89], A4[7/48;1/8], F4[7/48;1/8;87]",  # 17  F
          default_volume=95),
    chord("C5[1/16;.], D5[1/16;.;94], B4[7/48;1/8;93], C5[7/48;1/8], A4[7/48;1/8;91], "  # 18  Fm
          "C5[1/16;.], D5[1/16;.;94], B4[7/48;1/8;93], C5[7/48;1/8], A4[7/48;1/8;91]",
          default_volume=99),
    chord("G5[7/48;1/8;105], G5[1/16;.], A5[1/16;.], A5[7/48;1/8;105], B5[1/16;.;101], "  # 19  C
          "A5[1/16;.], G5[7/48;1/8;105], B5[1/16;.;101], B5[1/16;.;101], B5[7/48;1/8;107], "
          "A5[7/48;1/8]", default_volume=99),
    chord("A5[5/24;3/16], F5[5/24;3/16;93], C5[17/48;5/8;91]", default_volume=101),  # 20  D7 G
])

pulse_lead_b = join([
    chord("r[1/16], F5[7/48;3/16], E5[1/16;.;63], E5[7/48;1/8], D5[1/16;.;63], r[1/16], "  # 13  F
          "F5[1/12;1/8], E5[1/16;.;63], E5[1/16;.;63], E5[7/48;1/8], B4[1/12;1/16;62]",
          default_volume=67),
    # 14  Fm
    chord("r[1/16], C5[1/16;.], D5[1/16;.;64], B4[1/12;1/8;63], C5[7/48;1/8], A4[7/48;1/8;62], "
          "C5[7/48;1/8], A4[7/48;1/8;62], B4[7/48;1/8], G4[1/12;1/16;62]", default_volume=67),
    chord("r[1/16], C5[7/48;3/16], B4[1/16;.;65], B4[7/48;1/8], A4[1/16;.;63], r[1/16], "  # 15  C
          "C5[1/12;1/8], B4[1/16;.;65], B4[1/16;.;65], B4[7/48;1/8], F4[1/12;1/16;62]",
          default_volume=69),
    # 16  D7 G
    chord("r[1/16], A4[1/16;.], B4[1/16;.;62], G4[7/48;1/8;61], A4[7/48;1/8], F4[7/48;1/8;59], "
          "G4[7/48;1/8], D4[7/48;1/8;58], F4[7/48;1/8;63], D4[1/12;1/16;58]", default_volume=65),
    chord("r[1/16], A4[1/16;.], C5[1/16;.;62], A4[7/48;1/8;61], B4[7/48;1/8;66], "  # 17  F
          "G4[7/48;1/8;61], A4[1/16;.], B4[1/16;.;62], G4[7/48;1/8;61], A4[7/48;1/8], "
          "F4[1/12;1/16;59]", default_volume=65),
    chord("r[1/16], C5[1/16;.], D5[1/16;.;64], B4[1/12;1/8;63], C5[7/48;1/8], A4[7/48;1/8;62], "
          "C5[1/16;.], D5[1/16;.;64], B4[1/12;1/8;63], C5[7/48;1/8], A4[1/12;1/16;62]",  # 18  Fm
          default_volume=67),
    chord("r[1/16], G5[7/48;1/8;71], G5[1/16;.], A5[1/16;.], A5[7/48;1/8;71], B5[1/16;.;69], "
          "A5[1/16;.], G5[7/48;1/8;71], B5[1/16;.;69], B5[1/16;.;69], B5[7/48;1/8;73], "  # 19  C
          "A5[1/12;1/16]", default_volume=67),
    # 20  D7 G
    chord("r[1/16], A5[5/24;3/16], F5[5/24;3/16;63], C5[17/48;9/16;62]", default_volume=69),
])

chip_lead_b = join([
    chord("A3[1/32;.], C4[1/32;.], F4[1/32;.], A4[1/32;.], A3[1/32;.], C4[1/32;.], F4[1/32;.], "
          "A4[1/32;.], A3[1/32;.], C4[1/32;.], F4[1/32;.], A4[5/32;.], A3[1/32;.], C4[1/32;.], "
          "F4[1/32;.], A4[1/32;.], A3[1/32;.], C4[1/32;.], F4[1/32;.], A4[1/32;.], A3[1/32;.], "
          "C4[1/32;.], F4[1/32;.], A4[5/32;.]", volume=64),  # 13  F
    chord("G#3[1/32;.], C4[1/32;.], F4[1/32;.], G#4[1/32;.], G#3[1/32;.], C4[1/32;.], "  # 14  Fm
          "F4[1/32;.], G#4[1/32;.], G#3[1/32;.], C4[1/32;.], F4[1/32;.], G#4[5/32;.], "
          "G#3[1/32;.], C4[1/32;.], F4[1/32;.], G#4[1/32;.], G#3[1/32;.], C4[1/32;.], "
          "F4[1/32;.], G#4[1/32;.], G#3[1/32;.], C4[1/32;.], F4[1/32;.], G#4[5/32;.]", volume=64),
    chord("C4[1/32;.], E4[1/32;.], G4[1/32;.], C5[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], "
          "C5[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], C5[5/32;.], C4[1/32;.], E4[1/32;.], "
          "G4[1/32;.], C5[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], C5[1/32;.], C4[1/32;.], "
          "E4[1/32;.], G4[1/32;.], C5[5/32;.]", volume=64),  # 15  C
    chord("A3[1/32;.], C4[1/32;.], D4[1/32;.], F#4[1/32;.], A3[1/32;.], C4[1/32;.], D4[1/32;.], "
          "F#4[1/32;.], A3[1/32;.], C4[1/32;.], D4[1/32;.], F#4[5/32;.], B3[1/32;.], "  # 16  D7 G
          "D4[1/32;.], G4[1/32;.], B4[1/32;.], B3[1/32;.], D4[1/32;.], G4[1/32;.], B4[1/32;.], "
          "B3[1/32;.], D4[1/32;.], G4[1/32;.], B4[5/32;.]", volume=64),
] * 2)

synth_bass_2_b_bar13 = chord(
    "F2[1/16;.], r[1/16], F3[1/16;.], F3[1/16;.], F2[1/16;.], r[1/16], F3[1/16;.], F3[1/16;.], "
    "F2[1/16;.], r[1/16], F3[1/16;.], F3[1/16;.], F2[1/16;.], r[1/16], F3[1/16;.], F3[1/16;.]",
    volume=91,
)

synth_bass_2_b = join([
    synth_bass_2_b_bar13, synth_bass_2_b_bar13,  # 13–14
    chord("C2[1/16;.], r[1/16], C3[1/16;.], C3[1/16;.], C2[1/16;.], r[1/16], C3[1/16;.], "
          "C3[1/16;.], C2[1/16;.], r[1/16], C3[1/16;.], C3[1/16;.], C2[1/16;.], r[1/16], "
          "C3[1/16;.], C3[1/16;.]", volume=91),  # 15  C
    chord("D2[1/16;.], r[1/16], D3[1/16;.], D3[1/16;.], D2[1/16;.], r[1/16], D3[1/16;.], "
          "D3[1/16;.], G2[1/16;.], r[1/16], G3[1/16;.], G3[1/16;.], G2[1/16;.], r[1/16], "
          "G3[1/16;.], G3[1/16;.]", volume=91),  # 16  D7 G
] * 2)

drums_b_bar13 = hits(
    "K, 0, K, 0, S, 0, H, S, K, 0, K, 0, S, 0, S, S",
    1/16, {"K": [110, 95, 95], "S": [107, 93, 107, 93, 93], "H": 68},
)

drums_b = join([
    *[drums_b_bar13] * 3,  # 13–15
    hits("K, 0, K, 0, S, 0, H, S, K, 0, K, 0, S, S, S, S",  # 16
         1/16, {"K": [110, 95, 95], "S": [107, 93, 93, 93, 93, 93], "H": 68}),
    *[drums_b_bar13] * 3,  # 17–19
    hits("K, 0, K, 0, S, 0, H, S, S, S, S, S, S, S, S, S",  # 20
         1/16, {"K": [110, 95], "S": [107, 93, 93, 93, 93, 93, 93, 93, 93, 93], "H": 68}),
])


# ── A · bars 21–28 ──────────────────────────────────────────────────────────
# C | C | F | G | C | C | F | G

square_lead_a_2 = join([
    chord("E5[1/16;.;97], C5[7/48;3/16;89], D5[7/48;3/16;96], D5[1/16;.], E5[5/24;3/16;97], "
          "D5[5/24;3/16], F5[1/16;.;91], D5[1/16;.]", default_volume=90),  # 21  C
    # 22  C
    chord("C5[7/48;1/8;97], G5[1/16;.], r[1/16], D5[7/48;1/8;98], C5[1/16;.;91], A4[1/16;.;89], "
          "G4[1/16;.], G4[1/16;.;89], F4[7/48;1/8;87], E4[7/24;1/4;93]", default_volume=95),
    chord("C5[1/16;.;99], B4[7/48;1/8;93], D5[1/16;.;94], C5[7/48;1/8;99], E5[1/16;.], "  # 23  F
          "C5[1/16;.;93], F5[5/24;3/16;101], E5[5/24;3/16], G5[1/16;.;97], E5[1/16;.]",
          default_volume=95),
    chord("D5[7/48;1/8;96], A5[1/16;.], F5[1/16;.;91], E5[7/48;1/8;97], D5[1/16;.;90], "  # 24  G
          "B4[1/16;.;89], B4[1/16;.;95], r[1/16], A4[7/48;1/8;87], G4[1/4;.]", default_volume=93),
    chord("C5[7/48;1/8], G5[1/16;.;93], E5[1/16;.;91], D5[7/48;3/16;96], A4[1/16;.;87], "  # 25  C
          "C5[7/48;1/8], G5[1/16;.;93], E5[1/16;.;91], D5[7/48;1/8;96], C5[1/16;.;89], "
          "A4[1/16;.;87]", default_volume=95),
    chord("C5[7/48;1/8], G5[1/16;.;95], E5[1/16;.;93], D5[7/48;3/16;98], A4[1/16;.;89], "  # 26  C
          "C5[7/48;1/8], G5[1/16;.;95], E5[1/16;.;93], D5[7/48;1/8;98], C5[1/16;.;91], "
          "A4[1/16;.;89]", default_volume=97),
    chord("C5[7/48;1/4;99], D5[7/48;1/8;100], C5[1/16;.;93], A4[1/16;.], A4[1/16;.;97], "  # 27  F
          "A4[1/16;.], G4[7/48;1/8], F4[7/24;1/4;95]", default_volume=91),
    chord("B4, D5", 5/24, 1/2, [95, 96]),  # 28  G
])

pulse_lead_a_2 = join([
    chord("r[1/16], E5[1/16;.;65], C5[7/48;3/16], D5[7/48;3/16;64], D5[1/16;.], "  # 21  C
          "E5[5/24;3/16;65], D5[5/24;3/16], F5[1/16;.;61]", default_volume=60),
    chord("r[1/16], C5[7/48;1/8;65], G5[1/16;.], r[1/16], D5[7/48;1/8;66], C5[1/16;.;61], "
          "A4[1/16;.;60], G4[1/16;.], G4[1/16;.;60], F4[1/12;1/8;58], E4[1/4;3/16;62]",  # 22  C
          default_volume=64),
    chord("r[1/8], B4[7/48;1/8], D5[1/16;.;63], C5[7/48;1/8;66], E5[1/16;.;64], C5[1/16;.], "
          "F5[1/6;3/16;68], E5[5/24;3/16;64], G5[1/16;.;65]", default_volume=62),  # 23  F
    chord("r[1/16], D5[7/48;1/8], A5[1/16;.;62], r[1/16], E5[7/48;1/8;65], D5[1/16;.;60], "
          "B4[1/16;.;60], B4[1/16;.], r[1/16], A4[7/48;1/8;58], G4[1/4;3/16;62]",  # 24  G
          default_volume=64),
    chord("r[1/16], C5[7/48;1/8], G5[1/16;.;62], E5[1/16;.;61], D5[7/48;3/16], A4[1/16;.;58], "
          "C5[7/48;1/8], G5[1/16;.;62], E5[1/16;.;61], D5[7/48;1/8], C5[1/16;.;60]",  # 25  C
          default_volume=64),
    chord("r[1/16], C5[7/48;1/8], G5[1/16;.;64], E5[1/16;.;62], D5[7/48;3/16;66], "  # 26  C
          "A4[1/16;.;60], C5[7/48;1/8], G5[1/16;.;64], E5[1/16;.;62], D5[7/48;1/8;66], "
          "C5[1/16;.;61]", default_volume=65),
    chord("r[1/16], C5[7/48;1/4;66], D5[7/48;1/8;67], C5[1/16;.;62], A4[1/16;.], A4[1/16;.;65], "
          "A4[1/16;.], G4[7/48;1/8], F4[1/4;3/16;64]", default_volume=61),  # 27  F
    chord("r[1/16], B4[5/24;1/2], D5[5/24;7/16]", volume=64),  # 28  G
])

chip_lead_a_2_bar21 = chord(
    "C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, "
    "G4, C4, E4, G4, C4, E4, G4, C4, E4", 1/32, 1/32, 63
)

chip_lead_a_2 = join([
    chip_lead_a_2_bar21, chip_lead_a_2_bar21,  # 21–22
    chord("A3, C4, F4, A3, C4, F4, A3, C4, F4, A3, C4, F4, A3, C4, F4, A3, C4, F4, A3, C4, F4, "
          "A3, C4, F4, A3, C4, F4, A3, C4, F4, A3, C4", 1/32, 1/32, 63),  # 23  F
    chord("B3, D4, G4, B3, D4, G4, B3, D4, G4, B3, D4, G4, B3, D4, G4, B3, D4, G4, B3, D4, G4, "
          "B3, D4, G4, B3, D4, G4, B3, D4, G4, B3, D4", 1/32, 1/32, 63),  # 24  G
] * 2)

synth_bass_2_a_2_bar21 = chord("C2, C3, C2, C3, C2, C3, C2, C3", 1/16, 1/8, 89)

synth_bass_2_a_2 = join([
    synth_bass_2_a_2_bar21, synth_bass_2_a_2_bar21,  # 21–22
    chord("F2, F3, F2, F3, F2, F3, F2, F3", 1/16, 1/8, 89),  # 23  F
    chord("G2, G3, G2, G3, G2, G3, G2, G3", 1/16, 1/8, 89),  # 24  G
] * 2)

drums_a_2_bar21 = hits(
    "K, 0, H, K, S, 0, H, 0, K, 0, K, 0, S, 0, H, S",
    1/16, {"K": [108, 93], "H": 67, "S": [105, 105, 91]},
)

drums_a_2 = join([
    *[drums_a_2_bar21] * 3,  # 21–23
    hits("K, 0, H, K, S, 0, H, 0, K, 0, K, 0, S, S, S, S",  # 24
         1/16, {"K": [108, 93], "H": 67, "S": [105, 91, 91, 105]}),
    *[drums_a_2_bar21] * 3,  # 25–27
    hits("K, 0, H, K, S, 0, H, 0, S, 0, 0, S, 0, 0, S, S",  # 28
         1/16, {"K": [108, 93], "H": 67, "S": 105}),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# C | C | Ab Bb | C

square_lead_outro = join([
    chord("E5[1/16;.;92], C5[7/48;3/16;84], D5[7/48;3/16;91], D5[1/16;.], E5[5/24;3/16;92], "
          "D5[5/24;3/16], F5[1/16;.;86], D5[1/16;.]", default_volume=85),  # 29  C
    chord("C5[7/48;1/8;91], G5[1/16;.], E5[1/16;.;88], D5[7/48;1/8;92], C5[1/16;.;86], r[1/16], "
          "G4[1/16;.], G4[1/16;.;84], r[1/8], E4[7/24;1/4;88]", default_volume=89),  # 30  C
    chord("C5[1/16;.;92], B4[7/48;1/8;87], D5[1/16;.;88], C5[7/48;1/8;92], E5[1/16;.], "
          "C5[1/16;.;87], F5[5/24;3/16;94], E5[5/24;3/16], G5[1/16;.;91], E5[1/16;.]",
          default_volume=89),  # 31  Ab Bb
    chord("C5", 4/3, 1, 75),  # 32  C
])

pulse_lead_outro = join([
    chord("r[1/16], E5[1/16;.], C5[7/48;3/16;53], D5[7/48;3/16;58], D5[1/16;.;54], "  # 29  C
          "E5[5/24;3/16], D5[5/24;3/16;54], F5[1/16;.;55]", default_volume=59),
    # 30  C
    chord("r[1/16], C5[7/48;1/8;57], G5[1/16;.], E5[1/16;.;55], D5[7/48;1/8;58], C5[1/16;.;54], "
          "r[1/16], G4[1/16;.], G4[1/16;.;52], r[1/8], E4[1/4;3/16;55]", default_volume=56),
    chord("r[1/8], B4[7/48;1/8], D5[1/16;.;55], C5[7/48;1/8;58], E5[1/16;.;56], C5[1/16;.], "
          "F5[1/6;3/16;58], E5[5/24;3/16;56], G5[1/16;.;57]", default_volume=54),  # 31  Ab Bb
    chord("C5", 4/3, 1, 75),  # 32  C
])

chip_lead_outro = join([
    chord("C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, "
          "C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4", 1/32, 1/32, 60),  # 29  C
    chord("C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4, G4, "
          "C4, E4, G4, C4, E4, G4, C4, E4, G4, C4, E4", 1/32, 1/32, 59),  # 30  C
    # 31  Ab Bb
    chord("G#3, C4, Eb4, G#3, C4, Eb4, G#3, C4, Eb4, G#3, C4, Eb4, G#3, C4, Eb4, G#3, D4, F4, "
          "Bb3, D4, F4, Bb3, D4, F4, Bb3, D4, F4, Bb3, D4, F4, Bb3, D4", 1/32, 1/32, 58),
    chord("C4[1/32;.], E4[1/32;.], G4[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], C4[1/32;.], "
          "E4[1/32;.], G4[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], C4[1/32;.], E4[1/32;.], "
          "G4[1/32;.], C4[1/32;.], E4[1/2;.]", volume=56),  # 32  C
])

synth_bass_2_outro_bar29 = chord("C2, C3, C2, C3, C2, C3, C2, C3", 1/16, 1/8, 84)

synth_bass_2_outro = join([
    synth_bass_2_outro_bar29, synth_bass_2_outro_bar29,  # 29–30
    chord("G#2, G#3, G#2, G#3, Bb1, Bb2, Bb1, Bb2", 1/16, 1/8, 83),  # 31  Ab Bb
    chord("C2", 4/3, 1, 80),  # 32  C
])

drums_outro = join([
    hits("K, 0, H, K, S, 0, H, 0, K, 0, K, 0, S, 0, H, S",  # 29
         1/16, {"K": [103, 88], "H": 63, "S": [100, 100, 86]}),
    hits("K, 0, H, K, S, 0, H, 0, K, 0, K, 0, S, 0, H, S",  # 30
         1/16, {"K": [102, 88], "H": 63, "S": [99, 99, 86]}),
    hits("K, 0, H, K, S, 0, H, 0, K, 0, K, 0, S, 0, H, S",  # 31
         1/16, {"K": [101, 87], "H": 62, "S": [98, 98, 85]}),
    hits("S, 0", 1/2, 88, 1/8),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

square_lead = perform(
    join([rest(4), square_lead_a, square_lead_b, square_lead_a_2, square_lead_outro]),
    grid=1/16, seed=610975808, gate=75,
)
pulse_lead = perform(
    join([rest(4), pulse_lead_a, pulse_lead_b, pulse_lead_a_2, pulse_lead_outro]),
    grid=1/16, seed=80590218, gate=75,
)
chip_lead = perform(
    join([chip_lead_intro, chip_lead_a, chip_lead_b, chip_lead_a_2, chip_lead_outro]),
    grid=1/16, seed=137860634,
)
synth_bass_2 = perform(
    join([
        synth_bass_2_intro, synth_bass_2_a, synth_bass_2_b, synth_bass_2_a_2, synth_bass_2_outro,
    ]),
    grid=1/16, seed=552865724, gate=75,
)
drums = perform(
    join([drums_intro, drums_a, drums_b, drums_a_2, drums_outro]),
    grid=1/16, seed=860012234,
)


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
        event("key_signature", key="C", is_meta=True),
    ],
    name="Green Hills, Twice",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 15360, "intro", 0.42), (15360, 30720, "A", 0.6), (46080, 30720, "B", 0.75),
        (76800, 30720, "A", 0.68), (107520, 15360, "outro", 0.5),
    ],
    "chords": [
        (0, 7680, "C", "I"), (7680, 3840, "F", "IV"), (11520, 3840, "G", "V"),
        (15360, 7680, "C", "I"), (23040, 3840, "F", "IV"), (26880, 3840, "G", "V"),
        (30720, 7680, "C", "I"), (38400, 3840, "F", "IV"), (42240, 3840, "G", "V"),
        (46080, 3840, "F", "IV"), (49920, 3840, "Fm", "iv"), (53760, 3840, "C", "I"),
        (57600, 1920, "D7", "V7/V"), (59520, 1920, "G", "V"), (61440, 3840, "F", "IV"),
        (65280, 3840, "Fm", "iv"), (69120, 3840, "C", "I"), (72960, 1920, "D7", "V7/V"),
        (74880, 1920, "G", "V"), (76800, 7680, "C", "I"), (84480, 3840, "F", "IV"),
        (88320, 3840, "G", "V"), (92160, 7680, "C", "I"), (99840, 3840, "F", "IV"),
        (103680, 3840, "G", "V"), (107520, 7680, "C", "I"), (115200, 1920, "Ab", "bVI"),
        (117120, 1920, "Bb", "bVII"), (119040, 3840, "C", "I"),
    ],
    "about": {
        "seed": "321",
        "prompt": "overworld theme in C major, 144 bpm, square lead, pulse lead, chip lead, synth bass 2 and drums, 32 bars",
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
