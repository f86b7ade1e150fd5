"""Sound into files that every player knows, with title and tempo written inside."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from ..errors import Failure, UnknownName, WrongUse
from ..progress import Cancel
from ..units import Bpm
from .flow import Flow, ahead, from_tape
from .lame import library, write_mp3
from .ogg import settle_serial
from .resample import resampled
from .tape import Block, Tape
from .wav import write_wav


@dataclass(frozen=True, slots=True)
class Tags:
    """What stands in a file beside the sound."""

    title: str = ""
    artist: str = "Toccata"
    genre: str = ""
    tempo: Bpm | None = None
    key: str = ""
    comment: str = ""

    def to_data(self) -> dict[str, str]:
        """The tags that say something; tempo and key stand in the comment too."""
        facts = [f"{self.tempo:g} bpm" if self.tempo else "", self.key, self.comment]
        tags = {
            "title": self.title,
            "artist": self.artist,
            "genre": self.genre,
            "TBPM": f"{self.tempo:.0f}" if self.tempo else "",
            "TKEY": self.key,
            "comment": ", ".join(fact for fact in facts if fact),
        }
        return {name: " ".join(text.split("\0")) for name, text in tags.items() if text}


_Write = Callable[[Path, Flow, dict[str, str], int | None], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of sound file: its name, its ending and how it is written."""

    name: str
    suffix: str
    title: str
    write: _Write
    rates: tuple[int, ...] = ()
    """The sample rates that it can hold; () is any."""


def write_audio(
    path: Path | str,
    sound: Tape | Flow,
    *,
    format: str | None = None,
    quality: int | None = None,
    tags: Tags | None = None,
    cancel: Cancel | None = None,
) -> Path:
    """Write sound to a file; the format is named or told by the file's ending.

    `quality` is kbit/s where a format loses something, the level of compression for FLAC. A sample
    rate that the format cannot hold becomes the nearest above that it can. The same samples and tags
    give the same bytes: no date and no random number is written. The file appears whole or not at
    all. Raises `UnknownName` for another format, `WrongUse` for a folder that does not exist,
    `Failure` for a full or closed one, and `Cancelled`.
    """
    path = Path(path)
    chosen = format_of(path) if format is None else format_named(format)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        flow = _held(_watched(sound, cancel or Cancel()), chosen.rates)
        with closing(ahead(flow.blocks)) as blocks:
            coming = Flow(flow.sample_rate, blocks, flow.frames)
            chosen.write(part, coming, (tags or Tags()).to_data(), quality)
        part.replace(path)
    except OSError as error:
        reason = error.strerror or error
        if path.parent.is_dir():
            raise Failure(f"{path} cannot be written: {reason}. Take another place.") from None
        raise WrongUse(f"{path} cannot be written: {reason}.") from None
    finally:
        part.unlink(missing_ok=True)
    return path


def format_of(path: Path) -> Format:
    """The format that a file's ending tells; raises `UnknownName`."""
    for entry in FORMATS:
        if entry.suffix == path.suffix.lower():
            return entry
    endings = dict.fromkeys(entry.suffix for entry in FORMATS)
    raise UnknownName("sound file ending", path.suffix, endings)


def format_named(name: str) -> Format:
    for entry in FORMATS:
        if entry.name == name.lower():
            return entry
    raise UnknownName("sound format", name, [entry.name for entry in FORMATS])


def _watched(sound: Tape | Flow, cancel: Cancel) -> Flow:
    if isinstance(sound, Tape):
        return from_tape(sound, cancel)

    def blocks() -> Iterator[Block]:
        for block in sound.blocks:
            cancel.check()
            yield block

    return Flow(sound.sample_rate, blocks(), sound.frames)


def _held(flow: Flow, rates: tuple[int, ...]) -> Flow:
    """The sound at a sample rate that a format can hold."""
    if not rates or flow.sample_rate in rates:
        return flow
    above = [rate for rate in rates if rate > flow.sample_rate]
    return resampled(flow, min(above) if above else max(rates))


def _wav(depth: int) -> _Write:
    def write(path: Path, flow: Flow, tags: dict[str, str], _quality: int | None) -> None:
        write_wav(path, flow.blocks, flow.sample_rate, depth=depth, tags=tags)

    return write


