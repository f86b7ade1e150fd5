"""Rainy Window

Key     D minor
Tempo   72 quarter notes a minute, 4/4
Form    A 8 · B 8
Tracks  rhodes, upright bass, drums

Run it with `python song.py`, and it writes song.mid.
"""

from musicpy import *

BPM = 72
WHOLE = 3840  # ticks of a whole note: every note begins on a tick
KIT = {"K": 36, "SS": 37, "S": 38, "H": 42, "C": 49, "0": -1, "-": -2}


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


# ── A · bars 1–8 ────────────────────────────────────────────────────────────
# Dm9 | Gm9 | Bbmaj9 | Am7 | Dm9 | Gm9 | Bbmaj9 | Am7

rhodes_a_bar2 = chord(
    "F3;A3;Bb3[61/64;0], D4[61/64;0;59], G5[1/8;.;80], A5[1/8;.;77], Bb5[27/64;3/4;82]",
    default_volume=54,
)

rhodes_a = join([
    chord("F3;A3;C4[61/64;0], E4[61/64;0;59], F5[1/8;.;78], A5[1/8;.;75], F5[15/64;1/4;78], "
          "A5[31/64;1/2;80]", default_volume=54),  # 1  Dm9
    rhodes_a_bar2,  # 2  Gm9
    chord("F3;A3;C4[61/64;0], D4[61/64;0;59], A5[1/8;.;84], F5[1/8;.;77], A5[15/64;1/4;84], "
          "Bb5[31/64;1/2;84]", default_volume=54),  # 3  Bbmaj9
    # 4  Am7
    chord("E3;G3[61/64;0], C4[61/64;0;59], G5[3/16;.;78], G5[31/64;13/16;73]", default_volume=54),
    chord("E3;F3;A3[61/64;0], C4[61/64;0;59], F5[1/8;.;78], A5[1/8;.;75], F5[15/64;1/4;78], "
          "A5[31/64;1/2;80]", default_volume=54),  # 5  Dm9
    rhodes_a_bar2,  # 6  Gm9
    chord("F3;A3;C4[61/64;0], D4[61/64;0;59], C5[1/8;.;79], G5[1/8;.;77], F5[27/64;3/4;82]",
          default_volume=54),  # 7  Bbmaj9
    chord("E3;G3[61/64;0], C4[61/64;3/16;59], A5[1/16;.;75], G5[31/64;3/4;78]",  # 8  Am7
          default_volume=54),
])

upright_bass_a = join([
    chord("D2[5/8;.], r[1/4], F2[7/64;1/8]", volume=73),  # 1  Dm9
    chord("G2[5/8;.], r[1/4], A2[7/64;1/8]", volume=73),  # 2  Gm9
    chord("Bb2[5/8;.], r[1/4], Bb2[7/64;1/8]", volume=73),  # 3  Bbmaj9
    chord("A2[5/8;.], r[1/4], C3[7/64;1/8]", volume=73),  # 4  Am7
] * 2)

drums_a_bar1 = hits(
    "K;H, H, SS;H, K;H, K;H, H, SS;H, H", 1/8, {"K": [87, 76, 76], "H": [54, 29], "SS": 64}, 1/16
)
drums_a_bar2 = hits(
    "K;H, 0, H, 0, SS;H, 0, K;H, 0, K;H, 0, H, K, SS;H, 0, H, 0",
    1/16, {"K": [87, 76, 76, 76], "H": [54, 29], "SS": 64},
)

drums_a = join([
    drums_a_bar1,  # 1
    drums_a_bar2,  # 2
    drums_a_bar1,  # 3
    drums_a_bar2,  # 4
    drums_a_bar1,  # 5
    drums_a_bar2,  # 6
    drums_a_bar1,  # 7
    hits("K;H, 0, H, 0, SS;H, 0, K;H, 0, K;S, 0, 0, S, S, 0, S, S",  # 8
         1/16,
         {"K": [87, 76, 82], "H": [54, 29], "SS": 64, "S": [80, 45, 80, 45, 45]},
         {"K": 1/16, "H": 1/16, "SS": 1/16, "S": [1/16, 3/64, 1/16, 1/16]}),
])


# ── B · bars 9–16 ───────────────────────────────────────────────────────────
# Dm9 | Bbmaj9 | Fmaj7 | C13 | Dm9 | Bbmaj9 | Bbmaj7 | Dm9

