<<<<<<< HEAD
"""A song with the help of a language model; the embedded way stands behind every step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import WrongUse
=======
"""A song with the help of a language model, and without it wherever it does not help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..errors import WrongUse
from .obeying import disagreements
>>>>>>> llm
from .piece import Piece

if TYPE_CHECKING:
    from ..compose.brief import Brief
    from ..compose.reading import Options
    from ..score import Song
    from .songs import Stages

<<<<<<< HEAD
_SETTLES: dict[str, tuple[str, ...]] = {
=======
_LENGTH: Final = ("bars", "seconds", "sections")
SETTLES: Final = {
>>>>>>> llm
    "genre": ("genre", "style"),
    "tempo": ("tempo", "beat"),
    "key": ("tonic", "mode"),
    "meter": ("meter",),
    "instruments": ("parts",),
<<<<<<< HEAD
    "mood": ("mood",),
    "form": ("form", "sections", "bars", "seconds"),
    "bars": ("bars", "seconds", "sections", "form"),
    "seconds": ("bars", "seconds", "sections", "form"),
    "seed": ("seed",),
}
"""Which fields of a brief each option decides."""
=======
    "mood": ("mood", "energy"),
    "form": ("form", *_LENGTH),
    "bars": _LENGTH,
    "seconds": _LENGTH,
    "seed": ("seed",),
}
"""Which fields of a brief each option settles."""
>>>>>>> llm


def song_by_model(
    prompt: str, options: Options, address: str, model: str | None, stages: Stages
) -> Piece:
<<<<<<< HEAD
    """A piece whose brief and program come from the model where they hold; else from us.

    What the model did, and where it was not good enough, stands in the piece's notes.
    """
    from ..code.read import read
    from ..code.write import write
    from ..compose.composer import compose
    from ..compose.reading import read_brief
    from .stock import GENRES, MODES
    from .words import LanguageModel, brief_from_words, code_from_brief

    llm = LanguageModel(address, model or "")
    embedded = read_brief(prompt, GENRES, options)
    with stages.stage("asking for the brief"):
        brief, notes = brief_from_words(
            prompt, llm, GENRES.names, lambda: embedded, modes=MODES, cancel=stages.cancel
        )
        brief = _obeying(brief, embedded, options)
    with stages.stage("asking for the program"):
        source, more = code_from_brief(
            brief, llm, lambda text: check(read(text), brief), cancel=stages.cancel
        )
    with stages.stage("composing"):
        score = compose(brief, GENRES[brief.genre]) if source is None else read(source)
    with stages.stage("writing code"):
        code = write(score).source if source is None else source
    return Piece(score, code, brief, notes=(*notes, *more), times=stages.times)


def _obeying(brief: Brief, embedded: Brief, options: Options) -> Brief:
    """The model's brief with every option that was given; options win over words."""
    given = [name for name in _SETTLES if getattr(options, name) not in (None, ())]
    fields = {field for name in given for field in _SETTLES[name]}
    settled: dict[str, Any] = {field: getattr(embedded, field) for field in fields}
    changed = brief.model_copy(update=settled)
    if {"tempo", "meter"} & fields and changed.seconds:
        bar = 240 * changed.meter[0] / changed.meter[1] / changed.tempo
        changed = changed.model_copy(
            update={"bars": max(1, round(changed.seconds / bar)), "sections": ()}
        )
    return type(brief).model_validate(changed.model_dump())


def check(song: Song, brief: Brief) -> None:
    """Raise `WrongUse` where a program's music is not what its brief asks."""
    tempo = song.tempos[0].bpm
    if abs(tempo - brief.tempo) > 0.5:
        raise WrongUse(f"the tempo is {tempo:g}, but the brief asks for {brief.tempo:g}")
    sounding = [track for track in song.tracks if len(track.notes)]
    has = sorted(track.instrument.program for track in sounding if not track.instrument.drums)
    wants = sorted(part.program for part in brief.parts if not part.drums)
    if has != wants:
        raise WrongUse(f"the tracks have the programs {has}, but the brief asks for {wants}")
    drums = any(track.instrument.drums for track in sounding)
    if drums != any(part.drums for part in brief.parts):
        raise WrongUse("there must be drums" if not drums else "there must be no drums")
    bar = song.resolution * 4 * brief.meter[0] / brief.meter[1]
    last = max((int(track.notes.start.max()) for track in sounding), default=0)
    if not (brief.bars - 1) * bar <= last + bar / 8 < brief.bars * bar + bar / 8:
        raise WrongUse(
            f"the last note starts in bar {int(last // bar) + 1},"
            f" but the brief asks for {brief.bars} bars"
        )
=======
    """A prompt becomes a piece through the language model at `address`.

    The model reads the prompt and writes the program; the options win over what it read; where it
    fails, the embedded reader and the embedded composer do the work, and the card says so.
    """
    from ..code.guard import repair
    from ..code.read import read
    from ..compose.reading import read_brief
    from .stock import GENRES
    from .words import LanguageModel, brief_from_words, code_from_brief

    llm = LanguageModel(address, model or "")
    embedded = read_brief(prompt, GENRES, options)  # first, so that wrong options are told at once
    good: list[tuple[Song, str]] = []

    def run(source: str) -> None:
        tuned = repair(source).source
        score = read(tuned)
        if wrong := disagreements(score, brief):
            raise WrongUse(f"the program runs, but {'; '.join(wrong)}")
        good.append((score.replace(title=brief.title), tuned))

    with stages.stage("reading"):
        brief, notes = brief_from_words(
            prompt, llm, GENRES.names, lambda: embedded, cancel=stages.cancel
        )
        brief = with_options(brief, embedded, options)
    with stages.stage("writing code"):
        source, more = code_from_brief(brief, llm, run, cancel=stages.cancel)
    score, code = _embedded(brief, stages) if source is None else good[-1]
    return Piece(score, code, brief, (*notes, *more), stages.times)


def with_options(brief: Brief, embedded: Brief, options: Options) -> Brief:
    """The model's brief with everything that an option settles taken from the embedded reader's."""
    given = [name for name in SETTLES if getattr(options, name, None) not in (None, "", ())]
    fields = {field for name in given for field in SETTLES[name]}
    if brief.seconds is not None and fields & {"tempo", "meter"}:
        fields |= set(_LENGTH)
    return brief.model_validate(
        brief.model_dump() | {field: getattr(embedded, field) for field in fields}
    )


def _embedded(brief: Brief, stages: Stages) -> tuple[Song, str]:
    from ..code.write import write
    from ..compose.composer import compose
    from .stock import GENRES

    with stages.stage("composing"):
        score = compose(brief, GENRES[brief.genre])
    with stages.stage("writing it down"):
        return score, write(score).source
>>>>>>> llm
