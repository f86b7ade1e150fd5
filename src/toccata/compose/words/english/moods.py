"""English words for moods, for tempo, for energy and for scenes that suggest them."""

from __future__ import annotations

from typing import Final

from ..language import Mood, Speed, phrases, table

# name energy mode pace color: phrases. A dash for the mode leaves it open.
_MOODS: Final = """
melancholic 0.3 minor 0.93 grey: melancholic, melancholy, melancholia, wistful, bittersweet,
  pensive
sad 0.25 minor 0.9 grey: sad, died, death, goodbye, farewell, bereavement, sadder, sorrowful,
  mournful, tearful, heartbroken, heartbreak,
  unhappy, depressing, depressed, grieving, grief, somber, sombre, funeral, funereal, tragic,
  sad boy, gloomy, crying, weepy, lament, elegiac
happy 0.65 major 1.05 bright: happy, cheerful, joyful, joyous, cheery, merry, jolly, gleeful,
  feel good, feelgood, delighted, sunny, smiling, joy, happiness
uplifting 0.7 major 1.03 bright: uplifting, hopeful, optimistic, inspiring, inspirational,
  positive, motivational, hope, encouraging, life affirming
calm 0.2 - 0.92 calm: calm, calming, peaceful, serene, tranquil, relaxed, relaxing, relax,
  soothing, gentle, mellow, chill, chilled, laid back, laidback, restful, quiet, soft, placid,
  still, easygoing, lazy, unhurried, meditative, zen
sleepy 0.12 - 0.85 calm: sleepy, drowsy, sleeping, bedtime, lullaby like, lullaby, tired
dreamy 0.3 major 0.93 calm: dreamy, dreamlike, ethereal, floating, floaty, hazy, airy,
  otherworldly, celestial, heavenly, angelic, weightless, cloudy, misty
nostalgic 0.35 - 0.95 grey: nostalgic, nostalgia, sentimental, longing, yearning, reminiscent,
  homesick, saudade, wishful
dark 0.45 minor 0.96 dark: dark, darker, brooding, sinister, moody, shadowy, gothic, bleak,
  murky, grim
scary 0.5 minor 0.95 dark: scary, creepy, eerie, spooky, haunting, haunted, ominous, unsettling,
  horrifying, terrifying, nightmare, nightmarish, menacing, halloween
mysterious 0.35 minor 0.95 dark: mysterious, mystical, enigmatic mood, mystery, magical,
  mystic mood, secretive, sneaky, suspicious, investigative
tense 0.65 minor 1.04 dark: tense, suspenseful, suspense, anxious, nervous, thriller, urgent,
  ticking, paranoid, uneasy
angry 0.9 minor 1.08 fierce: angry, aggressive, furious, rage, violent, brutal, savage, hateful,
  vicious, raging
energetic 0.85 - 1.06 fierce: energetic, lively, driving, upbeat, up beat, high energy, hyper,
  pumping, pumped, powerful, dynamic, vigorous, punchy, bouncy, exciting, excited, hype, hyped,
  adrenaline, intense, thumping, banging, frenetic, frantic
epic 0.85 minor 1.0 fierce: epic, heroic, grandiose, majestic, grand, monumental, anthemic, huge,
  larger than life, glorious, mighty
triumphant 0.85 major 1.03 bright: triumphant, victorious, victory, triumph, proud, celebratory,
  celebration, winning, jubilant
romantic 0.35 major 0.94 warm: romantic, love, loving, tender, intimate, sensual, sexy,
  passionate, affectionate, sweet, warm hearted, seductive, sultry, wedding
playful 0.6 major 1.06 bright: playful, quirky, whimsical, cute, silly, goofy, funny, comical,
  comic, humorous, childlike, cartoonish, mischievous, lighthearted, light hearted, fun, cheeky,
  wacky
groovy 0.65 - 1.0 warm: groovy, funky, hip, in the pocket, infectious, head bobbing
warm 0.4 major 0.97 warm: warm, cozy, cosy, comforting, homely, homey, golden, tender hearted,
  heartwarming, heartfelt, soulful, wholesome
cold 0.3 minor 0.95 grey: cold, icy, frozen, frosty, wintry, sterile, detached, distant
lonely 0.2 minor 0.9 grey: lonely, alone in the city, lonesome, solitary, isolated, desolate,
  empty, loneliness, abandoned, forlorn, melancholy solitude
contemplative 0.25 - 0.92 calm: contemplative, reflective, introspective, thoughtful, reverent,
  spiritual mood, prayerful, solemn, introspection, philosophical
dramatic 0.7 minor 1.0 dark: dramatic, theatrical, stormy, turbulent, passion, operatic mood,
  emotional, cathartic
elegant 0.4 major 0.98 warm: elegant, graceful, refined, classy, sophisticated, stately, noble,
  delicate, royal, dignified
carefree 0.55 major 1.02 bright: carefree, breezy, summery, summer vibe, summer vibes, beach,
  holiday, vacation, light, cheerful summer, sunshine, feel the sun
hypnotic 0.45 minor 1.0 dark: hypnotic, trance like, trancey, mesmerizing, mesmerising,
  repetitive, entrancing, psychedelic mood, trippy
futuristic 0.6 minor 1.0 cold: futuristic, sci fi, scifi, cyberpunk, robotic, cyber, spacey,
  cosmic, space, neon, mechanical, dystopian
heavy 0.9 minor 1.0 fierce: heavy, crushing, thunderous, pounding, hard hitting, hard, ferocious,
  loud
melodramatic 0.6 minor 0.97 dark: melodramatic, overwrought
festive 0.75 major 1.06 bright: festive, party, partying, carnival, christmas, xmas, new year,
  birthday, celebratory mood
adventurous 0.7 major 1.04 bright: adventurous, adventure, swashbuckling, quest, journey,
  exploring, exploration, expedition
confident 0.7 - 1.0 warm: confident, cool, swagger, badass, cocky, bold, strutting, slick
bitter 0.45 minor 0.96 grey: bitter, cynical, resentful, regretful, regret, remorseful
hopeless 0.2 minor 0.88 grey: hopeless, despair, despairing, desperate, anguished, agony, doomed
innocent 0.35 major 0.98 bright: innocent, pure, naive, childhood, simple hearted
exotic 0.5 - 1.0 warm: exotic, sensuous, oriental mood, desert mood
pastoral 0.3 major 0.95 calm: pastoral, idyllic, bucolic, countryside, meadow
chaotic 0.9 minor 1.1 fierce: chaotic, wild, crazy, manic, insane, frenzied, unhinged
minimal 0.25 - 0.97 calm: sparse, minimalistic, bare, understated, subtle
rainy 0.28 minor 0.94 grey: rainy, rainy day, drizzly
nocturnal 0.3 minor 0.95 dark: nocturnal, late night, midnight, night time, nighttime
"""

