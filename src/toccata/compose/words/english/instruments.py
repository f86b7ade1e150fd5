"""English words for instruments, kits, percussion and ensembles, and what plays them."""

from __future__ import annotations

from typing import Final

from ..language import Sound, phrases, table

# program: phrases. A tilde marks what General MIDI lacks; the program is then the nearest.
_PITCHED: Final = """
1: piano, grand piano, acoustic piano, pianoforte, concert steinway, baby felt piano, soft piano,
  piano keys, ~prepared piano, ~disklavier
2: bright piano, upright piano, ~player piano, ~pianola, house piano, stage piano, ~cimbalom piano
3: electric cp70, cp 70, cp80, yamaha cp70
4: honky tonk piano, honky tonk, honkytonk piano, honkytonk, saloon piano, barroom piano,
  bar room piano, ~tack piano, ~detuned piano, ragtime piano, out of tune piano
5: rhodes, fender rhodes, rhodes piano, electric piano, e piano, epiano, tine piano,
  suitcase piano, mellow keys
6: wurlitzer, wurlitzer piano, wurly, wurli, wurlie, reed piano, fm piano, fm electric piano,
  dx7 piano, dx piano, dx7, fm keys, ~cp73
7: harpsichord, cembalo, clavecin, ~virginal, ~spinet, ~clavichord, ~lautenwerk
8: clavinet, clav, funky clav, ~pianet
9: celesta, celeste, ~toy piano, ~dulcitone, ~keyboard glockenspiel
10: glockenspiel, glock, orchestra bells, ~metallophone, ~bell lyre, ~crotales, ~chime bars
11: music box, musical box, musicbox, ~hang drum, ~handpan, ~hand pan, ~tongue drum,
  ~steel tongue drum
12: vibraphone, vibes, vibraharp, ~gamelan gongs, ~saron, ~gender metallophone, ~bonang,
  ~glass armonica, ~glass harmonica, ~glass harp, ~singing bowl, ~tibetan bowl
13: marimba, ~balafon, ~bass marimba, ~amadinda, ~txalaparta
14: xylophone, xylo, ~gambang, ~ranat, ~xylorimba
15: tubular bells, tubular bell, tubular chimes, church bell, church bells, ~chimes, ~bells,
  ~bell, ~carillon, ~handbells, ~handbell, ~wind chimes
16: dulcimer, hammered dulcimer, ~santoor, ~santur, ~cimbalom, ~yangqin, ~psaltery, ~zither,
  ~qanun, ~kanun, ~hackbrett, ~kantele, ~autoharp, ~mountain dulcimer
17: drawbar organ, hammond, hammond organ, hammond b3, b3, b3 organ, b 3, organ drawbars,
  gospel organ
18: percussive organ, jazz organ, ~farfisa, ~vox continental, ~combo organ, ~transistor organ
19: rock organ, leslie organ
20: church organ, pipe organ, cathedral organ, ~portative organ, ~calliope organ, ~theatre organ,
  ~theater organ
21: reed organ, harmonium, ~pump organ, ~sheng, ~melodica, ~melodeon, ~shruti box, ~regal,
  ~barrel organ
22: accordion, squeezebox, squeeze box, piano accordion, musette, ~button accordion,
  ~hurdy gurdy, ~hurdygurdy, ~vielle a roue
23: harmonica, mouth organ, blues harp, blues harmonica, mouth harp, harps blues, ~jew's harp,
  ~jaw harp
24: tango accordion, bandoneon, bandoneón, concertina, ~english concertina
25: nylon guitar, nylon string guitar, nylon strings, classical guitar, spanish guitar,
  acoustic guitar nylon, nylon acoustic guitar, flamenco guitar, requinto, ~lute, ~theorbo,
  ~archlute, ~oud, ~ukulele, ~uke, ~cavaquinho, ~charango, ~vihuela, ~cuatro, ~guitarron, ~tres,
  ~guitalele, ~violao, ~tiple, ~pipa, ~ruan, ~liuqin, ~lyre, ~krar
26: acoustic guitar, steel guitar acoustic, steel string guitar, steel string acoustic guitar,
  steel strings, acoustic guitar steel, folk guitar, western guitar, fingerpicked guitar,
  strummed guitar, picked guitar, dreadnought, 12 string guitar, 12 string, twelve string,
  ~mandolin, ~mandola, ~bouzouki, ~irish bouzouki, ~baglama, ~saz, ~balalaika, ~domra,
  ~resonator guitar, ~dobro, ~slide guitar, ~cittern, ~tambura, ~tamburica, ~dutar, ~setar,
  ~tar lute, ~rubab, ~bandura
27: jazz guitar, electric guitar jazz, hollow body guitar, hollowbody guitar, archtop,
  archtop guitar, mellow guitar, ~gypsy jazz guitar, ~manouche guitar, ~pedal steel,
  ~pedal steel guitar, ~lap steel, ~lap steel guitar, ~hawaiian guitar, ~steel guitar
28: clean guitar, clean electric guitar, electric guitar clean, stratocaster, strat, telecaster,
  tele guitar, surf guitar, chorus guitar, jangly guitar, ~twangy guitar, ~baritone guitar,
  ~tremolo guitar, ~ambient guitar, ~reverb guitar
29: muted guitar, palm muted guitar, palm mute guitar, electric guitar muted, funk guitar,
  funky guitar, wah guitar, wah wah guitar, scratch guitar, skank guitar
30: overdriven guitar, overdrive guitar, crunchy guitar, crunch guitar, gritty guitar,
  dirty guitar, driven guitar, rock guitar, ~fuzz guitar
31: distortion guitar, distorted guitar, distorted electric guitar, heavy guitar, metal guitar,
  lead distortion guitar, power chord guitar, power chords, high gain guitar, shredding guitar,
  shred guitar, ~feedback guitar, ~down tuned guitar, ~7 string guitar, ~8 string guitar
32: guitar harmonics
41: violin, ~violino piccolo, ~viola d'amore, ~kemenche, ~kemence, ~erhu, ~gaohu, ~zhonghu,
  ~huqin, ~electric violin, ~rebab, ~baroque violin
42: viola, ~tenor violin
43: cello, violoncello, celli, ~viola da gamba, ~gamba, ~viol, ~baryton, ~morin khuur,
  ~electric cello, ~arpeggione
44: contrabass, bowed bass, bowed double bass, arco bass, orchestral bass, ~octobass, ~violone
45: tremolo strings, string tremolo
46: pizzicato strings, pizzicato, pizz, pizz strings, plucked strings, ~pizzicato violin
47: harp, orchestral harp, concert harp, celtic harp, ~lever harp, ~kora, ~guzheng, ~guqin,
  ~gayageum, ~lyre harp, ~kinnor, ~paraguayan harp, ~electric harp
48: timpani, kettledrum, kettle drum, timps
49: strings, string ensemble, string section, string orchestra section, violins section,
  orchestral strings, lush strings, ~solina, ~string machine, ~mellotron strings
50: slow strings, soft strings, warm strings, ~mellotron, ~string synth
51: synth strings, synthesizer strings, synth string
52: ~chamberlin, synth strings 2
53: choir, choir aahs, choir aah, aahs, aah choir, chorus voices, chorale voices, mixed choir,
  gregorian choir, ~vocals, ~vocal, ~voices, ~voice, ~singer, ~singing, ~female vocals,
  ~male vocals, ~soprano, ~alto, ~tenor, ~baritone, ~mezzo, ~countertenor, ~opera singer,
  ~children's choir, ~boys choir, ~chant, ~chants, ~monks, ~throat singing, ~gospel choir,
  ~vocalist, ~rapper, ~rap vocals, ~beatboxer
54: voice oohs, oohs, ooh choir, humming, hums, ~doo wop voices, ~backing vocals,
  ~background vocals, ~vocal harmonies, ~vocal chops, ~vocal chop
55: synth voice, synth vox, vox, ~vocoder, ~talkbox, ~talk box, ~robot voice, ~formant synth
56: orchestra hit, orchestral hit, orch hit, stab hit, orchestral stabs, orchestra stab
57: trumpet, ~cornet, ~flugelhorn, ~flugel, ~bugle, ~piccolo trumpet, ~natural trumpet, ~clarino,
  ~fanfare trumpet
58: trombone, bass trombone, ~sackbut, ~valve trombone, ~alto trombone
59: tuba, ~sousaphone, ~euphonium, ~baritone horn, ~ophicleide, ~helicon, ~cimbasso
60: muted trumpet, harmon mute trumpet, trumpet with mute, ~wah wah trumpet, ~harmon trumpet
61: french horn, horn, orchestral horn, ~alphorn, ~hunting horn, ~tenor horn, ~alto horn,
  ~wagner tuba, ~mellophone, ~shofar, ~natural horn
62: brass section, brass, brass ensemble, horn section, horns, low brass, brass stabs, horn stabs
63: synth brass, synth horn, 80s brass, jump brass, analog brass, analogue brass
64: soft synth brass, warm synth brass
65: soprano sax, soprano saxophone, ~sopranino sax
66: sax, saxophone, alto sax, alto saxophone, ~c melody sax
67: tenor sax, tenor saxophone
68: baritone sax, baritone saxophone, bari sax, bari, ~bass sax, ~bass saxophone
69: oboe, ~oboe d'amore, ~shawm, ~hautboy, ~baroque oboe, ~ciaramella
70: english horn, cor anglais, ~heckelphone
71: bassoon, ~contrabassoon, ~dulcian, ~crumhorn, ~krummhorn, ~didgeridoo, ~didjeridu, ~didge,
  ~rackett
72: clarinet, ~bass clarinet, ~basset horn, ~chalumeau, ~duduk, ~tarogato, ~alto clarinet,
  ~hulusi, ~balaban
73: piccolo, piccolo flute, ~fife
74: flute, concert flute, ~alto flute, ~bass flute, ~bansuri, ~traverso, ~dizi, ~irish flute,
  ~wooden flute, ~wood flute, ~fue, ~native american flute
75: recorder, block flute, blockflute, tenor recorder, alto recorder, soprano recorder,
  ~flageolet, ~gemshorn
76: pan flute, panflute, panpipe, pan pipes, panpipes, ~quena, ~siku, ~zampona, ~pan pipe
77: blown bottle, bottle blow, ~jug
78: shakuhachi, ~xiao, ~ney, ~nay, ~kaval, ~suling, ~hocchiku
79: whistle, human whistle, whistling, ~tin whistle, ~tinwhistle, ~penny whistle, ~pennywhistle,
  ~irish whistle, ~low whistle, ~theremin, ~slide whistle, ~ondes martenot, ~musical saw,
  ~singing saw
80: ocarina, ~xun, ~vessel flute
81: square lead, square wave, square synth, square wave lead, chiptune lead, pulse lead,
  pulse wave, chip lead, ~8 bit synth, ~chip synth, ~gameboy, ~game boy, ~nes synth
82: saw lead, sawtooth, sawtooth lead, saw wave, saw synth, synth lead, lead synth, ~supersaw,
  ~super saw, ~supersaw lead, ~hoover, ~hoover synth, ~trance lead, ~acid lead, ~303 lead,
  ~analog lead, ~analogue lead, ~moog lead, ~moog, ~minimoog, ~screech lead
83: calliope lead, calliope, steam organ, ~fairground organ, ~triangle lead, ~sine lead
84: chiff lead, chiff
85: charang lead, charang, guitar lead synth
86: voice lead, solo vox, vocal lead synth
87: fifths lead, fifth lead, fifths synth
88: bass and lead, bass lead synth
89: new age pad, fantasia, ~bell pad, ~bellpad
90: warm pad, pad, synth pad, soft pad, analog pad, analogue pad, ambient pad, lush pad,
  ~juno pad, ~juno, drone, ~prophet pad, ~evolving pad, ~string pad, ~dark pad
91: polysynth, polysynth pad, poly synth, synth, synthesizer, synthesiser, synth chords,
  synth stab, ~analog synth, ~analogue synth, ~modular synth, ~keytar, ~jupiter 8, ~prophet 5,
  ~oberheim, ~ob xa, ~saw pad, ~house stab, ~rave stab
92: choir pad, voice pad, vocal pad, ~mellotron choir
93: bowed pad, bowed glass pad, glass pad, ~bowed glass
94: metallic pad, metal pad
95: halo pad
96: sweep pad, filter sweep pad
97: ice rain, rain fx
98: soundtrack pad, cinematic pad
99: crystal bells, ~synth bells, ~synth bell, ~fm bells, ~bell synth, ~digital bells, ~pluck,
  ~plucks, ~synth pluck, ~plucked synth, ~pluck synth, ~arp synth, ~synth arp
100: atmosphere pad, ~atmospheric guitar, ~granular pad
101: brightness pad, bright pad
102: goblin pad
103: echoes pad, echo drops
104: sci fi pad, scifi pad, star theme
105: sitar, ~surbahar, ~veena, ~vina, ~tanpura, ~sarod, ~electric sitar, ~dilruba, ~esraj
106: banjo, 5 string banjo, five string banjo, ~banjolele, ~banjitar, ~ngoni, ~gimbri, ~guembri,
  ~akonting, ~tenor banjo
107: shamisen, ~sanxian, ~sanshin, ~biwa, ~persian tar, ~dan ty ba
108: koto, ~geomungo, ~dan tranh, ~bass koto
109: kalimba, thumb piano, mbira, ~sansula, ~lamellophone, ~likembe, ~array mbira
110: bagpipe, bagpipes, highland pipes, ~uilleann pipes, ~uillean pipes, ~gaita, ~zampogna,
  ~smallpipes, ~pipes, ~dudelsack
111: fiddle, country fiddle, irish fiddle, ~nyckelharpa, ~hardanger fiddle, ~gadulka, ~sarangi,
  ~crwth, ~rebec, ~gusle, ~lira
112: shanai, shehnai, ~zurna, ~suona, ~mizmar, ~sorna, ~nadaswaram, ~bombarde, ~piri, ~rhaita
113: tinkle bell, ~sleigh bells, ~finger cymbals, ~jingle bells, ~antique cymbals, ~zills
114: agogo bells
115: steel drums, steel drum, steel pan, steelpan, steelpans, steel pans, pans steel
116: wood block
117: taiko, taiko drum, taiko drums, ~odaiko, ~surdo, ~bass drum ensemble, ~war drums,
  ~epic drums, ~cinematic drums, ~tribal drums, ~bodhran
118: melodic tom, melodic toms, roto toms, rototoms
119: synth drum, simmons, syndrum
120: reverse cymbal, reversed cymbal
121: guitar fret noise, fret noise
122: breath noise
123: ocean waves sound, noise sweep, white noise sweep, noise riser
124: bird tweet, birdsong, bird sounds
125: telephone ring
126: helicopter sound
127: applause sound
128: gunshot sound
"""

