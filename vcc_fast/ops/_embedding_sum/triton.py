"""Embedding sum in Triton: gathers of up to three rows, their sum in float32, one write.

One program computes BLOCK_T tokens of one cell by BLOCK_E columns: no token's cell is searched by a division, and rows
whose width is a multiple of 16 are moved 128 bits at a time. Layout: ids [B, S] by strides (the cells' stride is 0 for
ids that all cells share), tables [rows, E] and out [B, S, E] contiguous. An id of -1, or one that is not in its table,
adds nothing: the host never waits for a check. Offsets are 64-bit.
"""

from __future__ import annotations

import torch
import triton
import triton.language as tl
from torch import Tensor


@triton.jit
def gather_rows(
    ids_ptr, table_ptr, n_rows, stride_b, stride_s, i_b, o_s, m_s, o_e, m_e, E, PRESENT: tl.constexpr, b_sum
):
    """`b_sum` [BT, BE] plus the rows of one table, in float32; unchanged for an absent table."""
    if PRESENT:
        b_ids = tl.load(ids_ptr + i_b * stride_b + o_s * stride_s, mask=m_s, other=-1).to(tl.int64)  # [BT]
        m_rows = (b_ids >= 0) & (b_ids < n_rows)
        p_rows = table_ptr + b_ids[:, None] * E + o_e[None, :]
        b_sum += tl.load(p_rows, mask=m_rows[:, None] & m_e[None, :], other=0.0).to(tl.float32)
    return b_sum


@triton.jit
def embedding_sum_kernel(
    gene_ids_ptr,
    value_ids_ptr,
    condition_ids_ptr,
    gene_table_ptr,
    value_table_ptr,
    condition_table_ptr,
    out_ptr,
    S,
    E,
    gene_rows,
    value_rows,
    condition_rows,
    gene_stride_b,
    gene_stride_s,
    value_stride_b,
    value_stride_s,
    condition_stride_b,
    condition_stride_s,
    HAS_GENE: tl.constexpr,
    HAS_VALUE: tl.constexpr,
    HAS_CONDITION: tl.constexpr,
    BLOCK_T: tl.constexpr,
    BLOCK_E: tl.constexpr,
):
    n_tiles = tl.cdiv(S, BLOCK_T)
    i_b = (tl.program_id(0) // n_tiles).to(tl.int64)
    o_s = (tl.program_id(0) % n_tiles * BLOCK_T + tl.arange(0, BLOCK_T)).to(tl.int64)  # [BT]
    o_e = tl.program_id(1) * BLOCK_E + tl.arange(0, BLOCK_E)  # [BE]
    m_s = o_s < S
    m_e = o_e < E
    b_sum = tl.zeros([BLOCK_T, BLOCK_E], tl.float32)
    b_sum = gather_rows(
        gene_ids_ptr, gene_table_ptr, gene_rows, gene_stride_b, gene_stride_s,
        i_b, o_s, m_s, o_e, m_e, E, HAS_GENE, b_sum,
    )  # fmt: skip
    b_sum = gather_rows(
        value_ids_ptr, value_table_ptr, value_rows, value_stride_b, value_stride_s,
        i_b, o_s, m_s, o_e, m_e, E, HAS_VALUE, b_sum,
    )  # fmt: skip
    b_sum = gather_rows(
        condition_ids_ptr, condition_table_ptr, condition_rows, condition_stride_b, condition_stride_s,
        i_b, o_s, m_s, o_e, m_e, E, HAS_CONDITION, b_sum,
    )  # fmt: skip
    p_out = out_ptr + (i_b * S + o_s)[:, None] * E + o_e[None, :]
    tl.store(p_out, b_sum.to(out_ptr.dtype.element_ty), mask=m_s[:, None] & m_e[None, :])


def launch_options(n_tokens: int, width: int) -> dict[str, int | bool]:
    """Tile sizes and compile options: a program writes 2048 numbers of one cell, whole rows where they fit."""
    block_e = min(512, triton.next_power_of_2(width))
    block_t = min(2048 // block_e, triton.next_power_of_2(n_tokens))
    return {"BLOCK_E": block_e, "BLOCK_T": block_t, "num_warps": 4, "enable_fp_fusion": True}


def forward(
    ids: tuple[Tensor | None, ...], tables: tuple[Tensor | None, ...], out_shape: tuple[int, int, int]
) -> Tensor:
    """Sum [B, S, E] in the tables' type. Tables that are not contiguous are copied."""
    B, S, E = out_shape
    tables = tuple(None if table is None else table.contiguous() for table in tables)
    first = next(table for table in tables if table is not None)
    out = torch.empty(out_shape, dtype=first.dtype, device=first.device)
    strides: list[int] = []
    for index in ids:
        if index is None:
            strides += [0, 0]
        else:
            strides += [0, index.stride(0)] if index.ndim == 1 else index.stride()
    options = launch_options(S, E)
    grid = (B * triton.cdiv(S, options["BLOCK_T"]), triton.cdiv(E, options["BLOCK_E"]))
    # An absent table is never read; any pointer stands for it.
    # Triton launches on the current device, which need not be the tensors'; on CPU (the interpreter) this does nothing.
    with torch.cuda.device_of(first):
        embedding_sum_kernel[grid](
            *(out if table is None else index for index, table in zip(ids, tables, strict=True)),
            *(out if table is None else table for table in tables),
            out,
            S,
            E,
            *(0 if table is None else table.shape[0] for table in tables),
            *strides,
            HAS_GENE=tables[0] is not None,
            HAS_VALUE=tables[1] is not None,
            HAS_CONDITION=tables[2] is not None,
            **options,
        )
    return out
