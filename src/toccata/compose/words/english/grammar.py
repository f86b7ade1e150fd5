"""The small words of English that steer a request: no, only, with, make it, twice, a half."""

from __future__ import annotations

from typing import Any, Final

from ..language import phrases, table

NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
} | {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
    "dozen": 12,
}

COMMON: Final = phrases("""
        a, about, above, across, actually, add, after, again, all, almost, along, also,
        always, am, an, and, another, any, anything, are, around, as, ask, at, away, back,
        bad, be, beautiful, because, been, before, behind, being, best, better, between, big,
        bit, both, bring, but, by, can, can't, could, couldn't, create, compose, composed,
        cut, day, days, did, do, does, doesn't, doing, don't, done, down, during, each, easy,
        either, else, end, enough, even, ever, every, everything, exactly, far, feel,
        feeling, feels, few, find, first, for, friend, from, full, game, generate, get, gets,
        give, given, go, goes, going, good, got, great, had, has, have, he, hello, help, her,
        here, hey, hi, him, his, how, i, i'd, i'll, i'm, i've, idea, if, im, in, inside,
        instead, into, is, isn't, it, it's, its, itself, just, keep, kind, kinda, know, last,
        later, leave, less, let, let's, level, like, little, look, looking, looks, lot, lots,
        love, made, main, make, making, many, may, maybe, me, mean, might, mine, mix, more,
        most, movie, much, music, musical, must, my, myself, need, needs, never, new, next,
        nice, no, none, not, nothing, now, of, off, often, okay, ok, old, on, once, one,
        only, onto, open, or, other, our, out, over, own, part, parts, people, perfect,
        perhaps, piece, pieces, place, play, played, player, players, playing, plays, please,
        plus, pls, pretty, probably, put, quite, rather, ready, real, really, record, right,
        same, say, scene, see, she, should, show, side, sides, simple, since, single, so,
        some, something, somewhat, somewhere, song, songs, soon, sort, sound, sounding,
        sounds, start, starts, still, stop, student, students, stuff, style, styled, such,
        take, takes, tell, than, thank, thanks, that, that's, the, their, them, then, there,
        these, they, thing, things, think, this, those, though, through, throughout, time,
        times, to, today, together, tomorrow, tonight, too, top, total, touch, toward,
        towards, track, tracks, try, tune, tunes, turn, two, type, under, unless, until, up,
        upon, us, use, used, using, usual, very, via, vibe, vibes, video, wait, want, wanted,
        wants, was, watch, way, we, well, went, were, what, whatever, when, where, which,
        while, who, whole, why, will, with, within, without, won't, work, works, would,
        write, written, yeah, yes, yet, you, your, you're, youtube, podcast, project, film,
        class, lesson, kids, kid, children, teacher, school, background, instrumental,
        instrumentals, instruments, instrument, arrangement, arranged, composition, version,
        cover, original, demo, sample, samples, tutorial, beginner, beginners, advanced,
        intermediate, practice, exercise, backing, jam, session, album, playlist, stream,
        streaming, app, website, intro, scene, trailer, short, ad, advert, commercial, wanna,
        gonna, gotta, gimme, u, ur, n, w, s, t, re, ve, ll, d, etc, eg, ie, vs, aka, asap,
        bpm, key, scale, mode, tempo, meter, metre, signature, bar, bars, measure, measures,
        beat, beats, per, minute, minutes, second, seconds, note, notes, chord, chords,
        groove, rhythm, rhythms, rhythmic, harmony, harmonies, progression, section,
        sections, form, structure, loop, loops, length, duration, long, ish, based, inspired,
        reminds, reminiscent, evokes, evoking, capturing, captures, suits, suitable, fits,
        fitting, think, imagine, picture, walk, walking, late, early, nightclub, man, woman,
        guy, girl, boy, world, life, lives, thinking, studying, study, working, reading,
        driving, running, run, sitting, drinking, waiting, looking, watching, dancing, dance,
        sings, made, composer, producer, musician, musicians, band's, duet, duo, solo, voice,
        lines, line, low, high, mid, middle, bottom, rich, thick, thin, big, small, light,
        busy, tight, loose, clean, smooth, rough, raw, steady, strong, subtle, deep, lush,
        wide, bright, crisp, punchy, vintage, classic, modern, old, oldschool, retro,
        authentic, organic, typical, traditional, standard, contemporary, feat, featuring,
        featured, including, include, includes, consisting, consists, contains, comprising,
        made, ideally, preferably, roughly, approximately, approx, circa, exactly, precisely,
        strictly,
    """)

