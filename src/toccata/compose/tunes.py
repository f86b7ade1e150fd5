"""The tunes of a song before it is sung: to be looked at, changed and put back into its plan."""

from __future__ import annotations

from dataclasses import replace

from .composer import write
from .genre import Genre
from .melody import Songbook
from .plan import Plan
from .theme import Theme


def themes_of(whole: Plan, genre: Genre) -> dict[str, Theme]:
    """The themes that the song of a plan sings, by name: those that are given and those found.

    Put back as `dataclasses.replace(plan, themes=…)`, they make the same song; changed, they are
    sung as they are then. A genre whose tunes are not made of themes (a chorale, a jig) has none.
    """
    book = Songbook(whole.themes)
    write(replace(whole, themes=book), genre)
    return dict(book)