rhodes_b = join([
    chord("E3;F3;A3[1/8;0], C4[1/8;0;62], A5[3/16;.;84], G5[19/64;1/16;77], E3;F3;A3[15/64;0], "
          "C4[15/64;1/4;62], A5[27/64;1/8;84], E3;F3;A3[23/64;0], C4[23/64;3/8;62]",  # 9  Dm9
          default_volume=57),
    C("Dm7", 3) % (1/8, 0, [57, 57, 57, 62]),  # 10  Bbmaj9
    chord("A5[1/16;.], G5[15/64;1/16;78]", default_volume=80),
    C("Dm7", 3) % (15/64, [0, 0, 0, 3/16], [57, 57, 57, 62]),
    chord("G5[1/16;.;78], r[1/8], D3;F3;A3[23/64;0], C4[23/64;0;62], G5[1/8;.;78], "
          "G5[15/64;1/4;84]", default_volume=57),
    chord("E3;G3;A3[1/8;0], C4[1/8;0;62], F5[3/16;.;86], D5[19/64;1/16;78], E3;G3;A3[15/64;0], "
          "C4[15/64;1/4;62], F5[27/64;1/8;86], E3;G3;A3[23/64;0], C4[23/64;3/8;62]",  # 11  Fmaj7
          default_volume=57),
    chord("E3;A3;Bb3[31/64;0], D4[31/64;1/8;62], F5[1/16;.;77], G5[15/64;1/4;77], "  # 12  C13
          "G5[1/16;.;77], E3;A3;Bb3[23/64;0], D4[23/64;1/8;62], G5[1/8;.;77], D5[3/16;1/8;80], "
          "E3;A3;Bb3[1/8;0], D4[1/8;.;62]", default_volume=57),
    # 13  Dm9
    chord("F3;A3;C4[1/8;0], E4[1/8;0;62], F5[3/16;.;82], G5[19/64;1/16;77]", default_volume=57),
    C("Fmaj7", 3) % (15/64, [0, 0, 0, 1/4], [57, 57, 57, 62]), chord("D5", 3/16, 1/8, 80),
    C("Fmaj7", 3) % (23/64, [0, 0, 0, 1/16], [57, 57, 57, 62]), chord("F5", 19/64, 5/16, 77),
    # 14  Bbmaj9
    chord("F3;A3;C4[1/8;0], D4[1/8;0;62], F5[3/16;.;84], D5[19/64;1/16;77]", default_volume=57),
    C("F6", 3) % (15/64, [0, 0, 0, 1/4], [57, 57, 57, 62]), chord("F5", 3/16, 1/8, 84),
    C("F6", 3) % (23/64, [0, 0, 0, 1/16], [57, 57, 57, 62]), chord("G5", 19/64, 5/16, 78),
    C("F6", 3) % (1/8, 0, [57, 57, 57, 62]),  # 15  Bbmaj7
    chord("D5[1/16;.], F5[15/64;1/16;80]", default_volume=78),
    C("F6", 3) % (15/64, [0, 0, 0, 3/16], [57, 57, 57, 62]),
    chord("F5[1/16;.;80], r[1/8], F3;A3;C4[23/64;0], D4[23/64;0;62], F5[1/8;.;80], "
          "C5[15/64;1/4;83]", default_volume=57),
    chord("F3;C4;D4;E4[63/64;0], D5[63/64;1;75]", default_volume=67),  # 16  Dm9
])

upright_bass_b_bar9 = chord("D2[25/64;5/8], A2[7/64;1/8], C2[11/64;1/4]", volume=77)
upright_bass_b_bar14 = chord("Bb1[25/64;5/8], F2[7/64;1/8], C2[11/64;1/4]", volume=77)

upright_bass_b = join([
    upright_bass_b_bar9,  # 9  Dm9
    chord("Bb1[25/64;5/8], F2[7/64;1/8], G1[11/64;1/4]", volume=77),  # 10  Bbmaj9
    chord("F2[25/64;5/8], C3[7/64;1/8], D2[11/64;1/4]", volume=77),  # 11  Fmaj7
    chord("C2[25/64;5/8], G2[7/64;1/8], C2[11/64;1/4]", volume=77),  # 12  C13
    upright_bass_b_bar9,  # 13  Dm9
    upright_bass_b_bar14, upright_bass_b_bar14,  # 14–15
    chord("D2", 63/64, 1, 80),  # 16  Dm9
])

