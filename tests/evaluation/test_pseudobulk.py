"""Group means and variances from blocks."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from tests.helpers.paths import external
from tests.helpers.screens import CONTROL, lognorm_screen, make_adata
from vcc_fast.errors import DataError
from vcc_fast.evaluation.cells import InMemoryCells, open_cells
from vcc_fast.evaluation.pair import make_side, perturbations
from vcc_fast.evaluation.pseudobulk import group_moments
from vcc_fast.evaluation.scale import Scale

NAMES = [CONTROL, "p0", "p1", "p2"]


def side_of(adata, space="lognorm"):
    return make_side(InMemoryCells(adata), "the truth", space, "--real-space", "target_gene")


def by_numpy(adata, names):
    x, labels = np.asarray(adata.to_df(), dtype=np.float64), adata.obs["target_gene"].to_numpy()
    groups = [x[labels == name] for name in names]
    return np.stack([g.mean(axis=0) for g in groups]), np.stack([g.var(axis=0, ddof=1) for g in groups])


def test_against_numpy():
    adata = lognorm_screen(0)
    moments = group_moments(side_of(adata), NAMES, with_variance=True)
    mean, variance = by_numpy(adata, NAMES)
    np.testing.assert_allclose(moments.mean, mean, rtol=1e-14, atol=0)
    np.testing.assert_allclose(moments.variance, variance, rtol=1e-11, atol=1e-14)
    assert moments.n_cells.tolist() == [8, 8, 8, 8]
    assert moments.rows(["p2", CONTROL]).tolist() == [3, 0]


def test_by_hand():
    x = sparse.csr_matrix(np.array([[0.5, 0, 3], [1.5, 0, 3], [0, 0, 0.25], [9, 9, 9]], dtype=np.float32))
    moments = group_moments(side_of(make_adata(x, ["a", "a", "b", "c"])), ["b", "a"], with_variance=True)
    assert moments.mean.tolist() == [[0, 0, 0.25], [1, 0, 3]]
    assert moments.variance[1].tolist() == [0.5, 0, 0]
    assert np.isnan(moments.variance[0]).all()
    assert moments.n_cells.tolist() == [1, 2]


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 10**6), st.integers(1, 40), st.sampled_from(["dense", "csc", "csr", "repeated"]))
def test_storage_and_block_size_change_no_bit(seed, block_rows, storage):
    adata = lognorm_screen(seed, n_genes=11)
    expected = group_moments(side_of(adata), NAMES, with_variance=True)
    if storage == "repeated":
        halves = adata.X.copy()
        halves.data /= 2
        adata.X = sparse.csr_matrix(
            (np.repeat(halves.data, 2), np.repeat(halves.indices, 2), 2 * halves.indptr), shape=halves.shape
        )
    else:
        adata.X = {"dense": adata.X.toarray(), "csc": adata.X.tocsc(), "csr": adata.X}[storage]
    found = group_moments(side_of(adata), NAMES, with_variance=True, block_rows=block_rows)
    np.testing.assert_array_equal(found.mean, expected.mean)
    np.testing.assert_array_equal(found.variance, expected.variance)


def test_constant_genes_have_no_variance_at_all():
    x = np.full((1000, 2), np.float32(1.1))
    x[::2, 1] = np.float32(1.1001)
    variance = group_moments(side_of(make_adata(x, ["a"] * 1000)), ["a"], with_variance=True).variance
    assert variance[0, 0] == 0
    assert variance[0, 1] == pytest.approx(np.var(x[:, 1].astype(float), ddof=1), rel=1e-6)


def test_weights_are_cells_behind_a_row():
    adata = make_adata([[1.5], [3], [7.5]], ["a", "a", "b"])
    moments = group_moments(side_of(adata), ["a", "b"], weights=np.array([1, 3, 2]))
    assert moments.mean.tolist() == [[2.625], [7.5]]
    assert moments.n_cells.tolist() == [4, 2]


def test_counts_become_lognorm_of_the_stated_sum():
    adata = make_adata(np.array([[1, 3], [5, 0]]), ["a", "a"])
    mean = group_moments(side_of(adata, "counts"), ["a"], Scale(100)).mean[0]
    expected = [(np.log1p(25) + np.log1p(100)) / 2, np.log1p(75) / 2]
    np.testing.assert_allclose(mean, expected, rtol=1e-7)


def test_genes_are_put_in_the_truths_order():
    adata = make_adata([[1.5, 2, 3]], ["a"], genes=["z", "x", "y"])
    side = make_side(InMemoryCells(adata), "it", "lognorm", "--real-space", "target_gene", np.array(["x", "y", "z"]))
    assert group_moments(side, ["a"]).mean.tolist() == [[2, 3, 1.5]]


@pytest.mark.parametrize(
    ("value", "space", "words"),
    [
        (np.nan, "lognorm", ["nan", "finite"]),
        (-0.5, "lognorm", ["-0.5", ">= 0"]),
        (16, "lognorm", ["16", "--real-space counts"]),
        (0.5, "counts", ["0.5", "whole", "--real-space lognorm"]),
        (np.inf, "counts", ["inf"]),
    ],
    ids=["nan", "negative", "too-large", "fraction", "infinite"],
)
@pytest.mark.parametrize("kind", [np.asarray, sparse.csr_matrix], ids=["dense", "csr"])
def test_values_outside_the_space_are_named(value, space, words, kind):
    x = np.ones((5, 4), dtype=np.float32) if space == "counts" else np.full((5, 4), 0.7, dtype=np.float32)
    x[3, 2] = value
    labels = ["a", "b", "a", "b", "a"]
    with pytest.raises(DataError) as caught:
        group_moments(side_of(make_adata(kind(x), labels), space), ["b"], Scale(1e4), block_rows=1)
    message = str(caught.value)
    assert all(word in message for word in ["the truth", "'c3'", "'g2'", *words]), message
    # Cells of groups that are not asked for are not read.
    group_moments(side_of(make_adata(kind(x), labels), space), ["a"], Scale(1e4))


def test_negative_predictions_can_be_let_through_but_nothing_else():
    adata = make_adata([[-0.5, 1.5], [0.5, 1]], ["a", "a"])
    assert group_moments(side_of(adata), ["a"], allow_negative=True).mean.tolist() == [[0, 1.25]]
    adata.X[0, 0] = np.nan
    with pytest.raises(DataError, match="'c0'.*'g0'.*nan"):
        group_moments(side_of(adata), ["a"], allow_negative=True)


def test_whole_numbers_are_not_lognorm():
    with pytest.raises(DataError, match="--real-space counts"):
        group_moments(side_of(make_adata([[1, 2], [3, 4]], ["a", "a"])), ["a"])


def test_memory_is_one_block_and_the_sums():
    n_genes, block_rows = 2000, 256

    class Endless:
        n_obs, n_vars = 40 * block_rows, n_genes
        obs_names = np.array(["c"] * n_obs, dtype=object)
        var_names = np.array([f"g{i}" for i in range(n_genes)], dtype=object)
        uns = {}

        def obs_column(self, name):
            return np.array(["a", "b"] * (self.n_obs // 2), dtype=object)

        def iter_blocks(self, rows, block_rows):
            for start in range(0, self.n_obs, block_rows):
                block = sparse.random(block_rows, n_genes, 0.02, "csr", np.float32, np.random.default_rng(start))
                yield start, np.arange(start, start + block_rows), block

    side = make_side(Endless(), "it", "lognorm", "--real-space", "target_gene")
    tracemalloc.start()
    group_moments(side, ["a", "b"], with_variance=True, block_rows=block_rows)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    # The whole matrix has 410,000 values, 5 MB as CSR and 82 MB as dense float32.
    assert peak < 3.5e6


def test_a_real_screen():
    adata_path = external("data/norman_k562_half.h5ad")
    with open_cells(adata_path) as cells:
        side = make_side(cells, "the truth", "lognorm", "--real-space", "target_gene")
        names = perturbations(side, CONTROL)
        moments = group_moments(side, names, with_variance=True, block_rows=100)
    import anndata as ad

    mean, variance = by_numpy(ad.read_h5ad(adata_path), names)
    assert len(names) == 17
    np.testing.assert_allclose(moments.mean, mean, rtol=1e-12)
    np.testing.assert_allclose(moments.variance, variance, rtol=1e-9, atol=1e-14)
