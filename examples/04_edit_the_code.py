"""Every note is in the code: change the code, run it in the sandbox, hear the change."""

from pathlib import Path

import toccata

piece = toccata.song("folk song for flute and guitar in D major, 90 bpm, 8 bars", seed=2)
piece.save("first", formats="py")

source = Path("first/song.py").read_text("utf-8")
edited = Path("edited.py")
edited.write_text(source.replace("BPM = 90", "BPM = 120"), "utf-8")

again = toccata.run(str(edited))
print(f"{piece.score.tempos[0].bpm:g} became {again.score.tempos[0].bpm:g} BPM,")
print(f"with the same {again.score.note_count} notes.")
