"""A side's cells of the scored groups, in memory or in a temporary file; what rank tests and distances need."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from vcc_fast._logging import logger
from vcc_fast.errors import DataError
from vcc_fast.evaluation._sums_native import group_sums
from vcc_fast.evaluation.cells import Cells
from vcc_fast.evaluation.pair import Side
from vcc_fast.evaluation.rows import BLOCK_ROWS, BYTES_PER_VALUE, Growing, InMemory, OnDisk, Rows
from vcc_fast.evaluation.threads import in_threads

# Bytes that cells' values may take by default, in memory and at a time.
MEMORY = 2 << 30


@dataclass(frozen=True)
class CellMatrix:
    """Cells of the scored groups. N cells, G genes.

    Attributes
    ----------
    values
        Float32 rows [N, G], no stored zeros, genes in the truth's order; a CSR matrix becomes such rows.
    groups
        int64 [N], index of each cell's group.
    n_groups
        Number of groups, at least one cell in each.
    """

    values: Rows
    groups: np.ndarray
    n_groups: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "values", Rows.of(self.values))

    @property
    def n_cells(self) -> np.ndarray:
        """int64 [groups]."""
        return np.bincount(self.groups, minlength=self.n_groups)

    def sums(self, num_threads: int | None = None) -> np.ndarray:
        """Sum of each group's cells, float64 [groups, G], added up in the order of the cells; None: all cores."""
        return group_sums(self.values, self.groups, self.n_groups, num_threads)

    def means(self, num_threads: int | None = None) -> np.ndarray:
        """Mean of each group's cells, float64 [groups, G]."""
        return self.sums(num_threads) / self.n_cells[:, None]

    def rows_of(self, group: int) -> Rows:
        """The cells of one group."""
        return self.values.take(np.flatnonzero(self.groups == group))

    def part(self, rows: np.ndarray, memory: int) -> CellMatrix:
        """Some cells, in memory if their values need no more than `memory` bytes; not copied where they are already."""
        return CellMatrix(self.values.take(rows).in_memory(memory), self.groups[rows], self.n_groups)


def one_group(cells: Rows | sparse.csr_matrix) -> CellMatrix:
    """Cells as a single group."""
    rows = Rows.of(cells)
    return CellMatrix(rows, np.zeros(rows.shape[0], dtype=np.int64), 1)


def read_matrix(
    side: Side,
    names: Sequence[str],
    convert: Callable | None = None,
    *,
    memory: int = MEMORY,
    block_rows: int = BLOCK_ROWS,
    num_threads: int | None = None,
    progress: Callable[[int], None] | None = None,
) -> CellMatrix:
    """Read the cells of the groups `names`, in the file's order, and check them against the declared space.

    A value takes 8 bytes. Where those of all the cells are more than `memory`, they go to temporary files; no number
    that is computed from them depends on where they are.

    Parameters
    ----------
    side
        The file.
    names
        The groups; other cells are not read.
    convert
        From a block of the file to what is kept (`Scale.apply`); as it is where None.
    memory
        Bytes of values that may stay in memory.
    block_rows
        Rows read at a time.
    num_threads
        1: a block is checked and converted before the next is read; else meanwhile.
    progress
        Called with the number of rows of each finished block.

    Raises
    ------
    DataError
        A value does not fit the declared space (its cell, gene and value are named), or the disk has too little room.
    """
    codes = side.codes(names)
    rows = np.flatnonzero(codes >= 0)
    checker = side.checker()
    in_order = bool((side.order == np.arange(len(side.order))).all())
    keep = _Kept(side, len(rows), memory)

    def prepared(read: tuple) -> sparse.csr_matrix:
        _, index, raw = read
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
        return block

    # One worker: the checks go from block to block.
    for block in in_threads(prepared, side.cells.iter_blocks(rows, block_rows), 0 if num_threads == 1 else 1):
        keep.append(block)
        if progress is not None:
            progress(block.shape[0])
    checker.finish()
    return CellMatrix(Rows(keep.store()), codes[rows], len(names))


class _Kept:
    """Rows that are added block by block: in memory while they fit its budget, then or from the start in files."""

    def __init__(self, side: Side, n_rows: int, memory: int):
        self._side, stored = side, _stored(side.cells)
        # Of a dense matrix, how many values are zero is not known yet.
        is_dense = stored == side.cells.n_obs * side.cells.n_vars
        self._needed = 0 if is_dense else BYTES_PER_VALUE * (stored * n_rows // side.cells.n_obs)
        self._disk: OnDisk | None = None
        if self._needed > memory:
            self._memory = Growing(0, side.cells.n_vars)
            self._move()
        else:
            self._memory = Growing(min(stored, memory // BYTES_PER_VALUE), side.cells.n_vars)

    def append(self, block: sparse.csr_matrix) -> None:
        if self._disk is None and block.nnz > self._memory.left:
            self._move()
        (self._memory if self._disk is None else self._disk).append(block)

    def _move(self) -> None:
        logger.info("values of %s are more than stay in memory: they go to a temporary file", self._side.name)
        self._disk = OnDisk(self._side.cells.n_vars, self._needed, self._side.name)
        self._disk.append(self._memory.matrix())
        del self._memory

    def store(self) -> InMemory | OnDisk:
        if self._disk is not None:
            return self._disk
        matrix = self._memory.matrix()
        matrix.has_sorted_indices = matrix.has_canonical_format = True
        return InMemory(matrix)


class MatrixCells:
    """Rows as the rank-sum tests read cells.

    Parameters
    ----------
    rows
        [N, G].
    genes
        str [G].

    Attributes
    ----------
    matrix, index
        A CSR matrix in memory and which of its rows these are (None: all), where that needs no copy; else None, None.
    """

    def __init__(self, rows: Rows, genes: np.ndarray):
        self.rows, self.nnz = rows, rows.nnz
        self.matrix, self.index = (None, None) if rows.view is None else rows.view
        self.var_names = np.asarray(genes, dtype=object)
        self.n_obs, self.n_vars = rows.shape
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
            yield start, part, self.rows.read(part)


def _stored(cells: Cells) -> int:
    """Stored values of a file or matrix, at most."""
    matrix = getattr(cells, "matrix", None)
    if matrix is None:
        return cells.nnz
    return matrix.nnz if sparse.issparse(matrix) else matrix.size
