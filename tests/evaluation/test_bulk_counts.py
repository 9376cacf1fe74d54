"""Bulk profiles and their jackknife variance, by hand and against the definition."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from vcc_fast.evaluation.bulk_counts import TARGET_SUM, bulk_profiles, jackknife_variances


def by_definition(x):
    """(n - 1) / n of the squares about the mean of profiles that each lack one cell."""
    n = len(x)
    profiles = [np.log1p(TARGET_SUM * np.delete(x, i, 0).sum(0) / max(np.delete(x, i, 0).sum(), 1)) for i in range(n)]
    return (n - 1) / n * ((profiles - np.mean(profiles, axis=0)) ** 2).sum()


def test_bulk_by_hand():
    found = bulk_profiles(np.array([[1.0, 3, 0], [0, 0, 0]]))
    np.testing.assert_allclose(found, [[np.log1p(12500), np.log1p(37500), 0], [0, 0, 0]])


def test_jackknife_by_hand():
    # Two cells, each the other's profile: half of twice the square of half their difference.
    x = sparse.csr_matrix(np.array([[3.0, 1], [1, 1]]))
    first, second = np.log1p([37500, 12500]), np.log1p([25000, 25000])
    expected = ((first - second) ** 2).sum() / 4
    np.testing.assert_allclose(jackknife_variances(x, np.array([0, 0]), np.array([[4.0, 2]])), [expected])


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10**6))
def test_the_definition_agrees(seed):
    rng = np.random.default_rng(seed)
    x = rng.poisson(0.7, (30, 9)).astype(np.float64)
    groups = rng.permutation(np.repeat([0, 1, 2, 3], [20, 7, 2, 1]))
    sums = np.stack([x[groups == group].sum(axis=0) for group in range(4)]).astype(np.float64)
    found = jackknife_variances(sparse.csr_matrix(x), groups, sums)
    expected = [by_definition(x[groups == group]) for group in range(3)]
    np.testing.assert_allclose(found, [*expected, 0], rtol=1e-9, atol=1e-12)


def test_cells_that_hold_all_or_nothing():
    x = np.array([[5.0, 5], [0, 0], [0, 0]])
    found = jackknife_variances(sparse.csr_matrix(x), np.zeros(3, dtype=np.int64), x.sum(axis=0)[None])
    # Without the first cell nothing is left: a profile of zeros.
    v = np.log1p(25000.0)
    assert found[0] == pytest.approx(2 / 3 * 2 * (2 * (v / 3) ** 2 + (2 * v / 3) ** 2))
    nothing = jackknife_variances(sparse.csr_matrix((3, 2)), np.zeros(3, dtype=np.int64), np.zeros((1, 2)))
    assert nothing.tolist() == [0]
