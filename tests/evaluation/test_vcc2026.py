"""The profile of 2026 as a whole: cell-eval2's tables and scale, by hand, and what changes nothing."""

from __future__ import annotations

import anndata as ad
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from tests.helpers.paths import PARITY
from tests.helpers.screens import CONTROL, make_adata
from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation import direction, vcc2026
from vcc_fast.evaluation.api import evaluate_anndata
from vcc_fast.evaluation.bulk_counts import jackknife_variances
from vcc_fast.evaluation.cells import InMemoryCells
from vcc_fast.evaluation.comparison import own_columns
from vcc_fast.evaluation.direction import CalledPair
from vcc_fast.evaluation.pair import make_side
from vcc_fast.evaluation.rank_sum import rank_sum_table
from vcc_fast.evaluation.vcc2026 import NORMALISED, BulkComparison, BulkScreen

SYNTHETIC = PARITY / "evaluation_synthetic"
NAMES = [metric.name for metric in vcc2026.METRICS]


def evaluate(pred, real, train=None, **options):
    options = {"pred_space": "counts", "real_space": "counts", "extra_controls": "ignore", **options}
    return evaluate_anndata(pred, real, train, profile="vcc2026", **options)


def counts_screen(seed, n_perts=3, n_cells=12, n_genes=40):
    """Counts: controls and perturbations `g0`, `g1`, ..., whose own genes go down and others change."""
    rng = np.random.default_rng(seed)
    labels = np.repeat([CONTROL, *(f"g{i}" for i in range(n_perts))], n_cells)
    rate = rng.gamma(1.0, 20.0, n_genes) * np.exp(rng.normal(0, 0.8, (n_perts + 1, n_genes)))
    rate[np.arange(1, n_perts + 1), np.arange(n_perts)] *= 0.1
    x = rng.poisson(rate.repeat(n_cells, axis=0))
    order = rng.permutation(len(labels))
    return make_adata(sparse.csr_matrix(x[order].astype(np.float32)), labels[order])


def close(found, expected, **tolerance):
    pd.testing.assert_frame_equal(found, expected, check_exact=not tolerance, **tolerance)


@pytest.mark.parity
def test_every_metric_of_cell_eval2():
    result = evaluate(SYNTHETIC / "pred_counts.h5ad", SYNTHETIC / "real_counts.h5ad", scaling=False)
    reference = pd.read_csv(SYNTHETIC / "vcc2026_metrics.csv")
    found = result.results.set_index("perturbation")
    assert list(found) == [*NAMES, vcc2026.ERROR, vcc2026.EFFECT]
    for name in found:
        expected = reference[reference["metric"] == name].set_index("perturbation")["value"].astype(float)
        assert set(found[name].dropna().index) == set(expected.index)
        np.testing.assert_allclose(
            found[name].dropna(), expected.loc[found[name].dropna().index], rtol=1e-9, atol=1e-15
        )
    means = pd.read_csv(SYNTHETIC / "vcc2026_agg.csv").set_index("metric")["mean"]
    agg = result.agg.set_index("statistic").loc["mean"]
    for name in NAMES:
        assert agg[name] == pytest.approx(means[name], rel=1e-9)
        assert result.summary["predictors"]["model"]["mean"][name] == pytest.approx(agg[name])


@pytest.mark.parity
def test_the_ends_of_the_scale_are_cell_eval2s():
    """What its `baseline` and `anchor` gave for the same truth (version 0.20.0, CPU)."""
    result = evaluate(SYNTHETIC / "pred_counts.h5ad", SYNTHETIC / "real_counts.h5ad")
    scaled = result.extra_tables["scaled.csv"].set_index("metric")
    baseline = [0.48484848484848486, 0.744676826997299, 0.4750480062980064, 0.766860652124059, 0.288983, 0.69814]
    replicate = [0.9954545454545455, 0.0273596539198361, 0.921611, 0.994213, 0.653092, 0.254076]
    np.testing.assert_allclose(scaled["baseline"][NAMES], baseline, rtol=1e-5)
    np.testing.assert_allclose(scaled["replicate"][NAMES], replicate, rtol=1e-5)
    assert result.summary["score"]["avg_score"] == pytest.approx(scaled["scaled"][NAMES].mean())
    assert "mean response (oracle)" in result.summary["predictors"]


