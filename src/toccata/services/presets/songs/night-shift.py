"""Night Shift

Key     D minor
Tempo   90 quarter notes a minute, 4/4
Form    intro 4 · verse 8 · hook 8 · verse 8 · outro 4
Tracks  rhodes, upright bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 90
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "H": 42, "OH": 46, "C": 49, "TB": 54, "0": -1, "-": -2}


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
# Dm9 | Dm9 | Bbmaj7 | Am7

rhodes_intro = join([
    C("Fmaj7", 3) % (7/64, [0, 0, 0, 1/16], [64, 64, 64, 70]),  # 1  Dm9
    chord("D5[1/16;.;72], F3;A3;C4[7/64;0], E4[7/64;0;70], C5[1/8;.;71], r[1/16], C5[1/8;.;71], "
          "r[3/16], F3;A3;C4[7/64;0], E4[7/64;0;70], A4[1/8;.;70], F3;A3;C4[7/64;0], "
          "E4[7/64;0;70], D5[15/64;1/4;77]", default_volume=64),
    chord("F3;A3;C4[7/64;0], E4[7/64;0;70], C5[7/64;1/8;78], F3;A3;C4[7/64;0], E4[7/64;0;70], "
          "C5[1/8;.;73], r[1/16], F5[1/16;.;75], G5[1/8;.;75], r[1/8], F3;A3;C4[7/64;0], "
          "E4[7/64;0;70], G5[1/8;.;75], F3;A3;C4[7/64;0], E4[7/64;0;70], F5[15/64;1/4;81]",
          default_volume=64),  # 2  Dm9
    C("F6", 3) % (7/64, [0, 0, 0, 1/16], [64, 64, 64, 70]),  # 3  Bbmaj7
    chord("C5[1/16;.;74], F3;A3;C4[7/64;0], D4[7/64;0;70], A4[1/8;.;73], r[1/16], A4[1/8;.;73], "
          "r[3/16], F3;A3;C4[7/64;0], D4[7/64;0;70], C5[1/8;.;74], F3;A3;C4[7/64;0], "
          "D4[7/64;0;70], F5[15/64;1/4;83]", default_volume=64),
    chord("E3;G3[7/64;0], C4[7/64;0;70], C5[1/8;.;76], E3;G3[7/64;0], C4[7/64;0;70], "  # 4  Am7
          "C5[1/8;.;71], r[1/16], F5[1/16;.;73], G5[1/8;.;73], r[1/8], E3;G3[7/64;0], "
          "C4[7/64;0;70], G5[1/8;.;73], E3;G3[7/64;0], C4[7/64;0;70], E5[3/16;.;78], r[1/16]",
          default_volume=64),
])

drums_intro_bar1 = hits(
    "K;H, 0, H, K;H, S;H, 0, K;H, S, H, K, K;H, 0, S;H, 0, H, H",
    1/16,
    {"K": [96, 83, 83, 83, 83], "H": 60, "S": [94, 45]},
    {
        "K": [1/16, 1/16, 1/16, 3/64],
        "H": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16],
        "S": 1/16,
    },
)

drums_intro = join([
    *[drums_intro_bar1] * 3,  # 1–3
    hits("K;H, 0, H, K;H, S;H, 0, K;H, S, K;H, 0, K;H, 0, S, 0, S, S",  # 4
         1/16,
         {"K": [96, 83, 83, 83, 83], "H": 60, "S": [94, 45, 83, 83, 83]},
         {"K": 1/16, "H": [1/16, 1/16, 3/64, 1/16, 1/16], "S": 1/16}),
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# Dm9 | Dm9 | Bbmaj7 | Am7 | Dm9 | Dm9 | Bbmaj7 | Am7

rhodes_verse = join([
    # 5  Dm9
    chord("E3;F3;A3[7/64;0], C4[7/64;1/16;74], D5[1/16;.;76], E3;F3;A3[7/64;0], C4[7/64;0;74], "
          "C5[1/8;.;75], r[1/16], C5[1/8;.;75], r[3/16], E3;F3;A3[7/64;0], C4[7/64;0;74], "
          "A4[1/8;.;74], E3;F3;A3[7/64;0], C4[7/64;0;74], D5[15/64;1/4;82]", default_volume=68),
    chord("E3;F3;A3[7/64;0], C4[7/64;0;74], C5[7/64;1/8;83], E3;F3;A3[7/64;0], C4[7/64;0;74], "
          "C5[1/8;.;77], r[1/16], F5[1/16;.;80], G5[1/8;.;80], r[1/8], E3;F3;A3[7/64;0], "
          "C4[7/64;0;74], G5[1/8;.;80], E3;F3;A3[7/64;0], C4[7/64;0;74], F5[15/64;1/4;86]",
          default_volume=68),  # 6  Dm9
    C("Dm7", 3) % (7/64, [0, 0, 0, 1/16], [68, 68, 68, 74]),  # 7  Bbmaj7
    chord("C5[1/16;.;79], D3;F3;A3[7/64;0], C4[7/64;0;74], A4[1/8;.;78], r[3/8], "
          "D3;F3;A3[7/64;0], C4[7/64;0;74], C5[1/8;.;79], D3;F3;A3[7/64;0], C4[7/64;0;74], "
          "F5[15/64;1/4;88]", default_volume=68),
    chord("E3;G3[7/64;0], C4[7/64;0;74], C5[7/64;1/8;81], E3;G3[7/64;0], C4[7/64;0;74], "
          "C5[1/8;.;75], r[1/16], F5[1/16;.;78], G5[1/8;.;78], r[1/8], E3;G3[7/64;0], "  # 8  Am7
          "C4[7/64;0;74], G5[1/8;.;78], E3;G3[7/64;0], C4[7/64;0;74], E5[3/16;.;83], r[1/16]",
          default_volume=68),
    chord("E3;F3;A3[7/64;0], C4[7/64;0;74], C5[1/8;.;81], E3;F3;A3[7/64;0], C4[7/64;0;74], "
          "C5[1/8;.;75], r[1/4], A4[1/8;.;80], E3;F3;A3[7/64;0], C4[7/64;0;74], A4[1/8;.;74], "
          "E3;F3;A3[7/64;0], C4[7/64;1/16;74], D5[1/16;.;76], F5[7/64;1/8;78]",  # 9  Dm9
          default_volume=68),
    chord("E3;F3;A3[7/64;0], C4[7/64;0;74], F5[1/8;.;86], E3;F3;A3[7/64;0], C4[7/64;0;74], "
          "F5[1/8;.;80], r[1/16], A5[1/16;.;82], C6[1/8;.;83], D5[1/8;.;84], E3;F3;A3[7/64;0], "
          "C4[7/64;0;74], D5[1/8;.;78], E3;F3;A3[7/64;0], C4[7/64;1/16;74], G5[1/16;.;80], "
          "A5[1/8;.;82]", default_volume=68),  # 10  Dm9
    C("Dm7", 3) % (7/64, [0, 0, 0, 1/16], [68, 68, 68, 74]),  # 11  Bbmaj7
    chord("A5[1/16;.;84], D3;F3;A3[7/64;0], C4[7/64;0;74], G5[1/8;.;82], r[1/16], G5[1/8;.;82], "
          "r[3/16], D3;F3;A3[7/64;0], C4[7/64;0;74], F5[23/64;1/8;82]", default_volume=68),
    C("Dm7", 3) % (7/64, [0, 0, 0, 1/4], [68, 68, 68, 74]),
    chord("E3;G3[7/64;0], C4[7/64;0;74], E5[1/8;.;83], E3;G3[7/64;0], C4[7/64;0;74], "  # 12  Am7
          "D5[1/8;.;76], C5[11/64;3/8;81], E3;G3[7/64;0], C4[7/64;1/8;74], E3;G3[7/64;0], "
          "C4[7/64;1/4;74]", default_volume=68),
])

upright_bass_verse_bar5 = chord(
    "D2[7/64;3/16;106], D2[7/64;3/16], D3[7/64;3/16], A2[1/32;.], r[1/32], D2[15/64;3/8]",
    default_volume=92,
)

upright_bass_verse = join([
    upright_bass_verse_bar5, upright_bass_verse_bar5,  # 5–6
    chord("Bb1[7/64;3/16;106], Bb1[7/64;3/16], Bb2[7/64;3/16], F2[1/32;.], r[1/32], "  # 7  Bbmaj7
          "Bb1[15/64;3/8]", default_volume=92),
    chord("A1[7/64;3/16;106], A1[7/64;3/16], A1[5/64;1/8], A2[5/64;1/8], A1[15/64;3/8]",  # 8  Am7
          default_volume=92),
] * 2)

drums_verse_bar5 = hits(
    "K;H, 0, H, K;H, S;H, 0, K;H, S, H, K, K;H, 0, S;H, 0, H, H",
    1/16,
    {"K": [103, 88, 88, 88, 88], "H": 63, "S": [100, 48]},
    {
        "K": [1/16, 1/16, 1/16, 3/64],
        "H": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16],
        "S": 1/16,
    },
)
drums_verse_bar6 = hits(
    "K;H, 0, OH, K;H, S;H, 0, K;H, S, H, K, K;H, 0, S;H, 0, H, H",
    1/16,
    {"K": [103, 88, 88, 88, 88], "H": 63, "OH": 67, "S": [100, 48]},
    {
        "K": [1/16, 1/16, 1/16, 3/64],
        "H": [1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 1/16],
        "OH": 1/16,
        "S": 1/16,
    },
)

drums_verse = join([
    drums_verse_bar5,  # 5
    drums_verse_bar6,  # 6
    drums_verse_bar5,  # 7
    hits("K;H, 0, OH, K;H, S;H, 0, K;H, S, K;H, 0, K;H, 0, S;H, 0, H, H",  # 8
         1/16,
         {"K": [103, 88, 88, 88, 88], "H": 63, "OH": 67, "S": [100, 48]},
         {"K": 1/16, "H": [1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 1/16], "OH": 1/16, "S": 1/16}),
    drums_verse_bar5,  # 9
    drums_verse_bar6,  # 10
    drums_verse_bar5,  # 11
    hits("K;H, 0, OH, K;H, S;H, 0, K;H, S, K, 0, S, 0, S, S, S, 0",  # 12
         1/16,
         {"K": [103, 88, 88, 90], "H": 63, "OH": 67, "S": [100, 48, 88, 88, 102, 102]},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16],
             "OH": 1/16,
             "S": [1/16, 1/16, 1/16, 1/16, 3/64],
         }),
])


# ── hook · bars 13–20 ───────────────────────────────────────────────────────
# Dm7 | C | Bbmaj7 | Am7 | Dm7 | C | Bbmaj7 | Am7

rhodes_hook = join([
    chord("r[1/16], D5[1/16;.;80], E3;F3;A3[7/64;0], C4[7/64;0;78], F5[1/8;.;82], "  # 13  Dm7
          "D5[11/64;1/16;87], E3;F3;A3[7/64;0], C4[7/64;5/16;78], E3;F3;A3[7/64;0], "
          "C4[7/64;1/8;78], C5[1/8;1/16;85], E3;F3;A3[1/16;0], C4[1/16;.;78], F5[1/8;.;82]",
          default_volume=72),
    chord("r[1/16], D5[1/16;.;82], E3;G3[7/64;0], C4[7/64;0;78], A4[1/8;.;80], "  # 14  C
          "C5[11/64;1/16;88], E3;G3[7/64;0], C4[7/64;3/16;78], C5[1/8;.;88], E3;G3[7/64;0], "
          "C4[7/64;3/16;78], E3;G3[1/16;0], C4[1/16;0;78], D5[1/16;.;82], C5[1/8;.;81]",
          default_volume=72),
    chord("r[1/16], C5[1/16;.;83], D3;F3;A3[7/64;0], C4[7/64;0;78], A4[1/8;.;82], "  # 15  Bbmaj7
          "C5[11/64;1/16;90]", default_volume=72),
    C("Dm7", 3) % (7/64, [0, 0, 0, 5/16], [72, 72, 72, 78]),
    C("Dm7", 3) % (7/64, [0, 0, 0, 1/8], [72, 72, 72, 78]), chord("D5", 1/8, 1/16, 91),
    C("Dm7", 3) % (1/16, 0, [72, 72, 72, 78]), chord("A4", 1/8, 1/8, 82),
    chord("r[1/16], C5[1/16;.;79], E3;G3[7/64;0], C4[7/64;0;78], F5[1/8;.;82], "  # 16  Am7
          "D5[11/64;1/16;87], E3;G3[7/64;0], C4[7/64;3/16;78], E3;G3[1/16;0], C4[1/16;0;78], "
          "E5[1/8;1/16;88], E3;G3[3/64;0], C4[3/64;1/16;78], E3;G3[1/16;0], C4[1/16;.;78], "
          "r[1/8], D5[1/16;.;80], F5[1/8;.;82]", default_volume=72),
    chord("r[1/16], D5[1/16;.;80], E3;F3;A3[7/64;0], C4[7/64;0;78], A4[1/8;.;78], "  # 17  Dm7
          "C5[11/64;1/16;85], E3;F3;A3[7/64;0], C4[7/64;1/4;78], C5[3/64;1/16;79], "
          "E3;F3;A3[7/64;0], C4[7/64;0;78], C5[1/8;.;79], A4[11/64;1/16;84], E3;F3;A3[1/16;0], "
          "C4[1/16;.;78], r[1/8]", default_volume=72),
    chord("r[1/16], D5[1/16;.;82], E3;G3[7/64;0], C4[7/64;0;78], A4[1/8;.;80], "  # 18  C
          "C5[11/64;1/16;88], E3;G3[7/64;0], C4[7/64;1/4;78], C5[3/64;1/16;81], E3;G3[7/64;0], "
          "C4[7/64;0;78], C5[1/8;.;81], A4[11/64;1/16;87], E3;G3[1/16;0], C4[1/16;.;78], r[1/8]",
          default_volume=72),
    chord("r[1/16], F5[1/16;.;87], D3;F3;A3[7/64;0], C4[7/64;0;78], C5[1/8;.;83], "  # 19  Bbmaj7
          "D5[11/64;1/16;91]", default_volume=72),
    C("Dm7", 3) % (7/64, [0, 0, 0, 3/16], [72, 72, 72, 78]), chord("Bb4", 1/8, 1/8, 89),
    C("Dm7", 3) % (7/64, [0, 0, 0, 3/16], [72, 72, 72, 78]),
    chord("D3;F3;A3[1/16;0], C4[1/16;0;78], D5[1/16;.;84], C5[1/8;.;83]", default_volume=72),
    chord("E5[13/32;1/8;88], E3;G3[7/64;0], C4[7/64;3/16;78], E3;G3[7/64;0], C4[7/64;3/16;78], "
          "E3;G3[1/16;0], C4[1/16;.;78], E3;G3[3/64;0], C4[3/64;1/16;78], E3;G3[1/16;0], "
          "C4[1/16;.;78], r[5/16]", default_volume=72),  # 20  Am7
])

upright_bass_hook = join([
    chord("D2[3/16;.;112], r[1/8], D2[3/16;.], r[1/8], D2[1/32;.], r[1/32], D2[5/64;1/8], "
          "D2[7/64;3/16]", default_volume=97),  # 13  Dm7
    chord("C2[3/16;.;112], r[1/8], C2[3/16;.], r[1/8], C2[1/32;.], r[1/32], C2[5/64;1/8], "
          "C2[7/64;3/16]", default_volume=97),  # 14  C
    chord("Bb1[3/16;.;112], r[1/8], Bb1[3/16;.], r[1/8], Bb1[1/32;.], r[1/32], Bb1[5/64;1/8], "
          "Bb1[7/64;3/16]", default_volume=97),  # 15  Bbmaj7
    chord("A1[3/16;.;112], r[1/8], E2[3/16;.], r[1/8], A1[7/64;3/16], G2[1/32;.], r[1/32], "
          "A1[5/64;1/8]", default_volume=97),  # 16  Am7
] * 2)

drums_hook_bar14 = hits(
    "K;H, H, OH, H, S;H;TB, K, H, H, H, S;H, K;H, K;H, S;H;TB, K, H, H",
    1/16,
    {
        "K": [108, 93, 93, 93, 93],
        "H": [67, 37, 37, 67, 67, 37, 67, 37, 67, 37, 67],
        "OH": 71,
        "S": [105, 50],
        "TB": 63,
    },
    {
        "K": 1/16,
        "H": [1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64],
        "OH": 1/16,
        "S": 1/16,
        "TB": 1/16,
    },
)
drums_hook_bar15 = hits(
    "K;H, H, H, H, S;H;TB, K, H, H, H, S;H, K;H, K;H, S;H;TB, K, H, H",
    1/16,
    {"K": [108, 93, 93, 93, 93], "H": [67, 37, 67, 37, 67, 67, 37], "S": [105, 50], "TB": 63},
    {"K": 1/16, "H": [1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64], "S": 1/16, "TB": 1/16},
)

drums_hook = join([
    hits("K;H;C, H, H, H, S;H;TB, K, H, H, H, S;H, K;H, K;H, S;H;TB, K, H, H",  # 13
         1/16,
         {
             "K": [108, 93, 93, 93, 93],
             "H": [67, 37, 67, 37, 67, 67, 37],
             "C": 84,
             "S": [105, 50],
             "TB": 63,
         },
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16, 3/64, 1/16, 1/16, 3/64],
             "C": 1/4,
             "S": 1/16,
             "TB": 1/16,
         }),
    drums_hook_bar14,  # 14
    drums_hook_bar15,  # 15
    hits("K;H, H, OH, H, S;H;TB, K, H, H, H, S;H, K;H, H, S;H;TB, K, K;H, H",  # 16
         1/16,
         {
             "K": [108, 93, 93, 93, 93],
             "H": [67, 37, 37, 67, 67, 37, 67, 37, 67, 37, 67],
             "OH": 71,
             "S": [105, 50],
             "TB": 63,
         },
         {
             "K": [1/16, 1/16, 1/16, 3/64],
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 3/64, 1/16, 3/64, 1/16, 3/64],
             "OH": 1/16,
             "S": 1/16,
             "TB": 1/16,
         }),
    drums_hook_bar15,  # 17
    drums_hook_bar14,  # 18
    drums_hook_bar15,  # 19
    hits("K;H, H, OH, H, S;H;TB, K, H, H, K, 0, S, 0, S, S, S, 0",  # 20
         1/16,
         {
             "K": [108, 93, 95],
             "H": [67, 37, 37, 67],
             "OH": 71,
             "S": [105, 93, 93, 107, 107],
             "TB": 63,
         },
         {
             "K": 1/16,
             "H": [1/16, 1/16, 3/64, 1/16],
             "OH": 1/16,
             "S": [1/16, 1/16, 1/16, 3/64],
             "TB": 1/16,
         }),
])


# ── verse · bars 21–28 ──────────────────────────────────────────────────────
# Dm9 | Dm9 | Bbmaj7 | Am7 | Dm9 | Dm9 | Bbmaj7 | Am7

rhodes_verse_2 = join([
    chord("E3;F3;A3[7/64;0], C4[7/64;1/16;75], D5[1/16;.;77], E3;F3;A3[7/64;0], C4[7/64;0;75], "
          "C5[1/8;.;76], r[1/16], C5[1/8;.;76], r[3/16], E3;F3;A3[7/64;0], C4[7/64;1/8;75], "
          "E3;F3;A3[7/64;0], C4[7/64;0;75], D5[15/64;1/4;83]", default_volume=69),  # 21  Dm9
    chord("E3;F3;A3[7/64;0], C4[7/64;0;75], C5[7/64;1/8;84], E3;F3;A3[7/64;0], C4[7/64;0;75], "
          "C5[1/8;.;78], r[1/16], F5[1/16;.;81], G5[1/8;.;81], r[1/8], E3;F3;A3[7/64;0], "
          "C4[7/64;0;75], G5[1/8;.;81], E3;F3;A3[7/64;0], C4[7/64;0;75], F5[15/64;1/4;87]",
          default_volume=69),  # 22  Dm9
    C("Dm7", 3) % (7/64, [0, 0, 0, 1/16], [69, 69, 69, 75]),  # 23  Bbmaj7
    chord("C5[1/16;.;80], D3;F3;A3[7/64;0], C4[7/64;0;75], A4[1/8;.;79], r[3/8]",
          default_volume=69),
    C("Dm7", 3) % (7/64, [0, 0, 0, 1/8], [69, 69, 69, 75]),
    chord("D3;F3;A3[7/64;0], C4[7/64;0;75], F5[15/64;1/4;89]", default_volume=69),
    chord("E3;G3[7/64;0], C4[7/64;0;75], C5[1/8;.;82], E3;G3[7/64;0], C4[7/64;0;75], "  # 24  Am7
          "C5[1/8;.;76], r[1/16], F5[1/16;.;79], G5[1/8;.;79], r[1/8], E3;G3[7/64;0], "
          "C4[7/64;0;75], G5[1/8;.;79], E3;G3[7/64;0], C4[7/64;0;75], E5[3/16;.;84], r[1/16]",
          default_volume=69),
    chord("E3;F3;A3[7/64;0], C4[7/64;0;75], C5[1/8;.;82], E3;F3;A3[7/64;0], C4[7/64;3/16;75], "
          "F5[1/16;.;79], G5[1/8;.;79], A4[1/8;.;81], E3;F3;A3[7/64;0], C4[7/64;0;75], "
          "A4[1/8;.;75], E3;F3;A3[7/64;0], C4[7/64;1/16;75], D5[1/16;.;77], F5[7/64;1/8;79]",
          default_volume=69),  # 25  Dm9
    chord("E3;F3;A3[7/64;0], C4[7/64;0;75], F5[1/8;.;87], E3;F3;A3[7/64;0], C4[7/64;0;75], "
          "F5[1/8;.;81], r[1/16], A5[1/16;.;83], C6[1/8;.;84], D5[1/8;.;85], E3;F3;A3[7/64;0], "
          "C4[7/64;0;75], D5[1/8;.;79], E3;F3;A3[7/64;0], C4[7/64;1/16;75], G5[1/16;.;81], "
          "A5[1/8;.;83]", default_volume=69),  # 26  Dm9
    C("Dm7", 3) % (7/64, [0, 0, 0, 1/16], [69, 69, 69, 75]),  # 27  Bbmaj7
    chord("A5[1/16;.;85], D3;F3;A3[7/64;0], C4[7/64;0;75], G5[1/8;.;83], r[1/16], G5[1/8;.;83], "
          "r[3/16], D3;F3;A3[7/64;0], C4[7/64;0;75], F5[23/64;1/8;83]", default_volume=69),
    C("Dm7", 3) % (7/64, [0, 0, 0, 1/4], [69, 69, 69, 75]),
    chord("E3;G3[7/64;0], C4[7/64;0;75], E5[1/8;.;84], E3;G3[7/64;0], C4[7/64;0;75], "  # 28  Am7
          "D5[1/8;.;77], C5[11/64;3/8;82], E3;G3[7/64;0], C4[7/64;1/8;75], E3;G3[7/64;0], "
          "C4[7/64;1/4;75]", default_volume=69),
])

upright_bass_verse_2_bar21 = chord(
    "D2[7/64;3/16;108], D2[7/64;3/16], D3[7/64;3/16], A2[1/32;.], r[1/32], D2[15/64;3/8]",
    default_volume=93,
)

upright_bass_verse_2 = join([
    upright_bass_verse_2_bar21, upright_bass_verse_2_bar21,  # 21–22
    chord("Bb1[7/64;3/16;108], Bb1[7/64;3/16], Bb2[7/64;3/16], F2[1/32;.], r[1/32], "
          "Bb1[15/64;3/8]", default_volume=93),  # 23  Bbmaj7
    chord("A1[7/64;3/16;108], A1[7/64;3/16], A1[5/64;1/8], A2[5/64;1/8], A1[15/64;3/8]",
          default_volume=93),  # 24  Am7
] * 2)

drums_verse_2_bar21 = hits(
    "K;H, 0, H, K;H, S;H, 0, K;H, S, H, K, K;H, 0, S;H, 0, H, H",
    1/16,
    {"K": [104, 89, 89, 89, 89], "H": 64, "S": [101, 48]},
    {
        "K": [1/16, 1/16, 1/16, 3/64],
        "H": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16],
        "S": 1/16,
    },
)
drums_verse_2_bar22 = hits(
    "K;H, 0, OH, K;H, S;H, 0, K;H, S, H, K, K;H, 0, S;H, 0, H, H",
    1/16,
    {"K": [104, 89, 89, 89, 89], "H": 64, "OH": 68, "S": [101, 48]},
    {
        "K": [1/16, 1/16, 1/16, 3/64],
        "H": [1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 1/16],
        "OH": 1/16,
        "S": 1/16,
    },
)

drums_verse_2 = join([
    drums_verse_2_bar21,  # 21
    drums_verse_2_bar22,  # 22
    drums_verse_2_bar21,  # 23
    hits("K;H, 0, OH, K;H, S;H, 0, K;H, S, K;H, 0, K;H, 0, S;H, 0, H, H",  # 24
         1/16,
         {"K": [104, 89, 89, 89, 89], "H": 64, "OH": 68, "S": [101, 48]},
         {"K": 1/16, "H": [1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 1/16], "OH": 1/16, "S": 1/16}),
    drums_verse_2_bar21,  # 25
    drums_verse_2_bar22,  # 26
    drums_verse_2_bar21,  # 27
    hits("K;H, 0, OH, K;H, S;H, 0, K;H, S, K, 0, S, 0, S, S, S, 0",  # 28
         1/16,
         {"K": [104, 89, 89, 91], "H": 64, "OH": 68, "S": [101, 48, 89, 89, 103, 103]},
         {
             "K": 1/16,
             "H": [1/16, 3/64, 1/16],
             "OH": 1/16,
             "S": [1/16, 1/16, 1/16, 1/16, 3/64],
         }),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# Dm9 | Dm9 | Gm7 | Dm7

rhodes_outro = join([
    chord("E3;F3;A3[7/64;0], C4[7/64;1/16;71], D5[1/16;.;73], E3;F3;A3[7/64;0], C4[7/64;0;71], "
          "C5[1/8;.;72], r[1/16], C5[1/8;.;72], r[3/16], E3;F3;A3[7/64;0], C4[7/64;1/8;71], "
          "E3;F3;A3[7/64;0], C4[7/64;0;71], D5[15/64;1/4;78]", default_volume=65),  # 29  Dm9
    chord("E3;F3;A3[7/64;0], C4[7/64;0;70], C5[7/64;1/8;79], E3;F3;A3[7/64;0], C4[7/64;0;70], "
          "C5[1/8;.;73], r[1/16], F5[1/16;.;76], G5[1/8;.;76], r[1/8], E3;F3;A3[7/64;0], "
          "C4[7/64;0;70], G5[1/8;.;76], E3;F3;A3[7/64;0], C4[7/64;0;70], F5[15/64;1/4;81]",
          default_volume=65),  # 30  Dm9
    chord("F3;A3;Bb3[7/64;0], D4[7/64;1/16;70], C5[1/16;.;74], F3;A3;Bb3[7/64;0], "  # 31  Gm7
          "D4[7/64;0;70], A4[1/8;.;73], r[1/16], A4[1/8;.;73], r[3/16], F3;A3;Bb3[7/64;0], "
          "D4[7/64;1/8;70], F3;A3;Bb3[7/64;0], D4[7/64;0;70], F5[15/64;1/4;82]",
          default_volume=64),
    chord("F3;A3;C4;D4[63/64;0], D5[63/64;1;73]", default_volume=65),  # 32  Dm7
])

upright_bass_outro = join([
    chord("D2[7/64;3/16;102], D2[7/64;3/16], D3[7/64;3/16], A2[1/32;.], r[1/32], D2[15/64;3/8]",
          default_volume=88),  # 29  Dm9
    chord("D2[7/64;3/16;101], D2[7/64;3/16], D3[7/64;3/16], A2[1/32;.], r[1/32], D2[15/64;3/8]",
          default_volume=87),  # 30  Dm9
    chord("G2[7/64;3/16;100], G2[7/64;3/16], G3[7/64;3/16], D3[1/32;.], r[1/32], G2[15/64;3/8]",
          default_volume=86),  # 31  Gm7
    chord("D2", 63/64, 1, 78),  # 32  Dm7
])

drums_outro = join([
    hits("K;H, 0, H, K;H, S;H, 0, K;H, S, H, K, K;H, 0, S;H, 0, H, H",  # 29
         1/16,
         {"K": [98, 84, 84, 84, 84], "H": 61, "S": [95, 46]},
         {
             "K": [1/16, 1/16, 1/16, 3/64],
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16],
             "S": 1/16,
         }),
    hits("K;H, 0, H, K;H, S;H, 0, K;H, S, H, K, K;H, 0, S;H, 0, H, H",  # 30
         1/16,
         {"K": [97, 83, 83, 83, 83], "H": 60, "S": [94, 45]},
         {
             "K": [1/16, 1/16, 1/16, 3/64],
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16],
             "S": 1/16,
         }),
    hits("K;H, 0, H, K;H, S;H, 0, K;H, S, H, K, K;H, 0, S;H, 0, H, H",  # 31
         1/16,
         {"K": [96, 82, 82, 82, 82], "H": 59, "S": [93, 45]},
         {
             "K": [1/16, 1/16, 1/16, 3/64],
             "H": [1/16, 1/16, 3/64, 1/16, 1/16, 1/16, 1/16, 1/16],
             "S": 1/16,
         }),
    hits("K;C, 0", 1/2, {"K": 87, "C": 82}, {"K": 1/8, "C": 1/2}),  # 32
])


# ── tracks ──────────────────────────────────────────────────────────────────

rhodes = perform(
    join([rhodes_intro, rhodes_verse, rhodes_hook, rhodes_verse_2, rhodes_outro]),
    swing=59, grid=1/16, late=12, loose=6, touch=5, seed=363436654,
)
upright_bass = perform(
    join([
        rest(4), upright_bass_verse, upright_bass_hook, upright_bass_verse_2, upright_bass_outro,
    ]),
    swing=59, grid=1/16, late=6, loose=6, touch=5, seed=793745821,
)
drums = perform(
    join([drums_intro, drums_verse, drums_hook, drums_verse_2, drums_outro]),
    swing=59, grid=1/16, late=2, loose=6, touch=5, seed=533076446,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [rhodes, upright_bass, drums],
    instruments=["Electric Piano 1", "Acoustic Bass", 1],
    bpm=BPM,
    track_names=["rhodes", "upright bass", "drums"],
    channels=[0, 1, 9],
    pan=[[pan(46, mode="value")], [pan(64, mode="value")], [pan(64, mode="value")]],
    volume=[[volume(92, mode="value")], [volume(106, mode="value")], [volume(100, mode="value")]],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Dm", is_meta=True),
    ],
    name="Night Shift",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 15360, "intro", 0.35), (15360, 30720, "verse", 0.56), (46080, 30720, "hook", 0.75),
        (76800, 30720, "verse", 0.6), (107520, 15360, "outro", 0.4),
    ],
    "chords": [
        (0, 7680, "Dm9", "i9"), (7680, 3840, "Bbmaj7", "VImaj7"), (11520, 3840, "Am7", "v7"),
        (15360, 7680, "Dm9", "i9"), (23040, 3840, "Bbmaj7", "VImaj7"),
        (26880, 3840, "Am7", "v7"), (30720, 7680, "Dm9", "i9"),
        (38400, 3840, "Bbmaj7", "VImaj7"), (42240, 3840, "Am7", "v7"),
        (46080, 3840, "Dm7", "i7"), (49920, 3840, "C", "VII"), (53760, 3840, "Bbmaj7", "VImaj7"),
        (57600, 3840, "Am7", "v7"), (61440, 3840, "Dm7", "i7"), (65280, 3840, "C", "VII"),
        (69120, 3840, "Bbmaj7", "VImaj7"), (72960, 3840, "Am7", "v7"),
        (76800, 7680, "Dm9", "i9"), (84480, 3840, "Bbmaj7", "VImaj7"),
        (88320, 3840, "Am7", "v7"), (92160, 7680, "Dm9", "i9"),
        (99840, 3840, "Bbmaj7", "VImaj7"), (103680, 3840, "Am7", "v7"),
        (107520, 7680, "Dm9", "i9"), (115200, 3840, "Gm7", "iv7"), (119040, 3840, "Dm7", "i7"),
    ],
    "about": {
        "seed": "171",
        "prompt": "hip hop in D minor, 90 bpm, rhodes, upright bass and drums, 32 bars",
        "genre": "hiphop",
    },
    "tracks": [
        {
            "name": "rhodes",
            "role": "chords",
            "instrument": {"name": "Electric Piano 1", "program": 5, "low": 28, "high": 100},
            "events": ["volume", "pan", (0, 91, 30), (0, 93, 8)],
        },
        {
            "name": "upright bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 4), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 16), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
