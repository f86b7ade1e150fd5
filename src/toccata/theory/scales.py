"""The shelf of scales: one line each, as degrees against the major scale."""

from __future__ import annotations

from typing import Final

from ..catalog import Catalog
from .scale import Scale


def _family(family: str, *rows: tuple[str, ...]) -> list[Scale]:
    """Rows of name, formula, aliases (with bars between) and the way down where it differs."""
    scales = []
    for name, formula, *rest in rows:
        aliases = tuple(alias for alias in rest[0].split("|") if alias) if rest else ()
        scales.append(Scale(name, formula, aliases, family, rest[1] if len(rest) > 1 else ""))
    return scales


_WESTERN = _family(
    "western",
    ("major", "1 2 3 4 5 6 7", "dur|natural major"),
    ("minor", "1 2 b3 4 5 b6 b7", "natural minor|moll|pure minor"),
    ("harmonic minor", "1 2 b3 4 5 b6 7", "minor harmonic|mohammedan"),
    (
        "melodic minor",
        "1 2 b3 4 5 6 7",
        "jazz minor|ascending melodic minor|melodic minor ascending",
        "1 2 b3 4 5 b6 b7",
    ),
    ("harmonic major", "1 2 3 4 5 b6 7", "ionian b6|major harmonic"),
    ("chromatic", "1 b2 2 b3 3 4 #4 5 b6 6 b7 7", "twelve tone|dodecaphonic"),
)

_MODES = _family(
    "modal",
    ("ionian", "1 2 3 4 5 6 7"),
    ("dorian", "1 2 b3 4 5 6 b7"),
    ("phrygian", "1 b2 b3 4 5 b6 b7"),
    ("lydian", "1 2 3 #4 5 6 7"),
    ("mixolydian", "1 2 3 4 5 6 b7", "dominant|myxolydian"),
    ("aeolian", "1 2 b3 4 5 b6 b7", "eolian"),
    ("locrian", "1 b2 b3 4 b5 b6 b7"),
)

_MODES_OF_MELODIC_MINOR = _family(
    "modes of melodic minor",
    ("dorian b2", "1 b2 b3 4 5 6 b7", "phrygian #6|assyrian|phrygidorian|javanese"),
    ("lydian augmented", "1 2 3 #4 #5 6 7", "lydian #5"),
    (
        "lydian dominant",
        "1 2 3 #4 5 6 b7",
        "overtone|acoustic|lydian b7|mixolydian #4|mixolydian #11|bartok|vachaspati",
    ),
    ("mixolydian b6", "1 2 3 4 5 b6 b7", "aeolian dominant|melodic major|hindu|mixolydian b13"),
    ("locrian #2", "1 2 b3 4 b5 b6 b7", "locrian natural 2|half diminished|aeolian b5"),
    (
        "altered",
        "1 b2 b3 b4 b5 b6 b7",
        "super locrian|altered dominant|diminished whole tone|alt|ravel",
    ),
)

_MODES_OF_HARMONIC_MINOR = _family(
    "modes of harmonic minor",
    ("locrian #6", "1 b2 b3 4 b5 6 b7", "locrian natural 6|locrian 6"),
    ("ionian #5", "1 2 3 4 #5 6 7", "ionian augmented|augmented major"),
    (
        "dorian #4",
        "1 2 b3 #4 5 6 b7",
        "ukrainian dorian|romanian minor|romanian|mi sheberach|misheberach|dorian #11",
    ),
    (
        "phrygian dominant",
        "1 b2 3 4 5 b6 b7",
        "freygish|spanish|spanish phrygian|spanish gypsy|ahava rabbah|jewish|phrygian major",
    ),
    ("lydian #2", "1 #2 3 #4 5 6 7", "lydian #9"),
    ("ultralocrian", "1 b2 b3 b4 b5 b6 bb7", "altered bb7|altered diminished|super locrian bb7"),
)

_MODES_OF_HARMONIC_MAJOR = _family(
    "modes of harmonic major",
    ("dorian b5", "1 2 b3 4 b5 6 b7", "locrian natural 2 natural 6"),
    ("phrygian b4", "1 b2 b3 b4 5 b6 b7", "altered natural 5"),
    ("lydian b3", "1 2 b3 #4 5 6 7", "lydian diminished|melodic minor #4"),
    ("mixolydian b2", "1 b2 3 4 5 6 b7", "mixolydian b9"),
    ("lydian augmented #2", "1 #2 3 #4 #5 6 7", "lydian #2 #5"),
    ("locrian bb7", "1 b2 b3 4 b5 b6 bb7"),
)

