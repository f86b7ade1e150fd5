"""The shelf of progressions: what pop, jazz, blues, flamenco and the baroque have always played."""

from __future__ import annotations

from typing import Final

from ..catalog import Catalog
from .progression import Progression


def _rows(style: str, *rows: tuple[str, ...]) -> list[Progression]:
    """Rows of name, mode, bars and aliases (with commas between)."""
    found = []
    for name, mode, text, *rest in rows:
        aliases = tuple(alias.strip() for alias in rest[0].split(",")) if rest else ()
        found.append(Progression(name, text, mode, style, aliases))
    return found


_COMMON = _rows(
    "common",
    ("basic cadence", "major", "I | IV | V | I", "three chords"),
    ("three chord rock", "major", "I | IV | V | IV", "louie louie"),
    ("axis", "major", "I | V | vi | IV", "pop, pop punk, four chords, modern pop"),
    ("sensitive", "major", "vi | IV | I | V", "axis from the sixth"),
    ("optimistic", "major", "IV | I | V | vi"),
    ("doo-wop", "major", "I | vi | IV | V", "fifties, 50s, heart and soul"),
    ("turnaround", "major", "I | vi | ii | V", "circle turnaround"),
    ("plagal", "major", "I | IV | I | IV", "amen"),
    ("montgomery ward", "major", "I | IV | ii | V"),
    ("stepwise", "major", "I | ii | iii | IV"),
    ("ballad descent", "major", "I | V6 | vi | V | IV | I6 | ii7 | V"),
    ("minor plagal", "major", "I | IV | iv | I", "creep cadence, borrowed subdominant"),
    ("royal road", "major", "IVmaj7 | V7 | iii7 | vi", "oudo, japanese pop"),
    ("just the two of us", "major", "IVmaj7 | III7 | vi7 | v7 I7", "marunouchi"),
    ("komuro", "minor", "i | VI | VII | III", "komuro loop"),
    ("epic minor", "minor", "i | VI | III | VII", "minor axis"),
    ("aeolian rock", "minor", "i | VII | VI | VII", "watchtower, aeolian shuttle"),
    ("aeolian cadence", "major", "bVI | bVII | I | I", "mario cadence"),
    ("minor pop", "minor", "i | iv | VII | III"),
    ("minor lament", "minor", "i | VII6 | VI | V", "lament"),
    ("line cliche", "minor", "i | imaj7 | i7 | iadd6", "minor line cliche"),
    ("major line cliche", "major", "I | Iaug | Iadd6 | I7"),
)

_JAZZ = _rows(
    "jazz",
    ("ii-V-I", "major", "ii7 | V7 | Imaj7 | Imaj7", "two five one, 251, 2-5-1, ii V I"),
    ("minor ii-V-i", "minor", "iiø7 | V7b9 | i7 | i7", "minor two five one"),
    ("short ii-V-I", "major", "ii7 V7 | Imaj7"),
    ("jazz turnaround", "major", "Imaj7 vi7 | ii7 V7", "i vi ii v"),
    ("iii-vi-ii-V", "major", "iii7 VI7 | ii7 V7"),
    ("extended jazz", "major", "iii7 | vi7 | ii7 | V7 | Imaj7 | Imaj7", "iii vi ii v i"),
    ("tritone turnaround", "major", "Imaj7 bIII7 | ii7 bII7", "tritone substitution"),
    (
        "tadd dameron turnaround",
        "major",
        "Imaj7 bIII7 | bVImaj7 bII7",
        "dameron turnaround, ladybird turnaround",
    ),
    ("backdoor", "major", "ii7 V7 | iv7 bVII7 | Imaj7 | Imaj7", "backdoor cadence"),
    (
        "diminished passing",
        "major",
        "Imaj7 #i°7 | ii7 #ii°7 | iii7 VI7 | ii7 V7",
        "passing diminished",
    ),
    ("rhythm changes A", "major", "I vi7 | ii7 V7 | iii7 VI7 | ii7 V7 | I I7 | IV iv | I V7 | I"),
    (
        "rhythm changes",
        "major",
        "I VI7 | ii7 V7 | iii7 VI7 | ii7 V7 | I7 I7/3 | IV #iv°7 | I/5 VI7 | ii7 V7 |"
        "I VI7 | ii7 V7 | iii7 VI7 | ii7 V7 | I7 I7/3 | IV #iv°7 | I/5 V7 | I |"
        "III7 | % | VI7 | % | II7 | % | V7 | % |"
        "I VI7 | ii7 V7 | iii7 VI7 | ii7 V7 | I7 I7/3 | IV #iv°7 | I/5 V7 | I",
        "gershwin changes, i got rhythm",
    ),
    (
        "rhythm changes bridge",
        "major",
        "III7 | % | VI7 | % | II7 | % | V7 | %",
        "ragtime, bridge of rhythm changes",
    ),
    (
        "coltrane changes",
        "major",
        "Imaj7 bIII7 | bVImaj7 VII7 | IIImaj7 V7 | Imaj7",
        "coltrane, giant steps cycle, coltrane cycle",
    ),
    (
        "giant steps",
        "major",
        "Imaj7 bIII7 | bVImaj7 VII7 | IIImaj7 | bvii7 bIII7 |"
        "bVImaj7 VII7 | IIImaj7 V7 | Imaj7 | #iv7 VII7 |"
        "IIImaj7 | bvii7 bIII7 | bVImaj7 | ii7 V7 | Imaj7 | #iv7 VII7 | IIImaj7 | ii7 V7",
    ),
    (
        "coltrane ii-V-I",
        "major",
        "ii7 bIII7 | bVImaj7 VII7 | IIImaj7 V7 | Imaj7",
        "countdown changes",
    ),
    (
        "autumn circle",
        "minor",
        "iv7 | VII7 | IIImaj7 | VImaj7 | iiø7 | V7 | i7 | i7",
        "diatonic circle in minor, jazz minor circle",
    ),
    (
        "long supertonic",
        "major",
        "Imaj7 | % | II7 | % | ii7 | V7 | Imaj7 | ii7 V7",
        "ellington II7",
    ),
    ("bossa", "major", "Imaj7 | % | II7 | % | ii7 | bII7 | Imaj7 | bII7", "bossa nova, ipanema A"),
    (
        "bossa minor",
        "minor",
        "i7 | % | iv7 | % | iiø7 | V7b9 | i7 | iiø7 V7b9",
        "minor bossa, blue bossa A",
    ),
    ("montuno", "major", "I | IV | V | IV"),
)

