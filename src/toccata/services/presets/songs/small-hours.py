"""Small Hours

Key     F major
Tempo   66 quarter notes a minute, 6/8
Form    intro 2 · A 8 · B 12 · outro 2
Tracks  music box, harp, cello

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


# ── intro · bars 1–2 ────────────────────────────────────────────────────────
# F | F

music_box_intro = join([
    chord("C5[3/8;.], F5[1/4;.;51], D5[1/8;.;46]", default_volume=50),  # 1  F
    chord("C5[1/4;.;51], D5[1/8;.], F5[1/4;.;53], D5[1/8;.]", default_volume=47),  # 2  F
])


# ── A · bars 3–10 ───────────────────────────────────────────────────────────
# F | F | C7 | C7 | C7 | C7 | F | F

music_box_a = join([
    chord("C5[3/8;.], F5[1/4;.;50], D5[1/8;.;45]", default_volume=49),  # 3  F
    chord("C5[1/4;.], D5[1/8;.;46], C5[1/4;.], D5[1/8;.;46]", default_volume=50),  # 4  F
    chord("C5[3/8;.], E5[1/4;.;53], C5[7/64;1/8;48]", default_volume=52),  # 5  C7
    chord("C5[1/4;.;49], D5[1/8;.], E5[1/4;.;50], D5[1/8;.]", default_volume=45),  # 6  C7
    chord("C5[3/8;.], E5[1/4;.;50], C5[1/8;.;45]", default_volume=49),  # 7  C7
    chord("E5[3/8;.], G5[1/4;.], F5[7/64;1/8;48]", default_volume=52),  # 8  C7
    chord("F5[1/4;.], G5[1/8;.;49], F5[1/4;.], D5[1/8;.;48]", default_volume=53),  # 9  F
    chord("F5[23/64;3/8], F5[1/8;.], r[1/4]", volume=50),  # 10  F
])

harp_a = join([
    chord("F2, C3", 3/8, 3/8, 44),  # 3  F
    chord("F2, C3", 3/8, 3/8, 44),  # 4  F
    chord("C2, G2", 3/8, 3/8, 44),  # 5  C7
    chord("C2, G2", 3/8, 3/8, 44),  # 6  C7
    chord("C2, G2", 3/8, 3/8, 44),  # 7  C7
    chord("C2, G2", 3/8, 3/8, 44),  # 8  C7
    chord("F2, C3", 3/8, 3/8, 44),  # 9  F
    chord("F2, C3", 3/8, 3/8, 44),  # 10  F
])


# ── B · bars 11–22 ──────────────────────────────────────────────────────────
# Dm | Dm | Gm | Gm | C7 | F | G7 | C7 | Dm | Dm | Gm | C

music_box_b = join([
    chord("D5[23/64;3/8], D5[1/4;.], C5[1/8;.;49]", default_volume=53),  # 11  Dm
    chord("F5, D5, C5", 1/4, 1/4, [56, 50, 50]),  # 12  Dm
    chord("G5[3/8;.], Bb5[1/4;.;59], G5[1/8;.;54]", default_volume=58),  # 13  Gm
    chord("D5[1/4;.], F5[1/4;.;50], G5[5/32;.;51], r[3/32]", default_volume=53),  # 14  Gm
    chord("E5[3/8;.], C5[1/4;.;53], D5[1/8;.;49]", default_volume=55),  # 15  C7
    chord("F5[3/8;.], C5[1/4;.;55], D5[1/8;.;50]", default_volume=56),  # 16  F
    chord("G5", 47/64, 3/4, 58),  # 17  G7
    chord("E5[3/8;.], G5[15/64;1/4], G5[1/8;.;51]", default_volume=55),  # 18  C7
    chord("F5, D5, C5", 1/4, 1/4, [55, 49, 49]),  # 19  Dm
    chord("D5[3/8;.], D5[1/4;.], C5[1/8;.;50]", default_volume=55),  # 20  Dm
    chord("D5, C5, D5", 1/4, 1/4, [56, 52, 52]),  # 21  Gm
    chord("E5[1/4;.], r[1/8], C5[9/32;.;53], r[3/32]", default_volume=55),  # 22  C
])

harp_b = join([
    chord("D2, A2", 3/8, 3/8, 46),  # 11  Dm
    chord("D2, A2", 3/8, 3/8, 46),  # 12  Dm
    chord("G2, D3", 3/8, 3/8, 46),  # 13  Gm
    chord("G2, D3", 3/8, 3/8, 46),  # 14  Gm
    chord("C2, G2", 3/8, 3/8, 46),  # 15  C7
    chord("F2, C3", 3/8, 3/8, 46),  # 16  F
    chord("G2, D3", 3/8, 3/8, 46),  # 17  G7
    chord("C2, G2", 3/8, 3/8, 46),  # 18  C7
    chord("D2, A2", 3/8, 3/8, 46),  # 19  Dm
    chord("D2, A2", 3/8, 3/8, 46),  # 20  Dm
    chord("G2, D3", 3/8, 3/8, 46),  # 21  Gm
    chord("C2, G2", 3/8, 3/8, 46),  # 22  C
])

cello_b = join([
    chord("F4", 25/32, 3/4, 50),  # 11  Dm
    chord("F4", 25/32, 3/4, 50),  # 12  Dm
    chord("D4", 25/32, 3/4, 50),  # 13  Gm
    chord("D4", 25/32, 3/4, 52),  # 14  Gm
    chord("E4", 25/32, 3/4, 50),  # 15  C7
    chord("C4", 25/32, 3/4, 50),  # 16  F
    chord("F4", 25/32, 3/4, 50),  # 17  G7
    chord("E4", 25/32, 3/4, 52),  # 18  C7
    chord("F4", 25/32, 3/4, 50),  # 19  Dm
    chord("F4", 25/32, 3/4, 50),  # 20  Dm
    chord("D4", 25/32, 3/4, 50),  # 21  Gm
    chord("E4", 25/32, 3/4, 52),  # 22  C
])


# ── outro · bars 23–24 ──────────────────────────────────────────────────────
# Bb | F

music_box_outro = join([
    chord("D5[3/8;.], F5[1/4;.;44], D5[1/8;.;39]", default_volume=43),  # 23  Bb
    chord("F5", 47/64, 3/4, 56),  # 24  F
])

harp_outro = join([
    chord("Bb1, F2", 3/8, 3/8, 43),  # 23  Bb
    chord("F1", 3/4, 3/4, 60),  # 24  F
])


# ── tracks ──────────────────────────────────────────────────────────────────

music_box = perform(
    join([music_box_intro, music_box_a, music_box_b, music_box_outro]),
    late=8, loose=10, touch=4, seed=384213427,
)
harp = perform(join([rest(3/2), harp_a, harp_b, harp_outro]), loose=10, touch=4, seed=193380883)
cello = perform(join([rest(15/2), cello_b]), loose=10, touch=4, seed=258826231, gate=94)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [music_box, harp, cello],
    instruments=["Music Box", "Orchestral Harp", "Cello"],
    bpm=BPM,
    track_names=["music box", "harp", "cello"],
    channels=[0, 1, 2],
    pan=[[pan(64, mode="value")], [pan(64, mode="value")], [pan(86, mode="value")]],
    volume=[[volume(92, mode="value")], [volume(98, mode="value")], [volume(94, mode="value")]],
    other_messages=[
        event("time_signature", numerator=6, denominator=8, is_meta=True),
        event("key_signature", key="F", is_meta=True),
    ],
    name="Small Hours",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 69120,
    "sections": [
        (0, 5760, "intro", 0.05), (5760, 23040, "A", 0.13), (28800, 34560, "B", 0.21),
        (63360, 5760, "outro", 0.05),
    ],
    "chords": [
        (0, 5760, "F", "I"), (5760, 5760, "F", "I"), (11520, 11520, "C7", "V7"),
        (23040, 5760, "F", "I"), (28800, 5760, "Dm", "vi"), (34560, 5760, "Gm", "ii"),
        (40320, 2880, "C7", "V7"), (43200, 2880, "F", "I"), (46080, 2880, "G7", "V7/V"),
        (48960, 2880, "C7", "V7"), (51840, 5760, "Dm", "vi"), (57600, 2880, "Gm", "ii"),
        (60480, 2880, "C", "V"), (63360, 2880, "Bb", "IV"), (66240, 2880, "F", "I"),
    ],
    "about": {
        "seed": "141",
        "prompt": "a lullaby in F major, 6/8, dotted quarter = 44, music box, harp and cello, 24 bars",
        "genre": "lullaby",
    },
    "tracks": [
        {
            "name": "music box",
            "role": "melody",
            "instrument": {"name": "Music Box", "program": 11, "low": 60, "high": 96},
            "events": ["volume", "pan", (0, 91, 70), (0, 93, 0)],
        },
        {
            "name": "harp",
            "role": "bass",
            "instrument": {"name": "Orchestral Harp", "program": 47, "low": 23, "high": 104},
            "events": ["volume", "pan", (0, 91, 36), (0, 93, 0)],
        },
        {
            "name": "cello",
            "role": "counter",
            "instrument": {"name": "Cello", "program": 43, "low": 36, "high": 81},
            "events": ["volume", "pan", (0, 91, 76), (0, 93, 4)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
