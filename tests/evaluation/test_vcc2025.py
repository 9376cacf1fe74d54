"""The profiles of 2025 as a whole: cell-eval's tables, controls, scales, and what changes nothing."""

from __future__ import annotations

import anndata as ad
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.paths import PARITY, external
from tests.helpers.screens import CONTROL, lognorm_screen, make_adata
from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation import clustering, vcc2025
from vcc_fast.evaluation.api import evaluate_anndata
from vcc_fast.evaluation.ceiling import half_labels

SYNTHETIC = PARITY / "evaluation_synthetic"
FULL = [metric.name for metric in vcc2025.METRICS if metric.needs != "clusters"]
NO_CLUSTERING = bool(clustering.missing_packages())
# Counts of genes and ranks of perturbations: equal but for the last bit of a division.
DISCRETE = [name for name in FULL if "_at_" in name or "discrimination" in name or "nsig" in name or "recall" in name]
seeds = st.integers(0, 10**6)


def folder_of(name):
    return SYNTHETIC if name == "synthetic" else external("parity/evaluation/norman")


def close(found, expected, **tolerance):
    pd.testing.assert_frame_equal(found, expected, check_exact=not tolerance, **tolerance)


@pytest.mark.parity
@pytest.mark.parametrize("name", ["synthetic", "norman"])
def test_every_column_of_cell_eval(name):
    folder = folder_of(name)
    result = evaluate_anndata(folder / "pred.h5ad", folder / "real.h5ad", profile="full")
    reference = pd.read_csv(folder / "vcc2025_results.csv")
    assert [name for name in result.results if name != clustering.NAME] == list(reference)[:-1]
    assert list(reference)[-1] == clustering.NAME
    if NO_CLUSTERING:
        assert any("vcc-fast[clustering]" in text for text in result.summary["warnings"])
    else:
        np.testing.assert_allclose(result.results[clustering.NAME], reference[clustering.NAME], atol=1e-9)
    found = result.results.set_index("perturbation")
    reference = reference.set_index("perturbation").loc[found.index]
    for column in FULL:
        tolerance = 1e-14 if column in DISCRETE else 1e-6
        np.testing.assert_allclose(found[column], reference[column], rtol=0, atol=tolerance, err_msg=column)
    described = pd.read_csv(folder / "vcc2025_agg.csv").set_index("statistic")
    agg = result.agg.set_index("statistic")
    for column in FULL:
        np.testing.assert_allclose(agg[column], described[column].loc[agg.index], rtol=0, atol=1e-6, err_msg=column)


@pytest.mark.parity
def test_rank_sum_tables_of_cell_eval():
    result = evaluate_anndata(SYNTHETIC / "pred.h5ad", SYNTHETIC / "real.h5ad", profile="vcc2025")
    for side, table in (("pred", result.pred_ranks), ("real", result.real_ranks)):
        # The files hold nine digits.
        reference, found = pd.read_csv(SYNTHETIC / f"{side}_de.csv.gz"), table.frame()
        assert list(found) == list(reference)
        for column in ("target", "feature"):
            assert found[column].tolist() == reference[column].tolist()
        for column in ("target_membership", "ref_membership", "statistic"):
            assert (found[column] == reference[column]).all()
        for column in ("p_value", "fdr"):
            np.testing.assert_allclose(found[column], reference[column], rtol=1e-8, err_msg=column)
        # pdex adds up float32 one after the other: n terms give a mean m within n u m, and log2 expm1 of it within
        # that times e^m / (e^m - 1) / ln 2.
        bound = np.zeros(len(found))
        for mean, n in (("target_mean", "target_membership"), ("ref_mean", "ref_membership")):
            log_mean = np.log1p(found[mean])
            error = found[n] * 2.0**-24 * log_mean
            np.testing.assert_array_less(np.abs(found[mean] - reference[mean]), (error + 1e-8) * np.exp(log_mean))
            bound += np.where(log_mean > 0, error * np.exp(log_mean) / np.expm1(log_mean) / np.log(2), 0)
        change, expected = found["log2_fold_change"].to_numpy(), reference["log2_fold_change"].to_numpy()
        finite = np.isfinite(expected)
        assert change[~finite].tolist() == expected[~finite].tolist()
        error = np.abs(change[finite] - expected[finite])
        assert (error <= (bound + 1e-6 * np.abs(expected))[finite]).all()


