"""The last chord: one player stands on its root, and nobody ends below it."""

from __future__ import annotations

from collections.abc import Sequence

from .arrange import duty
from .bar import Bar, Player, Tone, ladder


def landed(bar: Bar, tones: Sequence[Tone], cast: Sequence[Player]) -> list[Tone]:
    """What a player plays in the last bar, above the root on which the piece comes to rest.

    Of the `cast` that plays there, whoever has the bass, or else the deepest instrument, stands on
    the root. It depends on who plays, not on what they play, so that each part can be written again
    without the others. Notes of the others that would lie below are taken an octave up.
    """
    root = bar.spans[-1].change.root
    lowest = ground(cast)
    if lowest is None or root != bar.key.tonic_pc:
        return list(tones)
    stand = _stand(lowest, root, cast)
    mine = _same(bar.player, lowest)
    since = bar.start + bar.spans[-1].at
    before = [tone for tone in tones if tone.start < since]
    last = [tone for tone in tones if tone.start >= since]
    raised = [tone._replace(pitch=_above(tone.pitch, stand, bar.player)) for tone in last]
    if mine and raised and all(tone.pitch > stand for tone in raised):
        first = min(raised, key=lambda tone: (tone.start, tone.pitch))
        if bar.player.mono or first.pitch % 12 == root:
            raised[raised.index(first)] = first._replace(pitch=stand)
        else:
            raised.append(first._replace(pitch=stand))
    return sorted([*before, *dict.fromkeys(raised)])


def ground(cast: Sequence[Player]) -> Player | None:
    """The player, or the hand of one, who stands lowest: who has the bass, unless somebody reaches
    two octaves deeper."""
    hands = [
        duty(player, role)
        for player in cast
        if not player.drums
        for role in (player.role, *player.hands)
    ]
    return min(
        hands, key=lambda h: (h.low - 24 * (h.role == "bass"), h.copy, h.center), default=None
    )


def _same(player: Player, other: Player) -> bool:
    return (player.name, player.role, player.copy) == (other.name, other.role, other.copy)


def _stand(player: Player, root: int, cast: Sequence[Player]) -> int:
    """The root on which the piece stands: clear of the others where the player can go there."""
    others = [one.center for one in cast if not one.drums and not _same(one, player)]
    roof = min([player.center, *(center - 7 for center in others)])
    choices = ladder((root,), player.low, player.high) or ladder((root,), player.low, 127)
    under = [pitch for pitch in choices if pitch <= roof]
    return under[-1] if under else choices[0]


def _above(pitch: int, floor: int, player: Player) -> int:
    """A note taken up by octaves until it is not below a floor; the floor itself where the player
    reaches no higher, and the note where she does not reach that."""
    above = pitch + max(0, floor - pitch + 11) // 12 * 12
    if above <= player.high:
        return above
    return floor if floor <= player.high else pitch


def let_go(tones: Sequence[Tone], at: int) -> list[Tone]:
    """Notes that do not sound past a tick: hands are free for the last chord."""
    return [
        tone._replace(length=at - tone.start)
        if tone.start < at < tone.start + tone.length
        else tone
        for tone in tones
    ]
