"""A bar of notes as a musician would type it: chords by symbol, lines note by note, rests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from .chordnames import lies_close, symbol
from .items import Anchor, Item, Token
from .pitches import pitch_name, value

SHORT_REST = 32
"""Gaps that are multiples of this part of the whole note are written as rests."""

Rows = tuple[tuple[int, int, int, int], ...]
"""The notes of a bar: start within it, length, pitch, velocity, in that order."""


@dataclass(frozen=True, slots=True)
class Page:
    """What one needs to know to write a bar: its length and the whole note's, in ticks; the key's
    signature; (tick within the bar, pitch class) of each chord root that is known."""

    length: int
    whole: int
    fifths: int = 0
    roots: tuple[tuple[int, int], ...] = ()

    def root_at(self, tick: int) -> int | None:
        """The root that holds at a tick of the bar."""
        found = [root for at, root in self.roots if at <= tick]
        return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class Stack:
    """Notes that start together: which of the bar's (from, up to), and the step to the next."""

    start: int
    low: int
    high: int
    step: int


def bar_items(rows: Rows, page: Page) -> list[Item]:
    """The expressions that, end to end, are this bar."""
    stacks = _stacks(rows, page.length)
    first = stacks[0].start if stacks else page.length
    items: list[Item] = []
    run: list[Stack] = []
    for stack in stacks:
        block = _symbol_item(rows, stack, page)
        if block is None:
            run.append(stack)
            continue
        if run:
            items.append(_line(rows, run, page, first))
            first, run = 0, []
        if first:
            items.append(rest_item(first, page.whole))
            first = 0
        items += block
    if run:
        items.append(_line(rows, run, page, first))
    elif not stacks:
        items.append(rest_item(page.length, page.whole))
    return _folded(items)


def rest_item(ticks: int, whole: int) -> Item:
    """A rest: `rest(1/4)`."""
    return Item(f"rest({value(ticks, whole)})")


