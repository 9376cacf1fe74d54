"""A side's cells in memory: CSR float32 with the group of each cell; what rank tests and distances need."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from vcc_fast.data.spaces import SpaceChecker
from vcc_fast.errors import DataError
from vcc_fast.evaluation.cells import Cells
from vcc_fast.evaluation.pair import Side

BLOCK_ROWS = 1024


@dataclass(frozen=True)
class CellMatrix:
    """Cells of the scored groups. N cells, G genes.

    Attributes
    ----------
    values
        float32 CSR [N, G], no stored zeros, genes in the truth's order.
    groups
        int64 [N], index of each cell's group.
    n_groups
        Number of groups, at least one cell in each.
    """

    values: sparse.csr_matrix
    groups: np.ndarray
    n_groups: int

    @property
    def n_cells(self) -> np.ndarray:
        """int64 [groups]."""
        return np.bincount(self.groups, minlength=self.n_groups)

    def sums(self) -> np.ndarray:
        """Sum of each group's cells, float64 [groups, G]."""
        found = np.zeros(self.n_groups * self.values.shape[1])
        x = self.values
        for start in range(0, x.shape[0], BLOCK_ROWS):
            stop = min(start + BLOCK_ROWS, x.shape[0])
            span = slice(x.indptr[start], x.indptr[stop])
            stored = np.diff(x.indptr[start : stop + 1])
            position = np.repeat(self.groups[start:stop] * x.shape[1], stored) + x.indices[span]
            np.add.at(found, position, x.data[span].astype(np.float64))
        return found.reshape(self.n_groups, -1)

    def means(self) -> np.ndarray:
        """Mean of each group's cells, float64 [groups, G]."""
        return self.sums() / self.n_cells[:, None]

    def rows_of(self, group: int) -> sparse.csr_matrix:
        """The cells of one group."""
        return self.values[np.flatnonzero(self.groups == group)]

    def without(self, group: int) -> CellMatrix:
        """The other groups' cells; `group` is the last one."""
        rows = np.flatnonzero(self.groups != group)
        return CellMatrix(self.values[rows], self.groups[rows], self.n_groups - 1)


def read_matrix(
    side: Side,
    names: Sequence[str],
    convert: Callable | None = None,
    *,
    block_rows: int = BLOCK_ROWS,
    progress: Callable[[int], None] | None = None,
) -> CellMatrix:
    """Read the cells of the groups `names`, in the file's order, and check them against the declared space.

    Memory: 8 bytes for each stored value of those cells.

    Parameters
    ----------
    side
        The file.
    names
        The groups; other cells are not read.
    convert
        From a block of the file to what is kept (`Scale.apply`); as it is where None.
    block_rows
        Rows read at a time.
    progress
        Called with the number of rows of each finished block.

    Raises
    ------
    DataError
        A value does not fit the declared space: its cell, gene and value are named.
    """
    codes = side.codes(names)
    rows = np.flatnonzero(codes >= 0)
    checker = SpaceChecker(side.space, side.name, side.option)
    in_order = bool((side.order == np.arange(len(side.order))).all())
    # Memory that is not written costs nothing, so room is made for all values of the file at once.
    room = _stored(side.cells)
    data, indices, used = np.empty(room, dtype=np.float32), np.empty(room, dtype=np.int32), 0
    indptr = np.zeros(len(rows) + 1, dtype=np.int64)
    for start, index, raw in side.cells.iter_blocks(rows, block_rows):
        block = raw if sparse.issparse(raw) else sparse.csr_matrix(raw)
        if not block.has_canonical_format:
            block = block.copy()
            block.sum_duplicates()
        checker.update(block, rows=index, obs_names=side.cells.obs_names, var_names=side.cells.var_names)
        block = block if convert is None else convert(block)
        if not in_order:
            block = block[:, side.order]
            block.sort_indices()
        if not block.data.all():
            block = block.copy()
            block.eliminate_zeros()
        span, used = slice(used, used + block.nnz), used + block.nnz
        data[span], indices[span] = block.data, block.indices
        indptr[start + 1 : start + 1 + len(index)] = indptr[start] + block.indptr[1:]
        if progress is not None:
            progress(len(index))
    checker.finish()
    if indptr[-1] < np.iinfo(np.int32).max:
        indptr = indptr.astype(np.int32)
    values = sparse.csr_matrix((data[:used], indices[:used], indptr), shape=(len(rows), side.cells.n_vars), copy=False)
    values.has_sorted_indices = values.has_canonical_format = True
    return CellMatrix(values, codes[rows], len(names))


class MatrixCells:
    """A matrix in memory as the rank-sum tests read cells.

    Parameters
    ----------
    matrix
        CSR [N, G].
    genes
        str [G].
    """

    def __init__(self, matrix: sparse.csr_matrix, genes: np.ndarray):
        self.matrix, self.var_names = matrix, np.asarray(genes, dtype=object)
        self.n_obs, self.n_vars = matrix.shape
        self.obs_names = np.arange(self.n_obs).astype(str).astype(object)
        self.obs_columns: list[str] = []

    def uns_entry(self, key: str, default: Any = None) -> Any:
        """Nothing."""
        return default

    def obs_column(self, name: str) -> np.ndarray:
        """No column is there."""
        raise DataError(f"obs has no column {name!r}")

    def iter_blocks(self, rows: np.ndarray | None = None, block_rows: int = BLOCK_ROWS) -> Iterator[tuple]:
        """As `Cells.iter_blocks`."""
        rows = np.arange(self.n_obs) if rows is None else rows
        for start in range(0, len(rows), block_rows):
            part = rows[start : start + block_rows]
            yield start, part, self.matrix[part]


def _stored(cells: Cells) -> int:
    """Stored values of a file or matrix, at most."""
    matrix = getattr(cells, "matrix", None)
    if matrix is None:
        return cells.nnz
    return matrix.nnz if sparse.issparse(matrix) else matrix.size