MUSICAL: Final = phrases("""
        reverb, delay, echo, autotune, auto tune, sidechain, sidechained, side chain,
        sidechaining, vinyl crackle, vinyl noise, tape hiss, tape saturation, compression,
        eq, mastered, mastering, distortion effect, chorus effect, flanger, phaser, wah,
        panning, stereo, mono, 8d audio, binaural beats, white noise, field recording,
        field recordings, foley, sampled, samples of, sample flip, lyrics, lyric, words,
        rap verse, drop d, drop d tuning, drop c, drop c tuning,
        drop tuning, key change, key changes, modulation, modulate, modulates, modulating,
        tempo change, tempo changes, accelerando, ritardando, rallentando, rubato, ritenuto,
        speeding up, speeds up, speed up, slowing down, slows down, slow down, gets faster,
        getting faster, meter change, meter changes, changing meters, mixed meter,
        polyrhythm, polyrhythms, polyrhythmic, polymeter, syncopated, syncopation, hemiola,
        swung eighths, swung sixteenths, straight eighths, triplets, triplet feel, half time,
        half time feel, double time, double time feel, ghost notes, rolls, hi hat rolls,
        triplet hats, counterpoint, contrapuntal, imitation, ostinato, pedal point,
        call and response, parallel fifths, voice leading, quartal, quartal harmony,
        reharmonization, tritone substitution, tritone subs, ii v i, two five one,
        rhythm changes, coltrane changes, borrowed chords, modal interchange, chromaticism,
        dissonance, dissonant, staccato, legato, marcato, tenuto, portato, trills, trill,
        tremolo, vibrato, glissando, glissandi, portamento, pitch bend, slides, bends,
        hammer ons, harmonics, octave doubling, unison, microtonal, quarter tones,
        just intonation, tuning, 432 hz, 432hz, 440 hz, a 440, fade in, fermata, grace notes,
        ornaments, ornamented, improvised, improvisation, cadenza, fortissimo, pianissimo,
        forte, mezzo forte, filter sweep, filter sweeps, riser fx, risers, impacts,
        glitch effects, lo fi filter, bitcrushed, bitcrusher, tape stop, scratching,
        turntable, turntables, dj scratches, stutter, chopped samples, chopped and screwed,
        samples
    """)

_ROLES: Final = """
melody: melody, melodies, lead, lead line, tune, topline, top line, main theme, main melody,
  lead melody, melodic line, solo, solos, soloist, soloing, theme, motif, hook, lead part,
  melody line, leads, riff, riffs, licks
counter: counter melody, countermelody, counterline, counter line, second voice, harmony line,
  obbligato, fills
chords: chords, comping, comp, comps, accompaniment, accompanying, accompanies, harmony,
  harmonies, chord, stabs, strumming, strums, strummed, rhythm part, chord progression, voicings,
  backing chords, accompany
pad: pad, pads, drone, drones, sustained chords, swells, wash, washes, bed, background pad,
  sustained notes
arpeggio: arpeggio, arpeggios, arpeggi, arp, arps, arpeggiated, arpeggiating, broken chords,
  fingerpicking, alberti bass, fingerpicked, picking, plucking, arpeggiated chords
bass: bass, bassline, bass line, basslines, bass notes, low notes, walking bass, bass part
"""

