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
# Fm9 | Fm9 | Fm9 | Fm9 | Bbm9 | Fm9 | Gm7b5 C7b9 | Fm9 C7b9

jazz_guitar_a = join([
    C("Abmaj7", 3) % (31/64, [0, 0, 0, 1/2], [54, 54, 54, 57]),  # 1  Fm9
    C("Abmaj7", 3) % (31/64, [0, 0, 0, 1/2], [54, 54, 54, 57]),
    C("Abmaj7", 3) % (31/32, 0, [54, 54, 54, 57]), rest(1/32),  # 2  Fm9
    chord("Ab3[39/64;7/384], C4[19/32;7/384], Eb4[9/16;7/384], G4[35/64;73/128;57], "  # 3  Fm9
          "Ab3[21/64;0;56], C4;Eb4[23/64;0;56], G4[23/64;3/8;61]", default_volume=54),
    chord("Ab3[31/64;7/384], C4[15/32;7/384], Eb4[29/64;7/384], G4[7/16;73/128;57]",  # 4  Fm9
          default_volume=54),
    C("Abmaj7", 3) % (5/64, [0, 0, 0, 1/8], [56, 56, 56, 61]),
    C("Abmaj7", 3) % (1/4, 0, [54, 54, 54, 57]),
    chord("Ab3;C4;Db4[39/64;0], F4[39/64;5/8;57], Ab3;C4[21/64;0;56], Db4[23/64;0;56], "
          "F4[23/64;3/8;61]", default_volume=54),  # 5  Bbm9
    C("Abmaj7", 3) % (23/64, [0, 0, 0, 3/8], [54, 54, 54, 57]),  # 6  Fm9
    C("Abmaj7", 3) % (31/64, [0, 0, 0, 1/2], [56, 56, 56, 61]),
    chord("Bb3[5/64;0], Db4[3/32;0], F4[1/8;0], G4[1/8;.;61]", default_volume=56),
    chord("Bb3[31/64;7/384], Db4[15/32;7/384], F4[29/64;7/384], G4[7/16;73/128;57], "
          "Bb3;Db4;E4[23/64;0;56], G4[21/64;3/8;61]", default_volume=54),  # 7  Gm7b5 C7b9
    C("Abmaj7", 3) % (31/64, [0, 0, 0, 1/2], [54, 54, 54, 57]),  # 8  Fm9 C7b9
    chord("Bb3;Db4[15/64;0], E4[1/4;0], G4[15/64;1/4;57]", default_volume=54),
    C("Bbdim7", 3) % (1/4, 0, [54, 54, 54, 57]),
])

upright_bass_a_bar1 = chord("F2[3/8;.], F2[5/64;1/8], C3[3/8;.], Eb2[5/64;1/8]", volume=76)

upright_bass_a = join([
    upright_bass_a_bar1,  # 1  Fm9
    chord("F2[1/2;.], Ab2[31/64;1/2]", volume=76),  # 2  Fm9
    upright_bass_a_bar1,  # 3  Fm9
    chord("F2, Ab2", 1/2, 1/2, 76),  # 4  Fm9
    chord("Bb1[3/8;.], Bb1[5/64;1/8], F2[3/8;.], G1[5/64;1/8]", volume=76),  # 5  Bbm9
    chord("F2, Ab2", 1/2, 1/2, 76),  # 6  Fm9
    chord("G2[3/8;.], G2[5/64;1/8], C2[3/8;.], Eb2[5/64;1/8]", volume=76),  # 7  Gm7b5 C7b9
    chord("F2[31/64;1/2], C2[1/2;.]", volume=76),  # 8  Fm9 C7b9
])


# ── A · bars 9–16 ───────────────────────────────────────────────────────────
# Fm9 | Fm9 | Fm9 | Fm9 | Bbm9 | Fm9 | Gm7b5 C7b9 | Fm9

trumpet_a_2 = join([
    chord("r[1/8], C5[37/64;5/8], C5[1/8;.;82], Bb4[1/8;.;76]", default_volume=77),  # 9  Fm9
    chord("r[1/8], C5[21/64;3/8], Eb5[1/8;.;85], F5[3/8;.;81]", default_volume=79),  # 10  Fm9
    chord("r[1/8], C5[37/64;5/8], C5[1/8;.;86], Bb4[1/8;.;80]", default_volume=81),  # 11  Fm9
    # 12  Fm9
    chord("r[1/8], Ab4[21/64;3/8], C5[1/8;.;82], Eb5[5/16;.;78], r[1/16]", default_volume=75),
    chord("r[1/8], C5[3/8;.], r[1/8], Bb4[3/8;.;76]", default_volume=77),  # 13  Bbm9
    chord("r[1/8], C5[3/8;.], r[1/8], Ab4[3/8;.;77]", default_volume=79),  # 14  Fm9
    # 15  Gm7b5 C7b9
    chord("r[1/8], Db5[21/64;3/8], G5[1/8;.;89], Bb4[21/64;3/8;80]", default_volume=81),
    chord("F4", 63/64, 1, 76),  # 16  Fm9
])

