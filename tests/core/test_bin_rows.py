"""Quantile binning in C++: edges bit by bit as numpy's, bins as scGPT's (tests/data/parity/misc/binning.npz)."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.paths import PARITY
from vcc_fast import _core


def bin_rows(rows, n_bins=51, uniforms=None, num_threads=2):
    """Bins of a list of rows of stored values (`uniforms`: one list per row), as one list per row."""
    lengths = [len(row) for row in rows]
    indptr = np.cumsum([0, *lengths]).astype(np.int64)
    values = np.concatenate(rows) if rows else np.empty(0, np.float32)
    draws = None if uniforms is None else np.concatenate(uniforms).astype(np.float64)
    out = np.full(len(values), np.nan, np.float32)
    _core.bin_rows(
        values.ctypes.data, indptr.ctypes.data, len(rows), n_bins, 0 if draws is None else draws.ctypes.data,
        out.ctypes.data, values.dtype.name, num_threads,
    )  # fmt: skip
    return np.split(out, indptr[1:-1])


def numpy_bins(row, n_bins=51, uniforms=None):
    """scGPT's rule in numpy, on the non-zero values of a row."""
    result = np.zeros(len(row), np.float32)
    kept = row[row != 0]
    if len(kept):
        edges = np.quantile(kept, np.linspace(0, 1, n_bins - 1))
        left, right = np.digitize(kept, edges), np.digitize(kept, edges, right=True)
        digits = left if uniforms is None else np.ceil(uniforms[row != 0] * (right - left) + left)
        result[row != 0] = digits
    return result


def count_like_row(n, seed, dtype=np.float32):
    rng = np.random.RandomState(seed)
    counts = rng.negative_binomial(1, 0.15, n) + 1
    return np.log1p(counts / counts.sum() * 1e4).astype(dtype)


@pytest.mark.parametrize(
    "name, n_bins", [("counts", 51), ("log1p", 51), ("allpos", 51), ("const", 51), ("single", 51), ("nbins5", 5)]
)
@pytest.mark.parity
def test_parity_with_scgpt(name, n_bins):
    arrays = np.load(PARITY / "misc" / "binning.npz")
    row, expected = arrays[f"{name}_in"], arrays[f"{name}_out_seed0"]
    kept = row[row != 0]
    uniforms = np.random.RandomState(0).rand(len(kept))
    np.testing.assert_array_equal(bin_rows([kept], n_bins, [uniforms])[0], expected[row != 0])
    np.testing.assert_array_equal(bin_rows([kept], n_bins)[0], arrays[f"{name}_left"])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("n", [1, 2, 3, 49, 50, 51, 127, 128, 129, 1000, 4999])
@pytest.mark.parametrize("kind", ["ties", "distinct", "signed"])
def test_edges_are_numpys_to_the_last_bit(dtype, n, kind):
    # Values lie on edges or an ulp beside them where (n - 1) / (n_bins - 2) is a whole number or nearly so: then an
    # edge that is off by one bit changes a bin. The other numbers of bins interpolate in between.
    rng = np.random.RandomState(n)
    row = {
        "ties": count_like_row(n, n, dtype),
        "distinct": rng.lognormal(0, 3, n).astype(dtype),
        "signed": rng.standard_normal(n).astype(dtype),
    }[kind]
    for n_bins in (2, 3, 5, 51, n + 2, 2 * n + 1):
        uniforms = rng.rand(n)
        for draws in (None, uniforms):
            got = bin_rows([row], n_bins, None if draws is None else [draws])[0]
            np.testing.assert_array_equal(got, numpy_bins(row, n_bins, draws))


@settings(max_examples=60, deadline=None)
@given(
    row=st.lists(st.sampled_from([0.0, 1.0, 2.0, 0.1, 1e-30, 3e30, -1.5, 7.25]), max_size=300),
    n_bins=st.integers(2, 80),
    wide=st.booleans(),
)
def test_rows_full_of_ties(row, n_bins, wide):
    row = np.array(row, np.float64 if wide else np.float32)
    uniforms = np.random.RandomState(1).rand(len(row))
    np.testing.assert_array_equal(bin_rows([row], n_bins, [uniforms])[0], numpy_bins(row, n_bins, uniforms))


def test_rows_are_independent_of_their_order_and_of_threads():
    rows = [count_like_row(n, n) for n in (500, 0, 1, 2000, 30, 0, 777)]
    alone = [numpy_bins(row) for row in rows]
    for threads in (1, 2, 5):
        for got, expected in zip(bin_rows(rows, num_threads=threads), alone, strict=True):
            np.testing.assert_array_equal(got, expected)


def test_a_uniform_of_a_stored_zero_is_not_used():
    row = np.array([3.0, 0.0, 3.0, 5.0], np.float32)
    draws = np.array([0.3, 0.9, 0.7, 0.2])
    np.testing.assert_array_equal(bin_rows([row], 51, [draws])[0], numpy_bins(row, 51, draws))
    assert bin_rows([row], 51, [draws])[0][1] == 0


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_values_that_are_not_finite_are_named(bad):
    rows = [count_like_row(20, 0), count_like_row(9, 1), count_like_row(5, 2)]
    rows[1][4] = rows[2][0] = bad
    with pytest.raises(ValueError, match="stored value 4 of row 1 is not"):
        bin_rows(rows)


def test_arguments_outside_the_contract_are_refused():
    with pytest.raises(ValueError, match="n_bins must be 2 to 65536, not 1"):
        bin_rows([np.ones(3, np.float32)], n_bins=1)
    with pytest.raises(ValueError, match="values_dtype must be one of float32, float64, not 'int64'"):
        bin_rows([np.ones(3, np.int64)])
    assert bin_rows([]) == [] or len(bin_rows([])[0]) == 0
