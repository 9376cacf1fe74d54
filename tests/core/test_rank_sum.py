"""The rank-sum kernel by itself: U exact and p to 1e-12 against scipy, whatever layout, type, block and threads."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse, special
from scipy.stats import false_discovery_control, mannwhitneyu

from vcc_fast import _core
from vcc_fast.evaluation._rank_blocks import Part
from vcc_fast.evaluation._rank_native import call

# scipy's p and ours differ by the last bits of erfc alone.
P_TOLERANCE = 1e-12


def rank_sum(matrix, groups, num_threads=2, block_bytes=1 << 20, allow_negative=True, scale=None):
    """Results of the kernel, poisoned before, as a dictionary; the fault must be none."""
    groups = np.asarray(groups, dtype=np.int32)
    n_groups, n_genes = int(groups.max()), matrix.shape[1]
    out = {name: np.full((n_groups, n_genes), np.nan) for name in ("statistic", "p_value", "z")}
    out |= {name: np.full((n_groups + 1, n_genes), np.nan) for name in ("log_mean", "natural_mean")}
    part = Part(matrix, groups, scale)
    fault, _ = call([part], out, 0, n_genes, allow_negative, num_threads, block_bytes)
    assert fault == ""
    return out


def check_against_scipy(dense, groups, found):
    groups = np.asarray(groups)
    control = dense[groups == 0].astype(np.float64)
    for group in range(1, groups.max() + 1):
        cells = dense[groups == group].astype(np.float64)
        expected = mannwhitneyu(cells, control, method="asymptotic", use_continuity=True)
        np.testing.assert_array_equal(found["statistic"][group - 1], expected.statistic)
        np.testing.assert_allclose(found["p_value"][group - 1], expected.pvalue, rtol=P_TOLERANCE, atol=0)
        np.testing.assert_allclose(found["log_mean"][group], cells.mean(axis=0), rtol=1e-13, atol=1e-15)
        np.testing.assert_allclose(found["natural_mean"][group], np.expm1(cells).mean(axis=0), rtol=1e-13, atol=1e-15)
    np.testing.assert_allclose(found["log_mean"][0], control.mean(axis=0), rtol=1e-13, atol=1e-15)


def lognorm(n_cells, n_genes, density=0.3, seed=0, dtype=np.float32):
    """Lognorm values with zeros; the first gene all zero, the second constant, the third of three values."""
    rng = np.random.default_rng(seed)
    counts = rng.poisson(rng.gamma(0.5, 2 * density, n_genes), (n_cells, n_genes)) * rng.lognormal(0, 0.3, (n_cells, 1))
    dense = np.log1p(counts).astype(dtype)
    dense[:, 0] = 0
    if n_genes > 2:
        dense[:, 1] = 1.5
        dense[:, 2] = rng.integers(0, 3, n_cells)
    return dense


def labels(sizes, seed=0):
    """Group numbers, shuffled: sizes[0] controls and so on, some cells without a group."""
    groups = np.repeat(np.arange(-1, len(sizes)), [3, *sizes])
    return np.random.default_rng(seed).permutation(groups).astype(np.int32)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("sizes", [[40, 30, 17], [1, 1], [2, 1, 50], [30], [300, 25, 60, 1]], ids=str)
def test_against_scipy(sizes, dtype):
    groups = labels(sizes)
    if len(sizes) == 1:
        groups[groups < 0] = 1
    dense = lognorm(len(groups), 23, dtype=dtype)
    check_against_scipy(dense, groups, rank_sum(sparse.csr_matrix(dense), groups))


value = st.one_of(st.sampled_from([0.0, 0.0, 0.0, 0.5, 1.0, 1.0, -1.0]), st.floats(-4, 9, width=32))


@settings(max_examples=150, deadline=None)
@given(
    control=st.lists(value, min_size=1, max_size=40),
    first=st.lists(value, min_size=1, max_size=40),
    second=st.lists(value, min_size=1, max_size=5),
    dtype=st.sampled_from([np.float32, np.float64]),
)
def test_any_values_against_scipy(control, first, second, dtype):
    groups = np.repeat([0, 1, 2], [len(control), len(first), len(second)])
    dense = np.array([*control, *first, *second], dtype=dtype)[:, None]
    check_against_scipy(dense, groups, rank_sum(sparse.csc_matrix(dense), groups))


def test_against_scipy_where_the_sort_takes_digits():
    """Thousands of values a gene, continuous, of few values, and spread over all magnitudes, both signs."""
    rng = np.random.default_rng(0)
    groups = labels([3000, 900, 400])
    n = len(groups)
    dense = np.stack(
        [
            rng.gamma(2, 0.5, n), rng.integers(0, 15, n), rng.normal(0, 1, n) * 10.0 ** rng.integers(-30, 0, n),
            np.where(rng.random(n) < 0.99, 0, rng.random(n)), rng.integers(0, 2, n) * 0.1,
        ], axis=1,
    )  # fmt: skip
    for dtype in (np.float32, np.float64):
        part = dense.astype(dtype)
        check_against_scipy(part, groups, rank_sum(sparse.csr_matrix(part), groups))


def test_hand_table():
    """Controls 0 0 1 2, cells 0 1 3: pairs 1 + 3 * 0.5 ... counted by hand."""
    groups = [0, 0, 0, 0, 1, 1, 1]
    dense = np.array([[0], [0], [1], [2], [0], [1], [3]], dtype=np.float32)
    found = rank_sum(sparse.csr_matrix(dense), groups)
    # 0 ties twice (1), 1 beats two zeros and ties once (2.5), 3 beats all (4)
    assert found["statistic"][0, 0] == 7.5
    # t = 3, 2, 1, 1 -> ties 24 + 6; s^2 = 12 / 12 (8 - 30 / 42)
    s = np.sqrt(8 - 30 / 42)
    np.testing.assert_allclose(found["z"][0, 0], 1.5 / s, rtol=1e-15)
    np.testing.assert_allclose(found["p_value"][0, 0], special.erfc(1.0 / s / np.sqrt(2)), rtol=1e-14)
    np.testing.assert_allclose(found["log_mean"][:, 0], [3 / 4, 4 / 3], rtol=1e-15)


def test_smallest_p_values():
    """Separated groups of growing size, until p is below the smallest double.

    scipy flushes p below about 1e-308 to zero or rounds it to a subnormal, so there the spacing of doubles decides.
    """
    seen = []
    for n in [*range(20, 700, 20), 923, 924, 925, 930, 940, 950, 1000]:
        dense = np.arange(1, 2 * n + 1, dtype=np.float32)[:, None] / 1024
        groups = np.repeat([0, 1], n)
        p = rank_sum(sparse.csr_matrix(dense), groups)["p_value"][0, 0]
        expected = mannwhitneyu(dense[n:, 0].astype(float), dense[:n, 0].astype(float), method="asymptotic").pvalue
        seen.append(p)
        if expected > 1e-307:
            np.testing.assert_allclose(p, expected, rtol=P_TOLERANCE, atol=0)
        else:
            assert 0 <= p <= 1e-307
    assert min(seen) == 0 and sorted(seen, reverse=True) == seen


@pytest.mark.parametrize("kind", ["csr", "csc", "dense C", "dense F", "dense strided"])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_layouts_blocks_and_threads_give_the_same_bits(kind, dtype):
    groups = labels([70, 33, 12, 1])
    dense = lognorm(len(groups), 61, dtype=dtype)
    dense[5, 7] = -0.25
    expected = rank_sum(sparse.csr_matrix(dense), groups, num_threads=1, block_bytes=1 << 30)
    make = {
        "csr": sparse.csr_matrix, "csc": sparse.csc_matrix, "dense C": np.ascontiguousarray,
        "dense F": np.asfortranarray,
        "dense strided": lambda x: np.repeat(np.repeat(x, 2, axis=0), 3, axis=1)[::2, ::3],
    }  # fmt: skip
    for num_threads in (1, 2, 5):
        for block_bytes in (1, 5000, 1 << 20):
            found = rank_sum(make[kind](dense), groups, num_threads, block_bytes)
            for name, values in expected.items():
                np.testing.assert_array_equal(found[name], values, err_msg=name)


def test_order_of_cells_changes_no_bit():
    groups = labels([70, 33, 12])
    dense = lognorm(len(groups), 61)
    expected = rank_sum(sparse.csr_matrix(dense), groups)
    for seed in range(3):
        order = np.random.default_rng(seed).permutation(len(groups))
        found = rank_sum(sparse.csr_matrix(dense[order]), groups[order])
        for name, values in expected.items():
            np.testing.assert_array_equal(found[name], values, err_msg=name)


def test_stored_zeros_are_zeros():
    groups = labels([20, 9])
    dense = lognorm(len(groups), 12)
    full = sparse.csr_matrix(np.where(dense == 0, 7, dense).astype(np.float32))
    full.data[full.data == 7] = np.resize([0.0, -0.0], (full.data == 7).sum())
    expected = rank_sum(sparse.csr_matrix(dense), groups)
    for matrix in (full, full.tocsc()):
        assert matrix.nnz == dense.size
        for name, values in rank_sum(matrix, groups).items():
            np.testing.assert_array_equal(values, expected[name])


def test_several_matrices_are_one():
    groups = labels([50, 20, 11])
    dense = lognorm(len(groups), 19)
    expected = rank_sum(dense, groups)
    out = {name: np.full_like(values, np.nan) for name, values in expected.items()}
    kinds = (sparse.csr_matrix, sparse.csc_matrix, np.asarray)
    rows = np.array_split(np.arange(len(groups)), 3)
    parts = [Part(kind(dense[at]), groups[at].copy(), None) for kind, at in zip(kinds, rows, strict=True)]
    assert call(parts, out, 0, 19, True, 2) == ("", 0)
    for name, values in expected.items():
        np.testing.assert_array_equal(out[name], values)


def test_counts_are_scaled_and_logged():
    rng = np.random.default_rng(1)
    groups = labels([50, 20, 11])
    counts = rng.poisson(rng.gamma(0.5, 10, 30), (len(groups), 30)).astype(np.float32)
    counts[3] = 0
    total = counts.sum(axis=1, dtype=np.float64)
    scale = np.divide(1e4, total, out=np.zeros_like(total), where=total > 0)
    values = np.log1p(counts * scale[:, None]).astype(np.float32)
    expected = rank_sum(values, groups)
    for matrix in (sparse.csr_matrix(counts), counts.astype(np.float64)):
        found = rank_sum(matrix, groups, allow_negative=False, scale=scale)
        for name in ("statistic", "p_value", "z", "log_mean"):
            np.testing.assert_array_equal(found[name], expected[name])
        for group in range(3):
            at = groups == group
            natural = (counts[at] * scale[at, None]).mean(axis=0)
            np.testing.assert_allclose(found["natural_mean"][group], natural, rtol=1e-13)


@pytest.mark.parametrize("layout", ["csr", "csc"])
@pytest.mark.parametrize("damage", ["swapped", "twice", "outside", "negative", "descending", "shuffled"])
def test_indices_that_do_not_ascend_are_found(layout, damage):
    groups = labels([30, 12])
    matrix = sparse.csr_matrix(lognorm(len(groups), 40, density=0.8)).asformat(layout)
    at = next(
        i
        for i, start in enumerate(matrix.indptr[:-1])
        if matrix.indptr[i + 1] - start >= 4 and (layout == "csc" or groups[i] >= 0)
    )
    start, end = matrix.indptr[at], matrix.indptr[at + 1]
    if damage == "swapped":
        matrix.indices[start : start + 2] = matrix.indices[start : start + 2][::-1].copy()
    elif damage == "twice":
        matrix.indices[start + 1] = matrix.indices[start]
    elif damage in ("descending", "shuffled"):
        # Every row, so that a thread that begins behind the first gene may find its first value nowhere.
        for row in range(len(matrix.indptr) - 1):
            part = matrix.indices[matrix.indptr[row] : matrix.indptr[row + 1]]
            part[:] = part[::-1].copy() if damage == "descending" else np.random.default_rng(row).permutation(part)
    else:
        matrix.indices[end - 1 if damage == "outside" else start] = 100_000 if damage == "outside" else -1
    out = {name: np.zeros((1, 40)) for name in ("statistic", "p_value")}
    out |= {"z": None, "log_mean": np.zeros((2, 40)), "natural_mean": None}
    for num_threads in (1, 2, 3, 16):
        for block_bytes in (1, 1 << 20):
            assert call([Part(matrix, groups, None)], out, 0, 40, True, num_threads, block_bytes)[0] == "not_canonical"


@pytest.mark.parametrize(
    "bad, fault",
    [
        (np.nan, "not_finite"),
        (-np.nan, "not_finite"),
        (np.inf, "not_finite"),
        (-np.inf, "not_finite"),
        (-1.0, "negative"),
        (15.0, "too_large"),
    ],
)
def test_values_that_do_not_fit_are_found(bad, fault):
    groups = labels([30, 12])
    row = int(np.flatnonzero(groups == 1)[2])
    for dtype in (np.float32, np.float64):
        dense = lognorm(len(groups), 40, dtype=dtype)
        dense[row, 17] = dense[row, 29] = bad
        out = {name: np.zeros((1, 40)) for name in ("statistic", "p_value", "z")}
        out |= {name: np.zeros((2, 40)) for name in ("log_mean", "natural_mean")}
        for matrix in (sparse.csr_matrix(dense), sparse.csc_matrix(dense), dense):
            for num_threads in (1, 3):
                assert call([Part(matrix, groups, None)], out, 0, 40, False, num_threads) == (fault, 17)
        # cells without a group are not looked at
        dense = lognorm(len(groups), 40, dtype=dtype)
        dense[groups < 0, 3] = bad
        assert call([Part(dense, groups, None)], out, 0, 40, False, 1) == ("", 0)


@pytest.mark.parametrize("bad, fault", [(0.5, "not_whole"), (-2.0, "negative"), (np.inf, "not_finite")])
def test_counts_that_are_none_are_found(bad, fault):
    groups = labels([30, 12])
    counts = np.random.default_rng(0).poisson(2.0, (len(groups), 10)).astype(np.float32)
    counts[int(np.flatnonzero(groups == 1)[0]), 4] = bad
    out = {name: np.zeros((1, 10)) for name in ("statistic", "p_value")}
    out |= {"z": None, "log_mean": np.zeros((2, 10)), "natural_mean": None}
    found, _ = call([Part(counts, groups, np.ones(len(groups)))], out, 0, 10, False, 1, block_bytes=1)
    assert found == fault


def test_sizes_outside_the_contract():
    groups = labels([30, 12])
    dense = lognorm(len(groups), 5)
    out = {name: np.zeros((1, 5)) for name in ("statistic", "p_value")}
    out |= {"z": None, "log_mean": None, "natural_mean": None}
    with pytest.raises(ValueError, match="num_threads must be at least 1"):
        call([Part(dense, groups, None)], out, 0, 5, True, 0)
    with pytest.raises(ValueError, match="groups must be -1 to 1"):
        call([Part(dense, groups + 1, None)], out, 0, 5, True, 1)
    with pytest.raises(ValueError, match="group 1 has no cell"):
        call([Part(dense, np.minimum(groups, 0), None)], out, 0, 5, True, 1)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.one_of(st.floats(0, 1), st.sampled_from([0.0, 1.0, 1e-300, 5e-324])), min_size=30, max_size=30),
        min_size=1,
        max_size=4,
    )
)
def test_adjusted_p_values(rows):
    p = np.array(rows)
    for num_threads in (1, 3):
        fdr = np.full_like(p, np.nan)
        _core.adjust_p_values(p.ctypes.data, fdr.ctypes.data, *p.shape, num_threads)
        np.testing.assert_array_equal(fdr, false_discovery_control(p, axis=1))
