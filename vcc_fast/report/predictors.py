"""The model and what it stands beside, as the summary names them: which is best, which is a ceiling."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from vcc_fast.evaluation.result import Evaluation

MODEL = "model"


def is_ceiling(summary: Mapping[str, Any], name: str) -> bool:
    """Whether a predictor says what can be reached at most (cells of the truth predict others), not what one beats."""
    return name in summary.get("ceilings", ()) or name.startswith("replicate")


def change_unit(summary: Mapping[str, Any]) -> str:
    """What `pred_changes` and `real_changes` are measured in: mean lognorm values, or the bulk profiles of counts."""
    return "log1p of summed counts, scaled" if summary.get("space") == "counts" else "lognorm"


def rivals(summary: Mapping[str, Any]) -> list[str]:
    """Names of the predictors that may be best: all but the ceilings."""
    return [name for name in summary["predictors"] if not is_ceiling(summary, name)]


def best_predictors(summary: Mapping[str, Any], metric: str) -> set[str]:
    """Names of the predictors whose mean of `metric` is best, ceilings aside; several if equal to the last digits.

    None of one that stands alone, of undefined values, and of a metric that has no better and worse (a count).
    """
    best = summary["metrics"][metric]["best"]
    means = {name: summary["predictors"][name]["mean"][metric] for name in rivals(summary)}
    known = [value for value in means.values() if not math.isnan(value)]
    if len(means) < 2 or not known or best is None:
        return set()
    top = max(known) if best > 0 else min(known)
    return {name for name, value in means.items() if math.isclose(value, top, rel_tol=1e-9, abs_tol=1e-15)}


def values_by_predictor(result: Evaluation, metric: str) -> dict[str, np.ndarray]:
    """Every predictor's values of a metric, float64 [P]; those without a value for each perturbation are left out."""
    found = {MODEL: result.results[metric].to_numpy(dtype=np.float64)}
    if result.baselines is not None and metric in result.baselines:
        for name, rows in result.baselines.groupby("baseline", sort=False):
            found[str(name)] = rows[metric].to_numpy(dtype=np.float64)
    return {name: values for name, values in found.items() if not np.isnan(values).all()}
