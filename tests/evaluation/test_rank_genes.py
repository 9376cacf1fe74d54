"""`rank_genes`: scanpy's words, and what is said about data that do not fit."""

from __future__ import annotations

import anndata as ad
import numpy as np
import pandas as pd
import pytest
from scipy import sparse
from scipy.stats import false_discovery_control, mannwhitneyu, norm

import vcc_fast
from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation import rank_genes

COLUMNS = [
    "group", "names", "scores", "logfoldchanges", "pvals", "pvals_adj", "statistic", "mean_group", "mean_reference",
]  # fmt: skip


@pytest.fixture
def adata():
    rng = np.random.default_rng(0)
    labels = np.repeat(["ctrl", "A", "B"], [30, 12, 7])
    counts = rng.poisson(rng.gamma(0.6, 3, 25), (len(labels), 25)).astype(np.float32)
    counts[labels == "A", 4] += 9
    x = np.log1p(counts / counts.sum(axis=1, keepdims=True) * 1e4)
    return ad.AnnData(
        sparse.csr_matrix(x),
        obs=pd.DataFrame({"guide": pd.Categorical(labels)}, index=[f"cell{i}" for i in range(len(labels))]),
        var=pd.DataFrame(index=[f"gene{i}" for i in range(25)]),
        layers={"counts": sparse.csr_matrix(counts)},
    )


def test_the_packages_hand_it_out():
    assert vcc_fast.rank_genes is rank_genes
    assert vcc_fast.evaluation.rank_genes is rank_genes


def test_columns_and_values(adata):
    found = rank_genes(adata, "guide", "ctrl")
    assert list(found.columns) == COLUMNS
    assert found["group"].cat.categories.tolist() == ["A", "B"] and len(found) == 50
    dense = adata.X.toarray().astype(float)
    labels = adata.obs["guide"].to_numpy()
    control = dense[labels == "ctrl"]
    for name, rows in found.groupby("group", observed=True):
        assert (np.diff(rows["scores"]) <= 0).all()
        rows = rows.set_index("names").loc[adata.var_names]
        cells = dense[labels == name]
        expected = mannwhitneyu(cells, control, method="asymptotic", use_continuity=True)
        np.testing.assert_array_equal(rows["statistic"], expected.statistic)
        np.testing.assert_allclose(rows["pvals"], expected.pvalue, rtol=1e-12)
        np.testing.assert_allclose(rows["pvals_adj"], false_discovery_control(expected.pvalue), rtol=1e-12)
        mean, mean_control = np.expm1(cells.mean(axis=0)), np.expm1(control.mean(axis=0))
        np.testing.assert_allclose(rows["mean_group"], mean, rtol=1e-6)
        np.testing.assert_allclose(rows["mean_reference"], mean_control, rtol=1e-6)
        change = np.log2((mean + 1e-9) / (mean_control + 1e-9))
        np.testing.assert_allclose(rows["logfoldchanges"], change, rtol=1e-6, atol=1e-6)
        # z is that of scipy without its continuity correction
        plain = mannwhitneyu(cells, control, method="asymptotic", use_continuity=False)
        sign = np.sign(expected.statistic - len(cells) * len(control) / 2)
        score = np.where(cells.any(axis=0) | control.any(axis=0), sign * norm.isf(plain.pvalue / 2), 0.0)
        np.testing.assert_allclose(rows["scores"], score, rtol=1e-7, atol=1e-7)
    assert found.iloc[0]["names"] == "gene4"


def test_options(adata, tmp_path):
    expected = rank_genes(adata, "guide", "ctrl")
    adata.write_h5ad(tmp_path / "x.h5ad")
    pd.testing.assert_frame_equal(rank_genes(tmp_path / "x.h5ad", "guide", "ctrl"), expected)
    pd.testing.assert_frame_equal(rank_genes(tmp_path / "x.h5ad", "guide", "ctrl", memory=1, num_threads=1), expected)
    only = rank_genes(adata, "guide", "ctrl", groups=["B"], order="gene")
    assert only["names"].tolist() == adata.var_names.tolist()
    kept = expected[expected["group"] == "B"].set_index("names").loc[adata.var_names].reset_index(drop=True)
    pd.testing.assert_frame_equal(only.drop(columns=["names", "group"]), kept.drop(columns="group"))
    counts = rank_genes(adata, "guide", "ctrl", layer="counts", space="counts", order="gene")
    lognorm = rank_genes(adata, "guide", "ctrl", order="gene")
    # the fixture's lognorm values are computed in float32, which may part what float64 ties
    np.testing.assert_allclose(counts["mean_group"], lognorm["mean_group"], rtol=1e-5)
    np.testing.assert_allclose(counts["statistic"], lognorm["statistic"], atol=1)