_BASSES: Final = """
33: acoustic bass, upright bass, upright, double bass, doublebass, string bass, standup bass,
  stand up bass, contrabass pizzicato, jazz bass upright, walking bass, walking bassline,
  walking bass line, bull fiddle, bass fiddle, bass violin, slap upright bass, ~washtub bass,
  ~guitarron bass, ~acoustic bass guitar, ~tea chest bass
34: bass guitar, electric bass, finger bass, fingered bass, fingerstyle bass,
  electric bass finger, precision bass, p bass, jazz bass, jbass, j bass, fender bass, rock bass,
  motown bass, funk bass, ~dub bass, ~reggae bass
35: pick bass, picked bass, electric bass pick, plectrum bass, punk bass, ~fuzz bass,
  ~distorted bass
36: fretless, fretless bass, fretless bass guitar
37: slap bass, slapped bass, slap and pop bass, slap bass 1
38: slap bass 2, ~popped bass
39: synth bass, synthesizer bass, bass synth, synth bassline, synth bass 1, sub bass, sub,
  808 bass, 808 sub, ~acid bass, ~303, ~tb 303, ~tb303, ~acid line, ~acid bassline, ~moog bass,
  ~reese, ~reese bass, ~wobble bass, ~growl bass, ~analog bass, ~analogue bass, ~saw bass, ~donk,
  ~rolling bass, ~deep bass, ~sine bass
40: synth bass 2, rubber bass, ~fm bass, ~square bass, ~plucky bass, ~lately bass
"""

