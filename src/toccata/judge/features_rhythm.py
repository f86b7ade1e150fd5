"""When things happen: density, lengths, places in the beat, syncopation, groove, swing, drums."""

from __future__ import annotations

from typing import Final

import numpy as np

from ..errors import ToccataError
from ..theory.rhythm import Meter
from ..theory.swing import swing_of, syncopation
from .feature import MISSING, Feature, Floats, mean, ratio, share
from .features_pitch import MUSPY, WU_YANG, YANG_LERCH
from .material import PLACES, STEPS, Material, Row

LONGUET_HIGGINS: Final = (
    "Longuet-Higgins and Lee 1984, The Rhythmic Interpretation of Monophonic Music"
)
DITTMAR: Final = (
    "Dittmar, Pfleiderer and Müller 2015, Automated Estimation of Ride Cymbal Swing Ratios"
)
MOST_SYNCOPATED: Final = 200
"""So many bars are listened to for syncopation."""

PLACE_NAMES: Final = ("on", "1/4", "1/3", "1/2", "2/3", "3/4")
GAPS: Final = ("to 1/4", "1/3", "1/2", "2/3 to 3/4", "1", "1 1/2", "2", "longer")
_GAP_EDGES: Final = np.array([3.5, 5, 7, 10.5, 15, 21, 30])
KICK: Final = (35, 36)
SNARE: Final = (37, 38, 39, 40)
CYMBALS: Final = (42, 44, 46, 49, 51, 52, 53, 55, 57, 59, 69, 70)


def density(heard: Material) -> float:
    """Tuned notes to a quarter note."""
    return ratio(len(heard.tuned), heard.quarters) if len(heard.tuned) else MISSING


def density_in_time(heard: Material) -> float:
    """All notes, drums too, in a second."""
    return ratio(len(heard.tuned) + len(heard.drums), heard.seconds)


def onset_gap(heard: Material) -> float:
    """The mean time from one onset of the top line to the next."""
    return mean(np.diff(heard.top.at)) / STEPS


def gaps(heard: Material) -> Floats:
    """The times between onsets of the top line, in quarter notes."""
    between = np.diff(heard.top.at)
    return share(np.bincount(np.searchsorted(_GAP_EDGES, between), minlength=len(GAPS)))


def note_length(heard: Material) -> float:
    """The mean length of the notes of the top line over the time to the next: 1 is legato."""
    line = heard.top
    if len(line) < 2:
        return MISSING
    between = np.diff(line.at) / STEPS
    return float(np.minimum(line.length[:-1] / between, 1.5).mean())


def _places(row: Row) -> Floats:
    return share(np.bincount(row.place, minlength=len(PLACES)))


def places(heard: Material) -> Floats:
    """Where in its quarter the tuned notes begin."""
    return _places(heard.tuned)


def bass_places(heard: Material) -> Floats:
    """Where in its quarter the notes of the lowest line begin."""
    return _places(heard.low)


def bass_density(heard: Material) -> float:
    """Notes of the lowest line to a quarter note."""
    return ratio(len(heard.low), heard.quarters) if len(heard.low) else MISSING


def top_syncopation(heard: Material) -> float:
    """The mean syncopation of a bar of the top line: a note before a stronger silence counts the
    difference of their levels."""
    if not len(heard.top):
        return MISSING
    found = []
    meters = sorted(heard.meters) or [(0.0, 4, 4)]
    for bar in np.unique(heard.top.bar)[:MOST_SYNCOPATED].tolist():
        at = heard.bars[bar] / STEPS
        above, below = next((m[1:] for m in reversed(meters) if m[0] <= at + 1e-6), (4, 4))
        inside = (heard.top.at[heard.top.bar == bar] - heard.bars[bar]) / STEPS
        if bar == 0 and heard.pickup:  # an upbeat has no beat to fall before
            continue
        try:
            found.append(syncopation(inside.tolist(), Meter(above, below)))
        except ToccataError:
            return MISSING
    return float(np.mean(found)) if found else MISSING


def groove(heard: Material) -> float:
    """How alike the onsets of the bars are: 1 minus the share of steps that differ, over all pairs
    of bars of the usual length."""
    long = np.diff(heard.bars)
    usual = int(np.bincount(long).argmax())
    if not usual:
        return MISSING
    grid = np.zeros((heard.bar_count, usual), dtype=np.float64)
    for row in (heard.tuned, heard.drums):
        inside = row.at - heard.bars[row.bar]
        fits = inside < usual
        grid[row.bar[fits], inside[fits]] = 1
    grid = grid[(long == usual) & (grid.sum(axis=1) > 0)]
    if len(grid) < 2:
        return MISSING
    struck = grid.sum(axis=0)
    differing = (struck * (len(grid) - struck)).sum()  # pairs that differ, summed over the steps
    pairs = len(grid) * (len(grid) - 1) / 2
    return float(1 - differing / pairs / usual)


