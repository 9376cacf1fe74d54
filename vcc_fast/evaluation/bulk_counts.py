"""Pseudobulks of summed counts and how much of them is sampling: what the expression metrics of 2026 are made of."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from vcc_fast.evaluation._sums_native import jackknife_moments
from vcc_fast.evaluation.rows import Rows

# Sum that a group's counts are scaled to before log1p.
TARGET_SUM = 5e4


def bulk_profiles(sums: np.ndarray) -> np.ndarray:
    """log1p(5e4 x sum of a gene / sum of all), float64 [P, G] of summed counts [P, G]; 0 for a group without counts."""
    total = sums.sum(axis=1, keepdims=True)
    return np.log1p(TARGET_SUM * np.divide(sums, total, out=np.zeros_like(sums, dtype=np.float64), where=total > 0))


def jackknife_variances(
    counts: Rows | sparse.csr_matrix, groups: np.ndarray, sums: np.ndarray, num_threads: int | None = None
) -> np.ndarray:
    """Sampling variance of each group's bulk profile, summed over genes: float64 [P].

    (n - 1) / n times the sum over genes and cells of (v - mean v)^2, v the group's profile without that cell. 0 for a
    group of one cell or without counts.

    Parameters
    ----------
    counts
        Rows, or CSR [N, G].
    groups
        int64 [N], 0 .. P - 1; cells of other numbers are passed over.
    sums
        float64 [P, G], summed counts of each group, in the same order of genes.
    num_threads
        None: one a core. No number depends on it.
    """
    found, counts = np.zeros(len(sums)), Rows.of(counts)
    order = np.argsort(groups, kind="stable")
    bounds = np.searchsorted(groups[order], np.arange(len(sums) + 1))
    for group, total in enumerate(sums.sum(axis=1)):
        n = int(bounds[group + 1] - bounds[group])
        if n >= 2 and total > 0:
            cells = counts.take(order[bounds[group] : bounds[group + 1]])
            # Deviations from the whole group's profile have the same variance, without cancellation.
            first, second = jackknife_moments(cells, sums[group], TARGET_SUM, num_threads)
            found[group] = max((n - 1) / n * float((second - first**2 / n).sum()), 0.0)
    return found
