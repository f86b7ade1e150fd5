"""A genre: what musicians of one kind of music take for granted, as one value on the shelf.

To add a genre, write one file in `genres/` that exports `GENRE`, and put it on the list in
`genres/__init__.py`; `docs` and the contract tests find it there. The file describes the music:

- `words`, `kin`, `tempo`, `meters`, `keys`, `ensemble`, `bars`: what the reader of prompts needs.
- `forms`: how pieces are built, `"intro 4 .3, A 8 .5, B 8 .7, outro 4 .3"`.
- `changes`: progressions as numerals, under "major", "minor", a mode, or with a section's name or
  act behind ("minor peak", "major B"). `ending` is how the last bars go.
- `fills`: for each role a function `(bar, last) -> tones`, where `bar` is all that a player knows
  when a bar begins (`bar.py`) and `last` the notes that were struck last. Roles that a genre does
  not fill are played in the common way (`texture.COMMON`). "melody 2" is a second player of a role.
- `checks`: what a musician would recognise, as measures with bounds (`idiom.py`), and the `rival`
  from which they tell this music apart.
- `feel`: swing and looseness of each role at a tempo. `entrances`: from which energy on it plays.

Shared craft: rhythms as strings for any meter (`rhythm.lay`), `bass.line` and `bass.walk`,
`comping.struck/held/broken/power`, `melody.sing` with a `Manner` (whose themes `tunes.themes_of`
shows), `counterpoint`, `drums.groove`
and `drums.filled`. Take chance only from `bar.dice` (this bar), `bar.habit(word)` (this theme) and
`bar.custom(word)` (this song), so that every part can be written again alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from ..score.events import Event
from ..score.feel import STRAIGHT, Feel
from ..theory.key import Key
from .bar import Bar, Fill
from .form import Scene
from .idiom import Check


def straight(_role: str, _tempo: float) -> Feel:
    """Everything exactly on the page."""
    return STRAIGHT


@dataclass(frozen=True, slots=True)
class Hints:
    """What makes one think of a genre when no style word is said.

    `programs` are the General MIDI programs of its instruments, `kits` those of its drums, 1 to
    128. `forms` are names of forms, `colors` of moods, `meters` meters that are nearly its own.
    `signs` are further ones: "beat" (just a beat is asked for), "tempo word" ("allegro"), "voice"
    and "rare" (a singer, an instrument, that General MIDI lacks), "nothing" (nothing else hints).
    """

    programs: tuple[int, ...] = ()
    kits: tuple[int, ...] = ()
    forms: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()
    meters: tuple[tuple[int, int], ...] = ()
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Genre:
    """What a reader of prompts and a composer need to know of one kind of music.

    `words` are the style words that lead here ("lofi", "chillhop", "study beats"), `kin` those of
    neighbouring styles that have no genre of their own yet (the card says so). `tempo` is (lowest,
    usual, highest) in quarter notes a minute. `meters` and `keys` list what is usual, the first
    most of all; keys are in words, "D minor". `hints` make the reader think of this music where no
    style is named. `ensemble` names the instruments, in everyday words,
    that play when none are asked; a duty may stand behind ("harp: chords"), else the arranger gives
    them out. `bars` is the usual length.

    The rest is for the composer. `colour` says how rich chords are in modes that the genre has no
    progression for ("", "7", "9"). `ending` holds the numerals of the last bars for major and
    minor. `phrase` is how many bars a phrase has. `strict` promises that no pitched note leaves the
    scale; `blue` that the idiom bends it. `loops` keeps the progression going where others
    make a half close. `renews` is the chance of each chord to be reharmonized when a theme
    returns. `fills` play the bars of a role, `last` the final one. `around` says which
    roles play otherwise around a tune that comes from elsewhere; its "melody" is how a singer of
    this music adorns such a tune, which is the bar's `lead`;
    `duties` are the roles that change there ("counter": "chords"). `pedal` is for
    pianists; `wet` is the reverb, 0 to 127.

    `kinds` picks the kind of this music that is asked for (a jig, a minuet): the same genre with
    the tempo, the players, the forms and the ways of playing of that kind. `moves` are the
    controllers that a player turns while she plays these bars, ticks from the start of the song;
    they stand in for the usual ones. `sounds` gives roles a voice of ours, "voice/preset", where
    the player is a synthesizer or a drum machine; `chains` the effects of a role, as a track's
    `chain` ("{drums}" stands for the name of the drums).

    `built` stands in for `forms` where the form follows from the length: it is given the bars,
    whether the key is minor, and the seed, and writes sections that have just so many bars, or ""
    where `forms` serve; `builds` are the names of the forms that it serves ("sonata"). `harmony`
    gives every bar of a section its numerals, or () where `changes` serve. `note` is a sentence for
    the card: what a word that was asked for becomes here.

    `checks` are the habits by which a musician recognises this music, measured on the finished song
    (`idiom.py`); `rival` names the neighbour on the shelf whose songs break at least one of them.
    `ostinato` says that the same figure all along is the idiom, so that songs may share it;
    `still` is how many notes of a tune from elsewhere there may be in a bar of it, 0 where that is
    all one; `sustains` that tones sound past the end of their section, as a drone's do.
    """

    name: str
    title: str
    words: tuple[str, ...]
    tempo: tuple[float, float, float]
    meters: tuple[tuple[int, int], ...]
    keys: tuple[str, ...]
    ensemble: tuple[str, ...]
    bars: int
    kin: tuple[str, ...] = ()
    hints: Hints = Hints()
    forms: tuple[str, ...] = ("intro 4 .3, A 8 .5, B 8 .7, A 8 .6, outro 4 .3",)
    changes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    colour: str = ""
    ending: Mapping[str, str] = field(default_factory=dict)
    phrase: int = 4
    strict: bool = False
    blue: bool = False
    loops: bool = False
    led: bool = False
    settled: Callable[[Bar], bool] | None = None
    renews: float = 0.0
    fills: Mapping[str, Fill] = field(default_factory=dict)
    last: Mapping[str, Fill] = field(default_factory=dict)
    around: Mapping[str, Fill] = field(default_factory=dict)
    duties: Mapping[str, str] = field(default_factory=dict)
    feel: Callable[[str, float], Feel] = straight
    entrances: Mapping[str, float] = field(default_factory=dict)
    pedal: bool = False
    wet: int = 40
    kinds: Callable[[str, tuple[int, int], tuple[int, ...]], Genre] | None = None
    built: Callable[[int, bool, int], str] | None = None
    builds: tuple[str, ...] = ()
    harmony: Callable[[Scene, Key, int], tuple[str, ...]] | None = None
    note: str = ""
    moves: Callable[[Sequence[Bar]], list[Event]] | None = None
    sounds: Mapping[str, str] = field(default_factory=dict)
    chains: Mapping[str, str] = field(default_factory=dict)
    checks: tuple[Check, ...] = ()
    rival: str = ""
    ostinato: bool = False
    sustains: bool = False
    still: float = 0.0

    @property
    def instruments(self) -> tuple[str, ...]:
        """The ensemble without its duties."""
        return tuple(entry.partition(":")[0].strip() for entry in self.ensemble)

    def kind(self, words: str, meter: tuple[int, int], programs: tuple[int, ...] = ()) -> Genre:
        """The kind of this genre that words ask for ("an irish jig"), in a meter, by these players.

        `programs` are General MIDI numbers, 1 to 128.
        """
        return self.kinds(words.lower(), meter, programs) if self.kinds else self
