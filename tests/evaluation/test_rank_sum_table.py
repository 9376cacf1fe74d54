"""`rank_sum_table`: the scorers' rules over both sides, in memory and from files, against their own tables."""

from __future__ import annotations

import anndata as ad
import numpy as np
import pandas as pd
import pytest
from scipy import sparse
from scipy.stats import mannwhitneyu

from tests.helpers.paths import PARITY
from tests.helpers.screens import CONTROL, make_adata
from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation.cells import InMemoryCells, open_cells
from vcc_fast.evaluation.pair import Side, make_side, match_genes, perturbations
from vcc_fast.evaluation.rank_sum import rank_sum_table
from vcc_fast.evaluation.threads import processors

SYNTHETIC = PARITY / "evaluation_synthetic"
ARRAYS = ("statistic", "p_value", "mean", "control_mean", "log2_fold_change", "fdr", "z_score", "n_cells")


def side_of(adata, space="lognorm", genes=None) -> Side:
    return make_side(InMemoryCells(adata), "the data", space, "--pred-space", "target_gene", genes)


def screen(n_control=40, n_genes=30, sizes=(12, 9), seed=0, counts=False):
    """Cells of controls, p0, p1, ... as CSR, lognorm or counts."""
    rng = np.random.default_rng(seed)
    labels = np.repeat([CONTROL, *(f"p{i}" for i in range(len(sizes)))], [n_control, *sizes])
    values = rng.poisson(rng.gamma(0.5, 3, n_genes), (len(labels), n_genes)).astype(np.float32)
    values[:, 0] = 0
    values[:, 1] += 1
    if not counts:
        values = np.log1p(values / values.sum(axis=1, keepdims=True) * 1e4).astype(np.float32)
    adata = make_adata(values, labels)
    adata.X = sparse.csr_matrix(values)
    return adata


def equal(found, expected):
    for name in ARRAYS:
        np.testing.assert_array_equal(getattr(found, name), getattr(expected, name), err_msg=name)


@pytest.mark.parity
@pytest.mark.parametrize("which", ["real", "pred"])
@pytest.mark.parametrize("form", ["file", "csr", "csc"])
def test_tables_of_cell_eval(which, form):
    """cell-eval 0.8.2 with pdex 0.3.0: the same rows, U exactly, the rest to the 9 digits of float32 that it writes."""
    expected = pd.read_csv(SYNTHETIC / f"{which}_de.csv.gz")
    source = SYNTHETIC / f"{which}.h5ad"
    if form != "file":
        source = ad.read_h5ad(source)
        source.X = source.X.asformat(form)
    with open_cells(source) as cells:
        side = make_side(cells, "the file", "lognorm", "--real-space", "target_gene")
        names = perturbations(side, "non-targeting")
        table = rank_sum_table(side, names, "non-targeting", float32_means=True, memory=200_000)
    found = table.frame()
    assert list(found.columns) == list(expected.columns)
    key = ["target", "feature"]
    found = found.astype(dict.fromkeys(key, str)).set_index(key)
    expected = expected.set_index(key).loc[found.index]
    for name in ("target_membership", "ref_membership", "statistic"):
        np.testing.assert_array_equal(found[name], expected[name])
    for name in ("target_mean", "ref_mean", "log2_fold_change", "p_value", "fdr"):
        # half a last place of float32, and as much of the 9 digits
        np.testing.assert_allclose(found[name], expected[name], rtol=2**-24 + 1e-9, err_msg=name)
    # a difference of float32 means: one rounding more
    np.testing.assert_allclose(found["percent_change"], expected["percent_change"], rtol=2**-23 + 1e-9)


def test_float32_means_are_summed_in_the_order_of_the_cells():
    adata = screen(n_control=300, sizes=(120, 90))
    labels = adata.obs["target_gene"].to_numpy()
    for form in (adata.X, adata.X.tocsc(), adata.X.toarray(), np.asfortranarray(adata.X.toarray())):
        adata.X = form
        table = rank_sum_table(side_of(adata), ["p0", "p1"], CONTROL, float32_means=True)
        for name, found in [(CONTROL, table.control_mean), ("p0", table.mean[0]), ("p1", table.mean[1])]:
            cells = np.ascontiguousarray(form[labels == name]) if isinstance(form, np.ndarray) else form[labels == name]
            expected = np.asarray(cells.mean(axis=0)).reshape(-1)
            assert expected.dtype == np.float32
            # numpy's and the C library's expm1 may part by a unit
            np.testing.assert_allclose(np.log1p(found), expected, rtol=2**-22)
            np.testing.assert_array_equal(found, found.astype(np.float32))
    with pytest.raises(UsageError, match="geometric means"):
        rank_sum_table(side_of(adata), ["p0"], CONTROL, float32_means=True, fold_change="arithmetic")
    adata.X = adata.X.astype(np.float64)
    with pytest.raises(DataError, match="needs float32 matrices of one format"):
        rank_sum_table(side_of(adata), ["p0"], CONTROL, float32_means=True)
    counts = side_of(screen(counts=True), "counts")
    with pytest.raises(UsageError, match="needs lognorm values"):
        rank_sum_table(counts, ["p0"], CONTROL, float32_means=True, target_sum=1e4)


