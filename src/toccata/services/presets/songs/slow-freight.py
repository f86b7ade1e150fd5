"""Slow Freight

Key     G minor
Tempo   84 quarter notes a minute, 12/8
Form    verse 12
Tracks  overdriven guitar, hammond organ, fingered bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 84
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "S": 38, "H": 42, "C": 49, "0": -1, "-": -2}


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


def hits(pattern, step, volume, length=None):
    """Drums in musicpy's notation, one `step` each; volume and length: for all, or by drum."""
    part = drum(pattern, KIT, default_duration=step, default_interval=step).notes
    names, counts = {pitch: name for name, pitch in KIT.items()}, {}
    for each in part.notes:
        name = names[each.degree]
        turn = counts[name] = counts.get(name, -1) + 1
        each.set_volume(turned(volume, name, turn))
        each.duration = turned(step if length is None else length, name, turn)
    return part


def turned(said, name, turn):
    """What is said for this drum's hit number `turn`: lists start again at their end."""
    found = said[name] if isinstance(said, dict) else said
    return found[turn % len(found)] if isinstance(found, list) else found


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


# ── verse · bars 1–12 ───────────────────────────────────────────────────────
# Gm7 | Cm7 | Gm7 | Gm7 | Cm7 | Cm7 | Gm7 | Gm7 | Am7b5 | D7 | Gm7 D7 | Gm7

overdriven_guitar_verse_bar2 = chord(
    "C5[23/64;3/8], D5[15/64;1/4;97], Db5[1/8;.;91], C5[15/64;1/4], Bb4[23/64;3/8;90], "
    "Bb4[1/8;.;90]", default_volume=95
)

overdriven_guitar_verse = join([
    chord("D5[23/64;3/8], D5[15/64;1/4], Db5[1/8;.;89], D5[15/64;1/4], Bb4[23/64;3/8;88], "
          "Bb4[1/8;.;88]", default_volume=95),  # 1  Gm7
    overdriven_guitar_verse_bar2,  # 2  Cm7
    chord("r[1/4], Bb4[1/8;.;92], C5[15/64;1/4;97], Db5[1/8;.], D5[23/64;5/8;99], Db5[1/8;.]",
          default_volume=93),  # 3  Gm7
    chord("Bb4[15/64;1/4], D5[23/64;3/8;90], Bb4[1/8;.;88], r[3/4]", default_volume=94),  # 4  Gm7
    chord("C5[23/64;3/8], C5[15/64;1/4], Bb4[7/64;1/8;88], Bb4[15/64;1/4], G4[23/64;3/8;86], "
          "G4[1/8;.;86]", default_volume=94),  # 5  Cm7
    overdriven_guitar_verse_bar2,  # 6  Cm7
    chord("D5[23/64;3/8], C5[15/64;1/4;97], Db5[1/8;.;93], D5[15/64;1/4], Bb4[23/64;3/8;92], "
          "Bb4[1/8;.;92]", default_volume=99),  # 7  Gm7
    chord("D5[15/64;1/4], C5[1/8;.;88], G4[23/64;9/8;92]", default_volume=95),  # 8  Gm7
    chord("r[1/4], C5[1/8;.], Bb4[15/64;1/4;94], C5[1/8;.], A4[23/64;5/8;93], C5[1/8;.]",
          default_volume=88),  # 9  Am7b5
    chord("r[1/4], C5[1/8;.], Bb4[15/64;1/4;95], C5[1/8;.], A4[23/64;5/8;94], C5[1/8;.]",
          default_volume=90),  # 10  D7
    chord("Bb4[23/64;3/8], Bb4[15/64;1/4], C5[1/8;.;92], C5[15/64;1/4], A4[23/64;3/8;91], "
          "Db5[1/8;.;93]", default_volume=97),  # 11  Gm7 D7
    chord("G4", 95/64, 3/2, 78),  # 12  Gm7
])

