"""A song is a value: its form, its chords and its notes can be read like a table."""

import toccata

song = toccata.song("pop song in A major with piano, bass and drums, 24 bars", seed=1).score

for section in song.sections:
    bar, _ = song.place(section.tick)
    print(f"bar {bar + 1:3}: {section.name} (energy {section.energy:.1f})")

print(" ".join(chord.symbol for chord in song.chords[:8]))

for track in song.tracks:
    print(
        f"{track.name}: {len(track.notes)} notes, {track.role}, program {track.instrument.program}"
    )