def cycled(values: Sequence[int]) -> str:
    """Numbers as short as they can be said: `80`, `[80, 66] * 4`, `[80, 66, 71]`."""
    size = len(values)
    for part in range(1, size):
        if size % part == 0 and list(values[:part]) * (size // part) == list(values):
            return str(values[0]) if part == 1 else f"{list(values[:part])} * {size // part}"
    return str(values[0]) if size == 1 else str(list(values))


def _stacks(rows: Rows, length: int) -> list[Stack]:
    if not rows:
        return []
    begins = [i for i in range(len(rows)) if i == 0 or rows[i][0] != rows[i - 1][0]]
    ends = [*begins[1:], len(rows)]
    upto = [*(rows[i][0] for i in begins[1:]), length]
    return [
        Stack(rows[low][0], low, high, after - rows[low][0])
        for low, high, after in zip(begins, ends, upto, strict=True)
    ]


def _symbol_item(rows: Rows, stack: Stack, page: Page) -> list[Item] | None:
    """A chord that a symbol says exactly: `C("Dm7/F", 3) % (1/2, 0, 64)`, and the rest after it."""
    notes = rows[stack.low : stack.high]
    pitches = tuple(note[2] for note in notes)
    lengths = {note[1] for note in notes}
    if not lies_close(pitches) or len(lengths) > 1:
        return None
    flats, root = page.fifths < 0, page.root_at(stack.start)
    found = symbol(pitches, root, flats) or symbol(pitches, None, flats)
    length = lengths.pop()
    if found is None or length == 0:
        return None
    name, octave = found
    volumes = [note[3] for note in notes]
    if len(set(volumes)) > 1 and "/" in name:
        return None  # an inversion lists its notes in another order than from low to high
    gap = stack.step - length
    spoken_gap = gap > 0 and gap * SHORT_REST % page.whole == 0
    volume = str(volumes[0]) if len(set(volumes)) == 1 else str(volumes)
    steps = ["0"] * (len(notes) - 1) + [value(stack.step, page.whole)]
    step = "0" if gap == 0 or spoken_gap else f"[{', '.join(steps)}]"
    text = f'C("{name}", {octave}) % ({value(length, page.whole)}, {step}, {volume})'
    items = [Item(text, anchors=((3, tuple(range(stack.low, stack.high))),))]
    return [*items, rest_item(gap, page.whole)] if spoken_gap else items


def _line(rows: Rows, stacks: Sequence[Stack], page: Page, lead: int) -> Item:
    """A line: `chord("D5, F5", 1/8, 1/8, 80)` where all is even, else every note with its value."""
    whole = page.whole
    notes = [rows[i] for stack in stacks for i in range(stack.low, stack.high)]
    volumes = [note[3] for note in notes]
    tokens = [Token(f"r[{value(lead, whole)}]")] if lead else []
    lengths, steps = {note[1] for note in notes}, {stack.step for stack in stacks}
    if len(notes) == len(stacks) and len(lengths) == len(steps) == 1:
        tokens += [_name(rows, stack.low, page) for stack in stacks]
        volume = cycled(volumes)
        even = f"{value(lengths.pop(), whole)}, {value(steps.pop(), whole)}, {volume}"
        return Item("chord(", tuple(tokens), f", {even})")
    common, count = Counter(volumes).most_common(1)[0]
    for stack in stacks:
        tokens += _tokens(rows, stack, page, common)
    key = "volume" if count == len(volumes) else "default_volume"
    return Item("chord(", tuple(tokens), f", {key}={common})")


def _name(rows: Rows, i: int, page: Page) -> Token:
    return Token(pitch_name(rows[i][2], page.fifths), ((0, (i,)),))


def _tokens(rows: Rows, stack: Stack, page: Page, common: int) -> list[Token]:
    """The notes of one moment, those of one length and velocity under one bracket."""
    groups: list[list[int]] = []
    for i in range(stack.low, stack.high):
        alike = groups and rows[groups[-1][0]][1::2] == rows[i][1::2]
        if alike and rows[i][2] >= 12 and rows[groups[-1][0]][2] >= 12:
            groups[-1].append(i)
        else:
            groups.append([i])
    tokens = []
    for k, group in enumerate(groups):
        _, length, _, volume = rows[group[0]]
        step = stack.step if k == len(groups) - 1 else 0
        gap = step - length
        rested = gap > 0 and length > 0 and gap * SHORT_REST % page.whole == 0
        shown = "." if length and (rested or step == length) else value(step, page.whole)
        setting = f"{value(length, page.whole)};{shown}"
        text, anchors = _names(rows, group, page)
        loud = "" if volume == common else f";{volume}"
        tokens.append(Token(f"{text}[{setting}{loud}]", anchors))
        if rested:
            tokens.append(Token(f"r[{value(gap, page.whole)}]"))
    return tokens


def _names(rows: Rows, group: Sequence[int], page: Page) -> tuple[str, tuple[Anchor, ...]]:
    text, anchors = "", []
    for i in group:
        text += ";" if text else ""
        anchors.append((len(text), (i,)))
        text += pitch_name(rows[i][2], page.fifths)
    return text, tuple(anchors)


def _folded(items: list[Item]) -> list[Item]:
    """Three and more of the same in a row as `*[…] * 3`."""
    folded: list[Item] = []
    i = 0
    while i < len(items):
        same = i + 1
        while same < len(items) and items[same].before == items[i].before and not items[i].tokens:
            same += 1
        if same - i < 3:
            folded += items[i:same]
        else:
            notes = tuple(n for item in items[i:same] for _, each in item.anchors for n in each)
            at = items[i].anchors[0][0] + 2 if items[i].anchors else 0
            folded.append(
                Item(f"*[{items[i].before}] * {same - i}", anchors=((at, notes),) if notes else ())
            )
        i = same
    return folded
