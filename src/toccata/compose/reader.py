"""The reader: plain words become a brief in which every question is settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ..chance import chance, seed_from
from ..errors import OutOfRange, WrongUse
from ..theory.chord import parse_chord
from ..theory.key import Key, parse_key
from ..theory.scalenames import find_scale
from . import options as given
from .brief import BEATS, MOST_BARS, MOST_SECONDS, Brief, Part, Passage
from .form import plan_rows
from .genre import Genre
from .options import Options
from .reading.asked import Players
from .reading.form import find_form, without_refused
from .reading.key import Found, find_chords, find_keys, lone_mode
from .reading.leftover import report_leftover
from .reading.length import (
    find_bars,
    find_corrected_numbers,
    find_times,
    possible_bars,
    possible_seconds,
    times_through,
)
from .reading.lexicon import lexicon_of
from .reading.meter import danced_meter, find_meters
from .reading.mood import asked_energy, curved, find_curve, find_moods
from .reading.page import Mention, Page
from .reading.parts import parts_for
from .reading.plans import Form, fitted
from .reading.players import find_players
from .reading.style import chosen_style, guessed_genre
from .reading.tempo import (
    bare_beat,
    find_bare_tempos,
    find_tempos,
    in_range,
    spoken_tempo,
    usual_tempo,
)
from .reading.title import evocative_title, taken_title
from .reading.tokens import LONGEST, cleaned
from .words import ENGLISH, Language
from .words.language import Mood

_HOMES: Final = {
    "dorian": "D",
    "phrygian": "E",
    "lydian": "F",
    "mixolydian": "G",
    "locrian": "B",
    "major": "C",
    "ionian": "C",
}
"""The tonic of a mode that is named without one, where the genre has no fitting key."""

_NOTHING_SET: Final = Options()


def read_brief(
    prompt: str,
    genres: Mapping[str, Genre],
    options: Options = _NOTHING_SET,
    language: Language = ENGLISH,
) -> Brief:
    """The brief that a prompt and options ask for, complete; the same for the same words.

    What the words leave open is guessed, what cannot be is replaced by the nearest, and both are
    said in the brief. Raises `WrongUse` for an empty prompt without options, and what
    `options` says for an option that cannot be.
    """
    prompt = str(prompt).encode("utf-8", "replace").decode("utf-8")
    if not prompt.strip() and not options.given:
        raise WrongUse(
            "The prompt is empty; say what you want to hear, such as “a calm piano waltz”."
        )
    return _Reading(prompt, genres, options, language).brief()


@dataclass(frozen=True, slots=True)
class _Pace:
    """The tempo in quarters a minute, and the beat that it was given in."""

    quarters: float
    beat: str


class _Reading:
    """One prompt being read: each method settles one thing, in the order in which they depend."""

    def __init__(
        self, prompt: str, genres: Mapping[str, Genre], options: Options, language: Language
    ) -> None:
        self.prompt, self.genres, self.options = prompt, genres, options
        self.lexicon = lexicon_of(genres.values(), language)
        self.check_options()
        self.title, text = taken_title(cleaned(prompt[:LONGEST]), language, self.lexicon)
        self.page = Page.of(text, language, self.lexicon)
        if len(prompt) > LONGEST:
            self.page.not_understood.append(f"what comes after the first {LONGEST} characters")

    def check_options(self) -> None:
        """Refuse an impossible option before anything is read."""
        o, lexicon = self.options, self.lexicon
        if o.bars is not None and o.seconds is not None:
            raise WrongUse("Give the length in bars or in seconds, not in both.")
        self.key_set = None if o.key is None else given.checked_key(o.key)
        self.meter_set = None if o.meter is None else given.checked_meter(o.meter, lexicon)
        self.tempo_set = None if o.tempo is None else given.checked_tempo(o.tempo)
        self.genre_set = (
            None if o.genre is None else given.checked_genre(o.genre, self.genres, lexicon)
        )
        self.players_set = (
            None if o.instruments is None else given.checked_instruments(o.instruments, lexicon)
        )
        self.form_set = None if o.form is None else given.checked_form(o.form, lexicon)
        self.bars_set = None if o.bars is None else given.checked_bars(o.bars)
        self.seconds_set = None if o.seconds is None else given.checked_seconds(o.seconds)
        self.seed_set = None if o.seed is None else given.checked_seed(o.seed)

    def brief(self) -> Brief:
        page = self.page
        seed = self.seed()
        chord = find_chords(page)
        find_tempos(page)
        find_meters(page)
        find_times(page)
        page.mark()
        form = self.form_set or find_form(page)
        find_keys(page)
        page.mark(slips=False)
        find_bars(page)
        find_corrected_numbers(page)
        if not self.mentioned("tempo"):
            find_bare_tempos(page)
        style = chosen_style(page, self.genres)
        moods = self.moods()
        curve = find_curve(page)
        meter, meter_said = self.meter()
        players = self.players_set or find_players(page)
        if self.genre_set is not None:
            genre, style_word = self.genre_set
            if style_word and not self.lexicon.meaning(style_word, "style").own:
                page.replaced.append(
                    f"“{style_word}” has no genre of its own yet; {genre.title} is the nearest."
                )
        elif style is not None:
            genre, style_word = style
        else:
            genre, style_word = guessed_genre(page, self.genres, players, form, moods, meter_said)
            page.guessed.append(f"Genre: {genre.title}.")
        parts = self.parts(players, genre) if players.asked else ()
        kind_words = f"{style_word} {form.name if form else ''}".strip()
        usual = (genre.meters or ((4, 4),))[0]
        genre = genre.kind(
            kind_words, meter or usual, tuple(p.program for p in parts if not p.drums)
        )
        if meter is None:
            meter = genre.meters[0] if genre.meters else (4, 4)
            page.guessed.append(f"Meter: {meter[0]}/{meter[1]}.")
        key = self.key(genre, moods, seed, chord)
        energy = asked_energy(page, moods)
        pace = self.tempo(genre, meter, moods)
        bars, seconds, pace = self.length(genre, meter, pace, form)
        bars = self.within_the_hour(bars, 240 * meter[0] / meter[1] / pace.quarters)
        sections = self.sections(form, bars, energy, curve, genre, key.is_minor, seed)
        if genre.note:
            page.replaced.append(genre.note)
        parts = parts or self.parts(players, genre)
        title = self.title or evocative_title(page, moods, genre.name, seed)
        report_leftover(page)
        return Brief(
            prompt=self.prompt,
            title=title,
            genre=genre.name,
            style=style_word,
            mood=tuple(mood.name for mood in moods),
            tempo=pace.quarters,
            beat=pace.beat,
            meter=meter,
            tonic=key.tonic,
            mode=key.mode,
            parts=parts,
            bars=bars,
            seconds=seconds,
            form=form.name if form else "",
            sections=sections,
            energy=energy,
            seed=seed,
            guessed=_once(page.guessed),
            replaced=_once(page.replaced),
            not_understood=tuple(page.not_understood),
        )

    def mentioned(self, kind: str) -> list[Mention]:
        return [mention for mention in self.page.mentions if mention.kind == kind]

    def seed(self) -> int:
        page, found = self.page, None
        for place in range(len(page.tokens)):
            count = page.phrase(place, page.language.seed_labels)
            at = place + count
            at += bool(count) and page.word(at) in page.language.of_words
            value = page.number(at)
            if count and value is not None and value % 1 == 0:
                page.claim(place, at + 1)
                found = int(value) % 2**31
        if self.seed_set is not None:
            return self.seed_set
        return found if found is not None else seed_from(self.prompt)

    def moods(self) -> tuple[Mood, ...]:
        moods = find_moods(self.page)
        if self.options.mood is None:
            return moods
        wanted = Page.of(cleaned(self.options.mood.lower()), self.page.language, self.lexicon)
        wanted.mark()
        found = find_moods(wanted)
        if not found:
            self.page.not_understood.append(f"the mood {self.options.mood[:60]}")
        return found

    def meter(self) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
        """(the meter or None, the meter that was said)."""
        page = self.page
        said = page.settle(self.mentioned("meter"), last=False)
        danced = danced_meter(page)
        if self.meter_set is not None:
            return self.meter_set, self.meter_set
        if said is not None:
            return said.value, said.value
        return (danced[0], danced[0]) if danced is not None else (None, None)

    def key(self, genre: Genre, moods: tuple[Mood, ...], seed: int, chord: str) -> Key:
        page = self.page
        said = page.settle(self.mentioned("key"), last=False)
        tonic, mode = self.key_set or (said.value if said is not None else Found("", ""))
        if self.key_set is None:
            mode = mode or lone_mode(page)
        else:
            lone_mode(page)
        if tonic and not mode:
            page.guessed.append("Mode: major.")
        if tonic:
            return Key(tonic, mode or "major")
        if chord and not mode:
            tonic, mode = _of_chord(chord)
            page.guessed.append(f"Key: {Key(tonic, mode).name}, from the first chord.")
            return Key(tonic, mode)
        usual = _usual_key(genre, moods, seed, mode)
        key = Key(usual.tonic, mode or usual.mode)
        page.guessed.append(f"Tonic: {key.tonic}." if mode else f"Key: {key.name}.")
        return key

    def tempo(self, genre: Genre, meter: tuple[int, int], moods: tuple[Mood, ...]) -> _Pace:
        page = self.page
        bare = bare_beat(meter)
        spoken = spoken_tempo(page, genre)
        said = page.settle(self.mentioned("tempo"), last=True)
        if self.tempo_set is not None:
            return _Pace(given.fits(self.tempo_set, bare), BEATS[bare])
        if said is not None:
            value, beat = said.value
            beat = bare if beat is None else beat
            text = f"{value:g} {BEATS[beat]} notes a minute" if beat != 1 else f"{value:g}"
            return _Pace(in_range(value, page, text, beat), BEATS[beat])
        bpm, quarters, words = spoken
        if bpm is not None:
            quarters = in_range(bpm, page, words, bare)
        if quarters is None:
            quarters = float(round(usual_tempo(genre, moods) / bare)) * bare
            page.guessed.append(f"Tempo: {quarters / bare:g}.")
        else:
            quarters = float(round(quarters / bare)) * bare
            page.guessed.append(f"Tempo: {quarters / bare:g}, for “{words}”.")
        return _Pace(in_range(quarters, page, f"{quarters:g}"), BEATS[bare])

    def length(
        self, genre: Genre, meter: tuple[int, int], pace: _Pace, form: Form | None
    ) -> tuple[int, float | None, _Pace]:
        """(bars, the seconds that were asked or None, the tempo that makes both true)."""
        page = self.page
        bars_said = page.settle(self.mentioned("bars"), last=True)
        time_said = page.settle(self.mentioned("seconds"), last=True)
        if bars_said is not None and time_said is not None:
            last = max(bars_said, time_said, key=lambda mention: mention.start)
            first = bars_said if last is time_said else time_said
            if page.correction_between(first.end, last.start):
                bars_said, time_said = (bars_said, None) if last is bars_said else (None, time_said)
        quarters_a_bar = meter[0] * 4 / meter[1]
        if self.bars_set is not None:
            return self.bars_set, None, pace
        if self.seconds_set is not None:
            return self.bars_in(self.seconds_set, quarters_a_bar, pace), self.seconds_set, pace
        if bars_said is not None:
            times = times_through(page, bars_said)
            text = page.said(bars_said.start, bars_said.end)
            bars = possible_bars(page, bars_said.value * times, text)
            if time_said is not None:
                pace = self.both(bars, time_said, quarters_a_bar, pace, genre)
            return bars, None, pace
        if time_said is not None:
            seconds = possible_seconds(
                page, time_said.value, page.said(time_said.start, time_said.end)
            )
            return self.bars_in(seconds, quarters_a_bar, pace), seconds, pace
        return self.guessed_length(genre, form, quarters_a_bar, pace)

    def within_the_hour(self, bars: int, seconds_a_bar: float) -> int:
        """The bars that last an hour at the most; an option that asks for more is refused."""
        most = max(1, int(MOST_SECONDS / seconds_a_bar))
        if bars <= most:
            return bars
        if self.bars_set is not None:
            raise OutOfRange("length at this tempo", bars, 1, most, "bars")
        self.page.replaced.append(
            f"{bars} bars would last {bars * seconds_a_bar / 60:.0f} minutes;"
            f" {most} bars, an hour, are the nearest."
        )
        return most

    def both(
        self, bars: int, time: Mention, quarters_a_bar: float, pace: _Pace, genre: Genre
    ) -> _Pace:
        """The tempo at which so many bars last so long, where the tempo was left open."""
        tempo = round(bars * quarters_a_bar * 60 / max(time.value, 1.0), 3)
        low, _, high = genre.tempo
        free = self.tempo_set is None and not self.mentioned("tempo")
        if free and low * 0.9 <= tempo <= high * 1.1:
            return _Pace(tempo, pace.beat)
        lasting = bars * quarters_a_bar * 60 / pace.quarters
        if abs(lasting - time.value) > quarters_a_bar * 30 / pace.quarters:
            self.page.replaced.append(
                f"{bars} bars do not last {time.value:g} seconds at this tempo;"
                f" the bars count ({lasting:.0f} seconds)."
            )
        return pace

    def bars_in(self, seconds: float, quarters_a_bar: float, pace: _Pace) -> int:
        bars = max(round(seconds * pace.quarters / 60 / quarters_a_bar), 1)
        if bars > MOST_BARS:
            self.page.replaced.append(
                f"{seconds:g} seconds would be {bars} bars; {MOST_BARS} are the most."
            )
        return min(bars, MOST_BARS)

    def guessed_length(
        self, genre: Genre, form: Form | None, quarters_a_bar: float, pace: _Pace
    ) -> tuple[int, float | None, _Pace]:
        page = self.page
        words = [match for match in page.found("length") if not match.negated]
        for match in words:
            page.claim(match.start, match.end)
        if form is not None and not (genre.built and form.name in genre.builds):
            times = times_through(page, None)
            if form.cycle and times == 1:
                times = max(round(genre.bars / form.bars), 1)
                page.guessed.append(f"Length: {times} times through the form.")
            bars = possible_bars(page, form.bars * times, f"{form.bars * times} bars")
            return bars, None, pace
        bars, seconds = genre.bars, None
        for match in words:
            kind, value = match.value("length")
            if kind == "seconds":
                seconds = float(value)
            else:
                bars = max(round(bars * value / 4) * 4, 4) if kind == "factor" else int(value)
        if seconds is not None:
            page.guessed.append(f"Length: {seconds:g} seconds.")
            return self.bars_in(seconds, quarters_a_bar, pace), seconds, pace
        bars = min(bars, MOST_BARS)
        page.guessed.append(f"Length: {bars} bars.")
        return bars, None, pace

    def sections(
        self, form: Form | None, bars: int, energy: float, curve: str, genre: Genre,
        minor: bool, seed: int,
    ) -> tuple[Passage, ...]:  # fmt: skip
        own = genre.built is not None and (form is None or form.name in genre.builds)
        built = genre.built(bars, minor, seed) if genre.built and own else ""
        if built:
            rows = plan_rows(built, energy)
            sections = tuple(
                Passage(name=r.name, bars=r.bars, energy=r.energy, region=r.region) for r in rows
            )
            return curved(sections, curve, bars, energy) if curve else sections
        if form is None:
            form = without_refused(self.page, genre.forms, bars)
        sections = fitted(form, bars, energy) if form is not None else ()
        return curved(sections, curve, bars, energy) if curve else sections

    def parts(self, players: Players, genre: Genre) -> tuple[Part, ...]:
        said = find_players(self.page) if self.players_set is not None else players
        if (
            self.players_set is not None
            and said.beat
            and not any(one.sound.drums for one in players.asked)
        ):
            self.page.guessed.append("No drums: the instruments that were set have none.")
        return parts_for(players, genre, self.page)


def _of_chord(chord: str) -> tuple[str, str]:
    """The key whose home a chord symbol would be."""
    first = parse_chord(chord.removesuffix("add"))  # the number of “Cadd9” is a word of its own
    return first.root.note, "minor" if "b3" in {t.degree for t in first.intervals} else "major"


def _usual_key(genre: Genre, moods: tuple[Mood, ...], seed: int, mode: str) -> Key:
    """One of the genre's keys, the first most often; the moods lean to major or minor."""
    keys = [parse_key(words) for words in genre.keys] or [Key("C")]
    if mode:
        fitting = [key for key in keys if key.mode == find_scale(mode).name]
        if not fitting and mode in _HOMES:
            return Key(_HOMES[mode], mode)
        minor = find_scale(mode).is_minor
        fitting = fitting or [key for key in keys if key.is_minor == minor]
    else:
        leaning = [mood.mode for mood in moods if mood.mode]
        fitting = [key for key in keys if leaning and key.is_minor == (leaning[0] == "minor")]
        if leaning and not fitting:
            first = keys[0]
            fitting = [first.relative if first.is_minor != (leaning[0] == "minor") else first]
    pool = fitting or keys
    return chance(seed, "key").choice([pool[0], *pool])


def _once(notes: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(note[:300] for note in notes))[:40]
