"""Sound files treated: read, put through a chain, written anew."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import WrongUse
from ..progress import Cancel, Report, Step

if TYPE_CHECKING:
    from ..audio.tape import Tape


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
    from ..audio.chain import read_chain, treat
    from ..audio.decode import read_tape
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
    with read_tape(source, cancel) as tape:
        read = time.perf_counter()
        made, writing, said = treat(tape, links, report, cancel)
    with made:
        treated = time.perf_counter()
        report(Step("writing", len(links) + 2, len(links) + 2))
        write_audio(
            target, made, format=writing.format if writing else None,
            quality=writing.quality if writing else None, cancel=cancel,
        )  # fmt: skip
        seconds, rate = float(made.seconds), made.sample_rate
        said = (*said, *_over(made))
    times = {
        "reading": read - began, "treating": treated - read,
        "writing": time.perf_counter() - treated,
    }  # fmt: skip
    return TreatedFile(target, seconds, rate, tuple(map(str, links)), said, times)


def _over(tape: Tape) -> Iterator[str]:
    """A sentence where samples beyond full scale were cut off."""
    highest = max((float(abs(block).max(initial=0.0)) for block in tape.blocks()), default=0.0)
    if highest > 1.0:
        yield (
            f"The peaks are {20 * math.log10(highest):.1f} dB beyond full scale and were cut off:"
            " end the chain with loudnorm, or make it softer with volume."
        )
