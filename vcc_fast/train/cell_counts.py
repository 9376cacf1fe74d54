"""Cells of a source -> counts of the vocabulary's genes, with an account of everything that is left out on the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

import numpy as np
from scipy import sparse

from vcc_fast.data.align import Alignment
from vcc_fast.data.spaces import SpaceChecker
from vcc_fast.errors import DataError

MOST_COUNTS = np.iinfo(np.uint16).max
# What `VocabCounts.blocks` counts, in the words of the report.
CELLS, EMPTY = "cells filtered out", "cells without a known gene"
VALUES, MOLECULES, SATURATED = "values of unknown genes", "counts of unknown genes", "counts cut to 65,535"
REMEDY = "shards are made of raw counts: name them with --layer"


class CellSource(Protocol):
    """Cells in a fixed order, read block by block; a context manager."""

    name: str
    n_cells: int
    var_names: np.ndarray
    """Names of the genes, object [G] of str."""
    ensembl_ids: np.ndarray | None
    """Their Ensembl ids, object [G], or None."""

    def blocks(self, start: int) -> Iterator[tuple[int, sparse.csr_matrix]]:
        """(number of the first cell, values CSR [B, G] or array) from cell `start` on."""

    def cell_names(self, first: int, n: int) -> np.ndarray:
        """Names of n cells, for errors."""

    def identity(self) -> dict[str, Any]:
        """What tells this source and its present content from others, JSON-able."""


class VocabCounts:
    """The counts of a source, in the vocabulary's ids.

    Parameters
    ----------
    source
        The cells.
    alignment
        Of the source's genes; those without a token are left out.
    min_genes, min_counts
        Cells with fewer genes (of the vocabulary, not zero), or a lower sum over them, are left out; 0 keeps all.
    saturate
        Counts above 65,535 become that, and are counted; by default they are an error.
    """

    def __init__(
        self,
        source: CellSource,
        alignment: Alignment,
        *,
        min_genes: int = 0,
        min_counts: int = 0,
        saturate: bool = False,
    ):
        self.source, self.alignment = source, alignment
        self.min_genes, self.min_counts, self.saturate = min_genes, min_counts, saturate
        self._ids = np.where(alignment.in_vocab, alignment.ids, -1)
        self._checker = SpaceChecker("counts", source.name, remedy=REMEDY)

    def blocks(self, start: int = 0) -> Iterator[tuple[sparse.csr_matrix, np.ndarray, dict[str, np.ndarray], int]]:
        """The cells from number `start` on.

        Yields
        ------
        (block, cells, tally, n_read): CSR int64 [B, V] without stored zeros, columns ascending; int64 [B] numbers of
        its cells in the source; what was left out or is notable, by kind, int64 [B + 1], as `ShardWriter.add` takes
        it; how many cells of the source were read for it.

        Raises
        ------
        DataError
            A value is no whole number >= 0, or above 65,535; the cell and the gene are named.
        """
        for first, values in self.source.blocks(start):
            block, totals, tally = self._known_genes(first, self._checked(first, values))
            keep = (np.diff(block.indptr) >= self.min_genes) & (totals >= self.min_counts)
            tally = {kind: n * keep for kind, n in tally.items()} | {CELLS: ~keep}
            kept = np.flatnonzero(keep)
            # Of everything behind the cell before up to each cell, and behind the last.
            edges = np.concatenate([[0], kept + 1, [len(keep)]])
            between = {
                kind: np.diff(np.concatenate([[0], np.cumsum(n, dtype=np.int64)])[edges]) for kind, n in tally.items()
            }
            yield (block if keep.all() else block[kept]), first + kept, between, len(keep)

    def _known_genes(
        self, first: int, counts: sparse.csr_matrix
    ) -> tuple[sparse.csr_matrix, np.ndarray, dict[str, np.ndarray]]:
        """The counts in the vocabulary's ids; their totals [B], before any is cut; what is lost or notable of each
        cell, int64 [B] by kind."""
        n, ids = counts.shape[0], self._ids[counts.indices]
        row, unknown = np.repeat(np.arange(n), np.diff(counts.indptr)), ids < 0
        over = (counts.data > MOST_COUNTS) & ~unknown
        if over.any() and not self.saturate:
            self._refuse(first, counts, row, int(np.argmax(over)))
        lost = np.bincount(row[unknown], minlength=n)
        block = sparse.csr_matrix(
            (
                np.minimum(counts.data[~unknown], MOST_COUNTS),
                ids[~unknown],
                np.cumsum([0, *(np.diff(counts.indptr) - lost)]),
            ),
            shape=(n, len(self.alignment.vocab)),
        )
        block.sort_indices()
        # numpy counts nothing at all in whole numbers, weights or not
        molecules = np.bincount(row[unknown], weights=counts.data[unknown], minlength=n).astype(np.int64)
        saturated = np.bincount(row[over], minlength=n)
        totals = np.bincount(row[~unknown], weights=counts.data[~unknown], minlength=n)
        return (
            block,
            totals,
            {VALUES: lost, MOLECULES: molecules, SATURATED: saturated, EMPTY: np.diff(block.indptr) == 0},
        )

    def _checked(self, first: int, values) -> sparse.csr_matrix:
        """Values as whole counts, int64 CSR without stored zeros and without two entries for one gene."""
        names = _Names(self.source)
        self._checker.update(
            values, obs_names=names, var_names=self.source.var_names, rows=range(first, first + values.shape[0])
        )
        block = sparse.csr_matrix(values)
        # What is far above the limit need not be told apart, and would not fit into whole numbers.
        counts = np.rint(np.minimum(block.data, np.float64(1 << 40))).astype(np.int64)
        whole = sparse.csr_matrix((counts, block.indices, block.indptr), shape=block.shape)
        whole.sum_duplicates()
        whole.eliminate_zeros()
        return whole

    def _refuse(self, first: int, counts: sparse.csr_matrix, row: np.ndarray, at: int) -> None:
        """Name the cell and the gene of a count that does not fit into 16 bits."""
        number, gene = first + int(row[at]), str(self.source.var_names[counts.indices[at]])
        cell = str(self.source.cell_names(number, 1)[0])
        raise DataError(
            f"{self.source.name}: cell {cell!r} (number {number:,}), gene {gene!r} has {counts.data[at]:,} counts, and "
            f"shards hold at most {MOST_COUNTS:,}; is the matrix raw counts of single cells? --saturate stores "
            f"{MOST_COUNTS:,} in place of more"
        )


class _Names:
    """Names of cells, looked up only when an error needs one."""

    def __init__(self, source: CellSource):
        self._source = source

    def __getitem__(self, cell: int) -> str:
        return self._source.cell_names(int(cell), 1)[0]
