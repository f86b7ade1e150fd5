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
# Em | Em | Em | D | Em | Em | D | Em

flute_a = join([
    chord("E5, F#5, E5, G5, E5, B4", 7/64, 1/8, [91, 78, 74, 86, 78, 81]),  # 1  Em
    chord("G4[3/32;27/256;87], A4[1/64;5/256;63], G4[7/64;1/8], A4[3/32;27/256;75], "  # 2  Em
          "A5[1/64;5/256;68], G5[7/64;1/8], F#5[7/64;1/8;77], E5[7/64;1/8;81]",
          default_volume=80),
    chord("E5[7/64;1/8], F#5[7/64;1/8;78], E5[7/64;1/8;80], G5[7/64;1/8;88], F#5[7/64;1/8;87], "
          "E5[3/32;27/256;81], E5[1/64;5/256;73]", default_volume=85),  # 3  Em
    chord("D5[7/64;1/8;91], A4[7/64;1/8], D5[3/32;27/256;74], B4[1/64;5/256;64], "  # 4  D
          "A4[7/64;1/8;82], D5[7/64;1/8;78], F#5[7/64;1/8]", default_volume=79),
    chord("G4[7/64;1/8], B4[7/64;1/8;79], A4[3/32;27/256;74], A5[1/64;5/256;69], "  # 5  Em
          "G5[3/32;27/256], A5[1/64;5/256;68], G5[7/64;1/8;77], G5[7/64;1/8;81]",
          default_volume=87),
    chord("G4[3/32;27/256], A4[1/64;5/256;63], G4[7/64;1/8], A4[3/32;27/256;82], "  # 6  Em
          "A5[1/64;5/256;75], G5[7/64;1/8], E5[7/64;1/8;87], B4[3/32;27/256;74], "
          "B4[1/64;5/256;75]", default_volume=80),
    chord("A4[7/64;1/8;79], C#5[7/64;1/8], B4[7/64;1/8;81], F#5[3/32;27/256], "  # 7  D
          "G5[1/64;5/256;68], F#5[3/32;27/256], G5[1/64;5/256;69], F#5[7/64;1/8;73]",
          default_volume=86),
    chord("F#5[7/64;1/8], E5[7/64;1/8;78], D5[7/64;1/8;73], E5[15/64;1/4;89], C#5[7/64;1/8;80]",
          default_volume=91),  # 8  Em
])

accordion_a = join([
    C("Em/B", 3) % (9/4, [0, 0, 3/4], 57),  # 1  Em
    rest(3/2),  # 2–3
    C("D/A", 3) % (3/4, 0, 57),  # 4  D
    C("Em/B", 3) % (3/2, [0, 0, 3/4], 57),  # 5  Em
    rest(3/4),  # 6  Em
    C("D/A", 3) % (3/4, 0, 57),  # 7  D
    chord("B3[47/64;0], E4[3/4;0], G4[47/64;3/4]", volume=57),  # 8  Em
])

nylon_guitar_a = join([
    chord("E3;B3[3;3/4]", volume=55),  # 1  Em
    rest(9/4),  # 2–4
    chord("E3;B3[191/64;3/4]", volume=55),  # 5  Em
    rest(9/4),  # 6–8
])


# ── A · bars 9–16 ───────────────────────────────────────────────────────────
# Em | Em | Em | D | Em | Em | D | Em

flute_a_2 = join([
    chord("E5[7/64;1/8], F#5[7/64;1/8;79], E5[7/64;1/8;83], G5[7/64;1/8;90], E5[7/64;1/8;81], "
          "B4[3/32;27/256;84], A4[1/64;5/256;76]", default_volume=85),  # 9  Em
    chord("G4[3/32;27/256;81], A4[1/64;5/256;62], G4[7/64;1/8;75], A4[3/32;27/256;83], "  # 10  Em
          "A5[1/64;5/256;78], G5[7/64;1/8], F#5[7/64;1/8], E5[7/64;1/8;76]", default_volume=80),
    chord("E5[7/64;1/8;92], F#5[7/64;1/8], E5[3/32;27/256;83], A5[1/64;5/256;69], "  # 11  Em
          "G5[7/64;1/8;88], F#5[7/64;1/8], E5[7/64;1/8;84]", default_volume=87),
    chord("D5, A4, D5, A4, D5, F#5", 7/64, 1/8, [85, 82, 75, 83, 81, 80]),  # 12  D
    chord("G4[7/64;1/8], B4[7/64;1/8;82], A4[7/64;1/8;75], G5[3/32;27/256;90], "  # 13  Em
          "A5[1/64;5/256;67], G5[3/32;27/256], A5[1/64;5/256;63], G5[7/64;1/8;81]",
          default_volume=88),
    chord("G4[3/32;27/256;80], A4[1/64;5/256;62], G4[7/64;1/8], A4[3/32;27/256;82], "  # 14  Em
          "A5[1/64;5/256;78], G5[7/64;1/8;87], E5[7/64;1/8;89], B4[7/64;1/8]", default_volume=75),
    chord("A4[7/64;1/8], C#5[7/64;1/8;82], B4[7/64;1/8;83], F#5[3/32;27/256;90], "  # 15  D
          "G5[1/64;5/256;67], F#5[7/64;1/8;87], F#5[7/64;1/8;89]", default_volume=94),
    chord("F#5[7/64;1/8], E5[7/64;1/8;81], D5[7/64;1/8;84], E5[15/64;1/4;89], C#5[7/64;1/8]",
          default_volume=85),  # 16  Em
])

