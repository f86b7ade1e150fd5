"""The Penny Arcade

Key     Ab major, Db major
Tempo   80 quarter notes a minute, 2/4
Form    intro 4 · A 16 · B 16 · A 16 · trio 16 · D 16
Tracks  piano

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 80
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
# Ab | Ab | Ab F7 | Bb7 Eb7

piano_intro = join([
    chord("Ab2[1/8;0;78], Ab4[7/48;1/8;84], Ab3;C4;Eb4[5/48;0], Db5[1/16;.;81], "  # 1  Ab
          "C5[7/48;1/16;80], Eb2[1/8;1/16;78], Db5[1/16;.;81], Ab3;C4;Eb4[5/48;0], "
          "G4[7/48;1/8;78]", default_volume=64),
    chord("Ab2[1/8;0;78], C5[7/48;1/8;88], Ab3;C4;Eb4[5/48;0], F5[1/16;.;85], "  # 2  Ab
          "Eb5[7/48;1/16;83], Eb2[1/8;1/16;78], F5[1/16;.;85], Ab3;C4;Eb4[5/48;0], "
          "Bb4[7/48;1/8;81]", default_volume=64),
    chord("Ab2[1/8;0;78], C5[7/48;1/8;90], Ab3;C4;Eb4[5/48;0], Bb4[1/16;.;83], "  # 3  Ab F7
          "C5[7/48;1/16;84], F2[1/8;1/16;78], C5[1/16;.;84], F3;A3;Eb4[5/48;0], Eb5[7/48;1/8;85]",
          default_volume=64),
    chord("Bb2[1/8;0;78], Bb4[7/48;1/8;85], Ab3;Bb3;D4[5/48;0], Ab4[7/48;1/8;79], "  # 4  Bb7 Eb7
          "Eb2[1/8;0;78], G4[1/16;.;83], G4[7/48;1/16;78], G3;Db4;Eb4[5/48;1/16], G4[1/16;.;78]",
          default_volume=64),
])


# ── A · bars 5–20 ───────────────────────────────────────────────────────────
# Ab | Ab | Bb7 Eb7 | Ab | Fm | Fm | Bb7 | Eb7 | Ab | Ab | Bb7 Eb7 | Ab Ab7 | Db | Dbm | Ab F7 |
# Bb7 Eb7

piano_a_bar6 = chord(
    "Ab2[1/8;0;80], Ab4[7/48;0;79], C5[7/48;1/8;91], Ab3;C4;Eb4[5/48;0], F5[1/16;.;88], "
    "Eb5[7/48;1/16;86], Eb2[1/8;1/16;80], F5[1/16;.;88], Ab3;C4;Eb4[5/48;0], Bb4[7/48;1/8;84]",
    default_volume=66,
)

piano_a = join([
    chord("Ab2[1/8;0;80], Ab4[7/48;1/8;87], Ab3;C4;Eb4[5/48;0], Db5[1/16;.;84], "  # 5  Ab
          "C5[7/48;1/16;83], Eb2[1/8;1/16;80], Db5[1/16;.;84], Ab3;C4;Eb4[5/48;0], "
          "G4[7/48;1/8;80]", default_volume=66),
    piano_a_bar6,  # 6  Ab
    chord("Bb2[1/8;0;80], F4[7/48;0;80], Bb4[7/48;1/8;92], Ab3;Bb3;D4[5/48;0], Ab4[1/16;.;85], "
          "Bb4[7/48;1/16;86], Eb2[1/8;1/16;80], Bb4[1/16;.;86], G3;Db4;Eb4[5/48;0], "
          "Db5[7/48;1/8;88]", default_volume=66),  # 7  Bb7 Eb7
    chord("Ab2[1/8;0], Ab4[7/48;0;77], C5[7/48;1/8;89], Ab3;C4;Eb4[5/48;0;66], "  # 8  Ab
          "Bb4[7/48;1/8;82], E2[1/8;0], Ab4[1/16;.;87], G4[7/48;1/16]", default_volume=80),
    C("Ab", 3) % (5/48, [0, 0, 1/16], 66), chord("C5", 1/16, 1/16, 83),
    chord("F2[1/8;0;80], F4[7/48;0;75], Ab4[7/48;1/8;87], Ab3;C4;F4[5/48;0], Db5[1/16;.;84], "
          "C5[7/48;1/16;83], C2[1/8;1/16;80], Db5[1/16;.;84], Ab3;C4;F4[5/48;0], G4[7/48;1/8;80]",
          default_volume=66),  # 9  Fm
    chord("F2[1/8;0;80], Ab4[7/48;0;79], C5[7/48;1/8;91], Ab3;C4;F4[5/48;0], F5[1/16;.;88], "
          "Eb5[7/48;1/16;86], C2[1/8;1/16;80], F5[1/16;.;88], Ab3;C4;F4[5/48;0], "  # 10  Fm
          "Bb4[7/48;1/8;84]", default_volume=66),
    chord("Bb2[1/8;0;80], D5[7/48;0;84], F5[7/48;1/8;95], Ab3;Bb3;D4[5/48;0], Bb5[1/16;.;92], "
          "Ab5[7/48;1/16;91], F2[1/8;1/16;80], Bb5[1/16;.;92], Ab3;Bb3;D4[5/48;0], "  # 11  Bb7
          "Eb5[7/48;1/8;88]", default_volume=66),
    chord("Eb2[1/8;0;80], G4[1/16;0;76], Bb4[1/16;.;88], G4[5/24;0;71], C5[5/24;1/16;83], "
          "G3;Db4;Eb4[5/48;1/8], Bb2[1/8;0;80], G4[1/4;0;76], Bb4[1/4;1/8;88], "  # 12  Eb7
          "G3;Db4;Eb4[5/48;1/8]", default_volume=66),
    chord("Ab2[1/8;0], Ab4[7/48;0;77], C5[7/48;1/8;89]", default_volume=80),  # 13  Ab
    C("Ab", 3) % (5/48, [0, 0, 1/16], 66),
    chord("C5[7/48;1/16;83], Eb2[1/8;1/16;80], C5[1/16;.;83], Ab3;C4;Eb4[5/48;0], "
          "Eb5[7/48;1/8;84]", default_volume=66),
    piano_a_bar6,  # 14  Ab
    chord("Bb2[1/8;0;80], D5[7/48;0;84], F5[7/48;1/8;95], Ab3;Bb3;D4[5/48;0], Eb5[1/16;.;88], "
          "F5[7/48;1/16;90], Eb2[1/8;1/16;80], F5[1/16;.;90], G3;Db4;Eb4[5/48;0], "  # 15  Bb7 Eb7
          "Ab5[7/48;1/8;91]", default_volume=66),
    chord("Ab2[1/8;0;80], C5[7/48;0;78], Eb5[7/48;1/8;90], Ab3;C4;Eb4[5/48;0], "  # 16  Ab Ab7
          "Db5[7/48;1/8;84], Ab2[1/8;0;80], Ab4[1/16;0;77], C5[1/16;.;89], Bb4[7/48;1/16;82], "
          "Ab3;C4;Gb4[5/48;1/16], C5[1/16;.;83]", default_volume=66),
    chord("Db2[1/8;0;74], Db3[1/8;0;80], F4[7/48;0;75], Ab4[7/48;1/8;87], Ab3;Db4;F4[5/48;0], "
          "Db5[1/16;.;84], C5[7/48;1/16;83], Ab2[1/8;1/16;80], Db5[1/16;.;84], "  # 17  Db
          "Ab3;Db4;F4[5/48;0], G4[7/48;1/8;80]", default_volume=66),
    chord("Db2[1/8;0;74], Db3[1/8;0;80], Ab4[7/48;0;80], Db5[7/48;1/8;92], Ab3;Db4;E4[5/48;0], "
          "G5[1/16;.;88], F5[7/48;1/16;88], Ab2[1/8;.;80], Ab3;Db4;E4[5/48;0], C5[7/48;1/8;85]",
          default_volume=66),  # 18  Dbm
    chord("Ab2[1/8;0;80], C5[7/48;0;82], Eb5[7/48;1/8;94], Ab3;C4;Eb4[5/48;0], Ab5[1/16;.;91], "
          "G5[7/48;1/16;90], F2[1/8;1/16;80], Ab5[1/16;.;91], F3;A3;Eb4[5/48;0], "  # 19  Ab F7
          "Db5[7/48;1/8;88]", default_volume=66),
    chord("Bb2[1/8;0;80], F4[1/16;0;76], Bb4[1/16;.;88], Ab4[5/24;0;71], C5[5/24;1/16;83], "
          "Ab3;Bb3;D4[5/48;1/8], Eb2[1/8;0;80], G4[1/4;0;76], Bb4[1/4;1/8;88], "  # 20  Bb7 Eb7
          "G3;Db4;Eb4[5/48;1/8]", default_volume=66),
])


# ── B · bars 21–36 ──────────────────────────────────────────────────────────
# Eb7 | Eb7 | Ab | Ab | Eb7 | Eb7 | Ab | Ab Bb7 | Eb7 | Eb7 | Ab | F7 | Bbm | Dbm | Ab F7 | Eb7 Ab

piano_b_bar21 = chord(
    "Eb2[1/8;0;82], Bb4[7/48;0;80], Db5[7/48;1/8;92], G3;Db4;Eb4[5/48;0], C5[1/16;.;85], "
    "C5[7/48;1/16;85], Bb2[1/8;1/16;82], Db5[1/16;.;86], G3;Db4;Eb4[5/48;0], Eb5[7/48;1/8;86]",
    default_volume=68,
)
piano_b_bar22 = chord(
    "Eb2[1/8;1/16;82], Db5[1/16;.;88], G3;Db4;Eb4[5/48;0], F5[7/48;1/8;90], Bb2[1/8;0;82], "
    "Bb4[1/16;0;82], Db5[1/16;.;94], Eb5[1/16;.;88], G3;Db4;Eb4[5/48;0], G5[7/48;1/8;90]",
    default_volume=68,
)
piano_b_bar23 = chord(
    "Ab2[1/8;0;82], C5[7/48;0;84], Eb5[7/48;1/8;96], Ab3;C4;Eb4[5/48;0], Db5[1/16;.;90], "
    "Db5[7/48;1/16;90], Eb2[1/8;1/16;82], Eb5[1/16;.;90], Ab3;C4;Eb4[5/48;0], F5[7/48;1/8;92]",
    default_volume=68,
)

piano_b = join([
    piano_b_bar21,  # 21  Eb7
    piano_b_bar22,  # 22  Eb7
    piano_b_bar23,  # 23  Ab
    chord("Ab2[1/8;0], Ab4[1/16;0;79], C5[1/16;.;91], Db5[1/16;.;86], Ab3;C4;Eb4[5/48;0;68], "
          "C5[7/48;1/8;85], D2[1/8;0], Ab4[1/16;.;89], G4[7/48;1/16]", default_volume=82),
    C("Ab", 3) % (5/48, [0, 0, 1/16], 68), chord("C5", 1/16, 1/16, 85),  # 24  Ab
    piano_b_bar21,  # 25  Eb7
    piano_b_bar22,  # 26  Eb7
    piano_b_bar23,  # 27  Ab
    chord("Ab2[1/8;0;82], Ab4[7/48;0;79], C5[7/48;1/8;91], Ab3;C4;Eb4[5/48;0], "  # 28  Ab Bb7
          "Eb5[7/48;1/8;86], Bb2[1/8;0;82], Ab4[7/48;0;85], Ab5[7/48;1/8;95], "
          "Ab3;Bb3;D4[5/48;0], Ab5[7/48;1/8;89]", default_volume=68),
    chord("Eb2[1/8;0;82], Bb4[7/24;0;80], Eb5[7/24;1/8;92], G3;Db4;Eb4[5/48;1/8], "  # 29  Eb7
          "Bb2[1/8;0;82], Bb4[7/48;0;80], Db5[7/48;1/8;92], G3;Db4;Eb4[5/48;0], Db5[7/48;1/8;86]",
          default_volume=68),
    chord("Eb2[1/8;.;82], G3;Db4;Eb4[5/48;0], Db5[7/48;1/8;88], Bb2[1/8;0;82], Bb4[7/24;0;82], "
          "Eb5[7/24;1/8;94], G3;Db4;Eb4[5/48;1/8]", default_volume=68),  # 30  Eb7
    chord("Ab2[1/8;1/16;82], G5[1/16;.;92], Ab3;C4;Eb4[5/48;0], Bb5[7/48;1/8;94], "  # 31  Ab
          "Eb2[1/8;0;82], Ab4[1/16;0;89], Ab5[1/16;.;99], Bb5[1/16;.;94], Ab3;C4;Eb4[5/48;0], "
          "Db6[7/48;1/8;96]", default_volume=68),
    chord("F2[1/8;0;82], F4[1/16;0;84], F5[1/16;.;94], G5[1/16;.;88], F3;A3;Eb4[5/48;0], "
          "F5[7/48;1/8;88], A2[1/8;0;82], C5[1/16;0;80], Eb5[1/16;.;92], Db5[7/48;1/16;86], "
          "F3;A3;Eb4[5/48;1/16], C5[1/16;.;85]", default_volume=68),  # 32  F7
    chord("Bb2[1/8;0;82], Bb4[7/48;0;80], Db5[7/48;1/8;92], F3;Bb3;Db4[5/48;0], C5[1/16;.;85], "
          "C5[7/48;1/16;85], F2[1/8;1/16;82], Db5[1/16;.;86], F3;Bb3;Db4[5/48;0], "  # 33  Bbm
          "Eb5[7/48;1/8;86]", default_volume=68),
    chord("Db2[1/8;0;76], Db3[1/8;1/16;82], Db5[1/16;.;88], E3;Ab3;Db4[5/48;0], "  # 34  Dbm
          "F5[7/48;1/8;90], Ab2[1/8;0;82], Ab4[1/16;0;82], Db5[1/16;.;94], Eb5[1/16;.;88], "
          "E3;Ab3;Db4[5/48;0], G5[7/48;1/8;90]", default_volume=68),
    chord("Ab2[1/8;0;82], C5[7/48;0;84], Eb5[7/48;1/8;96], Eb3;Ab3;C4[5/48;0], Db5[1/16;.;90], "
          "Db5[7/48;1/16;90], F2[1/8;1/16;82], Eb5[1/16;.;90], Eb3;F3;A3[5/48;0], "  # 35  Ab F7
          "F5[7/48;1/8;92]", default_volume=68),
    chord("Eb2[1/8;0;82], Bb4[7/48;0;80], Db5[7/48;1/8;92], Eb3;G3;Db4[5/48;0], "  # 36  Eb7 Ab
          "F5[7/48;1/8;88], Ab2[1/8;0;82], Ab4[7/48;0;85], Ab5[7/48;1/8;95], "
          "Eb3;Ab3;C4[5/48;0], Ab5[7/48;1/8;89]", default_volume=68),
])


# ── A · bars 37–52 ──────────────────────────────────────────────────────────
# Ab | Ab | Bb7 Eb7 | Ab | Fm | Fm | Bb7 | Eb7 | Ab | Ab | Bb7 Eb7 | Ab Ab7 | Db | Dbm | Ab F7 |
# Ab7

piano_a_2 = join([
    chord("Ab2[1/8;0;80], Ab4[7/48;1/8;87], Eb3;Ab3;C4[5/48;0], Db5[1/16;.;84], "  # 37  Ab
          "C5[7/48;1/16;83], Eb2[1/8;1/16;80], Db5[1/16;.;84], Eb3;Ab3;C4[5/48;0], "
          "G4[7/48;1/8;80]", default_volume=66),
    chord("Ab2[1/8;0;80], Ab4[7/48;0;79], C5[7/48;1/8;91], Eb3;Ab3;C4[5/48;0], F5[1/16;.;88], "
          "Eb5[7/48;1/16;86], Eb2[1/8;1/16;80], F5[1/16;.;88], Eb3;Ab3;C4[5/48;0], "  # 38  Ab
          "Bb4[7/48;1/8;84]", default_volume=66),
    chord("Bb2[1/8;0;80], F4[7/48;0;80], Bb4[7/48;1/8;92], D3;Ab3;Bb3[5/48;0], Ab4[1/16;.;85], "
          "Bb4[7/48;1/16;86], Eb2[1/8;1/16;80], Bb4[1/16;.;86], Eb3;G3;Db4[5/48;0], "
          "Db5[7/48;1/8;88]", default_volume=66),  # 39  Bb7 Eb7
    chord("Ab2[1/8;0], Ab4[7/48;0;77], C5[7/48;1/8;89], Eb3;Ab3;C4[5/48;0;66], "  # 40  Ab
          "Bb4[7/48;1/8;82], E2[1/8;0], Ab4[1/16;.;87], G4[7/48;1/16]", default_volume=80),
    C("Ab/Eb", 2) % (5/48, [0, 0, 1/16], 66), chord("C5", 1/16, 1/16, 83),
    chord("F2[1/8;0;80], F4[7/48;0;75], Ab4[7/48;1/8;87], F3;Ab3;C4[5/48;0], Db5[1/16;.;84], "
          "C5[7/48;1/16;83], C2[1/8;1/16;80], Db5[1/16;.;84], F3;Ab3;C4[5/48;0], G4[7/48;1/8;80]",
          default_volume=66),  # 41  Fm
    chord("F2[1/8;0;80], Ab4[7/48;0;79], C5[7/48;1/8;91], F3;Ab3;C4[5/48;0], F5[1/16;.;88], "
          "Eb5[7/48;1/16;86], C2[1/8;1/16;80], F5[1/16;.;88], F3;Ab3;C4[5/48;0], "  # 42  Fm
          "Bb4[7/48;1/8;84]", default_volume=66),
    chord("Bb2[1/8;0;80], D5[7/48;0;84], F5[7/48;1/8;96], D3;Ab3;Bb3[5/48;0], Bb5[1/16;.;92], "
          "Ab5[7/48;1/16;91], F2[1/8;.;80], D3;Ab3;Bb3[5/48;0], Eb5[7/48;1/8;88]",  # 43  Bb7
          default_volume=66),
    chord("Eb2[1/8;0;80], G4[1/16;0;76], Bb4[1/16;.;88], G4[5/24;0;71], C5[5/24;1/16;83], "
          "Eb3;G3;Db4[5/48;1/8], G2[1/8;0;80], G4[1/4;0;76], Bb4[1/4;1/8;88], "  # 44  Eb7
          "Eb3;G3;Db4[5/48;1/8]", default_volume=66),
    chord("Ab2[1/8;0;80], Ab4[7/48;0;77], C5[7/48;1/8;89], Eb3;Ab3;C4[5/48;0], Bb4[1/16;.;82], "
          "C5[7/48;1/16;83], Eb2[1/8;1/16;80], C5[1/16;.;83], Eb3;Ab3;C4[5/48;0], "  # 45  Ab
          "Eb5[7/48;1/8;84]", default_volume=66),
    chord("Ab2[1/8;0;80], Ab4[7/48;0;79], C5[7/48;1/8;91], Eb3;Ab3;C4[5/48;0], F5[1/16;.;88], "
          "Eb5[7/48;1/16;86], Eb2[1/8;.;80], Eb3;Ab3;C4[5/48;0], Bb4[7/48;1/8;84]",  # 46  Ab
          default_volume=66),
    chord("Bb2[1/8;0;80], D5[7/48;0;84], F5[7/48;1/8;96], D3;Ab3;Bb3[5/48;0], Eb5[1/16;.;88], "
          "F5[7/48;1/16;90], Eb2[1/8;.;80], Eb3;G3;Db4[5/48;0], Ab5[7/48;1/8;91]",  # 47  Bb7 Eb7
          default_volume=66),
    chord("Ab2[1/8;0;80], C5[7/48;0;78], Eb5[7/48;1/8;90], Eb3;Ab3;C4[5/48;0], "  # 48  Ab Ab7
          "Db5[7/48;1/8;84], Ab2[1/8;0;80], Ab4[1/16;0;77], C5[1/16;.;89], Bb4[7/48;1/16;82], "
          "Gb3;Ab3;C4[5/48;1/16], C5[1/16;.;83]", default_volume=66),
    chord("Db2[1/8;0;74], Db3[1/8;0;80], F4[7/48;0;75], Ab4[7/48;1/8;87], F3;Ab3;Db4[5/48;0], "
          "Db5[1/16;.;84], C5[7/48;1/16;83], Ab2[1/8;1/16;80], Db5[1/16;.;84], "  # 49  Db
          "F3;Ab3;Db4[5/48;0], G4[7/48;1/8;80]", default_volume=66),
    chord("Db2[1/8;0;74], Db3[1/8;0;80], Ab4[7/48;0;80], Db5[7/48;1/8;92], E3;Ab3;Db4[5/48;0], "
          "G5[1/16;.;88], F5[7/48;1/16;88], Ab2[1/8;1/16;80], G5[1/16;.;88], "  # 50  Dbm
          "E3;Ab3;Db4[5/48;0], C5[7/48;1/8;85]", default_volume=66),
    chord("Ab2[1/8;0;80], C5[7/48;0;82], Eb5[7/48;1/8;94], Eb3;Ab3;C4[5/48;0], Ab5[1/16;.;91], "
          "r[1/16], F2[1/8;1/16;80], Ab5[1/16;.;91], Eb3;F3;A3[5/48;0], Db5[7/48;1/8;88]",
          default_volume=66),  # 51  Ab F7
    chord("Ab2[1/8;0;80], Ab4[1/16;0;77], C5[1/16;.;89], Ab4[5/24;0;72], Db5[5/24;1/16;84], "
          "Gb3;Ab3;C4[5/48;1/8], Eb2[1/8;0;80], Ab4[1/4;1/8;87], Gb3;Ab3;C4[5/48;1/8]",  # 52  Ab7
          default_volume=66),
])


# ── trio · bars 53–68 ───────────────────────────────────────────────────────
# Db | Bb7 | Ebm | Ab7 | Ab7 | Ab7 | Db | Db | Db | Bb7 | Ebm | Ebm | Gb Gdim7 | Db Bb7 | Eb7 Ab7
# | Eb7

piano_trio_bar54 = chord(
    "Bb2[1/8;0;79], D5[7/48;0;81], F5[7/48;1/8;92], Ab3;Bb3;D4[5/48;0], Db5[1/16;.;84], "
    "Eb5[1/16;.;84], F2[1/8;0;79], F4[7/48;0;77], Bb4[7/48;1/8;88], Ab3;Bb3;D4[5/48;0], "
    "C5[7/48;1/8;84]", default_volume=65
)
piano_trio_bar55 = join([
    chord("Eb2[1/8;0], Bb4[1/16;0;81], Eb5[1/16;.;92], Db5[7/48;1/16;86]", default_volume=79),
    C("Ebm/Gb", 3) % (5/48, [0, 0, 1/16], 65),
    chord("Bb4[5/24;0;75], Eb5[5/24;1/16;86], Bb2[1/8;.;79], Gb3;Bb3;Eb4[5/48;0], "
          "Ab5[7/48;1/8;89]", default_volume=65),
])

piano_trio = join([
    chord("Db2[1/8;0;73], Db3[1/8;0;79], Ab4[7/48;0;77], Db5[7/48;1/8;88], F3;Ab3;Db4[5/48;0], "
          "Bb4[1/16;.;81], C5[1/16;.;82], Ab2[1/8;0;79], F4[7/48;0;74], Ab4[7/48;1/8;85], "
          "F3;Ab3;Db4[5/48;0], Bb4[7/48;1/8;81]", default_volume=65),  # 53  Db
    piano_trio_bar54,  # 54  Bb7
    piano_trio_bar55,  # 55  Ebm
    chord("Ab2[1/8;0;79], Eb5[7/48;0;79], Gb5[7/48;1/8;90], Gb3;Ab3;C4[5/48;0], C5[5/24;0;73], "
          "F5[5/24;1/8;84], G2[1/8;1/16;79], Bb5[1/16;.;86], Gb3;Ab3;C4[5/48;0], "  # 56  Ab7
          "Ab5[7/48;1/8;85]", default_volume=65),
    chord("Ab2[1/8;0;79], C5[7/48;0;77], Eb5[7/48;1/8;88], Gb3;Ab3;C4[5/48;0], C5[1/16;.;82], "
          "Db5[1/16;.;83], Eb2[1/8;0;79], Ab4[7/48;0;76], C5[7/48;1/8;87], Gb3;Ab3;C4[5/48;0], "
          "Db5[7/48;1/8;83]", default_volume=65),  # 57  Ab7
    chord("Ab2[1/8;0;79], C5[7/48;0;79], Eb5[7/48;1/8;90], Gb3;Ab3;C4[5/48;0], C5[1/16;.;84], "
          "Db5[1/16;.;84], Eb2[1/8;0;79], Ab4[7/48;0;78], C5[7/48;1/8;89], Gb3;Ab3;C4[5/48;0], "
          "Db5[7/48;1/8;84]", default_volume=65),  # 58  Ab7
    chord("Db2[1/8;0;73], Db3[1/8;0;79], Db5[7/48;0;83], F5[7/48;1/8;94], F3;Ab3;Db4[5/48;0], "
          "Ab5[1/16;.;89], Gb5[1/16;.;88], Ab2[1/8;0;79], F5[7/48;0;84], Ab5[7/48;1/8;95], "
          "F3;Ab3;Db4[5/48;0], Gb5[7/48;1/8;88]", default_volume=65),  # 59  Db
    chord("Db2[1/8;1/16;81], F5[1/16;.;84], Gb2[1/8;0;81], F3;Ab3;Db4[5/48;0], F5[1/16;.;84], "
          "F5[1/16;.;84], F2[1/8;0;81], Ab4[1/16;0;77], Db5[1/16;.;88], Eb5[7/48;1/16;83], "
          "Eb2[1/8;0;81], F3;Ab3;Db4[5/48;1/16], Db5[1/16;.;83]", default_volume=65),  # 60  Db
    chord("Db2[1/8;0], Db3[1/8;0;79], Ab4[1/16;0;77], Db5[1/16;.;88], C5[7/48;1/16;82]",  # 61  Db
          default_volume=73),
    C("Db/F", 3) % (5/48, [0, 0, 1/8], 65),
    chord("Ab2[1/8;.;79], F3;Ab3;Db4[5/48;0], Gb5[7/48;1/8;84]", default_volume=65),
    piano_trio_bar54,  # 62  Bb7
    piano_trio_bar55,  # 63  Ebm
    chord("Eb2[1/8;0;79], Eb5[7/48;0;79], Gb5[7/48;1/8;90], Gb3;Bb3;Eb4[5/48;0], "  # 64  Ebm
          "F5[5/24;1/8;84], F2[1/8;1/16;79], Bb5[1/16;.;86], Gb3;Bb3;Eb4[5/48;0], "
          "Bb5[7/48;1/8;86]", default_volume=65),
    chord("Gb2[1/8;0;79], Db5[7/48;0;79], Gb5[7/48;1/8;90], Gb3;Bb3;Db4[5/48;0], "  # 65  Gb Gdim7
          "Eb5[1/16;.;83], F5[1/16;.;84], G2[1/8;0;79], Bb4[7/48;0;77], Db5[7/48;1/8;88], "
          "E3;G3;Bb3[5/48;0], Eb5[7/48;1/8;83]", default_volume=65),
    chord("Db2[1/8;0;73], Db3[1/8;0;79], Ab4[7/48;0;79], Db5[7/48;1/8;90], F3;Ab3;Db4[5/48;0], "
          "Bb4[1/16;.;83], C5[1/16;.;84], Bb2[1/8;0;79], F4[7/48;0;77], Bb4[7/48;1/8;88], "
          "Ab3;Bb3;D4[5/48;0], C5[7/48;1/8;84]", default_volume=65),  # 66  Db Bb7
    chord("Eb2[1/8;0;79], Bb4[7/48;0;81], Eb5[7/48;1/8;92], G3;Db4;Eb4[5/48;0], Gb5[1/16;.;88], "
          "F5[1/16;.;88], Ab2[1/8;0;79], Eb5[7/48;0;83], Gb5[7/48;1/8;94], Ab3;C4;Gb4[5/48;0], "
          "F5[7/48;1/8;88]", default_volume=65),  # 67  Eb7 Ab7
    chord("Eb2[1/8;1/16;79], F5[1/16;.;84], G3;Db4;Eb4[5/48;0], F5[1/16;.;84], F5[1/16;.;84], "
          "Bb2[1/8;0;79], Bb4[1/16;0;77], Eb5[1/16;.;88], F5[7/48;1/16;84], "  # 68  Eb7
          "G3;Db4;Eb4[5/48;1/16], Db5[1/16;.;83]", default_volume=65),
])


# ── D · bars 69–84 ──────────────────────────────────────────────────────────
# Ab | Ab | Bb7 Eb7 | Ab | Fm | Fm | Bb7 | Eb7 | Ab | Ab | Bb7 Eb7 | Ab Ab7 | Db | Dbm | Bb7 Eb7 |
# Ab

piano_d_bar71 = chord(
    "Bb2[1/8;0;86], F4[7/48;0;86], Bb4[7/48;1/8;98], Ab3;Bb3;D4[5/48;0], Db5[1/16;.;94], "
    "Bb4[7/48;1/16;92], Eb2[1/8;1/16;86], Db5[1/16;.;94], G3;Db4;Eb4[5/48;0], C5[7/48;1/8;93]",
    default_volume=71,
)

piano_d = join([
    chord("Ab2[1/8;0;86], Ab4[7/48;1/8;93], Ab3;C4;Eb4[5/48;0], C5[1/16;.;89], "  # 69  Ab
          "Ab4[7/48;1/16;87], Eb2[1/8;1/16;86], C5[1/16;.;89], Ab3;C4;Eb4[5/48;0], "
          "Bb4[7/48;1/8;88]", default_volume=71),
    chord("Ab2[1/8;0], Ab4[1/16;0;85], C5[1/16;.;97], Db5[1/16;.;92], Ab3;C4;Eb4[5/48;0;71], "
          "Eb5[1/16;.;92], F5[1/16;.;94], Eb2[1/8;0], C5[1/16;0], Eb5[1/16;.;98], "  # 70  Ab
          "Db5[7/48;1/16;92]", default_volume=86),
    C("Ab", 3) % (5/48, [0, 0, 1/16], 71), chord("C5", 1/16, 1/16, 91),
    piano_d_bar71,  # 71  Bb7 Eb7
    chord("Ab2[1/8;0], Ab4[1/16;.;93], Ab4[7/48;1/16;87]", default_volume=86),  # 72  Ab
    C("Ab", 3) % (5/48, [0, 0, 1/16], 71),
    chord("Bb4[1/16;.], E2[1/8;0;86], Ab4[1/16;.;93], Ab4[7/48;1/16;87]", default_volume=88),
    C("Ab", 3) % (5/48, [0, 0, 1/16], 71), chord("C5", 1/16, 1/16, 89),
    chord("F2[1/8;0;86], F4[7/48;0;80], Ab4[7/48;1/8;93], Ab3;C4;F4[5/48;0], C5[1/16;.;89], "
          "Ab4[7/48;1/16;87], C2[1/8;1/16;86], C5[1/16;.;89], Ab3;C4;F4[5/48;0], "  # 73  Fm
          "Bb4[7/48;1/8;88]", default_volume=71),
    chord("F2[1/8;0;86], Ab4[1/16;0;85], C5[1/16;.;97], Db5[1/16;.;92], Ab3;C4;F4[5/48;0], "
          "Eb5[1/16;.;92], F5[1/16;.;94], C2[1/8;0;86], Ab4[1/16;0;85], C5[1/16;.;97], "  # 74  Fm
          "Bb4[7/48;1/16;90]", default_volume=71),
    C("Fm/Ab", 3) % (5/48, [0, 0, 1/16], 71), chord("Ab4", 1/16, 1/16, 89),
    chord("Bb2[1/8;0;86], F4[7/48;0;86], Bb4[7/48;1/8;98], Ab3;Bb3;D4[5/48;0], Db5[1/16;.;94], "
          "Bb4[7/48;1/16;92], F2[1/8;1/16;86], Db5[1/16;.;94], Ab3;Bb3;D4[5/48;0], "  # 75  Bb7
          "C5[7/48;1/8;93]", default_volume=71),
    chord("Eb2[1/8;0;88], Bb4[7/48;0;84], Db5[7/48;1/8;96], Db2[1/8;0;88], G3;Db4;Eb4[5/48;0], "
          "Eb5[1/16;.;90], G5[1/16;.;92], Eb2[1/8;0;88], Bb4[1/16;0;90], Bb5[1/16;.;100], "
          "C6[7/48;1/16;95], G2[1/8;0;88], G3;Db4;Eb4[5/48;1/16], Bb5[1/16;.;94]",  # 76  Eb7
          default_volume=71),
    chord("Ab2[1/8;0;86], Ab4[1/16;0;89], Ab5[1/16;.;99], Ab5[1/16;.;93], Ab3;C4;Eb4[5/48;0], "
          "Bb5[1/16;.;94], C6[1/16;.;95], Eb2[1/8;0;86], Ab4[1/16;0;89], Ab5[1/16;.;99], "
          "G5[7/48;1/16;92]", default_volume=71),  # 77  Ab
    C("Ab", 3) % (5/48, [0, 0, 1/16], 71), chord("F5", 1/16, 1/16, 92),
    chord("Ab2[1/8;0], C5[1/16;0], Eb5[1/16;.;98], F5[1/16;.;94], Ab3;C4;Eb4[5/48;0;71], "
          "G5[1/16;.;94], Ab5[1/16;.;95], Eb2[1/8;0], Ab4[1/16;0;91], Ab5[1/16;.;101], r[1/16]",
          default_volume=86),  # 78  Ab
    C("Ab", 3) % (5/48, [0, 0, 1/16], 71), chord("F5", 1/16, 1/16, 94),
    chord("Bb2[1/8;0;86], F4[7/48;0;92], F5[7/48;1/8;102], Ab3;Bb3;D4[5/48;0], Ab5[1/16;.;97], "
          "F5[7/48;1/16;96], Eb2[1/8;1/16;86], Ab5[1/16;.;97], G3;Db4;Eb4[5/48;0], "
          "G5[7/48;1/8;96]", default_volume=71),  # 79  Bb7 Eb7
    chord("Ab2[1/8;0], C5[1/16;0;84], Eb5[1/16;.;96], Db5[7/48;1/16;90]", default_volume=86),
    C("Ab", 3) % (5/48, [0, 0, 1/8], 71),  # 80  Ab Ab7
    chord("Ab2[1/8;0;86], Ab4[1/16;0;82], C5[1/16;.;95], C5[7/48;1/16;89], "
          "Ab3;C4;Gb4[5/48;1/16], C5[1/16;.;89]", default_volume=71),
    chord("Db2[1/8;0;79], Db3[1/8;0;86], F4[7/48;0;80], Ab4[7/48;1/8;93], Ab3;Db4;F4[5/48;0], "
          "C5[1/16;.;89], Ab4[7/48;1/16;87], Ab2[1/8;1/16;86], C5[1/16;.;89], "  # 81  Db
          "Ab3;Db4;F4[5/48;0], Bb4[7/48;1/8;88]", default_volume=71),
    chord("Db2[1/8;0;79], Db3[1/8;0], Ab4[1/16;0], Db5[1/16;.;98], Eb5[1/16;.;92], "  # 82  Dbm
          "Ab3;Db4;E4[5/48;0;71], F5[1/16;.;94], G5[1/16;.;94], Ab2[1/8;0], Ab4[1/16;0], "
          "Db5[1/16;.;98], C5[7/48;1/16;91]", default_volume=86),
    C("Dbm/Ab", 3) % (5/48, [0, 0, 1/16], 71), chord("Bb4", 1/16, 1/16, 90),
    piano_d_bar71,  # 83  Bb7 Eb7
    chord("Ab2[2/3;0;90], Ab3;C4;Eb4[11/48;0], Ab4[2/3;1/4;84]", default_volume=92),  # 84  Ab
    C("Ab", 3) % (1/6, [0, 0, 1/4], 98),
])


# ── tracks ──────────────────────────────────────────────────────────────────

piano = perform(
    join([piano_intro, piano_a, piano_b, piano_a_2, piano_trio, piano_d]),
    grid=1/16, loose=4, touch=4, seed=536866664, gate=75,
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
        event("key_signature", key="Ab", is_meta=True),
        event("key_signature", key="Db", is_meta=True, start_time=26),
        event("key_signature", key="Ab", is_meta=True, start_time=34),
    ],
    name="The Penny Arcade",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 161280,
    "sections": [
        (0, 7680, "intro", 0.45), (7680, 30720, "A", 0.55), (38400, 30720, "B", 0.66),
        (69120, 30720, "A", 0.56), (99840, 30720, "trio", 0.5), (130560, 30720, "D", 0.8),
    ],
    "chords": [
        (0, 4800, "Ab", "I"), (4800, 960, "F7", "V7/ii"), (5760, 960, "Bb7", "V7/V"),
        (6720, 960, "Eb7", "V7"), (7680, 3840, "Ab", "I"), (11520, 960, "Bb7", "V7/V"),
        (12480, 960, "Eb7", "V7"), (13440, 1920, "Ab", "I"), (15360, 3840, "Fm", "vi"),
        (19200, 1920, "Bb7", "V7/V"), (21120, 1920, "Eb7", "V7"), (23040, 3840, "Ab", "I"),
        (26880, 960, "Bb7", "V7/V"), (27840, 960, "Eb7", "V7"), (28800, 960, "Ab", "I"),
        (29760, 960, "Ab7", "I7"), (30720, 1920, "Db", "IV"), (32640, 1920, "Dbm", "iv"),
        (34560, 960, "Ab", "I"), (35520, 960, "F7", "V7/ii"), (36480, 960, "Bb7", "V7/V"),
        (37440, 960, "Eb7", "V7"), (38400, 3840, "Eb7", "V7"), (42240, 3840, "Ab", "I"),
        (46080, 3840, "Eb7", "V7"), (49920, 2880, "Ab", "I"), (52800, 960, "Bb7", "V7/V"),
        (53760, 3840, "Eb7", "V7"), (57600, 1920, "Ab", "I"), (59520, 1920, "F7", "V7/ii"),
        (61440, 1920, "Bbm", "ii"), (63360, 1920, "Dbm", "iv"), (65280, 960, "Ab", "I"),
        (66240, 960, "F7", "V7/ii"), (67200, 960, "Eb7", "V7"), (68160, 960, "Ab", "I"),
        (69120, 3840, "Ab", "I"), (72960, 960, "Bb7", "V7/V"), (73920, 960, "Eb7", "V7"),
        (74880, 1920, "Ab", "I"), (76800, 3840, "Fm", "vi"), (80640, 1920, "Bb7", "V7/V"),
        (82560, 1920, "Eb7", "V7"), (84480, 3840, "Ab", "I"), (88320, 960, "Bb7", "V7/V"),
        (89280, 960, "Eb7", "V7"), (90240, 960, "Ab", "I"), (91200, 960, "Ab7", "I7"),
        (92160, 1920, "Db", "IV"), (94080, 1920, "Dbm", "iv"), (96000, 960, "Ab", "I"),
        (96960, 960, "F7", "V7/ii"), (97920, 1920, "Ab7", "V7"), (99840, 1920, "Db", "I"),
        (101760, 1920, "Bb7", "V7/ii"), (103680, 1920, "Ebm", "ii"), (105600, 5760, "Ab7", "V7"),
        (111360, 5760, "Db", "I"), (117120, 1920, "Bb7", "V7/ii"), (119040, 3840, "Ebm", "ii"),
        (122880, 960, "Gb", "IV"), (123840, 960, "Gdim7", "vii°7/V"), (124800, 960, "Db", "I"),
        (125760, 960, "Bb7", "V7/ii"), (126720, 960, "Eb7", "V7/V"), (127680, 960, "Ab7", "V7"),
        (128640, 1920, "Eb7", "V7"), (130560, 3840, "Ab", "I"), (134400, 960, "Bb7", "V7/V"),
        (135360, 960, "Eb7", "V7"), (136320, 1920, "Ab", "I"), (138240, 3840, "Fm", "vi"),
        (142080, 1920, "Bb7", "V7/V"), (144000, 1920, "Eb7", "V7"), (145920, 3840, "Ab", "I"),
        (149760, 960, "Bb7", "V7/V"), (150720, 960, "Eb7", "V7"), (151680, 960, "Ab", "I"),
        (152640, 960, "Ab7", "I7"), (153600, 1920, "Db", "IV"), (155520, 1920, "Dbm", "iv"),
        (157440, 960, "Bb7", "V7/V"), (158400, 960, "Eb7", "V7"), (159360, 1920, "Ab", "I"),
    ],
    "about": {
        "seed": "111", "prompt": "a ragtime for piano in Ab major, 2/4, 80 bpm, 84 bars",
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
