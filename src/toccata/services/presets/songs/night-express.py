"""Night Express

Key     F minor
Tempo   174 quarter notes a minute, 4/4
Form    intro 8 · build 8 · drop 16 · breakdown 8 · drop 8 · build 8 · outro 8
Tracks  rhodes, synth bass, warm pad, synth voice, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 174
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {
    "K": 36, "SS": 37, "S": 38, "H": 42, "T5": 43, "OH": 46, "C": 49, "T1": 50, "R": 51,
    "MA": 70, "0": -1, "-": -2,
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
# Fm7 | Fm7 | Bbm7 | Eb | Fm7 | Fm7 | Bbm7 | Eb

warm_pad_intro_bar3 = chord(
    "Ab3;C4;Db4[53/64;0], F4[53/64;7/8;69], Ab3;C4;Db4[1/8;0], F4[1/8;.;69]", default_volume=64
)

warm_pad_intro = join([
    C("Abmaj7", 3) % (53/64, [0, 0, 0, 7/8], [64, 64, 64, 69]),  # 1  Fm7
    chord("Ab3;C4[1/8;0], Eb4[7/64;0], G4[7/64;1/8;69]", default_volume=64),
    C("Abmaj7", 3) % (53/64, [0, 0, 0, 7/8], [64, 64, 64, 69]),  # 2  Fm7
    chord("Ab3;C4[7/64;0], Eb4[1/8;0], G4[1/8;.;69]", default_volume=64),
    warm_pad_intro_bar3,  # 3  Bbm7
    chord("G3;Bb3[53/64;0], Eb4[53/64;7/8;69], G3[7/64;0], Bb3[1/8;0], Eb4[7/64;1/8;69]",  # 4  Eb
          default_volume=64),
    chord("G3;Ab3;C4[53/64;0], Eb4[53/64;7/8;69], G3;Ab3;C4[7/64;0], Eb4[7/64;1/8;69]",  # 5  Fm7
          default_volume=64),
    chord("G3;Ab3;C4[53/64;0], Eb4[53/64;7/8;69], G3[1/8;0], Ab3;C4[7/64;0], Eb4[1/8;.;69]",
          default_volume=64),  # 6  Fm7
    warm_pad_intro_bar3,  # 7  Bbm7
    # 8  Eb
    chord("G3;Bb3[53/64;0], Eb4[53/64;7/8;69], G3;Bb3[1/8;0], Eb4[1/8;.;69]", default_volume=64),
])

synth_voice_intro = join([
    chord("Ab3[127/64;0], C4;Eb4[2;0], F4[127/64;1]", volume=59),  # 1  Fm7
    rest(1),  # 2  Fm7
    C("Bbm7/Ab", 2) % (1, 0, 59),  # 3  Bbm7
    C("Eb/G", 3) % (1, 0, 59),  # 4  Eb
    chord("F3[2;0], Ab3[127/64;0], C4;Eb4[2;1]", volume=59),  # 5  Fm7
    rest(1),  # 6  Fm7
    C("Bbm7/F", 2) % (1, 0, 59),  # 7  Bbm7
    C("Eb/G", 3) % (1, 0, 59),  # 8  Eb
])

drums_intro = join([
    hits("H, H, SS;H, H, H, H, SS;H, H", 1/8, {"H": 55, "SS": 66}, 1/16),  # 1
] * 8)


# ── build · bars 9–16 ───────────────────────────────────────────────────────
# Dbmaj7 | Dbmaj7 | Fm9 | Fm9 | Dbmaj7 | Dbmaj7 | Fm9 | Fm9

rhodes_build_2 = join([
    # 9  Dbmaj7
    chord("Db5[11/64;3/16], F5[19/64;7/16;81], Eb5[1/8;.;81], Db5[15/64;1/4]", default_volume=84),
    # 10  Dbmaj7
    chord("F5[11/64;3/16], Ab5[13/32;.;85], r[1/32], F5[23/64;3/8;83]", default_volume=89),
    chord("F5[11/64;3/16], Bb5[19/64;7/16;89], Ab5[1/8;.;88], G5[15/64;1/4;94]",  # 11  Fm9
          default_volume=92),
    chord("Eb5", 45/64, 1, 89),  # 12  Fm9
    # 13  Dbmaj7
    chord("Db5[11/64;3/16], F5[19/64;7/16;83], Eb5[1/8;.;83], Db5[15/64;1/4]", default_volume=87),
    # 14  Dbmaj7
    chord("F5[11/64;3/16], Ab5[13/32;.;88], r[1/32], F5[23/64;3/8;86]", default_volume=92),
    # 15  Fm9
    chord("Eb5[11/64;3/16], Ab5[19/64;7/16;91], G5[1/8;.;91], F5[15/64;1/4]", default_volume=95),
    rest(1),  # 16  Fm9
])

synth_bass_build_2 = join([
    chord("Db2", 31/32, 1, 75),  # 9  Dbmaj7
    chord("Db2", 31/32, 1, 75),  # 10  Dbmaj7
    chord("F1", 31/32, 1, 76),  # 11  Fm9
    chord("F1", 31/32, 1, 77),  # 12  Fm9
    chord("Db2", 31/32, 1, 78),  # 13  Dbmaj7
    chord("Db2", 31/32, 1, 78),  # 14  Dbmaj7
    chord("F1", 31/32, 1, 79),  # 15  Fm9
    chord("F1", 47/64, 1, 80),  # 16  Fm9
])

warm_pad_build_2 = join([
    C("Dbmaj7/Ab", 3) % (2, [0, 0, 0, 1], 61),  # 9  Dbmaj7
    rest(1),  # 10  Dbmaj7
    chord("Ab3[127/64;0], Eb4;F4;G4[2;1]", volume=62),  # 11  Fm9
    rest(1),  # 12  Fm9
    C("Dbmaj7/Ab", 3) % (2, [0, 0, 0, 1], 64),  # 13  Dbmaj7
    rest(1),  # 14  Dbmaj7
    chord("Ab3[2;0], Eb4[127/64;0], F4;G4[2;1]", volume=65),  # 15  Fm9
    rest(1),  # 16  Fm9
])

synth_voice_build_2 = join([
    C("Dbmaj7/Ab", 3) % (2, [0, 0, 0, 1], 62),  # 9  Dbmaj7
    rest(1),  # 10  Dbmaj7
    chord("Ab3;Eb4;F4;G4[2;1]", volume=63),  # 11  Fm9
    rest(1),  # 12  Fm9
    C("Dbmaj7/Ab", 3) % (2, [0, 0, 0, 1], 65),  # 13  Dbmaj7
    rest(1),  # 14  Dbmaj7
    chord("Ab3;Eb4[2;0], F4[127/64;0], G4[2;1]", volume=66),  # 15  Fm9
    rest(1),  # 16  Fm9
])

drums_build_2 = join([
    hits("K;S;C, 0, S, 0, S, K, S, 0",  # 9
         1/8,
         {"K": [103, 88], "S": [43, 45, 48, 50], "C": 73},
         {"K": 1/16, "S": 1/16, "C": 1/4}),
    hits("K;S, 0, S, 0, S, K, S, 0", 1/8, {"K": [104, 89], "S": [48, 50, 52, 54]}, 1/16),  # 10
    hits("K;S, 0, S, 0, S, K, S, 0", 1/8, {"K": [104, 90], "S": [53, 56, 58, 60]}, 1/16),  # 11
    hits("K;S, 0, S, 0, S, K, S, 0", 1/8, {"K": [105, 91], "S": [58, 60, 63, 65]}, 1/16),  # 12
    hits("K;S, S;H, S, S;H, S, K;S;H, S, S;H",  # 13
         1/8, {"K": [106, 91], "S": [64, 65, 66, 67, 68, 70, 71, 72], "H": 66}, 1/16),
    hits("K;S, S;H, S, S;H, S, K;S;H, S, S;H",  # 14
         1/8, {"K": [107, 92], "S": [69, 70, 71, 72, 73, 74, 75, 76], "H": 66}, 1/16),
    hits("K;S, S, K;S;H, S, K;S, S, K;S;H, S, K;S, S, K;S;H, S, K;S, S, K;S;H, S",  # 15
         1/16,
         {
             "K": [108, 93],
             "S": [74, 75, 75, 76, 77, 77, 78, 78, 79, 79, 80, 81, 81, 82, 82, 83],
             "H": 67,
         },
         {
             "K": 1/16,
             "S": [1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16],
             "H": 1/16,
         }),
    hits("S, 0, S, 0, S;H, 0, S, 0, S, 0, S, 0, S;H, 0, S, 0, S, S, S, S, S;H, S, S, S, 0, 0, "
         "0, 0, 0, 0, 0, 0",  # 16
         1/32,
         {"S": [80, 81, 81, 82, 82, 83, 83, 84, 85, 85, 85, 85, 86, 86, 86, 87], "H": 67},
         {
             "S": [1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 1/64, 1/32, 1/32, 1/32, 1/32, 1/64, 1/32, 1/32],
             "H": 1/16,
         }),
])


# ── drop · bars 17–32 ───────────────────────────────────────────────────────
# Fm7 | Fm7 | Bbm7 | Eb | Fm7 | Fm7 | Bbm7 | Eb | Fm7 | Fm7 | Bbm7 | Eb | Fm7 | Fm7 | Bbm7 | Eb

rhodes_drop_bar17 = chord(
    "Eb5[11/64;3/16], Ab5[19/64;7/16;93], G5[1/8;.;93], F5[15/64;1/4]", default_volume=97
)
rhodes_drop_bar18 = chord(
    "Ab5[11/64;3/16], Ab5[13/32;.;95], r[1/32], F5[23/64;3/8;93]", default_volume=101
)
rhodes_drop_bar24 = chord("Bb5[41/64;11/16], G5[1/16;.;93], r[1/4]", default_volume=100)

rhodes_drop = join([
    rhodes_drop_bar17,  # 17  Fm7
    rhodes_drop_bar18,  # 18  Fm7
    chord("Ab5[11/64;3/16], Bb5[19/64;7/16;98], Ab5[1/8;.;97], Bb5[15/64;1/4;105]",  # 19  Bbm7
          default_volume=103),
    chord("G5", 45/64, 1, 99),  # 20  Eb
    chord("Eb5[11/64;3/16], Ab5[7/64;1/8;93], Bb5[11/64;5/16;84], G5[1/8;.;93], F5[15/64;1/4]",
          default_volume=97),  # 21  Fm7
    chord("Ab5[11/64;5/8], F5[23/64;3/8;93]", default_volume=101),  # 22  Fm7
    chord("F5[11/64;3/16], Bb5[7/64;1/8;98], C6[11/64;5/16;89], Ab5[1/8;.;97], F5[15/64;1/4]",
          default_volume=101),  # 23  Bbm7
    rhodes_drop_bar24,  # 24  Eb
    # 25  Fm7
    chord("Ab5[11/64;3/16], Ab5[13/32;.;93], r[1/32], F5[23/64;3/8;91]", default_volume=99),
    rhodes_drop_bar18,  # 26  Fm7
    chord("Bb5[11/64;3/16], F5[19/64;7/16;95], G5[1/8;.;97], Ab5[15/64;1/4;103]",  # 27  Bbm7
          default_volume=105),
    chord("Eb5", 45/64, 1, 97),  # 28  Eb
    rhodes_drop_bar17,  # 29  Fm7
    chord("Ab5[11/64;3/16], Ab5[15/64;1/4;95], Bb5[5/32;.;86], r[1/32], F5[23/64;3/8;93]",
          default_volume=101),  # 30  Fm7
    # 31  Bbm7
    chord("F5[11/64;3/16], Bb5[19/64;7/16;98], Ab5[1/8;.;97], F5[15/64;1/4]", default_volume=101),
    rhodes_drop_bar24,  # 32  Eb
])

synth_bass_drop_bar17 = chord(
    "F1[23/64;3/8], F1[23/64;3/8], F2[7/64;1/8], Eb2[1/8;.]", volume=101
)
synth_bass_drop_bar20 = chord(
    "Eb2[23/64;3/8], Eb2[23/64;3/8], Eb3[7/64;1/8], Eb2[1/8;.]", volume=101
)
synth_bass_drop_bar22 = chord("F1[23/64;3/8], F1[23/64;3/8], F2[1/8;.], Eb2[1/8;.]", volume=101)
synth_bass_drop_bar23 = chord(
    "Bb1[23/64;3/8], Bb1[23/64;3/8], Bb2[1/8;.], Ab2[1/8;.]", volume=101
)
synth_bass_drop_bar24 = chord(
    "Eb2[23/64;3/8], Eb2[23/64;3/8], Eb3[1/8;.], Eb2[1/8;.]", volume=101
)

synth_bass_drop = join([
    synth_bass_drop_bar17, synth_bass_drop_bar17,  # 17–18
    chord("Bb1[23/64;3/8], Bb1[23/64;3/8], Bb2[7/64;1/8], Ab2[1/8;.]", volume=101),  # 19  Bbm7
    synth_bass_drop_bar20,  # 20  Eb
    synth_bass_drop_bar17,  # 21  Fm7
    synth_bass_drop_bar22,  # 22  Fm7
    synth_bass_drop_bar23,  # 23  Bbm7
    synth_bass_drop_bar24,  # 24  Eb
    synth_bass_drop_bar22, synth_bass_drop_bar22,  # 25–26
    synth_bass_drop_bar23,  # 27  Bbm7
    synth_bass_drop_bar24,  # 28  Eb
    synth_bass_drop_bar17, synth_bass_drop_bar17,  # 29–30
    synth_bass_drop_bar23,  # 31  Bbm7
    synth_bass_drop_bar20,  # 32  Eb
])

warm_pad_drop_bar19 = chord(
    "Ab3;C4;Db4[53/64;0], F4[53/64;7/8;80], Ab3;C4;Db4[1/8;0], F4[1/8;.;80]", default_volume=73
)
warm_pad_drop_bar24 = chord(
    "G3;Bb3[53/64;0], Eb4[53/64;7/8;80], G3;Bb3[1/8;0], Eb4[1/8;.;80]", default_volume=73
)
warm_pad_drop_bar25 = chord(
    "G3;Ab3;C4[53/64;0], Eb4[53/64;7/8;80], G3[1/8;0], Ab3[7/64;0], C4[1/8;0], Eb4[1/8;.;80]",
    default_volume=73,
)
warm_pad_drop_bar29 = chord(
    "G3;Ab3;C4[53/64;0], Eb4[53/64;7/8;80], G3;Ab3;C4[1/8;0], Eb4[1/8;.;80]", default_volume=73
)

warm_pad_drop = join([
    C("Abmaj7", 3) % (53/64, [0, 0, 0, 7/8], [73, 73, 73, 80]),  # 17  Fm7
    C("Abmaj7", 3) % (7/64, [0, 0, 0, 1/8], [73, 73, 73, 80]),
    C("Abmaj7", 3) % (53/64, [0, 0, 0, 7/8], [73, 73, 73, 80]),  # 18  Fm7
    chord("Ab3[1/8;0], C4[7/64;0], Eb4[1/8;0], G4[1/8;.;80]", default_volume=73),
    warm_pad_drop_bar19,  # 19  Bbm7
    chord("G3;Bb3[53/64;0], Eb4[53/64;7/8;80], G3[7/64;0], Bb3[1/8;0], Eb4[1/8;.;80]",  # 20  Eb
          default_volume=73),
    chord("G3;Ab3;C4[53/64;0], Eb4[53/64;7/8;80], G3;Ab3;C4[7/64;0], Eb4[1/8;.;80]",  # 21  Fm7
          default_volume=73),
    chord("G3;Ab3;C4[53/64;0], Eb4[53/64;7/8;80], G3[1/8;0], Ab3;C4[7/64;0], Eb4[1/8;.;80]",
          default_volume=73),  # 22  Fm7
    warm_pad_drop_bar19,  # 23  Bbm7
    warm_pad_drop_bar24,  # 24  Eb
    warm_pad_drop_bar25, warm_pad_drop_bar25,  # 25–26
    warm_pad_drop_bar19,  # 27  Bbm7
    warm_pad_drop_bar24,  # 28  Eb
    warm_pad_drop_bar29, warm_pad_drop_bar29,  # 29–30
    warm_pad_drop_bar19,  # 31  Bbm7
    warm_pad_drop_bar24,  # 32  Eb
])

synth_voice_drop = join([
    C("Fm7/Ab", 3) % (2, [0, 0, 0, 1], 72),  # 17  Fm7
    rest(1),  # 18  Fm7
    C("Bbm7/Ab", 2) % (1, 0, 72),  # 19  Bbm7
    C("Eb/G", 3) % (1, 0, 72),  # 20  Eb
    C("Fm7", 3) % (2, [0, 0, 0, 1], 72),  # 21  Fm7
    rest(1),  # 22  Fm7
    C("Bbm7/F", 2) % (1, 0, 72),  # 23  Bbm7
    chord("G3;Bb3[1;0], Eb4[63/64;1]", volume=72),  # 24  Eb
    chord("F3[127/64;0], Ab3;C4;Eb4[2;1]", volume=72),  # 25  Fm7
    rest(1),  # 26  Fm7
    C("Bbm7/F", 2) % (1, 0, 72),  # 27  Bbm7
    C("Eb/G", 3) % (1, 0, 72),  # 28  Eb
    C("Fm7", 3) % (2, [0, 0, 0, 1], 72),  # 29  Fm7
    rest(1),  # 30  Fm7
    C("Bbm7/F", 2) % (1, 0, 72),  # 31  Bbm7
    C("Eb/G", 3) % (1, 0, 72),  # 32  Eb
])

drums_drop = join([
    hits("K;H;C;R;MA, MA, H;MA, MA, S;H;R;MA, MA, H;MA, MA, H;R;MA, MA, K;H;MA, MA, S;H;R;MA, "
         "MA, H;MA, MA",  # 17
         1/16,
         {"K": [115, 99], "H": 71, "C": 103, "R": 75, "MA": [32, 58], "S": 112},
         {
             "K": 1/16,
             "H": 1/16,
             "C": 1/4,
             "R": 1/16,
             "MA": [1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64],
             "S": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, S;MA, S;H;R;MA, MA, K;H;MA, MA, H;R;MA, S;MA, K;H;MA, MA, "  # 18
         "S;H;R;MA, MA, S;OH;MA, S;MA",
         1/16,
         {
             "K": [115, 99, 99],
             "H": 71,
             "R": 75,
             "MA": [32, 58],
             "S": [54, 112, 54, 112, 54],
             "OH": 75,
         },
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": [3/64, 1/16, 1/16, 1/16, 1/16, 1/16],
             "OH": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, MA, S;H;R;MA, MA, H;MA, MA, H;R;MA, MA, K;H;MA, MA, S;H;R;MA, MA, "
         "H;MA, MA",  # 19
         1/16,
         {"K": [115, 99], "H": 71, "R": 75, "MA": [32, 58], "S": 112},
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 3/64],
             "S": 1/16,
         }),
    hits("K;H;R;MA, MA, K;H;MA, MA, S;H;R;MA, MA, H;MA, S;MA, H;R;MA, S;MA, K;H;MA, MA, H;R;MA, "
         "MA, S;OH;MA, MA",  # 20
         1/16,
         {"K": [115, 99, 99], "H": 71, "R": 75, "MA": [32, 58], "S": [112, 54, 54], "OH": 75},
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64],
             "S": 1/16,
             "OH": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, MA, S;H;R;MA, MA, H;MA, MA, H;R;MA, MA, K;H;MA, MA, S;H;R;MA, MA, "
         "H;MA, MA",  # 21
         1/16,
         {"K": [115, 99], "H": 71, "R": 75, "MA": [32, 58], "S": 112},
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64],
             "S": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, S;MA, S;H;R;MA, MA, K;H;MA, MA, H;R;MA, S;MA, K;H;MA, MA, "  # 22
         "S;H;R;MA, MA, S;OH;MA, S;MA",
         1/16,
         {
             "K": [115, 99, 99],
             "H": 71,
             "R": 75,
             "MA": [32, 58],
             "S": [54, 112, 54, 112, 54],
             "OH": 75,
         },
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64],
             "S": 1/16,
             "OH": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, MA, S;H;R;MA, MA, H;MA, MA, H;R;MA, MA, K;H;MA, MA, S;H;R;MA, MA, "
         "H;MA, MA",  # 23
         1/16,
         {"K": [115, 99], "H": 71, "R": 75, "MA": [32, 58], "S": 112},
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 3/64],
             "S": 1/16,
         }),
    hits("H;R;MA, S;MA, K;H;MA, K;MA, S;H;R;MA, MA, H;MA, S;MA, H;R;MA, S;MA, K;H;MA, MA, 0, 0, "
         "S, 0",  # 24
         1/16,
         {"H": 71, "R": 75, "MA": [32, 58], "S": [54, 112, 54], "K": 99},
         {
             "H": 1/16,
             "R": 1/16,
             "MA": [3/64, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16],
             "S": 1/16,
             "K": 1/16,
         }),
    hits("K;H;C;R;MA, MA, H;MA, MA, S;H;R;MA, MA, H;MA, MA, H;R;MA, MA, K;H;MA, MA, S;H;R;MA, "
         "MA, H;MA, MA",  # 25
         1/16,
         {"K": [115, 99], "H": 71, "C": 91, "R": 75, "MA": [32, 58], "S": 112},
         {
             "K": 1/16,
             "H": 1/16,
             "C": 1/4,
             "R": 1/16,
             "MA": [3/64, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16],
             "S": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, S;MA, S;H;R;MA, MA, K;H;MA, MA, H;R;MA, S;MA, K;H;MA, MA, "  # 26
         "S;H;R;MA, MA, S;OH;MA, S;MA",
         1/16,
         {
             "K": [115, 99, 99],
             "H": 71,
             "R": 75,
             "MA": [32, 58],
             "S": [54, 112, 54, 112, 54],
             "OH": 75,
         },
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [3/64, 1/16, 3/64, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16],
             "S": [3/64, 1/16, 1/16, 1/16],
             "OH": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, MA, S;H;R;MA, MA, H;MA, MA, H;R;MA, MA, K;H;MA, MA, S;H;R;MA, MA, "
         "H;MA, MA",  # 27
         1/16,
         {"K": [115, 99], "H": 71, "R": 75, "MA": [32, 58], "S": 112},
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16],
             "S": 1/16,
         }),
    hits("K;H;R;MA, MA, K;H;MA, MA, S;H;R;MA, MA, H;MA, S;MA, H;R;MA, S;MA, K;H;MA, MA, H;R;MA, "
         "MA, S;OH;MA, MA",  # 28
         1/16,
         {"K": [115, 99, 99], "H": 71, "R": 75, "MA": [32, 58], "S": [112, 54, 54], "OH": 75},
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16, 1/16],
             "S": 1/16,
             "OH": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, MA, S;H;R;MA, MA, H;MA, MA, H;R;MA, MA, K;H;MA, MA, S;H;R;MA, MA, "
         "H;MA, MA",  # 29
         1/16,
         {"K": [115, 99], "H": 71, "R": 75, "MA": [32, 58], "S": 112},
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16],
             "S": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, S;MA, S;H;R;MA, MA, K;H;MA, MA, H;R;MA, S;MA, K;H;MA, MA, "  # 30
         "S;H;R;MA, MA, S;OH;MA, S;MA",
         1/16,
         {
             "K": [115, 99, 99],
             "H": 71,
             "R": 75,
             "MA": [32, 58],
             "S": [54, 112, 54, 112, 54],
             "OH": 75,
         },
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16],
             "S": [3/64, 1/16, 1/16, 1/16, 1/16, 1/16],
             "OH": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, MA, S;H;R;MA, MA, H;MA, MA, H;R;MA, MA, K;H;MA, MA, S;H;R;MA, MA, "
         "H;MA, MA",  # 31
         1/16,
         {"K": [115, 99], "H": 71, "R": 75, "MA": [32, 58], "S": 112},
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 3/64, 1/16],
             "S": 1/16,
         }),
    hits("H;R;MA, S;MA, K;H;MA, K;MA, S;H;R;MA, MA, H;MA, S;MA, T1, 0, T5;T1, 0, S;T5, 0, T5, T5",
         1/16,  # 32
         {"H": 71, "R": 75, "MA": [32, 58], "S": [54, 112], "K": 99, "T1": 82, "T5": 82},
         {
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 3/64, 1/16, 1/16, 1/16],
             "S": 1/16,
             "K": [3/64, 1/16],
             "T1": 1/16,
             "T5": 1/16,
         }),
])


# ── breakdown · bars 33–40 ──────────────────────────────────────────────────
# Dbmaj7 | Dbmaj7 | Fm9 | Fm9 | Dbmaj7 | Dbmaj7 | Fm9 | Fm9

rhodes_breakdown_bar33 = chord(
    "Db5[11/64;3/16], F5[19/64;7/16;77], Eb5[1/8;.;77], Db5[15/64;1/4]", default_volume=81
)
rhodes_breakdown_bar34 = chord(
    "F5[11/64;3/16], Ab5[13/32;.;81], r[1/32], F5[23/64;3/8;79]", default_volume=85
)

rhodes_breakdown = join([
    rhodes_breakdown_bar33,  # 33  Dbmaj7
    rhodes_breakdown_bar34,  # 34  Dbmaj7
    chord("F5[11/64;3/16], Bb5[19/64;7/16;84], Ab5[1/8;.;83], G5[15/64;1/4;88]",  # 35  Fm9
          default_volume=87),
    chord("Eb5", 45/64, 1, 83),  # 36  Fm9
    rhodes_breakdown_bar33,  # 37  Dbmaj7
    rhodes_breakdown_bar34,  # 38  Dbmaj7
    # 39  Fm9
    chord("Eb5[11/64;3/16], Ab5[19/64;7/16;83], G5[1/8;.;83], F5[15/64;1/4]", default_volume=87),
    chord("Ab5[41/64;11/16], F5[1/16;.;77], r[1/4]", default_volume=85),  # 40  Fm9
])

warm_pad_breakdown = join([
    chord("Ab3;C4;Db4[2;0], F4[127/64;1]", volume=59),  # 33  Dbmaj7
    rest(1),  # 34  Dbmaj7
    chord("Ab3;Eb4;F4;G4[2;1]", volume=59),  # 35  Fm9
    rest(1),  # 36  Fm9
    C("Dbmaj7/Ab", 3) % (2, [0, 0, 0, 1], 59),  # 37  Dbmaj7
    rest(1),  # 38  Dbmaj7
    chord("Ab3[127/64;0], Eb4;F4[2;0], G4[127/64;1]", volume=59),  # 39  Fm9
    rest(1),  # 40  Fm9
])

synth_voice_breakdown = join([
    chord("Ab3[127/64;0], C4;Db4;F4[2;1]", volume=58),  # 33  Dbmaj7
    rest(1),  # 34  Dbmaj7
    chord("Ab3;Eb4;F4;G4[2;1]", volume=58),  # 35  Fm9
    rest(1),  # 36  Fm9
    C("Dbmaj7/Ab", 3) % (2, [0, 0, 0, 1], 58),  # 37  Dbmaj7
    rest(1),  # 38  Dbmaj7
    chord("Ab3;Eb4;F4;G4[2;1]", volume=58),  # 39  Fm9
    rest(1),  # 40  Fm9
])


# ── drop · bars 41–48 ───────────────────────────────────────────────────────
# Fm7 | Fm7 | Bbm7 | Eb | Fm7 | Fm7 | Bbm7 | Eb

rhodes_drop_2_bar42 = chord(
    "Ab5[11/64;3/16], Ab5[13/32;.;97], r[1/32], F5[23/64;3/8;95]", default_volume=103
)

rhodes_drop_2 = join([
    # 41  Fm7
    chord("Eb5[11/64;3/16], Ab5[19/64;7/16;95], G5[1/8;.;95], F5[15/64;1/4]", default_volume=99),
    rhodes_drop_2_bar42,  # 42  Fm7
    chord("Ab5[11/64;3/16], Bb5[7/64;1/8;100], C6[11/64;5/16;91], Ab5[1/8;.;99], "  # 43  Bbm7
          "Bb5[15/64;1/4;107]", default_volume=106),
    chord("G5", 45/64, 1, 101),  # 44  Eb
    chord("Eb5[11/64;3/16], Ab5[7/64;1/8;95], Bb5[11/64;5/16;86], G5[1/8;.;95], F5[15/64;1/4]",
          default_volume=99),  # 45  Fm7
    rhodes_drop_2_bar42,  # 46  Fm7
    chord("F5[11/64;3/16], Bb5[19/64;7/16;100], Ab5[1/8;.;99], F5[15/64;1/4]",  # 47  Bbm7
          default_volume=103),
    chord("Bb5[41/64;11/16], G5[1/16;.;95], r[1/4]", default_volume=102),  # 48  Eb
])

synth_bass_drop_2_bar42 = chord(
    "F1[23/64;3/8], F1[23/64;3/8], F2[1/8;.], Eb2[7/64;1/8]", volume=103
)
synth_bass_drop_2_bar43 = chord(
    "Bb1[23/64;3/8], Bb1[23/64;3/8], Bb2[1/8;.], Ab2[7/64;1/8]", volume=103
)

synth_bass_drop_2 = join([
    chord("F1[23/64;3/8], F1[23/64;3/8], F2[1/8;.], Eb2[1/8;.]", volume=103),  # 41  Fm7
    synth_bass_drop_2_bar42,  # 42  Fm7
    synth_bass_drop_2_bar43,  # 43  Bbm7
    chord("Eb2[23/64;3/8], Eb2[23/64;3/8], Eb3[1/8;.], Eb2[7/64;1/8]", volume=103),  # 44  Eb
    synth_bass_drop_2_bar42, synth_bass_drop_2_bar42,  # 45–46
    synth_bass_drop_2_bar43,  # 47  Bbm7
    chord("Eb2[23/64;3/8], Eb2[23/64;3/8], Eb3[1/8;.], Eb2[1/8;.]", volume=103),  # 48  Eb
])

warm_pad_drop_2_bar41 = join([
    C("Abmaj7", 3) % (53/64, [0, 0, 0, 7/8], [75, 75, 75, 81]),
    C("Abmaj7", 3) % (1/8, 0, [75, 75, 75, 81]),
])
warm_pad_drop_2_bar43 = chord(
    "Ab3;C4;Db4[53/64;0], F4[53/64;7/8;81], Ab3;C4;Db4[1/8;0], F4[1/8;.;81]", default_volume=75
)
warm_pad_drop_2_bar44 = chord(
    "G3;Bb3[53/64;0], Eb4[53/64;7/8;81], G3;Bb3[1/8;0], Eb4[1/8;.;81]", default_volume=75
)
warm_pad_drop_2_bar45 = chord(
    "G3;Ab3;C4[53/64;0], Eb4[53/64;7/8;81], G3;Ab3;C4[1/8;0], Eb4[1/8;.;81]", default_volume=75
)

warm_pad_drop_2 = join([
    warm_pad_drop_2_bar41, warm_pad_drop_2_bar41, warm_pad_drop_2_bar43, warm_pad_drop_2_bar44,
    warm_pad_drop_2_bar45, warm_pad_drop_2_bar45, warm_pad_drop_2_bar43, warm_pad_drop_2_bar44,
])

synth_voice_drop_2 = join([
    C("Fm7/Ab", 3) % (2, [0, 0, 0, 1], 75),  # 41  Fm7
    rest(1),  # 42  Fm7
    C("Bbm7/Ab", 2) % (1, 0, 75),  # 43  Bbm7
    C("Eb/G", 3) % (1, 0, 75),  # 44  Eb
    C("Fm7", 3) % (2, [0, 0, 0, 1], 75),  # 45  Fm7
    rest(1),  # 46  Fm7
    C("Bbm7/F", 2) % (1, 0, 75),  # 47  Bbm7
    C("Eb/G", 3) % (1, 0, 75),  # 48  Eb
])

drums_drop_2 = join([
    hits("K;H;C;R;MA, MA, H;MA, MA, S;H;R;MA, MA, H;MA, MA, H;R;MA, MA, K;H;MA, MA, S;H;R;MA, "
         "MA, H;MA, MA",  # 41
         1/16,
         {"K": [118, 101], "H": 73, "C": 106, "R": 77, "MA": [33, 59], "S": 114},
         {
             "K": 1/16,
             "H": 1/16,
             "C": 1/4,
             "R": 1/16,
             "MA": [3/64, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16],
             "S": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, S;MA, S;H;R;MA, MA, K;H;MA, MA, H;R;MA, S;MA, K;H;MA, MA, "  # 42
         "S;H;R;MA, MA, S;OH;MA, S;MA",
         1/16,
         {
             "K": [118, 101, 101],
             "H": 73,
             "R": 77,
             "MA": [33, 59],
             "S": [55, 114, 55, 114, 55],
             "OH": 77,
         },
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [3/64, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 1/16],
             "S": [3/64, 1/16, 1/16, 1/16],
             "OH": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, MA, S;H;R;MA, MA, H;MA, MA, H;R;MA, MA, K;H;MA, MA, S;H;R;MA, MA, "
         "H;MA, MA",  # 43
         1/16,
         {"K": [118, 101], "H": 73, "R": 77, "MA": [33, 59], "S": 114},
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": 1/16,
         }),
    hits("K;H;R;MA, MA, K;H;MA, MA, S;H;R;MA, MA, H;MA, S;MA, H;R;MA, S;MA, K;H;MA, MA, H;R;MA, "
         "MA, S;OH;MA, MA",  # 44
         1/16,
         {
             "K": [118, 101, 101],
             "H": 73,
             "R": 77,
             "MA": [33, 59],
             "S": [114, 55, 55],
             "OH": 77,
         },
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16],
             "S": 1/16,
             "OH": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, MA, S;H;R;MA, MA, H;MA, MA, H;R;MA, MA, K;H;MA, MA, S;H;R;MA, MA, "
         "H;MA, MA",  # 45
         1/16,
         {"K": [118, 101], "H": 73, "R": 77, "MA": [33, 59], "S": 114},
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 1/16],
             "S": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, S;MA, S;H;R;MA, MA, K;H;MA, MA, H;R;MA, S;MA, K;H;MA, MA, "  # 46
         "S;H;R;MA, MA, S;OH;MA, S;MA",
         1/16,
         {
             "K": [118, 101, 101],
             "H": 73,
             "R": 77,
             "MA": [33, 59],
             "S": [55, 114, 55, 114, 55],
             "OH": 77,
         },
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 1/16, 1/16, 1/16],
             "S": [3/64, 1/16, 1/16, 1/16, 1/16, 1/16],
             "OH": 1/16,
         }),
    hits("K;H;R;MA, MA, H;MA, MA, S;H;R;MA, MA, H;MA, MA, H;R;MA, MA, K;H;MA, MA, S;H;R;MA, MA, "
         "H;MA, MA",  # 47
         1/16,
         {"K": [118, 101], "H": 73, "R": 77, "MA": [33, 59], "S": 114},
         {
             "K": 1/16,
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 1/16, 3/64, 3/64, 1/16, 1/16],
             "S": 1/16,
         }),
    hits("H;R;MA, S;MA, K;H;MA, K;MA, S;H;R;MA, MA, H;MA, S;MA, T1, 0, T5;T1, 0, S;T5, 0, T5, T5",
         1/16,  # 48
         {"H": 73, "R": 77, "MA": [33, 59], "S": [55, 114], "K": 101, "T1": 84, "T5": 84},
         {
             "H": 1/16,
             "R": 1/16,
             "MA": [1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64],
             "S": 1/16,
             "K": [3/64, 1/16],
             "T1": 1/16,
             "T5": 1/16,
         }),
])


# ── build · bars 49–56 ──────────────────────────────────────────────────────
# Dbmaj7 | Dbmaj7 | Fm9 | Fm9 | Dbmaj7 | Dbmaj7 | Fm9 | Fm9

rhodes_build_3 = join([
    # 49  Dbmaj7
    chord("Db5[11/64;3/16], F5[19/64;7/16;81], Eb5[1/8;.;81], Db5[15/64;1/4]", default_volume=84),
    # 50  Dbmaj7
    chord("F5[11/64;3/16], Ab5[13/32;.;85], r[1/32], F5[23/64;3/8;83]", default_volume=89),
    chord("F5[11/64;3/16], Bb5[19/64;7/16;89], Ab5[1/8;.;88], G5[15/64;1/4;94]",  # 51  Fm9
          default_volume=92),
    chord("Eb5", 45/64, 1, 89),  # 52  Fm9
    # 53  Dbmaj7
    chord("Db5[11/64;3/16], F5[19/64;7/16;83], Eb5[1/8;.;83], Db5[15/64;1/4]", default_volume=87),
    # 54  Dbmaj7
    chord("F5[11/64;3/16], Ab5[13/32;.;88], r[1/32], F5[23/64;3/8;86]", default_volume=92),
    chord("Eb5[11/64;3/16], Ab5[7/64;1/8;91], Bb5[11/64;5/16;83], G5[1/8;.;91], F5[15/64;1/4]",
          default_volume=95),  # 55  Fm9
    rest(1),  # 56  Fm9
])

warm_pad_build_3 = join([
    chord("Ab3;C4;Db4[2;0], F4[127/64;1]", volume=61),  # 49  Dbmaj7
    rest(1),  # 50  Dbmaj7
    chord("Ab3;Eb4;F4;G4[2;1]", volume=62),  # 51  Fm9
    rest(1),  # 52  Fm9
    chord("Ab3[127/64;0], C4;Db4[2;0], F4[127/64;1]", volume=64),  # 53  Dbmaj7
    rest(1),  # 54  Dbmaj7
    chord("Ab3[127/64;0], Eb4;F4;G4[2;1]", volume=65),  # 55  Fm9
    rest(1),  # 56  Fm9
])

synth_voice_build_3 = join([
    C("Dbmaj7/Ab", 3) % (2, [0, 0, 0, 1], 62),  # 49  Dbmaj7
    rest(1),  # 50  Dbmaj7
    chord("Ab3;Eb4[2;0], F4[127/64;0], G4[2;1]", volume=63),  # 51  Fm9
    rest(1),  # 52  Fm9
    C("Dbmaj7/Ab", 3) % (2, [0, 0, 0, 1], 65),  # 53  Dbmaj7
    rest(1),  # 54  Dbmaj7
    chord("Ab3;Eb4;F4;G4[2;1]", volume=66),  # 55  Fm9
    rest(1),  # 56  Fm9
])

drums_build_3 = join([
    hits("K;S;C, 0, S, 0, S, K, S, 0",  # 49
         1/8,
         {"K": [103, 88], "S": [43, 45, 48, 50], "C": 73},
         {"K": 1/16, "S": 1/16, "C": 1/4}),
    hits("K;S, 0, S, 0, S, K, S, 0", 1/8, {"K": [104, 89], "S": [48, 50, 52, 54]}, 1/16),  # 50
    hits("K;S, 0, S, 0, S, K, S, 0", 1/8, {"K": [104, 90], "S": [53, 56, 58, 60]}, 1/16),  # 51
    hits("K;S, 0, S, 0, S, K, S, 0", 1/8, {"K": [105, 91], "S": [58, 60, 63, 65]}, 1/16),  # 52
    hits("K;S, S;H, S, S;H, S, K;S;H, S, S;H",  # 53
         1/8, {"K": [106, 91], "S": [64, 65, 66, 67, 68, 70, 71, 72], "H": 66}, 1/16),
    hits("K;S, S;H, S, S;H, S, K;S;H, S, S;H",  # 54
         1/8, {"K": [107, 92], "S": [69, 70, 71, 72, 73, 74, 75, 76], "H": 66}, 1/16),
    hits("K;S, S, K;S;H, S, K;S, S, K;S;H, S, K;S, S, K;S;H, S, K;S, S, K;S;H, S",  # 55
         1/16,
         {
             "K": [108, 93],
             "S": [74, 75, 75, 76, 77, 77, 78, 78, 79, 79, 80, 81, 81, 82, 82, 83],
             "H": 67,
         },
         {
             "K": 1/16,
             "S": [3/64, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16],
             "H": 1/16,
         }),
    hits("S, 0, S, 0, S;H, 0, S, 0, S, 0, S, 0, S;H, 0, S, 0, S, S, S, S, S;H, S, S, S, 0, 0, "
         "0, 0, 0, 0, 0, 0",  # 56
         1/32,
         {"S": [80, 81, 81, 82, 82, 83, 83, 84, 85, 85, 85, 85, 86, 86, 86, 87], "H": 67},
         {
             "S": [3/64, 1/16, 1/16, 1/16, 1/16, 3/64, 1/16, 3/64, 1/32, 1/32, 1/64, 1/32, 1/64, 1/32, 1/32, 1/32],
             "H": 1/16,
         }),
])


# ── outro · bars 57–64 ──────────────────────────────────────────────────────
# Fm7 | Fm7 | Bbm7 | Eb | Fm7 | Fm7 | Bbm7 | Fm7

rhodes_outro = join([
    chord("C5[11/64;3/16], F5[7/64;1/8;78], G5[11/64;5/16;71], Eb5[1/8;.;78], C5[15/64;1/4]",
          default_volume=82),  # 57  Fm7
    # 58  Fm7
    chord("F5[11/64;3/16], Ab5[13/32;.;82], r[1/32], F5[23/64;3/8;80]", default_volume=85),
    chord("F5[11/64;3/16], Bb5[19/64;9/16;84], F5[15/64;1/4]", default_volume=87),  # 59  Bbm7
    chord("Eb5", 45/64, 1, 83),  # 60  Eb
    # 61  Fm7
    chord("C5[11/64;3/16], F5[19/64;7/16;77], Eb5[1/8;.;77], C5[15/64;1/4]", default_volume=81),
    chord("F5[11/64;3/16], Ab5[15/64;1/4;80], Bb5[5/32;.;73], r[1/32], F5[23/64;3/8;78]",
          default_volume=84),  # 62  Fm7
    chord("Db5[11/64;3/16], F5[7/64;1/8;80], G5[11/64;5/16;73], Eb5[1/8;.;80], Db5[15/64;1/4]",
          default_volume=83),  # 63  Bbm7
    chord("F5", 63/64, 1, 72),  # 64  Fm7
])

synth_bass_outro = join([
    rest(7),  # 57–63
    chord("F1", 1, 1, 78),  # 64  Fm7
])

warm_pad_outro = join([
    C("Abmaj7", 3) % (53/64, [0, 0, 0, 7/8], [63, 63, 63, 69]),  # 57  Fm7
    chord("Ab3[7/64;0], C4[1/8;0], Eb4[7/64;0], G4[7/64;1/8;69]", default_volume=63),
    C("Abmaj7", 3) % (53/64, [0, 0, 0, 7/8], [63, 63, 63, 69]),  # 58  Fm7
    chord("Ab3[7/64;0], C4;Eb4[1/8;0], G4[1/8;.;69]", default_volume=63),
    chord("Ab3;C4;Db4[53/64;0], F4[53/64;7/8;68], Ab3;C4;Db4[1/8;0], F4[1/8;.;68]",  # 59  Bbm7
          default_volume=63),
    chord("G3;Bb3[53/64;0], Eb4[53/64;7/8;68], G3[7/64;0], Bb3[1/8;0], Eb4[7/64;1/8;68]",
          default_volume=63),  # 60  Eb
    chord("G3;Ab3;C4[53/64;0], Eb4[53/64;7/8;68], G3[7/64;0], Ab3[1/8;0], C4[7/64;0], "  # 61  Fm7
          "Eb4[7/64;1/8;68]", default_volume=62),
    chord("G3;Ab3;C4[53/64;0], Eb4[53/64;7/8;67], G3[1/8;0], Ab3;C4[7/64;0], Eb4[1/8;.;67]",
          default_volume=62),  # 62  Fm7
    chord("Ab3;C4;Db4[53/64;0], F4[53/64;7/8;67], Ab3;C4[7/64;0], Db4[1/8;0], F4[7/64;1/8;67]",
          default_volume=62),  # 63  Bbm7
    C("Fm7/Ab", 3) % (1, 0, 65),  # 64  Fm7
])

synth_voice_outro = join([
    chord("Ab3;C4;Eb4[2;0], F4[127/64;1]", volume=59),  # 57  Fm7
    rest(1),  # 58  Fm7
    C("Bbm7/Ab", 2) % (1, 0, 58),  # 59  Bbm7
    C("Eb/G", 3) % (1, 0, 58),  # 60  Eb
    chord("F3[2;0], Ab3[127/64;0], C4;Eb4[2;1]", volume=58),  # 61  Fm7
    rest(1),  # 62  Fm7
    C("Bbm7/F", 2) % (1, 0, 57),  # 63  Bbm7
    C("Fm7", 3) % (1, 0, 65),  # 64  Fm7
])

drums_outro_bar57 = hits("H, H, SS;H, H, H, H, SS;H, H", 1/8, {"H": 55, "SS": 65}, 1/16)
drums_outro_bar60 = hits("H, H, SS;H, H, H, H, SS;H, H", 1/8, {"H": 54, "SS": 64}, 1/16)

drums_outro = join([
    drums_outro_bar57, drums_outro_bar57,  # 57–58
    hits("H, H, SS;H, H, H, H, SS;H, H", 1/8, {"H": 54, "SS": 65}, 1/16),  # 59
    *[drums_outro_bar60] * 3,  # 60–62
    hits("H, H, SS;H, H, H, H, SS;H, H", 1/8, {"H": 54, "SS": 63}, 1/16),  # 63
    hits("K;C, 0", 1/2, {"K": 87, "C": 81}, {"K": 1/8, "C": 1/2}),  # 64
])


# ── tracks ──────────────────────────────────────────────────────────────────

rhodes = perform(
    join([
        rest(8), rhodes_build_2, rhodes_drop, rhodes_breakdown, rhodes_drop_2, rhodes_build_3,
        rhodes_outro,
    ]),
    grid=1/16, loose=1, touch=3, seed=322566984,
)
synth_bass = perform(
    join([
        rest(8), synth_bass_build_2, synth_bass_drop, rest(8), synth_bass_drop_2,
        synth_bass_build_2, synth_bass_outro,
    ]),
    grid=1/16, loose=1, touch=3, seed=62037528,
)
warm_pad = perform(
    join([
        warm_pad_intro, warm_pad_build_2, warm_pad_drop, warm_pad_breakdown, warm_pad_drop_2,
        warm_pad_build_3, warm_pad_outro,
    ]),
    grid=1/16, loose=1, touch=3, seed=970183725,
)
synth_voice = perform(
    join([
        synth_voice_intro, synth_voice_build_2, synth_voice_drop, synth_voice_breakdown,
        synth_voice_drop_2, synth_voice_build_3, synth_voice_outro,
    ]),
    grid=1/16, loose=1, touch=3, seed=752293267,
)
drums = perform(
    join([
        drums_intro, drums_build_2, drums_drop, rest(8), drums_drop_2, drums_build_3,
        drums_outro,
    ]),
    grid=1/16, loose=1, touch=3, seed=299280936,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [rhodes, synth_bass, warm_pad, synth_voice, drums],
    instruments=["Electric Piano 1", "Synth Bass 1", "Pad 2 (warm)", "Synth Voice", 25],
    bpm=BPM,
    track_names=["rhodes", "synth bass", "warm pad", "synth voice", "drums"],
    channels=[0, 1, 2, 3, 9],
    pan=[
        [pan(64, mode="value")], [pan(64, mode="value")], [pan(46, mode="value")],
        [pan(78, mode="value")], [pan(64, mode="value")],
    ],
    volume=[
        [volume(104, mode="value")], [volume(102, mode="value")], [volume(80, mode="value")],
        [volume(72, mode="value")], [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Fm", is_meta=True),
    ],
    name="Night Express",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 245760,
    "sections": [
        (0, 30720, "intro", 0.42), (30720, 30720, "build", 0.62), (61440, 61440, "drop", 0.92),
        (122880, 30720, "breakdown", 0.36), (153600, 30720, "drop", 1.0),
        (184320, 30720, "build", 0.62), (215040, 30720, "outro", 0.4),
    ],
    "chords": [
        (0, 7680, "Fm7", "i7"), (7680, 3840, "Bbm7", "iv7"), (11520, 3840, "Eb", "VII"),
        (15360, 7680, "Fm7", "i7"), (23040, 3840, "Bbm7", "iv7"), (26880, 3840, "Eb", "VII"),
        (30720, 7680, "Dbmaj7", "VImaj7"), (38400, 7680, "Fm9", "i9"),
        (46080, 7680, "Dbmaj7", "VImaj7"), (53760, 7680, "Fm9", "i9"),
        (61440, 7680, "Fm7", "i7"), (69120, 3840, "Bbm7", "iv7"), (72960, 3840, "Eb", "VII"),
        (76800, 7680, "Fm7", "i7"), (84480, 3840, "Bbm7", "iv7"), (88320, 3840, "Eb", "VII"),
        (92160, 7680, "Fm7", "i7"), (99840, 3840, "Bbm7", "iv7"), (103680, 3840, "Eb", "VII"),
        (107520, 7680, "Fm7", "i7"), (115200, 3840, "Bbm7", "iv7"), (119040, 3840, "Eb", "VII"),
        (122880, 7680, "Dbmaj7", "VImaj7"), (130560, 7680, "Fm9", "i9"),
        (138240, 7680, "Dbmaj7", "VImaj7"), (145920, 7680, "Fm9", "i9"),
        (153600, 7680, "Fm7", "i7"), (161280, 3840, "Bbm7", "iv7"), (165120, 3840, "Eb", "VII"),
        (168960, 7680, "Fm7", "i7"), (176640, 3840, "Bbm7", "iv7"), (180480, 3840, "Eb", "VII"),
        (184320, 7680, "Dbmaj7", "VImaj7"), (192000, 7680, "Fm9", "i9"),
        (199680, 7680, "Dbmaj7", "VImaj7"), (207360, 7680, "Fm9", "i9"),
        (215040, 7680, "Fm7", "i7"), (222720, 3840, "Bbm7", "iv7"), (226560, 3840, "Eb", "VII"),
        (230400, 7680, "Fm7", "i7"), (238080, 3840, "Bbm7", "iv7"), (241920, 3840, "Fm7", "i7"),
    ],
    "about": {
        "seed": "281",
        "prompt": "liquid drum and bass in F minor, 174 bpm, rhodes, synth bass, warm pad, synth voice and drums, 64 bars",
        "genre": "dnb",
    },
    "tracks": [
        {
            "name": "rhodes",
            "role": "melody",
            "instrument": {"name": "Electric Piano 1", "program": 5, "low": 28, "high": 100},
            "chain": "delay:sync=1/4;feedback=30;mix=16",
            "events": [
                "volume", "pan", (0, 91, 72), (0, 93, 0), (0, 74, 62), (30720, 74, 40),
                (31680, 74, 42), (32640, 74, 45), (33600, 74, 48), (34560, 74, 50),
                (35520, 74, 52), (36480, 74, 55), (37440, 74, 58), (38400, 74, 60),
                (39360, 74, 62), (40320, 74, 65), (41280, 74, 68), (42240, 74, 70),
                (43200, 74, 72), (44160, 74, 75), (45120, 74, 78), (46080, 74, 80),
                (47040, 74, 82), (48000, 74, 85), (48960, 74, 88), (49920, 74, 90),
                (50880, 74, 92), (51840, 74, 95), (52800, 74, 98), (53760, 74, 100),
                (54720, 74, 102), (55680, 74, 105), (56640, 74, 108), (57600, 74, 110),
                (58560, 74, 112), (59520, 74, 115), (60480, 74, 118), (61440, 74, 88),
                (122880, 74, 38), (126720, 74, 41), (130560, 74, 44), (134400, 74, 48),
                (138240, 74, 51), (142080, 74, 54), (145920, 74, 58), (149760, 74, 61),
                (153600, 74, 92), (184320, 74, 40), (185280, 74, 42), (186240, 74, 45),
                (187200, 74, 48), (188160, 74, 50), (189120, 74, 52), (190080, 74, 55),
                (191040, 74, 58), (192000, 74, 60), (192960, 74, 62), (193920, 74, 65),
                (194880, 74, 68), (195840, 74, 70), (196800, 74, 72), (197760, 74, 75),
                (198720, 74, 78), (199680, 74, 80), (200640, 74, 82), (201600, 74, 85),
                (202560, 74, 88), (203520, 74, 90), (204480, 74, 92), (205440, 74, 95),
                (206400, 74, 98), (207360, 74, 100), (208320, 74, 102), (209280, 74, 105),
                (210240, 74, 108), (211200, 74, 110), (212160, 74, 112), (213120, 74, 115),
                (214080, 74, 118), (215040, 74, 61),
            ],
        },
        {
            "name": "synth bass",
            "role": "bass",
            "instrument": {
                "name": "Synth Bass 1", "program": 39, "low": 24, "high": 72,
                "voice": "subtractive", "preset": "reese",
            },
            "events": [
                "volume", "pan", (0, 91, 38), (0, 93, 0), (0, 74, 34), (240, 74, 35),
                (480, 74, 38), (720, 74, 42), (960, 74, 47), (1200, 74, 51), (1440, 74, 56),
                (1680, 74, 58), (1920, 74, 59), (2160, 74, 58), (2400, 74, 56), (2640, 74, 51),
                (2880, 74, 47), (3120, 74, 42), (3360, 74, 38), (3600, 74, 35), (3840, 74, 34),
                (4080, 74, 35), (4320, 74, 38), (4560, 74, 42), (4800, 74, 47), (5040, 74, 51),
                (5280, 74, 56), (5520, 74, 58), (5760, 74, 59), (6000, 74, 58), (6240, 74, 56),
                (6480, 74, 51), (6720, 74, 47), (6960, 74, 42), (7200, 74, 38), (7440, 74, 35),
                (7680, 74, 34), (7920, 74, 35), (8160, 74, 38), (8400, 74, 42), (8640, 74, 47),
                (8880, 74, 51), (9120, 74, 56), (9360, 74, 58), (9600, 74, 59), (9840, 74, 58),
                (10080, 74, 56), (10320, 74, 51), (10560, 74, 47), (10800, 74, 42),
                (11040, 74, 38), (11280, 74, 35), (11520, 74, 34), (11760, 74, 38),
                (12000, 74, 47), (12240, 74, 56), (12480, 74, 59), (12720, 74, 56),
                (12960, 74, 47), (13200, 74, 38), (13440, 74, 34), (13680, 74, 38),
                (13920, 74, 47), (14160, 74, 56), (14400, 74, 59), (14640, 74, 56),
                (14880, 74, 47), (15120, 74, 38), (15360, 74, 34), (15600, 74, 35),
                (15840, 74, 38), (16080, 74, 42), (16320, 74, 47), (16560, 74, 51),
                (16800, 74, 56), (17040, 74, 58), (17280, 74, 59), (17520, 74, 58),
                (17760, 74, 56), (18000, 74, 51), (18240, 74, 47), (18480, 74, 42),
                (18720, 74, 38), (18960, 74, 35), (19200, 74, 34), (19440, 74, 35),
                (19680, 74, 38), (19920, 74, 42), (20160, 74, 47), (20400, 74, 51),
                (20640, 74, 56), (20880, 74, 58), (21120, 74, 59), (21360, 74, 58),
                (21600, 74, 56), (21840, 74, 51), (22080, 74, 47), (22320, 74, 42),
                (22560, 74, 38), (22800, 74, 35), (23040, 74, 34), (23280, 74, 35),
                (23520, 74, 38), (23760, 74, 42), (24000, 74, 47), (24240, 74, 51),
                (24480, 74, 56), (24720, 74, 58), (24960, 74, 59), (25200, 74, 58),
                (25440, 74, 56), (25680, 74, 51), (25920, 74, 47), (26160, 74, 42),
                (26400, 74, 38), (26640, 74, 35), (26880, 74, 34), (27120, 74, 38),
                (27360, 74, 47), (27600, 74, 56), (27840, 74, 59), (28080, 74, 56),
                (28320, 74, 47), (28560, 74, 38), (28800, 74, 34), (29040, 74, 38),
                (29280, 74, 47), (29520, 74, 56), (29760, 74, 59), (30000, 74, 56),
                (30240, 74, 47), (30480, 74, 38), (30720, 74, 34), (30960, 74, 34),
                (31200, 74, 34), (31440, 74, 35), (31680, 74, 35), (31920, 74, 36),
                (32160, 74, 37), (32400, 74, 38), (32640, 74, 39), (32880, 74, 40),
                (33120, 74, 41), (33360, 74, 42), (33600, 74, 43), (33840, 74, 43),
                (34080, 74, 44), (34320, 74, 44), (34560, 74, 50), (34800, 74, 50),
                (35040, 74, 50), (35280, 74, 49), (35520, 74, 49), (35760, 74, 48),
                (36000, 74, 47), (36240, 74, 46), (36480, 74, 45), (36720, 74, 44),
                (36960, 74, 43), (37200, 74, 42), (37440, 74, 42), (37680, 74, 41),
                (37920, 74, 41), (38160, 74, 40), (38400, 74, 46), (38640, 74, 47),
                (38880, 74, 47), (39120, 74, 47), (39360, 74, 48), (39600, 74, 49),
                (39840, 74, 50), (40080, 74, 51), (40320, 74, 52), (40560, 74, 52),
                (40800, 74, 53), (41040, 74, 54), (41280, 74, 55), (41520, 74, 56),
                (41760, 74, 56), (42000, 74, 56), (42240, 74, 53), (42480, 74, 53),
                (42720, 74, 54), (42960, 74, 56), (43200, 74, 58), (43440, 74, 60),
                (43680, 74, 61), (43920, 74, 62), (44160, 74, 63), (44400, 74, 62),
                (44640, 74, 61), (44880, 74, 60), (45120, 74, 58), (45360, 74, 56),
                (45600, 74, 54), (45840, 74, 53), (46080, 74, 59), (46320, 74, 59),
                (46560, 74, 59), (46800, 74, 60), (47040, 74, 60), (47280, 74, 61),
                (47520, 74, 62), (47760, 74, 63), (48000, 74, 64), (48240, 74, 65),
                (48480, 74, 66), (48720, 74, 67), (48960, 74, 68), (49200, 74, 68),
                (49440, 74, 69), (49680, 74, 69), (49920, 74, 75), (50160, 74, 75),
                (50400, 74, 75), (50640, 74, 74), (50880, 74, 74), (51120, 74, 73),
                (51360, 74, 72), (51600, 74, 71), (51840, 74, 70), (52080, 74, 69),
                (52320, 74, 68), (52560, 74, 67), (52800, 74, 67), (53040, 74, 66),
                (53280, 74, 66), (53520, 74, 65), (53760, 74, 72), (54000, 74, 72),
                (54240, 74, 72), (54480, 74, 72), (54720, 74, 73), (54960, 74, 74),
                (55200, 74, 75), (55440, 74, 76), (55680, 74, 76), (55920, 74, 77),
                (56160, 74, 78), (56400, 74, 79), (56640, 74, 80), (56880, 74, 81),
                (57120, 74, 81), (57360, 74, 81), (57600, 74, 78), (57840, 74, 78),
                (58080, 74, 79), (58320, 74, 81), (58560, 74, 83), (58800, 74, 85),
                (59040, 74, 86), (59280, 74, 87), (59520, 74, 88), (59760, 74, 87),
                (60000, 74, 86), (60240, 74, 85), (60480, 74, 83), (60720, 74, 81),
                (60960, 74, 79), (61200, 74, 78), (61440, 74, 34), (61680, 74, 36),
                (61920, 74, 42), (62160, 74, 51), (62400, 74, 62), (62640, 74, 72),
                (62880, 74, 81), (63120, 74, 87), (63360, 74, 89), (63600, 74, 87),
                (63840, 74, 81), (64080, 74, 72), (64320, 74, 62), (64560, 74, 51),
                (64800, 74, 42), (65040, 74, 36), (65280, 74, 34), (65520, 74, 36),
                (65760, 74, 42), (66000, 74, 51), (66240, 74, 62), (66480, 74, 72),
                (66720, 74, 81), (66960, 74, 87), (67200, 74, 89), (67440, 74, 87),
                (67680, 74, 81), (67920, 74, 72), (68160, 74, 62), (68400, 74, 51),
                (68640, 74, 42), (68880, 74, 36), (69120, 74, 34), (69360, 74, 36),
                (69600, 74, 42), (69840, 74, 51), (70080, 74, 62), (70320, 74, 72),
                (70560, 74, 81), (70800, 74, 87), (71040, 74, 89), (71280, 74, 87),
                (71520, 74, 81), (71760, 74, 72), (72000, 74, 62), (72240, 74, 51),
                (72480, 74, 42), (72720, 74, 36), (72960, 74, 34), (73200, 74, 42),
                (73440, 74, 62), (73680, 74, 81), (73920, 74, 89), (74160, 74, 81),
                (74400, 74, 62), (74640, 74, 42), (74880, 74, 34), (75120, 74, 42),
                (75360, 74, 62), (75600, 74, 81), (75840, 74, 89), (76080, 74, 81),
                (76320, 74, 62), (76560, 74, 42), (76800, 74, 34), (77040, 74, 36),
                (77280, 74, 42), (77520, 74, 51), (77760, 74, 62), (78000, 74, 72),
                (78240, 74, 81), (78480, 74, 87), (78720, 74, 89), (78960, 74, 87),
                (79200, 74, 81), (79440, 74, 72), (79680, 74, 62), (79920, 74, 51),
                (80160, 74, 42), (80400, 74, 36), (80640, 74, 34), (80880, 74, 36),
                (81120, 74, 42), (81360, 74, 51), (81600, 74, 62), (81840, 74, 72),
                (82080, 74, 81), (82320, 74, 87), (82560, 74, 89), (82800, 74, 87),
                (83040, 74, 81), (83280, 74, 72), (83520, 74, 62), (83760, 74, 51),
                (84000, 74, 42), (84240, 74, 36), (84480, 74, 34), (84720, 74, 36),
                (84960, 74, 42), (85200, 74, 51), (85440, 74, 62), (85680, 74, 72),
                (85920, 74, 81), (86160, 74, 87), (86400, 74, 89), (86640, 74, 87),
                (86880, 74, 81), (87120, 74, 72), (87360, 74, 62), (87600, 74, 51),
                (87840, 74, 42), (88080, 74, 36), (88320, 74, 34), (88560, 74, 42),
                (88800, 74, 62), (89040, 74, 81), (89280, 74, 89), (89520, 74, 81),
                (89760, 74, 62), (90000, 74, 42), (90240, 74, 34), (90480, 74, 42),
                (90720, 74, 62), (90960, 74, 81), (91200, 74, 89), (91440, 74, 81),
                (91680, 74, 62), (91920, 74, 42), (92160, 74, 34), (92400, 74, 36),
                (92640, 74, 42), (92880, 74, 51), (93120, 74, 62), (93360, 74, 72),
                (93600, 74, 81), (93840, 74, 87), (94080, 74, 89), (94320, 74, 87),
                (94560, 74, 81), (94800, 74, 72), (95040, 74, 62), (95280, 74, 51),
                (95520, 74, 42), (95760, 74, 36), (96000, 74, 34), (96240, 74, 36),
                (96480, 74, 42), (96720, 74, 51), (96960, 74, 62), (97200, 74, 72),
                (97440, 74, 81), (97680, 74, 87), (97920, 74, 89), (98160, 74, 87),
                (98400, 74, 81), (98640, 74, 72), (98880, 74, 62), (99120, 74, 51),
                (99360, 74, 42), (99600, 74, 36), (99840, 74, 34), (100080, 74, 36),
                (100320, 74, 42), (100560, 74, 51), (100800, 74, 62), (101040, 74, 72),
                (101280, 74, 81), (101520, 74, 87), (101760, 74, 89), (102000, 74, 87),
                (102240, 74, 81), (102480, 74, 72), (102720, 74, 62), (102960, 74, 51),
                (103200, 74, 42), (103440, 74, 36), (103680, 74, 34), (103920, 74, 42),
                (104160, 74, 62), (104400, 74, 81), (104640, 74, 89), (104880, 74, 81),
                (105120, 74, 62), (105360, 74, 42), (105600, 74, 34), (105840, 74, 42),
                (106080, 74, 62), (106320, 74, 81), (106560, 74, 89), (106800, 74, 81),
                (107040, 74, 62), (107280, 74, 42), (107520, 74, 34), (107760, 74, 36),
                (108000, 74, 42), (108240, 74, 51), (108480, 74, 62), (108720, 74, 72),
                (108960, 74, 81), (109200, 74, 87), (109440, 74, 89), (109680, 74, 87),
                (109920, 74, 81), (110160, 74, 72), (110400, 74, 62), (110640, 74, 51),
                (110880, 74, 42), (111120, 74, 36), (111360, 74, 34), (111600, 74, 36),
                (111840, 74, 42), (112080, 74, 51), (112320, 74, 62), (112560, 74, 72),
                (112800, 74, 81), (113040, 74, 87), (113280, 74, 89), (113520, 74, 87),
                (113760, 74, 81), (114000, 74, 72), (114240, 74, 62), (114480, 74, 51),
                (114720, 74, 42), (114960, 74, 36), (115200, 74, 34), (115440, 74, 36),
                (115680, 74, 42), (115920, 74, 51), (116160, 74, 62), (116400, 74, 72),
                (116640, 74, 81), (116880, 74, 87), (117120, 74, 89), (117360, 74, 87),
                (117600, 74, 81), (117840, 74, 72), (118080, 74, 62), (118320, 74, 51),
                (118560, 74, 42), (118800, 74, 36), (119040, 74, 34), (119280, 74, 42),
                (119520, 74, 62), (119760, 74, 81), (120000, 74, 89), (120240, 74, 81),
                (120480, 74, 62), (120720, 74, 42), (120960, 74, 34), (121200, 74, 42),
                (121440, 74, 62), (121680, 74, 81), (121920, 74, 89), (122160, 74, 81),
                (122400, 74, 62), (122640, 74, 42), (122880, 74, 34), (123120, 74, 34),
                (123360, 74, 34), (123600, 74, 35), (123840, 74, 35), (124080, 74, 36),
                (124320, 74, 37), (124560, 74, 38), (124800, 74, 39), (125040, 74, 40),
                (125280, 74, 41), (125520, 74, 42), (125760, 74, 43), (126000, 74, 43),
                (126240, 74, 44), (126480, 74, 44), (126720, 74, 44), (126960, 74, 44),
                (127200, 74, 44), (127440, 74, 43), (127680, 74, 43), (127920, 74, 42),
                (128160, 74, 41), (128400, 74, 40), (128640, 74, 39), (128880, 74, 38),
                (129120, 74, 37), (129360, 74, 36), (129600, 74, 35), (129840, 74, 35),
                (130080, 74, 34), (130320, 74, 34), (130560, 74, 34), (130800, 74, 34),
                (131040, 74, 34), (131280, 74, 35), (131520, 74, 35), (131760, 74, 36),
                (132000, 74, 37), (132240, 74, 38), (132480, 74, 39), (132720, 74, 40),
                (132960, 74, 41), (133200, 74, 42), (133440, 74, 43), (133680, 74, 43),
                (133920, 74, 44), (134160, 74, 44), (134400, 74, 34), (134640, 74, 34),
                (134880, 74, 35), (135120, 74, 37), (135360, 74, 39), (135600, 74, 41),
                (135840, 74, 43), (136080, 74, 44), (136320, 74, 44), (136560, 74, 44),
                (136800, 74, 43), (137040, 74, 41), (137280, 74, 39), (137520, 74, 37),
                (137760, 74, 35), (138000, 74, 34), (138240, 74, 34), (138480, 74, 34),
                (138720, 74, 34), (138960, 74, 35), (139200, 74, 35), (139440, 74, 36),
                (139680, 74, 37), (139920, 74, 38), (140160, 74, 39), (140400, 74, 40),
                (140640, 74, 41), (140880, 74, 42), (141120, 74, 43), (141360, 74, 43),
                (141600, 74, 44), (141840, 74, 44), (142080, 74, 44), (142320, 74, 44),
                (142560, 74, 44), (142800, 74, 43), (143040, 74, 43), (143280, 74, 42),
                (143520, 74, 41), (143760, 74, 40), (144000, 74, 39), (144240, 74, 38),
                (144480, 74, 37), (144720, 74, 36), (144960, 74, 35), (145200, 74, 35),
                (145440, 74, 34), (145680, 74, 34), (145920, 74, 34), (146160, 74, 34),
                (146400, 74, 34), (146640, 74, 35), (146880, 74, 35), (147120, 74, 36),
                (147360, 74, 37), (147600, 74, 38), (147840, 74, 39), (148080, 74, 40),
                (148320, 74, 41), (148560, 74, 42), (148800, 74, 43), (149040, 74, 43),
                (149280, 74, 44), (149520, 74, 44), (149760, 74, 34), (150000, 74, 34),
                (150240, 74, 35), (150480, 74, 37), (150720, 74, 39), (150960, 74, 41),
                (151200, 74, 43), (151440, 74, 44), (151680, 74, 44), (151920, 74, 44),
                (152160, 74, 43), (152400, 74, 41), (152640, 74, 39), (152880, 74, 37),
                (153120, 74, 35), (153360, 74, 34), (153600, 74, 34), (153840, 74, 36),
                (154080, 74, 43), (154320, 74, 53), (154560, 74, 64), (154800, 74, 75),
                (155040, 74, 85), (155280, 74, 92), (155520, 74, 94), (155760, 74, 92),
                (156000, 74, 85), (156240, 74, 75), (156480, 74, 64), (156720, 74, 53),
                (156960, 74, 43), (157200, 74, 36), (157440, 74, 34), (157680, 74, 36),
                (157920, 74, 43), (158160, 74, 53), (158400, 74, 64), (158640, 74, 75),
                (158880, 74, 85), (159120, 74, 92), (159360, 74, 94), (159600, 74, 92),
                (159840, 74, 85), (160080, 74, 75), (160320, 74, 64), (160560, 74, 53),
                (160800, 74, 43), (161040, 74, 36), (161280, 74, 34), (161520, 74, 36),
                (161760, 74, 43), (162000, 74, 53), (162240, 74, 64), (162480, 74, 75),
                (162720, 74, 85), (162960, 74, 92), (163200, 74, 94), (163440, 74, 92),
                (163680, 74, 85), (163920, 74, 75), (164160, 74, 64), (164400, 74, 53),
                (164640, 74, 43), (164880, 74, 36), (165120, 74, 34), (165360, 74, 43),
                (165600, 74, 64), (165840, 74, 85), (166080, 74, 94), (166320, 74, 85),
                (166560, 74, 64), (166800, 74, 43), (167040, 74, 34), (167280, 74, 43),
                (167520, 74, 64), (167760, 74, 85), (168000, 74, 94), (168240, 74, 85),
                (168480, 74, 64), (168720, 74, 43), (168960, 74, 34), (169200, 74, 36),
                (169440, 74, 43), (169680, 74, 53), (169920, 74, 64), (170160, 74, 75),
                (170400, 74, 85), (170640, 74, 92), (170880, 74, 94), (171120, 74, 92),
                (171360, 74, 85), (171600, 74, 75), (171840, 74, 64), (172080, 74, 53),
                (172320, 74, 43), (172560, 74, 36), (172800, 74, 34), (173040, 74, 36),
                (173280, 74, 43), (173520, 74, 53), (173760, 74, 64), (174000, 74, 75),
                (174240, 74, 85), (174480, 74, 92), (174720, 74, 94), (174960, 74, 92),
                (175200, 74, 85), (175440, 74, 75), (175680, 74, 64), (175920, 74, 53),
                (176160, 74, 43), (176400, 74, 36), (176640, 74, 34), (176880, 74, 36),
                (177120, 74, 43), (177360, 74, 53), (177600, 74, 64), (177840, 74, 75),
                (178080, 74, 85), (178320, 74, 92), (178560, 74, 94), (178800, 74, 92),
                (179040, 74, 85), (179280, 74, 75), (179520, 74, 64), (179760, 74, 53),
                (180000, 74, 43), (180240, 74, 36), (180480, 74, 34), (180720, 74, 43),
                (180960, 74, 64), (181200, 74, 85), (181440, 74, 94), (181680, 74, 85),
                (181920, 74, 64), (182160, 74, 43), (182400, 74, 34), (182640, 74, 43),
                (182880, 74, 64), (183120, 74, 85), (183360, 74, 94), (183600, 74, 85),
                (183840, 74, 64), (184080, 74, 43), (184320, 74, 34), (184560, 74, 34),
                (184800, 74, 34), (185040, 74, 35), (185280, 74, 35), (185520, 74, 36),
                (185760, 74, 37), (186000, 74, 38), (186240, 74, 39), (186480, 74, 40),
                (186720, 74, 41), (186960, 74, 42), (187200, 74, 43), (187440, 74, 43),
                (187680, 74, 44), (187920, 74, 44), (188160, 74, 50), (188400, 74, 50),
                (188640, 74, 50), (188880, 74, 49), (189120, 74, 49), (189360, 74, 48),
                (189600, 74, 47), (189840, 74, 46), (190080, 74, 45), (190320, 74, 44),
                (190560, 74, 43), (190800, 74, 42), (191040, 74, 42), (191280, 74, 41),
                (191520, 74, 41), (191760, 74, 40), (192000, 74, 46), (192240, 74, 47),
                (192480, 74, 47), (192720, 74, 47), (192960, 74, 48), (193200, 74, 49),
                (193440, 74, 50), (193680, 74, 51), (193920, 74, 52), (194160, 74, 52),
                (194400, 74, 53), (194640, 74, 54), (194880, 74, 55), (195120, 74, 56),
                (195360, 74, 56), (195600, 74, 56), (195840, 74, 53), (196080, 74, 53),
                (196320, 74, 54), (196560, 74, 56), (196800, 74, 58), (197040, 74, 60),
                (197280, 74, 61), (197520, 74, 62), (197760, 74, 63), (198000, 74, 62),
                (198240, 74, 61), (198480, 74, 60), (198720, 74, 58), (198960, 74, 56),
                (199200, 74, 54), (199440, 74, 53), (199680, 74, 59), (199920, 74, 59),
                (200160, 74, 59), (200400, 74, 60), (200640, 74, 60), (200880, 74, 61),
                (201120, 74, 62), (201360, 74, 63), (201600, 74, 64), (201840, 74, 65),
                (202080, 74, 66), (202320, 74, 67), (202560, 74, 68), (202800, 74, 68),
                (203040, 74, 69), (203280, 74, 69), (203520, 74, 75), (203760, 74, 75),
                (204000, 74, 75), (204240, 74, 74), (204480, 74, 74), (204720, 74, 73),
                (204960, 74, 72), (205200, 74, 71), (205440, 74, 70), (205680, 74, 69),
                (205920, 74, 68), (206160, 74, 67), (206400, 74, 67), (206640, 74, 66),
                (206880, 74, 66), (207120, 74, 65), (207360, 74, 72), (207600, 74, 72),
                (207840, 74, 72), (208080, 74, 72), (208320, 74, 73), (208560, 74, 74),
                (208800, 74, 75), (209040, 74, 76), (209280, 74, 76), (209520, 74, 77),
                (209760, 74, 78), (210000, 74, 79), (210240, 74, 80), (210480, 74, 81),
                (210720, 74, 81), (210960, 74, 81), (211200, 74, 78), (211440, 74, 78),
                (211680, 74, 79), (211920, 74, 81), (212160, 74, 83), (212400, 74, 85),
                (212640, 74, 86), (212880, 74, 87), (213120, 74, 88), (213360, 74, 87),
                (213600, 74, 86), (213840, 74, 85), (214080, 74, 83), (214320, 74, 81),
                (214560, 74, 79), (214800, 74, 78), (215040, 74, 34), (215280, 74, 35),
                (215520, 74, 38), (215760, 74, 41), (216000, 74, 46), (216240, 74, 51),
                (216480, 74, 54), (216720, 74, 57), (216960, 74, 58), (217200, 74, 57),
                (217440, 74, 54), (217680, 74, 51), (217920, 74, 46), (218160, 74, 41),
                (218400, 74, 38), (218640, 74, 35), (218880, 74, 34), (219120, 74, 35),
                (219360, 74, 38), (219600, 74, 41), (219840, 74, 46), (220080, 74, 51),
                (220320, 74, 54), (220560, 74, 57), (220800, 74, 58), (221040, 74, 57),
                (221280, 74, 54), (221520, 74, 51), (221760, 74, 46), (222000, 74, 41),
                (222240, 74, 38), (222480, 74, 35), (222720, 74, 34), (222960, 74, 35),
                (223200, 74, 38), (223440, 74, 41), (223680, 74, 46), (223920, 74, 51),
                (224160, 74, 54), (224400, 74, 57), (224640, 74, 58), (224880, 74, 57),
                (225120, 74, 54), (225360, 74, 51), (225600, 74, 46), (225840, 74, 41),
                (226080, 74, 38), (226320, 74, 35), (226560, 74, 34), (226800, 74, 38),
                (227040, 74, 46), (227280, 74, 54), (227520, 74, 58), (227760, 74, 54),
                (228000, 74, 46), (228240, 74, 38), (228480, 74, 34), (228720, 74, 38),
                (228960, 74, 46), (229200, 74, 54), (229440, 74, 58), (229680, 74, 54),
                (229920, 74, 46), (230160, 74, 38), (230400, 74, 34), (230640, 74, 35),
                (230880, 74, 38), (231120, 74, 41), (231360, 74, 46), (231600, 74, 51),
                (231840, 74, 54), (232080, 74, 57), (232320, 74, 58), (232560, 74, 57),
                (232800, 74, 54), (233040, 74, 51), (233280, 74, 46), (233520, 74, 41),
                (233760, 74, 38), (234000, 74, 35), (234240, 74, 34), (234480, 74, 35),
                (234720, 74, 38), (234960, 74, 41), (235200, 74, 46), (235440, 74, 51),
                (235680, 74, 54), (235920, 74, 57), (236160, 74, 58), (236400, 74, 57),
                (236640, 74, 54), (236880, 74, 51), (237120, 74, 46), (237360, 74, 41),
                (237600, 74, 38), (237840, 74, 35), (238080, 74, 34), (238320, 74, 35),
                (238560, 74, 38), (238800, 74, 41), (239040, 74, 46), (239280, 74, 51),
                (239520, 74, 54), (239760, 74, 57), (240000, 74, 58), (240240, 74, 57),
                (240480, 74, 54), (240720, 74, 51), (240960, 74, 46), (241200, 74, 41),
                (241440, 74, 38), (241680, 74, 35), (241920, 74, 34), (242160, 74, 38),
                (242400, 74, 46), (242640, 74, 54), (242880, 74, 58), (243120, 74, 54),
                (243360, 74, 46), (243600, 74, 38), (243840, 74, 34), (244080, 74, 38),
                (244320, 74, 46), (244560, 74, 54), (244800, 74, 58), (245040, 74, 54),
                (245280, 74, 46), (245520, 74, 38),
            ],
        },
        {
            "name": "warm pad",
            "role": "chords",
            "instrument": {
                "name": "Pad 2 (warm)", "program": 90, "low": 24, "high": 108,
                "voice": "subtractive", "preset": "pluck",
            },
            "events": [
                "volume", "pan", (0, 91, 64), (0, 93, 8), (0, 11, 44), (0, 74, 62),
                (288, 11, 60), (600, 11, 84), (1080, 11, 106), (1680, 11, 118), (2400, 11, 44),
                (2572, 11, 60), (2760, 11, 84), (3048, 11, 106), (3408, 11, 118), (3840, 11, 44),
                (4128, 11, 60), (4440, 11, 84), (4920, 11, 106), (5520, 11, 118), (6240, 11, 44),
                (6412, 11, 60), (6600, 11, 84), (6888, 11, 106), (7248, 11, 118), (7680, 11, 44),
                (7968, 11, 60), (8280, 11, 84), (8760, 11, 106), (9360, 11, 118),
                (10080, 11, 44), (10252, 11, 60), (10440, 11, 84), (10728, 11, 106),
                (11088, 11, 118), (11520, 11, 44), (11808, 11, 60), (12120, 11, 84),
                (12600, 11, 106), (13200, 11, 118), (13920, 11, 44), (14092, 11, 60),
                (14280, 11, 84), (14568, 11, 106), (14928, 11, 118), (15360, 11, 44),
                (15648, 11, 60), (15960, 11, 84), (16440, 11, 106), (17040, 11, 118),
                (17760, 11, 44), (17932, 11, 60), (18120, 11, 84), (18408, 11, 106),
                (18768, 11, 118), (19200, 11, 44), (19488, 11, 60), (19800, 11, 84),
                (20280, 11, 106), (20880, 11, 118), (21600, 11, 44), (21772, 11, 60),
                (21960, 11, 84), (22248, 11, 106), (22608, 11, 118), (23040, 11, 44),
                (23328, 11, 60), (23640, 11, 84), (24120, 11, 106), (24720, 11, 118),
                (25440, 11, 44), (25612, 11, 60), (25800, 11, 84), (26088, 11, 106),
                (26448, 11, 118), (26880, 11, 44), (27168, 11, 60), (27480, 11, 84),
                (27960, 11, 106), (28560, 11, 118), (29280, 11, 44), (29452, 11, 60),
                (29640, 11, 84), (29928, 11, 106), (30288, 11, 118), (30720, 11, 44),
                (30720, 74, 40), (31008, 11, 60), (31320, 11, 84), (31680, 74, 42),
                (31800, 11, 106), (32400, 11, 118), (32640, 74, 45), (33120, 11, 44),
                (33292, 11, 60), (33480, 11, 84), (33600, 74, 48), (33768, 11, 106),
                (34128, 11, 118), (34560, 11, 44), (34560, 74, 50), (34848, 11, 60),
                (35160, 11, 84), (35520, 74, 52), (35640, 11, 106), (36240, 11, 118),
                (36480, 74, 55), (36960, 11, 44), (37132, 11, 60), (37320, 11, 84),
                (37440, 74, 58), (37608, 11, 106), (37968, 11, 118), (38400, 11, 44),
                (38400, 74, 60), (38688, 11, 60), (39000, 11, 84), (39360, 74, 62),
                (39480, 11, 106), (40080, 11, 118), (40320, 74, 65), (40800, 11, 44),
                (40972, 11, 60), (41160, 11, 84), (41280, 74, 68), (41448, 11, 106),
                (41808, 11, 118), (42240, 11, 44), (42240, 74, 70), (42528, 11, 60),
                (42840, 11, 84), (43200, 74, 72), (43320, 11, 106), (43920, 11, 118),
                (44160, 74, 75), (44640, 11, 44), (44812, 11, 60), (45000, 11, 84),
                (45120, 74, 78), (45288, 11, 106), (45648, 11, 118), (46080, 11, 44),
                (46080, 74, 80), (46368, 11, 60), (46680, 11, 84), (47040, 74, 82),
                (47160, 11, 106), (47760, 11, 118), (48000, 74, 85), (48480, 11, 44),
                (48652, 11, 60), (48840, 11, 84), (48960, 74, 88), (49128, 11, 106),
                (49488, 11, 118), (49920, 11, 44), (49920, 74, 90), (50208, 11, 60),
                (50520, 11, 84), (50880, 74, 92), (51000, 11, 106), (51600, 11, 118),
                (51840, 74, 95), (52320, 11, 44), (52492, 11, 60), (52680, 11, 84),
                (52800, 74, 98), (52968, 11, 106), (53328, 11, 118), (53760, 11, 44),
                (53760, 74, 100), (54048, 11, 60), (54360, 11, 84), (54720, 74, 102),
                (54840, 11, 106), (55440, 11, 118), (55680, 74, 105), (56160, 11, 44),
                (56332, 11, 60), (56520, 11, 84), (56640, 74, 108), (56808, 11, 106),
                (57168, 11, 118), (57600, 11, 112), (57600, 74, 110), (58560, 74, 112),
                (59520, 74, 115), (60480, 74, 118), (61440, 11, 44), (61440, 74, 88),
                (61728, 11, 60), (62040, 11, 84), (62520, 11, 106), (63120, 11, 118),
                (63840, 11, 44), (64012, 11, 60), (64200, 11, 84), (64488, 11, 106),
                (64848, 11, 118), (65280, 11, 44), (65568, 11, 60), (65880, 11, 84),
                (66360, 11, 106), (66960, 11, 118), (67680, 11, 44), (67852, 11, 60),
                (68040, 11, 84), (68328, 11, 106), (68688, 11, 118), (69120, 11, 44),
                (69408, 11, 60), (69720, 11, 84), (70200, 11, 106), (70800, 11, 118),
                (71520, 11, 44), (71692, 11, 60), (71880, 11, 84), (72168, 11, 106),
                (72528, 11, 118), (72960, 11, 44), (73248, 11, 60), (73560, 11, 84),
                (74040, 11, 106), (74640, 11, 118), (75360, 11, 44), (75532, 11, 60),
                (75720, 11, 84), (76008, 11, 106), (76368, 11, 118), (76800, 11, 44),
                (77088, 11, 60), (77400, 11, 84), (77880, 11, 106), (78480, 11, 118),
                (79200, 11, 44), (79372, 11, 60), (79560, 11, 84), (79848, 11, 106),
                (80208, 11, 118), (80640, 11, 44), (80928, 11, 60), (81240, 11, 84),
                (81720, 11, 106), (82320, 11, 118), (83040, 11, 44), (83212, 11, 60),
                (83400, 11, 84), (83688, 11, 106), (84048, 11, 118), (84480, 11, 44),
                (84768, 11, 60), (85080, 11, 84), (85560, 11, 106), (86160, 11, 118),
                (86880, 11, 44), (87052, 11, 60), (87240, 11, 84), (87528, 11, 106),
                (87888, 11, 118), (88320, 11, 44), (88608, 11, 60), (88920, 11, 84),
                (89400, 11, 106), (90000, 11, 118), (90720, 11, 44), (90892, 11, 60),
                (91080, 11, 84), (91368, 11, 106), (91728, 11, 118), (92160, 11, 44),
                (92448, 11, 60), (92760, 11, 84), (93240, 11, 106), (93840, 11, 118),
                (94560, 11, 44), (94732, 11, 60), (94920, 11, 84), (95208, 11, 106),
                (95568, 11, 118), (96000, 11, 44), (96288, 11, 60), (96600, 11, 84),
                (97080, 11, 106), (97680, 11, 118), (98400, 11, 44), (98572, 11, 60),
                (98760, 11, 84), (99048, 11, 106), (99408, 11, 118), (99840, 11, 44),
                (100128, 11, 60), (100440, 11, 84), (100920, 11, 106), (101520, 11, 118),
                (102240, 11, 44), (102412, 11, 60), (102600, 11, 84), (102888, 11, 106),
                (103248, 11, 118), (103680, 11, 44), (103968, 11, 60), (104280, 11, 84),
                (104760, 11, 106), (105360, 11, 118), (106080, 11, 44), (106252, 11, 60),
                (106440, 11, 84), (106728, 11, 106), (107088, 11, 118), (107520, 11, 44),
                (107808, 11, 60), (108120, 11, 84), (108600, 11, 106), (109200, 11, 118),
                (109920, 11, 44), (110092, 11, 60), (110280, 11, 84), (110568, 11, 106),
                (110928, 11, 118), (111360, 11, 44), (111648, 11, 60), (111960, 11, 84),
                (112440, 11, 106), (113040, 11, 118), (113760, 11, 44), (113932, 11, 60),
                (114120, 11, 84), (114408, 11, 106), (114768, 11, 118), (115200, 11, 44),
                (115488, 11, 60), (115800, 11, 84), (116280, 11, 106), (116880, 11, 118),
                (117600, 11, 44), (117772, 11, 60), (117960, 11, 84), (118248, 11, 106),
                (118608, 11, 118), (119040, 11, 44), (119328, 11, 60), (119640, 11, 84),
                (120120, 11, 106), (120720, 11, 118), (121440, 11, 44), (121612, 11, 60),
                (121800, 11, 84), (122088, 11, 106), (122448, 11, 118), (122880, 11, 112),
                (122880, 74, 38), (126720, 11, 112), (126720, 74, 41), (130560, 11, 112),
                (130560, 74, 44), (134400, 11, 112), (134400, 74, 48), (138240, 11, 112),
                (138240, 74, 51), (142080, 11, 112), (142080, 74, 54), (145920, 11, 112),
                (145920, 74, 58), (149760, 11, 112), (149760, 74, 61), (153600, 11, 44),
                (153600, 74, 92), (153888, 11, 60), (154200, 11, 84), (154680, 11, 106),
                (155280, 11, 118), (156000, 11, 44), (156172, 11, 60), (156360, 11, 84),
                (156648, 11, 106), (157008, 11, 118), (157440, 11, 44), (157728, 11, 60),
                (158040, 11, 84), (158520, 11, 106), (159120, 11, 118), (159840, 11, 44),
                (160012, 11, 60), (160200, 11, 84), (160488, 11, 106), (160848, 11, 118),
                (161280, 11, 44), (161568, 11, 60), (161880, 11, 84), (162360, 11, 106),
                (162960, 11, 118), (163680, 11, 44), (163852, 11, 60), (164040, 11, 84),
                (164328, 11, 106), (164688, 11, 118), (165120, 11, 44), (165408, 11, 60),
                (165720, 11, 84), (166200, 11, 106), (166800, 11, 118), (167520, 11, 44),
                (167692, 11, 60), (167880, 11, 84), (168168, 11, 106), (168528, 11, 118),
                (168960, 11, 44), (169248, 11, 60), (169560, 11, 84), (170040, 11, 106),
                (170640, 11, 118), (171360, 11, 44), (171532, 11, 60), (171720, 11, 84),
                (172008, 11, 106), (172368, 11, 118), (172800, 11, 44), (173088, 11, 60),
                (173400, 11, 84), (173880, 11, 106), (174480, 11, 118), (175200, 11, 44),
                (175372, 11, 60), (175560, 11, 84), (175848, 11, 106), (176208, 11, 118),
                (176640, 11, 44), (176928, 11, 60), (177240, 11, 84), (177720, 11, 106),
                (178320, 11, 118), (179040, 11, 44), (179212, 11, 60), (179400, 11, 84),
                (179688, 11, 106), (180048, 11, 118), (180480, 11, 44), (180768, 11, 60),
                (181080, 11, 84), (181560, 11, 106), (182160, 11, 118), (182880, 11, 44),
                (183052, 11, 60), (183240, 11, 84), (183528, 11, 106), (183888, 11, 118),
                (184320, 11, 44), (184320, 74, 40), (184608, 11, 60), (184920, 11, 84),
                (185280, 74, 42), (185400, 11, 106), (186000, 11, 118), (186240, 74, 45),
                (186720, 11, 44), (186892, 11, 60), (187080, 11, 84), (187200, 74, 48),
                (187368, 11, 106), (187728, 11, 118), (188160, 11, 44), (188160, 74, 50),
                (188448, 11, 60), (188760, 11, 84), (189120, 74, 52), (189240, 11, 106),
                (189840, 11, 118), (190080, 74, 55), (190560, 11, 44), (190732, 11, 60),
                (190920, 11, 84), (191040, 74, 58), (191208, 11, 106), (191568, 11, 118),
                (192000, 11, 44), (192000, 74, 60), (192288, 11, 60), (192600, 11, 84),
                (192960, 74, 62), (193080, 11, 106), (193680, 11, 118), (193920, 74, 65),
                (194400, 11, 44), (194572, 11, 60), (194760, 11, 84), (194880, 74, 68),
                (195048, 11, 106), (195408, 11, 118), (195840, 11, 44), (195840, 74, 70),
                (196128, 11, 60), (196440, 11, 84), (196800, 74, 72), (196920, 11, 106),
                (197520, 11, 118), (197760, 74, 75), (198240, 11, 44), (198412, 11, 60),
                (198600, 11, 84), (198720, 74, 78), (198888, 11, 106), (199248, 11, 118),
                (199680, 11, 44), (199680, 74, 80), (199968, 11, 60), (200280, 11, 84),
                (200640, 74, 82), (200760, 11, 106), (201360, 11, 118), (201600, 74, 85),
                (202080, 11, 44), (202252, 11, 60), (202440, 11, 84), (202560, 74, 88),
                (202728, 11, 106), (203088, 11, 118), (203520, 11, 44), (203520, 74, 90),
                (203808, 11, 60), (204120, 11, 84), (204480, 74, 92), (204600, 11, 106),
                (205200, 11, 118), (205440, 74, 95), (205920, 11, 44), (206092, 11, 60),
                (206280, 11, 84), (206400, 74, 98), (206568, 11, 106), (206928, 11, 118),
                (207360, 11, 44), (207360, 74, 100), (207648, 11, 60), (207960, 11, 84),
                (208320, 74, 102), (208440, 11, 106), (209040, 11, 118), (209280, 74, 105),
                (209760, 11, 44), (209932, 11, 60), (210120, 11, 84), (210240, 74, 108),
                (210408, 11, 106), (210768, 11, 118), (211200, 11, 112), (211200, 74, 110),
                (212160, 74, 112), (213120, 74, 115), (214080, 74, 118), (215040, 11, 44),
                (215040, 74, 61), (215328, 11, 60), (215640, 11, 84), (216120, 11, 106),
                (216720, 11, 118), (217440, 11, 44), (217612, 11, 60), (217800, 11, 84),
                (218088, 11, 106), (218448, 11, 118), (218880, 11, 44), (219168, 11, 60),
                (219480, 11, 84), (219960, 11, 106), (220560, 11, 118), (221280, 11, 44),
                (221452, 11, 60), (221640, 11, 84), (221928, 11, 106), (222288, 11, 118),
                (222720, 11, 44), (223008, 11, 60), (223320, 11, 84), (223800, 11, 106),
                (224400, 11, 118), (225120, 11, 44), (225292, 11, 60), (225480, 11, 84),
                (225768, 11, 106), (226128, 11, 118), (226560, 11, 44), (226848, 11, 60),
                (227160, 11, 84), (227640, 11, 106), (228240, 11, 118), (228960, 11, 44),
                (229132, 11, 60), (229320, 11, 84), (229608, 11, 106), (229968, 11, 118),
                (230400, 11, 44), (230688, 11, 60), (231000, 11, 84), (231480, 11, 106),
                (232080, 11, 118), (232800, 11, 44), (232972, 11, 60), (233160, 11, 84),
                (233448, 11, 106), (233808, 11, 118), (234240, 11, 44), (234528, 11, 60),
                (234840, 11, 84), (235320, 11, 106), (235920, 11, 118), (236640, 11, 44),
                (236812, 11, 60), (237000, 11, 84), (237288, 11, 106), (237648, 11, 118),
                (238080, 11, 44), (238368, 11, 60), (238680, 11, 84), (239160, 11, 106),
                (239760, 11, 118), (240480, 11, 44), (240652, 11, 60), (240840, 11, 84),
                (241128, 11, 106), (241488, 11, 118), (241920, 11, 112),
            ],
        },
        {
            "name": "synth voice",
            "role": "pad",
            "instrument": {
                "name": "Synth Voice", "program": 55, "low": 36, "high": 96,
                "voice": "subtractive", "preset": "warm pad",
            },
            "events": [
                "volume", "pan", (0, 91, 88), (0, 93, 20), (0, 11, 44), (0, 74, 62),
                (288, 11, 60), (600, 11, 84), (1080, 11, 106), (1680, 11, 118), (2400, 11, 44),
                (2572, 11, 60), (2760, 11, 84), (3048, 11, 106), (3408, 11, 118), (3840, 11, 44),
                (4128, 11, 60), (4440, 11, 84), (4920, 11, 106), (5520, 11, 118), (6240, 11, 44),
                (6412, 11, 60), (6600, 11, 84), (6888, 11, 106), (7248, 11, 118), (7680, 11, 44),
                (7968, 11, 60), (8280, 11, 84), (8760, 11, 106), (9360, 11, 118),
                (10080, 11, 44), (10252, 11, 60), (10440, 11, 84), (10728, 11, 106),
                (11088, 11, 118), (11520, 11, 44), (11808, 11, 60), (12120, 11, 84),
                (12600, 11, 106), (13200, 11, 118), (13920, 11, 44), (14092, 11, 60),
                (14280, 11, 84), (14568, 11, 106), (14928, 11, 118), (15360, 11, 44),
                (15648, 11, 60), (15960, 11, 84), (16440, 11, 106), (17040, 11, 118),
                (17760, 11, 44), (17932, 11, 60), (18120, 11, 84), (18408, 11, 106),
                (18768, 11, 118), (19200, 11, 44), (19488, 11, 60), (19800, 11, 84),
                (20280, 11, 106), (20880, 11, 118), (21600, 11, 44), (21772, 11, 60),
                (21960, 11, 84), (22248, 11, 106), (22608, 11, 118), (23040, 11, 44),
                (23328, 11, 60), (23640, 11, 84), (24120, 11, 106), (24720, 11, 118),
                (25440, 11, 44), (25612, 11, 60), (25800, 11, 84), (26088, 11, 106),
                (26448, 11, 118), (26880, 11, 44), (27168, 11, 60), (27480, 11, 84),
                (27960, 11, 106), (28560, 11, 118), (29280, 11, 44), (29452, 11, 60),
                (29640, 11, 84), (29928, 11, 106), (30288, 11, 118), (30720, 11, 44),
                (30720, 74, 40), (31008, 11, 60), (31320, 11, 84), (31680, 74, 42),
                (31800, 11, 106), (32400, 11, 118), (32640, 74, 45), (33120, 11, 44),
                (33292, 11, 60), (33480, 11, 84), (33600, 74, 48), (33768, 11, 106),
                (34128, 11, 118), (34560, 11, 44), (34560, 74, 50), (34848, 11, 60),
                (35160, 11, 84), (35520, 74, 52), (35640, 11, 106), (36240, 11, 118),
                (36480, 74, 55), (36960, 11, 44), (37132, 11, 60), (37320, 11, 84),
                (37440, 74, 58), (37608, 11, 106), (37968, 11, 118), (38400, 11, 44),
                (38400, 74, 60), (38688, 11, 60), (39000, 11, 84), (39360, 74, 62),
                (39480, 11, 106), (40080, 11, 118), (40320, 74, 65), (40800, 11, 44),
                (40972, 11, 60), (41160, 11, 84), (41280, 74, 68), (41448, 11, 106),
                (41808, 11, 118), (42240, 11, 44), (42240, 74, 70), (42528, 11, 60),
                (42840, 11, 84), (43200, 74, 72), (43320, 11, 106), (43920, 11, 118),
                (44160, 74, 75), (44640, 11, 44), (44812, 11, 60), (45000, 11, 84),
                (45120, 74, 78), (45288, 11, 106), (45648, 11, 118), (46080, 11, 44),
                (46080, 74, 80), (46368, 11, 60), (46680, 11, 84), (47040, 74, 82),
                (47160, 11, 106), (47760, 11, 118), (48000, 74, 85), (48480, 11, 44),
                (48652, 11, 60), (48840, 11, 84), (48960, 74, 88), (49128, 11, 106),
                (49488, 11, 118), (49920, 11, 44), (49920, 74, 90), (50208, 11, 60),
                (50520, 11, 84), (50880, 74, 92), (51000, 11, 106), (51600, 11, 118),
                (51840, 74, 95), (52320, 11, 44), (52492, 11, 60), (52680, 11, 84),
                (52800, 74, 98), (52968, 11, 106), (53328, 11, 118), (53760, 11, 44),
                (53760, 74, 100), (54048, 11, 60), (54360, 11, 84), (54720, 74, 102),
                (54840, 11, 106), (55440, 11, 118), (55680, 74, 105), (56160, 11, 44),
                (56332, 11, 60), (56520, 11, 84), (56640, 74, 108), (56808, 11, 106),
                (57168, 11, 118), (57600, 11, 112), (57600, 74, 110), (58560, 74, 112),
                (59520, 74, 115), (60480, 74, 118), (61440, 11, 44), (61440, 74, 88),
                (61728, 11, 60), (62040, 11, 84), (62520, 11, 106), (63120, 11, 118),
                (63840, 11, 44), (64012, 11, 60), (64200, 11, 84), (64488, 11, 106),
                (64848, 11, 118), (65280, 11, 44), (65568, 11, 60), (65880, 11, 84),
                (66360, 11, 106), (66960, 11, 118), (67680, 11, 44), (67852, 11, 60),
                (68040, 11, 84), (68328, 11, 106), (68688, 11, 118), (69120, 11, 44),
                (69408, 11, 60), (69720, 11, 84), (70200, 11, 106), (70800, 11, 118),
                (71520, 11, 44), (71692, 11, 60), (71880, 11, 84), (72168, 11, 106),
                (72528, 11, 118), (72960, 11, 44), (73248, 11, 60), (73560, 11, 84),
                (74040, 11, 106), (74640, 11, 118), (75360, 11, 44), (75532, 11, 60),
                (75720, 11, 84), (76008, 11, 106), (76368, 11, 118), (76800, 11, 44),
                (77088, 11, 60), (77400, 11, 84), (77880, 11, 106), (78480, 11, 118),
                (79200, 11, 44), (79372, 11, 60), (79560, 11, 84), (79848, 11, 106),
                (80208, 11, 118), (80640, 11, 44), (80928, 11, 60), (81240, 11, 84),
                (81720, 11, 106), (82320, 11, 118), (83040, 11, 44), (83212, 11, 60),
                (83400, 11, 84), (83688, 11, 106), (84048, 11, 118), (84480, 11, 44),
                (84768, 11, 60), (85080, 11, 84), (85560, 11, 106), (86160, 11, 118),
                (86880, 11, 44), (87052, 11, 60), (87240, 11, 84), (87528, 11, 106),
                (87888, 11, 118), (88320, 11, 44), (88608, 11, 60), (88920, 11, 84),
                (89400, 11, 106), (90000, 11, 118), (90720, 11, 44), (90892, 11, 60),
                (91080, 11, 84), (91368, 11, 106), (91728, 11, 118), (92160, 11, 44),
                (92448, 11, 60), (92760, 11, 84), (93240, 11, 106), (93840, 11, 118),
                (94560, 11, 44), (94732, 11, 60), (94920, 11, 84), (95208, 11, 106),
                (95568, 11, 118), (96000, 11, 44), (96288, 11, 60), (96600, 11, 84),
                (97080, 11, 106), (97680, 11, 118), (98400, 11, 44), (98572, 11, 60),
                (98760, 11, 84), (99048, 11, 106), (99408, 11, 118), (99840, 11, 44),
                (100128, 11, 60), (100440, 11, 84), (100920, 11, 106), (101520, 11, 118),
                (102240, 11, 44), (102412, 11, 60), (102600, 11, 84), (102888, 11, 106),
                (103248, 11, 118), (103680, 11, 44), (103968, 11, 60), (104280, 11, 84),
                (104760, 11, 106), (105360, 11, 118), (106080, 11, 44), (106252, 11, 60),
                (106440, 11, 84), (106728, 11, 106), (107088, 11, 118), (107520, 11, 44),
                (107808, 11, 60), (108120, 11, 84), (108600, 11, 106), (109200, 11, 118),
                (109920, 11, 44), (110092, 11, 60), (110280, 11, 84), (110568, 11, 106),
                (110928, 11, 118), (111360, 11, 44), (111648, 11, 60), (111960, 11, 84),
                (112440, 11, 106), (113040, 11, 118), (113760, 11, 44), (113932, 11, 60),
                (114120, 11, 84), (114408, 11, 106), (114768, 11, 118), (115200, 11, 44),
                (115488, 11, 60), (115800, 11, 84), (116280, 11, 106), (116880, 11, 118),
                (117600, 11, 44), (117772, 11, 60), (117960, 11, 84), (118248, 11, 106),
                (118608, 11, 118), (119040, 11, 44), (119328, 11, 60), (119640, 11, 84),
                (120120, 11, 106), (120720, 11, 118), (121440, 11, 44), (121612, 11, 60),
                (121800, 11, 84), (122088, 11, 106), (122448, 11, 118), (122880, 11, 112),
                (122880, 74, 38), (126720, 11, 112), (126720, 74, 41), (130560, 11, 112),
                (130560, 74, 44), (134400, 11, 112), (134400, 74, 48), (138240, 11, 112),
                (138240, 74, 51), (142080, 11, 112), (142080, 74, 54), (145920, 11, 112),
                (145920, 74, 58), (149760, 11, 112), (149760, 74, 61), (153600, 11, 44),
                (153600, 74, 92), (153888, 11, 60), (154200, 11, 84), (154680, 11, 106),
                (155280, 11, 118), (156000, 11, 44), (156172, 11, 60), (156360, 11, 84),
                (156648, 11, 106), (157008, 11, 118), (157440, 11, 44), (157728, 11, 60),
                (158040, 11, 84), (158520, 11, 106), (159120, 11, 118), (159840, 11, 44),
                (160012, 11, 60), (160200, 11, 84), (160488, 11, 106), (160848, 11, 118),
                (161280, 11, 44), (161568, 11, 60), (161880, 11, 84), (162360, 11, 106),
                (162960, 11, 118), (163680, 11, 44), (163852, 11, 60), (164040, 11, 84),
                (164328, 11, 106), (164688, 11, 118), (165120, 11, 44), (165408, 11, 60),
                (165720, 11, 84), (166200, 11, 106), (166800, 11, 118), (167520, 11, 44),
                (167692, 11, 60), (167880, 11, 84), (168168, 11, 106), (168528, 11, 118),
                (168960, 11, 44), (169248, 11, 60), (169560, 11, 84), (170040, 11, 106),
                (170640, 11, 118), (171360, 11, 44), (171532, 11, 60), (171720, 11, 84),
                (172008, 11, 106), (172368, 11, 118), (172800, 11, 44), (173088, 11, 60),
                (173400, 11, 84), (173880, 11, 106), (174480, 11, 118), (175200, 11, 44),
                (175372, 11, 60), (175560, 11, 84), (175848, 11, 106), (176208, 11, 118),
                (176640, 11, 44), (176928, 11, 60), (177240, 11, 84), (177720, 11, 106),
                (178320, 11, 118), (179040, 11, 44), (179212, 11, 60), (179400, 11, 84),
                (179688, 11, 106), (180048, 11, 118), (180480, 11, 44), (180768, 11, 60),
                (181080, 11, 84), (181560, 11, 106), (182160, 11, 118), (182880, 11, 44),
                (183052, 11, 60), (183240, 11, 84), (183528, 11, 106), (183888, 11, 118),
                (184320, 11, 44), (184320, 74, 40), (184608, 11, 60), (184920, 11, 84),
                (185280, 74, 42), (185400, 11, 106), (186000, 11, 118), (186240, 74, 45),
                (186720, 11, 44), (186892, 11, 60), (187080, 11, 84), (187200, 74, 48),
                (187368, 11, 106), (187728, 11, 118), (188160, 11, 44), (188160, 74, 50),
                (188448, 11, 60), (188760, 11, 84), (189120, 74, 52), (189240, 11, 106),
                (189840, 11, 118), (190080, 74, 55), (190560, 11, 44), (190732, 11, 60),
                (190920, 11, 84), (191040, 74, 58), (191208, 11, 106), (191568, 11, 118),
                (192000, 11, 44), (192000, 74, 60), (192288, 11, 60), (192600, 11, 84),
                (192960, 74, 62), (193080, 11, 106), (193680, 11, 118), (193920, 74, 65),
                (194400, 11, 44), (194572, 11, 60), (194760, 11, 84), (194880, 74, 68),
                (195048, 11, 106), (195408, 11, 118), (195840, 11, 44), (195840, 74, 70),
                (196128, 11, 60), (196440, 11, 84), (196800, 74, 72), (196920, 11, 106),
                (197520, 11, 118), (197760, 74, 75), (198240, 11, 44), (198412, 11, 60),
                (198600, 11, 84), (198720, 74, 78), (198888, 11, 106), (199248, 11, 118),
                (199680, 11, 44), (199680, 74, 80), (199968, 11, 60), (200280, 11, 84),
                (200640, 74, 82), (200760, 11, 106), (201360, 11, 118), (201600, 74, 85),
                (202080, 11, 44), (202252, 11, 60), (202440, 11, 84), (202560, 74, 88),
                (202728, 11, 106), (203088, 11, 118), (203520, 11, 44), (203520, 74, 90),
                (203808, 11, 60), (204120, 11, 84), (204480, 74, 92), (204600, 11, 106),
                (205200, 11, 118), (205440, 74, 95), (205920, 11, 44), (206092, 11, 60),
                (206280, 11, 84), (206400, 74, 98), (206568, 11, 106), (206928, 11, 118),
                (207360, 11, 44), (207360, 74, 100), (207648, 11, 60), (207960, 11, 84),
                (208320, 74, 102), (208440, 11, 106), (209040, 11, 118), (209280, 74, 105),
                (209760, 11, 44), (209932, 11, 60), (210120, 11, 84), (210240, 74, 108),
                (210408, 11, 106), (210768, 11, 118), (211200, 11, 112), (211200, 74, 110),
                (212160, 74, 112), (213120, 74, 115), (214080, 74, 118), (215040, 11, 44),
                (215040, 74, 61), (215328, 11, 60), (215640, 11, 84), (216120, 11, 106),
                (216720, 11, 118), (217440, 11, 44), (217612, 11, 60), (217800, 11, 84),
                (218088, 11, 106), (218448, 11, 118), (218880, 11, 44), (219168, 11, 60),
                (219480, 11, 84), (219960, 11, 106), (220560, 11, 118), (221280, 11, 44),
                (221452, 11, 60), (221640, 11, 84), (221928, 11, 106), (222288, 11, 118),
                (222720, 11, 44), (223008, 11, 60), (223320, 11, 84), (223800, 11, 106),
                (224400, 11, 118), (225120, 11, 44), (225292, 11, 60), (225480, 11, 84),
                (225768, 11, 106), (226128, 11, 118), (226560, 11, 44), (226848, 11, 60),
                (227160, 11, 84), (227640, 11, 106), (228240, 11, 118), (228960, 11, 44),
                (229132, 11, 60), (229320, 11, 84), (229608, 11, 106), (229968, 11, 118),
                (230400, 11, 44), (230688, 11, 60), (231000, 11, 84), (231480, 11, 106),
                (232080, 11, 118), (232800, 11, 44), (232972, 11, 60), (233160, 11, 84),
                (233448, 11, 106), (233808, 11, 118), (234240, 11, 44), (234528, 11, 60),
                (234840, 11, 84), (235320, 11, 106), (235920, 11, 118), (236640, 11, 44),
                (236812, 11, 60), (237000, 11, 84), (237288, 11, 106), (237648, 11, 118),
                (238080, 11, 44), (238368, 11, 60), (238680, 11, 84), (239160, 11, 106),
                (239760, 11, 118), (240480, 11, 44), (240652, 11, 60), (240840, 11, 84),
                (241128, 11, 106), (241488, 11, 118), (241920, 11, 112),
            ],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {
                "name": "drums", "program": 25, "drums": True, "low": 35, "high": 81,
                "voice": "drumkit", "preset": "breaks",
            },
            "chain": "gain:3,limiter:ceiling=-22",
            "events": ["volume", "pan", (0, 91, 50), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
