"""What a language has to say about music: one value, made of tables and of nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Sound:
    """What an instrument word means.

    `program` is the General MIDI program, or the kit for drums (1 to 128). `role` is what the word
    itself says about the job ("bass", "lead guitar" is a melody), "" where it says nothing.
    `lacking` marks what General MIDI does not have: `program` is then the nearest. `group` names
    the general word that the genre makes precise ("bass", "guitar"), "" for a precise word.
    """

    program: int
    role: str = ""
    drums: bool = False
    lacking: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class Mood:
    """What a mood does: energy 0 to 1, a leaning to "major" or "minor", a factor on the tempo."""

    name: str
    energy: float
    mode: str
    pace: float
    color: str


@dataclass(frozen=True, slots=True)
class Speed:
    """What a tempo word means: `bpm` beats a minute, or `place` within the genre's own tempos.

    `place` is −1 for the slowest, 0 for the usual, 1 for the fastest.
    """

    bpm: float | None = None
    place: float = 0.0


@dataclass(frozen=True, slots=True)
class Language:
    """Every table that reading a prompt needs. Phrases are in small letters, without hyphens.

    Tables map phrases to what they mean; sets are phrases or words that do one thing. Another
    language is another such value: no reader knows a word of its own.
    """

    name: str
    numbers: Mapping[str, int]
    """Number words: 0 to 19, the tens, and 100."""
    plurals: tuple[tuple[str, str], ...]
    """Endings of plurals and what stands there in the singular, the longest first."""
    common: frozenset[str]
    """Words that say nothing about music."""
    musical: frozenset[str]
    """Phrases that ask for something that a brief has no place for; the card says so."""

    instruments: Mapping[str, Sound]
    ensembles: Mapping[str, tuple[str, ...]]
    """Ensembles by their instruments; an empty tuple is the genre's own."""
    sizes: Mapping[str, int]
    """Words for a number of players: duet, trio."""
    kit_pieces: frozenset[str]
    """Instrument phrases that are pieces of one drum kit."""
    beat_words: frozenset[str]
    """Words that ask for drums where the genre has them."""
    roles: Mapping[str, str]
    styles: Mapping[str, tuple[str, ...]]
    """Style words beyond the genres' own: the genres that come nearest, the nearest first."""
    weak_styles: frozenset[str]
    """Style words that only count where no other does ("ballad", "jazzy")."""
    moods: Mapping[str, Mood]
    speeds: Mapping[str, Speed]
    energies: Mapping[str, float]
    curves: Mapping[str, str]
    """Phrases for how the energy moves: "rise", "fall"."""
    meters: Mapping[str, tuple[int, int]]
    counts: Mapping[int, tuple[int, int]]
    """What "in three", "in seven" mean."""
    forms: Mapping[str, str]
    sections: Mapping[str, str]
    """Section words and the name that each is given."""
    lengths: Mapping[str, tuple[str, float]]
    """Words for a length: ("factor", 0.5), ("bars", 8) or ("seconds", 30)."""
    modes: Mapping[str, str]
    """Mode words beyond the shelf of scales."""
    shy_modes: frozenset[str]
    """Names of scales that are everyday words too: only with "scale" or "mode" beside them."""
    mode_nouns: tuple[str, ...]
    images: frozenset[str]
    """Words of scenes, for titles."""
    title_words: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
    """Adjectives and nouns for titles by the color of the mood."""

    beat_units: Mapping[str, float] = field(default_factory=dict)
    """Note values in quarters: "half", "dotted quarter"."""
    tempo_units: frozenset[str] = frozenset()
    tempo_labels: frozenset[str] = frozenset()
    bar_units: frozenset[str] = frozenset()
    time_units: Mapping[str, float] = field(default_factory=dict)
    """Units of time in seconds."""
    chorus_units: frozenset[str] = frozenset()
    repeats: Mapping[str, int] = field(default_factory=dict)
    """"twice", "three times"."""
    repeat_units: frozenset[str] = frozenset()
    halves: Mapping[str, float] = field(default_factory=dict)
    """Parts and vague counts: "half a", "a couple of"."""
    and_a_half: tuple[str, ...] = ()
    seed_labels: frozenset[str] = frozenset()
    title_labels: frozenset[str] = frozenset()

    negators: frozenset[str] = frozenset()
    after_negators: frozenset[str] = frozenset()
    """What negates the word before it: "drums: none", "drum-free"."""
    less: str = ""
    """The ending that negates a word: "-less"."""
    softeners: frozenset[str] = frozenset()
    """What makes a negation mild: "not too fast"."""
    contrast: frozenset[str] = frozenset()
    """Words that end a negation."""
    alternatives: frozenset[str] = frozenset()
    """Words that continue a negated list: "or", "nor"."""
    joiners: frozenset[str] = frozenset()
    corrections: frozenset[str] = frozenset()
    transitions: frozenset[str] = frozenset()
    """Words for a change within the piece: what stands before them is the beginning."""
    only_before: frozenset[str] = frozenset()
    only_after: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    """One player where none is named: "unaccompanied"."""
    articles: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    """What may follow the name of a piece that begins a prompt: "a drone in D"."""
    having: frozenset[str] = frozenset()
    """What brings in what a band has: "rock with heavy drums"."""
    at_words: frozenset[str] = frozenset()
    in_words: frozenset[str] = frozenset()
    key_words: frozenset[str] = frozenset()
    of_words: frozenset[str] = frozenset()
    with_words: frozenset[str] = frozenset()
    role_verbs: frozenset[str] = frozenset()
    """Words that say for certain that a role follows: "cello plays the bass"."""
    passing_roles: frozenset[str] = frozenset()
    """Role words whose refusal leaves the role: "no solos" still has a melody."""
    ensure_words: frozenset[str] = frozenset()
    """Instrument phrases that add to the genre's ensemble where nothing else is asked."""
    weak_corrections: frozenset[str] = frozenset()
    """Corrections that do not take back an instrument: "a piano piece, make it sad"."""
    swaps: frozenset[str] = frozenset()
    """Negations that put one player in the place of another: "instead of"."""
    whole_roles: frozenset[str] = frozenset()
    """Role words that ask for a player where they stand in a list of players."""
    loose_ensembles: frozenset[str] = frozenset()
    """Ensemble words that are adjectives too: they count where no instrument is named."""
    pair_words: frozenset[str] = frozenset()
    plays: frozenset[str] = frozenset()
    """Words between an instrument and its role: "cello plays the bass"."""
    between: frozenset[str] = frozenset()
    """Words between a role and its instrument: "melody on the flute"."""
    another: frozenset[str] = frozenset()
    flats: frozenset[str] = frozenset()
    sharps: frozenset[str] = frozenset()
    naturals: frozenset[str] = frozenset()
    short_modes: Mapping[str, str] = field(default_factory=dict)
    article_letter: str = ""
    """The note letter that is an article too."""
    intervals: frozenset[str] = frozenset()
    """What follows "minor" or "major" where no key is meant: "third", "7th"."""
    mode_only_nouns: frozenset[str] = frozenset()
    """What follows where the letter before is an article: "in a minor key"."""
    meter_words: frozenset[str] = frozenset()
    note_words: frozenset[str] = frozenset()
    """What follows a fraction that is no meter: "1/8 notes"."""
    not_after_number: frozenset[str] = frozenset()
    """What follows a number that is no tempo: "parts", "khz"."""
    each_words: frozenset[str] = frozenset()
    not_typos: frozenset[str] = frozenset()
    """Everyday words that look like a slip for a word of music."""
    genre_nouns: frozenset[str] = frozenset()
    """What follows a style that is not known: "music", "beat"."""
    sound_nouns: frozenset[str] = frozenset()
    """What follows an instrument that is not known: "solo"."""


def table(text: str) -> dict[str, str]:
    """Lines of `meaning: phrase, phrase, …` as phrase → meaning; later lines win.

    A line without a colon goes on with the meaning before it.
    """
    found: dict[str, str] = {}
    meaning = ""
    for line in text.strip().splitlines():
        before, colon, after = line.partition(":")
        if colon:
            meaning = before.strip()
        for phrase in (after if colon else line).split(","):
            if phrase.strip():
                found[phrase.strip()] = meaning
    return found


def phrases(text: str) -> frozenset[str]:
    """Phrases with commas or line ends between, as a set."""
    return frozenset(p.strip() for p in text.replace("\n", ",").split(",") if p.strip())
