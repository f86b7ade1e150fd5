"""Two Left Shoes

Key     F major
Tempo   92 quarter notes a minute, 2/4
Form    intro 4 · A 16 · B 16
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


# ── intro · bars 1–4 ────────────────────────────────────────────────────────
# F | F | F D7 | G7 C7

piano_intro = join([
    chord("F2[1/8;0;78], A4[1/16;.;85], r[1/16], F3;A3;C4[5/48;0], D5[1/16;.;81], "  # 1  F
          "C5[7/48;1/16;80], C2[1/8;1/16;78], A4[1/16;.;79], F3;A3;C4[5/48;0], Bb4[1/16;.;79], "
          "C5[1/16;.;80]", default_volume=64),
    chord("F2[1/8;0;78], C5[1/16;.;88], r[1/16], F3;A3;C4[5/48;0], F5[1/16;.;85], "  # 2  F
          "E5[7/48;1/16;84], C2[1/8;1/16;78], C5[1/16;.;82], F3;A3;C4[5/48;0], D5[1/16;.;83], "
          "E5[1/16;.;84]", default_volume=64),
    chord("F2[1/8;1/16;78], E5[1/16;.;86], F3;A3;C4[5/48;0], E5[7/48;1/8;86], D2[1/8;0;78], "
          "A5[1/16;.;95], G5[7/48;1/16;87], F#3;C4;D4[5/48;1/16], F5[1/16;.;87]",  # 3  F D7
          default_volume=64),
    chord("G2[1/8;0;78], G5[1/16;.;89], F5[7/48;1/16;83], G3;B3;F4[5/48;1/16], "  # 4  G7 C7
          "E5[7/48;1/16;82], C2[1/8;1/16;78], E5[1/6;1/16;82], Bb3;C4;E4[5/48;1/8]",
          default_volume=64),
])


# ── A · bars 5–20 ───────────────────────────────────────────────────────────
# F | F | G7 C7 | F | Dm | Dm | G7 | C7 | F | F | G7 C7 | F F7 | Bb | Bbm | F D7 | G7 C7

piano_a = join([
    chord("F2[1/8;0;81], F4[1/16;0;77], A4[1/16;.;88], r[1/16], A3;C4;F4[5/48;0], "  # 5  F
          "D5[1/16;.;84], C5[7/48;1/16;84], C2[1/8;1/16;81], A4[1/16;.;83], A3;C4;F4[5/48;0], "
          "Bb4[1/16;.;83], C5[1/16;.;84]", default_volume=67),
    chord("F2[1/8;0;81], A4[1/16;0;80], C5[1/16;.;91], r[1/16], A3;C4;F4[5/48;0], "  # 6  F
          "F5[1/16;.;88], E5[7/48;1/16;87], C2[1/8;1/16;81], C5[1/16;.;85], A3;C4;F4[5/48;0], "
          "D5[1/16;.;86], E5[1/16;.;87]", default_volume=67),
    chord("G2[1/8;1/16;81], E5[1/16;.;89], G3;B3;F4[5/48;1/8], C2[1/8;0;81], G5[1/16;0;86], "
          "Bb5[1/16;.;98], A5[7/48;1/16;92], Bb3;C4;E4[5/48;1/16], G5[1/16;.;90]",  # 7  G7 C7
          default_volume=67),
    chord("F2[1/8;0], C5[1/16;0], F5[1/16;.;92], E5[7/48;1/16;85]", default_volume=81),  # 8  F
    C("F/A", 3) % (5/48, [0, 0, 1/16], 67),
    chord("D5[7/48;1/16], C#2[1/8;1/16;81], A4[1/6;0;72], C5[1/6;1/16]", default_volume=84),
    C("F/A", 3) % (5/48, [0, 0, 1/8], 67),
    chord("D2[1/8;0], D3[1/8;0;81], F4[1/16;0;77], A4[1/16;.;88], r[1/16]", default_volume=75),
    C("Dm/A", 3) % (5/48, [0, 0, 1/16], 67),  # 9  Dm
    chord("C5[7/48;1/16;84], A2[1/8;1/16;81], A4[1/16;.;83], A3;D4;F4[5/48;0], Bb4[1/16;.;83], "
          "C5[1/16;.;84]", default_volume=67),
    chord("D2[1/8;0;75], D3[1/8;0], A4[1/16;0], D5[1/16;.;92], r[1/16]", default_volume=81),
    C("Dm/A", 3) % (5/48, [0, 0, 1/8], 67),  # 10  Dm
    chord("A2[1/8;1/16;81], D5[1/16;.;86], A3;D4;F4[5/48;0], E5[1/16;.;87], F5[1/16;.;88]",
          default_volume=67),
    chord("G2[1/8;0;81], D5[1/16;0;84], F5[1/16;.;96], r[1/16], G3;B3;F4[5/48;0], "  # 11  G7
          "C5[1/16;.;87], D5[7/48;1/16;88], D2[1/8;1/16;81], F5[1/16;.;90], G3;B3;F4[5/48;0], "
          "E5[1/16;.;89], D5[1/16;.;88]", default_volume=67),
    chord("C2[1/8;0;83], C5[7/48;0;80], E5[7/48;1/8;91], C2[1/8;0;83], Bb3;C4;E4[5/48;1/8], "
          "C2[1/8;1/16;83], D5[1/16;.;84], E2[1/8;0;83], Bb3;C4;E4[5/48;0], C5[7/48;1/8;84]",
          default_volume=67),  # 12  C7
    chord("F2[1/8;1/16;81], F5[1/16;.;86], A3;C4;F4[5/48;0], F5[7/48;1/8;86], C2[1/8;0;81], "
          "A5[1/16;0;84], C6[1/16;.;95], Bb5[7/48;1/16;88]", default_volume=67),  # 13  F
    C("F/A", 3) % (5/48, [0, 0, 1/16], 67), chord("A5", 1/16, 1/16, 88),
    chord("F2[1/8;1/16;81], E5[1/16;.;87], A3;C4;F4[5/48;0], E5[7/48;1/8;87], C2[1/8;0;81], "
          "F5[1/16;0;84], A5[1/16;.;96], G5[7/48;1/16;88]", default_volume=67),  # 14  F
    C("F/A", 3) % (5/48, [0, 0, 1/16], 67), chord("F5", 1/16, 1/16, 88),
    chord("G2[1/8;0;81], D5[1/16;0;84], G5[1/16;.;96], r[1/16], G3;B3;F4[5/48;0], "  # 15  G7 C7
          "C6[1/16;.;93], Bb5[7/48;1/16;92], C2[1/8;1/16;81], G5[1/16;.;90], Bb3;C4;E4[5/48;0], "
          "A5[1/16;.;92], Bb5[1/16;.;92]", default_volume=67),
    chord("F2[1/8;0], F5[1/16;0;83], A5[1/16;.;94], G5[7/48;1/16;86]", default_volume=81),
    C("F/A", 3) % (5/48, [0, 0, 1/16], 67),  # 16  F F7
    chord("F5[7/48;1/16;86], F2[1/8;1/16;81], A4[1/6;0;72], C5[1/6;1/16;84], A3;Eb4;F4[5/48;1/8]",
          default_volume=67),
    chord("Bb2[1/8;0;81], F4[1/16;0;77], Bb4[1/16;.;88], r[1/16], Bb3;D4;F4[5/48;0], "  # 17  Bb
          "E5[1/16;.;85], r[1/16], F2[1/8;1/16;81], Bb4[1/16;.;83], Bb3;D4;F4[5/48;0], "
          "C5[1/16;.;84], D5[1/16;.;84]", default_volume=67),
    chord("Bb2[1/8;0;81], C#5[1/16;0;83], F5[1/16;.;94], r[1/16], Bb3;C#4;F4[5/48;0], "  # 18  Bbm
          "Bb5[1/16;.;90], A5[7/48;1/16;90], F2[1/8;.;81], Bb3;C#4;F4[5/48;0], G5[1/16;.;88], "
          "A5[1/16;.;90]", default_volume=67),
    chord("F2[1/8;0;81], C5[1/16;0;84], F5[1/16;.;96], r[1/16], A3;C4;F4[5/48;0], "  # 19  F D7
          "C5[1/16;.;87], D5[7/48;1/16;88], D2[1/8;1/16;81], F5[1/16;.;90], C4;D4;F#4[5/48;0], "
          "E5[1/16;.;89], D5[1/16;.;88]", default_volume=67),
    chord("G2[1/8;0;83], D5[7/48;0;81], F5[7/48;1/8;92], F2[1/8;0;83], B3;F4;G4[5/48;0], "
          "B4[5/24;0;74], E5[5/24;1/8;85], C2[1/8;1/16;83], E5[1/16;.;85], Bb2[1/8;0;83], "
          "Bb3;C4;E4[5/48;0], E5[7/48;1/8;85]", default_volume=67),  # 20  G7 C7
])


# ── B · bars 21–36 ──────────────────────────────────────────────────────────
# C7 | C7 | F | F | C7 | C7 | F | F G7 | C7 | C7 | F | D7 | Gm | Bbm | G7 C7 | F

piano_b = join([
    chord("C2[1/8;0;77], C3[1/8;0;83], G4[1/16;0;85], G5[1/16;.;96], G5[7/48;1/16;89], "  # 21  C7
          "Bb3;C4;E4[5/48;1/16], F5[7/48;1/16;89], G2[1/8;1/16;83], F5[1/16;.;89], "
          "Bb3;C4;E4[5/48;0], A5[1/16;.;91], G5[1/16;.;89]", default_volume=69),
    chord("C2[1/8;0;77], C3[1/8;0;83], E4[1/16;0;86], E5[1/16;.;97], F5[7/48;1/16;91], "  # 22  C7
          "Bb3;C4;E4[5/48;1/16], F5[7/48;1/16;91], G2[1/8;1/16;83], G5[1/16;.;91], "
          "Bb3;C4;E4[5/48;0], Bb5[1/16;.;93], F5[1/16;.;91]", default_volume=69),
    chord("F2[1/8;0], A4[1/16;0;91], A5[1/16;.;102], A5[7/48;1/16;96]", default_volume=83),
    C("F/A", 3) % (5/48, [0, 0, 1/16], 69),  # 23  F
    chord("G5[7/48;1/16;93], C2[1/8;1/16;83], G5[1/16;.;93], A3;C4;F4[5/48;0], Bb5[1/16;.;96], "
          "A5[1/16;.;96]", default_volume=69),
    chord("F2[1/8;0], F4[1/16;0;85], F5[1/16;.;96], G5[7/48;1/16;89]", default_volume=83),
    C("F/A", 3) % (5/48, [0, 0, 1/16], 69),  # 24  F
    chord("G5[7/48;1/16;89], C#2[1/8;1/16;83], A5[1/16;.;91], A3;C4;F4[5/48;0], C6[1/16;.;92], "
          "G5[1/16;.;89]", default_volume=69),
    chord("C2[1/8;0;77], C3[1/8;0;83], E4[1/16;0;84], E5[1/16;.;94], F5[7/48;1/16;89], "  # 25  C7
          "Bb3;C4;E4[5/48;1/16], F5[7/48;1/16;89], G2[1/8;1/16;83], G5[1/16;.;89], "
          "Bb3;C4;E4[5/48;0], Bb5[1/16;.;91], F5[1/16;.;89]", default_volume=69),
    chord("C2[1/8;0;77], C3[1/8;0;83], Bb4[1/16;0;89], Bb5[1/16;.;100], C6[7/48;1/16;94], "
          "Bb3;C4;E4[5/48;1/16], C6[7/48;1/16;94], G2[1/8;1/16;83], D6[1/16;.;96], "  # 26  C7
          "Bb3;C4;E4[5/48;0], D6[1/16;.;96], C6[1/16;.;94]", default_volume=69),
    chord("F2[1/8;0], A4[1/16;0;91], A5[1/16;.;102], A5[7/48;1/16;96]", default_volume=83),
    C("F/A", 3) % (5/48, [0, 0, 1/16], 69),  # 27  F
    chord("G4[17/48;0], G5[17/48;1/16;93], C2[1/8;.]", default_volume=83),
    C("F/A", 3) % (5/48, [0, 0, 1/8], 69),
    chord("F2[1/8;0;83], F4[7/48;0;85], F5[7/48;1/8;96], A3;C4;F4[5/48;0], E5[7/48;1/8;88], "
          "G2[1/8;0;83], B4[7/48;0;81], D5[7/48;1/8;93], G3;B3;F4[5/48;0], F5[7/48;1/8;89]",
          default_volume=69),  # 28  F G7
    chord("C2[1/8;0;77], C3[1/8;0;83], G4[7/48;0;85], G5[7/48;1/8;96], Bb3;C4;E4[5/48;0], "
          "G4[7/24;0;79], G5[7/24;1/8;89], G2[1/8;.;83], Bb3;C4;E4[5/48;0], F5[7/48;1/8;89]",
          default_volume=69),  # 29  C7
    chord("C2[1/8;0;77], C3[1/8;.;83], Bb3;C4;E4[5/48;0], F5[7/48;1/8;91], G2[1/8;0;83], "
          "Bb4[7/48;0;89], Bb5[7/48;1/8;100], Bb3;C4;E4[5/48;0], A5[7/48;1/8;93]",  # 30  C7
          default_volume=69),
    chord("F2[1/8;0], A4[1/16;0;91], A5[1/16;.;102], Bb5[7/48;1/16;96]", default_volume=83),
    C("F/A", 3) % (5/48, [0, 0, 1/16], 69),  # 31  F
    chord("Bb5[7/48;1/16;96], C2[1/8;1/16;83], C6[1/16;.;97], A3;C4;F4[5/48;0], E6[1/16;.;99], "
          "Bb5[1/16;.;96]", default_volume=69),
    chord("D2[1/8;0;77], D3[1/8;0;83], A4[7/48;0;87], A5[7/48;1/8;98], C4;D4;F#4[5/48;0], "
          "C6[1/16;.;92], Bb5[7/48;1/16;91], A2[1/8;1/16;83], A5[7/48;1/16;91], "  # 32  D7
          "C4;D4;F#4[5/48;1/16], A5[1/16;.;91]", default_volume=69),
    chord("G2[1/8;0], G4[1/16;0;85], G5[1/16;.;96], A5[7/48;1/16;91]", default_volume=83),
    C("Gm/Bb", 3) % (5/48, [0, 0, 1/16], 69),  # 33  Gm
    chord("A5[7/48;1/16], D2[1/8;1/16;83], Bb5[1/16;.], Bb3;D4;G4[5/48;0;69], D6[1/16;.;93], "
          "A5[1/16;.]", default_volume=91),
    chord("Bb2[1/8;0], Bb4[1/16;0;89], Bb5[1/16;.;100], C6[7/48;1/16;94]", default_volume=83),
    C("Bbm", 3) % (5/48, [0, 0, 1/16], 69),  # 34  Bbm
    chord("C6[7/48;1/16;94], F2[1/8;1/16;83], D6[1/16;.;96], Bb3;C#4;F4[5/48;0], D6[1/16;.;96], "
          "C6[1/16;.;94]", default_volume=69),
    chord("G2[1/8;0;83], G4[1/16;0;89], G5[1/16;.;100], G5[7/48;1/16;93], G3;B3[5/48;0], "
          "F4[1/16;.], F4[17/48;0;83], F5[17/48;1/16;93], C2[1/8;.;83], Bb3;C4;E4[5/48;1/8]",
          default_volume=69),  # 35  G7 C7
    chord("F2[2/3;0;87], A3;C4;F4[11/48;0], F5[31/48;1/4;81]", default_volume=89),  # 36  F
    C("F/A", 3) % (1/6, [0, 0, 1/4], 96),
])


# ── tracks ──────────────────────────────────────────────────────────────────

piano = perform(
    join([piano_intro, piano_a, piano_b]),
    grid=1/16, loose=4, touch=4, seed=315668421, gate=75,
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
        event("time_signature", numerator=2, denominator=4, is_meta=True),
        event("key_signature", key="F", is_meta=True),
    ],
    name="Two Left Shoes",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 69120,
    "sections": [(0, 7680, "intro", 0.45), (7680, 30720, "A", 0.58), (38400, 30720, "B", 0.7)],
    "chords": [
        (0, 4800, "F", "I"), (4800, 960, "D7", "V7/ii"), (5760, 960, "G7", "V7/V"),
        (6720, 960, "C7", "V7"), (7680, 3840, "F", "I"), (11520, 960, "G7", "V7/V"),
        (12480, 960, "C7", "V7"), (13440, 1920, "F", "I"), (15360, 3840, "Dm", "vi"),
        (19200, 1920, "G7", "V7/V"), (21120, 1920, "C7", "V7"), (23040, 3840, "F", "I"),
        (26880, 960, "G7", "V7/V"), (27840, 960, "C7", "V7"), (28800, 960, "F", "I"),
        (29760, 960, "F7", "I7"), (30720, 1920, "Bb", "IV"), (32640, 1920, "Bbm", "iv"),
        (34560, 960, "F", "I"), (35520, 960, "D7", "V7/ii"), (36480, 960, "G7", "V7/V"),
        (37440, 960, "C7", "V7"), (38400, 3840, "C7", "V7"), (42240, 3840, "F", "I"),
        (46080, 3840, "C7", "V7"), (49920, 2880, "F", "I"), (52800, 960, "G7", "V7/V"),
        (53760, 3840, "C7", "V7"), (57600, 1920, "F", "I"), (59520, 1920, "D7", "V7/ii"),
        (61440, 1920, "Gm", "ii"), (63360, 1920, "Bbm", "iv"), (65280, 960, "G7", "V7/V"),
        (66240, 960, "C7", "V7"), (67200, 1920, "F", "I"),
    ],
    "about": {
        "seed": "112", "prompt": "ragtime in F major, 2/4, 92 bpm, piano, 36 bars",
        "genre": "ragtime",
    },
    "tracks": [
        {
            "name": "piano",
            "role": "chords",
            "instrument": {"name": "Acoustic Grand Piano", "program": 1, "low": 21, "high": 108},
            "events": ["volume", "pan", (0, 91, 34), (0, 93, 8)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
