"""Honest programs: what musicians write, with helper functions, loops and comprehensions."""

GOOD: dict[str, str] = {
    "one chord": "song = chord('C4, E4, G4')",
    "a line": "song = chord('C4[.8;.8], E4[.8;.8], r[.4], G4[.2;.2;90]')",
    "chord symbols": "song = C('Dm7') | C('G7') | C('Cmaj7') | C('C/E')",
    "a loop": "song = chord([])\nfor name in ['C', 'Am', 'F', 'G']:\n    song |= C(name, 4, duration=1, interval=1 / 8)",
    "a comprehension": "song = chord([note(n, 5) for n in ['C', 'D', 'E']], interval=1 / 4)",
    "a helper function": (
        "def swing(line, amount=2 / 3):\n"
        "    '''Every second eighth comes late.'''\n"
        "    times = [amount / 4 if i % 2 == 0 else (1 - amount) / 4 for i in range(len(line))]\n"
        "    return line.set(interval=times)\n"
        "song = piece([swing(chord('C4, D4, E4, F4', duration=1 / 8, interval=1 / 8))], bpm=140)"
    ),
    "a lambda": "up = lambda line, by=12: line + by\nsong = up(chord('C4, E4'))",
    "a recursion": (
        "def canon(line, voices):\n"
        "    if voices == 1:\n        return line\n"
        "    return line & (canon(line, voices - 1), 1 / 2)\n"
        "song = canon(chord('C4, D4, E4, C4', interval=1 / 4), 3)"
    ),
    "drums": (
        "beat = drum('K, H, S, H, K, K, S, H')\n"
        "song = piece([beat.notes * 4], channels=[9], bpm=92, track_names=['drums'])"
    ),
    "a whole piece": (
        "melody = chord('E5, D5, C5, D5, E5, E5, E5', duration=1 / 4, interval=1 / 4)\n"
        "chords = concat([C(c, 3) % (1, 1 / 8) for c in ['C', 'G7', 'C']], '|')\n"
        "song = piece([melody, chords], instruments=['Flute', 'Acoustic Grand Piano'], bpm=100,\n"
        "             start_times=[0, 1 / 2], track_names=['melody', 'chords'], channels=[0, 1],\n"
        "             pan=[[pan(30)], [pan(70)]], volume=[[volume(80)], [volume(100, mode='value')]],\n"
        "             name='Mary')"
    ),
    "tempo changes and bends": (
        "a = chord('C4, E4, G4', interval=1 / 4)\n"
        "a.tempos.append(tempo(90, 1 / 2))\n"
        "a.pitch_bends.append(pitch_bend(50, 1 / 4))\n"
        "song = piece([a, a.up(12)], bpm=120)"
    ),
    "controllers": (
        "a = chord('C4, E4')\n"
        "song = piece([a], other_messages=[\n"
        "    event('control_change', track=0, start_time=1 / 4, channel=0, control=64, value=127),\n"
        "    event('control_change', track=0, start_time=0, channel=0, control=121, value=0),\n"
        "    event('marker', track=0, start_time=0, is_meta=True, text='A'),\n"
        "])"
    ),
    "tracks built": (
        "a = track(chord('C4, E4'), instrument='Violin', channel=2, track_name='v')\n"
        "b = track(chord('C3'), instrument=33, start_time=1 / 4)\nsong = build([a, b], bpm=84)"
    ),
    "a track alone": "song = track(chord('C4, E4', start_time=1 / 4), instrument=25, bpm=70)",
    "drums alone": "song = drum('K, S', i=1)",
    "a scale": "s = S('D dorian')\nsong = s.get_scale(intervals=1 / 8) | ~s.get_scale(intervals=1 / 8)",
    "degrees": "song = S('A minor').chord_progression(['i', 'iv', 'v', 'i'], durations=1 / 2, intervals=0)",
    "a rhythm": "song = chord('C4').from_rhythm(rhythm('b b. 0 b - b', 1))",
    "rests": "song = chord('C4') | rest(1 / 2) | chord('E4') | chord('G4')",
    "nickname": "import musicpy as mp\nsong = mp.piece([mp.chord('C4'), mp.C('Am', 3)], bpm=60)",
    "dictionaries and texts": (
        "FORM = {'A': 'C4, E4', 'B': 'D4, F4'}\nFEEL = {'duration': 1 / 8, 'interval': 1 / 8}\n"
        "parts = {name: chord(text, **FEEL) for name, text in FORM.items()}\n"
        "song = concat([parts[letter] for letter in 'AABA'], '|')\n"
        "print(f'{len(song)} notes', 'in', ', '.join(sorted(FORM)))"
    ),
    "try and while": (
        "song = chord([])\nbar = 0\nwhile bar < 4:\n    try:\n        song |= C(['C', 'F', 'H'][bar])\n"
        "    except (IndexError, ValueError) as problem:\n        song |= C('G7')\n    bar += 1"
    ),
    "a generator": (
        "def arch(low, high):\n    for n in range(low, high):\n        yield n\n"
        "    yield from reversed(range(low, high))\n"
        "song = chord([degree_to_note(n) for n in arch(60, 65)], interval=1 / 8)"
    ),
    "notes on channels of their own": (
        "a = chord('C4, E4, G4', interval=1 / 4)\na.notes[1].channel = 5\nsong = piece([a], [12])"
    ),
    "overlapping notes of one pitch": "song = chord('C4, C4, C4', duration=1, interval=1 / 4)",
    "one note used twice": (
        "n = note('C', 4)\na = chord([n, n], interval=1 / 4)\nb = a | a\nb.notes[0].volume = 50\n"
        "a.notes[0].duration = 1\nsong = b | a.up(2) | (chord('E4'), 1 / 8)"
    ),
    "thirds of a beat": "song = chord('C4, D4, E4, F4, G4', duration=1 / 12, interval=1 / 12)",
    "a closing block": (
        "song = piece([chord('C4')])\n\n\nif __name__ == '__main__':\n    write(song, name='song.mid')"
    ),
    "a table that Python ignores": (
        "STUDIO = {'room': 0.3, 'voices': {'lead': 'supersaw'}, 'cents': [1, -2.5, None, True]}\n"
        "song = chord('C4')"
    ),
}

STAR = "from musicpy import *\n"


def whole(text: str) -> str:
    """The program with its import."""
    return text if text.startswith("import") else STAR + text
