"""From counts to lognorm, and from bins back to lognorm."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import scipy.sparse as sp

from vcc_fast.errors import DataError, UsageError


def cell_totals(X) -> np.ndarray:
    """Sum of each row, float64 [B]; a cell with total 0 has no lognorm profile (see `counts_to_lognorm`)."""
    return np.asarray(X.sum(axis=1, dtype=np.float64)).reshape(-1)


def counts_to_lognorm(X, target_sum: float, totals: np.ndarray | None = None):
    """log1p(count * target_sum / total of the cell).

    Parameters
    ----------
    X
        Counts [B, G], CSR matrix or array of any number type; not changed.
    target_sum
        What every cell's counts are scaled to add up to (`resolve_target_sum`).
    totals
        float [B]: each cell's total where X holds a subset of its genes; the row sums by default.

    Returns
    -------
    float32 of X's kind. Cells whose total is 0 stay all zero; count them with `(cell_totals(X) == 0).sum()`.
    Computed in float64 and rounded once.

    Raises
    ------
    DataError
        `totals` has another length than X has rows, or a cell with counts has no positive total.
    """
    totals = cell_totals(X) if totals is None else np.asarray(totals, dtype=np.float64)
    if totals.shape != (X.shape[0],):
        raise DataError(f"totals: needs one per cell [{X.shape[0]}], got shape {list(totals.shape)}")
    empty = ~(totals > 0)
    if empty.any() and cell_totals(X[empty]).any():
        raise DataError("totals: a cell with counts has a total that is not positive")
    scale = np.divide(target_sum, totals, out=np.zeros_like(totals), where=~empty)
    if not sp.issparse(X):
        return np.log1p(np.asarray(X) * scale[:, None]).astype(np.float32)
    X = sp.csr_matrix(X)
    data = np.log1p(X.data * np.repeat(scale, np.diff(X.indptr))).astype(np.float32)
    return sp.csr_matrix((data, X.indices.copy(), X.indptr.copy()), shape=X.shape)


def resolve_target_sum(reader, spec: str | float, rows: Sequence[int] | None = None) -> float:
    """The number that `--target-sum` stands for.

    Parameters
    ----------
    reader
        Open `H5adFile` of counts; read (in blocks) for "median" only.
    spec
        A positive number, as number or text, or "median": the median of the cell totals that are > 0, over
        `rows`, which is scanpy's `normalize_total` without a target.
    rows
        Rows that the median is taken over; all by default.

    Raises
    ------
    UsageError
        `spec` is neither a positive number nor "median".
    DataError
        The median was asked for, and no cell has a count or a cell's total is no finite number.
    """
    if spec != "median":
        try:
            number = float(spec)
        except (TypeError, ValueError):
            number = float("nan")
        if not (np.isfinite(number) and number > 0):
            raise UsageError(f"--target-sum: must be a positive number or median, got {spec!r}")
        return number
    totals = []
    for _, places, block in reader.iter_blocks(rows):
        totals.append(cell_totals(block))
        wrong = np.flatnonzero(~np.isfinite(totals[-1]))
        if len(wrong):
            row, total = places[wrong[0]], totals[-1][wrong[0]]
            raise DataError(
                f"{reader.path}: the cell {reader.obs_names[row]!r} (row {row:,}) has the total {total}, "
                "so that --target-sum median cannot be taken; counts must be finite numbers, remove or repair the cell"
            )
    totals = np.concatenate(totals or [np.empty(0)])
    if not (totals > 0).any():
        raise DataError("--target-sum median: no cell has a count; pass a number")
    return float(np.median(totals[totals > 0]))


class BinMap:
    """Each cell's monotone map from bin to lognorm value.

    f(0) = 0; an occupied bin -> the mean of the cell's values in it; linear in between; beyond the highest occupied
    bin that bin's mean, below 0 zero.

    Parameters
    ----------
    values
        Lognorm [B, G], CSR matrix or array.
    bins
        Their bins (`bin_rows`), of the same kind and shape, whole numbers from 0 to `n_bins` - 1.
    n_bins
        Default 51, scGPT's.
    """

    def __init__(self, values, bins, n_bins: int = 51):
        values, bins = sp.csr_matrix(values).sorted_indices(), sp.csr_matrix(bins).sorted_indices()
        same = values.shape == bins.shape and np.array_equal(values.indptr, bins.indptr)
        if not (same and np.array_equal(values.indices, bins.indices)):
            raise DataError("BinMap: values and bins must have the same shape and the same non-zero entries")
        n_cells = values.shape[0]
        row = np.repeat(np.arange(n_cells), np.diff(values.indptr))
        slot = row * n_bins + bins.data.astype(np.int64)
        size = n_cells * n_bins
        counts = np.bincount(slot, minlength=size).reshape(n_cells, n_bins)
        # numpy counts nothing at all in whole numbers, weights or not
        sums = np.bincount(slot, weights=values.data, minlength=size).astype(np.float64).reshape(n_cells, n_bins)
        # stored zeros have bin 0, whose value is 0 whatever they add up to
        sums[:, 0], counts[:, 0] = 0, 1
        means = np.divide(sums, counts, out=sums, where=counts > 0)
        self.table = np.empty((n_cells, n_bins))
        grid = np.arange(n_bins)
        for cell in range(n_cells):
            occupied = np.flatnonzero(counts[cell])
            self.table[cell] = np.interp(grid, occupied, means[cell, occupied])
        # equal values spread over several bins have means that differ in the last place
        np.maximum.accumulate(self.table, axis=1, out=self.table)

    def __call__(self, bins: np.ndarray) -> np.ndarray:
        """f of bins [B, G], which need not be whole -> float32 [B, G]."""
        top = self.table.shape[1] - 1
        clipped = np.clip(np.asarray(bins, dtype=np.float64), 0, top)
        low = np.minimum(clipped.astype(np.int64), top - 1)
        f_low = np.take_along_axis(self.table, low, axis=1)
        f_high = np.take_along_axis(self.table, low + 1, axis=1)
        return (f_low + (clipped - low) * (f_high - f_low)).astype(np.float32)
