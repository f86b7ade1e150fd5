"""Night Bus

Key     Eb major
Tempo   80 quarter notes a minute, 4/4
Form    intro 4 · A 8 · B 8 · outro 4
Tracks  vibraphone, fretless bass, warm pad, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 80
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "H": 42, "T3": 47, "0": -1, "-": -2}


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
# Fm9 | Bb13 | Ebmaj9 | Cm9

warm_pad_intro = join([
    C("Abmaj7", 3) % (61/64, [0, 0, 0, 1], [45, 45, 45, 49]),  # 1  Fm9
    chord("Ab3;C4;D4[61/64;0], G4[61/64;1;49]", default_volume=45),  # 2  Bb13
    C("Bb6", 3) % (61/64, [0, 0, 0, 1], [45, 45, 45, 49]),  # 3  Ebmaj9
    chord("Bb3;D4;Eb4[61/64;0], G4[61/64;1;49]", default_volume=45),  # 4  Cm9
])


# ── A · bars 5–12 ───────────────────────────────────────────────────────────
# Fm9 | Bb13 | Ebmaj9 | Cm9 | Fm9 | Bb13 | Ebmaj9 | Cm9

warm_pad_a_bar5 = join([C("Abmaj7", 3) % (61/64, [0, 0, 0, 1], [48, 48, 48, 52])])
warm_pad_a_bar6 = chord("Ab3;C4;D4[61/64;0], G4[61/64;1;52]", default_volume=48)
warm_pad_a_bar7 = join([C("Bb6", 3) % (61/64, [0, 0, 0, 1], [48, 48, 48, 52])])

warm_pad_a = join([
    warm_pad_a_bar5,  # 5  Fm9
    warm_pad_a_bar6,  # 6  Bb13
    warm_pad_a_bar7,  # 7  Ebmaj9
    chord("Bb3;D4;Eb4[31/64;0], G4[31/64;1/2;52], Bb3;D4;Eb4[23/64;0], G4[23/64;3/8;52], "
          "Bb3;D4[1/8;0], Eb4[7/64;0], G4[7/64;1/8;52]", default_volume=48),  # 8  Cm9
    warm_pad_a_bar5,  # 9  Fm9
    warm_pad_a_bar6,  # 10  Bb13
    warm_pad_a_bar7,  # 11  Ebmaj9
    chord("Bb3;D4;Eb4[31/64;0], G4[31/64;1/2;52], Bb3;D4;Eb4[23/64;0], G4[23/64;3/8;52], "
          "Bb3;D4;Eb4[1/8;0], G4[1/8;.;52]", default_volume=48),  # 12  Cm9
])


# ── B · bars 13–20 ──────────────────────────────────────────────────────────
# Ebmaj9 | Cm9 | Fm9 | Bb9sus4 | Ebmaj9 | Cm9 | Fm9 | Bb9sus4

vibraphone_b = join([
    chord("G5[1/8;.;75], F5[5/16;.], Eb5[1/16;.], D5[1/2;.;72]", default_volume=68),  # 13  Ebmaj9
    chord("Eb5[1/8;.], Eb5[5/16;.;70], C5[1/4;.;68], r[5/16]", default_volume=75),  # 14  Cm9
    chord("Eb5[1/8;.], F5[5/16;.;72], G5[1/16;.;73], F5[1/2;.]", default_volume=77),  # 15  Fm9
    # 16  Bb9sus4
    chord("Ab5[7/64;1/8], Ab5[5/16;.;70], F5[1/4;.;68], r[5/16]", default_volume=75),
    chord("G5[1/8;.;75], F5[5/16;.], Eb5[1/16;.], F5[1/8;.;73], Eb5[5/16;.], C5[1/16;.;67]",
          default_volume=68),  # 17  Ebmaj9
    chord("Eb5[1/8;.;75], F5[5/16;.], G5[1/16;.;72], Eb5[1/8;.;75], F5[5/16;.], Eb5[1/16;.]",
          default_volume=70),  # 18  Cm9
    chord("F5[1/8;.], F5[5/16;.;72], G5[1/4;.;73], r[5/16]", default_volume=77),  # 19  Fm9
    chord("r[3/8], Eb5", 5/16, 5/8, 68),  # 20  Bb9sus4
])

fretless_bass_b_bar13 = chord(
    "Eb2[11/48;3/16], Eb2[3/8;.], r[1/16], Bb2[7/24;1/4], D2[7/48;1/8]", volume=68
)
fretless_bass_b_bar14 = chord(
    "C2[11/48;3/16], C2[3/8;.], r[1/16], G2[7/24;1/4], Eb2[7/48;1/8]", volume=68
)
fretless_bass_b_bar15 = chord(
    "F2[11/48;3/16], F2[3/8;.], r[1/16], C3[7/24;1/4], Ab2[7/48;1/8]", volume=68
)

fretless_bass_b = join([
    fretless_bass_b_bar13,  # 13  Ebmaj9
    fretless_bass_b_bar14,  # 14  Cm9
    fretless_bass_b_bar15,  # 15  Fm9
    # 16  Bb9sus4
    chord("Bb1[11/48;3/16], Bb1[3/8;.], r[1/16], F2[7/24;1/4], D2[7/48;1/8]", volume=68),
    fretless_bass_b_bar13,  # 17  Ebmaj9
    fretless_bass_b_bar14,  # 18  Cm9
    fretless_bass_b_bar15,  # 19  Fm9
    # 20  Bb9sus4
    chord("Bb1[11/48;3/16], Bb1[3/8;.], r[1/16], F2[7/24;1/4], G1[7/48;1/8]", volume=68),
])

warm_pad_b = join([
    C("Bb6", 3) % (19/32, 0, [51, 51, 51, 55]), rest(1/32),  # 13  Ebmaj9
    C("Bb6", 3) % (23/64, [0, 0, 0, 3/8], [51, 51, 51, 55]),
    chord("Bb3;D4;Eb4[19/32;0], G4[19/32;.;55], r[1/32], Bb3;D4;Eb4[23/64;0], G4[23/64;3/8;55]",
          default_volume=51),  # 14  Cm9
    C("Abmaj7", 3) % (19/32, 0, [51, 51, 51, 55]), rest(1/32),  # 15  Fm9
    C("Abmaj7", 3) % (23/64, [0, 0, 0, 3/8], [51, 51, 51, 55]),
    C("Ab6", 3) % (19/32, 0, [51, 51, 51, 55]), rest(1/32),  # 16  Bb9sus4
    C("Ab6", 3) % (23/64, [0, 0, 0, 3/8], [51, 51, 51, 55]),
    C("Gm7", 3) % (19/32, 0, [51, 51, 51, 55]), rest(1/32),  # 17  Ebmaj9
    C("Gm7", 3) % (23/64, [0, 0, 0, 3/8], [51, 51, 51, 55]),
    chord("G3;Bb3;D4[19/32;0], Eb4[19/32;.;55], r[1/32], G3;Bb3;D4[23/64;0], Eb4[23/64;3/8;55]",
          default_volume=51),  # 18  Cm9
    chord("G3;Ab3;C4[19/32;0], Eb4[19/32;.;55], r[1/32], G3;Ab3;C4[23/64;0], Eb4[23/64;3/8;55]",
          default_volume=51),  # 19  Fm9
    C("Fm7", 3) % (31/64, [0, 0, 0, 1/2], [51, 51, 51, 55]),  # 20  Bb9sus4
    C("Fm7", 3) % (23/64, [0, 0, 0, 3/8], [51, 51, 51, 55]),
    chord("F3;Ab3[1/8;0], C4[7/64;0], Eb4[1/8;.;55]", default_volume=51),
])

drums_b_bar15 = hits(
    "K;H, 0, H, K;H, S;H, 0, H, 0, H, H, K;H, 0, S;H, 0, H, 0",
    1/16,
    {"K": [81, 71, 71], "H": [51, 51, 27, 51], "S": 69},
    {"K": 1/16, "H": [1/16, 1/16, 3/64, 1/16], "S": 1/16},
)

drums_b = join([
    hits("K;H, 0, H, K;H, S;H, 0, H, 0, H, S;H, K;H, 0, S;H, 0, H, 0",  # 13
         1/16,
         {"K": [81, 71, 71], "H": [51, 51, 27, 51], "S": [69, 38]},
         {"K": 1/16, "H": [1/16, 1/16, 3/64, 1/16], "S": 1/16}),
    hits("K;H, 0, H, K;H, S;H, 0, H, 0, H, H, K;S;H, 0, S;H, 0, K;H, S",  # 14
         1/16,
         {"K": [81, 71, 71, 71], "H": [51, 51, 27, 51], "S": [69, 38]},
         {"K": 1/16, "H": [1/16, 1/16, 3/64, 1/16], "S": 1/16}),
    drums_b_bar15,  # 15
    hits("K;H, 0, H, K;H, S;H, 0, H, 0, H, S;H, K;H, 0, S;H, 0, K;H, 0",  # 16
         1/16,
         {"K": [81, 71, 71, 71], "H": [51, 51, 27, 51], "S": [69, 38]},
         {"K": 1/16, "H": [1/16, 1/16, 3/64, 1/16], "S": 1/16}),
    hits("K;H, 0, H, K;H, S;H, 0, H, 0, H, H, K;S;H, 0, S;H, 0, H, S",  # 17
         1/16,
         {"K": [81, 71, 71], "H": [51, 51, 27, 51], "S": [69, 38]},
         {"K": 1/16, "H": [1/16, 1/16, 3/64, 1/16], "S": 1/16}),
    hits("K;H, 0, H, K;H, S;H, 0, H, 0, H, H, K;H, 0, S;H, 0, K;H, 0",  # 18
         1/16,
         {"K": [81, 71, 71, 71], "H": [51, 51, 27, 51], "S": 69},
         {"K": 1/16, "H": [1/16, 1/16, 3/64, 1/16], "S": 1/16}),
    drums_b_bar15,  # 19
    hits("K;H, 0, H, K;H, S;H, 0, H, 0, K, 0, S, 0, S, S, S;T3, 0",  # 20
         1/16,
         {"K": [81, 71, 77], "H": [51, 51, 27], "S": [69, 75, 75, 42, 75], "T3": 63},
         {"K": 1/16, "H": [1/16, 1/16, 3/64], "S": [1/16, 1/16, 1/16, 3/64], "T3": 1/16}),
])


# ── outro · bars 21–24 ──────────────────────────────────────────────────────
# Fm9 | Bb13 | Fm9 | Ebmaj9

fretless_bass_outro = join([
    rest(3),  # 21–23
    chord("Eb2", 21/16, 1, 61),  # 24  Ebmaj9
])

warm_pad_outro = join([
    chord("G3;Ab3;C4[61/64;0], Eb4[61/64;1;48]", default_volume=45),  # 21  Fm9
    chord("G3;Ab3;C4[61/64;0], D4[61/64;1;48]", default_volume=44),  # 22  Bb13
    chord("G3;Ab3;C4[61/64;0], Eb4[61/64;1;47]", default_volume=44),  # 23  Fm9
    chord("G3;D4;Eb4;F4[63/64;1]", volume=51),  # 24  Ebmaj9
])


# ── tracks ──────────────────────────────────────────────────────────────────

vibraphone = perform(
    join([rest(12), vibraphone_b]),
    swing=57.5, grid=1/16, late=28, loose=9, touch=5, seed=542473207,
)
fretless_bass = perform(
    join([rest(12), fretless_bass_b, fretless_bass_outro]),
    swing=57.5, grid=1/16, late=14, loose=9, touch=5, seed=449764606, gate=75,
)
warm_pad = perform(
    join([warm_pad_intro, warm_pad_a, warm_pad_b, warm_pad_outro]),
    swing=57.5, grid=1/16, late=22, loose=9, touch=5, seed=119614637,
)
drums = perform(
    join([rest(12), drums_b]),
    swing=57.5, grid=1/16, late=6, loose=9, touch=5, seed=410462460,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [vibraphone, fretless_bass, warm_pad, drums],
    instruments=["Vibraphone", "Fretless Bass", "Pad 2 (warm)", 1],
    bpm=BPM,
    track_names=["vibraphone", "fretless bass", "warm pad", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(64, mode="value")], [pan(46, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(100, mode="value")], [volume(104, mode="value")], [volume(80, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Eb", is_meta=True),
    ],
    name="Night Bus",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 92160,
    "sections": [
        (0, 15360, "intro", 0.13), (15360, 30720, "A", 0.31), (46080, 30720, "B", 0.47),
        (76800, 15360, "outro", 0.11),
    ],
    "chords": [
        (0, 3840, "Fm9", "ii9"), (3840, 3840, "Bb13", "V13"), (7680, 3840, "Ebmaj9", "Imaj9"),
        (11520, 3840, "Cm9", "vi9"), (15360, 3840, "Fm9", "ii9"), (19200, 3840, "Bb13", "V13"),
        (23040, 3840, "Ebmaj9", "Imaj9"), (26880, 3840, "Cm9", "vi9"),
        (30720, 3840, "Fm9", "ii9"), (34560, 3840, "Bb13", "V13"),
        (38400, 3840, "Ebmaj9", "Imaj9"), (42240, 3840, "Cm9", "vi9"),
        (46080, 3840, "Ebmaj9", "Imaj9"), (49920, 3840, "Cm9", "vi9"),
        (53760, 3840, "Fm9", "ii9"), (57600, 3840, "Bb9sus4", "V9sus4"),
        (61440, 3840, "Ebmaj9", "Imaj9"), (65280, 3840, "Cm9", "vi9"),
        (69120, 3840, "Fm9", "ii9"), (72960, 3840, "Bb9sus4", "V9sus4"),
        (76800, 3840, "Fm9", "ii9"), (80640, 3840, "Bb13", "V13"), (84480, 3840, "Fm9", "ii9"),
        (88320, 3840, "Ebmaj9", "Imaj9"),
    ],
    "about": {
        "seed": "12",
        "prompt": "sleepy lofi in Eb major at 80 bpm with vibraphone, fretless bass, warm pad and drums, 24 bars",
        "genre": "lofi",
    },
    "tracks": [
        {
            "name": "vibraphone",
            "role": "melody",
            "instrument": {"name": "Vibraphone", "program": 12, "low": 53, "high": 89},
            "events": ["volume", "pan", (0, 91, 54), (0, 93, 0)],
        },
        {
            "name": "fretless bass",
            "role": "bass",
            "instrument": {"name": "Fretless Bass", "program": 36, "low": 28, "high": 63},
            "events": ["volume", "pan", (0, 91, 20), (0, 93, 0)],
        },
        {
            "name": "warm pad",
            "role": "chords",
            "instrument": {"name": "Pad 2 (warm)", "program": 90, "low": 24, "high": 108},
            "events": ["volume", "pan", (0, 91, 46), (0, 93, 8)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 32), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