hammond_organ_verse_bar1 = join([
    C("Bbmaj7", 3) % (7/32, 0, [66, 66, 66, 72]), rest(13/32),
    C("Bbmaj7", 3) % (5/64, [0, 0, 0, 3/4], [66, 66, 66, 72]),
    C("Bbmaj7", 3) % (5/64, [0, 0, 0, 1/8], [66, 66, 66, 72]),
])
hammond_organ_verse_bar2 = chord(
    "Bb3;D4;Eb4[7/32;0], G4[7/32;.;72], r[13/32], Bb3;D4;Eb4[5/64;0], G4[5/64;3/4;72], "
    "Bb3;D4;Eb4[5/64;0], G4[5/64;1/8;72]", default_volume=66
)
hammond_organ_verse_bar4 = join([
    C("Bbmaj7", 3) % (7/32, 0, [66, 66, 66, 72]), rest(13/32),
    C("Bbmaj7", 3) % (5/64, [0, 0, 0, 1/8], [66, 66, 66, 72]),
    C("Bbmaj7", 3) % (7/32, 0, [66, 66, 66, 72]), rest(13/32),
    C("Bbmaj7", 3) % (5/64, [0, 0, 0, 1/8], [66, 66, 66, 72]),
])

hammond_organ_verse = join([
    hammond_organ_verse_bar1,  # 1  Gm7
    hammond_organ_verse_bar2,  # 2  Cm7
    hammond_organ_verse_bar1,  # 3  Gm7
    hammond_organ_verse_bar4,  # 4  Gm7
    hammond_organ_verse_bar2, hammond_organ_verse_bar2,  # 5–6
    hammond_organ_verse_bar1,  # 7  Gm7
    hammond_organ_verse_bar4,  # 8  Gm7
    C("Cm", 4) % (7/32, 0, [66, 66, 72]), rest(13/32),  # 9  Am7b5
    C("Cm", 4) % (5/64, [0, 0, 3/4], [66, 66, 72]),
    C("Cm", 4) % (5/64, [0, 0, 1/8], [66, 66, 72]),
    chord("C4;F#4[7/32;0], A4[7/32;.;72], r[13/32], C4;F#4[5/64;0], A4[5/64;3/4;72], "  # 10  D7
          "C4;F#4[5/64;0], A4[5/64;1/8;72]", default_volume=66),
    C("Bbmaj7", 3) % (7/32, 0, [66, 66, 66, 72]), rest(13/32),  # 11  Gm7 D7
    C("Bbmaj7", 3) % (5/64, [0, 0, 0, 3/4], [66, 66, 66, 72]),
    chord("C4;F#4[5/64;0], A4[5/64;1/8;72]", default_volume=66),
    C("Gm7/D", 3) % (95/64, [0, 0, 0, 3/2], 70),  # 12  Gm7
])

fingered_bass_verse_bar3 = chord("G2, Bb2, D3, D3", 7/16, 3/8, [88, 82] * 2)

fingered_bass_verse = join([
    chord("G2, Bb2, D3, Db3", 7/16, 3/8, [88, 82] * 2),  # 1  Gm7
    chord("C2, A2, G2, A1", 7/16, 3/8, [88, 82] * 2),  # 2  Cm7
    fingered_bass_verse_bar3,  # 3  Gm7
    chord("G3, D3, D3, B2", 7/16, 3/8, [88, 82] * 2),  # 4  Gm7
    chord("C2, Eb2, G2, A2", 7/16, 3/8, [88, 82] * 2),  # 5  Cm7
    chord("C3, A2, G2, A1", 7/16, 3/8, [88, 82] * 2),  # 6  Cm7
    fingered_bass_verse_bar3,  # 7  Gm7
    chord("G3, D3, D3, Bb2", 7/16, 3/8, [88, 82] * 2),  # 8  Gm7
    chord("A1, C2, E2, Eb2", 7/16, 3/8, [88, 82] * 2),  # 9  Am7b5
    chord("D2, A2, A2, F#2", 7/16, 3/8, [88, 82] * 2),  # 10  D7
    chord("G2, Bb2, D2, Ab2", 7/16, 3/8, [88, 82] * 2),  # 11  Gm7 D7
    chord("G1", 95/48, 3/2, 84),  # 12  Gm7
])

