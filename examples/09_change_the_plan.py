"""A plan can be changed before it is music: its chords, its sections, who plays where."""

import toccata

planned = toccata.plan("a mellow bossa nova for flute, guitar and bass in G major, 16 bars", seed=5)
print(*planned.lines()[:4], sep="\n")

first = planned.sheet["sections"][0]
first["chords"] = "Gmaj7 | Cm6 | Gmaj7 | Bm7 E7 | Am7 | D7 | Bm7b5 E7 | Am7 D7"
first["players"] = ["guitar", "bass"]

song = planned.piece().score
print(" ".join(chord.symbol for chord in song.chords[:8]))
