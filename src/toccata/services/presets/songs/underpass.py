"""Underpass

Key     E phrygian
Tempo   112 quarter notes a minute, 4/4
Form    intro 8 · verse 8 · chorus 8 · solo 8
Tracks  saw lead, polysynth, synth bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 112
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "S": 38, "HC": 39, "H": 42, "T5": 43, "T4": 45, "OH": 46, "T3": 47, "C": 49,
    "T1": 50, "0": -1, "-": -2,
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


# ── intro · bars 1–8 ────────────────────────────────────────────────────────
# Em | F | Em | F | Em | F | Em | F

saw_lead_intro = join([
    chord("E5[3/16;.;88], E5[1/16;.], E5[1/4;.], r[1/8], E5[1/16;.;84], D5[11/64;3/16;84], "
          "C5[1/8;.;82]", default_volume=86),  # 1  Em
    # 2  F
    chord("F5[15/64;1/4], F5[23/64;3/8], E5[1/8;.;84], D5[15/64;1/4;86]", default_volume=90),
    chord("B4[3/16;.;88], B4[3/64;1/16], B4[1/4;.;90], r[1/8], B4[1/16;.;84], "  # 3  Em
          "A4[11/64;3/16;83], G4[7/64;1/8]", default_volume=86),
    # 4  F
    chord("C5[1/4;.;85], A4[23/64;3/8], A4[1/8;.;81], A4[3/16;.], r[1/16]", default_volume=84),
    # 5  Em
    chord("E5[1/4;.], E5[15/64;1/4;88], E5[1/4;.;91], D5[15/64;1/4;86]", default_volume=85),
    chord("A5[1/4;.;89], G5[15/64;1/4], F5[1/4;.], F5[15/64;1/4;88]", default_volume=91),  # 6  F
    chord("G5[3/16;.], G5[1/16;.;88], G5[1/4;.;94], r[1/8], G5[1/16;.;87], E5[19/64;5/16;85]",
          default_volume=92),  # 7  Em
    chord("F5[3/16;.], F5[3/16;.;84], r[5/8]", default_volume=87),  # 8  F
])


# ── verse · bars 9–16 ───────────────────────────────────────────────────────
# Em | F | Em | F | Em | F | Em | F

saw_lead_verse = join([
    chord("E5[3/16;.;93], E5[3/64;1/16;90], E5[7/64;1/8;95], F5[1/8;.], r[1/8], E5[1/16;.;87], "
          "D5[11/64;3/16], C5[7/64;1/8;86]", default_volume=88),  # 9  Em
    chord("F5[1/4;.], F5[23/64;3/8;97], E5[1/8;.;89], D5[15/64;1/4]", default_volume=95),  # 10  F
    chord("B4[3/16;.;96], B4[3/64;1/16;90], B4[1/4;.;99], r[1/8], B4[1/16;.], A4[11/64;3/16], "
          "G4[7/64;1/8;88]", default_volume=87),  # 11  Em
    chord("C5[1/4;.], A4[23/64;1/2;90], A4[3/16;.;92], r[1/16]", default_volume=89),  # 12  F
    chord("E5[1/4;.;94], E5[1/4;.], E5[1/4;.], D5[15/64;1/4;95]", default_volume=96),  # 13  Em
    # 14  F
    chord("A5[1/4;.;100], G5[15/64;1/4;98], F5[1/4;.], F5[15/64;1/4]", default_volume=96),
    chord("G5[3/16;.;97], G5[3/64;1/16;94], G5[1/4;.;102], r[1/8], G5[1/16;.], E5[19/64;5/16]",
          default_volume=91),  # 15  Em
    chord("F5[3/16;.], F5[3/16;.;88], r[5/8]", default_volume=96),  # 16  F
])

polysynth_verse = join([
    chord("B3;E4[5/32;0], G4[5/32;.;74], r[1/32], B3;E4[5/32;0], G4[5/32;.;74], r[1/32], "
          "B3;E4[17/32;0], G4[17/32;.;74], r[3/32]", default_volume=68),  # 9  Em
    chord("C4;F4[5/32;0], A4[5/32;.;74], r[1/32], C4;F4[5/32;0], A4[5/32;.;74], r[1/32], "
          "C4;F4[17/32;0], A4[17/32;.;74], r[3/32]", default_volume=68),  # 10  F
] * 4)

synth_bass_verse = join([
    # 9  Em
    chord("E2, E2, E3, E2, E2, E2, E3, E2, E2, E2, E3, E2, E2, E2, E3, E2", 1/16, 1/16, 90),
    # 10  F
    chord("F2, F2, F3, F2, F2, F2, F3, F2, F2, F2, F3, F2, F2, F2, F3, F2", 1/16, 1/16, 90),
] * 4)

drums_verse_bar10 = hits(
    "K, 0, H, T1, K;S, 0, H;T4, 0, K, 0, H, 0, K;S, 0, H, T4",
    1/16,
    {"K": 105, "H": 64, "T1": 74, "S": 102, "T4": 74},
    {"K": 1/16, "H": 1/16, "T1": 1/8, "S": 1/8, "T4": [1/8, 1/16]},
)
drums_verse_bar11 = hits(
    "K, H, K;S, H, K, H, K;S, H",
    1/8, {"K": 105, "H": 64, "S": 102}, {"K": 1/16, "H": 1/16, "S": 1/8},
)

drums_verse = join([
    hits("K;C, H, K;S, H, K, H, K;S, H",  # 9
         1/8,
         {"K": 105, "C": 88, "H": 64, "S": 102},
         {"K": 1/16, "C": 1/4, "H": 1/16, "S": 1/8}),
    drums_verse_bar10,  # 10
    drums_verse_bar11,  # 11
    drums_verse_bar10,  # 12
    drums_verse_bar11,  # 13
    drums_verse_bar10,  # 14
    drums_verse_bar11,  # 15
    hits("K, 0, H, T1, K;S, 0, H;T4, 0, K;T4, 0, T1, T4, T5, 0, T5, 0",  # 16
         1/16,
         {"K": 105, "H": 64, "T1": 74, "S": 102, "T4": [74, 86, 86], "T5": 86},
         {"K": 1/16, "H": 1/16, "T1": 1/8, "S": 1/8, "T4": 1/8, "T5": [7/64, 1/8]}),
])


# ── chorus · bars 17–24 ─────────────────────────────────────────────────────
# Em | F | G | F | Em | F | G | F

saw_lead_chorus = join([
    chord("r[1/8], F5[1/8;.], E5[1/8;.;101], E5[1/4;.;92], G5[7/64;1/8], E5[1/4;.;103]",  # 17  Em
          default_volume=96),
    chord("r[1/8], B5[1/8;.], A5[1/8;.;107], G5[7/64;1/8;97], F5[1/8;.;102], E5[3/64;1/16;99], "
          "D5[19/64;5/16;94]", default_volume=103),  # 18  F
    chord("r[1/8], G5[1/8;.], F5[1/8;.], F5[15/64;1/4;100], A5[1/8;.;102], G5[15/64;1/4;110]",
          default_volume=103),  # 19  G
    chord("C6[3/16;.], A5[11/64;3/16;95], A5[1/8;.;98], r[1/4], G5[1/8;.;94], F5[1/8;.;83]",
          default_volume=108),  # 20  F
    chord("r[1/8], F5[1/8;.], E5[7/64;1/8;100], E5[1/4;.;96], G5[1/8;.;94], E5[1/4;.;104]",
          default_volume=97),  # 21  Em
    chord("r[1/8], B5[7/64;1/8], A5[1/8;.], G5[1/8;.;97], F5[1/8;.;107], E5[3/64;1/16;94], "
          "D5[19/64;5/16;95]", default_volume=104),  # 22  F
    chord("r[1/8], B5[7/64;1/8;104], C6[7/64;1/8], B5[1/8;.;105], B5[1/8;.], A5[3/64;1/16;99], "
          "G5[19/64;5/16;102]", default_volume=111),  # 23  G
    chord("C6", 47/64, 1, 105),  # 24  F
])

polysynth_chorus_bar18 = chord(
    "C4;F4[5/32;0], A4[5/32;.;80], r[1/32], C4;F4[5/32;0], A4[5/32;.;80], r[1/32], "
    "C4;F4[7/64;0], A4[7/64;1/4;80], C4;F4[5/16;0], A4[5/16;.;80], r[1/16]", default_volume=74
)

polysynth_chorus = join([
    chord("B3;E4[5/32;0], G4[5/32;.;80], r[1/32], B3;E4[5/32;0], G4[5/32;.;80], r[1/32], "
          "B3;E4[7/64;0], G4[7/64;1/4;80], B3;E4[5/16;0], G4[5/16;.;80], r[1/16]",  # 17  Em
          default_volume=74),
    polysynth_chorus_bar18,  # 18  F
    chord("B3;D4[5/32;0], G4[5/32;.;80], r[1/32], B3;D4[5/32;0], G4[5/32;.;80], r[1/32], "
          "B3;D4[7/64;0], G4[7/64;1/4;80], B3;D4[5/16;0], G4[5/16;.;80], r[1/16]",  # 19  G
          default_volume=74),
    polysynth_chorus_bar18,  # 20  F
] * 2)

synth_bass_chorus_bar17 = chord(
    "E2, E3, E2, E2, E2, E3, E2, E2, E2, E3, E2, E2, E2, E3, E2, E3", 1/16, 1/16, 97
)
synth_bass_chorus_bar18 = chord(
    "F2, F3, F2, F2, F2, F3, F2, F2, F2, F3, F2, F2, F2, F3, F2, F3", 1/16, 1/16, 97
)
synth_bass_chorus_bar19 = chord(
    "G2, G3, G2, G2, G2, G3, G2, G2, G2, G3, G2, G2, G2, G3, G2, G3", 1/16, 1/16, 97
)

synth_bass_chorus = join([
    synth_bass_chorus_bar17,  # 17  Em
    synth_bass_chorus_bar18,  # 18  F
    synth_bass_chorus_bar19,  # 19  G
    synth_bass_chorus_bar18,  # 20  F
    synth_bass_chorus_bar17,  # 21  Em
    synth_bass_chorus_bar18,  # 22  F
    synth_bass_chorus_bar19,  # 23  G
    # 24  F
    chord("F2, F3, F2, F2, F2, F3, F2, F2, F2, F3, F2, F2, F2, F3, F2, F2", 1/16, 1/16, 97),
])

drums_chorus_bar19 = hits(
    "K;H, 0, OH, H, S;HC;H, 0, OH, K;H, H, 0, K;OH, H, S;HC;H, 0, OH, H",
    1/16,
    {"K": [113, 97], "H": [70, 38], "OH": 74, "S": 110, "HC": 89},
    {"K": 1/16, "H": [1/16, 3/64, 1/16, 1/16], "OH": 1/16, "S": 1/8, "HC": 1/8},
)

drums_chorus = join([
    hits("K;H;C, 0, OH, H, S;HC;H, 0, OH, K;H, H, 0, K;OH, H, S;HC;H, 0, OH, H",  # 17
         1/16,
         {"K": [113, 97], "H": [70, 38], "C": 95, "OH": 74, "S": 110, "HC": 89},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 1/16],
             "C": 1/4,
             "OH": 1/16,
             "S": 1/8,
             "HC": 1/8,
         }),
    hits("K;H, 0, H, H;T1, S;HC;H, 0, H;T4, K;H, H, 0, K;H, H, S;HC;H, 0, OH, H;T4",  # 18
         1/16,
         {
             "K": [113, 97],
             "H": [70, 70, 38, 70, 70, 38, 70, 70, 38, 70, 38],
             "T1": 80,
             "S": 110,
             "HC": 89,
             "T4": 80,
             "OH": 74,
         },
         {
             "K": 1/16,
             "H": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 3/64],
             "T1": 1/8,
             "S": 1/8,
             "HC": 1/8,
             "T4": [1/8, 1/16],
             "OH": 1/16,
         }),
    drums_chorus_bar19,  # 19
    hits("K;H, 0, H, H;T1, S;HC;H, 0, H;T4, K;H, H, 0, K;H, H, S;HC;H, 0, OH, H;T4",  # 20
         1/16,
         {
             "K": [113, 97],
             "H": [70, 70, 38, 70, 70, 38, 70, 70, 38, 70, 38],
             "T1": 80,
             "S": 110,
             "HC": 89,
             "T4": 80,
             "OH": 74,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 3/64, 1/16],
             "T1": 1/8,
             "S": 1/8,
             "HC": 1/8,
             "T4": [1/8, 1/16],
             "OH": 1/16,
         }),
    drums_chorus_bar19,  # 21
    hits("K;H, 0, H, H;T1, S;HC;H, 0, H;T4, K;H, H, 0, K;H, H, S;HC;H, 0, OH, H;T4",  # 22
         1/16,
         {
             "K": [113, 97],
             "H": [70, 70, 38, 70, 70, 38, 70, 70, 38, 70, 38],
             "T1": 80,
             "S": 110,
             "HC": 89,
             "T4": 80,
             "OH": 74,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 3/64, 1/16, 1/16, 1/16],
             "T1": 1/8,
             "S": 1/8,
             "HC": 1/8,
             "T4": [1/8, 1/16],
             "OH": 1/16,
         }),
    hits("K;H, 0, OH, H, S;HC;H, 0, OH, K;H, H, 0, K;OH, H, S;HC;H, 0, OH, H",  # 23
         1/16,
         {"K": [113, 97], "H": [70, 38], "OH": 74, "S": 110, "HC": 89},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 1/16],
             "OH": 1/16,
             "S": 1/8,
             "HC": 1/8,
         }),
    hits("K;H, 0, H, H;T1, S;HC;H, 0, H;T4, K;H, K;T1, 0, T1, T1, T3, 0, T3, T5",  # 24
         1/16,
         {
             "K": [113, 97],
             "H": [70, 70, 38],
             "T1": [80, 93, 80],
             "S": 110,
             "HC": 89,
             "T4": 80,
             "T3": [93, 80],
             "T5": 93,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 1/16, 1/16],
             "T1": [1/8, 1/8, 1/16],
             "S": 1/8,
             "HC": 1/8,
             "T4": 1/8,
             "T3": 1/8,
             "T5": 1/16,
         }),
])


# ── solo · bars 25–32 ───────────────────────────────────────────────────────
# Em | F | Em | F | Em | F | F | Em

saw_lead_solo = join([
    chord("r[1/8], G5[7/64;1/8], F5[1/8;.;99], E5[1/8;.], B4[3/16;.;97], B4[11/64;3/16;92], "
          "A4[1/8;.;89]", default_volume=95),  # 25  Em
    chord("r[1/8], F5[7/64;1/8], E5[7/64;1/8;99], D5[1/8;.;92], C5[3/16;.;102], C5[11/64;3/16], "
          "B4[7/64;1/8;95]", default_volume=94),  # 26  F
    chord("E5[3/16;.], E5[11/64;3/16;96], A5[1/8;.;101], G5[3/16;.;103], A5[11/64;3/16;97], "
          "G5[1/8;.;98]", default_volume=104),  # 27  Em
    chord("A5[3/16;.], r[1/16], G5[7/64;1/8;99], F5[23/64;3/8;91], F5[1/4;.;92]",  # 28  F
          default_volume=102),
    chord("r[1/8], G5[7/64;1/8], F5[1/8;.;101], E5[1/8;.], B4[3/16;.;96], B4[11/64;3/16;89], "
          "A4[1/8;.;86]", default_volume=93),  # 29  Em
    chord("r[1/8], F5[7/64;1/8], E5[1/8;.;100], D5[7/64;1/8;97], C5[3/16;.;98], C5[3/16;.;92], "
          "B4[1/8;.;93]", default_volume=96),  # 30  F
    chord("r[1/8], F5[7/64;1/8], G5[7/64;1/8;105], A5[1/8;.;98], C6[11/64;3/16;104], "  # 31  F
          "A5[11/64;3/16;99], G5[1/8;.]", default_volume=96),
    chord("E5", 63/64, 1, 82),  # 32  Em
])

polysynth_solo_bar25 = chord(
    "B3;E4[5/16;0], G4[5/16;.;78], r[1/16], B3;E4[5/16;0], G4[5/16;.;78], r[1/16], "
    "B3;E4[7/32;0], G4[7/32;.;78], r[1/32]", default_volume=72
)
polysynth_solo_bar26 = chord(
    "C4;F4[5/16;0], A4[5/16;.;78], r[1/16], C4;F4[5/16;0], A4[5/16;.;78], r[1/16], "
    "C4;F4[7/32;0], A4[7/32;.;78], r[1/32]", default_volume=72
)

polysynth_solo = join([
    polysynth_solo_bar25,  # 25  Em
    polysynth_solo_bar26,  # 26  F
    polysynth_solo_bar25,  # 27  Em
    polysynth_solo_bar26,  # 28  F
    polysynth_solo_bar25,  # 29  Em
    polysynth_solo_bar26, polysynth_solo_bar26,  # 30–31
    C("Em/B", 3) % (1, 0, 74),  # 32  Em
])

synth_bass_solo_bar25 = chord(
    "E2, E2, E3, E2, E2, E2, E3, E2, E2, E2, E3, E2, E2, E2, E3, E2", 1/16, 1/16, 95
)
synth_bass_solo_bar26 = chord(
    "F2, F2, F3, F2, F2, F2, F3, F2, F2, F2, F3, F2, F2, F2, F3, F2", 1/16, 1/16, 95
)

synth_bass_solo = join([
    synth_bass_solo_bar25,  # 25  Em
    synth_bass_solo_bar26,  # 26  F
    synth_bass_solo_bar25,  # 27  Em
    synth_bass_solo_bar26,  # 28  F
    synth_bass_solo_bar25,  # 29  Em
    synth_bass_solo_bar26, synth_bass_solo_bar26,  # 30–31
    chord("E1", 4/3, 1, 89),  # 32  Em
])

drums_solo_bar26 = hits(
    "K;H, 0, H, 0, S;H, 0, H, T3, K;H, 0, H, 0, S;H, 0, H;T5, 0",
    1/16,
    {"K": 110, "H": [68, 37], "S": 107, "T3": 78, "T5": 91},
    {"K": 1/16, "H": 1/16, "S": 1/8, "T3": 1/8, "T5": 1/8},
)
drums_solo_bar27 = hits(
    "K;H, H, S;H, H, K;H, H, S;H, H",
    1/8, {"K": 110, "H": [68, 37], "S": 107}, {"K": 1/16, "H": 1/16, "S": 1/8},
)

drums_solo = join([
    hits("K;H;C, H, S;H, H, K;H, H, S;H, H",  # 25
         1/8,
         {"K": 110, "H": [68, 37], "C": 93, "S": 107},
         {"K": 1/16, "H": 1/16, "C": 1/4, "S": 1/8}),
    drums_solo_bar26,  # 26
    drums_solo_bar27,  # 27
    drums_solo_bar26,  # 28
    drums_solo_bar27,  # 29
    drums_solo_bar26,  # 30
    drums_solo_bar27,  # 31
    hits("K;C, 0", 1/2, {"K": 99, "C": 93}, {"K": 1/8, "C": 1/2}),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

saw_lead = perform(
    join([saw_lead_intro, saw_lead_verse, saw_lead_chorus, saw_lead_solo]),
    grid=1/16, late=8, loose=2, seed=973922381,
)
polysynth = perform(
    join([rest(8), polysynth_verse, polysynth_chorus, polysynth_solo]),
    grid=1/16, loose=2, touch=3, seed=696719663,
)
synth_bass = perform(
    join([rest(8), synth_bass_verse, synth_bass_chorus, synth_bass_solo]),
    grid=1/16, loose=2, touch=3, seed=782821999, gate=75,
)
drums = perform(
    join([rest(8), drums_verse, drums_chorus, drums_solo]),
    grid=1/16, loose=2, touch=3, seed=305621685,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [saw_lead, polysynth, synth_bass, drums],
    instruments=["Lead 2 (sawtooth)", "Pad 3 (polysynth)", "Synth Bass 1", 25],
    bpm=BPM,
    track_names=["saw lead", "polysynth", "synth bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(90, mode="value")], [volume(78, mode="value")], [volume(102, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[event("time_signature", numerator=4, denominator=4, is_meta=True)],
    name="Underpass",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "keys": [(0, "E", "phrygian")],
    "sections": [
        (0, 30720, "intro", 0.36), (30720, 30720, "verse", 0.56), (61440, 30720, "chorus", 0.85),
        (92160, 30720, "solo", 0.75),
    ],
    "chords": [
        (0, 3840, "Em", "i"), (3840, 3840, "F", "bII"), (7680, 3840, "Em", "i"),
        (11520, 3840, "F", "bII"), (15360, 3840, "Em", "i"), (19200, 3840, "F", "bII"),
        (23040, 3840, "Em", "i"), (26880, 3840, "F", "bII"), (30720, 3840, "Em", "i"),
        (34560, 3840, "F", "bII"), (38400, 3840, "Em", "i"), (42240, 3840, "F", "bII"),
        (46080, 3840, "Em", "i"), (49920, 3840, "F", "bII"), (53760, 3840, "Em", "i"),
        (57600, 3840, "F", "bII"), (61440, 3840, "Em", "i"), (65280, 3840, "F", "bII"),
        (69120, 3840, "G", "III"), (72960, 3840, "F", "bII"), (76800, 3840, "Em", "i"),
        (80640, 3840, "F", "bII"), (84480, 3840, "G", "III"), (88320, 3840, "F", "bII"),
        (92160, 3840, "Em", "i"), (96000, 3840, "F", "bII"), (99840, 3840, "Em", "i"),
        (103680, 3840, "F", "bII"), (107520, 3840, "Em", "i"), (111360, 7680, "F", "bII"),
        (119040, 3840, "Em", "i"),
    ],
    "about": {
        "seed": "212",
        "prompt": "dark synthwave in E phrygian, 112 bpm, saw lead, polysynth, synth bass and drums, 32 bars",
        "genre": "synthwave",
    },
    "tracks": [
        {
            "name": "saw lead",
            "role": "melody",
            "instrument": {"name": "Lead 2 (sawtooth)", "program": 82, "low": 36, "high": 108},
            "feel": {
                "swing": 50.0, "grid": 240, "push": 8, "loose": 2, "touch": 3, "seed": 973922381,
            },
            "events": [
                "volume", "pan", (0, 91, 66), (0, 93, 0), (0, 1, 10), (1440, 1, 34),
                (2400, 1, 58), (2880, 1, 70), (3840, 1, 10), (5280, 1, 34), (6240, 1, 58),
                (6720, 1, 70), (7680, 1, 10), (9120, 1, 34), (10080, 1, 58), (10560, 1, 70),
                (11520, 1, 10), (12960, 1, 34), (13920, 1, 58), (14400, 1, 70), (15360, 1, 10),
                (16800, 1, 34), (17760, 1, 58), (18240, 1, 70), (19200, 1, 10), (20640, 1, 34),
                (21600, 1, 58), (22080, 1, 70), (23040, 1, 10), (24480, 1, 34), (25440, 1, 58),
                (25920, 1, 70), (26880, 1, 10), (28320, 1, 34), (29280, 1, 58), (29760, 1, 70),
                (30720, 1, 10), (32160, 1, 34), (33120, 1, 58), (33600, 1, 70), (34560, 1, 10),
                (36000, 1, 34), (36960, 1, 58), (37440, 1, 70), (38400, 1, 10), (39840, 1, 34),
                (40800, 1, 58), (41280, 1, 70), (42240, 1, 10), (43680, 1, 34), (44640, 1, 58),
                (45120, 1, 70), (46080, 1, 10), (47520, 1, 34), (48480, 1, 58), (48960, 1, 70),
                (49920, 1, 10), (51360, 1, 34), (52320, 1, 58), (52800, 1, 70), (53760, 1, 10),
                (55200, 1, 34), (56160, 1, 58), (56640, 1, 70), (57600, 1, 10), (59040, 1, 34),
                (60000, 1, 58), (60480, 1, 70), (61440, 1, 10), (62880, 1, 34), (63840, 1, 58),
                (64320, 1, 70), (65280, 1, 10), (66720, 1, 34), (67680, 1, 58), (68160, 1, 70),
                (69120, 1, 10), (70560, 1, 34), (71520, 1, 58), (72000, 1, 70), (72960, 1, 10),
                (74400, 1, 34), (75360, 1, 58), (75840, 1, 70), (76800, 1, 10), (78240, 1, 34),
                (79200, 1, 58), (79680, 1, 70), (80640, 1, 10), (82080, 1, 34), (83040, 1, 58),
                (83520, 1, 70), (84480, 1, 10), (85920, 1, 34), (86880, 1, 58), (87360, 1, 70),
                (88320, 1, 10), (89760, 1, 34), (90720, 1, 58), (91200, 1, 70), (92160, 1, 10),
                (93600, 1, 34), (94560, 1, 58), (95040, 1, 70), (96000, 1, 10), (97440, 1, 34),
                (98400, 1, 58), (98880, 1, 70), (99840, 1, 10), (101280, 1, 34), (102240, 1, 58),
                (102720, 1, 70), (103680, 1, 10), (105120, 1, 34), (106080, 1, 58),
                (106560, 1, 70), (107520, 1, 10), (108960, 1, 34), (109920, 1, 58),
                (110400, 1, 70), (111360, 1, 10), (112800, 1, 34), (113760, 1, 58),
                (114240, 1, 70), (115200, 1, 10), (116640, 1, 34), (117600, 1, 58),
                (118080, 1, 70), (119040, 1, 10), (120480, 1, 34), (121440, 1, 58),
                (121920, 1, 70),
            ],
        },
        {
            "name": "polysynth",
            "role": "chords",
            "instrument": {"name": "Pad 3 (polysynth)", "program": 91, "low": 24, "high": 108},
            "events": ["volume", "pan", (0, 91, 58), (0, 93, 8)],
        },
        {
            "name": "synth bass",
            "role": "bass",
            "instrument": {"name": "Synth Bass 1", "program": 39, "low": 24, "high": 72},
            "events": ["volume", "pan", (0, 91, 32), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 25, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 44), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
