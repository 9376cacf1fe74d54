"""Where a metric of 2026 stands between the mean-response baseline (0) and the split-half replicate (1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from vcc_fast.evaluation.vcc2026 import METRICS, NORMALISED


@dataclass(frozen=True)
class Limits:
    """Where a scaled score is cut off, and the value that stands for one that is missing."""

    low: float
    high: float
    missing: float | None


UNBOUNDED = Limits(-np.inf, np.inf, 0.0)
LIMITS = {NORMALISED: Limits(0.0, 1.0, None), "de_wilcoxon_lfc_nmae": Limits(-6.0, np.inf, None)}


def scale(name: str, value: float, baseline: float, replicate: float) -> float:
    """(value - baseline) / (replicate - baseline) within the metric's limits.

    A value that is missing scores as the worst one the metric can have, or the lower limit where it has none. NaN where
    the baseline is no worse than the replicate, so that there is no scale.
    """
    limits = LIMITS.get(name, UNBOUNDED)
    best = next(metric.best for metric in METRICS if metric.name == name)
    span = replicate - baseline
    if not np.isfinite(span) or (span <= 0 if best == 1 else span >= 0):
        return float("nan")
    if not np.isfinite(value):
        if limits.missing is None:
            return limits.low
        value = limits.missing
    return float(np.clip((value - baseline) / span, limits.low, limits.high))


def scaled_table(
    values: Mapping[str, float], baseline: Mapping[str, float], replicate: Mapping[str, float]
) -> pd.DataFrame:
    """Every metric's `metric`, `value`, `baseline`, `replicate` and `scaled`; `avg_score` is the mean of the last."""
    rows = [
        (name, value, baseline[name], replicate[name], scale(name, value, baseline[name], replicate[name]))
        for name, value in values.items()
    ]
    average = float(np.mean([row[-1] for row in rows])) if rows else float("nan")
    rows.append(("avg_score", np.nan, np.nan, np.nan, average))
    return pd.DataFrame(rows, columns=["metric", "value", "baseline", "replicate", "scaled"])
