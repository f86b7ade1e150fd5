"""A piece: one music in four views (brief, code, notes, sound) and how it is kept."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Missing
from ..progress import Cancel, Report, Step, silent
from .keeping import Folder
from .verbs import KEEP

if TYPE_CHECKING:
    from ..compose.brief import Brief
    from ..score import Song
    from .sounds import Sound

SOUNDS = ("wav", "mp3", "flac", "ogg")


@dataclass(frozen=True)
class Piece:
    """What a verb made: the `score`, its `code` (musicpy source), the `brief` where there was one.

    `notes` are sentences for the card; `times` says how many seconds each stage took. `plan` is the
    sheet that it was written from, where there was one. `made` says how it was made from a file: the
    `verb`, the `file`, the `seed`, and what was asked.
    """

    score: Song
    code: str
    brief: Brief | None = None
    notes: tuple[str, ...] = ()
    times: Mapping[str, float] = field(default_factory=dict)
    plan: Mapping[str, Any] | None = None
    made: Mapping[str, Any] = field(default_factory=dict)

    def midi(self) -> bytes:
        """The piece as a standard MIDI file of type 1."""
        from ..score.files.midi import write_midi

        return write_midi(self.score)

    def musicxml(self) -> bytes:
        """The piece as MusicXML 4.0, for programs that print notes."""
        from ..score.files.musicxml import write_musicxml

        return write_musicxml(self.score)

    def pages(self) -> list[str]:
        """The piece as pages of notation: SVG texts. Raises `Missing` without the extra `score`."""
        from ..score.engrave import engrave

        return engrave(self.score)

    def picture(self) -> str:
        """The piece as a picture: SVG text."""
        from ..score.picture import picture

        return picture(self.score)

    def sound(
        self,
        *,
        soundfont: str | Path | None = None,
        sample_rate: int | str = 44100,
        report: Report = silent,
        cancel: Cancel | None = None,
    ) -> Sound:
        """The piece as sound, mastered; the SoundFont is the best one found unless one is named."""
        from .sounds import sound

        return sound(
            self.score, soundfont, int(sample_rate), report, Cancel() if cancel is None else cancel
        )

    def keep(self, out: str | Path | None = None, *, play: Any = False, **asked: Any) -> Saved:
        """Save to `out`, or to a folder named after the title (and the verb), and play it if asked."""
        verb = self.made.get("verb", "")
        saved = self.save(out or slug(f"{self.score.title} {verb}"), **asked)
        return saved.played() if play else saved

    def save(
        self,
        out: str | Path,
        *,
        report: Report = silent,
        cancel: Cancel | None = None,
        **asked: Any,
    ) -> Saved:
        """Write the piece as files into the folder `out`, which is made if need be.

        `formats` lists the files (py, mid, musicxml, wav, mp3, flac, ogg, svg, score.svg);
        `force` overwrites a song.py that somebody has edited; `soundfont` and `sample_rate` as in
        `sound`. brief.json, where there is a brief, is always written.

        Raises `WouldOverwrite`, or `WrongUse` for a piece that a format cannot hold, before anything
        is written.
        """
        wish = {p.name: p.check(p.default if asked.get(p.name) is None else asked[p.name])
                for p in KEEP if p.name not in {"out", "play"}}  # fmt: skip
        formats, cancel = wish["formats"], Cancel() if cancel is None else cancel
        sounds = tuple(f for f in formats if f in SOUNDS)
        if sounds and wish["soundfont"] is not None:
            from ..audio.soundfont import find_soundfont

            find_soundfont(wish["soundfont"])  # a wrong one is told before anything is written
        folder = Folder(Path(out))
        if "file" in self.made:
            kept = (f"song.{name}" for name in formats)
            folder.guard_source(Path(self.made["file"]), kept)
        if "py" in formats:
            folder.guard_code(self.code, force=wish["force"])
        times, files = dict(self.times), []
        pages = self.pages() if "score.svg" in formats else []
        contents = {f"song.{name}": self._as_bytes(name)
                    for name in ("py", "mid", "musicxml", "svg") if name in formats}  # fmt: skip
        for number, page in enumerate(pages, 1):
            contents["score.svg" if number == 1 else f"score-{number}.svg"] = page.encode()
        files += [folder.write(name, content) for name, content in contents.items()]
        again = json.loads(self.score.about.get("again", "[]"))
        code = self.code if "py" in formats else None
        files += folder.write_brief(self.brief, code, again, self.plan, self.made)
        made = None
        if sounds:
            began = time.perf_counter()
            made = self.sound(
                soundfont=wish["soundfont"], sample_rate=wish["sample_rate"],
                report=report, cancel=cancel,
            )  # fmt: skip
            times["sound"] = time.perf_counter() - began
            for place, name in enumerate(sounds):
                cancel.check()
                report(Step(f"writing {name}", 3, 3, place / len(sounds)))
                began = time.perf_counter()
                files.append(folder.encode(f"song.{name}", made, cancel))
                times[name] = time.perf_counter() - began
        return Saved(self, tuple(files), times, made)

    def _as_bytes(self, name: str) -> bytes:
        views: dict[str, Callable[[], bytes]] = {
            "py": lambda: self.code.encode(),
            "mid": self.midi,
            "musicxml": self.musicxml,
            "svg": lambda: self.picture().encode(),
        }
        return views[name]()

    def card(self) -> dict[str, Any]:
        """What people want to know of it, in short."""
        song, brief = self.score, self.brief
        key, meter, tempo = song.keys[:1], song.meters[0], song.tempos[0].bpm
        facts: dict[str, Any] = {
            "title": song.title,
            "genre": brief.genre if brief else song.about.get("genre", ""),
            "key": f"{key[0].tonic} {key[0].mode}" if key else "",
            "tempo": _tempo(tempo, brief.beat if brief else "quarter"),
            "meter": f"{meter.numerator}/{meter.denominator}",
            "length": f"{song.bars} bar{'s' * (song.bars != 1)}, {_clock(song.seconds)}",
            "form": _form([section.name for section in song.sections]),
            "instruments": ", ".join(track.name for track in song.tracks),
            "seed": brief.seed if brief else song.about.get("seed", ""),
        }
        if brief:
            facts |= {
                "guessed": list(brief.guessed),
                "replaced": list(brief.replaced),
                "not_understood": list(brief.not_understood),
            }
        return facts | {"notes": list(self.notes)}

    def with_notes(self, *notes: str) -> Piece:
        """This piece with more sentences for its card."""
        return replace(self, notes=(*self.notes, *notes))


@dataclass(frozen=True)
class Saved:
    """A piece that stands in a folder: which files, how long each stage took (seconds)."""

    piece: Piece
    files: tuple[Path, ...]
    times: Mapping[str, float]
    sound: Sound | None = None

    def card(self) -> dict[str, Any]:
        """The piece's card, with its files and times."""
        facts = self.piece.card()
        if self.sound is not None:
            facts["sound"] = self.sound.summary()
            facts["notes"] = [*facts["notes"], *self.sound.unheard]
        facts["files"] = [str(path) for path in self.files]
        facts["times"] = {name: f"{seconds:.2f} s" for name, seconds in self.times.items()}
        return facts

    def played(self) -> Saved:
        """Play the first sound file; without a sound device the card says so."""
        from .sounds import play

        sounding = [path for path in self.files if path.suffix[1:] in (*SOUNDS, "mid")]
        sounding.sort(key=lambda path: path.suffix == ".mid")
        if not sounding:
            silence = (
                "Nothing was played: none of these files can be heard. Add wav to the formats."
            )
            return replace(self, piece=self.piece.with_notes(silence))
        try:
            play(file=str(sounding[0]))
        except Missing as lack:
            return replace(self, piece=self.piece.with_notes(str(lack)))
        return self


def slug(title: str) -> str:
    """A title as the name of a folder: "Rain, at Dawn" is rain-at-dawn."""
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60] or "song"


def _form(names: list[str]) -> str:
    """The sections in a row; of very many only the first are named."""
    if len(names) <= 24:
        return " ".join(names)
    return f"{' '.join(names[:16])} … {names[-1]} ({len(names)} sections)"


def _tempo(quarters: float, beat: str) -> str:
    from ..compose.brief import BEATS

    length = next((length for length, name in BEATS.items() if name == beat), 1.0)
    return f"{quarters / length:g} BPM" + ("" if beat == "quarter" else f" ({beat})")


def _clock(seconds: float) -> str:
    return f"{int(seconds + 0.5) // 60}:{int(seconds + 0.5) % 60:02d}"
