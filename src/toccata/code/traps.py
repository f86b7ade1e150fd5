"""The traps: each small function knows one thing that makes musicpy stumble.

It looks at one spot of the tree and gives the words to put there instead, or a caution where only
the writer can help. Found by trying musicpy 7.16.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from ..score.drums import DRUM_CHANNEL, MELODIC_CHANNELS
from .musicpy_names import LIBRARY, NICKNAME
from .page import Caution, Change, Page, argument, number_of
from .symbols import chord_symbol

LOUDEST = 127


Look = Callable[[Page, ast.AST], Iterator[Change | Caution]]


def without_import(page: Page) -> Iterator[Change | Caution]:
    for node in ast.walk(page.tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            return
    first = page.tree.body[0] if page.tree.body else None
    if first is None:
        return
    if isinstance(first, (ast.Assign, ast.Expr, ast.AnnAssign)):
        start = ast.Constant(None, lineno=first.lineno, col_offset=0)
        start.end_lineno, start.end_col_offset = first.lineno, 0
        yield Change(start, "from musicpy import *; ", "musicpy is imported now.", after=True)
    else:
        yield Caution(first, MISSING_IMPORT)


MISSING_IMPORT = "The program does not import musicpy; begin it with: from musicpy import *"


def _broken_chord(page: Page, node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Call(
            func=ast.Attribute(value=chord, attr="arp" | "arpeggio"), args=args, keywords=keywords
        ) if not (isinstance(chord, ast.Name) and chord.id in (NICKNAME, LIBRARY, "alg")):
            call = ast.Call(ast.Name(f"{page.before}arp"), [chord, *args], keywords)
            yield Change(
                node, page.text(call), "chords have no .arp(); the function arp(…) breaks them."
            )


def _many_rests(page: Page, node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            rest, times = (left, right) if page.is_call(left, "rest") else (right, left)
            match rest:
                case ast.Call(func=name, args=[length, *others], keywords=keywords) if page.is_call(
                    rest, "rest"
                ):
                    longer = ast.BinOp(length, ast.Mult(), times)
                    yield Change(
                        node,
                        page.text(ast.Call(name, [longer, *others], keywords)),
                        "a rest cannot be multiplied; it is one longer rest now.",
                    )


def _no_times(page: Page, node: ast.AST) -> Iterator[Caution]:
    match node:
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            for chord, times in ((left, right), (right, left)):
                number = number_of(times)
                if number is None or not page.is_call(chord, *LINES):
                    continue
                if number <= 0:
                    yield Caution(
                        node,
                        f"a line of notes times {number:g} sounds once all the same; leave it out.",
                    )
                elif number != int(number):
                    yield Caution(node, f"a line of notes cannot sound {number:g} times.")


LINES = ("chord", "C", "trans", "get_chord", "drum", "translate", "arp", "concat")


def _too_few_brackets(page: Page, node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.BinOp(
            left=ast.BinOp(left=chord, op=ast.Mod(), right=upper), op=ast.Div(), right=lower
        ) if page.is_call(chord, *LINES) and isinstance(upper, ast.Constant):
            length = ast.BinOp(upper, ast.Div(), lower)
            new = f"{page.text(chord)} % ({page.text(length)},)"
            yield Change(node, new, "the length behind % is in brackets now.")


def _tempo_as_note(page: Page, node: ast.AST) -> Iterator[Caution]:
    match node:
        case ast.BinOp(op=ast.BitOr() | ast.Add(), right=right) if page.is_call(right, "tempo"):
            yield Caution(
                node, "a tempo is not a note; write line.tempos.append(tempo(bpm, start_time))."
            )


def _drum_part(page: Page, node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return _drum_part(page, node.left) or _drum_part(page, node.right)
    if isinstance(node, ast.Name):
        given = page.given.get(node.id)
        return given is not None and not isinstance(given, ast.Name) and _drum_part(page, given)
    return page.is_call(node, "drum")


def _of_drums(page: Page, part: ast.expr) -> Change:
    said = "a drum part needs .notes to stand in a track."
    if isinstance(part, ast.BinOp):
        return Change(part, f"({page.text(part)}).notes", said)
    return Change(part, ".notes", said, after=True)


def _in_a_track(page: Page, node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Call) and page.called(node) == "track":
        content = argument(node, 0, "content")
        if content is not None and _drum_part(page, content):
            yield _of_drums(page, content)


def _in_a_piece(page: Page, node: ast.AST) -> Iterator[Change | Caution]:
    if not isinstance(node, ast.Call) or page.called(node) not in ("piece", "P"):
        return
    tracks = argument(node, 0, "tracks")
    if isinstance(tracks, ast.Name):
        tracks = page.given.get(tracks.id)
    if not isinstance(tracks, ast.List) or any(isinstance(e, ast.Starred) for e in tracks.elts):
        return
    if tracks.elts and all(page.is_call(each, "track") for each in tracks.elts):
        yield from _of_tracks(page, node)
        return
    for each in tracks.elts:
        if _drum_part(page, each):
            yield _of_drums(page, each)
        elif isinstance(each, ast.Constant) and isinstance(each.value, str):
            new = f"{page.before}chord({each.value!r})"
            yield Change(each, new, "a text is no track; it is a chord now.")
    yield from _channels(page, node, tracks.elts)
    yield from _unequal(page, node, len(tracks.elts))
    yield from _mixer(page, node)


def _of_tracks(page: Page, node: ast.Call) -> Iterator[Change | Caution]:
    extra = [each for each in node.keywords if each.arg not in ("tracks", "bpm", "name")]
    if len(node.args) > 1 or extra:
        yield Caution(node, "tracks are put together with build([...], bpm=...), not with piece.")
        return
    tracks = argument(node, 0, "tracks")
    kept = [each for each in node.keywords if each.arg != "tracks"]
    call = ast.Call(ast.Name(f"{page.before}build"), [tracks] if tracks else [], kept)
    yield Change(node, page.text(call), "tracks are put together with build(…) now.")


def _channels(page: Page, node: ast.Call, tracks: list[ast.expr]) -> Iterator[Change | Caution]:
    count = len(tracks)
    if count < 10 or argument(node, 5, "channels") is not None:
        return
    drums = [
        bool(_drum_part(page, each))
        or (isinstance(each, ast.Attribute) and _drum_part(page, each.value))
        for each in tracks
    ]
    if drums.count(False) > len(MELODIC_CHANNELS):
        yield Caution(
            node,
            f"MIDI has 15 channels beside the drums, and here are {drums.count(False)} tracks:"
            " give channels=[…], and let some that never sound together share one.",
        )
        return
    free = iter(MELODIC_CHANNELS)
    row = [DRUM_CHANNEL if is_drum else next(free) for is_drum in drums]
    last = max(
        [*node.args, *(each.value for each in node.keywords)],
        key=lambda each: (each.end_lineno or 0, each.end_col_offset or 0),
    )
    said = "the tenth track would sound as drums; every track has its own channel now."
    yield Change(last, f", channels={row}", said, after=True)


# list of piece → (its place among the arguments, what fills it up)
LISTS: dict[str, tuple[int, Callable[[int], str]]] = {
    "instruments": (1, lambda _: "1"),
    "start_times": (3, lambda _: "0"),
    "track_names": (4, lambda i: f"'track {i + 1}'"),
    "channels": (5, lambda _: ""),
    "pan": (7, lambda _: "[]"),
    "volume": (8, lambda _: "[]"),
}


def _unequal(page: Page, node: ast.Call, count: int) -> Iterator[Change | Caution]:
    for name, (place, fill) in LISTS.items():
        row = argument(node, place, name)
        if not isinstance(row, ast.List) or any(isinstance(e, ast.Starred) for e in row.elts):
            continue
        have = len(row.elts)
        if have == count or (name in ("pan", "volume") and not have):
            continue
        words = [page.text(each) for each in row.elts[:count]]
        if name == "channels" and have < count:
            taken = {number_of(each) for each in row.elts}
            free = [str(channel) for channel in MELODIC_CHANNELS if channel not in taken]
            if None in taken or len(free) < count - have:
                yield Caution(row, f"{count} tracks need {count} channels, here are {have}.")
                continue
            words += free[: count - have]
        else:
            words += [fill(i) for i in range(have, count)]
        said = f"“{name}” has {have} entries for {count} tracks; it has {count} now."
        yield Change(row, f"[{', '.join(words)}]", said)


def _mixer(page: Page, node: ast.Call) -> Iterator[Change]:
    for name, place in (("pan", 7), ("volume", 8)):
        row = argument(node, place, name)
        for each in row.elts if isinstance(row, ast.List) else ():
            number = number_of(each)
            if page.is_call(each, name):
                yield Change(each, f"[{page.text(each)}]", f"{name} is a list for every track.")
            elif number is not None:
                how = "" if number <= 100 else ", mode='value'"
                new = f"[{page.before}{name}({page.text(each)}{how})]"
                yield Change(each, new, f"{name} is a list for every track.")


def _too_loud(page: Page, node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Call) and page.called(node) in ("chord", "note"):
        for each in node.keywords:
            number = number_of(each.value) if each.arg == "volume" else None
            if number is not None and number > LOUDEST:
                said = f"the loudest note has volume {LOUDEST}, not {number:g}."
                yield Change(each.value, str(LOUDEST), said)


def _foreign_symbol(page: Page, node: ast.AST) -> Iterator[Change]:
    if not isinstance(node, ast.Call):
        return
    name = page.called(node)
    first = node.args[0] if node.args else None
    if not isinstance(first, ast.Constant) or not isinstance(first.value, str):
        return
    old = first.value
    if name in ("C", "trans"):
        new = chord_symbol(old)
    elif name in ("chord", "note", "N", "S"):
        new = old.replace("♯", "#").replace("♭", "b")
    else:
        return
    if new != old.strip():
        yield Change(first, repr(new), f"musicpy writes “{old}” as “{new}”.")


def _plays_itself(_page: Page, node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Expr(value=ast.Call(func=func)):
            match func:
                case ast.Name(id="play" | "write") | ast.Attribute(attr="play" | "write"):
                    said = "Toccata writes and plays the song itself; the line is left out."
                    yield Change(node, "pass", said)


def _nameless_track(page: Page, node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Call) and page.called(node) in ("piece", "P"):
        names = argument(node, 4, "track_names")
        for each in names.elts if isinstance(names, ast.List) else ():
            if isinstance(each, ast.Constant) and each.value is None:
                yield Change(each, "''", "a track's name must be a text.")


LOOKS: dict[type[ast.AST], tuple[Look, ...]] = {
    ast.Expr: (_plays_itself,),
    ast.BinOp: (_many_rests, _too_few_brackets, _no_times, _tempo_as_note),
    ast.Call: (
        _broken_chord,
        _in_a_track,
        _in_a_piece,
        _nameless_track,
        _too_loud,
        _foreign_symbol,
    ),
}
