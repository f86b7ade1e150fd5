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
# C | Am | Dm | G

chip_lead_intro = join([
    # 1  C
    chord("G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4, C4, G4", 1/16, 1/16, 58),
    # 2  Am
    chord("E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4, A3, E4", 1/16, 1/16, 58),
    # 3  Dm
    chord("F4, D4, A3, F4, D4, A3, F4, D4, A3, F4, D4, A3, F4, D4, A3, F4", 1/16, 1/16, 58),
    # 4  G
    chord("G4, D4, B3, G4, D4, B3, G4, D4, B3, G4, D4, B3, G4, D4, B3, G4", 1/16, 1/16, 58),
])

synth_bass_2_intro = join([
    chord("C2[1/16;.], r[1/16], C3[1/16;.], r[1/16], C2[1/16;.], r[1/16], G2[1/16;.], r[1/16], "
          "C2[1/16;.], r[1/16], C3[1/16;.], r[1/16], C2[1/16;.], r[1/16], C3[1/16;.], C3[1/16;.]",
          volume=83),  # 1  C
    chord("A1[1/16;.], r[1/16], A2[1/16;.], r[1/16], A1[1/16;.], r[1/16], E2[1/16;.], r[1/16], "
          "A1[1/16;.], r[1/16], A2[1/16;.], r[1/16], A1[1/16;.], r[1/16], A2[1/16;.], A2[1/16;.]",
          volume=83),  # 2  Am
    chord("D2[1/16;.], r[1/16], D3[1/16;.], r[1/16], D2[1/16;.], r[1/16], A2[1/16;.], r[1/16], "
          "D2[1/16;.], r[1/16], D3[1/16;.], r[1/16], D2[1/16;.], r[1/16], D3[1/16;.], D3[1/16;.]",
          volume=83),  # 3  Dm
    chord("G2[1/16;.], r[1/16], G3[1/16;.], r[1/16], G2[1/16;.], r[1/16], D3[1/16;.], r[1/16], "
          "G2[1/16;.], r[1/16], G3[1/16;.], r[1/16], G2[1/16;.], r[1/16], G3[1/16;.], G3[1/16;.]",
          volume=83),  # 4  G
])

drums_intro_bar1 = hits("K, H, H, H, K, H, H, H", 1/8, {"K": [100, 86], "H": 62}, 1/16)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    hits("K, 0, H, 0, H, 0, H, 0, 0, 0, S, S, S, S, S, S",  # 4
         1/16, {"K": 100, "H": 62, "S": [84, 84, 84, 84, 98, 98]}),
])


# ── A · bars 5–12 ───────────────────────────────────────────────────────────
# C | Am | Dm | G | C | Am | Dm | G

square_lead_a_bar5 = chord(
    "C5[1/16;.], r[1/16], D5[7/48;1/8;88], D5[1/16;.;94], E5[5/24;3/16;89], E5[5/24;3/8;95], "
    "G5[7/48;1/8;91]", default_volume=93
)
square_lead_a_bar7 = chord(
    "F5[1/16;.;99], r[1/16], A5[7/48;1/8;95], G5[1/16;.;101], r[1/16], B5[7/48;1/8], "
    "A5[5/24;3/16;101], C6[5/24;3/16], B5[7/48;1/8]", default_volume=97
)

square_lead_a = join([
    square_lead_a_bar5,  # 5  C
    chord("E5[1/16;.], r[1/16], F5[7/48;1/8;91], F5[1/16;.], G5[5/24;3/16;93], "  # 6  Am
          "A5[5/24;3/16;99], B5[5/24;3/16;95], C6[7/48;1/8;95]", default_volume=97),
    square_lead_a_bar7,  # 7  Dm
    chord("G5[5/24;3/16], E5[5/24;3/16;89], D5[7/16;.;88], r[3/16]", default_volume=97),  # 8  G
    square_lead_a_bar5,  # 9  C
    chord("E5[1/16;.], r[1/16], F5[7/48;1/8;91], F5[1/16;.], r[3/16], A5[5/24;3/16;99], "
          "B5[5/24;3/16;95], C6[7/48;1/8;95]", default_volume=97),  # 10  Am
    square_lead_a_bar7,  # 11  Dm
    # 12  G
    chord("G5[7/48;1/8;97], D5[1/16;.], D5[1/16;.], D5[1/2;.;94], r[1/4]", default_volume=88),
])