@pytest.mark.parity
def test_other_rules_on_the_table_of_cell_eval():
    """pdex 0.1.27's: BH over the table, ratios clipped at zero means; checked against scipy and the ratio itself."""
    from scipy.stats import false_discovery_control

    side = side_of(ad.read_h5ad(SYNTHETIC / "real.h5ad"))
    names = perturbations(side, "non-targeting")
    table = rank_sum_table(side, names, "non-targeting", clip=20, fdr="whole_table")
    plain = rank_sum_table(side, names, "non-targeting")
    np.testing.assert_array_equal(table.fdr.reshape(-1), false_discovery_control(table.p_value.reshape(-1)))
    assert np.isfinite(table.log2_fold_change).all()
    finite = np.isfinite(plain.log2_fold_change)
    np.testing.assert_array_equal(table.log2_fold_change[finite], plain.log2_fold_change[finite])


def test_arithmetic_means_of_lognorm_and_counts():
    counts = screen(counts=True)
    table = rank_sum_table(side_of(counts, "counts"), ["p0", "p1"], CONTROL, target_sum=1e6, fold_change="arithmetic")
    dense = counts.X.toarray().astype(float)
    scaled = dense / dense.sum(axis=1, keepdims=True) * 1e6
    labels = counts.obs["target_gene"].to_numpy()
    for row, name in enumerate(["p0", "p1"]):
        np.testing.assert_allclose(table.mean[row], scaled[labels == name].mean(axis=0), rtol=1e-12)
    np.testing.assert_allclose(table.control_mean, scaled[labels == CONTROL].mean(axis=0), rtol=1e-12)
    lognorm = counts.copy()
    lognorm.X = np.log1p(scaled)
    other = rank_sum_table(side_of(lognorm), ["p0", "p1"], CONTROL, fold_change="arithmetic")
    np.testing.assert_allclose(other.mean, table.mean, rtol=1e-9)
    # ranked are float32 values of the counts
    expected = mannwhitneyu(
        np.log1p(scaled)[labels == "p0"].astype(np.float32).astype(float),
        np.log1p(scaled)[labels == CONTROL].astype(np.float32).astype(float),
        method="asymptotic",
    )
    np.testing.assert_array_equal(table.statistic[0], expected.statistic)


def test_cpm_filters():
    adata = screen(n_genes=50)
    natural = np.expm1(adata.X.toarray().astype(float))
    labels = adata.obs["target_gene"].to_numpy()
    mean = {name: natural[labels == name].mean(axis=0) for name in (CONTROL, "p0", "p1")}
    pooled = {name: values / values.sum() * 1e6 for name, values in mean.items()}
    limit = float(np.median(pooled[CONTROL])) + 1.0
    either = rank_sum_table(side_of(adata), ["p0", "p1"], CONTROL, cpm_filter=limit)
    for row, name in enumerate(["p0", "p1"]):
        np.testing.assert_array_equal(either.tested[row], (pooled[name] > limit) | (pooled[CONTROL] > limit))
    control = rank_sum_table(side_of(adata), ["p0", "p1"], CONTROL, cpm_filter=limit, cpm_of="control", cpm_scale=2.0)
    np.testing.assert_array_equal(control.tested, np.tile(mean[CONTROL] * 2 > limit, (2, 1)))
    assert len(control.frame()) == control.tested.sum() and not control.frame()["fdr"].isna().any()
    assert np.isnan(control.fdr[~control.tested]).all()


@pytest.mark.parametrize("form", [sparse.csr_matrix, sparse.csc_matrix, "dense"])
@pytest.mark.parametrize("counts", [False, True])
def test_files_in_any_number_of_passes_are_as_memory(tmp_path, form, counts):
    adata = screen(counts=counts)
    space, target_sum = ("counts", 1e4) if counts else ("lognorm", None)
    options = {"target_sum": target_sum, "z_score": True}
    expected = rank_sum_table(side_of(adata, space), ["p1", "p0"], CONTROL, **options)
    adata.X = adata.X.toarray() if form == "dense" else form(adata.X)
    adata.write_h5ad(tmp_path / "screen.h5ad")
    equal(rank_sum_table(side_of(adata, space), ["p1", "p0"], CONTROL, **options), expected)
    for memory, block_rows in ((1 << 30, 1024), (3000, 7), (1, 1)):
        with open_cells(tmp_path / "screen.h5ad") as cells:
            side = make_side(cells, "the file", space, "--real-space", "target_gene")
            read = []
            found = rank_sum_table(
                side, ["p1", "p0"], CONTROL, memory=memory, block_rows=block_rows, progress=read.append, **options
            )
            equal(found, expected)
            assert sum(read) % len(adata) == 0 and (sum(read) > len(adata)) == (memory < 10_000)


