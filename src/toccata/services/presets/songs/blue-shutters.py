"""Blue Shutters

Key     D major
Tempo   132 quarter notes a minute, 4/4
Form    A 8 · A 8 · B 8 · A 8
Tracks  flute, nylon guitar, upright bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 132
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "SS": 37, "H": 42, "T5": 43, "0": -1, "-": -2}


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


# ── A · bars 1–8 ────────────────────────────────────────────────────────────
# Dmaj9 | Dmaj9 | E7 | E7 | Em9 | A13 | Dmaj9 | Eb7

nylon_guitar_a_bar1 = join([
    C("A6", 3) % (197/1280, [0, 0, 0, 3/8], [50, 50, 50, 54]),
    C("A6", 3) % (1/3, [0, 0, 0, 3/8], [50, 50, 50, 54]),
    C("A6", 3) % (1/3, [0, 0, 0, 1/4], [50, 50, 50, 54]),
])

nylon_guitar_a = join([
    nylon_guitar_a_bar1,  # 1  Dmaj9
    rest(1/4), C("A6", 3) % (1/3, [0, 0, 0, 3/8], [50, 50, 50, 54]),  # 2  Dmaj9
    C("A6", 3) % (1/3, [0, 0, 0, 3/8], [50, 50, 50, 54]),
    C("G#m7b5", 3) % (197/1280, [0, 0, 0, 3/8], [50, 50, 50, 54]),  # 3  E7
    C("G#m7b5", 3) % (1/3, [0, 0, 0, 3/8], [50, 50, 50, 54]),
    C("G#m7b5", 3) % (1/3, [0, 0, 0, 1/4], [50, 50, 50, 54]),
    rest(1/4), C("G#m7b5", 3) % (1/3, [0, 0, 0, 3/8], [50, 50, 50, 54]),  # 4  E7
    C("G#m7b5", 3) % (1/3, [0, 0, 0, 3/8], [50, 50, 50, 54]),
    C("Gmaj7", 3) % (197/1280, [0, 0, 0, 3/8], [50, 50, 50, 54]),  # 5  Em9
    C("Gmaj7", 3) % (1/3, [0, 0, 0, 3/8], [50, 50, 50, 54]),
    C("Gmaj7", 3) % (1/3, [0, 0, 0, 1/4], [50, 50, 50, 54]),
    chord("r[1/4], G3;B3;C#4[1/3;0], F#4[1/3;3/8;54], G3;B3;C#4[1/3;0], F#4[1/3;3/8;54]",
          default_volume=50),  # 6  A13
    nylon_guitar_a_bar1,  # 7  Dmaj9
    chord("r[1/4], A#3;C#4[1/3;0], G4[1/3;3/8;54], A#3;C#4[1/3;0], G4[1/3;3/8;54]",  # 8  Eb7
          default_volume=50),
])


# ── A · bars 9–16 ───────────────────────────────────────────────────────────
# Dmaj9 | Dmaj9 | E7 | E7 | Em9 | A13 | Dmaj9 | Eb7
# All of it as in a.


# ── B · bars 17–24 ──────────────────────────────────────────────────────────
# Gmaj9 | Gm6/9 | F#m7 | Bm9 | Em9 | Em9 | E7 | Em9 Eb7

flute_b = join([
    chord("r[1/8], D5[7/64;1/8], C#5[1/8;.;70], D5[1/4;.], E5[1/4;.], G5[7/64;1/8;68]",
          default_volume=66),  # 17  Gmaj9
    chord("D5[7/64;1/8;72], E5[1/4;.], G5[1/4;.;70], E5[15/64;1/4], C#5[1/8;.;66]",  # 18  Gm6/9
          default_volume=68),
    chord("r[1/8], F#5[1/8;.], E5[1/8;.;75], E5[1/4;.;70], F#5[15/64;1/4], A5[1/8;.]",  # 19  F#m7
          default_volume=71),
    chord("F#5[23/64;3/8], F#5[9/16;.;67], r[1/16]", default_volume=72),  # 20  Bm9
    chord("r[1/8], D5[7/64;1/8], C#5[1/8;.;70], D5[15/64;1/4], E5[15/64;1/4], G5[1/8;.;68]",
          default_volume=66),  # 21  Em9
    chord("D5[7/64;1/8;72], E5[1/4;.], G5[15/64;1/4;70], E5[1/4;.], C#5[7/64;1/8;66]",  # 22  Em9
          default_volume=68),
    chord("E5[7/64;1/8;75], F#5[1/4;.;71], E5[15/64;1/4;70], D5[15/64;1/4], D5[1/8;.]",  # 23  E7
          default_volume=69),
    chord("D5", 3/4, 1, 71),  # 24  Em9 Eb7
])

nylon_guitar_b = join([
    C("Bm7", 3) % (197/1280, [0, 0, 0, 3/8], [52, 52, 52, 56]),  # 17  Gmaj9
    C("Bm7", 3) % (1/3, [0, 0, 0, 3/8], [52, 52, 52, 56]),
    C("Bm7", 3) % (1/3, [0, 0, 0, 1/4], [52, 52, 52, 56]),
    chord("r[1/4], A#3;D4;E4[1/3;0], A4[1/3;3/8;56], A#3;D4;E4[1/3;0], A4[1/3;3/8;56]",
          default_volume=52),  # 18  Gm6/9
    chord("C#4;E4[197/1280;0], A4[197/1280;3/8;56], C#4;E4[1/3;0], A4[1/3;3/8;56], "  # 19  F#m7
          "C#4;E4[1/3;0], A4[1/3;1/4;56]", default_volume=52),
    chord("r[1/4], C#4;D4;F#4[1/3;0], A4[1/3;3/8;56], C#4;D4;F#4[1/3;0], A4[1/3;3/8;56]",
          default_volume=52),  # 20  Bm9
    chord("D4;F#4;G4[197/1280;0], B4[197/1280;3/8;56], D4;F#4;G4[1/3;0], B4[1/3;3/8;56], "
          "D4;F#4;G4[1/3;0], B4[1/3;1/4;56]", default_volume=52),  # 21  Em9
    chord("r[1/4], D4;F#4;G4[1/3;0], B4[1/3;3/8;56], D4;F#4;G4[1/3;0], B4[1/3;3/8;56]",  # 22  Em9
          default_volume=52),
    chord("D4;F#4;G#4[197/1280;0], B4[197/1280;3/8;56], D4;F#4;G#4[1/3;0], B4[1/3;3/8;56], "
          "D4;F#4;G#4[1/3;0], B4[1/3;1/4;56]", default_volume=52),  # 23  E7
    chord("r[1/4], D4;F#4;G4[1/3;0], B4[1/3;3/8;56], C#4;G4[1/3;0], A#4[1/3;3/8;56]",
          default_volume=52),  # 24  Em9 Eb7
])

upright_bass_b = join([
    chord("G2, D3", 5/8, 1/2, 63),  # 17  Gmaj9
    chord("G2, D3", 5/8, 1/2, 63),  # 18  Gm6/9
    chord("F#2, C#3", 5/8, 1/2, 63),  # 19  F#m7
    chord("B2, F#2", 5/8, 1/2, 63),  # 20  Bm9
    chord("E2, B2", 5/8, 1/2, 63),  # 21  Em9
    chord("E2, B2", 5/8, 1/2, 63),  # 22  Em9
    chord("E2, B2", 5/8, 1/2, 63),  # 23  E7
    chord("E2, D#2", 5/8, 1/2, 63),  # 24  Em9 Eb7
])

drums_b_bar17 = hits(
    "K;SS;H, 0, H, K;SS, K;H, 0, SS;H, K", 1/8, {"K": [62, 34], "SS": 53, "H": 45}, 1/16
)
drums_b_bar18 = hits(
    "K;H, 0, SS;H, K, K;H, SS, H, K", 1/8, {"K": [62, 34], "H": 45, "SS": 53}, 1/16
)

drums_b = join([
    drums_b_bar17,  # 17
    drums_b_bar18,  # 18
    drums_b_bar17,  # 19
    drums_b_bar18,  # 20
    drums_b_bar17,  # 21
    drums_b_bar18,  # 22
    drums_b_bar17,  # 23
    hits("K;H, 0, SS;H, K, K;H, SS, H, K;T5",  # 24
         1/8, {"K": [62, 34], "H": 45, "SS": 53, "T5": 24}, 1/16),
])


# ── A · bars 25–32 ──────────────────────────────────────────────────────────
# Dmaj9 | Dmaj9 | E7 | E7 | Em9 | A13 | Em9 Eb9 | Dmaj9

nylon_guitar_a_3 = join([
    chord("C#4;E4;F#4[197/1280;0], A4[197/1280;3/8;54], C#4;E4;F#4[1/3;0], A4[1/3;3/8;54], "
          "C#4;E4;F#4[1/3;0], A4[1/3;1/4;54]", default_volume=50),  # 25  Dmaj9
    chord("r[1/4], C#4;E4;F#4[1/3;0], A4[1/3;3/8;54], C#4;E4;F#4[1/3;0], A4[1/3;3/8;54]",
          default_volume=50),  # 26  Dmaj9
    C("Bm6", 3) % (197/1280, [0, 0, 0, 3/8], [50, 50, 50, 54]),  # 27  E7
    C("Bm6", 3) % (1/3, [0, 0, 0, 3/8], [50, 50, 50, 54]),
    C("Bm6", 3) % (1/3, [0, 0, 0, 1/4], [50, 50, 50, 54]),
    rest(1/4), C("Bm6", 3) % (1/3, [0, 0, 0, 3/8], [50, 50, 50, 54]),  # 28  E7
    C("Bm6", 3) % (1/3, [0, 0, 0, 3/8], [50, 50, 50, 54]),
    chord("B3;D4;F#4[197/1280;0], G4[197/1280;3/8;54], B3;D4;F#4[1/3;0], G4[1/3;3/8;54], "
          "B3;D4;F#4[1/3;0], G4[1/3;1/4;54]", default_volume=50),  # 29  Em9
    chord("r[1/4], B3;C#4;F#4[1/3;0], G4[1/3;3/8;54], B3;C#4;F#4[1/3;0], G4[1/3;3/8;54]",
          default_volume=50),  # 30  A13
    chord("B3;D4;F#4[197/1280;0], G4[197/1280;3/8;54]", default_volume=50),  # 31  Em9 Eb9
    C("A#m6", 3) % (1/3, [0, 0, 0, 3/8], [50, 50, 50, 54]),
    C("A#m6", 3) % (1/3, [0, 0, 0, 1/4], [50, 50, 50, 54]),
    chord("A3[6197/3840;7/384], C#4[2033/1280;7/384;54], D4[25/16;7/384;56], "  # 32  Dmaj9
          "E4[2951/1920;7/384;57], F#4[1451/960;89/96;59]", default_volume=53),
])

upright_bass_a_3 = join([
    rest(7),  # 25–31
    chord("D2", 21/16, 1, 68),  # 32  Dmaj9
])


# ── tracks ──────────────────────────────────────────────────────────────────

flute = perform(join([rest(16), flute_b]), late=26, loose=9, touch=5, seed=110631736)
nylon_guitar = perform(
    join([nylon_guitar_a, nylon_guitar_a, nylon_guitar_b, nylon_guitar_a_3]),
    late=4, loose=9, touch=5, seed=501294644, gate=61,
)
upright_bass = perform(
    join([rest(16), upright_bass_b, upright_bass_a_3]),
    late=2, loose=9, touch=5, seed=180491030, gate=75,
)
drums = perform(join([rest(16), drums_b]), loose=9, touch=5, seed=940603890)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [flute, nylon_guitar, upright_bass, drums],
    instruments=["Flute", "Acoustic Guitar (nylon)", "Acoustic Bass", 1],
    bpm=BPM,
    track_names=["flute", "nylon guitar", "upright bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(100, mode="value")], [volume(90, mode="value")], [volume(106, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="D", is_meta=True),
    ],
    name="Blue Shutters",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 122880,
    "sections": [
        (0, 30720, "A", 0.2), (30720, 30720, "A", 0.2), (61440, 30720, "B", 0.32),
        (92160, 30720, "A", 0.2),
    ],
    "chords": [
        (0, 7680, "Dmaj9", "Imaj9"), (7680, 7680, "E7", "II7"), (15360, 3840, "Em9", "ii9"),
        (19200, 3840, "A13", "V13"), (23040, 3840, "Dmaj9", "Imaj9"),
        (26880, 3840, "Eb7", "bII7"), (30720, 7680, "Dmaj9", "Imaj9"),
        (38400, 7680, "E7", "II7"), (46080, 3840, "Em9", "ii9"), (49920, 3840, "A13", "V13"),
        (53760, 3840, "Dmaj9", "Imaj9"), (57600, 3840, "Eb7", "bII7"),
        (61440, 3840, "Gmaj9", "IVmaj9"), (65280, 3840, "Gm6/9", "iv6/9"),
        (69120, 3840, "F#m7", "iii7"), (72960, 3840, "Bm9", "vi9"), (76800, 7680, "Em9", "ii9"),
        (84480, 3840, "E7", "II7"), (88320, 1920, "Em9", "ii9"), (90240, 1920, "Eb7", "bII7"),
        (92160, 7680, "Dmaj9", "Imaj9"), (99840, 7680, "E7", "II7"),
        (107520, 3840, "Em9", "ii9"), (111360, 3840, "A13", "V13"), (115200, 1920, "Em9", "ii9"),
        (117120, 1920, "Eb9", "bII9"), (119040, 3840, "Dmaj9", "Imaj9"),
    ],
    "about": {
        "seed": "101",
        "prompt": "relaxed bossa nova in D major, 132 bpm, flute, nylon guitar, upright bass and drums, 32 bars AABA",
        "genre": "bossa",
    },
    "tracks": [
        {
            "name": "flute",
            "role": "melody",
            "instrument": {"name": "Flute", "program": 74, "low": 60, "high": 98},
            "events": ["volume", "pan", (0, 91, 50), (0, 93, 0)],
        },
        {
            "name": "nylon guitar",
            "role": "chords",
            "instrument": {
                "name": "Acoustic Guitar (nylon)", "program": 25, "low": 40, "high": 83,
            },
            "events": ["volume", "pan", (0, 91, 42), (0, 93, 8)],
        },
        {
            "name": "upright bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 16), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 28), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
