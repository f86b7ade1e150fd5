"""The presets: small pieces in every genre, no two alike, to begin from."""

from __future__ import annotations

from typing import Final

from ...units import Bpm
from .stored import Preset


def _preset(
    name: str, genre: str, title: str, description: str, prompt: str, tempo: float, meter: str,
    key: str, programs: tuple[int, ...], drums: bool, bars: int, seed: int,
) -> Preset:  # fmt: skip
    over, under = meter.split("/")
    return Preset(
        name, title, description, genre, prompt, seed, Bpm(tempo), (int(over), int(under)), key,
        programs, drums, bars,
    )  # fmt: skip


PRESETS: Final = (
    _preset(
        "rainy-window", "lofi", "Rainy Window",
        "A slow, dusty beat under a Rhodes that thinks of somebody.",
        "a melancholic lo-fi beat in D minor, 72 bpm, rhodes, upright bass, drums, 16 bars",
        72, "4/4", "D minor", (5, 33), True, 16, 11,
    ),
    _preset(
        "night-bus", "lofi", "Night Bus",
        "Vibraphone and fretless bass on the last ride home.",
        "sleepy lofi in Eb major at 80 bpm with vibraphone, fretless bass, warm pad and drums,"
        " 24 bars",
        80, "4/4", "Eb major", (12, 36, 90), True, 24, 12,
    ),
    _preset(
        "paper-cranes", "lofi", "Paper Cranes",
        "A study beat in three for nylon guitar and music box.",
        "calm lo-fi study beat in 3/4, A minor, 88 bpm, nylon guitar, music box, upright bass and"
        " drums, 32 bars",
        88, "3/4", "A minor", (25, 11, 33), True, 32, 13,
    ),
    _preset(
        "corner-table", "jazz", "Corner Table",
        "A relaxed swing tune for tenor and trio, thirty-two bars.",
        "medium swing jazz in Bb major, 140 bpm, tenor sax, piano, upright bass and drums, 32 bars"
        " AABA",
        140, "4/4", "Bb major", (67, 1, 33), True, 32, 21,
    ),
    _preset(
        "after-the-set", "jazz", "After the Set",
        "A ballad for trumpet and jazz guitar when the chairs are up.",
        "slow jazz ballad in F minor, 66 bpm, trumpet, jazz guitar, upright bass, 16 bars, no drums",
        66, "4/4", "F minor", (57, 27, 33), False, 16, 22,
    ),
    _preset(
        "three-for-lena", "jazz", "Three for Lena",
        "A jazz waltz: vibraphone over brushes.",
        "jazz waltz in G major, 168 bpm, vibraphone, piano, upright bass, drums, 48 bars",
        168, "3/4", "G major", (12, 1, 33), True, 48, 23,
    ),
    _preset(
        "mill-street", "blues", "Mill Street",
        "Twelve bars, twice: harmonica, guitar and a walking bass.",
        "shuffle blues in E major, 112 bpm, harmonica, clean guitar, fingered bass and drums,"
        " twice through a 12-bar blues",
        112, "4/4", "E major", (23, 28, 34), True, 24, 31,
    ),
    _preset(
        "slow-freight", "blues", "Slow Freight",
        "A slow twelve-eight with organ and an overdriven guitar.",
        "slow blues in 12/8, G minor, dotted quarter = 56, overdriven guitar, hammond organ,"
        " fingered bass, drums, 12 bars",
        84, "12/8", "G minor", (30, 17, 34), True, 12, 32,
    ),
    _preset(
        "back-room", "blues", "Back Room",
        "A piano alone, late, with a bottle of something.",
        "solo piano blues in C major, 92 bpm, 12-bar blues, 24 bars",
        92, "4/4", "C major", (1,), False, 24, 33,
    ),
    _preset(
        "evening-chorale", "classical", "Evening Chorale",
        "Four voices and a church: a chorale in the old manner.",
        "a solemn chorale in G major, 76 bpm, choir and church organ, 16 bars",
        76, "4/4", "G major", (53, 20), False, 16, 41,
    ),
    _preset(
        "minuet-for-two", "classical", "A Minuet for Two",
        "A polite dance for flute and harpsichord.",
        "a graceful minuet in F major, 3/4, 126 bpm, flute, harpsichord and cello, 32 bars",
        126, "3/4", "F major", (74, 7, 43), False, 32, 42,
    ),
    _preset(
        "winter-quartet", "classical", "Winter Quartet",
        "Four strings in a cold room, in C minor.",
        "a serious classical piece in C minor at 96 bpm for string quartet, 24 bars",
        96, "4/4", "C minor", (41, 41, 42, 43), False, 24, 43,
    ),
    _preset(
        "garage-door", "rock", "Garage Door",
        "Two loud guitars and everything turned up.",
        "energetic rock in E minor, 148 bpm, distortion guitar, overdriven guitar, picked bass and"
        " drums, 40 bars",
        148, "4/4", "E minor", (31, 30, 35), True, 40, 51,
    ),
    _preset(
        "long-road", "rock", "The Long Road",
        "A half-time anthem with organ and a clean guitar.",
        "epic rock ballad in A major, 76 bpm, clean guitar, rock organ, fingered bass, drums,"
        " 32 bars",
        76, "4/4", "A major", (28, 19, 34), True, 32, 52,
    ),
    _preset(
        "seven-left", "rock", "Seven Left",
        "A riff in seven that never trips.",
        "dark rock in 7/8, D minor, 150 bpm, distortion guitar, picked bass and drums, 28 bars",
        150, "7/8", "D minor", (31, 35), True, 28, 53,
    ),
    _preset(
        "postcard", "pop", "Postcard",
        "A bright song without words: piano, strings, a whistled tune.",
        "happy pop song in C major, 118 bpm, piano, whistle, strings, fingered bass and drums,"
        " verse and chorus, 40 bars",
        118, "4/4", "C major", (1, 79, 49, 34), True, 40, 61,
    ),
    _preset(
        "glass-city", "pop", "Glass City",
        "Synthesizers at night, a saw lead above them.",
        "dreamy synth pop in F# minor, 104 bpm, saw lead, warm pad, synth bass, drums, 32 bars",
        104, "4/4", "F# minor", (82, 90, 39), True, 32, 62,
    ),
    _preset(
        "stay-a-little", "pop", "Stay a Little",
        "A piano ballad in six-eight.",
        "tender pop ballad in 6/8, Ab major, dotted quarter = 54, piano, cello and strings,"
        " 24 bars, no drums",
        81, "6/8", "Ab major", (1, 43, 49), False, 24, 63,
    ),
    _preset(
        "harvest-reel", "folk", "Harvest Reel",
        "Fiddle and banjo outrun each other.",
        "a lively folk reel in D mixolydian, 132 bpm, fiddle, banjo and upright bass, 32 bars",
        132, "4/4", "D mixolydian", (111, 106, 33), False, 32, 71,
    ),
    _preset(
        "over-the-hill", "folk", "Over the Hill",
        "A jig in the dorian mode for flute and accordion.",
        "a folk jig in 6/8, E dorian, dotted quarter = 108, flute, accordion and nylon guitar,"
        " 32 bars",
        162, "6/8", "E dorian", (74, 22, 25), False, 32, 72,
    ),
    _preset(
        "the-ferryman", "folk", "The Ferryman",
        "A quiet song for steel-string guitar and harmonica.",
        "gentle folk song in 3/4, G major, 92 bpm, harmonica, steel-string guitar, upright bass, 36 bars",
        92, "3/4", "G major", (23, 26, 33), False, 36, 73,
    ),
    _preset(
        "warehouse", "house", "Warehouse",
        "Four on the floor, an organ stab, and patience.",
        "deep house in A minor, 122 bpm, percussive organ, synth bass, warm pad and drums, 48 bars",
        122, "4/4", "A minor", (18, 39, 90), True, 48, 81,
    ),
    _preset(
        "sun-deck", "house", "Sun Deck",
        "A piano house tune for the afternoon.",
        "uplifting house in F major, 126 bpm, bright piano, synth bass, strings, drums, 40 bars",
        126, "4/4", "F major", (2, 39, 49), True, 40, 82,
    ),
    _preset(
        "tidal", "ambient", "Tidal",
        "Pads that come and go like water.",
        "peaceful ambient in D lydian, 60 bpm, warm pad, harp and choir, 24 bars, no drums",
        60, "4/4", "D lydian", (90, 47, 53), False, 24, 91,
    ),
    _preset(
        "first-snow", "ambient", "First Snow",
        "A celesta and a piano, far apart, in five.",
        "quiet ambient in 5/4, B minor, 54 bpm, piano, celesta and strings, 20 bars",
        54, "5/4", "B minor", (1, 9, 49), False, 20, 92,
    ),
    _preset(
        "red-dust", "ambient", "Red Dust",
        "A cello in the phrygian mode over a drone.",
        "dark ambient in E phrygian, 66 bpm, cello, warm pad and synth strings, 28 bars",
        66, "4/4", "E phrygian", (43, 90, 51), False, 28, 93,
    ),
    _preset(
        "blue-shutters", "bossa", "Blue Shutters",
        "A bossa for flute and nylon guitar, in the shade.",
        "relaxed bossa nova in D major, 132 bpm, flute, nylon guitar, upright bass and drums,"
        " 32 bars AABA",
        132, "4/4", "D major", (74, 25, 33), True, 32, 101,
    ),
    _preset(
        "last-ferry", "bossa", "Last Ferry from the Island",
        "Tenor sax and piano watch the lights go by.",
        "melancholic bossa nova in C minor, 116 bpm, tenor sax, piano, fretless bass, drums,"
        " 40 bars",
        116, "4/4", "C minor", (67, 1, 36), True, 40, 102,
    ),
    _preset(
        "penny-arcade", "ragtime", "The Penny Arcade",
        "A rag in four strains for a piano that has seen things.",
        "a ragtime for piano in Ab major, 2/4, 80 bpm, 84 bars",
        80, "2/4", "Ab major", (1,), False, 84, 111,
    ),
    _preset(
        "two-left-shoes", "ragtime", "Two Left Shoes",
        "A short, stubborn rag.",
        "ragtime in F major, 2/4, 92 bpm, piano, 36 bars",
        92, "2/4", "F major", (1,), False, 36, 112,
    ),
    _preset(
        "brass-buttons", "march", "Brass Buttons",
        "A parade march with a trio to whistle.",
        "a march in Bb major, 2/4, 116 bpm, trumpet, clarinet, trombone, tuba and marching drums,"
        " 56 bars",
        116, "2/4", "Bb major", (57, 72, 58, 59), True, 56, 121,
    ),
    _preset(
        "the-long-parade", "march", "The Long Parade",
        "Six-eight, for those who walk far.",
        "a march in 6/8, Eb major, dotted quarter = 112, trumpet, french horn, trombone, tuba, drums,"
        " 40 bars",
        168, "6/8", "Eb major", (57, 61, 58, 59), True, 40, 122,
    ),
    _preset(
        "chandelier", "waltz", "Chandelier",
        "A ballroom waltz for violin, piano and strings.",
        "a Viennese waltz in D major, 144 bpm, violin, piano, strings and contrabass, 48 bars",
        144, "3/4", "D major", (41, 1, 49, 44), False, 48, 131,
    ),
    _preset(
        "rue-des-lilas", "waltz", "Rue des Lilas",
        "An accordion turns round a minor key.",
        "a valse musette in A minor, 168 bpm, accordion, nylon guitar and upright bass, 40 bars",
        168, "3/4", "A minor", (22, 25, 33), False, 40, 132,
    ),
    _preset(
        "small-hours", "lullaby", "Small Hours",
        "A music box and a harp, nearly asleep.",
        "a lullaby in F major, 6/8, dotted quarter = 44, music box, harp and cello, 24 bars",
        66, "6/8", "F major", (11, 47, 43), False, 24, 141,
    ),
    _preset(
        "paper-moon", "lullaby", "Paper Moon",
        "A cradle song for flute and strings.",
        "a lullaby in G major, 3/4, 60 bpm, flute, nylon guitar and strings, 24 bars",
        60, "3/4", "G major", (74, 25, 49), False, 24, 142,
    ),
    _preset(
        "corner-store", "funk", "Corner Store",
        "The one, a scratching guitar, and space.",
        "funk in E minor, 104 bpm, clean guitar, clavinet, slap bass and drums, 32 bars",
        104, "4/4", "E minor", (28, 8, 37), True, 32, 151,
    ),
    _preset(
        "hot-pavement", "funk", "Hot Pavement",
        "Horns answer a bass that never sits still.",
        "funk in G minor, 98 bpm, tenor sax, clean guitar, fingered bass and drums, 40 bars",
        98, "4/4", "G minor", (67, 28, 34), True, 40, 152,
    ),
    _preset(
        "tin-roof", "reggae", "Tin Roof",
        "One drop, an organ bubble, a bass that sings.",
        "reggae in A minor, 74 bpm, rock organ, clean guitar, fingered bass and drums, 32 bars",
        74, "4/4", "A minor", (19, 28, 34), True, 32, 161,
    ),
    _preset(
        "harbour-lights", "reggae", "Harbour Lights",
        "A melodica looks out to sea.",
        "reggae in G major, 80 bpm, harmonica, piano, fingered bass and drums, 32 bars",
        80, "4/4", "G major", (23, 1, 34), True, 32, 162,
    ),
    _preset(
        "night-shift", "hiphop", "Night Shift",
        "Boom bap with a rhodes and a dusty kit.",
        "hip hop in D minor, 90 bpm, rhodes, upright bass and drums, 32 bars",
        90, "4/4", "D minor", (5, 33), True, 32, 171,
    ),
    _preset(
        "cold-chain", "hiphop", "Cold Chain",
        "Bells over an 808, hats that roll.",
        "trap in C minor, 140 bpm, music box, synth bass and drums, 32 bars",
        140, "4/4", "C minor", (11, 39), True, 32, 172,
    ),
    _preset(
        "iron-gate", "metal", "Iron Gate",
        "Palm mutes, double kick, no mercy.",
        "metal in E minor, 164 bpm, distortion guitar, overdriven guitar, picked bass and drums, 40 bars",
        164, "4/4", "E minor", (31, 30, 35), True, 40, 181,
    ),
    _preset(
        "salt-mine", "metal", "Salt Mine",
        "Slow and heavy, low on the neck.",
        "metal in D minor, 120 bpm, distortion guitar, picked bass and drums, 32 bars",
        120, "4/4", "D minor", (31, 35), True, 32, 182,
    ),
    _preset(
        "county-line", "country", "County Line",
        "Two-step for fiddle and steel strings.",
        "country in G major, 112 bpm, fiddle, steel guitar, upright bass and drums, 32 bars",
        112, "4/4", "G major", (111, 27, 33), True, 32, 191,
    ),
    _preset(
        "screen-door", "country", "Screen Door",
        "A banjo, a harmonica and a summer evening.",
        "country in D major, 124 bpm, harmonica, banjo, upright bass and drums, 32 bars",
        124, "4/4", "D major", (23, 106, 33), True, 32, 195,
    ),
    _preset(
        "second-chance", "soul", "Second Chance",
        "Organ, horns and a bass that pleads.",
        "soul in F major, 92 bpm, tenor sax, rock organ, fingered bass and drums, 32 bars",
        92, "4/4", "F major", (67, 19, 34), True, 32, 201,
    ),
    _preset(
        "all-my-windows", "soul", "All My Windows",
        "A slow one in twelve-eight.",
        "soul in 12/8, Bb major, dotted quarter = 62, piano, strings, fingered bass and drums, 24 bars",
        93, "12/8", "Bb major", (1, 49, 34), True, 24, 202,
    ),
    _preset(
        "twice-round-the-block", "jazz", "Twice Round the Block",
        "A fast bebop head for alto and trumpet, solos, and four bars each with the drums.",
        "bebop in F major, 216 bpm, alto sax, trumpet, piano, upright bass and jazz drums, 116 bars",
        216, "4/4", "F major", (66, 57, 1, 33), True, 116, 24,
    ),
    _preset(
        "blue-corridor", "jazz", "Blue Corridor",
        "One chord, a figure in the bass, and a muted trumpet that takes its time.",
        "modal jazz in D minor, 126 bpm, muted trumpet, piano, upright bass and jazz drums, 72 bars",
        126, "4/4", "D minor", (60, 1, 33), True, 72, 25,
    ),
)  # fmt: skip
"""Every preset, genre by genre. A new one is one entry here and one run of the builder."""
