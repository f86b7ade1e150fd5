"""A drop is a promise: eight bars that build, then all at once. What hands turn is data too."""

import toccata

piece = toccata.song("trance in A minor, 138 bpm: build 8 bars, drop 8 bars", seed=7)
song = piece.score
bar = song.meters[0].bar(song.resolution)
drums = song.track("electronic drums").notes
strings = song.track("synth strings").events  # controller 74 is the filter, 11 the pump

for section in song.sections:
    for start in range(section.tick, section.tick + section.length, bar):
        struck = [int(note.pitch) for note in drums.within(start, start + bar)]
        light = [value for tick, value in strings.controls(74) if tick < start + bar][-1]
        pump = sum(value < 60 for tick, value in strings.controls(11) if 0 <= tick - start < bar)
        print(
            f"bar {start // bar + 1:2} {section.name:6} snares {struck.count(38):2}"
            f"  kicks {struck.count(36)}  filter {light:3}  ducked {pump} times"
        )

print(*(path.name for path in piece.save("drop", formats="py,mid,svg").files))
