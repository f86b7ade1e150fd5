"""English words for styles that no genre names itself, with the genres that come nearest."""

from __future__ import annotations

from typing import Final

from ..language import phrases, table

_STYLES: Final = """
lofi: lo fi, lofi, lowfi, low fi, lofy, lo fy, hip hopp, lo fi hip hop, lofi hip hop, chillhop,
  chill hop, study beats, study music, jazzhop, jazz hop, jazz hip hop, jazzy hip hop, lofi jazz,
  jazz lofi, jazzy lofi, lofi beats, chill beats, boom bap, boombap, hip hop, hiphop, rap, trap,
  old school hip hop, oldschool hip hop, 90s hip hop, instrumental hip hop, trip hop, triphop,
  downtempo, chillout, chill out, beat tape, phonk, drill, uk drill, cloud rap, grime, rnb,
  r and b, neo soul, neosoul, contemporary r and b, gangsta rap, west coast hip hop,
  east coast hip hop, vaporwave, crunk, abstract hip hop, bedroom beats, sleepy beats,
  dusty beats, chill step, trap soul
jazz: jazz, jaz, jazzz, jass, swing, swing jazz, jazz swing, bebop, be bop, hard bop, post bop,
  cool jazz, modal jazz, smooth jazz, latin jazz, gypsy jazz, jazz manouche, dixieland,
  new orleans jazz, big band jazz, ragtime, stride, free jazz, vocal jazz, jazz fusion, fusion,
  acid jazz, nu jazz, jazz funk, soul jazz, spiritual jazz, lounge, lounge jazz, cocktail jazz,
  jazz ballad, jazz waltz, jazz blues, bop, west coast jazz, electro swing, third stream,
  afro cuban jazz, show tune, broadway, cabaret, film noir, noir jazz, noir
blues: blues, blus, bluess, delta blues, chicago blues, texas blues, jump blues, slow blues,
  electric blues, acoustic blues, country blues, boogie woogie, boogie, rhythm and blues,
  blues rock, blues shuffle, shuffle blues, swamp blues, zydeco, gospel, gospel blues,
  soul blues, 12 bar blues, hill country blues
classical: classical, hans zimmer, john williams, clasic, classic music, classical music,
  baroque, renaissance, chorale,
  minuet, menuet, romantic era, romantic period, impressionist, impressionistic, impressionism,
  chamber music, orchestral music, symphonic, symphony, opera, operatic, sonata, fugue, prelude,
  etude, nocturne, contemporary classical, modern classical, viennese, rococo, galant, concerto,
  canon, invention, bach, mozart, beethoven, haydn, chopin, vivaldi, handel, debussy, schubert,
  brahms, satie, requiem, mass setting, hymn, hymnal, gregorian chant, plainchant, plainsong,
  medieval, madrigal, motet, sacred, church music, serenade, divertimento, partita, suite,
  toccata, passacaglia, chaconne, film score, film music, cinematic, soundtrack, movie score,
  epic orchestral, trailer music, epic trailer, fantasy music, orchestral score, sarabande,
  gavotte, bourree, gigue, polonaise, mazurka, scherzo, rondo, variations, neoclassical,
  neo classical, overture, ballet, oratorio, cantata, recital piece, fanfare, adventure music,
  rpg music, minimalism, minimalist, minimal music, serialism, atonal, twelve tone music
rock: rock, rok, rock and roll, rock n roll, rocknroll, hard rock, classic rock, punk, punk rock,
  pop punk, alternative, alternative rock, alt rock, indie rock, grunge, metal, heavy metal,
  thrash, thrash metal, death metal, black metal, doom metal, doom, metalcore, djent, nu metal,
  power metal, progressive rock, prog rock, prog, post rock, math rock, surf rock, surf,
  garage rock, garage band, psychedelic rock, psych rock, psychedelic, stoner rock,
  southern rock, glam rock, arena rock, stadium rock, shoegaze, emo, screamo, hardcore punk,
  hardcore, ska punk, rockabilly, krautrock, space rock, industrial, industrial metal, post punk,
  new wave, gothic rock, goth, soft rock, yacht rock, progressive metal, folk metal, britpop,
  power ballad, heavy riff
pop: pop, pop music, synthpop, synth pop, electropop, electro pop, dance pop, indie pop,
  dream pop, k pop, kpop, j pop, jpop, city pop, teen pop, power pop, bubblegum pop, bubblegum,
  europop, hyperpop, art pop, chamber pop, baroque pop, bedroom pop, latin pop, reggaeton,
  80s pop, eighties pop, 90s pop, funk, soul, motown, disco funk, neo disco, soul pop, top 40,
  chart pop, radio pop, singer songwriter pop, pop rock, pop ballad, adult contemporary,
  christmas pop, boy band, girl group, chiptune,
  chip tune, 8 bit, 8bit, 16 bit, chip music, video game music, game music, vgm, retro game,
  anime, anime opening, eurovision, schlager, doo wop, dancehall, afrobeat, afrobeats, afropop,
  reggae, roots reggae, dub, ska, rocksteady, soca, calypso, highlife, bollywood, bhangra,
  jingle, commercial music, corporate music, corporate, advertising music, kids music,
  children's music, childrens song, nursery rhyme, musical theatre, musical theater, show music,
  worship, ccm, praise, cumbia, gospel pop, new jack swing, amapiano
folk: folk, folk music, acoustic folk, indie folk, folk rock, folk pop, celtic, irish,
  irish folk, scottish folk, celtic folk, bluegrass, country, country music, americana,
  country rock, alt country, singer songwriter, sea shanty, shanty, appalachian, old time,
  old time music, fingerstyle, fingerpicking, campfire, campfire song, neofolk, nordic folk,
  viking, balkan, balkan folk, klezmer, polka, traditional, trad, western swing,
  honky tonk country, outlaw country, nashville, cowboy, spaghetti western, flamenco,
  gypsy music, world music, world, andean, african, west african, japanese folk, chinese folk,
  chinese traditional, indian classical, hindustani, carnatic, raga music, middle eastern,
  arabic music, turkish folk, persian music, medieval folk, medieval tavern, tavern music,
  tavern, bardic, bard song, jig, reel, hornpipe, strathspey, tarantella, fado, mariachi music,
  norteno, ranchera, hawaiian, polynesian, spiritual, work song, skiffle,
  dark folk, freak folk, acoustic music, psych folk
house: house, hous, houze, tecno, house music, deep house, tech house, progressive house,
  future house, tropical house, acid house, chicago house, french house, disco house,
  funky house, electro house, big room, big room house, piano house, afro house, lofi house,
  slap house, bass house, vocal house, garage house, uk garage, ukg, 2 step, two step,
  speed garage, synthwave, synth wave, retrowave, outrun, edm,
  electronic dance music, dance music, dance, club, club music, techno,
  minimal techno, detroit techno, melodic techno, hard techno, dub techno, trance, psytrance,
  psy trance, goa trance, uplifting trance, vocal trance, eurodance, euro dance, hardstyle,
  gabber, happy hardcore, rave, breakbeat hardcore, breaks music, big beat, electro,
  electroclash, disco, nu disco, italo disco, italo, electronica, electronic, electronic music,
  drum and bass, drum n bass, dnb, d and b, liquid drum and bass, liquid dnb, jungle,
  jungle music, neurofunk, dubstep, brostep, riddim, future bass, moombahton, jersey club,
  footwork, juke, idm, glitch hop, glitch, complextro, minimal, synth music,
  electronic beat music, workout music, gym music, acid techno, ebm, melbourne bounce, hi nrg,
  eurobeat
ambient: ambient, ambient music, dark ambient, drone music, drone ambient, space ambient,
  space music, soundscape, soundscapes, new age, newage, meditation music, meditation,
  meditative music, healing music, spa music, spa, yoga music, sleep music, relaxation music,
  relaxing music, atmospheric music, ambient electronic, chill ambient, ethereal music,
  ethereal wave, psybient, psychill, ambient techno, generative music, background music,
  elevator drone, nature music, berlin school, kosmische, cinematic ambient, horror music,
  horror ambience, horror, ambience, underscore, noise music, noise, post classical, slowcore,
  textural music, binaural
bossa: bossa nova, bossa, bossanova, bosa nova, bosanova, bossa novva, brazilian jazz, samba,
  samba jazz, samba cancao, brazilian, mpb, musica popular brasileira, latin, latin lounge,
  choro, baiao, salsa, rumba, mambo, cha cha, cha cha cha, chachacha, son cubano, cuban,
  cuban son, bolero, tango, argentine tango, milonga, bachata, merengue, guajira, latin music,
  elevator music, muzak, lounge music, easy listening, beguine, exotica, caribbean, habanera,
  calypso jazz, forro
"""

