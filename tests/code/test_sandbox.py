"""Honest programs play, and what comes back is what musicpy itself writes into a MIDI file."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mido
import pytest

from toccata.code.guard import inspect
from toccata.code.sandbox import Layer, Limits, Outcome, Server, best_layer, layers, run
from toccata.code.sandbox.bubblewrap import INSIDE
from toccata.code.sandbox.inside import seccomp
from toccata.errors import Cancelled, CodeFailed, LimitReached, Missing, Refused
from toccata.progress import Cancel

from .programs import GOOD, STAR, whole

HERE = best_layer()
linux_only = pytest.mark.skipif(HERE is Layer.NONE, reason="no layer on this machine")

WRITER = """
import json, sys
sys.path.insert(0, sys.argv[1])
import musicpy
for i, source in enumerate(json.load(sys.stdin)):
    scene = {"__name__": "song"}
    exec(source, scene)
    musicpy.write(scene["song"], name=f"{sys.argv[2]}/{i}.mid",
                  **({"bpm": 120} if not hasattr(scene["song"], "bpm") else {}))
"""

Events = list[tuple[Any, ...]]


@pytest.fixture(scope="module")
def server() -> Iterator[Server | None]:
    if HERE is Layer.NONE:
        yield None
        return
    with Server() as running:
        yield running


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, mido.MidiFile]:
    """What plain musicpy writes for every good program."""
    folder = tmp_path_factory.mktemp("midi")
    subprocess.run(
        [sys.executable, "-c", WRITER, str(INSIDE / "stubs"), str(folder)],
        input=json.dumps([whole(text) for text in GOOD.values()]),
        text=True,
        check=True,
        timeout=60,
    )
    return {name: mido.MidiFile(folder / f"{i}.mid") for i, name in enumerate(GOOD)}


def play(source: str, server: Server | None, **more: Any) -> Outcome:
    return run(source, server=server, trust=server is None, **more)


def in_the_file(file: mido.MidiFile) -> list[Events]:
    """Every event of every track, at its tick."""
    tracks = []
    for track in file.tracks:
        now, rows = 0, []
        for message in track:
            now += message.time
            kind, values = message.type, vars(message).copy()
            for name in ("type", "time"):
                values.pop(name, None)
            if kind == "note_on" and values["velocity"] == 0:
                kind = "note_off"
            if kind in ("end_of_track", "track_name"):
                continue
            rows.append((now, kind, *sorted(values.items())))
        tracks.append(sorted(rows, key=repr))
    return tracks


def in_the_answer(song: dict[str, Any]) -> list[Events]:
    """The same, from the data of the sandbox."""
    count = 1 + max(track["part_of"] for track in song["tracks"])
    tracks: list[Events] = [[] for _ in range(count)]
    for at, bpm in song["tempos"]:
        tracks[0].append((at, "set_tempo", ("tempo", mido.bpm2tempo(bpm))))
    seen = set()
    for track in song["tracks"]:
        rows, channel = tracks[track["part_of"]], ("channel", track["channel"])
        if track["part_of"] not in seen:
            seen.add(track["part_of"])
            rows.append((0, "program_change", channel, ("program", track["program"] - 1)))
        for start, length, pitch, velocity in track["notes"]:
            note = (channel, ("note", pitch), ("velocity", velocity))
            rows += [(start, "note_on", *note), (start + length, "note_off", *note)]
        for at, kind, values in track["messages"]:
            rows.append((at, kind, *sorted(values.items())))
    return [sorted(rows, key=repr) for rows in tracks]


@pytest.mark.parametrize("name", GOOD)
def test_the_guard_lets_honest_programs_through(name: str) -> None:
    assert [str(each) for each in inspect(whole(GOOD[name]))] == []


@pytest.mark.parametrize("name", GOOD)
def test_the_answer_is_what_musicpy_writes(
    name: str, server: Server | None, written: dict[str, mido.MidiFile]
) -> None:
    outcome = play(whole(GOOD[name]), server)
    assert outcome.song["ticks_per_beat"] == written[name].ticks_per_beat
    assert in_the_answer(outcome.song) == in_the_file(written[name])


def test_names_titles_and_print_come_back(server: Server | None) -> None:
    outcome = play(whole(GOOD["a whole piece"]) + "\nprint('here', 4 / 2)", server)
    assert outcome.song["title"] == "Mary"
    assert [track["name"] for track in outcome.song["tracks"]] == ["melody", "chords"]
    assert outcome.printed == "here 2.0\n"
    assert json.loads(json.dumps(outcome.song)) == outcome.song


def test_a_note_on_another_channel_stands_in_a_row_of_its_own(server: Server | None) -> None:
    tracks = play(whole(GOOD["notes on channels of their own"]), server).song["tracks"]
    assert [(each["channel"], each["part_of"], len(each["notes"])) for each in tracks] == [
        (0, 0, 2),
        (5, 0, 1),
    ]


def test_a_program_leaves_nothing_behind_for_the_next(server: Server | None) -> None:
    play(STAR + "database.INSTRUMENTS['Flute'] = 99\nsong = chord('C4')", server)
    song = play(STAR + "song = piece([chord('C4')], ['Flute'])", server).song
    assert song["tracks"][0]["program"] == 74


def test_another_name_may_hold_the_music(server: Server | None) -> None:
    assert play(STAR + "tune = chord('C4')", server, name="tune").song["tracks"]


# -- complaints --------------------------------------------------------------------------------

# program (from its second line) → line, a word of the complaint
WRONG = {
    "x = 1\nsong = chord('H4')": (3, "H"),
    "song = C('Cfoo')": (2, "Cfoo"),
    "def f(a):\n    return 1 / a\nsong = f(0)": (3, "divided by zero"),
    "song = piece([chord('C4')], ['Violn'])": (2, "Violn"),
    "x = [1, 2][5]": (2, "fewer items"),
    "x = 'a' + 1": (2, "wrong kind"),
    "def f():\n    return f()\nf()": (3, "calls itself"),
    "x = 1": (None, "makes no `song`"),
    "song = 5": (None, "kind “int”"),
    "song = piece([])": (None, "no tracks"),
    "song = piece([chord('C4')] * 17)": (None, "16 channels"),
    "song = piece([chord('C4')] * 2, [1])": (None, "instruments"),
    "song = piece([drum('K')])": (None, ".notes"),
    "song = piece([track(chord('C4'))])": (None, "build"),
    "song = piece([chord('C4')], pan=[pan(50)])": (None, "must be a list"),
    "song = chord('C12')": (None, "0 to 127"),
    "song = chord('C4', volume=200)": (None, "0 to 127"),
    "song = chord('C4', duration=-1)": (None, "before"),
    "song = chord('C4', interval=float('nan'))\nsong.start_time = float('inf')": (None, "time"),
    "song = piece([chord('C4')], start_times=[-1])": (None, "before the beginning"),
    "song = piece([chord('C4')], bpm=0)": (None, "tempo"),
}


@pytest.mark.parametrize("text", WRONG)
def test_a_complaint_names_the_line_and_the_reason(text: str, server: Server | None) -> None:
    line, word = WRONG[text]
    with pytest.raises(CodeFailed) as failed:
        play(STAR + text, server)
    assert failed.value.line == line
    assert word in str(failed.value)
    assert str(failed.value).endswith(".")
    assert "<song>" not in str(failed.value)


def test_python_that_is_none_is_refused_at_its_line() -> None:
    with pytest.raises(Refused) as refused:
        run(STAR + "song = chord('C4'")
    assert refused.value.line == 2


def test_a_song_may_be_as_large_as_allowed_and_no_larger(server: Server | None) -> None:
    source = STAR + "song = chord([note('C', 4)] * 100)"
    assert play(source, server, limits=Limits(notes=100)).song
    with pytest.raises(LimitReached) as reached:
        play(source, server, limits=Limits(notes=99))
    assert reached.value.limit == "notes"


# -- layers and servers ------------------------------------------------------------------------


@pytest.mark.parametrize("layer", Layer)
def test_every_layer_gives_the_same_song(layer: Layer) -> None:
    try:
        outcome = run(STAR + "song = chord('C4, E4') * 2", layer=layer, trust=True)
    except Missing as missing:
        pytest.skip(str(missing))
    assert [len(track["notes"]) for track in outcome.song["tracks"]] == [4]
    assert outcome.layer == layer


def test_a_machine_tells_what_it_has_and_why_not_the_rest() -> None:
    found = {each.layer: each for each in layers()}
    assert set(found) == {Layer.BUBBLEWRAP, Layer.LANDLOCK}
    assert all(each.works or each.why_not for each in found.values())
    assert HERE.has_bubblewrap == found[Layer.BUBBLEWRAP].works


@linux_only
def test_a_server_that_died_is_started_again() -> None:
    with Server() as server:
        assert play(STAR + "song = chord('C4')", server).song
        assert server._process is not None
        server._process.kill()
        assert play(STAR + "song = chord('C4')", server).song


@linux_only
def test_a_closed_server_leaves_no_process() -> None:
    with Server() as server:
        server.warm_up()
        assert server._process is not None
        child = server._process._child
    assert child.poll() is not None


def test_where_nothing_keeps_a_program_in_a_server_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("toccata.code.sandbox.server.best_layer", lambda: Layer.NONE)
    with pytest.raises(Missing):
        Server()


def test_a_layer_that_the_machine_lacks_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    from toccata.code.sandbox import Found

    none = (Found(Layer.BUBBLEWRAP, "no bwrap"), Found(Layer.LANDLOCK, "old kernel"))
    monkeypatch.setattr("toccata.code.sandbox.program.layers", lambda: none)
    monkeypatch.setattr("toccata.code.sandbox.program.best_layer", lambda: Layer.NONE)
    with pytest.raises(Missing, match="no bwrap"):
        run("song = 1", layer="bubblewrap")
    with pytest.raises(Refused, match="old kernel"):
        run("song = 1")
    assert run(STAR + "song = chord('C')", trust=True).layer == Layer.NONE


ONE_LOCK = """
import sys
sys.path.append(sys.argv[1])
from inside import landlock, seccomp
import ctypes, socket
open("/etc/hosts").close()
door = socket.socket()
door.bind(("127.0.0.1", 0))
door.listen()
{"landlock": landlock, "seccomp": seccomp}[sys.argv[2]].close_everything()
for reach in (lambda: open("/etc/hosts"), lambda: socket.socket().connect(door.getsockname())):
    try:
        reach()
    except PermissionError:
        sys.stdout.write("kept in ")