FAST = ["overlap_at_N", "de_direction_match", "pearson_delta", "mae", "mse_delta", "discrimination_score_l1", "roc_auc"]


def rows_of(result, baseline: str) -> pd.DataFrame:
    """A baseline's values, by perturbation."""
    return result.baselines[result.baselines["baseline"] == baseline].set_index("perturbation")


def by_hand(kinds="cpq", genes=("p", "a", "b")):
    """Controls (1, 1, 1), p (0.5, 2, 1), q (1, 1, 3): three cells each, a hair about their mean."""
    means = {"c": (1, 1, 1), "p": (0.5, 2, 1), "q": (1, 1, 3)}
    labels = {"c": CONTROL, "p": "p", "q": "q"}
    rows = [np.array(means[kind]) + hair for kind in kinds for hair in (-0.125, 0, 0.125)]
    return make_adata(rows, np.repeat([labels[kind] for kind in kinds], 3), genes=genes)


def test_by_hand():
    real, pred = by_hand(), by_hand()
    pred.X[pred.obs["target_gene"] == "p"] += np.array([0.25, -0.5, 0], dtype=np.float32)
    pred.X[pred.obs["target_gene"] == CONTROL] += np.array([0, 0, 0.5], dtype=np.float32)
    result = evaluate_anndata(pred, real, profile="full")
    rows = result.results.set_index("perturbation")
    # Predicted p (0.75, 1.5, 1) and q (1, 1, 3), from own controls (1, 1, 1.5).
    assert rows["mae"].tolist() == pytest.approx([0.25, 0])
    assert rows["mse"].tolist() == pytest.approx([0.3125 / 3, 0])
    assert rows["mae_delta"].tolist() == pytest.approx([1.25 / 3, 0.5 / 3])
    assert result.pred_changes.tolist() == [[-0.25, 0.5, -0.5], [0, 0, 1.5]]
    # Without gene p: (0.5, -0.5) to (1, 0) and (0, 2) is 1 and 3; q: (0, 0, 1.5) to (-0.5, 1, 0) and (0, 0, 2).
    assert rows["discrimination_score_l1"].tolist() == [1, 1]
    assert "own controls of each file (3 predicted, 3 real" in result.summary["control_reference"]
    # Mean of the three groups, controls among them: (2.5 / 3, 4 / 3, 5 / 3).
    assert result.baselines["baseline"].unique().tolist() == [
        "cell mean (oracle)", "no change", "perturbed mean (oracle)", "split-half ceiling (oracle)",
    ]  # fmt: skip
    base = rows_of(result, "cell mean (oracle)")
    assert base["mae"].tolist() == pytest.approx([(1 / 3 + 2 / 3 + 2 / 3) / 3, (0.5 / 3 + 1 / 3 + 4 / 3) / 3])
    expected = 1 - 0.125 / base["mae"].mean()
    assert result.scores.set_index("metric")["from_baseline"]["mae"] == pytest.approx(expected)


def test_reference_controls_measure_both_sides_from_the_truth():
    real, pred = by_hand(), by_hand("pq")
    with pytest.raises(DataError, match="no control cell.*--controls reference"):
        evaluate_anndata(pred, real, profile="vcc2025")
    result = evaluate_anndata(pred, real, profile="full", controls="reference")
    assert "for both sides" in result.summary["control_reference"]
    assert result.pred_changes.tolist() == result.real_changes.tolist()
    with pytest.raises(DataError, match="has 3 control cells.*'c0'.*row 0.*--extra-controls ignore"):
        evaluate_anndata(by_hand(), real, profile="vcc2025", controls="reference")
    ignoring = evaluate_anndata(by_hand(), real, profile="full", controls="reference", extra_controls="ignore")
    close(ignoring.results, result.results)


