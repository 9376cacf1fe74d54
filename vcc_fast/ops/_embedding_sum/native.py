"""Embedding sum in the native core: pointers handed to C++ (float32 and bfloat16, CPU). The core checks the ids."""

from __future__ import annotations

import torch
from torch import Tensor

# After torch, so that both share torch's OpenMP runtime and its number of threads.
from vcc_fast import _core
from vcc_fast.ops._memory import new_memory

DENSE = 32
"""The gene gradient is one that is written in most places where there are at least rows / DENSE tokens."""


def forward(
    ids: tuple[Tensor | None, ...], tables: tuple[Tensor | None, ...], out_shape: tuple[int, int, int]
) -> Tensor:
    """Sum [B, S, E] in the tables' type. Ids and tables that are not contiguous are copied."""
    B, S, E = out_shape
    ids, index_dtype = _ids(ids, [table is not None for table in tables])
    tables = tuple(None if table is None else table.contiguous() for table in tables)
    dtype = next(table.dtype for table in tables if table is not None)
    out, fresh = new_memory(out_shape, dtype)
    _core.embedding_sum(
        *(0 if index is None else index.data_ptr() for index in ids),
        *(0 if table is None else table.data_ptr() for table in tables),
        out.data_ptr(),
        B,
        S,
        E,
        *(0 if table is None else table.shape[0] for table in tables),
        0 if ids[0] is not None and ids[0].ndim == 1 else S,
        index_dtype,
        str(dtype).removeprefix("torch."),
        fresh,
        torch.get_num_threads(),
    )
    return out


def backward(dout: Tensor, ids: tuple[Tensor | None, ...], n_rows: tuple[int, ...]) -> tuple[Tensor, ...]:
    """Gradient [rows, E] of each table in dout's type; [0, E] where `n_rows` is 0.

    Deterministic for any number of threads. `dout` is copied only where its last dimension is not contiguous.
    """
    B, S, E = dout.shape
    if dout.stride(2) != 1:
        dout = dout.contiguous()
    ids, index_dtype = _ids(ids, [rows > 0 for rows in n_rows])
    # Where few rows are added to, the pages of the others are best never touched.
    dense = B * S * DENSE >= n_rows[0]
    gene, fresh = new_memory((n_rows[0], E), dout.dtype, reuse=dense, huge=dense)
    gradients = (gene, *(torch.empty((rows, E), dtype=dout.dtype) for rows in n_rows[1:]))
    _core.embedding_sum_backward(
        dout.data_ptr(),
        (dout.stride(0), dout.stride(1)),
        *(0 if index is None else index.data_ptr() for index in ids),
        *(gradient.data_ptr() for gradient in gradients),
        B,
        S,
        E,
        *n_rows,
        0 if ids[0] is not None and ids[0].ndim == 1 else S,
        fresh,
        index_dtype,
        str(dout.dtype).removeprefix("torch."),
        torch.get_num_threads(),
    )
    return gradients


def _ids(ids: tuple[Tensor | None, ...], used: list[bool]) -> tuple[tuple[Tensor | None, ...], str]:
    """The ids that are used, contiguous and of one type, and that type's name."""
    kept = [index for index, use in zip(ids, used, strict=True) if use]
    dtype = torch.int32 if all(index.dtype == torch.int32 for index in kept) else torch.int64
    same = tuple(index.to(dtype).contiguous() if use else None for index, use in zip(ids, used, strict=True))
    return same, str(dtype).removeprefix("torch.")