drums_b_bar9 = hits(
    "K;H, 0, H, 0, S;H, 0, H, K, H, 0, K;H, 0, S;H, 0, H, H",
    1/16,
    {"K": [92, 79, 79], "H": [57, 31, 57, 31, 57, 31, 57, 31, 31], "S": 78},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "S": 1/16},
)
drums_b_bar12 = hits(
    "K;H, 0, H, 0, S;H, 0, H, 0, H, 0, K;H, 0, S;H, K, H, H",
    1/16,
    {"K": [92, 79, 79], "H": [57, 31, 57, 31, 57, 31, 57, 31, 31], "S": 78},
    {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "S": 1/16},
)

drums_b = join([
    drums_b_bar9,  # 9
    hits("K;H, 0, H, 0, S;H, 0, H, 0, H, S, K;H, 0, S;H, K, H, H",  # 10
         1/16,
         {"K": [92, 79, 79], "H": [57, 31, 57, 31, 57, 31, 57, 31, 31], "S": [78, 43]},
         {"K": 1/16, "H": [1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 1/16, 3/64], "S": 1/16}),
    drums_b_bar9,  # 11
    drums_b_bar12,  # 12
    drums_b_bar9,  # 13
    drums_b_bar12,  # 14
    hits("K;H, 0, H, 0, S;H, 0, H, K, H, 0, K;H, 0, S;H, 0, H, H",  # 15
         1/16, {"K": [92, 79, 79], "H": [57, 31, 57, 31, 57, 31, 57, 31, 31], "S": 78}),
    hits("K;C, 0", 1/2, {"K": 90, "C": 84}, {"K": 1/8, "C": 1/2}),  # 16
])


# ── tracks ──────────────────────────────────────────────────────────────────

rhodes = perform(
    join([rhodes_a, rhodes_b]),
    swing=57.5, grid=1/16, late=22, loose=9, touch=5, seed=982780961,
)
upright_bass = perform(
    join([upright_bass_a, upright_bass_b]),
    swing=57.5, grid=1/16, late=14, loose=9, touch=5, seed=453613976,
)
drums = perform(
    join([drums_a, drums_b]),
    swing=57.5, grid=1/16, late=6, loose=9, touch=5, seed=405938666,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [rhodes, upright_bass, drums],
    instruments=["Electric Piano 1", "Acoustic Bass", 1],
    bpm=BPM,
    track_names=["rhodes", "upright bass", "drums"],
    channels=[0, 1, 9],
    pan=[[pan(46, mode="value")], [pan(64, mode="value")], [pan(64, mode="value")]],
    volume=[[volume(92, mode="value")], [volume(106, mode="value")], [volume(100, mode="value")]],
    other_messages=[
        event("time_signature", numerator=4, denominator=4, is_meta=True),
        event("key_signature", key="Dm", is_meta=True),
    ],
    name="Rainy Window",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 61440,
    "sections": [(0, 30720, "A", 0.4), (30720, 30720, "B", 0.55)],
    "chords": [
        (0, 3840, "Dm9", "i9"), (3840, 3840, "Gm9", "iv9"), (7680, 3840, "Bbmaj9", "VImaj9"),
        (11520, 3840, "Am7", "v7"), (15360, 3840, "Dm9", "i9"), (19200, 3840, "Gm9", "iv9"),
        (23040, 3840, "Bbmaj9", "VImaj9"), (26880, 3840, "Am7", "v7"),
        (30720, 3840, "Dm9", "i9"), (34560, 3840, "Bbmaj9", "VImaj9"),
        (38400, 3840, "Fmaj7", "IIImaj7"), (42240, 3840, "C13", "VII13"),
        (46080, 3840, "Dm9", "i9"), (49920, 3840, "Bbmaj9", "VImaj9"),
        (53760, 3840, "Bbmaj7", "VImaj7"), (57600, 3840, "Dm9", "i9"),
    ],
    "about": {
        "seed": "11",
        "prompt": "a melancholic lo-fi beat in D minor, 72 bpm, rhodes, upright bass, drums, 16 bars",
        "genre": "lofi",
    },
    "tracks": [
        {
            "name": "rhodes",
            "role": "chords",
            "instrument": {"name": "Electric Piano 1", "program": 5, "low": 28, "high": 100},
            "events": ["volume", "pan", (0, 91, 46), (0, 93, 8)],
        },
        {
            "name": "upright bass",
            "role": "bass",
            "instrument": {"name": "Acoustic Bass", "program": 33, "low": 28, "high": 67},
            "events": ["volume", "pan", (0, 91, 20), (0, 93, 0)],
        },
        {
            "name": "drums",
            "role": "drums",
            "instrument": {"name": "drums", "program": 1, "drums": True, "low": 35, "high": 81},
            "events": ["volume", "pan", (0, 91, 32), (0, 93, 0)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
