"""The SoundFont's player: all of General MIDI, from recordings of real instruments."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from ...catalog import Catalog
from ...errors import WrongUse
from ...param import Kind as ParamKind
from ...param import Param
from ...score.drums import DRUM_CHANNEL
from ..fluidsynth import FluidSynth
from ..knobs import Knobs
from ..message import Kind, Message
from ..tape import Block
from .voice import Player, Preset, Stage, Voice

PARAMS: Final = (
    Param("program", ParamKind.INTEGER, low=1, high=128, default=1,
          help="The General MIDI program where the part says none."),
)  # fmt: skip

RUN: Final = 4096
"""Frames asked of FluidSynth at once at most; any number gives the same sound."""

_Act = Callable[[FluidSynth, int, Message], None]
_ACTS: Final[dict[Kind, _Act]] = {
    Kind.NOTE_ON: lambda synth, channel, m: synth.note_on(channel, m.number, int(m.value)),
    Kind.NOTE_OFF: lambda synth, channel, m: synth.note_off(channel, m.number),
    Kind.CONTROL: lambda synth, channel, m: synth.control(channel, m.number, int(m.value)),
    Kind.PROGRAM: lambda synth, channel, m: synth.program(channel, m.number, int(m.value)),
    Kind.BEND: lambda synth, channel, m: synth.bend(channel, int(m.value)),
    Kind.PRESSURE: lambda synth, channel, m: synth.pressure(channel, int(m.value)),
    Kind.KEY_PRESSURE: lambda synth, channel, m: synth.key_pressure(
        channel, m.number, int(m.value)
    ),
}


class SoundFontPlayer(Player):
    """One dry FluidSynth for one part; lanes are its channels, drums stand on channel 9."""

    def __init__(self, stage: Stage, knobs: Knobs, *, drums: bool = False) -> None:
        super().__init__(stage, knobs, drums=drums)
        if stage.soundfont is None:
            raise WrongUse("The SoundFont voice needs a SoundFont; name one with --soundfont.")
        self._synth: FluidSynth | None = None
        self._open()

    def _open(self) -> None:
        assert self.stage.soundfont is not None
        self._synth = FluidSynth(self.stage.soundfont, self.stage.sample_rate)
        program = int(self.knobs.goal("program"))
        if program != 1:
            for lane in range(1 if self.drums else 15):
                self._synth.program(self._channel(lane), 0, program - 1)

    @property
    def sounding(self) -> bool:
        return self._synth is not None and self._synth.voices > 0

    def act(self, message: Message) -> None:
        assert self._synth is not None
        if message.kind is Kind.SET:
            self.knobs.set(message.name.removeprefix("voice."), message.value)
            program = int(self.knobs.goal("program")) - 1
            self._synth.program(self._channel(message.lane), 0, program)
            return
        _ACTS[message.kind](self._synth, self._channel(message.lane), message)

    def add_to(self, out: Block) -> None:
        assert self._synth is not None
        for begin in range(0, out.shape[1], RUN):
            if begin and self._synth.voices == 0:
                return
            self._synth.add_to(out, begin, min(RUN, out.shape[1] - begin))

    def reset(self) -> None:
        self.close()
        self._open()

    def close(self) -> None:
        if self._synth is not None:
            self._synth.close()
            self._synth = None

    def _channel(self, lane: int) -> int:
        if self.drums:
            return DRUM_CHANNEL
        return lane if lane < DRUM_CHANNEL else lane + 1


SOUNDFONT: Final = Voice(
    "soundfont",
    "SoundFont",
    "All instruments of General MIDI, played by FluidSynth from the SoundFont that is chosen.",
    PARAMS,
    Catalog("preset", [Preset("general", "keys", "What the part's programs say.")]),
    SoundFontPlayer,
)
