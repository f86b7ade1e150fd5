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
# G C/E D7/F# G | Am/C B7 Em | G/B C F#dim/A G/B | Am7/C D7 G | G G/B D G | Am/C D7 G | G C/E
# D7/F# G | Am/C D7 G

choir_a_bar1 = join([
    C("G", 3) % (1/4, 0, 62),
    chord("E3[1/8;0], C4[15/64;0], E4[3/8;1/8], G3[1/8;.], F#3[1/8;0], C4[1/4;1/8], A3[1/8;0], "
          "D4[7/64;1/8], G3[1/8;0], B3;D4[1/4;1/8], D3[1/8;.]", volume=62),
])

choir_a = join([
    choir_a_bar1,  # 1  G C/E D7/F# G
    chord("C3[1/8;0], C4[1/4;0], E4[3/8;1/8], A2[1/8;.], B2[1/8;0], F#3[1/4;1/8], D#3;D#4[1/8;.]",
          volume=62),  # 2  Am/C B7 Em
    C("Em", 3) % (29/64, [0, 0, 1/2], 62),
    chord("B2;G3;D4[1/4;.], C3[1/4;0], E3[1/8;0], C4[15/64;1/8], G3[1/8;.], A2;F#3[1/8;0], "
          "C4[1/4;1/8], C3;E3[1/8;.], B2;D3;D4[1/4;.]", volume=62),  # 3  G/B C F#dim/A G/B
    chord("C3[1/4;0], A3[1/8;0], E4[1/4;1/8], B3[1/8;.], D3[1/8;0], C4[1/2;0], D4[15/64;1/8], "
          "A2[1/8;.], G2;D4[29/64;1/4], B3[7/32;.], r[1/32]", volume=62),  # 4  Am7/C D7 G
    chord("G2;B3;D4[1/8;.], A2;A3;C4[1/8;.], B2[1/4;0], G3[3/8;0], D4[1/8;.], E4[1/8;.], "
          "D3[1/8;0], D4[1/4;1/8], A2;F#3[1/8;.], G2;D3;D4[1/4;.]", volume=62),  # 5  G G/B D G
    chord("C3;A3;E4[1/4;.], D3[1/8;0], C4[1/2;0], F#4[1/8;.], F#3;E4[1/8;.], G3;D4[29/64;1/4], "
          "B3[7/32;.], r[1/32]", volume=62),  # 6  Am/C D7 G
    choir_a_bar1,  # 7  G C/E D7/F# G
    chord("C3[1/8;0], C4[1/4;0], E4[3/8;1/8], E3[1/8;.], D3[1/8;0], C4[1/2;1/8], A2[1/8;0], "
          "D4[7/64;1/8], G2;D4[29/64;1/4], B3[7/32;.], r[1/32]", volume=62),  # 8  Am/C D7 G
])

church_organ_a_bar1 = chord("G4[15/64;1/4], G4[1/4;.], A4[1/4;.], B4[1/4;.]", volume=66)

church_organ_a = join([
    church_organ_a_bar1,  # 1  G C/E D7/F# G
    chord("A4[15/64;1/4], A4[1/4;.], G4[29/64;1/2]", volume=66),  # 2  Am/C B7 Em
    chord("G4[15/64;1/4], G4[1/4;.], A4[1/4;.], G4[1/4;.]", volume=66),  # 3  G/B C F#dim/A G/B
    chord("G4[1/4;.], F#4[1/4;.], G4[29/64;1/2]", volume=66),  # 4  Am7/C D7 G
    church_organ_a_bar1,  # 5  G G/B D G
    chord("C5[1/4;.], A4[1/4;.], G4[29/64;1/2]", volume=66),  # 6  Am/C D7 G
    chord("G4, G4, A4, B4", 1/4, 1/4, 66),  # 7  G C/E D7/F# G
    chord("A4[1/4;.], F#4[1/4;.], G4[29/64;1/2]", volume=66),  # 8  Am/C D7 G
])


# ── B · bars 9–16 ───────────────────────────────────────────────────────────
# G D Em Am | G/B A7/E D | Em Am D/F# Em | Am7/C D G | G Am7/C D Em | Am/C B Em | D D7 | G

