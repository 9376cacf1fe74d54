"""The leaderboard's scorer, cell-eval 0.6.6 with pdex 0.1.27, and ours (`pip install vcc-fast[parity-leaderboard]`).

That pdex hands float32 to scipy, so its p-values carry float32's rounding of z: relative to p, z² times it.
"""

from __future__ import annotations

import logging
import warnings
from importlib.metadata import PackageNotFoundError, version

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.stats import norm

from tests.helpers.random_pairs import lognorm, random_pair
from tests.helpers.screens import CONTROL
from vcc_fast.evaluation.api import evaluate_anndata

NEEDED = {"cell-eval": "0.6.6", "pdex": "0.1.27"}
METRICS = ("mae", "discrimination_score_l1", "overlap_at_N")


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


pytestmark = [
    pytest.mark.parity,
    pytest.mark.skipif(
        any(_version(package) != wanted for package, wanted in NEEDED.items()),
        reason="needs the extra 'parity-leaderboard' (cell-eval 0.6.6 and pdex 0.1.27)",
    ),
]


def run_theirs(pred, real, folder) -> tuple[pd.DataFrame, dict[str, pd.DataFrame]]:
    import cell_eval

    logging.disable(logging.WARNING)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        evaluator = cell_eval.MetricsEvaluator(
            adata_pred=pred.copy(), adata_real=real.copy(), control_pert=CONTROL, pert_col="target_gene",
            num_threads=1, outdir=str(folder),
        )  # fmt: skip
        results, _ = evaluator.compute(profile="vcc", write_csv=False, break_on_error=True)
    logging.disable(logging.NOTSET)
    found = pd.DataFrame(results.to_dict(as_series=False)).set_index("perturbation").sort_index()
    return found, {side: pd.read_csv(folder / f"{side}_de.csv") for side in ("pred", "real")}


def check_table(table, reference: pd.DataFrame) -> None:
    both = table.frame().astype({"target": str, "feature": str}).merge(
        reference, on=["target", "feature"], suffixes=("", "_theirs"), validate="one_to_one"
    )  # fmt: skip
    assert len(both) == len(reference) == table.statistic.size
    assert (both["statistic"] == both["statistic_theirs"]).all()
    eps, tiny = np.finfo(np.float32).eps, float(np.finfo(np.float32).tiny)
    p = both["p_value"].to_numpy()
    z = norm.isf(np.clip(p, tiny, 1) / 2)
    # A few operations of z round; a false discovery rate is a p-value times a number, of this gene or of one below it.
    bound = 4 * eps * (1 + z**2)
    assert (np.abs(both["p_value_theirs"] - p) <= bound * p + tiny).all()
    largest = 4 * eps * (1 + norm.isf(np.clip(p.min(), tiny, 1) / 2) ** 2)
    np.testing.assert_allclose(both["fdr"], both["fdr_theirs"], rtol=largest, atol=tiny)
    np.testing.assert_allclose(2.0 ** both["log2_fold_change"], both["fold_change"], rtol=1e-5)


@settings(deadline=None, max_examples=6, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 10**6))
def test_the_leaderboards_scorer(tmp_path_factory, seed):
    pred, real = (lognorm(side) for side in random_pair(seed))
    reference, tables = run_theirs(pred, real, tmp_path_factory.mktemp("leaderboard"))
    result = evaluate_anndata(pred, real, profile="vcc2025-leaderboard", num_threads=1)
    check_table(result.pred_ranks, tables["pred"])
    check_table(result.real_ranks, tables["real"])
    found = result.results.set_index("perturbation").sort_index()
    assert found.index.tolist() == reference.index.tolist()
    np.testing.assert_allclose(found["mae"], reference["mae"], rtol=1e-6)
    for name in METRICS[1:]:
        np.testing.assert_allclose(found[name], reference[name], rtol=0, atol=1e-12, err_msg=f"{name}, seed {seed}")
