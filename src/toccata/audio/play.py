"""Sound out of the speakers: a file is handed to the player that this machine has."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from ..errors import Failure, Missing, WrongUse
from ..progress import Cancel
from .tape import Tape

PLAYERS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
    "darwin": (("afplay",),),
    # PowerShell would read the file's name as code; Python's own player takes it as a name.
    "win32": (
        (
            sys.executable,
            "-I",
            "-c",
            "import sys, winsound; winsound.PlaySound(sys.argv[1], winsound.SND_FILENAME)",
        ),
    ),
}
"""What plays a WAV file on each system, the first that is there; the name of the file follows."""

_LOOK: Final = 0.05


def play_file(
    path: Path | str,
    *,
    cancel: Cancel | None = None,
    players: Sequence[Sequence[str]] | None = None,
) -> None:
    """Play a sound file of any format until its end.

    `players` are the commands to try, each without the file's name; by default those of this
    system. Raises `WrongUse` where there is no such file, `Missing` where no player or no sound
    device is found, and `Cancelled`, which stops the sound.
    """
    path = Path(path)
    if not path.is_file():
        raise WrongUse(f"There is no sound file at {path}.")
    if path.suffix.lower() == ".wav":
        _played(path, Cancel() if cancel is None else cancel, _found(players))
        return
    commands = _found(players)
    from .decode import read_tape
    from .encode import write_audio

    with TemporaryDirectory() as folder, read_tape(path, cancel) as tape:
        wav = write_audio(Path(folder) / "sound.wav", tape)
        _played(wav, Cancel() if cancel is None else cancel, commands)


def play(tape: Tape, *, cancel: Cancel | None = None) -> None:
    """Play a tape until its end; raises as `play_file`."""
    from .encode import write_audio

    with TemporaryDirectory() as folder:
        play_file(write_audio(Path(folder) / "sound.wav", tape), cancel=cancel)


def _found(players: Sequence[Sequence[str]] | None) -> list[Sequence[str]]:
    wished = PLAYERS.get(sys.platform, ()) if players is None else players
    found = [command for command in wished if shutil.which(command[0])]
    if not found:
        names = ", ".join(command[0] for command in wished) or "none is known for this system"
        raise Missing(
            f"No player of sound files was found (looked for: {names}). Install one, such as"
            " alsa-utils on Debian, or open the file with any music player."
        )
    return found


def _played(path: Path, cancel: Cancel, players: Sequence[Sequence[str]]) -> None:
    """Play with the first player that can."""
    reasons = []
    for command in players:
        problem = _run([*command, str(path)], cancel)
        if problem is None:
            return
        reasons.append(f"{command[0]}: {problem}")
    raise Missing(
        f"The sound could not be played ({'; '.join(reasons)}). Is there a sound device? The file"
        " can be copied to a machine that has one."
    )


def _run(command: Sequence[str], cancel: Cancel) -> str | None:
    """Run a player to its end; what it complained of, or None."""
    try:
        player = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
    except OSError as error:
        return str(error)
    with player:
        try:
            while player.poll() is None:
                cancel.check()
                time.sleep(_LOOK)
        except Failure:
            player.terminate()
            raise
        words = player.stderr.read().decode(errors="replace").strip() if player.stderr else ""
    return None if player.returncode == 0 else (words.splitlines() or ["no reason given"])[-1]
