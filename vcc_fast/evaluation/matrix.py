"""A side's cells of the scored groups, in memory or in a temporary file; what rank tests and distances need."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

from vcc_fast._logging import logger
from vcc_fast.errors import DataError
from vcc_fast.evaluation.cells import Cells
from vcc_fast.evaluation.pair import Side
from vcc_fast.evaluation.rows import BLOCK_ROWS, BYTES_PER_VALUE, Growing, InMemory, OnDisk, Rows

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

    def sums(self) -> np.ndarray:
        """Sum of each group's cells, float64 [groups, G], added up in the order of the cells."""
        n_genes = self.values.shape[1]
        found = np.zeros(self.n_groups * n_genes)
        for places, block in self.values.blocks():
            position = np.repeat(self.groups[places] * n_genes, np.diff(block.indptr)) + block.indices
            np.add.at(found, position, block.data.astype(np.float64))
        return found.reshape(self.n_groups, -1)

    def means(self) -> np.ndarray:
        """Mean of each group's cells, float64 [groups, G]."""
        return self.sums() / self.n_cells[:, None]

    def rows_of(self, group: int) -> Rows:
        """The cells of one group."""
        return self.values.take(np.flatnonzero(self.groups == group))

    def part(self, rows: np.ndarray, memory: int) -> CellMatrix:
        """Some cells, in memory by themselves if their values need no more than `memory` bytes."""
        return CellMatrix(self.values.take(rows).held(memory), self.groups[rows], self.n_groups)


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
    for _, index, raw in side.cells.iter_blocks(rows, block_rows):
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
        keep.append(block)
        if progress is not None:
            progress(len(index))
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
    matrix
        The rows as CSR where they are in memory by themselves, else None.
    """

    def __init__(self, rows: Rows, genes: np.ndarray):
        self.rows, self.matrix, self.nnz = rows, rows.matrix, rows.nnz
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
