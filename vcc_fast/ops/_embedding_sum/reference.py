"""Embedding sum in plain torch: the definition that the kernels are tested against.

out[b, s] = gene_table[gene_ids[b, s]] + value_table[value_ids[b, s]] + condition_table[condition_ids[b, s]], where a
table that is absent and an id of -1 add nothing. An id beyond its table (possible on CUDA, where ids are not checked)
adds nothing either.

Precision: bfloat16 and float16 rows are added up in float32, in the order gene, value, condition, and rounded once;
so are gradients of tables. float64 stays float64.

Backward: row r of a table gets the sum of dout over the tokens whose id is r, in token order on CPU. On CUDA the sum's
order is not fixed, unless `torch.use_deterministic_algorithms` is on.
"""

from __future__ import annotations

import torch
from torch import Tensor


def forward(
    ids: tuple[Tensor | None, ...], tables: tuple[Tensor | None, ...], out_shape: tuple[int, int, int]
) -> Tensor:
    """Sum [B, S, E] in the tables' type."""
    dtype, device = next((table.dtype, table.device) for table in tables if table is not None)
    total = torch.zeros(out_shape, dtype=_wide(dtype), device=device)
    for index, table in zip(ids, tables, strict=True):
        if table is not None:
            rows, adds = _rows(index, table.shape[0])
            # An empty table has no row 0 that could stand for "nothing".
            if table.shape[0] > 0:
                total += torch.where(adds[..., None], table[rows.clamp(max=table.shape[0] - 1)], 0)
    return total.to(dtype)


def backward(dout: Tensor, ids: tuple[Tensor | None, ...], n_rows: tuple[int, ...]) -> tuple[Tensor, ...]:
    """Gradient [rows, E] of each table in dout's type; [0, E] where `n_rows` is 0."""
    B, S, E = dout.shape
    wide = _wide(dout.dtype)
    gradients = []
    for index, count in zip(ids, n_rows, strict=True):
        # One row more takes what belongs to no row, so that nothing has to be selected by value.
        gradient = torch.zeros((count + 1, E), dtype=wide, device=dout.device)
        if count > 0:
            rows, _ = _rows(index, count)
            tokens = dout.to(wide)
            # Ids that all cells share: one row a position.
            tokens = tokens.sum(0) if index.ndim == 1 else tokens.reshape(B * S, E)
            gradient.index_add_(0, rows.reshape(-1), tokens)
        gradients.append(gradient[:count].to(dout.dtype))
    return tuple(gradients)


def _rows(ids: Tensor, count: int) -> tuple[Tensor, Tensor]:
    """int64 row of each id, `count` where the id has none; and whether it has one."""
    adds = (ids >= 0) & (ids < count)
    return torch.where(adds, ids, count).long(), adds


def _wide(dtype: torch.dtype) -> torch.dtype:
    return torch.float64 if dtype == torch.float64 else torch.float32
