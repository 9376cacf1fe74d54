"""From group means and p-values to fold changes and false discovery rates, under each scorer's rules."""

from __future__ import annotations

import numpy as np

from vcc_fast.errors import UsageError

FDR_SCOPES = ("per_perturbation", "whole_table")


def log2_fold_change(
    mean: np.ndarray, control_mean: np.ndarray, *, epsilon: float = 0.0, clip: float | None = None
) -> np.ndarray:
    """log2 of the ratio of means.

    Parameters
    ----------
    mean, control_mean
        float64 [P, G] and [G], on the natural scale.
    epsilon
        Added to both means first. With 0 a zero on one side gives ±infinity.
    clip
        pdex 0.1.27's ratio where a mean is zero: `clip` for a zero control mean, 1 / clip for a zero perturbation
        mean. None, the default, leaves what the division gives.

    Returns
    -------
    float64 [P, G]; 0 where both means are zero.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = (mean + epsilon) / (control_mean + epsilon)
        if clip is not None:
            ratio = np.where(mean == 0, 1 / clip, np.where(control_mean == 0, clip, ratio))
        change = np.log2(ratio)
    change[((mean == 0) & (control_mean == 0)) | np.isnan(change)] = 0.0
    return change


def percent_change(mean: np.ndarray, control_mean: np.ndarray, *, epsilon: float = 0.0) -> np.ndarray:
    """(mean − control mean) / (control mean + epsilon), float64 [P, G] (a fraction, as pdex has it); 0 for 0 / 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        change = (mean - control_mean) / (control_mean + epsilon)
    change[np.isnan(change)] = 0.0
    return change


def false_discovery_rate(
    p_value: np.ndarray, tested: np.ndarray | None = None, *, scope: str = "per_perturbation", num_threads: int = 1
) -> np.ndarray:
    """Benjamini-Hochberg's adjusted p-values, as `scipy.stats.false_discovery_control`.

    Parameters
    ----------
    p_value
        float64 [P, G], none of them NaN.
    tested
        bool [P, G]; only these p-values are corrected for. None: all.
    scope
        "per_perturbation" corrects over the genes of each, "whole_table" over everything together.
    num_threads
        Threads that share the perturbations.

    Returns
    -------
    float64 [P, G], NaN where not tested.
    """
    if scope not in FDR_SCOPES:
        raise UsageError(f"fdr must be one of {', '.join(FDR_SCOPES)}, not {scope!r}")
    shape = p_value.shape
    rows = p_value.reshape(1, -1) if scope == "whole_table" else p_value
    if tested is None:
        return _benjamini_hochberg(rows, num_threads).reshape(shape)
    found = np.full(rows.shape, np.nan)
    for values, kept, out in zip(rows, tested.reshape(rows.shape), found, strict=True):
        out[kept] = _benjamini_hochberg(values[kept][None], 1)[0]
    return found.reshape(shape)


def _benjamini_hochberg(p_value: np.ndarray, num_threads: int) -> np.ndarray:
    """Adjusted p-values of each row of float64 [R, n]."""
    from vcc_fast import _core

    p_value = np.ascontiguousarray(p_value, dtype=np.float64)
    found = np.empty_like(p_value)
    _core.adjust_p_values(p_value.ctypes.data, found.ctypes.data, *p_value.shape, num_threads)
    return found
