"""A row of chords as it was led: the voicings, and in words what each voice does and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .chord import Chord
from .key import Key
from .partwriting import Voicing, faults, leading_tone, member, voice_name
from .spelling import midi_name


class Leading(list[Voicing]):
    """Voicings as `lead` found them, lowest voice first, () in silence; it can `explain` itself."""

    def __init__(
        self, voicings: Iterable[Voicing], chords: Sequence[Chord] = (), key: Key | None = None
    ) -> None:
        super().__init__(voicings)
        self.chords = tuple(chords)
        self.key = key

    def explain(self, beats: int = 4, every: int = 4) -> str:
        """Each move in a sentence with bar, beat and voices; a bar has `beats`, a chord lasts
        `every`. What a strict ear would mind is said behind it."""
        minded: dict[int, list[str]] = {}
        for fault in faults(self, self.chords, self.key):
            minded.setdefault(fault.index, []).append(fault.sentence)
        told = []
        for index, now in enumerate(self):
            bar, beat = divmod(index * every, beats)
            said = self._sung(index) if index == 0 or not self[index - 1] else self._moved(index)
            what = self.chords[index].symbol if index < len(self.chords) else "the chord"
            rest = "".join(f" {sentence}" for sentence in minded.get(index, ()))
            told.append(
                f"Bar {bar + 1}, beat {beat + 1}: {what}{said if now else ' is silence.'}{rest}"
            )
        return "\n".join(told)

    def _sung(self, index: int) -> str:
        notes = ", ".join(midi_name(note, self.key) for note in self[index])
        return f" is sung as {notes}." if notes else ""

    def _moved(self, index: int) -> str:
        """What holds, what steps, what leaps, and where the tones go that want to go somewhere."""
        before, now = self[index - 1], self[index]
        if not now or len(before) != len(now):
            return self._sung(index)
        names = [voice_name(voice, len(now)) for voice in range(len(now))]
        held = [names[v] for v, (a, b) in enumerate(zip(before, now, strict=True)) if a == b]
        moves = [
            f"{names[v]} {'rises' if b > a else 'falls'} from {midi_name(a, self.key)} to"
            f" {midi_name(b, self.key)}{self._why(index, a, b)}"
            for v, (a, b) in enumerate(zip(before, now, strict=True))
            if a != b
        ]
        parts = [f"{' and '.join(held)} {'hold' if len(held) > 1 else 'holds'}"] if held else []
        return f": {'; '.join(parts + moves)}."

    def _why(self, index: int, a: int, b: int) -> str:
        chord, after = self.chords[index - 1], self.chords[index]
        if b - a == 1 and a % 12 == leading_tone(chord, after, self.key):
            return " as a leading tone does"
        return " as a seventh does" if b - a in (-1, -2) and a % 12 == member(chord, 7) else ""


__all__ = ["Leading"]
