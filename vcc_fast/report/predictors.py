"""The model and what it stands beside, as the summary names them: which is best, which is a ceiling."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
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


def best_values(values: Sequence[float], best: float | None) -> list[bool]:
    """Which of the values is best; several if they are equal to the last digits, none if all are undefined.

    Parameters
    ----------
    best
        The value of a perfect prediction; None for a count, of which none is better.
    """
    known = [value for value in values if not math.isnan(value)]
    if not known or best is None:
        return [False] * len(values)
    top = max(known) if best > 0 else min(known)
    return [math.isclose(value, top, rel_tol=1e-9, abs_tol=1e-15) for value in values]


def best_predictors(summary: Mapping[str, Any], metric: str) -> set[str]:
    """Names of the predictors whose mean of `metric` is best, ceilings aside."""
    names = [name for name in summary["predictors"] if not is_ceiling(summary, name)]
    values = [summary["predictors"][name]["mean"][metric] for name in names]
    marks = best_values(values, summary["metrics"][metric]["best"])
    return {name for name, mark in zip(names, marks, strict=True) if mark}


def values_by_predictor(result: Evaluation, metric: str) -> dict[str, np.ndarray]:
    """Every predictor's values of a metric, float64 [P]; those without a value for each perturbation are left out."""
    found = {MODEL: result.results[metric].to_numpy(dtype=np.float64)}
    if result.baselines is not None and metric in result.baselines:
        for name, rows in result.baselines.groupby("baseline", sort=False):
            found[str(name)] = rows[metric].to_numpy(dtype=np.float64)
    return {name: values for name, values in found.items() if not np.isnan(values).all()}
