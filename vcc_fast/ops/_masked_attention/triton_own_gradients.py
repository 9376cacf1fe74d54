"""What the gradients of masked attention owe to a query's own key, and delta: elementwise, the first backward kernel.

For a tile of rows: delta_i = (<dout_i, out_i> - dlse_i) scale, which the other two kernels need. No other query sees an
unknown key, so what its own query gives it is all that it gets: dk and dv of unknown rows are final here. What the own
key adds to dq_i is one number times k_i, handed on. Padding gets zeros.
"""

from __future__ import annotations

import triton
import triton.language as tl

from vcc_fast.ops._masked_attention.triton import LOG2E, cell_counts, load_tile


@triton.jit
def own_gradients_kernel(
    dout_ptr,
    dlse_ptr,
    q_ptr,
    k_ptr,
    v_ptr,
    out_ptr,
    lse_ptr,
    n_known_ptr,
    n_tokens_ptr,
    delta_ptr,
    own_ptr,
    dk_ptr,
    dv_ptr,
    S,
    H,
    scale,
    dout_stride_b,
    dout_stride_s,
    dout_stride_h,
    q_stride_b,
    q_stride_s,
    q_stride_h,
    k_stride_b,
    k_stride_s,
    k_stride_h,
    v_stride_b,
    v_stride_s,
    v_stride_h,
    D: tl.constexpr,
    BLOCK_D: tl.constexpr,
    BLOCK_M: tl.constexpr,
    HAS_DLSE: tl.constexpr,
    HAS_KNOWN: tl.constexpr,
    HAS_TOKENS: tl.constexpr,
):
    n_tiles = tl.cdiv(S, BLOCK_M)
    i_tile = tl.program_id(0) % n_tiles
    i_head = tl.program_id(0) // n_tiles
    i_b = (i_head // H).to(tl.int64)
    i_h = (i_head % H).to(tl.int64)
    n_known, n_tokens = cell_counts(n_known_ptr, n_tokens_ptr, i_b, S, HAS_KNOWN, HAS_TOKENS)

    o_m = i_tile * BLOCK_M + tl.arange(0, BLOCK_M)  # [BM]
    o_d = tl.arange(0, BLOCK_D)  # [BD]
    m_m = o_m < n_tokens
    m_d = o_d < D
    MASK_D: tl.constexpr = BLOCK_D != D
    o_rows = o_m.to(tl.int64)
    o_dense = ((i_b * S + o_rows)[:, None] * H + i_h) * D + o_d[None, :]  # [BM, BD] in out, dk, dv
    o_flat = i_head.to(tl.int64) * S + o_rows  # [BM] in lse, dlse, delta, own

    p_dout = dout_ptr + i_b * dout_stride_b + i_h * dout_stride_h + o_rows[:, None] * dout_stride_s + o_d[None, :]
    b_dout = load_tile(p_dout, m_m, m_d, True, MASK_D).to(tl.float32)  # [BM, BD]
    b_delta = tl.sum(b_dout * load_tile(out_ptr + o_dense, m_m, m_d, True, MASK_D).to(tl.float32), 1)  # [BM]
    if HAS_DLSE:
        b_delta -= tl.load(dlse_ptr + o_flat, mask=m_m, other=0.0)
    b_delta *= scale
    tl.store(delta_ptr + o_flat, b_delta, mask=m_m)

    if (i_tile + 1) * BLOCK_M > n_known:
        p_q = q_ptr + i_b * q_stride_b + i_h * q_stride_h + o_rows[:, None] * q_stride_s + o_d[None, :]
        p_k = k_ptr + i_b * k_stride_b + i_h * k_stride_h + o_rows[:, None] * k_stride_s + o_d[None, :]
        p_v = v_ptr + i_b * v_stride_b + i_h * v_stride_h + o_rows[:, None] * v_stride_s + o_d[None, :]
        b_q = load_tile(p_q, m_m, m_d, True, MASK_D).to(tl.float32)
        b_score = tl.sum(b_q * load_tile(p_k, m_m, m_d, True, MASK_D).to(tl.float32), 1)
        b_dweight = tl.sum(b_dout * load_tile(p_v, m_m, m_d, True, MASK_D).to(tl.float32), 1)
        b_lse = tl.load(lse_ptr + o_flat, mask=m_m, other=float("inf"))
        b_weight = tl.exp2((b_score * scale - b_lse) * LOG2E)  # 0 in padding
        b_dscore = b_weight * (b_dweight * scale - b_delta)
        m_unknown = o_m >= n_known
        tl.store(own_ptr + o_flat, tl.where(m_unknown, b_dscore, 0.0), mask=m_m)
        m_store = (m_unknown & (o_m < S))[:, None] & m_d[None, :]
        tl.store(dk_ptr + o_dense, (b_dscore[:, None] * b_q).to(dk_ptr.dtype.element_ty), mask=m_store)
        tl.store(dv_ptr + o_dense, (b_weight[:, None] * b_dout).to(dv_ptr.dtype.element_ty), mask=m_store)
