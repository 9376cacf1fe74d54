"""Sums over rows of sparse matrices, of views, blocks and any number of threads, against NumPy."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from vcc_fast import _core
from vcc_fast.evaluation import rows as rows_module
from vcc_fast.evaluation._sums_native import group_sums, jackknife_moments, row_totals, split_rows
from vcc_fast.evaluation.rows import OnDisk, Rows

# More genes than a thread takes at a time.
N_GENES = 1100


def counts(seed, n_cells=40, n_genes=N_GENES, density=0.3):
    rng = np.random.default_rng(seed)
    x = sparse.random(n_cells, n_genes, density, "csr", random_state=rng, dtype=np.float32)
    x.data = np.ceil(x.data * 9).astype(np.float32)
    return x


def kinds(x, index):
    """The rows `index` of x as a view of a matrix, of a matrix with 64-bit indices, changed on reading, and on disk."""
    wide = x.copy()
    wide.indices, wide.indptr = wide.indices.astype(np.int64), wide.indptr.astype(np.int64)
    disk = OnDisk(x.shape[1], 0, "it")
    disk.append(x)
    backwards = x.copy()
    for row in range(x.shape[0]):
        span = slice(x.indptr[row], x.indptr[row + 1])
        backwards.indices[span], backwards.data[span] = x.indices[span][::-1], x.data[span][::-1]
    backwards.has_sorted_indices = False
    taken = [Rows.of(each).take(index) for each in (x, wide, backwards)]
    return [*taken, Rows.of(x).changed(lambda block: block).take(index), Rows(disk).take(index)]


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 10**6), st.integers(1, 3))
def test_sums_are_numpys(seed, threads):
    x = counts(seed)
    rng = np.random.default_rng(seed)
    index, groups = rng.integers(0, 40, 55), rng.integers(-1, 5, 55)
    dense = x.toarray()[index].astype(np.float64)
    for rows in kinds(x, index):
        assert (row_totals(rows, threads) == dense.sum(axis=1)).all()
        found = group_sums(rows, groups, 4, threads)
        assert (found == np.stack([dense[groups == group].sum(axis=0) for group in range(4)])).all(), "4 has no part"


def test_fractions_are_added_in_the_order_of_the_cells_whatever_the_threads_and_blocks(monkeypatch):
    x = counts(1)
    x.data = np.log1p(x.data)
    groups = np.arange(40) % 3
    expected = np.zeros((3, N_GENES))
    for row, group in zip(x.toarray().astype(np.float64), groups, strict=True):
        expected[group] += row
    for block_rows in (1, 7, 64):
        monkeypatch.setattr(rows_module.Rows.blocks, "__defaults__", (block_rows,))
        for rows in kinds(x, np.arange(40)):
            for threads in (1, 2, 5):
                assert (group_sums(rows, groups, 3, threads) == expected).all()


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 10**6), st.sampled_from([2, 3, 9, 40]))
def test_deviations_are_those_of_the_profiles(seed, n_cells):
    x = counts(seed, n_cells)
    # A gene that one cell has nearly alone, and a cell that has nearly all counts.
    x = x.tolil()
    x[0, 5] = 500
    x = x.tocsr()
    dense = x.toarray().astype(np.float64)
    sums = dense.sum(axis=0)
    rest, total = (sums - dense), sums.sum()
    deviations = np.log1p(5e4 * rest / (total - dense.sum(axis=1))[:, None]) - np.log1p(5e4 * sums / total)
    first, second = jackknife_moments(Rows.of(x), sums, 5e4, 2)
    np.testing.assert_allclose(first, deviations.sum(axis=0), rtol=1e-9, atol=1e-11)
    np.testing.assert_allclose(second, (deviations**2).sum(axis=0), rtol=1e-9, atol=1e-14)


def test_deviations_depend_neither_on_threads_nor_blocks(monkeypatch):
    x = counts(2)
    sums = np.asarray(x.sum(axis=0, dtype=np.float64)).ravel()
    reference = jackknife_moments(Rows.of(x), sums, 5e4, 1)
    for block_rows in (1, 7, 64):
        monkeypatch.setattr(rows_module.Rows.blocks, "__defaults__", (block_rows,))
        for rows in kinds(x, np.arange(40)):
            found = jackknife_moments(rows, sums, 5e4, 3)
            assert all((one == other).all() for one, other in zip(found, reference, strict=True))


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("share", [0.0, 0.4, 1.0])
def test_rows_are_split_into_dense_and_sparse_genes(dtype, share):
    x = counts(4)
    x.data = np.log1p(x.data)
    rng = np.random.default_rng(0)
    is_dense = rng.random(N_GENES) < share
    centre = rng.random(is_dense.sum()).astype(dtype)
    place = np.where(is_dense, np.cumsum(is_dense) - 1, -np.cumsum(~is_dense)).astype(np.int32)
    index = rng.integers(0, 40, 9)
    whole = x.toarray()[index].astype(dtype)
    for rows in kinds(x, index):
        for threads in (1, 3):
            dense, others, square = split_rows(rows, place, centre, threads)
            assert dense.dtype == others.dtype == dtype
            assert (dense == whole[:, is_dense] - centre).all()
            assert (others.toarray() == whole[:, ~is_dense]).all()
            expected = (dense.astype(np.float64) ** 2).sum(axis=1) + (whole[:, ~is_dense].astype(np.float64) ** 2).sum(
                axis=1
            )
            np.testing.assert_allclose(square, expected, rtol=1e-12)


@pytest.mark.parametrize("shape", [(0, 5), (3, 0), (0, 0)])
def test_nothing(shape):
    rows = Rows.of(sparse.csr_matrix(shape, dtype=np.float32))
    assert row_totals(rows).tolist() == [0.0] * shape[0]
    assert (group_sums(rows, np.zeros(shape[0], dtype=np.int64), 2) == np.zeros((2, shape[1]))).all()


def test_what_does_not_fit_is_refused():
    x = counts(3)
    starts, ends = (part.astype(np.int64) for part in (x.indptr[:-1], x.indptr[1:]))
    totals = np.empty(40)
    given_rows = {
        "values": x.data.ctypes.data, "indices": x.indices.ctypes.data, "starts": starts.ctypes.data,
        "ends": ends.ctypes.data, "n_rows": 40, "n_genes": N_GENES, "index_dtype": "int32",
    }  # fmt: skip
    with pytest.raises(ValueError, match="num_threads must be at least 1, not 0"):
        _core.row_totals(**given_rows, totals=totals.ctypes.data, num_threads=0)
    ends[7] = starts[7] - 1
    with pytest.raises(ValueError, match="row 7 ends before it starts"):
        _core.row_totals(**given_rows, totals=totals.ctypes.data, num_threads=1)
