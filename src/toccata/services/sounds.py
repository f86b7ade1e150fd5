"""Songs and MIDI files as sound: rendered, mastered, written, played."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from ..errors import WrongUse
from ..progress import Cancel, Report, Step, silent
from ..units import Lufs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..audio.encode import Tags
    from ..audio.master import Mastered
    from ..audio.soundfont import SoundFont
    from ..audio.tape import Block, Tape
    from ..score import Song

LOUD = Lufs(-14.0)
"""What most streaming services play at."""

MIDI_ENDINGS = (".mid", ".midi", ".kar", ".smf")
MUSICXML_ENDINGS = (".musicxml", ".xml", ".mxl")
SOUND_ENDINGS = (".wav", ".mp3", ".flac", ".ogg", ".opus", ".m4a", ".aac")


@dataclass(frozen=True)
class Sound:
    """Finished stereo sound; `samples()` gives it as an array (2, frames).

    `unheard` are sentences about what the song says and its sound does not follow.
    """

    mastered: Mastered
    soundfont: SoundFont
    tags: Tags
    unheard: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()
    times: Mapping[str, float] = field(default_factory=dict)

    @property
    def tape(self) -> Tape:
        """The sound on its tape."""
        return self.mastered.tape

    @property
    def sample_rate(self) -> int:
        """Frames a second."""
        return self.tape.sample_rate

    @property
    def seconds(self) -> float:
        """How long it lasts, its tail included."""
        return float(self.tape.seconds)

    def samples(self) -> Block:
        """All sound as one array (2, frames) of 32-bit floats."""
        return self.tape.samples()

    def write(self, path: str | Path, cancel: Cancel | None = None) -> Path:
        """Write a sound file; its ending (.wav, .mp3, .flac, .ogg, …) says which kind."""
        from ..audio.encode import write_audio

        return write_audio(Path(path), self.tape, tags=self.tags, cancel=cancel)

    def summary(self) -> str:
        """Loudness, peak and SoundFont in one line."""
        return f"{self.mastered.loudness.sentence}; SoundFont {self.soundfont.name}"

    def card(self) -> dict[str, Any]:
        """What people want to know of it."""
        return {
            "title": self.tags.title,
            "length": f"{self.seconds:.1f} s at {self.sample_rate} Hz",
            "sound": self.summary(),
            "notes": list(self.unheard),
            "files": [str(path) for path in self.files],
            "times": {name: f"{seconds:.2f} s" for name, seconds in self.times.items()},
        }


def sound(
    song: Song,
    soundfont: str | Path | None,
    sample_rate: int,
    report: Report = silent,
    cancel: Cancel | None = None,
    lufs: Lufs = LOUD,
    stems: Path | None = None,
) -> Sound:
    """Play a song through the engine and master it to `lufs`, true peaks under −1 dBTP.

    With a folder for `stems`, each part's share is written there as a file of its own.
    """
    from ..audio.automation import tempos
    from ..audio.desk import MASTER
    from ..audio.master import master
    from ..audio.mixes import desk_for, unanswered
    from ..audio.performance import perform, unheard
    from ..audio.render import render

    parts = perform(song)
    desk = desk_for(parts)
    mix = render(
        desk,
        told=[(MASTER, tempo) for tempo in tempos(song)],
        soundfont=soundfont,
        sample_rate=sample_rate,
        length=song.seconds,
        report=_within(report, "sound", 1),
        cancel=cancel,
    )
    with mix.tape:
        mastered = master(
            mix.tape,
            target=lufs,
            curve=stems is not None,
            report=_within(report, "loudness", 2),
            cancel=cancel,
        )
    missed = (*unheard(song), *unanswered(parts))
    made = Sound(mastered, mix.soundfont, _tags(song), missed)
    if stems is None or mastered.curve is None:
        return made
    from ..audio.stems import write_stems

    with mastered.curve.gains:
        files = write_stems(
            mix,
            mastered.curve,
            stems,
            song.title,
            report=_within(report, "stems", 3),
            cancel=cancel,
        )
    return replace(made, mastered=replace(mastered, curve=None), files=files)


def _within(report: Report, stage: str, number: int) -> Report:
    """A report of one stage as a part of the three of making sound."""
    return lambda step: report(Step(stage, number, 3, step.fraction))


def _tags(song: Song) -> Tags:
    from ..audio.encode import Tags

    key = f"{song.keys[0].tonic} {song.keys[0].mode}" if song.keys else ""
    seed = song.about.get("seed", "")
    return Tags(
        title=song.title,
        genre=song.about.get("genre", ""),
        tempo=song.tempos[0].bpm if song.tempos else None,
        key=key,
        comment=f"seed {seed}" if seed else "",
    )


def render(
    *,
    file: str,
    out: str,
    soundfont: str | None,
    sample_rate: str,
    lufs: float,
    stems: str | None = None,
    report: Report,
    cancel: Cancel,
) -> Sound:
    """A MIDI or MusicXML file becomes a sound file, and where it is asked for, stems."""
    from ..audio.encode import format_of

    path, target = Path(file), Path(out)
    format_of(target)
    began = time.perf_counter()
    folder = Path(stems) if stems else None
    if folder is not None and folder.exists() and not folder.is_dir():
        raise WrongUse(f"{folder} is a file; name a folder for the stems.")
    song = read_song(path)
    if song.title in {"", "Untitled"}:
        song = replace(song, title=path.stem)
    made = sound(song, soundfont, int(sample_rate), report, cancel, Lufs(lufs), folder)
    sounded = time.perf_counter()
    report(Step(f"writing {target.suffix[1:]}", 3, 3))
    made.write(target, cancel)
    times = {"sound": sounded - began, target.suffix[1:]: time.perf_counter() - sounded}
    return replace(made, files=(target, *made.files), times=times)


def read_song(path: Path) -> Song:
    """A MIDI or MusicXML file as a song; one without a title has the name of its file.

    Raises `WrongUse` where there is no file, `Unreadable` if it is broken.
    """
    from ..score.files.midi import read_midi
    from ..score.files.musicxml import read_musicxml

    if not path.exists():
        raise WrongUse(f"There is no file {path}.")
    if path.is_dir():
        raise WrongUse(f"{path} is a folder; name a MIDI or MusicXML file.")
    read = read_musicxml if path.suffix.lower() in MUSICXML_ENDINGS else read_midi
    song = read(path)
    return song if song.title not in {"", "Untitled"} else replace(song, title=path.stem)


def write_song(song: Song, path: Path) -> None:
    """A song as a MIDI or MusicXML file, as the path's ending says."""
    from ..score.files.midi import write_midi
    from ..score.files.musicxml import write_musicxml

    (write_musicxml if path.suffix.lower() in MUSICXML_ENDINGS else write_midi)(song, path)


