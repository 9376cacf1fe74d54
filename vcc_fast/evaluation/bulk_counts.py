"""Pseudobulks of summed counts and how much of them is sampling: what the expression metrics of 2026 are made of."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from vcc_fast.evaluation.rows import BLOCK_ROWS, Rows

# Sum that a group's counts are scaled to before log1p.
TARGET_SUM = 5e4
# Cells of one dense block of the jackknife: small enough for the cache.
BLOCK_CELLS = 16


def bulk_profiles(sums: np.ndarray) -> np.ndarray:
    """log1p(5e4 x sum of a gene / sum of all), float64 [P, G] of summed counts [P, G]; 0 for a group without counts."""
    total = sums.sum(axis=1, keepdims=True)
    return np.log1p(TARGET_SUM * np.divide(sums, total, out=np.zeros_like(sums, dtype=np.float64), where=total > 0))


def jackknife_variances(counts: Rows | sparse.csr_matrix, groups: np.ndarray, sums: np.ndarray) -> np.ndarray:
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
    """
    found, counts = np.zeros(len(sums)), Rows.of(counts)
    order = np.argsort(groups, kind="stable")
    bounds = np.searchsorted(groups[order], np.arange(len(sums) + 1))
    for group, total in enumerate(sums.sum(axis=1)):
        rows = order[bounds[group] : bounds[group + 1]]
        if len(rows) >= 2 and total > 0:
            found[group] = _jackknife(counts.take(rows), sums[group], total)
    return found


def _jackknife(cells: Rows, sums: np.ndarray, total: float) -> float:
    n, n_genes = cells.shape
    scaled = TARGET_SUM * sums
    # Deviations from the whole group's profile have the same variance, without cancellation.
    whole = np.log1p(scaled / total)
    first, second = np.zeros(n_genes), np.zeros(n_genes)
    dense = np.empty((BLOCK_CELLS, n_genes))
    for _, read in cells.blocks(BLOCK_ROWS // BLOCK_CELLS * BLOCK_CELLS):
        left = total - np.asarray(read.sum(axis=1, dtype=np.float64)).ravel()
        for start in range(0, read.shape[0], BLOCK_CELLS):
            stop = min(start + BLOCK_CELLS, read.shape[0])
            block = dense[: stop - start]
            block[:] = scaled
            part = slice(read.indptr[start], read.indptr[stop])
            stored = np.diff(read.indptr[start : stop + 1])
            rows = np.repeat(np.arange(stop - start), stored)
            block[rows, read.indices[part]] -= TARGET_SUM * read.data[part].astype(np.float64)
            rest = left[start:stop, None]
            # A cell that holds all counts of its group leaves an empty profile.
            np.divide(block, rest, out=block, where=rest > 0)
            block[left[start:stop] <= 0] = 0
            np.log1p(block, out=block)
            block -= whole
            first += block.sum(axis=0)
            second += np.einsum("ng,ng->g", block, block)
    return max((n - 1) / n * float((second - first**2 / n).sum()), 0.0)
