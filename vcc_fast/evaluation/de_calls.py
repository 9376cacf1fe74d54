"""Which genes a table of rank-sum tests calls significant, and in which order, as cell-eval reads the table."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from vcc_fast.evaluation.rank_table import RankTable

FDR_THRESHOLD = 0.05


class DeCalls:
    """Significance and order of genes. P perturbations, G genes.

    cell-eval casts the table to float32 before it compares or sorts, so the numbers here are float32 too: a false
    discovery rate within rounding of the threshold, and fold changes within rounding of each other, go the same way.

    Parameters
    ----------
    table
        The tests.
    """

    def __init__(self, table: RankTable):
        with np.errstate(over="ignore"):
            self.fdr = table.fdr.astype(np.float32)
            self.log2_fold_change = table.log2_fold_change.astype(np.float32)

    @cached_property
    def significant(self) -> np.ndarray:
        """bool [P, G], false discovery rate below 0.05; a gene that was not tested is not significant."""
        with np.errstate(invalid="ignore"):
            return self.fdr < np.float32(FDR_THRESHOLD)

    @cached_property
    def n_significant(self) -> np.ndarray:
        """int64 [P]."""
        return self.significant.sum(axis=1)

    @cached_property
    def ranked(self) -> list[np.ndarray]:
        """Columns of each perturbation's significant genes, largest |log2 fold change| first, ties in gene order."""
        found = []
        for significant, change in zip(self.significant, self.log2_fold_change, strict=True):
            columns = np.flatnonzero(significant)
            found.append(columns[np.argsort(-np.abs(change[columns]), kind="stable")])
        return found
