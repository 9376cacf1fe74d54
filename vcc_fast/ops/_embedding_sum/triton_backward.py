"""Gradients of the embedding sum's tables in Triton: no atomics, every sum in an order that the ids alone fix.

A table of few rows: a program takes CHUNK tokens and one row, and reads dout only where the token has that row; its
float32 sums are added up by `sum_partials`. dout is read once for the table, whatever the number of rows.

A larger table: the tokens are sorted by id once, on the device, and a program sums the tokens of one row. Rows with
more than LIMIT tokens (the padding token's, the value 0's) would keep one program busy long after the others: their
tokens are summed before, in windows of LIMIT sorted positions. A window holds parts of two such rows at most, one at
each end, so two partial sums a window are enough. Rows without tokens get zeros.

In 16-bit types a large gene table and small other ones share one pass over dout: `triton_fused_backward`.

Layout: dout as rows of neighbouring numbers with one stride, ids flat. Where all cells share gene_ids [S], the S ids
are sorted, and every sorted id stands for `fan` = B tokens. Positions are 32-bit, offsets 64-bit; the host never waits.
"""

from __future__ import annotations

import torch
import triton
import triton.language as tl
from torch import Tensor

from vcc_fast.errors import UsageError
from vcc_fast.ops._embedding_sum import triton_fused_backward
from vcc_fast.ops._embedding_sum.inverse_index import sorted_tokens
from vcc_fast.ops._triton_sums import sum_partials

FEW_ROWS = 16
"""Most rows of a table whose ids are compared with every row instead of being sorted."""
CHUNK = 512
LIMIT = 512
MOST_TOKENS = 2**31 - 2 * LIMIT


@triton.jit
def few_rows_kernel(
    dout_ptr,
    ids_ptr,
    partials_ptr,
    n_tokens,
    n_rows,
    E,
    dout_stride,
    CHUNK: tl.constexpr,
    BLOCK_T: tl.constexpr,
    BLOCK_E: tl.constexpr,
):
    # Programs of one chunk run together: they read the same ids, and together each row of dout once.
    i_row = tl.program_id(0) % n_rows
    i_chunk = tl.program_id(0) // n_rows
    o_e = tl.program_id(1) * BLOCK_E + tl.arange(0, BLOCK_E)  # [BE]
    m_e = o_e < E
    first = i_chunk.to(tl.int64) * CHUNK
    b_sum = tl.zeros([BLOCK_T, BLOCK_E], tl.float32)
    for i in range(tl.cdiv(tl.minimum(n_tokens - first, CHUNK).to(tl.int32), BLOCK_T)):
        o_t = first + i * BLOCK_T + tl.arange(0, BLOCK_T)  # [BT]
        m_t = tl.load(ids_ptr + o_t, mask=o_t < n_tokens, other=-1) == i_row
        p_rows = dout_ptr + o_t[:, None] * dout_stride + o_e[None, :]
        b_sum += tl.load(p_rows, mask=m_t[:, None] & m_e[None, :], other=0.0).to(tl.float32)
    p_partial = partials_ptr + tl.program_id(0).to(tl.int64) * E + o_e
    tl.store(p_partial, tl.sum(b_sum, 0), mask=m_e)


