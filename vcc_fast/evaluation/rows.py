"""Values of cells by rows, in memory or in a temporary file: subsets and changes of them are made when they are read.

What reads rows does so in blocks or in an order of its own, and adds up in that order alone, so that no number depends
on where the rows are.
"""

from __future__ import annotations

import errno
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from scipy import sparse

from vcc_fast.data._h5ad_matrix import runs
from vcc_fast.errors import DataError
from vcc_fast.evaluation.threads import in_threads, processors

BLOCK_ROWS = 1024
# A float32 and the int32 column of it.
BYTES_PER_VALUE = 8


class Store(Protocol):
    """Where rows are.

    Attributes
    ----------
    shape
        (N, G).
    stored
        int64 [N], values of each row.
    """

    shape: tuple[int, int]
    stored: np.ndarray

    def read(self, rows: np.ndarray | slice) -> sparse.csr_matrix:
        """Some rows, in the order asked for, repeats included."""
        ...


class Growing:
    """A CSR matrix in memory that grows by blocks of rows, copied into arrays that are made once.

    Large arrays go back to the system when they are freed; many small ones would leave their memory with the process.

    Parameters
    ----------
    room
        Values that it may hold at most; memory that is not written costs nothing.
    n_genes
        G.
    dtype
        Type of the values.
    """

    def __init__(self, room: int, n_genes: int, dtype: np.dtype | type = np.float32):
        self._data, self._indices = np.empty(room, dtype=dtype), np.empty(room, dtype=np.int32)
        self._pointers, self.used, self._n_genes = [np.zeros(1, dtype=np.int64)], 0, n_genes

    @property
    def dtype(self) -> np.dtype:
        """Type of the values."""
        return self._data.dtype

    @property
    def left(self) -> int:
        """Values that it has room for."""
        return len(self._data) - self.used

    def append(self, block: sparse.csr_matrix) -> None:
        """Add rows [B, G] that have no more values than there is room."""
        span = slice(self.used, self.used + block.nnz)
        self._data[span], self._indices[span] = block.data[: block.nnz], block.indices[: block.nnz]
        self._pointers.append(self.used + block.indptr[1:].astype(np.int64))
        self.used = span.stop

    def matrix(self) -> sparse.csr_matrix:
        """All rows so far, not copied; columns are as they were in the blocks."""
        indptr = np.concatenate(self._pointers)
        if self.used < np.iinfo(np.int32).max:
            indptr = indptr.astype(np.int32)
        arrays = (self._data[: self.used], self._indices[: self.used], indptr)
        return sparse.csr_matrix(arrays, shape=(len(indptr) - 1, self._n_genes), copy=False)


class InMemory:
    """A CSR matrix [N, G] of float32 with ascending columns."""

    def __init__(self, matrix: sparse.csr_matrix):
        self.matrix, self.shape = matrix, matrix.shape

    @property
    def stored(self) -> np.ndarray:
        """int64 [N]."""
        return np.diff(self.matrix.indptr).astype(np.int64)

    def read(self, rows: np.ndarray | slice) -> sparse.csr_matrix:
        """A copy of some rows."""
        return self.matrix[rows]


class OnDisk:
    """Rows in temporary files, written once from first to last; the system removes them with the process.

    Parameters
    ----------
    n_genes
        G.
    room
        Bytes that will be written, as far as is known.
    what
        What messages call the cells.

    Raises
    ------
    DataError
        The folder of temporary files (`TMPDIR`) has too little room, now or when more is written.
    """

    def __init__(self, n_genes: int, room: int, what: str):
        self._what, self._n_genes = what, n_genes
        if room > shutil.disk_usage(tempfile.gettempdir()).free:
            raise self._full(f" {room:,} bytes of")
        self._data, self._columns = (tempfile.TemporaryFile(buffering=0, prefix="vcc_fast_") for _ in range(2))
        self._pointers, self._written, self._reading = [np.zeros(1, dtype=np.int64)], 0, threading.Lock()

    def append(self, block: sparse.csr_matrix) -> None:
        """Write more rows: float32 CSR [B, G], columns ascending."""
        try:
            for file, values, dtype in ((self._data, block.data, np.float32), (self._columns, block.indices, np.int32)):
                _transfer(file.write, np.ascontiguousarray(values[: block.indptr[-1]], dtype=dtype))
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
            raise self._full("") from error
        self._pointers.append(self._written + block.indptr[1:].astype(np.int64))
        self._written += int(block.indptr[-1])

    def _full(self, how_much: str) -> DataError:
        folder = tempfile.gettempdir()
        return DataError(
            f"a temporary file of{how_much} values of {self._what}, more than --memory lets stay in memory, does not "
            f"fit into {folder} ({shutil.disk_usage(folder).free:,} bytes free); set TMPDIR to a larger disk, or give "
            "a larger --memory"
        )

    @property
    def _indptr(self) -> np.ndarray:
        if len(self._pointers) > 1:
            self._pointers = [np.concatenate(self._pointers)]
        return self._pointers[0]

    @property
    def shape(self) -> tuple[int, int]:
        """(N, G)."""
        return len(self._indptr) - 1, self._n_genes

    @property
    def stored(self) -> np.ndarray:
        """int64 [N]."""
        return np.diff(self._indptr)

    def read(self, rows: np.ndarray | slice) -> sparse.csr_matrix:
        """Some rows, neighbours together."""
        indptr = self._indptr
        rows = np.arange(self.shape[0])[rows]
        pointers = np.concatenate([[0], np.cumsum(indptr[rows + 1] - indptr[rows])])
        data, columns = np.empty(pointers[-1], dtype=np.float32), np.empty(pointers[-1], dtype=np.int32)
        at = 0
        for first, last in runs(rows):
            start, n = int(indptr[first]), int(indptr[last] - indptr[first])
            # Threads read the same files, whose place is one.
            with self._reading:
                for file, into in ((self._data, data), (self._columns, columns)):
                    file.seek(start * into.itemsize)
                    _transfer(file.readinto, into[at : at + n])
            at += n
        pointers = pointers.astype(np.int32) if pointers[-1] < np.iinfo(np.int32).max else pointers
        found = sparse.csr_matrix((data, columns, pointers), shape=(len(rows), self._n_genes), copy=False)
        found.has_sorted_indices = found.has_canonical_format = True
        return found