drums_verse_bar1 = hits(
    "K;H, 0, H, S;H, 0, K;S;H, K;H, 0, H, S;H, 0, H",
    1/8, {"K": [99, 86, 86], "H": [71, 34], "S": [97, 47]}, 1/16,
)
drums_verse_bar2 = hits(
    "K;H, 0, H, S;H, 0, K;H, K;H, 0, H, S;H, 0, H",
    1/8, {"K": [99, 86, 86], "H": [71, 34], "S": 97}, 1/16,
)
drums_verse_bar5 = hits(
    "K;H, 0, S;H, S;H, 0, K;H, K;H, 0, H, S;H, 0, H",
    1/8, {"K": [99, 86, 86], "H": [71, 34], "S": [47, 97, 97]}, 1/16,
)

drums_verse = join([
    drums_verse_bar1,  # 1
    *[drums_verse_bar2] * 3,  # 2–4
    drums_verse_bar5,  # 5
    drums_verse_bar1,  # 6
    drums_verse_bar2, drums_verse_bar2,  # 7–8
    drums_verse_bar5,  # 9
    drums_verse_bar2,  # 10
    drums_verse_bar5,  # 11
    hits("K;C, 0, 0", 1/2, {"K": 94, "C": 88}, {"K": 1/8, "C": 1/2}),  # 12
])


# ── tracks ──────────────────────────────────────────────────────────────────

overdriven_guitar = perform(
    join([overdriven_guitar_verse]),
    late=18, loose=10, touch=6, seed=420025670,
)
hammond_organ = perform(join([hammond_organ_verse]), late=6, loose=10, touch=6, seed=461985367)
fingered_bass = perform(
    join([fingered_bass_verse]),
    late=4, loose=10, touch=6, seed=334786680, gate=75,
)
drums = perform(join([drums_verse]), loose=10, touch=6, seed=997975619)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [overdriven_guitar, hammond_organ, fingered_bass, drums],
    instruments=["Overdriven Guitar", "Drawbar Organ", "Electric Bass (finger)", 1],
    bpm=BPM,
    track_names=["overdriven guitar", "hammond organ", "fingered bass", "drums"],
    channels=[0, 1, 2, 9],
    pan=[
        [pan(64, mode="value")], [pan(46, mode="value")], [pan(64, mode="value")],
        [pan(64, mode="value")],
    ],
    volume=[
        [volume(94, mode="value")], [volume(82, mode="value")], [volume(104, mode="value")],
        [volume(100, mode="value")],
    ],
    other_messages=[
        event("time_signature", numerator=12, denominator=8, is_meta=True),
        event("key_signature", key="Gm", is_meta=True),
    ],
    name="Slow Freight",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 69120,
    "sections": [(0, 69120, "verse", 0.55)],
    "chords": [
        (0, 5760, "Gm7", "i7"), (5760, 5760, "Cm7", "iv7"), (11520, 11520, "Gm7", "i7"),
        (23040, 11520, "Cm7", "iv7"), (34560, 11520, "Gm7", "i7"),
        (46080, 5760, "Am7b5", "iiø7"), (51840, 5760, "D7", "V7"), (57600, 2880, "Gm7", "i7"),
        (60480, 2880, "D7", "V7"), (63360, 5760, "Gm7", "i7"),
    ],
    "about": {
        "seed": "32",
        "prompt": "slow blues in 12/8, G minor, dotted quarter = 56, overdriven guitar, hammond organ, fingered bass, drums, 12 bars",
        "genre": "blues",
    },
    "tracks": [
        {
            "name": "overdriven guitar",
            "role": "melody",
            "instrument": {"name": "Overdriven Guitar", "program": 30, "low": 40, "high": 88},
            "events": ["volume", "pan", (0, 91, 44), (0, 93, 0)],
        },
        {
            "name": "hammond organ",
            "role": "chords",
            "instrument": {"name": "Drawbar Organ", "program": 17, "low": 36, "high": 96},
            "events": ["volume", "pan", (0, 91, 36), (0, 93, 8)],
        },
        {
            "name": "fingered bass",
            "role": "bass",
            "instrument": {
                "name": "Electric Bass (finger)", "program": 34, "low": 28, "high": 67,
            },
            "events": ["volume", "pan", (0, 91, 10), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 22), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