FLAT: Final = phrases("flat, flats")
GRAMMAR: Final[dict[str, Any]] = {
    "plurals": (
        ("ies", "y"),
        ("shes", "sh"),
        ("ches", "ch"),
        ("xes", "x"),
        ("ss", "ss"),
        ("us", "us"),
        ("'s", ""),
        ("s", ""),
    ),
    "beat_words": phrases("beat, beats, groove, grooves, beatz, type beat"),
    "roles": table(_ROLES),
    "beat_units": {
        "quarter": 1.0,
        "quarter note": 1.0,
        "crotchet": 1.0,
        "♩": 1.0,
        "q": 1.0,
        "quarter notes": 1.0,
        "dotted quarter": 1.5,
        "dotted quarter note": 1.5,
        "dotted crotchet": 1.5,
        "dotted ♩": 1.5,
        "half": 2.0,
        "half note": 2.0,
        "minim": 2.0,
        "𝅗𝅥": 2.0,
        "half notes": 2.0,
        "dotted half": 3.0,
        "dotted half note": 3.0,
        "dotted minim": 3.0,
        "whole note": 4.0,
        "semibreve": 4.0,
        "eighth": 0.5,
        "eighth note": 0.5,
        "quaver": 0.5,
        "♪": 0.5,
        "8th note": 0.5,
        "8th": 0.5,
        "eighth notes": 0.5,
        "dotted eighth": 0.75,
        "dotted eighth note": 0.75,
        "dotted quaver": 0.75,
        "sixteenth": 0.25,
        "sixteenth note": 0.25,
        "semiquaver": 0.25,
    },
    "tempo_units": phrases("""
        bpm, bpms, beats per minute, beats a minute, beats per min, beats/minute, b p m,
        beats minute, to the minute, mm, clicks per minute, bmp, pbm
    """),
    "tempo_labels": phrases("""
        tempo, bpm, speed, tempo of, tempo is, speed of, metronome, metronome at,
        clocking in at, m m, mm, pulse of, beats per minute
    """),
    "bar_units": phrases("bar, bars, measure, measures, barz"),
    "time_units": {
        "minute": 60.0,
        "minutes": 60.0,
        "min": 60.0,
        "mins": 60.0,
        "second": 1.0,
        "seconds": 1.0,
        "sec": 1.0,
        "secs": 1.0,
        "hour": 3600.0,
        "hours": 3600.0,
        "hr": 3600.0,
        "hrs": 3600.0,
        "minuets": 60.0,
        "minuts": 60.0,
    },
    "chorus_units": phrases("chorus, choruses, cycle, cycles, round, rounds, times through"),
    "repeats": {"once": 1, "twice": 2, "thrice": 3},
    "repeat_units": phrases("time, times, repeat, repeats, repetition, repetitions, x"),
    "halves": {
        "half a": 0.5,
        "half an": 0.5,
        "half": 0.5,
        "a half": 0.5,
        "a couple of": 2.0,
        "a couple": 2.0,
        "couple of": 2.0,
        "a few": 3.0,
        "a": 1.0,
        "an": 1.0,
        "one and a half": 1.5,
        "quarter of a": 0.25,
        "three quarters of a": 0.75,
        "several": 4.0,
    },
    "and_a_half": ("and a half", "and half"),
    "seed_labels": phrases("seed, random seed, rng seed"),
    "title_labels": phrases("called, titled, entitled, named, title, name it, call it, title it"),
    "negators": phrases("""
        no, not, without, w o, minus, sans, except, excluding, exclude, don't use,
        don't want, dont want, dont use, don't add, dont add, don't include, do not use,
        do not want, do not add, do not include, never, leave out, skip, lose, hold the,
        instead of, rather than, in place of, replacing, anything but, other than, drop the,
        drop that, omit, omitting, lacking, avoid, avoiding, free of, cut the, cut out, zero,
        no more, isn't, aint, ain't, nor, everything but, remove, minus the, lose the, ditch,
        ditch the, forget the, get rid of, stay away from, stays away from, hates, hate,
        neither, mute, mute the, take out, never mind the, nix, nix the, less the,
        nothing like, without any, without the, not a, not in, not any, not at, kill the,
        doesn't need, doesn't have, don't need, doesnt need, dont need
    """),
    "after_negators": phrases("none, free, off, excluded, removed"),
    "less": "less",
    "softeners": phrases("""
        too, so, overly, very, that, all that, super, quite, really, particularly, terribly,
        necessarily, as, extremely
    """),
    "contrast": phrases("""
        but, with, just, only, please, though, however, yet, make, use, using, add, keep,
        instead, in, at, for, then, so, while, because, since, plus, over, played, let, give,
        around, about, which, where, very, more, to, on
    """),
    "alternatives": phrases("or, nor"),
    "joiners": phrases("and, or, nor, plus, with"),
    "corrections": phrases("""
        no wait, no, nah, nope, actually, or rather, rather, make it, make that,
        scratch that, wait, hang on, hold on, sorry, i mean, i meant, or better, better,
        on second thought, on second thoughts, correction, change it to, change that to,
        changed my mind, no make it, oops, my bad, strike that, instead make it, let's say,
        lets say, let's make it, lets make it, edit, nevermind, never mind, rather make it,
        instead, forget that, no let's do, but actually, hmm, err, switch to, not but
    """),
    "transitions": phrases("""
        then, modulating to, modulates to, modulate to, moving to, moves to, going to,
        goes to, shifting to, shifts to, changing to, changes to, up to, ending in, ends in,
        ending at, before, and later, later, speeding up to, speeds up to, slowing to,
        slows to, into, accelerating to, turning into, turns into, becoming, bridge,
        chorus in, chorus, outro, to, switching to, switches to
    """),
    "only_before": phrases("""
        only, just, solo, solely, nothing but, purely, only a, just a, only the, just the,
        exclusively, unaccompanied, solo for, lone, single, a single, one lone, a lone,
        simply
    """),
    "only_after": phrases("""
        only, alone, solo, by itself, by themselves, unaccompanied, on its own,
        and nothing else, nothing else, exclusively, on their own, and that's it,
        and that's all, that's it
    """),
    "alone": phrases("""
        unaccompanied, solo instrument, one instrument, single instrument, solo piece,
        one player, monophonic
    """),
    "having": phrases("with, featuring, has, having"),
    "heads": phrases("in, for, at, of, by, lasting"),
    "articles": phrases("a, an, the, some, this, my, one, that, your, our"),
    "at_words": phrases("""
        at, around, about, approximately, approx, roughly, circa, ca, near, exactly, ~, @,
        of, is, to, nearly, precisely, say, maybe, something like, like
    """),
    "in_words": phrases("in, into"),
    "key_words": phrases("key, tonality, tonic, tonal center, tonal centre, keys, key signature"),
    "of_words": phrases("of, is, as, to, like, be, ="),
    "with_words": phrases("""
        with, featuring, feat, including, plus, on, for, using, instruments, instrument,
        instrumentation, by, add, w, and, of, ft, then, lineup, ensemble, band
    """),
    "role_verbs": phrases("""
        plays, play, playing, on, for, as, doing, does, taking, takes, carrying, carries,
        handles, handling, providing, provides, holding, holds, doubling, covers, covering
    """),
    "passing_roles": phrases("""
        solo, solos, soloing, soloist, hook, riff, riffs, licks, theme, motif, fills,
        strumming, strums, strummed, stabs, fingerpicking, fingerpicked, picking, plucking,
        swells, wash, washes, bed, voicings
    """),
    "ensure_words": phrases("""
        bassline, bass line, low end, kick, kick drum, kicks, hats, hat, hi hat, hi hats,
        hihat, hihats, snare, snares, snare drum, clap, claps, handclaps, hand claps,
        rimshot, rimshots, rim shot, side stick, cymbal, cymbals, drum fill, drum fills,
        drum groove, backbeat, breakbeat, breakbeats, sub bass, acid bass, acid line,
        acid bassline, reese, reese bass, wobble bass, growl bass, donk, rolling bass, sub,
        walking bass,
        walking bassline, walking bass line, ride cymbal, four on the floor kick, percussion,
        shaker, shakers, tambourine, arp, arpeggiator, power chords, crash cymbal,
        drum break, amen break, brushed snare, snaps, finger snaps, 808, 808 drums, 909, 909 drums,
        tr 808, tr 909, drum machine, double kick, double bass drum, blast beat, blast beats
    """),
    "weak_corrections": phrases("""
        make it, make that, let's say, lets say, instead, rather, edit, let's make it,
        lets make it, instead make it, rather make it, better, switch to
    """),
    "whole_roles": phrases("""
        melody, lead, chords, accompaniment, pad, pads, arpeggio, arpeggios, harmony,
        counter melody, countermelody
    """),
    "loose_ensembles": phrases("orchestral, woodwind, winds, band"),
    "swaps": phrases("instead of, rather than, in place of, replacing"),
    "pair_words": phrases("pair, couple"),
    "plays": phrases("""
        plays, play, playing, played, on, for, doing, does, do, taking, takes, take,
        carrying, carries, carry, handles, handling, as, is, with, the, a, an, providing,
        provides, provide, holding, holds, hold, singing, sings, doubling, like, gets, has,
        plus, laying, lays, down, main, nice, simple, gentle, soft, slow, warm, big, low,
        high, steady, lovely, little, long, in, to, should, will, can, walking
    """),
    "between": phrases("""
        on, by, from, played, in, the, a, an, with, for, is, should, be, to, comes, carried,
        handled, sung, taken, performed, given, some, solo, soft, warm, of
    """),
    "another": phrases("another, second, extra, additional, one more"),
    "flats": FLAT,
    "sharps": phrases("sharp, sharps"),
    "naturals": phrases("natural"),
    "article_letter": "a",
    "intervals": phrases("""
        third, thirds, second, seconds, sixth, sixths, seventh, sevenths, 7th, 7ths, 9th,
        9ths, 3rd, 3rds, 6th, 6ths, 2nd, ninth, ninths, 7, 9, 11, 13, 6, triad, triads,
        league, problem, detail, changes, change, issue
    """),
    "mode_only_nouns": phrases("""
        key, keys, mood, feel, feeling, mode, tonality, chord, chords, scale, vibe, sound,
        flavor, flavour, tinge, song, piece, tune, groove, vamp, jam, melody, beat, blues,
        track, progression, ballad, riff, tone, atmosphere, ambience, loop, waltz, theme
    """),
    "meter_words": phrases("""
        time, meter, metre, feel, time signature, signature, groove, beat, rhythm, swing,
        waltz, pulse
    """),
    "note_words": phrases("""
        note, notes, hat, hats, hi, triplet, triplets, speed, of, cup, time feel, swing grid,
        grid, minute, step, steps, chance, price, size, quantize
    """),
    "not_after_number": phrases("""
        part, parts, khz, hz, k, bit, bits, db, percent, people, players, musicians, voices,
        chord, chords, note, notes, year, years, old, s, th, st, nd, rd, am, pm, string,
        strings, section, sections, instruments, instrument, track, tracks, layers, kbps, am,
        verses, songs, different, variations, players, piece, times, x, day, days, bar, bars,
        semitones, octaves, octave, mph, km, degrees, steps, fps, loops, movements, levels,
        of, step, bits, beats, or, hour
    """),
    "each_words": phrases("each, every, per, apiece"),
    "not_typos": phrases("""
        handle, tables, catch, trace, bases, recorded, corner, spine, electron, spines,
        shares, traverse, reorder, banner, africa, synthesized, strike, bullet, ballot,
        handed, signing, synthesize, voiced, stripe, racket, shuffled, shake, trash, hover,
        handball, bender, intention, sinner, juggle, therein, shader, american, america,
        choral, choirs, truck, stock, trade, trap, tribe, pepper, medal, petal, mental, glue,
        flutter, harpoon, sharp, rocket, pocket, docks, socks, blocks, tangle, mango,
        samurai, canyon, cannon, saloon, clover, cellar, cells, sister, siren, tubes, pines,
        pistol, vibrate, viral, manger, danger, ranger, fiddler, cleric, falcon, balloon,
        passion, version, marine, mariner, racing, ocean, organic, organs
    """),
    "genre_nouns": phrases("""
        music, beat, beats, song, track, tune, style, vibe, vibes, groove, banger, piece,
        jam, anthem, instrumental, type beat, number, genre, theme song
    """),
    "sound_nouns": phrases(
        "solo, melody, lead, riff, chords, line, part, bass line, bassline, arpeggio, pad"
    ),
}
