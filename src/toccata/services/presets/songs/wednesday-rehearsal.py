"""Wednesday Rehearsal

Key     C major
Tempo   126 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · chorus 8 · chorus 8 · outro 4
Tracks  alto sax, piano, hammond organ, bass guitar, drums, tambourine

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 126
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "S": 38, "HC": 39, "H": 42, "T5": 43, "C": 49, "R": 51, "TB": 54, "OC": 63, "0": -1,
    "-": -2,
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
# C E7 | Am7 C7 | C A7 | Dm7 G7

piano_intro = join([
    C("C", 4) % (149/640, [0, 0, 1/4], [64, 64, 69]),  # 1  C E7
    C("C", 4) % (149/640, [0, 0, 1/4], [64, 64, 69]),
    chord("B3;D4;E4[149/640;0], G#4[149/640;1/4;69], B3;D4;E4[149/640;0], G#4[149/640;1/4;69]",
          default_volume=64),
    chord("C4;E4;G4[149/640;0], A4[149/640;1/4;69], C4;E4;G4[149/640;0], A4[149/640;1/4;69]",
          default_volume=64),  # 2  Am7 C7
    C("C7", 4) % (149/640, [0, 0, 0, 1/4], [64, 64, 64, 69]),
    C("C7", 4) % (149/640, [0, 0, 0, 1/4], [64, 64, 64, 69]),
    C("C", 4) % (149/640, [0, 0, 1/4], [64, 64, 69]),  # 3  C A7
    C("C", 4) % (149/640, [0, 0, 1/4], [64, 64, 69]),
    C("A7", 3) % (149/640, [0, 0, 0, 1/4], [64, 64, 64, 69]),
    C("A7", 3) % (149/640, [0, 0, 0, 1/4], [64, 64, 64, 69]),
    chord("A3;C4;D4[149/640;0], F4[149/640;1/4;69], A3;C4;D4[149/640;0], F4[149/640;89/384;69], "
          "Bb3[1/60;7/384;51]", default_volume=64),  # 4  Dm7 G7
    C("G7", 3) % (149/640, [0, 0, 0, 1/4], [64, 64, 64, 69]),
    C("G7", 3) % (149/640, [0, 0, 0, 1/4], [64, 64, 64, 69]),
])

hammond_organ_intro = join([
    chord("G3;C4[31/64;0], E4[31/64;1/2;62], G#3;B3;D4[31/64;0], E4[31/64;1/2;62]",  # 1  C E7
          default_volume=57),
    chord("G3;A3;C4[31/64;0], E4[31/64;1/2;62], G3;Bb3;C4[31/64;0], E4[31/64;1/2;62]",
          default_volume=57),  # 2  Am7 C7
    chord("G3;C4[31/64;0], E4[31/64;1/2;62], G3;A3;C#4[31/64;0], E4[31/64;1/2;62]",  # 3  C A7
          default_volume=57),
    chord("A3;C4;D4[31/64;0], F4[31/64;1/2;62]", default_volume=57),  # 4  Dm7 G7
    C("G7", 3) % (31/64, [0, 0, 0, 1/2], [57, 57, 57, 62]),
])

bass_guitar_intro = join([
    chord("C2, Eb2, E2, G#2", 7/32, 1/4, [84, 89] * 2),  # 1  C E7
    chord("A2, B2, C3, G3", 7/32, 1/4, [84, 89] * 2),  # 2  Am7 C7
    chord("C3, Bb2, A2, E2", 7/32, 1/4, [84, 89] * 2),  # 3  C A7
    chord("D2, F#2, G2, B2", 7/32, 1/4, [84, 89] * 2),  # 4  Dm7 G7
])

drums_intro_bar1 = hits(
    "K;S;H, 0, S;H, S;H, 0, K;S;H, S;H, K, S;H, S;H, 0, K;S;H",
    1/12, {"K": [95, 82, 82, 82], "S": [44, 44, 93, 44], "H": 59},
)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    hits("K;S;H, 0, 0, 0, S;H, 0, S;H, 0, 0, 0, K;S;H, 0, S, S, S, S, S, S, T5, 0, T5, 0, T5, 0",
         1/24,  # 4
         {"K": [95, 82], "S": [44, 44, 93, 44, 84, 84, 84, 84, 84, 84], "H": 59, "T5": 71},
         {
             "K": 1/12,
             "S": [1/12, 1/12, 1/12, 1/12, 1/24, 1/24, 1/24, 1/24, 1/24, 1/16],
             "H": 1/12,
             "T5": 1/12,
         }),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# C E7 | Am7 C7 | F | C/G A7 | Dm7 | F#dim7 G7 | Em A7 | Dm7 G7

alto_sax_verse = join([
    chord("r[1/12], E4[1/12;.], E4[1/12;.], G4[213/1280;1/6;91], A4[1/12;.;85], "  # 5  C E7
          "B4[133/320;1/2;93]", default_volume=83),
    chord("r[1/12], G4[1/12;.], A4[1/12;.], C5[213/1280;1/6;95], D5[213/1280;1/6;90], "
          "C5[213/1280;1/4;89], E4[1/12;1/6;85]", default_volume=87),  # 6  Am7 C7
    chord("r[1/12], D4[1/12;.], D4[1/20;1/16], Eb4[1/60;1/48;77], E4[213/1280;1/6;93], "  # 7  F
          "G4[1/15;1/16;89], G#4[1/60;1/48;79], A4[1/12;.;95], G4[1/30;1/24;85], "
          "E4[181/640;3/8;89]", default_volume=86),
    chord("r[1/12], D4[1/12;.;82], E4[1/12;.;83], G4[213/1280;1/6;91], A4[213/1280;1/6], "
          "G4[213/1280;1/4], C#4[1/12;1/6;81]", default_volume=85),  # 8  C/G A7
    chord("r[1/12], E4[1/12;.], E4[1/12;.], G4[213/1280;1/6;91], A4[1/12;1/6;85], "  # 9  Dm7
          "D4[1/12;1/6;82], E4[213/1280;1/6;89], G4[1/12;.;85]", default_volume=83),
    # 10  F#dim7 G7
    chord("r[1/12], G4[1/12;.], G4[1/12;.], A4[213/1280;1/6;93], C5[1/12;1/6;89], "
          "E4[1/12;.;85], E4[1/12;.;85], G4[213/1280;1/6;93], A4[1/12;.]", default_volume=87),
    chord("r[1/12], C5[1/12;.], C5[1/12;.], D5[213/1280;1/6;98], E5[1/12;.;93], "  # 11  Em A7
          "E5[383/768;1/2;98]", default_volume=91),
    chord("C5[1/12;.;93], A4[1/30;1/24;83], G4[181/640;7/24], C5[1277/3840;7/12]",  # 12  Dm7 G7
          default_volume=87),
])

piano_verse = join([
    chord("G3;C4[1469/3840;0], E4[1469/3840;5/12;71], G3;C4[1/12;0], E4[1/12;1/6;71], "  # 5  C E7
          "G#3;B3;D4[1/12;0], E4[1/12;.;71], G#3;B3;D4[1/12;0], E4[1/12;.;71], "
          "G#3;B3;D4[115/768;0], E4[115/768;1/6;71], G#3;B3;D4[1/12;0], E4[1/12;.;71]",
          default_volume=66),
    chord("G3;A3;C4[1469/3840;0], E4[1469/3840;5/12;71], G3;A3;C4[1/12;0], E4[1/12;1/6;71], "
          "G3;Bb3;C4[1/12;0], E4[1/12;.;71], G3;Bb3;C4[1/12;0], E4[1/12;.;71], "  # 6  Am7 C7
          "G3;Bb3;C4[115/768;0], E4[115/768;1/6;71], F#3;Bb3;C#4;F#4[1/12;.;62]",
          default_volume=66),
    chord("A3;C4[1469/3840;0], F4[1469/3840;5/12;71], A3;C4[115/768;0], F4[115/768;1/6;71], "
          "A3;C4[1/12;0], F4[1/12;.;71], A3;C4[1/12;0], F4[1/12;.;71], A3;C4[115/768;0], "  # 7  F
          "F4[115/768;1/6;71], A3;C4[1/12;0], F4[1/12;.;71]", default_volume=66),
    chord("G3;C4[149/640;0], E4[149/640;1/4;71], G3;C4[1/12;0], E4[1/12;.;71], G3;C4[1/12;0], "
          "E4[1/12;.;71], G3;C4[1/12;0], E4[1/12;.;71], G3;A3;C#4[1/12;0], E4[1/12;.;71], "
          "G3;A3;C#4[1/12;0], E4[1/12;.;71], G3;A3;C#4[1/12;0], E4[1/12;.;71], "  # 8  C/G A7
          "G3;A3;C#4[1/12;0], E4[1/12;.;71], G3;A3;C#4[1/12;0], E4[1/12;.;71], "
          "F#3;Bb3;C#4;F#4[1/12;.;62]", default_volume=66),
    chord("A3;C4;D4[1469/3840;0], F4[1469/3840;5/12;71], A3;C4;D4[115/768;0], "  # 9  Dm7
          "F4[115/768;1/6;71], A3;C4;D4[1/12;0], F4[1/12;.;71], A3;C4;D4[1/12;0], "
          "F4[1/12;.;71], A3;C4;D4[115/768;0], F4[115/768;1/6;71], A3;C4;D4[1/12;0], "
          "F4[1/12;.;71]", default_volume=66),
    chord("A3;C4;Eb4[1469/3840;0], F#4[1469/3840;5/12;71], A3;C4;Eb4[1/12;0], F#4[1/12;1/6;71], "
          "B3;D4;F4[1/12;0], G4[1/12;.;71], B3;D4;F4[1/12;0], G4[1/12;.;71], "  # 10  F#dim7 G7
          "B3;D4;F4[115/768;0], G4[115/768;1/6;71], B3;D4;F4[1/12;0], G4[1/12;.;71]",
          default_volume=66),
    chord("B3;E4[1469/3840;0], G4[1469/3840;5/12;71], B3;E4[1/12;0], G4[1/12;1/6;71]",
          default_volume=66),  # 11  Em A7
    C("A7", 3) % (1/12, 0, [66, 66, 66, 71]), C("A7", 3) % (1/12, 0, [66, 66, 66, 71]),
    C("A7", 3) % (115/768, [0, 0, 0, 1/6], [66, 66, 66, 71]),
    C("A7", 3) % (1/12, 0, [66, 66, 66, 71]),
    # 12  Dm7 G7
    chord("A3;C4;D4[149/640;0], F4[149/640;1/4;71], A3;C4;D4[1/12;0], F4[1/12;.;71], "
          "A3;C4;D4[1/12;0], F4[1/12;.;71], A3;C4;D4[1/12;0], F4[1/12;.;71]", default_volume=66),
    *[C("G7", 3) % (1/12, 0, [66, 66, 66, 71])] * 5, chord("F#3;B3;Eb4[1/12;.]", volume=62),
])

hammond_organ_verse = join([
    chord("G3;C4[31/64;0], E4[31/64;1/2;65], G#3;B3;D4[31/64;0], E4[31/64;1/2;65]",  # 5  C E7
          default_volume=60),
    chord("G3;A3;C4[31/64;0], E4[31/64;1/2;65], G3;Bb3;C4[31/64;0], E4[31/64;1/2;65]",
          default_volume=60),  # 6  Am7 C7
    chord("A3;C4[31/32;0], F4[31/32;.;65], r[1/32]", default_volume=60),  # 7  F
    chord("G3;C4[31/64;0], E4[31/64;1/2;65], G3;A3;C#4[31/64;0], E4[31/64;1/2;65]",  # 8  C/G A7
          default_volume=60),
    chord("A3;C4;D4[31/32;0], F4[31/32;.;65], r[1/32]", default_volume=60),  # 9  Dm7
    chord("A3;C4;Eb4[31/64;0], F#4[31/64;1/2;65], B3;D4;F4[31/64;0], G4[31/64;1/2;65]",
          default_volume=60),  # 10  F#dim7 G7
    chord("B3;E4[31/64;0], G4[31/64;1/2;65]", default_volume=60),  # 11  Em A7
    C("A7", 3) % (31/64, [0, 0, 0, 1/2], [60, 60, 60, 65]),
    chord("A3;C4;D4[31/64;0], F4[31/64;1/2;65]", default_volume=60),  # 12  Dm7 G7
    C("G7", 3) % (31/64, [0, 0, 0, 1/2], [60, 60, 60, 65]),
])

bass_guitar_verse = join([
    chord("C3, F2, E2, G2", 7/32, 1/4, [87, 92] * 2),  # 5  C E7
    chord("A2[7/32;.], r[1/32], B2[5/32;1/6;92], B2[1/16;1/12;71], C3[7/32;.], r[1/32], "
          "G2[5/32;1/6;92], G2[1/16;1/12;71]", default_volume=87),  # 6  Am7 C7
    chord("F2[7/32;.], r[1/32], G2[5/32;1/6;92], G2[1/16;1/12;71], A2[7/32;.], r[1/32], "  # 7  F
          "A2[5/32;1/6;92], A2[1/16;1/12;71]", default_volume=87),
    chord("G2[7/32;.], r[1/32], G2[5/32;1/6;92], G2[1/16;1/12;71], A2[7/32;.], r[1/32], "
          "E2[5/32;1/6;92], E2[1/16;1/12;71]", default_volume=87),  # 8  C/G A7
    chord("D2[7/32;.], r[1/32], E2[5/32;1/6;92], E2[1/16;1/12;71], G2[7/32;.], r[1/32], "
          "G2[5/32;1/6;92], G2[1/16;1/12;71]", default_volume=87),  # 9  Dm7
    chord("F#2[7/32;.], r[1/32], F2[5/32;1/6;92], F2[1/16;1/12;71], G2[7/32;.], r[1/32], "
          "F2[5/32;1/6;92], F2[1/16;1/12;71]", default_volume=87),  # 10  F#dim7 G7
    chord("E2, G2, A2, Eb2", 7/32, 1/4, [87, 92] * 2),  # 11  Em A7
    chord("D2[7/32;.], r[1/32], F2[5/32;1/6;92], F2[1/16;1/12;71], G2[7/32;.], r[1/32], "
          "B2[5/32;1/6;92], B2[1/16;1/12;71]", default_volume=87),  # 12  Dm7 G7
])

drums_verse_bar5 = hits(
    "K;S;H, 0, S;H, S;H, 0, K;S;H, S;H, K, S;H, S;H, 0, K;S;H",
    1/12, {"K": [98, 84, 84, 84], "S": [45, 45, 96, 45], "H": 61},
)

drums_verse = join([
    *[drums_verse_bar5] * 7,  # 5–11
    hits("K;S;H, 0, S;H, S;H, 0, K;S;H, K;S, S, S, K;S, S, S",  # 12
         1/12, {"K": [98, 84, 89, 89], "S": [45, 45, 96, 45, 87, 87, 87, 87, 87, 100], "H": 61}),
])

tambourine_verse = join([
    hits("0, HC, 0, HC", 1/4, 85, 1/12),  # 5
] * 8)


# ── chorus · bars 13–20 ─────────────────────────────────────────────────────
# C C7 | F F#dim7 | C/G A7 | Dm7 G7 | C C7 | F F#dim7 | C/G A7 | Dm7 G7

alto_sax_chorus = join([
    chord("G4[213/1280;1/6;96], A4[1/12;.], A4[213/1280;1/6;96], G4[1/12;.], "  # 13  C C7
          "E4[479/1920;5/12;94], G4[1/12;.]", default_volume=90),
    chord("A4[213/1280;1/6], C5[1/12;.;94], D5[213/1280;1/6;101], E5[1/12;.;96], "  # 14  F F#dim7
          "C5[479/1920;1/4;100], A4[213/1280;1/4]", default_volume=98),
    chord("C5[213/1280;1/6;102], D5[1/12;.;97], D5[213/1280;1/6;103], C5[1/12;.], "  # 15  C/G A7
          "A4[479/1920;5/12;100], C#5[1/12;.]", default_volume=96),
    chord("C5[213/1280;1/6], D5[1/12;.;93], E5[213/1280;1/6;100], D5[1/12;.;93], "  # 16  Dm7 G7
          "B4[479/1920;1/4], A4[213/1280;1/4;96]", default_volume=98),
    chord("G4[213/1280;1/6], A4[1/12;.;90], A4[213/1280;1/6], G4[1/12;.;90], "  # 17  C C7
          "E4[213/1280;1/6;94], G4[1/12;.;90], G4[213/1280;1/6], E4[1/12;.;88]",
          default_volume=96),
    chord("A4[213/1280;1/6], C5[1/12;.;94], C5[213/1280;1/6;100], A4[1/12;.;92], "  # 18  F F#dim7
          "A4[213/1280;1/6], C5[1/12;.;94], C5[213/1280;1/6;100], A4[1/12;.;92]",
          default_volume=98),
    chord("C5[213/1280;1/6], A4[1/20;1/16;94], G#4[1/60;1/48;84], A4[213/1280;1/6;100], "
          "C5[1/20;1/16;96], Eb5[1/60;1/48;88], E5[479/1920;5/12;104], D5[1/12;.;97]",
          default_volume=102),  # 19  C/G A7
    chord("A4[213/1280;1/6], D5[1/20;1/16;93], B4[1/60;1/48;82], C5[1/12;.;98], "  # 20  Dm7 G7
          "A4[1/30;1/24;88], G4[281/768;5/8;92]", default_volume=96),
])

piano_chorus_bar14 = chord(
    "A3;C4[149/640;0], F4[149/640;1/3;76], A3;C4[1/12;0], F4[1/12;.;76], A3;C4[1/12;0], "
    "F4[1/12;.;76], A3;C4;Eb4[149/640;0], F#4[149/640;1/3;76], A3;C4;Eb4[1/12;0], "
    "F#4[1/12;.;76], G#3;C#4;F4;G#4[1/12;.;65]", default_volume=69
)
piano_chorus_bar15 = join([
    C("C", 4) % (149/640, [0, 0, 1/3], [69, 69, 76]), C("C", 4) % (1/12, 0, [69, 69, 76]),
    C("C", 4) % (1/12, 0, [69, 69, 76]), C("A7", 3) % (149/640, [0, 0, 0, 1/3], [69, 69, 69, 76]),
    C("A7", 3) % (1/12, 0, [69, 69, 69, 76]), C("A7", 3) % (1/12, 0, [69, 69, 69, 76]),
])

piano_chorus = join([
    chord("G3;C4[149/640;0], E4[149/640;1/3;76], G3;C4[1/12;0], E4[1/12;.;76], G3;C4[1/12;0], "
          "E4[1/12;.;76], G3;Bb3;C4[149/640;0], E4[149/640;1/3;76], G3;Bb3;C4[1/12;0], "
          "E4[1/12;.;76], G3;Bb3;C4[1/12;0], E4[1/12;.;76]", default_volume=69),  # 13  C C7
    piano_chorus_bar14,  # 14  F F#dim7
    piano_chorus_bar15,  # 15  C/G A7
    chord("A3;C4;D4[149/640;0], F4[149/640;1/4;76], A3;C4;D4[1/12;0], F4[1/12;.;76], "
          "A3;C4;D4[1/12;0], F4[1/12;.;76], A3;C4;D4[1/12;0], F4[1/12;25/384;76], "  # 16  Dm7 G7
          "Bb3[1/60;7/384;55]", default_volume=69),
    *[C("G7", 3) % (1/12, 0, [69, 69, 69, 76])] * 6,
    chord("G3;C4[149/640;0], E4[149/640;1/3;76], G3;C4[1/12;0], E4[1/12;.;76], G3;C4[1/12;0], "
          "E4[1/12;25/384;76], Eb4[1/60;7/384;61], G3;Bb3;C4[149/640;0], E4[149/640;1/3;76], "
          "G3;Bb3;C4[1/12;0], E4[1/12;.;76], G3;Bb3;C4[1/12;0], E4[1/12;.;76]",  # 17  C C7
          default_volume=69),
    piano_chorus_bar14,  # 18  F F#dim7
    piano_chorus_bar15,  # 19  C/G A7
    # 20  Dm7 G7
    chord("A3;C4;D4[149/640;0], F4[149/640;1/4;76], A3;C4;D4[1/12;0], F4[1/12;.;76], "
          "A3;C4;D4[1/12;0], F4[1/12;.;76], A3;C4;D4[1/12;0], F4[1/12;.;76]", default_volume=69),
    *[C("G7", 3) % (1/12, 0, [69, 69, 69, 76])] * 5, chord("G#3;C#4;F4[1/12;.]", volume=65),
])

hammond_organ_chorus = join([
    chord("G3;C4[31/64;0], E4[31/64;1/2;70], G3;Bb3;C4[31/64;0], E4[31/64;1/2;70]",  # 13  C C7
          default_volume=65),
    chord("A3;C4[31/64;0], F4[31/64;1/2;70], A3;C4;Eb4[31/64;0], F#4[31/64;1/2;70]",
          default_volume=65),  # 14  F F#dim7
    C("C", 4) % (31/64, [0, 0, 1/2], [65, 65, 70]),  # 15  C/G A7
    C("A7", 3) % (31/64, [0, 0, 0, 1/2], [65, 65, 65, 70]),
    chord("A3;C4;D4[31/64;0], F4[31/64;7/12;70]", default_volume=65),  # 16  Dm7 G7
    C("G7", 3) % (5/32, [0, 0, 0, 1/6], [65, 65, 65, 70]),
    C("G9", 3) % (5/64, [0, 0, 0, 0, 1/12], [65, 65, 65, 70, 72]),
    chord("G3;B3;D4[5/64;0], F4[5/64;0;70], C5[5/64;1/12;72], G3;B3;D4[5/64;0], F4[5/64;0;70], "
          "D5[5/64;1/12;72]", default_volume=65),
] * 2)

bass_guitar_chorus_bar14 = chord(
    "F2[7/32;.], r[1/32], F2[5/32;1/6;97], F2[1/16;1/12;76], F#2[7/32;.], r[1/32], "
    "F2[5/32;1/6;97], F2[1/16;1/12;76]", default_volume=92
)

bass_guitar_chorus = join([
    chord("C3, G2, C3, G2", 7/32, 1/4, [92, 97] * 2),  # 13  C C7
    bass_guitar_chorus_bar14,  # 14  F F#dim7
    chord("G2, G#2, A2, E2", 7/32, 1/4, [92, 97] * 2),  # 15  C/G A7
    chord("D2[7/32;.], r[1/32], F2[5/32;1/6;97], F2[1/16;1/12;76], G2[7/32;.], r[1/32], "
          "B2[5/32;1/6;97], B2[1/16;1/12;76]", default_volume=92),  # 16  Dm7 G7
    chord("C3[7/32;.], r[1/32], G2[5/32;1/6;97], G2[1/16;1/12;76], C3[7/32;.], r[1/32], "
          "G2[5/32;1/6;97], G2[1/16;1/12;76]", default_volume=92),  # 17  C C7
    bass_guitar_chorus_bar14,  # 18  F F#dim7
    chord("G2[7/32;.], r[1/32], G#2[5/32;1/6;97], G#2[1/16;1/12;76], A2[7/32;.], r[1/32], "
          "E2[5/32;1/6;97], E2[1/16;1/12;76]", default_volume=92),  # 19  C/G A7
    chord("D2, F2, G2, B2", 7/32, 1/4, [92, 97] * 2),  # 20  Dm7 G7
])

drums_chorus_bar14 = hits(
    "K;S;R, 0, S;R, K;S;R, 0, S;R, K;S;R, 0, S;R, K;S;R, 0, S;R",
    1/12, {"K": [103, 89], "S": [48, 48, 101, 48], "R": 67},
)

drums_chorus = join([
    hits("K;S;C;R, 0, S;R, K;S;R, 0, S;R, K;S;R, 0, S;R, K;S;R, 0, S;R",  # 13
         1/12,
         {"K": [103, 89], "S": [48, 48, 101, 48], "C": 92, "R": 67},
         {"K": 1/12, "S": 1/12, "C": 1/3, "R": 1/12}),
    *[drums_chorus_bar14] * 6,  # 14–19
    hits("K;S;R, 0, S;R, K;S;R, 0, S;R, K;S, S, S, K;S, S, S",  # 20
         1/12,
         {"K": [103, 89, 94, 94], "S": [48, 48, 101, 48, 92, 92, 92, 92, 92, 106], "R": 67}),
])

tambourine_chorus = join([
    hits("TB, 0, TB, HC;TB, 0, TB, TB, 0, TB, HC;TB, 0, TB",  # 13
         1/12, {"TB": [57, 32, 66, 32, 57, 32, 66], "HC": 90}),
] * 8)


# ── chorus · bars 21–28 ─────────────────────────────────────────────────────
# C C7 | Dm F#dim7 | C/G A7 | Am7 G7 | C Em7 | F F#dim7 | C/G A7 | Dm7 G7

alto_sax_chorus_2 = join([
    chord("G4[213/1280;1/6;100], A4[1/12;.], A4[213/1280;1/6;100], G4[1/12;.], "  # 21  C C7
          "E4[479/1920;5/12;98], G4[1/12;.]", default_volume=93),
    chord("A4[213/1280;1/6], C5[1/12;.;98], D5[213/1280;1/6;105], E5[1/12;.;100], "
          "C5[479/1920;1/4;104], A4[213/1280;1/4]", default_volume=102),  # 22  Dm F#dim7
    chord("C5[213/1280;1/6;106], D5[1/12;.;101], D5[213/1280;1/6;107], C5[1/12;.], "  # 23  C/G A7
          "A4[149/1280;1/8;104], B4[149/1280;7/24;95], C#5[1/12;.]", default_volume=100),
    chord("C5[213/1280;1/6], D5[1/12;.;97], E5[213/1280;1/6;104], D5[1/12;.;97], "  # 24  Am7 G7
          "B4[479/1920;1/4], A4[213/1280;1/4;100]", default_volume=102),
    chord("G4[213/1280;1/6], A4[1/15;1/16;93], G#4[1/60;1/48;83], A4[213/1280;1/6], "  # 25  C Em7
          "G4[1/15;1/16;93], Eb4[1/60;1/48;81], E4[213/1280;1/6;98], G4[1/20;1/16;93], "
          "F#4[1/60;1/48;83], G4[213/1280;1/6], E4[1/12;.;91]", default_volume=100),
    chord("A4[213/1280;1/6], C5[1/12;.;98], C5[213/1280;1/6;104], A4[1/12;.;95], "  # 26  F F#dim7
          "A4[213/1280;1/6], C5[1/12;.;98], C5[213/1280;1/6;104], A4[1/12;.;95]",
          default_volume=102),
    chord("C5[213/1280;1/6], A4[1/12;.;98], A4[213/1280;1/6;104], C5[1/12;.;100], "  # 27  C/G A7
          "E5[479/1920;5/12;108], D5[1/12;.;101]", default_volume=106),
    # 28  Dm7 G7
    chord("A4[213/1280;1/6], D5[1/12;.;97], C5[383/768;3/4;102]", default_volume=100),
])

piano_chorus_2_bar23 = join([
    C("C", 4) % (149/640, [0, 0, 1/3], [72, 72, 78]), C("C", 4) % (1/12, 0, [72, 72, 78]),
    C("C", 4) % (1/12, 0, [72, 72, 78]), C("A7", 3) % (149/640, [0, 0, 0, 1/3], [72, 72, 72, 78]),
    C("A7", 3) % (1/12, 0, [72, 72, 72, 78]), C("A7", 3) % (1/12, 0, [72, 72, 72, 78]),
])

piano_chorus_2 = join([
    chord("G3;C4[149/640;0], E4[149/640;1/3;78], G3;C4[1/12;0], E4[1/12;.;78], G3;C4[1/12;0], "
          "E4[1/12;25/384;78], Eb4[1/60;7/384;64], G3;Bb3;C4[149/640;0], E4[149/640;1/3;78], "
          "G3;Bb3;C4[1/12;0], E4[1/12;.;78], G3;Bb3;C4[1/12;0], E4[1/12;.;78]",  # 21  C C7
          default_volume=72),
    # 22  Dm F#dim7
    chord("A3;D4[149/640;0], F4[149/640;1/3;78], A3;D4[1/12;0], F4[1/12;.;78], A3;D4[1/12;0], "
          "F4[1/12;.;78], A3;C4;Eb4[149/640;0], F#4[149/640;1/3;78], A3;C4;Eb4[1/12;0], "
          "F#4[1/12;.;78], A3;C4;Eb4[1/12;0], F#4[1/12;.;78]", default_volume=72),
    piano_chorus_2_bar23,  # 23  C/G A7
    C("Am7", 3) % (149/640, [0, 0, 0, 1/4], [72, 72, 72, 78]),  # 24  Am7 G7
    *[C("Am7", 3) % (1/12, 0, [72, 72, 72, 78])] * 3,
    chord("B3;D4;F4[1/12;0], G4[1/12;.;78], B3;D4;F4[1/12;0], G4[1/12;.;78], B3;D4;F4[1/12;0], "
          "G4[1/12;.;78], B3;D4;F4[1/12;0], G4[1/12;.;78], B3;D4;F4[1/12;0], G4[1/12;.;78]",
          default_volume=72),
    C("C#", 4) % (1/12, 0, 68),
    C("C", 4) % (149/640, [0, 0, 1/3], [72, 72, 78]), C("C", 4) % (1/12, 0, [72, 72, 78]),
    C("C", 4) % (1/12, 0, [72, 72, 78]),  # 25  C Em7
    chord("B3;D4;E4[149/640;0], G4[149/640;1/3;78], B3;D4;E4[1/12;0], G4[1/12;.;78], "
          "B3;D4;E4[1/12;0], G4[1/12;.;78]", default_volume=72),
    chord("C4;F4[149/640;0], A4[149/640;1/3;78], C4;F4[1/12;0], A4[1/12;.;78], C4;F4[1/12;0], "
          "A4[1/12;.;78], C4;Eb4;F#4[149/640;0], A4[149/640;1/3;78], C4;Eb4;F#4[1/12;0], "
          "A4[1/12;.;78], C4;Eb4;F#4[1/12;0], A4[1/12;.;78]", default_volume=72),  # 26  F F#dim7
    piano_chorus_2_bar23,  # 27  C/G A7
    # 28  Dm7 G7
    chord("A3;C4;D4[149/640;0], F4[149/640;1/4;78], A3;C4;D4[1/12;0], F4[1/12;.;78], "
          "A3;C4;D4[1/12;0], F4[1/12;.;78], A3;C4;D4[1/12;0], F4[1/12;.;78]", default_volume=72),
    *[C("G7", 3) % (1/12, 0, [72, 72, 72, 78])] * 5, chord("G#3;C#4;F4[1/12;.]", volume=68),
])

hammond_organ_chorus_2_bar23 = join([
    C("C", 4) % (31/64, [0, 0, 1/2], [69, 69, 75]),
    C("A7", 3) % (31/64, [0, 0, 0, 1/2], [69, 69, 69, 75]),
])

hammond_organ_chorus_2 = join([
    chord("G3;C4[31/64;0], E4[31/64;1/2;75], G3;Bb3;C4[31/64;0], E4[31/64;1/2;75]",  # 21  C C7
          default_volume=69),
    chord("A3;D4[31/64;0], F4[31/64;1/2;75], A3;C4;Eb4[31/64;0], F#4[31/64;1/2;75]",
          default_volume=69),  # 22  Dm F#dim7
    hammond_organ_chorus_2_bar23,  # 23  C/G A7
    C("Am7", 3) % (31/64, [0, 0, 0, 7/12], [69, 69, 69, 75]),  # 24  Am7 G7
    chord("B3;D4;F4[5/32;0], G4[5/32;1/6;75], B3;D4;F4[5/64;0], G4[5/64;0;75], "
          "A4[5/64;1/12;74], B3;D4;F4[5/64;0], G4[5/64;0;75], C5[5/64;1/12;74], "
          "B3;D4;F4[5/64;0], G4[5/64;0;75], D5[5/64;1/12;74]", default_volume=69),
    C("C", 4) % (31/64, [0, 0, 1/2], [69, 69, 75]),  # 25  C Em7
    chord("B3;D4;E4[31/64;0], G4[31/64;1/2;75]", default_volume=69),
    chord("A3;C4[31/64;0], F4[31/64;1/2;75], A3;C4;Eb4[31/64;0], F#4[31/64;1/2;75]",
          default_volume=69),  # 26  F F#dim7
    hammond_organ_chorus_2_bar23,  # 27  C/G A7
    chord("A3;C4;D4[31/64;0], F4[31/64;7/12;75]", default_volume=69),  # 28  Dm7 G7
    C("G7", 3) % (5/32, [0, 0, 0, 1/6], [69, 69, 69, 75]),
    C("G9", 3) % (5/64, [0, 0, 0, 0, 1/12], [69, 69, 69, 75, 74]),
    chord("G3;B3;D4[5/64;0], F4[5/64;0;75], C5[5/64;1/12;74], G3;B3;D4[5/64;0], F4[5/64;0;75], "
          "D5[5/64;1/12;74]", default_volume=69),
])

bass_guitar_chorus_2 = join([
    chord("C3[7/32;.], r[1/32], G2[5/32;1/6;101], G2[1/16;1/12;78], C3[7/32;.], r[1/32], "
          "E2[5/32;1/6;101], E2[1/16;1/12;78]", default_volume=95),  # 21  C C7
    chord("D2, F2, F#2, F2", 7/32, 1/4, [95, 101] * 2),  # 22  Dm F#dim7
    chord("G2, G#2, A2, E2", 7/32, 1/4, [95, 101] * 2),  # 23  C/G A7
    chord("A2, A2, G2, B2", 7/32, 1/4, [95, 101] * 2),  # 24  Am7 G7
    chord("C3[7/32;.], r[1/32], F2[5/32;1/6;101], F2[1/16;1/12;78], E2[7/32;.], r[1/32], "
          "E2[5/32;1/6;101], E2[1/16;1/12;78]", default_volume=95),  # 25  C Em7
    chord("F2, F2, F#2, F2", 7/32, 1/4, [95, 101] * 2),  # 26  F F#dim7
    chord("G2, G2, A2, E2", 7/32, 1/4, [95, 101] * 2),  # 27  C/G A7
    chord("D2[7/32;.], r[1/32], F2[5/32;1/6;101], F2[1/16;1/12;78], G2[7/32;.], r[1/32], "
          "B2[5/32;1/6;101], B2[1/16;1/12;78]", default_volume=95),  # 28  Dm7 G7
])

drums_chorus_2_bar22 = hits(
    "K;S;R, 0, S;R, K;S;R, 0, S;R, K;S;R, 0, S;R, K;S;R, 0, S;R",
    1/12, {"K": [107, 92], "S": [50, 50, 105, 50], "R": 70},
)

drums_chorus_2 = join([
    hits("K;S;C;R, 0, S;R, K;S;R, 0, S;R, K;S;R, 0, S;R, K;S;R, 0, S;R",  # 21
         1/12,
         {"K": [107, 92], "S": [50, 50, 105, 50], "C": 95, "R": 70},
         {"K": 1/12, "S": 1/12, "C": 1/3, "R": 1/12}),
    drums_chorus_2_bar22, drums_chorus_2_bar22,  # 22–23
    hits("K;S;R, 0, S;R, K;S;R, 0, S;R, K;S;R, 0, S;R, K;S, S, S",  # 24
         1/12, {"K": [107, 92, 107, 98], "S": [50, 50, 105, 50, 50, 50, 95, 95, 110], "R": 70}),
    *[drums_chorus_2_bar22] * 3,  # 25–27
    hits("K;S;R, 0, S;R, K;S;R, 0, S;R, K;S, S, S, K;S, S, S",  # 28
         1/12,
         {"K": [107, 92, 98, 98], "S": [50, 50, 105, 50, 95, 95, 95, 95, 95, 110], "R": 70}),
])

tambourine_chorus_2 = join([
    hits("TB, 0, TB, HC;TB, 0, TB, TB, 0, TB, HC;TB, 0, TB",  # 21
         1/12, {"TB": [59, 33, 69, 33, 59, 33, 69], "HC": 93}),
] * 8)


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# C E7 | C/G G7 | F Fm | C

alto_sax_outro = join([
    chord("r[1/12], E4[1/12;.], E4[1/12;.], G4[213/1280;1/6;96], A4[1/12;.;89], "  # 29  C E7
          "B4[133/320;1/2;98]", default_volume=87),
    chord("r[1/12], G4[1/12;.], A4[1/12;.], C5[213/1280;1/6;99], D5[213/1280;1/6;94], "
          "C5[213/1280;1/4;93], E4[1/12;1/6;89]", default_volume=91),  # 30  C/G G7
    chord("r[1/12], D4[1/12;.], D4[1/12;.], E4[213/1280;1/6;96], G4[1/12;.;92], "  # 31  F Fm
          "C5[133/320;1/2;100]", default_volume=89),
    chord("C5", 2011/1920, 1, 79),  # 32  C
])

piano_outro = join([
    chord("G3;C4[1469/3840;0], E4[1469/3840;5/12;75], G3;C4[1/12;0], E4[1/12;1/6;75], "
          "G#3;B3;D4[1/12;0], E4[1/12;.;75], G#3;B3;D4[1/12;0], E4[1/12;.;75], "  # 29  C E7
          "G#3;B3;D4[115/768;0], E4[115/768;1/6;75], G#3;B3;D4[1/12;0], E4[1/12;.;75]",
          default_volume=69),
    chord("G3;C4[1469/3840;0], E4[1469/3840;5/12;75], G3;C4[1/12;0], E4[1/12;1/6;75]",
          default_volume=69),  # 30  C/G G7
    C("G7", 3) % (1/12, 0, [69, 69, 69, 75]), C("G7", 3) % (1/12, 0, [69, 69, 69, 75]),
    C("G7", 3) % (115/768, [0, 0, 0, 1/6], [69, 69, 69, 75]),
    C("G7", 3) % (1/12, 0, [69, 69, 69, 75]),
    chord("A3;C4[1469/3840;0], F4[1469/3840;5/12;74], A3;C4[1/12;0], F4[1/12;1/6;74], "
          "G#3;C4[1/12;0], F4[1/12;.;74], G#3;C4[1/12;0], F4[1/12;.;74], G#3;C4[115/768;0], "
          "F4[115/768;1/6;74], G#3;C4[1/12;0], F4[1/12;.;74]", default_volume=68),  # 31  F Fm
    chord("G3[2011/1920;1/64], C4[1979/1920;1/64], E4[649/640;31/32]", volume=77),  # 32  C
])

hammond_organ_outro = join([
    chord("G3;C4[31/64;0], E4[31/64;1/2;70], G#3;B3;D4[31/64;0], E4[31/64;1/2;70]",  # 29  C E7
          default_volume=64),
    chord("G3;C4[31/64;0], E4[31/64;1/2;70]", default_volume=63),  # 30  C/G G7
    C("G7", 3) % (31/64, [0, 0, 0, 1/2], [63, 63, 63, 70]),
    chord("A3;C4[31/64;0], F4[31/64;1/2;69], G#3;C4[31/64;0], F4[31/64;1/2;69]",  # 31  F Fm
          default_volume=63),
    chord("G3[1;1/64], C4[31/32;1/64], E4[61/64;31/32]", volume=77),  # 32  C
])

bass_guitar_outro = join([
    chord("C3[7/32;.], r[1/32], F2[5/32;1/6;97], F2[1/16;1/12;75], E2[7/32;.], r[1/32], "
          "F#2[5/32;1/6;97], F#2[1/16;1/12;75]", default_volume=91),  # 29  C E7
    chord("G2[7/32;.], r[1/32], G2[5/32;1/6;96], G2[1/16;1/12;75], G2[7/32;.], r[1/32], "
          "G2[5/32;1/6;96], G2[1/16;1/12;75]", default_volume=91),  # 30  C/G G7
    chord("F2, C2, F2, D2", 7/32, 1/4, [90, 95] * 2),  # 31  F Fm
    chord("C2", 1, 1, 85),  # 32  C
])

drums_outro = join([
    hits("K;S;H;C, 0, S;H, S;H, 0, K;S;H, S;H, K, S;H, S;H, 0, K;S;H",  # 29
         1/12,
         {"K": [103, 88, 88, 88], "S": [48, 48, 101, 48], "H": 64, "C": 91},
         {"K": 1/12, "S": 1/12, "H": 1/12, "C": 1/3}),
    hits("K;S;H, 0, S;H, S;H, 0, K;S;H, S;H, K, S;H, S;H, 0, K;S;H",  # 30
         1/12, {"K": [102, 88, 88, 88], "S": [47, 47, 100, 47], "H": 63}),
    hits("K;S;H, 0, S;H, S;H, 0, K;S;H, S;H, K, S;H, S;H, 0, K;S;H",  # 31
         1/12, {"K": [101, 87, 87, 87], "S": [47, 47, 99, 47], "H": 63}),
    hits("K;C, 0", 1/2, {"K": 95, "C": 89}, {"K": 1/6, "C": 2/3}),  # 32
])

tambourine_outro = join([
    hits("TB, 0, TB, HC;TB, 0, TB, TB, 0, TB, HC;TB, 0, TB",  # 29
         1/12, {"TB": [57, 57, 66, 57], "HC": 89}),
    hits("TB, 0, TB, HC;TB, 0, TB, TB, 0, TB, HC;TB, 0, TB",  # 30
         1/12, {"TB": [56, 56, 65, 56], "HC": 89}),
    hits("TB, 0, TB, HC;TB, 0, TB, TB, 0, TB, HC;TB, 0, TB",  # 31
         1/12, {"TB": [56, 56, 65, 56], "HC": 88}),
    hits("TB;OC, 0", 1/2, 75, 1/6),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

alto_sax = perform(
    join([rest(4), alto_sax_verse, alto_sax_chorus, alto_sax_chorus_2, alto_sax_outro]),
    late=18, loose=7, touch=6, seed=754683797, gate=94,
)
piano = perform(
    join([piano_intro, piano_verse, piano_chorus, piano_chorus_2, piano_outro]),
    late=4, loose=7, touch=6, seed=495131873, gate=94,
)
hammond_organ = perform(
    join([
        hammond_organ_intro, hammond_organ_verse, hammond_organ_chorus, hammond_organ_chorus_2,
        hammond_organ_outro,
    ]),
    late=4, loose=7, touch=6, seed=298128155,
)
bass_guitar = perform(
    join([
        bass_guitar_intro, bass_guitar_verse, bass_guitar_chorus, bass_guitar_chorus_2,
        bass_guitar_outro,
    ]),
    late=4, loose=7, touch=6, seed=755055559,
)
drums = perform(
    join([drums_intro, drums_verse, drums_chorus, drums_chorus_2, drums_outro]),
    late=4, loose=7, touch=6, seed=81145008, gate=75,
)
tambourine = perform(
    join([rest(4), tambourine_verse, tambourine_chorus, tambourine_chorus_2, tambourine_outro]),
    late=4, loose=7, touch=6, seed=9356743, gate=75,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [alto_sax, piano, hammond_organ, bass_guitar, drums, tambourine],
    instruments=[
        "Alto Sax", "Acoustic Grand Piano", "Drawbar Organ", "Electric Bass (finger)", 1, 1,
    ],
    bpm=BPM,
    track_names=["alto sax", "piano", "hammond organ", "bass guitar", "drums", "tambourine"],
    channels=[0, 1, 2, 3, 9, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(78, mode="value")],
        [pan(64, mode="value")], [pan(64, mode="value")], [pan(34, mode="value")],
    ],
    volume=[
        [volume(102, mode="value")], [volume(94, mode="value")], [volume(76, mode="value")],
        [volume(104, mode="value")], [volume(100, mode="value")], [volume(92, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="C", is_meta=True),
    ],
    name="Wednesday Rehearsal",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 15360, "intro", 0.42), (15360, 30720, "verse", 0.52), (46080, 30720, "chorus", 0.72),
        (76800, 30720, "chorus", 0.86), (107520, 15360, "outro", 0.7),
    ],
    "chords": [
        (0, 1920, "C", "I"), (1920, 1920, "E7", "V7/vi"), (3840, 1920, "Am7", "vi7"),
        (5760, 1920, "C7", "V7/IV"), (7680, 1920, "C", "I"), (9600, 1920, "A7", "V7/ii"),
        (11520, 1920, "Dm7", "ii7"), (13440, 1920, "G7", "V7"), (15360, 1920, "C", "I"),
        (17280, 1920, "E7", "V7/vi"), (19200, 1920, "Am7", "vi7"), (21120, 1920, "C7", "V7/IV"),
        (23040, 3840, "F", "IV"), (26880, 1920, "C/G", "I64"), (28800, 1920, "A7", "V7/ii"),
        (30720, 3840, "Dm7", "ii7"), (34560, 1920, "F#dim7", "#iv°7"), (36480, 1920, "G7", "V7"),
        (38400, 1920, "Em", "iii"), (40320, 1920, "A7", "V7/ii"), (42240, 1920, "Dm7", "ii7"),
        (44160, 1920, "G7", "V7"), (46080, 1920, "C", "I"), (48000, 1920, "C7", "V7/IV"),
        (49920, 1920, "F", "IV"), (51840, 1920, "F#dim7", "#iv°7"), (53760, 1920, "C/G", "I64"),
        (55680, 1920, "A7", "V7/ii"), (57600, 1920, "Dm7", "ii7"), (59520, 1920, "G7", "V7"),
        (61440, 1920, "C", "I"), (63360, 1920, "C7", "V7/IV"), (65280, 1920, "F", "IV"),
        (67200, 1920, "F#dim7", "#iv°7"), (69120, 1920, "C/G", "I64"),
        (71040, 1920, "A7", "V7/ii"), (72960, 1920, "Dm7", "ii7"), (74880, 1920, "G7", "V7"),
        (76800, 1920, "C", "I"), (78720, 1920, "C7", "V7/IV"), (80640, 1920, "Dm", "ii"),
        (82560, 1920, "F#dim7", "#iv°7"), (84480, 1920, "C/G", "I64"),
        (86400, 1920, "A7", "V7/ii"), (88320, 1920, "Am7", "vi7"), (90240, 1920, "G7", "V7"),
        (92160, 1920, "C", "I"), (94080, 1920, "Em7", "iii7"), (96000, 1920, "F", "IV"),
        (97920, 1920, "F#dim7", "#iv°7"), (99840, 1920, "C/G", "I64"),
        (101760, 1920, "A7", "V7/ii"), (103680, 1920, "Dm7", "ii7"), (105600, 1920, "G7", "V7"),
        (107520, 1920, "C", "I"), (109440, 1920, "E7", "V7/vi"), (111360, 1920, "C/G", "I64"),
        (113280, 1920, "G7", "V7"), (115200, 1920, "F", "IV"), (117120, 1920, "Fm", "iv"),
        (119040, 3840, "C", "I"),
    ],
    "about": {
        "seed": "222",
        "prompt": "gospel shuffle in C major, 126 bpm, alto sax, piano, hammond organ, bass guitar, drums and tambourine, 32 bars",
        "genre": "gospel",
    },
    "tracks": [
        {
            "name": "alto sax",
            "role": "melody",
            "instrument": {"name": "Alto Sax", "program": 66, "low": 49, "high": 81},
            "events": ["volume", "pan", (0, 91, 58), (0, 93, 0)],
        },
        {
            "name": "piano",
            "role": "chords",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": ["volume", "pan", (0, 91, 50), (0, 93, 8)],
        },
        {
            "name": "hammond organ",
            "role": "pad",
            "instrument": {"name": "Drawbar Organ", "program": 17, "low": 36, "high": 96},
            "events": [
                "volume", "pan", (0, 91, 74), (0, 93, 20), (0, 11, 91), (3840, 11, 99),
                (11520, 11, 91), (15360, 11, 92), (19200, 11, 101), (26880, 11, 92),
                (34560, 11, 101), (42240, 11, 92), (46080, 11, 94), (49920, 11, 104),
                (57600, 11, 94), (65280, 11, 104), (72960, 11, 94), (76800, 11, 96),
                (80640, 11, 106), (88320, 11, 96), (96000, 11, 106), (103680, 11, 96),
                (107520, 11, 94), (111360, 11, 104), (119040, 11, 94),
            ],
        },
        {
            "name": "bass guitar",
            "role": "bass",
            "instrument": {
                "name": "Electric Bass (finger)", "program": 34, "low": 28, "high": 67,
            },
            "events": ["volume", "pan", (0, 91, 24), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 36), (0, 93, 0)],
        },
        {
            "name": "tambourine",
            "role": "percussion",
            "instrument": {
                "name": "tambourine", "program": 1, "drums": True, "low": 35, "high": 81,
            },
            "events": ["volume", "pan", (0, 91, 46), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