accordion_a_2 = join([
    C("Em/B", 3) % (9/4, [0, 0, 3/4], 58),  # 9  Em
    rest(3/2),  # 10–11
    C("D/A", 3) % (3/4, 0, 58),  # 12  D
    C("Em/B", 3) % (3/2, [0, 0, 3/4], 58),  # 13  Em
    rest(3/4),  # 14  Em
    C("D/A", 3) % (3/4, 0, 58),  # 15  D
    C("Em/B", 3) % (3/4, 0, 58),  # 16  Em
])

nylon_guitar_a_2 = join([
    chord("E3;B3[3;3/4]", volume=56),  # 9  Em
    rest(9/4),  # 10–12
    chord("E3[191/64;0], B3[3;3/4]", volume=56),  # 13  Em
    rest(9/4),  # 14–16
])


# ── B · bars 17–24 ──────────────────────────────────────────────────────────
# G | D | Em | D | G | D | A D | Em

flute_b = join([
    chord("G5[3/32;27/256;95], A5[1/64;5/256;68], G5[7/64;1/8], A5[7/64;1/8;91], "  # 17  G
          "G5[7/64;1/8;92], A5[7/64;1/8], B5[7/64;1/8;89]", default_volume=81),
    chord("D6, A5, F#5, D5, F#5, A5", 7/64, 1/8, [94, 88, 84, 84, 81, 84]),  # 18  D
    chord("E6, D6, C#6, B5, A5, G5", 7/64, 1/8, [101, 87, 84, 90, 78, 90]),  # 19  Em
    chord("F#5, A5, G5, A5, G5, A5", 7/64, 1/8, [88, 80, 92, 90, 82, 89]),  # 20  D
    chord("G5[3/32;27/256], A5[1/64;5/256;75], G5[7/64;1/8;88], A5[7/64;1/8;90], "  # 21  G
          "G5[7/64;1/8;92], A5[7/64;1/8;80], B5[7/64;1/8;89]", default_volume=94),
    chord("D6[7/64;1/8;100], A5[7/64;1/8;87], F#5[3/32;27/256;84], E5[1/64;5/256;73], "  # 22  D
          "D5[7/64;1/8], F#5[7/64;1/8;79], A5[7/64;1/8]", default_volume=91),
    chord("C#6[7/64;1/8;100], B5[7/64;1/8;86], A5[3/32;27/256], B5[1/64;5/256;77], "  # 23  A D
          "A5[7/64;1/8;90], G5[7/64;1/8], F#5[7/64;1/8;91]", default_volume=89),
    chord("A5[7/64;1/8;94], F#5[7/64;1/8;81], D5[7/64;1/8], E5[15/64;1/4], C#5[7/64;1/8;86]",
          default_volume=85),  # 24  Em
])

accordion_b = join([
    C("G/B", 3) % (3/4, 0, 60),  # 17  G
    C("D/A", 3) % (3/4, 0, 60),  # 18  D
    C("Em/B", 3) % (3/4, 0, 60),  # 19  Em
    chord("A3[3/4;0], D4[47/64;0], F#4[3/4;.]", volume=60),  # 20  D
    C("G/B", 3) % (3/4, 0, 60),  # 21  G
    chord("A3[47/64;0], D4;F#4[3/4;.]", volume=60),  # 22  D
    chord("A3[23/64;0], C#4;E4[3/8;.]", volume=60), C("D/A", 3) % (3/8, 0, 60),  # 23  A D
    C("Em/B", 3) % (3/4, 0, 60),  # 24  Em
])

