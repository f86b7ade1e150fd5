"""After the Set

Key     F minor
Tempo   66 quarter notes a minute, 4/4
Form    A 8 · A 8
Tracks  trumpet, jazz guitar, upright bass

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 66
WHOLE = 3840  # ticks of a whole note: every note begins on a tick


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
# Bbm9 | Eb13 | Abmaj7 | Dbmaj7 | Gm7b5 | C7b9 | Fm9 | Fm9

jazz_guitar_a = join([
    chord("Ab3;C4;Db4[1/16;0], F4[1/16;.;65], r[9/16], Ab3;C4;Db4[1/16;0], F4[1/16;.;65], "
          "r[5/16]", default_volume=60),  # 1  Bbm9
    chord("r[1/8], G3;C4;Db4[1/8;0], F4[1/8;.;69], r[3/4]", default_volume=63),  # 2  Eb13
    chord("r[1/4], G3;Bb3;C4[7/64;0], Eb4[7/64;5/8;69], G3;Bb3;C4[7/64;0], Eb4[7/64;1/8;69]",
          default_volume=63),  # 3  Abmaj7
    rest(1/4), C("Fm7", 3) % (1/16, 0, [61, 61, 61, 67]), rest(9/16),  # 4  Dbmaj7
    C("Fm7", 3) % (1/16, 0, [61, 61, 61, 67]), rest(1/16),
    chord("r[1/4], F3;Bb3[7/64;0], Db4[7/64;5/8;70], F3[7/64;0], Bb3[5/64;0], Db4[5/64;1/8;70]",
          default_volume=64),  # 5  Gm7b5
    C("Gdim7", 3) % (1/4, 0, [67, 67, 67, 73]), rest(5/8),  # 6  C7b9
    C("Gdim7", 3) % (1/16, 0, [67, 67, 67, 73]), rest(1/16),
    rest(1/4), C("Abmaj7", 3) % (7/64, [0, 0, 0, 5/8], [60, 60, 60, 65]),  # 7  Fm9
    C("Abmaj7", 3) % (7/64, [0, 0, 0, 1/8], [60, 60, 60, 65]),
    rest(1/8), C("Abmaj7", 3) % (7/32, 0, [60, 60, 60, 66]), rest(21/32),  # 8  Fm9
])

upright_bass_a = join([
    chord("Bb1, F2", 5/8, 1/2, 78),  # 1  Bbm9
    chord("Eb2[5/8;1/2], Bb2[23/48;3/8], G2[5/48;1/8]", volume=78),  # 2  Eb13
    chord("Ab2, Eb3", 5/8, 1/2, 78),  # 3  Abmaj7
    chord("Db2, Ab2", 5/8, 1/2, 78),  # 4  Dbmaj7
    chord("G2, Db3", 5/8, 1/2, 78),  # 5  Gm7b5
    chord("C2[5/8;1/2], G2[23/48;3/8], Eb2[5/48;1/8]", volume=78),  # 6  C7b9
    chord("F2, C3", 5/8, 1/2, 78),  # 7  Fm9
    chord("F2, C3", 5/8, 1/2, 78),  # 8  Fm9
])


# ── A · bars 9–16 ───────────────────────────────────────────────────────────
# Bbm9 | Eb13 | Abmaj7 | Dbmaj7 | Gm7b5 | C7b9 | Gm7b5 C7b9 | Fm9

trumpet_a_2_bar10 = chord(
    "r[1/8], Eb5[5/64;1/8], F5[1/8;.;93], F5[1/8;.;88], r[1/8], G5[15/64;1/4;88], Db5[1/8;.]",
    default_volume=86,
)

trumpet_a_2 = join([
    chord("r[1/8], C5[5/64;1/8], Db5[1/8;.;90], r[1/4], Eb5[15/64;1/4;84], F5[1/8;.;86]",
          default_volume=83),  # 9  Bbm9
    trumpet_a_2_bar10,  # 10  Eb13
    chord("r[1/8], Bb4[5/64;1/8], F5[1/8;.;95], Eb5[15/64;1/4;88], C5[21/64;3/8;87]",
          default_volume=86),  # 11  Abmaj7
    chord("Db5[15/64;3/8], C5[15/64;1/4;83], G4[5/64;1/8;72], Ab4[1/8;.;78], Bb4[1/8;.;73]",
          default_volume=90),  # 12  Dbmaj7
    chord("r[1/8], C5[5/64;1/8;83], Db5[1/8;.;90], Db5[1/8;.], r[1/8], Eb5[15/64;1/4], "
          "F5[1/8;.;86]", default_volume=84),  # 13  Gm7b5
    trumpet_a_2_bar10,  # 14  C7b9
    chord("r[1/8], Eb5[5/64;1/8], Db5[1/8;.;93], r[1/4], C5[15/64;1/4;87], G4[5/64;1/8;84]",
          default_volume=88),  # 15  Gm7b5 C7b9
    chord("F4", 63/64, 1, 76),  # 16  Fm9
])

jazz_guitar_a_2 = join([
    chord("Ab3;C4;Db4[1/16;0], F4[1/16;.;68], r[9/16], Ab3;C4;Db4[1/16;0], F4[1/16;.;68], "
          "r[5/16]", default_volume=62),  # 9  Bbm9
    chord("r[1/8], G3;C4;Db4[1/8;0], F4[1/8;.;71], r[3/4]", default_volume=66),  # 10  Eb13
    chord("G3;Bb3;C4[1/16;0], Eb4[1/16;.;71], r[5/16], G3;Bb3;C4[1/16;0], Eb4[1/16;.;71], "
          "r[7/16], G3;Bb3;C4[1/16;0], Eb4[1/16;.;71], r[1/16]", default_volume=66),  # 11  Abmaj7
    rest(1/4), C("Fm7", 3) % (1/16, 0, [62, 62, 62, 68]), rest(9/16),  # 12  Dbmaj7
    C("Fm7", 3) % (1/16, 0, [62, 62, 62, 68]), rest(1/16),
    chord("r[1/8], F3;Bb3[1/8;0], Db4[1/8;.;72], r[3/4]", default_volume=67),  # 13  Gm7b5
    rest(1/8), C("Gdim7", 3) % (1/8, 0, [63, 63, 63, 69]), rest(3/4),  # 14  C7b9
    rest(1/8), C("Bbm", 3) % (7/32, 0, [64, 64, 70]), rest(21/32),  # 15  Gm7b5 C7b9
    chord("Ab3;Eb4;F4;G4[63/64;1]", volume=69),  # 16  Fm9
])

upright_bass_a_2 = join([
    chord("Bb2, F2", 5/8, 1/2, 80),  # 9  Bbm9
    chord("Eb2[5/8;1/2], Bb2[23/48;3/8], G2[5/48;1/8]", volume=80),  # 10  Eb13
    chord("Ab2, Eb3", 5/8, 1/2, 80),  # 11  Abmaj7
    chord("Db2, Ab2", 5/8, 1/2, 80),  # 12  Dbmaj7
    chord("G2, Db3", 5/8, 1/2, 80),  # 13  Gm7b5
    chord("C2[5/8;1/2], G2[23/48;3/8], Ab1[5/48;1/8]", volume=80),  # 14  C7b9
    chord("G1, C2", 5/8, 1/2, 80),  # 15  Gm7b5 C7b9
    chord("F2", 4/3, 1, 82),  # 16  Fm9
])


# ── tracks ──────────────────────────────────────────────────────────────────

trumpet = perform(
    join([rest(8), trumpet_a_2]),
    swing=67, late=16, loose=8, touch=6, seed=710665198,
)
jazz_guitar = perform(
    join([jazz_guitar_a, jazz_guitar_a_2]),
    swing=67, late=6, loose=8, touch=6, seed=528486946,
)
upright_bass = perform(
    join([upright_bass_a, upright_bass_a_2]),
    swing=67, late=-5, loose=8, touch=6, seed=446760229, gate=75,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [trumpet, jazz_guitar, upright_bass],
    instruments=["Trumpet", "Electric Guitar (jazz)", "Acoustic Bass"],
    bpm=BPM,
    track_names=["trumpet", "jazz guitar", "upright bass"],
    channels=[0, 1, 2],
    pan=[[pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")]],
    volume=[[volume(98, mode="value")], [volume(86, mode="value")], [volume(106, mode="value")]],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Fm", is_meta=True),
    ],
    name="After the Set",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 61440,
    "sections": [(0, 30720, "A", 0.393), (30720, 30720, "A", 0.473)],
    "chords": [
        (0, 3840, "Bbm9", "iv9"), (3840, 3840, "Eb13", "VII13"),
        (7680, 3840, "Abmaj7", "IIImaj7"), (11520, 3840, "Dbmaj7", "VImaj7"),
        (15360, 3840, "Gm7b5", "iiø7"), (19200, 3840, "C7b9", "V7b9"),
        (23040, 7680, "Fm9", "i9"), (30720, 3840, "Bbm9", "iv9"), (34560, 3840, "Eb13", "VII13"),
        (38400, 3840, "Abmaj7", "IIImaj7"), (42240, 3840, "Dbmaj7", "VImaj7"),
        (46080, 3840, "Gm7b5", "iiø7"), (49920, 3840, "C7b9", "V7b9"),
        (53760, 1920, "Gm7b5", "iiø7"), (55680, 1920, "C7b9", "V7b9"),
        (57600, 3840, "Fm9", "i9"),
    ],
    "about": {
        "seed": "22",
        "prompt": "slow jazz ballad in F minor, 66 bpm, trumpet, jazz guitar, upright bass, 16 bars, no drums",
        "genre": "jazz",
    },
    "tracks": [
        {
            "name": "trumpet",
            "role": "melody",
            "instrument": {"name": "Trumpet", "program": 57, "low": 52, "high": 86},
            "events": ["volume", "pan", (0, 91, 42), (0, 93, 0)],
        },
        {
            "name": "jazz guitar",
            "role": "chords",
            "instrument": {
                "name": "Electric Guitar (jazz)", "program": 27, "low": 40, "high": 86,
            },
            "events": ["volume", "pan", (0, 91, 34), (0, 93, 8)],
        },
        {
            "name": "upright bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 8), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