_ROLES_IN_WORDS: Final = """
melody 31: lead guitar, shredding lead guitar
melody 28: clean lead guitar
chords 28: rhythm guitar
melody 41: lead violin, first violin, violin i, fiddle lead
counter 41: second violin, violin ii
chords 26: strummed acoustic guitar, acoustic rhythm guitar
arpeggio 99: arp, arpeggiator, arpeggiated synth, synth arpeggio, synth arpeggios
pad 49: string pads
"""

# Words that leave the choice to the genre: group program: phrases.
_GENERAL: Final = """
bass 34: bass, bassline, bass line, basses, low end
guitar 26: guitar
electric guitar 28: electric guitar
organ 17: organ
keys 5: keys, keyboard
"""

_KITS: Final = """
1: standard kit, acoustic drums, acoustic kit, acoustic drum kit, live drums, real drums,
  studio drums, natural drums, live drum kit
9: room kit, room drums, roomy drums
17: power kit, rock drums, rock kit, heavy drums, big drums, metal drums, arena drums,
  stadium drums, punchy drums, double kick, blast beat, blast beats, double bass drum
25: electronic drums, electronic kit, electronic drum kit, electro drums, edm drums,
  electronic beat, linn drum, linndrum, lm 1, dmx, gated drums, 909, tr 909, tr909, 909 drums,
  909 kit, 707, 606, techno drums, house drums, glitch drums, glitchy drums
26: analogue kit, analog kit, analogue drums, analog drums, 808, tr 808, tr808, 808 drums,
  808 kit, drum machine, trap drums, hip hop drums, lofi drums, dusty drums,
  boom bap drums, synth drums, programmed drums, beat box, beatbox, roland 808, cr 78,
  drumcomputer
33: jazz kit, jazz drums, swing drums, bebop drums, ride cymbal
41: brushes, brush kit, brushed drums, brush drums, drums with brushes, brushed kit,
  brushed snare, brush snare, drum brushes, jazz brushes, drums brushes
49: orchestra kit, orchestral drums, orchestral percussion, concert bass drum,
  concert percussion, marching drums, marching snare, military drums, military snare,
  snare rolls, field drums
"""
_ANY_KIT: Final = """
drums, drum, drum kit, drumkit, drum set, drumset, kit, trap set, drumming, drummer, backbeat,
breakbeat, breakbeats, drum break, drum loop, drum groove, drum beat, drum track, drum part,
drum pattern, drum solo, drum fill, drum fills, amen break, break beat, percussion kit,
four on the floor kick
"""
_PIECES: Final = """
kick, kick drum, kicks, bass drum, snare, snare drum, snares, hat, hats, hi hat, hihat, hi hats,
hihats, high hat, closed hat, open hat, clap, claps, hand clap, handclaps, hand claps, rimshot,
rimshots, rim shot, side stick, cross stick, tom, toms, tom tom, floor tom
crash cymbal, cymbal, cymbals, splash cymbal, rims, finger snaps, snaps, finger snap
"""
_PERCUSSION: Final = """
percussion, hand percussion, hand drums, hand drum, latin percussion, light percussion,
  world percussion,
african percussion, ethnic percussion, auxiliary percussion, conga, congas, tumbadora, bongo,
  bongos,
timbales, timbale, shaker, shakers, egg shaker, maracas, maraca, tambourine, tambourines, riq,
  pandeiro,
cowbell, cowbells, clave, claves, guiro, güiro, reco reco, cabasa, cabaza, afuche, triangle,
  cuica,
cuíca, vibraslap, agogo, agogos, agogô, woodblock, woodblocks, temple block, temple blocks,
  castanets,
palmas, djembe, darbuka, doumbek, dumbek, tabla, tablas, cajon, cajón, udu, dhol, dholak,
frame drum, frame drums, bendir, daf, mridangam, batá, bata drums, repinique, tamborim, caixa,
ganza, caxixi, rainstick, rain stick, talking drum, dundun, ashiko, tan tan, tombak, zarb, riqq,
  spoons,
washboard, foot stomps, foot stomp, gong, gongs, tam tam, mark tree, bar chimes,
cabassa, qraqeb, shekere, log drum, slit drum, ghatam, kanjira, pakhawaj, janggu, buk
"""