_BPM: Final = """
30: larghissimo
38: grave
50: largo, molto lento
54: lento
60: larghetto, adagissimo
68: adagio
72: adagietto, hymn tempo
76: ballad tempo, marcia moderato
80: andante, walking pace, walking tempo
88: andantino
100: andante con moto
108: moderato, maestoso
114: allegretto, moderate tempo, medium tempo moderato
120: marching tempo, march tempo
126: allegro moderato, allegro ma non troppo
132: allegro, con brio, allegro con brio, con fuoco, allegro con fuoco
144: allegro vivace, vivo, allegro molto, molto allegro
160: vivace, vivacissimo, con moto vivace
184: presto
208: prestissimo
"""
_PLACES: Final = """
-1: very slow, super slow, extremely slow, really slow, ultra slow, so slow, as slow as possible,
  glacial, crawling, sloooow, dead slow
-0.85: slow, slowly, slower, slow tempo, low tempo, slow paced, slow moving, downbeat tempo,
  dragging, plodding, sluggish
-0.3: slowish, medium slow, moderately slow, rather slow, fairly slow, a bit slow, relaxed tempo,
  laid back tempo
0: mid tempo, midtempo, medium tempo, medium, moderate, moderate speed, medium swing,
  steady tempo, normal speed, average tempo
0.3: medium fast, moderately fast, fairly fast, medium up, brisk, briskly, slightly fast,
  a bit fast, walking quickly
0.6: fast, faster, quick, quickly, uptempo, up tempo, high tempo, fast paced, fast tempo, speedy,
  rapid, rapidly, galloping, racing, hurried
1: very fast, super fast, extremely fast, really fast, breakneck, as fast as possible,
  lightning fast, blazing, blisteringly fast, ultra fast
"""

_ENERGIES: Final = """
0.1: very low energy, barely there
0.25: low energy, low key, lowkey
0.5: medium energy, mid energy
0.9: very energetic, maximum energy, full energy, full power, all out
"""
_CURVES: Final = """
rise: builds up, build up, builds, building up, building, builds slowly, crescendo,
  gradually builds, slowly builds, growing, grows, gets louder, getting louder, swelling,
  starts quiet, starts soft, starts slow and builds, starts small, gets more intense,
  ever more intense, intensifies, intensifying, rising energy, climbing, buildup, starts calm,
  starts softly, starts quietly
fall: fades out, fade out, fading out, winds down, winding down, calms down, dies away,
  diminuendo, decrescendo, ends quietly, ends softly, gets quieter, getting quieter,
  falling asleep, dissolves, slowly fades, fading away
arch: rises and falls, ebb and flow, ebbs and flows, swells and fades, builds then fades,
  peak in the middle
"""