choir_b = join([
    # 9  G D Em Am
    chord("G2;B3;D4[1/8;.], B2;G3;E4[1/8;.], D3;F#3[1/4;0], D4[1/8;.], C4[1/8;.], E3[1/8;0], "
          "G3;B3[1/4;1/8], B2[1/8;.], A2;E3;C4[1/8;.], C3;F#3;E4[1/8;.]", volume=64),
    chord("B2;G3[1/8;0], D4[1/4;1/8], D3;B3[1/8;.], E3[1/8;0], A3[1/4;0], C#4[1/8;.], "
          "C#3;B3[1/8;.], D3;A3[29/64;1/2]", volume=64),  # 10  G/B A7/E D
    # 11  Em Am D/F# Em
    chord("E3;G3[1/4;0], E4[15/64;1/4], A2;C4[1/8;0], E4[3/8;1/8], E3;B3[1/8;.], "
          "F#3;A3[1/4;1/8], D4[1/8;.], E3[1/8;0], G3;B3[1/4;1/8], D3[1/8;.]", volume=64),
    chord("C3[1/4;0], G3[1/8;0], E4[1/4;1/8], E3[1/8;.], D3[15/64;0], F#3;D4[1/8;.], "
          "E3;C4[1/8;.], G2;D3;B3[29/64;1/2]", volume=64),  # 12  Am7/C D G
    chord("G2[1/4;0], D3[1/8;0], B3[1/4;1/8], G3[1/8;.], C3[1/8;0], A3;G4[1/4;1/8], E3[1/8;.], "
          "D3;A3[1/4;0], F#4[1/8;.], A4[1/8;.], E3[1/8;0], E4[1/4;0], G4[1/8;.], D3;B4[1/8;.]",
          volume=64),  # 13  G Am7/C D Em
    chord("C3[1/8;0], E4[3/8;0], A4[1/4;1/8], A3[1/8;.], B3[1/8;0], F#4[1/4;1/8], "
          "F#3;D#4[1/8;.], E3;B3;G4[29/64;1/2]", volume=64),  # 14  Am/C B Em
    # 15  D D7
    chord("D3;D4[31/64;0], F#4[1/4;.], E4[1/4;.], D3;C4[1/2;0], D4[31/64;1/2]", volume=64),
    C("G", 3) % (63/64, [0, 0, 1], 64),  # 16  G
])

church_organ_b = join([
    chord("G4, A4, G4, A4", 1/4, 1/4, 68),  # 9  G D Em Am
    chord("G4[1/4;.], G4[1/4;.], F#4[29/64;1/2]", volume=68),  # 10  G/B A7/E D
    # 11  Em Am D/F# Em
    chord("G4[1/8;.], B4[1/8;.], A4[15/64;1/4], A4[1/4;.], B4[1/4;.]", volume=68),
    chord("A4[1/4;.], A4[1/4;.], G4[29/64;1/2]", volume=68),  # 12  Am7/C D G
    # 13  G Am7/C D Em
    chord("G4[1/8;.], B4[1/8;.], A4[1/4;.], F#5[1/4;.], E5[1/4;.]", volume=68),
    chord("E5[1/4;.], B4[1/4;.], G4[29/64;1/2]", volume=68),  # 14  Am/C B Em
    chord("A4, F#4", 1/2, 1/2, 68),  # 15  D D7
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
        (0, 960, "G", "I"), (960, 960, "C/E", "IV6"), (1920, 960, "D7/F#", "V65"),
        (2880, 960, "G", "I"), (3840, 960, "Am/C", "ii6"), (4800, 960, "B7", "V7/vi"),
        (5760, 1920, "Em", "vi"), (7680, 960, "G/B", "I6"), (8640, 960, "C", "IV"),
        (9600, 960, "F#dim/A", "viio6"), (10560, 960, "G/B", "I6"),
        (11520, 960, "Am7/C", "ii65"), (12480, 960, "D7", "V7"), (13440, 2880, "G", "I"),
        (16320, 960, "G/B", "I6"), (17280, 960, "D", "V"), (18240, 960, "G", "I"),
        (19200, 960, "Am/C", "ii6"), (20160, 960, "D7", "V7"), (21120, 2880, "G", "I"),
        (24000, 960, "C/E", "IV6"), (24960, 960, "D7/F#", "V65"), (25920, 960, "G", "I"),
        (26880, 960, "Am/C", "ii6"), (27840, 960, "D7", "V7"), (28800, 1920, "G", "I"),
        (30720, 960, "G", "I"), (31680, 960, "D", "V"), (32640, 960, "Em", "vi"),
        (33600, 960, "Am", "ii"), (34560, 960, "G/B", "I6"), (35520, 960, "A7/E", "V43/V"),
        (36480, 1920, "D", "V"), (38400, 960, "Em", "vi"), (39360, 960, "Am", "ii"),
        (40320, 960, "D/F#", "V6"), (41280, 960, "Em", "vi"), (42240, 960, "Am7/C", "ii65"),
        (43200, 960, "D", "V"), (44160, 2880, "G", "I"), (47040, 960, "Am7/C", "ii65"),
        (48000, 960, "D", "V"), (48960, 960, "Em", "vi"), (49920, 960, "Am/C", "ii6"),
        (50880, 960, "B", "V/vi"), (51840, 1920, "Em", "vi"), (53760, 1920, "D", "V"),
        (55680, 1920, "D7", "V7"), (57600, 3840, "G", "I"),
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
            "events": [
                "volume", "pan", (0, 91, 78), (0, 93, 8), (0, 11, 88), (1920, 11, 94),
                (3840, 11, 100), (5760, 11, 94), (7680, 11, 88), (9600, 11, 94),
                (11520, 11, 100), (13440, 11, 94), (15360, 11, 88), (17280, 11, 94),
                (19200, 11, 100), (21120, 11, 94), (23040, 11, 88), (24960, 11, 94),
                (26880, 11, 100), (28800, 11, 94), (30720, 11, 90), (32640, 11, 96),
                (34560, 11, 102), (36480, 11, 96), (38400, 11, 90), (40320, 11, 96),
                (42240, 11, 102), (44160, 11, 96), (46080, 11, 90), (48000, 11, 96),
                (49920, 11, 102), (51840, 11, 96), (53760, 11, 90), (55680, 11, 96),
                (57600, 11, 102), (59520, 11, 96),
            ],
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
