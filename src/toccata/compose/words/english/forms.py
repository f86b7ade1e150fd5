"""English words for keys, meters, forms, sections and lengths."""

from __future__ import annotations

from typing import Final

from ..language import phrases, table

_METERS: Final = """
3/4: minuet and trio, minuet trio, menuet and trio, scherzo and trio, waltz, waltzes, waltz time,
  triple meter, triple metre, triple time, three quarter time, three four time, minuet, menuet,
  minuets, mazurka, sarabande, polonaise, jazz waltz, viennese waltz, landler, oom pah pah
4/4: common time, four four time, quadruple meter, straight four, gavotte, reel, hornpipe,
  strathspey, foxtrot
2/4: polka, march, marches, marching, habanera, duple meter, duple metre, duple time,
  two four time, choro
2/2: cut time, cut common, alla breve, half note feel
6/8: jig, gigue, tarantella, siciliana, siciliano, barcarolle, barcarole, compound duple,
  compound time, compound meter, six eight time, double jig, sea shanty
9/8: slip jig, compound triple
12/8: compound quadruple, twelve eight time, doo wop triplets
5/4: five four time, quintuple meter, quintuple time
7/8: seven eight time, septuple meter, odd meter, odd metre, odd time, odd time signature,
  asymmetric meter, irregular meter
"""
_FORMS: Final = """
AABA: aaba form, 32 bar form, 32 bar song form, thirty two bar form, song form, 32 bar aaba,
  standard form, tin pan alley form
AAB: aab form
ABA: aba form, ternary, ternary form, da capo form, da capo, three part form
AB: binary, binary form, two part form, ab form
rounded binary: rounded binary, rounded binary form
ABAB: abab form
ABACA: rondo, rondo form, five part rondo
ABACABA: sonata rondo, seven part rondo
ABCBA: arch form, palindrome form
verse-chorus: verse chorus, verse chorus form, verse and chorus, verses and choruses, pop form,
  pop song structure, song structure, pop structure, standard song structure,
  verse chorus structure, full song structure
verse-chorus-bridge: verse chorus bridge, verse chorus bridge form,
  verse chorus verse chorus bridge chorus
strophic: strophic, strophic form, verses only, all verses
12-bar blues: 12 bar blues, 12 bars blues, blues form, standard blues changes, 12 bar shuffle,
  12 bars of blues
8-bar blues: 8 bar blues
16-bar blues: 16 bar blues
minuet and trio: minuet and trio, minuet trio, menuet and trio, scherzo and trio
sonata: sonata form, sonata allegro, sonata allegro form, first movement form
theme and variations: theme and variations, theme with variations, variations, variation form,
  variations on a theme
through-composed: through composed, throughcomposed, no repeats, durchkomponiert
head-solo-head: head solo head, head solos head, head in solos head out, head and solos,
  theme solos theme
build and drop: build and drop, buildup and drop, build up and drop, build ups and drops,
  buildups and drops, builds and drops, with a drop, drop, drops, big drop, festival drop,
  breakdown and drop
fugue: fugue form, fugal form
"""
_SECTIONS: Final = """
intro: intro, introduction, opening, prelude section
verse: verse
pre-chorus: pre chorus, prechorus, build to chorus
chorus: chorus, hook, hook section
refrain: refrain
bridge: bridge, middle eight, middle 8
breakdown: breakdown, break down
build: build, buildup, build up, riser
drop: drop
solo: solo, solo section, solos, guitar solo section
interlude: interlude, instrumental break
outro: outro, ending, end section, finale, outtro
coda: coda, tag
head: head, head in, head out
theme: theme
variation: variation
exposition: exposition
development: development
recapitulation: recapitulation, recap, reprise
minuet: minuet
trio: trio
"""
_LENGTHS: Final = """
factor 0.5: short, brief, quick little, tiny, short piece, short song, miniature
factor 1.5: long, longer, full length, extended, long piece, fairly long
factor 2: very long, really long, extended mix, extra long, epic length
bars 8: short loop, loop, loopable, seamless loop, looping
bars 4: tiny loop, one riff loop
seconds 15: jingle, ident, logo sting, audio logo, sting, bumper
seconds 20: ringtone, ring tone, notification melody
seconds 30: short clip, ad spot, radio spot
seconds 60: tiktok, instagram reel, reel for instagram
"""
_MODES: Final = """
major: major, maj, in major, major key, happy key, big major
minor: minor, minor key, aeolian minor, sad key
"""
SHORT_MODES: Final = {
    "m": "minor",
    "min": "minor",
    "mi": "minor",
    "mol": "minor",
    "moll": "minor",
    "M": "major",
    "maj": "major",
    "ma": "major",
    "dur": "major",
    "mayor": "major",
    "menor": "minor",
    "mineur": "minor",
    "majeur": "major",
    "minore": "minor",
    "maggiore": "major",
    "mjr": "major",
    "mnr": "minor",
    "minr": "minor",
    "nat minor": "minor",
}
"""Only right behind a tonic."""

SHY_MODES: Final = phrases("""
in, yo, major blues, minor blues, blues, blues major, blues minor, country blues, chromatic,
  augmented, diminished,
dominant, persian, chinese, japanese, hindu, desh, des, gypsy, gypsy major, gypsy minor,
  oriental, hungarian,
spanish, jewish, egyptian, scottish, romanian, arabic, overtone, acoustic, alt, ravel, jog,
  bebop, mystic,
scriabin, altered, romani, balinese, okinawan, okinawa, mongolian, balinese pelog, bartok,
  javanese, assyrian,
tritone, enigmatic, byzantine, whole step, shang, gong, zhi, jue, yu, twelve tone, durga, lalit,
  megh, todi,
in sen, hungarian gypsy, spanish gypsy, mohammedan, saba, rast, kurd, husayni, huzam, kalyani,
  dur, moll,
prometheus, petrushka, chinese pentatonic, sika, desh, half diminished, augmented major,
  romanian minor,
bebop major, bebop minor, bhairavi, asavari, akebono, japanese in, japanese yo,
  symmetrical augmented, sakura
""")

METERS: Final = {
    phrase: (int(meter.split("/")[0]), int(meter.split("/")[1]))
    for phrase, meter in table(_METERS).items()
}
COUNTS: Final = {
    2: (2, 4),
    3: (3, 4),
    4: (4, 4),
    5: (5, 4),
    6: (6, 8),
    7: (7, 8),
    8: (8, 8),
    9: (9, 8),
    10: (10, 8),
    11: (11, 8),
    12: (12, 8),
    13: (13, 8),
    15: (15, 8),
}
FORMS: Final = table(_FORMS)
SECTIONS: Final = table(_SECTIONS)
LENGTHS: Final = {
    phrase: (meaning.split()[0], float(meaning.split()[1]))
    for phrase, meaning in table(_LENGTHS).items()
}
MODES: Final = table(_MODES)
