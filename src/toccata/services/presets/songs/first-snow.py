"""First Snow

Key     B minor
Tempo   54 quarter notes a minute, 5/4
Form    drift 8 · fade 12
Tracks  piano, celesta, strings

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 54
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


# ── drift · bars 1–8 ────────────────────────────────────────────────────────
# Bm9 | Bm9 | Em9 | Em9 | Gmaj9 | Gmaj9 | Bm9 | Bm9

piano_drift = join([
    chord("A3[5/4;1/4], B3[1;.]", volume=48),  # 1  Bm9
    chord("A3", 5/4, 5/4, 48),  # 2  Bm9
    chord("G3[5/4;1/4], D4[1;.]", volume=48),  # 3  Em9
    chord("G3", 79/64, 5/4, 48),  # 4  Em9
    chord("G3[79/64;1/4], A3[1;.]", volume=48),  # 5  Gmaj9
    chord("G3", 5/4, 5/4, 48),  # 6  Gmaj9
    chord("A3[5/4;1/4], B3[1;.]", volume=48),  # 7  Bm9
    chord("A3", 5/4, 5/4, 48),  # 8  Bm9
])

celesta_drift_bar1 = chord("B4[31/64;1/2], B4[1/2;.], D5[1/4;.;61]", default_volume=60)

celesta_drift = join([
    celesta_drift_bar1,  # 1  Bm9
    chord("B4[1/2;.], D5[1/2;.;62], E5[1/4;.;63]", default_volume=61),  # 2  Bm9
    chord("B4[1/2;.], B4[1/2;.], D5[1/4;.;64]", default_volume=63),  # 3  Em9
    celesta_drift_bar1,  # 4  Em9
    chord("B4[1/2;.;60], D5[1/2;.], E5[1/4;.]", default_volume=61),  # 5  Gmaj9
    chord("B4[1/2;.], B4[1/2;.], D5[1/4;.;61]", default_volume=60),  # 6  Gmaj9
    celesta_drift_bar1,  # 7  Bm9
    chord("A4[1/2;.], B4[1/2;.;60], D5[3/16;.;61], r[1/16]", default_volume=58),  # 8  Bm9
])

strings_drift = join([
    chord("B1", 5/2, 5/4, 51),  # 1  Bm9
    rest(5/4),  # 2  Bm9
    chord("E2", 5/2, 5/4, 51),  # 3  Em9
    rest(5/4),  # 4  Em9
    chord("G2", 5/2, 5/4, 51),  # 5  Gmaj9
    rest(5/4),  # 6  Gmaj9
    chord("B1", 159/64, 5/4, 51),  # 7  Bm9
    rest(5/4),  # 8  Bm9
])


# ── fade · bars 9–20 ────────────────────────────────────────────────────────
# Bm9 | Bm9 | Em9 | Em9 | Gmaj9 | Gmaj9 | Bm9 | Bm9 | Bm9 | Bm9 | Gmaj9 | Bmadd9

piano_fade_bar9 = chord("D4[5/4;1/4], B3[1;1/2], C#4[1/2;.]", volume=48)

piano_fade = join([
    piano_fade_bar9,  # 9  Bm9
    chord("D4", 5/4, 5/4, 48),  # 10  Bm9
    chord("F#4[79/64;1/4], D4[1;1/2], E4[1/2;.]", volume=48),  # 11  Em9
    chord("F#4", 5/4, 5/4, 48),  # 12  Em9
    chord("F#4[79/64;1/4], A3[1;1/2], B3[1/2;.]", volume=48),  # 13  Gmaj9
    chord("F#4", 5/4, 5/4, 48),  # 14  Gmaj9
    chord("D4[79/64;1/4], B3[1;1/2], C#4[1/2;.]", volume=48),  # 15  Bm9
    chord("D4", 5/4, 5/4, 48),  # 16  Bm9
    piano_fade_bar9,  # 17  Bm9
    chord("D4", 5/4, 5/4, 48),  # 18  Bm9
    chord("F#4[5/4;1/4], A3[1;1/2], B3[31/64;1/2]", volume=48),  # 19  Gmaj9
    chord("F#3;B3[5/4;0], C#4[79/64;0], D4[5/4;.]", volume=45),  # 20  Bmadd9
])

celesta_fade_bar9 = chord(
    "r[3/8], B4[1/8;.], A4[1/4;.;59], r[1/4], B4[1/4;.;61]", default_volume=56
)

celesta_fade = join([
    celesta_fade_bar9,  # 9  Bm9
    chord("B4[15/64;1/4], B4[1;.]", volume=63),  # 10  Bm9
    chord("r[3/8], D5[1/8;.], B4[1/4;.;64], r[1/4], D5[1/4;.;65]", default_volume=60),  # 11  Em9
    celesta_fade_bar9,  # 12  Em9
    chord("B4[1/4;.], B4[1;.]", volume=61),  # 13  Gmaj9
    # 14  Gmaj9
    chord("r[3/8], D5[1/8;.], B4[1/4;.;61], r[1/4], D5[1/4;.;62]", default_volume=57),
    celesta_fade_bar9,  # 15  Bm9
    # 16  Bm9
    chord("D5[15/64;1/4], D5[47/64;3/4], E5[1/8;.;56], D5[1/8;.;52]", default_volume=62),
    chord("B4, B4, A4, A4, B4", 1/4, 1/4, [61, 61, 59, 59, 61]),  # 17  Bm9
    chord("D5, D5, B4, B4, D5", 1/4, 1/4, 63),  # 18  Bm9
    # 19  Gmaj9
    chord("r[3/8], F#5[1/8;.], A5[1/4;.;67], r[1/4], B5[1/4;.;69]", default_volume=62),
    chord("B5", 79/64, 5/4, 63),  # 20  Bmadd9
])

strings_fade = join([
    chord("B1", 5/2, 5/4, 53),  # 9  Bm9
    rest(5/4),  # 10  Bm9
    chord("E2", 5/2, 5/4, 53),  # 11  Em9
    rest(5/4),  # 12  Em9
    chord("G2", 5/2, 5/4, 53),  # 13  Gmaj9
    rest(5/4),  # 14  Gmaj9
    chord("B1", 5, 5/4, 53),  # 15  Bm9
    rest(15/4),  # 16–18
    chord("G2", 5/4, 5/4, 53),  # 19  Gmaj9
    chord("B1", 79/64, 5/4, 67),  # 20  Bmadd9
])


# ── tracks ──────────────────────────────────────────────────────────────────

piano = perform(join([piano_drift, piano_fade]), loose=24, touch=6, seed=78052687)
celesta = perform(join([celesta_drift, celesta_fade]), loose=24, touch=6, seed=426231777)
strings = perform(join([strings_drift, strings_fade]), loose=10, touch=6, seed=653847269)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [piano, celesta, strings],
    instruments=["Acoustic Grand Piano", "Celesta", "String Ensemble 1"],
    bpm=BPM,
    track_names=["piano", "celesta", "strings"],
    channels=[0, 1, 2],
    pan=[[pan(46, mode="value")], [pan(64, mode="value")], [pan(64, mode="value")]],
    volume=[[volume(94, mode="value")], [volume(94, mode="value")], [volume(90, mode="value")]],
    other_messages=[
        event("time_signature", numerator=5, denominator=4, is_meta=True),
        event("key_signature", key="Bm", is_meta=True),
    ],
    name="First Snow",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 96000,
    "sections": [(0, 38400, "drift", 0.1), (38400, 57600, "fade", 0.15)],
    "chords": [
        (0, 9600, "Bm9", "i9"), (9600, 9600, "Em9", "iv9"), (19200, 9600, "Gmaj9", "VImaj9"),
        (28800, 9600, "Bm9", "i9"), (38400, 9600, "Bm9", "i9"), (48000, 9600, "Em9", "iv9"),
        (57600, 9600, "Gmaj9", "VImaj9"), (67200, 19200, "Bm9", "i9"),
        (86400, 4800, "Gmaj9", "VImaj9"), (91200, 4800, "Bmadd9", "iadd9"),
    ],
    "about": {
        "seed": "92",
        "prompt": "quiet ambient in 5/4, B minor, 54 bpm, piano, celesta and strings, 20 bars",
        "genre": "ambient",
    },
    "tracks": [
        {
            "name": "piano",
            "role": "chords",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": [
                "volume", "pan", (0, 91, 84), (0, 93, 8), (0, 64, 0), (90, 64, 127),
                (4800, 64, 0), (4890, 64, 127), (9600, 64, 0), (9690, 64, 127), (14400, 64, 0),
                (14490, 64, 127), (19200, 64, 0), (19290, 64, 127), (24000, 64, 0),
                (24090, 64, 127), (28800, 64, 0), (28890, 64, 127), (33600, 64, 0),
                (33690, 64, 127), (38400, 64, 0), (38490, 64, 127), (43200, 64, 0),
                (43290, 64, 127), (48000, 64, 0), (48090, 64, 127), (52800, 64, 0),
                (52890, 64, 127), (57600, 64, 0), (57690, 64, 127), (62400, 64, 0),
                (62490, 64, 127), (67200, 64, 0), (67290, 64, 127), (72000, 64, 0),
                (72090, 64, 127), (76800, 64, 0), (76890, 64, 127), (81600, 64, 0),
                (81690, 64, 127), (86400, 64, 0), (86490, 64, 127), (91200, 64, 0),
                (91290, 64, 127), (96000, 64, 0),
            ],
        },
        {
            "name": "celesta",
            "role": "melody",
            "instrument": {"name": "Celesta", "program": 9, "low": 60, "high": 108},
            "chain": "delay:sync=1/4.;feedback=45;mix=28",
            "events": ["volume", "pan", (0, 91, 92), (0, 93, 0)],
        },
        {
            "name": "strings",
            "role": "bass",
            "instrument": {"name": "String Ensemble 1", "program": 49, "low": 28, "high": 100},
            "events": ["volume", "pan", (0, 91, 58), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
