"""Sums over cells and genes by the C++ kernels: of rows in memory without a copy, of others block by block."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from vcc_fast.evaluation.rows import Rows
from vcc_fast.evaluation.threads import processors


@dataclass(frozen=True)
class _Piece:
    """Some of the rows: float32 values and columns (ascending) of a matrix [M, G], and where each row is in them."""

    places: slice
    values: np.ndarray
    indices: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    n_genes: int

    @property
    def arguments(self) -> dict[str, object]:
        """As the kernels take them."""
        return {
            "values": self.values.ctypes.data, "indices": self.indices.ctypes.data, "starts": self.starts.ctypes.data,
            "ends": self.ends.ctypes.data, "n_rows": len(self.starts), "n_genes": self.n_genes,
            "index_dtype": self.indices.dtype.name,
        }  # fmt: skip


def row_totals(rows: Rows, num_threads: int | None = None) -> np.ndarray:
    """Sum of each row, float64 [N]; `num_threads` None: all."""
    from vcc_fast import _core

    found = np.empty(rows.shape[0])
    for piece in _pieces(rows):
        into = found[piece.places]
        _core.row_totals(**piece.arguments, totals=into.ctypes.data, num_threads=num_threads or processors())
    return found


def group_sums(rows: Rows, groups: np.ndarray, n_groups: int, num_threads: int | None = None) -> np.ndarray:
    """Sum of each group's rows, float64 [P, G], added up in the order of the rows.

    `groups` is int64 [N]; rows of numbers outside 0 .. P - 1 have no part.
    """
    from vcc_fast import _core

    found = np.zeros((n_groups, rows.shape[1]))
    groups = np.ascontiguousarray(groups, dtype=np.int64)
    for piece in _pieces(rows):
        own = groups[piece.places]
        _core.add_group_sums(
            **piece.arguments, groups=own.ctypes.data, n_groups=n_groups, sums=found.ctypes.data,
            num_threads=num_threads or processors(),
        )  # fmt: skip
    return found


def jackknife_moments(
    rows: Rows, sums: np.ndarray, scale: float, num_threads: int | None = None
) -> tuple[np.ndarray, np.ndarray]:
    """Sums over one group's cells of the deviation that leaving each out makes, and of its square: float64 [G] each.

    Deviations are of log1p(scale x share of a gene in the group's counts).

    Parameters
    ----------
    rows
        Counts [N, G] of the group's cells.
    sums
        float64 [G], their sums, above 0 together.
    """
    from vcc_fast import _core

    sums = np.ascontiguousarray(sums, dtype=np.float64)
    first, second = np.zeros(len(sums)), np.zeros(len(sums))
    totals = row_totals(rows, num_threads)
    for piece in _pieces(rows):
        own = totals[piece.places]
        _core.add_jackknife(
            **piece.arguments, totals=own.ctypes.data, sums=sums.ctypes.data, total=float(sums.sum()), scale=scale,
            first=first.ctypes.data, second=second.ctypes.data, num_threads=num_threads or processors(),
        )  # fmt: skip
    return first, second


def split_rows(
    rows: Rows, place: np.ndarray, centre: np.ndarray, num_threads: int | None = None
) -> tuple[np.ndarray, sparse.csr_matrix, np.ndarray]:
    """Rows as dense genes, less a centre, and sparse others.

    Parameters
    ----------
    rows
        [N, G].
    place
        int32 [G]: a gene's column among the dense ones, or -1 - its column among the others.
    centre
        float32 or float64 [G1]; the values' type comes from it.

    Returns
    -------
    Dense values [N, G1], the others as CSR [N, G2], and the sum of squares of each row's values of both, float64 [N].
    """
    from vcc_fast import _core

    n_rows, width, num_threads = rows.shape[0], len(centre), num_threads or processors()
    dense, square = np.empty((n_rows, width), dtype=centre.dtype), np.empty(n_rows)
    counts = np.empty(n_rows, dtype=np.int64)
    pieces = list(_pieces(rows))
    for piece in pieces:
        into = counts[piece.places]
        _core.count_others(**piece.arguments, place=place.ctypes.data, counts=into.ctypes.data, num_threads=num_threads)
    pointers = np.concatenate([[0], np.cumsum(counts)])
    values, columns = np.empty(pointers[-1], dtype=centre.dtype), np.empty(pointers[-1], dtype=np.int32)
    for piece in pieces:
        starts = pointers[:-1][piece.places]
        _core.split_rows(
            **piece.arguments, place=place.ctypes.data, centre=centre.ctypes.data, width=width,
            dense=dense[piece.places].ctypes.data, other_starts=starts.ctypes.data, other_values=values.ctypes.data,
            other_columns=columns.ctypes.data, square=square[piece.places].ctypes.data, dtype=centre.dtype.name,
            num_threads=num_threads,
        )  # fmt: skip
    others = sparse.csr_matrix((values, columns, pointers), shape=(n_rows, len(place) - width), copy=False)
    return dense, others, square


def _pieces(rows: Rows) -> Iterator[_Piece]:
    if rows.view is not None:
        matrix, index = rows.view
        yield _piece(slice(0, rows.shape[0]), matrix, index)
        return
    for places, block in rows.blocks():
        yield _piece(places, block, None)


def _piece(places: slice, matrix: sparse.csr_matrix, index: np.ndarray | None) -> _Piece:
    if not matrix.has_sorted_indices:
        matrix = matrix.sorted_indices()
    pointers = matrix.indptr.astype(np.int64, copy=False)
    starts, ends = pointers[:-1], pointers[1:]
    if index is not None:
        starts, ends = starts[index], ends[index]
    values = np.ascontiguousarray(matrix.data, dtype=np.float32)
    return _Piece(places, values, np.ascontiguousarray(matrix.indices), starts, ends, matrix.shape[1])