_ENSEMBLES: Final = """
string quartet: violin 1, violin 2, viola, cello
string quintet: violin 1, violin 2, viola, cello, contrabass
string trio: violin, viola, cello
string sextet: violin 1, violin 2, viola 1, viola 2, cello 1, cello 2
string orchestra: violin 1, violin 2, viola, cello, contrabass
strings quartet: violin 1, violin 2, viola, cello
piano trio: piano, violin, cello
piano quartet: piano, violin, viola, cello
piano quintet: piano, violin 1, violin 2, viola, cello
clarinet quintet: clarinet, violin 1, violin 2, viola, cello
flute quartet: flute, violin, viola, cello
clarinet trio: clarinet, cello, piano
wind quintet: flute, oboe, clarinet, french horn, bassoon
woodwind quintet: flute, oboe, clarinet, french horn, bassoon
woodwind quartet: flute, oboe, clarinet, bassoon
woodwind trio: flute, clarinet, bassoon
wind trio: oboe, clarinet, bassoon
wind ensemble: flute, oboe, clarinet, alto sax, bassoon, trumpet, french horn, trombone, tuba,
  timpani
concert band: flute, oboe, clarinet, alto sax, bassoon, trumpet, french horn, trombone, tuba,
  timpani
woodwinds: flute, oboe, clarinet, bassoon
woodwind: flute, oboe, clarinet, bassoon
woodwind section: flute, oboe, clarinet, bassoon
winds: flute, oboe, clarinet, bassoon
wind section: flute, oboe, clarinet, bassoon
brass quintet: trumpet 1, trumpet 2, french horn, trombone, tuba
brass quartet: trumpet 1, trumpet 2, trombone, tuba
brass trio: trumpet, french horn, trombone
brass band: trumpet 1, trumpet 2, french horn, trombone, tuba, drums
marching band: piccolo, clarinet, trumpet, french horn, trombone, tuba, marching drums
military band: piccolo, clarinet, trumpet, french horn, trombone, tuba, marching drums
saxophone quartet: soprano sax, alto sax, tenor sax, baritone sax
sax quartet: soprano sax, alto sax, tenor sax, baritone sax
sax section: alto sax, tenor sax, baritone sax
jazz trio: piano, upright bass, jazz drums
piano jazz trio: piano, upright bass, jazz drums
jazz piano trio: piano, upright bass, jazz drums
organ trio: hammond, jazz guitar, jazz drums
jazz organ trio: hammond, jazz guitar, jazz drums
jazz guitar trio: jazz guitar, upright bass, jazz drums
jazz duo: piano, upright bass
jazz quartet: tenor sax, piano, upright bass, jazz drums
jazz quintet: trumpet, tenor sax, piano, upright bass, jazz drums
jazz sextet: trumpet, tenor sax, trombone, piano, upright bass, jazz drums
jazz combo: tenor sax, piano, upright bass, jazz drums
jazz band: trumpet, tenor sax, trombone, piano, upright bass, jazz drums
jazz ensemble: trumpet, tenor sax, trombone, piano, upright bass, jazz drums
bebop quintet: trumpet, alto sax, piano, upright bass, jazz drums
big band: alto sax, tenor sax, baritone sax, trumpet 1, trumpet 2, trombone 1, trombone 2, piano,
  jazz guitar, upright bass, jazz drums
swing band: alto sax, tenor sax, baritone sax, trumpet 1, trumpet 2, trombone 1, trombone 2,
  piano, jazz guitar, upright bass, jazz drums
dixieland band: trumpet, clarinet, trombone, banjo, tuba, jazz drums
bossa trio: nylon guitar, upright bass, brushes
rhythm section: piano, bass, drums
drums and bass: drums, bass
bass drums: bass, drums
rock band: overdriven guitar, clean guitar, bass guitar, drums
rock trio: overdriven guitar, bass guitar, drums
power trio: overdriven guitar, bass guitar, drums
blues band: overdriven guitar, hammond, bass guitar, drums
blues trio: overdriven guitar, bass guitar, drums
metal band: lead guitar, distortion guitar, pick bass, power kit
punk band: distortion guitar, pick bass, power kit
pop band: piano, clean guitar, bass guitar, drums
indie band: clean guitar, overdriven guitar, bass guitar, drums
folk band: acoustic guitar, fiddle, banjo, upright bass
folk trio: acoustic guitar, fiddle, upright bass
country band: acoustic guitar, clean guitar, fiddle, bass guitar, drums
bluegrass band: banjo, fiddle, mandolin, acoustic guitar, upright bass
celtic band: tin whistle, fiddle, accordion, acoustic guitar, bodhran
irish band: tin whistle, fiddle, accordion, acoustic guitar, bodhran
klezmer band: clarinet, fiddle, accordion, upright bass
klezmer trio: clarinet, accordion, upright bass
mariachi: trumpet 1, trumpet 2, violin 1, violin 2, nylon guitar, guitarron bass
mariachi band: trumpet 1, trumpet 2, violin 1, violin 2, nylon guitar, guitarron bass
salsa band: trumpet, trombone, piano, bass guitar, congas, timbales
funk band: muted guitar, clavinet, brass section, slap bass, drums
soul band: electric piano, clean guitar, brass section, bass guitar, drums
steel band: steel drums 1, steel drums 2, bass guitar, drums
gamelan: saron, bonang, gong
gamelan ensemble: saron, bonang, gong
orchestra: flute, oboe, clarinet, bassoon, french horn, trumpet, trombone, tuba, timpani,
  violin 1, violin 2, viola, cello, contrabass
full orchestra: flute, oboe, clarinet, bassoon, french horn, trumpet, trombone, tuba, timpani,
  violin 1, violin 2, viola, cello, contrabass
symphony orchestra: flute, oboe, clarinet, bassoon, french horn, trumpet, trombone, tuba,
  timpani, violin 1, violin 2, viola, cello, contrabass
orchestral: strings, french horn, flute, timpani
chamber orchestra: flute, oboe, french horn, violin 1, violin 2, viola, cello, contrabass
chamber ensemble: flute, clarinet, violin, cello, piano
baroque ensemble: violin 1, violin 2, cello, harpsichord
baroque orchestra: oboe, violin 1, violin 2, viola, cello, harpsichord
trio sonata: violin 1, violin 2, cello, harpsichord
satb: soprano, alto, tenor, bass voice
satb choir: soprano, alto, tenor, bass voice
four part choir: soprano, alto, tenor, bass voice
a cappella: soprano, alto, tenor, bass voice
acappella: soprano, alto, tenor, bass voice
a capella: soprano, alto, tenor, bass voice
acapella: soprano, alto, tenor, bass voice
barbershop quartet: soprano, alto, tenor, bass voice
vocal quartet: soprano, alto, tenor, bass voice
recorder quartet: soprano recorder, alto recorder, tenor recorder, recorder
recorder consort: soprano recorder, alto recorder, tenor recorder, recorder
"""