def swing(heard: Material) -> float:
    """Where the second eighth of a beat falls, in percent of the beat: 50 straight, 66.7 swung.

    Sixteenths (three quarters of the beat) are left out.
    """
    raw = np.concatenate([heard.tuned.raw, heard.drums.raw])
    middle = raw[(raw % 1 >= 0.4) & (raw % 1 <= 0.71)]
    return swing_of(middle.tolist()) if len(middle) >= 4 else MISSING


def _drum(heard: Material, keys: tuple[int, ...]) -> Row:
    return heard.drums.where(np.isin(heard.drums.pitch, keys))


def drum_density(heard: Material) -> float:
    """Strokes of the drums to a quarter note."""
    return ratio(len(heard.drums), heard.quarters) if len(heard.drums) else MISSING


def four_on_the_floor(heard: Material) -> float:
    """The share of quarter notes with a bass drum on them, where the drums play."""
    if not len(heard.drums):
        return MISSING
    played = np.unique(heard.drums.at // STEPS)
    kick = _drum(heard, KICK)
    return ratio(len(np.unique(kick.at[kick.at % STEPS == 0] // STEPS)), len(played))


def backbeat(heard: Material) -> float:
    """The share of snare strokes on the second and fourth beat of a bar of four."""
    snare = _drum(heard, SNARE)
    fours = (np.diff(heard.bars) == 4 * STEPS)[snare.bar]
    snare = snare.where(fours)
    inside = snare.at - heard.bars[snare.bar]
    return mean(np.isin(inside, (STEPS, 3 * STEPS)).astype(float))


def kick_places(heard: Material) -> Floats:
    """Where in its quarter the bass drum is struck."""
    return _places(_drum(heard, KICK))


def snare_places(heard: Material) -> Floats:
    """Where in its quarter the snare is struck, rim and clap too."""
    return _places(_drum(heard, SNARE))


def cymbal_places(heard: Material) -> Floats:
    """Where in its quarter hi-hats, cymbals and shakers are struck."""
    return _places(_drum(heard, CYMBALS))


FEATURES: Final = (
    Feature("density", "notes a quarter", YANG_LERCH, density, (),
            "It has more notes", "It has fewer notes"),
    Feature("notes a second", "notes a second", YANG_LERCH, density_in_time, (),
            "Its notes come faster", "Its notes come slower", ("tempo", "performance")),
    Feature("onset gap", "quarters", YANG_LERCH, onset_gap, (),
            "The top line has longer notes", "The top line has shorter notes"),
    Feature("gaps", "share", YANG_LERCH, gaps, GAPS),
    Feature("legato", "share", YANG_LERCH, note_length, (),
            "The top line is more bound", "The top line is more broken", ("performance",)),
    Feature("places", "share", MUSPY, places, PLACE_NAMES),
    Feature("bass density", "notes a quarter", YANG_LERCH, bass_density, (),
            "The bass moves more", "The bass moves less"),
    Feature("bass places", "share", MUSPY, bass_places, PLACE_NAMES),
    Feature("syncopation", "levels a bar", LONGUET_HIGGINS, top_syncopation, (),
            "It is more syncopated", "It is less syncopated", ("meter",)),
    Feature("groove consistency", "share", WU_YANG, groove, (),
            "The rhythm stays more the same", "The rhythm changes more", ("meter",)),
    Feature("swing", "percent", DITTMAR, swing, (), "It swings more", "It swings less", ("performance",)),
    Feature("drum density", "strokes a quarter", YANG_LERCH, drum_density, (),
            "The drums play more", "The drums play less"),
    Feature("four on the floor", "share", MUSPY, four_on_the_floor, (),
            "The bass drum is on the beat more", "The bass drum is on the beat less"),
    Feature("backbeat", "share", MUSPY, backbeat, (),
            "The snare is on two and four more", "The snare is on two and four less", ("meter",)),
    Feature("kick places", "share", MUSPY, kick_places, PLACE_NAMES),
    Feature("snare places", "share", MUSPY, snare_places, PLACE_NAMES),
    Feature("cymbal places", "share", MUSPY, cymbal_places, PLACE_NAMES),
)  # fmt: skip
