"""Who plays which key: notes are given to slots, held by pedals, bent by lanes, taken when short."""

from __future__ import annotations

from typing import Final

import numpy as np

from ..message import Kind, Message

KEY: Final = 0  # MIDI number of the key; −1 in a slot that was never used
LANE: Final = 1  # lane, 0 to 14
VELOCITY: Final = 2  # 0 to 1
GATE: Final = 3  # 1 held, 0 let go, −1 must end within some 5 ms
FRESH: Final = 4  # 1 when a note has just begun; the kernel sets it to 0
SOUNDS: Final = 5  # 1 while the slot is heard; the kernel sets it to 0 at the note's end
PITCH: Final = 6  # semitones, key and bend: where the note's pitch is going
PRESSURE: Final = 7  # 0 to 1, the lane's or the key's own, whichever is more
TIMBRE: Final = 8  # 0 to 1, controller 74 of the lane; 0.5 in its middle
WHEEL: Final = 9  # 0 to 1, controller 1 of the lane
BEGAN: Final = 10  # number of the note since the start, from 1
OWN_PRESSURE: Final = 11  # 0 to 1, of the key alone
FIELDS: Final = 16
"""Columns 12 to 15 of a slot are the kernel's own; they are 0 when a note begins in a free slot."""

LANES: Final = 16
_PEDAL, _SOSTENUTO = 64, 66
_NO_RPN: Final = (127, 127)
_SPARE: Final = 8
"""Slots beyond the polyphony, in which taken notes fade out while new ones begin."""


