"""A sonata is a plan before it is notes: two themes, two keys, and both at home in the end."""

import toccata

song = toccata.song("a sonata for string quartet in C minor", seconds=120, seed=4).score

for section in song.sections:
    key = [mark for mark in song.keys if mark.tick <= section.tick][-1]
    first, _ = song.place(section.tick)
    chords = [c.roman for c in song.chords if 0 <= c.tick - section.tick < section.length]
    print(f"bar {first + 1:3}  {section.name:29} {key.tonic} {key.mode}: {' '.join(chords[:5])} …")

print(f"{song.bars} bars, {sum(len(track.notes) for track in song.tracks)} notes")
