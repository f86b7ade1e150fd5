"""Every voice of the shelf and every preset keeps the contract."""

from __future__ import annotations

import pytest

from toccata.audio.contracts import check_voice
from toccata.audio.voices import VOICES

OURS = [voice for voice in VOICES.values() if not VOICES.origin(voice.name)]


@pytest.mark.parametrize("voice", OURS, ids=lambda voice: voice.name)
def test_a_voice_keeps_the_contract(voice):
    assert [str(finding) for finding in check_voice(voice, brief=True)] == []
