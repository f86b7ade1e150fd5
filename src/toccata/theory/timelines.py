"""The shelf of timelines: one line each, x for a stroke."""

from __future__ import annotations

from typing import Final

from ..catalog import Catalog
from .rhythm import Timeline

TIMELINES: Final[Catalog[Timeline]] = Catalog(
    "timeline",
    [
        Timeline("son clave", "x..x..x...x.x...", aliases=("3-2 son clave", "clave")),
        Timeline("son clave 2-3", "..x.x...x..x..x.", aliases=("2-3 son clave",)),
        Timeline("rumba clave", "x..x...x..x.x...", aliases=("3-2 rumba clave",)),
        Timeline("rumba clave 2-3", "..x.x...x..x...x", aliases=("2-3 rumba clave",)),
        Timeline("bossa clave", "x..x..x...x..x..", aliases=("bossa nova clave",)),
        Timeline("bossa clave 2-3", "..x..x..x..x..x.", aliases=("2-3 bossa clave",)),
        Timeline("tresillo", "x..x..x."),
        Timeline("cinquillo", "x.xx.xx."),
        Timeline("habanera", "x..xx.x."),
        Timeline("shiko", "x...x.x...x.x..."),
        Timeline("soukous", "x..x..x...xx...."),
        Timeline("gahu", "x..x..x...x...x."),
        Timeline("bembé", "x.x.xx.x.x.x", 3, ("standard bell", "agbekor bell")),
        Timeline("son clave 6/8", "x.x.x..x.x..", 3),
        Timeline("rumba clave 6/8", "x.x..x.x.x..", 3, ("fume-fume",)),
        Timeline("aksak", "x.x.x.x..", 2, ("karsilama",)),
        Timeline("ruchenitsa", "x.x.x..", 2, ("račenica",)),
    ],
)
"""The claves and bells of Africa and the Americas, and two Balkan counts."""
