"""Red Dust

Key     E phrygian
Tempo   66 quarter notes a minute, 4/4
Form    drift 8 · glow 12 · fade 8
Tracks  cello, warm pad, synth strings

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


# ── drift · bars 1–8 ────────────────────────────────────────────────────────
# Em7 | Dm9 | Fmaj9 | Em7 | Em7 | Dm9 | Fmaj9 | Em7

cello_drift = join([
    chord("E2", 63/64, 1, 60),  # 1  Em7
    chord("D3", 1, 1, 60),  # 2  Dm9
    chord("F2", 1, 1, 60),  # 3  Fmaj9
    chord("E2", 127/64, 1, 60),  # 4  Em7
    rest(1),  # 5  Em7
    chord("D3", 63/64, 1, 60),  # 6  Dm9
    chord("F2", 1, 1, 60),  # 7  Fmaj9
    chord("E2", 63/64, 1, 60),  # 8  Em7
])

synth_strings_drift_bar3 = chord("G3;A3[1;0], E4[63/64;1]", volume=51)

synth_strings_drift = join([
    chord("G3;D4[1;0], E4[63/64;1]", volume=51),  # 1  Em7
    chord("F3;C4;E4[1;.]", volume=51),  # 2  Dm9
    synth_strings_drift_bar3,  # 3  Fmaj9
    chord("G3;D4;E4[2;1]", volume=51),  # 4  Em7
    rest(1),  # 5  Em7
    chord("F3;C4;E4[1;.]", volume=51),  # 6  Dm9
    synth_strings_drift_bar3,  # 7  Fmaj9
    chord("G3[1;0], D4[63/64;0], E4[1;.]", volume=51),  # 8  Em7
])


# ── glow · bars 9–20 ────────────────────────────────────────────────────────
# Em7 | Dm9 | Fmaj9 | Em7 | Em7 | Dm9 | Fmaj9 | Em7 | Em7 | Dm9 | Fmaj9 | Em7

cello_glow = join([
    chord("E2", 63/64, 1, 72),  # 9  Em7
    chord("D3", 1, 1, 72),  # 10  Dm9
    chord("F2", 63/64, 1, 72),  # 11  Fmaj9
    chord("E2", 127/64, 1, 72),  # 12  Em7
    rest(1),  # 13  Em7
    chord("D3", 1, 1, 72),  # 14  Dm9
    chord("F2", 1, 1, 72),  # 15  Fmaj9
    chord("E2", 127/64, 1, 72),  # 16  Em7
    rest(1),  # 17  Em7
    chord("D3", 63/64, 1, 72),  # 18  Dm9
    chord("F2", 1, 1, 72),  # 19  Fmaj9
    chord("E2", 63/64, 1, 72),  # 20  Em7
])

warm_pad_glow_bar9 = chord(
    "G5[1/8;.], E5[1/8;.;74], D5[31/64;5/8;79], B4[1/8;.;72]", default_volume=82
)
warm_pad_glow_bar10 = chord(
    "D5[1/8;.;81], G5[1/8;.], E5[1/4;.;82], A4[3/16;.], r[5/16]", default_volume=78
)

warm_pad_glow = join([
    warm_pad_glow_bar9,  # 9  Em7
    warm_pad_glow_bar10,  # 10  Dm9
    # 11  Fmaj9
    chord("E5[1/8;.], D5[1/8;.;77], C5[31/64;5/8;82], A4[1/8;.;74]", default_volume=84),
    # 12  Em7
    chord("E5[1/8;.], D5[1/8;.;73], B4[31/64;5/8;78], A4[1/8;.;70]", default_volume=80),
    # 13  Em7
    chord("E5[1/8;.], A5[1/8;.;76], G5[1/4;.;82], B4[3/16;.;78], r[5/16]", default_volume=80),
    # 14  Dm9
    chord("A5[1/8;.], G5[1/8;.;76], A5[31/64;5/8], G5[7/64;1/8;76]", default_volume=82),
    # 15  Fmaj9
    chord("G5[1/8;.], E5[1/8;.;74], C5[31/64;5/8;78], B4[1/8;.;72]", default_volume=82),
    chord("E5[1/8;.], D5[7/64;1/8;73], D5[31/64;3/4;79]", default_volume=80),  # 16  Em7
    warm_pad_glow_bar9,  # 17  Em7
    warm_pad_glow_bar10,  # 18  Dm9
    # 19  Fmaj9
    chord("G5[1/8;.], B5[1/8;.;82], A5[1/4;.], E5[3/16;.;84], r[5/16]", default_volume=86),
    chord("G5[3/8;.], E5[3/8;.;74], r[1/4]", default_volume=82),  # 20  Em7
])

synth_strings_glow_bar14 = chord("F3[63/64;0], C4;D4;E4[1;.]", volume=64)

synth_strings_glow = join([
    C("Em7/G", 3) % (1, 0, 64),  # 9  Em7
    chord("F3[63/64;0], C4;D4[1;0], E4[63/64;1]", volume=64),  # 10  Dm9
    chord("F3;G3;A3;E4[1;.]", volume=64),  # 11  Fmaj9
    chord("G3;B3[2;0], D4;E4[127/64;1]", volume=64),  # 12  Em7
    rest(1),  # 13  Em7
    synth_strings_glow_bar14,  # 14  Dm9
    chord("F3[1;0], G3[63/64;0], A3;E4[1;.]", volume=64),  # 15  Fmaj9
    chord("G3;B3;D4[2;0], E4[127/64;1]", volume=64),  # 16  Em7
    rest(1),  # 17  Em7
    synth_strings_glow_bar14,  # 18  Dm9
    chord("F3;G3;A3;E4[1;.]", volume=64),  # 19  Fmaj9
    chord("G3;B3;D4[1;0], E4[63/64;1]", volume=64),  # 20  Em7
])


# ── fade · bars 21–28 ───────────────────────────────────────────────────────
# Em7 | Dm9 | Fmaj9 | Em7 | Em7 | Dm9 | Fmaj9 | Em7

cello_fade = join([
    chord("E2", 63/64, 1, 62),  # 21  Em7
    chord("D3", 1, 1, 62),  # 22  Dm9
    chord("F2", 1, 1, 62),  # 23  Fmaj9
    chord("E2", 127/64, 1, 62),  # 24  Em7
    rest(1),  # 25  Em7
    chord("D3", 63/64, 1, 62),  # 26  Dm9
    chord("F2", 1, 1, 62),  # 27  Fmaj9
    chord("E2", 63/64, 1, 78),  # 28  Em7
])

synth_strings_fade_bar22 = chord("F3;C4[1;0], E4[63/64;1]", volume=53)

synth_strings_fade = join([
    chord("G3;D4;E4[1;.]", volume=53),  # 21  Em7
    synth_strings_fade_bar22,  # 22  Dm9
    chord("G3;A3[1;0], E4[63/64;1]", volume=53),  # 23  Fmaj9
    chord("G3;D4;E4[2;1]", volume=53),  # 24  Em7
    rest(1),  # 25  Em7
    synth_strings_fade_bar22,  # 26  Dm9
    chord("G3;A3;E4[1;.]", volume=53),  # 27  Fmaj9
    C("Em7/G", 3) % (63/64, [0, 0, 0, 1], 52),  # 28  Em7
])


# ── tracks ──────────────────────────────────────────────────────────────────

cello = perform(join([cello_drift, cello_glow, cello_fade]), loose=10, touch=6, seed=269724906)
warm_pad = perform(join([rest(8), warm_pad_glow]), loose=24, touch=6, seed=390574442)
synth_strings = perform(
    join([synth_strings_drift, synth_strings_glow, synth_strings_fade]),
    loose=24, touch=6, seed=986918991,
)


# ── the piece ───────────────────────────────────────────────────────────────

song = piece(
    [cello, warm_pad, synth_strings],
    instruments=["Cello", "Pad 2 (warm)", "SynthStrings 1"],
    bpm=BPM,
    track_names=["cello", "warm pad", "synth strings"],
    channels=[0, 1, 2],
    pan=[[pan(64, mode="value")], [pan(64, mode="value")], [pan(46, mode="value")]],
    volume=[[volume(100, mode="value")], [volume(92, mode="value")], [volume(78, mode="value")]],
    other_messages=[event("time_signature", numerator=4, denominator=4, is_meta=True)],
    name="Red Dust",
)

# What musicpy has no word for. Python only reads it past; Toccata reads it back.
STUDIO = {
    "length": 107520,
    "keys": [(0, "E", "phrygian")],
    "sections": [
        (0, 30720, "drift", 0.22), (30720, 46080, "glow", 0.65), (76800, 30720, "fade", 0.3),
    ],
    "chords": [
        (0, 3840, "Em7", "i7"), (3840, 3840, "Dm9", "bvii9"), (7680, 3840, "Fmaj9", "bIImaj9"),
        (11520, 7680, "Em7", "i7"), (19200, 3840, "Dm9", "bvii9"),
        (23040, 3840, "Fmaj9", "bIImaj9"), (26880, 3840, "Em7", "i7"),
        (30720, 3840, "Em7", "i7"), (34560, 3840, "Dm9", "bvii9"),
        (38400, 3840, "Fmaj9", "bIImaj9"), (42240, 7680, "Em7", "i7"),
        (49920, 3840, "Dm9", "bvii9"), (53760, 3840, "Fmaj9", "bIImaj9"),
        (57600, 7680, "Em7", "i7"), (65280, 3840, "Dm9", "bvii9"),
        (69120, 3840, "Fmaj9", "bIImaj9"), (72960, 3840, "Em7", "i7"),
        (76800, 3840, "Em7", "i7"), (80640, 3840, "Dm9", "bvii9"),
        (84480, 3840, "Fmaj9", "bIImaj9"), (88320, 7680, "Em7", "i7"),
        (96000, 3840, "Dm9", "bvii9"), (99840, 3840, "Fmaj9", "bIImaj9"),
        (103680, 3840, "Em7", "i7"),
    ],
    "about": {
        "seed": "93",
        "prompt": "dark ambient in E phrygian, 66 bpm, cello, warm pad and synth strings, 28 bars",
        "genre": "ambient",
    },
    "tracks": [
        {
            "name": "cello",
            "role": "bass",
            "instrument": {"name": "Cello", "program": 43, "low": 36, "high": 81},
            "events": ["volume", "pan", (0, 91, 58), (0, 93, 0)],
        },
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
            "name": "synth strings",
            "role": "chords",
            "instrument": {"name": "Synth Strings 1", "program": 51, "low": 24, "high": 96},
            "events": ["volume", "pan", (0, 91, 84), (0, 93, 8)],
        },
    ],
}

if __name__ == "__main__":
    write(song, name="song.mid")
