"""Discrimination: ranks by hand, ties, the gene that is left out, and against a plain loop."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial.distance import cdist

from vcc_fast.evaluation.discrimination import (
    DISTANCES,
    change_distances,
    discrimination_score,
    middle_rank,
    positional_rank,
)

NONE = np.array([-1, -1, -1])


def test_by_hand():
    real = np.array([[1.0, 0], [0, 1], [2, 2]])
    pred = np.array([[1.0, 0.5], [2, 2], [2, 1.5]])
    # l1 distances of the first (0.5, 1.5, 2.5), of the second (3, 3, 0), of the third (2.5, 2.5, 0.5).
    np.testing.assert_allclose(change_distances(pred, real, "l1"), [[0.5, 1.5, 2.5], [3, 3, 0], [2.5, 2.5, 0.5]])
    # The second's own truth ties with the first, which comes before it: two are nearer.
    np.testing.assert_allclose(discrimination_score(pred, real, "l1", NONE), [1, 1 / 3, 1])
    np.testing.assert_allclose(middle_rank(change_distances(pred, real, "l1")), [0, 1.5, 0])


def test_the_own_gene_is_left_out_of_its_prediction_only():
    real = np.array([[-9.0, 1, 0], [0, -9, 1]])
    pred = np.array([[0.0, 1, 0], [0, 0, 1]])
    found = change_distances(pred, real, "l1", np.array([0, 1]))
    np.testing.assert_allclose(found, [[0, 11], [10, 0]])
    np.testing.assert_allclose(change_distances(pred, real, "l2", np.array([0, -1])), [[0, 101], [83, 81]])


def test_zero_changes_have_no_direction():
    np.testing.assert_allclose(change_distances(np.zeros((2, 3)), np.ones((2, 3)), "cosine"), 1)


def test_ties_go_by_position_or_share_a_place():
    distances = np.array([[1.0, 1, 1], [1, 1, 1], [1, 1, 1]])
    assert positional_rank(distances).tolist() == [0, 1, 2]
    assert middle_rank(distances).tolist() == [1, 1, 1]


@settings(deadline=None, max_examples=30)
@given(st.integers(0, 10**6), st.sampled_from(DISTANCES))
def test_a_loop_over_columns_agrees(seed, distance):
    rng = np.random.default_rng(seed)
    pred, real = rng.normal(size=(2, 6, 9))
    left_out = rng.integers(-1, 9, 6)
    metric = {"l1": "cityblock", "l2": "sqeuclidean", "cosine": "cosine"}[distance]
    expected = np.stack(
        [cdist(np.delete(p[None], g, 1) if g >= 0 else p[None], np.delete(real, g, 1) if g >= 0 else real, metric)[0]
         for p, g in zip(pred, left_out, strict=True)]
    )  # fmt: skip
    np.testing.assert_allclose(change_distances(pred, real, distance, left_out), expected, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("distance", DISTANCES)
def test_a_perfect_prediction_is_nearest_to_its_truth(distance):
    real = np.random.default_rng(0).normal(size=(8, 30))
    assert discrimination_score(real, real, distance, np.arange(8)).tolist() == [1] * 8


@pytest.mark.parametrize("distance", DISTANCES)
def test_a_constant_prediction_gets_the_mean_of_all_places(distance):
    """Every place once: 1 - (n - 1) / 2n. Leaving out own genes is what breaks this."""
    real = np.random.default_rng(1).normal(size=(10, 40))
    constant = np.broadcast_to(real.mean(axis=0), real.shape)
    assert discrimination_score(constant, real, distance, np.full(10, -1)).mean() == pytest.approx(0.55)
