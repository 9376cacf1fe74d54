"""Pseudobulks of summed counts and how much of them is sampling: what the expression metrics of 2026 are made of."""

from __future__ import annotations

import numpy as np
from scipy import sparse

# Sum that a group's counts are scaled to before log1p.
TARGET_SUM = 5e4
# Cells of one dense block of the jackknife: small enough for the cache.
BLOCK_CELLS = 16


def bulk_profiles(sums: np.ndarray) -> np.ndarray:
    """log1p(5e4 x sum of a gene / sum of all), float64 [P, G] of summed counts [P, G]; 0 for a group without counts."""
    total = sums.sum(axis=1, keepdims=True)
    return np.log1p(TARGET_SUM * np.divide(sums, total, out=np.zeros_like(sums, dtype=np.float64), where=total > 0))


def jackknife_variances(counts: sparse.csr_matrix, groups: np.ndarray, sums: np.ndarray) -> np.ndarray:
    """Sampling variance of each group's bulk profile, summed over genes: float64 [P].

    (n - 1) / n times the sum over genes and cells of (v - mean v)^2, v the group's profile without that cell. 0 for a
    group of one cell or without counts.

    Parameters
    ----------
    counts
        CSR [N, G].
    groups
        int64 [N], 0 .. P - 1; cells of other numbers are passed over.
    sums
        float64 [P, G], summed counts of each group, in the same order of genes.
    """
    found = np.zeros(len(sums))
    order = np.argsort(groups, kind="stable")
    bounds = np.searchsorted(groups[order], np.arange(len(sums) + 1))
    for group, total in enumerate(sums.sum(axis=1)):
        rows = order[bounds[group] : bounds[group + 1]]
        if len(rows) >= 2 and total > 0:
            found[group] = _jackknife(counts[rows], sums[group], total)
    return found


def _jackknife(cells: sparse.csr_matrix, sums: np.ndarray, total: float) -> float:
    n, n_genes = cells.shape
    scaled = TARGET_SUM * sums
    # Deviations from the whole group's profile have the same variance, without cancellation.
    whole = np.log1p(scaled / total)
    left = total - np.asarray(cells.sum(axis=1, dtype=np.float64)).ravel()
    first, second = np.zeros(n_genes), np.zeros(n_genes)
    dense = np.empty((BLOCK_CELLS, n_genes))
    for start in range(0, n, BLOCK_CELLS):
        stop = min(start + BLOCK_CELLS, n)
        block = dense[: stop - start]
        block[:] = scaled
        part = slice(cells.indptr[start], cells.indptr[stop])
        stored = np.diff(cells.indptr[start : stop + 1])
        rows = np.repeat(np.arange(stop - start), stored)
        block[rows, cells.indices[part]] -= TARGET_SUM * cells.data[part].astype(np.float64)
        rest = left[start:stop, None]
        # A cell that holds all counts of its group leaves an empty profile.
        np.divide(block, rest, out=block, where=rest > 0)
        block[left[start:stop] <= 0] = 0
        np.log1p(block, out=block)
        block -= whole
        first += block.sum(axis=0)
        second += np.einsum("ng,ng->g", block, block)
    return max((n - 1) / n * float((second - first**2 / n).sum()), 0.0)
