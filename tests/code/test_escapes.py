"""Nobody gets out: each attempt is stopped by the guard alone, and by each layer alone."""

from __future__ import annotations

import os
import pickle
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import mido
import pytest

from toccata.code.guard import inspect
from toccata.code.sandbox import Layer, Limits, Server, layers, run
from toccata.code.sandbox.bubblewrap import INSIDE
from toccata.errors import LimitReached, Refused, ToccataError

from .attempts import PEEK, REACH

SECRET = "the forbidden fugue"
FREE_HANDS = "import os as _o\n_o.close(0)\n_o.close(2)\n"
"""Gives the program two free descriptors, so that the limit on them hides no other hole."""

SONG = "\nfrom musicpy import *\nsong = chord('C4')\n"
QUICK = Limits(wall=2.0, cpu=2)
WORKING = [each.layer for each in layers() if each.works]
linux_only = pytest.mark.skipif(not WORKING, reason="no layer on this machine")


@dataclass
class Outside:
    """What a program could reach: a secret, a place to write, a listening port."""

    folder: Path
    door: socket.socket

    def filled_in(self, source: str) -> str:
        words = {
            "@SECRET@": self.folder / "secret.txt",
            "@TARGET@": self.target,
            "@PORT@": self.door.getsockname()[1],
            "@PICKLE@": self.folder / "secret.mpb",
            "@MIDI@": self.folder / "secret.mid",
        }
        for word, meaning in words.items():
            source = source.replace(word, str(meaning))
        return source

    @property
    def target(self) -> Path:
        return self.folder / "open" / "target"

    def visited(self) -> bool:
        try:
            self.door.accept()[0].close()
        except BlockingIOError:
            return False
        return True

    def touched(self) -> bool:
        return self.target.exists()


@pytest.fixture(scope="module")
def outside() -> Iterator[Outside]:
    with tempfile.TemporaryDirectory() as name, socket.socket() as door:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "secret.txt").write_text(SECRET)
        (folder / "secret.mpb").write_bytes(pickle.dumps(SECRET))
        mido.MidiFile(
            tracks=[mido.MidiTrack([mido.Message("note_on"), mido.Message("note_off")])]
        ).save(folder / "secret.mid")
        (folder / "open").mkdir()
        (folder / "open").chmod(0o777 | stat.S_ISVTX)
        door.bind(("127.0.0.1", 0))
        door.listen()
        door.setblocking(False)
        yield Outside(folder, door)


@pytest.fixture(scope="module", params=WORKING)
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    with Server(Layer(request.param)) as running:
        yield running


@pytest.fixture(scope="module")
def best() -> Iterator[Server]:
    with Server() as running:
        yield running


def said(source: str, server: Server, limits: Limits = QUICK) -> str:
    """All that comes back from a run without the guard."""
    try:
        outcome = run(source, server=server, limits=limits, guarded=False)
    except ToccataError as error:
        return str(error)
    return f"{outcome.printed} {outcome.song}"


def test_there_are_more_than_a_hundred_attempts() -> None:
    assert len(REACH) + len(PEEK) >= 100


@pytest.mark.parametrize("name", [*REACH, *PEEK])
def test_the_guard_alone_refuses(name: str, outside: Outside) -> None:
    findings = inspect(outside.filled_in({**REACH, **PEEK}[name]))
    assert findings
    assert all(each.line >= 1 and each.column >= 1 and each.reason for each in findings)


@linux_only
@pytest.mark.parametrize("name", REACH)
def test_each_layer_alone_keeps_it_in(name: str, server: Server, outside: Outside) -> None:
    heard = said(FREE_HANDS + outside.filled_in(REACH[name]) + SONG, server)
    assert SECRET not in heard
    assert "ESCAPED" not in heard
    assert not outside.touched()
    assert not outside.visited()


