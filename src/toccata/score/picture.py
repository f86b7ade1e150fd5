"""A picture of a piece on one page: its form, its harmony, and every note of every part."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ..theory.pitch import pretty
from .harmony_rows import KEY_BAND, chord_symbols, key_band, placed_chords
from .instruments import facts
from .lettering import fitted, plain, safe, width_of
from .performance import Sounding, sounding
from .song import Song
from .timeline import MeterMark
from .track import Track

ROLE_COLOURS: Final = {
    "melody": "#ef4f7b", "counter": "#f28c38", "chords": "#3f83f8", "pad": "#8d74f0",
    "arpeggio": "#12a594", "bass": "#30a46c", "drums": "#7c8798", "percussion": "#b5854b",
}  # fmt: skip
"""The colour of each role, readable on white and on black."""

_SECTION_COLOURS: Final = (
    "#3f83f8", "#ef4f7b", "#f2a33a", "#12a594", "#8d74f0", "#e5674a", "#30a46c", "#d16bc4",
)  # fmt: skip

# Rows of the drum lane from top to bottom: what they are called and which keys strike them.
_DRUM_ROWS: Final = (
    ("crash", frozenset((49, 52, 55, 57))), ("ride", frozenset((51, 53, 59))),
    ("hat", frozenset((42, 44, 46))), ("toms", frozenset((41, 43, 45, 47, 48, 50))),
    ("snare", frozenset((37, 38, 39, 40))), ("kick", frozenset((35, 36))),
)  # fmt: skip
_OTHER_DRUMS: Final = "perc"

_MARGIN, _GUTTER, _RIGHT = 24, 168, 24
_TITLE, _BAND, _NUMBERS, _CHORD_ROW, _LANE_GAP, _FOOT = 74, 26, 20, 16, 6, 18
_NARROW, _WIDE, _LEAST, _USUAL = 10.0, 84.0, 720.0, 1040.0  # pixels: a bar's, the plot's
_LEVELS: Final = ((44, 0.46), (76, 0.62), (100, 0.8), (128, 0.97))  # velocity below, opacity
_EDGE: Final = 0.8  # the rounded rim of a note
_BEATS: Final = {1.5: " (dotted quarters)", 0.75: " (dotted eighths)"}
_FONT: Final = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"

_STYLE: Final = (
    f"text{{font-family:{_FONT}}}"
    ".tp{fill:#ffffff}.tk{fill:#171b26}.ts{fill:#667085}.tl{fill:#f4f6fa}"
    ".tg{stroke:#dfe3ea}.th{stroke:#b9c1ce}"
    "@media(prefers-color-scheme:dark){.tp{fill:#11141b}.tk{fill:#f3f5f9}.ts{fill:#98a2b3}"
    ".tl{fill:#191d27}.tg{stroke:#2a303c}.th{stroke:#4a5364}}"
)


@dataclass(frozen=True, slots=True)
class _Page:
    """Where things stand: pixels to the tick, the plot's width, a lane's height, bar starts."""

    scale: float
    width: float
    lane: int
    bars: list[int]

    def tall(self, sound: Sounding, *, drums: bool) -> int:
        """The height of a lane: drums get room for each kind that is struck."""
        return max(self.lane, 11 * len(_kinds(sound)) + 14) if drums else self.lane

    def x(self, tick: float) -> float:
        return _MARGIN + _GUTTER + tick * self.scale


def picture(song: Song) -> str:
    """The song as a picture in SVG: title, key, tempo and meter; sections; chords; a lane a track.

    Notes stand where they sound, the louder the stronger; drums by kind. The width follows the
    number of bars; chord symbols and bar numbers are left out where they would touch. Readable on
    light and dark pages; the same song gives the same text.
    """
    tracks = [track for track in song.tracks if len(track.notes)]
    sounds = [sounding(track.notes) for track in tracks]
    page = _page(song, len(tracks))
    talls = [
        page.tall(sound, drums=track.instrument.drums)
        for track, sound in zip(tracks, sounds, strict=True)
    ]
    symbols = placed_chords(song, page.x, page.x(0) + page.width)
    keys_at = _TITLE + (_BAND if song.sections else 0)
    chords_at = keys_at + (KEY_BAND if len(song.keys) > 1 else 0) + _NUMBERS
    top = chords_at + _CHORD_ROW * max((row + 1 for _, row, _ in symbols), default=0) + 4
    lanes = [top + sum(talls[:i]) + i * _LANE_GAP for i in range(len(tracks))]
    height = top + sum(talls) + len(talls) * _LANE_GAP + _FOOT
    width = _MARGIN + _GUTTER + page.width + _RIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{plain(width)}" height="{plain(height)}"'
        f' viewBox="0 0 {plain(width)} {plain(height)}" role="img">',
        f"<title>{safe(song.title)}</title><style>{_STYLE}</style>",
        f'<rect class="tp" width="{plain(width)}" height="{plain(height)}" rx="14"/>',
        *_heading(song, page),
        *_form(song, page, _TITLE),
        *key_band(song, page.x, page.x(0) + page.width, keys_at),
        *_bar_numbers(song, page, chords_at - 6),
        *chord_symbols(symbols, chords_at + 10, _CHORD_ROW),
    ]
    for track, y, tall in zip(tracks, lanes, talls, strict=True):
        parts += _label(track, page, y, tall)
    parts += _grid(song, page, top, height - _FOOT - _LANE_GAP)
    for track, sound, y, tall in zip(tracks, sounds, lanes, talls, strict=True):
        parts += _lane(track, sound, page, y, tall)
    return "\n".join((*parts, "</svg>\n"))


def _page(song: Song, count: int) -> _Page:
    bars = [int(start) for start in song.bar_starts()]
    number = max(1, len(bars) - 1)
    wide = min(_WIDE, max(_NARROW, _USUAL / number))
    width = max(_LEAST, number * wide)
    lane = 64 if count <= 6 else 52 if count <= 10 else 42
    return _Page(width / max(1, bars[-1]), width, lane, bars)


def _heading(song: Song, page: _Page) -> Iterator[str]:
    room = page.width + _GUTTER
    title = fitted(song.title or "Untitled", 22, room)
    yield (
        f'<text class="tk" x="{_MARGIN}" y="40" font-size="22" font-weight="700"'
        f' letter-spacing="-.2">{safe(title)}</text>'
    )
    facts_line = fitted("  ·  ".join(_facts(song)), 12.5, room)
    yield f'<text class="ts" x="{_MARGIN}" y="61" font-size="12.5">{safe(facts_line)}</text>'


def _facts(song: Song) -> Iterator[str]:
    """Key, tempo, meter, bars and time, in words."""
    if song.keys:
        yield f"{pretty(song.keys[0].tonic)} {song.keys[0].mode}"
    meters = list(song.meters) or [MeterMark(song.pickup, 4, 4)]
    beat = 12 / meters[0].denominator if meters[0].compound else 1.0
    beats = [mark.bpm / beat for mark in song.tempos] or [120.0]
    low, high = f"{min(beats):.4g}", f"{max(beats):.4g}"
    tempo = low if low == high else f"{low}–{high}"
    yield f"{tempo} bpm{_BEATS.get(beat, '')}"
    signs = list(dict.fromkeys(f"{m.numerator}/{m.denominator}" for m in meters))
    yield ", ".join(signs[:3]) + (" …" if len(signs) > 3 else "")
    yield "1 bar" if song.bars == 1 else f"{song.bars} bars"
    minutes, seconds = divmod(round(song.seconds), 60)
    yield f"{minutes}:{seconds:02d}"


def _form(song: Song, page: _Page, y: int) -> Iterator[str]:
    """The sections as a band."""
    colours: dict[str, str] = {}
    for section in song.sections:
        kind = section.name.rstrip(" 0123456789'′").lower()
        colour = colours.setdefault(kind, _SECTION_COLOURS[len(colours) % len(_SECTION_COLOURS)])
        x, wide = page.x(section.tick), section.length * page.scale - 3
        if wide <= 0:
            continue
        yield (
            f'<rect x="{plain(x)}" y="{y}" width="{plain(wide)}" height="22" rx="6" fill="{colour}"'
            f' fill-opacity="{plain(0.16 + 0.3 * min(1, max(0, section.energy)))}"/>'
            f'<rect x="{plain(x)}" y="{y}" width="{plain(min(3.0, wide))}" height="22" rx="1.5"'
            f' fill="{colour}"/>'
        )
        name = fitted(section.name, 11.5, wide - 12)
        if name:
            yield (
                f'<text class="tk" x="{plain(x + 9)}" y="{y + 15}" font-size="11.5"'
                f' font-weight="600">{safe(name)}</text>'
            )


def _bar_numbers(song: Song, page: _Page, y: int) -> Iterator[str]:
    begins = {int(section.tick) for section in song.sections}
    first = 1 if song.pickup else 0
    spots = list(enumerate(page.bars[first:-1], 1))
    step = _step(page)
    wanted = [s for s in spots if s[1] in begins] + [s for s in spots if (s[0] - 1) % step == 0]
    taken: list[tuple[float, float]] = []
    for bar, tick in wanted:
        x = page.x(tick)
        right = x + width_of(str(bar), 10) + 8
        if any(x < other_right and right > left for left, other_right in taken):
            continue
        taken.append((x, right))
        yield f'<text class="ts" x="{plain(x)}" y="{y}" font-size="10">{bar}</text>'


def _step(page: _Page) -> int:
    """Every how many bars a line and a number stand: 1, 2, 4, 8, …"""
    bar = page.width / max(1, len(page.bars) - 1)
    return int(2 ** max(0, math.ceil(math.log2(34 / bar))))


def _label(track: Track, page: _Page, y: int, tall: int) -> Iterator[str]:
    """The lane's ground, and left of it the track's name and instrument."""
    colour, middle = _colour(track), y + tall / 2
    yield (
        f'<rect class="tl" x="{_MARGIN}" y="{y}" width="{plain(_GUTTER + page.width)}"'
        f' height="{tall}" rx="8"/>'
        f'<rect x="{_MARGIN}" y="{y}" width="5" height="{tall}" rx="2.5" fill="{colour}"/>'
    )
    role = _role(track)
    under = track.instrument.name if track.instrument.name != track.name else role
    room = _GUTTER - (58 if track.instrument.drums else 26)
    lines = ((track.name, 13, "tk", 600, -3), (under, 10.5, "ts", 400, 13))
    for text, size, ink, weight, down in lines:
        yield (
            f'<text class="{ink}" x="{_MARGIN + 16}" y="{plain(middle + down)}" font-size="{size}"'
            f' font-weight="{weight}">{safe(fitted(text, size, room))}</text>'
        )


def _grid(song: Song, page: _Page, top: int, bottom: int) -> Iterator[str]:
    """A thin line at bars, a stronger one where a section begins."""
    if bottom <= top:
        return
    begins = {int(section.tick) for section in song.sections}
    first, step = (1 if song.pickup else 0), max(1, _step(page) // 2)
    thin = [t for t in page.bars[first:-1:step] if t not in begins]
    for ticks, kind, wide in ((thin, "tg", 0.75), (sorted(begins), "th", 1.0)):
        lines = "".join(f"M{plain(page.x(tick))} {top}V{bottom}" for tick in ticks)
        if lines:
            yield f'<path class="{kind}" d="{lines}" stroke-width="{wide}"/>'


def _lane(track: Track, sound: Sounding, page: _Page, y: int, height: int) -> Iterator[str]:
    rows, count, names = _rows(track, sound)
    pad = 7
    each = (height - 2 * pad) / count
    tall = max(1.8, min(each * (0.72 if names else 0.86), 6.5)) - _EDGE
    ys = y + pad + (count - 1 - rows) * each + (each - tall) / 2
    xs = page.x(0) + sound.on * page.scale
    wide = np.maximum((sound.off - sound.on) * page.scale - 0.6 - _EDGE, 0.6)
    if names:
        wide = np.full(len(xs), min(3.4, max(0.8, page.width / max(1, len(page.bars) - 1) / 24)))
    fade = ' opacity=".35"' if track.muted else ""
    colour = _colour(track)
    rim = f'stroke="{colour}" stroke-width="{_EDGE}" stroke-linejoin="round"'
    yield f'<g fill="{colour}" {rim}{fade}>'
    for i, name in enumerate(names):
        place = y + pad + (count - 1 - i) * each + each / 2 + 2.6
        yield (
            f'<text class="ts" stroke="none" x="{_MARGIN + _GUTTER - 8}" y="{plain(place)}"'
            f' font-size="8" text-anchor="end">{name}</text>'
        )
    low = 0
    for below, opacity in _LEVELS:
        here = (sound.velocity >= low) & (sound.velocity < below)
        low = below
        path = _boxes(xs[here] + _EDGE / 2, ys[here] + _EDGE / 2, wide[here], tall)
        if path:
            yield f'<path opacity="{opacity}" d="{path}"/>'
    yield "</g>"


def _rows(track: Track, sound: Sounding) -> tuple[NDArray[np.int64], int, list[str]]:
    """Each note's row from the bottom, how many there are, what they are called (drums only)."""
    if not track.instrument.drums:
        low, high = int(sound.pitch.min()), int(sound.pitch.max())
        spare = max(0, 14 - (high - low))
        rows: NDArray[np.int64] = sound.pitch - low + spare // 2
        return rows, high - low + spare + 1, []
    names = _kinds(sound)
    places = [names.index(_kind(pitch)) for pitch in sound.pitch.tolist()]
    return np.array(places, dtype=np.int64), len(names), names


