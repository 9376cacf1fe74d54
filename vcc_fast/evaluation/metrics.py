"""The metrics: plain functions of one perturbation's mean profiles, and one table of them.

Everything is in lognorm space. G genes; a change is a mean profile minus the truth's control mean, on both sides.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

# Profiles that differ by less than this times their size differ only by the rounding of float32 files.
RESOLUTION = 2 * float(np.finfo(np.float32).eps)


@dataclass(frozen=True)
class Profile:
    """What a metric sees of one perturbation.

    Attributes
    ----------
    pred, real, control
        float64 [G], mean lognorm profiles; `control` is the truth's, for both sides.
    de
        int64 [K], the perturbation's differentially expressed genes; empty where they are not defined.
    """

    pred: np.ndarray
    real: np.ndarray
    control: np.ndarray
    de: np.ndarray


@dataclass(frozen=True)
class Metric:
    """A row of the table: `best` is the value of a perfect prediction."""

    name: str
    description: str
    best: float
    function: Callable[[Profile], float]

    @property
    def higher_is_better(self) -> bool:
        """Whether values grow with the quality of a prediction."""
        return self.best > 0


def pearson(x: np.ndarray, y: np.ndarray, size: float = 0.0) -> float:
    """Pearson correlation of two float64 [K]; NaN where it is undefined.

    Parameters
    ----------
    size
        Magnitude of the numbers that x and y are differences of, if they are: a range of at most float32's
        rounding of it counts as constant, so that the correlation is not one of rounding errors.
    """
    if len(x) < 2:
        return math.nan
    for values in (x, y):
        if np.ptp(values) <= RESOLUTION * max(size, float(np.abs(values).max())):
            return math.nan
    x = x - x.mean()
    y = y - y.mean()
    # Rounding may leave a hair outside [-1, 1]; NaN stays NaN.
    return float(np.clip(x @ y / math.sqrt(float(x @ x) * float(y @ y)), -1.0, 1.0))


def mse(x: np.ndarray, y: np.ndarray) -> float:
    """Mean squared difference of two float64 [K]; NaN for no values."""
    return float(np.mean((x - y) ** 2)) if len(x) else math.nan


def mae(x: np.ndarray, y: np.ndarray) -> float:
    """Mean absolute difference of two float64 [K]; NaN for no values."""
    return float(np.mean(np.abs(x - y))) if len(x) else math.nan


def pearson_of_changes(profile: Profile, genes: np.ndarray | slice = slice(None)) -> float:
    """Pearson correlation of the predicted and the real change over `genes`."""
    pred, real, control = profile.pred[genes], profile.real[genes], profile.control[genes]
    size = max((float(np.abs(values).max(initial=0.0)) for values in (pred, real, control)), default=0.0)
    return pearson(pred - control, real - control, size)


def mse_of_changes(profile: Profile, genes: np.ndarray | slice = slice(None)) -> float:
    """Mean squared difference of the changes over `genes`; that of the profiles, as one control is used."""
    control = profile.control[genes]
    return mse(profile.pred[genes] - control, profile.real[genes] - control)


METRICS = (
    Metric("pearson", "Pearson correlation of mean profiles, all genes", 1.0, lambda p: pearson(p.pred, p.real)),
    Metric("mse", "mean squared error of mean profiles, all genes", 0.0, lambda p: mse(p.pred, p.real)),
    Metric("mae", "mean absolute error of mean profiles, all genes", 0.0, lambda p: mae(p.pred, p.real)),
    Metric("pearson_delta", "Pearson correlation of changes from control, all genes", 1.0, pearson_of_changes),
    Metric("mse_delta", "mean squared error of changes from control, all genes", 0.0, mse_of_changes),
    Metric(
        "pearson_de", "Pearson correlation of mean profiles, top DE genes", 1.0,
        lambda p: pearson(p.pred[p.de], p.real[p.de]),
    ),
    Metric(
        "mse_de", "mean squared error of mean profiles, top DE genes", 0.0,
        lambda p: mse(p.pred[p.de], p.real[p.de]),
    ),
    Metric(
        "pearson_de_delta", "Pearson correlation of changes from control, top DE genes", 1.0,
        lambda p: pearson_of_changes(p, p.de),
    ),
    Metric(
        "mse_de_delta", "mean squared error of changes from control, top DE genes", 0.0,
        lambda p: mse_of_changes(p, p.de),
    ),
)  # fmt: skip
METRIC_NAMES = tuple(metric.name for metric in METRICS)
