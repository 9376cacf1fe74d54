"""The regressions against normal equations that are solved directly, and by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vcc_fast.errors import DataError
from vcc_fast.evaluation.linear_baselines import (
    bilinear_coefficients,
    bilinear_ridge,
    embed,
    linear_coefficients,
    linear_on_pca,
    pca_scores,
)
from vcc_fast.evaluation.training import TrainingProfiles


def screen(seed: int, n_perts: int = 14, n_genes: int = 25) -> TrainingProfiles:
    rng = np.random.default_rng(seed)
    genes = np.array([f"G{i}" for i in range(n_genes)])
    mean = rng.gamma(2, 0.5, n_genes) + 0.3 * rng.normal(size=(n_perts, n_genes))
    return TrainingProfiles([f"G{i}" for i in range(n_perts)], np.full(n_perts, 9), mean, mean[:4].mean(0), genes)


def test_scores_by_hand():
    # Centred over the four genes: (-3, -1, 1, 3) and twice that; one direction, of length sqrt(5).
    found = pca_scores(np.array([[0.0, 2, 4, 6], [0, 4, 8, 12]]))
    assert found.shape == (4, 1)
    np.testing.assert_allclose(np.abs(found[:, 0]), np.sqrt(5) * np.array([3, 1, 1, 3]), rtol=1e-12)
    assert found[0, 0] * found[3, 0] < 0


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 10**6), st.integers(1, 12))
def test_scores_are_those_of_a_singular_value_decomposition(seed, n_conditions):
    profiles = np.random.default_rng(seed).gamma(2, 1, (n_conditions, 30))
    centred = (profiles - profiles.mean(axis=1, keepdims=True)).T
    left, values, _ = np.linalg.svd(centred, full_matrices=False)
    found = pca_scores(profiles)
    assert found.shape == (30, min(10, n_conditions))
    # Signs, and so single columns, are free; what the regressions use is the product.
    expected = (left * values)[:, :10]
    bound = 1e-9 * values[0] ** 2
    np.testing.assert_allclose(found @ found.T, expected @ expected.T, atol=bound)


def test_constant_profiles_have_no_scores():
    assert pca_scores(np.ones((3, 5))).shape == (5, 0)


def test_embedding_of_several_genes_is_the_sum():
    scores = np.array([[1.0, 0], [2, 5], [4, 1]])
    found, known = embed(scores, [np.array([0]), np.array([1, 2]), np.array([1, -1]), np.array([-1])])
    assert known.tolist() == [True, True, False, False]
    assert found.tolist() == [[1, 0], [6, 6], [0, 0], [0, 0]]


def test_coefficients_by_hand():
    # One component: K = g'Yp / ((g'g + a)(p'p + a)) with g = (1, 2), p = (1, 1), Y = ((2, 4), (6, 8)).
    changes, genes, perts = np.array([[2.0, 4], [6, 8]]), np.array([[1.0], [2]]), np.array([[1.0], [1]])
    assert bilinear_coefficients(changes, genes, perts, 0.5).tolist() == [[pytest.approx(34 / (5.5 * 2.5))]]
    assert linear_coefficients(changes, perts, 0.5)[0].tolist() == pytest.approx([6 / 2.5, 14 / 2.5])


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 10**6))
def test_coefficients_are_those_of_the_normal_equations(seed):
    """Ridge on both sides is one least-squares problem a side: rows of sqrt(a) I below the design."""
    rng = np.random.default_rng(seed)
    changes, genes, perts = rng.normal(size=(20, 8)), rng.normal(size=(20, 3)), rng.normal(size=(8, 3))
    ridge = 0.1
    inverse = [np.linalg.inv(x.T @ x + ridge * np.eye(3)) for x in (genes, perts)]
    expected = inverse[0] @ genes.T @ changes @ perts @ inverse[1]
    found = bilinear_coefficients(changes, genes, perts, ridge)
    np.testing.assert_allclose(found, expected, atol=1e-11 * np.abs(expected).max())
    below = np.sqrt(ridge) * np.eye(3)
    inner = np.linalg.lstsq(np.vstack([genes, below]), np.vstack([changes, np.zeros((3, 8))]), rcond=None)[0]
    outer = np.linalg.lstsq(np.vstack([perts, below]), np.vstack([inner.T, np.zeros((3, 3))]), rcond=None)[0].T
    np.testing.assert_allclose(found, outer, atol=1e-11 * np.abs(expected).max())


@pytest.mark.parametrize("bilinear", [True, False])
def test_whole_predictions_are_those_of_the_formula(bilinear):
    training, control = screen(3), np.linspace(0, 1, 25)
    names = ["G20", "G1", "G21+G2", "unknown", "G22+unknown"]
    found = (bilinear_ridge if bilinear else linear_on_pca)(training, names, control)
    conditions = np.vstack([training.mean, training.control])
    left, values, _ = np.linalg.svd((conditions - conditions.mean(axis=1, keepdims=True)).T, full_matrices=False)
    g = (left * values)[:, :10]
    p = g[:14].T
    y = training.change.T
    c = y.mean(axis=1, keepdims=True)
    new = np.stack([g[20], g[1], g[21] + g[2], np.zeros(10), np.zeros(10)], axis=1)
    right = p.T @ np.linalg.inv(p @ p.T + 0.1 * np.eye(10))
    if bilinear:
        change = g @ np.linalg.inv(g.T @ g + 0.1 * np.eye(10)) @ g.T @ (y - c) @ right @ new
    else:
        change = (y - c) @ right @ new
    np.testing.assert_allclose(found.profiles, (control[:, None] + c + change).T, atol=1e-9)
    assert found.without == ("unknown", "G22+unknown")
    # Without information: the control mean and the mean training change.
    np.testing.assert_allclose(found.profiles[3], control + training.change.mean(axis=0), rtol=1e-12)


def test_nothing_to_learn_from():
    training = screen(1)
    unnamed = TrainingProfiles(["x"] * 14, training.n_cells, training.mean, training.control, training.genes)
    with pytest.raises(DataError, match="no training perturbation is named after genes"):
        bilinear_ridge(unnamed, ["G1"], training.control)
