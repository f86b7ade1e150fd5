"""Paper Cranes

Key     A minor
Tempo   88 quarter notes a minute, 3/4
Form    intro 4 · A 8 · B 8 · A 8 · outro 4
Tracks  nylon guitar, music box, upright bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 88
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
# Am9 | Fmaj9 | Cmaj7 | G13

nylon_guitar_intro = join([
    chord("G3;B3;C4[23/32;0], E4[23/32;.;52], r[1/32]", default_volume=48),  # 1  Am9
    chord("G3;A3;C4[23/32;0], E4[23/32;.;52], r[1/32]", default_volume=48),  # 2  Fmaj9
    C("G6", 3) % (23/32, 0, [48, 48, 48, 52]), rest(1/32),  # 3  Cmaj7
    chord("F3;A3;B3[19/32;0], E4[19/32;.;52], r[1/32], F3;A3;B3[1/8;0], E4[7/64;1/8;52]",
          default_volume=48),  # 4  G13
])


# ── A · bars 5–12 ───────────────────────────────────────────────────────────
# Am9 | Fmaj9 | Cmaj7 | G13 | Am9 | Fmaj9 | Cmaj7 | G13

nylon_guitar_a = join([
    chord("G3;B3;C4[23/32;0], E4[23/32;.;55], r[1/32]", default_volume=51),  # 5  Am9
    chord("G3;A3;C4[23/32;0], E4[23/32;.;55], r[1/32]", default_volume=51),  # 6  Fmaj9
    C("G6", 3) % (23/32, 0, [51, 51, 51, 55]), rest(1/32),  # 7  Cmaj7
    chord("F3;A3;B3[23/32;0], E4[23/32;.;55], r[1/32]", default_volume=51),  # 8  G13
] * 2)

upright_bass_a = join([
    chord("A1[29/64;5/8], G1[7/64;1/8]", volume=69),  # 5  Am9
    chord("F2[29/64;5/8], D2[7/64;1/8]", volume=69),  # 6  Fmaj9
    chord("C2[29/64;5/8], A1[7/64;1/8]", volume=69),  # 7  Cmaj7
    chord("G1[29/64;5/8], G1[7/64;1/8]", volume=69),  # 8  G13
] * 2)


# ── B · bars 13–20 ──────────────────────────────────────────────────────────
# Am9 | Dm9 | Fmaj9 | Em7 | Am9 | Dm9 | Fmaj9 | Em7

nylon_guitar_b_bar13 = chord("G3;B3;C4[23/32;0], E4[23/32;.;58], r[1/32]", default_volume=54)
nylon_guitar_b_bar14 = join([C("Fmaj7", 3) % (23/32, 0, [54, 54, 54, 58]), rest(1/32)])
nylon_guitar_b_bar15 = chord("G3;A3;C4[23/32;0], E4[23/32;.;58], r[1/32]", default_volume=54)

nylon_guitar_b = join([
    nylon_guitar_b_bar13,  # 13  Am9
    nylon_guitar_b_bar14,  # 14  Dm9
    nylon_guitar_b_bar15,  # 15  Fmaj9
    # 16  Em7
    C("G", 3) % (19/32, 0, [54, 54, 58]), rest(1/32), C("G", 3) % (1/8, 0, [54, 54, 58]),
    nylon_guitar_b_bar13,  # 17  Am9
    nylon_guitar_b_bar14,  # 18  Dm9
    nylon_guitar_b_bar15,  # 19  Fmaj9
    C("G", 3) % (19/32, 0, [54, 54, 58]), rest(1/32),  # 20  Em7
    chord("G3;B3[7/64;0], D4[1/8;.;58]", default_volume=54),
])

music_box_b = join([
    # 13  Am9
    chord("r[1/8], D6[1/16;.], C6[3/16;.], A5[1/8;.;72], G5[15/64;1/4;77]", default_volume=74),
    chord("r[1/8], C6[1/16;.], D6[3/16;.], C6[19/64;3/8]", volume=76),  # 14  Dm9
    # 15  Fmaj9
    chord("r[1/8], A5[1/16;.;76], C6[3/16;.], D6[1/8;.], C6[15/64;1/4;83]", default_volume=78),
    chord("r[1/8], C6[1/16;.;74], A5[3/16;.], G5[19/64;3/8]", default_volume=72),  # 16  Em7
    # 17  Am9
    chord("r[1/8], C6[1/16;.;74], A5[3/16;.], G5[15/64;1/4], E5[1/8;.;71]", default_volume=72),
    # 18  Dm9
    chord("r[1/8], G5[1/16;.;73], A5[3/16;.;74], C6[15/64;1/4], D6[1/8;.]", default_volume=76),
    chord("r[1/8], A5[1/16;.], G5[3/16;.;75], E5[19/64;3/8;74]", default_volume=76),  # 19  Fmaj9
    chord("D5[1/8;.], D5[23/64;5/8;69]", default_volume=74),  # 20  Em7
])

upright_bass_b_bar14 = chord("D2[25/64;1/2], A2[11/64;1/4]", volume=72)
upright_bass_b_bar15 = chord("F2[25/64;1/2], C3[11/64;1/4]", volume=72)
upright_bass_b_bar16 = chord("E2[25/64;1/2], B2[11/64;1/4]", volume=72)

upright_bass_b = join([
    chord("A1[25/64;1/2], E2[11/64;1/4]", volume=72),  # 13  Am9
    upright_bass_b_bar14,  # 14  Dm9
    upright_bass_b_bar15,  # 15  Fmaj9
    upright_bass_b_bar16,  # 16  Em7
    chord("A2[25/64;1/2], E2[11/64;1/4]", volume=72),  # 17  Am9
    upright_bass_b_bar14,  # 18  Dm9
    upright_bass_b_bar15,  # 19  Fmaj9
    upright_bass_b_bar16,  # 20  Em7
])

drums_b_bar13 = hits(
    "K;H, 0, H, 0, S;H, 0, H, K;H, S;H, 0, H, 0",
    1/16,
    {"K": [87, 75], "H": [54, 54, 54, 54, 29], "S": 73},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 3/64], "S": 1/16},
)
drums_b_bar14 = hits(
    "K;H, 0, H, 0, S;H, 0, H, H, S;H, K, H, 0",
    1/16,
    {"K": [87, 75], "H": [54, 54, 54, 54, 29], "S": 73},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 3/64], "S": 1/16},
)

drums_b = join([
    drums_b_bar13,  # 13
    drums_b_bar14,  # 14
    drums_b_bar13,  # 15
    drums_b_bar14,  # 16
    drums_b_bar13,  # 17
    drums_b_bar14,  # 18
    drums_b_bar13,  # 19
    hits("K;H, 0, H, 0, S, S, S;T3, 0, S, S, S;T3, 0",  # 20
         1/16,
         {"K": 87, "H": 54, "S": [79, 44, 79], "T3": 67},
         {"K": 1/16, "H": 1/16, "S": [1/16, 3/64, 1/16], "T3": 1/16}),
])


# ── A · bars 21–28 ──────────────────────────────────────────────────────────
# Am9 | Fmaj9 | Cmaj7 | G13 | Am9 | Fmaj9 | Cmaj7 | G13

nylon_guitar_a_2 = join([
    chord("G3;B3;C4[23/32;0], E4[23/32;.;57], r[1/32]", default_volume=53),  # 21  Am9
    chord("G3;A3;C4[23/32;0], E4[23/32;.;57], r[1/32]", default_volume=53),  # 22  Fmaj9
    C("G6", 3) % (23/32, 0, [53, 53, 53, 57]), rest(1/32),  # 23  Cmaj7
    chord("F3;A3;B3[23/32;0], E4[23/32;.;57], r[1/32]", default_volume=53),  # 24  G13
] * 2)

music_box_a_2_bar21 = chord("C6[15/64;1/4], C6[1/16;.], A5[23/64;7/16;71]", default_volume=78)

music_box_a_2 = join([
    music_box_a_2_bar21,  # 21  Am9
    rest(3/4),  # 22  Fmaj9
    chord("C6[15/64;1/4], B5[1/16;.], C6[23/64;7/16;76]", default_volume=81),  # 23  Cmaj7
    chord("B5[1/8;.], G5[23/64;5/8;70]", default_volume=77),  # 24  G13
    music_box_a_2_bar21,  # 25  Am9
    rest(3/4),  # 26  Fmaj9
    chord("G5[15/64;1/4], B5[1/16;.;81], G5[23/64;7/16;74]", default_volume=79),  # 27  Cmaj7
    chord("A5[1/8;.], A5[23/64;5/8;71]", default_volume=76),  # 28  G13
])

upright_bass_a_2_bar22 = chord(
    "F2[11/32;.], r[3/32], F3[1/16;.], r[1/8], D2[7/64;1/8]", volume=71
)
upright_bass_a_2_bar23 = chord(
    "C2[11/32;.], r[3/32], C3[1/16;.], r[1/8], A1[7/64;1/8]", volume=71
)
upright_bass_a_2_bar24 = chord(
    "G1[11/32;.], r[3/32], G2[1/16;.], r[1/8], G1[7/64;1/8]", volume=71
)

upright_bass_a_2 = join([
    chord("A2[11/32;.], r[3/32], A2[1/16;.], r[1/8], G2[7/64;1/8]", volume=71),  # 21  Am9
    upright_bass_a_2_bar22,  # 22  Fmaj9
    upright_bass_a_2_bar23,  # 23  Cmaj7
    upright_bass_a_2_bar24,  # 24  G13
    chord("A1[11/32;.], r[3/32], A2[1/16;.], r[1/8], G1[7/64;1/8]", volume=71),  # 25  Am9
    upright_bass_a_2_bar22,  # 26  Fmaj9
    upright_bass_a_2_bar23,  # 27  Cmaj7
    upright_bass_a_2_bar24,  # 28  G13
])

drums_a_2_bar21 = hits(
    "K;H, 0, H, 0, S;H, 0, H, K;H, S;H, 0, H, 0",
    1/16,
    {"K": [85, 74], "H": [53, 53, 53, 53, 29], "S": 72},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 3/64], "S": 1/16},
)
drums_a_2_bar22 = hits(
    "K;H, 0, H, 0, S;H, 0, H, H, S;H, K, H, 0",
    1/16,
    {"K": [85, 74], "H": [53, 53, 53, 53, 29], "S": 72},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 3/64], "S": 1/16},
)

drums_a_2 = join([
    drums_a_2_bar21,  # 21
    drums_a_2_bar22,  # 22
    drums_a_2_bar21,  # 23
    drums_a_2_bar22,  # 24
    drums_a_2_bar21,  # 25
    drums_a_2_bar22,  # 26
    drums_a_2_bar21,  # 27
    hits("K;H, 0, H, 0, S, S, S;T3, 0, S, S, S;T3, 0",  # 28
         1/16,
         {"K": 85, "H": 53, "S": [78, 43, 78], "T3": 66},
         {"K": 1/16, "H": 1/16, "S": [1/16, 3/64, 1/16], "T3": 1/16}),
])


# ── outro · bars 29–32 ──────────────────────────────────────────────────────
# Am9 | Fmaj9 | Fmaj7 | Am9

nylon_guitar_outro_bar30 = chord("G3;A3;C4[23/32;0], E4[23/32;.;51], r[1/32]", default_volume=47)

nylon_guitar_outro = join([
    chord("G3;B3;C4[23/32;0], E4[23/32;.;52], r[1/32]", default_volume=48),  # 29  Am9
    nylon_guitar_outro_bar30, nylon_guitar_outro_bar30,  # 30–31
    chord("G3;A3;B3;C4[47/64;3/4]", volume=54),  # 32  Am9
])

upright_bass_outro = join([
    rest(9/4),  # 29–31
    chord("A1", 47/64, 3/4, 65),  # 32  Am9
])


# ── tracks ──────────────────────────────────────────────────────────────────

nylon_guitar = perform(
    join([
        nylon_guitar_intro, nylon_guitar_a, nylon_guitar_b, nylon_guitar_a_2, nylon_guitar_outro,
    ]),
    swing=57.5, grid=1/16, late=22, loose=9, touch=5, seed=577356519,
)
music_box = perform(
    join([rest(9), music_box_b, music_box_a_2]),
    swing=57.5, grid=1/16, late=28, loose=9, touch=5, seed=25548928,
)
upright_bass = perform(
    join([rest(3), upright_bass_a, upright_bass_b, upright_bass_a_2, upright_bass_outro]),
    swing=57.5, grid=1/16, late=14, loose=9, touch=5, seed=830920528,
)
drums = perform(
    join([rest(9), drums_b, drums_a_2]),
    swing=57.5, grid=1/16, late=6, loose=9, touch=5, seed=788540594,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [nylon_guitar, music_box, upright_bass, drums],
    instruments=["Acoustic Guitar (nylon)", "Music Box", "Acoustic Bass", 1],
    bpm=BPM,
    track_names=["nylon guitar", "music box", "upright bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(46, mode="value")], [pan(64, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(90, mode="value")], [volume(92, mode="value")], [volume(106, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=3, denominator=4, is_meta=True),
        event("key_signature", key="Am", is_meta=True),
    ],
    name="Paper Cranes",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 92160,
    "sections": [
        (0, 11520, "intro", 0.17), (11520, 23040, "A", 0.35), (34560, 23040, "B", 0.51),
        (57600, 23040, "A", 0.45), (80640, 11520, "outro", 0.15),
    ],
    "chords": [
        (0, 2880, "Am9", "i9"), (2880, 2880, "Fmaj9", "VImaj9"),
        (5760, 2880, "Cmaj7", "IIImaj7"), (8640, 2880, "G13", "VII13"),
        (11520, 2880, "Am9", "i9"), (14400, 2880, "Fmaj9", "VImaj9"),
        (17280, 2880, "Cmaj7", "IIImaj7"), (20160, 2880, "G13", "VII13"),
        (23040, 2880, "Am9", "i9"), (25920, 2880, "Fmaj9", "VImaj9"),
        (28800, 2880, "Cmaj7", "IIImaj7"), (31680, 2880, "G13", "VII13"),
        (34560, 2880, "Am9", "i9"), (37440, 2880, "Dm9", "iv9"),
        (40320, 2880, "Fmaj9", "VImaj9"), (43200, 2880, "Em7", "v7"), (46080, 2880, "Am9", "i9"),
        (48960, 2880, "Dm9", "iv9"), (51840, 2880, "Fmaj9", "VImaj9"),
        (54720, 2880, "Em7", "v7"), (57600, 2880, "Am9", "i9"), (60480, 2880, "Fmaj9", "VImaj9"),
        (63360, 2880, "Cmaj7", "IIImaj7"), (66240, 2880, "G13", "VII13"),
        (69120, 2880, "Am9", "i9"), (72000, 2880, "Fmaj9", "VImaj9"),
        (74880, 2880, "Cmaj7", "IIImaj7"), (77760, 2880, "G13", "VII13"),
        (80640, 2880, "Am9", "i9"), (83520, 2880, "Fmaj9", "VImaj9"),
        (86400, 2880, "Fmaj7", "VImaj7"), (89280, 2880, "Am9", "i9"),
    ],
    "about": {
        "seed": "13",
        "prompt": "calm lo-fi study beat in 3/4, A minor, 88 bpm, nylon guitar, music box, upright bass and drums, 32 bars",
        "genre": "lofi",
    },
    "tracks": [
        {
            "name": "nylon guitar",
            "role": "chords",
            "instrument": {
                "name": "Acoustic Guitar (nylon)", "program": 25, "low": 40, "high": 83,
            },
            "events": ["volume", "pan", (0, 91, 46), (0, 93, 8)],
        },
        {
            "name": "music box",
            "role": "melody",
            "instrument": {"name": "Music Box", "program": 11, "low": 60, "high": 96},
            "events": ["volume", "pan", (0, 91, 54), (0, 93, 0)],
        },
        {
            "name": "upright bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 20), (0, 93, 0)],
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
