"""How often theory is right: keys, chords, phrases and faults against what people have annotated.

The truth comes from music21's corpus: RomanText analyses of chorales and madrigals, titled
movements of quartets and sonatas, the headers of folk songs, fermatas. music21 reads the files; the
analysis is given notes, meter and upbeat and nothing else: no signature, no title, no fermata.
music21's own key profiles run beside it on the same notes.
"""

from __future__ import annotations

import random
import re
import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from theory_causes import STEP, Place, local_key_causes, table, whole_key_cause

from toccata.theory import Chord, Key, lead, parse_pitch, roman
from toccata.theory.analysis import Heard, analyze, check, flaws
from toccata.theory.analysis.lines import SATB_NAMES, Edit, Sung, Voices
from toccata.theory.analysis.report import ChordSpan
from toccata.theory.partwriting import SATB
from toccata.theory.rhythm import Meter

PROFILES = (
    "KrumhanslSchmuckler",
    "AardenEssen",
    "SimpleWeights",
    "BellmanBudge",
    "TemperleyKostkaPayne",
)
TITLED = {
    "mozart/k155": ("D", "major", "movement1.mxl movement3.mxl"),
    "mozart/k156": ("G", "major", "movement1.mxl movement3.mxl"),
    "mozart/k458": ("B-", "major", "movement1.mxl movement2.mxl movement4.mxl"),
    "mozart/k80": ("G", "major", "movement1.mxl movement2.mxl movement3.mxl movement4.mxl"),
    "haydn/opus1no1": ("B-", "major", "movement1.mxl movement2.mxl movement4.mxl movement5.mxl"),
    "haydn/opus74no1": ("C", "major", "movement1.mxl movement4.mxl"),
    "beethoven/opus18no1": ("F", "major", "movement1.mxl movement4.mxl"),
    "beethoven/opus59no1": ("F", "major", "movement1.mxl movement4.mxl"),
    "beethoven/opus59no2": ("E", "minor", "movement1.mxl movement4.mxl"),
    "beethoven/opus59no3": ("C", "major", "movement1.mxl movement4.mxl"),
    "corelli/opus3no1": ("F", "major", "1grave.xml"),
}
"""Outer movements, and inner ones that stand in the key of the title."""


@dataclass
class Piece:
    """Notes by part (start, length, pitch), with what people say about them."""

    name: str
    parts: list[list[tuple[float, float, int]]]
    meter: Meter
    pickup: float
    fermatas: set[float] = field(default_factory=set)
    labels: list[tuple[float, float, int, bool, int, frozenset[int]]] = field(default_factory=list)

    @property
    def heard(self) -> Heard:
        rows = [(s, n, p, i) for i, part in enumerate(self.parts) for s, n, p in part]
        return Heard.from_columns(*([row[column] for row in rows] for column in range(4)))


def corpus() -> Path:
    """Where music21 keeps its corpus."""
    import music21

    return Path(music21.__file__).parent / "corpus"


def piece_of(score: Any, name: str, roman_text: Any = None) -> Piece:
    """A music21 score as notes, ties joined; labels are laid on its bars by number."""
    parts, fermatas = [], set()
    for part in score.parts:
        rows: list[list[Any]] = []
        for note in part.flatten().notes:
            if note.duration.isGrace:
                continue
            start, length = float(note.offset), float(note.quarterLength)
            tied = note.tie is not None and note.tie.type in ("stop", "continue")
            for pitch in note.pitches:
                held = [
                    r
                    for r in rows
                    if tied and r[2] == pitch.midi and abs(r[0] + r[1] - start) < 1e-6
                ]
                if held:
                    held[0][1] += length
                else:
                    rows.append([start, length, pitch.midi])
            if any(type(mark).__name__ == "Fermata" for mark in note.expressions):
                fermatas.add(round(start + length, 3))
        if rows:
            parts.append([(s, n, p) for s, n, p in sorted(rows)])
    first = score.parts[0]
    bars = list(first.getElementsByClass("Measure"))
    time = first.recurse().getElementsByClass("TimeSignature").first()
    meter = Meter(time.numerator, time.denominator) if time else Meter()
    short = len(bars) > 1 and float(bars[1].offset) < meter.bar_beats - 1e-6
    piece = Piece(name, parts, meter, float(bars[1].offset) if short else 0.0, fermatas)
    if roman_text is not None:
        places = {bar.number: (float(bar.offset), float(bar.paddingLeft)) for bar in reversed(bars)}
        for numeral in roman_text.recurse().getElementsByClass("RomanNumeral"):
            if numeral.measureNumber not in places:
                continue
            around = numeral.getContextByClass("Measure")
            inside = float(numeral.getOffsetInHierarchy(around) + around.paddingLeft)
            at, pad = places[numeral.measureNumber]
            piece.labels.append((
                at + inside - pad, float(numeral.quarterLength), numeral.key.tonic.pitchClass,
                numeral.key.mode == "minor", numeral.root().pitchClass,
                frozenset(pitch.pitchClass for pitch in numeral.pitches),
            ))  # fmt: skip
        _align(piece)
    return piece