pulse_lead_a_bar5 = chord(
    "r[3/16], C5[1/16;.], r[1/16], D5[7/48;1/8;57], D5[1/16;.;61], E5[5/24;3/16;58], "
    "E5[5/24;5/16;62]", default_volume=60
)
pulse_lead_a_bar7 = chord(
    "r[3/16], F5[1/16;.;64], r[1/16], A5[7/48;1/8;62], G5[1/16;.], r[1/16], B5[7/48;1/8;63], "
    "A5[5/24;5/16]", default_volume=66
)

pulse_lead_a = join([
    pulse_lead_a_bar5,  # 5  C
    chord("r[5/16], F5[7/48;1/8], F5[1/16;.;63], G5[5/24;3/16;60], A5[5/24;5/16;64]",  # 6  Am
          default_volume=59),
    pulse_lead_a_bar7,  # 7  Dm
    chord("r[3/16], G5[5/24;3/16], E5[5/24;3/16;58], D5[7/16;.;57]", default_volume=63),  # 8  G
    pulse_lead_a_bar5,  # 9  C
    # 10  Am
    chord("r[5/16], F5[7/48;1/8], F5[1/16;.;63], r[3/16], A5[5/24;5/16;64]", default_volume=59),
    pulse_lead_a_bar7,  # 11  Dm
    chord("r[3/16], G5[7/48;1/8;63], D5[1/16;.], D5[1/16;.], D5[1/2;.;61], r[1/16]",  # 12  G
          default_volume=57),
])

chip_lead_a = join([
    chord("G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4, C4, "
          "G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4", 1/32, 1/32, 61),  # 5  C
    chord("E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4, A3, "
          "E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4", 1/32, 1/32, 61),  # 6  Am
    chord("F4, D4, A3, F4, D4, A3, F4, D4, A3, F4, D4, A3, F4, D4, A3, F4, D4, A3, F4, D4, A3, "
          "F4, D4, A3, F4, D4, A3, F4, D4, A3, F4, D4", 1/32, 1/32, 61),  # 7  Dm
    chord("G4, D4, B3, G4, D4, B3, G4, D4, B3, G4, D4, B3, G4, D4, B3, G4, D4, B3, G4, D4, B3, "
          "G4, D4, B3, G4, D4, B3, G4, D4, B3, G4, D4", 1/32, 1/32, 61),  # 8  G
] * 2)

synth_bass_2_a = join([
    chord("C2[1/16;.], r[1/16], C3[1/16;.], r[1/16], C2[1/16;.], r[1/16], G2[1/16;.], r[1/16], "
          "C2[1/16;.], r[1/16], C3[1/16;.], r[1/16], C2[1/16;.], r[1/16], C3[1/16;.], C3[1/16;.]",
          volume=87),  # 5  C
    chord("A1[1/16;.], r[1/16], A2[1/16;.], r[1/16], A1[1/16;.], r[1/16], E2[1/16;.], r[1/16], "
          "A1[1/16;.], r[1/16], A2[1/16;.], r[1/16], A1[1/16;.], r[1/16], A2[1/16;.], A2[1/16;.]",
          volume=87),  # 6  Am
    chord("D2[1/16;.], r[1/16], D3[1/16;.], r[1/16], D2[1/16;.], r[1/16], A2[1/16;.], r[1/16], "
          "D2[1/16;.], r[1/16], D3[1/16;.], r[1/16], D2[1/16;.], r[1/16], D3[1/16;.], D3[1/16;.]",
          volume=87),  # 7  Dm
    chord("G2[1/16;.], r[1/16], G3[1/16;.], r[1/16], G2[1/16;.], r[1/16], D3[1/16;.], r[1/16], "
          "G2[1/16;.], r[1/16], G3[1/16;.], r[1/16], G2[1/16;.], r[1/16], G3[1/16;.], G3[1/16;.]",
          volume=87),  # 8  G
] * 2)

