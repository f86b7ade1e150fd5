"""Pieces from pieces: any MIDI or MusicXML file in another style, longer, fuller, varied, mended."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..chance import seed_from
from ..errors import OutOfRange, UnknownName, Unreadable, WouldOverwrite, WrongUse
from ..progress import Cancel, Report
from .piece import Piece
from .songs import Stages

if TYPE_CHECKING:
    from ..compose.brief import Brief
    from ..compose.genre import Genre
    from ..score import Song

MOST_TRACKS = 15
"""Tracks beyond the sixteen channels are joined; the drums have one of their own."""


def restyle(
    *, file: str, genre: str, only: tuple[str, ...], seed: int | None, report: Report,
    cancel: Cancel,
) -> Piece:  # fmt: skip
    """A file in another genre; its tune is in the track “melody”."""
    from ..compose.restyle import ASPECTS
    from ..compose.restyle import restyle as work

    for aspect in only:
        if aspect not in ASPECTS:
            raise UnknownName("aspect", aspect, ASPECTS)
    chosen = named_genre(genre)
    told = {"verb": "restyle", "genre": chosen.name, "only": list(only)}
    return _made(file, seed, report, cancel, lambda song, n: work(song, chosen, n, only), told)


def accompany(*, file: str, genre: str, seed: int | None, report: Report, cancel: Cancel) -> Piece:
    """The tune of a file with the parts of a genre."""
    from ..compose.restyle import accompany as work

    chosen = named_genre(genre)
    told = {"verb": "accompany", "genre": chosen.name}
    return _made(file, seed, report, cancel, lambda song, n: work(song, chosen, n), told)


def extend(*, file: str, bars: int, seed: int | None, report: Report, cancel: Cancel) -> Piece:
    """A file that goes on for some bars in its own manner; every note of it stays."""
    from ..compose.extend import extend as work

    told = {"verb": "extend", "bars": bars}
    return _made(file, seed, report, cancel, lambda song, n: work(song, bars, n), told, keeps=True)


def harmonize(*, file: str, style: str, seed: int | None, report: Report, cancel: Cancel) -> Piece:
    """A file with chords under its tune; every note of it stays."""
    from ..compose.harmonize import harmonize as work

    told = {"verb": "harmonize", "style": style}
    return _made(file, seed, report, cancel, lambda song, n: work(song, style, n), told, keeps=True)


def vary(*, file: str, amount: float, seed: int | None, report: Report, cancel: Cancel) -> Piece:
    """A file as a variation of itself."""
    from ..compose.vary import vary as work

    told = {"verb": "vary", "amount": amount}
    return _made(
        file, seed, report, cancel, lambda song, n: work(song, amount, n), told, keeps=True
    )


def fill(
    *, file: str, bars: str | None, track: str | None, seed: int | None, report: Report,
    cancel: Cancel,
) -> Piece:  # fmt: skip
    """A file with some bars, or a track, written anew; every other note stays."""
    from ..compose.fill import fill as work

    if bars is None and track is None:
        raise WrongUse("Say what to write anew: bars (9-16), a track, or both.")
    region = None if bars is None else bar_range(bars)
    part = int(track) if track is not None and re.fullmatch(r"-?\d+", track.strip()) else track
    told = {"verb": "fill", "bars": bars, "track": track}
    return _made(file, seed, report, cancel, lambda song, n: work(song, region, part, n), told,
                 keeps=True)  # fmt: skip


def again(
    *, folder: str, parts: tuple[str, ...] | None, bars: str | None,
    sections: tuple[str, ...] | None, density: float, seed: int | None, report: Report,
    cancel: Cancel,
) -> Piece:  # fmt: skip
    """A kept song with some of its parts or bars written once more."""
    from ..code.write import write
    from ..compose.again import Again
    from ..compose.composer import write as compose
    from ..compose.plan import plan
    from ..compose.sheet import plan_of
    from .stock import GENRES

    stages = Stages(report, cancel, 3)
    with stages.stage("reading"):
        brief, wishes, sheet = _kept(Path(folder))
        whole = plan(brief, GENRES[brief.genre]) if sheet is None else plan_of(sheet, GENRES)
    number = _next_seed(brief, wishes) if seed is None else seed
    region = None
    if bars is not None:
        first, last = bar_range(bars)
        region = (first - 1, last - 1)
    wish = Again(number, parts or (), region, sections or (), density)
    with stages.stage("composing"):
        genre = GENRES[brief.genre]
        if region and region[1] >= brief.bars:
            raise OutOfRange("last bar", region[1] + 1, 1, brief.bars, "bars")
        wish.places(whole)
        score = compose(whole, genre, (*wishes, wish))
        score = score.replace(about={**score.about, "again": json.dumps(
            [_told(one) for one in (*wishes, wish)])})  # fmt: skip
    with stages.stage("writing code"):
        code = write(score).source
    said = f"Written once more with seed {number}: {_wish(wish)}; everything else stayed."
    return Piece(score, code, brief, notes=(said,), times=stages.times, plan=sheet)


def named_genre(name: str) -> Genre:
    """A genre of the shelf by its name or a style word. Raises `UnknownName`."""
    from ..compose.options import Options
    from ..compose.reader import read_brief
    from .stock import GENRES

    if name in GENRES:
        return GENRES[name]
    return GENRES[read_brief("", GENRES, Options(genre=name)).genre]


def bar_range(text: str) -> tuple[int, int]:
    """“9-16”, “9–16” or “9” as (first, last), both counted from 1. Raises `WrongUse`."""
    found = re.fullmatch(r"\s*(\d{1,9})\s*(?:[-–:]\s*(\d{1,9}))?\s*", text)
    if found is None:
        raise WrongUse(f"Bars are written 9-16, or 9 for one bar, not “{text}”.")
    first, last = int(found[1]), int(found[2] or found[1])
    if first > last:
        raise WrongUse(f"The bars {text} end before they begin; write {last}-{first}.")
    return first, last


def _made(
    file: str, seed: int | None, report: Report, cancel: Cancel,
    work: Callable[[Song, int], Song], told: dict[str, Any], *, keeps: bool = False,
) -> Piece:  # fmt: skip
    """A piece from a file by some work, with its code; the seed belongs to the file if not given.

    `told` is what was asked, for the record.
    """
    from ..code.write import write
    from .sounds import read_song

    stages = Stages(report, cancel, 3)
    path = Path(file)
    with stages.stage("reading"):
        song = read_song(path)
    number = seed_from(path.name) if seed is None else seed
    with stages.stage("composing"):
        made = work(song, number)
        made = made.replace(about={**made.about, "seed": str(number)})
        code_view, notes = writable(made)
        notes += _upbeat(song, made)
    with stages.stage("writing code"):
        code = write(code_view).source
    record = {**told, "file": str(path), "seed": number}
    return Piece(made if keeps else code_view, code, notes=notes, times=stages.times, made=record)


def _upbeat(before: Song, after: Song) -> tuple[str, ...]:
    """What is to be said of an upbeat that was found."""
    if before.pickup or not after.pickup:
        return ()
    beats = int(after.pickup) / int(after.meters[0].beat(after.resolution))
    count = f"{beats:g} beat{'s' * (beats != 1)}"
    return (f"The piece begins with an upbeat of {count}; bar 1 comes after it.",)


def writable(song: Song) -> tuple[Song, tuple[str, ...]]:
    """The song as a program can say it, and what had to change: silent tracks are left out."""
    sounding = tuple(track for track in song.tracks if len(track.notes))
    pitched = [track for track in sounding if not track.instrument.drums and track.channel != 9]
    if len(sounding) == len(song.tracks) and len(pitched) <= MOST_TRACKS:
        return song, ()
    if len(pitched) <= MOST_TRACKS:
        return song.replace(tracks=sounding), ()
    from ..score.edit import merge

    first: dict[Any, int] = {}
    tracks: list[Any] = []
    for track in sounding:
        key = "drums" if track.instrument.drums or track.channel == 9 else track.instrument.program
        if key in first:
            tracks[first[key]] = merge(tracks[first[key]], track)
        else:
            first[key] = len(tracks)
            tracks.append(track)
    note = f"{len(sounding)} tracks are {len(tracks)} in song.py: those of one instrument are one."
    return song.replace(tracks=tuple(tracks)), (note,)


def _kept(place: Path) -> tuple[Brief, tuple[Any, ...], Any]:
    """The brief of a kept song, the wishes that were followed since, its plan if one was given.

    Raises `WrongUse` where there is none, `WouldOverwrite` where song.py was edited.
    """
    from ..compose.again import Again
    from ..compose.brief import Brief
    from .keeping import BRIEF, CODE, Folder

    folder = place if place.is_dir() else place.parent
    path = folder / BRIEF
    if not place.exists():
        raise WrongUse(f"There is no folder {place}; name one that `toccata song` has written.")
    if not path.is_file():
        raise WrongUse(
            f"{folder} is not a folder that `toccata song` has written: {BRIEF} is missing. For other"
            " pieces take `toccata fill`, which writes bars or a track of any MIDI file anew."
        )
    try:
        record = json.loads(path.read_text("utf-8"))
        if "made" in record:
            made = record["made"]
            raise WrongUse(
                f"{folder} was made by `toccata {made['verb']}`, and only songs of `toccata song` can"
                f" be written again in parts. Take `toccata {made['verb']} {made['file']}` with"
                " another --seed, or `toccata fill` for some bars or a track."
            )
        brief = Brief.model_validate(record["brief"])
        wishes = tuple(
            Again(w["seed"], tuple(w["parts"]), tuple(w["bars"]) if w["bars"] else None,
                  tuple(w["sections"]), w["density"])
            for w in record.get("again", ())
        )  # fmt: skip
    except WrongUse:
        raise
    except (OSError, ValueError, KeyError, TypeError):
        raise Unreadable(f"{path} is not what Toccata wrote; make the song again.") from None
    code = folder / CODE
    if code.is_file() and not Folder(folder).untouched():
        raise WouldOverwrite(
            f"{code} was edited since Toccata wrote it, and writing parts again would lose that."
            f" Keep the edits with `toccata run {code}`, or move the file away first."
        )
    return brief, wishes, record.get("plan")


def _told(wish: Any) -> dict[str, Any]:
    return {"seed": wish.seed, "parts": list(wish.parts),
            "bars": list(wish.bars) if wish.bars else None,
            "sections": list(wish.sections), "density": wish.density}  # fmt: skip


def _next_seed(brief: Brief, wishes: Sequence[Any]) -> int:
    """A seed of its own for each time that something is asked again."""
    return seed_from(f"{brief.seed} again {len(wishes) + 1}")


def _wish(wish: Any) -> str:
    """What was asked, in words."""
    what = " and ".join(wish.parts) or "all parts"
    where = f", bars {wish.bars[0] + 1}–{wish.bars[1] + 1}" if wish.bars else ""
    named = f", {' and '.join(wish.sections)}" if wish.sections else ""
    how = f", {'busier' if wish.density > 0 else 'calmer'}" if wish.density else ""
    return f"{what}{where}{named}{how}"


__all__ = ["accompany", "again", "bar_range", "extend", "fill", "harmonize", "named_genre",
           "restyle", "vary", "writable"]  # fmt: skip
