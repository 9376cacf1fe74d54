"""Gradients of a large gene table and of small ones together, in Triton: each row of dout is read once for all tables.

The tokens are sorted by gene, on the device. A program walks through a range of sorted positions, a tile of BLOCK_T at
a time, and takes two products of the tile's rows: with the matrix of equal genes, which gives every gene's sum within
the tile, and with that of the small tables' rows by tokens, which adds up theirs in registers. Both matrices hold zeros
and ones, so that the products are exact and only their sums round, in float32.

A gene whose tokens lie within one tile is written at once. Of one that goes over a tile's edge, each tile keeps a
partial sum: slot 1 where it begins, slot 0 where it goes on; `finish_kernel` adds them up, and writes zeros for genes
without tokens. The small tables' sums of all ranges are added up by `sum_partials`. How many ranges there are depends
on the number of tokens alone: no atomics, and an order that ids and shapes fix.

For 16-bit types, whose products the matrix units take; in float32 they would cost more than reading dout again. What is
not finite is no exact product of zero: a NaN or an infinity in dout reaches other rows of its tile too.
Layout as in `triton_backward`.
"""

from __future__ import annotations

import torch
import triton
import triton.language as tl
from torch import Tensor

from vcc_fast.ops._triton_sums import sum_partials

MOST_SMALL_ROWS = 64
"""Most rows of the small tables together: as many sums a column does a program keep."""
MOST_RANGES = 128
"""Each keeps its sums of the small tables, 64 rows at most: with 512 columns 16 MB in all."""
BLOCK_T = 32
BLOCK_R = 16
"""Genes of a program of `finish_kernel`."""
BLOCK_P = 16
"""Partial sums of a gene that it adds up side by side."""