drums_a_bar5 = hits(
    "K, H, H, H, S, H, K, H, K, H, H, H, S, H, H, H", 1/16, {"K": [106, 91], "H": 65, "S": 103}
)

drums_a = join([
    *[drums_a_bar5] * 3,  # 5–7
    hits("K, H, H, H, S, H, K, H, K, H, H, H, 0, 0, S, S",  # 8
         1/16, {"K": [106, 91], "H": 65, "S": 103}),
    *[drums_a_bar5] * 3,  # 9–11
    hits("K, H, H, H, S, H, K, H, S, 0, S, S, S, 0, S, S",  # 12
         1/16, {"K": [106, 91], "H": 65, "S": [103, 89, 89, 89, 89, 89, 89]}),
])


# ── B · bars 13–20 ──────────────────────────────────────────────────────────
# Am | Em | F | G | Am | Em | F | G

square_lead_b = join([
    chord("r[1/16], G5[1/16;.], E5[1/16;.;93], F5[1/16;.;93], B5[7/48;1/8;103], F5[1/16;.;93], "
          "G5[1/16;.], A5[7/48;1/8;101], B5[1/16;.;97], A5[1/16;.], G5[7/48;1/8;101], "  # 13  Am
          "A5[7/48;1/8]", default_volume=95),
    chord("G5[5/24;3/16;103], B5[1/16;.;99], G5[7/48;1/8;103], A5[1/16;.], A5[1/16;.], "  # 14  Em
          "B5[1/16;.;105], G5[1/16;.], B5[7/48;1/8;99], B5[7/24;1/4;105]", default_volume=97),
    chord("r[1/16], B5[1/16;.], G5[1/16;.;99], A5[1/16;.;99], B5[7/48;1/8;107], A5[1/16;.;99], "
          "B5[1/16;.], C6[7/48;1/8;107], B5[1/16;.], C6[1/16;.], B5[7/48;1/8;107], C6[7/48;1/8]",
          default_volume=101),  # 15  F
    chord("B5[5/24;3/16;103], B5[1/16;.], B5[7/48;1/8;103], C6[1/16;.], C6[1/16;.], "  # 16  G
          "B5[1/16;.;103], B5[1/16;.], B5[7/48;1/8], A5[1/4;.;101]", default_volume=97),
    chord("A5[5/24;3/16;101], C6[1/16;.], A5[7/48;1/8;101], B5[1/16;.], B5[1/16;.], "  # 17  Am
          "A5[5/24;3/16;101], C6[1/16;.], A5[7/48;1/8;101], B5[1/16;.], B5[1/16;.]",
          default_volume=97),
    chord("G5[5/24;3/16;103], B5[1/16;.;99], G5[7/48;1/8;103], A5[1/16;.], A5[1/16;.], "  # 18  Em
          "E5[5/24;3/16;101], G5[1/16;.], E5[7/48;1/8;101], F5[1/16;.;95], F5[1/16;.;95]",
          default_volume=97),
    chord("A5[5/24;3/16;105], C6[1/16;.], A5[7/48;1/8;105], B5[1/16;.], B5[1/16;.], "  # 19  F
          "C6[1/16;.;107], C6[1/16;.], A5[7/48;1/8;99], G5[7/24;1/4;105]", default_volume=101),
    chord("G5[7/48;1/8], F5[7/48;1/8;93], D5[1/2;.;98], r[1/4]", default_volume=101),  # 20  G
])

