"""Back Room

Key     C major
Tempo   92 quarter notes a minute, 4/4
Form    chorus 12 · chorus 12
Tracks  piano

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 92
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


# ── chorus · bars 1–12 ──────────────────────────────────────────────────────
# C7 | C7 | C7 | C7 | F7 | F7 | C7 | C7 | G7 | F7 | C7 F7 | C7 G7

piano_chorus_bar3 = chord(
    "C2[7/64;1/8;90], C2[5/64;0;72], E3;G3;Bb3[5/64;0], D4[5/64;1/8;74], E2[7/64;1/8;90], "
    "E2[5/64;1/8;72], G2[7/64;1/8;90], G2[5/64;0;72], E3;G3;Bb3[5/64;0], D4[5/64;1/8;74], "
    "A2[7/64;1/8;90], A2[5/64;1/8;72]", default_volume=68
)

piano_chorus = join([
    chord("C2[7/64;0;90], G5[15/64;1/8;96], C2[5/64;0;72], E3;G3;Bb3[5/64;0], D4[5/64;1/8;74], "
          "E2[7/64;0;90], Bb5[1/8;.;98], E2[5/64;0;72], C6[1/8;.;93], G2[7/64;0;90], "  # 1  C7
          "Bb5[5/64;1/12;98], C6[3/64;1/24;93], G2[5/64;0;72], E3;G3;Bb3[5/64;0], "
          "D4[5/64;0;74], Bb5[1/8;.;92], A2[7/64;0;90], G5[15/64;1/8;96], A2[5/64;1/8;72]",
          default_volume=68),
    chord("Bb2[7/64;1/8;90], Bb2[5/64;0;72], E3;G3;Bb3[5/64;0], D4[5/64;0;74], G5[1/8;.;92], "
          "A2[7/64;0;90], F5[1/8;.;98], A2[5/64;0;72], F#5[1/8;.;92], G2[7/64;0;90], "  # 2  C7
          "E5[15/64;1/8;97], G2[5/64;0;72], E3;G3;Bb3[5/64;0], D4[5/64;1/8;74], "
          "E2[7/64;1/8;90], E2[5/64;0;72], F5[1/8;.;92]", default_volume=68),
    piano_chorus_bar3,  # 3  C7
    chord("Bb2[7/64;0;90], E3;G3;Bb3[5/32;0], D4[5/32;0;74], G5[15/64;1/8;96], "  # 4  C7
          "Bb2[5/64;1/8;72], A2[7/64;0;90], F#5[1/8;.;96], A2[5/64;0;72], E3;G3;Bb3[5/64;0], "
          "D4[5/64;0;74], E5[23/64;1/8;89], G2[7/64;0;90], E3;G3;Bb3[5/32;0], D4[5/32;1/8;74], "
          "G2[5/64;1/8;72], E2[7/64;1/8;90], E2[5/64;0;72], E3;G3;Bb3[5/64;0], D4[5/64;1/8;74]",
          default_volume=68),
    chord("F2[7/64;0;90], F5[15/64;1/8;96], F2[5/64;0;72], Eb3;G3;A3[5/64;0], C4[5/64;1/8;74], "
          "A2[7/64;0;90], F#5[1/8;.;96], A2[5/64;0;72], G5[1/8;.;90], C3[7/64;0;90], "  # 5  F7
          "A5[5/64;1/12;98], C6[3/64;1/24;93], C3[5/64;0;72], Eb3;G3;A3[5/64;0], C4[5/64;0;74], "
          "Bb5[1/8;.;92], D3[7/64;0;90], F5[15/64;1/8;96], D3[5/64;1/8;72]", default_volume=68),
    chord("Eb2[7/64;1/8;90], Eb2[5/64;0;72], Eb3;G3;A3[5/64;0], C4[5/64;0;74], G5[1/8;.;92], "
          "D3[7/64;0;90], F5[1/8;.;98], D3[5/64;0;72], F#5[1/8;.;92], C3[7/64;0;90], "  # 6  F7
          "Eb5[15/64;1/8;96], C3[5/64;0;72], Eb3;G3;A3[5/64;0], C4[5/64;1/8;74], "
          "C#2[7/64;1/8;90], C#2[5/64;0;72], F5[1/8;.;92]", default_volume=68),
    piano_chorus_bar3,  # 7  C7
    chord("Bb2[7/64;0;90], E3;G3;Bb3[5/32;0], D4[5/32;0;74], G5[1/8;.;96], Bb2[5/64;1/8;72], "
          "A2[7/64;1/8;90], A2[5/64;0;72], E3;G3;Bb3[5/64;0], D4[5/64;1/8;74], G2[7/64;0;90], "
          "E3;G3;Bb3[5/32;0], D4[5/32;0;74], C5[15/64;1/8;93], G2[5/64;1/8;72], "  # 8  C7
          "F#2[7/64;1/8;90], F#2[5/64;0;72], E3;G3;Bb3[5/64;0], D4[5/64;1/8;74]",
          default_volume=68),
    chord("G2[7/64;1/8], G2[5/64;0;72], F3;A3;B3[5/64;0;68], D4[5/64;0;74], G5[1/8;.], "  # 9  G7
          "B2[7/64;0], F5[1/8;.;96], B2[5/64;0;72], F#5[1/8;.], D3[7/64;0], D5[15/64;1/8;94], "
          "D3[5/64;0;72], F3;A3;B3[5/64;0;68], D4[5/64;1/8;74], E2[7/64;1/8], E2[5/64;0;72], "
          "F5[1/8;.]", default_volume=90),
    chord("F2[7/64;0;90], A5[15/64;1/8;100], F2[5/64;0;72], Eb3;G3;A3[5/64;0], C4[5/64;1/8;74], "
          "D3[7/64;0;90], C6[1/8;.;101], D3[5/64;0;72], Bb5[1/8;.;94], C3[7/64;0;90], "  # 10  F7
          "C6[5/64;1/12;101], Eb5[3/64;1/24;90], C3[5/64;0;72], Eb3;G3;A3[5/64;0], "
          "C4[5/64;0;74], F5[1/8;.;92], D2[7/64;0;90], G5[15/64;1/8;98], D2[5/64;1/8;72]",
          default_volume=68),
    chord("C2[7/64;1/8;90], C2[5/64;0;72], E3;G3;Bb3[5/64;0], D4[5/64;1/8;74], E2[7/64;1/8;90], "
          "E2[5/64;1/8;72], F2[7/64;1/8;90], F2[5/64;0;72], Eb3;G3;A3[5/64;0], C4[5/64;1/8;74], "
          "C#2[7/64;1/8;90], C#2[5/64;1/8;72]", default_volume=68),  # 11  C7 F7
    # 12  C7 G7
    chord("C2[7/64;0;90], E3;G3;Bb3[5/32;0], D4[5/32;0;74], G5[15/64;1/8;96], C2[5/64;1/8;72], "
          "E2[7/64;0;90], F#5[1/8;.;96], E2[5/64;0;72], E3;G3;Bb3[5/64;0], D4[5/64;0;74], "
          "C5[23/64;1/8;87], G2[7/64;0;90], F3;A3;B3[5/32;0], D4[5/32;1/8;74], G2[5/64;1/8;72], "
          "B2[7/64;1/8;90], B2[5/64;0;72], F3;A3;B3[5/64;0], D4[5/64;1/8;74]", default_volume=68),
])


# ── chorus · bars 13–24 ─────────────────────────────────────────────────────
# C7 | C7 | C7 | C7 | F7 | F7 | C7 | C7 | G7 | F7 | C7 G7 | C7

piano_chorus_2_bar15 = chord(
    "C2[7/64;1/8;91], C2[5/64;0;73], E3;G3;Bb3[5/64;0], D4[5/64;1/8;75], E2[7/64;1/8;91], "
    "E2[5/64;1/8;73], G2[7/64;1/8;91], G2[5/64;0;73], E3;G3;Bb3[5/64;0], D4[5/64;1/8;75], "
    "A2[7/64;1/8;91], A2[5/64;1/8;73]", default_volume=69
)

piano_chorus_2 = join([
    chord("C2[7/64;0;91], G5[15/64;1/8;98], C2[5/64;0;73], E3;G3;Bb3[5/64;0], D4[5/64;1/8;75], "
          "E2[7/64;0;91], Bb5[1/8;.;100], E2[5/64;0;73], C6[1/8;.;94], G2[7/64;0;91], "  # 13  C7
          "Bb5[5/64;1/12;100], C6[3/64;1/24;94], G2[5/64;0;73], E3;G3;Bb3[5/64;0], "
          "D4[5/64;1/8;75], A2[7/64;0;91], G5[15/64;1/8;98], A2[5/64;1/8;73]", default_volume=69),
    chord("Bb2[7/64;1/8;91], Bb2[5/64;0;73], E3;G3;Bb3[5/64;0], D4[5/64;0;75], G5[1/8;.;93], "
          "A2[7/64;0;91], F5[1/8;.;100], A2[5/64;0;73], F#5[1/8;.;93], G2[7/64;0;91], "  # 14  C7
          "E5[15/64;1/8;99], G2[5/64;0;73], E3;G3;Bb3[5/64;0], D4[5/64;1/8;75], "
          "E2[7/64;1/8;91], E2[5/64;0;73], F5[1/8;.;93]", default_volume=69),
    piano_chorus_2_bar15,  # 15  C7
    chord("Bb2[7/64;0;91], G5[15/64;1/8;98], Bb2[5/64;0;73], E3;G3;Bb3[5/64;0], "  # 16  C7
          "D4[5/64;1/8;75], A2[7/64;0;91], F#5[1/8;.;98], A2[5/64;0;73], E5[23/64;1/8;90], "
          "G2[7/64;1/8;91], G2[5/64;0;73], E3;G3;Bb3[5/64;0], D4[5/64;1/8;75], E2[7/64;1/8;91], "
          "E2[5/64;1/8;73]", default_volume=69),
    chord("F2[7/64;0;91], F5[15/64;1/8;98], F2[5/64;0;73], Eb3;G3;A3[5/64;0], C4[5/64;1/8;75], "
          "A2[7/64;0;91], F#5[1/8;.;98], A2[5/64;0;73], G5[1/8;.;91], C3[7/64;0;91], "  # 17  F7
          "A5[5/64;1/12;100], C6[3/64;1/24;94], C3[5/64;0;73], Eb3;G3;A3[5/64;0], "
          "C4[5/64;0;75], Bb5[1/8;.;93], D3[7/64;0;91], F5[15/64;1/8;98], D3[5/64;1/8;73]",
          default_volume=69),
    chord("Eb2[7/64;1/8;91], Eb2[5/64;0;73], Eb3;G3;A3[5/64;0], C4[5/64;0;75], G5[1/8;.;93], "
          "D3[7/64;0;91], F5[1/8;.;100], D3[5/64;0;73], F#5[1/8;.;93], C3[7/64;0;91], "  # 18  F7
          "Eb5[7/64;1/8;98], C3[5/64;0;73], Eb3;G3;A3[5/64;0], C4[5/64;0;75], E5[7/64;1/8;89], "
          "D2[7/64;1/8;91], D2[5/64;0;73], F5[1/8;.;93]", default_volume=69),
    piano_chorus_2_bar15,  # 19  C7
    chord("Bb2[7/64;0;91], E3;G3;Bb3[5/32;0], D4[5/32;0;75], G5[1/8;.;98], Bb2[5/64;1/8;73], "
          "A2[7/64;1/8;91], A2[5/64;0;73], E3;G3;Bb3[5/64;0], D4[5/64;1/8;75], G2[7/64;0;91], "
          "E3;G3;Bb3[5/32;0], D4[5/32;0;75], C5[15/64;1/8;94], G2[5/64;1/8;73], "  # 20  C7
          "F2[7/64;1/8;91], F2[5/64;0;73], E3;G3;Bb3[5/64;0], D4[5/64;1/8;75]",
          default_volume=69),
    chord("G2[7/64;1/8], G2[5/64;0;73], F3;A3;B3[5/64;0;69], D4[5/64;0;75], G5[1/8;.], "  # 21  G7
          "B2[7/64;0], F5[1/8;.;98], B2[5/64;0;73], F#5[1/8;.], D3[7/64;0], D5[15/64;1/8;96], "
          "D3[5/64;0;73], F3;A3;B3[5/64;0;69], D4[5/64;1/8;75], E2[7/64;1/8], E2[5/64;0;73], "
          "F5[1/8;.]", default_volume=91),
    chord("F2[7/64;0;91], A5[15/64;1/8;102], F2[5/64;0;73], Eb3;G3;A3[5/64;0], C4[5/64;1/8;75], "
          "D3[7/64;0;91], C6[1/8;.;103], D3[5/64;1/8;73], C3[7/64;0;91], C6[5/64;1/12;103], "
          "Eb5[3/64;1/24;91], C3[5/64;0;73], Eb3;G3;A3[5/64;0], C4[5/64;0;75], F5[1/8;.;93], "
          "C#2[7/64;0;91], G5[15/64;1/8;100], C#2[5/64;1/8;73]", default_volume=69),  # 22  F7
    chord("C2[7/64;1/8;91], C2[5/64;0;73], E3;G3;Bb3[5/64;0], D4[5/64;1/8;75], E2[7/64;1/8;91], "
          "E2[5/64;1/8;73], G2[7/64;1/8;91], G2[5/64;0;73], F3;A3;B3[5/64;0], D4[5/64;1/8;75], "
          "B2[7/64;1/8;91], B2[5/64;1/8;73]", default_volume=69),  # 23  C7 G7
    chord("C2[63/64;0;87], E3;G3;Bb3;C4[63/64;0], C6[63/64;1;81]", default_volume=73),  # 24  C7
])


# ── tracks ──────────────────────────────────────────────────────────────────

piano = perform(
    join([piano_chorus, piano_chorus_2]),
    swing=67.4, late=6, loose=10, touch=6, seed=638149364,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [piano],
    instruments=["Acoustic Grand Piano"],
    bpm=BPM,
    track_names=["piano"],
    channels=[0],
    pan=[[pan(64, mode="value")]],
    volume=[[volume(94, mode="value")]],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="C", is_meta=True),
    ],
    name="Back Room",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 92160,
    "sections": [(0, 46080, "chorus", 0.65), (46080, 46080, "chorus", 0.7)],
    "chords": [
        (0, 15360, "C7", "I7"), (15360, 7680, "F7", "IV7"), (23040, 7680, "C7", "I7"),
        (30720, 3840, "G7", "V7"), (34560, 3840, "F7", "IV7"), (38400, 1920, "C7", "I7"),
        (40320, 1920, "F7", "IV7"), (42240, 1920, "C7", "I7"), (44160, 1920, "G7", "V7"),
        (46080, 15360, "C7", "I7"), (61440, 7680, "F7", "IV7"), (69120, 7680, "C7", "I7"),
        (76800, 3840, "G7", "V7"), (80640, 3840, "F7", "IV7"), (84480, 1920, "C7", "I7"),
        (86400, 1920, "G7", "V7"), (88320, 3840, "C7", "I7"),
    ],
    "about": {
        "seed": "33", "prompt": "solo piano blues in C major, 92 bpm, 12-bar blues, 24 bars",
        "genre": "blues",
    },
    "tracks": [
        {
            "name": "piano",
            "role": "chords",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": ["volume", "pan", (0, 91, 36), (0, 93, 8)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
