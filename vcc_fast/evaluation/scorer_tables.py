"""A scorer's tables: one row a perturbation, the distribution of each metric, and the score against a baseline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from vcc_fast.evaluation.comparison import Comparison, ScorerMetric
from vcc_fast.evaluation.tables import STATISTICS


def measure(both: Comparison, metrics: Sequence[ScorerMetric]) -> dict[str, np.ma.MaskedArray]:
    """Every metric of every perturbation, [P]; masked where the scorer has no number (`ScorerMetric.function`)."""
    return {metric.name: np.ma.masked_array(metric.function(both)) for metric in metrics}


def results_table(names: Sequence[str], values: Mapping[str, np.ma.MaskedArray]) -> pd.DataFrame:
    """`perturbation` and a float64 column a metric; NaN both where a number is missing and where it is undefined."""
    columns = {name: found.filled(np.nan).astype(np.float64) for name, found in values.items()}
    return pd.DataFrame({"perturbation": list(names), **columns})


def missing_table(values: Mapping[str, np.ma.MaskedArray]) -> pd.DataFrame:
    """bool, the metrics' columns of `results_table`: where a number is missing, not undefined."""
    return pd.DataFrame({name: np.ma.getmaskarray(found) for name, found in values.items()})


def describe(values: Mapping[str, np.ma.MaskedArray]) -> pd.DataFrame:
    """The distribution of each metric, laid out and counted as cell-eval's `agg_results.csv`.

    `count` and `null_count` are numbers that are there and missing. An undefined number (NaN) makes mean and standard
    deviation NaN, sorts above all others for percentiles, and is passed over by minimum and maximum. A percentile is
    the nearest value, a half rounded up.
    """
    columns: dict[str, list] = {"statistic": list(STATISTICS)}
    for name, found in values.items():
        there = np.sort(found.compressed().astype(np.float64))
        n = len(there)
        if n == 0:
            columns[name] = [0.0, float(len(found)), *[np.nan] * 7]
            continue
        known = there[~np.isnan(there)]
        low, high = (known[0], known[-1]) if len(known) else (np.nan, np.nan)
        std = there.std(ddof=1) if n > 1 else np.nan
        middle = [there[int(np.floor((n - 1) * share + 0.5))] for share in (0.25, 0.5, 0.75)]
        columns[name] = [float(n), float(len(found) - n), _mean(there), std, low, *middle, high]
    return pd.DataFrame(columns)


def from_baseline(
    values: Mapping[str, np.ma.MaskedArray], baseline: Mapping[str, np.ma.MaskedArray], metrics: Sequence[ScorerMetric]
) -> pd.DataFrame:
    """`cell-eval score`: each metric's mean placed between the baseline's (0) and the best value (1).

    (u - b) / (1 - b) where 1 is best, 1 - u / b where 0 is; what is undefined counts 0, what is below 0 counts 0, and
    nothing is cut off above.

    Returns
    -------
    pandas.DataFrame
        `metric`, `from_baseline`: metrics whose best value is 0, then the others, then `avg_score`, their mean.
    """
    rows: list[tuple[str, float]] = []
    for best in (0.0, 1.0):
        for metric in metrics:
            if metric.best == best:
                user, base = _mean(values[metric.name]), _mean(baseline[metric.name])
                with np.errstate(divide="ignore", invalid="ignore"):
                    score = np.float64(1 - user / base if best == 0 else (user - base) / (1 - base))
                rows.append((metric.name, 0.0 if np.isnan(score) else max(float(score), 0.0)))
    average = float(np.mean([score for _, score in rows])) if rows else np.nan
    return pd.DataFrame([*rows, ("avg_score", average)], columns=["metric", "from_baseline"])


def means(values: Mapping[str, np.ma.MaskedArray]) -> dict[str, float]:
    """Mean of each metric over the perturbations that have a number; NaN without any, or where one is undefined."""
    return {name: float(_mean(found)) for name, found in values.items()}


def _mean(found: np.ndarray) -> np.float64:
    there = np.ma.compressed(found)
    return np.float64(there.mean()) if len(there) else np.float64(np.nan)