def _align(piece: Piece) -> None:
    """Labels written in another key than the score's are moved by as many semitones as fit best."""
    rows = [row for part in piece.parts for row in part]

    def fit(up: int) -> float:
        return sum(
            length
            for start, length, pitch in rows
            for at, long, _, _, _, pcs in piece.labels
            if at <= start < at + long and (pitch - up) % 12 in pcs
        )

    up = max(range(12), key=lambda turn: (fit(turn), -turn))
    piece.labels = [
        (
            at,
            long,
            (key + up) % 12,
            minor,
            (root + up) % 12,
            frozenset((pc + up) % 12 for pc in pcs),
        )
        for at, long, key, minor, root, pcs in piece.labels
    ]


def chorales() -> Iterator[Piece]:
    """The first twenty chorales of Riemenschneider with their RomanText analyses.

    The eleventh is left out: the corpus has it with instruments and other repeats.
    """
    from music21 import corpus as stored

    for number in (n for n in range(1, 21) if n != 11):
        text = stored.parse(f"bach/choraleAnalyses/riemenschneider{number:03d}.rntxt")
        setting = next(
            iter(stored.chorales.Iterator(number, number, numberingSystem="riemenschneider"))
        )
        yield piece_of(setting, f"Riemenschneider {number}", text)


def all_chorales(step: int = 1) -> Iterator[Piece]:
    """Every chorale from the 21st on that has four parts."""
    from music21 import corpus as stored

    for number in range(21, 372, step):
        settings = stored.chorales.Iterator(number, number, numberingSystem="riemenschneider")
        for setting in settings:
            piece = piece_of(setting, f"Riemenschneider {number}")
            if len(piece.parts) == 4:
                yield piece


def madrigals() -> Iterator[Piece]:
    """Monteverdi's madrigals with their RomanText analyses."""
    from music21 import converter

    for text in sorted((corpus() / "monteverdi").glob("*.rntxt")):
        score = text.with_suffix(".mxl")
        if score.exists():
            yield piece_of(converter.parse(score), text.stem, converter.parse(text))


def titled() -> Iterator[tuple[Piece, tuple[int, bool]]]:
    """Movements in the key of their title."""
    from music21 import converter

    for folder, (tonic, mode, files) in TITLED.items():
        for name in files.split():
            path = corpus() / folder / name
            if path.exists():
                pc = parse_pitch(tonic.replace("-", "b")).pitch_class
                yield piece_of(converter.parse(path), f"{folder}/{name}"), (pc, mode == "minor")


def profiles_say(piece: Piece) -> dict[str, tuple[int, bool]]:
    """What each of music21's key profiles says about the same notes."""
    from music21 import analysis, note, stream

    flat = stream.Stream()
    for row in (row for part in piece.parts for row in part):
        flat.insert(row[0], note.Note(row[2], quarterLength=row[1]))
    said = {}
    for name in PROFILES:
        key = getattr(analysis.discrete, name)().getSolution(flat)
        said[name] = (key.tonic.pitchClass, key.mode == "minor")
    return said


@dataclass
class Tally:
    """Right answers by who gave them."""

    right: Counter[str] = field(default_factory=Counter)
    count: int = 0
    missed: list[str] = field(default_factory=list)
    causes: Counter[str] = field(default_factory=Counter)

    def show(self, title: str) -> None:
        print(f"\n{title}: {self.count}")
        for who, right in self.right.most_common():
            print(f"  {who:<24}{right:>6}  {100 * right / max(self.count, 1):5.1f} %")
        for miss in self.missed[:60]:
            print(f"    missed: {miss}")
        table("misses by cause", self.causes, self.count)
        sys.stdout.flush()


def _named(key: tuple[int, bool]) -> str:
    return Key("C", "minor" if key[1] else "major").transposed(key[0]).name


