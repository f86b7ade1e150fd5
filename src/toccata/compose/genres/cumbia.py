"""Cumbia: a scraper that says chucu-chucu, keys between the beats, root and fifth, an accordion."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone, nearest
from ..bass import ground, lead_in, line
from ..comping import broken, held, struck
from ..counterpoint import answer, guide_line
from ..genre import Genre
from ..idiom import BACKBEAT, Check, on_beats, share_at, sounding
from ..melody import Manner, sing, thirds_below
from .tambora import drums, percussion, stop, stopped, villera_drums

_SINGS = Manner(
    cells=(
        "x--- x--- x-x- x---",
        "..x- x-x- x--- x-x-",
        "x-x- x-x- x--- ..x-",
        "..x- x-x- x-x- x---",
        "x-xx x-x- x-x- x---",
        "..xx x-x- ..xx x-x-",
        "x-x- x-xx x--- x-x-",
        "x--x x-x- x--x x---",
        "xxx- x-x- xxx- x---",
        "x-xx x-xx x-x- x-x-",
    ),
    closes=("x-x- x--- .... ....", "x--- .... .... ....", "x-xx x--- ---- ....",
            "x-x- x-x- x--- ...."),
    plans=("aabc", "aAbc", "abac", "aaAc"),
    leap=0.16,
    compass=9,
    level=90,
    gate=0.84,
    upbeat=0.5,
)  # fmt: skip


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The accordion: a short tune, said twice, its last beat left to the scraper."""
    return sing(bar, last, _SINGS)


