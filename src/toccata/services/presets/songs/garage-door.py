"""Garage Door

Key     E minor
Tempo   148 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · chorus 8 · verse 8 · chorus 8 · outro 4
Tracks  distortion guitar, overdriven guitar, picked bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 148
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "H": 42, "T5": 43, "OH": 46, "C": 49, "R": 51, "0": -1, "-": -2}


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
# E5 | D5 | C5 | D5

distortion_guitar_intro = join([
    chord("E5[7/48;1/8;104], D5[1/16;.;98], B4[1/16;.;95], B4[7/48;1/8], A4[7/48;1/8;94], "
          "B4[7/48;1/8], A4[7/48;1/8;94], A4[13/48;1/4;101]", default_volume=102),  # 1  E5
    chord("D5[7/48;1/8;106], B4[1/16;.;98], A4[1/16;.;97], A4[7/48;1/8], G4[7/48;1/8;95], "
          "A4[7/48;1/8], G4[7/48;1/8;95], G4[13/48;1/4;102]", default_volume=103),  # 2  D5
    chord("C5[7/48;1/8], D5[1/16;.;102], E5[1/16;.;102], E5[7/48;1/8;108], D5[7/48;1/8;102], "
          "C5[7/48;1/8], B4[7/48;1/8;100], C5[13/48;1/4]", default_volume=106),  # 3  C5
    # 4  D5
    chord("D5[7/48;1/8], B4[7/48;1/8;95], A4[1/16;.;101], A4[5/12;11/16;94]", default_volume=104),
])

overdriven_guitar_intro = join([
    chord("E2;B2;E3[1/32;.;116], r[1/32], E2;B2;E3[1/32;.], r[1/32], E2;B2;E3[1/32;.;100], "
          "r[1/32], E2;B2;E3[1/32;.], r[1/32], E2;B2;E3[1/32;.;116], r[1/32], E2;B2;E3[1/32;.], "
          "r[1/32], E2;B2;E3[1/32;.;100], r[1/32], E2;B2;E3[1/32;.], r[1/32], "  # 1  E5
          "E2;B2;E3[1/32;.;116], r[1/32], E2;B2;E3[1/32;.], r[1/32], E2;B2;E3[1/32;.;100], "
          "r[1/32], E2;B2;E3[1/32;.], r[1/32], E2;B2;E3[1/32;.;116], r[1/32], E2;B2;E3[1/32;.], "
          "r[1/32], E2;B2;E3[1/32;.;100], r[1/32], E2;B2;E3[1/32;.], r[1/32]", default_volume=55),
    chord("D3;A3;D4[1/32;.;116], r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;100], "
          "r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;116], r[1/32], D3;A3;D4[1/32;.], "
          "r[1/32], D3;A3;D4[1/32;.;100], r[1/32], D3;A3;D4[1/32;.], r[1/32], "  # 2  D5
          "D3;A3;D4[1/32;.;116], r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;100], "
          "r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;116], r[1/32], D3;A3;D4[1/32;.], "
          "r[1/32], D3;A3;D4[1/32;.;100], r[1/32], D3;A3;D4[1/32;.], r[1/32]", default_volume=55),
    chord("C3;G3;C4[1/32;.;116], r[1/32], C3;G3;C4[1/32;.], r[1/32], C3;G3;C4[1/32;.;100], "
          "r[1/32], C3;G3;C4[1/32;.], r[1/32], C3;G3;C4[1/32;.;116], r[1/32], C3;G3;C4[1/32;.], "
          "r[1/32], C3;G3;C4[1/32;.;100], r[1/32], C3;G3;C4[1/32;.], r[1/32], "  # 3  C5
          "C3;G3;C4[1/32;.;116], r[1/32], C3;G3;C4[1/32;.], r[1/32], C3;G3;C4[1/32;.;100], "
          "r[1/32], C3;G3;C4[1/32;.], r[1/32], C3;G3;C4[1/32;.;116], r[1/32], C3;G3;C4[1/32;.], "
          "r[1/32], C3;G3;C4[1/32;.;100], r[1/32], C3;G3;C4[1/32;.], r[1/32]", default_volume=55),
    chord("D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;55], r[1/32], D3;A3;D4[1/32;.], r[1/32], "
          "D3;A3;D4[1/32;.;55], r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;55], "
          "r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;55], r[1/32], D3;A3;D4[1/32;.], "
          "r[1/32], D3;A3;D4[1/32;.;55], r[1/32], D3;A3;D4[1/32;.], r[1/32], "  # 4  D5
          "D3;A3;D4[1/32;.;55], r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;55], "
          "r[1/32], D3;A3;D4[1/32;.;100], r[1/32], D3;A3;D4[1/32;.;100], r[1/32]",
          default_volume=116),
])

picked_bass_intro = join([
    chord("E2, E2, E2, E2, E2, E2, E2, E2", 5/32, 1/8, [113, 98, 98, 98] * 2),  # 1  E5
    chord("D2, D2, D2, D2, D2, D2, D2, D2", 5/32, 1/8, [113, 98, 98, 98] * 2),  # 2  D5
    chord("C2, C2, C2, C2, C2, C2, C2, C2", 5/32, 1/8, [113, 98, 98, 98] * 2),  # 3  C5
    chord("D2, D2, D2, D2, D2, D2, D3, D2", 5/32, 1/8, [113, 98, 98, 98] * 2),  # 4  D5
])

drums_intro_bar2 = hits(
    "K;H, H, S;H, K;H, K;H, H, S;H, H", 1/8, {"K": [116, 100, 100], "H": [84, 72], "S": 113}, 1/16
)

drums_intro = join([
    hits("K;H;C, H, S;H, K;H, K;H, H, S;H, H",  # 1
         1/8,
         {"K": [116, 100, 100], "H": [84, 72], "C": 106, "S": 113},
         {"K": 1/16, "H": 1/16, "C": 1/4, "S": 1/16}),
    drums_intro_bar2, drums_intro_bar2,  # 2–3
    hits("K;H, 0, H, 0, S;H, 0, K;H, S, K;S, 0, S, S, K;S, 0, S, S",  # 4
         1/16,
         {"K": [116, 100, 100, 100], "H": [84, 72], "S": [113, 54, 98, 98, 98, 98, 98, 98]},
         {"K": 1/16, "H": 1/16, "S": [1/16, 1/16, 1/16, 1/16, 3/64]}),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# E5 | D5 | C5 | D5 | E5 | D5 | C5 | D5

distortion_guitar_verse_bar6 = chord(
    "D5[7/48;1/8;108], B4[1/16;.;99], A4[1/16;.;98], A4[7/48;1/8], G4[7/48;1/8;97], "
    "A4[7/48;1/8], G4[7/48;1/8;97], G4[13/48;1/4;104]", default_volume=105
)

distortion_guitar_verse = join([
    chord("E5[7/48;1/8;106], D5[1/16;.;99], B4[1/16;.;97], B4[7/48;1/8], A4[7/48;1/8;96], "
          "B4[7/48;1/4], A4[13/48;1/4;103]", default_volume=104),  # 5  E5
    distortion_guitar_verse_bar6,  # 6  D5
    chord("C5[7/48;1/8], D5[1/16;.;104], E5[1/16;.;104], E5[7/48;1/8;110], D5[7/48;1/8;104], "
          "C5[7/48;1/4], C5[13/48;1/4]", default_volume=108),  # 7  C5
    chord("D5[7/48;1/8], B4[7/48;1/8;97], A4[1/16;.;103], A4[5/12;7/16;96], D5[13/48;1/4;95]",
          default_volume=106),  # 8  D5
    chord("E5[7/48;1/8;106], D5[1/16;.;99], r[1/16], B4[7/48;1/8], A4[7/48;1/8;96], "  # 9  E5
          "B4[7/48;1/8], A4[7/48;1/8;96], A4[13/48;1/4;103]", default_volume=104),
    distortion_guitar_verse_bar6,  # 10  D5
    chord("r[1/16], B4[1/16;.], D5[1/16;.;104], B4[1/16;.], D5[7/48;1/8;110], B4[7/48;1/8], "
          "C5[1/16;.;108], B4[7/48;1/8], D5[1/16;.;104], E5[7/48;1/8;110], D5[7/48;1/8;104]",
          default_volume=102),  # 11  C5
    chord("A4[7/48;1/8], B4[7/48;1/8;97], D5[1/16;.;106], D5[23/48;11/16;99]",  # 12  D5
          default_volume=103),
])

overdriven_guitar_verse = join([
    chord("E2;B2;E3[1/32;.;118], r[1/32], E2;B2;E3[1/32;.], r[1/32], E2;B2;E3[1/32;.;102], "
          "r[1/32], E2;B2;E3[1/32;.], r[1/32], E2;B2;E3[1/32;.;118], r[1/32], E2;B2;E3[1/32;.], "
          "r[1/32], E2;B2;E3[1/32;.;102], r[1/32], E2;B2;E3[1/32;.], r[1/32], "  # 5  E5
          "E2;B2;E3[1/32;.;118], r[1/32], E2;B2;E3[1/32;.], r[1/32], E2;B2;E3[1/32;.;102], "
          "r[1/32], E2;B2;E3[1/32;.], r[1/32], E2;B2;E3[1/32;.;118], r[1/32], E2;B2;E3[1/32;.], "
          "r[1/32], E2;B2;E3[1/32;.;102], r[1/32], E2;B2;E3[1/32;.], r[1/32]", default_volume=56),
    chord("D3;A3;D4[1/32;.;118], r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;102], "
          "r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;118], r[1/32], D3;A3;D4[1/32;.], "
          "r[1/32], D3;A3;D4[1/32;.;102], r[1/32], D3;A3;D4[1/32;.], r[1/32], "  # 6  D5
          "D3;A3;D4[1/32;.;118], r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;102], "
          "r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;118], r[1/32], D3;A3;D4[1/32;.], "
          "r[1/32], D3;A3;D4[1/32;.;102], r[1/32], D3;A3;D4[1/32;.], r[1/32]", default_volume=56),
    chord("C3;G3;C4[1/32;.;118], r[1/32], C3;G3;C4[1/32;.], r[1/32], C3;G3;C4[1/32;.;102], "
          "r[1/32], C3;G3;C4[1/32;.], r[1/32], C3;G3;C4[1/32;.;118], r[1/32], C3;G3;C4[1/32;.], "
          "r[1/32], C3;G3;C4[1/32;.;102], r[1/32], C3;G3;C4[1/32;.], r[1/32], "  # 7  C5
          "C3;G3;C4[1/32;.;118], r[1/32], C3;G3;C4[1/32;.], r[1/32], C3;G3;C4[1/32;.;102], "
          "r[1/32], C3;G3;C4[1/32;.], r[1/32], C3;G3;C4[1/32;.;118], r[1/32], C3;G3;C4[1/32;.], "
          "r[1/32], C3;G3;C4[1/32;.;102], r[1/32], C3;G3;C4[1/32;.], r[1/32]", default_volume=56),
    chord("D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;56], r[1/32], D3;A3;D4[1/32;.], r[1/32], "
          "D3;A3;D4[1/32;.;56], r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;56], "
          "r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;56], r[1/32], D3;A3;D4[1/32;.], "
          "r[1/32], D3;A3;D4[1/32;.;56], r[1/32], D3;A3;D4[1/32;.], r[1/32], "  # 8  D5
          "D3;A3;D4[1/32;.;56], r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;56], "
          "r[1/32], D3;A3;D4[1/32;.;102], r[1/32], D3;A3;D4[1/32;.;102], r[1/32]",
          default_volume=118),
] * 2)

picked_bass_verse = join([
    chord("E2, E2, E2, E2, E2, E2, E2, E2", 5/32, 1/8, [115, 99, 99, 99] * 2),  # 5  E5
    chord("D2, D2, D2, D2, D2, D2, D2, D2", 5/32, 1/8, [115, 99, 99, 99] * 2),  # 6  D5
    chord("C2, C2, C2, C2, C2, C2, C2, C2", 5/32, 1/8, [115, 99, 99, 99] * 2),  # 7  C5
    chord("D2, D2, D2, D2, D2, D2, D3, D2", 5/32, 1/8, [115, 99, 99, 99] * 2),  # 8  D5
] * 2)

drums_verse_bar6 = hits(
    "K;H, H, S;H, K;H, K;H, H, S;H, H", 1/8, {"K": [118, 102, 102], "H": [85, 73], "S": 115}, 1/16
)

drums_verse = join([
    hits("K;H;C, H, S;H, K;H, K;H, H, S;H, H",  # 5
         1/8,
         {"K": [118, 102, 102], "H": [85, 73], "C": 108, "S": 115},
         {"K": 1/16, "H": 1/16, "C": 1/4, "S": 1/16}),
    drums_verse_bar6, drums_verse_bar6,  # 6–7
    hits("K;H, 0, H, 0, S;H, 0, K;H, S, K;H, 0, H, 0, S, 0, S, S",  # 8
         1/16, {"K": [118, 102, 102], "H": [85, 73], "S": [115, 55, 99, 99, 99]}),
    drums_verse_bar6, drums_verse_bar6,  # 9–10
    hits("K;H, 0, H, 0, S;H, 0, K;H, 0, K;H, S, H, 0, S;H, 0, H, 0",  # 11
         1/16, {"K": [118, 102, 102], "H": [85, 73], "S": [115, 55]}),
    hits("K;H, 0, H, 0, S;H, 0, K;H, 0, K;S, 0, S, S, K;S, 0, S, S",  # 12
         1/16,
         {"K": [118, 102, 102, 102], "H": [85, 73], "S": [115, 99, 99, 99, 99, 99, 99]},
         {"K": 1/16, "H": 1/16, "S": [1/16, 1/16, 1/16, 1/16, 1/16, 3/64]}),
])


# ── chorus · bars 13–20 ─────────────────────────────────────────────────────
# Em | C | G | D | Em | C | G | D

distortion_guitar_chorus_bar = chord(
    "B4[7/48;1/8], C5[7/48;1/8;114], E5[5/24;3/16], D5[1/16;.;116], E5[7/48;1/8], "
    "A4[7/48;1/8;112], B4[13/48;1/4]", default_volume=118
)
distortion_guitar_chorus_bar_2 = chord(
    "G4[7/48;1/8], A4[7/48;1/8;115], C5[5/24;3/16], D5[1/16;.], E5[7/48;1/8], D5[7/48;1/8], "
    "D5[13/48;1/4]", default_volume=118
)

distortion_guitar_chorus = join([
    distortion_guitar_chorus_bar,  # 13  Em
    distortion_guitar_chorus_bar_2,  # 14  C
    chord("D5[7/48;1/8], D5[1/16;.], E5[13/48;1/4], C5[1/16;.], B4[7/48;1/8], B4[7/48;1/8], "
          "B4[13/48;1/4]", volume=118),  # 15  G
    chord("A4[5/24;3/16], A4[3/4;.;112], r[1/16]", default_volume=118),  # 16  D
    distortion_guitar_chorus_bar,  # 17  Em
    distortion_guitar_chorus_bar_2,  # 18  C
    chord("D5[7/48;1/8], C5[7/48;1/8], A4[5/24;3/16], G4[1/16;.;116], G4[7/48;1/8], "  # 19  G
          "A4[7/48;1/8;117], B4[13/48;1/4]", default_volume=118),
    chord("D5[5/24;3/16], C5[1/16;.;114], A4[11/16;.], r[1/16]", default_volume=118),  # 20  D
])

overdriven_guitar_chorus_bar = chord(
    "D3;A3;D4[23/64;3/8;118], D3;A3;D4[1/8;.], D3;A3;D4[15/64;1/4], D3;A3;D4[1/8;.], "
    "D3;A3;D4[1/8;.]", default_volume=114
)

overdriven_guitar_chorus = join([
    chord("E2;B2;E3[31/64;1/2;118], E2;B2[7/64;0], E3[1/8;.], E2[7/64;0], B2;E3[1/8;.], "
          "E2;B2;E3[1/4;.]", default_volume=114),  # 13  Em
    chord("C3;G3;C4[23/64;3/8;118], C3;G3;C4[1/8;.], C3;G3[1/4;0], C4[15/64;1/4], C3[1/8;0], "
          "G3[7/64;0], C4[1/8;.], C3;G3;C4[1/8;.]", default_volume=114),  # 14  C
    chord("G2;D3;G3[31/64;1/2;118], G2;D3[7/64;0], G3[1/8;.], G2[1/8;0], D3[7/64;0], G3[1/8;.], "
          "G2;D3;G3[1/4;.]", default_volume=114),  # 15  G
    overdriven_guitar_chorus_bar,  # 16  D
    chord("E2;B2;E3[31/64;1/2;118], E2[1/8;0], B2[7/64;0], E3[1/8;.], E2[7/64;0], B2;E3[1/8;.], "
          "E2;B2;E3[1/4;.]", default_volume=114),  # 17  Em
    chord("C3;G3;C4[23/64;3/8;118], C3;G3;C4[1/8;.], C3;G3[1/4;0], C4[15/64;1/4], "  # 18  C
          "C3;G3[7/64;0], C4[1/8;.], C3;G3;C4[1/8;.]", default_volume=114),
    chord("G2;D3;G3[31/64;1/2;118], G2;D3;G3[7/64;1/8], G2[7/64;0], D3;G3[1/8;.], "  # 19  G
          "G2;D3;G3[1/4;.]", default_volume=114),
    overdriven_guitar_chorus_bar,  # 20  D
])

picked_bass_chorus = join([
    chord("E2, E2, E2, E2, E2, E2, E2, D2", 5/32, 1/8, [118, 106, 106, 106] * 2),  # 13  Em
    chord("C2, C2, C2, C2, C2, C2, C2, A1", 5/32, 1/8, [118, 106, 106, 106] * 2),  # 14  C
    chord("G1, G1, G1, G1, G1, G1, G1, C2", 5/32, 1/8, [118, 106, 106, 106] * 2),  # 15  G
    chord("D2, D2, D2, D2, D2, D2, D3, D2", 5/32, 1/8, [118, 106, 106, 106] * 2),  # 16  D
] * 2)

drums_chorus_bar13 = hits(
    "K;OH;C, OH, S;OH, K;OH, OH, K;OH, S;OH, OH",
    1/8,
    {"K": [118, 109, 109], "OH": [96, 83], "C": 116, "S": 118},
    {"K": 1/16, "OH": 1/16, "C": 1/4, "S": 1/16},
)
drums_chorus_bar14 = hits(
    "K;OH, OH, S;OH, K;OH, OH, K;OH, S;OH, OH",
    1/8, {"K": [118, 109, 109], "OH": [96, 83], "S": 118}, 1/16,
)

drums_chorus = join([
    drums_chorus_bar13,  # 13
    drums_chorus_bar14, drums_chorus_bar14,  # 14–15
    hits("K;OH, 0, OH, 0, S;OH, 0, K;OH, 0, OH, 0, K;OH, 0, S, 0, S, S",  # 16
         1/16,
         {"K": [118, 109, 109], "OH": [96, 83], "S": [118, 106, 106, 106]},
         {"K": 1/16, "OH": 1/16, "S": [1/16, 1/16, 3/64]}),
    drums_chorus_bar13,  # 17
    drums_chorus_bar14, drums_chorus_bar14,  # 18–19
    hits("K;OH, 0, OH, 0, S;OH, 0, K;OH, 0, S;T5, 0, S;T5, 0, S;T5, 0, S;T5, S;T5",  # 20
         1/16,
         {"K": [118, 109], "OH": [96, 83], "S": 118, "T5": 90},
         {"K": 1/16, "OH": 1/16, "S": 1/16, "T5": [1/16, 1/16, 1/16, 3/64]}),
])


# ── verse · bars 21–28 ──────────────────────────────────────────────────────
# E5 | D5 | C5 | D5 | E5 | D5 | C5 | D5

distortion_guitar_verse_2_ba = chord(
    "E5[7/48;1/8;108], D5[1/16;.;101], B4[1/16;.;99], B4[7/48;1/8], A4[7/48;1/8;98], "
    "B4[7/48;1/8], A4[7/48;1/8;98], A4[13/48;1/4;104]", default_volume=105
)
distortion_guitar_verse_2_ba_2 = chord(
    "D5[7/48;1/8;110], B4[1/16;.;101], A4[1/16;.;100], A4[7/48;1/8], G4[7/48;1/8;99], "
    "A4[7/48;1/8], G4[7/48;1/8;99], G4[13/48;1/4;105]", default_volume=107
)

distortion_guitar_verse_2 = join([
    distortion_guitar_verse_2_ba,  # 21  E5
    distortion_guitar_verse_2_ba_2,  # 22  D5
    chord("C5[7/48;1/8], D5[1/16;.;105], E5[1/16;.;105], E5[7/48;1/8;112], D5[7/48;1/8;105], "
          "C5[7/48;1/8], B4[7/48;1/8;103], C5[13/48;1/4]", default_volume=110),  # 23  C5
    chord("D5[7/48;1/8], B4[7/48;1/8;99], A4[1/16;.;104], A4[5/12;7/16;98], D5[13/48;1/4;96]",
          default_volume=108),  # 24  D5
    distortion_guitar_verse_2_ba,  # 25  E5
    distortion_guitar_verse_2_ba_2,  # 26  D5
    chord("r[1/16], B4[1/16;.], D5[1/16;.;105], B4[1/16;.], D5[7/48;1/8;112], B4[7/48;1/8], "
          "C5[1/16;.;110], B4[7/48;3/16], E5[7/48;1/8;112], D5[7/48;1/8;105]",  # 27  C5
          default_volume=103),
    chord("A4[7/48;1/8], B4[7/48;1/8;99], D5[1/16;.;108], D5[23/48;11/16;101]",  # 28  D5
          default_volume=104),
])

overdriven_guitar_verse_2 = join([
    chord("E2;B2;E3[1/32;.;118], r[1/32], E2;B2;E3[1/32;.], r[1/32], E2;B2;E3[1/32;.;103], "
          "r[1/32], E2;B2;E3[1/32;.], r[1/32], E2;B2;E3[1/32;.;118], r[1/32], E2;B2;E3[1/32;.], "
          "r[1/32], E2;B2;E3[1/32;.;103], r[1/32], E2;B2;E3[1/32;.], r[1/32], "  # 21  E5
          "E2;B2;E3[1/32;.;118], r[1/32], E2;B2;E3[1/32;.], r[1/32], E2;B2;E3[1/32;.;103], "
          "r[1/32], E2;B2;E3[1/32;.], r[1/32], E2;B2;E3[1/32;.;118], r[1/32], E2;B2;E3[1/32;.], "
          "r[1/32], E2;B2;E3[1/32;.;103], r[1/32], E2;B2;E3[1/32;.], r[1/32]", default_volume=57),
    chord("D3;A3;D4[1/32;.;118], r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;103], "
          "r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;118], r[1/32], D3;A3;D4[1/32;.], "
          "r[1/32], D3;A3;D4[1/32;.;103], r[1/32], D3;A3;D4[1/32;.], r[1/32], "  # 22  D5
          "D3;A3;D4[1/32;.;118], r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;103], "
          "r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;118], r[1/32], D3;A3;D4[1/32;.], "
          "r[1/32], D3;A3;D4[1/32;.;103], r[1/32], D3;A3;D4[1/32;.], r[1/32]", default_volume=57),
    chord("C3;G3;C4[1/32;.;118], r[1/32], C3;G3;C4[1/32;.], r[1/32], C3;G3;C4[1/32;.;103], "
          "r[1/32], C3;G3;C4[1/32;.], r[1/32], C3;G3;C4[1/32;.;118], r[1/32], C3;G3;C4[1/32;.], "
          "r[1/32], C3;G3;C4[1/32;.;103], r[1/32], C3;G3;C4[1/32;.], r[1/32], "  # 23  C5
          "C3;G3;C4[1/32;.;118], r[1/32], C3;G3;C4[1/32;.], r[1/32], C3;G3;C4[1/32;.;103], "
          "r[1/32], C3;G3;C4[1/32;.], r[1/32], C3;G3;C4[1/32;.;118], r[1/32], C3;G3;C4[1/32;.], "
          "r[1/32], C3;G3;C4[1/32;.;103], r[1/32], C3;G3;C4[1/32;.], r[1/32]", default_volume=57),
    chord("D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;57], r[1/32], D3;A3;D4[1/32;.], r[1/32], "
          "D3;A3;D4[1/32;.;57], r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;57], "
          "r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;57], r[1/32], D3;A3;D4[1/32;.], "
          "r[1/32], D3;A3;D4[1/32;.;57], r[1/32], D3;A3;D4[1/32;.], r[1/32], "  # 24  D5
          "D3;A3;D4[1/32;.;57], r[1/32], D3;A3;D4[1/32;.], r[1/32], D3;A3;D4[1/32;.;57], "
          "r[1/32], D3;A3;D4[1/32;.;103], r[1/32], D3;A3;D4[1/32;.;103], r[1/32]",
          default_volume=118),
] * 2)

picked_bass_verse_2 = join([
    chord("E2, E2, E2, E2, E2, E2, E2, E2", 5/32, 1/8, [117, 101, 101, 101] * 2),  # 21  E5
    chord("D2, D2, D2, D2, D2, D2, D2, D2", 5/32, 1/8, [117, 101, 101, 101] * 2),  # 22  D5
    chord("C2, C2, C2, C2, C2, C2, C2, C2", 5/32, 1/8, [117, 101, 101, 101] * 2),  # 23  C5
    chord("D2, D2, D2, D2, D2, D2, D3, D2", 5/32, 1/8, [117, 101, 101, 101] * 2),  # 24  D5
] * 2)

drums_verse_2_bar21 = hits(
    "K;C;R, R, S;R, K;R, K;R, R, S;R, R",
    1/8,
    {"K": [118, 103, 103], "C": 110, "R": [91, 78], "S": 117},
    {"K": 1/16, "C": 1/4, "R": 1/16, "S": 1/16},
)
drums_verse_2_bar22 = hits(
    "K;R, R, S;R, K;R, K;R, R, S;R, R", 1/8, {"K": [118, 103, 103], "R": [91, 78], "S": 117}, 1/16
)

drums_verse_2 = join([
    drums_verse_2_bar21,  # 21
    drums_verse_2_bar22, drums_verse_2_bar22,  # 22–23
    hits("K;R, 0, R, 0, S;R, 0, K;R, 0, K;R, 0, R, 0, S, 0, S, S",  # 24
         1/16, {"K": [118, 103, 103], "R": [91, 78], "S": [117, 101, 101, 101]}),
    drums_verse_2_bar21,  # 25
    drums_verse_2_bar22, drums_verse_2_bar22,  # 26–27
    hits("K;R, 0, R, 0, S;R, 0, K;R, 0, K;S, 0, S, S, K;S, 0, S, S",  # 28
         1/16,
         {"K": [118, 103, 103, 103], "R": [91, 78], "S": [117, 101, 101, 101, 101, 101, 101]},
         {"K": 1/16, "R": 1/16, "S": [1/16, 1/16, 3/64, 1/16, 1/16]}),
])


# ── chorus · bars 29–36 ─────────────────────────────────────────────────────
# Em | C | G | D | Em | C | G | D

distortion_guitar_chorus_2_b = chord(
    "G4[7/48;1/8], A4[7/48;1/8;115], C5[5/24;3/16], D5[1/16;.], E5[7/48;1/8], D5[7/48;1/8], "
    "D5[13/48;1/4]", default_volume=118
)

distortion_guitar_chorus_2 = join([
    chord("B4[7/48;1/8], C5[7/48;1/8;114], E5[5/24;3/16], D5[1/16;.;117], E5[7/48;1/8], "
          "A4[7/48;1/8;113], B4[13/48;1/4]", default_volume=118),  # 29  Em
    distortion_guitar_chorus_2_b,  # 30  C
    chord("D5[7/48;1/8], D5[1/16;.], E5[13/48;1/4], C5[1/16;.], B4[7/48;1/8], B4[7/48;1/8], "
          "B4[13/48;1/4]", volume=118),  # 31  G
    chord("A4[5/24;3/16], A4[3/4;.;113], r[1/16]", default_volume=118),  # 32  D
    chord("B4[7/48;1/8], C5[7/48;1/8;114], E5[5/24;3/16], D5[1/16;.;117], E5[7/48;1/4], "
          "B4[13/48;1/4]", default_volume=118),  # 33  Em
    distortion_guitar_chorus_2_b,  # 34  C
    chord("D5[7/48;1/8], C5[7/48;1/8], A4[5/24;3/16], G4[1/16;.;117], G4[7/48;1/8], "  # 35  G
          "A4[7/48;1/8], B4[13/48;1/4]", default_volume=118),
    chord("D5[5/24;3/16], C5[1/16;.;114], A4[11/16;.], r[1/16]", default_volume=118),  # 36  D
])

overdriven_guitar_chorus_2_b = chord(
    "E2;B2;E3[31/64;1/2;118], E2;B2;E3[1/8;.], E2;B2[7/64;0], E3[1/8;.], E2;B2;E3[1/4;.]",
    default_volume=114,
)
overdriven_guitar_chorus_2_b_2 = chord(
    "D3;A3;D4[23/64;3/8;118], D3;A3[1/8;0], D4[7/64;1/8], D3[1/4;0], A3[15/64;0], D4[1/4;.], "
    "D3[7/64;0], A3;D4[1/8;.], D3;A3;D4[1/8;.]", default_volume=114
)

overdriven_guitar_chorus_2 = join([
    overdriven_guitar_chorus_2_b,  # 29  Em
    chord("C3;G3;C4[23/64;3/8;118], C3;G3;C4[1/8;.], C3;G3[1/4;0], C4[15/64;1/4], "  # 30  C
          "C3;G3;C4[7/64;1/8], C3;G3;C4[1/8;.]", default_volume=114),
    chord("G2;D3;G3[31/64;1/2;118], G2[1/8;0], D3[7/64;0], G3[1/8;.], G2;D3[7/64;0], G3[1/8;.], "
          "G2;D3;G3[1/4;.]", default_volume=114),  # 31  G
    overdriven_guitar_chorus_2_b_2,  # 32  D
    overdriven_guitar_chorus_2_b,  # 33  Em
    chord("C3;G3;C4[23/64;3/8;118], C3;G3;C4[1/8;.], C3;G3[1/4;0], C4[15/64;1/4], "  # 34  C
          "C3;G3[7/64;0], C4[1/8;.], C3;G3;C4[1/8;.]", default_volume=114),
    chord("G2;D3;G3[31/64;1/2;118], G2;D3;G3[7/64;1/8], G2[7/64;0], D3;G3[1/8;.], G2[1/4;0], "
          "D3[15/64;0], G3[1/4;.]", default_volume=114),  # 35  G
    overdriven_guitar_chorus_2_b_2,  # 36  D
])

picked_bass_chorus_2 = join([
    chord("E2, E2, E2, E2, E2, E2, E2, D2", 5/32, 1/8, [118, 107, 107, 107] * 2),  # 29  Em
    chord("C2, C2, C2, C2, C2, C2, C2, A1", 5/32, 1/8, [118, 107, 107, 107] * 2),  # 30  C
    chord("G1, G1, G1, G1, G1, G1, G1, C2", 5/32, 1/8, [118, 107, 107, 107] * 2),  # 31  G
    chord("D2, D2, D2, D2, D2, D2, D3, D2", 5/32, 1/8, [118, 107, 107, 107] * 2),  # 32  D
] * 2)

drums_chorus_2_bar29 = hits(
    "K;OH;C, OH, S;OH, K;OH, OH, K;OH, S;OH, OH",
    1/8,
    {"K": [118, 109, 109], "OH": [96, 83], "C": 117, "S": 118},
    {"K": 1/16, "OH": 1/16, "C": 1/4, "S": 1/16},
)
drums_chorus_2_bar30 = hits(
    "K;OH, OH, S;OH, K;OH, OH, K;OH, S;OH, OH",
    1/8, {"K": [118, 109, 109], "OH": [96, 83], "S": 118}, 1/16,
)

drums_chorus_2 = join([
    drums_chorus_2_bar29,  # 29
    *[drums_chorus_2_bar30] * 3,  # 30–32
    drums_chorus_2_bar29,  # 33
    drums_chorus_2_bar30, drums_chorus_2_bar30,  # 34–35
    hits("K;OH, 0, OH, 0, S;OH, 0, K;OH, 0, K;S, 0, S, S, K;S, 0, S, S",  # 36
         1/16,
         {
             "K": [118, 109, 109, 109],
             "OH": [96, 83],
             "S": [118, 107, 107, 107, 107, 107, 107],
         },
         {"K": 1/16, "OH": 1/16, "S": [1/16, 1/16, 1/16, 3/64]}),
])


# ── outro · bars 37–40 ──────────────────────────────────────────────────────
# E5 | C | D | Em

distortion_guitar_outro = join([
    chord("E5[7/48;3/16;108], B4[1/16;.;99], B4[7/48;1/8], A4[7/48;1/8;98], B4[7/48;1/8], "
          "A4[7/48;1/8;98], A4[13/48;1/4;105]", default_volume=106),  # 37  E5
    chord("C5[7/48;1/8], B4[1/16;.;101], A4[1/16;.;100], A4[7/48;1/8;106], G4[7/48;1/8;98], "
          "G4[7/48;1/8;105], E4[7/48;1/8;96], E4[13/48;1/4;103]", default_volume=107),  # 38  C
    chord("D5[7/48;1/8], B4[1/16;.;102], D5[1/16;.;104], D5[7/48;1/4], D5[7/48;1/8], "  # 39  D
          "B4[7/48;1/8;102], B4[13/48;1/4;109]", default_volume=111),
    chord("E5", 21/16, 1, 88),  # 40  Em
])

overdriven_guitar_outro = join([
    chord("E2;B2;E3[31/64;1/2;118], E2;B2;E3[1/8;.], E2;B2[7/64;0], E3[1/8;.], E2;B2;E3[1/4;.]",
          default_volume=108),  # 37  E5
    chord("C3;G3;C4[23/64;3/8;118], C3;G3;C4[1/8;.], C3[1/4;0], G3;C4[15/64;1/4], "  # 38  C
          "C3;G3;C4[1/8;.], C3;G3;C4[1/8;.]", default_volume=107),
    chord("D3;A3;D4[31/64;1/2;118], D3;A3[7/64;0], D4[1/8;.], D3;A3;D4[1/8;.], D3;A3;D4[1/4;.]",
          default_volume=107),  # 39  D
    C("Em/G", 3) % (1, 0, 79),  # 40  Em
])

picked_bass_outro = join([
    chord("E2, E2, E2, E2, E2, E2, E2, D2", 5/32, 1/8, [117, 101, 101, 101] * 2),  # 37  E5
    chord("C2, C2, C2, C2, C2, C2, C2, C2", 5/32, 1/8, [116, 101, 101, 101] * 2),  # 38  C
    chord("D2, D2, D2, D2, D2, D2, D2, D2", 5/32, 1/8, [115, 100, 100, 100] * 2),  # 39  D
    chord("E1", 2743/1920, 1, 95),  # 40  Em
])

drums_outro = join([
    hits("K;C;R, R, S;R, K;R, K;R, R, S;R, R",  # 37
         1/8,
         {"K": [118, 104, 104], "C": 110, "R": [91, 79], "S": 117},
         {"K": 1/16, "C": 1/4, "R": 1/16, "S": 1/16}),
    hits("K;R, R, S;R, K;R, K;R, R, S;R, R",  # 38
         1/8, {"K": [118, 103, 103], "R": [91, 78], "S": 116}, 1/16),
    hits("K;R, R, S;R, K;R, K;R, R, S;R, R",  # 39
         1/8, {"K": [118, 102, 102], "R": [90, 78], "S": 115}, 1/16),
    hits("K;C, 0", 1/2, {"K": 106, "C": 99}, {"K": 1/8, "C": 1/2}),  # 40
])


# ── tracks ──────────────────────────────────────────────────────────────────

distortion_guitar = perform(
    join([
        distortion_guitar_intro, distortion_guitar_verse, distortion_guitar_chorus,
        distortion_guitar_verse_2, distortion_guitar_chorus_2, distortion_guitar_outro,
    ]),
    late=8, loose=6, touch=5, seed=111358466, gate=75,
)
overdriven_guitar = perform(
    join([
        overdriven_guitar_intro, overdriven_guitar_verse, overdriven_guitar_chorus,
        overdriven_guitar_verse_2, overdriven_guitar_chorus_2, overdriven_guitar_outro,
    ]),
    late=-2, loose=6, touch=5, seed=249378116,
)
picked_bass = perform(
    join([
        picked_bass_intro, picked_bass_verse, picked_bass_chorus, picked_bass_verse_2,
        picked_bass_chorus_2, picked_bass_outro,
    ]),
    loose=6, touch=5, seed=242545405, gate=70,
)
drums = perform(
    join([drums_intro, drums_verse, drums_chorus, drums_verse_2, drums_chorus_2, drums_outro]),
    late=2, loose=6, touch=5, seed=483522240,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [distortion_guitar, overdriven_guitar, picked_bass, drums],
    instruments=["Distortion Guitar", "Overdriven Guitar", "Electric Bass (pick)", 1],
    bpm=BPM,
    track_names=["distortion guitar", "overdriven guitar", "picked bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(92, mode="value")], [volume(82, mode="value")], [volume(104, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Em", is_meta=True),
    ],
    name="Garage Door",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 153600,
    "sections": [
        (0, 15360, "intro", 0.625), (15360, 30720, "verse", 0.695),
        (46080, 30720, "chorus", 0.975), (76800, 30720, "verse", 0.755),
        (107520, 30720, "chorus", 1.0), (138240, 15360, "outro", 0.775),
    ],
    "chords": [
        (0, 3840, "E5", "i5"), (3840, 3840, "D5", "VII5"), (7680, 3840, "C5", "VI5"),
        (11520, 3840, "D5", "VII5"), (15360, 3840, "E5", "i5"), (19200, 3840, "D5", "VII5"),
        (23040, 3840, "C5", "VI5"), (26880, 3840, "D5", "VII5"), (30720, 3840, "E5", "i5"),
        (34560, 3840, "D5", "VII5"), (38400, 3840, "C5", "VI5"), (42240, 3840, "D5", "VII5"),
        (46080, 3840, "Em", "i"), (49920, 3840, "C", "VI"), (53760, 3840, "G", "III"),
        (57600, 3840, "D", "VII"), (61440, 3840, "Em", "i"), (65280, 3840, "C", "VI"),
        (69120, 3840, "G", "III"), (72960, 3840, "D", "VII"), (76800, 3840, "E5", "i5"),
        (80640, 3840, "D5", "VII5"), (84480, 3840, "C5", "VI5"), (88320, 3840, "D5", "VII5"),
        (92160, 3840, "E5", "i5"), (96000, 3840, "D5", "VII5"), (99840, 3840, "C5", "VI5"),
        (103680, 3840, "D5", "VII5"), (107520, 3840, "Em", "i"), (111360, 3840, "C", "VI"),
        (115200, 3840, "G", "III"), (119040, 3840, "D", "VII"), (122880, 3840, "Em", "i"),
        (126720, 3840, "C", "VI"), (130560, 3840, "G", "III"), (134400, 3840, "D", "VII"),
        (138240, 3840, "E5", "i5"), (142080, 3840, "C", "VI"), (145920, 3840, "D", "VII"),
        (149760, 3840, "Em", "i"),
    ],
    "about": {
        "seed": "51",
        "prompt": "energetic rock in E minor, 148 bpm, distortion guitar, overdriven guitar, picked bass and drums, 40 bars",
        "genre": "rock",
    },
    "tracks": [
        {
            "name": "distortion guitar",
            "role": "melody",
            "instrument": {"name": "Distortion Guitar", "program": 31, "low": 40, "high": 88},
            "events": ["volume", "pan", (0, 91, 40), (0, 93, 0)],
        },
        {
            "name": "overdriven guitar",
            "role": "chords",
            "instrument": {"name": "Overdriven Guitar", "program": 30, "low": 40, "high": 88},
            "events": ["volume", "pan", (0, 91, 32), (0, 93, 8)],
        },
        {
            "name": "picked bass",
            "role": "bass",
            "instrument": {"name": "Electric Bass (pick)", "program": 35, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 6), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 18), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
