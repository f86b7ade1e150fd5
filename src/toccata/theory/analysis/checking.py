"""A teacher reads the part-writing, says what is wrong, and shows a way out that was tried."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ...errors import UnknownName
from ..partwriting import Range
from ..rhythm import Meter
from ..spelling import midi_name
from ..styles import STYLES, counting
from .flaw import Flaw
from .hearing import COMMON, Heard, NoteLike
from .lines import Edit, Voices, strands_of, voices_of
from .listen import analyze
from .manners import Manner, manner_of
from .mending import Page, find_mend, mark_of, mend_page, unheard
from .report import Analysis, Finding

Listener = Callable[[float], None]
"""Is told how much of the work is done, from 0 to 1; it may raise `Cancelled`."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the teacher found: `findings` to read, the `flaws` and `mends` behind them, in order.

    `mends` holds for each flaw the edits that were tried and help, or nothing. `manner` is the
    style that was judged by, and why.
    """

    voices: Voices
    analysis: Analysis
    findings: tuple[Finding, ...]
    flaws: tuple[Flaw, ...]
    mends: tuple[tuple[Edit, ...], ...]
    manner: Manner
    rules: frozenset[str]

    def explain(self) -> str:
        """The style with its reason, then every fault with bar, beat, voices and mend."""
        told = [finding.explain() for finding in self.findings] or ["No rule is broken."]
        return "\n".join([self.manner.explain(), *told])


def check(
    notes: Heard | Iterable[NoteLike] | Iterable[Iterable[NoteLike]],
    *,
    meter: Meter | str | Sequence[tuple[float, Meter]] = COMMON,
    pickup: float = 0.0,
    key: str | None = None,
    names: Sequence[str] = (),
    ranges: Sequence[Range] = (),
    breaks: Sequence[float] = (),
    rules: Iterable[str] | None = None,
    per_quarter: float = 1,
    mend: bool = True,
    style: str = "strict",
    kinds: Sequence[str] = (),
    drums: bool = False,
    listen: Listener = unheard,
) -> Checked:
    """Every broken rule of the part-writing, with a mend where one is found.

    `notes` as in `analyze`, a part for each voice; `names` and `ranges` are those of the parts.
    `breaks` are places in quarter notes where a phrase begins anew (fermatas): nothing is checked
    across them. `style` is one of `STYLES`, or "auto": strict for music in voices, else jazz or
    pop; `kinds` (the instrument family of each part, as General MIDI names it) and `drums` help
    to tell. `rules` limits what is looked for.
    A mend has been applied and checked: the flaw is gone, and none came.

    Raises `UnknownName` for a style, and what `analyze` raises.
    """
    if style != "auto" and style not in STYLES:
        raise UnknownName("style of part-writing", style, ("auto", *STYLES))
    heard = notes if isinstance(notes, Heard) else Heard.of(notes, per_quarter)
    analysis = analyze(heard, meter=meter, pickup=pickup, key=key)
    manner = manner_of(heard, analysis.chords, kinds, drums) if style == "auto" else Manner(style)
    counted = counting(STYLES[manner.style])
    wanted = counted if rules is None else counted & frozenset(rules)
    lines = voices_of if "overlap" in counted else strands_of
    page = Page(lines(heard, names, ranges), analysis.chords, breaks, wanted)
    found = page.flaws()
    mends: list[tuple[Edit, ...]] = []
    for place, flaw in enumerate(found):
        listen(place / len(found))
        mends.append(find_mend(page, flaw) if mend else ())
    told = []
    for flaw, edits in zip(found, mends, strict=True):
        bar, beat = analysis.bars.place(flaw.at)
        who = tuple(page.voices.names[number] for number in flaw.voices)
        told.append(
            Finding(bar, beat, flaw.rule, who, flaw.sentence, _said(page.voices, edits, analysis))
        )
    return Checked(page.voices, analysis, tuple(told), tuple(found), tuple(mends), manner, wanted)


def _said(voices: Voices, edits: Sequence[Edit], analysis: Analysis) -> str:
    """A mend in words."""
    parts = []
    for edit in edits:
        bar, beat = analysis.bars.place(edit.start)
        parts.append(
            f"the {voices.names[edit.voice]} sing {midi_name(edit.new, analysis.key)} instead of"
            f" {midi_name(edit.old, analysis.key)} in bar {bar}, beat {beat:g}"
        )
    return f"Let {' and '.join(parts)}." if parts else ""


def mend_all(
    checked: Checked,
    breaks: Sequence[float] = (),
    rules: Iterable[str] | None = None,
    listen: Listener = unheard,
) -> tuple[Voices, tuple[Edit, ...], tuple[Flaw, ...]]:
    """The voices with every mend that holds applied one after the other: voices, edits, what is left.

    Each mend is tried anew on what the ones before have made, so they never work against each
    other. Only the surroundings of a change are heard again.
    """
    wanted = checked.rules if rules is None else checked.rules & frozenset(rules)
    page = Page(checked.voices, checked.analysis.chords, breaks, wanted)
    known = {mark_of(f): e for f, e in zip(checked.flaws, checked.mends, strict=True)}
    mended, edits, left = mend_page(page, page.flaws(), known if any(checked.mends) else {}, listen)
    return mended.voices, edits, left


__all__ = ["Checked", "check", "mend_all"]
