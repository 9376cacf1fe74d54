"""From mean profiles to tables: one row a perturbation, one column a metric."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from vcc_fast.evaluation.de import DeGenes
from vcc_fast.evaluation.metrics import METRIC_NAMES, METRICS, Profile

STATISTICS = ("count", "null_count", "mean", "std", "min", "25%", "50%", "75%", "max")


def score(
    names: Sequence[str], pred: np.ndarray, real: np.ndarray, control: np.ndarray, de: Mapping[str, DeGenes]
) -> pd.DataFrame:
    """Every metric of every perturbation.

    Parameters
    ----------
    names
        The perturbations, P.
    pred, real
        float64 [P, G], mean lognorm profiles.
    control
        float64 [G], the truth's control mean.
    de
        DE genes of each perturbation.

    Returns
    -------
    pandas.DataFrame
        `perturbation` and the columns of `METRIC_NAMES`; NaN where a metric is undefined.
    """
    rows = []
    for name, predicted, true in zip(names, pred, real, strict=True):
        profile = Profile(predicted, true, control, de[name].columns)
        rows.append([name, *(metric.function(profile) for metric in METRICS)])
    return pd.DataFrame(rows, columns=["perturbation", *METRIC_NAMES])


def describe(results: pd.DataFrame) -> pd.DataFrame:
    """The distribution of each metric over the perturbations, laid out as cell-eval's `agg_results.csv`.

    `count` and `null_count` are the defined and undefined values; the other statistics are of the defined ones:
    `std` divides by n − 1, a percentile is the nearest value that occurs.
    """
    columns = {"statistic": list(STATISTICS)}
    for name in METRIC_NAMES:
        values = results[name].dropna()
        quantiles = values.quantile([0.25, 0.5, 0.75], interpolation="nearest")
        columns[name] = [
            float(len(values)), float(len(results) - len(values)), values.mean(), values.std(), values.min(),
            *quantiles, values.max(),
        ]  # fmt: skip
    return pd.DataFrame(columns)


def means(results: pd.DataFrame) -> dict[str, float]:
    """Mean of each metric over the perturbations where it is defined; NaN where it never is."""
    return {name: float(results[name].mean()) for name in METRIC_NAMES}


def undefined(results: pd.DataFrame) -> dict[str, int]:
    """For how many perturbations each metric is undefined."""
    return {name: int(results[name].isna().sum()) for name in METRIC_NAMES}
