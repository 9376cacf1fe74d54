"""The whole evaluation, in memory and from files."""

from __future__ import annotations

import json
import math

import anndata as ad
import h5py
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import vcc_fast
from tests.helpers.paths import PARITY, external
from tests.helpers.screens import CONTROL, lognorm_screen, make_adata
from vcc_fast.errors import DataError, UsageError
from vcc_fast.evaluation.api import evaluate_anndata
from vcc_fast.evaluation.ceiling import NAME as CEILING
from vcc_fast.evaluation.metrics import METRIC_NAMES, METRICS

SYNTHETIC = PARITY / "evaluation_synthetic"
BEST = [metric.best for metric in METRICS]
seeds = st.integers(0, 10**6)


def close(found: pd.DataFrame, expected: pd.DataFrame, **tolerance) -> None:
    pd.testing.assert_frame_equal(found, expected, check_exact=not tolerance, **tolerance)


def by_hand_screen():
    """Truth: controls (1, 2, 0.5), p (3, 2, 1.5), q (1, 4, 0.5), r (2, 2, 3.5); two cells each, about their mean."""
    means = {CONTROL: (1, 2, 0.5), "p": (3, 2, 1.5), "q": (1, 4, 0.5), "r": (2, 2, 3.5)}
    rows = [np.add(mean, sign * np.array([0.25, 0.25, 0.25])) for mean in means.values() for sign in (1, -1)]
    return make_adata(rows, np.repeat(list(means), 2))


def by_hand_prediction():
    """Prediction without controls: p (2, 2, 1.5), q (1, 2, 0.5), r (2, 2, 3.5); one cell each."""
    return make_adata([(2, 2, 1.5), (1, 2, 0.5), (2, 2, 3.5)], ["p", "q", "r"])


def test_the_package_hands_it_out():
    assert vcc_fast.evaluate_anndata is evaluate_anndata


def test_by_hand():
    result = evaluate_anndata(by_hand_prediction(), by_hand_screen())
    rows = result.results.set_index("perturbation")
    assert list(rows.columns) == list(METRIC_NAMES)
    assert rows.index.tolist() == ["p", "q", "r"]
    assert rows["mse"].tolist() == pytest.approx([1 / 3, 4 / 3, 0])
    assert rows["mae"].tolist() == pytest.approx([1 / 3, 2 / 3, 0])
    # Changes of p: predicted (1, 0, 1), real (2, 0, 1); of q: predicted none.
    assert rows["pearson_delta"].tolist() == pytest.approx([math.sqrt(0.75), math.nan, 1], nan_ok=True)
    assert result.pred_changes.tolist() == [[1, 0, 1], [0, 0, 0], [1, 0, 3]]
    assert result.real_changes.tolist() == [[2, 0, 1], [0, 2, 0], [1, 0, 3]]
    # Fewer than 20 genes: all of them, by |t|; the spread is the same everywhere.
    assert result.de_genes.query("perturbation == 'p'")["gene"].tolist() == ["g0", "g2", "g1"]
    assert rows["mse_de"].tolist() == rows["mse"].tolist()

    agg = result.agg.set_index("statistic")
    assert agg["pearson_delta"][["count", "null_count"]].tolist() == [2, 1]
    assert agg["mse"].tolist() == pytest.approx(
        [3, 0, 5 / 9, np.std([1 / 3, 4 / 3, 0], ddof=1), 0, 0, 1 / 3, 4 / 3, 4 / 3]
    )
    assert result.summary["predictors"]["model"]["n_undefined"]["pearson_delta"] == 1
    assert result.summary["predictors"]["model"]["mean"]["pearson_delta"] == pytest.approx((math.sqrt(0.75) + 1) / 2)
    assert "2 cells" in result.summary["control_reference"] and CONTROL in result.summary["control_reference"]


