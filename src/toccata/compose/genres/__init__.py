"""The shelf of genres: one file each, one line each on this list; `genre.py` says how."""

from __future__ import annotations

from ...catalog import Catalog
from ..genre import Genre
from . import (
    ambient,
    blues,
    bossa,
    chiptune,
    cinematic,
    classical,
    country,
    drone,
    folk,
    funk,
    hiphop,
    house,
    jazz,
    lofi,
    lullaby,
    march,
    metal,
    minimalism,
    pop,
    ragtime,
    reggae,
    rock,
    soul,
    synthwave,
    waltz,
)

GENRES: Catalog[Genre] = Catalog(
    "genre",
    [
        lofi.GENRE,
        jazz.GENRE,
        blues.GENRE,
        rock.GENRE,
        pop.GENRE,
        classical.GENRE,
        folk.GENRE,
        house.GENRE,
        bossa.GENRE,
        ambient.GENRE,
        ragtime.GENRE,
        march.GENRE,
        waltz.GENRE,
        lullaby.GENRE,
        funk.GENRE,
        reggae.GENRE,
        hiphop.GENRE,
        metal.GENRE,
        country.GENRE,
        soul.GENRE,
        synthwave.GENRE,
        chiptune.GENRE,
        cinematic.GENRE,
        minimalism.GENRE,
        drone.GENRE,
    ],
)
"""Every genre that can be asked for by name."""
