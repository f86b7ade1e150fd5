"""Chance is a function of the seed: the same seed gives the same bytes."""

import toccata

prompt = "lo-fi beat, rhodes, bass and drums, 8 bars"
one, same, other = (toccata.song(prompt, seed=seed) for seed in (11, 11, 12))

assert one.midi() == same.midi()
assert one.midi() != other.midi()
print("Seed 11 is seed 11; seed 12 is another song.")
