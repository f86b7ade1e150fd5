"""The texture: who plays in which section, and how each role plays by default."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from .arrange import rank
from .bar import Bar, Fill, Player, Tone, nearest
from .bass import ground, line
from .comping import at_home, broken, held, struck
from .counterpoint import counter
from .drums import KEYS, final_hit, groove
from .form import Scene
from .genre import Genre
from .melody import Manner, compass, on_chord, sing

ENTRANCES: Final[Mapping[str, float]] = {
    "chords": 0.0, "pad": 0.0, "arpeggio": 0.2, "bass": 0.3, "drums": 0.35, "melody": 0.38,
    "percussion": 0.45, "counter": 0.55,
}  # fmt: skip
"""From which energy on a role plays, where the genre does not say."""


def active(genre: Genre, players: Sequence[Player], scenes: Sequence[Scene]) -> list[set[int]]:
    """For each section the numbers of those who play in it.

    Everybody plays somewhere, and somebody everywhere; in very short pieces all play all the time.
    """
    everybody = set(range(len(players)))
    if sum(scene.bars for scene in scenes) < 8 or len(scenes) == 1:
        return [set(everybody) for _ in scenes]
    casts = [
        {index for index, player in enumerate(players) if _enters(genre, player, scene)}
        for scene in scenes
    ]
    for scene, cast in zip(scenes, casts, strict=True):
        if not any(not players[i].drums for i in cast) and scene.act != "intro":
            cast.update(i for i in everybody if rank(players[i]) <= 2)
        if not cast:
            cast.add(min(everybody, key=lambda i: rank(players[i])))
    strongest = max(range(len(scenes)), key=lambda i: scenes[i].energy)
    casts[strongest] |= everybody - set().union(*casts)
    return casts


def _enters(genre: Genre, player: Player, scene: Scene) -> bool:
    role = player.role
    start = genre.entrances.get(role, ENTRANCES.get(role, 0.3))
    if scene.act == "intro" and role in ("melody", "counter") and not player.hands:
        start = max(start, 0.6)
    if scene.act == "break" and role == "drums":
        start = max(start, 0.5)
    return scene.energy >= start + 0.06 * min(player.copy, 3)


_PLAIN: Final = Manner(
    cells=(
        "x--- ---- x--- x---", "x--- x--- x--- --x-", "x-x- x--- x-x- x---", "x-x- x-x- x--x --x-",
    ),
    closes=("x--- x--- x--- ----", "x-x- x--- ---- ...."),
)  # fmt: skip


def plain_melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A simple song."""
    return sing(bar, last, _PLAIN)


def plain_chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A chord a beat; single notes on an instrument that has only those."""
    if bar.player.mono:
        return broken(bar, last, "x- x- x- x-", (0, 1, 2, 1), 72)
    return struck(bar, last, "x--- x--- x--- x---", 70)


def plain_pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long chords; a single voice holds the guide tones."""
    if bar.player.mono:
        return counter(bar, last)
    return held(bar, last, 58 + 10 * bar.energy, 3 if bar.energy < 0.4 else 4)


