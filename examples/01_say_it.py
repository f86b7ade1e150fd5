"""Say what music you want; get it as code, as notes and as sound."""

import toccata

piece = toccata.song("a slow waltz for harp in E flat major, 16 bars", seed=3)
saved = piece.save("waltz", formats="py,mid,wav,svg")

print(piece.score.title)
print(*(path.name for path in saved.files))
