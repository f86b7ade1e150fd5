import io
import json
import os
import struct
import subprocess
import sys
import textwrap
import time

import numpy as np
import pytest

from toccata.audio.apart import EngineApart, serve
from toccata.audio.desk import Desk, Insert, Send, Strip
from toccata.audio.engine import Engine
from toccata.audio.message import Kind, Message, setting
from toccata.errors import Failure, WrongUse
from toccata.units import Seconds

from .audio_facts import FONT, note, part
from .desk_facts import chord, pulses


def desk():
    return Desk(
        (
            Strip("a", chord(), (Insert("chorus"),), (Send("room", -6.0),), pan=30.0),
            Strip("b", pulses(), sends=(Send("room", -12.0),)),
            Strip("room", None, (Insert("reverb"),)),
        )
    )


@pytest.fixture(scope="module")
def apart():
    with EngineApart(desk(), soundfont=FONT) as engine:
        yield engine


def test_the_process_makes_the_same_samples(apart):
    told = [
        ("a", setting(Seconds(0.1), "gain", -9.0)),
        ("b", Message(Seconds(0.2), Kind.NOTE_ON, 72, 90)),
        ("master", setting(Seconds(0.3), "pan", -50.0)),
    ]
    with Engine(desk(), soundfont=FONT) as here:
        for strip, message in told:
            here.tell(strip, message)
            apart.tell(strip, message)
        apart.watch("master")
        here.watch("master")
        for frames in (64, 100, 1, 20_000, 0, 777):
            assert np.array_equal(here.play(frames), apart.play(frames))
        shown = json.loads(json.dumps(here.levels("master").to_data()))
        assert apart.levels("master") == shown


def test_what_is_wrong_is_told_and_the_engine_plays_on(apart):
    for strip, message in (
        ("nobody", setting(Seconds(0), "gain", 0)),
        ("a", setting(Seconds(0), "gain", 1e9)),
        ("room", Message(Seconds(0), Kind.NOTE_ON, 60, 1)),
        ("a", Message(Seconds(0), Kind.NOTE_ON, 999, 1)),
    ):
        with pytest.raises(WrongUse):
            apart.tell(strip, message)
    for frames in (-1, 10**12, 1.5, "x"):
        with pytest.raises(WrongUse):
            apart.play(frames)
    with pytest.raises(WrongUse):
        apart.levels("a")
    assert apart.play(64).shape == (2, 64)


def test_a_desk_that_cannot_be_opened_says_why(tmp_path):
    broken = tmp_path / "broken.sf2"
    broken.write_bytes(b"RIFF....")
    with pytest.raises(WrongUse, match="SoundFont"):
        EngineApart(desk(), soundfont=broken)


def answers(*requests):
    """What the other end says to raw requests, without a process."""
    sent = b"".join(struct.pack("<I", len(each)) + each for each in requests)
    said = io.BytesIO()
    serve(io.BytesIO(sent), said)
    data, found = said.getvalue(), []
    while data:
        length = struct.unpack("<I", data[:4])[0]
        found.append(json.loads(data[4 : 4 + length]))
        data = data[4 + length :]
    return found


def test_nonsense_is_answered_with_words():
    deep = b"[" * 100_000
    requests = [b"", b"nonsense", b"[]", b'{"do": "fly"}', b'{"do": ["open"]}', b'{"do": "play", "frames": 5}', deep,
                b'{"do": "open"}', b'{"do": "tell", "strip": 5, "message": null}', b"\xff\xfe",
                b'{"do": "open", "desk": 5, "sample_rate": "x", "soundfont": 3, "start": [], "end": 1}',
                b'{"do": "open", "desk": {}, "sample_rate": "x", "soundfont": 3, "start": [], "end": 1}',
                b'{"do": "open", "desk": {}, "sample_rate": 44100, "soundfont": null, "start": "x", "end": 1}',
                b'{"do": "open", "desk": {}, "sample_rate": [], "soundfont": null, "start": NaN, "end": 1}']  # fmt: skip
    said = answers(*requests)
    assert len(said) == len(requests)
    assert all(each["error"] and each["wrong"] for each in said)


def test_a_request_without_end_closes_the_talk():
    said = io.BytesIO()
    assert serve(io.BytesIO(struct.pack("<I", 2**32 - 1) + b"x"), said) == 2
    assert serve(io.BytesIO(b"\x10\0\0\0abc"), io.BytesIO()) == 0


def test_when_the_process_dies_the_error_says_so():
    with EngineApart(Desk((Strip("a", part(note(0, 60))),)), soundfont=FONT) as engine:
        engine._process.kill()
        engine._process.wait()
        with pytest.raises(Failure, match="ended"):
            engine.play(64)


def alive(pid):
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True


@pytest.mark.skipif(sys.platform == "win32", reason="signals are not the same there")
def test_the_process_dies_with_its_parent():
    program = textwrap.dedent("""
        import os, sys
        from toccata.audio.apart import EngineApart
        from toccata.audio.desk import Desk
        engine = EngineApart(Desk(()))
        print(engine.pid, flush=True)
        os._exit(9)
    """)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    pid = int(done.stdout)
    for _ in range(500):
        if not alive(pid):
            break
        time.sleep(0.01)
    assert not alive(pid)


def test_a_live_engine_says_how_far_it_goes_before_others():
    with (
        EngineApart(desk(), soundfont=FONT, live=True) as live,
        EngineApart(desk(), soundfont=FONT) as plain,
    ):
        assert live.urgency in {"real time", "priority", ""}
        assert plain.urgency == ""
        assert np.array_equal(live.play(1000), plain.play(1000))