def play(
    *,
    file: str,
    soundfont: str | None = None,
    report: Report = silent,
    cancel: Cancel | None = None,
) -> None:
    """Play a MIDI, sound or song.py file until its end."""
    from ..audio.play import play_file

    path, cancel = Path(file), Cancel() if cancel is None else cancel
    if not path.exists():
        raise WrongUse(f"There is no file {path}.")
    if path.suffix.lower() in SOUND_ENDINGS:
        play_file(path, cancel=cancel)
        return
    song = _song_of(path, report, cancel)
    made = sound(song, soundfont, 44100, report, cancel)
    with TemporaryDirectory() as folder:
        play_file(made.write(Path(folder) / "song.wav", cancel), cancel=cancel)


def _song_of(path: Path, report: Report, cancel: Cancel) -> Song:
    def from_code() -> Song:
        from .songs import run

        return run(file=str(path), trust=False, report=report, cancel=cancel).score

    readers: dict[str, Callable[[], Song]] = {".py": from_code}
    readers |= {ending: lambda: read_song(path) for ending in (*MIDI_ENDINGS, *MUSICXML_ENDINGS)}
    if path.suffix.lower() not in readers:
        raise WrongUse(
            f"{path.name} cannot be played: its ending must be one of"
            f" {', '.join((*readers, *SOUND_ENDINGS))}."
        )
    return readers[path.suffix.lower()]()
