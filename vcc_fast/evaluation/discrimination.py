"""Perturbation discrimination: is a predicted change nearer to its own truth than to the truths of others?"""

from __future__ import annotations

import numpy as np

DISTANCES = ("l1", "l2", "cosine")


def change_distances(
    pred: np.ndarray, real: np.ndarray, distance: str, left_out: np.ndarray | None = None
) -> np.ndarray:
    """Distance of every predicted change to every real one.

    Parameters
    ----------
    pred, real
        float64 [P, G].
    distance
        "l1", "l2" (squared, which has the same order) or "cosine" (1 minus the cosine; 1 where a change is zero).
    left_out
        int64 [P]: a column that is left out of all distances of that predicted change; -1 for none.

    Returns
    -------
    float64 [P, P], prediction by truth.
    """
    left_out = np.full(len(pred), -1) if left_out is None else left_out
    own = np.flatnonzero(left_out >= 0)
    columns = left_out[own]
    # [K, P]: the left-out gene in the prediction itself, and in every truth.
    predicted, true = pred[own, columns][:, None], real[:, columns].T
    if distance == "l1":
        found = _manhattan(pred, real)
        found[own] -= np.abs(predicted - true)
        return found
    product = pred @ real.T
    pred_square, real_square = np.einsum("pg,pg->p", pred, pred), np.einsum("pg,pg->p", real, real)
    pred_squares = np.repeat(pred_square[:, None], len(real), axis=1)
    real_squares = np.repeat(real_square[None], len(pred), axis=0)
    product[own] -= predicted * true
    pred_squares[own] -= predicted**2
    real_squares[own] -= true**2
    if distance == "l2":
        return pred_squares + real_squares - 2 * product
    norm = np.sqrt(np.maximum(pred_squares, 0) * np.maximum(real_squares, 0))
    return 1 - np.divide(product, norm, out=np.zeros_like(product), where=norm > 0)


def _manhattan(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Sum of absolute differences of every row of x and every row of y, float64 [P, Q]."""
    found, difference = np.empty((len(x), len(y))), np.empty_like(y)
    for row, out in zip(x, found, strict=True):
        np.subtract(y, row, out=difference)
        np.abs(difference, out=difference).sum(axis=1, out=out)
    return found


def positional_rank(distances: np.ndarray) -> np.ndarray:
    """How many truths come before each prediction's own, int64 [P]: nearer ones, and equal ones of a lower row."""
    own = np.diagonal(distances)[:, None]
    before = np.tri(len(distances), k=-1, dtype=bool)
    return (distances < own).sum(axis=1) + ((distances == own) & before).sum(axis=1)


def middle_rank(distances: np.ndarray) -> np.ndarray:
    """The same where equal distances share the mean of their places, float64 [P]."""
    own = np.diagonal(distances)[:, None]
    return (distances < own).sum(axis=1) + 0.5 * ((distances == own).sum(axis=1) - 1)


def discrimination_score(pred: np.ndarray, real: np.ndarray, distance: str, left_out: np.ndarray) -> np.ndarray:
    """cell-eval's score, 1 - rank / P: float64 [P] from 1 / P to 1.

    Parameters
    ----------
    pred, real, distance, left_out
        As in `change_distances`; cell-eval leaves out the gene that the perturbation is named after.
    """
    return 1 - positional_rank(change_distances(pred, real, distance, left_out)) / len(pred)