def bulk_screen(bulk, variance, control=(0.0, 0, 0), control_variance=0.0):
    return BulkScreen(np.array(bulk), np.array(variance), np.array(control), control_variance)


def test_squared_error_by_hand():
    real = bulk_screen([[1.0, 1, 0], [0, 2, 1]], [0.2, 0.1], control_variance=0.05)
    pred = bulk_screen([[1.0, 0, 0], [1, 2, 3]], [0.4, 0.05])
    both = BulkComparison(["a", "g0"], np.array([-1, 0]), pred, real)
    # Spread of the predictions: gene 0 has one perturbation left (g0's own gene), genes 1 and 2 weigh 1/3 and 1/2.
    spread = sum(1 / 3 * 1 / 2 / (1 / 3 + 1 / 2) * step**2 for step in (2, 3))
    assert vcc2026.predicted_spread(both) == pytest.approx(spread)
    assert vcc2026.squared_error(both).tolist() == pytest.approx([(1 - 0.2 - 0.2) / 3, (4 - 0.05 - 0.1) / 2])
    assert vcc2026.squared_effect(both).tolist() == pytest.approx([(2 - 0.25) / 3, (5 - 0.15) / 2])


def test_predictions_without_spread_earn_no_variance():
    real = bulk_screen([[1.0, 1, 0], [0, 2, 1]], [0.3, 0.3])
    pred = bulk_screen([[1.0, 1, 1], [1, 1, 1.3]], [0.6, 0.6])
    both = BulkComparison(["a", "b"], np.array([-1, -1]), pred, real)
    # Claimed 2 x 0.3 / 3, spread 0.3^2 / 2 / 3: a share of 0.075.
    share = 0.3**2 / 2 / 0.6
    assert vcc2026.squared_error(both).tolist() == pytest.approx(
        [(1 - 0.3 * share - 0.3) / 3, (2.09 - 0.3 * share - 0.3) / 3]
    )


def test_discrimination_by_hand():
    # Gene 2 is named after perturbation g2, and left out of all distances.
    real = bulk_screen([[1.0, 0, -9], [0, 1, 5], [1, 1, -8]], [0, 0, 0])
    pred = bulk_screen([[0.9, 0.1, 0], [0, 0, 0], [1, 0, 3]], [0, 0, 0])
    both = BulkComparison(["a", "b", "g2"], np.array([-1, -1, 2]), pred, real)
    # a is nearest to its own; b has no direction, so that all tie; (1, 0) is second nearest to (1, 1).
    assert vcc2026.discrimination(both).tolist() == [1, 0.5, 0.5]
    one = BulkComparison(["a"], np.array([-1]), bulk_screen([[1.0, 0, 0]], [0]), bulk_screen([[1.0, 0, 0]], [0]))
    assert vcc2026.discrimination(one).tolist() == [1]


def test_controls_pasted_as_a_prediction_have_the_effect_as_error():
    """With the controls' own cells the error is the effect: the ratio is 1, and no gene is called."""
    real = counts_screen(0, n_cells=40)
    controls = real[real.obs["target_gene"] == CONTROL]
    pasted = [controls.copy() for _ in range(3)]
    for i, part in enumerate(pasted):
        part.obs["target_gene"] = f"g{i}"
    result = evaluate(ad.concat(pasted, index_unique="-"), real, scaling=False)
    mean = result.summary["predictors"]["model"]["mean"]
    assert mean["de_wilcoxon_sig_jaccard"] == mean["de_wilcoxon_direction_fidelity_yield_raw"] == 0
    assert mean["de_wilcoxon_lfc_nmae"] == pytest.approx(1)
    assert mean["pds_cosine"] == pytest.approx(0.5)
    assert mean[NORMALISED] > 1, "a prediction without spread is not given its sampling variance"


