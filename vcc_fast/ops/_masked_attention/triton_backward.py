"""Masked attention's gradients in Triton: three kernels, no atomics, every sum in an order that the sizes fix.

After `own_gradients_kernel`, `key_gradients_kernel` keeps a tile of known keys and walks all queries (dk, dv), and
`query_gradients_kernel` keeps a tile of queries and walks the known keys (dq). Scores are computed twice, 7 products
instead of 5, which is the price of results that are the same in every run.

Only tiles at an end are masked. Weights are exponentials in base 2 from the saved lse. `scale` is folded into delta, so
that a score's gradient, as it is rounded to the inputs' type for the products, is that of the reference.

Layout: dout, q, k, v [B, S, H, D] by strides, D contiguous; out, dq, dk, dv [B, S, H, D] and lse, dlse, delta, own
[B, H, S] contiguous. Offsets are 64-bit; the counts are read and clamped on the device.
"""

from __future__ import annotations

import torch
import triton
import triton.language as tl
from torch import Tensor

from vcc_fast.ops._masked_attention.triton import LOG2E, cell_counts, load_tile
from vcc_fast.ops._masked_attention.triton_own_gradients import own_gradients_kernel
from vcc_fast.ops._masked_attention.triton_tiles import capability_of, tile_choices
from vcc_fast.ops._triton_tuning import Options, choose_options


@triton.jit
def saved_weights(b_scores, b_lse, scale, scale_log2, EXACT: tl.constexpr):
    """exp(scores scale - lse) of raw scores; `b_lse` broadcasts against them.

    Folding scale and log2(e) into one multiply-add costs a rounding of a number as large as lse, which only float32
    results show.
    """
    if EXACT:
        return tl.exp2((b_scores * scale - b_lse) * LOG2E)
    else:
        return tl.exp2(b_scores * scale_log2 - b_lse * LOG2E)


@triton.jit
def key_gradients_step(
    b_k,
    b_v,
    b_dk,
    b_dv,
    p_q,
    p_dout,
    p_lse,
    p_delta,
    m_m,
    m_d,
    scale,
    scale_log2,
    TAIL: tl.constexpr,
    MASK_D: tl.constexpr,
):
    """dk and dv [BN, BD] of a tile of keys, with what one tile of queries adds."""
    b_q = load_tile(p_q, m_m, m_d, TAIL, MASK_D)  # [BM, BD]
    b_dout = load_tile(p_dout, m_m, m_d, TAIL, MASK_D)  # [BM, BD]
    if TAIL:
        b_lse = tl.load(p_lse, mask=m_m, other=float("inf"))
        b_delta = tl.load(p_delta, mask=m_m, other=0.0)
    else:
        b_lse = tl.load(p_lse)
        b_delta = tl.load(p_delta)
    b_scores = tl.dot(b_k, tl.trans(b_q), input_precision="ieee")  # [BN, BM]
    b_weights = saved_weights(b_scores, b_lse[None, :], scale, scale_log2, b_q.dtype == tl.float32)
    b_dv = tl.dot(b_weights.to(b_dout.dtype), b_dout, b_dv, input_precision="ieee")
    b_dweights = tl.dot(b_v, tl.trans(b_dout), input_precision="ieee")  # [BN, BM]
    b_dscores = b_weights * (b_dweights * scale - b_delta[None, :])
    b_dk = tl.dot(b_dscores.to(b_q.dtype), b_q, b_dk, input_precision="ieee")
    return b_dk, b_dv