def test_reference_controls_follow_the_predictions_genes():
    real, pred = lognorm_screen(1), lognorm_screen(2)
    options = {"profile": "full", "controls": "reference", "extra_controls": "ignore"}
    expected = evaluate_anndata(pred, real, **options)
    genes = np.random.default_rng(0).permutation(pred.n_vars)
    found = evaluate_anndata(pred[:, genes], real, **options)
    close(found.results, expected.results, rtol=1e-6)
    assert any("another order" in text for text in found.summary["warnings"])


def test_training_file_gives_the_baseline():
    train = make_adata([(3, 0, 1.5), (3, 0, 0.5), (0, 0.75, 4)], ["t", "t", CONTROL], genes=("p", "a", "b"))
    result = evaluate_anndata(by_hand(), by_hand(), train, profile="full")
    assert "cell mean (oracle)" not in set(result.baselines["baseline"])
    base = rows_of(result, "cell mean")
    # Mean of t (3, 0, 1) and the controls (0, 0.75, 4).
    assert base["mae"].tolist() == pytest.approx([(1 + 1.625 + 1.5) / 3, (0.5 + 0.625 + 0.5) / 3])
    # Its change is from the training controls.
    truth = np.array([[-0.5, 1, 0], [0, 0, 2]])
    expected = np.abs(np.array([1.5, -0.375, -1.5]) - truth).mean(axis=1)
    assert base["mae_delta"].tolist() == pytest.approx(expected.tolist())
    without = evaluate_anndata(by_hand(), by_hand(), train[:2], profile="vcc2025")
    assert rows_of(without, "cell mean")["mae"].tolist() == pytest.approx([(2.5 + 2) / 3, (2 + 1 + 2) / 3])


def test_a_constant_prediction_is_said_beside_discrimination():
    result = evaluate_anndata(lognorm_screen(2), lognorm_screen(1), profile="vcc2025")
    expected = rows_of(result, "cell mean (oracle)")["discrimination_score_l1"].mean()
    assert result.summary["constant_prediction"] == {"discrimination_score_l1": expected}


def test_metrics_are_picked_in_the_order_given():
    result = evaluate_anndata(lognorm_screen(2), lognorm_screen(1), profile="vcc2025", metrics=["roc_auc", "mae"])
    assert list(result.results) == ["perturbation", "roc_auc", "mae"]
    plain = evaluate_anndata(lognorm_screen(2), lognorm_screen(1), profile="full", metrics=["mse"])
    assert plain.pred_ranks is None and plain.de_genes.empty
    with pytest.raises(UsageError, match="has no pearson_de; it has overlap_at_N"):
        evaluate_anndata(lognorm_screen(2), lognorm_screen(1), profile="vcc2025", metrics=["pearson_de"])


@pytest.mark.skipif(not NO_CLUSTERING, reason="the extra 'clustering' is installed")
def test_clustering_without_its_extra():
    with pytest.raises(UsageError, match="clustering_agreement needs .*vcc-fast\\[clustering\\]"):
        evaluate_anndata(lognorm_screen(2), lognorm_screen(1), profile="full", metrics=["clustering_agreement"])


def test_the_leaderboards_rules():
    new = evaluate_anndata(SYNTHETIC / "pred.h5ad", SYNTHETIC / "real.h5ad", profile="vcc2025")
    old = evaluate_anndata(SYNTHETIC / "pred.h5ad", SYNTHETIC / "real.h5ad", profile="vcc2025-leaderboard")
    assert old.real_ranks.statistic.tolist() == new.real_ranks.statistic.tolist()
    ordered = np.argsort(old.real_ranks.p_value, axis=None, kind="stable")
    assert (np.diff(old.real_ranks.fdr.reshape(-1)[ordered]) >= 0).all(), "one order over the whole table"
    assert np.isfinite(old.pred_ranks.log2_fold_change).all()
    assert "whole table" in old.summary["de_rule"] and "20" in old.summary["de_rule"]


