"""Corner Band

Key     G minor
Tempo   188 quarter notes a minute, 4/4
Form    verse 16 · coro 16 · mambo 8
Tracks  trumpet, trombone, piano, fingered bass, drums, congas

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 188
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "SS": 37, "C": 49, "TB": 54, "CB": 56, "MC": 62, "OC": 63, "LC": 64, "TI1": 65,
    "TI2": 66, "CL": 75, "0": -1, "-": -2,
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


# ── verse · bars 1–16 ───────────────────────────────────────────────────────
# Gm9 | Cm9 | F9 | Bbmaj7 | Ebmaj7 | Am7b5 | D7 | D7 | Gm9 | Cm9 | F9 | Bbmaj7 | Ebmaj7 | Am7b5 |
# D7 | D7

trumpet_verse_bar5 = chord(
    "Bb4[7/48;1/8], C5[7/48;1/8;82], Eb5[5/16;1/4;83], Bb4[7/48;1/8], C5[7/24;1/4;82], "
    "Eb5[7/48;1/8;83]", default_volume=86
)
trumpet_verse_bar6 = chord(
    "Eb5[7/48;1/8;90], F5[7/24;1/4], F5[7/48;1/8], Eb5[7/48;1/8;90], F5[7/24;1/4], F5[7/48;1/8]",
    default_volume=86,
)

trumpet_verse = join([
    chord("Bb4[7/48;1/8;86], C5[1/6;1/8], D5[11/24;3/8;83], D5[7/48;1/8;83], Eb5[7/48;1/8;88], "
          "C5[7/48;1/8]", default_volume=82),  # 1  Gm9
    # 2  Cm9
    chord("C5[7/48;1/8], D5[7/24;1/4;84], F5[7/48;1/8;86], C5[29/48;1/2]", default_volume=89),
    chord("G4[7/48;1/8;88], A4[7/48;1/8], C5[11/24;3/8;85], C5[7/48;1/8;85], C5[7/48;1/8;91], "
          "Bb4[7/48;1/8]", default_volume=84),  # 3  F9
    # 4  Bbmaj7
    chord("A4[7/48;1/8], Bb4[7/24;1/4;81], D5[7/48;1/8;83], A4[7/12;1/2]", default_volume=86),
    trumpet_verse_bar5,  # 5  Ebmaj7
    trumpet_verse_bar6,  # 6  Am7b5
    # 7  D7
    chord("D5[7/48;1/8], D5[1/6;1/8;86], F5[5/16;1/4;88], D5[29/48;1/2]", default_volume=92),
    chord("D5[7/48;1/8], C5[11/24;1/2;82], G4[7/48;1/8;71], A4[7/48;1/8;78], Bb4[7/48;1/8;73]",
          default_volume=88),  # 8  D7
    chord("Bb4[7/24;1/4], D5[29/48;1/2;88], F5[7/24;1/4;90]", default_volume=86),  # 9  Gm9
    chord("r[1/4], Eb5[7/48;1/8], G5[11/24;3/8;92], Eb5[7/24;1/4]", default_volume=90),  # 10  Cm9
    chord("Eb5[7/48;1/8], F5[7/48;1/8;88], G5[1/8;.;81], F5[7/48;1/8;88], Eb5[29/48;1/2]",
          default_volume=92),  # 11  F9
    # 12  Bbmaj7
    chord("D5[7/24;1/4], C5[7/48;1/8;87], A4[7/48;1/8;81], F4[7/24;1/2;84]", default_volume=88),
    trumpet_verse_bar5,  # 13  Ebmaj7
    trumpet_verse_bar6,  # 14  Am7b5
    # 15  D7
    chord("D5[7/48;1/8], D5[7/48;1/8;86], F5[5/16;1/4;88], D5[29/48;1/2]", default_volume=92),
    chord("D5[7/48;1/8], C5[11/24;7/8;82]", default_volume=88),  # 16  D7
])

trombone_verse_bar4 = chord("r[1/2], D4[7/48;1/8], Eb4[7/48;1/4], D4[7/48;1/8]", volume=79)

trombone_verse = join([
    rest(3),  # 1–3
    trombone_verse_bar4,  # 4  Bbmaj7
    rest(3),  # 5–7
    trombone_verse_bar4,  # 8  D7
    rest(3),  # 9–11
    trombone_verse_bar4,  # 12  Bbmaj7
    rest(3),  # 13–15
    chord("D4[7/24;3/8], D4[5/48;1/8], D4[5/24;1/2]", volume=105),  # 16  D7
])

piano_verse_bar1 = chord(
    "Bb3;Bb4[5/32;.], r[3/32], A4;Bb4[5/32;1/8], F3;F4[5/32;.], r[3/32], A4;Bb4[5/32;.], "
    "r[3/32], D4;D5[5/32;1/8]", volume=73
)
piano_verse_bar2 = chord(
    "r[1/8], D4;D5[5/32;.], r[3/32], Bb4;D5[5/32;.], r[3/32], Eb3;Eb4[5/32;1/8], Bb4;D5[5/32;.], "
    "r[3/32]", volume=73
)
piano_verse_bar3 = chord(
    "Eb4;Eb5[5/32;.], r[3/32], A4;Eb5[5/32;1/8], G3;G4[5/32;.], r[3/32], A4;Eb5[5/32;.], "
    "r[3/32], D4;D5[5/32;1/8]", volume=73
)
piano_verse_bar4 = chord(
    "r[1/8], D4;D5[5/32;.], r[3/32], Bb4;D5[5/32;.], r[3/32], A3;A4[5/32;1/8], Bb4;D5[5/32;.], "
    "r[3/32]", volume=73
)
piano_verse_bar5 = chord(
    "D4;D5[5/32;.], r[3/32], G4;D5[5/32;1/8], Eb3;Eb4[5/32;.], r[3/32], G4;D5[5/32;.], r[3/32], "
    "C4;C5[5/32;1/8]", volume=73
)
piano_verse_bar6 = chord(
    "r[1/8], C4;C5[5/32;.], r[3/32], A4;C5[5/32;.], r[3/32], G3;G4[5/32;1/8], A4;C5[5/32;.], "
    "r[3/32]", volume=73
)
piano_verse_bar7 = chord(
    "D4;D5[5/32;.], r[3/32], C5;D5[5/32;1/8], F#3;F#4[5/32;.], r[3/32], C5;D5[5/32;.], r[3/32], "
    "D4;D5[5/32;1/8]", volume=73
)

piano_verse = join([
    piano_verse_bar1,  # 1  Gm9
    piano_verse_bar2,  # 2  Cm9
    piano_verse_bar3,  # 3  F9
    piano_verse_bar4,  # 4  Bbmaj7
    piano_verse_bar5,  # 5  Ebmaj7
    piano_verse_bar6,  # 6  Am7b5
    piano_verse_bar7,  # 7  D7
    chord("r[1/8], D4;D5[5/32;.], r[3/32], C5;D5[5/32;.], r[3/32], F#3;F#4[5/32;1/8], "  # 8  D7
          "C5;D5[5/32;.], r[3/32]", volume=73),
    piano_verse_bar1,  # 9  Gm9
    piano_verse_bar2,  # 10  Cm9
    piano_verse_bar3,  # 11  F9
    piano_verse_bar4,  # 12  Bbmaj7
    piano_verse_bar5,  # 13  Ebmaj7
    piano_verse_bar6,  # 14  Am7b5
    piano_verse_bar7,  # 15  D7
    # 16  D7
    chord("D4;D5[5/16;.], r[1/16], C5;D5[5/32;1/8], F#3;F#4[5/16;.], r[3/16]", volume=84),
])

fingered_bass_verse_bar1 = chord(
    "G2[15/64;1/4], D3[7/64;1/8], G2[7/64;3/8], C2[29/64;1/4;91]", default_volume=86
)
fingered_bass_verse_bar2 = chord("r[3/8], Eb2[7/64;3/8], F2[29/64;1/4;91]", default_volume=86)
fingered_bass_verse_bar3 = chord(
    "r[1/4], A2[7/64;1/8], C3[7/64;3/8], Bb1[29/64;1/4;91]", default_volume=86
)
fingered_bass_verse_bar4 = chord("r[3/8], D2[7/64;3/8], Eb2[15/64;1/4;91]", default_volume=86)
fingered_bass_verse_bar5 = chord(
    "Eb2[15/64;1/4], Bb2[7/64;1/8], Eb2[7/64;3/8], A1[29/64;1/4;91]", default_volume=86
)
fingered_bass_verse_bar6 = chord("r[3/8], Eb2[7/64;3/8], D2[29/64;1/4;91]", default_volume=86)

fingered_bass_verse = join([
    fingered_bass_verse_bar1,  # 1  Gm9
    fingered_bass_verse_bar2,  # 2  Cm9
    fingered_bass_verse_bar3,  # 3  F9
    fingered_bass_verse_bar4,  # 4  Bbmaj7
    fingered_bass_verse_bar5,  # 5  Ebmaj7
    fingered_bass_verse_bar6,  # 6  Am7b5
    chord("r[1/4], F#2[7/64;1/8], A2[7/64;3/8], D2[29/64;1/4;91]", default_volume=86),  # 7  D7
    chord("r[3/8], F#2[7/64;3/8], G2[15/64;1/4;91]", default_volume=86),  # 8  D7
    fingered_bass_verse_bar1,  # 9  Gm9
    fingered_bass_verse_bar2,  # 10  Cm9
    fingered_bass_verse_bar3,  # 11  F9
    fingered_bass_verse_bar4,  # 12  Bbmaj7
    fingered_bass_verse_bar5,  # 13  Ebmaj7
    fingered_bass_verse_bar6,  # 14  Am7b5
    chord("r[1/4], F#2[7/64;1/8], A2[7/64;3/8], D2[15/64;1/4;91]", default_volume=86),  # 15  D7
    chord("D2[17/64;3/8], D2[3/32;.], r[1/32], D2[11/64;1/2]", volume=90),  # 16  D7
])

drums_verse_bar1 = hits("SS, 0, SS;CL, SS, CL, SS, 0, SS", 1/8, {"SS": 70, "CL": 74}, 1/16)
drums_verse_bar2 = hits("SS;CL, 0, SS, CL, SS, SS, CL, SS", 1/8, {"SS": 70, "CL": 74}, 1/16)

drums_verse = join([
    drums_verse_bar1,  # 1
    drums_verse_bar2,  # 2
    drums_verse_bar1,  # 3
    drums_verse_bar2,  # 4
    drums_verse_bar1,  # 5
    drums_verse_bar2,  # 6
    drums_verse_bar1,  # 7
    drums_verse_bar2,  # 8
    drums_verse_bar1,  # 9
    drums_verse_bar2,  # 10
    drums_verse_bar1,  # 11
    drums_verse_bar2,  # 12
    drums_verse_bar1,  # 13
    drums_verse_bar2,  # 14
    drums_verse_bar1,  # 15
    # 16
    hits("K;TI1;CL, 0, 0, K;TI1;CL, K;TI1, 0, CL, 0", 1/8, {"K": 103, "TI1": 84, "CL": 79}, 1/16),
])

congas_verse_bar1 = hits("MC, 0, MC, 0, MC, 0, OC, OC", 1/8, {"MC": [36, 78], "OC": 67}, 1/16)
congas_verse_bar2 = hits(
    "MC, MC, MC, LC, 0, MC, OC, OC", 1/8, {"MC": [36, 36, 78], "LC": 67, "OC": 67}, 1/16
)

congas_verse = join([
    congas_verse_bar1,  # 1
    congas_verse_bar2,  # 2
    congas_verse_bar1,  # 3
    congas_verse_bar2,  # 4
    congas_verse_bar1,  # 5
    congas_verse_bar2,  # 6
    congas_verse_bar1,  # 7
    congas_verse_bar2,  # 8
    congas_verse_bar1,  # 9
    congas_verse_bar2,  # 10
    congas_verse_bar1,  # 11
    congas_verse_bar2,  # 12
    congas_verse_bar1,  # 13
    congas_verse_bar2,  # 14
    congas_verse_bar1,  # 15
    hits("OC, 0, 0, OC, OC, 0, 0, 0", 1/8, 80, 1/16),  # 16
])


# ── coro · bars 17–32 ───────────────────────────────────────────────────────
# Gm | Cm | D7 | Cm | Gm | Cm | D7 | Cm | Gm | Cm | D7 | Cm | Gm | Cm | D7 | Cm

trumpet_coro_bar17 = chord("r[1/4], D5[13/48;1/4], Bb4[1/8;.], Bb4[1/8;.], r[1/4]", volume=94)
trumpet_coro_bar18 = chord(
    "C5[13/48;1/4], Eb5[1/8;.], C5[13/48;1/4], Bb4[13/48;1/4], Bb4[1/8;.]", volume=94
)
trumpet_coro_bar23 = chord(
    "r[1/8], Eb5[7/48;1/8], F5[7/48;1/8;100], G5[7/48;1/8;94], D5[7/24;1/4;98], D5[7/48;1/8;98], "
    "Eb5[7/48;1/8]", default_volume=92
)

trumpet_coro = join([
    trumpet_coro_bar17,  # 17  Gm
    trumpet_coro_bar18,  # 18  Cm
    chord("r[1/8], Eb5[7/48;1/8;92], D5[7/48;1/8], C5[7/48;1/8;91], D5[7/24;1/4], "  # 19  D7
          "Eb5[7/48;1/8], D5[7/48;1/8;92]", default_volume=98),
    chord("r[1/8], D5[7/48;1/8], Bb4[7/48;1/8;92], A4[7/24;1/4;86], Bb4[7/48;1/8;86], "  # 20  Cm
          "C5[7/48;1/8;93], D5[7/48;1/8]", default_volume=88),
    trumpet_coro_bar17,  # 21  Gm
    trumpet_coro_bar18,  # 22  Cm
    trumpet_coro_bar23,  # 23  D7
    chord("G5[29/48;7/8], Eb5[7/48;1/8;80]", default_volume=96),  # 24  Cm
    trumpet_coro_bar17,  # 25  Gm
    trumpet_coro_bar18,  # 26  Cm
    chord("r[1/8], Eb5[7/48;1/8], C5[7/48;1/8;97], A4[7/24;1/4;90], Bb4[7/48;1/8;90], "  # 27  D7
          "C5[7/48;1/8;97], D5[7/48;1/8]", default_volume=92),
    chord("C5[7/24;7/8], C5[7/48;1/8;78]", default_volume=93),  # 28  Cm
    trumpet_coro_bar17,  # 29  Gm
    trumpet_coro_bar18,  # 30  Cm
    trumpet_coro_bar23,  # 31  D7
    chord("G5", 29/48, 1, 96),  # 32  Cm
])

trombone_coro = join([
    chord("r[1/4], Bb4[13/48;1/4], G4[1/8;.], G4[1/8;.], r[1/4]", volume=84),  # 17  Gm
    # 18  Cm
    chord("G4[13/48;1/4], C4[1/8;.], G4[13/48;1/4], G4[13/48;1/4], G4[1/8;.]", volume=84),
    rest(1),  # 19  D7
    chord("r[1/2], Eb4[7/48;1/8], Eb4[7/48;1/4], C4[7/48;1/8]", volume=84),  # 20  Cm
] * 4)

piano_coro_bar17 = chord(
    "D4;D5[5/32;.], r[3/32], Bb3;Bb4[5/32;1/8], G3;G4[5/32;.], r[3/32], Bb3;Bb4[5/32;.], "
    "r[3/32], Eb4;Eb5[5/32;1/8]", volume=78
)
piano_coro_bar18 = chord(
    "r[1/8], Eb4;Eb5[5/32;.], r[3/32], C4;C5[5/32;.], r[3/32], G3;G4[5/32;1/8], C4;C5[5/32;.], "
    "r[3/32]", volume=78
)
piano_coro_bar19 = chord(
    "D4;D5[5/32;.], r[3/32], C4;C5[5/32;1/8], F#3;F#4[5/32;.], r[3/32], C4;C5[5/32;.], r[3/32], "
    "Eb4;Eb5[5/32;1/8]", volume=78
)
piano_coro_bar24 = chord(
    "r[1/8], G3;G4[5/32;.], r[3/32], C4;C5[5/32;.], r[3/32], Eb4;Eb5[5/32;1/8], C4;C5[5/32;.], "
    "r[3/32]", volume=78
)

piano_coro = join([
    piano_coro_bar17, piano_coro_bar18, piano_coro_bar19, piano_coro_bar18, piano_coro_bar17,
    piano_coro_bar18, piano_coro_bar19, piano_coro_bar24, piano_coro_bar17, piano_coro_bar18,
    piano_coro_bar19, piano_coro_bar24, piano_coro_bar17, piano_coro_bar18, piano_coro_bar19,
    piano_coro_bar18,
])

fingered_bass_coro = join([
    chord("G2[11/32;.], r[1/32], G2[7/64;3/8], C2[29/64;1/4;97]", default_volume=92),  # 17  Gm
    chord("r[3/8], G2[7/64;3/8], D2[29/64;1/4;97]", default_volume=92),  # 18  Cm
    chord("r[3/8], A2[7/64;3/8], C2[29/64;1/4;97]", default_volume=92),  # 19  D7
    chord("r[3/8], G2[7/64;3/8], G2[15/64;1/4;97]", default_volume=92),  # 20  Cm
] * 4)

drums_coro_bar18 = hits(
    "CB;CL, 0, CB, K;CL, CB, CB, CL, CB",
    1/8, {"CB": [85, 85, 85, 73, 73], "CL": 79, "K": 88}, 1/16,
)
drums_coro_bar19 = hits(
    "CB, 0, CB;CL, K;CB, CL, CB, CB, CB",
    1/8, {"CB": [85, 85, 73, 73, 85, 73], "CL": 79, "K": 88}, 1/16,
)

drums_coro = join([
    hits("C;CB, 0, CB;CL, K;CB, CL, CB, CB, CB",  # 17
         1/8,
         {"C": 90, "CB": [85, 85, 73, 73, 85, 73], "CL": 79, "K": 88},
         {"C": 1/4, "CB": 1/16, "CL": 1/16, "K": 1/16}),
    drums_coro_bar18,  # 18
    drums_coro_bar19,  # 19
    drums_coro_bar18,  # 20
    drums_coro_bar19,  # 21
    drums_coro_bar18,  # 22
    drums_coro_bar19,  # 23
    drums_coro_bar18,  # 24
    drums_coro_bar19,  # 25
    drums_coro_bar18,  # 26
    drums_coro_bar19,  # 27
    drums_coro_bar18,  # 28
    drums_coro_bar19,  # 29
    drums_coro_bar18,  # 30
    drums_coro_bar19,  # 31
    hits("CB;TI1;CL, 0, CB;TI2, K;TI1;CL, CB;TI2, CB;TI1, TI1;CL, CB;TI1",  # 32
         1/8, {"CB": [85, 85, 85, 73, 73], "TI1": 75, "CL": 79, "TI2": 75, "K": 88}, 1/16),
])

congas_coro = join([
    hits("MC, MC, MC, 0, MC, MC, OC, OC", 1/8, {"MC": [39, 39, 83], "OC": 72}, 1/16),  # 17
    # 18
    hits("MC, MC, MC, LC, 0, MC, OC, OC", 1/8, {"MC": [39, 39, 83], "LC": 72, "OC": 72}, 1/16),
] * 8)


# ── mambo · bars 33–40 ──────────────────────────────────────────────────────
# Gm | Gm | D7 | D7 | Gm | Gm | Am7b5 D7 | Gm

trumpet_mambo_bar33 = chord(
    "D5[1/8;.], C5[1/8;.], D5[1/8;.], r[1/8], G5[1/8;.], F5[1/8;.], Eb5[1/8;.], r[1/8]", volume=98
)
trumpet_mambo_bar34 = chord("G5[19/48;3/8], D5[19/48;3/8], C5[1/8;.], r[1/8]", volume=98)

trumpet_mambo = join([
    trumpet_mambo_bar33,  # 33  Gm
    trumpet_mambo_bar34,  # 34  Gm
    chord("D5[1/8;.], C5[1/8;.], D5[1/8;.], r[1/8], D5[1/8;.], D5[1/8;.], C5[1/8;.], r[1/8]",
          volume=98),  # 35  D7
    chord("D5[19/48;3/8], C5[19/48;3/8], C5[1/8;.], r[1/8]", volume=98),  # 36  D7
    trumpet_mambo_bar33,  # 37  Gm
    trumpet_mambo_bar34,  # 38  Gm
    chord("Eb5[1/8;.], D5[1/8;.], Eb5[1/8;.], r[1/8], D5[1/8;.], D5[1/8;.], C5[1/8;.], r[1/8]",
          volume=98),  # 39  Am7b5 D7
    chord("G4", 1/3, 1, 102),  # 40  Gm
])

trombone_mambo_bar33 = chord("Bb3[1/8;.], r[3/4], C4[1/8;.]", volume=98)
trombone_mambo_bar34 = chord("r[1/2], D4[1/8;.], r[1/8], Eb4[1/8;.], C4[1/8;.]", volume=98)
trombone_mambo_bar35 = chord("C4[1/8;.], r[3/4], D4[1/8;.]", volume=98)

trombone_mambo = join([
    trombone_mambo_bar33,  # 33  Gm
    trombone_mambo_bar34,  # 34  Gm
    trombone_mambo_bar35,  # 35  D7
    trombone_mambo_bar34,  # 36  D7
    trombone_mambo_bar33,  # 37  Gm
    trombone_mambo_bar34,  # 38  Gm
    trombone_mambo_bar35,  # 39  Am7b5 D7
    chord("D4", 1/3, 1, 102),  # 40  Gm
])

piano_mambo_bar33 = chord(
    "D4;D5[5/32;.], r[3/32], Bb4;D5[5/32;1/8], Bb3;Bb4[5/32;.], r[3/32], Bb4;D5[5/32;1/8], "
    "D4;D5[5/32;.], r[3/32]", volume=81
)

piano_mambo = join([
    piano_mambo_bar33,  # 33  Gm
    chord("r[1/8], D4;D5[5/32;.], r[3/32], Bb4;D5[5/32;.], r[3/32], Bb3;Bb4[5/32;.], r[3/32], "
          "C5;D5[5/32;1/8]", volume=81),  # 34  Gm
    chord("D4;D5[5/32;.], r[3/32], C5;D5[5/32;1/8], C4;C5[5/32;.], r[3/32], C5;D5[5/32;1/8], "
          "D4;D5[5/32;.], r[3/32]", volume=81),  # 35  D7
    chord("r[1/8], D4;D5[5/32;.], r[3/32], C5;D5[5/32;.], r[3/32], C4;C5[5/32;.], r[3/32], "
          "Bb4;D5[5/32;1/8]", volume=81),  # 36  D7
    piano_mambo_bar33,  # 37  Gm
    chord("r[1/8], D4;D5[5/32;.], r[3/32], Bb4;D5[5/32;.], r[3/32], Bb3;Bb4[5/32;.], r[3/32], "
          "A4;C5[5/32;1/8]", volume=81),  # 38  Gm
    chord("C4;C5[5/32;.], r[3/32], A4;C5[5/32;1/8], C4;C5[5/32;.], r[3/32], C5;D5[5/32;1/8], "
          "D4;D5[5/32;.], r[3/32]", volume=81),  # 39  Am7b5 D7
    C("Gm", 3) % (343/960, [0, 0, 1], 93),  # 40  Gm
])

fingered_bass_mambo_bar33 = chord(
    "G2[11/32;.], r[1/32], D3[7/64;1/4], G2[7/64;1/8], G2[29/64;1/4;101]", default_volume=95
)

fingered_bass_mambo = join([
    fingered_bass_mambo_bar33,  # 33  Gm
    chord("r[3/8], G2[7/64;3/8], D2[29/64;1/4;101]", default_volume=95),  # 34  Gm
    chord("r[3/8], D3[7/64;1/4], A2[7/64;1/8], D2[29/64;1/4;101]", default_volume=95),  # 35  D7
    chord("r[3/8], D3[7/64;3/8], G2[15/64;1/4;101]", default_volume=95),  # 36  D7
    fingered_bass_mambo_bar33,  # 37  Gm
    chord("r[3/8], G2[7/64;3/8], A2[29/64;1/4;101]", default_volume=95),  # 38  Gm
    chord("r[3/8], D2[7/64;1/4], A2[7/64;1/8], G2[1/4;.;101]", default_volume=95),  # 39  Am7b5 D7
    chord("G2", 1/4, 1, 108),  # 40  Gm
])

drums_mambo_bar34 = hits(
    "CB;CL, 0, CB, K;CL, CB, CB, CL, CB",
    1/8, {"CB": [88, 88, 88, 75, 75], "CL": 82, "K": 91}, 1/16,
)
drums_mambo_bar35 = hits(
    "CB, 0, CB;CL, K;CB, CL, CB, CB, CB",
    1/8, {"CB": [88, 88, 75, 75, 88, 75], "CL": 82, "K": 91}, 1/16,
)

drums_mambo = join([
    hits("C;CB, 0, CB;CL, K;CB, CL, CB, CB, CB",  # 33
         1/8,
         {"C": 93, "CB": [88, 88, 75, 75, 88, 75], "CL": 82, "K": 91},
         {"C": 1/4, "CB": 1/16, "CL": 1/16, "K": 1/16}),
    drums_mambo_bar34,  # 34
    drums_mambo_bar35,  # 35
    drums_mambo_bar34,  # 36
    drums_mambo_bar35,  # 37
    drums_mambo_bar34,  # 38
    drums_mambo_bar35,  # 39
    hits("K;C, 0", 1/2, {"K": 102, "C": 95}, {"K": 1/8, "C": 1/2}),  # 40
])

congas_mambo_bar33 = hits(
    "MC, MC, MC, 0, MC, MC, OC, OC", 1/8, {"MC": [40, 40, 86], "OC": 74}, 1/16
)
congas_mambo_bar34 = hits(
    "MC, MC, MC, LC, 0, MC, OC, OC", 1/8, {"MC": [40, 40, 86], "LC": 74, "OC": 74}, 1/16
)

congas_mambo = join([
    congas_mambo_bar33,  # 33
    congas_mambo_bar34,  # 34
    congas_mambo_bar33,  # 35
    congas_mambo_bar34,  # 36
    congas_mambo_bar33,  # 37
    congas_mambo_bar34,  # 38
    congas_mambo_bar33,  # 39
    hits("TB;OC, 0", 1/2, 81, 1/8),  # 40
])


# ── tracks ──────────────────────────────────────────────────────────────────

trumpet = perform(
    join([trumpet_verse, trumpet_coro, trumpet_mambo]),
    late=8, loose=6, touch=6, seed=766210361, gate=75,
)
trombone = perform(
    join([trombone_verse, trombone_coro, trombone_mambo]),
    loose=6, touch=6, seed=322500067, gate=75,
)
piano = perform(
    join([piano_verse, piano_coro, piano_mambo]),
    loose=6, touch=6, seed=723619653, gate=70,
)
fingered_bass = perform(
    join([fingered_bass_verse, fingered_bass_coro, fingered_bass_mambo]),
    late=-4, loose=6, touch=6, seed=725710352,
)
drums = perform(
    join([drums_verse, drums_coro, drums_mambo]),
    late=-3, loose=6, touch=6, seed=389150495,
)
congas = perform(
    join([congas_verse, congas_coro, congas_mambo]),
    loose=6, touch=6, seed=450149176,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [trumpet, trombone, piano, fingered_bass, drums, congas],
    instruments=["Trumpet", "Trombone", "Acoustic Grand Piano", "Electric Bass (finger)", 1, 1],
    bpm=BPM,
    track_names=["trumpet", "trombone", "piano", "fingered bass", "drums", "congas"],
    channels=[0, 1, 2, 3, 9, 9],
    pan=[
        [pan(64, mode="value")], [pan(86, mode="value")], [pan(46, mode="value")],
        [pan(64, mode="value")], [pan(64, mode="value")], [pan(34, mode="value")],
    ],
    volume=[
        [volume(98, mode="value")], [volume(88, mode="value")], [volume(94, mode="value")],
        [volume(104, mode="value")], [volume(100, mode="value")], [volume(92, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Gm", is_meta=True),
    ],
    name="Corner Band",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 153600,
    "sections": [
        (0, 61440, "verse", 0.5), (61440, 61440, "coro", 0.72), (122880, 30720, "mambo", 0.86),
    ],
    "chords": [
        (0, 3840, "Gm9", "i9"), (3840, 3840, "Cm9", "iv9"), (7680, 3840, "F9", "VII9"),
        (11520, 3840, "Bbmaj7", "IIImaj7"), (15360, 3840, "Ebmaj7", "VImaj7"),
        (19200, 3840, "Am7b5", "iiø7"), (23040, 7680, "D7", "V7"), (30720, 3840, "Gm9", "i9"),
        (34560, 3840, "Cm9", "iv9"), (38400, 3840, "F9", "VII9"),
        (42240, 3840, "Bbmaj7", "IIImaj7"), (46080, 3840, "Ebmaj7", "VImaj7"),
        (49920, 3840, "Am7b5", "iiø7"), (53760, 7680, "D7", "V7"), (61440, 3840, "Gm", "i"),
        (65280, 3840, "Cm", "iv"), (69120, 3840, "D7", "V7"), (72960, 3840, "Cm", "iv"),
        (76800, 3840, "Gm", "i"), (80640, 3840, "Cm", "iv"), (84480, 3840, "D7", "V7"),
        (88320, 3840, "Cm", "iv"), (92160, 3840, "Gm", "i"), (96000, 3840, "Cm", "iv"),
        (99840, 3840, "D7", "V7"), (103680, 3840, "Cm", "iv"), (107520, 3840, "Gm", "i"),
        (111360, 3840, "Cm", "iv"), (115200, 3840, "D7", "V7"), (119040, 3840, "Cm", "iv"),
        (122880, 7680, "Gm", "i"), (130560, 7680, "D7", "V7"), (138240, 7680, "Gm", "i"),
        (145920, 1920, "Am7b5", "iiø7"), (147840, 1920, "D7", "V7"), (149760, 3840, "Gm", "i"),
    ],
    "about": {
        "seed": "4101",
        "prompt": "salsa in G minor, 188 bpm, trumpet, trombone, piano, fingered bass, drums and congas, 40 bars",
        "genre": "salsa",
    },
    "tracks": [
        {
            "name": "trumpet",
            "role": "melody",
            "instrument": {"name": "Trumpet", "program": 57, "low": 52, "high": 86},
            "events": ["volume", "pan", (0, 91, 42), (0, 93, 0)],
        },
        {
            "name": "trombone",
            "role": "counter",
            "instrument": {"name": "Trombone", "program": 58, "low": 40, "high": 74},
            "events": ["volume", "pan", (0, 91, 48), (0, 93, 4)],
        },
        {
            "name": "piano",
            "role": "chords",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": ["volume", "pan", (0, 91, 34), (0, 93, 8)],
        },
        {
            "name": "fingered bass",
            "role": "bass",
            "instrument": {
                "name": "Electric Bass (finger)", "program": 34, "low": 28, "high": 67,
            },
            "events": ["volume", "pan", (0, 91, 8), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 20), (0, 93, 0)],
        },
        {
            "name": "congas",
            "role": "percussion",
            "instrument": {"name": "congas", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 30), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