def test_duplicates_and_unsorted_indices(adata):
    expected = rank_genes(adata, "guide", "ctrl")
    x = adata.X.tocsr()
    rows, data, indices = [], [], []
    for row in range(x.shape[0]):
        at = slice(x.indptr[row], x.indptr[row + 1])
        # every value as two halves, in falling order of the columns
        data += [*(x.data[at][::-1] / 2), *(x.data[at][::-1] / 2)]
        indices += [*x.indices[at][::-1], *x.indices[at][::-1]]
        rows.append(len(data))
    halves = sparse.csr_matrix((np.array(data, np.float32), np.array(indices), np.array([0, *rows])), shape=x.shape)
    adata.X = halves
    before = adata.X.indices.copy()
    pd.testing.assert_frame_equal(rank_genes(adata, "guide", "ctrl"), expected)
    np.testing.assert_array_equal(adata.X.indices, before)


@pytest.mark.parametrize("dtype", [np.int32, np.int64, np.uint8, np.float16, bool])
def test_counts_of_any_type(adata, dtype):
    counts = adata.layers["counts"].toarray().clip(0, 200)
    adata.layers["counts"] = counts.astype(dtype).astype(np.float64)
    expected = rank_genes(adata, "guide", "ctrl", layer="counts", space="counts")
    adata.layers["counts"] = counts.astype(dtype)
    pd.testing.assert_frame_equal(rank_genes(adata, "guide", "ctrl", layer="counts", space="counts"), expected)


def test_values_that_do_not_fit(adata):
    for value, text in ((np.nan, "value nan"), (np.inf, "value inf"), (-0.5, "value -0.5"), (20.0, "value 20")):
        bad = adata.copy()
        bad.X = bad.X.toarray()
        bad.X[37, 11] = value
        for matrix in (bad.X, sparse.csr_matrix(bad.X), sparse.csc_matrix(bad.X)):
            bad.X = matrix
            with pytest.raises(DataError, match=rf"cell 'cell37' \(row 37\), gene 'gene11', {text}"):
                rank_genes(bad, "guide", "ctrl")
        if value == -0.5:
            assert len(rank_genes(bad, "guide", "ctrl", allow_negative=True)) == 50
    adata.layers["few"] = adata.layers["counts"].minimum(sparse.csr_matrix(np.full(adata.shape, 9, np.float32)))
    with pytest.raises(DataError, match="every value is a whole number .* pass space counts if these are counts"):
        rank_genes(adata, "guide", "ctrl", layer="few")
    with pytest.raises(DataError, match="but the input space counts needs finite whole numbers"):
        rank_genes(adata, "guide", "ctrl", space="counts")


def test_data_that_do_not_fit(adata):
    with pytest.raises(DataError, match="obs has no column 'condition'; it has guide"):
        rank_genes(adata, "condition", "ctrl")
    with pytest.raises(DataError, match="no cell belongs to the control non-targeting; the labels are A, B, ctrl"):
        rank_genes(adata, "guide")
    with pytest.raises(DataError, match="no cell belongs to C"):
        rank_genes(adata, "guide", "ctrl", groups=["A", "C"])
    with pytest.raises(DataError, match="no layer 'raw'; the layers are counts"):
        rank_genes(adata, "guide", "ctrl", layer="raw")
    with pytest.raises(DataError, match="holds no group beside the reference"):
        rank_genes(adata[adata.obs["guide"] == "ctrl"].copy(), "guide", "ctrl")
    with pytest.raises(UsageError, match="space must be one of lognorm, counts, not 'log'"):
        rank_genes(adata, "guide", "ctrl", space="log")
    with pytest.raises(UsageError, match="order must be one of score, gene"):
        rank_genes(adata, "guide", "ctrl", order="p")
    with pytest.raises(UsageError, match="target_sum must be a number above 0"):
        rank_genes(adata, "guide", "ctrl", layer="counts", space="counts", target_sum=0)
    with pytest.raises(DataError, match="the data are empty"):
        rank_genes(adata[:0].copy(), "guide", "ctrl")
    adata.var_names = ["gene0"] * adata.n_vars
    with pytest.raises(DataError, match="gene names occur more than once: gene0"):
        rank_genes(adata, "guide", "ctrl")


def test_damaged_pointers(adata):
    for at, value in ((-1, 10**6), (0, 3), (5, 10**5)):
        x = adata.X.copy()
        x.indptr[at] = value
        adata_bad = adata.copy()
        adata_bad._X = x
        with pytest.raises(DataError, match="the sparse matrix is damaged: its indptr must rise from 0"):
            rank_genes(adata_bad, "guide", "ctrl")