pulse_lead_b = join([
    chord("r[1/4], G5[1/16;.], E5[1/16;.;63], F5[1/16;.;63], B5[7/48;1/8;70], F5[1/16;.;63], "
          "G5[1/16;.], A5[7/48;1/8;69], B5[1/16;.;66], A5[1/16;.], G5[1/12;1/16;69]",  # 13  Am
          default_volume=65),
    # 14  Em
    chord("r[3/16], G5[5/24;3/16;70], B5[1/16;.;67], G5[7/48;1/8;70], A5[1/16;.], A5[1/16;.], "
          "B5[1/16;.;71], G5[1/16;.], B5[7/48;1/8;67], B5[1/12;1/16;71]", default_volume=66),
    # 15  F
    chord("r[1/4], B5[1/16;.], G5[1/16;.;67], A5[1/16;.;67], B5[1/12;1/8;73], A5[1/16;.;67], "
          "B5[1/16;.], C6[1/12;1/8;73], B5[1/16;.], C6[1/16;.], r[1/16]", default_volume=69),
    chord("r[3/16], B5[5/24;1/2], B5[1/16;.], B5[1/16;.;66], B5[7/48;1/8;66], A5[1/12;1/16;69]",
          default_volume=70),  # 16  G
    chord("r[3/16], A5[5/24;1/4], A5[7/48;1/8], B5[1/16;.;66], B5[1/16;.;66], A5[5/24;1/4], "
          "A5[1/12;1/16]", default_volume=69),  # 17  Am
    chord("r[3/16], G5[5/24;3/16;70], B5[1/16;.;67], G5[7/48;1/8;70], A5[1/16;.], A5[1/16;.], "
          "E5[5/24;3/16;69], G5[1/16;.], r[1/16]", default_volume=66),  # 18  Em
    chord("r[3/16], A5[5/24;1/4], A5[7/48;3/16], B5[1/16;.;69], C6[1/16;.;73], C6[1/16;.;69], "
          "A5[7/48;1/8;67], G5[1/12;1/16]", default_volume=71),  # 19  F
    # 20  G
    chord("r[3/16], G5[7/48;1/8], F5[7/48;1/8;63], D5[1/2;.;67], r[1/16]", default_volume=69),
])

chip_lead_b = join([
    chord("A3[1/32;.], C4[1/32;.], E4[1/32;.], C4[1/32;.], A3[1/32;.], C4[1/32;.], E4[1/32;.], "
          "C4[1/32;.], A3[1/32;.], C4[1/32;.], E4[1/32;.], C4[1/32;.], A3[1/32;.], C4[1/32;.], "
          "E4[1/32;.], C4[1/32;.], A3[1/32;.], C4[1/32;.], E4[1/32;.], C4[1/32;.], A3[1/32;.], "
          "C4[1/32;.], E4[1/32;.], C4[1/32;.], A3[1/32;.], C4[1/32;.], E4[1/32;.], C4[1/32;.], "
          "r[1/8]", volume=64),  # 13  Am
    chord("B3[1/32;.], E4[1/32;.], G4[1/32;.], E4[1/32;.], B3[1/32;.], E4[1/32;.], G4[1/32;.], "
          "E4[1/32;.], B3[1/32;.], E4[1/32;.], G4[1/32;.], E4[1/32;.], B3[1/32;.], E4[1/32;.], "
          "G4[1/32;.], E4[1/32;.], B3[1/32;.], E4[1/32;.], G4[1/32;.], E4[1/32;.], B3[1/32;.], "
          "E4[1/32;.], G4[1/32;.], E4[1/32;.], B3[1/32;.], E4[1/32;.], G4[1/32;.], E4[1/32;.], "
          "r[1/8]", volume=64),  # 14  Em
    chord("A3[1/32;.], C4[1/32;.], F4[1/32;.], C4[1/32;.], A3[1/32;.], C4[1/32;.], F4[1/32;.], "
          "C4[1/32;.], A3[1/32;.], C4[1/32;.], F4[1/32;.], C4[1/32;.], A3[1/32;.], C4[1/32;.], "
          "F4[1/32;.], C4[1/32;.], A3[1/32;.], C4[1/32;.], F4[1/32;.], C4[1/32;.], A3[1/32;.], "
          "C4[1/32;.], F4[1/32;.], C4[1/32;.], A3[1/32;.], C4[1/32;.], F4[1/32;.], C4[1/32;.], "
          "r[1/8]", volume=64),  # 15  F
    chord("B3[1/32;.], D4[1/32;.], G4[1/32;.], D4[1/32;.], B3[1/32;.], D4[1/32;.], G4[1/32;.], "
          "D4[1/32;.], B3[1/32;.], D4[1/32;.], G4[1/32;.], D4[1/32;.], B3[1/32;.], D4[1/32;.], "
          "G4[1/32;.], D4[1/32;.], B3[1/32;.], D4[1/32;.], G4[1/32;.], D4[1/32;.], B3[1/32;.], "
          "D4[1/32;.], G4[1/32;.], D4[1/32;.], B3[1/32;.], D4[1/32;.], G4[1/32;.], D4[1/32;.], "
          "r[1/8]", volume=64),  # 16  G
] * 2)

