"""Seven Left

Key     D minor
Tempo   150 quarter notes a minute, 7/8
Form    intro 4 · verse 8 · chorus 12 · outro 4
Tracks  distortion guitar, picked bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 150
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "H": 42, "T5": 43, "T3": 47, "C": 49, "R": 51, "0": -1, "-": -2}


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
# D5 | D5 | Bb5 | C5

distortion_guitar_intro = join([
    chord("A3[7/64;0], A4[1/8;.;86], A3[1/4;0], C5[1/16;.;83], C5[3/64;1/16;83], D4[1/8;0], "
          "C5[1/8;.;88], D4[1/4;0], A4[31/64;1/8;81], A3[23/64;1/4], D4[1/8;.]",  # 1  D5
          default_volume=71),
    # 2  D5
    chord("A3[1/8;0], A4[1/8;.;88], A3[1/4;0], G4[1/16;.;83], G4[3/64;1/16;83], D4[1/8;0], "
          "G4[1/8;.;88], D4[1/4;0], A4[31/64;1/8;83], A3[3/8;1/4], D4[1/8;.]", default_volume=71),
    chord("F3[1/4;0], Bb4[1/8;.;91], F4[1/4;0], G4[1/16;.;85], A4[1/16;.;85], Bb3[1/8;0], "
          "G4[1/8;.;90], Bb3[1/4;0], Bb4[31/64;1/8;85], F4[3/8;1/4], Bb3[1/8;.]",  # 3  Bb5
          default_volume=71),
    chord("G3[1/4;0], C5[1/4;1/8;88], G4[1/4;1/8], C4[1/8;.], C4[1/4;1/8], G4[3/8;1/4], "  # 4  C5
          "C4[1/8;.]", default_volume=71),
])

picked_bass_intro = join([
    # 1  D5
    chord("D2[5/16;1/4], D2[5/32;1/8], D2[5/32;1/8], D2[5/16;1/4], D2[5/32;1/8]", volume=85),
    # 2  D5
    chord("D2[5/16;1/4], D2[5/32;1/8], D2[5/32;1/8], D2[5/16;1/4], C2[5/32;1/8]", volume=85),
    # 3  Bb5
    chord("Bb1[5/16;1/4], Bb1[5/32;1/8], Bb1[5/32;1/8], Bb1[5/16;1/4], Bb1[5/32;1/8]", volume=85),
    # 4  C5
    chord("C2[5/16;1/4], C2[5/32;1/8], C2[5/32;1/8], C2[5/16;1/4], C2[5/32;1/8]", volume=85),
])

drums_intro = join([
    hits("K;H;C, 0, K;H, 0, S;H, 0, H, S, S;H, 0, 0, 0, H, 0",  # 1
         1/16,
         {"K": [100, 86], "H": [72, 62], "C": 92, "S": [98, 47]},
         {"K": 1/16, "H": 1/16, "C": 1/4, "S": [1/16, 3/64]}),
    hits("K;H, 0, K;H, 0, S;H, 0, H, S, S;H, 0, 0, 0, H, 0",  # 2
         1/16, {"K": [100, 86], "H": [72, 62], "S": [98, 47]}),
    hits("K;H, K;H, S;H, H, S;H, 0, H", 1/8, {"K": [100, 86], "H": [72, 62], "S": 98}, 1/16),  # 3
    hits("K;H, 0, K;H, 0, K;S, 0, S, S, K;S, 0, 0, 0, S, S",  # 4
         1/16, {"K": [100, 86, 86, 86], "H": [72, 62], "S": 85}),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# D5 | D5 | Bb5 | C5 | D5 | D5 | Bb5 | C5

distortion_guitar_verse = join([
    chord("D3;A3[1/32;0;103], A4[1/8;1/16;88], D3;A3[1/32;.], r[1/32], D3;A3[1/32;0;88], "
          "C5[1/16;.;84], D3;A3[1/32;0], C5[3/64;1/16;84], D3;A3[1/32;0;103], C5[1/8;1/16;90], "
          "D3;A3[1/32;.], r[1/32], D3;A3[1/32;0;88], A4[31/64;1/16;82], D3;A3[1/32;.], r[1/32], "
          "D3;A3[1/16;.;103], r[1/16], D3;A3[1/16;.], r[1/16], D3;A3[1/32;.;88], r[1/32], "
          "D3;A3[1/32;.], r[1/32]", default_volume=49),  # 5  D5
    chord("D3;A3[1/32;0;103], A4[1/8;1/16;90], D3;A3[1/32;.], r[1/32], D3;A3[1/32;.;88], "
          "r[1/32], D3;A3[1/32;0], G4[1/16;.;84], D3;A3[1/32;0;103], G4[1/8;1/16;90], "  # 6  D5
          "D3;A3[1/32;.], r[1/32], D3;A3[1/32;0;88], A4[31/64;1/16;84], D3;A3[1/32;.], r[1/32], "
          "D3;A3[1/16;.;103], r[1/16], D3;A3[1/16;.], r[1/16], D3;A3[1/32;.;88], r[1/32], "
          "D3;A3[1/32;.], r[1/32]", default_volume=49),
    chord("Bb3;F4[1/32;0;103], Bb4[1/8;1/16;93], Bb3;F4[1/32;.], r[1/32], Bb3;F4[1/32;0;88], "
          "G4[1/16;.;86], Bb3;F4[1/32;0], A4[1/16;.;86], Bb3;F4[1/32;0;103], G4[1/8;1/16;92], "
          "Bb3;F4[1/32;.], r[1/32], Bb3;F4[1/32;0;88], Bb4[31/64;1/16;87], Bb3;F4[1/32;.], "
          "r[1/32], Bb3;F4[1/16;.;103], r[1/16], Bb3;F4[1/16;.], r[1/16], Bb3;F4[1/32;.;88], "
          "r[1/32], Bb3;F4[1/32;.], r[1/32]", default_volume=49),  # 7  Bb5
    chord("C4;G4[1/32;0], C5[1/4;1/16;90], C4;G4[1/32;.;49], r[1/32], C4;G4[1/32;.], r[1/32], "
          "C4;G4[1/32;.;49], r[1/32], C4;G4[1/32;.], r[1/32], C4;G4[1/32;.;49], r[1/32], "
          "C4;G4[1/32;.], r[1/32], C4;G4[1/32;.;49], r[1/32], C4;G4[1/16;.], r[1/16], "  # 8  C5
          "C4;G4[1/16;.;49], r[1/16], C4;G4[1/32;.;88], r[1/32], C4;G4[1/32;.;88], r[1/32]",
          default_volume=103),
    chord("D3;A3[1/32;0;103], A4[1/8;1/16;88], D3;A3[1/32;.], r[1/32], D3;A3[1/32;0;88], "
          "C5[1/16;.;84], D3;A3[1/32;0], C5[1/16;.;84], D3;A3[1/32;0;103], C5[1/8;1/16;90], "
          "D3;A3[1/32;.], r[1/32], D3;A3[1/32;0;88], A4[31/64;1/16;82], D3;A3[1/32;.], r[1/32], "
          "D3;A3[1/16;.;103], r[1/16], D3;A3[1/16;.], r[1/16], D3;A3[1/32;.;88], r[1/32], "
          "D3;A3[1/32;.], r[1/32]", default_volume=49),  # 9  D5
    chord("D3;A3[1/32;0;103], A4[1/8;1/16;90], D3;A3[1/32;.], r[1/32], D3;A3[1/32;0;88], "
          "G4[1/16;.;84], D3;A3[1/32;0], G4[1/16;.;84], D3;A3[1/32;0;103], G4[1/8;1/16;90], "
          "D3;A3[1/32;.], r[1/32], D3;A3[1/32;0;88], A4[31/64;1/16;84], D3;A3[1/32;.], r[1/32], "
          "D3;A3[1/16;.;103], r[1/16], D3;A3[1/16;.], r[1/16], D3;A3[1/32;.;88], r[1/32], "
          "D3;A3[1/32;.], r[1/32]", default_volume=49),  # 10  D5
    chord("Bb3;F4[1/32;0;103], Bb4[1/8;1/16;93], Bb3;F4[1/32;.], r[1/32], Bb3;F4[1/32;0;88], "
          "C5[1/16;.;88], Bb3;F4[1/32;.], r[1/32], Bb3;F4[1/32;0;103], C5[1/8;1/16;94], "
          "Bb3;F4[1/32;.], r[1/32], Bb3;F4[1/32;0;88], Bb4[31/64;1/16;87], Bb3;F4[1/32;.], "
          "r[1/32], Bb3;F4[1/16;.;103], r[1/16], Bb3;F4[1/16;.], r[1/16], Bb3;F4[1/32;.;88], "
          "r[1/32], Bb3;F4[1/32;.], r[1/32]", default_volume=49),  # 11  Bb5
    chord("C4[1/32;0], G4[1/3840;0], G4[1/16;.;88], C4;G4[1/32;.;49], r[1/32], C4;G4[1/32;.], "
          "r[1/32], C4;G4[1/32;.;49], r[1/32], C4[1/32;0], G4[1/3840;0], G4[3/64;1/16;88], "
          "C4;G4[1/32;.;49], r[1/32], C4;G4[1/32;.], r[1/32], C4;G4[1/32;.;49], r[1/32], "
          "C4;G4[1/16;.], r[1/16], C4;G4[1/16;.;49], r[1/16], C4;G4[1/32;.;88], r[1/32], "
          "C4;G4[1/32;.;88], r[1/32]", default_volume=103),  # 12  C5
])

picked_bass_verse = join([
    # 5  D5
    chord("D2[5/16;1/4], D2[5/32;1/8], D2[5/32;1/8], D2[5/16;1/4], D2[5/32;1/8]", volume=86),
    # 6  D5
    chord("D2[5/16;1/4], D2[5/32;1/8], D2[5/32;1/8], D2[5/16;1/4], C2[5/32;1/8]", volume=86),
    # 7  Bb5
    chord("Bb1[5/16;1/4], Bb1[5/32;1/8], Bb1[5/32;1/8], Bb1[5/16;1/4], Bb1[5/32;1/8]", volume=86),
    # 8  C5
    chord("C2[5/16;1/4], C2[5/32;1/8], C2[5/32;1/8], C2[5/16;1/4], C2[5/32;1/8]", volume=86),
] * 2)

drums_verse_bar6 = hits(
    "K;H, K;H, S;H, H, S;H, 0, H", 1/8, {"K": [103, 88], "H": [74, 63], "S": 100}, 1/16
)

drums_verse = join([
    hits("K;H;C, K;H, S;H, H, S;H, 0, H",  # 5
         1/8,
         {"K": [103, 88], "H": [74, 63], "C": 94, "S": 100},
         {"K": 1/16, "H": 1/16, "C": 1/4, "S": 1/16}),
    drums_verse_bar6, drums_verse_bar6,  # 6–7
    hits("K;H, 0, K;H, 0, S;H, 0, H, 0, S, 0, 0, 0, S, S",  # 8
         1/16, {"K": [103, 88], "H": [74, 63], "S": [100, 86, 86, 86]}),
    drums_verse_bar6,  # 9
    hits("K;H, 0, K;H, 0, S;H, 0, H, S, S;H, 0, 0, 0, H, 0",  # 10
         1/16, {"K": [103, 88], "H": [74, 63], "S": [100, 48]}),
    drums_verse_bar6,  # 11
    hits("K;H, 0, K;H, 0, K;S, 0, S, S, K;S, 0, 0, 0, S, S",  # 12
         1/16,
         {"K": [103, 88, 88, 88], "H": [74, 63], "S": 86},
         {"K": 1/16, "H": 1/16, "S": [1/16, 3/64, 3/64, 1/16, 1/16]}),
])


# ── chorus · bars 13–24 ─────────────────────────────────────────────────────
# Bb | C | Dm | Dm | Bb | C | Dm | Dm | Bb | C | Dm | Dm

distortion_guitar_chorus_bar = chord(
    "Bb3;F4[31/64;0], Bb4[1/4;.;105], G4[3/16;.;104], A4[1/16;.;98], Bb3;F4[23/64;0;100], "
    "Bb4[23/64;3/8;105]", default_volume=116
)
distortion_guitar_chorus_bar_2 = chord(
    "D3;A3;D4[31/64;0], A4[1/4;.;108], Bb4[3/16;.;109], C5[1/16;.;104], D3;A3;D4[23/64;0;100], "
    "D5[23/64;3/8;112]", default_volume=116
)

distortion_guitar_chorus = join([
    distortion_guitar_chorus_bar,  # 13  Bb
    chord("C4[23/64;0;116], G4[1/3840;0;106], G4[23/64;1/4;116], E4[3/16;1/8;104], "  # 14  C
          "C4;G4[7/64;1/16], F4[1/16;.;98], C4[1/4;0], G4[15/64;0], C5[23/64;1/4;108], "
          "C4;G4[1/8;.]", default_volume=100),
    distortion_guitar_chorus_bar_2,  # 15  Dm
    chord("D3;A3;D4[23/64;0;116], A4[3/16;.;104], A4[35/64;3/16;98], D3;A3;D4[1/8;.], "  # 16  Dm
          "D3;A3;D4[15/64;1/4], D3;A3;D4[1/8;.]", default_volume=100),
    distortion_guitar_chorus_bar,  # 17  Bb
    chord("C4[23/64;0;116], G4[1/3840;0;106], G4[23/64;1/4;116], E4[3/16;1/8;104], "  # 18  C
          "C4;G4[1/8;1/16], F4[1/16;.;98], C4;G4[1/4;0], C5[23/64;1/4;108], C4;G4[1/8;.]",
          default_volume=100),
    distortion_guitar_chorus_bar_2,  # 19  Dm
    chord("D3;A3;D4[23/64;0;116], A4[1/4;.;104], F4[3/16;1/8;102], D3[1/8;0], A3[7/64;0], "
          "D4[1/16;.], D4[3/64;1/16;95], D3;A3[15/64;0], D4[1/4;.], D3;A3;D4[1/8;.]",  # 20  Dm
          default_volume=100),
    chord("Bb3[31/64;0], F4[1/3840;0;102], F4[31/64;1/4], G4[3/16;.;104], r[1/16], "  # 21  Bb
          "Bb3;F4[23/64;0;100], Bb4[23/64;3/8;105]", default_volume=116),
    chord("C4;G4[23/64;0;116], C5[1/4;.;108], A4[1/4;1/8;106], C4;G4[1/8;.], C4[15/64;0], "
          "G4[1/3840;0], G4[1/4;.;106], C4;G4[1/8;.]", default_volume=100),  # 22  C
    distortion_guitar_chorus_bar_2,  # 23  Dm
    chord("D3;A3;D4[23/64;0;116], A4[3/16;.;104], D5[35/64;3/16;101], D3;A3[1/8;0], "  # 24  Dm
          "D4[7/64;1/8], D3;A3[15/64;0], D4[1/4;.], D3;A3;D4[1/8;.]", default_volume=100),
])

picked_bass_chorus = join([
    chord("Bb1[5/32;1/8;108], Bb1[5/32;1/8], Bb1[5/32;1/8], Bb1[5/32;1/8], Bb1[5/16;1/4], "
          "Bb1[5/32;1/8]", default_volume=94),  # 13  Bb
    chord("C2[5/32;1/8;108], C2[5/32;1/8], C2[5/32;1/8], C2[5/32;1/8], C2[5/16;1/4], "  # 14  C
          "C2[5/32;1/8]", default_volume=94),
    chord("D2[5/32;1/8;108], D2[5/32;1/8], D2[5/32;1/8], D2[5/32;1/8], D2[5/16;1/4], "  # 15  Dm
          "D2[5/32;1/8]", default_volume=94),
    chord("D2[5/32;1/8;108], D2[5/32;1/8], D2[5/32;1/8], D2[5/32;1/8], D2[5/16;1/4], "  # 16  Dm
          "C2[5/32;1/8]", default_volume=94),
] * 3)

drums_chorus_bar13 = hits(
    "K;C;R, R, S;R, K;R, S;R, 0, R",
    1/8,
    {"K": [112, 96], "C": 102, "R": [84, 73], "S": 108},
    {"K": 1/16, "C": 1/4, "R": 1/16, "S": 1/16},
)
drums_chorus_bar14 = hits(
    "K;R, R, S;R, K;R, S;R, 0, R", 1/8, {"K": [112, 96], "R": [84, 73], "S": 108}, 1/16
)

drums_chorus = join([
    drums_chorus_bar13,  # 13
    *[drums_chorus_bar14] * 3,  # 14–16
    drums_chorus_bar13,  # 17
    drums_chorus_bar14, drums_chorus_bar14,  # 18–19
    hits("K;R, 0, R, 0, S;R, 0, K;R, 0, S, 0, 0, 0, S, S",  # 20
         1/16, {"K": [112, 96], "R": [84, 73], "S": [108, 94, 94, 94]}),
    drums_chorus_bar13,  # 21
    drums_chorus_bar14, drums_chorus_bar14,  # 22–23
    hits("K;R, 0, R, 0, K;T3, T5, T5, T5, K;T3, 0, T5, 0, T5, T5",  # 24
         1/16,
         {"K": [112, 96, 96], "R": [84, 73], "T3": 79, "T5": 79},
         {"K": 1/16, "R": 1/16, "T3": 1/16, "T5": [3/64, 3/64, 1/16, 1/16, 1/16, 1/16]}),
])


# ── outro · bars 25–28 ──────────────────────────────────────────────────────
# D5 | Bb | C | Dm

distortion_guitar_outro = join([
    chord("D3;A3;D4[31/64;0], A4[1/8;.;90], C5[3/64;1/16;86], C5[1/16;.;86], C5[1/8;.;92], "
          "A4[31/64;1/8;84], D3;A3;D4[23/64;3/8;94]", default_volume=109),  # 25  D5
    chord("Bb3[23/64;0;108], F4[1/3840;0;89], F4[23/64;1/8;108], C5[1/16;.;88], "  # 26  Bb
          "C5[3/64;1/16;88], C5[1/8;.], Bb3;F4[1/8;0], Bb4[31/64;1/8;87], Bb3;F4[15/64;1/4], "
          "Bb3;F4[1/8;.]", default_volume=93),
    chord("C4[31/64;0;107], G4[1/3840;0], G4[11/64;1/8;107], F4[1/16;.;85], G4[1/16;.;87], "
          "F4[1/8;.;91], G4[7/64;1/8;87], C4;G4[23/64;3/8]", default_volume=93),  # 27  C
    chord("A3[7/8;0], D4[1/3840;0], D4[7/8;0;76], F4[7/8;.]", default_volume=69),  # 28  Dm
])

picked_bass_outro = join([
    # 25  D5
    chord("D2[5/16;1/4], D2[5/32;1/8], D2[5/32;1/8], D2[5/16;1/4], C2[5/32;1/8]", volume=88),
    # 26  Bb
    chord("Bb1[5/16;1/4], Bb1[5/32;1/8], Bb1[5/32;1/8], Bb1[5/16;1/4], Bb1[5/32;1/8]", volume=88),
    # 27  C
    chord("C2[5/16;1/4], C2[5/32;1/8], C2[5/32;1/8], C2[5/16;1/4], C2[5/32;1/8]", volume=87),
    chord("D2", 5/4, 7/8, 82),  # 28  Dm
])

drums_outro = join([
    hits("K;H;C, K;H, S;H, H, S;H, 0, H",  # 25
         1/8,
         {"K": [105, 90], "H": [76, 65], "C": 96, "S": 102},
         {"K": 1/16, "H": 1/16, "C": 1/4, "S": 1/16}),
    # 26
    hits("K;H, K;H, S;H, H, S;H, 0, H", 1/8, {"K": [104, 89], "H": [75, 64], "S": 101}, 1/16),
    hits("K;H, 0, K;H, 0, S;H, 0, H, S, S;H, 0, 0, 0, H, 0",  # 27
         1/16,
         {"K": [103, 89], "H": [74, 64], "S": [100, 48]},
         {"K": 1/16, "H": 1/16, "S": [1/16, 3/64]}),
    hits("K;C, 0, 0, 0, 0, 0, 0", 1/8, {"K": 92, "C": 86}, {"K": 1/8, "C": 1/2}),  # 28
])


# ── tracks ──────────────────────────────────────────────────────────────────

distortion_guitar = perform(
    join([
        distortion_guitar_intro, distortion_guitar_verse, distortion_guitar_chorus,
        distortion_guitar_outro,
    ]),
    late=-2, loose=6, touch=5, seed=425370720,
)
picked_bass = perform(
    join([picked_bass_intro, picked_bass_verse, picked_bass_chorus, picked_bass_outro]),
    loose=6, touch=5, seed=105113403, gate=70,
)
drums = perform(
    join([drums_intro, drums_verse, drums_chorus, drums_outro]),
    late=2, loose=6, touch=5, seed=752847240,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [distortion_guitar, picked_bass, drums],
    instruments=["Distortion Guitar", "Electric Bass (pick)", 1],
    bpm=BPM,
    track_names=["distortion guitar", "picked bass", "drums"],
    channels=[0, 1, 9],
    pan=[[pan(46, mode="value")], [pan(64, mode="value")], [pan(64, mode="value")]],
    volume=[[volume(80, mode="value")], [volume(104, mode="value")], [volume(100, mode="value")]],
    other_messages=[
        event("time_signature", numerator=7, denominator=8, is_meta=True),
        event("key_signature", key="Dm", is_meta=True),
    ],
    name="Seven Left",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 94080,
    "sections": [
        (0, 13440, "intro", 0.425), (13440, 26880, "verse", 0.495),
        (40320, 40320, "chorus", 0.795), (80640, 13440, "outro", 0.575),
    ],
    "chords": [
        (0, 6720, "D5", "i5"), (6720, 3360, "Bb5", "VI5"), (10080, 3360, "C5", "VII5"),
        (13440, 6720, "D5", "i5"), (20160, 3360, "Bb5", "VI5"), (23520, 3360, "C5", "VII5"),
        (26880, 6720, "D5", "i5"), (33600, 3360, "Bb5", "VI5"), (36960, 3360, "C5", "VII5"),
        (40320, 3360, "Bb", "VI"), (43680, 3360, "C", "VII"), (47040, 6720, "Dm", "i"),
        (53760, 3360, "Bb", "VI"), (57120, 3360, "C", "VII"), (60480, 6720, "Dm", "i"),
        (67200, 3360, "Bb", "VI"), (70560, 3360, "C", "VII"), (73920, 6720, "Dm", "i"),
        (80640, 3360, "D5", "i5"), (84000, 3360, "Bb", "VI"), (87360, 3360, "C", "VII"),
        (90720, 3360, "Dm", "i"),
    ],
    "about": {
        "seed": "53",
        "prompt": "dark rock in 7/8, D minor, 150 bpm, distortion guitar, picked bass and drums, 28 bars",
        "genre": "rock",
    },
    "tracks": [
        {
            "name": "distortion guitar",
            "role": "chords",
            "instrument": {"name": "Distortion Guitar", "program": 31, "low": 40, "high": 88},
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
