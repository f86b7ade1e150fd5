"""Sound files treated: read, put through a chain, written anew."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import WrongUse
from ..progress import Cancel, Report, Step

if TYPE_CHECKING:
    from ..audio.flow import Flow
    from ..audio.tape import Block


@dataclass(frozen=True, slots=True)
class TreatedFile:
    """What came of a file: where it is, how long and at which rate, what was done, what is to say."""

    file: Path
    seconds: float
    sample_rate: int
    chain: tuple[str, ...]
    notes: tuple[str, ...] = ()
    times: Mapping[str, float] = field(default_factory=dict)

    def card(self) -> dict[str, Any]:
        """What people want to know of it."""
        return {
            "title": self.file.name,
            "length": f"{self.seconds:.2f} s at {self.sample_rate} Hz",
            "chain": list(self.chain),
            "notes": list(self.notes),
            "files": [str(self.file)],
            "times": {name: f"{seconds:.2f} s" for name, seconds in self.times.items()},
        }


def fx(*, file: str, chain: str, out: str, report: Report, cancel: Cancel) -> TreatedFile:
    """A sound file through a chain of treatments; the file itself stays as it is."""
    from ..audio.chain import flowing, read_chain
    from ..audio.decode import reading
    from ..audio.encode import format_named, format_of, write_audio

    source, target = Path(file), Path(out)
    links = read_chain(chain)
    kind = format_of(target)
    for asked in (link.treatment.writing(link.values) for link in links if link.treatment.writing):
        wanted = format_named(asked.format)
        if wanted.suffix != kind.suffix:
            raise WrongUse(
                f"The chain writes {wanted.title.split(',')[0]}, and --out ends in {target.suffix};"
                f" name it {target.with_suffix(wanted.suffix).name}."
            )
    if target.exists() and source.exists() and target.samefile(source):
        raise WrongUse(f"--out is {source} itself; take another name, so that nothing is lost.")
    began = time.perf_counter()
    report(Step("reading", 1, len(links) + 2))
    with reading(source, cancel) as flow:
        done = flowing(flow, links, _later(report), cancel)
        treated = time.perf_counter()
        meter = _Meter(done.flow, Step("writing", len(links) + 2, len(links) + 2), report)
        write_audio(
            target, meter.flow, format=done.writing.format if done.writing else None,
            quality=done.writing.quality if done.writing else None, cancel=cancel,
        )  # fmt: skip
    # What goes block by block is treated while it is read and written.
    times = {"first hearing": treated - began, "writing": time.perf_counter() - treated}
    rate = done.flow.sample_rate
    chained, said = tuple(map(str, links)), (*done.said(), *meter.over())
    return TreatedFile(target, meter.frames / rate, rate, chained, said, times)


def _later(report: Report) -> Report:
    """The chain's steps, counted behind the reading."""
    return lambda step: report(replace(step, number=step.number + 1, of=step.of + 1))


class _Meter:
    """A flow that tells how far it has come, and in the end how long and how loud it was."""

    def __init__(self, flow: Flow, step: Step, report: Report) -> None:
        self.frames, self._highest = 0, 0.0
        self.flow = replace(flow, blocks=self._blocks(flow, step, report))

    def _blocks(self, flow: Flow, step: Step, report: Report) -> Iterator[Block]:
        for block in flow.blocks:
            self.frames += block.shape[1]
            rise, fall = float(block.max(initial=0.0)), -float(block.min(initial=0.0))
            self._highest = max(self._highest, rise, fall)
            share = self.frames / flow.frames if flow.frames else 0.0
            report(replace(step, fraction=min(1.0, share)))
            yield block

    def over(self) -> Iterator[str]:
        """A sentence where samples beyond full scale were cut off."""
        if self._highest > 1.0:
            yield (
                f"The peaks are {20 * math.log10(self._highest):.1f} dB beyond full scale and were"
                " cut off: end the chain with loudnorm, or make it softer with volume."
            )
