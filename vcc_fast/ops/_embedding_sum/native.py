"""Embedding sum in the native core: pointers handed to C++ (float32 and bfloat16, CPU). The core checks the ids."""

from __future__ import annotations

import torch
from torch import Tensor

# After torch, so that both share torch's OpenMP runtime and its number of threads.
from vcc_fast import _core


def forward(
    ids: tuple[Tensor | None, ...], tables: tuple[Tensor | None, ...], out_shape: tuple[int, int, int]
) -> Tensor:
    """Sum [B, S, E] in the tables' type. Ids and tables that are not contiguous are copied."""
    B, S, E = out_shape
    used = [index for index, table in zip(ids, tables, strict=True) if table is not None]
    index_dtype = torch.int32 if all(index.dtype == torch.int32 for index in used) else torch.int64
    ids = tuple(
        None if table is None else index.to(index_dtype).contiguous() for index, table in zip(ids, tables, strict=True)
    )
    tables = tuple(None if table is None else table.contiguous() for table in tables)
    dtype = next(table.dtype for table in tables if table is not None)
    out = torch.empty(out_shape, dtype=dtype)
    _core.embedding_sum(
        *(0 if index is None else index.data_ptr() for index in ids),
        *(0 if table is None else table.data_ptr() for table in tables),
        out.data_ptr(),
        B,
        S,
        E,
        *(0 if table is None else table.shape[0] for table in tables),
        0 if ids[0] is not None and ids[0].ndim == 1 else S,
        str(index_dtype).removeprefix("torch."),
        str(dtype).removeprefix("torch."),
        torch.get_num_threads(),
    )
    return out
