"""A small shelf of ten genres for reading prompts, apart from how the real ones are tuned; what hints at them is theirs."""

from toccata.catalog import Catalog
from toccata.compose.genre import Genre, Hints
from toccata.compose.genres import GENRES

FOUR = ((4, 4),)


def _genre(name, title, words, tempo, keys, ensemble, bars, meters=FOUR, kin=()):
    return Genre(
        name=name,
        title=title,
        words=words,
        tempo=tempo,
        meters=meters,
        keys=keys,
        ensemble=ensemble,
        bars=bars,
        kin=kin,
        hints=GENRES[name].hints if name in GENRES else Hints(),
    )


SHELF = Catalog(
    "genre",
    [
        _genre(
            "lofi",
            "Lo-fi hip-hop",
            ("lofi", "lo-fi", "chillhop", "lo-fi hip-hop"),
            (60, 76, 92),
            ("D minor", "A minor", "F major"),
            ("rhodes", "upright bass", "lofi drums"),
            32,
        ),
        _genre(
            "jazz",
            "Jazz swing",
            ("jazz", "swing", "bebop"),
            (80, 140, 260),
            ("Bb major", "F major", "D minor"),
            ("tenor sax", "piano", "upright bass", "jazz kit"),
            32,
            kin=("gypsy jazz",),
        ),
        _genre(
            "blues",
            "Blues",
            ("blues",),
            (50, 90, 140),
            ("E major", "A major", "A minor"),
            ("overdriven guitar", "hammond", "bass guitar", "drums"),
            24,
        ),
        _genre(
            "classical",
            "Classical",
            ("classical", "chorale", "minuet"),
            (50, 96, 160),
            ("C major", "G major", "D minor"),
            ("violin 1", "violin 2", "viola", "cello"),
            32,
            ((4, 4), (3, 4)),
        ),
        _genre(
            "rock",
            "Rock",
            ("rock",),
            (90, 124, 180),
            ("E minor", "A minor", "D major"),
            ("distortion guitar", "overdriven guitar", "pick bass", "rock drums"),
            40,
        ),
        _genre(
            "pop",
            "Pop",
            ("pop",),
            (84, 110, 132),
            ("C major", "G major", "A minor"),
            ("piano", "clean guitar", "warm pad", "bass guitar", "drums"),
            40,
        ),
        _genre(
            "folk",
            "Folk",
            ("folk",),
            (70, 100, 132),
            ("G major", "D major", "A minor"),
            ("acoustic guitar", "fiddle", "upright bass"),
            32,
        ),
        _genre(
            "house",
            "House",
            ("house", "house music"),
            (118, 124, 130),
            ("A minor", "F minor"),
            ("synth bass", "polysynth", "saw lead", "909"),
            64,
        ),
        _genre(
            "ambient",
            "Ambient",
            ("ambient",),
            (50, 66, 90),
            ("C lydian", "D dorian"),
            ("warm pad", "sweep pad", "piano"),
            32,
        ),
        _genre(
            "bossa",
            "Bossa nova",
            ("bossa", "bossa nova"),
            (110, 130, 150),
            ("D minor", "F major"),
            ("nylon guitar", "flute", "upright bass", "percussion"),
            32,
        ),
    ],
)