KIT_PIECES: Final = phrases(_PIECES)

GROUPS: Final = {
    "piano": "piano", "saxophone": "sax", "sax": "sax", "synth": "synth", "synthesizer": "synth",
    "synthesiser": "synth", "pad": "pad", "synth pad": "pad", "strings": "strings",
    "vocals": "voice", "vocal": "voice", "voices": "voice", "voice": "voice", "singing": "voice",
    "brass": "brass", "horns": "brass", "choir": "voice", "lead": "lead",
}  # fmt: skip
"""Precise words whose negation reaches further: "no synth" means none of them."""


def _sounds() -> dict[str, Sound]:
    found: dict[str, Sound] = {}
    for text, role in ((_PITCHED, ""), (_BASSES, "bass")):
        for phrase, program in table(text).items():
            found[phrase.lstrip("~")] = Sound(
                int(program),
                role,
                lacking=phrase[0] == "~",
                group=GROUPS.get(phrase.lstrip("~"), ""),
            )
    for phrase, meaning in table(_ROLES_IN_WORDS).items():
        role, program = meaning.split()
        found[phrase] = Sound(int(program), role, group=GROUPS.get(phrase, ""))
    for phrase, meaning in table(_GENERAL).items():
        group, program = meaning.rsplit(" ", 1)
        found[phrase] = Sound(int(program), "bass" if group == "bass" else "", group=group)
    for phrase, program in table(_KITS).items():
        found[phrase] = Sound(int(program), "drums", drums=True)
    for phrase in (*phrases(_ANY_KIT), *KIT_PIECES):
        found[phrase] = Sound(1, "drums", drums=True, group="drums")
    for phrase in phrases(_PERCUSSION):
        found[phrase] = Sound(1, "percussion", drums=True, group="percussion")
    found["bass voice"] = Sound(53, "bass", lacking=True, group="voice")
    return found


def _members() -> dict[str, list[str]]:
    """Ensemble → its instruments; a line without a colon goes on with the ensemble before it."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in _ENSEMBLES.strip().splitlines():
        before, colon, after = line.partition(":")
        name = before.strip() if colon else name
        found.setdefault(name, []).extend(
            part.strip() for part in (after if colon else line).split(",") if part.strip()
        )
    return found


INSTRUMENTS: Final = _sounds()
ENSEMBLES: Final[dict[str, tuple[str, ...]]] = {
    name: tuple(members) for name, members in _members().items()
} | dict.fromkeys(
    ("full band", "whole band", "band", "full ensemble", "backing band", "full arrangement"), ()
)
SIZES: Final = {
    "duet": 2, "duo": 2, "trio": 3, "quartet": 4, "quintet": 5, "sextet": 6, "septet": 7,
    "octet": 8,
}  # fmt: skip