@triton.jit
def key_gradients_kernel(
    dout_ptr,
    q_ptr,
    k_ptr,
    v_ptr,
    lse_ptr,
    delta_ptr,
    n_known_ptr,
    n_tokens_ptr,
    dk_ptr,
    dv_ptr,
    S,
    H,
    scale,
    scale_log2,
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
    BLOCK_N: tl.constexpr,
    HAS_KNOWN: tl.constexpr,
    HAS_TOKENS: tl.constexpr,
):
    n_tiles = tl.cdiv(S, BLOCK_N)
    i_tile = tl.program_id(0) % n_tiles
    i_head = tl.program_id(0) // n_tiles
    i_b = (i_head // H).to(tl.int64)
    i_h = (i_head % H).to(tl.int64)
    n_known, n_tokens = cell_counts(n_known_ptr, n_tokens_ptr, i_b, S, HAS_KNOWN, HAS_TOKENS)
    # The host does not know the counts: tiles of unknown keys and padding are launched, and end here.
    if i_tile * BLOCK_N >= n_known:
        return

    o_n = i_tile * BLOCK_N + tl.arange(0, BLOCK_N)  # [BN]
    o_m = tl.arange(0, BLOCK_M)  # [BM]
    o_d = tl.arange(0, BLOCK_D)  # [BD]
    m_n = o_n < n_known
    m_d = o_d < D
    MASK_D: tl.constexpr = BLOCK_D != D
    o_keys = o_n.to(tl.int64)
    o_rows = o_m.to(tl.int64)
    # Keys beyond the known ones are zeros whose gradients, whatever they come to, are not stored.
    p_k = k_ptr + i_b * k_stride_b + i_h * k_stride_h + o_keys[:, None] * k_stride_s + o_d[None, :]
    p_v = v_ptr + i_b * v_stride_b + i_h * v_stride_h + o_keys[:, None] * v_stride_s + o_d[None, :]
    b_k = load_tile(p_k, m_n, m_d, True, MASK_D)  # [BN, BD]
    b_v = load_tile(p_v, m_n, m_d, True, MASK_D)  # [BN, BD]

    p_q = q_ptr + i_b * q_stride_b + i_h * q_stride_h + o_rows[:, None] * q_stride_s + o_d[None, :]  # [BM, BD]
    p_dout = dout_ptr + i_b * dout_stride_b + i_h * dout_stride_h + o_rows[:, None] * dout_stride_s + o_d[None, :]
    p_lse = lse_ptr + i_head.to(tl.int64) * S + o_m  # [BM]
    p_delta = delta_ptr + i_head.to(tl.int64) * S + o_m  # [BM]
    # 64-bit before the product with a stride, which may be a compile-time 1.
    q_step = tl.full([], BLOCK_M, tl.int64) * q_stride_s
    dout_step = tl.full([], BLOCK_M, tl.int64) * dout_stride_s

    b_dk = tl.zeros([BLOCK_N, BLOCK_D], tl.float32)
    b_dv = tl.zeros([BLOCK_N, BLOCK_D], tl.float32)
    n_full = n_tokens // BLOCK_M
    for _ in range(n_full):
        b_dk, b_dv = key_gradients_step(
            b_k, b_v, b_dk, b_dv, p_q, p_dout, p_lse, p_delta, o_m, m_d, scale, scale_log2, False, MASK_D
        )
        p_q += q_step
        p_dout += dout_step
        p_lse += BLOCK_M
        p_delta += BLOCK_M
    if n_full * BLOCK_M < n_tokens:
        m_m = n_full * BLOCK_M + o_m < n_tokens
        b_dk, b_dv = key_gradients_step(
            b_k, b_v, b_dk, b_dv, p_q, p_dout, p_lse, p_delta, m_m, m_d, scale, scale_log2, True, MASK_D
        )

    o_dense = ((i_b * S + o_keys)[:, None] * H + i_h) * D + o_d[None, :]
    m_store = m_n[:, None] & m_d[None, :]
    tl.store(dk_ptr + o_dense, b_dk.to(b_k.dtype), mask=m_store)
    tl.store(dv_ptr + o_dense, b_dv.to(b_k.dtype), mask=m_store)


@triton.jit
def query_gradients_step(
    b_q, b_dout, b_lse, b_delta, b_dq, p_k, p_v, m_n, m_d, scale, scale_log2, TAIL: tl.constexpr, MASK_D: tl.constexpr
):
    """dq [BM, BD] of a tile of queries, with what one tile of known keys adds."""
    b_k = load_tile(p_k, m_n, m_d, TAIL, MASK_D)  # [BN, BD]
    b_v = load_tile(p_v, m_n, m_d, TAIL, MASK_D)  # [BN, BD]
    b_scores = tl.dot(b_q, tl.trans(b_k), input_precision="ieee")  # [BM, BN]
    if TAIL:
        b_scores = tl.where(m_n[None, :], b_scores, float("-inf"))
    b_weights = saved_weights(b_scores, b_lse[:, None], scale, scale_log2, b_q.dtype == tl.float32)
    b_dweights = tl.dot(b_dout, tl.trans(b_v), input_precision="ieee")  # [BM, BN]
    b_dscores = b_weights * (b_dweights * scale - b_delta[:, None])
    return tl.dot(b_dscores.to(b_k.dtype), b_k, b_dq, input_precision="ieee")


@triton.jit
def query_gradients_kernel(
    dout_ptr,
    q_ptr,
    k_ptr,
    v_ptr,
    lse_ptr,
    delta_ptr,
    own_ptr,
    n_known_ptr,
    n_tokens_ptr,
    dq_ptr,
    S,
    H,
    scale,
    scale_log2,
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
    BLOCK_N: tl.constexpr,
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
    o_n = tl.arange(0, BLOCK_N)  # [BN]
    o_d = tl.arange(0, BLOCK_D)  # [BD]
    m_m = o_m < n_tokens
    m_d = o_d < D
    MASK_D: tl.constexpr = BLOCK_D != D
    o_rows = o_m.to(tl.int64)
    o_keys = o_n.to(tl.int64)
    p_q = q_ptr + i_b * q_stride_b + i_h * q_stride_h + o_rows[:, None] * q_stride_s + o_d[None, :]
    p_dout = dout_ptr + i_b * dout_stride_b + i_h * dout_stride_h + o_rows[:, None] * dout_stride_s + o_d[None, :]
    b_q = load_tile(p_q, m_m, m_d, True, MASK_D)  # [BM, BD]
    b_dout = load_tile(p_dout, m_m, m_d, True, MASK_D)  # [BM, BD]
    o_flat = i_head.to(tl.int64) * S + o_rows  # [BM]
    b_lse = tl.load(lse_ptr + o_flat, mask=m_m, other=float("inf"))  # weights 0 in padding
    b_delta = tl.load(delta_ptr + o_flat, mask=m_m, other=0.0)

    k_head = k_ptr + i_b * k_stride_b + i_h * k_stride_h
    v_head = v_ptr + i_b * v_stride_b + i_h * v_stride_h
    b_dq = tl.zeros([BLOCK_M, BLOCK_D], tl.float32)
    if (i_tile + 1) * BLOCK_M > n_known:
        m_own = m_m & (o_m >= n_known)
        b_own = tl.load(own_ptr + o_flat, mask=m_own, other=0.0)  # [BM]
        b_own_k = load_tile(k_head + o_rows[:, None] * k_stride_s + o_d[None, :], m_own, m_d, True, MASK_D)
        b_dq = b_own[:, None] * b_own_k.to(tl.float32)

    p_k = k_head + o_keys[:, None] * k_stride_s + o_d[None, :]  # [BN, BD]
    p_v = v_head + o_keys[:, None] * v_stride_s + o_d[None, :]  # [BN, BD]
    # 64-bit before the product with a stride, which may be a compile-time 1.
    k_step = tl.full([], BLOCK_N, tl.int64) * k_stride_s
    v_step = tl.full([], BLOCK_N, tl.int64) * v_stride_s
    # A tile of padding alone has no keys to walk.
    n_keys = tl.where(i_tile * BLOCK_M < n_tokens, n_known, 0)
    n_full = n_keys // BLOCK_N
    for _ in range(n_full):
        b_dq = query_gradients_step(
            b_q, b_dout, b_lse, b_delta, b_dq, p_k, p_v, o_n, m_d, scale, scale_log2, False, MASK_D
        )
        p_k += k_step
        p_v += v_step
    if n_full * BLOCK_N < n_keys:
        m_n = n_full * BLOCK_N + o_n < n_keys
        b_dq = query_gradients_step(
            b_q, b_dout, b_lse, b_delta, b_dq, p_k, p_v, m_n, m_d, scale, scale_log2, True, MASK_D
        )

    p_dq = dq_ptr + ((i_b * S + o_rows)[:, None] * H + i_h) * D + o_d[None, :]
    tl.store(p_dq, b_dq.to(b_q.dtype), mask=(o_m < S)[:, None] & m_d[None, :])


def backward(
    dout: Tensor,
    dlse: Tensor | None,
    q: Tensor,
    k: Tensor,
    v: Tensor,
    out: Tensor,
    lse: Tensor,
    n_known: Tensor | None,
    n_tokens: Tensor | None,
    scale: float,
) -> tuple[Tensor, Tensor, Tensor]:
    """Gradients of q, k, v [B, S, H, D] in the input type; `dlse` None: zero. The same in every run.

    Copies an input only where D is strided, and out, lse and dlse where they are not contiguous.
    """
    B, S, H, D = q.shape
    inputs = dout, q, k, v = [x if x.stride(-1) == 1 else x.contiguous() for x in (dout, q, k, v)]
    strides = [stride for x in inputs for stride in x.stride()[:3]]
    out, lse = out.contiguous(), lse.contiguous()
    delta, own = (torch.empty((B, H, S), dtype=torch.float32, device=q.device) for _ in range(2))
    dq, dk, dv = (torch.empty((B, S, H, D), dtype=q.dtype, device=q.device) for _ in range(3))
    # An absent count or dlse is never read; any pointer stands for it.
    counts = [lse if count is None else count.contiguous() for count in (n_known, n_tokens)]
    present = {"HAS_KNOWN": n_known is not None, "HAS_TOKENS": n_tokens is not None}

    def launch_own(options: Options) -> None:
        own_gradients_kernel[(B * H * triton.cdiv(S, options["BLOCK_M"]),)](
            dout, lse if dlse is None else dlse.contiguous(), q, k, v, out, lse, *counts, delta, own, dk, dv,
            S, H, scale, *strides, D=D, HAS_DLSE=dlse is not None, **present, **options,
        )  # fmt: skip

    def launch_keys(options: Options) -> None:
        key_gradients_kernel[(B * H * triton.cdiv(S, options["BLOCK_N"]),)](
            dout, q, k, v, lse, delta, *counts, dk, dv,
            S, H, scale, scale * LOG2E.value, *strides, D=D, **present, **options,
        )  # fmt: skip

    def launch_queries(options: Options) -> None:
        query_gradients_kernel[(B * H * triton.cdiv(S, options["BLOCK_M"]),)](
            dout, q, k, v, lse, delta, own, *counts, dq,
            S, H, scale, scale * LOG2E.value, *strides, D=D, **present, **options,
        )  # fmt: skip

    # Triton launches on the current device, which need not be the tensors'; on CPU (the interpreter) this does nothing.
    with torch.cuda.device_of(q):
        for name, kernel, launch in (
            ("own", own_gradients_kernel, launch_own),
            ("keys", key_gradients_kernel, launch_keys),
            ("queries", query_gradients_kernel, launch_queries),
        ):
            choices = tile_choices(name, q.dtype, D, capability_of(q.device))
            launch(choose_options(kernel, choices, q, B * S * H, launch))
    return dq, dk, dv