synth_bass_2_b = join([
    chord("A1, A2, A1, A2, A1, A2, A1, A2", 1/16, 1/8, 91),  # 13  Am
    chord("E2, E3, E2, E3, E2, E3, E2, E3", 1/16, 1/8, 91),  # 14  Em
    chord("F2, F3, F2, F3, F2, F3, F2, F3", 1/16, 1/8, 91),  # 15  F
    chord("G2, G3, G2, G3, G2, G3, G2, G3", 1/16, 1/8, 91),  # 16  G
] * 2)

drums_b_bar13 = hits(
    "K, 0, S, H, K, 0, S, H, K, 0, S, H, K, 0, S, S", 1/16, {"K": 110, "S": 93, "H": 68}
)

drums_b = join([
    *[drums_b_bar13] * 3,  # 13–15
    # 16
    hits("K, 0, S, H, K, 0, S, H, K, 0, S, H, S, S, S, S", 1/16, {"K": 110, "S": 93, "H": 68}),
    *[drums_b_bar13] * 3,  # 17–19
    # 20
    hits("K, 0, S, H, K, 0, S, H, S, 0, S, S, S, 0, S, S", 1/16, {"K": 110, "S": 93, "H": 68}),
])


# ── A · bars 21–28 ──────────────────────────────────────────────────────────
# C | Am | Dm | G | C | Am | Dm | G

square_lead_a_2_bar21 = chord(
    "C5[1/16;.;95], r[1/16], D5[7/48;1/8;90], D5[1/16;.;96], E5[5/24;3/16;91], E5[5/24;3/16;97], "
    "A5[5/24;3/16], G5[7/48;1/8]", default_volume=93
)

square_lead_a_2 = join([
    square_lead_a_2_bar21,  # 21  C
    chord("E5[1/16;.], r[1/16], F5[7/48;1/8;93], F5[1/16;.], G5[5/24;3/16;95], "  # 22  Am
          "A5[5/24;3/16;101], B5[5/24;3/16;97], C6[7/48;1/8;97]", default_volume=99),
    chord("F5[1/16;.;101], r[1/16], A5[7/48;1/8;97], G5[1/16;.], r[1/16], B5[7/48;1/8;99], "
          "A5[5/24;3/8], B5[7/48;1/8;99]", default_volume=103),  # 23  Dm
    chord("G5[5/24;3/16], E5[5/24;3/16;91], D5[7/16;.;90], r[3/16]", default_volume=99),  # 24  G
    square_lead_a_2_bar21,  # 25  C
    chord("E5[1/16;.], r[3/16], F5[1/16;.], G5[5/24;3/16;95], A5[5/24;3/8;101], C6[7/48;1/8;97]",
          default_volume=99),  # 26  Am
    chord("F5[1/16;.;101], r[1/16], A5[7/48;1/8;97], G5[1/16;.;103], r[1/16], B5[7/48;1/8], "
          "A5[5/24;3/16;103], C6[5/24;3/16], B5[7/48;1/8]", default_volume=99),  # 27  Dm
    # 28  G
    chord("G5[7/48;1/8;99], D5[1/16;.], D5[1/16;.], D5[1/2;.;96], r[1/4]", default_volume=90),
])