def test_controls_of_another_side_in_another_order_of_genes():
    truth, pred = screen(seed=1), screen(seed=2, n_control=5)
    order = np.random.default_rng(0).permutation(truth.n_vars)
    shuffled = pred[:, order].copy()
    real = side_of(truth)
    halves = truth[truth.obs["target_gene"] == CONTROL], pred[pred.obs["target_gene"] != CONTROL]
    both = ad.concat(halves, index_unique="-", keys=["real", "pred"])
    expected = rank_sum_table(side_of(both), ["p0", "p1"], CONTROL, z_score=True)
    for prediction in (pred, shuffled):
        side = side_of(prediction, genes=np.asarray(truth.var_names))
        equal(rank_sum_table(side, ["p0", "p1"], CONTROL, controls=real, z_score=True), expected)
        equal(rank_sum_table(side, ["p0", "p1"], CONTROL, controls=real, z_score=True, memory=1), expected)
    table = rank_sum_table(side_of(shuffled, genes=np.asarray(truth.var_names)), ["p0"], CONTROL)
    np.testing.assert_array_equal(table.genes, np.asarray(truth.var_names, dtype=str))
    np.testing.assert_array_equal(table.statistic, rank_sum_table(side_of(pred), ["p0"], CONTROL).statistic)
    with pytest.raises(DataError, match="genes differ between"):
        rank_sum_table(side_of(shuffled), ["p0"], CONTROL, controls=real)
    assert match_genes(truth.var_names, shuffled.var_names, "x").tolist() == np.argsort(order).tolist()


def test_counts_against_lognorm_controls():
    counts, lognorm = screen(counts=True), screen(seed=3)
    as_lognorm = counts.copy()
    dense = counts.X.toarray().astype(np.float64)
    as_lognorm.X = np.log1p(dense * (1e4 / dense.sum(axis=1, keepdims=True))).astype(np.float32)
    options = {"z_score": True, "controls": side_of(lognorm), "fold_change": "arithmetic"}
    expected = rank_sum_table(side_of(as_lognorm), ["p0", "p1"], CONTROL, **options)
    equal(rank_sum_table(side_of(counts, "counts"), ["p0", "p1"], CONTROL, target_sum=1e4, **options), expected)
    counts.X = counts.X.toarray()
    counts.X[45, 3] = 0.5
    with pytest.raises(DataError, match=r"gene 'g3', value 0\.5, but the input space counts"):
        rank_sum_table(side_of(counts, "counts"), ["p0", "p1"], CONTROL, target_sum=1e4, **options)


def test_cells_without_a_group_have_no_part():
    adata = screen()
    expected = rank_sum_table(side_of(adata), ["p0"], CONTROL, z_score=True)
    adata.X = adata.X.toarray()
    adata.X[adata.obs["target_gene"].to_numpy() == "p1"] = np.nan
    adata.obs["target_gene"] = adata.obs["target_gene"].astype(object)
    adata.obs.loc[adata.obs["target_gene"] == "p1", "target_gene"] = None
    equal(rank_sum_table(side_of(adata), ["p0"], CONTROL, z_score=True), expected)


@pytest.mark.parametrize(
    "options, message",
    [
        ({"fold_change": "median"}, "fold_change must be one of geometric, arithmetic, not 'median'"),
        ({"fdr": "global"}, "fdr must be one of per_perturbation, whole_table, not 'global'"),
        ({"cpm_of": "all"}, "cpm_of must be one of either, control"),
        ({"epsilon": -1.0}, "epsilon must be a finite number >= 0"),
        ({"clip": 0.0}, "clip must be a finite number above 0"),
        ({"num_threads": -1}, "num_threads must be 0"),
    ],
)
def test_options_that_are_none(options, message):
    with pytest.raises(UsageError, match=message):
        rank_sum_table(side_of(screen()), ["p0"], CONTROL, **options)


def test_groups_that_are_none():
    side = side_of(screen())
    with pytest.raises(UsageError, match="different names without the control"):
        rank_sum_table(side, ["p0", CONTROL], CONTROL)
    with pytest.raises(UsageError, match="different names without the control"):
        rank_sum_table(side, ["p0", "p0"], CONTROL)
    with pytest.raises(DataError, match="no cell belongs to p7; the labels are"):
        rank_sum_table(side, ["p0", "p7"], CONTROL)
    with pytest.raises(UsageError, match="target_sum is needed"):
        rank_sum_table(side_of(screen(counts=True), "counts"), ["p0"], CONTROL)


def test_default_threads(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "3,2")
    assert processors() == 3
    monkeypatch.setenv("OMP_NUM_THREADS", "many")
    assert processors() >= 1
