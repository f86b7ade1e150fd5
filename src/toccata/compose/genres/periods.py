"""Small forms: periods that ask and answer, in two, three or five parts."""

from __future__ import annotations

from ..genre import Genre, Hints
from .galant import arpeggio, bass, chords, feel, inner, kettle, last_chord, melody
from .orchestra import hairpins
from .periodic import CHECKS

PERIODS = Genre(
    name="classical",
    title="Classical",
    words=("classical", "classical music", "chorale", "hymn", "minuet", "menuet", "baroque",
           "string quartet", "chamber music", "viennese", "sonatina", "bach", "mozart", "haydn",
           "four-part", "church music", "minuet and trio", "sonata", "rondo", "canon", "invention",
           "fugue", "symphony", "prelude", "sinfonia", "two-part invention", "three-part invention",
           "two part invention", "three part invention", "3-part invention"),
    kin=("romantic", "orchestral", "symphonic", "nocturne", "etude", "renaissance",
         "opera", "gregorian chant", "impressionist", "beethoven", "chopin", "handel",
         "vivaldi", "schubert"),
    tempo=(50, 108, 168),
    meters=((4, 4), (3, 4), (2, 4), (6, 8)),
    keys=("C major", "G major", "F major", "D major", "A minor", "D minor", "Bb major", "G minor"),
    ensemble=("piano",),
    bars=32,
    hints=Hints(
        programs=(7, 20, *range(41, 50), 61, *range(69, 74)),
        kits=(49,),
        forms=("sonata", "minuet and trio", "ABACA", "fugue", "theme and variations",
               "rounded binary", "ABA"),
        meters=((3, 4),),
        signs=("tempo word",),
    ),
    forms=(
        "A 8 .5",
        "A 8 .48, B 8 .62",
        "A 8 .48, B 8 .62, A 8 .52",
        "A 8 .46, A 8 .52, B 8 .64, A 8 .54",
        "A 8 .48, B 8 .62, A 8 .52, C 8 .7, A 8 .56",
        "A 8 .46, A 8 .5, B 8 .62, A 8 .52, C 8 .72, C 8 .66, A 8 .54, coda 8 .6",
    ),
    changes={
        "major": (
            "I | V65 | I | V | I | IV | I64 V7 | I",
            "I | IV64 | I | V65 | vi | ii6 | I64 V7 | I",
            "I | ii42 | V65 | I V | vi | ii65 | I64 V7 | I",
            "I | V43 | I6 | IV V | I | V7/IV | IV V7 | I",
        ),
        "major B": (
            "V | I6 | V7 | I | V7/vi | vi | V7/V | V",
            "V7/IV | IV | V7/V | V | I6 | ii65 | I64 V7 | I",
            "V | V7 | I | I | IV | I6 | V7/V | V",
        ),
        "major C": (
            "vi | iii | IV | I6 | ii6 | V7/V | V | V7",
            "IV | I6 | V43 | I | IV | V65/V | V | V7",
        ),
        "minor": (
            "i | V65 | i | V | i | iv | i64 V7 | i",
            "i | iv64 | i | V65 | VI | iv6 | i64 V7 | i",
            "i | iiø42 | V65 | i V | VI | iiø65 | i64 V7 | i",
        ),
        "minor B": (
            "III | VII | III | III | iv6 | V | i6 | V",
            "III | VII7 | III | VI | iv | i6 | iiø65 | V",
        ),
        "minor C": ("VI | III | iv | i6 | VI | iv6 | V | V7",),
        "dorian": (
            "i | IV | i | VII | i | IV | VII | i",
            "i | VII | III | IV | i | IV VII | IV | i",
        ),
        "mixolydian": ("I | VII | IV | I | I | v | VII | I",),
        "lydian": ("I | II | I | V | I | II | vii | I",),
    },
    ending={"major": "I64 V7 | I", "minor": "i64 V7 | i"},
    fills={"melody": melody, "chords": chords, "bass": bass, "counter": inner,
           "arpeggio": arpeggio, "drums": kettle},
    last={"chords": last_chord},
    feel=feel,
    entrances={"melody": 0.2, "chords": 0.0, "bass": 0.2, "counter": 0.4, "pad": 0.4, "drums": 0.4},
    pedal=False,
    led=True,
    wet=48,
    moves=hairpins,
    checks=CHECKS,
    rival="folk",
)  # fmt: skip