def test_counts_go_to_their_own_median():
    pred, real = (ad.read_h5ad(SYNTHETIC / f"{name}_counts.h5ad") for name in ("pred", "real"))
    result = evaluate_anndata(pred, real, profile="full", pred_space="counts", real_space="counts")
    sums = result.summary["settings"]["target_sums"]
    medians = [float(np.median(np.asarray(adata.X.sum(axis=1)))) for adata in (pred, real)]
    assert sums == dict(zip(("the prediction", "the truth"), medians, strict=True))
    assert any("two scales" in text for text in result.summary["warnings"])
    guessed = evaluate_anndata(pred, real, profile="full", guess_like_cell_eval=True)
    close(guessed.results, result.results)
    assert any("guessed" in text for text in guessed.summary["warnings"])
    one = evaluate_anndata(pred, real, profile="vcc2025", pred_space="counts", real_space="counts", target_sum="median")
    assert set(one.summary["settings"]["target_sums"].values()) == {medians[1]}


def test_counts_beside_a_lognorm_prediction():
    counts, pred = (ad.read_h5ad(SYNTHETIC / name) for name in ("real_counts.h5ad", "pred.h5ad"))
    options = {"profile": "full", "real_space": "counts"}
    x = counts.X.toarray().astype(np.float64)
    real = counts.copy()
    real.X = np.log1p(x * 5000 / x.sum(axis=1, keepdims=True)).astype(np.float32)
    expected = evaluate_anndata(pred, real, profile="full")
    close(evaluate_anndata(pred, counts, target_sum=5000, **options).results, expected.results, rtol=1e-6, atol=1e-9)
    assert any("as cell-eval does" in text for text in evaluate_anndata(pred, counts, **options).summary["warnings"])
    pred.uns["vcc_fast"] = {"target_sum": 5000.0}
    recorded = evaluate_anndata(pred, counts, **options)
    close(recorded.results, expected.results, rtol=1e-6, atol=1e-9)
    assert not any("sum" in text for text in recorded.summary["warnings"])
    with pytest.raises(DataError, match="target sums differ"):
        evaluate_anndata(pred, counts, target_sum=10000, **options)


@settings(deadline=None, max_examples=8)
@given(seeds)
def test_a_perfect_prediction_has_the_best_scores(seed):
    real = lognorm_screen(seed, n_perts=4, n_cells=20)
    found = evaluate_anndata(real, real, profile="full").results
    some = found["de_nsig_counts_real"] > 0
    for metric in vcc2025.METRICS:
        values = found.get(metric.name)
        if metric.best is None or metric.needs == "clusters":
            continue
        if metric.needs == "ranks" and metric.name != "de_spearman_sig":
            values = values[some]
        values = (
            values.dropna()
            if metric.name in ("de_spearman_sig", "de_spearman_lfc_sig", "pr_auc", "roc_auc")
            else values
        )
        np.testing.assert_allclose(values, metric.best, atol=1e-9, err_msg=metric.name)


@settings(deadline=None, max_examples=8)
@given(seeds)
def test_order_of_cells_and_genes_does_not_matter(seed):
    rng = np.random.default_rng(seed)
    real, pred = lognorm_screen(seed, n_cells=20), lognorm_screen(seed + 1, n_cells=20)
    expected = evaluate_anndata(pred, real, profile="full")
    cells = evaluate_anndata(pred[rng.permutation(pred.n_obs)], real[rng.permutation(real.n_obs)], profile="full")
    close(cells.results, expected.results, rtol=1e-6, atol=1e-9)
    genes = evaluate_anndata(pred[:, rng.permutation(pred.n_vars)], real, profile="full")
    close(genes.results, expected.results, rtol=1e-6, atol=1e-9)


