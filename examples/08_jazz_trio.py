"""A jazz tune is a head, solos over its changes, and the head again: look at who does what."""

import numpy as np

import toccata

song = toccata.song("a jazz trio in F major, 160 bpm, 64 bars", seed=5).score

for section in song.sections:
    first, _ = song.place(section.tick)
    changes = [c.symbol for c in song.chords if 0 <= c.tick - section.tick < section.length]
    print(f"bar {first + 1:3}  {section.name:6} {' '.join(changes[:9])} …")

for track in song.tracks:
    late = np.median(track.notes.offset[track.notes.start % 960 == 480])
    print(
        f"{track.name}: {len(track.notes)} notes, off-beats {50 + late / 9.6:.0f} % into the beat"
    )

bass = song.track("upright bass").notes
walk = [int(note.pitch) for note in bass.within(4 * 3840 * 8, 4 * 3840 * 8 + 3840 * 4)]
print("the bass walks:", *walk)
