"""Randomised screens through the installed scorers and through ours (`pip install vcc-fast[parity]`).

Where cell-eval's float32 arithmetic decides a rank, both answers are right; such ties are recognised by their size
(`tests/helpers/float32_ties.py`; `test_float32_ties` has the list for fixed screens), collected in `TIES` and printed
at the end.
"""

from __future__ import annotations

import logging
import warnings
from collections import Counter

import anndata as ad
import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.helpers.float32_ties import ties_of_ranks
from tests.helpers.random_pairs import lognorm, random_pair
from tests.helpers.screens import CONTROL
from vcc_fast.evaluation import vcc2025, vcc2026
from vcc_fast.evaluation.api import evaluate_anndata

pytestmark = pytest.mark.parity
NO_EXTRA = "needs the extra 'parity' (cell-eval and cell-eval2)"
cell_eval = pytest.importorskip("cell_eval", reason=NO_EXTRA)
cell_eval2 = pytest.importorskip("cell_eval2", reason=NO_EXTRA)
logging.getLogger("cell_eval").setLevel(logging.ERROR)
logging.getLogger("cell_eval2").setLevel(logging.ERROR)

FEW = settings(deadline=None, max_examples=8, suppress_health_check=list(HealthCheck))
TIES: list[str] = []
DISCRETE = [metric.name for metric in vcc2025.METRICS if "_at_" in metric.name or "nsig" in metric.name]
DISCRETE += ["de_direction_match", "de_sig_genes_recall"]


def run_cell_eval(pred: ad.AnnData, real: ad.AnnData, folder) -> tuple[pd.DataFrame, pd.DataFrame, dict]:
    """Per perturbation, aggregate, and the two tables of rank-sum tests."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        evaluator = cell_eval.MetricsEvaluator(
            adata_pred=pred.copy(), adata_real=real.copy(), control_pert=CONTROL, pert_col="target_gene",
            num_threads=1, outdir=str(folder),
        )  # fmt: skip
        results, agg = evaluator.compute(
            profile="full", skip_metrics=["clustering_agreement"], write_csv=False, break_on_error=True
        )
    read = {"keep_default_na": False, "na_values": ["NaN"], "float_precision": "round_trip"}
    tables = {side: pd.read_csv(folder / f"{side}_de.csv", **read) for side in ("pred", "real")}
    frames = [pd.DataFrame(frame.to_dict(as_series=False)) for frame in (results, agg)]
    return frames[0].set_index("perturbation").sort_index(), frames[1].set_index("statistic"), tables


def check_tables(found, reference: pd.DataFrame) -> None:
    frame = found.frame()
    for column in ("target", "feature"):
        assert frame[column].astype(str).tolist() == reference[column].tolist()
    for column in ("statistic", "target_membership", "ref_membership"):
        assert (frame[column] == reference[column]).all(), column
    np.testing.assert_allclose(frame["p_value"], reference["p_value"], rtol=1e-12)
    np.testing.assert_allclose(frame["fdr"], reference["fdr"], rtol=1e-12)
    np.testing.assert_allclose(frame["log2_fold_change"], reference["log2_fold_change"], rtol=1e-5, atol=3e-7)


def check_ranks(result, reference: pd.DataFrame, name: str, seed: int) -> None:
    """Equal ranks, or distances that float32 cannot tell apart."""
    found = result.results.set_index("perturbation")[name]
    near = Counter(tie[2] for tie in ties_of_ranks(result, name.rsplit("_", 1)[1]))
    for pert in found.index:
        rank, expected = (round((1 - value) * len(found)) for value in (found[pert], reference.loc[pert, name]))
        if rank != expected:
            assert near[pert] >= abs(rank - expected), f"{name} of {pert}: rank {rank}, cell-eval {expected}"
            TIES.append(f"seed {seed}, {name} of {pert}: rank {rank}, cell-eval {expected}")


@FEW
@given(seed=st.integers(0, 10**6))
@example(seed=135)  # two fold changes that are one in float32 (`test_float32_ties`)
def test_cell_eval(tmp_path_factory, seed):
    pred, real = (lognorm(side) for side in random_pair(seed))
    reference, described, tables = run_cell_eval(pred, real, tmp_path_factory.mktemp("cell_eval"))
    result = evaluate_anndata(pred, real, profile="full", num_threads=1)
    check_tables(result.pred_ranks, tables["pred"])
    check_tables(result.real_ranks, tables["real"])
    found = result.results.set_index("perturbation").sort_index()
    for metric in vcc2025.METRICS:
        name = metric.name
        if metric.needs == "clusters":  # Leiden, the same library on both sides: no stable number with few profiles
            continue
        if "discrimination" in name:
            check_ranks(result, reference, name, seed)
            continue
        if name not in reference:  # cell-eval writes no column where no perturbation has a value
            assert result.missing[name].all()
            continue
        expected = reference[name].astype(float).reindex(found.index)
        tolerance = 1e-12 if name in DISCRETE else 1e-6
        if name == "pearson_edistance":
            # Its e-distances are differences of float32 means: 1e-5 of numbers around 1, and a correlation of few.
            tolerance = 2e-5
        np.testing.assert_allclose(found[name], expected, rtol=0, atol=tolerance, err_msg=f"{name}, seed {seed}")
    agg = result.agg.set_index("statistic")
    for name in set(DISCRETE) & set(described):
        np.testing.assert_allclose(agg[name], described[name].astype(float).loc[agg.index], atol=1e-9, err_msg=name)


@FEW
@given(seed=st.integers(0, 10**6))
def test_cell_evals_guess(tmp_path_factory, seed):
    """Counts truth, lognorm prediction: their rule, scaled in float32 to the truth's own median."""
    pred, real = random_pair(seed)
    pred = lognorm(pred)
    reference, _, tables = run_cell_eval(pred, real, tmp_path_factory.mktemp("cell_eval"))
    result = evaluate_anndata(pred, real, profile="full", guess_like_cell_eval=True, num_threads=1)
    check_tables(result.real_ranks, tables["real"])
    found = result.results.set_index("perturbation").sort_index()
    np.testing.assert_allclose(found["mae"], reference["mae"].astype(float), rtol=1e-5)
    np.testing.assert_allclose(found["overlap_at_N"], reference["overlap_at_N"].astype(float), rtol=0, atol=1e-12)