jazz_guitar_a_2_bar10 = join([C("Abmaj7", 3) % (31/32, 0, [55, 55, 55, 59]), rest(1/32)])

jazz_guitar_a_2 = join([
    chord("Ab3[31/64;7/384], C4[15/32;7/384], Eb4[29/64;7/384], G4[27/64;57/128;59]",  # 9  Fm9
          default_volume=55),
    C("Abmaj7", 3) % (31/64, [0, 0, 0, 1/2], [55, 55, 55, 59]),
    jazz_guitar_a_2_bar10,  # 10  Fm9
    C("Abmaj7", 3) % (31/64, [0, 0, 0, 1/2], [55, 55, 55, 59]),  # 11  Fm9
    C("Abmaj7", 3) % (31/64, [0, 0, 0, 1/2], [55, 55, 55, 59]),
    chord("Ab3[31/64;7/384], C4[15/32;7/384], Eb4[29/64;7/384], G4[7/16;73/128;59]",  # 12  Fm9
          default_volume=55),
    C("Abmaj7", 3) % (5/64, [0, 0, 0, 1/8], [58, 58, 58, 63]),
    chord("Ab3;C4[15/64;0], Eb4[1/4;0], G4[1/4;.;59]", default_volume=55),
    chord("Ab3;C4;Db4[31/32;0], F4[31/32;.;59], r[1/32]", default_volume=55),  # 13  Bbm9
    jazz_guitar_a_2_bar10,  # 14  Fm9
    chord("Bb3;Db4;F4[31/64;0], G4[31/64;1/2;59]", default_volume=55),  # 15  Gm7b5 C7b9
    C("Bbdim7", 3) % (1/8, 0, [55, 55, 55, 59]), rest(3/8),
    chord("Ab3;Eb4;F4;G4[63/64;1]", volume=68),  # 16  Fm9
])

upright_bass_a_2_bar10 = chord("F2[31/64;1/2], Ab2[1/2;.]", volume=78)

upright_bass_a_2 = join([
    chord("F2[3/8;.], F2[5/64;1/8], C3[3/8;.], G2[5/64;1/8]", volume=78),  # 9  Fm9
    upright_bass_a_2_bar10,  # 10  Fm9
    chord("F2[3/8;.], F2[5/64;1/8], C3[3/8;.], Eb2[5/64;1/8]", volume=78),  # 11  Fm9
    chord("F2, Ab2", 1/2, 1/2, 78),  # 12  Fm9
    chord("Bb1[3/8;.], Bb1[5/64;1/8], F2[3/8;.], G1[5/64;1/8]", volume=78),  # 13  Bbm9
    upright_bass_a_2_bar10,  # 14  Fm9
    chord("G2[3/8;.], G2[5/64;1/8], C2[3/8;.], Eb2[5/64;1/8]", volume=78),  # 15  Gm7b5 C7b9
    chord("F1", 1, 1, 81),  # 16  Fm9
])


# ── tracks ──────────────────────────────────────────────────────────────────

trumpet = perform(
    join([rest(8), trumpet_a_2]),
    swing=64.7, late=18, loose=8, touch=6, seed=710665198,
)
jazz_guitar = perform(
    join([jazz_guitar_a, jazz_guitar_a_2]),
    swing=66.5, late=5, loose=8, touch=6, seed=528486946,
)
upright_bass = perform(
    join([upright_bass_a, upright_bass_a_2]),
    swing=66.5, late=-4, loose=8, touch=6, seed=446760229,
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
    "sections": [(0, 30720, "A", 0.373), (30720, 30720, "A", 0.454)],
    "chords": [
        (0, 15360, "Fm9", "i9"), (15360, 3840, "Bbm9", "iv9"), (19200, 3840, "Fm9", "i9"),
        (23040, 1920, "Gm7b5", "iiø7"), (24960, 1920, "C7b9", "V7b9"),
        (26880, 1920, "Fm9", "i9"), (28800, 1920, "C7b9", "V7b9"), (30720, 15360, "Fm9", "i9"),
        (46080, 3840, "Bbm9", "iv9"), (49920, 3840, "Fm9", "i9"), (53760, 1920, "Gm7b5", "iiø7"),
        (55680, 1920, "C7b9", "V7b9"), (57600, 3840, "Fm9", "i9"),
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
            "events": ["volume", "pan", (0, 91, 60), (0, 93, 0)],
        },
        {
            "name": "jazz guitar",
            "role": "chords",
            "instrument": {
                "name": "Electric Guitar (jazz)", "program": 27, "low": 40, "high": 86,
            },
            "events": ["volume", "pan", (0, 91, 52), (0, 93, 8)],
        },
        {
            "name": "upright bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 26), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