_JAZZ = _family(
    "jazz",
    ("bebop dominant", "1 2 3 4 5 6 b7 7", "bebop|mixolydian bebop|bebop mixolydian"),
    ("bebop major", "1 2 3 4 5 #5 6 7", "bebop ionian"),
    ("bebop minor", "1 2 b3 3 4 5 6 b7", "bebop dorian"),
    ("bebop melodic minor", "1 2 b3 4 5 #5 6 7"),
    ("bebop harmonic minor", "1 2 b3 4 5 b6 b7 7", "bebop natural minor"),
    ("bebop locrian", "1 b2 b3 4 b5 5 b6 b7", "bebop half diminished"),
    (
        "whole half diminished",
        "1 2 b3 4 b5 b6 6 7",
        "diminished|octatonic|diminished whole half|whole half",
    ),
    (
        "half whole diminished",
        "1 b2 b3 3 #4 5 6 b7",
        "dominant diminished|diminished half whole|half whole|diminished dominant",
    ),
    ("whole tone", "1 2 3 #4 #5 b7", "wholetone|whole step"),
    ("augmented", "1 b3 3 5 #5 7", "symmetrical augmented|hexatonic augmented"),
    ("tritone", "1 b2 3 b5 5 b7", "petrushka"),
    ("prometheus", "1 2 3 #4 6 b7", "mystic|scriabin"),
    ("leading whole tone", "1 2 3 #4 #5 #6 7"),
)

_BLUES = _family(
    "blues",
    ("blues", "1 b3 4 b5 5 b7", "minor blues|blues minor|hexatonic blues"),
    ("major blues", "1 2 b3 3 5 6", "blues major|country blues"),
    ("blues nine", "1 2 b3 3 4 5 6 b7 7", "nine note blues|blues heptatonic"),
)

_PENTATONIC = _family(
    "pentatonic",
    ("major pentatonic", "1 2 3 5 6", "pentatonic|gong|chinese pentatonic|scottish"),
    ("minor pentatonic", "1 b3 4 5 b7", "yu"),
    ("suspended pentatonic", "1 2 4 5 b7", "egyptian|shang"),
    ("blues minor pentatonic", "1 b3 4 b6 b7", "man gong|jue"),
    ("blues major pentatonic", "1 2 4 5 6", "ritusen|zhi"),
    ("dominant pentatonic", "1 2 3 5 b7"),
    ("chinese", "1 3 #4 5 7", "mongolian"),
    ("pelog", "1 b2 b3 5 b6", "balinese|pelog selisir"),
)

_JAPANESE = _family(
    "japanese",
    ("in", "1 b2 4 5 b6", "in sen pou|sakura|japanese in|japanese|miyako bushi"),
    ("yo", "1 2 4 5 6", "ritsu|japanese yo"),
    ("hirajoshi", "1 2 b3 5 b6", "hira joshi|akebono"),
    ("iwato", "1 b2 4 b5 b7"),
    ("kumoi", "1 2 b3 5 6", "kumoijoshi|kumoi joshi"),
    ("insen", "1 b2 4 5 b7", "in sen"),
    ("ryukyu", "1 3 4 5 7", "okinawan|okinawa"),
)

_INDIAN = _family(
    "indian",
    ("bilawal", "1 2 3 4 5 6 7", "bilaval"),
    ("khamaj", "1 2 3 4 5 6 b7", "khammaj"),
    ("kafi", "1 2 b3 4 5 6 b7"),
    ("asavari", "1 2 b3 4 5 b6 b7", "darbari|darbari kanada|asawari"),
    ("bhairavi", "1 b2 b3 4 5 b6 b7"),
    ("bhairav", "1 b2 3 4 5 b6 7", "mayamalavagowla|bhairava"),
    ("kalyan", "1 2 3 #4 5 6 7", "yaman|kalyani|yaman kalyan"),
    ("marwa", "1 b2 3 #4 6 7", "puriya|marva"),
    ("purvi", "1 b2 3 #4 5 b6 7", "poorvi|puriya dhanashri"),
    ("todi", "1 b2 b3 #4 5 b6 7", "miyan ki todi|shubhapantuvarali"),
    ("ahir bhairav", "1 b2 3 4 5 6 b7", "chakravaka"),
    ("bageshri", "1 b3 4 6 b7", "bageshree", "1 2 b3 4 5 6 b7"),
    ("bhimpalasi", "1 b3 4 5 b7", "", "1 2 b3 4 5 6 b7"),
    ("bhupali", "1 2 3 5 6", "bhoopali|bhoop|mohanam"),
    ("charukeshi", "1 2 3 4 5 b6 b7"),
    ("desh", "1 2 4 5 7", "des", "1 2 3 4 5 6 b7"),
    ("durga", "1 2 4 5 6"),
    ("hamsadhvani", "1 2 3 5 7", "hansadhwani|hamsadhwani"),
    ("jog", "1 b3 3 4 5 b7"),
    ("kirwani", "1 2 b3 4 5 b6 7", "kirvani|keeravani"),
    ("lalit", "1 b2 3 4 #4 b6 7"),
    ("madhuvanti", "1 b3 #4 5 7", "madhuwanti", "1 2 b3 #4 5 6 7"),
    ("malkauns", "1 b3 4 b6 b7", "malkosh|hindolam"),
    ("megh", "1 2 4 5 b7", "madhmad sarang"),
    ("shivaranjani", "1 2 b3 5 6", "shivranjani"),
    ("simhendramadhyamam", "1 2 b3 #4 5 b6 7"),
)