@settings(deadline=None, max_examples=6)
@given(st.integers(0, 10**6))
def test_a_perfect_prediction_is_perfect(seed):
    real = counts_screen(seed, n_cells=30)
    mean = evaluate(real, real, scaling=False).summary["predictors"]["model"]["mean"]
    best = {metric.name: metric.best for metric in vcc2026.METRICS}
    for name in NAMES:
        if name != NORMALISED:
            assert mean[name] == pytest.approx(best[name], abs=1e-12) or np.isnan(mean[name])
    assert mean[NORMALISED] < 0, "the same cells agree better than two samples would"


@settings(deadline=None, max_examples=6)
@given(st.integers(0, 10**6))
def test_order_of_cells_and_genes_does_not_matter(seed):
    rng = np.random.default_rng(seed)
    real, pred = counts_screen(seed), counts_screen(seed + 1)
    expected = evaluate(pred, real, scaling=False)
    shuffled = evaluate(pred[rng.permutation(pred.n_obs)], real[rng.permutation(real.n_obs)], scaling=False)
    close(shuffled.results, expected.results, rtol=1e-6, atol=1e-9)
    genes = evaluate(pred[:, rng.permutation(pred.n_vars)], real, scaling=False)
    close(genes.results, expected.results, rtol=1e-6, atol=1e-9)


@settings(deadline=None, max_examples=4)
@given(st.integers(0, 10**6))
def test_duplicated_cells_keep_bulk_profiles(seed):
    """And so discrimination and fold changes; more is significant, and sampling counts half, as it should."""
    real, pred = counts_screen(seed), counts_screen(seed + 1)
    once = evaluate(pred, real, scaling=False)
    twice = evaluate(*(ad.concat([side, side], index_unique="-") for side in (pred, real)), scaling=False)
    close(twice.results[["perturbation", "pds_cosine"]], once.results[["perturbation", "pds_cosine"]], rtol=1e-9)
    np.testing.assert_allclose(twice.pred_changes, once.pred_changes, rtol=0, atol=1e-12)
    for side in ("pred_ranks", "real_ranks"):
        found, expected = getattr(twice, side), getattr(once, side)
        np.testing.assert_allclose(found.log2_fold_change, expected.log2_fold_change, rtol=1e-9, atol=1e-12)
        assert (found.statistic == 4 * expected.statistic).all()
        assert (found.p_value <= expected.p_value).all()


@pytest.mark.parametrize("kind", ["dense", "csc"])
def test_storage_and_blocks_change_no_bit(kind):
    real, pred = counts_screen(1), counts_screen(2)
    expected = evaluate(pred, real)
    for adata in (real, pred):
        adata.X = adata.X.toarray() if kind == "dense" else adata.X.tocsc()
    for block_rows in (1, 7, 1000):
        found = evaluate(pred, real, block_rows=block_rows)
        close(found.results, expected.results)
        close(found.extra_tables["scaled.csv"], expected.extra_tables["scaled.csv"])


@pytest.mark.parametrize("memory", [1, 3000, 20_000])
def test_the_budget_of_memory_changes_no_bit(memory):
    """Cells on disk, emitted and halved there, and tests of a gene, of some, or of all at a time."""
    real, pred, train = (counts_screen(seed) for seed in (1, 2, 3))
    expected, found = evaluate(pred, real, train), evaluate(pred, real, train, memory=memory)
    close(found.results, expected.results)
    close(found.baselines, expected.baselines)
    close(found.extra_tables["scaled.csv"], expected.extra_tables["scaled.csv"])
    close(found.pred_ranks.frame(), expected.pred_ranks.frame())