pulse_lead_a_2_bar21 = chord(
    "r[3/16], C5[1/16;.], r[1/16], D5[7/48;1/8;60], D5[1/16;.], E5[5/24;3/16;61], "
    "E5[5/24;3/16;65], A5[1/6;1/8;62]", default_volume=64
)
pulse_lead_a_2_bar23 = chord(
    "r[3/16], F5[1/16;.;68], r[1/16], A5[7/48;1/8;65], G5[1/16;.], r[1/16], B5[7/48;1/8;66], "
    "A5[5/24;5/16]", default_volume=69
)

pulse_lead_a_2 = join([
    pulse_lead_a_2_bar21,  # 21  C
    chord("r[5/16], F5[7/48;1/8], F5[1/16;.;66], G5[5/24;3/16;64], A5[5/24;5/16;68]",  # 22  Am
          default_volume=62),
    pulse_lead_a_2_bar23,  # 23  Dm
    chord("r[3/16], G5[5/24;3/16], E5[5/24;3/16;61], D5[7/16;.;60]", default_volume=66),  # 24  G
    pulse_lead_a_2_bar21,  # 25  C
    chord("r[3/16], E5[1/16;.], r[3/16], F5[1/16;.], G5[5/24;3/16;64], A5[5/24;5/16;68]",
          default_volume=66),  # 26  Am
    pulse_lead_a_2_bar23,  # 27  Dm
    chord("r[3/16], G5[7/48;1/8;66], D5[1/16;.], D5[1/16;.], D5[1/2;.;64], r[1/16]",  # 28  G
          default_volume=60),
])

chip_lead_a_2 = join([
    chord("G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4, C4, "
          "G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4", 1/32, 1/32, 63),  # 21  C
    chord("E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4, A3, "
          "E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4", 1/32, 1/32, 63),  # 22  Am
    chord("F4, D4, A3, F4, D4, A3, F4, D4, A3, F4, D4, A3, F4, D4, A3, F4, D4, A3, F4, D4, A3, "
          "F4, D4, A3, F4, D4, A3, F4, D4, A3, F4, D4", 1/32, 1/32, 63),  # 23  Dm
    chord("G4, D4, B3, G4, D4, B3, G4, D4, B3, G4, D4, B3, G4, D4, B3, G4, D4, B3, G4, D4, B3, "
          "G4, D4, B3, G4, D4, B3, G4, D4, B3, G4, D4", 1/32, 1/32, 63),  # 24  G
] * 2)

synth_bass_2_a_2 = join([
    chord("C2[1/16;.], r[1/16], C3[1/16;.], r[1/16], C2[1/16;.], r[1/16], G2[1/16;.], r[1/16], "
          "C2[1/16;.], r[1/16], C3[1/16;.], r[1/16], C2[1/16;.], r[1/16], C3[1/16;.], C3[1/16;.]",
          volume=89),  # 21  C
    chord("A1[1/16;.], r[1/16], A2[1/16;.], r[1/16], A1[1/16;.], r[1/16], E2[1/16;.], r[1/16], "
          "A1[1/16;.], r[1/16], A2[1/16;.], r[1/16], A1[1/16;.], r[1/16], A2[1/16;.], A2[1/16;.]",
          volume=89),  # 22  Am
    chord("D2[1/16;.], r[1/16], D3[1/16;.], r[1/16], D2[1/16;.], r[1/16], A2[1/16;.], r[1/16], "
          "D2[1/16;.], r[1/16], D3[1/16;.], r[1/16], D2[1/16;.], r[1/16], D3[1/16;.], D3[1/16;.]",
          volume=89),  # 23  Dm
    chord("G2[1/16;.], r[1/16], G3[1/16;.], r[1/16], G2[1/16;.], r[1/16], D3[1/16;.], r[1/16], "
          "G2[1/16;.], r[1/16], G3[1/16;.], r[1/16], G2[1/16;.], r[1/16], G3[1/16;.], G3[1/16;.]",
          volume=89),  # 24  G
] * 2)

drums_a_2_bar21 = hits(
    "K, H, H, H, S, H, K, H, K, H, H, H, S, H, H, H", 1/16, {"K": [108, 93], "H": 67, "S": 105}
)

