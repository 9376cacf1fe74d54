"""Means and variances of groups of cells, from blocks of rows, without densifying.

Each stored value is added to its group's float64 sum, one after the other in the file's order; zeros are never
visited. So the result does not depend on the size of the blocks, nor on dense or sparse storage, to the last bit.
Memory: one block, and [P, G] float64 sums (twice where variances are asked for).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from vcc_fast.evaluation.pair import Side
from vcc_fast.evaluation.scale import Scale

AS_IT_IS = Scale()


@dataclass(frozen=True)
class GroupMoments:
    """Moments of groups of cells in lognorm space, genes in the truth's order.

    Attributes
    ----------
    names
        The groups, P of them.
    n_cells
        int64 [P], cells of each group: its rows, or the sum of their weights.
    mean
        float64 [P, G].
    variance
        float64 [P, G], unbiased (divided by n − 1), NaN for a group of one cell; None where not asked for. What is
        below the rounding of the sums is exactly 0.
    """

    names: list[str]
    n_cells: np.ndarray
    mean: np.ndarray
    variance: np.ndarray | None

    def rows(self, names: Sequence[str]) -> np.ndarray:
        """Indices of groups by name, int64."""
        position = {name: index for index, name in enumerate(self.names)}
        return np.array([position[name] for name in names], dtype=np.int64)


def group_moments(
    side: Side,
    names: Sequence[str],
    scale: Scale = AS_IT_IS,
    *,
    with_variance: bool = False,
    weights: np.ndarray | None = None,
    allow_negative: bool = False,
    block_rows: int = 1024,
    progress: Callable[[int], None] | None = None,
) -> GroupMoments:
    """Mean (and variance) of the cells of each group of `names`; other cells are not read.

    Parameters
    ----------
    side
        The file; its values are checked against its declared space, counts become lognorm first.
    scale
        How the file's values become lognorm; of a lognorm file they are, by default.
    with_variance
        Variances too.
    weights
        float [N], how much each row counts in its group's mean (a file of pseudobulks: cells behind a row).
        Variances are not defined with them.
    allow_negative
        Lognorm values below zero are accepted (predictions that were left as the model gave them).
    block_rows
        Rows held at a time.
    progress
        Called with the number of rows of each finished block.

    Raises
    ------
    DataError
        A value does not fit the declared space: its cell, gene and value are named.
    """
    codes = side.codes(names)
    rows = np.flatnonzero(codes >= 0)
    n_genes = side.cells.n_vars
    weight = np.ones(len(codes)) if weights is None else np.asarray(weights, dtype=np.float64)
    sums = np.zeros((len(names), n_genes))
    squares = np.zeros_like(sums) if with_variance else None
    checker = side.checker()
    for _, index, raw in side.cells.iter_blocks(rows, block_rows):
        block = _canonical(raw)
        checked = _without_negatives(block) if allow_negative else block
        checker.update(checked, rows=index, obs_names=side.cells.obs_names, var_names=side.cells.var_names)
        block = scale.apply(block)
        _add(block, codes[index], weight[index], sums, squares)
        if progress is not None:
            progress(len(index))
    checker.finish()

    total = np.bincount(codes[rows], weights=weight[rows], minlength=len(names))
    n_cells = np.rint(total).astype(np.int64)
    mean = sums / total[:, None]
    variance = None if squares is None else _variance(sums, squares, n_cells)[:, side.order]
    return GroupMoments(list(names), n_cells, mean[:, side.order], variance)


def _canonical(block):
    """A CSR block with one entry a position, so that values can be squared; dense blocks as they are."""
    if sparse.issparse(block) and not block.has_canonical_format:
        block = block.copy()
        block.sum_duplicates()
    return block


def _without_negatives(block):
    """The block with negative values set to zero, for the check of everything else; NaN stays NaN."""
    if not sparse.issparse(block):
        return np.maximum(block, 0)
    data = np.maximum(block.data, 0)
    return sparse.csr_matrix((data, block.indices, block.indptr), shape=block.shape)


def _add(block, groups: np.ndarray, weight: np.ndarray, sums: np.ndarray, squares: np.ndarray | None) -> None:
    """Add each row of a block to its group's row of `sums`, and the squared values to `squares`."""
    if not sparse.issparse(block):
        for row, group, factor in zip(block, groups, weight, strict=True):
            values = row.astype(np.float64)
            sums[group] += values * factor
            if squares is not None:
                squares[group] += values * values
        return
    stored = np.diff(block.indptr)
    # Row-major position in [P, G] of every stored value; `add.at` takes them one by one, in order.
    position = np.repeat(groups * sums.shape[1], stored) + block.indices
    values = block.data.astype(np.float64)
    np.add.at(sums.reshape(-1), position, values * np.repeat(weight, stored))
    if squares is not None:
        np.add.at(squares.reshape(-1), position, values * values)


def _variance(sums: np.ndarray, squares: np.ndarray, n_cells: np.ndarray) -> np.ndarray:
    """Unbiased variance from sums and sums of squares; what their rounding could have made is exactly 0."""
    n = n_cells[:, None].astype(np.float64)
    spread = squares - sums * (sums / n)
    spread[spread <= 4 * n * np.finfo(np.float64).eps * squares] = 0.0
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(n > 1, spread / (n - 1), np.nan)