def test_files_give_what_memory_gives(tmp_path):
    real, pred, train = (counts_screen(seed) for seed in (1, 2, 3))
    for name, adata in (("real", real), ("pred", pred), ("train", train)):
        adata.write_h5ad(tmp_path / f"{name}.h5ad")
    found = evaluate(*(tmp_path / f"{name}.h5ad" for name in ("pred", "real", "train")))
    expected = evaluate(pred, real, train)
    close(found.results, expected.results)
    close(found.extra_tables["scaled.csv"], expected.extra_tables["scaled.csv"])
    close(found.baselines, expected.baselines)
    assert found.baselines["baseline"].unique().tolist()[:2] == ["mean response", "no change"]


def test_baselines_are_bulk_profiles_of_the_training_file():
    real, pred, train = (counts_screen(seed) for seed in (1, 2, 3))
    result = evaluate(pred, real, train, scaling=False)
    mean = result.summary["predictors"]["perturbed mean (by perturbation)"]["mean"]
    labels = train.obs["target_gene"].to_numpy()
    sums = [
        np.asarray(train.X[labels == name].sum(axis=0, dtype=np.float64)).ravel()
        for name in result.results["perturbation"]
    ]
    profile = np.mean([np.log1p(5e4 * values / values.sum()) for values in sums], axis=0)
    pred = (np.tile(profile, (len(sums), 1)), np.zeros(len(sums)))
    labels = real.obs["target_gene"].to_numpy()
    cells = [real.X[labels == name] for name in [*result.results["perturbation"], CONTROL]]
    sums = np.stack([np.asarray(values.sum(axis=0)).ravel() for values in cells]).astype(np.float64)
    bulk = np.log1p(5e4 * sums / sums.sum(axis=1, keepdims=True))
    groups = np.repeat(np.arange(len(cells)), [values.shape[0] for values in cells])
    variance = jackknife_variances(sparse.vstack(cells, format="csr"), groups, sums)
    own = own_columns(list(result.results["perturbation"]), result.genes)
    n_genes = bulk.shape[1] - (own >= 0)
    squares, effect = (pred[0] - bulk[:-1]) ** 2, (bulk[:-1] - bulk[-1]) ** 2
    for row in np.flatnonzero(own >= 0):
        squares[row, own[row]] = effect[row, own[row]] = 0
    # Without cells there is no sampling variance of the prediction to make up for.
    above = ((squares.sum(axis=1) - variance[:-1]) / n_genes).sum()
    below = ((effect.sum(axis=1) - variance[:-1] - variance[-1]) / n_genes).sum()
    assert mean["expr_mse_unbiased_capped_norm"] == pytest.approx(above / below, rel=1e-9)