_ARABIC = _family(
    "arabic",
    ("ajam", "1 2 3 4 5 6 7", "ajem"),
    ("bayati", "1 d2 b3 4 5 b6 b7", "bayat|uşşak|ushshaq"),
    ("hijaz", "1 b2 3 4 5 b6 b7", "hejaz|hicaz|hidjaz"),
    ("hijaz kar", "1 b2 3 4 5 b6 7", "hijazkar|shadd araban|hicazkar"),
    ("husayni", "1 d2 b3 4 5 d6 b7", "huseyni|hussayni", "1 d2 b3 4 5 b6 b7"),
    ("huzam", "1 d2 d3 d4 t5 d6 d7", "hüzzam"),
    ("jiharkah", "1 2 3 4 5 6 b7"),
    ("kurd", "1 b2 b3 4 5 b6 b7", "kürdi|kurdi"),
    ("nahawand", "1 2 b3 4 5 b6 7", "nihavend|nahawand murassah|nahavand", "1 2 b3 4 5 b6 b7"),
    ("nawa athar", "1 2 b3 #4 5 b6 7", "nev eser"),
    ("nikriz", "1 2 b3 #4 5 6 b7"),
    ("rast", "1 2 d3 4 5 6 d7", "", "1 2 d3 4 5 6 b7"),
    ("saba", "1 d2 b3 b4 5 b6 b7"),
    ("sikah", "1 d2 d3 t4 5 d6 d7", "segah|sika"),
    ("suznak", "1 2 d3 4 5 b6 7"),
)

_EUROPEAN = _family(
    "european",
    (
        "gypsy",
        "1 b2 3 4 5 b6 7",
        "double harmonic|double harmonic major|gypsy major|byzantine|arabic|romani",
    ),
    (
        "hungarian minor",
        "1 2 b3 #4 5 b6 7",
        "gypsy minor|double harmonic minor|hungarian gypsy|hungarian|harmonic minor #4",
    ),
    ("hungarian major", "1 #2 3 #4 5 6 b7"),
    ("neapolitan minor", "1 b2 b3 4 5 b6 7", "phrygian natural 7"),
    ("neapolitan major", "1 b2 b3 4 5 6 7"),
    ("enigmatic", "1 b2 3 #4 #5 #6 7", "scala enigmatica|verdi enigmatic", "1 b2 3 4 #5 #6 7"),
    ("persian", "1 b2 3 4 b5 b6 7"),
    ("oriental", "1 b2 3 4 b5 6 b7"),
    ("mixed phrygian", "1 b2 b3 3 4 5 b6 b7", "flamenco mode|flamenco phrygian|phrygian flamenco"),
    ("spanish eight tone", "1 b2 b3 3 4 b5 b6 b7", "eight tone spanish"),
    ("lydian minor", "1 2 3 #4 5 b6 b7"),
    ("major locrian", "1 2 3 4 b5 b6 b7", "locrian major"),
    ("prometheus neapolitan", "1 b2 3 #4 6 b7"),
)

_MESSIAEN = _family(
    "messiaen",
    ("messiaen 1", "1 2 3 #4 #5 b7", "mode 1 of limited transposition|messiaen mode 1"),
    ("messiaen 2", "1 b2 b3 3 #4 5 6 b7", "mode 2 of limited transposition|messiaen mode 2"),
    ("messiaen 3", "1 2 b3 3 #4 5 b6 b7 7", "mode 3 of limited transposition|messiaen mode 3"),
    ("messiaen 4", "1 b2 2 4 #4 5 b6 7", "mode 4 of limited transposition|messiaen mode 4"),
    ("messiaen 5", "1 b2 4 #4 5 7", "mode 5 of limited transposition|messiaen mode 5"),
    ("messiaen 6", "1 2 3 4 #4 #5 b7 7", "mode 6 of limited transposition|messiaen mode 6"),
    ("messiaen 7", "1 b2 2 b3 4 #4 5 b6 6 7", "mode 7 of limited transposition|messiaen mode 7"),
)

SCALES: Final[Catalog[Scale]] = Catalog(
    "scale",
    [
        *_WESTERN,
        *_MODES,
        *_MODES_OF_MELODIC_MINOR,
        *_MODES_OF_HARMONIC_MINOR,
        *_MODES_OF_HARMONIC_MAJOR,
        *_JAZZ,
        *_BLUES,
        *_PENTATONIC,
        *_JAPANESE,
        *_INDIAN,
        *_ARABIC,
        *_EUROPEAN,
        *_MESSIAEN,
    ],
)
"""Every scale that can be asked for by name, Western ones first."""