IMAGES: Final = phrases("""
rain, night, nights, ocean, sea, river, forest, wood, woods, mountain, mountains, desert, city,
  street, streets,
window, moon, moonlight, sun, sunset, sunrise, dawn, dusk, twilight, star, stars, galaxy, sky,
  cloud, clouds,
storm, thunder, lightning, wind, snow, winter, summer, autumn, morning, evening, afternoon,
dragon, castle, dungeon, knight, battle, war, ship, pirate, pirates, train, road, highway, coffee,
cafe, rooftop, garden, flower, flowers, rose, bird, birds, cat, dog, wolf, fox, whale, horse,
  butterfly,
fire, flame, ember, shadow, shadows, ghost, ghosts, dream, dreams, memory, memories, childhood,
  home, letter,
letters, heart, love, tears, angel, robot, machine, spaceship, planet, mars, island, beach,
  harbour, harbor,
lighthouse, village, market, cathedral, church, temple, ruins, cave, lake, waterfall, valley,
  field, fields,
rainbow, mirror, glass, clock, library, school, wedding, funeral, christmas, birthday, halloween,
  space,
tokyo, paris, london, berlin, vienna, rome, venice, cairo, istanbul, havana, rio, chicago,
  brooklyn, harlem,
midnight, neon, lantern, candle, kitchen, attic, airport, station, tower, hotel, circus, carnival,
puppet, toy, kingdom, queen, king, prince, princess, witch, wizard, elf, elves, goblin, monster,
  zombie,
vampire, hero, quest, chase, escape, puzzle, mist, fog, smoke, dust, sand, stone, gold,
silver, velvet, paper, ink, wine, honey, lemon, cherry, blossom, leaf, leaves, willow, cedar,
  pine, orchard
""")

TITLE_WORDS: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "grey": (
        ("Late", "Faded", "Unsent", "Pale", "Half-Lit", "Borrowed", "Slow", "Long"),
        ("Letters", "Rain", "Platform", "November", "Photographs", "Harbour", "Windows", "Goodbye"),
    ),
    "bright": (
        ("Open", "Early", "Golden", "Running", "Paper", "Bright", "Dancing", "New"),
        ("Morning", "Kites", "Windows", "Lemonade", "Parade", "Bicycles", "Orchard", "Sky"),
    ),
    "calm": (
        ("Still", "Quiet", "Floating", "Soft", "Slow", "Gentle", "Drifting", "Deep"),
        ("Water", "Clouds", "Garden", "Tide", "Lanterns", "Meadow", "Harbour", "Snow"),
    ),
    "dark": (
        ("Hidden", "Black", "Sleepless", "Broken", "Hollow", "Silent", "Crooked", "Unlit"),
        ("Stairs", "Mirror", "Tower", "Corridor", "Woods", "Clockwork", "Shore", "Lantern"),
    ),
    "fierce": (
        ("Burning", "Iron", "Electric", "Red", "Last", "Wild", "Falling", "Thunder"),
        ("Engines", "Horizon", "Storm", "Gates", "Giants", "Sparks", "Charge", "Wires"),
    ),
    "warm": (
        ("Amber", "Velvet", "Sunday", "Easy", "Honey", "Evening", "Secondhand", "Slow"),
        ("Light", "Kitchen", "Records", "Porch", "Wine", "Sofa", "Avenue", "Hours"),
    ),
    "cold": (
        ("Neon", "Chrome", "Distant", "Signal", "Glass", "Orbital", "Zero", "Digital"),
        ("Transit", "Satellites", "Circuit", "Horizon", "Arcade", "Skyline", "Code", "Moons"),
    ),
    "plain": (
        ("Blue", "Second", "Open", "Small", "Late", "Northern", "Passing", "Hidden"),
        ("Street", "Notebook", "Signals", "Bridges", "Station", "Weather", "Rooms", "Turns"),
    ),
}  # fmt: skip


def _moods() -> dict[str, Mood]:
    found = {}
    for phrase, meaning in table(_MOODS).items():
        name, energy, mode, pace, color = meaning.split()
        found[phrase] = Mood(name, float(energy), mode.strip("-"), float(pace), color)
    return found


MOODS: Final = _moods()
SPEEDS: Final = {phrase: Speed(bpm=float(bpm)) for phrase, bpm in table(_BPM).items()} | {
    phrase: Speed(place=float(place)) for phrase, place in table(_PLACES).items()
}
ENERGIES: Final = {phrase: float(energy) for phrase, energy in table(_ENERGIES).items()}
CURVES: Final = table(_CURVES)
