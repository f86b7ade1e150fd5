"""Stems: each part's share of the finished sound as a file of its own; together they are the mix."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from ..errors import Failure, WrongUse
from ..progress import Cancel, Report, Step, silent
from .desk import MASTER, Desk, Strip
from .effects import EFFECTS
from .master import Curve
from .render import Mix, Take
from .routing import Lateness
from .tape import BLOCK, Block, Tape
from .wav import write_wav
from .wiring import Share

_WORKERS: Final = 2
_NAME_BYTES: Final = 110


@dataclass(frozen=True, slots=True)
class Stem:
    """A stem's name, and the share of the desk that it is."""

    name: str
    share: Share


def stems(desk: Desk, late: Lateness) -> tuple[Stem, ...]:
    """What a desk is divided into, in its order: the shares sum to the whole.

    Every part is a stem, with what linear groups and returns make of it. A strip that others lead
    to and that has an effect which is not linear, or follows a key, cannot be divided: all that
    goes through it is one stem of its own. Such a master leaves one stem, which is the mix.
    """
    return tuple(
        Stem(strip.name if strip.name != MASTER else "Mix", share)
        for strip in desk.all
        if (share := _share(desk, strip, late)) is not None
    )


def write_stems(
    mix: Mix,
    curve: Curve,
    folder: Path,
    project: str,
    *,
    tags: Mapping[str, str] | None = None,
    report: Report = silent,
    cancel: Cancel | None = None,
) -> tuple[Path, ...]:
    """Write every stem as `Project_NN_Track.wav`, all as long as the mix, mastered as the mix was.

    The files have 24 bits, or 32 floating ones where a stem by itself goes beyond full scale.
    Raises `WrongUse` where there is nothing to divide, `Failure` for a folder that cannot be
    written, and `Cancelled`.
    """
    if mix.take is None:
        raise WrongUse("There is no sound to divide into stems: the music has no notes.")
    stop = Cancel() if cancel is None else cancel
    take, made = mix.take, stems(mix.take.desk, mix.take.late)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Failure(f"The folder {folder} cannot be made: {error.strerror}.") from None
    paths = [
        folder / f"{file_name(project)}_{number:02}_{file_name(stem.name)}.wav"
        for number, stem in enumerate(made, 1)
    ]

    def work(place: int) -> None:
        told = {**(tags or {}), "title": f"{project}: {made[place].name}"}
        with Tape(mix.tape.sample_rate) as tape:
            for block in _played(take, made[place], mix.tape.frames, curve, stop):
                tape.write(block)
            _write(paths[place], tape, told)

    with ThreadPoolExecutor(_WORKERS, "toccata-stems") as pool:
        futures = [pool.submit(work, place) for place in range(len(made))]
        try:
            for number, future in enumerate(futures, 1):
                future.result()
                report(Step("stems", 1, 1, number / len(futures)))
        except BaseException:
            stop.set()
            pool.shutdown(cancel_futures=True)
            raise
    return tuple(paths)


def file_name(text: str) -> str:
    """A text as a part of a file's name on any system: letters, digits, dashes."""
    plain = unicodedata.normalize("NFC", text)
    kept = "".join(sign if sign.isalnum() else "-" for sign in plain)
    joined = "-".join(filter(None, kept.split("-")))[:60]
    # Names have 255 bytes at most, and a letter can take four.
    short = joined.encode("utf-8")[:_NAME_BYTES].decode("utf-8", "ignore")
    return short.strip("-") or "Untitled"


def _played(take: Take, stem: Stem, frames: int, curve: Curve, cancel: Cancel) -> Iterator[Block]:
    with take.engine(stem.share) as engine:
        engine.play(engine.latency, cancel)
        for at in range(0, frames, BLOCK):
            block = engine.play(min(BLOCK, frames - at), cancel)
            take.fade.apply(block, at)
            yield curve.apply(block, at)


def _write(path: Path, tape: Tape, tags: Mapping[str, str]) -> None:
    peak = max((float(np.abs(block).max(initial=0.0)) for block in tape.blocks()), default=0.0)
    depth = 24 if peak <= 1.0 else 32
    part = path.with_name(f".{path.name}.part")
    try:
        write_wav(part, tape.blocks(), tape.sample_rate, depth=depth, tags=tags)
        part.replace(path)
    except OSError as error:
        raise Failure(f"{path} cannot be written: {error.strerror}. Take another place.") from None
    finally:
        part.unlink(missing_ok=True)


def _share(desk: Desk, strip: Strip, late: Lateness) -> Share | None:
    """The share that begins in a strip; None where none does, or nothing of it is heard."""
    whole = not _linear(strip) and bool(_sources(desk, strip.name))
    if strip.part is None and not whole:
        return None
    before = _behind(desk, strip, ways=whole)
    after = _ahead(desk, strip)
    if MASTER not in after:
        return None
    ways = {
        (one.name, to)
        for one in desk.all
        for to in one.leads_to()
        if (one.name in before and (to in before or (to == strip.name and whole)))
        or (one.name in after and to in after - {strip.name})
    }
    parts = before | {strip.name}
    return Share(frozenset(parts), frozenset(before | after), frozenset(ways), late)


def _linear(strip: Strip) -> bool:
    return all(EFFECTS[insert.effect].linear and not insert.key for insert in strip.inserts)


def _sources(desk: Desk, name: str) -> list[str]:
    return [strip.name for strip in desk.strips if name in strip.leads_to()]


def _behind(desk: Desk, strip: Strip, *, ways: bool) -> set[str]:
    """All strips that this one needs: those that it listens to and, with `ways`, that lead to it."""
    found: set[str] = set()
    left = [*strip.listens_to(), *(_sources(desk, strip.name) if ways else ())]
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += [*desk[name].listens_to(), *_sources(desk, name)]
    return found


def _ahead(desk: Desk, strip: Strip) -> set[str]:
    """The strip and all that it reaches through strips that can be divided."""
    found, left = {strip.name}, list(strip.leads_to())
    while left:
        name = left.pop()
        if name not in found and _linear(desk[name]):
            found.add(name)
            left += desk[name].leads_to()
    return found
