"""Whether the model beats the best baseline, metric by metric, and how sure that is: a paired bootstrap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd

from vcc_fast.evaluation.result import Evaluation
from vcc_fast.evaluation.summary import MODEL

FILE = "model_vs_baseline.csv"
N_RESAMPLES = 1000
SEED = 0
LEVEL = 0.95
# One number for all perturbations, repeated or not there: they cannot be resampled.
WITHOUT_VALUES = ("de_spearman_sig", "pearson_edistance", "clustering_agreement", "expr_mse_unbiased_capped_norm")
COLUMNS = (
    "metric", "baseline", "model_mean", "baseline_mean", "advantage", "low", "high", "n_perturbations", "verdict",
)  # fmt: skip


def with_comparison(result: Evaluation) -> Evaluation:
    """The evaluation with the comparison as a table more, and in the summary as "against_best_baseline"."""
    if result.baselines is None:
        return result
    summary, there = result.summary, set(result.baselines["baseline"])
    candidates = [name for name in summary["predictors"] if name in there - set(summary.get("ceilings", ()))]
    means = {name: predictor["mean"] for name, predictor in summary["predictors"].items()}
    table = against_best(result.results, result.baselines, summary["metrics"], means, candidates)
    found = {row["metric"]: {key: row[key] for key in COLUMNS[1:]} for row in table.to_dict("records")}
    rule = f"{LEVEL:.0%} percentile interval of {N_RESAMPLES:,} paired resamples of perturbations, seed {SEED}"
    return replace(
        result,
        summary=summary | {"against_best_baseline": found, "comparison_rule": rule},
        extra_tables=result.extra_tables | {FILE: table},
    )


def bootstrap_interval(
    differences: np.ndarray, n_resamples: int = N_RESAMPLES, seed: int = SEED, level: float = LEVEL
) -> tuple[float, float]:
    """Percentile interval of the mean of paired differences, resampled over perturbations with repeats.

    Parameters
    ----------
    differences
        float64 [P], one a perturbation.
    n_resamples, seed, level
        How often, from which random numbers, and how much of the distribution lies within.

    Returns
    -------
    (low, high); NaN for fewer than two perturbations.
    """
    n = len(differences)
    if n < 2:
        return float("nan"), float("nan")
    drawn = np.random.default_rng(seed).integers(0, n, size=(n_resamples, n))
    tail = (1 - level) / 2
    low, high = np.quantile(differences[drawn].mean(axis=1), [tail, 1 - tail])
    return float(low), float(high)


def against_best(
    results: pd.DataFrame,
    baselines: pd.DataFrame,
    metrics: Mapping[str, Mapping[str, Any]],
    means: Mapping[str, Mapping[str, float]],
    candidates: Sequence[str],
) -> pd.DataFrame:
    """Compare the model with the baseline that has the best mean.

    Parameters
    ----------
    results, baselines
        As in `Evaluation`.
    metrics
        Name -> {"best": value of a perfect prediction, None for a count}.
    means
        Predictor -> metric -> mean; the model is "model".
    candidates
        The baselines to choose from.

    Returns
    -------
    pandas.DataFrame
        `metric`, `baseline` (the one with the best mean), both means, `advantage` (mean difference over the
        perturbations where both are defined, above 0 where the model is better), its interval `low` and `high`,
        `n_perturbations`, and `verdict`: "better", "worse", "not told apart" (the interval holds 0), "no interval" (one
        number for all perturbations, or fewer than two of them), "undefined" or "no baseline". The baseline is chosen
        once, not anew in every resample.
    """
    rows = []
    values = results.set_index("perturbation")
    for name, metric in metrics.items():
        if metric["best"] is None:
            continue
        sign = 1.0 if metric["best"] > 0 else -1.0
        scores = {each: sign * means[each][name] for each in candidates if not np.isnan(means[each][name])}
        model = means[MODEL][name]
        if not scores or np.isnan(model):
            verdict = "undefined" if scores else "no baseline"
            rows.append((name, "", model, *[np.nan] * 4, 0, verdict))
            continue
        best = max(scores, key=scores.get)
        base = means[best][name]
        if name in WITHOUT_VALUES:
            rows.append((name, best, model, base, sign * (model - base), np.nan, np.nan, 0, "no interval"))
            continue
        other = baselines[baselines["baseline"] == best].set_index("perturbation")[name]
        paired = (sign * (values[name] - other.loc[values.index])).dropna().to_numpy(dtype=np.float64)
        low, high = bootstrap_interval(paired)
        advantage = float(paired.mean()) if len(paired) else float("nan")
        verdict = "no interval" if np.isnan(low) else "better" if low > 0 else "worse" if high < 0 else "not told apart"
        rows.append((name, best, model, base, advantage, low, high, len(paired), verdict))
    return pd.DataFrame(rows, columns=list(COLUMNS))
