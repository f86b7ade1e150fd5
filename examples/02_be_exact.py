"""Wishes win over words: tempo, key, meter, instruments and length are obeyed exactly."""

import toccata

piece = toccata.song(
    "something for a rainy evening",
    genre="jazz",
    tempo=92,
    key="Bb minor",
    meter="5/4",
    instruments="vibraphone,upright bass,brushes",
    bars=20,
    seed=7,
)

brief = piece.brief
print(brief.key, brief.tempo, brief.meter, piece.score.bars)
print(*(f"{part.name}: program {part.program}" for part in brief.parts), sep="\n")