def _transfer(move: Callable[[memoryview], int], values: np.ndarray) -> None:
    """Read or write a contiguous array whole, however much a call moves."""
    left = memoryview(values.view(np.uint8))
    while left:
        moved = move(left)
        if not moved:
            raise OSError("a temporary file ended early")
        left = left[moved:]


@dataclass(frozen=True)
class Rows:
    """Rows of a store. N rows, G genes.

    Attributes
    ----------
    store
        Where they are.
    index
        int64 [N], places in the store, in any order, repeats allowed; None for all in order.
    change
        What is made of a block of them when it is read: from CSR [B, G] to CSR [B, G], row by row, no values more.
    """

    store: Store
    index: np.ndarray | None = None
    change: Callable[[sparse.csr_matrix], sparse.csr_matrix] | None = None

    @classmethod
    def of(cls, rows: Rows | sparse.csr_matrix) -> Rows:
        """Rows as they are; those of a CSR matrix in memory."""
        return rows if isinstance(rows, Rows) else cls(InMemory(rows))

    @property
    def shape(self) -> tuple[int, int]:
        """(N, G)."""
        return self.store.shape[0] if self.index is None else len(self.index), self.store.shape[1]

    @property
    def stored(self) -> np.ndarray:
        """int64 [N], values of each row; at most, where a change follows."""
        return self.store.stored if self.index is None else self.store.stored[self.index]

    @property
    def nnz(self) -> int:
        """Values of all rows."""
        return int(self.stored.sum())

    @property
    def matrix(self) -> sparse.csr_matrix | None:
        """All of them, where that needs no copy; else None."""
        return self.view[0] if self.view is not None and self.index is None else None

    @property
    def view(self) -> tuple[sparse.csr_matrix, np.ndarray | None] | None:
        """A matrix in memory and the rows of it that these are (int64 [N]; None for all in order), where there is one
        without a copy; else None."""
        return (self.store.matrix, self.index) if self.change is None and isinstance(self.store, InMemory) else None

    def take(self, rows: np.ndarray) -> Rows:
        """Some of the rows [M], in the order asked for, repeats included. Nothing is copied."""
        return Rows(self.store, rows if self.index is None else self.index[rows], self.change)

    def changed(self, change: Callable[[sparse.csr_matrix], sparse.csr_matrix]) -> Rows:
        """The rows with a change more."""
        before = self.change
        return Rows(self.store, self.index, change if before is None else lambda block: change(before(block)))

    def read(self, rows: np.ndarray | slice) -> sparse.csr_matrix:
        """Some of the rows as CSR [M, G] in memory."""
        found = self.store.read(rows if self.index is None else self.index[rows])
        return found if self.change is None else self.change(found)

    def blocks(self, block_rows: int = BLOCK_ROWS) -> Iterator[tuple[slice, sparse.csr_matrix]]:
        """(places, CSR block [<= block_rows, G]) over all rows in order."""
        for start in range(0, self.shape[0], block_rows):
            places = slice(start, min(start + block_rows, self.shape[0]))
            yield places, self.read(places)

    def in_memory(self, memory: int, num_threads: int | None = None) -> Rows:
        """The rows as they are where no copy is needed to have them in memory, else `held`."""
        return self.held(memory, num_threads) if self.view is None else self

    def held(self, memory: int, num_threads: int | None = None) -> Rows:
        """The rows in memory by themselves, if they need no more than `memory` bytes; else as they are.

        Blocks of them are read by `num_threads` threads; None: one a core.
        """
        if self.matrix is not None or BYTES_PER_VALUE * self.nnz > memory:
            return self
        found = Growing(self.nnz, self.shape[1])
        places = [slice(start, start + BLOCK_ROWS) for start in range(0, self.shape[0], BLOCK_ROWS)]
        num_threads = num_threads or processors()
        for block in in_threads(self.read, places, num_threads if num_threads > 1 else 0):
            found.append(block)
        return Rows.of(found.matrix())