@settings(deadline=None, max_examples=6)
@given(seeds)
def test_duplicated_cells_keep_profiles_and_distances(seed):
    """Means, and so everything of them; significance grows with the number of cells, as it should."""
    real, pred = lognorm_screen(seed), lognorm_screen(seed + 1)
    picked = [metric.name for metric in vcc2025.METRICS if metric.needs in ("", "energy")]
    expected = evaluate_anndata(pred, real, profile="full", metrics=picked)
    twice = [ad.concat([adata, adata], index_unique="-") for adata in (pred, real)]
    close(evaluate_anndata(*twice, profile="full", metrics=picked).results, expected.results, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("kind", ["dense", "csc"])
def test_storage_and_blocks_change_no_bit(kind):
    real, pred = lognorm_screen(1), lognorm_screen(2)
    expected = evaluate_anndata(pred, real, profile="full")
    for adata in (real, pred):
        adata.X = adata.X.toarray() if kind == "dense" else adata.X.tocsc()
    for block_rows in (1, 7, 1000):
        found = evaluate_anndata(pred, real, profile="full", block_rows=block_rows)
        close(found.results, expected.results)
        close(found.baselines, expected.baselines)
        close(found.pred_ranks.frame(), expected.pred_ranks.frame())


@pytest.mark.parametrize("profile", ["full", "vcc2025-leaderboard"])
@pytest.mark.parametrize("controls", ["own", "reference"])
@pytest.mark.parametrize("memory", [1, 3000, 20_000])
def test_the_budget_of_memory_changes_no_bit(profile, controls, memory, tmp_path):
    """Cells on disk, and tests of a gene, of some, or of all at a time."""
    real, pred, train = (lognorm_screen(seed) for seed in (1, 2, 3))
    for name, adata in (("real", real), ("pred", pred), ("train", train)):
        adata.write_h5ad(tmp_path / f"{name}.h5ad")
    options = {"profile": profile, "controls": controls, "extra_controls": "ignore"}
    expected = evaluate_anndata(pred, real, train, **options)
    found = evaluate_anndata(
        *(tmp_path / f"{name}.h5ad" for name in ("pred", "real", "train")), memory=memory, **options
    )
    close(found.results, expected.results)
    close(found.baselines, expected.baselines)
    close(found.scores, expected.scores)
    for side in ("pred_ranks", "real_ranks"):
        close(getattr(found, side).frame(), getattr(expected, side).frame())
    assert found.summary["settings"] == expected.summary["settings"]


def test_a_budget_of_nothing_is_refused():
    with pytest.raises(UsageError, match="memory must be a number of bytes above 0, not 0"):
        evaluate_anndata(lognorm_screen(1), lognorm_screen(2), profile="vcc2025", memory=0)


def test_files_give_what_memory_gives(tmp_path):
    real, pred, train = (lognorm_screen(seed) for seed in (1, 2, 3))
    for name, adata in (("real", real), ("pred", pred), ("train", train)):
        adata.write_h5ad(tmp_path / f"{name}.h5ad")
    found = evaluate_anndata(*(tmp_path / f"{name}.h5ad" for name in ("pred", "real", "train")), profile="full")
    expected = evaluate_anndata(pred, real, train, profile="full")
    close(found.results, expected.results)
    close(found.baselines, expected.baselines)
    close(found.scores, expected.scores)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda x: x.__setitem__((4, 2), np.nan), ["the prediction", "'c4'", "'g2'", "nan"]),
        (lambda x: x.__setitem__((4, 2), -1), ["the prediction", "'c4'", "'g2'", "-1"]),
        (lambda x: x.__setitem__((4, 2), 16), ["the prediction", "'c4'", "--pred-space counts"]),
        (lambda x: x.__setitem__(slice(None), np.rint(x)), ["the prediction", "every value is a whole number"]),
    ],
    ids=["nan", "negative", "too-large", "counts"],
)
def test_wrong_values_are_named(change, words):
    pred = lognorm_screen(2)
    pred.X = pred.X.toarray()
    change(pred.X)
    with pytest.raises(DataError) as caught:
        evaluate_anndata(pred, lognorm_screen(1), profile="vcc2025")
    assert all(word in str(caught.value) for word in words), caught.value


