"""Errors and correlations of mean profiles and of changes, all perturbations at once."""

from __future__ import annotations

import numpy as np


def mean_absolute_error(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """mean |x - y| over genes: float64 [P] of two float64 [P, G]."""
    return np.abs(x - y).mean(axis=1)


def mean_squared_error(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """mean (x - y)^2 over genes: float64 [P] of two float64 [P, G]."""
    difference = x - y
    return np.einsum("pg,pg->p", difference, difference) / x.shape[1]


def pearson_rows(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Pearson correlation of each row of x with the same row of y.

    Parameters
    ----------
    x, y
        float64 [P, K].

    Returns
    -------
    float64 [P]; NaN for fewer than two columns, and where a row is constant.
    """
    if x.shape[1] < 2:
        return np.full(len(x), np.nan)
    constant = (np.ptp(x, axis=1) == 0) | (np.ptp(y, axis=1) == 0)
    x, y = x - x.mean(axis=1, keepdims=True), y - y.mean(axis=1, keepdims=True)
    # Divided by the largest first, so that squares neither overflow nor vanish.
    with np.errstate(invalid="ignore", divide="ignore"):
        x, y = (values / np.abs(values).max(axis=1, keepdims=True) for values in (x, y))
        found = np.einsum("pg,pg->p", x, y) / np.sqrt(np.einsum("pg,pg->p", x, x) * np.einsum("pg,pg->p", y, y))
    found = np.clip(found, -1.0, 1.0)
    found[constant] = np.nan
    return found


def pearson(x: np.ndarray, y: np.ndarray) -> float:
    """Pearson correlation of two float64 [K]; NaN where it is undefined."""
    return float(pearson_rows(x[None].astype(np.float64), y[None].astype(np.float64))[0])


def mean_ranks(values: np.ndarray) -> np.ndarray:
    """Ranks from 1 of [K] numbers, equal ones with the mean of their places: float64 [K]."""
    _, codes, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return (last - (counts - 1) / 2)[codes]