def test_baselines_by_hand():
    result = evaluate_anndata(by_hand_prediction(), by_hand_screen())
    rows = result.baselines.set_index(["baseline", "perturbation"])
    assert result.baselines.columns.tolist() == ["perturbation", "baseline", *METRIC_NAMES]
    assert rows.loc["no change"]["mse"].tolist() == pytest.approx([5 / 3, 4 / 3, 10 / 3])
    assert rows.loc["no change"]["pearson_delta"].isna().all()
    # For p the mean of q and r: (1.5, 3, 2).
    assert rows.loc[("perturbed mean (oracle)", "p"), "mae"] == pytest.approx((1.5 + 1 + 0.5) / 3)

    train = make_adata([(1, 1, 1.5), (3, 1, 0.5), (8, 4, 4.5), (9, 9, 9)], ["t", "t", "u", CONTROL])
    with_train = evaluate_anndata(by_hand_prediction(), by_hand_screen(), train)
    rows = with_train.baselines.set_index(["baseline", "perturbation"])
    by_perturbation, by_cell = "perturbed mean (by perturbation)", "perturbed mean (by cell)"
    assert set(rows.index.get_level_values(0)) == {"no change", by_perturbation, by_cell, CEILING}
    # Mean of t (2, 1, 1), two cells, and u (8, 4, 4.5), one: (5, 2.5, 2.75) or (4, 2, 13/6).
    assert rows.loc[(by_perturbation, "p"), "mae"] == pytest.approx((2 + 0.5 + 1.25) / 3)
    assert rows.loc[(by_cell, "p"), "mae"] == pytest.approx((1 + 0 + 2 / 3) / 3)
    # The cells of p differ by 0.5 in every gene.
    assert rows.loc[(CEILING, "p"), "mae"] == pytest.approx(0.5)
    assert set(with_train.summary["baselines_left_out"]) == {
        "CRISPR-informed mean", "matching mean", "additive", "bilinear ridge", "linear on PCA features",
    }  # fmt: skip
    assert with_train.summary["warnings"] == []
    close(with_train.results, result.results)


@settings(deadline=None, max_examples=15)
@given(seeds)
def test_a_perfect_prediction_has_the_best_scores(seed):
    real = lognorm_screen(seed)
    found = evaluate_anndata(real, real).results[list(METRIC_NAMES)]
    np.testing.assert_allclose(found, np.tile(BEST, (3, 1)), atol=1e-12)


@settings(deadline=None, max_examples=15)
@given(seeds)
def test_order_of_cells_and_genes_does_not_matter(seed):
    rng = np.random.default_rng(seed)
    real, pred = lognorm_screen(seed), lognorm_screen(seed + 1)
    expected = evaluate_anndata(pred, real)
    cells = evaluate_anndata(pred[rng.permutation(pred.n_obs)], real[rng.permutation(real.n_obs)])
    close(cells.results, expected.results, rtol=1e-10)
    close(cells.baselines, expected.baselines, rtol=1e-10)
    close(cells.de_genes, expected.de_genes)
    only_pred = evaluate_anndata(pred[:, rng.permutation(pred.n_vars)], real)
    assert only_pred.summary["alignment"]["genes_reordered"]
    close(only_pred.results, expected.results)
    genes = rng.permutation(pred.n_vars)
    both = evaluate_anndata(pred[:, genes], real[:, genes])
    close(both.results, expected.results, rtol=1e-10)


@settings(deadline=None, max_examples=10)
@given(seeds, st.integers(2, 3))
def test_duplicated_cells_change_nothing(seed, times):
    real, pred = lognorm_screen(seed), lognorm_screen(seed + 1)
    expected = evaluate_anndata(pred, real)
    again = [ad.concat([adata] * times, index_unique="-") for adata in (pred, real)]
    found = evaluate_anndata(*again)
    close(found.results, expected.results, rtol=1e-10)
    # Halves of the copies are other halves.
    close(*(each.baselines.query("baseline != @CEILING") for each in (found, expected)), rtol=1e-10)


@pytest.mark.parametrize("kind", ["dense", "csc"])
def test_storage_and_blocks_change_no_bit(kind):
    real, pred = lognorm_screen(1), lognorm_screen(2)
    expected = evaluate_anndata(pred, real)
    for adata in (real, pred):
        adata.X = adata.X.toarray() if kind == "dense" else adata.X.tocsc()
    for block_rows in (1, 7, 1000):
        found = evaluate_anndata(pred, real, block_rows=block_rows)
        close(found.results, expected.results)
        close(found.baselines, expected.baselines)
        close(found.de_genes, expected.de_genes)


def test_files_give_what_memory_gives(tmp_path):
    real, pred, train = (lognorm_screen(seed) for seed in (1, 2, 3))
    for name, adata in (("real", real), ("pred", pred), ("train", train)):
        adata.write_h5ad(tmp_path / f"{name}.h5ad")
    found = evaluate_anndata(*(tmp_path / f"{name}.h5ad" for name in ("pred", "real", "train")))
    expected = evaluate_anndata(pred, real, train)
    close(found.results, expected.results)
    close(found.baselines, expected.baselines)
    assert found.summary["settings"] == expected.summary["settings"]


