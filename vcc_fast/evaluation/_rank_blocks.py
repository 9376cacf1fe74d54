"""Cells as matrices for the rank-sum kernel: what is in memory as it is, files in ranges of genes that fit a budget."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from scipy import sparse

from vcc_fast.data.spaces import WHOLE_TOLERANCE
from vcc_fast.data.transforms import cell_totals, counts_to_lognorm
from vcc_fast.errors import DataError
from vcc_fast.evaluation.pair import Side
from vcc_fast.evaluation.pseudobulk import _without_negatives
from vcc_fast.evaluation.rows import Growing

# Values that are looked at together in the search for one that is not whole.
_GLANCE = 1 << 16
# Values of blocks that are put together: arrays that are large enough to go back to the system when they are freed.
MERGED = 1 << 24


@dataclass(frozen=True)
class Part:
    """Some cells: CSR, CSC or array [B, G'] of float32 or float64; int32 [B] groups (−1: no part); float64 [B] scale of
    counts, or None; int64 [B], which rows of a CSR `matrix` the cells are, or None where they are all of it."""

    matrix: object
    groups: np.ndarray
    scale: np.ndarray | None
    index: np.ndarray | None = None

    def canonical(self) -> Part:
        """The same with ascending indices and no position twice (duplicates added up)."""
        if not sparse.issparse(self.matrix):
            return self
        matrix = self.matrix.copy() if self.index is None else self.matrix[self.index]
        matrix.sum_duplicates()
        return replace(self, matrix=matrix, index=None)


def merged(parts: Iterator[Part]) -> Iterator[Part]:
    """CSR parts copied together, up to `MERGED` values each (`rows.Growing` says why); others as they are."""
    waiting: list[Part] = []
    grown: Growing | None = None

    def finished() -> Iterator[Part]:
        if grown is not None:
            groups = np.concatenate([part.groups for part in waiting])
            scale = None if waiting[0].scale is None else np.concatenate([part.scale for part in waiting])
            yield Part(grown.matrix(), groups, scale)

    for part in parts:
        matrix = part.matrix
        if not sparse.issparse(matrix) or matrix.format != "csr" or matrix.nnz > MERGED or matrix.indices.itemsize > 4:
            yield from finished()
            waiting, grown = [], None
            yield part
            continue
        if grown is None or matrix.nnz > grown.left or matrix.dtype != grown.dtype:
            yield from finished()
            waiting, grown = [], Growing(MERGED, matrix.shape[1], matrix.dtype)
        grown.append(matrix)
        waiting.append(replace(part, matrix=None))
    yield from finished()


class Source:
    """The cells of one side that are tested, in ranges of genes.

    Parameters
    ----------
    side
        Where they come from. Columns come out in the side's `order`.
    groups
        Name -> number; cells of other names have no part.
    target_sum
        What counts are scaled to; for counts.
    allow_negative
        Lognorm values below zero are accepted.
    block_rows
        Rows of a file read at a time.
    to_lognorm
        Counts are made lognorm here, because the other side is; otherwise the kernel scales them.
    """

    def __init__(
        self,
        side: Side,
        groups: dict[str, int],
        target_sum: float | None,
        allow_negative: bool,
        block_rows: int,
        to_lognorm: bool = False,
    ):
        codes, names = pd.factorize(np.asarray(side.labels, dtype=object))
        table = np.array([groups.get(str(name), -1) for name in names] + [-1], dtype=np.int32)
        self.side, self.groups = side, table[codes]
        self.rows = np.flatnonzero(self.groups >= 0)
        self.target_sum = target_sum if side.space == "counts" else None
        self.allow_negative, self.block_rows = allow_negative, block_rows
        self.in_order = bool((side.order == np.arange(len(side.order))).all())
        self.matrix, self.index = getattr(side.cells, "matrix", None), getattr(side.cells, "index", None)
        self._fraction_seen = side.space == "counts"
        self._checker = None
        if to_lognorm and side.space == "counts":
            self._checker = side.checker()

    @property
    def as_it_is(self) -> bool:
        """Whether the kernel can read a matrix in memory without a copy."""
        return self.matrix is not None and self.in_order and self._checker is None

    def bytes_needed(self) -> int:
        """Memory for all genes at a time, beside what is in memory already; an estimate."""
        if self.as_it_is:
            return 0
        if self.matrix is not None and self.index is None:
            stored = self.matrix.nnz if sparse.issparse(self.matrix) else self.matrix.size
        else:
            stored = self.side.cells.nnz
        return 8 * stored * len(self.rows) // max(1, self.side.cells.n_obs)

    def parts(self, first: int, last: int, progress: Callable[[int], None] | None) -> Iterator[Part]:
        """The cells at genes `first` to `last` − 1."""
        whole = first == 0 and last == len(self.side.order)
        if self.as_it_is and whole:
            scale = None if self.target_sum is None else self._scale(self.matrix)
            if scale is not None and self.index is not None:
                scale = scale[self.index]
            yield self._part(native(self.matrix), self.groups, scale, self.index)
            return
        yield from merged(self._blocks(first, last, whole, progress))

    def _blocks(self, first: int, last: int, whole: bool, progress: Callable[[int], None] | None) -> Iterator[Part]:
        columns = self.side.order[first:last]
        for _, rows, block in self.side.cells.iter_blocks(self.rows, self.block_rows):
            scale = None
            if self._checker is not None:
                cells = self.side.cells
                self._checker.update(block, rows=rows, obs_names=cells.obs_names, var_names=cells.var_names)
                block = counts_to_lognorm(block, self.target_sum)
            elif self.target_sum is not None:
                scale = self._scale(block)
            if not self.in_order:
                block = block[:, columns]
            elif not whole:
                block = block[:, first:last]
            yield self._part(native(block), self.groups[rows], scale)
            if progress is not None:
                progress(len(rows))

    def finish(self) -> None:
        """After a pass through all genes: raises DataError where a lognorm side holds whole numbers only."""
        if not self._fraction_seen:
            self.explain()

    def explain(self) -> None:
        """Read everything again to name the first value that does not fit the declared space.

        Raises
        ------
        DataError
            Naming cell, gene and value.
        """
        cells = self.side.cells
        checker = self.side.checker()
        for _, rows, block in cells.iter_blocks(self.rows, self.block_rows):
            checked = _without_negatives(block) if self.allow_negative else block
            checker.update(checked, rows=rows, obs_names=cells.obs_names, var_names=cells.var_names)
        checker.finish()

    def _part(self, matrix, groups: np.ndarray, scale: np.ndarray | None, index: np.ndarray | None = None) -> Part:
        if not self._fraction_seen:
            self._fraction_seen = _has_fraction(matrix.data if sparse.issparse(matrix) else matrix)
        return Part(matrix, np.ascontiguousarray(groups), scale, index)

    def _scale(self, block) -> np.ndarray:
        """target sum / total of each cell; 0 for a cell without counts."""
        totals = cell_totals(block)
        return np.divide(self.target_sum, totals, out=np.zeros_like(totals), where=totals != 0)


def native(matrix):
    """The matrix in a layout and type that the kernel reads: CSR, CSC or strided array, float32 or float64.

    Raises
    ------
    DataError
        Its values are no real numbers.
    """
    if sparse.issparse(matrix) and matrix.format not in ("csr", "csc"):
        matrix = matrix.tocsr()
    dtype = matrix.dtype
    if dtype in (np.float32, np.float64):
        return matrix
    if dtype.kind not in "biuf":
        raise DataError(f"values must be real numbers, not {dtype}")
    # float32 holds every whole number up to 2^24.
    exact = dtype.kind == "b" or dtype.itemsize <= 2 or abs(matrix).max() <= 1 << 24
    return matrix.astype(np.float32 if exact and dtype.itemsize <= 8 else np.float64)


def _has_fraction(values: np.ndarray) -> bool:
    """Whether some value is not whole."""
    for start in range(0, len(values), max(1, _GLANCE // max(1, values[:1].size))):
        part = values[start : start + max(1, _GLANCE // max(1, values[:1].size))]
        with np.errstate(invalid="ignore"):
            if (np.abs(part - np.rint(part)) > WHOLE_TOLERANCE).any():
                return True
    return False