@triton.jit
def fused_kernel(
    dout_ptr,
    keys_ptr,
    order_ptr,
    starts_ptr,
    value_ids_ptr,
    condition_ids_ptr,
    gradient_ptr,
    edges_ptr,
    partials_ptr,
    n_positions,
    tiles_each,
    n_rows,
    value_rows,
    condition_rows,
    key_shift,
    S,
    E,
    fan,
    dout_stride,
    SHARED: tl.constexpr,
    HAS_VALUE: tl.constexpr,
    HAS_CONDITION: tl.constexpr,
    BLOCK_T: tl.constexpr,
    BLOCK_E: tl.constexpr,
    BLOCK_SMALL: tl.constexpr,
):
    i_range = tl.program_id(0)
    o_t = tl.arange(0, BLOCK_T)
    o_e = tl.program_id(1) * BLOCK_E + tl.arange(0, BLOCK_E)  # [BE]
    o_small = tl.arange(0, BLOCK_SMALL)
    m_e = o_e < E
    first_tile = (i_range.to(tl.int64) * tiles_each).to(tl.int32)
    last_tile = tl.minimum(first_tile + tiles_each, tl.cdiv(n_positions, BLOCK_T))
    b_small = tl.zeros([BLOCK_SMALL, BLOCK_E], tl.float32)
    for i_tile in range(first_tile, last_tile):
        o_p = i_tile * BLOCK_T + o_t  # [BT]
        m_p = o_p < n_positions
        if SHARED:
            o_key = o_p // fan
            b_tokens = tl.load(order_ptr + o_key, mask=m_p, other=0) + (o_p % fan).to(tl.int64) * S
            b_before = tl.load(keys_ptr + (o_p - 1) // fan, mask=m_p & (o_t > 0), other=0).to(tl.int32)
        else:
            o_key = o_p
            b_tokens = tl.load(order_ptr + o_key, mask=m_p, other=0)
            b_before = tl.load(keys_ptr + o_p - 1, mask=m_p & (o_t > 0), other=0).to(tl.int32)
        p_rows = dout_ptr + b_tokens[:, None] * dout_stride + o_e[None, :]
        b_rows = tl.load(p_rows, mask=m_p[:, None] & m_e[None, :], other=0.0)  # [BT, BE]

        m_small = tl.full([BLOCK_SMALL, BLOCK_T], 0, tl.int1)
        if HAS_VALUE:
            b_ids = tl.load(value_ids_ptr + b_tokens, mask=m_p, other=-1)
            b_ids = tl.where((b_ids >= 0) & (b_ids < value_rows), b_ids, -1).to(tl.int32)
            m_small |= o_small[:, None] == b_ids[None, :]
        if HAS_CONDITION:
            b_ids = tl.load(condition_ids_ptr + b_tokens, mask=m_p, other=-1)
            b_ids = tl.where((b_ids >= 0) & (b_ids < condition_rows), b_ids + value_rows, -1).to(tl.int32)
            m_small |= o_small[:, None] == b_ids[None, :]
        b_small = tl.dot(m_small.to(b_rows.dtype), b_rows, b_small)

        # What is not in the table has the key n_rows, and what is beyond the last position another.
        b_keys = tl.load(keys_ptr + o_key, mask=m_p, other=0).to(tl.int32) + key_shift
        b_keys = tl.where(m_p, b_keys, n_rows + 1)
        m_same = b_keys[:, None] == b_keys[None, :]
        b_sums = tl.dot(m_same.to(b_rows.dtype), b_rows)  # [BT, BE]: each token's gene, within the tile
        # The first of a gene's tokens in the tile writes.
        m_writes = (b_keys < n_rows) & ((o_t == 0) | (b_before + key_shift != b_keys))
        b_begin = tl.load(starts_ptr + b_keys, mask=m_writes, other=0).to(tl.int64) * fan
        b_end = tl.load(starts_ptr + b_keys + 1, mask=m_writes, other=0).to(tl.int64) * fan
        m_goes_on = b_begin < i_tile * BLOCK_T
        m_whole = (b_begin >= i_tile * BLOCK_T) & (b_end <= i_tile * BLOCK_T + BLOCK_T)
        p_gradient = gradient_ptr + b_keys.to(tl.int64)[:, None] * E + o_e[None, :]
        tl.store(
            p_gradient, b_sums.to(gradient_ptr.dtype.element_ty), mask=(m_writes & m_whole)[:, None] & m_e[None, :]
        )
        o_slot = tl.where(m_goes_on, 0, 1).to(tl.int64) + 2 * i_tile
        p_edges = edges_ptr + o_slot[:, None] * E + o_e[None, :]
        tl.store(p_edges, b_sums, mask=(m_writes & (m_whole == 0))[:, None] & m_e[None, :])
    o_row = i_range.to(tl.int64) * (value_rows + condition_rows) + o_small
    m_row = o_small < value_rows + condition_rows
    tl.store(partials_ptr + o_row[:, None] * E + o_e[None, :], b_small, mask=m_row[:, None] & m_e[None, :])


@triton.jit
def finish_kernel(
    starts_ptr, edges_ptr, gradient_ptr, n_rows, E, fan,
    BLOCK_T: tl.constexpr, BLOCK_R: tl.constexpr, BLOCK_P: tl.constexpr, BLOCK_E: tl.constexpr,
):  # fmt: skip
    first_row = tl.program_id(0) * BLOCK_R
    o_e = tl.program_id(1) * BLOCK_E + tl.arange(0, BLOCK_E)  # [BE]
    m_e = o_e < E
    o_r = first_row + tl.arange(0, BLOCK_R)
    b_begin = tl.load(starts_ptr + o_r, mask=o_r < n_rows, other=0)
    b_end = tl.load(starts_ptr + o_r + 1, mask=o_r < n_rows, other=1)
    p_gradient = gradient_ptr + o_r.to(tl.int64)[:, None] * E + o_e[None, :]
    b_zeros = tl.zeros([BLOCK_R, BLOCK_E], gradient_ptr.dtype.element_ty)
    tl.store(p_gradient, b_zeros, mask=((o_r < n_rows) & (b_begin == b_end))[:, None] & m_e[None, :])
    for i_row in range(first_row, tl.minimum(first_row + BLOCK_R, n_rows)):
        begin = tl.load(starts_ptr + i_row) * fan
        end = tl.load(starts_ptr + i_row + 1) * fan
        first, last = begin // BLOCK_T, (end - 1) // BLOCK_T
        if (end > begin) & (last > first):
            b_sum = tl.zeros([BLOCK_P, BLOCK_E], tl.float32)
            for i in range(tl.cdiv(last - first + 1, BLOCK_P)):
                o_w = i * BLOCK_P + tl.arange(0, BLOCK_P)  # [BP]
                o_slot = 2 * (first + o_w).to(tl.int64) + tl.where(o_w == 0, 1, 0)
                p_edges = edges_ptr + o_slot[:, None] * E + o_e[None, :]
                b_sum += tl.load(p_edges, mask=(first + o_w <= last)[:, None] & m_e[None, :], other=0.0)
            b_row = tl.sum(b_sum, 0).to(gradient_ptr.dtype.element_ty)
            tl.store(gradient_ptr + tl.full([], i_row, tl.int64) * E + o_e, b_row, mask=m_e)


def fits(dtype: torch.dtype, n_rows: tuple[int, ...]) -> bool:
    """Whether one pass over dout gives all gradients of tables with `n_rows`: there is a large one and a small one."""
    small = n_rows[1] + n_rows[2]
    return dtype != torch.float32 and n_rows[0] > MOST_SMALL_ROWS and 0 < small <= MOST_SMALL_ROWS


def launch_options(width: int, small_rows: int) -> dict[str, int | bool]:
    """Tile sizes and compile options of `fused_kernel`: larger tiles spill registers on sm_80."""
    return {
        "BLOCK_T": BLOCK_T,
        "BLOCK_E": min(64, max(16, triton.next_power_of_2(width))),
        "BLOCK_SMALL": max(16, triton.next_power_of_2(small_rows)),
        "num_warps": 4,
        "num_stages": 2,
        "enable_fp_fusion": True,
    }


def backward(
    tokens: Tensor,
    sorted_genes: tuple[Tensor, Tensor, Tensor, int],
    small_ids: tuple[Tensor | None, Tensor | None],
    n_rows: tuple[int, int, int],
    S: int,
) -> tuple[Tensor, Tensor, Tensor]:
    """Gradient [rows, E] of each table in dout's type.

    Parameters
    ----------
    tokens
        [B * S, E], neighbouring numbers in a row.
    sorted_genes
        What `sorted_tokens` makes of gene_ids.
    small_ids
        [B * S] each, contiguous; None for a table of no rows.
    n_rows
        Rows of each table, as `fits` has them.
    S
        Tokens of a cell.
    """
    n_tokens, E = tokens.shape
    keys, order, starts, shift = sorted_genes
    fan = n_tokens // len(keys)
    n_tiles = triton.cdiv(n_tokens, BLOCK_T)
    tiles_each = triton.cdiv(n_tiles, MOST_RANGES)
    n_ranges = triton.cdiv(n_tiles, tiles_each)
    small_rows = n_rows[1] + n_rows[2]
    options = launch_options(E, small_rows)
    gradient = torch.empty((n_rows[0], E), dtype=tokens.dtype, device=tokens.device)
    # A slot without a gene that goes over the tile's edge stays as it is, and nothing reads it.
    edges = torch.empty((2 * n_tiles, E), dtype=torch.float32, device=tokens.device)
    partials = torch.empty((n_ranges, small_rows, E), dtype=torch.float32, device=tokens.device)
    columns = triton.cdiv(E, options["BLOCK_E"])
    fused_kernel[n_ranges, columns](
        tokens, keys, order, starts, *(order if ids is None else ids for ids in small_ids), gradient, edges, partials,
        n_tokens, tiles_each, *n_rows, shift, S, E, fan, tokens.stride(0),
        SHARED=fan > 1, HAS_VALUE=n_rows[1] > 0, HAS_CONDITION=n_rows[2] > 0, **options,
    )  # fmt: skip
    finish_kernel[triton.cdiv(n_rows[0], BLOCK_R), columns](
        starts, edges, gradient, n_rows[0], E, fan,
        BLOCK_T=BLOCK_T, BLOCK_R=BLOCK_R, BLOCK_P=BLOCK_P, BLOCK_E=options["BLOCK_E"], num_warps=4,
    )  # fmt: skip
    # An op's results must not share memory.
    return gradient, *(part.clone() for part in sum_partials(partials, tokens.dtype).split(n_rows[1:]))