def test_pseudobulk_prediction_scores_as_its_cells():
    real, pred = lognorm_screen(1), lognorm_screen(2)
    labels = pred.obs["target_gene"].to_numpy()
    # p0 comes in two rows, of 3 and 5 of its cells.
    x = pred.X.toarray().astype(np.float64)
    rows = [np.flatnonzero(labels == "p0")[:3], np.flatnonzero(labels == "p0")[3:]]
    rows += [np.flatnonzero(labels == name) for name in ("p1", "p2")]
    bulk = make_adata(np.stack([x[cells].mean(axis=0) for cells in rows]), ["p0", "p0", "p1", "p2"])
    bulk.obs["n_cells"] = [len(cells) for cells in rows]
    bulk.uns["vcc_fast"] = {"settings": {"format": "pseudobulk"}}
    result = evaluate_anndata(bulk, real)
    close(result.results, evaluate_anndata(pred, real).results, rtol=1e-5)
    assert result.summary["n_pred_cells"] == 24


def test_counts_are_put_to_one_target_sum():
    pred, real = (ad.read_h5ad(SYNTHETIC / f"{name}_counts.h5ad") for name in ("pred", "real"))
    assert evaluate_anndata(pred, real, pred_space="counts", real_space="counts").summary["warnings"] == []
    both = evaluate_anndata(pred, real, pred_space="counts", real_space="counts", target_sum=5000)
    assert both.summary["settings"]["target_sum"] == 5000
    for adata in (pred, real):
        x = adata.X.toarray().astype(np.float64)
        adata.X = np.log1p(x * 5000 / x.sum(axis=1, keepdims=True)).astype(np.float32)
    close(both.results, evaluate_anndata(pred, real).results, rtol=1e-5)
    pred.uns["vcc_fast"] = {"target_sum": 5000.0}
    counts = ad.read_h5ad(SYNTHETIC / "real_counts.h5ad")
    recorded = evaluate_anndata(pred, counts, real_space="counts")
    assert recorded.summary["settings"]["target_sum"] == 5000
    close(recorded.results, both.results, rtol=1e-5)
    with pytest.raises(DataError, match="target sums differ"):
        evaluate_anndata(pred, counts, real_space="counts", target_sum=10000)


@pytest.mark.parametrize("counts", ["real", "pred"])
def test_an_assumed_target_sum_is_said(counts, caplog):
    files = {name: ad.read_h5ad(SYNTHETIC / f"{name}{'_counts' * (name == counts)}.h5ad") for name in ("pred", "real")}

    def warnings(**options):
        caplog.clear()
        found = evaluate_anndata(**files, **{f"{counts}_space": "counts"}, **options).summary["warnings"]
        assert [record.message for record in caplog.records] == found * options.get("quiet", True)
        return [text for text in found if "target sum" in text]

    assert len(warnings()) == 1 == len(warnings(quiet=False)) and "10000, the default" in warnings()[0]
    assert warnings(target_sum=1e4) == []
    files["pred"].uns["vcc_fast"] = {"target_sum": 1e4}
    assert warnings() == []


@pytest.mark.parity
@pytest.mark.parametrize("folder", ["synthetic", "norman"])
def test_cell_eval_agrees_where_no_control_is_involved(folder):
    here = SYNTHETIC if folder == "synthetic" else external("parity/evaluation/norman")
    reference = pd.read_csv(here / "vcc2025_results.csv").set_index("perturbation")
    result = evaluate_anndata(here / "pred.h5ad", here / "real.h5ad")
    found = result.results.set_index("perturbation")
    assert sorted(found.index) == sorted(reference.index)
    for name in ("mae", "mse"):
        np.testing.assert_allclose(found[name], reference[name].loc[found.index], rtol=2e-5, atol=1e-8)
    described = pd.read_csv(here / "vcc2025_agg.csv").set_index("statistic")
    agg = result.agg.set_index("statistic")
    assert agg.index.tolist() == described.index.tolist()
    np.testing.assert_allclose(agg["mae"], described["mae"], rtol=2e-5)


