"""Tin Roof

Key     A minor
Tempo   74 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · chorus 8 · verse 8 · outro 4
Tracks  rock organ, clean guitar, fingered bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 74
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "SS": 37, "S": 38, "H": 42, "T5": 43, "OH": 46, "T3": 47, "C": 49, "T1": 50,
    "TI1": 65, "0": -1, "-": -2,
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
# Am | G | Am | G

clean_guitar_intro = join([
    rest(1/8), C("Am", 3) % (1/32, 0, [82, 82, 89]), rest(7/32),  # 1  Am
    C("Am", 3) % (1/32, 0, [82, 82, 89]), rest(7/32), C("Am", 3) % (1/32, 0, [82, 82, 89]),
    rest(7/32), C("Am", 3) % (1/32, 0, [82, 82, 89]), rest(1/32),
    C("Am", 3) % (1/32, 0, [38, 38, 42]), rest(1/32),
    rest(1/8), C("G", 3) % (1/32, 0, [82, 82, 89]), rest(7/32),  # 2  G
    C("G", 3) % (1/32, 0, [82, 82, 89]), rest(7/32), C("G", 3) % (1/32, 0, [82, 82, 89]),
    rest(7/32), C("G", 3) % (1/32, 0, [82, 82, 89]), rest(1/32),
    C("G", 3) % (1/32, 0, [38, 38, 42]), rest(1/32),
] * 2)

fingered_bass_intro_bar2 = chord(
    "r[1/4], G2[5/32;1/8], B2[5/32;1/8], D3[5/16;1/4], G2[5/32;1/8], D3[5/32;1/8]", volume=88
)

fingered_bass_intro = join([
    chord("A1[5/32;1/8], A1[5/32;.], r[1/32], C2[43/640;1/16], E2[5/32;1/8], A1[5/32;.], "
          "r[3/32], E2[5/32;1/8], C2[5/32;1/8]", volume=88),  # 1  Am
    fingered_bass_intro_bar2,  # 2  G
    chord("A2[5/32;1/8], A2[5/32;.], r[1/32], C3[43/640;1/16], E2[5/32;1/8], A2[5/32;.], "
          "r[3/32], E2[5/32;1/8], C3[5/32;1/8]", volume=88),  # 3  Am
    fingered_bass_intro_bar2,  # 4  G
])

drums_intro_bar1 = hits("0, H, K;SS, H, 0, H, K;SS, H", 1/8, {"H": 58, "K": 93, "SS": 79}, 1/16)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    hits("0, H, K;SS, H, 0, H, K;TI1, TI1",  # 4
         1/8, {"H": 58, "K": [93, 86], "SS": 79, "TI1": 71}, 1/16),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# Am | G | Am | G | Am | G | Am | G

rock_organ_verse = join([
    chord("r[1/8], E5[1/8;.], r[1/16], E5[1/16;.], C5[23/64;3/8;81], A4[15/64;1/4;84]",  # 5  Am
          default_volume=83),
    rest(1),  # 6  G
    chord("r[1/8], D5[1/8;.], r[1/16], D5[1/16;.], C5[23/64;3/8;84], A4[15/64;1/4;88]",  # 7  Am
          default_volume=85),
    chord("D5[1/8;.], A4[1/8;.;79], G4[15/32;.;84], r[9/32]", default_volume=87),  # 8  G
    chord("r[1/8], C5[1/8;.], r[1/16], C5[1/16;.], A4[23/64;3/8;79], G4[15/64;1/4;84]",  # 9  Am
          default_volume=81),
    rest(1),  # 10  G
    chord("r[1/8], C5[1/8;.], r[1/16], E5[1/16;.;86], D5[1/8;.;85], E5[1/8;.;92], G5[1/8;.;88], "
          "A5[15/64;1/4;94]", default_volume=84),  # 11  Am
    chord("r[1/16], G5", 13/32, 15/16, 84),  # 12  G
])

clean_guitar_verse = join([
    rest(1/8), C("Am", 3) % (1/32, 0, [84, 84, 91]), rest(7/32),  # 5  Am
    C("Am", 3) % (1/32, 0, [84, 84, 91]), rest(7/32), C("Am", 3) % (1/32, 0, [84, 84, 91]),
    rest(7/32), C("Am", 3) % (1/32, 0, [84, 84, 91]), rest(1/32),
    C("Am", 3) % (1/32, 0, [39, 39, 43]), rest(1/32),
    rest(1/8), C("G", 3) % (1/32, 0, [84, 84, 91]), rest(7/32),  # 6  G
    C("G", 3) % (1/32, 0, [84, 84, 91]), rest(7/32), C("G", 3) % (1/32, 0, [84, 84, 91]),
    rest(7/32), C("G", 3) % (1/32, 0, [84, 84, 91]), rest(1/32),
    C("G", 3) % (1/32, 0, [39, 39, 43]), rest(1/32),
] * 4)

fingered_bass_verse = join([
    chord("A2[5/32;1/8], A2[5/32;.], r[1/32], C3[43/640;1/16], E2[5/32;1/8], A2[5/32;.], "
          "r[3/32], E2[5/32;1/8], C3[5/32;1/8]", volume=90),  # 5  Am
    chord("r[1/4], G2[5/32;1/8], B2[5/32;1/8], D3[5/16;1/4], G2[5/32;1/8], D3[5/32;1/8]",  # 6  G
          volume=90),
] * 4)

drums_verse_bar5 = hits("0, H, K;SS, H, 0, H, K;SS, H", 1/8, {"H": 60, "K": 96, "SS": 82}, 1/16)

drums_verse = join([
    *[drums_verse_bar5] * 3,  # 5–7
    hits("0, H, K;SS, H, 0, H, K;SS, OH", 1/8, {"H": 60, "K": 96, "SS": 82, "OH": 63}, 1/16),  # 8
    *[drums_verse_bar5] * 3,  # 9–11
    hits("0, 0, H, 0, K;SS, 0, H, 0, 0, 0, H, 0, K, S, S, 0",  # 12
         1/16,
         {"H": 60, "K": [96, 88], "SS": 82, "S": [86, 100]},
         {"H": 1/16, "K": 1/16, "SS": 1/16, "S": [3/64, 1/16]}),
])


# ── chorus · bars 13–20 ─────────────────────────────────────────────────────
# F | G | Am | Am | F | G | Am | Am

rock_organ_chorus = join([
    chord("r[1/8], C5[1/16;.], D5[1/16;.;86], E5[1/8;.;93], E5[1/8;.;87], r[1/8], G5[1/8;.;89], "
          "G5[15/64;1/4;96]", default_volume=85),  # 13  F
    chord("r[1/8], E5[1/16;.;89], G5[1/16;.;91], E5[1/8;.;96], D5[1/8;.], B4[11/64;3/16;93], "
          "D5[1/16;.], r[1/8], D5[1/8;.]", default_volume=88),  # 14  G
    chord("r[1/8], A4[1/16;.], G4[1/16;.], A4[1/8;.;93], A4[1/8;.], r[1/8], C5[7/64;1/8;89], "
          "C5[15/64;1/4;96]", default_volume=87),  # 15  Am
    chord("r[1/8], A4[1/16;.], C5[1/16;.;85], A4[1/8;.;89], G4[1/8;.], A4[11/64;3/16;89], "
          "G4[1/16;.], r[1/8], G4[1/8;.]", default_volume=83),  # 16  Am
    chord("r[1/8], C5[1/16;.], D5[1/16;.;86], E5[7/64;1/8;93], E5[1/8;.;87], r[1/8], "  # 17  F
          "A4[1/16;.;83], C5[1/16;.], D5[7/64;1/8;92], D5[1/8;.;86]", default_volume=85),
    chord("r[1/8], D5[1/16;.], E5[1/16;.;89], G5[7/64;1/8;98], G5[1/8;.;91], r[1/8], "  # 18  G
          "C5[1/16;.;87], D5[1/16;.], E5[7/64;1/8;96], E5[1/8;.;89]", default_volume=88),
    chord("r[1/8], E5[1/16;.], D5[1/16;.;90], C5[1/8;.;96], C5[1/8;.;89], r[1/8], A4[1/8;.;87], "
          "A4[15/64;1/4;93]", default_volume=91),  # 19  Am
    chord("E5[11/64;3/16], A5[19/64;13/16;89]", default_volume=93),  # 20  Am
])

clean_guitar_chorus_bar15 = join([
    rest(1/8), C("Am", 3) % (1/32, 0, [89, 89, 97]), rest(7/32),
    C("Am", 3) % (1/32, 0, [89, 89, 97]), rest(7/32), C("Am", 3) % (1/32, 0, [89, 89, 97]),
    rest(7/32), C("Am", 3) % (1/32, 0, [89, 89, 97]), rest(1/32),
    C("Am", 3) % (1/32, 0, [42, 42, 46]), rest(1/32),
])
clean_guitar_chorus_bar19 = chord(
    "r[1/8], C4;E4[1/32;0], A4[1/32;.;97], r[7/32], C4;E4[1/32;0], A4[1/32;.;97], r[7/32], "
    "C4;E4[1/32;0], A4[1/32;.;97], r[7/32], C4;E4[1/32;0], A4[1/32;.;97], r[1/32], "
    "C4;E4[1/32;0;42], A4[1/32;.;46], r[1/32]", default_volume=89
)

clean_guitar_chorus = join([
    rest(1/8), C("F", 3) % (1/32, 0, [89, 89, 97]), rest(7/32),  # 13  F
    C("F", 3) % (1/32, 0, [89, 89, 97]), rest(7/32), C("F", 3) % (1/32, 0, [89, 89, 97]),
    rest(7/32), C("F", 3) % (1/32, 0, [89, 89, 97]), rest(1/32),
    C("F", 3) % (1/32, 0, [42, 42, 46]), rest(1/32),
    rest(1/8), C("G", 3) % (1/32, 0, [89, 89, 97]), rest(7/32),  # 14  G
    C("G", 3) % (1/32, 0, [89, 89, 97]), rest(7/32), C("G", 3) % (1/32, 0, [89, 89, 97]),
    rest(7/32), C("G", 3) % (1/32, 0, [89, 89, 97]), rest(1/32),
    C("G", 3) % (1/32, 0, [42, 42, 46]), rest(1/32),
    clean_guitar_chorus_bar15, clean_guitar_chorus_bar15,  # 15–16
    chord("r[1/8], A3;C4[1/32;0], F4[1/32;.;97], r[7/32], A3;C4[1/32;0], F4[1/32;.;97], "  # 17  F
          "r[7/32], A3;C4[1/32;0], F4[1/32;.;97], r[7/32], A3;C4[1/32;0], F4[1/32;.;97], "
          "r[1/32], A3;C4[1/32;0;42], F4[1/32;.;46], r[1/32]", default_volume=89),
    chord("r[1/8], B3;D4[1/32;0], G4[1/32;.;97], r[7/32], B3;D4[1/32;0], G4[1/32;.;97], "  # 18  G
          "r[7/32], B3;D4[1/32;0], G4[1/32;.;97], r[7/32], B3;D4[1/32;0], G4[1/32;.;97], "
          "r[1/32], B3;D4[1/32;0;42], G4[1/32;.;46], r[1/32]", default_volume=89),
    clean_guitar_chorus_bar19, clean_guitar_chorus_bar19,  # 19–20
])

fingered_bass_chorus_bar15 = chord(
    "A2[5/32;1/8], A2[5/32;1/8], E2[943/3840;3/8], A2[5/32;1/8], E2[5/32;1/8], A2[5/32;1/8]",
    volume=96,
)

fingered_bass_chorus = join([
    chord("F2[5/32;1/8], F2[5/32;1/8], C3[943/3840;3/8], F2[5/32;1/8], C3[5/32;1/8], "  # 13  F
          "F3[5/32;1/8]", volume=96),
    chord("G2[5/32;1/8], G2[5/32;1/8], D3[943/3840;3/8], G2[5/32;1/8], D3[5/32;1/8], "  # 14  G
          "G3[5/32;1/8]", volume=96),
    fingered_bass_chorus_bar15, fingered_bass_chorus_bar15,  # 15–16
] * 2)

drums_chorus_bar13 = hits(
    "H, 0, H, SS, K;SS;H, 0, H, 0, H, 0, H, 0, K;SS;H, 0, H, H",
    1/16,
    {"H": [63, 63, 63, 63, 63, 63, 63, 63, 35], "SS": [41, 86, 86], "K": 102},
    {
        "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64],
        "SS": [3/64, 1/16, 1/16],
        "K": 1/16,
    },
)

drums_chorus = join([
    *[drums_chorus_bar13] * 3,  # 13–15
    hits("H, 0, H, SS, K;SS;H, 0, H, 0, H, 0, H, 0, K;SS;H, 0, OH, H",  # 16
         1/16,
         {"H": [63, 63, 63, 63, 63, 63, 63, 35], "SS": [41, 86, 86], "K": 102, "OH": 67},
         {
             "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64],
             "SS": [3/64, 1/16, 1/16],
             "K": 1/16,
             "OH": 1/16,
         }),
    *[drums_chorus_bar13] * 3,  # 17–19
    hits("H, 0, H, SS, K;SS;H, 0, H, 0, H, 0, H, 0, K, S, S, 0",  # 20
         1/16,
         {"H": 63, "SS": [41, 86], "K": [102, 93], "S": [91, 106]},
         {"H": 1/16, "SS": [3/64, 1/16], "K": 1/16, "S": [3/64, 1/16]}),
])


# ── verse · bars 21–28 ──────────────────────────────────────────────────────
# Am | G | Am | G | Am | G | Am | G

rock_organ_verse_2 = join([
    # 21  Am
    chord("r[1/8], E5[1/8;.], r[1/8], C5[23/64;3/8;82], A4[15/64;1/4;86]", default_volume=84),
    rest(1),  # 22  G
    chord("r[1/8], D5[1/8;.], r[1/16], D5[1/16;.], C5[23/64;3/8;86], A4[15/64;1/4;90]",  # 23  Am
          default_volume=87),
    chord("D5[1/8;.], A4[1/8;.;80], G4[15/32;.;86], r[9/32]", default_volume=89),  # 24  G
    chord("r[1/8], C5[1/8;.], r[1/16], C5[1/16;.], A4[23/64;3/8;80], G4[15/64;1/4;86]",  # 25  Am
          default_volume=82),
    rest(1),  # 26  G
    chord("r[1/8], C5[1/8;.], r[1/16], E5[1/16;.;88], D5[1/8;.;87], E5[1/8;.;94], G5[1/8;.;90], "
          "A5[15/64;1/4;96]", default_volume=86),  # 27  Am
    chord("r[1/16], G5", 13/32, 15/16, 86),  # 28  G
])

clean_guitar_verse_2 = join([
    chord("r[1/8], C4;E4[1/32;0], A4[1/32;.;93], r[7/32], C4;E4[1/32;0], A4[1/32;.;93], "
          "r[7/32], C4;E4[1/32;0], A4[1/32;.;93], r[7/32], C4;E4[1/32;0], A4[1/32;.;93], "
          "r[1/32], C4;E4[1/32;0;40], A4[1/32;.;44], r[1/32]", default_volume=86),  # 21  Am
    chord("r[1/8], B3;D4[1/32;0], G4[1/32;.;93], r[7/32], B3;D4[1/32;0], G4[1/32;.;93], "  # 22  G
          "r[7/32], B3;D4[1/32;0], G4[1/32;.;93], r[7/32], B3;D4[1/32;0], G4[1/32;.;93], "
          "r[1/32], B3;D4[1/32;0;40], G4[1/32;.;44], r[1/32]", default_volume=86),
] * 4)

fingered_bass_verse_2 = join([
    chord("A2[5/32;1/8], A2[5/32;.], r[1/32], C3[43/640;1/16], E2[5/32;1/8], A2[5/32;.], "
          "r[3/32], E2[5/32;1/8], C3[5/32;1/8]", volume=92),  # 21  Am
    chord("r[1/4], G2[5/32;1/8], B2[5/32;1/8], D3[5/16;1/4], G2[5/32;1/8], D3[5/32;1/8]",  # 22  G
          volume=92),
] * 4)

drums_verse_2_bar21 = hits(
    "0, H, K;SS, H, 0, H, K;SS, H", 1/8, {"H": 61, "K": 98, "SS": 83}, 1/16
)

drums_verse_2 = join([
    *[drums_verse_2_bar21] * 3,  # 21–23
    # 24
    hits("0, H, K;SS, H, 0, H, K;SS, OH", 1/8, {"H": 61, "K": 98, "SS": 83, "OH": 64}, 1/16),
    *[drums_verse_2_bar21] * 3,  # 25–27
    hits("0, 0, H, 0, K;SS, 0, H, 0, T1, T1, T1, T3, T3, T3, T5, T5",  # 28
         1/16,
         {"H": 61, "K": 98, "SS": 83, "T1": 74, "T3": 74, "T5": 74},
         {
             "H": 1/16,
             "K": 1/16,
             "SS": 1/16,
             "T1": [1/16, 3/64],
             "T3": [3/64, 1/16, 1/16],
             "T5": 1/16,
         }),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# Am | Dm | Em | Am

rock_organ_outro = join([
    # 29  Am
    chord("r[1/8], E5[1/8;.], r[1/16], E5[1/16;.], r[3/8], A4[15/64;1/4;83]", default_volume=81),
    rest(1),  # 30  Dm
    chord("r[1/8], D5[1/8;.], r[1/16], D5[1/16;.], B4[23/64;3/8;82], A4[15/64;1/4;85]",  # 31  Em
          default_volume=83),
    chord("A4", 63/64, 1, 74),  # 32  Am
])

clean_guitar_outro = join([
    chord("r[1/8], C4;E4[1/32;0], A4[1/32;.;90], r[7/32], C4;E4[1/32;0], A4[1/32;.;90], "
          "r[7/32], C4;E4[1/32;0], A4[1/32;.;90], r[7/32], C4;E4[1/32;0], A4[1/32;.;90], "
          "r[1/32], C4;E4[1/32;0;39], A4[1/32;.;43], r[1/32]", default_volume=83),  # 29  Am
    rest(1/8), C("Dm", 4) % (1/32, 0, [83, 83, 89]), rest(7/32),  # 30  Dm
    C("Dm", 4) % (1/32, 0, [83, 83, 89]), rest(7/32), C("Dm", 4) % (1/32, 0, [83, 83, 89]),
    rest(7/32), C("Dm", 4) % (1/32, 0, [83, 83, 89]), rest(1/32),
    C("Dm", 4) % (1/32, 0, [38, 38, 42]), rest(1/32),
    rest(1/8), C("Em", 4) % (1/32, 0, [82, 82, 88]), rest(7/32),  # 31  Em
    C("Em", 4) % (1/32, 0, [82, 82, 88]), rest(7/32), C("Em", 4) % (1/32, 0, [82, 82, 88]),
    rest(7/32), C("Em", 4) % (1/32, 0, [82, 82, 88]), rest(1/32),
    C("Em", 4) % (1/32, 0, [38, 38, 42]), rest(1/32),
    C("Am/E", 3) % (63/64, [0, 0, 1], 66),  # 32  Am
])

fingered_bass_outro = join([
    chord("A2[5/32;1/8], A2[5/32;.], r[1/32], C3[43/640;1/16], E2[5/32;1/8], A2[5/32;.], "
          "r[3/32], E2[5/32;1/8], C3[5/32;1/8]", volume=89),  # 29  Am
    chord("r[1/4], D2[5/32;1/8], F2[5/32;1/8], A2[5/16;1/4], D2[5/32;1/8], A2[5/32;1/8]",
          volume=88),  # 30  Dm
    chord("E2[5/32;1/8], E2[5/32;.], r[1/32], G2[43/640;1/16], B2[5/32;1/8], E2[5/32;.], "
          "r[3/32], B2[5/32;1/8], G2[5/32;1/8]", volume=87),  # 31  Em
    chord("A1", 45/32, 1, 79),  # 32  Am
])

drums_outro = join([
    hits("0, H, K;SS, H, 0, H, K;SS, H", 1/8, {"H": 59, "K": 95, "SS": 80}, 1/16),  # 29
    hits("0, H, K;SS, H, 0, H, K;SS, H", 1/8, {"H": 58, "K": 94, "SS": 80}, 1/16),  # 30
    hits("0, H, K;SS, H, 0, H, K;SS, H", 1/8, {"H": 58, "K": 93, "SS": 79}, 1/16),  # 31
    hits("K;C, 0", 1/2, {"K": 88, "C": 83}, {"K": 1/8, "C": 1/2}),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

rock_organ = perform(
    join([rest(4), rock_organ_verse, rock_organ_chorus, rock_organ_verse_2, rock_organ_outro]),
    swing=58, grid=1/16, late=14, loose=7, touch=5, seed=325803793,
)
clean_guitar = perform(
    join([
        clean_guitar_intro, clean_guitar_verse, clean_guitar_chorus, clean_guitar_verse_2,
        clean_guitar_outro,
    ]),
    swing=58, grid=1/16, late=4, loose=7, touch=5, seed=53587654,
)
fingered_bass = perform(
    join([
        fingered_bass_intro, fingered_bass_verse, fingered_bass_chorus, fingered_bass_verse_2,
        fingered_bass_outro,
    ]),
    swing=58, grid=1/16, late=12, loose=7, touch=5, seed=568302116, gate=70,
)
drums = perform(
    join([drums_intro, drums_verse, drums_chorus, drums_verse_2, drums_outro]),
    swing=58, grid=1/16, late=4, loose=7, touch=5, seed=307754876,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [rock_organ, clean_guitar, fingered_bass, drums],
    instruments=["Rock Organ", "Electric Guitar (clean)", "Electric Bass (finger)", 1],
    bpm=BPM,
    track_names=["rock organ", "clean guitar", "fingered bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(94, mode="value")], [volume(84, mode="value")], [volume(104, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Am", is_meta=True),
    ],
    name="Tin Roof",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 15360, "intro", 0.4), (15360, 30720, "verse", 0.5), (46080, 30720, "chorus", 0.7),
        (76800, 30720, "verse", 0.56), (107520, 15360, "outro", 0.45),
    ],
    "chords": [
        (0, 3840, "Am", "i"), (3840, 3840, "G", "VII"), (7680, 3840, "Am", "i"),
        (11520, 3840, "G", "VII"), (15360, 3840, "Am", "i"), (19200, 3840, "G", "VII"),
        (23040, 3840, "Am", "i"), (26880, 3840, "G", "VII"), (30720, 3840, "Am", "i"),
        (34560, 3840, "G", "VII"), (38400, 3840, "Am", "i"), (42240, 3840, "G", "VII"),
        (46080, 3840, "F", "VI"), (49920, 3840, "G", "VII"), (53760, 7680, "Am", "i"),
        (61440, 3840, "F", "VI"), (65280, 3840, "G", "VII"), (69120, 7680, "Am", "i"),
        (76800, 3840, "Am", "i"), (80640, 3840, "G", "VII"), (84480, 3840, "Am", "i"),
        (88320, 3840, "G", "VII"), (92160, 3840, "Am", "i"), (96000, 3840, "G", "VII"),
        (99840, 3840, "Am", "i"), (103680, 3840, "G", "VII"), (107520, 3840, "Am", "i"),
        (111360, 3840, "Dm", "iv"), (115200, 3840, "Em", "v"), (119040, 3840, "Am", "i"),
    ],
    "about": {
        "seed": "161",
        "prompt": "reggae in A minor, 74 bpm, rock organ, clean guitar, fingered bass and drums, 32 bars",
        "genre": "reggae",
    },
    "tracks": [
        {
            "name": "rock organ",
            "role": "melody",
            "instrument": {"name": "Rock Organ", "program": 19, "low": 36, "high": 96},
            "events": ["volume", "pan", (0, 91, 62), (0, 93, 0)],
        },
        {
            "name": "clean guitar",
            "role": "chords",
            "instrument": {
                "name": "Electric Guitar (clean)", "program": 28, "low": 40, "high": 88,
            },
            "events": ["volume", "pan", (0, 91, 54), (0, 93, 8)],
        },
        {
            "name": "fingered bass",
            "role": "bass",
            "instrument": {
                "name": "Electric Bass (finger)", "program": 34, "low": 28, "high": 67,
            },
            "events": ["volume", "pan", (0, 91, 28), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 40), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
