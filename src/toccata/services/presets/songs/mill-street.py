"""Mill Street

Key     E major
Tempo   112 quarter notes a minute, 4/4
Form    chorus 12 · chorus 12
Tracks  harmonica, clean guitar, fingered bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 112
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "H": 42, "T5": 43, "T3": 47, "C": 49, "T1": 50, "0": -1, "-": -2}


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


# ── chorus · bars 1–12 ──────────────────────────────────────────────────────
# E7 | A7 | E7 | E7 | A7 | A7 | E7 | E7 | B7 | A7 | E7 | B7

harmonica_chorus_bar2 = chord(
    "r[1/8], E5[1/8;.;92], D5[1/8;.;97], B4[1/8;.], A4[1/8;.;94], C#5[15/64;1/4], B4[1/8;.]",
    default_volume=90,
)
harmonica_chorus_bar7 = chord(
    "E5[1/8;.], G#5[15/64;1/4;96], A#5[1/8;.;97], G#5[5/64;1/12;102], E5[5/64;1/12;94], "
    "D5[3/64;1/12;93], D5[15/64;1/4;99]", default_volume=100
)

harmonica_chorus = join([
    chord("r[1/8], D5[1/8;.], B4[1/8;.;94], A#4[1/8;.;87], G#4[1/8;.;92], D5[15/64;1/4], "
          "B4[1/8;.;88]", default_volume=89),  # 1  E7
    harmonica_chorus_bar2,  # 2  A7
    chord("D5[1/8;.], G#5[15/64;1/4;96], G5[1/8;.;96], D5[5/64;1/12], B4[5/64;1/12;92], "  # 3  E7
          "A#4[5/64;1/12;91], B4[15/64;1/4;98]", default_volume=99),
    chord("E5[1/8;.], r[3/8], B4[15/64;1/2;94]", default_volume=96),  # 4  E7
    chord("r[1/8], D5[1/8;.;89], B4[1/8;.;94], A#4[1/8;.;87], A4[1/8;.;92], C#5[15/64;1/4], "
          "B4[1/8;.]", default_volume=88),  # 5  A7
    harmonica_chorus_bar2,  # 6  A7
    harmonica_chorus_bar7,  # 7  E7
    chord("r[1/8], G5[1/8;.], E5[15/64;3/4;96]", default_volume=92),  # 8  E7
    chord("D#5[1/8;.;96], A5[15/64;1/4], G5[1/8;.], D#5[5/64;1/12;96], B4[5/64;1/12;88], "
          "A#4[5/64;1/12;87], A4[15/64;1/4]", default_volume=92),  # 9  B7
    chord("r[1/8], D5[1/8;.;91], B4[1/8;.;96], A#4[1/8;.;89], A4[1/8;.;94], C#5[15/64;1/4], "
          "B4[1/8;.]", default_volume=90),  # 10  A7
    harmonica_chorus_bar7,  # 11  E7
    chord("F#5[1/8;.], r[3/8], D#5[15/64;1/2;96]", default_volume=97),  # 12  B7
])

clean_guitar_chorus_bar1 = chord(
    "E2[7/64;0], B2[7/64;1/8;74], E2[5/64;0;71], B2[5/64;1/8;67], E2[7/64;0], C#3[7/64;1/8;74], "
    "E2[5/64;0;71], C#3[5/64;1/8;67], E2[7/64;0], B2[7/64;1/8;74], E2[5/64;0;71], "
    "B2[5/64;1/8;67], E2[7/64;0], C#3[7/64;1/8;74], E2[5/64;0;71], C#3[5/64;1/8;67]",
    default_volume=78,
)
clean_guitar_chorus_bar2 = chord(
    "A2[7/64;0], E3[7/64;1/8;74], A2[5/64;0;71], E3[5/64;1/8;67], A2[7/64;0], F#3[7/64;1/8;74], "
    "A2[5/64;0;71], F#3[5/64;1/8;67], A2[7/64;0], E3[7/64;1/8;74], A2[5/64;0;71], "
    "E3[5/64;1/8;67], A2[7/64;0], F#3[7/64;1/8;74], A2[5/64;0;71], F#3[5/64;1/8;67]",
    default_volume=78,
)
clean_guitar_chorus_bar9 = chord(
    "B2[7/64;0], F#3[7/64;1/8;74], B2[5/64;0;71], F#3[5/64;1/8;67], B2[7/64;0], "
    "G#3[7/64;1/8;74], B2[5/64;0;71], G#3[5/64;1/8;67], B2[7/64;0], F#3[7/64;1/8;74], "
    "B2[5/64;0;71], F#3[5/64;1/8;67], B2[7/64;0], G#3[7/64;1/8;74], B2[5/64;0;71], "
    "G#3[5/64;1/8;67]", default_volume=78
)

clean_guitar_chorus = join([
    clean_guitar_chorus_bar1, clean_guitar_chorus_bar2, clean_guitar_chorus_bar1,
    clean_guitar_chorus_bar1, clean_guitar_chorus_bar2, clean_guitar_chorus_bar2,
    clean_guitar_chorus_bar1, clean_guitar_chorus_bar1, clean_guitar_chorus_bar9,
    clean_guitar_chorus_bar2, clean_guitar_chorus_bar1, clean_guitar_chorus_bar9,
])

fingered_bass_chorus_bar3 = chord(
    "E2[7/64;1/8], E2[5/64;1/8;72], G#2[7/64;1/8], G#2[5/64;1/8;72], B2[7/64;1/8], "
    "B2[5/64;1/8;72], C#3[7/64;1/8], C#3[5/64;1/8;72]", default_volume=90
)

fingered_bass_chorus = join([
    chord("E2[7/64;1/8], E2[5/64;1/8;72], G#2[7/64;1/8], G#2[5/64;1/8;72], B2[7/64;1/8], "
          "B2[5/64;1/8;72], A#2[7/64;1/8], A#2[5/64;1/8;72]", default_volume=90),  # 1  E7
    chord("A1[7/64;1/8], A1[5/64;1/8;72], F#2[7/64;1/8], F#2[5/64;1/8;72], E2[7/64;1/8], "
          "E2[5/64;1/8;72], F#1[7/64;1/8], F#1[5/64;1/8;72]", default_volume=90),  # 2  A7
    fingered_bass_chorus_bar3,  # 3  E7
    chord("E3[7/64;1/8], E3[5/64;1/8;72], C#3[7/64;1/8], C#3[5/64;1/8;72], B2[7/64;1/8], "
          "B2[5/64;1/8;72], G#2[7/64;1/8], G#2[5/64;1/8;72]", default_volume=90),  # 4  E7
    chord("A1[7/64;1/8], A1[5/64;1/8;72], C#2[7/64;1/8], C#2[5/64;1/8;72], E2[7/64;1/8], "
          "E2[5/64;1/8;72], F#2[7/64;1/8], F#2[5/64;1/8;72]", default_volume=90),  # 5  A7
    chord("A2[7/64;1/8], A2[5/64;1/8;72], F#2[7/64;1/8], F#2[5/64;1/8;72], E2[7/64;1/8], "
          "E2[5/64;1/8;72], F#1[7/64;1/8], F#1[5/64;1/8;72]", default_volume=90),  # 6  A7
    fingered_bass_chorus_bar3,  # 7  E7
    chord("E3[7/64;1/8], E3[5/64;1/8;72], C#3[7/64;1/8], C#3[5/64;1/8;72], B2[7/64;1/8], "
          "B2[5/64;1/8;72], C2[7/64;1/8], C2[5/64;1/8;72]", default_volume=90),  # 8  E7
    chord("B1[7/64;1/8], B1[5/64;1/8;72], D#2[7/64;1/8], D#2[5/64;1/8;72], F#2[7/64;1/8], "
          "F#2[5/64;1/8;72], A#1[7/64;1/8], A#1[5/64;1/8;72]", default_volume=90),  # 9  B7
    chord("A1[7/64;1/8], A1[5/64;1/8;72], F#2[7/64;1/8], F#2[5/64;1/8;72], E2[7/64;1/8], "
          "E2[5/64;1/8;72], F1[7/64;1/8], F1[5/64;1/8;72]", default_volume=90),  # 10  A7
    chord("E2[7/64;1/8], E2[5/64;1/8;72], G#2[7/64;1/8], G#2[5/64;1/8;72], B2[7/64;1/8], "
          "B2[5/64;1/8;72], C2[7/64;1/8], C2[5/64;1/8;72]", default_volume=90),  # 11  E7
    chord("B1[7/64;1/8], B1[5/64;1/8;72], G#2[7/64;1/8], G#2[5/64;1/8;72], F#2[7/64;1/8], "
          "F#2[5/64;1/8;72], D#2[7/64;1/8], D#2[5/64;1/8;72]", default_volume=90),  # 12  B7
])

drums_chorus_bar2 = hits(
    "K;H, H, S;H, H, K;H, H, S;H, H", 1/8, {"K": [102, 88], "H": [73, 35], "S": 100}, 1/16
)
drums_chorus_bar6 = hits(
    "K;H, S;H, S;H, H, K;H, H, S;H, H",
    1/8, {"K": [102, 88], "H": [73, 35], "S": [48, 100, 100]}, 1/16,
)

drums_chorus = join([
    hits("K;H;C, H, S;H, H, K;H, H, S;H, H",  # 1
         1/8,
         {"K": [102, 88], "H": [73, 35], "C": 84, "S": 100},
         {"K": 1/16, "H": 1/16, "C": 1/4, "S": 1/16}),
    drums_chorus_bar2, drums_chorus_bar2,  # 2–3
    hits("K;H, H, S;H, H, K;H, H, S, K;S",  # 4
         1/8, {"K": [102, 88, 92], "H": [73, 35], "S": [100, 90, 90]}, 1/16),
    drums_chorus_bar2,  # 5
    drums_chorus_bar6,  # 6
    drums_chorus_bar2,  # 7
    hits("K;H, H, S;H, H, K;H, H, S;H, S;H",  # 8
         1/8, {"K": [102, 88], "H": [73, 35], "S": [100, 100, 48]}, 1/16),
    drums_chorus_bar6,  # 9
    drums_chorus_bar2, drums_chorus_bar2,  # 10–11
    hits("K;H, H, S;H, H, K;T1, T1, K;T3, T5",  # 12
         1/8, {"K": [102, 92, 92], "H": [73, 35], "S": 100, "T1": 76, "T3": 76, "T5": 76}, 1/16),
])


# ── chorus · bars 13–24 ─────────────────────────────────────────────────────
# E7 | A7 | E7 | E7 | A7 | A7 | E7 | E7 | B7 | A7 | E7 B7 | E7

harmonica_chorus_2_bar14 = chord(
    "r[1/8], E5[1/8;.;93], D5[1/8;.;99], B4[1/8;.], A4[1/8;.;96], C#5[15/64;1/4], B4[1/8;.]",
    default_volume=91,
)

harmonica_chorus_2 = join([
    chord("r[1/8], D5[1/8;.], B4[1/8;.;96], A#4[1/8;.;88], G#4[1/8;.;93], D5[15/64;1/4], "
          "B4[1/8;.;89]", default_volume=90),  # 13  E7
    harmonica_chorus_2_bar14,  # 14  A7
    chord("D5[1/8;.], G#5[7/64;1/8;98], A5[7/64;1/8;89], G5[1/8;.;98], D5[5/64;1/12], "  # 15  E7
          "B4[5/64;1/12;93], A#4[5/64;1/12;92], B4[15/64;1/4;100]", default_volume=101),
    chord("E5[1/8;.], r[3/8], B4[15/64;1/2;96]", default_volume=98),  # 16  E7
    chord("r[1/8], D5[1/8;.;90], B4[1/8;.;96], A#4[1/8;.;88], A4[1/8;.;93], C#5[7/64;1/8], "
          "D#5[7/64;1/8;81], B4[1/8;.]", default_volume=89),  # 17  A7
    harmonica_chorus_2_bar14,  # 18  A7
    chord("E5[1/8;.], G#5[15/64;1/4;98], A#5[1/8;.;99], G#5[5/64;1/12;104], E5[5/64;1/12;96], "
          "D5[3/64;1/12;94], D5[15/64;1/4;101]", default_volume=102),  # 19  E7
    chord("r[1/8], G5[1/8;.], E5[15/64;3/4;98]", default_volume=93),  # 20  E7
    chord("D#5[1/8;.;98], A5[15/64;1/4], G5[1/8;.], D#5[5/64;1/12;98], B4[5/64;1/6;89], "
          "A4[15/64;1/4]", default_volume=93),  # 21  B7
    chord("r[1/8], D5[1/8;.;92], B4[1/8;.;98], A#4[1/8;.;90], A4[1/8;.;96], C#5[15/64;1/4], "
          "B4[1/8;.]", default_volume=91),  # 22  A7
    chord("E5[1/8;.], G#5[15/64;1/4;98], A#5[1/8;.;99], F#5[5/64;1/12;103], E5[5/64;1/12;96], "
          "D5[5/64;1/12;94], D#5[15/64;1/4]", default_volume=102),  # 23  E7 B7
    chord("E5", 63/64, 1, 81),  # 24  E7
])

clean_guitar_chorus_2_bar13 = chord(
    "E2[7/64;0], B2[7/64;1/8;75], E2[5/64;0;72], B2[5/64;1/8;68], E2[7/64;0], C#3[7/64;1/8;75], "
    "E2[5/64;0;72], C#3[5/64;1/8;68], E2[7/64;0], B2[7/64;1/8;75], E2[5/64;0;72], "
    "B2[5/64;1/8;68], E2[7/64;0], C#3[7/64;1/8;75], E2[5/64;0;72], C#3[5/64;1/8;68]",
    default_volume=79,
)
clean_guitar_chorus_2_bar14 = chord(
    "A2[7/64;0], E3[7/64;1/8;75], A2[5/64;0;72], E3[5/64;1/8;68], A2[7/64;0], F#3[7/64;1/8;75], "
    "A2[5/64;0;72], F#3[5/64;1/8;68], A2[7/64;0], E3[7/64;1/8;75], A2[5/64;0;72], "
    "E3[5/64;1/8;68], A2[7/64;0], F#3[7/64;1/8;75], A2[5/64;0;72], F#3[5/64;1/8;68]",
    default_volume=79,
)

clean_guitar_chorus_2 = join([
    clean_guitar_chorus_2_bar13,  # 13  E7
    clean_guitar_chorus_2_bar14,  # 14  A7
    clean_guitar_chorus_2_bar13, clean_guitar_chorus_2_bar13,  # 15–16
    clean_guitar_chorus_2_bar14, clean_guitar_chorus_2_bar14,  # 17–18
    clean_guitar_chorus_2_bar13, clean_guitar_chorus_2_bar13,  # 19–20
    chord("B2[7/64;0], F#3[7/64;1/8;75], B2[5/64;0;72], F#3[5/64;1/8;68], B2[7/64;0], "  # 21  B7
          "G#3[7/64;1/8;75], B2[5/64;0;72], G#3[5/64;1/8;68], B2[7/64;0], F#3[7/64;1/8;75], "
          "B2[5/64;0;72], F#3[5/64;1/8;68], B2[7/64;0], G#3[7/64;1/8;75], B2[5/64;0;72], "
          "G#3[5/64;1/8;68]", default_volume=79),
    clean_guitar_chorus_2_bar14,  # 22  A7
    chord("E2[7/64;0], B2[7/64;1/8;75], E2[5/64;0;72], B2[5/64;1/8;68], E2[7/64;0], "  # 23  E7 B7
          "C#3[7/64;1/8;75], E2[5/64;0;72], C#3[5/64;1/8;68], B2[7/64;0], F#3[7/64;1/8;75], "
          "B2[5/64;0;72], F#3[5/64;1/8;68], B2[7/64;0], G#3[7/64;1/8;75], B2[5/64;0;72], "
          "G#3[5/64;1/8;68]", default_volume=79),
    chord("G#3[63/64;0], B3[1;0], D4;E4[63/64;1]", volume=73),  # 24  E7
])

fingered_bass_chorus_2_bar15 = chord(
    "E2[7/64;1/8], E2[5/64;1/8;73], G#2[7/64;1/8], G#2[5/64;1/8;73], B2[7/64;1/8], "
    "B2[5/64;1/8;73], C#3[7/64;1/8], C#3[5/64;1/8;73]", default_volume=91
)

fingered_bass_chorus_2 = join([
    chord("E2[7/64;1/8], E2[5/64;1/8;73], G#2[7/64;1/8], G#2[5/64;1/8;73], B2[7/64;1/8], "
          "B2[5/64;1/8;73], B2[7/64;1/8], B2[5/64;1/8;73]", default_volume=91),  # 13  E7
    chord("A1[7/64;1/8], A1[5/64;1/8;73], F#2[7/64;1/8], F#2[5/64;1/8;73], E2[7/64;1/8], "
          "E2[5/64;1/8;73], F#1[7/64;1/8], F#1[5/64;1/8;73]", default_volume=91),  # 14  A7
    fingered_bass_chorus_2_bar15,  # 15  E7
    chord("E3[7/64;1/8], E3[5/64;1/8;73], C#3[7/64;1/8], C#3[5/64;1/8;73], B2[7/64;1/8], "
          "B2[5/64;1/8;73], G#2[7/64;1/8], G#2[5/64;1/8;73]", default_volume=91),  # 16  E7
    chord("A1[7/64;1/8], A1[5/64;1/8;73], C#2[7/64;1/8], C#2[5/64;1/8;73], E2[7/64;1/8], "
          "E2[5/64;1/8;73], F#2[7/64;1/8], F#2[5/64;1/8;73]", default_volume=91),  # 17  A7
    chord("A2[7/64;1/8], A2[5/64;1/8;73], F#2[7/64;1/8], F#2[5/64;1/8;73], E2[7/64;1/8], "
          "E2[5/64;1/8;73], F#1[7/64;1/8], F#1[5/64;1/8;73]", default_volume=91),  # 18  A7
    fingered_bass_chorus_2_bar15,  # 19  E7
    chord("E3[7/64;1/8], E3[5/64;1/8;73], C#3[7/64;1/8], C#3[5/64;1/8;73], B2[7/64;1/8], "
          "B2[5/64;1/8;73], C2[7/64;1/8], C2[5/64;1/8;73]", default_volume=91),  # 20  E7
    chord("B1[7/64;1/8], B1[5/64;1/8;73], D#2[7/64;1/8], D#2[5/64;1/8;73], F#2[7/64;1/8], "
          "F#2[5/64;1/8;73], A#1[7/64;1/8], A#1[5/64;1/8;73]", default_volume=91),  # 21  B7
    chord("A1[7/64;1/8], A1[5/64;1/8;73], F#2[7/64;1/8], F#2[5/64;1/8;73], E2[7/64;1/8], "
          "E2[5/64;1/8;73], F1[7/64;1/8], F1[5/64;1/8;73]", default_volume=91),  # 22  A7
    chord("E2[7/64;1/8], E2[5/64;1/8;73], G#2[7/64;1/8], G#2[5/64;1/8;73], B1[7/64;1/8], "
          "B1[5/64;1/8;73], F2[7/64;1/8], F2[5/64;1/8;73]", default_volume=91),  # 23  E7 B7
    chord("E1", 63/64, 1, 87),  # 24  E7
])

drums_chorus_2_bar14 = hits(
    "K;H, H, S;H, H, K;H, H, S;H, H", 1/8, {"K": [104, 89], "H": [74, 36], "S": 102}, 1/16
)
drums_chorus_2_bar15 = hits(
    "K;H, H, S;H, S;H, K;H, H, S;H, H", 1/8, {"K": [104, 89], "H": [74, 36], "S": [102, 49]}, 1/16
)

drums_chorus_2 = join([
    hits("K;H;C, H, S;H, H, K;H, S;H, S;H, H",  # 13
         1/8,
         {"K": [104, 89], "H": [74, 36], "C": 85, "S": [102, 49]},
         {"K": 1/16, "H": 1/16, "C": 1/4, "S": 1/16}),
    drums_chorus_2_bar14,  # 14
    drums_chorus_2_bar15, drums_chorus_2_bar15,  # 15–16
    drums_chorus_2_bar14,  # 17
    hits("K;H, H, S;H, H, K;H, S;H, S;H, H",  # 18
         1/8, {"K": [104, 89], "H": [74, 36], "S": [102, 49]}, 1/16),
    drums_chorus_2_bar14,  # 19
    hits("K;H, H, S;H, H, K;H, H, S, K;S",  # 20
         1/8, {"K": [104, 89, 93], "H": [74, 36], "S": [102, 91, 91]}, 1/16),
    drums_chorus_2_bar14,  # 21
    hits("K;H, H, S;H, H, K;H, H, S;H, S;H",  # 22
         1/8, {"K": [104, 89], "H": [74, 36], "S": [102, 102, 49]}, 1/16),
    hits("K;H, S;H, S;H, H, K;H, H, S;H, H",  # 23
         1/8, {"K": [104, 89], "H": [74, 36], "S": [49, 102, 102]}, 1/16),
    hits("K;C, 0", 1/2, {"K": 98, "C": 91}, {"K": 1/8, "C": 1/2}),  # 24
])


# ── tracks ──────────────────────────────────────────────────────────────────

harmonica = perform(
    join([harmonica_chorus, harmonica_chorus_2]),
    swing=66.4, late=18, loose=10, touch=6, seed=412991631,
)
clean_guitar = perform(
    join([clean_guitar_chorus, clean_guitar_chorus_2]),
    swing=66.4, late=6, loose=10, touch=6, seed=581613320,
)
fingered_bass = perform(
    join([fingered_bass_chorus, fingered_bass_chorus_2]),
    swing=66.4, late=4, loose=10, touch=6, seed=975406221,
)
drums = perform(
    join([drums_chorus, drums_chorus_2]),
    swing=66.4, loose=10, touch=6, seed=87197334,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [harmonica, clean_guitar, fingered_bass, drums],
    instruments=["Harmonica", "Electric Guitar (clean)", "Electric Bass (finger)", 1],
    bpm=BPM,
    track_names=["harmonica", "clean guitar", "fingered bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(98, mode="value")], [volume(84, mode="value")], [volume(104, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="E", is_meta=True),
    ],
    name="Mill Street",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 92160,
    "sections": [(0, 46080, "chorus", 0.65), (46080, 46080, "chorus", 0.7)],
    "chords": [
        (0, 3840, "E7", "I7"), (3840, 3840, "A7", "IV7"), (7680, 7680, "E7", "I7"),
        (15360, 7680, "A7", "IV7"), (23040, 7680, "E7", "I7"), (30720, 3840, "B7", "V7"),
        (34560, 3840, "A7", "IV7"), (38400, 3840, "E7", "I7"), (42240, 3840, "B7", "V7"),
        (46080, 3840, "E7", "I7"), (49920, 3840, "A7", "IV7"), (53760, 7680, "E7", "I7"),
        (61440, 7680, "A7", "IV7"), (69120, 7680, "E7", "I7"), (76800, 3840, "B7", "V7"),
        (80640, 3840, "A7", "IV7"), (84480, 1920, "E7", "I7"), (86400, 1920, "B7", "V7"),
        (88320, 3840, "E7", "I7"),
    ],
    "about": {
        "seed": "31",
        "prompt": "shuffle blues in E major, 112 bpm, harmonica, clean guitar, fingered bass and drums, twice through a 12-bar blues",
        "genre": "blues",
    },
    "tracks": [
        {
            "name": "harmonica",
            "role": "melody",
            "instrument": {"name": "Harmonica", "program": 23, "low": 60, "high": 96},
            "events": ["volume", "pan", (0, 91, 44), (0, 93, 0)],
        },
        {
            "name": "clean guitar",
            "role": "chords",
            "instrument": {
                "name": "Electric Guitar (clean)", "program": 28, "low": 40, "high": 88,
            },
            "events": ["volume", "pan", (0, 91, 36), (0, 93, 8)],
        },
        {
            "name": "fingered bass",
            "role": "bass",
            "instrument": {
                "name": "Electric Bass (finger)", "program": 34, "low": 28, "high": 67,
            },
            "events": ["volume", "pan", (0, 91, 10), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 22), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
