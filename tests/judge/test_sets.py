from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial.distance import pdist
from scipy.stats import norm

from toccata.errors import WrongUse
from toccata.judge.classify import NOTES_ONLY, Classifier, confusion
from toccata.judge.features import COLUMNS, FEATURES
from toccata.judge.references import references
from toccata.judge.sets import compare, distances, divergence, overlap

DICE = np.random.default_rng(1)


def test_the_distances_within_a_set_are_those_of_scipy():
    rows = DICE.normal(size=(20, 5))
    assert np.allclose(distances(rows), pdist(rows))


def test_distributions_overlap_as_their_formula_says():
    first, second = DICE.normal(0, 1, 3000), DICE.normal(1, 1, 3000)
    assert overlap(first, second) == pytest.approx(2 * norm.cdf(-0.5), abs=0.05)
    assert overlap(first, first) == pytest.approx(1, abs=0.01)
    assert overlap(first, first + 50) == pytest.approx(0, abs=0.01)


def test_the_divergence_grows_with_the_distance():
    first = DICE.normal(0, 1, 2000)
    near, far = DICE.normal(0.2, 1, 2000), DICE.normal(2, 1, 2000)
    assert 0 <= divergence(first, near) < 0.1 < divergence(first, far)
    assert divergence(first, far) == pytest.approx(2.0, rel=0.25)  # (2 - 0)² / 2 for equal widths


def test_values_that_are_all_the_same_overlap_wholly_or_not_at_all():
    ones = np.ones(10)
    assert overlap(ones, ones) == pytest.approx(1, abs=0.01)
    assert overlap(ones, ones * 2) == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize("name", ["chorales", "fiddle tunes", "swing grooves"])
def test_one_half_of_a_reference_is_like_the_other(name):
    rows = references()[name].rows[np.random.default_rng(7).permutation(100)]
    found = compare(rows[:50], rows[50:])
    assert found.ratio < 1.25
    assert np.mean([apart.overlap >= 0.7 for apart in found.features]) > 0.9


def test_ragtime_is_not_like_chorales():
    found = compare(references()["ragtime"].rows, references()["chorales"].rows)
    assert found.ratio > 1.25
    assert found.worst.overlap < 0.3


def test_tempo_and_instruments_are_not_compared():
    found = compare(references()["chorales"].rows[:50], references()["chorales"].rows[50:])
    seen = {word for apart in found.features for word in apart.feature.sees}
    assert seen <= {"meter", "performance"}


def test_a_set_needs_two_pieces():
    with pytest.raises(WrongUse, match="two pieces"):
        compare(np.zeros((1, len(COLUMNS))), np.zeros((9, len(COLUMNS))))


def test_sets_without_a_common_feature_are_refused():
    with pytest.raises(WrongUse, match="no feature in common"):
        compare(np.full((3, len(COLUMNS)), np.nan), references()["chorales"].rows)


def test_the_classifier_names_the_music_of_unseen_pieces():
    names = ("chorales", "fiddle tunes", "swing grooves", "bossa grooves")
    rows = np.concatenate([references()[name].rows for name in names])
    kinds = [name for name in names for _ in range(100)]
    learned = Classifier.learn(rows[::2], kinds[::2])
    guessed = learned.name(rows[1::2])
    table = confusion(names, kinds[1::2], guessed)
    assert table.sum() == 200
    assert np.trace(table) >= 0.9 * 200


def test_the_classifier_sees_no_program_tempo_or_meter():
    rows = references()["chorales"].rows[:40]
    kinds = ["a"] * 20 + ["b"] * 20
    other = rows.copy()
    other[:, ~NOTES_ONLY] = DICE.normal(size=(40, int((~NOTES_ONLY).sum())))
    assert Classifier.learn(rows, kinds).name(rows) == Classifier.learn(other, kinds).name(other)
    assert not NOTES_ONLY[COLUMNS.index("notes a second")]
    assert not NOTES_ONLY[COLUMNS.index("groove consistency")]
    assert NOTES_ONLY.sum() > 90


def test_a_classifier_of_one_kind_is_refused():
    with pytest.raises(WrongUse, match="two kinds"):
        Classifier.learn(references()["chorales"].rows[:5], ["a"] * 5)


def test_columns_are_named_after_their_features():
    assert len(COLUMNS) == len(set(COLUMNS)) == sum(len(f.columns) for f in FEATURES.values())
