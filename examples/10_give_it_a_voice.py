"""A track has a voice and effects: a bass that growls, opens up, and ducks under the kick."""

from dataclasses import replace

import toccata
from toccata.score import Envelope

piece = toccata.song("house in F minor, 124 bpm, 8 bars", seed=3)
song = piece.score
bass = song.track("synth bass")
growling = bass.replace(
    instrument=replace(bass.instrument, voice="subtractive", preset="reese"),
    chain="filter:slope=24,compressor:threshold=-50;ratio=8;key=drums;key_high=150",
    envelopes=(*bass.envelopes, Envelope("filter.cutoff", ((0, 200.0), (song.end, 5000.0)))),
)
piece = replace(piece, score=song.with_track("synth bass", growling))

for track in piece.score.tracks:
    kind = track.instrument
    print(f"{track.name:16} {kind.voice or 'soundfont'} {kind.preset} {track.chain}".rstrip())

sound = piece.sound()
sound.write("growl.wav")
print(f"{sound.mastered.loudness.after:.0f} LUFS, {sound.unheard or 'all of it heard'}")