def _vorbis(path: Path, flow: Flow, tags: dict[str, str], _quality: int | None) -> None:
    """Ogg Vorbis by libsndfile, in chunks of a second: long writes overrun its stack."""
    import soundfile

    # Its file names are C strings; handing it an open file keeps every system's names whole.
    with path.open("w+b") as raw:
        with soundfile.SoundFile(
            raw, "w", flow.sample_rate, 2, format="OGG", subtype="VORBIS", compression_level=0.3
        ) as file:
            for tag in ("title", "artist", "genre", "comment"):
                if tag in tags:
                    setattr(file, tag, tags[tag])
            for block in flow.blocks:
                file.write(block.T)
        settle_serial(raw)


def _ffmpeg(
    container: str, codec: str, sample_format: str, *, bits: int = 0, **options: str
) -> _Write:
    def write(path: Path, flow: Flow, tags: dict[str, str], quality: int | None) -> None:
        import av

        exact = {"fflags": "+bitexact"}
        with av.open(str(path), "w", format=container, options=exact) as out:
            out.metadata.update(tags)
            stream: Any = out.add_stream(codec, rate=flow.sample_rate, layout="stereo")
            stream.codec_context.flags |= _BITEXACT
            stream.codec_context.format = sample_format
            stream.codec_context.options = options
            if bits:
                stream.codec_context.bit_rate = bits if quality is None else quality * 1000
            elif quality is not None:
                stream.codec_context.options = {**options, "compression_level": str(quality)}
            to_codec = av.AudioResampler(sample_format, "stereo", flow.sample_rate)
            done = 0
            # A frame without a sample is more than some encoders can bear.
            for block in filter(np.size, flow.blocks):
                frame = av.AudioFrame.from_ndarray(_within(block), "fltp", "stereo")
                frame.sample_rate = flow.sample_rate
                frame.pts = done
                done += block.shape[1]
                for piece in to_codec.resample(frame):
                    out.mux(stream.encode(piece))
            for piece in to_codec.resample(None):
                out.mux(stream.encode(piece))
            out.mux(stream.encode(None))

    return write


def _mp3(bits: int, **options: str) -> _Write:
    """MP3 by LAME where it can be called itself, which is faster, else by FFmpeg's LAME."""
    by_ffmpeg = _ffmpeg("mp3", "libmp3lame", "fltp", bits=bits, **options)

    def write(path: Path, flow: Flow, tags: dict[str, str], quality: int | None) -> None:
        lame = library()
        if lame is None:
            by_ffmpeg(path, flow, tags, quality)
        else:
            kbits = (bits // 1000 if quality is None else quality) if bits else None
            write_mp3(path, flow.blocks, flow.sample_rate, lame, kbits=kbits, tags=tags)

    return write


def _within(block: Block) -> Block:
    return np.ascontiguousarray(np.clip(block, -1.0, 1.0))


_MP3: Final = (8000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000)
_AAC: Final = (*_MP3[:-1], 48_000, 64_000, 88_200, 96_000)

_BITEXACT: Final = 1 << 23
"""FFmpeg's AV_CODEC_FLAG_BITEXACT: no version numbers of the library in the stream."""

FORMATS: Final = (
    Format("wav", ".wav", "WAV, 24 bit", _wav(24)),
    Format("wav16", ".wav", "WAV, 16 bit with dither", _wav(16)),
    Format("flac", ".flac", "FLAC, 24 bit", _ffmpeg("flac", "flac", "s32")),
    Format(
        "mp3",
        ".mp3",
        "MP3, 320 kbit/s",
        _mp3(320_000, compression_level="7"),
        _MP3,
    ),
    Format(
        "mp3v0",
        ".mp3",
        "MP3, V0",
        _mp3(0, flags="+qscale", global_quality="0"),
        _MP3,
    ),
    Format("ogg", ".ogg", "Ogg Vorbis", _vorbis),
    Format(
        "opus",
        ".opus",
        "Opus, 160 kbit/s",
        _ffmpeg("ogg", "libopus", "flt", bits=160_000),
        (48_000,),
    ),
    Format("aac", ".m4a", "AAC, 256 kbit/s", _ffmpeg("ipod", "aac", "fltp", bits=256_000), _AAC),
)
"""Every kind of sound file; of two with one ending the first is what the ending means."""
