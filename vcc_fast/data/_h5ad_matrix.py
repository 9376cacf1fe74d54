"""Rows of a matrix on disk, in any order, reading only what they need."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import scipy.sparse as sp

from vcc_fast.data._h5ad_open import reading
from vcc_fast.errors import DataError


def runs(rows: np.ndarray) -> list[tuple[int, int]]:
    """Ascending, distinct rows as half-open ranges of neighbours, so that each is one read."""
    if not len(rows):
        return []
    breaks = np.flatnonzero(np.diff(rows) != 1) + 1
    starts, ends = rows[np.r_[0, breaks]], rows[np.r_[breaks - 1, len(rows) - 1]] + 1
    return list(zip(starts.tolist(), ends.tolist(), strict=True))


class CsrRows:
    """A CSR matrix whose `data` and `indices` stay on disk; only `indptr` (8 bytes a cell) is in memory.

    Parameters
    ----------
    data, indices
        Things that `a[i:j]` reads from: HDF5 datasets or memory maps.
    indptr
        int64 [N + 1].
    shape
        (N, G).
    path, place
        For errors.

    Attributes
    ----------
    canonical
        Whether every row that was read so far had ascending columns, each once.
    """

    def __init__(self, data, indices, indptr: np.ndarray, shape: tuple[int, int], path: Path, place: str):
        self.data, self.indices, self.shape, self.path, self.place = data, indices, shape, path, place
        self.canonical = True
        self.indptr = check_indptr(indptr, shape[0], data, indices, path, place)

    def read(self, rows: np.ndarray) -> sp.csr_matrix:
        """Rows in the order asked for, repeats included -> float32 CSR, columns ascending, duplicates summed."""
        wanted, back = np.unique(rows, return_inverse=True)
        lengths = self.indptr[wanted + 1] - self.indptr[wanted]
        offsets = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
        data = np.empty(offsets[-1], dtype=np.float32)
        indices = np.empty(offsets[-1], dtype=np.int32 if self.shape[1] < 2**31 else np.int64)
        at = 0
        with reading(self.path, self.place):
            for first, last in runs(wanted):
                start, end = int(self.indptr[first]), int(self.indptr[last])
                data[at : at + end - start] = self.data[start:end]
                indices[at : at + end - start] = self.indices[start:end]
                at += end - start
        if len(indices) and not (0 <= indices.min() and indices.max() < self.shape[1]):
            raise DataError(
                f"{self.path}: {self.place} is damaged: it has entries in column {int(indices.max())} (or below 0) "
                f"of {self.shape[1]:,} genes"
            )
        block = sp.csr_matrix((data, indices, offsets), shape=(len(wanted), self.shape[1]))
        self.canonical = self.canonical and bool(block.has_canonical_format)
        block.sum_duplicates()
        return block if np.array_equal(wanted, rows) else block[back]


class DenseRows:
    """A dense matrix on disk; `matrix_element` gives it a chunk cache that suits rows."""

    def __init__(self, dataset, path: Path, place: str):
        self.dataset, self.shape, self.path, self.place = dataset, dataset.shape, path, place

    def read(self, rows: np.ndarray) -> np.ndarray:
        """Rows in the order asked for, repeats included -> float32 [len(rows), G]."""
        wanted, back = np.unique(rows, return_inverse=True)
        block = np.empty((len(wanted), self.shape[1]), dtype=np.float32)
        at = 0
        with reading(self.path, self.place):
            for first, last in runs(wanted):
                block[at : at + last - first] = self.dataset[first:last]
                at += last - first
        return block if np.array_equal(wanted, rows) else block[back]


def check_indptr(indptr, n_major: int, data, indices, path: Path, place: str) -> np.ndarray:
    """`indptr` as int64, once it fits the matrix.

    Raises
    ------
    DataError
        It has another length than rows + 1, does not begin at 0, falls, or does not end where the values do.
    """
    pointers = np.asarray(indptr).astype(np.int64)
    fits = (
        pointers.shape == (n_major + 1,)
        and pointers[0] == 0
        and bool((np.diff(pointers) >= 0).all())
        and pointers[-1] == len(data) == len(indices)
    )
    if not fits:
        raise DataError(
            f"{path}: {place} is damaged: its indptr ({len(pointers):,} entries, the last {pointers[-1:].tolist()}) "
            f"does not fit {n_major:,} rows of {len(data):,} values and {len(indices):,} indices"
        )
    return pointers
