"""The control cells behind predictions: their counts over the predicted genes, totals, means and dispersions."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import scipy.sparse as sp

from vcc_fast._progress import Progress
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.spaces import SpaceChecker
from vcc_fast.data.transforms import counts_to_lognorm
from vcc_fast.errors import DataError

# A gene with fewer counts in all control cells says nothing about its own dispersion.
MIN_COUNTS = 10
BLOCK_ROWS = 512


class ControlCounts:
    """Control cells of an open file, read when they are asked for; every one is checked once.

    Parameters
    ----------
    file
        Open; its matrix holds counts.
    rows
        int64 [N], the control cells.
    columns
        int64 [G], the file's column of every predicted gene.
    quiet
        No progress.

    Attributes
    ----------
    totals
        float64 [n_obs]: counts of a control cell over the G genes; NaN for other cells.
    mean, variance
        float64 [G], of the counts over control cells.
    dispersion
        float64 [G]: phi of a negative binomial whose mean follows the cell's total, by the method of moments on
        z = count / total: var(z) = mean(z) mean(1 / total) + phi mean(z)^2, at least 0. Genes with fewer than
        `MIN_COUNTS` counts get the median of the others.

    Raises
    ------
    DataError
        A value is not a count, or no control cell has a count of these genes.
    """

    def __init__(self, file: H5adFile, rows: np.ndarray, columns: np.ndarray, quiet: bool = True):
        self.file, self.rows, self.columns = file, np.asarray(rows, dtype=np.int64), np.asarray(columns)
        self.totals = np.full(file.n_obs, np.nan)
        n_genes = len(self.columns)
        sums, squares, shares, share_squares = np.zeros((4, n_genes))
        inverse, alive = 0.0, 0
        checker = SpaceChecker("counts", f"{file.path.name}: control cells")
        with Progress(len(self.rows), "read controls", quiet=quiet) as progress:
            for _, of_block, block in file.iter_blocks(self.rows, BLOCK_ROWS):
                checker.update(block, rows=of_block, obs_names=file.obs_names, var_names=file.var_names)
                block = self._predicted_genes(block)
                row = np.repeat(np.arange(block.shape[0]), np.diff(block.indptr))
                values = block.data.astype(np.float64)
                totals = np.bincount(row, weights=values, minlength=block.shape[0])
                self.totals[of_block] = totals
                part = values / totals[row]
                for table, weights in ((sums, values), (squares, values**2), (shares, part), (share_squares, part**2)):
                    table += np.bincount(block.indices, weights=weights, minlength=n_genes)
                inverse += (1 / totals[totals > 0]).sum()
                alive += int((totals > 0).sum())
                progress.update(len(of_block))
        if not alive:
            raise DataError(f"{file.path}: none of the {len(self.rows):,} control cells has a count of these genes")
        n = len(self.rows)
        self.mean = sums / n
        self.variance = np.maximum(squares - n * self.mean**2, 0) / max(1, n - 1)
        self.dispersion = _dispersion(sums, shares / alive, share_squares / alive, inverse / alive, alive)

    def counts(self, rows: Sequence[int]) -> sp.csr_matrix:
        """Counts of some cells over the predicted genes, float32 CSR [B, G], columns ascending, no stored zeros."""
        return self._predicted_genes(self.file.read_rows(rows))

    def mean_lognorm(self, rows: Sequence[int], target_sum: float) -> np.ndarray:
        """float64 [G]: mean lognorm over cells, a cell that is named k times counting k times."""
        distinct, times = np.unique(rows, return_counts=True)
        total = np.zeros(len(self.columns))
        for start in range(0, len(distinct), BLOCK_ROWS):
            part = slice(start, start + BLOCK_ROWS)
            block = counts_to_lognorm(self.counts(distinct[part]), target_sum)
            total += times[part] @ block.astype(np.float64)
        return total / len(rows)

    def _predicted_genes(self, block) -> sp.csr_matrix:
        block = sp.csr_matrix(block, dtype=np.float32)
        if not np.array_equal(self.columns, np.arange(block.shape[1])):
            block = block[:, self.columns]
        block.sum_duplicates()
        block.eliminate_zeros()
        return block


def _dispersion(sums: np.ndarray, mean: np.ndarray, mean_square: np.ndarray, mean_inverse: float, n: int) -> np.ndarray:
    told = sums >= MIN_COUNTS
    found = np.zeros(len(sums))
    variance = (mean_square - mean**2) * (n / max(1, n - 1))
    found[told] = np.maximum(variance[told] - mean[told] * mean_inverse, 0) / mean[told] ** 2
    found[~told] = np.median(found[told]) if told.any() else 0.0
    return found
