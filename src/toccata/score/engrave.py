"""A song as printed music: pages of notation, engraved as SVG."""

from __future__ import annotations

import re
from typing import Any, Final

from ..errors import Missing, WrongUse
from .files.musicxml_write import page_of
from .song import Song

_OPTIONS: Final[dict[str, Any]] = {
    "pageWidth": 2100,
    "pageHeight": 2970,
    "scale": 40,
    "adjustPageHeight": False,
    "breaks": "auto",
    "header": "auto",
    "footer": "none",
    "svgViewBox": True,
    "justifyVertically": True,
    "condense": "none",
    "pageMarginLeft": 120,
    "pageMarginRight": 120,
    "pageMarginTop": 120,
    "pageMarginBottom": 120,
    "mnumInterval": 0,
    "xmlIdSeed": 1,
}
"""A4 upright, in tenths of a millimetre; the same song gives the same pages."""

_UNITS: Final = ((2, 8.5), (4, 7.0), (7, 6.0), (12, 5.0), (1 << 30, 4.5))
"""Half the space between two lines (tenths of a millimetre) for at most so many staves."""

_NAME: Final = re.compile(r"(<(?:part-name|rehearsal)>)([a-z])")
_DEGREE: Final = re.compile(r"\s*<degree\b.*?</degree>", re.DOTALL)


def engrave(song: Song) -> list[str]:
    """The song as engraved pages, each the text of an SVG picture of A4 size.

    Needs verovio. Raises `Missing` where it is not installed.
    """
    try:
        import verovio
    except ImportError:
        raise Missing(
            "Printed music needs verovio, which is not installed here: in Toccata's own folder,"
            " pip install '.[score]'"
        ) from None
    verovio.enableLog(verovio.LOG_OFF)
    toolkit = verovio.toolkit()
    # Verovio prints the degrees of a chord even where its whole symbol is said.
    page = _DEGREE.sub("", page_of(song).decode())
    page = _NAME.sub(lambda found: found[1] + found[2].upper(), page)
    page = page.replace(">Swing</words>", ">Swing\u2003</words>")  # or the note stands in the word
    staves = len(song.tracks) + page.count("<staves>2</staves>")
    toolkit.setOptions({**_OPTIONS, "unit": next(u for most, u in _UNITS if staves <= most)})
    if not toolkit.loadData(page):
        raise WrongUse(f"“{song.title}” cannot be engraved; it holds no music that can be printed.")
    return [toolkit.renderToSVG(page) for page in range(1, toolkit.getPageCount() + 1)]