def plain_arpeggio(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A chord taken apart, up and down, in eighths or at high energy in sixteenths."""
    orders = ((0, 1, 2, 3, 2, 1), (0, 2, 1, 3), (0, 1, 2, 4, 3, 2, 1, 2), (3, 2, 1, 0))
    order = bar.habit("order").choice(orders)
    return broken(
        bar, last, "xx xx xx xx" if bar.energy < 0.75 else "xxxx xxxx xxxx xxxx", order, 66
    )


def plain_bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Root and fifth."""
    return line(bar, last, "x--- ---- x--- ----", "r5")


def plain_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Kick, snare, hats."""
    return groove(bar, {"kick": "x... .... x... ....", "snare": ".... x... .... x...",
                        "closed": "x.x. x.x. x.x. x.x."})  # fmt: skip


_SHAKES: Final = (
    {
        "shaker": "xoxo xoxo xoxo xoxo",
        "conga": ".... ..x. .... ..xx",
        "mute": "x... .... x... ....",
    },
    {"tambourine": ".... x... .... x...", "shaker": "x.xo x.xo x.xo x.xo"},
    {
        "bongo": "x.xx .x.x x.xx .x.x",
        "bongo2": "...x ..x. ...x ..x.",
        "cabasa": "x.x. x.x. x.x. x.x.",
    },
)


def plain_percussion(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Hand drums and shakers; a drum with a pitch beats the roots."""
    if bar.player.drums:
        return groove(bar, bar.habit("set").choice(_SHAKES), 0.9)
    if bar.player.program >= 120:  # sounds that swell or ring: once a phrase
        if bar.step:
            return []
        return [
            bar.tone(
                0,
                bar.grid.bar,
                nearest(bar.spans[0].change.root, 60, bar.player.low, bar.player.high),
                70,
            )
        ]
    rhythm = bar.habit("beat").choice(
        ("x... .... x.x. ....", "x... ..x. .... x.x.", "x... x... x.xx x...")
    )
    if bar.closes:
        rhythm = "x... x.x. x.x. xxxx"
    tones: list[Tone] = []
    for index, hit in enumerate(bar.hits(rhythm)):
        change = bar.change(hit.at)
        pc = change.root if index % 3 != 1 else change.fifth
        pitch = nearest(pc, bar.player.center, bar.player.low, bar.player.high)
        tones.append(bar.tone(hit.at, min(hit.length, 480), pitch, 78 * hit.weight))
    return tones


def second_bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Another bass: long roots and fifths above the first."""
    low = [t._replace(pitch=t.pitch + 12 if t.pitch + 12 <= bar.player.high else t.pitch)
           for t in line(bar, last, "x--- ---- ---- ----", "r", 70, 0.97)]  # fmt: skip
    return low


COMMON: Final[Mapping[str, Fill]] = {
    "melody": plain_melody, "counter": counter, "chords": plain_chords, "pad": plain_pad,
    "arpeggio": plain_arpeggio, "bass": plain_bass, "drums": plain_drums,
    "percussion": plain_percussion,
}  # fmt: skip
"""How a role is played where the genre has no way of its own."""


def last_chord(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The last chord, held to the end; where nobody plays the bass it stands on its root."""
    at = bar.spans[-1].at
    if bar.player.mono:
        return last_line(bar, last)
    return [bar.tone(at, bar.grid.bar - at, pitch, 72) for pitch in at_home(bar, last, at)]


def last_line(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A melody's last note: the tonic if it is near, else a chord tone, held."""
    at = bar.spans[-1].at
    change = bar.change(at)
    low, high = compass(bar, _PLAIN)
    near = last[-1] if last else bar.player.center
    near = min(max(near, low), high)
    tonic = nearest(bar.key.tonic_pc, near, low, high)
    if bar.key.tonic_pc not in change.tones or bar.player.role != "melody":
        tonic = on_chord(near, change, bar, low, high)
    return [bar.tone(at, bar.grid.bar - at, tonic, 80)]


def last_root(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The bass comes home and stays."""
    at = bar.spans[-1].at
    return [bar.tone(at, bar.grid.bar - at, ground(bar, last, bar.change(at)), 86)]


def last_hit(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Drums: one stroke of kick and cymbal; a drum with a pitch: its root."""
    if bar.player.drums and bar.player.role == "drums":
        return final_hit(bar)
    if bar.player.drums:
        return [
            bar.tone(0, min(480, bar.grid.bar), KEYS[name], 76) for name in ("conga", "tambourine")
        ]
    pitch = nearest(bar.spans[0].change.root, bar.player.center, bar.player.low, bar.player.high)
    return [bar.tone(0, bar.grid.bar, pitch, 84)]


ENDINGS: Final[Mapping[str, Fill]] = {
    "melody": last_line, "counter": last_line, "chords": last_chord, "pad": last_chord,
    "arpeggio": last_chord, "bass": last_root, "drums": last_hit, "percussion": last_hit,
}  # fmt: skip
"""How a role ends where the genre has no way of its own."""