def judge_key(
    tally: Tally, piece: Piece, truth: tuple[int, bool], tonic_only: bool = False
) -> None:
    """Ours and music21's answers for one piece."""
    found = analyze(piece.heard, meter=piece.meter, pickup=piece.pickup)
    answers = {"toccata": (found.key.tonic_pc, found.key.is_minor), **profiles_say(piece)}
    tally.count += 1
    for who, answer in answers.items():
        tally.right[who] += answer[0] == truth[0] if tonic_only else answer == truth
    ours = answers["toccata"]
    if ours[0] != truth[0] if tonic_only else ours != truth:
        cause = whole_key_cause(truth, ours, _last_bass(piece), tonic_only=tonic_only)
        tally.causes[cause] += 1
        tally.missed.append(
            f"{piece.name}: {_named(truth)}, heard {_named(ours)} ({found.confidence:.2f})"
        )


def _last_bass(piece: Piece) -> int:
    """The pitch class of the lowest of the last notes."""
    heard = piece.heard
    return int(heard.pitch[heard.end >= heard.total - 0.26].min()) % 12


def keys_of_pieces(annotated: list[Piece]) -> None:
    """Tonic and mode of whole pieces."""
    for title, wanted in (
        ("Keys, RomanText, pieces that begin and end in one key", True),
        (
            "Keys, RomanText, pieces that end in another key than they began (truth: the last)",
            False,
        ),
    ):
        tally = Tally()
        for piece in annotated:
            first, last = piece.labels[0], piece.labels[-1]
            if (first[2:4] == last[2:4]) is wanted:
                judge_key(tally, piece, (last[2], last[3]))
        tally.show(title)
    tally = Tally()
    for piece, truth in titled():
        judge_key(tally, piece, truth)
    tally.show("Keys, titled movements")


def folk_tunes(most: int = 1000) -> None:
    """Tonics of folk songs from the Essen collection, by their headers."""
    from music21 import converter

    tally = Tally()
    for path in sorted((corpus() / "essenFolksong").glob("*.abc")):
        for number, tune in enumerate(converter.parse(path).scores):
            header = tune.recurse().getElementsByClass("KeySignature").first()
            notes = tune.recurse().notes
            if header is None or not hasattr(header, "tonic") or len(notes) < 8:
                continue
            flat = tune.flatten().notes
            rows = [(float(n.offset), float(n.quarterLength), n.pitches[0].midi) for n in flat]
            meter = tune.recurse().getElementsByClass("TimeSignature").first()
            beats = (
                Meter(meter.numerator, meter.denominator)
                if meter and meter.denominator
                else Meter()
            )
            piece = Piece(f"{path.stem} {number + 1}", [rows], beats, 0.0)
            judge_key(tally, piece, (header.tonic.pitchClass, False), tonic_only=True)
            if tally.count >= most:
                tally.missed = tally.missed[:8]
                tally.show("Tonics, Essen folk songs")
                return


def _triad(root: int, pcs: frozenset[int]) -> tuple[int, int]:
    """The third and fifth of a chord, in semitones."""
    sizes = {(pc - root) % 12 for pc in pcs}
    third = 4 if 4 in sizes else 3 if 3 in sizes else 0
    return third, next((fifth for fifth in (7, 6, 8) if fifth in sizes), 7)


def chords_and_local_keys(pieces: list[Piece], title: str) -> None:
    """The share of the duration whose root and quality, and whose local key, are as annotated."""
    right: Counter[str] = Counter()
    causes: Counter[str] = Counter()
    elsewhere: Counter[str] = Counter()
    for piece in pieces:
        places: list[Place] = []
        found = analyze(piece.heard, meter=piece.meter, pickup=piece.pickup)
        for at, long, tonic, minor, root, pcs in piece.labels:
            place = at
            while place < at + long - 1e-6:
                span = next((s for s in found.chords if s.start <= place + 1e-6 < s.end), None)
                place += STEP
                if span is None or span.chord is None:
                    continue
                right["all"] += 1
                ours = (span.key.tonic_pc, span.key.is_minor)
                right["local key"] += ours == (tonic, minor)
                places.append(Place(place - STEP, (tonic, minor), ours))
                mine = frozenset(span.chord.pitch_classes)
                same_root = span.root == root
                right["root"] += same_root
                triads = same_root and _triad(root, mine) == _triad(root, pcs)
                right["root and triad"] += triads
                right["root and full quality"] += same_root and mine == pcs
                if not (same_root and mine == pcs):
                    causes[_cause(root, pcs, span.root or 0, mine)] += 1
        elsewhere += local_key_causes(places, piece.meter.bar_beats)
    print(f"\n{title}: {len(pieces)} pieces, {right['all'] / 4:.0f} quarter notes")
    for name in ("root", "root and triad", "root and full quality", "local key"):
        print(f"  {name:<24}{100 * right[name] / right['all']:5.1f} %")
    table("chords missed, in quarter notes", causes, right["all"], STEP)
    table("local keys missed, in quarter notes", elsewhere, right["all"], STEP)
    sys.stdout.flush()