"""


@pytest.mark.skipif(not HERE.has_kernel, reason="no Landlock or no seccomp")
@pytest.mark.parametrize("lock", ["landlock", "seccomp"])
def test_landlock_and_seccomp_each_keep_files_and_ports_closed(lock: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", ONE_LOCK, str(INSIDE.parent), lock],
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert told.stdout == "kept in kept in "


@pytest.mark.parametrize("machine", seccomp.MACHINES)
def test_the_filter_knows_no_call_that_opens_or_starts_anything(machine: str) -> None:
    _, open_calls, memory_calls = seccomp.MACHINES[machine]
    names = {*open_calls, *memory_calls}
    assert not names & {"open", "openat", "socket", "connect", "clone", "fork", "execve", "kill"}
    assert len(seccomp.filter_for(machine)) % 8 == 0
    assert len(seccomp.filter_for(machine)) // 8 < 4096


@pytest.mark.skipif(not Path("/usr/include/asm-generic/unistd.h").exists(), reason="no headers")
def test_the_numbers_of_the_other_machine_are_those_of_the_kernel() -> None:
    lines = Path("/usr/include/asm-generic/unistd.h").read_text().splitlines()
    numbers = {}
    for line in lines:
        words = line.split()
        if len(words) == 3 and words[0] == "#define" and words[2].isdigit():
            numbers[
                words[1].removeprefix("__NR_").removeprefix("__NR3264_").removeprefix("3264_")
            ] = int(words[2])
    _, open_calls, memory_calls = seccomp.MACHINES["aarch64"]
    assert {name: numbers[name] for name in {**open_calls, **memory_calls}} == {
        **open_calls,
        **memory_calls,
    }


def test_the_inside_imports_nothing_of_the_rest() -> None:
    for path in INSIDE.rglob("*.py"):
        assert "toccata" not in path.read_text(), path
        assert "from .." not in path.read_text(), path
    assert INSIDE.name == "inside"


@linux_only
@pytest.mark.parametrize("warm", [False, True])
def test_a_program_that_computes_is_cancelled_when_asked(warm):
    cancel = Cancel()
    threading.Timer(0.3, cancel.set).start()
    server = Server() if warm else None
    try:
        if server is not None:
            server.warm_up()
        with pytest.raises(Cancelled):  # its limits would end it otherwise, as LimitReached
            run("while True:\n    pass\n", server=server, cancel=cancel, limits=Limits(wall=8))
        assert run(STAR + "song = chord('C')", server=server).song["tracks"]
    finally:
        if server is not None:
            server.close()