def test_baselines_have_metrics_of_genes_as_scaled_control_cells():
    """The CRISPR-informed mean, whose profiles differ, as dense cells drawn and scaled here."""
    real, train = counts_screen(1), counts_screen(3)
    result = evaluate(counts_screen(2), real, train, scaling=False)
    name = "CRISPR-informed mean"
    names, genes = list(result.results["perturbation"]), list(result.genes)
    labels = real.obs["target_gene"].to_numpy()
    dense = real.X.toarray().astype(np.float64)
    control = dense[labels == CONTROL]
    train_labels = train.obs["target_gene"].to_numpy()
    sums = np.stack([train.X[train_labels == each].toarray().sum(axis=0, dtype=np.float64) for each in names])
    profiles = np.repeat(np.log1p(5e4 * sums / sums.sum(axis=1, keepdims=True)).mean(axis=0)[None], len(names), axis=0)
    for row, each in enumerate(names):
        if each in genes:
            profiles[row, genes.index(each)] = 0
    share = np.expm1(profiles)
    wanted = share / share.sum(axis=1, keepdims=True) * control.sum(axis=1).mean()
    mean = control.mean(axis=0)
    generator = np.random.default_rng(0)
    cells, groups = [], []
    for row, each in enumerate(names):
        drawn = control[generator.integers(0, len(control), size=int((labels == each).sum()))]
        cells.append(drawn * np.divide(wanted[row], mean, out=np.zeros_like(mean), where=mean > 0))
        groups += [each] * len(drawn)
    both = np.concatenate([control, *cells])
    # Arithmetic means of the float32 values that are ranked, as for the mean response.
    both = both.astype(np.float32).astype(np.float64)
    lognorm = np.log1p(1e6 * both / both.sum(axis=1, keepdims=True))
    side = make_side(
        InMemoryCells(make_adata(lognorm, [CONTROL] * len(control) + groups, genes=genes)), "it", "lognorm", "--o",
        "target_gene",
    )  # fmt: skip
    table = rank_sum_table(
        side, names, CONTROL, fold_change="arithmetic", epsilon=1e-9, cpm_filter=5.0, cpm_of="control", cpm_scale=1.0
    )
    called = CalledPair(table, result.real_ranks, own_columns(names, result.genes))
    found = result.baselines[result.baselines["baseline"] == name].set_index("perturbation").loc[names]
    for column, function in (
        ("de_wilcoxon_sig_jaccard", direction.jaccard),
        ("de_wilcoxon_direction_fidelity_yield_raw", direction.fidelity),
        ("de_wilcoxon_direction_reach_raw", direction.reach),
        ("de_wilcoxon_lfc_nmae", direction.fold_change_error),
    ):
        expected = np.ma.masked_array(function(called)).filled(np.nan)
        np.testing.assert_allclose(found[column], expected, rtol=1e-6, atol=1e-9, err_msg=column)
    assert table.fdr[table.fdr < 0.05].size, "some are called"
    assert "scaled to the profile" in result.summary["baseline_cells"]
    for name in result.summary["predictors"]:
        if name != "model":
            assert not np.isnan(result.summary["predictors"][name]["mean"]["de_wilcoxon_sig_jaccard"]), name
    assert result.summary["against_best_baseline"]["de_wilcoxon_sig_jaccard"]["verdict"] != "no baseline"


def test_only_what_is_asked_for_is_computed():
    result = evaluate(counts_screen(2), counts_screen(1), metrics=["pds_cosine"], scaling=False)
    assert list(result.results) == ["perturbation", "pds_cosine"]
    assert result.real_ranks is None and list(result.extra_tables) == ["model_vs_baseline.csv"]
    assert result.baselines["baseline"].unique().tolist() == ["no change", "perturbed mean (oracle)"]


def test_a_group_of_one_cell_cannot_be_split():
    real = counts_screen(1)
    single = np.flatnonzero(real.obs["target_gene"] == "g1")[1:]
    real = real[np.setdiff1d(np.arange(real.n_obs), single)]
    result = evaluate(counts_screen(2), real)
    assert any("'g1' is a single cell" in text for text in result.summary["warnings"])
    assert "score" not in result.summary


@pytest.mark.parametrize(
    ("options", "error", "words"),
    [
        ({"pred_space": "lognorm"}, DataError, "the prediction is declared lognorm.*to-counts"),
        ({"controls": "own"}, UsageError, "--controls reference"),
        ({"target_sum": 1e4}, UsageError, "--target-sum"),
        ({"extra_controls": "error"}, DataError, "12 control cells.*--extra-controls ignore"),
        ({"metrics": ["mae"]}, UsageError, "has no mae"),
    ],
)
def test_what_does_not_fit_is_refused(options, error, words):
    with pytest.raises(error, match=words):
        evaluate(counts_screen(2), counts_screen(1), **options)


def test_counts_that_are_not_whole_are_named():
    pred = counts_screen(2)
    pred.X = pred.X.toarray()
    pred.X[np.flatnonzero(pred.obs["target_gene"] == "g0")[0], 7] = 0.5
    with pytest.raises(DataError, match="the prediction: cell 'c.*gene 'g7', value 0.5"):
        evaluate(pred, counts_screen(1))


def test_names_that_are_no_genes_are_said():
    real, pred = counts_screen(1), counts_screen(2)
    for adata in (real, pred):
        adata.var_names = [f"x{i}" for i in range(adata.n_vars)]
    assert any("own gene" in text for text in evaluate(pred, real, scaling=False).summary["warnings"])
