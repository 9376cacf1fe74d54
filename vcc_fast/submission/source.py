"""The predictions, one file or several, as one table of cells over the official genes, read block by block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.sparse as sp

from vcc_fast.data.h5ad import H5adFile
from vcc_fast.errors import DataError

# Of one block in memory, as 8 bytes a value; a few temporary arrays of its size come with it.
BLOCK_BYTES = 48 * 2**20


@dataclass
class PredictionFile:
    """One opened file of predictions.

    Attributes
    ----------
    path
        As it was given.
    file
        Open; None where it cannot be read, for the reason `trouble`.
    trouble
        Why it cannot be read.
    targets, contexts
        [N] object of str, the labels of its cells; None where the column is not there.
    order
        int64 [G]: for each official gene the file's column; None until the genes are known to match.
    """

    path: Path
    file: H5adFile | None = None
    trouble: str | None = None
    targets: np.ndarray | None = None
    contexts: np.ndarray | None = None
    order: np.ndarray | None = None

    @property
    def n_cells(self) -> int:
        """Cells of the file, 0 where it cannot be read."""
        return 0 if self.file is None else self.file.n_obs

    @property
    def genes(self) -> np.ndarray:
        """object [G]: names of the columns of `blocks`."""
        return self.file.var_names if self.order is None else self.file.var_names[self.order]

    def match(self, genes: Sequence[str]) -> None:
        """Set `order` for official genes that are the file's own, in any order."""
        place = {str(name): column for column, name in enumerate(self.file.var_names)}
        self.order = np.array([place[gene] for gene in genes], dtype=np.int64)

    def blocks(self) -> Iterator[tuple[int, sp.csr_matrix]]:
        """(row of the block's first cell, float32 CSR [B, G]): columns sorted, no stored zeros.

        Columns are the official genes, in order; the file's own before `match`.
        """
        to_official = None
        if not self._in_order:
            to_official = np.empty(self.file.n_vars, dtype=np.int32)
            to_official[self.order] = np.arange(len(self.order))
        for start, _, block in self.file.iter_blocks(block_rows=block_rows(self.file.n_vars)):
            block = sp.csr_matrix(block, dtype=np.float32)
            block.eliminate_zeros()
            if to_official is not None:
                block = sp.csr_matrix((block.data, to_official[block.indices], block.indptr), shape=block.shape)
                block.sort_indices()
            yield start, block

    def stored(self, array: str, n_values: int) -> Iterator[np.ndarray] | None:
        """`data` or `indices` of all blocks, read alone, where they stand on disk as `blocks` gives them; else None.

        Parameters
        ----------
        array
            "data" or "indices".
        n_values
            How many values all blocks had, all of which were read before.
        """
        same = self._in_order and self.file.is_canonical and self.file.nnz == n_values
        return self.file.iter_stored(array, max(1, BLOCK_BYTES // 8)) if same else None

    @property
    def _in_order(self) -> bool:
        return self.order is None or np.array_equal(self.order, np.arange(self.file.n_vars))


def block_rows(n_genes: int) -> int:
    """Cells of a block, so that even a full one stays within `BLOCK_BYTES`."""
    return max(1, BLOCK_BYTES // (8 * max(1, n_genes)))


def open_predictions(
    paths: Sequence[str | Path], pert_col: str, context_col: str | None, layer: str | None
) -> list[PredictionFile]:
    """Open every file and read its labels; what cannot be read is kept as `trouble`, not raised.

    Parameters
    ----------
    paths
        In the order of the upload.
    pert_col
        Column of obs with the target.
    context_col
        Column of obs with the context; None where the edition has none.
    layer
        A layer in place of `X`.
    """
    found = []
    for path in map(Path, paths):
        mine = PredictionFile(path)
        found.append(mine)
        try:
            mine.file = H5adFile(path, layer=layer)
            columns = mine.file.obs_columns
            mine.targets = mine.file.obs_column(pert_col) if pert_col in columns else None
            if context_col is not None and context_col in columns:
                mine.contexts = mine.file.obs_column(context_col)
        except DataError as error:
            if mine.file is not None:
                mine.file.close()
                mine.file = None
            mine.trouble = str(error)
    return found
