"""The table: what is measured, what is wanted, what is so; the worst rows first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what is measured, what is wanted, what is so, and where it is worst."""

    what: str
    goal: str
    found: str
    miss: float
    worst: str = ""

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return self.miss <= 0


@dataclass(frozen=True, slots=True)
class Given:
    """How much is tried."""

    prompts: int
    seeds: int
    pieces: int


def page(rows: Sequence[Row]) -> str:
    """The table, the worst rows first, and what its rows say is missing."""
    lines = ["| | what | goal | found | where it is worst |", "| --- | --- | --- | --- | --- |"]
    for row in sorted(rows, key=lambda row: (row.met, -row.miss)):
        mark = "yes" if row.met else "no"
        lines.append(f"| {mark} | {row.what} | {row.goal} | {row.found} | {row.worst} |")
    missed = sorted((row for row in rows if not row.met), key=lambda row: -row.miss)
    lines += ["", "## What is still missing", ""]
    if not missed:
        lines.append("Every row reaches its goal.")
    for row in missed:
        where = f" Worst: {row.worst}." if row.worst else ""
        lines.append(f"- {row.what}: {row.found}, wanted {row.goal}.{where}")
    return "\n".join(lines)
