"""Evening Chorale

Key     G major
Tempo   76 quarter notes a minute, 4/4
Form    A 8 · B 8
Tracks  choir, church organ

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 76
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
# G D7/A G/B C | Am/C D7 Em | C G/B Am7/C D | G/D D7 G | D/F# G D7/A G/B | C A7/C# D | G/B Am7/C D
# D7/C | G/B D7 G

choir_a = join([
    chord("G2;B3;D4[1/4;.], A2;F#3[1/4;0], D4[15/64;1/4], B2;G3;D4[1/4;.], C3[15/64;0], "
          "G3[1/4;0], E4[15/64;1/4]", volume=62),  # 1  G D7/A G/B C
    chord("C3;A3[1/4;0], E4[1/8;.], D4[1/8;.], D3;A3;C4[1/4;.]", volume=62),  # 2  Am/C D7 Em
    C("Em", 3) % (29/64, [0, 0, 1/2], 62),
    chord("C3;G3;C4[1/4;.], B2;G3;D4[1/4;.], C3;G3;E4[1/4;.], D3[15/64;0], F#3[1/4;0], "
          "D4[15/64;1/4]", volume=62),  # 3  C G/B Am7/C D
    # 4  G/D D7 G
    chord("D3;G3;D4[1/4;.], D3[15/64;0], F#3;C4[1/4;.], G2;D3;B3[29/64;1/2]", volume=62),
    chord("D3;F#3;D4[1/4;.], G2;G3[1/4;0], D4[1/8;.], E4[1/8;.], A2;C4;F#4[1/4;.], "
          "B2;B3;G4[1/4;.]", volume=62),  # 5  D/F# G D7/A G/B
    chord("C3;E4;G4[1/4;.], C#3;E4;G4[1/4;.], D3;D4;F#4[29/64;1/2]", volume=62),  # 6  C A7/C# D
    C("G/B", 3) % (1/4, 0, 62), C("C", 4) % (1/4, 0, 62),  # 7  G/B Am7/C D D7/C
    chord("D3;D4[1/4;0], F#4[15/64;1/4], C3[1/4;0], D4[15/64;0], F#4[1/4;.]", volume=62),
    chord("B2;D4;G4[1/4;.], D3;C4;F#4[1/4;.], G2;B3;D4[29/64;1/2]", volume=62),  # 8  G/B D7 G
])

church_organ_a = join([
    chord("G4, C5, B4, E5", 1/4, 1/4, 66),  # 1  G D7/A G/B C
    chord("A4[1/8;.], G4[1/8;.], F#4[1/4;.], G4[29/64;1/2]", volume=66),  # 2  Am/C D7 Em
    chord("E4[1/4;.], G4[1/4;.], A4[15/64;1/4], A4[1/4;.]", volume=66),  # 3  C G/B Am7/C D
    chord("B4[1/4;.], A4[1/4;.], G4[29/64;1/2]", volume=66),  # 4  G/D D7 G
    # 5  D/F# G D7/A G/B
    chord("A4[1/4;.], B4[1/8;.], C5[1/8;.], D5[15/64;1/4], D5[1/4;.]", volume=66),
    chord("C5[1/4;.], A4[15/64;1/4], A4[29/64;1/2]", volume=66),  # 6  C A7/C# D
    chord("G4, A4, D5, A4", 1/4, 1/4, 66),  # 7  G/B Am7/C D D7/C
    chord("G4[1/4;.], A4[1/4;.], G4[29/64;1/2]", volume=66),  # 8  G/B D7 G
])


# ── B · bars 9–16 ───────────────────────────────────────────────────────────
# G G/B C G | D/F# G D | G D/F# Em Am7/C | D D7 G | G/B C G/D D | Em A7 D | D D7 | G

choir_b = join([
    chord("G2;B3;D4[1/4;.], B2;G3;D4[1/4;.], C3[1/4;0], G3[15/64;0], E4[1/4;.], G2;G3[1/4;0], "
          "D4[15/64;1/4]", volume=64),  # 9  G G/B C G
    C("D/F#", 3) % (1/4, 0, 64),  # 10  D/F# G D
    chord("G2;B3[1/4;0], D4[15/64;1/4], D3;A3;D4[29/64;1/2]", volume=64),
    C("G", 3) % (1/4, 0, 64),  # 11  G D/F# Em Am7/C
    chord("F#3;A3[1/4;0], D4[1/8;.], C4[1/8;.], E3[1/8;0], G3[15/64;0], B3[1/4;1/8], D3[1/8;.], "
          "C3;G3;E4[1/4;.]", volume=64),
    chord("D3;F#3;D4[1/4;.], D3;F#3;C4[1/4;.], G2;G3;B3[29/64;1/2]", volume=64),  # 12  D D7 G
    chord("B2[1/4;0], G3[15/64;0], D4[1/4;.], C3;G3;E4[1/4;.], D3;G3;G4[1/4;.], D3[1/4;0], "
          "D4[1/8;0], F#4[1/4;1/8], C4[1/8;.]", volume=64),  # 13  G/B C G/D D
    chord("E3;B3;G4[1/4;.], A3;C#4;G4[1/4;.], D3;A3;F#4[29/64;1/2]", volume=64),  # 14  Em A7 D
    chord("D3[31/64;0], A3[1/4;0], D4[31/64;1/4], B3[1/4;.], D3;C4[1/2;0], D4[31/64;1/2]",
          volume=64),  # 15  D D7
    C("G", 3) % (63/64, [0, 0, 1], 64),  # 16  G
])

church_organ_b = join([
    chord("G4, D5, C5, B4", 1/4, 1/4, 68),  # 9  G G/B C G
    chord("A4[1/4;.], G4[1/4;.], F#4[29/64;1/2]", volume=68),  # 10  D/F# G D
    chord("G4[1/4;.], A4[1/4;.], B4[1/4;.], A4[15/64;1/4]", volume=68),  # 11  G D/F# Em Am7/C
    chord("A4[1/4;.], A4[1/4;.], G4[29/64;1/2]", volume=68),  # 12  D D7 G
    chord("D5, C5, B4, D5", 1/4, 1/4, 68),  # 13  G/B C G/D D
    chord("G5[1/4;.], A4[15/64;1/4], A4[29/64;1/2]", volume=68),  # 14  Em A7 D
    chord("F#4, F#4", 1/2, 1/2, 68),  # 15  D D7
    chord("G4", 63/64, 1, 68),  # 16  G
])


# ── tracks ──────────────────────────────────────────────────────────────────

choir = perform(join([choir_a, choir_b]), loose=8, touch=4, seed=1060304772)
church_organ = perform(
    join([church_organ_a, church_organ_b]),
    late=4, loose=8, touch=4, seed=519230414,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [choir, church_organ],
    instruments=["Choir Aahs", "Church Organ"],
    bpm=BPM,
    track_names=["choir", "church organ"],
    channels=[0, 1],
    pan=[[pan(46, mode="value")], [pan(64, mode="value")]],
    volume=[[volume(82, mode="value")], [volume(96, mode="value")]],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="G", is_meta=True),
    ],
    name="Evening Chorale",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 61440,
    "sections": [(0, 30720, "A", 0.355), (30720, 30720, "B", 0.435)],
    "chords": [
        (0, 960, "G", "I"), (960, 960, "D7/A", "V43"), (1920, 960, "G/B", "I6"),
        (2880, 960, "C", "IV"), (3840, 960, "Am/C", "ii6"), (4800, 960, "D7", "V7"),
        (5760, 1920, "Em", "vi"), (7680, 960, "C", "IV"), (8640, 960, "G/B", "I6"),
        (9600, 960, "Am7/C", "ii65"), (10560, 960, "D", "V"), (11520, 960, "G/D", "I64"),
        (12480, 960, "D7", "V7"), (13440, 1920, "G", "I"), (15360, 960, "D/F#", "V6"),
        (16320, 960, "G", "I"), (17280, 960, "D7/A", "V43"), (18240, 960, "G/B", "I6"),
        (19200, 960, "C", "IV"), (20160, 960, "A7/C#", "V65/V"), (21120, 1920, "D", "V"),
        (23040, 960, "G/B", "I6"), (24000, 960, "Am7/C", "ii65"), (24960, 960, "D", "V"),
        (25920, 960, "D7/C", "V42"), (26880, 960, "G/B", "I6"), (27840, 960, "D7", "V7"),
        (28800, 1920, "G", "I"), (30720, 960, "G", "I"), (31680, 960, "G/B", "I6"),
        (32640, 960, "C", "IV"), (33600, 960, "G", "I"), (34560, 960, "D/F#", "V6"),
        (35520, 960, "G", "I"), (36480, 1920, "D", "V"), (38400, 960, "G", "I"),
        (39360, 960, "D/F#", "V6"), (40320, 960, "Em", "vi"), (41280, 960, "Am7/C", "ii65"),
        (42240, 960, "D", "V"), (43200, 960, "D7", "V7"), (44160, 1920, "G", "I"),
        (46080, 960, "G/B", "I6"), (47040, 960, "C", "IV"), (48000, 960, "G/D", "I64"),
        (48960, 960, "D", "V"), (49920, 960, "Em", "vi"), (50880, 960, "A7", "V7/V"),
        (51840, 3840, "D", "V"), (55680, 1920, "D7", "V7"), (57600, 3840, "G", "I"),
    ],
    "about": {
        "seed": "41",
        "prompt": "a solemn chorale in G major, 76 bpm, choir and church organ, 16 bars",
        "genre": "classical",
    },
    "tracks": [
        {
            "name": "choir",
            "role": "chords",
            "instrument": {"name": "Choir Aahs", "program": 53, "low": 40, "high": 84},
            "events": ["volume", "pan", (0, 91, 78), (0, 93, 8)],
        },
        {
            "name": "church organ",
            "role": "melody",
            "instrument": {"name": "Church Organ", "program": 20, "low": 36, "high": 96},
            "events": ["volume", "pan", (0, 91, 86), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
