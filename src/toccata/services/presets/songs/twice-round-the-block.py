"""Twice Round the Block

Key     F major
Tempo   216 quarter notes a minute, 4/4
Form    intro 4 · A 8 · A 8 · B 8 · A 8 · solo 32 · fours 20 · A 8 · B 8 · A 8 · outro 4
Tracks  alto sax, trumpet, piano, upright bass, jazz drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 216
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "S": 38, "T5": 43, "PH": 44, "T3": 47, "C": 49, "T1": 50, "R": 51, "0": -1, "-": -2,
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
# Fmaj9 Dm9 | Gm9 C13 | Fmaj9 Dm9 | Gm9 C13

piano_intro = join([
    C("Am7", 3) % (1/8, 0, [58, 58, 58, 62]), rest(1/4),  # 1  Fmaj9 Dm9
    chord("C4;E4;F4[1/8;0], A4[1/8;.;66], r[1/2]", default_volume=62),
    rest(1/8), C("Bbmaj7", 3) % (1/8, 0, [62, 62, 62, 65]), rest(3/8),  # 2  Gm9 C13
    chord("Bb3;D4;E4[1/8;0], A4[1/8;.;65], r[1/4]", default_volume=62),
    C("Am7", 3) % (1/8, 0, [60, 60, 60, 64]), rest(1/4),  # 3  Fmaj9 Dm9
    chord("C4;E4;F4[1/8;0], A4[1/8;.;68], r[1/2]", default_volume=63),
    rest(1/8), C("Bbmaj7", 3) % (1/8, 0, [64, 64, 64, 70]), rest(3/8),  # 4  Gm9 C13
    chord("Bb3;D4;E4[1/8;0], A4[1/8;.;70], r[1/4]", default_volume=64),
])

upright_bass_intro = join([
    chord("F2, D2", 5/8, 1/2, 76),  # 1  Fmaj9 Dm9
    chord("G2, C2", 5/8, 1/2, 76),  # 2  Gm9 C13
    chord("F2, D2", 5/8, 1/2, 76),  # 3  Fmaj9 Dm9
    # 4  Gm9 C13
    chord("G2[1/3;1/4], D2[1/3;1/4;84], C2[1/3;1/4], E2[5/16;1/4;84]", default_volume=80),
])

jazz_drums_intro_bar1 = hits(
    "K;S;R, S, K;S;PH;R, S;R, K;S;R, S, K;S;PH;R, S;R",
    1/8, {"K": 33, "S": 44, "R": 62, "PH": 53}, 1/16,
)

jazz_drums_intro = join([
    *[jazz_drums_intro_bar1] * 3,  # 1–3
    hits("K;S;R, S, K;S;PH;R, S;R, K;S, S, S;PH, S",  # 4
         1/8,
         {"K": [33, 33, 86], "S": [44, 44, 44, 44, 84, 84, 84, 47], "R": 62, "PH": 53},
         1/16),
])


# ── A · bars 5–12 ───────────────────────────────────────────────────────────
# Fmaj9 | F#dim7 | Gm9 | C13 | Am7 | Dm9 | Gm9 C13 | F6/9

alto_sax_a_bar5 = chord(
    "A4[1/6;1/8], G4[1/6;1/4;82], F4[1/8;.;80], G4[1/6;1/8], Bb4[1/8;.;83], A4[1/6;1/4]",
    default_volume=87,
)

alto_sax_a = join([
    alto_sax_a_bar5,  # 5  Fmaj9
    chord("A4[1/6;1/8], Bb4[1/8;.;84], A4[1/6;1/8], A4[1/8;.;83], C5[1/6;1/8;91], "  # 6  F#dim7
          "C5[5/16;1/4;85], G4[1/8;.;83]", default_volume=89),
    chord("Bb4[1/6;1/8], C5[1/6;1/4;87], D5[1/8;.;88], Bb4[1/6;1/8], G4[1/8;.;85], "  # 7  Gm9
          "A4[1/6;1/4;91]", default_volume=92),
    # 8  C13
    chord("r[1/8], D5[1/8;.;84], Bb4[1/6;1/8;88], A4[1/6;1/4], G4[1/6;3/8]", default_volume=82),
    alto_sax_a_bar5,  # 9  Am7
    chord("A4[1/6;1/8], Bb4[1/8;.;84], A4[1/6;1/8], A4[1/8;.;83], C5[1/6;1/8;91], "  # 10  Dm9
          "D5[5/16;1/4;86], A4[1/8;.;83]", default_volume=89),
    chord("Bb4[1/6;1/8], C5[1/8;.;87], Bb4[1/6;1/8], Bb4[1/8;.;86], D5[1/6;1/8;94], "
          "E5[5/16;1/4;89], Bb4[1/8;.;86]", default_volume=92),  # 11  Gm9 C13
    # 12  F6/9
    chord("G4[1/6;1/8], D5[1/8;.;84], C5[1/6;3/8;89], F4[1/6;3/8;80]", default_volume=87),
])

trumpet_a = join([
    chord("F4[1/6;1/8], E4[1/6;1/4;71], C4[1/8;.;69], E4[1/6;1/8], G4[1/8;.;72], F4[1/6;1/4]",
          default_volume=76),  # 5  Fmaj9
    chord("C4[1/6;1/8], C4[1/8;.;73], C4[1/6;1/8], C4[1/8;.;72], A4[1/6;1/8;80], "  # 6  F#dim7
          "A4[5/16;1/4;74], C4[1/8;.;72]", default_volume=78),
    chord("G4[1/6;1/8], A4[1/6;1/4;76], Bb4[1/8;.;77], G4[1/6;1/8], D4[1/8;.;74], F4[1/6;1/4;80]",
          default_volume=81),  # 7  Gm9
    # 8  C13
    chord("r[1/8], Bb4[1/8;.;73], G4[1/6;1/8;77], E4[1/6;1/4], E4[1/6;3/8]", default_volume=71),
    chord("E4[1/6;1/8], E4[1/6;1/4;71], C4[1/8;.;69], E4[1/6;1/8], G4[1/8;.;72], E4[1/6;1/4]",
          default_volume=76),  # 9  Am7
    chord("F4[1/6;1/8], F4[1/8;.;73], F4[1/6;1/8], F4[1/8;.;72], A4[1/6;1/8;80], "  # 10  Dm9
          "A4[5/16;1/4;75], F4[1/8;.;72]", default_volume=78),
    chord("G4[1/6;1/8], A4[1/8;.;76], G4[1/6;1/8], G4[1/8;.;75], Bb4[1/6;1/8;83], "  # 11  Gm9 C13
          "C5[5/16;1/4;78], G4[1/8;.;75]", default_volume=81),
    # 12  F6/9
    chord("D4[1/6;1/8], A4[1/8;.;73], A4[1/6;3/8;78], D4[1/6;3/8;69]", default_volume=76),
])

piano_a = join([
    rest(3/8), C("Am7", 3) % (1/4, 0, [68, 68, 68, 73]), rest(3/8),  # 5  Fmaj9
    chord("A3;C4;Eb4[1/8;0], F#4[1/8;.;66], r[1/4], A3;C4;Eb4[1/8;0;65], F#4[1/8;.;70], r[1/4], "
          "A3;C4;Eb4[1/8;0], F#4[1/8;.;66], r[1/8]", default_volume=62),  # 6  F#dim7
    rest(3/8), C("Bbmaj7", 3) % (1/4, 0, [66, 66, 66, 71]), rest(3/8),  # 7  Gm9
    chord("Bb3;D4;E4[1/8;0], A4[1/8;.;66], r[1/4], Bb3;D4;E4[1/8;0;65], A4[1/8;.;70], r[1/4], "
          "Bb3;D4;E4[1/8;0], A4[1/8;.;66], r[1/8]", default_volume=62),  # 8  C13
    chord("r[3/8], C4;E4;G4[1/4;0], A4[1/4;.;72], r[3/8]", default_volume=66),  # 9  Am7
    chord("C4;E4;F4[1/8;0], A4[1/8;.;64], r[1/4], C4;E4;F4[1/8;0;63], A4[1/8;.;67], r[1/4], "
          "C4;E4;F4[1/8;0], A4[1/8;.;64], r[1/8]", default_volume=60),  # 10  Dm9
    chord("r[3/8], Bb3;D4;E4[1/4;0], A4[1/4;.;73], r[3/8]", default_volume=68),  # 11  Gm9 C13
    chord("A3;C4;D4[1/8;0], G4[1/8;.;69], r[1/4], A3;C4;D4[1/8;0;68], G4[1/8;.;73], r[1/4], "
          "A3;C4;D4[1/8;0], G4[1/8;.;69], r[1/8]", default_volume=65),  # 12  F6/9
])

upright_bass_a = join([
    # 5  Fmaj9
    chord("F2[1/3;1/4], E2[1/3;1/4;85], C2[5/16;1/4], G2[1/3;1/4;85]", default_volume=82),
    # 6  F#dim7
    chord("F#2[5/16;1/4], Eb2[5/16;1/4;85], C2[1/3;1/4], Ab2[1/3;1/4;85]", default_volume=82),
    # 7  Gm9
    chord("G2[5/16;1/4], E2[1/3;1/4;85], D2[1/3;1/4], B1[5/16;1/4;85]", default_volume=82),
    # 8  C13
    chord("C2[5/16;1/4], D2[1/3;1/4;85], E2[5/16;1/4], Bb1[1/3;1/4;85]", default_volume=82),
    # 9  Am7
    chord("A1[1/3;1/4], F1[1/3;1/4;85], E1[5/16;1/4], C2[5/16;1/4;85]", default_volume=82),
    # 10  Dm9
    chord("D2[5/16;1/4], Bb1[1/3;1/4;85], C2[5/16;1/4], A1[1/3;1/4;85]", default_volume=82),
    # 11  Gm9 C13
    chord("G1[5/16;1/4], Bb1[1/3;1/4;85], C2[5/16;1/4], F#1[1/3;1/4;85]", default_volume=82),
    # 12  F6/9
    chord("F2[5/16;1/4], D2[5/16;1/4;85], C2[1/3;1/4], E2[5/16;1/4;85]", default_volume=82),
])

jazz_drums_a_bar5 = hits(
    "K;S;R, S, K;S;PH;R, S;R, K;S;R, S, K;S;PH;R, S;R",
    1/8, {"K": 33, "S": 45, "R": 63, "PH": 54}, 1/16,
)

jazz_drums_a = join([
    *[jazz_drums_a_bar5] * 7,  # 5–11
    hits("K;S;R, S, K;S;PH;R, S;R, K, S, K;PH, S",  # 12
         1/8, {"K": [33, 33, 87, 87], "S": [45, 45, 45, 45, 85, 85], "R": 63, "PH": 54}, 1/16),
])


# ── A · bars 13–20 ──────────────────────────────────────────────────────────
# Fmaj9 | F#dim7 | Gm9 | C9sus4 C13 | Am7 | Dm9 | Gm9 C13 | F6/9

alto_sax_a_2_bar13 = chord(
    "A4[1/6;1/8], G4[1/6;1/4;83], F4[1/8;.;81], G4[1/6;1/8], Bb4[1/8;.;84], A4[1/6;1/4]",
    default_volume=89,
)

alto_sax_a_2 = join([
    alto_sax_a_2_bar13,  # 13  Fmaj9
    chord("A4[1/6;1/8], Bb4[1/8;.;86], A4[1/6;1/4], C5[1/6;1/8;93], C5[5/16;1/4;87], "
          "G4[1/8;.;85]", default_volume=91),  # 14  F#dim7
    chord("Bb4[1/6;1/8], C5[1/6;1/4;89], D5[1/8;.;90], Bb4[1/6;1/8], G4[1/8;.;87], "  # 15  Gm9
          "A4[1/6;1/4;93]", default_volume=94),
    # 16  C9sus4 C13
    chord("r[1/8], D5[1/8;.;86], Bb4[1/6;1/8;90], A4[1/6;1/4], G4[1/6;3/8]", default_volume=83),
    alto_sax_a_2_bar13,  # 17  Am7
    chord("A4[1/6;1/8], Bb4[1/8;.;86], A4[1/6;1/8], A4[1/8;.;85], C5[1/6;3/8;93], A4[1/8;.;85]",
          default_volume=91),  # 18  Dm9
    chord("Bb4[1/6;1/8], C5[1/8;.;89], Bb4[1/6;1/8], Bb4[1/8;.;88], D5[1/6;3/8;96], "
          "Bb4[1/8;.;88]", default_volume=94),  # 19  Gm9 C13
    # 20  F6/9
    chord("G4[1/6;1/8], D5[1/8;.;86], C5[1/6;3/8;91], F4[1/6;3/8;81]", default_volume=89),
])

trumpet_a_2 = join([
    chord("F4[1/6;1/8], E4[1/6;1/4;73], C4[1/8;.;71], E4[1/6;1/8], G4[1/8;.;74], F4[1/6;1/4]",
          default_volume=79),  # 13  Fmaj9
    chord("C4[1/6;1/8], C4[1/8;.;76], C4[1/6;1/4], A4[1/6;1/8;83], A4[5/16;1/4;77], C4[1/8;.;75]",
          default_volume=81),  # 14  F#dim7
    chord("G4[1/6;1/8], A4[1/6;1/4;79], Bb4[1/8;.;80], G4[1/6;1/8], D4[1/8;.;77], F4[1/6;1/4;83]",
          default_volume=84),  # 15  Gm9
    # 16  C9sus4 C13
    chord("r[1/8], Bb4[1/8;.;76], G4[1/6;1/8;80], F4[1/6;1/4], E4[1/6;3/8]", default_volume=73),
    chord("E4[1/6;1/8], E4[1/6;1/4;73], C4[1/8;.;71], E4[1/6;1/8], G4[1/8;.;74], E4[1/6;1/4]",
          default_volume=79),  # 17  Am7
    chord("F4[1/6;1/8], F4[1/8;.;76], F4[1/6;1/8], F4[1/8;.;75], A4[1/6;3/8;83], F4[1/8;.;75]",
          default_volume=81),  # 18  Dm9
    chord("G4[1/6;1/8], A4[1/8;.;79], G4[1/6;1/8], G4[1/8;.;78], Bb4[1/6;3/8;86], G4[1/8;.;78]",
          default_volume=84),  # 19  Gm9 C13
    # 20  F6/9
    chord("D4[1/6;1/8], A4[1/8;.;76], A4[1/6;3/8;81], D4[1/6;3/8;71]", default_volume=79),
])

piano_a_2 = join([
    rest(3/8), C("Am7", 3) % (1/4, 0, [63, 63, 63, 68]), rest(3/8),  # 13  Fmaj9
    chord("A3;C4;Eb4[1/8;0], F#4[1/8;.;69], r[1/4], A3;C4;Eb4[1/8;0;68], F#4[1/8;.;72], r[1/4], "
          "A3;C4;Eb4[1/8;0], F#4[1/8;.;69], r[1/8]", default_volume=64),  # 14  F#dim7
    rest(3/8), C("Bbmaj7", 3) % (1/4, 0, [66, 66, 66, 70]), rest(3/8),  # 15  Gm9
    C("Bb6", 3) % (1/8, 0, [65, 65, 65, 70]), rest(1/4),  # 16  C9sus4 C13
    chord("Bb3;D4;E4[1/8;0], A4[1/8;.;73], r[1/4], Bb3;D4;E4[1/8;0;65], A4[1/8;.;70], r[1/8]",
          default_volume=69),
    chord("r[3/8], C4;E4;G4[1/4;0], A4[1/4;.;71], r[3/8]", default_volume=67),  # 17  Am7
    chord("C4;E4;F4[1/8;0], A4[1/8;.;66], r[1/4], C4;E4;F4[1/8;0;65], A4[1/8;.;70], r[1/4], "
          "C4;E4;F4[1/8;0], A4[1/8;.;66], r[1/8]", default_volume=62),  # 18  Dm9
    chord("r[3/8], Bb3;D4;E4[1/4;0], A4[1/4;.;74], r[3/8]", default_volume=70),  # 19  Gm9 C13
    chord("A3;C4;D4[1/8;0], G4[1/8;.;70], r[1/4], A3;C4;D4[1/8;0;68], G4[1/8;.;73], r[1/4], "
          "A3;C4;D4[1/8;0], G4[1/8;.;70], r[1/8]", default_volume=65),  # 20  F6/9
])

upright_bass_a_2 = join([
    # 13  Fmaj9
    chord("F2[1/3;1/4], E2[5/16;1/4;87], C2[1/3;1/4], G2[5/16;1/4;87]", default_volume=83),
    # 14  F#dim7
    chord("F#2[1/3;1/4], Eb2[5/16;1/4;87], C2[1/3;1/4], Ab2[5/16;1/4;87]", default_volume=83),
    # 15  Gm9
    chord("G2[1/3;1/4], E2[5/16;1/4;87], D2[5/16;1/4], B1[1/3;1/4;87]", default_volume=83),
    # 16  C9sus4 C13
    chord("C2[1/3;1/4], Bb1[5/16;1/4;87], C2[1/3;1/4], Bb1[5/16;1/4;87]", default_volume=83),
    # 17  Am7
    chord("A1[5/16;1/4], F1[1/3;1/4;87], E1[1/3;1/4], C2[5/16;1/4;87]", default_volume=83),
    # 18  Dm9
    chord("D2[1/3;1/4], Bb1[5/16;1/4;87], C2[1/3;1/4], A1[1/3;1/4;87]", default_volume=83),
    # 19  Gm9 C13
    chord("G1[5/16;1/4], Bb1[5/16;1/4;87], C2[1/3;1/4], F#1[1/3;1/4;87]", default_volume=83),
    # 20  F6/9
    chord("F2[5/16;1/4], G2[1/3;1/4;87], A2[5/16;1/4], Bb2[5/16;1/4;87]", default_volume=83),
])

jazz_drums_a_2_bar13 = hits(
    "K;S;R, S, K;S;PH;R, S;R, K;S;R, S, K;S;PH;R, S;R",
    1/8, {"K": 34, "S": 45, "R": 64, "PH": 55}, 1/16,
)

jazz_drums_a_2 = join([
    *[jazz_drums_a_2_bar13] * 7,  # 13–19
    hits("K;S;R, S, K;S;PH;R, S;R, S, T1, K;PH, T1",  # 20
         1/8, {"K": [34, 34, 89], "S": [45, 45, 45, 45, 87], "R": 64, "PH": 55, "T1": 73}, 1/16),
])


# ── B · bars 21–28 ──────────────────────────────────────────────────────────
# Cm9 | F7 | Bbmaj9 | Bbmaj9 | Dm9 | Dm9 Db9 | Gm9 | C13

alto_sax_b_bar21 = chord(
    "C5[1/6;1/8;93], E5[1/6;1/4;89], C5[1/8;.;87], D5[1/6;1/8], Bb4[1/8;.;86], D5[1/6;1/8], "
    "Bb4[1/8;.;86]", default_volume=94
)
alto_sax_b_bar22 = chord(
    "A4[1/6;1/4;93], C5[1/6;1/8;95], E4[1/8;.], F4[1/6;1/8;91], F4[11/24;3/8]", default_volume=85
)

alto_sax_b = join([
    alto_sax_b_bar21,  # 21  Cm9
    alto_sax_b_bar22,  # 22  F7
    chord("Bb4[1/6;1/8;96], D5[1/6;1/4;92], Bb4[1/8;.;90], C5[1/6;1/8], A4[1/8;.;89], "
          "C5[1/6;1/8], A4[1/8;.;89]", default_volume=97),  # 23  Bbmaj9
    # 24  Bbmaj9
    chord("C5[1/6;1/8], A4[1/6;1/4;85], C5[1/6;1/4;87], Bb4[1/6;3/8;86]", default_volume=93),
    alto_sax_b_bar21,  # 25  Dm9
    alto_sax_b_bar22,  # 26  Dm9 Db9
    chord("Bb4[1/6;1/4;96], D5[1/6;1/8;98], F4[1/8;.], G4[1/6;1/8;95], F4[11/24;3/8]",  # 27  Gm9
          default_volume=87),
    chord("Bb4[1/6;1/8;92], F4[1/8;.], G4[1/6;1/8;91], F4[1/8;.], E4[1/6;1/2;89]",  # 28  C13
          default_volume=83),
])

trumpet_b = join([
    chord("G4[1/6;1/8;85], C5[1/6;1/4;81], G4[1/8;.;79], Bb4[1/6;1/8], G4[1/8;.;78], "  # 21  Cm9
          "Bb4[1/6;1/8], G4[1/8;.;78]", default_volume=86),
    chord("F4[1/6;1/4;85], A4[1/6;1/8;87], C4[1/8;.], C4[1/6;1/8;83], C4[11/24;3/8]",  # 22  F7
          default_volume=77),
    chord("F4[1/6;1/8;88], Bb4[1/6;1/4;84], F4[1/8;.;82], A4[1/6;1/8], F4[1/8;.;81], "
          "A4[1/6;1/8], F4[1/8;.;81]", default_volume=89),  # 23  Bbmaj9
    # 24  Bbmaj9
    chord("A4[1/6;1/8], F4[1/6;1/4;77], A4[1/6;1/4;79], F4[1/6;3/8;78]", default_volume=85),
    chord("A4[1/6;1/8;85], C5[1/6;1/4;81], A4[1/8;.;79], A4[1/6;1/8], F4[1/8;.;78], "  # 25  Dm9
          "A4[1/6;1/8], F4[1/8;.;78]", default_volume=86),
    chord("F4[1/6;1/4;85], A4[1/6;1/8;87], C4[1/8;.], F4[1/6;1/8;83], F4[11/24;3/8]",
          default_volume=77),  # 26  Dm9 Db9
    chord("G4[1/6;1/4;88], Bb4[1/6;1/8;90], D4[1/8;.], D4[1/6;1/8;87], D4[11/24;3/8]",  # 27  Gm9
          default_volume=79),
    chord("G4[1/6;1/8;84], D4[1/8;.], E4[1/6;1/8;83], D4[1/8;.], C4[1/6;1/2;81]",  # 28  C13
          default_volume=75),
])

piano_b = join([
    chord("r[1/8], Bb3;D4;Eb4[1/8;0], G4[1/8;.;71], r[1/4], Bb3;D4;Eb4[3/8;0;62], G4[3/8;.;67], "
          "r[1/8]", default_volume=66),  # 21  Cm9
    chord("r[1/8], A3;D4;Eb4[1/8;0], G4[1/8;.;72], r[5/8], A3;C4;D4[1/8;0], F4[1/8;.;72]",
          default_volume=66),  # 22  F7
    chord("r[1/8], A3;C4;D4[1/8;0], F4[1/8;.;73], r[1/4], A3;C4;D4[3/8;0;65], F4[3/8;.;69], "
          "r[1/8]", default_volume=68),  # 23  Bbmaj9
    chord("r[1/8], A3;C4;D4[1/8;0], F4[1/8;.;77], r[5/8]", default_volume=71),  # 24  Bbmaj9
    C("Fmaj7", 3) % (1/8, 0, [71, 71, 71, 77]),
    rest(1/8), C("Fmaj7", 3) % (1/8, 0, [66, 66, 66, 71]), rest(1/4),  # 25  Dm9
    C("Fmaj7", 3) % (3/8, 0, [62, 62, 62, 67]), rest(1/8),
    rest(1/8), C("Fmaj7", 3) % (1/8, 0, [67, 67, 67, 73]), rest(5/8),  # 26  Dm9 Db9
    chord("F3;A3;Bb3[1/8;0], D4[1/8;.;73]", default_volume=67),
    chord("r[1/8], F3;A3;Bb3[1/8;0], D4[1/8;.;77], r[1/4], F3;A3;Bb3[3/8;0;67], D4[3/8;.;73], "
          "r[1/8]", default_volume=71),  # 27  Gm9
    chord("r[1/8], E3;A3;Bb3[1/8;0], D4[1/8;.;74], r[5/8], E3;A3;Bb3[1/8;0], D4[1/8;.;74]",
          default_volume=69),  # 28  C13
])

upright_bass_b = join([
    # 21  Cm9
    chord("C3[1/3;1/4], Bb2[5/16;1/4;89], G2[5/16;1/4], E2[5/16;1/4;89]", default_volume=85),
    # 22  F7
    chord("F2[1/3;1/4], Eb2[5/16;1/4;89], C2[5/16;1/4], A2[1/3;1/4;89]", default_volume=85),
    # 23  Bbmaj9
    chord("Bb2[5/16;1/4], D3[1/3;1/4;89], C3[5/16;1/4], A2[1/3;1/4;89]", default_volume=85),
    # 24  Bbmaj9
    chord("D3[1/3;1/4], Bb2[5/16;1/4;89], A2[1/3;1/4], C3[5/16;1/4;89]", default_volume=85),
    # 25  Dm9
    chord("D2[1/3;1/4], C2[1/3;1/4;89], A1[5/16;1/4], C2[5/16;1/4;89]", default_volume=85),
    # 26  Dm9 Db9
    chord("D2[1/3;1/4], Ab1[1/3;1/4;89], C#2[1/3;1/4], Ab1[5/16;1/4;89]", default_volume=85),
    # 27  Gm9
    chord("G1[1/3;1/4], Bb1[5/16;1/4;89], D2[1/3;1/4], Bb1[5/16;1/4;89]", default_volume=85),
    # 28  C13
    chord("C2[5/16;1/4], A1[5/16;1/4;89], Bb1[1/3;1/4], E2[5/16;1/4;89]", default_volume=85),
])

jazz_drums_b_bar21 = hits(
    "K;S;R, S, K;S;PH;R, S;R, K;S;R, S, K;S;PH;R, S;R",
    1/8, {"K": 35, "S": 46, "R": 65, "PH": 56}, 1/16,
)

jazz_drums_b = join([
    *[jazz_drums_b_bar21] * 7,  # 21–27
    hits("K;S;R, S, K;S;PH;R, S;R, T1, T3, T5;PH, S",  # 28
         1/8,
         {
             "K": 35,
             "S": [46, 46, 46, 46, 89],
             "R": 65,
             "PH": 56,
             "T1": 75,
             "T3": 75,
             "T5": 75,
         },
         1/16),
])


# ── A · bars 29–36 ──────────────────────────────────────────────────────────
# Fmaj9 | F#dim7 | Gm9 | C13 | Am7 | Dm9 | Gm9 C13 | Fmaj9

alto_sax_a_3_bar29 = chord(
    "A4[1/6;1/8], G4[1/6;3/8;84], G4[1/6;1/8], Bb4[1/8;.;85], A4[1/6;1/4]", default_volume=90
)

alto_sax_a_3 = join([
    alto_sax_a_3_bar29,  # 29  Fmaj9
    chord("A4[1/6;1/8], Bb4[1/8;.;87], A4[1/6;1/8], A4[1/8;.;86], C5[1/6;1/8;94], "  # 30  F#dim7
          "C5[5/16;1/4;88], G4[1/8;.;86]", default_volume=92),
    chord("Bb4[1/6;1/8], C5[1/6;1/4;90], D5[1/8;.;91], Bb4[1/6;1/4], A4[1/6;1/4;94]",  # 31  Gm9
          default_volume=95),
    # 32  C13
    chord("r[1/8], D5[1/8;.;87], Bb4[1/6;1/8;91], A4[1/6;1/4], G4[1/6;3/8]", default_volume=84),
    alto_sax_a_3_bar29,  # 33  Am7
    chord("A4[1/6;1/8], Bb4[1/8;.;87], A4[1/6;1/8], A4[1/8;.;86], C5[1/6;1/8;94], D5[1/8;.;89], "
          "E5[7/48;1/8;81], A4[1/8;.;86]", default_volume=92),  # 34  Dm9
    chord("Bb4[1/6;1/8], C5[1/8;.;90], Bb4[1/6;1/8], Bb4[1/8;.;89], D5[1/6;1/8;97], "
          "E5[5/16;1/4;92], Bb4[1/8;.;89]", default_volume=95),  # 35  Gm9 C13
    # 36  Fmaj9
    chord("G4[1/6;1/8], D5[1/8;.;87], C5[1/6;3/8;92], F4[1/6;3/8;82]", default_volume=90),
])

trumpet_a_3 = join([
    chord("F4[1/6;1/8], E4[1/6;3/8;75], E4[1/6;1/8], G4[1/8;.;76], F4[1/6;1/4]",  # 29  Fmaj9
          default_volume=81),
    chord("C4[1/6;1/8], C4[1/8;.;78], C4[1/6;1/8], C4[1/8;.;77], A4[1/6;1/8;85], "  # 30  F#dim7
          "A4[5/16;1/4;79], C4[1/8;.;77]", default_volume=83),
    chord("G4[1/6;1/8], A4[1/6;1/4;81], Bb4[1/8;.;82], G4[1/6;1/4], F4[1/6;1/4;85]",  # 31  Gm9
          default_volume=86),
    # 32  C13
    chord("r[1/8], Bb4[1/8;.;78], G4[1/6;1/8;82], E4[1/6;1/4], E4[1/6;3/8]", default_volume=75),
    chord("E4[1/6;1/8], E4[1/6;3/8;75], E4[1/6;1/8], G4[1/8;.;76], E4[1/6;1/4]",  # 33  Am7
          default_volume=81),
    chord("F4[1/6;1/8], F4[1/8;.;78], F4[1/6;1/8], F4[1/8;.;77], A4[1/6;1/8;85], A4[1/8;.;80], "
          "C5[7/48;1/8;72], F4[1/8;.;77]", default_volume=83),  # 34  Dm9
    chord("G4[1/6;1/8], A4[1/8;.;81], G4[1/6;1/8], G4[1/8;.;80], Bb4[1/6;1/8;88], "  # 35  Gm9 C13
          "C5[5/16;1/4;83], G4[1/8;.;80]", default_volume=86),
    # 36  Fmaj9
    chord("E4[1/6;1/8], A4[1/8;.;78], A4[1/6;3/8;83], C4[1/6;3/8;73]", default_volume=81),
])

piano_a_3 = join([
    chord("r[3/8], E3;G3;A3[1/4;0], C4[1/4;.;74], r[3/8]", default_volume=69),  # 29  Fmaj9
    chord("Eb3;F#3;A3[1/8;0], C4[1/8;.;71], r[1/4], Eb3;F#3;A3[1/8;0;70], C4[1/8;.;75], r[1/4], "
          "Eb3;F#3;A3[1/8;0], C4[1/8;.;71], r[1/8]", default_volume=66),  # 30  F#dim7
    chord("r[3/8], F3;A3;Bb3[1/4;0], D4[1/4;.;70], r[3/8]", default_volume=65),  # 31  Gm9
    chord("E3;A3;Bb3[1/8;0], D4[1/8;.;71], r[1/4], E3;A3;Bb3[1/8;0;70], D4[1/8;.;75], r[1/4], "
          "E3;A3;Bb3[1/8;0], D4[1/8;.;71], r[1/8]", default_volume=66),  # 32  C13
    chord("r[3/8], G3;A3;C4[1/4;0], E4[1/4;.;74], r[3/8]", default_volume=69),  # 33  Am7
    C("Fmaj7", 3) % (1/8, 0, [63, 63, 63, 67]), rest(1/4),  # 34  Dm9
    C("Fmaj7", 3) % (1/8, 0, [66, 66, 66, 71]), rest(1/4),
    C("Fmaj7", 3) % (1/8, 0, [63, 63, 63, 67]), rest(1/8),
    chord("r[3/8], E3;A3;Bb3[1/4;0], D4[1/4;.;70], r[3/8]", default_volume=65),  # 35  Gm9 C13
    chord("E3;G3;A3[1/8;0], C4[1/8;.;70], r[1/4], E3;G3;A3[1/8;0;69], C4[1/8;.;74], r[1/4], "
          "E3;G3;A3[1/8;0], C4[1/8;.;70], r[1/8]", default_volume=65),  # 36  Fmaj9
])

upright_bass_a_3 = join([
    # 29  Fmaj9
    chord("F2[1/3;1/4], E2[5/16;1/4;88], C2[5/16;1/4], G2[1/3;1/4;88]", default_volume=84),
    # 30  F#dim7
    chord("F#2[5/16;1/4], Eb2[1/3;1/4;88], C2[5/16;1/4], Ab2[1/3;1/4;88]", default_volume=84),
    # 31  Gm9
    chord("G2[5/16;1/4], E2[1/3;1/4;88], D2[5/16;1/4], B1[1/3;1/4;88]", default_volume=84),
    # 32  C13
    chord("C2[5/16;1/4], D2[5/16;1/4;88], E2[1/3;1/4], Bb1[1/3;1/4;88]", default_volume=84),
    # 33  Am7
    chord("A1[5/16;1/4], F1[1/3;1/4;88], E1[1/3;1/4], C2[5/16;1/4;88]", default_volume=84),
    # 34  Dm9
    chord("D2[5/16;1/4], Bb1[5/16;1/4;88], C2[5/16;1/4], A1[1/3;1/4;88]", default_volume=84),
    # 35  Gm9 C13
    chord("G1[5/16;1/4], Bb1[5/16;1/4;88], C2[1/3;1/4], F#1[5/16;1/4;88]", default_volume=84),
    # 36  Fmaj9
    chord("F2[1/3;1/4], D2[5/16;1/4;88], C2[1/3;1/4], E2[1/3;1/4;88]", default_volume=84),
])

jazz_drums_a_3_bar29 = hits(
    "K;S;R, S, K;S;PH;R, S;R, K;S;R, S, K;S;PH;R, S;R",
    1/8, {"K": 34, "S": 46, "R": 64, "PH": 56}, 1/16,
)

jazz_drums_a_3 = join([
    *[jazz_drums_a_3_bar29] * 7,  # 29–35
    hits("K;S;R, S, K;S;PH;R, S;R, S, T1, K;PH, T1",  # 36
         1/8, {"K": [34, 34, 90], "S": [46, 46, 46, 46, 88], "R": 64, "PH": 56, "T1": 74}, 1/16),
])


# ── solo · bars 37–68 ───────────────────────────────────────────────────────
# Fmaj9 | F#dim7 | Gm9 C13 | C13 | Am7 | Dm9 | Gm9 C13 | F6/9 | Fmaj9 | F#dim7 | Gm9 C13 | Gm9 C13
# | Am7 | Am7 Dm9 | Gm9 C13 | F6/9 | Cm9 | F7 | Bbmaj9 | Bbmaj9 | Dm9 | G9 | Gm9 | C13 | Fmaj9 |
# F#dim7 | Gm9 | C13 | Fmaj9 | Am7 Dm9 | Gm9 C13 | Fmaj9

alto_sax_solo = join([
    chord("E4[1/6;1/8;84], F4[1/8;.;91], G4[1/6;1/8;85], A4[1/8;.;93], C5[7/24;1/4], "
          "C5[1/6;1/8], Bb4[1/6;1/8;94]", default_volume=88),  # 37  Fmaj9
    chord("r[1/8], C5", 7/24, 7/8, 96),  # 38  F#dim7
    chord("D5[1/6;1/8], C5[1/6;1/4;96], Bb4[11/24;5/8;94]", default_volume=89),  # 39  Gm9 C13
    chord("r[1/8], G4[1/8;.;93], Bb4[1/6;1/8], C5[1/8;.;96], D5[1/6;1/8;89], Bb4[1/8;.;94], "
          "A4[1/6;1/8], F#4[1/8;.;92]", default_volume=87),  # 40  C13
    chord("G4[1/6;3/8], Bb4[1/8;.;94], C5[7/24;1/2;88]", default_volume=85),  # 41  Am7
    chord("r[1/8], D5[1/8;.], C5[29/48;3/4;88]", default_volume=97),  # 42  Dm9
    chord("F5[1/6;3/8], D5[1/8;.;97], C5[7/24;1/2;88]", default_volume=91),  # 43  Gm9 C13
    chord("r[1/8], D5[1/8;.;97], Bb4[1/6;1/8], Ab4[1/8;.;93], A4[1/6;1/8], F4[1/8;.;91], "
          "E4[1/6;1/8;84], D4[1/6;1/8;90]", default_volume=87),  # 44  F6/9
    chord("r[1/8], E4[1/8;.], F#4[1/6;3/8;85], G4[11/24;3/8;93]", default_volume=91),  # 45  Fmaj9
    chord("r[1/8], A4", 7/24, 7/8, 93),  # 46  F#dim7
    # 47  Gm9 C13
    chord("r[1/8], Bb4[1/8;.], C#5[1/6;3/8;89], D5[11/24;3/8;97]", default_volume=94),
    chord("Bb4[1/6;1/8;87], Bb4[1/8;.], C5[1/6;1/8;88], D5[1/8;.;97], E5[1/6;1/8;90], "
          "D5[1/8;.;97], C5[1/6;1/8;88], Bb4[1/8;.]", default_volume=94),  # 48  Gm9 C13
    chord("C5[7/24;1/4], Bb4[1/6;1/8;87], A4[1/8;.;93], G4[1/6;1/8;85], F4[1/8;.;91], "  # 49  Am7
          "E4[1/6;1/8;84], D4[1/6;1/8;90]", default_volume=88),
    # 50  Am7 Dm9
    chord("r[1/4], E4[1/6;1/8], Bb4[7/24;1/4;94], Ab4[1/6;3/8;93]", default_volume=84),
    chord("G4[1/6;1/8;85], Bb4[1/8;.], C5[1/6;1/8;88], D5[1/8;.;97], E5[7/24;1/4;90], "
          "C5[1/6;1/8;88], Bb4[1/8;.]", default_volume=94),  # 51  Gm9 C13
    chord("G4", 7/24, 1, 85),  # 52  F6/9
    chord("Bb4[1/6;1/8], C5[1/8;.;96], D5[1/6;1/8;89], Eb5[1/8;.;98], D5[1/6;1/8;89], "  # 53  Cm9
          "C5[1/8;.;96], Bb4[1/6;1/4]", default_volume=87),
    # 54  F7
    chord("Eb5[1/6;1/8], Bb4[1/8;.;94], Ab4[1/6;3/8;86], A4[11/24;3/8;93]", default_volume=89),
    chord("r[1/8], C5[7/24;1/4], Bb4[7/24;5/8;94]", default_volume=96),  # 55  Bbmaj9
    chord("r[1/8], A4", 7/24, 7/8, 93),  # 56  Bbmaj9
    chord("r[5/8], F4[1/8;.], Bb4[1/6;1/8;87], Ab4[1/8;.;93]", default_volume=91),  # 57  Dm9
    chord("F4[7/24;1/4], F4[1/6;1/8], G4[1/8;.;93], A4[1/6;1/8;87], F4[1/8;.;91], "  # 58  G9
          "E4[1/6;1/8;84], C#4[1/8;.;89]", default_volume=85),
    chord("D4[7/24;1/4;83], F4[1/6;1/8;85], G4[1/8;.;93], A4[1/6;1/8;87], E5[1/8;.], "  # 59  Gm9
          "F5[1/6;1/8;91], Eb5[1/8;.]", default_volume=98),
    chord("Bb4[1/6;1/8], C5[1/8;.;96], D5[7/24;3/4;89]", default_volume=87),  # 60  C13
    chord("A4[7/24;1/4;87], C5[1/6;1/8;88], D5[1/8;.], E5[1/6;1/8;90], F5[1/8;.;98], "
          "E5[1/6;1/8;90], D5[1/8;.]", default_volume=97),  # 61  Fmaj9
    chord("A4[1/6;1/8], F#4[1/8;.;92], A4[1/6;1/8], Bb4[1/8;.;94], C5[1/6;1/8;88], "  # 62  F#dim7
          "A4[1/8;.;93], F#4[1/6;1/8;85], E4[1/6;1/8;91]", default_volume=87),
    chord("r[1/8], F4[1/8;.], G4[29/48;3/4;85]", default_volume=91),  # 63  Gm9
    chord("r[3/8], A4[1/8;.], Bb4[1/6;1/8;87], Bb4[1/8;.;94], A4[1/6;1/8;87], G4[1/8;.]",
          default_volume=93),  # 64  C13
    # 65  Fmaj9
    chord("A4[1/6;1/8], G4[1/8;.;93], F4[1/6;3/8;85], E4[11/24;3/8;91]", default_volume=87),
    chord("G4[1/6;3/8], A4[11/24;5/8;93]", default_volume=85),  # 66  Am7 Dm9
    # 67  Gm9 C13
    chord("Bb4[1/6;1/8], C5[1/8;.;96], D5[1/6;3/8;89], E5[11/24;3/8;98]", default_volume=87),
    chord("r[1/8], C5[1/8;.], E5[29/48;3/4;90]", default_volume=96),  # 68  Fmaj9
])

trumpet_solo_bar53 = chord(
    "r[1/8], C4[1/8;.], r[1/4], C4[1/8;.], C4[1/8;.], C4[1/8;.], r[1/8]", volume=73
)
trumpet_solo_bar56 = chord("C4[1/8;.], r[1/4], C4[1/8;.], r[1/2]", volume=73)
trumpet_solo_bar59 = chord(
    "r[1/8], Bb3[1/8;.], r[1/4], Bb3[1/8;.], Bb3[1/8;.], Bb3[1/8;.], r[1/8]", volume=73
)
trumpet_solo_bar60 = chord("Bb3[1/8;.], r[1/4], Bb3[1/8;.], r[1/2]", volume=73)

trumpet_solo = join([
    rest(16), trumpet_solo_bar53, rest(1), trumpet_solo_bar53, trumpet_solo_bar56,
    trumpet_solo_bar53, rest(1), trumpet_solo_bar59, trumpet_solo_bar60, trumpet_solo_bar53,
    rest(1), trumpet_solo_bar59, trumpet_solo_bar60, trumpet_solo_bar53, rest(1),
    trumpet_solo_bar59, trumpet_solo_bar56,
])

piano_solo = join([
    chord("E3;G3;A3[1/8;0], C4[1/8;.;72], r[1/4], E3;G3;A3[1/8;0;71], C4[1/8;.;76], r[3/8]",
          default_volume=67),  # 37  Fmaj9
    C("Ebdim7", 3) % (1/8, 0, [71, 71, 71, 76]),
    chord("r[1/8], Eb3;F#3;A3[1/8;0], C4[1/8;.;71], r[1/4], Eb3;F#3;A3[1/8;0;63], C4[1/8;.;67], "
          "r[1/4], F3;A3;Bb3[3/32;0], D4[3/32;.;71], r[1/32]", default_volume=66),  # 38  F#dim7
    chord("F3;A3;Bb3[1/4;0;65], D4[1/4;.;70], r[1/8], E3;A3;Bb3[1/8;0], D4[1/8;.;74], r[3/8], "
          "E3;A3;Bb3[1/8;0], D4[1/8;.;74]", default_volume=69),  # 39  Gm9 C13
    chord("r[1/2], E3;A3;Bb3[1/4;0], D4[1/4;.;69], r[1/4]", default_volume=64),  # 40  C13
    chord("r[1/8], G3;A3;C4[1/8;0], E4[1/8;.;72], r[1/8], G3;A3;C4[1/8;0], E4[1/8;.;72], "
          "r[1/4], G3;A3;C4[1/8;0;63], E4[1/8;.;68], r[1/8]", default_volume=67),  # 41  Am7
    rest(1/8), C("Fmaj7", 3) % (1/8, 0, [68, 68, 68, 73]), rest(3/8),  # 42  Dm9
    C("Fmaj7", 3) % (1/8, 0, [68, 68, 68, 73]), rest(1/8),
    chord("F3;A3;Bb3[3/32;0], D4[3/32;.;73], r[1/32]", default_volume=68),
    chord("F3;A3;Bb3[1/8;0;64], D4[1/8;.;69], r[1/4], E3;A3;Bb3[1/8;0], D4[1/8;.;73], r[1/8], "
          "E3;A3;Bb3[1/8;0], D4[1/8;.;73], r[1/4]", default_volume=68),  # 43  Gm9 C13
    rest(1),  # 44  F6/9
    chord("E3;G3;A3[1/8;0], C4[1/8;.;73], r[1/4], E3;G3;A3[1/8;0;71], C4[1/8;.;77], r[3/8]",
          default_volume=68),  # 45  Fmaj9
    C("Ebdim7", 3) % (1/8, 0, [71, 71, 71, 77]),
    chord("r[1/2], Eb3;F#3;A3[1/4;0], C4[1/4;.;74], r[1/4]", default_volume=69),  # 46  F#dim7
    chord("F3;A3;Bb3[1/8;0;67], D4[1/8;.;72], r[1/4], E3;A3;Bb3[1/8;0], D4[1/8;.;76], r[3/8], "
          "F3;A3;Bb3[1/8;0], D4[1/8;.;76]", default_volume=71),  # 47  Gm9 C13
    chord("r[1/8], F3;A3;Bb3[1/8;0], D4[1/8;.;72], r[1/8], E3;A3;Bb3[1/8;0], D4[1/8;.;72], "
          "r[3/8], G3;A3;C4[3/32;0], E4[3/32;.;72], r[1/32]", default_volume=67),  # 48  Gm9 C13
    chord("G3;A3;C4[1/4;0], E4[1/4;.;73], r[1/8], G3;A3;C4[3/8;0;71], E4[3/8;.;77], r[1/4]",
          default_volume=68),  # 49  Am7
    rest(3/8), C("Fmaj7", 3) % (3/32, 0, [67, 67, 67, 72]), rest(1/32),  # 50  Am7 Dm9
    C("Fmaj7", 3) % (1/8, 0, [63, 63, 63, 68]), rest(1/4),
    chord("F3;A3;Bb3[3/32;0], D4[3/32;.;72], r[1/32]", default_volume=67),
    chord("F3;A3;Bb3[1/4;0], D4[1/4;.;73], r[1/8], E3;A3;Bb3[3/8;0;72], D4[3/8;.;77], r[1/4]",
          default_volume=68),  # 51  Gm9 C13
    rest(1),  # 52  F6/9
    C("Ebmaj7", 3) % (1/4, 0, [65, 65, 65, 70]), rest(1/8),  # 53  Cm9
    C("Ebmaj7", 3) % (1/8, 0, [69, 69, 69, 74]), rest(3/8),
    chord("Eb3;G3;A3[1/8;0], D4[1/8;.;74]", default_volume=69),
    chord("r[1/2], Eb3;G3;A3[1/4;0], D4[1/4;.;73], r[1/4]", default_volume=68),  # 54  F7
    chord("r[1/8], A3;C4;D4[1/8;0], F4[1/8;.;71], r[1/8], A3;C4;D4[1/8;0], F4[1/8;.;71], "
          "r[1/4], A3;C4;D4[1/8;0;63], F4[1/8;.], r[1/8]", default_volume=67),  # 55  Bbmaj9
    chord("r[1/2], A3;C4;D4[1/4;0], F4[1/4;.;70], r[1/4]", default_volume=65),  # 56  Bbmaj9
    C("Fmaj7", 3) % (1/4, 0, [68, 68, 68, 73]), rest(1/8),  # 57  Dm9
    C("Fmaj7", 3) % (3/8, 0, [71, 71, 71, 77]), rest(1/4),
    rest(1),  # 58  G9
    chord("F3;A3;Bb3[1/4;0], D4[1/4;.;75], r[1/8], F3;A3;Bb3[3/8;0;73], D4[3/8;.;79], r[1/4]",
          default_volume=69),  # 59  Gm9
    chord("E3;A3;Bb3[1/8;0;66], D4[1/8;.;71], r[1/4], E3;A3;Bb3[1/8;0], D4[1/8;.;75], r[1/8], "
          "E3;A3;Bb3[1/8;0], D4[1/8;.;75], r[1/4]", default_volume=70),  # 60  C13
    chord("E3;G3;A3[1/8;0], C4[1/8;.;73], r[1/4], E3;G3;A3[1/8;0;72], C4[1/8;.;77], r[3/8]",
          default_volume=68),  # 61  Fmaj9
    C("Ebdim7", 3) % (1/8, 0, [72, 72, 72, 77]),
    chord("r[1/2], Eb3;F#3;A3[1/4;0], C4[1/4;.;72], r[1/4]", default_volume=67),  # 62  F#dim7
    chord("r[1/8], F3;A3;Bb3[1/8;0], D4[1/8;.;72], r[1/8], F3;A3;Bb3[1/8;0], D4[1/8;.;72], "
          "r[1/4], F3;A3;Bb3[1/8;0;63], D4[1/8;.;68], r[1/8]", default_volume=67),  # 63  Gm9
    chord("r[1/8], E3;A3;Bb3[1/8;0], D4[1/8;.;72], r[1/8], E3;A3;Bb3[1/8;0], D4[1/8;.;72], "
          "r[3/8], E3;G3;A3[3/32;0], C4[3/32;.;72], r[1/32]", default_volume=67),  # 64  C13
    chord("E3;G3;A3[1/4;0], C4[1/4;.;74], r[1/8], E3;G3;A3[3/8;0;73], C4[3/8;.;78], r[1/4]",
          default_volume=69),  # 65  Fmaj9
    chord("G3;A3;C4[1/8;0], E4[1/8;.;75], r[3/8]", default_volume=70),  # 66  Am7 Dm9
    C("Fmaj7", 3) % (1/8, 0, [70, 70, 70, 75]), rest(3/8),
    chord("F3;A3;Bb3[1/4;0], D4[1/4;.;73], r[1/8], E3;A3;Bb3[3/8;0;71], D4[3/8;.;77], r[1/4]",
          default_volume=68),  # 67  Gm9 C13
    rest(1),  # 68  Fmaj9
])

upright_bass_solo = join([
    # 37  Fmaj9
    chord("F2[5/16;1/4], E2[5/16;1/4;91], C2[1/3;1/4], C#2[1/3;1/4;91]", default_volume=87),
    # 38  F#dim7
    chord("F#2[5/16;1/4], A2[5/16;1/4;91], C3[5/16;1/4], Ab2[1/3;1/4;91]", default_volume=87),
    # 39  Gm9 C13
    chord("G2[5/16;1/4], D2[1/3;1/4;91], C2[5/16;1/4], C#2[1/3;1/4;91]", default_volume=87),
    # 40  C13
    chord("C2[1/3;1/4], D2[1/3;1/4;91], E2[5/16;1/4], Bb1[1/3;1/4;91]", default_volume=87),
    # 41  Am7
    chord("A1[5/16;1/4], Bb1[5/16;1/4;91], C2[1/3;1/4], Eb2[1/3;1/4;91]", default_volume=87),
    # 42  Dm9
    chord("D2[5/16;1/4], E2[5/16;1/4;91], F2[5/16;1/4], Ab2[1/3;1/4;91]", default_volume=87),
    # 43  Gm9 C13
    chord("G2[5/16;1/4], Bb2[1/3;1/4;91], C3[1/3;1/4], E2[5/16;1/4;91]", default_volume=87),
    # 44  F6/9
    chord("F2[5/16;1/4], D2[1/3;1/4;91], C2[5/16;1/4], E2[1/3;1/4;91]", default_volume=87),
    # 45  Fmaj9
    chord("F2[5/16;1/4], A2[1/3;1/4;91], C3[5/16;1/4], G2[1/3;1/4;91]", default_volume=87),
    # 46  F#dim7
    chord("F#2[5/16;1/4], Eb2[5/16;1/4;91], C2[5/16;1/4], Ab2[1/3;1/4;91]", default_volume=87),
    # 47  Gm9 C13
    chord("G2[5/16;1/4], D2[1/3;1/4;91], C2[5/16;1/4], A1[1/3;1/4;91]", default_volume=87),
    # 48  Gm9 C13
    chord("G1[5/16;1/4], B1[1/3;1/4;91], C2[5/16;1/4], Bb1[1/3;1/4;91]", default_volume=87),
    # 49  Am7
    chord("A1[1/3;1/4], F1[5/16;1/4;91], E1[1/3;1/4], G1[5/16;1/4;91]", default_volume=87),
    chord("A1[5/16;1/4], C2[1/3;1/4;91], D2[7/48;1/8], D2[5/48;1/8;68], F2[5/16;1/4;91]",
          default_volume=87),  # 50  Am7 Dm9
    # 51  Gm9 C13
    chord("G2[1/3;1/4], C#3[1/3;1/4;91], C2[5/16;1/4], E1[1/3;1/4;91]", default_volume=87),
    # 52  F6/9
    chord("F1[5/16;1/4], G1[5/16;1/4;91], A1[1/3;1/4], Bb1[1/3;1/4;91]", default_volume=87),
    # 53  Cm9
    chord("C2[5/16;1/4], Bb1[5/16;1/4;91], G1[1/3;1/4], F#1[1/3;1/4;91]", default_volume=87),
    # 54  F7
    chord("F2[1/3;1/4], G2[5/16;1/4;91], A2[5/16;1/4], B2[1/3;1/4;91]", default_volume=87),
    # 55  Bbmaj9
    chord("Bb2[1/3;1/4], D3[1/3;1/4;91], C3[1/3;1/4], A2[5/16;1/4;91]", default_volume=87),
    # 56  Bbmaj9
    chord("F2[1/3;1/4], G2[5/16;1/4;91], Bb2[5/16;1/4], C3[1/3;1/4;91]", default_volume=87),
    # 57  Dm9
    chord("D2[5/16;1/4], C2[1/3;1/4;91], A1[5/16;1/4], F#1[5/16;1/4;91]", default_volume=87),
    # 58  G9
    chord("G1[1/3;1/4], A1[5/16;1/4;91], B1[1/3;1/4], F1[5/16;1/4;91]", default_volume=87),
    # 59  Gm9
    chord("G1[5/16;1/4], Bb1[1/3;1/4;91], D2[5/16;1/4], Bb1[1/3;1/4;91]", default_volume=87),
    # 60  C13
    chord("C2[5/16;1/4], D2[1/3;1/4;91], E2[5/16;1/4], F#2[1/3;1/4;91]", default_volume=87),
    # 61  Fmaj9
    chord("F2[5/16;1/4], D2[1/3;1/4;91], E2[5/16;1/4], G2[1/3;1/4;91]", default_volume=87),
    # 62  F#dim7
    chord("F#2[5/16;1/4], Eb2[5/16;1/4;91], C2[5/16;1/4], D2[1/3;1/4;91]", default_volume=87),
    # 63  Gm9
    chord("G2[1/3;1/4], F2[5/16;1/4;91], D2[5/16;1/4], Bb2[1/3;1/4;91]", default_volume=87),
    # 64  C13
    chord("C3[5/16;1/4], A2[1/3;1/4;91], G2[5/16;1/4], E2[5/16;1/4;91]", default_volume=87),
    # 65  Fmaj9
    chord("F2[1/3;1/4], E2[1/3;1/4;91], C2[5/16;1/4], Bb1[1/3;1/4;91]", default_volume=87),
    # 66  Am7 Dm9
    chord("A1[1/3;1/4], Eb2[1/3;1/4;91], D2[5/16;1/4], F2[5/16;1/4;91]", default_volume=87),
    # 67  Gm9 C13
    chord("G2[1/3;1/4], Bb2[5/16;1/4;91], C3[1/3;1/4], G2[5/16;1/4;91]", default_volume=87),
    # 68  Fmaj9
    chord("F2[1/3;1/4], G2[1/3;1/4;91], A2[5/16;1/4], E2[1/3;1/4;91]", default_volume=87),
])

jazz_drums_solo_bar38 = hits(
    "K;R, 0, K;PH;R, S;R, K;R, S, K;PH;R, R", 1/8, {"K": 36, "R": 67, "PH": 58, "S": 48}, 1/16
)
jazz_drums_solo_bar39 = hits(
    "K;R, 0, K;PH;R, R, K;R, 0, K;S;PH;R, R", 1/8, {"K": 36, "R": 67, "PH": 58, "S": 48}, 1/16
)
jazz_drums_solo_bar49 = hits(
    "K;R, 0, K;PH;R, R, K;R, 0, K;PH;R, R", 1/8, {"K": 36, "R": 67, "PH": 58}, 1/16
)

jazz_drums_solo = join([
    hits("K;C;R, 0, K;PH;R, R, K;R, 0, K;S;PH;R, R",  # 37
         1/8,
         {"K": 36, "C": 75, "R": 67, "PH": 58, "S": 48},
         {"K": 1/16, "C": 1/4, "R": 1/16, "PH": 1/16, "S": 1/16}),
    jazz_drums_solo_bar38,  # 38
    jazz_drums_solo_bar39,  # 39
    jazz_drums_solo_bar38,  # 40
    jazz_drums_solo_bar39,  # 41
    jazz_drums_solo_bar38,  # 42
    jazz_drums_solo_bar39,  # 43
    jazz_drums_solo_bar38,  # 44
    jazz_drums_solo_bar39,  # 45
    jazz_drums_solo_bar38,  # 46
    jazz_drums_solo_bar39,  # 47
    jazz_drums_solo_bar38,  # 48
    jazz_drums_solo_bar49,  # 49
    jazz_drums_solo_bar38,  # 50
    jazz_drums_solo_bar49,  # 51
    jazz_drums_solo_bar38,  # 52
    jazz_drums_solo_bar39,  # 53
    jazz_drums_solo_bar49,  # 54
    jazz_drums_solo_bar39,  # 55
    jazz_drums_solo_bar38,  # 56
    jazz_drums_solo_bar39,  # 57
    jazz_drums_solo_bar38,  # 58
    jazz_drums_solo_bar39,  # 59
    jazz_drums_solo_bar38,  # 60
    jazz_drums_solo_bar39,  # 61
    jazz_drums_solo_bar38,  # 62
    jazz_drums_solo_bar39,  # 63
    jazz_drums_solo_bar49,  # 64
    jazz_drums_solo_bar39,  # 65
    jazz_drums_solo_bar38,  # 66
    jazz_drums_solo_bar39,  # 67
    hits("K;R, 0, K;PH;R, S;R, S, S, S;T5;PH, S",  # 68
         1/8, {"K": 36, "R": 67, "PH": 58, "S": [48, 51, 51, 51, 91], "T5": 77}, 1/16),
])


# ── fours · bars 69–88 ──────────────────────────────────────────────────────
# Fmaj9 | F#dim7 | Gm9 | C13 | Am7 | Dm9 | Gm9 C13 | F6/9 | Fmaj9 Dm9 | F#dim7 | Gm9 C13 | C13 |
# Am7 | Am7 Dm9 | Bbm9 Eb9 | F6/9 | Cm9 | F7 | Gm9 C13 | F6/9

alto_sax_fours = join([
    chord("r[3/4], C5, B4", 1/6, 1/8, [90, 97]),  # 69  Fmaj9
    chord("r[1/4], A4[1/6;1/8], Bb4[1/8;.;96], C5[1/6;1/8;90], Bb4[1/8;.;96], A4[1/6;1/8], "
          "F#4[1/8;.;94]", default_volume=89),  # 70  F#dim7
    chord("Bb4[1/6;1/8;89], E5[1/8;.], F5[1/6;1/8;93], E5[1/8;.], F5[1/6;1/8;93], E5[1/8;.], "
          "F5[1/6;1/8;93], Eb5[1/6;1/8]", default_volume=99),  # 71  Gm9
    chord("r[1/8], C5", 7/24, 7/8, 97),  # 72  C13
    rest(4),  # 73–76
    chord("r[1/8], A4[1/8;.], A4[1/6;1/8;89], G4[1/8;.], F4[1/6;1/8;87], F4[1/8;.;93], "
          "G4[7/24;1/4;87]", default_volume=95),  # 77  Fmaj9 Dm9
    chord("A4", 7/24, 1, 89),  # 78  F#dim7
    chord("Bb4[1/6;1/4], C5[1/6;3/8;90], D5[7/24;3/8;98]", default_volume=89),  # 79  Gm9 C13
    chord("r[1/8], C5[1/8;.], C5[1/6;1/8;90], D5[1/8;.;98], E5[1/6;1/8;92], E5[1/8;.;99], "
          "D5[7/24;1/4;91]", default_volume=97),  # 80  C13
    rest(4),  # 81–84
    chord("r[5/8], C5[1/8;.], A4[1/6;1/8;89], G4[1/6;1/8;95]", default_volume=97),  # 85  Cm9
    chord("r[1/4], F4[1/6;1/8], Ab4[1/8;.;95], A4[1/6;1/8;89], F4[1/8;.;93], Eb4[1/6;1/8;85], "
          "C#4[1/8;.;91]", default_volume=87),  # 86  F7
    chord("D4[1/6;1/8;85], G4[1/8;.], A4[7/24;1/4;89], Bb4[1/6;1/8;89], G4[1/8;.], "
          "F4[1/6;1/8;87], E4[1/8;.;93]", default_volume=95),  # 87  Gm9 C13
    chord("G4[1/6;3/8], A4[11/24;5/8;95]", default_volume=87),  # 88  F6/9
])

trumpet_fours_bar69 = chord("r[1/4], C4[1/8;.], C4[1/4;.], C4[1/8;.], C4[1/4;.]", volume=74)
trumpet_fours_bar70 = chord("r[1/2], C4[1/8;.], r[1/4], Bb3[1/8;.]", volume=74)
trumpet_fours_bar72 = chord("r[3/8], Bb3[1/8;.], r[3/8], C4[1/8;.]", volume=74)

trumpet_fours = join([
    trumpet_fours_bar69,  # 69  Fmaj9
    trumpet_fours_bar70,  # 70  F#dim7
    rest(1),  # 71  Gm9
    trumpet_fours_bar72,  # 72  C13
    rest(4),  # 73–76
    trumpet_fours_bar69,  # 77  Fmaj9 Dm9
    trumpet_fours_bar70,  # 78  F#dim7
    rest(1),  # 79  Gm9 C13
    trumpet_fours_bar72,  # 80  C13
    rest(4),  # 81–84
    trumpet_fours_bar69,  # 85  Cm9
    trumpet_fours_bar70,  # 86  F7
    rest(1),  # 87  Gm9 C13
    chord("r[3/8], C4[1/8;.], r[3/8], C4[1/8;.]", volume=74),  # 88  F6/9
])

piano_fours = join([
    chord("r[1/8], E3;G3;A3[3/8;0], C4[3/8;.;75], r[1/2]", default_volume=70),  # 69  Fmaj9
    chord("Eb3;F#3;A3[1/8;0], C4[1/8;.;74], r[1/4], Eb3;F#3;A3[1/8;0;72], C4[1/8;.;78], r[1/2]",
          default_volume=69),  # 70  F#dim7
    chord("r[1/8], F3;A3;Bb3[3/8;0], D4[3/8;.;80], r[1/2]", default_volume=74),  # 71  Gm9
    chord("E3;A3;Bb3[1/8;0], D4[1/8;.;69], r[1/4], E3;A3;Bb3[1/8;0;68], D4[1/8;.;73], r[1/2]",
          default_volume=65),  # 72  C13
    rest(4),  # 73–76
    chord("r[1/8], E3;G3[3/8;0], A3[11/32;0], C4[11/32;.;80], r[1/32]", default_volume=73),
    C("Fmaj7", 3) % (1/8, 0, [69, 69, 69, 75]), rest(3/8),  # 77  Fmaj9 Dm9
    chord("A3;C4;Eb4[1/8;0], F#4[1/8;.;69], r[1/4], A3;C4;Eb4[1/8;0;68], F#4[1/8;.;73], r[1/2]",
          default_volume=64),  # 78  F#dim7
    chord("r[1/8], Bb3;D4[11/32;0], F4[3/8;0], A4[11/32;.;73], r[1/32], Bb3;D4;E4[1/8;0;65], "
          "A4[1/8;.;69], r[3/8]", default_volume=68),  # 79  Gm9 C13
    chord("Bb3;D4;E4[1/8;0], A4[1/8;.;70], r[1/4], Bb3;D4;E4[1/8;0;69], A4[1/8;.;74], r[1/2]",
          default_volume=66),  # 80  C13
    rest(4),  # 81–84
    chord("r[1/8], Bb3;D4;Eb4[3/8;0], G4[3/8;.;81], r[1/2]", default_volume=75),  # 85  Cm9
    chord("A3;D4;Eb4[1/8;0], G4[1/8;.;70], r[1/4], A3;D4;Eb4[1/8;0;69], G4[1/8;.;74], r[1/2]",
          default_volume=65),  # 86  F7
    chord("r[1/8], Bb3;D4[11/32;0], F4[3/8;0], A4[11/32;.;77], r[1/32], Bb3;D4;E4[1/8;0;68], "
          "A4[1/8;.;73], r[3/8]", default_volume=72),  # 87  Gm9 C13
    chord("A3;C4;D4[1/8;0], G4[1/8;.;73], r[1/4], A3;C4;D4[1/8;0;72], G4[1/8;.;77], r[1/2]",
          default_volume=68),  # 88  F6/9
])

upright_bass_fours = join([
    # 69  Fmaj9
    chord("F2[1/3;1/4], E2[1/3;1/4;93], C2[5/16;1/4], G2[1/3;1/4;93]", default_volume=89),
    # 70  F#dim7
    chord("F#2[5/16;1/4], Eb2[1/3;1/4;93], C2[1/3;1/4], Ab2[1/3;1/4;93]", default_volume=89),
    # 71  Gm9
    chord("G2[5/16;1/4], E2[1/3;1/4;93], D2[5/16;1/4], B1[5/16;1/4;93]", default_volume=89),
    # 72  C13
    chord("C2[1/3;1/4], E2[5/16;1/4;93], G2[5/16;1/4], E2[1/3;1/4;93]", default_volume=89),
    rest(4),  # 73–76
    # 77  Fmaj9 Dm9
    chord("F2[5/16;1/4], C#3[1/3;1/4;93], D2[1/3;1/4], G1[5/16;1/4;93]", default_volume=89),
    # 78  F#dim7
    chord("F#1[1/3;1/4], A1[5/16;1/4;93], C2[1/3;1/4], Ab1[5/16;1/4;93]", default_volume=89),
    # 79  Gm9 C13
    chord("G1[1/3;1/4], Bb1[5/16;1/4;93], C2[1/3;1/4], Bb1[5/16;1/4;93]", default_volume=89),
    # 80  C13
    chord("C2[1/3;1/4], D2[5/16;1/4;93], G2[1/3;1/4], E2[1/3;1/4;93]", default_volume=89),
    rest(4),  # 81–84
    # 85  Cm9
    chord("C2[1/3;1/4], Bb1[5/16;1/4;93], G1[5/16;1/4], Eb2[5/16;1/4;93]", default_volume=89),
    # 86  F7
    chord("F2[1/3;1/4], A2[5/16;1/4;93], C3[1/3;1/4], Ab2[1/3;1/4;93]", default_volume=89),
    # 87  Gm9 C13
    chord("G2[5/16;1/4], Bb2[5/16;1/4;93], C3[1/3;1/4], E2[1/3;1/4;93]", default_volume=89),
    # 88  F6/9
    chord("F2[5/16;1/4], D2[5/16;1/4;93], C2[1/3;1/4], E2[5/16;1/4;93]", default_volume=89),
])

jazz_drums_fours_bar71 = hits(
    "K;R, S, K;PH;R, R, K;R, 0, K;PH;R, S;R", 1/8, {"K": 36, "R": 68, "S": 49, "PH": 59}, 1/16
)
jazz_drums_fours_bar72 = hits(
    "K;R, S, K;PH;R, R, K;R, S, K;PH;R, R", 1/8, {"K": 36, "R": 68, "S": [49, 89], "PH": 59}, 1/16
)
jazz_drums_fours_bar73 = hits(
    "K;T1, T1, PH;T3, T3, T5, T1, K;T5;PH, T5",
    1/8, {"K": 93, "T1": 76, "PH": 61, "T3": 76, "T5": 76}, 1/16,
)

jazz_drums_fours = join([
    hits("K;C;R, 0, K;PH;R, R, K;R, 0, K;PH;R, R",  # 69
         1/8,
         {"K": 36, "C": 76, "R": 68, "PH": 59},
         {"K": 1/16, "C": 1/4, "R": 1/16, "PH": 1/16}),
    hits("K;R, 0, K;PH;R, R, K;R, 0, K;PH;R, R", 1/8, {"K": 36, "R": 68, "PH": 59}, 1/16),  # 70
    jazz_drums_fours_bar71,  # 71
    jazz_drums_fours_bar72,  # 72
    jazz_drums_fours_bar73,  # 73
    hits("K;S, S, S;PH, S, S, K;S, PH, S",  # 74
         1/8, {"K": 93, "S": [91, 51, 91, 51, 105, 51], "PH": 61}, 1/16),
    jazz_drums_fours_bar73,  # 75
    hits("K;S;R, S, S;PH, K;S, 0, S, S;PH, K",  # 76
         1/8, {"K": [93, 93, 95], "S": [91, 91, 91, 91, 93, 93], "R": 71, "PH": 61}, 1/16),
    jazz_drums_fours_bar71,  # 77
    jazz_drums_fours_bar72,  # 78
    jazz_drums_fours_bar71,  # 79
    jazz_drums_fours_bar72,  # 80
    jazz_drums_fours_bar73,  # 81
    hits("K;S;R, S, S;PH, K;S, S, S, S;PH, K;S",  # 82
         1/8, {"K": 93, "S": [91, 91, 91, 91, 91, 91, 105, 51], "R": 71, "PH": 61}, 1/16),
    jazz_drums_fours_bar73,  # 83
    hits("K;T1, T1, PH;T3, T3, 0, S, S;PH, K",  # 84
         1/8, {"K": [93, 95], "T1": 76, "PH": 61, "T3": 76, "S": 93}, 1/16),
    jazz_drums_fours_bar71,  # 85
    jazz_drums_fours_bar72,  # 86
    jazz_drums_fours_bar71,  # 87
    hits("K;R, S, K;PH;R, R, K;S, S, S;PH, S",  # 88
         1/8, {"K": [36, 36, 95], "R": 68, "S": [49, 93, 93, 93, 52], "PH": 59}, 1/16),
])


# ── A · bars 89–96 ──────────────────────────────────────────────────────────
# Fmaj9 | F#dim7 | Gm9 C13 | C13 C7b9 | Am7 | Dm9 | Gm9 C13 | F6/9

alto_sax_a_4_bar89 = chord(
    "A4[1/6;1/8;90], C5[1/6;1/4], C5[1/8;.], C5[1/6;1/8;92], A4[5/16;1/4;84], Bb4[1/8;.;85]",
    default_volume=86,
)

alto_sax_a_4 = join([
    alto_sax_a_4_bar89,  # 89  Fmaj9
    chord("A4[1/6;1/8;92], Bb4[1/8;.;87], C5[1/6;1/8], F5[1/8;.;90], C5[1/6;1/8], "  # 90  F#dim7
          "A4[5/16;1/4;86], A4[1/8;.;86]", default_volume=94),
    chord("Bb4[1/6;1/8], D5[1/6;3/8;91], D5[1/6;1/8;97], Bb4[1/8;.;89], C5[7/48;1/8;81], "
          "C5[1/8;.;90]", default_volume=95),  # 91  Gm9 C13
    chord("A4[1/6;1/8], C5[1/8;.;86], C5[1/6;1/8;92], Bb4[1/8;.;85], Bb4[1/6;3/8;91], "
          "Bb4[1/8;.;76]", default_volume=90),  # 92  C13 C7b9
    alto_sax_a_4_bar89,  # 93  Am7
    chord("A4[1/6;1/4;92], C5[1/6;1/8;94], F5[1/8;.], F5[1/6;1/8;96], E5[1/8;.], "  # 94  Dm9
          "F5[7/48;1/8;82], D5[1/8;.;89]", default_volume=90),
    # 95  Gm9 C13
    chord("D5[1/6;3/8], F5[1/8;.;92], E5[1/6;3/8;98], D5[1/6;1/8;91]", default_volume=97),
    chord("r[1/8], Bb4[1/8;.], A4[1/6;1/8;90], G4[1/6;1/4;84], F4[1/6;3/8;82]",  # 96  F6/9
          default_volume=85),
])

trumpet_a_4 = join([
    chord("F4[1/6;1/8;81], A4[1/6;1/4], A4[1/8;.], A4[1/6;1/8;83], F4[5/16;1/4;75], G4[1/8;.;76]",
          default_volume=77),  # 89  Fmaj9
    chord("C4[1/6;1/8;83], C4[1/8;.;78], A4[1/6;1/8], C5[1/8;.;81], A4[1/6;1/8], "  # 90  F#dim7
          "C4[5/16;1/4;77], C4[1/8;.;77]", default_volume=85),
    chord("G4[1/6;1/8], Bb4[1/6;3/8;82], Bb4[1/6;1/8;88], G4[1/8;.;80], A4[7/48;1/8;72], "
          "A4[1/8;.;81]", default_volume=86),  # 91  Gm9 C13
    chord("E4[1/6;1/8], A4[1/8;.;77], A4[1/6;1/8;83], G4[1/8;.;76], G4[1/6;3/8;82], G4[1/8;.;67]",
          default_volume=81),  # 92  C13 C7b9
    chord("E4[1/6;1/8;81], A4[1/6;1/4], A4[1/8;.], A4[1/6;1/8;83], E4[5/16;1/4;75], G4[1/8;.;76]",
          default_volume=77),  # 93  Am7
    chord("F4[1/6;1/4;83], A4[1/6;1/8;85], D5[1/8;.], D5[1/6;1/8;87], C5[1/8;.], "  # 94  Dm9
          "D5[7/48;1/8;73], A4[1/8;.;80]", default_volume=81),
    # 95  Gm9 C13
    chord("Bb4[1/6;3/8], D5[1/8;.;83], C5[1/6;3/8;89], Bb4[1/6;1/8;82]", default_volume=88),
    # 96  F6/9
    chord("r[1/8], G4[1/8;.], F4[1/6;1/8;81], D4[1/6;1/4;75], D4[1/6;3/8;73]", default_volume=76),
])

piano_a_4 = join([
    rest(3/8), C("Am7", 3) % (1/4, 0, [64, 64, 64, 69]), rest(3/8),  # 89  Fmaj9
    chord("A3;C4;Eb4[1/8;0], F#4[1/8;.;65], r[1/4], A3;C4;Eb4[1/8;0;64], F#4[1/8;.;69], r[1/4], "
          "A3;C4;Eb4[1/8;0], F#4[1/8;.;65], r[1/8]", default_volume=62),  # 90  F#dim7
    chord("r[3/8], Bb3;D4;E4[1/4;0], A4[1/4;.;72], r[3/8]", default_volume=67),  # 91  Gm9 C13
    chord("Bb3;D4;E4[1/8;0], A4[1/8;.;67], r[1/4], Bb3;C#4;E4[1/8;0;66], A4[1/8;.;71], r[1/4], "
          "Bb3;C#4;E4[1/8;0], A4[1/8;.;67], r[1/8]", default_volume=63),  # 92  C13 C7b9
    chord("r[3/8], C4;E4;G4[1/4;0], A4[1/4;.;69], r[3/8]", default_volume=64),  # 93  Am7
    chord("C4;E4;F4[1/8;0], A4[1/8;.;67], r[1/4], C4;E4;F4[1/8;0;65], A4[1/8;.;71], r[1/4], "
          "C4;E4;F4[1/8;0], A4[1/8;.;67], r[1/8]", default_volume=63),  # 94  Dm9
    chord("r[3/8], Bb3;D4;E4[1/4;0], A4[1/4;.;76], r[3/8]", default_volume=70),  # 95  Gm9 C13
    chord("A3;C4;D4[1/8;0], G4[1/8;.;69], r[1/4], A3;C4;D4[1/8;0;68], G4[1/8;.;73], r[1/4], "
          "A3;C4;D4[1/8;0], G4[1/8;.;69], r[1/8]", default_volume=64),  # 96  F6/9
])

upright_bass_a_4 = join([
    # 89  Fmaj9
    chord("F2[1/3;1/4], E2[5/16;1/4;88], C2[1/3;1/4], G2[5/16;1/4;88]", default_volume=84),
    # 90  F#dim7
    chord("F#2[1/3;1/4], Eb2[5/16;1/4;88], C2[1/3;1/4], Ab2[5/16;1/4;88]", default_volume=84),
    # 91  Gm9 C13
    chord("G2[1/3;1/4], B1[5/16;1/4;88], C2[1/3;1/4], G1[1/3;1/4;88]", default_volume=84),
    # 92  C13 C7b9
    chord("C2[1/3;1/4], Bb1[5/16;1/4;88], C2[1/3;1/4], Bb1[5/16;1/4;88]", default_volume=84),
    # 93  Am7
    chord("A1[5/16;1/4], F1[1/3;1/4;88], E1[1/3;1/4], C2[5/16;1/4;88]", default_volume=84),
    # 94  Dm9
    chord("D2[1/3;1/4], Bb1[5/16;1/4;88], C2[1/3;1/4], A1[5/16;1/4;88]", default_volume=84),
    # 95  Gm9 C13
    chord("G1[5/16;1/4], Bb1[5/16;1/4;88], C2[1/3;1/4], F#1[1/3;1/4;88]", default_volume=84),
    # 96  F6/9
    chord("F2[5/16;1/4], G2[1/3;1/4;88], A2[5/16;1/4], Bb2[1/3;1/4;88]", default_volume=84),
])

jazz_drums_a_4_bar89 = hits(
    "K;S;R, S, K;S;PH;R, S;R, K;S;R, S, K;S;PH;R, S;R",
    1/8, {"K": 34, "S": 46, "R": 64, "PH": 56}, 1/16,
)

jazz_drums_a_4 = join([
    *[jazz_drums_a_4_bar89] * 7,  # 89–95
    hits("K;S;R, S, K;S;PH;R, S;R, K, S, K;PH, S",  # 96
         1/8, {"K": [34, 34, 90, 90], "S": [46, 46, 46, 46, 88, 88], "R": 64, "PH": 56}, 1/16),
])


# ── B · bars 97–104 ─────────────────────────────────────────────────────────
# Cm9 | F7 | Bbmaj9 Bbm9 | Bbmaj9 Eb9 | Dm9 | Dm9 G9 | G9 | C13

alto_sax_b_2_bar97 = chord(
    "C5[1/6;1/8;94], E5[1/6;1/4;90], C5[1/8;.;88], D5[1/6;1/8], Bb4[1/8;.;87], D5[1/6;1/8], "
    "Bb4[1/8;.;87]", default_volume=95
)

alto_sax_b_2 = join([
    alto_sax_b_2_bar97,  # 97  Cm9
    # 98  F7
    chord("A4[1/6;1/4], C5[1/6;1/4;96], F4[1/6;1/8;92], F4[11/24;3/8;86]", default_volume=94),
    chord("Bb4[1/6;1/8;97], D5[1/6;1/4;93], Bb4[1/8;.;91], C5[1/6;1/8], A4[1/8;.;90], "
          "C5[1/6;1/8], A4[1/8;.;90]", default_volume=98),  # 99  Bbmaj9 Bbm9
    # 100  Bbmaj9 Eb9
    chord("C5[1/6;1/8], A4[1/6;1/4;86], C5[1/6;1/4;88], Bb4[1/6;3/8;87]", default_volume=94),
    alto_sax_b_2_bar97,  # 101  Dm9
    chord("A4[1/6;1/4], C5[1/6;1/8;96], E4[1/8;.;86], F4[1/6;1/8;92], D4[11/24;3/8;85]",
          default_volume=94),  # 102  Dm9 G9
    chord("A4[1/6;1/4], C5[1/6;1/8;98], E4[1/8;.;88], F4[1/6;1/8;94], D4[11/24;3/8;87]",
          default_volume=96),  # 103  G9
    chord("Bb4[1/6;1/8;93], F4[1/8;.], G4[1/6;1/8;92], F4[1/8;.], E4[1/6;1/2;90]",  # 104  C13
          default_volume=84),
])

trumpet_b_2 = join([
    chord("G4[1/6;1/8;87], C5[1/6;1/4;83], G4[1/8;.;81], Bb4[1/6;1/8], G4[1/8;.;80], "  # 97  Cm9
          "Bb4[1/6;1/8], G4[1/8;.;80]", default_volume=88),
    # 98  F7
    chord("F4[1/6;1/4], A4[1/6;1/4;89], C4[1/6;1/8;85], C4[11/24;3/8;79]", default_volume=87),
    chord("F4[1/6;1/8;90], Bb4[1/6;1/4;86], F4[1/8;.;84], F4[1/6;1/8], F4[1/8;.;83], "
          "F4[1/6;1/8], F4[1/8;.;83]", default_volume=91),  # 99  Bbmaj9 Bbm9
    # 100  Bbmaj9 Eb9
    chord("A4[1/6;1/8], F4[1/6;1/4;79], A4[1/6;1/4;81], G4[1/6;3/8;80]", default_volume=87),
    chord("A4[1/6;1/8;87], C5[1/6;1/4;83], A4[1/8;.;81], A4[1/6;1/8], F4[1/8;.;80], "  # 101  Dm9
          "A4[1/6;1/8], F4[1/8;.;80]", default_volume=88),
    chord("F4[1/6;1/4], A4[1/6;1/8;89], C4[1/8;.;79], D4[1/6;1/8;85], A4[11/24;3/8;78]",
          default_volume=87),  # 102  Dm9 G9
    chord("F4[1/6;1/4], A4[1/6;1/8;91], A4[1/8;.;81], D4[1/6;1/8;87], A4[11/24;3/8;80]",
          default_volume=89),  # 103  G9
    chord("G4[1/6;1/8;86], D4[1/8;.], E4[1/6;1/8;85], D4[1/8;.], C4[1/6;1/2;83]",  # 104  C13
          default_volume=77),
])

piano_b_2 = join([
    chord("r[1/8], Bb3;D4;Eb4[1/8;0], G4[1/8;.;75], r[1/4], Bb3;D4;Eb4[3/8;0;66], G4[3/8;.;71], "
          "r[1/8]", default_volume=70),  # 97  Cm9
    chord("r[1/8], A3;D4;Eb4[1/8;0], G4[1/8;.;75], r[5/8], A3;C4;D4[1/8;0], F4[1/8;.;75]",
          default_volume=70),  # 98  F7
    chord("r[1/8], A3;C4;D4[1/8;0], F4[1/8;.;70], r[1/4], Ab3;C4;C#4[3/8;0;62], F4[3/8;.;66], "
          "r[1/8]", default_volume=65),  # 99  Bbmaj9 Bbm9
    chord("r[1/8], A3;C4;D4[1/8;0], F4[1/8;.;71], r[5/8]", default_volume=66),  # 100  Bbmaj9 Eb9
    C("Fmaj7", 3) % (1/8, 0, [66, 66, 66, 71]),
    rest(1/8), C("Fmaj7", 3) % (1/8, 0, [70, 70, 70, 76]), rest(1/4),  # 101  Dm9
    C("Fmaj7", 3) % (3/8, 0, [67, 67, 67, 72]), rest(1/8),
    rest(1/8), C("Fmaj7", 3) % (1/8, 0, [72, 72, 72, 77]), rest(5/8),  # 102  Dm9 G9
    chord("F3;A3;B3[1/8;0], E4[1/8;.;77]", default_volume=72),
    chord("r[1/8], F3;A3;B3[1/8;0], E4[1/8;.;77], r[1/4], F3;A3;B3[3/8;0;68], E4[3/8;.;73], "
          "r[1/8]", default_volume=71),  # 103  G9
    chord("r[1/8], E3;A3;Bb3[1/8;0], D4[1/8;.;70], r[5/8], E3;A3;Bb3[1/8;0], D4[1/8;.;70]",
          default_volume=65),  # 104  C13
])

upright_bass_b_2 = join([
    # 97  Cm9
    chord("C3[1/3;1/4], Bb2[5/16;1/4;90], G2[5/16;1/4], E2[5/16;1/4;90]", default_volume=86),
    # 98  F7
    chord("F2[5/16;1/4], Eb2[1/3;1/4;90], C2[1/3;1/4], A2[1/3;1/4;90]", default_volume=86),
    # 99  Bbmaj9 Bbm9
    chord("Bb2[1/3;1/4], A2[5/16;1/4;90], Bb2[1/3;1/4], Ab2[5/16;1/4;90]", default_volume=86),
    # 100  Bbmaj9 Eb9
    chord("Bb2[1/3;1/4], D2[5/16;1/4;90], Eb2[1/3;1/4], C#2[5/16;1/4;90]", default_volume=86),
    # 101  Dm9
    chord("D2[1/3;1/4], C2[5/16;1/4;90], A1[5/16;1/4], C2[5/16;1/4;90]", default_volume=86),
    # 102  Dm9 G9
    chord("D2[1/3;1/4], F#1[5/16;1/4;90], G1[1/3;1/4], F1[1/3;1/4;90]", default_volume=86),
    # 103  G9
    chord("B1[5/16;1/4], D2[5/16;1/4;90], F2[5/16;1/4], C#2[1/3;1/4;90]", default_volume=86),
    # 104  C13
    chord("C2[5/16;1/4], A1[5/16;1/4;90], Bb1[1/3;1/4], E2[5/16;1/4;90]", default_volume=86),
])

jazz_drums_b_2_bar98 = hits(
    "K;R, 0, K;PH;R, R, K;R, 0, K;PH;R, R", 1/8, {"K": 35, "R": 66, "PH": 57}, 1/16
)

jazz_drums_b_2 = join([
    hits("K;C;R, 0, K;PH;R, R, K;R, 0, K;PH;R, R",  # 97
         1/8,
         {"K": 35, "C": 74, "R": 66, "PH": 57},
         {"K": 1/16, "C": 1/4, "R": 1/16, "PH": 1/16}),
    *[jazz_drums_b_2_bar98] * 6,  # 98–103
    hits("K;R, 0, K;PH;R, R, S, S, S;T5;PH, S",  # 104
         1/8, {"K": 35, "R": 66, "PH": 57, "S": [50, 50, 50, 90], "T5": 76}, 1/16),
])


# ── A · bars 105–112 ────────────────────────────────────────────────────────
# Fmaj9 | F#dim7 | Gm9 C13 | C13 | Am7 | Am7 Dm9 | Gm9 C13 | F6/9

alto_sax_a_5_bar105 = chord(
    "A4[1/6;1/8;91], C5[1/6;1/4], C5[1/8;.], C5[1/6;1/8;93], A4[5/16;1/4;85], Bb4[1/8;.;86]",
    default_volume=87,
)

alto_sax_a_5 = join([
    alto_sax_a_5_bar105,  # 105  Fmaj9
    chord("A4[1/6;1/8;93], Bb4[1/8;.;88], C5[1/6;1/8], F5[1/8;.;91], C5[1/6;1/8], A4[1/8;.;87], "
          "Bb4[7/48;1/8;79], A4[1/8;.;87]", default_volume=95),  # 106  F#dim7
    chord("Bb4[1/6;1/8;96], D5[1/6;1/4], D5[1/8;.], D5[1/6;1/8;98], Bb4[1/8;.;90], "
          "C5[7/48;1/8;82], C5[1/8;.;91]", default_volume=92),  # 107  Gm9 C13
    chord("A4[1/6;1/8], C5[1/8;.;87], C5[1/6;1/8;93], Bb4[1/8;.;86], A4[1/6;3/8], G4[1/8;.;76]",
          default_volume=91),  # 108  C13
    alto_sax_a_5_bar105,  # 109  Am7
    chord("G4[1/6;1/8], A4[1/8;.;87], Bb4[1/6;1/8;94], E5[1/8;.;91], E5[1/6;1/8;97], "
          "D5[5/16;1/4;90], C5[1/8;.;89]", default_volume=93),  # 110  Am7 Dm9
    chord("D5[1/6;1/8], F5[1/6;3/8;93], E5[1/6;1/8;99], C5[5/16;1/4;91], D5[1/6;1/8;92]",
          default_volume=98),  # 111  Gm9 C13
    chord("r[1/8], Bb4[1/8;.], A4[1/6;1/8;91], G4[1/6;1/4;85], F4[1/6;3/8;83]",  # 112  F6/9
          default_volume=86),
])

trumpet_a_5 = join([
    chord("F4[1/6;1/8;83], A4[1/6;1/4], A4[1/8;.], A4[1/6;1/8;85], F4[5/16;1/4;77], G4[1/8;.;78]",
          default_volume=79),  # 105  Fmaj9
    chord("C4[1/6;1/8;85], C4[1/8;.;80], A4[1/6;1/8], C5[1/8;.;83], A4[1/6;1/8], C4[1/8;.;79], "
          "C4[7/48;1/8;71], C4[1/8;.;79]", default_volume=87),  # 106  F#dim7
    chord("G4[1/6;1/8;88], Bb4[1/6;1/4], Bb4[1/8;.], Bb4[1/6;1/8;90], G4[1/8;.;82], "
          "A4[7/48;1/8;74], A4[1/8;.;83]", default_volume=84),  # 107  Gm9 C13
    chord("E4[1/6;1/8], A4[1/8;.;79], A4[1/6;1/8;85], G4[1/8;.;78], E4[1/6;3/8], E4[1/8;.;68]",
          default_volume=83),  # 108  C13
    chord("E4[1/6;1/8;83], A4[1/6;1/4], A4[1/8;.], A4[1/6;1/8;85], E4[5/16;1/4;77], G4[1/8;.;78]",
          default_volume=79),  # 109  Am7
    chord("E4[1/6;1/8], E4[1/8;.;79], G4[1/6;1/8;86], C5[1/8;.;83], C5[1/6;1/8;89], "
          "A4[5/16;1/4;82], A4[1/8;.;81]", default_volume=85),  # 110  Am7 Dm9
    chord("Bb4[1/6;1/8], D5[1/6;3/8;85], C5[1/6;1/8;91], A4[5/16;1/4;83], Bb4[1/6;1/8;84]",
          default_volume=90),  # 111  Gm9 C13
    # 112  F6/9
    chord("r[1/8], G4[1/8;.], F4[1/6;1/8;83], D4[1/6;1/4;77], D4[1/6;3/8;75]", default_volume=78),
])

piano_a_5 = join([
    chord("r[3/8], E3;G3;A3[1/4;0], C4[1/4;.;71], r[3/8]", default_volume=66),  # 105  Fmaj9
    chord("Eb3;F#3;A3[1/8;0], C4[1/8;.;65], r[1/4], Eb3;F#3;A3[1/8;0;64], C4[1/8;.;69], r[1/4], "
          "Eb3;F#3;A3[1/8;0], C4[1/8;.;65], r[1/8]", default_volume=61),  # 106  F#dim7
    chord("r[3/8], E3;A3;Bb3[1/4;0], D4[1/4;.;76], r[3/8]", default_volume=71),  # 107  Gm9 C13
    chord("E3;A3;Bb3[1/8;0], D4[1/8;.;70], r[1/4], E3;A3;Bb3[1/8;0;69], D4[1/8;.;74], r[1/4], "
          "E3;A3;Bb3[1/8;0], D4[1/8;.;70], r[1/8]", default_volume=65),  # 108  C13
    chord("r[3/8], G3;A3;C4[1/4;0], E4[1/4;.;71], r[3/8]", default_volume=66),  # 109  Am7
    chord("G3;A3;C4[1/8;0], E4[1/8;.;66], r[1/4]", default_volume=61),  # 110  Am7 Dm9
    C("Fmaj7", 3) % (1/8, 0, [65, 65, 65, 70]), rest(1/4),
    C("Fmaj7", 3) % (1/8, 0, [61, 61, 61, 66]), rest(1/8),
    chord("r[3/8], E3;A3;Bb3[1/4;0], D4[1/4;.;74], r[3/8]", default_volume=69),  # 111  Gm9 C13
    C("D7sus4", 3) % (1/8, 0, [61, 61, 61, 65]), rest(1/4),  # 112  F6/9
    C("D7sus4", 3) % (1/8, 0, [64, 64, 64, 69]), rest(1/4),
    C("D7sus4", 3) % (1/8, 0, [61, 61, 61, 65]), rest(1/8),
])

upright_bass_a_5 = join([
    # 105  Fmaj9
    chord("F2[1/3;1/4], E2[5/16;1/4;89], C2[1/3;1/4], G2[1/3;1/4;89]", default_volume=85),
    # 106  F#dim7
    chord("F#2[5/16;1/4], Eb2[5/16;1/4;89], C2[1/3;1/4], Ab2[1/3;1/4;89]", default_volume=85),
    # 107  Gm9 C13
    chord("G2[1/3;1/4], B1[1/3;1/4;89], C2[5/16;1/4], G1[1/3;1/4;89]", default_volume=85),
    # 108  C13
    chord("C2[5/16;1/4], E2[1/3;1/4;89], D2[5/16;1/4], Bb1[1/3;1/4;89]", default_volume=85),
    # 109  Am7
    chord("A1[5/16;1/4], F1[1/3;1/4;89], E1[5/16;1/4], G1[1/3;1/4;89]", default_volume=85),
    # 110  Am7 Dm9
    chord("A1[5/16;1/4], C2[1/3;1/4;89], D2[5/16;1/4], A1[1/3;1/4;89]", default_volume=85),
    # 111  Gm9 C13
    chord("G1[5/16;1/4], Bb1[1/3;1/4;89], C2[5/16;1/4], F#1[1/3;1/4;89]", default_volume=85),
    # 112  F6/9
    chord("F2[5/16;1/4], D2[1/3;1/4;89], C2[5/16;1/4], G2[5/16;1/4;89]", default_volume=85),
])

jazz_drums_a_5_bar105 = hits(
    "K;S;R, S, K;S;PH;R, S;R, K;S;R, S, K;S;PH;R, S;R",
    1/8, {"K": 35, "S": 46, "R": 65, "PH": 56}, 1/16,
)

jazz_drums_a_5 = join([
    *[jazz_drums_a_5_bar105] * 7,  # 105–111
    hits("K;S;R, S, K;S;PH;R, S;R, K, S, K;PH, S",  # 112
         1/8, {"K": [35, 35, 91, 91], "S": [46, 46, 46, 46, 89, 89], "R": 65, "PH": 56}, 1/16),
])


# ── outro · bars 113–116 ────────────────────────────────────────────────────
# Am7 D7 | Gm9 C13 | Gm9 C13 | F6/9

alto_sax_outro = join([
    chord("A4[1/6;1/8;87], C5[1/6;1/4], C5[1/8;.], C5[1/6;1/8;89], A4[5/16;1/4;82], Bb4[1/8;.]",
          default_volume=83),  # 113  Am7 D7
    chord("G4[1/6;1/8], A4[1/8;.;83], Bb4[1/6;1/8;89], E5[1/8;.;87], E5[1/6;1/8;92], "
          "D5[5/16;1/4;86], C5[1/8;.;85]", default_volume=88),  # 114  Gm9 C13
    chord("Bb4[1/6;1/8;90], D5[1/6;1/4], D5[1/8;.], D5[1/6;3/8;92], C5[1/8;.;86]",  # 115  Gm9 C13
          default_volume=87),
    chord("F5", 21/16, 1, 74),  # 116  F6/9
])

trumpet_outro = join([
    chord("E4[1/6;1/8;76], A4[1/6;1/4], A4[1/8;.], A4[1/6;1/8;78], D4[5/16;1/4;71], D4[1/8;.]",
          default_volume=72),  # 113  Am7 D7
    chord("D4[1/6;1/8], F4[1/8;.;71], G4[1/6;1/8;77], Bb4[1/8;.;75], C5[1/6;1/8;80], "
          "Bb4[5/16;1/4;74], A4[1/8;.;73]", default_volume=76),  # 114  Gm9 C13
    chord("G4[1/6;1/8;77], Bb4[1/6;1/4], Bb4[1/8;.], Bb4[1/6;3/8;79], A4[1/8;.;74]",
          default_volume=75),  # 115  Gm9 C13
    chord("A4", 21/16, 1, 74),  # 116  F6/9
])

piano_outro = join([
    chord("r[3/8], F#3;A3;C4[1/4;0], E4[1/4;.;73], r[3/8]", default_volume=67),  # 113  Am7 D7
    chord("F3;A3;Bb3[1/8;0], D4[1/8;.;65], r[1/4], E3;A3;Bb3[1/8;0;64], D4[1/8;.;69], r[1/4], "
          "E3;A3;Bb3[1/8;0], D4[1/8;.;65], r[1/8]", default_volume=60),  # 114  Gm9 C13
    chord("r[3/8], E3;A3;Bb3[1/4;0], D4[1/4;.;67], r[3/8]", default_volume=62),  # 115  Gm9 C13
    chord("F3;G3;A3;D4[63/64;1]", volume=66),  # 116  F6/9
])

upright_bass_outro = join([
    # 113  Am7 D7
    chord("A2[1/3;1/4], Eb2[1/3;1/4;85], D2[5/16;1/4], A1[1/3;1/4;85]", default_volume=82),
    # 114  Gm9 C13
    chord("G1[5/16;1/4], Bb1[1/3;1/4;85], C2[1/3;1/4], A1[5/16;1/4;85]", default_volume=81),
    # 115  Gm9 C13
    chord("G1[1/3;1/4], C#2[1/3;1/4;84], C2[5/16;1/4], F#2[1/3;1/4;84]", default_volume=80),
    chord("F1", 4/3, 1, 79),  # 116  F6/9
])

jazz_drums_outro = join([
    hits("K;S;R, S, K;S;PH;R, S;R, K;S;R, S, K;S;PH;R, S;R",  # 113
         1/8, {"K": 33, "S": 45, "R": 63, "PH": 54}, 1/16),
    hits("K;S;R, S, K;S;PH;R, S;R, K;S;R, S, K;S;PH;R, S;R",  # 114
         1/8, {"K": 33, "S": 44, "R": 62, "PH": 54}, 1/16),
    hits("K;S;R, S, K;S;PH;R, S;R, K;S;R, S, K;S;PH;R, S;R",  # 115
         1/8, {"K": 33, "S": 44, "R": 62, "PH": 53}, 1/16),
    hits("K;C, 0", 1/2, {"K": 89, "C": 83}, {"K": 1/8, "C": 1/2}),  # 116
])


# ── tracks ──────────────────────────────────────────────────────────────────

alto_sax = perform(
    join([
        rest(4), alto_sax_a, alto_sax_a_2, alto_sax_b, alto_sax_a_3, alto_sax_solo,
        alto_sax_fours, alto_sax_a_4, alto_sax_b_2, alto_sax_a_5, alto_sax_outro,
    ]),
    swing=58.1, late=18, loose=8, touch=6, seed=108280398, gate=75,
)
trumpet = perform(
    join([
        rest(4), trumpet_a, trumpet_a_2, trumpet_b, trumpet_a_3, trumpet_solo, trumpet_fours,
        trumpet_a_4, trumpet_b_2, trumpet_a_5, trumpet_outro,
    ]),
    swing=58.1, late=12, loose=8, touch=6, seed=106223069, gate=75,
)
piano = perform(
    join([
        piano_intro, piano_a, piano_a_2, piano_b, piano_a_3, piano_solo, piano_fours, piano_a_4,
        piano_b_2, piano_a_5, piano_outro,
    ]),
    swing=59.9, late=5, loose=8, touch=6, seed=916495208,
)
upright_bass = perform(
    join([
        upright_bass_intro, upright_bass_a, upright_bass_a_2, upright_bass_b, upright_bass_a_3,
        upright_bass_solo, upright_bass_fours, upright_bass_a_4, upright_bass_b_2,
        upright_bass_a_5, upright_bass_outro,
    ]),
    swing=59.9, late=-4, loose=8, touch=6, seed=537871624, gate=75,
)
jazz_drums = perform(
    join([
        jazz_drums_intro, jazz_drums_a, jazz_drums_a_2, jazz_drums_b, jazz_drums_a_3,
        jazz_drums_solo, jazz_drums_fours, jazz_drums_a_4, jazz_drums_b_2, jazz_drums_a_5,
        jazz_drums_outro,
    ]),
    swing=59.9, loose=8, touch=6, seed=296486822,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [alto_sax, trumpet, piano, upright_bass, jazz_drums],
    instruments=["Alto Sax", "Trumpet", "Acoustic Grand Piano", "Acoustic Bass", 33],
    bpm=BPM,
    track_names=["alto sax", "trumpet", "piano", "upright bass", "jazz drums"],
    channels=[0, 1, 2, 3, 9],
    pan=[
        [pan(64, mode="value")], [pan(86, mode="value")], [pan(46, mode="value")],
        [pan(64, mode="value")], [pan(64, mode="value")],
    ],
    volume=[
        [volume(102, mode="value")], [volume(88, mode="value")], [volume(94, mode="value")],
        [volume(106, mode="value")], [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="F", is_meta=True),
    ],
    name="Twice Round the Block",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 445440,
    "sections": [
        (0, 15360, "intro", 0.4), (15360, 30720, "A", 0.46), (46080, 30720, "A", 0.52),
        (76800, 30720, "B", 0.6), (107520, 30720, "A", 0.56), (138240, 122880, "solo", 0.7),
        (261120, 76800, "fours", 0.76), (337920, 30720, "A", 0.56), (368640, 30720, "B", 0.66),
        (399360, 30720, "A", 0.6), (430080, 15360, "outro", 0.46),
    ],
    "chords": [
        (0, 1920, "Fmaj9", "Imaj9"), (1920, 1920, "Dm9", "vi9"), (3840, 1920, "Gm9", "ii9"),
        (5760, 1920, "C13", "V13"), (7680, 1920, "Fmaj9", "Imaj9"), (9600, 1920, "Dm9", "vi9"),
        (11520, 1920, "Gm9", "ii9"), (13440, 1920, "C13", "V13"),
        (15360, 3840, "Fmaj9", "Imaj9"), (19200, 3840, "F#dim7", "#i°7"),
        (23040, 3840, "Gm9", "ii9"), (26880, 3840, "C13", "V13"), (30720, 3840, "Am7", "iii7"),
        (34560, 3840, "Dm9", "vi9"), (38400, 1920, "Gm9", "ii9"), (40320, 1920, "C13", "V13"),
        (42240, 3840, "F6/9", "I6/9"), (46080, 3840, "Fmaj9", "Imaj9"),
        (49920, 3840, "F#dim7", "#i°7"), (53760, 3840, "Gm9", "ii9"),
        (57600, 1920, "C9sus4", "V9sus4"), (59520, 1920, "C13", "V13"),
        (61440, 3840, "Am7", "iii7"), (65280, 3840, "Dm9", "vi9"), (69120, 1920, "Gm9", "ii9"),
        (71040, 1920, "C13", "V13"), (72960, 3840, "F6/9", "I6/9"), (76800, 3840, "Cm9", "v9"),
        (80640, 3840, "F7", "V7/IV"), (84480, 7680, "Bbmaj9", "IVmaj9"),
        (92160, 5760, "Dm9", "vi9"), (97920, 1920, "Db9", "bVI9"), (99840, 3840, "Gm9", "ii9"),
        (103680, 3840, "C13", "V13"), (107520, 3840, "Fmaj9", "Imaj9"),
        (111360, 3840, "F#dim7", "#i°7"), (115200, 3840, "Gm9", "ii9"),
        (119040, 3840, "C13", "V13"), (122880, 3840, "Am7", "iii7"),
        (126720, 3840, "Dm9", "vi9"), (130560, 1920, "Gm9", "ii9"), (132480, 1920, "C13", "V13"),
        (134400, 3840, "Fmaj9", "Imaj9"), (138240, 3840, "Fmaj9", "Imaj9"),
        (142080, 3840, "F#dim7", "#i°7"), (145920, 1920, "Gm9", "ii9"),
        (147840, 5760, "C13", "V13"), (153600, 3840, "Am7", "iii7"),
        (157440, 3840, "Dm9", "vi9"), (161280, 1920, "Gm9", "ii9"), (163200, 1920, "C13", "V13"),
        (165120, 3840, "F6/9", "I6/9"), (168960, 3840, "Fmaj9", "Imaj9"),
        (172800, 3840, "F#dim7", "#i°7"), (176640, 1920, "Gm9", "ii9"),
        (178560, 1920, "C13", "V13"), (180480, 1920, "Gm9", "ii9"), (182400, 1920, "C13", "V13"),
        (184320, 5760, "Am7", "iii7"), (190080, 1920, "Dm9", "vi9"),
        (192000, 1920, "Gm9", "ii9"), (193920, 1920, "C13", "V13"),
        (195840, 3840, "F6/9", "I6/9"), (199680, 3840, "Cm9", "v9"),
        (203520, 3840, "F7", "V7/IV"), (207360, 7680, "Bbmaj9", "IVmaj9"),
        (215040, 3840, "Dm9", "vi9"), (218880, 3840, "G9", "V9/V"), (222720, 3840, "Gm9", "ii9"),
        (226560, 3840, "C13", "V13"), (230400, 3840, "Fmaj9", "Imaj9"),
        (234240, 3840, "F#dim7", "#i°7"), (238080, 3840, "Gm9", "ii9"),
        (241920, 3840, "C13", "V13"), (245760, 3840, "Fmaj9", "Imaj9"),
        (249600, 1920, "Am7", "iii7"), (251520, 1920, "Dm9", "vi9"),
        (253440, 1920, "Gm9", "ii9"), (255360, 1920, "C13", "V13"),
        (257280, 3840, "Fmaj9", "Imaj9"), (261120, 3840, "Fmaj9", "Imaj9"),
        (264960, 3840, "F#dim7", "#i°7"), (268800, 3840, "Gm9", "ii9"),
        (272640, 3840, "C13", "V13"), (276480, 3840, "Am7", "iii7"),
        (280320, 3840, "Dm9", "vi9"), (284160, 1920, "Gm9", "ii9"), (286080, 1920, "C13", "V13"),
        (288000, 3840, "F6/9", "I6/9"), (291840, 1920, "Fmaj9", "Imaj9"),
        (293760, 1920, "Dm9", "vi9"), (295680, 3840, "F#dim7", "#i°7"),
        (299520, 1920, "Gm9", "ii9"), (301440, 5760, "C13", "V13"),
        (307200, 5760, "Am7", "iii7"), (312960, 1920, "Dm9", "vi9"),
        (314880, 1920, "Bbm9", "iv9"), (316800, 1920, "Eb9", "bVII9"),
        (318720, 3840, "F6/9", "I6/9"), (322560, 3840, "Cm9", "v9"),
        (326400, 3840, "F7", "V7/IV"), (330240, 1920, "Gm9", "ii9"),
        (332160, 1920, "C13", "V13"), (334080, 3840, "F6/9", "I6/9"),
        (337920, 3840, "Fmaj9", "Imaj9"), (341760, 3840, "F#dim7", "#i°7"),
        (345600, 1920, "Gm9", "ii9"), (347520, 3840, "C13", "V13"),
        (351360, 1920, "C7b9", "V7b9"), (353280, 3840, "Am7", "iii7"),
        (357120, 3840, "Dm9", "vi9"), (360960, 1920, "Gm9", "ii9"), (362880, 1920, "C13", "V13"),
        (364800, 3840, "F6/9", "I6/9"), (368640, 3840, "Cm9", "v9"),
        (372480, 3840, "F7", "V7/IV"), (376320, 1920, "Bbmaj9", "IVmaj9"),
        (378240, 1920, "Bbm9", "iv9"), (380160, 1920, "Bbmaj9", "IVmaj9"),
        (382080, 1920, "Eb9", "bVII9"), (384000, 5760, "Dm9", "vi9"),
        (389760, 5760, "G9", "V9/V"), (395520, 3840, "C13", "V13"),
        (399360, 3840, "Fmaj9", "Imaj9"), (403200, 3840, "F#dim7", "#i°7"),
        (407040, 1920, "Gm9", "ii9"), (408960, 5760, "C13", "V13"),
        (414720, 5760, "Am7", "iii7"), (420480, 1920, "Dm9", "vi9"),
        (422400, 1920, "Gm9", "ii9"), (424320, 1920, "C13", "V13"),
        (426240, 3840, "F6/9", "I6/9"), (430080, 1920, "Am7", "iii7"),
        (432000, 1920, "D7", "V7/ii"), (433920, 1920, "Gm9", "ii9"),
        (435840, 1920, "C13", "V13"), (437760, 1920, "Gm9", "ii9"), (439680, 1920, "C13", "V13"),
        (441600, 3840, "F6/9", "I6/9"),
    ],
    "about": {
        "seed": "24",
        "prompt": "bebop in F major, 216 bpm, alto sax, trumpet, piano, upright bass and jazz drums, 116 bars",
        "genre": "jazz",
    },
    "tracks": [
        {
            "name": "alto sax",
            "role": "melody",
            "instrument": {"name": "Alto Sax", "program": 66, "low": 49, "high": 81},
            "events": ["volume", "pan", (0, 91, 42), (0, 93, 0)],
        },
        {
            "name": "trumpet",
            "role": "counter",
            "instrument": {"name": "Trumpet", "program": 57, "low": 52, "high": 86},
            "events": ["volume", "pan", (0, 91, 48), (0, 93, 4)],
        },
        {
            "name": "piano",
            "role": "chords",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": ["volume", "pan", (0, 91, 34), (0, 93, 8)],
        },
        {
            "name": "upright bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 8), (0, 93, 0)],
        },
        {
            "name": "jazz drums",
            "role": "drums",
            "instrument": {
                "name": "jazz drums", "program": 33, "drums": True, "low": 35, "high": 81,
            },
            "events": ["volume", "pan", (0, 91, 20), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