_BLUES = _rows(
    "blues",
    (
        "12-bar blues",
        "major",
        "I7 | % | % | % | IV7 | % | I7 | % | V7 | IV7 | I7 | V7",
        "blues, basic blues, twelve bar blues",
    ),
    (
        "quick-change blues",
        "major",
        "I7 | IV7 | I7 | % | IV7 | % | I7 | % | V7 | IV7 | I7 | V7",
        "quick change",
    ),
    (
        "jazz blues",
        "major",
        "I7 | IV7 | I7 | v7 I7 | IV7 | #iv°7 | I7 | iii7 VI7b9 | ii7 | V7 | I7 VI7 | ii7 V7",
        "bebop blues",
    ),
    (
        "bird blues",
        "major",
        "Imaj7 | viiø7 III7 | vi7 II7 | v7 I7 | IV7 | iv7 bVII7 | iii7 VI7 | biii7 bVI7 |"
        "ii7 | V7 | I VI7 | ii7 V7",
        "parker blues, blues for alice changes",
    ),
    (
        "minor blues",
        "minor",
        "i7 | % | % | % | iv7 | % | i7 | % | VI7 | V7 | i7 | V7",
        "basic minor blues",
    ),
    ("simple minor blues", "minor", "i7 | iv7 | i7 | % | iv7 | % | i7 | % | V7 | iv7 | i7 | V7"),
    ("8-bar blues", "major", "I7 | V7 | IV7 | % | I7 | V7 | I7 IV7 | I7 V7", "eight bar blues"),
    (
        "16-bar blues",
        "major",
        "I7 | % | % | % | % | % | % | % | IV7 | % | I7 | % | V7 | IV7 | I7 | V7",
        "sixteen bar blues",
    ),
)

# A Dorian vamp is i7 to IV7. “So What” is not one: it is i7 for sixteen bars and the same chord a
# semitone up for the bridge.
_MODAL = _rows(
    "modal",
    ("dorian vamp", "dorian", "i7 | IV7", "oye como va"),
    (
        "so what",
        "dorian",
        " | ".join(["i7"] * 16 + ["bii7"] * 8 + ["i7"] * 8),
        "impressions",
    ),
    ("phrygian vamp", "phrygian", "i | bII", "flamenco vamp, phrygian cadence"),
    ("phrygian dominant vamp", "phrygian dominant", "I | bII", "spanish vamp"),
    ("lydian vamp", "lydian", "I | II", "lydian"),
    ("mixolydian vamp", "mixolydian", "I | bVII | IV | I", "mixolydian"),
    ("double plagal", "mixolydian", "bVII | IV | I | I", "hey jude coda"),
    ("southern rock", "mixolydian", "I bVII | IV"),
    ("aeolian vamp", "aeolian", "i | VI | VII | i"),
    ("locrian vamp", "locrian", "i° | bV"),
    ("quartal vamp", "dorian", "i11 | bii11 | i11 | VIImaj7", "modal quartal"),
)

_CLASSICAL = _rows(
    "classical",
    ("andalusian", "minor", "i | VII | VI | V", "andalusian cadence"),
    ("pachelbel", "major", "I | V | vi | iii | IV | I | IV | V", "canon, pachelbel canon"),
    (
        "circle of fifths",
        "major",
        "I | IV | vii° | iii | vi | ii | V | I",
        "circle, diatonic circle",
    ),
    ("minor circle of fifths", "minor", "i | iv | VII | III | VI | ii° | V | i", "minor circle"),
    ("secondary dominant circle", "major", "V7/vi | V7/ii | V7/V | V7 | I | I", "ragtime circle"),
    ("folia", "minor", "i | V | i | VII | III | VII | i | V", "la folia"),
    ("folia second half", "minor", "i | V | i | VII | III | VII | i V | i"),
    ("romanesca", "minor", "III | VII | i | V | III | VII | i V | i", "greensleeves"),
    ("passamezzo antico", "minor", "i | VII | i | V | III | VII | i V | i"),
    ("passamezzo moderno", "major", "I | IV | I | V | I | IV | I V | I"),
    ("perfect cadence", "major", "IV | V7 | I | I", "authentic cadence"),
    ("cadential six-four", "major", "ii6 | I64 V7 | I | I", "six four cadence"),
    ("deceptive cadence", "major", "IV | V7 | vi | vi", "interrupted cadence"),
    ("half cadence", "major", "I | IV | ii6 | V"),
    ("neapolitan cadence", "minor", "i | N6 | V7 | i"),
    ("augmented sixth cadence", "minor", "i | Ger65 | i64 V7 | i"),
    ("picardy", "minor", "i | iv | V7 | I", "picardy third, tierce de picardie"),
    ("rule of the octave", "major", "I V43 | I6 ii65 | V IV6 | V65 I"),
)

PROGRESSIONS: Final[Catalog[Progression]] = Catalog(
    "progression", [*_COMMON, *_JAZZ, *_BLUES, *_MODAL, *_CLASSICAL]
)
"""Every progression that can be asked for by name."""