@triton.jit
def sum_positions(
    dout_ptr, order_ptr, begin, end, o_e, m_e, S, fan, dout_stride,
    SHARED: tl.constexpr, BLOCK_T: tl.constexpr, BLOCK_E: tl.constexpr,
):  # fmt: skip
    """Sum [BE] of the tokens at sorted positions begin..end-1."""
    b_sum = tl.zeros([BLOCK_T, BLOCK_E], tl.float32)
    for i in range(tl.cdiv(end - begin, BLOCK_T)):
        o_p = begin + i * BLOCK_T + tl.arange(0, BLOCK_T)  # [BT]
        m_p = o_p < end
        if SHARED:
            b_tokens = tl.load(order_ptr + o_p // fan, mask=m_p, other=0) + (o_p % fan).to(tl.int64) * S
        else:
            b_tokens = tl.load(order_ptr + o_p, mask=m_p, other=0)
        p_rows = dout_ptr + b_tokens[:, None] * dout_stride + o_e[None, :]
        b_sum += tl.load(p_rows, mask=m_p[:, None] & m_e[None, :], other=0.0).to(tl.float32)
    return tl.sum(b_sum, 0)


@triton.jit
def window_sums_kernel(
    dout_ptr,
    keys_ptr,
    order_ptr,
    starts_ptr,
    partials_ptr,
    n_positions,
    n_rows,
    key_shift,
    S,
    E,
    fan,
    dout_stride,
    SHARED: tl.constexpr,
    LIMIT: tl.constexpr,
    BLOCK_T: tl.constexpr,
    BLOCK_E: tl.constexpr,
):
    # Slot 0 is for the row at the window's first position, slot 1 for the one at its last, if that is another.
    i_slot = tl.program_id(0) % 2
    first = tl.program_id(0) // 2 * LIMIT
    last = tl.minimum(first + LIMIT, n_positions) - 1
    i_row = tl.load(keys_ptr + tl.where(i_slot == 0, first, last) // fan).to(tl.int32) + key_shift
    if i_row >= n_rows:
        return
    begin = tl.load(starts_ptr + i_row) * fan
    end = tl.load(starts_ptr + i_row + 1) * fan
    if end - begin <= LIMIT:
        return
    if (i_slot == 1) & (begin <= first):
        return
    o_e = tl.program_id(1) * BLOCK_E + tl.arange(0, BLOCK_E)  # [BE]
    m_e = o_e < E
    b_sum = sum_positions(
        dout_ptr, order_ptr, tl.maximum(begin, first), tl.minimum(end, last + 1), o_e, m_e, S, fan, dout_stride,
        SHARED, BLOCK_T, BLOCK_E,
    )  # fmt: skip
    tl.store(partials_ptr + tl.program_id(0).to(tl.int64) * E + o_e, b_sum, mask=m_e)


@triton.jit
def row_sums_kernel(
    dout_ptr,
    order_ptr,
    starts_ptr,
    partials_ptr,
    gradient_ptr,
    S,
    E,
    fan,
    dout_stride,
    SHARED: tl.constexpr,
    LIMIT: tl.constexpr,
    BLOCK_T: tl.constexpr,
    BLOCK_E: tl.constexpr,
):
    i_row = tl.program_id(0)
    begin = tl.load(starts_ptr + i_row) * fan
    end = tl.load(starts_ptr + i_row + 1) * fan
    o_e = tl.program_id(1) * BLOCK_E + tl.arange(0, BLOCK_E)  # [BE]
    m_e = o_e < E
    if end - begin > LIMIT:
        first = begin // LIMIT
        n_windows = (end - 1) // LIMIT - first + 1
        b_partial = tl.zeros([BLOCK_T, BLOCK_E], tl.float32)
        for i in range(tl.cdiv(n_windows, BLOCK_T)):
            o_w = i * BLOCK_T + tl.arange(0, BLOCK_T)  # [BT]
            i_slot = ((o_w == 0) & (begin % LIMIT != 0)).to(tl.int64)
            p_windows = partials_ptr + ((first + o_w).to(tl.int64) * 2 + i_slot)[:, None] * E + o_e[None, :]
            b_partial += tl.load(p_windows, mask=(o_w < n_windows)[:, None] & m_e[None, :], other=0.0)
        b_sum = tl.sum(b_partial, 0)
    else:
        b_sum = sum_positions(dout_ptr, order_ptr, begin, end, o_e, m_e, S, fan, dout_stride, SHARED, BLOCK_T, BLOCK_E)
    p_gradient = gradient_ptr + i_row.to(tl.int64) * E + o_e
    tl.store(p_gradient, b_sum.to(gradient_ptr.dtype.element_ty), mask=m_e)


def launch_options(dtype: torch.dtype, width: int) -> dict[str, int | bool]:
    """Tile sizes and compile options: 8 KiB of dout in flight a program, whole rows up to a width of 512."""
    block_e = min(512, triton.next_power_of_2(width))
    block_t = min(64, 8192 // (block_e * dtype.itemsize))
    return {"BLOCK_E": block_e, "BLOCK_T": block_t, "num_warps": 4, "enable_fp_fusion": True}


def backward(dout: Tensor, ids: tuple[Tensor | None, ...], n_rows: tuple[int, ...]) -> tuple[Tensor, ...]:
    """Gradient [rows, E] of each table in dout's type; [0, E] where `n_rows` is 0. The same in every run.

    Copies dout where it does not lie as rows with one stride, and ids where they are not contiguous.

    Raises
    ------
    UsageError
        There are more tokens than 32 bits count.
    """
    B, S, E = dout.shape
    if B * S > MOST_TOKENS:
        raise UsageError(f"dout has {B * S} tokens; the Triton gradients count up to {MOST_TOKENS}: give fewer cells")
    if dout.numel() == 0:
        return tuple(dout.new_zeros((rows, E)) for rows in n_rows)
    tokens = dout.reshape(B * S, E)
    if tokens.stride(1) != 1:
        tokens = tokens.contiguous()
    gradients = []
    with torch.cuda.device_of(dout):
        if triton_fused_backward.fits(dout.dtype, n_rows):
            small = (
                index.expand(B, S).reshape(-1) if rows else None
                for index, rows in zip(ids[1:], n_rows[1:], strict=True)
            )
            genes = sorted_tokens(ids[0], n_rows[0])
            return triton_fused_backward.backward(tokens, genes, tuple(small), n_rows, S)
        for index, rows in zip(ids, n_rows, strict=True):
            if rows == 0:
                gradients.append(dout.new_empty((0, E)))
            elif rows <= FEW_ROWS:
                gradients.append(_few_rows(tokens, index.expand(B, S).reshape(-1), rows))
            else:
                gradients.append(_many_rows(tokens, index, rows, S))
    return tuple(gradients)


def _few_rows(tokens: Tensor, ids: Tensor, n_rows: int) -> Tensor:
    n_tokens, E = tokens.shape
    options = launch_options(tokens.dtype, E)
    n_chunks = triton.cdiv(n_tokens, CHUNK)
    partials = torch.empty((n_chunks, n_rows, E), dtype=torch.float32, device=tokens.device)
    few_rows_kernel[n_chunks * n_rows, triton.cdiv(E, options["BLOCK_E"])](
        tokens, ids, partials, n_tokens, n_rows, E, tokens.stride(0), CHUNK=CHUNK, **options
    )
    return sum_partials(partials, tokens.dtype)


def _many_rows(tokens: Tensor, ids: Tensor, n_rows: int, S: int) -> Tensor:
    n_tokens, E = tokens.shape
    keys, order, starts, shift = sorted_tokens(ids, n_rows)
    fan = n_tokens // len(keys)
    options = {"SHARED": fan > 1, "LIMIT": LIMIT, **launch_options(tokens.dtype, E)}
    n_blocks = triton.cdiv(E, options["BLOCK_E"])
    n_slots = 2 * triton.cdiv(n_tokens, LIMIT)
    # A slot that no long row fills stays as it is, and nothing reads it.
    partials = torch.empty((n_slots, E), dtype=torch.float32, device=tokens.device)
    if n_tokens > LIMIT:
        window_sums_kernel[n_slots, n_blocks](
            tokens, keys, order, starts, partials, n_tokens, n_rows, shift, S, E, fan, tokens.stride(0), **options
        )
    gradient = torch.empty((n_rows, E), dtype=tokens.dtype, device=tokens.device)
    row_sums_kernel[n_rows, n_blocks](tokens, order, starts, partials, gradient, S, E, fan, tokens.stride(0), **options)
    return gradient
