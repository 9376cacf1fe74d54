"""Which genes a table of rank-sum tests calls significant, and in which order, as cell-eval reads the table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np
import pandas as pd

from vcc_fast.evaluation.rank_table import RankTable

FDR_THRESHOLD = 0.05
N_TOP = 20


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


def top_genes_table(
    table: RankTable | None, names: Sequence[str], genes: np.ndarray, n_top: int = N_TOP
) -> tuple[dict[str, np.ndarray], pd.DataFrame]:
    """Each perturbation's most changed significant genes: their columns, and `perturbation`, `rank`, `gene`, `source`.

    Empty without a table.
    """
    ranked = [np.empty(0, dtype=np.int64)] * len(names) if table is None else DeCalls(table).ranked
    columns = {name: found[:n_top] for name, found in zip(names, ranked, strict=True)}
    rows = [
        (name, rank, genes[column], "rank_sum")
        for name, found in columns.items()
        for rank, column in enumerate(found, start=1)
    ]
    return columns, pd.DataFrame(rows, columns=["perturbation", "rank", "gene", "source"])