def _cause(root: int, pcs: frozenset[int], mine: int, heard: frozenset[int]) -> str:
    """Why a label differs."""
    if mine == root:
        if pcs < heard:
            return "a seventh or suspension is heard where the annotator took it as passing"
        if heard < pcs:
            return "a seventh of the annotation is heard as passing"
        return "another quality on the same root"
    if len(pcs & heard) >= len(pcs) - 1 and len(pcs & heard) >= 2:
        return "a chord that shares two tones or more (relative, seventh chord without root)"
    return "another chord: other borders between chords, or ornaments taken as chords"


def teacher_and_bach(pieces: list[Piece]) -> None:
    """Parallels in Bach as he wrote them, and after a voice was moved in parallel on purpose."""
    rules: Counter[str] = Counter()
    mended: Counter[str] = Counter()
    moves, caught, broken = 0, 0, 0
    draw = random.Random(1)
    for piece in pieces:
        breaks = sorted(piece.fermatas)
        found = check(piece.heard, meter=piece.meter, pickup=piece.pickup, breaks=breaks)
        moves += sum(len(part) for part in piece.parts)
        for flaw, mend in zip(found.flaws, found.mends, strict=True):
            rules[flaw.rule] += 1
            mended[flaw.rule] += bool(mend)
        for spoiled, rule, at in _spoiled(found.voices, set(breaks), draw):
            broken += 1
            heard = flaws(spoiled, found.analysis.chords, breaks, at - 0.01, at + 0.01)
            caught += any(flaw.rule == rule for flaw in heard)
    print(f"\nThe checker on {len(pieces)} chorales, {moves} notes, fermatas left out")
    for rule, count in rules.most_common():
        share = f"{1000 * count / moves:.2f} in 1,000 notes"
        print(f"  {rule:<24}{count:>5}  {share}, mends found for {mended[rule]}")
    print(
        f"  broken on purpose        {broken:>5}  caught {caught} ({100 * caught / max(broken, 1):.1f} %)"
    )
    sys.stdout.flush()


def _spoiled(
    voices: Voices, breaks: set[float], draw: random.Random, times: int = 5
) -> Iterator[tuple[Voices, str, float]]:
    """The chorale with an inner voice led in parallel with the soprano for two notes."""
    top = voices.rows[0]
    places = [
        (i, number, j)
        for i in range(len(top) - 1)
        if top[i].pitch != top[i + 1].pitch and round(top[i + 1].start, 3) not in breaks
        for number in (1, 2)
        for j in range(len(voices.rows[number]) - 1)
        if abs(voices.rows[number][j + 1].start - top[i + 1].start) < 1e-6
        and abs(voices.rows[number][j].end - top[i].end) < 1e-6
    ]
    for i, number, j in draw.sample(places, min(times, len(places))):
        size, rule = draw.choice([(7, "parallel fifths"), (12, "parallel octaves")])
        row = voices.rows[number]
        edits = [
            Edit(
                number,
                j + step,
                row[j + step].start,
                row[j + step].pitch,
                top[i + step].pitch - size,
            )
            for step in (0, 1)
        ]
        yield voices.replaced(edits), rule, top[i + 1].start


def breathing(pieces: list[Piece]) -> None:
    """Ends of phrases against fermatas."""
    hit, said, there = 0, 0, 0
    for piece in pieces:
        found = analyze(piece.heard, meter=piece.meter, pickup=piece.pickup)
        ends = {round(phrase.end, 3) for phrase in found.phrases}
        hit, said, there = (
            hit + len(ends & piece.fermatas),
            said + len(ends),
            there + len(piece.fermatas),
        )
    print(f"\nPhrases against {there} fermatas: {100 * hit / said:.1f} % of ours are theirs,"
          f" {100 * hit / there:.1f} % of theirs are ours")  # fmt: skip


MAJOR = "I ii iii IV V vi V7 ii7 I6 IV6 V6 ii6 V65 V43 vii°6 V7/V V/vi V7/ii bVI N6 iv V7/IV Ger65"
MINOR = "i ii°6 III iv V VI VII V7 iiø65 i6 iv6 V6 V65 N6 V7/iv V7/III vii°7 Ger65 Fr43"


