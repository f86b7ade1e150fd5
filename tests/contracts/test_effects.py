"""Every effect of the shelf keeps the contract."""

from __future__ import annotations

import pytest

from toccata.audio.contracts import check_effect
from toccata.audio.effects import EFFECTS

OURS = [effect for effect in EFFECTS.values() if not EFFECTS.origin(effect.name)]


@pytest.mark.parametrize("effect", OURS, ids=lambda effect: effect.name)
def test_an_effect_keeps_the_contract(effect):
    assert [str(finding) for finding in check_effect(effect, brief=True)] == []
