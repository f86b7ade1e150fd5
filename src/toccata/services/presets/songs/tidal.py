"""Tidal

Key     D lydian
Tempo   60 quarter notes a minute, 4/4
Form    drift 8 · rise 8 · fade 8
Tracks  warm pad, harp, choir

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


# ── drift · bars 1–8 ────────────────────────────────────────────────────────
# Dmaj9 | Dmaj9 | C#m7 | C#m7 | Dmaj9 | Dmaj9 | E9 | E9

warm_pad_drift = join([
    chord("A4[1/2;.], r[1/4], F#4[1/4;.]", volume=58),  # 1  Dmaj9
    chord("A4[1/2;.], r[1/4], F#4[1/4;.;59]", default_volume=60),  # 2  Dmaj9
    chord("B4[3/4;.], B4[1/4;.]", volume=63),  # 3  C#m7
    chord("E5[1/2;.], r[1/4], C#5[1/4;.;60]", default_volume=61),  # 4  C#m7
    chord("D5[1/2;.], r[1/4], B4[1/4;.;60]", default_volume=61),  # 5  Dmaj9
    chord("A4[3/4;.], A4[1/4;.]", volume=58),  # 6  Dmaj9
    chord("G#4[1/2;.], r[1/4], F#4[1/4;.]", volume=58),  # 7  E9
    chord("r[1/4], D5", 1/2, 3/4, 61),  # 8  E9
])

harp_drift = join([
    chord("D2", 2, 1, 51),  # 1  Dmaj9
    rest(1),  # 2  Dmaj9
    chord("C#2", 2, 1, 51),  # 3  C#m7
    rest(1),  # 4  C#m7
    chord("D2", 2, 1, 51),  # 5  Dmaj9
    rest(1),  # 6  Dmaj9
    chord("E2", 2, 1, 51),  # 7  E9
    rest(1),  # 8  E9
])

choir_drift = join([
    chord("C#4;E4;F#4[2;1]", volume=43),  # 1  Dmaj9
    rest(1),  # 2  Dmaj9
    chord("B3[2;0], C#4;E4[127/64;1]", volume=43),  # 3  C#m7
    rest(1),  # 4  C#m7
    chord("C#4;E4;F#4[2;1]", volume=43),  # 5  Dmaj9
    rest(1),  # 6  Dmaj9
    chord("D4;F#4[127/64;0], G#4[2;1]", volume=43),  # 7  E9
    rest(1),  # 8  E9
])


# ── rise · bars 9–16 ────────────────────────────────────────────────────────
# Dmaj9 | Dmaj9 | E9 | E9 | Bm9 | Bm9 | E9 | E9

warm_pad_rise = join([
    chord("r[3/8], A4[1/8;.], C#5[7/16;.;63], r[1/16]", default_volume=56),  # 9  Dmaj9
    chord("r[1/4], A4[1/2;.], r[1/8], D5[1/8;.;61]", default_volume=63),  # 10  Dmaj9
    chord("r[3/8], A4[1/8;.], B4[7/16;.;67], r[1/16]", default_volume=61),  # 11  E9
    chord("r[3/8], A4[1/8;.], B4[7/16;.;65], r[1/16]", default_volume=58),  # 12  E9
    chord("r[1/4], A4[1/2;.], r[1/8], D5[1/8;.;61]", default_volume=64),  # 13  Bm9
    chord("r[3/8], A4[1/8;.], B4[7/16;.;66], r[1/16]", default_volume=59),  # 14  Bm9
    chord("r[3/8], A4[1/8;.], B4[7/16;.;67], r[1/16]", default_volume=60),  # 15  E9
    chord("r[1/4], F#4[1/2;.], r[1/8], B4[1/8;.;62]", default_volume=65),  # 16  E9
])

harp_rise = join([
    chord("D2", 2, 1, 56),  # 9  Dmaj9
    rest(1),  # 10  Dmaj9
    chord("E2", 2, 1, 57),  # 11  E9
    rest(1),  # 12  E9
    chord("B1", 2, 1, 59),  # 13  Bm9
    rest(1),  # 14  Bm9
    chord("E2", 2, 1, 60),  # 15  E9
    rest(1),  # 16  E9
])

choir_rise = join([
    chord("C#4;D4[2;0], E4[127/64;0], F#4[2;1]", volume=48),  # 9  Dmaj9
    rest(1),  # 10  Dmaj9
    chord("G#3[2;0], D4[127/64;0], E4;F#4[2;1]", volume=49),  # 11  E9
    rest(1),  # 12  E9
    chord("A3;B3;C#4;D4[2;1]", volume=50),  # 13  Bm9
    rest(1),  # 14  Bm9
    chord("G#3;D4[2;0], E4[127/64;0], F#4[2;1]", volume=51),  # 15  E9
    rest(1),  # 16  E9
])


# ── fade · bars 17–24 ───────────────────────────────────────────────────────
# Dmaj9 | Dmaj9 | C#m7 | C#m7 | Dmaj9 | Dmaj9 | E9 | Dmaj9

warm_pad_fade_bar17 = chord("F#4[1/8;.], E5[5/8;.;58], r[1/4]", default_volume=59)

warm_pad_fade = join([
    warm_pad_fade_bar17,  # 17  Dmaj9
    chord("C#5[1/2;.], E4[3/8;.;59], B4[1/8;.;58]", default_volume=63),  # 18  Dmaj9
    chord("G#4[1/8;.], B4[5/8;.;59], r[1/4]", default_volume=63),  # 19  C#m7
    chord("G#4[1/8;.], E5[5/8;.;58], r[1/4]", default_volume=59),  # 20  C#m7
    chord("C#5[1/2;.], E4[3/8;.;58], B4[1/8;.;56]", default_volume=61),  # 21  Dmaj9
    chord("A4[1/8;.], F#4[5/8;.;54], r[1/4]", default_volume=59),  # 22  Dmaj9
    warm_pad_fade_bar17,  # 23  E9
    chord("D5", 63/64, 1, 63),  # 24  Dmaj9
])

harp_fade = join([
    chord("D2", 2, 1, 53),  # 17  Dmaj9
    rest(1),  # 18  Dmaj9
    chord("C#2", 2, 1, 53),  # 19  C#m7
    rest(1),  # 20  C#m7
    chord("D2", 2, 1, 53),  # 21  Dmaj9
    rest(1),  # 22  Dmaj9
    chord("E2", 1, 1, 53),  # 23  E9
    chord("D2", 63/64, 1, 67),  # 24  Dmaj9
])

choir_fade = join([
    chord("C#4;E4;F#4[2;1]", volume=44),  # 17  Dmaj9
    rest(1),  # 18  Dmaj9
    chord("B3[2;0], C#4;E4[127/64;1]", volume=44),  # 19  C#m7
    rest(1),  # 20  C#m7
    chord("C#4;E4;F#4[2;1]", volume=44),  # 21  Dmaj9
    rest(1),  # 22  Dmaj9
    chord("D4[63/64;0], F#4;G#4[1;.]", volume=44),  # 23  E9
    chord("C#4;D4;E4[1;0], F#4[63/64;1]", volume=45),  # 24  Dmaj9
])


# ── tracks ──────────────────────────────────────────────────────────────────

warm_pad = perform(
    join([warm_pad_drift, warm_pad_rise, warm_pad_fade]),
    loose=24, touch=6, seed=501885607,
)
harp = perform(join([harp_drift, harp_rise, harp_fade]), loose=10, touch=6, seed=734309622)
choir = perform(join([choir_drift, choir_rise, choir_fade]), loose=24, touch=6, seed=355671179)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [warm_pad, harp, choir],
    instruments=["Pad 2 (warm)", "Orchestral Harp", "Choir Aahs"],
    bpm=BPM,
    track_names=["warm pad", "harp", "choir"],
    channels=[0, 1, 2],
    pan=[[pan(64, mode="value")], [pan(64, mode="value")], [pan(46, mode="value")]],
    volume=[[volume(92, mode="value")], [volume(98, mode="value")], [volume(82, mode="value")]],
    other_messages=[event("time_signature", numerator=4, denominator=4, is_meta=True)],
    name="Tidal",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 92160,
    "keys": [(0, "D", "lydian")],
    "sections": [
        (0, 30720, "drift", 0.1), (30720, 30720, "rise", 0.35), (61440, 30720, "fade", 0.15),
    ],
    "chords": [
        (0, 7680, "Dmaj9", "Imaj9"), (7680, 7680, "C#m7", "vii7"),
        (15360, 7680, "Dmaj9", "Imaj9"), (23040, 7680, "E9", "II9"),
        (30720, 7680, "Dmaj9", "Imaj9"), (38400, 7680, "E9", "II9"), (46080, 7680, "Bm9", "vi9"),
        (53760, 7680, "E9", "II9"), (61440, 7680, "Dmaj9", "Imaj9"),
        (69120, 7680, "C#m7", "vii7"), (76800, 7680, "Dmaj9", "Imaj9"),
        (84480, 3840, "E9", "II9"), (88320, 3840, "Dmaj9", "Imaj9"),
    ],
    "about": {
        "seed": "91",
        "prompt": "peaceful ambient in D lydian, 60 bpm, warm pad, harp and choir, 24 bars, no drums",
        "genre": "ambient",
    },
    "tracks": [
        {
            "name": "warm pad",
            "role": "melody",
            "instrument": {
                "name": "Pad 2 (warm)", "program": 90, "low": 24, "high": 108,
                "voice": "subtractive", "preset": "whistle",
            },
            "chain": "delay:sync=1/4.;feedback=45;mix=28",
            "events": ["volume", "pan", (0, 91, 92), (0, 93, 0)],
        },
        {
            "name": "harp",
            "role": "bass",
            "instrument": {"name": "Orchestral Harp", "program": 47, "low": 23, "high": 104},
            "events": ["volume", "pan", (0, 91, 58), (0, 93, 0)],
        },
        {
            "name": "choir",
            "role": "chords",
            "instrument": {"name": "Choir Aahs", "program": 53, "low": 40, "high": 84},
            "events": ["volume", "pan", (0, 91, 84), (0, 93, 8)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
