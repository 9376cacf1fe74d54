"""The call into the C++ kernel: matrices as addresses and strides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from scipy import sparse

from vcc_fast.data.spaces import LOGNORM_LIMIT
from vcc_fast.errors import DataError
from vcc_fast.evaluation._rank_blocks import Part

NOT_CANONICAL = "not_canonical"
# Memory that a thread's block of genes may take, where one gene does not need more.
BLOCK_BYTES = 32 << 20


def call(
    parts: Sequence[Part],
    out: Mapping[str, np.ndarray | None],
    first: int,
    last: int,
    allow_negative: bool,
    num_threads: int,
    block_bytes: int = BLOCK_BYTES,
) -> tuple[str, int]:
    """Run the kernel.

    Parameters
    ----------
    parts
        All cells, at genes `first` to `last` − 1; counts (with a scale) or lognorm, not both.
    out
        `statistic`, `p_value`, `z` float64 [P, G]; `log_mean`, `natural_mean` [P + 1, G]; None for what is not wanted.
        The columns of these genes are written.

    Returns
    -------
    ("", 0), or what is wrong with the values of the first gene that has something wrong, and its place in the range.
    "not_canonical": indices of a sparse matrix repeat or do not ascend.
    """
    from vcc_fast import _core

    cells, values, index, alive = _addresses(parts)
    counts = parts[0].scale is not None
    return _core.rank_sum(
        cells,
        n_genes=last - first,
        n_groups=len(out["statistic"]),
        **{name: 0 if array is None else array[:, first:].ctypes.data for name, array in out.items()},
        out_stride=out["statistic"].shape[1],
        allow_negative=allow_negative and not counts,
        limit=np.inf if counts else LOGNORM_LIMIT,
        block_bytes=block_bytes,
        values_dtype=values.name,
        index_dtype=index.name,
        num_threads=num_threads,
    )


def float_means(parts: Sequence[Part], mean: np.ndarray, first: int, last: int, num_threads: int) -> None:
    """Write pdex's float32 geometric means into float64 [P + 1, G] at genes `first` to `last` − 1.

    `parts` are float32 lognorm values, all sparse of one format or all dense.
    """
    from vcc_fast import _core

    cells, _, index, alive = _addresses(parts)
    _core.float_means(
        cells,
        n_genes=last - first,
        n_groups=len(mean) - 1,
        mean=mean[:, first:].ctypes.data,
        out_stride=mean.shape[1],
        index_dtype=index.name,
        num_threads=num_threads,
    )


def _addresses(parts: Sequence[Part]) -> tuple[list[tuple], np.dtype, np.dtype, list]:
    """The parts as the kernel takes them, their common value and index type, and what must live during the call."""
    values = np.result_type(*(part.matrix.dtype for part in parts))
    index = np.result_type(np.int32, *(part.matrix.indices.dtype for part in parts if sparse.issparse(part.matrix)))
    cells, alive = [], []
    for part in parts:
        layout, arrays, strides = _layout(part.matrix.astype(values, copy=False), index, part.index)
        alive.append(arrays)
        addresses = [0 if array is None else array.ctypes.data for array in arrays]
        scale = 0 if part.scale is None else part.scale.ctypes.data
        cells.append((layout, *addresses, *strides, len(part.groups), part.groups.ctypes.data, scale))
    return cells, values, index, alive


def _layout(matrix, index: np.dtype, rows: np.ndarray | None) -> tuple[str, list[np.ndarray | None], tuple[int, int]]:
    """Layout, (values, indices, starts, ends), strides in values; of `rows` of a CSR matrix alone where given."""
    if sparse.issparse(matrix):
        pointers = matrix.indptr
        stored = min(len(matrix.data), len(matrix.indices))
        if pointers[0] != 0 or (np.diff(pointers) < 0).any() or pointers[-1] > stored:
            raise DataError(
                f"the sparse matrix is damaged: its indptr must rise from 0 to at most {stored:,}, its number of values"
            )
        pointers = np.ascontiguousarray(pointers, dtype=np.int64)
        starts, ends = pointers[:-1], pointers[1:]
        if rows is not None:
            starts, ends = starts[rows], ends[rows]
        values, columns = np.ascontiguousarray(matrix.data), np.ascontiguousarray(matrix.indices, dtype=index)
        return matrix.format, [values, columns, starts, ends], (0, 0)
    if any(stride < 0 or stride % matrix.itemsize for stride in matrix.strides):
        matrix = np.ascontiguousarray(matrix)
    strides = (matrix.strides[0] // matrix.itemsize, matrix.strides[1] // matrix.itemsize)
    return "dense", [matrix, None, None, None], strides
