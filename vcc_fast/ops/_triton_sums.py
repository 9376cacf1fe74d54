"""Sums that several programs have begun: float32 partial sums of one result, added up in a fixed order."""

from __future__ import annotations

import torch
import triton
import triton.language as tl
from torch import Tensor

BLOCK_P, BLOCK_N = 64, 32


@triton.jit
def sum_partials_kernel(partials_ptr, out_ptr, n_partials, N, BLOCK_P: tl.constexpr, BLOCK_N: tl.constexpr):
    o_n = tl.program_id(0).to(tl.int64) * BLOCK_N + tl.arange(0, BLOCK_N)  # [BN]
    o_p = tl.arange(0, BLOCK_P).to(tl.int64)  # [BP]
    m_n = o_n < N
    b_sum = tl.zeros([BLOCK_P, BLOCK_N], tl.float32)
    for i in range(tl.cdiv(n_partials, BLOCK_P)):
        o_rows = i * BLOCK_P + o_p
        p_rows = partials_ptr + o_rows[:, None] * N + o_n[None, :]
        b_sum += tl.load(p_rows, mask=(o_rows < n_partials)[:, None] & m_n[None, :], other=0.0)
    tl.store(out_ptr + o_n, tl.sum(b_sum, 0).to(out_ptr.dtype.element_ty), mask=m_n)


def sum_partials(partials: Tensor, dtype: torch.dtype) -> Tensor:
    """Sum over the first dimension of float32 [P, ...], contiguous: in an order that P alone fixes, rounded once."""
    out = torch.empty(partials.shape[1:], dtype=dtype, device=partials.device)
    grid = (triton.cdiv(out.numel(), BLOCK_N),)
    sum_partials_kernel[grid](
        partials, out, partials.shape[0], out.numel(), BLOCK_P=BLOCK_P, BLOCK_N=BLOCK_N, num_warps=4
    )
    return out