drums_a_2 = join([
    *[drums_a_2_bar21] * 3,  # 21–23
    hits("K, H, H, H, S, H, K, H, K, H, H, H, S, 0, S, S",  # 24
         1/16, {"K": [108, 93], "H": 67, "S": [105, 91, 91, 91]}),
    *[drums_a_2_bar21] * 3,  # 25–27
    hits("K, H, H, H, S, H, K, H, S, S, S, S, S, S, S, S",  # 28
         1/16, {"K": [108, 93], "H": 67, "S": [105, 91, 91, 91, 91, 91, 91, 91, 91]}),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# C | Am | Ab Bb | C

square_lead_outro = join([
    chord("C5[1/16;.;90], r[1/16], D5[7/48;1/8;85], D5[1/16;.;91], E5[5/24;3/16;86], "  # 29  C
          "E5[5/24;3/16;92], A5[5/24;3/16], G5[7/48;1/8]", default_volume=88),
    chord("E5[1/16;.], r[1/16], F5[7/48;1/8;88], F5[1/16;.], G5[5/24;3/16;89], "  # 30  Am
          "A5[5/24;3/16;95], B5[5/24;3/16;91], C6[7/48;1/8;91]", default_volume=93),
    chord("C6[1/16;.;98], r[1/16], B5[7/48;1/8], A5[1/16;.;96], r[1/16], C6[7/48;1/8], "
          "F5[5/24;3/16;94], A5[5/24;3/16;91], G5[7/48;1/8;91]", default_volume=92),  # 31  Ab Bb
    chord("C5", 4/3, 1, 75),  # 32  C
])

pulse_lead_outro = join([
    chord("r[3/16], C5[1/16;.], r[1/16], D5[7/48;1/8;54], D5[1/16;.;58], E5[5/24;3/16;55], "
          "E5[5/24;3/16;59], A5[1/6;1/8;56]", default_volume=57),  # 29  C
    chord("r[5/16], F5[7/48;1/8], F5[1/16;.;58], G5[5/24;3/16;56], A5[5/24;5/16;60]",  # 30  Am
          default_volume=55),
    chord("r[5/16], B5[1/12;1/8], A5[1/16;.;59], r[1/16], C6[7/48;1/8], F5[5/24;3/16], "
          "A5[1/6;1/8;57]", default_volume=58),  # 31  Ab Bb
    chord("C5", 4/3, 1, 75),  # 32  C
])

chip_lead_outro = join([
    chord("G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4, C4, "
          "G4, E4, C4, G4, E4, C4, G4, E4, C4, G4, E4", 1/32, 1/32, 60),  # 29  C
    chord("E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4, A3, "
          "E4, C4, A3, E4, C4, A3, E4, C4, A3, E4, C4", 1/32, 1/32, 59),  # 30  Am
    # 31  Ab Bb
    chord("Eb4, C4, G#3, Eb4, C4, G#3, Eb4, C4, G#3, Eb4, C4, G#3, Eb4, C4, G#3, Eb4, D4, Bb3, "
          "F4, D4, Bb3, F4, D4, Bb3, F4, D4, Bb3, F4, D4, Bb3, F4, D4", 1/32, 1/32, 58),
    chord("C4[1/32;.], E4[1/32;.], G4[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], C4[1/32;.], "
          "E4[1/32;.], G4[1/32;.], C4[1/32;.], E4[1/32;.], G4[1/32;.], C4[1/32;.], E4[1/32;.], "
          "G4[1/32;.], C4[1/32;.], E4[1/2;.]", volume=56),  # 32  C
])

synth_bass_2_outro = join([
    chord("C2[1/16;.], r[1/16], C3[1/16;.], r[1/16], C2[1/16;.], r[1/16], G2[1/16;.], r[1/16], "
          "C2[1/16;.], r[1/16], C3[1/16;.], r[1/16], C2[1/16;.], r[1/16], C3[1/16;.], C3[1/16;.]",
          volume=84),  # 29  C
    chord("A1[1/16;.], r[1/16], A2[1/16;.], r[1/16], A1[1/16;.], r[1/16], E2[1/16;.], r[1/16], "
          "A1[1/16;.], r[1/16], A2[1/16;.], r[1/16], A1[1/16;.], r[1/16], A2[1/16;.], A2[1/16;.]",
          volume=84),  # 30  Am
    chord("G#2[1/16;.], r[1/16], G#3[1/16;.], r[1/16], G#2[1/16;.], r[1/16], Eb3[1/16;.], "
          "r[1/16], Bb1[1/16;.], r[1/16], Bb2[1/16;.], r[1/16], Bb1[1/16;.], r[1/16], "
          "Bb2[1/16;.], Bb2[1/16;.]", volume=83),  # 31  Ab Bb
    chord("C2", 4/3, 1, 80),  # 32  C
])

drums_outro = join([
    hits("K, H, H, H, S, H, K, H, K, H, H, H, S, H, H, H",  # 29
         1/16, {"K": [103, 88], "H": 63, "S": 100}),
    hits("K, H, H, H, S, H, K, H, K, H, H, H, S, H, H, H",  # 30
         1/16, {"K": [102, 88], "H": 63, "S": 99}),
    hits("K, H, H, H, S, H, K, H, K, H, H, H, S, H, H, H",  # 31
         1/16, {"K": [101, 87], "H": 62, "S": 98}),
    hits("S, 0", 1/2, 88, 1/8),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

square_lead = perform(
    join([rest(4), square_lead_a, square_lead_b, square_lead_a_2, square_lead_outro]),
    grid=1/16, seed=607645876, gate=75,
)
pulse_lead = perform(
    join([rest(4), pulse_lead_a, pulse_lead_b, pulse_lead_a_2, pulse_lead_outro]),
    grid=1/16, seed=958767974, gate=75,
)
chip_lead = perform(
    join([chip_lead_intro, chip_lead_a, chip_lead_b, chip_lead_a_2, chip_lead_outro]),
    grid=1/16, seed=469637162,
)
synth_bass_2 = perform(
    join([
        synth_bass_2_intro, synth_bass_2_a, synth_bass_2_b, synth_bass_2_a_2, synth_bass_2_outro,
    ]),
    grid=1/16, seed=93947073, gate=75,
)
drums = perform(
    join([drums_intro, drums_a, drums_b, drums_a_2, drums_outro]),
    grid=1/16, seed=1068863194,
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
        (0, 3840, "C", "I"), (3840, 3840, "Am", "vi"), (7680, 3840, "Dm", "ii"),
        (11520, 3840, "G", "V"), (15360, 3840, "C", "I"), (19200, 3840, "Am", "vi"),
        (23040, 3840, "Dm", "ii"), (26880, 3840, "G", "V"), (30720, 3840, "C", "I"),
        (34560, 3840, "Am", "vi"), (38400, 3840, "Dm", "ii"), (42240, 3840, "G", "V"),
        (46080, 3840, "Am", "vi"), (49920, 3840, "Em", "iii"), (53760, 3840, "F", "IV"),
        (57600, 3840, "G", "V"), (61440, 3840, "Am", "vi"), (65280, 3840, "Em", "iii"),
        (69120, 3840, "F", "IV"), (72960, 3840, "G", "V"), (76800, 3840, "C", "I"),
        (80640, 3840, "Am", "vi"), (84480, 3840, "Dm", "ii"), (88320, 3840, "G", "V"),
        (92160, 3840, "C", "I"), (96000, 3840, "Am", "vi"), (99840, 3840, "Dm", "ii"),
        (103680, 3840, "G", "V"), (107520, 3840, "C", "I"), (111360, 3840, "Am", "vi"),
        (115200, 1920, "Ab", "bVI"), (117120, 1920, "Bb", "bVII"), (119040, 3840, "C", "I"),
    ],
    "about": {
        "seed": "221",
        "prompt": "overworld theme in C major, 144 bpm, square lead, pulse lead, chip lead, synth bass 2 and drums, 32 bars",
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