class Keys:
    """Turns a part's messages into a table of slots (count, FIELDS) that a kernel reads.

    `polyphony` is how many notes are held at once; when one more comes, a note that was let go
    is ended, the oldest first, else the oldest held. With `mono` there is one slot: the last key
    held sounds, and it comes back when a later one is let go; with `legato` a key that is played
    while another is held begins no new note, only a new pitch. Lanes are MPE's channels: bend,
    pressure, timbre and wheel belong to the notes of their lane. Controllers 64 and 66 hold notes,
    120 and 123 end them, 121 puts the controllers back. Bend reaches two semitones unless
    registered parameter 0 says more.
    """

    def __init__(self, polyphony: int, *, mono: bool = False, legato: bool = False) -> None:
        self.polyphony = 1 if mono else polyphony
        self.mono, self.legato = mono or legato, legato
        self.slots = np.zeros((self.polyphony + (1 if self.mono else _SPARE), FIELDS), np.float64)
        self.levels = np.zeros(3, np.float64)
        """Volume, expression (0 to 1, squared: decibels are 40 log10) and pan (−1 to 1) as told."""
        self.reset()

    def reset(self) -> None:
        """As when made."""
        self.slots.fill(0.0)
        self.slots[:, KEY] = -1.0
        self._count = 0
        self._held: list[tuple[int, int, float]] = []
        """Keys that fingers hold, in order: (key, lane, velocity); mono needs them."""
        self._under_pedal: set[int] = set()
        self._sostenuto: set[int] = set()
        self._pedals = np.zeros(LANES, bool)
        self._rpn = [[*_NO_RPN] for _ in range(LANES)]
        self._range = np.full(LANES, 2.0)
        self._controllers_back()
        self.levels[:] = (100 / 127) ** 2, 1.0, 0.0

    def _controllers_back(self) -> None:
        self._bend = np.zeros(LANES)
        self._pressure = np.zeros(LANES)
        self._timbre = np.full(LANES, 0.5)
        self._wheel = np.zeros(LANES)

    @property
    def sounding(self) -> bool:
        """Whether any slot is heard."""
        return bool(self.slots[:, SOUNDS].any())

    def act(self, message: Message) -> None:
        """Do what a message says; kinds that are no matter of keys are passed over."""
        act = _ACTS.get(message.kind)
        if act is not None:
            act(self, message)

    def _on(self, message: Message) -> None:
        key, lane, velocity = message.number, message.lane, message.value / 127
        if message.value == 0:
            self._off(message)
            return
        self._held = [h for h in self._held if h[:2] != (key, lane)] + [(key, lane, velocity)]
        if self.mono:
            self._mono_on(key, lane, velocity)
            return
        for slot in self._with(key, lane):
            self.slots[slot, GATE] = 0.0
            self._under_pedal.discard(slot)
        self._begin(self._free_slot(), key, lane, velocity)

    def _mono_on(self, key: int, lane: int, velocity: float) -> None:
        slot = self.slots[0]
        tied = self.legato and len(self._held) > 1 and slot[SOUNDS] and slot[GATE] > 0
        if tied:
            slot[KEY], slot[LANE] = key, lane
            self._under_pedal.discard(0)
            self._refresh(0)
            return
        # One slot sounds at a time; its kernel starts again from where the envelope is.
        self._begin(0, key, lane, velocity, keep=bool(slot[SOUNDS]))

    def _begin(
        self, slot: int, key: int, lane: int, velocity: float, *, keep: bool = False
    ) -> None:
        row = self.slots[slot]
        if not keep:
            row[:] = 0.0
        self._count += 1
        self._under_pedal.discard(slot)
        self._sostenuto.discard(slot)
        row[KEY], row[LANE], row[VELOCITY] = key, lane, velocity
        row[GATE], row[FRESH], row[SOUNDS], row[BEGAN] = 1.0, 1.0, 1.0, self._count
        row[OWN_PRESSURE] = 0.0
        self._refresh(slot)

    def _free_slot(self) -> int:
        slots = self.slots
        alive = slots[:, SOUNDS] > 0
        dying = alive & (slots[:, GATE] < 0)
        if int((alive & ~dying).sum()) >= self.polyphony:
            living = alive & ~dying
            ended = living & (slots[:, GATE] == 0)
            among = np.flatnonzero(ended if ended.any() else living)
            taken = int(among[np.argmin(slots[among, BEGAN])])
            slots[taken, GATE] = -1.0
            self._under_pedal.discard(taken)
            self._sostenuto.discard(taken)
        free = np.flatnonzero(slots[:, SOUNDS] == 0)
        if free.size:
            return int(free[0])
        dying_slots = np.flatnonzero(slots[:, GATE] < 0)
        return int(dying_slots[np.argmin(slots[dying_slots, BEGAN])])

    def _off(self, message: Message) -> None:
        key, lane = message.number, message.lane
        self._held = [h for h in self._held if h[:2] != (key, lane)]
        if self.mono and self._held and self.slots[0, GATE] > 0:
            if self.slots[0, KEY] == key:
                back_key, back_lane, velocity = self._held[-1]
                self.slots[0, KEY], self.slots[0, LANE] = back_key, back_lane
                if not self.legato:
                    self._begin(0, back_key, back_lane, velocity, keep=True)
                self._refresh(0)
            return
        for slot in self._with(key, lane):
            if self._pedals[lane]:
                self._under_pedal.add(slot)
            elif slot not in self._sostenuto:
                self.slots[slot, GATE] = 0.0

    def _with(self, key: int, lane: int) -> list[int]:
        """The slots in which a key is held."""
        slots = self.slots
        found = (slots[:, KEY] == key) & (slots[:, LANE] == lane) & (slots[:, GATE] > 0)
        return [int(slot) for slot in np.flatnonzero(found & (slots[:, SOUNDS] > 0))]

    def _control(self, message: Message) -> None:
        lane, value = message.lane, message.value
        number = message.number
        if number == _PEDAL:
            self._pedal(lane, value >= 64)
        elif number == _SOSTENUTO:
            self._hold(lane, value >= 64)
        elif number in (7, 11):
            self.levels[0 if number == 7 else 1] = (value / 127) ** 2
        elif number == 10:
            self.levels[2] = max(-1.0, (value - 64) / 63)
        elif number == 1:
            self._wheel[lane] = value / 127
        elif number == 74:
            self._timbre[lane] = min(1.0, value / 128) if value < 127 else 1.0
        elif number in (100, 101):
            self._rpn[lane][101 - number] = int(value)
        elif number in (98, 99):
            self._rpn[lane] = [*_NO_RPN]  # what is entered next is for a parameter that is not ours
        elif number == 6 and self._rpn[lane] == [0, 0]:
            self._range[lane] = value
        elif number == 38 and self._rpn[lane] == [0, 0]:
            self._range[lane] = int(self._range[lane]) + value / 100
        elif number == 120:
            self._end_all(-1.0)
        elif number == 123:
            self._end_all(0.0)
        elif number == 121:
            self._controllers_back()
            self.levels[1] = 1.0
            for each in range(LANES):
                self._rpn[each] = [*_NO_RPN]
                self._pedal(each, False)
                self._hold(each, False)
        self._refresh_all()

    def _pedal(self, lane: int, down: bool) -> None:
        self._pedals[lane] = down
        if not down:
            for slot in [s for s in self._under_pedal if self.slots[s, LANE] == lane]:
                self._under_pedal.discard(slot)
                if slot not in self._sostenuto:
                    self.slots[slot, GATE] = min(self.slots[slot, GATE], 0.0)

    def _hold(self, lane: int, down: bool) -> None:
        held = {(key, at) for key, at, _ in self._held}
        mine = self.slots[:, LANE] == lane
        if down:
            self._sostenuto |= {
                int(slot) for slot in np.flatnonzero(mine & (self.slots[:, GATE] > 0))
            }
            return
        for slot in [s for s in self._sostenuto if mine[s]]:
            self._sostenuto.discard(slot)
            fingered = (int(self.slots[slot, KEY]), lane) in held
            if not fingered and slot not in self._under_pedal:
                self.slots[slot, GATE] = min(self.slots[slot, GATE], 0.0)

    def _end_all(self, gate: float) -> None:
        alive = self.slots[:, SOUNDS] > 0
        self.slots[alive, GATE] = np.minimum(self.slots[alive, GATE], gate)
        self._held.clear()
        self._under_pedal.clear()
        self._sostenuto.clear()

    def _bent(self, message: Message) -> None:
        self._bend[message.lane] = message.value / (8191 if message.value > 0 else 8192)
        self._refresh_all()

    def _pressed(self, message: Message) -> None:
        self._pressure[message.lane] = message.value / 127
        self._refresh_all()

    def _key_pressed(self, message: Message) -> None:
        for slot in self._with(message.number, message.lane):
            self.slots[slot, OWN_PRESSURE] = message.value / 127
            self._refresh(slot)

    def _refresh_all(self) -> None:
        for slot in np.flatnonzero(self.slots[:, SOUNDS] > 0):
            self._refresh(int(slot))

    def _refresh(self, slot: int) -> None:
        """What the lane says, written into the slot."""
        row = self.slots[slot]
        lane = int(row[LANE])
        row[PITCH] = row[KEY] + self._bend[lane] * self._range[lane]
        row[PRESSURE] = max(row[OWN_PRESSURE], self._pressure[lane])
        row[TIMBRE], row[WHEEL] = self._timbre[lane], self._wheel[lane]


_ACTS: Final = {
    Kind.NOTE_ON: Keys._on,
    Kind.NOTE_OFF: Keys._off,
    Kind.CONTROL: Keys._control,
    Kind.BEND: Keys._bent,
    Kind.PRESSURE: Keys._pressed,
    Kind.KEY_PRESSURE: Keys._key_pressed,
}