def choir(count: int = 200) -> None:
    """Random progressions of 8 to 32 chords, diatonic and chromatic, led without a fault.

    The search is exact, so where a rule is broken no way without exists; which pairs force it is
    told. (The tests count every voicing of small cases to prove the claim.)
    """
    draw = random.Random(5)
    clean, forced = 0, Counter[str]()
    proofs: dict[tuple[Chord, Chord, Key], str] = {}
    for _ in range(count):
        key = Key(
            draw.choice(("C", "D", "Eb", "F", "G", "A", "Bb")), draw.choice(("major", "minor"))
        )
        pool = (MINOR if key.is_minor else MAJOR).split()
        numerals = [pool[0]]
        length = draw.randint(6, 30)
        while len(numerals) < length:
            numerals.append(draw.choice([text for text in pool if text != numerals[-1]]))
        numerals += ["V7", pool[0]]
        chords = [roman(text, key) for text in numerals]
        sung = lead(chords, style="faultless", key=key)
        rows = tuple(
            tuple(Sung(float(i), i + 1.0, voicing[n]) for i, voicing in enumerate(sung))
            for n in (3, 2, 1, 0)
        )
        spans = [ChordSpan(1, 1.0, 1.0, float(i), i + 1.0, c, key) for i, c in enumerate(chords)]
        found = flaws(Voices(rows, SATB_NAMES, SATB[::-1]), spans)
        clean += not found
        for flaw in found:
            at = int(flaw.at)
            pair = f"{numerals[at - 1]} – {numerals[at]}"
            forced[f"{pair}: {flaw.rule}"] += 1
            proofs[chords[at - 1], chords[at], key] = pair
    print(f"\nFour parts through {count} random progressions: {clean} without a fault,"
          f" {count - clean} where a pair of chords forces one")  # fmt: skip
    for pair, times in forced.most_common(10):
        print(f"    forced: {times:>3}  {pair}")
    open_pairs = [pair for (a, b, key), pair in proofs.items() if _singable(a, b, key)]
    print(f"    every voicing of both chords counted: {len(proofs) - len(open_pairs)} of {len(proofs)}"
          f" pairs have no way without a fault by themselves{': not ' if open_pairs else ''}"
          f"{', '.join(open_pairs)}")  # fmt: skip
    sys.stdout.flush()


def _singable(before: Chord, after: Chord, key: Key) -> bool:
    """Whether two chords can be sung side by side without a fault, by trying every voicing."""
    spans = [
        ChordSpan(1, 1.0, 1.0, float(i), i + 1.0, c, key) for i, c in enumerate((before, after))
    ]

    def clean(*sung: tuple[int, ...]) -> bool:
        rows = tuple(
            tuple(Sung(float(i), i + 1.0, voicing[n]) for i, voicing in enumerate(sung))
            for n in (3, 2, 1, 0)
        )
        return not flaws(Voices(rows, SATB_NAMES, SATB[::-1]), spans[: len(sung)])

    ways = [[way for way in _complete(chord) if clean(way)] for chord in (before, after)]
    return any(clean(one, two) for one in ways[0] for two in ways[1])


def _complete(chord: Chord) -> Iterator[tuple[int, ...]]:
    """Every way to sing a chord in four parts, by plain counting; its fifth may be left out."""
    pcs = set(chord.pitch_classes)
    needed = pcs - {(chord.root_pc + t.semitones) % 12 for t in chord.intervals if t.degree == "5"}
    pools = [[p for p in range(low, high + 1) if p % 12 in pcs] for low, high in SATB]
    for way in product(*pools):
        inside = way[0] % 12 == chord.bass_pc and needed <= {p % 12 for p in way}
        if inside and list(way) == sorted(way):
            yield way


def main() -> None:
    """Print the tables. With `quick`, only every eighth chorale and a hundred tunes."""
    warnings.simplefilter("ignore")
    quick = "quick" in sys.argv[1:]
    choir()
    annotated = list(chorales())
    chords_and_local_keys(annotated, "Chord labels and local keys, Bach")
    chords_and_local_keys(annotated[1::2], "… of which not used to set the weights")
    whole = list(all_chorales(8 if quick else 2))
    teacher_and_bach(whole)
    breathing(whole)
    if re.search("quick", " ".join(sys.argv[1:])) is None:
        songs = list(madrigals())
        keys_of_pieces(annotated + songs)
    folk_tunes(100 if quick else 1000)


if __name__ == "__main__":
    main()
