import numpy as np
import pytest
import scipy.sparse as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.h5ad_files import random_counts, write_h5ad
from vcc_fast.data.binning import bin_rows
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.transforms import BinMap, cell_totals, counts_to_lognorm, resolve_target_sum
from vcc_fast.errors import DataError, UsageError

COUNTS = np.array([[1, 3, 0], [0, 0, 0], [5, 0, 5]], dtype=np.float32)
LOGNORM = np.log1p([[2.5, 7.5, 0], [0, 0, 0], [5, 0, 5]])


@pytest.mark.parametrize("kind", [np.array, sp.csr_matrix, sp.csr_array], ids=["dense", "csr", "csr_array"])
@pytest.mark.parametrize("dtype", [np.float32, np.int64, np.uint16])
def test_lognorm_by_hand(kind, dtype):
    X = kind(COUNTS.astype(dtype))
    out = counts_to_lognorm(X, 10)
    assert out.dtype == np.float32 and sp.issparse(out) == sp.issparse(X)
    dense = out.toarray() if sp.issparse(out) else out
    np.testing.assert_array_equal(dense, LOGNORM.astype(np.float32))
    assert (cell_totals(X) == 0).sum() == 1
    np.testing.assert_array_equal(X.toarray() if sp.issparse(X) else X, COUNTS)


def test_totals_of_the_whole_cell_for_a_subset_of_genes():
    out = counts_to_lognorm(COUNTS[:, :2], 10, totals=np.array([4, 0, 10]))
    np.testing.assert_array_equal(out, LOGNORM[:, :2].astype(np.float32))


@pytest.mark.parametrize("totals", [np.array([4, 1]), np.array([0, 1, 10])], ids=["too few", "zero with counts"])
def test_totals_that_contradict_the_counts(totals):
    with pytest.raises(DataError, match="totals"):
        counts_to_lognorm(COUNTS, 10, totals=totals)


@pytest.mark.parametrize("spec", [10_000, "10000", "1e4", 10_000.0])
def test_target_sum_numbers(spec):
    assert resolve_target_sum(None, spec) == 10_000.0


@pytest.mark.parametrize("spec", ["mean", "", "0", "-5", "nan", "inf", None])
def test_target_sum_refuses(spec):
    with pytest.raises(UsageError, match="positive number or median"):
        resolve_target_sum(None, spec)


def test_median_of_totals_above_zero(tmp_path):
    X = np.zeros((5, 3), dtype=np.float32)
    X[:4, 0] = [2, 4, 0, 12]
    with H5adFile(write_h5ad(tmp_path / "a.h5ad", X)) as file:
        assert resolve_target_sum(file, "median") == 4.0
        assert resolve_target_sum(file, "median", rows=[0, 1, 2]) == 3.0
        with pytest.raises(DataError, match="no cell has a count"):
            resolve_target_sum(file, "median", rows=[2, 4])


@pytest.mark.parametrize("value", [np.nan, np.inf])
@pytest.mark.parametrize("kind", ["csr", "dense"])
def test_median_refuses_a_total_that_is_no_number(tmp_path, value, kind):
    X = np.ones((5, 3), dtype=np.float32)
    X[3, 1] = value
    with H5adFile(write_h5ad(tmp_path / "a.h5ad", X, kind=kind)) as file:
        with pytest.raises(DataError, match=rf"a\.h5ad: the cell 'cell3' \(row 3\) has the total {value}"):
            resolve_target_sum(file, "median", rows=[0, 4, 3])
        assert resolve_target_sum(file, "median", rows=[0, 1, 2]) == 3.0


def test_bin_map_by_hand():
    values = np.array([[0, 1.0, 2.0, 3.0, 5.0]], dtype=np.float32)
    bins = np.array([[0, 2, 2, 4, 8]], dtype=np.float32)
    f = BinMap(values, bins, n_bins=11)
    asked = np.array([[-1, 0, 1, 2, 3, 4, 5, 7.5, 8, 9.5, 10, 99]])
    np.testing.assert_allclose(f(asked), [[0, 0, 0.75, 1.5, 2.25, 3, 3.5, 4.75, 5, 5, 5, 5]], rtol=1e-6)


def test_bin_map_is_a_map_of_each_cell_and_zero_for_an_empty_one():
    values = sp.csr_matrix(np.array([[0, 4.0], [0, 0], [2.0, 0]]))
    bins = sp.csr_matrix(np.array([[0, 50.0], [0, 0], [25, 0]]))
    f = BinMap(values, bins)
    np.testing.assert_allclose(f(np.full((3, 1), 25.0)), [[2], [0], [2]], rtol=1e-6)


def test_bin_map_needs_matching_entries():
    with pytest.raises(DataError, match="same shape and the same non-zero"):
        BinMap(np.array([[1.0, 0]]), np.array([[0, 1.0]]))


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10_000), n_genes=st.integers(2, 80))
def test_bin_map_grows_with_the_bin_and_gives_back_bin_means(seed, n_genes):
    values = counts_to_lognorm(random_counts(4, n_genes, seed), 1e4)
    bins = bin_rows(values, rng=np.random.RandomState(seed))
    f = BinMap(values, bins)
    grid = np.tile(np.linspace(0, 50, 201), (4, 1))
    assert (np.diff(f(grid), axis=1) >= 0).all() and (f(grid)[:, 0] == 0).all()
    back = f(bins)
    for cell in range(4):
        for k in np.unique(bins[cell]):
            members = bins[cell] == k
            np.testing.assert_allclose(back[cell, members], values[cell, members].mean(), rtol=1e-5)