def counter(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The clarinet: a third under the refrain, replies in the verse, long notes where all is calm."""
    if bar.final or not bar.lead:
        return guide_line(bar, last, 66)
    if bar.scene.act in ("peak", "contrast") or bar.energy > 0.72:
        return thirds_below(bar, bar.lead)
    if bar.step % 2:
        return answer(bar, last, ".... .... ..xx x-x-" if bar.closes else ".... .... ..x- x-..", 78)
    return []


_KEYS = ("..x. ..x. ..x. ..x.", "..X. ..x. ..X. ..x.", "..x. ..xx ..x. ..x.", "..x. ..x. ..xo ..xo")


def keys(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Piano, organ or guitar: a short chord after every beat, never on it."""
    if bar.player.mono:
        return broken(bar, last, "..x. ..x. ..x. ..x.", (1, 2, 1, 2), 74, ring=False)
    if stopped(bar):
        return struck(bar, last, stop(bar), 82, 0.5, 3)
    return struck(bar, last, bar.habit("keys").choice(_KEYS), 74, 0.55, 3)


_BASSES = (
    ("x--- x-x- x--- x-x-", "r5r"),
    ("x--- x-x- x--- x-x-", "r58"),
    ("x--- x-x- x--- x-x-", "r35"),
    ("x--- x--- x--- x-x-", "r5r53"),
    ("x--. x-x- x--. x-x-", "r53"),
    ("x--x x-x- x--- x-x-", "rr53r5"),
)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long, short-short: the root on one, the fifth and what lies beside it on two."""
    if stopped(bar):
        root = ground(bar, last)
        return [bar.tone(hit.at, int(hit.length * 0.6), root, 94) for hit in bar.hits(stop(bar))]
    rhythm, steps = bar.habit("tumbao").choice(_BASSES)
    if bar.step % 4 == 2 and bar.habit("turn").random() < 0.4:
        rhythm, steps = bar.habit("reply").choice(_BASSES)
    player, tones, hand = bar.player, [], last
    hits = bar.hits(rhythm)
    leads = bar.closes and bar.after != bar.spans[-1].change and bar.dice.random() < 0.6
    for place, hit in enumerate(hits):
        change = bar.change(hit.at)
        fresh = place == 0 or any(span.at == hit.at for span in bar.spans)
        root = ground(bar, hand, change)
        letter = "r" if fresh else steps[place % len(steps)]
        pc = {"5": change.fifth, "3": change.tones[1 % len(change.tones)]}.get(letter, change.bass)
        pitch = root if letter == "r" else nearest(pc, root + 4, player.low, player.center + 12)
        if letter == "8":
            pitch = root + 12 if root + 12 <= player.high else root
        if leads and place == len(hits) - 1:
            pitch = lead_in(
                bar, root, nearest(bar.after.bass, root, player.low, player.high), bar.dice
            )
        length = int(min(hit.length, bar.left(hit.at)) * 0.82)
        tones.append(bar.tone(hit.at, length, pitch, 90 * hit.weight))
        hand = (root,)
    return tones


def keytar(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Villera's keys: two quick chords after every beat."""
    if bar.player.mono:
        return keys(bar, last)
    return struck(
        bar,
        last,
        bar.habit("keytar").choice(("..xx ..xx ..xx ..xx", "..xx ..x. ..xx ..x.")),
        78,
        0.6,
        3,
    )


def synth_bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Villera's bass: the same step, in octaves."""
    rhythm, steps = bar.habit("synth").choice(
        (
            ("x--- x-x- x--- x-x-", "r8r"),
            ("x--x x-x- x--x x-x-", "rr85"),
            ("x--- x-x- x--- x-xx", "r58r5885"),
        )
    )
    return line(bar, last, rhythm, steps, 92, 0.7)


def wah(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Sonidera's keys: lazy, the second of two chords longer than the first."""
    if bar.player.mono:
        return keys(bar, last)
    return struck(
        bar,
        last,
        bar.habit("wah").choice(("..x. ..x- ..x. ..x-", "..x- ..x. ..x- ..xx")),
        68,
        0.9,
        4,
    )


def guitar(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A guitar or a marimba picks the chord between the keys."""
    order = bar.habit("pick").choice(((0, 1, 2, 1), (2, 1, 0, 1), (0, 2, 1, 2)))
    return broken(bar, last, "x.x. .xx. x.x. .xx.", order, 66, ring=False)


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Strings and organs hold the chord; whoever plucks or hammers joins the keys."""
    if bar.player.mono:
        return guide_line(bar, last, 60)
    held_long = bar.player.family in ("Strings", "Ensemble", "Synth Pad", "Organ", "Brass")
    return held(bar, last, 58, 3) if held_long else guitar(bar, last)


def feel(role: str, _tempo: float) -> Feel:
    """Almost straight: the short strokes of the scraper drag a little."""
    push = {"chords": 3, "melody": 6, "bass": -2}.get(role, 0)
    return Feel(swing=53, grid=Ticks(240), push=Ticks(push), loose=Ticks(6), touch=6)


def _kinds(words: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Villera and sonidera have keyboards where others have reeds."""
    plain = replace(GENRE, kinds=None)
    if "villera" in words or "digital" in words:
        return replace(
            plain, tempo=(84, 92, 102), wet=30,
            keys=("A minor", "E minor", "D minor", "B minor", "G minor"),
            ensemble=("square lead: melody", "organ: chords", "saw lead: counter",
                      "synth bass: bass", "drums", "congas"),
            fills={**GENRE.fills, "drums": villera_drums, "chords": keytar, "bass": synth_bass},
        )  # fmt: skip
    if "sonidera" in words or "rebajada" in words:
        return replace(
            plain, tempo=(68, 82, 92) if "rebajada" not in words else (56, 66, 76), wet=46,
            ensemble=("organ: melody", "electric piano: chords", "electric guitar: arpeggio",
                      "electric bass: bass", "drums", "congas"),
            fills={**GENRE.fills, "chords": wah},
        )  # fmt: skip
    return plain


GENRE = Genre(
    name="cumbia",
    title="Cumbia",
    words=("cumbia", "cumbia villera", "cumbia sonidera", "digital cumbia", "cumbia digital",
           "cumbia rebajada", "cumbia colombiana", "tropical cumbia", "chicha", "tecnocumbia"),
    kin=("vallenato", "porro", "champeta", "gaita"),
    tempo=(80, 94, 116),
    meters=((4, 4),),
    keys=("A minor", "D minor", "E minor", "G minor", "C minor", "G major", "C major", "D major"),
    ensemble=("accordion: melody", "clarinet: counter", "piano: chords", "electric bass: bass",
              "drums", "congas"),
    bars=44,
    forms=(
        "A 8 .6",
        "verse 8 .5, chorus 8 .7",
        "intro 4 .6, verse 8 .5, chorus 8 .72, outro 4 .62",
        "intro 4 .62, verse 8 .52, chorus 8 .72, verse 8 .56, chorus 8 .76, outro 4 .64",
        "intro 8 .62, verse 8 .5, chorus 8 .7, verse 8 .54, chorus 8 .74, break 4 .4, "
        "solo 8 .68, bridge 8 .62, chorus 8 .8, outro 8 .64",
    ),
    changes={
        "minor": (
            "i | i | V7 | V7 | V7 | V7 | i | i",
            "i | i | VII | i",
            "i | VII | VI | V7",
            "i | iv | V7 | i | i | iv | V7 | V7",
            "i | i | III | VII | VI | VI | V7 | V7",
        ),
        "minor peak": ("i | V7 | V7 | i", "iv | i | V7 | i", "i | VII | V7 | i", "VI | iv | V7 | i"),
        "minor contrast": ("iv | iv | i | i | V7 | V7 | i | i", "III | VII | III | VII | iv | i | V7 | V7"),
        "major": (
            "I | I | V7 | V7 | V7 | V7 | I | I",
            "I | IV | V7 | I",
            "I | V7 | V7 | I",
            "I | vi | IV | V7",
        ),
        "major peak": ("IV | I | V7 | I", "I | IV | V7 | I", "vi | IV | V7 | I"),
        "major contrast": (
            "vi | vi | iii | iii | IV | IV | V7 | V7",
            "IV | IV | I | I | II7 | II7 | V7 | V7",
        ),
        "mixolydian": ("I | VII | I | VII", "I | VII | IV | I"),
        "dorian": ("i | IV | i | IV", "i | VII | IV | i"),
    },
    ending={"major": "V7 | I", "minor": "V7 | i"},
    loops=True,
    fills={"melody": melody, "counter": counter, "chords": keys, "bass": bass, "drums": drums,
           "percussion": percussion, "arpeggio": guitar, "pad": pad},
    feel=feel,
    entrances={"drums": 0.1, "percussion": 0.2, "bass": 0.3, "chords": 0.25, "melody": 0.38,
               "counter": 0.5, "arpeggio": 0.45},
    wet=34,
    kinds=_kinds,
    checks=(
        Check("the scraper says chucu-chucu",
              on_beats(("scrape", "guiro"), (0, 0.5, 0.75, 1, 1.5, 1.75, 2, 2.5, 2.75, 3, 3.5, 3.75)), 0.9),
        Check("keys play between the beats", partial(share_at, role="chords", places=(0.5, 0.75)), 0.85),
        Check("keys are short", partial(sounding, role="chords"), 0.05, 0.4),
        Check("the bass goes long, short-short", on_beats((), (0, 1, 3, 3.5), role="bass"), 0.6),
        Check("a drum calls after every beat", on_beats(("mute",), (0.5, 1.5, 2.5, 3.5)), 0.7),
        Check("no backbeat", BACKBEAT, 0, 0.25),
    ),
    rival="reggae",
)  # fmt: skip
