"""Means by group, fold changes that reach a mean, and the fit of an amplitude."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from vcc_fast.data.amplitude import MAX_FOLD, GroupMeans, add_shift, fit_scale, fold_to_mean
from vcc_fast.errors import DataError


@pytest.mark.parametrize("make", [np.asarray, sparse.csr_matrix])
@pytest.mark.parametrize("size", [1, 4, 100])
def test_group_means_in_blocks(make, size):
    rng = np.random.default_rng(0)
    values, groups = rng.random((23, 5)), rng.integers(0, 4, 23)
    groups[groups == 2] = 1
    means = GroupMeans(4, 5)
    for start in range(0, 23, size):
        means.add(make(values[start : start + size]), groups[start : start + size])
    got = means.means()
    for group in (0, 1, 3):
        np.testing.assert_allclose(got[group], values[groups == group].mean(0), rtol=1e-12)
    assert np.isnan(got[2]).all() and means.n_cells.sum() == 23


def test_shift():
    got = add_shift(sparse.csr_matrix([[1.0, 0.0, 2.0]]), np.array([[0.5, -1.0, -3.0]]))
    assert got.toarray().tolist() == [[1.5, 0, 0]] and got.nnz == 1 and got.dtype == np.float32


def test_fold_changes_reach_the_mean():
    rng = np.random.default_rng(0)
    x = sparse.csr_matrix(rng.gamma(0.5, 20.0, (60, 50)) * (rng.random((60, 50)) < 0.6))
    mean = np.log1p(x.toarray()).mean(0)
    wanted = mean * rng.uniform(0.2, 1.3, 50)
    fold, rest = fold_to_mean(x, wanted)
    reached = np.log1p(x.toarray() * fold).mean(0)
    free = fold < MAX_FOLD
    assert free.sum() > 40
    np.testing.assert_allclose(reached[free], wanted[free], atol=1e-8)
    assert (rest[free] == 0).all() and (fold >= 0).all()
    np.testing.assert_allclose(reached + rest, wanted, atol=1e-8)


def test_no_change_is_a_fold_of_one_and_zero_is_none():
    x = sparse.csr_matrix(np.array([[1.0, 5.0], [3.0, 0.0]]))
    fold, rest = fold_to_mean(x, np.log1p(x.toarray()).mean(0))
    np.testing.assert_allclose(fold, 1, atol=1e-8)
    fold, rest = fold_to_mean(x, np.array([0.0, -1.0]))
    assert fold.tolist() == [0, 0] and rest.tolist() == [0, 0]


def test_a_gene_that_no_cell_has_or_too_few_is_given_to_all():
    x = sparse.csr_matrix(np.array([[0.0, 1.0]] + [[0.0, 0.0]] * 9))
    fold, rest = fold_to_mean(x, np.array([0.25, 2.0]))
    assert fold.tolist() == [1, MAX_FOLD]
    np.testing.assert_allclose(rest, [0.25, 2.0 - np.log1p(MAX_FOLD) / 10], rtol=1e-12)


def test_fit_by_hand_and_with_noise():
    predicted = np.array([[1.0, 0.0, 2.0], [0.0, 2.0, 0.0]])
    found = fit_scale(predicted, np.array([[0.5, 7.0, 1.0], [9.0, 2.0, 0.0]]))
    # (0.5 + 2 + 4) / (1 + 4 + 4)
    assert found.scale == pytest.approx(6.5 / 9) and found.n_perturbations == 2
    rng = np.random.default_rng(0)
    changes = rng.normal(size=(40, 200))
    noisy = fit_scale(changes, 0.6 * changes + rng.normal(scale=0.5, size=changes.shape))
    # The standard error of least squares: noise / sqrt(sum of squares).
    error = 0.5 / np.sqrt((changes**2).sum())
    assert abs(noisy.scale - 0.6) < 6 * error
    # A jackknife over 40 has itself a relative error of about 1 / sqrt(2 x 39).
    assert abs(noisy.standard_error / error - 1) < 6 / np.sqrt(78)
    assert noisy.error_scaled < noisy.error_as_is and noisy.error_scaled < noisy.error_no_change


def test_own_genes_are_left_out():
    predicted, real = np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([[0.5, 100.0], [0.5, 0.5]])
    own = np.array([[False, True], [False, False]])
    found = fit_scale(predicted, real, own)
    assert found.scale == 0.5 and found.error_scaled == 0 and found.error_as_is == 0.25


def test_fits_that_say_little():
    opposite = fit_scale(np.ones((2, 2)), -np.ones((2, 2)))
    assert opposite.scale == 0 and opposite.error_scaled == opposite.error_no_change == 1
    assert np.isnan(fit_scale(np.ones((1, 2)), np.ones((1, 2))).standard_error)
    for changes in (np.zeros((2, 2)), np.empty((0, 2))):
        with pytest.raises(DataError, match="no perturbation has a predicted change"):
            fit_scale(changes, changes)
