"""Stay a Little

Key     Ab major
Tempo   81 quarter notes a minute, 6/8
Form    intro 4 · verse 8 · chorus 8 · outro 4
Tracks  piano, cello, strings

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 81
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


# ── intro · bars 1–4 ────────────────────────────────────────────────────────
# Ab | Eb | Fm | Db

strings_intro = join([
    C("Ab", 3) % (3/4, 0, 55),  # 1  Ab
    C("Eb/G", 3) % (3/4, 0, 55),  # 2  Eb
    chord("Ab3[47/64;0], C4[3/4;0], F4[47/64;3/4]", volume=55),  # 3  Fm
    C("Db/Ab", 3) % (3/4, 0, 55),  # 4  Db
])


# ── verse · bars 5–12 ───────────────────────────────────────────────────────
# Ab | Eb | Fm | Db | Ab | Eb | Fm | Db

piano_verse_bar5 = chord(
    "Eb5[1/4;.], Ab5[1/8;.;76], Eb5[5/16;.], Ab5[1/16;.;76]", default_volume=80
)

piano_verse = join([
    piano_verse_bar5,  # 5  Ab
    chord("G5[1/4;.], Ab5[1/8;.;78], G5[5/16;.], Ab5[1/16;.;78]", default_volume=84),  # 6  Eb
    chord("Ab5[1/4;.], r[1/8], F5[5/16;.;84], C5[1/16;.;76]", default_volume=85),  # 7  Fm
    chord("F5[1/4;.], Ab5[1/8;.;76], F5[5/16;.], Eb5[3/64;1/16;75]", default_volume=80),  # 8  Db
    piano_verse_bar5,  # 9  Ab
    chord("G5[1/4;.], C5[1/8;.;75], Eb5[5/16;.;82], Bb4[1/16;.;74]", default_volume=84),  # 10  Eb
    chord("C5[1/4;.], r[1/8], Ab5[19/64;5/16;85], Ab5[1/16;.;80]", default_volume=82),  # 11  Fm
    chord("r[1/4], F5[1/8;.], Ab5[15/64;1/4;82], Ab5[1/8;.;76]", default_volume=75),  # 12  Db
])

cello_verse = join([
    chord("Ab2", 23/32, 3/4, 76),  # 5  Ab
    chord("Eb2", 23/32, 3/4, 76),  # 6  Eb
    chord("F2", 23/32, 3/4, 76),  # 7  Fm
    chord("Db2", 23/32, 3/4, 76),  # 8  Db
] * 2)

strings_verse_bar5 = chord("Ab3[1/2;1/4], C4[1/4;1/8], Eb4[3/8;1/4], Ab4[1/8;.]", volume=62)
strings_verse_bar6 = chord("Bb3[1/2;1/4], Eb4[1/4;1/8], G4[3/8;1/4], Bb4[1/8;.]", volume=62)
strings_verse_bar7 = chord("Ab3[1/2;1/4], C4[1/4;1/8], F4[3/8;1/4], Ab4[1/8;.]", volume=62)

strings_verse = join([
    strings_verse_bar5,  # 5  Ab
    strings_verse_bar6,  # 6  Eb
    strings_verse_bar7,  # 7  Fm
    chord("Ab3[1/2;1/4], Db4[1/4;1/8], F4[3/8;1/4], Ab4[1/8;.]", volume=62),  # 8  Db
    strings_verse_bar5,  # 9  Ab
    strings_verse_bar6,  # 10  Eb
    strings_verse_bar7,  # 11  Fm
    chord("Ab3[1/2;1/4], Db4[1/4;1/8], F4[23/64;1/4], Ab4[7/64;1/8]", volume=62),  # 12  Db
])


# ── chorus · bars 13–20 ─────────────────────────────────────────────────────
# Fm | Db | Ab | Eb | Fm | Db | Ab | Eb

piano_chorus_bar14 = chord("F5[5/16;.], Ab5[5/16;.;97], Bb5[1/8;.;98]", default_volume=101)

piano_chorus = join([
    chord("F5[5/16;.;99], G5[5/16;.], Ab5[1/8;.]", default_volume=95),  # 13  Fm
    piano_chorus_bar14,  # 14  Db
    chord("Ab5[19/64;5/16], Ab5[5/16;.;99], Bb5[1/8;.;100]", default_volume=105),  # 15  Ab
    chord("G5[5/16;.], Bb5[5/16;.;96], Ab5[1/8;.;95]", default_volume=101),  # 16  Eb
    chord("F5[5/16;.], Ab5[5/16;.;95], Bb5[1/8;.;96]", default_volume=99),  # 17  Fm
    piano_chorus_bar14,  # 18  Db
    chord("Ab5[19/64;5/16;105], Ab5[5/16;.], G5[7/64;1/8]", default_volume=99),  # 19  Ab
    chord("G5[5/16;.;101], Eb5[19/64;5/16], Eb5[1/8;.]", default_volume=93),  # 20  Eb
])

cello_chorus_bar14 = chord(
    "Db3[7/32;.], r[1/32], Db4[7/64;1/8], Db3[7/32;.], r[1/32], Db4[7/64;1/8]", volume=89
)
cello_chorus_bar15 = chord(
    "Ab2[7/32;.], r[1/32], Ab3[7/64;1/8], Ab2[7/32;.], r[1/32], Ab3[7/64;1/8]", volume=89
)
cello_chorus_bar16 = chord(
    "Eb3[7/32;.], r[1/32], Eb4[7/64;1/8], Eb3[7/32;.], r[1/32], Eb4[7/64;1/8]", volume=89
)

cello_chorus = join([
    # 13  Fm
    chord("F2[7/32;.], r[1/32], F3[7/64;1/8], F2[7/32;.], r[1/32], F3[7/64;1/8]", volume=89),
    cello_chorus_bar14,  # 14  Db
    cello_chorus_bar15,  # 15  Ab
    cello_chorus_bar16,  # 16  Eb
    # 17  Fm
    chord("F3[7/32;.], r[1/32], F3[7/64;1/8], F2[7/32;.], r[1/32], F3[7/64;1/8]", volume=89),
    cello_chorus_bar14,  # 18  Db
    cello_chorus_bar15,  # 19  Ab
    cello_chorus_bar16,  # 20  Eb
])

strings_chorus_bar14 = join([
    C("Db", 4) % (17/64, [0, 0, 5/16], [73, 73, 79]),
    C("Db", 4) % (17/64, [0, 0, 5/16], [73, 73, 79]),
    C("Db", 4) % (7/64, [0, 0, 1/8], [73, 73, 79]),
])
strings_chorus_bar15 = chord(
    "C4;Eb4[17/64;0], Ab4[17/64;5/16;79], C4;Eb4[17/64;0], Ab4[17/64;5/16;79], C4;Eb4[7/64;0], "
    "Ab4[7/64;1/8;79]", default_volume=73
)
strings_chorus_bar16 = chord(
    "Bb3;Eb4[17/64;0], G4[17/64;5/16;79], Bb3;Eb4[17/64;0], G4[17/64;5/16;79], Bb3;Eb4[7/64;0], "
    "G4[7/64;1/8;79]", default_volume=73
)

strings_chorus = join([
    C("Fm", 4) % (17/64, [0, 0, 5/16], [73, 73, 79]),  # 13  Fm
    C("Fm", 4) % (17/64, [0, 0, 5/16], [73, 73, 79]),
    C("Fm", 4) % (7/64, [0, 0, 1/8], [73, 73, 79]),
    strings_chorus_bar14,  # 14  Db
    strings_chorus_bar15,  # 15  Ab
    strings_chorus_bar16,  # 16  Eb
    chord("C4;F4[17/64;0], Ab4[17/64;5/16;79], C4;F4[17/64;0], Ab4[17/64;5/16;79], "  # 17  Fm
          "C4;F4[7/64;0], Ab4[7/64;1/8;79]", default_volume=73),
    strings_chorus_bar14,  # 18  Db
    strings_chorus_bar15,  # 19  Ab
    strings_chorus_bar16,  # 20  Eb
])


# ── outro · bars 21–24 ──────────────────────────────────────────────────────
# Ab | Db | Eb | Ab

cello_outro = join([
    chord("Ab3", 23/32, 3/4, 75),  # 21  Ab
    chord("Db3", 23/32, 3/4, 74),  # 22  Db
    chord("Eb3", 23/32, 3/4, 74),  # 23  Eb
    chord("Ab2", 47/64, 3/4, 75),  # 24  Ab
])

strings_outro = join([
    C("Ab/C", 3) % (3/4, 0, 57),  # 21  Ab
    C("Db", 4) % (3/4, 0, 57),  # 22  Db
    C("Eb/Bb", 3) % (3/4, 0, 56),  # 23  Eb
    chord("C4;Eb4[3/4;0], Ab4[47/64;3/4]", volume=63),  # 24  Ab
])


# ── tracks ──────────────────────────────────────────────────────────────────

piano = perform(
    join([rest(3), piano_verse, piano_chorus]),
    late=5, loose=5, touch=4, seed=658475031,
)
cello = perform(
    join([rest(3), cello_verse, cello_chorus, cello_outro]),
    loose=5, touch=4, seed=540953467,
)
strings = perform(
    join([strings_intro, strings_verse, strings_chorus, strings_outro]),
    loose=5, touch=4, seed=878573458,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [piano, cello, strings],
    instruments=["Acoustic Grand Piano", "Cello", "String Ensemble 1"],
    bpm=BPM,
    track_names=["piano", "cello", "strings"],
    channels=[0, 1, 2],
    pan=[[pan(64, mode="value")], [pan(64, mode="value")], [pan(46, mode="value")]],
    volume=[[volume(106, mode="value")], [volume(100, mode="value")], [volume(82, mode="value")]],
    other_messages=[
        event("time_signature", numerator=6, denominator=8, is_meta=True),
        event("key_signature", key="Ab", is_meta=True),
    ],
    name="Stay a Little",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 69120,
    "sections": [
        (0, 11520, "intro", 0.275), (11520, 23040, "verse", 0.425),
        (34560, 23040, "chorus", 0.725), (57600, 11520, "outro", 0.375),
    ],
    "chords": [
        (0, 2880, "Ab", "I"), (2880, 2880, "Eb", "V"), (5760, 2880, "Fm", "vi"),
        (8640, 2880, "Db", "IV"), (11520, 2880, "Ab", "I"), (14400, 2880, "Eb", "V"),
        (17280, 2880, "Fm", "vi"), (20160, 2880, "Db", "IV"), (23040, 2880, "Ab", "I"),
        (25920, 2880, "Eb", "V"), (28800, 2880, "Fm", "vi"), (31680, 2880, "Db", "IV"),
        (34560, 2880, "Fm", "vi"), (37440, 2880, "Db", "IV"), (40320, 2880, "Ab", "I"),
        (43200, 2880, "Eb", "V"), (46080, 2880, "Fm", "vi"), (48960, 2880, "Db", "IV"),
        (51840, 2880, "Ab", "I"), (54720, 2880, "Eb", "V"), (57600, 2880, "Ab", "I"),
        (60480, 2880, "Db", "IV"), (63360, 2880, "Eb", "V"), (66240, 2880, "Ab", "I"),
    ],
    "about": {
        "seed": "63",
        "prompt": "tender pop ballad in 6/8, Ab major, dotted quarter = 54, piano, cello and strings, 24 bars, no drums",
        "genre": "pop",
    },
    "tracks": [
        {
            "name": "piano",
            "role": "melody",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": [
                "volume", "pan", (0, 91, 50), (0, 93, 0), (11520, 64, 0), (11610, 64, 127),
                (14400, 64, 0), (14490, 64, 127), (17280, 64, 0), (17370, 64, 127),
                (20160, 64, 0), (20250, 64, 127), (23040, 64, 0), (23130, 64, 127),
                (25920, 64, 0), (26010, 64, 127), (28800, 64, 0), (28890, 64, 127),
                (31680, 64, 0), (31770, 64, 127), (34560, 64, 0), (34650, 64, 127),
                (37440, 64, 0), (37530, 64, 127), (40320, 64, 0), (40410, 64, 127),
                (43200, 64, 0), (43290, 64, 127), (46080, 64, 0), (46170, 64, 127),
                (48960, 64, 0), (49050, 64, 127), (51840, 64, 0), (51930, 64, 127),
                (54720, 64, 0), (54810, 64, 127), (57600, 64, 0),
            ],
        },
        {
            "name": "cello",
            "role": "bass",
            "instrument": {"name": "Cello", "program": 43, "low": 36, "high": 81},
            "events": ["volume", "pan", (0, 91, 16), (0, 93, 0)],
        },
        {
            "name": "strings",
            "role": "chords",
            "instrument": {"name": "String Ensemble 1", "program": 49, "low": 28, "high": 100},
            "events": ["volume", "pan", (0, 91, 42), (0, 93, 8)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