def _kind(pitch: int) -> str:
    return next((name for name, keys in _DRUM_ROWS if pitch in keys), _OTHER_DRUMS)


def _kinds(sound: Sounding) -> list[str]:
    """The kinds of drum that are struck, from the bottom up."""
    struck = {_kind(pitch) for pitch in np.unique(sound.pitch).tolist()}
    order = [_OTHER_DRUMS, *(name for name, _ in reversed(_DRUM_ROWS))]
    return [name for name in order if name in struck]


def _boxes(x: NDArray[Any], y: NDArray[Any], wide: NDArray[Any], tall: float) -> str:
    """Small boxes as one path, each drawn once."""
    columns = (np.round(x, 1).tolist(), np.round(y, 1).tolist(), np.round(wide, 1).tolist())
    down = plain(tall)
    boxes = (
        f"M{plain(left)} {plain(top)}h{plain(across)}v{down}h-{plain(across)}z"
        for left, top, across in zip(*columns, strict=True)
    )
    return "".join(dict.fromkeys(boxes))


def _role(track: Track) -> str:
    if track.role:
        return track.role
    return "drums" if track.instrument.drums else facts(track.instrument.program).role


def _colour(track: Track) -> str:
    return ROLE_COLOURS.get(_role(track), ROLE_COLOURS["melody"])
