"""Whole counts of expectations: means, variances, determinism cell by cell, odd input."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from vcc_fast.data.counts import METHODS, cell_stream, expected_counts, whole_counts
from vcc_fast.errors import DataError, UsageError

# Two-sided: over 400 comparisons, a normal variable passes 6 standard deviations with probability 8e-7 in all.
SIGMAS = 6


def test_expected_counts_by_hand():
    lognorm = np.log1p(np.array([[1.0, 3.0, 0.0], [0.0, 0.0, 0.0], [2.0, 2.0, 4.0]]))
    got = expected_counts(lognorm, [8, 5, 4])
    np.testing.assert_allclose(got.toarray(), [[2, 6, 0], [0, 0, 0], [1, 1, 2]], rtol=1e-12)
    assert got.nnz == 5 and got.dtype == np.float64


def test_the_target_sum_does_not_matter_and_negatives_count_as_zero():
    counts = np.array([[3.0, 1.0, 6.0]])
    got = [expected_counts(np.log1p(counts * s), [10]).toarray() for s in (0.1, 1, 1000)]
    np.testing.assert_allclose(got[0], counts, rtol=1e-12)
    np.testing.assert_allclose(got[1:], got[:1] * 2, rtol=1e-12)
    assert expected_counts(np.array([[-1.0, 1.0]]), [5]).toarray().tolist() == [[0, 5]]


def test_measured_counts_come_back():
    rng = np.random.default_rng(0)
    counts = rng.poisson(2.0, (50, 30)).astype(np.float64)
    totals = counts.sum(1)
    lognorm = np.log1p(counts * (1e4 / totals[:, None])).astype(np.float32)
    got = whole_counts(expected_counts(lognorm, totals), np.arange(50), seed=0)
    # Expectations are whole to float32's rounding, about 1e-6: of 1,500 values none is rounded the other way.
    np.testing.assert_array_equal(got.toarray(), counts)


@pytest.mark.parametrize("X", [np.zeros((0, 3)), np.zeros((2, 3)), sparse.csr_matrix((2, 3))])
@pytest.mark.parametrize("method", METHODS)
def test_empty(X, method):
    expected = expected_counts(X, np.full(X.shape[0], 7))
    got = whole_counts(expected, np.arange(X.shape[0]), 0, method, np.zeros(3))
    assert got.shape == X.shape and got.nnz == 0


def test_wrong_input():
    with pytest.raises(DataError, match="one per cell"):
        expected_counts(np.ones((2, 3)), [1])
    with pytest.raises(DataError, match="cell 1 of the block.*not finite"):
        expected_counts(np.array([[1.0], [np.nan]]), [1, 1])
    expected = expected_counts(np.ones((1, 2)), [3])
    with pytest.raises(UsageError, match="count method"):
        whole_counts(expected, [0], 0, "poisson")
    with pytest.raises(UsageError, match="dispersion"):
        whole_counts(expected, [0], 0, "nb")


RATES = np.array([0.001, 0.3, 0.999, 1.0, 1.5, 7.25, 60.0])
DISPERSION = np.array([0.0, 0.5, 2.0, 0.0, 0.1, 1.0, 0.3])
N = 20_000


def draws(method):
    expected = sparse.csr_matrix(np.tile(RATES, (N, 1)))
    got = whole_counts(expected, np.arange(N), 3, method, DISPERSION).toarray()
    assert (got == np.rint(got)).all() and got.min() >= 0
    return got.astype(np.float64)


def test_stochastic_rounding_keeps_the_mean_with_the_least_variance():
    got = draws("stochastic")
    fraction = RATES - np.floor(RATES)
    # A Bernoulli of variance f (1 - f) on top of floor(rate); the mean of N has standard error sqrt(f (1 - f) / N).
    bound = SIGMAS * np.sqrt(fraction * (1 - fraction) / N)
    assert (np.abs(got.mean(0) - RATES) <= bound + 1e-12).all()
    assert ((got == np.floor(RATES)) | (got == np.floor(RATES) + 1)).all()


def test_multinomial_moments_and_totals():
    got = draws("multinomial")
    total = RATES.sum()
    n, p = np.rint(total), RATES / total
    assert (got.sum(1) == n).all()
    variance = n * p * (1 - p)
    assert (np.abs(got.mean(0) - n * p) <= SIGMAS * np.sqrt(variance / N)).all()


def test_negative_binomial_moments():
    got = draws("nb")
    variance = RATES + DISPERSION * RATES**2
    assert (np.abs(got.mean(0) - RATES) <= SIGMAS * np.sqrt(variance / N)).all()
    # The sample variance of N values has variance (mu4 - sigma^4) / N about. The fourth central moment of a negative
    # binomial is 3 sigma^4 + sigma^2 (1 + 6 phi sigma^2), with sigma^2 = r + phi r^2.
    fourth = 3 * variance**2 + variance * (1 + 6 * DISPERSION * variance)
    assert (np.abs(got.var(0) - variance) <= SIGMAS * np.sqrt((fourth - variance**2) / N)).all()


@pytest.mark.parametrize("method", METHODS)
def test_a_cells_counts_depend_on_its_number_and_the_seed_alone(method):
    rng = np.random.default_rng(1)
    expected = sparse.csr_matrix(rng.gamma(1.0, 2.0, (30, 12)) * (rng.random((30, 12)) < 0.7))
    dispersion = rng.random(12)
    cells = rng.permutation(1000)[:30]
    whole = whole_counts(expected, cells, 5, method, dispersion).toarray()
    order = rng.permutation(30)
    for size in (1, 7, 30):
        for start in range(0, 30, size):
            rows = order[start : start + size]
            got = whole_counts(expected[rows], cells[rows], 5, method, dispersion).toarray()
            np.testing.assert_array_equal(got, whole[rows])
    assert (whole_counts(expected, cells, 6, method, dispersion).toarray() != whole).any()
    assert (whole_counts(expected, cells + 1, 5, method, dispersion).toarray() != whole).any()


def test_cells_and_seeds_have_streams_of_their_own():
    firsts = {cell_stream(seed, cell).random() for seed in range(20) for cell in range(20)}
    assert len(firsts) == 400
    assert cell_stream(2**63, 2**40).random() == cell_stream(2**63, 2**40).random()


def test_a_genes_rounding_does_not_depend_on_the_others():
    rates = np.full((1, 9), 2.5)
    fewer = rates.copy()
    fewer[0, [0, 3, 4]] = 0, 0.1, 7.7
    every, some = (whole_counts(sparse.csr_matrix(x), [4], 2).toarray()[0] for x in (rates, fewer))
    same = np.flatnonzero(fewer[0] == 2.5)
    np.testing.assert_array_equal(every[same], some[same])


def test_the_stream_is_the_same_on_every_machine_and_version():
    # Philox of key (1, 2): written down once, so that a change of the stream is noticed.
    got = whole_counts(sparse.csr_matrix(np.full((1, 12), 0.5)), [2], 1).toarray()[0]
    np.testing.assert_array_equal(got, cell_stream(1, 2).random(12) >= 0.5)
    raw = np.random.Philox(key=np.array([1, 2], dtype=np.uint64)).random_raw(12)
    np.testing.assert_array_equal(got, (raw >> np.uint64(11)) * 2.0**-53 >= 0.5)


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=20), st.integers(0, 2**32))
def test_rounding_is_to_a_neighbour(rates, seed):
    expected = sparse.csr_matrix(np.array([rates]))
    got = whole_counts(expected, [0], seed).toarray()[0]
    assert (np.abs(got - rates) < 1).all() or np.abs(got - rates).max() <= 1 + 1e-9