nylon_guitar_b = join([
    chord("E3;B3[3;3/4]", volume=58),  # 17  G
    rest(9/4),  # 18–20
    chord("E3;B3[191/64;3/4]", volume=58),  # 21  G
    rest(9/4),  # 22–24
])


# ── B · bars 25–32 ──────────────────────────────────────────────────────────
# G | D | Em | D | G | D | D | Em

flute_b_2 = join([
    chord("G5[3/32;27/256], A5[1/64;5/256;64], G5[7/64;1/8;89], A5[7/64;1/8;84], "  # 25  G
          "G5[7/64;1/8;94], A5[7/64;1/8;81], B5[7/64;1/8;91]", default_volume=96),
    chord("D6, A5, F#5, D5, F#5, A5", 7/64, 1/8, [102, 88, 85, 92, 82, 92]),  # 26  D
    chord("E6[7/64;1/8;102], D6[7/64;1/8;87], C#6[3/32;27/256], C#6[1/64;5/256;71], "  # 27  Em
          "B5[7/64;1/8;93], A5[7/64;1/8;83], G5[3/32;27/256], G5[1/64;5/256;76]",
          default_volume=92),
    chord("F#5[7/64;1/8;87], A5[7/64;1/8], G5[3/32;27/256;86], B5[1/64;5/256;71], A5[7/64;1/8], "
          "G5[7/64;1/8;81], A5[3/32;27/256;92], A5[1/64;5/256;75]", default_volume=90),  # 28  D
    chord("G5[3/32;27/256], A5[1/64;5/256;71], G5[7/64;1/8;82], A5[7/64;1/8;84], "  # 29  G
          "G5[7/64;1/8;94], A5[7/64;1/8;80], B5[7/64;1/8;91]", default_volume=98),
    chord("D6, A5, F#5, D5, F#5, A5", 7/64, 1/8, [102, 86, 84, 85, 82, 90]),  # 30  D
    chord("D6, C#6, B5, A5, G5, F#5", 7/64, 1/8, [96, 88, 83, 89, 89, 85]),  # 31  D
    chord("E5", 3/4, 3/4, 85),  # 32  Em
])

accordion_b_2_bar25 = chord("B3[3/4;0], D4[47/64;0], G4[3/4;.]", volume=61)

accordion_b_2 = join([
    accordion_b_2_bar25,  # 25  G
    C("D/A", 3) % (3/4, 0, 61),  # 26  D
    C("Em/B", 3) % (3/4, 0, 61),  # 27  Em
    C("D/A", 3) % (3/4, 0, 61),  # 28  D
    accordion_b_2_bar25,  # 29  G
    C("D/A", 3) % (3/2, [0, 0, 3/4], 61),  # 30  D
    rest(3/4),  # 31  D
    chord("B3[3/4;13/1920], E4[47/64;13/1920], G4[47/64;707/960]", volume=73),  # 32  Em
])

nylon_guitar_b_2 = join([
    chord("E3;B3[3;3/4]", volume=59),  # 25  G
    rest(9/4),  # 26–28
    chord("E3[9/4;0], B3[143/64;3/4]", volume=59),  # 29  G
    rest(3/2),  # 30–31
    chord("E3;G3[47/64;0], B3[3/4;.]", volume=73),  # 32  Em
])


# ── tracks ──────────────────────────────────────────────────────────────────

flute = perform(join([flute_a, flute_a_2, flute_b, flute_b_2]), late=-4, loose=6, seed=433654168)
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
        (0, 8640, "Em", "i"), (8640, 2880, "D", "VII"), (11520, 5760, "Em", "i"),
        (17280, 2880, "D", "VII"), (20160, 2880, "Em", "i"), (23040, 8640, "Em", "i"),
        (31680, 2880, "D", "VII"), (34560, 5760, "Em", "i"), (40320, 2880, "D", "VII"),
        (43200, 2880, "Em", "i"), (46080, 2880, "G", "III"), (48960, 2880, "D", "VII"),
        (51840, 2880, "Em", "i"), (54720, 2880, "D", "VII"), (57600, 2880, "G", "III"),
        (60480, 2880, "D", "VII"), (63360, 1440, "A", "IV"), (64800, 1440, "D", "VII"),
        (66240, 2880, "Em", "i"), (69120, 2880, "G", "III"), (72000, 2880, "D", "VII"),
        (74880, 2880, "Em", "i"), (77760, 2880, "D", "VII"), (80640, 2880, "G", "III"),
        (83520, 5760, "D", "VII"), (89280, 2880, "Em", "i"),
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
            "feel": {
                "swing": 50.0, "grid": 480, "push": -4, "loose": 6, "touch": 7,
                "seed": 433654168,
            },
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