def test_counts_that_are_not_whole_are_named():
    with pytest.raises(DataError, match="the prediction: cell 'c0'.*--pred-space lognorm"):
        evaluate_anndata(lognorm_screen(2), lognorm_screen(1), profile="vcc2025", pred_space="counts")


def test_pseudobulk_predictions_are_refused():
    pred = lognorm_screen(2)
    pred.uns["vcc_fast"] = {"settings": {"format": "pseudobulk"}}
    with pytest.raises(DataError, match="written as pseudobulk"):
        evaluate_anndata(pred, lognorm_screen(1), profile="vcc2025")


def test_missing_perturbations():
    pred, real = lognorm_screen(2), lognorm_screen(1)
    pred = pred[pred.obs["target_gene"] != "p1"]
    with pytest.raises(DataError, match="lacks 1 of the truth's 3 perturbations: p1"):
        evaluate_anndata(pred, real, profile="vcc2025")
    result = evaluate_anndata(pred, real, profile="vcc2025", missing_perts="skip")
    assert result.results["perturbation"].tolist() == ["p0", "p2"]


def test_what_one_perturbation_or_one_cell_cannot_have_is_left_out_with_the_reason():
    real, pred = lognorm_screen(1, n_perts=1), lognorm_screen(2, n_perts=1)
    alone = evaluate_anndata(pred, real, profile="vcc2025")
    assert alone.summary["baselines_left_out"] == {"perturbed mean (oracle)": "there is no other perturbation"}
    assert set(alone.baselines["baseline"]) == {"cell mean (oracle)", "no change", "split-half ceiling (oracle)"}
    cells = np.flatnonzero(real.obs["target_gene"] == "p0")
    thin = real[np.setdiff1d(np.arange(real.n_obs), cells[1:])]
    left_out = evaluate_anndata(pred, thin, profile="vcc2025").summary["baselines_left_out"]
    assert "single cell" in left_out["split-half ceiling (oracle)"]


@pytest.mark.parametrize("controls", ["own", "reference"])
def test_the_ceiling_is_the_score_of_one_half_against_the_other(controls):
    real, pred = lognorm_screen(1, n_cells=9), lognorm_screen(2)
    options = {"controls": controls, "extra_controls": "ignore", "profile": "full", "metrics": FAST}
    found = rows_of(evaluate_anndata(pred, real, **options), "split-half ceiling (oracle)")
    names = [*found.index, CONTROL]
    halves = half_labels(real.obs["target_gene"].to_numpy(), real.obs_names.to_numpy(), names)
    control = (real.obs["target_gene"] == CONTROL).to_numpy()
    keep = [(halves == half) | (control & (controls == "reference")) for half in (0, 1)]
    expected = evaluate_anndata(real[keep[0]].copy(), real[keep[1]].copy(), **options).results
    close(found[FAST].reset_index(drop=True), expected[FAST], rtol=1e-6, atol=1e-9)


def test_a_baseline_scores_as_a_file_of_identical_cells():
    real, train = lognorm_screen(1), lognorm_screen(3)
    result = evaluate_anndata(lognorm_screen(2), real, train, profile="full", metrics=FAST)
    labels = train.obs["target_gene"].to_numpy()
    names = sorted(set(labels) - {CONTROL})
    profile = np.mean([train.X[labels == name].toarray().mean(axis=0, dtype=np.float64) for name in names], axis=0)
    control = real[real.obs["target_gene"] == CONTROL]
    x = np.vstack([np.repeat(profile[None].astype(np.float32), 24, axis=0), control.X.toarray()])
    file = make_adata(x, [*np.repeat(names, 8), *[CONTROL] * control.n_obs])
    expected = evaluate_anndata(file, real, profile="full", metrics=FAST).results
    found = rows_of(result, "perturbed mean (by perturbation)").reset_index()
    close(found[FAST], expected[FAST], rtol=1e-5, atol=1e-7)
