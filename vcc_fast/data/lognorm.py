"""Cells of a file as lognorm, the recently used ones kept.

Nothing here holds more than the cells that are asked for and a bounded cache. Shapes: B cells, G genes.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
from scipy import sparse

from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.transforms import counts_to_lognorm

CACHE_BYTES = 512 * 2**20


class LognormReader:
    """Read cells as lognorm, keeping recently used ones, since many perturbations start from the same control cells.

    Parameters
    ----------
    file
        Open file.
    target_sum
        What counts are scaled to; None: the file has lognorm.
    cache_bytes
        Memory for cells that were read before.
    """

    def __init__(self, file: H5adFile, target_sum: float | None, cache_bytes: int = CACHE_BYTES):
        self.file, self.target_sum, self.cache_bytes = file, target_sum, cache_bytes
        self._cells: OrderedDict[int, tuple[np.ndarray, np.ndarray]] = OrderedDict()
        self._held = 0

    def read(self, rows: Sequence[int]) -> sparse.csr_matrix:
        """Lognorm of cells, CSR float32 [B, G] without stored zeros.

        Parameters
        ----------
        rows
            [B] rows of the file, in any order, repeats allowed.
        """
        wanted = np.unique(rows)
        missing = np.array([row for row in wanted if int(row) not in self._cells], dtype=np.int64)
        fresh = {}
        if len(missing):
            block = self.lognorm(self.file.read_rows(missing))
            for i, row in enumerate(missing):
                part = slice(block.indptr[i], block.indptr[i + 1])
                fresh[int(row)] = block.indices[part].copy(), block.data[part].copy()
        cells = [fresh.get(int(row)) or self._recall(int(row)) for row in rows]
        self._keep(fresh)
        indptr = np.concatenate([[0], np.cumsum([len(data) for _, data in cells])])
        indices = np.concatenate([indices for indices, _ in cells])
        data = np.concatenate([data for _, data in cells])
        return sparse.csr_matrix((data, indices, indptr), shape=(len(rows), self.file.n_vars))

    def lognorm(self, block: sparse.csr_matrix | np.ndarray) -> sparse.csr_matrix:
        """A block of the file in lognorm, CSR float32 with sorted genes and without stored zeros."""
        csr = sparse.csr_matrix(block, dtype=np.float32)
        csr.sum_duplicates()
        csr.eliminate_zeros()
        return csr if self.target_sum is None else counts_to_lognorm(csr, self.target_sum)

    def _recall(self, row: int) -> tuple[np.ndarray, np.ndarray]:
        self._cells.move_to_end(row)
        return self._cells[row]

    def _keep(self, fresh: dict[int, tuple[np.ndarray, np.ndarray]]) -> None:
        for row, (indices, data) in fresh.items():
            self._cells[row] = indices, data
            self._held += indices.nbytes + data.nbytes
        while self._held > self.cache_bytes and self._cells:
            _, (indices, data) = self._cells.popitem(last=False)
            self._held -= indices.nbytes + data.nbytes
