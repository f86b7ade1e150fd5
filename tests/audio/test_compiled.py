import os
import subprocess
import sys
from pathlib import Path

import numpy as np

import toccata
from toccata.audio import compiled
from toccata.audio.compiled import Kernel

SOURCE = str(Path(toccata.__file__).parents[1])


def doubled(values):
    for i in range(values.shape[0]):
        values[i] *= 2


def test_without_a_folder_for_it_the_code_is_compiled_anyway(monkeypatch):
    monkeypatch.setattr(compiled, "cache_folder", lambda: None)
    values = np.ones(3)
    Kernel(doubled, "void(f8[::1])")(values)
    assert values.tolist() == [2, 2, 2]


def run(code, **environment):
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": SOURCE, **environment},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()


def test_a_folder_that_cannot_be_written_is_not_used():
    code = "from toccata.audio.compiled import cache_folder as f; print(f())"
    assert run(code, NUMBA_CACHE_DIR=os.devnull + "/no") == "None"


def test_importing_the_room_loads_nothing_heavy():
    modules = [
        "render",
        "master",
        "encode",
        "play",
        "performance",
        "soundfont",
        "fluidsynth",
        "loudness",
        "limiter",
        "effects",
    ]
    imports = "; ".join(f"import toccata.audio.{name}" for name in modules)
    heavy = {"numba", "av", "soundfile", "pygame", "pretty_midi", "scipy", "pyloudnorm"}
    code = f"import sys; {imports}; print(sorted({heavy!r} & set(sys.modules)))"
    assert run(code) == "[]"


def test_a_tape_that_grows_moves_to_disk():
    from toccata.audio.tape import Tape

    with Tape(44_100) as tape:
        block = np.arange(2 * 44_100, dtype=np.float32).reshape(2, -1)
        for _ in range(100):
            tape.write(block)
        assert tape._file._rolled
        assert tape.seconds == 100
        assert np.array_equal(tape.read(99 * 44_100, 44_100), block)


def test_what_another_process_compiled_is_remembered(tmp_path):
    address = "toccata.audio.voices.synth:_add"
    code = f"from toccata.audio.ready import compile_named as c; c({address!r})"
    state = (
        "from toccata.audio.voices.synth import _add as k;"
        f"print(k.remembered, k.address == {address!r}, k.weight)"
    )
    assert run(state, NUMBA_CACHE_DIR=str(tmp_path)) == "False True 1"
    run(code, NUMBA_CACHE_DIR=str(tmp_path))
    assert run(state, NUMBA_CACHE_DIR=str(tmp_path)) == "True True 1"


def test_a_kernel_waits_for_the_process_that_compiles_it():
    asked = []
    kernel = Kernel(doubled, "void(f8[::1])")
    kernel.elsewhere = lambda: asked.append("waited")
    for _ in range(2):
        kernel(np.ones(3))
    assert asked == ["waited"]
