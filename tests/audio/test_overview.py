"""A sound seen from afar: every bucket is what numpy says of the same samples."""

from __future__ import annotations

import itertools
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.audio.flow import Flow
from toccata.audio.overview import FINEST, STEP, from_bytes, overview
from toccata.audio.tape import Tape
from toccata.errors import OutOfRange, Unreadable, WrongUse


def noise(frames, seed=1):
    chance = np.random.default_rng(seed)
    loud = 0.1 + 0.5 * chance.random(frames)
    return (loud * chance.uniform(-1, 1, (2, frames))).astype(np.float32)


def tape(sound, rate=44_100):
    made = Tape(rate)
    made.write(sound)
    return made


def by_numpy(sound, bucket):
    cuts = [
        sound[:, at : at + bucket].astype(np.float64) for at in range(0, sound.shape[1], bucket)
    ]
    rows = [(c.min(1), c.max(1), np.sqrt((c**2).mean(1))) for c in cuts]
    return np.array(rows).transpose(2, 1, 0)


@settings(max_examples=25, deadline=None)
@given(frames=st.integers(1, 300_000), seed=st.integers(0, 99))
def test_every_zoom_is_what_numpy_says(frames, seed):
    sound = noise(frames, seed)
    seen = overview(tape(sound))
    assert seen.frames == frames
    for number, zoom in enumerate(seen.zooms):
        assert zoom.bucket == FINEST * STEP**number
        assert np.allclose(zoom.values, by_numpy(sound, zoom.bucket), atol=1e-6)


def test_blocks_of_any_size_give_the_same():
    sound = noise(20_000)
    cuts = [0, 1, 100, 257, 5000, 5001, 20_000]
    blocks = (sound[:, a:b] for a, b in itertools.pairwise(cuts))
    pieces, whole = overview(Flow(44_100, blocks)), overview(tape(sound))
    assert np.allclose(pieces.zooms[0].values, whole.zooms[0].values, atol=1e-7)
    assert pieces.frames == 20_000


def test_the_bytes_come_back_as_they_went():
    seen = overview(tape(noise(600_000)))
    back = from_bytes(seen.to_bytes())
    assert (back.sample_rate, back.frames, len(back.zooms)) == (44_100, 600_000, len(seen.zooms))
    assert len(seen.zooms) > 1
    for one, two in zip(seen.zooms, back.zooms, strict=True):
        assert one.bucket == two.bucket
        assert np.abs(one.values - two.values).max() < 1 / 32_000


def test_the_bytes_of_three_minutes_are_few():
    size = len(overview(tape(np.zeros((2, 180 * 44_100), np.float32))).to_bytes())
    assert size < 0.01 * 180 * 44_100 * 8


def test_lists_for_a_page_are_no_longer_than_asked():
    sound = noise(100_000)
    data = json.loads(json.dumps(overview(tape(sound)).to_data(100)))
    assert len(data["left"]["low"]) <= 100
    wanted = by_numpy(sound, data["bucket"])
    for side, name in enumerate(("left", "right")):
        for row, kind in enumerate(("low", "high", "rms")):
            assert np.allclose(data[name][kind], wanted[side, row], atol=1e-4)


def test_the_zoom_for_a_width_is_the_farthest_that_is_fine_enough():
    seen = overview(tape(noise(1_000_000)))
    for columns in (10, 300, 1000, 3000):
        chosen = seen.for_width(columns)
        assert chosen.values.shape[2] >= columns
        farther = [zoom for zoom in seen.zooms if zoom.bucket > chosen.bucket]
        assert all(zoom.values.shape[2] < columns for zoom in farther)
    assert seen.for_width(100_000) is seen.zooms[0]


def test_what_cannot_be_seen_is_told():
    with pytest.raises(WrongUse, match="no samples"):
        overview(Tape(44_100))
    with pytest.raises(OutOfRange):
        overview(tape(noise(100))).to_data(0)
    data = overview(tape(noise(5000))).to_bytes()
    for spoilt in (b"", b"TOV1", data[:-1], b"RIFF" + data[4:], data[:16] + bytes(4) + data[20:]):
        with pytest.raises(Unreadable):
            from_bytes(spoilt)
