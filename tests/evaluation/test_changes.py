"""Errors and correlations of rows, by hand and against numpy."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from vcc_fast.evaluation.changes import mean_absolute_error, mean_squared_error, pearson, pearson_rows

X = np.array([[1.0, 2, 4], [0, 0, 0]])
Y = np.array([[2.0, 2, 1], [1, 2, 3]])


def test_by_hand():
    np.testing.assert_allclose(mean_absolute_error(X, Y), [4 / 3, 2])
    np.testing.assert_allclose(mean_squared_error(X, Y), [10 / 3, 14 / 3])
    # Deviations (-4, -1, 5) / 3 and (1, 1, -2) / 3: -15 / sqrt(42 * 6).
    np.testing.assert_allclose(pearson_rows(X, Y), [-15 / np.sqrt(252), np.nan])


def test_undefined_correlations():
    assert np.isnan(pearson(np.array([1.0]), np.array([2.0])))
    assert np.isnan(pearson(np.array([1.0, 1.0]), np.array([2.0, 3.0])))
    assert np.isnan(pearson(np.array([np.nan, 1.0]), np.array([2.0, 3.0])))


@settings(deadline=None, max_examples=50)
@given(st.integers(0, 10**6), st.sampled_from([1e-200, 1.0, 1e150]))
def test_numpy_agrees_at_any_size(seed, size):
    x, y = np.random.default_rng(seed).normal(size=(2, 3, 20))
    found = pearson_rows(x * size, y)
    np.testing.assert_allclose(found, [np.corrcoef(a, b)[0, 1] for a, b in zip(x, y, strict=True)], atol=1e-12)
