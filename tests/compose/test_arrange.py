"""Who does what."""

import pytest

from toccata.compose.arrange import ensemble
from toccata.compose.bar import Player
from toccata.compose.brief import Part
from toccata.compose.comping import voiced
from toccata.compose.perform import seats


def band(*programs: int, drums: bool = False) -> tuple[Player, ...]:
    parts = [Part(name=str(n), program=p) for n, p in enumerate(programs)]
    return ensemble([*parts, *([Part(name="drums", program=1, drums=True)] if drums else [])])


def duties(*programs: int, drums: bool = False) -> list[tuple[str, ...]]:
    return [(player.role, *player.hands) for player in band(*programs, drums=drums)]


@pytest.mark.parametrize(
    ("programs", "found"),
    [((74,), [("melody",)]),
     ((1,), [("chords", "melody", "bass")]),
     ((67, 1, 33), [("melody",), ("chords",), ("bass",)]),
     ((5, 33), [("chords", "melody"), ("bass",)]),
     ((1, 74), [("chords", "bass"), ("melody",)]),
     ((33, 34, 40), [("bass",), ("melody",), ("counter",)]),
     ((41, 42, 43), [("melody",), ("counter",), ("bass",)]),
     ((90, 67, 1, 33), [("pad",), ("melody",), ("chords",), ("bass",)])],
)  # fmt: skip
def test_roles_go_to_those_who_suit_them(programs: tuple[int, ...], found: list[tuple[str, ...]]):
    assert duties(*programs) == found


def test_roles_that_were_asked_are_kept():
    asked = [Part(name="flute", program=74, role="bass"), Part(name="tuba", program=59, role="pad")]
    assert [player.role for player in ensemble(asked)] == ["bass", "pad"]
    only_chords = [Part(name="piano", program=1, role="chords")]
    assert [(p.role, p.hands) for p in ensemble(only_chords)] == [("chords", ())]


def test_the_second_drummer_plays_percussion():
    kits = [Part(name="kit", program=1, drums=True), Part(name="more", program=1, drums=True)]
    assert [player.role for player in ensemble(kits)] == ["drums", "percussion"]


def test_nobody_sits_in_another_ones_lap():
    places = seats(band(67, 74, 1, 5, 49, 90, 47, 12))
    assert len(set(places)) == len(places) - 1  # the bass stands behind the singer
    assert min(places) < 40
    assert max(places) > 88
    assert places[0] == places[4] == 64


def test_voicings_move_by_small_steps():
    ii, v, one = (2, 5, 9, 0), (5, 11, 2, 4), (4, 7, 11, 2)
    first = voiced(ii, (), 52, 72)
    second = voiced(v, first, 52, 72)
    third = voiced(one, second, 52, 72)
    for before, after in ((first, second), (second, third)):
        assert all(min(abs(a - b) for b in before) <= 2 for a in after)