BARE = """
import contextlib, io, os, sys
sys.path.insert(0, sys.argv[1])
import musicpy
for i, path in enumerate(sys.argv[3:]):
    if os.fork() == 0:
        sheet = io.StringIO()
        try:
            with contextlib.redirect_stdout(sheet):
                exec(open(path).read(), {"__name__": "song"})
        except BaseException as error:
            sheet.write(repr(error))
        os.write(1, (sheet.getvalue().replace(chr(10), " ") + chr(10)).encode())
        os._exit(0)
    os.wait()
    target = sys.argv[2]
    if os.path.isdir(target):
        os.rmdir(target)
    elif os.path.exists(target):
        os.unlink(target)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
def test_every_attempt_would_succeed_if_nothing_stopped_it(
    outside: Outside, tmp_path: Path
) -> None:
    paths = []
    for i, source in enumerate(REACH.values()):
        paths.append(tmp_path / f"{i}.py")
        paths[-1].write_text(outside.filled_in(source))
    told = subprocess.run(
        [sys.executable, "-c", BARE, str(INSIDE / "stubs"), str(outside.target), *map(str, paths)],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stdout.splitlines()
    while outside.visited():
        pass
    failed = {name: line for name, line in zip(REACH, told, strict=True) if "ESCAPED" not in line}
    assert failed == {}


@linux_only
def test_the_environment_is_empty(server: Server) -> None:
    assert "{}" in said(
        "import os\nprint(dict(os.environ))\nfrom musicpy import *\nsong = chord('C')", server
    )


@linux_only
@pytest.mark.skipif(Layer.BUBBLEWRAP not in WORKING, reason="no bubblewrap")
def test_the_room_holds_nothing_but_python() -> None:
    with Server(Layer.BUBBLEWRAP) as room:
        heard = said(FREE_HANDS + "print(sorted(os.listdir('/')))\nimport os\n", room)
        assert "name 'os' is not defined" in heard
        heard = said(
            FREE_HANDS + "import os\nx = sorted(os.listdir('/'))\nraise ValueError(x)", room
        )
    for name in ("home", "proc", "dev", "tmp", "sys", "var"):
        assert f"'{name}'" not in heard
    assert "'song'" in heard


@linux_only
def test_root_is_nobody_inside(server: Server) -> None:
    heard = said("import os\nraise ValueError('who', os.getuid() != 0 or os.getuid())", server)
    assert "True" in heard or "not permitted" in heard.lower()


# -- bombs -------------------------------------------------------------------------------------

SHORT = Limits(wall=0.4, cpu=1, memory=256 << 20, printed=10_000, notes=1_000, data=1 << 20)

# what it does → the limits that may stop it, and whether the guard lets it through
BOMBS: dict[str, tuple[str, set[str], bool]] = {
    "a loop without end": ("while True:\n    pass", {"wall"}, True),
    "a loop in a comprehension": ("x = [0 for i in range(10 ** 12) if i < 0]", {"wall"}, True),
    "a tower of powers": ("x = 9 ** 9 ** 9", {"wall", "memory"}, True),
    "sleep": ("import time\ntime.sleep(60)", {"wall"}, False),
    "errors caught for ever": (
        "s = 'a'\nwhile True:\n    try:\n        s = s + s\n    except Exception:\n        s = 'a'",
        {"wall", "memory"},
        True,
    ),
    "a list of lists": ("x = [0] * 10 ** 10", {"memory"}, True),
    "a text that doubles": ("s = 'a'\nwhile True:\n    s += s", {"memory"}, True),
    "a wide text": ("x = '%999999999d' % 1", {"memory"}, True),
    "a padded text": ('x = f"{1:>{10 ** 10}}"', {"memory", ""}, True),
    "an endless generator": (
        "def f():\n    while True:\n        yield 'x' * 1000\nx = list(f())",
        {"memory", "wall"},
        True,
    ),
    "a large range as a list": ("x = list(range(10 ** 9))", {"memory"}, True),
    "much print": ("for i in range(10 ** 6):\n    print('la la la')", {"output"}, True),
    "one large print": ("print('la' * 10 ** 6)", {"output"}, True),
    "a flood of bytes": (
        "import os\nwhile True:\n    os.write(1, b'\\xff' * 65536)",
        {"data"},
        False,
    ),
    "a flood of complaints": (
        "import os\nwhile True:\n    os.write(2, b'x' * 65536)",
        {"wall"},
        False,
    ),
    "too many notes": ("song = chord([note('C', 4)] * 2000)", {"notes"}, True),
    "too many bars": ("song = chord('C4, E4') * 600", {"notes", "wall"}, True),
    "a song that multiplies": (
        "song = chord('C4')\nfor i in range(40):\n    song = song | song",
        {"memory", "wall", "notes"},
        True,
    ),
    "ears closed to signals": (
        "import signal\nsignal.signal(signal.SIGXCPU, signal.SIG_IGN)\nwhile True:\n    pass",
        {"wall"},
        False,
    ),
    "forks": ("import os\nwhile True:\n    os.fork()", {""}, False),
    "threads": (
        "import threading\nwhile True:\n    threading.Thread(target=input).start()",
        {""},
        False,
    ),
    "a function that calls itself": ("def f():\n    return f()\nf()", {""}, True),
    "a list in a list in a list": (
        "x = []\nfor i in range(10 ** 6):\n    x = [x]\nprint(x)",
        {"", "recursion", "wall"},
        True,
    ),
    "a repeat in a rhythm": ("song = rhythm('b[r:100000000]', 1)", {"memory", "wall"}, True),
    "a repeat in the drums": ("song = drum('K[r:99999999]')", {"memory", "wall", ""}, True),
}


@linux_only
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_stopped_and_the_next_song_plays(name: str, best: Server) -> None:
    text, expected, _ = BOMBS[name]
    source = f"from musicpy import *\n{text}\n"
    # Where the clock is not what stops it, a busy machine must not make it the clock.
    limits = SHORT if "wall" in expected else replace(SHORT, wall=20, cpu=20)
    with pytest.raises(ToccataError) as stopped:
        run(source, server=best, limits=limits, guarded=False)
    error = stopped.value
    assert (error.limit if isinstance(error, LimitReached) else "") in expected
    assert str(error).endswith(".")
    assert run("from musicpy import *\nsong = chord('C4')", server=best).song["tracks"]


@pytest.mark.parametrize("name", [name for name, bomb in BOMBS.items() if bomb[2]])
def test_the_guard_leaves_bombs_to_the_sandbox(name: str) -> None:
    assert inspect(f"from musicpy import *\n{BOMBS[name][0]}\n") == []


@linux_only
def test_computing_too_long_is_stopped_by_the_processor_clock(best: Server) -> None:
    with pytest.raises(LimitReached) as stopped:
        run("x = 0\nwhile True:\n    x += 1\n", server=best, limits=Limits(cpu=1, wall=9))
    assert stopped.value.limit == "cpu"


@linux_only
@pytest.mark.parametrize("layer", WORKING)
def test_a_program_without_a_server_is_stopped_too(layer: Layer) -> None:
    with pytest.raises(LimitReached) as stopped:
        run("while True:\n    pass\n", layer=layer, limits=SHORT)
    assert stopped.value.limit == "wall"
    with pytest.raises(LimitReached) as stopped:
        run("x = [0] * 10 ** 10\n", layer=layer, limits=SHORT)
    assert stopped.value.limit == "memory"


# -- what comes back is data -------------------------------------------------------------------

FORGERIES = {
    "not JSON": "b'{'",
    "a bare number": "b'1'",
    "a list": "b'[]'",
    "a song of text": 'b\'{"song": "la", "printed": ""}\'',
    "not a number": 'b\'{"song": {"bpm": NaN}}\'',
    "deep brackets": "b'[' * 100000",
    "an unknown limit": 'b\'{"limit": 1, "message": 2, "printed": ""}\'',
    "nothing": "b''",
}


@linux_only
@pytest.mark.parametrize("name", FORGERIES)
def test_a_forged_answer_is_no_song(name: str, best: Server) -> None:
    source = (
        f"import os, struct\nletter = {FORGERIES[name]}\n"
        "os.write(1, struct.pack('>I', len(letter)) + letter)\nos._exit(0)\n"
    )
    with pytest.raises(ToccataError):
        run(source, server=best, guarded=False)


def test_code_of_others_needs_a_layer_or_trust(monkeypatch: pytest.MonkeyPatch) -> None:
    source = "from musicpy import *\nsong = chord('C4')\n"
    with pytest.raises(Refused, match="--trust"):
        run(source, layer=Layer.NONE)
    assert run(source, layer=Layer.NONE, trust=True).layer == "none"