@FEW
@given(seed=st.integers(0, 10**6))
def test_tables_are_accepted_by_cell_eval(tmp_path_factory, seed):
    """The files that we write, handed to its `run` as --de-pred and --de-real, give its own numbers."""
    from vcc_fast.report.rank_csv import write_rank_csv

    folder = tmp_path_factory.mktemp("tables")
    pred, real = (lognorm(side) for side in random_pair(seed))
    result = evaluate_anndata(pred, real, profile="vcc2025", num_threads=1)
    for side, table in (("pred", result.pred_ranks), ("real", result.real_ranks)):
        write_rank_csv(table, folder / f"{side}.csv")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        evaluator = cell_eval.MetricsEvaluator(
            adata_pred=pred.copy(), adata_real=real.copy(), control_pert=CONTROL, pert_col="target_gene", num_threads=1,
            outdir=str(folder / "out"), de_pred=str(folder / "pred.csv"), de_real=str(folder / "real.csv"),
        )  # fmt: skip
        results, _ = evaluator.compute(profile="vcc", write_csv=False, break_on_error=True)
    theirs = pd.DataFrame(results.to_dict(as_series=False)).set_index("perturbation")["overlap_at_N"].sort_index()
    np.testing.assert_allclose(
        result.results.set_index("perturbation")["overlap_at_N"].sort_index(), theirs, atol=1e-12
    )


@FEW
@given(seed=st.integers(0, 10**6))
def test_the_leaderboards_rules_are_cell_eval2s_preset_v1(seed):
    """cell-eval 0.6.6 with pdex 0.1.27 is what its preset reproduces."""
    from dataclasses import replace

    from cell_eval2.config import EvalConfig

    pred, real = (lognorm(side) for side in random_pair(seed))
    config = EvalConfig.from_preset("v1")
    config = replace(
        config, pert_col="target_gene", metrics=["mae", "discrimination_score_l1", "overlap_at_N"], num_threads=1,
        outdir=None, de=replace(config.de, backend="pdex"),
    )  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tidy = cell_eval2.compute_metrics(pred, real, config=config)
    reference = pd.DataFrame(tidy.to_dict(as_series=False)).pivot(
        index="perturbation", columns="metric", values="value"
    )
    result = evaluate_anndata(pred, real, profile="vcc2025-leaderboard", num_threads=1)
    found = result.results.set_index("perturbation").sort_index()
    np.testing.assert_allclose(found["mae"], reference["mae"], rtol=1e-6)
    np.testing.assert_allclose(found["overlap_at_N"], reference["overlap_at_N"], rtol=0, atol=1e-12)
    check_ranks(result, reference, "discrimination_score_l1", seed)


@FEW
@given(seed=st.integers(0, 10**6))
def test_cell_eval2(seed):
    from dataclasses import replace

    from cell_eval2.config import EvalConfig

    pred, real = random_pair(seed)
    config = EvalConfig.from_preset("vcc2026")
    config = replace(
        config, pert_col="target_gene", num_threads=1, outdir=None, cache_strict=False,
        de=replace(config.de, backend="pdex"),
    )  # fmt: skip
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frame = cell_eval2.compute_metrics(pred, real, config=config)
    tidy = pd.DataFrame(frame.to_dict(as_series=False))
    result = evaluate_anndata(
        pred, real, profile="vcc2026", pred_space="counts", real_space="counts", extra_controls="ignore",
        scaling=False, num_threads=1,
    )  # fmt: skip
    found = result.results.set_index("perturbation").sort_index()
    for name in [column for column in found if column != vcc2026.NORMALISED]:
        rows = tidy[tidy["metric"] == name].set_index("perturbation")["value"].astype(float)
        expected = rows.reindex(found.index)
        np.testing.assert_allclose(found[name], expected, rtol=1e-9, atol=1e-12, err_msg=f"{name}, seed {seed}")
    mean = result.summary["predictors"]["model"]["mean"]
    try:
        numbers = cell_eval2.aggregate_metrics(frame)
    except ValueError as error:
        # The truth's effects are not above its sampling error: no number there, NaN here.
        assert "not positive" in str(error)
        assert np.isnan(mean[vcc2026.NORMALISED])
        return
    expected = pd.DataFrame(numbers.to_dict(as_series=False)).set_index("metric")["mean"]
    for name in mean:
        assert mean[name] == pytest.approx(expected[name], rel=1e-9, nan_ok=True), name


@pytest.fixture(scope="module", autouse=True)
def list_ties():
    """What float32 decided, for the reader of a run with -s."""
    yield
    print("\n".join(["", *TIES]) or "no ties")