@pytest.mark.parity
def test_cell_eval_agrees_on_changes_when_both_use_their_own_controls():
    """cell-eval subtracts each file's own control mean; moving the prediction by their difference does the same."""
    pred, real = (ad.read_h5ad(SYNTHETIC / f"{name}.h5ad") for name in ("pred", "real"))
    means = [adata[adata.obs["target_gene"] == CONTROL].X.astype(np.float64).mean(axis=0).A1 for adata in (pred, real)]
    pred.X = pred.X.toarray() + (means[1] - means[0])
    pred.uns["vcc_fast"] = {"postprocess": "none"}
    found = evaluate_anndata(pred, real).results.set_index("perturbation")
    reference = pd.read_csv(SYNTHETIC / "vcc2025_results.csv").set_index("perturbation").loc[found.index]
    np.testing.assert_allclose(found["pearson_delta"], reference["pearson_delta"], rtol=1e-5)
    np.testing.assert_allclose(found["mse_delta"], reference["mse_delta"], rtol=1e-5)


def test_de_genes_of_the_file_come_first():
    real, pred = lognorm_screen(1), lognorm_screen(2)
    ranked = [f"g{i}" for i in range(29, -1, -1)]
    real.uns["rank_genes_groups_cov_all"] = {f"K562_{name}+ctrl_1+1": np.array(ranked) for name in ("p0", "p2")}
    result = evaluate_anndata(pred, real)
    first = result.de_genes.groupby("perturbation")
    assert first["source"].first().to_dict() == {"p0": "uns", "p1": "welch", "p2": "uns"}
    assert first["gene"].apply(list)["p0"] == ranked[:20]
    assert result.summary["de_genes"]["sources"] == {"uns": 2, "welch": 1}
    plain = evaluate_anndata(pred, lognorm_screen(1))
    close(result.results.iloc[[1]], plain.results.iloc[[1]])
    assert (result.results["mse_de"] != plain.results["mse_de"]).tolist() == [True, False, True]


def test_predict_names_its_column_itself(tmp_path):
    pred, real, train = (lognorm_screen(seed) for seed in (1, 2, 3))
    expected = evaluate_anndata(pred, real, train)
    pred.uns["vcc_fast"] = {"seed": 1}
    for adata, name in ((pred, "pred"), (real, "real"), (train, "train")):
        if name != "pred":
            adata.obs = adata.obs.rename(columns={"target_gene": "gene"})
        adata.write_h5ad(tmp_path / f"{name}.h5ad")
    files = [tmp_path / f"{name}.h5ad" for name in ("pred", "real", "train")]
    found = evaluate_anndata(*files, pert_col="gene")
    close(found.results, expected.results)
    close(found.baselines, expected.baselines)
    assert found.summary["settings"]["pert_col"] == "gene"
    assert found.summary["alignment"]["prediction_pert_col"] == "target_gene"


def test_names_of_gears_are_those_of_a_prediction():
    pred, real, train = (lognorm_screen(seed) for seed in (1, 2, 3))
    plain = {"p0": "A", "p1": "B", "p2": "C+D", CONTROL: "ctrl"}
    gears = {"p0": "A+ctrl", "p1": "ctrl+B", "p2": "D+C", CONTROL: "ctrl"}
    real.uns["rank_genes_groups_cov_all"] = {"K562_ctrl+B_1+1": np.array(["g7", "g3"])}
    expected = evaluate_anndata(pred, real, train)
    for adata, names in ((pred, plain), (real, gears), (train, plain)):
        adata.obs["target_gene"] = adata.obs["target_gene"].astype(str).map(names)
    found = evaluate_anndata(pred, real, train, control_pert="ctrl")
    assert found.results["perturbation"].tolist() == ["A+ctrl", "D+C", "ctrl+B"]
    assert found.de_genes.query("perturbation == 'ctrl+B'")["gene"].tolist() == ["g7", "g3"]
    whole = [name for name in METRIC_NAMES if "_de" not in name or name.endswith("_delta") and "_de_" not in name]
    order = expected.results.iloc[[0, 2, 1]].reset_index(drop=True)
    close(found.results[whole], order[whole])
    assert any("A+ctrl, D+C, ctrl+B" in text for text in found.summary["warnings"]), "the training file has seen them"


def test_an_unreadable_entry_of_uns_is_not_read(tmp_path):
    pred, real = lognorm_screen(1), lognorm_screen(2)
    for adata, name in ((pred, "pred"), (real, "real")):
        adata.uns["other"] = "x"
        adata.write_h5ad(tmp_path / f"{name}.h5ad")
        with h5py.File(tmp_path / f"{name}.h5ad", "r+") as file:
            file["uns/other"].attrs["encoding-type"] = "unheard-of"
    found = evaluate_anndata(tmp_path / "pred.h5ad", tmp_path / "real.h5ad")
    close(found.results, evaluate_anndata(pred, real).results)


