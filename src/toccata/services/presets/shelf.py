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
        "corner-band", "salsa", "Corner Band",
        "Clave, a hot trumpet and a piano that will not sit still.",
        "salsa in G minor, 188 bpm, trumpet, trombone, piano, fingered bass, drums and congas,"
        " 40 bars",
        188, "4/4", "G minor", (57, 58, 1, 34), True, 40, 4101,
    ),
    _preset(
        "one-last-bolero", "salsa", "One Last Bolero",
        "A violin pleads, a guitar answers, the maracas breathe.",
        "bolero in D minor, 86 bpm, violin, nylon guitar, upright bass, drums and bongos, 32 bars",
        86, "4/4", "D minor", (41, 25, 33), True, 32, 4102,
    ),
    _preset(
        "round-table", "samba", "Round Table",
        "Flute and strings in a circle, tamborim on top.",
        "samba in 2/4, C major, 102 bpm, flute, acoustic guitar, upright bass, drums and tamborim,"
        " 64 bars",
        102, "2/4", "C major", (74, 26, 33), True, 64, 4111,
    ),
    _preset(
        "avenue-at-noon", "samba", "Avenue at Noon",
        "The whole battery marches by.",
        "samba enredo in 2/4, F major, 140 bpm, trombone, nylon guitar, acoustic bass and drums,"
        " 72 bars",
        140, "2/4", "F major", (58, 25, 33), True, 72, 4112,
    ),
    _preset(
        "river-fair", "cumbia", "River Fair",
        "Accordion and clarinet over chucu-chucu.",
        "cumbia in E minor, 96 bpm, accordion, clarinet, piano, fingered bass, drums and congas,"
        " 36 bars",
        96, "4/4", "E minor", (22, 72, 1, 34), True, 36, 4121,
    ),
    _preset(
        "slow-sound-truck", "cumbia", "Slow Sound Truck",
        "Organ and wah, slowed down for the last dancers.",
        "cumbia sonidera in A minor, 78 bpm, organ, electric piano, fingered bass, drums and"
        " congas, 28 bars",
        78, "4/4", "A minor", (17, 5, 34), True, 28, 4122,
    ),
    _preset(
        "back-wall", "reggaeton", "Back Wall",
        "Dembow, a plucked hook and very little light.",
        "reggaeton in F minor, 95 bpm, square lead, pizzicato strings, electric piano, 808 bass"
        " and drums, 40 bars",
        95, "4/4", "F minor", (81, 46, 5, 39), True, 40, 4131,
    ),
    _preset(
        "rooftop-at-two", "reggaeton", "Rooftop at Two",
        "Moombahton with marimba and brass.",
        "moombahton in C minor, 108 bpm, saw lead, marimba, synth brass, synth bass and drums,"
        " 32 bars",
        108, "4/4", "C minor", (82, 13, 63, 39), True, 32, 4132,
    ),
    _preset(
        "concrete-hall", "techno", "Concrete Hall",
        "A rumble, a hat, and something small that changes every sixteen bars.",
        "techno in F minor, 132 bpm, polysynth, synth bass, sweep pad, square lead and electronic"
        " drums, 48 bars",
        132, "4/4", "F minor", (91, 39, 96, 81), True, 48, 261,
    ),
    _preset(
        "silver-box", "techno", "Silver Box",
        "Acid: sixteen steps that slide, and a filter that cannot sit still.",
        "acid techno in A minor, 136 bpm, synth bass, saw lead, warm pad and electronic drums,"
        " 48 bars",
        136, "4/4", "A minor", (39, 82, 90), True, 48, 262,
    ),
    _preset(
        "ten-thousand-lights", "trance", "Ten Thousand Lights",
        "A tune waits in the breakdown until the kick comes back.",
        "uplifting trance in A minor, 138 bpm, polysynth, synth bass, synth strings, saw lead and"
        " electronic drums, 56 bars",
        138, "4/4", "A minor", (91, 39, 51, 82), True, 56, 271,
    ),
    _preset(
        "desert-at-four", "trance", "Desert at Four",
        "Psychedelic trance that rolls on one note until the sun is up.",
        "psytrance in E phrygian, 145 bpm, synth bass, saw lead, polysynth, sweep pad and electronic"
        " drums, 48 bars",
        145, "4/4", "E phrygian", (39, 82, 91, 96), True, 48, 272,
    ),
    _preset(
        "night-express", "dnb", "Night Express",
        "Liquid drum and bass for a rhodes and an empty motorway.",
        "liquid drum and bass in F minor, 174 bpm, rhodes, synth bass, warm pad, synth voice and"
        " drums, 64 bars",
        174, "4/4", "F minor", (5, 39, 90, 55), True, 64, 281,
    ),
    _preset(
        "paper-tigers", "dnb", "Paper Tigers",
        "An old break cut to pieces over a bass that growls.",
        "jungle in G minor, 166 bpm, polysynth, synth bass, saw lead and drums, 48 bars",
        166, "4/4", "G minor", (91, 39, 82), True, 48, 282,
    ),
    _preset(
        "iron-lung", "dubstep", "Iron Lung",
        "One snare, and a bass that speaks in wobbles.",
        "dubstep in F minor, 140 bpm, polysynth, synth bass, choir pad, saw lead and electronic"
        " drums, 40 bars",
        140, "4/4", "F minor", (91, 39, 92, 82), True, 40, 291,
    ),
    _preset(
        "glasshouse", "dubstep", "Glasshouse",
        "Future bass: bright chords that stutter and open.",
        "future bass in F major, 150 bpm, polysynth, synth bass, saw lead, warm pad and electronic"
        " drums, 40 bars",
        150, "4/4", "F major", (91, 39, 82, 90), True, 40, 292,
    ),
    _preset(
        "last-tram-to-the-docks", "tango", "Last Tram to the Docks",
        "Four dry steps, a bandoneon that bites, a middle part that remembers.",
        "tango in D minor, 124 bpm, bandoneon, violin, piano and contrabass, 48 bars",
        124, "4/4", "D minor", (24, 41, 1, 44), False, 48, 211,
    ),
    _preset(
        "corn-and-dust", "tango", "Corn and Dust",
        "A milonga from the country for guitar and fiddle.",
        "milonga in G major, 104 bpm, violin, nylon guitar and contrabass, 32 bars",
        104, "4/4", "G major", (41, 25, 44), False, 32, 212,
    ),
    _preset(
        "lift-the-roof", "gospel", "Lift the Roof",
        "The choir answers, and the last chorus climbs.",
        "gospel in 12/8, F major, dotted quarter = 64, tenor sax, choir, piano, hammond organ,"
        " bass guitar and drums, 48 bars",
        96, "12/8", "F major", (67, 53, 1, 17, 34), True, 48, 221,
    ),
    _preset(
        "wednesday-rehearsal", "gospel", "Wednesday Rehearsal",
        "A shuffle for organ, piano and clapping hands.",
        "gospel shuffle in C major, 126 bpm, alto sax, piano, hammond organ, bass guitar, drums and"
        " tambourine, 32 bars",
        126, "4/4", "C major", (66, 1, 17, 34), True, 32, 222,
    ),
    _preset(
        "the-bride-is-late", "klezmer", "The Bride Is Late",
        "A doina to wait by, then freylekhs until the glasses ring.",
        "klezmer in D freygish, 132 bpm, clarinet, violin, accordion, trombone, upright bass and"
        " drums, 56 bars",
        132, "4/4", "D phrygian dominant", (72, 41, 22, 58, 33), True, 56, 231,
    ),
    _preset(
        "the-road-from-the-mill", "klezmer", "The Road from the Mill",
        "A slow hora for clarinet and dulcimer.",
        "klezmer hora in 3/4, D harmonic minor, 104 bpm, clarinet, dulcimer, accordion and upright"
        " bass, 32 bars",
        104, "3/4", "D harmonic minor", (72, 16, 22, 33), False, 32, 232,
    ),
    _preset(
        "twelve-oranges", "flamenco", "Twelve Oranges",
        "A bulería for two guitars, palms and a box.",
        "bulerias in E mixed phrygian, dotted quarter = 74, flamenco guitar, nylon guitar, fretless"
        " bass, palmas and cajon, 40 bars",
        111, "12/8", "E mixed phrygian", (25, 25, 36), True, 40, 241,
    ),
    _preset(
        "whitewash", "flamenco", "Whitewash",
        "A rumba for the courtyard.",
        "rumba flamenca in A minor, 112 bpm, flute, nylon guitar, fingered bass and palmas, 32 bars",
        112, "4/4", "A minor", (74, 25, 34), True, 32, 242,
    ),
    _preset(
        "market-after-midnight", "afrobeat", "Market after Midnight",
        "Two guitars in each other's gaps, and horns with something to say.",
        "afrobeat in E minor, 112 bpm, tenor sax, brass section, clean guitar, muted guitar, electric"
        " bass, drums and shekere, 64 bars",
        112, "4/4", "E minor", (67, 62, 28, 29, 34), True, 64, 251,
    ),
    _preset(
        "long-queue-short-fuse", "afrobeat", "Long Queue, Short Fuse",
        "A Dorian vamp for organ and alto.",
        "afrobeat in A dorian, 104 bpm, alto sax, clean guitar, rock organ, fingered bass, drums and"
        " congas, 48 bars",
        104, "4/4", "A dorian", (66, 28, 19, 34), True, 48, 252,
    ),
    _preset(
        "coastal-highway", "synthwave", "Coastal Highway",
        "Octaves in the bass, toms in a hall, the sun going down.",
        "synthwave in A minor, 100 bpm, saw lead, synth brass, synth bass, warm pad, synth pluck and"
        " drums, 40 bars",
        100, "4/4", "A minor", (82, 63, 39, 90, 99), True, 40, 311,
    ),
    _preset(
        "underpass", "synthwave", "Underpass",
        "Dark synthwave: wet streets and a bass that does not blink.",
        "dark synthwave in E phrygian, 112 bpm, saw lead, polysynth, synth bass and drums, 32 bars",
        112, "4/4", "E phrygian", (82, 91, 39), True, 32, 312,
    ),
    _preset(
        "green-hills-twice", "chiptune", "Green Hills, Twice",
        "An overworld for two pulses, a triangle and a noise.",
        "overworld theme in C major, 144 bpm, square lead, pulse lead, chip lead, synth bass 2 and"
        " drums, 32 bars",
        144, "4/4", "C major", (81, 81, 81, 40), True, 32, 321,
    ),
    _preset(
        "last-door", "chiptune", "Last Door",
        "Whoever waits behind it has three health bars.",
        "boss fight music in E minor, 168 bpm, square lead, pulse lead, chip lead, synth bass 2 and"
        " drums, 32 bars",
        168, "4/4", "E minor", (81, 81, 81, 40), True, 32, 322,
    ),
    _preset(
        "the-wall-holds", "cinematic", "The Wall Holds",
        "Strings, skins and low brass climb; a horn sees the other side.",
        "epic cinematic in D minor, 118 bpm, french horn, strings, brass, contrabass, choir, timpani"
        " and orchestral drums, 48 bars",
        118, "4/4", "D minor", (61, 49, 62, 44, 53, 48), True, 48, 331,
    ),
    _preset(
        "letter-unsent", "cinematic", "Letter, Unsent",
        "Piano and strings; somebody sits at a window.",
        "sad cinematic in C minor, 66 bpm, violin, piano, cello and strings, 36 bars",
        66, "4/4", "C minor", (41, 1, 43, 49), False, 36, 332,
    ),
    _preset(
        "tide-tables", "minimalism", "Tide Tables",
        "A marimba cell, the same cell a pulse ahead, and what falls between.",
        "minimalism in D major, 120 bpm, marimba, vibraphone, piano, cello, clarinet and strings,"
        " 48 bars",
        120, "4/4", "D major", (13, 12, 1, 43, 72, 49), False, 48, 341,
    ),
    _preset(
        "one-note-more", "minimalism", "One Note More",
        "Figures that grow by a note every second bar.",
        "additive process in A minor, 104 bpm, piano, rock organ, strings and cello, 48 bars",
        104, "4/4", "A minor", (1, 19, 49, 43), False, 48, 342,
    ),
    _preset(
        "peat", "drone", "Peat",
        "One root, and what opens above it.",
        "drone music in D dorian, 54 bpm, contrabass, sweep pad, reed organ, choir and cello, 32 bars",
        54, "4/4", "D dorian", (44, 96, 21, 53, 43), False, 32, 351,
    ),
    _preset(
        "four-open-strings", "drone", "Four Open Strings",
        "Plucked one after another, never quite in time, over a reed that does not stop.",
        "tanpura drone in D mixolydian, 56 bpm, sitar, reed organ, contrabass and flute, 32 bars",
        56, "4/4", "D mixolydian", (105, 21, 44, 74), False, 32, 352,
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
