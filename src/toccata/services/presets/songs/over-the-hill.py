"""Over the Hill

Key     E dorian
Tempo   162 quarter notes a minute, 6/8
Form    A 8 · A 8 · B 8 · B 8
Tracks  flute, accordion, nylon guitar

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 162
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
# Em | A | D | Em | Em | A | D | Em

flute_a = join([
    chord("F#5[7/64;1/8;89], E5[7/64;1/8;80], D5[7/64;1/8;79], B4[3/32;27/256;83], "  # 1  Em
          "A4[1/64;5/256], B4[3/32;27/256;78], A4[1/64;5/256], B4[7/64;1/8;78]",
          default_volume=63),
    chord("D5[7/64;1/8;88], C#5[7/64;1/8;79], B4[3/32;27/256;78], B4[1/64;5/256;67], "  # 2  A
          "A4[3/32;27/256;82], G4[1/64;5/256], A4[3/32;27/256;77], G4[1/64;5/256], "
          "A4[7/64;1/8;77]", default_volume=62),
    chord("E5[7/64;1/8;89], D5[7/64;1/8;79], B4[7/64;1/8;78], A4[3/32;27/256;82], "  # 3  D
          "G4[1/64;5/256], A4[3/32;27/256;77], G4[1/64;5/256], A4[3/32;27/256;77], "
          "G5[1/64;5/256;73]", default_volume=62),
    chord("F#5[7/64;1/8;89], E5[7/64;1/8;80], D5[3/32;27/256], C#5[1/64;5/256;68], "  # 4  Em
          "B4[15/64;1/4;83], D5[7/64;1/8]", default_volume=79),
    chord("F#5[7/64;1/8;89], E5[7/64;1/8;80], D5[3/32;27/256;79], C#5[1/64;5/256;68], "  # 5  Em
          "B4[3/32;27/256;83], C#5[1/64;5/256;63], B4[7/64;1/8], B4[7/64;1/8]",
          default_volume=78),
    chord("D5[7/64;1/8;88], C#5[7/64;1/8;79], B4[3/32;27/256;78], B4[1/64;5/256;67], "  # 6  A
          "A4[3/32;27/256;82], B4[1/64;5/256], A4[3/32;27/256;77], G4[1/64;5/256], "
          "A4[3/32;27/256;77], F#5[1/64;5/256;73]", default_volume=62),
    chord("E5[7/64;1/8;89], D5[7/64;1/8;79], B4[7/64;1/8;78], A4[3/32;27/256;82], "  # 7  D
          "B4[1/64;5/256], A4[3/32;27/256;77], B4[1/64;5/256], A4[7/64;1/8;77]",
          default_volume=62),
    chord("G5[15/64;1/4], D5[7/64;1/8;79], E5[15/64;1/4;85], B5[1/16;.;82], C#6[1/16;.;83]",
          default_volume=90),  # 8  Em
])

accordion_a = join([
    chord("B3[3/4;0], E4[47/64;0], G4[3/4;.]", volume=57),  # 1  Em
    C("A/C#", 3) % (3/4, 0, 57),  # 2  A
    C("D", 4) % (3/4, 0, 57),  # 3  D
    chord("E4[95/64;0], G4;B4[3/2;3/4]", volume=57),  # 4  Em
    rest(3/4),  # 5  Em
    C("A/C#", 3) % (3/4, 0, 57),  # 6  A
    C("D", 4) % (3/4, 0, 57),  # 7  D
    chord("E4[3/4;0], G4[47/64;0], B4[3/4;.]", volume=57),  # 8  Em
])

nylon_guitar_a = join([
    chord("E3;B3[3;3/4]", volume=55),  # 1  Em
    rest(9/4),  # 2–4
    chord("E3;B3[191/64;3/4]", volume=55),  # 5  Em
    rest(9/4),  # 6–8
])


# ── A · bars 9–16 ───────────────────────────────────────────────────────────
# Em | A | D | Em | Em | A | D | Em

flute_a_2 = join([
    chord("F#5[7/64;1/8;90], E5[7/64;1/8;82], D5[7/64;1/8;81], B4[3/32;27/256;84], "  # 9  Em
          "A4[1/64;5/256], B4[3/32;27/256;80], A4[1/64;5/256], B4[3/32;27/256;80], "
          "E5[1/64;5/256;74]", default_volume=64),
    chord("D5[7/64;1/8;89], C#5[7/64;1/8;81], B4[3/32;27/256;80], B4[1/64;5/256;68], "  # 10  A
          "A4[3/32;27/256;84], B4[1/64;5/256;63], A4[7/64;1/8], A4[7/64;1/8]", default_volume=79),
    chord("E5[7/64;1/8;90], D5[7/64;1/8;81], B4[3/32;27/256;80], B4[1/64;5/256;68], "  # 11  D
          "A4[3/32;27/256;84], G4[1/64;5/256], A4[3/32;27/256;79], B4[1/64;5/256], "
          "A4[7/64;1/8;79]", default_volume=63),
    chord("F#5[7/64;1/8;90], E5[7/64;1/8;82], D5[7/64;1/8], B4[15/64;1/4;84], D5[7/64;1/8]",
          default_volume=81),  # 12  Em
    chord("F#5[7/64;1/8;90], E5[7/64;1/8;82], D5[7/64;1/8;81], B4[3/32;27/256;84], "  # 13  Em
          "C#5[1/64;5/256], B4[3/32;27/256;80], C#5[1/64;5/256], B4[7/64;1/8;80]",
          default_volume=64),
    chord("D5[7/64;1/8;89], C#5[7/64;1/8;81], B4[3/32;27/256;80], B4[1/64;5/256;68], "  # 14  A
          "A4[3/32;27/256;84], G4[1/64;5/256], A4[3/32;27/256;79], G4[1/64;5/256], "
          "A4[7/64;1/8;79]", default_volume=63),
    chord("E5[7/64;1/8;90], D5[7/64;1/8;81], B4[7/64;1/8;80], A4[3/32;27/256;84], "  # 15  D
          "B4[1/64;5/256;63], A4[7/64;1/8], A4[7/64;1/8]", default_volume=79),
    chord("G5[15/64;1/4;91], D5[3/32;27/256;81], F#5[1/64;5/256;71], E5[15/64;1/4;86], "  # 16  Em
          "B5[3/64;1/16], C#6[1/16;.]", default_volume=84),
])

accordion_a_2 = join([
    C("Em", 4) % (3/4, 0, 58),  # 9  Em
    chord("C#4;E4[3/4;0], A4[47/64;3/4]", volume=58),  # 10  A
    C("D", 4) % (3/4, 0, 58),  # 11  D
    C("Em", 4) % (3/2, [0, 0, 3/4], 58),  # 12  Em
    rest(3/4),  # 13  Em
    C("A/C#", 3) % (3/4, 0, 58),  # 14  A
    C("D", 4) % (3/4, 0, 58),  # 15  D
    C("Em", 4) % (3/4, 0, 58),  # 16  Em
])

nylon_guitar_a_2 = join([
    chord("E3;B3[3;3/4]", volume=56),  # 9  Em
    rest(9/4),  # 10–12
    chord("E3[191/64;0], B3[3;3/4]", volume=56),  # 13  Em
    rest(9/4),  # 14–16
])


# ── B · bars 17–24 ──────────────────────────────────────────────────────────
# G | D | Em | D | G | D | A D | Em

flute_b_bar17 = chord("A5, G5, F#5, G5, B5, A5", 7/64, 1/8, [94, 85, 84, 90, 86, 85])

flute_b = join([
    flute_b_bar17,  # 17  G
    chord("F#5, A5, G5, F#5, A5, G5", 7/64, 1/8, [93, 85, 85, 89, 85, 85]),  # 18  D
    flute_b_bar17,  # 19  Em
    chord("F#5[3/32;27/256;93], G5[1/64;5/256;68], F#5[7/64;1/8], G5[7/64;1/8;85], "  # 20  D
          "A5[15/64;1/4;90], F#5[7/64;1/8]", default_volume=84),
    flute_b_bar17,  # 21  G
    chord("F#5[7/64;1/8;93], A5[7/64;1/8], G5[3/32;27/256], G5[1/64;5/256;73], "  # 22  D
          "F#5[7/64;1/8;89], A5[7/64;1/8], G5[7/64;1/8]", default_volume=85),
    chord("D5[7/64;1/8;92], C#5[7/64;1/8;83], B4[7/64;1/8;82], A4[3/32;27/256;86], "  # 23  A D
          "G4[1/64;5/256], A4[3/32;27/256;81], G4[1/64;5/256], A4[7/64;1/8;81]",
          default_volume=65),
    chord("G5[15/64;1/4], D5[7/64;1/8;83], E5[15/64;1/4;89], B5[1/16;.;86], C#6[1/16;.;87]",
          default_volume=94),  # 24  Em
])

accordion_b = join([
    C("G/D", 3) % (3/4, 0, 60),  # 17  G
    C("D", 4) % (3/4, 0, 60),  # 18  D
    C("Em", 4) % (3/4, 0, 60),  # 19  Em
    chord("D4[47/64;0], F#4;A4[3/4;.]", volume=60),  # 20  D
    C("G/D", 3) % (3/4, 0, 60),  # 21  G
    chord("D4;F#4[3/4;0], A4[47/64;3/4]", volume=60),  # 22  D
    C("A/C#", 3) % (3/8, 0, 60), C("D", 4) % (3/8, 0, 60),  # 23  A D
    chord("E4;G4[3/4;0], B4[47/64;3/4]", volume=60),  # 24  Em
])

nylon_guitar_b = join([
    chord("E3;B3[3;3/4]", volume=58),  # 17  G
    rest(9/4),  # 18–20
    chord("E3;B3[191/64;3/4]", volume=58),  # 21  G
    rest(9/4),  # 22–24
])


# ── B · bars 25–32 ──────────────────────────────────────────────────────────
# G | D | Em | D | G | D | D | Em

flute_b_2_bar25 = chord("A5, G5, F#5, G5, B5, A5", 7/64, 1/8, [96, 86, 85, 91, 87, 86])
flute_b_2_bar26 = chord("F#5, A5, G5, F#5, A5, G5", 7/64, 1/8, [94, 86, 86, 90, 86, 86])

flute_b_2 = join([
    flute_b_2_bar25,  # 25  G
    flute_b_2_bar26,  # 26  D
    chord("A5[7/64;1/8;96], G5[7/64;1/8], F#5[3/32;27/256;85], A5[1/64;5/256;75], "  # 27  Em
          "G5[7/64;1/8;91], B5[7/64;1/8;87], A5[3/32;27/256], G5[1/64;5/256;78]",
          default_volume=86),
    chord("F#5[3/32;27/256;94], G5[1/64;5/256;69], F#5[7/64;1/8], G5[3/32;27/256;86], "  # 28  D
          "B5[1/64;5/256;75], A5[15/64;1/4;91], F#5[3/32;27/256], B5[1/64;5/256;79]",
          default_volume=85),
    flute_b_2_bar25,  # 29  G
    flute_b_2_bar26,  # 30  D
    chord("E5[7/64;1/8;94], D5[7/64;1/8;84], B4[7/64;1/8;83], A4[3/32;27/256;87], "  # 31  D
          "G4[1/64;5/256], A4[3/32;27/256;82], G4[1/64;5/256], A4[7/64;1/8;82]",
          default_volume=66),
    chord("E5", 3/4, 3/4, 81),  # 32  Em
])

accordion_b_2_bar25 = chord("D4[47/64;0], G4;B4[3/4;.]", volume=61)

accordion_b_2 = join([
    accordion_b_2_bar25,  # 25  G
    C("D", 4) % (3/4, 0, 61),  # 26  D
    C("Em", 4) % (3/4, 0, 61),  # 27  Em
    C("D", 4) % (3/4, 0, 61),  # 28  D
    accordion_b_2_bar25,  # 29  G
    C("D", 4) % (3/2, [0, 0, 3/4], 61),  # 30  D
    rest(3/4),  # 31  D
    chord("E4[3/4;13/1920], G4[47/64;13/1920], B4[47/64;707/960]", volume=73),  # 32  Em
])

nylon_guitar_b_2 = join([
    chord("E3;B3[3;3/4]", volume=59),  # 25  G
    rest(9/4),  # 26–28
    chord("E3[9/4;0], B3[143/64;3/4]", volume=59),  # 29  G
    rest(3/2),  # 30–31
    chord("E3;G3[47/64;0], B3[3/4;.]", volume=73),  # 32  Em
])


# ── tracks ──────────────────────────────────────────────────────────────────

flute = perform(
    join([flute_a, flute_a_2, flute_b, flute_b_2]),
    late=-4, loose=6, touch=7, seed=433654168,
)
accordion = perform(
    join([accordion_a, accordion_a_2, accordion_b, accordion_b_2]),
    loose=6, touch=7, seed=898030592,
)
nylon_guitar = perform(
    join([nylon_guitar_a, nylon_guitar_a_2, nylon_guitar_b, nylon_guitar_b_2]),
    loose=6, touch=7, seed=67449455,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [flute, accordion, nylon_guitar],
    instruments=["Flute", "Accordion", "Acoustic Guitar (nylon)"],
    bpm=BPM,
    track_names=["flute", "accordion", "nylon guitar"],
    channels=[0, 1, 2],
    pan=[[pan(64, mode="value")], [pan(46, mode="value")], [pan(78, mode="value")]],
    volume=[[volume(100, mode="value")], [volume(84, mode="value")], [volume(84, mode="value")]],
    other_messages=[event("time_signature", numerator=6, denominator=8, is_meta=True)],
    name="Over the Hill",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 92160,
    "keys": [(0, "E", "dorian")],
    "sections": [
        (0, 23040, "A", 0.48), (23040, 23040, "A", 0.54), (46080, 23040, "B", 0.64),
        (69120, 23040, "B", 0.7),
    ],
    "chords": [
        (0, 2880, "Em", "i"), (2880, 2880, "A", "IV"), (5760, 2880, "D", "VII"),
        (8640, 5760, "Em", "i"), (14400, 2880, "A", "IV"), (17280, 2880, "D", "VII"),
        (20160, 2880, "Em", "i"), (23040, 2880, "Em", "i"), (25920, 2880, "A", "IV"),
        (28800, 2880, "D", "VII"), (31680, 5760, "Em", "i"), (37440, 2880, "A", "IV"),
        (40320, 2880, "D", "VII"), (43200, 2880, "Em", "i"), (46080, 2880, "G", "III"),
        (48960, 2880, "D", "VII"), (51840, 2880, "Em", "i"), (54720, 2880, "D", "VII"),
        (57600, 2880, "G", "III"), (60480, 2880, "D", "VII"), (63360, 1440, "A", "IV"),
        (64800, 1440, "D", "VII"), (66240, 2880, "Em", "i"), (69120, 2880, "G", "III"),
        (72000, 2880, "D", "VII"), (74880, 2880, "Em", "i"), (77760, 2880, "D", "VII"),
        (80640, 2880, "G", "III"), (83520, 5760, "D", "VII"), (89280, 2880, "Em", "i"),
    ],
    "about": {
        "seed": "72",
        "prompt": "a folk jig in 6/8, E dorian, dotted quarter = 108, flute, accordion and nylon guitar, 32 bars",
        "genre": "folk",
    },
    "tracks": [
        {
            "name": "flute",
            "role": "melody",
            "instrument": {"name": "Flute", "program": 74, "low": 60, "high": 98},
            "events": ["volume", "pan", (0, 91, 46), (0, 93, 0)],
        },
        {
            "name": "accordion",
            "role": "chords",
            "instrument": {"name": "Accordion", "program": 22, "low": 53, "high": 93},
            "events": ["volume", "pan", (0, 91, 38), (0, 93, 8)],
        },
        {
            "name": "nylon guitar",
            "role": "pad",
            "instrument": {
                "name": "Acoustic Guitar (nylon)", "program": 25, "low": 40, "high": 83,
            },
            "events": ["volume", "pan", (0, 91, 62), (0, 93, 20)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