@pytest.mark.parity
def test_means_over_perturbations_are_scgpts():
    cells = np.load(PARITY / "misc" / "metrics.npz")
    labels = cells["pert_cat"].tolist()
    genes = np.array([f"g{i}" for i in range(cells["truth"].shape[1])])
    real = make_adata(np.concatenate([cells["ctrl"], cells["truth"]]), ["ctrl"] * len(cells["ctrl"]) + labels, genes)
    real.uns["rank_genes_groups_cov_all"] = {
        f"K562_{name}_1+1": genes[columns] for name, columns in zip(cells["conds"], cells["de_idx"], strict=True)
    }
    pred = make_adata(cells["pred"], labels, genes, uns={"vcc_fast": {"postprocess": "none"}})
    result = evaluate_anndata(pred, real, control_pert="ctrl")
    assert result.summary["de_genes"]["sources"] == {"uns": 3}
    golden = json.loads((PARITY / "misc" / "golden.json").read_text())["default"]
    found = result.summary["predictors"]["model"]["mean"]
    assert {name: found[name] for name in golden} == pytest.approx(golden, abs=1e-6)


def test_a_single_real_cell():
    real = lognorm_screen(1)
    keep = np.ones(real.n_obs, dtype=bool)
    keep[np.flatnonzero(real.obs["target_gene"] == "p1")[1:]] = False
    result = evaluate_anndata(lognorm_screen(2), real[keep])
    row = result.results.set_index("perturbation").loc["p1"]
    assert row[[name for name in METRIC_NAMES if name.endswith("_de") or "_de_" in name]].isna().all()
    assert row[["pearson", "mse", "mae", "pearson_delta", "mse_delta"]].notna().all()
    assert any("single cell" in text and "p1" in text for text in result.summary["warnings"])


def test_one_perturbation_has_no_oracle():
    result = evaluate_anndata(lognorm_screen(1, n_perts=1), lognorm_screen(2, n_perts=1))
    oracle = result.baselines.query("baseline == 'perturbed mean (oracle)'")
    assert oracle[list(METRIC_NAMES)].isna().all(axis=None)


def test_warnings_of_the_prediction_are_carried_over():
    pred = lognorm_screen(2)
    pred.uns["vcc_fast"] = {"warnings": np.array(["pert_encoder is random"], dtype=object), "seed": np.int64(7)}
    real = lognorm_screen(1)
    labels = real.obs["target_gene"].astype(object)
    labels.iloc[int(np.flatnonzero(labels == "p0")[0])] = None
    real.obs["target_gene"] = labels
    summary = evaluate_anndata(pred, real, lognorm_screen(3)).summary
    assert summary["prediction"] == {"seed": 7}
    warnings = summary["warnings"]
    assert "pert_encoder is random" in warnings
    assert any("the training file holds 3 of the 3" in text and "p0, p1, p2" in text for text in warnings)
    assert any("cells of the truth without a name" in text and text.endswith(": 1") for text in warnings)


@pytest.mark.parametrize(
    ("train", "words"),
    [
        (lognorm_screen(3, n_perts=0), "only control cells"),
        (lognorm_screen(3, n_genes=29), "the training file lacks 1 of its 30"),
        (make_adata(np.ones((2, 30)), ["a", "b"]), "the training file: every value is a whole number"),
    ],
    ids=["controls", "genes", "counts"],
)
def test_training_files_that_do_not_fit(train, words):
    with pytest.raises(DataError, match=words):
        evaluate_anndata(lognorm_screen(1), lognorm_screen(2), train)


def test_unknown_profile():
    with pytest.raises(UsageError, match="profile"):
        evaluate_anndata(lognorm_screen(1), lognorm_screen(2), profile="vcc2024")


def test_half_of_a_real_screen_against_the_other():
    folder = external("parity/evaluation/norman")
    result = evaluate_anndata(folder / "pred.h5ad", folder / "real.h5ad")
    mean = {name: predictor["mean"] for name, predictor in result.summary["predictors"].items()}
    assert mean["model"]["pearson_delta"] > 0.8 > mean["perturbed mean (oracle)"]["pearson_delta"]
    assert mean["model"]["mse_de"] < 0.2 * mean["no change"]["mse_de"]