_WEAK: Final = """
classical: trailer, waltz, march, lullaby, nocturnal piece, etudes, aria, hymn tune, minuets,
  processional, wedding march
pop: ballad, anthem, jingles, love song, tune for kids, earworm, birthday song
folk: acoustic, unplugged, pastoral piece, protest song, story song, christmas carol, carol
jazz: jazzy, swinging, swingy, smoky, speakeasy, swung
blues: bluesy, shuffle
lofi: to study to, study to, to study, studying, homework, chilled beat, hip hop beat, head nodding
rock: rocky, rocking, riff, riffs, shredding, headbanging
house: clubby, dancefloor, four on the floor, floor filler, housey, ravey, banger, dancey
ambient: ambientish, atmospheric, soundscapey, droning, cinematic ambience, sleep
classical : symphonic sounding, orchestral sounding, classical sounding, regal, baroque style
folk : folky, folksy, rustic, countryish, celtic sounding
pop : poppy, catchy, radio friendly, singalong
bossa : tropical, latin flavoured, latin flavored, beachy
lofi : lofi sounding, mellow beat
"""

# Where the nearest genre is missing, the next one.
_SECOND: Final = {
    "lofi": ("lofi", "jazz", "pop"),
    "jazz": ("jazz", "blues", "bossa"),
    "blues": ("blues", "rock", "jazz"),
    "classical": ("classical", "ambient", "folk"),
    "rock": ("rock", "blues", "pop"),
    "pop": ("pop", "rock", "house"),
    "folk": ("folk", "pop", "classical"),
    "house": ("house", "pop", "lofi"),
    "ambient": ("ambient", "classical", "lofi"),
    "bossa": ("bossa", "jazz", "pop"),
}

WEAK: Final = frozenset(table(_WEAK))
STYLES: Final = {
    phrase: _SECOND[genre] for text in (_WEAK, _STYLES) for phrase, genre in table(text).items()
}
WEAK_STYLES: Final = (WEAK - frozenset(table(_STYLES))) | phrases("""
cinematic, soundtrack, minimal, 60s, 70s, 80s, 90s, 50s, musical, standard, atmospheric, sleep,
  relaxing, chant, lullaby,
christmas, ballad, shuffle, traditional, drone, meditation, dance, world, variations,
  industrial, sacred, tropical, romantic,
background music, game music, video game music, vgm, soundscape, cinematic ambient
""")
