"""Paper Moon

Key     G major
Tempo   60 quarter notes a minute, 3/4
Form    intro 2 · A 8 · B 12 · outro 2
Tracks  flute, nylon guitar, strings

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 60
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


# ── intro · bars 1–2 ────────────────────────────────────────────────────────
# G | G

nylon_guitar_intro = join([
    chord("G3[1/2;0], B3[3/4;1/4;33], D4[1/2;1/4], G4[1/4;.]", default_volume=39),  # 1  G
    chord("G3[1/2;1/4], D4[1/2;1/4], G4[1/4;.]", volume=39),  # 2  G
])


# ── A · bars 3–10 ───────────────────────────────────────────────────────────
# G | Bm | C | G | C | G | Am D7 | G

nylon_guitar_a_bar3 = chord("G3[1/2;1/4], D4[1/2;1/4], G4[1/4;.]", volume=40)

nylon_guitar_a = join([
    nylon_guitar_a_bar3,  # 3  G
    chord("B3[1/2;1/4], F#4[1/2;1/4], B4[1/4;.]", volume=40),  # 4  Bm
    chord("G3[1/2;1/4], E4[1/2;1/4], G4[1/4;.]", volume=40),  # 5  C
    nylon_guitar_a_bar3,  # 6  G
    chord("G3[1/2;0], E4[15/64;1/4;34], E4[1/2;1/4], G4[1/4;.]", default_volume=40),  # 7  C
    nylon_guitar_a_bar3,  # 8  G
    chord("A3[1/4;.], D4[1/2;1/4], F#4[1/4;.]", volume=40),  # 9  Am D7
    nylon_guitar_a_bar3,  # 10  G
])


# ── B · bars 11–22 ──────────────────────────────────────────────────────────
# C | G | D7 | G | C | G | A7 | D7 | C | G | D7 | D

flute_b = join([
    chord("E5[1/4;.], G5[31/64;1/2;58]", default_volume=56),  # 11  C
    chord("G5[15/64;1/4], G5[15/64;1/4], E5[1/4;.;58]", default_volume=59),  # 12  G
    chord("D5[1/4;.], F#5[31/64;1/2;60]", default_volume=58),  # 13  D7
    chord("D5[15/64;1/4], D5[1/4;.], B4[3/16;.], r[1/16]", volume=55),  # 14  G
    chord("E5[15/64;1/4], G5[15/64;1/4;58], E5[1/4;.]", default_volume=56),  # 15  C
    chord("G5[15/64;1/4], D5[1/4;.;57], E5[1/4;.;58]", default_volume=59),  # 16  G
    chord("A4[15/64;1/4], E5[1/4;.;59], A4[15/64;1/4]", default_volume=56),  # 17  A7
    chord("F#5[23/64;3/8], D5[1/8;.;51], r[1/4]", default_volume=57),  # 18  D7
    chord("G5[15/64;1/4], G5[1/4;.], E5[15/64;1/4;56]", default_volume=58),  # 19  C
    chord("D5[1/4;.], G5[1/2;.;59]", default_volume=57),  # 20  G
    chord("D5[15/64;1/4], D5[15/64;1/4], C5[1/4;.]", volume=58),  # 21  D7
    chord("D5[7/64;1/8], B4[1/8;.;50], A4[1/4;.;53], r[1/4]", default_volume=55),  # 22  D
])

nylon_guitar_b_bar11 = chord(
    "G3[1/2;0], E4[1/2;1/4;35], C4[1/2;1/4], E4[1/4;.]", default_volume=41
)
nylon_guitar_b_bar12 = chord("G3[1/2;1/4], B3[1/2;1/4], D4[1/4;.]", volume=41)
nylon_guitar_b_bar13 = chord("F#3[1/2;1/4], C4[1/2;1/4], D4[1/4;.]", volume=41)

nylon_guitar_b = join([
    nylon_guitar_b_bar11,  # 11  C
    nylon_guitar_b_bar12,  # 12  G
    nylon_guitar_b_bar13,  # 13  D7
    nylon_guitar_b_bar12,  # 14  G
    nylon_guitar_b_bar11,  # 15  C
    nylon_guitar_b_bar12,  # 16  G
    chord("A3[1/2;1/4], C#4[1/2;1/4], G4[1/4;.]", volume=41),  # 17  A7
    nylon_guitar_b_bar13,  # 18  D7
    chord("G3[1/2;1/4], C4[1/2;1/4], E4[1/4;.]", volume=41),  # 19  C
    nylon_guitar_b_bar12,  # 20  G
    nylon_guitar_b_bar13,  # 21  D7
    chord("A3[1/2;1/4], D4[1/2;1/4], F#4[1/4;.]", volume=41),  # 22  D
])

strings_b_bar11 = chord("C2[1/4;.], G2[31/64;1/2]", volume=46)
strings_b_bar12 = chord("G2[1/4;.], D3[31/64;1/2]", volume=46)
strings_b_bar13 = chord("D2[1/4;.], A2[31/64;1/2]", volume=46)

strings_b = join([
    strings_b_bar11,  # 11  C
    strings_b_bar12,  # 12  G
    strings_b_bar13,  # 13  D7
    strings_b_bar12,  # 14  G
    strings_b_bar11,  # 15  C
    strings_b_bar12,  # 16  G
    chord("A2[1/4;.], E3[31/64;1/2]", volume=46),  # 17  A7
    strings_b_bar13,  # 18  D7
    strings_b_bar11,  # 19  C
    strings_b_bar12,  # 20  G
    strings_b_bar13, strings_b_bar13,  # 21–22
])


# ── outro · bars 23–24 ──────────────────────────────────────────────────────
# C | G

nylon_guitar_outro = join([
    chord("G3[1/2;1/4], E4[1/2;1/4], G4[1/4;.]", volume=39),  # 23  C
    chord("D4;G4[47/64;0], B4[3/4;.]", volume=50),  # 24  G
])

strings_outro = join([
    rest(3/4),  # 23  C
    chord("G1", 3/4, 3/4, 60),  # 24  G
])


# ── tracks ──────────────────────────────────────────────────────────────────

flute = perform(join([rest(15/2), flute_b]), late=8, loose=10, touch=4, seed=846981064)
nylon_guitar = perform(
    join([nylon_guitar_intro, nylon_guitar_a, nylon_guitar_b, nylon_guitar_outro]),
    loose=10, touch=4, seed=338974941,
)
strings = perform(join([rest(15/2), strings_b, strings_outro]), loose=10, touch=4, seed=775516270)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [flute, nylon_guitar, strings],
    instruments=["Flute", "Acoustic Guitar (nylon)", "String Ensemble 1"],
    bpm=BPM,
    track_names=["flute", "nylon guitar", "strings"],
    channels=[0, 1, 2],
    pan=[[pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")]],
    volume=[[volume(100, mode="value")], [volume(90, mode="value")], [volume(90, mode="value")]],
    other_messages=[
        event("time_signature", numerator=3, denominator=4, is_meta=True),
        event("key_signature", key="G", is_meta=True),
    ],
    name="Paper Moon",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 69120,
    "sections": [
        (0, 5760, "intro", 0.05), (5760, 23040, "A", 0.13), (28800, 34560, "B", 0.21),
        (63360, 5760, "outro", 0.05),
    ],
    "chords": [
        (0, 5760, "G", "I"), (5760, 2880, "G", "I"), (8640, 2880, "Bm", "iii"),
        (11520, 2880, "C", "IV"), (14400, 2880, "G", "I"), (17280, 2880, "C", "IV"),
        (20160, 2880, "G", "I"), (23040, 960, "Am", "ii"), (24000, 1920, "D7", "V7"),
        (25920, 2880, "G", "I"), (28800, 2880, "C", "IV"), (31680, 2880, "G", "I"),
        (34560, 2880, "D7", "V7"), (37440, 2880, "G", "I"), (40320, 2880, "C", "IV"),
        (43200, 2880, "G", "I"), (46080, 2880, "A7", "V7/V"), (48960, 2880, "D7", "V7"),
        (51840, 2880, "C", "IV"), (54720, 2880, "G", "I"), (57600, 2880, "D7", "V7"),
        (60480, 2880, "D", "V"), (63360, 2880, "C", "IV"), (66240, 2880, "G", "I"),
    ],
    "about": {
        "seed": "142",
        "prompt": "a lullaby in G major, 3/4, 60 bpm, flute, nylon guitar and strings, 24 bars",
        "genre": "lullaby",
    },
    "tracks": [
        {
            "name": "flute",
            "role": "melody",
            "instrument": {"name": "Flute", "program": 74, "low": 60, "high": 98},
            "events": ["volume", "pan", (0, 91, 70), (0, 93, 0)],
        },
        {
            "name": "nylon guitar",
            "role": "chords",
            "instrument": {
                "name": "Acoustic Guitar (nylon)", "program": 25, "low": 40, "high": 83,
            },
            "events": ["volume", "pan", (0, 91, 62), (0, 93, 8)],
        },
        {
            "name": "strings",
            "role": "bass",
            "instrument": {"name": "String Ensemble 1", "program": 49, "low": 28, "high": 100},
            "events": ["volume", "pan", (0, 91, 36), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
